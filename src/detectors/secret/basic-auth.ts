import { secret } from '../secrets/lint.js';

/** Password in a web address, by the rule basicauth of secretlint. */
export default secret({
  id: 'secret/basic-auth',
  rule: 'basicauth',
  title: { en: 'Password in a web address', zh: '网址中的密码' },
  holds: ['://'],
  needs: [{ at: true }],
  confidence: 'likely',
  part: /(?<=:\/\/)[^@/\s]+(?=@)/,
  hits: ['https://deploy:q7Zr2Kx9Lm4T@git.example.net/x.git'],
  misses: [
    'https://user:password@host.example.com/',
    'https://medium.example/@someone/a.b',
    'https://host.example/a:b@c',
    'ftp://$USER:$PASS@host.example',
  ],
});
