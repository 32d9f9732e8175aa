import type { ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, lines } from '../reading/bytes.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { isSeparator, type Message, Messages } from './mail/messages.js';

const mail: Format = {
  id: 'mail',
  title: 'Mailboxes and mails',
  reads: 'items',
  answersTo:
    'Mailboxes (mbox: RFC 4155 and its kin) and single mails (eml: RFC 5322, MIME): each mail is an item with its header, its text and what its HTML shows; encoded words, quoted-printable and base64 are decoded.',
  notRead:
    'What is attached: it is named with its type and size, and its content is not looked into. The library that reads MIME is the optional package postal-mime.',
  recognize: (head) => (isMailbox(head) ? 96 : isMail(head) ? 90 : 0),
  read,
  mayBeEvidence: (head) => !isMailbox(head) && isMail(head),
  roles: {
    ...{ id: ['message_id'], owner: ['from'], collected: ['date'], text: ['text', 'html_text', 'subject'] },
    ...{ url: [], page: [], source: [], label: [], digest: [], size: [], license: [], reservation: [] },
  },
};

export default mail;

const MBOX = /\.mbox(?:\.\w+)?$/i;

/** A mailbox whose first line may be damaged: no mail begins with `From ` and no colon. */
const areMails = (head: Head): boolean =>
  isMailbox(head) || asBuffer(head.bytes).toString('latin1', 0, 5) === 'From ' || MBOX.test(head.path);

function isMailbox({ bytes, path }: Head): boolean {
  const start = asBuffer(bytes).toString('latin1', 0, 4096);
  const end = start.indexOf('\n');
  if (end < 0 || !isSeparator(start.slice(0, end), false)) return false;
  // A header follows; letters may begin with `From` too.
  return /^(?:>?From |[A-Za-z][A-Za-z0-9-]{0,60}:)/.test(start.slice(end + 1)) || MBOX.test(path);
}

/** A header that no other text begins with: the sender, and what a program that sends or carries mail adds. */
function isMail({ bytes, path }: Head): boolean {
  const names = new Set<string>();
  for (const line of asBuffer(bytes)
    .toString('latin1', 0, 32_768)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n')) {
    if (line.trim() === '') break;
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,4}:/.exec(line) ?? [];
    if (name !== undefined) names.add(name.toLowerCase());
    else if (names.size === 0 || !/^[ \t]/.test(line)) return false;
  }
  if (names.size < 2 || !names.has('from')) return false;
  const sent = ['message-id', 'received', 'mime-version', 'return-path', 'date', 'newsgroups'].some((name) => names.has(name));
  return sent || (/\.eml$/i.test(path) && (names.has('subject') || names.has('to')));
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const problem = (what: ProblemReason): Problem => ({ kind: 'problem', what, at: { path } });
  if ((await import('postal-mime').catch(() => undefined)) === undefined) {
    yield [problem(wrong('mail/not-installed'))];
    return;
  }
  const { itemOf } = await import('./mail/mail-item.js');
  const limit = new ProblemLimit();
  const messages = new Messages(areMails(file.head));
  const readOf = async (all: readonly Message[]): Promise<Read[]> => {
    const reads: Read[] = [];
    for (const message of all) {
      for (const one of await itemOf(message, path)) {
        const told = one.kind === 'problem' ? limit.admit(one) : one;
        if (told !== undefined) reads.push(told);
      }
    }
    return reads;
  };
  try {
    for await (const batch of lines(file.bytes())) {
      for (const line of batch) messages.feed(line);
      const reads = await readOf(messages.take());
      if (reads.length > 0) yield reads;
    }
  } catch (error) {
    yield [...(await readOf(messages.end())), streamProblem(error, { path, line: messages.line + 1 })];
  }
  const rest = [...(await readOf(messages.end())), ...limit.rest()];
  if (rest.length > 0) yield rest;
}
