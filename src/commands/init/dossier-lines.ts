/** The lines of licit.yaml for a Chinese filing: each field that is not there yet, as a comment with what it is in Chinese. */
import { type DossierField, dossierFieldList } from '../../text/dossier-fields.js';

const head = '# 备案材料所需的字段（licit report cn-dossier --gaps 列出尚缺的内容）。';
const how = '# 填写后删去行首的 “# ”；同名的一级字段（如 records）已在上文的，将各行移入其中。示例内容须改为实际情况。';

/** What to add to a file of this text, which parses to `written`; empty where every field is there. */
export function dossierLines(text: string, written: unknown): string {
  const sections = new Map<string, string[]>();
  for (const [, field] of dossierFieldList as [string, DossierField][]) {
    const [section = '', key = ''] = field.where.split('.');
    if (field.yaml === undefined || isThere(written, section, key)) continue;
    const lines = field.yaml.split('\n');
    // Offered before, and not filled in yet.
    if (text.includes(`#   ${lines[0]}`) || isOffered(text, section, key)) continue;
    sections.set(section, [...(sections.get(section) ?? []), ...lines]);
  }
  if (sections.size === 0) return '';
  const blocks = [...sections].map(([section, lines]) => [`# ${section}:`, ...lines.map((line) => `#   ${line}`)].join('\n'));
  return `\n${head}\n${how}\n${blocks.join('\n')}\n`;
}

function isThere(written: unknown, section: string, key: string): boolean {
  if (typeof written !== 'object' || written === null) return false;
  const part = (written as Record<string, unknown>)[section];
  // `provider` and `use` may be one word.
  if (typeof part === 'string') return key === 'name' || key === 'purpose';
  return typeof part === 'object' && part !== null && (part as Record<string, unknown>)[key] !== undefined;
}

/** Whether a comment offers the key already, as a new licit.yaml does. */
function isOffered(text: string, section: string, key: string): boolean {
  const lines = text.split('\n');
  const begins = lines.findIndex((line) => line.startsWith(`# ${section}:`) || line.startsWith(`${section}:`));
  if (begins === -1) return false;
  for (const line of lines.slice(begins + 1)) {
    if (!/^(?:#? {2,}|# {3,})/.test(line)) return false;
    if (line.replace(/^#? */, '').startsWith(`${key}:`) || line.replace(/^ *#? */, '').startsWith(`${key}:`)) return true;
  }
  return false;
}
