/** How English counts, lists and puts in brackets. */
export const english = {
  locale: 'en-US',
  brackets: [' (', ')'],
  marks: { colon: ': ', comma: ', ', semicolon: '; ', listComma: ', ', stop: '. ' },
  nouns: {
    item: ['item', 'items'],
    file: ['file', 'files'],
    pointer: ['pointer', 'pointers'],
    manifest: ['manifest', 'manifests'],
    dataset: ['dataset', 'datasets'],
    source: ['source', 'sources'],
    record: ['record', 'records'],
    error: ['error', 'errors'],
    warn: ['warning', 'warnings'],
    info: ['note', 'notes'],
    unproven: ['not proven', 'not proven'],
    finding: ['finding', 'findings'],
    cause: ['cause', 'causes'],
    field: ['field', 'fields'],
    duty: ['duty', 'duties'],
    grant: ['grant', 'grants'],
    rule: ['rule', 'rules'],
    'other-file': ['other file', 'other files'],
    'new-problem': ['new problem', 'new problems'],
    answer: ['answer', 'answers'],
    entry: ['entry', 'entries'],
    event: ['event', 'events'],
    run: ['run', 'runs'],
    version: ['manifest version', 'manifest versions'],
    head: ['head', 'heads'],
    draw: ['draw', 'draws'],
    decision: ['decision', 'decisions'],
    group: ['group', 'groups'],
    cluster: ['cluster', 'clusters'],
    unlisted: ['more', 'more'],
  },
} as const;

/** Messages in English: what is shown and not kept. Places are as `fill.ts` has them. */
export const en = {
  'list/more': 'and {count#} more',
} as const;
