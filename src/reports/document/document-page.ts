import { createHash } from 'node:crypto';
import type { Lang } from '../../model/basics.js';
import type { Verdict } from '../../model/rule.js';
import { curvePicture } from '../../text/curve-picture.js';
import { languages } from '../../text/messages/languages.js';
import { answerWords } from './answers.js';
import { chart } from './chart.js';
import type { Block, Cell, Column, Document, Part } from './document.js';
import { html, type Markup, unescaped } from './markup.js';
import { filingStyle, style } from './style.js';

const verdictMarks: Readonly<Record<Verdict | 'stated', string>> = {
  met: '✓',
  stated: '“',
  unmet: '✖',
  unproven: '?',
  'not-applicable': '–',
};

/** One page with nothing outside it: no script, no font, no image, and a policy that lets none in. */
export function page(document: Document, words: { queries: string; queriesText: string }): string {
  const styles = document.filing ? style + filingStyle : style;
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { lang, title, subtitle, notice, contents, cover, sections, queries } = document;
  const whole = html`<!doctype html>
<html lang="${languages[lang].html}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${unescaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · ${subtitle}</title>
<style>${unescaped(styles)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
${cover.map((block) => blockOf(block, lang))}
<p class="notice">${notice}</p>
</header>
<main>
${sections.slice(0, 1).map((section) => sectionOf(section, lang))}
<nav aria-label="${contents}">
<h2>${contents}</h2>
<ol>
${sections.slice(1).map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>\n`)}
<li><a href="#queries">${words.queries}</a></li>
</ol>
</nav>
${sections.slice(1).map((section) => sectionOf(section, lang))}
<section id="queries">
<h2>${words.queries}</h2>
<p>${words.queriesText}</p>
<ol class="queries">
${queries.map((query, index) => html`<li id="q${index + 1}"><code>${query}</code></li>\n`)}
</ol>
</section>
</main>
</body>
</html>
`;
  return whole.text;
}

function sectionOf({ id, title, blocks, landscape }: Document['sections'][number], lang: Lang): Markup {
  return html`<section id="${id}"${landscape ? html` class="landscape"` : html``}>
<h2>${title}</h2>
${blocks.map((block) => blockOf(block, lang))}
</section>
`;
}

function blockOf(block: Block, lang: Lang): Markup {
  switch (block.kind) {
    case 'text':
      return html`<p>${cell(block.text, lang)}</p>\n`;
    case 'heading':
      return html`<h3>${block.text}</h3>\n`;
    case 'facts':
      return html`<dl>
${block.rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${cell(value, lang)}</dd>\n`)}</dl>
`;
    case 'table':
      return table(block, lang);
    case 'shares':
      return html`<div class="scroll" tabindex="0" role="group" aria-label="${block.caption}"><table>
<caption>${block.caption}</caption>
<tbody>
${block.rows.map(
  ({ label, part, of, value }) =>
    html`<tr><th scope="row" class="name">${cell(label, lang)}</th><td>${bar(part, of)}</td><td class="value">${cell(value, lang)}</td></tr>\n`,
)}</tbody>
</table></div>
`;
    case 'chart':
      return chart(block);
    case 'curve':
      return html`<figure tabindex="0">
<figcaption>${block.title}</figcaption>
${unescaped(curvePicture(block.curve, { title: block.title, description: block.sentence }, block.id, lang))}
<p class="unit">${block.sentence}</p>
</figure>
`;
    case 'signatures':
      return html`<dl class="signatures">
${block.roles.map((role) => html`<dt>${role}</dt><dd>${block.name}<span class="line"></span>${block.day}<span class="line"></span></dd>\n`)}</dl>
`;
    case 'commands':
      return html`<pre><code>${block.lines.map((line, index) => html`${unescaped(index > 0 ? '\n' : '')}${line}`)}</code></pre>\n`;
    case 'finding':
      return html`<article id="${block.id}" class="${block.weight}">
<div class="keep">
<h3><span aria-hidden="true">${block.mark}</span> ${cell(block.title, lang)}</h3>
${block.blocks.slice(0, 1).map((inner) => blockOf(inner, lang))}</div>
${block.blocks.slice(1).map((inner) => blockOf(inner, lang))}
</article>
`;
  }
}

function table({ caption, columns, rows, wide }: Extract<Block, { kind: 'table' }>, lang: Lang): Markup {
  const side = (column: Column | undefined) => (column?.align === 'right' ? html` class="right"` : html``);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table${wide ? html` class="wide"` : html``}>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${side(column)}>${column.label}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((value, index) => html`<td${side(columns[index])}>${cell(value, lang)}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
}

/** A share as a bar: attributes only, so that the policy needs to allow no style in elements. */
function bar(part: number, of: number): Markup {
  const width = of > 0 ? Math.round((part / of) * 10_000) / 100 : 0;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="8"/><rect class="part" width="${width}" height="8"/></svg>`;
}

function cell(value: Cell, lang: Lang): Markup {
  return html`${(isList(value) ? value : [value]).map((part) => partOf(part, lang))}`;
}

function isList(value: Cell): value is readonly Part[] {
  return Array.isArray(value);
}

function partOf(part: Part, lang: Lang): Markup {
  if (typeof part === 'string') return html`${part}`;
  if ('code' in part) return part.code === '' ? html`–` : html`<code>${part.code}</code>`;
  if ('shown' in part) return html`${part.shown}`;
  if ('strong' in part) return html`<strong>${part.strong}</strong>`;
  if ('quote' in part) return html`<q class="quote" lang="${/\p{Script=Han}/u.test(part.quote) ? 'zh-CN' : 'en'}">${part.quote}</q>`;
  if ('note' in part) return html`<sup><a href="#q${part.note}">${part.note}</a></sup>`;
  return html`<span class="verdict ${part.verdict}">${verdictMarks[part.verdict]} ${answerWords(part.verdict, lang, part.silence)}</span>`;
}
