import type { Json } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import { plainValue, statedIn, statedInText, statementWords } from '../sensitive/stated-words.js';

const OTHER_SCRIPTS = /пол ?:|стать ?:|성별|الجنس|جنسیت|מין ?:|מגדר|लिंग|เพศ|φύλο/i;
const CODES = new Set([0, 1, 2, 9]);

/** A word for a sex, or a code of ISO/IEC 5218. */
function holds(value: Json): boolean {
  if (typeof value === 'number') return CODES.has(value);
  const said = plainValue(value);
  return /^[0129]$/.test(said) || statementWords('sex').values.has(said);
}

/** Sex or gender of a person, as records and forms state it. */
const detector: Detector = {
  id: 'pi/sex',
  family: 'pi',
  type: 'DEMOGRAPHIC',
  title: { en: 'Sex or gender', zh: '性别' },
  category: 'pd:Gender',
  sharedByPeople: true,
  needs: [{ url: false }],
  keywords: [
    '_sex__',
    '_gender_',
    '_sexe_',
    '_sexo_',
    '_sesso_',
    'geschlecht',
    'geslacht',
    'g_nero',
    'kelamin',
    'jantina',
    'cinsiyet',
    'gi_i_t_nh',
    '性别',
    '性別',
  ],
  precheck: (text: string) => OTHER_SCRIPTS.test(text),
  precheckNeeds: [{ scripts: true }],
  find: (text: string) => statedInText('sex', text),
  named: (field: string) => statedIn('sex', field, 'the name of the field says so', holds),
  hits: ['Gender: Female', '性别：男', 'Geschlecht: weiblich', '성별: 여', 'пол: мужской'],
  misses: ['sex: the gender of a noun', 'gender: male | female', 'Gender: masculine', '性别：男/女', 'const gender: string'],
};
export default detector;
