/** Models for the classification of tokens that the user names: an ONNX file with its vocabulary and labels. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Found } from '../../model/detection.js';
import { LicitError } from '../../model/errors.js';
import type { NotCheckedView } from '../../model/views.js';
import { keep } from '../../text/append.js';
import { failure } from '../../text/failures/failure.js';
import { guesses, type Span, spansOf } from './model-spans.js';
import { type Token, tokenize, type Vocabulary } from './wordpiece.js';

/** A model as `licit.yaml` names it: its folder, absolute, and kinds for labels beyond those that are known. */
export interface ModelSettings {
  path: string;
  labels?: Readonly<Record<string, string>>;
}

/** What a model found in a text, as a hit of the detector of this kind. */
export interface ModelMatch {
  kind: string;
  found: Found;
}

export interface TextModel {
  /** What it finds in a text; the same for the same text. */
  look(text: string): Promise<readonly ModelMatch[]>;
}

interface Tensor {
  data: ArrayLike<number>;
  dims: readonly number[];
}

interface Runtime {
  InferenceSession: {
    create(
      model: Uint8Array | string,
      options?: object,
    ): Promise<{
      inputNames: readonly string[];
      outputNames: readonly string[];
      run(feeds: Record<string, unknown>): Promise<Record<string, Tensor>>;
    }>;
  };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
}

const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const;
const require = createRequire(import.meta.url);

/** Scores from which a find is likely, and below which it is none. */
const LIKELY = 0.9;
const LEAST = 0.5;
/** A text of more characters is looked at up to here. */
export const MODEL_TEXT = 20_000;
/** Texts whose finds are remembered. */
const REMEMBERED = 5_000;

/** Kinds by label, for text without and with Chinese characters. Places, organizations and dates are nobody's. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  PER: ['pi/person-name', 'pi/cn-name'],
  PERSON: ['pi/person-name', 'pi/cn-name'],
  NAME: ['pi/person-name', 'pi/cn-name'],
  人名: ['pi/person-name', 'pi/cn-name'],
  ADDRESS: ['pi/address', 'pi/cn-address'],
  ADDR: ['pi/address', 'pi/cn-address'],
  地址: ['pi/address', 'pi/cn-address'],
  EMAIL: ['pi/email', 'pi/email'],
  PHONE: ['pi/phone', 'pi/phone'],
  TEL: ['pi/phone', 'pi/phone'],
  PASSPORT: ['pi/passport', 'pi/passport'],
};

/** The ONNX runtime that is installed; undefined without one. */
function runtimeInstalled(runtimes: readonly string[] = RUNTIMES): string | undefined {
  return runtimes.find((name) => {
    try {
      require.resolve(name);
      return true;
    } catch {
      return false;
    }
  });
}

/** What is not checked because the models that are named cannot run here. */
export function modelsLack(models: readonly unknown[], runtimes?: readonly string[]): Pick<NotCheckedView, 'what' | 'why'> | undefined {
  if (models.length === 0 || runtimeInstalled(runtimes) !== undefined) return undefined;
  return {
    what: { en: 'What the models that licit.yaml names would find', zh: 'licit.yaml 所列模型可检出的内容' },
    why: {
      en: 'No ONNX runtime is installed: npm install onnxruntime-node (or onnxruntime-web)',
      zh: '未安装 ONNX 运行时：npm install onnxruntime-node（或 onnxruntime-web）',
    },
  };
}

/** The files that make a model what it is. Throws a LicitError where one is missing. */
export function modelFiles({ path }: ModelSettings): string[] {
  const vocabulary = ['vocab.txt', 'tokenizer.json'].map((name) => join(path, name)).find(existsSync);
  const needed = [join(path, 'model.onnx'), join(path, 'config.json')];
  if (vocabulary === undefined || !needed.every(existsSync)) throw failure('scan/model-incomplete', 'fix/folder-needs-model', { path });
  const settings = join(path, 'tokenizer_config.json');
  return [...needed, vocabulary, ...(existsSync(settings) ? [settings] : [])];
}

/** Loads the models; none where no runtime is installed. `kinds`: those that detectors have. */
export async function loadModels(models: readonly ModelSettings[], kinds: ReadonlySet<string>): Promise<TextModel[]> {
  const name = runtimeInstalled();
  if (models.length === 0 || name === undefined) return [];
  const loaded = (await import(pathToFileURL(require.resolve(name)).href)) as Runtime & { default?: Runtime };
  const runtime = loaded.InferenceSession ? loaded : loaded.default!;
  return Promise.all(models.map((model) => load(runtime, model, kinds)));
}

