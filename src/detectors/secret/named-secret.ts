import type { Detector, NamedField } from '../../model/detection.js';
import { classOf } from '../secrets/name-classes.js';
import { namedSecrets, whySecret } from '../secrets/named-secrets.js';

/** A field whose name is one of a password or key: of a record the name is there, and its value alone is the text. */
function named(field: string): NamedField | undefined {
  const name = field.replace(/(?:\[\])+$/, '').replace(/^.*\./, '');
  const says = classOf(name);
  if (says === undefined) return undefined;
  return {
    confidence: 'likely',
    why: 'the name of the field',
    holds: (value) => typeof value === 'string' && whySecret(name, says, value.trim(), true) !== undefined,
  };
}

const SHORT_NAME = /(?<![A-Za-z])(?:SK|AK|sk|ak)["']?\s?[:=：]/;

/** Password, key or token after its name, in settings, programs, markup, headers, queries and sentences. */
const detector: Detector = {
  id: 'secret/named-secret',
  family: 'secret',
  type: 'SECRET',
  title: { en: 'Password, key or token after its name', zh: '名称所指的口令、密钥或者令牌' },
  keywords: [
    // apiFlashKey
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}key_`),
    ...[
      'passw',
      'passphrase',
      'passcode',
      '_pwd_',
      '_pass_',
      'kennwort',
      'de_passe',
      'contrase',
      'senha',
      'wachtwoord',
      'lozinka',
      'haslo',
      'parola',
    ],
    ...[
      'secret',
      'token',
      'credential',
      'creds',
      'sessionid',
      'session_id',
      '_sid_',
      'sessid',
      'authorization',
      'bearer',
      '_jwt_',
      '_pat_',
      '_auth_',
    ],
    ...[
      '_key_',
      'apikey',
      'appkey',
      'accesskey',
      'accountkey',
      'authkey',
      'masterkey',
      'privatekey',
      'signingkey',
      'encryptionkey',
      'licensekey',
    ],
    ...[
      'adminkey',
      'aeskey',
      'v_key',
      'mchkey',
      'subscriptionkey',
      '_sk__',
      '_ak__',
      'splunk',
      '_ssws_',
      'basic_',
      'sshpass',
      'mysql',
      '_curl_',
      'identified_by',
      '_login_',
      'add_authtoken',
    ],
    ...['пароль', '비밀번호', 'パスワード', '密码', '密碼', '口令', '密钥', '密鑰', '秘钥', '密匙', '金鑰', '令牌', '私钥', '授权码'],
  ],
  // A word of two letters is no keyword.
  precheck: (text) => SHORT_NAME.test(text),
  precheckNeeds: [{ coded: true }],
  find(text, _field, anchors) {
    const places = anchors?.keywordPlaces?.();
    return namedSecrets(text, places?.length === 0 ? undefined : places);
  },
  named,
  hits: [
    'DB_PASSWORD=' + 'q7Zr2Kx9Lm4T',
    '{"username": "app", "password": "' + 'q7Zr2Kx9Lm4T"}',
    '密码：' + 'q7Zr2Kx9L#2',
    'api_key: "' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR"',
    'Authorization: Bearer ' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
    'DefaultEndpointsProtocol=https;AccountKey=' +
      'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo==',
  ],
  misses: [
    'password: required',
    'api_key=YOUR_API_KEY',
    'token = process.env.TOKEN_2',
    'const secret = os.environ["SECRET_KEY_2"]',
    'DB_PASSWORD=${DB_PASSWORD_1}',
    'primary_key: user_account_id_2024',
    'the password is stored in the database',
    '密码必须为8位以上',
    'sha256: 9f3a7c1e5b8d20469f3a7c1e5b8d20469f3a7c1e5b8d20469f3a7c1e5b8d2046',
    'next_page_token: q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
  ],
};
export default detector;
