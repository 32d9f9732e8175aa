import { extractKinds } from '../../model/evidence.js';
import { type CommandDefinition, define } from '../definition.js';
import type { AnswerEvidenceArguments } from './answer-evidence.js';

const evidence = define<AnswerEvidenceArguments>({
  about: {
    en: 'record what a document says of some items, value by value, and who says that it does',
    zh: '逐项记录文件对某些条目说明了什么，以及由谁说明',
  },
  examples: [
    'licit answer evidence legal/news.pdf --kind contract --about dataset:news --set "assigner@1=Example Daily Press" --set "assignee@1=Acme AI" --set target@2=news --set permission@3=train,commercial --words "permission=may train models, also commercially" --set prohibition@3=none --set from@3=2026-01-01 --set until@3=2029-12-31 --by "K. Lee" --office legal',
    'licit answer evidence legal/dpia.pdf --kind impact-assessment --about "path:posts/**" --set target=posts --set date=2026-04-02 --set issuer=Acme --set outcome=positive --words "outcome=the processing may go ahead" --by "K. Lee"',
    'licit answer evidence legal/dpia.pdf --kind impact-assessment --about dataset:posts --keys',
  ],
  takes: [{ name: 'file', shown: 'file', required: true, about: { en: 'the document, a file in the project', zh: '文件，须在项目内' } }],
  flags: {
    kind: { value: 'kind', required: true, choices: extractKinds, about: { en: 'the kind of document', zh: '文件的种类' } },
    about: {
      value: 'kind:value',
      required: true,
      many: true,
      about: {
        en: 'the items that it is about: dataset:, path:, host:; all must match, in the words of the statement that names the document',
        zh: '所涉条目：dataset:、path:、host:；须同时符合，并与引用该文件的声明写法一致',
      },
    },
    set: {
      value: 'key[@page]=value',
      many: true,
      about: {
        en: 'a value that the document states, with its page; several uses are separated by commas',
        zh: '文件载明的值及所在页；多个用途以逗号分隔',
      },
    },
    words: {
      value: 'key=words',
      many: true,
      about: { en: 'the words of the document, where they differ from the value', zh: '文件原文（与值的写法不同时）' },
    },
    setAside: {
      value: 'words=reason',
      many: true,
      about: {
        en: 'a sentence that speaks against it and does not apply to these items, with the reason',
        zh: '文件中不利但不适用于这些条目的语句及理由',
      },
    },
    by: {
      value: 'person',
      about: { en: 'who says so; counts where licit.yaml names them under attest', zh: '说明人；在 licit.yaml 的 attest 中列名的才算数' },
    },
    office: { value: 'office', about: { en: 'their office: legal, data protection', zh: '所属部门' } },
    keys: { about: { en: 'list what an extract of this kind has to say; write nothing', zh: '列出该种类需要说明的各项，不写入' } },
    dryRun: { about: { en: 'show how it would stand; write nothing', zh: '只显示结果，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-evidence.js')).runAnswerEvidence(options),
});

export default {
  group: 'decide',
  about: {
    en: 'answer in writing what only a person can: what a document says of these items',
    zh: '以书面方式回答只有人能回答的问题：文件对这些条目说明了什么',
  },
  examples: evidence.examples.slice(0, 1),
  under: { evidence },
} satisfies CommandDefinition;
