import type { Confidence, Json, Place } from '../model/basics.js';
import type { KindEvidence } from '../model/batch.js';
import { type AroundValue, type Detection, shownNumber } from '../model/detection.js';
import { type Hit, RANK } from './find-hits.js';
import { isName, isPseudonym, mask, shownOf, subjectOf } from './masking.js';
import type { Named } from './named-fields.js';

/** How sure a find is in a number of a table, which is weaker evidence than the same digits written in a text. */
const WEAKER: Readonly<Record<Confidence, Confidence>> = { possible: 'possible', likely: 'possible', certain: 'certain' };

/** Makes detections of what was found: personal data stops here, what comes out is masked. */
export class DetectionMaker {
  readonly #key: Uint8Array | undefined;

  /** Without a key its detections carry no keyed hash. */
  constructor(key: Uint8Array | undefined) {
    this.#key = key;
  }

  /** What was found in a text, or in a number of a table; `isMention`: running text mentions it. */
  ofHit(text: string, { detector, found, meant }: Hit, at: Place, isNumber: boolean, isMention = false): Detection {
    const value = meant ?? text.slice(found.start, found.end);
    const detection: Detection = {
      kind: detector.id,
      at,
      start: found.start,
      end: found.end,
      masked:
        detector.family === 'work' ? shownNumber(found.value ?? value) : mask(value, shownOf(detector, value, found.show)).toWellFormed(),
      confidence: isNumber ? WEAKER[found.confidence] : found.confidence,
      why: found.why,
    };
    // Words on health or belief, and words on whose a work is, tell no person from another; only what a detector gives as a value, or the value itself, does.
    if (detector.family === 'work') return detection;
    if (this.#key !== undefined && (found.value !== undefined || (detector.named === undefined && detector.family !== 'ip')))
      detection.subject = subjectOf(this.#key, found.value ?? value);
    if (found.reserved || isPseudonym(value)) detection.reserved = true;
    if (isMention) detection.mentioned = true;
    return detection;
  }

  /** A value whose field says what it is, be it text, a number or a list of numbers. */
  ofField(value: Json, at: Place, named: readonly Named[], around: AroundValue): Detection[] {
    const key = this.#key;
    const all: Detection[] = [];
    const text = typeof value === 'object' ? '' : String(value);
    for (const { detector, field: says } of named) {
      if (says.numbers !== undefined) {
        for (const number of says.numbers(value))
          all.push({
            kind: detector.id,
            at,
            start: 0,
            end: text.length,
            masked: shownNumber(number),
            confidence: says.confidence,
            why: says.why,
          });
        continue;
      }
      const held = says.holds === undefined || says.holds(value, around);
      if (held === false || isPseudonym(text)) continue;
      const subject = key !== undefined && text !== '' && says.subject !== undefined ? subjectOf(key, says.subject(text)) : undefined;
      all.push({
        kind: detector.id,
        at,
        start: 0,
        end: text.length,
        masked: mask(text, shownOf(detector, text)).toWellFormed(),
        ...(subject !== undefined && { subject }),
        confidence: held === true ? says.confidence : held,
        why: says.why,
      });
    }
    return all;
  }
}

/** A detection as the values of its field say together. */
export function weighed(detection: Detection, { to, why, evenCertain }: KindEvidence): Detection {
  if (to === 'chance' || to === 'as found') return detection;
  // A name that is certain is one of a person among whatever else.
  if (to === 'possible' && !evenCertain && detection.confidence === 'certain' && isName(detection.kind)) return detection;
  const raises = RANK[to] > RANK[detection.confidence];
  if (to === 'possible' ? detection.confidence === 'possible' : !raises) return detection;
  return { ...detection, confidence: to, why: `${detection.why}; ${why}` };
}
