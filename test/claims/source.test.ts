import { describe, expect, test } from 'vitest';
import { evidenceWords, hostOf, looksLikeUrl, sourceKinds } from '../../src/claims/source/source.js';
import { saysNothing } from '../../src/text/placeholders.js';

describe('the host of a URL', () => {
  test.each([
    ['https://Example.COM/a?b#c', 'example.com'],
    ['http://user:pass@example.com:8080/x', 'example.com'],
    ['//cdn.example.com/x', 'cdn.example.com'],
    ['https://例子.测试/路径', '例子.测试'],
    ['https://xn--fsqu00a.xn--0zwm56d/', 'xn--fsqu00a.xn--0zwm56d'],
    ['https://[2001:db8::1]:80/x', '[2001:db8::1]'],
    ['s3://bucket/key', 'bucket'],
    ['https://example.com.', 'example.com'],
    ['https://example.com?x=a@b', 'example.com'],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  test.each([
    '',
    'images/1.jpg',
    'https://',
    'https:///x',
    'https://exa mple.com/',
    'https://example.com:port/',
    'mailto:someone@example.com',
    'https://"example"/',
  ])('%j has none', (words) => {
    expect(hostOf(words)).toBeUndefined();
  });

  test('a broken URL is told from words that are none', () => {
    expect(looksLikeUrl('https://')).toBe(true);
    expect(looksLikeUrl('see the site: somewhere')).toBe(false);
  });
});

test.each([
  '',
  ' ',
  '-',
  '?',
  'n/a',
  'N/A',
  'None',
  'null',
  'todo',
  '[More Information Needed]',
  '[Needs More Information]',
  '"unknown"',
  '未知',
  '[]',
  '\\N',
])('%j says nothing', (words) => {
  expect(saysNothing(words)).toBe(true);
});

test.each(['other', 'MIT', 'no', '0', 'none of the above', '无线电'])('%j says something', (words) => {
  expect(saysNothing(words)).toBe(false);
});

test('every kind of source asks for evidence, except the unknown one, and every evidence has words in both languages', () => {
  for (const [kind, entry] of Object.entries(sourceKinds)) {
    expect(entry.evidence.length > 0, kind).toBe(kind !== 'unknown');
    for (const evidence of entry.evidence) expect(evidenceWords[evidence].zh).not.toBe('');
  }
});
