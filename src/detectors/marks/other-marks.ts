/** Marks of secrets, of what models wrote, of what was labeled as generated, and of copies that pirates made. */
import type { Mark, MarkKind } from './mark-kinds.js';
import { closes, inCapitals, isStamp, ofThis, opens } from './stamped.js';

const of = (kind: MarkKind, pattern: RegExp, more: Partial<Mark> = {}): Mark => ({ kind, pattern, sure: 'certain', ...more });

/** It has the form of a stamp, or its sentence says it of the text that it is in. In laws, contracts and news the words are mentioned. */
const ofSecret = (pattern: RegExp, holds = (found: RegExpExecArray, text: string) => isStamp(found, text) || ofThis(found, text)): Mark =>
  of('ip/confidential-mark', pattern, { holds });

/** Somebody's secret, by its own words. */
export const secretMarks: readonly Mark[] = [
  of(
    'ip/confidential-mark',
    /\b(?:unpublished(?:,)? (?:proprietary|confidential)|proprietary source code|unauthori[sz]ed copying of this file|this (?:file|source code|software|code|document) is (?:the )?(?:proprietary|confidential|property of [^.\n]{3,60} and (?:is |may )))\b/gi,
  ),
  ofSecret(
    /\b(?:proprietary (?:and|&|or|\/) (?:strictly |highly )?confidential|confidential (?:and|&|or|\/)? ?proprietary|(?:strictly|highly|company|commercially|business|corporate|top) confidential|(?:for )?internal use only|internal use\s?[—–-]|proprietary information of|not for (?:public|external) (?:release|distribution|disclosure)|under (?:a |an )?(?:nda|non-?disclosure agreement)|do not (?:distribute|disclose|forward|share) (?:outside|externally|without|beyond|to third)|unauthori[sz]ed disclosure|subject to (?:a )?(?:confidentiality|non-?disclosure) (?:agreement|obligation)|attorney[- ]client privileged?)\b/gi,
  ),
  ofSecret(
    /\b(?:contains? (?:the )?(?:\w+ ){0,4}?trade secrets?|trade secrets? (?:of|and|or|information|belonging))\b/gi,
    (found, text) =>
      (/^contain/i.test(found[0]) && opens(found, text)) || ofThis(found, text) || (inCapitals(found[0]) && opens(found, text)),
  ),
  of(
    'ip/confidential-mark',
    /(?:^|\n)[ \t/*#=<>!-]{0,12}(?:(?:CONFIDENTIAL|TOP SECRET|COMPANY PROPRIETARY|STRENG VERTRAULICH|VERTRAULICH|CONFIDENTIEL|CONFIDENCIAL|RISERVATO|RISERVATISSIMO|VERTROUWELIJK|POUFNE|КОНФИДЕНЦИАЛЬНО|TAJNÉ|HEMLIG|FORTROLIG|LUOTTAMUKSELLINEN)[ \t]{0,4}(?:$|\n|[-–—:!*/]|\/\/)|(?:SECRET|RESTRICTED|PROPRIETARY|СЕКРЕТНО|GİZLİ|RAHASIA)[ \t]{0,4}(?:$|\n|[-–—!*/]|\/\/))/gu,
    { holds: (found, text) => !isWordList(found, text) },
  ),
  ofSecret(
    /(?<![\p{L}\d])(?:streng(?:stens)? (?:vertraulich|geheim)|geheim und vertraulich|vertraulich und geheim|nur (?:f[üu]r den|zum) (?:internen|dienst)\w* gebrauch|usage interne (?:uniquement|exclusivement|seulement)|strictement confidentiel|uso (?:interno exclusivo|exclusivamente interno|interno)(?=[\s.,–-]{1,3}(?:confidencial|confidenziale|exclusiv|riservat))|confidencial[\s.,–-]{1,3}uso interno|uso interno exclusivo|estrictamente confidencial|estritamente confidencial|strettamente (?:riservat|confidenzial)\w|uso interno esclusivo|strikt vertrouwelijk|[śs]ci[śs]le (?:poufne|tajne)|для служебного пользования|строго конфиденциально|не для распространения|document confidentiel|informations? confidentielles? appartenant|informa(?:ci[óo]n|[çc][ãa]o) confidencial (?:y|e) (?:propiedad|propriedade)|f[üu]r den (?:internen |dienst)gebrauch|nur f[üu]r den dienstgebrauch|contains? confidential (?:and proprietary )?information (?:of|belonging|proprietary))/giu,
    (found, text) => isStamp(found, text) || ofThis(found, text) || (/propie|propri|appart/i.test(found[0]) && opens(found, text)),
  ),
  // A statement that begins with the word and refuses something: "Confidencial – no distribuir".
  ofSecret(
    /(?<![\p{L}\d])(?:confidentiel[,.\s–-]{1,4}(?:ne pas|diffusion)|confidencial[,.\s–-]{1,4}(?:no |n[ãa]o |prohibid|uso)|vertraulich[,.\s–-]{1,4}(?:nicht|nur|bitte)|riservato[,.\s–-]{1,4}(?:non |solo|uso))/giu,
    opens,
  ),
  // What the law calls so is a mark in capitals or in brackets only: as a line of its own it is a heading.
  ofSecret(
    /(?<![\p{L}\d])(?:trade secret|secret (?:des affaires|industriel)|secreto (?:comercial|industrial)|segredo (?:comercial|industrial)|segreto (?:industriale|commerciale)|gesch[äa]ftsgeheimnis|bedrijfsgeheim|коммерческая тайна|tajemnica przedsi[ęe]biorstwa|ticari s[ıi]r)(?!\p{L})/giu,
    (found, text) => (inCapitals(found[0]) && opens(found, text) && closes(found, text)) || inBrackets(found, text),
  ),
  of(
    'ip/confidential-mark',
    /(?:^|\n)[ \t]*(?:绝密|絕密|機密|机密|极机密|內部資料|内部资料|内部文件|内部使用)[ \t]*(?:[★☆!！:：]|$|\n)|(?:绝密|絕密|機密|机密|秘密)★|[【[（(《★]\s?(?:绝密|絕密|機密|机密|极机密|秘密|內部資料|内部资料|内部文件|内部使用|商业秘密|商業秘密|公司机密|营业秘密|秘密情報)\s?[】\]）)》★]|内部资料[，,、\s]{0,2}(?:注意保密|请勿|严禁|不得|禁止|妥善)|无断开示禁止|無断開示禁止/gu,
    { holds: (found, text) => !isWordList(found, text) },
  ),
  ofSecret(
    /(?:严禁|禁止|请勿|請勿|不得|切勿)(?:外传|外傳|外泄|泄露|外洩|对外(?:传播|公开))/gu,
    (found, text) =>
      closes(found, text) &&
      ((/^[请請切]|外[传傳]/.test(found[0]) && (opens(found, text) || ofThis(found, text))) ||
        /(?:内部|內部|机密|機密|本(?:资料|資料|文件))[^。\n]{0,8}$/.test(text.slice(Math.max(0, found.index - 16), found.index))),
  ),
  ofSecret(
    /(?:商业|商業|技术|技術|营业|營業)(?:秘密|機密|机密)[，,。：:；;\s]{1,3}(?:未经|未經|严禁|嚴禁|禁止|请勿|請勿|切勿|注意)/gu,
    opens,
  ),
  ofSecret(
    /(?:本|此|该|該)(?:份|个|封)?[\p{Script=Han}]{2,6}(?:属于?|屬於?|含有?|包含|涉及)[^。，\n]{0,16}(?:商业|商業|技术|技術|营业|營業)(?:秘密|機密|机密)/gu,
    ofThis,
  ),
  ofSecret(
    /注意保密|(?:関係者|関係社員|部署)(?:以外)?外?秘|社外秘|部外秘|取扱注意|マル秘|対外秘|관계자 외(?: 열람 ?금지)?|대외비|극비|사내 ?한정/gu,
  ),
];

