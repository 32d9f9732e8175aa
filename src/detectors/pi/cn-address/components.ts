// The last part of an address: a door, a building, a room; then at most a plain number of a room.
const LAST =
  /(?:号楼|号院|单元|号|室|栋|幢|座|塔|层|弄|组|队|社|屯|楼|村|小区|花园|公寓|大厦|大楼|中心|广场|家园|花苑|苑|社区|产业园|工业园|科技园|软件园|创意园|物流园|工业区|园区|基地|商厦|商城|宿舍|家属院|校区|大学|学院|中学|小学|医院|营业部|驿站|超市|酒店|宾馆|市场|公馆|府|门面|门市|交汇处|交叉口|路口|(?:大道|大街|路|街|巷|胡同)(?:[东南西北中]段)?(?![\u4e00-\u9fff])|\d{1,3}[-–]\d{1,3}[-–](?=\d{2,4}(?!\d)))(?:之\d{1,2}|附\d{1,3}号|\d{1,2}[Ff]|[A-Z]?\d{1,4}[A-Z]?(?:[-–]\d{1,4}){0,2}(?![\dA-Za-z]))?/g;
// Words of prose: what follows them is no part of an address. Some of their characters stand in names of streets, before the first part.
const PROSE = /[的了被是把给着（]|举行|发生|召开|报警|门口|附近|举办|表示|公司|\s1[3-9]\d/;
const PROSE_LATER = /[在将到从向过及与]|和(?!平|谐|睦)/;
/** An intersection may name its second street after 与. */
const CROSSING = /^(?:与|和|、)?[\u4e00-\u9fff]{2,8}$/;
/** Longest stretch between two parts of an address. */
const GAP = 16;

/** A street or a road at the end. */
export const STREET_END = /(?:大道|大街|(?<![公铁马道网思出])路|(?<!步行)街|巷|胡同)(?:[东南西北中]段)?$|(?:交汇处|交叉口|路口)$/;

/** A village at the end. */
export const VILLAGE_END = /(?:村|屯|庄|寨)$/;

/** Where the parts of an address end in what follows its regions; 0 where there are none. */
export function endOf(rest: string): number {
  let end = 0;
  for (const last of rest.matchAll(LAST)) {
    const gap = rest.slice(end, last.index);
    if (
      gap.length > GAP ||
      ((PROSE.test(gap) || (end > 0 && PROSE_LATER.test(gap))) && !(CROSSING.test(gap) && /^(?:交汇处|交叉口|路口)/.test(last[0])))
    )
      break;
    end = last.index + last[0].length;
  }
  return end;
}

/** Whether a text has a word for a street, a door or a building at all. */
export function namesParts(text: string): boolean {
  return /[路街道巷村号號栋棟幢室楼樓园園]/.test(text);
}
