import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/mining-reserved',
  'MINING_RESERVED',
  { en: 'Reservation against mining or training in the text', zh: '文本中的数据挖掘或训练保留声明' },
  [
    '<meta name="tdm-reservation" content="1">',
    'X-Robots-Tag: noai',
    'Content-Usage: train-ai=n',
    'This work may not be used to train artificial intelligence.',
    'Text and data mining is expressly reserved (Article 4(3) of Directive (EU) 2019/790).',
    'Die Nutzung für Text und Data Mining im Sinne von § 44b UrhG ist vorbehalten.',
    '禁止将本文用于训练人工智能模型。',
    'AI学習への利用を禁止します',
    'plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"',
  ],
  [
    'Data mining in the coal sector is a pun.',
    'Training of artificial intelligence is discussed in chapter 4.',
    '<meta name="robots" content="noindex">',
    'tdm-reservation: 0',
    'We train language models on text.',
    'X-Robots-Tag: noarchive',
    'Is AI training prohibited by law?',
  ],
);
