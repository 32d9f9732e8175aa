/** Names in Japanese text: a family name of the tables and characters that given names are written with, by what stands beside them. */

import { wordLists } from '../../../text/word-lists.js';
import { isKatakanaThing } from './named-after-world.js';
import { WHY, type WorldName } from './world-name.js';

const HAN = /[\u4e00-\u9fff\u3005]+/g;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;

/** Titles right behind a name. */
const AFTER =
  /^(?:さん|様|さま|氏|君|くん|ちゃん|先生|選手|監督|教授|准教授|博士|社長|会長|部長|課長|係長|専務|常務|取締役|代表|議員|知事|市長|町長|村長|首相|総理|大臣|外相|財務相|官房長官|長官|大使|記者|アナウンサー|アナ|容疑者|被告|受刑者|投手|捕手|内野手|外野手|五段|六段|七段|八段|九段|名人|棋士|教諭|校長|院長|医師|弁護士|検事|裁判官|巡査|警部|少尉|中尉|大尉|少佐|中佐|大佐|少将|中将|大将|天皇|親王|夫人|夫妻|女史|殿|シェフ|コーチ)/;
/** Roles and words right before a name. */
const BEFORE =
  /(?:俳優の|女優の|歌手の|作家の|画家の|作曲家の|監督の|社長の|会長の|教授の|議員の|記者の|選手の|首相の|知事の|市長の|声優の|漫画家の|医師の|弁護士の|タレントの|モデルの|代表の|担当の|部長の|課長の|店長の|著者の|講師の|妻の|夫の|長男の|次男の|長女の|次女の|息子の|娘の|父の|母の|兄の|弟の|姉の|妹の|友人の|同僚の|俳優|女優|歌手|作家|声優|監督|社長|教授|首相|大統領|担当)$/;

let family: ReadonlySet<string> | undefined;
let given: ReadonlySet<string> | undefined;

/** Frequent family names beside those of the table; ours. */
const MORE =
  '佐藤 鈴木 高橋 田中 渡辺 渡邊 渡邉 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 永井 田口 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 松下 大久保 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 田辺 菅野 荒井 堀 大島 平井 早川 小田 小西 安倍 岸田 石破 麻生 河合 宮城 織田 徳川 豊臣 伊達 大江 夏目 芥川 川端 三島 手塚 黒澤 坂口 西尾 小泉 鳩山 細川 橘 菅 本間 片山 須藤 大森 内山 篠原 樋口 滝沢 三宅 広瀬 堀江 榎本 八木 神田 相馬 上原 宮田 岩本 松原 桑原 白石 関口 川島 横田 森下 長田 広田 児玉 成田 落合 奥村 田島 吉野 平山 今村 北川 宮下 大川 川田 沢田 福井 西山 森山 根本 小倉 石橋 竹田 金井 中尾 高山 黒木 米田 奥田 津田 比嘉 金城 桐生 羽生 錦織 浅田 村瀬'.split(
    ' ',
  );
