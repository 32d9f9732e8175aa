/** The license of an item or dataset with all that is around it: what running text says can only lower what is stated. */
import { saidOfProject } from '../../claims/card/card-license.js';
import { namedFor } from '../../claims/card/license-file-name.js';
import { allowsAll, mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import { isForSoftware } from '../../license/terms/for-software.js';
import type { SpdxExpression } from '../../model/claim.js';
import type { Permissions } from '../../model/license-terms.js';
import type { Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import {
  type ConcludedLicense,
  concludeStatedLicense,
  contradiction,
  type LicenseVoice,
  openLicense,
  settledLicense,
} from './concluded-license.js';
import { voiceOf } from './voices.js';

/** Words that allow any use: an answer where nothing else is stated. */
const ALLOWANCE: SpdxExpression = 'LicenseRef-custom-permissive';
/** What words come to that leave open what is allowed. */
const NOT_KNOWN: SpdxExpression = 'LicenseRef-custom';
const PUBLIC_DOMAIN: SpdxExpression = 'LicenseRef-public-domain';
const GRANTS = ['train', 'commercial', 'derivatives', 'redistribute'] as const;

/**
 * Concludes the license of an item, or of a dataset when there is no profile, from what is stated (`concludeStatedLicense`) and from the sentences of running
 * text in reach: a license covers an item only where nothing around it limits more and nothing that speaks of rights was left unread or was not understood.
 * `holdsWorks`: the list that the item is in holds running text, pictures or recordings, which somebody made.
 */
export function concludeLicense(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
  holdsWorks = false,
): ConcludedLicense {
  const isContext = ({ about, by }: RecordedClaim): boolean => about === 'license' && by === 'prose';
  const context = claims.filter(isContext).map(voiceOf<SpdxExpression>);
  const stating = context.length === 0 ? claims : claims.filter((claim) => !isContext(claim));
  const alone = concludeStatedLicense(profile, stating, statements, asOf);
  const stated = ofPrograms(alone, profile, claims, holdsWorks);
  return context.length === 0 ? stated : inContext(stated, context, stated === alone && leavesRoom(alone));
}

/**
 * The text of a license for programs beside data that comes from somebody else says nothing of it, whether or not programs lie beside it: whoever puts
 * photographs or texts of others into a repository cannot license them by its LICENSE file. Of works whose source nobody tells it is not known whose they are.
 */
function ofPrograms(
  stated: ConcludedLicense,
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  holdsWorks: boolean,
): ConcludedLicense {
  const { state, governing, voices, evidence } = stated;
  if (state !== 'known' || governing === undefined || !isForSoftware(governing)) return stated;
  const decisive = voices.filter((voice) => voice.decisive);
  const [first] = decisive;
  const isFile = ({ who, at }: LicenseVoice): boolean => who === 'file' && at !== undefined && namedFor(at.path) !== 'data';
  if (first === undefined || !decisive.every(isFile)) return stated;
  const ofOthers = profile?.source === true || claims.some(({ about, state: told }) => about === 'source' && told === 'known');
  if (!ofOthers && !holdsWorks) return stated;
  // What somebody says of the data fills the gap that the text of a license for programs leaves; it is their word.
  const said = voices.findLast(({ who, state: told, value }) => who === 'declaration' && told === 'known' && value !== undefined);
  if (said !== undefined) {
    for (const voice of decisive) voice.decisive = false;
    return { ...settledLicense(said), voices: [said, ...voices.filter((voice) => voice !== said)], evidence };
  }
  const why = ofOthers ? reason('license/of-programs-for-others') : reason('license/of-programs-for-works');
  return {
    ...openLicense('unclear', reason('license/at', { where: first.where, why }), first.raw),
    ofPrograms: governing,
    voices,
    evidence,
  };
}

/** `hasRoom`: words that allow any use are an answer. */
function inContext(stated: ConcludedLicense, context: readonly LicenseVoice[], hasRoom: boolean): ConcludedLicense {
  const unclear = context.filter(({ state }) => state === 'unclear');
  const limiting = context.filter(({ state, value }) => state === 'known' && !isAllowance(value!));
  const binding = limiting.filter(({ value }) => stated.permissions === undefined || limitsMore(value!, stated.permissions));
  const heard = [...unclear, ...binding];
  const grants = hasRoom ? context.filter(({ state, value }) => state === 'known' && isAllowance(value!)) : [];
  const strictest = mostRestrictive(grants.filter(({ value }) => value !== ALLOWANCE).map(({ value }) => value!));
  const allowing = grants.find(({ value }) => value === strictest) ?? grants[0];
  const { voices, evidence, lifted } = stated;
  const rest = { evidence, ...(lifted && { lifted }) };
  if (heard.length === 0) {
    if (allowing === undefined) return { ...stated, voices: [...voices, ...context] };
    return { ...settledLicense(allowing), ...rest, voices: [allowing, ...voices, ...context.filter((voice) => voice !== allowing)] };
  }
  const known = voices.filter((voice) => voice.decisive && voice.state === 'known');
  for (const voice of heard) voice.decisive = true;
  const values = [...(stated.governing === undefined ? [] : [stated.governing]), ...binding.map(({ value }) => value!)];
  const all = [...heard, ...voices, ...context.filter((voice) => !voice.decisive)];
  if (unclear[0] !== undefined) {
    const { where, why, raw } = unclear[0];
    return {
      ...openLicense('unclear', reason('license/at', { where, why: why ?? '' }), raw, [...values, NOT_KNOWN]),
      ...rest,
      voices: all,
    };
  }
  if (stated.state === 'missing') {
    const strictest = mostRestrictive(values);
    return { ...settledLicense(binding.find(({ value }) => value === strictest)!), ...rest, voices: all };
  }
  const against = known.length === 0 ? openLicense(stated.state, stated.why, stated.raw, values) : contradiction([...known, ...binding]);
  return { ...against, ...rest, voices: all };
}

/** Whether words that allow any use may answer: no license is stated, or only that of a project or folder of programs, or only "public domain", which grants nothing. */
function leavesRoom({ state, governing, ofPrograms, why }: ConcludedLicense): boolean {
  const isOfProject = why === saidOfProject && governing === undefined;
  return (
    state === 'missing' ||
    (state === 'unclear' && (ofPrograms !== undefined || isOfProject)) ||
    (state === 'known' && governing === PUBLIC_DOMAIN)
  );
}

/** Whether words allow any use, or name a license that does: they are an answer where nothing else is stated. */
const isAllowance = (value: SpdxExpression): boolean => value === ALLOWANCE || allowsAll(value);

/** Whether words take away, or leave open, something that is allowed otherwise. */
function limitsMore(value: SpdxExpression, allowed: Permissions): boolean {
  if (/^LicenseRef-custom-(?:noncommercial|research-only)$/.test(value)) return allowed.commercial !== 'no';
  const own = permissionsOf(value);
  return GRANTS.some((name) => allowed[name] === 'yes' && own[name] !== 'yes');
}
