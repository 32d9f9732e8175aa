/** Whole sentences of few words that limit use and have none of the words in which rights are spoken of: `Universities only`, `Terms: https://…`, `All of it stays mine`. */

import { rightsValue } from '../rights/rights-values.js';

const SIGNS = '[^\\p{L}\\p{N}]{0,12}';
const FEW_SIGNS = '[^\\p{L}\\p{N}]{0,4}';
/** Who may be the only one that has something. Of people whom data is about (adults, speakers, patients) it is said what is in it. */
const WHO = {
  en: 'members|subscribers|customers|clients|partners|licensees|staff|employees|residents|citizens|reviewers|universit(?:y|ies)|academics|academia|scientists|researchers|institut(?:es|ions)|laborator(?:y|ies)|labs|schools|non-?profits?|nonprofits? organi[sz]ations?|charities|students|teachers|educators|librar(?:y|ies)|friends|patrons|supporters|sponsors|participants of the (?:challenge|task|contest)|registered users|invited users',
  de: 'mitglieder|kunden|partner|mitarbeiter(?:innen)?|angehorige|burger|gutachter(?:innen)?|universitaten|hochschulen|forschungseinrichtungen|wissenschaftler(?:innen)?|schulen|vereine|gemeinnutzige|studierende|abonnenten',
  fr: 'membres|abonnes|clients|partenaires|employes|residents|relecteurs|universites|chercheurs|institutions|ecoles|associations|etudiants',
  es: 'miembros|socios|abonados|clientes|empleados|residentes|revisores|universidades|investigadores|instituciones|escuelas|estudiantes|suscriptores',
  pt: 'membros|socios|assinantes|clientes|funcionarios|residentes|revisores|universidades|pesquisadores|investigadores|instituicoes|escolas|estudantes',
};
/** Ends the name of terms that are somewhere else. */
const TERMS =
  "(?:(?:the|our|full|data|site|site's|service|user|usage|access|download|general|legal) ){0,3}(?:terms(?: (?:of|and|&) \\w+){0,2}|conditions(?: of \\w+)?|eula|tos|t&cs?|(?:(?:data )?(?:use|usage|user|access|sharing|transfer|license|licence) )?agreement|dua|(?:data |usage |use |access |content )polic(?:y|ies))|nutzungsbedingungen|nutzungsvereinbarung|bedingungen|agb|conditions (?:generales|d.utilisation)(?: d.utilisation)?|cgu|terminos(?: (?:de|y) \\w+)?|condiciones(?: de uso)?|termos(?: de \\w+)?|condicoes(?: de uso)?|termini(?: d.uso)?|condizioni(?: d.uso)?|(?:пользовательское )?соглашение|условия(?: использования)?|(?:数据|服务|用户)?(?:使用|服务)?(?:条款|协议|须知)|(?:データ)?(?:利用|使用)?[規规][約约]|(?:이용)?약관";

