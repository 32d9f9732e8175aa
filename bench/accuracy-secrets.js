// Kinds of secrets of services, written from their public documentation: how many are found in the places where they are written, and bare in prose.
import { detectors } from '../dist/catalog/catalog.js';
import { createInspector } from '../dist/inspect/inspect.js';
import { madeSecret, SECRET_KINDS } from './secret-kinds.js';
import { randomFrom } from './world-numbers.js';

const EACH = 5;
/** Where a value with a mark of its own is looked for. */
const BARE = [
  '@',
  'please use @ for now',
  '密钥是@，请勿外传',
  'KEY=@',
  '{"value": "@"}',
  'x = "@"',
  'https://api.example.net/?k=@&x=1',
  'X-Key: @',
];

/** Whether a value is found, half of it or more, in a place; of `@@` the first one is its. */
function isFound(inspector, place, value, random) {
  const [head, tail] = [place.slice(0, place.indexOf('@')), place.slice(place.indexOf('@') + 1)].map((part) => madeSecret(part, random));
  const middle = head.length + value.length / 2;
  return inspector.text(head + value + tail, { path: '' }).some(({ start, end, reserved }) => !reserved && start < middle && end > middle);
}

/** How many kinds, and in how many places. */
export async function section() {
  const inspector = createInspector((await detectors()).filter(({ id }) => id.startsWith('secret/')));
  const sum = { kinds: 0, most: 0, all: 0, marked: 0, bare: 0 };
  const missed = [];
  for (const [kind, pattern, places] of SECRET_KINDS) {
    const below = randomFrom(kind);
    const random = () => below(2 ** 20) / 2 ** 20;
    let [found, of] = [0, 0];
    for (const place of places ?? BARE) {
      for (let i = 0; i < EACH; i++) {
        const value = madeSecret(pattern, random);
        of += 1;
        if (isFound(inspector, place, value, random)) found += 1;
      }
    }
    sum.kinds += 1;
    if (found > of / 2) sum.most += 1;
    if (found === of) sum.all += 1;
    else missed.push(`${kind} (${found} of ${of})`);
    if (places === undefined) {
      sum.marked += 1;
      if (found > of / 2) sum.bare += 1;
    }
  }
  const lines = [
    '### Secrets\n',
    `${sum.kinds} kinds of keys, tokens and passwords, listed from knowledge of the services’ documentation before the tables of the detectors were`,
    '(`bench/secret-kinds.js`; the list and our own table are by one hand, the rules of gitleaks are not), each with made-up values in the places where it',
    'is written: names in settings, programs, headers, queries; those with a mark of their own also bare, in prose, in JSON and in a query.\n',
    `- found in more than half of its places: ${sum.most} of ${sum.kinds} kinds; in all: ${sum.all};`,
    `- told by its own mark: ${sum.bare} of ${sum.marked} kinds that have one;`,
    `- not found everywhere: ${missed.join(', ') || 'none'}.`,
  ];
  const result = `${sum.most} found in most of their places, ${sum.all} in all; ${sum.bare} of ${sum.marked} told by their own mark`;
  return { rows: [['Keys, tokens, passwords', `${sum.kinds} kinds, made values`, result]], notes: lines.join('\n') };
}
