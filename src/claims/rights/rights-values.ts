import { licenseClaim, permissionsOf } from '../../license/statements/read-license.js';
import type { SpdxExpression } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { simplify } from '../../text/traditional.js';
import { yesOrNo } from '../consent/consent-words.js';
import { readDate } from '../dates.js';

/** What words in a column on rights come to; undefined where they are not understood. */
export type RightsValue =
  | 'yes'
  | 'no'
  /** Allows, or takes nothing away. */
  | 'free'
  /** Refuses. */
  | 'refused'
  /** Limits in a way that is not told further, or is not decided yet. */
  | 'limited'
  | 'secret'
  | 'nothing'
  | { license: SpdxExpression }
  | { day: string };

/** Longer words are a text. */
export const LONGEST = 300;

/** Words of which the whole value consists: answers of languages that `yesOrNo` does not know, and what there is or is not. */
const YES = /^(?:あり|有り?|있음|예|네|済み?|required|exists|present|active|valid|in force|signed|checked|filed|received|upheld|есть)$/i;
const NO =
  /^(?:なし|無し?|无|没有|없음|아니[오요]|未|none|nil|keine?[rsn]?|aucune?s?|ningun[oa]?s?|nenhum[a]?s?|нету?|отсутству[а-я]{2,4}|absent|unset|not required)$/i;
const FREE_MARK = /^(?:可|能|可能|가능|可以|允许|허용|ok|許可|许可|○|◯)$/i;
const REFUSED_MARK = /^(?:不可|不能|不行|不许|禁|불가(?:능)?|×|ng)$/i;

/** What denies a limit: "no restrictions", "unclassified", 无限制, nicht vertraulich. */
const DENIED = new RegExp(
  simplify(
    [
      String.raw`\b(?:no|not|non|without|free of|never)[ -]{1,2}(?:any |further |known |longer )*(?:restrict|limit|confidential|classif|secret|sensitive|expired|embargo|constrain|proprietary|private|infring|takedown|conditions)\w*`,
      String.raw`\b(?:unrestricted|unlimited|unclassified|declassified|uninfring\w*)\b`,
      String.raw`\b(?:nicht|ohne|keine?r?|non|sans|aucune|no|sin|ningun[ao]?|nao|sem|nenhuma?) (?:mehr )?(?:vertraulich|geheim|beschrank|einschrank|gesperrt|abgelaufen|confiden|restri|restre|secret|limit|classifi|sigilos)\p{L}*`,
      '不(?:受|设|加)?限(?:制)?|无(?:任何)?限制|没有限制|非(?:涉|机|保|秘)密|不(?:涉|保)密|制限(?:なし|無し?|はない)|非機密|제한 ?없음|비밀 ?아님|не ?(?:секретн|ограничен|конфиденц|запрещ)[а-я]*|несекретн[а-я]*|без ограничений|未(?:过期|侵权|下架)',
    ].join('|'),
  ),
  'giu',
);

const SECRET = new RegExp(
  simplify(
    [
      String.raw`\b(?:strictly |highly |company |commercial(?:ly)? |top |most )?(?:confidential|secret|classified|proprietary|internal(?:ly)?(?: use| only)*|restricted|sensitive|private|nofor[nm]|official sensitive|official|fouo|cui|tlp (?:red|amber|green)\\S*)\b`,
      String.raw`\b(?:vertraulich|geheim|streng geheim|intern|nur fur den dienstgebrauch|vs nfd|confidentiel(?:le)?|secret|interne|restreint|confidencial|secreto|interno|restringido|reservado|sigiloso|restrito|ultrassecreto)\b`,
      '内部|社内|校内|机密|秘密|绝密|保密|涉密|商密|核心|私密|仅自己可见|非公开|不公开|社外秘|対外秘|部外秘|極秘|秘|非公開|비공개|대외비|비밀|기밀|극비|내부|секретн|конфиденц|служебн|внутренн|дсп|тайн|закрыт',
    ].join('|'),
  ),
  'iu',
);

