/** The file that makes a host run `licit check` on every change: what `licit init --ci` writes. */

import type { Words } from '../../model/basics.js';
import { pasted } from '../../text/show.js';

/** Where changes are checked. */
export type CiHost = 'github' | 'gitlab' | 'pre-commit';

/** The hosts, as the flag takes them. */
export const ciHosts: readonly CiHost[] = ['github', 'gitlab', 'pre-commit'];

interface CiFile {
  /** Relative to the project folder. */
  path: string;
  /** `folders`: those that hold data; the whole repository where there are none. */
  text(folders: readonly string[]): string;
  /** What is left to do by hand. */
  byHand: Words;
}

/** The actions of others, by commit: a tag can be moved. `action.yml` and the pages name the same. */
export const ACTIONS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  uploadSarif: 'github/codeql-action/upload-sarif@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2',
} as const;

const GITHUB = '.github/workflows/licit.yml';
const GITLAB = '.gitlab/licit.yml';

/** What the two variables are, as lines of a comment. They are empty until somebody who reads the file sets them: nothing that this program could fill in is safe. */
const ABOUT_PACKAGE = `# licit is not published yet. Until you set both of these, every check fails:
# LICIT_PACKAGE: https address or path of licit-VERSION.tgz, which "npm ci && npm pack" makes in a clone of licit.
# LICIT_SHA512: what "sha512sum licit-VERSION.tgz" prints before the name.`;

const FOLDERS = '# The folders that hold data. What a change adds elsewhere is not checked: name new folders of data here.';
const WHOLE =
  '# No folder of data was found or named, so the whole repository is checked. To check some folders only, name them behind "check".';

/**
 * Installs licit and runs it. Not by npx, which runs what the checkout has under that name, or what anybody publishes under it: the package is the one with
 * the hash, and is installed in a folder of its own, where npm finds no .npmrc of the checkout.
 */
function checkScript(path: string, folders: readonly string[], formats: string): string {
  return `set -eu
if [ -z "\${LICIT_PACKAGE:-}" ] || [ -z "\${LICIT_SHA512:-}" ]; then
  echo "licit checked nothing: set LICIT_PACKAGE and LICIT_SHA512 in ${path}. The comment there says how." >&2
  exit 2
fi
# Outside of the checkout: a change may bring a package named licit, and an .npmrc.
home=$(mktemp -d "\${RUNNER_TEMP:-\${TMPDIR:-/tmp}}/licit-XXXXXX")
case "$LICIT_PACKAGE" in
  https://*) curl --fail --silent --show-error --location --output "$home/licit.tgz" "$LICIT_PACKAGE" ;;
  *) cp -- "$LICIT_PACKAGE" "$home/licit.tgz" ;;
esac
echo "$LICIT_SHA512  $home/licit.tgz" | sha512sum --check --strict --quiet
# From Node 22 on better-sqlite3 brings its binary with it: no install script has to run.
(cd "$home" && npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --silent ./licit.tgz)
${folders.length > 0 ? FOLDERS : WHOLE}
"$home/node_modules/.bin/licit" check ${[...folders.map((one) => pasted(`${one}/`)), formats].join(' ')}`;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

/** The file of each host. What blocks a change must not change overnight, nor with the change. */
export const ciFiles: Readonly<Record<CiHost, CiFile>> = {
  github: {
    path: GITHUB,
    text: (folders) => `# What a pull request adds to the data is judged; what was there before does not block it.
name: licit
on: pull_request
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          # The commit where the branch left its base has to be there.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          # A cache would be chosen by the package.json of the checkout.
          package-manager-cache: false
      - shell: bash
${indented(ABOUT_PACKAGE, 8)}
        env:
          LICIT_PACKAGE: ''
          LICIT_SHA512: ''
        run: |
${indented(checkScript(GITHUB, folders, '-f github -f sarif=licit.sarif'), 10)}
      # A pull request from a fork may not upload: annotations and the job's summary carry the result.
      - uses: ${ACTIONS.uploadSarif}
        if: always() && hashFiles('licit.sarif') != ''
        continue-on-error: true
        with:
          sarif_file: licit.sarif
`,
    byHand: {
      en: 'Set LICIT_PACKAGE and LICIT_SHA512 in it (every check fails until then), commit it, and make the job "check" required for merging.',
      zh: '请在其中设置 LICIT_PACKAGE 和 LICIT_SHA512（设置之前检查一律失败），提交该文件，并将任务“check”设为合并的必要条件。',
    },
  },
  gitlab: {
    path: GITLAB,
    text: (folders) => `# What a merge request adds to the data is judged; what was there before does not block it.
licit:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # The commit where the branch left its base has to be there.
    GIT_DEPTH: 0
${indented(ABOUT_PACKAGE, 4)}
    LICIT_PACKAGE: ''
    LICIT_SHA512: ''
  script:
    - |
${indented(checkScript(GITLAB, folders, '-f pretty -f gitlab=gl-code-quality-report.json -f junit=licit-junit.xml'), 6)}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: licit-junit.xml
`,
    byHand: {
      en: 'Set LICIT_PACKAGE and LICIT_SHA512 in it (every check fails until then), and add it to .gitlab-ci.yml: include: { local: .gitlab/licit.yml }',
      zh: '请在其中设置 LICIT_PACKAGE 和 LICIT_SHA512（设置之前检查一律失败），并在 .gitlab-ci.yml 中引用：include: { local: .gitlab/licit.yml }',
    },
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    text: () => `# What a commit adds to the data is judged before it is made. The licit that runs is the one on the PATH, not one of the checkout.
repos:
  - repo: local
    hooks:
      - id: licit
        name: licit (training-data provenance)
        entry: licit check --staged
        language: system
        pass_filenames: false
        require_serial: true
`,
    byHand: {
      en: 'Install licit so that it is on the PATH, and turn the hook on: pre-commit install',
      zh: '请安装 licit 并使其位于 PATH 中，然后启用：pre-commit install',
    },
  },
};
