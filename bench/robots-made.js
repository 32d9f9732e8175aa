/** Robots files and URLs made from a seed, in the forms that files of sites have: groups split and merged, stars, ends, escapes, line ends, marks of order. */

import { numbers } from './data.js';

const AGENTS = [
  '*',
  '*',
  '*',
  'GPTBot',
  'gptbot',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'Bytespider',
  'Googlebot',
  'bingbot',
  'AhrefsBot',
  'GPTBot/1.1',
];
const WORDS = [
  'news',
  'archive',
  'wp-admin',
  'wp-content',
  'images',
  'tag',
  'search',
  'user',
  'private',
  'a',
  'b',
  'böden',
  '新闻',
  'p%61th',
  'x%2Fy',
  'caf%c3%a9',
  'file-%2A',
  'cost-%24',
];
const ENDINGS = ['', '/', '.html', '.php', '.pdf', '.jpg'];

/** `files` robots.txt files, each of an origin, and `urls` URLs spread over them, those of one file together. */
export function made({ files: fileCount, urls: urlCount, seed }) {
  const random = numbers(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const path = () => `/${Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(WORDS)).join('/')}${one(ENDINGS)}`;
  const pattern = () => {
    const kind = random();
    if (kind < 0.08) return '/';
    if (kind < 0.12) return '';
    if (kind < 0.2) return `/*${one(['.pdf', '.jpg', '?', '/tag/', '?q=', 'a*b'])}`;
    if (kind < 0.26) return `${path()}$`;
    if (kind < 0.3) return `/*${one(ENDINGS)}$`;
    if (kind < 0.34) return `${path()}*${one(WORDS)}`;
    if (kind < 0.36) return `${path()}?u=https://x`;
    return path();
  };
  const origin = (n) => `${random() < 0.3 ? 'http' : 'https'}://www.site-${n}.example`;
  const text = () => {
    const lines = [];
    if (random() < 0.1) lines.push('# made');
    for (let groups = 1 + Math.floor(random() * 6); groups > 0; groups--) {
      for (let names = random() < 0.2 ? 2 + Math.floor(random() * 4) : 1; names > 0; names--)
        lines.push(`${one(['User-agent', 'user-agent', 'User-Agent'])}: ${one(AGENTS)}`);
      if (random() < 0.04) lines.push('Sitemap: https://e.example/s.xml');
      for (let rules = Math.floor(random() * 9); rules > 0; rules--) {
        lines.push(`${one(['Disallow', 'Disallow', 'disallow', 'Allow'])}: ${pattern()}${random() < 0.05 ? ' # why' : ''}`);
        if (random() < 0.05)
          lines.push(one(['', 'Crawl-delay: 10', 'Sitemap: https://e.example/s.xml', '# note', 'Content-Signal: ai-train=no']));
      }
      if (random() < 0.8) lines.push('');
    }
    return `${random() < 0.05 ? '\uFEFF' : ''}${lines.join(one(['\n', '\n', '\n', '\r\n', '\r']))}`;
  };
  const files = Array.from({ length: fileCount }, (_, n) => ({ origin: origin(n), text: text() }));
  const urls = Array.from({ length: urlCount }, (_, n) => {
    const file = Math.floor((n * fileCount) / urlCount);
    const query = random() < 0.2 ? `?${one(['q=1', 'u=https://x', 'id=7&a=b', 'q=a/b'])}` : '';
    const at = random() < 0.02 ? one(['/', '/robots.txt', '/a*b', '/cost-$']) : path();
    return { file, url: `${files[file].origin}${at}${query}` };
  });
  return { files, urls };
}
