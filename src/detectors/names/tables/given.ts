/*
Written by bin/name-tables.js; do not edit. Folded to lower case without accents. From the 1990 census of the United States (public domain)
and from @faker-js/faker 10.6.0, "Faker - Copyright (c) 2022-2025":
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/

/** Given names that most people of the census have. */
export const GIVEN_COMMON = `
aaron abraham ada adam adrian adrienne agnes alan albert alberta alberto alejandro alex alexander alexandra alexis alfonso alfred alfredo
alice alicia alison allan allen allison alma alvin alyssa amanda amber amelia amy ana andre andrea andrew andy angel angela angelica
angelina angelo angie anita ann anna anne annette annie anthony antoinette antonia antonio april arlene armando arnold arthur arturo
ashley audrey austin barbara barry beatrice becky belinda benjamin bernadette bernard bernice bertha bessie beth bethany betsy betty
beulah beverly bill billie billy blake blanca blanche bob bobbie bobby bonnie brad bradley brandi brandon brandy brenda brent brett brian
bridget brittany brooke bruce bryan byron calvin cameron camille candace candice carl carla carlos carlton carmen carol carole caroline
carolyn carrie casey cassandra catherine cathy cecelia cecil cecilia celia chad charlene charles charlie charlotte chelsea cheryl chester
chris christian christie christina christine christopher christy cindy claire clara clarence claude claudia clayton clifford clifton
clinton clyde cody colleen connie constance cora corey cory courtney craig cristina crystal curtis cynthia daisy dale dan dana daniel
danielle danny darla darlene darrell darren darryl daryl dave david dawn dean deanna debbie deborah debra delia delores denise dennis
derek derrick desiree diana diane dianna dianne dixie dolores don donald donna donnie dora doreen doris dorothy doug douglas duane dustin
dwayne dwight earl ebony eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena elisa elizabeth ella ellen elmer eloise
elsa elsie elvira emily emma enrique eric erica erik erika erin erma ernest ernestine ernesto essie estelle esther ethel eugene eula
eunice eva evan evelyn everett faith fannie faye felicia felix fernando flora florence floyd frances francis francisco frank franklin fred
freda freddie frederick fredrick gabriel gail gary gayle gene geneva genevieve george georgia gerald geraldine gerard gertrude gilbert
gina ginger gladys glen glenda glenn gloria gordon grace grant greg gregory gretchen guadalupe guy gwen gwendolyn hannah harold harriet
harry harvey hattie hazel heather hector heidi helen henrietta henry herbert herman hilda holly homer hope horace howard hubert hugh ian
ida inez irene iris irma isaac isabel ivan jack jackie jacob jacqueline jacquelyn jaime james jamie jan jana jane janet janice janie janis
jared jasmine jason javier jay jean jeanette jeanne jeannette jeannie jeff jeffery jeffrey jenna jennie jennifer jenny jeremiah jeremy
jerome jerry jesse jessica jessie jesus jill jim jimmie jimmy jo joan joann joanna joanne jodi jody joe joel joey johanna john johnnie
johnny jon jonathan jordan jorge jose josefina joseph josephine joshua joy joyce juan juana juanita judith judy julia julian julie julio
julius june justin kara karen kari karl karla kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelley kelli kellie
kelly ken kendra kenneth kenny kent kerry kevin kim kimberly kirk krista kristen kristi kristie kristin kristina kristine kristy krystal
kurt kyle lana lance larry latoya laura lauren laurie laverne lawrence leah lee leigh lela lena leo leon leona leonard leroy leslie lester
leticia lewis lila lillian lillie linda lindsay lindsey lisa lloyd lois lola lonnie lora lorena lorene lorenzo loretta lori lorraine louis
louise lucia lucille lucy luis luke lula luther luz lydia lyle lynda lynette lynn lynne mabel mable madeline mae maggie mamie mandy manuel
marc marcella marcia marcus margaret margarita margie marguerite maria marian marianne marie marilyn mario marion marjorie mark marlene
marsha marshall marta martha martin marvin mary maryann mathew matt matthew mattie maureen maurice max maxine may megan meghan melanie
melba melinda melissa melody melvin mercedes meredith michael micheal michele michelle miguel mike mildred milton mindy minnie miranda
miriam misty mitchell molly mona monica monique morris muriel myra myrtle nadine nancy naomi natalie natasha nathan nathaniel neal neil
nellie nelson nettie nicholas nichole nick nicole nina nora norma norman olga olive oliver olivia ollie omar opal ora orlando oscar otis
pablo pam pamela pat patricia patrick patsy patti patty paul paula paulette pauline pearl pedro peggy penny perry peter philip phillip
phyllis priscilla rachael rachel rafael ralph ramon ramona randall randy raquel raul ray raymond rebecca regina reginald rene renee rex
rhonda ricardo richard rick rickey ricky rita robert roberta roberto robin robyn rochelle roderick rodney roger roland ron ronald ronnie
rosa rosalie rose rosemarie rosemary rosie ross roxanne roy ruben ruby russell ruth ryan sabrina sadie sally salvador sam samantha samuel
sandra sandy sara sarah scott sean sergio seth shane shannon shari sharon shaun shawn shawna sheila shelia shelley shelly sheri sherri
sherry sheryl shirley sidney silvia sonia sonja sonya sophia sophie stacey stacy stanley stella stephanie stephen steve steven stuart sue
susan susie suzanne sylvia tabitha tamara tami tammy tanya tara tasha ted teresa teri terrance terrence terri terry thelma theodore
theresa thomas tiffany tim timothy tina todd tom tommy toni tony tonya tracey traci tracy travis trevor tricia troy tyler tyrone valerie
vanessa velma vera verna vernon veronica vicki vickie vicky victor victoria vincent viola violet virgil virginia vivian wade wallace
walter wanda warren wayne wendell wendy wesley whitney wilbur willard william willie willis wilma winifred yolanda yvette yvonne zachary
`;

