import { secret } from '../secrets/lint.js';

/** Vercel token, by the rule vercel of secretlint. */
export default secret({
  id: 'secret/vercel',
  rule: 'vercel',
  title: { en: 'Vercel token', zh: 'Vercel 令牌' },
  holds: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['vcp_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaY'],
  misses: ['vcp_short'],
});
