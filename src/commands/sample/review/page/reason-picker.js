/** Asks why an item is bad: one of the 31 risks by digit and letter or by words, a reason of the checker's own, or none. */
import { byId, make, say } from './page-tools.js';

export class ReasonPicker {
  constructor(classes) {
    this.classes = classes;
    this.dialog = byId('reasons');
    this.input = byId('reason');
    this.list = byId('reason-list');
    this.own = [];
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.moved(event));
    byId('no-bad').addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('close', () => this.answer(undefined));
    this.answer = () => {};
  }

  /** The reason: an id, words, or '' for none. Undefined where the checker thinks better of it. `own`: reasons of their own so far. */
  ask(own) {
    this.own = own;
    this.input.value = '';
    this.show();
    this.dialog.showModal();
    this.input.focus();
    return new Promise((done) => {
      this.answer = (reason) => {
        this.answer = () => {};
        if (this.dialog.open) this.dialog.close();
        done(reason);
      };
    });
  }

  typed() {
    // A class by its digit and a risk by its letter say all.
    const [, digit, letter] = /^\s*([1-9])([a-z])$/i.exec(this.input.value) ?? [];
    const risk = this.classes[Number(digit) - 1]?.risks[letter?.toLowerCase().charCodeAt(0) - 97];
    if (risk !== undefined) return this.answer(risk.id);
    this.show();
  }

  show() {
    const words = this.input.value.trim().toLowerCase();
    this.options = [];
    const groups = this.classes.flatMap((one, i) => this.group(one, i + 1, words));
    const own = this.own.filter((reason) => reason.toLowerCase().includes(words)).map((reason) => this.option(reason, '', reason));
    if (words === '') own.unshift(this.option('', '⏎', say('noReason')));
    else if (!this.own.includes(this.input.value.trim()) && !/^[1-9]$/.test(words))
      own.push(this.option(this.input.value.trim(), '', say('ownReason', this.input.value.trim())));
    // Without words the first is no reason at all; with words what fits best is first.
    this.list.replaceChildren(...(words === '' ? [...own, ...groups] : [...groups, ...own]));
    this.options = [...this.list.querySelectorAll('[role=option]')];
    this.mark(0);
  }

  group({ name, risks }, digit, words) {
    const byDigit = words === String(digit);
    const fits = risks.map((risk, i) => [risk, i]).filter(([risk]) => byDigit || (words !== '' && found(risk, words)));
    if (words === '') return [this.option(`class-${digit}`, String(digit), name, digit)];
    if (fits.length === 0) return [];
    const box = make('div', { role: 'group', 'aria-label': name }, make('p', { class: 'class', 'aria-hidden': 'true' }, name));
    for (const [risk, i] of fits) box.append(this.option(risk.id, `${digit}${String.fromCharCode(97 + i)}`, risk.name));
    return [box];
  }

  option(value, key, name, digit) {
    const option = make('div', { role: 'option', 'aria-selected': 'false' }, make('kbd', {}, key), ` ${name}`);
    option.addEventListener('click', () => this.take(value, digit));
    option.take = () => this.take(value, digit);
    return option;
  }

  take(value, digit) {
    if (digit === undefined) return this.answer(value);
    this.input.value = String(digit);
    this.show();
    this.input.focus();
  }

  moved(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step !== undefined) this.mark((this.at + step + this.options.length) % this.options.length);
    else if (event.key === 'Enter') this.options[this.at]?.take();
    else return;
    event.preventDefault();
  }

  mark(at) {
    this.at = at;
    for (const [i, option] of this.options.entries()) {
      option.id = `reason-${i}`;
      option.setAttribute('aria-selected', String(i === at));
    }
    this.options[at]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', this.options[at]?.id ?? '');
  }
}

function found({ id, name, other }, words) {
  return words.split(/\s+/).every((word) => [id, name, other].some((text) => text.toLowerCase().includes(word)));
}