/** Other given names, of some fifty countries. */
export const GIVEN = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup aanandinii aanjaneya
aanuoluwapo aaratrika aarav aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman aba abaco abadon abagail abak
abaka abakan abakay abani abar abay abayomi abbas abbey abbie abbigail abbondanza abbondanzio abbondio abbos abby abd abdallah abdel
abdelkader abdellah abderrahmane abdiel abdon abdone abdonie abdou abdoul abdoulaye abdourahmane abdramane abdul abdulahad abdulazim
abdulaziz abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor abduljalil abdulkarim abdulla abdullah abdullatif abdulmalik
abdulqahhor abdulqodir abdulvahhob abdulvali abdulvohid abdurrahiym abdurrahmon abdurrauf abdurrazzoq abdussamad abe abebi abeiku abel
abelard abelardo abele abelin abeline abena abendam abeni abenzio abhaidev abhaya abhirath abhisyanta abi abibatou abibo abidin abigael
abigaelle abigail abigale abigayle abigel abilay abimbola abiodun abiola abiona abisola abisoye abluc abner abondance abosede abou
aboubacar aboubakar abrahamo abram abramio abramo abril absalon absar absolon aby abyasa acace acacie acacio acanthe acar acario
acaryatanaya accursio ace acela acelya achaire achalesvara acharyanandana acharyasuta achil achiles achille achim achintya achraf achyut
acig acik acilay acilia acilio acim aciscolo acrisio acuk aculina acun adah adalan adalard adalardo adalbald adalbaude adalberon adalbert
adalberta adalberto adaldi adalfredo adalgisa adalgiso adaline adalmis adalric adalrico adalsinde adama adame adamo adams adan adar adas
adaugo adberilgen addie addison addo addolorata ade adea adebankole adebiyi adebola adebowale adeboye adebukola adedaramola adedayo
adedeji adedoyin adegoke adegrin adegrine adekitan adekola adekunle adel adela adelaida adelaide adelajda adelardo adelasia adelbert
adelberto adelchi adele adeleke adelfo adelgardo adelia adelie adelin adelina adeline adeliya adell adella adelle adelmo adelphe adeltrude
adelya adem aden adena adenet adenike adeniyi adeodat adeodato adeola adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua
adetayo adetoke adetoun adeyi adheesh adhemar adhiarja adhiraj adhrit adi adiarja adib adiba adigun adiguzel adik adika adikara adikavi
adikutlu adikutlutas adil adile adin adina adinata adinath aditeya aditya adityanandan adityanandana adja adjutor adli adlibeg adnan ado
adolf adolfa adolfina adolfo adolfs adolph adolphe adolphie adolphus adone adonis adonise adrain adraman adrastee adrehilde adria adriaan
adriana adriane adrianna adrianne adriano adriel adrien adriena adriene adrijana adrione adripathi adsiz adunni advaya adwitiya adwoa
afanasi afanasie afaq affan afi afia afitap afolarin afonso afra afro afruza afsar afsin afton afua afzuna afəl afərim afət agabay agabio
agafia agah agakagan agalak agamennone agape agapet agapito agasti agastya agata agatha agathange agathe agathon agaton agazio agca
agenore agesilao agilbert agilberte aglae aglaia aglaja aglamis agnan agnane agneflete agnesa agnese agneta agneya agnieszka agnimitra
agniprava agnivesh agnos agnus agostina agostino agrata agripina agripino agrippa agrippin agrippine agrypina agueda agus agustin agustina
ahalya ahenk ahilya ahlem ahmad ahmed ahmet ahror ahsen ai aiace aicha aida aidan aidano aide aiden aidə aiko aileen ailene aimable aime
aimee aimone aina ainars aino aisha aishani aissa aissata aissatou aisyah aiyana aja ajala ajan ajana ajani ajda ajeet ajeng ajiman ajimat
ajimin ajiono ajit ajita ajla ajlin ajna ajoke ak akalp akande akanmu akanni akarsana akas akata akbas akbatur akbay akboga akboru akbudak
akbugra akbulak akca akcakoca akcora akdemir akdogan ake akeem aki akibudak akif akifa akiko akilah akim akin akinci akiner akinkunmi
akinlabi akinwale akkun akkunlu akkurt akkus akmal akofa akorfa akos akosua akpira akram akroor aksel akshainie akshaj akshat akshata
akshayakeerti akshita aksil aksungur aktan aktekin aktimur akua akula akumaa akunna akvelina akwasi akwesi ala alaba alaban alaboru aladag
alade aladino aladogan alain alaina alaine alais alakurt alamanno alambana alamu alana alane alanis alanna alano alara alarico alassane
alayna alayunt alayuntlu alba alban albane albano albena alberade alberic alberico alberte albertha albertina albertine albertino
albertyna albin albina albino alboino albrecht albrico alceo alceste alcestiso alcibiade alcide alcidie alcime alcina alcine alcino
alcyone alda aldegonde aldemir alden aldigerey aldo aldobrando aldogan aldonce aldric alea aleandro aleardo alease aleaume alec alecia
aleen aleida aleisha alejandra alejandrin alejandrina alek aleksa aleksandar aleksander aleksandra aleksandro aleksej aleksi alekso aleksy
alemka alen alena alene alenia alenka aleodor aleramo ales alesea alesha aleshia alesia aleska alessa alessandra alessandro alessia
alessio aleta aleth aletha alethea alethia alevtina alexa alexandr alexandre alexandrea alexandria alexandrina alexandrine alexandro
alexandros alexandru alexane alexanne alexe alexei alexej alexia alexie alexine alexys alexzander aleya aleyna alf alfio alfons alfonsa
alfonsino alfonz alfonzo alford alfreda alfredia alfreds algirds algis algiso algu ali alia alic alica alican alicja alico alida alienor
aliette alighiero alika alima alimga alin alina aline aliona aliou alioune alis alisa alisan alise alisha alisher alishia alisia alisir
alissa alissia alistair alistar alita alivia alix alixe aliya aliyah aliz aliza alize alizee aljaz aljosa alka alkaboluk alkaevli alkan
alkasi alkis alla alleen allegra allena allene alliaume allie alline ally allyn allyson almeda almerigo almeta almila almine almira almire
almiro alois aloise aloisie aloisio aloizs alojz alojza alojzije alok alon alona alondra alone alonso alonzo aloys aloyse alp alpagut
alpamis alparsbeg alparslan alpata alpay alpaya alpaykagan alpbamsi alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alpha
alphan alphee alphonse alphonsine alphonso alpike alpilig alpinien alpis alpkara alpkuluk alpkutlu alpsalci alptegin alptugrul alptunga
alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk alsu alta altagracia altan altankagan altankan altay altea altemur altha
althea althee altin altinkagan altinkan altinoba altintamgan altintamgantarkan altintarkan altintay altmiskara alton altuga alva alvah
alvar alvaro alvena alvera alverede alverta alviero alvina alvine alvis alvise alwar aly alya alyah alyce alycia alysa alyse alysha alysia
alyson alyssia alysson alzbeta ama amabela amabile amac amada amadea amadeo amadeus amado amadou amady amael amahle amal amalia amaliane
amalie amalija amalio amalric amalthee amand amande amandin amandine amando amani amant amante amanzio amar amara amaranaath amarande
amaranthe amaranto amaresh amari amarnath amaryllis amat amata amath amato amatore amauri amaury amaya ambar amberly ambra ambre ambrine
ambrogio ambroise ambroisie ambrose ambrosiano ambroz ambrozy amdy amea amedee amedeo amedeu amee amel ameliane amelie amelien ameline
amelio amely amelya amen america americo amerigo ameth amethyste ameyatma ami amicie amico amid amie amiee amiel amilcare amin amina
aminat aminata amine aminte amintore aminu amir amira amish amit amita amiya amleto ammar ammie amodini amogh amoke amon amone among amope
amore amos amour amparo ampelio amra amrak amrit amrita amritambu amul amya amza an ana-maria anaadi anabel anabela anabelle anacleto anae
anael anaelle anagh anahi anahita anaida anais anal anala analisa anamaria anamarija anamika anand ananda anandamayi anang ananta anar
anas anasooya anass anastacia anastacio anastase anastasia anastasie anastasija anastasije anastaz anastazia anastazie anastazija
anastazio anastazja anasuya anatazie anatol anatole anatoli anatolia anatolie anatolii anca ancelin anceline anci ancica ancilla ancuk
ancuta anda andac andariman andel andela andelika andelin andelina andelko andelo andeol andera anders anderson andi andjelina andoche
andra andrada andras andraz andreane andreanne andreas andree andreea andrei andrej andreja andreo andres andri andria andrian andriana
andrija andrijana andrin andrina andris andro andromeda andrzej andzejs andzelika andzs anej anele anemona anemone anes anesa aneta anette
anezka angadreme ange angele angelena angeles angelia angelic angelika angeline angelino angelique angelita angella angelyn anggabaya
anggun anghel anghelina angila angilbe angilberte angilran angla angle anglea angoustan angus anh ani ania anibal anica anicee anicet
aniceto anicette aniello anik anika anil anila anilaabh anilabh anina anis anisa anise anish anisha anisoara anissa anitra aniya aniyah
anja anjali anjanette anjaneya anjela anjelica anjolaoluwa anjushree anjushri anka ankal anko ann-christin ann-marie annabel annabell
annabella annabelle annaelle annagrazia annalee annalena annalisa annalise annamae annamaria annamarie annapurna anne-laure anne-marie
anne-sophie anneke anneli annelie anneliese annelle annemarie annemijn annett annetta anni annibal annibale annice annika annikki annis
annita annmarie anno annonciade annunziata anny anom anora anouar anouck anouk anrijs ansaldo ansbert ansberte ansel anselm anselma
anselme anselmo ansgar ansgary anshula anslavs ansley ansovino anstrudie ant antal ante antea antek antelmo antero anthelme anthelmette
antide antigone antim antimo antino antioco antione antionette antoaneta antoine anton antone antonela antonella antonello antonetta
antonette antoni antonie antonietta antonija antonin antonina antonine antoniu antono antony antti antun antwan antwon anuar anuja anunay
anuraag anurag anuska anusuya anuta anvar anwesha anya anze apa apak apatarkan aphelie apolena apollina apollinaire apollinare apollinary
apolline apollo apollonia apolonia appia appoline aprancur apryl apsara apuleio aqil aquilin aquiline aquilino ara arabela arabella
arabelle araboga araceli aracelis aracely arademir aral araldo aram arame aranka ararat aras aratone arbay arbuz arcade arcadi arcadie
arcadii arcadio arcelia arch archambaud archan archange archer archibald archie archimede archippo arcibaldo arcuk arda ardath ardelia
ardell ardella ardelle arden ardic ardis ardith ardito arduino arely aren aresio areta aretha argelia argentina argil argimiro argine argo
argono argu argun ari aria ariadna arialdo arian ariana ariane arianna arianne ariberto ariboga aric arica aricie arie ariel ariela ariele
arielle arif arij arija arijit arijs arik arikagan arikdoruk arike arin arina arinc arindam arinola arion ariosto aris arisa aristarco
ariste aristeo aristid aristide aristione aristita aristo aristofane aristotele arjen arjun arkad arkadijs arkadiusz arkady arkin arkis
arla arlean arleen arlen arlena arleta arletha arletta arlette arlie arlinda arline arlo arlyne armagan arman armance armand armanda
armande armandina armandine armani armel armeline armelle armida armide armin arminda armine arminio armins arna arnac arnaldo arnaud
arnaude arne arnesh arnetta arnette arnita arno arnolda arnoldo arnost arnostka arnould arnulfo arolde aron arona aronne arpad arpat
arrigo arron arsal arsen arsene arsenie arsenije arseniusz arsil arsinoe arsipatra arslan arslanargun arslanboru arslansungur arslantegin
arslanyabgu arslon arsun art arta artanto artawan artemis artemisa arthaud artheme arthurine arthus artie artiinal artiom arto artuk
artukac artur arturs artus artut aruk arun aruna arunthavanathan arved arvel arvid arvids arvilla arwa arwen arya aryan aryanna arystarch
arzen asa asad asadulloh asake asal asan asanboga asantudun asantugrul asartegin ascanio ascelin asceline ascension asdrubale asel asella
asha ashanti ashely ashlea ashlee ashleigh ashlesh ashli ashlie ashly ashlyn ashlynn ashmi ashok ashton ashtyn asia asig asija asikbulmus
asil asila asilbek asim asimodeo asirwada asirwanda asiya asja askin aslesha asley aslijan aslim asliya asma asmaa asmadi asman asmianto
asmita asmuni asolat asri assa assetou assia assil assomption assunta assunto assya asta astalogul astarte asterie asterio astianatte
astou astree astrid astrida astride asuela asug asuk asuncion aswani asya ata atac atakagan atakan atalan atalay ataldi ataleo atalmis
ataman atanas atanasia atanasio atanazie atanazy atasagun atasu ataullah atberilgen atena athalie athanase athanasie athena athenais
athina athos atif atigay atikutlu atikutlutas atila atilgan atilla atim atimer atinuke atis atlas atli atlibeg atlikagan atma atmaca
atmaja atmanand atmananda atreyee atreyi atsiz atta attila attilano attilio atuncu au aube aubertine auberto aubin aubree aubrey aubry
audace aude audebert audeline audie audouin audra audran audrea audreanne audria audrie audry augucjo august augusta auguste augustin
augustina augustine augustino augusto augustus augustyn augustyna aulia aundrea aura aure aurea aurel aurele aurelia aurelian aureliana
aureliano aurelie aurelien aurelienne aurelija aurelio aureliu aurelle aurian auriane aurica auro auron aurora aurore ausilia ausiliatrice
ausilio austen austyn autumn auxane auxence ava avadhesh avan avani avantika avar avaz avdal ave avelina aveline averardo avery avi aviel
avigaelle avis avital avluc avni avoye avram avril avsar awa awar awaz awero awesi awilda axel axeline axelle axenia axinte ay aya ayaan
ayaci ayah ayako ayan ayana ayanda ayanna ayas ayaz aybalta ayban aybars aybeg aydan aydarkagan aydemir ayden aydin aydinalp aydogan
aydogdu aydogmus ayebatari ayem ayesha aygirak aygul aygun ayhan ayinde ayinke ayitmis ayiz ayizdag ayize aykagan aykal aykan aykurt aykut
ayla aylan ayleen aylin ayline ayluc ayluctarkan ayma ayman aymane aymard aymardine aymen aymeric aymon aymonde aynur ayodeji ayodele
ayoka ayomide ayomikun ayotude ayoub ayren ayruk aysar ayse aysil aysilig aytac aytak aytekin aytug aytən ayu ayushmati ayvaz ayyildiz aza
azad azak azalea azalee azamat azban azeglio azelia azelie azeline azelio azer azgan azganaz azil azime aziz aziza azizhan azmi azra
azubuike azucena azzie azzurra ba baaba baala baalaaditya baalagopaal baba babacan babacar babara babasola babatunji babawale babeta
babette babila babir babur baby bac bacara baccayman bacco bach bacman badabul bade badis badr badruk badur bafana bafode baga bagaalp
bagaisbara bagan bagas bagasatulu bagatarkan bagatengrikagan bagatur bagaturcigsi bagaturgerey bagaturipi bagatursepi bagdagul bagis
bagiya bagtas bagus bagya baha bahadir bahar bahia bahodir bahri bahriddin bahrom bahtiyar bahula bahuraksa bahuwarna bahuwirya baidehi
baijayanti bailee bailey bajragin bakagul bakary bakda bakhtiyor baki bakiadi bakianto bakidin bakijan bakiman bakiono bakir bakirsokum
baksi bakti baktiadi baktianto baktiono bakula bala balaaditya balaban balachandra baladitya balagopal balagovind balaka balakatay
balamani balamantri balamir balangga balapati balazs balcar baldassarre balderico baldo baldomero baldovino baldu baldwin balgopal balidin
balijan balin balint balkik balta baltaci baltar baltazar balthazar baltir baltur bambang bambi bambina bamsi ban banara banawa banawi
bancar bandhu bandhul banel bang bangizwe bangu banji bankim bankimchandra bankole banna banu banuta bao baptiste bara barabara barak
baraktore baran barb barbala barbar barbarigo barbe barbeg barbera barbie barboga barbol barbora barbra barbro barbu barbulsun barca
barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun barchinoy bardibay bardo bardomiano bargan bari barica barimtay barin
baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barkin barlas barlibay barmaklak barmakli barman barnaba barnabas barnabe barney
barno baron barrett barrie bars barsaba barsbeg barsboga barsgan barsimeo barskan barsurungu bart barthelemy bartholome bartimee bartolo
bartolomea bartolomej bartolomeo bartolomeu barton bartu bas basademir basak basan basanti basanyalavac basar basarab basat basbug basci
basgan basil basile basileo basilia basilio basilisse baskin baskirt baskurt basma basmil bassiano bassilla bastar basti bastiaan bastian
bastiano bastien bastugrul basu basut bathilde batilda batrak battal battista batu batuhan batuk batur baturalp baucido baudouin bawer bay
baya bayancar bayankagan bayat bayazit baybars baybayik baybicen bayboga baybora baybure baydar baydemir baydur bayik bayincur bayindir
baykal baykara baykoca baykuzu baylee baymunke bayna baynal baypure bayrac bayrak bayram bayri bayrin bayruk baysungur baytara baytas
bayuncur bayur bayurku bayutmus bayuttu baz bazil bazir bazyli bea beat beata beate beato beatrico beatris beatrix beatriz beatrycze
beatus beau beaulah bebe beceapa beckem becki beckie bedir bedirhan bediz bedran bedreddin bedri bedrich bedriska bee beg begarslan
begbars begbilgeciksin begboga begcur begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni begoyim begtas begtegin
begtuzun behcet behic behlul behram behrem behruz behzat bek bekazil bekbekec bekec bekecarslan bekecarslantegin bekectegin beker bekir
beklemis bekmurod bektas bektur bela belcim belcir belek belemir belen belgi belguc belia belimir belina belkis bell bella belle bellino
belma belo beltir beltramo beltun belva benadik bence bende bendeguz benedek benedetta benedetto benedict benedicte benedikt benedikta
benedita benedykt benett bengi bengt bengu beniamin beniamina beniamino benice benicio benigna benigne benigno benita benito benja
benjamim benli benlidemir bennet bennett bennie benno benny benoit benone bent bente benthe bentley benton benvenuta benvenuto benyamin
bera beranger berangere berard berardo berat bercem berceste bercin berdan berdibeg berend berendey berengario berenice berenico berenika
berfin berginsenge bergu berinay berislav berit beritan berivan berk berkan berkay berke berkin berkis berkyaruk bermek berna bernadetta
bernadine bernarda bernardina bernardine bernardo bernd berneice bernetta bernhard bernie berniece bernita beronico berran berre berry
bert berta bertalan berthe berti bertie bertille bertilo berto bertold bertolda bertoldo bertolfo bertram bertrand berva beryl besar
besentegin beser besim besir besra bess betania betemir bethanie bethann bethel beti betina betsey betta bette bettie bettina bettyann
bettye beula beuve bev beverlee beverley beya beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran
bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik
bhavani bhaves bheeshma bhekimuzi bhekizizwe bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar
bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar biagio bianca bianka bibek bibi bibiana bibianna bibiano biborka bice
bicek bich bicki bickici bidin bigna bijay bikash bilal bilel bilge bilgebayuncur bilgebeg bilgeciksin bilgeisbara bilgeisbaratamgan
bilgekagan bilgekan bilgekulucur bilgekutluk bilgetacam bilgetamgaci bilgetardu bilgetegin bilgetonyukuk bilgez bilgic bilgin bilig
biligkongulsengun bilik biljana billi billurə billye bilol bilva bilwa bina binafsha binbegi bindir bindo bineta binh bino binta bintou
birane birdie birgit birgita birgitta birgitte birino birjesh birol bisenija biserka bishal bishnu bitaybiki bitri bivoj bjarne bjorn
blagica blagoje blahomil blahomila blahomir blahomira blahoslav blahoslava blaine blair blaise blanch blandine blanduzia blanka blaz blaze
blazej blazena bless blessing blondell blossom blythe bo boas boaz boban bobana bobbi bobbye bobette bobur bodhan bodhi bodi boet boga
bogac bogacuk bogdan bogdana bogde boge boglarka bogoljub bogu bohdan bohdana bohemond bohuchval bohumil bohumila bohumir bohumira bohun
bohuna bohus bohuse bohuslav bohuslava boi bojan bojana bojislava bok bokde boke bolatito boldaz boldizsar bolemir bolen boleslav
boleslava boleslavs bolmus bolsun bolukbasi bolun boluwatife bon bonagiunta bonaldo bonaventura bonavita boncuk bonek bong bonge
bonginkosi bongul bongulboga bonifac boniface bonifacio bonita bonito bonny booker bora boran borbala borcul borek boris borislav
borislava borivoj borivoje borjan borka borko borlukcu borna bornak boroka bortecine bortolo boru borubars borusengun borut borys bosiljka
bosko botan botir botond bouba boubacar boubou bouchard bouchra bowie boyan boyankulu boyce boyd boylabaga boylabagatarkan
boylakutlutarkan boza bozan bozboru bozdogan bozena bozetech bozetecha bozica bozidar bozidara bozislav bozkurt bozkus bozok braden
bradford bradly bradut brady braeden brahim brahma brahmaanand brahmabrata brahmanandam brahmdev brain brajan brajen brajendra brajesh
bram brancaleone branda brande brandee branden brandie brando brandt brandusa brandyn branimir branimira branislav branislava branka
brankica branko brannon branson brant bratislav bratislava braulio braxton brayan breana breann breanna breanne bree brendan brenden
brendon brenn brenna brennan brennon breno brenton bret bretislav bretislava bria briac briana brianna brianne brice bridgett bridgette
bridie brielle brieuc brigette brigid brigida brigita brigito brigitta brigitte brijesh brinda brionna brisa brit brita britany britney
britni britt britt-marie britta brittaney brittani brittanie britteny brittney brittni brittny brock broderick brody bronislav bronislava
bronislavs bronwyn brook brooklyn brooks brown bruna brune brunehaut brunehilde brunhilda brunilda brunilde bruno bruto bryana bryanna
bryant bryce brycen brygida brynn bryon bucan buchi buck bucur bud budag budak buddha buddhana buddy budhil budi budimir budislav budivoj
budunlu budus budustudun buena buffy buford bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge buhle bukak bukaktutuk
bukduz buke bukebuyrac bukebuyruc bukey bukola buktegin bukusboga bula bulacapan bulah bulak bulan buldur bulent bulgak bulmaz bulmus
buluc bulug buluk bulus bulut bumen bumin bunmi bunny bunsuz bunul bunyamin burak burcak burdette bure burgucan burgut burhan burhon
burkay burkek burkut burl burley burluk burma burnice burslan burt burton burulday burulgu burunduk busayo busisiwe buster busulgan butak
butuk buu buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk buzac buzactutuk bystrik bəhram bəhruz bəxtiyar bəyaz ca caba
cabdar cabli cabus cade caden caesar caetana cafer cagak cagan cagatay cagdas cager cagil cagla caglar caglayan cagri cagribeg cagrihan
cagritegin cagru cahid cahya cahyadi cahyanto cahyo cahyono caino caio caitlin caitlyn caius caket cakrabirawa cakrabuana cakrajiya
cakrawala cakrawangsa calandra calanico calapkulu calcedonio cale caleb calebe caleigh cali calin calina calista calixte callie callisto
callum calogera calogero calpurnia cam camden camelia camelien camellia cami camie camil camila camilia camilla camillien camillo cammie
cammy camren camron camryn camylle can cana canalp candance candar candelaria candelario candi candida candide candido candie candis
candra candrakanta candy candyce canel caner cangul canh cankan cankiz cannur cansel cansin cansu cantemir cantidio canziano cao capa
capitolina caprice capucine cara caraka caren carey cari caribert caridad carie carin carina carine carisa carissa carita carlee carleen
carlena carlene carles carleton carletta carley carli carlie carlijn carline carlita carlo carloman carlota carloto carlotta carly carlyn
carma carman carmel carmela carmelia carmelina carmelita carmella carmelo carmina carmine carminho carmo carmon carna carola carolann
carolanne carolee carolin carolina caroll carolyne carolynn caron caronte caroyln carponio carri carrol carroll carry carson carter carub
cary caryl carylon caryn cas casandra casian casiana casie casilda casimer casimir casimira casimiro caslav caspar casper cassandre
cassaundra cassey cassi cassiano cassidy cassie cassien cassio cassiopea cassiopee cassondra cassy castille casto cat cataldo cataleya
catalin catalina catarina catena caterina catharina catharine catherin catherina cathern catheryn cathey cathi cathie cathleen cathrine
cathryn catina catinca cato catrice catrin catrina catrinel catullo catur caturangga caua cavid cawisadi cawisono cawuk cayadi cayla
cazimir ceasar cebe ceca cecco cecep cecila cecile cecilie cecilio cecille cecily cecylia cecyliusz cedomir cedric cedrick cedrik cedrin
celal celaleddin celasun celen celena celesta celeste celestin celestina celestine celestino celestyn celestyna celian celie celien celik
celil celina celinda celine celinia celsa celso cem cemal cemali cemani cemen cemeti cemgen cemil cemplunk cene cenek cengkal cengkir cenk
cenka ceola cerasela ceren cerise cesaire cesar cesare cesario cesminaz cestmir cestmira cetin cetinel cetiner cevahir cevat ceyda ceyhun
ceykun ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chaanakya chaaruchandra chadd chadrick chadwick chae chahine chahinez chai
chaim chaima chaitan chakor chakradhar chakravartee chakravarti chakrika chan chana chanakya chance chanda chandak chandan chandani chandi
chandini chandira chandler chandni chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani
chandramauli chandramohan chandran chandranath chandrani chandraprabha chandraswaroopa chandravati chanel chanell chanelle chang chanh
chantal chantay chante chantel chantell chantelle chapal chapala chara charak charis charise charissa charisse charita charity charl
charla charlaine charleen charlemagne charlena charlesetta charlette charley charli charline charlize charlott charlotta charlsie charly
charlyn charmain charmaine charolette charuchandra charumati charuvrat charvi chas chase chasidy chasity chassidy chastity chaten chatur
chatura chaturaanan chaturbhuj chau chauncey chaya chayenne chayma chaz che cheick cheick-oumar cheikh cheikhou chekhouna chelsey chelsie
cher chere cherechi cheree cherelle cheri cherie cherif cherilyn cherise cherish cherly cherlyn cherri cherrie cherry cherryl cherubino
chery cheryle cheryll chesley chet chetan chetanaanand cheyanne cheyenne chi chia chiaffredo chiamaka chiara chidaakaash chidaatma
chidambar chidambaram chidananda chieko chien chieu childebert chilperic chimamanda chin china chinedu ching chinh chinmayanand
chinmayananda chinyere chiquita chira chiranjeev chiranjeeve chiril chirill chirine chisom chitraksh chitrali chitramala chitrangada
chizoba chloe chong chrabros chraniboj chranibor chranislav chranislava chretien chrissy christ christa christal christeen christel
christelle christen christena christene christer christi christia christiaan christiana christiane christiano christin christinia
christodule christoffer christop christoper christoph christophe chrudos chrysole chrysostome chrystal chu chuan chuck chukwu chun chung
chuong chuyen chval chyna ciaobella ciara cicek cicely cicem cicero cici cielo ciera cierra cigdem cigil cihad cihan cihangir cihansah
cilasun cilay cilenti ciler cilvenaz cimen cinda cinderella cindi cindie cingir cino cinta cinthia cinzia ciprian cipriana cipriano cira
cirano ciriaco ciril cirilla cirillo cirino ciro cise cisem cisil cistoslav cistoslava citlalli citra civan ciya claas claes clair
clarabelle clare clarenzio claretha claretta claribel clarice clarinda clarine claris clarisa clarissa clarisse clarita clark classie
claud claudette claudie claudien claudine claudio claudiu claus clavdia clay clea cleandre cleandro clelia clelie clemence clemencia
clemens clement clemente clementina clementine clemenzia clemmie cleo cleofe cleonico cleopatra cleophee cleora cleotilde clery cleta
cletus cleve cleveland cliff climaco clinio clint clio clodomiro clodoveo cloe clora clorinda clotaire clothilde clotilde clovis cloyd co
cobulmak coby coco cocukboru codi codin codrin codrina codrut codruta coen cointa cokramayul colby cole coleen coleman colene coletta
colette colin coline colins collen collene collette collien collin colman colmanno colmazio colomba colombano colombe colombo colpan colt
colten colton colu columbus come comfort concepcion conception concetta concetto concha conchita concordio cong conner connor conor conrad
consolata constanca constant constanta constantia constantin constantina constatin consuela consuelo contessa cooper coral coralee coralia
coralie coraline corazon corbin corbiniano cordelia cordell cordia cordie coreen corene coreno corentin corentine coretta cori corie
corina corine corinna corinne coriolano corliss cornel cornelia cornelio cornelis corneliu cornelius cornell coronato corrado corrie
corrin corrina corrine corrinne cortez cortney corto corvin cosima cosimo coskun coskuner cosma cosmin cosmina costache costante
costantino costanza costanzo costel costin coty coumba coy crawford cremenzio crenguta creola crescente crescenzia crescenzio crespignano
crin crina cris criselda crispino crissy crista cristal cristaldo cristea cristen cristi cristian cristiana cristiano cristie cristin
cristine cristobal cristofor cristoforo cristopher cristy crocefissa crocefisso cronida cruz crysta crystel crystle csaba csanad csenge
csongor ctibor ctibora ctirad ctirada ctislav ctislava cubeyr cuc cullen cumhur cunegonda cuneyt cung cuniberto cuong cupido curt cuzia
cvetka cvijan cvijetin cydney cyndi cyndy cyntie cyprian cyprien cyra cyrian cyriaque cyrielle cyril cyrila cyrille cyrine cyrstal cyrus
cyryl cythia d'angelo d'arc daan daantje dabiziv dac dacia dacian daciana daciano dacin dacio dada dadap dadi dado daevi daevika dafina
dafne dag dagel daghan dagmar dagmara dagny dagoberto dags dahlia dai daiana daija daina daine dainuvite daisey daisha daiwik dajana
dakota daksha dakshayani dalene daley dalia dalibor dalibora daliborka dalida dalie dalila dalima daliman dalimil dalimila dalimin dalimir
dalimira daliono dalla dallas dallin dalmazio dalton damar damaris damaso damayanti dame dameon damian damiana damiano damien damife damil
damilare damilola damin damion damir damjan damjanka damla damocle damodara damola damon damu danae danang dandak dandapaani dandre dane
danelle danette dang dangelo danh dani dania danial danica daniela daniele daniell daniella danielo daniil danijel danijela danika danil
danila danille danilo danio danique daniswara danita danjuma danka danko dann danna dannette dannie dannielle dante danu danuja danuse
danuta dany danyel danyell danyelle danyka danyl dao daouda daphine daphne daphnee daphney dara darasimi darby darcel darcey darci darcie
darcy darek darell daren daria darian dariana dariati darie darien darija darijan darimin darin darina darine darinka dario darion daris
darius dariusz darja darko darleen darlena darline darmaji darman darmana darmanto darnell daron darrel darrick darrin darrion darron
darshan darshwana darsirah darta dartono daru daruna darwin daryani dasa dashawn dasia dat datta daver davey davi davida davide davids
davin davina davino davion davis davon davonte davor davorin davriya davron davud davy dawid dawna dawne dawson dax dayaamay dayaananda
dayaanidhi dayamayee dayan dayana dayane dayle dayna dayne daysi dayton dea deadra deana deandra deandre deandrea deane deangelo deann
deanne deb debbi debbra debby debera debi debora debrah debroah decebal decimo declan dede dedra dedric dedrick dee deeann deeanna deedee
deedra deeksha deen deena deenabandhu deepali deepan deepankar deependra deepesh deepika deeptanshu deeptendu deeptiman deeptimay
deeptimayee deeptimoy deeptimoyee deetta deevakar defne degna deidra deidre deion deirdre deja dejah dejan dejana dejon dejuan delaine
delal delana delaney delbert delcie delena delfina delfino delicia delie delila delilah delinda delisa delizia dell delma delmar delmer
delmy delois deloise delora deloras deloris delorse delpha delphia delphin delphine delsie delta demarco demarcus demario demba demet
demeter demetra demetria demetrice demetrio demetris demetrius demetriusz demi demilade demiralp demirhan democrito demond demostene dena
denae deneen denese deneval denice denis denisa denisha denisse denisz denita deniz denizalp denna dennise denny denver denyse deodata
deodato deon deondre deonna deontae deonte depold dereck derick derin deron dersim dervis derya desanka desdemona deshaun deshawn
desiderata desiderato desiderio desimir desirae desire desmond despina dessie destan destany deste destin destinee destiney destini
destiny detmar detra detrich dev devadatt devagya devajyoti devak devan devangana devani devante devasree devdan deven devesh deveshwar
devi devika devin devon devona devonte devora devorah devota devran devvrat devyn dewayne dewey dewi dewitt dex dexter dexx dezider
dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri
dhruv dhyanesh dhyaneshwar dia diah diamante diamond dian diann dianora diar diara diarra dick dicle diclehan dida didem didier didimo
didina diede diedra diedre diego dieke diem dien diep dierdre dies dieter dieu dieudonne dieudonnee dieynaba digambar digambara digdaya
digna dijana dikmen diksha dilafruz dilan dilara dilarə dilaver dilay dilbar dilber dilberay dildar dildora dilek diler diletta dilfuza
dilhan dillan dillon dilmurod dilnoza dilorom dilovan dilrabo dilruba dimas dimaz dimitri dimitrii dimitrij dimitrije dimitrina dimple
dina dinah dinakar dinc dincer dinda dinesh dinh dinis dinkar dino dinorah dinu diocleziano diodata diodoro diogene diogo diomede dion
dione dionigi dionisia dionisio dionizy dionna dionne dionyz dionyzos dior dipa dipali dipankar dipendra dipesh diptendu direnc diri dirja
dirk diroj dirok dita ditte-marie ditya divaakar divakar divina divine divis diviska divjot divna divo divya diyor diyora dizik djayden
djeneba djenna djibril dluhos dmitri dmitrii doan doanh dobrava dobrila dobromil dobromila dobromir dobromira dobroslav dobroslava dochia
dock doda dodato dodie dodo dogan doganay doganer dogu doina doinita dollie dolly doloris dolunay domagoj domen domenic domenica domenick
domenico domenik domezio dominga domingo dominic dominica dominick dominik dominika dominique dominque domitila domitille domiziano
domnica domonique dona donalda donaldo donat donata donatella donatello donato donavon dondu donella donetta donette dong donita donka
donn donnell donnetta donnette donny dono donovan donte donya dorana dorathy dorcas dorde doreatha dorel dorene doretha dorethea doretta
dori doria dorian doriana doriane doriano dorica dorie dorin dorina dorinda dorine dorinel dorit dorka dorla dorli dorota dorotea doroteja
doroteo dorotha dorothea dorothee dorottya dorris dorsey dortha dorthe dorthea dorthey dorthy doru dot dottie dotty doubrava doubravka
douce douglass dounia douwe dov dovie dovud doyinsola doyle draga dragan dragana dragica draginja dragisa drago dragoje dragojlo dragoljub
dragomir dragos dragoslav dragutin drahomil drahomila drahomir drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse
drahutin drajat drake draupadi draza drazen dreama drema dren drew dries drina driss dron drona drucilla druina drusilla drzimir drzislav
dua duanne duarte dubravka dubravko duc duccio duco ducu dudley duduzile due duilio duje dujo dulari dulce dulcie dulcinea dulina dumisani
dumitra dumitrana dumitrita dumitru duncan dundar dune dung dunja dunya duong dura durad durante durda durdane durdona durga durgeshwari
durica durmus durodola durriye duru dururbunsuz durward dusan dusana dusanka dusica duska dusko dusti dusty duuk duy duyen duyet duygu
dwain dwaipayan dwaipayana dwana dwi dyah dyan dylan dylano dyna dzile dzirkstite dəniz e'zoza ea earle earlean earleen earlene earlie
earline earnest earnestine eartha easter easton ebba ebe eberardo ebiere ebin ebiowei ebkizi eboni ebonie ebren ebru ebunoluwa ebuzer
ecaterina ecclesio ece ecehan ecem ecevit echo ecmel ecrin ecvet ed eda edd edda eddi eddy ede edelberga edelmira eden edgard edgardo
edgaro edgars edhem edi edie edil edilberto edison edita edite editta ediz edmee edmond edmondo edmund edmundo edoardo edouard edra edris
eduard eduarda eduards edvard edvarda edvige edvin edvins edwardo edwina edyta edyth edythe edzus eef eefje eekalabya eero eeva efe effie
efim efimia efisio efken eflah efraim efrain efrem efren efrosinia efsun eftalya eftimia eftimie ega ege egemen egeo egidio egils eginardo
egisto egizia eglantine egle egmont egon egona egor egrim ehtel eilene einar einars eino eirik eizens eja eka ekaaksh ekadant ekaksh
ekalavya ekaling ekaparnika ekdant ekec ekim ekin ekmel eko ekow ekrem ekundayo ela eladia eladio elaide elaina elakshi elana elane elanor
elanur elayne elba elbek elbert elcin elda elden eldon eldor eldora eldred eldridge elea eleanora eleanore elease eleazar electa elektra
elene eleni elenor elenora elenore eleonor eleonora eleonore eleonoro elettra eleuterio eleuthere elfreda elfrida elfrieda elfriede elgin
eli elia eliabeth eliah eliahou elian eliana eliane eliano elias eliasz elicia elida elide elidia elie eliel eliette eliezer elif elifio
eligio elija elijah elimena elin elina eline elinor elinore elio eliodoro elion eliona elior eliot eliott elisabet elisabeta elisabeth
elisabetta elisaveta elise elisea elisee eliseo elisha elisio eliska elissa elita eliz eliza elizabet elizabeta elizabeto elizaveta
elizbeth elize elizebeth elizej elizeus elizo elka elke elkin ellada ellamae ellan elle ellen-margrethe ellena elli ellie elliot elliott
ellis ellsworth elly ellyn elma elmar elmars elmas elmira elmo elmore elmurod elna elnarə elnora elnur eloa eloan eloane elodia elodie
elody elogio eloi elois eloisa elon elona elone elora elouan elouise eloy elpidio elroy elsbeth else elsy elta elti elton eluh elva elvan
elvera elvezio elvia elvie elvin elvina elvino elvire elvis elwanda elwin elwira elwood elwyn elya elyanora elyas elyes elyne elynn elyor
elyse elyssa elza elzbieta elzear ema eman emanoil emanuel emanuela emanuele emanuelly emanuil emas embuh emced emeka emel emelda emelia
emelie emelina emeline emely emerald emerance emerencie emeric emerich emerita emerson emery emese emi emidio emie emiel emiko emil emile
emilee emili emilia emilian emiliana emiliano emilie emilien emilija emilijan emilio emils emin emine emir emirhan emmalee emmaline
emmanuel emmanuelle emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emna emogene emong emory empirio empluk emrah emre
emrullah emy ena enakshi enda endah ender enderun endra endrigo enea enecone enedina eneida enes engelbert engin enguerrand enid enie
enimia enio eniola enis enise enna ennio enno enoch enola enora enos enrica enrico enriqueta ensar ensio enteng enver enya enyo enzo
ephraim epifania epiphane era eracla eraclide eraldo eralp erardo erasmo erast eray erazim erazmus erberk erberto ercan ercin ercolano
ercole ercument erda erdal erdem erdeni erdenikatun erdeniozuk erdinc erel eremia eren erenia erentuz ergene ergenekatun ergin ergun
erguner erhan erhard eriberto erich erick ericka erico eriks erinc erine erinn erkam erkan erke erkki erlene erlinda erline erling erman
ermanno ermelinda ermen ermenegarda ermenegilda ermenegildo ermes ermete ermilo erminia erminio ermins erna ernecjo ernesta ernestina
ernestino ernie ernst erol eron eros errol ersan ersilia ersin ertan erten ertenozuk ertugrul ervin ervina ervins erwan erwann erwin eryn
esat esau esben esen esenbike eser esha eshana eshita esi esin esma esmee esmeralda esmeray esmira esperanza esra esref esse esta esteban
estefana estefania estel estela estell estella ester estera esterina estevan estiawan estiono estrella esuperio esupofo eszter etela
eterie etha ethan ethann ethelene ethelyn ethem ethyl etienne etil etsuko etta ettie ettore eubert euclide eudes eudochia eudokia eudoksja
eudora eudoxe eudoxie eufebio eufemia eufemio eufrasia eufronio eufrosina eufrozina eugen eugena eugenia eugenie eugenio eugeniu eugeniusz
eulah eulalia eulalie eun euna eunika euphrasie eura euridice eurydice eusebe eusebia eusebie eusebio eusebiu eusebius euseo eustache
eustatiu eustolia eustorgio eustosio eustracjusz eutalia eutalio evald evaldo evalds evalyn evandro evangelina evangeline evanghelina
evann evans evar evarist evariste evaristo evasio evdochia evdokija eve evelia evelien eveliina evelin evelina eveline evelino evelyne
evelynn even everardo everette evert evette evgheni evghenia evghenii evi evia evidio evie evin evita evo evodio evon evonne evran evrard
evremondo evren evsen evy evzen evzenie ewa ewald ewan ewatomi ewelina ewell ewen ewenn exie eya eyal eyiz eylul eymen eyram eysan eytan
eythan eyup ezechiel ezechiele ezekiel ezequiel ezio ezra ezrak faas fabia fabian fabiana fabiano fabie fabien fabienne fabijan fabio
fabiola fabrice fabricia fabricio fabrizio fadekemi faderera fadi fadil fadime fady fae fahrettin fahri fahriddin fahriye fahrunissa faik
faiq fairy faizah falba falih falk fallon famiano famke fanika fanni fanny fanta fantin fantine fanyana fara farah farangiz fardau fares
farhunnisa farida faris farouk farrah farruh faruk fasih fathonah fatih fatim fatima fatimah fatimata fatimo fatimə fatin fatma fatos
fatou fatouma fatoumata faust fausta faustin faustina faustine faustino fausto faustyn faustyna favian faviola fawn fay faya fayen fayenne
faysal fayzbek fazil fazilat fazilet fazio fazli fazliddin fazullah fe feba febe febi febriana febrina feda fedai fedde fedele federica
federico fedor fedora fedro fehime fehintola fehmi felecia felica felice felician feliciano felicidad felicie felicien felicita felicitas
felicite felicity feliks felina feline felipa felipe felisa felisha felton fem femke femm fender fenja fenna fenne feodor feodora feodosia
ferah feramus feramuz feray ferda ferdi ferdinand ferdinanda ferdinando ferdynanda ferenc ferhan ferhat feride feridun feriel feriha ferit
ferman fermiano fermin fermina fermo fern fernanda fernande ferne ferre ferruccio ferruh feruza feryel festo fevronia fevzi feyyaz feyza
feyzullah fiacre fiammetta fibikemi fidan fidel fidela fidele fidelia fidelie fidelius fidenziano fidenzio fieke fien fiene fiep fiete
figen fiifi fikayomi fikret fikri fikriye filemon filibert filiberto filip filipa filipe filipino filipp filippa filippo filiz filofteia
filomen filomena filomeno filotije filou fily fine finia finja finlay finley finn finnja finnley fiodor fiona fionn fiordaliso fiore
fiorella fiorenza fiorenziano fiorenzo firas firdavs firdevs firmin firuzə fitrat fitri fitria fitriani flaminia flavia flavian flaviana
flaviano flavie flavien flavio flaviu flavius fleano fleta fletcher fleur flip flo floare floarea flodoard floor floortje flor florance
flore florea florencia florencio florencja florene florent florenta florentin florentina florentine florentino florentyn florentyna
florestan floretta floria florian floriana floriane floriano florica florida floridia florie florin florina florinda florine floris
florrie flossie floy flurin flurina flynn foca fode folafoluwa folashade folco folu fonda ford forest forrest fortunat fortunata fortunato
fortune fortunee fos fosca fosco foss foster fotih fotima foucauld foulques fran frana franc franca france francene francesca francesco
francette franchesca franci francia francie francina francine francisc francisca francisko francisque franciszek franciszka franck franco
francois francoise franjo franka frankie franklyn fransisca frantisek frantiska franz franziska fredda freddy frederic frederica
fredericka frederico frederik frederike frederiko frederique fredia fredric fredricka fredrik fredy freeda freek freeman freida freja
frenkie freya frida frido fridolin fridrich frieda friederike friedrich fritz frontiniano frusina fruzsina fryderyk fuat fulbert fulberto
fulcran fuldem fulden fulgence fulgenzio fulvia fulvio fulya fumiko funani funda funmilade funmilayo fureyya furio furkan furman furseo
furuzan fuscolo fusun fuzuli fynn fərqanə fərəh fəxriyyə g'affor g'afur g'iyos g'ulom gabe gabi gabin gabino gabor gabriela gabriele
gabriella gabrielle gabrielo gabrijela gad gada gadang gading gadis gaduh gael gaelle gaetan gaetano gaffar gagan gage gaglioffo gaia
gaiman gaio gaj gaja gajaadhar gajabahu gajadhar gajana gajbaahu gal gala galak galang galar galatea galdino gale galeazzo galen galfryd
galih galileo galina galiono gallicano galuh galur gaman gamani gamanto gambira gamblang gamze ganak ganaka ganapati ganda gandewa
gandharv gandharva gandi gandolfo ganep ganesh ganesha gangesh gangsa gangsar ganjaran gantar gara garan garance garang garda gardner
garett garfield garik garika garimberto garland garnet garnett garnier garret garrett garrick garrison garry garth garud garuda gaspar
gaspard gaspare gasper gasti gaston gastone gastono gati gatien gatik gatot gatra gatsha gaud gaudenzia gaudenzio gaudino gauraang gaurang
gauranga gautam gautama gautami gauthier gautier gautiero gavin gavino gavril gavrilo gavxar gawati gay gayatri gaye gayla gaylene gaylord
gaynell gaynelle gazanfer gazi gbadebo gbeminiyi gbemisola gbolahan gbowoade geanina gearldine gedeon gedeone gederts geeta geetanjali
gejza gelila gelin gelincik gellert gelsomina geltrude gelu gema gemine gemini geminiano gemma gena genadij genaro gencer general generosa
generoso genesia genesio genesis genevie genevive genia genie genna gennaro gennie genny genoveffa genoveva genta gentiana gentile
genziano geo geoffrey geoffroy georg georgann georgeann georgeanna georgel georgene georges georgeta georgetta georgette georgian
georgiana georgiann georgianna georgianne georgie georgije georgina georgine georgo geovanni geovanny geovany geralda geraldina geraldo
geralyn gerarda gerardina gerardo gerasim gerasimo geraud gerazim gerazym gerberge gerbert gerda geremia gergely gergo gerhard gerharda
geri gerino germain germaine german germana germano gerolamo geronimo geronzio gerri gerrit gerry gerson gertha gertie gertrud gertruda
gertrudis gertrudo gertude gervais gervasio gesualdo geta gevheri geza ghaliyati ghanaanand ghanashyam ghani ghanshyam ghenadi ghenadie
ghennadi gheorghe gheorghi gheorghii gheorghina gheorghita gherardo gherghina gherman ghislain ghislaine ghita gia giac giacinta giacinto
giacobbe giacomo giada giadero giambattista gian gianbattista giancarlo giandomenico gianfranco giang gianina gianluca gianluigi gianmarco
gianmaria gianmario gianna gianni gianpaolo gianpiero gianpietro gianuario giao giap giasone gibran gica gicu gideon gidget giel gifty
gigi gigliola gijs gil gilang gilberta gilberte gilberto gilda gildo giles giliola gilles gillian gillo gilma gineto ginette ginevra
ginewra ginny gino gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia gion giona gionata giordano giorgia giorgian
giorgiana giorgio giosue giosuele giotto giovani giovanna giovanni giovanny giove gioventino giovenzio girardo girart giray giri girija
girik girika girindra giriraaj giriraj girish girja girolamo girts gisela gisele gisella giselle gislebert gisselle gita gitanjali gitte
giuda giuditta giulia giuliana giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto giyas gizela gizem gladis
glady gladyce glauco glayds gleb glendora glenna glennie glennis gligorije glinda glorie glory glynda glynis gobinda godeberta godfrey
godiva goffredo gojko gokalp gokben gokboru gokce gokcegol gokcen gokcicek gokmen goknur goksin golda golden goldie golia golub gomberto
gonca goncalo gondebaud gondulfo gonenc gonerio gongor gonsalwy gonthier gontran gonul gonzaga gonzague gonzalo gopaal gopal gopee gopi
gorakhanatha gorakhnath goran gorana goranka gorazd gordan gordana gordiano gorkem gorun gosto goswamee goswami gothard gottardo gottfried
gotum goundo gouranga goutam govhər govinda gozde gracia gracian graciana gracie graciela graciliano gracja gradimir grady graham graig
granville gratian gratiana gratiela grato grayce grayson grazia graziana graziano graziella grazina grazyna green gregg gregoire gregor
gregoria gregorian gregorio greta gretta greyson grga grgo grgur gricelda griffin grigore grigori grigorije grimaldo grisel griselda
grizelda grover grozdana gry grzegorz gualberto gualtiero gubio gudakesa gudakesha gudrite gudrun guelfo guenda guendalina guenievre
guerin guerrino guglielmo guher gui guiberto guido guilhem guilhemine guilherme guillaume guillemette guillermina guillermo guiscardo
guiseppe gul gula gulay gulbahar gulbaxor gulben gulchexra gulcin guldem gulden guldeste gulegen gulemen gulen guler gulgun gulhan
gulistan guljamol guljaxon gulnaz gulnora gulnoza guloy gulpembe gulriz gulsen gulseren gulsora gulsum gultekin gulumser gulzira gulzoda
gulər gumesindo gumus gun gunars gunay guncicek gundelinda gundogdu gundogmus guner gunes gungor gunilla guniz gunnar gunnel gunner gunnur
gunsel gunseli gunter gunyaruk gurbuz gurcan gurdal gurdev gurhan gurkan gurol gursel guru gus gussie gust gustav gustava gustave
gustavine gustavino gustavo guus guusje guven guvenalp guvercin guyot guzey gvendolina gvozden gwenaelle gwenda gwendoline gwenn gwido
gwyn gwyneth gyorgy ha habbab habib habiba habil haby hac hacib hadi hadja hadley hadriel hadrien hae hafi hafid hafiz hafsa hafshah hagen
hai hailee hailey hailie haim hairyanto hajar hakan hakem haki hakim hakki hakon hal haldun hale haleigh haley halie halil halim halima
halina halis halit halle halley hallie haluk ham hamdi hamdullah hamed hami hamid hamidou hamima hamish hamit hammad hamsini hamza hamzah
han hana hanae handan hande hanefi hang hanga hanh hani hania hanifa hank hanna hannabel hanne hannele hannelore hannes hanno hannu hans
hans-peter hans-rudolf hans-ulrich hansjorg hanspeter hansruedi hansueli hanus hao haralamb haralambie harald hardana hardi hardouin hardy
hari harimurti harinakshi harinarayan harit harita harja harjasa harjaya harjo harlan harland harley harmon harmony haron haroun harouna
haroune harper harriett harriette harris harrison harsana harsanto harsaya hartaka hartana harto harun hasan hasano haseki hasibi hasim
hasin haskell hasmet hasna hassan hassane hassie hasta hastal hata hatem hatip hatouma hattab hau hauke hava havel haven havla hawa hawar
haya hayal hayali hayat hayati haydar haydee hayden haylee hayley haylie haywood hazan hazar hazim hazle heath heaven heber heda hedda
hedelin hedi hedvig hedviga hedvigo hedvika hedwig hedy hee heema heide heidrun heidy heike heikki hein heinrich heinz heitor heja hektoro
helaine helena helene heleno helga helie helier helin helio helios helle hellen helmer helmut heloisa heloise henderson hendra hendri
hendrik hendrika hennes henning henri henrich henrick henrie henrieta henrieto henriette henrik henrike henrique henryk henryka heracleea
herb herberta heriberto herlinda herluin herma hermann hermelinda hermenegildo hermila hermina hermine herminia herminio hermiono hernan
herschel hershel herta hertha heru herve heryanto hester hesti hettie heval hevi hiba hicabi hicham hidaya hidde hiedi hien hiep hieronim
hieu hifzi hikmat hikmet hilaire hilal hilar hilaria hilario hilarion hilarius hilary hilbert hilde hildebert hildegard hildegarde hildred
hillard hillary hillel hilma hilmi hilola hilton himadri himani himawan himeno himmet hincmar hind hipolit hipolito hippolyte hira hiram
hiranmay hiranmaya hiranya hiroko hisako hisam hizir hjalmar hlengiwe ho hoa hoai hoan hoang hoat hobart hobert hoc hoi hojimurod holden
holley holli hollie hollis homero honey hong honor honore honorine honorius hop horac horacio horacy horatiu horea horia horst hortencia
hortense hortensia hortensie hortenzia hortenzie horymir horymira hosea hosiyat hostimil hostimila hostimir hostimira hostislav hostislava
hostivit houda houston hovard howell hoyt hozan hrvoj hrvoje hrvojka hsiu huan huberto huccet hud hudavendigar hudayi hudson hue huey hugo
hugues huguette hui hulda hulki hulusi hulya huma humaira humay humayun humberto humeyra huner hung hunor hunter huong huriyə hurkan
hurram hurshida hursit husameddin husamettin husein huseyin husida husnida husniya husnora husnu husrev hussein huu huub huy huyen huynh
huzeyfe hvalimir hvezdoslav hvezdoslava hwa hy hyacint hyacinta hyacinth hye hyman hynek hyo hyon hypolit hyun iacob iacopo iacopone iacov
iago iana iancu ianina ianira ianis ianna ianos iaroslav iaroslava iasmina ib iban ibidapo ibironke ibodulloh iboja ibou ibra ibrahim
ibrahima ibrani ibrohim ibukunoluwa ibun ica icaro icha icie icilio iclal ico idalia idan idea idell idella idil idir ido idowu idris
idriss idrissa idy ieremia iesha ifa ifeanyichukwu ifeoluwa ifeoma iffar iffet ifora ifunanya ige iginia iginio igino ignac ignacia
ignacie ignacio ignacy ignat ignata ignatius ignazio ignjat igor igori ihsan ihtiyor ihvan ika ikbal ike ikeme ikenna ikeoluwa iker
ikhidie ikhsan ikicitoyun ikin ikrime ikrom ila ilacin ilai ilan ilana ilaria ilarie ilario ilarion ilay ilayda ilbey ilbilge ilda
ildebrando ildefonso ildegarda ildegonda ildika ildike ileana ileen ilene ilenia ilgegu ilgin ilgmars ilham ilhami ilhan ilia ilian iliana
iliane ilias ilie ilies ilija ilinca ilinka ilja iljana ilkay ilkben ilke ilker ilknur ilko ilksen ilkyaz illa illidio illuminato ilmari
ilmars ilona ilqar ilsa ilse iluminada ilva ilyan ilyana ilyane ilyas ilyass ilyes ilyess ilyos ilza ilzo ima imad imam iman imane imani
imelda imen imene imge imke immacolata immacolato immanuel imogen imogene imoleoluwa imran imrane imre imrem imrich imron in ina inanc
inara inars inaya inc inci incoronata indah inder india indiana indira indra indrikis indro indy inell ines inesa inessa inga inge
ingeborg ingeborga inger ingmars ingrid ingrida inguna inioluwa inja inka inkeri inna innocent innocente innocenty innocenza innocenzo ino
inocenc inocencia inocentiu insa intan inyoni inza ioan ioana ioanina iola iolanda iole ion iona ione ionel ionela ionelia ionica ionne
ionut iorio iosefina iosif ipek ippocrate ippolito ira iraida irawati irem iremide irena irenej ireneo ireneus ireneusz ireno ireti
iretioluwa irfan iriana iride iridenta irina irinc irinckol irinel irisa irish irmak irmeli irmgard irmina irnanto iroda irsad irtis irvin
irving irwan irwin iryna isa isabeau isabela isabell isabella isabelle isabelly isac isacco isadora isadore isai isaia isaiah isaias isak
isaura isaure ischirione ise isee isela iseoluwa iseult ishaq ishola isiah iside isidor isidora isidore isidoro isidra isidro isig isik
isil isilay isin isiner isioma isis isisa isla islam islom ismael ismaele ismaelo ismail ismaila ismerie ismet ismoil isobel isolda isom
isotta isra israa israel isreal issa issac issam issiaka istvan ita italia italo itil itir itri itunuoluwa itzel iulia iulian iuliana
iuliu iuri iurie iurii iustin iustina iustinian iva ivah ivana ivancica ivanka ivanna ivano ivanoe ivar ive ivek ivelisse iven iveta
ivetta ivette ivey ivica ivna ivo ivona ivone ivonne ivor ivory ivy iwan ixtiyar iyabode iyad iyadunni iyanuoluwa iyed iyik iyiktag
iyinoluwa iza izaak izabela izabella izaiah izaias izajasz izak izako ize izel izetta izia izidor izidora izmael izola izolda izoldo iztok
izydor izzet izzettin izzy ja jaakko jabal jabari jabulile jacalyn jace jacek jacelyn jacey jachym jacinda jacinta jacinthe jacinto
jackeline jackelyn jacki jacklyn jackqueline jackson jacky jaclyn jaco jacoba jacobo jacobus jacqualine jacque jacquelin jacquelyne
jacquelynn jacques jacquetta jacqui jacquie jacquiline jacquline jacqulyn jacynthe jad jada jade jaden jadesola jadon jadran jadrana
jadranka jadranko jadro jadwiga jadyn jae jaeden jael jaelynn jaeman jaga jagadish jagadisha jagapati jagaraga jagathi jagdeep jagdish
jagica jagmeet jahnu jai jaida jaiden jail jailey jailyn jaiman jaimee jaimie jaimini jaimy jairo jais jaivey jaka jakayla jake jakelino
jakob jakobino jakobo jakov jakub jakuba jakubina jakubka jale jaleel jaleesa jalen jalil jalisa jalol jalon jalou jalyn jalə jama jamaal
jamal jamalia jamar jamarcus jame jamee jamel jameson jamey jami jamika jamil jamila jamir jamiro jamison jammie jamol jamshid janae
janaina janay janean janee janeen janek janel janell janella janelle janene janessa janeta janeth janett janetta janette janey janez jani
janica janick janiece janin janina janine janise janita janiya janja janjo janka janko jann janna jannah janne jannek jannes jannet
jannette janni jannie jannik jannis jano janos janosch january janusz jany janyce japhet jaquan jaquelin jaqueline jaquelyn jara jaren
jari jarmil jarmila jarne jarno jaro jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jarred jarrell jarret
jarrett jarrod jarvis jarwa jarwadi jarwi jasen jasenko jasin jasmani jasmijn jasmin jasmina jasna jasnena jasper jassem jassim jasur
jaswadi jati jatmiko jaunita jautrite javas javi javlon javohir javon javonte jawad jawed jax jaxon jaxx jaya jayadi jayce jaycee jayda
jayde jayden jaydon jaye jayeng jaylan jaylano jaylen jaylin jaylinn jaylon jayme jaymie jayna jayne jayson jayvano jazeps jazlyn jazmin
jazmine jazmyn jazmyne jazz jazzlyn jazzlynn jc jean-baptiste jean-claude jean-daniel jean-francois jean-jacques jean-louis jean-luc
jean-marc jean-marie jean-paul jean-pierre jeana jeane jeanelle jeanene jeanett jeanetta jeanice jeanie jeanine jeanmarie jeanna jeannel
jeannetta jeannine jeannot jed jedediah jedidiah jef jefferey jefferson jeffie jeffry jefri jefta jehanne jekabs jela jelena jelica
jelisaveta jelita jelka jella jelle jelmer jelte jen jena jenae jene jenee jenel jenell jenelle jenette jeneva jeni jenice jenifer
jeniffer jenine jenise jennah jennefer jennell jennette jenni jenniffer jennine jennings jennyfer jenovefa jens jensen jente jeppe jerad
jerald jeraldine jeramie jeramy jere jerel jeremi jeremias jeremiasz jeremie jergus jeri jerica jerilyn jerlene jermain jermaine jermey
jernej jerod jerold jeromo jeromy jeronimo jeronym jerrell jerri jerrica jerrie jerrod jerrold jerzy jesa jesenia jesica jesika jesper
jess jessenia jessi jessia jessika jesslyn jesslynn jessy jessyca jestine jesusa jesusita jet jett jetta jette jettie jevgenijs jevon
jevrosima jewel jewell jezdimir ji jibril jidde jihane jil jilji jillian jimena jimi jimram jin jina jinane jinawi jindra jindrich
jindriska jinny jinte jinthe jip jiri jirina jitender jitendra jitka jiyan joachim joah joakim joakimo joana joane joanie joannie joanny
joany joao joaquim joaquin joaquina joas job jocelyn jocelyne jocjo jodee jodie joeann joelina joeline joella joelle joellen joep joes
joesph joetta joette johan johana johancjo johanino johann johanne johannes johano johathan johna johnathan johnathon johnetta johnette
johnie johnna johnpaul johnsie johnson joi joie joko jolana jolanda jolanta jolayemi joleen jolene jolie jolien jolijn jolin jolina joline
jolyn jolynn jona jonah jonas jonatan jonatano jonathon jone jonell jonelle jong joni jonie jonna jonnie jono jonte joojo joost jop
jordana jordane jordi jordon jordy jordyn jorg jorga jorgen jorin joris jorn jorrit jort joscha joschua josef josefa josefien josefin
josefine joselyn josep josephin josephina josette josh joshuah josiah josiane josianne josie josiko josip josipa josko joslyn joso jospeh
josphine josse josselin jost josua josue josuo josy joud jourdain jovan jovana jovani jovanka jovanny jovany jovin jovita joya joycelyn
joye joza joze jozef jozefa jozefina jozefino jozefo jozica jozsef jozue juda judah judd jude judge judi judicael judie judita judite
judito judson judyta jugoslav juha juhani juho jukka jula julan jule julee julene jules juli juliana juliane juliann julianna julianne
julide julieann julien julienne juliet julieta julieto julietta juliette juliino julija julijana julijs julika julina julissa julita
juliusz jumadi jumagul jumari juna junayd jung junie junior junita junius junko juno junon jur juraj jure jurg jurgis juri jurre jusma
jusra justa juste justen justeno justice justina justine juston justus justyn justyna jusuf juta jutta juul juvenal juwan juwon jyoti
jyotis jyotsana ka kaan kaarina kaat kabil kacey kaci kacie kacper kacung kacy kade kadem kaden kader kadi kadiatou kadidia kadidiatou
kadin kadir kadrican kadriye kady kaela kaelyn kagan kagiso kahina kai kaia kaila kailash kailee kailey kailyn kaina kairav kais kaitlin
kaitlyn kaj kaja kajen kajetan kala kale kalea kaleb kaleigh kalender kalervo kalevi kaley kali kalidou kalim kalinda kalinik kalistrat
kalle kallie kalpana kalyani kalyn kam kama kamal kamala kamalesh kamaria kambali kamber kamel kamelya kameron kami kamidin kamil kamila
kamilah kamile kamilla kamille kamla kamlesh kamol kamola kamoliddin kamran kamren kamron kamryn kamuran kanak kanaka kanchan kanci kanda
kandace kandi kandice kandis kandra kandy kane kanesha kani kania kanisha kanishka kannan kannen kanti kapgar karaca karahan karak karam
karamba karamoko karan kardi kareem kareen karel karelle karena karey kargilac kariane karianne karie karim karima karimah kariman karin
karina karine karisa karissa karja karl-emil karl-johan karlee karleen karlene karley karli karlie karligac karlijn karlis karlo karlotta
karly karlyn karma karman karmela karmen karmeno karna karol karolann karole karoliina karolina karoline karolino karolo karolyn karon
karren karri karrie karry karsa karsana karson karta karthik kartik kartika karunanidhi kary karya karyl karyn kasandra kasey kasha
kashyap kashyapi kasi kasian kasie kasim kasiran kasiyah kaspar kasper kassandra kassie kassim kastor kasusra kata katariina katarina
katarzyna katelin katell katelyn katelynn katerina katerine katerino kathaleen katharina katharine katharyn kathe katheleen katherin
katherina kathern katheryn kathey kathi kathie kathlene kathline kathlyn kathrin kathrine kathryne kathyrn kati katia katica katija katina
katja katlyn katlynn kato katrice katrin katrine katryn kattie katun katunkiz katy kavon kawa kawaca kawaya kawtar kaya kayaalp kayacik
kayca kayce kaycee kayden kaye kaylah kaylee kayleen kayleigh kaylene kayley kayli kayliah kaylie kaylin kayna kaynak kayode kayra kays
kayun kazanc kazi kazim kazimierz kazimir kazimira kazkatun kazuko ke keagan keano keanu keara keaton keba kecia keegan keeley keely keena
keenan keerti kees keesha keet kehinde keiko keila keira keisha keitha keji kekik keklik keles keli kelle kellee kellen kellye kelsey
kelsi kelsie kelton kelvin kelya kelyan kemal kemalettin kemba kemberly kemi kena kenan kenari kenda kendal kendall kende kendrick kenes
keneth kenia kenisha kenji kenna kennedi kennedy kennith keno kensi kenton kenya kenyatta kenyetta kenyon kenza kenzi kenzie kenzo kenzy
keon kepez kera keramet kerami kerem keremsah keren keri kerim kermit kerri kerrie kerstin kesha keshaun keshawn keshia kesme kessaf
ketsia keturah keva keven kevon kevser keyan keyken keyla keyon keyshawn kezia kezlik kgabu kha khac khadidiatou khadidja khadija khadijah
khadim khady khai khalid khalifa khalil khalilah khang khanh khanyisile khe khem khethiwe khiem khiet khieu khoa khoan khoat khoi khoudia
khuc khue khulekani khuong khuyen kia kian kiana kiandra kianna kiano kiara kiarra kick kiel kiem kien kiera kieran kiersten kiesha kiet
kieth kieu kika kikelomo kiki kiley kilian killian kilyan kimber kimberely kimberlee kimberley kimberli kimberlie kimbery kimbra kimi
kimiko kimiz kimizalma kimizalmila kimizin kimo kin kina kincso kindra kine king kinga kinh kip kira kiran kirana kiraz kirby kircicek
kirgavul kirilo kirlangic kirsten kirstie kirstin kirti kisha kismet kit kittie kitty kivanc kivilcim kiyan kiymet kiyoko kizdurmus
kizilalma kizzie kizzy kjeld kjell klaas klanjo klara klarencjusz klaro klaudia klaudian klaudie klaudino klaudius klaudiusz klaudo klaus
klavs klea kleber klemen klemens klement klementina klementino klementyna kleopatra kleopatro kliment klitemnestro klotildo klotylda knut
knuto kobe koby kocer kody koen kofi kojo koko koksal kolawole kolby kole koleta koloman kolombin kolombina kolos kolumban kolumbin
kolumbina komil komila komron konrad konrads konstance konstancie konstancja konstantin konstantins konstanty konstantyn konsuela konzuela
kopano kora koralia koray korbin korbinian kordula korede korey kori korina korinna korkut kornel korneli kornelia kornelie kornelius
korneliusz kortney kory kosma kosmas kosta kourtney kraig krasava krasomil krasomila krasoslav kresimir kresomysl kreuzo krijn krimhildo
kris krishna krishnadas krishnadasa krisjanis kriss krissy kristal kristan kristeen kristel kristian kristiana kristians kristiina
kristijan kristino kristjan kristle kristof kristofer kristoffer kristopher kristyn kristyna krisztian krisztofer krsto kruno krunoslav
kryspin krysta krystel krysten krystian krystin krystina krystle krystof krystyna krzysztof ksantipo ksawera ksawery ksenia ksenija
ksenofont kubad kubat kubilay kubra kubura kuddusi kujoe kum kumar kumari kumru kumuda kumush kuncara kunhuta kunthara kurnia kursad
kurtis kusuma kutbettin kuzey kuzman kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido kwabena kwadwo kwaku kwame kwamena kwasi kweku
kwesi kwintyn ky kyan kyano kyara kyla kylee kyleigh kyler kylian kyliann kylie kyllian kyllikki kym kymberly kyoko kyong kyra kyung laal
labuh lac lacey lachelle lachlan laci lacie lacramioara lacresha lacy lada ladarius ladawn ladina ladislao ladislau ladislav ladislava
ladji ladonna lady lael laetitia lafayette lahna lahoma lai laia laila laine laisha lajos lajuana lakeesha lakeisha lakendra lakenya
lakesha lakeshia lakia lakiesha lakisha lakita laksana lakshman lakshmi lakshmidhar lakshminath laksita lal lala lale lalie lalita lalə
lam lamar lambert lamberto lamia lamih lamine lamiyə lamonica lamont lan lanang lancelot lancilotto landen lander landolfo landon landry
lane lanell lanelle lanette laney lanfranco lang langa langgeng lani lanie lanita lanjar lannie lanny lanora lantar lap lapo laquanda
laquita lara larae laraine laras laree larhonda larina larisa larissa larita laron laronda larraine lars larue larysa lasandra lascar
lashanda lashandra lashaun lashaunda lashawn lashawna lashawnda lashay lashell lashon lashonda lashunda lasma lasmanto lasmono lasonya
lassana lasse laswi laszlo latanya latarsha latasha latashia latesha latia laticia latif latifa latife latika latina latisha latofat
latonia latonya latoria latosha latoyia latrice latricia latrina latrisha launa lauralee lauran laurane laure laureen laurel laureline
laurena laurenc laurence laurencie laurencja laurencjusz laurenco laurene laurens laurent laurentia laurentino laurentiu laurenty
laurentyna laurenz lauretta laurette lauri laurian lauriane laurianne lauriano laurice laurin laurinda laurine lauro laury lauryn lautone
lava lavada lavanya lavelle lavenia lavera lavern laverna laveta lavette lavina lavinia lavinio lavize lavon lavona lavonda lavone lavonia
lavonna lavonne lawana lawanda lawanna lawerence lawrencia lawson laxman laxmi layana layanah layla laylo layne lazar lazare lazaro lazarz
laziz lazzaro lea lean leana leander leandr leandra leandre leandro leane leann leanna leanne leano leanora leart leatha leatrice lecia
leda ledion leeann leeanna leeanne leela leelou leena leendert leesa lega legawa lehna leia leida leif leigha leighann leila leilani leina
leisa leisha lejla leke lekisha lelah leland lelia leman lembah lemide lempi lemuel len lenard lene leni lenia lenita lenja lenka lenn
lenna lennard lennart lenne lennert lenni lennie lennon lennox lenny lenora lenore leny lenya leo-paul leodegar leokadie leola leoma
leonarda leonardo leone leonel leonhard leoni leonia leonid leonida leonidas leonids leonie leonila leonilda leonio leonis leonne leono
leonor leonora leonore leontin leontina leontine leontyn leontyna leonzio leopardo leopold leopolda leopoldina leopoldine leopoldino
leopoldo leopoldyna leora leos leota leposava lera lerato lere lerzan les lesa lesana lesek lesha lesia leslee lesley lesli lesly lessie
lestari leta letha leticie letisha letitia letizia letterio lettie letty leu leufroy lev levana levent levente levi levin levio levke
levoslav levy lew lewin lex lexi lexie lexus leya leyan leyla leyna lezlie li lia liah liam lian liana liane lianne liara lias liba libbie
libby libena liberata liberato liberatore libere liberio libero liberto liberty libor libora liboria liborio liboslav liboslava librada
libusa libuse lica licia lida lidania lidia lidija lidio lidmila lidya lieke liem lien liene lieselotte liet lietald lieto lieu lieuwe
lieve lieze liga ligia liisa liksma lilan lilas lili lili-rose lilia lilian liliana liliane lilianna lilie lilien lilio lilith liliya
lilla lilli lillia lilliam lilliana lilly lilou lilwenn lily lily-rose lilya lilyan liman limar lin lina lincoln linde lindsy lindy line
linett linette ling linh linn linne linnea linnie lino linoi linoy linsey lintang linus linwood lio lioara lion lionel lior liora lirik
liron lirone lis lisabeth lisandra lisandro lisann lisanne lisbeth lise liselotte lisette lisha lison lissa lissette lita lital litzy
liuba liubov liubovi liudmila liusea liv liva livia liviana livie livija livino livio liviu livius liya liyah liyam liyan liyana liz liza
lizabeth lizbeth lize lizeth lizette lizz lizzette lizzie lizzy ljiljana ljuba ljubica ljubisa ljubomir ljudevit llewellyn lo loa loan
loane lobar loc lodovica lodovico loek loes loet logan lohan loi loic loida loise lolade lolita loma lon lona londa london lone long
longin loni lonie lonna lonny lonzo loraine loralee lore lorean loredana loree loreen lorelei lorella loren lorenc loreno lorenz lorenza
loreta lorette loria lorian loriana loriann lorie lorik lorilee lorin lorina lorinda lorine loris lorita lorna lorrain lorretta lorri
lorriane lorrie lorrine lory los lot lota lotar lothaire lothar lott lotta lotte lotti lottie lou lou-ann lou-anne loua louan louane
louann louanne louay loubna louca louella louetta louie louis-marie louisa louison louka loula louna lounis loup loura lourdes lourenco
lourie louvenia lova love lovella lovetta lovie lovisa lovorka lovro lowell lowie loy loyal loyce loyd lu lua luan luana luann luanna
luanne luat luba lubica lubin lubomir lubomira lubor lubos luboslav luboslava luc luca lucas lucca luce lucentiu luci lucian luciana
luciano lucica lucie lucien lucienne lucija lucijan lucila lucile lucilla lucina lucinda lucio lucious lucius lucja lucjan lucrecia
lucretia lucretiu lucrezia ludano ludek ludie ludise ludivina ludivine ludivoj ludka ludmila ludolphe ludomil ludomila ludomir ludomira
ludoslav ludoslava ludovic ludovica ludovico ludovikino ludoviko ludovit ludvig ludvik ludvika ludwig ludwik ludwika lue luella luena
luetta luhung lui luigi luigia luisa luise luiz luiza luize lujza luk luka lukas lukasz lukhona lukita lukman luko lukrecie lukrecius lulu
luluh lulut luminita luminosa lumir lumira luna lune lungelo lungu luong lupe lupita lura lurhur lurlene lurline lutfan lutfi lutfiya
lutfullah lutfulloh luthfi lutibor lutobor lutz luu luuk luus luvenia luwar luwes lux luzie lwandle ly lya lyam lyan lyana lyda lydie lyes
lykke lyla lylia lylou lyman lyn lyna lyndia lyndon lyndsay lyndsey lyne lynell lynelle lynetta lynna lynnette lynsey lynwood lyric
lysanne ləman ma ma'mur ma'ruf ma'sud maad maaike maan maarit maarten maartje maas maayane mabela mabelle mabruk mac maca macaire macaria
macario maccabeo mace maceo macey machelle maci macie mack mackenzie mactar macy madalena madalene madalin madalina madaline madalyn
maddalena maddie maddison maddox madelaine madeleine madelene madelief madelyn madelynn madge madhuri madid madie madilyn madina madisen
madison madisyn madita madlaina madleen madlen madlyn madonna mads mady madyson maegan mael maelie maeline maelis maelle maely maelyne
maelys maes maeva maeve mafalda maffeo magali magaly magan magaret magda magdalen magdalena magdalene magdaleno magen maggiorino magno
magnolia magnus maguelone maguette mahalia mahamadou mahan mahault mahaut mahdi mahe mahendra maher mahesa mahesh maheswar mahfud mahir
mahmoud mahmud mahmut mahrus mahulena mahzan mahzun mai maia maica maida maija maik maike maila maile mailin mailo maily mailys maimouna
maimunah maina maiorico maira maire maisha maisie maissa maissane maite maiwenn maiya maja majda major majorie makan makar makara makary
makayla makeda makenna makenzie makhtar makinwa maks maksim maksimo makso maksud maksym maksymilian makuta mala malachi malak malati malco
malcolm malcom malea malek malena malene malgorzata malia malick malik malika malin malina malinda malisa malissa malka mallaury mallie
mallory malo malone malorie malou maloxat malte malthe malti malvina malvine malvino malwina mama mamadou mamady maman mamante mamert
mammie mamoudou mamour man mana manah manal manar manasse manca mancio manda mandaakin mandakini mandi mandie mandla manel manelle manetto
manfred manfredo mangala mangalya manh mani manie manik manikya manil manilio manisha manjo manjusha manley manlio manoah manoj manole
manon manona mansour mansueto mansur mansvet manu manual manuela manuele many mao maphikelela maple maqsud mara maragaret maragret marah
maram marana maranda maras marat marc-antoine marceau marcel marcela marcelene marceli marcelin marcelina marceline marcelino marcell
marcelle marcello marcellus marcelo marcene marchelle marcheta marci marciano marcie marcin marcis marco marcos marcu marcy mardell mardon
mare mareike marek mareme maren marena mareta marg marga margana margareta margarete margareto margarett margaretta margarette margarida
margarite margarito margart margaux marge margene margeret margers margert margery marget margherita margit margita margo margorie margot
margret margrett margrit margrith marguerita margurite margy marhta mari mariadi mariah mariam mariama mariame mariana mariane marianela
mariann marianna mariano maribel maribeth marica maricarmen maricela maricica maricruz marie-ange marie-lou marieke mariel mariela
mariella marielle mariem marieme marieta marietta mariette marija marijan marijana marijn marika mariko marilee marilena marilie marilou
marilu marilyne marilynn marin marina marinda marine marinela marinella marinetta marinjo marinko marino marinus marioara mariola maris
marisa marisela marisha marisol marissa marit marita marite maritza mariuca marius marivel marja marjan marjane marjatta marjeta
marjolaine marjory marketa marketta markika markita markku marko markus marla marlana marlee marleen marlen marlena marley marli marlie
marlies marlin marline marlis marlo marlon marly marlyn marlys marna marni marnie marolo maros marouane marquerite marques marquetta
marquis marquise marquita marquitta marrit marry marsito marsudi mart martaka martana martani marte marten marteno marth marthe marti
martial martim martina martine martino martins marton martti marty martyna marut maruta marva marvel marvella marvis marwa marwan marwane
marwata marwen marwin marx marya maryadi maryalice maryam maryanna maryanne maryanto marybelle marybeth maryellen maryetta maryjane maryjo
maryland marylee marylin maryln marylou marylouise marylyn marylynn maryna maryrose maryse marzia marzio mas masa masako mashxura masinka
mason massamba massima massimiliano massimo massinissa matan matar mate matei matej mateja mateo mateus mateusz matha matheo matheus
mathias mathieu mathijs mathilda mathilde mathis mathurin mathuys mathys matias matija matilda matilde matis matiss matisse matjaz matko
mato matous matroniano mats mattea matteo mattes mattheo matthias matthieu matthijs matthis matti mattia mattias mattis matus matyas
matylda matys matz mau maud maude maudie maugis maura mauricette mauricio maurilio maurine maurita maurits maurizio mauro maurycy mavdud
maverick mavis mavlon mavluda mawuena mawusi maxbuba maxellende maxence maxens maxfuza maxi maxie maxim maxima maxime maximilian
maximiliano maximilien maximillia maximillian maximina maximo maximus maxmilian maxsuma maxwell maya mayane mayar maybell maybelle maye
mayeul mayla mayline maylis mayme maymie maynard mayola mayoor mayra maysa mayson mayssa mayte mazbut mazhar mazie mazlum mbalienhle mbaye
mckayla mckenna mckenzie mckinley meagan meaghan mechelle mecislav mecislava meda medard medardo medea mederic medina medine medoro
medoune medya mee meena meenakshi mees meg megane meggan meggie meghann meghnad meghnath mehdi mehmet mehriban mehtap mei meik meike meire
meissa mekhi mel melaine melani melania melanio melany melchiade melchior melchiorre melda melek melenija melezio melia melichar melida
melih melike meliksah melina meline melis melisa melisande melissandre melissia melita melitina melle mellie mellina mellisa mellissa
melnic melodee melodi melodie melonie melony mels meltem melusine melva melvil melvina melvyn melyna melynda melyssa memduh menahem menaka
menardo mence mendel mendy menelao meneo menka menno mennone menodora meral mercede mercedez mercia mercurio mercy merel merete meri
meriam meric merideth meridith meriem merih merijn merilyn merissa merjem merl merle merlene merlin merlyn merna merovee merri merrie
merrilee merrill merritt merry mert mertie merve mervin merwan meryam meryem meryl messalina mestan mesut meta mete metello metin metod
metodej metra metrofane mette mevlut mex meyra mhambi mi mia mica micael micaela micah micha michaela michaele michal michala michale
michalina michel michela michelangelo michelina micheline michell michiko micjo mick mickael mickey micki mickie midas mieke miel mien
miesha migdalia mignon miguelina miha mihael mihaela mihai mihail mihailo mihajlo mihaly mihnea mihriban mija mijat mik mika mikael
mikaela mikail mikayla mikel mikelis miki mikkel mikki mikko miklos mikolaj mikolas mikulas mila milada miladin milagro milagros milan
milana milanka milanko milano milda mile milena miles mileta miley milford milhan milic milica milik milisav milissa milivoj miljan
miljana miljenko milka milla millard mille miller millicent millie milly milo milojica milomir milon milorad milos miloslav miloslava
milota milou milous milovan milovin milred miluse milutin mima mimi mimma mimo min mina minakshi minda mindi mine minerva minervina
minervino ming minh mink minka minna minodora minta mio mioara miodrag miomir miquel mir mira mirabela mirac miracle miran miray miraziz
mircea mirco mireille mirek mirela mirella mireya miriama miriamo mirian mirja mirjam mirjana mirka mirkelam mirko mirna miro mirocleto
miromil miromila miron mirona miroslav miroslava mirre mirta mirte mirtha mirthe mirtil mirto miruna mirza mirziyo misa misael misaele
misbah mischa misha misko mislav misra miss missouri missy misti mistie mitar mitch mitchel mithat mitica mitja mitra mitrut mitsue
mitsuko mittie mitzi mitzie miya miyoko mizgin mlad mladana mladen mnata mnislav mnislava moa mobolaji moc moche moctar modest modesta
modesto modibo modou modrite modupe mody mofifoluwa mohamad mohamadou mohamed mohamed-ali mohamed-amine mohammad mohammed mohan mohana
mohinder mohini mohir moira moise moises moisette mojca mojisola mojisoluwa mojmir mojzesz mojzis mollie momir momira monaldo monalisa
monde monet mong monika moniko monitore monnie monroe monserrat monserrate montana monte monty monvids moon moos mora moradeke morayo
morena morenike moreno morgan morgana morgane moriah moric moris moritz morne morolake morten mortimer morton mory mose moseo moses moshe
mosinmileoluwa mossie mosunmola motunrayo mouctar mouhamadou mouhamed mouhameth mouhammadou moussa moustafa moustapha moxidil moxigul
moxina moxinur moxira moyosore mozell mozella mozelle mozes mpho mpilo mpumelelo msizi mstislav mthunzi muammer muattar muaviye muaz
muazzam mubina mudite muesser mufid mufiz muge mugur mugurel muhamado muhammad muhammed muharrem muhsin muhtar muhterem muhtesem muhtor
muhyiddin mui mujdat mujde mujgan mujur mukadder mukaddes mukerrem mukesh muktedi muktedir muktefi mukul mulya mulyanto mulyono mumpuni
mumtaz munevver muni munif munir muoi murat muren muriela murilo murl murod murphy murray mursinin mursita murti musa musawenkosi musir
muslih mustafa mustafo mustapha mustika mustofa musulmon mutahhar mutasim muteber mutemed mutia muttalib muyassar muyiwa muzaffar muzaffer
muzdad muziano my mya myah myesha myla mylan mylene myles mylo myong myriam myrl myrle myrna myron myrta myrthe myrtice myrtie myrtil
myrtille myrtis myung mələk na nabi nabil nabila nabin naci nada nadalina nadege nadejda nadene nadezda nadi nadia nadir nadja nadzieja
nae nael naelle naemi nafisa nafiz nagabhushanam nahel nahid nahil nahla naia naida nail naila naim naima nais naja najam najib najla
najmiddin najwa nakesha nakia nakisha nakita nala nalan nalar nalini nam namazio name namik nan nana nancee nancey nanci nancie nand nanda
nandi nando nandor naneta nanette nang nanna nannette nannie naoma naomie naoufal naoufel napoleon napoleone nara naradi narayan narcis
narcisa narciso narcisse nardi narendra nargiza narimon narin narinder narji narseo narsete nasab nash nasiba nasim nasir nasriddin
nasrullah nassim nastja nat natacha natale natalia natalija natalina natalya natan natanael nataniel natasa natashia nate nath nathalie
nathanael nathanial nathen natiq natisha natividad natka natosha naud naudet naura naval naveen navin nawal nawel nawfel nawroz naya nayel
nayeli nayla naz nazan nazario nazariusz nazary nazif nazim nazli nazmi nazrulloh nazzareno nazzaro ndleleni ndondoloza ne'matulloh nea
nebojsa necat necati necdet nechifor necib necla necmettin necole ned neda nedeljko nedim nedjeljka nedjeljko nedra neela neele neeltje
neely nefeli neha nehemie nehir nehoslav neida neila neiva neja nejat nejc nejla neklan nela nelda nele nelea neli nelia nelida nelio nell
nella nelle nellea nelli nelly nels nelu nelya nemanja nena nenad nene nenita neo neoma neomi neonila neopolo neoterio nepomuk nera nerea
nereida nereo nergis neri nerissa nermine nery nesa neset nesim neslisah nesrin nesrine nestor nestore neta neva nevada neven nevena
nevenka neville nevin nevio nevra nevzat newell newroz newton neyla nezamysl nga ngan nghi nghia nghiem nghiep ngoc ngon nguyen nguyet nha
nhan nhat nhi nhiem nhien nhlakanipho nhon nhu nhuan nhung nhuong nia niame nicanor nicarete nicea niceforo nicephore niceto nicezio
nichelle nichifor nichol nicholaus nicholle nicki nickie nicklas nicklaus nickolas nickole nicky nicla niclas nico nicoara nicodemo
nicodim nicol nicola nicolae nicolai nicolaie nicolas nicolasa nicoleen nicoleta nicoletta nicolette nicoline nicolle nicolo nicon nicu
niculina niculita nicusor nicuta nida nidia niek niels niels-christian niem niene nienke niesha nieves nigar nigel nigora nihad nihal
nihan nihat nik nika nike niki nikia nikita nikki nikkie nikko niklas niklaus niklavs niko nikodem nikodema nikol nikola nikolai nikolao
nikolas nikolasz nikolcjo nikole nikoleta nikolina niksa nil nila nilam nilda nilde nilgun nils nilsa nilufar nimakoah nimas nimit nimrod
nine nineli ninfa ninh niniano ninioluwa nino ninon ninthe nio niouma niraj niranjan nirbhay niro nisa nisan nischal nisha nistiman nita
nives niyaga niyazi niyilolawa nizamettin nizar nizom nizomiddin njegomirka nkanyezi nkosenye nkosingiphile nkosinhle nkosiyabo nnamdi noa
noah noaho noam noami noan noar noble nobuko nodira noe noel noelia noelie noella noelle noema noemi noemie noemy nofoto noha noham nohan
nohemi noila nokuthula nola nolan nolann nolen nolhan nolwazi noma nomi nomvula nona nonhlanhla nonjabulo nonkululeko nonna noor noortje
norah norbert norberta norberto nore noreen norene norhane norica noriko norina norine normand norris norval norwood nosir nosirjon
nostriano noud nouha nour noura nourane nouri nout nova novak novan novella novi noviana novita nowi nox nozima nozipho nqobile nrima
nthabiseng ntokozo ntombizodwa nu nubia nuccia nuda nudem nugraha nukhet numan numbers nuno nunziata nunzio nuong nur nural nuran nuray
nurbek nuredin nurettin nurgul nurgun nuri nuria nuriddin nurlan nursel nurseli nurul nurullah nusa nusrat nusratulloh nusret nya nyah
nyana nyasia nydia nyla nynke nyoman nərgiz oana oanh oba obanijesu obdulia obid obie obioma obrad obren oceane ocie octav octave octavia
octavian octaviana octavio octaviu oda oddone odelia odell oderico odessa odeta odetta odette odidone odie odil odile odilia odilon odin
odis odolen odon odorico odunayo ofelia ofelie ofelya oger ognjana ognjen ogooluwa oguz oguzhan ojars ojaswini ok okan oke okey okiki
oksan okta oktavian oktavie oktavius oktay okto ola oladara oladare oladimeji olaf olaide olajumoke olakunle olamide olanrewaju olansile
olaoluwa olasunmbo olatunbosun olavi olayinka olbram olcay oldrich oldriska ole oleg olegs oleksandr olen olena olene olesea oleta olevia
olgerts olgica oliga olim olimpia olimpiada olimpian olimpio olimpiu olin olinda olindo oliva olivera olivie olivier oliviera oliviero
olivija oliviu oliwia oliwier olle olof ololade olufeyisayo olufunke olufunmi olufunmilayo olumide olumorotimi olusola olutomiwa oluwafemi
oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwasemilore oluwaseun oluwaseyi oluwatimilehin oluwatobiloba
oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olympe olympia olympie oma omad oman omana omari omawunmi ombeline
ombline ombretta omega omer omero omina omobobola omobolanle omodunni omolabake omolara omolola omosalewa omotara omotayo omotola
omotolani omotoun omowumi ona onder ondina ondine ondrej ondrejka oneida onesta onesto oni onie onita onofrio onome onorata onorina
onorino onorio onoriode onufry onur oona oormila opalina opaline opan opemipo opeoluwa opeyemi ophelia ophelie opung oqil oral oralee
oralia oran orazio orchidea orell oren orenzio oreofe orest oreste orestes oretha orfeo orhan oriana oriande oriane orie orietta orif orin
orio orion orland orlane orlo ornella oronzo orpha orrin orsino orso orsola orsolina ortansa ortensia ortensio orval orville orvokki orzu
osanna osbaldo osborne oskar oskari oskaro osman osmondo osmund ossie ostoja osunleke osvald osvaldo oswald oswaldo ota otabek otakar
otakara otelia otello otha othmane otho otilia otilie otilija otmar oto otokar otomar ottaviano ottavio ottilia ottilie ottis otto ottone
otylie ouida oumar oumayra oumou oury ousmane oussama ova ovidio ovidiu ovidius owen oxana oya oybek oyenike oyga oyindamola oyindasola
oyku oynur oysha ozan ozana ozanne ozcan ozden ozell ozella ozer ozge ozgur ozhan ozie ozkan ozlem ozlen oznur ozod ozoda ozodbek ozren
ozy pa paciano pacifico paco pacome pacomio padam padma padmi page paige paiman paivi paja pakize palatino palemon palladia palladio palma
palmazio palmer palmira palmiro paloma pamala pamelia pamella pamfil pamila pammachio pamula panagachie panait panca pancario pancrazio
pandora pandu panfilo pangeran pangestu panji panka pankrac pankracy panna pansy pantaleo pantaleon pantaleone pantelei paola paolo param
paramartha paramita paraschiva parascovia pardi pardo parfait paride paris parker parla parman parmenio parsival parsla parthenia particia
parvati pascal pascale paskal paskala pasquale pasty paterne paterniano pathe patience patria patrica patrice patricie patricija patricio
patrik patriko patrina patrizia patrizio patroclo patru patrycja patrycjusz patrycy patryk pattie paul-antoine paul-arthur paule paulene
pauletta paulica paulien pauliina paulin paulina paulino paulita paulo pauside pava pave pavel pavica pavils pavla pavle pavlin pavlina
pavol pawel paxton payidar payton paz pearle pearlene pearlie pearline pearly pecine peer peg peggie pei pekka pelaghia pelagia pelagie
peleo pelhrim pelin pelinsu pelle pellegrino pelumi pembe penda penelopa penelope penney penni pennie pentti pepe pepijn pepin pepo per
pera perceval percival percy peri perica pericle perihan perikles perkasa perla perle pernilla pero perpetuo perran perrine perseo persida
pertev peruna perver pervin perzida petar pete petek peteris petko petr petra petrana petre petri petrica petrija petrina petrisor petro
petronela petronila petronilla petronille petronio petronius petru petruse petrut petruta petteri petula peyami peyton phap pharell phat
phebe pheobe phi phil phila philani phileas phileine philemon philibert philine philipp philippa philippe philippine phillis philomena
philomene philothee philou phiwokwakhe phoebe phoenix phong phu phuc phung phuoc phuong phylicia phylis phyliss pia pie piedad pien piera
pierangelo pierce piergiorgio pierluigi piermarco piero pierre pierre-alain pierre-alexandre pierre-andre pierre-antoine pierre-louis
pierrick piersilvio piet pieter pietro pilar pim pinar ping pink pinkie pio piotr pip piper pippa pippo piraye pirjo pirkko pit pius
placida placido platon platone pleun plinio plutarco pok pol pola polidoro polifemo polikarp polina polissena pollione polly polona
polykarp polyxena pompeo pompilia pompiliu pomponio pontus ponziano ponzio pooja poornima poppy porfirio porfiriusz porfiry porsche porsha
porter portia porzia porziano postumio poul praba prabawa prabin prabowo prabu prakash prakosa pramila pran pranata pranawa pranay prasad
prasanna prascovia prasetya prasetyo prashant prassede prathamesh pratiwi pravdan pravdomil pravdomila pravomil pravomila pravoslav
pravoslava prayag prayitna prayoga prayogo precious predrag preity prem prema premysl presley preston priamo pribyslav pribyslava price
pricilla prima primerose primo primoz prince princess prisca priscila priscille prisco priska prita privato priya priyala procopio profira
prokles prokop prokopa prokul promise proserpina prosper prospera prospero protasio proteo providenci providencia prudence prudenzia
prudenzio prune prvoslav publio puck puji puk pulcherie puneet pupolo puput pura purna purnima purushottam purwa purwadi purwanto pushti
pusicio puspa puspita puti putri putu pəri qiana qizilgul qobil qori qosim quan quang quartilla quarto quasimodo qudrat que queen queenie
quentin quentine querano quiana quieta quin quincy quinn quinten quintia quintiliano quintilio quintin quintino quinton quinty quinziano
quinzio quirin quirino quiteria quitterie quoc quy quyen quyet quynh ra'no rabia rachal racheal rachela rachele rachell rachelle rachid
raci racquel rada radan radana radegast radek radeke raden radenko radha radhost radika radim radimir radimira radina radion radisa
radislav radislava radit raditya radivoj radivoje radka radko radmil radmila radmilo rado radojka radolfo radomil radomila radomir
radomira rados radosav radoslav radoslava radovan radovana radslava radu raducu radul raduz radvan rae raeann raegan raelene raf rafaela
rafaelo rafal rafet raff raffaele raffaella rafi rafid rafila rafiq rageshwari rageswari raguel raharja rahayu raheem rahel rahelo rahim
rahime rahma rahman rahmat rahmawati rahmi rahsaan rahsan rahul raide raif raihan raik raimondo raimund raina rainald rainaldo rainelda
rainer rainhard rainold raisa raj rajab rajan rajana rajendra rajina rajinder rajiv rajko rajmund rajna rajnold rajsa raju rakesh rakip
rakita raleigh ralf raluca rama ramaa ramata ramatoulaye ramazan ramesh rameshwar rami ramiro ramiz ramonita ramy ramziddin ramziya rana
ranae randa randal randee randell randi randolf randolph ranee ranek rangga rania raniero ranim ranjan ranjeet ranjit ranko ranolfo ransom
ranya raoul raphael raphaelle rapulane rares rashad rashawn rasheed rasheeda rasheedah rashid rashida rasifa rasim rasit rasko rasmus
rastislav rastislava rati ratibor ratih ratimir ratmir ratna rauf raven ravi ravshan rawane raxmatulloh rayan rayane raye rayen rayford
raylene raymon raymonde raymundo rayna rayona rayxona rayyan razvan rea reagan reanna reatha reba rebbeca rebbecca rebeca rebecka rebeka
rebekah rebekka rebeko recai recep reda redmond reece reed reena reese refah refet refik refugia refugio regan regena regenia reggie
reghina reginaldo regine reginia regis regitze regnars regolo regula reha rehor rehorka reid reiko reilly rein reina reinaldo reine
reinhard reinhold reis reita rejan rejean rejeanne reka reksa relja relu rema remedios remi remig remigio remilekun remington remo remona
remondo remus remy remzi rena renae renaldo renars renas renat renata renate renato renaud renay renda rendy renea renetta renette rengin
renita renja renna rens renske renzo resat resid respati respicio ressie restu resul reta retha retno reto retta reuben reva revi rey
reybaud reyes reyhan reymundo reyna reynalda reynaldo reynold reza rezzan rhea rheba rhett rhianna rhiannon rhoda rhona ria riaan riad
rian riana rica ricarda ricards ricario riccarda riccardo rich richarda richelle richelmo richie richmond rickard ricki rickie rico ridvan
ridwan rieke rifat riff rifki rigard rigoberto riitta rija rika rike rikke rikki riley rim rima rimma rina rinaldo rini rino rio risa
ristana ritesh ritva riv riva river rivka riyad riza rizki rizvon roan rob robaldo robb robbe robbi robbie robbin robby robbyn robena
robertina robi robina robinson robiya robt rocco roch rochel rochell rocio rocky rod rodan roderik roderyk rodger rodiano rodica rodion
rodolfo rodoljub rodolphe rodrick rodrigo rodrigue roel rogelio rogers rohan rohana rohit roj rok rokhaya rokia roko roksana rolanda
rolande rolando rolf rolfo rolland rollin roma romain romaine roman romana romane romanita romano romans romee romelia romeo romero romeu
romilda romina romoaldo romola romolo romona romuald romualdo romul romulus romy rona ronak ronaldo ronan ronda roni ronja ronke ronna
ronni ronny roos roosevelt rory rosa-maria rosalba rosalee rosalia rosalina rosalind rosalinda rosaline rosalva rosalyn rosamaria rosamond
rosamunda rosan rosana rosann rosanna rosanne rosaria rosario rosaura roscoe roseann roseanna roseanne roselee roselia roselin roseline
rosella roselle roselyn rosena rosenda rosendo roser rosetta rosette rosia rosina rosio rosita roslyn rosman rosmunda rossana rossella
rossie rostislav rostislava rosy rotaru rotimi rovena rover rowan rowena rowland roxana roxane roxann roxanna roxelana roxie roxy roya
royal royce roza rozalia rozalie rozalija rozalinda rozamunda rozana rozanne rozella rozina rozita roziya rozo rozvita rubi rubiano rubie
rubin rubye ruchan rudi rudis rudite rudolf rudolfa rudolfina rudolfo rudolfs rudolph rudra rudy rueben ruedi rufina rufino rufo rufus
ruggero ruhsar rui ruken rukhmani rukmin rukneddin rumena runa rune rupert ruperto rupinder ruprecht rusins ruslan ruslana rusman russ
russel rustam rustu rusty rut ruta rutha ruthann ruthanne ruthe ruthie rutilo ruxanda ruxandra ruya ruza ruzena ruzica ryad ryann ryder
rylan rylee ryleigh ryley rym ryszard rəsad rəsid sa sa'dulloh saad saadat saadi saar saba saban sabar sabato sabazio sabele sabin sabina
sabine sabino sabir saboxat saboxon sabra sabri sabrine sabryna sacha sachiko sachin sacid sada sadan sadar sadberk sade sadettin sadi
sadik sadina sadio sadoqat sadri sadriddin sadullah sadye saer safa safae saffet saffiro saffo safi safia safiatou safietou safina safir
safira safiya safo safouan safouane safta safura sagar sage sahap sahin sahinalp sahra sahsuvar said saida saiful saige saim saiq saka
sakari sakina sakip sakir sakti sakura sal saladino salamoun salena salif salih salim salimah salimata salimatou salina saliou salley
sallie salma salman saloh salome salomea salomena salomey salomon salomone salomoun salsabila salustio salvatore salvo salwa salwator saly
samandar samanta samara samatha samba samed sameer samella sami samia samiah samih samil samim samina samir samira samiya sammie sammy
samo samona samson samsul samu samual samuela samuele samuelo samukelisiwe samy sana sanaa sancho sanda sandee sandeep sander sandi sandie
sandor sandrine sandro sandu sanele sanem sanford sang sanja sanjay sanjin sanjuana sanjuanita sanka sanna sanne sanobar sanora sansone
santa santana sante santiago santina santino santo santos santosh sanya sanziana sao saodat saphira sapiente sarada sarai sarala saran
sarani saraswati sarbello sardor sare sari sarina sarisha sarita sarka sarla sarlota sarmite saroja sarra sartika sarvar sarvin sarvinoz
sasa sascha sasha saskia saskie saso satine satish satu saturniano saturnin saturnina saturnino satya satyen sau saul saulcerite saundra
sauveur sava savanah savanna savannah savas savel saverio saveta savi savin savina savinien savino savion savva saxida saxona sayan
sayyora scarlet scarlett scholastika scholastique schuyler scolastica scot scottie scotty seamus season seb sebas sebastiaan sebastian
sebastiana sebastiano sebastiao sebastien sebastjan sebestian sebnem sebrina secaeddin secil seckin seckou seconda secondiano secondina
secondo seda sedat sedef seden sedrick sedrik see seema sef sefer seff sefik sefora seghei segilola segolene seher sehlevent sehrazat
sekinat sekou selahattin selale selami selcan selcuk selda selen selena selene selim selin selina selma selmer selvaggia selvi selyan sem
sema semenica semih semion semiramide semplicio sempronio semra semsi sena senaida senay sener senesio sengul senka senn senna senne
sennur senofonte senol senta sep sephora sepp seppe seppo september septi serafettin serafim serafima serafin serafina serafino seraina
serap seraphin serapione serban serbulent serdar seref seren serena serenity serenus serge sergei sergej sergen sergey serghei sergi
sergiu sergiusz serhad serhat serif serin serina serine serita sermet sermin serpil sertac sertap servac servan server servidio serviliano
sesto setsuko settar settimio settimo setya sev seval sevara sevda sever severa severiano severin severina severine severino severo sevgi
sevil sevim sevinc sevket sevki sevtap sevval seweryn sexmus seyban seyda seydou seye seyfettin seyfi seyfullah seyma seymour seynabou
seyyit sfiso sha shad shade shae shahboz shahobiddin shahriyor shahzod shai shaily shaima shaina shaka shakia shakila shakira shakita
shakti shakuntala shala shalanda shalewa shalon shalonda shameka shamika shamsiddin shan shana shanae shanda shandi shandra shaneka shanel
shanell shanelle shani shania shanice shanie shanika shaniqua shanita shaniya shankar shanna shannan shanny shanon shanta shantae shantanu
shantay shante shantel shantell shantelle shanti shany shaquana shaquita shara sharan sharda sharee sharell sharen sharice sharie sharika
sharilyn sharita sharla sharleen sharlene sharmaine sharmila sharolyn sharonda sharri sharron sharyl sharyn shashi shashikala shasta
shauna shaunda shaunna shaunta shaunte shavon shavonda shavonne shawana shawanda shawanna shawnda shawnee shawnna shawnta shay shayan
shayla shaylee shayma shayna shayne shea sheba sheela sheena sheilah shekoni shela shelba shelby sheldon shella shelli shellie shelton
shemar shemeka shemika shena shenika shenita shenna sher shera sheree sherell sherice sheridan sherie sherika sherill sherilyn sherine
sherise sherita sherlene sherley sherly sherlyn sherman sheron sherrell sherrie sherril sherrill sherron sherryl sherwood shery sheryll
sherzod shiela shila shiloh shilpa shin shira shirel shirely shirine shirisha shirl shirlee shirleen shirlene shirly shiv shivakari shizue
shizuko shobhana shodiyor shola shon shona shonda shondra shonna shonta shoshana shresth shresthi shreya shreyashi shridevi shrishti
shristi shu shubha shubhaprada shukrulloh shwet shyann shyanne shyla shyrel si siana siara sibel sibilla sibongile sibusiso sibyl sibyla
sibylle sico sicuro sid siddarth siddhartha siddhi siddhran sidiq sidki sidoine sidon sidonia sidonie sidonio sidra sidy siebe siem sien
siena sienna siep sierra sieu sifiso sigebert sigfrid sigfrido sigismond sigismondo sigmund signe sigrid sigurd sihab sihabeddin sihem
siir sijuade sil sila silan silas silja silje silke siloe silva silvan silvana silvano silvere silverio silvester silvestr silvestro
silvian silviana silvie silvija silvio silviu silvius sim sima simao simea simen simeon simeona simeone simge simi similoluwa simina
simion simisola simo simon simona simone simonetta simonida simonne simono sina sinan sinasi sincere sindisiwe sindre sindy sinem
sinenhlanhla sinesio sinfronio sinh sinica sinikka sinisa sinja sinkler sintia siobhan sipan siphephelo siphiwe sipho sir sira sire sirena
sireno siria siriano siricio sirin sirine sirineu sirio siro sirojiddin sirri siska sister sisto sitara sithembiso siti siu siv sixt sixta
sixte sixtine sixtus siyanda sizakele sizani sjoerd sjors skaidrite skander skarlet skarleta skipped sky skye skyla skylar sladana slamet
slava slavek slaven slavena slaviboj slavibor slavica slavka slavko slavoboj slavoj slavoljub slavomil slavomila slavomir slavomira
slobodan slobodanka sloka slyvia smaranda smeralda smil smiljana smilla smita smriti sname snejana snezana snjezana so soan soave sobeslav
sobeslava sobit soccorso socorro socrate soda sodiq sofia sofiane sofie sofija sofinjo sofio sofronia sofronie sohan sohane sohib soila
sokhna sokrat sol solal solange soledad soleh solene solenn soline solocone solomon solon solveig solveiga som soma somer sommer somnath
somu son sona sondra sondre song songul sonjo sonke sonny soo soof sook soon soraia sorana soraya soren sorin sorina sostene sosteneo
sostrato soter sotira souleyman souleymane soumaya sowande spano sparkle spartaco spela spencer speranta speranza speranzio spidola
spiridon spirydion spring spytihnev srboljub srecko sredoje srna stacee staci stacia stacie stan stana stanca stancu stanford stanimir
stanislao stanislas stanislav stanislava stanislaw stanko stanton star starla starr stasa stasia stasta staza steen steeve stef stefan
stefana stefani stefania stefanie stefanino stefano stefany steffanie steffen stela stelian steliana steluta sten stepan stepana stepanida
stepanie stepanka stephaans stephaine stephan stephane stephani stephania stephany stephenie stephine stephnie stephon ster sterling
sterre stevan stevie stewart stig stijn stiliano stina stine stipan stipe stiriaco stjepan stojan stojanka stojmir stone storm stormy
strahinja stribor su suanne suat subash subhash subhashini subhasini subhi subodh subomi sucheta suci sude sudeva sudi sudie sue-marie
sueann suelen suellen suheyl suhrob sujata suk sukanya sukru sulaymon sule sulema suleyman sulton suma suman sumayyah sumeet sumiko
sumitra summer sun sunay suncica sunday sune sung sunita sunni sunniva sunny sunshine suong suraj surano suresh sururi surya suryakant
suryakanta suryakantam susana susann susanna susannah susanne susano sushant susheel sushil sushma susy suus suyuna suzan suzana suzann
suzanna suze suzette suzi suzie suzon suzy svatava svatoboj svatobor svatomir svatopluk svatoslav svatoslava svea sveatoslav svebor sven
svend svenja sverre svetislav svetla svetlana svetluse svetolik svetomir svetoslav svetozar sveva svitlana sviturno swami swan swann
swapnil swara swarnalata swarup swassane sweta sy syahrini sybil sybilla sybille syble sydnee sydney sydni sydnie sylva sylvain sylvan
sylvester sylvestre sylviane sylvie sylwester sylwia synne synthia syreeta syrine szabolcs szczepan szofi szofia szonja szymon səbinə
səhriyar ta tabatha tabea tabetha tabita tabris taceddin tacjana tad taddeo tade tadeas tadej tadeo tadija taha tahir tahlia tahsin tai
taib taide taina tais taisha taisia taiwo tajuana takako takisha tal talat talay talea talha tali talia talip talis talisha talita talitha
talivaldis talon talrits talya tam tama tamala tamar tamas tamatha tambra tameika tameka tamekia tamela tamer tamera tamesha tamia tamica
tamie tamika tamiko tamina tamino tamisha tammara tammaro tammera tammi tammie tammo tamra tan tana tancrede tancredi tandra tandy taneka
taner tanesha tangela tanguy tania tanika tanirika tanisha tanja tanju tankred tanna tanner tansu tantri tanushree tanushri tanyeli tao
tapan tapani tapio tarah taras tarcisio taren tari tarik tarja tarkan tarquinia tarra tarsha tarsilla tarso tarun taryn tasa tasdik tashia
tashina tasia taskin tasnim tasnime taswir tat tatana tate tatiana tatjana tatum tatyana taufan taufik taunya taurean taurin tavares
tawana tawanda tawanna tawna tawny tawnya taya tayfun tayler taylor tayna tayyar taziana taziano tazio tea teagan tecla teddy tedi teea
teena tegan teguh teije teisha tej teja tejas tejumola tekin tekinalp tekla telchide telemaco telica tellervo telly telma temeka temel
temidayo temika temistocle temitope tempie temple tena tenesha tenisha tennie tennille teo teobald teobaldo teodata teodolinda teodor
teodora teodorik teodoro teodosia teodosio teodoto teodoz teodozie teofan teofil teofila teogene teohari teoman teona tequila tera tereasa
terenc terence terencius terencjusz terenzio terese teresia teresita teressa tereza tereze terezia terezie terezija terezo terica terina
terisa terra terrell terresa terrie terrill terrilyn tertuliano terzo tesauro tesha tesifonte tesnim tesnime tess tessa tessie tetiana
teudosia teun teunis tevfik tevhid tevin tezcan tezel tezer thabisa thac thach thad thaddeus thadie thai thais thalea thalia tham
thamsanqa thando thang thanh thanina thao that thea theda themba theo theobald theodor theodora theodorik theodose theodosie theofan
theofil theofila theola theophane theophile theophraste theotime therese theresia theressa theron thersa theu theunis theuns thi thiago
thibaud thibault thibaut thibert thibo thien thierno thierry thies thieu thije thijmen thijn thijs thilo thinh thirza tho thoa thoai
thobeka thoi thom thomasena thomasina thomasine thong thora thorben thore thorge thresa thu thuan thuat thuc thulani thulisile thuong
thurman thuy thuyet thy tia tiago tian tiana tianna tiara tibaldo tibbe tiber tiberia tiberio tiberiu tiberius tibo tibor tiburcius
tiburzio tich tichomil tichomir tichon ticone tidiane tieme tien tiep tiera tierra ties tiesha tieu tifany tiffaney tiffani tiffanie
tiffiny tiguida tihomir tiina tija tijana tijmen tijn tijs tijuana til tilda tilen tilio till tilla tillie tillman tillmann timbul timea
timeo timika timm timmothy timmy timo timofei timoleon timon timotei timotej timoteo timoteus timothe timothee timur tin tinas tinca
tincuta tine tinh tinisha tino tiny tiphaine tira tiril tirone tirta tirtayasa tirza tisa tish tisha titi titien titilayo titilope titin
tito titouan titus tizian tiziana tiziano tizio tjark tjasa to toai toan tobi tobia tobias tobiasz tobie tobiloba tobin toby toccara tod
todor tohir toi toke toki tokunbo tolga tolomeo tolulope tolunay toluwalope toluwani toluwanimi toma tomas tomasa tomaska tomaso tomasz
tomaz tome tomeka tomi tomika tomiko tomiloba tomislav tomislava tomke tommaso tommie tommye tomo tomoko tomori ton tona tonci toncica
tonda tone tonette toney tonia tonie tonija tonisha tonita tonja tonka tonko tonnin toon tope tor tora torben torbjorn tore torey tori
torie torkvat torquato torrance torrey torri torrie torsten tory tosca toscane tosco tosha toshia toshiko toska toussaint tova towanda toy
toya toyip tra trac trace tracee trach tracie traian trajan tram tran trang tranh tranquillo trasea travon tre treasa treena tremaine
tremayne trena trent trenton tresa tressa tressie treva trever trevion trey tri trien triet trieu trilochan trilochana trilok trilokanath
trilokesh triloki trina trine trinh trinidad trinity trish trisha trista tristan tristano tristian tristin triston troels trofim trong
trpimir trpko tru truc trudi trudie trudy trula truman trung truong trycia trystan tsabita tsipora tu tuan tuana tuba tudor tudora
tudorita tudosia tue tufan tugay tugba tugiman tugrul tugtekin tuhfe tula tulay tulin tullia tulliano tullio tumer tunahan tunar tunay
tunc tuncer tung tuomas tuong turan turgay turgut turi turibio turkan turkay turker turkes turna turner turold tushar tussio tutku tuula
tuulikki tuur tuva tuy tuyen tuyet tvrtko twan twana twanda twanna twila twyla ty tybalt tycho tyesha tygo tyisha tymeo tymon tymoteusz
tynisha tyra tyree tyreek tyrel tyrell tyrese tyrique tyron tyshawn tyson tərlan ubaldo ubaydulloh ubertino uberto uchita uchqun uda udai
udit udo ueli uffe ufuk ugis ugo ugolina ugolino uguccione ugur uhra ujjawal ujjwal ukbe ula ulberto ulderico ulduz ulf ulfa ulfet ulfo
ulgen uli uliana ulices ulises ulisse uliva ulker ulku ulkər ulla ulpiano ulrich ulrico ulrik ulrika ulrike ulstano ultimo ulus uluthando
ulva ulvi ulviye ulviyyə ulwazi ulya ulysse ulysses uma umang umar umay umaya umberto umi umid umida umidulloh umile umit ummiye umran
umur umuralp umut un una unal undine unggul unique unjani unna unsel unseli upendra upik upton uqbaloy uranio urbain urban urbano urdino
urfon uriah uriel uriele urmila uros urs ursicio ursino urska ursmaro ursula ursule ursulo usame usha usman usmon usyi utama ute utku
uttam uve uy uyen uygu uzayr uzbegim uzeyir uzodimma vaclav vaclava vada vadim vafo vagn vaha vahdet vahid vahide vaidehi vaijayanthi
vaijayanti vaishnavi vaishno vaishvi val vala valarie valburga valda valdemar valdemara valdemars valencia valene valente valentijn
valentim valentin valentina valentine valentino valentins valentyn valentyna valer valera valere valeri valeria valerian valeriana
valeriano valerico valerii valerija valerijs valerio valeriu valery valfredo valfrido vali valid vallie valorie valrie valtena valter
valtr valtteri vance vanda vanesa vanetta vang vanh vania vanita vanja vanna vannesa vannessa vanya varalakshmi varo varvara vasanti vasco
vashti vasil vasile vasili vasilica vasilie vasiliki vasilina vasilisa vasja vasko vasliddin vasudev vasudeva vasudha vasundhara vatroslav
vaughn vavrinec veaceslav vecdi veceaslav veceslav veda vedang vedanga vedanshi vedasto vedat vedran vedrana veduna veerle vefa vefik vega
vehbi veikko veit vela velana velaphi velda veleslav veleslava veli velia velibor velimir velimira velina velio velislav velislava vella
velva velvet vena venance venanzio vencel venceslao venceslas venceslav venceslava vendel vendelin vendelina vendula vendulka venek venera
veneranda venerando venere venerio venessa venetta veniamin venice venita venka vennie ventura venus venuse venusta venustiano venusto
veola verano verda verdell verdiana verdie vere verecondo verena verenzio vergie vergiliu verginia veriana verica veridiana verla verlene
verlie verline vern vernell verner vernetta vernia vernice vernie vernita vero verona veronika veroniko veronique veroslav veroslava
versie vertie verulo veselinka vesile veslava vesma vesna vespasiano vesper vesta veta veysel veysi vezio vi vianney vibeke vic vica
vicdan vicenta vicente vicentia vicentiu vickey victoire victorien victorin victorina vid vida vidak vidal vidhur vidhya vidiano vidone
vidor vidur vidya vien vienna viera vieroslava viet vieve viggo vigile vigo vijay vijeko vijolite vik viki vikki viktor viktoria viktorie
viktorija viktorin viktoro vilcjo vildan vilde vilem vilema vilemina vilfredo vilhelm vilhelmine vilhelmino vilhelmo viliam viliana
vilibald viliberto viljem ville villy vilma vilmar vilmars vilmos vimal vimala viman vin vina vinay vince vincenc vincencie vincentiu
vincenza vincenzo vinciane vindonio vinebaldo vinfrido vinh vinicio vinita vinka vinnie vino vinsen vinz violante violeta violetta
violette violina viorel viorela viorelia viorica virag virgen virgie virgile virgilio virgiliu virgin virgina virginie virginio virman
virone visarion viscardo vishnu vishwamitra visnja vissia vit vita vital vitale vitali vitalia vitalico vitalie vitalii vitalijs vitalina
vitazoslav vitezslav vitezslava vito vitold vitor vitoria vitoslav vittore vittoria vittoriano vittorio vitus viva vivaldo vivan vive vivi
viviana viviane vivianne viviano vivien vivienne vizbulite vjekoslav vjenceslav vlad vlada vladan vladana vladek vladena vladilena
vladimer vladimir vladimira vladimiro vladislav vladislava vladivoj vladlen vladlena vlado vlaicu vlasta vlastimil vlastimila vlastimir
vlastimira vlastislav vlastislava vlatka vlatko vlk vo vodingo voichita voicu vojen vojin vojislava vojmil vojmir vojmira vojslav vojslava
vojtech vojteska vok voldemars volfango volfgang volkan voncile vonda vong vonnie vorsila vosil vratislav vratislava vratko vreni vrinda
vrund vseboj vsebor vserad vseslav vsevolod vu vujadin vujica vuk vukan vukasin vukica vukota vulmaro vulpiano vuong vuslat vusumuzi vy
vyas waclaw wadi wael wage wahyu wai waino wakiman waldo wale walenty walentyn walentyna waleran waleria walerian walery walgierz walid
walker wally walton waltraud waluyo waly wan wandrille wanesa waneta wanetta wani wanita wannes waqila ward wardaya wardi warji warley
warner warre warsa warsita warta washington wasis wassim watson wava wawan wawrzyniec waylon webster wei welat weldon wellington wen wende
wendi wendie wendolyn wenona werner weronika wes wessel westley weston whitley wiara wibke widya wiebke wiem wies wiktor wiktoria wilber
wilbert wilburn wilda wiley wilford wilfred wilfredo wilfrid wilfried wilfryd wilhelm wilhelmina wilhelmine wilhemina will willa willem
willena willene willetta willette willi willia williams willian williemae willodean willow willy wilmer wilson wilton wincenty winda windy
winfield winford winfred winnie winnifred winona winston winter wira wirda wirginia wisnu wissam wissem witalis wladyslaw wlodzimierz wm
wolf wolfgang wonda woodrow wout wouter wulan wulandari wuraola wyatt wyman wynell wynona xalima xanana xander xanh xatun xaver xaverie
xaverius xavi xavier xaviere xebat xem xenia xenie xenophon xezal xiao ximena xiomara xochitl xuan xuyen xzavier yaa yacine yacouba yadira
yaeko yael yaelle yagiz yagmur yago yahaira yahya yahyo yajaira yakubu yalcin yalgin yaman yamileth yamina yan yana yance yang yango yani
yanira yanis yann yanni yannic yannick yannik yannis yaprak yara yarah yaren yaretzi yaro yaron yasar yasemin yasin yasmeen yasmin yasmina
yasmine yasser yassin yassine yassir yasuko yavuz yaw yaya yazid yazmin yee yejide yekta yelda yelena yeliz yen yener yenthe yer yesenia
yesim yessenia yessi yetkin yetta yetunde yevette yewande yfke yi yibanathi yigit yildirim yildiz yilmaz ying yinthe ylan ylvi ylvie yoan
yoann yoav yoel yoga yogendra yogesh yoginder yohan yohann yoko yolande yolando yolonda yon yona yonca yong yoni yono yoqub yorbek yoro
yorqin yosef yoshie yoshiko yosra yossef yosun youcef youlanda youmna youna younes youness young youp youri yousef yousra youssef youssou
youssouf youssouph youssoupha yozida yoznur ysaline yse ysee yseult yu yuce yucel yuette yuk yuki yukiko yuko yuksel yulanda yulia yuliana
yumi yumni yun yuna yung yuni yunita yunus yuonne yuri yuriko yusiv yusuf yvan yven yves yvone zabedeo zabina zabir zaboj zac zaccaria
zaccheo zach zachar zacharia zachariah zacharias zachariasz zacharie zache zachery zack zackary zackery zada zadig zaenab zafar zafer
zafir zahar zaharia zahide zahir zahit zahra zaida zain zainab zaira zakaria zakariya zakary zakarya zakelina zaki zakir zala zalan
zalindra zama zamfir zamfira zamir zamira zan zana zander zandra zane zanele zaneta zanete zanis zanita zanna zanobi zara zaraza zaria
zarije zarina zarko zaur zavida zavis zayd zayn zayneb zayniddin zbislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava
zdan zdana zdena zdenek zdenka zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravko zechariah zef zefiro zehra zeinab
zejnep zekai zekeriyya zekiye zelaya zelda zelibor zelie zeliha zelimir zelimira zelinda zelislav zelislava zeljka zeljko zella zelma
zelmir zelmira zeltite zena zenaida zenaide zenebio zenia zenija zeno zenobia zenobie zenobio zenon zenone zenovia zente zenzele zephirin
zephyr zerdest zerrin zerya zeteny zetico zetta zev zeyd zeynab zeyneb zeynel zeynep ziad ziedite ziga zigfrida zigfrids zigmars zigmund
zigrida zihni zikmund zilan zile zilola zin zina zinaida zineb zinedine zinovia zion zita zithulele zitomir zitomira zitoslav zitoslava
ziva zivan zivana ziver ziya ziyad ziyanda ziyo zizi zlata zlatan zlatica zlatka zlatko zlatomir zlatomira zlatuse zobuhle zoe zoeva zoey
zofia zofie zofija zohid zohir zohra zoia zoie zoila zoilo zoja zokir zola zoltan zona zonia zora zoraida zoran zorana zorina zorka
zoroslav zoroslava zosim zosima zosimo zoyir zrinislav zrinko zselyke zsofia zsolt zsombor zubayr zubeyde zubeyr zubite zuhal zula
zulaikha zulal zulema zuleyha zulfa zulfikar zulma zumrut zuxra zuzana zuzanna zvezdana zvonimir zvonimira zvonko zyad zygmunt əhməd
`;
