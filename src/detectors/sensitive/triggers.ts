import type { Clues } from '../../model.js';

// Words without which no category is told in running text: one look at a text for all categories.
const ENGLISH =
  /diagnosed|suffer|positive for|hospitali[sz]ed|HIV|uslim|atholic|hristian|ewish|indu|uddhist|Sikh|atheist|onverted to|epublican|emocrat|ommunist|ocialist|voted |nion member|trade union|labou?r union|gay\b|lesbian|bisexual|homosexual|transgender|descent|ethnic|African American|Hispanic|Latin[oa]|BRCA|mutation|convicted|sentenced|arrested|charged with|guilty of|salary|income|net worth|credit score|ingerprints?\b|oiceprint|iris scan|retina|palm print|face template|checked in|boarded|years?[- ]old|aged /;
const HAN =
  /诊断|确诊|患有|患上|罹患|身患|感染|信仰|信奉|皈依|穆斯林|教徒|基督徒|信[伊佛基天道印犹东]|党员|政治面貌|工会|性恋|跨性别|性取向|民族|族|基因|判处|逮捕|拘留|犯罪|前科|月薪|年薪|收入|工资|存款|负债|指纹|人脸|声纹|虹膜|掌纹|乘坐|搭乘|入住|轨迹|周?岁/;

let lastText = '';
let lastAnswer = false;

/** Whether a text can say something of any category. The same text is asked for each of them, one after another. */
export function beginsCategory(text: string, clues: Clues): boolean {
  if (text !== lastText) {
    lastText = text;
    lastAnswer = (clues.cjk && HAN.test(text)) || (clues.letters && ENGLISH.test(text));
  }
  return lastAnswer;
}
