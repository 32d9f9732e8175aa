import { secret } from '../secrets/lint.js';

/** Shopify token, by the rule shopify of secretlint. */
export default secret({
  id: 'secret/shopify',
  rule: 'shopify',
  title: { en: 'Shopify token', zh: 'Shopify 令牌' },
  holds: ['shppa_', 'shpca_', 'shpat_', 'shpss_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['shpat_' + '9f3a7c1e5b8d20469f3a7c1e5b8d2046'],
  misses: ['shpat_short'],
});
