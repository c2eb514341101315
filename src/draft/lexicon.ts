/**
 * The words by which reporting is recognised, as data. Chosen for news in English; a word that is missing here is
 * a statement that is missing in a draft, so add rather than write a rule around it.
 */

/** What a reporting verb can be followed by. */
export type Frame =
  /** A clause with or without "that": *said (that) it failed*. */
  | 'clause'
  /** A clause with "that" only: *reported that it failed*, but *reported the loss*. */
  | 'that'
  /** A question: *asked whether*, *explained why*. */
  | 'question'
  /** A person and then a clause: *told reporters that*. */
  | 'person'
  /** Words in quotation marks. */
  | 'quote'
  /** An infinitive: *vowed to fight*. */
  | 'infinitive'
  /** A person and an infinitive: *urged them to leave*. */
  | 'order'
  /** An -ing form: *denied having met him*. */
  | 'gerund'
  /** A thing that is what was said: *confirmed the deal*, *requested aid*. */
  | 'thing'
  /** A thing towards which a stance is taken: *condemned the attack*, *discussed the plan*. */
  | 'stance'
  /** A thing and what it is called: *described it as*, *called it*. */
  | 'as'
  | 'call';

/** A reporting verb. `evident`: also facts "suggest" and "show", so the subject must be able to speak. `mind`: thinks or feels. */
export interface Verb {
  lemma: string;
  frames: readonly Frame[];
  kind: 'say' | 'mind' | 'evident';
}

type Row = readonly [frames: string, kind: Verb['kind'], lemmas: string];

const FRAME_OF: Readonly<Record<string, Frame>> = {
  c: 'clause', t: 'that', w: 'question', p: 'person', q: 'quote', i: 'infinitive', o: 'order', g: 'gerund', n: 'thing', a: 'stance', s: 'as', k: 'call',
}; // prettier-ignore

/** Letters as in `FRAME_OF`; every lemma once. */
const ROWS: readonly Row[] = [
  ['cwq', 'say', 'say'],
  ['cwpqo', 'say', 'tell'],
  ['cwpq', 'say', 'remind inform notify'],
  ['cpq', 'say', 'assure reassure'],
  ['cpqoi', 'say', 'warn caution'],
  ['cpqo', 'say', 'advise'],
  ['cpq', 'say', 'joke boast quip brag'],
  ['cwq', 'say', 'add note mention remark observe explain write state argue claim insist maintain contend assert allege admit concede acknowledge complain declare proclaim conclude predict recall recount testify reply respond answer stress emphasize emphasise reiterate repeat counter confirm announce caution comment attest opine posit tweet retweet post blog email telegraph'],
  ['tq', 'say', 'retort quip muse gush exclaim shout yell scream cry whisper murmur mutter chant joke lament bemoan rave declaim sigh snap shoot read continue begin conclude interject chime volunteer offer thunder fume scoff grumble marvel reason venture crack chuckle deadpan enthuse plead protest rant rage snarl stammer intone grouse moan'],
  ['t', 'say', 'charge rule hold'],
  ['cq', 'say', 'speculate theorize theorise resolve guess hypothesize estimate forecast project calculate reckon confess vouch swear affirm reaffirm reassert restate retell clarify elaborate specify disclose divulge relate confide intimate hint insinuate'],
  ['ctn', 'say', 'propose recommend'],
  ['ctnq', 'say', 'deny dispute leak'],
  ['cwtnq', 'say', 'report reveal'],
  ['wtqo', 'say', 'ask'],
  ['wq', 'say', 'wonder inquire enquire'],
  ['ctiq', 'say', 'vow pledge'],
  ['tiq', 'say', 'threaten'],
  ['cpiq', 'say', 'promise'],
  ['i', 'say', 'claim profess'],
  ['g', 'say', 'deny admit report recall mention acknowledge confess propose recommend suggest'],
  ['cti', 'say', 'agree'],
  ['ti', 'say', 'offer consent undertake'],
  ['q', 'say', 'speak react disagree reflect vent'],
  ['tnqo', 'say', 'demand request'],
  ['o', 'say', 'invite'],
  ['oq', 'say', 'urge implore beseech beg exhort encourage order instruct command'],
  ['qa', 'say', 'criticize criticise denounce decry condemn slam blast deplore lambast lambaste rebuke berate praise commend hail laud applaud welcome mock ridicule thank congratulate salute'],
  ['n', 'say', 'confirm announce emphasize emphasise stress acknowledge admit reiterate repeat predict'],
  ['a', 'say', 'discuss debate reject dismiss downplay endorse oppose protest apologize apologise'],
  ['s', 'say', 'blame accuse'],
  ['n', 'say', 'highlight cite underline outline'],
  ['s', 'say', 'describe characterize characterise portray depict'],
  ['k', 'say', 'call label brand dub deem term'],
  ['cw', 'mind', 'think believe feel fear hope realize realise doubt suspect worry assume figure imagine'],
  ['t', 'mind', 'know learn hear understand expect consider decide regret dream see'],
  ['cw', 'evident', 'show indicate demonstrate prove find discover suggest imply signal'],
]; // prettier-ignore

