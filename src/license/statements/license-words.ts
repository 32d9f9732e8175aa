/**
 * What a statement says beside naming licenses: limits on use, a condition of its own that no license name carries (`extra`), any use allowed in
 * words of its own (`permissive`), the author keeps the rights (`reserved`), no license is stated or known (`notStated`), the sources decide
 * (`various`), terms exist here or elsewhere (`terms`).
 */
export type Said =
  | 'noncommercial'
  | 'researchOnly'
  | 'noDerivatives'
  | 'extra'
  | 'attribution'
  | 'permissive'
  | 'reserved'
  | 'notStated'
  | 'various'
  | 'terms';

/** So many characters within a sentence: a full stop inside a word (`example.org`) does not end it. */
const gap = (most: number) => String.raw`(?:[^.;]|\.(?=\w)){0,${most}}`;

const commercial = String.raw`comm?er(?:ci|ic)al\w*`;

/** Each pattern runs in time linear in the text: gaps are bounded and hold no full stop. */
const patterns: Record<Said, RegExp> = {
  noncommercial: new RegExp(
    [
      String.raw`\bnon[- ]?${commercial}`,
      String.raw`\b(?:no|not|never|without)\b${gap(40)}\b${commercial}`,
      String.raw`\b${commercial}${gap(60)}\b(?:prohibited|forbidden|not (?:permitted|allowed|granted)|disallowed|excluded|requires?|need)`,
      String.raw`\b(?:prohibit|forbid|exclud|disallow)\w{0,4}\b${gap(40)}\b${commercial}`,
      String.raw`\b(?:non[- ]?profit|personal)\b${gap(20)}\b(?:only|use|purposes?)\b`,
      String.raw`\bno(?:t)? (?:for )?profit\b`,
      '非商业|非商用|非商業|非营利|非盈利|不可商用|禁止(?:任何)?商[业用業]|不得(?:用于|作)?[^，。；]{0,6}商[业用業]|不能商用|严禁商[业用]|限非商|勿商用|非営利|비영리|비상업|상업적 ?이용 ?(?:금지|불가)|商用(?:不可|禁止)|商用利用(?:不可|禁止)',
      'nicht[- ]?kommerziell|non commerciale?|no comercial|nao comercial|niet[- ]commercieel|ickekommersiell|некоммерч',
    ].join('|'),
    'u',
  ),
  researchOnly: new RegExp(
    [
      String.raw`\b(?:research|academi\w{1,3}|scientific|educational?|scholarly|teaching|stud(?:y|ies))\b${gap(50)}\b(?:only|solely|exclusively)\b`,
      String.raw`\b(?:only|solely|exclusively|restricted|limited|strictly)\b${gap(50)}\b(?:research|academi\w{1,3}|educational?|scientific|scholarly|teaching)\b`,
      '仅(?:供|限|用于|可用于|能用于)[^，。；]{0,10}(?:科研|学术|研究|教学|教育|学习)|(?:科研|学术|研究|教学)(?:使用|用途|目的)?专用|只(?:能|可|供|限)[^，。；]{0,8}(?:科研|学术|研究|学习)|研究目的に限|研究目的のみ|僅供[^，。；]{0,8}(?:研究|學術|教學)',
    ].join('|'),
    'u',
  ),
  noDerivatives:
    /\bno[- ]?deriv|\b(?:may|must|can|do|should) ?not (?:be )?(?:modif|adapt|alter|chang|transform)|\bno (?:modification|adaptation|alteration)|\b(?:without (?:modification|alteration)s?|unmodified(?: form)?|verbatim(?: copies)?) only|(?:禁止|不得|不可|不能|请勿|勿)(?:任何)?(?:修改|改编|演绎|改作|更改|改动|二次创作)|改変禁止|변경 ?금지/u,
  extra: new RegExp(
    [
      String.raw`\badditional (?:terms|restrictions?|conditions?|clauses?|requirements?)`,
      String.raw`\bcommons clause\b`,
      String.raw`\b(?:no|not|never|do not|don't|prohibit\w{0,4}|forbid\w{0,4}|except|excluding)\b${gap(50)}\b(?:ai|a\.i|llms?|machine[- ]learning|generative|train(?:ing|ed)?|tdm|text and data mining|data mining|scrap\w{1,4}|redistribut\w{1,4}|re-?distribut\w{1,4}|re-?publish\w{0,3}|resell|resale|sublicens\w{0,4}|military|surveillance|biometric)`,
      String.raw`\b(?:redistribution|republication|training)\b${gap(30)}\b(?:prohibited|forbidden|not (?:permitted|allowed))`,
      String.raw`(?<!\b(?:no|without)(?: \w{1,12})? )\b(?:permission|consent|approval|registration)(?: (?!not\b|un)[\w-]{1,14}){0,3} (?:required|needed)\b|(?<!\bnot |n't |\bno )\b(?:needs?|requires?|requiring)\b${gap(20)}\b(?:permission|consent|approval|registration)\b`,
      String.raw`\b(?:internal|evaluation|testing|trial|demo|in-?house)(?: (?:use|purposes?))? only\b|\bonly for (?:internal|evaluation|testing|trial)\b|\bnon-?production\b|\bnot for production\b`,
      String.raw`\b(?:may|must|can|do|shall|should|could) ?not (?:be (?:sold|shared|copied|distributed|redistributed|published|used)|sell|share|copy|distribute|redistribute|publish)\b|\bnot to be (?:sold|shared|copied|distributed|redistributed|published|used)\b|\bno (?:distribution|sharing|copying|selling|sale)\b|\bnot for (?:sale|resale|distribution|redistribution)\b`,
      String.raw`\b(?:some|certain|other|further|extra|special) (?:restrictions?|limitations?|conditions?) (?:may )?(?:apply|applies)\b`,
      String.raw`\b(?:with|plus|subject to)\b${gap(24)}\b(?:restrictions?|exceptions?|conditions?|extra terms|addendum|rider|amendments?)\b`,
      String.raw`\b(?:modified|custom|adapted|amended|altered)\b${gap(14)}\b(?:licen[cs]e|version of|mit|apache|bsd|gpl|cc)\b`,
      String.raw`\bexcept(?:ing)?\b(?! (?:where|as|when|if|in compliance|otherwise)\b)`,
      String.raw`\bcopyrights?\b${gap(40)}\b(?:belongs?|remains?|owned|held|retained)\b|\b(?:images?|photos?|texts?|articles?|videos?|audio|contents?|pictures)\b${gap(24)}(?:\bcopyrighted\b|\b(?:under|in) copyright|© ?(?!\d| ))`,
      String.raw`\bethical (?:use|source)|\buse[- ]based restrictions?|\bacceptable use polic`,
      '禁止[^，。；]{0,12}(?:训练|人工智能|AI|ai|转载|传播|分发|二次)|(?:请勿|勿|不可|不能|严禁)[^，。；]{0,6}(?:转载|传播|分发|分享|转售|出售|外传)|非卖品|(?:仅|只)[^，。；]{0,4}(?:内部|评估|测试|试用)|不得[^，。；]{0,12}(?:训练|传播|分发|转让|再发布|二次)|附加(?:条款|条件|限制)|须经[^，。；]{0,8}(?:同意|授权|许可)|需[^，。；]{0,6}(?:申请|授权|同意)',
    ].join('|'),
    'u',
  ),
  attribution:
    /\b(?:credit|cite|cited|citation|acknowledg\w{0,6}|attribut\w{1,5}|mention the source)\b|注明出处|注明来源|署名|标明来源|請註明出處/u,
  permissive:
    /\b(?:for|any|all) (?:any |all )?purposes?\b|\bfreely (?:used|available for use)|\bwithout (?:any )?restrictions?\b|可自由使用|任何用途/u,
  reserved: new RegExp(
    [
      String.raw`\ball rights? (?:are )?reserved|\brights reserved\b`,
      String.raw`©|\(c\) ?(?:\d{4}|copyright|by\b)|\bcopyright(?:ed)?\b${gap(6)}\b(?:\d{4}|by|of|\(c\))|\bcopyrights?\b${gap(80)}\b(?:belongs?|owned|held|remains?|retain\w{0,3}|holders?)\b`,
      String.raw`\bproprietary\b|\bconfidential\b|\binternal use\b|\bclosed[- ]source\b|\bnot open[- ]source\b|\bcommercial licen[cs]e\b|\bcopyrighted\b`,
      '版权(?:所有|归|属于)|保留(?:所有|一切|全部)?权利|著作权(?:归|属|所有)|未经[^，。；]{0,14}(?:许可|授权|同意|允许)[^。；]{0,4}[^。；]{0,10}(?:禁止|不得|严禁|请勿)|(?:禁止|严禁|请勿)(?:擅自)?(?:转载|复制)|转载必究|侵权必究|無断転載|版權所有|保密|内部(?:使用|资料)',
    ].join('|'),
    'u',
  ),
  notStated: new RegExp(
    [
      String.raw`\b(?:licen[cs]\w{0,5}|copyright|rights|terms)\b${gap(120)}\b(?:is|are|was|were|remains?|:|=|hich is) ?(?:currently |still |yet |largely |also )?(?:unknown|unclear|undetermined|uncertain|unspecified|undefined|not (?:yet )?(?:specified|stated|clear|known|provided|available|mentioned|given|disclosed|indicated|determined|found|listed|applicable|set))`,
      String.raw`\b(?:unknown|unclear|unspecified|undetermined|no|without(?: an?)?|missing) (?:explicit |specific |formal |known |particular |stated |clear |open |data )?licen[cs]\w{0,4}\b`,
      String.raw`\b(?:did|does|do|could) not (?:\w+ ){0,2}(?:state|specify|find|mention|provide|include|list|have|indicate)\b${gap(30)}\blicen[cs]`,
      String.raw`\bnot licen[cs]ed\b|\bunlicensed\b|\bmore information\b${gap(4)}\bneeded\b|\bneeds? more information\b|\bn/a\b|\bto be (?:determined|added|decided)\b|\blicen[cs]e (?:tbd|unknown|unclear|unspecified|n/a|none|missing)\b`,
      '(?:未|没有|无)(?:指定|说明|注明|声明|明确|标注|提供|公布)?(?:任何)?(?:许可|授权|协议|版权|证)|(?:许可|授权|协议|版权)[^，。；]{0,8}(?:不明|未知|不详|未定|不清楚|未说明|未注明|未指定|未明确)|未知|不详|待定|未授權',
    ].join('|'),
    'u',
  ),
  various: new RegExp(
    [
      String.raw`\b(?:each|every|individual|respective|original|source|underlying|upstream|constituent|component|various|different|multiple|several|mixed)\b${gap(40)}\blicen[cs]`,
      String.raw`\blicen[cs]\w{0,5}\b${gap(60)}\b(?:each|source|individual|respective|original|upstream|underlying|varies|vary|depends?|differs?|inherit\w{0,3})\b`,
      String.raw`\binherit\w{0,3}\b|\b(?:varies|vary|depends?)\b${gap(20)}\b(?:by|on|per)\b|\bsame (?:licen[cs]e|terms)? ?as\b`,
      '(?:各|原|来源|原始)[^，。；]{0,10}(?:许可|授权|协议|版权)|多种(?:许可|协议)|继承',
    ].join('|'),
    'u',
  ),
  terms: /\b(?:terms|conditions|agreement|licen[cs]\w{0,5}|permission|policy|policies|eula|dua|guidelines?)\b|协议|条款|许可|授权|申请/u,
};

