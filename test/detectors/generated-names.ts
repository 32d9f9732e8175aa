/** Texts with what names, sentences and data are made of, drawn the same in every run. */

const PARTS =
  `Jennifer Robert Laura Kevin Helen Maria Manuel Clinton Paris Virginia Jasmine Anna jennifer robert Sampleton Qwertzson Qwertzmann Fernández Müller Moreau Łukasz
  Đorđe Straßberg García Hofmann JOHN SMITH MURTHA QWERTZ O'Neill O’Brien Jean-Luc McSample MacArthur FitzQwertz VanDyke iQwertz YouQwertz Ada Pascal Romeo Juliet
  Mr. Mrs. Dr Prof. Herr Frau Monsieur Señora Senator General Bishop Captain Hi Dear Thanks J. K. O A von van der de la bin e y Jr. III Esq.
  said says wrote asked told met married his her my who whose wife brother friend singer author teacher by with in at near from the The a of and or
  file version server package software university street Street Company Inc Ltd Bank March Monday American released installs houses parties running quickly
  is was had been they we not this have would there water cold nothing happened because while ordinary sentence people things Sokrates Σίσυφος Иван Петрович 江户川乱步 한글 2024 1.5 7 0
  . , ! ? : ; & " ' ( ) < > @ / - – … _ = | ’s 's Name: user@example.com <rsampleton@example.com> www.example.com`
    .trim()
    .split(/\s+/);
/** Words of other languages, of which most texts have none. */
const FOREIGN = 'der die und nicht le les est pour que el los por con il gli che não uma och att är nie jest ve bir yang dan'.split(' ');
const SYLLABLES = 'ka lo mi ver ston ber son ing ly ed ies ska ra tu hel mann ez qu wyn a e ö é ß ss'.split(' ');
const GAPS = [' ', ' ', ' ', ' ', ' ', ' ', '', '\n', '  '];

/** So many texts; the longest have some hundred words. */
export function generatedTexts(many: number): string[] {
  let state = 7;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (isForeign: boolean): string => {
    if (isForeign && draw(6) === 0) return FOREIGN[draw(FOREIGN.length)]!;
    if (draw(8) > 0) return PARTS[draw(PARTS.length)]!;
    const made = Array.from({ length: 1 + draw(4) }, () => SYLLABLES[draw(SYLLABLES.length)]!).join('');
    return draw(2) === 0 ? made : made[0]!.toUpperCase() + made.slice(1);
  };
  return Array.from({ length: many }, () => {
    const length = draw(12) === 0 ? 150 : 3 + draw(30);
    const isForeign = draw(5) === 0;
    const text = Array.from({ length }, () => word(isForeign) + GAPS[draw(GAPS.length)]).join('');
    return draw(15) === 0 ? text.toLowerCase() : text;
  });
}