/** Forms that do not follow the rule: past, past participle, present, -ing where odd. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying', tell: 'tells told telling', retell: 'retells retold retelling', write: 'writes wrote written writing',
  read: 'reads read reading', think: 'thinks thought thinking', feel: 'feels felt feeling', know: 'knows knew known knowing',
  hear: 'hears heard hearing', understand: 'understands understood understanding', see: 'sees saw seen seeing',
  find: 'finds found finding', show: 'shows showed shown showing', begin: 'begins began begun beginning',
  shoot: 'shot back', swear: 'swears swore sworn swearing', plead: 'pleads pleaded pled pleading', undertake: 'undertakes undertook undertaking',
  forecast: 'forecasts forecast forecasting', quip: 'quips quipped quipping', chime: 'chimes chimed chiming', beg: 'begs begged begging',
  brag: 'brags bragged bragging', blog: 'blogs blogged blogging', brand: 'brands branded branding', dub: 'dubs dubbed dubbing',
  snap: 'snaps snapped snapping', slam: 'slams slammed slamming', admit: 'admits admitted admitting', learn: 'learns learned learnt learning', hold: 'holds held holding',
  put: 'puts putting', make: 'makes made making', go: 'goes went gone going', let: 'lets let letting', sum: 'sums summed summing', refer: 'refers referred referring',
  hit: 'hits hit hitting', speak: 'speaks spoke spoken speaking', rule: 'rules ruled ruling',
  seek: 'seeks sought seeking', cast: 'casts casting', pay: 'pays paid paying', take: 'takes took taken taking', give: 'gives gave given giving',
  keep: 'keeps kept keeping', throw: 'throws threw thrown throwing', set: 'sets setting', peg: 'pegs pegged pegging', stand: 'stands stood standing',
  send: 'sends sent sending', withdraw: 'withdraws withdrew withdrawn withdrawing', pin: 'pins pinned pinning',
  have: 'has had having', lay: 'lays laid laying', uphold: 'upholds upheld upholding', overrule: 'overrules overruled overruling',
  beseech: 'beseeches besought beseeching', dream: 'dreams dreamt dreamed dreaming', commit: 'commits committed committing',
}; // prettier-ignore

/** The forms of a regular verb: say the rules of English spelling. */
function formsOf(lemma: string): string[] {
  const odd = IRREGULAR[lemma];
  if (odd !== undefined) return [lemma, ...odd.split(' ')];
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma))
    return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  return [lemma, /(s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

/** Every form of every reporting verb, in small letters. Of two rows with one lemma both frames hold. */
export const VERBS: ReadonlyMap<string, Verb> = (() => {
  const verbs = new Map<string, Verb>();
  for (const [letters, kind, lemmas] of ROWS) {
    for (const lemma of lemmas.split(' ')) {
      const frames = [...letters].flatMap((letter) => FRAME_OF[letter] ?? []);
      for (const form of formsOf(lemma)) {
        const known = verbs.get(form);
        verbs.set(form, {
          lemma,
          kind: known?.kind ?? kind,
          frames: [...new Set([...(known?.frames ?? []), ...frames])],
        });
      }
    }
  }
  return verbs;
})();

/** Verbs that say something only with the words after them, which belong to the cue; the longest that fits counts. */
const PHRASE_ROWS: readonly (readonly [lemma: string, second: string, frames: string])[] = [
  ['point', 'out', 'cqn'], ['make', 'clear', 'cw'], ['make', 'it clear', 'cw'], ['let', 'it be known', 'c'], ['find', 'out', 'c'],
  ['put', 'it', 'q'], ['go', 'on', 'q'], ['hit', 'back', 'q'], ['fire', 'back', 'q'], ['lash', 'out', 'q'], ['weigh', 'in', 'q'], ['cry', 'out', 'q'], ['sum', 'up', 'q'],
  ['call', 'for', 'n'], ['agree', 'on', 'n'], ['rule', 'out', 'tn'], ['warn', 'of', 'n'], ['warn', 'about', 'n'], ['complain', 'of', 'n'],
  ['complain', 'about', 'n'], ['speak', 'of', 'n'], ['allude', 'to', 'n'], ['call', 'on', 'o'], ['call', 'upon', 'o'], ['appeal', 'to', 'o'],
  ['refer', 'to', 's'],
]; // prettier-ignore

/** The same by the form of the verb, in small letters. */
export const PHRASES: ReadonlyMap<string, readonly { second: readonly string[]; verb: Verb }[]> = (() => {
  const phrases = new Map<string, { second: readonly string[]; verb: Verb }[]>();
  for (const [lemma, second, letters] of PHRASE_ROWS) {
    const frames = [...letters].flatMap((letter) => FRAME_OF[letter] ?? []);
    const phrase = { second: second.split(' '), verb: { lemma, frames, kind: 'say' as const } };
    for (const form of formsOf(lemma))
      phrases.set(
        form,
        [...(phrases.get(form) ?? []), phrase].sort((a, b) => b.second.length - a.second.length),
      );
  }
  return phrases;
})();

/** How what is said of a thing without a clause follows a verb. */
export interface Government {
  lemma: string;
  /** The words before what is said; empty where it follows the verb at once. */
  leads: ReadonlySet<string>;
  /** Whether words stand between the verb and the lead: none, whoever is spoken to, or what is said something of, which is content too. */
  between: 'nothing' | 'person' | 'thing';
  /** `amount`: only before a number; `particle`: only with "out" or "back"; `topic`: only a thing that one has an opinion of, as the verb has other senses. */
  only?: 'amount' | 'particle' | 'topic';
  /** True where only a stance or a topic is given. */
  stance: boolean;
}

/**
 * Letters: `n` what is said, `a` a stance; `p` a person before the lead, `t` a thing before it; `#` an amount, `!` a topic alone, `+` a particle.
 * The rules look at these last: a clause or a quotation says more.
 */
const GOVERNMENT_ROWS: readonly (readonly [letters: string, leads: string, lemmas: string])[] = [
  ['nt#', 'at', 'put place estimate peg value price reckon set'],
  ['nt', 'to', 'attribute trace credit link tie'],
  ['nt', 'with', 'charge'],
  ['nt', 'of', 'suspect'],
  ['nt', 'as', 'identify name regard dismiss denounce condemn'],
  ['ap', 'from', 'distance'],
  ['np', 'for', 'appeal call plead ask petition press beg implore pressure'],
  ['np', 'of', 'warn inform notify remind advise assure'],
  ['np', 'against', 'warn caution advise'],
  ['ap', 'about', 'tell ask question warn remind'],
  ['ap', 'on', 'brief'],
  ['ap', 'for', 'thank criticize criticise praise rebuke congratulate'],
  ['n', 'for', 'ask appeal plead petition beg press lobby call radio'],
  ['n', 'against', 'warn caution advise'],
  ['n', 'at', 'hint'],
  ['n', 'on', 'insist'],
  ['n', 'to', 'confess admit'],
  ['n', 'of', 'boast brag'],
  ['a', 'for', 'fear hope pray apologize apologise'],
  ['a', 'to', 'apologize apologise object react respond reply'],
  ['a', 'about', 'worry speak talk testify joke complain grumble boast brag speculate inquire enquire wonder ask disagree write tweet argue rave rant lie quarrel'],
  ['a', 'of', 'speak talk dream approve disapprove despair'],
  ['a', 'on', 'comment remark reflect elaborate speak testify disagree speculate'],
  ['a', 'over', 'worry disagree quarrel argue'],
  ['a', 'against', 'protest speak testify argue rail'],
  ['a', 'at', 'grumble marvel scoff sneer'],
  ['a', 'with', 'disagree agree'],
  ['a+', 'at', 'hit lash'],
  ['a!', 'by', 'stand'],
  ['at', 'to', 'liken compare'],
  ['a', 'with', 'side'],
  ['n', 'to', 'agree'],
  ['n#', '', 'count'],
  ['n', '', 'demand request promise pledge vow threaten urge forecast estimate project expect seek predict propose recommend tweet allege declare'],
  ['a', '', 'accuse rebuff blame fear dread doubt regret distrust mourn lament resent welcome oppose criticize criticise greet'],
  ['a!', '', 'question defend back support challenge attack favour favor approve withdraw retract'],
  // Where the tagger takes the verb of a headline for a noun.
  ['n', '', 'deny confirm announce warn'],
  ['a', '', 'slam blast condemn denounce reject hail praise criticize criticise'],
]; // prettier-ignore

const ONLY: Readonly<Record<string, Government['only']>> = { '#': 'amount', '!': 'topic', '+': 'particle' };

/** By the form of the verb, in small letters; the first that fits counts. */
export const GOVERNMENTS: ReadonlyMap<string, readonly Government[]> = (() => {
  const governments = new Map<string, Government[]>();
  for (const [letters, leads, lemmas] of GOVERNMENT_ROWS) {
    const only = ONLY[letters.slice(-1)];
    for (const lemma of lemmas.split(' ')) {
      const government: Government = {
        lemma,
        leads: new Set(leads === '' ? [] : leads.split(' ')),
        between: letters.includes('p') ? 'person' : letters.includes('t') ? 'thing' : 'nothing',
        ...(only === undefined ? {} : { only }),
        stance: letters.startsWith('a'),
      };
      for (const form of formsOf(lemma))
        governments.set(form, [...(governments.get(form) ?? []), government]);
    }
  }
  return governments;
})();

/** Verbs that say something only with the noun they carry, which belongs to the cue: *paid tribute to*, *found no fault with*. */
const CARRIER_ROWS: readonly (readonly [verbs: string, nouns: string])[] = [
  ['find', 'fault'], ['cast throw', 'doubt'], ['pay', 'tribute respects'], ['take', 'issue aim exception offence offense'],
  ['give offer provide', 'ultimatum reason reasons explanation explanations detail details assurance assurances evidence account comment apology apologies thanks condolences support backing indication estimate answer figures timetable'],
  ['make', 'mention reference remarks comment comments speech appeal plea apology accusation accusations allegation allegations complaint demand demands request claim claims promise promises statement case'],
  ['issue', 'apology warning warnings statement appeal denial threat threats plea reminder'], ['lodge file', 'complaint complaints protest objection objections'],
  ['pose put ask', 'question questions'], ['raise', 'objection objections question questions'], ['deliver', 'speech warning statement ultimatum'], ['level', 'accusation accusations criticism'],
  ['trade', 'accusations insults barbs blame'], ['extend send', 'thanks condolences apology apologies greetings'], ['throw', 'weight'], ['plead', 'guilty'], ['say', 'sorry'], ['claim', 'responsibility credit victory'], ['take accept', 'responsibility blame'], ['lay put place', 'blame'], ['point', 'finger fingers'],
  ['have', 'doubt doubts reservations objections comment hopes qualms misgivings'], ['hold', 'hope'], ['brush wave shrug', 'question questions criticism accusation accusations concerns'],
  ['ignore sidestep dodge evade decline refuse turn', 'question questions request requests interview interviews comment'], ['remain stay keep', 'silent quiet mum tight-lipped'],
  ['lower raise cut revise lift', 'forecast forecasts estimate estimates outlook guidance'],
  ['address', 'nation crowd parliament reporters rally meeting assembly congress supporters council'], ['voice express', 'gratitude regret'],
]; // prettier-ignore

/** The nouns by the form of the verb that carries them, in small letters. */
export const CARRIERS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const carriers = new Map<string, Set<string>>();
  for (const [verbs, nouns] of CARRIER_ROWS)
    for (const form of verbs.split(' ').flatMap(formsOf))
      carriers.set(form, new Set([...(carriers.get(form) ?? []), ...nouns.split(' ')]));
  return carriers;
})();

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns of saying that take "that" or "to": *his claim that*, *a promise to*. */
export const SAYING_NOUNS = set(
  'accusation admission allegation announcement answer argument assertion assessment assurance belief boast charge claim comment complaint conclusion confirmation contention conviction declaration denial demand estimate explanation fear finding hope insistence opinion plea pledge prediction promise proposal reminder report revelation reply request ruling rumor rumour statement suggestion suspicion testimony theory threat view vow warning',
);
/** True for such a noun in singular or plural. */
export function isSayingNoun(noun: string): boolean {
  return SAYING_NOUNS.has(noun) || SAYING_NOUNS.has(noun.replace(/s$/, ''));
}
/** States of mind that take a clause: *is confident that*. */
export const MIND_ADJECTIVES = set(
  'sure certain confident hopeful concerned worried afraid fearful aware unaware convinced optimistic pessimistic adamant doubtful sceptical skeptical glad happy pleased delighted grateful relieved proud sorry sad disappointed frustrated angry furious outraged upset surprised shocked alarmed amazed satisfied clear insistent mindful',
);
/** More states of mind, which are a stance towards a thing and seldom take a clause: *is opposed to*, *are nervous about*. */
export const STANCE_ADJECTIVES = set(
  'opposed opposing nervous anxious uneasy wary critical supportive dismissive enthusiastic bitter divided split unhappy dismayed appalled enraged dissatisfied disgusted scathing dubious suspicious cautious weary thankful apologetic bullish bearish jubilant scornful thrilled ashamed envious jealous tired sick scared terrified frightened irritated annoyed puzzled baffled against',
);
/** What one has an opinion of. */
export const TOPIC_NOUNS = set(
  'account accord act agreement amendment appointment approach argument ban bid bill boycott budget case ceasefire choice claim claims comment comments compromise conclusion conduct contract cut cuts deal decision design evidence explanation figure figures finding findings idea inquiry investigation judgment law legislation management measure measures merger method methods motion move nomination offer order plan plans policy policies project proposal proposals protest reform reforms remark remarks report resolution result results rise rule rules ruling sanctions sale scheme statement step strategy strike study suggestion takeover tariff tariffs tax tender theory toll treaty verdict view vote referendum',
);
/** Nouns for what somebody says or means that no verb carries: *rumours that*, *in her view*; worth a look where no statement has them. */
export const LOOKED_AT_NOUNS = set(
  'accusation accusations allegation allegations anger apology apologies calls concern concerns consensus complaint complaints criticism denial denials disappointment fears hopes opinion opinions objection objections outcry outrage plea pleas rumor rumors rumour rumours speculation suspicion suspicions',
);
/** Verbs that may tell what somebody says or decides without their words, worth a look where no statement has them. */
export const LOOKED_AT_VERBS = new Set(
  'acquit anger uphold quash overturn overrule summon wish side want campaign convict emerge hint identify link list lobby petition publish quote radio sentence surface trace vote'
    .split(' ')
    .flatMap(formsOf),
);
/** Turns of speech worth a look where no statement has them. */
export const LOOKED_AT_PHRASES: readonly RegExp[] = [
  /\b(?:word|news) (?:spread|came|has it)\b/giu,
  /\b(?:comes?|came|coming) under (?:fire|attack|criticism)\b|\bunder fire\b/giu,
  /\b(?:found|finds?|cleared|clears) (?:\S+ ){1,4}(?:guilty|not guilty|of (?:all )?(?:charges|wrongdoing))/giu,
  /\b(?:makes?|made) clear\b/giu,
  /\b(?:[Nn]o|immediate) comment\b|\bwent unanswered\b|\b(?:not|n['’]t) be drawn\b|\b(?:took|takes|take) back\b/gu,
  /\b(?:is|was) (?:not |un)(?:immediately |yet )?(?:clear|known)\b|\b(?:put|puts) it\b|\b(?:is|are|was|were) (?:now )?put at\b/giu,
  /\bin fear of\b|\bstruck down\b|\bheard (?:of|from)\b/giu,
  /\b[Ll]egend has it\b|\b(?:message|answer|line|word|verdict|conclusion|warning|advice)(?: (?:from|of|to|among) [^,;]{1,40})? (?:is|was)\b|\b[Vv]erdict:/gu,
  /\bjudging (?:by|from)\b|\bon the word of\b|\bif \S+(?: \S+){0,3} (?:is|are) to be believed\b|\bcould not be reached\b/giu,
];
/** Nouns for a view, by the word that leads to it: *in her view*, *by his own count*. */
export const VIEWPOINTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['in', set('words view opinion eyes estimation judgment judgement assessment reading telling')],
  ['by', set('account accounts count estimate estimates reckoning admission tally')],
  ['from', set('viewpoint perspective point')],
]);
/** Nouns for a text or talk in which somebody speaks: they can stand before a verb of saying in their author's place. */
export const DOCUMENT_NOUNS = set(
  'account advisory affidavit analysis announcement article assessment audit bill blog book briefing brief bulletin caption column comment communique communiqué complaint decision declaration document dossier editorial email e-mail entry essay evidence figures filing findings forecast guidance guidelines headline indictment interview investigation journal judgment law lawsuit leaflet letter literature log magazine mail manifesto manual memo memorandum message minutes news newsletter newspaper note notice opinion order paper papers petition poll polls post poster posting posts press profile publication readout record records release report reports research resolution review ruling script sign speech spokesperson statement statements statistics story study studies subpoena suit summary survey surveys testimony text timeline transcript tweet tweets video warrant website white-paper ad advertisement commercial mailer flyer',
);
/** Nouns for those who can speak, beside what the endings tell. */
export const PERSON_NOUNS = set(
  'pm ceo advocate aide aides ally allies analyst analysts artist athlete attorney attorneys authorities bishop boss boy businessman captain chief child children citizen citizens clerk coach colleague colleagues critic critics crowd daughter delegate delegates diplomat diplomats economist economists expert experts family father fan fans friend friends girl governor graduate group head host husband individual individuals insider insiders judge lady lawyers leader leaders locals man men mayor member members minister mother neighbor neighbors neighbour neighbours observer observers officers official officials opponents parent parents people person persons player players poet police policeman pope president priest professor prosecutor prosecutors relative relatives representative representatives resident residents scientist scientists scholar scholars secretary senator sheriff sister son source sources spokesman spokesmen spokespeople spokesperson spokespersons spokeswoman staff student students supporter supporters survivor survivors surgeon teacher teachers team teen teenager tourist user users victim victims veteran veterans villager villagers volunteer volunteers voter voters wife witness witnesses woman women worker workers youth brother accountant activist actor agent ambassador applicant assistant auditor author broadcaster builder buyer campaigner carrier client climber commander commentator commissioner commuter constable consultant consumer correspondent counsel customer dealer defendant detective developer director doctor driver editor employer engineer envoy farmer fighter firefighter gunman hiker immigrant inspector insurer investigator investor lender lieutenant mediator migrant militant monitor mp negotiator nurse operator organiser organizer owner participant passenger patient pilot player prisoner promoter protester protestor publisher pundit reader rebel regulator reporter rescuer researcher respondent rider sailor sergeant singer soldier speaker supplier tenant trader traveller trustee viewer visitor writer baker banker barber chef cook colonel composer counselor dad mom dancer designer dean donor elder general grandmother guide inmate interpreter juror justice kid landlord lawyer manager marine mechanic merchant miner monk nun pastor patron photographer pollster principal prince princess psychologist queen king rabbi rancher ranger runner sculptor servant shopper sibling skeptic sceptic spouse superintendent surrogate translator treasurer trooper family passer-by passerby bystander onlooker marcher pensioner uncle aunt cousin nephew niece grandfather grandson operative contractor boyfriend girlfriend contender challenger candidate hopeful front-runner frontrunner incumbent newcomer conservative liberal progressive republican moderate superdelegate elector constituent taxpayer homeowner detractor backer booster sympathizer handler fundraiser moderator anchor blogger biographer whistleblower informant suspect hacker assailant shooter attacker mogul billionaire millionaire tycoon magnate celebrity star rapper pupil abbot gardener chair chairperson vice-president adviser advisor pontiff cardinal imam cleric preacher couple duo pair trio widow widower ex-wife ex-husband partner roommate classmate staffer intern',
);
/** Nouns for bodies that speak. */
export const BODY_NOUNS = set(
  'daily weekly administration agency airline alliance army assembly association authority bank board body branch brigade bureau cabinet campaign charity church city club coalition college commission committee community company congress corporation council county court courts department division embassy federation firm force forces foundation fund government guard group hospital house industry institute institution jury kremlin league legislature lobby media military ministry mission movement nation navy network office opposition organisation organization panel paper parliament party pentagon police publisher regime school senate service services side society squad startup state states station store team tribunal troops union university watchdog airport authority carmaker chain channel commune consortium consulate delegation franchise giant hotel label manufacturer museum outlet producer retailer rival sponsor studio supermarket taskforce theatre treasury vendor zoo camp caucus faction leadership establishment nonprofit think-tank tabloid guild audience village town province island country region municipality district',
);

