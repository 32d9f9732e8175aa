import { secret } from '../secrets/lint.js';

/** Databricks token, by the rule databricks of secretlint. */
export default secret({
  id: 'secret/databricks',
  rule: 'databricks',
  title: { en: 'Databricks token', zh: 'Databricks 令牌' },
  holds: ['dapi'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['dapi' + '9f3a7c1e5b8d20469f3a7c1e5b8d2046'],
  misses: ['dapi', 'dapifier', 'dapi' + '9f3a7c1e5b8d20469f3a7c1e5b8d20469f3a7c1e'],
});
