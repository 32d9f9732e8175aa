/** The list of what was judged: to look through, and to print. */
import { byId, make, say } from './page-tools.js';

/** Fills the list, in the order of the items. `nameOf` names a reason, `places` are those of the items, `go` shows one. */
export function fillList(judged, total, { nameOf, places, go }) {
  const rows = [...judged.values()].sort((a, b) => a.n - b.n);
  byId('list-about').textContent = say('listAbout', rows.length, total);
  byId('rows').replaceChildren(...rows.map((one) => row(one, { nameOf, places, go })));
}

function row({ n, verdict, risk, note, at }, { nameOf, places, go }) {
  const number = make('button', { type: 'button', class: 'link', 'aria-label': say('goTo', n) }, String(n));
  number.addEventListener('click', () => go(n));
  return make(
    'tr',
    {},
    make('td', {}, number),
    make('td', { class: 'where' }, places[n] ?? ''),
    make('td', { class: verdict }, say(`verdict-${verdict}`)),
    make('td', {}, risk === undefined ? '' : nameOf(risk)),
    make('td', { dir: 'auto' }, note ?? ''),
    make('td', {}, new Date(at).toLocaleString(document.documentElement.lang)),
  );
}
