/** How plans, draws and decisions look on a terminal. */
import type { Lang } from '../../model/basics.js';
import type { AqlScheme, SampleCount, SampleDraw, SamplePlan } from '../../model/sample.js';
import { aqlPlan } from '../../samples/aql.js';
import { operatingCurve } from '../../samples/operating-curve.js';
import { characteristic } from '../../samples/outcome.js';
import { riskNamed } from '../../samples/risks.js';
import { roundTicks } from '../../text/curve-picture.js';
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
} from '../../text/sample-words.js';
import { bar, number, percent, plain, shortHash } from '../../text/show.js';
import type { Page } from '../page.js';

const LABEL = 13;
const MAX_BARS = 8;

/** How many a plan draws, how many bad ones it accepts, and of how many items. */
export interface PlanDraws {
  items: number;
  accept: number;
  population: number;
}

/** A plan, how many it draws, and what that is worth. */
export function planLines(page: Page, plan: SamplePlan, drawn: PlanDraws, lang: Lang): void {
  planFacts(page, plan, drawn, lang);
  characteristicLines(page, plan, drawn, lang);
}

/** What a plan says, and how many it draws. */
export function planFacts(page: Page, plan: SamplePlan, drawn: PlanDraws, lang: Lang): void {
  const zh = lang === 'zh';
  const label = (en: string, other: string, text: string): void => void page.labelled(zh ? other : en, text, 2, LABEL);
  const purpose = plan.purposeWords === undefined ? samplePurposeWords[plan.purpose][lang] : plain(plan.purposeWords);
  const when = plan.when === undefined ? '' : zh ? `（${plan.when === 'before' ? '采集前' : '采集后'}）` : ` (${plan.when} collection)`;
  page.text(`${page.ink.bold(plain(plan.name))} · ${purpose}${when} · ${sampleMethodWords[plan.method][lang]}`, 0);
  label('Population', '总体', `${populationWords(plan.population, lang)} · ${number(drawn.population, lang)}${zh ? ' 条' : ''}`);
  const strata =
    plan.strata === undefined
      ? ''
      : zh
        ? `，按${sampleStrataWords[plan.strata].zh}分层`
        : `, by share of each ${sampleStrataWords[plan.strata].en}`;
  label('Sample', '样本', `${number(drawn.items, lang)}${zh ? ' 条' : ''}${strata}`);
  if ('aql' in plan.size) aqlLines(label, plan.size.aql, drawn, lang);
  label(
    'Accepted',
    '通过标准',
    zh
      ? `不合格不超过 ${number(drawn.accept, lang)} 条${plan.limit === undefined ? '' : `（${shareWords(plan.limit)}）`}`
      : `up to ${number(drawn.accept, lang)} bad${plan.limit === undefined ? '' : ` (${shareWords(plan.limit)})`}`,
  );
  label('Checkers', '检查人', checkerWords(plan, lang));
  if (plan.beacon !== undefined) label('Seed', '种子', plain(plan.beacon));
}

/** A plan by AQL in the words of ISO 2859-1, with the letter that the lot has. */
function aqlLines(
  label: (en: string, other: string, text: string) => void,
  scheme: AqlScheme,
  { items, population }: { items: number; population: number },
  lang: Lang,
): void {
  const zh = lang === 'zh';
  const { letter, planLetter, sampleSize, accept, reject } = aqlPlan(scheme, population);
  label('AQL plan', '抽样方案', `${schemeWords(scheme, lang)} · ${zh ? '一次抽样（GB/T 2828.1）' : 'single sampling (ISO 2859-1)'}`);
  if (scheme.because !== undefined) label('Severity', '严格度理由', plain(scheme.because));
  const lot = zh ? `批量 ${number(population, lang)}` : `lot size ${number(population, lang)}`;
  const letters = letter === planLetter ? letter : `${letter} → ${planLetter}`;
  const plan = `n ${number(sampleSize, lang)}, Ac ${accept}, Re ${reject}`;
  const all = items < population ? '' : zh ? ' · 样本量不小于批量，全数检验' : ' · no smaller than the lot: every item is inspected';
  label('Code letter', '样本量字码', `${letters} · ${lot} · ${plan}${all}`);
}

