/** The text that `licit init` writes to licit.yaml. */
import type { Law } from '../../model/rule.js';
import { allLaws, basisName, instrumentsOf, jurisdictions, lawsInForce } from '../../text/words/laws.js';
import { listed } from './jurisdictions.js';

/** Answers that go into licit.yaml. Lists may come as words with commas. */
export interface ConfigAnswers {
  provider?: string;
  contact?: string;
  dataset?: string;
  purpose?: string;
  offered?: string | string[];
  stage?: string;
  law?: string | string[];
  /** Codes of jurisdictions, all of whose instruments are chosen. */
  jurisdiction?: string | string[];
  failOn?: string;
  /** The schema is there, in the project's own copy of licit. */
  hasSchema?: boolean;
}

/** Where the schema is for editors, from the folder of licit.yaml, in a project that has licit installed. */
export const schemaAddress = './node_modules/licit/docs/schema/licit.schema.json';

const noSchema = '# No schema for editors is named here: it comes with the package licit, which this project did not have in node_modules.';

/** The text of a new licit.yaml with the answers that were given; what was not answered stands there as a comment. */
export function configText(args: ConfigAnswers): string {
  const offered = listed(args.offered).map((code) => code.toUpperCase());
  const instruments = instrumentsChosen(args);
  return `${args.hasSchema ? `# yaml-language-server: $schema=${schemaAddress}` : noSchema}
#
# What licit cannot read from manifests: who answers for the data, what it is used for, and by what right it is held.
# Every statement here is recorded in the ledger with this file and line. A question left open is reported as unknown, never as "no".
# 本文件写明清单中没有的内容：由谁负责、用于何处、依据何种权利持有。未回答的问题在报告中记为“未知”，不会视为“否”。

# Who answers for this data, and how people reach you.
# 数据负责人与联系方式
${section('provider', [
  ['name', args.provider, 'Example Ltd.'],
  ['contact', args.contact, 'data-office@example.com'],
])}

# What the training data as a whole is called.
# 训练数据集的名称
${section('dataset', [
  ['name', args.dataset, 'my-corpus'],
  ['version', undefined, '"2026.11"'],
])}

# What the model is for. Licenses are held against this use.
#   purpose   commercial, research or internal
#   offered   where the service is offered to the public: CN, EU, US-CA, …; an empty list says: nowhere
#   stage     pre-training, fine-tuning, alignment or evaluation
#   assumeAdaptation   your own assumption on whether training makes an adaptation of the works; left out, it stays unknown
#   competes  whether your model is one that the terms of generating models forbid (a competing one); left out, it stays unknown
# 模型用途：purpose 用途，offered 面向公众提供服务的地区，stage 训练阶段
${section('use', [
  ['purpose', args.purpose, 'commercial'],
  ['offered', args.offered === undefined ? undefined : offered, '[CN]'],
  ['stage', args.stage, 'pre-training'],
])}

# The laws and standards to answer for, article by article.
# 逐条对照的法律与标准
${instruments.length > 0 ? '' : noInstruments()}instruments: ${flow(instruments)}

${declarationsHelp(lawsInForce(instruments))}
declarations: []

${fieldsHelp}

# The lowest severity that ends a run with exit code 1: error, warn, info or none.
# 达到该级别即以退出码 1 结束
failOn: ${args.failOn === undefined ? 'error' : scalar(args.failOn)}
`;
}

/** The ids of the instruments that the answers choose: those of jurisdictions, and single ones. */
export function instrumentsChosen({ jurisdiction, law }: ConfigAnswers): string[] {
  return [...new Set([...listed(jurisdiction).flatMap((one) => instrumentsOf(one.toUpperCase())), ...listed(law)])];
}

/** How to choose some later. */
function noInstruments(): string {
  return `# None is chosen yet, and no duty of a law is judged. All of a jurisdiction: licit init --force --jurisdiction ${jurisdictions().join('|').toLowerCase()}
# 尚未选定，不评估各项法定义务
# instruments: ${flow(allLaws().map(({ id }) => id))}
`;
}

/** What a declaration may say, with examples, as comments: legal bases as the laws in force have them. */
const declarationsHelp = (
  laws: readonly Law[],
): string => `# What manifests never carry. Each entry says which data it is about (path, host or dataset; all that are given must fit)
# and states its source, license, legal basis and evidence. Evidence files must lie in the project, best in a folder of
# their own: licit opens them (PDF, image, text, HTML, Word, mail), records their SHA-256, never quotes them, and does not scan them as data. A document counts
# where it can be of the kind that the claim needs: licit explain source/no-evidence. A declaration fills gaps; it overrides what a manifest states only where
# such a document was read.
# A permission you hold by contract beyond the public license, with its days: licit answer grant add.
# 声明：来源、许可、合法性基础与证据文件（仅记录 SHA-256，不复制内容）
#
# source.kind is one of: public-dataset, pointer-list, crawl-own, crawl-on-behalf, licensed-rightsholder, third-party-private,
#   user-model-interaction, user-other-product, self-produced, commissioned-annotation, synthetic, government-open
# basis, one a jurisdiction: consent, separate consent, contract, …${laws.length === 0 ? '' : ' or a term of the law:'}
${laws.flatMap(({ personalData: { bases } }) => bases.map(({ term }) => `#   ${term}  ${basisName(term, 'en', laws)}\n`)).join('')}#
# declarations:
#   - path: forum/**
#     source:
#       kind: crawl-own
#       name: forum.example
#       evidence: [evidence/crawl-log-2026-10.txt, evidence/robots.txt]
#     license: { expression: CC-BY-4.0, evidence: evidence/terms.pdf }
#     basis:
${(laws.length === 0 ? [''] : laws.map(({ jurisdiction }) => `jurisdiction: ${jurisdiction}, `)).map((of) => `#       - { term: consent, ${of}evidence: evidence/consents-signed.pdf }`).join('\n')}
#     collected: { from: 2026-09-01, until: 2026-10-15, how: "own crawler, robots.txt obeyed" }
#     labeling: { rules: [evidence/labeling-rules.md, evidence/safety-rules.md], spotCheck: evidence/spot-check.pdf }
#     by: the person who declares this
#   - host: photos.example
#     personalData: none`;

/** Columns, records and rules, as comments: most projects need none of them at first. */
const fieldsHelp = `# Which column is what, where licit cannot tell (roles: id, url, source, license, owner, collected, text, basis, label, …).
# 列的含义（licit 无法判断时填写）
# columns:
#   "forum/*.csv": { header: true, encoding: gb18030, roles: { text: [标题, 正文], license: 授权方式 } }

# Records that only a person can supply, each with evidence where there is some.
# 只能由人提供的记录
# records:
#   complaint-channel: { text: https://example.com/complaints, times: answered within 15 days }
#   request-log: { evidence: evidence/requests.pdf }
#   base-model: { text: name and filing number of the base model }
#   filing: { text: filing number }
#   assessment: { evidence: evidence/assessment.pdf }
#   quality-measures: { evidence: evidence/quality.md }
#   bias-statement: { evidence: evidence/bias.md }
#   ip-strategy: { evidence: evidence/ip-strategy.md }

# Rules switched off (off) or given another severity (error, warn, info). Reports name the rules that are off.
# 关闭规则或调整级别；报告会列出被关闭的规则
# rules:
#   license/missing: warn`;

function section(
  name: string,
  entries: readonly (readonly [key: string, value: string | string[] | undefined, example: string])[],
): string {
  const given = entries.some(([, value]) => value !== undefined);
  const lines = entries.map(([key, value, example]) =>
    value === undefined
      ? `${given ? '  ' : ''}# ${given ? '' : '  '}${key}: ${example}`
      : `  ${key}: ${Array.isArray(value) ? flow(value) : scalar(value)}`,
  );
  return [given ? `${name}:` : `# ${name}:`, ...lines].join('\n');
}

function flow(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** A plain word as it is, anything else in double quotes: JSON strings are YAML. */
function scalar(value: string): string {
  const word = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return word ? value : JSON.stringify(value);
}
