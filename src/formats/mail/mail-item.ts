import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Json } from '../../model/basics.js';
import type { Item, Problem } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import { pageOf } from '../warc/web-page.js';
import type { Message } from './messages.js';

/** So much of what a mail's HTML shows is kept, in UTF-16 units. */
const MAX_SHOWN_CHARACTERS = 8 << 20;
/** Parts within parts; real mails have a handful. */
const MAX_NESTED_PARTS = 50;

/** Headers that have a field of their own; the others are kept as they stand, because they hold addresses of people and machines too. */
const OWN = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'sender',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);

/** A mail as an item, and what is wrong with it. */
export async function itemOf({ line, bytes, left }: Message, path: string): Promise<(Item | Problem)[]> {
  const at = { path, line };
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTED_PARTS, forceRfc822Attachments: false });
  } catch {
    return [{ kind: 'problem', what: wrong('mail/not-read'), at, lost: 1 }];
  }
  const fields = fieldsOf(email);
  if (Object.keys(fields).length === 0) {
    return [{ kind: 'problem', what: wrong('mail/empty'), at, lost: 1 }];
  }
  const { attachments } = email;
  const item: Item = {
    kind: 'item',
    ...(email.messageId !== undefined && { key: email.messageId }),
    at,
    fields,
    record: bytes,
    // What is attached was not looked into, whatever the text says.
    ...(attachments.length > 0 && { unseen: true }),
  };
  if (left === 0) return [item];
  return [item, { kind: 'problem', what: wrong('mail/too-long', { bytes: left }), at, lost: 0 }];
}

function fieldsOf(email: Email): Record<string, Json> {
  const fields: [string, Json][] = [];
  const say = (name: string, value: Json | undefined): void => {
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) fields.push([name, value]);
  };
  say('message_id', email.messageId);
  say('date', email.date);
  say('from', email.from && shown(email.from));
  // Programs write the sender where it is another one than the author.
  say('sender', email.sender && shown(email.sender));
  for (const [name, all] of [
    ['reply_to', email.replyTo],
    ['to', email.to],
    ['cc', email.cc],
    ['bcc', email.bcc],
  ] as const) {
    say(name, all?.map(shown));
  }
  say('subject', email.subject);
  const text = email.text?.trim() ?? '';
  say('text', text);
  const html = email.html === undefined ? '' : pageOf(email.html, MAX_SHOWN_CHARACTERS).text.trim();
  // Most mails say the same twice; where they do not, both are looked at.
  if (plain(html) !== plain(text)) say(text === '' ? 'text' : 'html_text', html);
  say(
    'attachments',
    email.attachments.map(
      ({ filename, mimeType, content }): Json => ({
        ...(filename !== null && { name: filename }),
        type: mimeType,
        bytes: typeof content === 'string' ? content.length : content.byteLength,
      }),
    ),
  );
  const others = email.headers.filter(({ key }) => !OWN.has(key)).map(({ originalKey, value }) => `${originalKey}: ${value}`);
  say('header', others.join('\n'));
  return Object.fromEntries(fields);
}

function shown(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(shown).join(', ')};`;
  return address.name === '' ? address.address : address.address === '' ? address.name : `${address.name} <${address.address}>`;
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0>*_|-]+/g, '');
}
