/** Which running text beside or above data speaks of it. */
import { basename, dirname } from 'node:path/posix';
import { fold, squash } from '../../license/names/name-fold.js';
import { permissionsOf } from '../../license/statements/read-license.js';
import type { RecordedClaim } from '../../model/statement.js';
import { folderOf, isWithin, spokenOf } from '../../reading/folder-paths.js';
import { append } from '../../text/append.js';

/** A list of items, by its path and the dataset it belongs to. */
interface Listed {
  path: string;
  dataset: number;
  datasetName: string;
  /** None for a descriptor. */
  items?: number;
  title?: string | null;
}

/** The claims of running text that are in reach of each list. */
export class Surroundings<Claim extends RecordedClaim & { dataset: number }> {
  readonly #claims: readonly Claim[];
  /** What cards say of licenses in sections and tables, which limits the datasets below them too. */
  readonly #ofCards: readonly Claim[];
  /** What datasets are called that running text above several of them may name. */
  readonly #names: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, Claim[]>();
  /** Lists that have words of their own, which speak of no other list. */
  readonly #speaking: ReadonlySet<string>;

  constructor(claims: readonly Claim[], listings: readonly Listed[]) {
    this.#claims = claims.filter(({ by, part }) => by === 'prose' && part === undefined);
    this.#ofCards = claims.filter(limitsBelow);
    const lists = new Set(listings.filter(({ items = 1 }) => items > 0).map(({ path }) => path));
    this.#speaking = new Set(this.#claims.map(({ at }) => at.path).filter((path) => lists.has(path)));
    this.#names = this.#isSilent() ? new Map() : namesOf(listings);
  }

  /** The claims that speak of a list: those of texts in its folder or one above, and, of a folder's listing, in those below. */
  of({ path, dataset, datasetName }: Listed): readonly Claim[] {
    if (this.#isSilent()) return [];
    const folder = folderOf(path);
    const key = `${folder}\0${path.endsWith('/')}\0${datasetName}\0${this.#speaking.has(path) ? path : ''}`;
    let claims: Claim[] | undefined = this.#known.get(key);
    if (claims === undefined) {
      const below = path.endsWith('/');
      claims = this.#claims.filter((claim) => {
        const at = spokenOf(claim.at.path);
        if (this.#speaking.has(claim.at.path)) return claim.at.path === path;
        return (isWithin(folder, at) || (below && isWithin(at, folder))) && !this.#namesAnother(claim, at, datasetName);
      });
      append(
        claims,
        this.#ofCards
          .filter((claim) => claim.dataset !== dataset && isWithin(folder, dirname(claim.at.path)) && this.#speaksOf(claim, datasetName))
          .map(({ part: _, ...claim }) => ({ ...claim, by: 'prose' }) as unknown as Claim),
      );
      this.#known.set(key, claims);
    }
    return claims;
  }

  #isSilent(): boolean {
    return this.#claims.length === 0 && this.#ofCards.length === 0;
  }

  /** Whether a statement of a card above several datasets is about this one: it names it, or none of them. */
  #speaksOf(claim: Claim, datasetName: string): boolean {
    if (claim.part === undefined) return !this.#namesAnother(claim, dirname(claim.at.path), datasetName);
    const own = [basename(datasetName), ...(this.#names.get(datasetName) ?? [])].map(keyOf);
    const { subset = [], files = [] } = claim.part;
    return [...subset, ...files.flatMap((file) => file.split('/'))].some((name) => own.includes(keyOf(name)));
  }

  /** Whether a sentence above several datasets names another of them, and not this one. */
  #namesAnother({ raw = '', at }: Claim, folder: string, datasetName: string): boolean {
    const words = `${at.field ?? ''}\n${raw}`;
    const named = [...this.#names].filter(([, names]) => names.some((name) => holdsWord(words, name))).map(([dataset]) => dataset);
    return named.length > 0 && !named.includes(datasetName) && named.every((dataset) => isWithin(dataset, folder));
  }
}

const keyOf = (name: string): string => squash(fold(name));

/** Whether a card's words, which are no field made for it, lower a license or leave it open. */
function limitsBelow({ about, by, part, state, value }: RecordedClaim): boolean {
  if (about !== 'license' || !(by === 'section' || by === 'text' || (by === 'prose' && part !== undefined))) return false;
  if (state !== 'known' || value === undefined) return state === 'unclear';
  const { train, commercial, derivatives, redistribute } = permissionsOf(value as string);
  return [train, commercial, derivatives, redistribute].some((answer) => answer !== 'yes');
}

/** Names of folders that say nothing of which data is in them. */
const GENERAL = /^(?:data|datasets?|corpus|corpora|raw|train|test|dev|val|valid|files?|texts?|images?|audio|annotations?|all|\d+|.{1,2})$/i;

function namesOf(listings: readonly Listed[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { datasetName, title } of listings) {
    const own = [basename(datasetName), ...(title ? [title] : [])].filter((name) => !GENERAL.test(name));
    if (own.length > 0) names.set(datasetName, own);
  }
  return names.size > 1 ? names : new Map();
}

function holdsWord(words: string, name: string): boolean {
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  const isLetter = (one: string | undefined): boolean =>
    one !== undefined && /[\p{L}\p{N}]/u.test(one) && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one);
  return !isLetter(words[at - 1]) && !isLetter(words[at + name.length]);
}
