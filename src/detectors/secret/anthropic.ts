import { secret } from '../secrets/lint.js';

/** Anthropic key, by the rule anthropic of secretlint. */
export default secret({
  id: 'secret/anthropic',
  rule: 'anthropic',
  title: { en: 'Anthropic key', zh: 'Anthropic 密钥' },
  holds: ['sk-ant-'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['sk-ant-' + 'api03-q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2KxAA'],
  misses: ['sk-ant-', 'sk-ant-api03-short'],
});
