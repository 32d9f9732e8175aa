import type { Format, Head, ManifestFile, Part } from '../model/format.js';
import type { Read } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { parseJson } from '../reading/json/parse-json.js';
import { kaldiEntry, kaldiKind, SCRIPT } from '../reading/kaldi-lists.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';

const kaldi: Format = {
  id: 'kaldi',
  title: 'Kaldi data folders',
  reads: 'items',
  answersTo:
    'The lists of a Kaldi data folder (text, wav.scp, segments, utt2spk, spk2utt, spk2gender, utt2dur, feats.scp …): key and value, one entry a line, each an item. Those of one folder are one list: an utterance with its words, speaker, recording, times and path.',
  notRead: 'Commands in them, which are never run; archives and features.',
  recognize,
  read: (file, part) => {
    // The listing that discovery makes of the lists of a folder; only it comes with the folder.
    if (file.member !== undefined) return joined(file, part);
    const kind = kaldiKind(file.path) ?? SCRIPT;
    return itemLines(file, part, ({ text }, tell) => {
      const item = kaldiEntry(text, kind);
      if (item !== undefined) return item;
      tell(wrong('kaldi/no-key', { like: kind.like }));
      return undefined;
    });
  },
  splitsAtLines: true,
  decides: () => null,
  roles: { id: ['utterance', 'recording'], text: ['text'], owner: ['speaker'], url: [], label: [], source: [] },
  rewrite: rewriteTexts,
};

export default kaldi;

function recognize(head: Head): number {
  const lines = firstLines(head, 100);
  if (lines === undefined || lines.length === 0) return 0;
  const kind = kaldiKind(head.path);
  const keys = new Set(lines.map((line) => line.split(/\s/, 1)[0]));
  // A list has each key once, and is sorted by it or at least never goes on in running text.
  if (keys.size < lines.length) return 0;
  if (kind !== undefined) return lines.filter((line) => kind.line.test(line)).length >= lines.length * 0.9 ? 90 : 0;
  const scripted = lines.length > 1 && lines.every((line) => SCRIPT.line.test(line) && /[\d_-]/.test(line.split(/\s/, 1)[0] ?? ''));
  return scripted && !/^\s*\|/.test(lines[0] ?? '') && /\.scp$/.test(head.path) ? 80 : 0;
}

/** The lists of a folder, joined by discovery: one JSON object an utterance, or what is no entry of a list. */
function joined(file: ManifestFile, part: Part | undefined): AsyncIterable<readonly Read[]> {
  return itemLines(file, part, ({ text }, tell) => {
    const parsed = parseJson(text);
    const value = 'value' in parsed ? parsed.value : null;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { notAnEntryOf: list, ...fields } = value;
    if (typeof list === 'string') {
      tell(wrong('kaldi/no-key-of', { list }));
      return undefined;
    }
    const key = fields.utterance ?? fields.recording;
    return { ...(typeof key === 'string' && { key }), fields };
  });
}
