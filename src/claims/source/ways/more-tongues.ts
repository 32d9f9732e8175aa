/** The same ways of saying where data came from in languages that say it with a participle and a preposition, or with an ending of the name. */

/** A language: what is done to data to have it, and the word or ending that says from where. */
interface MoreTongue {
  /** Participles and verbs: `pobrane`, `diunduh`. */
  taken: string;
  /** The words right before the place. */
  from: string;
  /** Where the place stands before the verb: what is between, and the place in `x`. */
  before?: string;
  /** Participles before who publishes, with the words between. */
  by?: string;
}

/** Words between verb and preposition: `pobrane w całości z`. */
const FEW = String.raw`\s(?:[^\s.;,<>]{1,20}\s){0,3}?`;
const PLACE = String.raw`(?<x>[^.;,:<>]{2,60}?(?:\s?<[^>\s]{4,300}>)?)`;

const tongues: readonly MoreTongue[] = [
  // Dutch
  {
    taken:
      'verzameld|gedownload|gehaald|afkomstig|ontleend|overgenomen|geëxtraheerd|gescrapet|gescraped|verkregen|geoogst|betrokken|komen|komt',
    from: 'van|uit|vanuit|op|vanaf|bij',
    before: String.raw`(?:van|uit|op)\s${PLACE}\s(?:verzameld|gedownload|gehaald|overgenomen|gescrapet|gescraped|verkregen|afkomstig)`,
    by: '(?:gepubliceerd|beschikbaar gesteld|geleverd|aangeleverd|verstrekt|uitgegeven)\\sdoor',
  },
  // Danish, Norwegian, Swedish
  {
    taken:
      'hentet|hentede|indsamlet|innsamlet|samlet inn|lastet ned|downloadet|innhentet|udtrukket|trukket ut|uttrukket|taget|tatt|stammer|kommer|hämta(?:d|de|t|ts)|insamla(?:d|de|t|ts)|samlats? in|laddats? ned|nedladda(?:d|de|t|ts)|tagits|tagna|härstammar|extraherats|skrapats|kopiert|kopieret',
    from: 'fra|från|på',
    by: '(?:publiceret|publisert|publicera[dt]e?s?|utgit[tv]e?|udgivet|stillet til rådighed|tilgjengeliggjort|tillhandahålls|tillhandahållen)\\s(?:af|av)',
  },
  // Polish
  {
    taken: String.raw`pobran\w+|zebran\w+|pozyskan\w+|zaczerpnięt\w+|pochodz\w+|wyekstrahowan\w+|ściągnięt\w+|wyodrębnion\w+|zgromadzon\w+`,
    from: 'z|ze|od',
    by: String.raw`(?:udostępnion\w+|opublikowan\w+|dostarczon\w+|wydan\w+)\sprzez`,
  },
  // Czech and Slovak
  {
    taken: String.raw`stažen\w*|získ[aá]n\w*|převzat\w*|pocház\w*|(?:se|po|na)sbír[aá]n\w*|čerp[aá]n\w*|vytažen\w*|prevzat\w*|stiahnut\w*|pochádz\w*|zozbieran\w*`,
    from: 'z|ze|zo|od',
  },
  // Ukrainian and Bulgarian
  {
    taken: String.raw`зібран\w*|завантажен\w*|взят\w*|отриман\w*|походять|походить|вилучен\w*|вивантажен\w*|скачан\w*|събран\w*|изтеглен\w*|взет\w*|извлечен\w*|произлиза\w*`,
    from: 'з|із|зі|від|от|с',
  },
  // Serbian, Croatian, Bosnian, Slovene
  {
    taken: String.raw`preuzet\w*|prikupljen\w*|skinut\w*|dobijen\w*|dobiven\w*|izvučen\w*|povzet\w*|pridobljen\w*|prenesen\w*|zbran\w*|преузет\w*|прикупљен\w*|скинут\w*`,
    from: 'sa|s|iz|od|z|са|из|од',
  },
  // Romanian
  {
    taken: String.raw`descărcat\w*|colectat\w*|preluat\w*|extras\w*|provin\w*|obținut\w*|adunat\w*|culese?`,
    from: 'de la|de pe|din',
    by: String.raw`(?:publicat\w*|furnizat\w*|oferit\w*)\sde(?:\scătre)?`,
  },
  // Indonesian and Malay
  {
    taken: String.raw`diambil|dikumpulkan|diunduh|bersumber|berasal|diperoleh|didapat(?:kan)?|di-?scrap\w*|di-?crawl\w*|diekstrak|dipetik|dimuat\sturun`,
    from: 'dari|daripada|pada|di',
    by: String.raw`(?:disediakan|diterbitkan|dirilis|dipublikasikan)\soleh`,
  },
  // Vietnamese
  {
    taken: String.raw`thu\sthập|lấy|tải(?:\svề)?|trích\sxuất|tổng\shợp|crawl|sưu\stầm|cào`,
    from: 'từ|trên',
    by: String.raw`(?:cung\scấp|công\sbố|phát\shành)\sbởi`,
  },
  // Finnish: the ending of the place says `from`.
  {
    taken: 'ladattu|kerätty|peräisin|haettu|poimittu|otettu|koottu|saatu',
    from: String.raw`(?=<|\p{Lu}\S*(?:st[aä]|lt[aä])\b|\p{Lu}[^\s.;,]*\s<)`,
  },
];