const REFUSED = new RegExp(
  simplify(
    [
      String.raw`\b(?:expired|lapsed|revoked|rescinded|terminated|withdrawn|cancell?ed|denied|rejected|refused|declined|withheld|forbidden|prohibited|disallowed|banned|blocked|infring\w*|violat\w*|unauthori[sz]ed|unlicen[sc]ed|uncleared|taken down|removed|void|invalid|in copyright|all rights reserved)\b`,
      String.raw`\b(?:not|never|cannot|can't|no longer)\b ?(?:be |been |yet )*(?:allowed|permitted|cleared|granted|licen[sc]ed|approved|authori[sz]ed|for (?:use|release|publication|training|distribution|sharing|public|commercial)|use|valid|released|available|obtained|secured|active)\b`,
      String.raw`\b(?:abgelaufen|widerrufen|gesperrt|verboten|untersagt|abgelehnt|verweigert|nicht (?:erlaubt|freigegeben|gestattet|erteilt|geklart|genehmigt|gultig)|ungultig|expiree?|revoquee?|interdite?|refusee?|non (?:autorise|accorde|valide|libre)\w*|resiliee?|caducad[oa]|vencid[oa]|expirad[oa]|revocad[oa]|revogad[oa]|prohibid[oa]|proibid[oa]|denegad[oa]|negad[oa]|rechazad[oa]|no (?:autorizad|permitid|concedid)\w*|nao (?:autorizad|permitid|concedid)\w*|cancelad[oa])\b`,
      '过期|失效|撤销|撤回|终止|作废|未授权|未获|未取得|未经|禁止|不得|不可|不允许|不准|严禁|拒绝|侵权|下架|不能|已受理|期限切れ|失効|無効|未許諾|未取得|未処理|拒否|不許可|불가|금지|만료|거부|취소|철회|미승인|미허가|침해|무효|истек|отозван|запрещ|отказан|недействит|не разреш|аннулирован|отклонен',
    ].join('|'),
  ),
  'iu',
);

const LIMITED = new RegExp(
  simplify(
    [
      String.raw`\b(?:only|limited|conditional(?:ly)?|partial(?:ly)?|subject to|except|unless|embargoed|closed|disputed|contested|pending|awaiting|requested|under review|in review|in progress|unclear|undetermined|to be (?:determined|cleared|confirmed)|missing|lacking|required|controlled|registered|metadata only|on request|by request|ask|contact|see contract|reserved|no (?:commercial|ai|training|redistribution|derivatives|sharing))\b`,
      String.raw`\b(?:nur|eingeschrankt|beschrankt|ungeklart|ausstehend|strittig|auf anfrage|uniquement|seulement|exclusivement|limitee?|en attente|sur demande|litige|reservee?|usage|solo|solamente|unicamente|limitad[oa]|pendiente|en disputa|apenas|somente|pendente|sob consulta|investigaca?o)\b`,
      '仅|只限|限于|限制|部分|有条件|争议|待定|审核中|审批中|待审|申请中|[需须](?:经|要)?[^，。]{0,4}(?:授权|许可|同意|审批)|依申请|限定|保留|受限|のみ|に限|限る|要(?:許諾|確認|申請|相談)|一部|審査中|申請中|確認中|係争|만 |한정|제한|일부|검토|심사|분쟁|조건부|только|ограничен|частичн|спорн|на рассмотрении|ожида|по запросу',
    ].join('|'),
  ),
  'iu',
);

const FREE = new RegExp(
  simplify(
    [
      '^(?:current|enabled|cleared|granted|approved|allowed|permitted|authori[sz]ed|licen[sc]ed|free|open(?: access| data)?|public(?:ly available)?|public domain|pd|full|all|any|unlimited|none|completed?|done|obtained|signed|released|lifted|over|clean|clear|white|resolved|dismissed|everyone|anyone|worldwide|perpetual|permanent|never|no conditions?|normal|not applicable)$',
      '^(?:aktiv|gultig|erlaubt|freigegeben|frei|offen|offentlich|erteilt|geklart|actif|valide|en vigueur|autorisee?|accordee?|libre|ouverte?|publique?|vigente|activ[oa]|autorizad[oa]|permitid[oa]|concedid[oa]|libre|livre|abiert[oa]|aberto|public[oa]|vigente|ativ[oa])$',
      '^(?:有效|正常|已授权|已获授权|已取得|已获得|已购买|已许可|公开|对外公开|开放|不限|通过|已通过|已批准|允许|永久|长期|公共领域|可(?:以)?(?:商用|使用|公开|转载)|公開|有効|許諾済み?|取得済み?|処理済み?|クリア|自由|無制限|공개|유효|허용|허가|승인|자유|일반|가능|открыт(?:ый|о|ая)?|свободн[а-я]{2}|действу[а-я]{2,5}|действителен|активн[а-я]{2}|разрешен[оа]?|общедоступн[а-я]{2}|получен[оаы]?)$',
    ].join('|'),
  ),
  'iu',
);

