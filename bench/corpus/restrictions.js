// Sentences that somebody puts next to a license, and what each does; written for these tests. `noncommercial` and `research-only` have expressions of
// their own; every other one is carried by LicenseRef-custom.
const of = (kind, ...all) => all.map((words) => ({ words, kind }));

/** Forty restrictions, half of them Chinese. */
export const restrictions = [
  ...of(
    'noncommercial',
    'Commercial use is prohibited.',
    'This may not be used commercially without a separate agreement.',
    'For non-commercial purposes only.',
    'Companies must purchase a commercial license.',
    'Any for-profit use is excluded from this grant.',
    '禁止用于商业用途。',
    '商用须事先取得授权。',
    '商业使用请联系作者。',
    '仅限个人非营利目的使用。',
    '不得以任何方式用于盈利活动。',
    '未经许可，任何单位不得将其用于商业目的。',
  ),
  ...of(
    'research-only',
    'The material may be used for academic research only.',
    'Use is limited to educational institutions.',
    'Intended solely for scientific study.',
    '仅供学术研究使用。',
    '本数据只能用于科研目的。',
    '限高校教学使用。',
  ),
  ...of(
    'no-training',
    'It must not be used to train machine learning models.',
    'No part of it may be used for AI training.',
    'Training of large language models on this material is not allowed.',
    '不得用于训练人工智能模型。',
    '禁止将本作品用于大模型训练。',
    '未经授权不得用于机器学习。',
  ),
  ...of(
    'no-redistribution',
    'Redistribution is not permitted.',
    'You shall not share copies with third parties.',
    'Do not republish this material.',
    '严禁转载和二次分发。',
    '请勿向第三方传播。',
  ),
  ...of('no-derivatives', 'Modified versions may not be distributed.', '禁止修改和改编。'),
  ...of(
    'permission',
    'Written permission of the author is required before any use.',
    'Users need to register and obtain approval first.',
    'A fee applies to every user.',
    '使用前须经作者书面同意。',
    '需向版权方申请许可。',
  ),
  ...of(
    'other',
    'This license expires on 31 December 2024.',
    'The images are not covered by this license.',
    'Valid only within the European Union.',
    '图片除外，其权利归原作者所有。',
    '仅对会员单位有效。',
  ),
];
