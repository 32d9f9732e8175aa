/** Five honest providers, and the commands by which they show what they have: docs/examples.md is made of this. */
export interface Worked {
  /** Folder of `fixtures/examples`. */
  folder: string;
  title: string;
  about: string;
  /** In order, in the folder of the project. */
  commands: readonly string[];
  /** Items that are cleared afterwards, of how many, and why the others are not. */
  cleared: number;
  of: number;
  others?: string;
}

const sampled = (purpose: string, dataset: string): string[] => [
  `licit sample plan looked --purpose ${purpose} --dataset ${dataset} --draw`,
  'licit sample review looked --checker lin',
  'licit sample decide looked --by "K. Lee" --yes',
];

export const worked: readonly Worked[] = [
  {
    folder: 'newspaper',
    title: 'A newspaper under contract',
    about:
      'Articles that a publisher delivered. The contract permits training and commercial use, and holds the supplier’s commitments. One extract of it states source and permission; nobody has to declare them again.',
    commands: [
      'licit answer evidence legal/contract.txt --kind contract --about dataset:news --set "assigner=Example Daily Press Ltd" --set "assignee=Acme AI Ltd" --set target=news --set permission=train,commercial --words "permission=Training of machine learning models, and commercial use of these models" --set prohibition=redistribute --words "prohibition=Redistribution of the articles" --set from=2026-01-01 --set until=2029-12-31 --set source=positive --words "source=owns or controls the rights in the articles and collected them lawfully" --set quality=positive --words "quality=complete and free of transmission errors" --set security=positive --words "security=holds no malicious code" --by "K. Lee" --office "data protection"',
      'licit scan . --fail-on none',
      ...sampled('personal-data', 'news'),
      'licit exclude --keep cleared -o ../cleared.txt',
    ],
    cleared: 40,
    of: 40,
  },
  {
    folder: 'forum',
    title: 'Posts of users who consented',
    about:
      'Users accepted terms that let the provider train with what they write, and consented to the use of their data; the register of consent is a table of the service, outside of the repository (`LICIT_VAULT`). One of them withdrew.',
    commands: [
      'licit answer evidence legal/terms.txt --kind authorization-record --about dataset:posts --set "product=Example Kitchen" --set permission=train,commercial --words "permission=for the training of models, also commercially" --set prohibition=redistribute --words "prohibition=Posts are not passed on" --set from=2025-01-01 --set until=open --words "until=until the user deletes the post" --set accepted=8 --by "K. Lee"',
      'licit answer register ../vault/consents.csv --about dataset:posts --subject user_id --event status --at changed --purpose purpose --purpose-is "training of models=training" --version version --accept 2025-1 --by "K. Lee"',
      'licit scan . --fail-on none',
      ...sampled('sensitive-data', 'posts'),
    ],
    cleared: 21,
    of: 24,
    others: '3 posts of the user who withdrew',
  },
  {
    folder: 'diaries',
    title: 'Health diaries with separate consent',
    about:
      'What users write of their health is sensitive: the register holds a second, separate consent to its use, and that nobody in it is a child. An impact assessment is on file. One user took the separate consent back.',
    commands: [
      'licit answer evidence legal/terms.txt --kind authorization-record --about dataset:diaries --set "product=Example Diary" --set permission=train,commercial --words "permission=for the training of models, also commercially" --set prohibition=redistribute --words "prohibition=Entries are not passed on" --set from=2025-06-01 --set until=open --set accepted=8 --by "K. Lee"',
      'licit answer evidence legal/pia.txt --kind impact-assessment --about dataset:diaries --set target=diaries --set date=2025-05-20 --set "issuer=data protection office of Acme AI Ltd" --set outcome=positive --words "outcome=the processing may go ahead" --by "K. Lee"',
      'licit answer register ../vault/consents.csv --about dataset:diaries --subject member --field patient --event answer --at day --purpose purpose --purpose-is "training of models=training" --purpose-is "use of health data=sensitive" --version version --accept 3 --minor age_group --by "K. Lee"',
      'licit scan . --fail-on none',
      'licit exclude --keep cleared -o ../cleared.txt',
    ],
    cleared: 21,
    of: 24,
    others: '3 entries of the user who took the separate consent back',
  },
  {
    folder: 'letters',
    title: 'A CC BY corpus with its text and credits',
    about:
      'Texts that an institute published under CC BY 4.0: the license stands in a column, in the card and as a text beside the data. What its publisher published needs no extract; that it is a public dataset somebody has to say.',
    commands: [
      'licit answer declare letters --source public-dataset --document letters/LICENSE --by "K. Lee" --yes',
      'licit scan . --fail-on none',
      ...sampled('personal-data', 'letters'),
      'licit attribution -o release/ATTRIBUTION.md',
    ],
    cleared: 24,
    of: 24,
  },
  {
    folder: 'recordings',
    title: 'Own recordings with release forms',
    about:
      'A studio recorded speakers who signed releases. The production record shows that the work is its own; the register of releases, one line a form, is joined with the clips by speaker.',
    commands: [
      'licit answer evidence legal/production.txt --kind production-record --about dataset:recordings --set date=2026-02-10 --set "issuer=audio studio of Acme AI Ltd" --set target=recordings --set items=24 --by "K. Lee"',
      'licit answer register ../vault/releases.csv --about dataset:recordings --subject speaker --event release --at signed_on --purpose use --purpose-is "training of models=training" --by "K. Lee"',
      'licit scan . --fail-on none',
      ...sampled('sensitive-data', 'recordings'),
    ],
    cleared: 24,
    of: 24,
  },
];
