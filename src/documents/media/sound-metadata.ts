/** Tags of sounds and films (ID3, Vorbis, iTunes, APE, RIFF, Matroska) by music-metadata, and where a film was taken. */
import type { MediaProperty } from './media-words.js';

type Music = typeof import('music-metadata');

const MAX_TAGS = 500;
const OPTIONS = { skipCovers: true, duration: false, skipPostHeaders: false } as const;

/** Throws for what is not in the form that its type says. */
export async function soundMetadata(music: Music, file: { bytes?: Buffer; absolute: string; type: string }): Promise<MediaProperty[]> {
  const { bytes, absolute, type } = file;
  const parsed =
    bytes === undefined ? await music.parseFile(absolute, OPTIONS) : await music.parseBuffer(bytes, { mimeType: type }, OPTIONS);
  const properties: MediaProperty[] = [];
  for (const [standard, tags] of Object.entries(parsed.native))
    for (const { id, value } of tags.slice(0, MAX_TAGS)) {
      const words = wordsOf(value);
      if (words !== undefined) properties.push({ standard, name: id, words: placeOf(words) ?? words });
    }
  return properties;
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, data, owner_identifier: owner } = value as { text?: unknown; data?: unknown; owner_identifier?: unknown };
  if (typeof text === 'string') return text;
  return typeof owner === 'string' && owner !== 'XMP' && data instanceof Uint8Array && data.length < 2000
    ? Buffer.from(data).toString('utf8')
    : undefined;
}

/** A place by ISO 6709, which cameras write: `+52.5163+013.3777/`. */
const ISO_6709 = /^([+-]\d{2}\.\d{2,8})([+-]\d{3}\.\d{2,8})(?:[+-]\d{1,6}(?:\.\d{1,4})?)?\/?$/;

function placeOf(words: string): string | undefined {
  const [, latitude, longitude] = ISO_6709.exec(words) ?? [];
  return latitude === undefined ? undefined : `${Number(latitude).toFixed(6)}, ${Number(longitude).toFixed(6)}`;
}

/** The box in which QuickTime keeps where a film was taken, which music-metadata leaves out. */
export function filmPlace(bytes: Buffer): MediaProperty | undefined {
  const at = bytes.indexOf('\xa9xyz', 0, 'latin1');
  if (at < 0 || at + 8 > bytes.length) return undefined;
  const words = placeOf(bytes.toString('latin1', at + 8, at + 8 + Math.min(bytes.readUInt16BE(at + 4), 60)));
  return words === undefined ? undefined : { standard: 'QuickTime', name: 'GPS ©xyz', words };
}