/** Characters that given names begin with or hold. */
const IN_GIVEN =
  '一二三四五七八九十千万太大小郎朗雄男夫彦人也之介助輔佑祐志士司史治次二児蔵造三吉助平兵衛門信義正政昌雅和一数和明昭章彰晃輝光弘宏浩洋博広裕寛清潔純淳順隼駿俊敏利俊幸孝考高隆貴崇尚直忠誠実真慎信伸進晋新健賢憲剛豪毅武猛勇勝克勉努務学哲徹亮涼良遼諒龍竜翔翼翠陸海空蓮樹木林森葵蒼碧悠優雄遥陽晴晃朝暁旭昇昂晶大翔颯湊湧渉航拓巧匠創奏律響斗真仁義礼智知信恵美麗華花香薫菜奈那南波菊桜梅桃百合梨里理莉沙紗佐咲早彩綾文史絵衣江枝恵慧愛藍杏結由有友夕優子乃代世紀希季貴喜嘉佳加可香嬉楽音心凛凜玲怜礼鈴涼雪冬春夏秋月星光照輝瑠璃瑞珠真麻茉舞万摩亜安明亜唯結衣未美実弥也哉耶絢詩織栞静雫澄純淑節聡智朋倫典範則法規紀久寿福富泉千歳保守護英栄永瑛衛悦延円縁丸恭教京杏慶啓圭敬桂景恵元源玄厳巌虎吾悟康功公幸弘耕晃鋼豪国克左佐才朔作桜士師資慈滋時重繁成盛誠征清晴宗聡総孫泰達巽辰忠鉄哲典伝藤道徳篤敦奈能則伯隼繁帆穂峰鳳朋邦芳豊茂又松満稔実睦宗村恒也弥保行雪裕融洋要来頼蘭嵐陸律竜良稜麟倫令零怜烈廉蓮露路善定節稲勘権彬猪亀鶴辰寅梓椿楓柚萌芽苗稔耀煌煕燦曜晟昊旺昴晏峻嶺岳渚汐潮澪湖滉洸渥游琳琴玖珀瑚瑶環磨祥祈禄禎稀竣笑笙紬紘絃絆統継維綱緋緒羅翠聖肇脩至与興舜航艶芙芹苺茜莞菖菫葉蒔虹裟詠誉誓諄謙譲貢貫起軌輪迅迪逸遊遙郁都醇采銀錦錬長阿集雫霞鞠韻頌顕風飛駆魁鮎鴻鷹麿黎多';
/** Characters that given names of two or more end with. */
const AT_END =
  '一二三太郎朗雄男夫彦人也之介助輔佑祐志士司史治次児蔵造吉平兵衛門信義正政昌雅和明昭章彰晃輝光弘宏浩洋博広裕寛清純淳順隼俊敏利幸孝高隆貴崇尚直忠誠実真慎伸進健賢憲剛毅武勇勝克学哲徹亮良遼龍竜翔翼樹木林蓮葵悠陽晴旭昇拓匠奏斗仁智知恵美華花香薫菜奈那波桜梨里理莉沙紗咲彩絵衣江枝愛結子乃代世紀希季貴喜佳音心玲雪春夏秋月星瑠璃珠麻舞亜安唯未実弥哉耶織雫聡典範則紀寿福保守英永栄恭京慶啓圭敬元虎吾悟康功作成泰達徳篤敦穂峰邦芳豊茂満稔宗恒行要蘭嵐律廉路樹生己巳矢親久善孜定誉祥朔彬暁嗣紘肇諭郁鉄暉煕磨楓梓椿葉澄笑乙寧祈緒羽翠弓夜凪渚汐潮澪海湖花芽苗萌茜杏莉袮祢玖瑚環暢享亨允巧匡毅';
const INSIDE = new Set(IN_GIVEN);
const LAST = new Set(AT_END);

/** Characters that family names of two begin and end with. */
const FAMILY_FIRST = new Set(
  '大小高中上下山川田村木森石井松竹藤西東北南吉清長永安平浅深黒白赤青古新金岡岩池沢津宮橋浜福三五今前後内外野片成秋冬夏春杉桜梅菊柳柴桑榎椎栗栃荒早久保佐坂阪堀塚島嶋崎谷岸江河海湯水泉滝関門広原飯飛島有稲鈴酒相須星角丸牧真増加河奥西本矢渡米若鶴亀熊猪鳥馬牛鷲土砂神戸倉寺堂立横細太倉市入出甲乙日月篠笠笹萩蓮菅樋',
);
const FAMILY_LAST = new Set('田川山村木野原井本島嶋崎沢澤藤口谷林森岡橋塚坂浦瀬尾倉松宮部下上中内池石江岸戸間根葉城屋永津見持名辺邉越');

