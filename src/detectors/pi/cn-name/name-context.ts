/** What stands beside a name in Chinese text: titles, roles, verbs of saying; and what shows that it is none. All patterns look at a few characters. */

/** By UTF-16 unit whether it is one of these characters: of most places the one before them says that a pattern that ends there is none. */
function table(characters: Iterable<string>): Uint8Array {
  const all = new Uint8Array(0x10000);
  for (const c of characters) all[c.charCodeAt(0)] = 1;
  return all;
}

/** The last characters of alternatives; a question mark leaves out the character before it. */
function lastOf(alternatives: string): string[] {
  return alternatives.split('|').flatMap((one) => (one.endsWith('?') ? [one.at(-2)!, one.at(-3)!] : [one.at(-1)!]));
}

/** Roles of people in forms, contracts, files and reports. */
const ROLE =
  '联系人|收件人|收货人|寄件人|发件人|收款人|付款人|汇款人|取件人|签收人|经办人|负责人|法定代表人|法人代表|代理人|委托人|受托人|申请人|投保人|被保险人|受益人|持有人|持卡人|开户人|户主|借款人|担保人|出借人|承租人|出租人|买受人|出卖人|申报人|报案人|报警人|举报人|投诉人|被投诉人|当事人|嫌疑人|犯罪嫌疑人|被告人|被告|原告|上诉人|被上诉人|被执行人|申请执行人|证人|审判长|审判员|书记员|陪审员|公诉人|辩护人|公证员|执行员|受害人|被害人|监护人|紧急联系人|患者|病人|就诊人|主治医师|主治医生|责任医师|作者|责编|主编|译者|记者|通讯员|发布者|发布人|标注员|标注人|审核人|审核员|复核人|制表人|填表人|填报人|考生|学生|学员|旅客|乘客|乘车人|乘机人|入住人|住客|顾客|会员|员工|雇员|应聘者|求职者|候选人|推荐人|参会人|参加人|主持人|发言人|讲师|导师|司机|驾驶员|车主|业主|房东|租客|房主|甲方|乙方|丙方|父亲|母亲|妻子|儿子|女儿|签署人|导演|编剧|主演|饰演者|董事长|总经理|联络人|接收人|店主';
