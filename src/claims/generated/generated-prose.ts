/** Reads in running text that a model generated the data. A mention of a model is not enough: a sentence has to say that it made it. */

import { modelsNamed } from '../../license/terms/model-terms.js';
import type { Place } from '../../model/basics.js';
import type { Generated } from '../../model/claim.js';
import { append } from '../../text/append.js';
import { reason } from '../../text/reasons/reason.js';
import { type GeneratedClaim, known } from './generated.js';

const maxText = 20_000;
const maxSentence = 500;

/** Ways to say that content was made, up to what made it. */
const made =
  /\b(?:generat(?:ed|ions?)|created|produced|synthesi[sz]ed|distill?ed|distillation|written|rewritten|re-written|paraphrased|augmented|composed|built|constructed|bootstrapped|translated|collected|curated|sampled|sourced|obtained|gathered|outputs?|responses?|completions?|answers?|conversations?|dialogues?|captions?|instructions?|made)\s(?:[\w'’",()/-]{1,30}\s){0,8}?(?:by|with|using|from|via|through|of)\s/gi;
/** Of those, the ways that say nothing where no model stands after them. */
const strong = /\b(?:generat|created|produced|synthesi|distill?|written|rewritten|composed|made)/i;
/** The same said of who made it: `we used X to write`. */
const used =
  /\b(?:us(?:e|es|ed|ing)|utili[sz](?:e|ed|ing)|prompt(?:ed|ing)?|ask(?:ed|ing)?|instruct(?:ed|ing)?|leverag(?:e|ed|ing)|employ(?:ed|ing)?|quer(?:y|ied|ying)|call(?:ed|ing)?)\s([^.;]{2,80}?)(?:,? (?:to|we|and))\s(?:[\w]{1,20}\s){0,3}?(?:generat|synthesi|distill|writ|wrote|creat|produc|re-?writ|rewrote|paraphras|translat|answer|respond|complet|simulat)/gi;
/** Verbs after which a name such as Claude is a model's: people write and compose, models generate. */
const ofModels = /generat|synthesi|distill?/i;
const madeZh =
  /(?:使用|利用|运用|采用|借助|调用|通过|基于|由|用|经|以)[^，。；！？\n]{0,40}?(?=(?:自动)?(?:生成|合成|构造|撰写|编写|改写|翻译|蒸馏|扩写|创作|产生|制作|构建|得到))|(?:蒸馏自|生成自|来自于?|源自)[^，。；！？\n]{0,40}|从[^，。；！？\n]{0,30}?蒸馏/g;
/** The same in other languages, where the verb may stand behind the name. */
const madeElse =
  /(?<!\p{L})(?:von|mit|durch)\s[^.;\n]{2,60}?(?=\s(?:generiert|erzeugt|erstellt|geschrieben|übersetzt|verfasst))|(?<!\p{L})(?:générée?s?|produite?s?|rédigée?s?|traduite?s?|générées? automatiquement|generad[oa]s?|cread[oa]s?|escrit[oa]s?|traducid[oa]s?|gerad[oa]s?|criad[oa]s?|traduzid[oa]s?|generat[oaei]|creat[oaei]|scritt[oaei]|tradott[oaei]|gegenereerd|geschreven|genererade?|wygenerowan\p{L}+|vygenerov\p{L}+|сгенерирован\p{L}*|создан\p{L}*|переведен\p{L}*)\s(?:par|avec|à l['’]aide de|por|con|com|mediante|da|tramite|door|met|av|med|przez|pomocí|с помощью|при помощи)?\s?[^.;\n]{2,60}/giu;
const adjective = /[\w.+ -]{2,40}?[- ]generated\b|[\w.+-]{2,30}(?:生成|合成)的/gi;

/** Words that stand for a model without its name. */
const anyModel =
  /^(?:an?\s|the\s|our\s|various\s|several\s|different\s|multiple\s|open(?:-source)?\s|proprietary\s|state-of-the-art\s|powerful\s|commercial\s|advanced\s|pre-?trained\s){0,4}(?:llms?\b|(?:large\s)?(?:vision[- ])?language models?\b|generative (?:ai|models?)\b|diffusion models?\b|text-to-(?:image|speech|video) models?\b|ai (?:models?|assistants?|systems?)\b)/i;
const anyModelZh = /大(?:语言)?模型|人工智能|生成式/;
const anyModelAdjective = /\b(?:llm|ai|model|language[- ]model|gan)[- ]generated\b/i;

/** Words by which a sentence does not say it, or not of all the data. */
const denied =
  /\b(?:not|no|never|none|without|rather than|instead of|unlike|neither|nor|free of|nicht|kein\w*|ohne|pas|sans|sin|senza|nessun\w*|niet|geen|inte|ikke|nie|bez)\b|(?<!\p{L})(?:не|без|não)(?!\p{L})|n['’]t\b|并非|不是|没有|未使用|未经|不含|不包含|而非|不得|禁止|请勿/iu;
const partly =
  /\b(?:part(?:s|ly|ially)?|some|subset|portions?|half|few|mix(?:ed|ture)?|both|either|or human|human and|and human|may|might|could|can be|sometimes|optionally|for example|e\.g\.|such as when|seed|additional|additionally|also|percent)\b|\d\s?%|部分|一部分|少量|混合|可能|或许|其中|以及人工|和人工|还/i;
/** `some errors`, `from 80 seed tasks`: what has flaws, or what a model was given, is no part of what it made. */
const NO_PART =
  /\bsome (?:\w+ )?(?:errors?|mistakes|noise|bias(?:es)?|inaccura\w+|hallucinations?|issues|flaws|typos)\b|\bfrom (?:(?:\d[\d,]*|an?|the|our|human-?written|initial|small) ){0,4}(?:set of |pool of )?seed (?:tasks?|prompts?|instructions?|questions?|examples?|sets?)\b/gi;
const otherwise =
  /\b(?:evaluat\w*|benchmark\w*|compar\w*|baselines?|detect\w*|classif\w*|distinguish\w*|judg\w*|scor(?:ed|es|ing)|rat(?:ed|ing|ings)|rank\w*|labell?ed|annotat\w*|tagg\w*|test(?:ed|ing)|metrics?|adversarial\w*|target model|fine-?tun\w*|train(?:ed|ing)? (?:on|with)|embedd\w*|tokeni[sz]\w*|prompted to (?:rate|judge)|users? (?:may|can|should)|you (?:may|can|could|should))\b|评测|评估|评价|检测|对比|打分|标注|训练了|微调|分类/i;

/** What a text says; undefined where it does not speak of it. Several sentences that say so name their models together. */
export function generatedIn(text: string, at: Place): GeneratedClaim | undefined {
  const found: Generated[] = [];
  let raw = '';
  let doubt: GeneratedClaim | undefined;
  for (const sentence of sentencesOf(text)) {
    const value = madeBy(sentence);
    if (value === undefined) continue;
    const why = denied.test(sentence)
      ? undefined
      : otherwise.test(sentence)
        ? reason('generated/about-model')
        : partly.test(sentence.replace(NO_PART, ' '))
          ? reason('said/of-part')
          : '';
    if (why === undefined) continue;
    if (why !== '') {
      doubt ??= { state: 'unclear', raw: sentence.slice(0, 300), at, why };
      continue;
    }
    found.push(value);
    raw ||= sentence;
  }
  if (found.length === 0) return doubt;
  return known({ generated: true, families: [...new Set(found.flatMap(({ families }) => families))].sort(), other: false }, raw, at);
}

/** Words that say in a few words what a dataset is: tags, keywords. A model's name beside them is the one that made it. */
export function generatedTags(words: string, at: Place): GeneratedClaim | undefined {
  const tags = words.split(/[,;，；|\n]/, 200).map((tag) => tag.trim().toLowerCase());
  const says = tags.some((tag) =>
    /^(?:synthetic(?:[- ]?(?:data|dataset|text|images?))?|distilabel|distill?ation|self-instruct|(?:ai|llm|model|machine|gpt\w*|chatgpt|[\w.]{2,20})[- ]generated|合成数据|合成|模型生成|ai生成)$/.test(
      tag,
    ),
  );
  if (!says) return undefined;
  const families = [...new Set(tags.flatMap((tag) => modelsNamed(tag, { whole: true })))].sort();
  return known({ generated: true, families, other: false }, tags.join(', '), at);
}

/** Datasets that are widely known to hold what models wrote. Their name shows nothing; it says what to ask. */
const knownFor =
  /(?:^|[^a-z])(?:alpaca|share-?gpt|ultra-?chat|ultra-?feedback|wizard-?lm|evol-?instruct|self-?instruct|open-?orca|open-?hermes|baize|gpteacher|gpt-?4-?all|cosmopedia|tiny-?stories|magpie|wildchat|lmsys-?chat|airoboros|capybara|belle|moss-sft|firefly|deita|openmathinstruct|metamath)(?:[^a-z]|$)/i;

/** That a name is that of a dataset known for it. */
export function knownForModels(name: string): boolean {
  return name.length <= 300 && knownFor.test(name);
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, maxText)
    .replace(/```[\s\S]{0,8000}?```/g, ' ')
    .replace(/@\w{3,20}\{[\s\S]{0,3000}?\n\}/g, ' ')
    .replace(/\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)/g, '$1')
    .replace(/[*_`]{1,3}/g, '')
    .split(/(?<=[.!?;])\s+|(?<=[。！？；])|\n\s*\n|\n(?=\s*(?:[-*+#>|]|\d+\.)\s)/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && sentence.length <= maxSentence && !sentence.startsWith('|'));
}

/** The models that a sentence names right after saying that something was made. */
function madeBy(sentence: string): Generated | undefined {
  const families: string[] = [];
  let unnamed = false;
  for (const match of sentence.matchAll(made)) {
    const rest = sentence.slice(match.index + match[0].length);
    const named = modelsNamed(headOf(rest), { said: ofModels.test(match[0]) });
    append(families, named);
    if (named.length === 0 && strong.test(match[0]) && anyModel.test(rest)) unnamed = true;
  }
  for (const match of sentence.matchAll(used)) {
    const named = modelsNamed(match[1]!, { said: ofModels.test(match[0]) });
    append(families, named);
    if (named.length === 0 && anyModel.test(match[1]!)) unnamed = true;
  }
  for (const match of sentence.matchAll(madeZh)) {
    const named = modelsNamed(match[0], { said: true });
    append(families, named);
    if (named.length === 0 && anyModelZh.test(match[0])) unnamed = true;
  }
  for (const match of sentence.matchAll(madeElse)) append(families, modelsNamed(match[0], { said: true }));
  for (const match of sentence.matchAll(adjective)) append(families, modelsNamed(match[0]));
  if (anyModelAdjective.test(sentence)) unnamed = true;
  if (families.length === 0 && !unnamed) return undefined;
  return { generated: true, families: [...new Set(families)], other: false };
}

/** A line for a shell, which a model is called like. */
const SHELL = /\b(?:the|this|these|that|an?|one|following|same|above|below|shell|single|simple|bash) (?:\w+ )?commands?\b/gi;

/** The words that follow, up to where another thought may begin. */
function headOf(rest: string): string {
  return rest
    .slice(0, 120)
    .replace(SHELL, ' ')
    .split(/[;:]|\.\s|,\s(?:which|that|while|but|then|where|who)\s|\s(?:to|for|on|in|as|trained|given|based)\s/i, 1)[0]!;
}
