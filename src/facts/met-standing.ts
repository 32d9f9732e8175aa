/** How a subject stands under a rule that it meets: on what the answer rests, of the weakest kind first. */
import type { Evidence, HeldExtract } from '../model/evidence.js';
import type { FactName } from '../model/fact.js';
import { type MetStanding, type Rule, topicOf } from '../model/rule.js';
import type { Statement } from '../model/statement.js';
import { reason } from '../text/reasons/reason.js';
import { registerDocument } from '../text/words/register-words.js';
import { documentOrigin } from './concluded/voices.js';
import { sampleOrigin } from './decided-samples.js';
import { grantOrigin } from './held-grants.js';

/** What publishers say: where no person stands between, it is theirs. */
const PUBLISHED: ReadonlySet<string> = new Set(['license', 'source', 'optout']);
const WEAKEST: readonly MetStanding[] = ['attested', 'sampled-clean', 'shown'];

/** Tells standings by where facts came from, as the statements of a judging name it. */
export class MetStandings {
  readonly #of = new Map<string, MetStanding>();

  constructor(statements: readonly Statement[]) {
    for (const one of statements) {
      if (one.kind === 'sample') this.#note(sampleOrigin(one), 'sampled-clean');
      else if (one.kind === 'register') {
        this.#note(documentOrigin(registerDocument(one.value)), 'shown');
        this.#note(reason('register/joined', { register: one.value.id }), 'shown');
      } else if (one.kind === 'grant') {
        const standing = standingOf(one.value.evidence.extracts);
        if (standing !== undefined) this.#note(grantOrigin(one), standing);
      } else if (one.kind === 'declaration')
        for (const document of documentsIn(one.value)) {
          const standing = standingOf(document.extracts);
          if (standing !== undefined) this.#note(documentOrigin(document), standing);
        }
    }
  }

  #note(origin: string, standing: MetStanding): void {
    const known = this.#of.get(origin);
    // Of several extracts of a document the one that says more counts: either of them shows it.
    if (known === undefined || WEAKEST.indexOf(standing) > WEAKEST.indexOf(known)) this.#of.set(origin, standing);
  }

  /** How what a rule is met by stands. `facts`: those that decided, with where they came from. */
  of(
    rule: Pick<Rule, 'id' | 'topic'>,
    because: readonly FactName[],
    facts: { readonly [name in FactName]?: { from: readonly string[] } },
  ): MetStanding {
    const found = new Set(because.flatMap((name) => (facts[name]?.from ?? []).flatMap((origin) => this.#of.get(origin) ?? [])));
    return WEAKEST.find((one) => found.has(one)) ?? (PUBLISHED.has(topicOf(rule)) ? 'published' : 'shown');
  }
}

function standingOf(extracts: readonly HeldExtract[] = []): MetStanding | undefined {
  if (extracts.some(({ standing }) => standing === 'shown')) return 'shown';
  return extracts.some(({ standing }) => standing === 'attested') ? 'attested' : undefined;
}

/** The documents of a declaration, wherever they stand in it. */
export function documentsIn(said: unknown): Evidence[] {
  if (typeof said !== 'object' || said === null) return [];
  if (Array.isArray(said)) return said.flatMap(documentsIn);
  const { present, path } = said as Partial<Evidence>;
  if (typeof present === 'boolean' && typeof path === 'string') return [said as Evidence];
  return Object.values(said).flatMap(documentsIn);
}
