import type { Role } from '../../model/format.js';
import { generatorFields } from '../generated/generator-fields.js';

/**
 * Names that fields of real manifests have, by role, best first: as `squash` writes them, in lower case, without separators and with the simplified
 * characters of traditional ones (Japanese words too: 識別子 is 识别子).
 * From LAION, img2dataset, Open Images, COCO, PASS/YFCC, RedCaps, Common Voice, Common Pile, Dolma, The Stack, WebDataset, Label Studio,
 * Prodigy, CORD-19, arXiv and Chinese platforms' exports.
 */
export const roleNames: Record<Role, readonly string[]> = {
  id: words(`id key __key__ uid uuid guid itemid sampleid docid documentid recordid rowid imageid photoid videoid audioid clipid textid exampleid
    utteranceid uttid uttname postid pageid entryid fileid hexsha blobid contentid sha identifier warcrecordid index idx no
    kennung identifiant identificador 识别子 식별자 일련번호
    编号 序号 标识 标识符 唯一标识 条目编号 样本编号 数据编号 文档编号 图片编号 文章编号 记录编号 主键 filename file path sentenceid
    doi isbn isbn13 isbn10 issn eissn pmid pmcid arxivid`),
  url: words(`url urls contenturl downloadurl imageurl imgurl photourl videourl audiourl mediaurl fileurl documenturl articleurl posturl originalurl
    sourceurl srcurl cocourl docurl texturl datasourceurl warctargeturi targeturi uri link links href weburl src siteurl downloadlink imagelink
    sourcelink originurl originalurls crawlurl fetchurl contentlink imagesource imagesrc lien liens enlace enlaces webadresse bildurl リンク 링크 원문링크 出处链接 原始链接 原始网址 素材链接
    链接 网址 来源链接 来源网址 原文链接 原文网址 图片链接 图片地址 图片网址 视频链接 下载链接 下载地址 文章链接 数据链接 采集网址 采集链接 链接地址`),
  page: words(`pageurl landingurl originallandingurl landingpage permalink flickrurl referrer referer refurl webpage webpageurl page
    articlepage parenturl foundat 页面 页面链接 页面网址 网页 网页链接 网页地址 来源页面 所在页面 引用页`),
  source:
    words(`source sources sourcename datasource datasourcename datasetname dataset corpus subcorpus origin provenance sourcedomain domain
    website site sitename host platform channel repositoryname reponame repo repository maxstarsreponame subreddit publication journal newspaper
    collection pilesetname subset answerfrom channelname outlet feed feedname sourcesite sourceplatform originalsource
    quelle quellen quellenangabe datenquelle herkunft fuente fuentes fuentededatos origen procedencia sourcededonnees sourcesdedonnees origine provenience mediaoutlet newsoutlet newssource newsagency datasetsource sourcedataset sourcecorpus sourcecollection derivedfrom collectedfrom crawledfrom scrapedfrom obtainedfrom downloadedfrom
    出典 出所 引用元 情报源 提供元 掲载元 출처 자료출처 데이터출처 매체 매체명 图片来源 文章来源 新闻来源 素材来源 来源站点 爬取来源 资料来源 资料出处 引用来源 稿源 来稿单位
    来源 出处 数据来源 数据源 数据源名称 源网站 来源名称 来源网站 信息来源 语料来源 采集来源 网站 网站名称 站点 平台 来源平台 媒体 媒体名称 渠道 数据集 数据集名称 原始数据集`),
  license:
    words(`license licence licenses licences licensename licencename licensetitle licensetype licensetext licenseid spdxid spdxlicense
    spdxexpression spdxlicenseid licenseinfo licenseinformation licensecode contentlicense datalicense datalicence imagelicense textlicense
    maxstarsrepolicenses detectedlicenses ghalicenseid repolicense repolicenses usageterms termsofuse rightsstatement dcrights licenseshortname cclicense
    usagerights usagerestrictions userestrictions licenserestrictions usageconditions copyrightstatus rightsstatus
    commercialuse commercialusage commercialuseallowed commercialusepermitted commercialallowed allowcommercial allowcommercialuse iscommercialuseallowed lizenz lizenzen lizenztyp lizenzname nutzungsrechte nutzungsbedingungen licencia licencias tipodelicencia condicionesdeuso licencetype typedelicence conditionsdutilisation conditionsdeutilisation licenseterms licenceterms licensedetails
    ライセンス 利用许诺 利用规约 利用条件 라이선스 라이센스 이용허락 이용조건 이용약관 授权条款 授权说明书 使用授权 使用限制 版权状态 商用 可商用 是否商用 是否可商用 可否商用 能否商用 商业使用 允许商用 是否允许商用
    许可 许可证 许可协议 许可类型 许可方式 许可证书 授权方式 授权类型 授权协议 授权许可 授权范围 使用许可 使用条款 开源协议 开源许可 开源许可证 协议 版权协议 知识共享许可 版权许可`),
  'license-url':
    words(`licenseurl licenceurl licenseuri licenceuri licenselink licencelink licensehref rightsuri rightsurl ccurl cclicenseurl
    lizenzurl licenciaurl urldelicencia urllicence ライセンスurl 라이선스링크
    许可链接 许可证链接 许可网址 许可证网址 授权链接 协议链接 协议网址`),
  owner:
    words(`owner copyrightholder rightsholder rightholder rightsowner copyrightowner author authors authorname creator creators creatorname
    artist artists photographer uploader uploadername poster user username userid userscreenname screenname unickname nickname attribution credit
    credits byline publisher copyrightby provider contributor contributors speaker speakerid clientid authorid uploaderid composer writer narrator narratedby reader readby postedby postedbyuser submitter submittedby sender sentby writtenby createdby singer
    illustrator translator performer voiceactor videographer cinematographer columnist journalist reporter editor editors contentowner contentcreator rightsholdername copyrightholdername photocredit imagecredit imageauthor photographedby photoby recordedby filmedby contributedby uploadedby providedby dataprovider dataowner channelowner
    autor autorin autoren urheber urheberin rechteinhaber fotograf fotografin sprecher sprecherin herausgeber verlag auteur auteure auteurs autrice ayantdroit ayantsdroit photographe locuteur locutrice editeur éditeur autora autores titulardederechos titulardelosderechos fotografo fotógrafo locutor locutora hablante
    著者 著作者 著作権者 権利者 撮影者 话者 発话者 执笔者 翻訳者 출연자 저자 작성자 저작권자 권리자 제공자 제공기관 화자 촬영자 게시자 발화자
    版权归属 版权所有方 版权单位 权利归属 数据提供方 数据提供者 数据供应商 供应商 撰稿 编者 主编 绘者 绘师 插画师 画师 拍摄人 博主 up主 发布账号 发布用户 上传用户 演唱者 主讲人 讲师 配音演员 录音人 原作者 翻译者
    作者 作者姓名 作者名称 作者昵称 版权所有 版权所有者 版权人 版权方 著作权人 著作权方 权利人 权利方 所有者 所有人 署名 创作者 发布者 发布人 发布机构 上传者 上传人 摄影 摄影师 拍摄者 译者 记者 出版者 出版社 出版方 用户名 昵称 提供者 提供方 发言人 发言者 投稿人 投稿者 发帖人 发帖者 说话人 朗读者 朗读人 主播 配音 配音员 撰稿人 供稿人`),
  collected:
    words(`collectedat collectedon collectiondate collectiontime collected datecollected crawldate crawltime crawledat crawltimestamp crawled
    datecrawled datedownload datedownloaded downloaddate downloadedat retrievedat retrieved retrievaldate dateretrieved accessdate accessed fetchtime
    fetchedat fetched scrapedat scrapedate scrapetime scraped warcdate visitdate added datecaptured captured capturedat capturedate capturetime datetaken takenat
    recordedat recordedon recorded recordingdate recordingtime recorddate recordtime daterecorded timerecorded filmedat filmed shotat dateshot acquiredat
    acquisitiondate acquisitiontime sampledat samplingdate surveydate interviewdate calldate calltime callstart callstarttime calledat visitedat loggedat
    dateuploaded uploaddate uploadedat created createdat createddate creationdate datecreated createdutc createdtime publishedat published
    publisheddate publishdate publishtime publicationdate datepublished pubdate pubtime pubat posttime postdate postedat postedon ingestdate ingesttime ingestedat ingestiondate importdate importedat date datetime timestamp time updatedat updatedate updated lastmodified
    dateadded dateaccessed accessedat lastcrawled firstseen lastseen shootingdate shootdate harvestedat harvestdate releasedate
    datum erstellungsdatum veröffentlichungsdatum veroeffentlichungsdatum aufnahmedatum erhebungsdatum abrufdatum zeitstempel fecha fechadepublicacion fechadepublicación fechapublicacion fechaderecogida fechadecaptura datedecollecte datedepublication datepublication datedecreation horodatage
    収集日 収集日时 取得日 取得日时 撮影日 撮影日时 录音日 公开日 投稿日 投稿日时 作成日 作成日时 更新日 日付 수집일 수집일자 수집일시 작성일 작성일자 등록일 등록일자 게시일 촬영일 촬영일자 녹음일 생성일 날짜 入库日期 收录时间 收录日期 截取时间 归档时间 归档日期
    采集时间 采集日期 收集时间 收集日期 抓取时间 抓取日期 爬取时间 爬取日期 获取时间 获取日期 下载时间 下载日期 拍摄时间 拍摄日期 录制时间 录制日期 录音时间 录音日期 录像时间 录像日期 通话时间 通话日期 访谈时间 访谈日期 采样时间 采样日期 调查时间 调查日期
    记录时间 记录日期 录入时间 录入日期 入库时间 上传时间 上传日期 发布时间 发布日期 发表时间 发表日期 出版时间 出版日期 创建时间 创建日期 日期 时间 更新时间 更新日期`),
  text: words(`text txt content contents rawcontent rawtext body fulltext caption captions topcaption title headline abstract summary
    description desc comment comments commenttext posttext tweet sentence sentences sentence1 sentence2 utterance transcript transcription
    transcripts normalizedtext prompt prompts response completion instruction instructions input output question questions answer answers query
    context passage passages paragraph paragraphs document article story message messages conversation conversations dialogue dialog turns
    code translation alt alttext ocr ocrtext selftext reviewtext review reviewbody lyrics chosen rejected premise hypothesis usertags targettext sourcetext
    titel inhalt überschrift beschreibung bildbeschreibung frage antwort contenu texte titre légende contenido texto titulo título descripcion descripción pregunta respuesta
    本文 タイトル 见出し 说明文 质问 本文テキスト 본문 내용 제목 문장 질문 답변 설명 발화 内容 文本 文本内容 正文 全文 原文 译文 标题 题目 摘要 简介 描述 图片描述 说明 图片说明 文字说明 评论 评论内容 留言 句子 对话 对话内容 问题 提问 回答 答案 回复 指令 输入 输出 文章 文章内容 帖子内容 段落 字幕 转写 转写文本 文字 消息 聊天记录 歌词 签名`),
  basis:
    words(`basis legalbasis lawfulbasis legalground lawfulground gdprbasis piplbasis haslegalbasis processingbasis consentbasis consent consents
    consentgiven hasconsent consentstatus consenttype consentobtained consented userconsent informedconsent writtenconsent consentrecord
    授权依据 合法依据 合法性基础 合法性依据 法律依据 法律基础 处理依据 同意 同意情况 同意状态 同意方式 同意依据 是否同意 用户同意 个人同意 知情同意 单独同意 书面同意 用户授权 个人信息授权 个人信息依据 个人信息处理依据 授权同意`),
  reservation:
    words(`tdmreservation tdmrep tdm tdmopt noai noimageai noaiflag optout optedout aioptout trainingoptout spawningoptout optoutstatus
    aitraining trainai aitrain allowaitraining aitrainingallowed trainingallowed allowtraining donottrain notrain genai
    aigenerativetraining aiinference aiinput datamining dmi plusdatamining plusdm contentusage contentsignal robots robotstag xrobotstag metarobots
    tdmreserved tdmoptout rightsreserved rightsreservation robotstxt robotsallowed robotsallow robotsdisallowed robotsdisallow iptcdatamining c2patraining cawgtraining spawning haveibeentrained gemaoptout
    训练授权 训练权限 用于训练
    aitxt cawgtrainingmining c2patrainingmining trainingmining aipref rsl usagepreference
    禁止训练 是否可训练 可否训练 允许训练 是否允许训练 训练许可 禁止挖掘 文本数据挖掘保留 退出 退出训练 选择退出 拒绝训练 ai训练`),
  label:
    words(`label labels cls labelid labelname labeltext annotation annotations goldlabel gold groundtruth class classes classid classlabel classname
    categoryid target targets bbox bboxes boxes objects segmentation keypoints sentiment stance toxicity toxic emotion emotions rating score accept
    标注 标注结果 标注内容 标签 标签名 类别 类别名称 分类 分类结果 情感 情感标签 意图`),
  annotator:
    words(`annotator annotators annotatorid annotatorids annotatorname annotatedby labeler labelerid labeller labelledby labeledby worker workerid
    workerids rater raterid raterids coder codedby completedby reviewer reviewerid reviewedby verifiedby
    标注员 标注员编号 标注人 标注人员 标注者 标注员id 审核员 审核人 质检员 核验人`),
  digest:
    words(`sha256 sha512 sha1 md5 digest checksum hash contenthash contentdigest filehash imagehash originalmd5 phash dhash xxhash crc32
    warcpayloaddigest payloaddigest etag 哈希 哈希值 校验和 校验值 摘要值 指纹`),
  size: words(`bytes nbytes numbytes bytecount bytesize bytelength sizebytes sizeinbytes filesize filesizebytes filesizeinbytes filebytes contentlength
    contentsize contentbytes objectsize blobsize warcrecordlength originalsize size 字节 字节数 文件大小 文件字节数 大小`),
  // What columns say of rights is told from the words that their names are made of: rights-names.ts.
  rights: [],
  generator: Object.keys(generatorFields),
  // What fields say of consent is told from what their names are made of: consent-fields.ts.
  'consent-given': [],
  'consent-withdrawn': [],
  'consent-expires': [],
  notice: [],
  objection: [],
  guardian: [],
  purpose: [],
};

