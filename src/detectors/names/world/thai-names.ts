/** Names in Thai, which has no spaces between words: after a title that is written before people alone. */

import { worldFold } from './world-fold.js';
import { isAlsoWord, isFamily, isGiven, knownInWorld } from './world-lexicon.js';
import { WHY, type WorldName } from './world-name.js';

/** Titles, ranks and their abbreviations. */
const TITLE =
  /(?:นางสาว|นาง|นาย|คุณหญิง|คุณ|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|ดร\.|ศ\.ดร\.|รศ\.ดร\.|ผศ\.ดร\.|ศ\.|รศ\.|ผศ\.|ศาสตราจารย์|พล\.ต\.อ\.|พล\.ต\.ท\.|พล\.ต\.ต\.|พล\.อ\.|พล\.ท\.|พล\.ต\.|พ\.ต\.อ\.|พ\.ต\.ท\.|พ\.ต\.ต\.|พ\.อ\.|พ\.ท\.|พ\.ต\.|ร\.ต\.อ\.|ร\.ต\.ท\.|ร\.ต\.ต\.|ร\.อ\.|ร\.ท\.|ร\.ต\.|ส\.ต\.อ\.|ส\.ต\.|จ\.ส\.ต\.|จ\.ส\.อ\.|พลเอก|พลตำรวจเอก|ม\.ร\.ว\.|ม\.ล\.|นพ\.|พญ\.|ทพ\.|น\.พ\.|พ\.ญ\.|ท\.พ\.|น\.อ\.|น\.ท\.|น\.ต\.|จ\.อ\.|พลอากาศเอก|พลอากาศโท|พลอากาศตรี|พลเรือเอก|พลเรือโท|พลโท|พลตรี|พันเอก|พันโท|พันตรี|ร้อยเอก|ร้อยโท|ร้อยตรี|พันตำรวจเอก|พันตำรวจโท|หลวงพ่อ|หลวงปู่|หม่อม)\s?(?=[\u0e01-\u0e2e\u0e40-\u0e44])/g;
/** Words that begin with what is a title too. */
const NOT_TITLE =
  /^(?:นางเลิ้ง|นางรอง|เด็กหญิงเรียน|เด็กชายเรียน|นายก|นายจ้าง|นายหน้า|นายทุน|นายทะเบียน|นายอำเภอ|นายทหาร|นายตำรวจ|นายช่าง|นายพล|นายพราน|นายแบบ|นายแพทย์|นายด่าน|นายสถานี|นางแบบ|นางเอก|นางงาม|นางฟ้า|นางพยาบาล|นางพญา|นางสาวไทย|นางสงกรานต์|นางร้าย|นางเงือก|นางรำ|นางนวล|คุณภาพ|คุณสมบัติ|คุณค่า|คุณลักษณะ|คุณประโยชน์|คุณธรรม|คุณวุฒิ|คุณหมอ|คุณครู|คุณแม่|คุณพ่อ|คุณปู่|คุณย่า|คุณตา|คุณยาย|คุณลุง|คุณป้า|คุณผู้|คุณต้อง|คุณสามารถ|คุณจะ|คุณได้|คุณไม่|คุณมี|คุณใช้|คุณกำลัง|คุณเป็น|คุณอาจ|คุณควร|คุณเอง|คุณคิด|คุณเคย|คุณก็|คุณสร้าง|คุณเพิ่ม|คุณเลือก|คุณต้อง|คุณกด|คุณเปิด|คุณเห็น|คุณรู้|คุณทำ|คุณอยู่|คุณและ|คุณหรือ|คุณที่|คุณใน|คุณกับ|คุณให้|คุณจึง|คุณยัง|คุณเริ่ม|คุณเขียน|คุณอ่าน|คุณพบ|คุณสนใจ|คุณชอบ|คุณอยาก|คุณแน่|คุณแล้ว|คุณนั้น|คุณว่า|คุณโดย|คุณจาก|คุณไป|คุณมา|คุณถูก|คุณลืม)/;
/** Before นาย and นาง the same letters end another word: เจ้านาย, พระนาง. */
const INSIDE_WORD = /(?:เจ้า|พระ|แม่|ค่า|ทวี|สม|เนื้อ|ตัว|บุญ|ขุน|นิ้ว)$/;
/** … and before คุณ: ขอบคุณ, ของคุณ. */
const INSIDE = /(?:เจ้า|ขอบ|บุญ|พระ|ของ|ให้|ถ้า|หาก|เมื่อ|ที่|และ|หรือ|กับ|จาก|ว่า|ช่วย|ทำให้|แม่|ค่า|ทวี|เนื้อ|สม|ด้วย|แก่|เพื่อ|โดย|ตัว|ต่อ|ผล|ตาม|โปรด)$/;
const NAME = /[\u0e01-\u0e4e]{2,}/y;
const SPACED = /[ \u00a0]([\u0e01-\u0e4e]{2,24})/y;
/** What begins a word that goes on after a name without a space: verbs of saying, roles, conjunctions. */
const ON =
  /(?:กล่าว|เปิดเผย|วัย|ฝาแฝด|เสียชีวิต|ประชุม|ร่ำไห้|วิ่ง|แสดง|ช่วย|ขี่|เป่า|แฟน|มุด|ขณะ|เชื่อมั่น|ระบุ|ชี้แจง|แถลง|ยืนยัน|บอก|เผย|พูด|ให้สัมภาษณ์|ตอบ|ถาม|เป็น|และ|กับ|ได้|จะ|ซึ่ง|ที่|อายุ|ว่า|ใน|ไป|มา|ถูก|เข้า|ออก|ยัง|ก็|ไม่|มี|อดีต|รอง|ผู้|นายก|รัฐมนตรี|ประธาน|หัวหน้า|โฆษก|เลขา|กรรมการ|ผอ\.|ส\.ส\.|ส\.ว\.|บุตร|ภรรยา|สามี|ลูก|ครับ|ค่ะ|คะ|ติดต่อ|เดินทาง|สั่ง|ขอ|ต้อง|เคย|ร่วม|ลง|เห็น|รับ|พร้อม|โดย|จาก|เพื่อ|ทำ|คือ|หรือ|ด้วย|ยอมรับ|แจ้ง|แจง|ประมาณ|จังหวัด|ตำบล|อำเภอ|เมื่อ|ตอน|ทนาย|ยื่น|ให้|ซื้อ|ชาว|จบ|น้อยใจ|ประกาศ|สัญชาติ|นักศึกษา|อาจารย์|ผกก|อธิบดี|เลือก|พบ|จึง|แต่|เพราะ|หลัง|ก่อน|นั้น|นี้|ผ่าน|ของ|นอน|รัฐ|บริษัท|ตำรวจ|ทหาร|นักเรียน|ครู|แพทย์|พยาบาล|เสนอ|ทั้ง|อยู่|ตั้งแต่|นำ|ใช้|เพิ่ม|ลด|หา|แล้ว|เจ้าของ|เจ้าหน้าที่|สมาชิก|สส|สว)/;

