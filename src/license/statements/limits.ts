import { says } from './license-words.js';

/** What words next to a license do to what it allows. */
export type LimitKind = 'noncommercial' | 'research-only' | 'no-derivatives' | 'no-training' | 'no-redistribution' | 'permission' | 'other';

/** The expression that carries a limit. */
export const limitExpression: Readonly<Record<LimitKind, string>> = {
  noncommercial: 'LicenseRef-custom-noncommercial',
  'research-only': 'LicenseRef-custom-research-only',
  'no-derivatives': 'LicenseRef-custom',
  'no-training': 'LicenseRef-custom',
  'no-redistribution': 'LicenseRef-custom',
  permission: 'LicenseRef-custom',
  other: 'LicenseRef-custom',
};

const gap = (most: number) => String.raw`(?:[^.;。；]|\.(?=\w)){0,${most}}?`;
const commercial = 'comm?er(?:ci|ic)al(?:ly)?';
const use = '(?: (?:uses?|usage|purposes?|applications?|projects?|products?|exploitation|entities|users?|settings?|activit(?:y|ies)))?';
const freely = '(?:allowed|permitted|welcome|granted|fine|ok(?:ay)?|free|possible|included|unrestricted|authorized)';

/** Trade, what is none, and what stands between them where both are meant: `商用・非商用を問わず`, `kommerziell wie nichtkommerziell`, `tanto comercial como no comercial`. */
const trade =
  '(?<!nicht[- ]?|non[- ]?|\\bno |nao[- ]|не ?|[非비])(?:kommerziell|gewerblich|comm?er(?:ci|ic)a|comercia|коммерч|商[业用業]|営利|营利|상업|영리)\\p{L}{0,12}?';
const noTrade =
  '(?:nicht[- ]?(?:kommerziell|gewerblich)|non[- ]?comm?er(?:ci|ic)a|no[- ]comercia|nao[- ]?comercia|не ?коммерч|非(?:商[业用業]|営利|营利)|비(?:상업|영리))\\p{L}{0,12}?';
const both =
  '(?:\\s?(?:nutzung|zwecken?|use|usage|uso|usos|fins?|fines|цел\\p{L}{1,3}|использован\\p{L}{1,2}|利用|目的|使用|用途|목적|이용|사용))?(?:\\s?[,、]?\\s?(?:und|wie|als auch|sowie|oder|et|ou|y|e|o|como|que|quanto|и|или|так и|和|与|及|或|や|と|および|及び|または|또는|및)\\s|\\s?(?:[・･·/&+]|와|과|이나|나|や|と|および|及び|または|、|和|与|及|或)\\s?)(?:(?:auch|para|a|de|des|aux|a des|fur|zu|в|для|fins?|fines|usos?|utilisation|nutzung)\\s){0,3}';

