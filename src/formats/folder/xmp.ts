/** What an XMP packet beside a picture, a sound or a film says of its rights (XMP part 1, IPTC Photo Metadata 2023.1, PLUS, Creative Commons). */
import type { Json } from '../../model/basics.js';
import { XmlReader } from '../../reading/xml.js';
import { rightsSentences } from '../descriptor/limiting-sentences.js';

/** So many properties are kept of one packet. */
const MAX_PROPERTIES = 200;

/** Properties on rights and origin by their names without a prefix, with the field that each becomes. */
const FIELDS: Readonly<Record<string, string>> = {
  UsageTerms: 'usage_terms',
  WebStatement: 'license_url',
  license: 'license',
  DataMining: 'data_mining',
  OtherConstraints: 'usage_restrictions',
  Instructions: 'usage_restrictions',
  rights: 'rights',
  copyright: 'rights',
  Owner: 'copyright_owner',
  CopyrightOwnerName: 'copyright_owner',
  creator: 'creator',
  Credit: 'credit',
  Source: 'source',
  title: 'title',
  description: 'description',
};
/** A line that says whose a work is may say no more. */
const ON_USE =
  /licen[cs]|reserved|\bterms\b|\bCC[ -](?:BY|0)|creativecommons|\buses?\b|permi|prohibit|public domain|许可|保留|不得|禁止|授权|转载/i;

/** The fields of a packet; undefined for other XML, null where it is damaged. */
export function xmpFields(text: string): Record<string, Json> | null | undefined {
  const open: string[] = [];
  const said = new Map<string, string[]>();
  const xml = new XmlReader();
  const bytes = Buffer.from(text.replace(/^\ufeff/, ''));
  const say = (name: string, words: string): void => {
    const field = FIELDS[localName(name)];
    if (field === undefined || words.trim() === '' || said.size >= MAX_PROPERTIES) return;
    const all = said.get(field) ?? [];
    said.set(field, all);
    if (all.length < MAX_PROPERTIES && !all.includes(words.trim())) all.push(words.trim());
  };
  let isXmp = false;
  const events = function* () {
    yield* xml.push(bytes);
    yield* xml.end();
  };
  for (const event of events()) {
    if (event.kind === 'broken') return isXmp ? null : undefined;
    if (event.kind === 'open') {
      if (open.length === 0 && !/^(?:xmpmeta|RDF)$/.test(localName(event.name))) return undefined;
      isXmp = true;
      if (open.length < 50) open.push(event.name);
      // Properties may be attributes of their description, and resources those of their element.
      for (const [name, words] of event.attributes) say(localName(name) === 'resource' ? event.name : name, words);
    } else if (event.kind === 'close') open.length = Math.max(0, open.lastIndexOf(event.name));
    else {
      const property = open.findLast((name) => !/^(?:Alt|Bag|Seq|li|value)$/.test(localName(name)));
      if (property !== undefined) say(property, event.text);
    }
  }
  if (!isXmp) return undefined;
  return open.length > 0 || !xml.isBetweenTags ? null : fieldsOf(said);
}

function fieldsOf(said: ReadonlyMap<string, readonly string[]>): Record<string, Json> {
  const fields = new Map<string, Json>();
  const add = (field: string, words: string): void => {
    const before = fields.get(field);
    fields.set(field, typeof before === 'string' && before !== words ? `${before} ${words}` : words);
  };
  for (const [field, all] of said) {
    const words = all.join('; ');
    if (field === 'rights') add(ON_USE.test(words) ? 'usage_terms' : 'copyright_owner', words);
    else if (field === 'usage_restrictions') {
      const restricting = rightsSentences(words);
      if (restricting !== '') add(field, restricting);
    } else if (field === 'license_url' && !/^https?:/i.test(words)) add('usage_terms', words);
    else add(field, words);
    const limits = field === 'description' ? rightsSentences(words, true) : '';
    if (limits !== '') add('usage_restrictions', limits);
  }
  return Object.fromEntries(fields);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
