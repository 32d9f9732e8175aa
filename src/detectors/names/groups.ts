/** Words that speak for or against a name beside them; ours. */

const list = (group: string, words: string): [string, string][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, group]);

/** The group of a folded word that stands beside a name. A word has one group: the last list that has it. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ...list(
    'title',
    'mr mrs ms miss mister dr prof professor doctor sir dame madam monsieur madame mme mlle herr frau senor senora sr sra don dona rev reverend sheikh rabbi imam',
  ),
  ...list(
    'rank',
    'president senator sen governor gov judge justice captain capt colonel col general gen lieutenant lt sgt sergeant major corporal admiral king queen prince princess emperor pope bishop archbishop cardinal lord lady baron baroness duke duchess count countess chancellor minister premier mayor secretary congressman congresswoman rep chairman saint father sister brother uncle aunt auntie grandma grandpa mom mum dad coach officer detective inspector agent chief king',
  ),
  ...list(
    'role',
    'singer actor actress author writer novelist poet painter artist musician guitarist drummer bassist vocalist pianist composer songwriter producer director engineer architect photographer journalist reporter editor columnist critic comedian dancer rapper philosopher scientist physicist chemist biologist mathematician economist historian psychologist lawyer attorney politician activist footballer striker midfielder goalkeeper defender player pitcher quarterback champion boxer wrestler cyclist driver pilot astronaut explorer businessman entrepreneur ceo founder owner manager nurse teacher student named called starring featuring feat ft star legend',
  ),
  ...list(
    'kin',
    'wife husband son daughter mother cousin nephew niece friend girlfriend boyfriend partner fiance fiancee widow colleague brothers sisters twin boss neighbor neighbour',
  ),
  ...list('by', 'by with'),
  ...list(
    'told',
    'told tell tells asked ask asks met meet meeting saw see married marry marries love loves loved hate hates miss missed against joined replaced defeated beat beats killed hired shouted called call follow following happy morning night',
  ),
  // What people make and use, and what they do with it: a name beside it is of a program, a device or a brand as often.
  ...list(
    'thing',
    'file files folder folders directory version versions release releases edition server servers client clients package packages program programs application applications app apps window windows menu button buttons key keys tab dialog command commands option options script scripts code database driver drivers device devices printer printers disk table user users account accounts desktop browser interface library module modules plugin format formats protocol network website page pages install installed installing uses run runs running based distribution distributions os kernel console terminal tool tools project wiki api data model models computer phone phones camera laptop platform engine shell syntax archive support supports supported enable enabled disable disabled configure default click press select open close type product products brand car cars',
  ),
  ...list('greet', 'dear hi hello hey thank thanks thx congrats congratulations bye goodbye welcome regards sincerely cheers'),
  ...list('and', 'and & or vs versus'),
  ...list('to', 'to for from about like than on as if because that when while but who after before where'),
  ...list('of', 'of'),
  ...list('in', 'in at near around through into between across via inside outside throughout towards toward'),
  ...list('the', 'the a an this that these those each every some any no'),
  ...list('my', 'my his her your our their its'),
  ...list('is', 'is am im'),
  ...list(
    'said',
    'said says say wrote writes write thinks thought thinks believes felt feels knew knows asked replied answered told tells added explained claimed argued noted stated shouted laughed smiled cried married died born retired resigned sang sings played plays won wins lost loves loved hates likes wants wanted needs looked looks came comes goes went got gets took takes gave gives made makes became becomes began started starts moved returned joined left decided tried refused',
  ),
  ...list('was', 'was has had did does will would could should can may might must is'),
  ...list('who', 'who whose whom himself herself he she'),
  ...list(
    'month',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun spring summer autumn fall winter christmas easter halloween thanksgiving',
  ),
  ...list(
    'org',
    'inc ltd llc llp plc corp corporation company co gmbh ag sa bv nv group holdings bank university college school academy institute institution foundation association society club union league party church cathedral temple hospital clinic museum library theater theatre hotel restaurant bar cafe records studios studio pictures films entertainment media press news times post journal magazine airlines airways motors industries systems technologies software solutions services partners associates capital fund trust agency department ministry committee commission council court office bureau board army navy force corps division regiment battalion team fc cf united city band orchestra choir festival award awards prize cup trophy championship championships tournament series season show movie film album song game act bill treaty agreement war battle revolution conference',
  ),
  ...list(
    'site',
    'street st road rd avenue ave lane ln drive dr boulevard blvd way court square place plaza park bridge river lake creek bay sea ocean island islands mountain mountains mount mt hill hills valley beach forest county city town village district province state station airport port harbor stadium arena center centre hall house building tower castle palace north south east west northern southern eastern western highway route',
  ),
  ...list(
    'nation',
    'american british english french german italian spanish russian chinese japanese korean indian canadian australian african asian european irish scottish welsh dutch swedish norwegian danish finnish polish turkish greek roman jewish christian muslim islamic catholic protestant arab israeli mexican brazilian cuban latin hindu buddhist',
  ),
  ...list(
    'function',
    'i you he she it we they me him us them what which whose why how there here then now not just only also even still yet so too very more most much many such both either neither other another all few several own same first second third last next one two three four five six seven eight nine ten new old good best great big please yes yeah ok okay oh lol omg rt via etc per ie eg vs well really never always ever again been being be are were do done have having get let make made go going come take use used using day today tonight tomorrow yesterday week year time life people world god lord heaven internet web',
  ),
  ...list('suffix', 'jr jnr snr esq phd md iii ii'),
]);

/** The groups by their numbers, from 1 on. */
export const GROUP_NAMES: readonly string[] = ['', ...new Set(GROUPS.values())];
