/** Columns of goods, places, teams, works and firms, by their names: what reads like the name of a person there is mostly none. */

import { said } from '../../inspect/clues/clues.js';
import { lastName } from '../checked/field-path.js';

const any = (words: string): string => words.trim().split(/\s+/).join('|');

/** Words that are all of a word of the name, or end one: `Produktbezeichnung`, `Spielort`. */
const ENDS = any(`
  products? items? articles? goods brands? models? variet(?:y|ies) dish recipe drug medicine plant species breed colou?rs? material ingredients? cit(?:y|ies) towns? villages? places? locations? regions? county
  countr(?:y|ies) states? stations? stadiums? venues? airport district teams? clubs? squad league books? songs? albums? movies? films? games? titles? compan(?:y|ies) firms? organi[sz]ations? org vendor supplier schools? universit(?:y|ies)
  produkt(?:e|en|u|y|s|et|ai)? artikel artikl ware waren bezeichnung benennung sorte marke modell stadt ort standort gemeinde verein mannschaft firma unternehmen werk buch
  produits? désignation denominazione denominación denominação marques? modèle ville commune lieu pays équipe equipe oeuvre livre entreprise société
  productos? artículos? mercancía marca modelo ciudad lugar municipio localidad país equipo empresa libro obra produtos? mercadoria cidade município localidade livro
  prodott[oi] articolo marchio modello città luogo comune squadra azienda libro omschrijving merk plaats gemeente stad elftal boek bedrijf
  towaru? produktu miasto miejscowość drużyna książka marka firmy nazwa zboží název město obec tým kniha megnevezés termék város település csapat könyv cég
  denumire produs marfă oraș localitate echip[aă] carte ürün mal şehir il ilçe takım kitap şirket benämning vara ort stad lag bok företag tuote paikkakunta kaupunki joukkue kirja yritys
  barang produk kota tempat tim buku perusahaan vare by hold bog toode linn proizvod grad mesto momčad klub izdelek prekė miestas prece pilsēta`);
const OTHERS = any(`
  товар продукт наименование номенклатур марка модель город населённый населенный пункт регион команда клуб книга фильм компания организация предприятие
  найменування місто населений назва стока продукт наименование град отбор производ роба
  προϊόν είδος περιγραφή μάρκα μοντέλο πόλη τόπος ομάδα βιβλίο εταιρεία
  المنتج منتج الصنف البضاعة السلعة الماركة المدينة مدينة البلد الفريق فريق الكتاب الشركة מוצר פריט מותג דגם עיר יישוב קבוצה ספר חברה کالا محصول جنس برند شهر تیم کتاب شرکت
  उत्पाद वस्तु सामान ब्रांड शहर नगर टीम दल पुस्तक कंपनी পণ্য দ্রব্য ব্র্যান্ড শহর দল বই কোম্পানি பொருள் பொருளின் நகரம் ஊர் அணி புத்தகம் நிறுவனம்
  สินค้า ผลิตภัณฑ์ ยี่ห้อ จังหวัด เมือง อำเภอ ทีม หนังสือ บริษัท hàng sản_phẩm thương_hiệu tỉnh thành_phố đội sách công_ty
  품명 제품 상품 브랜드 도시 지역 팀 도서 회사 商品 品名 製品 ブランド 都市 市区町村 チーム 書名 会社 产品 品牌 型号 城市 地区 球队 公司
  დასახელება პროდუქტი საქონელი ქალაქი გუნდი წიგნი კომპანია անվանում ապրանք քաղաք թիմ գիրք ընկերություն`).replaceAll('_', ' ');
const THING = new RegExp(`(?:${ENDS})(?![\\p{L}\\p{M}])|${OTHERS}`, 'iu');
/** Words of a name by which such a column is one of people nevertheless: the owner of a product, the head of a team. */
const PERSON =
  /owner|author|artist|maker|design|manager|lead|head|captain|coach|player|member|contact|rep\b|agent|user|person|people|staff|employee|director|president|respons|chef|leiter|jefe|capo|gerent|kierow|propriet|eigent|kontakt|autor|auteur|verantw|ansprech|besitz|vorsitz|trener|trainer|entren|spieler|jugador|joueur|капитан|тренер|руковод|менеджер|ответств|игрок|担当|负责|選手|队员|队长|담당|선수|مدير|مسؤول|लाडी|खिलाड़ी/iu;

function spaced(field: string): string {
  return lastName(field)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

/** Whether the name of a field says that its values are names of things. */
export const namesThings = said({
  test: (field) => {
    const name = spaced(field);
    return THING.test(name) && !PERSON.test(name);
  },
});

/** Whether the name of a field speaks of people who own, make, lead or use something. */
export const speaksOfPeople = said({ test: (field) => PERSON.test(spaced(field)) });

/** Whether a value is what an area is called: a word for its kind and its name, as in `Tỉnh Bến Tre` and `Province of Siena`. */
export const isCalledArea = (value: string): boolean => AREA.test(value.trim());

const AREA =
  /^(?:(?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Kecamatan|Kabupaten|Kelurahan|Provinsi|Landkreis|Gemeinde|Barangay|Powiat|Gmina|Województwo|Județul|Região|Región|Région|Municipality|Município|Municipio) |(?:Regione|Region|Estado|État|Comune|Commune|Concelho|Freguesia|Distrito|District|Département|Departamento|Department|Provincia|Província|Province|Prefecture|Cantón|Canton|Ciudad|Cidade|Città|Ville|City|Town|County|State|Republic|República|République|Repubblica|Republik|Kingdom|Isle|Islands?) (?:of|de|da|do|das|dos|del|della|dello|delle|di|du|des) )\p{L}/u;
