import type { ColumnOf } from '../model/detection.js';
import { type ColumnSeen, MAX_DISTINCT } from './record-subject.js';

/** What several people reach someone by: of an organization it says nothing of a person (recital 14 GDPR). Mailboxes are told one by one. */
export const REACHED_BY: ReadonlySet<string> = new Set(['pi/phone', 'pi/address', 'pi/postcode', 'pi/cn-address', 'pi/geo-coordinate']);

/**
 * Whether each record is an organization, as in a list of schools, authorities or companies: no column is of persons, and one holds what the records are called,
 * each once, most often with a word for such a body. A number under which bodies are registered is a sign as good, where every record has another.
 * Places open to the public are told by what is recorded of them, whatever they are called.
 */
export function areOrganizations(columns: ReadonlyMap<string, ColumnSeen>, columnOf: (field: string) => ColumnOf | undefined): boolean {
  const isOfPlaces = arePlacesToVisit(columns.keys());
  let is = false;
  for (const [field, column] of columns) {
    const { looked, values, titles, full, named, kinds } = column;
    const says = columnOf(field);
    if (says === 'persons' || says === 'people') return false;
    const holds = (pattern: RegExp) => [...values].filter((value) => pattern.test(value)).length;
    const isEachOnce = looked >= MIN_RECORDS && values.size >= Math.min(looked, MAX_DISTINCT) * OWN;
    const isNumber = REGISTERED.test(field.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')) && holds(NUMBER) >= values.size * MOSTLY;
    // Mailboxes and streets are called after bodies, and the practice of one person, whose line it is, after that person.
    const isTitle = kinds.size === 0 && titles >= looked * MOSTLY && full < looked * MOSTLY;
    const isPlace = isOfPlaces && says === 'something' && named < looked * NAMES_OF_PLACES;
    const isName = isTitle && (isPlace || (named < looked * NAMES && holds(BODY) >= values.size * MOST));
    if (isEachOnce && (isNumber || isName)) is = true;
    else if (!isNumber && tellsOf(column)) return false;
  }
  return is;
}

/**
 * Whether two different columns are of what only places have that anyone may visit, one of them when they are open or what entry costs. Ratings, prices, rooms
 * and the nearest station are no signs: tutors and those who let a room have them, too.
 */
function arePlacesToVisit(fields: Iterable<string>): boolean {
  const names = [...fields].map((field) => field.replace(/\[\]/g, '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_'));
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const [isOpened, isEntered] = [has(OPENED), has(ENTERED)];
  return (isOpened || isEntered) && [isOpened, isEntered, has(EATEN), has(PER_HEAD), has(VISITED)].filter(Boolean).length >= 2;
}

/** Whether a column is of persons by what it holds: names, or numbers that only persons have. Organizations have mailboxes and lines, too. */
function tellsOf({ looked, labels, named, told, kinds }: ColumnSeen): boolean {
  if (told.size === 0 && labels >= looked * MOSTLY && named >= Math.max(1, looked * NAMES)) return true;
  return [...kinds].some(
    ([{ id, sharedByPeople, chance }, { whole }]) =>
      sharedByPeople !== true && chance === undefined && !REACHED_BY.has(id) && id !== 'pi/email' && whole >= Math.max(1, looked * KINDS),
  );
}

const MIN_RECORDS = 3;
const OWN = 0.8;
const MOST = 0.6;
const MOSTLY = 0.9;
/** Share of the values with names of persons, or of a kind that tells persons apart, from which a column is one of persons. */
const NAMES = 0.3;
const KINDS = 0.2;
/** The same of what places are called: after a founder, now and then. */
const NAMES_OF_PLACES = 0.1;
/** A column by its last name alone. */
const fieldCalled = (words: string): RegExp =>
  new RegExp(`(?:^|\\.)(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '[ _-]?')})$`, 'iu');
const OPENED = fieldCalled(`
  open(?:ing)?_(?:hours|times?) business_hours hours_of_operation öffnungszeit(?:en)? (?:heures|horaires?)_d['’]?_ouverture horarios?_de_(?:apertura|atención|funcionamento|abertura) orari[oe]?_di_apertura
  openingstijden öppettider åpningstider åbningstider aukioloajat godziny_otwarcia otevírací_doba otváracie_hodiny nyitvatartás çalışma_saatleri jam_buka giờ_mở_cửa часы_работы режим_работы години_роботи ώρες_λειτουργίας
  营业时间 營業時間 开放时间 開放時間 営業時間 開館時間 영업시간 운영시간 ساعات_العمل שעות_פתיחה เวลาเปิด(?:ปิด)?`);
const ENTERED = fieldCalled(`
  (?:admission|entrance|entry)(?:_(?:fees?|price|charge|cost))? ticket_price eintritt(?:spreise?)? prix_d['’]?_entrée tarif_d['’]?_entrée (?:precio|preço)_d[ae]_(?:la_)?entrada prezzo_d['’]?_ingresso toegangsprijs
  inträde(?:savgift)? cena_biletu vstupné belépő giriş_ücreti harga_tiket(?:_masuk)? giá_vé стоимость_билета 门票(?:价格)? 門票 入場料 入館料 입장료 ค่าเข้าชม`);
const EATEN = fieldCalled(`
  cuisines? (?:signature|recommended)_dish(?:es)? dishes menu küche spezialitäten spécialités cocina especialidades cozinha cucina specialità keuken kuchnia mutfak masakan ẩm_thực món_ăn кухня 推荐菜 招牌菜 特色菜 菜系 料理 推薦菜 대표메뉴 메뉴`);
const PER_HEAD = fieldCalled(
  `(?:average_)?(?:price|cost|spend(?:ing)?)_(?:per|for)_(?:head|person|two|2) 人均(?:消费|价格)? 人均消費 средний_чек`,
);
const VISITED = fieldCalled(`
  (?:suggested_|recommended_)?(?:visit_(?:time|duration|length)|time_to_visit) besuchsdauer durée_de_(?:la_)?visite duración_de_(?:la_)?visita 游玩时间 建议游玩时间 遊玩時間 所要時間 관람시간`);
const NUMBER = /^\D{0,4}\d[\dA-Z ./-]{5,24}$/;
/** What columns of numbers under which bodies alone are registered are called: OIB and CUI are of persons, too. */
const REGISTERED =
  /(?:^|[^\p{L}])(?:organi[sz]ation(?:s|s?nummer|s?nr|al)?[ _.-]*(?:nr|no|num(?:ber)?|code|id)?|org[ _.-]?(?:nr|no|num(?:ber)?)|compan(?:y|ies)[ _.-]?(?:house[ _.-]?)?(?:no|nr|num(?:ber)?)|charity[ _.-]?(?:no|num(?:ber)?)|urn|nces(?:id)?|lei|siren|siret|cnpj|kvk(?:nummer)?|uen|abn|acn|cvr|y[ _-]?tunnus|krs|regon|mersis|edrpou|єдрпоу|огрн|法人番号|统一社会信用代码|統一編號|사업자등록번호|학교코드)(?:[^\p{L}]|$)/iu;

const any = (words: string): string => words.trim().split(/\s+/).join('|').replaceAll('_', ' ');
/** Words for bodies and for what is open to all: as a word, … */
const WORDS = any(`
  inc ltd llc llp plc corp(?:oration)? company companies co gmbh ag kg ohg mbh s\\.?a\\.?r?\\.?l? s\\.?p\\.?a s\\.?r\\.?l s\\.?l bv nv oy ab aps a\\/s as zrt kft bt nyrt sp z_o\\.?_?o\\.? s\\.?r\\.?o d\\.?o\\.?o a\\.?ş ltda eireli pty pvt sdn bhd
  bank university college school schools academy institute institution kindergarten nursery foundation association society club union church cathedral mosque temple synagogue hospital clinic pharmacy museum library theat(?:er|re)
  office department ministry agency authority bureau council commission court committee embassy consulate station hotel hostel motel inn restaurant caf[eé] bar pub pizzeria bistro shop store supermarket market garage center centre services? group holdings police fire post
  schule gymnasium universität hochschule klinik klinikum krankenhaus apotheke verein verband amt behörde ministerium gericht stiftung kirche gaststätte gasthaus gasthof kita stadtverwaltung bibliothek
  école collège lycée université hôpital clinique pharmacie mairie préfecture ministère tribunal association société musée bibliothèque théâtre église crèche hôtel cabinet agence conseil commissariat
  escuela colegio instituto universidad hospital clínica farmacia ayuntamiento ministerio juzgado asociación fundación sociedad museo biblioteca iglesia jardín centro consejo agencia oficina comisaría
  escola universidade clínica farmácia câmara prefeitura secretaria ministério tribunal associação fundação museu igreja centro agência posto creche
  scuola liceo istituto università ospedale clinica farmacia comune ministero tribunale associazione fondazione museo biblioteca chiesa centro agenzia ufficio asl trattoria osteria albergo
  basisschool ziekenhuis apotheek gemeente ministerie rechtbank vereniging stichting kerk
  szkoła liceum uniwersytet szpital przychodnia apteka urząd ministerstwo sąd stowarzyszenie fundacja muzeum biblioteka kościół przedszkole
  škola gymnázium univerzita nemocnice nemocnica lékárna lekáreň úřad úrad ministerstvo soud súd spolek muzeum knihovna kostel
  iskola gimnázium egyetem kórház gyógyszertár hivatal minisztérium bíróság egyesület alapítvány múzeum könyvtár óvoda önkormányzat
  școala liceul universitatea spitalul farmacia primăria ministerul tribunalul asociația fundația
  okulu lisesi ilkokulu ortaokulu üniversitesi hastanesi eczanesi müdürlüğü belediyesi bakanlığı mahkemesi derneği vakfı müzesi otel
  koulu lukio yliopisto sairaala apteekki virasto ministeriö oikeus yhdistys säätiö päiväkoti kool gümnaasium haigla
  skola skole skolan universitet sjukhus sykehus hospitalet apotek myndighet kommun kommune förening forening stiftelse ambassad konsulat
  школа гимназия лицей университет институт больница поликлиника аптека министерство управление отдел суд музей библиотека театр ооо зао оао пао ао мбоу моу фгуп гимназія ліцей університет лікарня тов
  училище болница общност община σχολείο γυμνάσιο λύκειο πανεπιστήμιο νοσοκομείο φαρμακείο υπουργείο δήμος
  trường bệnh_viện công_ty trung_tâm sd smp sma smk sdn smpn sman smkn sekolah universitas puskesmas kantor dinas pt cv rumah_sakit klinik apotek
  विद्यालय अस्पताल कार्यालय बैंक மருத்துவமனை பள்ளி`);
/** … at the end of one, … */
const ENDS =
  any(`schule schulen gymnasium klinik krankenhaus apotheke verein verband amt ministerium gericht stiftung kirche haus hof werke? bank skolan skola skole verket nämnden styrelsen myndigheten inspektionen domstolen domstol rätten rätt nämnd
  rådet fonden sjukhuset school ziekenhuis koulu sairaala virasto laitos keskus iskola kórház hivatal`);
/** … or anywhere in what is written without spaces or with other ends. */
const PARTS =
  any(`公司 集团 集團 学校 小学 小學 中学 中學 高中 大学 大學 学院 學院 幼儿园 幼稚園 医院 醫院 诊所 診所 药店 药房 银行 銀行 酒店 宾馆 饭店 餐厅 餐館 超市 商店 中心 委员会 委員會 管理局 政府 法院 派出所 图书馆 圖書館 博物馆
  株式会社 有限会社 合同会社 保育園 病院 クリニック 薬局 役所 役場 図書館 博物館 食堂 ホテル 학교 유치원 병원 의원 약국 은행 주식회사 구청 시청 도서관 박물관 호텔 식당
  مدرسة مستشفى جامعة شركة صيدلية وزارة بلدية مكتب بنك دانشگاه مدرسه بیمارستان شرکت בית_ספר בית_חולים אוניברסיטה עיריית โรงเรียน โรงพยาบาล มหาวิทยาลัย บริษัท สำนักงาน ธนาคาร โรงแรม`);
const BODY = new RegExp(`(?<![\\p{L}\\p{M}])(?:${WORDS})(?![\\p{L}\\p{M}])|\\p{L}(?:${ENDS})(?![\\p{L}\\p{M}])|${PARTS}`, 'iu');
