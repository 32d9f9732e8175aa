import { wordLists } from './word-lists.js';

/** By UTF-16 unit the simplified character of a traditional one, 0 for others; loaded when the first text is asked about. */
let simplified: Uint16Array | undefined;

function load(): Uint16Array {
  const { pairs } = wordLists(new URL('./traditional.txt', import.meta.url), ['pairs']);
  const all = new Uint16Array(65536);
  for (const line of pairs) for (let i = 0; i < line.length; i += 2) all[line.charCodeAt(i)] = line.charCodeAt(i + 1);
  return all;
}

let asked = '';
let answered = '';

/** Without a character of the block that all of them are in, the table need not be loaded. */
const HAN = /[\u4e00-\u9fff]/;

/** The text with these traditional characters written as simplified ones: of the same length, and the same string where there are none. */
export function simplify(text: string): string {
  // More than one detector asks for the same text in turn.
  if (text === asked) return answered;
  if (simplified === undefined && !HAN.test(text)) return text;
  const table = (simplified ??= load());
  let i = 0;
  while (i < text.length && table[text.charCodeAt(i)] === 0) i++;
  asked = text;
  answered =
    i === text.length
      ? text
      : text.replace(/[\u4e00-\u9fff]/g, (c) => {
          const simple = table[c.charCodeAt(0)]!;
          return simple === 0 ? c : String.fromCharCode(simple);
        });
  return answered;
}

let forms: Uint8Array | undefined;

/** By UTF-16 unit: 1 for a character that is written so in traditional texts alone, 2 in simplified texts alone, 0 for all others. */
export function hanForms(): Uint8Array {
  if (forms !== undefined) return forms;
  const table = (simplified ??= load());
  const all = new Uint8Array(65536);
  for (let code = 0; code < 65536; code += 1) {
    const simple = table[code]!;
    if (simple === 0 || simple === code) continue;
    all[code] = 1;
    // 后, 里 and 干 are characters of traditional texts too; they are told by those beside them.
    if (!SHARED.includes(String.fromCharCode(simple))) all[simple] = 2;
  }
  for (let code = 0; code < 65536; code += 1) if (table[code] !== 0 && table[code] !== code) all[code] = 1;
  return (forms = all);
}

/** Simplified characters that traditional texts have as well, in another sense. */
const SHARED =
  '后里面台只干斗谷几云从丑出系并才制发向松余复合回板表别卜布冲当吊淀冬范丰复杆刮广胡划伙获家价奸借据卷克夸困蜡累帘了霉蒙弥蔑签千秋曲确舍沈胜术万夕咸叶佣涌游于御愿岳扎占折征症郁芸志致钟周朱注准';
