import { secret } from '../secrets/lint.js';

/** Password in a database address, by the rule database-connection-string of secretlint. */
export default secret({
  id: 'secret/database-url',
  rule: 'database-connection-string',
  title: { en: 'Password in a database address', zh: '数据库连接串中的密码' },
  holds: ['mongodb', 'MONGODB', 'mysql', 'MYSQL', 'postgres', 'POSTGRES'],
  needs: [{ at: true }],
  confidence: 'certain',
  part: /(?<=:\/\/)[^@/\s]+(?=@)/,
  hits: ['postgres://app:q7Zr2Kx9Lm4T@db.example.net:5432/main', 'mongodb+srv://app:q7Zr2Kx9Lm4Tw8@cluster0.example.net/test'],
  misses: ['postgres://localhost/main', 'mysql://user:password@localhost/db', 'mail someone@example.com about mysql'],
});
