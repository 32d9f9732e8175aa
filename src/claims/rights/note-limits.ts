/** Limits that a few words of a note lay down: who alone may have an item, and what nobody may do with it. What a thing is for is none: `nur für Orgel geeignet`. */
import { fold } from '../../license/names/name-fold.js';
import { limitExpression } from '../../license/statements/limits.js';
import { permissionsOf } from '../../license/statements/read-license.js';
import type { SpdxExpression } from '../../model/claim.js';
import { keep } from '../../text/append.js';
import { simplify } from '../../text/traditional.js';
import { languagesOf } from '../prose/prose-language.js';
import { sentencesIn } from '../prose/prose-sentences.js';
import { rightsIn } from '../prose/rights-sentence.js';

/** Longer words are a text, which has to be read as one. */
const MAX_NOTE_CHARACTERS = 200;

/** What keeps or made the data, and who belongs to it: the only one that may have it. Of visitors, children and drivers it is said what a place is for. */
const BODIES = {
  en: "(?:[\\p{L}'-]{2,20} ){0,2}(?:institut(?:e|ion)|museum|library|archives?|association|society|universit(?:y|ies)|department|faculty|council|ministry|municipality|parish|foundation|consortium|company|agency|club|observatory|college|choir|theat(?:er|re)|commission|committee|herbarium|gallery|hospital|clinic|editorial (?:office|staff|team|board)|project|project team|workshop|(?:museum|library|archive|institute|university|project|editorial) (?:staff|members|team|employees|partners))",
  de: '(?:[\\p{L}-]{2,20} ){0,2}\\p{L}{0,20}(?:werkstatt|institut|archiv|museum|bibliothek|verein|gesellschaft|universitat|hochschule|labor|redaktion|abteilung|stiftung|pfarrei|sternwarte|kommission|klinik|chor|theater|galerie|kirchengemeinde|behorde|verlag|projektteam|projektgruppe|projektpartner|vereinsmitglieder|mitarbeitende|mitarbeiter(?:innen)?)(?:s|es)?',
  fr: "(?:l')?(?:[\\p{L}-]{2,20} ){0,1}(?:institut(?:ion)?|musee|bibliotheque|archives|association|societe|universite|departement|faculte|mairie|commune|ministere|fondation|paroisse|consortium|entreprise|agence|redaction|laboratoire|projet|atelier|observatoire|commission|chorale)",
  es: '(?:institut(?:o|icion)|museo|biblioteca|archivo|asociacion|sociedad|universidad|departamento|facultad|ayuntamiento|municipio|ministerio|fundacion|parroquia|consorcio|empresa|agencia|redaccion|laboratorio|proyecto|taller|observatorio|comision|hospital)',
  pt: '(?:institut(?:o|icao)|museu|biblioteca|arquivo|associacao|sociedade|universidade|departamento|faculdade|prefeitura|camara|municipio|ministerio|fundacao|consorcio|empresa|agencia|redacao|laboratorio|projeto|projecto|oficina|paroquia|observatorio|comissao|hospital)',
  it: '(?:istitut(?:o|i|ione)|museo|biblioteca|archivio|associazione|societa|universita|dipartimento|facolta|comune|municipio|ministero|fondazione|consorzio|azienda|agenzia|redazione|laboratorio|progetto|gruppo di lavoro|officina|parrocchia|osservatorio|commissione|coro)',
  ru: '(?:[а-я]{3,20} )?(?:институт|музе|библиотек|архив|лаборатори|университет|обществ|редакци|кафедр|компани|организаци|фонд|ведомств|министерств|мастерск|проект|отдел)[а-я]{0,3}',
} as const;

/** People, who count only as those of a body: a gate is for "staff only" too. */
const PEOPLE = {
  en: '(?:members|staff|employees|partners|researchers|scientists|curators|users|students|editors|archivists)',
  de: '(?:mitglieder[n]?|mitarbeiter(?:innen|n)?|mitarbeitende[n]?|angehorige[n]?|beschaftigte[n]?|forschende[n]?|partner[n]?)',
  fr: '(?:membres|employes|personnels?|agents|chercheurs|partenaires|salaries|adherents)',
  es: '(?:miembros|socios|personal|empleados|investigadores|trabajadores)',
  pt: '(?:membros|socios|pessoal|funcionarios|pesquisadores|investigadores|colaboradores|servidores)',
  it: '(?:membri|soci|personale|dipendenti|ricercatori|collaboratori)',
  ru: '(?:сотрудник|член|работник|персонал|участник|партнер)[а-я]{0,3}',
} as const;

