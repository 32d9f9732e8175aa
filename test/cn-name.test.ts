import { Worker } from 'node:worker_threads';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { namesInText } from '../src/detectors/pi/cn-name/running-text.js';
import { chineseWords, type Words } from '../src/detectors/pi/cn-name/segments.js';
import detector from '../src/detectors/pi/cn-name.js';
import { runs } from './effort.js';

const builtModule = (path: string) => new URL(`../dist/${path}`, import.meta.url).href;
const names = (text: string, field?: string) => [...detector.find(text, field)].map(({ start, end }) => text.slice(start, end));
const told = (text: string, field?: string) => [...detector.find(text, field)].map(({ confidence }) => confidence);

/** Frequent family and given names put together at random: nobody is meant. */
const family = fc.constantFrom('赵', '钱', '孙', '李', '周', '吴', '郑', '王', '欧阳', '诸葛');
const given = fc.constantFrom('晓雯', '志强', '建国', '丽华', '子涵', '伟', '敏', '芳');

describe('a name is found', () => {
  test.each([
    ['after a title', '本报记者李某华、通讯员张大伟', '张大伟'],
    ['before a verb of saying', '赵晓雯表示，公司将继续投资', '赵晓雯'],
    ['after a word of grammar', '此件由史玉婷签收', '史玉婷'],
    ['with a compound family name', '上官静萍出席会议', '上官静萍'],
    ['in traditional characters', '記者陳玉華／台北報導', '陳玉華'],
    ['by its sound, with a dot', '作者是阿卜杜拉·买买提江', '阿卜杜拉·买买提江'],
    ['by its sound, after a title', '美国总统克莱德曼抵达首都', '克莱德曼'],
    ['in Japanese', '山本一郎与同事', '山本一郎'],
    ['set apart by a space in a form', '姓名：王 芳  性别：女', '王 芳'],
  ])('%s', (_how, text, name) => {
    expect(names(text)).toContain(name);
  });

  test('and the weaker ones beside it in a list', () => {
    expect(names('参加会议的有：王志强、李春梅、赵刚、孙丽、欧阳锋。')).toEqual(['王志强', '李春梅', '赵刚', '孙丽', '欧阳锋']);
  });

  test('after any label of a form, whoever it is', () => {
    fc.assert(
      fc.property(family, given, fc.constantFrom('姓名：', '联系人:', '"收件人": "', '| 户名 | ', '患者姓名：'), (f, g, label) => {
        expect(names(`${label}${f}${g}"`)).toEqual([f + g]);
        expect(told(`${label}${f}${g}"`)).not.toContain('possible');
      }),
    );
  });
});

describe('a name of three characters is certain where a label, the field, a title or a verb of saying says so', () => {
  test('a field of names', () => {
    expect(told('赵晓雯', 'contact.姓名')).toEqual(['certain']);
    expect(told('赵晓雯', 'name_zh')).toEqual(['certain']);
    expect(told('张大伟、李春梅', 'author')).toEqual(['certain', 'certain']);
    expect(told('张伟', 'name_zh')).toEqual(['likely']);
  });

  test('a title before or a verb behind it', () => {
    expect(told('记者赵晓雯报道')).toEqual(['certain']);
    expect(told('赵晓雯表示，公司将继续投资')).toEqual(['certain']);
    expect(told('记者张伟报道')).toEqual(['likely']);
  });

  test('a name that stands there with nothing beside it, and fields that say nothing, are possible', () => {
    expect(told('赵晓雯', 'c3')).toEqual(['possible']);
  });

  test('a name is as likely everywhere in a text as where it is most likely', () => {
    expect(told('记者赵晓雯报道。后来赵晓雯又去了一次。')).toEqual(['certain', 'certain']);
  });

  test.each(['待定', '无', '佚名', '本站编辑部', '新华社', '财务部', '江苏省', '武汉大学', '李先生', '值班室', '安保部', '路人甲'])(
    '%s is no name, whatever the label says',
    (value) => {
      expect(names(`联系人：${value}`)).toEqual([]);
      expect(names(value, '姓名')).toEqual([]);
    },
  );
});

/** What cuts the same text by the same dictionary, and is no part of the package. */
const jieba = Jieba.withDict(dict);
const listed = Buffer.from(dict)
  .toString()
  .split('\n')
  .map((line) => line.split(' ')[0]!)
  .filter((word) => /^[\u4e00-\u9fff]+$/.test(word));

