import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentRole } from '../../src/claims/consent/consent-fields.js';
import { consentStatus } from '../../src/claims/consent/consent-words.js';
import { describer } from '../../src/claims/describe.js';
import { inferRoles } from '../../src/claims/roles/roles.js';
import type { Json } from '../../src/model/basics.js';
import type { Consent, ConsentStatus } from '../../src/model/claim.js';
import type { Item } from '../../src/model/item.js';

/** The gravest thing that words come to. */
const read = (words: string): ConsentStatus | undefined => {
  const status = consentStatus(words);
  return status?.against[0] ?? (status?.given ? 'given' : undefined);
};

describe('words on the consent of a person', () => {
  test.each(
    Object.entries({
      given:
        'given|agreed|consented|signed|opt-in|not withdrawn|never revoked|consent obtained 2025|RenewedConsentGiven|consent can be withdrawn at any time|given without restrictions|已同意|已签署同意书|单独同意|未撤回|未过期|同意有效|监护人已同意|Einwilligung erteilt|consentimiento otorgado|동의',
      withdrawn:
        'withdrawn|consent withdrawn|revoked|CONSENT_REVOKED|rescinded|cancelled by user|no longer consents|terminated|ConsentWithdrawn|consent given, later rescinded|已撤回同意|撤销|撤銷|不再同意|授权已终止|用户已注销授权|停止授权|no longer valid|suspended|on hold|暂停|同意（已收回）|同意だが撤回済み|철회|widerrufen|revocado',
      refused:
        'refused|no consent|consent: no|consent not given|consent not on file|without informed consent|did not consent|declined by participant|denied|disagree|unauthorized|non-consensual|not approved|lack of consent|unsigned|dpv:ConsentRefused|不同意|未取得同意|未经用户同意|没有授权|同意书未签署|拒绝|拒絕|拒签|无同意|不愿意|家长不同意|同意しない|거부|同意:否|同意：无|是否同意:否|consent = false|consent_given=false|{"consent":false}|never given|blocked|已拒|没有签|refusé|sin consentimiento|verweigert',
      expired: 'expired|lapsed 2024|ConsentInvalidated|已过期|同意（已失效）|授权期满|已過期|期限切れ|abgelaufen|vencido',
      pending:
        'pending|awaiting signature|to be obtained|has not yet consented|ConsentRequested|待确认|待取得|征求中|尚未签署|审批中|暂未取得|no response|not asked|未回复|联系不上|en attente',
      objected: 'objected|objects to processing|person objects|已提出反对|提出异议|Widerspruch',
      erasure: 'erasure requested|please delete|please remove|要求删除|申请注销',
      'opted-out': 'opted out|user opted-out|opt out|do not train|not for training|do not use|不得用于训练|禁止使用|退出|已退订',
    } satisfies Record<ConsentStatus, string>).flatMap(([status, words]) => words.split('|').map((one) => [one, status] as const)),
  )('%s is %s', (words, status) => {
    const found = consentStatus(words);
    if (status === 'given') expect(found).toMatchObject({ against: [], given: true });
    else expect(found?.against).toContain(status);
  });

  test.each([
    '',
    'n/a',
    'unknown',
    'withdrawal method: email',
    'may withdraw',
    'no objection',
    '可随时撤回',
    '撤回方式：邮件',
    '无异议',
    '无需同意',
    'banana',
    'partial consent',
    '仅同意研究',
    'consent for research only',
    '同意（仅限内部）',
    'consent not required',
    'state 3',
  ])('%j says nothing', (words) => expect(read(words)).toBeUndefined());

  test('a day until which consent holds is read in English and Chinese', () => {
    expect(consentStatus('valid until 2024-12-31')?.expires).toBe('2024-12-31');
    expect(consentStatus('有效期至2024年1月5日')?.expires).toBe('2024-01-05');
    expect(consentStatus('2024-01-05到期')?.expires).toBe('2024-01-05');
  });

  test('letter case, separators and what is around them change nothing', () => {
    const adverse = fc.constantFrom(
      'withdrawn',
      'refused',
      'expired',
      'no consent',
      'revoked by user',
      '不同意',
      '未取得同意',
      '已撤回同意',
      '拒绝',
      '已过期',
    );
    const frame = fc.constantFrom(
      (w: string) => w.toUpperCase(),
      (w: string) => ` ${w} `,
      (w: string) => w.replaceAll(' ', '_'),
      (w: string) => `status: ${w}`,
      (w: string) => `${w}.`,
      (w: string) => `同意状态：${w}`,
      (w: string) => `（${w}）`,
    );
    fc.assert(fc.property(adverse, frame, (words, put) => (consentStatus(put(words))?.against.length ?? 0) > 0));
  });

  test('words of any kind are answered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (words) => consentStatus(words) === undefined || true),
      { numRuns: 500 },
    );
  });
});