/** Words that allow, so that "non-commercial" or "not" in them limits nothing: both uses, no permission needed, any purpose. */
const allowing = new RegExp(
  [
    // Both uses, in every order.
    String.raw`\b(?:both )?(?:for )?(?:any )?(?:non[- ]?${commercial}|personal|private|research|academic|educational|scientific|internal)${use}(?: ?(?:,|/|&|\+)| and/or| and| or| as well as| but also| plus|,? not only| alike)(?: also| even| for)?(?: ?(?:,|or|and))? ?(?:also |even |for |in )?${commercial}${use}(?: alike)?(?: (?:is|are) (?:both |all |also )?${freely})?(?!\w)(?!${use} (?:(?:is|are) (?:not|prohibited|forbidden|excluded|restricted|subject|disallowed)|not|needs?|requires?|must|only|by|with|on)\b)`,
    String.raw`\b(?:both )?(?:for )?(?:any )?(?<!non[- ])(?<!\b(?:no|not for|without|except|excluding|prohibit\w{0,4}|forbid\w{0,4}) )${commercial}${use}(?: ?(?:,|/|&|\+)| and/or| and| or| as well as| but also| plus| alike)(?: also| even| for)? ?(?:also |even |for |in )?(?:non[- ]?${commercial}|personal|private|research|academic|educational|scientific|internal|otherwise)${use}(?: alike)?(?: (?:is|are) (?:both |all |also )?${freely})?\b(?! (?:is|are) (?:not|prohibited|forbidden|disallowed|excluded))`,
    String.raw`\b(?:whether|be it) (?:it is )?(?:non[- ]?)?${commercial}${use} or (?:not|non[- ]?${commercial}|otherwise)\b`,
    String.raw`\b(?:not|n't) (?:limited|restricted|confined) to (?:non[- ]?${commercial}|research|academic|personal)${gap(20)}\b(?:use|purposes?|only)?`,
    String.raw`\b(?:also|even|including|incl\.?|and) (?:for )?(?<!non[- ])${commercial}(?:ly)?${use}\b(?! (?:is|are) (?:not|prohibited|forbidden))`,
    String.raw`\b(?<!non[- ])${commercial}${use}(?: (?:is|are))? (?:also |explicitly |expressly |always )?${freely}\b(?! (?:only|on|by|with|after|upon|to|for)\b)`,
    String.raw`\b(?:allow|permit|welcom|grant|authoriz)\w{0,3} (?!(?:only|solely|exclusively|just)\b)${gap(24)}\b(?<!non[- ])${commercial}${use}\b`,
    String.raw`\b(?:no|without|free of|not) (?:any |further |additional |prior |special |separate |written |explicit )*(?:restrictions?|permissions?|limit(?:s|ations?)?|conditions?|fees?|registration|approval|royalt(?:y|ies))(?: (?:is|are|on|to|for|of|in|needed|required|necessary|whatsoever|other than|its|the|use|or))*(?: ${commercial}${use})?(?: (?:is|are))?(?: (?:needed|required|necessary))?`,
    String.raw`(?:\b(?<!non[- ])${commercial}${use} )?\b(?:does|do|is|are) ?(?:not|n't) (?:need|require|restrict|prohibit|forbid|limit|exclude|restricted|prohibited|forbidden|required|necessary|needed)(?:ed)?\b(?:${gap(40)}\b(?:permission|consent|approval|registration|${commercial}${use}|use|fees?|licen[cs]e)\b)?`,
    String.raw`\bnot (?:prohibited|forbidden|restricted|excluded|required|needed|necessary|limited to|only)\b`,
    String.raw`\bnot (?:be )?(?:subject to|protected by|covered by) (?:any |domestic )?copyright(?: protection| laws?| restrictions?)?\b`,
    String.raw`\b(?:permission|consent|approval|registration|attribution) (?:is )?not (?:required|needed|necessary)\b`,
    String.raw`\bno need (?:to|for)\b${gap(30)}`,
    String.raw`\b(?:any|all|every) (?:lawful |legal )?(?:purposes?|uses?|kinds? of use)\b`,
    String.raw`\bpermission is (?:hereby )?granted\b`,
    String.raw`\bbelongs? to the public domain\b`,
    // Works of the United States government have no copyright (17 U.S.C. 105).
    String.raw`(?<!\bnot (?:in the |in )?(?:public domain|free|copyright[- ]free|exempt) )\b(?:under|by|per|pursuant to|according to|see) (?:title )?17 ?(?:u\.? ?s\.? ?c\.?(?:ode)?|u\.?s\.? code|united states code),? ?(?:§+|sections?|sec\.?)? ?105\b`,
    String.raw`\buse (?:it|them|this|the \w+) (?:as|however|in any way|any way) you (?:please|like|want|wish)\b`,
    String.raw`\b(?:for[- ]profit|${commercial}${use}) or (?:not|otherwise|non-?profit|not[- ]for[- ]profit)\b`,
    '(?:(?<![不未无非禁勿])(?:可以?|允许|准许|支持|欢迎)(?:自由|免费)?(?:用于|作|供)?)?(?<!非)(?:商业|商用|商業)(?:使用|用途|目的|性|用)?(?:和|与|及|或|以及|、|/|，|以?及|和/或|还是)?(?:个人|科研|研究|学术|非商[业用業]|非商业性|非营利|公益)(?:性)?(?:使用|用途|目的)?(?:均可|皆可|都可|都允许|均允许)?',
    '(?:(?<![不未无非禁勿])(?:可以?|允许|准许|支持|欢迎)(?:自由|免费)?(?:用于|作|供)?)?(?:非商[业用業]|非商业性|非营利|个人|科研|研究|学术|教育|公益)(?:性)?(?:使用|用途|目的|用)?(?:和|与|及|或|以及|、|/|和/或|还是|乃至|也可|以及其他)(?:可)?(?:用于)?(?:商业|商用|商業)(?:性)?(?:使用|用途|目的|用)?(?:均可|皆可|都可|都允许|均允许)?',
    '(?:不限|不限制|不限于|不禁止|未禁止|并不禁止|没有禁止|不排除)[^，。；]{0,8}(?:商业|商用|商業|非商业|科研|研究)(?:性)?(?:使用|用途|目的)?',
    '(?:商业|商用|商業)[^，。；]{0,8}(?:无需|无须|不需要?|不必(?!要的)|毋须|毋需|(?<![以避难未幸])免于?|不用)[^，。；]{0,10}(?:授权|许可|申请|付费|同意|联系|费用|许可证)?',
    '(?:无需|无须|不需要?|不必(?!要的)|毋须|毋需|(?<![以避难未幸])免于?|不用)[^，。；]{0,8}(?:授权|许可|申请|付费|同意|联系|费用|登记|注册)[^，。；]{0,8}(?:商业|商用|商業)?(?:使用)?',
    '(?<![不未无非禁勿莫难否])(?:可|可以|允许|准许|欢迎|支持|授权|同意|能够?)(?:自由|免费|任意|直接|放心|合法)?(?:地)?(?:用于|作|进行|供|做)?(?:任何|各类|各种|一切)?(?:商业|商用|商業)(?:性)?(?:使用|用途|目的|化)?',
    '(?:商业|商用|商業)(?:性)?(?:使用|用途|目的)?(?:也|亦|均|都|皆)?(?:是)?(?:被)?(?:可以|允许|许可的|无限制|不受限|免费|合法|没问题|自由|可(?![^，。；]{0,2}不)|ok)',
    '(?:任何|一切|所有|各种)(?:合法)?(?:用途|目的|使用)',
    '(?<!非)(?:商用|営利)(?:目的)?(?:での)?(?:利用|使用)?(?:も|は|が|を)?(?:可能(?!(?:で|に)は)|可(?!否|能)|できます|できる|自由(?!(?:で|に)は)|認め(?:ます|られています|ています)|許可(?:します|(?:され|し)(?!(?:て(?:い|お)?り?)?(?:ま?せん|な|ず)))|ok)',
    '(?:无|没有|不附加|不设)(?:任何|其他|额外)?(?:限制|条件)',
    '不仅限于?|不仅',
  ].join('|'),
  'gu',
);

