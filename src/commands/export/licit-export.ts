import type { Words } from '../../model/basics.js';
import { type CommandDefinition, define } from '../definition.js';
import type { ExportFormatArguments } from './export-format.js';
import type { ExportKnownArguments } from './export-known.js';
import type { ExportLoaderArguments } from './export-loader.js';
import type { ExportReceiptArguments } from './export-receipt.js';
import type { ExportStatementArguments } from './export-statement.js';

const known = define<ExportKnownArguments>({
  about: {
    en: 'scan, and write what the ledger knows of the data behind pointers of Git LFS, DVC and git-annex, for a check that has the pointers alone',
    zh: '扫描并写出台账对 Git LFS、DVC、git-annex 指针所指数据的记录，供只有指针的检查使用',
  },
  examples: ['licit export known .licit/known.json', 'licit export known .licit/known.json --policy-from origin/main'],
  takes: [{ name: 'file', shown: 'file', required: true, about: { en: 'the file that is written', zh: '要写入的文件' } }],
  flags: {
    policyFrom: {
      value: 'ref',
      about: {
        en: 'a branch or commit whose policy judges, as in the check; default: the policy here, as committed',
        zh: '以该分支或提交的政策评估，与检查时一致；默认为此处已提交的政策',
      },
    },
    workers: {
      value: 'n',
      whole: true,
      about: { en: 'number of reader threads; 0 reads in the main thread', zh: '读取线程数；0 表示在主线程读取' },
    },
  },
  shared: ['ledger', 'config'],
  run: async (options) => (await import('./export-known.js')).runExportKnown(options),
});

const underPaths = {
  name: 'paths',
  shown: 'path',
  many: true,
  about: { en: 'only manifests under these paths; default: all', zh: '仅限这些路径下的清单；默认为全部' },
} as const;

const loader = define<ExportLoaderArguments>({
  about: {
    en: 'write each item of the last scan with its key and whether a loader may keep it, as JSON lines for programs; refused where what decides has changed since',
    zh: '写出上次扫描的每条数据、其标识以及加载程序可否保留，为供程序使用的 JSON 行；此后评估依据有变化的，不予写出',
  },
  examples: ['licit export loader --keep stated -o loader.jsonl', 'licit export loader data/train --keep cleared -o -'],
  takes: [underPaths],
  flags: {
    keep: {
      value: 'level',
      required: true,
      choices: ['cleared', 'stated', 'not-forbidden'],
      about: { en: 'what may be kept, as for licit exclude', zh: '可保留的范围，同 licit exclude' },
    },
    output: { required: true, about: { en: 'file for the lines; - is standard output', zh: '输出文件；- 表示标准输出' } },
  },
  shared: ['output', 'ledger', 'config'],
  namesForPrograms: true,
  run: async (options) => (await import('./export-loader.js')).runExportLoader(options),
});

const receipt = define<ExportReceiptArguments>({
  about: {
    en: 'write which items a model is trained on, to lie beside it: digest of the list for the loader, head of the ledger, files as they are on the disk',
    zh: '写出模型用哪些数据训练，与模型放在一起：加载清单的摘要、台账链头、磁盘上的文件',
  },
  examples: [
    'licit export receipt --keep stated -o model/licit-receipt.json',
    'licit export receipt --keep cleared --list train.txt -o model/licit-receipt.json',
    'licit export receipt --keep stated --after checkpoint-500/licit-receipt.json -o licit-receipt.json',
  ],
  takes: [underPaths],
  flags: {
    keep: {
      value: 'level',
      required: true,
      choices: ['cleared', 'stated', 'not-forbidden'],
      about: { en: 'what was kept, as for licit exclude', zh: '所保留的范围，同 licit exclude' },
    },
    list: {
      value: 'file',
      about: {
        en: 'the list of licit exclude that the loader was given; refused where it is another one',
        zh: '加载程序所用的 licit exclude 清单；不一致的不予写出',
      },
    },
    after: {
      value: 'file',
      many: true,
      about: { en: 'the receipt of what the model was trained on before', zh: '该模型此前训练所用数据的回执' },
    },
    resumed: {
      about: {
        en: 'training goes on from a checkpoint: without --after, what it was trained on before is told as not known',
        zh: '从检查点继续训练：未给出 --after 的，此前所用数据按未知写出',
      },
    },
    output: { required: true, about: { en: 'the file to write; - is standard output', zh: '要写入的文件；- 表示标准输出' } },
  },
  shared: ['output', 'ledger', 'config'],
  run: async (options) => (await import('./export-receipt.js')).runExportReceipt(options),
});

