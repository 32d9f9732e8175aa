/** The pictures that a page shows to its readers. */
import { join, normalize } from 'node:path/posix';

/** Where hosts of repositories show their files. */
const HOSTED =
  /^https:\/\/(?:github\.com\/[^/]+\/[^/]+\/(?:blob|raw)\/[^/]+|raw\.githubusercontent\.com\/[^/]+\/[^/]+\/[^/]+|(?:huggingface\.co|hf-mirror\.com)\/(?:datasets\/)?[^/]+\/[^/]+\/(?:resolve|blob|raw)\/[^/]+|(?:gitee|gitlab)\.com\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|raw)\/[^/]+)\//;

/** Markdown, HTML and reStructuredText. */
const SHOWS = /\[[^\]]{0,500}\]\(\s*([^)\s]{1,500})|<img\s[^<>]{0,500}?src\s*=\s*["']([^"'\s]{1,500})|image::\s+(\S{1,500})/gi;

/** The paths that a page names as pictures, or in links: from the folder of the page, with `/` in front or on the host of the repository from its root. */
export function picturesIn(text: string, folder: string, root: string): string[] {
  return [...text.matchAll(SHOWS)].map(([, one = '', two = '', three = '']) => {
    const target = (one || two || three).replace(/[?#].*$/, '');
    const ofRoot = target.replace(HOSTED, '/');
    return normalize(ofRoot.startsWith('/') ? join(root, ofRoot) : join(folder, target));
  });
}
