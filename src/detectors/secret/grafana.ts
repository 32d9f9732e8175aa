import { secret } from '../secrets/lint.js';

/** Grafana token, by the rule grafana of secretlint. */
export default secret({
  id: 'secret/grafana',
  rule: 'grafana',
  title: { en: 'Grafana token', zh: 'Grafana 令牌' },
  holds: ['glc_', 'glsa_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['glsa_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR_9f3a7c1e', 'glc_' + 'eyJq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3'],
  misses: ['glsa_short', 'glc_'],
});
