import { category } from '../sensitive/category.js';

const ILLNESS =
  'diabetes|(?:breast |lung |prostate |colon |skin |ovarian )?cancer|HIV|AIDS|depression|schizophrenia|bipolar disorder|epilepsy|asthma|hepatitis(?: [ABC])?|leuk[a]?emia|lymphoma|tuberculosis|Parkinson|Alzheimer|dementia|hypertension|tumou?r|carcinoma|lupus|autism|ADHD|PTSD|anorexia|bulimia|syphilis|gonorrh[o]?ea|heart (?:disease|failure|attack)|kidney (?:disease|failure)|multiple sclerosis|arthritis|COVID(?:-19)?|pneumonia|migraines?|an? stroke';
const ILLNESS_ZH =
  '糖尿病|高血压|高血脂|[\\u4e00-\\u9fff]{1,3}癌|癌症|白血病|淋巴瘤|乙肝|丙肝|肝炎|肝硬化|艾滋病|HIV|抑郁症?|焦虑症|精神分裂症?|双相(?:情感)?障碍|癫痫|肺结核|哮喘|冠心病|心脏病|心肌梗[死塞]|脑梗[死塞]?|脑出血|中风|[\\u4e00-\\u9fff]{0,3}肿瘤|尿毒症|肾衰竭?|痴呆症?|阿尔茨海默病?|帕金森病?|自闭症|孤独症|梅毒|淋病|性病|肺炎|新冠|骨折|红斑狼疮|类风湿|先天性心脏病|甲亢|痛风';

/** What a text or a record says of a person's health (PIPL art. 28, GDPR art. 4(15) and 9). */
export default category(
  {
    id: 'pi/health',
    type: 'HEALTH',
    title: { en: 'Health of a person', zh: '医疗健康信息' },
    category: 'pd:Health',
    hits: [
      'The patient was diagnosed with type 2 diabetes.',
      '患者李某，确诊为糖尿病。',
      'My mother suffers from severe asthma',
      '既往患有高血压的王女士与他均感染新冠',
    ],
    misses: [
      'Cancer is a leading cause of death.',
      '糖尿病的诊断标准',
      'The bug was diagnosed with a profiler',
      'He suffers from a lack of time',
      '患者如何预防感染',
    ],
  },
  {
    keywords: 'diagnosed suffer tested_positive ospitali treated_for hiv_positive 诊断 确诊 查出 患有 患上 罹患 身患 感染'.split(' '),
    fields:
      /(?<!\b(?:fault|error|failure|engine) )\b(?:diagnos[ie]s|diagnosed|icd ?(?:9|10|11)?(?: code)?|medical (?:history|records?|conditions?|notes?)|health (?:status|condition|records?|history)|clinical (?:notes?|history)|chief complaint|comorbidit(?:y|ies)|prescriptions?|discharge summary|blood (?:type|pressure|glucose|sugar)|hba1c|bmi|hiv(?: status| positive)?|disabilit(?:y|ies)|disability status|mental health|vaccination status|allerg(?:y|ies)|pregnan(?:t|cy)(?: status)?|ehr|emr|medications?|surgical history|family history)\b|(?<!故障)诊断|病历|病案|病史|主诉|现病|既往|处方|用药|医嘱|化验|体检|血型|血压|血糖|过敏史?|残疾|健康状况|手术记录|住院记录|就诊记录/,
    weak: /\b(?:disease|symptoms?|illness|lab results?|ecg|ekg|eeg|heart ?rate|smok(?:er|ing)(?: status)?|handedness)\b|症状|病情|疾病|检验结果|身高|体重|心率/,
    ofPersons: /\b(?:conditions?|treatments?|therapy|drugs?|mri|ct|weight|height|alcohol)\b|治疗/,
    said: [
      new RegExp(
        `\\b(?:diagnosed (?:with|as having)|suffer(?:s|ed|ing)? from|tested positive for|hospitali[sz]ed (?:for|with|after)|treated for)\\s(?:[a-z0-9-]{1,16} ){0,4}?(?<what>(?:${ILLNESS}))\\b`,
        'g',
      ),
      /\b(?:is|are|was|am) (?<what>HIV[- ]positive)\b/g,
      new RegExp(
        `(?:确诊|诊断|查出|罹患|患有|患上|身患|感染)(?:患有|患上|为|是|了|出|有|过)?[^，。；,;\\n（(]{0,8}?(?<what>(?:${ILLNESS_ZH}))`,
        'g',
      ),
    ],
  },
);
