import type { Detector, Found } from '../../model/detection.js';
import { isPassword } from '../secrets/likeness.js';

// RFC 3986: scheme, and of the user information what is behind the colon.
const USER = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[^\s:@/?#"'<>]{0,80}:([^\s:@/?#"'<>]{4,200})@[A-Za-z0-9[]/g;

function* find(text: string): Generator<Found> {
  for (const { index, 0: whole, 1: password } of text.matchAll(USER)) {
    const start = index + whole.lastIndexOf(`:${password}@`) + 1;
    if (isPassword(decoded(password!), true))
      yield { start, end: start + password!.length, show: 0, confidence: 'likely', why: 'behind the user of an address' };
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
  hits: ['redis://:' + 'q7Zr2Kx9Lm4T@cache.example.net:6379/0', 'amqps://app:' + 'q7Zr2Kx9Lm4T@mq.example.net/vhost'],
  misses: [
    'redis://:password@cache.example.net',
    'amqp://app:${PASSWORD_1}@mq.example.net',
    'https://medium.example/@someone/a.b',
    'see http://a.example:8080 and mail someone@example.com',
  ],
};
export default detector;