/** Names that could have one role or another; the values decide, and when they do not, it is said. */
export const contestedNames: ReadonlyMap<string, readonly Role[]> = new Map(
  Object.entries({
    copyright: ['license', 'owner'],
    copyrights: ['license', 'owner'],
    copyrightnotice: ['license', 'owner'],
    rights: ['license', 'owner'],
    版权: ['license', 'owner'],
    版权信息: ['license', 'owner'],
    版权声明: ['license', 'owner'],
    版权说明: ['license', 'owner'],
    著作权: ['license', 'owner'],
    著作権: ['license', 'owner'],
    저작권: ['license', 'owner'],
    urheberrecht: ['license', 'owner'],
    droitsdauteur: ['license', 'owner'],
    derechosdeautor: ['license', 'owner'],
    rechte: ['license', 'owner'],
    droits: ['license', 'owner'],
    derechos: ['license', 'owner'],
    권리: ['license', 'owner'],
    权利声明: ['license', 'owner'],
    授权: ['license', 'basis'],
    授权情况: ['license', 'basis'],
    授权状态: ['license', 'basis'],
    是否授权: ['license', 'basis'],
    授权说明: ['license', 'basis'],
    地址: ['url'],
    image: ['url'],
    img: ['url'],
    photo: ['url'],
    video: ['url'],
    audio: ['url'],
    media: ['url'],
  } satisfies Record<string, readonly Role[]>),
);

