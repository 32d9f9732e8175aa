/** Made-up evidence, the same at every run: what items, cards, people, documents and settings can say, in many combinations. */
import type { DocumentKind } from '../src/claims/documents/document-kinds.js';
import { evidenceWords, sourceKinds } from '../src/claims/source/source.js';
import type { ComparedFile, DatasetEvidence, FactContext, GrantEvidence, ItemEvidence, Parent } from '../src/facts/facts.js';
import type { Json } from '../src/model/basics.js';
import type { Basis, Consent, ConsentAgainst, Generated, Reservation, SourceKind } from '../src/model/claim.js';
import type { Evidence } from '../src/model/evidence.js';
import type { About } from '../src/model/item.js';
import type { Config, ProjectRecord, RecordName } from '../src/model/settings.js';
import type { Declaration, Grant, Profile, RecordedClaim, StatedClaim, Statement } from '../src/model/statement.js';
import { recordWords } from '../src/text/words.js';
import { extracted } from './extracted.js';

export const asOf = '2026-06-15T08:00:00.000Z';
/** Days around the day of judging, that day and its neighbors among them. */
const days = ['2025-01-01', '2026-06-14', '2026-06-15', '2026-06-16', '2026-07-10', '2027-12-31'] as const;
const licenses = [
  'CC-BY-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'MIT',
  'MIT OR CC-BY-NC-4.0',
  'LicenseRef-custom',
  'LicenseRef-custom-noncommercial',
  'LicenseRef-custom-research-only',
  'LicenseRef-proprietary',
  'LicenseRef-public-domain',
  'LicenseRef-Gemma',
  'none-stated',
] as const;
const families = ['GPT and other models (OpenAI)', 'Claude (Anthropic)', 'DeepSeek-R1 and later (DeepSeek)', 'Llama 2 (Meta)'] as const;
const terms = [
  'licit:cn-pipl#A13-1-1',
  'licit:cn-pipl#A13-1-1-separate',
  'licit:cn-pipl#A13-1-1-guardian',
  'licit:cn-pipl#A13-1-2',
  'licit:cn-pipl#A13-1-6',
  'eu-gdpr:A6-1-a',
  'eu-gdpr:A6-1-f',
  'eu-gdpr:A9-2-a',
  'dpv:Consent',
  'dpv:LegitimateInterest',
  'licit:no-personal-data',
] as const;
/** Every kind of document there is; the compiler asks for a new one. */
const otherKinds = {
  permission: 0,
  'consent-record': 0,
  'consent-form': 0,
  'privacy-notice': 0,
  'anonymization-report': 0,
  'ethics-approval': 0,
  'impact-assessment': 0,
  'processing-agreement': 0,
  'spot-check-record': 0,
  'training-record': 0,
} satisfies Record<Exclude<DocumentKind, keyof typeof evidenceWords | `record-${RecordName}`>, 0>;
const kindsOfDocuments = [
  ...Object.keys(evidenceWords),
  ...Object.keys(otherKinds),
  ...Object.keys(recordWords).map((name) => `record-${name}`),
] as DocumentKind[];
const against: readonly ConsentAgainst[] = ['withdrawn', 'erasure', 'objected', 'opted-out', 'refused', 'expired', 'pending'];

