import type { ColumnOf } from '../model/detection.js';
import { type ColumnSeen, MAX_DISTINCT } from './record-subject.js';

/** What several people reach someone by: of an organization it says nothing of a person (recital 14 GDPR). Mailboxes are told one by one. */
export const REACHED_BY: ReadonlySet<string> = new Set(['pi/phone', 'pi/address', 'pi/postcode', 'pi/cn-address', 'pi/geo-coordinate']);

/**
 * Whether each record is an organization, as in a list of schools, authorities or companies: no column is of persons, and one holds what the records are called,
 * each once, most often with a word for such a body. A number under which bodies are registered is a sign as good, where every record has another.
 */
export function areOrganizations(columns: ReadonlyMap<string, ColumnSeen>, columnOf: (field: string) => ColumnOf | undefined): boolean {
  let is = false;
  for (const [field, column] of columns) {
    const { looked, values, titles, full, named, kinds } = column;
    const says = columnOf(field);
    if (says === 'persons' || says === 'people') return false;
    const holds = (pattern: RegExp) => [...values].filter((value) => pattern.test(value)).length;
    const isEachOnce = looked >= MIN_RECORDS && values.size >= Math.min(looked, MAX_DISTINCT) * OWN;
    const isNumber = REGISTERED.test(field.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')) && holds(NUMBER) >= values.size * MOSTLY;
    // Mailboxes and streets are called after bodies, and the practice of one person, whose line it is, after that person.
    const isName =
      kinds.size === 0 &&
      titles >= looked * MOSTLY &&
      full < looked * MOSTLY &&
      named < looked * NAMES &&
      holds(BODY) >= values.size * MOST;
    if (isEachOnce && (isNumber || isName)) is = true;
    else if (!isNumber && tellsOf(column)) return false;
  }
  return is;
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
