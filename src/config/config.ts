import { basename, join, resolve } from 'node:path';
import { readBasis } from '../claims/basis/basis.js';
import { noPersonalData } from '../claims/basis/basis-terms.js';
import { licenseClaim } from '../license/statements/read-license.js';
import type { Place } from '../model/basics.js';
import type { Basis, Handling } from '../model/claim.js';
import type { Evidence } from '../model/evidence.js';
import type { Config, ProjectRecord, RecordName } from '../model/settings.js';
import type { Declaration } from '../model/statement.js';
import { statesNothing } from '../text/placeholders.js';
import { acceptedInBase, loadAccepted } from './accepted-files.js';
import { type DossierReader, readDossier, readLabeling } from './dossier-records.js';
import { inside } from './evidence-file.js';
import { grantsFile, loadGrants, readGrants } from './grants-file.js';
import { libraries, schemas } from './libraries.js';
import type { Base } from './policy.js';
import { readRecord } from './project-records.js';
import type { Written, WrittenDeclaration } from './schema/config-schema.js';
import { type LookAt, textOf, YamlFile } from './yaml-file.js';

export { findProject, type Project } from './find.js';
export {
  answerJsonSchema,
  baselineJsonSchema,
  configJsonSchema,
  grantsJsonSchema,
  lockJsonSchema,
  sampleDecisionJsonSchema,
  samplePlanJsonSchema,
  waiverJsonSchema,
} from './libraries.js';

const defaultInstruments = ['cn-interim-measures-2023'];

/** Reads `licit.yaml` (without a path, the defaults), the project's grants and what it accepts in writing. Whatever is wrong is said with line and column, as one error a file. */
export function loadConfig(path: string | undefined, root: string): Config {
  const grants = loadGrants(resolve(root));
  const config = settings(path, root);
  return { ...config, ...(grants && { grants }), ...loadAccepted(resolve(root), config) };
}

function settings(path: string | undefined, root: string): Config {
  if (path === undefined)
    return { instruments: [...defaultInstruments], declarations: [], columns: [], rules: {}, failOn: 'error', records: {} };
  const absolute = resolve(path);
  const shown = inside(absolute, resolve(root)) ?? basename(absolute);
  return readConfig(
    textOf(absolute, shown, 'Check that the file exists and may be read, or run `licit init` to write one.', resolve(root)),
    absolute,
    root,
  );
}

/** The configuration and the grants of the base of a change; what is there now adds nothing to it. `path` is relative to the project folder; `outside` is a configuration that a person named elsewhere. */
export function loadBase(base: Base, path: string | undefined, root: string, outside?: string): Config {
  const text = path === undefined ? undefined : base.text(path);
  const grants = base.text(grantsFile);
  const config =
    text === undefined || path === undefined ? settings(outside, root) : readConfig(text, join(resolve(root), path), root, base.evidence);
  return {
    ...config,
    ...(grants !== undefined && { grants: readGrants(grants, resolve(root)) }),
    ...acceptedInBase(base, resolve(root), config),
  };
}

/** Reads the text of a configuration that stands, or will stand, at a path. */
export function readConfig(text: string, path: string, root: string, look?: LookAt): Config {
  return new ConfigReader(text, resolve(path), resolve(root), look).config();
}

class ConfigReader {
  readonly #file: YamlFile;

  constructor(text: string, path: string, root: string, look?: LookAt) {
    this.#file = new YamlFile(text, path, root, look === undefined ? {} : { look });
  }

