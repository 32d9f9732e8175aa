import { keep } from '../../text/append.js';
import { simplify } from '../../text/traditional.js';

/**
 * What a column's name says of rights, told from the words it is made of. A name counts only where all of its words are known here, so that
 * `restriction_enzyme`, `term_id` and `consent_decree` do not.
 */
export interface RightsName {
  asks: RightsQuestion;
  /** What is refused where it refuses: commercial use, all use, or a part of it that may be more or less than training. */
  of: 'commerce' | 'use' | 'part';
  /** Nothing but rights is called so: words in it that are not understood may be terms. In a weak column only what is understood counts. */
  strong: boolean;
  /** It is named as a flag is, so that 0 and 1 are answers. */
  flag: boolean;
}

/**
 * `permission`: a yes allows. `prohibition`: a yes refuses. `held`: nothing is allowed until a day. `ends`: a right lasts until a day.
 * `flag`: the same, of a name that only a yes or no belongs to. `valid`: that, or whether it lasts. `secrecy`: a class, of which some are secret. `visible`: who may see it. `limits`: a text that may limit.
 */
export type RightsQuestion = 'permission' | 'prohibition' | 'flag' | 'held' | 'ends' | 'valid' | 'secrecy' | 'visible' | 'limits';

/** Words of nine languages by what they mean, in lower case, without the accents of Latin letters, in simplified characters where they are Han. */
const WORDS = {
  commerce:
    'commercial(?:ly|es?|s)?|comercial(?:es|mente)?|kommerziell(?:e[rsn]?)?|商(?:业|用|業)(?:性|化|的)?|gewerblich(?:e[rsn]?)?|营利|営利|상업(?:적|용)?|영리(?:적)?|коммерческ[а-я]{1,3}',
  noCommerce:
    'non?commercial(?:e|ly)?|nc|nichtkommerziell(?:e)?|非商(?:业|用|業)(?:性)?|非营利|非営利|비상업(?:적)?|비영리|некоммерческ[а-я]{1,3}',
  training: 'train(?:ing|ed)?|ai|ml|llm|训练|学習|학습|обучени[а-я]|entrenamiento|entrainement|treinamento',
  trainable: '(?:ai|ml)?trainable|entrainable|entrenable|treinavel|trainierbar|可训练|学習可能?',
  // Somebody holds rights in it, or a lock is on it.
  protected: 'copyrighted|copyright(?:ed)?protected|drm(?:ed|protected)?|urheberrechtlich|protegid[oa]s?|protegee?s?|受版权保护|著作権保護',
  inside: 'in|im',
  use: 'us(?:e[ds]?|age|able|ing)|reus(?:ed|e|able)|(?:re)?utili[sz](?:ed?|able|ations?)|nutzung(?:en)?s?|nutzbar|(?:weiter)?verwendung(?:s)?|verwendbar|usos?|exploitation|verwertung|explotacion|utilizaca?o|utilizacion|使用|利用|用途|用于|이용|사용|활용|использовани[а-я]',
  share:
    'publish(?:ing)?|publication|public|shar(?:e|ing)|(?:re)?distribut(?:e|ion|ing)|disclos(?:e|ure)|republish|repost|cop(?:y|ying)|download|veroe?ffentlichung(?:s)?|weitergabe|verbreitung|publicacion|publicacao|publicar|difusion|divulgacion|divulgacao|diffusion|partage|redistribu(?:cion|icao|tion)|发布|公布|转载|传播|分发|分享|共享|外传|提供|転載|再配布|配布|재?배포|공유|게시|публикаци[а-я]|распространени[а-я]',
  shareable:
    'publicly|(?:publish|share?|redistribut|disclos|download|releas)able|publi(?:c|qu)?able|publicavel|diffus[ai]ble|partageable|pubblicabile|divulgabile|condivisibile|compartible|compartilhavel|partilhavel|divulgavel|veroe?ffentlichbar|weitergebbar|对外|二次利用|再利用|二次使用|公开|公開|공개',
  permit:
    'permitted|permissible|permissions?|authori[sz](?:ed|ations?)|cleared|clearance|erlaubt|erlaubnis|genehmigt|genehmigung|zulae?ssig|freigegeben|freigabe|gestattet|berechtigung(?:en)?|权限|権限|권한|autoris(?:ee?s?|ations?)|permission|autoriza(?:d[oa]|cion|cao)|permitid[oa]|permisos?|permissao|liberad[oa]|许可|許可|授权|许诺|許諾|허용|허가|허락|разрешен[а-я]{0,3}|лицензирован[а-я]{0,2}|licensed|lizenziert',
  // These say so only beside what is allowed: a loan is approved, a seat is possible.
  allow:
    'allow(?:ed|s)?|permits?|approv(?:ed|al)|grant(?:ed)?|may|can|ok(?:ay)?|darf|due?rfen|peut|peuvent|pueden?|podem?|puo|possono|можно|может|могут|eligible|permise?|permite[mn]?|permettent|permet|consente|可否|能否|可以|して[もは]?[よい]い|해도|됨|되나요?|可能|可|允许|准许|批准|承诺|承諾|処理|处理|済み?|가능|승인|допущен[а-я]?|possible',
  rights:
    'rights?|copyrights?|lic|licen[sc](?:es?|ing)|ipr|droits?|rechte?s?|urheberrechte?s?|lizenz(?:en)?|licencias?|licencas?|derechos?|direitos?|版权|著作[权権]|权利|権利|权属|知识产权|ライセンス|라이[선센]스|저작권|권리|лицензи[а-я]|прав[ао]?|авторск[а-я]{1,3}',
  unlicensed: 'unlicen[sc]ed|unauthori[sz]ed|未授权|未经授权|无授权|無断',
  forbidden:
    'restricted|forbidden|prohibit(?:ed|s)?|disallow(?:ed)?|verboten|gesperrt|untersagt|interdite?|prohibid[oa]|proibid[oa]|restreinte?|restringid[oa]|restrit[oa]|禁止|不得|不可|严禁|受限|금지|запрещен[а-я]{0,3}',
  barred: 'banned|blocked|denied|bloquead[oa]|차단|заблокирован[а-я]{0,2}',
  not: 'no|not|dont|never',
  restriction:
    '(?:nutzungs|verwendungs)?(?:be|ein)schrae?nkung(?:en)?|restrictions?|constraints?|restriccion(?:es)?|restrica?o|restricoes|限制|约束|制限|제한|ограничени[а-я]',
  limitation: 'limitations?|limitacion(?:es)?|limitacoes',
  secret:
    'confidential(?:ity|ly)?|confidentiel(?:le)?s?|confidentialite|confidencial(?:idade?)?|vertraulich(?:keit)?(?:s)?|geheim(?:haltung)?s?|nda|nondisclosure|tradesecret|secrecy|sigilos?[oa]?|保密|涉密|机密|機密|秘密|绝密|商密|密级|社外秘|对外秘|対外秘|部外秘|비밀|대외비|기밀|конфиденциальн[а-я]{1,4}|секретн[а-я]{1,4}|тайн[а-я]|гриф|密等|tlp',
  maybeSecret: 'secret|classified|proprietary',
  classing: 'marking|分级|取扱区分|classification|einstufung|clasificacion|classificacao',
  scale: 'class|levels?|stufe|niveau|nivel|レベル|级别|等级|级|区分|分类|등급|분류|уровень|степень',
  scope: 'scope|extent|umfang|portee|alcance|escopo|范围|範囲|属性|범위|объем',
  security: '敏感|security|sicherheits?|securite|seguridad|seguranca|sensitivity|安全|보안',
  access: 'access|zugriffs?|zugangs?|acces|acceso|acesso|查阅|アクセス|열람|доступ[а-я]?',
  visible: 'visibility|privacy|sichtbarkeit|visibilite|visibilidad|visibilidade|可见性|可见范围|видимость',
  // Who may use it, where no other may.
  narrow:
    'research|academic|editorial|educational|teaching|evaluation|nonprofit|noncommercial|forschung|recherche|investigacion|pesquisa|科研|学术|研究|연구|исследовани[а-я]',
  internal: 'internal|intern[aeo]?|内部|社内|내부|внутренн[а-я]{1,3}|служебн[а-я]{1,4}',
  only: 'only|nur|solo|seulement|uniquement|apenas|somente|exclusively|仅限?|のみ|только',
  private: 'private|privat|privee?|privad[oa]|私有|私密|приватн[а-я]{2}',
  need: 'required|needed|necessary|needs?|requires?|must|requise?|erforderlich|requerid[oa]|necessari[oa]|需要|必要|要|需|필요|нужн[оа]|требуется',
  export: 'itar|exportcontroll?ed|exportcontrol',
  hold: 'hold|held|locked',
  takedown: 'takedown|takendown|dmca|infring(?:ing|ement)|下架|侵权|侵害|침해',
  embargo: 'embargo(?:ed|s)?|schutzfrist(?:en)?|sperrfrist(?:en)?|sperrvermerk|解密|脱密|保密期|엠바고|эмбарго',
  terms:
    'policy|policies|guidelines|richtlinien?|politique|politica|规定|規定|정책|terms|conditions|bedingungen|condiciones|condicoes|条款|条件|规约|約款|약관|조건|услови[а-я]',
  // A glossary has terms and a patient a condition, one in each row.
  oneTerm: 'term|condition',
  paper: 'dua|dta|mta|contract(?:ual)?|service|agreement|vertrags?|合同|协议|계약',
  status: 'status|state|statut|estado|状态|情况|状况|状態|状況|상태|статус',
  ended:
    'expired|ended|lapsed|revoked|terminated|withdrawn|cancell?ed|suspended|widerrufen|revoquee?|revocad[oa]|revogad[oa]|撤销|吊销|取消|취소|отозван[а-я]?|abgelaufen|expiree?|caducad[oa]|vencid[oa]|已过期|过期|已失效',
  until:
    'until|till|ends?|expir(?:y|es|ation|ing)|through|lifts?|lifted|bis|ablauf(?:s|datum)?|jusqu(?:au?)?|fin|echeance|hasta|vencimiento|ate|至|到期|期限|截止|有效期|まで|까지|기한|만료일?|до|срок|окончани[а-я]|期間|期间|기간|laufzeit|duration|period|duree|duracion|duracao|ablauf',
  valid: 'valid[aeo]?|validity|validite|validez|gue?ltig(?:keit)?|vigente|vigencia|validade|有效|유효|действ[а-я]{3,8}',
  on: 'on|along|onward',
  day: 'date|day|at|datum|fecha|日期?|时间|일자?|дата',
  release: '(?:model|property|talent|subject|photo)release(?:form)?s?|releaseforms?|signedrelease|肖像授权|肖像权授权',
  others: 'third|party|others',
  // What is published or released is a fact of every book; whether it may be is one of rights.
  out: 'published|released?|release|publie[es]?|publicad[oa]s?|veroe?ffentlicht',
  owner: 'holders?|owners?|titular|inhaber|权利人',
  claim: 'complaints?|claims?|strikes?|disputes?|投诉|申诉|举报',
  got: 'verified|confirmed|checked|settled|resolved|clear|cedid[oa]s?|cessao|cesion|清晰|明确|확보|урегулирован[а-я]?|acquired|secured|obtained|acquis(?:es)?|adquirid[oa]s?|geklae?rt|vorhanden|получен[а-я]?',
  has: '有|is|has|have|are|be|werden|wird|etre|ser|essere|быть|seja|under|flag|yn|是否|有无|有無|可否|여부|유무|est|ist|hat|esta|есть',
  kind: 'art|kind|sort',
  // What was sold, shared or given on is a fact; whether it may be is one of rights.
  sell: 'sell(?:ing)?|sold|sales?|vente|revente|venta|reventa|venda|revenda|vendita|rivendita|resell|resold|vendre|vender|vendere|vendue?s?|vendid[oa]s?|vendut[oa]|venderse|revenderse|revendre|revender|revendue?s?|revendid[oa]s?|(?:weiter)?verkauf(?:t|en|s)?|出售|转售|转卖|销售|販売|転売|재?판매|продать|продавать|продан[оаы]?|продаж[аеиу]|перепродать|перепродавать|перепродаж[аеиу]',
  resale: 'resale|saleable|salable|(?:re)?sellable|vendible|vendibile|rivendibile|revendable|revendible|weiterverkae?uflich',
  spread:
    '(?:re)?shared|republished|redistributed|disclosed|reproductions?|modifications?|derivatives?|adaptations?|reproduccion|reproducao|riproduzione|vervielfae?ltigung|复制|複製|복제|воспроизведение|partagee?s?|diffusee?s?|diffuser|partager|publier|publicad[oa]s?|compartid[oa]s?|compartir|difundid[oa]s?|difundir|compartilhad[oa]s?|compartilhar|partilhad[oa]s?|partilhar|divulgad[oa]s?|divulgar|partilha|compartilhamento|condivisione|publicarse|compartirse|difundirse|divulgarse|quot(?:ed|e)|zitiert|zitieren|geteilt|weitergegeben|weitergeben|weiterverbreitet|verbreitet|veroe?ffentlichen|teilen|pubblicat[oaie]|pubblicare|condivis[oaie]|condividere|diffus[oaie]|diffondere|публиковать|опубликован[оаы]?|распространять|распространен[оаы]?|передавать',
  employ:
    'usad[oa]s?|usar|usarse|utilizarse|reutilizarse|reutilizar|reutiliser|utilizad[oa]s?|utilizar|utiliser|verwendet|verwenden|genutzt|nutzen|benutzt|usat[oaie]|usare|utilizzat[oaie]|utilizzare|использовать|использован[оаы]?',
  passed: 'pass(?:ed)?',
  free: 'free(?:ly)?|frei|libre(?:ment|mente)?|livre(?:mente)?|liber[oa]|liberamente|свободн[а-я]{1,3}|自由|자유롭?게?',
  besides:
    'ip|au|the|for|of|to|by|and|or|protected|geschutzt|type|open|offen|purposes?|zwecke?|fins?|fines|目的|목적|для|vermerk|label|info|note|notes|notice|value|signed|exists|data|datasets?|contents?|items?|images?|photos?|text|audio|video|media|files?|records?|works?|users?|de|du|des|da|do|del|der|die|das|von|fur|la|le|les|l|d|zur|zum|daten|donnees|datos|dados|contenu|contenido|与否|已|的|之|方|标志|标记|标识|说明|类型|信息|数据|资料|内容|图片|文本|素材|作品|데이터|자료|данных|материал[а-я]{0,2}|на|к|se|si|man|company|business|strictly|highly|new|approval',
} as const;

