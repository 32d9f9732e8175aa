import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';

const inspector = createInspector((await detectors()).filter(({ id }) => id.startsWith('secret/')));
const seen = (text: string) =>
  inspector
    .text(text, { path: '' })
    .filter(({ reserved }) => !reserved)
    .map(({ start, end }) => text.slice(start, end));

const PASSWORD = 'q7Zr2Kx9#L';
const TOKEN = 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR';

test.each([
  'password: @',
  "password = '@'",
  'DB_PASSWORD=@',
  'export PGPASSWORD="@"',
  '"password": "@"',
  '\\"password\\": \\"@\\"',
  "'pwd' => '@'",
  'const password: string = "@";',
  "$cfg['password'] = '@';",
  "define('DB_PASSWORD', '@');",
  'user.setPassword("@")',
  '<password>@</password>',
  '<add key="DbPassword" value="@" />',
  '<property name="password" value="@"/>',
  '<key>Password</key>\n  <string>@</string>',
  '- name: DB_PASSWORD\n  value: @',
  'Server=db.example.net;User Id=app;Password=@;Encrypt=true',
  'spring.datasource.password=@',
  'machine example.net login app password @',
  "CREATE USER app WITH PASSWORD '@'",
  "CREATE USER 'app' IDENTIFIED BY '@'",
  'mysql -u app -p@ main',
  'sshpass -p @ ssh app@example.net',
  '--password=@',
  '--password @',
  '密码：@',
  '登录密码: @，请尽快修改',
  '初始口令为@',
  '数据库密码是 @',
  '密碼：@',
  'пароль: @',
  'Passwort: @',
  'mot de passe : @',
  'contraseña: @',
  'senha: @',
  'PASS=@',
  'pwd: @',
  '비밀번호: @',
  'パスワード：@',
])('a password is found in %j', (place) => {
  expect(seen(place.replace('@', PASSWORD))).toContain(PASSWORD);
});

test.each([
  'API_KEY=@',
  'api-key: @',
  'apiKey: "@",',
  'The API key: @',
  'Example Works API key is @',
  '{"access_token": "@", "token_type": "bearer"}',
  'client_secret=@&grant_type=x',
  'https://api.example.net/v1/x?access_token=@',
  'Authorization: Bearer @',
  "headers={'Authorization': 'Bearer @'}",
  '-H "authorization: token @"',
  'X-Auth-Token: @',
  'Cookie: theme=dark; sessionid=@',
  'Set-Cookie: JSESSIONID=@; Path=/',
  'EXAMPLE_KEY=@',
  "os.environ['EXAMPLE_TOKEN'] = '@'",
  '密钥：@',
  '访问令牌为 @',
  'accessKeySecret: "@"',
  'QIANFAN_SK=@',
  'ak: @',
  'sid=@',
  'AuthToken @',
  'appid wx0000000000000000 appsecret @',
  'https://@@git.example.net/a/b.git',
])('a key is found in %j', (place) => {
  expect(seen(place.replace('@', TOKEN))).toContain(TOKEN);
});

test.each([
  'api_key=YOUR_API_KEY_123',
  'token: <token-2024-goes-here>',
  'secret: ${SECRET_V2_FROM_VAULT}',
  'password: {{ vault_password_2 }}',
  'password = process.env.DB_PASSWORD_2',
  "password = os.environ['DB_PASSWORD_2']",
  'password = getpass("Password2: ")',
  'password = parts2[1]',
  'password: changeme123',
  'password: string2',
  '密码：123456',
  '密码长度为8-20位',
  'the password is required2',
  'token = tokenizer.decode(ids2)',
  'token: sha256_file_checksum_v2',
  'max_tokens=4096000000000000000',
  'public_key: q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
  'primary key: q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
  'id: 9f3a7c1e-5b8d-4046-9f3a-7c1e5b8d2046',
  'etag: "9f3a7c1e5b8d20469f3a7c1e5b8d2046"',
  'hashed_password: q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
  'secret_name: prod-database-credentials-2024',
  'token: com.example.app2.TokenService',
  'secretKeyRef: my-app-secrets-2024-prod',
  'https://img.example.net/a.jpg?token=q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyR',
])('no secret is in %j', (text) => {
  expect(seen(text)).toEqual([]);
});

test('a field that is named for a secret says so of its values', () => {
  const detector = inspectorOf('secret/named-secret');
  expect(detector.named?.('user.password')?.holds?.(PASSWORD)).toBe(true);
  expect(detector.named?.('api_key')?.holds?.(TOKEN)).toBe(true);
  expect(detector.named?.('password')?.holds?.('required')).toBe(false);
  expect(detector.named?.('token')?.holds?.('tokenization')).toBe(false);
  expect(detector.named?.('tokens')?.holds?.(['a', 'b'])).toBe(false);
  expect(detector.named?.('public_key')).toBeUndefined();
});

const all = await detectors();
const inspectorOf = (id: string) => all.find((detector) => detector.id === id)!;

test('what passes in a log of tests is no password', () => {
  expect(seen('PASS: binutils-all/common-1a\nPASS: binutils-all/common-1b\nFAIL: ld-x86-64/pr19609-2a\n')).toEqual([]);
  expect(seen(`PASS: ${PASSWORD}\n`)).toEqual([PASSWORD]);
});

test.each([`[DEBUG] Using Key=${TOKEN}`, `clockify_key: "${TOKEN}"`, `const apiFlashKey = '${TOKEN}'`, `kanban token - '${TOKEN}'`])(
  'a key of a service that no table has is found by its name: %s',
  (text) => {
    expect(seen(text)).toEqual([TOKEN]);
  },
);

test.each([
  'cache hit key=9f3a7c1e5b8d20469f3a7c1e5b8d2046',
  's3_key: "9f3a7c1e5b8d20469f3a7c1e5b8d2046"',
  "['gss_krb5_lucid_key', 'gss_krb5_rfc1964_keydata', 'gss_name_t']",
  `<Item key="${TOKEN}">`,
])('a key of something else is no secret: %s', (text) => {
  expect(seen(text)).toEqual([]);
});