  config(): Config {
    const written = this.#file.read<Written>(schemas.config(), 'licit.schema.json');
    const { provider, dataset, use } = written;
    const config: Config = {
      path: this.#file.shown,
      provider: said(typeof provider === 'string' ? { name: provider } : provider),
      dataset: typeof dataset === 'string' ? { name: dataset } : dataset && { name: dataset.name, version: this.#version(dataset.version) },
      use: typeof use === 'string' ? { purpose: use } : use,
      instruments: written.instruments ?? [...defaultInstruments],
      declarations: (written.declarations ?? []).map((declared, index) => this.#declaration(declared, index)),
      columns: Object.entries(written.columns ?? {}).map(([glob, settings]) => ({ glob, settings })),
      ...(written.models && { models: written.models }),
      ...(written.attest && { attesting: this.#attesting(written.attest) }),
      ...(written.waivers && { waiving: this.#waiving(written.waivers) }),
      rules: written.rules ?? {},
      failOn: written.failOn ?? 'error',
      records: this.#records(written.records ?? {}),
      ...(written.dossier && { dossier: readDossier(written.dossier, this.#reader) }),
      ...(written.labeling && { labeling: readLabeling(written.labeling, this.#reader) }),
    };
    this.#file.stopIfWrong();
    return config;
  }

  get #reader(): DossierReader {
    return { files: (named, path) => this.#files(named, path), place: (path) => this.#place(path) };
  }

  #attesting(people: NonNullable<Written['attest']>): NonNullable<Config['attesting']> {
    return people.map((one, index) => ({
      ...(typeof one === 'string' ? { name: one } : { name: one.name, ...(one.office !== undefined && { office: one.office }) }),
      at: this.#place(['attest', index]),
    }));
  }

  /** Who may waive, and for how long. */
  #waiving({ longest, approvers }: NonNullable<Written['waivers']>): NonNullable<Config['waiving']> {
    const days = typeof longest === 'string' ? Number.parseInt(longest, 10) : longest;
    return {
      ...(days !== undefined && { longest: days }),
      approvers: (approvers ?? []).map((one, index) => ({
        ...(typeof one === 'string' ? { name: one } : { name: one.name, ...(one.role !== undefined && { role: one.role }) }),
        at: this.#place(['waivers', 'approvers', index]),
      })),
    };
  }

  /** As it stands: `1.10` is not a number here. */
  #version(value: string | number | undefined): string | undefined {
    if (typeof value !== 'number') return value;
    const node = this.#file.document.getIn(['dataset', 'version'], true);
    return libraries().yaml.isScalar(node) && node.source !== undefined ? node.source : String(value);
  }

  #declaration(declared: WrittenDeclaration, index: number): Declaration {
    const here = ['declarations', index];
    const { source, labeling, collected } = declared;
    const said: Declaration = {
      scope: { path: declared.path, host: declared.host?.toLowerCase(), dataset: declared.dataset },
      source: source && { ...source, evidence: this.#files(source.evidence, [...here, 'source', 'evidence']) },
      reservations: declared.reservations,
      collected: collected && { from: asText(collected.from), until: asText(collected.until), how: collected.how },
      labeling: labeling && {
        rules: this.#files(labeling.rules, [...here, 'labeling', 'rules']),
        spotCheck: this.#files(labeling.spotCheck, [...here, 'labeling', 'spotCheck']),
        training: this.#files(labeling.training, [...here, 'labeling', 'training']),
      },
      by: declared.by,
      at: this.#place(here),
    };
    if (declared.handling !== undefined) said.handling = this.#handling(declared.handling, [...here, 'handling']);
    if (declared.minors !== undefined) said.minors = declared.minors;
    if (declared.license !== undefined) said.license = this.#license(declared.license, [...here, 'license']);
    const bases = declared.basis === undefined ? [] : this.#bases(declared.basis, [...here, 'basis']);
    const stated = bases.filter((basis) => basis.term !== noPersonalData);
    if (stated.length > 0) said.basis = stated;
    if (declared.personalData === 'none' || stated.length < bases.length) said.noPersonalData = true;
    if (said.noPersonalData && stated.length > 0) {
      this.#complain([...here, 'basis'], 'A basis and no personal data at once: keep one of the two.');
    }
    return said;
  }

  #handling(declared: NonNullable<WrittenDeclaration['handling']>, path: (string | number)[]): Handling {
    const { recipients, transfer, deidentified, ethics, assessment, ...rest } = declared;
    const shown = <T extends { evidence?: string | string[] }>(one: T, name: string) => {
      const { evidence, ...said } = one;
      const files = this.#files(evidence, [...path, name, 'evidence']);
      return { ...said, ...(files && { evidence: files }) };
    };
    return {
      ...rest,
      ...(recipients !== undefined && { recipients: recipients === 'none' ? [] : recipients }),
      ...(transfer !== undefined && { transfer: transfer === 'none' ? { to: [] } : shown(transfer, 'transfer') }),
      ...(deidentified && { deidentified: shown(deidentified, 'deidentified') }),
      ...(ethics && { ethics: shown(ethics, 'ethics') }),
      ...(assessment && { assessment: shown(assessment, 'assessment') }),
    };
  }

  #license(declared: NonNullable<WrittenDeclaration['license']>, path: (string | number)[]): Declaration['license'] {
    const whole = typeof declared === 'object';
    const raw = whole ? declared.expression : declared;
    const place = whole ? [...path, 'expression'] : path;
    const claim = licenseClaim(raw, this.#place(place));
    if (claim.state !== 'known') {
      this.#complain(place, 'Not a license that licit knows. Write an SPDX expression, or LicenseRef-NAME for terms of your own.');
      return undefined;
    }
    return { expression: claim.value, raw, evidence: whole ? this.#files(declared.evidence, [...path, 'evidence']) : undefined };
  }

  #bases(declared: NonNullable<WrittenDeclaration['basis']>, path: (string | number)[]): NonNullable<Declaration['basis']> {
    if (Array.isArray(declared)) return declared.flatMap((one, index) => this.#bases(one, [...path, index]));
    const whole = typeof declared === 'object' ? declared : { term: declared };
    const place = typeof declared === 'object' ? [...path, 'term'] : path;
    const terms = readBasis(whole.term);
    if (terms.length === 0) {
      this.#complain(
        place,
        'Names no legal basis. Write consent, separate consent, contract, …, or the term or article of a law, as docs/declare.md has them.',
      );
    }
    const files = 'evidence' in whole ? this.#files(whole.evidence, [...path, 'evidence']) : undefined;
    return terms.map(({ term }) => {
      const basis: Omit<Basis, 'evidence'> & { evidence?: Evidence[] } = { term };
      if ('jurisdiction' in whole && whole.jurisdiction !== undefined) basis.jurisdiction = whole.jurisdiction;
      if ('separate' in whole && whole.separate !== undefined) {
        basis.separate = whole.separate !== false;
        if (Array.isArray(whole.separate)) basis.separateFor = whole.separate;
      }
      if ('with' in whole && whole.with !== undefined) basis.party = whole.with;
      if ('disclosed' in whole && whole.disclosed !== undefined) basis.disclosed = whole.disclosed;
      if ('given' in whole && whole.given !== undefined) basis.given = whole.given;
      if ('notice' in whole && whole.notice !== undefined) basis.notice = whole.notice;
      if ('withdrawal' in whole && whole.withdrawal !== undefined) basis.withdrawal = whole.withdrawal;
      if ('guardian' in whole && whole.guardian !== undefined) basis.guardian = whole.guardian;
      if ('purpose' in whole && whole.purpose !== undefined) basis.purposes = [whole.purpose].flat();
      if (files) basis.evidence = files;
      return basis;
    });
  }

  #records(written: NonNullable<Written['records']>): Config['records'] {
    const records: Partial<Record<RecordName, ProjectRecord>> = {};
    for (const [name, said] of Object.entries(written) as [RecordName, NonNullable<(typeof written)[RecordName]>][]) {
      const at = this.#place(['records', name]);
      const evidence = typeof said === 'string' ? undefined : this.#files(said.evidence, ['records', name, 'evidence']);
      const read = readRecord(name, said);
      if (typeof said !== 'string' && said.status !== undefined && read.filings === undefined && read.assessment === undefined)
        this.#complain(
          ['records', name, 'status'],
          name === 'assessment'
            ? 'Write done, in-progress, not-done or not-required.'
            : name === 'filing'
              ? 'Write filed, registered, in-progress, not-filed or not-required.'
              : 'Only `filing` and `assessment` have a status.',
        );
      records[name] = { ...read, ...(evidence && { evidence }), at };
    }
    return records;
  }

  #files(named: string | string[] | undefined, path: (string | number)[]): Evidence[] | undefined {
    if (named === undefined) return undefined;
    if (typeof named === 'string') return [this.#document(named, path)!];
    return named.map((one, index) => this.#document(one, [...path, index])!);
  }

  #document(named: string | undefined, path: (string | number)[]): Evidence | undefined {
    return named === undefined ? undefined : this.#file.evidence(named, path);
  }

  #complain(path: readonly (string | number)[], advice: string): void {
    this.#file.complain(path, advice);
  }

  #place(path: readonly (string | number)[]): Place {
    return this.#file.place(path);
  }
}

/** A name or contact that is a placeholder names nobody. */
function said(provider: Config['provider']): Config['provider'] {
  const { name, contact } = provider ?? {};
  return (
    provider && {
      ...(name !== undefined && !statesNothing(name) && { name }),
      ...(contact !== undefined && !statesNothing(contact) && { contact }),
    }
  );
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
