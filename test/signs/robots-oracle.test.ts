import fc from 'fast-check';
import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { groupsFor, isAllowed, orderedRules, readRobots } from '../../src/claims/signals/robots-rules.js';
import { robotsSignals } from '../../src/claims/signals/robots-signals.js';

/** Its types say that it exports an object; what it exports is this. */
const parse = robotsParser as unknown as (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined };

const AGENTS = ['gptbot', 'ccbot', 'googlebot', 'claudebot'];
const path = fc.constantFrom(
  '/',
  '/a',
  '/a/',
  '/a/b',
  '/a/b.html',
  '/b',
  '/*',
  '/*.html',
  '/a*b',
  '/a$',
  '/*.html$',
  '/b?q=1',
  '/a/*/c',
  '',
);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('Allow', 'Disallow', 'disallow'), path).map(([name, value]) => `${name}: ${value}`) },
  { weight: 2, arbitrary: fc.constantFrom(...AGENTS, '*', 'GPTBot').map((agent) => `User-agent: ${agent}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '# a note', 'Sitemap: https://e.example/s.xml', 'Crawl-delay: 4') },
);
const asked = fc.constantFrom('/', '/a', '/a/', '/a/b', '/a/b.html', '/a/x/c', '/b', '/b?q=1', '/c.html', '/ab', '/axb');

/**
 * Where both must agree. The other parser takes a group without rules for none, so that `*` speaks for its crawler (RFC 9309, 2.2.1: the group that names it
 * does, and has no rules), and begins a new group behind a line that is no rule.
 */
const isPlain = (text: string): boolean =>
  /^user-agent/i.test(text) &&
  !/user-agent[^\n]*(?:\n(?:#[^\n]*|crawl[^\n]*|sitemap[^\n]*|))+\nuser-agent/i.test(text) &&
  !/user-agent[^\n]*(?:\n(?:#[^\n]*|crawl[^\n]*|sitemap[^\n]*|))*$/i.test(text);

test('groups and longest match are as robots-parser has them (RFC 9309, 2.2.1 and 2.2.2)', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom(...AGENTS, 'otherbot'), asked, (lines, agent, at) => {
      const text = lines.join('\n');
      fc.pre(isPlain(text));
      const theirs = parse('https://e.example/robots.txt', text).isAllowed(`https://e.example${at}`, agent) ?? true;
      const rules = groupsFor(readRobots(text).groups, agent).groups.flatMap((group) => group.rules);
      expect(isAllowed(orderedRules(rules), at)).toBe(theirs);
    }),
    { numRuns: 3_000 },
  );
});

test('a star in a pattern is found without going back', () => {
  const pattern = `/${'*a'.repeat(2_000)}b`;
  expect(isAllowed(orderedRules([{ allow: false, path: pattern, line: 1 }]), `/${'a'.repeat(5_000)}`)).toBe(true);
});

test('a crawler for models is refused where its own groups refuse it, all of them together', () => {
  expect(robotsSignals('User-agent: GPTBot\nDisallow: /a\n\nUser-agent: gptbot\nDisallow: /b').refused).toEqual(['gptbot']);
  expect(robotsSignals('User-agent: GPTBot\nAllow: /\nDisallow: /').refused).toEqual([]);
  expect(robotsSignals('User-agent: Googlebot\nDisallow: /').refused).toEqual([]);
});

test('of several lines on use one refusal decides, and what is not known of says nothing', () => {
  expect(robotsSignals('User-agent: *\nContent-Usage: train-ai=y\nContent-Signal: ai-train=no').reservation).toEqual({
    'gen-ai': 'allowed',
    'ai-training': 'disallowed',
  });
  expect(robotsSignals('User-agent: *\nContent-Usage: hover=n').reservation).toBeUndefined();
});
