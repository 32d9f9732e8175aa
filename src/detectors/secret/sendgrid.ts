import { secret } from '../secrets/lint.js';

/** SendGrid key, by the rule sendgrid of secretlint. */
export default secret({
  id: 'secret/sendgrid',
  rule: 'sendgrid',
  title: { en: 'SendGrid key', zh: 'SendGrid 密钥' },
  holds: ['SG.'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['SG.' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd.Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7'],
  misses: ['SG.', 'in SG. There'],
});