export class Maker {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!;
  }

  /** Now and then, with a share of the cases. */
  some<T>(make: () => T, share = 0.4): T | undefined {
    return this.next() < share ? make() : undefined;
  }

  list<T>(make: () => T, most: number): T[] {
    return Array.from({ length: Math.floor(this.next() * (most + 1)) }, make);
  }

  yes(share = 0.5): boolean {
    return this.next() < share;
  }

  evidence = (): Evidence[] => this.list(() => this.document(), 3);

  document(): Evidence {
    const path = `ev/${this.pick(['a', 'b', 'c', 'd'])}.pdf`;
    const kind = this.pick(kindsOfDocuments);
    const kinds = kindsOfDocuments.filter(() => this.yes());
    return this.pick<Evidence>([
      { path, present: false, why: 'missing' },
      { path, sha256: '00', bytes: 0, present: false, why: 'empty' },
      { path, sha256: '00', present: false, why: 'data' },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'pdf', pages: 2, read: false, unread: 'no-text' } },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'pdf', read: true, kinds: [kind], licenses: [this.pick(licenses)] } },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'pdf', read: true, kinds, licenses: ['CC-BY-4.0'] } },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'pdf', read: true, kinds }, extracts: extracted(...kinds) },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'text', read: true, kinds: [], foreign: true } },
      { path, sha256: '00', bytes: 9, present: true, seen: { as: 'html', read: true, kinds: [], hosts: ['a.example'], licenses: ['MIT'] } },
    ]);
  }

  stated(value: () => Json, field: string): StatedClaim {
    const choice = this.next();
    if (choice < 0.45) return { state: 'missing', lookedIn: [field] };
    if (choice < 0.55) return { state: 'unclear', field, raw: 'other', why: 'not understood' };
    if (choice < 0.6) return { state: 'conflict', field, raw: 'a, b', why: 'stated twice' };
    const known = value();
    return { state: 'known', field, raw: typeof known === 'string' ? known : 'words', value: known };
  }

  generated = (): Generated => {
    const made = this.yes(0.8);
    return { generated: made, families: made ? this.list(() => this.pick(families), 2) : [], other: made && this.yes(0.2) };
  };

  reservation = (): Reservation => {
    const said = () => this.some(() => this.pick(['allowed', 'disallowed'] as const), 0.5);
    const all = { 'data-mining': said(), 'ai-training': said(), 'gen-ai': said(), 'ai-augment': said() };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };

  basis = (): Basis => ({
    term: this.pick(terms),
    ...(this.yes(0.3) && { jurisdiction: this.pick(['CN', 'EU', 'US']) }),
    ...(this.yes(0.3) && { separate: true }),
    ...(this.yes(0.15) && { guardian: true }),
    ...(this.yes(0.3) && { purposes: [this.pick(['model training', 'shipping the order', '研究'])] }),
    ...(this.yes(0.2) && {
      separateFor: [this.pick(['sensitive', 'provision', 'publication', 'transfer', 'interaction-training'] as const)],
    }),
    ...(this.yes(0.2) && { party: this.pick(['person', 'other'] as const) }),
    ...(this.yes(0.2) && { disclosed: { where: 'a register', scope: this.pick(['statistics', '']), refusals: this.pick(['none', '']) } }),
    ...(this.yes(0.3) && { given: { on: this.pick(days), how: 'form' }, notice: this.pick(['2', '3']), withdrawal: 'by mail' }),
  });

  consent = (): Consent => ({
    against: this.yes(0.5) ? [this.pick(against)] : [],
    given: this.yes(),
    ...(this.yes(0.3) && { expires: this.pick(days) }),
    ...(this.yes(0.15) && { renewed: { was: this.pick(against), on: this.pick(days), given: this.pick(days) } }),
    ...(this.yes(0.15) && { unclear: true as const }),
    ...(this.yes(0.3) && { notice: this.pick(['2', '3']) }),
    ...(this.yes(0.2) && { guardian: this.pick(['given', 'refused'] as const) }),
    ...(this.yes(0.2) && { purposes: [this.pick(['model training', 'shipping the order'])] }),
  });

  profile(kinds: readonly string[]): Profile {
    const seen = new Map(this.list(() => [this.pick(kinds), this.pick(['certain', 'likely', 'possible'] as const)] as const, 3));
    return {
      license: this.stated(() => this.pick(licenses), 'license'),
      basis: this.stated(() => this.list(this.basis, 2) as unknown as Json, 'basis'),
      reservations: this.stated(() => this.reservation() as Json, 'robots'),
      ...(this.yes(0.3) && { generator: this.stated(() => this.generated() as unknown as Json, 'model') }),
      ...(this.yes(0.4) && { consent: this.stated(() => this.consent() as unknown as Json, 'consent') }),
      source: this.yes(),
      owner: this.yes(),
      collected: this.yes(),
      seen: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, confidence]) => ({ kind, confidence })),
      notLooked:
        this.some(() => [this.pick(['faces and persons in images', 'voices in recordings', 'content not in the manifest'])], 0.3) ?? [],
      labeled: this.yes(0.3),
    };
  }

  #number = 0;

  claim = (): RecordedClaim => {
    const make: Partial<Record<About, () => Json>> = {
      license: () => this.pick(licenses),
      source: () =>
        this.pick<Json>([
          { url: 'https://a.example/x', host: 'a.example' },
          { name: 'our crawl' },
          { name: 'unknown' },
          { kind: 'crawl-own' },
        ]),
      owner: () => this.pick(['Example Ltd', 'unknown']),
      'derived-from': () => this.pick(['wikipedia', 'laion', 'n/a']),
      collected: () => ({ from: '2024-05-01' }),
      basis: () => this.list(this.basis, 2) as unknown as Json,
      'personal-data': () => this.pick(['none', 'present', 'sensitive']),
      purpose: () => 'model training',
      reservation: () => this.reservation() as Json,
      labeling: () => 'by crowd workers',
      'labeling-rules': () => 'see the guideline',
      'generated-by': () => this.generated() as unknown as Json,
      media: () => this.pick(['image', 'audio', 'text', 'video']),
      language: () => 'zh',
    };
    const about = this.pick(Object.keys(make) as About[]);
    const state = this.pick(['known', 'known', 'known', 'unclear', 'conflict'] as const);
    const by = this.pick(['metadata', 'metadata', 'section', 'text', 'file'] as const);
    this.#number += 1;
    const of = this.some(() => this.pick(['list', 'dataset'] as const), 0.5);
    const at = { path: of === 'list' ? 'data/list.csv' : this.pick(['README.md', 'LICENSE', 'card.json']), line: this.#number % 7 };
    return {
      id: this.#number,
      about,
      state,
      raw: 'words',
      at,
      by,
      of,
      ...(state === 'known' ? { value: make[about]!() } : { why: 'not understood' }),
    };
  };

  declaration(): Declaration {
    const at = { path: 'licit.yaml', line: 1 + Math.floor(this.next() * 40) };
    return {
      scope: { path: 'data/**' },
      at,
      source: this.some(() => ({
        kind: this.some(() => this.pick(Object.keys(sourceKinds) as SourceKind[]), 0.8),
        url: this.some(() => 'https://a.example/x'),
        name: this.some(() => this.pick(['our crawl', 'unknown', 'Example Ltd'])),
        owner: this.some(() => 'Example Ltd'),
        evidence: this.some(this.evidence),
      })),
      license: this.some(() => ({ expression: this.pick(licenses), raw: 'words', evidence: this.some(this.evidence, 0.7) }), 0.3),
      basis: this.some(() => this.list(this.basis, 2).map((one) => ({ ...one, evidence: this.some(this.evidence) }))),
      noPersonalData: this.some(() => this.yes(), 0.15),
      minors: this.some(() => this.pick(['none', 'present'] as const), 0.3),
      reservations: this.some(this.reservation, 0.3),
      collected: this.some(() => ({ from: '2024-05', until: '2024-06', how: 'crawler' }), 0.3),
      labeling: this.some(() => ({ rules: this.evidence(), spotCheck: this.some(this.evidence), training: this.some(this.evidence) }), 0.2),
      handling: this.some(() => ({
        recipients: this.some(() => this.pick([[], ['Partner Ltd']])),
        processors: this.some(() => this.pick([[], [{ name: 'Labels Ltd', evidence: this.some(this.evidence) }]])),
        automatedDecisions: this.some(() => this.yes(), 0.2),
        published: this.some(() => this.yes()),
        publicPlaces: this.some(() => this.yes()),
        transfer: this.some(() => ({
          to: this.pick([[], ['US']]),
          route: this.some(() => this.pick(['standard-contract', 'adequacy', 'exempt'] as const)),
          evidence: this.some(this.evidence),
        })),
        retention: this.some(() => this.pick([...days, 'as long as needed'])),
        deidentified: this.some(() => ({ as: this.pick(['de-identified', 'anonymized'] as const), evidence: this.some(this.evidence) })),
        ethics: this.some(() => ({ reference: 'E-1', evidence: this.some(this.evidence) })),
        assessment: this.some(() => ({ on: this.some(() => this.pick(days)), evidence: this.some(this.evidence) })),
      })),
      ...(this.yes(0.1) && { inChange: ['data/new.csv'] }),
    };
  }

  grant(): Grant {
    const evidence = this.document();
    return {
      id: `g${1 + Math.floor(this.next() * 3)}`,
      from: 'Example Ltd',
      scope: this.yes(0.3) ? { license: this.pick(licenses) } : {},
      allow: this.list(() => this.pick(['train', 'commercial', 'derivatives', 'redistribute', 'opt-out'] as const), 3),
      since: this.some(() => this.pick(days), 0.3),
      until: this.pick(days),
      revoked: this.some(() => this.pick(days), 0.2),
      evidence: { ...evidence, recorded: { sha256: this.yes(0.9) ? (evidence.sha256 ?? '00') : '11', bytes: evidence.bytes ?? 9 } },
      at: { path: '.licit/grants.yaml', line: 3 },
    };
  }

  statement = (): Statement => {
    this.#number += 1;
    const base = {
      id: this.#number,
      scope: {},
      by: 'A. Person',
      validFrom: this.some(() => this.pick(days), 0.15),
      validUntil: this.some(() => this.pick(days), 0.15),
    };
    if (this.yes(0.3)) {
      const value = this.grant();
      return { ...base, kind: 'grant', scope: value.scope, value, at: value.at };
    }
    const value = this.declaration();
    return { ...base, kind: 'declaration', value, at: value.at };
  };

  parent = (): Parent => ({
    name: this.pick(['wikipedia', 'laion']),
    at: { path: 'README.md', line: 4 },
    dataset: this.some(() => 'laion', 0.7),
    license: this.some(() => this.pick(licenses), 0.7),
    from: ['other/README.md:3'],
    why: this.some(() => 'it is not in the ledger'),
  });

  context(kinds: FactContext['kinds']): FactContext {
    const record = (): ProjectRecord => ({
      at: { path: 'licit.yaml', line: 9 },
      text: this.some(() => 'we do', 0.7),
      times: this.some(() => 'in 15 days'),
      channel: this.some(() => 'mailto:a@example.com'),
      filings: this.some(() =>
        this.list(
          () => ({
            status: this.pick(['filed', 'registered', 'in-progress', 'not-filed', 'not-required'] as const),
            kind: this.pick(['algorithm', 'model', undefined] as const),
            number: this.some(() => '1'),
            date: this.some(() => this.pick(days)),
            reason: this.some(() => 'none'),
          }),
          3,
        ),
      ),
      assessment: this.some(() => ({
        status: this.pick(['done', 'in-progress', 'not-done', 'not-required'] as const),
        date: this.some(() => this.pick(days)),
      })),
      baseModel: this.some(() =>
        this.pick<NonNullable<ProjectRecord['baseModel']>>([
          'none',
          { name: 'Llama 2', license: 'LicenseRef-Llama-2-Community' },
          { name: 'ours', version: '1', filing: 'x' },
        ]),
      ),
      evidence: this.some(this.evidence),
      on: this.some(() => this.pick(days)),
    });
    const names = [
      'complaint-channel',
      'request-log',
      'base-model',
      'filing',
      'assessment',
      'quality-measures',
      'bias-statement',
      'ip-strategy',
    ] as const;
    const records: Config['records'] = {};
    for (const name of names) if (this.yes()) records[name] = record();
    return {
      use: {
        purpose: this.some(() => this.pick(['commercial', 'research', 'internal'] as const), 0.8),
        offered: this.some(() => this.pick([['CN'], ['EU'], ['CN', 'EU'], []]), 0.8),
        stage: this.some(() => this.pick(['pre-training', 'evaluation'] as const)),
        assumeAdaptation: this.some(() => this.yes(), 0.6),
        competes: this.some(() => this.yes()),
        publicOpinion: this.some(() => this.yes()),
        companion: this.some(() => this.yes(0.3)),
      },
      provider: this.pick([{}, { name: 'Example Ltd' }, { name: 'Example Ltd', contact: 'a@example.com' }]),
      records,
      instruments: this.pick([
        ['cn-interim-measures-2023', 'cn-pipl-2021'],
        ['eu-gdpr-2016'],
        ['cn-pipl-2021', 'eu-gdpr-2016', 'eu-cdsm-2019'],
        [],
      ]),
      configPath: this.some(() => 'licit.yaml', 0.8),
      kinds,
      unread: this.pick([0, 0, 3]),
      notScanned: this.pick([0, 0, 2]),
      nameKinds: this.some(() => ['pi/phone'], 0.2),
      kept: this.yes(0.9),
      asOf,
    };
  }

  item(kinds: readonly string[]): ItemEvidence {
    return {
      profile: this.profile(kinds),
      claims: this.list(this.claim, 4),
      statements: this.list(this.statement, 3),
      parents: this.some(() => this.list(this.parent, 2), 0.3),
    };
  }

  dataset(): DatasetEvidence {
    const file = (): ComparedFile => ({
      path: 'x.csv',
      outcome: this.pick(['same', 'different', 'absent', 'not-compared'] as unknown as ComparedFile['outcome'][]),
      at: { path: 'card.json', line: 2 },
    });
    return {
      name: 'news',
      items: this.pick([0, 1, 50]),
      claims: this.list(this.claim, 5),
      statements: this.list(this.statement, 3),
      labeled: this.some(() => this.yes()),
      shared: this.some(() => this.pick([0, 3])),
      parents: this.some(() => this.list(this.parent, 2), 0.3),
      files: this.list(file, 3),
      gone: this.some(() => this.pick([[], ['withdrawn']])),
      loosened: this.some(() => this.pick([[], ['CC-BY-NC-4.0']])),
      elsewhere: this.some(() => this.pick([0, 2])),
    };
  }

  grants(): GrantEvidence {
    const grants = this.list(this.statement, 8).filter((statement) => statement.kind === 'grant');
    const reach = new Map(
      grants
        .filter(() => this.yes(0.8))
        .map(({ value }) => [value.id, { items: this.pick([0, 5]), lacking: this.pick([0, 2]), datasets: this.pick([0, 1]) }]),
    );
    return { grants, reach, removed: new Map(this.yes(0.3) ? [['g9', '.licit/grants.yaml']] : []) };
  }
}
