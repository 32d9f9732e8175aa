import type { Facts } from '../model.js';
import { type FactContext, type Heard, known, unknown } from './context.js';
import { declaring, placed } from './voices.js';

/** What is known of labeling (Interim Measures art. 8). */
export function labelFacts({ profile, claims, statements, labeled: ofItems }: Heard, context: FactContext): Facts {
  const about = claims.filter((claim) => claim.about === 'labeling' && claim.state === 'known');
  const labeled = about.filter((claim) => claim.value !== 'no-annotation');
  const rules = claims.filter((claim) => claim.about === 'labeling-rules' && claim.state === 'known');
  const declared = declaring(statements, context.asOf).filter(({ value }) => value.labeling !== undefined);
  const shown = (name: 'rules' | 'spotCheck' | 'training') =>
    declared.filter(({ value }) => value.labeling?.[name]?.present === true).map(({ at }) => placed(at));
  const present =
    profile?.labeled === true || ofItems === true || labeled.length > 0
      ? known(true, [...(profile?.labeled || ofItems ? ['items'] : []), ...labeled.map(({ at }) => placed(at))])
      : about.length > 0
        ? known(
            false,
            about.map(({ at }) => placed(at)),
          )
        : unknown('no labels are in the manifest; they may be kept elsewhere');
  const written = [...rules.map(({ at }) => placed(at)), ...shown('rules')];
  return {
    'label.present': present,
    'label.rules': known(written.length > 0, written),
    'label.spot-check': known(shown('spotCheck').length > 0, shown('spotCheck')),
    'label.training': known(shown('training').length > 0, shown('training')),
  };
}
