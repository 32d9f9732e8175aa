/** What metadata inside media files says, by the names that its standards have for it: XMP (Dublin Core, xmpRights, PLUS, Creative Commons, IPTC), EXIF, IPTC-IIM, ID3, Vorbis, iTunes, PNG, PDF, EPUB. */
import type { MediaRole, MediaStatement } from '../../model/item.js';
import { rightsSentences, speaksOfUse } from '../../reading/prose/limiting-sentences.js';

/** A property as a library gives it. */
export interface MediaProperty {
  /** `XMP`, `EXIF`, `ID3v2.4` … */
  standard: string;
  name: string;
  words: string;
}

/** So many characters are kept of one property, so many properties of one file. */
const MAX_WORDS = 2_000;
const MAX_STATEMENTS = 80;

/** `rights`: it says on what terms, or only whose a work is. `limits`: any text, of which only what limits the use is heard. */
type Kind = MediaRole | 'rights' | 'instructions' | 'limits';

const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['license', 'usageterms license licence licenseterms licensetext user termsofuse'],
      ['license-url', 'webstatement wcop licenseurl licenselink'],
      ['rights', 'rights copyright copyrightnotice cprt tcop icop cpy copyrightstatement legalcopyright'],
      [
        'owner',
        'owner copyrightownername copyrightholder creator artist byline credit author authors tpe1 aart art town iart performer publisher tpub licensorname cameraownername organization xpauthor',
      ],
      ['reservation', 'datamining tdmreservation trainingmining noai'],
      ['source', 'source'],
      ['generator', 'digitalsourcetype aigc'],
      ['instructions', 'instructions specialinstructions otherconstraints'],
      [
        'limits',
        'usercomment comment comments comm cmt icmt description desc imagedescription caption captionabstract xpcomment subject title headline',
      ],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** IPTC `digitalSourceType` and the label of GB 45438 say that a model made it; what else they say is no claim. */
const GENERATED = /(?:composite(?:with)?)?(?:trained)?algorithmic(?:media|data)$|compositesynthetic$|label["']?\s*[:=]\s*["']?[123]\b/i;

/** Statements of a file, the same words in the same place once; those on rights first, so that no other property takes their room. */
export function statementsOf(properties: Iterable<MediaProperty>): { said: MediaStatement[]; cut: boolean } {
  const rights = new Map<string, MediaStatement>();
  const others = new Map<string, MediaStatement>();
  let cut = false;
  for (const { standard, name, words: written } of properties) {
    const whole = written.replaceAll('\0', ' ').trim();
    if (whole === '') continue;
    const field = `${standard} ${name}`.slice(0, 200);
    for (const one of readAs(KINDS.get(squashed(name)), field, name, whole.slice(0, MAX_WORDS).toWellFormed())) {
      const among = one.as === undefined ? others : rights;
      cut ||= whole.length > MAX_WORDS || among.size >= MAX_STATEMENTS;
      if (among.size < MAX_STATEMENTS) among.set(JSON.stringify(one), one);
    }
  }
  return { said: [...rights.values(), ...others.values()], cut };
}

/** A name as its letters and digits, without its prefix: `Iptc4xmpExt:DigitalSourceType`, `©cpy`. */
function squashed(name: string): string {
  return name
    .slice(name.lastIndexOf(':') + 1)
    .replace(/^tdm[:._-]?/i, '')
    .replace(/^reservation$/i, 'tdmreservation')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function* readAs(kind: Kind | undefined, field: string, name: string, words: string): Generator<MediaStatement> {
  switch (kind) {
    case 'rights':
      // Who holds the rights is no license: the two are fields of their own.
      yield speaksOfUse(words) ? { field, words, as: 'license' } : { field: `owner in ${field}`, words, as: 'owner' };
      return;
    case 'license-url':
      yield { field, words, as: /^https?:/i.test(words) ? 'license-url' : 'license' };
      return;
    case 'instructions':
    case 'limits': {
      const limiting = rightsSentences(words, kind === 'limits');
      if (limiting === '') yield { field, words };
      else yield { field, words: limiting, as: 'license', ...(limiting !== words && { text: words }) };
      return;
    }
    case 'reservation': {
      // TDMRep's value is a bare 0 or 1.
      const told = /^(?:[01]|true|false)$/i.test(words) ? `tdm-reservation: ${words === '1' || /^true$/i.test(words) ? 1 : 0}` : words;
      yield { field, words: told, as: 'reservation', text: `${name}: ${words}` };
      return;
    }
    case 'generator':
      yield GENERATED.test(words) ? { field, words, as: 'generator', text: `${name}: ${words}` } : { field, words };
      return;
    default:
      yield { field, words, ...(kind !== undefined && { as: kind }) };
  }
}
