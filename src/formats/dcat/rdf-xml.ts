import { type XmlEvent, XmlReader } from '../../reading/xml/xml.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Fault, Tree } from '../descriptor/tree.js';

/** Deeper than this nothing is read. */
const DEEPEST = 100;

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
  const nodes: Tree[] = [];
  const open: Open[] = [];
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
  const hear = (event: XmlEvent): Fault | undefined => {
    const { line } = event;
    const last = open.at(-1);
    if (event.kind === 'broken') return { what: wrong('rdf/cut-in-tag'), line };
    if (event.kind === 'text') {
      if (last !== undefined) last.text += event.text;
    } else if (event.kind === 'open') {
      if (open.length >= DEEPEST) return { what: wrong('rdf/too-deep', { depth: DEEPEST }), line };
      open.push(opened(event));
    } else if (last?.name !== event.name) {
      return { what: wrong('rdf/wrong-tag'), line };
    } else close();
    return undefined;
  };
  const xml = new XmlReader(text.length * 3);
  const faults: Fault[] = [];
  for (const event of eventsOf(xml, text)) {
    const fault = hear(event);
    if (fault === undefined) continue;
    faults.push(fault);
    break;
  }
  if (faults.length === 0 && !xml.isBetweenTags) faults.push({ what: wrong('rdf/cut-in-tag'), line: xml.line });
  if (open.length > 0 && faults.length === 0) {
    faults.push({ what: wrong('rdf/cut-off'), line: xml.line });
  }
  while (open.length > 0) close();
  return { tree: { kind: 'object', line: 1, members: [['@graph', { kind: 'list', line: 1, elements: nodes }]] }, faults };
}

function* eventsOf(xml: XmlReader, text: string): Generator<XmlEvent, void, undefined> {
  yield* xml.push(Buffer.from(text));
  yield* xml.end();
}

function opened({ name, line, attributes }: Extract<XmlEvent, { kind: 'open' }>): Open {
  const open: Open = { name, line, members: [], text: '' };
  for (const [key, value] of attributes) {
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