test('a sentence is cut into words as jieba cuts it, and each word is what jieba has it for', () => {
  const word = fc.nat(listed.length - 1).map((n) => listed[n]!);
  const part = fc.oneof(
    word,
    // The beginning of a word, the end of one, and what no word has.
    word.map((word) => word.slice(0, -1)),
    word.map((word) => word.slice(1)),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCharCode(c)),
  );
  const sentences = fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('').slice(0, 400));
  const tagged = (word: string) => {
    const seen = jieba.tag(word, false);
    return seen.length === 1 && seen[0]!.tag !== 'x' ? seen[0]!.tag : '';
  };
  const words = chineseWords();
  const piecesOf = (text: string) => {
    const edge = words.cut(`x${text}x`, 1, text.length + 1);
    const starts = Array.from(text, (_, at) => at).filter((at) => edge[at] === 1);
    return starts.map((start, n) => text.slice(start, starts[n + 1]));
  };
  fc.assert(
    fc.property(
      sentences.filter((text) => text !== ''),
      (text) => {
        const pieces = piecesOf(text);
        expect(pieces).toEqual(jieba.cut(text, false));
        for (const piece of [...pieces, text.slice(0, 2), text.slice(0, 3)]) expect(words.tag(piece)).toBe(tagged(piece));
      },
    ),
    { numRuns: runs(20_000, 1000) },
  );
});

test('threads that have a room in common put one table into it', async () => {
  const thread = () => {
    const code = `
      import { parentPort } from 'node:worker_threads';
      const { chineseWords } = await import(${JSON.stringify(builtModule('detectors/pi/cn-name/segments.js'))});
      const { wordTable } = await import(${JSON.stringify(builtModule('detectors/pi/cn-name/chinese-words.js'))});
      parentPort.postMessage({ cut: chineseWords().cut('记者赵晓雯报道', 0, 7), buffer: wordTable().nodes.buffer });`;
    return new Promise<{ cut: Uint8Array; buffer: unknown }>((resolve, reject) => {
      new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`)).on('message', resolve).on('error', reject);
    });
  };
  const { openSharedRoom } = (await import(
    builtModule('inspect/threads/shared-room.js')
  )) as typeof import('../src/inspect/threads/shared-room.js');
  openSharedRoom();
  const all = await Promise.all([thread(), thread(), thread()]);
  for (const { cut, buffer } of all) {
    expect([...cut.slice(0, 8)]).toEqual([1, 0, 1, 1, 1, 1, 0, 1]);
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  }
});

describe('what reads like a name and is none', () => {
  test.each([
    '周邊商品包括馬克杯、毛巾和高級茶葉禮盒，限時優惠中',
    '羅馬尼亞、盧安達和愛沙尼亞語',
    '請看看這張卡片支援哪些尺寸',
    '東京都庁で会議が開かれ、高橋は橋の名である',
    '李宁公司发布新款跑鞋',
    '中山路、王府井和黄鹤楼',
    '周一开会讨论高速公路方案',
    '温度升高，方向明确，关于任何项目',
    '史记·项羽本纪，沁园春·雪',
    '安徽省黄山市，连云港市海州区',
    '鲁菜和云南白药，支付宝、微信',
    '王医生给刘阿姨看病，张经理去接王总',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('a bare value of a field of places or things needs more', () => {
    expect(names('司马相', 'product')).toEqual([]);
    expect(names('司马相')).toEqual(['司马相']);
  });
});

test('words are asked for only where a text may hold a name', () => {
  const asked = vi.fn(chineseWords);
  namesInText('一只黄色的小猫，在窗台上睡觉', { words: asked, field: undefined });
  expect(asked).not.toHaveBeenCalled();
  namesInText('记者赵晓雯报道', { words: asked, field: undefined });
  expect(asked).toHaveBeenCalled();
});

test('names are told in order, apart from each other and within the text', () => {
  const text = fc.array(fc.constantFrom('记者', '李', '晓雯', '·', '克', '斯', '，', ' ', '说', '姓名：', '张', '三', '高', '兴', 'a'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      let last = 0;
      for (const { start, end } of namesInText(whole, { words: chineseWords, field: undefined })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(whole.length);
    }),
  );
});

test('a long text is cut into words once, however often it has a name', () => {
  const text = '记者赵晓雯报道，张大伟表示。';
  /** How many characters are cut into words for a text of so many such sentences. */
  const cut = (n: number) => {
    const words = chineseWords();
    let characters = 0;
    const counted: Words = {
      cut: (of, from, to) => {
        characters += to - from;
        return words.cut(of, from, to);
      },
      tag: (word) => words.tag(word),
    };
    expect(namesInText(text.repeat(n), { words: () => counted, field: undefined })).toHaveLength(2 * n);
    return characters;
  };
  expect(cut(1)).toBeLessThanOrEqual(text.length);
  expect(cut(10_000)).toBe(10_000 * cut(1));
  expect([...detector.find(text.repeat(10_000))]).toHaveLength(20_000);
});

test('of a list of people one is told after another, and a short name between a role and a verb of saying', () => {
  const told = (text: string) => [...detector.find(text)].map(({ start, end }) => text.slice(start, end));
  expect(told('出席会议的有赵晓雯、肖杨、高昌礼等人。')).toEqual(['赵晓雯', '肖杨', '高昌礼']);
  expect(told('本报记者曾坤报道')).toEqual(['曾坤']);
});
