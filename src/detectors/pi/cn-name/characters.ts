import { wordLists } from '../../../text/word-lists.js';

/** How readily a character stands in a given name, as first and as last: pairs of two digits and the characters they are of. */
const { given: GIVEN } = wordLists(new URL('./chinese-given.txt', import.meta.url), ['given']);

/**
 * Family names by how readily their character, standing alone, is one: log-odds of the share of people who bear it over its frequency
 * as a word by itself in jieba's dictionary (MIT), rounded. The shares are those of the Ministry of Public Security's name reports.
 */
const FAMILY: Readonly<Record<string, string>> = {
  7: '刘陈李',
  6: '冯赵邹覃肖邓徐潘闫郑姚廖邱龚彭杜董梁谭王蒋郝崔吕胡卢邵郭蔡孙张谢范姜',
  5: '罗尹吴曹韦周孟沈薛许黎黄陶汪杨何魏程韩朱栾邰蔺郜靳鄢仝邝佘冼袁茹扈岑湛熊胥祁宋侯唐缪林陆刁辜聂鞠娄耿臧贾芦糜敖巩冉滕沃贺郁丁瞿翟闵牟苏倪萧赖傅乔',
  4: '佟叶钟巫骆雷付仲柯喻樊邬匡阎柏尉鲍秦田戚晏凌褚裴戎谌穆卓冀葛阮颜庞储舒窦马苑伍詹辛虞屈蒲邢余殷艾严俞申茅惠桑符卜夏莫甘孔戴沐丛霍江简隋洛顾康武桂尤毕甄朴晁奚芮郦竺逯宓訾郗阚',
  3: '岳苗习卞池宣焦兰敬涂麦梅仇席庄鲁石季阙柴卫饶史翁麻宁童任洪祝迟展郎景龙白金欧曾毛方伏柳鲜高吉蓝温施沙蒙费盛衣宗阳查谷纪廉曲厉屠姬雍濮寇荆桓丘苟栗粟',
  2: '乐商汤常练华齐楚支易冷司包尚段钱单解修章楼牛云宫房封关万游鄂古项安车文谈井晋祖薄燕浦蔚伊昌闻鹿',
  1: '管于左明边原强全连党区占应路米向成时官容居师花幸束班银计农权盖',
};

/** Family names of two characters. */
const COMPOUND = new Set(
  '欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 夏侯 慕容 令狐 皇甫 尉迟 公孙 长孙 宇文 轩辕 端木 百里 呼延 申屠 淳于 单于 澹台 濮阳 太史 赫连 闻人 钟离 拓跋 纳兰 完颜'.split(
    ' ',
  ),
);

/** Frequent Japanese family names as Chinese texts write them. */
const JAPANESE = new Set(
  '山本 佐藤 铃木 高桥 田中 渡边 伊藤 中村 小林 加藤 吉田 山田 佐佐木 山口 井上 木村 斋藤 桥本 小泉 安倍 福田 麻生 野田 村山 小渊 羽田 细川 宫泽 竹下 池田 石原 三浦 藤原 织田 德川 丰臣 川端 芥川 宫崎 坂本 中田 长谷川 近藤 石川 前田 冈田 小野 藤田 后藤 青木 西村 太田 安藤 酒井 工藤 横山 宫本 内田 谷口 大野 丸山 今井 藤井 武田 上野 杉山 增田 平野 村田 中野 河野 野村 菊地 新井 岸田 石破 高市 河合 大江 村上 本田 松本 松下 森田 原田 和田'.split(
    ' ',
  ),
);

/** Characters that foreign names are written with (Xinhua's tables of transliteration, the frequent ones). */
const FOREIGN =
  '阿埃艾爱安奥巴白班邦保鲍贝本比彼别宾波伯博勃布采查茨达大戴丹道得德登邓狄迪蒂丁东杜多厄恩尔法范菲费芬丰冯佛夫弗福富盖甘冈戈哥歌格根古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉加贾简杰捷金津卡开凯坎康考科可克肯孔库夸奎昆拉腊来莱兰朗劳勒雷里理利莉丽连列林龙隆卢鲁路伦罗洛吕马玛麦迈曼芒毛茂梅门蒙米密明缪摩莫墨默姆木穆纳娜乃奈南瑙内尼妮涅宁纽农努诺欧帕潘庞培佩彭皮平珀葡蒲普奇齐契恰钱强乔切钦琴琼丘让热日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣施什史士舒斯思松苏索塔泰坦汤唐陶特腾藤提滕铁廷亭图土托脱瓦万旺威韦维魏温文翁沃乌武西希锡席夏香肖歇谢辛欣休修许雪雅亚扬耶叶伊易因英尤约宰赞泽曾扎詹珍治朱兹佐卓齐';

/** Characters of names of peoples of China beside them, in names with a dot. */
const ETHNIC = '买吐不合孜肉素甫依江汗别苏都再依迪力亥仁娅古丽则吾麦海孟努尔生玉扎西顿珠央措卓玛逊其格桑旺堆次仁嘎卜';

/** Log-odds of a character standing alone as a family name, plus one; 0 for none. */
export const family = new Uint8Array(65536);
/** Log-odds, in tenths, of a Han character as first and as last of a given name. */
export const first = new Int8Array(65536).fill(-100);
export const last = new Int8Array(65536).fill(-100);
/** 1 for characters that foreign names are written with, 2 for others of names with a dot; 0 for the rest. */
export const foreign = new Uint8Array(65536);

const tenths = (digit: number): number => Math.round((digit / 0.9 - 5) * 10);

for (const [odds, characters] of Object.entries(FAMILY)) for (const c of characters) family[c.charCodeAt(0)] = Number(odds) + 1;
first.fill(tenths(5), 0x4e00, 0xa000);
last.fill(tenths(5), 0x4e00, 0xa000);
for (let i = 0; i < GIVEN.length; i += 2) {
  const [digits, characters] = [GIVEN[i]!, GIVEN[i + 1]!];
  for (const c of characters) {
    first[c.charCodeAt(0)] = tenths(Number(digits[0]));
    last[c.charCodeAt(0)] = tenths(Number(digits[1]));
  }
}
for (const c of ETHNIC) foreign[c.charCodeAt(0)] = 2;
for (const c of FOREIGN) foreign[c.charCodeAt(0)] = 1;

/** 1 for characters that compound and Japanese family names begin with. */
export const doubles = new Uint8Array(65536);
for (const name of [...COMPOUND, ...JAPANESE]) doubles[name.charCodeAt(0)] = 1;

/** Characters that Japanese given names end with. */
const JAPANESE_END = /[郎子美雄夫彦树介也司男治一二三光造代江枝香奈]$/;

/** Log-odds of a given name after a Japanese family name. */
export function givenInJapanese(name: string): number {
  return name.length > 1 && JAPANESE_END.test(name) ? 2.5 : -1;
}

/** Whether two characters are a compound or a Japanese family name. */
export function doubleFamily(name: string): 'chinese' | 'japanese' | undefined {
  return COMPOUND.has(name) ? 'chinese' : JAPANESE.has(name) ? 'japanese' : undefined;
}

/** Log-odds of one or two characters as a given name; very low where one of them is no Han character. */
export function given(text: string, start: number, end: number): number {
  const a = text.charCodeAt(start);
  return (end - start === 1 ? Math.min(first[a]!, last[a]!) * 0.5 + last[a]! * 0.5 : first[a]! + last[text.charCodeAt(start + 1)]!) / 10;
}
