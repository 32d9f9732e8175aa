/** Endings of hosts that are registered in mainland China, by the registry of .cn. */
const HOME = new Set(['cn', 'xn--fiqs8s', 'xn--fiqz9s', '中国', '中國', 'xn--55qx5d', 'xn--io0a7i', '公司', '网络']);
/** Endings of two letters that are sold to everybody: they say nothing of a country. */
const EVERYWHERE = new Set('ac ai bz cc co fm gg gl io la ly me nu sh to tv vc ws eu'.split(' '));
/** Sites of which it is known where they are, though their names do not say it. */
const KNOWN: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    'huggingface.co': false,
    'hf.co': false,
    'github.com': false,
    'githubusercontent.com': false,
    'gitlab.com': false,
    'kaggle.com': false,
    'zenodo.org': false,
    'commoncrawl.org': false,
    'wikipedia.org': false,
    'wikimedia.org': false,
    'archive.org': false,
    'arxiv.org': false,
    'figshare.com': false,
    'openslr.org': false,
    'flickr.com': false,
    'youtube.com': false,
    'reddit.com': false,
    'stackoverflow.com': false,
    'stackexchange.com': false,
    'gitee.com': true,
    'modelscope.com': true,
    'opendatalab.com': true,
    'zhihu.com': true,
    'weibo.com': true,
    'baidu.com': true,
    'bilibili.com': true,
    'douban.com': true,
    'csdn.net': true,
  }),
);

/** What the names of those end with: others are not looked up. */
const KNOWN_UNDER = new Set([...KNOWN.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/** Whether a host is in mainland China (境内) or not; undefined where its name does not say. */
export function isHome(host: string): boolean | undefined {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return undefined;
  const last = name.slice(dot + 1).toLowerCase();
  const known = !KNOWN_UNDER.has(last) ? undefined : KNOWN.get(name.slice(name.lastIndexOf('.', dot - 1) + 1).toLowerCase());
  if (known !== undefined) return known;
  if (HOME.has(last)) return true;
  return last.length === 2 && !EVERYWHERE.has(last) && /^[a-z]/.test(last) ? false : undefined;
}

/** The same as a number: 1 in mainland China, 2 elsewhere, 0 where nothing says so. */
export function homeNumber(host: string): number {
  const home = isHome(host);
  return home === undefined ? 0 : home ? 1 : 2;
}
