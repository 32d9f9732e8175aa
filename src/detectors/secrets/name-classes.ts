/** Names of fields, variables, headers and settings that hold a secret. */

import { type KeyRule, keyRules } from './key-table.js';

/** What a name says of its value: a password, or a key or token that is drawn by chance; `weak` where other things are called so too, `whose` where the word before `key` is no known one. */
export type NameClass = 'password' | 'key' | 'weak' | 'whose';

/** Names as they are written, up to sixty characters, in which a word for a secret stands. */
export const PASSWORD_WORDS =
  'passw(?:or)?d|passwd|passphrase|passcode|pwd|psw|kennwort|passwort|mot_?de_?passe|contrase(?:ñ|n)a|senha|wachtwoord|lozinka|haslo|hasło|parola|пароль|пароля|パスワード|暗証番号|비밀번호';
/** The same of Chinese, simplified and traditional. */
export const CHINESE_PASSWORD = '密码|密碼|口令';
const CHINESE_KEY = '密钥|密鑰|秘钥|金鑰|密匙|令牌|私钥|私鑰|授权码|凭证|访问凭据|シークレット|トークン|토큰|시크릿';

/** Segments of a name that make it one of a key: the last one, or the last but a word that says which. */
const KEY_LAST =
  /^(?:secrets?|tokens?|apikeys?|secretkeys?|accesskeys?|authkeys?|privatekeys?|appkeys?|masterkeys?|accountkeys?|sharedaccesskeys?|signingkeys?|encryptionkeys?|subscriptionkeys?|licensekeys?|sessionkeys?|integrationkeys?|authtokens?|accesstokens?|refreshtokens?|bearertokens?|idtokens?|clientsecrets?|appsecrets?|corpsecrets?|apisecrets?|accesskeysecrets?|mastersecrets?|consumersecrets?|secretaccesskeys?|credentials?|creds|jwt|bearer|authorization|sessionid|sessid|jsessionid|phpsessid|sessionids?|sid|pat|apitokens?|bottokens?|usertokens?|webhooktokens?|cookie|sas|authtoken|authcode|presharedkey|psk|accesssecret|secretid|keysecret)$/;
/** Words before `key` that make it a secret one. */
const SECRET_KEY_BEFORE =
  /^(?:api|secret|access|auth|private|app|master|account|sharedaccess|signing|encryption|encrypt|decrypt|subscription|license|session|integration|service|admin|client|server|write|ingest|ingestion|account|shared|hmac|aes|des|crypto|cipher|jwt|cookie|app|bot|deploy|ssh|storage|mch|pay|v3|sdk|search|global|project|rest|user|webhook|management|secure|rsa|token|openai|anthropic|gemini)$/;
/** Names that only sound like it. */
const NO_SECRET =
  /(?:^|_)(?:public|pub|primary|foreign|partition|sort|cache|lookup|next|page|continuation|csrf|xsrf|cancellation|sync|resume|publishable|site|count|counts|limit|length|size|max|min|num|total|type|types|usage|budget|ids?|name|names|path|file|files|dir|url|uri|endpoint|header|prefix|suffix|format|regex|pattern|field|fields|label|hint|placeholder|title|message|error|text|help|version|policy|arn|ref|hash|digest|checksum|integrity|etag|sha|sha1|sha256|md5|fingerprint|thumbprint|locator|shortcut|hot|idempotency|dedup|object|storagekey|i18n|translation|expir\w*|ttl|timeout|algorithm|alg|rotation|manager|provider|service|store|class|enabled|required|length|strength|reset|forgot|confirm_label|uuid|guid|index|key_?name|classifier|embedding|special|pad|eos|bos|sep|mask|unk|cls)$/;
/** Words that say which of several, behind the word for a secret. */
const WHICH =
  /^(?:prod|production|dev|development|test|staging|live|sandbox|default|base|value|val|v?\d{1,2}|new|old|current|primary|secondary|main|str|string|raw|plain|plaintext|b64|base64|enc|header|x)$/;

/** A name in lower case, its parts joined by one sign: `accessKeySecret`, `ACCESS-KEY_SECRET` → `access_key_secret`. */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

const PASSWORD = new RegExp(
  `(?:^|_)(?:(?:my|db|root|admin|user|mysql|pg|redis|smtp|ftp|ssh|wifi|login|new|old|the|app|sa|sql|mongo|mail|email|key|store)?(?:${PASSWORD_WORDS})|pass)(?:_\\d+)?$`,
  'u',
);
const HAN_PASSWORD = new RegExp(`(?:${CHINESE_PASSWORD})\\d?$`, 'u');
const HAN_KEY = new RegExp(`(?:${CHINESE_KEY})\\d?$|(?:api|access|secret|app|应用|接口|访问)_?(?:key|密钥|秘钥)$`, 'u');

/** What a name says of its value; undefined where it says nothing. */
export function classOf(name: string): NameClass | undefined {
  const all = partsOf(name);
  while (all.length > 1 && WHICH.test(all.at(-1)!)) all.pop();
  const whole = all.join('_');
  if (whole === '' || NO_SECRET.test(whole)) return undefined;
  if (all.length > 1 && /^(?:hash|hashed|encrypted|crypt|salted|masked)$/.test(all.at(-2)!)) return undefined;
  if (PASSWORD.test(whole) || HAN_PASSWORD.test(whole)) return 'password';
  if (HAN_KEY.test(whole)) return 'key';
  if (NO_SECRET.test(all.slice(0, -1).join('_'))) return undefined;
  const named = keyClass(all);
  return (named === undefined || named === 'whose') && /^[A-Z][A-Z\d_]*_KEY$/.test(name) ? 'weak' : named;
}

function keyClass(all: readonly string[]): NameClass | undefined {
  const last = all.at(-1)!;
  const before = all.at(-2) ?? '';
  if (last === 'key' || last === 'keys')
    return SECRET_KEY_BEFORE.test(before) || isService(all) ? 'key' : last === 'key' && before !== '' ? 'whose' : undefined;
  if (KEY_LAST.test(last) || /(?:secret|token|apikey|passkey|secretkey|accesskey)$/.test(last)) return 'key';
  if (last === 'code' && before === 'function') return 'key';
  if (last === 'sk' || last === 'ak' || last === 'auth' || last === 'authtoken') return 'weak';
  if ((last === 'login' || last === 'pass') && isService(all)) return 'weak';
  return undefined;
}

let services: ReadonlyMap<string, readonly (readonly [KeyRule, RegExp])[]> | undefined;

function byService(): NonNullable<typeof services> {
  if (services !== undefined) return services;
  const all = new Map<string, [KeyRule, RegExp][]>();
  for (const rule of keyRules()) {
    if (rule.how !== 'name') continue;
    const pattern = new RegExp(`^(?:${rule.pattern})$`);
    for (const word of rule.words) {
      const list = all.get(word);
      if (list === undefined) all.set(word, [[rule, pattern]]);
      else list.push([rule, pattern]);
    }
  }
  services = all;
  return services;
}

function isService(all: readonly string[]): boolean {
  return all.some((part) => byService().has(part));
}

/** The rule of the service that a name is about whose values have this form. */
export function serviceRule(name: string, value: string): KeyRule | undefined {
  const parts = partsOf(name);
  for (let from = 0; from < parts.length; from++) {
    let joined = '';
    for (let to = from; to < parts.length; to++) {
      joined += parts[to]!;
      const found = byService()
        .get(joined)
        ?.find(([, pattern]) => pattern.test(value));
      if (found !== undefined) return found[0];
    }
  }
  return undefined;
}
