/** `licit ledger key` and `licit ledger key rotate`: the key that makes the keyed hashes of a ledger. The key itself is never shown. */

import { existsSync } from 'node:fs';
import { keyIdOf } from '../../inspect/masking.js';
import { type KeyedManifest, keysOfManifests } from '../../ledger/read/query-subject.js';
import type { Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { knownKey, writeKey } from '../../project/project-key.js';
import { failure } from '../../text/failures/failure.js';
import { punctuation } from '../../text/messages/languages.js';
import { counted, plain } from '../../text/show.js';

export interface KeyArguments {
  ledger?: string;
  config?: string;
  lang: Lang;
}

const words = {
  none: {
    en: 'There is no key here: the next scan makes one. Hashes made with a lost key can no longer be matched.',
    zh: '此处没有密钥：下次扫描会新建。密钥丢失后，原有哈希不再说明任何问题。',
  },
  key: { en: 'key', zh: '密钥' },
  current: { en: 'hashes made with it', zh: '用它生成哈希' },
  other: { en: 'hashes made with another key; scan again', zh: '用其他密钥生成哈希，请重新扫描' },
  unknown: { en: 'not noted with which key', zh: '未记录所用密钥' },
  rotated: {
    en: 'A new key is in place and the one before is gone: its hashes can be looked up no more, in past scans either.',
    zh: '已换用新密钥，旧密钥已销毁：旧哈希（包括历次扫描中的）不能再查找。',
  },
  again: {
    en: 'Scan everything again: licit scan reads all manifests with the new key.',
    zh: '请重新扫描全部数据：licit scan 会用新密钥重新读取所有清单。',
  },
} as const;

/** Says which key is here and which manifests were read with it. Returns the exit code. */
export function runKey(args: KeyArguments): number {
  const project = loadProject(args);
  const key = knownKey(project);
  process.stdout.write(key === undefined ? `${words.none[args.lang]}\n` : described(project, keyIdOf(key), args.lang));
  return 0;
}

/** Puts a new key in the place of the one that is there. Returns the exit code. */
export function runKeyRotate(args: KeyArguments): number {
  const project = loadProject(args);
  if (!existsSync(project.keyFile)) throw failure('key/there-no-key', 'fix/next-scan-makes');
  const key = writeKey(project, 'w');
  process.stdout.write(`${described(project, keyIdOf(key), args.lang)}${words.rotated[args.lang]}\n${words.again[args.lang]}\n`);
  return 0;
}

function described(project: Project, id: string, lang: Lang): string {
  const lines = [`${words.key[lang]} ${id}  ${plain(project.keyFile)}`];
  for (const [state, manifests] of byState(project, id)) {
    if (manifests.length > 0) lines.push(`  ${counted(manifests.length, 'manifest', lang)}${punctuation[lang].colon}${words[state][lang]}`);
  }
  return `${lines.join('\n')}\n`;
}

function byState(project: Project, id: string): ['current' | 'other' | 'unknown', KeyedManifest[]][] {
  if (!project.hasLedger) return [];
  const { ledger, at } = openLast(project);
  try {
    const all = keysOfManifests(ledger.db, at);
    return [
      ['current', all.filter(({ key }) => key === id)],
      ['other', all.filter(({ key }) => key !== undefined && key !== id)],
      ['unknown', all.filter(({ key }) => key === undefined)],
    ];
  } finally {
    ledger.db.close();
  }
}
