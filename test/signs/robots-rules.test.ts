import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodedPath, pathPattern, patternMatches } from '../../src/claims/signals/path-patterns.js';
import { groupsFor, isAllowed, MAX_ROBOTS_BYTES, orderedRules, readRobots } from '../../src/claims/signals/robots-rules.js';
import { RobotsReader } from '../../src/claims/signals/robots-signals.js';
import { contentSignal, contentUsage } from '../../src/claims/signals/signal-lines.js';
import { placeOf } from '../../src/claims/snapshots/site-place.js';
import { pathSays } from '../../src/claims/snapshots/snapshot-path.js';
import { itemPlace } from '../../src/claims/snapshots/snapshot-reader.js';

function allowed(text: string, agent: string, path: string): boolean {
  return isAllowed(orderedRules(groupsFor(readRobots(text).groups, agent).groups.flatMap(({ rules }) => rules)), path);
}

const SIMPLE = `User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
`;

test.each([
  ['*', '/a.gif', false],
  ['*', '/a.gif?x', true],
  ['*', '/example/a', false],
  ['*', '/publications/a', true],
  ['foobot', '/example/page.html', true],
  ['foobot', '/example/allowed.gif', true],
  ['foobot', '/publications/a', false],
  ['barbot', '/example/page.html', false],
  ['BazBot/2.0', '/example/page.html', false],
  ['bazbot', '/a.gif', true],
  ['quxbot', '/example/page.html', true],
])('the simple example of RFC 9309, 5.1, is read as it says: %s %s %s', (agent, path, may) => {
  expect(allowed(SIMPLE, agent, path)).toBe(may);
});

test('the longest match of RFC 9309, 5.2, decides', () => {
  const text = 'User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n';
  expect(allowed(text, 'foobot', '/example/page/disallowed.gif')).toBe(false);
  expect(allowed(text, 'foobot', '/example/page/other.gif')).toBe(true);
});

test.each([
  ['/foo/bar?baz=quz', '/foo/bar?baz=quz'],
  ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar'],
  ['/foo/bar/ツ', '/foo/bar/%E3%83%84'],
  ['/foo/bar/%E3%83%84', '/foo/bar/%E3%83%84'],
  ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
])('%s is compared as the table of RFC 9309, 2.2.2, has it: %s', (path, compared) => {
  expect(encodedPath(path)).toBe(compared);
  expect(patternMatches(pathPattern(path), encodedPath(path))).toBe(true);
});

test('what is behind 500 kibibytes is not read, and a line that the limit cuts is none', () => {
  const filler = `# ${'x'.repeat(97)}\n`;
  const before = filler.repeat(Math.floor((MAX_ROBOTS_BYTES - 40) / filler.length));
  const text = `User-agent: *\n${before}Disallow: /a\n${filler}Disallow: /\n`;
  expect(readRobots(text)).toMatchObject({ cut: true });
  expect(allowed(text, '*', '/b')).toBe(true);
  const wide = `User-agent: *\nDisallow: /${'é'.repeat(MAX_ROBOTS_BYTES / 2)}`;
  expect(readRobots(wide).groups[0]!.rules).toEqual([]);
});

test('agents that collected are asked together: what one may not take is refused', () => {
  const file = readRobots('User-agent: one\nDisallow: /a\n\nUser-agent: two\nDisallow: /b\n\nUser-agent: *\nDisallow: /');
  const robots = new RobotsReader(file, ['One/1.0', 'two']);
  expect(['/a', '/b', '/c'].map((path) => robots.of(path).refusedBy?.line)).toEqual([2, 5, undefined]);
  expect(new RobotsReader(file).of('/c').refusedBy?.line).toBe(8);
});

test.each([
  ['train-ai=n', { 'gen-ai': 'disallowed' }],
  ['search=n, train-ai=y', { 'gen-ai': 'allowed' }],
  // RFC 9651, 3.2: of a key that comes twice the last value counts.
  ['train-ai=y, train-ai=n', { 'gen-ai': 'disallowed' }],
  ['train-ai;allow=n, train-ai=y', { 'gen-ai': 'allowed' }],
  ['train-ai=y, train-ai', undefined],
  ['train-ai="n"', undefined],
  ['TRAIN-AI=n', undefined],
  ['train-ai=n,', undefined],
  ['train-ai=n other', undefined],
  ['genai=n;exceptions=cc-cr-ec', { 'gen-ai': 'disallowed' }],
  ['x=(a "b");p=1.5, train-ai=n;q=:aGk=:', { 'gen-ai': 'disallowed' }],
  // Another protocol's label refuses and permits nothing.
  ['ai-train=n', { 'ai-training': 'disallowed' }],
  ['ai-train=y', undefined],
])('Content-Usage: %s', (value, says) => {
  expect(contentUsage(value)).toEqual(says);
});