let segmenter: Intl.Segmenter | undefined;
/** How far around a title the text is cut into words, to see that it is one. */
const AROUND = 30;

/** A word begins at this place: the title is no part of ทนาย, มิถุนายน, กระหม่อม. */
function beginsWord(text: string, at: number): boolean {
  if (!/[\u0e01-\u0e4e]/.test(text[at - 1] ?? ' ')) return true;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  let from = at;
  while (from > 0 && at - from < AROUND && /[\u0e01-\u0e4e]/.test(text[from - 1]!)) from--;
  for (const { index } of segmenter.segment(text.slice(from, at + 12))) if (from + index === at) return true;
  return false;
}

/** Names in a Thai text. */
export function* thaiNames(text: string): Generator<WorldName> {
  const taken = new Set<number>();
  TITLE.lastIndex = 0;
  for (let match = TITLE.exec(text); match !== null; match = TITLE.exec(text)) {
    const title = match.index;
    const start = title + match[0].length;
    const abbreviated = match[0].includes('.');
    if (abbreviated ? /[\u0e01-\u0e4e.]/.test(text[title - 1] ?? ' ') && !beginsWord(text, title) : !beginsWord(text, title)) continue;
    if (
      !abbreviated &&
      (NOT_TITLE.test(text.slice(title, title + 14)) ||
        (match[0].startsWith('คุณ') ? INSIDE : INSIDE_WORD).test(text.slice(Math.max(0, title - 6), title)))
    )
      continue;
    NAME.lastIndex = start;
    const run = NAME.exec(text)?.[0];
    if (run === undefined) continue;
    const you = match[0].startsWith('คุณ') && !match[0].startsWith('คุณหญิง');
    const first = firstName(run, you);
    // Behind a rank a given name has three letters or more, and a word of grammar is none.
    if (first < 3 || ON.exec(run)?.index === 0) continue;
    let end = start + first;
    if (first === run.length) end = familyEnd(text, end, you);
    // คุณ is "you" as often: a known name, or a family name too.
    if (you && end === start + first && !isGiven(knownInWorld(worldFold(run.slice(0, first))))) continue;
    yield { start, end, sure: true, why: WHY.title };
    taken.add(start);
    TITLE.lastIndex = end;
  }
  yield* bareNames(text, taken);
}

/** A given name of the tables that stands between spaces, with another word behind it: สมชาย ใจดี. */
function* bareNames(text: string, taken: ReadonlySet<number>): Generator<WorldName> {
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const { index: start, 0: run } = match;
    if (run.length > LONGEST_GIVEN || taken.has(start)) continue;
    const bits = knownInWorld(worldFold(run));
    if (!isGiven(bits) || isAlsoWord(bits) || isFamily(bits)) continue;
    const end = familyEnd(text, start + run.length, true);
    if (end > start + run.length) yield { start, end, sure: false, why: WHY.words };
  }
}

const RUN = /[\u0e01-\u0e4e]{4,}/g;
const LONGEST_GIVEN = 16;

/** How long the given name at the beginning of a stretch is; 0 where none is seen. */
function firstName(run: string, you: boolean): number {
  // The longest name of the tables that it begins with, if a word begins behind it.
  for (let length = Math.min(run.length, 16); length >= 3; length--) {
    const name = run.slice(0, length);
    if (!isGiven(knownInWorld(worldFold(name)))) continue;
    if (length === run.length || ON.exec(run.slice(length))?.index === 0) return length;
  }
  if (you) return run.length <= 12 && isFamily(knownInWorld(worldFold(run))) ? run.length : 0;
  const on = ON.exec(run.slice(2));
  if (on !== null) {
    // Where the words fall apart just there.
    const cut = on.index + 2;
    segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
    for (const { index } of segmenter.segment(run.slice(0, 40))) if (index === cut) return cut <= 14 ? cut : 0;
  }
  return run.length <= 14 ? run.length : 0;
}

/** The end of the family name, which stands after a space. */
function familyEnd(text: string, end: number, you: boolean): number {
  SPACED.lastIndex = end;
  const next = SPACED.exec(text);
  if (next === null) return end;
  const run = next[1]!;
  const at = ON.exec(run);
  if (at?.index === 0) return end;
  if (at === null) return run.length <= 18 && !(you && run.length < 4) ? end + 1 + run.length : end;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { index } of segmenter.segment(run)) if (index === at.index) return index >= 3 ? end + 1 + index : end;
  return run.length <= 18 ? end + 1 + run.length : end;
}
