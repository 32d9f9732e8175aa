import type { Json } from '../../model/basics.js';
import type { Fact } from '../../model/fact.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** The use that licit.yaml declares. */
export default defineFacts(
  {
    'use.purpose': {
      type: 'text',
      values: ['commercial', 'research', 'internal'],
      says: { en: 'The use that licit.yaml declares.', zh: 'licit.yaml 声明的用途。' },
      asksAboutUse: true,
    },
    'use.offered': {
      type: 'list',
      says: { en: 'Where the service is offered to the public, as licit.yaml declares.', zh: 'licit.yaml 声明的向公众提供服务的地区。' },
      asksAboutUse: true,
    },
    'use.public-cn': {
      type: 'boolean',
      says: {
        en: 'The service is offered to the public in mainland China. Unknown until licit.yaml says where it is offered.',
        zh: '向中华人民共和国境内公众提供服务。licit.yaml 未说明提供地区时为不明。',
      },
      asksAboutUse: true,
    },
    'use.stage': {
      type: 'text',
      values: ['pre-training', 'fine-tuning', 'alignment', 'evaluation'],
      says: { en: 'The stage of the model that the data is for, as licit.yaml declares.', zh: 'licit.yaml 声明的数据所用于的模型阶段。' },
      asksAboutUse: true,
    },
    'use.companion': {
      type: 'boolean',
      says: {
        en: 'The service is a companion that people confide in (human-like interaction). Unknown if licit.yaml does not say.',
        zh: '该服务为拟人化互动服务；licit.yaml 未说明的为不明。',
      },
      asksAboutUse: true,
    },
    'use.competes': {
      type: 'boolean',
      says: {
        en: 'The model competes with models that generated some of the data, or is similar to them, as licit.yaml states. Unknown if it does not say.',
        zh: '按 licit.yaml 的说明，模型与生成部分数据的模型构成竞争，或属于其他同类模型；未说明时为不明。',
      },
      asksAboutUse: true,
    },
    'use.public-opinion': {
      type: 'boolean',
      says: {
        en: 'The service is stated to have public-opinion attributes or the capacity for social mobilization. Unknown if licit.yaml does not say (use.publicOpinion).',
        zh: '已陈述服务具有舆论属性或者社会动员能力；licit.yaml 未说明时为不明（use.publicOpinion）。',
      },
      asksAboutUse: true,
    },
    'use.modifies': {
      type: 'boolean',
      says: {
        en: 'licit.yaml assumes that training makes adapted material. Whether it does is disputed; unknown until a person decides.',
        zh: '按 licit.yaml 所作的假定，训练构成演绎。此点存有争议，在有人表态之前为不明。',
      },
      asksAboutUse: true,
    },
  },
  {
    any({ use, configPath }) {
      const from = configPath === undefined ? [] : [configPath];
      const stated = (value: Json | undefined, what: string): Fact =>
        value === undefined ? unknown(`licit.yaml does not say ${what}`) : known(value, from);
      return {
        'use.purpose': stated(use.purpose, 'what the data is for (use.purpose)'),
        'use.offered': stated(use.offered, 'where the service is offered (use.offered)'),
        'use.public-cn': stated(use.offered?.includes('CN'), 'where the service is offered (use.offered)'),
        'use.stage': stated(use.stage, 'which stage the data is for (use.stage)'),
        'use.modifies': stated(use.assumeAdaptation, 'whether training makes adapted material (use.assumeAdaptation)'),
        'use.companion': stated(use.companion, 'whether the service is a companion that people confide in (use.companion)'),
        'use.competes': stated(use.competes, 'whether the model competes with those that generated the data (use.competes)'),
        'use.public-opinion': stated(
          use.publicOpinion,
          'whether the service has public-opinion attributes or the capacity for social mobilization (use.publicOpinion)',
        ),
      };
    },
  },
);
