import { secret } from '../secrets/lint.js';

/** GitLab token, by the rule gitlab of secretlint. */
export default secret({
  id: 'secret/gitlab',
  rule: 'gitlab',
  title: { en: 'GitLab token', zh: 'GitLab 令牌' },
  holds: ['glpat-'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['glpat-' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5J'],
  misses: ['glpat-', 'glpat-short'],
});