const TERSE: readonly RegExp[] = [
  new RegExp(
    `^${SIGNS}(?:(?:for|open to|available to) )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.en}) only${SIGNS}$|^${SIGNS}only (?:for |to )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.en})(?:,? (?:please|thanks|thank you))?${SIGNS}$`,
    'u',
  ),
  new RegExp(
    `^${SIGNS}nur (?:fur |an )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.de})${SIGNS}$|^${SIGNS}(?:seulement|uniquement|reserve(?:e?s)?) (?:pour |aux? )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.fr})${SIGNS}$|^${SIGNS}(?:solo|solamente|unicamente) (?:para |a )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.es})${SIGNS}$|^${SIGNS}(?:so|somente|apenas) (?:para |a )?(?:[\\p{L}-]{2,20} ){0,2}(?:${WHO.pt})${SIGNS}$`,
    'u',
  ),
  /^[^\p{L}\p{N}]{0,12}(?:仅限|只限|限)?[^，。；]{0,6}(?:会员|成员|高校|大学|学生|研究人员|科研机构|员工|客户|订阅者|审稿人)(?:专用|专享|限定|のみ|だけ)[^\p{L}\p{N}]{0,6}$|^[^\p{L}\p{N}]{0,12}(?:会員|大学|学生|研究者|社員|顧客|査読者|関係者)(?:のみ|だけ|限定)[^\p{L}\p{N}]{0,6}$|^[^\p{L}\p{N}]{0,12}(?:회원|대학|학생|연구자|직원|고객|심사위원)(?:만|에게만| 전용)[^\p{L}\p{N}]{0,6}$/u,
  // A purpose alone, who is left out, and what.
  /^[^\p{L}\p{N}]{0,12}(?:by-nc(?:-\w\w)?|(?:the )?nc(?: clause)? applies|(?:for )?(?:research|academic|scientific|educational|classroom|school|student|teaching|evaluation|internal|in-house|private|personal|hobby) (?:use|purposes?)|(?:nur |ausschliesslich )?(?:fur |zu )(?:den |die |das |eigene |private )?(?:schul|privat|eigen|haus)gebrauch|(?:nur|ausschliesslich) (?:fur )?(?:die )?(?:lehre|forschung|unterricht)|(?:fur |zu )(?:lehr|forschungs|unterrichts|studien|ubungs|eval\w+)zwecken?|(?:pour )?usage (?:scolaire|prive|personnel|interne|academique|universitaire|pedagogique)|(?:para )?uso (?:docente|academico|interno|personal|privado|escolar|pessoal|didatico))[^\p{L}\p{N}]{0,6}$/u,
  /^[^\p{L}\p{N}]{0,12}(?:not|nicht|pas|no|nao|не) (?:(?:open|available|intended|apto|gedacht) )?(?:for|fur|pour|para|для) (?:les |las |os |die |any |large |gro(?:ss|ß)e )?(?:companies|businesses|corporations|startups|industry|firmen|unternehmen|industrie|entreprises|societes|empresas|industria|компаний|бизнеса)[^\p{L}\p{N}]{0,6}$/u,
  /^[^\p{L}\p{N}]{0,12}(?:no|keine?|pas d.|ni|sem|sin|без) (?:ai|ki|ia|ии)(?:[- ](?:training|use|mining|scraping|crawling|learning|nutzung|обучени\p{L}))?[^\p{L}\p{N}]{0,6}$|^[^\p{L}\p{N}]{0,12}(?:无断|無断|무단) ?(?:转载|転載|复制|複製|使用|利用|引用|전재|복제|사용|이용)[^。.]{0,12}[^\p{L}\p{N}]{0,6}$|(?:사용|이용) ?전(?:에)? ?(?:문의|연락)|^[^\p{L}\p{N}]{0,12}(?:resale|revente|reventa|revenda|weiterverkauf|diffusion|difusion|divulgacao|reproduction|reproduccion|reproducao|copie) (?:is )?(?:excluded|exclue|excluid[oa]|ausgeschlossen|restringida|restrita|restreinte)[^\p{L}\p{N}]{0,6}$/u,
  // Terms that are another's, and rights that nobody is sure of.
  /^[^\p{L}\p{N}]{0,12}(?:the )?(?:same )?(?:terms|conditions|licen[cs]ing) (?:apply )?(?:as|like) (?:on |of |in |for )?(?:the |its |their )?(?:web ?site|site|publisher|source|original|archive|newspaper|platform|portal)s?[^\p{L}\p{N}]{0,6}$|^[^\p{L}\p{N}]{0,12}(?:please )?(?:see|ask|contact|consult) (?:the )?(?:publisher|owner|author|archive|museum|library|rights ?holder|newspaper|site|web ?site|source)s? (?:for|about) (?:the )?(?:permissions?|licen[cs](?:e|ing)|rights|terms)[^\p{L}\p{N}]{0,6}$|\b(?:not|never) (?:sure|certain) (?:about|of|what|which|whether)\b[^.;]{0,20}\b(?:licen[cs]e|rights|copyright)\b|\b(?:unsure|uncertain) (?:about|of)\b[^.;]{0,20}\b(?:licen[cs]e|rights|copyright)\b|^[^\p{L}\p{N}]{0,12}(?:the|our) (?:deal|contract|agreement) with [^.;,]{3,40} (?:ends|ended|expires|expired|r[au]ns? out|is over|was (?:ended|cancell?ed))\b/u,
  // Whose it stays.
  /\b(?:stays?|remains?|(?:is|are) (?:and )?(?:stays?|remains?)) (?:mine|ours|(?:my|our) (?:own|property))\W*$|\bbleib(?:t|en) (?:meine?|unsere?s?|(?:mein|unser) eigentum)\W*$|\breste(?:nt)? (?:a moi|a nous|(?:ma|notre) propriete)\b|\bsigue[n]? siendo (?:mi[oa]s?|nuestr[oa]s?)\b|\b(?:continua|continuam|permanece[m]?) (?:sendo )?(?:meus?|minhas?|noss[oa]s?)\W*$/u,
  // Whoever wants to use it has to ask.
  /^[^\p{L}\p{N}]{0,12}(?:if|when|whenever|before|to|wanna|want to|would you like to)\b[^.;]{0,30}\b(?:train|use|sell|publish|copy|share|remix|adapt|translate|redistribute|reuse|print|post|crawl|scrape)\b[^.;?]{0,40}[,?:]? (?:please |then |just )?(?:ask|write|talk to|email|call|contact|message)(?: (?:to )?(?:me|us|first|the (?:authors?|owners?|maintainers?|publishers?|team|lab|archive|museum|editors?|library)|beforehand)){0,2}[^\p{L}\p{N}]{0,6}$/u,
  // What is allowed to some.
  new RegExp(
    `\\b(?:train|use|using|shar|copy|sell|publish|redistribut|reus|min|scrap)(?:e|ing)?(?: (?:on|of|with|it|this|the|data|them|models|ai|text)){0,4} (?:is|are) (?:fine|ok|okay|allowed|permitted|welcome) (?:(?:for|by|at|in|within|inside|to) (?:[\\p{L}-]{2,20} ){0,3}(?:${WHO.en})|(?:only|until|if|as long as|so long as|provided)\\b.{3,60})\\W*$`,
    'u',
  ),
];
/** Binds whoever uses it to what is at an address. */
const BOUND =
  /\b(?:use|using|usage|users?|you|access\w*|download\w*|data\w*|corpus|images?|contents?|texts?|files?|everything|this|they|it|these|licen[cs]\w*)\b.{0,80}?\b(?:governed|regulated|bound|covered|subject|accept|accepts|accepting|acceptance|agree|agrees|agreeing|comply|complying|abide|adhere)\b(?: (?:by|to|with|all|the|these|those|our|terms|conditions|rules|at|of|in|on|under|and|found|available|here|see)){0,6}[^\p{L}\p{N}]{0,4}(?:https?:\/\/|www\.)/u;
