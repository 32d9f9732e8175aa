/** Marks of published works: front matter of books, lyrics, cover pages of publishers, credits of agencies. */
import { isIsbn, longIsbn } from '../../text/words/book-numbers.js';
import type { Mark, MarkKind } from './mark-kinds.js';

const of = (kind: MarkKind, pattern: RegExp, more: Partial<Mark> = {}): Mark => ({ kind, pattern, sure: 'certain', ...more });

/** A text so short is a title page or a record of a book, not a list of references. */
const SHORT = 240;

/** The back of a title page has a number for each edition: hardcover, paperback, electronic ones. More are a list of books. */
const MAX_EDITIONS = 6;
/** So far around a number the others are looked for. */
const BESIDE = 400;

const isbnIn = (found: string) => found.replace(/^[^:：]*[:：]|^\D+(?=\d)/, '').replace(/^1[03]\b[:\s]*/, '');

/** Whether a number is one of many, or most beside it have a wrong check digit: a list of references, or numbers that only look like it. */
function isListed(index: number, text: string): boolean {
  const beside = text.slice(Math.max(0, index - BESIDE), index + BESIDE).match(/ISBN[^\n\d]{0,24}\d[\dXx –-]{8,18}/gi) ?? [];
  const right = new Set(beside.map(isbnIn).filter(isIsbn));
  return right.size > MAX_EDITIONS || beside.filter((one) => !isIsbn(isbnIn(one))).length > beside.length / 2;
}

/** Whether a number with its word fills a line, as on the back of a title page; in running text it is a reference. */
function fillsLine({ 0: found, index }: RegExpExecArray, text: string): boolean {
  if (!isIsbn(isbnIn(found)) || isListed(index, text)) return false;
  if (text.length <= SHORT) return true;
  const from = text.lastIndexOf('\n', index - 1) + 1;
  const to = text.indexOf('\n', index);
  const rest = text.slice(from, index) + text.slice(index + found.length, to < 0 ? text.length : to);
  return (
    rest.replace(
      /\b(?:e-?book|hardcover|hardback|paperback|pbk|hbk|cloth|epub|pdf|print|alk|paper|softcover|trade|kindle|electronic|online|digital|set|vol|isbn|e-?isbn|printed|in|usa)\b|[\s().,:;/–-]/gi,
      '',
    ).length <= 24
  );
}

/** Books. */
export const bookMarks: readonly Mark[] = [
  of(
    'ip/book-front-matter',
    /\be?-?ISBN(?:-?1[03])?(?:\s?\([^)\n]{1,24}\))?\s{0,2}[:：=]?\s{0,2}(?:97[89][-–\s]?)?\d(?:[-–\s]?\d){8}[-–\s]?[\dXx]\b/gi,
    { holds: fillsLine, work: (found) => `isbn ${longIsbn(isbnIn(found))}` },
  ),
  of(
    'ip/book-front-matter',
    /\b(?:library of congress (?:cataloging|catalogue|control number|catalog card)|cataloging[- ]in[- ]publication|cataloguing[- ]in[- ]publication|(?:a )?(?:cip )?catalogue record for this book|CIP-(?:kurz)?titelaufnahme|bibliogra(?:f|ph)ische information der deutschen (?:national)?bibliothek|die deutsche bibliothek ?[–-] ?CIP|d[ée]p[ôo]t l[ée]gal(?:\s{0,2}:|[^.\n]{1,20}(?:19|20)\d\d)|(?:alle )?(?:personen|figuren)[^.\n]{0,40} frei erfunden|toute ressemblance avec des (?:personnes|faits)|cualquier (?:parecido|semejanza) con (?:la realidad|personas)|(?:ogni|qualsiasi) (?:riferimento|somiglianza) [^.\n]{0,40}(?:casuale|persone)|qualquer semelhan[çc]a com|dep[óo]sito legal\s{0,2}[:nN]|dados internacionais de cataloga[çc][ãa]o|ficha catalogr[áa]fica elaborada|library and archives canada cataloguing|national library of australia cataloguing)/gi,
  ),
  of(
    'ip/book-front-matter',
    /图书在版编目\s?[（(]|圖書在版編目\s?[（(]|CIP\s?数据核字|書號：|(?:开本|開本)[:：\s][^\n]{0,40}(?:印张|印張)|印张[:：\s]?[\d.]+|版次[:：][^\n]{0,30}(?:印次|第\s?\d+\s?次印刷)|装\s?帧(?:设计)?\s?[:：]|초판\s?\d*쇄?\s?발행|ISBN[^\n]{0,24}定价|(?:初版|第\s?\d+\s?[版刷])(?:第\s?\d+\s?刷)?\s?発行/gu,
  ),
  of(
    'ip/book-front-matter',
    /\b(?:this is a work of fiction\b[^\n]{0,20}?[.,:;]?\s?(?:names|any|all|the)|any (?:resemblance|similarity) (?:to|between) (?:actual|real|the characters|any)\b[^.\n]{0,60}(?:persons?|people|events|living)|(?:first|second|third) (?:paperback |hardcover |mass market |trade |e-?book |printing |vintage |us |uk |american )?(?:edition|printing)\s?[:,]?\s?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\s)?(?:19|20)\d\d|published by arrangement with|printed and bound (?:in|by)\b|typeset (?:in|by)\b[^.\n]{1,60}(?:ltd|limited|\d|typeset)|book design by\b|cover (?:design|art(?:work)?|illustration|photograph) (?:by|©|copyright))/gi,
  ),
  of(
    'ip/book-front-matter',
    /(?:First|FIRST) (?:published|PUBLISHED) (?:in|by|IN|BY)\b[^.\n]{0,60}(?:\bby\b|\bBY\b|(?:19|20)\d\d|[Pp]ublish|[Pp]ress|[Bb]ooks)|\bOriginally published (?:in (?:hardcover|paperback|Great Britain|the)|by)\b/g,
  ),
];

