import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/world-numbers.js';
import { madePlate, plateForms } from '../../bench/world-plates.js';
import { mayBePlateAt } from '../../src/detectors/numbers/plate-shapes.js';
import { LETTERS, plates } from '../../src/detectors/numbers/plates.js';
import { schemes, schemesOf } from '../../src/detectors/numbers/schemes.js';
import { longer, noShape, type Shape } from '../../src/detectors/numbers/shapes.js';
import email from '../../src/detectors/pi/email-written-out.js';
import { anchorsOf } from '../../src/inspect/clues/clues.js';

const SIGNS = '9A -+./()·№号第';

test('a shape that is read sign by sign has the schemes of the whole', () => {
  for (const { forms } of schemes()) {
    for (const form of forms) {
      for (const written of [form.replace(/[B-Z]/g, 'A').replaceAll('*', '9'), form.replace(/[B-Z*]/g, 'A')]) {
        let shape: Shape | null = noShape();
        for (const c of written) shape = shape && longer(shape, SIGNS.indexOf(c));
        expect(shape?.written).toBe(written);
        expect(shape?.schemes).toEqual(schemesOf(written));
      }
    }
  }
});

test('a plate of any form has the shape of one', () => {
  for (const { country, forms } of plates())
    for (const form of forms)
      for (const written of Object.values(plateForms(madePlate(form, LETTERS, randomFrom(`${country} ${form}`)))))
        expect([written, mayBePlateAt(`, ${written}.`, 2, 2 + written.search(/\d/))]).toEqual([written, true]);
});

// Signs of mail written otherwise, whole and cut off.
const parts = fc.constantFrom(
  ...'[at] (at) at AT At a @ ＠ # ＃ 艾特 在 （at） {a} <@> _at_ -at- [ ] ( ) dot [dot] . 点 com example.com qq.com 邮箱： mail: jo jo.h a9 é'.split(
    ' ',
  ),
  ' ',
  ' ',
  '\n',
  '\u3000',
);

test('written mail addresses are found where all of a text is searched as where the pass saw a sign', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), (list) => {
      const text = list.join('');
      const anchors = anchorsOf(text);
      const everywhere = { at: Int32Array.from(text, (_, i) => i), length: text.length };
      expect([...email.find(text, undefined, anchors)]).toEqual([
        ...email.find(text, undefined, { ...anchors, middles: () => everywhere }),
      ]);
    }),
  );
});
