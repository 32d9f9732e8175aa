/** Whether one JSON object alone is a record of data, or says how something is set up. */
import type { Json } from '../../model/basics.js';
import { looksLikeItem } from './outline.js';

type Members = Record<string, Json>;

/** `content`: it holds text or turns, as data does. `perhaps`: fields such as items have; data where many files are alike. */
export type RecordKind = 'content' | 'perhaps';

/** Fields that hold what a record is made of. */
const CONTENT =
  /^(?:text|raw_?text|full_?text|main_?text|content|contents|body|fact|story|article|passage|document|transcript(?:ion)?|utterances?|captions?|questions?|answers?|instruction|input|output|prompt|response|completion|messages?|conversations?|dialog(?:ue)?s?|chat|turns|reviews?|comments?|sentences?|paragraphs?|abstract|正文|内容|文本|全文|问题|回答|答案|指令|输入|输出|对话|对话内容|案情|事实)$/i;
/** Fields whose long text describes something else. */
const ABOUT = /^(?:description|citation|licen[cs]e|notes?|comments?|instructions?|readme|summary|help|usage|changelog)$/i;

/** Files of programs and models, whatever is in them. */
const SETTINGS_FILE =
  /(?:^|\/)(?:package(?:-lock)?|composer|tsconfig[^/]*|jsconfig|[^/]*config(?:uration)?s?|[^/]*settings|[^/]*schema|manifest|tokenizer[^/]*|vocab[^/]*|special_tokens_map|added_tokens|model(?:_index|\.safetensors\.index)|pytorch_model\.bin\.index|openapi|swagger|lerna|nx|turbo|angular|deno|renovate|vercel|firebase|hyper_?param(?:eter)?s|params|args|[^/]*metrics|trainer_state|[^/]*_results|\.[^/]*)\.json$/i;
const SETTINGS_MEMBERS = [
  '$schema',
  'compilerOptions',
  'architectures',
  'model_type',
  '_name_or_path',
  'openapi',
  'swagger',
  'nbformat',
  'learning_rate',
];

/** What the outermost members of a document show of it; `longText` is a member whose text goes on past what is known. */
export function recordKind(members: Members, path: string, longText?: string): RecordKind | undefined {
  const names = Object.keys(members);
  if (names.length === 0 || isSettings(names, path)) return undefined;
  // A feature of a map by itself (RFC 7946).
  if (members.type === 'Feature' && names.includes('geometry') && names.includes('properties')) return 'content';
  const holds = names.some((name) => CONTENT.test(name) && (name === longText || isContent(members[name]!, 4)));
  if (holds) return 'content';
  const identified = looksLikeItem(names);
  const long = names.some((name) => !ABOUT.test(name) && (name === longText || holdsText(members[name]!, 4, 200)));
  if (identified && long) return 'content';
  return identified || long || names.some((name) => holdsText(members[name]!, 4, 40)) ? 'perhaps' : undefined;
}

/** Whether a document is one of a program or a model: settings, a schema, a notebook. */
export function isSettings(names: readonly string[], path: string): boolean {
  return SETTINGS_FILE.test(path) || SETTINGS_MEMBERS.some((name) => names.includes(name));
}

/** Whether a document is what a package manager (composer) writes of the packages that a program uses, with the names of their authors. */
export function isPackageLock(names: readonly string[]): boolean {
  return names.includes('content-hash') && (names.includes('packages') || names.includes('packages-dev'));
}

/** Whether two records are of one kind: they share most of their fields. */
export function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const names = new Set(one);
  const shared = other.filter((name) => names.has(name)).length;
  return shared * 2 > Math.max(one.length, other.length);
}

const SPEAKER = /^(?:user|assistant|system|human|gpt|chatgpt|bot|bard|claude|tool|function|observation|model|ai|用户|助手|客服|系统)$/i;

/** What is said in turns, in a conversation that is one record. */
export function areTurns(elements: readonly (Json | undefined)[]): boolean {
  const turns = elements.slice(0, 20);
  const spoken = turns.filter((turn) => {
    if (typeof turn !== 'object' || turn === null || Array.isArray(turn)) return false;
    const who = turn.role ?? turn.from ?? turn.speaker;
    return typeof who === 'string' && SPEAKER.test(who);
  });
  return spoken.length > 0 && spoken.length * 2 >= turns.length;
}

/** Text of more than a word, or a list of such, or turns. */
function isContent(value: Json, deep: number): boolean {
  if (typeof value === 'string') return /\S\s+\S|[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]{2}/.test(value.slice(0, 2000));
  if (typeof value !== 'object' || value === null || deep === 0) return false;
  return Object.values(value)
    .slice(0, 20)
    .some((one) => isContent(one, deep - 1));
}

/** Running text of so many characters; what is written without blanks says more in fewer. */
function holdsText(value: Json, deep: number, least: number): boolean {
  if (typeof value === 'string') {
    const begins = value.slice(0, 4000);
    const words = begins.split(/\s+/, least).length;
    const han = begins.match(/[\u3400-\u9fff\u3040-\u30ff]/g)?.length ?? 0;
    return (value.length >= least && words >= least / 8) || han >= least / 3;
  }
  if (typeof value !== 'object' || value === null || deep === 0) return false;
  return Object.entries(value)
    .slice(0, 20)
    .some(([name, one]) => !ABOUT.test(name) && holdsText(one, deep - 1, least));
}
