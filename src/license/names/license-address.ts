import { creativeCommonsId, readCreativeCommons, versionOf } from './creative-commons.js';
import { fold, squash } from './name-fold.js';
import { licenseIndex, plainUrl } from './name-index.js';

/** Hosts whose addresses end in a license's id or name. */
const catalogues =
  /^(?:[\w-]+\.)?(?:spdx\.org|opensource\.org|choosealicense\.com|opendefinition\.org|opendatacommons\.org|publications\.europa\.eu|dcat-ap\.de|data\.europa\.eu|purl\.org|api\.github\.com|scancode-licensedb\.aboutcode\.org|tldrlegal\.com|rdflicense\.appspot\.com|w3id\.org|enterprise\.dejacode\.com|licenses\.opendefinition\.org|project-open-data\.cio\.gov|kaggle\.com|zenodo\.org)$/;

const termsPath = /licen[cs]|terms|(?:^|[/_-])tos(?:[/._-]|$)|conditions|agreement|eula|copyright|legal|policies|policy|usage|rights/;

/** What an address says: an expression, `terms` for terms that licit does not know, undefined for an address of something else. */
export function readUrl(address: string): string | undefined {
  let url = plainUrl(address).replace(/[.,;)\]>'"”]{1,8}$/, '');
  const known = lookUp(url);
  if (known) return known;
  const archived = /^(?:web|wayback)\.archive\.org\/web\/[^/]{1,20}\/(.{4,})$/.exec(url);
  if (archived) url = plainUrl(archived[1]!);
  const again = archived ? lookUp(url) : undefined;
  if (again) return again;
  const [host, ...segments] = url
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  if (!host?.includes('.')) return undefined;
  const path = segments.map(decoded);
  if (/(?:^|\.)creativecommons\.org$/.test(host)) return creativeCommons(path);
  // The buttons: /l/by-sa/4.0/88x31.png, /p/zero/1.0/80x15.png.
  if (host === 'licensebuttons.net') return creativeCommons(path);
  if (host === 'huggingface.co' && segments.slice(0, 3).join('/') === 'datasets/choosealicense/licenses')
    return byId(path.at(-1)!.replace(/\.md$/, ''));
  if (/^(?:\w+\.)?gnu\.org$/.test(host)) {
    const gnu = gnuLicense(path);
    if (gnu) return gnu;
  }
  if (/(?:^|\.)rightsstatements\.org$/.test(host)) return rightsStatement(path);
  if (catalogues.test(host)) {
    const [last, before] = path.slice(-2).reverse();
    const versioned = before && /^\d+(?:[._-]\d+)*$/.test(last!) ? byId(`${before}-${last!.replace(/[_-]/g, '.')}`) : undefined;
    if (versioned) return versioned;
    for (const segment of path.slice(-3).reverse()) {
      const id = byId(segment.replace(/\.(?:html?|php|txt|json|rdf|ttl)$/, ''));
      if (id) return id;
    }
  }
  return termsPath.test(segments.join('/')) ? 'terms' : undefined;
}

function lookUp(url: string): string | undefined {
  const { urls } = licenseIndex();
  const bare = url.replace(/[?#].*$/, '').replace(/\/{1,8}$/, '');
  const stem = bare.replace(/\/(?:index|legalcode)(?:\.\w{2,5})?$/, '').replace(/(?:\.en|\.zh)?\.(?:html?|php|txt|md|en)$/, '');
  return urls.get(url) ?? urls.get(bare) ?? urls.get(stem);
}

/** A path segment that is an id: `by-sa` does not count, it may be anything. */
function byId(segment: string): string | undefined {
  if (segment.length < 2 || /^\d+(?:[._-]\d+)*$/.test(segment)) return undefined;
  const words = segment.replace(/[_+]/g, ' ');
  const { names } = licenseIndex();
  const found = names.get(squash(fold(segment))) ?? readCreativeCommons(fold(words));
  return found && !/^LicenseRef-(?:custom|various|proprietary|CC$)|^none-stated/.test(found) ? found : undefined;
}

/** creativecommons.org/licenses/by-nc/4.0/deed.zh, /licenses/by/3.0/igo/, /publicdomain/zero/1.0/ and what came before them. */
function creativeCommons(path: readonly string[]): string | undefined {
  const [first, type, version, port] = path;
  const section = first === 'l' ? 'licenses' : first === 'p' ? 'publicdomain' : first;
  if (section === undefined || (section === 'licenses' && type === undefined)) return 'LicenseRef-CC';
  if (section === 'publicdomain') {
    if (type === 'zero') return 'CC0-1.0';
    if (type === 'mark') return 'CC-PDM-1.0';
    return type === 'certification' ? 'CC-PDDC' : 'LicenseRef-public-domain';
  }
  if (section === 'choose' && type === 'zero') return 'CC0-1.0';
  if (section !== 'licenses' || type === undefined) return undefined;
  if (type === 'publicdomain') return 'CC-PDDC';
  const number = version && /^\d/.test(version) ? versionOf(version) : undefined;
  const place = number && port && /^(?:[a-z]{2}|igo|scotland)$/.test(port) ? port : undefined;
  if (/^(?:nc-)?sampling\+?$|^devnations$/.test(type)) {
    return `LicenseRef-${['CC', type, number, place].filter(Boolean).join('-').toUpperCase()}`;
  }
  if (/^(?:gpl|lgpl|bsd|mit)$/.test(type)) return byId([type, number].filter(Boolean).join('-'));
  const elements = type.split('-');
  if (!elements.every((element) => /^(?:by|nc|nd|sa)$/.test(element)) || new Set(elements).size < elements.length) return undefined;
  return creativeCommonsId({ elements, version: number, port: place });
}

/** gnu.org/licenses/old-licenses/gpl-1.0.html, /licenses/lgpl-3.0.de.html, /copyleft/fdl-1.2.txt. */
function gnuLicense(path: readonly string[]): string | undefined {
  if (!/^(?:licenses|copyleft)$/.test(path[0] ?? '')) return undefined;
  const match =
    /^([al]?gpl|fdl)-(\d\.\d)(?:[.-][a-z]{2}(?:-[a-z]{2})?)?(?:-standalone)?(?:\.(?:html?|txt|md|tex|texi|xml|odt|rtf|ps))?$/.exec(
      path.at(-1)!,
    );
  return match ? byId(`${match[1] === 'fdl' ? 'gfdl' : match[1]}-${match[2]}`) : undefined;
}

/** rightsstatements.org/vocab/InC/1.0/, and the same under /page and /data. */
function rightsStatement(path: readonly string[]): string | undefined {
  const [section, id] = path;
  if (!id || !/^(?:vocab|page|data)$/.test(section ?? '')) return undefined;
  const found = licenseIndex().names.get(`licenserefrs${squash(id)}10`);
  return found;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment;
  }
}
