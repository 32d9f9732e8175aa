/** How measures are taken, and why some are not. In Chinese in text/chinese.tsv. */
export const MEASURE_WORDS = {
  tokens: {
    name: 'Estimated from classes of characters, as the tokenizers o200k_base and Llama 3 have them; the text itself is not tokenized.',
    error:
      'On texts that were not fitted on, sums were off by at most 2 % for Chinese, English and code; single kinds of texts by up to 8 %; other languages by up to 12 %.',
  },
  language:
    'Of the longest text of each item, its first 160 characters: scripts by their characters, languages of one script by n-grams (data of eld).',
  notMeasured: {
    earlier: { what: 'all measures', why: 'read by an earlier version of licit; scan again' },
    medium: { what: 'what kind of content it is', why: 'no column, media type or name of a file says so' },
    mediumStated: { what: 'what kind of content it is', why: 'only the card of the dataset states it: counted as stated' },
    language: { what: 'language of the text', why: 'too short, of several languages, or none that is told' },
    text: { what: 'size of the text', why: 'the text is empty or not in the manifest' },
    tokensStated: { what: 'tokens as stated', why: 'no column states them; estimated only' },
    audio: { what: 'length of audio', why: 'no column states it with a known unit' },
    video: { what: 'length of video', why: 'no column states it with a known unit' },
    home: { what: 'whether the source is in mainland China', why: 'neither the host nor a record says so' },
    collected: { what: 'when it was collected', why: 'no column states it' },
    labelsEarlier: { what: 'labels', why: 'read by an earlier version of licit; scan again' },
    labelsMany: { what: 'labels', why: 'over 1,000 distinct ones in a column: not a label column' },
    labelsLong: { what: 'labels', why: 'one is longer than 200 characters: not a label column' },
    shared: { what: 'sizes by source', why: 'hosts with few items, named by a statement: shares of the average of their list' },
    duplicates: {
      what: 'exact and near duplicates',
      why: 'a scan does not compare texts with each other: licit tools measure duplicates does',
    },
    content: { what: 'content that the items point to', why: 'licit reads manifests; nothing is fetched' },
  },
} as const;