/** Words after which a form or a table gives the name of a person. */
const LABEL = `${ROLE}|真实姓名|中文名|姓名|名字|法人|户名|开户名|家长|编辑|责任编辑|翻译|摄影|撰文|撰稿|校对|制表|客户|用户姓名|配偶|丈夫|签名|签字|落款|演唱|作词|作曲|配音|掌柜|曾用名|name_zh|name_cn|cn_name|real_?name|full_?name|contact_name`;
const LABELED = new RegExp(`(?:${LABEL})(?:[（(][^()（）]{0,8}[)）])?["'”’]?$`, 'i');
const ENDS_LABEL = table([...lastOf(LABEL).flatMap((c) => [c, c.toUpperCase()]), ...')）"\'”’']);
const SEPARATOR = /(?:["'”’]?\s{0,3}[:：=＝|]\s{0,3}["'“‘]?|\s{1,3})$/;
const ENDS_SEPARATOR = table([
  ...':：=＝|"\'“‘',
  ...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff',
  ...'\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
]);

/** Whether a form's label and a colon, a table's bar or white space stand right before a place: `姓名：`, `"联系人": "`. */
export function labeled(text: string, at: number): boolean {
  if (at === 0 || ENDS_SEPARATOR[text.charCodeAt(at - 1)] === 0) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  const separator = SEPARATOR.exec(before);
  return separator !== null && ENDS_LABEL[before.charCodeAt(separator.index - 1)] === 1 && LABELED.test(before.slice(0, separator.index));
}

/** Fields of tables and records that hold names of people. */
const NAME_FIELD =
  /(?:^|[._\-\s\]])(?:(?:real|full|cn|zh|chinese|contact|user|customer|client|patient|student|receiver|recipient|consignee|sender|person|author|owner|employee|holder|buyer|seller|driver|guardian|applicant)[_-]?(?:name|xm)|name[_-]?(?:zh|cn|chinese)|xingming|xm|author|authors|creator|annotator|photographer|artist)(?:\[\])?$|姓名|联系人|收件人|收货人|寄件人|负责人|法人|申请人|持卡人|户名|作者|编辑|译者|摄影师?|标注员|标注人|审核人|患者|学生|客户名|员工|经办人|署名/i;

// Fields of short values that read like names and are none.
const OTHER_FIELD =
  /city|province|county|region|country|place|location|address|brand|product|goods|category|class|label|tag|color|colour|title|song|book|movie|film|company|org|school|word|term|城市|省|市|县|区|地|品牌|商品|产品|类|标签|颜色|标题|书名|歌名|片名|公司|机构|学校|词/i;

/** What the field of a table or record says of its values: that they are names of people, that they are not, or nothing. */
export function fieldSays(field: string | undefined): boolean | undefined {
  if (field === undefined) return undefined;
  return NAME_FIELD.test(field) ? true : OTHER_FIELD.test(field) ? false : undefined;
}

// Titles and roles right before a name.
const TITLES_BEFORE = `${ROLE}|总书记|书记|主席|总统|总理|首相|国王|女王|王子|公主|部长|副部长|省长|市长|县长|区长|镇长|乡长|村长|州长|局长|处长|科长|厅长|司长|署长|所长|院长|校长|会长|行长|社长|台长|馆长|团长|队长|班长|组长|秘书长|委员长|议长|议员|委员|代表|大使|公使|领事|参赞|主任|主管|经理|总监|董事|董事局主席|总裁|创始人|CEO|首席执行官|监事|财务官|工程师|设计师|建筑师|律师|法官|检察官|会计师|经济师|分析师|教师|老师|教授|博士|硕士|研究员|院士|学者|专家|教练|主帅|主教练|裁判|球员|选手|运动员|队员|前锋|后卫|门将|中场|名将|小将|老将|冠军|亚军|棋手|演员|歌手|艺人|影星|影帝|影后|明星|歌星|球星|主播|模特|画家|书法家|作家|诗人|编辑|编者|音乐家|作曲家|钢琴家|摄影师|科学家|物理学家|数学家|化学家|历史学家|哲学家|思想家|革命家|政治家|企业家|收藏家|评论家|司令|司令员|政委|参谋长|将军|上将|中将|少将|大校|上校|中校|少校|上尉|中尉|战士|烈士|民警|警官|警察|法医|军官|士兵|队友|老板|掌柜|村民|居民|市民|农民|工人|职工|职员|客户|大夫|医生|医师|护士|同学|家长|网友|读者|球迷|歌迷|影迷|男子|女子|女孩|男孩|青年|少年|老人|老汉|老太|罪犯|凶手|死者|伤者|居士|皇帝|诗仙|画师|厨师|保安|快递员|业务员|销售|客服|秘书|助理|翻译|丈夫|夫人|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|好友|朋友|搭档|同事|同志|先生|女士|小姐|新人|主人公|主角|男主角|女主角|名叫|叫做|姓名|我叫|他叫|她叫|我是|名为|免贵姓?|尊敬的|亲爱的|总设计师|工匠|劳模|标兵|英雄|模范|厂长|站长|店长|船长|机长|连长|营长|旅长|师长|军长|排长|干事|科员|常委|人大代表|政协委员|宣传部长|外长|防长|财长|央行行长|投手|射手|球王|乒乓名将|经办|备注|审核|校对|摄影|主讲|策划|署名|饰`;
const TITLE = new RegExp(`(?:${TITLES_BEFORE})$`);
const ENDS_TITLE = table(lastOf(TITLES_BEFORE));
// Words of grammar after which a name is no surprise.
const BEFORE =
  /(?:与|和|对|向|被|让|给|同|跟|据|是|请|找|叫|替|为|因|如|像|@|及|以及|任命|选举|推选|当选|会见|接见|采访|访问|邀请|感谢|支持|击败|战胜|联系)$/;
// Titles right after a name.
const AFTER_TITLE =
  /^(?:先生|女士|小姐|同志|老师|教授|博士|医生|大夫|医师|律师|总经理|经理|主任|局长|部长|处长|科长|书记|主席|总统|总理|校长|院长|会长|董事长|老板|师傅|同学|教练|导演|将军|夫人|太太|阁下|大使|议员|代表|委员|院士|所长|队长|法官|警官|记者|编辑|工程师|老人|大妈|大爷|大叔|阿姨|奶奶|爷爷|叔叔|哥|姐|总(?![是计共体之的额量统理])|等人|一行|一家|本人|夫妇|夫妻|父子|母女|兄弟|姐妹|你好|您好|收(?![入到])|签收|签名|启)/;
// Verbs that people are the subjects of, right after a name.
const AFTER_VERB =
  /^(?:(?:高声|大声|笑着|分析|补充|总结|接着|在.{1,4})(?:说|称|表示|指出|道)|说|表示|指出|认为|介绍|称(?![为号])|告诉|透露|强调|回忆|坦言|解释|宣布|透露|谈到|提到|写道|笑着?|问|答|喊|哭|叹|想|觉得|相信|希望|建议|呼吁|承认|否认|回应|证实|批评|主持|出席|参加|会见|接受|率|带领|带着|担任|出任|就任|当选|任|获|夺|击败|战胜|赢得|不敌|执导|主演|饰演|扮演|出演|演唱|创作|撰写|著(?!名)|译|编|摄|报道|出生|生于|毕业|去世|逝世|病逝|牺牲|因病|因涉|涉嫌|被(?:捕|判|抓|控|害|告|盗)|结婚|离婚|离开|来到|走进|走到|拿|抱|拉着|站|坐|推荐|负责|住|电话|预计|死后|遇害|身亡|入狱|执政以来|第一次|的(?:遇害|遗体|家属|回答|题词|论文|演讲|遗孀|追悼会|儿子|女儿|父亲|母亲|妻子|丈夫|爸爸|妈妈|家|话|微博|手机|电话|身份证|作品|名字|照片|粉丝|经纪人)|曾|则|还说|也说|一度|随后|当时|从小|今年|现年|自幼|[，,]\s?(?:男|女|汉族|19\d\d年|生于|出生|现任|曾任|历任|字|号|本名|原名|籍贯|\d{1,2}岁)|[（(](?:男|女|19|18|微博|饰|左|右|中|图|前|后|[A-Z][a-z]|1\d{10}))/;
// What makes a name of a thing out of what precedes it.
const THING =
  /^(?:字母|文字|速记|文草书|文圣书|凉茶|茶(?!楼|馆)|面包|饼干|语|亚(?![^语共洲人])|共和国|王国|群岛|半岛|盆地|山脉|沙漠|运河|瀑布|火车站|旧居|号楼|族|战争|国际|天文台|设计局|影业|汉墓|教堂|皇宫|公司|集团|有限|股份|控股|路|大?街|大道|胡同|村|镇|县|市(?!长)|区(?!长)|省(?!长)|州|河|山|江|湖|海|岛|桥|站|寺|庙|庄|庵|港|湾|机场|广场|大厦|大酒店|酒店|大桥|大坝|水库|水电站|车站|地铁站|体育馆|体育场|图书馆|博物馆|美术馆|艺术馆|书院|中心小学|小学堂|号(?:舰|轮|船|列车|航母)|淋巴瘤|综合征|综合症|氏病|热水器|葡萄酒|啤酒|白酒|药业|医药|钢铁|地产|电器|汽车|手机|珠宝|金店|饭店|宾馆|面馆|塔|楼盘|小区|花园|大学|学院|中学|小学|医院|银行|证券|奖|杯(?!葛)|牌|店|厂|酒|菜|鸡|鸭|豆腐|氏|家(?:族|庄|村|湾|坡|屯|窑|沟)|姓|朝|人民|主义|定理|定律|效应|模型|算法|函数|方程|分布|线|号楼|版|版本|接口|系统|平台|软件|组件|属性|字段|类型|基金|乐队|纪念|故居|墓|祠|陵|传(?!达|说|来|出|给|播|真)|里(?!程|德|奥)|乡)/;

/** How much what stands before a place speaks for a name beginning there. `text` is the text, `at` the place. */
export function leftOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 5), at);
  if (before === '') return 0.8;
  if (ENDS_TITLE[before.charCodeAt(before.length - 1)] === 1 && TITLE.test(before)) return 3;
  if (before.endsWith('由')) return 1.5;
  if (BEFORE.test(before)) return 0.6;
  if (/(?:台风|飓风|气旋|小行星|超强台风|客轮|货轮|品牌)$/.test(before)) return -4;
  const c = before.charCodeAt(before.length - 1);
  if (c === 0x300a) return -1; // 《
  if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) return -3; // a Latin letter: C罗
  return c >= 0x4e00 && c <= 0x9fff ? 0 : 0.8;
}

