import { matches } from '../../inspect/clues/clues.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';
import { simplify } from '../../text/traditional.js';
import { endOf, namesParts, STREET_END, VILLAGE_END } from './cn-address/components.js';
import { type Region, regionAt } from './cn-address/regions.js';

// An address lies between marks; what is longer than this between two of them is running text.
const SEGMENT = /[^，。；;：:、,!！?？\n\r\t"“”‘’'（）()《》<>【】[\]{}|=]{4,100}/g;
const FIELD = /address|addr|地址|住址|住所|户籍/i;
const LABEL = /(?:地址|住址|住所地?|户籍地?|籍贯|收货|寄件|收件|发货|送货|送至|送到|寄往|寄到|寄至|地点|位置|坐落|门牌)[^，。；;,\n]{0,4}$/;
// What may stand before an address in its own segment.
const LEAD =
  /^(?:.*?(?:家住|现住|居住在|住在|位于|坐落于?|地址为?|寄往?到?|送到|送至|发往|来自|搬到|住址|户籍地?|籍贯|昨日在|今日在|前往|门店|地点))?\s*(?:[在于到往至从是为住]\s*)?/;
// Townships, and regions that no list has, between the last listed one and the street (GB/T 10114).
const TOWNSHIP =
  /\s?(?:[\u4e00-\u9fff]{1,8}?(?:街道(?!办)|自治[州县旗]|开发区|(?<![小园社校厂库地山矿景片辖])区|镇|乡|苏木|市(?!场|民|政|中心)|县|旗(?!舰)))/y;
const REGIONS = /[\u4e00-\u9fff]{1,9}?(?:自治州|自治县|地区|街道办?|新区|市|(?<!小)区|县|旗|盟|镇|乡)/g;
const STREET = /[\u4e00-\u9fff\d]{1,8}(?:大道|大街|路|街|巷|弄|胡同|里弄|道|村|社区|新村|里)/;
const DOOR =
  /(?:大道|大街|路|街|巷|弄|胡同|道|村|组|里|段|庄|屯|坊|园|苑|线)\s?[甲乙丙丁]?\d{1,5}(?:[-–之]\d{1,4})?(?:号(?!线|文|公告|通知|令|台风|店)|弄)/;
const PLACE =
  /小区|花园|公寓|大厦|新村|家园|花苑|广场|综合楼|[\d一二三四五六七八九十A-Z](?:栋|幢|号楼|单元|室|座|塔)|[\d一二三四五六七八九十](?:楼|层)|\d{1,3}[-–]\d{1,3}[-–]\d{2,4}/;
// A room of a numbered building, which says enough without a region.
const UNIT = /[\u4e00-\u9fff]\d{1,3}(?:号楼|栋|幢)[^\d]{0,4}(?:\d{1,2}单元)?[^\d]{0,2}\d{3,4}(?:室|$)/;
const GROUP =
  /(?:村|庄|屯|寨|堡|坝|湾|坪|社区)[\u4e00-\u9fff]{0,8}?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|第[\u4e00-\u9fff\d]{1,3}|[\u4e00-\u9fff]{1,4}?(?:村民小)?)(?:组|队|社)(?![\u4e00-\u9fff]{2})/;

function* find(given: string, field?: string): Generator<Found> {
  const text = simplify(given);
  const fieldSays = field !== undefined && FIELD.test(field);
  for (const match of matches(SEGMENT, text)) {
    const segment = match[0];
    if (!namesParts(segment)) continue;
    const said = fieldSays || LABEL.test(text.slice(Math.max(0, match.index - 9), match.index - 1));
    for (let at = 0; at < segment.length; ) {
      const found = addressFrom(segment, at, said);
      if (found === undefined) break;
      yield { ...found, start: match.index + found.start, end: match.index + found.end };
      at = found.end;
    }
  }
}

/** The first address of a segment at or after a place. */
function addressFrom(segment: string, from: number, said: boolean): Found | undefined {
  for (let i = from; i < segment.length - 3; i++) {
    const chain = chainAt(segment, i);
    if (chain === undefined) continue;
    const found = judge(segment, i, chain, said || LABEL.test(segment.slice(0, i)));
    if (found !== undefined) return found;
    i = chain.end - 1;
  }
  return from === 0 ? unlisted(segment, said) : undefined;
}

/** Regions one within the other. */
interface Chain {
  end: number;
  /** How many of them. */
  levels: number;
  /** One at least is a province or a city. */
  high: boolean;
}