/** True when folded words say it. */
export function says(folded: string, what: Said): boolean {
  return patterns[what].test(folded);
}

const none = new Set(
  [
    'unlicensed|notlicensed|unknown|unspecified|undefined|none|null|nil|nan|na|notspecified|notstated|notavailable|notprovided|notapplicable|nolicense|nolicence|nolicensespecified|nolicensestated|nolicenseprovided|nolicensegiven|nolicensefound|nolicenseinformation|nolicensenofile|licensenotspecified|licensenotspecifiedbyauthor|licenseunknown|unknownlicense|unknownlicence|noassertion|licenserefunknown|nonestated|licensenotprovided|notknown|undetermined|unclear|licenseunclear|tbd|tba|todo|fixme|pending|missing|empty|blank|notset|notfound|unlabeled|unset|noinformation|unavailable|notdefined|notgiven|notindicated|notdisclosed|notmentioned',
    'moreinformationneeded|needsmoreinformation|moreinfoneeded|unknownorunspecified|nolicensesupplied|dontknow|idk|x|xx|xxx|false|0x',
    'openaccess|open|opendata|restrictedaccess|closedaccess|embargoedaccess|metadataonlyaccess|embargoed|publiclyavailable|publicaccess|freeaccess|freelyavailable|publiclyaccessible|availableonline|online|publicdata|publicdataset|opendataset|infoeureposemanticsopenaccess|infoeureposemanticsrestrictedaccess|infoeureposemanticsclosedaccess|infoeureposemanticsembargoedaccess|accessrightsopenaccess|restricted|publicly|publish|public|crawledfromtheweb|crawled|scraped|scrapedfromtheweb|fromtheweb|web|internet|downloadedfromtheinternet|opensource|opensourced|gratisaccess|accessopen',
    '未知|不详|不明|无|暂无|没有|未指定|未指定许可证|未指定许可|未说明|未注明|未声明|未提供|未填写|待补充|待定|待确认|许可未知|许可证未知|许可不明|授权不明|版权不明|版权未知|无许可|无许可证|没有许可证|无协议|不清楚|公开|公开数据|开放数据|公开数据集|开放|开放获取|开源|网络公开|互联网公开|公开可用|网络采集|网络爬取|爬取|不適用|無|不適用于|不适用|不明确|缺失|空|見不到|未詳|不明確|미상|없음|알수없음|inconnu|desconocido|unbekannt|sconosciuto|desconhecido|onbekend|неизвестно|non specifie|keineangabe|nondefini',
  ]
    .join('|')
    .split('|'),
);

const longestNone = Math.max(...[...none].map((key) => key.length));

/** True for words that state no license: placeholders, and words on access, which is not a license. `key` is squashed. */
export function statesNone(key: string): boolean {
  return key === '' || (key.length <= longestNone && none.has(key));
}