/** Words and music. */
export const lyricsMarks: readonly Mark[] = [
  of(
    'ip/lyrics',
    /\blyrics\s{0,2}(?:©|\(c\)|copyright|provided by|powered by|licensed (?:by|&|to)|reprinted|courtesy|by arrangement)|\blyricfind\b|\bmusixmatch\b|\bazlyrics\b|\b(?:written|words) and music by\b|\b(?:words|lyrics|text|texte|letra|testo|paroles): [^.\n:]{2,50}?[.,;/\n]\s?(?:music|musik|musique|m[úu]sica|musica): |\bsheet music (?:©|copyright|from|at)\b|\b(?:sony\/atv|universal music publishing|warner chappell|emi music publishing|kobalt music|bmg rights|hal leonard|alfred music)\b/giu,
  ),
  // A name is behind it: "recognize words by sight" credits nobody.
  of('ip/lyrics', /(?<!\p{L})(?:[Ww]ords|[Ll]yrics|WORDS|LYRICS) (?:by|BY|and music|AND MUSIC)\s?[:—–-]?\s?\p{Lu}\p{L}*\.?\s\p{Lu}/gu),
  of(
    'ip/lyrics',
    /(?:^|\n)[ \t]{0,8}[[(](?:pre-?|post-?|final |repeat )?(?:chorus|verse|bridge|refrain|hook|intro|outro|interlude|coro|estribillo|refr[ãa]o|couplet|strophe|副歌|主歌)(?:\s?\d{1,2})?(?:\s?[:：x×-][^\])\n]{0,40})?[\])](?=[ \t]*(?:\n|\r|$|\S))/gi,
  ),
  of('ip/lyrics', /(?:^|\n|\\n)\s{0,4}\[\d{1,2}:\d{2}[.:]\d{2,3}\][^\n[\]]{0,120}/g),
  of(
    'ip/lyrics',
    /(?:^|[\n\s「【])(?:作\s?(?:词|詞|曲)|词曲|詞曲|编曲|編曲|作詞・作曲|填词|填詞)\s{0,2}[:：/／]\s{0,2}[^\n]{1,30}|(?:^|\n)\s{0,4}[词詞]\s?[:：]\s?[^\n]{1,20}\s*\n?\s*曲\s?[:：]|(?:작사|작곡)\s?[:：]|歌词(?:来自|来源|版权)/gu,
  ),
  of(
    'ip/lyrics',
    /(?:^|\n)\s{0,4}(?:paroles(?: et musique)?|letra(?: y m[úu]sica)?|testo e musica|text und musik|songtext)\s?(?:de|di|von|by|:|©)\s?:?\s?\p{Lu}/giu,
  ),
];

/** What an open license says beside it: the publisher let go. */
const OPEN_ACCESS = /creative commons|open access article|CC[- ]BY|distributed under the terms of/i;

