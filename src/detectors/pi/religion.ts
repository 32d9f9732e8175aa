import { category } from '../sensitive/category.js';

/** The religion or philosophical belief of a person (PIPL art. 28, GDPR art. 9). */
export default category(
  {
    id: 'pi/religion',
    type: 'RELIGION',
    title: { en: 'Religious belief', zh: '宗教信仰' },
    category: 'pd:Religion',
    hits: ['She is a devout Catholic.', '他信仰伊斯兰教', 'My father converted to Buddhism', '本人是一名基督徒'],
    misses: ['Christian Louboutin is a brand', '伊斯兰教是世界性宗教', 'The Catholic church in Rome', 'It is a Christian holiday'],
  },
  {
    keywords:
      'muslim catholic christian jewish _jew_ hindu buddh _sikh atheist protestant mormon islam judaism 信仰 信奉 皈依 信了 信伊 信佛 信基 信天 信道 信印 信犹 信东 穆斯林 教徒 督徒'.split(
        ' ',
      ),
    fields: /\b(?:religions?|religious (?:beliefs?|affiliations?|views?)|faith|philosophical beliefs?|religiosity)\b|宗教|信仰/,
    weak: /\bdenomination\b/,
    said: [
      /\b(?:is|am|was|are) (?:an? )?(?:(?:devout|practi[cs]ing|born-again|lapsed|Orthodox|Sunni|Shia) )?(?<what>Muslim|Catholic|Christian|Jewish|Jew|Hindu|Buddhist|Sikh|atheist|Protestant|Mormon)(?! [a-zA-Z]{0,12}(?:church|holiday|school|book|festival|organi[sz]ation))\b/g,
      /\b(?:converted to|religion is|faith is) (?<what>Islam|Catholicism|Christianity|Judaism|Hinduism|Buddhism|Sikhism)\b/g,
      /(?:信仰|信奉|皈依|信)了?(?<what>伊斯兰教|佛教|基督教|天主教|道教|印度教|犹太教|东正教)/g,
      /是(?:一?[名位个])?(?:虔诚的)?(?<what>穆斯林|基督徒|基督教徒|天主教徒|佛教徒|印度教徒|犹太教徒)/g,
    ],
    saidOfAnyone: [/宗教信仰\s?[:：]\s?(?<what>[\u4e00-\u9fff]{1,3}教)/g],
  },
);
