import { category } from '../sensitive/category.js';

/** Membership of a person in a trade union (GDPR art. 9). */
export default category(
  {
    id: 'pi/trade-union',
    type: 'TRADE_UNION',
    title: { en: 'Trade-union membership', zh: '工会成员身份' },
    category: 'pd:TradeUnionMembership',
    hits: ['He is a trade union member.', 'My brother joined the local labor union', '他是本单位的工会会员'],
    misses: ['member of the European Union', '工会活动通知', 'union of two sets', 'The trade union called a strike'],
  },
  {
    keywords: 'union_member trade_union labor_union labour_union 工会'.split(' '),
    fields: /\b(?:(?:trade |labou?r )?union (?:member(?:ship)?|status)|unioni[sz]ed)\b|工会(?:会员|成员|身份|会籍)?/,
    said: [
      /\b(?:is|am|was|are) an? (?<what>(?:trade |labou?r )?union member)\b/g,
      /\b(?:joined|member of|belongs to) (?:the |an? )?(?:[A-Za-z]{1,20} ){0,3}?(?<what>trade union|labou?r union)\b/g,
      /(?:是|系|为|加入了?)[^，。；,;\n]{0,8}?(?<what>工会(?:会员|成员))/g,
      /加入了?[^，。；,;\n]{0,6}?(?<what>工会)(?![\u4e00-\u9fff])/g,
    ],
  },
);
