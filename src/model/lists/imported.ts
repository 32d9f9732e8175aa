/** What other tools found in the data, as `licit import` takes it over. It is only ever held against an item. */
import type { Json } from '../basics.js';

/** One find as a report of a tool has it. No value that was found is in it. */
export interface ToolFind {
  /** The file as the tool names it; left out where its report names none. */
  path?: string;
  /** Lines count from 1. */
  line?: number;
  /** The place of the record in its file, from 1. */
  record?: number;
  /** What the data calls the item. */
  key?: string;
  field?: string;
  /** Where in the field's text, end exclusive, in characters as the tool counts them. */
  start?: number;
  end?: number;
  /** The tool's own word for it: `EMAIL_ADDRESS`, `aws-access-token`. */
  label: string;
  /** From 0 to 1. */
  score?: number;
  /** What it takes for the license, as an SPDX expression where it says one. */
  license?: string;
}

/** A report of a tool. */
export interface ToolReport {
  /** The tool's version, where the report says it. */
  version?: string;
  /** ISO day on which it was made, where it says so. */
  day?: string;
  finds: readonly ToolFind[];
  /** Finds that somebody marked as none in the tool: they are not taken over, and nothing else follows from that. */
  setAside?: number;
}

/** What a report is read with. */
export interface ReportGiven {
  /** The member that holds the item's key, where the tool keeps the data beside what it found. */
  key?: string | undefined;
}

/** A tool whose reports are read. One file in `src/imports/tools/` each. */
export interface ImportTool {
  id: string;
  /** What it calls itself. */
  title: string;
  /** Which of its reports is read, as its own command or function is called. */
  report: string;
  /** Kinds of detections by label, in small letters; `none` where a find is nobody's and no rule asks for it. */
  kinds: Readonly<Record<string, string>>;
  /** The kind of all labels that are not among them. Without it `--label` has to say what they are. */
  otherwise?: string;
  /** Its places in texts count code points, as Python does; else UTF-16 units. */
  codePoints?: true;
  /** Its reports may also be tables with a row of names (CSV), which are read as a list of objects of words. */
  table?: true;
  /** Reads a report; undefined where it is not of the tool. A report of JSON lines is the list of them. */
  read(report: Json, given: ReportGiven): ToolReport | undefined;
}

/** A find as it is kept: joined with items by path and line, place or key. */
export interface ImportedFind extends Omit<ToolFind, 'path'> {
  /** Relative to the project folder, `/` on every system. */
  path: string;
  /** The kind of detection; left out where it speaks of the license. */
  kind?: string;
}

/** The first line of a file of such finds. */
export interface ImportedHead {
  /** The version of its form. */
  licitFindings: 1;
  tool: string;
  version: string;
  /** The name of the report, its digest and its day. */
  report: string;
  sha256: string;
  day: string;
  codePoints?: true;
  /** Labels that were said to be nothing that a rule asks for. */
  none?: string[];
}

/** Finds of one import that speak of one list, with which its items are joined. */
export interface ItemImports {
  head: ImportedHead;
  finds: readonly ImportedFind[];
}