const OF_LATIN = "(?:(?:de la|de l'|des|du|de|del|della|dell'|dello|degli|dei|do|da|dos|das|d') ?)";
const TO_LATIN =
  "(?:(?:a la|al|alla|all'|allo|ai|agli|aux|au|aos|ao|as|a l'|a|la|le|les|los|las|el|l'|os|o|il|i|gli|dos|das|do|da|del|de la|du|des|de) ?)";

/** One Romance language: `only` before or behind whom it is left to. */
function leftTo(people: string, body: string, only: string): string {
  const whom = `${TO_LATIN}?(?:${people} ${OF_LATIN})?${body}(?: ${OF_LATIN}?[\\p{L}'.-]{2,25}){0,3}`;
  const use = '(?:(?:para|pour|per|por|pelo|pela|par|uso|usage|utilizacao|utilisation|interno|interne) ?)';
  return `(?:(?:usage|utilisation|consultation|diffusion|uso|utilizacao|utilizacion|utilizzo|consulta|consultazione|difusion|difusao|diffusione) )?(?:${only}) ${use}{0,3}${whom}|(?:para|pour|per) ${use}{0,2}${whom} (?:${only})`;
}

/** Whole clauses, folded: nothing else stands in them. */
const CLAUSES_ALONE: readonly RegExp[] = [
  // Who alone may have it.
  `(?:only|solely|exclusively|reserved|restricted) (?:for use (?:by|in|at)|for the use of|for|to) (?:the |our |this )?(?:${PEOPLE.en} (?:of|at|from|in) (?:the |our |this )?)?${BODIES.en}(?: (?:of|for|at|in|and) [\\p{L}'. -]{2,40})?`,
  `for (?:the |our |this )?(?:use (?:by|of|in|at) (?:the |our |this )?)?(?:${PEOPLE.en} (?:of|at|from|in) (?:the |our |this )?)?${BODIES.en}(?: of [\\p{L}'. -]{2,30})? only`,
  `(?:nur|ausschliesslich|allein|lediglich|reserviert|bestimmt) (?:fur|zur nutzung (?:durch|in|im)|zum gebrauch (?:in|im|durch)|zur verwendung (?:durch|in|im)) (?:die |den |das |der |dem |unsere?n? )?(?:${PEOPLE.de} (?:der |des |von |vom )(?:[\\p{L}-]{2,20} )?)?${BODIES.de}(?: (?:der|des|von|vom|fur|in|am|im) [\\p{L}'. -]{2,40})?`,
  `(?:der|dem|den) (?:${PEOPLE.de} (?:der |des ))?${BODIES.de} vorbehalten`,
  leftTo(PEOPLE.fr, BODIES.fr, 'reserve(?:e?s?)|uniquement|seulement|exclusivement|strictement reserve(?:e?s?)'),
  leftTo(PEOPLE.es, BODIES.es, 'reservad[oa]s?|solo|solamente|unicamente|exclusivamente|exclusiv[oa]'),
  leftTo(PEOPLE.pt, BODIES.pt, 'reservad[oa]s?|so|somente|apenas|unicamente|exclusivamente|exclusiv[oa]|restrit[oa]s?'),
  leftTo(PEOPLE.it, BODIES.it, 'riservat[oaie]|solo|soltanto|solamente|unicamente|esclusivamente|esclusiv[oa]'),
  `(?:только|исключительно|лишь) для (?:${PEOPLE.ru} (?:нашего |нашеи )?)?${BODIES.ru}(?: [а-я. -]{2,40})?`,
  '(?:仅|只)?(?:限|供|限于|限供|限定)(?:本|我|该|院|馆)?[\\p{L}]{0,8}(?:所|院|馆|校|司|单位|部门|大学|室|组|队|机构|协会|学会|中心)(?:内部?|人员|成员|员工|职工)*(?:使用|专用|查阅|参考|阅览|利用)?',
  '(?:本|我)[\\p{L}]{0,8}(?:所|院|馆|校|司|单位|部门|大学|室|组|队|机构|协会|学会|中心)内?(?:部|人员|成员|员工)?专用',
  '[\\p{L}]{0,8}(?:館|社|所|院|校|部|会|大学|室|機関|団体|学)(?:内|員|職員|会員|関係者)*(?:の)?(?:利用|使用|閲覧|参照|用)(?:に限る|に限定|限定|のみ(?:可)?|限り)',
  '[\\p{L}]{0,8}(?:研究所|博物館|図書館|資料館|文書館|当館|当社|弊社|当研究室|社内|所内|学内|部内|局内|庁内|組織内|館内|会員|職員)(?:者)?(?:専用|限り)|(?:社内|所内|学内|部内|庁内|組織内|局内)(?:用|限定|のみ)',
  '(?:[\\p{L}]{0,12} ?)?(?:연구소|연구원|연구실|박물관|도서관|기록원|미술관|대학교?|회사|사내|기관|내부|학회|협회|부서|원내|교내)(?: ?(?:내부|내|직원|소속|회원|관계자|구성원))*(?:에서)? ?(?:용|이용|사용|열람)? ?(?:전용|한정|에 ?한함|만(?: (?:이용|사용|열람)(?: ?가능)?)?)',
  // Inside the house.
  '(?:(?:for|strictly|only|only for) )*internal (?:use|usage|purposes|reference|circulation)(?: only)?|(?:for )?in-?house use(?: only)?|internal only',
  '(?:(?:nur|ausschliesslich|rein) )?(?:fur|zum|zur|im) (?:den |die |das |eigene[nr]? )?(?:interne[nrm]? (?:gebrauch|nutzung|verwendung|zwecke|dienstgebrauch)|(?:haus|dienst|amts|eigen)gebrauch|eigenbedarf|dienstliche[nr]? (?:gebrauch|zwecke))(?: (?:der|des|im|in|von) [\\p{L} -]{2,40})?|nur intern(?:e[rn]? (?:gebrauch|nutzung|verwendung))?',
  '(?:(?:reserve|uniquement|strictement|seulement|exclusivement) )*(?:a |pour |en )(?:un )?(?:usage|utilisation|diffusion) interne(?: uniquement| seulement)?',
  '(?:(?:solo|solamente|apenas|so|somente|exclusivamente|reservad[oa]|restrit[oa]|riservat[oa]|esclusivamente|exclusiv[oa]|soltanto) )+(?:(?:para|a|ao|per|por|ad|de) )?(?:(?:el|o|l|al) )?(?:uso|utilizacao|utilizzo|consulta|circulacao) intern[oa](?: (?:de|del|della|dello|do|da|di)\\b[\\p{L} ]{2,40})?',
  '(?:(?:только|исключительно) )?для (?:внутреннего|служебного) (?:пользования|использования)',
  '(?:仅|只)?(?:限|供)?内部(?:使用|资料|参考|专用|查阅|交流)(?:使用)?|(?:社内|館内|部内|所内|内部)資料|(?:사내|내부) ?(?:용|자료|참고용)',
  `(?:use|usage|access|distribution|circulation) (?:is )?(?:only|restricted|limited|reserved) (?:(?:to|for|by|within|in|at) )?(?:use by )?(?:the |our |this )?(?:${PEOPLE.en} (?:of|at|from|in) (?:the |our |this )?)?${BODIES.en}`,
  `(?:nutzung|verwendung|gebrauch|verbreitung|weitergabe|einsicht(?:nahme)?) (?:ist )?(?:nur|ausschliesslich|allein) (?:innerhalb|in|im|durch|fur|an) ?(?:der |des |die |den |das |dem )?(?:${PEOPLE.de} (?:der |des |von )?)?${BODIES.de}`,
  '[\\p{L}]{0,8}(?:館|社|所|院|校|部|会|大学|室|機関|団体)(?:内|員|職員|会員|関係者)*のみ(?:が|で)?(?:利用|使用|閲覧)(?:可|可能)?',
  `(?:for )?${PEOPLE.en} (?:of|at|from|in) (?:the |our |this )?${BODIES.en} only`,
  // It stays where it is.
  `(?:(?:please )?keep (?:this |it |these )?(?:one |ones )?|(?:to be kept|to stay|stays?|must (?:stay|remain)) )(?:strictly )?(?:within|inside|internal to) (?:the |our |this )?${BODIES.en}`,
  `.{0,40}\\b(?:not|never) (?:to )?(?:leave|be (?:shared|used|passed on|taken) outside(?: of)?|go (?:outside|beyond)) (?:the |our |this )?${BODIES.en}`,
  `(?:bleibt|verbleibt) (?:intern|unter uns)|(?:darf|soll) (?:das |die |den )?${BODIES.de} nicht verlassen`,
  `(?:ne (?:doit|peut) pas|ne pas) (?:sortir ${OF_LATIN}|quitter ${TO_LATIN}?)${BODIES.fr}|no (?:debe|puede) salir ${OF_LATIN}${BODIES.es}|nao (?:deve|pode) sair ${OF_LATIN}${BODIES.pt}|non (?:deve|puo) uscire (?:dal|dalla|dall'|dallo) ?${BODIES.it}`,
  `не (?:выносить|передавать|распространять) за пределы ${BODIES.ru}(?: [а-я. -]{2,40})?`,
].map((alone) => new RegExp(`^(?:${alone})$`, 'u'));

