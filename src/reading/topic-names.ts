/** Names of files with a word on rights in them that are about a topic: `human-rights`, `medical_terms`, `copyright_cases`, `license_plates`. */

/** Words for rights that other things have and lists are made of, too. */
const WORD =
  '(?:copyrights?|rights|terms|conditions|permissions?|agreements?|restrictions?|notices?|legal|disclaimers?|usage|derechos|droits|direitos|rechte|права|权利|术语|条件)';
/** What such a word speaks of where it lays down what may be done: data and works, their use, who has them and where they are. */
const OF_WORKS = String.raw`(?:the|all|our|your|my|data(?:sets?|base)?|corp(?:us|ora)|contents?|works?|files?|media|images?|photos?|pictures?|pics|videos?|clips?|audio|sounds?|music|songs?|recordings?|texts?|documents?|docs|books?|articles?|news|maps?|code|software|models?|annotations?|labels?|metadata|use|user|usage|reuse|access|download|license|licen[cs]ing|legal|copyright|ip|intellectual|property|moral|third|party|parties|source|author|authors|publisher|owner|contributor|participant|provider|vendor|partner|site|website|web|api|service|services|platform|project|repo(?:sitory)?|archive|library|museum|general|standard|special|specific|additional|supplementary|important|other|public|commercial|distribution|redistribution|sharing|transfer|training|research|non|disclosure|read|me|readme|kaggle|zenodo|github|huggingface|full|short|summary|final|draft|new|old|v?\d[\d.]*)`;
/** What stands behind such a word in the name of a text that lays down: its language, its edition, what kind of text it is or what it is for. */
const OF_TEXT = `(?:${OF_WORKS}|[a-z]{2,3}|notices?|info(?:rmation)?|statements?|polic(?:y|ies)|text|file|page|holders?|reserved|terms|conditions|agreement|permissions?|restrictions?|of|and|for|to|in|on|by|de|du|y|et|und|english|chinese|german|french|spanish|japanese|korean|russian|portuguese|italian|cc|by|nc|sa|nd|cc0|mit|apache|bsd|gpl|odbl|pddl)`;

/** The words of a name. */
const wordsOf = (stem: string): string[] =>
  stem
    .toLowerCase()
    .split(/[-_. ]+/u)
    .filter((word) => word !== '');
const word = new RegExp(`^${WORD}$`, 'u');
const before = new RegExp(`^${OF_WORKS}$`, 'u');
const behind = new RegExp(`^${OF_TEXT}$`, 'u');
const THING = /(?:^|[-_. ])licen[cs]e[-_. ](?:plates?|numbers?|tags?|keys?|servers?|holders?|exams?|tests?|questions?)(?:$|[-_. ])/iu;

/** Whether a name is that of a thing that is called by a license, or of a list of them: `license_plates`. */
export const isLicenseThing = (stem: string): boolean => THING.test(stem);

/** Whether the name of a file, without its ending, is that of a topic, however much its text may have to say. */
export function isTopicName(stem: string): boolean {
  if (THING.test(stem)) return true;
  const words = wordsOf(stem);
  const at = words.findIndex((one) => word.test(one));
  if (at < 0 || words.length === 1) return false;
  const isOther = (one: string, known: RegExp): boolean => !known.test(one) && !word.test(one);
  return words.slice(0, at).some((one) => isOther(one, before)) || words.slice(at + 1).some((one) => isOther(one, behind));
}
