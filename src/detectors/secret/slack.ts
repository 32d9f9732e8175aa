import { secret } from '../secrets/lint.js';

/** Slack token or web hook, by the rule slack of secretlint. */
export default secret({
  id: 'secret/slack',
  rule: 'slack',
  title: { en: 'Slack token or web hook', zh: 'Slack 令牌或网络钩子' },
  holds: ['xox', 'xapp-', 'hooks.slac'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: [
    'xoxb-' + '730191371-q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5J',
    'https://hooks.slack.com/services/' + 'Tq7Zr2Kx9/Br2Kx9Lm4/q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5J',
  ],
  misses: ['xoxo to all', 'https://hooks.slack.com/services/', 'xapp-'],
});