type Word = keyof typeof WORDS;

interface Form {
  word: Word;
  pattern: RegExp;
}

/** Forms of words by the character that they begin with; those that may begin with several are under the empty string. */
const forms = new Map<string, Form[]>();
for (const [word, all] of Object.entries(WORDS) as [Word, string][]) {
  for (const form of simplify(all).split(/\|(?![^([]*[)\]])/)) {
    const first = /^[\p{L}](?![?*])/u.exec(form)?.[0] ?? '';
    const known = forms.get(first);
    const made = { word, pattern: new RegExp(form, 'uy') };
    if (known) known.push(made);
    else forms.set(first, [made]);
  }
}

const MAX_NAME_CHARACTERS = 60;
const MAX_KEPT_NAMES = 10_000;
const kept = new Map<string, RightsName | undefined>();

/** What the name of a field says of rights, with that of the object it is in (`rights.cleared`); undefined where it says nothing. */
export function rightsName(path: string): RightsName | undefined {
  if (kept.has(path)) return kept.get(path);
  const parts = path.split('.');
  const own = wordsOf(parts.at(-1)!);
  let told = own && toldBy(new Set(own));
  if (own !== undefined && told === undefined && parts.length > 1) {
    const above = wordsOf(parts.at(-2)!);
    told = above && toldBy(new Set([...above, ...own]), true);
  }
  return keep(kept, path, told, MAX_KEPT_NAMES);
}

