import { basename, join, resolve } from 'node:path';
import type { Place } from '../model/basics.js';
import type { Evidence } from '../model/evidence.js';
import type { Config, ProjectRecord, RecordName } from '../model/settings.js';
import { statesNothing } from '../text/placeholders.js';
import { acceptedInBase, loadAccepted } from './answers/accepted-files.js';
import { declarationOf, filesNamed } from './declaration-reader.js';
import { type DossierReader, readDossier, readLabeling } from './dossier-records.js';
import { inside } from './evidence-file.js';
import { grantsFile, loadGrants, readGrants } from './grants-file.js';
import { libraries, schemas } from './libraries.js';
import type { Base } from './policy.js';
import { readRecord } from './project-records.js';
import type { Written } from './schema/config-schema.js';
import { type LookAt, textOf, YamlFile } from './yaml-file.js';

export { findProject, type Project } from './find.js';
export {
  answerJsonSchema,
  baselineJsonSchema,
  configJsonSchema,
  grantsJsonSchema,
  lockJsonSchema,
  questionsJsonSchema,
  sampleDecisionJsonSchema,
  samplePlanJsonSchema,
  waiverJsonSchema,
} from './libraries.js';

const defaultInstruments = ['cn-interim-measures-2023'];

/** Reads `licit.yaml` (without a path, the defaults), the project's grants and what it accepts in writing. Whatever is wrong is said with line and column, as one error a file. */
export function loadConfig(path: string | undefined, root: string): Config {
  return withFilesBeside(settings(path, root), root);
}

/** A configuration with what a project has in files beside it: grants, and what its answers say. */
export function withFilesBeside(config: Config, root: string): Config {
  return withAnswers(config, loadGrants(resolve(root)), loadAccepted(resolve(root), config));
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
  const own = grants === undefined ? undefined : readGrants(grants, resolve(root));
  return withAnswers(config, own, acceptedInBase(base, resolve(root), config));
}

/** A configuration with what is answered beside it: declarations and grants of answers come after those that stand in one file. */
function withAnswers(
  config: Config,
  own: Config['grants'],
  { declared, grants: answered, ...accepted }: ReturnType<typeof loadAccepted>,
): Config {
  const grants = own === undefined && answered === undefined ? undefined : [...(own ?? []), ...(answered ?? [])];
  return { ...config, declarations: [...config.declarations, ...declared], ...(grants && { grants }), ...accepted };
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
      declarations: (written.declarations ?? []).map((declared, index) => declarationOf(this.#file, declared, ['declarations', index])),
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
    return filesNamed(this.#file, named, path);
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
