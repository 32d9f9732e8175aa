import { canBe, showing } from '../../claims/documents/document-kinds.js';
import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { documentOrigin, onFileOrigin, placed } from '../concluded/voices.js';
import type { Conclusions } from '../conclusions.js';
import { decidedLast, FILED, filedLast, sampleOrigin, speaksOfAll } from '../decided-samples.js';
import { unreadOf, unreadWhy } from '../document-facts.js';
import { known, nothingFound, sure, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What is known of labeling (Interim Measures art. 8). */
export default defineFacts(
  {
    'label.present': {
      type: 'boolean',
      says: {
        en: 'The data carries labels or annotations, or a card says that it was labeled. Unknown otherwise: labels may be kept elsewhere.',
        zh: '数据带有标签或标注，或数据集说明载明经过标注；否则为不明：标签可能存放于他处。',
      },
    },
    'label.doubted': {
      type: 'boolean',
      says: {
        en: 'A tool for the quality of labels doubts the label, by a report that was imported. Unknown otherwise: that no tool doubts it does not show that it is right.',
        zh: '已导入的报告显示，标签质量工具对该标签存疑；否则为不明：没有工具存疑不表明标签正确。',
      },
      ofDetectors: true,
    },
    'label.rules': {
      type: 'boolean',
      says: {
        en: 'Labeling rules are on record: a declared file that is there, or rules in the card.',
        zh: '已记录标注规则：声明且存在的文件，或数据集说明中的规则。',
      },
    },
    'label.spot-check': {
      type: 'boolean',
      says: {
        en: 'A record of the labeling spot check is on file, or a spot check of the labels was accepted with licit sample and nothing was added since. Unknown if only a file says that another ledger accepted it.',
        zh: '存在标注抽样核验记录文件，或者以 licit sample 进行的标注质量抽样已通过且此后数据未增加。仅有文件载明另一台账结论为通过的，为不明。',
      },
    },
    'label.training': {
      type: 'boolean',
      says: { en: 'A record that annotators were trained is on file.', zh: '存在标注人员培训记录文件。' },
    },
  },
  {
    subject(concluded, context) {
      const rules = concluded.claims.filter((claim) => claim.about === 'labeling-rules' && claim.state === 'known');
      return {
        'label.present': present(concluded),
        'label.doubted': sure(concluded.profile).includes('label/issue')
          ? known(true, ['detectors'])
          : unknown(nothingFound(concluded.profile, context)),
        'label.rules': shown(
          concluded,
          'rules',
          rules.map(({ at }) => placed(at)),
        ),
        'label.spot-check': spotCheck(concluded),
        'label.training': shown(concluded, 'training'),
      };
    },
  },
);

const documentKinds = { rules: 'labeling-rules', spotCheck: 'spot-check-record', training: 'training-record' } as const;

function present({ profile, labeled: ofItems, claims }: Conclusions): Fact {
  const about = claims.filter((claim) => claim.about === 'labeling' && claim.state === 'known');
  const labeled = about.filter((claim) => claim.value !== 'no-annotation');
  if (profile?.labeled === true || ofItems || labeled.length > 0)
    return known(true, [...(profile?.labeled || ofItems ? ['items'] : []), ...labeled.map(({ at }) => placed(at))]);
  if (about.length === 0) return unknown(reason('label/none'));
  return known(
    false,
    about.map(({ at }) => placed(at)),
  );
}

/** What a file says of another ledger is not counted again here, and is more than nothing. */
function spotCheck(concluded: Conclusions): Fact {
  const fact = shown(concluded, 'spotCheck', labelChecks(concluded.statements));
  const isFiled = filedLast(concluded.statements, 'label-quality').some(({ value }) => value.outcome === 'accepted' && !value.partial);
  return isFiled && fact.value === false ? unknown(FILED) : fact;
}

/** Spot checks of the labels that were accepted, and that speak of all items. */
function labelChecks(statements: readonly Statement[]): string[] {
  return decidedLast(statements, 'label-quality')
    .filter((one) => one.value.outcome === 'accepted' && speaksOfAll(one))
    .map(sampleOrigin);
}

/** Whether documents of a kind are on record, and which statements name them. */
function shown({ declared }: Conclusions, name: keyof typeof documentKinds, more: readonly string[] = []): Fact {
  const kinds = [documentKinds[name]];
  const by = [
    ...more,
    ...declared.flatMap(({ at, value }) => {
      const files = value.labeling?.[name];
      const shows = showing(files, kinds);
      if (shows !== 'shown' && shows !== 'on-file') return [];
      return [placed(at), ...files!.filter((file) => canBe(file, kinds) === shows).map(shows === 'shown' ? documentOrigin : onFileOrigin)];
    }),
  ];
  if (by.length > 0) return known(true, by);
  const unread = declared.flatMap(({ value }) => unreadOf(value.labeling?.[name], kinds));
  return unread.length > 0 ? unknown(unreadWhy(unread)) : known(false);
}
