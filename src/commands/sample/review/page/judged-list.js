/** The list of what was judged: to look through, and to print. */
import { byId, make, say } from './page-tools.js';

/** Fills the list, in the order of the items. `go` shows an item. */
export function fillList(judged, total, nameOf, go) {
  const rows = [...judged.values()].sort((a, b) => a.n - b.n);
  byId('list-about').textContent = say('listAbout', rows.length, total);
  byId('rows').replaceChildren(...rows.map((one) => row(one, nameOf, go)));
}

function row({ n, verdict, risk, note, at }, nameOf, go) {
  const number = make('button', { type: 'button', class: 'link', 'aria-label': say('goTo', n) }, String(n));
  number.addEventListener('click', () => go(n));
  return make(
    'tr',
    {},
    make('td', {}, number),
    make('td', { class: verdict }, say(`verdict-${verdict}`)),
    make('td', {}, risk === undefined ? '' : nameOf(risk)),
    make('td', { dir: 'auto' }, note ?? ''),
    make('td', {}, new Date(at).toLocaleString()),
  );
}