/** Words of these characters behind what is a family name or a place: no given names. */
const NOT_GIVEN =
  /^(?:大学|銀行|洋行|証券|生命|製作|製薬|電機|高校|小学|中学|大会|大人|大臣|市内|市民|県内|県民|国内|国民|以上|以下|千円|万円|一部|一人|二人|三人|一般|一番|一方|二世|三世|一世|世代|時代|時間|代表|知事|地方|地域|方面|中央|高原|平野|空港|海岸|山地|湖|川|駅|線|港|橋|城|寺|神社|温泉|牧場|公園|町|村|市|県|区|藩|家|氏|人|子供|男子|女子|本人|社長|友人|夫人|美人|美術|美容|信用|信号|正月|正式|真実|知識|理由|理解|有名|有効|実行|実現|成功|作成|行政|政治|政府|明治|大正|昭和|平成|令和|文化|文明|文久|元年|光子|陽子|電子|原子|分子|種子|国道|海道|南北|北部|南部|東部|西部|中部|春夏|秋冬|夏秋|月次|音楽|英語|数学|数式|保守|保護|安全|安定|安心|進行|進化|清純|清水|博士|博物|知人|仁義|武士|武家|武将|兵衛|門人|一門|一族|一家|一行|一時|一部|千秋|豊富|高級|高速|高温|高知|光明|小林|大和|達成|達人|要素|要求|行要|実実|理論|道路|林業|農業|漁業|工業|産業|商業)/;

function load(): void {
  const tables = wordLists(new URL('../tables/world.txt', import.meta.url), ['japanese-family', 'japanese-given']);
  family = new Set([...tables['japanese-family'], ...MORE]);
  given = new Set(tables['japanese-given'].filter((name) => /^[\u4e00-\u9fff]{1,3}$/.test(name)));
}

/** Whether a text is Japanese: a tenth of its first Han and kana characters are kana, and more than a few. A brand in kana makes no Chinese text Japanese. */
export function isJapanese(text: string): boolean {
  if (!KANA.test(text)) return false;
  let [kana, han] = [0, 0];
  for (let i = 0, length = Math.min(text.length, 4000); i < length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x3041 && c < 0x30fb) kana++;
    else if (c >= 0x4e00 && c < 0xa000) han++;
  }
  return kana * 10 >= han;
}

/** How a stretch of Han characters falls into family and given name; how many characters the family name has, and how sure its given name is. */
export function japaneseName(run: string): { family: number; odds: number } | undefined {
  if (family === undefined) load();
  let best: { family: number; odds: number } | undefined;
  for (const length of [3, 2, 1]) {
    if (!family!.has(run.slice(0, length)) || run.length <= length || run.length > length + 3) continue;
    const rest = run.slice(length);
    const odds = givenOdds(rest) - (length === 1 ? 1 : 0);
    if (odds > 0 && (best === undefined || odds > best.odds)) best = { family: length, odds };
  }
  return best;
}

function givenOdds(rest: string): number {
  if (NOT_GIVEN.test(rest)) return 0;
  if (given!.has(rest)) return rest.length === 1 ? 2 : 3;
  if (!LAST.has(rest[rest.length - 1]!)) return 0;
  for (const c of rest) if (!INSIDE.has(c) && !LAST.has(c)) return 0;
  if (rest.length === 1) return 0;
  return /(?:郎|太|子|美|夫|雄|男|彦|介|助|輔|樹|香|恵|江|代|奈|菜|也|之|司|志|人|斗|希|衣|紀|枝|平|治|一|二|三)$/.test(rest) ? 3 : 2;
}

/** Names in a Japanese text. */
export function* japaneseNames(text: string): Generator<WorldName> {
  if (family === undefined) load();
  const alone: { start: number; run: string }[] = [];
  const families = new Set<string>();
  HAN.lastIndex = 0;
  for (let match = HAN.exec(text); match !== null; match = HAN.exec(text)) {
    const { index: start, 0: run } = match;
    const found = inRun(text, start, run);
    if (found !== undefined) {
      yield found;
      const parts = japaneseName(text.slice(found.start, found.end));
      if (parts !== undefined && parts.family > 1) families.add(run.slice(0, parts.family));
    } else if (family!.has(run) && run.length > 1) alone.push({ start, run });
  }
  // The text has it with a given name too.
  for (const { start, run } of alone) {
    const end = start + run.length;
    if (families.has(run) && isBetween(text.slice(start - 1, start), text.slice(end, end + 3)))
      yield { start, end, sure: false, why: WHY.again };
  }
  yield* foreign(text);
}

