import { reason } from '../../text/reasons/reason.js';
import { placed } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What a dataset is called and holds. */
export default defineFacts(
  {
    'dataset.items': { type: 'number', says: { en: 'How many items of the dataset are listed.', zh: '数据集列出的条目数。' } },
    'dataset.shared': {
      type: 'number',
      says: {
        en: 'How many items are listed by more than one manifest of the dataset, with the same address or, without one, the same name.',
        zh: '数据集中被多个清单重复列出的条目数（按相同地址，无地址时按相同名称）。',
      },
    },
    'dataset.distinct': {
      type: 'number',
      says: {
        en: 'How many items the dataset has when items listed in several manifests count once; a picture counts once however often it is listed.',
        zh: '重复列出的数据只计一次时，数据集的条目数；同一图片无论列出多少次均只计一次。',
      },
    },
    'dataset.media': { type: 'list', says: { en: 'The types of the data as its card states them.', zh: '数据集说明载明的数据类型。' } },
    'dataset.name': { type: 'text', says: { en: 'The name of the dataset.', zh: '数据集名称。' } },
  },
  {
    dataset({ name, items, shared, distinct, claims }) {
      const alone = unknown(reason('dataset/not-compared'));
      const media = claims.filter((claim) => claim.about === 'media' && claim.state === 'known');
      const types = media.flatMap((claim) => (typeof claim.value === 'string' ? [claim.value] : []));
      const from = media.map((claim) => placed(claim.at));
      return {
        'dataset.name': known(name),
        'dataset.items': known(items, ['ledger']),
        'dataset.shared': shared === undefined ? alone : known(shared, ['ledger']),
        'dataset.distinct': distinct === undefined ? alone : known(distinct, ['ledger']),
        'dataset.media': media.length > 0 ? known(types, from) : unknown(reason('dataset/no-type')),
      };
    },
  },
);