const ACTS_LATIN =
  'diffuser|publier|partager|communiquer|redistribuer|revendre|transmettre|divulguer|difundir|publicar|compartir|redistribuir|divulgar|revender|ceder|compartilhar|partilhar|repassar|pubblicare|diffondere|condividere|divulgare|ridistribuire|rivendere|cedere';
const DONE_LATIN =
  'diffusee?|publiee?|partagee?|communiquee?|divulguee?|difundid[oa]|publicad[oa]|compartid[oa]|divulgad[oa]|compartilhad[oa]|partilhad[oa]|pubblicat[oa]|diffus[oa]|condivis[oa]|divulgat[oa]';
const DEEDS_LATIN =
  'reproduction|reproduccion|reproducao|riproduzione|diffusion|publication|communication|revente|redistribution|divulgation|difusion|publicacion|divulgacion|reventa|redistribucion|difusao|publicacao|divulgacao|revenda|redistribuicao|diffusione|pubblicazione|divulgazione|rivendita|ridistribuzione';

/** What nobody may do with it. */
const CLAUSES_FORBIDDING: readonly RegExp[] = [
  /^(?:please )?(?:do not|don't|not to be|(?:must|may|should) not be|must not|may not|never) (?:be )?(?:(?:re)?shared?|(?:re)?publish(?:ed)?|pass(?:ed)? (?:it )?on|(?:re)?distributed?|resell|resold|sold on|circulated?|disclosed?|forward(?:ed)?)(?: (?:it|this|these|them|(?:(?:the|this|these) )?(?:image|photo|picture|scan|file|record|recording|text|document|data|item|entry|row)s?))?(?: (?:outside|beyond|with(?:out| (?:others|third|anyone|any))|to (?:others|third|anyone|any)|publicly|online|in public|on the|further|anywhere|yet|until|in any)\b.{0,60})?$/u,
  /^(?:it |this |these )?(?:cannot|can not|can't) be (?:reshared|shared|republished|published|redistributed|distributed|disclosed|resold|passed on)(?: (?:outside|beyond|without|to|publicly|online|further)\b.{0,60})?$/u,
  /^.{3,40} (?:does|do|did) not want (?:it|this|them|these) (?:to be )?(?:published|shared|shown|public|used|online)$/u,
  /^only .{3,40} (?:may|can|(?:is|are) allowed to) (?:use|publish|share|view|access|reuse) (?:this|it|these|them)$/u,
  /^(?:withheld|excluded|barred|held back|exempt) from (?:(?:public|any|further|general|the) )*(?:release|publication|distribution|sharing|disclosure|circulation)$/u,
  /^未(?:获|取得|得到)?(?:授权|许可)$/u,
  /^not (?:for|cleared for|released for) (?:public )?(?:publication|release|distribution|circulation|redistribution|resale|sharing|disclosure)\b.{0,30}$/u,
  /^(?:nicht|keine?) (?:zur |zum |fur die )?(?:offentliche )?(?:weiter)?(?:veroffentlich\p{L}*|weitergeben|weitergabe|weiterverkauf\p{L}*|weiterverbreit\p{L}*|publizieren|publikation)(?: (?:bestimmt|freigegeben|an dritte|gestattet|erlaubt))?$/u,
  /^(?:(?:jede|die) )?(?:weitergabe|veroffentlichung|weiterverkauf|weiterverbreitung|weiterverwendung|vervielfaltigung)(?: an dritte)?(?: ist)? (?:nicht (?:gestattet|erlaubt|erwunscht|zulassig|moglich|genehmigt)|untersagt|verboten|unzulassig)$/u,
  new RegExp(
    `^(?:(?:a )?ne pas|da non|no|nao|non|prohibido|proibido|vietato|interdiction de|interdit de|defense de) (?:${ACTS_LATIN})(?: (?:a|con|avec|en|fuera|hors|fora|fuori|sin|sans|sem|senza|publi|pubbli)[\\p{L}]{0,10}(?: (?:de |del |do |da |di |des )?(?:terceros|tiers|terceiros|terzi|nadie|redes|internet|ligne|linea|linha|permis[\\p{L}]*|autori[\\p{L}]*|accord|consen[\\p{L}]*))?)?$|^(?:ne (?:peut|doit) pas|no (?:se )?(?:puede|debe)|nao (?:se )?(?:pode|deve)|non (?:si )?(?:puo|deve)) (?:(?:etre|ser|essere) )?(?:${ACTS_LATIN}|${DONE_LATIN})$`,
    'u',
  ),
  new RegExp(
    `^(?:(?:la|a) )?(?:${DEEDS_LATIN}) (?:est |es |e )?(?:interdite|prohibida|proibida|vietata|(?:no|non|nao) (?:est )?(?:autori[sz]+a?d?[eat]{1,3}|autorisee|permitida|consentita|permise))$|^(?:prohibida|proibida|vietata|interdite) (?:la |a |su |sua |sa )?(?:${DEEDS_LATIN})$|^(?:${DEEDS_LATIN}) (?:est |es |e )?(?:restreinte|restringida|restrita|limitee|limitada|reservee|reservada|ristretta|limitata|riservata) (?:a|al|alla|au|aux|ao)\\b.{1,40}$`,
    'u',
  ),
  /^не (?:публиковать|распространять|передавать|разглашать|перепродавать|(?:подлежит|для) (?:публикации|распространения|распространению|разглашению|перепродажи|передачи третьим лицам|открытои публикации))(?: [а-я ]{2,30})?$|^(?:публикация|распространение|разглашение|передача третьим лицам|перепродажа) (?:запрещен[оаы]?|не (?:разреш|допуск)[а-я]+)$/u,
  /^(?:未经(?:授权|许可|同意))?(?:不得|不可|不能|禁止|请勿|勿|严禁|不宜|不予|不)(?:对外|向外|擅自|随意|公开|向?第三方|二次|再)*(?:公开|发布|发表|转载|外传|传播|提供|转让|转售|转卖|分享|共享|出版|泄露|商用|公布|带出|外带|外借)(?:本[所院馆校])?$|^(?:转载|外传|公开|发表|商用|转售)禁止$/u,
  /^(?:公開|転載|配布|再配布|外部提供|外部公開|提供|持ち出し|持出|譲渡|二次利用|商用利用|商用|転売|社外持ち出し|第三者提供)(?:は|を)?(?:不可|禁止|禁|できない|できません|しないこと|しないでください|厳禁|お断り)$|^(?:社外|館外|所外|学外|部外|庁外|第三者|外部)(?:へ|に|への|にも)?(?:の)?(?:提供|公開|持ち出し|持出|配布|開示|共有|流出|出)[^、。]{0,4}(?:不可|禁止|禁|できない|できません|しないこと|さないこと|しないでください|さないでください|厳禁)$|^(?:社外秘|部外秘|対外秘|館外秘)$/u,
  /^(?:외부 ?)?(?:공개|배포|재배포|유출|공유|게시|전재|반출|상업적 ?이용|재판매)(?:을|를|은|는)? ?(?:불가|금지|금함|하지 말 것|하지 ?마세요|안 ?됨)$|^(?:외부|사외|제3자|타인)(?:로|에|에게|인에게)? ?(?:내보내|유출|공개|반출|제공|공유|전달)\p{L}{0,3}(?:은|는|을|를)? ?(?:하지 ?)?(?:말 ?것|마세요|마십시오|말아 ?주세요|금지|불가|안 ?됨)$|^대외비$/u,
];

const CLAUSES = [...CLAUSES_ALONE, ...CLAUSES_FORBIDDING];

/** Whoever wants it has to ask … */
const ASKS_FIRST =
  /\b(?:ask|contact|consult|check with)\b.{1,40}\b(?:before|prior to)\b|\b(?:only|not|never|no)\b.{0,40}\b(?:with|without|after) (?:[\p{L}']+ ){0,3}(?:permission|consent|approval|agreement)\b|\b(?:nur|nicht|keine?)\b.{0,40}\b(?:mit|nach|ohne|in) (?:\p{L}+ ){0,3}(?:zustimmung|genehmigung|erlaubnis|einwilligung|absprache|rucksprache)\b|\bvor (?:der )?\p{L}+ .{0,20}\b(?:fragen|kontaktieren|anfragen)\b|\b(?:accord|autorisation) .{0,40}\b(?:avant|pour)\b|\b(?:uniquement|seulement|pas|jamais)\b.{0,30}\b(?:avec|sans|apres) (?:\p{L}'?)?\p{L}{0,3} ?(?:accord|autorisation|permission)\b|\b(?:solo|apenas|so|somente|no|nao|non|nunca|mai)\b.{0,30}\b(?:con|com|sin|sem|senza|previ[oa]) (?:\p{L}{1,5} )?(?:permis\p{L}+|permesso|autori[sz]\p{L}+|consen\p{L}+)\b|(?:только|не) .{0,30}(?:с|без|по|после) (?:письменного )?(?:разрешения|согласия|согласования|разрешению)|(?:需|须|请|应|要)先?(?:征得|联系|经|获得|征求|询问|取得).{0,12}(?:同意|许可|授权|批准|意见)|要(?:許可|許諾|相談|連絡)|(?:許可|許諾|承諾|同意)(?:が|を)?(?:必要|得る|得て)|(?:허가|동의|승인|허락)(?:를|을|가|이)? ?(?:필요|받|요함|얻)/u;
/** … to use it. */
const TO_USE =
  /\b(?:using|use[ds]?|reuse|publish\w*|publication|sharing|shared?|posting|redistribut\w+|reproduc\w+|verwende\w*|nutze\w*|verwendung|nutzung|veroffentlich\w*|zeigen|weitergeben|weitergabe|utilis\w+|publier|publication|diffus\w+|partager|usar|utiliza\w*|publica\w*|difundir|divulgar|compartir|compartilhar|partilhar|usare|utilizza\w*|pubblica\w*|diffondere)\b|использ|публик|распростран|使用|引用|发表|转载|公开|利用|公開|掲載|転載|사용|이용|공개|게재/u;

/** Words that are a limit by themselves where nothing else is noted. */
const WHOLE =
  /^(?:internal|(?:strictly )?confidential|(?:streng )?vertraulich|intern|(?:strictement )?confidentiel(?:le)?|confidencial|confidenziale|конфиденциально|для служебного пользования|дсп|内部|保密|机密|绝密|秘|部外秘|기밀|내부용)$/u;

const BETWEEN = /\s?[,;.:!()[\]、，。；：！（）|]\s?|\s[-–—/]\s/u;

/** Words without which no note is a limit: one that says that something is left to some or denied, and one of use, or of who uses. Values without both are not read. */
const DENYING =
  /\b(?:withheld|excluded|barred|exempt|restreinte?s?|restring\w+|restrit\w+|ristrett\w+|limit\w+|only|solely|exclusiv\w+|no|not|cannot|never|without|restrict\w*|limit\w*|forbid\w*|forbidden|prohibit\w*|permission|nc|nur|nicht|keine?|verboten|untersagt|interdit\w*|pas|uniquement|seulement|exclusivement|solo|solamente|apenas|somente|nao|proib\w*|prohib\w*|non|vietat\w*|sin|sem)\b|r[ei]serv|n't|тольк|лишь|исключит|не |нельзя|запрещ|без |[不禁勿仅只限]|未|のみ|ない|無断|無許可|없|만|금지|전용|한정|불가/u;
const OF_USE =
  /\b(?:us(?:e|ed|age|ing)|reuse\w*|commercial\w*|research|academic|educational|teaching|redistribut\w*|distribut\w+|resale|resell|resold|licen[cs]\w*|permission|rights|training|train|copyright\w*|nutzung|verwend\w+|gebrauch|weitergabe|kommerziell\w*|forschung\w*|usage|utilis\w+|recherche|uso|utiliza\w+|investigacion|pesquisa|comercia\w+|utilizzo|commerciale|ricerca|ai|ki)\b|publish|publication|veroffentlich|publica|pubblica|использ|коммерч|исследоват|публик|распростран|使用|商用|商业|科研|転載|转载|利用|研究|公开|公開|授权|许可|이용|사용|상업|연구|공개|배포/u;

/** What a note limits: a limit by its name where the words say it, `unclear` where they leave it to some; undefined where they say nothing of use. */
export function noteLimit(note: string): SpdxExpression | 'unclear' | undefined {
  if (note.length < 2 || note.length > MAX_NOTE_CHARACTERS) return undefined;
  const folded = fold(/[\u3040-\u30ff\uac00-\ud7af]/.test(note) ? note : simplify(note));
  if (WHOLE.test(folded) || saysShortly(folded)) return 'unclear';
  if (!DENYING.test(folded) || !OF_USE.test(folded)) return undefined;
  // Notes that differ in their numbers alone say the same.
  const words = note.replace(/(?<![.\d])\d+(?![.\d])/g, '0');
  if (!kept.has(words)) keep(kept, words, sentenceLimit(words), MAX_KEPT_NOTES);
  return kept.get(words);
}

const MAX_KEPT_NOTES = 5_000;
const kept = new Map<string, SpdxExpression | 'unclear' | undefined>();

/** What the reader of running text finds to be a limit. */
function sentenceLimit(note: string): SpdxExpression | 'unclear' | undefined {
  const { read } = languagesOf(fold(note));
  for (const { text } of sentencesIn(note)) {
    const said = rightsIn(text, read);
    const words = fold(text);
    if (OF_WORDING.test(words) || OF_TRADE.test(words)) continue;
    // What is not understood in prose may be a term; in a note it is anything.
    if (said.says !== 'license' || permissionsOf(said.value).commercial === 'yes') continue;
    return said.value === limitExpression.noncommercial ? said.value : 'unclear';
  }
  return undefined;
}

/** How to write about something: `the form "Congolese" should only be used where it is clear`. */
const OF_WORDING =
  /\b(?:form|word|term|name|spelling|abbreviation|code|label|value|category|variable|column|field)s?\b.{0,40}\b(?:should|must|may|can|is|are) (?:only |not )*(?:be )?used\b/u;

/** Trade of another kind than with the item, and land for it: `no commercial fishing`. */
const OF_TRADE =
  /상업 ?(?:지역|시설|지구|용지|건물|구역)|商业(?:区|用地|街|广场|建筑|楼|中心|航班|捕捞|地段)|(?:zona|edificio|local|predio) comercia|zone commerciale|gewerbe(?:gebiet|flache)|коммерческ\p{L}+ (?:недвиж|помещ|зон|лов|рыб)|\bcommercial(?:ly)? (?!uses?\b|users?\b|usage|purposes?|re-?us|exploit|(?:re)?distrib|licen|projects?|products?|applications?|publi|training|rights|and\b|or\b|is\b|are\b|allow|permit|without|in\b|not\b|sale|resale)\p{L}/u;

/** Whether a clause of folded words leaves use to some, or forbids to pass on what the note is on. */
export function saysShortly(folded: string): boolean {
  if (!DENYING.test(folded) && !INSIDE.test(folded) && !ASKS_FIRST.test(folded)) return false;
  const clauses = folded.split(BETWEEN);
  return clauses.some(
    (clause) => clause.length > 1 && ((ASKS_FIRST.test(clause) && TO_USE.test(clause)) || CLAUSES.some((limit) => limit.test(clause))),
  );
}

const INSIDE =
  /intern|in-?house|gebrauch|внутрен|служебн|内部|資料|社外秘|部外秘|対外秘|館外秘|대외비|내부|사내|供|restrict|bestimmt|限|専用|专用|keep|stay|outside|leave|verlassen|bleibt|sortir|quitter|salir|sair|uscire|выносить|передавать|外|사외|외부|타인|제3자|마세요|말 것|\bso (?:para|com)\b/u;