/** A place that stands before its ending or the word for `from`: a name of its own, or a link. */
const NAME = String.raw`(?<x>\p{Lu}[^\s.;,:<>'’،؛।]{1,40}(?:\s[\p{Lu}\d][^\s.;,:<>'’]{0,40}){0,5}?|[^.;,:<>،؛।]{2,60}?\s?<[^>\s]{4,300}>)`;

/** Turkish, Hungarian, Persian, Hindi, Arabic and Thai; names are told by their capital letters. */
const placeFirst: readonly string[] = [
  // An address and the word for it: `<https://…> adresinden alınmıştır`.
  String.raw`(?<x><[^>\s]{4,300}>)\s(?:adresinden|bağlantısından|linkinden|sitesinden|sayfasından)\s(?:[^\s.;,]{1,16}\s){0,3}?(?:alın|topla|çeki?l|çekti|derlen|indiril|elde|kazın|aktarıl|çıkarıl)`,
  String.raw`${NAME}(?:(?:['’]|\s)?\s?(?:n?[dt][ae]n)|\s(?:üzerinden|(?:web\s)?sitesinden|portalından|kanallarından|sayfasından|arşivinden))\s(?:[^\s.;,]{1,16}\s){0,3}?(?:alın|topla|çeki?l|çekti|derlen|indiril|elde|kazın|aktarıl|çıkarıl)`,
  String.raw`${NAME}\s(?:(?:internet|web|resmi)\s){0,2}site\S{1,8}\s[^.;<>]{0,110}?(?:derlen|alın|topla|çeki?l|oluşturul|indiril|elde|kazın|aktarıl|çıkarıl)`,
  String.raw`(?<x>[^.;,:<>]{2,60}?\s?<[^>\s]{4,300}>)-?\s?(?:(?:oldal|honlap|portál)\S{0,8}\s)?(?:b[óő]l|r[óő]l|t[óő]l)?\s(?:[^\s.;,]{1,16}\s){0,2}?(?:származ|gyűjt|letölt|kinyer|vett|töltött)`,
  String.raw`(?:^|\s)از\s(?<x>[^.;،؛:<>]{2,50}?(?:\s?<[^>\s]{4,300}>)?)\s(?:[^\s.؛،]{1,16}\s){0,2}?(?:جمع|استخراج|گرفته|دریافت|برگرفته|دانلود|به\sدست|خزش)`,
  String.raw`${NAME}\s(?:वेबसाइट\s)?से\s(?:[^\s.।]{1,16}\s){0,2}?(?:लिय|लिए|ली\s|एकत्र|संग्रह|डाउनलोड|प्राप्त|निकाल)`,
  String.raw`(?:جُ?مع\S*|مأخوذ\S*|مستخرج\S*|استخر\S*|تنزيل\S*|الحصول\s\S*|مستقا\S*)\s(?:[^\s.؛،]{1,16}\s){0,3}?من\s(?:موقع\s|منصة\s)?(?<x>[^.;،؛:<>]{2,50}(?:\s?<[^>\s]{4,300}>)?)`,
  String.raw`(?:รวบรวม|เก็บ|ดาวน์โหลด|ดึง|นำ|สกัด|คัด)[^.;<>]{0,24}?จาก(?:เว็บไซต์)?\s?(?<x>[^.;,:<>\s][^.;,:<>]{1,40}(?:\s?<[^>\s]{4,300}>)?)`,
];

/** Patterns of all of them: those before which the place begins, those that hold it in `x` and go by capital letters, and those before who gave it. */
export const moreTongues: { from: readonly string[]; byCase: readonly string[]; by: readonly string[] } = {
  from: [
    ...tongues.map(({ taken, from }) => `\\b(?:${taken})\\b${FEW}(?:${from})${from.startsWith('(?=') ? '' : '(?=[\\s<])'}`),
    ...tongues.flatMap(({ before }) => (before === undefined ? [] : [`\\b${before}`])),
  ],
  byCase: placeFirst,
  by: tongues.flatMap(({ by }) => (by === undefined ? [] : [`\\b${by}(?=[\\s<])`])),
};
