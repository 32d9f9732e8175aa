/** The story of a crawl and a rights holder's question: docs/story-rights.md is made of this by running it. */
export interface Part {
  title?: string;
  says: string;
  /** In order, in the folder of the project; what is printed is shown unless it says otherwise. */
  commands?: readonly (string | { line: string; shown: false })[];
}

const REPORTED = 'grep -A 5 "Lists from outside"';

export const story: readonly Part[] = [
  {
    says: `A provider crawled three sites on 4 May 2026 and kept what each said about mining that day. A publisher asks what of it is used, then sends a list. This page is made by running its commands (\`test/examples/story-rights.test.ts\`, data in
\`fixtures/story-rights\`): what is printed is what licit prints, with TODAY for the day of the run. \`LICIT_VAULT\` is the folder \`../incoming\`.`,
  },
  {
    title: '1. The crawl, and what its sources reserved on the day',
    says: 'Every page says CC BY 4.0. The snapshots say more: `quay.example` closes `/members/` to crawlers, and `lamp.example` reserves itself by TDMRep.',
    commands: [
      { line: 'licit scan crawl --fail-on none', shown: false },
      'licit answer list snapshots/ --kind reservations --collected 2026-05-04 --from "our crawl" --by "K. Lee"',
      'licit scan crawl --fail-on none',
    ],
  },
  {
    title: '2. A rights holder asks',
    says: 'Which items are from Pier Press, in which right? The answer is never “no”, and says what the ledger does not keep.',
    commands: ['licit rights find pier.example --kind domain'],
  },
  {
    title: '3. A list arrives',
    says: 'Pier Press opts out, with a list of its sites. It is put on record with its day and sender; no file of the crawl is read again.',
    commands: [
      'licit answer list ../incoming/opt-outs.csv --kind sites --collected 2026-06-01 --from "Pier Press" --by "K. Lee"',
      'licit scan crawl --fail-on none',
      'licit rights find pier.example --kind domain',
    ],
  },
  {
    title: '4. The report before',
    says: 'It says what the lists name and that all of it is still in the data.',
    commands: [{ line: 'licit report provenance -o ../before', shown: false }, `${REPORTED} ../before/report.md`],
  },
  {
    title: '5. What is named goes',
    says: 'The list for loaders holds what the publisher and the snapshots refuse; it goes on record with its digest. Then its rows are taken out of the crawl, and the crawl is scanned again.',
    commands: [
      'licit exclude --rule optout/listed --rule optout/reserved -o ../exclude.txt',
      'cat ../exclude.txt',
      `sed 's/.*/"id":"&"/' ../exclude.txt | grep -vFf - crawl/pages.jsonl > ../kept.jsonl && mv ../kept.jsonl crawl/pages.jsonl`,
      'licit scan crawl --fail-on none',
    ],
  },
  {
    title: '6. The report after',
    says: 'What was left out, when, by which list, and what is still in. That a loader applied the list, and that no copy is left on a disk, no ledger knows.',
    commands: [{ line: 'licit report provenance -o ../after', shown: false }, `${REPORTED} ../after/report.md`],
  },
  {
    title: '7. The question, asked again',
    says: 'Today nothing of the publisher is on record; as of the third scan it still is, so what was in the data before the list arrived stays answerable.',
    commands: [
      'licit rights find pier.example --kind domain',
      'licit rights find pier.example --kind domain --as-of 3',
      'licit ledger verify',
    ],
  },
];