function inRun(text: string, start: number, run: string): WorldName | undefined {
  if (run.length < 2 || run.length > 10) return undefined;
  const before = text.slice(Math.max(0, start - 6), start);
  // The title may be written on in the same characters: 田中社長.
  for (let end = Math.min(run.length, 6); end >= 2; end--) {
    const after = text.slice(start + end, start + end + 7);
    const titled = AFTER.test(after);
    const name = run.slice(0, end);
    if (end < run.length && !titled) {
      if (end < 4 || !JOINED_ON.test(run.slice(end))) continue;
      const inside = japaneseName(name);
      if (inside !== undefined && inside.family > 1 && inside.odds >= 3 && end - inside.family === 2)
        return { start, end: start + end, sure: false, why: WHY.words };
      continue;
    }
    const parts = japaneseName(name);
    if (titled) {
      if (parts !== undefined) return { start, end: start + end, sure: true, why: WHY.title };
      // A family name alone is told where the title is one of a person whatever it stands behind.
      if (
        family!.has(name) &&
        /^(?:さん|氏|様|君|くん|ちゃん|先生|選手|容疑者|被告|教授|博士|投手|議員|監督|首相|夫人|アナ)/.test(after) &&
        !PLACES.has(name)
      )
        return { start, end: start + end, sure: true, why: WHY.title };
    } else if (end === run.length && parts === undefined && isFullName(name, text.slice(start - 1, start), after)) {
      return { start, end: start + end, sure: false, why: WHY.words };
    } else if (parts !== undefined && end === run.length) {
      const role = BEFORE.test(before);
      if (role) return { start, end: start + end, sure: true, why: WHY.title };
      const between = isBetween(text.slice(start - 1, start), after);
      if (
        parts.family > 1 &&
        (parts.odds >= 3 ? !PLACES.has(name.slice(0, parts.family)) || between : parts.odds >= 2 && between && end - parts.family < 3)
      )
        return { start, end: start + end, sure: false, why: WHY.words };
      // A family name of one character: 関智一.
      if (parts.family === 1 && end === 3 && parts.odds >= 2 && between && NAME_END.test(name))
        return { start, end: start + end, sure: false, why: WHY.words };
    }
  }
  return kanaGiven(text, start, run);
}

/** Characters with which given names end and other words seldom. */
const NAME_END = /[郎美夫雄彦介輔樹恵奈菜也之紀枝哉弥亮淳]$/;

/** Particles or marks on both sides, as names of people have them. */
function isBetween(before: string, after: string): boolean {
  return AROUND.test(after) && !/[\u4e00-\u9fff\u30a1-\u30fc]/.test(before);
}

