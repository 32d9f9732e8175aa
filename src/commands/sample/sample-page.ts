/** How plans, draws and decisions look on a terminal. */

import type { Lang } from '../../model/basics.js';
import type { AqlScheme, SampleCount, SampleDraw, SamplePlan } from '../../model/sample.js';
import { aqlPlan } from '../../samples/aql.js';
import { operatingCurve } from '../../samples/operating-curve.js';
import { characteristic } from '../../samples/outcome.js';
import { riskNamed } from '../../samples/risks.js';
import { roundTicks } from '../../text/curve-picture.js';
import { bracketed } from '../../text/messages/languages.js';
import { type MessageId, say } from '../../text/messages/say.js';
import { bar, number, percent, plain, shortHash } from '../../text/show.js';
import {
  agreementWords,
  limitingWords,
  populationWords,
  sampleMethodWords,
  samplePurposeWords,
  sampleStrataWords,
  schemeWords,
  seedWords,
  shareWords,
} from '../../text/words/sample-words.js';
import type { Page } from '../page.js';

const LABEL = 13;
const MAX_BARS = 8;

/** How many a plan draws, how many bad ones it accepts, and of how many items. */
export interface PlanDraws {
  items: number;
  accept: number;
  population: number;
}

/** What stands before a line of the page. */
type Label = { [Id in MessageId]: Id extends `sample/label-${infer Name}` ? Name : never }[MessageId];

/** A plan, how many it draws, and what that is worth. */
export function planLines(page: Page, plan: SamplePlan, drawn: PlanDraws, lang: Lang): void {
  planFacts(page, plan, drawn, lang);
  characteristicLines(page, plan, drawn, lang);
}

/** What a plan says, and how many it draws. */
export function planFacts(page: Page, plan: SamplePlan, drawn: PlanDraws, lang: Lang): void {
  const label = (name: Label, text: string): void => void page.labelled(say(`sample/label-${name}`, lang), text, 2, LABEL);
  const purpose = plan.purposeWords === undefined ? samplePurposeWords[plan.purpose][lang] : plain(plan.purposeWords);
  const when = plan.when === undefined ? '' : say(`sample/${plan.when}-collection`, lang);
  page.text(`${page.ink.bold(plain(plan.name))} · ${purpose}${when} · ${sampleMethodWords[plan.method][lang]}`, 0);
  label('population', `${populationWords(plan.population, lang)} · ${say('sample/so-many', lang, { items: drawn.population })}`);
  const strata = plan.strata === undefined ? '' : say('sample/by-strata', lang, { sampleStrata: sampleStrataWords[plan.strata][lang] });
  label('sample', `${say('sample/so-many', lang, { items: drawn.items })}${strata}`);
  if ('aql' in plan.size) aqlLines(label, plan.size.aql, drawn, lang);
  label(
    'accepted',
    say('sample/up-to', lang, { accept: drawn.accept }) + (plan.limit === undefined ? '' : bracketed(shareWords(plan.limit), lang)),
  );
  label('checkers', checkerWords(plan, lang));
  if (plan.beacon !== undefined) label('seed', plain(plan.beacon));
}

/** A plan by AQL in the words of ISO 2859-1, with the letter that the lot has. */
function aqlLines(
  label: (name: Label, text: string) => void,
  scheme: AqlScheme,
  { items, population }: { items: number; population: number },
  lang: Lang,
): void {
  const { letter, planLetter, sampleSize, accept, reject } = aqlPlan(scheme, population);
  label('plan', `${schemeWords(scheme, lang)} · ${say('sample/single-sampling-iso', lang)}`);
  if (scheme.because !== undefined) label('severity', plain(scheme.because));
  const lot = say('sample/lot-size', lang, { population });
  const letters = letter === planLetter ? letter : `${letter} → ${planLetter}`;
  const plan = `n ${number(sampleSize, lang)}, Ac ${accept}, Re ${reject}`;
  const all = items < population ? '' : say('sample/no-smaller-lot', lang);
  label('letter', `${letters} · ${lot} · ${plan}${all}`);
}

function checkerWords({ checkers, mayCheck, labelers }: SamplePlan, lang: Lang): string {
  const each = say('sample/checkers-an-item', lang, { checkers });
  const may = mayCheck === undefined ? [] : [`${say('sample/of-persons', lang)}${mayCheck.map(plain).join(', ')}`];
  const not = labelers === undefined ? [] : [`${say('sample/not-persons', lang)}${labelers.map(plain).join(', ')}`];
  return [each, ...may, ...not].join(' · ');
}

