/** What the report does not cover, and how to check what it does. */

import { createHash } from 'node:crypto';
import type { ReportFile } from '../../model/snapshot.js';
import type { FilesView } from '../../model/views.js';
import { append } from '../../text/append.js';
import { problemIn } from '../../text/in-chinese.js';
import { reasonIn } from '../../text/not-read.js';
import { policyNotes } from '../../text/policy-notes.js';
import { pasted, place, size } from '../../text/show.js';
import type { Block, Section } from '../document/document.js';
import { more } from '../document/document-writer.js';
import type { Writer } from './provenance-writer.js';

const mostRows = 100;

/** What was not looked at, and what could not be read: apart from what is clean. */
export function limits(writer: Writer): Section {
  const { snapshot, words, lang } = writer;
  const blocks: Block[] =
    snapshot.notChecked.length === 0
      ? [{ kind: 'text', text: words.nothingUnchecked }]
      : [
          {
            kind: 'table',
            caption: words.limitsChecked,
            columns: [{ label: words.limitsChecked }, { label: words.because }, { label: words.items, align: 'right' }],
            rows: snapshot.notChecked.map(({ what, why, items }) => [
              what[lang],
              why[lang],
              items === undefined ? '–' : writer.number(items),
            ]),
          },
        ];
  blocks.unshift(...policy(writer));
  if (snapshot.notRead.length === 0 && snapshot.problems.length === 0)
    return { id: 'limits', title: words.limits, blocks: [...blocks, { kind: 'text', text: words.nothingUnread }] };
  if (snapshot.notRead.length > 0) {
    blocks.push({
      kind: 'table',
      caption: words.limitsRead,
      columns: [{ label: words.path }, { label: words.because }, { label: words.size, align: 'right' }],
      rows: snapshot.notRead
        .slice(0, mostRows)
        .map((view) => [writer.code(view.path), reasonIn(view, lang), view.bytes === undefined ? '–' : size(view.bytes)]),
    });
    append(blocks, more(snapshot.notRead.length, mostRows, writer));
  }
  if (snapshot.problems.length > 0) {
    blocks.push({
      kind: 'table',
      caption: words.problems,
      columns: [{ label: words.where }, { label: words.problem }, { label: words.fix }, { label: words.times, align: 'right' }],
      rows: snapshot.problems.slice(0, mostRows).map(({ at, count, ...told }) => {
        const { what, fix } = problemIn(lang, told);
        return [writer.code(place(at)), what, fix, writer.number(count)];
      }),
    });
    append(blocks, more(snapshot.problems.length, mostRows, writer));
  }
  return { id: 'limits', title: words.limits, blocks };
}

/** By which configuration the data was judged, and what that leaves out. */
function policy(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const notes = policyNotes(snapshot, lang);
  const configuration = snapshot.policy.configuration;
  return [
    {
      kind: 'facts',
      rows: [{ label: words.configuration, value: configuration === undefined ? words.defaults : writer.code(configuration) }],
    },
    ...(notes.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.policy,
            columns: [{ label: words.where }, { label: words.says }],
            rows: notes.map(({ path, text }) => [writer.code(path), text]),
          },
        ]),
  ];
}

/** The command that makes the same report again. */
function again({ snapshot, lang }: Writer): string {
  return `licit report provenance --as-of ${snapshot.run.id}${ledgerOption(snapshot.ledger.path)} --lang ${lang} -o report`;
}

/** Names the ledger where it is not where a command looks for it. */
function ledgerOption(path: string): string {
  return path === '' || path === '.licit/ledger.db' ? '' : ` --ledger ${pasted(path)}`;
}

/** What ties the report to the ledger and to the bytes of the manifests. */
export function integrity(writer: Writer, tables: readonly ReportFile[]): Section {
  const { snapshot, words } = writer;
  const { ledger, previous, run, head, files } = snapshot;
  const blocks: Block[] = [
    { kind: 'text', text: words.integrityText },
    {
      kind: 'facts',
      rows: [
        { label: words.ledgerId, value: writer.code(ledger.id) },
        { label: words.created, value: writer.time(ledger.created) },
        { label: words.head, value: writer.code(head) },
        { label: words.run, value: words.runOf(writer.number(run.id), writer.time(run.finished)) },
        { label: words.previous, value: previous ? words.runOf(writer.number(previous.id), writer.time(previous.finished)) : words.none },
      ],
    },
    ...filesAgainstDescriptors(files, writer),
    {
      kind: 'table',
      caption: words.files,
      columns: [{ label: words.path }, { label: words.size, align: 'right' }, { label: 'SHA-256' }],
      rows: tables.map(({ name, content }) => [
        writer.code(name),
        size(Buffer.byteLength(content)),
        writer.code(createHash('sha256').update(content).digest('hex')),
      ]),
    },
    { kind: 'heading', text: words.verify },
    {
      kind: 'commands',
      lines: [`licit ledger verify --head ${head}${ledgerOption(ledger.path)}`, again(writer)],
    },
    {
      kind: 'table',
      caption: words.manifestsTable,
      columns: [{ label: words.path }, { label: words.items, align: 'right' }, { label: words.digest }, { label: words.root }],
      rows: snapshot.manifests
        .slice(0, mostRows)
        .map(({ path, items, sha256, root }) => [
          writer.code(path),
          writer.number(items),
          writer.code(sha256),
          root === '' ? '–' : writer.code(root),
        ]),
    },
    ...more(snapshot.manifests.length, mostRows, writer),
  ];
  return { id: 'integrity', title: words.integrity, blocks };
}

/** How files compare with what descriptors say of their digests, sizes and counts. */
function filesAgainstDescriptors(files: FilesView | undefined, writer: Writer): Block[] {
  const { words } = writer;
  if (files === undefined || Object.values(files.counts).every((n) => n === 0)) return [];
  const { same, different, absent } = files.counts;
  const counts = words.filesCompared(
    writer.number(same),
    writer.number(different),
    writer.number(absent),
    writer.number(files.counts['not-checked']),
  );
  const blocks: Block[] = [
    { kind: 'heading', text: words.filesTitle },
    { kind: 'text', text: writer.traced(counts, files.query) },
  ];
  if (files.different.length > 0) {
    blocks.push({
      kind: 'table',
      caption: words.filesDiffer,
      columns: [{ label: words.path }, { label: words.where }, { label: words.because }],
      rows: files.different.map(({ path, why, at }) => [writer.code(path), writer.at(at), why]),
    });
  }
  return blocks;
}
