import { category } from '../sensitive/category.js';

/** Where a person was and when (PIPL art. 28: whereabouts). */
export default category(
  {
    id: 'pi/whereabouts',
    type: 'WHEREABOUTS',
    title: { en: 'Whereabouts of a person', zh: '行踪轨迹' },
    category: 'pd:TravelHistory',
    hits: ['He boarded flight XX1234 to Lisbon.', '患者乘坐G1234次列车返回', 'My wife checked in at the Example Hotel'],
    misses: ['checked in code', '乘坐地铁出行', 'The flight recorder', '轨迹预测算法', 'boarded up windows'],
  },
  {
    keywords: 'checked_in boarded_ 乘坐 搭乘 入住'.split(' '),
    fields:
      /\b(?:gps (?:tracks?|traces?|logs?|trajector(?:y|ies)|history|coordinates?)|location (?:history|traces?|logs?)|travel (?:history|records?)|check ?ins?|whereabouts|home (?:location|lat(?:itude)?|lon(?:gitude)?|lng)|last seen (?:location|place)|cell tower|pick ?up (?:location|lat(?:itude)?|lon(?:gitude)?)|drop ?off (?:location|lat(?:itude)?|lon(?:gitude)?)|itinerary|flight no|train no)\b|行踪|行程|轨迹|出行记录|住宿记录|定位(?:信息|记录)|位置(?:历史|记录)|通行记录/,
    weak: /\b(?:geo ?location|gps)\b/,
    ofPersons: /\b(?:trajector(?:y|ies)|tracks?|lat|latitude|lon|lng|longitude|locations?|coordinates?)\b|经度|纬度|位置|定位/,
    said: [
      /\b(?<what>boarded (?:flight|train) [A-Z]{1,2}\d{1,4})\b/g,
      /\b(?<what>checked in(?:to)? (?:at |to )?(?:the )?(?:[A-Z][A-Za-z]{1,16} ){1,3}(?:Hotel|Hostel|Inn|Airport|Motel))\b/g,
      /(?<what>(?:乘坐|搭乘)[^，。；,;\n]{0,6}?(?:[GDCZTKYL]\d{1,4}次?|[A-Z0-9]{2}\d{3,4}次?航班))/g,
      /(?<what>入住[^，。；,;\n]{1,14}?(?:酒店|宾馆|旅馆|民宿)\d{0,5})/g,
    ],
  },
);
