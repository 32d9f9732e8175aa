import type { Json } from '../../model/basics.js';
import { category } from '../sensitive/category.js';

// A digest of a file is called its fingerprint too.
const DIGEST = /^(?:[a-z0-9]{1,12}:)?[0-9a-f]{16,128}$/i;

/** Features of a body or of a behavior by which a person is told (PIPL art. 28, GDPR art. 4(14) and 9). */
export default category(
  {
    id: 'pi/biometric',
    type: 'BIOMETRIC',
    title: { en: 'Biometric data', zh: '生物识别信息' },
    category: 'pd:Biometric',
    hits: ['The police took his fingerprints at the border.', '入职时采集了员工的指纹和照片', "The suspect's voiceprint was kept"],
    misses: ['the fingerprint of the key is', '指纹识别模块的驱动', 'browser fingerprinting', '人脸识别算法'],
  },
  {
    keywords: 'ingerprint oiceprint iris_scan retina palm_print face_templ 指纹 人脸 声纹 虹膜 掌纹'.split(' '),
    fields:
      /\b(?:face (?:embeddings?|encodings?|descriptors?|features?|vectors?|templates?|prints?|landmarks?|ids?)|facial (?:embeddings?|features?|landmarks?|templates?)|faceprint|fingerprints? (?:images?|templates?|minutiae|scans?)|voice ?prints?|voice (?:embeddings?|templates?)|speaker embeddings?|iris(?: codes?| scans?| images?| templates?)|retina(?:l)?(?: scans?| images?)|palm ?(?:prints?|veins?)|gait(?: features?| signatures?)?|biometrics?(?: .{1,20})?|arcface|dactyl\w{0,12})\b|指纹|声纹|虹膜|掌纹|人脸(?:特征|向量|信息|图像|照片|关键点|编码)?|面部(?:特征|信息)|步态|生物(?:识别|特征)/,
    weak: /^(?:fingerprints?|finger print|selfies?)$|自拍/,
    ofPersons: /\b(?:x ?vectors?|faces?)\b/,
    holds: (value: Json) => typeof value !== 'string' || !DIGEST.test(value),
    said: [
      /\b(?:his|her|my|their|['’]s) (?:[a-z]{1,12} )?(?<what>fingerprints?|voiceprints?|iris scans?|retinal? scans?|palm prints?|face templates?)\b/gi,
      /(?:采集|录入|提取|留存|登记|比对)[^，。；,;\n]{0,10}?(?<what>指纹|人脸(?:信息|特征|图像|照片)?|声纹|虹膜|掌纹)/g,
    ],
    saidOfAnyone: [/\b(?:suspect|defendant|patient|employee|victim|user|customer)['’]s (?<what>fingerprints?|voiceprint|iris scan)\b/gi],
  },
);
