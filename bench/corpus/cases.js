import { createRequire } from 'node:module';
import { numbers } from '../data.js';
import { places, withSentence, wrapped, wrappings } from './make.js';
import { restrictions } from './restrictions.js';

let texts;

/** The texts of licenses that allow commercial use, or are for content and data: id and text. */
export function corpusTexts() {
  if (texts) return texts;
  const full = createRequire(import.meta.url)('spdx-license-list/spdx-full.json');
  texts = Object.entries(full)
    .filter(([id, { licenseText }]) => licenseText.length > 120 && !id.includes('-with-') && !/^(?:eCos-2.0|wxWindows|Nunit)$/.test(id) && (permitsCommercial(id) || /^(?:CC-|ODC|ODbL|PDDL|CDLA|OGL|C-UDA|GFDL|etalab|NLOD|DL-DE)/.test(id)))
    .map(([id, { licenseText }]) => ({ id, text: licenseText }));
  return texts;
}

let permitsCommercial = () => true;

/** Sets how it is told that a license allows commercial use. */
export function tellCommercial(tell) {
  permitsCommercial = tell;
}

/** All cases, or so many of them drawn with a seed. */
export function* sampleOf(size, seed) {
  const random = numbers(seed);
  const all = corpusTexts();
  const make = (text, restriction, place, wrapping) => ({
    id: text.id,
    restriction,
    place,
    wrapping,
    text: wrapped(withSentence(text.text, restriction, place, random), wrapping, random),
  });
  const draw = (list) => list[Math.floor(random() * list.length)];
  if (size !== undefined) {
    for (let count = 0; count < size; count++) yield make(draw(all), draw(restrictions), draw(places), draw(wrappings));
    return;
  }
  for (const text of all)
    for (const restriction of restrictions)
      for (const place of places) for (const wrapping of wrappings) yield make(text, restriction, place, wrapping);
}

const expected = {
  noncommercial: /noncommercial|-NC(?:-|$)/i,
  'research-only': /research|noncommercial|-NC(?:-|$)/,
  'no-derivatives': /LicenseRef-custom|-ND(?:-|$)/,
};

/** Whether an answer leaves the restriction out (`plain`), and whether it says what it is (`named`). */
export function judged({ restriction }, found) {
  const ids = found.map(({ id }) => id);
  const carried = ids.some((id) => id.startsWith('LicenseRef-custom')) || found.length === 0;
  const covered = ids.length > 0 && ids.every((id) => /-NC(?:-|$)|noncommercial/i.test(id)) && ['noncommercial', 'research-only'].includes(restriction.kind);
  const noDerivatives = ids.length > 0 && ids.every((id) => /-ND(?:-|$)/.test(id)) && restriction.kind === 'no-derivatives';
  const limits = found.filter(({ how }) => how === 'words').map(({ limit }) => limit);
  const named =
    covered || noDerivatives || (expected[restriction.kind] ?? /LicenseRef-custom/).test(ids.join(' ')) || limits.includes(restriction.kind);
  return { plain: !carried && !covered && !noDerivatives, named };
}
