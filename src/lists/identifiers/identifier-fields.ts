/** Names of fields and columns that hold identifiers, as data and lists call them. */
import type { IdentifierKind } from '../../model/lists/list-kinds.js';

/** By kind, names in small letters without anything between words. */
const NAMES: Record<IdentifierKind, string> = {
  account:
    'account accounts accountname user username usernames userid userhandle login handle handles screenname nickname author authorname creator owner owners ' +
    'repoowner repositoryowner githubusername githubuser githubaccount githublogin committer uploader channel channelid ' +
    'repo reponame repository repositoryname maxstarsreponame maxissuesreponame maxforksreponame repourl 账号 账户 用户 用户名 作者 所有者',
  url: 'url urls uri link links href address imageurl pageurl sourceurl webpage permalink 网址 链接',
  domain: 'domain domains host hosts hostname site sites website registrabledomain 域名 网站',
  isbn: 'isbn isbn10 isbn13 isbns',
  asin: 'asin asins',
  issn: 'issn eissn',
  doi: 'doi dois',
  title: 'title titles booktitle worktitle work nameofwork 书名 标题 作品名称 题名',
  // An author is an account, too: `isAuthorColumn`.
  author: '',
  digest: 'sha256 sha1 sha512 md5 hash digest checksum contenthash filehash sha256sum md5sum contentsha256 phash',
  person: 'subject subjecthash personhash keyedhash',
  dataset: 'dataset datasets datasetname corpus 数据集',
};

const byName = new Map<string, IdentifierKind>();
for (const [kind, names] of Object.entries(NAMES))
  for (const name of names.split(' ').filter(Boolean)) byName.set(name, kind as IdentifierKind);

/** What a field or column of this name holds; of `meta.author.login` the last part decides. */
export function columnKind(name: string): IdentifierKind | undefined {
  return name.length > MAX_NAME ? undefined : byName.get(lastOf(name));
}

const AUTHORS = new Set('author authors authorname creator creators writer writers by byline artist composer 作者 著者 作家'.split(' '));

/** Whether a field or column of this name holds who made a work. */
export function isAuthorColumn(name: string): boolean {
  return name.length <= MAX_NAME && AUTHORS.has(lastOf(name));
}

const MAX_NAME = 200;

function lastOf(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/\[\]$/, '');
  return last
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
