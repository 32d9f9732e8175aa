import { secret } from '../secrets/lint.js';

/** HashiCorp Vault token, by the rule hashicorp-vault of secretlint. */
export default secret({
  id: 'secret/vault',
  rule: 'hashicorp-vault',
  title: { en: 'HashiCorp Vault token', zh: 'HashiCorp Vault 令牌' },
  holds: ['hvs.', 'hvb.', 'hvr.'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['hvs.' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9L'],
  misses: ['hvs.short'],
});
