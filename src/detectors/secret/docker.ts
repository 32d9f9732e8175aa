import { secret } from '../secrets/lint.js';

/** Docker token, by the rule docker of secretlint. */
export default secret({
  id: 'secret/docker',
  rule: 'docker',
  title: { en: 'Docker token', zh: 'Docker 令牌' },
  holds: ['dckr_pat_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['dckr_pat_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1G'],
  misses: ['dckr_pat_'],
});
