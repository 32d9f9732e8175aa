/** The page of a review: one item at a time, by keyboard. Every judgment is sent at once and counts as saved when the server has it on its disk. */
import { itemView } from './item-view.js';
import { fillList } from './judged-list.js';
import { byId, duration, kept, make, randomId, say, setWords } from './page-tools.js';
import { ReasonPicker } from './reason-picker.js';
import { SendQueue } from './send-queue.js';
import { transport } from './transport.js';

/** So many items ahead are fetched, and so many stay in memory. */
const AHEAD = 3;
const MOST_CACHED = 60;
/** The time that is left follows from the last items. */
const RECENT = 20;
const RETRY = 1_000;

let begin;
let numbers = [];
/** The last judgment of each item, in the order in which they were given. */
const judged = new Map();
const cache = new Map();
let current = 0;
/** How long the item was looked at before the page was last hidden, and since when it is shown. */
let looked = 0;
let shownAt = 0;
let queue;
let picker;
/** Personal values are open until the checker goes on; they are kept nowhere. */
let revealed = false;

async function start() {
  begin = await untilAnswered(() => transport.state());
  setWords(begin.words);
  setWords(Object.fromEntries(begin.risks.flatMap(({ risks }) => risks.map(({ id, name }) => [`risk-${id}`, name]))));
  numbers = begin.numbers ?? Array.from({ length: begin.items }, (_, i) => i + 1);
  for (const one of begin.judged) note(one);
  picker = new ReasonPicker(begin.risks);
  queue = new SendQueue(`licit.review.${begin.key}.unsent`, (judgments) => transport.send(judgments), saved);
  // What was judged again since, in another window, counts.
  for (const one of queue.adopt(({ n, at }) => !(judged.get(n)?.at > at))) note(one);
  listen();
  fillKeys();
  saved({ waiting: queue.waiting.length });
  await show(nextOpen(0) ?? numbers.at(-1));
  if (isDone()) finish();
}

/** Asks until the server answers; what it refuses for good is an error. */
async function untilAnswered(ask) {
  for (;;) {
    try {
      const answer = await ask();
      byId('alert').hidden = true;
      return answer;
    } catch (error) {
      if (error.refused) throw error;
      warn(begin === undefined ? 'The server does not answer.' : say('gone'));
      await new Promise((done) => setTimeout(done, RETRY));
    }
  }
}

function note(judgment) {
  judged.delete(judgment.n);
  if (judgment.verdict !== undefined) judged.set(judgment.n, judgment);
}

/** The number of the first open item behind one, from the start again where there is none; undefined where all are judged. */
function nextOpen(after) {
  return numbers.find((n) => n > after && !judged.has(n)) ?? numbers.find((n) => !judged.has(n));
}

const isDone = () => numbers.every((n) => judged.has(n));

function fetched(n) {
  if (!cache.has(n)) {
    if (cache.size >= MOST_CACHED) cache.delete(cache.keys().next().value);
    const item = transport.item(n);
    cache.set(n, item);
    item.catch(() => cache.delete(n));
  }
  return cache.get(n);
}

async function show(n) {
  current = n;
  revealed = false;
  closeList();
  byId('done').hidden = true;
  mayJudge(true);
  byId('item').setAttribute('aria-busy', 'true');
  const item = await untilAnswered(() => fetched(n));
  // The checker went on meanwhile.
  if (current !== n) return;
  fill(item);
  byId('note').value = judged.get(n)?.note ?? '';
  openNote(byId('note').value !== '', false);
  byId('item').removeAttribute('aria-busy');
  looked = 0;
  shownAt = performance.now();
  byId('position').focus({ preventScroll: true });
  scrollTo(0, 0);
  const place = numbers.indexOf(n);
  for (const one of numbers.slice(place + 1, place + 1 + AHEAD)) fetched(one).catch(() => {});
}

function fill(item) {
  byId('position').textContent =
    say('position', numbers.indexOf(item.n) + 1, numbers.length) + (numbers[item.n - 1] === item.n ? '' : ` · #${item.n}`);
  byId('content').replaceChildren(...itemView(item));
  byId('reveal').disabled = !item.masked;
  showVerdict();
}

const VERDICTS = ['ok', 'bad', 'unsure', 'skip'];

/** There is something to judge only while an item is shown. */
function mayJudge(is) {
  byId('item').hidden = !is;
  for (const verdict of VERDICTS) byId(verdict).disabled = !is;
  byId('reveal').disabled = true;
}

