/** The page without a server: items are in the file, judgments in the browser until they are downloaded. */
import { byId, kept, say } from './page-tools.js';

const data = JSON.parse(byId('data').textContent);
const place = `licit.review.${data.begin.key}.said`;
let said = JSON.parse(kept.get(place) ?? '[]');

function keep(judgments) {
  const known = new Set(said.map(({ id }) => id));
  said = [...said, ...judgments.filter(({ id }) => !known.has(id))];
  kept.set(place, JSON.stringify(said));
  if (kept.get(place) === null) throw new Error(say('notKept'));
}

/** A cell of CSV; what a spreadsheet would compute is text. */
function cell(value) {
  const text = String(value ?? '');
  const safe = /^\s*[=+\-@|%]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const transport = {
  state: async () => ({ ...data.begin, words: { ...data.begin.words, ...data.words }, judged: [...data.begin.judged, ...said] }),
  item: async (n) => data.items[n],
  medium: (n, at) => data.items[n].media[at].src,
  reveal: async (_, n) => data.items[n],
  send: async (judgments) => keep(judgments),
  /** Hands the judgments over as a table that `licit sample import` reads. */
  download(judged) {
    const rows = judged
      .sort((a, b) => a.n - b.n)
      .map(({ n, verdict, risk, note }) => [n, data.begin.mark, data.begin.places[n], verdict, risk, note].map(cell).join(','));
    const table = ['n,sample,place,verdict,risk,note', ...rows].map((row) => `${row}\r\n`).join('');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', table], { type: 'text/csv' }));
    link.download = `${data.begin.plan}-${data.begin.mark}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  },
};
