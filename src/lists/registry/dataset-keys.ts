import { posix } from 'node:path';

/** Names shorter than this fit too much. */
const SHORTEST = 3;

/** What a name of a dataset is looked up by: its letters and digits, without the word "dataset". */
export function nameKeys(words: string): string[] {
  if (words.length > 200) return [];
  // A path or an address in a store goes by its last part: `s3://lake/moons`.
  const hub = hubId(words);
  const last = hub === undefined && /^https?:/i.test(words) ? '' : ((hub ?? words).replace(/\/+$/, '').split('/').at(-1) ?? '');
  const bare = last
    .toLowerCase()
    .replace(/^(?:the|dataset card for)\s/, '')
    .replace(/[\s_-]?(?:data ?sets?|corpus|database|data|数据集|语料库)$/, '');
  const key = bare.replace(/[^\p{L}\d]/gu, '');
  return key.length >= SHORTEST ? [`name:${key}`] : [];
}

/** What an address of a dataset is looked up by: a Hugging Face id, a DOI, or the address without what differs between spellings. */
export function addressKeys(words: string): string[] {
  const address = words.trim().toLowerCase();
  if (address.length > 1_000) return [];
  const doi = /\b10\.\d{4,9}\/[^\s?#]{1,200}/.exec(address)?.[0].replace(/[.,;)\]]{1,4}$/, '');
  if (doi !== undefined) return [`doi:${doi}`];
  const hub = hubId(address);
  if (hub !== undefined) return [`hub:${hub}`];
  if (!/^[a-z][a-z\d+.-]{0,20}:\/\/[^\s]{3,}$/.test(address)) return [];
  const bare = address
    .replace(/^[a-z][a-z\d+.-]*:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return [`url:${bare}`];
}

/** The id that a dataset has on Hugging Face, from its address there or from `owner/name`. */
export function hubId(words: string): string | undefined {
  const address = words.trim().toLowerCase();
  const hub = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/datasets\/([^/?#\s]{1,100})(?:\/([^/?#\s]{1,100}))?/.exec(address);
  if (hub === null) return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(address) ? address : undefined;
  const [, owner, name] = hub;
  return name === undefined || /^(?:tree|blob|resolve|viewer)$/.test(name) ? owner : `${owner}/${name}`;
}

/** What a path is looked up by: itself, and as seen from the folder of the file that names it. */
export function pathKeys(words: string, from: string): string[] {
  if (words === '' || words.length > 1_000 || /^[a-z][a-z\d+.-]*:/i.test(words)) return [];
  const own = posix.normalize(words).replace(/\/$/, '');
  if (from === '') return [`path:${own}`];
  const seen = posix.normalize(posix.join(posix.dirname(from), words)).replace(/\/$/, '');
  return words.includes('/') ? [`path:${seen}`, `path:${own}`] : [`path:${seen}`];
}
