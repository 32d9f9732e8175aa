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

/** The two thousand family names of most people of the census. */
export const FAMILY_COMMON = `
aaron abbott abel abernathy abraham abrams acevedo ackerman acosta adair adams addison adkins aguilar aguirre akers akins albert albright
aldrich aldridge alexander alfaro alford ali allen allison allred alston alvarado alvarez ambrose ames amos anaya andersen anderson
andrade andrews anthony aragon archer arellano arias armstrong arnold arredondo arrington arroyo arthur ash ashby ashley askew atkins
atkinson atwood austin avery avila ayala ayers babb babcock baca bacon baez bailey bain baird baker baldwin ball ballard banks barajas
barber barker barlow barnard barnes barnett barnhart barr barrera barrett barron barrow barry bartlett bartley barton bass bassett bateman
bates battle bauer bautista baxter beach beal bean beard beasley beatty beaver beck becker begay belanger belcher bell bellamy beltran
benavides bender benitez benjamin bennett benoit benson bentley benton berg berger bergeron bergman bermudez bernal bernard berry best
betts biggs billings bingham bird bishop black blackburn blackman blackmon blackwell blair blake blanchard blanco bland blankenship
blanton bledsoe blevins bliss block bloom blount blue boggs bolden bolton bond bonds bonilla bonner booker boone booth boston boswell
bouchard boucher boudreaux bourgeois bowden bowen bower bowers bowles bowling bowman boyce boyd boyer boykin boyle bradford bradley
bradshaw brady bragg branch brand brandon brandt brantley braun bravo bray brennan brewer brewster bridges briggs bright britt britton
brock brooks broussard brown browne browning bruce bruner bruno brunson bryan bryant bryson buchanan buck buckley buckner bullard bullock
bunch burch burger burgess burgos burke burkett burks burnett burnette burns burr burrell burris burroughs burt burton busby bush butcher
butler butts byers bynum byrd byrne cabrera cahill cain calderon caldwell calhoun call callahan calloway calvert camacho cameron camp
campbell campos cannon cano cantrell cantu capps cardenas carey carlisle carlson carlton carmichael carney caron carpenter carr carrier
carrillo carroll carson carter cartwright carver case casey cash cassidy castaneda castillo castle castro cates caudill cervantes chacon
chamberlain chambers champagne champion chan chandler chaney chang chapman chappell charles chase chatman chavez chen cherry childers
childress childs chin cho choi christensen christian christiansen christie christopher chu chung church cisneros clark clarke clay clayton
clement clements clemons cleveland clifford clifton cline clinton coates cobb cochran cody coffey coffman cohen coker colbert cole coleman
coley collier collins colon colvin combs comer compton conklin conley conn connell connelly conner connolly connor connors conrad
contreras conway cook cooke cooley coon cooper cope copeland corbett corbin corcoran cordero cordova corley cormier cornelius cornell
cornett corona correa cortes cortez costa costello cote cotton couch coulter courtney covington cowan cox crabtree craft craig crain
cramer crandall crane crawford crenshaw crews crocker crockett crosby cross crouch crow crowder crowe crowell crowley crum crump cruz
cuevas cullen culver cummings cummins cunningham curran currie curry curtis dahl dailey dale daley dalton daly daniel daniels darby darden
darling darnell daugherty davenport david davidson davies davila davis davison dawkins dawson day deal dean decker dejesus delacruz
delaney delarosa deleon delgado delong dempsey dennis dennison denny denton devine dewitt diamond diaz dick dickens dickerson dickey
dickinson dickson diggs dill dillard dillon dixon dobson dodd dodge dodson doherty dolan dominguez donahue donaldson donnelly donovan
dooley doran dorsey doss dotson doty dougherty douglas dove dow dowdy downey downing downs doyle drake draper drew driscoll driver
drummond duarte dubois dudley duffy dugan duke dukes dumas dunbar duncan dunham dunlap dunn dupree duran durham dutton duvall dwyer dye
dyer earl early easley eason eastman eaton echols eddy edmonds edwards egan elder eldridge elkins elliot elliott ellis ellison elmore
emerson emery engel england engle english enriquez epps erickson ervin erwin escobar esparza espinosa espinoza esposito estes estrada
eubanks evans everett ewing fair farley farmer farr farrell farris faulk faulkner feldman feliciano felix felton fenton ferguson fernandez
ferreira ferrell ferris field fields figueroa finch fink finley finn fischer fish fisher fitch fitzgerald fitzpatrick flanagan fleming
fletcher flint flood flores flowers floyd flynn foley fontenot foote forbes ford foreman forrest foster fountain fournier fowler fox
francis franco frank franklin franks fraser frazier frederick freeman french frey friedman friend fritz frost fry frye fuentes fuller
fulton funk gabriel gage gagne gagnon gaines galindo gallagher gallegos gallo galloway galvan gamble garcia gardner garland garner garrett
garrison gary garza gaston gates gay gee geiger gentry george gibbons gibbs gibson gifford gilbert giles gill gillespie gilliam gillis
gilmore gipson givens glass gleason glenn glover goddard godfrey godwin goff goins gold goldberg golden goldman goldsmith goldstein gomes
gomez gonzales gonzalez good goode goodman goodrich goodson goodwin gordon gore gorman goss gould grace grady graham granger grant graves
gray grayson green greenberg greene greenwood greer gregg gregory griffin griffith griggs grimes grimm gross grove grover groves grubbs
guerra guerrero guevara guidry gunn gunter gustafson guthrie gutierrez guy guzman haas hackett hadley hagan hagen hager hahn haines
hairston hale haley hall ham hamilton hamlin hamm hammer hammond hampton hancock hand haney hankins hanks hanley hanna hannah hansen
hanson harden hardin harding hardy hare hargrove harmon harper harrell harrington harris harrison hart hartley hartman harvey haskins
hastings hatch hatcher hatfield hathaway hawk hawkins hayden hayes haynes hays haywood head healy heard hearn heath hebert hedrick heller
helms helton hemphill henderson hendricks hendrickson hendrix henley henry hensley henson herbert herman hernandez herndon herrera herring
herrington herron hess hester hewitt hickey hickman hicks higgins hightower hill hilliard hilton hines hinkle hinson hinton ho hobbs
hobson hodge hodges hoffman hogan hogue holbrook holcomb holden holder holland holley holliday hollingsworth hollis holloway holman holmes
holt honeycutt hood hooker hooks hooper hoover hope hopkins hopper horn horne horner horton hoskins house houser houston howard howe
howell hoyt hubbard huber huddleston hudson huerta huff huffman huggins hughes hull humphrey hunt hunter hurd hurley hurst hurt hutchins
hutchinson hutchison hutton huynh hyatt hyde ibarra ingram inman irvin irving irwin isaac ivey jack jackson jacob jacobs jacobsen jacobson
james jamison jaramillo jarrett jarvis jean jeffers jefferson jeffries jenkins jennings jensen jernigan jewell jimenez john johns johnson
johnston joiner jolly jones jordan jorgensen joseph joyce joyner juarez judd justice kaiser kane kaplan katz kauffman kaufman kay kearney
keen keenan keene keith keller kelley kelly kemp kendall kendrick kennedy kenney kenny kent kern kerns kerr kessler key keyes keys khan
kidd kilgore kim kimball kimble kincaid king kinney kirby kirk kirkland kirkpatrick kiser klein kline knapp knight knowles knox knutson
koch koehler koenig kraft kramer krause krueger kruse kuhn kurtz kyle lacey lackey lacy ladd ladner laird lake lam lamb lambert lancaster
land landers landis landry lane lang lange langford langley langston lanier lara larkin larsen larson lassiter latham law lawrence lawson
lay leach leal leary leblanc ledbetter ledford lee lehman leon leonard leslie lester levine levy lewis light lilly lim lin lindsay lindsey
link little livingston lloyd locke lockett lockhart lockwood logan london long longoria looney lopez lord lott louis love lovell lovett
lowe lowery lowry lozano lucas lucero lugo lujan luna lund lundy lunsford lusk lutz lyles lynch lynn lyon lyons macdonald macias mack
mackey madden maddox madison madrid magee maher mahoney major maldonado malone maloney manley mann manning mansfield manuel marcum marcus
marin marino marion marks marquez marrero marsh marshall martin martinez mason massey masters mata mathews mathis matos matthews maurer
maxwell may mayberry mayer mayes mayfield maynard mayo mays mcallister mcbride mccabe mccain mccall mccann mccarthy mccarty mccauley
mcclain mcclellan mcclendon mcclure mccollum mcconnell mccord mccormick mccoy mccracken mccray mccullough mcdaniel mcdermott mcdonald
mcdonough mcdowell mcelroy mcfadden mcfarland mcgee mcghee mcgill mcginnis mcgowan mcgrath mcgraw mcguire mcintosh mcintyre mckay mckee
mckenna mckenzie mckinley mckinney mckinnon mcknight mclain mclaughlin mclean mcleod mcmahon mcmanus mcmillan mcmullen mcnair mcnally
mcnamara mcneal mcneil mcneill mcpherson mcqueen mcrae mcwilliams mead meade meadows means medeiros medina medrano meeks meier mejia
melendez melton melvin mendez mendoza mercado mercer meredith merrill merritt messer metcalf metz meyer meyers meza michael michaud michel
middleton miles miller milligan mills milton mims miner minor miranda mitchell mobley mock mohr molina monroe montano montes montgomery
montoya moody moon mooney moore mora morales moran moreland moreno morgan morin morris morrison morrow morse morton moseley moser moses
mosley moss moyer mueller mullen muller mullins muniz munoz munson murdock murillo murphy murray myers myles myrick nadeau nance napier
naquin nash nava navarro neal neely neff negron nelson newell newman newsome newton nguyen nicholas nichols nicholson nickerson nielsen
nieves nix nixon noble noel nolan norman norris north norton norwood novak numbers nunez oakes oakley obrien ochoa oconnell oconnor odell
odom odonnell ogden ohara oleary oliver olsen olson oneal oneil oneill orozco orr ortega ortiz osborn osborne otero ott otto ouellette
overton owen owens pace pacheco pack padgett padilla pagan page paige painter palacios palmer parham park parker parks parr parra parrish
parson parsons pate patel patrick patterson patton paul paulson payne payton peacock pearce pearson peck pelletier pena pendleton penn
pennington peoples perdue pereira perez perkins perry person peters petersen peterson pettit petty pham phelps phillips phipps pickens
pickett pierce pierre pierson pike pina pineda piper pittman pitts platt plummer poe polk pollard pollock ponce pool poole pope porter
posey post potter potts powell powers prater prather pratt prescott presley preston price prince pritchard pritchett proctor pruitt pryor
puckett pugh purcell purvis putnam queen quick quinn quinones quintana quintero ragland raines rainey ramey ramirez ramos ramsey randall
randle randolph rangel rankin ransom rasmussen ratliff ray raymond read reagan reaves redmond reece reed reeder reese reeves reid reilly
reyes reyna reynolds rhoades rhodes rice rich richard richards richardson richey richmond richter ricks riddle riggs riley rios ritchie
ritter rivas rivera rivers roach roark robbins roberson roberts robertson robinson robison robles rocha rock rodgers rodrigues rodriguez
rodriquez roe rogers rojas roland rollins roman romano romero romo root roper rosa rosado rosales rosario rosas rose rosen rosenberg ross
rossi roth rouse rowe rowell rowland roy rubin rubio rucker rudd rudolph ruffin ruiz rush rushing russell russo rutherford rutledge ryan
sadler saenz salas salazar saldana salgado salinas salter sampson sams samuel samuels sanchez sanders sanderson sandoval sands sanford
santana santiago santos sapp sargent saunders savage sawyer schaefer schafer schaffer schmidt schmitt schmitz schneider schroeder schultz
schulz schwartz scott scruggs seals sears seay segura self sellers serrano sewell sexton seymour shafer shaffer shannon shapiro sharp
sharpe shaver shaw shea shearer sheehan sheets sheffield sheldon shelton shepard shepherd sheppard sheridan sherman sherwood shields
shipley shipman shirley shoemaker shook short shultz siegel sierra silva silver simmons simms simon simons simpson sims sinclair singer
singh singleton sizemore skaggs skinner slater slaughter sloan small smallwood smart smiley smith sneed snell snider snow snyder solis
solomon sorensen sosa soto souza spangler sparks spaulding spears spence spencer spicer spivey sprague springer stacy stafford stahl
staley stallings stanford stanley stanton staples stapleton stark starks starnes starr staton steele stein steiner stephens stephenson
sterling stern stevens stevenson steward stewart stiles stinson stokes stone story stout stovall stover stratton street strickland
stringer strong stroud stuart stubbs suarez suggs sullivan summers sumner sutherland sutton swain swan swanson swartz sweeney sweet
swenson swift sykes sylvester tabor tackett talbot talley tanner tapia tate tatum taylor teague temple terrell terry thacker thayer thomas
thomason thompson thomson thorne thornton thorpe thurman tidwell tilley tillman timmons tipton tobin todd tolbert tomlinson tompkins toney
torres tovar townsend tracy tran travis trejo trent trevino triplett tripp trotter trujillo tucker turner tuttle tyler tyson underwood
valdez valencia valentin valentine valenzuela valle vance vang vann vargas varner vasquez vaughan vaughn vazquez vega vela velasquez
velazquez velez ventura vera vernon vick vickers vigil villa villalobos villanueva villarreal villegas vincent vinson vogel vogt voss
waddell wade wagner walden waldron walker wall wallace waller walls walsh walter walters walton wang ward ware warner warren washburn
washington waters watkins watson watts weaver webb webber weber webster weeks weir weiss welch wells welsh werner wesley west westbrook
weston whalen whaley wheeler whitaker white whitehead whitfield whitley whitlock whitman whitney whitt whittaker whitten wiggins wilcox
wilder wiley wilkerson wilkes wilkins wilkinson willard william williams williamson willis wills wilson winkler winn winslow winston
winter winters wise wiseman witherspoon witt wolf wolfe wolff womack wong wood woodall woodard woodruff woods woodson woodward woody
wooten workman worley wray wright wu wyatt wynn xiong yang yarbrough yates yazzie ybarra yeager yoder york young youngblood yu zamora
zapata zavala ziegler zimmerman zuniga
`;

