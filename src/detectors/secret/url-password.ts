import type { Detector, Found } from '../../model/detection.js';
import { isDrawn, isPassword } from '../secrets/likeness.js';

const SCHEME_END = '://';
// RFC 3986: of the user information what is behind the colon.
const TOKEN = /[\w.~-]{20,255}@(?!\S{0,60}sentry)[A-Za-z0-9[]/y;
const USER = /[^\s:@/?#"'<>`]{0,80}:([^\s:@/?#"'<>`]{4,200})@[A-Za-z0-9[]/y;

function* find(text: string): Generator<Found> {
  for (let at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
    USER.lastIndex = at + SCHEME_END.length;
    const match = USER.exec(text);
    if (match === null) {
      // A token in the place of the user; of Sentry it is public.
      TOKEN.lastIndex = at + SCHEME_END.length;
      const start = TOKEN.lastIndex;
      if (TOKEN.test(text) && isDrawn(text.slice(start, TOKEN.lastIndex - 2), 20))
        yield { start, end: TOKEN.lastIndex - 2, show: 0, confidence: 'likely', why: 'in the place of the user of an address' };
      continue;
    }
    if (!isPassword(decoded(match[1]!), true)) continue;
    const end = USER.lastIndex - 2;
    yield { start: end - match[1]!.length, end, show: 0, confidence: 'likely', why: 'behind the user of an address' };
  }
}

function decoded(text: string): string {
  return text.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Password in an address of any scheme: `redis://:…@`, `amqp://user:…@`. */
const detector: Detector = {
  id: 'secret/url-password',
  family: 'secret',
  type: 'SECRET',
  title: { en: 'Password in an address', zh: '地址中的口令' },
  needs: [{ at: true, link: true }],
  find,
  hits: [
    'redis://:' + 'q7Zr2Kx9Lm4T@cache.example.net:6379/0',
    'amqps://app:' + 'q7Zr2Kx9Lm4T@mq.example.net/vhost',
    'https://' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd@git.example.net/a/b.git',
  ],
  misses: [
    'https://' + '9f3a7c1e5b8d20469f3a7c1e5b8d2047@o1.ingest.sentry.example/456',
    'redis://:password@cache.example.net',
    'amqp://app:${PASSWORD_1}@mq.example.net',
    'https://medium.example/@someone/a.b',
    'see http://a.example:8080 and mail someone@example.com',
  ],
};
export default detector;