async function load(runtime: Runtime, settings: ModelSettings, kinds: ReadonlySet<string>): Promise<TextModel> {
  const [onnx, configFile, vocabularyFile, tokenizerFile] = modelFiles(settings);
  const config = json(configFile!) as { id2label?: Record<string, string>; max_position_embeddings?: number };
  const labels = Object.entries(config.id2label ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => String(label));
  const kindOf = kindsFor(settings, labels, kinds);
  const vocabulary = vocabularyOf(vocabularyFile!, tokenizerFile);
  const session = await runtime.InferenceSession.create(readFileSync(onnx!)).catch((cause: unknown) => {
    throw failure('scan/model-cannot-loaded', 'fix/export-again-token', { onnx }, cause);
  });
  const room = Math.max(8, Math.min(config.max_position_embeddings ?? 512, 512)) - 2;
  const [begin, finish] = ['[CLS]', '[SEP]'].map((mark) => vocabulary.ids.get(mark));

  async function run(tokens: readonly Token[]): Promise<Span[]> {
    const ids = [...(begin === undefined ? [] : [begin]), ...tokens.map(({ id }) => id), ...(finish === undefined ? [] : [finish])];
    const values: Record<string, (i: number) => number> = { input_ids: (i) => ids[i]!, attention_mask: () => 1, token_type_ids: () => 0 };
    const feeds: Record<string, unknown> = {};
    for (const input of session.inputNames) {
      const value = values[input];
      if (value === undefined) throw failure('scan/model-requires', 'fix/use-bert-like', { onnx, input });
      feeds[input] = new runtime.Tensor(
        'int64',
        BigInt64Array.from(ids, (_, i) => BigInt(value(i))),
        [1, ids.length],
      );
    }
    const result = await session.run(feeds);
    const { data, dims } = result.logits ?? result[session.outputNames[0]!]!;
    if (dims.length !== 3 || dims[1] !== ids.length || dims[2] !== labels.length)
      throw failure('scan/model-does-not', 'fix/output-must-row', { onnx });
    return spansOf(tokens, guesses(data, begin === undefined ? 0 : 1, tokens.length, labels));
  }

  const remembered = new Map<string, readonly ModelMatch[]>();
  return {
    async look(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const tokens = tokenize(text.slice(0, MODEL_TEXT), vocabulary);
      const found: ModelMatch[] = [];
      for (let from = 0; from < tokens.length; from += room)
        for (const span of await run(tokens.slice(from, from + room))) {
          const foretold = setModelMatches(span, text, kindOf);
          if (foretold) found.push(foretold);
        }
      return keep(remembered, text, found, REMEMBERED);
    },
  };
}

function setModelMatches(
  { label, start, end, score }: Span,
  text: string,
  kindOf: ReadonlyMap<string, readonly [string, string]>,
): ModelMatch | undefined {
  const kinds = kindOf.get(label);
  if (kinds === undefined || score < LEAST) return undefined;
  const kind = kinds[/\p{Script=Han}/u.test(text.slice(start, end)) ? 1 : 0];
  const why = `the model that licit.yaml names takes it for ${label.slice(0, 40)} (${Math.floor(score * 100)} %)`;
  return { kind, found: { start, end, show: 1, confidence: score >= LIKELY ? 'likely' : 'possible', why } };
}

function kindsFor(
  { path, labels: own = {} }: ModelSettings,
  labels: readonly string[],
  known: ReadonlySet<string>,
): Map<string, readonly [string, string]> {
  const wrong = Object.values(own).find((kind) => !known.has(kind));
  if (wrong !== undefined)
    throw failure('scan/licit-yaml-there', 'fix/use-one', { wrong: JSON.stringify(wrong), path, list: [...known].join(', ') });
  const kinds = new Map<string, readonly [string, string]>();
  for (const label of labels) {
    const name = label.replace(/^[BIEMSLU][-_]/, '');
    const mapped = Object.hasOwn(own, name)
      ? ([own[name]!, own[name]!] as const)
      : Object.hasOwn(KINDS, name.toUpperCase())
        ? KINDS[name.toUpperCase()]!
        : undefined;
    if (mapped) kinds.set(name, mapped);
  }
  if (kinds.size === 0)
    throw new LicitError(
      `No label of the model ${path} is a kind that licit knows`,
      'Say in licit.yaml which is which: labels: { PER: pi/person-name }',
    );
  return kinds;
}

function vocabularyOf(file: string, settings: string | undefined): Vocabulary {
  if (file.endsWith('.txt')) {
    const said = settings === undefined ? {} : (json(settings) as { do_lower_case?: boolean });
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    return { ids: new Map(lines.map((line, id) => [line, id])), lowercase: said.do_lower_case ?? true };
  }
  const { model, normalizer } = json(file) as {
    model?: { type?: string; vocab?: Record<string, number> };
    normalizer?: { lowercase?: boolean };
  };
  if (model?.vocab === undefined || (model.type !== undefined && model.type !== 'WordPiece'))
    throw failure('scan/not-wordpiece-tokenizer', 'fix/only-models-wordpiece', { file });
  return { ids: new Map(Object.entries(model.vocab)), lowercase: normalizer?.lowercase ?? false };
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw failure('scan/not-json', 'fix/copy-again-from', { file }, cause);
  }
}
