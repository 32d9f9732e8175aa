import { secret } from '../secrets/lint.js';

/** Private key, by the rule privatekey of secretlint. */
export default secret({
  id: 'secret/private-key',
  rule: 'privatekey',
  title: { en: 'Private key', zh: '私钥' },
  holds: ['PRIVATE KEY'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: [
    '-----BEGIN PRIVATE KEY-----\nMIIq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQ\n-----END PRIVATE KEY-----',
  ],
  misses: [
    '-----BEGIN PUBLIC KEY-----\nMIIq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQ\n-----END PUBLIC KEY-----',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    'a PRIVATE KEY is private',
  ],
});
