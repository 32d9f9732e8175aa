/** Shows one item: texts with labels in place, images with boxes, recordings, the other fields. */
import { make, say } from './page-tools.js';
import { transport } from './transport.js';

const LONG = 3_000;
/** A text of so many characters is cut once more, so that the page stays quick. */
const LONGEST = 2_000_000;
const COLORS = 6;

/** The elements of an item. */
export function itemView(item) {
  const colors = colorsOf(item);
  const parts = [make('p', { class: 'place' }, item.dataset === '' ? item.at : `${item.dataset} · ${item.at}`)];
  if (item.gone !== undefined) return [...parts, make('p', { class: 'gone' }, item.gone)];
  for (const text of item.texts) parts.push(textView(text, item.texts.length > 1, colors));
  for (const [at, medium] of item.media.entries()) parts.push(mediumView(item, medium, at, colors));
  if (item.labels.length > 0) parts.push(fieldsView(item.labels, 'labels'));
  if (item.said?.length > 0) parts.push(saidView(item.said));
  if (item.fields.length > 0) parts.push(otherFields(item));
  return parts;
}

/** A color for each label, the same in all of the item. */
function colorsOf(item) {
  const labels = [
    ...item.texts.flatMap(({ segments }) => segments.flatMap((one) => one.labels ?? [])),
    ...item.boxes.map(({ label }) => label),
  ];
  return new Map([...new Set(labels)].map((label, i) => [label, i % COLORS]));
}

function textView({ field, segments }, isNamed, colors) {
  const box = make('div', { class: 'text', dir: 'auto' });
  const total = segments.reduce((sum, { text }) => sum + text.length, 0);
  const show = (most) => {
    let left = most;
    const shown = [];
    for (const segment of segments) {
      if (left <= 0) break;
      shown.push(...segmentView(segment, left, colors));
      left -= segment.text.length;
    }
    box.replaceChildren(...shown);
  };
  show(LONG);
  const figure = make('section', { class: 'field' });
  if (isNamed) figure.append(make('h3', {}, field));
  figure.append(box);
  if (total > LONG) figure.append(showAll(total, () => show(LONGEST)));
  return figure;
}

function segmentView({ text, labels, masked }, most, colors) {
  const shown = most < text.length ? `${text.slice(0, most)}…` : text;
  const piece = masked ? make('span', { class: 'masked', title: say('masked') }, shown) : document.createTextNode(shown);
  if (labels === undefined) return [piece];
  const mark = make('mark', { class: `color-${colors.get(labels[0])}` }, piece);
  mark.append(make('span', { class: 'label' }, labels.join(' · ')));
  return [mark];
}

function showAll(total, show) {
  const button = make('button', { type: 'button', class: 'show-all' }, say('showAll', total.toLocaleString(document.documentElement.lang)));
  button.addEventListener('click', () => {
    show();
    button.remove();
  });
  return button;
}

function mediumView(item, medium, at, colors) {
  const figure = make('figure', {});
  const caption = make('figcaption', {}, `${medium.field}: ${medium.name}`);
  if (medium.state !== 'local')
    figure.append(make('p', { class: 'gone' }, say({ remote: 'remote', missing: 'missing', 'left-out': 'notEnclosed' }[medium.state])));
  else if (medium.kind === 'audio') {
    const audio = make('audio', { controls: '', preload: 'none', src: transport.medium(item.n, at), 'aria-label': medium.name });
    audio.addEventListener('error', () => audio.replaceWith(make('p', { class: 'gone' }, say('notPlayed'))));
    figure.append(audio);
  } else figure.append(imageView(item, medium, at, colors));
  figure.append(caption);
  return figure;
}

function imageView(item, medium, at, colors) {
  const frame = make('div', { class: 'image' });
  const image = make('img', { src: transport.medium(item.n, at), alt: imageWords(item, medium) });
  image.addEventListener('load', () => frame.append(boxesView(item.boxes, image.naturalWidth, image.naturalHeight, colors)));
  image.addEventListener('error', () => frame.replaceChildren(make('p', { class: 'gone' }, say('notShown'))));
  frame.append(image);
  return frame;
}

function imageWords({ boxes }, { name }) {
  const labels = boxes.map(({ label }) => label).filter((label) => label !== '');
  return labels.length === 0 ? name : `${name}: ${labels.join(', ')}`;
}

function boxesView(boxes, width, height, colors) {
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  const size = Math.max(10, Math.round(Math.min(width, height) / 24));
  for (const box of boxes) {
    const [x, y, w, h] = placed(box, width, height);
    const color = `color-${colors.get(box.label)}`;
    drawing.append(
      svg('rect', { x, y, width: Math.max(0, w), height: Math.max(0, h), class: color, 'vector-effect': 'non-scaling-stroke' }),
    );
    if (box.label === '') continue;
    const label = svg('text', { x: x + size / 4, y: Math.max(size, y + size), 'font-size': size, class: color });
    label.textContent = box.label;
    drawing.append(label);
  }
  return drawing;
}

/** Left, top, width and height in pixels. */
function placed({ form, numbers }, width, height) {
  if (form === 'percent') return placed({ form: 'size', numbers: numbers.map((one) => one / 100) }, width, height);
  const isShare = numbers.every((one) => one <= 1);
  const [a, b, c, d] = isShare ? [numbers[0] * width, numbers[1] * height, numbers[2] * width, numbers[3] * height] : numbers;
  return form === 'corners' ? [a, b, c - a, d - b] : [a, b, c, d];
}

function svg(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function fieldsView(fields, name) {
  const list = make('dl', { class: name });
  for (const { field, text } of fields) {
    const value = make('dd', { dir: 'auto' }, text.length > LONG ? `${text.slice(0, LONG)}…` : text);
    if (text.length > LONG)
      value.append(
        showAll(text.length, () => {
          value.firstChild.data = text.slice(0, LONGEST);
        }),
      );
    list.append(make('dt', {}, field), value);
  }
  return list;
}

function otherFields(item) {
  const details = make('details', { class: 'others' }, make('summary', {}, say('fields', item.fields.length)));
  details.open = item.texts.length === 0 && item.media.length === 0;
  details.append(fieldsView(item.fields, 'fields'));
  return details;
}

/** What the checkers said, for whoever decides between them. */
function saidView(said) {
  const list = make('ol', {});
  for (const { verdict, risk, note } of said)
    list.append(
      make('li', {}, [say(`verdict-${verdict}`), risk && say(`risk-${risk}`).replace(/^risk-/, ''), note].filter(Boolean).join(' · ')),
    );
  return make('section', { class: 'said' }, make('h3', {}, say('said')), list);
}
