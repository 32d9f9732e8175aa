/** Shows one item: texts with labels in place, images with boxes, recordings, the other fields. */
import { make, say } from './page-tools.js';
import { transport } from './transport.js';

const LONG = 3_000;
/** A text of so many characters is cut once more, so that the page stays quick. */
const LONGEST = 2_000_000;
const COLORS = 6;
/** Labels of boxes are so high on the screen. */
const LABEL_SIZE = 13;

/** The elements of an item. */
export function itemView(item) {
  const colors = colorsOf(item);
  const parts = [make('p', { class: 'place' }, item.dataset === '' ? item.at : `${item.dataset} · ${item.at}`)];
  if (item.gone !== undefined) return [...parts, make('p', { class: 'gone' }, item.gone)];
  for (const text of item.texts) parts.push(textView(text, item.texts.length > 1, colors));
  for (const [at, medium] of item.media.entries()) parts.push(mediumView(item, medium, at, colors));
  if (item.boxes.length > 0 && !item.media.some(({ kind, state }) => kind === 'image' && state === 'local'))
    parts.push(make('p', { class: 'told' }, say('boxesAlone', item.boxes.length, labelsOf(item))));
  if (item.labels.length > 0) parts.push(fieldsView(item.labels, 'labels'));
  if (item.said?.length > 0) parts.push(saidView(item.said));
  if (item.fields.length > 0) parts.push(otherFields(item));
  return parts;
}

/** Labels of boxes that are not drawn, each with how often. */
function labelsOf({ boxes }) {
  const counts = new Map();
  for (const { label } of boxes) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, n]) => (n === 1 ? label : `${label} × ${n}`)).join(', ');
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

/** Why a file is not shown, by what became of it. */
const NOT_SHOWN = { remote: 'remote', missing: 'missing', large: 'tooLarge', enclosed: 'enclosed', 'left-out': 'notEnclosed' };

function mediumView(item, medium, at, colors) {
  const figure = make('figure', {});
  const caption = make('figcaption', {}, `${medium.field}: ${medium.name}`);
  if (medium.state !== 'local') figure.append(make('p', { class: 'gone' }, say(NOT_SHOWN[medium.state], medium.name)));
  else if (medium.kind === 'audio') {
    const audio = make('audio', { controls: '', preload: 'none', src: transport.medium(item.n, at), 'aria-label': medium.name });
    audio.addEventListener('error', () => audio.replaceWith(make('p', { class: 'gone' }, say('notPlayed'))));
    figure.append(audio);
  } else figure.append(imageView(item, medium, at, colors, caption));
  figure.append(caption);
  return figure;
}

function imageView(item, medium, at, colors, caption) {
  const frame = make('div', { class: 'image' });
  const image = make('img', { src: transport.medium(item.n, at), alt: imageWords(item, medium) });
  // Boxes are of the first image: a second one is another picture.
  const isAnnotated = at === item.media.findIndex(({ kind }) => kind === 'image');
  image.addEventListener('load', () => {
    if (!isAnnotated) return;
    const { drawing, told } = boxesView(item, image, colors);
    frame.append(drawing);
    caption.after(...told.map((words) => make('p', { class: 'told' }, words)));
  });
  image.addEventListener('error', () => frame.replaceChildren(make('p', { class: 'gone' }, say('notShown'))));
  frame.append(image);
  return frame;
}

function imageWords({ boxes }, { name }) {
  const labels = boxes.map(({ label }) => label).filter((label) => label !== '');
  return labels.length === 0 ? name : `${name}: ${labels.join(', ')}`;
}

/** The boxes as a drawing over the image, and what cannot be drawn as it is stated. */
function boxesView({ boxes, frame }, { naturalWidth: imageWidth, naturalHeight: imageHeight, clientWidth }, colors) {
  // Annotations count in pixels of the image that they were made on; the file may be another size of it.
  const { width, height } = frame ?? { width: imageWidth, height: imageHeight };
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const size = (LABEL_SIZE * width) / (clientWidth || width);
  const [broken, outside] = [[], []];
  for (const [i, box] of boxes.entries()) {
    const [x, y, w, h] = placed(box, width, height);
    const name = box.label === '' ? `#${i + 1}` : `#${i + 1} ${box.label}`;
    if (![x, y, w, h].every(Number.isFinite) || w <= 0 || h <= 0) {
      broken.push(name);
      continue;
    }
    // Half a pixel is how tools round.
    if (x < -0.5 || y < -0.5 || x + w > width + 0.5 || y + h > height + 0.5) outside.push(name);
    const color = `color-${colors.get(box.label)}`;
    drawing.append(svg('rect', { x, y, width: w, height: h, class: color, 'vector-effect': 'non-scaling-stroke' }));
    if (box.label === '') continue;
    const label = svg('text', {
      x: Math.min(Math.max(0, x) + size / 4, width - size),
      y: Math.min(Math.max(size, y + size), height),
      'font-size': size,
      class: color,
    });
    label.textContent = box.label;
    drawing.append(label);
  }
  const told = [];
  if (boxes.length > 0) told.push(say('boxes', boxes.length));
  if (broken.length > 0) told.push(say('brokenBoxes', broken.length, broken.join(', ')));
  if (outside.length > 0) told.push(say('outsideBoxes', outside.length, outside.join(', ')));
  const isOther = Math.abs(width * imageHeight - height * imageWidth) > Math.max(width, height, imageWidth, imageHeight);
  if (boxes.length > 0 && isOther) told.push(say('otherSize', `${width} × ${height}`, `${imageWidth} × ${imageHeight}`));
  return { drawing, told };
}

/** Left, top, width and height in pixels of the annotations. */
function placed({ form, unit, numbers }, width, height) {
  if (form === 'percent') return placed({ form: 'size', unit: 'share', numbers: numbers.map((one) => one / 100) }, width, height);
  const isShare = unit === undefined ? numbers.every((one) => one <= 1) : unit === 'share';
  const [a, b, c, d] = isShare ? [numbers[0] * width, numbers[1] * height, numbers[2] * width, numbers[3] * height] : numbers;
  if (form === 'middle') return [a - c / 2, b - d / 2, c, d];
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
