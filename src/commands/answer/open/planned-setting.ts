/** What a project says of its use in licit.yaml, where rules wait for it. */
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Answer } from '../../../config/answers/answer-reader.js';
import { readConfig } from '../../../config/config.js';
import { YamlText } from '../../../config/edit/yaml-text.js';
import { inside } from '../../../config/evidence-file.js';
import { textOf } from '../../../config/yaml-file.js';
import type { Json } from '../../../model/basics.js';
import type { Config } from '../../../model/settings.js';
import { writeWhole } from '../../../reading/safe-files.js';
import { failure } from '../../../text/failures/failure.js';
import { plain } from '../../../text/show.js';
import { configPlace, heading } from '../../declare/declare.js';

/** Who answers, and where. */
export interface Answering {
  root: string;
  config: Config;
  by: string;
  /** ISO day. */
  on: string;
  /** The licit.yaml that was named with --config. */
  configFile?: string | undefined;
}

/** A file that an answer comes to. */
export interface Planned {
  /** Relative to the project folder. */
  path: string;
  /** It says so already. */
  isThere: boolean;
  /** What it says, where it is an answer: what the project is for is in licit.yaml. */
  says?: Answer;
  write(): void;
  takeBack(): void;
}

const settings = {
  purpose: { key: 'purpose', values: { commercial: 'commercial', internal: 'internal', research: 'research' } },
  adaptation: { key: 'assumeAdaptation', values: { yes: true, no: false } },
} as const satisfies Record<string, { key: keyof NonNullable<Config['use']>; values: Record<string, string | boolean> }>;

/** A setting under `use` that is ready to be written, into the file as it is then. Throws LicitError for a value that it cannot have. */
export function plannedSetting(asks: keyof typeof settings, said: Json, { root, config, configFile }: Answering): Planned {
  const { key, values } = settings[asks];
  const value = new Map<Json, string | boolean>(Object.entries(values)).get(said === true ? 'yes' : said === false ? 'no' : said);
  if (value === undefined)
    throw failure('answer/no-answer', 'fix/write-one-values', {
      shown: plain(JSON.stringify(said)).slice(0, 200),
      values: Object.keys(values).join(', '),
    });
  const { file, shown } = configPlace({ config: configFile });
  const base = inside(file, root) === undefined ? dirname(file) : root;
  let before: string | undefined;
  return {
    path: shown,
    isThere: config.use?.[key] === value,
    write() {
      before = existsSync(file) ? textOf(file, shown, 'Check that it may be read.', root) : undefined;
      const yaml = new YamlText(before ?? heading);
      const { use } = yaml.js() as { use?: unknown };
      // `use: commercial` is short for its purpose.
      if (typeof use === 'string') yaml.set(['use'], key === 'purpose' ? value : { purpose: use, [key]: value });
      else yaml.set(['use', key], value);
      readConfig(yaml.text, file, root);
      writeWhole(file, yaml.text, { root: base, isNew: before === undefined });
    },
    takeBack() {
      if (before === undefined) rmSync(file, { force: true });
      else writeWhole(file, before, { root: base });
    },
  };
}