/** Words that weaken what is said. The longest that fits counts. */
export const HEDGES: readonly string[] = [
  'may', 'might', 'could', 'possibly', 'potentially', 'perhaps', 'probably', 'likely', 'unlikely', 'maybe', 'possible', 'potential', 'possibility', 'probable',
  'reported', 'reportedly', 'apparent', 'apparently', 'alleged', 'allegedly', 'suspected', 'supposed', 'supposedly', 'presumably', 'purported', 'purportedly',
  'seems', 'seem', 'seemed', 'seemingly', 'appears', 'appear', 'appeared', 'expected to', 'believed to', 'thought to', 'uncertain', 'unclear',
  'no direct evidence', 'no clear evidence', 'no evidence', 'is lacking', 'suggests', 'roughly', 'about to', 'tends to', 'in part', 'some chance', 'unconfirmed',
  'is said to', 'are said to', 'was said to', 'were said to', 'not sure', 'as far as',
]; // prettier-ignore

/** Titles and offices that stand before a name. */
export const TITLES = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. professor president vice-president vice premier chancellor king queen prince princess pope bishop archbishop cardinal rabbi imam reverend rev rev. father sister brother minister secretary secretary-general senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor judge justice chief general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. officer sheriff detective constable inspector superintendent commissioner commander admiral ambassador envoy attorney lawyer prosecutor counsel director chairman chairwoman chair chairperson ceo cfo cto founder co-founder manager editor author writer journalist reporter correspondent columnist blogger analyst economist scientist researcher historian economist expert coach captain player actor actress singer musician artist spokesman spokeswoman spokesperson speaker leader head member candidate nominee councillor councilor councilman councilwoman lawmaker mp deputy prime foreign defence defense interior finance health education justice state press former acting interim incoming outgoing then then-president administrator executive officer agent adviser advisor aide assistant dean principal student teacher engineer developer designer producer filmmaker owner investor entrepreneur astronaut pilot doctor surgeon nurse victim witness resident activist campaigner critic academic founder',
);