/** Round shares of bad items up to twice what is accepted, and those that the plan names. */
function sharesFor({ size, limit }: SamplePlan, accept: number, items: number): number[] {
  const named =
    'risks' in size ? [size.risks.acceptable, size.risks.limiting] : 'aql' in size ? [size.aql.aql / 100] : [limit ?? []].flat();
  const about = roundTicks(Math.min(1, (2 * Math.max(accept, 0.5)) / items), MAX_BARS).slice(1);
  return [...new Set([...about, ...named])].sort((a, b) => a - b);
}

/** What a plan is worth, in bars and sentences: how likely a population is accepted that has so many bad items. */
export function characteristicLines(page: Page, plan: SamplePlan, { items, accept, population }: PlanDraws, lang: Lang): void {
  if (items === population) {
    page.text(say('sample/every-item-checked', lang), 2, page.ink.dim);
    return;
  }
  const points = characteristic(items, accept, population, sharesFor(plan, accept, items));
  page.blank().text(say('sample/share-bad-items', lang), 2, page.ink.dim);
  for (const { share, accepted } of points)
    page.line(`  ${shareWords(share).padStart(8)}  ${bar(accepted, 1, 30)} ${percent(accepted, 1)}`);
  const limiting = 'risks' in plan.size ? plan.size.risks.limiting : undefined;
  const worst = points.find(({ share }) => share === limiting) ?? points.at(-1)!;
  page.text(say('sample/accepted-share', lang, { share: shareWords(worst.share), accepted: percent(worst.accepted, 1) }), 2);
  const curve = operatingCurve(plan, { items, accept, population });
  if (curve !== undefined) page.text(limitingWords(curve, lang), 2);
}

/** A draw: how many of how many, and where its seed came from. */
export function drawLines(page: Page, draw: SampleDraw, lang: Lang): void {
  const label = (name: Label, text: string): void => void page.labelled(say(`sample/label-${name}`, lang), text, 2, LABEL);
  page.text(page.ink.bold(say('sample/draw', lang, { plan: plain(draw.plan), draw: draw.draw, on: draw.on })), 0);
  label('drawn', say('sample/of-scan', lang, { items: draw.sample.items, items2: draw.population.items, run: draw.run }));
  label('population-root', draw.population.root);
  label('sample-root', draw.sample.root);
  label('seed', `${shortHash(draw.seed)} · ${seedWords[draw.seedFrom][lang]}`);
  if (draw.because !== undefined) label('again', plain(draw.because));
  for (const { name, items, drawn } of draw.strata)
    page.text(`${plain(name)}: ${number(drawn, lang)} / ${number(items, lang)}`, 4, page.ink.dim);
}

/** What the judgments of a draw come to. */
export function countLines(page: Page, count: SampleCount, { items, accept }: { items: number; accept: number }, lang: Lang): void {
  const label = (name: Label, text: string): void => void page.labelled(say(`sample/label-${name}`, lang), text, 2, LABEL);
  label('checked', `${number(count.checked, lang)} / ${number(items, lang)}`);
  if (count.rate !== undefined && count.interval !== undefined) {
    const [low, high] = count.interval;
    const between = say('sample/interval', lang, { low: shareWords(low), high: shareWords(high) });
    const most = say('sample/limit', lang, { accept });
    label('bad', `${number(count.bad, lang)} · ${shareWords(count.rate)} · ${between} · ${most}`);
  }
  for (const { risk, items: bad } of count.risks) page.text(`${riskWords(risk, lang)}: ${number(bad, lang)}`, 4);
  if (count.agreement) {
    const { name, value, interval, items: both } = count.agreement;
    const between = interval === undefined ? '' : ` (${interval[0].toFixed(2)} – ${interval[1].toFixed(2)})`;
    label(
      'agreement',
      `${agreementWords[name][lang]} ${value.toFixed(2)}${between} · ${number(both, lang)}${say('sample/behind-items', lang)}`,
    );
  }
}

function riskWords(risk: string, lang: Lang): string {
  if (risk === '') return say('sample/no-reason-given', lang);
  const known = riskNamed(risk);
  return known === undefined ? plain(risk) : `${risk} ${known.name[lang]}`;
}
