/** Words by which a value of a source column is told to name someone, or nobody. Lower case; looked at by `source-value.ts`. */

/** Names of hosts, archives, publishers and datasets, long enough to be told within a longer word without separators. */
export const namesWithin =
  pattern(`wikipedia wikimedia wikinews wikivoyage wikibooks wikiquote wikisource wikidata wikihow wiktionary dbpedia
  arxiv biorxiv medrxiv chemrxiv pubmed medline github gitlab gitee bitbucket sourceforge huggingface kaggle zenodo figshare stackexchange
  stackoverflow superuser askubuntu serverfault reddit twitter tiktok douyin youtube facebook instagram flickr pinterest tumblr quora zhihu douban
  bilibili archiveofourown wattpad fanfiction weibo weixin wechat toutiao xiaohongshu kuaishou tieba baidu sogou tencent sina netease alibaba taobao linkedin whatsapp telegram
  hackernews slashdot livejournal wordpress blogspot commoncrawl newscrawl slimpajama redpajama refinedweb fineweb europarl paracrawl
  opensubtitles tatoeba wikimatrix gutenberg projectgutenberg standardebooks smashwords books3 bookcorpus openwebtext webtext freelaw uspto philpapers
  laion yfcc imagenet openimages visualgenome conceptualcaptions voxceleb librispeech librivox commonvoice gigaspeech aishell imdb yelp tripadvisor
  msmarco squad triviaqa sharegpt wildchat openassistant oasst lmsys ultrachat evolinstruct selfinstruct alpaca openorca openhermes wizardlm
  naturalinstructions semanticscholar s2orc pes2o jstor crossref openalex doaj elsevier springer eurlex europeana internetarchive
  gettyimages shutterstock unsplash pexels pixabay alamy reuters associatedpress xinhua cctv aljazeera bloomberg newyorktimes washingtonpost
  dailymail huffpost buzzfeed techcrunch theguardian wallstreetjournal financialtimes spiegel lemonde elpais asahi yomiuri nikkei
  courtlistener regulations\\.gov openstreetmap
  维基 知乎 微博 豆瓣 百度 抖音 快手 哔哩 小红书 新浪 搜狐 网易 腾讯 今日头条 天涯 虎扑 猫扑 简书 喜马拉雅 悟道 万卷 书生 淘宝 京东 天猫 美团
  大众点评 携程 新华 人民日报 光明日报 中新社 中新网 央视 央广 凤凰网 澎湃 财新 财联社 界面新闻 第一财经 虎嗅 钛媒体 36氪 果壳 科普中国 知网 万方 维普
  联合国 谷歌 必应 雅虎 脸书 推特 裁判文书 国家图书馆 古登堡 彭博 路透 法新 美联 共同社 纽约时报 华尔街日报 卫报`);

/** Short names, which count as a word of their own. */
export const namesAlone: ReadonlySet<string> =
  set(`wiki wikis cc cc100 ccnews ccnet c4 mc4 oscar hplt culturax madlad nllb opus wmt pmc hn irc
  enron coco cc3m cc12m sbu pile thepile se bbc cnn npr nyt wsj afp ap upi ap dpa efe tass kyodo yonhap abc nbc cbs nih nasa noaa usgs nist ieee acm
  ssrn osf imf oecd eurostat sec edgar un unesco gsm8k mmlu arc boolq snli mnli glue anli dolly flan lima koala orca camel platypus baize
  nhk faz ecb bnf bnc coca dpla cnki kbs mbc zdf ard cbc pbs rfi loc
  moss belle firefly b站 ebay etsy quora vk xing naver daum yahoo qq`);

/** Names that are English words too: they count in a column made for a source, and nowhere else. */
export const namesOrWords: ReadonlySet<string> =
  set(`nature science cell lancet time times fortune forbes wired slate vox guardian independent
  telegraph economist atlantic mirror sun star express observer spectator nation medium stack pile ted books3 steam discord slack spotify
  amazon google apple bing dolma gutenberg web2 alpaca koala orca camel lima platypus falcon flan reuters variety billboard politico axios
  twitch mastodon archive who bible quran hansard dawn conversation clue roots p3`);

/** Ends of names of publishers and institutions, in names of several words. */
export const nameEnds: ReadonlySet<string> =
  set(`news times post press journal daily tribune herald gazette chronicle magazine review quarterly
  agency university institute library archive archives museum ministry foundation corpus treebank encyclopedia academy society association council
  commission parliament bureau gazette publishing publishers books records radio tv television hospital group inc ltd llc gmbh corp company co
  bank laboratory labs observatory consortium initiative proceedings letters annals bulletin transactions dataset archive court office department`);

