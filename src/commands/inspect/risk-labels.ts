/** What a value of a known kind (an address, a robots.txt, headers, metadata, a text) says about the rights of others, in labels. */
import { isGeneratorField } from '../../claims/generated/generated.js';
import { generatedIn } from '../../claims/generated/generated-prose.js';
import { headerSignals, jsonSignals, markupSignals } from '../../claims/signals/metadata-signals.js';
import { robotsSignals } from '../../claims/signals/robots-signals.js';
import { saidTogether } from '../../claims/signals/signal.js';
import { aiTxtSignals } from '../../claims/signals/site-files.js';
import { hostOf } from '../../claims/source/source.js';
import { modelsNamed } from '../../license/terms/model-terms.js';
import { listedHost } from '../../lists/hosts/listed-hosts.js';
import type { Json } from '../../model/basics.js';
import type { Reservation } from '../../model/claim.js';
import type { Detector } from '../../model/detection.js';

/** The label of what a detector of signs of others' rights finds. */
const LABELS: Readonly<Record<string, string>> = {
  'ip/copyright-notice': 'copyright-notice',
  'ip/all-rights-reserved': 'all-rights-reserved',
  'ip/no-reproduction': 'no-reproduction',
  'ip/mining-reserved': 'tdm-reserved',
  'ip/book-front-matter': 'book-marker',
  'ip/lyrics': 'lyrics-marker',
  'ip/publisher-cover': 'academic-publisher',
  'ip/agency-credit': 'stock-agency',
  'ip/confidential-mark': 'proprietary-code',
  'ip/model-output': 'model-output-text',
  'ip/generated-label': 'ai-generated',
  'ip/pirated-copy': 'piracy-marker',
};

/** The labels of a value, sorted. A kind that is not known is read in every way. */
export function riskLabels(kind: string, value: string, detectors: readonly Detector[]): string[] {
  const labels = new Set<string>();
  const what = kind.toLowerCase();
  const add = (said: Reservation | undefined): void => {
    const label = labelOf(said);
    if (label !== undefined) labels.add(label);
  };
  if (/^(?:url|host|domain|link)$/.test(what)) {
    const listed = listedHost(
      hostOf(value.trim()) ??
        value
          .trim()
          .toLowerCase()
          .replace(/[/?#].*$/, ''),
    );
    return listed === undefined ? [] : [listed.kind];
  }
  if (/^robots/.test(what)) {
    const { refused, reservation } = robotsSignals(value);
    if (refused.length > 0) labels.add('robots-ai-disallow');
    add(reservation);
    return [...labels].sort();
  }
  if (/^ai[._-]?txt$/.test(what)) {
    add(saidTogether(aiTxtSignals(value)));
    return [...labels];
  }
  // What is commented out of markup is not said.
  const said = /^(?:html|xml|xmp|epub)/.test(what) ? value.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ') : value;
  for (const label of inText(said, detectors)) labels.add(label);
  const json = parsed(value);
  if (json !== undefined) {
    add(saidTogether(jsonSignals(json)));
    if (namesGenerator(json)) labels.add('model-output-terms');
  } else {
    if (!/^(?:xmp|html|epub)/.test(what)) add(saidTogether(headerSignals(value)));
    add(saidTogether(markupSignals(value)));
    if (!/^(?:http|html|xmp|epub)/.test(what) && saysGenerator(value)) labels.add('model-output-terms');
  }
  // One refusal decides.
  if (labels.has('tdm-reserved')) labels.delete('tdm-allowed');
  return [...labels].sort();
}

/** A refusal of mining or training; else a permission of one of them. That of augmentation alone says nothing of training. */
function labelOf(said: Reservation | undefined): string | undefined {
  if (said === undefined) return undefined;
  const answers = [said['data-mining'], said['ai-training'], said['gen-ai']];
  return answers.includes('disallowed') ? 'tdm-reserved' : answers.includes('allowed') ? 'tdm-allowed' : undefined;
}

function inText(value: string, detectors: readonly Detector[]): string[] {
  return detectors.flatMap(({ id, find }) => {
    const label = LABELS[id];
    if (label === undefined) return [];
    return [...find(value)].some(({ confidence }) => confidence !== 'possible') ? [label] : [];
  });
}

/** An object or list, also one behind `KEY: ` or in a line of JSON; undefined where the value is none. */
function parsed(value: string): Json | undefined {
  const plain = value.trim();
  if (!/^[[{]/.test(plain)) return undefined;
  try {
    return JSON.parse(plain) as Json;
  } catch {
    return undefined;
  }
}

/** Whether a field that says what generated something names a model: its provider's terms are to be read. */
function namesGenerator(value: Json): boolean {
  if (Array.isArray(value)) return value.some(namesGenerator);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, one]) =>
    typeof one === 'string'
      ? (isGeneratorField(name) || /^(?:source_?model|model|llm|teacher|generator|annotat|labell?er|translat)/i.test(name)) &&
        modelsNamed(one, { said: true }).length > 0
      : namesGenerator(one),
  );
}

function saysGenerator(text: string): boolean {
  const claim = generatedIn(text, { path: '' });
  const said = claim?.state === 'known' ? claim.value : undefined;
  if (said !== undefined && said.families.length > 0) return true;
  const [, named] =
    /\b(?:distill?ed from|outputs? (?:of|from)|responses? (?:of|from)|(?:generated|written|produced|synthesi[sz]ed|created|labell?ed|translated) (?:by|with|using|from|via)|teacher(?: model)?\s?[:=]?|蒸馏自|由)\s{0,2}([^.,;\n]{2,60})/i.exec(
      text,
    ) ?? [];
  return named !== undefined && modelsNamed(named, { said: true }).length > 0;
}
