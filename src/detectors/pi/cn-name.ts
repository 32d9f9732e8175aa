import type { Detector, Found, TextFeatures } from '../../model/detection.js';
import { simplify } from '../../text/traditional.js';
import { wordLists } from '../../text/word-lists.js';
import { isJapanese } from '../names/world/japanese-names.js';
import { type Candidate, isLikely, isSure } from './cn-name/candidate.js';
import { fieldSays } from './cn-name/name-context.js';
import { namesInText } from './cn-name/running-text.js';
import { chineseWords } from './cn-name/segments.js';

function* find(given: string, field?: string): Generator<Found> {
  // Japanese is written with the same characters and has other names: pi/world-name looks at it.
  if (isJapanese(given)) return;
  const says = fieldSays(field);
  const found = namesInText(simplify(given), { words: chineseWords, field: says }).filter((one) => !isThing(given, one));
  // A name is as likely wherever the text has it as where it is most likely.
  const likely = new Set<string>();
  const sure = new Set<string>();
  for (const one of found) {
    // A value that is all of its field, of which nothing is known, may be a brand or a place.
    const bare = !one.said && field !== undefined && one.end - one.start === given.length;
    if (bare || !isLikely(one)) continue;
    const name = given.slice(one.start, one.end);
    likely.add(name);
    if (isSure(one)) sure.add(name);
  }
  for (const { start, end, said } of found) {
    const name = given.slice(start, end);
    yield {
      start,
      end,
      show: 1,
      confidence: sure.has(name) ? 'certain' : likely.has(name) ? 'likely' : 'possible',
      why: !said ? 'reads like the name of a person' : says === true ? 'the field holds names of people' : 'name after a label for one',
    };
  }
}

/** Places that are named after the families that live there: 杨家坪. */
const VILLAGE = /^.家[坪庄村湾坡屯窑沟堡口塘桥坝冲嘴岭岗营集店楼垭梁台园渡沱渠河宅巷]$/;

let things: ReadonlySet<string> | undefined;

/** A firm, a brand or a character of a well-known work, where nothing beside it speaks of a person. */
function isThing(text: string, { start, end, said, context }: Candidate): boolean {
  if (said || context >= 2) return false;
  if (VILLAGE.test(simplify(text.slice(start, end)))) return true;
  things ??= new Set(
    ['things-own', 'brands'].flatMap((file) => wordLists(new URL(`../names/tables/${file}.txt`, import.meta.url), ['han']).han),
  );
  return things.has(simplify(text.slice(start, end)));
}

/** Name of a person in Chinese characters. */
const detector: Detector = {
  id: 'pi/cn-name',
  family: 'pi',
  sharedByPeople: true,
  type: 'PERSON',
  title: { en: 'Name of a person in Chinese', zh: '中文人名' },
  category: 'pd:Name',
  needs: [{ cjk: true }],
  precheck: (text: string, features: TextFeatures) => features.cjk && text.length > 1,
  find,
  hits: ['姓名：欧阳某娟', '收件人：向小洋 15500000000', '联系人张晓某的电话', '记者陈某明报道', '{"姓名":"赵一某"}'],
  misses: [
    '周一开会讨论高速公路方案',
    '李宁公司发布新款跑鞋',
    '联系人：待定',
    '作者：本站编辑部',
    '姓名：无',
    '张开嘴巴，马上就到',
    '史记·项羽本纪',
    '请将单元格的方向改为向上',
    '中山路、王府井和黄鹤楼',
  ],
};
export default detector;
