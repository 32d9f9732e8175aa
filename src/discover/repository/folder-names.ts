/** What the names of folders say of the files in them: data, tests of a program, what explains a project. */

/** Folders that hold data, as people call them: `data`, `SFT_data`, `raw-datasets`, `语料库`. */
const DATA =
  /^(?:.*[-_ .])?(?:data|data[-_ ]?sets?|corpus|corpora)(?:[-_ .]?(?:v?\d[\w.]*|raw|clean(?:ed)?|demo|files?|train|test|dev|val|public|small|full|zh|en))?$|数据|语料/i;
/** Folders of programs: a folder below that is called `data` holds programs that read it. */
const CODE = /^(?:src|lib|libs|apps?|cmd|internal|pkg|packages|source|sources|tools|scripts|bin|include|vendor|third_party|models?)$/i;
const TESTS =
  /^(?:tests?|testing|unit[-_]?tests?|tests?[-_]?v\d+|e2e|specs?|__tests__|test[-_]?data|(?:test[-_]?)?fixtures?|conformance)$/i;
/** Folders whose pictures and texts explain a project. */
const EXPLAINING = /^(?:assets?|docs?|documentation|fig(?:ure)?s?|static|screenshots?|logos?|icons?|badges?|thumbnails?|__macosx)$/i;

/** The folder of a path that is called as folders of data are, with none of programs or tests above it; undefined for none. `below` is not asked itself. */
export function dataFolder(path: string, below: string): string | undefined {
  return firstFolder(path, below, (name) => (DATA.test(name) ? 'found' : CODE.test(name) || TESTS.test(name) ? 'stop' : 'on'));
}

/** The folder of a path that is called as folders of tests are, with none of data above it. */
export function testFolder(path: string, below: string): string | undefined {
  return firstFolder(path, below, (name) => (TESTS.test(name) ? 'found' : DATA.test(name) ? 'stop' : 'on'));
}

/** Whether a folder between `below` and the file is one of those that explain. In a folder of data nothing does. */
export function explains(path: string, below: string): boolean {
  return firstFolder(path, below, (name) => (EXPLAINING.test(name) ? 'found' : DATA.test(name) ? 'stop' : 'on')) !== undefined;
}

function firstFolder(path: string, below: string, ask: (name: string) => 'found' | 'stop' | 'on'): string | undefined {
  const from = below === '.' || !path.startsWith(`${below}/`) ? 0 : below.length + 1;
  for (let at = path.indexOf('/', from), begun = from; at >= 0; begun = at + 1, at = path.indexOf('/', begun)) {
    const answer = ask(path.slice(begun, at));
    if (answer !== 'on') return answer === 'found' ? path.slice(0, at) : undefined;
  }
  return undefined;
}
