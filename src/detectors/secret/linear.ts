import { secret } from '../secrets/lint.js';

/** Linear key, by the rule linear of secretlint. */
export default secret({
  id: 'secret/linear',
  rule: 'linear',
  title: { en: 'Linear key', zh: 'Linear 密钥' },
  holds: ['lin_api_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['lin_api_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaY'],
  misses: ['lin_api_', 'lin_api_short'],
});