/** Names of columns for whatever is to be said of an item, in words of their own. */
const NOTES = new RegExp(
  `^(?:(?:internal|general|other|additional|further|special|my|our|archive|archival|curators?|curatorial|editors?|editorial|staff|cataloguers?|handling|usage|use|interne?|sonstige|weitere|autres?|otr[ao]s|outr[ao]s|内部|其他|その他|기타) ?){0,2}(?:${simplify(
    'notes?|remarks?|comments?|vermerke?|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|kommentare?|notiz(?:en)?|remarques?|observations?|commentaires?|notas?|observacion(?:es)?|observaca?o|observacoes|obs|comentarios?|osservazion[ei]|annotazion[ei]|примечани[ея]|замечани[ея]|заметк[аи]|комментари[ийе]|备注|附注|备考|注记|備考|備註|附註|注記|メモ|비고|메모|참고사항',
  )})(?: ?\\d{1,2}| (?:internal|interne?|generales?|gerais|générales?))?$`,
  'u',
);
const keptNotes = new Map<string, boolean>();

/** Whether a field is one of notes, by the last name in its path. */
export function isNoteName(path: string): boolean {
  const known = keptNotes.get(path);
  if (known !== undefined) return known;
  const own = path.slice(path.lastIndexOf('.') + 1);
  const is =
    own.length <= MAX_NAME_CHARACTERS &&
    NOTES.test(
      plainName(own)
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    );
  return keep(keptNotes, path, is, MAX_KEPT_NAMES);
}

