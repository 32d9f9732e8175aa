import type { Anchors, Detector } from '../../model/detection.js';
import { SHORT_WORDS, serviceKeys } from '../secrets/service-keys.js';

const isOfShortWords = (text: string, { beside }: Anchors) => beside.length > 0 && text.includes(SHORT_WORDS);

/** Key or token of a service, told by its form; the reason names which. */
const detector: Detector = {
  id: 'secret/service-key',
  family: 'secret',
  type: 'SECRET',
  title: { en: 'Key of a service', zh: '服务密钥' },
  needs: [{ letters: true }, { keys: true }],
  // Long words with a digit hold nearly all keys; of these services some are so short that one in fifty has no digit.
  keywords: ['sk_live', 'sk_test', 'rk_live', 'glrt_', 'gldt_', 'whsec', 'sk_proj', 'wpl_ap', 'api_org'],
  precheck: (text, features, _field, anchors) => features.coded || features.keys || isOfShortWords(text, anchors),
  precheckNeeds: [{ coded: true }, { keys: true }, { beside: true }],
  find: (text, _field, anchors) =>
    serviceKeys(text, anchors === undefined || anchors.coded.length === 0 || isOfShortWords(text, anchors) ? undefined : anchors.coded),
  hits: [
    'sk_' + 'live_q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5J',
    'key r8_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXu and more',
    'LTAI' + '5tQ7Zr2Kx9Lm4Tw8Vb3N',
    '机器人 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=' + '9f3a7c1e-5b8d-4046-9f3a-7c1e5b8d2046',
    'bot 9900000001:' + 'AAq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRk',
  ],
  misses: [
    'sk_live_short',
    'r8_' + 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeX',
    'LTAI' + 'aaaaaaaaaaaaaaaaaaaa',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=YOUR_KEY',
    'commit 9f3a7c1e5b8d20469f3a7c1e5b8d20469f3a7c1e',
  ],
};
export default detector;
