import { showing } from '../claims/documents/document-kinds.js';
import type { Fact, Facts } from '../model/fact.js';
import { declaring, documentOrigin, placed } from './concluded/voices.js';
import { unreadOf, unreadWhy } from './document-facts.js';
import { type FactContext, type Heard, known, unknown } from './fact-context.js';

/** What is known of labeling (Interim Measures art. 8). */
export function labelFacts({ profile, claims, statements, labeled: ofItems }: Heard, context: FactContext): Facts {
  const about = claims.filter((claim) => claim.about === 'labeling' && claim.state === 'known');
  const labeled = about.filter((claim) => claim.value !== 'no-annotation');
  const rules = claims.filter((claim) => claim.about === 'labeling-rules' && claim.state === 'known');
  const declared = declaring(statements, context.asOf).filter(({ value }) => value.labeling !== undefined);
  /** Whether documents of the kind are on record, and which statements name them. */
  const shown = (name: 'rules' | 'spotCheck' | 'training', more: readonly string[] = []): Fact => {
    const kinds = [labelDocuments[name]];
    const by = [
      ...more,
      ...declared.flatMap(({ at, value }) => {
        const files = value.labeling?.[name];
        return showing(files, kinds) === 'shown' ? [placed(at), ...files!.filter((file) => file.present).map(documentOrigin)] : [];
      }),
    ];
    if (by.length > 0) return known(true, by);
    const unread = declared.flatMap(({ value }) => unreadOf(value.labeling?.[name], kinds));
    return unread.length > 0 ? unknown(unreadWhy(unread)) : known(false);
  };
  const present =
    profile?.labeled === true || ofItems === true || labeled.length > 0
      ? known(true, [...(profile?.labeled || ofItems ? ['items'] : []), ...labeled.map(({ at }) => placed(at))])
      : about.length > 0
        ? known(
            false,
            about.map(({ at }) => placed(at)),
          )
        : unknown('no labels are in the manifest; they may be kept elsewhere');
  return {
    'label.present': present,
    'label.rules': shown(
      'rules',
      rules.map(({ at }) => placed(at)),
    ),
    'label.spot-check': shown('spotCheck'),
    'label.training': shown('training'),
  };
}

const labelDocuments = { rules: 'labeling-rules', spotCheck: 'spot-check-record', training: 'training-record' } as const;