/** A name in lower case, its words apart, without the accents of Latin letters, in simplified characters. */
function plainName(name: string): string {
  return simplify(name.normalize('NFKC'))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC');
}

/** The words that a name is made of; undefined where not all are known. */
function wordsOf(name: string): Word[] | undefined {
  if (name.length > MAX_NAME_CHARACTERS) return undefined;
  const plain = plainName(name);
  const tokens = plain.split(/[^\p{L}]+/u);
  const apart = all(tokens, covered);
  // `release_form` and `non_commercial` are words only together.
  return apart?.flat() ?? (tokens.length > 1 && TOGETHER.test(plain) ? covered(tokens.join('')) : undefined);
}

const TOGETHER = /release|disclosure|non|take|trade|export/;

/** What each token is; undefined as soon as one is nothing. */
function all(tokens: readonly string[], read: (token: string) => Word[] | undefined): Word[][] | undefined {
  const words: Word[][] = [];
  for (const token of tokens) {
    const one = read(token);
    if (one === undefined) return undefined;
    words.push(one);
  }
  return words;
}

/** Short words that are joined to others: `istoberestricted`. Others are words only by themselves: "common" is none of "on". */
const JOINED = /^(?:is|no|ok|to|of|do|de|du|be)$/;

/** Words that a token is made of without a rest, the longest first. Places from which it cannot be are remembered, so that no name takes long. */
function covered(token: string, from = 0, dead = new Set<number>()): Word[] | undefined {
  if (from === token.length) return [];
  const begun: [Word, number][] = [];
  for (const { word, pattern } of [...(forms.get(token[from]!) ?? []), ...forms.get('')!]) {
    pattern.lastIndex = from;
    const found = pattern.exec(token);
    if (found && isWhole(found[0], token)) begun.push([word, from + found[0].length]);
  }
  begun.sort((a, b) => b[1] - a[1]);
  for (const [word, end] of begun) {
    const rest = dead.has(end) ? undefined : covered(token, end, dead);
    if (rest !== undefined) return [word, ...rest];
    dead.add(end);
  }
  return undefined;
}

