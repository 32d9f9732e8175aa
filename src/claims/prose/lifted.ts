/** Sentences that tell of a limit that is over, in so many words: `the non-commercial clause was dropped in 2019`. What else a sentence lays down stays. */

/** What limits, as a thing; and that it is over. Folded, by language. */
const LIFTED: readonly RegExp[] = [
  /\b(?:ban|clause|restrictions?|prohibition|limits?|limitations?|embargo|moratorium|conditions?|non-?commercial (?:\w+ )?(?:clause|condition|term|notice|part|bit)|wording|notice|rule|paywall)\b[^.;!?]{0,60}\b(?:(?:was|were|has been|have been|had been|is|are|got) (?:since |now |then |later |finally |meanwhile |formally |therefore |long )?(?:dropped|lifted|removed|abolished|cancell?ed|scrapped|struck|deleted|repealed|rescinded|void|obsolete|gone|over|outdated|wrong)|(?:has |have |had )?(?:lapsed|ended|expired)|no longer (?:valid|appl(?:y|ies)|in force|holds?)|lost (?:its|their) (?:force|effect))\b/u,
  /\b(?:dropped|lifted|removed|abolished|cancell?ed|scrapped|struck|deleted|repealed|rescinded|did away with|got rid of|gave up) (?:the|that|this|our|their|its|all|any|every|these|those) (?:\w+ ){0,3}?(?:ban|clause|restrictions?|prohibition|limits?|limitations?|embargo|moratorium|non-?commercial \w+|nc)\b/u,
  /\b(?:verbot|klausel|beschrankung|einschrankung|sperrfrist|sperre|vorbehalt|embargo|auflage)\w*[^.;!?]{0,60}\b(?:(?:wurde|wurden|ist|sind) (?:[\p{L}\d.]+ ){0,4}?(?:gestrichen|aufgehoben|entfernt|abgeschafft|weggefallen|entfallen|abgelaufen|vorbei|hinfallig|erledigt|beendet)|entfallt|entfiel|gilt nicht mehr|gelten nicht mehr)/u,
  /\b(?:interdiction|clause|restriction|embargo|limitation|reserve|condition)s?\b[^.;!?]{0,60}\b(?:(?:a|ont|est|sont) (?:ete |donc |depuis )*(?:levee?s?|supprimee?s?|abandonnee?s?|retiree?s?|abrogee?s?|caducs?|caduques?|terminee?s?|expiree?s?)|n'(?:est|a|ont|sont) plus (?:en vigueur|cours|d'effet)|ne s'appliquent? plus)/u,
  /\b(?:prohibicion|clausula|restriccion|embargo|limitacion|condicion)(?:es|s)?\b[^.;!?]{0,60}\b(?:(?:fue|fueron|ha sido|han sido|quedo|quedaron|se) (?:ya )?(?:eliminad[oa]s?|levantad[oa]s?|suprimid[oa]s?|retirad[oa]s?|derogad[oa]s?|anulad[oa]s?|sin efecto|elimino|levanto|retiro|suprimio)|ya no (?:rige|se aplica|esta en vigor|tiene efecto|vale)|(?:termino|caduco|vencio|expiro))/u,
  /\b(?:proibicao|clausula|restricao|restricoes|embargo|limitacao|condicao)\b[^.;!?]{0,70}\b(?:(?:foi|foram) (?:ja )?(?:eliminad[oa]s?|levantad[oa]s?|suprimid[oa]s?|retirad[oa]s?|revogad[oa]s?|removid[oa]s?|abolid[oa]s?)|perde(?:u|ram) (?:o |seu )?(?:efeito|validade)|ja nao (?:vale|se aplica|vigora)|deixou de (?:valer|vigorar)|(?:terminou|expirou|caducou))/u,
  /(?:запрет|ограничени|оговорк|эмбарго|услови)[а-я]*[^.;!?]{0,60}(?:снят[а-я]*|отменен[а-я]*|отменили|сняли|убрали|удален[а-я]*|больше не (?:действу|примен)[а-я]*|утратил[а-я]* силу|истек(?:ло|ла)?)|(?:сняли|отменили|убрали) (?:\S+ ){0,3}(?:запрет|ограничени|оговорк)/u,
  /(?:禁令|限制|条款|規定|规定|字样|禁止|条件|保密期|禁运)[^。；]{0,20}(?:已(?:经)?|现已|后来|早就|全部)?(?:被)?(?:取消|解除|废除|撤销|删除|作废|失效|去掉|不再适用)/u,
  /(?:制限|禁止|条項|規定|条件|制約|エンバーゴ)[^。]{0,20}(?:撤廃|解除|廃止|削除|撤回|失効|なくな(?:り|っ))/u,
  /(?:제한|금지|조항|규정|조건|엠바고)[^.]{0,20}(?:폐지|해제|삭제|철회|없앴|없어졌|풀렸|종료)/u,
];
/** What turns that round, or leaves some of it: `only once the ban is lifted`, `except for companies`. */
const NOT_ALL =
  /\b(?:until|unless|once|when|if|before|except|only|partly|some|not yet|will be|may be|could be|should be|bis|sobald|wenn|nur|ausser|teilweise|noch nicht|jusqu|quand|si|sauf|seulement|hasta|cuando|solo|salvo|ate|quando|apenas|exceto)\b|(?:пока|если|когда|кроме|только|частично)|(?:如果|直到|除|仅|只|部分|尚未|まで|場合|のみ|一部|까지|경우|만 )/u;

/** Whether a folded sentence says that a limit is over, and of nothing that still holds. */
export const tellsOfLifted = (folded: string): boolean => !NOT_ALL.test(folded) && LIFTED.some((lifted) => lifted.test(folded));