function showVerdict() {
  const judgment = judged.get(current);
  const parts = judgment && [say(`verdict-${judgment.verdict}`), judgment.risk && nameOf(judgment.risk)].filter(Boolean);
  byId('verdict').textContent = parts?.join(' · ') ?? '';
  byId('verdict').className = judgment?.verdict ?? '';
  for (const verdict of VERDICTS) byId(verdict).setAttribute('aria-pressed', String(judgment?.verdict === verdict));
  progress();
}

function nameOf(risk) {
  const name = say(`risk-${risk}`);
  return name === `risk-${risk}` ? risk : `${risk} ${name}`;
}

function progress() {
  const done = numbers.filter((n) => judged.has(n)).length;
  byId('bar').max = numbers.length;
  byId('bar').value = done;
  const recent = [...judged.values()].slice(-RECENT).flatMap(({ ms }) => (ms > 0 ? [ms] : []));
  const middle = recent.sort((a, b) => a - b)[Math.floor(recent.length / 2)];
  const left = numbers.length - done;
  const time = middle === undefined || left === 0 ? '' : ` · ${say('left', duration(middle * left))}`;
  byId('progress').textContent = say('done', done, numbers.length) + time;
}

/** What became of what was sent. */
function saved({ waiting, error, refused }) {
  const state = byId('saved');
  // Told once: a voice that says after each item that it is saved says nothing.
  if (error && state.className !== 'unsaved') announce(say('unsaved', waiting));
  state.className = error ? 'unsaved' : waiting > 0 ? 'saving' : 'saved';
  state.textContent = error ? say('unsaved', waiting) : waiting > 0 ? say('saving') : judged.size > 0 ? say('savedAll') : '';
  if (refused !== undefined) warn(say('refused', refused));
}

function warn(text) {
  byId('alert').textContent = text;
  byId('alert').hidden = false;
}

function judge(verdict, risk) {
  if (byId('item').hidden || byId('item').hasAttribute('aria-busy')) return;
  const ms = Math.round(looked + (document.hidden ? 0 : performance.now() - shownAt));
  const words = byId('note').value.trim();
  record({ n: current, verdict, ...(risk && { risk }), ...(words && { note: words }), ms });
  const next = nextOpen(current);
  if (next === undefined) finish();
  else show(next);
}

function record(judgment) {
  const whole = { id: randomId(), ...judgment, at: new Date().toISOString() };
  note(whole);
  queue.add(whole);
  showVerdict();
}

async function bad() {
  if (byId('item').hidden || byId('item').hasAttribute('aria-busy')) return;
  const n = current;
  const own = [
    ...new Set([...judged.values()].flatMap(({ risk }) => (risk && !begin.words[`risk-${risk}`] && !isRisk(risk) ? [risk] : []))),
  ];
  const reason = await picker.ask(own);
  if (reason !== undefined && n === current) judge('bad', reason);
}

const isRisk = (id) => say(`risk-${id}`) !== `risk-${id}`;

function undo() {
  const last = [...judged.values()].at(-1);
  if (last === undefined) return announce(say('nothingToUndo'));
  record({ n: last.n });
  announce(say('undone', last.n));
  show(last.n);
}

function step(by) {
  const at = numbers.indexOf(current) + by;
  if (numbers[at] !== undefined) show(numbers[at]);
}

async function reveal() {
  if (byId('reveal').disabled || revealed) return;
  revealed = true;
  const n = current;
  const id = randomId();
  const item = await untilAnswered(() => transport.reveal(id, n));
  if (n !== current) return;
  fill(item);
  byId('content').prepend(make('p', { class: 'revealed' }, say('revealed')));
  announce(say('revealed'));
}

function finish() {
  mayJudge(false);
  byId('done').hidden = false;
  const skipped = [...judged.values()].filter(({ verdict }) => verdict === 'skip').map(({ n }) => n);
  byId('done-title').textContent = say('allDone', numbers.length);
  byId('done-words').textContent = say(
    transport.download ? 'whatNextOffline' : begin.adjudicates ? 'whatNextAdjudicated' : 'whatNext',
    begin.plan,
  );
  byId('to-skipped').hidden = skipped.length === 0;
  byId('to-skipped').textContent = say('toSkipped', skipped.length);
  byId('to-skipped').onclick = () => show(Math.min(...skipped));
  progress();
  byId('done-title').focus();
}

