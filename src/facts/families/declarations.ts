import { didYouMean } from '../did-you-mean.js';
import { known } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';

/** A list of scopes: a finding on one shows the declarations made for it, and the items they cover. */
const onOneScope = {
  points: { project: (name, { declaration }) => (typeof name === 'string' ? declaration(name) : undefined) },
} satisfies Partial<FactDescription>;

/** The declarations in licit.yaml, by the scopes they are made for. */
export default defineFacts(
  {
    'declaration.scopes': {
      ...onOneScope,
      type: 'list',
      says: { en: 'The scopes of the declarations in licit.yaml.', zh: 'licit.yaml 中各项声明的范围。' },
    },
    'declaration.unused': {
      ...onOneScope,
      type: 'list',
      called: (name, { meant }) => didYouMean(name, meant('declaration', name)),
      says: {
        en: 'The scopes of declarations that cover no item and no dataset on record.',
        zh: '不涵盖任何已记录条目或者数据集的声明范围。',
      },
    },
    'declaration.everything': {
      ...onOneScope,
      type: 'list',
      called: (name, { decides }) => decides(name),
      says: { en: 'The scopes of declarations that cover every item on record.', zh: '涵盖全部已记录条目的声明范围。' },
    },
  },
  {
    project({ covering }, { configPath }) {
      const from = configPath === undefined ? [] : [configPath];
      return {
        'declaration.scopes': known([...covering.all], from),
        'declaration.unused': known([...covering.unused], from),
        'declaration.everything': known([...covering.everything], from),
      };
    },
  },
);
