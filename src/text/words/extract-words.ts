import type { Lang, Words } from '../../model/basics.js';
import type { HeldExtract } from '../../model/evidence.js';

/** How an extract stands, in words. */
const standingWords: Record<HeldExtract['standing'], Words> = {
  shown: { en: 'shown', zh: '已证明' },
  attested: { en: 'attested', zh: '已作说明' },
  stated: { en: 'stated, by somebody who may not attest', zh: '仅为陈述，说明人未获授权' },
  open: { en: 'open', zh: '未完' },
  against: { en: 'speaks against it', zh: '内容不利' },
};

/** An extract in a line: how it stands, what of it was found in the document, and what speaks against or lacks. */
export function extractWords({ id, kind, standing, found, of, against = [], open = [], unsaid = [] }: HeldExtract, lang: Lang): string {
  const zh = lang === 'zh';
  const stands = (standingWords[standing] ?? standingWords.open)[lang];
  const named = [...against, ...open, ...unsaid];
  const keys = named.length === 0 ? '' : zh ? `：${named.join('、')}` : `: ${named.join(', ')}`;
  return zh
    ? `摘录 ${id}（${kind}）${stands}${keys}，${of} 项中 ${found} 项见于文件`
    : `extract ${id} (${kind}) ${stands}${keys}, ${found} of ${of} values found in the document`;
}

/** A sentence of a document that speaks against what it is named for, and that nobody set aside. */
export function adverseWords(sentence: string, lang: Lang): string {
  const quoted = sentence.length > 100 ? `${sentence.slice(0, 99)}…` : sentence;
  return lang === 'zh' ? `含不利语句“${quoted}”` : `it says "${quoted}"`;
}