/** Ends of names that still tell a role when the whole name is not listed: `image_license`, `originalLicenseUrl`, `文章作者`. */
export const roleEnds: readonly (readonly [end: string, role: Role])[] = [
  ['licenseurl', 'license-url'],
  ['licenceurl', 'license-url'],
  ['licenseuri', 'license-url'],
  ['licenselink', 'license-url'],
  ['licensename', 'license'],
  ['license', 'license'],
  ['licence', 'license'],
  ['licenses', 'license'],
  ['许可证', 'license'],
  ['许可协议', 'license'],
  ['landingurl', 'page'],
  ['pageurl', 'page'],
  ['url', 'url'],
  ['uri', 'url'],
  ['链接', 'url'],
  ['网址', 'url'],
  ['legalbasis', 'basis'],
  ['consent', 'basis'],
  ['同意', 'basis'],
  ['annotatorid', 'annotator'],
  ['workerid', 'annotator'],
  ['标注员', 'annotator'],
  ['copyrightholder', 'owner'],
  ['author', 'owner'],
  ['authors', 'owner'],
  ['作者', 'owner'],
  ['采集时间', 'collected'],
  ['采集日期', 'collected'],
  ['抓取时间', 'collected'],
  ['录制时间', 'collected'],
  ['录制日期', 'collected'],
  ['发布时间', 'collected'],
  ['发布日期', 'collected'],
  ['crawldate', 'collected'],
  ['recordedat', 'collected'],
  ['recordingdate', 'collected'],
  ['collectedat', 'collected'],
  ['crawledat', 'collected'],
  ['capturedat', 'collected'],
  ['来源', 'source'],
  ['caption', 'text'],
  ['内容', 'text'],
  ['文本', 'text'],
  ['标题', 'text'],
  ['md5', 'digest'],
  ['sha256', 'digest'],
  ['filesize', 'size'],
  ['sizebytes', 'size'],
  ['sizeinbytes', 'size'],
];

