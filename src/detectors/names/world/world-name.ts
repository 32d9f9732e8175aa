/** A name that was found in a text that is not in Latin script, or not in English. */
export interface WorldName {
  start: number;
  end: number;
  /** What stands beside it, or its own form, says that it is one. */
  sure: boolean;
  /** Of names like this one 99 in 100 are right. */
  certain?: boolean;
  why: string;
}

/** Reasons, as reports print them. */
export const WHY = {
  label: 'name after a label for one',
  field: 'a name by the name of its field',
  title: 'a form of address or a role beside a name',
  form: 'the form of a full name',
  again: 'a family name that the text has with a given name too',
  words: 'words that are names, by what stands beside them',
} as const;
