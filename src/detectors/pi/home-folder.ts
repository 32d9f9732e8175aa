import { matchAt } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found } from '../../model/detection.js';

/** A path that begins with a home folder, and the account that it is named after. */
const HOME =
  /(?:(?<![\w.~-])(?:\/mnt\/[a-z])?\/(?:home|Users)\/|(?<![A-Za-z])[A-Za-z]:(?:\\{1,4}|\/)Users(?:\\{1,4}|\/))([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,30}[\p{L}\p{M}\p{N}_-]))(?=\.?(?:["'`\s:;,)\]]|$)|[/\\])/gu;
const HOME_HERE = new RegExp(HOME.source, 'uy');
/** Accounts of machines and examples, and folders that all accounts share. */
const NOBODY =
  /^(?:(?:this|my|your|some)[-_]?(?:user|home|name)|user\d+|users?|username|user[-_]?name|you|your|your[-_]?(?:user)?name|me|my|name|someone|somebody|example|foo|bar|test(?:er|user)?|demo|guest|public|shared|default|all|root|admin|administrator|ubuntu|debian|fedora|centos|alpine|arch|ec2-user|runner|runneradmin|circleci|travis|jenkins|gitlab-runner|gitpod|vagrant|docker|app|node|python|java|www|www-data|web|git|dev|devel|developer|code|coder|vscode|codespace|jovyan|workspace|work|projects?|repo|src|data|sandbox|agent|claude|codex|oai|deploy|service|build|builder|ci|nobody|linuxbrew|news|page|index|blog|about|home|products?|login|apt|dpkg|apache|nginx)$/i;

/** What documentation in other languages calls an account: user, user name, your name. */
const NOBODY_ABROAD =
  /^(?:(?:ihr|dein|votre|su|tu|il[-_]?tuo|jouw|uw)[-_]?(?:name|nom|nombre|nome|naam)|benutzer(?:name)?|utilisateur|nom[-_]?d?utilisateur|usuari[oa]?|(?:nombre|nome)[-_]?(?:de[-_]?)?usuario|utente|nome[-_]?utente|utilizador|gebruiker(?:snaam)?|u[zż]ytkownik|användar(?:e|namn)|bruger(?:navn)?|bruker(?:navn)?|käyttäjä(?:nimi)?|uživatel(?:sk[eé]_?jm[eé]no)?|nama[-_]?pengguna|nazwa[-_]u[zż]ytkownika|nomedousuario|ім|používateľ|felhasználó|utilizator|kullan[ıi]c[ıi](?:ad[ıi])?|пользователь|имя[-_]пользователя|користувач|потребител|χρήστης|用户名?|用戶名?|使用者(?:名稱)?|ユーザー?名?|사용자(?:이름)?|المستخدم|משתמש)$/i;

/** Most units of such a path before the mark in front of `home` or `Users`. */
const MAX_BEFORE_CHARACTERS = 6;

/** Such paths, in order: where the pass saw their words, or in the whole text. */
function* paths(text: string, places: readonly number[] | undefined): Generator<RegExpExecArray> {
  if (places === undefined) {
    yield* text.matchAll(HOME);
    return;
  }
  let least = 0;
  for (const place of places) {
    for (let start = Math.max(least, place - MAX_BEFORE_CHARACTERS); start <= place; start++) {
      const match = matchAt(HOME_HERE, text, start);
      if (match === null) continue;
      yield match;
      least = start + match[0].length;
      break;
    }
  }
}

function find(text: string, _field?: string, anchors?: Anchors): Found[] {
  const all: Found[] = [];
  for (const { index, 0: whole, 1: name } of paths(text, anchors?.keywordPlaces?.())) {
    if (NOBODY.test(name!) || NOBODY_ABROAD.test(name!) || /^\d+$/.test(name!)) continue;
    const end = index + whole.length;
    all.push({
      start: end - name!.length,
      end,
      confidence: 'likely',
      why: 'account that a home folder is named after',
    });
  }
  return all;
}

/** Account of a person in the path of a home folder: `/home/…`, `/Users/…`, `C:\Users\…`. */
const detector: Detector = {
  id: 'pi/home-folder',
  family: 'pi',
  type: 'USERNAME',
  title: { en: 'Account name in the path of a home folder', zh: '主目录路径中的用户名' },
  category: 'pd:Username',
  keywords: ['_home_', '_users_'],
  find,
  hits: [
    '/home/some.one/boats',
    'cwd: /Users/someone1/src/boats',
    'C:\\Users\\Some.One\\boats',
    '"C:\\\\Users\\\\someone1\\\\boats"',
    '/mnt/c/Users/someone1/x',
    '/home/某甲/数据',
  ],
  misses: [
    '/home/user/boats',
    'https://example.com/home/boats/1',
    '/home/runner/work',
    'GET /users/17',
    '/Users/Shared/x',
    'C:\\Users\\user.',
    'bis /home/benutzername/x',
    'go home / users',
    '~/home/x',
  ],
};
export default detector;