function chainAt(segment: string, start: number): Chain | undefined {
  let region: Region | undefined = regionAt(segment, start, 0);
  // A bare county is a word like any other.
  if (region === undefined || (region.level === 3 && !region.full)) return undefined;
  let levels = 0;
  let at = start;
  const high = region.level < 3;
  while (region !== undefined) {
    levels++;
    at = region.end;
    const next: number = segment[at] === ' ' ? at + 1 : at;
    // 北京市北京市, 上海上海市: the city of a province that is one.
    region = regionAt(segment, next, region.level) ?? (region.level === 1 ? regionAt(segment, next, 0) : undefined);
  }
  for (let n = 0; n < 3; n++) {
    TOWNSHIP.lastIndex = at;
    const match = TOWNSHIP.exec(segment);
    if (match === null || STREET_END.test(match[0])) break;
    levels++;
    at += match[0].length;
  }
  return { end: at, levels, high };
}

function judge(segment: string, start: number, { end: after, levels, high }: Chain, said: boolean): Found | undefined {
  const rest = segment.slice(after, after + 90);
  const end = endOf(rest);
  if (end === 0) return undefined;
  const detail = rest.slice(0, end);
  const door = DOOR.test(detail);
  const number = /\d/.test(detail);
  const place = PLACE.test(detail);
  const group = GROUP.test(detail);
  const whole = after + end === segment.trimEnd().length;
  const fits =
    door ||
    (place && levels >= (number && said ? 1 : 2) && (STREET.test(detail) || number || said)) ||
    (group && levels >= 2) ||
    (STREET_END.test(detail) && (said || (levels >= 3 && high && whole))) ||
    (VILLAGE_END.test(detail) && levels >= 4 && high && whole) ||
    (said && levels >= 2);
  if (!fits) return undefined;
  return found(
    segment,
    start,
    after + end,
    door || (place && number) ? (said || (door && high && levels >= 2) ? 'certain' : 'likely') : said ? 'likely' : 'possible',
    door,
  );
}

/** An address none of whose regions is in the list, or that names none. */
function unlisted(segment: string, said: boolean): Found | undefined {
  const from = LEAD.exec(segment)![0].length;
  const rest = segment.slice(from);
  const end = endOf(rest);
  if (end < 5) return undefined;
  const detail = rest.slice(0, end);
  const regions = detail.match(REGIONS)?.length ?? 0;
  const door = DOOR.exec(detail);
  if (door !== null) {
    const street = door.index + door[0].length;
    // Without a region the street must begin the segment or follow a word for living somewhere, and be short enough for a name.
    if (regions === 0 && !(said || (street <= 14 && (PLACE.test(detail) || from > 0)))) return undefined;
  } else if (
    !(
      UNIT.test(detail) ||
      (said && STREET_END.test(detail)) ||
      (PLACE.test(detail) && regions >= (/\d/.test(detail) ? 2 : 3) && STREET.test(detail))
    )
  )
    return undefined;
  return found(
    segment,
    from,
    from + end,
    said && door !== null ? 'certain' : said ? 'likely' : regions > 0 ? 'likely' : 'possible',
    door !== null,
  );
}

function found(segment: string, start: number, end: number, confidence: Found['confidence'], door: boolean): Found {
  return {
    start,
    end,
    show: 3,
    value: segment.slice(start, end).replace(/\s/g, ''),
    confidence,
    why: door ? 'regions, a street and a number of a door' : 'regions and a building or place',
  };
}

/** Chinese postal address down to a street or a building: regions, street, door, building, room in that order. */
const detector: Detector = {
  id: 'pi/cn-address',
  family: 'pi',
  sharedByPeople: true,
  type: 'ADDRESS',
  title: { en: 'Chinese postal address', zh: '中国境内地址' },
  category: 'pd:PhysicalAddress',
  needs: [{ cjk: true }],
  precheck: (text: string, features: TextFeatures) => features.cjk && namesParts(text),
  find,
  hits: [
    '收件人：某某 浙江省某某市西湖区学府街903号锦绣小区4号楼1单元',
    '家住南京市雨花区小行路58号',
    '广东省惠来县惠城镇南门西路209号',
    '湖北 武汉 洪山区 某某路1037号 喻园小区',
    '湖南省邵阳市隆回县六都寨镇杏枫村5组',
    '住址：云南省昭通市镇雄县以勒镇某某村村民委员会大坪村民小组15号',
    '北京西城区某某大街丙17号',
    '哈尔滨市道里区某某大道与江景西路交汇处3号楼',
    '台北市信義區市府路45號89樓',
    '香港九龍尖沙咀某某道132號某某大廈5樓',
    '地址：某某路478号3幢502室',
  ],
  misses: [
    '某某县创建农村治安防范小区',
    '北京市公安局',
    '江苏省南京市玄武区',
    '全国各省市区的道路建设',
    '第3号台风经过福建省',
    '他在路上走了100米',
    '上海市第一人民医院发布2号通知',
    '上海地铁2号线在静安区设站',
    '上海市普陀区长寿路街道办事处发布通知',
    '中山路步行街很热闹',
    '河北省唐山市开展城镇老旧小区改造',
    '广东省2023年1号文件',
  ],
};
export default detector;