/** Names that look like one of the above and are something else. */
export const otherNames: ReadonlySet<string> = new Set(
  words(`maxissuesrepolicenses maxforksrepolicenses maxissuesreponame maxforksreponame maxissuesrepopath maxforksrepopath maxstarsrepopath
    numlicenses authorprofileurl authorurl profileurl userurl avatarurl avatar iconurl logourl thumbnailurl thumbnail300kurl thumbnail
    identityannotatorcount toxicityannotatorcount annotatorcount numannotators commentscount
    sublicense datatype parentid articleid publicationid`),
);

/** Parents whose `name`, `id`, `url` … speak for them: `license.name`, `author.name`, `source.url`. */
export const parentRoles: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    license: 'license',
    licence: 'license',
    licenses: 'license',
    rights: 'license',
    许可证: 'license',
    author: 'owner',
    authors: 'owner',
    owner: 'owner',
    creator: 'owner',
    user: 'owner',
    publisher: 'owner',
    作者: 'owner',
    source: 'source',
    来源: 'source',
    annotator: 'annotator',
    completedby: 'annotator',
    consent: 'basis',
    basis: 'basis',
    text: 'text',
    translation: 'text',
  } satisfies Record<string, Role>),
);

/** Names looked for when no field has a role, as `lookedIn` says them. */
export const lookedFor: Record<Role, readonly string[]> = {
  id: ['id', 'key', 'uid', '编号'],
  url: ['url', 'link', 'source_url', '链接', '网址'],
  page: ['page_url', 'permalink', '网页'],
  source: ['source', 'dataset', 'domain', '来源', '出处'],
  license: ['license', 'rights', '许可证', '授权'],
  'license-url': ['license_url'],
  rights: ['commercial_use', 'restrictions', 'embargo_until', '密级'],
  owner: ['author', 'creator', 'owner', '作者', '版权所有'],
  collected: ['date', 'created', 'collected_at', '采集时间', '发布时间'],
  text: ['text', 'content', 'caption', '内容', '文本'],
  basis: ['consent', 'legal_basis', 'basis', '同意', '授权依据'],
  reservation: ['tdm_reservation', 'noai', 'opt_out', 'content_usage'],
  label: ['label', 'annotations', '标注', '标签'],
  annotator: ['annotator', 'worker_id', '标注员'],
  digest: ['sha256', 'md5', 'hash'],
  size: ['bytes', 'size', 'file_size', 'content_length', '文件大小'],
  generator: ['model', 'generator', 'generated_by', 'synthetic', '生成模型'],
  'consent-given': ['consent_given_at', 'consent_date', '同意时间'],
  'consent-withdrawn': ['withdrawn_at', 'consent_withdrawn', '撤回时间'],
  'consent-expires': ['consent_expires_at', '同意有效期'],
  notice: ['notice_version', '告知书版本'],
  objection: ['objection', 'deletion_request', '反对处理'],
  guardian: ['guardian_consent', '监护人同意'],
  purpose: ['consent_purpose', '处理目的'],
};

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** Roles of what a list says on a person's consent. */
export const consentRoles = [
  'consent-given',
  'consent-withdrawn',
  'consent-expires',
  'notice',
  'objection',
  'guardian',
  'purpose',
] as const satisfies readonly Role[];
