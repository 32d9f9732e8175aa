/**
 * What an extract states by itself. Whoever takes a contract's values out of it for some items states that they come under it: nobody has to declare the same
 * again. An extract of a document that a declaration or a grant names states nothing more than they do.
 */

import { licenseClaim } from '../../license/statements/read-license.js';
import type { SourceKind } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import { isDay, NO_END } from '../../model/grant-state.js';
import type { Config } from '../../model/settings.js';
import type { Declaration, Extract, Grant, GrantPermission, Scope } from '../../model/statement.js';
import { stagePermission } from './held-extracts.js';
import { valuesOf } from './said-in-text.js';

/** The kinds of source that a document is of, where it is of one. */
const SOURCES: Readonly<Record<string, SourceKind>> = {
  contract: 'licensed-rightsholder',
  'generator-record': 'synthetic',
  'crawl-record': 'crawl-own',
  'authorization-record': 'user-other-product',
  'production-record': 'self-produced',
  'batch-records': 'commissioned-annotation',
};
/** Documents that show more of a source whose kind another one says. */
const MORE_OF_SOURCE: ReadonlySet<string> = new Set(['commitments', 'generator-terms', 'robots']);

/** A configuration with what its extracts state. */
export function withStatedByAnswers(config: Config): Config {
  const named = new Set<string>();
  for (const one of config.declarations) for (const path of pathsOf(one)) named.add(path);
  for (const { evidence } of config.grants ?? []) named.add(evidence.path);
  const own = (config.answers ?? []).filter(({ evidence }) => !named.has(evidence.path));
  if (own.length === 0) return config;
  const grants = own.flatMap((one) => grantOf(one, config.use));
  const declarations = [...groups(own)].flatMap(declarationsOf);
  return {
    ...config,
    declarations: [...config.declarations, ...declarations],
    ...(config.grants !== undefined || grants.length > 0 ? { grants: [...(config.grants ?? []), ...grants] } : {}),
  };
}

/** Paths of the documents that a declaration names, wherever they stand in it. */
function pathsOf(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return [];
  if (Array.isArray(said)) return said.flatMap(pathsOf);
  const { present, path } = said as Partial<Evidence>;
  if (typeof present === 'boolean' && typeof path === 'string') return [path];
  return Object.values(said).flatMap(pathsOf);
}

/** Extracts about the same items: of several documents of one source each shows its part. */
function groups(extracts: readonly Extract[]): Iterable<Extract[]> {
  const by = new Map<string, Extract[]>();
  for (const one of extracts) {
    const name = JSON.stringify(Object.entries(one.about).sort());
    by.set(name, [...(by.get(name) ?? []), one]);
  }
  return by.values();
}

function declarationsOf(extracts: readonly Extract[]): Declaration[] {
  const sourced = extracts.filter(({ kind }) => Object.hasOwn(SOURCES, kind) || MORE_OF_SOURCE.has(kind));
  return [...(sourced.length === 0 ? [] : [sourceOf(sourced)]), ...extracts.flatMap(otherThanSource)];
}

const documentOf = ({ evidence: { recorded: _, ...there } }: Extract): Evidence => there;
const stated = ({ about, by, at }: Extract): { scope: Scope; by: string; at: Declaration['at'] } => ({ scope: about, by, at });

/** Where items come from, as the documents say together. */
function sourceOf(extracts: readonly Extract[]): Declaration {
  const main = extracts.find(({ kind }) => Object.hasOwn(SOURCES, kind));
  const kind = main && SOURCES[main.kind];
  const owner = extracts.map(({ says }) => valuesOf(says.assigner)[0]).find((one) => one !== undefined);
  const name = main && valuesOf(main.says.model ?? main.says.product)[0];
  const crawl = extracts.find((one) => one.kind === 'crawl-record')?.says;
  const [from, until] = [crawl?.from, crawl?.until].map((value) => valuesOf(value)[0]);
  const days = from !== undefined && until !== undefined && isDay(from) && isDay(until);
  return {
    ...stated(main ?? extracts[0]!),
    source: {
      ...(kind !== undefined && { kind }),
      ...(owner !== undefined && { owner }),
      ...(name !== undefined && { name }),
      evidence: extracts.map(documentOf),
    },
    ...(days && { collected: { from, until } }),
  };
}

/** What a document of another kind states. */
function otherThanSource(one: Extract): Declaration[] {
  const evidence = [documentOf(one)];
  const says = (name: string): readonly string[] => valuesOf(one.says[name]);
  switch (one.kind) {
    case 'license-file': {
      const [raw = ''] = says('license');
      const claim = licenseClaim(raw, one.at);
      return claim.state === 'known' ? [{ ...stated(one), license: { expression: claim.value, raw, evidence } }] : [];
    }
    case 'consent-record':
    case 'consent-form': {
      const purposes = says('purpose').map((purpose) => PURPOSES[purpose] ?? purpose);
      return [{ ...stated(one), basis: [{ term: 'dpv:Consent', ...(purposes.length > 0 && { purposes }), evidence }] }];
    }
    case 'labeling-rules':
      return [{ ...stated(one), labeling: { rules: evidence } }];
    case 'training-record':
      return [{ ...stated(one), labeling: { training: evidence } }];
    case 'spot-check-record':
      return [{ ...stated(one), labeling: { spotCheck: evidence } }];
    case 'anonymization-report':
      return [{ ...stated(one), handling: { deidentified: { as: 'de-identified', evidence } } }];
    case 'ethics-approval':
      return [{ ...stated(one), handling: { ethics: { reference: says('issuer')[0] ?? one.id, evidence } } }];
    case 'impact-assessment': {
      const [on] = says('date');
      return [{ ...stated(one), handling: { assessment: { ...(on !== undefined && isDay(on) && { on }), evidence } } }];
    }
    case 'processing-agreement': {
      const [name] = says('processor');
      return name === undefined ? [] : [{ ...stated(one), handling: { processors: [{ name, evidence }] } }];
    }
    default:
      return [];
  }
}

/** Purposes of a consent in the words by which they are compared. */
const PURPOSES: Readonly<Record<string, string>> = {
  train: 'training of AI models',
  'fine-tune': 'fine-tuning of AI models',
  evaluate: 'evaluation of AI models',
  all: 'training of AI models',
};

/** What a contract, a permission or accepted terms allow, as a grant of who gives it. Without a party nobody gives anything. */
function grantOf(one: Extract, use: Config['use']): Grant[] {
  if (!['contract', 'permission', 'authorization-record'].includes(one.kind)) return [];
  const says = (name: string): readonly string[] => valuesOf(one.says[name]);
  // Who accepts the terms of a service gives what they say.
  const [from = says('product')[0]] = says('assigner');
  const permitted = says('permission');
  const allows = (use: string): boolean => permitted.includes(use) || permitted.includes('all');
  const allow: GrantPermission[] = [
    ...(allows(stagePermission(use)) ? (['train'] as const) : []),
    ...(['commercial', 'derivatives', 'redistribute'] as const).filter(allows),
  ];
  if (from === undefined || allow.length === 0) return [];
  const [since = ''] = says('from');
  const [until = ''] = says('until');
  return [
    {
      id: one.id,
      from,
      scope: one.about,
      allow,
      ...(isDay(since) && { since }),
      until: isDay(until) ? until : NO_END,
      evidence: one.evidence,
      by: one.by,
      at: one.at,
    },
  ];
}
