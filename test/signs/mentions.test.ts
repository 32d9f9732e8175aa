import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';

const signs = (await detectors()).filter(({ family }) => family === 'ip');
const found = (text: string) =>
  signs.flatMap(({ id, find }) => [...find(text)].map(({ start, end }) => `${id}: ${text.slice(start, end)}`));

test.each([
  // What systems may do, and what laws ask of those who train them, reserves nothing.
  'AI systems must not be used to manipulate voters, and the board prohibits it.',
  'Providers shall not develop AI systems that score citizens; such AI technology is forbidden.',
  'Should an AI system give guidance on the synthesis of a toxin, the answer is marked as prohibited.',
  'The evaluation asks whether an AI system refuses what is not permitted.',
  'Developers of chatbots may not train AI models on customer data without consent.',
  'They respect a reservation of rights expressed pursuant to Article 4(3) of Directive (EU) 2019/790.',
  'Die Richtlinie verbietet KI-Systeme, die Menschen bewerten.',
  'Los sistemas de inteligencia artificial que manipulan están prohibidos.',
  'Sistemi di intelligenza artificiale vietati sono elencati in allegato.',
  '提供者开展人工智能训练活动，不得侵害他人知识产权。',
  'Die Verwertung von Klärschlamm ist nur mit vorheriger Trocknung zulässig.',
  'Sin autorización no se limitan: la persona mayor goza de todos los derechos, sin distinción. Queda prohibida la discriminación.',
  '© Av. Larga 120 - Puerto Alto\n© Jr. Los Sauces N° 8',
  // Pirates and their groups are written about.
  'Papers downloaded from Sci-Hub numbered 28 million in one year.',
  'The protein encoded by BRCA1 repairs DNA, and the sail was ripped by gusts.',
  'Scanned and proofed by volunteers of the county library.',
  'This file was downloaded from the statistics office.',
  'He drives a Lancer Evo\nand likes it.',
  'The set has 1080p HDTV and a Blu-ray player.',
  'Students get ebooks from the library.',
  'Read the full chapter on photosynthesis.',
  '法院认定笔趣阁网站侵权。',
  '数据集下载链接：https://example.org 提取码: ab12',
  // Agencies are sued, bought from and named beside each other.
  'Getty Images, Shutterstock and Alamy sued; a suit by Getty Images is pending.',
  'Competitors such as Adobe Stock, Shutterstock, and Alamy sell licenses.',
  'Shutterstock Inc. said on Monday that sales rose.',
  'BONN (dpa / ap). The talks (AP / Reuter / AFP) went on.',
  'Recognizing words by sight is learned early.',
  // Secrets are protected by law, kept by contract and leaked.
  'Any information which contains trade secrets or confidential business information is exempt.',
  'All answers will be kept strictly confidential by the interviewers.',
  'The committee met under a nondisclosure agreement.',
  'Die Angaben werden streng vertraulich behandelt.',
  'Le secret des affaires est protégé par la loi.',
  'El secreto industrial y el secreto comercial se protegen.',
  'La reunión fue confidencial, no hubo prensa.',
  'Коммерческая тайна охраняется законом.',
  '被告侵犯了原告的商业秘密，应当赔偿。',
  '第十条 经营者不得采用下列手段侵犯商业秘密：\n（一）盗窃',
  '协商代表应当保守商业秘密。',
  '经营者应当严格保密，不得泄露、出售个人信息。',
  '任何单位和个人未经许可，不得复制、使用测绘成果。',
  '営業秘密の保護に関する法律。',
  '그는 대외비 문서를 유출했다.',
  // A list of words has one in each line.
  'PUBLIC\nPRIVATE\nSECRET\nOPEN\nCLOSED',
  // A sign in a table of signs, in a bad scan, before the points of a list.
  '® © ™ § ¶',
  '| © | copyright sign |',
  '© U+00A9 COPYRIGHT SIGN',
  'w©lch Ding, 20 ©C in the shade',
  '© Opening hours\n© Prices\n© Directions',
  '밑줄 친 ⓐ와 ⓑ 그리고 ⓒ에 들어갈 말은?',
  'see section 501(c) 2019 report',
  'Copyright Act 1968',
  'Copyright Office',
  '委托作品的著作权属于受托人，著作权归属有争议的除外。',
  // Words of assistants that somebody asks for or forbids.
  'You will never prefix your replies with "as an AI language model".',
  'I want you to act as an AI assistant who helps.',
  'Deepfakes and AI-generated content: a growing risk.',
])('only mentions: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('tags beside words, and columns of tokens, credit nobody and carry no mark', () => {
  const words = 'Reuters/NNP reported/VBD that/IN talks/NNS failed/VBD in/IN Geneva/NNP ./. REUTERS/NNP said/VBD so/RB ./.';
  const columns = ['The', 'car', 'is', 'an', 'Evo', '.', 'It', 'is', 'SECRET', '.', 'Getty', ',', 'Alamy', '.']
    .map((word, i) => `${i}\t${word}\tX\t_\n`)
    .join('');
  expect(found(words)).toEqual([]);
  expect(found(columns)).toEqual([]);
});

