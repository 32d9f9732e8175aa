import type { Detector, Found } from '../../model/detection.js';

const BEGIN = 'eyJ';
const PARTS = /[\w-]+(?:\.[\w-]+)*/y;
/** The payload and signature of the sample at jwt.io and in RFC 7519. */
const DOCUMENTED =
  /SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c|dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk|TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ|eyJzdWIiOiIxMjM0NTY3ODkwIi/;
const SHOWN = 3;

function find(text: string): Found[] {
  const all: Found[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
    PARTS.lastIndex = at;
    PARTS.test(text);
    const end = PARTS.lastIndex;
    const one = token(text, at, end);
    if (one !== undefined) all.push(one);
    at = end;
  }
  return all;
}

/** Of what begins so and hangs together: head, payload and signature, the head being one (RFC 7515). */
function token(text: string, start: number, end: number): Found | undefined {
  if (start > 0 && /[A-Za-z0-9]/.test(text[start - 1]!) && !/\\[nrt]$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const [head, payload, signature] = text.slice(start, end).split('.', 4);
  if (head === undefined || payload === undefined || signature === undefined) return undefined;
  if (head.length < 12 || payload.length < 10 || signature.length < 20 || head.length > 4096) return undefined;
  if (!/"(?:alg|typ|enc)"\s*:/.test(Buffer.from(head, 'base64url').toString('latin1'))) return undefined;
  // Five parts of an encrypted one (RFC 7516) belong together; of others what follows the third is a sentence.
  const parts = text.slice(start, end).split('.');
  const value = parts.slice(0, parts.length >= 5 ? 5 : 3).join('.');
  const documented = DOCUMENTED.test(value);
  return {
    start,
    end: start + value.length,
    show: SHOWN,
    confidence: 'certain',
    why: documented ? 'value of the service’s documentation' : 'head of a JSON web token',
    ...(documented && { reserved: true }),
  };
}

/** JSON web token (RFC 7519), signed or encrypted. */
const detector: Detector = {
  id: 'secret/json-web-token',
  family: 'secret',
  type: 'SECRET',
  title: { en: 'JSON web token', zh: 'JSON Web 令牌（JWT）' },
  needs: [{ letters: true, coded: true }],
  precheck: (text) => text.includes(BEGIN),
  find,
  hits: [
    'Bearer ' + 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5OTAwMDAwMDAxIn0.q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.' + 'eyJzdWIiOiIxMjM0NTY3ODkwIn0.q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo',
  ],
  misses: [
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI5OSJ9.',
    'eyJ2ZXJzaW9uIjozLCJmaWxlIjoiYS5qcyJ9.eyJ2ZXJzaW9uIjozLCJm.eyJ2ZXJzaW9uIjozLCJmaWxlIjoiYS5qcyJ9',
  ],
};
export default detector;
