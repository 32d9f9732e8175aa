import { secret } from '../secrets/lint.js';

/** Notion token, by the rule notion of secretlint. */
export default secret({
  id: 'secret/notion',
  rule: 'notion',
  title: { en: 'Notion token', zh: 'Notion 令牌' },
  holds: ['ntn_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['ntn_' + '73019137182q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQe'],
  misses: ['ntn_short', 'ntn_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Z'],
});