const TERMS_AT = new RegExp(
  `^${SIGNS}(?:${TERMS})${FEW_SIGNS}(?::|：|->|→|=>|–|—|-|\\()${FEW_SIGNS}(?:https?:\\/\\/|www\\.|(?:here|link|this (?:link|page)|hier|ici|aqui|здесь|тут|这里|链接|こちら|여기)\\b|[\\p{L}\\p{N}_./-]{1,80}\\.(?:pdf|docx?|odt|rtf|pages)\\b)`,
  'u',
);
/** Words of a link that stands alone: where it leads to is no part of plain text. */
const LINK_ALONE = new RegExp(
  `^([ \\t>*+•-]{0,8}(?:\\d{1,3}[.)] )?)\\[((?:${TERMS})[ \\t]{0,2})\\]\\(([^)\\n]{1,300})\\)([^\\p{L}\\p{N}\\n]{0,6})$`,
  'gimu',
);

/** A label over what may be done, and what stands behind it. */
const LABELED_TERMS = new RegExp(
  `^${SIGNS}(?:${TERMS}|(?:usage |use |data |access )?(?:restrictions?|rights|permissions?|limitations? (?:of|on) use)|(?:permitted|allowed|intended|acceptable) uses?|einschrankungen|rechte|restrictions|droits|restricciones|derechos|restricoes|direitos|ограничения|права|使用限制|限制|权限|(?:利用|使用)(?:条件|制限)|이용 ?(?:조건|제한))\\s?[:：]\\s?(?!https?:)(.{2,80}?)[.。]?\\s*$`,
  'u',
);

/** Whether a folded sentence is a limit of few words. */
export function isTerseLimit(folded: string): boolean {
  if (folded.length > 160) return false;
  const said = LABELED_TERMS.exec(folded)?.[1];
  const value = said === undefined ? undefined : rightsValue(said);
  return value === 'refused' || value === 'limited' || value === 'secret' || TERSE.some((terse) => terse.test(folded));
}

/** Whether a folded sentence says that terms are at an address. */
export const sendsToTerms = (folded: string): boolean => folded.length <= 400 && (BOUND.test(folded) || TERMS_AT.test(folded));

/** Markdown with the addresses of links that name terms and stand alone behind their words. Texts beside the data are read for themselves. */
export const withTermsLinked = (markdown: string): string =>
  markdown.replace(LINK_ALONE, (link, before: string, words: string, to: string, behind: string) =>
    /^(?!https?:).*\.(?:md|markdown|txt|rst|html?)(?:#.*)?$|^#/i.test(to) ? link : `${before}${words}: ${to}${behind}`,
  );
