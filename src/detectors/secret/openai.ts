import { secret } from '../secrets/lint.js';

/** OpenAI key, by the rule openai of secretlint. */
export default secret({
  id: 'secret/openai',
  rule: 'openai',
  title: { en: 'OpenAI key', zh: 'OpenAI 密钥' },
  holds: ['T3BlbkFJ'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: [
    'sk-' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6T3BlbkFJKx9Lm4Tw8Vb3Nc6Hd5Jf',
    'sk-proj-' +
      'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8VT3BlbkFJKx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6',
  ],
  misses: ['task-' + 'force and disk-drive', 'T3BlbkFJ', 'sk-' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2'],
});
