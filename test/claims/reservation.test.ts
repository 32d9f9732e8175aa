import { expect, test } from 'vitest';
import { combine, reservationClaim } from '../../src/claims/reservation.js';

const read = (field: string, words: string) => reservationClaim(words, { path: 'a.jsonl', field });
const all = { 'data-mining': 'disallowed', 'ai-training': 'disallowed', 'gen-ai': 'disallowed', 'ai-augment': 'disallowed' };
const training = { 'ai-training': 'disallowed', 'gen-ai': 'disallowed' };

test.each([
  ['tdm_reservation', '1', all],
  ['tdm-reservation', '0', { 'data-mining': 'allowed' }],
  ['noai', 'true', training],
  ['opt_out', 'yes', training],
  ['禁止训练', '是', training],
  ['是否可训练', '否', training],
  ['允许训练', '是', { 'ai-training': 'allowed' }],
  ['ai_training', 'notAllowed', training],
  ['ai_training', 'allowed', { 'ai-training': 'allowed' }],
  ['dmi', 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED', all],
  ['dmi', 'DMI-PROHIBITED-AIMLTRAINING', training],
  ['dmi', 'DMI-PROHIBITED-GENAIMLTRAINING', { 'gen-ai': 'disallowed' }],
  ['dmi', 'DMI-ALLOWED', { 'data-mining': 'allowed' }],
  ['headers', 'Content-Usage: train-ai=n', { 'gen-ai': 'disallowed' }],
  ['content_usage', 'train-ai=n, search=y', { 'gen-ai': 'disallowed' }],
  [
    'content_signal',
    'search=yes, ai-train=no, ai-input=yes',
    { 'ai-training': 'disallowed', 'gen-ai': 'disallowed', 'ai-augment': 'allowed' },
  ],
  ['x_robots_tag', 'noindex, noai', training],
  ['robots', 'noimageai', training],
  ['ai_txt', 'User-Agent: *\nDisallow: /', training],
  ['cawg', '{"cawg.ai_training":{"use":"notAllowed"},"cawg.data_mining":{"use":"allowed"}}', { ...training, 'data-mining': 'allowed' }],
  ['cawg', '{"c2pa.ai_generative_training":{"use":"constrained"}}', { 'gen-ai': 'disallowed' }],
])('%s: %s', (field, words, value) => {
  expect(read(field, words)).toMatchObject({ state: 'known', value });
});

test('no opt-out on record is no permission', () => {
  expect(read('opt_out', 'false')).toEqual({ state: 'missing', raw: 'false', lookedIn: ['opt_out'] });
  expect(read('noai', '0').state).toBe('missing');
});

test('words on indexing alone say nothing on training', () => {
  expect(read('robots', 'noindex, nofollow').state).toBe('missing');
  expect(read('robots', 'index, follow, max-image-preview:large, max-snippet:-1').state).toBe('missing');
  expect(read('x_robots_tag', 'googlebot: noindex, max-snippet: 20').state).toBe('missing');
  expect(read('robots', 'index, tell nobody').state).toBe('unclear');
  expect(read('dmi', 'DMI-UNSPECIFIED').state).toBe('missing');
});

test('what is not a known form is unclear', () => {
  expect(read('reservation', 'ask my lawyer').state).toBe('unclear');
  expect(read('tdm_reservation', '2').state).toBe('unclear');
});

test('a refusal stands beside a permission', () => {
  expect(combine([{ 'ai-training': 'disallowed' }, { 'ai-training': 'allowed', 'gen-ai': 'allowed' }])).toEqual({
    'ai-training': 'disallowed',
    'gen-ai': 'allowed',
  });
});