/** So far around a word those are looked for that are listed with it. */
const LISTED = 100;

/** Whether a line is one of a list of single words. */
function isWordList({ 0: found, index }: RegExpExecArray, text: string): boolean {
  const from = text.slice(Math.max(0, index - LISTED), index).split('\n');
  const to = text.slice(index + found.length, index + found.length + LISTED).split('\n');
  // What was cut off within a line is none of its words.
  const near = [...from.slice(index > LISTED ? 1 : 0).slice(-3), ...to.slice(0, 3)];
  const filled = near.map((line) => line.trim()).filter((line) => line !== '');
  return filled.length >= 4 && filled.every((line) => /^[\p{L}\p{M}'-]{1,24}$/u.test(line));
}

const inBrackets = ({ 0: found, index }: RegExpExecArray, text: string) =>
  /[[【]\s?$/.test(text.slice(Math.max(0, index - 2), index)) &&
  /^\s?[\]】]/.test(text.slice(index + found.length, index + found.length + 2));

/** Before words of an assistant: somebody asks for them, or says which they are. */
const ASKED =
  /\b(?:acts?|acting|behav\w+|role|serv(?:e|es|ing)|functions?|work(?:s|ing)?|pretend\w*|pos(?:e|es|ing)|respond(?:s|ing)?|positioned|designed|deployed|used|known|reply|replies)\s$|\b(?:never|not|avoid|without|phrases?|such as|like|say(?:s|ing)?|prefix\w*|words?|typical|e\.g\.)\b[^.\n]{0,40}["'“‘]{1,3}\s?$/i;
function isSaid({ index }: RegExpExecArray, text: string): boolean {
  return !ASKED.test(text.slice(Math.max(0, index - 80), index));
}

/** Words by which assistants speak of themselves. */
export const modelMarks: readonly Mark[] = [
  of(
    'ip/model-output',
    /\b(?:as an? (?:ai|artificial intelligence|large language model|language model|llm|virtual assistant|machine learning model)(?: (?:language|chat))?(?: (?:model|assistant|chatbot))?(?: (?:developed|trained|created) by \w+)?,? (?:i|my)\b|as an ai (?:language model|assistant|chatbot)(?! (?:who|that|which|to|for|of|in)\b)|i(?:['’]m| am) (?:just |only |sorry,? but (?:as|i['’]?m) )?an? (?:ai|artificial intelligence|large language model)(?: (?:language model|assistant|model|chatbot|program))?(?:,| and | so | created| developed| trained| designed|\.)|i(?:['’]m| am) sorry,? but (?:as an ai|i (?:can(?:not|['’]t)|am (?:not able|unable)) (?:assist|fulfill?|help with|comply|provide|generate))|my (?:training data|knowledge) (?:only )?(?:goes up to|was last updated|cut-?off)|as of my (?:last|latest) (?:knowledge |training )?(?:update|cut-?off)|i (?:do not|don['’]t) have (?:personal )?(?:opinions|feelings|experiences|emotions|beliefs)[^.\n]{0,40}\b(?:ai|language model)|(?:regenerate response|chatgpt said:|certainly! here(?:['’]s| is| are)))/gi,
    { holds: isSaid },
  ),
  of(
    'ip/model-output',
    /\b(?:als (?:ki|k[üu]nstliche intelligenz)(?:-(?:sprach)?modell|-assistent)?,? (?:kann|habe|bin|verf[üu]ge|ist)|als ki-(?:sprach)?modell|als gro[ßs]{1,2}es sprachmodell|(?:je suis|en tant (?:que|qu['’])) ?(?:un |une )?(?:ia|intelligence artificielle|mod[èe]le de (?:langage|langue)|assistant (?:ia|virtuel))|(?:como|soy) (?:un )?(?:modelo de lenguaje|modelo de ia|inteligencia artificial|asistente de ia)|(?:como|sou) (?:um )?(?:modelo de linguagem|assistente de ia|intelig[êe]ncia artificial)|(?:in quanto|come|sono) (?:un )?(?:modello linguistico|modello di linguaggio|intelligenza artificiale)|als (?:een )?(?:ai-)?taalmodel|jako (?:model j[ęe]zykowy|sztuczna inteligencja)|yapay zek[aâ] (?:dil )?(?:modeli|asistan[ıi]) olarak|sebagai (?:model bahasa|ai|asisten ai)|l[àa] m[ộo]t (?:m[ôo] h[ìi]nh ng[ôo]n ng[ữu]|tr[íi] tu[ệe] nh[âa]n t[ạa]o))/giu,
  ),
  of(
    'ip/model-output',
    /(?:作为|身为|作為|我是)(?:一[个個名款种]|個)?(?:由[^，。\n]{1,16}(?:开发|训练|研发|開發)的)?(?:基于[^，。\n]{1,12}的)?(?:人工智能|人工智慧|AI|大型?|ＡＩ)(?:的)?(?:语言|語言|大?语言|对话|聊天)?(?:模型|助手|机器人|助理|程序|大模型)|作为(?:一[个名])?\s?AI[，,]\s?我|(?:私は|としては、?)?(?:AI|人工知能)(?:言語モデル|アシスタント)?(?:として|である(?:私|ため)|なので)[、,]?|大規模言語モデルとして|(?:저는|나는)?\s?(?:인공지능|AI)\s?(?:언어\s?)?(?:모델|비서|어시스턴트)(?:로서|이기 때문|이므로|입니다)|(?:как|в качестве) (?:больш(?:ая|ой) |ии-|искусственн\p{L}+ )?(?:языков(?:ая|ой) модел[ьи]|интеллекта?|модел[ьи] ии|ии)[, ]|(?:я|являюсь)\s?[—–-]?\s?(?:больш(?:ая|ой) )?языков(?:ая|ой) модел|(?:بصفتي|باعتباري|كوني) (?:نموذج|ذكاء|مساعد)|एक (?:एआई|ai) (?:भाषा )?मॉडल के रूप में/giu,
  ),
];

/** Labels that say that a work was generated: IPTC, C2PA, GB 45438-2025, settings of image models, visible words. */
export const generatedMarks: readonly Mark[] = [
  of(
    'ip/generated-label',
    /digitalsourcetype[/\w:"'\s=>{}.,]{0,80}?\b(?:(?:trained|compositeWithTrained)Algorithmic(?:Media|Data)|compositeSynthetic|algorithmicMedia)\b/gi,
  ),
  of(
    'ip/generated-label',
    /["']?AIGC["']?\s{0,2}[:=]\s{0,2}["']?\{[^{}]{0,400}?\\{0,2}["']?Label\\{0,2}["']?\s{0,2}:\s{0,2}\\{0,2}["']?[123]\b|<(?:\w+:)?AIGC>[^<]{0,400}?Label[^<]{0,6}?[123]\b/g,
  ),
  of(
    'ip/generated-label',
    /\bSteps: \d{1,4}, Sampler: [^,\n]{2,40}, CFG scale:|(?:^|\s)--(?:ar \d+:\d+|v \d(?:\.\d)?|niji \d|stylize \d+)(?:\s--|\s*$)/gim,
  ),
  of(
    'ip/generated-label',
    /\b(?:this (?:image|picture|photo|video|audio|text|content|article|artwork|song|work|post) (?:was|is|has been) (?:\w+ )?(?:generated|created|produced|made|written) (?:entirely )?(?:by|with|using) (?:an? )?(?:ai|artificial intelligence|generative ai|midjourney|dall-?e|stable diffusion|chatgpt)\b|(?:made|created|generated|produced) with (?:google )?(?:ai|generative ai)(?:\s?[.|]|\s*$|\n)|(?:(?<=^[\s[(*#>|-]{0,6})ai[- ]generated (?:content|image|video|audio|text)\s?(?:$|\n|[-–—|:]|\]|label)|(?<=[[(]\s?)ai[- ]generated(?: (?:content|image|video|audio|text))?\s?[\])])|["']?made with ai["']?)/gim,
  ),
  of(
    'ip/generated-label',
    /(?:本|该|此|以上|上述|以下)(?:文|图|篇|内容|图片|图像|视频|音频|文本|文章|作品|回答|答案)(?:均|系|是|为)?(?:由|通过)?\s?(?:AI|人工智能|大模型|生成式人工智能)[^。\n]{0,10}?(?:自动)?(?:生成|合成|创作|制作)|(?:内容|图片|视频|音频|文本)由\s?(?:AI|人工智能|大模型)[^。\n]{0,8}?(?:生成|合成)|(?:^|[\n【[（(])\s?(?:AI|人工智能)(?:辅助)?(?:生成|合成|创作)(?:内容|コンテンツ|画像|の?文章)?\s?(?:$|[\n】\]）)，。])|(?:この|本)(?:画像|イラスト|写真|音声|楽曲|作品|動画|文章|記事|コンテンツ)は(?:、)?(?:すべて|全て)?(?:生成)?AI[^。\n]{0,12}(?:生成|作成)|AI(?:가|로)\s?(?:생성|제작)(?:한|된|하였|되었|됨)/gim,
  ),
  // "This image was made with AI": what it is, a word for making, and the program, in one short sentence that begins so.
  of(
    'ip/generated-label',
    /(?:^|[\n.!?:(«"“•*-])\s{0,3}(?:(?:dieses?r?|diese|das|cet(?:te)?|ces?|esta?e?|questa?o?|deze|dit|den h[äa]r|denn[ea]|dette|detta|ten|ta|to|tento|bu|эт[оа]т?|це) )?(?:bild(?:er)?|fotos?|photos?|grafik|illustration(?:en)?|text|inhalte?|video|beitrag|article|artikel|image|texte|contenu|vid[ée]o|imagen|contenido|texto|imagem|conte[úu]do|v[íi]deo|immagine|contenuto|testo|articolo|afbeelding|inhoud|tekst|bilden?|billedet?|obraz|tre[śs][ćc]|obr[áa]zek|g[öo]rsel|изображение|видео|текст|картинка|зображення)\s(?:(?:wurden?|ist|a [ée]t[ée]|ont [ée]t[ée]|est|fue|ha sido|foi|[èe](?: stat[oa])?|is|werd|[äa]r|er|zosta[łl][oa]?|byl[oa]?|было?)\s)?(?:(?:vollst[äa]ndig|enti[èe]rement|totalmente|automatisch)\s)?(?:(?:generiert|erstellt|erzeugt|g[ée]n[ée]r[ée]e?s?|cr[ée]{2}e?s?|r[ée]dig[ée]e?s?|[ée]crite?s?|geschrieben|verfasst|escrit[oa]|redactad[oa]|scritt[oa]|geschreven|generad[oa]|cread[oa]|gerad[oa]|criad[oa]|generat[oa]|creat[oa]|gegenereerd|gemaakt|genererade?|genereret|skapad|skapt|skabt|wygenerowan[eya]|stworzon[eya]|vytvo[řr]en[oa]?|vygenerov[áa]n[oa]?|создан[оаы]?|сгенерирован[оаы]?|створен[оаі]?)\s(?:(?:by|mit(?: hilfe)?(?: von)?|von|durch|par|avec|[àa] l['’]aide (?:de|d['’])|con|por|com|dall['’]|da|tramite|met|door|med|av|af|przez|za pomoc[ąa]|pomoc[íi]|с помощью|при помощи)\s?)?|(?:mit(?: hilfe)?(?: von)?|durch|von|par|avec)\s|(?=\p{L}{2}[- ](?:generiert|erzeugt|g[ée]n[ée]r)))(?:l['’]|un['’]|une?\s|la\s|eine[rs]?\s)?(?:KI|IA|AI|ИИ|k[üu]nstliche[rn]? intelligenz|intelligence artificielle|intelig[eê]nci?a artificial|intelligenza artificiale|kunstmatige intelligentie|kunstig intelligens|artificiell intelligens|sztuczn\p{L}+ inteligencj\p{L}+|um[ěe]l\p{L}+ inteligenc\p{L}+|нейросет\p{L}+|искусственн\p{L}+ интеллект\p{L}*|yapay zek\p{L}+)(?!\p{L})/giu,
  ),
  of(
    'ip/generated-label',
    /\b(?:KI-generiert(?:e[rs]?)? (?:bild|inhalt|text|video)\w*|contenu g[ée]n[ée]r[ée] par (?:l['’])?IA|yapay zek[âa] (?:ile|taraf[ıi]ndan) (?:[üu]retil|olu[şs]turul)\p{L}+)|["'](?:software|creatortool|(?:xmp:)?creator_?tool)["']\s{0,2}:\s{0,2}["'](?:midjourney|dall[-·. ]?e|stable diffusion|adobe firefly|novelai|comfyui|automatic1111|invokeai|bing image creator|google imagen)\b/giu,
  ),
];

/** What pirates call themselves, and where they bring what they copied. */
const PIRATES = String.raw`(?:www\.)?(?:z-?lib(?:rary)?|libgen|library genesis|sci-?hub|anna['’]?s archive|annas-archive|b-ok|bookzz|pdfdrive|oceanofpdf|ebookee|avaxhome|avxhome|mobilism|vk\.com|the pirate bay|1337x|rarbg|yts|yify|telegram channel)`;
/** A statement of a copy on itself: at its beginning, with at most a word for the copy. */
const COPY = String.raw`(?:^|[\n.!?|()[\]–—]|--)[\s"'*_#]{0,6}(?:(?:this|the|your)\s)?(?:(?:e-?book|book|file|copy|pdf|document|novel|text|movie|subtitles?|article|paper)\s(?:(?:was|is|has been|were)\s)?)?`;

/** What pirates leave in the copies that they hand on. */
export const pirateMarks: readonly Mark[] = [
  of(
    'ip/pirated-copy',
    new RegExp(
      `${COPY}(?:(?:uploaded|downloaded|obtained|scanned|shared|grabbed) (?:to|from|by|via|on|at) (?:the )?${PIRATES}|(?:ripped|encoded) by[: ]\\s?[\\w.-]{2,24}\\s*(?:$|[\\n|)\\]]))`,
      'gi',
    ),
  ),
  of(
    'ip/pirated-copy',
    /\bthis (?:e-?book|book) (?:was|is) (?:downloaded|uploaded|ripped|proofed) (?:from|by|at)(?! (?:the )?(?:project gutenberg|gutenberg|internet archive|archive\.org|google|standard ebooks|feedbooks|open library|hathitrust|publisher|author|university|wiki))/gi,
  ),
  of(
    'ip/pirated-copy',
    /\b(?:oceanofpdf\.com|(?:www\.)?(?:z-lib|zlibrary|1lib|b-ok|bookzz|annas-archive|libgen)\.(?:org|is|rs|li|st|io|cc|se|sk|li|gs|africa|asia)|get (?:more free|more|free) e-?books (?:at|from)\b|(?:more )?free (?:e-?books|novels|pdf) (?:at|from|download)\b[^\n]{0,30}(?:www|\.com|\.net|\.org|t\.me)|scan(?:ned)?(?:,| and| &) (?:ocr|proof(?:ed|read)?)(?=[^.\n]{0,60}(?:\bv\d\.|\brelease|www\.|\bbookz))|(?:rarbg|yify|yts(?:\.mx|\.am|\.ag|\.lt)|ettv|eztv|shaanig|psa rips?|ganool|galaxyrg)\b(?=[^.\n]{0,12}(?:torrent|release|rip|encode|\.com|\.to|\.mx|$|\n|\]))|(?:official )?(?:yify|yts) movies site|(?<=(?:^|\n)[\s"'*_]{0,4})subtitles? (?:downloaded )?(?:from|by) (?:www\.)?(?:opensubtitles|podnapisi|subscene|addic7ed)|(?:please )?(?:read|visit) (?:the )?latest chapters? (?:at|on|only)\b)/gi,
  ),
  // Names of files as shadow libraries give them.
  of(
    'ip/pirated-copy',
    /\((?:z-?lib(?:rary)?(?:\.(?:org|io|sk))?|b-ok\.(?:org|cc)|1lib\.\w{2,3}|libgen(?:\.\w{2,3})?)(?:, [^)\n]{1,60})?\)|[-_\s.]{1,3}libgen\.(?:li|lc|rs|is|st|gs)(?=\.(?:epub|pdf|mobi|azw3|djvu)|\s|$)|--\s?[a-f\d]{32}\s?--\s?anna.?s archive|\[?sci-?hub[\]_]?[-_.\s][^\s]{0,60}\.pdf|\bbooks3\/[^\n]{1,200}\.epub\.txt|\.epub\.txt(?=$|[\s"'])|\[(?:rarbg|yts\.\w{2}|ettv|eztv|tgx)\]|(?:1080p|720p|2160p)(?:[.\s_-](?:[\w.-]{0,40})?(?:web-?(?:rip|dl)|dvdrip|bdrip|hdrip)\b|[._-](?:[\w.-]{0,40})?(?:blu-?ray|hdtv)[._-]|[.\s_-](?:blu-?ray|hdtv)[.\s_-](?=[xh]\.?26[45]|hevc|aac|dts|xvid))/gi,
  ),
  of(
    'ip/pirated-copy',
    /本站(?:所有|的)?(?:小说|小說|作品|资源|内容|文章|书籍)[^。\n]{0,14}?(?:转载|轉載|来自网络|网友上传|均为网|收集)|本书由[^。\n]{2,24}(?:整理|提供|制作|上传|下载|收集)|(?:更多|免费|最新)[^。\n]{0,10}(?:电子书|小说|小說|txt|TXT|全本)[^。\n]{0,14}(?:下载|尽在|请访问|请登[录陆]|访问|请到)|(?:本章|本页)未完[，,、]?\s?(?:请)?点击下一页|请记住本(?:书|站)(?:首发)?(?:域名|网址)|(?:手机|移动)(?:版|端)?(?:阅读|用户)[^。\n]{0,6}(?:网址|请|到m)|最新章节[^。\n]{0,16}(?:尽在|首发|请|更新最快)|(?:最快更新|无弹窗|无错章节|全文字更新|首发更新)|(?:请到|尽在|来自|首发|访问|登录|[-_—|－]\s?)[^。\n]{0,4}(?:笔趣阁|顶点小说|八一中文网)|(?:笔趣阁|顶点小说|八一中文网)(?=[^。，\n]{0,8}(?:www|\.(?:com|cc|net|org)|最新|首发|更新|无弹窗|手机版)|\s?(?:[-_—|－]|$|\n))|(?:资源|文件|内容)(?:均)?(?:来自|来源于|收集于|采集于)(?:网络|互联网)[^。\n]{0,24}(?:侵权|删除|24小时)|下载后(?:请(?:于|在))?\s?24\s?小时(?:内)?(?:删除|刪除)|(?:电子书|小说|小說|全集|全本|高清|电影|剧集|漫画|PDF版|txt)[^。\n]{0,40}(?:网盘|提取码)[^。\n]{0,8}[:：]|(?:电影天堂|阳光电影|人人影视|字幕组)[^。\n]{0,12}(?:下载|发布|www|出品|翻译|压制)|(?:скачан[оаы]?|загружено)\s(?:с|из)\s[^\n]{0,20}(?:библиотек|флибуст|litres|royallib)|(?:читать|скачать)[^\n]{0,40}бесплатно[^\n]{0,30}скачан|скачан[оаы]?\s(?:с|из|на)\s(?:flibusta|librusec|rutracker|литмир)|(?:descargad[oa]|baixad[oa]|scaricat[oa]|t[ée]l[ée]charg[ée]e?|heruntergeladen|geladen|gedownload)(?:\s\p{L}{1,12}){0,4}?\s(?:de|da|su|sur|von|van)\s?[:\s]?\s?(?:www\.)?(?:epublibre|lectulandia|libgen|library genesis|z-?lib\p{L}*|anna['’]?s archive|annas-archive|sci-hub|lelivros|eurekaddl)|(?:於|于)?下載後(?:請(?:於|在))?\s?24\s?小時(?:內)?(?:刪除)|спасибо, что скачали книгу|все книги (?:автора )?эта же книга в других форматах/giu,
  ),
];