/** Cover pages and footers of publishers and their libraries. */
export const coverMarks: readonly Mark[] = [
  of(
    'ip/publisher-cover',
    /\b(?:authorized licensed use limited to|downloaded (?:on|by|from)\b[^\n]{0,120}?(?:ieee xplore|jstor|academic\.oup\.com|pubs\.acs\.org|onlinelibrary\.wiley|wiley online|sciencedirect|tandfonline|journals\.sagepub|sagepub|link\.springer|springerlink|cambridge\.org|cambridge core|degruyter|brill\.com|iopscience|royalsociety|jamanetwork|nejm\.org|annualreviews|emerald|muse\.jhu|ovid|lww\.com|aip\.org|aps\.org|rsc\.org|thieme|karger)|this article was downloaded (?:by|from)|from ieee xplore|ieee xplore\.? ?restrictions apply|this content downloaded from|all use subject to (?:https?:\/\/)?(?:about\.)?jstor|jstor terms and conditions|your use of the jstor archive|jstor is a not-for-profit|reproduced with permission of (?:the )?copyright (?:owner|holder)|further reproduction prohibited without permission|proquest (?:number|llc|information|dissertations)|umi (?:number|dissertation)|heinonline\s{0,2}(?:--|—|–|\|)|provided by:? ?[^\n]{0,60}\bheinonline|terms and conditions \(?https?:\/\/onlinelibrary\.wiley|on wiley online library for rules of use|for personal use only\b[^\n]{0,60}(?:journal|publish|press|annual|redistribut)|copyright of [^\n]{3,120} is the property of [^\n]{3,160}(?:content|may not)|ebscohost\b[^\n]{0,60}(?:printed|all use|collection)|elsevier (?:b\.?v\.?|ltd|inc|science|gmbh|masson)|springer(?:-verlag|\snature|\sscience\s?\+\s?business)\b|john wiley (?:&|and) sons|taylor (?:&|and) francis (?:group|ltd|online)|informa uk limited|sage publications|(?:wolters kluwer|lippincott williams)|oxford university press(?: on behalf| is a department|\.? all rights)|cambridge university press\.? (?:all rights|online)|©\s?(?:\d{4}\s)?(?:the author\(s\) under exclusive licen[cs]e|ieee|acm|american chemical society|macmillan publishers)|personal use of this material is permitted\. permission from ieee|permission to make digital or hard copies)/gi,
    { unless: OPEN_ACCESS },
  ),
  of(
    'ip/publisher-cover',
    /中国知网|中國知網|知网(?:空间|数据库)|China Academic Journal Electronic Publishing House|(?:https?:\/\/)?www\.cnki\.net|万方(?:数据|资料)|萬方數據|维普(?:资讯|网|数据)|超星(?:数字|电子|期刊)|读秀(?:学术|知识)|华艺(?:线上|學術)|華藝線上圖書館|本文下载自|国家图书馆文献|人大复印|龙源期刊/gu,
  ),
];

/** Words for what is credited. */
const PICTURE =
  /\b(?:photo\w*|image|picture|credits?|courtesy|illustration|graphic|video|footage|foto\w*|bild|cr[ée]dits?|imagen?|immagine|imagem)\b|©|\(c\)/i;

/** Beside `/`, `|` and `©` an agency is credited. Behind a word or a comma it is where a picture is named before it, or in a line of its own, and the credit ends there: firms are also listed, sued and bought from. */
function isCredit({ 0: found, index }: RegExpExecArray, text: string): boolean {
  if (/^[/|©]|[/|©][^/|©]*$/.test(found)) return true;
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).slice(-80);
  const rest = /^[^\n]{0,60}/.exec(text.slice(index + found.length))?.[0] ?? '';
  if (/^\(/.test(found)) return /^\s?[)/,|-]/.test(rest) || PICTURE.test(found);
  const ends = /^\s?(?:$|[).\]|,;/"'»-])/.test(rest);
  return ends && (PICTURE.test(line.slice(-40)) || PICTURE.test(found)) && !/\b(?:images|photos|pictures|fotos) (?:from|by)\b/.test(found);
}

