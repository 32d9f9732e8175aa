import type { Clues, Detector, Found } from '../model.js';

// An address lies between marks; what is longer than this between two of them is running text.
const SEGMENT = /[^，。；;：:、,!！?？\n\r\t"“”‘’'（）()《》<>【】[\]{}|=]{7,100}/g;
const PROVINCE =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?/;
// Regions below a province: cities, districts, counties, townships (GB/T 2260, GB/T 10114).
const REGION = /[\u4e00-\u9fff]{1,9}?(?:自治州|自治县|地区|街道办?|新区|市|(?<!小)区|县|旗|盟|镇|乡)/g;
const STREET = /[\u4e00-\u9fff\d]{1,8}(?:大道|大街|路|街|巷|弄|胡同|里弄|道|村|社区|新村|里)/;
const DOOR = /(?:大道|大街|路|街|巷|弄|胡同|道|村|组|里|段)\s?\d{1,5}(?:[-–]\d{1,4})?(?:号|弄)/;
const PLACE = /小区|花园|公寓|大厦|新村|家园|花苑|广场|综合楼|[\d一二三四五六七八九十A-Z](?:栋|幢|号楼|单元|室|座)/;
// The last part of an address: a door, a building, a room; then at most a plain number of a room.
const LAST =
  /(?:号楼|单元|号|室|栋|幢|座|层|弄|组|楼|村|小区|花园|公寓|大厦|家园|广场|花苑|社区|(?:大道|大街|路|街|巷|胡同)(?![\u4e00-\u9fff]))(?:\d{1,2}[Ff]|[A-Z]?\d{1,4}(?:[-–]\d{1,4}){0,2}(?!\d))?/g;
const LEAD =
  /^(?:.*?(?:家住|住在|位于|地址为?|寄往?到?|送到|送至|发往|来自|搬到|住址|户籍|籍贯|昨日在|今日在|前往))?\s*(?:[在于到往至从是为]\s*)?/;
const FIELD = /address|addr|地址|住址|户籍/i;

function* find(text: string, field?: string): Generator<Found> {
  const said = field !== undefined && FIELD.test(field);
  for (const match of text.matchAll(SEGMENT)) {
    const found = address(match[0], said);
    if (found) yield { ...found, start: match.index + found.start, end: match.index + found.end };
  }
}

function address(segment: string, said: boolean): Found | undefined {
  const province = PROVINCE.exec(segment);
  const from = province ? province.index : LEAD.exec(segment)![0].length;
  const rest = segment.slice(from);
  const regions = rest.match(REGION)?.length ?? 0;
  const door = DOOR.test(rest);
  // A door in a street of some region, or a place in a street of two regions at least.
  const fits = door
    ? regions + (province ? 1 : 0) >= 1
    : PLACE.test(rest) && regions + (province ? 1 : 0) >= (/\d/.test(rest) ? 2 : 3) && STREET.test(rest);
  if (!fits) return undefined;
  let end = 0;
  for (const last of rest.matchAll(LAST)) {
    // A telephone number or a name stands between one address and what follows.
    if (end > 0 && /\s1[3-9]\d/.test(rest.slice(end, last.index))) break;
    end = last.index + last[0].length;
  }
  if (end < 6) return undefined;
  return {
    start: from,
    end: from + end,
    show: 3,
    value: rest.slice(0, end).replace(/\s/g, ''),
    confidence: said || (door && regions >= 1 && province) ? 'certain' : 'likely',
    why: door ? 'regions, a street and a number of a door' : 'regions and a building or place',
  };
}

/** Chinese postal address down to a street or a building: regions, street, door, building, room in that order. */
const detector: Detector = {
  id: 'pi/cn-address',
  type: 'ADDRESS',
  title: { en: 'Chinese postal address', zh: '中国境内地址' },
  category: 'pd:PhysicalAddress',
  sensitive: { pipl: false, gdpr: false },
  needs: [{ cjk: true }],
  may: (text: string, clues: Clues) => clues.cjk && /[市区县镇乡省旗]/.test(text) && /[路街道巷弄村号栋幢室楼园]/.test(text),
  find,
  hits: ['收件人：某某 浙江省某某市西湖区学府街903号锦绣小区4号楼1单元', '家住南京市雨花区小行路58号', '广东省惠来县惠城镇南门西路209号'],
  misses: [
    '某某县创建农村治安防范小区',
    '北京市公安局',
    '全国各省市区的道路建设',
    '第3号台风经过福建省',
    '他在路上走了100米',
    '上海市第一人民医院发布2号通知',
  ],
};
export default detector;