describe('names of fields on consent', () => {
  test.each([
    ['withdrawnat', 'consent-withdrawn'],
    ['撤回时间', 'consent-withdrawn'],
    ['userwithdrew', 'consent-withdrawn'],
    ['consentrevokedon', 'consent-withdrawn'],
    ['同意到期日', 'consent-expires'],
    ['consentvaliduntil', 'consent-expires'],
    ['consentdate', 'consent-given'],
    ['授权签署时间', 'consent-given'],
    ['trainoptout', 'reservation'],
    ['excludefromtraining', 'reservation'],
    ['不同意训练', 'reservation'],
    ['optoutdate', 'reservation'],
    ['allowaiuse', 'reservation'],
    ['noticeversion', 'notice'],
    ['隐私政策版本', 'notice'],
    ['guardianconsent', 'guardian'],
    ['监护人同意', 'guardian'],
    ['deletionrequested', 'objection'],
    ['是否反对', 'objection'],
    ['consentpurpose', 'purpose'],
    ['处理目的', 'purpose'],
  ])('%s is %s', (name, role) => expect(consentRole(name)?.role).toBe(role));

  test.each([
    'trainingloss',
    'trainstatus',
    'licenseexpires',
    'tokenexpiresat',
    'withdrawals',
    'withdrawalamount',
    'authorization',
    'updatedat',
    'consentupdatedat',
    'couponvaliduntil',
    '商品有效期',
    'noisetraining',
    'airlineapproved',
    'guardian',
  ])('%s is none', (name) => expect(consentRole(name)).toBeUndefined());
});

/** What items of a list say on consent, each. */
function consents(fields: Record<string, Json>[], roles?: Parameters<typeof inferRoles>[2]): (Consent | undefined)[] {
  const items = fields.map((one, n): Item => ({ kind: 'item', at: { path: 'a.csv', line: n + 2 }, fields: one }));
  const describe_ = describer('a.csv', inferRoles(items, undefined, roles).roles);
  return items.map((item) => {
    const said = describe_(item).consent;
    return said?.state === 'known' ? said.value : undefined;
  });
}

