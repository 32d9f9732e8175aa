/** What rows say against use under other names, in other languages and in half-sentences, beneath one wide and friendly declaration. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readers } from '../../src/claims/consent/consent-read.js';
import { consentStatus } from '../../src/claims/consent/consent-words.js';
import { readDocument } from '../../src/claims/documents/document-kinds.js';
import { runExclude } from '../../src/commands/exclude/exclude.js';
import { answersOn } from '../extracted.js';
import { counts, lines, provider, world } from './world.js';

const form =
  'Consent record of 2025-01-03. Each caller agreed to the recording of the call and its use for the training of AI models. Signed.\n';
const consent = `${provider}declarations:
  - path: data/**
    source: { kind: self-produced, name: calls, evidence: form.txt }
    basis: { term: consent, jurisdiction: CN, purpose: AI training, evidence: form.txt }
    minors: none
`;
const licensed = `${provider}declarations:
  - path: data/**
    source: { kind: public-dataset, name: example, evidence: license.txt }
    license: { expression: CC-BY-4.0, evidence: license.txt }
    reservations: { ai-training: allowed }
    personalData: none
    minors: none
`;
const license = 'This dataset is made available under the Creative Commons Attribution 4.0 International license (CC-BY-4.0).\n';

describe('a refusal of a person is heard', () => {
  test.each([
    ['consent_refused', true, false],
    ['no_consent', true, false],
    ['consent_declined', 'yes', 'no'],
    ['consent_pending', 1, 0],
    ['withdrawn', 1, 0],
    ['objection', '1', '0'],
    ['consent_ended_at', '2024-01-01', ''],
    ['consent_cancelled', true, false],
    ['授权终止时间', '2024-01-01', ''],
    ['consent_active', false, true],
    ['has_opted_in', false, true],
    ['einwilligung', 'widerrufen', 'erteilt'],
    ['widerrufen_am', '2025-01-01', ''],
    ['consentement', 'non', 'oui'],
    ['date_retrait', '2025-01-01', ''],
    ['zgoda', 'nie', 'tak'],
    ['согласие', 'отозвано', 'дано'],
    ['동의여부', '아니오', '예'],
    ['同意书', '未签署', '已签署'],
    ['usage_status', 'opted_out', 'ok'],
    ['用户意愿', '不同意', '同意'],
  ] as const)('in a field %s', async (field, against, fine) => {
    const rows = [fine, against, fine, fine].map((value, i) => ({ id: i, phone: `139123400${10 + i}`, [field]: value }));
    const scanned = await world({ 'licit.yaml': consent, 'form.txt': form, 'data/a.jsonl': lines(rows) });
    expect(counts(scanned, 'pi/consent-refused')).toMatchObject({ unmet: 1 });
    expect(scanned.exit).toBe(1);
  });

  test.each(['refused', 'declined_at', '拒绝', 'agreed', 'authorized'])('in a field %s beside others on consent', async (field) => {
    const no = /agree|author/.test(field) ? 'no' : field.endsWith('_at') ? '2025-01-02' : 'yes';
    const rows = [{ id: 1, phone: '13912340011', consent_date: '2024-05-01', [field]: no }];
    expect(
      counts(await world({ 'licit.yaml': consent, 'form.txt': form, 'data/a.jsonl': lines(rows) }), 'pi/consent-refused'),
    ).toMatchObject({ unmet: 1 });
  });
});

describe('a doubt about consent is no consent', () => {
  test.each([
    'consented??',
    'allegedly given',
    'given by mistake',
    'given under duress',
    'formerly consented',
    'consent waived',
    'form not returned',
    'old form',
    'given until 2021',
    '曾同意',
    '同意？',
  ])('%s', (words) => {
    expect(readers.basis(words, 'consent')?.given).toBeUndefined();
  });

  test.each([
    'granted=false',
    'opt in = false',
    'allowed: no',
    'yes->no',
    '同意，已撤',
    'non donné',
    'no otorgado',
    'zgoda wycofana',
    'không đồng ý',
  ])('%s is a no', (words) => {
    expect(consentStatus(words)?.against.length).toBeGreaterThan(0);
  });

  test.each([
    'given',
    'consent given, no objection',
    'agreed, can be withdrawn later',
    'signed paper form',
    '已同意',
    '书面同意',
    'Einwilligung erteilt',
  ])('%s is consent', (words) => {
    expect(readers.basis(words, 'consent')).toMatchObject({ given: true });
  });
});

describe('a reservation or limit of a row is heard', () => {
  test.each([
    ['ai_policy', 'no training', 'optout/reserved'],
    ['note', 'not for AI training', 'optout/reserved'],
    ['tdm_reserved', true, 'optout/reserved'],
    ['rights_reservation', 'text and data mining reserved', 'optout/reserved'],
    ['training', 'disallowed', 'optout/reserved'],
    ['ki_training', 'verboten', 'optout/reserved'],
    ['iptc_data_mining', 'DMI-PROHIBITED', 'optout/reserved'],
    ['用于训练', '否', 'optout/reserved'],
    ['robots_txt', 'Disallow: /', 'optout/reserved'],
    ['commercial_use', 'no', 'license/forbids-use'],
    ['allow_commercial', false, 'license/forbids-use'],
    ['是否可商用', '否', 'license/forbids-use'],
    ['usage_rights', 'no commercial use', 'license/forbids-use'],
    ['terms', 'research only', 'license/forbids-use'],
    ['copyright', '© Example Press 2024. All rights reserved.', 'license/forbids-use'],
    ['license', 'Все права защищены', 'license/forbids-use'],
  ] as const)('in a field %s that says %s', async (field, said, rule) => {
    const rows = [1, 2, 3].map((id) => ({ id, title: `Title ${id}`, [field]: said }));
    const scanned = await world({ 'licit.yaml': licensed, 'license.txt': license, 'data/a.jsonl': lines(rows) });
    expect(counts(scanned, rule)).toMatchObject({ unmet: 3 });
  });
});

describe('the list of what is cleared', () => {
  afterEach(() => vi.restoreAllMocks());

  test('leaves out what its source keeps from training, though the rule only warns', async () => {
    const rows = [
      { id: 'free', title: 'One' },
      { id: 'kept', title: 'Two', do_not_train: true },
    ];
    const { root } = await world({ 'licit.yaml': licensed, 'license.txt': license, 'data/a.jsonl': lines(rows) });
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const output = join(mkdtempSync(join(tmpdir(), 'licit-cleared-')), 'train.txt');
    await runExclude({ rule: [], path: [], keep: 'stated', output, ledger: join(root, '.licit/ledger.db'), licit: '0.0.0' });
    expect(readFileSync(output, 'utf8')).toBe('free\n');
    expect(said.join('')).toContain('1 item whose source refuses training');
  });
});

describe('a document that takes back what it grants', () => {
  test.each([
    ['is a draft', 'DRAFT agreement between Party A and Party B. The supplier warrants that the source is lawful.', 'contract'],
    ['is a draft in Chinese', '采购合同（草案，未签署） 甲方：____ 乙方：____ 双方签订本合同。', 'contract'],
    ['has ended', 'License agreement between A (licensor) and B (licensee). This agreement was terminated on 2022-01-01.', 'contract'],
    ['is a notice of termination', '合同终止通知：甲方与乙方签订的数据采购合同自2024年1月1日起终止。', 'contract'],
    ['bars training', 'Agreement between A and B. Training of AI models is prohibited under this agreement.', 'contract'],
    ['grants nothing', 'This is not an agreement between the parties. No permission is granted to use the license.', 'license-file'],
    [
      'holds refusals only',
      'Consent record of 2025-01-02, recording of calls. Caller 1: refused. Caller 2: refused. Signed.',
      'consent-record',
    ],
  ] as const)('%s', (_, text, kind) => {
    expect(readDocument(text).kinds).not.toContain(kind);
  });

  test.each([
    ['may be terminated', 'Agreement between A and B, 2025-01-02. Either party may terminate it with three months notice.', 'contract'],
    [
      'bars training by others only',
      'Agreement between A and B. The licensee may train models. It must not train models for competing third parties.',
      'contract',
    ],
    [
      'lists who agreed and who refused',
      'Consent record of 2025-01-02, recording of calls. Caller 1: agreed. Caller 2: refused. Signed.',
      'consent-record',
    ],
  ] as const)('counts where it %s', (_, text, kind) => {
    expect(readDocument(text).kinds).toContain(kind);
  });
});

test('a folder of packages is told as not scanned', async () => {
  const scanned = await world({ 'data/ok.jsonl': '{"id":1,"text":"x"}\n', 'data/node_modules/train.jsonl': '{"id":2,"text":"y"}\n' });
  expect(JSON.stringify(scanned.view.notRead)).toContain('data/node_modules');
  expect(scanned.view.findings.some(({ rule }) => rule === 'scan/not-scanned')).toBe(true);
});

test('an honest list with all the same fields, filled in as they should be, is clean', async () => {
  const rows = [1, 2, 3].map((id) => ({
    id,
    title: `Vase ${id}`,
    url: `https://open.example.org/${id}`,
    license: 'CC-BY-4.0',
    commercial_use: 'yes',
    training_allowed: 'yes',
    restrictions: 'none',
    tdm_reserved: false,
  }));
  const text = `${license}Published at https://open.example.org/. You are free to share and adapt.\n`;
  const scanned = await world({
    'licit.yaml': `${licensed.replace('name: example', 'name: Example Museum, url: "https://open.example.org/"')}attest: [K. Lee]\n`,
    'license.txt': text,
    ...answersOn('license.txt', text, ['license-file'], { path: 'data/**' }, { license: 'CC-BY-4.0' }),
    'data/a.jsonl': lines(rows),
  });
  expect(scanned.exit).toBe(0);
  for (const rule of ['license/forbids-use', 'license/missing', 'source/no-evidence', 'optout/reserved'])
    expect(counts(scanned, rule), rule).toMatchObject({ met: 3, unmet: 0 });
});
