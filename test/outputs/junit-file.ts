/** Reads a JUnit file by the reader of XML that formats use, and says where it is not what Jenkins' schema says. */
import { XmlReader } from '../../src/reading/xml/xml.js';
import { junit } from './host-schemas.js';

/** A test of a file. */
export interface ReadCase {
  suite: string;
  classname: string;
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  message: string;
  text: string;
}

/** The tests of a file, and all that is wrong with it. */
export function readJunit(file: string): { cases: ReadCase[]; faults: string[]; counts: Record<string, number>[] } {
  const xml = new XmlReader(1 << 26);
  const faults: string[] = [];
  const cases: ReadCase[] = [];
  const counts: Record<string, number>[] = [];
  const open: string[] = [];
  let suite = '';
  const bytes = Buffer.from(file);
  for (const event of [...xml.push(bytes), ...xml.end()]) {
    const inside = open.at(-1);
    if (event.kind === 'broken') faults.push(`line ${event.line}: not well-formed`);
    if (event.kind === 'close' && open.pop() !== event.name) faults.push(`line ${event.line}: </${event.name}> closes another element`);
    if (event.kind === 'text') {
      if (event.cut) faults.push(`line ${event.line}: text was cut`);
      if (inside === undefined || !junit[inside]?.text) faults.push(`line ${event.line}: text in ${inside}`);
      if (inside === 'failure' || inside === 'system-out') cases.at(-1)!.text = event.text;
    }
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    const known = junit[name];
    if (!known) faults.push(`line ${event.line}: <${name}>`);
    if (inside === undefined ? name !== 'testsuites' : !junit[inside]?.within.includes(name)) faults.push(`<${name}> in <${inside}>`);
    for (const asked of known?.asked ?? []) if (!attributes.has(asked)) faults.push(`line ${event.line}: <${name}> without ${asked}`);
    for (const [attribute] of attributes)
      if (!known?.asked.includes(attribute) && !known?.may.includes(attribute))
        faults.push(`line ${event.line}: ${attribute} of <${name}>`);
    open.push(name);
    if (name === 'testsuites' || name === 'testsuite') {
      if (name === 'testsuite') suite = attributes.get('name')!;
      counts.push(
        Object.fromEntries(
          ['tests', 'failures', 'errors', 'skipped'].filter((one) => attributes.has(one)).map((one) => [one, Number(attributes.get(one))]),
        ),
      );
    }
    if (name === 'testcase')
      cases.push({
        suite,
        classname: attributes.get('classname')!,
        name: attributes.get('name')!,
        outcome: 'passed',
        message: '',
        text: '',
      });
    if (name === 'failure' || name === 'skipped') {
      cases.at(-1)!.outcome = name === 'failure' ? 'failed' : 'skipped';
      cases.at(-1)!.message = attributes.get('message') ?? '';
    }
  }
  if (open.length > 0 || !xml.isBetweenTags) faults.push('the file ends within an element');
  return { cases, faults, counts };
}
