import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found, NamedField } from '../../model/detection.js';
import { fieldWords } from '../sensitive/record-fields.js';

// The name of a network, what may stand between, and the account: never a mail address or a path.
const LEADS =
  /(?<![A-Za-z0-9])(?:twitter|instagram|insta|ig|telegram|tiktok|snapchat|discord|skype|mastodon|threads|bluesky)(?: (?:handle|account|id|username|name))?(?: is| as)?(?:\s{0,2}[:：=]\s{0,2}|\s{1,2})$/i;
const NAME = /@[A-Za-z0-9_][A-Za-z0-9_.]{1,30}[A-Za-z0-9_](?![A-Za-z0-9@/]|\.[a-z])/iy;
const FIELD =
  /^(?:(?:user|author|contact|my) )?(?:qq(?: ?(?:号码?|no|num(?:ber)?|id))?|we ?chat(?: ?(?:id|no|号))?|weixin(?: ?(?:id|号))?|wx ?id|微信(?:号|id|账号)?|微博(?:号|账号|昵称)?|抖音(?:号|账号)?|小红书(?:号|账号)?|(?:twitter|instagram|telegram|facebook|linkedin|tiktok|snapchat|skype|discord|weibo|douyin|github|mastodon)(?: (?:handle|id|user ?name|account|name|user))|skype|telegram)$/;
const WHOLE = /^\s*@?[\p{L}\p{N}][\p{L}\p{N}_.#-]{1,40}\s*$/u;

/** Most characters of what stands before a handle: a network's name, the word for a handle, marks. */
const LEAD = 48;
/** A handle's mark stands after white space or a colon. */
const NEAR = /[\s:：=]/;

function find(text: string, _field?: string, { ats } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0, least = 0; i < ats.length; i++) {
    const at = ats.at[i]!;
    if (at < least || !NEAR.test(text[at - 1] ?? '')) continue;
    const from = Math.max(least, at - LEAD);
    const lead = LEADS.exec(text.slice(from, at));
    NAME.lastIndex = at;
    const name = lead === null ? null : NAME.exec(text);
    if (name === null) continue;
    const end = at + name[0].length;
    all.push({
      start: at,
      end,
      value: name[0].replace('@', '').toLowerCase(),
      confidence: 'likely',
      why: 'name after the name of a network',
    });
    least = end;
  }
  return all;
}

/** Account on a social network: after the network's name in a text, or in a field named by it. */
const detector: Detector = {
  id: 'pi/social-handle',
  family: 'pi',
  type: 'USERNAME',
  title: { en: 'Account on a social network', zh: '社交平台账号' },
  category: 'pd:Username',
  needs: [{ at: true, letters: true, url: false }],
  find,
  named(field: string): NamedField | undefined {
    if (!FIELD.test(fieldWords(field))) return undefined;
    return {
      confidence: 'likely',
      why: 'the name of the field is that of a network',
      holds: (value) => (typeof value === 'string' && WHOLE.test(value)) || (typeof value === 'number' && value >= 1e4),
      subject: (value) => value.trim().replace(/^@/, '').toLowerCase(),
    };
  },
  hits: ['Twitter: @someone_0000', 'my instagram is @someone.made.up', 'Telegram：@someone_made_up'],
  misses: ['instagram filters', 'twitter 2024', 'npm install @discord/client', 'fig @someone', 'mail to twitter@example.com'],
};
export default detector;
