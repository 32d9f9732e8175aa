import { secret } from '../secrets/lint.js';

/** GitHub token, by the rule github of secretlint. */
export default secret({
  id: 'secret/github',
  rule: 'github',
  title: { en: 'GitHub token', zh: 'GitHub 令牌' },
  holds: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: [
    'ghp_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeX',
    'github_pat_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWa',
  ],
  misses: ['ghp_short', 'ghs_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaY', 'github_path_to'],
});
