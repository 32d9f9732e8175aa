/** Reads in running text that people made the content for these data: crowd workers, speakers, experts, the authors themselves. */

import { inWords, type Searched, searched } from './in-words.js';
import type { Finding } from './labeled-source.js';
import { type HeadingKind, isDenied, isOtherMatter, partOnly, subjectOf } from './source-about.js';

/** Who makes content when asked to. Whoever only labels it is no source of it. */
const people =
  "(?:crowd[- ]?(?:sourced\\s)?(?:workers|sourcing|contributors)|crowd[- ]?workers?|(?:mechanical\\s)?turk(?:ers|\\sworkers)|(?:amazon(?:['’]s)?\\s)?mechanical\\sturk|mturk|prolific|(?:(?:native|fluent|expert|human|crowd|trained|professional|undergraduate|graduate|university|medical|domain|subject)\\s){0,2}(?:[\\w-]+\\s)?(?:speakers|annotators|volunteers|experts|linguists|translators|writers|actors|teachers|lexicographers|students|participants|contributors|interns|physicians|doctors|clinicians|nurses|lawyers|researchers)|(?:the|our)\\s(?:\\w+\\s)?(?:authors?|team|students|staff|group)|ourselves|humans|hand)";

/** What people write, say or draw. To collect is to bring together what others made: it counts where crowds or hands did it. */
const wrote =
  '(?:written|composed|authored|formulated|posed|hand-?written|hand-?crafted|crafted|contributed|spoken|uttered|pronounced|read\\s(?:aloud|out)|recorded|sung|drawn|performed|photographed|filmed|collected|gathered|created|produced|generated|typed|made)';

