import type { Fault, Tree } from '../descriptor/tree.js';

/** Deeper than this nothing is read. */
const DEEPEST = 100;

/** Comments, declarations, what is not parsed, tags, and the text between them. */
const PARTS = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  name: string;
  line: number;
  id?: string;
  resource?: string;
  members: [string, Tree][];
  text: string;
}

/** The nodes of an RDF/XML document as a tree in the shape of JSON-LD. Entities that a document defines are not expanded. */
export function rdfXmlTree(text: string): { tree?: Tree; faults: Fault[] } {
  const faults: Fault[] = [];
  const nodes: Tree[] = [];
  const open: Open[] = [];
  let line = 1;
  const close = (): void => {
    const last = open.pop();
    if (last === undefined) return;
    const parent = open.at(-1);
    if (open.length <= 1) {
      if (open.length === 1 || !/RDF$/.test(last.name)) nodes.push(nodeOf(last));
    } else if (parent !== undefined) {
      // Elements are nodes and properties by turns; a node within a property is the property's value.
      if (open.length % 2 === 0) parent.members.push([last.name, stated(last)]);
      else parent.members.push(['', nodeOf(last)]);
    }
  };
  PARTS.lastIndex = 0;
  for (let at = 0; at < text.length; at = PARTS.lastIndex) {
    PARTS.lastIndex = at;
    const match = PARTS.exec(text);
    if (match === null) {
      faults.push({
        what: 'The XML ends in the middle of a tag; what came before was read',
        line,
        fix: 'Copy the file again, or close the tag.',
      });
      break;
    }
    const [all, cdata, slash, name, attributes = ''] = match;
    const last = open.at(-1);
    if (name === undefined) {
      if (last !== undefined && (cdata !== undefined || !all.startsWith('<'))) last.text += cdata ?? decoded(all);
    } else if (slash === '/') {
      if (last?.name !== name) {
        faults.push({
          what: `The tag that closes is not the one that is open; what came before was read`,
          line,
          fix: 'Close each tag in turn.',
        });
        break;
      }
      close();
    } else {
      if (open.length >= DEEPEST) {
        faults.push({ what: `The XML is nested more than ${DEEPEST} deep`, line, fix: 'Flatten it.' });
        break;
      }
      open.push(opened(name, line, attributes));
      if (/\/\s*$/.test(attributes)) close();
    }
    for (let i = 0; i < all.length; i += 1) if (all.charCodeAt(i) === 10) line += 1;
  }
  if (open.length > 0 && faults.length === 0)
    faults.push({
      what: 'The XML ends before all tags are closed; what came before was read',
      line,
      fix: 'Copy the file again, or close the tags.',
    });
  while (open.length > 0) close();
  return { tree: { kind: 'object', line: 1, members: [['@graph', { kind: 'list', line: 1, elements: nodes }]] }, faults };
}

function opened(name: string, line: number, attributes: string): Open {
  const open: Open = { name, line, members: [], text: '' };
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '');
    if (/:(?:about|ID|nodeID)$/.test(key)) open.id = key.endsWith('nodeID') ? `_:${value}` : value;
    if (/:resource$/.test(key)) open.resource = value;
    if (/:nodeID$/.test(key)) open.resource = `_:${value}`;
  }
  return open;
}

const leaf = (words: string, line: number): Tree => ({ kind: 'value', line, words, text: true, empty: false });

function nodeOf({ name, line, id, members }: Open): Tree {
  const all: [string, Tree][] = id === undefined ? [] : [['@id', leaf(id, line)]];
  if (!/Description$/.test(name)) all.push(['@type', leaf(name, line)]);
  for (const [property, value] of members) all.push([/(?:^|:)type$/.test(property) && value.kind === 'value' ? '@type' : property, value]);
  return { kind: 'object', line, members: all };
}

function stated({ line, resource, members, text }: Open): Tree {
  if (resource !== undefined) return leaf(resource, line);
  const nodes = members.map(([, value]) => value);
  const [first] = nodes;
  if (first === undefined) return leaf(text.trim(), line);
  return nodes.length === 1 ? first : { kind: 'list', line, elements: nodes };
}

function decoded(words: string): string {
  return words.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] ?? all;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
