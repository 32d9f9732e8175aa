/** Traditional characters of names, addresses and the words around them, each with its simplified one. */
const PAIRS =
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马鄭郑謝谢許许鄧邓韓韩馮冯葉叶蔣蒋盧卢蘇苏呂吕錢钱譚谭賈贾鄒邹陸陆萬万龍龙顧顾龔龚蕭萧鍾钟鐘钟閻阎賴赖簡简饒饶鮑鲍齊齐賀贺湯汤溫温嚴严華华國国偉伟麗丽強强軍军傑杰濤涛輝辉鳳凤蘭兰寶宝慶庆榮荣貴贵義义瓊琼嬌娇鈴铃權权興兴東东曉晓勝胜業业維维緯纬靜静倫伦澤泽潔洁蓮莲飛飞鴻鸿鵬鹏聰聪穎颖銘铭鋒锋錦锦貞贞賢贤歡欢憲宪壽寿達达進进遠远運运連连誠诚詩诗語语譽誉讓让銀银長长門门開开陽阳雲云順顺頌颂顏颜風风齡龄繼继紅红純纯紹绍綺绮緒绪賓宾贊赞勳勋瑋玮瑤瑶瑩莹爾尔畢毕節节經经網网羅罗聖圣聯联臨临葦苇衛卫裝装見见觀观親亲覺觉計计訊讯記记詠咏誌志誼谊調调謙谦證证豐丰責责費费資资輔辅鄉乡醫医釗钊鈞钧銳锐鎮镇鏡镜闊阔際际隊队陰阴險险雙双雜杂離离難难電电韻韵頂顶領领頓顿頤颐願愿類类馳驰駿骏騰腾驍骁魯鲁鮮鲜鳴鸣鵑鹃鶴鹤麥麦說说説说導导議议員员會会師师對对為为與与總总書书號号樓楼區区縣县處处產产歲岁學学場场廠厂廣广應应戶户發发稱称簽签給给聞闻話话認认請请購购買买賣卖賬账過过還还這这選选邊边關关隨随題题額额點点來来個个們们倆俩問问單单團团圖图報报將将專专層层彈弹後后從从復复愛爱態态戰战擔担據据擇择擊击條条棟栋樂乐標标機机歷历歸归殘残氣气決决沒没淨净減减測测灣湾無无現现環环當当療疗監监盤盘眾众種种積积筆笔紀纪約约級级細细組组結结絕绝統统續续習习聲声職职腦脑臺台舉举製制複复規规視视訂订訪访設设詢询該该談谈諾诺講讲識识護护變变貨货貼贴質质賽赛賞赏車车輕轻輸输轉转辦办農农遊游違违遞递適适遲迟郵邮釋释鐵铁錄录鋼钢閉闭間间閱阅陣阵階阶雖虽靈灵預预飯饭飲饮館馆驗验體体髮发鬥斗廈厦園园圍围嶺岭島岛邨村徑径莊庄橋桥濱滨寧宁綠绿塊块廳厅鋪铺橫横溝沟窩窝澗涧灘滩墻墙壩坝磚砖紡纺廟庙陝陕遼辽贛赣粵粤瀋沈鄰邻隴陇蕪芜濟济淶涞滬沪膠胶萊莱鹽盐揚扬徵征';

const simplified = new Map<string, string>();
const traditional = new Uint8Array(65536);
for (let i = 0; i < PAIRS.length; i += 2) {
  simplified.set(PAIRS[i]!, PAIRS[i + 1]!);
  traditional[PAIRS.charCodeAt(i)] = 1;
}

let asked = '';
let answered = '';

/** The text with these traditional characters written as simplified ones: of the same length, and the same string where there are none. */
export function simplify(text: string): string {
  // More than one detector asks for the same text in turn.
  if (text === asked) return answered;
  let i = 0;
  while (i < text.length && traditional[text.charCodeAt(i)] === 0) i++;
  asked = text;
  answered = i === text.length ? text : text.replace(/[\u4e00-\u9fff]/g, (c) => simplified.get(c) ?? c);
  return answered;
}