const manners: readonly Searched[] = [
  searched(
    new RegExp(
      `\\b${wrote}\\s(?:(?:\\w+ly|entirely|all|manually|online|from\\sscratch|for\\s(?:each|every|all)\\s[\\w-]+)\\s){0,2}(?:by|with|using|through|via|on)\\s(?:(?:\\d[\\d,]*|[\\w-]+)\\s){0,4}?(?<who>${people})\\b`,
      'u',
    ),
  ),
  // `conversations between pairs of crowd workers`
  searched(
    new RegExp(
      `\\b(?:conversations|dialogues?|dialogs?|chats|discussions|negotiations)\\s(?:held\\s)?(?:between|among|by)\\s(?:(?:\\d[\\d,]*|[\\w-]+)\\s){0,4}?(?<who>${people})\\b`,
      'u',
    ),
  ),
  searched(
    /\b(?:is|are|was|were|been)\s(?:(?:\w+ly|also|all)\s){0,2}(?<who>crowd-?sourced|hand-?written|hand-?crafted|hand-?collected|hand-?curated)\b(?!\s(?:annotat|label|judg|rat|evaluat))/,
  ),
  // `the raw answers from Mechanical Turk`
  searched(
    /\b(?:data|csvs?|files|answers|responses|results|texts?|sentences|dialogues|conversations|questions|stories|batches|submissions)\s(?:(?:\w+ly\s)?(?:collected|gathered|downloaded|exported)\s)?(?:from|via|through|on)\s(?<who>(?:amazon(?:['’]s)?\s)?mechanical\sturk|mturk|crowd\s?workers)\b/,
  ),
  // `We collected this data through …`
  searched(
    /\b(?:we|i)\s(?:\w+ly\s|have\s|then\s|first\s)?(?:collected|gathered|crowd-?sourced|obtained|created|elicited)\s(?:(?:this|these|the|our|all|new|\d[\d,]*)\s){0,3}(?:data|datasets?|corpus|questions|sentences|texts|dialogu?es|conversations|examples|prompts|stories|recordings|utterances|instructions|responses)\s(?:by|through|via|on|using|with|from)\s(?:[\w-]+\s){0,2}?(?<who>(?:amazon\s)?mechanical\sturk|mturk|prolific|crowd[- ]?(?:workers?|sourcing)|volunteers|native\sspeakers)\b/u,
  ),
  // `forty volunteers have recorded over 5,000 tides`
  searched(
    /\b(?<who>contributors|volunteers|(?:native\s)?speakers|students|participants|crowd\s?workers|amateurs|hobbyists)(?:\s?\[\d{1,2}\])?\s(?:have\s|had\s)?(?:recorded|written|wrote|contributed|typed|photographed|filmed|charted|drawn|drew|spoken|sung)\s(?:(?:more\sthan|over|about|around|nearly|almost|up\sto|a\stotal\sof)\s)?(?:\d[\d,.]*|hundreds|thousands|all|these|the)\s(?:[\w-]+\s){0,3}?(?:sentences|recordings|clips|texts|questions|answers|photos|images|pictures|videos|stories|poems|dialogues|conversations|messages|entries|words|translations|matches|games|songs|melodies|drawings|utterances|prompts|observations|records|examples|problems|samples|hours)\b/,
  ),
  // `Crowd-sourced training data for …`, `Tidebook: hand-written problem set`
  searched(
    /^(?:an?\s|the\s|our\s)?(?:[\w-]+:?\s){0,2}?(?<who>crowd-?sourced|hand-?written|hand-?crafted|hand-?collected|hand-?curated)\s(?:[\w-]+\s){0,3}?(?:data|datasets?|corpus|questions|problems|examples|sentences|instructions|benchmark|set|collection|list)\b/,
  ),
  searched(
    new RegExp(
      `\\b(?:we|i)\\s(?:(?:\\w+ly|then|also|first|have)\\s){0,2}(?:asked|hired|recruited|employed|instructed|paid|engaged|invited|used)\\s(?:(?:\\d[\\d,]*|[\\w-]+)\\s){0,4}?(?<who>${people})\\b[^.;]{0,60}?\\b(?:to|who)\\s(?:(?:either|then|also|first|freely)\\s){0,2}(?:write|wrote|generate|create|produce|compose|paraphrase|record|pose|author|respond|formulate|read|speak|collect|chat|converse|draw|come\\sup)`,
      'u',
    ),
  ),
  searched(
    /\b(?<who>we|i)\s(?:(?:have|all|then|also|first)\s){0,2}(?:manually|hand-|ourselves\s)\s?(?:wrote|write|written|composed|authored|crafted|recorded|photographed|filmed|collected|created|compiled|typed)\b/,
  ),
  searched(
    /由(?:[^，。；！？]{0,14}?)(?<who>众包(?:工人|人员|平台)?|志愿者|专家|标注(?:员|人员|者)|母语者|发音人|播音员|研究人员|医生|教师|老师|学生|(?<!工)作者|我们|团队(?:成员)?)(?:人工|手工|自行|亲自|原创|独立)?(?:撰写|编写|录制|朗读|构造|创作|拍摄|书写|提出)/,
  ),
  searched(
    /(?<who>人工|手工|手动|众包)(?:方式)?(?:撰写|编写|编制|采集|收集|搜集|录入|录制|构造|创作|拍摄|书写)(?:的|了|而成|得到|。|，|、|$)/,
  ),
  searched(/(?<who>人力|手作業|手動|人手|クラウドソーシング)(?:で|により|によって)[^。]{0,12}?(?:収集|作成|執筆|集め|入力|収録|録音|撮影)/),
  searched(/(?<who>ボランティア|母語話者|話者|著者|自分)(?:で|により|によって|が)[^。]{0,12}?(?:作成|執筆|収録|録音|撮影|朗読|書い|書か)/),
  searched(
    /(?<who>크라우드소싱|크라우드 워커|수작업|수동|자원봉사자|원어민|화자|연구진|저자|전문가)(?:으로|로|을 통해|들?이|가|에 의해)\s?(?:직접\s)?(?:[^\s.]{1,8}\s)?(?:작성|녹음|제작|촬영|만들|낭독)/,
  ),
  searched(
    /\b(?:von|durch)\s(?:[^\s.;]+\s){0,4}?(?<who>freiwilligen|muttersprachler(?:n|innen)?|experten|expertinnen|crowdwork(?:er)?n?|studierenden|studenten|sprecher(?:n|innen)|(?:der|den)\sautor(?:in|en)?|hand)\s(?:(?:selbst|manuell|eigens)\s)?(?:geschrieben|verfasst|eingesprochen|aufgenommen|formuliert|gesprochen)/,
  ),
  searched(
    /\b(?:écrit|rédigé|enregistré|prononcé|composé|formulé)e?s?\s(?:\w+ment\s)?(?:par|auprès)\s(?:de\s|d['’]|des\s|les\s|l['’])?(?:[^\s.;]+\s){0,3}?(?<who>bénévoles|locuteurs(?:\snatifs)?|experts|annotateurs|étudiants|linguistes|participants|auteurs?|nous|la\smain)\b/,
  ),
  searched(
    /\b(?:escrit|redactad|redigid|grabad|gravad|compuest|compost|leíd|lid)[oa]s?\s(?:\w+mente\s|a\smano\s|à\smão\s)?(?:por|pel[oa]s?)\s(?:[^\s.;]+\s){0,3}?(?<who>hablantes(?:\snativos)?|falantes(?:\snativos)?|voluntari[oa]s|voluntári[oa]s|expert[oa]s|especialistas|anotador[ea]s|estudiantes|estudantes|participantes|lingüistas|linguistas|(?:l?os\s)?autor[ea]s|nosotros|nós)\b/,
  ),
  searched(
    /\b(?:scritt|redatt|registrat|compost|formulat)[oaie]\s(?:\w+mente\s|a\smano\s)?(?:da|dai|dagli|dalle)\s(?:[^\s.;]+\s){0,3}?(?<who>volontari|parlanti|madrelingua|esperti|annotatori|studenti|linguisti|partecipanti|autori)\b/,
  ),
  searched(
    /(?:написан|записан|составлен|собран|озвучен|придуман|прочитан)[аоы]?\s(?:[^\s.;]+\s){0,3}?(?<who>вручную|носителями(?:\sязыка)?|волонт[её]рами|добровольцами|экспертами|студентами|дикторами|лингвистами|авторами|краудворкерами|толокерами)(?![а-яё])/,
  ),
];

const crowds = /crowd|turk|hand/i;
/** Who makes what they are named for. */
const makers = /(?:writers|authors|speakers|actors)$/i;
const byHand = /\b(?:manually|by hand|from scratch)\b/i;

/** `crowdsourcing relevance judgments` */
const LABELING = /^\s(?:[\w-]+\s){0,2}(?:annotat|label|judg|rating)/i;

/** Work on what is there already. */
const labels = inWords(
  /\b(?:labell?ed|annotat(?:ed|es?|ions?)|tagged|rated|judged|verified|reviewed|validated|checked|evaluated|translat\w+|ratings?)\b|标签|标注(?!员|人员|者)|ラベル|アノテーション|레이블|라벨|주석/,
);

/**
 * That people made the content of these data, with the words for them as the name of the source. Not where a sentence is of labels, of a part or of something
 * else: who labels texts did not write them.
 */
export function peopleIn(text: string, heading: HeadingKind, names: readonly string[]): Finding[] {
  if (heading === 'other' || heading === 'citation' || heading === 'thanks') return [];
  let isElse: boolean | undefined;
  for (const { says, may } of manners) {
    if (!may.test(text)) continue;
    const match = says().exec(text);
    const who = match?.groups?.who;
    // Asked for late: it costs more than looking for the words, which few sentences have.
    if (who !== undefined && (isElse ??= isOtherMatter(text))) return [];
    if (who === undefined || /^(?:the\s)?(?:below|above|following)\b/i.test(who)) continue;
    const before = text.slice(0, match!.index);
    if (LABELING.test(text.slice(match!.index + match![0].length))) continue;
    if (isDenied(before, '') || labels().test(`${before} ${match![0]}`) || (match!.index > 0 && partOnly().test(text))) continue;
    const subject = subjectOf(before, names);
    // Who brings data together may be their owner; where it came from is still open.
    if (
      /^(?:collected|gathered|created|produced|generated)\b/i.test(match![0]) &&
      !(crowds.test(who) || (makers.test(who) && /^(?:created|produced)\b/i.test(match![0])) || byHand.test(text))
    )
      continue;
    const own = /^(?:we|i)$/i.test(who);
    if (subject === 'else' || subject === 'mixed' || (subject === 'open' && !own && /^\p{Script=Latin}/u.test(who))) continue;
    return [{ about: 'source', value: { name: own ? 'the authors' : who.replace(/^(?:the|our)\s/i, '') } }];
  }
  return [];
}
