import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';
import { lacking } from '../checked/check-digits.js';
import { holds, numbersOf } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  return numbersOf('TAX_ID', text, field, anchors);
}

/** Tax number of a person, of some thirty countries, by form and check digit. */
const detector: Detector = {
  id: 'pi/tax-id',
  family: 'pi',
  type: 'TAX_ID',
  title: { en: 'Tax number', zh: '个人税号' },
  category: 'pd:Tax',
  chance: 0.3,
  needs: [
    { digits: 4, url: false },
    { upper: true, digits: 2, url: false },
  ],
  precheck: (text, _features, field, anchors) => holds('TAX_ID', text, field, anchors),
  lacks: lacking('tax numbers of persons', '个人税号'),
  find,
  names: namesType('TAX_ID'),
  hits: ['CPF 111.444.777-35', 'Argentinian tax number: 20-05536168-2', 'Steuernummer 181/815/0815 5'],
  misses: ['CPF 111.444.777-36', 'invoice 20-05536168-2', 'syntax 123456789', 'version 111.444.777'],
};
export default detector;
