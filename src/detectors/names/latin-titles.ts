/** Forms of address and roles in languages of Latin script beside English; folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** They stand before people alone. */
export const ADDRESS = set(
  'herr herrn frau dr prof m mm mme mlle monsieur madame mademoiselle senor senora senorita sr sra srta doctor doctora doutor doutora dottor dottore dottoressa dott dottssa senhor senhora signor signore signora signorina sig mevrouw meneer dhr mevr mw pan pani pana panu panem paní hr fru fröken froken sayin bay bayan bapak ibu pak bu tuan puan encik domnul doamna domnule gospodin gospodja gospa gospod rouva herra kyrios maitre mag ing avv lic mr mrs ms',
);

/** They stand before names of people, and before other words. */
export const ROLE = set(
  'desembargador desembargadora governador governadora relator relatora juizo adjunto vogal procurador procuradora promotor promotora don dona dom prasident prasidentin bundeskanzler kanzler kanzlerin minister ministerin aussenminister professor professorin doktor autor autorin schriftsteller schriftstellerin sanger sangerin schauspieler schauspielerin regisseur regisseurin trainer trainerin burgermeister burgermeisterin chef chefin direktor direktorin geschaftsfuhrer geschaftsfuhrerin sprecher sprecherin richter richterin anwalt anwaltin arzt arztin lehrer lehrerin politiker politikerin konig konigin kaiser sohn tochter bruder schwester vater mutter ehefrau patient patientin kunde kundin journalist journalistin maler malerin komponist dichter ' +
    'president presidente presidenta ministre ministro ministra directeur directrice directeur directora director diretor diretora direttore direttrice auteur autrice autora autore ecrivain ecrivaine escritor escritora scrittore scrittrice chanteur chanteuse cantante cantor cantora acteur actrice actor actriz attore attrice ator atriz realisateur realisatrice regista cineasta entraineur entrenador entrenadora treinador allenatore maire alcalde alcaldesa prefeito prefeita sindaco sindaca depute deputee diputado diputada deputado deputata senateur senador senadora senatore avocat avocate abogado abogada advogado advogada avvocato juge juez jueza juiz juiza giudice medecin medico medica professeur professeure profesor profesora professora professore professoressa roi reine rey reina rei rainha re regina fils fille hijo hija filho filha figlio figlia frere soeur hermano hermana irmao irma fratello sorella epouse esposa esposo marido moglie marito journaliste periodista jornalista giornalista peintre pintor pintora pittore poete poeta compositeur compositor compositora compositore general coronel colonel capitan capitao capitano paciente paziente cliente ' +
    'minister-president premier voorzitter schrijver schrijfster zanger zangeres acteur hoogleraar burgemeester directeur koning koningin zoon dochter broer zus ' +
    'prezydent premier minister profesor dyrektor pisarz pisarka aktor aktorka rezyser piosenkarz piosenkarka trener poseł posel burmistrz krol syn corka brat siostra lekarz ' +
    'statsminister professor forfatter forfattare sangare sanger skadespelare skuespiller regissor kung konge dronning son dotter sonn datter direktor direktør ' +
    'prezident ministr reditel spisovatel herec zpevak trener starosta presedintele ministru director scriitor actor cantaret antrenor primar rege ' +
    'cumhurbaskani basbakan bakan profesor yazar sarkici oyuncu yonetmen baskan mudur teknik presiden menteri gubernur wali penulis aktor penyanyi pelatih elnok miniszter iro',
);
