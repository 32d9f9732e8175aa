/** The lists of a Kaldi data folder: https://kaldi-asr.org/doc/data_prep.html. */
import type { Json } from '../model/basics.js';

/** One of the lists: what its file is called, what its lines look like, and what they say. */
export interface KaldiKind {
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
export const SCRIPT: KaldiKind = {
  name: /^(?:wav|reco|feats|cmvn|vad|ivector|xvector|spk_xvector)[\w.]*\.scp$/,
  line: /^\S+[ \t]+(?:\S.*\|\s*|\S+\.(?:wav|flac|sph|mp3|ogg|opus|m4a|ark|ark:\d+)(?:\[[\d:,]+\])?)$/i,
  like: 'key path-or-command |',
  key: 'recording',
  fields: (value) => one(value.endsWith('|') ? 'command' : 'path')(value),
};

const KINDS: readonly KaldiKind[] = [
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
export function kaldiKind(path: string): KaldiKind | undefined {
  const name = (path.split('/').at(-1) ?? '').replace(/\.(?:gz|zst)$/, '');
  return KINDS.find((kind) => kind.name.test(name));
}

/** What a line of a list says; undefined for one that is no entry of it. */
export function kaldiEntry(line: string, kind: KaldiKind): { key: string; fields: Record<string, Json> } | undefined {
  if (!kind.line.test(line)) return undefined;
  const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
  return { key, fields: { [kind.key]: key, ...kind.fields(value) } };
}
