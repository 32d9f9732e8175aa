import type { Json } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import { plainValue, statedIn, statedInText, statementWords } from '../sensitive/stated-words.js';

const OTHER_SCRIPTS = /семейн|сімейн|혼인|결혼|الحالة|وضعیت|מצב|वैवाहिक|สถาน|οικογενειακή/i;

/** A word for a marital status; what else is in such a field is a code of one. */
function holds(value: Json): boolean {
  const said = plainValue(value);
  return (
    statementWords('marital').values.has(said) ||
    /^(?:[1-9]|[smdwu])$/.test(said) ||
    (typeof value === 'number' && value >= 0 && value < 10) ||
    typeof value === 'boolean'
  );
}

/** Marital status of a person, as records and forms state it. */
const detector: Detector = {
  id: 'pi/marital-status',
  family: 'pi',
  type: 'DEMOGRAPHIC',
  title: { en: 'Marital status', zh: '婚姻状况' },
  category: 'pd:MaritalStatus',
  sharedByPeople: true,
  needs: [{ url: false }],
  keywords: [
    'marital_s',
    'civil_status',
    'relationship_status',
    'estado_civil',
    'tat_civil',
    'situation_familiale',
    'stato_civile',
    'familienstand',
    'zivilstand',
    'burgerlijke',
    'medeni_',
    'status_per',
    '婚姻',
    '婚否',
    '婚育',
    '既婚',
  ],
  precheck: (text: string) => OTHER_SCRIPTS.test(text),
  precheckNeeds: [{ scripts: true }],
  find: (text: string) => statedInText('marital', text),
  named: (field: string) => statedIn('marital', field, 'the name of the field says so', holds),
  hits: ['Marital status: married', '婚姻状况：已婚', 'Familienstand: ledig', 'Estado civil: soltera', 'семейное положение: женат'],
  misses: ['marital status: single, married or divorced', 'single: true', '婚姻状况：已婚、未婚', 'Status: married'],
};
export default detector;
