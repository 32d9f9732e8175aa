// Number plates generated from the table of plates: random, seeded.

/** A plate in one of its forms: counts, letters of the script it is written in, digits. */
export function madePlate(form, letters, random) {
  let plate = '';
  for (let i = 0; i < form.length; i++) {
    const c = form[i];
    const count = /^\{(\d+)(?:,(\d+))?\}/.exec(form.slice(i + 1));
    const times = count === null ? 1 : Number(count[1]) + (count[2] === undefined ? 0 : random(Number(count[2]) - Number(count[1]) + 1));
    const all = c === '9' ? '0123456789' : Object.hasOwn(letters, c) ? letters[c] : c;
    for (let n = 0; n < times; n++) plate += all[random(all.length)];
    if (count !== null) i += count[0].length;
  }
  return plate;
}

/** The forms in which plates are written: as they are, in one, with hyphens. */
export function plateForms(plate) {
  const forms = { 'as it is': plate };
  // Digits alone in one are no plate to anyone but who reads the word.
  if (/\D/.test(plate.replaceAll(' ', '')) && !/[^\x00-\x7f]/.test(plate)) {
    forms['in one'] = plate.replaceAll(' ', '');
    if (!plate.includes('-')) forms['with hyphens'] = plate.replaceAll(' ', '-');
  }
  return forms;
}

/** The first words for plates of a language, of the rows of words.tsv, and the English one. */
export function plateWordsOf(rows, language) {
  const words = (of) => rows.find(([what, lang]) => what === 'VEHICLE_ID' && lang === of)?.[2].split('|')[0];
  return { local: words(language) ?? words('en'), english: words('en') };
}
