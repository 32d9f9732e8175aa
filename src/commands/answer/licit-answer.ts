import { extractKinds } from '../../model/evidence.js';
import { readingMeanings, registerDigests, registerForms } from '../../model/statement.js';
import { define } from '../definition.js';
import type { AnswerDismissArguments } from './answer-dismiss.js';
import type { AnswerEvidenceArguments } from './answer-evidence.js';
import type { AnswerOutsideListArguments } from './answer-outside-list.js';
import type { AnswerReadingArguments } from './answer-reading.js';
import type { AnswerRegisterArguments } from './answer-register.js';
import type { AnswerOpenArguments } from './open/answer-open.js';

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
    reviewed: {
      about: {
        en: 'its general clauses that sound adverse were read, and none speaks of these items',
        zh: '已通读其中看似不利的一般条款，均不涉及这些条目',
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
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-evidence.js')).runAnswerEvidence(options),
});

const dismiss = define<AnswerDismissArguments>({
  about: {
    en: 'say that detections are none, after looking at up to 20 of them at random, masked',
    zh: '随机查看至多 20 条（已遮盖）后，说明某类检出为误检',
  },
  examples: [
    'licit answer dismiss "path:data/airports*" field:name --kind pi/person-name --because "names of airports" --by "K. Lee"',
    'licit answer dismiss dataset:puzzles --kind pi/bank-account --because "sums in word problems" -o look.yaml',
    'licit answer dismiss dataset:puzzles --kind pi/bank-account --because "sums in word problems" --from look.yaml --by "K. Lee"',
  ],
  takes: [
    {
      name: 'about',
      shown: 'kind:value',
      required: true,
      many: true,
      about: {
        en: 'where they were found: dataset:, path:, field: (a column), item: (a key), tool: (finds taken over from that tool); all must match',
        zh: '检出之处：dataset:、path:、field:（列）、item:（标识）、tool:（取自该工具的检出）；须同时符合',
      },
    },
  ],
  flags: {
    kind: { value: 'kind', required: true, about: { en: 'the kind of detection: pi/person-name', zh: '检出的类别，如 pi/person-name' } },
    because: { value: 'reason', required: true, about: { en: 'why they are none, in a few words', zh: '为何属于误检' } },
    valueFrom: {
      value: 'file',
      about: {
        en: 'only finds of the value in this file (- asks for it): its keyed hash is written down, not the value',
        zh: '仅限此文件中的值（- 表示询问）：只写入其密钥散列，不写入该值',
      },
    },
    by: { value: 'person', about: { en: 'who says so; the git user when left out', zh: '说明人；缺省为 git 用户' } },
    from: {
      value: 'file',
      about: { en: 'the list that -o wrote, with yes or no beside each item', zh: '由 -o 写出并逐条填写 yes 或者 no 的清单' },
    },
    output: {
      about: {
        en: 'write the items to look at to this file, to fill in and give to --from',
        zh: '将需查看的条目写入此文件，填写后交给 --from',
      },
    },
    dryRun: { about: { en: 'show what would be written; write nothing', zh: '只显示将写入的内容，不写入' } },
  },
  shared: ['format', 'output', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-dismiss.js')).runAnswerDismiss(options),
});

const reading = define<AnswerReadingArguments>({
  about: {
    en: 'say what a sentence means that licit takes for terms of the data',
    zh: '说明被当作数据条款的某句话的实际含义',
  },
  examples: [
    'licit answer reading README.md:14 --means code-only --by "K. Lee"',
    'licit answer reading docs/about.md:3 --means no-restriction --because "a request, no term"',
  ],
  takes: [
    {
      name: 'sentence',
      shown: 'file:line',
      required: true,
      about: { en: 'where the sentence is, as licit explain shows it', zh: '语句所在位置，写法同 licit explain' },
    },
  ],
  flags: {
    means: {
      value: 'meaning',
      required: true,
      choices: readingMeanings,
      about: { en: 'what it is instead', zh: '其实际含义' },
    },
    because: { value: 'reason', about: { en: 'why, in a few words', zh: '理由' } },
    by: { value: 'person', about: { en: 'who says so; the git user when left out', zh: '说明人；缺省为 git 用户' } },
    dryRun: { about: { en: 'show what would be written; write nothing', zh: '只显示将写入的内容，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-reading.js')).runAnswerReading(options),
});

const register = define<AnswerRegisterArguments>({
  about: {
    en: 'join items by person with a table of who consented, refused or withdrew; the last event counts',
    zh: '按个人将条目与同意登记表比对，以最后一次记录为准',
  },
  examples: [
    'licit answer register consents.csv --about dataset:posts --subject user_id --event status --at changed --for "training of models" --by "K. Lee" --office "data protection"',
    'licit answer register consents.xlsx --about "path:posts/**" --subject mail_sha256 --field author --hash sha256 --normalize lower --event event --at day --purpose purpose --purpose-is "health data=sensitive" --by "K. Lee"',
  ],
  takes: [
    {
      name: 'file',
      shown: 'file',
      required: true,
      about: {
        en: 'the register (CSV, JSON lines, XLSX, Parquet, SQLite), in the folder that LICIT_VAULT names or untracked in the project',
        zh: '登记表（CSV、JSON lines、XLSX、Parquet、SQLite），位于 LICIT_VAULT 所指文件夹，或者在项目内但未由 Git 跟踪',
      },
    },
  ],
  flags: {
    about: {
      value: 'kind:value',
      required: true,
      many: true,
      about: { en: 'the items whose persons it speaks of: dataset:, path:; all must match', zh: '所涉条目：dataset:、path:，须同时符合' },
    },
    subject: { value: 'column', about: { en: 'its column with the person', zh: '个人所在列' } },
    item: {
      value: 'column',
      about: { en: 'its column with the key of the item; empty: all items of the person', zh: '条目标识所在列；空白表示该个人的全部条目' },
    },
    field: {
      value: 'field',
      about: { en: "the items' field with the person, where it is named otherwise", zh: '条目中个人所在字段（名称不同时）' },
    },
    event: { value: 'column', required: true, about: { en: 'its column with what happened', zh: '事项（同意、拒绝、撤回等）所在列' } },
    at: { value: 'column', required: true, about: { en: 'its column with the day or time', zh: '日期或者时间所在列' } },
    withdrawn: { value: 'column', about: { en: 'its column with the day of a withdrawal', zh: '撤回日期所在列' } },
    until: { value: 'column', about: { en: 'its column with the last day of a consent', zh: '同意截止日所在列' } },
    purpose: { value: 'column', about: { en: 'its column with the purpose', zh: '目的所在列' } },
    for: {
      value: 'purpose',
      many: true,
      about: { en: 'what its consents are for, where no column says so', zh: '同意的目的（没有目的列时）' },
    },
    purposeIs: {
      value: 'words=kind',
      many: true,
      about: {
        en: 'what words of the purpose column are: training, other, or a separate consent (sensitive, provision, publication, public-images, transfer, interaction-training)',
        zh: '目的列用语的含义：training、other，或者单独同意（sensitive、provision、publication、public-images、transfer、interaction-training）',
      },
    },
    version: { value: 'column', about: { en: 'its column with the version that was consented to', zh: '同意文本版本所在列' } },
    accept: { value: 'version', many: true, about: { en: 'a version that counts', zh: '有效的版本' } },
    minor: { value: 'column', about: { en: 'its column that says who is a minor', zh: '是否未成年人所在列' } },
    guardian: {
      value: 'column',
      about: {
        en: 'its column with what a parent or guardian said, or the name of the one who signed',
        zh: '监护人意见或者签署的监护人所在列',
      },
    },
    hash: {
      value: 'algorithm',
      choices: registerDigests,
      about: { en: 'it has digests in the place of persons', zh: '登记表以该算法的摘要代替个人标识' },
    },
    normalize: {
      value: 'form',
      many: true,
      choices: registerForms,
      about: { en: 'how persons are made alike before they are compared', zh: '比对前统一个人标识的方式' },
    },
    by: {
      value: 'person',
      about: { en: 'who says so; counts where licit.yaml names them under attest', zh: '签署人；在 licit.yaml 的 attest 中列名的才算数' },
    },
    office: { value: 'office', about: { en: 'their office: legal, data protection', zh: '所属部门' } },
    dryRun: { about: { en: 'show what it comes to; write nothing', zh: '只显示结果，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-register.js')).runAnswerRegister(options),
});

const list = define<AnswerOutsideListArguments>({
  about: {
    en: 'record a list from outside that says no: opt-outs, requests for deletion, refusals; what it names is excluded',
    zh: '登记外部名单（退出、删除请求、拒绝等）；名单所列条目予以排除',
  },
  examples: [
    'licit answer list opt-outs.csv --kind accounts --collected 2026-11-01 --from "The Stack" --by "K. Lee"',
    'licit answer list robots/ --kind reservations --collected 2026-11-01 --from "our crawl" --agent OurBot --by "K. Lee"',
    'licit answer list "$LICIT_VAULT/deletions.csv" --collected 2026-11-20 --from "privacy desk" --about "path:posts/**" --by "K. Lee" --office "data protection"',
  ],
  takes: [
    {
      name: 'file',
      shown: 'file|folder',
      required: true,
      about: {
        en: 'the list: text with one a line, CSV, JSON lines, XLSX, Parquet, SQLite; in the project, or in the folder that LICIT_VAULT names',
        zh: '名单：每行一项的文本、CSV、JSON lines、XLSX、Parquet、SQLite；位于项目内，或者 LICIT_VAULT 所指文件夹内',
      },
    },
  ],
  flags: {
    kind: {
      value: 'kind',
      about: {
        en: 'what kind of list; left out where its shape shows it (docs/lists.md)',
        zh: '名单种类；从其形式可知时可省略（docs/lists.md）',
      },
    },
    collected: { value: 'day', required: true, about: { en: 'the day as of which it says so', zh: '名单的截止日期' } },
    from: { value: 'who', required: true, about: { en: 'who publishes it, or sent it', zh: '发布者或者提交者' } },
    about: {
      value: 'kind:value',
      many: true,
      about: {
        en: 'the items that are held against it: dataset:, path:, host:; all items when left out',
        zh: '比对的条目：dataset:、path:、host:；缺省为全部条目',
      },
    },
    column: {
      value: 'identifier=column',
      many: true,
      about: {
        en: 'what a column names, where its own name does not say so: account=, url=, domain=, isbn=, title=, digest=',
        zh: '列的含义（列名看不出时）：account=、url=、domain=、isbn=、title=、digest=',
      },
    },
    agent: {
      value: 'name',
      many: true,
      about: {
        en: 'kind reservations: the crawler that collected the items, as robots.txt names it; what is said to everybody when left out',
        zh: '仅用于 reservations：采集条目的爬虫在 robots.txt 中的名称；缺省按对所有爬虫的规定',
      },
    },
    by: { value: 'person', about: { en: 'who brings it; the git user when left out', zh: '提交人；缺省为 git 用户' } },
    office: { value: 'office', about: { en: 'their office: legal, data protection', zh: '所属部门' } },
    dryRun: { about: { en: 'show what it names; write nothing', zh: '只显示结果，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./answer-outside-list.js')).runAnswerOutsideList(options),
});

export default define<AnswerOpenArguments>({
  about: {
    en: 'go through what is open: licit proposes, a person confirms',
    zh: '逐项处理待答问题：licit 提出建议，由人员确认',
  },
  examples: [
    'licit answer',
    'licit answer -o answers.yaml',
    'licit answer --from answers.yaml --by "K. Lee"',
    'licit answer declare photos/ --license CC-BY-4.0 --document evidence/terms.pdf --by "data office"',
    ...evidence.examples.slice(0, 1),
  ],
  flags: {
    by: { value: 'person', about: { en: 'who answers; the git user when left out', zh: '说明人；缺省为 git 用户' } },
    from: {
      value: 'file',
      about: {
        en: 'the file that -o wrote, with what is true confirmed or filled in; what is left as proposed is not taken',
        zh: '由 -o 写出、经人员确认或者填写的文件；未确认的建议不予采纳',
      },
    },
    output: {
      about: {
        en: 'write the questions with what licit proposes to this file, to fill in and give to --from',
        zh: '将问题及 licit 的建议写入此文件，填写后交给 --from',
      },
    },
    dryRun: { about: { en: 'with --from: show what would be taken; write nothing', zh: '与 --from 合用：只显示将采纳的内容，不写入' } },
  },
  shared: ['format', 'output', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./open/answer-open.js')).runAnswerOpen(options),
  under: { evidence, register, list, dismiss, reading },
});