/** Words for both uses at once. They limit nothing, and do not allow by themselves: `商用・非商用を問わず禁止`. */
const bothUses = new RegExp(`${trade}${both}${noTrade}|${noTrade}${both}${trade}`, 'gu');

/** One of these is in all words that allow: most statements have none, and are not searched for them. */
const mayAllow =
  /comm?er(?:ci|ic)al|limit|restrict|confined|permission|condition|fee|registration|approval|royalt|need|requir|prohibit|forbid|exclude|necessary|not only|(?:any|all|every) (?:lawful |legal )?(?:purpose|use|kind)|profit|public domain|105|you (?:please|like|want|wish)|not (?:be )?(?:subject to|protected by|covered by)|[\u4e00-\u9fff\uac00-\ud7a3]|gewerblich|comercia|коммерч|kommerz/u;

/** Folded words without what allows: what is left may limit. Nothing that would shift places is taken out. */
export function withoutAllowance(folded: string): string {
  const blank = (words: string): string => ' '.repeat(words.length);
  return mayAllow.test(folded) ? folded.replace(allowing, blank).replace(bothUses, blank) : folded;
}

const wide = /comm?er(?:ci|ic)al|商[业用業]|(?:any|all|every) \w*|任何|一切|所有|各种/;

/** True where words allow commercial use beside other use, or any use. */
export function allowsAnyUse(folded: string): boolean {
  if (!wide.test(folded) || !mayAllow.test(folded)) return false;
  let found = false;
  // Not by `matchAll`: it compiles a pattern again, and for one as long as this that takes longer than all else that is read from a statement.
  folded.replace(allowing, (words) => {
    found ||= wide.test(words);
    return words;
  });
  return found;
}

