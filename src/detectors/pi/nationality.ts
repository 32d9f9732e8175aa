import type { Json } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import { statedIn, statedInText } from '../sensitive/stated-words.js';

const OTHER_SCRIPTS = /гражданство|громадянство|국적|الجنسية|ملیت|אזרחות|नागरिकता|राष्ट्रीयता|สัญชาติ|υπηκοότητα|ιθαγένεια/i;

// What stands in the description of a field, or behind a label that begins a sentence.
const OF_A_FORM =
  /^(?:string|text|varchar|char|int(?:eger)?|number|null|none|true|false|required|optional|enum|str|any|object|field|country|code|of|the|an?|and|is|not|if|必填|选填|可选|字符|请|填写|無|无)(?![\p{L}])|^(?:必填|选填|请|填写)/iu;

/** A name or code of a country or its people. */
function holds(value: Json): boolean {
  return typeof value === 'string' && value.length <= 60 && /^\s*\p{L}[\p{L}\p{M} ().,'’/-]+$/u.test(value);
}

/** Nationality or citizenship of a person, as records and forms state it. */
const detector: Detector = {
  id: 'pi/nationality',
  family: 'pi',
  type: 'DEMOGRAPHIC',
  title: { en: 'Nationality', zh: '国籍' },
  category: 'pd:Nationality',
  sharedByPeople: true,
  needs: [{ url: false }],
  keywords: [
    'nationality_',
    'citizenship_',
    'nationalit_',
    'citoyennet',
    'nacionalidad',
    'ciudadan_a',
    'cidadania',
    'nazionalit',
    'cittadinanza',
    'staatsangeh',
    'staatsb_rger',
    'nationaliteit',
    'nationalitet',
    'obywatelstwo',
    'uyru_u',
    '_uyruk_',
    'qu_c_t_ch',
    'kewarganegaraan',
    '国籍',
    '國籍',
  ],
  precheck: (text: string) => OTHER_SCRIPTS.test(text),
  precheckNeeds: [{ scripts: true }],
  find: (text: string) => statedInText('nationality', text).filter(({ start, end }) => !OF_A_FORM.test(text.slice(start, end))),
  named: (field: string) => statedIn('nationality', field, 'the name of the field says so', holds),
  hits: ['Nationality: German', '国籍：中国', 'nacionalidad: mexicana', 'гражданство: РФ', '국적: 대한민국'],
  misses: ['the nationality of a ship', 'nationality: string', '国籍：必填', 'Nationality (ISO code)'],
};
export default detector;
