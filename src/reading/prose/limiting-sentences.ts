/** Sentences of free text in a descriptor that speak of what may be done with the data; what they say is read where claims are. */

/** Text beyond this is not looked at. */
const MAX_CHARACTERS = 20_000;

/** Words of rights, in the languages that licit reads. `use` alone is none: every description has it. */
const RIGHTS =
  /licen[cs]|creative ?commons|\bcc[- ](?:by|0)|public domain|copyright|\brights?\b.{0,30}\breserved|all rights|\bterms (?:of|and)\b|\bterms\b.{0,20}\bapply\b|permi(?:ssion|t(?:ted|s)?\b)|prohibit|forbid|\bforbidden|not allowed|disallow|commercial|redistribut|\bresell|\bresale|\bnot for sale|sub-?licens|proprietary|confidential|\binternal(?:ly)? (?:use|purposes?|only)|\bonly internal|(?:research|academic|educational|personal|evaluation|non-?profit)[\w\s,/-]{0,40}\b(?:only|use|purposes?)\b|\bonly\b[\w\s,/-]{0,30}\b(?:research|academic|educational|personal|internal)|\b(?:may|must|can|shall|should|do|does|can)\s?not\b.{0,60}\b(?:use|used|shar|distribut|cop(?:y|ied)|publish|release|train|sold|sell|disclos|export|leave)|\bwithout\b.{0,40}\b(?:consent|permission|approval|agreement)|\bagreement\b|\brestricted to\b|\bembargo|\bno (?:ai|training|derivatives)\b|\btrain(?:ing)?\b.{0,40}\b(?:not|prohibited|forbidden|only)\b|lizenz|kommerz|gewerblich|nutzungs(?:recht|beding)|weitergabe|untersagt|verboten|vertraulich|(?:nur|ausschlie(?:ß|ss)lich) (?:f[uü]r|zu|zur)|interdit|autoris|commerciale|non comm|confidenti|r[ée]serv[ée]|prohib|comercia[li]|permitid|permesso|vietat|riservat|confidencia|\bsolo (?:para|per|uso)|somente|apenas para|uniquement|лиценз|коммерч|запрещ|разреш|конфиденц|только для|правообладат|许可|许可证|授权|版权|商用|商业|禁止|不得|严禁|仅限|仅供|只能|保密|内部使用|转载|許諾|著作権|転載|利用規約|のみ.{0,8}(?:利用|使用)|라이선스|저작권|상업|금지|허가|무단/iu;

/** Words that limit or forbid, beside words of use: in a description they are meant of the data. */
const LIMITS =
  /\bnon-?\s?commercial|\bnot\b.{0,30}\bcommercial|\bcommercial (?:use|usage|purposes?|exploitation)\b|\b(?:only|solely|exclusively|strictly|limited|restricted)\b.{0,30}\b(?:research|academic|educational|personal|internal|non-?profit)\b|\b(?:research|academic|educational|personal|internal|evaluation)\b[\w\s,/-]{0,30}\bonly\b|\b(?:may|must|can|shall|should|do)\s?not\b.{0,40}\b(?:redistribut|distribut|shar|resell|sold|sell|publish|cop(?:y|ied)|train|be used)|\b(?:redistribution|resale|reproduction|copying|sharing|training)\b.{0,30}\b(?:not|prohibited|forbidden)\b|\bno redistribution\b|\ball rights reserved\b|\bconfidential\b|\bproprietary\b|\b(?:with|without)(?:out)? (?:prior )?(?:written )?(?:permission|consent)\b|(?:nicht|kein\w{0,2})[\s-]{0,2}kommerz|(?:nicht|kein\w{0,2}) (?:gewerblich|weiter)|untersagt|verboten|vertraulich|non commercial|interdit|no comercial|n[aã]o[- ]comercial|prohibid|proibid|vietat|некоммерч|запрещ|только для|конфиденц|禁止|不得|严禁|仅限|仅供|只能用于|非商|保密|のみ|不可|비상업|금지|무단/iu;

/** The sentences of a text that speak of rights, or that limit the use (`strictly`), a line each; empty where none does. */
export function rightsSentences(text: string, strictly = false): string {
  const speaks = strictly ? LIMITS : RIGHTS;
  if (!speaks.test(text.slice(0, MAX_CHARACTERS))) return '';
  return text
    .slice(0, MAX_CHARACTERS)
    .split(/(?<=[.!?;])\s+|(?<=[。！？；])|\r?\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => speaks.test(sentence))
    .join('\n');
}

/** Whether a line on copyright says on what terms, and not only whose a work is. */
export function speaksOfUse(words: string): boolean {
  return /licen[cs]|reserved|\bterms\b|\bCC[ -](?:BY|0)|creativecommons|\buses?\b|permi|prohibit|public domain|许可|保留|不得|禁止|授权|转载/i.test(
    words,
  );
}