function announce(text) {
  byId('announce').textContent = text;
}

function openNote(isOpen, focus = isOpen) {
  byId('note-box').hidden = !isOpen;
  byId('add-note').setAttribute('aria-expanded', String(isOpen));
  if (focus) byId('note').focus();
}

/** A note that is changed after the judgment goes with it. */
function noteLeft() {
  const known = judged.get(current);
  const words = byId('note').value.trim();
  if (known === undefined || (known.note ?? '') === words) return;
  const { verdict, risk, ms } = known;
  record({ n: current, verdict, ...(risk && { risk }), ...(words && { note: words }), ...(ms !== undefined && { ms }) });
}

function printable() {
  fillList(judged, numbers.length, { nameOf, places: begin.places, go: show });
}

function toggleList() {
  if (!byId('list').hidden) return show(current);
  printable();
  byId('list').hidden = false;
  byId('done').hidden = true;
  mayJudge(false);
  byId('show-list').setAttribute('aria-expanded', 'true');
  byId('list-title').focus();
}

function closeList() {
  byId('list').hidden = true;
  byId('show-list').setAttribute('aria-expanded', 'false');
}

const actions = {
  o: ['ok', () => judge('ok')],
  b: ['bad', bad],
  u: ['unsure', () => judge('unsure')],
  s: ['skip', () => judge('skip')],
  ArrowLeft: ['back', () => step(-1)],
  ArrowRight: ['next', () => step(1)],
  z: ['undo', undo],
  n: ['add-note', () => openNote(byId('note-box').hidden, byId('note-box').hidden)],
  r: ['reveal', reveal],
  l: ['show-list', toggleList],
  x: [undefined, () => document.querySelector('.show-all')?.click()],
  d: [undefined, toggleBoxes],
  p: [undefined, play],
  '?': ['help', () => byId('keys').showModal()],
};

/** Shows or hides what is drawn over images: under it may be what is wrong with them. */
function toggleBoxes() {
  const isHidden = byId('content').classList.toggle('no-boxes');
  announce(say(isHidden ? 'boxesHidden' : 'boxesShown'));
}

function play() {
  const audio = document.querySelector('audio');
  if (audio?.paused) audio.play().catch(() => {});
  else audio?.pause();
}

/** The key of an action; with an input method on, the place of the key says which it is. */
function keyOf(event) {
  if (event.key.length > 1 && event.key !== 'Process' && event.key !== 'Unidentified') return event.key;
  if (event.key === '?') return '?';
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase() ?? '';
}

function pressed(event) {
  const isTyping = event.target.matches?.('textarea, input:not([type=checkbox])');
  if (event.key === 'Escape' && event.target === byId('note')) byId('position').focus();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') || !byId('use-keys').checked)
    return;
  // The player has keys of its own.
  if (event.target.matches?.('audio') && event.key.startsWith('Arrow')) return;
  const [, action] = actions[keyOf(event)] ?? [];
  if (action === undefined) return;
  event.preventDefault();
  // A key that is held down decides nothing.
  if (!event.repeat) action();
}

function listen() {
  document.addEventListener('keydown', pressed);
  for (const [id, action] of Object.values(actions)) if (id !== undefined) byId(id).addEventListener('click', action);
  byId('note').addEventListener('change', noteLeft);
  // A page without a server hands over its judgments as a file.
  byId('download').hidden = transport.download === undefined;
  byId('download').addEventListener('click', () => transport.download([...judged.values()]));
  byId('close-keys').addEventListener('click', () => byId('keys').close());
  byId('use-keys').checked = kept.get('licit.review.keys') !== 'off';
  byId('use-keys').addEventListener('change', (event) => kept.set('licit.review.keys', event.target.checked ? null : 'off'));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) looked += performance.now() - shownAt;
    else shownAt = performance.now();
  });
  addEventListener('beforeprint', printable);
  addEventListener('beforeunload', (event) => {
    if (queue.waiting.length > 0) event.preventDefault();
  });
}

function fillKeys() {
  const shown = { ArrowLeft: '←', ArrowRight: '→' };
  for (const [key, [id]] of Object.entries(actions)) {
    const name = id === undefined ? say(`key-${key}`) : byId(id).querySelector('span').textContent;
    byId('key-list').append(make('dt', {}, make('kbd', {}, shown[key] ?? key.toUpperCase())), make('dd', {}, name));
  }
}

start().catch((error) => warn(error.message));