function isWhole(word: string, token: string): boolean {
  return word.length > 2 || word.length === token.length || !/^[a-z]/.test(word) || JOINED.test(word);
}

/** Names by the words in them: the first line that fits says what they ask. `within`: those of the object that a field is in are among them. */
function toldBy(words: ReadonlySet<Word>, within = false): RightsName | undefined {
  const has = (...any: Word[]): boolean => any.some((word) => words.has(word));
  const name = (asks: RightsQuestion, of: RightsName['of'], strong = true): RightsName => ({ asks, of, strong, flag: has('has', 'allow') });
  const ofRights = has('rights', 'permit', 'unlicensed');
  if (has('allow', 'permit') && !has('forbidden', 'not', 'need', 'until', 'noCommerce')) {
    if (has('sell', 'resale') && !has('day')) return name('permission', 'commerce', false);
    if (has('spread') || (has('passed') && has('on'))) return name('permission', 'part', false);
    if (has('employ')) return name('permission', 'use', false);
  }
  if (has('free') && has('use', 'employ', 'spread', 'shareable')) return name('permission', has('use', 'employ') ? 'use' : 'part', false);
  if (has('resale')) return words.size === 1 || has('has') ? name('permission', 'commerce', false) : undefined;
  if (has('sell', 'spread', 'passed', 'employ', 'free')) return undefined;
  if (has('release')) return name('permission', 'part');
  if (has('takedown')) return name('prohibition', 'use');
  if (has('embargo')) return name('held', 'use');
  if (has('secret')) return name(has('until') ? 'held' : 'prohibition', 'use');
  if (has('only') && has('narrow', 'internal', 'noCommerce')) return name('prohibition', 'part');
  if (has('export')) return name('prohibition', 'part');
  if (has('hold') && has('until')) return name('held', 'use');
  if (has('need')) return ofRights || has('allow', 'paper') ? name('prohibition', 'part') : undefined;
  if (has('noCommerce')) return name('prohibition', 'commerce');
  if (has('commerce')) return name(has('forbidden', 'not', 'restriction') ? 'prohibition' : 'permission', 'commerce', words.size > 1);
  if (has('trainable') && [...words].every((word) => word === 'trainable' || word === 'training' || word === 'has' || word === 'besides'))
    return name('permission', 'use', false);
  if (has('protected')) return name('prohibition', 'part', false);
  // Reservations of training are read by themselves, but for `permissions.train`, `can_train` and the like.
  if (has('training')) return has('permit', 'allow') && (within || !has('use', 'share')) ? name('permission', 'use') : undefined;
  if (has('maybeSecret') && has('scale')) return name('secrecy', 'use', false);
  if (has('maybeSecret', 'unlicensed')) return name('prohibition', 'use', words.size > 1);
  if (has('ended')) return ofRights || has('use') ? name('prohibition', 'use') : undefined;
  if (has('until')) return ofRights ? name('ends', 'use') : undefined;
  if (has('valid')) return ofRights ? name('valid', 'use') : undefined;
  if (has('day') || (has('on') && !has('allow', 'permit'))) return undefined;
  if (has('visible')) return name('visible', 'part', false);
  if (has('private', 'internal')) return words.size > 1 || has('private') ? name('flag', 'part', false) : undefined;
  if (has('narrow', 'only', 'hold')) return undefined;
  if (has('classing') || (has('security') && (has('scale') || words.has('besides') || words.size === 1)))
    return name('secrecy', 'use', false);
  if (has('scale') && !ofRights && !has('access', 'restriction')) return undefined;
  return ofUse(words, has, name);
}

