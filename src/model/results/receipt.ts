/** What `licit export receipt` writes beside a model: which data a training was given, as whoever trained says, and as the ledger has it. */

/** The list for loaders that a receipt is of, by the bytes that `licit exclude --keep` writes. */
export interface ReceiptList {
  format: 'list' | 'jsonl';
  sha256: string;
  items: number;
}

/** A receipt as a later one names it. */
export interface EarlierReceipt {
  /** Of the receipt's bytes. */
  sha256: string;
  ledger: string;
  run: number;
  head: string;
  asOf: string;
  level: string;
  paths: string[];
  list: ReceiptList;
}

export interface ReceiptFile {
  path: string;
  bytes: number;
  sha256: string;
  items: number;
  /** How many of them are in the list. */
  kept: number;
  /** Whether the file was as the scan read it when the receipt was made. That cannot be told of folders and of members of archives. */
  onDisk: 'same' | 'not-checked';
}

export interface Receipt extends Omit<EarlierReceipt, 'sha256'> {
  licitReceipt: 1;
  /** The version of licit. */
  licit: string;
  /** As `licit.yaml` declares it. */
  purpose: string | null;
  /** The rules that decided. */
  rules: string[];
  /** All items of the files; `list.items` says how many are in the list. */
  items: number;
  /** What was not read is not in the list, and nothing is known of it. */
  unread: { records: number; files: number };
  /** Cards, license texts and the like that speak of items. */
  documents: { path: string; sha256: string }[];
  files: ReceiptFile[];
  /** What a model was trained on before, where the training went on from a checkpoint. `complete: false`: not all of it is known. */
  earlier: { complete: boolean; receipts: EarlierReceipt[] };
}
