import { familyOf } from '../../model/detection.js';
import { known, nothingFound, sure, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What announces that somebody may enforce a right. */
const NOTICES = ['ip/copyright-notice', 'ip/all-rights-reserved', 'ip/no-reproduction'] as const;

/** Rights that others claim or reserve, and secrets. */
export default defineFacts(
  {
    'ip.kinds': {
      type: 'list',
      says: {
        en: "Signs of others' rights found in the text, likely or certain.",
        zh: '在文本中检出的他人权利标记（“很可能”或“确定”）。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'secret.kinds': {
      type: 'list',
      says: {
        en: 'Keys, tokens and passwords found, likely or certain.',
        zh: '检出的密钥、令牌与口令（“很可能”或“确定”）。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'ip.copyright-notice': {
      type: 'boolean',
      says: {
        en: 'A copyright notice was found, or words that reserve all rights or refuse copying. Unknown if none was found: a work needs no notice to be protected.',
        zh: '检出版权声明、权利保留或禁止复制的声明。未检出时为不明：作品受保护不以声明为条件。',
      },
      ofDetectors: true,
    },
  },
  {
    subject(concluded, context) {
      const found = sure(concluded.profile);
      const marks = found.filter((kind) => familyOf(kind) === 'ip');
      const secrets = found.filter((kind) => familyOf(kind) === 'secret');
      const nothing = nothingFound(concluded.profile, context);
      return {
        'ip.kinds': marks.length > 0 ? known(marks, ['detectors']) : unknown(nothing),
        'ip.copyright-notice': NOTICES.some((kind) => marks.includes(kind)) ? known(true, ['detectors']) : unknown(nothing),
        'secret.kinds': secrets.length > 0 ? known(secrets, ['detectors']) : unknown(nothing),
      };
    },
  },
);