const AROUND = /^(?:は|が|を|も|に|と|の|ら|へ|や|で|だ|から|まで|より|など|による|率い|、|。|・|（|\(|」|』|-|$)/;

/** Words written on to a name in the same characters. */
const JOINED_ON =
  /^(?:主演|監督|脚本|原作|作詞|作曲|編曲|作画|出演|演出|撮影|著|役|編著|編集|訳|自身|本人|個人|名義|以外|夫妻|兄弟|姉妹|父子|親子|率|内閣|政権|両|没後|生誕|死去|元首相|元会長|社長|会長|外務大臣|総務大臣|財務大臣|内閣総理大臣|官房長官|大佐|艦長|主将|作品|作の|宛|邸|像|説|派)/;

/** Four or five characters of which the first two are like a family name and the rest a given name of the tables. */
function isFullName(name: string, before: string, after: string): boolean {
  if (name.length < 4 || name.length > 5 || !isBetween(before, after)) return false;
  return (
    FAMILY_FIRST.has(name[0]!) &&
    FAMILY_LAST.has(name[1]!) &&
    !PLACES.has(name.slice(0, 2)) &&
    givenOdds(name.slice(2)) >= 3 &&
    !NOT_GIVEN.test(name.slice(2))
  );
}

/** A family name and a given name in kana, where a title follows: 宇多田ヒカルさん. */
function kanaGiven(text: string, start: number, run: string): WorldName | undefined {
  if (!family!.has(run)) return undefined;
  const rest = /^[\u3041-\u3096]{2,4}?(?=さん|氏|様|ちゃん|選手)|^[\u30a1-\u30fa\u30fc]{2,6}(?=さん|氏|様|ちゃん|選手|アナ)/.exec(
    text.slice(start + run.length, start + run.length + 10),
  );
  return rest === null || rest.index !== 0 || /^(?:の|は|が|を|に|と)/.test(rest[0])
    ? undefined
    : { start, end: start + run.length + rest[0].length, sure: true, why: WHY.title };
}

/** Family names that are names of prefectures, cities and quarters as often. */
const PLACES = new Set(
  '石川 福島 千葉 宮城 宮崎 長野 福井 山口 岡山 広島 長崎 熊本 高知 香川 山形 秋田 青森 岩手 富山 岐阜 静岡 愛知 三重 滋賀 奈良 鳥取 島根 徳島 愛媛 佐賀 大分 沖縄 大阪 京都 神戸 川崎 高崎 前橋 福山 高山 松山 東 中野 品川 目黒 渋谷 上野 浅草 銀座 神田 赤坂 大塚 池袋 新宿 小倉 博多 成田 大宮 立川 吉野 日本 関 原 林 森 堀 南 北 西 東京 平野 大和 出雲'.split(
    ' ',
  ),
);

/** Given names of other languages, as Japanese has them; ours. */
const KATAKANA_GIVEN = new Set(
  'エドウィン エドガー エドモンド エドマンド フランシス フランシスコ ヘルマン ディルク カレル ゲオルク ゲオルグ トマス トーマス ルネ アンディ アンディー ナンシー バーナード ハロルド ラルフ ロイ ユージン ルイーズ ジョアン アーノルド ウォーレン ウェイン グレン ケン キース クリス クレイグ グレッグ ジェフ ショーン スチュアート ステファン ダン ダレン ダン トニー テリー デイヴ デイヴィッド デレク デズモンド ニール ノーマン バリー ビリー ブルース ブラッド フランツ フリッツ ヘルムート ホルスト マンフレート ユルゲン ギュンター ゲルハルト ルドルフ ヴェルナー ヴァルター エーリヒ エルンスト エミール オーギュスト ガブリエル ギュスターヴ ジャンヌ ジュール ジョルジュ ジルベール モーリス レイモン ロジェ マルセル ポール エドゥアール アレッサンドロ アンドレア ジャコモ ステファノ フェデリコ マッシモ ロレンツォ ヴィットーリオ アルフォンソ アルベルト エンリケ エルネスト セルヒオ ホルヘ ラモン リカルド ルイス アレクサンドラ アレックス アーロン イーサン イアン エイブラハム エリオット エルヴィス オーウェン オスカル カミーユ カルヴィン クリントン クラーク クリスティアン クリスティーナ クレア グスタフ グレース ケリー コリン サイモン サイラス シモーネ シルヴィア ジェリー ジェレミー ジョエル ジュリアン ジュディ ジョセフィン ステラ セシル ダグ ダスティン チャック チャーリー テッド テレサ ディーン デニス トッド トレイシー ナタリー ナサニエル ニコラ ニコール ニコロ ノエル ハーバート ハーマン ハイディ バイロン ヒュー ビクトリア ビアンカ アルフレッド マット ウィリス ウォルト フィリッポ フェリックス フレデリック フローレンス ブレット ブレンダン ベン ベネディクト ベティ ホセ ボビー マイク マイルズ マシュー マリオン マーシャル マーガレット マーク マーヴィン ミカエル ミック ミゲル ミロシュ モニカ モーガン ラッセル ランディ リー リチャード リンゼイ ルーク ルーシー レイ レナード レスリー ロジャー ロッド ロビン ロナルド ロバート ロン ローレンス ヴィクトリア ヴィクトル ヴァネッサ ヴェロニカ スティーヴ アントン アレクサンデル ヤン ヨゼフ ヨーゼフ ヨハネス ラース ニルス スヴェン エリク オラフ ペール ミハイロ イゴール オレグ アナトリー ヴラジーミル フョードル コンスタンティン ヴャチェスラフ マクシム ゲンナジー ユリウス マルクス ルキウス ガイウス ティトゥス アウグスト フアナ ムハンマド アブドゥル オマル オマール ハリド ユースフ マフムード ジョン ジェームズ ロバート マイケル ウィリアム デイビッド デヴィッド リチャード ジョセフ トーマス チャールズ クリストファー ダニエル マシュー アンソニー マーク ドナルド スティーブン スティーヴン スティーブ ポール アンドリュー ジョシュア ケネス ケビン ブライアン ジョージ エドワード ロナルド ティモシー ジェイソン ジェフリー ライアン ジェイコブ ゲイリー ニコラス エリック ジョナサン ラリー ジャスティン スコット ブランドン ベンジャミン サミュエル グレゴリー フランク アレクサンダー アレクサンドル レイモンド パトリック ジャック デニス ジェリー アルバート ヘンリー アーサー ピーター ハリー トム ジム ボブ ビル ジミー ジョー フレッド サム ニック リック マーティン アラン アダム ネイサン ダグラス ウォルター ルイス フィリップ ビクター ヴィクター アーネスト ハワード メアリー パトリシア ジェニファー リンダ エリザベス バーバラ スーザン ジェシカ サラ カレン ナンシー リサ マーガレット サンドラ アシュリー キンバリー エミリー ドナ ミシェル キャロル アマンダ メリッサ デボラ ステファニー レベッカ ローラ シャロン シンシア キャサリン エイミー アンジェラ アンナ アン エマ オリビア ソフィア マリア ヘレン ジュリア ケイト アリス ジェーン ジャン ピエール フランソワ ミシェル アンドレ ルイ クロード ジャック マリー シャルル アンリ ハンス カール フリードリヒ ヴィルヘルム ヨハン ルートヴィヒ ハインリヒ オットー フランツ クラウス ヴォルフガング ペーター アドルフ マルティン マルコ ジョヴァンニ ジュゼッペ アントニオ フランチェスコ ロベルト パオロ マリオ カルロ ルイジ レオナルド ホセ フアン カルロス ミゲル ペドロ フェルナンド ディエゴ ラファエル ハビエル マヌエル パブロ ウラジーミル ドミトリー セルゲイ ミハイル ニコライ アレクセイ イワン ボリス レフ アンドレイ ユーリ ムハンマド アフマド アリー ハサン フセイン イブラヒム ノア ウラジミール バラク ヒラリー アンゲラ エマニュエル レオン マックス オスカー ヴィンセント フィンセント'.split(
    ' ',
  ),
);
const FULL_KATAKANA = /[\u30a1-\u30f4\u30fc]{2,10}(?:[・＝][\u30a1-\u30f4\u30fcA-Z]{1,12}){1,3}/g;

const KATAKANA =
  /[\u30a1-\u30f4\u30fc]{2,10}(?:[・＝][\u30a1-\u30f4\u30fcA-Z]{1,12}){1,3}(?=(?:さん|氏|選手|監督|大統領|首相|教授|博士|議員|容疑者|被告|CEO|社長|会長|夫人|王子|王女|国王|女王|将軍|卿))/g;

/** Names of other languages, written by their sound with a dot between, before a title. */
function* foreign(text: string): Generator<WorldName> {
  if (!text.includes('・') && !text.includes('＝')) return;
  KATAKANA.lastIndex = 0;
  for (let match = KATAKANA.exec(text); match !== null; match = KATAKANA.exec(text))
    yield { start: match.index, end: match.index + match[0].length, sure: true, why: WHY.title };
  FULL_KATAKANA.lastIndex = 0;
  for (let match = FULL_KATAKANA.exec(text); match !== null; match = FULL_KATAKANA.exec(text)) {
    const [{ length }, { index }] = [match[0], match];
    if (
      KATAKANA_GIVEN.has(/^[^・＝]+/.exec(match[0])![0]) &&
      !isKatakanaThing(match[0]) &&
      !/^[\u4e00-\u9fff\u30a1-\u30fc・]/.test(text.slice(index + length)) &&
      !/[・『「《]$/.test(text.slice(0, index))
    )
      yield { start: index, end: index + length, sure: false, why: WHY.words };
  }
}