/** The same in Chinese. */
export const hanNameEnds =
  /(?:网|社|报|台|日报|晚报|早报|时报|周刊|月刊|季刊|学报|杂志|刊|书局|书店|书院|出版社|出版|新闻|通讯|百科|论坛|贴吧|社区|数据集|语料库|文库|题库|图书馆|博物馆|档案馆|公司|集团|银行|大学|学院|中学|小学|研究院|研究所|科学院|实验室|医院|法院|检察院|委员会|委|厅|局|部|署|院|协会|学会|基金会|中心|频道|电视|广播|影业|传媒|年鉴|词典|辞典|志|文集|全集|选集|诗集|文学城|》)$/;

/** People who write or label. */
export const people: ReadonlySet<string> =
  set(`human humans person persons people crowd crowdsource crowdsourced crowdsourcing crowdworker crowdworkers
  worker workers turker turkers mturk annotator annotators labeler labelers labeller labellers rater raters expert experts linguist linguists translator
  translators volunteer volunteers speaker speakers native author authors writer writers editor editors contributor contributors reviewer reviewers
  student students teacher teachers participant participants contractor contractors freelancer freelancers owner owners handwritten hand
  人 人工 人类 真人 众包 专家 标注员 标注人员 译者 人工翻译 人工撰写 人工编写 人工标注 志愿者 手写 手工 撰稿人`);

/** What writes and is not a person, without a name. */
export const machines: ReadonlySet<string> =
  set(`machine machines model models ai gpt llm llms lm bot bots chatbot chatbots robot mt nmt smt synthetic
  synthesized generated generator neural ml vlm
  机器 模型 大模型 大语言模型 语言模型 人工智能 ai 机器人 机器翻译 机器生成 模型生成 合成 ai生成 自动生成`);

/** Words that go with the two above and name nobody either. */
export const makerWords: ReadonlySet<string> =
  set(`written generated made by a an the of from and or with post edited edit pre labeled labelled
  annotated translated translation authored created produced only reviewed verified content text data response answer 生成 编写 撰写 翻译 标注 的`);

/** Sides of a conversation. */
export const conversation: ReadonlySet<string> = set(`user users assistant system human bot agent customer client caller callee operator
  tool function observation environment interviewer interviewee moderator host guest speaker1 speaker2 a b q 用户 助手 系统 客服 客户 机器人 坐席 顾客 主持人 嘉宾
  提问者 回答者 医生 患者 老师 学生`);

/** How something came in, through what, or that it is not said: words that tell a way and name nobody. */
export const ways: ReadonlySet<string> =
  set(`web www internet online offline website websites webpage webpages page pages site sites url urls link
  links crawl crawled crawler crawling crawls scrape scraped scraper scraping scrapes spider download downloaded downloads upload uploaded uploads
  uploading collect collected collection collecting gather gathered acquire acquired purchase purchased purchases buy bought license licensed vendor
  vendors supplier suppliers partner partners third party 3rd first 1st second 2nd internal external inhouse in house own owned self public publicly
  private open opensource source sources sourced data dataset datasets file files document documents record records recording recordings app apps
  mobile desktop phone telephone call calls email emails mail sms inbox form forms survey surveys questionnaire questionnaires interview interviews
  api apis database databases db dump system systems platform platforms channel channels store shop retail customer customers client clients user
  users member members staff employee employees team teams company companies business other others misc miscellaneous various multiple mixed mix
  several many default main all any none some raw original originals origin clean cleaned filtered train training test testing validation valid val dev
  eval evaluation trial heldout split fake real import imported imports export exported exports domestic manual manually automatic automated auto
  automatically semi semiautomatic yes no true false unknown unspecified undefined unnamed unlabeled anonymous anonymized not available specified
  provided stated given applicable known recorded n a na nil null tbd todo pending here there and or of the from by via on to at for with
  submitted contributed provided referral organic paid direct ads advertisement campaign walk walkin pos kiosk atm branch portal gateway
  ios android windows macos mac osx linux unix ubuntu harmonyos ipados watchos iphone ipad ps4 ps5 xbox pc laptop tablet h5 miniprogram browser chrome
  safari firefox cpu gpu cuda x86 arm64 arm amd64 sensor camera microphone mic headset scanner scan scanned ocr asr
  telemarketing seo backtranslation augmentation augmented center centre webcam dashcam smartphone drone satellite playstation nintendo switch dslr
  emr ehr admin csv excel ultrasound mri ct xray radiology lab laboratory
  public's proprietary confidential legacy archive's copy copied pasted typed entry entered keyed input output warehouse inventory stock factory farm
  mock demo fixture fixtures cron ci live dummy placeholder sample samples example examples cached simulated simulation random curated
  inpatient outpatient emergency ward clinic left right front back top bottom upper lower male female m f`);

