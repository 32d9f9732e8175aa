import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const commonVoiceRelease: Format = {
  id: 'common-voice-release',
  title: 'Common Voice releases',
  reads: 'dataset',
  answersTo: 'The JSON that Common Voice publishes with each release: clips of each language.',
  notRead: 'It states no license; clips are listed in the TSV files of the release.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default commonVoiceRelease;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  const locales = membersOf(get(root, 'locales', 'locale')).slice(0, 5);
  const counted = locales.filter(([name, locale]) => /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(name) && get(locale, 'clips') !== undefined);
  // The last one may be cut off by the end of the head.
  return counted.length > 0 && counted.length >= locales.length - 1 ? 95 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'name'));
  card.license(get(root, 'license'), 'license');
  card.edition(root, ['version'], ['date', 'releaseDate', 'release_date']);
  const locales = membersOf(get(root, 'locales', 'locale'));
  let clips = 0;
  for (const [name, locale] of locales) {
    card.words('language', name, locale.line, 'locales');
    clips += Number(wordsOf(get(locale, 'clips')) ?? 0) || 0;
  }
  if (locales.length > 0) card.words('size', String(clips), root.line, 'locales.*.clips');
}