/** Credits of picture and news agencies, and the watermarks that they print over previews. */
export const agencyMarks: readonly Mark[] = [
  of(
    'ip/agency-credit',
    /(?:[/|©(,:–—-]|\b(?:via|by|from|credit|courtesy of|photo|image|images|picture|photograph)s?:?)\s{0,2}(?:[\p{L}.' -]{1,40}?\s?[/|,]\s?|afp\s?(?:via|\/)\s?|ap\s?(?:via|\/)\s?|istock(?:photo)?(?: by|\s?\/)\s?)?(?:getty(?:\s?images)?|gettyimages|istock(?:photo)?|shutterstock|alamy|adobe ?stock|depositphotos|dreamstime|123\s?rf|bigstock(?:photo)?|fotolia|corbis|thinkstock|pond5|wireimage|filmmagic|rex features|zuma ?(?:press|wire)?|splash ?news|imago images|picture[- ]alliance|akg-images|bridgeman(?: images| art library)?|magnum photos|mary evans|stocksy|superstock|age fotostock|envato elements|freepik premium|storyblocks|newscom|pa images|press association images|pixta|aflo|amana ?images|vcg|visual china(?: group)?|ic ?photo|imaginechina|xinhua\/(?:[\p{L} ]{1,30}))(?![\p{L}])/giu,
    { holds: (found, text) => !/(?:^|[^a-z])getty$/.test(found[0]) && isCredit(found, text) },
  ),
  // The agency and a name of two words: what says where news are from names agencies only, "(dpa / ap)".
  of(
    'ip/agency-credit',
    /(?<![\p{L}\d])(?:Reuters|REUTERS|EPA|epa|DPA|dpa)\s?\/\s?(?:\p{Lu}[\p{L}'’-]{0,20}\.?\s){1,3}\p{Lu}[\p{L}'’-]{1,20}|(?<!\p{L})dpa\s?\/\s?[Pp]icture/gu,
  ),
  of(
    'ip/agency-credit',
    /\b(?:istock by getty images|alamy (?:stock photo|live news)|ap photo\s?\/|afp (?:photo|via getty)|epa-efe|embed from getty images|getty images\b(?=[^.\n]{0,20}(?:©|all rights|licen|entertainment|sport|news|for|north america|europe|asiapac))|shutterstock(?:\.com|\.id|\s?[/|]|\sid| #| vector| image id)|(?:dreamstime|depositphotos|123rf|stock\.adobe|bigstockphoto|canstockphoto|gettyimages|istockphoto|alamy|fotolia|pixtastock|vectorstock)\.com|stock (?:photo|image|vector|footage) (?:id|#)\s?:?\s?\d{4,}|(?:photo|image|video|picture)s?\s(?:is\s)?(?:licensed (?:from|via|through)|courtesy of)\s(?:getty|shutterstock|alamy|reuters|associated press|adobe stock)|(?:preview|comp|sample) watermark(?:ed)?|watermark(?:ed)? (?:preview|comp|sample|image|by))/giu,
    {
      holds: ({ 0: found, index }, text) => !/https?:\/\/\S*$/.test(text.slice(Math.max(0, index - 80), index)) || /\s/.test(found),
    },
  ),
  // A credit line names what it is (photo, foto, фото), somebody, and an agency of news.
  of(
    'ip/agency-credit',
    /(?<!\p{L})(?:FOTO|PHOTO|[Pp]hoto(?:graph(?:er|s|ie)?|s)?|[Ff]oto(?:s|graf(?:[íi]a|ie)?)?|[Bb]ild(?:er|quelle)?|[Ii]mage|[Ii]magen|[Ii]mmagine|[Ii]magem|[Cc]r[ée]dits?(?: photos?)?|[Zz]dj[ęe]cie|[Kk]uva|[Ff]oto[ğg]raf|[Фф]ото|[Φφ]ωτογραφία|صورة|[Ảả]nh|[Ff]ot\.(?=\s))\s{0,2}(?:(?:by|di|de|von|av|par|credit)\s)?(?:[:©/|–-]|(?<=Fot\. ?))\s{0,2}(?:[\p{L}.'’ -]{1,40}?\s?[/|,–-]\s?)?(?:AFP|AP|EFE|ANSA|ANP|DPA|dpa|APA|TT|NTB|NTB scanpix|Ritzau(?: Scanpix)?|Scanpix|Lehtikuva|Lusa|LUSA|PAP|ČTK|MTI|TASR|Belga|BELGA|Keystone|KEYSTONE|Reuters|REUTERS|EPA|TASS|ТАСС|РИА Новости|Укринформ|Укрінформ|Yonhap|Kyodo|Jiji|Xinhua|PTI|ANI|AAP|CP|Antara|TTXVN|Anadolu|AA|Agencia Brasil|Europa Press|LaPresse|MAXPPP|REA|Sipa|SIPA|Gamma-Rapho|ullstein bild|Redux|Polaris|Contour|Caters|SWNS|Rex|Solent News|Eyevine|Panos|VII)(?![\p{L}\d])/gu,
  ),
  of('ip/agency-credit', /\[?(?:연합뉴스|뉴시스|뉴스1)\s?(?:=|제공|자료|TV|사진)/gu),
  of(
    'ip/agency-credit',
    /视觉中国(?!.{0,4}(?:股价|上市))|東方IC|东方IC|图虫创意|圖蟲創意|全景(?:视觉|网)|千图网|摄图网|昵图网|包图网|千库网|汇图网|海洛创意|站酷海洛|新华社(?:发|\/|记者[^，。\n]{1,8}摄)|中新社(?:发|记者[^，。\n]{1,8}摄)|(?:图|图片|图源|供图|来源)[:：/／\s]{0,2}(?:视觉中国|IC photo|ICphoto|VCG|Getty|盖蒂|人民视觉|澎湃影像)|アマナイメージズ|ゲッティイメージズ|共同通信社?提供|(?:写真|画像|提供)[^\n]{0,4}[:：]\s?共同通信|時事通信フォト|(?:写真|画像)\s?[:：=＝/／]\s?(?:共同|時事|AFP|ロイター|アフロ|PIXTA)|게티이미지(?:뱅크|코리아)?|연합뉴스\s?(?:제공|자료|TV)/gu,
  ),
];
