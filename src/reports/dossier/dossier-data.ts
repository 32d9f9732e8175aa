/** The figures of the filing for machines, under names that no language changes: the same sums as in the tables. */
import type { Json } from '../../model/basics.js';
import { amountOf, classOf, dataTypes, foreignShare, grouped, sourceClasses, typeOf } from '../measured/figures.js';
import type { DossierWriter } from './dossier-writer.js';

/** T1 to T4 and the list of sources; null where the ledger holds no measures. */
export function machineFigures({ snapshot, register }: DossierWriter): Json {
  const { measures } = snapshot;
  if (measures === undefined) return null;
  const kept = measures.cells.filter((cell) => cell.kept);
  const amount = amountOf;
  const byType = grouped(kept, typeOf);
  const byClass = grouped(kept, classOf);
  const figures = {
    acquired: amount(measures.cells),
    kept: amount(kept),
    types: Object.fromEntries(dataTypes.map((type) => [type, amount(byType.get(type) ?? [])])),
    classes: Object.fromEntries(
      sourceClasses.map((one) => {
        const own = byClass.get(one) ?? [];
        const types = grouped(own, typeOf);
        const by = (home: boolean | undefined): number => amountOf(own.filter((cell) => cell.home === home)).items;
        return [
          one,
          {
            amount: amount(own),
            types: Object.fromEntries(dataTypes.map((type) => [type, amountOf(types.get(type) ?? []).items])),
            home: by(true),
            foreign: by(false),
            unknown: by(undefined),
          },
        ];
      }),
    ),
    foreignOpenSource: {
      items: { ...foreignShare(kept, 'items') },
      textBytes: { ...foreignShare(kept, 'textBytes') },
      tokens: { ...foreignShare(kept, 'tokensEstimated') },
    },
    labeled: amount(kept.filter(({ labeled }) => labeled)),
    sources: register.map(({ no, name, class: of, home, datasets, acquired, kept: own }) => ({
      no,
      name: name ?? null,
      class: of,
      home: home ?? null,
      datasets,
      acquired: { ...acquired },
      kept: { ...own },
    })),
  };
  return JSON.parse(JSON.stringify(figures)) as Json;
}
