// Makes a small corpus as a filing has it: 20,000 items in eight sources (web crawl, open-source from abroad and from home, commercial, user input, synthetic, forum, labeled), in
// Chinese and English, with code, images and audio. The same bytes each time. node bench/filing-corpus.js FOLDER

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numbers } from './data.js';

const ZH =
  '湖边的老木船停在清晨的雾里，村里的人走过石桥去集市。城市的夜景映在河面上，远处是冬天的雪山。手工陶瓷杯放在窗边，读书的人抬起头来。旧火车站已经不再使用，秋天的森林小路铺满落叶。孩子们在沙滩上放风筝，老师讲解潮汐的成因。'
    .split(/(?<=[。，])/u)
    .filter((part) => part !== '');
const EN =
  'The old wooden boat lies on the quiet lake at dawn. People walk over the stone bridge to the village market. At night the lights of the city stand in the river. A handmade cup is near the window where somebody reads a book. The railway station is no longer used, and leaves cover the path in the forest. Children fly kites on the beach while their teacher explains the tides.'.split(
    /(?<=\.) /,
  );

/** What was made, as the script that checks the figures counts it again from the files. */
export const SOURCES = [
  { dataset: 'crawl', items: 6_000, kind: 'crawl-own' },
  {
    dataset: 'open-foreign',
    items: 3_800,
    kind: 'public-dataset',
    url: 'https://huggingface.co/datasets/example/open-foreign',
    home: false,
  },
  { dataset: 'open-home', items: 3_000, kind: 'public-dataset', url: 'https://www.modelscope.cn/datasets/example/open-home', home: true },
  { dataset: 'agency', items: 2_200, kind: 'licensed-rightsholder' },
  { dataset: 'chat', items: 2_000, kind: 'user-model-interaction' },
  { dataset: 'synthetic', items: 1_200, kind: 'synthetic' },
  { dataset: 'forum', items: 1_300, kind: 'crawl-own' },
  { dataset: 'labeled', items: 500, kind: 'commissioned-annotation' },
];

/** Writes the corpus below a folder that is there. */
export function makeFilingCorpus(folder) {
  const next = numbers(20261031);
  const some = (list, least, more) =>
    Array.from({ length: least + Math.floor(next() * more) }, () => list[Math.floor(next() * list.length)]);
  const zh = () => some(ZH, 4, 8).join('');
  const en = () => some(EN, 2, 5).join(' ');
  const day = (index) => `2026-0${3 + (index % 4)}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const lines = (path, count, row) => write(path, Array.from({ length: count }, (_, index) => `${JSON.stringify(row(index))}\n`).join(''));
  const csv = (path, head, count, row) =>
    write(
      path,
      [head, ...Array.from({ length: count }, (_, index) => row(index))]
        .map((cells) => `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`)
        .join(''),
    );

  lines('data/crawl/pages.jsonl', 6_000, (i) => ({
    id: `w-${i}`,
    url: `https://${i % 3 === 2 ? 'pages.example.com' : `news${i % 5}.example.cn`}/${i}`,
    text: i % 3 === 2 ? en() : zh(),
    collected: day(i),
  }));
  lines('data/open-foreign/text.jsonl', 3_000, (i) => ({ id: `f-${i}`, text: en(), license: 'CC-BY-SA-4.0', token_count: 40 + (i % 60) }));
  lines('data/open-foreign/code.jsonl', 800, (i) => ({
    id: `c-${i}`,
    path: `src/part${i}.py`,
    language: 'Python',
    license: 'MIT',
    content: `def add_${i}(left, right):\n    """Adds two numbers."""\n    total = left + right + ${i}\n    return total\n`,
  }));
  lines('data/open-home/text.jsonl', 3_000, (i) => ({ id: `h-${i}`, text: zh(), license: 'Apache-2.0' }));
  csv('data/agency/photos.csv', ['id', 'image_path', 'caption'], 2_000, (i) => [
    `p-${i}`,
    `photos/${i}.jpg`,
    i % 2 ? zh().slice(0, 30) : en().slice(0, 60),
  ]);
  csv('data/agency/voices.csv', ['id', 'audio_path', 'duration_seconds'], 200, (i) => [`v-${i}`, `voices/${i}.wav`, 5 + (i % 40)]);
  lines('data/chat/turns.jsonl', 2_000, (i) => ({ id: `u-${i}`, text: zh(), collected: day(i) }));
  lines('data/synthetic/made.jsonl', 1_200, (i) => ({ id: `s-${i}`, text: i % 2 ? zh() : en(), generated: true }));
  csv('data/forum/posts.csv', ['id', 'url', '内容'], 1_300, (i) => [`b-${i}`, `https://bbs.example.cn/t/${i}`, zh()]);
  lines('data/labeled/answers.jsonl', 500, (i) => ({ id: `l-${i}`, text: zh(), label: ['good', 'poor', 'unsafe'][i % 3] }));

  write(
    'evidence/contract.md',
    'License agreement between Example Photo Agency (licensor) and Example Ltd. (licensee), signed 2026-02-01, term until 2028-01-31. The licensor licenses 2,200 photographs and recordings for the training of models and warrants their source, quality and safety.\n',
  );
  write(
    'evidence/crawl-record.md',
    '采集记录：自有采集程序 example-crawler 1.2，采集时间 2026-03-01 至 2026-06-28，遵守 robots.txt 协议，采集域名 example.cn、example.com。\n',
  );
  write('evidence/labeling-function.md', '标注规则（功能性标注）1.0：标注目标、数据格式、标注方法、质量指标。\n');
  write('licit.yaml', config());
}

function config() {
  const declared = SOURCES.map(({ dataset, kind, url }) => {
    const evidence = { agency: 'evidence/contract.md', crawl: 'evidence/crawl-record.md', forum: 'evidence/crawl-record.md' }[dataset];
    const source = [
      `kind: ${kind}`,
      ...(url ? [`url: ${url}`] : []),
      ...(/crawl|forum/.test(dataset) ? [] : [`name: ${dataset}`]),
      ...(evidence ? [`evidence: ${evidence}`] : []),
    ];
    return `  - path: data/${dataset}/**\n    source: { ${source.join(', ')} }\n`;
  }).join('');
  return `provider: { name: 示例科技有限公司, contact: data-office@example.com }
dataset: { name: 示例语料 }
use: { purpose: commercial, offered: [CN], stage: pre-training }
declarations:
${declared}dossier:
  edition: gbt-45654-2025
  service: { name: 示例问答, form: 应用程序, users: 境内公众 }
labeling:
  rules:
    - { id: 功能性标注规则, for: function, version: "1.0", since: 2026-03-01, evidence: evidence/labeling-function.md }
  staff:
    - { id: B-001, employed: own, trainings: [{ on: 2026-03-02, hours: 8 }], tasks: [{ role: label, task: 问答标注, from: 2026-03-10 }] }
    - { id: B-002, employed: outsourced, trainings: [{ on: 2026-03-02, hours: 4 }], tasks: [{ role: review, task: 问答标注, from: 2026-03-10 }] }
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('name a folder: node bench/filing-corpus.js FOLDER');
  mkdirSync(folder, { recursive: true });
  makeFilingCorpus(folder);
  console.log(`${SOURCES.reduce((sum, { items }) => sum + items, 0)} items in ${SOURCES.length} sources`);
}