const patterns: readonly (readonly [LimitKind, RegExp])[] = [
  [
    'noncommercial',
    new RegExp(
      [
        '(?:禁止|不得|不可|不能|不允许|不准|严禁|不许|请勿|切勿|勿|谢绝|不支持|不授权|未授权|不适用于?|不用于|拒绝|不含|不包括|杜绝|反对|无权|不同意)[^，。；]{0,14}(?:商业|商用|商業|盈利|营利|營利|牟利|经营性|变现)',
        '(?:商业|商用|商業|盈利|营利|營利|牟利|经营性)[^，。；]{0,14}(?:禁止|不可|不得|不允许|不能|不许|除外|须|需|必须|请联系|请咨询|请与|另行|付费|收费|授权|许可|申请|联系|取得|获得|购买|洽谈|谢绝|违规|违法|侵权|追究|例外|勿扰|不行|不予|受限|限制|不被|均不|皆不|一律不)',
        '(?:仅|只|僅)(?:限于?|能|可|供|用于|可用于|能用于|允许|授权|限)?[^，。；]{0,12}(?:非商|非营利|非盈利|非營利|个人|公益|自用|私人|家庭)',
        '非商[业用業]|非商业|非营利|非盈利|非營利|不以(?:盈利|营利)为目的',
        String.raw`\b${commercial}${use}${gap(60)}\b(?:prohibit\w{0,4}|forbidden|not (?:be )?(?:permitted|allowed|granted|authorized|covered|included|possible|licensed)|disallowed|excluded|requires?|needs?|contact|separate|must|only (?:with|by|after|upon|under)|fee|paid|purchase|by request|on request|upon request|reserved|off[- ]limits|denied|barred|restricted)\b`,
        String.raw`\b(?:contact|write to|e-?mail|ask|apply|email)\b${gap(60)}\b${commercial}`,
        String.raw`\bfor[- ]?profit\b${gap(50)}\b(?:prohibit\w{0,4}|forbidden|excluded|disallowed|not|must|needs?|requires?|contact|separate)\b`,
        String.raw`(?<!\b(?:group of|such other) )\b(?:companies|businesses|enterprises|corporations|corporate users|firms|startups)\b${gap(60)}\b(?:must|need|requires?|may not|cannot|can't|should|shall|contact|not|excluded|prohibited|purchase|buy|pay)\b`,
        '(?:企业|公司|商家|商户)[^，。；]{0,10}(?:须|需|必须|请|应|不得|不可|禁止|购买|付费|联系|申请)',
        String.raw`\b(?:prohibit|forbid|exclud|disallow|restrict|ban|bar|exempt|deny|den(?:ies)|reserv)\w{0,5}\b${gap(50)}\b${commercial}`,
        String.raw`\b(?:non|un)[- ]?(?:commercial|profit)`,
        String.raw`\b(?:not?|never|cannot|can't|n't|nor|neither|without|except(?:ing)?|excluding|other than|unless|no)\b${gap(50)}\b(?:commercial\w*|for[- ]profit|profit[- ]making|monetar\w{1,6}|monetiz\w{1,6}|business(?:es)? (?:use|purposes?))`,
        String.raw`\b(?:for|only) (?:non[- ]?profits?|not[- ]for[- ]profits?|charit(?:y|ies|able)|hobby(?:ists)?|private|personal)\b`,
        String.raw`\b(?:personal|private|home|hobby|charitable)(?:,? (?:and|or|,) \w{1,14})?${use} only\b|\bonly\b${gap(20)}\b(?:personal|private|hobby|home)\b${gap(12)}\b(?:use|purposes?)\b`,
      ].join('|'),
      'u',
    ),
  ],
  [
    'research-only',
    new RegExp(
      [
        String.raw`\b(?:research|academi\w{1,3}|scientific|educational?|scholarly|teaching|stud(?:y|ies|ents?)|classroom|university|universities)\b${gap(50)}\b(?:only|solely|exclusively|alone)\b`,
        String.raw`\b(?:only|solely|exclusively|restricted|limited|strictly|purely|confined|reserved)\b${gap(60)}\b(?:research|academi\w{1,3}|educational?|scientific|scholarly|teaching|stud(?:y|ies|ents?)|universit)`,
        String.raw`\b(?:intended|meant|provided|available|released|distributed|licensed|granted|use[ds]?|made available) (?:only )?(?:for|to|in) (?:the )?(?:(?:purposes? of|use in) )?(?:academic|research|educational|scientific|scholarly|teaching)\b`,
        String.raw`\bfor (?:academic|research|educational|scientific|scholarly|teaching)(?:,? (?:and|or) \w{1,14})?(?: research)? (?:use|purposes?)\b`,
        '(?:仅|只|僅)(?:限于?|能|可|供|用于|可用于|能用于|允许|授权|限|作|做|为)?[^，。；]{0,14}(?:科研|学术|学习|研究|教学|教育|科学|學術|教學|校内|高校)',
        '(?:限|专供|专用于|供)(?:于)?[^，。；]{0,8}(?:科研|学术|研究|教学|高校|科学)[^，。；]{0,6}(?:使用|用途|目的|用)?',
        '(?:科研|学术|研究|教学|学习)(?:使用|用途|目的|研究)?(?:专用|之用|以外|外的)',
      ].join('|'),
      'u',
    ),
  ],
  [
    'no-training',
    new RegExp(
      [
        String.raw`\b(?:no|not|never|don't|cannot|can't|nor|neither|prohibit\w{0,4}|forbid\w{0,5}|forbidden|except\w{0,3}|excluding|exclud\w{1,3}|without|opt(?:ed)?[- ]out|reserv\w{0,4}|other than|disallow\w{0,3}|ban\w{0,4})\b${gap(70)}\b(?:ai|a\.i|llms?|machine[- ]learning|ml|deep learning|generative|train(?:ing|ed|s)?|fine[- ]?tun\w{1,4}|language models?|neural|models?|tdm|text and data mining|data mining|scrap\w{1,4}|crawl\w{0,4}|distill\w{0,5})\b`,
        String.raw`\b(?:ai|llms?|machine[- ]learning|ml|generative|train(?:ing|ed)?|fine[- ]?tuning|language models?|tdm|text and data mining|data mining|scraping|crawling)\b${gap(60)}\b(?:prohibited|forbidden|not (?:be )?(?:permitted|allowed|authorized|granted|covered|licensed|included)|excluded|disallowed|requires?|reserved|off[- ]limits|banned|barred|needs?)\b`,
        '(?:禁止|不得|不可|不能|不允许|不准|严禁|请勿|勿|不许|谢绝|除外|不含|不包括|未经|拒绝|不授权)[^，。；]{0,16}(?:训练|人工智能|大模型|机器学习|语言模型|微调|蒸馏|爬取|抓取|挖掘|ai|llm)',
        '(?:训练|人工智能|大模型|机器学习|语言模型|微调|蒸馏|爬取|抓取|挖掘|ai)[^，。；]{0,14}(?:禁止|不得|不可|不允许|不能|除外|须|需|必须|另行|授权|许可|申请|同意)',
      ].join('|'),
      'u',
    ),
  ],
  [
    'no-redistribution',
    new RegExp(
      [
        String.raw`\b(?:no|not|never|don't|cannot|can't|nor|neither|prohibit\w{0,4}|forbid\w{0,5}|forbidden|without|except\w{0,3}|excluding|disallow\w{0,3})\b${gap(50)}\b(?:redistribut\w{1,4}|re-distribut\w{1,4}|distribut\w{1,4}|re-?publish\w{0,3}|publish\w{0,3}|re-?sell\w{0,3}|sell\w{0,3}|sold|sale|resale|sublicen[cs]\w{0,4}|re-?upload\w{0,3}|shar(?:e|ed|ing)|mirror\w{0,3}|re-?host\w{0,3}|transfer\w{0,4}|pass\w{0,3} on|forward\w{0,3}|lend|rent|leas\w{1,3}|third part(?:y|ies)|copied|copy|copying|reproduc\w{1,5})\b`,
        String.raw`\b(?:redistribution|re-distribution|distribution|republication|publication|resale|sharing|copying|mirroring|re-?uploading|transfer|sublicensing|reproduction)\b${gap(40)}\b(?:prohibited|forbidden|not (?:be )?(?:permitted|allowed|authorized|granted)|excluded|disallowed|requires?|restricted|banned|only)\b`,
        '(?:禁止|不得|不可|不能|不允许|不准|严禁|请勿|勿|不许|谢绝|拒绝)[^，。；]{0,14}(?:转载|传播|分发|分享|转售|出售|外传|再发布|再分发|转让|上传|发布|散布|复制|公开|共享|转发|销售|第三方|二次)',
        '(?:转载|传播|分发|分享|转售|出售|再发布|再分发|转让|上传|复制|公开|共享|转发|销售)[^，。；]{0,10}(?:禁止|不得|不可|不允许|不能|须经|需经|须|必究|必须)',
      ].join('|'),
      'u',
    ),
  ],
  [
    'no-derivatives',
    new RegExp(
      [
        String.raw`\bno[- ]?deriv|\b(?:no|not|never|cannot|can't|prohibit\w{0,4}|forbid\w{0,5}|without|disallow\w{0,3})\b${gap(40)}\b(?:modif\w{1,7}|adapt\w{0,5}|alter\w{0,5}|derivatives?|derivative works?|transform\w{0,5}|remix\w{0,3}|translat\w{1,4}|chang(?:e|ed|es|ing)|edit(?:ed|ing)?)\b`,
        String.raw`\b(?:verbatim|unmodified|unaltered|unchanged)(?: \w{1,12}){0,2} only\b|\b(?:modifications?|adaptations?|derivatives?|alterations?|changes)\b${gap(40)}\b(?:prohibited|forbidden|not (?:be )?(?:permitted|allowed|authorized|granted)|excluded|disallowed)\b`,
        '(?:禁止|不得|不可|不能|不允许|不准|严禁|请勿|勿|不许)[^，。；]{0,12}(?:修改|改编|演绎|改作|更改|改动|二次创作|衍生|加工|翻译|篡改)',
        '(?:修改|改编|演绎|二次创作|衍生|加工)[^，。；]{0,8}(?:禁止|不得|不可|不允许|不能)',
      ].join('|'),
      'u',
    ),
  ],
  [
    'permission',
    new RegExp(
      [
        String.raw`\b(?:permission|consent|approval|authoriz\w{1,6}|registration|application|agreement|contract|licen[cs]e fee|fees?|payment|written)\b${gap(40)}\b(?:required|needed|necessary|must|obtained|mandatory|applies|apply|due|first|before|beforehand|in advance)\b`,
        String.raw`\b(?:requires?|requiring|needs?|must|shall|obtain\w{0,3}|request\w{0,3}|seek|subject to|only with|with(?:out)? (?:the |our |prior |express |written |explicit )+|upon|after|by)\b${gap(50)}\b(?:permission|consent|approval|authoriz\w{1,6}|registration|signed|sign|payment|fees?|royalt(?:y|ies)|separate licen[cs]e|licen[cs]e agreement|licen[cs]e from|commercial licen[cs]e)\b`,
        String.raw`\b(?:contact|ask|write to|e-?mail|apply to)\b${gap(60)}\b(?:permission|licen[cs]\w{1,4}|before|prior|use|access|terms)\b`,
        '(?:须|需|必须|应当?|应先|请先|请|须经|需经|经|要|征得|取得|获得|未经|未获|事先|事前)[^，。；]{0,14}(?:同意|授权|许可|批准|申请|书面|允许|签署|付费|登记|注册|缴费|支付|联系)',
        '(?:另行|单独|额外)[^，。；]{0,6}(?:授权|许可|协议|付费|约定)',
      ].join('|'),
      'u',
    ),
  ],
];

