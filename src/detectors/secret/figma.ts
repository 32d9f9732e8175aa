import { secret } from '../secrets/lint.js';

/** Figma token, by the rule figma of secretlint. */
export default secret({
  id: 'secret/figma',
  rule: 'figma',
  title: { en: 'Figma token', zh: 'Figma 令牌' },
  holds: ['figd_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['figd_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq'],
  misses: ['figd_short'],
});
