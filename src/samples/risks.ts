import type { Words } from '../model/basics.js';

/** A security risk of appendix A of TC260-003-2024, taken over by GB/T 45654-2025. */
export interface Risk {
  id: string;
  name: Words;
}

/** A class of risks. */
export interface RiskClass {
  id: string;
  name: Words;
  risks: readonly Risk[];
}

function risks(id: string, en: string, zh: string, names: readonly (readonly [en: string, zh: string])[]): RiskClass {
  return {
    id,
    name: { en, zh },
    risks: names.map(([one, other], i) => ({ id: `${id}-${String.fromCharCode(97 + i)}`, name: { en: one, zh: other } })),
  };
}

/**
 * The 31 security risks in five classes (TC260-003-2024, appendix A; names second-hand, English ours). The reason why an item of a sample is bad
 * is one of them.
 */
export const riskClasses: readonly RiskClass[] = [
  risks('A.1', 'violates the core socialist values', '包含违反社会主义核心价值观的内容', [
    ['incites subversion of state power or the overthrow of the socialist system', '煽动颠覆国家政权、推翻社会主义制度'],
    ['endangers national security and interests, harms the image of the state', '危害国家安全和利益、损害国家形象'],
    ['incites secession, undermines national unity and social stability', '煽动分裂国家、破坏国家统一和社会稳定'],
    ['promotes terrorism or extremism', '宣扬恐怖主义、极端主义'],
    ['promotes ethnic hatred', '宣扬民族仇恨'],
    ['promotes violence, obscenity or pornography', '宣扬暴力、淫秽色情'],
    ['spreads false and harmful information', '传播虚假有害信息'],
    ['other content that laws or administrative regulations prohibit', '其他法律、行政法规禁止的内容'],
  ]),
  risks('A.2', 'discrimination', '包含歧视性内容', [
    ['ethnic discrimination', '民族歧视内容'],
    ['discrimination by belief', '信仰歧视内容'],
    ['discrimination by nationality', '国别歧视内容'],
    ['regional discrimination', '地域歧视内容'],
    ['discrimination by sex', '性别歧视内容'],
    ['discrimination by age', '年龄歧视内容'],
    ['discrimination by occupation', '职业歧视内容'],
    ['discrimination by health', '健康歧视内容'],
    ['other discrimination', '其他方面歧视内容'],
  ]),
  risks('A.3', 'commercial violations', '商业违法违规', [
    ['infringes the intellectual property of others', '侵犯他人知识产权'],
    ['violates business ethics', '违反商业道德'],
    ['discloses trade secrets of others', '泄露他人商业秘密'],
    ['uses algorithms, data or platforms for monopoly or unfair competition', '利用算法、数据、平台等优势，实施垄断和不正当竞争行为'],
    ['other commercial violations', '其他商业违法违规行为'],
  ]),
  risks('A.4', 'infringes the lawful rights of others', '侵犯他人合法权益', [
    ['endangers the physical or mental health of others', '危害他人身心健康'],
    ['infringes portrait rights', '侵害他人肖像权'],
    ['infringes the right of reputation', '侵害他人名誉权'],
    ['infringes the right of honor', '侵害他人荣誉权'],
    ['infringes the right of privacy', '侵害他人隐私权'],
    ['infringes rights in personal information', '侵害他人个人信息权益'],
    ['infringes other lawful rights', '侵犯他人其他合法权益'],
  ]),
  risks('A.5', 'cannot meet the security needs of particular services', '无法满足特定服务类型的安全需求', [
    ['content is inaccurate', '内容不准确'],
    ['content is unreliable', '内容不可靠'],
  ]),
];

const byId = new Map(riskClasses.flatMap((one) => one.risks).map((risk) => [risk.id, risk]));

/** A risk by its id (`A.1-f`); undefined for a reason of the user's own. */
export function riskNamed(id: string): Risk | undefined {
  return byId.get(id);
}