function checkerWords({ checkers, mayCheck, labelers }: SamplePlan, lang: Lang): string {
  const zh = lang === 'zh';
  const each = zh ? `每条 ${checkers} 人` : `${checkers} an item`;
  const may = mayCheck === undefined ? [] : [`${zh ? '限 ' : 'of '}${mayCheck.map(plain).join(', ')}`];
  const not = labelers === undefined ? [] : [`${zh ? '不得为 ' : 'not '}${labelers.map(plain).join(', ')}`];
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
  const zh = lang === 'zh';
  if (items === population) {
    page.text(zh ? '全部条目均予检查，没有抽样误差。' : 'Every item is checked: no risk of sampling is left.', 2, page.ink.dim);
    return;
  }
  const points = characteristic(items, accept, population, sharesFor(plan, accept, items));
  page.blank().text(zh ? '不合格率 → 被判通过的概率' : 'share of bad items → how likely it is accepted', 2, page.ink.dim);
  for (const { share, accepted } of points)
    page.line(`  ${shareWords(share).padStart(8)}  ${bar(accepted, 1, 30)} ${percent(accepted, 1)}`);
  const limiting = 'risks' in plan.size ? plan.size.risks.limiting : undefined;
  const worst = points.find(({ share }) => share === limiting) ?? points.at(-1)!;
  page.text(
    zh
      ? `不合格率为 ${shareWords(worst.share)} 的总体，被判通过的概率为 ${percent(worst.accepted, 1)}。`
      : `A population with ${shareWords(worst.share)} bad items is accepted ${percent(worst.accepted, 1)} of the time.`,
    2,
  );
  const curve = operatingCurve(plan, { items, accept, population });
  if (curve !== undefined) page.text(limitingWords(curve, lang), 2);
}

/** A draw: how many of how many, and where its seed came from. */
export function drawLines(page: Page, draw: SampleDraw, lang: Lang): void {
  const zh = lang === 'zh';
  const label = (en: string, other: string, text: string): void => void page.labelled(zh ? other : en, text, 2, LABEL);
  page.text(
    page.ink.bold(
      zh ? `${plain(draw.plan)} · 第 ${draw.draw} 次抽样 · ${draw.on}` : `${plain(draw.plan)} · draw ${draw.draw} · ${draw.on}`,
    ),
    0,
  );
  label(
    'Drawn',
    '抽取',
    zh
      ? `${number(draw.population.items, lang)} 条中的 ${number(draw.sample.items, lang)} 条（扫描 #${draw.run}）`
      : `${number(draw.sample.items, lang)} of ${number(draw.population.items, lang)}, as of scan #${draw.run}`,
  );
  label('Population', '总体根', draw.population.root);
  label('Sample', '样本根', draw.sample.root);
  label('Seed', '种子', `${shortHash(draw.seed)} · ${seedWords[draw.seedFrom][lang]}`);
  if (draw.because !== undefined) label('Drawn again', '重抽理由', plain(draw.because));
  for (const { name, items, drawn } of draw.strata)
    page.text(`${plain(name)}: ${number(drawn, lang)} / ${number(items, lang)}`, 4, page.ink.dim);
}

/** What the judgments of a draw come to. */
export function countLines(page: Page, count: SampleCount, { items, accept }: { items: number; accept: number }, lang: Lang): void {
  const zh = lang === 'zh';
  const label = (en: string, other: string, text: string): void => void page.labelled(zh ? other : en, text, 2, LABEL);
  label('Checked', '已检查', `${number(count.checked, lang)} / ${number(items, lang)}`);
  if (count.rate !== undefined && count.interval !== undefined) {
    const [low, high] = count.interval;
    const between = zh
      ? `95 % 置信区间 ${shareWords(low)} 至 ${shareWords(high)}`
      : `95 % interval ${shareWords(low)} to ${shareWords(high)}`;
    const most = zh ? `上限 ${number(accept, lang)} 条` : `limit ${number(accept, lang)}`;
    label('Bad', '不合格', `${number(count.bad, lang)} · ${shareWords(count.rate)} · ${between} · ${most}`);
  }
  for (const { risk, items: bad } of count.risks) page.text(`${riskWords(risk, lang)}: ${number(bad, lang)}`, 4);
  if (count.agreement) {
    const { name, value, interval, items: both } = count.agreement;
    const between = interval === undefined ? '' : ` (${interval[0].toFixed(2)} – ${interval[1].toFixed(2)})`;
    label(
      'Agreement',
      '一致性',
      `${agreementWords[name][lang]} ${value.toFixed(2)}${between} · ${number(both, lang)}${zh ? ' 条' : ' items'}`,
    );
  }
}

function riskWords(risk: string, lang: Lang): string {
  if (risk === '') return lang === 'zh' ? '未注明原因' : 'no reason given';
  const known = riskNamed(risk);
  return known === undefined ? plain(risk) : `${risk} ${known.name[lang]}`;
}
