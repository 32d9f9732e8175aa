import type { Report } from '../model/snapshot.js';
import type { FindingView } from '../model/views.js';
import { policyNotes } from '../text/policy-notes.js';
import { counted, findingPlace, number, plain, sorted, weight } from '../text/show.js';
import { summaryText } from '../text/summary.js';
import { goneText, unseenText } from '../text/unseen.js';
import { countedBy, nouns } from '../text/words.js';

/** GitHub shows ten annotations of a level for a step and drops the rest in silence, so the tenth says how many there are. */
const mostAnnotations = 9;

const commands = { error: 'error', warn: 'warning', info: 'notice', unproven: 'notice' } satisfies Record<
  ReturnType<typeof weight>,
  string
>;

/** Workflow commands that GitHub Actions turns into annotations: the nine worst findings and how many more there are. */
export default {
  id: 'github',
  title: 'GitHub Actions annotations',
  kind: 'stream',
  render(snapshot, { lang, strict }) {
    const { findings, unseen, gone } = snapshot;
    const ranked = sorted(findings, strict);
    // One notice for all: GitHub shows ten of a level.
    const notes = [summaryText(snapshot, lang), ...policyNotes(snapshot, lang).map(({ path, text }) => `${path}: ${text}`)];
    const first = [`::notice title=licit::${data(notes.map(plain).join('\n'))}`];
    const lines = ranked.slice(0, mostAnnotations).map((finding) => annotation(finding, commands[weight(finding, strict)], lang));
    const rest = ranked.slice(mostAnnotations);
    const worst = rest[0];
    if (worst) {
      const many = number(rest.length, lang);
      const text =
        lang === 'zh'
          ? `另有 ${many} 项发现：licit show`
          : `and ${many} more ${rest.length === 1 ? nouns.finding.one : nouns.finding.many}: licit show`;
      lines.push(`::${commands[weight(worst, strict)]} title=licit::${data(text)}`);
    }
    const silent = unseenText({ unseen }, lang);
    const lost = goneText({ gone }, lang);
    if (lost !== undefined) lines.push(`::notice title=scan/gone::${data(plain(lost))}`);
    if (silent !== undefined) lines.push(`::warning file=${property(unseen![0]!.path)},title=scan/unseen::${data(plain(silent))}`);
    return [{ name: '', content: [...first, ...lines].map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;

function annotation(finding: FindingView, command: string, lang: 'en' | 'zh'): string {
  const at = findingPlace(finding);
  const line = at.line === undefined ? '' : `,line=${at.line}`;
  const count = finding.items > 0 ? ` [${counted(finding.items, countedBy(finding), lang)}]` : '';
  const fix = finding.commands[0] ?? finding.fix[lang];
  const text = `${finding.message[lang]}${count} ${lang === 'zh' ? '处理：' : 'Fix: '}${fix}`;
  return `::${command} file=${property(at.path)}${line},title=${property(finding.rule)}::${data(plain(text))}`;
}

// As @actions/core escapes them (lib/command.js).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
