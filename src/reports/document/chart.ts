import type { Block, ChartBar } from './document.js';
import { html, type Markup } from './markup.js';

const labelWidth = 210;
const barWidth = 300;
const valueWidth = 190;
const rowHeight = 26;

/** Bars beside their labels as a static picture, with its title above it. Attributes only: the page's policy allows no style in elements. */
export function chart({ title, unit, bars }: Extract<Block, { kind: 'chart' }>): Markup {
  const most = Math.max(0, ...bars.map(({ value, atMost }) => atMost ?? value));
  const height = bars.length * rowHeight + 6;
  return html`<figure tabindex="0">
<figcaption>${title}</figcaption>
<svg class="chart" role="img" aria-label="${title}" viewBox="0 0 ${labelWidth + barWidth + valueWidth} ${height}">
${bars.map((bar, index) => row(bar, index, most))}</svg>
<p class="unit">${unit}</p>
</figure>
`;
}

function row({ label, value, atMost, shown }: ChartBar, index: number, most: number): Markup {
  const y = index * rowHeight + 4;
  const wide = (amount: number): number => (most > 0 ? Math.round((amount / most) * barWidth * 100) / 100 : 0);
  const open = atMost === undefined ? html`` : html`<rect class="open" x="${labelWidth}" y="${y}" width="${wide(atMost)}" height="16"/>`;
  return html`<text class="label" x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${clipped(label)}</text>${open}<rect class="part" x="${labelWidth}" y="${y}" width="${wide(value)}" height="16"/><text x="${labelWidth + Math.max(wide(value), wide(atMost ?? 0)) + 6}" y="${y + 13}">${shown}</text>
`;
}

/** The table beneath has the whole name. */
function clipped(label: string): string {
  let room = 29;
  const kept: string[] = [];
  for (const character of label) {
    room -= /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
    if (room < 0) return `${kept.join('')}…`;
    kept.push(character);
  }
  return label;
}
