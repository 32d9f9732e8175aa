import type { Three } from '../../model/basics.js';
import { reason } from '../../text/reasons/reason.js';
import type { ConcludedGenerated } from '../concluded/concluded-generated.js';
import { origins } from '../concluded/voices.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** The terms of the model that generated the content. */
export default defineFacts(
  {
    'license.generator': {
      type: 'list',
      says: {
        en: 'The model families that generated the content, or the words that name a model for which licit has no terms. Unknown if no model is named.',
        zh: '生成内容的模型系列，或指称 licit 未收录其条款的模型的原文。未指明模型时为不明。',
      },
      statement: 'license',
    },
    'license.generator-terms': {
      type: 'text',
      values: ['known', 'unknown'],
      says: {
        en: 'Whether the output terms of every generating model are known. Unknown if no model is known to have generated it.',
        zh: '每个生成模型的条款对其输出如何规定，是否已知。未知由模型生成时为不明。',
      },
      statement: 'license',
    },
    'license.generator-use': {
      type: 'text',
      values: ['allowed', 'not-shown', 'forbidden'],
      says: {
        en: 'Whether the declared use stays within the terms of the generating model. `not-shown`: the terms forbid competing models, the use is commercial, and no one has stated whether the model competes (use.competes).',
        zh: '所声明的用途是否符合生成模型的条款。`not-shown`：条款禁止竞争性模型，用途为商业，而无人说明模型是否构成竞争（use.competes）。',
      },
      statement: 'license',
    },
    'license.generator-limit': {
      valueWords: { 'no-competing-model': { en: 'no competing models', zh: '不得用于竞争性模型' } },
      type: 'text',
      values: ['train', 'commercial', 'no-competing-model'],
      says: { en: 'What the terms of the generating model limit.', zh: '生成模型的条款所作的限制。' },
      statement: 'license',
    },
    'license.generator-naming': {
      type: 'text',
      says: {
        en: 'How the name of a model trained on the content must begin, under the terms of the generating model.',
        zh: '依生成模型的条款，以该内容训练的模型名称须以何开头。',
      },
      statement: 'license',
    },
  },
  {
    subject({ generated }, { use }) {
      const from = origins(generated.voices);
      const { terms, termsKnown, value } = generated;
      if (generated.generated !== true || value === undefined) {
        const notGenerated = reason('generator/said-none');
        const fact = unknown(generated.generated === false ? notGenerated : (generated.why ?? reason('generator/not-stated')));
        return {
          'license.generator': fact,
          'license.generator-terms': fact,
          'license.generator-use': fact,
          'license.generator-limit': fact,
          'license.generator-naming': fact,
        };
      }
      const names = [...value.families, ...(value.other && generated.raw !== undefined ? [generated.raw] : [])];
      const under = terms === undefined ? from : [...from, reason('table/model-terms', { what: terms.document, clause: terms.clause })];
      const { answer, limit, why } = useUnderTerms(generated, use);
      return {
        'license.generator': names.length === 0 ? unknown(reason('generator/not-named')) : known(names, from),
        'license.generator-terms': known(termsKnown ? 'known' : 'unknown', under),
        'license.generator-use': answer === undefined ? unknown(why ?? '') : known(answer, under),
        'license.generator-limit': limit === undefined ? unknown(reason('generator/no-limit')) : known(limit, under),
        'license.generator-naming': terms?.modelName === undefined ? unknown(reason('generator/no-naming')) : known(terms.modelName, under),
      };
    },
  },
);

export interface UnderTerms {
  answer?: 'allowed' | 'not-shown' | 'forbidden';
  limit?: 'train' | 'commercial' | 'no-competing-model';
  why?: string;
}

/** Whether the declared use stays within the terms of the generating model. */
export function useUnderTerms({ terms, termsKnown }: ConcludedGenerated, use: FactContext['use']): UnderTerms {
  if (terms?.train === 'no') return { answer: 'forbidden', limit: 'train' };
  if (terms?.commercial === 'no' && use.purpose === 'commercial') return { answer: 'forbidden', limit: 'commercial' };
  if (terms?.noCompetingModel === 'yes' && use.competes !== false) {
    const limit = 'no-competing-model';
    if (use.competes === true) return { answer: 'forbidden', limit };
    if (use.purpose === 'commercial') return { answer: 'not-shown', limit };
    return { limit, why: reason('generator/competes') };
  }
  if (!termsKnown) return { why: reason('generator/terms-not-known') };
  const open: Three[] = terms!.noCompetingModel === 'yes' ? [] : [terms!.train];
  if (use.purpose !== 'research') open.push(terms!.commercial);
  if (open.includes('no')) return { limit: 'commercial', why: reason('generator/purpose') };
  return open.includes('unknown') ? { why: reason('generator/silent') } : { answer: 'allowed' };
}
