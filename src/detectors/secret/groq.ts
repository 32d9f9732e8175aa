import { secret } from '../secrets/lint.js';

/** Groq key, by the rule groq of secretlint. */
export default secret({
  id: 'secret/groq',
  rule: 'groq',
  title: { en: 'Groq key', zh: 'Groq 密钥' },
  holds: ['gsk_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['gsk_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9L'],
  misses: ['gsk_short', 'gsk_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3'],
});