describe('what an item says on consent', () => {
  test('is withdrawn where a day of withdrawal is filled in, whatever the status says', () => {
    const said = consents([
      { id: 'a', consent: 'given', withdrawn_at: '' },
      { id: 'b', consent: 'given', withdrawn_at: '2026-02-01' },
      { id: 'c', consent: 'given', withdrawn_at: 'yes' },
      { id: 'd', consent: 'given', withdrawn_at: 'not withdrawn' },
      { id: 'e', consent: 'given', withdrawn_at: '0000-00-00' },
      { id: 'f', consent: 'given', withdrawn_at: '1. Februar' },
    ]);
    expect(said.map((one) => one?.against)).toEqual([[], ['withdrawn'], ['withdrawn'], [], [], ['withdrawn']]);
  });

  test('is lifted by a later consent in the same record alone, and by no earlier, equal or unreadable day', () => {
    const at = (given: string, withdrawn = '2026-02-01', rest = {}) =>
      consents([{ id: 'a', consent: 'given', consent_given_at: given, withdrawn_at: withdrawn, ...rest }])[0];
    expect(at('2026-02-02')).toMatchObject({ against: [], renewed: { was: 'withdrawn', on: '2026-02-01', given: '2026-02-02' } });
    for (const given of ['2026-01-31', '2026-02-01', '2026', '', 'later']) expect(at(given)?.against, given).toEqual(['withdrawn']);
    expect(at('2026-03', '2026')?.against).toEqual(['withdrawn']);
    expect(at('2026-05-01', '2026-02-01', { consent: 'withdrawn' })?.against).toEqual(['withdrawn']);
    expect(at('2026-05-01', '2026-02-01', { objection: 'yes' })?.against).toEqual(['objected']);
  });

  test('of events counts by the latest day, where all are dated', () => {
    const of = (consents_: Json) => consents([{ id: 'a', consents: consents_ }])[0];
    expect(
      of([
        { status: 'given', at: '2025-01-01' },
        { status: 'withdrawn', at: '2025-06-01' },
      ])?.against,
    ).toEqual(['withdrawn']);
    expect(
      of([
        { status: 'withdrawn', at: '2025-06-01' },
        { status: 'given', at: '2025-07-01' },
      ]),
    ).toMatchObject({ against: [], renewed: { given: '2025-07-01' } });
    expect(of([{ status: 'withdrawn' }, { status: 'given', at: '2025-07-01' }])?.against).toEqual(['withdrawn']);
  });

  test('is heard in fields that the first items did not have, in nested ones, and whatever role licit.yaml gives them', () => {
    const many = [
      ...Array.from({ length: 1_200 }, (_, n) => ({ id: `i${n}`, text: 'x' })),
      { id: 'late', text: 'x', withdrawn_at: '2026-01-01' },
    ];
    expect(consents(many).at(-1)?.against).toEqual(['withdrawn']);
    expect(consents([{ id: 'a', consent: { status: 'withdrawn', at: '2026-01-01' } }])[0]?.against).toEqual(['withdrawn']);
    expect(
      consents([{ id: 'a', consent: 'refused', withdrawn_at: '2026-01-01' }], {
        label: ['consent', 'withdrawn_at'],
        basis: [],
        'consent-withdrawn': [],
      })[0]?.against,
    ).toEqual(['withdrawn', 'refused']);
  });

  test('is heard in a column `status`, and in one for consent to training', () => {
    const rows = ['active consent', 'withdrawn', 'refused', 'consented'].map((status, n) => ({ id: `i${n}`, text: 'x', status }));
    expect(consents(rows).map((one) => one?.against)).toEqual([[], ['withdrawn'], ['refused'], []]);
    expect(consents([{ id: 'a', consent: 'yes', consent_for_ai_training: 'no' }])[0]?.against).toEqual(['refused']);
    // Subscriptions and shipments have a status too.
    expect(consents(['active', 'cancelled', 'expired'].map((status, n) => ({ id: `i${n}`, status })))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(consents([{ id: 'a', consent: 'with\u200bdrawn' }])[0]?.against).toEqual(['withdrawn']);
  });

  test('keeps profiles few: days of consent are not part of it', () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({
      id: `i${n}`,
      consent: 'given',
      consent_given_at: new Date(Date.UTC(2025, 0, n)).toISOString(),
      withdrawn_at: n % 2 ? new Date(Date.UTC(2026, 0, n)).toISOString() : '',
    }));
    expect(new Set(consents(rows).map((one) => JSON.stringify(one))).size).toBe(2);
  });

  test('is nothing in lists where something else expires, has a purpose, or is withdrawn from', () => {
    expect(consents([{ id: 'a', url: 'https://a.example/1', expires_at: '2020-01-01', purpose: 'car', withdrawals: '3' }])).toEqual([
      undefined,
    ]);
  });

  test('words that are not understood in a field for consent are told as such', () => {
    expect(consents([{ id: 'a', consent: 'state 7b' }])[0]).toMatchObject({ against: [], given: false, unclear: true });
  });

  test('an opt-out of robots is the right of a site, not the word of a person', () => {
    expect(
      consents([
        { id: 'a', tdm_reservation: '1' },
        { id: 'b', robots: 'noai' },
      ]),
    ).toEqual([undefined, undefined]);
    expect(consents([{ id: 'a', train_opt_out: true }])[0]?.against).toEqual(['opted-out']);
  });
});