/** Other family names, of some fifty countries. */
export const FAMILY = `
aalbers aalerud aaltonen aas aasen ababii abaci abad abadan abadie abadzic abadzija abalioglu abarca abate abay abazovic abbas abbate
abbey abbondanza abbosov abbosova abbrescia abdi abdo abdulahadyev abdulahadyeva abdulazimov abdulazimova abdulazizov abdulazizova
abdulboriyev abdulboriyeva abdulhafizov abdulhafizova abdulhakimov abdulhakimova abdulhayov abdulhayova abdulholiqov abdulholiqova
abduljabborov abduljabborova abduljalilov abduljalilova abdulkarimov abdulkarimova abdullah abdullatifov abdullatifova abdullayeva
abdulmalikov abdulmalikova abdulqahhorov abdulqahhorova abdulqodirov abdulqodirova abdulvahhobov abdulvahhobova abdulvaliyev abdulvaliyeva
abdulvohidov abdulvohidova abe abegglen abele abell abels abercrombie aberg abernethy abeyta abicht abimanyu abiodun abiola abiputra able
ables abner abney abodunrin abolina abolins aboltina aboltins abosede abrahams abrahamson abrahamsson abram abramovic abramson abrego
abreu abril abron absher abshire abston abt abu acanski acar accardi accardo accurso aceto aceves achari acharya acheampong acheson
achilles achim achkinadze acic acikalin acikgoz acimovic acin acker ackermann ackerson ackley acklin aclan acord acquadro acquaviva
acquistapace acree acton acuff acuna adadevoh adal adam adamcova adamczak adamczyk adame adamec adamek adames adami adamiak adamiec
adamkova adamo adamova adamovic adamowicz adamski adamson adamus adan adanir adanski adaobi adar adasevic adcock adcox addari addington
addis addy ade adebayo adebisi adegbite adegboye adegoke adekunle adel adelakun adeleke adelman adelson adelusi adem ademayowa ademiluyi
ademola aden adeniyan adeoluwa aderholt aderibigbe aderinsola aderogba aderonke adesina adesiyan adewale adewunmi adewura adeyemo adhikari
adhitama adic adiga adin adisa adivar adkinson adkison adkisson adler adomah adomako adongo adorno adragna adrian adriansyah adu adusei
adutwum aebi aebischer aeby affinito afifah afirifa afoakwa afolabi afolayan afonja afunku aga agan agaoglu agarwal agboola agca agee
agirbas agnello agnes agnew agostinelli agostini agosto agresta aguayo aguero aguiar aguila aguilera aguridic agustian agustin agustina
agyapong agyare agyei agyemang ahearn ahern ahic ahlers ahlke ahlstrom ahluwalia ahmad ahmed ahmetspahic ahn ahner aho ahonen ahortor
ahrenberg ahrens ahrorov ahrorova ahuja ahumada aidara aiello aigare aigars aigbiniode aigner aigroz aiken aikens ainsworth airlangga
aitken ajakaiye ajao ajayi ajewole ajose-adeogun ajvazovic akal akalin akan akar akay akaydin akbaba akbar akbay akbulut akcal akcali
akcan akcay akdag akdemir ake akeem-omosanya akel aker akerele akesson akgoz akgul akgun akifovic akin akinci akinrinola akintade akisik
akkan akkas akkaya akkoc akkor akkoyun akkoyunlu akkurt akmalov akmalova akman akoto akowua akpinar akramov akramova akridge aksakal aksam
aksel aksentic aksentijevic aksic aksin aksit aksovic aksoy aksungur aktan aktas aktay akyeamfuɔ akyeampong akyel akyena akyerεko akyildiz
akyurek akyuz alabi aladic aladzic alaimo alakovic alam alameda alamo alamsyah alan alanis alaniz alanovic alarcon alargic alatorre
alavanja alavantic alba alban albanese albano albarado albarran albaugh albee alber albers alberti alberto alberts albertson albertyn
albin albino albrecht albrechtova albritton albro albu albuquerque alcala alcamo alcantar alcantara alcaraz alcazar alcorn aldaco aldana
alday aldea alden alder alderete alderman alderson alegria alejandro alejo aleksandrowicz aleksic aleman aleshire alessandrini alessi alev
alex alexa alexandre alexandrescu alexandru alexe alexis alfano alfermann alfieri alfonso alfred alger alicea alici alicic alidi aliff
aligbe alih alija alikavazovic alisherov alisherova alivernini aliyev aliyeva alizadeh aljancic alkan alkaya alkhamis alkire alkovic
alksne alksnis allain allaire allan allard allbritton alldredge allee allegretti alleman allender alley alleyne allgeyer allgood allie
allman allmon alloway allsop allums almaguer almanza almanzar almaraz almasac almazan almeida almendarez almodovar almon almond almonte
alniacik aloba aloi alonso alonzo alparac alpert alpman alpugan alsop alsup alt altamirano altan altenwerth alter althoff altieri altinay
altinbas altinel altinisik altinok altintas altiok altizer altman altom alton altun altuntas aluga alva alvardo alvarenga alvares alverez
alverson alves alvey alvis alvord alyanak amabile amado amador amadori amaechi aman amann amanta amar amaral amaro amato amaya amberg
ambler ambriz ambrosini ambrosino ambrosio ambroz ambrozova amburgey amedee amen amendola ament amerio amerson amey amezcua amezquita
amici amick amico amidon amin aminat amla ammann ammerman ammon ammons ammoscato amo amoa amoako amoasi amon amore amorim amoroso amoruso
ampadu ampofo amponsah amrein amundsen amundson amy ananda anandya anasov anasova ancheta anchondo ancona anda andel andelic andelkovic
andelova anders andersone andersons andersson anderton andes andesilic andic anding andini andino andonov andonovic andorful andre andreas
andreasen andreassen andreasson andrei andrejevic andrejic andrejin andrekovic andreoli andres andresen andress andrew andriani andries
andrisani andriska andrle andrlova andronic andrus andrzejczak andrzejewski andujar anelli ange angel angeles angeletti angeli angelini
angelis angell angelo angeloni angelucci anggraini anggreny anggriawan anghel angle anglin angster anguiano angulo angus anjani anjos
ankney ankra ankunding anne annis annunziata anokye ansa ansell anselmi anselmo ansley anson antal antalova antczak antenucci antezza
antoci antoine anton antonacci antone antonelli antoni antonic antonini antonio antonovic antonucci antos antosova antovic anttila antunes
antunez antunovic antusevic antwi anucin anusic anvaryev anvaryeva anwar anzalone aparicio apel apicella apitz apodaca aponte apostol
appel appell apperson appia appiah apple appleby applegate appleton applewhite applin appling aprile aqila aquilar aquino aquirre araiza
araja arajs arakaki arambula aramini arana aranda arango arap aras araujo arbogast arbour arbuckle arcangeli arce arceneaux arceo
archambault archey archibald archie archuleta arciniega arcuri ard arda ardana ardelean ardeleanu arden ardianto ardis ardito ardiyanti
ardoin aregger aremu arena arenas arend arends arendt arens arevalo argenio argento argiolas argo arguelles arguello argueta arhanic
arican arifin arig arik arikan arispe arledge arline arlovic arman armand armas armbruster armendariz armenta armentrout armer armes
armijo armistead armitage armour arms armstead arnaud arnaut arndt arnesen arneson arnett arnette arney arno arnone arnott arocho aron
aronson arora arp arpasi arreola arriaga arriola arrowood arruda arsenault arsenic arsic arslan arslanoglu arslonov arslonova arteaga
arter arterburn artioli artis artman artrip artz arvidsson arvin arvizu arwood aryal aryani aryanti aryee arzola asadanin asadov asadova
asadullohyev asadullohyeva asamoa asamoah asan asanin asante asare asaro asay asberry asbury ascencio asceric aschenbroich asci ascione
asencio asenso ashbaugh ashbrook ashburn ashcraft ashcroft ashe asher ashford ashlock ashman ashmore ashton ashworth asiama asiedu asik
asikoglu asil asilbekov asilbekova asimi askin askins askraba askrabic aslan aslanoglu asonja aspere aspers assmus assuncao astafei
astolfi aston astorga astudillo astuti asuncion aswandi ata atakan atakol atalik atan atanasov atanda atasever atay atchison atchley
atencio ates atherton athey atici atik atilgan atkin atlas atli atnip attaway attebery atterberry atwater atwell atzeni atzori au aube
aubert aubin aubrey aubry aubuchon aucamp auclair aucoin audet audette auer auerbach aufderhar auger august auguste augustin augustine
augustus augustyn augustyniak auld ault aultman auman aurand aurelia aust austria auten authement autrey autry auzina auzins avallone
avalos avan avant avazyev avazyeva avci avcioglu avelar avendano avent avera averett averill avey aviles avilla avina avis avitia avola
avram avsec aw awad awodiran awolowo awuah axelsson axford axmann axtell ayandokun ayaydin ayaz aybar aycan aycock aydan aydemir aydin
aydogdu ayer aygun ayhan ayisat aykac aykan aykurt aymonier ayobami ayomide ayon ayoola ayotte ayres aytac aytek aytekin ayverdi azad
azamatov azamatova azar azara azdajic azevedo azic azinic aziz azizah azizov azizova azure azzahra ba baa baafi baah baarck baawia babac
babacan babali babalj babalola babaoglu babarogic babatunde babatz babbitt babel baber babic babin babineaux babini babka babkova babou
babovic babtunde baburic bacalo bacci baccus bach bachand bacher bachman bachmann baciu back backer backes backlund backman backus bacova
badane bade badea bademci baden badenhorst bader badger badgett badiane badillo badji badjuk badu baer baeza baganz bagaskara bagby
baggett baggio baghy baginski bagis bagley bagnoud bagwell bahadir bahe bahena bahl bahna bahno bahnova bahodirov bahodirova bahr
bahriddinov bahriddinova bahringer bahromov bahromova bahun baier bailes baillargeon baillie baily bainbridge baines baiocco bair baisden
baity baize bajare bajars bajc bajcetic bajcic bajer bajerova bajsanski bak bakal bakan bakaran bakare bakarec bakhoum bakhtiyorov
bakhtiyorova baki bakirci bakircioglu bakke bakken bakker bakos bakowski balaban balabanovic balajic balan balas balasevic balaskovic
balat balaz balazevic balazova balazs balboni balcar balcarova balcer balcerzak balch balci balck balcom baldacci baldassarre balde
balderas balderrama baldi baldini baldo baldridge balducci bale balentine bales balesevic balestra baleta baletic balevic balfour balincic
balint balistreri baljak balk balke balkow balla ballance ballarin ballenger ballentine ballesteros ballew balli ballinger ballou
ballouhey balls balmer balnuweit balode balodis balog balogh balogova balogsandor balogun baloun balounova baloyi balsamo balser baltaci
baltag baltazar baltimore baltin baltz balzano balzer bamidele bamiloye bamisebi banach banas banasiak banasik bancroft banda bandic
bandicstimac bandini bandl bandopadhyay bandy bane banerjee banes baney banfield bang bangert bangs banh bani banic banica banicevic
banicjokic banister banjac banjak banjalic banjari bank banker bankhead bankston banner banning bannister bannon banov banse banta banton
banu banuelos baptist baptista baptiste bar barahona barak barakova baral baraldi baran baranjec baranka barankova baranova baranowski
baranski baratta barb barba barbagallo barbara barbaricsehic barbarosoglu barbarossa barbarulo barbato barbeau barbee barbera barberi
barberis barbero barbier barbieri barbiero barbosa barbour barboza barbu barbulescu barcenas barcia barclay barco barcomb barcus bard
bardek barden bardin bardsley bardwell bare barefield barefoot barela bares baresova baretta barfield barga bargan bargas barge barger
barham barhorst bari baril barile barilla barinic barisic bark barkley barks barksdale barlas barlett barletta barley barna barner
barnette barney barnhill barns barnum barnwell baron barone baroni barons barosevcic barosevic barra barragan barras barraza barre barreca
barreiro barrentine barreras barresi barreto barretta barrette barrick barrie barrientes barrientez barrientos barrier barriga barringer
barrington barrios barros barroso barrows barsotti barstow bart barta bartak bartakova bartczak bartee bartel bartell bartels bartelt
barter barth barthel bartholomew bartkowiak bartling bartnik barto bartoletti bartoli bartolini bartolome bartolomei bartolucci bartonova
bartos bartosek bartosik bartoskova bartosova bartova bartovic bartovicova bartsch bartulin bartunek bartunkova bartz barwick barylla
barzani basaldua basar-klapec basara basaran basaric bascom baseda baser bash basham bashaw bashirian basil basile basinger baskerville
baskett baskin basler basmaci basnet basnight basoglu basquez bassani bassi bassler basso basson bast basta bastac bastajic bastarache
bastian bastien bastola bastova basynat batchelder batchelor bate batey batie batinicsantic batista batiste batnozic bato bator batres
batson batt battaglia batten battig battista battiste battisti battistini battke battles batton batts batty baturalp baty batz bauch
baucom bauder baudoin bauermeister bauerova baugh baugher baughman baughn baum bauman baumann baumbach baumeister baumer baumgardner
baumgarten baumgartner baur bauschinger bauschke bavaud baver bawer baxley bay bayazit baydar bayeni bayer bayerova baykam bayles bayless
baylis bayliss baylor bayne baynes bayraktar bayraktutan bays baysinger baysoy bazan bazant bazantova baze bazemore bazile beacham beachum
beadle beagle beahan beahm beaird beale beall beals beam beaman beamer beamon beane bear bearden beardsley beason beaton beattie beaty
beauchamp beauchemin beaudet beaudette beaudin beaudoin beaudry beauford beaufort beaulieu beaumont beaupre beauregard beauvais beavers
beavogui becerra bech bechtel bechtelar bechtold becka beckel beckett beckford beckham beckles beckley beckman beckmann beckner beckova
beckstead beckwith becnel becraft becton becvar becvarova bedan bedard bedell bedewitz bedford bedgood bedini bednar bednarczyk bednarek
bednarik bednarikova bednarova bednarski bednarz bedolla bedwell bee beebe beech beecher beede beedle beek beekman beeks beele beeler beem
beeman beene beer beerli beers beery beesley beeson beets begaye beggerow beggs begin begley beh behan behling behm behnke behr
behrenbruch behrendt behrens behruzov behruzova beier beil beiler bein beissmann bejan bejarano bejenari bejenaru bekavac bekcic bekdik
bekjarev bekker bekmurodyev bekmurodyeva beko bekonja bekovac bektas bektasoglu bekvalac belair belavske belavskis belcar belcevic belden
belec belenzada belew belic belisle beliveau belivuk belk belknap bella bellard belle beller belles bellew belli bellinger bellini bellino
bellis belliveau bellman bello bellomo bellotti bellows bellucci belmont belmonte belohlavek belohlavkova belojevic belopoljac belosevac
belosevic belote belotti belovic belovljev belovukovic belser belt belton beltrame beltrami beltz belvisi belz bembry bemis benakovic
benally benard benasicpavlovic benatti benavidez benbow bench bencomo benda bendova benecke benedetti benedetto benedict benefiel
benefield benes benesova benetti benevides benfield benford benge bengtson bengtsson bengu benham benigni benini benites benn bennardo
bennemann benner bennet bennette benning benninger bennington beno benova bent bentivoglio bentz benvenuti benvenuto benz benzing bequette
berak beran beranek berankova beranova berard berardi berberoglu berends berens beres beretta bergamasco bergamini bergan berge bergen
bergeson berggren bergin berglund bergmane bergmanis bergmann bergnaum bergquist bergqvist bergrova bergstrom beribak beringer berk berka
berkeley berkey berkley berkova berkowitz berky berkyova berlanga berlin berman bernabe bernabei bernardi bernardini bernardino bernardo
bernardova bernasconi bernatovic berndt berner berney bernhard bernhardt bernier berning bernolak bernolakova berns bernstein berntsen
berrian berrier berrios berryhill berryman berset berta bertaccini bertani bertelli bertelsen bertenbreiter berthelot berthiaume berthoud
berti bertini berto bertolini bertolussi bertram bertrand bertsch berube berumen berwick berxwedan berzina berzins berzite berzits besaw
beserler beshears besikci beso besok bess besser bessette bessey bester betancourt bethea bethel bethke bethune betschart bettencourt
betti bettis betton betty betz beus beushausen beutelspacher bevan bever beveridge beverly bevers bevilacqua bevins bevis bevk bewley bey
beye beyeler beyer beyers bezanson bezdek bezdekova bezjak bezuidenhout bhadresha bhakta bhana bhandari bharadwaj bhat bhattacharya
bhattarai bhattathiri bhembe bhengani bhengu bhuyeni biagetti biagi biagini bialas bialek bialkowski bianc biancheri bianchetti bianchi
bianchini bianco bias biasci biase biba bibb bibbs bible bicakci bicanin biccari bice bicek bicekova bicer bichler bickel bickerstaff
bickford bickham bickley bicknell bidaud biddle bideau bidwell bieber biedermann biedrzynski biehl bieker biel bielak bielawski bielecki
bieler bielert bielik bielikova bielski bien bienasch bienias bieniek bienkowski bier bieri bierman biernacki biernat biesenbach big
bigdeli bigelow biggers biggerstaff biggi bigham biglebauer bigler bigley bijl bila bilbo bilbrey bildik bilek bilen biles bilge bilgen
bilger bilgic bilgin biljan bilkova bill biller billie billingsley billington billiot billman bills billups billy bilodeau bilogravic
bilolyev bilolyeva bilopavlovic bilski bily bilyeu bina binder bindi binette binford bing bingaman bingman bini binion binkley binns
binova bins bionaz biondi biondo birca bircakovic bircanin birch birchfield birdsall birdsell birdsong birdwell birge birina birinci
birins birk birkemeyer birkholz birlik birmingham birnbaum biro biro-datkovic biron birt birtasevic birzina birzins birzniece birznieks
bisbee bischof bischoff bisconti bise biseniece bisenieks bisgaard bish bisio biskicmerkas bissell bisset bissett bisson bissonnette bitca
biteye bitner bittinger bittle bittner bittnerova bivens bivins bivol bivolarevic bixby bixler biyela bizetic bizjak bizumic bizzarri
bizzell bjelanovic bjeletic bjelic bjelica bjelicic bjelinic bjelivuk bjelja bjeljac bjelkic bjelobaba bjelobrk bjeloglav bjelogrlic
bjelojevic bjerke bjerregaard bjork bjorklund bjornstad blacanin blacker blackford blackledge blackmore blackshear blackshire blackstock
blackston blackstone blackwelder blackwood blade blades blaga blagg blaha blaho blahova blain blaine blais blaisdell blaise blakeley
blakely blakeman blakemore blakeney blakes blakeslee blakey blakley blakney blalock blanc blanch blanche blanchette blanckenberg blanda
blanding blaney blank blanks blansett blas blaschek blaser blasi blasingame blasko blasko-vidosavljevic blaskovic blass blassingame
blassneck blaszczak blaszczyk blatancic blatt blatter blau blaua blaus blauser blay blaylock blazanovic blazek blazer blazevic blazkova
blea blecha blechova bleich blekte blessing blewett blick blizzard bloch blocher blochwitz blocker blockhaus blodgett blohm blom blomquist
blomqvist blood bloodworth bloomberg bloomer bloomfield bloomquist bloss blosser blossom blough blouin blow blubaugh bluhm blum blumberg
blume blumenthal blunt bly blythe boadi boadu boahen boakye boan board boardman boaten boateng boatman boatner boatright boatwright boaz
bobadilla bobb bobbitt bobek bober bobeta bobinac bobkova bobo boboc boburov boburova bocanegra bocchi boccia bocek bochenek bocic bock
bockai bockman bockova bockovac-kunstek bocokic boda bodden boddie boddy bode bodea boden bodian bodie bodily bodin bodine bodini bodiroga
bodkin bodnar bodner bodrug boduroglu body boe boehm boehme boelter boer boerger boerner boes boese boettcher boffa bogan bogar bogard
bogart bogdan bogdashin bogenrieder boger boggess bogisavljevic bogisich bogle bognar bogner bogoljubovic bogosavac bogucki bogue bogusz
bohac bohacek bohackova bohacova bohan bohanan bohannan bohannon bohanon bohge bohl bohm bohman bohmova bohn bohnert bohon bohr bohrer boi
boice boico boirac boissonneault boisvert boivin boje bojorquez bokanovic bolan boland bolander bolanos bolat bolatli bolding bolds boldt
bolduc bolen boler boles boley bolf-kovacic bolger bolick bolin boling bolinger bolivar bolkovac bolle boller bolles bolliger bolling
bollinger bollman bolm bologna bolot-salaj bolt bolta bolte boltic boltz bolukbas bolukbasi bolunovic bolyard boman bomar bombard bomestar
bona bonanni bonanno bonaparte bonar bonato bonazzi bondare bondarenco bondars bonde bonderovic bondra bondrova bondurant bondzic bone
bonelli boner bones bonet bonetti boney bonfiglio bongiorno bongiovanni bongo bonham boni bonifazi bonin bonini bonis bonisch bonk bonneau
bonnell bonnet bonnett bonnette bonney bono bonomi bonomo bonsra bonsu bontrager booher book bookman bookout books boomer boon boos boose
boothby boothe boots booze boozer bopp boratav borba borbely borcanin borchardt borchers borchert bordeaux bordelon borden border borders
bordian bordoni borek borel borelli boren borer borg borge borgeaud borgeling borgen borges borghi borgia borgman borgschulze borilovic
borincevic boring boris borisavljevic borja bork borkholder borkovacki borkovic borkowski borland borman bormann born borne borner
bornscheuer bornstein boros borovac borovicka borovickova borowiec borowski borrego borrelli borrero borrmann bors borsch borst borta
bortolin bortoluzzi borton bortot bortz borum boruschewski bos bosak bosakova bosanac bosancic boscaino bosch boschetti boschi bosco
boscolo bose boshears boshoff bosi bosiljcic bosiljkic bosiljkovic boska boskova bosler bosley bosman bosnjakovicholik bosque boss bossard
bosse bosserman bosshard bosson bossy bost bostan bostic bostick bostrom bostwick bosworth bota botan botelho botello botezatu botha
bothwell botiryev botiryeva botkin botnari botnaru botsford bott botta bottner bottom bottoms botts boucek bouckova bouda boudova boudreau
bouffard boughton bouie boulanger bouldin bouley boulton boulware bounds bourassa bourbeau bourcard bourdeau bourdon bourg bourgault
bourget bourgoin bourke bourland bourlet bourn bourne bourque bourquin bourrouag bouschen bouska bouskova bousquet boutin bouton boutte
boutwell bouwes bova bove bovee bovolenta bow bowe bowens bowerman bowersox bowes bowie bowker bowlby bowler bowley bowlin bowser bowyer
box boxhammer boyaci boyde boyden boydston boye boyes boyett boyette boykins boylan boyland boyles boynton boysen boz bozalo bozanic
bozanovic bozarth bozdogan bozdok bozdokov bozek bozeman bozic bozicanin bozicic bozickovic bozkir bozkurt bozoglu bozsik bozzi bozzo
braaten brabcova brabec brabencova brabenec brabham bracamonte bracco brace bracero bracey brack bracken brackett brackin bracy brada
bradac bradacova bradberry bradburn bradbury braddock braddy braden bradfield bradham bradova bradt bradtke bradvic bradway bradwell
brafford braga bragdon braggs brahaj braia brainard braithwaite brake brakus braley brambilla bramble bramblett brame bramlett brammer
branam branan branca branco brandenburg brandes brandi brandis brandli brandy branham brann brannan brannen brannon branscum branson
branstetter brant brantner branton branum brase brasfield brashear brashears brasher brass brassard brassell brassfield braswell bratcher
brathwaite bratina bratojevic bratonozic bratovic bratton bratu braud brauer brault braunova braunstein brautigam brawley brawner braxton
brayton brazda brazdil brazdilova brazdova brazeal brazell brazelton braziel brazier brazil brdanin brdovic breault breaux breazeale
brecht breckenridge brecko bredenkamp breed breeden breeding breedlove breen breese breeze brehm brehmer breitenberg breitenstein brejcha
brejchova brekke breland bremer bremser brenke brenkis brenneman brenner brent brenton bresciani breskovic breslin bresnahan bressan
bressler breton brett brettschneider bretz breu breuer breunig brew brewington brewton brey brezancic brezina brezinova breznik brezo
brezovac brezovnjacki brian briano brice briceno brick bricker brickey brickhouse brickner bridge bridgeforth bridgeman bridgers
bridgewater bridwell briede briedis brien brier briesenick brigandi brigham brigman brignone briley brill brim brimer brimmer brindle
brindley brinegar bringmann brinjak brink brinker brinkerhoff brinkley brinkman brinkmann brinson brinton brinza briones brisco briscoe
briseno brissette brisson brister bristol bristow brisuda brito brits brittain britten brittingham brix briza brizendine brizova brizzi
brkanovic brkic brniclevada broach broadbent broaddus broadhead broadnax broadus broadwater broadway broadwell broady brochu brockett
brockington brockman brockway broda brodbeck brode broderick brodeur brodie brodsky brody broek broening brogan brogdon brogi brogli
brokaw bromfield bromley bromme bronson bronstein brook brooke brooker brookes brooking brookins brookshire broom broome broomfield brophy
brosch brose brosius brothers brotherton brough broughton brouillard brousseau brouwer browder brower brownell brownfield brownlee
brownlow broxton broyles broz brozek brozkova brozova brubaker bruch bruck brucker bruckmann bruckner bruder bruen bruening bruggeman
brugger bruggmann bruhn bruhns bruijn brumat brumbaugh brumfield brumley brummett brun brundage brundidge brune brunell brunelle brunelli
brunet brunette brunetti bruni bruning brunk brunkevica brunkevics brunner bruns brunswick brunton bruschi brush bruss brust bruton bruun
bruyn bruzzone bryce brychta brychtova bryd brzezinski brzozowski buac buaca bubalo bubb bubenik bubenikova bucakli bucalo bucalovic
bucanin buccheri bucci bucek buch buchan buchanon buchele bucher buchholz buchman buchrucker buchta buchtova buckalovic buckingham
buckland buckler buckles bucklin buckman buckmaster buckova buckridge buckwalter bucur bucy buczek buczkowski buczynski buda budai budak
budd budde buder budichalas budiman budimcic-kovacevic budiyanto budreiko budzinski budzynski buehler buell buendia bueno buenrostro
buettner buff buffington bufford buffum bufkin buford buga bugarin bugbee bugg buggs buhl buhler buhlmann buhr bui buie buile builis bujak
bujor buker bukovska bukovsky bukowski bulaja bulak bulat bulatovic bulgarelli bulger buljat buljin buljubasic buljugic bull bullen buller
bullington bullins bullion bullis bulloch bulluck bulovan bulter bulthuis bultmann bulut bumgardner bumgarner bump bumpers bumpus bunce
bundgaard bundy bunea bunescu bungener bunger bunjes bunker bunn bunnell bunoza buntin bunting bunton bunusevac buongiorno buono buonomo
burani burazer burazor burbach burbank burcham burchard burchell burchett burchette burchfield burciaga burckhardt burd burda burdak
burden burdett burdette burdick burdine burditt burdova burduja bures buresova burevic burford burg burgan burge burgett burghagen burgher
burgic burgin burgio burgoon burhonov burhonova burian burianek buriankova burianova burk burkart burkes burkey burkhalter burkhard
burkhardt burkhart burkhead burkholder burklein burlacu burleigh burleson burley burling burlingame burlison burman burmeister burnell
burner burnes burney burnham burnley burnside burress burri burrill burriss burrough burrow burrows burrus burruss burse burson burtch
buruiana buruk burwell bury burzynski busa busak busari busch buschbaum buscher buse busemann buser busetincan busey bushey bushman
bushnell bushong busick buskirk buslaver buss bussard busse bussell bussey bussiere bussmann bustamante buster bustillos bustos busuioc
butarevic buteau butera buterbaugh buthelezi butnaru butt butterfield butters butterworth buttner button buttram butz buuren buxton buzard
buzbee buzzard buzzell buzzi byard byars byas bybee bye byer byerly byington byler byram byrge byrnes byron byrtus byrtusova byrum
cabaj-adam caballero caban cabana cabe cabell cabello cabezas cable cabral cabrales cabras cabro caccamo caccavo cacciamani cacciapuoti
cacciatore cace caceres cacho cada caddell cade cadena cadet cadiz cadle cadoni cadova cadwallader cadwell cady caesar caffee caffey
caffrey caforio cage caggiano cagiran cagle caha cahoon cahova caiazza caiazzo caillat cailler caine caines cairns cajigas cajka cajko
cajner cajzler cakir calabrese calabria calabro calafiore calahan calame calandro calder caldera calderone cale cales caleta caley calfee
calhoon cali califano calin calite calitis calkins callaghan callan callanan callaway calle callegari callen callender calles calligaris
callihan callis callison calo calton calvillo calvin calvo calzada camagic camara camarena camargo camarillo cambell cambra cambridge
cambron camdali camden camdzic camilli camire cammack cammarata cammisa campa campagna campana campanella campanile campanini camper
campion campisi campo campoli campus campuzano can canada canaday canady canaki canale canales canas canavan cancar cancel cancelliere
cancellieri canchola candan candela candelaria candelario candido candler candrlic cane canela canepa canfield cangelosi cangiano canino
canipe canizales canjko-novak cankar cann cannaday cannady cannas cannata cannella canning cannone canon canova cansler cantagallo cantara
canter canterbury cantin canto canton cantoni cantor cantwell canty canu canup cao caouette cap capannolo capanoglu capasso capatina cape
capecchi capehart capek capel capelli capers caperton capitani capizzi capkova capkovic capkovicova capkunovic caplan caple caples
caplinger caplovic caplovicova capo capobianco capoccia capocotta capogna capone caporaso capova capozzi capp cappai cappelletti cappelli
cappello cappiello capponi capraro capriotti caprnjic capuano caputo cara caraballo caracciolo caradonna caraman carapic carapina caraus
caravesa caraway carbajal carballo carbaugh carberry carbon carbone carbonell carboni card cardella carden carder cardia cardiel cardillo
cardin cardinal cardinale cardinali cardini cardona cardone cardoso cardoza cardwell care careddu carella caretti cargile cargill caric
caricari carico carignan carillo carini carino carl carlberg carle carleton carletti carley carli carlile carlin carlini carlino carlo
carlock carloni carlos carlotti carlowitz carls carlsen carlsohn carlucci carlyle carmack carman carmean carmen carminati carmody carmon
carmona carmouche carnahan carneiro carnell carner carnes carnevale carnic carnogurska carnogursky carnovale caro carolina carolis caroll
carollo carone carosi carothers carovic carp carpentier carper carpino carpio carranza carrara carraro carrasco carrasquillo carraway
carre carreiro carrell carreno carreon carrera carreras carrero carrick carrico carriere carrieri carriero carrigan carrington carrion
carrizales carrol carron carrow carrozza carrozzo carrus carruth carruthers carstarphen carstens carswell cart carta cartagena carte
cartee cartier cartl carty caruso caruthers carvajal carvalho carvelli carwile cary casadei casadio casados casady casagrande casale
casali casano casanova casares casarez casas casavant casavecchia cascio cascone casella caselli caserta cashion cashman casian casiano
casias casillas casini caskey casler casner casolaro cason caspari casper caspers casperson cass cassady cassano cassel cassell cassella
cassim cassin cassity casson castagna castaldi castaldo castano castanon casteel castellana castellani castellano castellanos castelli
castello castellon castelyn castens caster castiello castiglione castiglioni castile castille castilleja castillon castleberry castleman
casto caston castonguay castor castorena castrejon casu casula caswell catalan catalano catalbas cataldi cataldo catalinac catana catania
catanzaro catarsi catchings cate catellani cater caterino cathcart cathey catic catlett catlin cato catoe caton catron catt cattaneo
cattani caudell caudillo caudle caufield caulder cauley caulfield cauna caune causby causey cauthen cavalic cavalier cavaliere cavalieri
cavaljuga cavallari cavallaro cavalli cavallini cavallo cavanagh cavanaugh cavazos cavdarevic cave cavender caver cavic cavin caviness
cavlina cavriani cawley cawthon caylor cayton caywood cazac cazacu cazares ceasar ceaser ceballos ceban cebanu cebekhulu cebotari cebula
cecan ceccarelli ceccarini cecchetti cecchi cecchini cecere cech cechova cecil cedeno cederblad cedillo cehmajster ceja cejka cejkova
celano celar celaya cele celebija celentano celeste celestin celestine celi celik celis celli cellini celma celmina celmins celms cemal
cenan cengija ceniceros cenni centeno center centers centofanti cepeda cephas cerar cerda cerise cerkasin cermak cermakova cerna cerne
cernei cernik cernikova cernoch cernochova cernohorska cernohorsky cerny ceron cerrani cerrato cerri cerullo cerutti cervantez cervena
cervenak cervenakova cervenka cervenkova cerveny cervinka cervinkova cesar cesare cesaretti cespedes cetin cetiner cevik cha chabot chace
chadbourne chadwell chadwick chaffee chaffin chaffins chafin chagnon chaidez chaires chairez chaisson chalfant chalk chalker chalmers
chaloupka chaloupkova chalupa chalupka chalupkova chalupova chamber chamberland chamberlin chamblee chambless chambliss chamness champ
champlin chance chancellor chancey channel channell chao chapa chaparro chapel chapin chaplin chappel chappelle chapple chappuis chapron
chapuis chapuisat chaput charbonneau charest charette charity charland charleston charley charlie charlton charney charon charpentier
charron chartier chartrand charvat charvatova chasse chassot chastain chasteen chatfield chatham chatmon chatterton chattopadhyay
chaturvedi chau chauvin chavarria chavers chaves chavira chavis chea cheatham cheatwood chee cheek cheeks cheeseman cheesman cheever
chenault cheney cheng chenier chenoweth cherchi cherubini chery cheshire chesley chesney chesnut chess chessa chessari chesser chesson
chester chestnut chettri chetty cheuk cheung chevalier chevez chew chewning chi chiacchio chianese chiang chiara chiaravalle chiasson
chiavacci chibike chibuike chichester chick chico chicoine chicu chidester chidinma chidozie chihai chila child chiles chiliza chilson
chilton chimenti ching chinn chiodi chiodo chipman chipps chiriac chirico chirila chirilov chirita chis chisholm chism chisolm chittenden
chitty chitwood chiu chivers chivu chladek chladkova chlup chlupova chmelar chmelarova chmelik chmelikova chmiel chmielewski chmura choate
choe choice chojnacki chojnowski cholewa chollet chon chong chopard chopra choquart choquette chou chouinard chovancova chovanec chow
chowdhury choy chretien chrisman christ christaller christen christenson christiano christianson christman christmas christner
christofferso christopherso christy chroma chromy chronister chrzanowski chudik chudikova chudoba chudobova chudzik chui chuit chumley
chun chunn chupp churchill churchwell chute chvatal chvatalova chvojka chvojkova chytil chytilova ciaccio ciacio ciampa cianci ciani
ciavarella cibotari cibula cibulka cibulkova cibulova cicala cicatiello ciccarelli cicchetti cicco ciccone cicero cichocki cichon cichy
cicmak cierna cierny cierpinski ciesielski ciesla cieslak cieslik cifarelli cifuentes ciger cigerova cigoj cihak cihakova cihlar cihlarova
cikota cilikan cilli cilliers cimbaljevic cimerman cimesa cimino cimmino cincurak-kovac cinelli cingolani cini cintron cioban ciobanu
ciocan ciocco cioffi cioni ciorba ciornii ciotola ciotti cipanj cipanj-banja cipolla cipollaro cipolletta cipriani cipriano cirelli
cirillo cirule cirulis cisar cisarova cisco ciss cisse cissell cissokho ciszewski citro cittadino ciubotaru ciuffetelli ciuffreda ciulla
ciumac ciwan cizek cizkova cizmar-tormas claar claasen claassen clabaugh clack claes claesson claeys claflin claiborne clair clancy
clanton clapp clapper clardy clare clarius clarkson clary classen claude claudio claunch claus clausen clauson claussen clawson claxton
clayborn clayborne claycomb claypool claypoole claytor clear cleary cleaver cleaves cleek cleem clegg cleghorn cleland clem clemens
clemente clemmer clemmons clerc cleve clevenger clever clewis click client cliff clift climer clinard clinger clinkscales clodfelter
cloete cloninger clontz cloos clopton clore close closson clothier clottu cloud clough clouse clouser cloutier clover clow clower clowers
cloyd clubb cluck cluff clukey clute clutter clyburn clyde clymer co coachman coady coakley coan coats coaxum cobanovic cobbins cobble
cobbs coble cobos cobrda cobrdova coburn coca coccia cocco cochrane cockburn cockerham cockrell cockrum coco coddington coder codreanu coe
coelho coen cofer coffee coffelt coffield coffin cofield cogan cogar cogburn cogdill coggin coggins coghlan cogswell cohan cohn coil
coinchon cojocari cojocaru cojuhari cokan coke cokley cokov col cola colak colakovic colangelo colanic colantuono colaric colburn colby
coldiron coldwell colegrove colella coles colesnic coletta colgan colin colina coll collado collar collard collazo collet collett collette
colletti colley collie colligan collin collings collinsworth collis collison collman collum colman colmenero colombo colonna colquitt
colson colston colter colton colucci columbus colunga colvard colwell coly colyer comacho coman comeau comeaux comerford comfort comito
commander commons como compos comstock conant conard conatser conaway conboy concas conceicao concepcion conde conder condie condit condon
condrea cone conerly coney confer conforti congdon conger congiu coniglio conka conkle conkova conlin conlon connally conners conover
conroy considine consiglio constable constant constantin constantine constantinescu constantino constantinov cont conte conti contini
contu converse conwell conyers cooks cooksey cookson cool coolidge coombs coomer coomes cooney coonrod coons coop cooperman coots coover
copas copenhaver copes copley coplin copp coppage coppedge copper coppin coppinger copple coppock coppola cora corak corazza corbitt corbo
corboz corby cordeiro cordell corder cordes cordioli cordle cordoba cordon cordray core corea corekci coretti corey coria coriell cork
corkery corle corlett corliss corman corn cornea cornejo cornelison cornelissen cornelsen corner cornette corning cornish cornman corns
cornwall cornwell coronado coronel corp corpus corpuz corr corradi corradini corrado corral corrales corrao correale correia correll
corret corridori corrigan corriveau corry cors corsi corsini corso corson corsten cort corte cortese cortesi corti cortinas cortinovis
corum corwin cory cosby cosentino cosey cosgrove coslovich cosma cosme cosner cosper coss cossette cossey cossu costache costales
costantin costantini costantino costanza costanzo costea costigan costilla costin costner coston cota cothern cothran cothren cotner coto
cotorobai cotruta cotten cotter cotthardt cottier cottingham cottle cottman cotto cottone cottrell cottrill couey coufal coufalova
coughlin coulibaly coulombe coulon coulson council countryman counts cournoyer coursey courson court courtemanche courten courter
courtright courts courville coury cousin cousins couto coutu couture covaci covalciuc covalenco covali covarrubias covell cover covert
covey coviello cowans coward cowart cowden cowell cowen cowger cowgill cowie cowles cowley coy coyle coyne cozad cozart cozma cozzani
cozzi cozzolino crabb craciun craddock crafton craighead craine cram crampton crandell cranford crank cranmer cranston crary crase crass
craven cravens craver crawley cray crayton crea creager creamer creasey creason creasy creciun credle cree creech creed creek creekmore
creel creighton cremeans cremin cremona cremonesi crepaldi crepeau crescenzi cresnik crespi crespin crespo cress cressey creswell cretu
crevatin crew cribb cribbs crichton crick criddle crider crigger crim crimi crimmins criner cripe crippa crippen crisafulli crisan
criscenti crisci criscione crisler crisman crisp crispin crispino criss crissman crist cristea cristescu cristiano cristobal cristofaro
criswell critchfield critchlow critelli crites crittenden crittendon crnogaj croce crochet crofoot croft croitor croitoru croley croll
cromer crompton cromwell cron crona cronan crone cronin cronjager cronk cronnje crook crooks croom crooms cropper crose crosier crosland
crosley crossen crossett crosskofp crossland crossley crossman crosson crosswhite croteau crothers crotts crotty crouse crowl crown
crownover crowson crowther croy croyle crozier cruce cruciani cruciata crudu cruickshank cruise crumb crumbley crume crumley crumpler
crumpton crumrine crunk cruse crutcher crutchfield cryer crystal csapo cseh csonka csordas cuadrado cucchiara cuccia cucciniello cuche
cucos cucu cudara cudars cudd cuddy cudina cue cuellar cueto cuff cujba cukalac cukalovic cukic cukovic cukteras culberson culbert
culbertson culbreath culbreth culibrk cull culler culley cullinan cullins cullison cullum culp culpepper cumberbatch cumberland cumbie
cummerata cumming cundiff cuneo cunha cuomo cupp cupples curci curcio curd curda curdova cureton curiel curl curlee curley curreli curren
current currey currier currin curtin curtiss curtsinger cusack cushing cushman cusick cusimano cuslovic cusnir cusson custer custodio
cusumano cuthbert cuthbertson cutler cutlip cutright cutshall cutshaw cutter cutting cutts cuzzocrea cvagic cvetkovic cvetljanin
cvetojevic cvetuljski cvijan cvijancevic cvijanovic cvijetic cvijetin cvijetinovic cvijic cvjeticanin cybulski cygan cyphers cyprich
cyprichova cyr cyrus czaja czajka czajkowski czapla czarnecki czech czechowski czekaj czerniak czersky czerwinski czyz czyzewski
d'agostino d'aleo d'alessandro d'alessio d'amato d'ambrosio d'amico d'amore d'andrea d'angeli d'angelo d'anna d'argenio d'avino d'elia
d'errico d'inca d'ippolito d'onofrio d'orazio d'urso daako dabbs dabcevic dabek dabic dabija dabizljevic dabkowski dabney dabnjak dabo
dabovic dabrowski dach dachert dackovic dacosta dacovic dacus dade dadic dado dadova dafunic dagdas daggett daglaroglu dagostino dagovic
dahlberg dahlgren dahlin dahlke dahlquist dahlstrom dahm dahmen dahms daidone daigle daigneault dail daily daimer daisevic dajic dajlic
dake dakickozic dal dales dalessandro dalessio dalgaard dalke dalkiran dall dallas dalleaste dallenbach dalley dalmasso dalrymple daluz
dam damanik damaske damato damayanti dambrosio dame dameron damian damiani damiano damico damljanovic damm damon damore dampier damron dan
dana dance dancer danciu dancy dandrea dandridge dane danek danenhauer danford danforth dang dangelo dangerfield daniele daniell danielsen
danielson danielsone danielsons danielsson danila danilova danis danisova danko dankova danley dann danna danneberg danner dano danos
danova dansby danso dante dantonio dantzler dao darazac darbonne darcy dardar dare dargan darii dark darko darlington darmawan darojat
darr darrah darrell darrow dart darteh dartey darwin das dascalu dash dasher dashiell dashner dasic dasilva dates dattilo daub daubert
daubner daudrich dauer daughtery daughtrey daughtry daum dauphin dauth dautzenberg davalos daves davey davidova davidovic davidovicamic
davidsen davie davisson davoli davronov davronova davy daw dawes dawley daye dayton deacon deak dealba deanda deane deangelis deangelo
deans dear dearborn dearing dearman dearmond dearth deas deason deatherage deaton deaver debeljak debenjak deberry deblois debnar
debnarova deboer debolt debord debose debowski debski debusk dec decamp decarlo decaro decastro decicco deck deckard deckert deckow
declerck declercq declue decock decosta decoster decoteau dedanski dedejic dedek dedijer dedkova dedmon dedovic dedrick dee deeds deegan
deel deem deemer deems deen deer deerberg deering dees deese deeter defalco defazio defelice defeo defilippo deford deforest deforge
defranco defreitas degano degarmo dege degennaro degeorge degis degnan degraff degrassi degraw degree degroat degroot deguzman dehaan
dehart dehaven deherrera dehmel dehn dehoyos deiana deines deitz dej deja dejanovic dejean dejohn dejong dejova dekanovic dekany dekic
dekker dekovic dekys dekysova delacerda delafuente delagarza delahoussaye delalic delancey delano delao delapaz delapena delatorre delatte
delaughter delaune delavega delay delazy delbosque delcastillo delcid deleo delfino delgadillo delia delic delisle delk delkapic dell
dell'amico delle dellinger delmas deloach deloatch deloera delogu deloney delonge delorenzo delorme delosevic delosreyes delossantos
delozier delp delph delreal delrio delrosario deltoro deluca delucia deluna delvalle delvecchio demaio demarco demaria demars demartino
dematteo dembele demby deme demello demelo dement demers demery demeter demetrova deming demir demirbas demirel demmer demontis demoss
demott demps dempster demurtas demut demuth denaro denby dendy denesik dengler denham denic denis denison denkel denker denman denn
dennard denner dennett denney dennie denning denniston denovic densmore denson dent denti denzinger denzler depalma depasquale depaul
depaz depew depriest depue depuy dera deramus derasevic derasimovic derby dergovic deric derisilo deriu deroche derosa derose derosier
derouen derr derrick derry derryberry dersim dertmann desai desalvo desantiago desantis deschamps descoteaux deshazo deshields deshong
deshotel deshpande desiderio desilets desilva desimone desjardins deskins deslauriers desmarais desmet desmond desogus desoto desousa
desouza despain despres desrochers desroches desrosiers dessert destefano destro dethloff detrick detweiler detwiler deuschle deutsch
devald devane devaney devar devaughn devault devcickatic deveau devedzic deventer dever devera devereaux devers devetak deville devita
devito devitt devkota devlin devoe devore devos devries devrnja dew dewald dewall dewalt dewar dewberry dewees deweese dewey dewilde
dewoody dews dexter dey deyo deyoung dhakal dhawan dhlamini dhlomo dia diaby diack diaconescu diaconu diagne diakhate dial diallo dials
diamanka diamanti diana diao diarra dias diatta diattara diaw diawara dibbert dibble dibenedetto dicarlo dicken dickenson dickert dicki
dickison dickman dicks dicus didomenico didonato diebold dieckmann diederich diedhiou diedrich diego diehl diekmann dieme diemer diene
dienel diener dieng diep dierking dies dieter dietrich dietsche dietz dietzsch dieye diez diezel digby diggins digiacomo digiovanni
digirolamo digregorio dijk dijkstra dilbeck dildar dildy dileo dilla dille diller dilley dillinger dillingham dillion dillman dillow dills
dilmurodyev dilmurodyeva dilorenzo dilworth dima dimaggio dimarco dimartino dimas dimatteo dimcevic dimcic dimic dimick dimitric
dimitrijevic dimitrovski dimkic dimkovic dimmick dimnjasevic dimond dimovic dimsic dinan dinapoli dinardo dinca dineen dingarac
dingelstedt dinger dinges dingess dingiswayo dingle dingman dingus dinh dini dinkel dinkins dinsmore dinu dinwiddie dio diome dion dione
diongue dionisi dionne diop diorio diouf dioum dipaolo dipasquale dipietro dippenaar dippl dirgantara dirike dirikis dirks dirksen disalvo
dishman dismuke dismukes disney dison distefano dittman dittmann dittmar dittmer ditto dittrich dittrichova divald divine divis divisova
dix dixion dixson diyorov diyorova dizanov dizdar dizon djak djetka djitte djokoto djurasek dlamini dlouha dlouhy dlugosz doak doan doane
dobaj dobbins dobbrunz dobbs dobel dobes dobesova dobias dobiasova dobler dobos dobosz dobre dobrescu dobrilovic dobrinkovic
dobrosavljevic dobrovolna dobrovolny dobrowolski dobrzynski doby docekal docekalova dock dockal dockalova dockery docolomanska
docolomansky doctor dodaro dodds dodon dodrill doe doering doerr dogan dogaru doggett dohnal dohnalova dohring doiron dokonal dokoupil
dokoupilova dokovic dokoza dolacek dolby dolce dolch dolci dold dole dolecek doleckova dolejs dolejsi dolejsova doles dolezal dolezalova
dolezel dolezelova dolinar doll dollar dollard dolnicar dolovic dolph dolphin domagala doman domanovic domanski domazet dombroski
dombrovska dombrovskis dombrowski domenech domenico domingo domingue domingues dominiak dominici dominick dominique domino dominquez
dominy domisevac domjan domljan don donaghy donahoe donald donati donato doncic donda dondur donegan donelson doner dones donevic doney
dong dongen dongol donica donie donis donkor donley donnell donner donofrio donoghue donoho donohoe donohue doody doolin doolittle doorn
dopsa dopuda dor dorado dorazio dore dorey dorfman doria doric doring doris dority dorman dorn dorner dornik doro doronjski dorontic
doronzo dorr dorre dorris dorsch dorsett dortch dorton doskocil doskocilova doskoczynski dossett dostal dostalova doster dostie doubek
doubkova doubrava doubravova doucet doucette doud dougan doughty douglass dousa douse dousova douthit douthitt dover dovudov dovudova dowd
dowdell dowden dowdle dowell dower dowler dowling downard downer downes downie doyon doza dozier drabek drabik drabkova drac dracic
draeger dragan draganovic draghici dragic dragin drago dragoi dragojlov dragomir dragon dragone dragoni dragoviczafred dragu drain drakcic
drakeford drakes drame dramlic drapeau draskovic draughn dray drayton drca drcelic drechsler drees dreher dreier dreiling dreimane
dreimanis dreissigacker drenjacevic drennan drennen drennon dresevic dresser dressler drewry drews drexler dreyer driessen driggers driggs
drinic drinjak drinkard driskell driskill drljaca drljan drmanac drmanovic drmoncic droogendijk droppa droppova drouin drown droz drozd
drozdova drozdowski drozdz drucker drum drumheller drumm drummer drury drvarevic drvenica dry dryden drye dryer drysdale drzewiecki duah
dubashi dubay dube dubiel dubin dublin dubochet dubose dubovska dubovsky dubravec dubreuil dubska dubsky dubuis dubuque duby duca ducan
ducci ducharme duchene duchesne duchon duchonova duck ducker duckett ducksworth duckworth duclos ducommun ducret duda dudas dudash dudek
dudekova dudkova dudova dudziak dudzik dudzinski duell duenas duerr dufault dufek duff duffey duffield dufkova dufour dufrene dufresne
dugac dugaja dugas duggan dugger duggins duguay duhart duhon dukelic dukovac dula dulaney duley dulin dull dulla dullova dulova duma
dumais dumanjic dumija duminy dumitrache dumitrascu dumitrescu dumitriu dumitru dumnic dumond dumont dunagan dunaway duncanson dunda
dundas dunfee dunford dungan dunigan dunka dunkel dunkelberger dunkin dunkle dunkley dunkova dunleavy dunlop dunmire dunne dunnigan
dunning dunphy dunson dunston dunton duong dupan duplessis dupont dupre duprey dupuis dupuy duque duquette durak durand durant durante
durazo durbin durden duren durfee durgan durgin durica duricova duris durisova durkee durkin durmaz duron durr durrant durrett durso durst
duryea dusek dusenkalkar dusik dusikova duskova dussault dustin duszynski duta dutcher dutil dutkiewicz dutoit dutra dutta dutto duty
duval duvnjakculjak duygulu dvizac dvokic dvonc dvoncova dvoracek dvorackova dvorak dvorakova dvoranac dvorska dvorsky dwamena dwight
dwivedi dyal dyar dyck dycus dyess dyett dyke dykes dykstra dylus dysart dyson dzakmic dzakula dzal dzanija dzene dzenis dzenopoljac
dzepina dziedzic dzigumovic dzigurski dzikic dzinic dzirkale dzirkalis dziuba dzodanovic dzokoto dzurjanin dzurjaninova eaddy eades eads
eady eagan eager eagle eaglin eaker eakes eakin eakins ealey ealy eames eanes earhart earle earles earley earls earnest earp earwood east
eastep easter easterday easterling easterly easterwood eastin eastland easton eastridge eastwood eatman eatmon eaves ebel ebeling eberhard
eberhardt eberhart eberle eberly ebersole ebert ebling ebner ebron ebubechukwu eby eccles eccleston echavarria echevarria echeverria eck
eckard eckart eckenrode ecker eckert eckhardt eckhart eckhoff eckles eckley ecklund eckman eckstein ecoffey ector eddie eddings eddington
eddins edelen edelman edelstein eden edenfield edens eder edgar edge edgell edgerton edgin edgington edick edie edinger edington edison
edmiston edmond edmondson edmonson edmunds edmundson edney edorh edson edun edvardsen edward eells effertz effler efird egbert egbochukwu
egeli egelja egeljic eger egeric egerton eggen eggenmueller egger eggers eggert eggleston egic egli eglite eglitis ehigiator ehlers ehlert
ehm ehmann ehrhardt ehrhart ehrig ehrlich eich eichelberger eichenberger eicher eichhorn eichler eichner eichorn eickhoff eide eidson
eifert eiland eiler eilerman eilers einert eisele eisen eisenberg eisenhauer eisenlauer eisenman eisner ek ekici eklund ekpo eksioglu
eksteen ekstrom ekwueme elam elamin elb elbe elbekov elbekova elbert elciboga eldorov eldorova eldred eldredge elebiyo eley eleyth elgin
elia elias eliason eliasova eliasson elicin elie eligibile elizabeth elizalde elizondo elkin ellard elledge ellefson ellenberger ellenburg
ellender eller ellerbe ellerman ellett ellinger ellingson ellington ellsworth ellzey elmastasoglu elmer elms elmurodyev elmurodyeva
elnurov elnurova elrod els elser elsner elson elss elston elswick elton elvina elwell elwood elworthy ely elyorov elyorova elzey emanuel
emard emberton embranthiri embree embrey embry emerick emert emig emmanuel emmelmann emmerich emmert emmett emmons emond emory emrich
emrick enache enachi encarnacion encinas enciso ender enderby enders endicott endo endres endsley endzina endzins ene eng engebretson
engelbrecht engelen engelhardt engelmann engels engen enger engholm englehart engleman engler englert engles englund engram engstrom eni
enloe enlow ennis enoch enochs enos enright ensign ensley ensminger ensor entrekin eoff epifani epley epling eplinius epp epperly epperson
eppinger epstein erasmus erazo erb erbay erben erbenova erberk erbulak ercetin ercoli erdman erdmann erdogan erez erginsoy erhan erhardt
ericksen ericson eriksen erikson eriksson erkekli erlandson erlei erm ermini ernest erni ernser ernst eronat errante errera errichiello
errico erskine ertel ertepinar ertl erturk erving erwes esanu esbensen escalante escalera escamilla escobedo escoto escudero esenwein
eshelman eskew eskridge eslick eslinger espada espana espinal espino espiritu espitia esqueda esquibel esquivel essary esser essex
estabrook esteban estell estep estepp ester esters esteves estevez estey esther estill estrella etheredge etheridge ethier ethridge
etienne etter ettinger etzebeth etzel eubank eudy eugene eugster eure eury evan evangelista evangelisti evanoff eveland evelyn even evens
evensen evenson everette everhart everitt everly everman evers eversole everson evert everts evliyaoglu evola evstifejev ewald ewalt ewart
ewell ewers ewert exley exum eye eyler eyre ezell ezzell fabbri fabbricatore fabbro fabela faber fabian fabiani fabiano fabianova fabijan
fabijanovic fabjan fabre fabris fabrizi fabrizio fabry faculjak fadda fadel fadipe fagan fager fagin fagundes fagunwa fahey fahham fahner
fahriddinov fahriddinova fahy fain fairbanks fairchild faircloth fairfax fairfield fairley fairman faison faisz faith fajardo fajdetic
fajdiga fajimi fajnor fajnorova faktor falabi falbo falcao falchi falcioni falco falcon falcone falconer fales faleti falgoust falgout
falk falkner falkowski fall faller fallin fallis fallon falls faloye falter falzone fan fanara fancello fancher fanelli fang fankhauser
fann fannin fanning fant fanta fantini fantova fantozzi faraci farago faraone farber farcas farcic farella faresta fargo faria farias
farida farin farina faris farish farkas farkasova farkasovska farkasovsky farlow farner farney farnham farnsworth farnum farquhar farra
farrand farrar farren farrer farrington farrior farrish farrow farruhov farruhova farthing farwell fasano fasasi fasching fasoli fason
fassbender fassett fast fathina faty faucett faucette fauche faucher faught faulhaber faure faust fava favara favaro favela favero favors
favre fawcett fay faye fayzbekov fayzbekova fazekas fazio fazliddinyev fazliddinyeva feagin fears feaster feather feathers featherston
featherstone febian febrianti febus fecteau fedele feder federici federico fedor fee feeley feely feeney feest feher fehr fehrig feil
feinberg feinstein feist fejfar fejfarova fekete fekonja felan felber feld felder feldmann feldt feleppa felice felici felipe feliz
feliziani felke felker fell feller fellers fellman fellows felt felten feltman feltner felts felty femina fencl fenclova fender fenderson
fendley fenn fennell fenner fenske fentress fenwick feo ferat ferebee ferenc ferencova fergerson fergus ferilli ferjan ferko ferkova
ferland ferluga fermin fern fernanda fernandes fernando ferracuti ferraiuolo ferrando ferrante ferranti ferrara ferrari ferrarini ferrario
ferraris ferraro ferrarotti ferree ferrel ferrer ferreri ferrero ferretti ferri ferrier ferrigno ferrin ferrini ferro ferroni ferry
fessler festa festuccia fett fetter fetterman fetters fetty fetzer feuerbach feuerstein few fewell fey fiala fialova fichardt fichera fick
fico ficova fidelis fidler fiedler fiedlerova fielder fielding fierro fierros fietz fife fifer fifield figaro figl figueiredo figura
fijalkowski fike fikes filc filcova filer files filice filimon filip filipan filipek filipiak filipova filipowicz filipowski filippi
filippini filippis filippo filipponi filkins fillmore filsinger filson fincham fincher finck fincke findlay findley fine finger fini finka
finkbeiner finke finkel finkelstein finkle finklea finkova finlay finnegan finnell finnerty finney finnie finocchiaro finotti finstad fior
fioravanti fiore fiorelli fiorentini fiorentino fiorenza fioretti fiori fiorillo fiorini fiorucci fiqueroa firdavsyev firdavsyeva
firestone firgantoro firmansyah firth fisbah fischerova fischetti fiscus fiser fiserova fishback fishburn fishel fishman fisk fiske fister
fitchett fite fitratov fitratova fitschen fitting fitts fitz fitzgibbon fitzgibbons fitzhugh fitzsimmons fitzwater fix fizer fjeld flacco
flacer flack flagg flaherty flak flake flaman flanary flanders flanery flanigan flanjak flannagan flannery flannigan flatley flatt
flaugher fleck fleckenstein fleeman fleenor fleet fleetwood fleischer fleischman fleischmann fleisher flemings flemming flesher fleshman
fleury flick flickinger flinchum flinn flippen flippo flis floder flor flora florczak flore florea florek florence florescu florez florian
florianova floricelovic floridia florio floris flory flottmann flournoy flower fluckiger fluellen fluharty fluker fly flynt flythe fobbs
focht focsa fodor fodulovic fofana fofie fogarty foged fogel fogele fogelis fogg fogle fogleman foglia fois fojtik fojtikova fok folden
folger folivarski folk folkerts folks follett follis folmar folse folsom foltyn foltynova foltz fomby fonda fondren fong fonseca font
fontaine fontana fontanez fontes fonti fonville foor foos foran forbis forbush force forcier forconi forde fordham fordyce fore forehand
forest forester foret foretay forgey forgione forkel forlani forman formanek formankova formanova formica fornara forney forrester
forsberg forsman forst forster forsyth forsythe fort forte fortenberry forth fortier fortin fortner fortney fortova fortson fortugno
fortuna fortunato fortune foschi fosdick foshee foskey foss fossett fossum fosu foti fotihov fotihova fouch fouche foulk foulks fourie
fouse fousek foushee fouskova foust fout fouts foutz fowlkes foxworth foxx foy foye frackowiak fraczek frady fraga fragoso fraher frahm
frahmeke frailey fraire fraise fraizer frakes fraley fralick frame frami frampton franc france frances francesca franceschi franceschini
francesco francesconi francese francezi franchi franchini francisco franciskovic franck francois francova frandsen franecki franek franey
franic franjicabramic franjiczelic franke frankel franko frankova frankowski fransson franta frantz franz franze franzen franzis franzmann
franzoni frasca frase frasher frasier frasure fratczak fratello fratila fratti frau frauen frauendorf frausto frawley fray frazee frazer
frazi frechette fred freda fredericks frederickson frederiksen fredette fredrick fredricks fredrickson fredriksen fredriksson free
freeborn freed freedman freeland freels freer freese freeze fregoso frei freigang freimane freimanis freimann freimuth freisen freitag
freitas frenette frenkel frenzel frerichs freriks freshour fresquez fretwell freudenburg freund frew freymond frezza friar frias frick
fricke fricks friday fridley fridrich fridrichova fried friedek friedel friedenberg friedlander friedli friedmann friedrich friel frier
frierson fries friese friesen friess frigan frigerio frigo frink frisbee frisbie frisby frisch frisina frison fritch frith fritsch fritts
frizzell froehlich froelich frohn froman fromm frosch fruge frunza frunze fryar frydrych frydrychova fryer fryman ftorek ftorekova fu
fucci fuchs fuchsova fucik fucikova fudge fuentez fuga fugate fuhlbrugge fuhrman fujiati fujii fujimoto fuksa fuksova fulbright fulcher
fulford fulgham fulghum fulk fulkerson fulks fullerton fullilove fullmer fullwood fulmer fulop fulp fults fultz fumagalli fumarola funches
fundak funderburg funderburk funes fung funke funkhouser funmilayo fuoco fuqua fuquay furdi furey furgala furlan furlong furlow furman
furno furr furrer furrow furry furst furtado furtuna fusaro fusco fuselier fusenig fuson fussell fust futch futrell fuze fye fyfe fyffe
g'afforov g'afforova g'afurov g'afurova g'iyosov g'ulomov gaba gabaldon gabbard gabbert gabel gabhezi gabius gable gabler gabor gaborova
gabriele gabrielli gabrielova gabrielson gabrovsek gabud gacanovic gacevic gacic gacina gacinovic gadanski gadberry gadbois gadd gaddini
gaddis gaddy gade gadiaga gadomski gadschiew gadsden gadson gadzic gaeta gaetano gaffney gafford gages gagic gagliano gagliardi gagovic
gagricic gagro gahwiler gaile gailey gailis gailite gailitis gaillard gain gaina gainer gainey gains gaiser gaitan gaither gajda gajdos
gajdosova gajec gajewski gajgicmatic gajski gakstadter gal galan galander galante galarza galasso galati galaviz galaz galazka galbraith
galbreath gale galeano galeazzi galentine gales galey galic galicia galinac galipeau galjak galjen galjer galka gall gallaher gallant
gallardo gallaway gallego galli gallien galligan gallimore gallion gallman gallop gallucci gallup galluzzo galosevic galvez galvin galyean
galyon gama gamache gamba gamberini gambill gambino gamblin gamboa gambrel gambrell games gamez gamino gamlin gammage gammill gammon
gammons gamper ganaka gandara gandhi gandolfo gandy ganea ganey gangan gangemi gangnus ganley gann gannaway gannon gans gant gantar gantt
gantz ganz ganzmann ganzzuparic gaona garatva garau garavaglia garay garber garceau garces gard gardea gardella garden gardener gardin
gardiner garduno garey garfield garfinkel gargano gargiulo garibay garica gariepy garifo garlock garman garmon garneau garnes garnett
garnica garnier garofalo garonja garr garrard garren garretson garrick garrido garris garrity garrow garry garst garth gartman gartner
garton garver garvey garvin garwood gasaway gascon gasior gasiorowski gasjune gasjuns gaskell gaskill gaskin gaskins gaspar gaspard
gaspari gasparini gasparova gasparovic gasparovicova gasper gaspic gass gassama gassaway gasse gasser gast gastel gastelum gately gatewood
gathers gatlin gatling gatson gatta gatti gattis gatto gatton gatzka gauder gaudet gaudette gaudiano gaudio gaudreau gaughan gaul gault
gauna gaunt gause gauthier gautier gautreau gautreaux gauvin gavin gavric gavrila gavrilita gavriliuc gavrilovic gavrovic gawel gawlik
gawron gawronski gayden gaydos gaye gayhart gayle gaylor gaylord gaymon gaynor gaytan gayton gazaway gazdic gazi gazibara gaziova gazivoda
gazo gazzola gbadamosi gbogboade gearhart gearheart geary gebhard gebhardt gebhart geddes geer geese gehre gehrig gehring gehrke geib
geier geis geise geisendorf geiser geisler geissler geist gelinas geller gelling gelman gemma gemmill genao genchi gendreau gendron genest
genjega genna gennaro geno genoud genova genovese gens gent genthner gentile gentili gentle geoghegan georges georgescu gerace geraci
geraghty gerald gerard gerardi gerbennow gerber gerdel gerdes geren gerena gerhard gerhardt gerhart gerhold gerke gerken gerlach germain
german germani germany gerner gerow gerritsen gerry gerschler gerson gerstner gerth gertz gervais gervasi gerwig gesell gess gessner
getchell geter getty getz geurts geyer gfeller ghale gheorghe gheorghita gheorghiu gherman ghilardi ghirmai ghita gholson gholston ghosh
giacalone giaccio giachi giacomelli giacomo giampaoli giampaolo giannelli giannetti gianni giannini giannone giannotti gianotti giansante
giardina giardini gibala gibb gibby giddens giddings gideon gidley giehl gielen gierisch gies giesa giesche giese giffin gift gigaba giger
gigli giglio gigliotti giguere gil gilbertson gilbreath gilca gilchrist gilcrease gilde gildea gilder gildersleeve gile gilford gilkey
gillam gillard gilleland gillen gillenwater gilles gillett gillette gilley gillham gillian gilliard gillieron gillies gilligan gilliland
gillingham gillison gillispie gillman gills gillum gilman gilmartin gilmer gilmour gilpin gilreath gilroy gilson gilstrap gilyard gimbel
gimenez ginder gines gingerich gingras gingrich ginn ginneken ginsberg ginsburg ginter ginther gioacchini gioia giordani giordano
giorgetti giorgi giorgio giovannelli giovannetti giovanni giovannini giovinazzo gipe giraldo girard girardet girardi giraud giraudo girbu
girolamo giron girone girouard giroux gisca gish gislason gist gittens giudice giuffrida giugliano giuliani giuliano giunta giurgiu
giuseppe giusti giustra given glab gladden gladney gladstone glantz glasco glaser glasgow glasnovic glasper glaspie glasscock glasser
glassman glasson glatting glaude glavac glavak glavati glaze glazer glazier gleaton gleaves gleda gledic gleeson gleichner glen glennon
glessner glick glickman glidden glidewell glines glintic glisson glodovic glogowski gloor gloria glosli glowacki glozanski gluck gluhovic
glukcevic glumac glumpak glynn gning gningue go goad gobbi gobeil gobel gober gobert goble gochenour gockeritz gocnik gocnikova godanj
godbey godbolt godbout godec godin godines godinez godlewski godley godoy godsey goebel goedicke goehring goering goetz goforth goggans
goggin goggins goguen gohler goin goines goings gokey golab golban goldbeck goldenberg golder goldfarb goldfuss golding goldkamp goldkuhle
goldner goldsberry goldschmidt goldston golebiewski golebiowski golec golicsamarzija golightly golinelli goll goller golliday golling
gollnow gollum golob golomski golson golub gombai gombay gombert gomis goncalves goncear gong gongora gonsales gonsalez gonsalves gonta
gonultas gonyea gonzalas gooch goodale goodall goodell gooden goodfellow goodin gooding goodlett goodloe goodlow goodner goodnight
goodridge goodrow goodrum goodsell goodspeed goodwill goodwyn goodyear googe goolsby goonam goosen goossens gora goral goran gorby
gorczany gordan gorden gordhan gordy gorea gorecki goree gorham gori goricanec goris gorisek gorjanski gorka gorlich gormer gormley gorney
gorniak gorny gorrell gorski gorsuch gorton gose goshorn goslin gosnell gosselin gossett gotcher gott gottfried gotthardt gottlieb
gottschalk gottwald gottwaldova gotz gotzelmann goudeau goudiaby goudreau goudy gouge gough goulart goulding goulet goulette gourdine
gourley gouveia govan gove govea govender govoni gow gowan gowans gowda gowdy gowen gower gowin goy goyette goza graaf graber grabez
grabic grable grablovic grabovac grabowski gracey gracia graczyk graddy gradisar gradistanac grado gradojevic gradzki graf graff grafton
gragg grainger grajeda gram grammer grams gran grana granado granados granat granata granato grand grandberry grande granderson grandi
grandison grandjean grandstaff grandy grange granier granillo grantham granville grass grasse grassi grasso grate gratton gratzky grau
graudina graudins graur gravatt gravel gravelle gravely graver gravina gravitt gravley gravois graybeal graybill grayer grays graziani
graziano grbesa greathouse greaves greb grebenarzarmen greco grecu greear greeley greenawalt greenbaum greenblatt greenfelder greenfield
greenhalgh greenhaw greenhill greenholt greening greenlaw greenleaf greenlee greenman greenough greenspan greenstein greenwald greenwalt
greenway greenwell greeson greger gregersen greggs gregoire gregor gregorc gregori gregorio gregorova gregson gregus gregusova greig
greiner greithanner gremillion grenier grenz greppi greschner gresham gress greve grey grezia grgic grgurevic gribble gribuste gribusts
grice grider gridley grieco griego griem grier griesbacher griese grieve griffen griffeth griffey griffie griffis griffiths grigg grigoras
grigore grigorescu grigsby grijalva gril grill grilli grillo grim grimaldi grimaldo grimmer grimmett grimshaw grimsley grinberga grinbergs
grinder grindle grindstaff griner grinnell grinstead grisby grisham grissett grissom griswold grizzard grizzle grkavac grkinic grladinovic
grm groat grob grobelaar groce grochowski groduma grodums groebli groen groff grogan groh groleau gromisch grondin groner groom grooms
groot groothuizen groover gros grose grosjean grosse grosser grossheim grossi grosskopf grossman grosso grosu grote groth grothaus
grothkopp grotke grotzinger grounds grow groza grozdanovic gruba grubb grube gruber grubesicbarbir grubnic grubrova grudzien grullon grun
grundmann grundy grundza grundzova gruner grunewald gruning gruppuso gruszczynski gruszecki gruszka gruver grygar grygarova grzegorczyk
grzelak grzesiak grzesik grzeskowiak grznar grznarova grzyb grzybowski grzywacz guadalupe guajardo gualtieri guan guard guardado guarino
guarneri guarnieri guastella guastone guay gucanin gudino guenther guercio guerin guernsey guerreiro guerrette guerrier guerrieri
guerriero guerrini guertin guess guest gueye guffey guglielmi guglielmo guha guice guida guidetti guidi guido guidotti guild guilford
guillaume guillemette guillen guillermo guillory guillot guillotte guimond guin guinand guinn guisse guiterrez guitierrez gul gula gulam
guldemeister guler gulgowski gulick gulino guliwe gulledge gullett gulley gulli gullickson gullion gullo gully gulyas gum gumbs gumede
gumm gummelt gump gumuspala gunarto gunawan gunday gundersen gunderson gunes guneta gunjaca gunkel gunnarsson gunnell gunnels gunning
gunther gunz guo gupta gupton gurbig gurganus gurley gurmen gurney gurrieri gurrola gurule gurung gusan gusanovic gusatovic gusavac guse
gusevac gusic gusikowski gusman gusmeroli gusovic guss gust gustafsson gustavson gustin gut gutal guth gutierez gutierres gutirrez gutjahr
gutkowski gutman gutmann gutowicz gutowski gutrovac gutschank gutshall gutu guyer guyette guyot guyton guzik guzina guzun gwacela gwala
gwaltney gwin gwinn gwozdz gwozdzik gwyn gwynn gyamfi gyasi gyawali ha haack haaf haag haak haan haase habeeb habel haber haberman habib
habibi habibov habibova hablak hablakova habsuda habsudova hache hack hackbarth hackbusch hackelbusch hacker hackler hackman hackney
hackworth hada haddad hadden haddix haddock haddox haden hadfield hadlock hadwich hadzibeganovic hafer haferkamp haffey haffner hafliger
hafner haga hagans hagar hagberg hage hagedorn hageman hagenes hagerman hagerty haggard haggerty haggins hagins hagler haglund hagood
hagopian hague hagy haider haigh haight haigler haikal hail haile hailey hain hair haire haislip haith hajdinjak hajdu hajduk hajek
hajkova hajna hajnc hajny hakala hakan hakansson hake hakes hakim hakyemez hala halak halakova halas halasz halbert halcomb hald halda
haldeman haldova hales halford halilyev halilyeva halim halimah halladay hallam hallberg halle hallenbeck haller hallett halley
halliburton halliday halligan hallinan hallman hallmann hallmark hallock halloran halloway hallowell halls hallum halova halpern halpin
halsey halstead halter halterman halton haluska haluskova halverson halvorsen halvorson hamada hamal hamalainen haman hamann hamblen
hamblin hambrick hamburg hamby hamdan hamel hamer hames hamidov hamidova hamil hamill hamler hamlet hamlett hammack hamman hammel hammers
hammes hammett hammock hammon hammonds hammons hammontree hamner hamon hampl hamplova hampson hamrick hamzaoglu hamzayev hamzayeva han
hana hanacek hanackova hanak hanakova hance handayani handler handley handoko handy handzic hane hanekom hanenberger hanes hanford hang
hanger hango hanifat hanizar hank hanke hankerson hankinson hanko hankova hanlin hanlon hann hannan hannecker hanner hanni hannich
hannigan hanning hanniske hannon hannum hanousek hanouskova hanova hanrahan hans hanscom hansel hansell hanselman hansford hanshaw hansson
hanus hanusova hanzal hanzalova hanzl hanzlik hanzlikova hanzlova hara harac harada haralson haramija harbaugh harber harbert harbin
harbison harbour hard hardaway hardcastle hardee hardeman harder hardesty hardiansyah hardie hardiman hardison hardman hardnett hardrick
hardt hardwick harewood hargasser harger hargett hargis hargrave hargraves hargreaves haring harini haris hariyah harjo harker harkey
harkins harkless harkness harlan harland harless harley harlow harman harmer harms harnapp harnden harned harner harness harney harnish
haro harold harp harpe harpole harr harrah harrel harrelson harrigan harrill harriman harriss harrod harrold harry harsh harshaw
harshbarger harshman hartati harte harter hartfield hartford hartig hartigan harting hartle hartlieb hartline hartmann hartmanova hartness
hartnett hartsell hartsfield hartshorn hartsock hartung hartwell hartwick hartwig harty hartz hartzell hartzler hartzog harvell harvill
harville harvin harwell harwood haryanti haryanto has hasan hasanah hasanica hascak hascakova haschke hasek hash hashimoto haskell haskett
haskin haskova haslam hasler haslett hass hassan hassanah hasse hassel hassell hassen hassett hassfeld hassinger hassler hasson hasting
hastuti hasty hatchell hatchett hathcock hathorn hatley hatmaker hattaway hatten hatter hattingh hatton haubrich hauck hauer haug haugaard
hauge haugen haugh haught haughton hauke haukelidsaeter haun haupt hause hauser hausman hausmann havard havel havelka havelkova haven
havener havens haverney haviland havlicek havlickova havlik havlikova havlova havojic havranek havrankova hawes hawker hawkes hawkinson
hawks hawley hawn haworth haws hawthorne hay hayashi haycraft haydon haygood hayhurst hayman hayne hayner haynie hayslett hayward hayworth
hazard hazel hazelton hazelwood hazen hazes hazlett hazzard he heacock headen headley headrick heady heald healey heaney heaps hearne
hearns heater heathcote heatherly heaton heavner hebb heberstreit hechler hecht heck heckel hecker heckman hecko heckova hector heczko
heczkova hedberg hedden hedegaard hedermann hedge hedgepeth hedges hediger hedlund hedman heefer heenan heer heerden heeter heffernan
heffner heffron hefley heflin hefner hegarty hegedus heger hegerova hegg hegmann hegwood hehl heid heidel heidelberg heidelmann heiden
heidenreich heider heidler heier height heijden heikkila heikkinen heil heilig heilman heim heiman heimann heimbach hein heine heineman
heinemann heiner heinig heinke heinonen heinrich heins heintz heinz heinze heise heiser heisler heiss heist heitman heitz heitzman hejda
hejdova hejduk hejdukova hejl hejlova hejna hejnova held heldt heleta helfrich helgeson helland hellman hellmann hellstrom helm helman
helmer helmick helmke helmuth helpling helsel helt helwig helzer hembree hemenway hemingway hemmer hempel hendershot hendley hendon
hendren hendrick hendriks hendry hendrych hendrychova heng hengmith henke henkel henline henn hennen hennes hennessey hennessy hennezel
hennig henning henninger hennings hennis henri henricks henriksen henriksson henriques henriquez hense hensel hensen henshaw henslee
hensler hentel hentges henthorn henton hentschel hentschke hentz hepburn hepler hepner hepperle hepworth her herald herb herberger
herbrand herbst herd heredia hereford heretik heretikova hering herjavec herlambang herlihy hermanek hermankova hermann hermanova hermans
hermansen hermanson hermansson hermawan hermecke hermelin hermes hermiston hermosillo herms hern hernadez hernandes herod herold heron
herr herrell herren herrick herrin herrman herrmann herrod herschmann hersey hersh hershberger hershey hershman hertel hertz hertzog
hervey herweg herwig herzenberg herzig herzog heskett hesse hessek hessel hesser hessler hesson heston hetherington hetrick hettinger
hetzel hetzler heuck heuer heunis heuvel heval hewes hewett hewlett heydemuller heyden heyer heyman heyward heywood hiatt hibbard hibbert
hibbitts hibbler hibbs hibner hice hickerson hickle hickok hickox hickson hidalgo hidayanto hidayat hideo hidosanin hiebert hiebl hiers
hiett higa higbee higby higdon higginbotham higginson higgs high highfill highland highsmith hight higley higuera hikmatov hikmatova
hilario hilbert hilburn hildebrand hildebrandt hildenbrand hilderbrand hildreth hile hileman hiles hilgendorf hillard hiller hillery
hillhouse hillier hilliker hillis hilll hillman hills hillyard hillyer hilpert hilson hilt hiltner hiltunen hiltz himawan himes hinckley
hincu hindman hinds hine hinek hiner hinerman hingsen hingst hinkel hinkley hinkson hinman hinnant hinojos hinojosa hinrichs hinshaw hintz
hinz hiott hipp hipple hipps hirnstajn hirsch hirschberg hirschman hirsh hirst hirt hirth hirthe hirvonen hise hiser hitch hitchcock
hitchens hitchinson hite hitt hittle hitz hively hix hixon hixson hjort hjorth hladik hladikova hladka hladky hlapec hlasni hlatshwayo
hlavac hlavacek hlavacekova hlavackova hlavacova hlavata hlavati hlavaty hlavka hlavkova hlinka hlinkova hlongwa hlongwane hlousek
hlouskova hoadley hoag hoagland hoang hoard hoban hobart hobby hobdy hobgood hocevar hoch hochstetler hochstrasser hock hockaday hocke
hockenberry hockensmith hocker hockett hocking hockman hodanovac hodea hodel hodgdon hodgin hodgins hodgkins hodgkinson hodgson hodkiewicz
hodler hodnett hodo hodovanj hodson hoefer hoeft hoeger hoehn hoehne hoekstra hoelscher hoeppner hoerner hoey hofer hoff hoffer hoffmann
hoffmannova hofman hofmann hofmanova hofmeister hofstetter hoft hoge hogg hoggard hogle hoglund hohenberger hohl hohman hohn hohne
hohnheiser hohosbabic hoisington hojimurodyev hojimurodyeva hoke hola holan holanova holas holasova holbert holcombe holcova hold
holderman holding holdren holdsworth holdt hole holec holecek holeckova holeman holford holguin holiday holifield holik holikova holinski
holl holladay hollander hollandsworth hollar hollard hollars hollaway holle holleman hollen hollenbeck holler hollie hollier hollifield
holliman hollinger hollingshead hollins hollister hollman holloman hollomon hollon hollowell holly holm holmberg holmgren holmquist
holmqvist holmstrom holoubek holoubkova holsinger holst holstein holston holte holter holtfreter holthaus holtman holton holtz holtzclaw
holtzman holub holubova holuby holubyova holy holyfield holz holzdeppe holzer holzman holzner hom homa homan homenick homer homes hommel
homola homolka homolkova homolova honaker honda hone honea honegger honey hong honig honore honz hook hoopes hoose hoosier hooss hooten
hopes hopland hopp hoppe hopps hopson hopwood hora horace horacek horackova horak horakova horan hord hordt horejsi horgan horky horna
hornak hornakova hornback hornbeck hornberger hornbuckle hornicek hornickova hornik hornikova horning hornsby hornung horova horowitz
horrell horrocks horska horsky horsley horst horstman hort horta horvat horvath horvathova horvatova horwitz hosea hosek hosey hosford
hosier hoskin hosking hoskinson hoskova hosler hosley hosmer hoss hossa hossova host hostetler hostetter hotaling hotchkiss hott hottinger
hottinguer hotz hou houchens houchin houchins houck houde houdek houdkova hougaard hough houghtaling houghton houk houle houlihan
householder housel houseman houska houskova housley housman hovanjek hove hovey hovis hovorka hovorkova howarth howells hower howerton
howery howes howie howington howland howle howlett howley howse howser howton howze hoxie hoy hoye hoyer hoyle hoyos hoza hozova hrabal
hrabalova hrabovska hrabovsky hradecka hradecky hradil hradilova hrasko hraskova hrbacek hrbackova hrbek hrbkova hrda hrdina hrdinova
hrdlicka hrdlickova hrdy hresicdubaic hribar hric hricova hrkalovic hrmo hrmova hrncir hrncirova hrnjak hroch hrochova hromadka hromadkova
hron hronova hrovat hruba hrubes hrubesova hruby hruska hruskova hrusovska hrusovsky hruza hruzova hrvatin hsieh hsu hu hua huang huard
huba hubacek hubackova hubbell hubbert hubble hubbs hubenbecker hubert hubl hubler hubner hubova huck huckabee huckaby huckestein huckins
hudak hudcova hudec hudecek hudeckova hudgens hudgins hudkins hudnall hudspeth huebel huebner huel huels huertas huet huey huffine hufford
hug hugel huges huggard hugh hughey hughley hughs hugo huguenin huguley huhn hui huie huisman huitt huixtlacatl huizar hujo huke hulbert
hulett huling hulka hulkova hullinger hulme huls hulse hulsey hults human humbert humbert-droz humble hume humes huml humlova hummel
hummer humphreys humphries hund hundley huneke huneycutt hung hungerford hunley hunnicutt hunsaker hunsicker hunsinger hunsucker
huntington huntley huntsberry huntsman hunziker huot hupp hurdle hurlbert hurlburt hurlbut hurlimann hurramov hurramova hursey hurtado
hurtt hurwitz husak husakova husakovichodzic husband huse huseby husek huseman husk huskey huskins huskova huss hussain hussey husted
huston hutagalung hutapea hutasoit hutchens hutcherson hutcheson hutchings huth hutsell hutson hutt huttcher hutter hutto hutzler huwiler
huzanic hwang hybl hyblova hyden hyder hyer hyland hylton hyman hymel hymes hynek hynes hynkova hypes hysell iacob iacolare iacono
iacovino iacovone iancu iandolo iannaccone iannello ianni iannone iannucci iaria iatco iazzetta ibanez ibe ibikunle ibodullohyev
ibodullohyeva ibrahim ibranovic ibric ibrohimov ibrohimova ice icelic ichim ickes iddings ide ierardi iersel iezzi iglesias iglicar
ignacio ignat igo igov igric ihasz ihly ihnacak ihnacakova ihtiyorov ihtiyorova ikeda ikner ikromov ikromova ilancic ilc iles ilic ilicali
ilicin ilie iliescu iliff ilin ilincic ilisic illes illing ilori ilupeju ilyosov ilyosova im imes imhof imhoff imler immelman impellizzeri
improta imronov imronova ince indelicato infante ingalls inge ingersoll ingham ingle ingles inglis ingraham ingrassia ingrosso iniguez
innes innis inniss innocent innocenti inoue inouye inzerillo iodice ion ionescu ionita iordache iorga iorio iosif iotti iovino iovu ip
ippoliti ippolito irawan irby ireland irfandi irick irimia irish irizarry irons irvine isaacs isaacson isabell isac isak isakov isakson
isaksson isbell isbrucker isekenmeier isenberg isenhour isham ishmael isik islam islas isler isley islomov islomova ismail ismoilov
ismoilova isokun isom ison ispas ispiranovic israel issa issac istokovic istrate istrati isvan iswahyudi iten ito itt iuliano ivan ivancan
ivancic ivanisic ivankovicbon ivanov ivanova ivanovs ivas ivascu ivers iversen iverson ivery ives ivic ivie ivkovac ivory ivy iwanowski
iwanski iyalla iyanda iyengar iyer izaguirre izdebski izquierdo izzi izzo jaarsveld jablanov jablonski jacimovic jacinto jackman jackowski
jacks jaco jacobi jacobo jacoby jacovic jacques jacquet jacquez jadro jaeger jaffe jager jagger jaggers jaggi jagica jagiello jagielski
jagodic jagodzinski jagusch jagusic jahn jahnke jahoda jahodova jailani jaime jaimes jain jaiyeola jakab jakes jakesova jakl jaklova
jakobcin jakobek jakobs jakobsen jakobsson jakolic jakopic jakoubek jakoubkova jakubcova jakubczyk jakubec jakubiak jakubowski
jakusmejarec jalbert jalolov jalolova jaman jambor jamerson jameson jamieson jamiu jamnik jamolov jamolova jamrozy jamshidov jamshidova
janacek janackova janak janakova janas janata janatova janca jancek jancekova jancik jancikova jancova janda jander jandova jandreau
janecek janecekova janecic janecka janeckova janekovic janes janevski jang jangid janiak janicek janich janicki janickova janik janikova
janis janiszewski janka janke jankovicbeslic jankovitch jankovska jankovskis jankowiak jankowski janku janosevicfranz janosik janosikova
janoska janoskova janota janotova janousek janouskova janovska janovsky janowski jansa jansen janska jansky janson jansone jansons jansova
janssen janssens jansson jantjies jantosovic jantosovicova jantz janu januar january janus janusko janusz januszewski janzen jaques jaquez
jara jarboe jarc jardan jardine jared jares jaresova jarets jarman jarmon jarnagin jarnec jaros jarosova jarosz jarrard jarrell jarvinen
jarzabek jasarevic jasek jasinski jaskiewicz jaskolski jaskova jasmin jason jasper jasso jast jastrzebski jasuryev jasuryeva jauk jauregui
javier javlonov javlonova javohirov javohirova javurek javurkova jaworski jay jayne jaynes jazbinsek jazvinsak jeanbaptiste jeanlouis
jeanneret jeanpierre jeans jech jechova jedlicka jedlickova jedlovska jedlovsky jedrzejczak jedrzejczyk jedrzejewski jefcoat jeffcoat
jefferies jeffery jeffords jeffrey jeffreys jeftic jeftovic jegorov jekabsone jekabsons jelacic jelasic jelen jelenova jelica jelinek
jelinkova jelisavac jelita jelks jellinghaus jellison jemison jendek jendekova jenicek jenickova jenkac jenkin jenko jenks jenner jennette
jenney jenni jenson jent jeorga jeppesen jepson jerab jerabek jerabkova jeram jerde jereb jeremiah jeremic jereminov jerez jergic jerinic
jerinkic jerkins jerkov jerkovic jerome jerry jerschabek jesenicnik jeske jespersen jess jesse jessee jessen jessie jessop jessup jester
jesus jeter jett jetton jeusa jevdenic jevdenovic jevdevic jevremcevic jevremov jevremovic jevric jevrosimov jevrosimovic jevtanovic
jevtic jevtovic jewett jez jezdic jezdimirovic jezek jezierski jezkova jezova jha jhonson jiang jilek jiles jilkova jim jimenes jimerson
jiminez jimison jimoh jin jindra jindrova jinks jira jirak jirakova jiranek jirankova jirasek jiraskova jirik jirikova jirka jirkova jirku
jiron jirousek jirouskova jirova jirsa jirsova jiyan jo job jobe jockovic joe johannes johannessen johannsen johansen johanson johansson
johar johnova johnsen johnstone johson jokanovic jokic jokicic jokin jokinen jokovic joksimovic jolin jolley jolliff joly jonas jonasova
jonata jonatova jone jong jonge jonker jonson jonsson joplin jordaan jordanovic jordon jorge jorgenson josan jose josephs josephson josey
joshi joshua josic joslin joslyn jossa jost jostiak joubert jourdan jovancevic jovanovic jovanovicfilicic jovicic jowers joy joyal jozwiak
jozwik juan jucken judah jude judge judkins judson judy juergens juhart juhasz juhl jukuma jukums jules julian juliano julien julius
jumike jumikis jump jumper jun junck june juneau junek jung jungbluth jungton junior junker junkins junkova jurado jurasic juraskovic
jurcik jurcikova jurecka jureckova jurek jurgens jurgensen jurica juricova jurik jurikova jurina jurinova jurisevic jurisic jurisicspajic
jurisin jurjevic jurkiewicz jurkovic jurkovicova jurkowski jury jusino just justesen justin justina justis justus juszczak juwita ka kabat
kabatova kabic kablinovic kacaniklic kacar kacarevic kacavenda kacirek kacirkova kacprzak kaczmarczyk kaczmarek kaczmarski kaczor
kaczorowski kaczynski kadar kaderabek kaderabkova kadijevic kadlec kadlecova kadnar kadri kaelin kaesmacher kafenda kafendova kafka
kafkova kafle kagan kagi kahl kahle kahler kahlert kahles kahlmeyer kahn kahveci kahyang kain kainovic kaisrova kaitovic kajganic kakkar
kala kalab kalaba kalabic kalabova kalajanovic kalajdzic kalajic kalajitovic kalamiza kalas kalasova kale kaleja kalejs kalendic kaler
kaleta kalic kalin kalina kalinova kalinowski kalinski kalish kaliska kalisky kalisz kalivoda kalivodova kallabis kallas kallay kallayova
kallensee kallio kallis kalna kalnaja kalnajs kalnina kalnins kalns kalocsay kalous kalousek kalouskova kalousova kalova kaluderski kaluza
kalyan kam kamal kamara kamat kamber kambic kamenicki kamenik kamenikova kamenov kaminski kaminsky kammerer kamoliddinyev kamoliddinyeva
kamolov kamolova kamp kampf kamps kampschulte kan kana kanagy kanaria kande kandecki kandji kanea kang kangas kania kanic kaniewski
kanimal kaniyar kanizaj kanka kankova kano kanova kante kanter kantor kantorova kanzaki kao kaplangi kaplanova kapoor kapp kappe kappel
kappler kaproncai kapsa kapulica kapusta kara karabocek karabulut karac karacic karadamis karadas karadordevic karaduman karaer karajcic
karakasevic karam karaman karamarkovic karamata karan karapetric karas karasek karasicevic karaskova karasova karatosic karaulac karaulic
karavidic karban karbanova karcher karczewski kardache kardinal kardos karel karem karen karg karhoff karika karikari karim karjalainen
karki karklina karklins karl karlak karlic karlik karlikova karlinski karlova karlsen karlson karlsone karlsons karlsson karn karnes karns
karp karpinski karr karrass karst karsten kartal karul karulova karus karwowski kasal kasalova kasanin kasapoglu kasavica kaselj kaser
kash kasik kasikova kasikovic kaspar kasparek kasparkova kasparova kasper kasperek kasprzak kasprzyk kass kasse kassulke kasten kaster
kasterovic kastner kaszuba katarincek kates kather katherine kathrada katic kato katoi katona katrusa katulic katzinski kaufmann kaul
kaulina kaulins kaur kausemann kautz kautzer kavaklioglu kavanagh kavanaugh kavcic kavka kavkova kawa kawakami kawamoto kawamura kawecki
kawohl kaya kaye kaylor kayode kays kayser kazda kazdova kazenski kazmarek kazmierczak kc kea kean keane keaney kearns kearse keasler
keating keaton kebe kececi keck kedzierski kedziora kee keeble keebler keech keefe keefer keegan keel keele keeler keeley keeling keels
keely keener keeney kees keese keesee keeter keeton keever keffer kegley kehoe keifer keil keim keiner keiper keiser keisler keister keita
keithley keitt keizare keizars kekic kelch keleka keleman kelemen kell kellam kellar kelleher kellerman kellett kelling kellner kellogg
kellum kelm kelsey kelso kelson keltner kelton kelty kemal kemfelja kemmer kemmerer kempe kemper kempf kempis kempter kempton kendig
kendricks kenina kenins keniz kenizova kenna kennard kennell kennelly kennemer kenner kennett kennison kennon kenworthy kenyon keo keough
keown kepa kephart kepler keppler kerber kerby kerekes kerl kerley kerluke kernan kerner kerney kerrigan kerry kersey kersh kershaw
kershner kersten kerstetter kertzmann kerwin keseroglu kesina keskin kesler kessel kesselring kesselschlager kessinger kester kesterson
kestner ketcham ketchum ketron kette kettenis ketter ketterman keung keutel keyser khadka khalid khalil khanna khatri khawula khouma
khoury khoza khumalo khumalu khuzwayo kibbe kibler kicanovic kicema kiceskulov kicevac kicic kick kidder kidwell kiefer kieffer kiehn kiel
kielbasa kiely kiernan kiessling kifer kiger kight kihas kihn kiker kilback kilburn kilby kile kiley kilian kilic kilicci kilkenny
killebrew killeen killen killian killingsworth killion killough kilmer kilpatrick kilroy kimbell kimber kimberlin kimberling kimberly
kimbrel kimbrell kimbro kimbrough kimes kimmel kimmons kimsey kimura kinadeter kinard kincade kinch kincheloe kinchen kindelan kinder
kindl kindle kindlova kindred kingery kingsbury kingsley kingston kinkade kinkead kinlaw kinley kinman kinnard kinne kinnear kinnison
kinnunen kinsella kinser kinsey kinsler kinsley kinslow kinsman kinyon kinzel kinzer kinzy kipp kirac kiraly kirch kircher kirchner
kirkendall kirkham kirklin kirkman kirksey kirkwood kirlin kirsch kirschner kirst kirsten kirtley kirts kirwan kis kisabaka kisfalubac
kish kisiel kisner kiss kissel kissell kissinger kissner kistler kistner kita kitchen kitchens kite kitic kitonjic kitson kitt kitterman
kittle kittleson kittredge kittrell kitts kivett kizer kizivat kjaer kjeldsen klaas klabuhn klacar kladar kladarin klanac klander klapka
klapkova klapper klasanovic klasnja klass klassen klatt klauder klaus klausen klavina klavins klecina klecka kleckner kleckova kleeberg
kleiber kleiman kleiner kleinert kleininger kleinman kleinmann kleinova kleinschmidt kleinsteuber kleiss kleist klem klemencic klement
klementova klemm klemme klerk kleven klikovac klima klimczak klimek kliment klimentova klimes klimesova klimova klimovic klinac klincov
kling klingensmith klinger klingler klinic klink klisanin kljecanin klock klocko klopp klopsch klos klose klosowski kloss klotz kloucek
klouckova klouda kloudova kluesner klug kluge klusener kluwe kmet kmetova kmiec kmiecik knabe knap knapik knapova knauer knecht knee
kneeland kneifel knepp knepper knetsch knez knickerbocker knies knighten knighton knights knipp knippel knisely knisley knobel knoblich
knoetze knoll knop knopf knopp knorr knorscheidt knotek knotkova knott knotts knouse knowlton knuckles knudsen knudson knut knuth knutsen
ko kobayashi kobela kober kobia kobs kobus koc kocabiyik kocchar kochan kocher kochova koci kocian kocianova kocis kocisova kocjan kock
kocman kocmanova kocoglu kocourek kocourkova kocsis kocyigit koczulla koderisch koehl koehn koelpin koen koepke koepp koerner koester
kofferschlager kofler kofranek kogan koger kogut koh koha kohl kohle kohler kohlmann kohn kohnle kohout kohoutek kohoutkova kohoutova kohr
kohrbruck kohre kohrt kohs koirala koivisto koj kojcic kojcinovic kok koka kokalj kokanov kokanovic kokar kokoskov kokovic koks kola
kolacek kolackova kolade kolak kolakovic kolakowski kolar kolarac kolarevic kolaric kolarik kolarikova kolarov kolarova kolasa kolb
koleiski kolek kolembus kolenc kolesar kolesaric kolesarova kolgjeraj kolkova kollar kollarova koller kolly kolman kolmanova kolnik
kolnikova kolodziej kolodziejczyk kolodziejski kolokas kolompar kolonja kolotzei kolovic kolundzic kolundzicradic kolundzija komad
komadinic komadinovic komak komanov komanovic komar komarcevic komarcic komarek komarica komarkova komarnicki komaromy komarov komatina
komatinovic komatovic komazec komilov komilova kominek kominkova komljen komljenovic komluski komnenic komnenov komnenovic komoll
komorowski komronov komronova konate koncar konda kondza konecna konecny konen kong konicek konickova konieczna konieczny konig koning
konopelski konopka konow konrad konta konte konya koo koob koomson koon koonce koons koontz koop koopman kopal kopalova kopanec kopas
kopczynski kopec kopecek kopecka kopeckova kopecky kopecna kopecny koper kopernick kopf kopp kopriva koprivec koprivova korando korbel
korbelova korda kordic kordin kordulup korec korecova korhonen korica korinek korinkova korkmaz korkutovic korman kormukcu korn kornegay
korol korosec korotaj korpas korsa korta kortajarena korte korth korusac korzeniowski kos kosalec kosanin kosarac koscalek kose kosenkow
koseoglu kosevic kosik kosikova kosina kosinova kosinski koski koskinen kosnicar kosnicarevic kosoko kosova kosowski kospic koss kost
kostadinovic kostal kostalova kostecki koster kostic kostin kostka kostkaova kostkova kostrec kostrecova kostrzewa kostunica kosutarac
kosutic koszewski kot kotaranin kotaras kotarcevic kotarlic kotas kotasova kotek kotevic kotkova kotlar kotlarova kotowski kotrba kotrbova
kotrljanovic kott kotzin kouba koubaa koubek koubkova koubova koudela koudelka koudelkova koudelova koukal koukalova kouril kourilova
koury koutna koutny kovac kovacek kovach kovacik kovacikova kovacova kovacs koval kovalski kovar kovarik kovarikova kovarova kovcin
kovincic kovinjalo kovjanic kovljenic kovrlija kowal kowalczuk kowalczyk kowalewski kowalick kowalik kowalinski kowalski kowalsky koya
koybasi koyluoglu koyuncu koza kozak kozakiewicz kozakova kozarac kozarev kozarevic kozarski kozel kozey kozic koziel koziol kozlica
kozlina kozlova kozlovacki kozlowski kozma kozova kraatz krabbe kraemer kragl kragulj kraguljac krahn krahovski kraincanic krajci krajcik
krajcir krajcirova krajco krajcova krajcovic krajcovicova krajewski krajicek krajicekova krajickova krajina krajinovic krajisnik krajnc
krajnovic krakowiak kral kralicek kralickova kralik kralikova kralj kralja kraljinovic krall kralova kramaric krance krancis kranjski
krantz kranz krasic krasnova krastina krastins kratka kratky kratochvil kratochvilova kratofil kratz kratzer krauel kraule kraulis kraus
krausova krauspe krauss krauze kravitz krawczyk krawiec krcevinac krcmar krcmarevic krcmarova kreb krebs krecek kreckova kregar kreger
kreider kreiger kreissig kreitzer krejci krejcik krejcikova krejcir krejcirova krejcova kremanac kremenovic kremer krenek krenkova kreps
kresge kreslina kreslins kresoja kresojevic kresonja kress kresse krestalica kreutz krga kricak krick kricka krickovic kriebel krieg
krieger kriel krier krieva krievina krievins krievs krige krijt krilovic kriner krinulovic krippner kris krisan krisanov krisanovic kriss
kristensen kristiansen kristic kristof kristoffersen kristofova krivacevic krivaja krivanek krivankova krivcevic krivda krivokuca krivosic
krivosija kriz krizaj krizan krizek krizic krizkova krizova krkalo krkeljic krkic krkljus krkobabic krmelj krnjajic krockert krodinger
kroeger kroeker kroger krogh krohn krol krolikowski kroll krom kromer kron kronberga kronbergs krone kropacek kropackova kropf kropp
kroupa kroupova krouse krpovic krsmanic krsmanovic krsmic krspogacin krstajic krstanovic krstekanic krstic krsticic krstin krstinic
krstivojevic krstonic krug krugel kruger kruk krukowski krull krum krumina krumins krumm krupa krupicka krupickova krupinski krupka
krupkova krupova krupp krusarovski kruschinski kruskovic kruszewski kruzevic krvavac krysiak krzeminski krznaric krzyzanowski kshlerin
ksiazek ku kub kuba kubacki kubadov kubadova kubanek kubankova kubat kubatova kubcova kubec kubelka kubelkova kubena kubera kubes kubesova
kubheka kubiak kubica kubicek kubicki kubickova kubicova kubik kubikova kubin kubinova kubis kubisova kubli kubova kuc kuca kucara kucera
kucerova kuchar kucharczyk kucharova kucharski kuchta kuchtova kucinac kucinski kucova kucukler kuczynski kuday kudeljas kudlacek
kudlackova kudrna kudrnova kuebler kuehl kuehn kuehner kuester kufahl kugler kuhar kuhic kuhl kuhlee kuhlman kuhlmann kuhnel kuhnemund
kuhnen kuhnert kuhnke kuhnl kuhns kuijpers kuiper kujavec kujawa kujawski kukla kuklova kukuljica kukuruznjak kula kulaksizoglu kulas
kulesza kulhanek kulhankova kulhava kulhavy kulick kulig kulik kulikowski kulimann kulinski kull kulma kulmane kulmanis kulp kumar
kumbernuss kumcuoglu kumi kummer kummle kump kunc kuncova kunde kunene kunes kunesova kung kunicbukovac kunkel kunkle kunt kunter kuntz
kunz kunze kuo kupcova kupec kupfer kuphal kupka kupkova kupprion kuprion kupusinac kuraica kurcubic kurek kurevija kuridza kurija kurilic
kurjacic kurjacki kurka kurkova kurland kurmazovic kurniawan kurnicki kurnoga kurobasa kurowski kurrat kurschilgen kursteiner kurt kurtak
kurtanjek kurth kurtovic kurtuma kurucev kurucic kurutluoglu kurz kurzemniece kurzemnieks kus kusan kusanovic kuschewitz kuschmann kushner
kusi kusic kuske kusljevic kusljic kusmawati kuster kustermann kusters kusuma kusumo kuswandari kuswoyo kutch kutcher kuter kutlay kutlija
kutscherauer kutz kutzner kuvalis kuykendall kuypers kuzel kuzelj kuzelova kuzet kuzma kuzmanic kuzmanicsarac kuzmanovicdordevic kuzmina
kuzucu kvacanovic kvapil kvapilova kvarme kvasina kvasnicka kvasnickova kvekic kvrgic kwaakye kwadwo kwak kwan kwarteng kwasniewski
kwiatkowski kwiecien kwiecinski kwok kwon kwong kyei kyler kyles kyncl kynclova kyra kysel kysela kyselova kyser laack laakso laaksonen
laan labadie labalo laban labanac labarbera labarge labarre labate labbe labelle labonte laborde labotic laboy labrecque labrie labuda
labudova labus lacanin lacasse lacayo lace lacefield lacerda lach lachance lachapelle lacher lacina lacinova lacis lack lacko lackova
laclair lacman lacnjevac lacombe lacoste lacour lacourse lacroix ladega ladevac ladevic ladewig ladinovic ladson ladue laduke ladwig lady
laezza lafave lafayette lafferty laffey laflamme lafleur lafollette lafond lafontaine laforce laforge lafortune laforza lafountain
lafrance lafreniere lagana lagasse lago lagrange lagrone laguna lagunas lahey lahr lahti lahtinen lai lail lailasari lain laine laing lair
laitinen laitkam laivina laivins lajoie lakatos lakatosova lakes laketa laketic lakey lakic lakin lakomy laksita laksmiwati lal laletin
laliberte lalic lally lalonde lama lamacchia lamanna lamar lamarr lamarre lamas lamay lambdin lambelet lamberson lamberti lambeth lambic
lambrecht lamere lamkin lamm lammers lammert lamon lamons lamont lamontagne lamoreaux lamos lamothe lamoureux lamp lampe lampert lamphere
lampkin lampley lampman lamson lamula lana lance lanclos landa landau landaverde lander landeros landes landgraf landi landin landmane
landmanis landmann landon landova landreneau landreth landrum landwehr landy laney lanford langan langdon langer langeveldt langevin
langfeld langham langhirt langhorne langlois langosh langova langr langrova langton langworth langworthy lanham lanig lanigan lankford
lanning lannon lanoue lansford lansing lanteri lantz lanz lanza lao lapan lapcevic lape lapenna laperle lapham lapierre lapina lapins
lapinski laplant laplante lapoint lapointe laporte lapp lappin laprade lapsina lapsins laramie lareau lares large largent largo lari
larimer larimore larios lariviere lark larkins larmon larocca larocco laroche larochelle larock larocque larosa larose larrabee larrison
larry larsson larue lary lasalle lasater lascio laseter lash lasher lashley laskey laskowski lasky lasley lasmane lasmanis lasota lass
lasseter laster laszlo latal latalova lathan lathrop latifat latimer latimore latini latkovska latkovskis latorre latour latshaw latson
latta lattanzi lattimer lattimore lattin latupono lau laub laubach lauberga laubergs laubscher lauckner lauderdale lauer laughlin laughter
lauinger laura laureano laurel lauren laurence laurent lauri lauria lauridsen laurie lauritsen laursen lausecker lauterbach lauver laux
lauzon lavalle lavallee lavalley lavallie lavecchia lavelle lavender lavergne laverriere laverty lavery lavicka lavickova lavigne lavin
lavine lavoie lawal lawerence lawhon lawhorn lawing lawler lawless lawley lawlor laws lawton lawyer lax laxton layfield layman laymon
layne layton lazanski lazar lazarac lazarev lazarevic lazari lazaro lazarov lazarus lazenby lazendic lazetic lazic lazin lazinica lazizov
lazizova lazo lazuardi lazzari lazzarini lazzaro lea leachman leadbetter leader leaf league leahu leahy leak leake leaks leale leaman
leamon leannon leanos lear lease leasure leath leatherman leathers leatherwood leavell leavitt leavy lebeau lebeda lebedova lebel leberer
lebo leboeuf lebouef lebow lebron lebrun lebsack lecca lecce lech lechner lechuga lecic leclair leclaire leclerc leclercq lecompte lecomte
lecroy leday ledda leddy lederer lederman ledesma ledet ledezma ledger ledner ledoux leduc leech leeds leedy leek leeman leeper lees
leeson leeuw leeuwen lefebre lefebvre lefever lefevre leff leffel leffler lefkowitz lefler leflore leftwich legaspi legault legendre leger
legere legette legg legge leggett leggio legrand legros legzdina legzdins lehmann lehn lehner lehoux lehr lehtinen lehto lehtonen lei leib
leibold leibowitz leide leigh leighton leighty leija leiker leilani leimbach leininger leinonen leipold leis leishman leist leister
leisure leitch leite leiter leiteritz leith leitheim leitner leiva leiwesmeier lejeune lejina lejins lejniece lejnieks leland lelli
lelovic lema lemaic lemaire lemajic lemaster lemasters lemay lembede lemelin lemic lemieux leming lemire lemke lemley lemmens lemmon
lemmons lemoine lemon lemons lemos lemus lenard lenart lenfers lengyel lenhard lenhardt lenhart lenihan lenk lennon lennox lenoir lenox
lent lentini lentz lenz lenzen lenzi leo leonardi leonardo leoncini leone leonetti leong leonhardt leoni leontijevic leopardi leopold leos
lepage lepe lepley lepore leposavic lepovic leppanen leppert lepsanovic lepsik lepsikova lepthin lequesne lerch lerma lerman lerner lero
leroux leroy lesage lesch leschnik lesendric lesevic lesh lesher lesiak lesina lesjak lesko lesley lesmana lesniak lesniewski lesperance
lessard lesser lestari lesure leszczynski letchworth letellier letendre leto letourneau letsoalo letson lett letzelter leu leuba
leuenberger leung leuschke leutarevic leutenegger leva levajac levan levanic levasseur leveille levenson lever leverett leverette levesque
levi levin levingston levins levinson levis levitt levron lew lewallen lewandowski lewellen lewellyn lewicki lewin lewke lewter ley leyba
leyckes leye leyva lezama lezzi lg lheureux li liang liao libal libalova libbey libby liberati liberatore liberto liberty librizzi licata
liccardo licciardello lice licht lichtenfeld lichtenhagen lichtenstein lichtl licis licitra licon lidaka lidaks liddell liddle lie lieb
liebach liebe lieber lieberman liebich liebold lieder lielmane lielmanis lien lienshoft liepa liepina liepins liggett liggins lightfoot
lightle lightner lightsey ligon ligorio liguori likens lile liles lilic lillard lilley lillibridge lillie lima limbu limon limoncuoglu
limones linares lincoln lind lindahl lindauer lindberg linde lindell lindeman lindemann linden lindenberg lindenmayer linder linderman
lindgren lindholm lindley lindner lindo lindquist lindqvist lindsley lindstrom line lineberger lineberry linehan liner lines ling
lingenfelter lingerfelt lingle lingo linhart linhartova liniger lininger linke linker linkous linn linnenbaum linscott linsey lint
linthicum linton lintz linville liotta lipan lipar lipari lipe lipford lipinski lipka lipman lipp lippe lippert lippi lippincott lippmann
lippolis lipps lipscomb lipsey lipske lipski lipson liptak liptakova lipton lipus lira lirette liriano lis lischka lisi lisicka lisicky
lisiecki lisk liska liskova lisle lisnic lisowski liss list lister liston litchfield litchford littel littell litten litteral litterio
littlefield littlejohn littles littleton litton littrell litwin liu liuzzi livaja livazovic lively livengood liverani liverman livermore
livesay livingstone lizarraga lizotte ljevnaic ljiljan ljubojevic ljubomirovic ljubotina ljubovic llamas llanes llanos llewellyn lo loaiza
loar lobato lobb lobdell lobinger lobo loboda loca locatelli locci loch locher lochner lock lockard locker locklear locklin lockman
lockridge lococo locs loddo loden lodge lodi lodina lodins loe loeb loeffler loehr loera loesch loewen loffredo lofgren loflin loftin
loftis lofton loftus logar loggins logina logins logozar logsch logsdon logston logue loh lohman lohmann lohr lohre lohse loi loiacono
loiselle lokar loken lokey lollar lolli lollis loman lomas lomax lombard lombardi lombardini lombardo lomeli lomic lomonaco lomovic
lonardi loncar londono lonergan loney longacre longfellow longhi longino longley longmire longnecker longo longobardi longshore longstreet
loo loogen look loomis loon loop looper loos loose loper lopes lopiccolo lopresti lor lora lore lorenc lorencova lorentz lorentzen lorenz
lorenzen lorenzini lorenzo loreti loreto lori loring lorusso los losada losch loser losey losh losickrizmanic loska losoya lotito lotter
lotti lotts lotz loubser loucks louda louden loudermilk loudova lough loughlin loughman loughran louie loum lounsbury loup louque loureiro
lourenco lourinho louviere louw lovato loveday lovejoy lovelace lovelady loveland loveless lovely lovern lovette lovin loving lovins
lovric low lowa lowder lowell lowenstein lower lowman lowrance lowrey lowrie lowther loy loya loyd loyola loza lozada lozier lozoya lu
lubbers lubin lubina lubinova lubke lubowitz luby luca lucanovic lucar lucarelli lucarini lucchese lucchesi luce lucey luchetti luchian
luchini lucht lucia luciani luciano lucic lucidi lucien lucier lucio luck luckett luckey lucky luconi lucus lucy luczak ludban ludlow
ludolf ludvik ludvikova ludwick ludwig luebbert luebke lueck luedtke lueilwitz luera luettgen luevano luff lufft luft lugli lui luis luise
luk lukac lukacevic lukacin lukacova lukacs lukas lukasek lukasiewicz lukasik lukaskova lukasova lukaszewski luke lukenda lukendic lukens
luker lukes lukesova lukic lukickovanovic lukoschek lum luman lumley lummus lumpkin lumpkins lumsden lunceford lundberg lunde lundeen
lundell lundgren lundin lundquist lundqvist lundstrom lung lungu lunn lunt luo luoma luong luongo lupasco lupascu luper lupi lupica lupien
lupo luppi luppino luptak luptakova lupton lupu lusby luscher luse lusher lusis lussier lust lustenberger luster lute lutes lutfiyev
lutfiyeva lutfullohov lutfullohova luther luthi luthuli lutje luton luttrell luu lux luyken luyt luz luzaic luzar luzi luzzi ly lyall
lybarger lydon lyke lykins lyle lyman lynam lytle lytton ma maak maas mabaso mabe mabery mabhida mabizela mabon mabrey mabrukov mabrukova
mabry mabunda macak macakova macaluso macanic macari macarthur macaulay macchi macchia macdougall mace macedo macejkovic macek macele
macey macfarlane macgregor macgyver mach macha machac machacek machackova machacova machado machala machalek machalkova machalova machen
machova machtig machuca maciag maciejewski maciel macintyre mackay mackenzie mackie mackiewicz mackin mackinnon macklin macko mackova
mackowiak maclean maclennan macleod maclin macmillan macneil macomber macon macovei macpherson macrae macri macura macurova macy maczey
madan maddock maddux maddy madej madejova mader madera madetzky madewell madic madidov madidova madigan madonna madore madrigal madruga
madsen madson madubuko maduma madunicflauder madzic maeda maes maestas maez maffei maftei magalhaes magallanes magallon magana magar
magdalenic magdaleno magdic mager magers maggard maggi maggiani maggio maggiore magi magill maginnis maglajic magliocco magnani magner
magness magno magnus magnuson magnussen magnusson magoon magoza magruder maguire magwood magyar mahabeer mahaffey mahajan mahan mahaney
mahanov mahanova mahar maharani mahardika maharjan mahendra mahestri maheswara maheswari maheu mahlangu mahler mahmudi mahon mahone mahood
mahr mahrusov mahrusova mahurin mai maia maiden maiello maier maillard maillet mailloux main mainardi maine maines mainor mains maio
maione mair maisch maisonet maitland maj majaca majcan majcen majcher majchrzak majer majerova majeska majeski majesky majewski majka
majkic majnik majors majovic majstorovic majstrenko mak makela maker makhanya maki makin makinde makinen makinwa makkink makowski makris
maksimovic makuachukwu mala malachovska malachovsky malagoli malai malan malaspina malatesta malavasi malave malbasik malcolm malcom
maldanado malec malecek malecic malecki maleckova malek malenica malerba malesevic maley malfa malicanin malick malicki malik malikova
malin malina malinga malinic malinova malinowski malisek malisekova maliszewski malivuk malizia malkin malkova malkus mallard mallery
mallet mallett mallette malley mallmann mallon mallory malloy malm malmberg malmgren malobabic malojcic malott maloy malpass maltasic
maltese malucha maluleke malveaux malvic maly mamaliga mamojka mamojkova mamula man manahan manak manakova manastirlic manca mancha
manchester mancia mancilla mancinelli mancini mancino mancuso mandala mandaric mandasari mandel mandell manders mandeville mandic
mandokovic mandrapa mandujano mane manea maner manes maness manetti maney manfred manfredi manga mangan mangane mangano manges mangino
mangione mangold mangrum mangual mangum mangunsong mangus manica manicone manigault manion manis maniscalco manjak manjencic manke mankin
manly manna manners manninen mannino mannion manno manns manolache manole manor manos manrique manriquez mansell manske manson mansour
mansson mansur mansurov mansurova mante manthey manti mantooth mantovani manullang manus manz manzanares manzano manzella manzer manzi
manzo mao mapes maphisa maple maples mapp maqsudov maqsudova mar mara marable maracic maragno marahrens marais marak marakovic maran
marangi marangon marangoni marani marano marar marasco marasovic maravilla marble marbun marburger marbury marcano marcantonio marceau
marcec marcelli marcello marcellus marcet march marchal marchan marchand marchant marchesan marchese marchesi marchesini marchetti
marchetto marchewka marchewski marchi marchini marciano marcik marciniak marcinko marcinkova marcinkovic marcinkowski marco marcon marconi
marcos marcotte marcoux marcovecchio marcu marcucci marcussen marcy marczak mardari marden mardhiyah mardis mardonov mardonova marecek
mareckova marega marek marelli marenco mares maresca maresova marez margic marginean margiotta margis margolis mari maria marian mariani
mariano marianova maric maricevic marie marik marikova marincic marine marinelli marinescu marinez marini marinkovic marinovic marinucci
mariotti maris marisavljevic mariscal mariucci mariz marjanov marjanovic mark markel markelj marker markert markey markham markiewicz
markland markle markley marko markotic markova markovic markovich markovicsarac markowitz markowski markus marl marlar marlatt marler
marley marlin marlow marlowe marmeggi marmol marmolejo marmon marner maro maroevic marone maroney marongiu marosicevic marotta marovic
marpaung marple marquardt marquart marques marquette marquis marr marra marras marrazzo marriott marron marrone marroquin marrow marrs
marrufo mars marsalek marsalkova marschek marsden marsella marsenic marshal marshburn marsik marsikova marsili marston marszalek mart
martac marte martel martell martelli martello martellucci marten martens martensson marti martina martinac martincova martindale martine
martineau martinec martinek martinelli martines martini martinkova martino martinov martinovic martins martinsen martinson martinsson
marton martone martorana marts martucci marty martz marunica marvel marvin marx marxen mary maryadi maryam maryati maryjane marzano marzec
marzi marziali marzio marzocchi masala masaryk masarykova mascarenas mascia masciandaro mascolo masek maseko maser mash mashburn mashinini
masi masia masiero mask maske maskell maskova maslac maslanka maslo maslova maslowski masojevic masopust masopustova massa massari massaro
masse massenburg massengale massengill massie massimi massingill masson mast master masterson mastin maston mastrangelo mastrogiacomo
mastroianni mastronardi mastropietro masucci matanic matarazzo mataz matchett mate mateescu matei matejicek matejickova matejka matejkova
mateo matera mathebula matheny mather matherly matherne mathers mathes matheson mathew mathewson mathias mathies mathieson mathieu
mathisen mathison mathiszik matias matiasko matiaskova matic matijanic matijasevic matijevic matisone matisons matlock matney matoric
matous matousek matouskova matousova matranga matschke matson matsuda matsumoto matt matta matte mattei matteo matter mattern matteson
matteucci matthes matthew matthey matthias matthies mattia mattice mattie mattila mattingly mattioli mattis mattison mattocks matton
mattoon mattos mattox mattson mattsson matula matulova matus matusiak matusina matuska matuskova matuszak matuszewski matyas matyasova
matys matysiak matysova matz mau mauck mauer maugeri maughan mauk maulana mauldin mauney maupin mauri maurice mauricio maurin maurizi
mauro mauroff maury maus maust mautner mautone mauzer mavdudyev mavdudyeva mavlonov mavlonova mavundla max maxa maxey maxfield maxie maxim
maxon maxova maxson maya mayasari maybach maye mayerova mayers mayert mayhall mayhew mayhos mayhugh mayle mayne maynes maynor mayon mayor
mayorga mayowa maysonet mayton mayville mazanek mazankova maze mazibuko mazilu mazjane mazjanis mazon mazur mazurek mazurkiewicz mazza
mazzanti mazzarella mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta mazzotti mbacke mballo mbatha
mbaye mbende mbengue mbodj mboup mbow mbuso mcabee mcadams mcadoo mcadory mcafee mcaleer mcalexander mcalister mcalpin mcalpine mcanally
mcandrew mcandrews mcardle mcarthur mcatee mcateer mcauley mcauliffe mcavoy mcbean mcbee mcbeth mcbrayer mcbroom mcbryde mcburney
mccafferty mccaffery mccaffrey mccaleb mccalla mccallister mccallum mccammon mccandless mccane mccants mccardle mccarley mccarroll
mccarron mccart mccarter mccartney mccarver mccarville mccary mccaskill mccasland mccaslin mccaughey mccaw mccay mcchesney mcchristian
mcclaine mcclanahan mcclary mcclaskey mcclay mcclean mccleary mccleery mcclelland mccleskey mcclintock mcclinton mccloskey mccloud mccloy
mccluney mcclung mcclurg mccluskey mccoin mccollister mccollom mccollough mccomas mccomb mccombs mcconville mccool mccorkle mccormack
mccourt mccowan mccown mccrae mccraney mccranie mccrary mccraw mccrea mccready mccreary mccree mccreery mccreight mccrimmon mccrory
mccubbin mccue mccullar mccullen mccullers mcculley mcculloch mccullum mccully mccumber mccune mccurdy mccurley mccurry mccusker mccutchen
mccutcheon mcdade mcdaniels mcdavid mcdevitt mcdill mcdonagh mcdonell mcdonnell mcdougal mcdougald mcdougall mcdougle mcduffie mcduffy
mceachern mceachin mcelfresh mcelhaney mcelligott mcelrath mcelvain mcelveen mcelwain mcelwee mcelyea mcentee mcentire mcevoy mcewan
mcewen mcfaddin mcfall mcfalls mcfarlane mcfarlin mcfarren mcfee mcgaha mcgahan mcgann mcgarry mcgarvey mcgary mcgaughey mcgehee mcgeorge
mcghie mcginley mcginn mcginty mcglone mcglothin mcglothlin mcglynn mcgoldrick mcgonagle mcgough mcgovern mcgowen mcgrady mcgrail mcgrane
mcgregor mcgrew mcgriff mcgruder mcguffin mcguigan mcguinness mcgurk mchale mchaney mchenry mchone mchugh mchunu mcilvain mcilwain
mcinerney mcinnis mcintire mcinturff mciver mcjunkin mckain mckamey mckean mckechnie mckeehan mckeel mckeen mckeever mckellar mckelvey
mckelvy mckenney mckenny mckeon mckeown mckernan mckey mckibben mckie mckillip mckim mckinnie mckinnis mckinsey mckinstry mckinzie
mckissack mckissick mckittrick mckown mckoy mclamb mclane mclaren mclaurin mclellan mclemore mclendon mclennan mclin mcloud mcloughlin
mcmahan mcmanis mcmann mcmaster mcmasters mcmath mcmeans mcmichael mcmillen mcmiller mcmillian mcmillin mcmillion mcmillon mcminn mcmorris
mcmullan mcmullin mcmurray mcmurry mcmurtry mcnab mcnabb mcnamee mcnary mcnatt mcnaughton mcnealy mcnear mcneeley mcneely mcneese mcnelly
mcnerney mcnett mcnew mcnicholas mcnichols mcniel mcnulty mcnutt mcpeak mcpeek mcpeters mcphail mcphee mcquade mcquaid mcquay mcquillen
mcquiston mcray mcreynolds mcroberts mcshane mcsherry mcspadden mcswain mcsweeney mctaggart mcvay mcveigh mcvey mcvicker mcwhirter
mcwhorter meacham meader meador meadors meads meagher meaney mears mease meaux mebane mebold mecca mecham meciar meciarova medders medek
medellin medeot mederos medford medhurst medici medkova medley medlin medlock medne mednis medugno medved medvedova mee meece meehan meek
meeker meekins meer meeuwis mefford megantara megdanac megna mehaffey mehl mehlhorn mehloluhlaza mehlorn mehmet mehra mehrotra mehta mei
meichtry meiere meiers meighan meijer meikle meili meiners meintjies meireles meisch meisner meissner meister mejias mejorado meksa mekss
melancon melandri melani melanson melby melcer melcerova melcher melchior melchor meldere melderis meldrum mele melendrez melgar melgoza
meli melichar melicharova melillo melin melinda melis melker mellen mellett mellinger mello mellon mellor mellott melngaile melngailis
melnic melnick melo meloni melson meltzer melville melzer memoli mena menard mencarelli menchaca mencl menclova menconi mendel mendelsohn
mendelson mendenhall mendes mendieta mendiola mendonca mendosa mendy menefee menegatti menemencioglu menendez meneses meng menga mengel
menges mengoni menjivar menke menna menne menon menozzi menrat mensa mensah mensik mensikova mensing mentzer menu menzel meo mera meraz
merced mercedes merchant mercier mercuri mercurio mereu mereuta merian merida merideth merino meriwether merkel merkle merlak merli
merlino merlo mermoud merola merrell merriam merrick merrifield merriman merriweather merry merryman merseburg merta mertens mertoglu
mertova mertz merwe merwin merz mesa mesaric mesarosbelanji meskuna meskune meskuns mesloh mesquita messana messenger messersmith messick
messier messina messinger messmer messner mestas meszaros metcalfe metheny metivier metoyer mettler metts metzger metzinger metzler
metzner meulen meunier meurer mewes meylan mezei mfeka mfumu mgenge mhlanga mhlongo mican micco miccoli miceli michaelis michaels
michaelson michal michalak michalcova michalczyk michalec michalek michalik michalikova michalkova michallek michalova michalowski
michalski michele micheletti michell michels michelson michelucci michiels michna michnova micillo mick micka mickel mickelson mickens
mickey mickle mickova micu middaugh middendorf middlebrook middlebrooks midgett midkiff mielczarek miele mielke mier miera miers
mierzejewski miettinen migliaccio miglio migliore migliorini mignogna miguel mihai mihaila mihailescu mihailov mihailova mihailovs mihal
mihalache mihalachi mihalcea mihalik mihalikova mihaljec mihalova mijakovic mijares mijatovic mijic mijota mika mikac mike mikel mikell
mikelsone mikelsons mikes mikesell mikesicmerda mikesova mikicvucak mikitenko mikkelsen miklas miklosko mikloskova miko mikodanic
mikolajczak mikolajczyk mikova mikula mikulasek mikulaskova mikulik mikulikova mikulova mikulski mikus mikusova mikuta milak milakovic
milam milan milani milankovic milano milazzo milburn milczarek milde milea milella miler milewski miley milford milian milisickovacevic
militaru militello miljanovic milla millan millar millard millen millet millett millette millhouse millican millidge milliken milliman
milliner millington million milliron millis millman millner millsap millsaps millwood milne milner milo milota milotova milsom milstead
mimms min minac minacova minah minar minard minarik minarikova minarova minaya mincey minch minder mindru minelli mines ming mingarelli
mingo mingus minick mink minks minner minnich minnick minnis minniti minter minton mintz mintzlaff minyard miodrag miotto mirabal
mirabella miracle miraglia miramontes miranov miranova mirazizov mirazizova mircea mire mirea mireles mirga mirgova miron mironov mironova
mirski mirza mirziyoyev mirziyoyeva miscancuk mishler mishra misiak misik misikova miskell miskiewicz misner mistretta misztal mitanovic
mitcham mitchel mitchem mitchum mitos mitton mitts mitu mitzel miu mix mixon mixson miyamoto mize mizell mizer mizrahi mkhatshwa mkhize
mladek mladenovic mladkova mlakar mlcoch mlcochova mlejnek mlejnkova mlikota mlinar mlynarczyk mngomezulu mnisi moak moats moberg moberly
mobolaji mocan mocanu moccia mockenhaupt mocks mocnik modica modise modlin modzelewski moe moede moedl moeller moen moffa moffat moffatt
moffet moffett moffit moffitt mofokeng moga mogbadunade mogenburg mogensen moguenara mohamed mohammad mohammed mohan mohirov mohirova
mohler mohn mohnacki mohrhard mohsner moir moise moisei mojica mojzis mojzisova mok mokra mokros mokrosova mokry mokwena mol moldner
moldovan moldovanu moldoveanu molefe molenaar molenda moler moles molinari molinaro moline molitor moll mollenbeck moller mollett mollica
mollinger molloy molnar molnarova moloi moloney molteni molter molzan momcilovic monaca monache monaci monaco monaghan monahan monarrez
moncada moncrief monday mondragon monette money mong monge monger monica monier moniz monk monks monn monnard monni monod monreal monroy
monsen monson monsour montag montagna montagner montague montalbano montalto montalvo montana montanari montanaro montanez monte
montefusco monteiro monteith montejano monteleone montelongo montemayor montemurro montenegro montero monteros monterosso montesano montez
monti monticelli montiel montijo monty montz monzo monzon moodie mook mooneyham mooneyhan moonsamy moor moorefield moorehead moorer moores
moorhead mooring moorman moormann moors moos moosa moose morabito moraes morais moralez morandi morano morant morar morari moraru moras
moravcik moravcikova moravcova moravec moravek moravkova morawo morawski morax moraz mordenti mordhorst more moreau moree morehead
morehouse moreira morejon morel morell morelli morello morelock moretti moretto moretz morey morfin morford morgante morganti morgenstern
morhelfer mori moriarty moriconi moring morini morison morissette morita moritz mork morkel morlan morley morman morning morningstar moro
morones moroney moroni morova moroz morozova morozovs morra morreale morrell morri morrill morrissette morrissey morrone morsch mortensen
mortenson mortimer morvant mosby mosca moscato moscheles mosciski mose mosely mosher moshier mosier moskowitz moslavac mosqueda mosser
mossman mosteller mostert mosti mota motalo motaung motchebon mote moten motes motisi motl motley motloung motlova moton mott motta
motteau motter mottet mottola motycka motyckova motyka motz motzenbbacker moua moucka mouckova moudra moudry moulder moulin moulton
moultrie moultry mounce mount mountain mounts moura mouser mousseau mouton mouzon mowbray mowen mower mowery mowrey mowry moxley moy moya
moye moyers moylan moyle moynihan mozingo mphahlele mqwebu mracek mrackova mraz mrazek mrazkova mrazova mrkvicka mrkvickova mroczek
mroczkowski mroz mrozek mrugalla msibi mthembu mthethwa mtolo mtshali mucalj mucavac muceniece mucenieks mucha muchova muckenthaler mudau
mudd mudge mudie mues muff mufizov mufizova muhammad muhammadov muhammadova muhar muhleis muhsinov muhsinova muhtorov muhtorova mui muinat
muir muirhead muizniece muiznieks muk mukaram mukhopadhyay mulas mulcahy mulder muldoon muldowney muldrow mule mulford mulhall mulhern
mulholland mulkey mull mullane mullaney mullenax mullens mullerova mullett mulligan mullikin mullin mullinax mullings mullis mulloy
mulrain mulvaney mulvey mulvihill mulyani mumford mumma mummert munaro munch muncie muncy mund munda munday mundell munden mundt mundy
munford munger mungo munguia munifyev munifyeva munk munkas munn munos munro munroe munsamy munsell munsey muntean munteanu munz mura
muradbasic murakami murati muratore murawski murazik murchison murdoch muresan murgia murguia murley muro murodov murodova murolo murph
murphey murphree murr murrell murrieta murrow murru murry murtagh murtas murtha musat muschg muse musella musgrave musgrove musi musial
music musick musil musilova musselman musser musso musson mustafa mustafoyev mustafoyeva mustapha musteata mustika musto mustofa mustonen
musulmonov musulmonova musumeci musy muszynski mutchler muth mutiat mutter muzaffarov muzaffarova muzenjak muzik muzikova myatt mybs
myburg myburgh mydlo mydlova myer myhre myhrer mynatt myres myron myska myskova mysliwiec məmmədov na nababan nabein naber nabors nabow
naca naccarato nace nader nadler naf nagata nagel naglav nagle nagode nagy nagyova nagypalfi naik nail nainggolan nair najar najduk najera
najman najmanova najmiddinov najmiddinova najmudin nakagawa nakamura nakano nalbantoglu nall nalley nalls nally nam namaga nambeesan
namboothiri namike namikis nanaic nanda nanez nannen nanni nantz napierala napitupulu napoleon napoletano napoli napolitano napper nappi
naranjo narcisi narciso narcisse nardi nardo nardone narimonov narimonova naron narpati narron narvaez nascimento nashiruddin nason
nasriddinov nasriddinova nassar nasser nastas nastase nastvogel nasyiah nasyidah natal natale natali natera nathan nathania nathaniel
nation nations natividad natoli natsir nau naubert naude nauer naughton naugle nault nauman naumann naumovskicizmar navarette navarra
navarre navarrete navarrette navas nave navratil navratilova nawrocki nawrot nay nayar naylor nazario nazifov nazifova nazrullohyev
nazrullohyeva nazzaro ncusi ndaba ndandali ndao ndaw ndebele ndiaye ndione ndir ndlovu ndong ndour ndoye ndukwu ne ne'matullohyev
ne'matullohyeva neace neacsu neagle neagoe neagu neale nealon nealy neamtu near neary nease nebel nebioglu neblett necaise necas necasova
nechita necula nedbal nedbalova nedd nedelcu nedoma nedomova nedved nedvedova nee neece needham neel neeley neer neese negara negoita
negrea negrete negri negru negruta neher nehls nehru neidig neighbors neil neill neilsen neilson neiman neimke nejedla nejedly nel nell
nellis nelms nelsen nemcova nemec nemecek nemeckova nemes nemet nemeth nenadov nenadovic neri nerius nero nesbit nesbitt nesladek nesmith
nespor nesporova ness nester nesti nestor nesvadba nesvadbova netherton neto nettles nettleton netzer neu neubauer neubauerova neubert
neuendorf neufeld neumair neuman neumann neumannova neumanova neupert neurohr neuschwander nevarez nevels neves neveu neville nevin nevins
nevitt nevius new newberg newbern newberry newbill newbold newborn newburn newby newcomb newcomer newhall newhouse newkirk newland newlin
newlon newport newsom newson ney nez nezaj ng ngai ngcobo ngcolosi ngema ngo ngom ngozi ngubane nguer nguyenova ngwazi ngwenya nhlapo
nhleko niane niang niass niasse nica nicastro niccolai nice nicely nichol nicholes nicholls nick nickel nickell nickels nickelson nickens
nicklas nickle nickles nickols nicks nickson nicoara nicol nicola nicolae nicolaev nicolai nicolas nicolay nicolescu nicoletti nicolini
nicoll nicolo nicolosi nicosia nicotra niculae niculescu nida niebuhr nieddu niedermeier niedra niedziela niedzielski niedzwiecki niehaus
niekerk nieklauson nielson nieman niemann niemczyk niemeyer niemi niemiec nieminen nienow nies nieto niewiadomski niggeler nightingale
nigro nijland nijs niklaus nikolaus nikolickovacic niles nilsen nilson nilsson nimmo nimmons nims ninalowo ningrum nino nipp nipper
niroula nisbet nishimura nissen nistor nita nitra nitu nitz nitzsche nivens nizomiddinov nizomiddinova nizomov nizomova nkansa nkansah
nkomo nkosi nkrumah noack noah nobile nobili nobles noblitt nobre nocentini nocera nocerino nock noda nodler noe noell noga nogueira noh
nojeem nokes noland nolasco nolen noles nolette nolin noll nolte nolting nomvethe nondlela nonyana noon noonan noone norberg norby
norcross nord nordby norden nordin nordman nordskaug nordstrom norfleet noriega normand normandin normann norsworthy northcutt northern
northington northoff northrop northrup northup norvell nosek nosirjonov nosirjonova nosirov nosirova noskova nota notaro noto nott
nottingham nourmont nova novac novacek novack novackova novakova novelli novello novick novitasari novoa novosad novosadova novotna
novotny novy nowacki nowaczyk nowak nowakowski nowell nowicki nowinski nowlin nowosadek noyes noyola nozulu nsele nsia ntanzi nti ntiamoa
ntim ntombela ntuli nucci nucera nuckols nugent nugraha nugroho null numanoglu nunes nunley nunn nunnally nunnery nuno nuraini nurbekov
nurbekova nurdiyanti nuriddinov nuriddinova nurlaela nurlanov nurlanova nurse nusbaum nusratov nusratova nusratullohyev nusratullohyeva
nuss nussbaum nussbeck nutt nuttall nutter nutting nuzzo nwachukwu nwogu nwuzor nxumalo nyaako nyame nyanda nyantakyi nyberg nye nygaard
nygard nylen nyman nystrom nytra nzimande nəzərov o'connell o'conner o'hara o'keefe o'kon o'linn o'neill o'reilly oakman oaks oancea oates
oatman obanion obannon obeng ober oberbrunner oberem oberg obergfoll oberlander oberle oberlin obermaier oberman obiageli obianuju obidov
obidova oblak oboyle obregon obrezanac obrian obryan obryant obsut obsutova obyrne ocalan ocallaghan ocampo ocasio occhipinti ochs ochse
oconner odaniel oday oddo odea odegaard odegard odehnal odehnalova oden odetola odilyev odilyeva odle odobasic odoms odum odunayo odunsi
oehler oeser oestreich ofarrell offutt ofori ofosu ogan ogara ogata ogawa ogburn ogg oggiano ogilvie ogindan oginni ogle ogles oglesby
ogletree ogorman ogrady ogren ogulana ogunbamigbe ogunbanwo ogunbiyi ogunbo ogunde ogunwande ogunwobi ogunyeye oh ohagan ohalloran ohanlon
ohare ohearn ohler ohman ojala ojeda ojo ojua okamoto okane okeefe okelley oklobdzija okonkwo okpattah oktavian oktaviani oktovian okumus
okuneva okunola okur okyere olabode oladeji oladimeji oladipupo olague olah olahova olaiya olander olaoluwa olari olariu olaru olasunkanmi
olasunkanmi-fasayo olasupo olaughlin olawale olbina olbrich olczak old oldaker olden oldenburg oldfield oldham olds olea oleinic
olejniczak olejnik oles oleson olguin olimov olimova olin olinger oliphant oliva olivares olivarez olivarria olivas olive oliveira olivera
oliveras oliveri oliverio olivi olivier olivieri oliviero olivo olivova olla oller ollie ollis olmeda olmo olmos olmstead olmsted olney
olofsson oloughlin olowokeere oloyede olsson olstad olszewski oltean olteanu olubode olubukola olubunmi olufeyikemi olugbayila olujimi
olukotun olukunga olumide olusanya olutola oluwagbemi oluwakemi oluwanisola oluwaseun oluwaseyi oluwashina oluwatosin olvera omadov
omadova omalley oman omani omar omara omeara omidina omobolaji omobolanle omojola omolara omotoso omowale ondra ondracek ondrackova
ondrasek ondricka ondrova ondrus ondrusova oney ong onic onnen ono onohinosen onorato onose ontiveros onur onyinyechukwu oosterhuis
oosthuizen opacic oparinde opeyemi ophey opoku oppenheim oppenheimer opperman oppliger oppong oprea opric opricovic opris opsenica opuic
opuku opuvacic oqilyev oqilyeva oquendo oquinn orak oraloglu oram orange oraovcic orasanin oravec orban orbanic orbay orchard orcutt ordaz
ordonez ordway ore orear orefice oreilly orellana oren orenstein organ orge orgulan orifov orifova oritz orlandi orlando orlovic orlowski
orman orme ormond ormsby orn orndorff ornelas oro orona oropeza orosco orosz orourke orris orru orsag orsagova orsanic orsini orsos orta
ortego ortegon ortenzi ortez orth orthmann ortis ortolani orton orvis orzechowski osbourne osburn osby oscar oschkenat ose osei osenberg
osgood oshaughnessy oshea oshields oshin oshiro osinski osis osmak osman osmanlic osmond osorio ospina ossowski ostby osteen ostendarp
oster osterberg osterman ostervald ostler ostli ostrander ostringer ostrom ostrovska ostrovskis ostrowski ostuni ostwald osuagwu osullivan
osuna osuntokun oswald oswalt otabekov otabekova otahal otahalova otani otartic otcenas otcenasova otey oti otis otiwa otoole ottaviani
ottaviano otte otten ottinger ottley ottonello otuo otwell oubre ousley outland outlaw ouzts ovalle ovcina overall overbay overbey overby
overcash overholt overman overstreet overturf oviedo owais owczarek owenby owensby owings ownby owokoniran owolabi owoyemi owsley owusu
oxendine oxford oxley oyadiran oyaifo oybekov oybekova oyebola oyelude oyeniyi oyetoro oyeyemi oyinkansola oyinlola oyler oymen ozanic
ozansoy ozberk ozbey ozbir ozcan ozdemir ozdenak ozdogan ozer ozere ozers ozgorkey ozkan ozkara ozkok ozment ozodbekov ozodbekova ozodov
ozodova ozola ozolina ozolins ozols oztonga oztuna ozturk ozuna pablo pabon pabst pacanin pacariz paci pacifici pacifico pacini packard
packer pacocha paczkowski padberg paddock paden padmasari padovan padron padula paduraru paesler paez pagac paganelli pagani pagano pagel
pagliai pagliuca pahanic pahert pahl paimo paine pair paisley paiva paiz pajak pajcic pajeska pajkuric pajonk pajtl pak pakalniete
pakalnietis paksut pakula pal pala palacio palackovic palacz paladi paladini paladino palafox palano palasti palastri palavestra palazzi
palazzo palazzolo palecek paleckova palen palermo palic paligoric palii palija palikuca palisaski paljevic palka palko palla palladino
pallentin pallesen pallotta palm palma palmateer palmatier palmeri palmieri palmisani palmisano palmore palmquist palomares palombi
palombo palomino palomo palsson paltere palters paluch palumbo pam pamper pan pana panait panaro pancoast pandey pandolfi panek panetta
panezic pang pangburn pangestu pangle pani paniagua panicker panico panisic panjak panjevic pankey pankova pannell pantano pantoja panton
panza panzeri panzig paola paolella paoletti paoli paolicelli paolillo paolini paolino paolo paolucci paone paonessa pap papa papadopoulos
papak papaleo papapietro pape papenfuss papez papezova papineau papini papke papp pappalardo pappas paquet paquette paquin parada paradis
paradise paradiso paramore paraschiv paravinja pardee pardini pardo pardue pare paredes parent parente parenteau pariggiano parikh paris
parise parish parisi parisian parisien parizek parizkova parke parkerson parkes parkhill parkhurst parkin parkins parkinson parkison
parkman parlier parmakovic parmelee parmenter parmer parmley parnell paro parodi parojcic parovic parramore parrett parrinello parrino
parris parrott parry parsley partain partee partida partin partington partlow parton partridge partyka parun parvin parvu pasagic pasalic
pasat pasca pascal pascale pascali pascarella pascari pascaru paschal paschall paschke pasco pascoe pascu pascua pascual pascucci pasek
pasekova pasic pasillas pasini paska pasko paskova pasley pasqua pasquale pasquali pasquini pass passarelli passeri passero passmore
passuello pastar pasternak pastor pastore pastorelli pastorino pastrana paszkowski pasztor pataca patacic patafta pataki patane patarac
patch patchett patek patenaude paterson patil patila patillo patino patko patkova patkovic patnaude patnode patocka patockova paton
patrascu patriarca patricio patridge patrnogic patrone patrun patruno patt patten patti pattison patty patzwahl pau paucek paugh paukner
pauko paukova paukovic pauley pauli paulin pauline paulino paulk paull paulova pauls paulse paulsen pauluka pauluks paulus pauly paun
paunkovic pavan pavani pavcic pavel pavelek pavelic pavelka pavelkova paver pavesic pavlacic pavlas pavlasova pavlica pavlicek pavlicic
pavlickova pavlicova pavlik pavlikova pavlikovska pavlikovsky pavlov pavlova pavlovic pavlovska pavlovskis pavlu pavone pavrlisak pavuk
pavukova pawelec pawlak pawlicki pawlik pawlikowski pawlowski paxson paxton payan paynter payson paz pazdera pazderova pazmanj peabody
peace peach peachey peak peake peaquin pearcy pearl pearlman pearman pearsall peart pease peaslee peasley peavey peavler peavy peay pecar
pece pecek pech pecha pechacek pechackova pechova pecina pecka peckham peckova pecor pecora pecoraro pecorella pede peden pedersen
pederson pedigo pedone pedraza pedrazzini pedro pedroni pedrotti pedroza peebles peed peek peel peele peeler peeples peer peery peet peete
peeters pegg pegram peguero pegues peiffer peirce peixoto pekar pekarek pekarkova pekarova pekkan pektemek pelaez pelayo pelc pelchat
pelcova pelfrey pelham pelikan pelikanova pelkey pell pellecchia pellegrin pellegrini pellegrino pellerin pelley pellicano pellitteri
peloquin pelt peltier pelton peltz peluso pemberton penaloza pence pencic pencis pendarvis pendelton pender pendergast pendergraft
pendergrass pendley penezic peng penic penick penix penjisevic penland penley penman penna pennell penner pennestri penney pennock penny
penovic penrod penrose penson pentecost penton penwell penzo people peovic pepe pepelcevic pepin pepper peppers perales peralez peralta
peran peraza percival percy perdana perdomo perea perego perera peres pereyra perham perilli perillo perin perina perine perini perinova
perkinson perkona perkons perl perlas perlman permadi permata permenter perna pernell pernica pernicova pero peroni perotti peroutka
peroutkova perra perrault perreault perreira perret perri perrier perrigo perrin perrine perrini perron perrone perrot perrotta perroy
perryman persa persaud persinger persons persson pertiwi perugini peruzzi pesaresi pesce pesek peselman pesina peska pesko peskova pesorda
pession pesta pestova petcu pete petek peter peterka peterkin peterkova peterman petersone petersons petit petito petitt petr petrak
petrakova petralia petrarca petras petrasova petre petrea petree petrella petrelli petrescu petrey petri petricek petrick petrickova
petrie petrijevcanin petrik petrikova petrillo petrin petrini petrinsak petrisevac petro petrone petronio petrosky petrov petrova petrovac
petrovicka petrovicky petrovska petrovskis petru petrucci petrus petruska petruskova petry pettaway pettengill pettersen petterson
pettersson pettey petti pettiford pettigrew pettis pettitt pettry pettus pettway pettyjohn petzold pew pewitt peyton pezzella pezzi pfaff
pfannerstill pfeffer pfeifer pfeiffer pfeil pfennig pfersich pfingsten pfister pflieger pflugner phair phan phaneuf phares pharr phelan
phifer philander philbrick philbrook philip philipp philippe philips phillip phillippi philpot philpott phinney phoenix phu phung
piacentini piaget piana pianese pianigiani piasecki piatek piatkowski piatt piazza piazzolla pibiri pica picard picariello picchi
piccinini piccione piccirillo picco piccoli piccolo picha pichardo piche pichler pichlmaier pichova pick pickard pickel pickell pickering
pickle pickles picklesimer picou pictet pidgeon piechota pieczek piedra piekarski pienaar pieper pier piercy pieri pierini pierro piesker
pieterse pietras pietro pietruszka pietrzak pietrzyk pietsch pifer piga pigford pigg piggott pignatelli pigott piguet piha pikover piland
pilar pilarova pilarski pilat pilato pilatova pilch pilcher pilgrim pili pilkington pilla pillai pillar pillay pillitteri pillow pillsbury
pilon pimental pimentel pinard pinardi pinckney pincus pinder pine pinedo piner pinero pines pinette ping pingpank pinheiro pinho pini
pinion pink pinkard pinkerton pinkham pinkney pinkston pinna pinney pinnock pino pinon pinson pintea pinter pintilie pinto pintus pinzari
pinzaru piorkowski piotrowicz piotrowski pipes pipitone pipkin pipkins pippen pippig pippin pippins piras pircher piredda pires pirkle
piron pirone pirrello pirrone pirtle pirvu pisa pisani pisano pisarevic pischedda pisciotta piscitelli piscopo piskorjanac pisova pisu
pitcher pitchford pitcock pithey pitinac pitkanen pitman pitre pitschugin pitt pittalis pittard pittenger pitzalis pitzer piva pivar
pivetta pivonka pivonkova piwowarczyk pixley pizano pizarro pizzi pizzimenti pizzitola pizzo pizzuti pjescic pjesivac place placek
placencia placento placha plachy placic placinta placko plackova plahinek plaisance plakalovic plamadeala plamenac plank plant plantak
plante plascar plascencia plasencia plaskur plass plaster plata platania platon platzer plauk plautz player plaza plazonja plazonjic plch
plchova pleasant pleasants pledger plejo plekanec plekanecova plemic plemmons plemons plesa plesca pleska pleskonjic pless plessis
pletcher pletsch plomb plonka plotkin plott plotzitzka plouffe plourde plowman plsek plskova pluhar pluharova plum plumb plumlee plumley
plunk plunkett pluta plyler poarch pocan poche pocrnja podbarac podgorski podhradska podhradsky podkonicka podkonicky podnar podniece
podnieks podpadac podzimek podzimkova podzina podzins poehn poels poeschl poff pogacic poge poggi poggio pogorzelski pogue pohl pohland
pohle pohlman pohlova poindexter pointer poirier poisson poitra poitras pokorna pokorny pol polacek polach polachova polackova polak
polakova polancec polanco poland polanska polansky polasek polaskova polat pole polen polese poletti poli poliak poliakova polidori
polifka polimeno poling polis polite politi polito polivka polivkova polizzi pollack pollak pollen polley pollich pollina pollitt
pollmacher polly polo polsak polson polston polverino polzin pomerleau pomeroy pomp pompa pompei pompey pompili pompilio pon pond ponder
ponds ponitzsch ponjavic pons ponte ponti pontiff pontius ponton pooler pooley poon poor poore poorman pop popa popcic popelka popelkova
popescu popham poplar poplawski poplin popov popova popovich popovici popp poppe poprzan popusoi porath porcari porch porcu porebski
porgante porgants porras porsche port porta porterfield porth portillo portis portmann porto portwood posada poschmann poser posner
pospichal pospichalova pospisil pospisilova poss postell postic postica postiglione postma postolachi poston poteat poteet poteete potenza
potgieter pothuvaal potkonjak potnar potocar potocnik pottel pottorff potucek potuckova potvin pou poulin pouliot poulos poulsen poulson
pound pounders pounds pour pouros pourova pouye powe power powlowski poyner poynter poyrazoglu poythress pozarac pozzi pozzo prabowo
prachar pracharova pradana pradhan pradipta prado prager prah prajapat prakasa prakatur prall prangart prange pranowo prasad prasasta
prasek prasetya prasetyo praskova prastuti pratama pratesi pratico pratiwi prato pray prayoga prazak prazakova prchal prchalova prebil
prebiracevic preble preciado preda predic prediger predin predmore predojev predojevic predovic predragovic preece preez prejean preloscan
premo prempeh prencipe prendergast prentice prentiss preocanin prepelita prerad preradovic preseren presnell press pressler pressley
pressnell presswood presti prestridge prete pretkalnina pretkalnins pretorius prettyman preuk preuss prevatte prevost prewitt prey
preziosi pribyl pribylova prichard prickett pridane pridans priddy pride pridemore pridgen pridmore priebe priedite prieditis priemer
priest priester priestley prieto prihoda prihodova prikryl prikrylova prill prime primeaux primm primmer primus principato prindle prine
pringle prins prinsen prinsloo prinz prior prisacari prisacaru prisco privat privett privitera prkosovacki probst prochaska prochazka
prochazkova procopio procter prodan proffitt profit profitt prohaska proietti prokes prokesova prokop prokopova proper propes propst
prosacco prosek prosic proske proskova prosser protic proulx prout prouty provaznik provaznikova provencher provenzano province provost
prucha pruchova prude pruden prudhomme pruett pruneda prunty prus prusa prusova pruteanu pry pryce przybyl przybyla przybylski przybysz
psenicka psenickova ptacek ptackova ptak pticar puacmatesic puca pucci puccio puchalski puddu pudjiastuti puente puentes puffer puga
puggioni pugliese pugliesi puglisi pugsley puharic puig puiu pukite pukitis puleo pulido pullen pulley pulliam pullin pullins pullman
pullum pulver puma pumphrey pun punch pupak pupakova purdie purdue purdy purifoy purkey purnama purnawarman purnawati purnell purpura
pursell purser pursley purtell purwadi purwanti pury puryear puscas pusch pusey puskarcuk puspasari puspita putincanin putman putney
putnik putnina putnins putra putri putt putzolu puzavac puzigaca pyatt pye pyle pyles pyne pyron pytel python qasimova quach quackenbush
quade quaglia qualls quam quan quandt quaranta quarles quarta quartenoud quarterman quartey quast quattlebaum quayle queiroz quesada
quesenberry quevedo quezada quigley quijada quijano quiles quillen quimby quin quincy quinlan quinney quinodoz quinonez quint quinta
quintairos quintanilla quinto quinton quirion quirk quiroga quiros quiroz quisenberry quist quitzon quliyev raab raabe raap rabb rabe
rabenstein raber rabic rabideau rabinowitz rabljenovic rabon raby rac raca race rach rachal rachel rachmawati racine rackers rackley
racordon racova racu racz raczynski rada radcliff radcliffe radebe radecki radel rademacher rader radford radigovic radijevac radin
radinovic radisavcevic radisavic radisavljevic radisevic radivojac radivojsa radke radl radler radley radlovic radmanovic radoi
radomirovic radomski radonja radonjanin radonjic radotic radova radovac radovanac radovankovic radovanlija radovanov radtke radu radulaski
radulescu radulic radulj raduljeskovic raduljevic radulovic radusic radusilovic radusinovic raduski radvanji rae rael rafael rafailovic
raffa rafferty rafidyev rafidyeva ragan rager raggs ragin raglin rago ragone ragsdale ragusa rahardian rahayu rahimah rahimov rahimova
rahm rahman rahmawati rahn raich raiford raifyev raifyeva railean raileanu railey railsback raimondi raimondo rainbolt raine rainer rains
rainville rainwater rajabov rajabova rajasa rajata rajcevic rajh rajs rajsic rajtek rak rakanovic rakaric rakas rake rakes rakestraw
rakinic rakova rakovic rakowski rakusic ralbovski raleigh raley rall rallo ralls ralph ralston ramac ramadan ramadhani ramage rambaldi
rambert rambo rambousek rambouskova ramella ramer rameriz ramires ramm ramon rampazzo ramsay ramsdell ramziddinov ramziddinova rana ranck
rancourt rand randazzo randel randell randles randunkovic raneri raney ranftl range rangelov rangen ranieri raniolo rank rankins ranney
ransdell ransome ranson rantanen rantsch ranucci ranz rao raper raphael rapier rapisarda raposa raposo rapovac rapoza rapp rappaport
rapuano rarick rasanen rasberry rascanin rasch rasco rascoe rascon rasetarevic rasetic rasevic rash rashid rashidov rashidova rasic
rasinac raska raskin raskova rasnick rasovic raspopovic raspudic rata rataj ratajczak ratajova ratchford ratcliff ratcliffe rath rathbone
rathbun rathburn rather rathjen ratke ratkovcic ratley ratner ratniece ratnieks ratti ratzlaff rau raubuch rauch raucher raufyev raufyeva
raukuc raulston rausch rauscher rauso raut rautenkranz ravaioli raven ravet ravn ravshanov ravshanova rawlings rawlins rawlinson rawls
rawson raxmatullohyev raxmatullohyeva raya raybon rayborn rayburn rayfield rayford raygoza rayhan rayl raymer rayner raynor razic razo re
rea reach reader reading ready real reale ream reamer reames reams reaper reardon rearick reason reavis reay reber recchia recevic recinos
recio reck recker record rector red reda redaelli redd redden reddick redding reddish reddy redfern redfield redford reding redinger
redman redmon redondo redus redwine reedy reel reep rees reeser reeve regalado regan reger regina regis register regnier rego rehacek
rehackova rehak rehakova rehberg rehkop rehm rehor rehorova rehwagen reiber reich reichard reichardt reichel reichenbach reichert
reichling reichman reider reidy reif reifenrath reiff reimann reimer reimers rein reina reinberg reinelt reiner reinert reinger reinhard
reinhardt reinhart reinhold reinke reinoso reis reiser reisinger reiss reiter reitz reitze reliford remaley rembert remes remesova remeta
remick remillard remington remley rempel remy renard renaud renault rencar rencher renda render rendon rendra rendulic rene reneau renen
renfro renfroe renfrow renick renk renken renn renna renner rennich rennie renninger reno renovcevic renovica rens rensburg renshaw rentas
renteria rentz renwick renz renzi repac repass repetto repija repiska repisky replogle repp reppert reppin resch resele resendez resendiz
reskovic resnick resnik reso ressler rester restivo restle resto restorff restrepo retana rettig retzke reuber reumann reus reuss reusse
reuter reveles revell revels revenco revilla revis rex rexford rey reymond reynold reynosa reynoso reza rezac rezacova rezek rezendes
rezkova reznicek reznickova rhames rhea rheaume rheder rhee rhem rhine rhinehart rhoads rhode rhoden rhone rhoton rhymer rhymes rhyne
ribar ribaupierre ribeiro ribicgreganic rica ricard ricardo riccardi ricci ricciardi riccio riccobono richarson richburg richer richerson
richert richeson richie richins richman richtr richtrova rick rickard rickards ricker rickert rickett ricketts rickey rickman rico riddell
riddick ridenhour ridenour rideout rider ridge ridgeway ridgley ridgway ridings ridley ridolfi ridout riebe riedel rieder riediger riegel
rieger riehl rieke riekmann riekstina riekstins riel riemer riendeau riepl riermeier ries riester riethmuller rietman rietmuller rietscher
rife riffe riffle rigby rigdon rigg riggi riggins riggio riggle riggleman righetti righi rigney rigoni rigsby riha rihova riisberg riker
riles rimai rimmer rinaldi rincon rine rinehart riner rines riney ring ringel ringer ringler ringo rink rinker rio riojas riolo riordan
rioux riparbelli ripken ripley rippeon rippin ripple rippy ris risch riser rish risher risinger risley risner rist rister ristic ritch
ritchey ritenour ritosek ritschel ritsma rittenberg rittenhouse rittgasser rittweg ritz ritzman riva rivard rivenburg river riveria rivero
rives riviere rix riyanti rizer rizo rizvonyev rizvonyeva rizza rizzi rizzo rizzuto roa roache roan roane roba robak robb robbs robel
roberge robert roberti roberto robeson robey robichaud robichaux robicheaux robidoux robillard robin robinett robinette robins robitaille
robledo robson robu roby roca rocca rocchi rocco rochaix rochat roche rochelle rochester rochon rockett rockmeier rockomanovic rockwell
rockwood rodarte rodas roddy rode rodehau roden roderick rodger rodigari rodiger rodiguez rodman rodney rodowski rodrigez rodrigue
rodriguz rodriques roebuck roecker roed roeder roehl roemer roepke roesch roesler roessler rogahn rogala rogalski rogan roger rogerson
roggatz rogge rogolino rogowski rogoz rogulja rohan rohde rohlander rohn rohr rohrbach rohrbaugh rohrer rojek rojo rokossa rold roldan
roleder rolen rolf rolfe rolfes rolfson roling roll rolland rolle roller rollin rolling rollings rollo roloff rolon rolston romagnoli
romaguera romain romaine romancik romancikova romanciuc romanelli romani romaniello romanini romanovska romanovskis romanowski romans
romcevic rome romeo romer romig romine rommel romriell romy ronan rondeau rondinone rondon rondoni rondovic rone roney ronk ronquillo roob
rood roof rook rooker rooks rooney roop roos roosa roose roosevelt rooyen ropp roque rorie ros rosalez rosamond rosandic rosati rosato
rosbach rosca roschinsky roscoe roseberry roseboro roselli roseman rosemond rosenauer rosenbalm rosenbauer rosenbaum rosenberger
rosenberry rosenblatt rosenbloom rosenblum rosendahl rosenfeld rosenow rosenthal roser rosevic rosi rosiak rosier rosin rosinski roskic
rosksch rosner rossberg rosselli rosser rosset rossetti rossignol rossini rossiter rossler rossman rosso rosson rossouw rost rosu rota
rotari rotaru rotella roten rothe rothenbacher rother rothermel rothlisberger rothman rothrock rothschild rothstein rothwell rotolo
rotondo rottger rotundo rotz roubal roubalova roudebush rougemont rouillard rouleau roulin rounds roundtree roundy rountree rourke rous
rousey roush rousova rousseau roussel routh routt roux rovcanin rowan rowden rowen rowlands rowles rowlett rowley royal royals royalty
roybal royce roye royer royse royster royston rozac rozanski rozek rozell rozenbaha rozenbahs rozgic rozier rozite rozitis rozkalne
rozkalns rozsypal rozsypalova rozycki ruano ruark rubalcaba rubalcava ruben rubene rubenis rubenstein ruberto rubino rubinstein ruble ruby
rucco ruch rucinski ruckdeschel ruckman rudan ruddell rudder ruddy rude ruder rudiger rudinski rudisill rudnick rudnicki rudolf rudolfova
rudy rudzinski rudzite rudzitis rudzki rue ruecker rueda ruegg ruel ruelas ruff ruffner rufus rugg ruggeri ruggieri ruggiero ruggles ruhl
ruis ruiter rule rumbaugh rumble rumenic rummel rumpf rumph rumsey runce runcis rundell rundle runge runion runkle runnels runner
runolfsdottir runolfsson runte runyan runyon ruotolo rupe rupert rupnik rupp ruppe ruppert rupprecht rus rusanoski rusch rusciano rushton
rusin rusk rusnac rusnak rusova russ russel russu rust rustamov rustamova rusu rutan ruter ruth rutkowski rutland rutt rutter ruttimann
rutz ruud ruvalcaba ruzek ruzicka ruzickova ruzkova ryals ryans ryba rybak rybar rybarczyk rybarik rybarikova rybarova rybicki rybnicek
rybnicekova rybova ryder rydl rydlova rye ryerson ryjikh ryles rymer rysava rysavy ryzih rzepka rəhimov rəsidova sa sa'dullohyev
sa'dullohyeva saad saadiyev saadiyeva saari saarinen saavedra saba sabadell sabaly sabatini sabatino sabato sabau sabb sabbatini sabdat
sabia sabian sabin sabino sabljak sabo sabol sabolcec sabolski sabri sacchet sacchetti sacchi sacco saccone sachs sachse sack sackett
sacks saddler sadiki sadiklar sadilek sadilkova sadio sadl sadovic sadowski sadriddinov sadriddinova sadzak saechao saefullah saephan
saether saez safar safaric safarik safarikova safarova saffold safford safiryev safiryeva safitri saflanis safo safoyev safoyeva safranek
safrankova sagadi sagafe sage sager sagers sagna sagodic sagonas saheed sahin sahner sai saia said saidov saidova saile sailer sailor sain
saini sainz saito saiz sajinovic sajtos sakanovic sakho sala salaam saladino salahudin salako salami salamone salatiello salcedo salcido
saldivar sale saleh salek salem salemi salemme salerno sales salguero saliba salierno salis salisbury salkova sall sallee salley salma
salmeron salmina salminen salmins salmon salmons salo salohov salohova salomon salomone salonen salow salsabilla salsbury salters saltsman
saltzman salvador salvadori salvati salvatore salvatori salvi salvo salvucci salyer salyers salzano salzer salzman salzmann sam samac
samanci samandarov samandarova samaniego samardzija samayoa samb samba sambe sambou samek samel samelova samford samiryev samiryeva
samkova sammartano sammartino sammert sammons samohod samohodaj samolov samolovac samons samora samosir sample samples samsalovic samsel
samson samsonova samuelson samuelsson sanabria sanadrovic sanborn sanches sancho sanctis sand sanda sandalci sandalj sandberg sandefur
sandell sander sanderlin sandford sandic sandidge sandifer sandler sandlin sando sandor sandova sandoz sandridge sandstrom sandu sandusky
sandy sane saner sanfilippo sanger sangster sankey sanmiguel sanna sanner sannino sanor sans sansom sanson sansone sant santacruz
santamaria santangelo santarelli santarossa santarsia santarsiero santee santi santillan santilli santillo santinelli santini santis
santistevan santo santoni santor santori santoro santoso santoyo santucci sanusi sao sapien sapienza saponaro saporito sappington saptono
saputra saputri sarabia saracino saragih saragosa sarah saraiva saraswati saravia sarbu sardella sardina sardorov sardorova sargac
sargeant sari saric sarioglu sarkozi sarmiento sarnataro sarno sarpong sarr sartain sarti sartin sartor sartori saruga sarvari sarvarov
sarvarova sarver sasaki sasek saskova sass sassano sasser sassi sasso satchell sather satner sato satria satta sattelmaier satterfield
satterlee satterwhite sattler sauceda saucedo saucier sauer sauerland saul sauliete saulietis sauls saulsberry saulsbury saumweber
saussure sauter sauve sava savala savarese savary savciuc savell savevski saville savin savini savino savoca savoia savoie savolainen
savova savoy savu sawayn sawicki sawyers saxon saxton say sayer sayers sayginer sayler sayles saylor saylors sayre sbrana scaggs scaglione
scaife scala scales scalf scalia scalise scalzo scanlan scanlon scannell scano scanu scarano scarberry scarborough scarbrough scardino
scarlett scarpa scarpellini scates scc schaaf schaal schacht schade schaden schaeffer schaff schaffarzik schaffel schaffner schahbasian
schaible schall schaller schamberger schaning schank schantz schaper schar scharer scharf scharff schatz schaub schauer schechter schedler
scheel scheer scheetz scheffler scheiber scheid scheidegger schejbal schejbalova schelk schell schellenbeck scheller schembera schenck
schenk scher scherbarth scherer scherini schermann schermerhorn scherr scherrer schersing scherz schettino scheurer scheuring schexnayder
scheytt schiavi schiavo schiavon schiavone schick schielke schieskow schifano schiff schiffer schiffman schild schildhauer schill
schillaci schiller schilling schillinger schima schimmel schimmer schindler schindzielorz schinner schiopu schipper schippers schirmer
schiro schirrmeister schirru schlachter schlangen schlatter schlawitz schlechtweg schlegel schleicher schlemmer schlenker schlesinger
schley schleyer schlicht schlichting schlitzer schloss schlosser schlueter schmaltz schmalzle schmeler schmeling schmid schmidtchen
schmidtova schmit schmucker schmuhl schnabel schneck schneidrova schnell schnelting schnider schnieder schniedermeier schnieders schnurer
schnyder schoberg schoch schock schockel schoeman schoen schoenberger schoenfeld schoenrock schofield scholl scholten scholtz scholz
schonball schonbeck schonberg schondelmaier schonebeck schonenberger schonfeld schonherr schonlebe schoolcraft schooley schoonmaker
schoonover schorderet schorr schott schottmann schotz schouren schowalter schrader schram schramm schrecengost schreck schreffler
schreiber schreier schreiner schreiter schrepfer schrimsher schrock schroder schroer schroeter schroth schrum schrupp schubert schuck
schueler schueller schuermann schuette schuetz schuff schuh schuhaj schuldt schuler schulist schull schuller schulman schult schulte
schultze schulze schumacher schumaker schuman schumann schumm schupp schuppe schuppel schurch schuri schuster schutt schutte schutz
schutzbach schutze schuyler schwab schwalm schwan schwanbeck schwandke schwandt schwanitz schwanke schwarthoff schwarz schwarzer
schwarzkopf schwarzmeier schwarzova schwatlo schweiger schweigert schweisfurth schweitz schweitzer schweizer schwenk schwennen schwerdtner
schwidde schwindt schwirkschlies schwizgebel schwuchow sciacca scipio scocco scofield scoggins scognamiglio scopece scorza scotti scotto
scoville scranton scriber scribner scripnic scriven scrivner scrofani scroggins scroggs scudder scuderi scull scully scurlock scurry
scurtu scutaru seabolt seaborn seabrook seager seagle seagraves seal seale seales sealey sealy seaman seamans seamon searcy searle searles
sease seaton seaver seavey seawright sebastian sebastiani sebek sebela sebelova sebenji sebesta sebestova sebkova sebring secchi secci
sechi sechrist seck secor secrest secrieru seda sedarevic seddon sedgwick sedillo sediva sedivy sedlacek sedlackova sedlak sedlakova
sedlar sedlarova sedliak sedliakova sedova see seeber seefeldt seeger seeley seelig seely seeman seery seese segal segarra segars segavcic
seger segnane segota segovia segrest seguin segunmaru sehls sehnal sehnalova seibel seiber seibert seibold seidel seiders seidl seidlova
seidman seifert seifertova seigel seigler seiler seitz sejeja sejejs sekanina sekaninova sekinat sekularac selby selden selders seldon
selfridge selig sell sellars selleck sellman sellner sells selman selph seltzer selvidge selzer seman seme semerad semeradova semeraro
semisch semple semprini sen sena senatore sene senecal seng senger senghor senica senior senk senkel senko senkova senn senter
senzangakhona seo sepe sepetci sepulveda sequeira sera serafin serafini serafino serban seremet serena serfontein sergent serghei sergi
serhat serio sermons serna serpa serr serra serrato servan servantes servin serzante serzants sesco sessa session sessions sessoms sesta
sestak sestakova sestito setala seth sethi setiawan setliff setser settle settles setula setzer sevcenco sevcik sevcikova sever severa
severance severi severin severino severova severson sevi sevier sevigny sevilla sewald seward seybert seydi seye seyidova seyler seymore
sezek sforza shabazz shackelford shackleford shade shadle shadwick shaeffer shah shahan shahbozov shahbozova shahobiddinov shahobiddinova
shahriyorov shahriyorova shahzodov shahzodova shai shain shakya shamblin shamsiddinov shamsiddinova shanahan shand shane shaner shank
shankle shanklin shanks shanley sharkey sharma sharon sharpton sharrow shatley shattuck shatzer shaughnessy shaul shavers shawver shay
shead sheaffer sheahan shealey shealy shear sheard shearin shears shedd sheedy sheehy sheetz sheffer shehan sheilds shekoni shelby sheley
shell shellenbarger shelley shelly shelor shen shenk shepardson sheperd shephard sher sherburne sherer sheriff sherlock sherpa sherrard
sherrell sherrer sherrill sherrod sherry sherwin sherzodov sherzodova shetler shew shewmaker shezi shick shiffer shifflett shiflett shih
shilling shim shimizu shin shinault shine shingleton shinn shipe shipp shippy shirey shirk shisler shiu shively shiver shivers shives
shoaf shock shockey shockley shodiyorov shodiyorova shoemake shoffner shofner shohibov shohibova sholar sholes shongwe shoop shope shore
shores shorey shorter shortridge shorts shortt shotwell shoulders shoup shouse shover showalter showers shows shrader shreffler shrestha
shreve shriver shropshire shrout shroyer shrum shryock shubert shuck shue shuey shufelt shuff shuffler shuford shukla shukrulloh
shukrulloha shuler shull shulman shults shum shumaker shuman shumate shumpert shumway shunk shupe shurtleff shurtz shuster shute shutt
shuttleworth shutts shy sias sibert sibiya sibley sicard siciliano sickler sickles siddiqui siders sides sidhu sidibe sidler sidlo sidlova
sidney sidwell siebel sieber siebert siedlecki siefert sieg siegfried siegle siegling siegrist sielemann siemens siemon siems siener
sienkiewicz sieradzki sietniece sietnieks sievers sievert siewert sifford sifuentes sigala sigler sigman sigmon sigmund signorelli
signorile signorini sigrist sihler sihombing sihotang siino sikes siketanc sikora sikorova sikorski silas silber silberman silcox sile
sileiko silenzi siler silhava silhavy silina silins silis silk sill sillah sills silvas silveira silvera silverberg silverman silvernail
silvers silverstein silvester silvestre silvestri silvestrini silvestro silvey silvia silvis sim sima simacek simackova simak simakova
simanek simanjuntak simankova simard simas simatic simbolon simcic simcik simcikova simcox simecek simeckova simek simental simeoli
simeone simeoni simeti simic simicevic simicsebalj simijonovic simin simion simionescu simjanovic simkins simkova simljesa simmen
simmerman simmers simmon simmonds simoes simojlovic simoncelli simonds simone simoneau simoneaux simonet simonetti simoni simonini simonis
simonova simonovic simonovicova simonsen simonson simonton simova simpkins simsek simula simulov simunek simunkova simunovic simurdic sin
sinaga sinanoglu sindelar sindelarova sindler sindlerova sine sines sing singletary singley sinha sini sink sinn sinnhuber sinnott
sinopoli sinquefield sip sipe sipek sipes sipkova sipos sipova sipp sippel sipple siptar sir siracusa siragusa sirait sirante sirants
sirbu siregar sirghi siri sirmans sirois sirojiddinov sirojiddinova siroka siroky sirova sirovs sischka sisco sisk siska siskova sisler
sisneros sison sisson sistrunk sitaric sitek sites sithole sithuli sitompul sitorus sitton situmorang siu sivak sivakova siwek siwele six
siyaya sizer sjoberg sjogren skacel skacelova skala skalicka skalicky skalova skalski skandovic skeen skeens skeete skeledzija skelley
skelly skelton skenderija skiba skibicki skibinski skidmore skiles skillern skillman skipper skipworth sklar sklenar sklenarova sklenka
sklenkova skoczylas skoda skodova skoglund skokan skokanova skoog skopal skopalova skora skorepa skorepova skorupan skov skow skowron
skowronek skowronski skrabal skrabalova skracic skriniar skriniarova skrivanek skrivankova skroban skrzypczak skrzypek skudra skultety
skultetyova skutecka skutecky skuterud slaba slaby slack sladakovic slade sladek sladic sladka sladkova sladky sladoje sladojevic sladovic
slagle slam slama slamarski slamek slamova slane slanina slaninova slankamenac slape slastan slastanova slate slatinac slaton slattery
slaugh slaven slavens slavicek slavickova slavik slavikova slavin slavkovic slawinski slawson slay slayden slayton slechta slechtova
sledge sleeper slezak slezakova slick sliger slijepac slijepcevic sliwa sliwinski sloane sloat sloboda slobodanac slobodanovic slobodjanac
slobodnik slobodnikova slobodova slocum slone slonja sloss slota slotova slotta slovacek slovackova slovak slovakova slover slowik
slowinski sluder sluka slukova slusarczyk slusher sluss slusser sly slye smaic smailbegovic smajda smajdova smajlovic smalley smalls
smartt smathers smead smedley smedsrud smeets smejkal smejkalova smekal smekalova smelley smelser smeltzer smerda smerdova smet smetana
smetanova smets smid smidova smidt smieja smiljan smiljanec smit smite smitham smither smitherman smithers smithey smithson smithwick
smitran smits smoak smock smogeli smola smolen smolik smolikova smolinski smoljanec smoljanic smolka smolkova smolova smoot smotherman
smothers smrcak smrcka smrckova smrek smrekova smrz smrzova smtih smuge smugis smutna smutny smyth smythe snajdr snajdrova snapp snavely
snead snedden snelling snelson snipes snoddy snodgrass snook snooke snowden snyman so soare soares sobar sobczak sobczyk sobek sobel
sobers sobieraj sobitov sobitova sobkova sobolewski soboll sobota sobotka sobotkova sobowale soccorsi socha sochacki sochirca sochor
sochorova socolov sodano sodar soderberg soderquist sodiqov sodiqova sofer sohn soileau sojka sojkova sok sokhela sokol sokolicmihalak
sokolova sokolowski solak solano solar solares solari solberg solc solcova soldati soldo soler soles solga solheim solinas soliz soljic
sollars soller solley solli sollner solmaz soloman solorio solorzano solt solta soltan soltanov soltanova soltes soltesova soltis soltys
soltysiak soltysova solum somayaji somers somerville somma sommer sommerfield sommers sommerville sommrova somodvarac somogyi somrak
somssich son sondisa sondore sondors song songer sonko sonn sonnabend sonnenberg sonnenfeld sonnier sons sontag soos soper sorbello sorce
soren sorenson sorg sorgic soria soriano sorlie sormaz soro sorrell sorrells sorrels sorrentino sorsa sosare sosars sosebee sosnowski
sostarec sostarko sotelo sothole sotic sotomayor sotra sottile souare soucek souckova soucy souder souders soukup soukupova soule soules
soumare sours sousa south southall southard souther southerland southern southwell southwick southwood southworth soutter sova sovagovic
sovova sow sowa sowards sowder sowell sowers sowinski soyinka sozeri spacek spacil spacilova spackova spada spadafora spadaro spade
spadoni spady spaeth spafford spagnolo spagnuolo spahn spain spalding spaniel spank spann spano spanovic spanu sparacino sparic sparkman
sparling sparrow spasenic spasenovic spasic spaskovic spasojev spasojevic spasovski spataro spataru spates speakman speaks spear spearman
specht speck spector speed speegle speer speers speicher speidel speier speight speights speirs spell speller spellman spells spelmeyer
spengler spenser speranza sperling spernjak sperry spicka spickova spiegel spiegelburg spielman spielvogel spier spiers spies spiga spiker
spikes spillane spiller spillers spillman spina spindler spinella spinelli spink spinka spinks spinner spinney spinu spiranec spires
spitler spitz spitzer spitzmuller spiva spizzirri splawn splichal splichalova splinter spoerri spohn spoljaricperhat spoon spooner sporer
sporrer sporri spottel spotts spradley spradlin spradling spraggins spratt spray sprayberry sprenger spriggs spring springfield springs
sprinkle sproge sprogis sproles sproul sprouse sprude spruell spruill sprunger spry spurgeon spurlin spurling spurlock spurna spurny spurr
spurrier square squire squires srakic sramek sramkova srb srbova sroka staab staats stabile stabler stacey stach stachowiak stachowicz
stachura stachurski stack stackhouse stacks stadelmann staden stadler staff staffieri stage stagg staggers staggs stagner stahlman staicu
stair stajhofer stalcup stalder stalker stall stallard stallcup stalling stallworth stalnaker stalter stalvey stamatiadis stambaugh stamey
stamm stamp stamper stampf stampley stamps stan stanback stancil stanciu stancu standard standifer standish standley standridge stanek
stanescu stanfield stanfill stang stange stanger stangl stanhope stanicic stanijanovic stanijevic stanikic stanisa stanislawski
staniszewski stanivukovic stankiewicz stanko stankova stankovicmarton stannard stansberry stansbury stansel stansell stansfield stanzione
stapic stapler stapp stara starbuck starcevicmatijasko starcher starek starke starkey starkova starling starns starovlah starrett stary
stascik stasiak stasni stastna stastny staszewski staten states statler staub stauffer stauss stavila stawicki stayton stclair stcyr stead
steadham steadman stearns stebbins stec steck stecker steding stedman steed steel steelman steely steen steenkamp steere steeves stefan
stefancic stefanescu stefani stefaniak stefanka stefankova stefano stefanova stefanski stefek steffan steffen steffens steffensen steffes
steffey steffny stefkova stefl steflova stegall steger stegman stegmann stegner stehle stehlik stehlikova stehr steib steidl steigauf
steiger steina steinbach steinbeck steinberg steinecke steinerova steinert steinkamp steinke steinman steinmann steinmetz steins stejskal
stejskalova stelkens stell stella stelly stelmach stelzer stemple stenberg stender stengel stenger stengl stennett stennis stenson
stensrud stenzel stepan stepanek stepanic stepankova stepanov stepanova stepanovic stephan stephen stepien stepney stepniak stepp steptoe
sterba sterbova sternberg sterner sterns sterrett stetler stetson stettler steuber steuk stevelic steven stever steverson stevilovic steyn
stgeorge stgermain sthilaire stibor stiborova stice stich stickel stickler stickles stickley stickney stidham stiedemann stief stiefel
stier stifel stiff stiffler stigall stigliano still stiller stillings stillman stills stillwell stilson stiltner stilwell stimac stimpson
stimson stine stiner stines stingley stinnett stirbu stirling stites stith stitt stiver stivers stjean stjohn stlaurent stlouis stock
stockard stockdale stocker stockert stocking stockli stockman stocks stockstill stockton stockwell stoddard stodola stodolova stoehr
stoffel stogner stoian stoica stokanovic stokely stoker stoklasa stoklasova stolarczyk stolarski stoll stolla stolle stoller stollings
stolp stolte stoltenberg stoltz stoltzfus stolz stonebraker stoneburner stonecipher stoneking stoneman stoner stonge stoops stoppler
storch storer storey storie stork storl storm storms storp storrs storti stotler stott stotts stoudt stouffer stough stoughton
stoutjesdijk stowe stowell stower stowers stpeter stpierre strachan strack stracke strader stradley strahan straight strain strait straka
strakova straley strand strang strange strano stranska stranski stransky strasser stratan stratmann stratulat straub strauch straughter
straus strausa strausbaugh strauser strauss strautina strautins strautmane strautmanis straw strawbridge strawn strawser strayer strazdina
strazdins streater streck strecker streese streeter streetman streets strege streich streit strejcek strejckova streller strepacki
stribling stricker strickler stricklin strieder striezel striga strikinac stringfellow stringfield stringham stripling strmota strnad
strnadova strnisko strniskova strobel strock strode stroe strogies stroh strohl strohschank strom stromain stroman stromberg strope
strosin strother strothers strouhal strouhalova stroup stroupe strouse strout strozier struble struck strukelj strum strunk strunz
struthers strutz strydon stryker strzelczyk strzelecki stubblefield stube stubican stuchlik stuchlikova stuck stucker stuckey stucki
stucky studdard studebaker studena studeny studer studley studnicka studnickova stukes stull stults stultz stump stumpf stuparic stupka
stupkova sturdevant sturdivant sturgeon sturges sturgill sturgis sturm sturmer sturtevant stutler stutts stutz stutzman styger styles
styron su suartini suazo subedi suber sublett subrt subrtova sucameli sucera sucevic sucha suchanek suchankova suchomel suchomelova suchy
suciu suda sudduth sudiati sudic sudrajat suen suffa sugg suh suhrobov suhrobova suiter suits sujdovic sujew suk sukalo sukalovic sukara
sukova sukute sukuts sulaimon sulaymonov sulaymonova sulc sulcova suleymanoglu sulhof sullins sulovnjak sultan sultonov sultonova suman
sumler sumlin summer summerfield summerlin summerville summey summy sumpter sumrall sumter sun sunaric sund sundalic sunday sundberg
sunderland sunderman sundquist sung suniga super superina supriyanto surace surber surface suriano surka surkova surles surma surratt
surrett surth suryatmi suryono susa susac susak susanti suski sussman sussmann sustr sustrova sutakovic sutanovac sutcliffe suter
sutermeister suthar suthe sutphin sutschet sutter sutterfield suttle suttles sutz suvacarov suvajac suvajcevic suvajdzic suvala suwarno
suzovic suzuki svab svabova svacina svacinova svanda svandova svarc svarcova svaton svatonova svatos svatosova svec svecova svehla
svehlova svejda svejdova svendsen svensson svestka svestkova svet svetlik svetlikova svircev svitak svitakova svoboda svobodova svorcan
svozil svozilova svrakacic svrbik svrbikova svrtan swafford swaim swallow swaney swanger swaniawski swanigan swank swann swanner swarey
swart swarts swartwood swasey swayne swayze swearengin swearingen sweat sweatman sweatt sweeny sweeten sweeting sweitzer swensen swett
swiatek swick swider swiderski swierczynski swigart swiger swigert swilley swillims swim swindell swindle swindler swinehart swiney
swinford swing swingle swink swinney swinson swint swinton swisher switzer swofford swope swopes sword swords sy syahreza sydnor syed
sykora sykorova sylla sylva sylvain sylvia symcox symonds symons synder synek synkova syrova syrovy szabo szafranski szalai szasz
szatkowski szczepaniak szczepanik szczepanski szczerba szczesna szczesniak szczesny szczygiel sze szekely szekeres szelag szendrei szeto
szewczyk szikra szilagyi szoke szostak szucs szulc szwarc szwed szydlowski szymanski szymczak szymczyk szymkowiak szyszka ta tabacek
tabares tabarez tabb taber taborska taborsky tabrisov tabrisova tabron tacconi tachl tack taddei tadlock tafelmeier tafolla tafoya taft
taggart tagliabue tagliaferri tagore tague tahincioglu tahirova tahirovic tai taing tait taiwo takacs takahashi takalic takyi talabani
talamantes talamantez talapka talarico talavanic talavera talberga talbergs talbert talbott taliaferro talkington tall tallant tallarico
tallent tallman tallone tally talmadge talmage talpa talton talty talwar tam tamang tamas tamayo tamba tamburini tamez tamindzic tammaro
tampolja tampubolon tamunoemi tamura tan tanackovic tanaka tanase tanasijevic tancos tancosova tandon tandy tang tangen tanguay tanjga
tankersley tankosic tanksley tann tannehill tannenbaum tanrikulu tansey tant tanurdzic tanzi tao taormina tapavica tapavicki tapley taplin
tapp tapper tapscott tar taran tarango tarantino taranto tarbox tardif tardiff tarihoran tarin tarkington tarleton tarnowski tarpley
tarquini tarr tarrant tart tartaglia tartamella tarter tartt tarver tarvin tas tasche tasci tash tasker taslak tasli tassi tassinari tasso
tassone tatar tataranni tatarka tatarkaova tatarkova tatarova tataru tatiana tatman tatom tatomirov tatro taub tauber taufratshofer taul
taulbee tavani tavares tavarez taveras tawia tawney tazegul tcacenco tcaci tea teal teasley tebo tedde tedder tedeschi tedesco tedford
tedrow teed teegarden teel teeple teer teeter teeters teets tefft tegethof teicane teicans teichmann teixeira tejada tejeda tekand
tekelioglu tekin telak telebar telenta telesca telford tella teller telles tellez tellier tellis tello temitope templeman temples
templeton templin teneyck tengan tennant tenney tennison tennyson tenorio teodorescu teofilovic teokarevic teovanovic tepavac tepavcevic
tepic tepla teply tepper tepsa tepsic teran terenzi teresi terheiden terhune terlecki terlizzi terlouw termine terpstra terranova terrazas
terrill terwilliger terzi terzic terzija terzin terzo tesanovic tesar tesarova tesch tesi teske tesla tessier testa tester testerman
teston teter tetreault teufel tevdenic tevis tew tewksbury texeira thach thai thaler thames thamrin thao thapa tharp tharpe thatcher
thaxton theberge thedford theele theis theisen theiss thelen theobald theodore theriault theriot theron theroux therrien thetford
theunissen theus thiam thiao thiaw thibault thibeault thibodaux thibodeau thibodeaux thieke thiel thiele thielen thies thiessen thigpen
thijs thill thimm thiomas thiongane thioub thioune thisell thole thom thoma thoman thomasson thome thomka thomkova thommen thompkins thoms
thomsen thone thor thoresen thoreson thorn thornberry thornburg thornhill thornsberry thorp thorsen thorson thorton thoyana thrall
thranhardt thrash thrasher threadgill threatt threet thriene thrift throckmorton throop thrower thumbeza thurber thurlow thurmond thurston
thusi thust thyssen tiano tibbetts tibbits tibbitts tibbs tiberti tica tice ticha tichenor tichy tickle tidd tidow tiedeman tiedtke tieman
tiemann tiernan tierney tietze tiffany tiger tiggs tighe tigner tihomirovic tijanic tijerina tikas tilford tilghman tilgner till tillack
tiller tillery tillett tillis tillotson tilman tilotta tilson tiltina tiltins tilton timaric timberlake timko timm timmer timmerman
timmermann timmermans timmins timms timothy timotic tims tinch tincher tindal tindall tindell tindle tine tineo tiner tingle tingley
tinguely tinker tinkham tinkle tinney tinnin tinoco tinsley tintor tiozzo tippett tipps tirado tirele tirelis tirelli tirri tischler
tischmann tisdale tissot tittle tittman titus tivontschik tkaczyk to toader tobar tobben tobey tobias tobler tocco todaro tofan tofani
toft tohirov tohirova toivonen tojic tokarski tokarz tokatlioglu tokgoz toland tolar toldo toledo tolentino toler toles toliver toll tolle
tollefson tolleson tolley tollison tolliver tolman tolomeo tolson tolu tolulope tom toma tomala toman tomanek tomankova tomanova tomanovic
tomas tomasek tomaselli tomasello tomasevicrigo tomasi tomaskova tomasova tomasovic tomassoni tomaszewski tomazovic tomblin tomcic tomczak
tomczyk tomecek tomecekova tomeckova tomei tomek tomes tomescu tomesova tomita tomka tomko tomkova tomlin tomljanovic tommasi tommaso
tomovic tompson toms tomusilovic tomys ton tonat toncic tondreau tonelli toner tong tonini tonkin tonkovac tonn toohey tookes toole tooley
toombs toomer toomey toon toone toothaker toothman top topal topaloglu topalov topalovic topalski topcuoglu topete topfer topic
topisirovic topolovac topolovic topp topper topping topps torain toraman torbert torchia torchio torgersen torgerson toribio torkelson
tornatore toro torok torp torpey torphy torrance torre torrence torresi torrey torrez torri torriani torrisi tortora tortorici toscano
tosh tosi totaro toth tothova toti totman toto totten touchet touchette touchstone toupin toups toure tousignant toussaint towe towell
tower towers towery towle towler towles town towne towner townes townley towns townsel townsley towry toy toyipov toyipova tracey tracz
trader trafton trahan trail trainer traini trainor tralli tramel trammel trammell trampeli tramposch trandafir tranova trantham trantow
traore trapani trapp trask traub trauth trautman trautmann travaglini travan traver travers traverso travica travnicek travnickova trawick
traxler traylor traynor trcek trcka trckova treadway treadwell treat treece treff trego tregre tremblay tremmel trepanier treskavica tress
tressler tretinjak tretola treutel trevisan trew trexler triana tribble triboi tribuljak trice triche trif trifan trigg triggs trikic
trikosanin trim trimble trimm trimmer trinh trinidad trinkle triolo tripodi triska triskova tristan trivedi trivett trivette trivkanovic
trnka trnkova troche trogdon troia troiano troisi trojan trojanova trojanowski trollinger trombetta trombley tromp troncoso trosclair
trosper trost trotman trott trotta trottier troup troupe trout troutman troutt trovato trowbridge trower troxel troxell troxler troy
troyer trtica truax truben trubenova trudeau trudell true trueblood truelove truesdale truesdell truett truex truhlar truhlarova truitt
trull truman trumble trumbull trump truong truss trussell trusty truter trzcinski trzeciak tsabalala tsai tsamonikian tsan tsang tschida
tschiers tschirch tschudi tse tseng tshabalala tso tsoi tsosie tsotetsi tsui tu tubanski tubbs tuca tucci tuccillo tucek tuch tucholke
tuck tuckett tuckova tucs tudor tudorache tudose tudow tuel tufano tufo tufts tuggle tuglu tugluk tull tulla tulley tullio tullis tullos
tully tuma tumbarello tumino tumova tunaboylu tunc tunceri tune tung tunkova tunnell tunstall tuohy tuominen tupper turajlic turan
turberville turbeville turcan turcanu turchi turco turcok turcokova turcotte turcu turecek tureckova turek turgeon turinski turk turkdogan
turkova turkyilmaz turley turman turnadzic turnage turnbow turnbull turney turnipseed turpin turunen turza tuschmo tusing tussey tustonja
tuten tuthill tutor tutt tutu tutuncu tuzun tvrda tvrdik tvrdikova tvrdy twardowski twedt tweed tweedy tweneboa twigg twiggs twilley
twitchell twitty twombly twomey twumasi twyman tye tyer tylor tyndall tyner tynes tyre tyree tyrell tyrrell tyus ubavic ubavin ubavkic
ubaydullohyev ubaydullohyeva uberacker ubiparip ubiparipovic ubner ubovic uca uchechi uchida uchqunov uchqunova udicki udilovic udovcic
udovicic udovicki udre udris udvardi uecker ugalde ugarak ugarte ugljesic ugolini ugrcic ugricic uher uhl uhlemann uhlig uhlir uhlirova
uhrig uhrova uibel uitterdijk ukraden ulemek ulibarri uliczka ulker ullery ullman ullmann ulloa ullrich ulmer ulrich ulrichova uluhan
umana umarov umarova umbach umberger umidullohyev umidullohyeva umidyev umidyeva umlauft umminger umolac umstead unal underhill ung unger
ungureanu unknow unrein unruh unterpaintner untila upchurch updegraff updike upham upshaw upson upton ural uram uramova urban urbancova
urbanczyk urbanec urbanek urbaniak urbankova urbano urbanova urbanowicz urbanski urbansky urbina urblik urblikova urena ureno uresti
urfonov urfonova urhig uriarte urias uribe urich urquhart urrutia ursachi urso ursu usada usai usamah usher usmonov usmonova usry ussery
utama utami utecht utjesanovic utley utter utterback utz uwais uy uyainah uys uzayrov uzayrova uzelac uzun vaca vacarciuc vacca vaccari
vaccaro vacek vacha vachon vachova vaciete vacietis vackova vaclavek vaclavik vaclavikova vaclavkova vaculik vaculikova vaden vadlja
vadnais vaduva vafoyev vafoyeva vagner vagnerova vahala vahlensieck vail vailati vaillancourt vaip vaisanen vaivade vaivads vajcik
vajcikova vajda vajdicka vajdova vajzenbach vakareskov val vala valach valachova valachovic valachovicova valadez valasek valaskova
valasquez valdes valdivia valdovinos vale valek valencicbrkic valent valenta valente valenti valentini valentino valentova valenza valera
valeri valerio valero vales valesova valez valic valkai valkova valladares vallee vallejo vallejos vallery valles vallet valletta valley
valli vallienne valliere vallo vallone valova valsecchi valtere valters valtierra valuska valuskova valverde vana vanaga vanags vanallen
vanarsdale vanatta vanbrunt vanburen vanbuskirk vancamp vancleave vancura vancurova vandamme vandemark vandenberg vandenberghe
vandenbroeck vanderbilt vanderford vandergriff vanderhoff vanderhoof vandermark vanderpool vandervort vandeusen vandevelde vandeventer
vandiver vandoren vandorn vandusen vandyke vanecek vaneckova vanegas vanek vanekova vanetten vanfleet vangermain vangorder vanguilder
vangundy vanhook vanhoose vanhorn vanhorne vanhouten vanhoy vanicek vanickova vankirk vankova vanlandingham vanleer vanmatre vanmeter
vannatta vanness vannest vanni vannini vannorman vannote vannoy vanova vanover vanpelt vansant vanscoy vansickle vanslyke vantassel
vanvalkenburg vanwingerden vanwinkle vanwormer vanwyk vanzandt vanzant vara varadi varela varenina varga varghese vargo vargova varicak
varinac varley varma varman varmuza varnado varnell varney varnica varnum varriale varrier varsava vartic varzic varzicbiuklia
varzicbiuklija vasadi vasak vasakova vasbinder vascotto vasek vasicek vasickova vasile vasilescu vasiliu vasilj vasils vaska vaskova
vasques vass vassallo vassar vasser vasseur vater vath vaught vavra vavrik vavrikov vavrikova vavrova vaz veach veal veale veasey veatch
veazey vecchi vecchio vecera vecerova vecumniece vecumnieks vedder vedvik veen veenstra vegar vegge veiga veilleux veinberga veinbergs
veisa veiss veit veitch veith vejnovic vejvoda vejvodova vekecki vekic velaja velanac velarde velasco velazco velde velden veldsman
velioglu veliz vella veloz veltri ven venable venegas venezia venghaus venter ventimiglia vento venturelli venturi venturini verax verbeek
vercesi verde verdes verdi verdin verdugo verduzco vereen veres vergara verhaeghe verhoeven verma verme vermeulen vermillion verner
vernerova verniest veronese verret verrett verrill versfeld verstraete verville verzi vesel vesela veselicacatipovic veselicic veselova
vesely vesic vesin veskovic vess vessels vest vestal vester vestergaard vetter veum veverka veverkova vey vezi vezina vezmar vezzoli via
viale vianello viator vicari vice vicen vicenova vicente vicha vichi vichova vicinanza vicini vickery vicol victor victoria victorino
victory vida vidacek vidal vidales vidaurri viderscak vides vidmar vidranjski vidrine vidrio vieira viellehner viens viera vierin vierra
viers vieru vieweg vigue viklund vila vilakazi vilimek vilimkova viljoen vilka vilks villadsen villagomez villalba villalon villalpando
villalta villani villanveva villar villareal villari villasenor villatoro villeneuve villiers villines vilsone vilsons viluma vilums vince
vincenc vincenzi vinci vincze vine vines vineyard vining vink vinketa vins vinsova vintere vinters vinther vintila vinyard viola violante
violette violi virag viramontes virgen virgil virgilio virgin virlan virtanen visagie visan visani visco visconti visek visekruna visentin
visintin viskova visnovska visnovsky visser vit vita vital vitale vitali vitasek vitaskova vitek viti vitiello vitina vitins vitkova
vitman vito vitola vitolina vitolins vitols vitova vittori vituma vitums viveiros viverette viveros vivian viviani viviano vivier viviers
vizcaino vizcarra vizitiu vizziello vlach vlachova vlad vlah vlas vlasak vlasakova vlasic vlcek vlckova vliet vlk vlkova vo voboril
voborilova vodak vodakova vodicka vodickova vodrazka vodrazkova voelkel voelker vogan vogelgsang vogler vogronicopacic voicu voight voigt
voinea vojacek vojackova vojta vojtech vojtechova vojtek vojtekova vojtisek vojtiskova vojtkova vojtova vokoun vokounova vokuhl volek volf
volfova volk volker volkert volkman volkmann volkova volle vollis vollmer volna volny volpe volpi volz vona vondra vondracek vondrackova
vondrak vondrakova vondrova vong vonrueden vontein voorhees voorhies voracek vorackova vorel vorisek voriskova vorlicek vorlickova vorlova
voros vos vosburgh vose vosilyev vosilyeva vosloo votava votavova votaw votruba votrubova vowell voyles vrabcova vrabec vrabie vracar
vracarevic vrana vranjic vranjkoviccenan vranova vrba vrbanac vrbas vrbaslija vrbova vreeland vrekalovic vries vroman vrooman vrugic vrzal
vrzalova vu vuceta vucetic vucevac vuckovac vuckovic vuco vucurevic vue vuillermoz vujakovic vujeva vukadin vukaljevic vukalovic vukanovic
vukasinac vukasovic vukcevic vukelic vukelja vukeljic vukobradovic vukobrat vuksa vuksanicpuljek vuksanovic vuksic vulcevic vuleta vuletas
vuletin vulic vulicevic vulisic vulovic vunak vunjak vunturisevic vuong vybiral vybiralova vydarena vydareny vydra vydrova vymazal
vymazalova vyskocil vyskocilova vyslouzil vyslouzilova vəliyev vəsiyeva waal wacana wachenbrunner wachtel wachter wacker wackrill
waddington waddle waddy wadkins wadley wadlington wadsworth waelchi wafer wagenaar wager wagers wages waggoner wagnerova wagnon wagoner
wagstaff waguespack wahl wahyudin wahyuni waibel waid wainscott wainwright wait waite waiters waites waits wakan wake wakefield wakeland
wakeman wal walburn walcott walczak wald walder waldman waldmann waldo waldon waldrep waldrop waldrup wales walk walko walkowiak walkup
walla wallach wallen walley wallick wallin walling wallis wallner wallstab walmsley walraven walser walston walthall walther waltman
waltrova waltz waluyo walz wampler wamsley wan wanamaker wane wann wanner wansley warburton warchol wardana wardell warden wardlaw wardle
wardlow wareham warf warfield warford wargo waring wark warlick warman warne warnick warnke warnock warr warrick warriner warrington
warrior wartenberg warthen warwick waschbusch wash washam washer wasiak wasik wasilewski wasita wasiu waskita wason wasowski wass wasser
wasserman wassilew wassiluk wasson wastuti watanabe watchman waterbury waterhouse waterman watford wathen watkin watlington watsica watt
watters watterson waugh wawrzyniak wax way wayland wayman waymire wayne wdowiak weakley wear weatherall weatherby weatherford weatherholt
weatherly weathers weathersby weatherspoon weatherwax webre webrova wechsler wedding weddington weddle wedel wedgeworth weed weeden
weedman weekes weekley weems weese weesner wegener wegmann wegner wegrzyn wehmeyer wehner wehrle wehrli wehrsen wei weibel weidlich
weidman weidner weigand weigel weight weigle weikel weil weiland weiler weimann weimer wein weinand weinberg weinberger weiner weingarten
weinmann weinstein weinstock weintraub weis weisberg weise weiser weisgerber weisman weisner weisser weissman weissnat weissova weist
weitzel welborn welcome weldon weldy welk welke welker well weller welling wellington welliver wellman welsch welter welti welton welty
welz welzel wendel wendell wendland wendling wendt wenger weniger wenk wenner wentworth wentz wentzel wenz wenzel werle werrmann
wershansky wert wertag werth werts wertz wescott wesner wesolowski wessel wessels wessinghage wesson westberg westberry westbrooks
westcott westendorf wester westerfield westerlund westerman western westervelt westfall westfield westgate westhuyzen westlake westley
westlund westman westmoreland westover westphal westrick wet wetherbee wetherell wetherington wethington wetmore wetter wettstein wetzel
wexler weyand weyant weyel weyer weymouth wezel wharton whatley wheat wheatley wheaton wheelock whelan wherry whetstone whetzel whicker
whidden whiddon whigham whipkey whipple whisenant whisenhunt whisler whisman whisnant whitacre whitcomb whiteaker whited whitefield
whitehair whitehill whitehorn whitehouse whitehurst whiteley whitely whiteman whitener whitesel whitesell whiteside whitesides whitford
whiting whitis whitlatch whitlow whitmer whitmire whitmore whitsett whitson whitted whittemore whittenburg whittier whittington whittle
whitton whitty whitworth whobrey whorton whyte wiacek wiafe wibisono wible wibowo wicaksono wichmann wick wicker wickersham wickert
wickham wickline wicklund wickman wicks wickstrom wideman widener widiastuti widman widmer widner widodo wiebe wiecek wiechmann wieckowski
wieczorek wiegand wiegelmann wieland wiener wiens wier wierig wiersma wierzbicki wiese wieser wiesner wiest wigfall wiggin wigginton wiggs
wight wightman wigington wigley wijaya wijayanti wijk wike wikstrom wilbanks wilber wilbert wilborn wilbourn wilbur wilburn wilcher
wilcoxon wilcoxson wilczek wilczynski wild wilde wilderman wildermuth wildes wildman wilds wile wiles wilfong wilford wilhelm wilhite
wilhoit wilhoite wiliams wilk wilke wilken wilkens wilkey wilkie wilkin wilks wilky will willaims willams willane willbanks willcox wille
willems willemsen willett willette willey willhite willie williford willingham willison willits willman willmon willms willoughby willson
willwacher wilmer wilmes wilmore wilmot wilmoth wilner wilsey wilt wilton wilts wiltse wiltshire wiltz wimberly wimbish wimbley wimbush
wimer wimmer winans winarno winarsih winburn winbush winchell winchester winder winders windham windle windler windley windom windsor wine
winebrenner winegar winer wines winfield winfree winfrey wing wingard wingate winger wingert winget wingfield wingo winiarski wininger
wink winkel winkelman winkelmann winkfield winkle winklerova winland winner winningham winship winsor winstead wint wintheiser winther
winton wireman wirt wirth wirtz wirz wischek wischer wisdom wiser wisner wisniewski wisoky wisozk wissing wit witcher witczak witek witham
withers withrow witkowski witmer witte witten witter wittich witting wittl wittman witty witzel wix wixom wiza wlodarczyk wlodarski wnuk
wofford wojcicki wojciechowski wojcik wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wolcott wold wolfarth wolfenbarger wolfgang
wolfgram wolford wolfova wolfson wolinski wolk wolken wollenberg wollmann wolmerans wolny wolpert wolski wolter wolters wolverton womac
womble woo woodberry woodburn woodbury woodby woodcock woodell wooden woodfin woodford woodham woodhouse woodie woodland woodley woodman
woodring woodrow woodrum woodside woodworth woodyard woolard woolbright wooldridge woolery wooley woolf woolfolk woolford woolley
woolridge woolsey woolum woolverton woosley wooster wooton wootton worcester word worden work works worm wormley worrall worrell worsham
worsley worth wortham worthen worthey worthington worthy wortman wos woschler wosiyane wotring wouters woytkowska wozniak wren wrenn
wrigley wrobel wroblewski wrona wronski wroten wuckert wuhn wujak wulandari wulf wulff wunder wunderlich wunsch wunsche wuraola wurm wurst
wurster wurth wuthrich wyant wyble wyche wyckoff wycoff wylie wyllie wyludda wyman wymer wymore wynkoop wynne wypych wyrick wyse wysocki
wysong wyss wyszynski xaba xacon xairo xana xavier xelil xenia xiana xicoy xu xəlilov yaamoa yade yaeger yager yagi yago yahyoyev
yahyoyeva yalcin yale yamada yamaguchi yamamoto yamasaki yamashita yami yan yancey yancy yandell yanes yanez yanuar yao yap yaqub yarber
yarborough yard yardley yarnell yavuz yawn yawson yazici ybanez ye yearby yearwood yeary yeates yeboa yeboah yebra yee yeh yelton
yelverton yen yengwa yeoman yeomans yepez yerby yerger yerkes yesilkaya yetkiner yetter yeung yi yildirim yildiz yildizoglu yilmaz
yilmazer yim yin yingling yip yirenkyi yiu yoakum yockey yocom yocum yohe yoho yokota yokoyama yolanda yon yong yonker yoo yoon yoqubov
yoqubova yorbekov yorbekova yorulmaz yoshida yoshioka yost yother you youmans younce younger youngman youngquist youngs younker yount
younts yow yowell yoznurov yoznurova yuan yudhistira yue yuen yuksel yulianti yulianto yuliarti yun yundt yung yuniar yunker yunta yunusov
yunusova yussuf yusufyev yusufyeva zabala zabaleta zabel zabirov zabirova zablocki zaborowski zaborska zaborsky zabranska zabransky
zabrdac zaccaria zaccaro zacek zach zacharias zachary zachery zachova zack zackery zackova zaczkiewicz zadnik zadravec zadric zafarov
zafarova zagarac zagaria zager zago zagorscak zagorsek zagorski zaharia zahn zahradka zahradkova zahradnik zahradnikova zahrah zaituc
zajac zajacova zajaczkowski zajic zajicek zajickova zajicova zak zakova zakrzewski zalako zalar zalesak zalesakova zaleski zalewski zalite
zalitis zamarreno zamarripa zambon zamboni zambrana zambrano zambuto zamecnik zamecnikova zamenhof zamfir zampieri zamudio zana zanatta
zander zanders zandt zane zanella zanelli zanetta zanetti zang zani zanner zanon zanotti zapalac zapien zapletal zapletalova zaporojan
zappacosta zappala zappia zaragoza zarate zareba zaremba zarina zarins zarkovic zaruba zarubova zarzycki zatloukal zatloukalova zauber
zavadil zavadilova zavrel zavrelova zawada zawadzki zayas zaydov zaydova zayniddinov zayniddinova zbinden zbodulja zboncak zboril
zborilova zdarska zdarsky zdelar zdencan zdravcevic zdrazil zdrazilova zdunek zebic zebrowski zec zedda zednik zednikova zehnder zehr
zeidler zeidmane zeidmanis zeigler zeitler zeitz zejak zekan zekl zelaya zelena zelenka zelenkova zeleny zelinka zelinkova zell zeller
zellers zellmer zellner zeltina zeltins zeman zemanek zemankova zemanova zemlak zemlicka zemlickova zendejas zender zeni zennaro zeno
zenon zepeda zerajic zeravica zerbe zeringue zermeno zeuch zeyen zeyhle zezula zezulova zgela zgrabljic zhang zhao zheng zhou zhu zibere
zibers zick zidek zidkova zieba zielinski zielke zielonka ziemann ziemba zieme ziemele ziemelis zietek ziga zigler zigova zijan zijlstra
zika zikmund zikmundova zikova zilan zima zimanyi zimka zimkova zimmer zimmermann zimonja zimonjic zimova zinaic zinajic zindovic
zingaretti zingg zink zinn zinser zintl ziolkowski zipac zipalovic zipancic zipp zipse ziramov zirkle zirojevic zirovic zito zivadinovic
zivak zivaljevic zivanac zivanovic ziviccojbasic ziyoyev ziyoyeva zizanovic zizka zizkova zlamal zlamalova zlatanovic zmegac zmuda zoeller
zohidov zohidova zohirov zohirova zoll zoller zollinger zollo zondi zondo zook zordan zorica zorn zotti zoubek zoubkova zouhar zouharova
zrna zrno zschunke zubak zubane zubayrov zubayrova zuber zubia zubrik zubrikova zucca zucker zuckerman zuehlke zuiderveld zuk zukowski
zulaika zulauf zuliani zuljevicgrafina zulkarnain zullo zulu zuma zumbo zumsande zumwalt zunda zungu zunino zurawski zurcher zurek zurkova
zvaigzne zvanic zvejniece zvejnieks zverina zverinova zviedre zviedrs zvinele zvinelis zvonar zwane zwiener zwilling zwolinski zych
zygmunt zyl zyla zylstra əfəndiyeva əhmədov əliyev əliyeva ələkbərov ələkbərova
`;
