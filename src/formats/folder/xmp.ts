/** What an XMP packet beside a picture, a sound or a film says of its rights (XMP part 1, IPTC Photo Metadata 2023.1, PLUS, Creative Commons). */
import type { Json } from '../../model/basics.js';
import { rightsSentences, speaksOfUse } from '../../reading/prose/limiting-sentences.js';
import { localName, xmpProperties } from '../../reading/xml/xmp-packets.js';

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

/** The fields of a packet; undefined for other XML, null where it is damaged. */
export function xmpFields(text: string): Record<string, Json> | null | undefined {
  const properties = xmpProperties(text);
  if (properties === null || properties === undefined) return properties;
  const said = new Map<string, string[]>();
  for (const [name, words] of properties) {
    const field = FIELDS[localName(name)];
    if (field !== undefined) said.set(field, [...new Set([...(said.get(field) ?? []), ...words])]);
  }
  return fieldsOf(said);
}

function fieldsOf(said: ReadonlyMap<string, readonly string[]>): Record<string, Json> {
  const fields = new Map<string, Json>();
  const add = (field: string, words: string): void => {
    const before = fields.get(field);
    fields.set(field, typeof before === 'string' && before !== words ? `${before} ${words}` : words);
  };
  for (const [field, all] of said) {
    const words = all.join('; ');
    if (field === 'rights') add(speaksOfUse(words) ? 'usage_terms' : 'copyright_owner', words);
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
