import { isOperative, withoutAllowance, withoutHarmless } from './limits.js';

/** What a license in a statement applies to: all of the data, a part of it, or something that is not data. */
export type Scope = 'whole' | 'part' | 'code';

const codeWords =
  'code|codebase|source code|software|scripts?|programs?|tools?|toolkits?|models?|weights|checkpoints?|library|packages?|notebooks?|documentation|docs|website|repo(?:sitory)?|loaders?|pipelines?|apps?|代码|脚本|模型|权重|程序|软件|工具|文档';
const partWords =
  'annotations?|labels?|tags|metadata|captions?|questions?|answers?|bounding boxes|masks|features|embeddings|ids|urls?|links|titles|abstracts?|indexe?s?|schema|structure|headers?|transcripts?|transcriptions?|translations?|subtitles|subsets?|splits?|portions?|parts?|some|most|half|(?:train|test|dev|validation|training|eval(?:uation)?)(?:ing)? ?(?:sets?|splits?|data)|columns?|rows?|folders?|compilation|arrangement|selection|database structure|标注|标签|注释|元数据|子集|部分|训练集|测试集|验证集|转写|字幕|链接|索引|编排|汇编|题目|答案|摘要|译文';
const wholeWords =
  'data|datasets?|data sets?|databases?|corpus|corpora|benchmarks?|contents?|works?|materials?|files|all|everything|entire|whole|texts?|images?|photos?|photographs?|pictures|videos?|audio|clips|recordings?|speech|articles?|documents?|collections?|books?|posts|reviews|sentences|resources?|publications?|records?|items?|数据集?|数据库|语料库?|内容|作品|全部|整个|所有|文本|图片|图像|音频|视频|文章|资源|资料|素材';
const nouns = new RegExp(`(?<![a-z\\d])(?:${partWords}|${codeWords}|${wholeWords})(?![a-z\\d])`, 'gu');
const asWord = (list: string) => new RegExp(`^(?:${list})$`, 'u');
const [isCode, isPart] = [asWord(codeWords), asWord(partWords)];

/** What a stretch of words names last, whole words only; undefined where it names nothing of the kind. */
function scopeOf(words: string): Scope | undefined {
  let scope: Scope | undefined;
  // Not by `matchAll`, which compiles the pattern again.
  nouns.lastIndex = 0;
  for (let match = nouns.exec(words); match !== null; match = nouns.exec(words)) {
    const named: Scope = isCode.test(match[0]) ? 'code' : isPart.test(match[0]) ? 'part' : 'whole';
    // "code for the dataset", "annotations of the images": the first of them is what is meant; "code and data": both.
    if (scope !== undefined && named === 'whole' && !/(?:\band\b|[,、和与及&+/])\s*(?:the |all |our )?$/u.test(words.slice(0, match.index)))
      continue;
    scope = scope === 'whole' ? scope : named;
  }
  return scope;
}

/** Whether words name a part of data, or what is no data: `(code)`, `(annotations)`. */
export function namesScope(words: string): boolean {
  const scope = scopeOf(words);
  return scope === 'code' || scope === 'part';
}

/** What each license in a statement applies to; undefined: the words do not say. */
export function scopesIn(text: string, mentions: readonly { start: number; end: number }[]): (Scope | undefined)[] {
  const scopes = mentions.map(({ start, end }, index) => {
    const from = index === 0 ? 0 : mentions[index - 1]!.end;
    const to = mentions[index + 1]?.start ?? text.length;
    const after = text.slice(end, Math.min(to, end + 80));
    const behind =
      /^["'`\]*]{0,3}\s?(?:licen[cs]es?|许可证?|协议)?\s?(?:[(（]\s?(?:only |for |the |仅)*([^)）]{2,60})[)）]|(?:only )?(?:for|on|covers|covering|applies to|applied to)\s(?:only )?(?:the\s|all\s|our\s|its\s)*([^.;,，。；()]{2,50})|[^，。；]{0,4}(?:仅)?(?:适用于|覆盖|针对|限于)([^，。；]{2,20}))/u.exec(
        after,
      );
    const said = behind?.slice(1).find((words) => words !== undefined);
    const own = said === undefined ? undefined : scopeOf(said);
    if (own !== undefined) return own;
    const before = text.slice(Math.max(from, start - 100), start);
    const clause = before.split(/[.;；。|\n]\s?|,\s(?=[^,]*$)|，(?=[^，]*$)/u).at(-1) ?? before;
    return scopeOf(clause) ?? scopeOf(before);
  });
  return scopes;
}

