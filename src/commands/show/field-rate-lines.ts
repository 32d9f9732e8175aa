import type { Lang, Words } from '../../model/basics.js';
import type { FieldRate } from '../../model/views.js';
import { harmless, number, percent, plain, safeJson } from '../../text/show.js';
import { jsonLine } from '../inspect/json-line.js';
import { Page, type Screen } from '../page.js';
import type { ShowFormat } from './show-format.js';

const words = {
  heading: { en: 'How often its fields hold something', zh: '各字段的命中率' },
  of: { en: 'of', zh: '/' },
  possible: { en: 'only possible', zh: '仅为可能' },
  chance: { en: 'as many as pass by chance; counted as nothing found', zh: '数量与偶然相符，不计为发现' },
  more: { en: 'more', zh: '项未列出' },
} satisfies Record<string, Words>;

/** The rates of fields on a page, at most so many; `where` puts the manifest before each. */
export function ratesOn(page: Page, rates: readonly FieldRate[], limit: number, lang: Lang, where: boolean): void {
  if (rates.length === 0) return;
  page.blank().line(page.ink.bold(`  ${words.heading[lang]}`));
  for (const rate of rates.slice(0, limit)) {
    const field = plain(where ? `${rate.path} ${rate.field}` : rate.field);
    page.text(`${field}  ${rate.kind}  ${rateText(rate, lang)}`, 4);
  }
  notListed(page, rates.length - limit, lang);
}

/** Says how many are not listed, where there are any. */
export function notListed(page: Page, count: number, lang: Lang): void {
  if (count > 0) page.text(`+${number(count, lang)} ${words.more[lang]}`, 4, page.ink.dim);
}

function rateText({ looked, holding, likely, examples }: FieldRate, lang: Lang): string {
  const share = `${percent(holding, looked)} (${number(holding, lang)} ${words.of[lang]} ${number(looked, lang)})`;
  if (isChance({ likely, examples })) return `${share}  ${words.chance[lang]}`;
  const doubt = likely === 0 ? `  ${words.possible[lang]}` : '';
  return `${share}${doubt}  ${examples.map(plain).join(', ')}`;
}

/** Whether all values that hold the kind were taken for numbers that pass by chance. */
function isChance({ likely, examples }: Pick<FieldRate, 'likely' | 'examples'>): boolean {
  return likely === 0 && examples.length === 0;
}

/** The fields that hold a kind, as text for people or machines. */
export function kindText(kind: string, rates: readonly FieldRate[], format: ShowFormat, limit: number, lang: Lang, screen: Screen): string {
  switch (format) {
    case 'json':
      return `${safeJson({ schemaVersion: 1, kind, fields: rates })}\n`;
    case 'jsonl':
      return rates.map((rate) => `${jsonLine(rate)}\n`).join('');
    case 'concise':
      return rates.map((rate) => `${harmless(`${plain(rate.path)}: ${plain(rate.field)}: ${kind}: ${rateText(rate, lang)}`)}\n`).join('');
    default: {
      const page = new Page(screen);
      page.line(page.ink.bold(kind));
      ratesOn(page, rates, limit, lang, true);
      return page
        .blank()
        .line(page.ink.dim(`  licit explain ${kind}`))
        .toString();
    }
  }
}