/** Limits on a license that words name shortly. */
const SHORT: readonly (readonly [RegExp, SpdxExpression])[] = [
  [
    /^(?:nc|by-nc|non ?-?commercial|nur nicht ?-?kommerziell|non commercial(?:e)?|no comercial|nao comercial|非商用|非商业)$/i,
    'LicenseRef-custom-noncommercial',
  ],
];

/** Reads the words of a column on rights. */
export function rightsValue(words: string): RightsValue | undefined {
  const plain = words.trim().replace(/[.。!！]$/, '');
  if (NO.test(plain)) return 'no';
  if (/^(?:missing|not found|缺失|缺少|fehlt|manquante?|falta|faltante)$/i.test(plain)) return 'limited';
  if (saysNothing(plain)) return 'nothing';
  if (plain.length > LONGEST) return undefined;
  const answer = yesOrNo(plain);
  if (answer !== undefined) return answer ? 'yes' : 'no';
  if (YES.test(plain)) return 'yes';
  const day = readDate(plain);
  if (day !== undefined) return { day };
  const folded = simplify(plain.normalize('NFKC'))
    .normalize('NFD')
    .replace(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[_:/-]+/g, ' ')
    .trim();
  if (REFUSED_MARK.test(plain)) return 'refused';
  if (FREE_MARK.test(plain) || FREE.test(folded.replace(/^tlp ?/i, ''))) return 'free';
  for (const [short, license] of SHORT) if (short.test(plain)) return { license };
  const claim = licenseClaim(plain, { path: '' });
  if (claim.state === 'known') return { license: claim.value };
  const rest = folded.replace(DENIED, ' ');
  if (REFUSED.test(rest)) return 'refused';
  if (SECRET.test(rest)) return 'secret';
  if (LIMITED.test(rest)) return 'limited';
  return rest !== folded ? 'free' : undefined;
}

/** An answer in words: a number may be a count, and a mark a blank. */
export function isFlag(words: string): boolean {
  return /^(?:\p{L}{2,8}|[yn是否])$/iu.test(words.trim());
}

/** Whether all that words say is that it is secret: `internal use only`, 机密级; not `internal medicine`. */
export function saysSecret(words: string, visible: boolean): boolean {
  const folded = simplify(words.normalize('NFKC'))
    .replace(/[_:/-]+/g, ' ')
    .trim();
  if (folded.length > 40 || !SECRET.test(folded)) return visible && /^(?:friends(?: only)?|only me|hidden|仅好友|好友可见)$/i.test(folded);
  const rest = folded
    .replace(new RegExp(SECRET, 'giu'), ' ')
    .replace(/\b(?:use|only|data|information|strictly|level|eyes)\b|[级类的资料信息]/gi, ' ');
  return rest.trim() === '';
}

/** Whether words under a name that is also that of other texts limit the use of something: `editorial use only`. */
export function limitsUse(words: string): boolean {
  return words.length <= 120 && (BANNED.test(words.trim()) || (LIMIT.test(words) && OF_USE.test(words)));
}

const BANNED =
  /^(?:strictly )?(?:editorial(?: use)?|forbidden|prohibited|not (?:allowed|permitted)|verboten|untersagt|interdite?|prohibid[oa]|proibid[oa]|запрещен[оа]?|不可|禁止|금지|불가)$/i;
const LIMIT =
  /\b(?:only|not for|no|solely|nur|uniquement|seulement|solo|sólo|únicamente|apenas|somente|not)\b|仅|只限|限于|不得|禁止|のみ|に限|禁|만 |금지|только|не для/i;
const OF_USE =
  /\b(?:us(?:e|age)|commerce|commercial(?:ly)?|redistribut\w+|research|academic|internal(?:ly)?|editorial|evaluation|eval|educational|teaching|classroom|students?|members?|personal|training|publication|nutzung|intern|forschung|usage|recherche|uso|investigaci[oó]n|pesquisa)\b|使用|商用|商业|科研|研究|内部|外传|转载|训练|利用|이용|연구|내부|상업|использовани|исследован|внутренн/i;

/** Whether a license allows no more than a limit does, so that the limit beside it says nothing new. */
export function covers(license: SpdxExpression, limit: SpdxExpression): boolean {
  const [has, asked] = [permissionsOf(license), permissionsOf(limit)];
  return (['train', 'commercial'] as const).every((name) => asked[name] !== 'no' || has[name] === 'no');
}