/** Words that say that parts are someone else's, or under other terms. */
const partsElsewhere = new RegExp(
  [
    String.raw`\b(?:do(?:es)? not|don't|cannot|not) (?:own|hold|claim|have)\b[^.;]{0,50}\b(?:rights?|copyrights?|images?|texts?|articles?|contents?|data|photos?|videos?|works?|materials?)\b`,
    String.raw`\b(?:remains?|is|are|stays?) (?:the )?(?:sole )?(?:property|copyright|intellectual property|responsibility) of\b|\b(?:belongs?|owned|held|retained) (?:to|by|with)\b|\b(?:remains?|stays?) (?:with|under|subject|copyrighted)\b`,
    String.raw`\bcopyrights?\b[^.;]{0,50}\b(?:original|respective|their|owners?|authors?|publishers?|holders?|creators?|broadcasters?|newspapers?)\b`,
    String.raw`\b(?:see|check|refer to|consult|follow)\b[^.;]{0,30}\b(?:each|every|individual|original|respective|source|sources|subset|upstream)\b`,
    String.raw`\b(?:each|every|individual|respective)\b[^.;]{0,24}\b(?:subset|source|file|image|item|document|split|component|record|dataset|work|article|photo)s?\b(?! (?:is|are|has been|was|were) )`,
    String.raw`\b(?:original|upstream|underlying|source|respective|own|third[- ]party)\b[^.;]{0,24}\b(?:licen[cs]\w*|terms|rights|copyrights?|owners?|content)\b|\bthird[- ]part(?:y|ies)\b`,
    String.raw`\b(?:the )?(?:rest|remainder|others|other (?:parts?|files|data|subsets|images|texts?|contents?|works?|materials?|sections?|components?|items|sources?|licen[cs]es?|terms|rights))\b|\bnot (?:the|all|every|including)\b|\bexcept(?! as (?:required|permitted))\b|\bexcluding\b|\bother than\b|\bnot (?:ours|mine|theirs)\b`,
    String.raw`\b(?:images?|photos?|texts?|articles?|videos?|audio|contents?|pictures|full[- ]?text|lyrics|music|songs)\b[^.;]{0,24}(?:\bcopyrighted\b|\b(?:under|in) copyright|©(?! ?\d))`,
    '归[^，。；]{0,10}所有|(?:版权|著作权|权利)[^，。；]{0,6}(?:归|属于|属|由)|不拥有|原作者|原(?:始)?(?:网站|来源|平台)|各自|分别|见各|以各|第三方|其余|除外|不(?:包括|含|涵盖|适用)',
  ].join('|'),
  'u',
);

