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

/** Words in names of countries, states, counties and cities. */
export const PLACES = `
abilene abu achalpur achhnera acres adalaj adams adilabad adityapur adobes adoni adoor adra adyar afghanistan africa african afzalpur
agartala agglomeration agglomerationr agglomerationzi agra ahmedabad ahmednagar air aizawl ajmer akola akot akron alabama alafaya alameda
aland alappuzha alaska albania albany albert alberta albuquerque alexandria algeria alhambra aligarh alipurdurban alirajpur aliso
allahabad allen allentown allinagaram allis aloha alpharetta altadena altamonte alto altoona alwar amalapuram amalner amarillo ambejogai
ambikapur amboy america american ames amravati amreli amritsar amroha ana anaheim anakapalle anand anantapur anantnag anchorage andaman
anderson andorra andra angeles angelo angola anguilla anjangaon anjar ankeny ankleshwar ann annandale antarctica antelope anthony antigua
antioch antonio antrim apex apopka apple appleton arab arabia arakkonam arambagh araria arbor arcadia arden-arcade arecibo argentia
argentina arizona arkansas arlington armagh armenia arrah arrow arsikere arthur aruba arunachal aruppukkottai arvada arvi arwal asansol
asarganj asbestos ashburn asheville ashok asia aspen assam atascocita athens-clarke athni atlanta attingal attleboro auburn
augusta-richmond aurangabad aurora austin australia australian austria aux avon avondale azamgarh azerbaijan azusa babylon baddeck bagaha
bageshwar bahadurgarh bahamas baharampur bahraich bahrain baie-comeau bakersfield balaghat balangir baldwin baleshwar ballari baltimore
balurghat bancroft banff bangladesh banhatti bankura bapatla bar baramula barbados barbara barbil barbuda bareli bargarh barh baripada
barkerville barmer barnala barnstable barpeta barrie barthelemy bartlett basques batala bathinda bathurst batoche baton battle bay bayamon
bayonne baytown bazar beach beaumont beavercreek beaverton bedford bedfordshire begusarai bel belagavi belarus belgium belize bell
bellampalle belleville bellevue bellflower bellingham beloeil belonia bend bengal bengaluru benin bentonville berkeley berkshire bermuda
bernardino berwyn bethesda bethlehem bettiah bhaburban bhadrachalam bhadrak bhagalpur bhainsa bharatpur bharuch bhatapara bhavnagar bhawan
bhawanipatna bheemunipatnam bhilai bhilwara bhimavaram bhiwandi bhiwani bhongir bhopal bhubaneswar bhuj bhutan bihar bikaner bilaspur
billings biloxi binghamton birmingham bismarck blacksburg blaine blair bloomington blue bluff bluffs bobbili boca bodhan boise bokaro
bolingbrook bolivia bonavista bongaigaon boniface bonita borden borders bosnia bossier boston bothell botswana boulder bountiful bouvet
bowie bowling boynton bozeman bradenton brahmapur brampton brandon brantford braunfels brazil brentwood bridgeport bristol britain british
brockton brockville broken brook brookhaven brookline brooklyn brooks broomfield brownsville brunei bruno brunswick bryan buckeye
buckinghamshire buena buenaventura buffalo bulandshahr bulgaria burbank burien burke burkina burleson burlington burnaby burnie burnsville
burundi buxar byasanagar caguas caicos cajon caldwell caledonia calgary calhoun california camarillo cambodia cambridge cambridgeshire
camden cameroon campbell canada canton cantonment cap-de-la-madeleine cape capital caraquet carlsbad carmel carmichael carolina carroll
carrollton carson cary casa casas casper castle castro catalina catharines cathedral catonsville cavendish cayman cedar centennial central
centreville centro ceres cerritos chad chaibasa chalakudy chambly champaign chandausi chandigarh chandler changanassery channel-port
chapel charkhi charles charlesbourg charleston charlotte charlottesville charlottetown chateauguay chatham chatham-kent chatra chattanooga
cheektowaga chennai cherthala chesapeake cheshire chesterfield cheyenne chhapra chhattisgarh chibougamau chicago chico chicopee
chikkamagaluru chilakaluripet chile chilliwack china chino chirala chirkunda chirmiri chittoor chittur-thathamangalam christi christmas
chula churchill cicero cincinnati citrus clair claire clara clarita clark clarksville clay clearwater clemente cleveland clifton cloud
clovis club clwyd coachella coast coconut cocos coeur coimbatore colborne college collierville collins colombia colorado colton columbia
columbus commerce comoros compton concord congo connecticut conroe conway cook coon coral cordova corner cornwall corona corpus corvallis
costa cote cote-saint-luc council country courtenay covina cranbrook cranston crawford creek croatia crosse cruces cruz cuba cucamonga
cumberland cumbria cupertino curacao cutler cuttack cuyahoga cypress cyprus czechia d'alene d'ivoire dabhade dabwali dadar dadri dakota
dale dalhousie dallas dalli-rajhara daly dam-cum-kathhara daman danbury danville darbhanga darjiling darussalam dauphin davanagere
davenport davie davis dawson dayton daytona dearborn decatur deer deerfield deesa dehradun dehri-on-sone dekalb delano delaware delhi
delray delta deltona democratic denmark denton denver deoghar derbyshire des desert desoto detroit devon dhamtari dhanbad dharmanagar
dharmavaram dhenkanal dhoraji dhubri dhule dhuri diamond dibrugarh diego digby dimapur diphu diu djibouti dominica dominican dorado doral
dorset dorval dothan douglas down downers downey draper dublin dubuque duluth dumfries dumka dumraon dundalk dunwoody durg durham dyfed
eagan eastvale eau ecuador eden edina edinburg edmond edmonton edward egypt elgin elizabeth elk elkhart ellicott elliot elmhurst elsinore
eluru elyria emirates encinitas england english enid enterprise equatorial erie eritrea erode escondido esquimalt essex estates estevan
estonia eswatini etawah ethiopia etobicoke euclid eugene euless europe eustatius evanston evansville everett factory fairfield falkland
fall falls fargo faridabad faridkot farmington faroe farooqnagar farrukhabad faso fatehabad fatehgarh fatehpur fayette fayetteville
fazilka fe federal federation fermanagh ferryland fife fiji findlay finland firozabad firozpur fishers flagstaff flank flin flint flon
florence-graham florida florin florissant flower folsom fond fontana foothills forbesganj forest forks fort fountain fountainebleau
framingham france frances francisco franklin frederick fredericton freeport fremont french fresno frisco fullerton futuna gables gabon
gadwal gainesville gaithersburg galloway galveston gambia gananoque gander gandhinagar gangarampur ganjbasoda garden gardena gardens
garland gary gaspe gastonia gate gatineau gaya george georgetown georgia germantown germany ghana gibraltar gilbert gilroy giridih glace
glamorgan glen glendale glendora glenview gloucestershire goa goalpara gobichettipalayam gobindgarh godhra gohana gokak goodyear gooty
gopalganj grace grampian granby grand grande grant grapevine great greater greece greeley green greene greenland greensboro greenville
greenwood grenada grenadines gresham grove guadeloupe guam guatemala guaynabo gudivada gudur guelph guernsey guiana guinea guinea-bissau
gujarat gulfport gumia guntakal guntur gurdaspur gurgaon guruvayoor guwahati guyana gwalior gwent gwynedd habra hacienda hackensack haiti
hajipur haldwani-cum-kathgodam halifax haltom hamilton hammocks hammond hampshire hampton hancock hanford hansi happy hapur harbor harbour
hardoi hardwar harlingen harrisburg harrisonburg hartford haryana hat hattiesburg haute havasu haveli haven haverhill havre-saint-pierre
hawaii hawkesbury hawthorne hay hayward hazaribag heard heights helena hemet hempstead henderson hendersonville henry herefordshire
hertfordshire herzegovina hesperia hialeah hicksville high highland highlands hill hills hillsboro hilo himachal hindupur hisar hoboken
hoffman hollywood holy homestead honduras hong honolulu hoover hope hoshiarpur house houston hubli-dharwad hugli-chinsurah hull humberside
hungary huntersville huntington huntsville hutchinson hyderabad iceland ichalkaranji idaho illinois imphal independence india indian
indiana indianapolis indio indonesia indore inglewood inuvik iowa iqaluit iran iraq ireland irondequoit iroquois irvine irving islampur
isle israel italy itarsi jabalpur jacinto jackson jacksonville jagdalpur jaggaiahpet jagraon jagtial jaipur jalandhar jalpaiguri
jamahiriya jamaica jamalpur james jammalamadugu jammu jamnagar jamshedpur jamui jan janesville jangaon janjgir japan jasper jatani jaw
jefferson jeffersonville jehanabad jersey jhansi jhargram jharkhand jharsuguda jhumri jind jodhpur john john's johns johnson joliet
jonesboro jonquiere joplin jordan jorhat jose joseph juan junction jupiter jurupa kadapa kadi kadiri kagaznagar kailasahar kaithal
kakinada kalamazoo kalan kalimpong kalpi kalyan-dombivali kamareddy kamloops kancheepuram kandukur kanhangad kannapolis kannur kanpur
kansas kapadvanj kapura kapurthala kapuskasing karaikal karimganj karimnagar karjat karnal karnataka karur karwar kasaragod kasba kashipur
kashmir kasibugga kathurban katihar kavali kawartha kayamkulam kazakhstan kearny keller kelowna kendale kendall kendrapara kendujhar
kenner kennewick kenora kenosha kent kentucky kentwood kenya kerala keshod kettering khair khambhat khammam khand khanna kharagpur kharar
khowai kildonan killeen kimberley kingsport kingston kiribati kirkland kishanganj kissimmee kitchener kitimat kitts knoxville kochi
kodungallur kohima kokomo kolar kolkata kollam kong koratla korba korea kot kota kothagudem kottayam kovvur koyilandy kozhikode
kunnamkulam kurnool kuujjuaq kuwait kyathampalle kyrgyz labrador lac lacey lachhmangarh lachine ladnu ladwa lafayette laguna lahar
laharpur lake lakeland lakes lakeville lakewood lakheri lakhimpur lakhisarai lakshadweep lakshmeshwar lal lalganj lalgudi lalitpur lalsot
lancashire lancaster land langley lanka lansing lao lar laredo largo las lathi latur latvia lauderdale lauderhill laurentian laval lawn
lawrence lawton layton league leandro lebanon lee lee's leesburg lehi lehigh leicestershire lenexa leone lesotho lethbridge levis
levittown lewisville lexington-fayette liberia libyan liechtenstein lilong limbdi lincoln lincolnshire linda linden lingsugur lithuania
little littleton livermore liverpool livonia lodi logan loha lohardaga lombard lompoc lonar lonavla london londonderry long longmont
longowal longueuil longview loni lorain los losal lothian louis louisbourg louise louisiana loveland lowell lubbock lucia lucie lucknow
ludhiana luis lumding lunawada lunenburg lunglei luxembourg lynchburg lynn lynwood maarten macao macedonia macherla machilipatnam
macon-bibb madagascar madanapalle maddur madera madhepura madhopur madhubani madhugiri madhupur madikeri madison madurai madya magadi
magog mahad mahalingapura maharajganj maharajpur maharashtra mahasamund mahbubnagar mahe mahemdabad mahendragarh mahesana mahidpur mahnar
mahuva maihar mainaguri maine makhdumpur makrana malaj malappuram malavalli malawi malaysia malda malden maldives malegaon malerkotla mali
malkangiri malkapur malout malpura malta malur man manachanallur manasa manavadar manawar mancherial manchester mandalgarh mandamarri
mandapeta mandawa mandi mandideep mandla mandsaur mandvi mandya manendragarh maner mangaldoi mangaluru mangalvedhe manglaur mangrol
mangrulpir manhattan maniharan manihari manipur manitoba manjlegaon mankachar manmad manor mansa mansfield manteca manuguru manvi manwath
maple mapusa marcos margao margarita margate margherita marhaura maria mariana mariani maricopa marie marietta marigaon marino marion
markapur marmagao marshall martin martinique maryland marysville masaurhi massachusetts matane mateo mathabhanga mathura mattannur mauganj
mauritania mauritius mavelikkara mavoor mayaguez mayang mayen mayotte mcallen mcdonald mckinney mclean mcmurray medak medford medicine
medininagar medinipur meerut meghalaya mehkar melbourne memari memphis menifee mentor merced meriden meridian merseyside merta mesa
mesquite metairie methuen mexico mhaswad mhow mhowgaon miami michigan micronesia mid middletown midland midlands midwest mihijam milford
millcreek milpitas milwaukee minneapolis minnesota minnetonka minor minot miquelon mira-bhayandar mirada miramar miramichi mirganj
miryalaguda mishawaka mission mississauga mississippi missoula missouri mizoram mobile modasa modesto modinagar moga mohali moines mokameh
mokokchung moldova moline monaco moncton mongolia monica monoharpur monroe montana monte montebello montenegro monterey montgomery
montreal montreal-nord montserrat moore moose moosonee moradabad morena moreno morgan morocco morshi morvi motihari motipur mound mount
mountain mozambique mudabidri mudalagi muddebihal mudhol mukerian mukhed muktsar mul mulbagal multai mumbai muncie mundargi mundi mungeli
munger murfreesboro murliganj murray murrieta murshidabad murtijapur murwara musabani mussoorie muvattupuzha muzaffarpur myanmar myers
mysore nabadwip nabarangapur nabha nadbai nadiad nadu nagaland nagaon nagapattinam nagar nagari nagarkurnool nagaur nagda nagercoil nagina
nagla nagpur nahan naharlagun naidupet naihati naila nainital nainpur najibabad nakodar nakur nalbari namagiripettai namakkal namibia
nampa nanaimo nanded-waghala nandgaon nandivaram-guduvancheri nandura nandurbar nandyal nangal nanjangud nanjikottai nanpara napa
naperville narasapuram narasaraopet naraura narayanpet nargund narkatiaganj narkhed narnaul narsinghgarh narsipatnam narwana nashik nashua
nashville-davidson nasirabad natham nathdwara national naugachhia naugawan nauru nautanwa navalgund navsari nawabganj nawada nawanshahr
nawapur nebraska nedumangad neem-ka-thana neemuch nehtaur nelamangala nellikuppam nellore nelson nepal nepanagar netherlands nevada nevis
newark newfoundland newport newra news newton neyveli neyyattinkara niagara niagara-on-the-lake nicaragua nicobar nidadavole niger nigeria
niguel nilambur nilanga nimbahera nindaura nipissing nirmal niue niwai niwari nizamabad noblesville nohar noida nokha nongstoin noorpur
norfolk normal norman northamptonshire northern northumberland northwest norwalk norway nottinghamshire nova novato novi nowgong
nowrozabad nunavut nuzvid o' o'fallon oak oakland oaks oakville obispo obra ocala ocean oceanside oddanchatram odessa odisha ogden ohio
oklahoma olathe olympia omaha oman ongole ontario orai orange oregon orem orillia orland orlando orleans oro oshawa oshkosh osmanabad
ottappalam ottawa outlying overland owensboro oxfordshire oxnard ozar pachora pachore pacode padmanabhapuram padra padrauna paithan pakaur
pakistan palacole palai palakkad palampur palani palanpur palasa palatine palau palestine palghar pali palia palitana palladam pallapatti
pallikonda palm palmdale palo palos palwal palwancha panagar panagudi panaji panama panamattom panchkula panchla pandharkaoda pandharpur
pandhurna pandurban panipat panna panniyannur panruti panvel pappinisseri papua paradip paradise paraguay paramakudi paramount
parangipettai parasi paravoor parbhani pardi park parker parlakhemundi parli parma parry partur parvathipuram pasadena pasan paschim pasco
pasighat paso passaic patan paterson pathanamthitta pathankot pathardi pathri patiala patna patratu pattamundai patti pattran pattukkottai
patur paul pauni pauri pavagada pawtucket peabody pearl pearland pedana peddapuram pehowa pembroke pen pennsylvania pensacola penticton
people's peoria perambalur peravurani perce peringathur perinthalmanna periyakulam periyasemur pernampattu perris perry perth peru
perumbavoor pet petaluma peterborough peters petersburg petlad pflugerville phagwara phalodi phaltan pharr philadelphia philippines
phillaur phoenix phul phulabani phulera phulpur phusro pico picton pictou pierce pierre pihani pike pilani pilibanga pilibhit pilkhuwa
pindwara pine pinellas pines pinjore pipar pipariya piriyapatna piro pitcairn pithampur pithapuram pithoragarh pittsburg pittsburgh
pittsfield placentia plaines plainfield plains plano plantation pleasant pleasanton plymouth pocatello poinciana point poland polk
pollachi polur polynesia pomona pompano ponce pondicherr pondicherry ponnani ponneri ponnur pontiac porbandar porsa port port-cartier
portage porterville portland portsmouth portugal potomac poway powayan powell powys pradesh prairie prantij pratapgarh prince principe
prithvipur proddatur project prospect providence provo pudukkottai pudupattinam pueblo puerto pukhrayan pulgaon puliyankudi punalur punch
pune punganur punjab punjaipugalur punropara puranpur puri purna purnia purqurban purulia purwa pusad puthuppally puttur qadian qatar
quebec queensland quesnel quincy raayachuru rabkavi racine radhanpur rae rafael rafiganj raghogarh-vijaypur raghunathganj raghunathpur
rahatgarh rahuri raiganj raigarh raikot raipur rairangpur raisen raisinghnagar rajagangapur rajahmundry rajakhera rajaldesar rajam
rajampet rajapalayam rajasthan rajauri rajgarh rajgir rajkot rajnandgaon rajpipla rajpura rajsamand rajula rajura raleigh ramachandrapuram
ramagundam ramanagaram ramanathapuram ramdurg rameshwaram ramganj ramgarh ramnagar ramngarh ramon rampur rampura rampurhat ramtek ranaghat
ranavav ranch ranchi rancho ranebennuru rangia rania ranibennur ranipet rao rapar rapid rapids rasipuram rasra ratangarh rath ratia ratlam
ratnagiri raton rau raurkela raver rawatbhata rawatsar raxaul rayachoti rayadurg rayagada reading red redding redlands redmond redondo
redwood reengus regina rehli renigunta reno renton renukoot reoti repalle reston reunion revelganj revelstoke revere rewa rewari rhode
rialto rica richardson richland richmond rico ridge rimouski rio rishikesh risod river rivera riverside riverton riverview road roanoke
robertsganj robertson robins rochelle rochester rock rockford rocklin rockville rockwall rocky rogers rohnert rohtak romania ron roorkee
rosa rosemead rosera roseville rossland roswell rouge round rouyn-noranda rowland rowlett royal rudauli rudrapur rupert rupnagar russian
rutland rwanda saba sabalgarh sacramento sadabad sadalagi sadasivpet sadat sadri sadulpur sadulshahar safidon safipur sagar sagara saginaw
saguenay sagwara sahara saharanpur saharsa sahaspur sahaswan sahawar sahib sahibganj sahjanwa saidpur saiha sailu saint-eustache
saint-hubert sainte sainte-anne-de-beaupre sainte-foy sainte-therese sainthia sakaleshapura sakti salaya salem salina salinas salle salt
salur salvador samalkha samalkot samana samastipur sambalpur sambhal sambhar samdhan sammamish samoa samthar sanand sanawad sanchore sandi
sandila sanduru sandwich sandy sanford sangamner sangareddy sangaria sangli sangole sangrur sankarankovil sankari sankeshwara santa santee
santipur sao sarangpur sarasota sardarshahar sardhana sarni sarnia-clearwater sarsod sasaram saskatchewan saskatoon sasvad satana satara
sathyamangalam satna sattenapalle sattur saudi sault saunda saundatti-yellamma sausar savannah savanur savarkundla savner sawai sawantwadi
sayreville scarborough schaumburg schenectady scotia scotland scott scottsdale scranton seattle sedam see sehore sendhwa seneca senegal
seohara seoni seoni-malwa sept-iles serbia severn seychelles shahabad shahade shahbad shahdol shahganj shahjahanpur shahpur shahpura
shajapur shamgarh shamli shawnee sheboygan shegaon sheikhpura shendurjana shenkottai sheoganj sheohar sheopur sherbrooke sherghati sherkot
shiggaon shikaripur shikohabad shillong shimla shirdi shirpur-warwade shirur shishgarh shivamogga shivpuri sholavandan sholingur shoranur
shoreline shores shreveport shrigonda shrirampur shrirangapattana shropshire shujalpur siana sibsagar siddipet sidhi sidhpur sidlaghatta
sierra sihor sihora sikanderpur sikandra sikandrabad sikar sikkim sikri silao silapathar silchar siliguri sillod silvassa silver simcoe
simdega simi sindagi sindhagi sindhnur singapore singrauli sinnar sint sioux sira sircilla sirhind sirkali sirohi sironj sirsa sirsaganj
sirsi siruguppa sitamarhi sitapur sitarganj sivaganga sivagiri sivakasi siwan skokie slovakia slovenia smith smyrna sohagpur sohna sojat
solan solapur solomon somalia somerset somerville sonamukhi sonepur songadh sonipat sopore sorel-tracy soro soron sound souris southaven
southern southfield soyagaon spain sparks spokane spring springdale springfield springhill springs sri srikakulam srikalahasti srinagar
srinivaspur srirampore srisailam srivilliputhur staffordshire stamford state station steel sterling stillwater stockton stratford
strathclyde strongsville sudan sudbury suffolk sugar sugauli sujangarh sujanpur sullurpeta sultanganj sultanpur sumerpur summerside
summerville summit sunabeda sunam sundargarh sundarnagar sunnyvale sunrise supaul surandai surapura surat suratgarh surban suri suriname
suriyampalayam surprise surrey suryapet sussex svalbard swan sweden switzerland sydney syracuse syrian tacoma tadepalligudem tadpatri
taiwan tajikistan takhatgarh taki talaja talcher talegaon talikota taliparamba tallahassee talode talwara tamarac tamiami tamil tamluk
tampa tan tanda tandur tanuku tanzania tarakeswar taran tarana taranagar taraori tarbha tarikere tarn tasgaon tasmania taunton taylor
taylorsville tayside tehri tekkalakote telangana temecula temiskaming tempe temple tenali tenkasi tennessee tenu terdal terre territories
territory texas tezpur thailand thakurdwara thammampatti thana thane thanesar thangadh thanjavur tharad tharamangalam tharangambadi theni
thirumangalam thirupuvanam thiruthuraipoondi thiruvalla thiruvallur thiruvananthapuram thiruvarur thodupuzha thomas thompson thornton
thorold thoubal thousand thrissur thunder thuraiyur tigard tikamgarh tilaiya tilda tilhar timmins timor-leste tindivanam tinley tinsukia
tiptur tirora tiruchendur tiruchengode tiruchirappalli tirukalukundram tirukkoyilur tirunelveli tirupathur tirupati tiruppur tirur
tiruttani tiruvannamalai tiruvethipuram tiruvuru tirwaganj titlagarh tittakudi titusville tobago todabhim todaraisingh togo tohana tokelau
toledo tome toms tonawanda tonga tonk topeka toronto torrance town township towson tracy trail trenton trinidad tripura trois-rivieres
troy trujillo tuckahoe tucson tuensang tuktoyaktuk tulare tuljapur tulsa tulsipur tumkur tumsar tundla tuni tunisia tuque tura turkey
turkmenistan turks turlock tuscaloosa tustin tuvalu twin tyler tyne tyrone uchgaon udaipur udaipurwati udgir udhagamandalam udhampur
udumalaipettai udupi uganda ujhani ujjain ukraine umarga umaria umarkhed umbergaon umred umreth una union university unjha unnamalaikadai
unnao upland upleta uran uranium uravakonda urbana urbandale urmar uruguay usilampatti utah uthamapalayam uthiramerur utica utraula uttar
uttarakhand uzbekistan vacaville vadakkuvalliyur vadalur vadgaon vadipatti vadnagar vadodara vaijapur vaikom val-d'or valdosta vallejo
valley valparai valsad vancouver vandavasi vaniyambadi vanuatu vapi varanasi varkala vasai-virar vatakara vedaranyam vegas vellakoil
vellore venezuela venkatagiri veraval verde verdes vermont vernon victoria victorville vidisha viejo vietnam view vijapur vijayapura
vijayawada vijaypur vikarabad vikramasingapuram villages viluppuram vincent vineland vinukonda viramgam virgin virginia virudhachalam
virudhunagar visakhapatnam visalia visnagar vista viswanatham vita vizianagaram vrindavan vyara wabana waco wadgaon wadhwan wadi wai
waipahu waldorf wales wallis walnut waltham wanaparthy wani wankaner wara warangal wardha warhapur warisaliganj warner warora warren warud
warwick warwickshire washim washington waskaganish waterbury waterloo watson watsonville waukegan waukesha wauwatosa way wayne wear
welland wellington wesley western westfield westland westminster weston weymouth wheaton white whitehorse whittier wichita wight
wilmington wilson wiltshire windsor winnipeg winston-salem wisconsin wokha woodbury woodland woodlands woodstock worcester worcestershire
worth wylie wyoming yadgir yakima yamunanagar yanam yarmouth yavatmal yawal yellandu yellowknife yemen yemmiganur yerraguntla yevla
yonkers yorba york yorkshire youngstown yuba yucaipa yukon yuma zaidpur zamania zambia zealand zimbabwe zira zirakpur zunheboto
`;