/** Subordinators and relatives: a subject never reaches over them. */
export const SUBORDINATORS = set(
  'because when while after before since if unless until although though whereas as that whether once so than where why how what who which whom whose lest despite amid',
);
/** Words that may stand between a verb of saying and its subject, or at the head of a sentence, and belong to neither. */
export const LOOSE_ADVERBS = set(
  'also then yet long first twice later earlier further again already still even only just now today yesterday tomorrow recently previously previously simply merely once never ever always often sometimes soon instead however therefore thus moreover furthermore meanwhile nevertheless nonetheless too not reportedly allegedly briefly openly',
);
/** Days, months and other words for a time, which may follow a verb of saying. */
export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight tomorrow morning afternoon evening night week weekend month year last this earlier later early late noon midnight',
);
/** Nouns for where or how something was said: *in an interview*, *on Twitter*. */
export const OCCASIONS = set(
  'interview statement statements email e-mail tweet tweets letter post posts blog speech release conference briefing hearing testimony report memo filing telegram telephone phone call message video rally debate press podcast column editorial twitter facebook instagram reddit telegram television tv radio address remarks note court parliament response reply',
);
/** Participles of the article's own comment on an act: *…, underscoring the alarm*. */
export const COMMENTS = set(
  'underscoring sparking raising prompting fueling fuelling triggering drawing leading marking echoing reflecting amplifying stoking signaling signalling following paving setting bringing putting',
);
/** Nouns that sum up what was said in an apposition: *…, a charge the company denies*. */
export const SUMMING_NOUNS = set(
  'accusation admission allegation announcement argument assertion charge claim comment comparison complaint concession conclusion contention decision denial description estimate explanation figure finding idea line message notion number point position prediction promise proposal rebuke reference refrain remark revelation sentiment stance statement suggestion theme theory threat view warning',
);
/** Nouns of a stance that a verb like "voiced" carries. */
export const STANCE_NOUNS = set(
  'details alarm anger anguish anxiety appreciation approval belief caution commitment concern concerns condemnation condolences confidence confusion criticism criticisms desire determination disagreement disappointment disapproval disbelief discontent dismay displeasure dissatisfaction doubt doubts enthusiasm fear fears frustration grief gratitude hope hopes horror indignation intention interest misgivings objection objections opinion opinions opposition optimism outrage pessimism praise pride readiness regret regrets relief remorse reservations resentment resolve sadness satisfaction scepticism shock skepticism solidarity sorrow support surprise suspicion suspicions sympathy thanks unease view views willingness wish worry worries call calls demand demands',
);
/** Verbs that carry a noun of a stance. */
export const STANCE_VERBS = set(
  'release releases released releasing disclose disclosed provide provides provided offer offers offered voice voices voiced voicing express expresses expressed expressing raise raises raised raising reiterate reiterates reiterated reiterating share shares shared sharing',
);
/** Pronouns that can be the source of a statement. */
export const PERSON_PRONOUNS = set(
  'he she they it i we you who these those both one others some many most several all',
);
/** Irregular past forms; many are nouns as well, so that a tagger may take one for the other. */
export const IRREGULAR_PASTS = set(
  'beat became began bet bid bit bound broke brought built burst came cast caught cost cut dealt drew drove fed fell felt fought found froze gave got grew ground had heard held hit hurt kept knew laid lay led left lent lost made meant met paid put quit ran rose said sat saw sent set shook shot shut slept sold spent split spoke spread stole stood struck swore taught threw thrust told took tore understood went won wore wound wrote',
);
/** Forms of "be", "have", "do" and the modals. */
export const AUXILIARIES = set(
  "'m is are was were be been being am has have had having do does did will would shall should can could may might must 's 're 've 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
);

/** True for a noun that means one human being, whom "he" or "she" may mean; no body, no text, no plural. */
export function isPersonNoun(noun: string): boolean {
  return (
    isSpeakingNoun(noun) &&
    !BODY_NOUNS.has(noun) &&
    !DOCUMENT_NOUNS.has(noun) &&
    !/(?:s|people|men|women)$/.test(noun)
  );
}

/** True for a noun that names somebody or something that speaks. */
export function isSpeakingNoun(noun: string): boolean {
  if (PERSON_NOUNS.has(noun) || BODY_NOUNS.has(noun) || DOCUMENT_NOUNS.has(noun)) return true;
  const singular = noun.replace(/s$/, '');
  for (const one of [singular, noun.replace(/ies$/, 'y'), noun.replace(/es$/, '')])
    if (PERSON_NOUNS.has(one) || BODY_NOUNS.has(one) || DOCUMENT_NOUNS.has(one)) return true;
  return (
    singular.length > 5 &&
    /(ists?|ians?|ologists?|makers?|keepers?|holders?|goers?|men|women|man|woman|people|workers?|leaders?|crats?|ees?)$/.test(
      noun,
    )
  );
}
