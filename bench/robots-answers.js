/**
 * What licit answers of robots.txt files beside robots-parser: a million URLs over 5,000 files, all of them made from a seed. Says how much processor time each
 * takes, that of reading the files among it, and names each difference with the section of RFC 9309 that it is about.
 *
 * node bench/robots-answers.js [--files 5000] [--urls 1000000] [--seed 1]
 */
import { parseArgs } from 'node:util';
import robotsParser from 'robots-parser';
import { readRobots } from '../dist/claims/signals/robots-rules.js';
import { RobotsReader } from '../dist/claims/signals/robots-signals.js';
import { placeOf } from '../dist/claims/snapshots/site-place.js';
import { made } from './robots-made.js';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '5000' },
    urls: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const { files, urls } = made({ files: Number(values.files), urls: Number(values.urls), seed: Number(values.seed) });

/** Runs and says how many seconds of the processor it took. */
function timed(what, run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what.padEnd(34)} ${((user + system) / 1e6).toFixed(2)} s of processor time`);
  return result;
}

const AGENT = 'GPTBot';
const ours = timed('licit, the agent asked', () => answers((text) => reader(text, [AGENT])));
timed('licit, with all AI crawlers named', () => answers((text) => everything(text)));
const theirs = timed('robots-parser', () => answers((text, origin) => parser(text, origin)));

function answers(read) {
  const answered = new Uint8Array(urls.length);
  let last;
  let ask;
  for (let n = 0; n < urls.length; n++) {
    const { file, url } = urls[n];
    if (file !== last) {
      last = file;
      ask = read(files[file].text, files[file].origin);
    }
    answered[n] = ask(url) ? 1 : 0;
  }
  return answered;
}

function reader(text, agents) {
  const robots = new RobotsReader(readRobots(text), agents);
  return (url) => robots.ruleFor(placeOf(url).path)?.allow ?? true;
}

function everything(text) {
  const robots = new RobotsReader(readRobots(text), [AGENT]);
  return (url) => robots.of(placeOf(url).path).refusedBy === undefined;
}

function parser(text, origin) {
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return (url) => robots.isAllowed(url, AGENT) ?? true;
}

/** Why the two differ: what of the file the other reads otherwise than the RFC. */
const REASONS = [
  ['2.2.1', 'a version behind the product token (User-agent: GPTBot/1.1)', (text) => /^user-agent:[ \t]*gptbot[ /]+[\d.]+/im.test(text)],
  [
    '2.2.1, 2.2.4',
    'a line of another protocol does not end the lines of a group that name crawlers',
    (text) => /^user-agent:[^\n\r]*(?:(?:\r\n|\r|\n)[ \t]*(?:#[^\n\r]*)?)*(?:\r\n|\r|\n)(?:sitemap|crawl-delay|host|noindex)/im.test(text),
  ],
  ['2.2.1', 'a group without rules is a group: what is said to everybody is not for its crawler', (text) => isBareGroup(text)],
  ['2.2.2', 'robots.txt itself may always be taken', (_, url) => new URL(url).pathname === '/robots.txt'],
  ['2.2.2', 'what is reserved within a query is compared in its escaped form', (_text, url) => url.includes('?')],
  [
    '2.2.2',
    'escapes of what need not be escaped are undone (%61 is a)',
    (text, url) => /%(?:[46][1-9a-f]|[57][0-9a]|3[0-9]|2d|2e|5f|7e)/i.test(text + url),
  ],
  ['2.2.3', '%2A and %24 are a star and a dollar that are meant as such', (text, url) => /%2a|%24/i.test(text) || /[*$]/.test(url)],
  ['2.5', 'what is behind 500 kibibytes is not read', (text) => Buffer.byteLength(text) > 512_000],
];

function isBareGroup(text) {
  const robots = new RobotsReader(readRobots(text), [AGENT]);
  return robots.file.groups.some(({ agents, rules }) => rules.length === 0 && agents.some((agent) => agent.startsWith('gptbot')));
}

const counts = new Map();
let different = 0;
for (let n = 0; n < urls.length; n++) {
  if (ours[n] === theirs[n]) continue;
  different += 1;
  const { file, url } = urls[n];
  const [section, why] = REASONS.find(([, , holds]) => holds(files[file].text, url)) ?? [
    '?',
    `not explained: ${url} under ${JSON.stringify(files[file].text.slice(0, 300))}`,
  ];
  const key = `${section}: ${why}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
console.log(
  `${urls.length} URLs over ${files.length} files: ${urls.length - different} answers alike, ${different} different, ${ours.reduce((sum, one) => sum + one, 0)} may be taken`,
);
for (const [why, count] of [...counts].sort((one, other) => other[1] - one[1]))
  console.log(`  ${String(count).padStart(8)}  RFC 9309, ${why}`);
if ([...counts.keys()].some((why) => why.startsWith('?'))) process.exitCode = 1;