test('lines on use never throw, whatever they hold, and are read in linear time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => {
      contentUsage(value);
      contentSignal(value);
      readRobots(value);
    }),
  );
  contentUsage(`a${';a'.repeat(4_900)}!`);
  contentUsage(`a="${'\\"'.repeat(4_900)}`);
});

test.each([
  ['https://Example.COM/a?b#c', 'https', 'example.com', '/a?b'],
  ['HTTPS://user:word@example.com:443/', 'https', 'example.com', '/'],
  ['http://example.com:8080', 'http', 'example.com:8080', '/'],
  ['https://example.com/a/../b/./c', 'https', 'example.com', '/b/c'],
  ['https://bücher.example/ü', 'https', 'xn--bcher-kva.example', '/%C3%BC'],
  ['https://example.com.?q', 'https', 'example.com', '/?q'],
  ['//example.com/a', '', 'example.com', '/a'],
  ['example.com', '', 'example.com', '/'],
  ['http://192.0.2.010/', 'http', '192.0.2.8', '/'],
])('%s is of %s %s and its path is %s', (url, scheme, authority, path) => {
  expect(placeOf(url)).toEqual({ scheme, authority, path });
});

test('plain addresses are read as the parser reads them', () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 8 });
  const rest = fc.string({ unit: fc.constantFrom(...'ab/.?=&%2FeE:@#~*$(é \'"<^|[]'), maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('http', 'https'), fc.array(label, { minLength: 1, maxLength: 3 }), rest, (scheme, labels, end) => {
      const url = `${scheme}://${labels.join('.')}/${end}`;
      fc.pre(URL.canParse(url));
      const { host, pathname, search } = new URL(url);
      expect(placeOf(url)).toEqual({ scheme, authority: host, path: `${pathname}${search}` });
    }),
    { numRuns: 2_000 },
  );
});

test('what names no address is of no place', () => {
  expect(['', 'a b', 'https://', 'http://[::1'].map((one) => placeOf(one))).toEqual([undefined, undefined, undefined, undefined]);
  expect(itemPlace(undefined, undefined)).toBeUndefined();
  expect(itemPlace(undefined, 'Example.com')).toEqual({ scheme: '', authority: 'example.com', path: '/' });
});

test.each([
  ['robots/example.com/robots.txt', { scheme: '', authority: 'example.com', what: 'robots.txt' }],
  ['example.com.txt', { scheme: '', authority: 'example.com', what: 'robots.txt' }],
  ['example.com_robots.txt', { scheme: '', authority: 'example.com', what: 'robots.txt' }],
  ['2024-03-01/example.com.txt', { scheme: '', authority: 'example.com', what: 'robots.txt', day: '2024-03-01' }],
  ['example.com/20240301120000/robots.txt', { scheme: '', authority: 'example.com', what: 'robots.txt', day: '2024-03-01' }],
  ['example.com/2024-03-01.txt', { scheme: '', authority: 'example.com', what: 'robots.txt', day: '2024-03-01' }],
  ['https/example.com_8443/ai.txt', { scheme: 'https', authority: 'example.com:8443', what: 'ai.txt' }],
  ['https%3A%2F%2Fexample.com%2Frobots.txt', { scheme: 'https', authority: 'example.com', what: 'robots.txt' }],
  ['https_example.com_robots.txt', { scheme: 'https', authority: 'example.com', what: 'robots.txt' }],
  ['EXAMPLE.com/.well-known/tdmrep.json', { scheme: '', authority: 'example.com', what: 'tdmrep.json' }],
  ['example.com/license.xml', { scheme: '', authority: 'example.com', what: 'rsl' }],
  ['robots.txt', undefined],
  ['README', undefined],
  ['lists/answers.jsonl', undefined],
  ['archive/crawl.warc.gz', undefined],
])('a file at %s is of %o', (path, says) => {
  expect(pathSays(path)).toEqual(says);
});