function ofUse(
  words: ReadonlySet<Word>,
  has: (...any: Word[]) => boolean,
  name: (asks: RightsQuestion, of: RightsName['of'], strong?: boolean) => RightsName,
): RightsName | undefined {
  const shared = has('share', 'shareable', 'out');
  const of = shared || has('access') ? 'part' : 'use';
  const ofWhat = shared || has('use', 'rights', 'access');
  if (has('restriction')) return has('scale') && !ofWhat ? name('secrecy', of, false) : name('prohibition', of);
  if (has('limitation')) return ofWhat ? name('prohibition', of) : name('limits', of, false);
  if (has('forbidden', 'not', 'barred'))
    return ofWhat ? name('prohibition', of) : has('forbidden') ? name('prohibition', of, has('has')) : undefined;
  if (has('rights') && has('others', 'claim')) return name('prohibition', 'part', false);
  if (has('terms') || (has('oneTerm') && (ofWhat || has('paper', 'permit'))))
    return name('limits', 'use', ofWhat || has('paper', 'permit'));
  if (has('scope', 'scale') && !has('rights', 'access')) return ofWhat || has('permit') ? name('permission', of, false) : undefined;
  if (has('permit', 'allow')) {
    if (ofWhat || (has('permit') && has('status'))) return name('permission', of);
    return has('permit') ? name('permission', of, false) : undefined;
  }
  if (has('access')) return name('permission', 'part', has('rights'));
  if (has('rights')) return ofBareRights(words, shared, name);
  if (has('shareable') || (has('share') && has('has', 'status'))) return name('permission', 'part', false);
  return has('use') && words.size === (has('kind') ? 2 : 1) ? name('limits', 'use', false) : undefined;
}

/** Bare `license`, `rights` and 版权 say which and whose. */
function ofBareRights(
  words: ReadonlySet<Word>,
  shared: boolean,
  name: (asks: RightsQuestion, of: RightsName['of'], strong?: boolean) => RightsName,
): RightsName | undefined {
  // What is in copyright may not be used as one likes.
  if (words.size === 2 && words.has('inside')) return name('prohibition', 'part', false);
  const told = (['status', 'use', 'scale', 'scope', 'got'] as const).some((word) => words.has(word));
  if (told || shared) return name('permission', 'use');
  return words.size > 1 && !words.has('owner') ? name('permission', 'part', false) : undefined;
}
