/** The operating characteristic of a plan as a static picture (SVG): attributes only, in the colors of the page around it. */

import type { Lang } from '../model/basics.js';
import type { OperatingCurve } from '../model/sample.js';
import { harmlessHtml } from './ci-syntax.js';
import { punctuation } from './messages/languages.js';
import { say } from './messages/say.js';
import { percent, visible } from './show.js';
import { shareWords } from './words/sample-words.js';

const LEFT = 58;
const TOP = 26;
const WIDTH = 520;
const HEIGHT = 220;
const MAX_TICKS = 6;

/** What a picture says in words: its title, and what a person who does not see it is told. */
export interface CurveWords {
  title: string;
  description: string;
}

/** What is at the ends of the curve and where it is marked, in a sentence or two. */
export function curveSentence({ named, limiting }: OperatingCurve, lang: Lang): string {
  const at = (share: string): string => share.replace(' %', punctuation[lang].percent);
  const bad = (share: number): string => at(shareWords(Number(share.toPrecision(3))));
  return say('sample/curve', lang, { share: bad(named.share), accepted: at(percent(named.accepted, 1)), limit: bad(limiting.share) });
}

/** The picture. `id` is unlike that of any other picture of the page. */
export function curvePicture(curve: OperatingCurve, { title, description }: CurveWords, id: string, lang: Lang): string {
  const end = curve.points.at(-1)!.share;
  const x = (share: number): number => round(LEFT + (share / end) * WIDTH);
  const y = (accepted: number): number => round(TOP + (1 - accepted) * HEIGHT);
  const across = say('sample/bad-share', lang);
  const up = say('sample/accepted', lang);
  const rows = [0, 0.25, 0.5, 0.75, 1].map(
    (accepted) =>
      `<line x1="${LEFT}" y1="${y(accepted)}" x2="${LEFT + WIDTH}" y2="${y(accepted)}" stroke="currentColor" stroke-opacity="0.2"/>` +
      `<text x="${LEFT - 8}" y="${y(accepted) + 4}" text-anchor="end" fill="currentColor">${accepted * 100} %</text>`,
  );
  const columns = roundTicks(end, MAX_TICKS).map(
    (share) =>
      `<text x="${x(share)}" y="${TOP + HEIGHT + 20}" text-anchor="middle" fill="currentColor">${escaped(shareWords(share))}</text>`,
  );
  const marks = [curve.named, curve.limiting].map(({ share, accepted }) =>
    share > end
      ? ''
      : `<path d="M${LEFT} ${y(accepted)}H${x(share)}V${TOP + HEIGHT}" fill="none" stroke="currentColor" stroke-opacity="0.6" stroke-dasharray="4 3"/>` +
        `<circle cx="${x(share)}" cy="${y(accepted)}" r="4" fill="currentColor"/>` +
        `<text x="${x(share) + 8}" y="${y(accepted) - 6}" fill="currentColor">${escaped(`${shareWords(Number(share.toPrecision(3)))} → ${percent(accepted, 1)}`)}</text>`,
  );
  const line = curve.points.map(({ share, accepted }) => `${x(share)},${y(accepted)}`).join(' ');
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 640 ${TOP + HEIGHT + 46}" font-size="13">
<title id="${id}-title">${escaped(title)}</title>
<desc id="${id}-desc">${escaped(description)}</desc>
${rows.join('\n')}
${columns.join('\n')}
<polyline points="${line}" fill="none" stroke="currentColor" stroke-width="2"/>
${marks.join('\n')}
<text x="${LEFT}" y="${TOP - 12}" fill="currentColor">${up}</text>
<text x="${LEFT + WIDTH}" y="${TOP + HEIGHT + 40}" text-anchor="end" fill="currentColor">${across}</text>
</svg>`;
}

/** Round numbers from nothing to an end: one, two or five of a power of ten apart, and no more than so many steps. */
export function roundTicks(end: number, most: number): number[] {
  const least = end / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= least * (1 - 1e-9))!;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Words as they may stand in markup. */
export function escaped(text: string): string {
  return harmlessHtml(visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`));
}
