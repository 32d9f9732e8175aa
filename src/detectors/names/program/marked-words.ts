/** Words that the program of names knows by what they are in a sentence, beside the groups of words and the tables of names; folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** English words of most sentences. */
const ENGLISH = set(
  'the of and to is that with are be this by from or which you not have has his her he she they we were would there their been if but what when who how about into than then your our can should just like out up my it',
);
/** English words that other languages have too: `in`, `for`, `do`. They count for neither. */
const NEITHER = set('a i in for as was on an at do me will so no');
/** Words of other languages that are in most of their sentences and in no English one. */
const OTHER = new Set(
  [
    ...set(`der die das und ist nicht ein eine den dem mit von zu auf fur im sich auch bei wird werden kann oder sind wenn einen einer
  le la les des et est un une dans pour que qui sur pas avec au du ce cette par sont vous nous plus ou ne se aux
  el los las en es una por con para del lo como su al mas sus este esta son puede
  os da em um uma com nao mais dos na no ao pelo sao voce seu
  e y il gli di che per non sono della delle nel alla dei si piu come questo
  het een van op te dat niet voor met zijn aan door wordt deze
  och att det som pa av med inte ar ett kan eller den
  og er til ikke har ved fra
  w z na sie nie jest dla oraz przez ze lub przy
  ve bir bu icin ile olarak olan gibi daha veya
  yang dan untuk dengan dari ini dalam pada adalah tidak atau akan ke
  si cu pe care este sau din mai nu sunt pentru
  ja ei se joka myos voi ovat kun tai sen
  az hogy egy nem es vagy meg ezt
  kuris yra arba kad ir su uz tas vai ka
  je ve pro nebo jako pri za sa ako pre ak alebo
  va cua la cho khong cac duoc mot nguoi trong
  i u za od do kao ili koji
  eta da edo dela hau du bat
  kaj estas por en la vi`),
  ].filter((one) => !ENGLISH.has(one) && !NEITHER.has(one)),
);

/** Forms of address that are written before names alone. */
const ADDRESS = set('mr mrs ms dr prof');
/** … in other languages. */
const FOREIGN_ADDRESS = set(
  'herr herrn frau monsieur madame mme mlle senor senora senorita srta senhor senhora signor signora meneer mevrouw pani fru sayin bapak ibu domnul doamna gospodin gospoda',
);
const ARTICLE = set('der den');
const SUFFIX = set('jr jnr sr snr ii iii iv esq');

/** The bits of these words, by the names that the program has for them. */
export const MARKED_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  OF_ENGLISH: ENGLISH,
  OF_OTHERS: OTHER,
  SUFFIX,
  ARTICLE,
  ADDRESS,
  FOREIGN_ADDRESS,
};

/** Endings of family names of many languages. */
export const ENDINGS = [
  ...set(
    'son sen ova ov ev eva ski sky ska cki cka wicz vic vich ez escu yan ian dottir stein berg mann enko chuk poulos idis strom lund quist qvist etti elli ini ucci eau oux ault zadeh shvili nen aitis auskas iene ic ak ek ik feld bach burg meyer maier hof wala singh khan oglu',
  ),
];

/** Groups whose words are of no name. */
export const NEVER = set('function title the in of and my who');
/** Groups of words that speak of people. */
export const OF_PEOPLE = set('title role kin rank who said told greet suffix');