/** Kinds of works and topics: a column of them is one of kinds, and beside names one of them may be a name. */
export const genres: ReadonlySet<string> =
  set(`news book books novel novels code codes paper papers article articles blog blogs forum forums social media
  post posts comment comments review reviews encyclopedia academic scientific science legal law medical medicine health financial finance educational
  education general math maths mathematics physics chemistry biology history geography sports sport politics business entertainment fiction poetry
  dialogue dialog conversation chat qa speech image images photo photos picture pictures video videos audio text texts subtitle subtitles essay essays
  exam exams textbook textbooks recipe recipes lyrics patent patents government magazine magazines newspaper newspapers spoken written telephone`);

const wayWords = `网络 互联网 因特网 网上 网站 网页 线上 线下 在线 离线 用户 客户 顾客 会员 员工 公司 企业 商家 业务 本公司 我司 内部 外部 自有 自行 自主 自己 自建 自产 自制 自采 自研 自提 人工 手工 手动 自动 机器 模型 大模型 大语言 合成 公开 公共 开放 开源 第三方 合作方
  合作 供应商 代理商 经销商 渠道 平台 系统 数据库 数据集 数据 语料 资料 文件 文档 信息 采集 收集 搜集 爬取 爬虫 抓取 下载 上传 录入 导入 导出 填写 填报 提交 提供 购买 采购 外购 外采 生成 标注 整理 汇总 转载 原创 投稿 来源 其他 其它 未知 不明 不详 未注明
  未说明 未填写? 暂无 没有 无 空 待定 待补充 匿名 多种 混合 综合 默认 全部 通用 真实 测试 训练集? 验证集? 测试集 开发集 手机端? 电脑端? 电话 短信 邮件 邮箱 小程序 公众号 朋友圈 客户端 网页端 服务端 移动端 安卓 苹果 鸿蒙 客服 热线 前台 门店 门诊 住院 急诊
  体检 医院 病历 学校 老师 学生 家长 医生 患者 专家 众包 志愿者 进口 国产 出口 国内 国外 境内 境外 海外 本地 外地 省内 省外 本国 外国 现场 问卷 调查 访谈 录音 录像 拍摄 扫描 摄像头 传感器 麦克风 仪器 仓库 库存 工厂 正常 异常 主要 次要 所有 任何`;
const genreWords = `新闻 资讯 图书 书籍 书本 论文 期刊 报纸 报刊 杂志 代码 论坛 博客 社交 社区 媒体 自媒体 百科 词典 教材 教科书 试题 试卷 法律 法规 医疗 医学 金融 财经 教育 科技 娱乐 体育 文学 小说 诗歌 古文 对话 问答 评论 弹幕 图片 图像 照片 视频 音频 语音 文本 数学 物理
  化学 生物 历史 地理 政治 生活 旅游 美食 健康 军事 汽车 房产 游戏`;
/** What joins such words, or stands for one. */
const joining = '[男女是否有某等及和与或的之类型、，：:。/_\\s-]';

/** Chinese values that are made of these and nothing else tell a way. */
export const hanWays = madeOf(wayWords);

/** The same with kinds of works and topics. */
export const hanGenres = madeOf(`${wayWords} ${genreWords}`);

/** Chinese values that begin or end with one tell a kind of it: 进口水果, 业务系统. */
export const hanWayAtEnd = new RegExp(`^(?:${alternatives(wayWords)})|(?:${alternatives(`${wayWords} ${genreWords}`)})$`);

/** Where goods and people come from. */
export const hanProvinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/;

/** Short Chinese words with these ends are persons, departments and kinds, not names of publishers. */
export const hanCommonEnds = /(?:商|员|者|人|类|型|式|号|期|级|端|方|科|处|性|源|率|内|外|上|下|前|后|件|品|区)$/;

/** The words of a list as it is written here. */
export function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function alternatives(words: string): string {
  return words.trim().split(/\s+/).join('|');
}

/** Words of these, in any number and order. */
function madeOf(words: string): RegExp {
  return new RegExp(`^(?:${alternatives(words)}|${joining})+$`);
}

function pattern(words: string): RegExp {
  return new RegExp(alternatives(words));
}
