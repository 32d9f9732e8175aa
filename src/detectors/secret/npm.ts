import { secret } from '../secrets/lint.js';

/** npm token, by the rule npm of secretlint. */
export default secret({
  id: 'secret/npm',
  rule: 'npm',
  title: { en: 'npm token', zh: 'npm 令牌' },
  holds: ['npm_', 'authToken=', 'x-oauth-basic'],
  needs: [{ keys: true }],
  confidence: 'certain',
  part: /(?<=_authToken=)\S+|npm_\w{36}|(?<=:\/\/)[^@\s]+(?=:x-oauth-basic@)/,
  paths: ['package.json', '.npmrc'],
  hits: ['npm_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeX', '//registry.example/:_authToken=q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0P'],
  misses: ['npm_config_loglevel', 'npm_' + 'package_name is set', '_authToken=$NPM_TOKEN'],
});
