/** Plans and draws as one page with nothing outside it, with the operating characteristic as a picture: `licit sample show -f html`. */

import type { Lang } from '../../model/basics.js';
import type { SamplePlan } from '../../model/sample.js';
import { operatingCurve } from '../../samples/operating-curve.js';
import { curvePicture, curveSentence, escaped } from '../../text/curve-picture.js';
import { languages } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { Page } from '../page.js';

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
p{margin:.3rem 0;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
figure{margin:1rem 0;overflow-x:auto}svg.chart{display:block;width:100%;min-width:30rem;height:auto}
@media print{figure{break-inside:avoid}}`;

/** What a terminal shows, as markup: labels as a list, all else as paragraphs. */
export class HtmlPage extends Page {
  readonly #blocks: string[] = [];
  #pictures = 0;
  #rows: string[] = [];

  constructor() {
    super({ width: 120, color: false });
  }

  override blank(): this {
    return this;
  }

  /** Bars of characters: the picture says it. */
  override line(): this {
    return this;
  }

  override text(text: string): this {
    return this.#add(`<p>${escaped(text)}</p>`);
  }

  override labelled(label: string, text: string): this {
    this.#rows.push(`<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`);
    return this;
  }

  heading(text: string): this {
    return this.#add(`<h2>${escaped(text)}</h2>`);
  }

  /** How likely the plan accepts a population; a sentence alone where every item is looked at. */
  curve(plan: SamplePlan, drawn: { items: number; accept: number; population: number }, lang: Lang): this {
    const curve = operatingCurve(plan, drawn);
    if (curve === undefined) return this.text(say('sample/every-item-checked', lang));
    const sentence = curveSentence(curve, lang);
    const title = say('sample/what-plan-worth', lang, { name: plan.name });
    this.#pictures += 1;
    const picture = curvePicture(curve, { title, description: sentence }, `curve-${this.#pictures}`, lang);
    return this.#add(`<figure tabindex="0">\n<figcaption>${escaped(title)}</figcaption>\n${picture}\n</figure>`).text(sentence);
  }

  #add(block: string): this {
    this.#endRows();
    this.#blocks.push(block);
    return this;
  }

  #endRows(): void {
    if (this.#rows.length > 0) this.#blocks.push(`<dl>\n${this.#rows.join('\n')}\n</dl>`);
    this.#rows = [];
  }

  /** The whole page. */
  whole(title: string, lang: Lang): string {
    this.#endRows();
    return `<!doctype html>
<html lang="${languages[lang].html}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${this.#blocks.join('\n')}
</main>
</body>
</html>
`;
  }
}
