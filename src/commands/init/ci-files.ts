/** The file that makes a host run `licit check` on every change: what `licit init --ci` writes. */

import type { Words } from '../../model/basics.js';

/** Where changes are checked. */
export type CiHost = 'github' | 'gitlab' | 'pre-commit';

/** The hosts, as the flag takes them. */
export const ciHosts: readonly CiHost[] = ['github', 'gitlab', 'pre-commit'];

interface CiFile {
  /** Relative to the project folder. */
  path: string;
  text: (licit: string) => string;
  /** What is left to do by hand. */
  byHand: Words;
}

/** The file of each host. Versions are pinned: what blocks a change must not change overnight. */
export const ciFiles: Readonly<Record<CiHost, CiFile>> = {
  github: {
    path: '.github/workflows/licit.yml',
    text: (licit) => `# What a pull request adds to the data is judged; what was there before does not block it.
name: licit
on: pull_request
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The commit where the branch left its base has to be there.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes licit@${licit} check -f github -f sarif=licit.sarif
      # A pull request from a fork may not upload: annotations and the job's summary carry the result.
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && hashFiles('licit.sarif') != ''
        continue-on-error: true
        with:
          sarif_file: licit.sarif
`,
    byHand: {
      en: 'Commit it, and make the job "check" required for merging.',
      zh: '提交该文件，并将任务“check”设为合并的必要条件。',
    },
  },
  gitlab: {
    path: '.gitlab/licit.yml',
    text: (licit) => `# What a merge request adds to the data is judged; what was there before does not block it.
licit:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # The commit where the branch left its base has to be there.
    GIT_DEPTH: 0
  script:
    - npx --yes licit@${licit} check -f pretty -f gitlab=gl-code-quality-report.json -f junit=licit-junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: licit-junit.xml
`,
    byHand: {
      en: 'Add it to .gitlab-ci.yml: include: { local: .gitlab/licit.yml }',
      zh: '在 .gitlab-ci.yml 中引用：include: { local: .gitlab/licit.yml }',
    },
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    text: (licit) => `# What a commit adds to the data is judged before it is made.
repos:
  - repo: local
    hooks:
      - id: licit
        name: licit (training-data provenance)
        entry: npx --yes licit@${licit} check --staged
        language: system
        pass_filenames: false
        require_serial: true
`,
    byHand: { en: 'Turn it on: pre-commit install', zh: '启用：pre-commit install' },
  },
};