/** What stands after makes a thing of it: a road, a company, a prize. */
export const OF_A_THING = -5;

/** How much what stands after a place speaks for a name that ends there. */
export function rightOf(text: string, end: number): number {
  const after = text.slice(end, end + 6);
  if (after === '') return 0.5;
  if (AFTER_TITLE.test(after)) return 3;
  if (AFTER_VERB.test(after)) return 2;
  if (THING.test(after)) return OF_A_THING;
  const c = after.charCodeAt(0);
  if (c === 0x300b) return -1; // 》
  return c >= 0x4e00 && c <= 0x9fff ? 0 : 0.5;
}

const TITLES = new Set(
  '先生 女士 小姐 太太 夫人 老师 医生 大夫 师傅 经理 总 某 某某 主任 局长 书记 教授 博士 公子 大侠 大人 老爷 婆婆 公公 大哥 大姐 大爷 大妈 阿姨 叔叔 同学 同志 队长 司令 将军 长老 帮主 掌柜 老板 家人 氏 姓 工 处 科 哥 姐 妹 弟 叔 姨 爷 婶 嫂 太后 皇后 贵妃 皇帝 员外 捕头 警官 律师 法官 导 教练 老太 姑娘 女侠 道长 老头 大嫂 师兄 师弟 师姐 师妹 尚书 政委 军门 掌门 贵人 美人 真人 道人 二人 三人 中堂 抚台 丫头 总裁 总监 董事长 校长 院长 部长 市长 省长 县长 镇长 村长 科长 处长 厅长 所长 站长 厂长 班长 组长 会长 秘书 助理 师姐'.split(
    ' ',
  ),
);

/** Whether what would be the given name is a title: 李先生 names no one. */
export function isTitle(given: string): boolean {
  return TITLES.has(given);
}
