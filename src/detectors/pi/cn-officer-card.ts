import { matches } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

// A character for the arm or the kind of card, `字第`, the number.
const CARD = /(?:[军軍士兵文警武海空装后参政陆火联职学]|武警|军官|士兵|文职|人民警察)字第?\s?[(（]?[\dX]{4,10}[)）]?\s?号/g;
const NAMED =
  /(?:军官证|士官证|士兵证|文职(?:人员|干部)证|军人证|警官证|警察证|警号|军人保障卡)(?:件)?(?:号码?|编号)?(?:[:：为是\s]|["'],?\s?:?\s?["']){0,4}(?<number>[\u4e00-\u9fff]?字?第?[A-Z]?\d{6,10})(?!\d)/g;

function* find(text: string): Generator<Found> {
  const found: Found[] = [];
  for (const match of matches(CARD, text)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: match[0].replace(/\D/g, ''),
      show: 1,
      confidence: 'certain',
      why: 'form of the number of an officer’s card',
    });
  }
  for (const match of matches(NAMED, text)) {
    const number = match.groups!.number!;
    const end = match.index + match[0].length;
    if (found.some((one) => one.start < end && one.end > end - number.length)) continue;
    found.push({
      start: end - number.length,
      end,
      value: number.replace(/\D/g, ''),
      confidence: 'certain',
      why: 'number after the word for a card of soldiers or police',
    });
  }
  yield* found.sort((a, b) => a.start - b.start);
}

/** Number of a card of officers, soldiers and police of China. */
const detector: Detector = {
  id: 'pi/cn-officer-card',
  family: 'pi',
  type: 'OTHER_ID',
  title: { en: 'Chinese military or police card', zh: '军官证、士兵证、警官证号' },
  category: 'pd:OfficialID',
  needs: [{ cjk: true, digits: 4, url: false }],
  keywords: [
    ...[...'军軍士兵文警武海空装后参政陆火联职学官察'].map((before) => `${before}字`),
    ...'军官证 士官证 士兵证 文职 军人 警官证 警察证 警号'.split(' '),
  ],
  find,
  hits: ['军官证号：军字第00000000号', '南字第0000000号的警官证0000000', '士兵证 00000000'],
  misses: ['京新出字第0号', '军官证办理须知', '发改文字〔2020〕12号', '警号声响起'],
};
export default detector;