test.each([
  ['ip/no-reproduction', 'Die Verwertung der Texte ist nur mit schriftlicher Zustimmung des Verlags gestattet.'],
  ['ip/all-rights-reserved', 'Editorial Nadie. Todos los derechos están reservados.'],
  ['ip/copyright-notice', '© Via Nadie Records'],
  ['ip/copyright-notice', '© 2019 Av. Larga 120'],
  ['ip/confidential-mark', 'Notes of the meeting\nSTRICTLY CONFIDENTIAL\nThe board decided.'],
  ['ip/confidential-mark', 'This report is for internal use only and goes to nobody else.'],
  ['ip/confidential-mark', 'The enclosed drawings contain trade secrets of Nobody Ltd.'],
  ['ip/confidential-mark', 'Vertraulich – nur für den internen Gebrauch'],
  ['ip/confidential-mark', 'Ce document est strictement confidentiel.'],
  ['ip/confidential-mark', 'SECRETO INDUSTRIAL\nProceso de temple'],
  ['ip/confidential-mark', 'Questo documento è strettamente riservato.'],
  ['ip/confidential-mark', 'КОММЕРЧЕСКАЯ ТАЙНА\nООО «Никто»'],
  ['ip/confidential-mark', '【商业秘密】工艺参数'],
  ['ip/confidential-mark', '本文件包含公司商业秘密，未经授权不得披露。'],
  ['ip/confidential-mark', '内部资料，不得外传。'],
  ['ip/confidential-mark', '【社外秘】来期の計画'],
  ['ip/confidential-mark', '[대외비] 내년 계획'],
  ['ip/pirated-copy', 'Chapter 1\nThis ebook was downloaded from Z-Library\nIt was a dark night.'],
  ['ip/pirated-copy', '[Ripped by NOBODY-TEAM]'],
  ['ip/pirated-copy', 'Some.Show.S01E02.720p.HDTV.x264-NOBODY'],
  ['ip/pirated-copy', 'Scanned, proofed and formatted, v1.5 release'],
  ['ip/pirated-copy', '第一章_某某小说 - 笔趣阁'],
  ['ip/agency-credit', 'The harbor at dusk (Photo: Reuters/Some Body)'],
  ['ip/agency-credit', 'Photo by Some Body, Getty Images'],
  ['ip/agency-credit', 'Some Body | Shutterstock'],
  ['ip/copyright-notice', '©️ 2021 Nobody Media'],
  ['ip/copyright-notice', 'Bild: Foto©Some Body'],
  ['ip/copyright-notice', '© Nobody Press'],
  ['ip/copyright-notice', '本文著作权归作者某某所有。'],
  ['ip/mining-reserved', 'AI systems may not be trained on this article.'],
  ['ip/mining-reserved', 'Our texts may not be used to develop AI.'],
  ['ip/mining-reserved', '禁止AI训练。'],
  ['ip/no-reproduction', '本书未经许可，不得复制。'],
  ['ip/no-reproduction', '禁止复制'],
  ['ip/model-output', 'Q: Who won? A: As an AI language model, I cannot know.'],
])('is a mark, %s: %s', (kind, text) => {
  expect(found(text).some((one) => one.startsWith(`${kind}: `))).toBe(true);
});