const formatFlags = {
  asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
  dataset: { value: 'name', about: { en: 'only this dataset; default: all of the project', zh: '仅限此数据集；默认为项目的全部数据' } },
  declared: {
    about: {
      en: 'the project publishes the data: what only licit.yaml and answers state is written as the publisher’s statement',
      zh: '本项目即数据的发布方：仅由 licit.yaml 和回答陈述的内容，也作为发布方的陈述写出',
    },
  },
  output: { required: true, about: { en: 'the file to write; - is standard output', zh: '要写入的文件；- 表示标准输出' } },
} as const;

const amend = {
  value: 'file',
  about: {
    en: 'the file of the project that is amended; default: the only one of the dataset',
    zh: '要补充的项目文件；默认为该数据集唯一的此类文件',
  },
} as const;

/** The command of an exchange format. */
function exchange(id: string, about: Words, example: string, amends = false): CommandDefinition {
  return define<ExportFormatArguments>({
    about,
    examples: [example],
    flags: { ...formatFlags, ...(amends && { amend }) },
    shared: ['output', 'ledger', 'config'],
    run: async (options) => (await import('./export-format.js')).runExportFormat(id, options),
  });
}

const croissant = exchange(
  'croissant',
  {
    en: 'write a Croissant 1.1 file with the responsible-AI terms, or amend the one there is: what its author wrote stays',
    zh: '写出带有负责任 AI 字段的 Croissant 1.1 文件，或者补充已有的文件，作者所写内容保持不变',
  },
  'licit export croissant -o croissant.json',
  true,
);

const cyclonedx = exchange(
  'cyclonedx',
  {
    en: 'write a CycloneDX 1.7 file: data components with hashes, licenses and governance, and declarations on duties',
    zh: '写出 CycloneDX 1.7 文件：带哈希、许可证与治理信息的数据组件，以及各项义务的声明',
  },
  'licit export cyclonedx -o bom.cdx.json',
);

const oasis = exchange(
  'oasis-data-provenance',
  {
    en: 'write a record of the OASIS Data Provenance Metadata 1.0',
    zh: '写出 OASIS 数据来源元数据 1.0 记录',
  },
  'licit export oasis-data-provenance -o data-provenance.json',
);

const dcat = exchange(
  'dcat',
  {
    en: 'write datasets and files in DCAT, as DCAT-AP 3.0.1 asks for them, in JSON-LD',
    zh: '以 DCAT 写出数据集与文件，符合 DCAT-AP 3.0.1，JSON-LD 格式',
  },
  'licit export dcat -o dataset.dcat.jsonld',
);

const prov = exchange(
  'prov',
  {
    en: 'write where datasets and files are from, and what the scan made of them, as PROV-O in JSON-LD',
    zh: '以 PROV-O（JSON-LD）写出数据集与文件的来源，以及扫描由其得出的记录',
  },
  'licit export prov -o dataset.prov.jsonld',
);

const spdx = exchange(
  'spdx',
  {
    en: 'write an SPDX 3.0.1 document with the Dataset profile, in JSON-LD',
    zh: '写出带有数据集配置（Dataset profile）的 SPDX 3.0.1 文件，格式为 JSON-LD',
  },
  'licit export spdx -o dataset.spdx3.json',
);

const inToto = define<ExportStatementArguments>({
  about: {
    en: 'write an in-toto statement on what a run came to, of which files and by which head, signed with an Ed25519 key',
    zh: '写出 in-toto 声明：一次扫描对哪些文件得出什么结论、依据哪个链头，并以 Ed25519 密钥签名',
  },
  examples: [
    'licit export in-toto --key key.pem -o rights.dsse.json',
    'licit export in-toto --key key.pem --report report/ -o rights.dsse.json',
  ],
  flags: {
    asOf: formatFlags.asOf,
    key: {
      value: 'file',
      about: {
        en: 'the private key: Ed25519 in PEM (openssl genpkey -algorithm ed25519); without it the statement is not signed',
        zh: '私钥：PEM 格式的 Ed25519（openssl genpkey -algorithm ed25519）；不给出则不签名',
      },
    },
    report: {
      value: 'folder',
      many: true,
      about: { en: 'a report of the same run, named with its digest', zh: '同一次扫描的报告，连同摘要写入' },
    },
    output: formatFlags.output,
  },
  shared: ['output', 'ledger', 'config'],
  run: async (options) => (await import('./export-statement.js')).runExportStatement(options),
});

const definition: CommandDefinition = {
  about: { en: 'write what the ledger knows, for other programs and machines', zh: '写出台账中的记录，供其他程序和机器使用' },
  examples: [croissant.examples[0]!, known.examples[0]!, loader.examples[0]!],
  under: { croissant, cyclonedx, dcat, 'oasis-data-provenance': oasis, prov, spdx, 'in-toto': inToto, known, loader, receipt },
};

export default definition;
