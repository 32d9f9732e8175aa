/** Names in Vietnamese: a family name of the closed set and one to three syllables with capital letters. */

import { WHY, type WorldName } from './world-name.js';

/** Family names that most people have, and those that are other words or first syllables of place names as often. */
const FAMILY = new Set(
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Trịnh Đoàn Lương Đào Phùng Trương Mạc Quách Tạ Doãn Lưu Thái Chu Nghiêm Khổng Đàm Lâm Tăng Vương Văn'.split(
    ' ',
  ),
);
const ALSO_WORD = new Set('Hồ Lý Mai Cao Tô Hà La Kiều Quang Kim Tôn Châu Thân Bành Triệu Từ Hứa Giang Vi Ông Cù Bạch Diệp'.split(' '));
const MIDDLE = new Set(
  'Thị Văn Hữu Đức Minh Thanh Ngọc Hoàng Quốc Xuân Thu Kim Bá Đình Công Quang Anh Hồng Bảo Gia Tuấn Duy Phương Thùy Mỹ Như Hải Trọng Tiến Việt Nhật Khánh Trung Nam Tấn Phúc Thành Mạnh Chí'.split(
    ' ',
  ),
);
const SYLLABLE = '[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỵ][a-zà-ýăđĩũơưạ-ỹ]{0,6}';
const NAME = new RegExp(`(?<![\\p{L}\\p{M}.-])${SYLLABLE}(?: ${SYLLABLE}){1,4}(?![\\p{L}\\p{M}])`, 'gu');
const TITLE =
  /(?:^|[\s,.(])(?:ông|bà|anh|chị|cô|chú|bác|em|cháu|cụ|thầy|Ông|Bà|Anh|Chị|Cô|Thầy|PGS\.?|GS\.?|TS\.?|ThS\.?|BS\.?|bác sĩ|luật sư|giáo sư|tiến sĩ|ca sĩ|diễn viên|nhà văn|nhà thơ|họa sĩ|nhạc sĩ|đạo diễn|cầu thủ|huấn luyện viên|HLV|giám đốc|chủ tịch|bộ trưởng|thủ tướng|phó thủ tướng|tổng thống|đại biểu|thiếu tướng|trung tướng|đại tá|đại úy|thượng tá|bệnh nhân|nạn nhân|bị cáo|khách hàng|nhân viên|học sinh|sinh viên|phóng viên|tác giả|tổng bí thư|vợ|chồng) $/;
const PLACE =
  /(?:thành phố|tp\.?|đường|phố|quận|phường|huyện|xã|tỉnh|thị xã|thị trấn|trường|đại học|cao đẳng|tiểu học|học viện|thpt|thcs|sân bay|bệnh viện|viện|cầu|chợ|công ty|tập đoàn|núi|dãy|đỉnh|sông|hồ|đảo|bão|giải|giải thưởng|nhà thờ|nhà hát|thư viện|bảo tàng|đền|đình|chùa|miếu|ngõ|hẻm|lăng|khu|ấp|thôn|công viên|vườn|ga|bến|cảng|quảng trường|khách sạn|nhà hàng|quán|tàu|truyện|phim|vở|tượng đài|sân vận động|câu lạc bộ|clb|nhà hậu|triều|nhà|thương hiệu|rạp|hãng|báo|siêu thị) $/i;
/** Provinces and clubs whose names go on behind what reads like a family name. */
const PROVINCES =
  /(?:Gia Lai|Bình Dương|Thái Bình|Thái Nguyên|Hà Nội|Hải Phòng|Đà Nẵng|Cao Bằng|Lâm Đồng|Vũng Tàu|Vương Quốc|Hà Tĩnh|Hà Nam|Hà Giang|Kiên Giang|An Giang|Tiền Giang|Bắc Giang|Hậu Giang|Lai Châu|Sơn La|Hòa Bình|Vũ Hán|Hoàng Liên|Phan Xi|Phan Thiết|Phan Rang|Phan Rí|Châu Đốc|Mai Châu|Cao Lãnh|Hoàng Sa|Lý Sơn|Kim Mã|Kim Bôi|Mạc Tư Khoa|Đào Tấn|Vương Cung|Cao Nguyên|Trung Quốc|Hàn Quốc|Thái Lan)/;
/** Letters that no other language of Latin script has many of. */
const MARKS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐƠƯ]/g;

/** Whether a text is Vietnamese, by its letters; asked of its first 2,000 characters. */
export function isVietnamese(text: string): boolean {
  const head = text.length > 2000 ? text.slice(0, 2000) : text;
  const marks = head.match(MARKS)?.length ?? 0;
  return marks > 1 && marks * 40 > head.length;
}

/** Names in a Vietnamese text, in order. */
export function* vietnameseNames(text: string): Generator<WorldName> {
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const words = match[0].split(' ');
    let skip = 0;
    // A title with a capital letter, at the beginning of a sentence, is not of the name.
    let at = match.index;
    while (skip < words.length && !FAMILY.has(words[skip]!) && !ALSO_WORD.has(words[skip]!)) at += words[skip++]!.length + 1;
    const name = words.slice(skip);
    const before = text.slice(Math.max(0, at - 18), at);
    // After a number stands a street: 40 Đinh Tiên Hoàng.
    if (name.length < 2 || name.length > 5 || PLACE.test(before) || /(?:\d|số|địa chỉ|ngã tư|đi bộ) $/.test(before)) continue;
    if (PROVINCES.test(match[0])) continue;
    const titled = TITLE.test(before) || TITLE.test(` ${before}`);
    const strong = FAMILY.has(name[0]!);
    if (!strong && !titled && !(name.length >= 3 && MIDDLE.has(name[1]!))) continue;
    // Two syllables are names of towns and streets as often.
    if (skip > 0 && !titled && skip !== 1) continue;
    const full = name.length >= 3 && (name[1] === 'Thị' || name[1] === 'Văn' || (strong && MIDDLE.has(name[1]!)));
    if (name.length === 2 && !titled && !/^(?:Nguyễn|Trần|Phạm|Huỳnh|Phan|Đặng|Bùi|Đỗ|Ngô|Trịnh|Võ|Vũ|Lê)$/.test(name[0]!)) continue;
    yield { start: at, end: at + name.join(' ').length, sure: titled || full, why: titled ? WHY.title : full ? WHY.form : WHY.words };
  }
}