/** Terms that licit has not read, next to a license that it knows. */
const otherTerms =
  /\b(?:terms of (?:use|service)|terms and conditions apply|tos|t&cs?|acceptable[- ]use|polic(?:y|ies)|eula|data use agreement|dua|user agreement|code of conduct|community (?:licen[cs]e|guidelines|standards)|usage guidelines|(?:platform|api|developer|model)(?:'s)? (?:terms|rules|agreement|licen[cs]e)|(?:additional|other|further|special|extra) (?:terms|conditions|agreements?|restrictions?|requirements?)|guidelines)\b|使用条款|服务条款|用户协议|平台(?:规则|协议|条款)|社区(?:规则|协议|规范)|可接受使用|使用政策|开发者协议|使用规范|附加条款|补充条款|其他条款/u;

/** Who may, where, and how many: a condition that is not known to hold. */
const whoAndWhere = new RegExp(
  [
    String.raw`\b(?:for|to|among|only) (?:(?:the|registered|paying|our|all|individual|eligible|approved|accredited|verified) )*(?:members?|subscribers?|students?|employees?|staff|partners?|customers?|participants?|individuals|hobbyists|startups|small (?:businesses|companies|teams)|academics?|researchers?|universit\w+|schools?|non-?profits?|ngos?|charit\w+|governments?|public sector|institutions?|residents?|citizens?|teachers?|hospitals?|libraries|consortium)\b`,
    String.raw`\b(?:only |valid |available |applicable |limited )?(?:in|within|inside|outside(?: of)?|from) (?:the |mainland )*(?:eu|eea|european (?:union|economic area)|uk|united (?:states|kingdom)|usa?|china|mainland|prc|japan|europe|germany|france|india|korea|brazil|canada|australia|russia|africa|asia|your country|some (?:countries|jurisdictions)|certain (?:countries|jurisdictions))\b`,
    String.raw`\b(?:fewer|less|more|under|below|up to|over|at most|exceeding|exceeds?)(?: than)? [$€£¥]?\d[\d,.]{0,14} ?(?:[kmb]\b|million|thousand|billion)?`,
    String.raw`\b(?:if|when|provided that|as long as|so long as|on condition that|unless) (?:you|your|the|it|they|users?)\b`,
    '会员|成员单位|仅对|对(?:学生|会员|非营利|高校|个人|教育|研究|科研)|(?:境内|国内|欧盟|中国大陆|海外|境外|内地|北美)[^，。；]{0,6}(?:使用|用户|有效|适用|许可|企业|公司)|(?:用户|人数|营收|收入|员工|月活|规模)[^，。；]{0,10}(?:不超过|少于|低于|以下|以内|不足)|(?:不超过|少于|低于|不足)[^，。；]{0,12}(?:用户|人|员工|营收|收入|元|美元)|如果|若(?!干)|前提|在校|师生|高校|事业单位',
  ].join('|'),
  'u',
);

/** A license that is not for certain the one in force: one that was, will be or may be. */
const notInForce = new RegExp(
  [
    String.raw`\b(?:until|formerly|previously|used to be|no longer|pending|tentative\w*|proposed|planned|plan to|going to|to be (?:released|licensed|announced|published|decided|determined|confirmed|updated|added|made)|will (?:be|become|switch|change|release|publish)|shall become|(?:once|after|upon|when|following|if) (?:the |this |our |it is |we |its )*(?:paper|article|manuscript|publication|acceptance|accepted|published|peer review|review|release|embargo|camera-ready|launch))\b`,
    String.raw`\b(?:likely|probably|presumably|possibly|perhaps|maybe|supposedly|allegedly|apparently|assumed|assuming|seems to|seemingly|appears to|appear to|unsure|not sure|uncertain|i (?:think|believe|guess)|we (?:think|believe|assume|hope to|intend|plan)|might be|(?:may|could|should|would) be (?:licensed|released|under|available under|\s{3,}))\b|\b(?:may|could|should|would) be\s{3,}`,
    String.raw`\b(?:withdrawn|revoked|rescinded|expired|retired|superseded|discontinued|deprecated|replaced|draft|unconfirmed|not (?:yet )?(?:confirmed|final|finali[sz]ed|in force|effective|decided|approved|available)|tbc|tbd|originally|at first|initially|in the past|prior to|before \d{4}|earlier versions?|old(?:er)? versions?|switched (?:to|from)|changed (?:to|from)|moved (?:to|from))\b`,
    String.raw`(?:^|\b(?:it|license|licence|which|data|dataset|this) )(?:was|were|had been) (?:an? |the |under )?\s{2,}`,
    String.raw`[?？](?=$|[\s)\]）"',;，。])`,
    '曾(?:经|用|以|采用|为|是|在)?|原(?:为|先|本|采用)|此前|以前|过去|截至|直到|直至|拟(?:采用|以|用|定|于|为|按)|将(?:以|采用|会|于|改|在|按|使用|发布|遵循|基于)|待(?:定|确认|审|发表|录用|公布|补|论文)|计划|预计|(?<![\u3040-\u30ff])可能(?![\u3040-\u30ff])|或许|大概|也许|应该是|疑似|似乎|好像|据称|据说|暂定|暂拟|已(?:撤回|撤销|失效|过期|废止|终止|作废|停用)|(?:录用|发表|审核|评审|通过|公开|接收|上线|出版)后|未(?:确认|生效|定|最终|正式)|尚未|旧版|早期版本|之前(?:为|是|采用|的)|不再',
  ].join('|'),
  'u',
);

/** A license that was changed is not the one that it was made from. */
const variants =
  /\b(?:modified|modification of|customi[sz]ed|custom|altered|amended|tweaked|adapted from|derived from|variants? of|variation|derivative of|inspired by|non-standard)\b|修改版|改自|修改(?:的|后)|修订|变体|类似|类\s{2,}/u;

/** Words that say that licenses differ by part: the reader may not choose. */
const variety =
  /\bdepend(?:s|ing)?\b|\b(?:varies|vary|varying|differs?|different|mixed|mix of|respectively|some|others?|partly|partially|half|most|either .{0,40} depending|per|by (?:subset|source|file|image|split)|mixture|various|each)\b|视[^，。；]{0,8}而定|取决于|因[^，。；]{0,8}而异|不同|部分|有的|有些|分别|各|其余|一部分|另/u;

/** Whether words leave it to part, source or file which of several licenses applies. */
export function isVariety(words: string): boolean {
  return variety.test(words);
}

/** Whether the license that words name is not for certain the one in force. `rest`: the words without the names. */
export function isNotInForce(rest: string): boolean {
  return notInForce.test(rest);
}

/** Whether a sentence says that parts are someone else's, or that other terms apply too. */
export function leavesParts(folded: string): boolean {
  const words = withoutHarmless(withoutAllowance(folded));
  return partsElsewhere.test(words) || otherTerms.test(words);
}

/** Whether words next to a license leave open what is allowed: other terms, conditions, parts that are not under it, or words that were not understood. */
export function leavesOpen(rest: string): boolean {
  const words = withoutHarmless(withoutAllowance(rest)).replace(
    /^\s*(?:data |dataset )?(?:terms(?: of use)?|usage terms|使用条款|许可条款|使用协议)\s*[:：]/u,
    ' ',
  );
  return (
    partsElsewhere.test(words) || otherTerms.test(words) || whoAndWhere.test(words) || variants.test(rest) || isOperative(words, true, true)
  );
}
