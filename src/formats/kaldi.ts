import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines, type LineItem } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';

const kaldi: Format = {
  id: 'kaldi',
  title: 'Kaldi data folders',
  reads: 'items',
  answersTo:
    'The lists of a Kaldi data folder (text, wav.scp, segments, utt2spk, spk2utt, spk2gender, utt2dur, feats.scp …): key and value, one entry a line, each an item.',
  notRead: 'Commands in them, which are never run; archives and features.',
  recognize,
  read: (file, part) => {
    const kind = kindOf(file.path) ?? SCRIPT;
    return itemLines(file, part, ({ text }, tell) => {
      const item = entryOf(text, kind);
      if (item !== undefined) return item;
      tell('This line is no key with a value', `Write it as \`${kind.like}\`, or run utils/validate_data_dir.sh.`);
      return undefined;
    });
  },
  splitsAtLines: true,
  roles: { id: ['utterance', 'recording'], text: ['text'], owner: ['speaker'], url: [], label: [], source: [] },
  rewrite: rewriteTexts,
};

export default kaldi;

/** One of the lists: what its file is called, what its lines look like, and what they say. */
interface Kind {
  name: RegExp;
  line: RegExp;
  like: string;
  key: 'utterance' | 'recording' | 'speaker';
  fields(value: string): Record<string, Json>;
}

const one =
  (name: string) =>
  (value: string): Record<string, Json> => ({ [name]: value });

/** A path or a command whose output would be the audio; an archive may have a place in it. */
const SCRIPT: Kind = {
  name: /^(?:wav|reco|feats|cmvn|vad|ivector|xvector|spk_xvector)[\w.]*\.scp$/,
  line: /^\S+[ \t]+(?:\S.*\|\s*|\S+\.(?:wav|flac|sph|mp3|ogg|opus|m4a|ark|ark:\d+)(?:\[[\d:,]+\])?)$/i,
  like: 'key path-or-command |',
  key: 'recording',
  fields: (value) => one(value.endsWith('|') ? 'command' : 'path')(value),
};

const KINDS: readonly Kind[] = [
  SCRIPT,
  { name: /^text$/, line: /^(?=\S*[\d_-])\S{3,}(?:[ \t].*)?$/, like: 'utterance words', key: 'utterance', fields: one('text') },
  {
    name: /^segments$/,
    line: /^\S+\s+\S+\s+\d+(?:\.\d+)?\s+-?\d+(?:\.\d+)?\s*$/,
    like: 'utterance recording begin end',
    key: 'utterance',
    fields: (value) => {
      const [recording = '', begin = '', end = ''] = value.split(/\s+/);
      return { recording, begin: Number(begin), end: Number(end) };
    },
  },
  { name: /^utt2spk$/, line: /^\S+\s+\S+\s*$/, like: 'utterance speaker', key: 'utterance', fields: one('speaker') },
  {
    name: /^spk2utt$/,
    line: /^\S+\s+\S/,
    like: 'speaker utterance utterance …',
    key: 'speaker',
    fields: (value) => ({ utterances: value.split(/\s+/).length }),
  },
  { name: /^(?:spk2gender|spk2gender\.map)$/, line: /^\S+\s+[mfMF]\s*$/, like: 'speaker f', key: 'speaker', fields: one('gender') },
  { name: /^utt2gender$/, line: /^\S+\s+[mfMF]\s*$/, like: 'utterance f', key: 'utterance', fields: one('gender') },
  { name: /^spk2age$/, line: /^\S+\s+\d+(?:\.\d+)?\s*$/, like: 'speaker 30', key: 'speaker', fields: one('age') },
  { name: /^utt2lang$/, line: /^\S+\s+\S+\s*$/, like: 'utterance language', key: 'utterance', fields: one('language') },
  {
    name: /^utt2(?:dur|num_frames)$/,
    line: /^\S+\s+\d+(?:\.\d+)?\s*$/,
    like: 'utterance seconds',
    key: 'utterance',
    fields: one('duration'),
  },
  { name: /^reco2dur$/, line: /^\S+\s+\d+(?:\.\d+)?\s*$/, like: 'recording seconds', key: 'recording', fields: one('duration') },
  { name: /^reco2file_and_channel$/, line: /^\S+\s+\S+\s+\S+\s*$/, like: 'recording file A', key: 'recording', fields: one('file') },
];

/** Its name says which list it is: two columns of names may be several of them. */
function kindOf(path: string): Kind | undefined {
  const name = (path.split('/').at(-1) ?? '').replace(/\.(?:gz|zst)$/, '');
  return KINDS.find((kind) => kind.name.test(name));
}

function recognize(head: Head): number {
  const lines = firstLines(head, 100);
  if (lines === undefined || lines.length === 0) return 0;
  const kind = kindOf(head.path);
  const keys = new Set(lines.map((line) => line.split(/\s/, 1)[0]));
  // A list has each key once, and is sorted by it or at least never goes on in running text.
  if (keys.size < lines.length) return 0;
  if (kind !== undefined) return lines.filter((line) => kind.line.test(line)).length >= lines.length * 0.9 ? 90 : 0;
  const scripted = lines.length > 1 && lines.every((line) => SCRIPT.line.test(line) && /[\d_-]/.test(line.split(/\s/, 1)[0] ?? ''));
  return scripted && !/^\s*\|/.test(lines[0] ?? '') && /\.scp$/.test(head.path) ? 80 : 0;
}

function entryOf(line: string, kind: Kind): LineItem | undefined {
  if (!kind.line.test(line)) return undefined;
  const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
  return { key, fields: { [kind.key]: key, ...kind.fields(value) } };
}
