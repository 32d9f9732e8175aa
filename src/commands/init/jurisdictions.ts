/** The jurisdictions that `licit init` can choose instruments by: what the instruments themselves say. */

import type { Lang } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { instrumentsOf, jurisdictions } from '../../text/words/laws.js';
import type { Choice } from './asker.js';

/** The codes of the jurisdictions that were named, each of which has instruments. */
export function jurisdictionsNamed(named: string | readonly string[] | undefined): string[] {
  const codes = [...new Set(listed(named).map((one) => one.toUpperCase()))];
  const none = codes.filter((code) => instrumentsOf(code).length === 0);
  if (none.length > 0)
    throw failure('init/licit-no-instruments', 'fix/jurisdictions-instruments-nothing', {
      none: none.map((one) => JSON.stringify(one.slice(0, 40))).join(', '),
      jurisdictions: jurisdictions().join(', '),
    });
  return codes;
}

/** The jurisdictions as a person can choose them. */
export function jurisdictionChoices(lang: Lang): Choice[] {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return jurisdictions().map((value) => {
    const name = /^[A-Z]{2}$/.test(value) ? names.of(value) : undefined;
    return { value, shown: name === undefined ? value : say('init/named', lang, { name, value }) };
  });
}

/** The parts of what is given once with commas, or several times. */
export function listed(given: string | readonly string[] | undefined): string[] {
  if (given === undefined) return [];
  return (typeof given === 'string' ? [given] : given)
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
