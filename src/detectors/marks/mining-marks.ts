/** Reservations against mining and training within a text: markup that programs read, and sentences. */
import type { Mark } from './mark-kinds.js';

/** Markup that is shown to readers, its brackets escaped, says nothing. */
const SHOWN = /&(?:lt|#60|#x3c);[^<>\n]{0,160}$/i;
const says = (pattern: RegExp): Mark => ({
  kind: 'ip/mining-reserved',
  pattern,
  sure: 'certain',
  holds: ({ index }, text) => !SHOWN.test(text.slice(Math.max(0, index - 180), index)),
});

/** What a reservation is of, in the languages of the world. */
const MATTER = new RegExp(
  [
    String.raw`\b(?:text|content)[- ]?(?:,|and|&|und|en|et|y|e|och|og)?[- ]?(?:and |und |en )?data[- ]?mining|\bdata[- ]?mining\b|\bTDM\b(?![-_: ]{0,2}(?:reservation|policy))`,
    String.raw`\b(?:train|training|develop|developing|fine-?tune|fine-?tuning|improve|improving|feed|teach|populate|ingest\w*)\b[^.!?\n]{0,80}?\b(?:AI|A\.I\.|artificial intelligence|machine[- ]learning|LLMs?|language models?|neural networks?|foundation models?|deep learning|generative)\b`,
    String.raw`\b(?:AI|artificial intelligence|machine[- ]learning|LLM|language models?|gen(?:erative )?[- ]?AI)\b[- /,]{1,3}(?:models?['’]?s?[- ]|or [\w ]{1,30} )?(?:train\w*|scrap\w*|crawl\w*|ingestion|data ?sets?|development|purposes|systems?|technolog\w*|bots?|learning)\b|\b(?:content|texts?|works?|writing|images?|articles?|books?|site|it) for (?:AI|artificial intelligence|LLMs?|machine learning)\b`,
    String.raw`\b(?:scrape|scraping|crawl|crawling|harvest|data ?sets? for)\b[^.!?\n]{0,60}?\b(?:AI|artificial intelligence|LLMs?|machine learning)\b`,
    String.raw`\bKI[- ](?:Train\w*|Modell\w*|System\w*)|\bk[üu]nstliche[rn]? Intelligenz|\btrain\w* [^.\n]{0,40}\bKI\b`,
    String.raw`\b(?:fouille|exploration|extraction) (?:automatis[ée]e )?de (?:textes?|donn[ée]es)|\b(?:entra[iî]n\w+|apprentissage)\b[^.\n]{0,60}?(?:\bIA\b|intelligence artificielle|mod[èe]les?)`,
    String.raw`\bminer[íi]a de (?:textos?|datos)|\bminera[çc][ãa]o de (?:textos?|dados)|\b(?:entrena\w+|treina\w+|treino|alimentar)\b[^.\n]{0,60}?(?:\bIA\b|intelig[eê]nci?a artificial|modelos)|\bintelig[eê]nci?a artificial`,
    String.raw`\bestrazione di (?:testo|testi|dati)|\b(?:addestra\w+|training)\b[^.\n]{0,60}?(?:\bIA\b|intelligenza artificiale|modelli)|\btekst-? ?(?:en|og|och) ?data(?:mining|utvinning)|\bdatamining\b|\btext- och datautvinning`,
    String.raw`\beksploracj\w+ tekst\w+|\b(?:trenowani\w*|szkoleni\w*)\b[^.\n]{0,40}(?:\bAI\b|sztucznej|modeli)|\bvyt[ěe][žz]ov[áa]n[íi] text\w+|yapay zek[aâ](?!\p{L}{9})|\b(?:melatih|pelatihan)\b[^.\n]{0,20}(?:\bAI\b|kecerdasan)|hu[ấa]n luy[ệe]n[^.\n]{0,20}(?:\bAI\b|tr[íi] tu[ệe])|\b(?:tr[äa]na|trene|tr[æa]ne)\b[^.\n]{0,30}\b(?:AI|KI)\b`,
    String.raw`\btr[ée]nov[áa]n\p{L}* [^.\n]{0,40}?(?:\bAI\b|um[ěe]l[ée] inteligence|model)|\btr[ée]ningov\p{L}+ [^.\n]{0,30}(?:\bAI\b|umel)|(?:betan[íi]t|tan[íi]t)[áa]s\p{L}*[^.\n]{0,40}(?:\bAI\b|\bMI\b|mesters[ée]ges)|mesters[ée]ges intelligenci\p{L}+ [^.\n]{0,30}tan[íi]t|antren\p{L}+ [^.\n]{0,50}(?:\bAI\b|inteligen[țţt]\p{L}+ artificial\p{L}*)|(?:koulutt|opett)\p{L}+ [^.\n]{0,40}teko[äa]ly|teko[äa]ly\p{L}* (?:koulut|opetta)|tr[æe]n(?:ing|e)\p{L}* (?:av|af) [^.\n]{0,30}(?:\b[AK]I\b|kunstig intelligens)|tr[äa]n\p{L}+ [^.\n]{0,30}artificiell intelligens|trainen van [^.\n]{0,30}(?:\bAI\b|kunstmatige)|(?:\bAI\b|kunstmatige intelligentie)[^.\n]{0,20} te trainen|aprendizaje autom[áa]tico|aprendizado de m[áa]quina|apprendimento automatico|apprentissage automatique|maschinelle[sn]? lernen|uczeni[ea] maszynow\p{L}+|машинно\p{L}+ обучени\p{L}+`,
    '(?:обучени[еяю]|обучать|тренировк[иу]|навчання)[^.\\n]{0,60}?(?:ИИ|нейросет|искусственн|штучн|моделей)|интеллектуальн\\p{L}+ анализ|تدريب[^.\\n]{0,40}(?:الذكاء الاصطناعي|نماذج)|εκπα[ίι]δευση[^.\\n]{0,40}(?:τεχνητής|μοντέλων)',
    '(?:训练|訓練|喂养|投喂|学习|微调|优化)[^。！!\\n]{0,20}?(?:人工智能|人工智慧|AI|大模型|模型|算法|机器学习)|(?:人工智能|人工智慧|AI|大模型|大语言模型|模型|机器学习|機器學習)[^。！!\\n]{0,14}?(?:训练|訓練|学习|學習|开发|采集)|(?:文本|文字)?(?:与|和|及|與)?(?:数据|資料|数据的)(?:挖掘|探勘)',
    '(?:生成)?AI[^。！!\\n]{0,16}?(?:学習|訓練|トレーニング|利用|使用)|(?:機械|深層)学習|AI生成への|学習データ|データマイニング|(?:AI|인공지능|생성형)[^.\\n]{0,20}?(?:학습|훈련|활용)|데이터 ?마이닝|기계 ?학습',
  ].join('|'),
  'giu',
);

/** Words that keep or refuse it, in the same sentence. */
const REFUSED = new RegExp(
  [
    String.raw`\breserv(?:e|es|ed|ation|ations|ing)\b|\bprohibit(?:s|ed|ing)?\b|\bforbid(?:s|den)?\b|\b(?:not|nor|never)\s(?:\w+\s){0,2}?(?:permit(?:ted)?|allow(?:ed)?|authori[sz]ed?|licensed|consent)\b|\b(?:may|must|shall|should|can|do)\s?(?:not|never)\s(?:\w+,?\s){0,4}?(?:use[ds]?|be|train\w*|scrap\w*|crawl\w*|copy|mine|ingest\w*|feed)\b|\bno (?:one|person|entity|company|part)\b[^.]{0,60}\bmay\b`,
    String.raw`\bwithout\s(?:\w+\s){0,7}?(?:permission|consent|licen[cs]e|authori[sz]ation|agreement|approval)\b|\bopts? out\b|\bopted[- ]out\b|\bobjects? to\b|\b(?:is|are) (?:strictly |expressly )?(?:excluded|refused|off[- ]limits)\b|\bno\s(?:(?:generative|use|permission|training|of|for|in|the|by|any)\s){0,4}(?:AI|ML|machine|LLM|TDM|text and data|artificial|data mining)\b`,
    String.raw`\bvorbehalt\w*|\bvorbehalten|\buntersagt|\bverboten|nicht (?:gestattet|erlaubt|zul[äa]ssig)|beh[äa]lt sich\b|behalten (?:wir )?uns\b|\bausgeschlossen|\bexclue?s?\b|\bexcluid[oa]s?\b|\besclus[oa]\b|\bwidersprech\w*|\bwidersproch\w*|r[ée]serv[ée]\w*|\binterdit\w*|s['’]oppos\w+|\bopposition\b|non autoris[ée]\w*|sans (?:\S+ ){0,3}autorisation|n['’]est pas autoris`,
    String.raw`\b(?:se )?reserva[ns]?\b|\breservad[oa]s?\b|\bproh[íi]b\w+|no (?:se )?(?:permite|autoriza)|sin (?:\S+ ){0,4}(?:autorizaci[óo]n|permiso|consentimiento)|\bproib\w+|\bvedad[oa]|n[ãa]o (?:[ée] )?(?:permitid|autorizad)|sem (?:\S+ ){0,4}autoriza[çc][ãa]o|\briservat\w|\bvietat\w|\bd[ée]fendue?s?\b|\bvetad[oa]s?|non (?:[èe] )?(?:consentit|permess|autorizzat)|senza (?:\S+ ){0,4}autorizzazione`,
    String.raw`voorbehouden|\bverboden\b|niet toegestaan|zastrze[żz]\w+|zabron\w+|zabrania si[ęe]|zakaz\w*|niedozwol\w+|vyhrazen\w*|zak[áa]z[áa]n\w*|f[öo]rbeh[åa]ll\w*|forbehold\w*|f[öo]rbjud\w*|forbudt|(?:inte|ikke) till?[åa][td]\w*|yasak\w*|kullan[ıi]lamaz|\bdilarang\b|tidak (?:boleh|diizinkan)|\bc[ấa]m\b|kh[ôo]ng đ[ưu][ợo]c`,
    // "may not be used" and "no part may be used", as each language has it.
    String.raw`(?<!\p{L})(?:(?:darf|d[üu]rfen)\b[^.]{0,80}?\bnicht\b|ne (?:peut|peuvent|pourra|doit|doivent|saurai\p{L}+)\b|no (?:puede|pueden|podr[áa]n?|debe|deben)(?!\p{L})|n[ãa]o (?:pode|podem|poder[áa]|deve)|non (?:pu[òo]|possono|potr[àa]|deve)|\bmag (?:niet|geen)\b|mogen niet|niet (?:worden )?(?:gebruikt|ingezet)|nie (?:mo[żz]e|mog[ąa]|wolno)|f[åa]r (?:inte|ej|ikke)|m[åa] ikke|nesm[íi]|nesm[úu]|nem haszn[áa]lhat|tilos|nu (?:poate|pot)|interzis|ei saa|kielletty|no es pot|riserv\p{L}+|kein(?:e|er|en|em)? (?:teile?|nutzung|verwendung|training)|aucune? (?:partie|utilisation|exploitation|reproduction)|(?:ninguna|nenhuma|nessuna|cap) part[ei]?|niets uit|[żz]adna cz[ęe][śs][ćc]|[žz][áa]dn[áa] [čc][áa]st|ingen del)|не (?:может|могут|можно|может быть)`,
    'запрещ\\p{L}+|заборон\\p{L}+|не (?:допускается|разреш\\p{L}+)|без [^.]{0,30}(?:согласия|разрешения)|يحظر|يُحظر|يمنع|يُمنع|لا يجوز|محظور|دون (?:إذن|موافقة)|απαγορε|禁止|不得|严禁|嚴禁|不可|不允许|不允許|拒绝|拒絕|谢绝|请勿|請勿|勿用|未[经經][^。]{0,24}(?:许可|許可|授[权權]|同意)|保留[^。]{0,8}[权權]|禁じ|お断り|ご遠慮|しないで|認め(?:ません|ない)|許可(?:して|され|し)?(?:い)?(?:ない|ません)|(?<![A-Za-z])NG(?![A-Za-z])|금지|불허|허용(?:하지|되지) 않|(?:허락|동의|허가) 없이|거부',
  ].join('|'),
  'iu',
);

/** Sentences on what somebody does for themselves, reports, or asks: they keep nothing. */
const OTHERWISE =
  /\bAI training (?:sessions?|courses?|class(?:es)?|program(?:me)?s?|days?|camps?|seminars?|workshops?|rooms?)\b|\b(?:we|our (?:model|system|team|service|company)) (?:do|does|did|will|have|has) (?:not|never)\b|\b(?:whether|debate[ds]?|debat|discuss\w*|question of|lawsuit|bill|law|legislat\w*|proposal|proposes?|article|study|paper|news|reported|according to|asked|said|says|argued|announced) [^.]{0,60}\b(?:prohibit|forbid|ban|reserv|may not|without)|\?\s*$/i;

/** What somebody keeps: what is written here, or theirs. */
const KEPT = new RegExp(
  [
    String.raw`\b(?:this|these)\s(?!(?:\w+\s){0,2}(?:AI|systems?|models?|regulations?|directive|act|law|section|policy|evaluations?|tests?|assistants?|agents?)\b)|\b(?:our|my|its (?:contents?|works?|catalog(?:ue)?|archive|site|articles?|titles)|no part of (?:this|the)|parts? of (?:this|the)|herein)\b|\b(?:the|any|all) (?:contents?|texts?|works?|articles?|images?|photos?|photographs?|artworks?|site|website|book|publication|recordings?|material|writings?|illustrations?|lyrics|posts?|feed|journal|archive)\b|\b(?:authors?|publishers?|photographers?|illustrators?|artists?|copyright (?:owner|holder)s?|rights? ?holders?) (?:\w+ )?(?:expressly |hereby |explicitly )?(?:reserves?|prohibits?|forbids?|has|have|do(?:es)? not|objects?|opts?)\b|\b(?:we|I) (?:expressly |hereby |explicitly )?(?:reserve|prohibit|forbid|object|opt|do not (?:consent|permit|allow|authori[sz]e)|refuse)\b|^\W*contents?\b`,
    String.raw`\b(?:unser\p{L}*|mein\p{L}*|dies\p{L}{1,2}|wir|hiermit|Verlag|Autor\p{L}*|Urheber|Rechteinhaber|Inhalte?n?|Werke?s?|Texte?n?|Bilder\p{L}*|Beitr[äa]ge?n?|Artikel|Fotos)\b|\b(?:nos|notre|nous|mes|mon|ce(?:s|t|tte)?|l['’](?:auteur|[ée]diteur)|contenus?|ouvrages?|œuvres?|textes|articles|photos|images|toute utilisation)\b|\b(?:est[aeo]s?|nuestr\p{L}+|mis?|contenidos?|obras?|textos|titulares|editor\p{L}*|autor\p{L}*|im[áa]genes|fotos|art[íi]culos|web)\b|\b(?:est[ea]s?|noss\p{L}+|meus?|conte[úu]dos?|livros?|obras?|imagens)\b|\b(?:quest\p{L}|nostr\p{L}|contenut\p{L}|opere?a?|testi|autore|editore|immagini)\b`,
    String.raw`\b(?:deze|dit|onze?|inhoud|uitgave|werk(?:en)?|teksten|foto['’]?s|uitgever|auteur)\b|\b(?:tre[śs]ci|zdj[ęe][ćc]|niniejsz\p{L}+|nasz\p{L}+|utwor\p{L}+|ksi[ąa][żz]k\p{L}+|obsah\p{L}*|d[íi]l[oa]|texty?|innehåll\p{L}*|verke?t?|text\p{L}*|indhold\p{L}*|innhold\p{L}*|sis[äa]lt\p{L}*|teokse\p{L}*|tartal\p{L}+|m[űu]vek?|con[țţt]inut\p{L}*|text(?:elor|ele)|i[çc]eri[ğg]\p{L}*|eser\p{L}*|konten|karya|n[ộo]i dung|t[áa]c ph[ẩa]m)(?!\p{L})`,
    '(?<!\\p{L})(?:материал\\p{L}*|текст\\p{L}*|стат[ьеи]\\p{L}*|контент\\p{L}*|произведени\\p{L}*|изображени\\p{L}*|наш\\p{L}*|автор\\p{L}*|матеріал\\p{L}*|твор\\p{L}*)(?!\\p{L})|المحتوى|هذا|هذه|محتو|περιεχομ|κειμ[εέ]ν|έργο|本(?!法|办法|辦法|条|條|规|規|市|省|县|章|款|次|轮|国|國)|我[们們司]|作者|作品|内容(?=[^。]{0,12}用于)|当?サイト|画像|イラスト|文章|콘텐츠|자료|저작|작품|본 ',
  ].join('|'),
  'iu',
);
/** Those whom laws and policies address: what they may not do is not what somebody keeps here. */
const ADDRESSED =
  /\b(?:Member States?|(?:providers?|deployers?|developers?|operators?|employees|staff|students) (?:of [^.]{0,40})?(?:shall|must|may|should|are|who)|Mitgliedstaat\p{L}*|Anbieter\p{L}*|aanbieders?|lidstaten|États membres|fournisseurs?|proveedor\p{L}*|Estados miembros|fornitor\p{L}|Stati membri|rechthebbenden|rightsholders? (?:may|have|can|should)|pursuant to Article|reservations? of rights|general-purpose AI|Rechtevorbehalt\p{L}*|réservations? de droits|reservas? de (?:derechos|direitos)|riserv[ae] di diritti|voorbehoud van rechten|voorbehouden rechten|opt-outs? ex art|zastrzeżeni\p{L}+ praw|customer data|user data|personal data)(?!\p{L})|提供者|任何单位|经营者/iu;
/** A sentence so short is no more than the refusal. */
const SLOGAN = 90;
/** Whoever acts: systems are spoken of in rules on what they may do, too. */
const ACTOR = /(?:systems?|technolog\w*|bots?|learning|development)$/i;
const USED = /\b(?:train\w*|scrap\w+|crawl\w*|ingest\w*|feed|fed|mining|used? (?:by|in|for|with|to)|using|use of)\b/i;

/** Whether a sentence keeps something of who writes it: it speaks of what is here, or is a refusal and no more. */
function keeps(sentence: string, found: string): boolean {
  if (ADDRESSED.test(sentence) || (ACTOR.test(found) && !USED.test(sentence))) return false;
  if (KEPT.test(sentence)) return true;
  return (
    sentence.trim().length <= SLOGAN &&
    !/2019/.test(found) &&
    !/\b(?:must|should|shall) not\b|\bsystems?\b|\bsistemas?\b|-systeme?n?\b/i.test(sentence)
  );
}

const AROUND = 320;
/** Ends of sentences; `Abs. 3` and `Art. 4` end none. */
const STOP = /\. (?![\d(§])|[!?] |[。！]|\n\n|\.\n/g;

/** The sentence around a place, no longer than some hundred characters to both sides. */
function sentenceAround(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const after = text.slice(end, end + AROUND);
  const from = [...before.matchAll(STOP)].at(-1)?.index ?? -1;
  const to = [...after.matchAll(STOP)][0]?.index ?? after.length;
  return before.slice(from + 1) + text.slice(at, end) + after.slice(0, to + 1);
}

/** Reservations in markup, each by the specification that says so, and in words. */
export const miningMarks: readonly Mark[] = [
  // TDM Reservation Protocol: header, file, HTML, EPUB and XMP.
  says(
    /\btdm[-_:]reservation["']?\s{0,3}(?:[:=]\s{0,3}["']?|>\s{0,3}|["']?\s{1,3}content\s{0,2}=\s{0,2}["']?|["']?\s{0,3}>\s{0,3})(?:1|true)(?![\d.])/gi,
  ),
  says(/\bcontent\s{0,2}=\s{0,2}["']?1["']?\s{1,3}(?:name|property)\s{0,2}=\s{0,2}["']?tdm[-:]reservation\b/gi),
  // PLUS, as IPTC Photo Metadata 2023.1 has it.
  says(/\bDMI-PROHIBITED(?:-[A-Z]{2,30})?\b/g),
  // The convention of DeviantArt: header and meta robots.
  says(
    /(?:x-robots-tag\s{0,2}:\s{0,2}|name\s{0,2}=\s{0,2}["']?(?:robots|googlebot|[\w-]{2,30}bot)["']?\s{1,3}content\s{0,2}=\s{0,2}["']?)[^"'<>\n]{0,120}?\bno(?:image)?ai\b/gi,
  ),
  says(/content\s{0,2}=\s{0,2}["'][^"'<>\n]{0,120}?\bno(?:image)?ai\b[^"'<>\n]{0,80}["']\s{1,3}name\s{0,2}=\s{0,2}["']?robots/gi),
  // AIPREF Content-Usage and Cloudflare's Content-Signal.
  says(/\bcontent-usage\s{0,2}:\s{0,2}[^\n]{0,120}?\b(?:train-(?:gen)?ai|genai|ai-train|tdm|all|ai)\s{0,2}=\s{0,2}n\b/gi),
  says(/\bcontent-signal\s{0,2}:\s{0,2}[^\n]{0,120}?\bai-train\s{0,2}=\s{0,2}no\b/gi),
  // CAWG and C2PA 1.x: `constrained` without more is not allowed.
  says(
    /["'](?:cawg|c2pa)\.(?:data_mining|ai_training|ai_generative_training)["']\s{0,3}:\s{0,3}\{\s{0,12}["'](?:use|constraint_info)["']\s{0,3}:\s{0,3}["'](?:notAllowed|constrained)["']/g,
  ),
  // Really Simple Licensing.
  says(/<(?:rsl:)?prohibits\s[^>]{0,60}type\s{0,2}=\s{0,2}["']usage["'][^>]{0,40}>[^<]{0,80}?\b(?:all|ai-all|ai-train|train-ai)\b/gi),
  {
    kind: 'ip/mining-reserved',
    pattern: MATTER,
    sure: 'likely',
    holds: ({ 0: found, index }, text) => {
      const sentence = sentenceAround(text, index, index + found.length);
      return REFUSED.test(sentence) && !OTHERWISE.test(sentence) && keeps(sentence, found);
    },
  },
  {
    kind: 'ip/mining-reserved',
    pattern:
      /(?:directive \(eu\) |richtlinie \(eu\) |directiv[ae] \(ue\) |richtlijn \(eu\) )?2019\/790|§{1,2}\s?44\s?b\b|\bL\.? ?122-5-3\b/giu,
    sure: 'likely',
    holds: ({ 0: found, index }, text) => {
      const sentence = sentenceAround(text, index, index + found.length);
      return (
        /reserv|r[ée]serv|vorbehalt|vorbehalten|riserv|opt(?:s|ed)?[- ]?out|untersagt|zastrze|voorbehoud/i.test(sentence) &&
        !OTHERWISE.test(sentence) &&
        keeps(sentence, found)
      );
    },
  },
  says(
    /\bDo[- ]?Not[- ]?Train\b(?=[\s:=]{0,3}(?:true|yes|1|$|\n|on this))|(?:^|\n)\s{0,8}(?:#|\*|-|•)?\s?no\s(?:generative\s)?AI(?:\s(?:training|use|scraping|learning|generat\w+))[.:!]?/gi,
  ),
];
