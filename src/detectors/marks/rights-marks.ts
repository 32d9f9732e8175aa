/** Words by which somebody keeps rights in a text, in the languages of the world. Each pattern begins with words of its own and has bounded gaps. */
import type { Mark } from './mark-kinds.js';
import { isStamp, sentenceAt } from './stamped.js';

/** License texts say so of themselves: "Copyright … All rights reserved. Redistribution and use in source and binary forms …". */
const LICENSE_TEXT =
  /redistribution and use in source|permission is hereby granted|licensed under|without warranties|creative commons|provided ["“'‘]as is|gnu (?:lesser )?general public|some rights reserved|CC[- ]BY|public domain/i;

const reserved = (pattern: RegExp): Mark => ({ kind: 'ip/all-rights-reserved', pattern, sure: 'certain', unless: LICENSE_TEXT });
const noCopies = (pattern: RegExp): Mark => ({ kind: 'ip/no-reproduction', pattern, sure: 'certain', unless: LICENSE_TEXT });

/** All rights are reserved. */
export const reservedMarks: readonly Mark[] = [
  reserved(
    /\ball\s{1,3}(?:other\s)?rights\s{1,3}(?:are\s|is\s|not\sexpressly\sgranted\sare\s)?(?:hereby\s|strictly\s|expressly\s)?reserved\b/gi,
  ),
  reserved(
    /(?<![\p{L}\d])(?:alle rechte (?:sind )?vorbehalten|tous (?:les )?droits (?:sont )?r[ée]serv[ée]s|(?:todos los derechos(?: est[áa]n)? reservados|reservados todos los derechos)(?=[\s.,;)<]|$)|tots els drets reservats|todos os d(?:ir)?e(?:re)?itos (?:s[ãa]o )?reservados|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|toate drepturile (?:sunt )?rezervate|minden jog fenntartva|kaikki oikeudet pid[äa]tet[äa]{2}n|alla r[äa]ttigheter f[öo]rbeh[åa]ll(?:na|es)|alle rettigheder forbeholdes|alle rettigheter (?:er )?(?:forbeholdt|reservert)|med ensamr[äa]tt|v[šs]echna pr[áa]va vyhrazena|v[šs]etky pr[áa]va vyhraden[ée]|wszel?kie prawa zastrze[żz]one|wszystkie prawa zastrze[żz]one|sva prava (?:su )?(?:pridr[žz]ana|zadr[žz]ana)|vse pravice (?:so )?pridr[žz]ane|k[õo]ik [õo]igused (?:on )?(?:kaitstud|reserveeritud)|visas ties[īi]bas (?:aizsarg[āa]tas|patur[ēe]tas|rezerv[ēe]tas)|visos teis[ėe]s saugomos|t[üu]m haklar[ıi] sakl[ıi]d[ıi]r|b[üu]t[üu]n haklar[ıi] sakl[ıi]d[ıi]r|her hakk[ıi] sakl[ıi]d[ıi]r|hak cipta (?:dilindungi|terpelihara)|semua hak (?:cipta )?dilindungi|m[ọo]i quy[ềe]n đ[ưu][ợo]c b[ảa]o l[ưu]u|b[ảa]o l[ưu]u m[ọo]i quy[ềe]n|gi[ữu] b[ảa]n quy[ềe]n|[öo]ll r[ée]ttindi [áa]skilin|eskubide guztiak erreserbatuta|haki zote zimehifadhiwa)(?![a-z])/giu,
  ),
  // With something between: "Alle Rechte, auch die der Übersetzung, vorbehalten", "tous droits de reproduction réservés".
  reserved(
    /(?<![\p{L}\d])(?:rechte(?:,[^.\n]{1,60},)? (?:sind )?vorbehalten|(?:tous )?droits (?:d[e'’]\s?[^.\n]{1,40}? )?(?:sont )?r[ée]serv[ée]s|(?<!sus )derechos reservados|d(?:ir)?e(?:re)?itos reservados|diritti (?:[^.\n]{1,30} )?riservati|rettigheder(?:ne)? forbeholdes)(?!\p{L})|版[权權](?:均)?保留|著作權(?:受法律保護|受法律保障)|著作权受法律保护/giu,
  ),
  reserved(
    /(?:все|всі|усі|всички)\s(?:авторские\s|авторські\s)?прав[аи]\s(?:на\s[\p{L} ]{1,30}\s)?(?:защищен[ыі]|защищены|захищен[оі]|сохранены|сохраняются|зарезервированы|принадлежат|застережен[оі]|запазени|належать)|сва права (?:су )?(?:задржана|придржана)|барлық құқықтар қорғалған/giu,
  ),
  reserved(
    /με επιφ[ύυ]λαξη παντ[όο]ς δικαι[ώω]ματος|[όο]λα τα δικαι[ώω]ματα (?:διατηρο[ύυ]νται|κατοχυρωμ[έε]να)|בל הזכויות שמורות|כל הזכויות שמורות|(?:جميع|كل|كافة) الحقوق محفوظة|(?:تمامی|کلیه|همه)[\u200c\s]?(?:ی\s)?حقوق [^.\n]{0,60}محفوظ|جملہ حقوق [^.\n]{0,20}محفوظ|सर्वाधिकार सुरक्षित|सर्व हक्क (?:राखीव|सुरक्षित)|সর্বস্বত্ব সংরক্ষিত|அனைத்து உரிமைகளும்|สงวนลิขสิทธิ์|ყველა უფლება დაცულია|բոլոր իրավունքները պաշտպանված/giu,
  ),
  reserved(
    /版[权權]所有(?!者|人|权|權)|(?:保留|版權所有)[^。\n]{0,4}?(?:所有|一切|全部)[权權]利|保留所有[权權](?:利|益)|翻印必究|(?:侵[权權]|盗版|盜版|仿冒)必究|著作[权權]所有|全著作権(?:所有|を)|(?:すべて|全て|一切)の?(?:著作)?権利を?(?:保有|留保|保留)|版権所有|모든 권리(?:를)? ?(?:보유|보호|는)|판권 ?(?:소유|본사)|저작권[^.\n]{0,20}보호를 받/gu,
  ),
];

/** Copying is refused. */
export const copyMarks: readonly Mark[] = [
  noCopies(
    /\bno\s{1,3}parts?\s{1,3}of\s{1,3}(?:this|these|the|our)\s{1,3}(?:[\w-]{1,20}\s{1,3}){0,4}(?:(?:may|can|shall|must|should|is\sto|are\sto)\s{1,3}be|is\sallowed\sto\sbe)\s{1,3}(?:[\w-]{1,20},?\s{1,3}){0,4}?(?:reproduced|copied|stored|transmitted|used|reprinted|distributed|duplicated|photocopied|republished|translated|recorded|published)/gi,
  ),
  noCopies(
    /\b(?:may|must|can|shall|should)\s?not\s{1,3}be\s{1,3}(?:[\w-]{1,20},?\s{1,3}){0,3}?(?:reproduced|republished|rewritten|rebroadcast|redistributed|reprinted|retransmitted|duplicated|copied)(?:,|\s(?:or|in (?:any|whole|part|full)|without|by any|and)\b|[.;])/gi,
  ),
  noCopies(
    /(?<!further )\b(?:re-?production|re-?publication|re-?distribution|re-?use|reprinting|copying|duplication|photocopying)(?:\s[\w-]{1,20},?){0,12}?\s(?:(?:is|are)\s)?(?:strictly\s|expressly\s)?(?:prohibited|forbidden|not\spermitted|not\sallowed)\b/gi,
  ),
  noCopies(
    /\bunauthori[sz]ed\s(?:[\w-]{1,20},?\s){0,3}?(?:re-?production|copying|duplication|distribution|use|re-?publication|reprinting)(?:\s[\w-]{1,20},?){0,12}?\s(?:prohibited|forbidden|violation|unlawful|illegal|infringe\w*)/gi,
  ),
  noCopies(
    /\b(?:do\snot\s(?:re-?produce|copy|reprint|re-?post|re-?publish|duplicate|steal)\b(?:\s[\w-]{1,20},?){0,6}?\s(?:without|permission|anywhere)|not\sto\sbe\s(?:re-?produced|copied|reprinted|republished)|(?:re-?post|reprint|re-?publish|copy)(?:ing|ed)?\s(?:is\s)?(?:prohibited|forbidden)|please\sdo\snot\s(?:repost|reprint))/gi,
  ),
  noCopies(
    /(?<![\p{L}\d])(?:nachdruck(?:,? auch auszugsweise,?)?(?:\s[\wäöüß.,]{1,20}){0,6}?\s(?:verboten|untersagt|nur mit(?=[^.!?]{1,80}(?:genehmigung|zustimmung|einwilligung|erlaubnis|einverst[äa]ndnis|freigabe|lizenz|angabe))|nicht gestattet)|nachdruck verboten|(?:vervielf[äa]ltigung|verbreitung|weiterverwendung|verwertung|wiedergabe)(?:\s[\wäöüß.,]{1,24}){0,12}?\s(?:verboten|untersagt|nicht gestattet|unzul[äa]ssig|bedarf|nur mit(?=[^.!?]{1,80}(?:genehmigung|zustimmung|einwilligung|erlaubnis|einverst[äa]ndnis|freigabe|lizenz|angabe)))|(?:toute )?re-?production(?:,?\s[\p{L}'’,]{1,20}){0,10}?\s(?:est\s)?(?:strictement\s)?interdite|re-?production interdite|(?:queda\s|est[áa]\s)?(?:rigurosamente\s|terminantemente\s|totalmente\s)?prohibida(?:\s[\p{L},]{1,16}){0,6}?\s(?:la\s|su\s)?(?:re)?producci[óo]n|prohibida (?:su|la) (?:reproducci[óo]n|copia|distribuci[óo]n)|(?:[ée] |fica )?(?:expressamente\s|terminantemente\s)?(?:proibida|vedada|proibido)\s(?:[\p{L},]{1,16}\s){0,4}?(?:a\s)?(?:reprodu[çc][ãa]o|c[óo]pia|reproduzir)|reprodu[çc][ãa]o (?:total ou parcial )?proibida|(?:[èe] )?(?:severamente |assolutamente )?vietat[ao](?:\s[\p{L},]{1,16}){0,4}?\s(?:la\s)?(?:riproduzione|copia|duplicazione)|riproduzione (?:anche parziale )?(?:riservata|vietata)|niets (?:uit|van) (?:deze|dit) (?:uitgave|boek|website|publicatie) mag|(?:overname|verveelvoudiging)(?:\s\p{L}{1,16}){0,6}?\sverboden)/giu,
  ),
  // "No part of this work may be reproduced", as each language has it: none of it, may, a word for copying.
  noCopies(
    /(?<!\p{L})(?:kein(?:e[rn]?)? teile?|aucune? (?:partie|extrait|[ée]l[ée]ment)|ninguna parte|nenhuma parte|nessuna parte|cap part|[żz]adna cz[ęe][śs][ćc]|[žz][áa]dn[áa] [čc]as[ťt]|nijedan d[ei]o|noben del|ingen del|inget av|mik[äa]{1,2}n osaa?|nicio parte|niciun[ăa] parte|semmilyen r[ée]sz\p{L}*|egyetlen r[ée]sz\p{L}*|hi[çc]bir (?:b[öo]l[üu]m|k[ıi]s[ıi]m|k[ıi]sm)\p{L}*|(?:tidak (?:ada|satu ?pun)|tiada)(?: mana-mana)? (?:bagian|bahagian)|никакая часть|ни одна (?:из )?част\p{L}+|жодна частина|никоя част|κανένα (?:μέρος|τμήμα)|không (?:một )?phần nào)[^.\n]{0,80}?(?<!\p{L})(?:darf|d[üu]rfen|peut|puede|podr[áa]|pode(?:r[áa])?|pu[òo]|potr[àa]|pot|mo[żz]e|nesm[íi]|sm[íi][je]*|f[åa]r|m[åa]|kan|saa|voi|poate|lehet\p{L}*|k[öo]z[öo]lhet\p{L}*|\p{L}+(?:maz|mez)|boleh|dapat|может|быть|може|μπορεί|επιτρέπεται|được)(?!\p{L})(?:[^.\n]{0,90}?(?:vervielf[äa]ltig|reproduzi|reproduit|reproducid|reproduïd|riprodott|reproduk|reproduc|reprodus|kopiert|kopi(?:er|owa|ran|oida)|copi[éea]|photocopi|fotocopi|powiela|k[oó]p[íi]r|rozmno[žz]|[šs][íi][řr]|umno[žz]|razmno[žz]|gengi|mangfoldig|sokszoros|m[áa]sol|perbanyak|salin|diterbitkan|sao ch[ée]p|воспроизв|скопир|копир|відтвор|възпроизв|αναπαρα|αντιγρα|nachgedruckt|gespeichert und verbreitet|diffus[ée]|distribuid|transmitid|stored in a retrieval))/giu,
  ),
  // A word for copying and one that refuses it, in one sentence of a language other than English.
  noCopies(
    /(?<!\p{L})(?:(?:das |beim )?kopieren|vervielf[äa]ltig(?:ung|en)|nachdruck(?:en)?|weiterverbreit(?:ung|en)|verwertung|reproduire|recopier|copier|reproductions?|rediffus(?:er|ion)|reproducir|copiar|copia|reproducci[óo]n|reproduzir|reprodu[çc][ãa]o|c[óo]pia|riprodurre|riproduzione|copiare|duplicare|kopi[ëe]ren|verveelvoudig(?:en|ing)|verspreid(?:en|ing)|powielani[ea]|powiela[ćc]|kopiowa(?:ni[ea]|[ćc])|przedruk|kop[íi]rov(?:[áa]n[íi]|a[ťt])|roz[šs]i[řr]ov[áa]n[íi]|umno[žz]avanje|umno[žz]avati|m[áa]sol[áa]s\p{L}*|sokszoros[íi]t[áa]s\p{L}*|copierea|reproducerea|kopioi(?:da|nti)|j[äa]ljent[äa]minen|kopiering|kopiera|eftertryck|kopiere|eftertryk|kopyalan?mas[ıi]|[çc]o[ğg]alt[ıi]lmas[ıi]|воспроизведени[ея]|копировани[ея]|перепечатк[аи]|распространени[ея]|копіюванн[яі]|відтворенн[яі]|възпроизвеждане\p{L}*)(?!\p{L})[^.!?\n]{0,90}?(?<!\p{L})(?:verboten|untersagt|(?:nicht|niet) (?:gestattet|erlaubt|zul[äa]ssig|toegestaan|geoorloofd)|unzul[äa]ssig|interdit(?:e|es|s)?|d[ée]fendue?|pas autoris[ée]e?s?|proh[íi]b(?:e[ns]?|id[oa]s?)|vetad[oa]|no (?:se permite|est[áa] permitid[oa])|proibid[oa]s?|vedad[oa]s?|n[ãa]o [ée] permitid[oa]|vietat[oa]|proibit[oa]|non (?:[èe] )?(?:consentit|permess)[oa]|verboden|zabronion[eya]|zabrania si[ęe]|zakaz|wzbronion[eya]|zakazan[eya]|niedozwolon[eya]|zak[áa]z[áa]n[oya]?|zabranjen[oa]|tilos|interzis[ăae]?|kielletty[äa]?|f[öo]rbjud(?:en|et|e?s)|ikke tillat?dt?|inte till[åa]t(?:en|et)|forbudt|yasakt[ıi]r|запрещ[её]н[оаы]?|запрещается|не (?:допускается|разрешается)|заборонен[оаі]|забранен[оа])(?!\p{L})/giu,
  ),
  noCopies(
    /(?<!\p{L})(?:verboten|untersagt|(?:nicht|niet) (?:gestattet|erlaubt|zul[äa]ssig|toegestaan|geoorloofd)|unzul[äa]ssig|interdit(?:e|es|s)?|d[ée]fendue?|pas autoris[ée]e?s?|proh[íi]b(?:e[ns]?|id[oa]s?)|vetad[oa]|no (?:se permite|est[áa] permitid[oa])|proibid[oa]s?|vedad[oa]s?|n[ãa]o [ée] permitid[oa]|vietat[oa]|proibit[oa]|non (?:[èe] )?(?:consentit|permess)[oa]|verboden|zabronion[eya]|zabrania si[ęe]|zakaz|wzbronion[eya]|zakazan[eya]|niedozwolon[eya]|zak[áa]z[áa]n[oya]?|zabranjen[oa]|tilos|interzis[ăae]?|kielletty[äa]?|f[öo]rbjud(?:en|et|e?s)|ikke tillat?dt?|inte till[åa]t(?:en|et)|forbudt|yasakt[ıi]r|запрещ[её]н[оаы]?|запрещается|не (?:допускается|разрешается)|заборонен[оаі]|забранен[оа])(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})(?:(?:das |beim )?kopieren|vervielf[äa]ltig(?:ung|en)|nachdruck(?:en)?|weiterverbreit(?:ung|en)|verwertung|reproduire|recopier|copier|reproductions?|rediffus(?:er|ion)|reproducir|copiar|copia|reproducci[óo]n|reproduzir|reprodu[çc][ãa]o|c[óo]pia|riprodurre|riproduzione|copiare|duplicare|kopi[ëe]ren|verveelvoudig(?:en|ing)|verspreid(?:en|ing)|powielani[ea]|powiela[ćc]|kopiowa(?:ni[ea]|[ćc])|przedruk|kop[íi]rov(?:[áa]n[íi]|a[ťt])|roz[šs]i[řr]ov[áa]n[íi]|umno[žz]avanje|umno[žz]avati|m[áa]sol[áa]s\p{L}*|sokszoros[íi]t[áa]s\p{L}*|copierea|reproducerea|kopioi(?:da|nti)|j[äa]ljent[äa]minen|kopiering|kopiera|eftertryck|kopiere|eftertryk|kopyalan?mas[ıi]|[çc]o[ğg]alt[ıi]lmas[ıi]|воспроизведени[ея]|копировани[ея]|перепечатк[аи]|распространени[ея]|копіюванн[яі]|відтворенн[яі]|възпроизвеждане\p{L}*)(?!\p{L})/giu,
  ),
  noCopies(
    /無断で?[^。\n]{0,24}?(?:転載|複写|複製|引用|使用|転用|配布)[^。\n]{0,16}?(?:禁|できません|お断り|ご遠慮)|무단(?:으로)?\s?[^.\n]{0,10}?(?:복제|전재|배포|사용|복사)[^.\n]{0,20}?(?:금|수 없)|(?:al[ıi]nmadan|olmadan|izinsiz)(?:\s\p{L}{1,16}){0,4}?\s(?:[çc]o[ğg]alt[ıi]lamaz|kopyalanamaz|yay[ıi](?:m|n)lanamaz)/giu,
  ),
  noCopies(/\bno part may be (?:reproduced|copied|stored|transmitted|reprinted|photocopied)\b/gi),
  // "may not be reproduced without the permission of the publisher" in the passive of each language.
  noCopies(
    /(?<!\p{L})(?:d(?:arf|[üu]rfen)(?:\s[^\s.]{1,24}){0,14}?\s(?:nicht|nichts|weder)(?:\s[^\s.]{1,24}){0,8}?\s(?:vervielf[äa]ltigt|reproduziert|nachgedruckt|kopiert|weiterverbreitet)|ne (?:peut|peuvent|pourra|doit)(?:\s[^\s.]{1,20}){0,4}?\s(?:reproduite?s?|copi[ée]e?s?|photocopi[ée]e?s?)(?=,|\s(?:ou|ni|sans|sous|en|m[êe]me|par)\s)|no (?:puede|podr[áa]|pueden|podr[áa]n)(?:\s[^\s.]{1,20}){0,3}?\s(?:reproducid[oa]s?|copiad[oa]s?|reproducirse|fotocopiad[oa]s?)(?=,|\s(?:ni|o|sin|en|por|total|parcial)\s?)|n[ãa]o pode(?:m|r[áa]|r[ãa]o)?(?:\s[^\s.]{1,20}){0,3}?\s(?:reproduzid[oa]s?|copiad[oa]s?)(?=,|\s(?:nem|ou|sem|em|por|total)\s?)|non (?:pu[òo]|possono|potr[àa])(?:\s[^\s.]{1,20}){0,3}?\s(?:riprodott[oaie]|copiat[oaie])(?=,|\s(?:n[ée]|o|senza|in|con)\s)|nie mo(?:[żz]e|g[ąa])(?:\s[^\s.]{1,20}){0,4}?\s(?:powielan|kopiowan|reprodukowan)\p{L}+|f[åa]r (?:inte|ej|ikke)(?:\s[^\s.]{1,20}){0,4}?\s(?:kopieras|reproduceras|m[åa]ngfaldigas|kopieres|gengives|reproduseres)|nesm[íi](?:\s[^\s.]{1,20}){0,6}?\s(?:kop[íi]rov|rozmno[žz]ov|reprodukov|[šs][íi][řr]en)\p{L}*)/giu,
  ),
  noCopies(
    /\b(?:(?:kopiowanie|powielanie|przedruk|rozpowszechnianie)(?:\s[\p{L},]{1,20}){0,10}?\s(?:zabronion[ey]|wzbronion[ey]|zakazan[ey])|(?:kop[íi]rov[áa]n[íi]|[šs][íi][řr]en[íi])(?:\s[\p{L},]{1,20}){0,8}?\szak[áa]z[áa]no|m[áa]sol[áa]sa(?:\s\p{L}{1,16}){0,4}?\stilos|(?:eftertryck|kopiering)(?:\s\p{L}{1,16}){0,3}?\sf[öo]rbjud(?:en|et|e?s)|(?:eftertryk|kopiering|gengivelse)(?:\s\p{L}{1,16}){0,3}?\sforbudt|(?:ettertrykk|kopiering)(?:\s\p{L}{1,16}){0,3}?\sforbudt|kopiointi(?:\s\p{L}{1,16}){0,3}?\skielletty|reproducerea(?:\s\p{L}{1,16}){0,8}?\sinterzis[ăa]|izinsiz(?:\s\p{L}{1,16}){0,4}?\s(?:kopyalanamaz|[çc]o[ğg]alt[ıi]lamaz|yay[ıi]nlanamaz|kullan[ıi]lamaz)|dilarang(?:\s\p{L}{1,16}){0,3}?\s(?:memperbanyak|mengutip|menyalin|mengcopy)|(?:nghi[êe]m )?c[ấa]m (?:m[ọo]i h[ìi]nh th[ứu]c )?sao ch[ée]p)/giu,
  ),
  noCopies(
    /(?:перепечатка|воспроизведение|копирование|использование материалов(?! для обуч)|полное или частичное копирование|передрук|копіювання)(?:\s[\p{L},]{1,24}){0,12}?\s(?:запрещен[оыа]|запрещается|заборонен[оа]|только с|только при|без [\p{L} ]{0,30}разрешения|не допускается)|απαγορε[ύυ]εται η (?:αναδημοσ[ίι]ευση|αναπαραγωγ[ήη])|אין להעתיק|לא יועתק|(?:يُ?منع|يحظر|لا يجوز|لا يسمح)\s(?:\S{1,12}\s){0,2}?(?:ال)?(?:نسخ|نشر|إعادة|اقتباس|استنساخ)|ห้าม(?:คัดลอก|ทำซ้ำ|ลอกเลียน|เผยแพร่|นำไป)/giu,
  ),
  noCopies(
    /(?:未|非)[经經][^。！!\n]{0,24}?(?:许可|許可|授[权權]|允许|允許|同意|批准|书面)[^。！!\n]{0,16}?(?:不得|禁止|严禁|嚴禁|请勿|請勿|谢绝|謝絕|不可|切勿|任何)[^。！!\n]{0,24}?(?:转载|轉載|摘[编編]|翻印|抄袭|抄襲|镜像)|(?:禁止|严禁|嚴禁|谢绝|謝絕|请勿|請勿|不得|切勿|拒绝|禁)(?:擅自|任意|随意|私自|一切|任何|二次|形式的|商业|未经授权的){0,3}(?:转载|轉載|翻印|盗版|摘编|搬运|抄袭)|转载(?:请|需|须|必须)?(?:先)?(?:联系|联络|获得|取得|征得|经)[^。\n]{0,16}?(?:授权|许可|同意|作者)|(?:無断|むだん)(?:での)?(?:転載|複製|複写|使用|転用|引用|配布|掲載|コピー|盗用|リンク)(?:等)?|禁無断|(?:転載|複製|二次利用|再配布)(?:を|は)?(?:固く)?(?:禁止|禁じ|お断り|ご遠慮)|무단\s?(?:전재|복제|배포|도용|사용|게재|전송|인용|링크)/gu,
  ),
  // Words that laws use of anything: the sentence speaks of what it is printed on, or the refusal is a line of its own.
  {
    ...noCopies(
      /(?:未|非)[经經][^。！!\n]{0,24}?(?:许可|許可|授[权權]|允许|允許|同意|批准|书面)[^。！!\n]{0,16}?(?:不得|禁止|严禁|嚴禁|请勿|請勿|谢绝|謝絕|不可|切勿|任何)[^。！!\n]{0,24}?(?:复制|複製|使用|传播|傳播|出版|发表|引用|商用)|(?:禁止|严禁|嚴禁|谢绝|謝絕|请勿|請勿|不得|切勿|拒绝|禁)(?:擅自|任意|随意|私自|一切|任何|二次|形式的|商业|未经授权的){0,3}(?:复制|複製)/gu,
    ),
    holds: (found, text) => ofOneself(found, text) || (/^[禁严嚴谢謝请請]/.test(found[0]) && isStamp(found, text)),
  },
];

/** Words by which a Chinese sentence speaks of what it is printed on, and of who made it. */
const ONESELF =
  /[本此该該这這](?:站|书|書|文|刊|报|報|博|作|著|网|網|图|圖|页|頁|视频|軟體|软件|产品|平台|手册|课程|教程|公众号|出版物|资料|資料|内容|內容|数据)|版[权權]|著作[权權]|原[创創]|作者|出版社|以上|[图圖](?:片|文)/;

function ofOneself({ 0: found, index }: RegExpExecArray, text: string): boolean {
  return ONESELF.test(sentenceAt(text, index, index + found.length, 80));
}