/** The first limit that folded words lay on the use of a work; undefined where they lay none that is known by its words. */
export function limitIn(folded: string): LimitKind | undefined {
  const words = withoutAllowance(folded);
  for (const [kind, pattern] of patterns) if (pattern.test(words)) return kind;
  if (says(words, 'noncommercial')) return 'noncommercial';
  if (says(words, 'researchOnly')) return 'research-only';
  if (says(words, 'noDerivatives')) return 'no-derivatives';
  if (says(words, 'extra')) return 'other';
  return undefined;
}

/** Words that negate, limit, condition or take away: left over and not understood, they leave open what is allowed. */
const operative =
  /\b(?:not|no|nor|neither|never|none|cannot|can't|won't|don't|doesn't|isn't|aren't|n't|only|solely|exclusively|strictly|purely|except\w*|unless|until|provided that|prohibit\w*|forbid\w*|forbade|disallow\w*|bans?|banned|restrict\w*|limited|limits?|limitations?|shall|must|requires?|required|requirement|subject to|permission|permitted|consent|approval|authori[sz]\w*|fees?|royalt\w+|payments?|pays?|paid|purchas\w*|revok\w*|revoc\w*|terminat(?:e|es|ed|ing|ion)|expir\w*|withdraw\w*|exclud\w*|exempt\w*|reserves?|withh[eo]ld\w*|commercial\w*|non-?commercial\w*|nonprofit|non-?profit|alternatively|notwithstanding|embargo\w*|unauthori[sz]ed|unlawful|infring\w*|opt(?:ed)?[- ]?out|supersed\w*|overrid\w*|void(?! \w{1,40} ?\())\b|不|禁|仅|只|除|须|需|必|勿|未|(?<!有)限|应当|严|另行|例外|允许|授权|同意|申请|谢绝|拒绝|付费|购买|商用|商业|科研|学术|无权|保留|失效|有效期|无效/u;

/** Words that do so where the same words speak of use or rights. */
const operativeBesideRights =
  /\b(?:may|if|need(?:s|ed)?|conditions?|conditional|conditioned|registration|register\w*|apply|application|research\w*|academi\w*|education\w*|scientific|scholar\w*|personal|private|internal|evaluation|trial|instead|additional(?:ly)?|furthermore|moreover|however|agree\w*|contact|separate(?:ly)?|replac\w*|waive\w*|members?|employees?|students?|universit\w*|jurisdictions?|territor\w*|countries|outside|within|exception\w*|illegal|buy|ask(?:s|ed)?|before|after|ends?|ended|valid|invalid|remains?|belongs?|owned|property|covers?|covered|applies|weapons?|military)\b|许可|联系|研究|必须|经|适用|归|属于|有效/u;

const rights =
  /\b(?:licen[cs]\w*|us(?:e|es|ed|age|ers?|ing)|cop(?:y|ies|ied|ying)|distribut\w*|redistribut\w*|modif\w*|deriv\w*|train\w*|sell|sold|sale|resale|publish\w*|shar(?:e|ed|ing)|commercial\w*|rights?|permission|purposes?|terms|reproduc\w*|sublicen\w*|grant\w*|data(?:sets?)?|works?|materials?|download\w*|access\w*|offers?|code|software|images?|photos?|texts?)\b|许可|授权|使用|用于|商|训练|转载|分发|复制|权利|版权|数据|图片|图像|文本|本/u;

/**
 * Whether folded words negate, limit, condition or take away. `loosely`: any such word counts, whatever
 * the words are about; `plainly`: only those that can hardly be anything else.
 */
export function isOperative(folded: string, loosely: boolean, plainly = false): boolean {
  if (operative.test(folded)) return loosely || rights.test(folded);
  return !plainly && operativeBesideRights.test(folded) && rights.test(folded);
}

/** Words up to so many characters on in which nothing limits, conditions or asks for anything. */
const calm = (most: number) =>
  String.raw`(?:(?!\b(?:not|no|only|solely|may|must|shall|before|unless|except|without|permission|consent|approv|authori[sz]|licen[cs]|agree|purchas|fees?\b|pay|commercial|research|academ|personal|train|prohibit|forbid|restrict|limit|us(?:e|es|ed|ing)\b|for\b))[^.;。；\p{Script=Han}]){0,${most}}`;

/** Who made a work, and a name of an institution in it: "Copyright 1994 Regents of the University of California", "developed by the Center for Space Research". */
const madeBy = String.raw`(?:\bcopyright|\(c\)|©|\b(?:19|20)\d\d\b|\b(?:developed|written|created|contributed|modified|derived|maintained|produced|funded|supported|sponsored),? (?:in part,? )?(?:by|at|from)\b|\b(?:regents|trustees) of\b)${calm(80)}(?:\b(?:universit(?:y|ies)(?: of (?:the )?\w+)?|research,? inc|(?:research|academic) (?:center|centre|institute|council|laborator\w{1,3}|labs?|group|foundation)|(?:center|centre|institute|laborator\w{1,3}|department|division) (?:for|of) (?:\w+ ){0,2}research)\b)(?: under contract [\w-]+(?: (?:from|with) [^.;]{0,60})?)?`;

/** After "the terms of": someone whose terms are not those of the license, such as who provides parts of the data. */
const ofOthers = String.raw` (?:(?:the|their|its|each|those|every|our|that|respective|original|underlying|individual|named|upstream|source|data|content|image|third[- ]party|various|other) ){0,4}(?:providers?|owners?|sources?(?! (?:code|licen))|authors?|publishers?|creators?|holders?|copyright holders?|sites?|websites?|platforms?|hosts?|contributors?|suppliers?|vendors?|archives?|parties|party)\b`;
const notOfOthers = `(?!${ofOthers})`;

/** What is next to licenses everywhere and takes nothing away: disclaimers, how to apply them, credit, where to read more. */
const harmless = new RegExp(
  [
    // A policy in line with which a license was chosen, where nothing is said of use: it is why, and lays down nothing.
    String.raw`(?<=^[^\p{L}]*|\b(?:licen[cs]ed|released|published|available|dedicated|shared|placed|waived|opened|(?:is|are)\b[^.;a-z]{0,3})[^.;]{0,60})(?<!\b(?:us(?:e|es|ed|age|ing)|reus\w+|must|shall|only|comply|copied|subject|and)\b[^.;]{0,90}),? ?\bin (?:accordance|line|keeping) with (?:(?:the|our|their|its) )?(?:[\w'’-]+ ){0,4}?(?:open[- ](?:data|access|science|government)|publication|publishing|data sharing|data publication)(?: [\w'’-]+){0,2} polic(?:y|ies)(?: (?:of|for) (?:the )?(?:(?!and|which|that|with|but|only)[\w'’-]+ ?){1,5})?`,
    String.raw`\ball rights? (?:are )?reserved\b|\brights reserved\b`,
    String.raw`\byou may not use (?:this|these|the) (?:files?|software|work|library|project|program|source code|package|data(?:set)?) except in compliance with (?:the|this) license\b|\bunless required by applicable law(?: or agreed to in writing)?,?[^.;]{0,300}`,
    String.raw`\b(?:unless|except (?:where|as|when|if)) (?:explicitly |expressly |specifically )*(?:otherwise (?:explicitly |expressly |specifically )*(?:noted|stated|indicated|specified|mentioned|marked|provided)|noted|(?:stated|indicated|specified|mentioned|marked) otherwise)\b`,
    String.raw`\bif not, (?:see|write|please|you can)\b[^.;]{0,300}|\byou (?:should|may) (?:have received|obtain|find|get|view|read) (?:a|the) (?:full |complete )?copy\b[^.;]{0,300}|\bto view a copy\b[^.;]{0,300}|\bplease (?:see|read|refer|cite|acknowledge|credit|consider citing)\b[^.;]{0,300}|\b(?:see|refer to|read) (?:the )?(?:license|copying|notice|readme|accompanying|file|full|above|below|included)\b[^.;]{0,300}`,
    String.raw`(?<!\b(?:remains?|stays?|still) )\b(?:under|subject to|according to|in accordance with|governed by|as specified by|within) the (?:terms(?: and conditions)?|conditions) of${notOfOthers} (?:the|this|that|its|their|each)?\b`,
    String.raw`(?<!\b(?:remains?|stays?|still) )\bsubject to (?:the )?(?:terms|conditions|licen[cs]e|version|\s{3,})(?!(?: and conditions)? of${ofOthers})|\bwhen the conditions for such availability\b|\b(?:terms|conditions) set forth in\b|\bend of [\w ]{0,40}licen[cs]e\b|\b(?:copying|licen[cs]e|licensing|terms and) conditions?(?: for)?\b`,
    String.raw`\bif a copy of (?:the|this) \S+ was not distributed with this\b|\bnot permit incorporating your program into proprietary programs\b|\b(?:classpath|assembly|linking|runtime|foss|gpl)"? exception\b|\bappreciate \*?not\*? receiving lengthy legal documents to sign\b|\beveryone is permitted to copy and distribute verbatim copies\b|\bwhy-not-lgpl\b|\binstead of this licen[cs]e\b|\bif this is what you want to do\b|\bdid not receive a copy of the\b|\bunable to obtain it through\b|\bunder one or more contributor licen[cs]e agreements\b`,
    String.raw`\bwritten agreement of the licensor and you\b`,
    String.raw`\bnot limited to\b|\bwithout limitation\b|\bfor more (?:details|information)\b|\bany later version\b|\bat your option\b`,
    String.raw`\b(?:must|shall|should|need to|required to|please|may|can)\b[^.;]{0,30}\b(?:cite|credit|attribut\w*|acknowledg\w*|retain\w*|include\w*|reproduce\w*|preserv\w*|keep|kept|appear\w*)\b[^.;]{0,300}|\b(?:attribution|citation|credit|acknowledg\w*)(?: is| are)? (?:required|needed|requested|appreciated)\b|\brequires? (?:only )?(?:attribution|citation|credit)\b|\bonly requires? (?:attribution|credit)\b`,
    String.raw`\bprovided (?:that )?(?:you|the|this|proper|appropriate|attribution|credit|a|all|each)\b[^.;]{0,80}\b(?:cit\w{1,6}|credit\w*|attribut\w*|acknowledg\w*|retain\w*|includ\w*|reproduc\w*|preserv\w*|kept|intact|notices?)\b[^.;]{0,300}|\bas long as\b[^.;]{0,60}\b(?:cit\w{1,6}|credit\w*|attribut\w*|acknowledg\w*|notices?)\b[^.;]{0,300}`,
    String.raw`\b(?:endorse\w*|trade ?marks?|trade names?|service marks?|logos?|publicity)\b[^.;]{0,300}`,
    String.raw`\b(?:may|can|must|should) not be (?:copied|used|modified|distributed|,|or|and| )+ except (?:according to|under|in compliance with|in accordance with)\b|\b(?:may|can) only be (?:used|copied|distributed|modified|redistributed|,|or|and| )+ (?:according to|under) the terms\b|\b(?:may|can) (?:freely )?(?:be )?(?:freely )?(?:used?|cop(?:y|ied)|distributed?|redistributed?|modif(?:y|ied)|shared?|choose|decide|obtain|apply)\b(?! only\b| solely\b)(?:,? (?:and\/or|and|or) (?:used?|cop(?:y|ied)|distributed?|redistributed?|modif(?:y|ied)|shared?|it)\b)*(?! only\b| solely\b)|\bdo not alter or remove copyright notices\b|\bone of these (?:two |three )?licen[cs]es\b|\bmade? (?:a )?choice\b|\bmust choose\b`,
    String.raw`\bpermission is (?:hereby )?granted\b|\bpermission granted\b|\bpermission to use, copy\b[^.;]{0,160}\bgranted\b|\byou (?:are free|may|can) (?:to )?(?:use|copy|share|adapt|modify|distribute|redistribute|remix|build)\b`,
    String.raw`\bif you (?:use|find|publish|build (?:up)?on)\b[^.;]{0,80}\b(?:cite|acknowledge|credit|mention|use an acknowledge?ment)\b[^.;]{0,200}`,
    madeBy,
    String.raw`\bwith or without modifications?\b|\b(?:and|but) (?:not|no) (?:any )?(?:other|later|newer) versions?\b|\bno longer commercially viable\b|\b(?:services|systems|technologies|solutions|software|holdings|industries|electronics|semiconductors?|company) limited\b(?! to)|\bat the (?:beginning|end)\b(?! of)|\bcan ?not be (?:retrieved|reversed|recovered|determined|detected|parsed|loaded|opened|found|displayed|represented)\b|\bdoes not (?:include|contain) (?:any )?third[- ]party\b`,
    String.raw`\bno (?:external |other |further |runtime |third[- ]party )*dependenc(?:y|ies)\b(?: other than (?:(?!not|no|only|for|may|must)\w+ ?){1,5})?`,
    String.raw`\bplease (?:report|send|direct|submit|forward|mail|e-?mail|address)${calm(60)}\b(?:bugs?|problems?|suggestions?|comments?|corrections?|improvements?|patches|fixes|questions|feedback|errors)${calm(250)}|\bso that all may benefit\b`,
    String.raw`\bof the work other than as authorized under this licen[cs]e(?: or copyright law)? is prohibited\b|\bthis licen[cs]e applies to (?:any and )?all\b|\bthis source code may also be made available under the following secondary licen[cs]es\b`,
    String.raw`\bif you use [^.;,]{1,60}, we would appreciate \*?not\*? receiving lengthy legal documents to sign\b|\brequire[sd]? (?:you|users) to (?:acknowledge|credit|cite|attribute)\b`,
    String.raw`\bredistribution and use in source and binary forms,? with or without modification,? (?:is|are) permitted (?=under the terms)`,
    String.raw`\bpermission to use (?:these|the|its|our) (?=trade ?marks?|trade names?|logos?)`,
    String.raw`\blicensees (?:holding|with) (?:a )?valid [\w ]{1,40}licen[cs]es? may use this (?:file|software|library) in accordance with the [\w ]{1,60}licen[cs]e agreement provided with the software(?: or,? alternatively,? in accordance with the terms contained in a written agreement between you and\b)?`,
    String.raw`(?<!use )\b(?:is|are) also available under (?:a |the )?(?:separate |different )?(?:commercial|proprietary) licen[cs]es?\b(?: for those who (?:can ?not|do not want to|don't want to) (?:use|accept|comply with)\b)?`,
    String.raw`\bwith (?:an?|this|the following) special exception\b|\b(?:with the exception of|except(?: for)?) (?:[^.;,]|\.(?=\w)){1,80}?,? (?:which|that) (?:is|are) (?:licensed |released |distributed |available |covered )?(?:under|by)(?: the terms of)?(?: the)? {3,}(?=[.,;)]|$)`,
    String.raw`^ ?\(\d{1,3}\) (?:- )?[^.;()]{1,80}\((?:only )?[\w*/, -]{1,60}\btargets?(?: only)?\)`,
    '(?:请|须|需|应|必须)?(?:注明|标明|标注|保留|署名|引用)(?:出处|来源|作者|版权声明|署名)?|版权所有|保留(?:所有|一切)权利|不(?:提供|作|承担|负)(?:任何|相关)?[^，。；]{0,10}(?:担保|保证|责任)|许可(?:协议|证)|授权协议|(?:依据|根据|遵循|采用|按照|基于|在)[^，。；]{0,20}(?:许可|授权|协议)(?:协议|证|书)?(?:下)?(?:进行)?(?:发布|许可|授权|开源|共享)?',
  ].join('|'),
  'gu',
);

/** What a clause says that refuses to answer for a work: it limits what the authors owe, not what may be done. */
const disclaims =
  /\b(?:warrant(?:y|ies|ed)|merchantab\w*|liab(?:le|ility|ilities)|"?as[- ]is"?|own risk|fitness for|damages|guarantees?d?|hold harmless|indemnif\w*|no responsibility|not responsible|none of whom (?:is|are) responsible|disclaim\w*|negligence|tort|loss of|non-?infring\w*)\b|担保|保证|责任/;
const butLimits =
  /(?<!not )\blimited to\b|\b(?:requires?|registration|approval|members?|fees?|payments?|valid)\b|[禁勿须需限仅]|不得|不可|不能|授权|\b(?:prohibited|forbidden|excluded|must not|(?:not|never) (?:be )?(?:permitted|allowed|distributed|used?|shared?|sold|sell|cop(?:y|ied)|modif\w{1,4}))\b|\bnon-?commercial|\bonly\b|\bresearch\b|\bacademi|\bevaluation\b|\bpersonal\b|非商|仅|只能|训练|\btraining\b/;

/** A promise to stand in for claims of others: it takes no use away. */
const indemnity =
  /\b(?:if you (?:distribute|use|sell|modify) [^.;,]{1,120}, ?)?you agree to (?:indemnify|defend|hold harmless)(?:(?!\bnot\b|\bonly\b|commercial)[^.;]){0,250}/gu;

/** Folded words without the clauses that only refuse to answer for the work. */
export function withoutDisclaimers(folded: string): string {
  if (!disclaims.test(folded)) return folded;
  return folded
    .replace(indemnity, (words) => ' '.repeat(words.length))
    .split(/(?<=[,;:，；])/)
    .map((clause) => (disclaims.test(clause) && !butLimits.test(clause) ? ' '.repeat(clause.length) : clause))
    .join('');
}

/** Folded words without what takes nothing away. */
export function withoutHarmless(folded: string): string {
  return withoutAllowance(folded).replace(harmless, (words) => ' '.repeat(words.length));
}

/** Words that limit or refuse, in statements that were not understood otherwise. */
const limiting =
  /\b(?:not?|non|only|never|without|except|unless|prohibit\w*|forbid\w*|restrict\w*|reserved|permission|contact|ask|private|confidential|proprietary|internal|withdrawn|removed)\b|[禁仅限]|不得|不可|不能|不允许|未经|保留|须|授权|保密|内部|撤回|删除/iu;

/** Whether words limit or refuse, though they were not understood otherwise. */
export function limitsOrRefuses(words: string): boolean {
  return limiting.test(words);
}
