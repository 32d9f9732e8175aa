import { secret } from '../secrets/lint.js';

/** 1Password service account token, by the rule 1password of secretlint. */
export default secret({
  id: 'secret/one-password',
  rule: '1password',
  title: { en: '1Password service account token', zh: '1Password 服务账号令牌' },
  holds: ['ops_ey'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: [
    'ops_' +
      'eyJlbWFpbCI6Im5vYm9keUBleGFtcGxlLmNvbSIsIm11ayI6eyJhbGciOiJBMjU2R0NNIiwiZXh0Ijp0cnVlLCJrIjoibm9uZSIsImtleV9vcHMiOlsiZW5jcnlwdCJdLCJrdHkiOiJvY3QiLCJraWQiOiJtcCJ9LCJzZWNyZXRLZXkiOiJBMy1DNFpKTU4tTk9ORSIsInNycFgiOiIwMCIsInNpZ25JbkFkZHJlc3MiOiJleGFtcGxlLmNvbSIsInVzZXJBdXRoIjp7Im1ldGhvZCI6IlNSUGctNDA5NiIsImFsZyI6IlBCRVMyZy1IUzI1NiIsIml0ZXJhdGlvbnMiOjEsInNhbHQiOiJub25lbiJ9fQ==',
  ],
  misses: [
    'ops_eyes',
    'ops_' +
      'eyJq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQfQ',
  ],
});
