// test/generators/shipped-answers.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

// src/content.ts
var TILES = ["wall", "lava", "floor", "pillar", "water"];
var ENTITY_KINDS = ["start", "exit", "enemy", "chest", "key", "door"];

// src/errors.ts
var AigcError = class extends Error {
  name = "AigcError";
  code;
  /** The part that speaks: "level/vae", "loader", "ppo". */
  where;
  constructor(code, where, message, options) {
    super(`[phaser-aigc] [${where}] ${message}`, options);
    this.code = code;
    this.where = where;
  }
};
var AbortError = class extends Error {
  name = "AbortError";
  constructor(where, options) {
    super(`[phaser-aigc] [${where}] aborted.`, options);
  }
};
function throwIfAborted(signal, where) {
  if (signal?.aborted) throw new AbortError(where, { cause: signal.reason });
}

// src/arguments.ts
function refuse(where, name, given, wanted) {
  throw new AigcError("bad-request", where, `${name} is ${describe(given)}. Give ${wanted}.`);
}
function describe(value) {
  if (typeof value === "string") return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  if (typeof value === "bigint") return `the bigint ${value}`;
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return String(value);
  if (isPromise(value)) return "a promise (write await before it)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
  const keys = Object.keys(value);
  if (keys.length === 0) return "an object without fields";
  return `an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", \u2026" : ""}`;
}
function isPromise(value) {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
function checkObject(where, name, value, wanted = "an object") {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value) || isPromise(value))
    refuse(where, name, value, wanted);
}
function checkFields(where, name, value, fields2, wanted) {
  const needed = Object.keys(fields2).filter((field) => !field.endsWith("?"));
  checkObject(where, name, value, wanted ?? (needed.length > 0 ? `an object with ${needed.join(", ")}` : "an object"));
  for (const [key, check] of Object.entries(fields2)) {
    const field = key.replace("?", "");
    const given = value[field];
    if (given !== void 0 || field === key) check(where, `${name}.${field}`, given);
  }
}
function checkOptions(where, name, value, fields2) {
  checkObject(where, name, value);
  const known = Object.keys(fields2).map((field) => field.replace("?", ""));
  const unknown2 = Object.keys(value).find((field) => !known.includes(field));
  if (unknown2 !== void 0) throw new AigcError("bad-request", where, `${name}.${unknown2} is not known. There are ${known.join(", ")}.`);
  checkFields(where, name, value, fields2);
}
function checkSeed(where, name, value) {
  if (typeof value === "string" || typeof value === "number" && Number.isFinite(value)) return;
  refuse(where, name, value, "a string or a finite number");
}
function checkNumber(where, name, value, { least = -Infinity, most = Infinity, whole: whole4 = false } = {}) {
  if (typeof value === "number" && value >= least && value <= most && (whole4 ? Number.isInteger(value) : Number.isFinite(value))) return;
  const range = most < Infinity ? ` from ${least} to ${most}` : least > -Infinity ? ` of at least ${least}` : "";
  refuse(where, name, value, `a ${whole4 ? "whole" : "finite"} number${range}`);
}
function checkText(where, name, value, wanted = "a string") {
  if (typeof value !== "string") refuse(where, name, value, wanted);
}
function checkFlag(where, name, value) {
  if (typeof value !== "boolean") refuse(where, name, value, "true or false");
}
function checkFunction(where, name, value, wanted = "a function") {
  if (typeof value !== "function") refuse(where, name, value, wanted);
}
function checkChoice(where, name, value, choices) {
  if (!choices.includes(value)) refuse(where, name, value, `one of ${choices.join(", ")}`);
}
function checkList(where, name, value, wanted = "a list", entry) {
  if (!Array.isArray(value)) refuse(where, name, value, wanted);
  if (entry) value.forEach((one, index) => entry(`${name}[${index}]`, one));
}
function whole(least = 0, most = Infinity) {
  return (where, name, value) => checkNumber(where, name, value, { least, most, whole: true });
}
function within(least = -Infinity, most = Infinity) {
  return (where, name, value) => checkNumber(where, name, value, { least, most });
}
function oneOf(choices) {
  return (where, name, value) => checkChoice(where, name, value, choices);
}
function listOf(entry, wanted) {
  return (where, name, value) => checkList(where, name, value, wanted, (own, one) => entry(where, own, one));
}
function numbers(wanted, each = "a number") {
  return (where, name, value) => {
    checkList(where, name, value, wanted);
    const strange = value.findIndex((one) => typeof one !== "number");
    if (strange >= 0) refuse(where, `${name}[${strange}]`, value[strange], each);
  };
}
function mapOf(entry, wanted) {
  return (where, name, value) => {
    checkObject(where, name, value, wanted);
    for (const [key, one] of Object.entries(value)) entry(where, `${name}.${key}`, one);
  };
}
function withFields(fields2, wanted) {
  return (where, name, value) => checkFields(where, name, value, fields2, wanted);
}
function arrayOf(type) {
  return (where, name, value) => {
    if (Object.prototype.toString.call(value) !== `[object ${type}]`) refuse(where, name, value, `a ${type}`);
  };
}

// src/model.ts
var ELEMENTS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  bool: Uint8Array
};

// src/handed-in.ts
var checkModel = (where, name, value) => {
  const manifest = withFields({ name: checkText, contract: checkText, inputs: checkObject });
  checkFields(where, name, value, { manifest, run: checkFunction }, "a Model, as await loadModel(url) gives it");
};
var checkRng = (where, name, value) => {
  checkObject(where, name, value, RNG);
  const { next, below, fork } = value;
  if (![next, below, fork].some((draw2) => typeof draw2 === "function")) refuse(where, name, value, RNG);
};
var RNG = "an Rng: createRng(seed)";
var checkSignature = (where, name, value) => mapOf(withFields({ type: oneOf(Object.keys(ELEMENTS)), shape: checkList }))(where, name, value);
var checkSignal = (where, name, value) => checkFields(where, name, value, { aborted: checkFlag }, "an AbortSignal");
function checkChance(where, rng, signal) {
  checkRng(where, "rng", rng);
  if (signal !== void 0) checkSignal(where, "signal", signal);
}
var checkLevelContent = (where, name, value) => {
  const entity = withFields({ kind: oneOf(ENTITY_KINDS), x: within(), y: within() }, "an object with kind, x and y");
  checkContent(where, name, value, "a level", {
    width: whole(),
    height: whole(),
    tiles: numbers("a list of codes into TILES", "a code into TILES"),
    entities: listOf(entity, "a list of who stands where")
  });
};
function checkWholeLevel(where, name, value) {
  checkLevelContent(where, name, value);
  const { width, height, tiles, entities } = value;
  if (tiles.length !== width * height) refuse(where, `${name}.tiles`, tiles, `width x height of them, ${width * height}`);
  entities.forEach((entity, n) => {
    const inside2 = { x: whole(0, width - 1), y: whole(0, height - 1) };
    checkFields(where, `${name}.entities[${n}]`, entity, inside2);
  });
}
var PLACES = numbers("a list of palette places", "a palette place");
var checkSpriteContent = (where, name, value) => checkContent(where, name, value, "a sprite", {
  width: whole(),
  height: whole(),
  palette: listOf(checkText, "a list of colours"),
  pixels: PLACES,
  "frames?": listOf(
    withFields({ name: checkText, pixels: PLACES, "duration?": within(0) }, "a picture, with name and pixels"),
    "a list of pictures, each with name and pixels"
  )
});
var checkLineContent = (where, name, value) => checkContent(where, name, value, "a line", { speaker: checkText, act: checkText, language: oneOf(["en", "zh"]), text: checkText });
function checkContent(where, name, value, kind, fields2) {
  const wanted = `${kind}: an object with ${Object.keys(fields2).filter((field) => !field.endsWith("?")).join(", ")}`;
  checkObject(where, name, value, wanted);
  if ("content" in value && "provenance" in value) refuse(where, name, value, `${kind} alone: its content, without the papers`);
  checkFields(where, name, value, fields2, wanted);
}

// src/generators/dialogue/dialogue.ts
var ACTS = [
  "greet",
  "farewell",
  "haggle",
  "small-talk",
  "offer-quest",
  "quest-hint",
  "thank",
  "refuse",
  "trade-offer",
  "rumour",
  "warn",
  "threaten",
  "boast",
  "lament",
  "idle-bark"
];
var ROLES = ["smith", "bard", "herbalist", "merchant", "elder", "guard", "hunter"];
var LANGUAGES = ["en", "zh"];
var SLOTS = ["player", "weather", "npc", "item", "place", "foe", "price"];
var ACT_SLOTS = {
  greet: ["player"],
  farewell: ["player", "place"],
  "small-talk": ["player", "npc", "place"],
  "offer-quest": ["player", "item", "place", "foe", "price"],
  "quest-hint": ["player", "item", "place", "foe"],
  thank: ["player", "item", "foe"],
  refuse: ["player", "item", "price"],
  "trade-offer": ["player", "item", "price"],
  rumour: ["player", "npc", "item", "place", "foe"],
  warn: ["player", "place", "foe"],
  threaten: ["player", "place"],
  boast: ["player", "item", "place", "foe"],
  lament: ["player", "npc", "item", "place", "foe"],
  "idle-bark": ["place", "foe"]
};
var LONGEST = { en: 160, zh: 60 };
var LONGEST_FACT = 40;
var LONGEST_HEARD = 2e3;

// src/generators/dialogue/full-stop.ts
var ABBREVIATION = /(^|[\s.("'-])(\p{L}|[^aeiouy\s.\d]{2,4}|inc|co|corp|assoc|assn|ave|capt|col|dept|est|gen|gov|hon|lieut|maj|messrs|mme|mlle|no|pres|prof|rep|rev|sen|sta|ste|univ|vs|esq|etc|approx|jun|sen|bros|ph|jan|feb|aug|sept|oct|nov|dec)\.$/iu;
var ENDING = /([.!?…。！？]+)(["'”’」』]*)$/u;
function endingOf(fact) {
  const marks = ENDING.exec(fact)?.[1];
  if (marks === void 0) return "none";
  if (!/^[.。]$/u.test(marks) || fact === marks) return "mark";
  if (marks === "\u3002") return "sentence";
  return ABBREVIATION.test(fact) ? "abbreviation" : "sentence";
}
function stops(fact, after) {
  const ending = endingOf(fact);
  if (ending === "none") return { fact, after };
  if (/^[.。]/u.test(after)) return { fact, after: after.slice(1) };
  if (ending === "mark") return { fact, after: after.replace(/[!！]["'”’」』]*$/u.test(fact) ? /^[,!，！]/u : /^[,!?，！？]/u, "") };
  return ending === "sentence" ? { fact: withoutStop(fact), after } : { fact, after };
}
function withoutStop(fact) {
  return endingOf(fact) === "sentence" ? fact.replace(/[.。](?=["'”’」』]*$)/u, "") : fact;
}
function endsSentence(fact) {
  return ENDING.test(fact);
}

// src/generators/dialogue/lexicon-common.ts
var COMMON_EN = "a able about above accept account across act adventure adventures advice affair afraid after again against age ago agree ah ahead air alas alive all allow allowed almost alone along already also although always am among an and angel angry animal another answer anxious any anybody anyhow anyone anything anyway anywhere appear appears are aren't arm arms army around as ask asked asking asleep assure at attack attempt attend attention avoid away awful awfully ay baby back bad battle be bear beast beastly beasts beautiful beauty because become bed been before beg begin beginning behind behold being believe belong below beneath beside besides best better between beyond big bigger bird birds bit bite black blame bless blessed blood blow blue boat bodies body bones book books boots born both bother bottle bottom bound bow box boy boys brains brave bread break breakfast breath bright bring broken brother brothers brought brute built burn business busy but buy by call called came camp can can't cannot captain care careful carried carry case cast castle cat catch cats caught cause certain certainly chair chamber chance change charge chest chief child children choose church city claws clean clear clever climb close clothes coat cold come comes comfort coming command common company condition confess confidence consider content continue cook cool corner could couldn't count country courage course court cousin cover covered coward creature creatures cross crown cruel cry curious cut dance danger dangerous dare dark darling daughter day days dead deal dear death deep deer deliver depart desert deserve desire destroy did didn't die died difference different difficult dinner direction dirty do doctor does doesn't dog dogs doing don't done door doors doubt doubtless down draw dreadful dream dreamed dreams dress drink drive drop drunk dry duties duty dying each early ears earth ease easier easily easy eat eaten eating eggs eh either else em empty end enemies enemy enjoy enough enter ere escape especially even evening ever every everybody everyone everything everywhere evil exactly excellent except excuse expect expected explain eye eyes face fact fail fair fairly faith faithful fall fallen false family fancy far fast fat father fault fear feared fed feed feel feeling feels feet fell fellow fellows felt fetch few field fight fighting figure fill filled find fine finger fire first fish fit flesh floor fly folk follow followed folly food fool foolish foot for force forest forever forget forgive forgotten form forth fortune forward fought found free fresh friend friends frightened from full fun funny further future game garden gate gates gave gentleman gentlemen get gets getting girl girls give given gives giving glad gladly glass go goes going gold golden gone good goodbye goodness got grace gracious grand grant grass grateful great green ground grow grown guard guess guilty gun guns ha had hadn't hair half hall hand hands handsome hang hanging hangs happen happened happens happy hard hardly harm has hasn't haste hat hate have haven't having he he'll head heads hear heard heart hearts heaven heavy held help her here herself hide high highest hill him himself his hit hither ho hold hole holy home honest honor honour hope hopes horrible horrid horse horses host hot hour hours house houses how however human hungry hurry hurt husband hush hut i i'd i'll i'm i've idea if ill imagine important impossible in indeed inn innocent inside instead intend interest interesting into iron is island isn't it it'll its itself jewels job join jolly journey judge jump just justice keep keeping keeps kept key killing kind kingdom kings kiss knew knight know knowing knowledge known knows lad ladies lads laid land large last late later laugh law lay lead leader leads learn learned least leave leaves left leg legs less lest let letter lie lies life light like likely line lines lion listen little live lived lives living long longer look looked looking looks loose lordship lose lost lot lots loud love lovely loves low lower luck lucky lying mad madam made magic majesty make makes making man manage manner many mark married marry master match matter matters may maybe me mean meaning means meant meat meet memory men mercy met mice middle might mighty miles milk mind mine minute minutes miserable misfortune miss mistake mistaken mistress moment money months moon more morning most mother mountain mouse mouth move much music must mustn't my myself name names natural nature nay near nearer nearly necessary neck need needs neither never nevertheless new news next nice night no noble nobody noise none nonsense nor north nose not nothing notice nought now number o'clock obey observe occasion odd of off offer office often oh old on once one ones only open opinion or order orders other others ought our ours ourselves out outside over own pack paid pain painted palace pardon parents part particular parts party pass passage passed passing past path pay peace people perceive perfect perfectly perhaps permit person pick piece pieces pig pigs pity place placed places plain plan play playing pleasant please pleased pleasure plenty pocket point poison poor position possible power powers pray precious prefer presence present presently pretty price priest prison prisoner prisoners private probably promise promised proper proud prove pull purpose put quarrel queer question questions quick quickly quiet quite rain rather reach read ready real really reason reasons red refuse remain remains remember require respect rest return rich ride right ring rise risk river road rock roof room rope rough round royal rude rule run running runs sacred sad safe safety said sail sake same sand satisfied save saved saw say saying says school sea search seat second secret see seeing seek seeking seem seemed seems seen self sell send sense sent serious servant servants serve served service set several shadow shall shame shan't share sharp she ship shoes shoot short shot should shouldn't show shut sick side sides sight sign silence silent silly silver simple simply since sing single sire sister sit sitting skin sky sleep small smell snake so soft soldier soldiers some somebody someone something sometimes somewhat somewhere son song soon sorry sort soul sound sounds south space spare speak speaking speaks spend spent splendid spoil spoke spoken spot stairs stand standing stands stars start state stay stealing step steps stick still stolen stone stones stood stop story straight strange stranger strangers strength strike strong stuff stupid subject subjects such suffer sun supper suppose sure surely swear sweet swim sword swords table tail take taken takes taking tale talk talking tall taste taught tea teach teeth tell telling terrible than thank thanks that the their them themselves then there therefore these they they'll they're they've thick thief thing things think thinking thinks third this those though thought thoughts throne through throw thus till time times tired to today together told tomorrow tongue tonight too took top torture touch toward tower town trade travel treasure treat tree trees trial trick tried trouble true truly trust truth try trying turn turned twice ugly uncle under understand unhappy unless until up upon us use used useless usually value venture very village visit voice vow wait waiting wake walk walking wall walls want wanted wants war warm was wash wasn't waste watch watching water way ways we we'd we'll we're we've weak weapons wear weary week welcome well went were wet what whatever when where whether which while white whither who whole whom whose why wicked wide wife wild will willing win wind window wine wings wisdom wise wish wished wishes wishing witch with within without woman women won won't wonder wonderful wood woods word words work working world worry worse worst worth worthy would wouldn't wounded write wrong yard year years yellow yes yesterday yet yonder you you'd you'll you're you've young your yours yourself yourselves youth";
var COMMON_ZH = "\u4E00\u4E2A \u4E00\u4EBA \u4E00\u4EF6 \u4E00\u4F1A \u4E00\u53D1 \u4E00\u53E3 \u4E00\u53E5 \u4E00\u5411 \u4E00\u573A \u4E00\u5757 \u4E00\u58F0 \u4E00\u5904 \u4E00\u591C \u4E00\u5B9A \u4E00\u5BB6 \u4E00\u5E74 \u4E00\u65E5 \u4E00\u65F6 \u4E00\u6761 \u4E00\u676F \u4E00\u70B9 \u4E00\u822C \u4E00\u906D \u4E00\u9762 \u4E00\u987F \u4E08\u592B \u4E0A\u4E0B \u4E0A\u4E0D \u4E0A\u4E86 \u4E0A\u53BB \u4E0A\u5934 \u4E0A\u5C71 \u4E0A\u6709 \u4E0A\u6765 \u4E0A\u7684 \u4E0B\u4E00 \u4E0B\u4E86 \u4E0B\u4EBA \u4E0B\u53BB \u4E0B\u5C71 \u4E0B\u624B \u4E0B\u6765 \u4E0B\u7684 \u4E0D\u4E0A \u4E0D\u4E0E \u4E0D\u4E2D \u4E0D\u4E3A \u4E0D\u4E86 \u4E0D\u4ECE \u4E0D\u4F1A \u4E0D\u4F4F \u4E0D\u4F9D \u4E0D\u4FBF \u4E0D\u4FE1 \u4E0D\u51FA \u4E0D\u5230 \u4E0D\u52A8 \u4E0D\u53BB \u4E0D\u53CA \u4E0D\u53EB \u4E0D\u53EF \u4E0D\u5403 \u4E0D\u540C \u4E0D\u542C \u4E0D\u56DE \u4E0D\u5728 \u4E0D\u591A \u4E0D\u5927 \u4E0D\u597D \u4E0D\u5982 \u4E0D\u59A8 \u4E0D\u5B9C \u4E0D\u5C31 \u4E0D\u5E72 \u4E0D\u5F53 \u4E0D\u5F97 \u4E0D\u5FC5 \u4E0D\u5FEB \u4E0D\u6015 \u4E0D\u60F3 \u4E0D\u6210 \u4E0D\u624D \u4E0D\u6253 \u4E0D\u6562 \u4E0D\u65E9 \u4E0D\u660E \u4E0D\u662F \u4E0D\u6653 \u4E0D\u66FE \u4E0D\u6765 \u4E0D\u6D4E \u4E0D\u6D88 \u4E0D\u7136 \u4E0D\u7528 \u4E0D\u76F8 \u4E0D\u7701 \u4E0D\u7740 \u4E0D\u77E5 \u4E0D\u7BA1 \u4E0D\u80AF \u4E0D\u80DC \u4E0D\u80FD \u4E0D\u8981 \u4E0D\u89C1 \u4E0D\u8BA4 \u4E0D\u8BB8 \u4E0D\u8BC6 \u4E0D\u8BE5 \u4E0D\u8BF4 \u4E0D\u8C61 \u4E0D\u8D77 \u4E0D\u8DB3 \u4E0D\u8FC7 \u4E0D\u8FD8 \u4E0D\u8FDC \u4E0D\u987B \u4E0E\u4ED6 \u4E0E\u4F60 \u4E0E\u6211 \u4E0E\u6C5D \u4E14\u4E0D \u4E14\u4F11 \u4E14\u4F4F \u4E14\u53BB \u4E14\u770B \u4E14\u83AB \u4E14\u8BF4 \u4E14\u8BF7 \u4E1C\u897F \u4E2A\u4E0D \u4E2A\u4E5F \u4E2A\u4EBA \u4E2A\u53BB \u4E2A\u548C \u4E2A\u5927 \u4E2A\u5973 \u4E2A\u597D \u4E2A\u5996 \u4E2A\u5B57 \u4E2A\u5C0F \u4E2A\u662F \u4E2A\u6708 \u4E2A\u6765 \u4E2A\u90FD \u4E2D\u6709 \u4E3A\u4EBA \u4E3A\u4F55 \u4E3A\u4F60 \u4E3A\u6211 \u4E3B\u4EBA \u4E3B\u516C \u4E3B\u610F \u4E43\u5929 \u4E43\u662F \u4E45\u77E3 \u4E45\u95FB \u4E48\u4E0D \u4E48\u4E1C \u4E48\u4E86 \u4E48\u4E8B \u4E48\u4EBA \u4E48\u53C8 \u4E48\u5927 \u4E48\u597D \u4E48\u5C31 \u4E48\u6837 \u4E48\u8BDD \u4E48\u8BF4 \u4E48\u8FD9 \u4E4B\u4E8B \u4E4B\u4EBA \u4E4B\u529B \u4E4B\u529F \u4E4B\u540E \u4E4B\u58EB \u4E4B\u5904 \u4E4B\u5948 \u4E4B\u5FC3 \u4E4B\u6069 \u4E4B\u610F \u4E4B\u6240 \u4E4B\u65F6 \u4E4B\u7269 \u4E4B\u7406 \u4E4B\u8A00 \u4E4B\u8BA1 \u4E5F\u4E0D \u4E5F\u53BB \u4E5F\u53EA \u4E5F\u597D \u4E5F\u65E0 \u4E5F\u662F \u4E5F\u6709 \u4E5F\u6CA1 \u4E5F\u7F62 \u4E5F\u8981 \u4E5F\u8BF4 \u4E70\u5356 \u4E86\u4E00 \u4E86\u4E0D \u4E86\u4E2A \u4E86\u4E5F \u4E86\u4E9B \u4E86\u4EBA \u4E86\u4ED6 \u4E86\u4F60 \u4E86\u51E0 \u4E86\u53BB \u4E86\u591A \u4E86\u5927 \u4E86\u597D \u4E86\u5F97 \u4E86\u6211 \u4E86\u624B \u4E86\u6765 \u4E86\u7684 \u4E86\u7F62 \u4E86\u8FD9 \u4E86\u90A3 \u4E8B\u4E0D \u4E8B\u4E86 \u4E8B\u6765 \u4E8E\u6B64 \u4E9B\u4EBA \u4E9B\u513F \u4EA6\u4E0D \u4EB2\u621A \u4EB2\u81EA \u4EBA\u4E00 \u4EBA\u4E0D \u4EBA\u4E4B \u4EBA\u4E5F \u4EBA\u4E86 \u4EBA\u53BB \u4EBA\u5728 \u4EBA\u5BB6 \u4EBA\u662F \u4EBA\u6709 \u4EBA\u6765 \u4EBA\u7269 \u4EBA\u7684 \u4EBA\u77E5 \u4EBA\u81EA \u4EBA\u8BF4 \u4EBA\u90FD \u4EC0\u4E48 \u4ECA\u53C8 \u4ECA\u591C \u4ECA\u5DF2 \u4ECA\u5E74 \u4ECA\u65E5 \u4ECA\u665A \u4ECA\u756A \u4ECE\u4F55 \u4ECE\u6765 \u4ECE\u90A3 \u4ED4\u7EC6 \u4ED6\u4E00 \u4ED6\u4E0D \u4ED6\u4E5F \u4ED6\u4E86 \u4ED6\u4EBA \u4ED6\u4EEC \u4ED6\u505A \u4ED6\u51FA \u4ED6\u53BB \u4ED6\u53C8 \u4ED6\u5728 \u4ED6\u5982 \u4ED6\u5BB6 \u4ED6\u600E \u4ED6\u662F \u4ED6\u6709 \u4ED6\u6765 \u4ED6\u7684 \u4ED6\u8BF4 \u4ED6\u8FD9 \u4ED6\u90A3 \u4EE5\u4E3A \u4EE5\u540E \u4EE5\u6B64 \u4EE5\u77E5 \u4EEC\u4E00 \u4EEC\u4E0D \u4EEC\u4E14 \u4EEC\u4E5F \u4EEC\u53BB \u4EEC\u53EA \u4EEC\u5403 \u4EEC\u5728 \u4EEC\u5C31 \u4EEC\u662F \u4EEC\u6765 \u4EEC\u7684 \u4EEC\u81EA \u4EEC\u8BF4 \u4EEC\u8FD9 \u4EEC\u90A3 \u4EEC\u90FD \u4EF6\u4E8B \u4F0F\u4F8D \u4F11\u5F97 \u4F11\u8981 \u4F11\u8D70 \u4F17\u4EBA \u4F3A\u5019 \u4F3C\u6B64 \u4F3C\u8FD9 \u4F46\u4E0D \u4F46\u53EA \u4F46\u6050 \u4F46\u6709 \u4F4F\u4E86 \u4F55\u4E0D \u4F55\u4E3A \u4F55\u4E5F \u4F55\u4E8B \u4F55\u4EBA \u4F55\u4EE5 \u4F55\u5728 \u4F55\u5904 \u4F55\u5982 \u4F55\u59A8 \u4F55\u5F97 \u4F55\u5FC5 \u4F55\u6545 \u4F55\u6562 \u4F55\u65B9 \u4F55\u65F6 \u4F55\u6765 \u4F55\u7528 \u4F55\u80AF \u4F55\u80FD \u4F55\u82E6 \u4F55\u8DB3 \u4F5C\u602A \u4F60\u4E00 \u4F60\u4E0D \u4F60\u4E14 \u4F60\u4E3A \u4F60\u4E5F \u4F60\u4E86 \u4F60\u4ECA \u4F60\u4EEC \u4F60\u4FBF \u4F60\u5012 \u4F60\u505A \u4F60\u5148 \u4F60\u518D \u4F60\u51FA \u4F60\u5230 \u4F60\u5374 \u4F60\u53BB \u4F60\u53C8 \u4F60\u53EA \u4F60\u53EB \u4F60\u53EF \u4F60\u5403 \u4F60\u542C \u4F60\u56DE \u4F60\u5728 \u4F60\u597D \u4F60\u5982 \u4F60\u5BB6 \u4F60\u5F80 \u4F60\u5FEB \u4F60\u600E \u4F60\u6211 \u4F60\u628A \u4F60\u62FF \u4F60\u6562 \u4F60\u65E2 \u4F60\u662F \u4F60\u6709 \u4F60\u6765 \u4F60\u7684 \u4F60\u770B \u4F60\u77E5 \u4F60\u7B49 \u4F60\u8001 \u4F60\u81EA \u4F60\u82E5 \u4F60\u8981 \u4F60\u8BA4 \u4F60\u8BF4 \u4F60\u8FD8 \u4F60\u8FD9 \u4F60\u90A3 \u4F7F\u4E0D \u4F7F\u4EBA \u4F9D\u4F60 \u4F9D\u6211 \u4FBF\u4E0D \u4FBF\u4E86 \u4FBF\u53BB \u4FBF\u53EF \u4FBF\u662F \u4FBF\u6709 \u4FBF\u6765 \u4FBF\u7F62 \u5012\u4E0D \u5012\u4E5F \u5012\u662F \u5012\u6709 \u5018\u6216 \u5018\u6709 \u505A\u4E2A \u505A\u4E86 \u505A\u4EC0 \u505A\u5F97 \u505A\u751A \u505A\u7684 \u513F\u4E0D \u513F\u4E5F \u513F\u4EEC \u513F\u53BB \u513F\u5B50 \u513F\u6765 \u513F\u7684 \u5144\u957F \u5148\u53BB \u5148\u751F \u5148\u950B \u5165\u57CE \u516C\u4F55 \u5176\u5B9E \u518D\u4E0D \u518D\u53BB \u518D\u6709 \u518D\u6765 \u518D\u8BF4 \u519B\u4E4B \u51B2\u649E \u51B3\u4E0D \u51E0\u4E2A \u51E0\u5E74 \u51E0\u65E5 \u51E0\u65F6 \u51FA\u4E86 \u51FA\u53BB \u51FA\u57CE \u51FA\u5BB6 \u51FA\u6765 \u51FA\u6B64 \u51FA\u8FD9 \u5217\u4F4D \u5229\u5BB3 \u522B\u4EBA \u522B\u5904 \u522B\u7684 \u5230\u4E86 \u5230\u5E95 \u5230\u6211 \u5230\u6765 \u5230\u6B64 \u5230\u8FD9 \u5230\u90A3 \u524D\u53BB \u524D\u65E5 \u524D\u6765 \u524D\u9762 \u52A8\u624B \u52FE\u5F53 \u5374\u4E0D \u5374\u4E5F \u5374\u53C8 \u5374\u5728 \u5374\u597D \u5374\u5982 \u5374\u600E \u5374\u624D \u5374\u662F \u5374\u6765 \u539F\u662F \u539F\u6765 \u53BB\u4E0D \u53BB\u4E5F \u53BB\u4E86 \u53BB\u4FBF \u53BB\u53D6 \u53BB\u5904 \u53BB\u5BFB \u53BB\u6253 \u53BB\u65F6 \u53BB\u6765 \u53BB\u7684 \u53BB\u770B \u53BB\u7F62 \u53BB\u8BF7 \u53BB\u8D70 \u53C8\u4E0D \u53C8\u65E0 \u53C8\u662F \u53C8\u6709 \u53C8\u6765 \u53C8\u6CA1 \u53C8\u8981 \u53D4\u53D4 \u53D6\u4E86 \u53D6\u7B11 \u53D7\u7528 \u53D8\u5316 \u53E4\u4EBA \u53E5\u8BDD \u53EA\u4E0D \u53EA\u53EF \u53EA\u5728 \u53EA\u597D \u53EA\u5F97 \u53EA\u6015 \u53EA\u6050 \u53EA\u662F \u53EA\u6709 \u53EA\u7BA1 \u53EA\u8981 \u53EA\u8BF4 \u53EA\u987E \u53EB\u4ED6 \u53EB\u4F60 \u53EB\u505A \u53EB\u6211 \u53EF\u4E0D \u53EF\u4E5F \u53EF\u4EE5 \u53EF\u53BB \u53EF\u601C \u53EF\u60DC \u53EF\u662F \u53EF\u66FE \u53EF\u6709 \u53EF\u77E5 \u53EF\u8F7B \u53EF\u901F \u5403\u4E00 \u5403\u4E0D \u5403\u4E86 \u5403\u4E9B \u5403\u5F97 \u5403\u6211 \u5403\u7684 \u5403\u996D \u5408\u543E \u540C\u53BB \u540D\u5B57 \u540E\u95E8 \u5411\u524D \u542C\u5F97 \u542C\u6211 \u543E\u4E0D \u543E\u5F53 \u543E\u610F \u544A\u8BC9 \u548C\u4ED6 \u548C\u4F60 \u548C\u5C1A \u548C\u6211 \u5546\u8BAE \u5546\u91CF \u5584\u54C9 \u559C\u6B22 \u56DE\u53BB \u56DE\u5BB6 \u56DE\u6765 \u56E0\u6B64 \u56ED\u91CC \u56FD\u4E4B \u56FD\u5BB6 \u5728\u4E00 \u5728\u4E0A \u5728\u4ED6 \u5728\u4F55 \u5728\u4F60 \u5728\u540E \u5728\u5916 \u5728\u5BB6 \u5728\u5C71 \u5728\u6211 \u5728\u6B64 \u5728\u8FD9 \u5728\u90A3 \u5728\u91CC \u5730\u65B9 \u574F\u4E86 \u5750\u4E00 \u5750\u5730 \u5750\u7740 \u57CE\u4E2D \u57CE\u6C60 \u58EE\u58EB \u5904\u53BB \u5916\u9762 \u591A\u5C11 \u591A\u65F6 \u591C\u6765 \u5927\u4E08 \u5927\u4E8B \u5927\u4EBA \u5927\u592B \u5927\u5C06 \u5927\u80C6 \u5927\u8DEF \u5929\u4E0B \u5929\u5730 \u5929\u5B50 \u5929\u6C14 \u5929\u8272 \u592A\u516C \u592A\u5C09 \u592A\u5E08 \u592B\u4EBA \u592B\u59BB \u5931\u4E86 \u5934\u4E0A \u5934\u7684 \u5948\u4F55 \u5973\u513F \u597D\u4E0D \u597D\u4E2A \u597D\u4E86 \u597D\u4E8B \u597D\u4E9B \u597D\u4EBA \u597D\u5904 \u597D\u597D \u597D\u610F \u597D\u6B79 \u597D\u751F \u597D\u7684 \u5982\u4E0D \u5982\u4E4B \u5982\u4ECA \u5982\u4F55 \u5982\u6B64 \u5987\u4EBA \u5988\u5988 \u59B9\u59B9 \u59D0\u59D0 \u59D3\u540D \u59D3\u751A \u5AB3\u5987 \u5B50\u4E0A \u5B50\u4E0D \u5B50\u4E5F \u5B50\u4EEC \u5B50\u53BB \u5B50\u53C8 \u5B50\u662F \u5B50\u6765 \u5B50\u7684 \u5B50\u91CC \u5B69\u513F \u5B69\u5B50 \u5B89\u5F97 \u5B89\u6392 \u5B8C\u4E86 \u5B9A\u4E86 \u5B9A\u662F \u5B9A\u8981 \u5B9D\u8D1D \u5B9E\u4E0D \u5BA2\u4EBA \u5BB3\u6211 \u5BB6\u4E0D \u5BB6\u4E2D \u5BB6\u4EBA \u5BB6\u53BB \u5BB6\u6709 \u5BB6\u7684 \u5BB6\u91CC \u5BB9\u6613 \u5BCC\u8D35 \u5BE1\u4EBA \u5BFB\u4ED6 \u5C06\u519B \u5C06\u53BB \u5C06\u6765 \u5C0F\u4EBA \u5C0F\u513F \u5C0F\u53EF \u5C0F\u5B50 \u5C0F\u5C06 \u5C0F\u5FC3 \u5C0F\u7684 \u5C31\u597D \u5C31\u662F \u5C31\u6709 \u5C31\u6765 \u5C31\u8981 \u5C31\u8FD9 \u5C4B\u91CC \u5C71\u4E0A \u5C82\u4E0D \u5C82\u53EF \u5C82\u6709 \u5DE5\u592B \u5DE6\u53F3 \u5DEE\u4EBA \u5E26\u4E86 \u5E38\u8A00 \u5E72\u51C0 \u5E74\u7EAA \u5E76\u4E0D \u5E76\u65E0 \u5E84\u4E0A \u5E95\u4E0B \u5F00\u95E8 \u5F80\u90A3 \u5F85\u4F55 \u5F85\u6211 \u5F97\u4E00 \u5F97\u4E0D \u5F97\u4E2A \u5F97\u4E86 \u5F97\u4ED6 \u5F97\u4F60 \u5F97\u5230 \u5F97\u597D \u5F97\u6211 \u5F97\u662F \u5F97\u6709 \u5F97\u6765 \u5F97\u7684 \u5F97\u77E5 \u5F97\u89C1 \u5F97\u8FC7 \u5F97\u8FD9 \u5FC3\u7684 \u5FC3\u91CC \u5FC5\u4E0D \u5FC5\u591A \u5FC5\u5F53 \u5FC5\u662F \u5FC5\u6709 \u5FC5\u7136 \u5FC5\u987B \u5FD8\u4E86 \u5FE0\u4E49 \u5FEB\u53BB \u5FEB\u8D70 \u600E\u4E48 \u600E\u6562 \u600E\u751F \u6015\u4ED6 \u6015\u4F60 \u6027\u547D \u6050\u6709 \u6055\u7F6A \u606F\u6012 \u60C5\u613F \u60F3\u5FC5 \u60F3\u662F \u60F3\u7740 \u610F\u601D \u6162\u6162 \u6210\u4E86 \u6210\u529F \u6211\u4E00 \u6211\u4E0D \u6211\u4E0E \u6211\u4E14 \u6211\u4E3A \u6211\u4E5F \u6211\u4E86 \u6211\u4ECA \u6211\u4EEC \u6211\u4F55 \u6211\u4FBF \u6211\u5012 \u6211\u505A \u6211\u5148 \u6211\u518D \u6211\u51FA \u6211\u5230 \u6211\u5374 \u6211\u53BB \u6211\u53C8 \u6211\u53EA \u6211\u53EB \u6211\u53EF \u6211\u5403 \u6211\u542C \u6211\u548C \u6211\u56DE \u6211\u5728 \u6211\u597D \u6211\u5982 \u6211\u5BB6 \u6211\u5C31 \u6211\u5DF2 \u6211\u5F53 \u6211\u5FC3 \u6211\u600E \u6211\u60F3 \u6211\u624D \u6211\u6253 \u6211\u628A \u6211\u62FF \u6211\u660E \u6211\u662F \u6211\u66FF \u6211\u6709 \u6211\u6765 \u6211\u6B63 \u6211\u6CA1 \u6211\u7684 \u6211\u770B \u6211\u77E5 \u6211\u7B49 \u6211\u7F62 \u6211\u81EA \u6211\u82E5 \u6211\u8981 \u6211\u8BF4 \u6211\u8FD8 \u6211\u8FD9 \u6211\u90A3 \u6211\u90FD \u6211\u95EE \u623F\u91CC \u6240\u4EE5 \u6240\u8A00 \u624B\u6BB5 \u624B\u91CC \u624D\u597D \u624D\u662F \u6253\u4E86 \u6253\u4ED6 \u6253\u4F60 \u6253\u53D1 \u6253\u542C \u6253\u5F97 \u6253\u6211 \u6253\u6B7B \u6253\u7D27 \u628A\u4ED6 \u628A\u4F60 \u628A\u6211 \u628A\u8FD9 \u628A\u90A3 \u62A5\u4EC7 \u62DB\u5B89 \u62FF\u4E86 \u62FF\u4ED6 \u62FF\u4F4F \u62FF\u51FA \u62FF\u6765 \u63A5\u5E94 \u6536\u4E86 \u6536\u62FE \u653E\u4E86 \u653E\u4ED6 \u653E\u5728 \u653E\u5FC3 \u653E\u706B \u6551\u6211 \u6559\u4ED6 \u6559\u4F60 \u6559\u6211 \u6562\u4E0D \u6562\u662F \u6562\u6765 \u6562\u95EE \u6563\u4E86 \u65B9\u4FBF \u65B9\u53EF \u65B9\u624D \u65BD\u4E3B \u65E0\u4E8B \u65E0\u4EBA \u65E0\u793C \u65E2\u4E0D \u65E2\u5982 \u65E2\u662F \u65E2\u6709 \u65E2\u7136 \u65E5\u4E0D \u65E5\u4E4B \u65E5\u4E5F \u65E5\u4FBF \u65E5\u518D \u65E5\u5374 \u65E5\u540E \u65E5\u5B50 \u65E5\u6211 \u65E9\u65E9 \u65E9\u665A \u65E9\u8D77 \u65F6\u4E0D \u65F6\u5019 \u660E\u65E5 \u660E\u767D \u6628\u591C \u6628\u65E5 \u662F\u4E00 \u662F\u4E0D \u662F\u4E2A \u662F\u4E3A \u662F\u4E5F \u662F\u4E86 \u662F\u4EBA \u662F\u4EC0 \u662F\u4ED6 \u662F\u4F55 \u662F\u4F60 \u662F\u5728 \u662F\u5927 \u662F\u5929 \u662F\u597D \u662F\u5982 \u662F\u5996 \u662F\u5C0F \u662F\u5C71 \u662F\u600E \u662F\u6211 \u662F\u6709 \u662F\u6B7B \u662F\u6CA1 \u662F\u751A \u662F\u771F \u662F\u795E \u662F\u8001 \u662F\u8981 \u662F\u8C01 \u662F\u8FD9 \u662F\u90A3 \u6653\u5F97 \u66F4\u5F85 \u66FE\u6709 \u66FE\u89C1 \u66FF\u4F60 \u66FF\u6211 \u6700\u597D \u6709\u4E00 \u6709\u4E0D \u6709\u4E2A \u6709\u4E86 \u6709\u4E8B \u6709\u4E9B \u6709\u4EBA \u6709\u4F55 \u6709\u51E0 \u6709\u591A \u6709\u5931 \u6709\u597D \u6709\u5FC3 \u6709\u6211 \u6709\u6B64 \u6709\u7406 \u6709\u751A \u6709\u7684 \u6709\u8BDD \u6709\u8FD9 \u671D\u5EF7 \u672A\u53EF \u672A\u66FE \u672A\u77E5 \u672C\u4E8B \u6740\u4E4B \u6740\u4E86 \u6740\u4EBA \u6740\u6211 \u6761\u8DEF \u6765\u4E0D \u6765\u4E0E \u6765\u4E5F \u6765\u4E86 \u6765\u505A \u6765\u5230 \u6765\u5403 \u6765\u5F97 \u6765\u6211 \u6765\u65F6 \u6765\u662F \u6765\u6B64 \u6765\u7684 \u6765\u76F8 \u6765\u770B \u6765\u7F62 \u6765\u89C1 \u6765\u8BF4 \u6765\u8BF7 \u6765\u8FD9 \u6765\u95EE \u6781\u5F53 \u679C\u5B50 \u679C\u7136 \u6A21\u6837 \u6B63\u5408 \u6B63\u597D \u6B63\u662F \u6B63\u7ECF \u6B63\u8981 \u6B64\u4E00 \u6B64\u4E0D \u6B64\u4E43 \u6B64\u4E8B \u6B64\u4EBA \u6B64\u53BB \u6B64\u5904 \u6B64\u5982 \u6B64\u5FC5 \u6B64\u65F6 \u6B64\u662F \u6B64\u7269 \u6B64\u8A00 \u6B64\u8BA1 \u6B64\u8BF4 \u6B64\u95F4 \u6B66\u827A \u6B7B\u4E0D \u6B7B\u4E86 \u6B7B\u7684 \u6BCD\u4EB2 \u6C5D\u7B49 \u6CA1\u4E86 \u6CA1\u4E8B \u6CA1\u4EBA \u6CA1\u6709 \u6CD5\u5E08 \u6D88\u606F \u70E6\u607C \u7136\u4E0D \u7136\u540E \u7136\u5982 \u7136\u662F \u7236\u4EB2 \u7236\u5B50 \u7236\u6BCD \u7279\u6765 \u73B0\u5728 \u7406\u4F1A \u751A\u4E48 \u751A\u4E8B \u751A\u4EBA \u751A\u597D \u751A\u662F \u751F\u4E0D \u751F\u4E4B \u7559\u4E0B \u7559\u7740 \u75C5\u4E86 \u7684\u4E00 \u7684\u4E0D \u7684\u4E1C \u7684\u4E5F \u7684\u4E86 \u7684\u4E8B \u7684\u4EBA \u7684\u4FBF \u7684\u513F \u7684\u53BB \u7684\u548C \u7684\u5927 \u7684\u5973 \u7684\u597D \u7684\u5C0F \u7684\u5FC3 \u7684\u6211 \u7684\u65F6 \u7684\u662F \u7684\u6765 \u7684\u8BDD \u7684\u8BF4 \u7684\u8FD9 \u7684\u90A3 \u7687\u5E1D \u76F8\u4F1A \u76F8\u516C \u76F8\u89C1 \u7701\u5F97 \u770B\u4E86 \u770B\u4ED6 \u770B\u4F60 \u770B\u6211 \u770B\u770B \u770B\u7740 \u770B\u89C1 \u770B\u90A3 \u771F\u4E2A \u771F\u4EBA \u771F\u662F \u771F\u7684 \u7740\u4E00 \u7740\u4E86 \u7740\u4EBA \u7740\u4ED6 \u7740\u4F60 \u7740\u6211 \u7740\u8FD9 \u7761\u4E86 \u77E5\u4E4B \u77E5\u4ED6 \u77E5\u4F55 \u77E5\u4F60 \u77E5\u600E \u77E5\u6211 \u77E5\u662F \u77E5\u9053 \u7956\u5B97 \u795E\u4ED9 \u795E\u901A \u79BB\u4E86 \u7AEF\u7684 \u7B11\u8BDD \u7B2C\u4E00 \u7B49\u4E0D \u7B49\u4ED6 \u7B49\u4F60 \u7B49\u6211 \u7B49\u7740 \u7B49\u8BF4 \u7D27\u7684 \u7F62\u4E86 \u8001\u4EBA \u8001\u513F \u8001\u592B \u8001\u5B50 \u8001\u8EAB \u800C\u6765 \u80E1\u8BF4 \u81EA\u53BB \u81EA\u53E4 \u81EA\u5728 \u81EA\u5DF1 \u81EA\u6709 \u81EA\u6765 \u81EA\u7136 \u81F3\u6B64 \u8239\u53EA \u82E5\u4E0D \u82E5\u4F55 \u82E5\u5F97 \u82E5\u662F \u82E5\u6709 \u82E5\u8981 \u83AB\u4E0D \u83AB\u8981 \u83AB\u975E \u846B\u82A6 \u867D\u4E0D \u867D\u662F \u867D\u6709 \u867D\u7136 \u8863\u670D \u8863\u88F3 \u88AB\u4ED6 \u88AB\u6211 \u8981\u4E0D \u8981\u4ED6 \u8981\u4F60 \u8981\u53BB \u8981\u5403 \u8981\u6211 \u8981\u6253 \u8981\u7D27 \u8981\u89C1 \u8981\u8BF4 \u8981\u8D70 \u8981\u95EE \u89C1\u4E00 \u89C1\u4E86 \u89C1\u4ED6 \u89C1\u4F60 \u89C1\u5F97 \u89C1\u6211 \u89C1\u6709 \u89C1\u8BC6 \u89C1\u9762 \u8A00\u4E4B \u8A00\u8BED \u8A00\u9053 \u8BA1\u8F83 \u8BA4\u5F97 \u8BB0\u5F97 \u8BB8\u591A \u8BDD\u4E86 \u8BDD\u513F \u8BDD\u8BF4 \u8BEF\u4E86 \u8BF4\u4E0D \u8BF4\u4E0E \u8BF4\u4E86 \u8BF4\u4ED6 \u8BF4\u4F60 \u8BF4\u51FA \u8BF4\u5F97 \u8BF4\u6211 \u8BF4\u662F \u8BF4\u6765 \u8BF4\u7684 \u8BF4\u7F62 \u8BF4\u8BDD \u8BF4\u8D77 \u8BF4\u8FD9 \u8BF4\u90A3 \u8BF7\u4F60 \u8BF7\u5750 \u8BF7\u6211 \u8C01\u4EBA \u8C01\u6562 \u8D70\u4E00 \u8D70\u4E86 \u8D77\u6765 \u8D81\u65E9 \u8DB3\u4E0B \u8DB3\u4E3A \u8DDF\u6211 \u8DDF\u7740 \u8DEF\u4E0A \u8EAB\u4E0A \u8F93\u4E86 \u8F9B\u82E6 \u8FC7\u4E86 \u8FC7\u53BB \u8FC7\u6765 \u8FC7\u7684 \u8FD1\u65E5 \u8FD8\u4E0D \u8FD8\u4E86 \u8FD8\u4F60 \u8FD8\u5F97 \u8FD8\u6211 \u8FD8\u662F \u8FD8\u6709 \u8FD8\u8981 \u8FD9\u4E00 \u8FD9\u4E0D \u8FD9\u4E2A \u8FD9\u4E5F \u8FD9\u4E9B \u8FD9\u4EBA \u8FD9\u4EF6 \u8FD9\u51E0 \u8FD9\u548C \u8FD9\u5C0F \u8FD9\u662F \u8FD9\u6761 \u8FD9\u6837 \u8FD9\u7B49 \u8FD9\u822C \u8FD9\u8BDD \u8FD9\u91CC \u8FDB\u53BB \u8FDB\u6765 \u8FDE\u6211 \u8FDE\u65E5 \u8FDF\u4E86 \u9001\u4E86 \u9001\u53BB \u9001\u6765 \u9020\u5316 \u9053\u4E86 \u9053\u4EBA \u9053\u4F60 \u9053\u6211 \u9053\u662F \u9053\u7406 \u9053\u7684 \u90A3\u4E00 \u90A3\u4E2A \u90A3\u4E9B \u90A3\u548C \u90A3\u65F6 \u90A3\u8FB9 \u90A3\u91CC \u90FD\u4E0D \u90FD\u5728 \u90FD\u662F \u90FD\u6709 \u90FD\u6765 \u91CC\u4E0D \u91CC\u4E86 \u91CC\u4EBA \u91CC\u53BB \u91CC\u5403 \u91CC\u5750 \u91CC\u662F \u91CC\u6709 \u91CC\u6765 \u91CC\u7684 \u91CC\u8D70 \u91CC\u8FD8 \u91CC\u9762 \u9519\u4E86 \u95E8\u5916 \u95EE\u4ED6 \u95EE\u4F60 \u95EE\u6211 \u95F9\u7684 \u9664\u4E86 \u96BE\u5F97 \u96BE\u9053 \u975E\u662F \u987B\u5F97 \u987B\u662F \u9976\u4E86 \u9976\u4F60 \u9AD8\u59D3";

// src/generators/dialogue/words-measure.ts
var MEASURES = {
  \u628A: `\u5251 \u5200 \u65A7 \u65A7\u5934 \u65A7\u5B50 \u5315\u9996 \u77ED\u5251 \u957F\u5251 \u5B9D\u5251 \u9524 \u9524\u5B50 \u6218\u9524 \u94A5\u5319 \u4F1E \u6905\u5B50 \u6247\u5B50 \u6298\u6247 \u9501 \u9570\u5200 \u9504\u5934 \u94F2 \u94F2\u5B50 \u94C1\u9539 \u952F \u952F\u5B50 \u526A\u5200 \u94B3\u5B50 \u68B3\u5B50
    \u5237\u5B50 \u52FA\u5B50 \u53C9\u5B50 \u5C3A \u5F29 \u5F13 \u957F\u5F13 \u77ED\u5F13 \u4E09\u53C9\u621F \u621F \u7434 \u53E4\u7434 \u5409\u4ED6 \u4E8C\u80E1 \u58F6 \u8336\u58F6 \u706B\u94F3 \u706B\u67AA \u624B\u67AA \u67AA \u5203 \u5251\u5203 \u51FF\u5B50 \u5228\u5B50 \u6273\u624B \u626B\u5E1A \u62D0\u6756`,
  \u5F20: "\u5730\u56FE \u56FE \u6D77\u56FE \u85CF\u5B9D\u56FE \u56FE\u7EB8 \u7EB8 \u7F8A\u76AE\u7EB8 \u684C\u5B50 \u5E8A \u76AE \u517D\u76AE \u72FC\u76AE \u9E7F\u76AE \u718A\u76AE \u864E\u76AE \u6BDB\u76AE \u7F51 \u6E14\u7F51 \u86DB\u7F51 \u5F13\u5F26 \u8138 \u5634 \u7B26 \u7B26\u7EB8 \u7EB8\u724C \u724C \u7968 \u5951\u7EA6 \u5730\u5951 \u544A\u793A \u901A\u7F09\u4EE4 \u836F\u65B9 \u65B9\u5B50 \u997C \u6BEF\u5B50 \u5531\u7247",
  \u53CC: "\u9774 \u9774\u5B50 \u957F\u9774 \u76AE\u9774 \u978B \u978B\u5B50 \u8349\u978B \u5E03\u978B \u624B\u5957 \u76AE\u624B\u5957 \u62A4\u624B \u889C \u889C\u5B50 \u7B77\u5B50 \u773C\u775B \u624B",
  \u6761: `\u88E4\u5B50 \u957F\u88E4 \u86C7 \u6BD2\u86C7 \u9C7C \u7EF3 \u7EF3\u5B50 \u7EF3\u7D22 \u9EBB\u7EF3 \u9879\u94FE \u8170\u5E26 \u76AE\u5E26 \u5E26\u5B50 \u56F4\u5DFE \u88D9\u5B50 \u9F99 \u72D7 \u6CB3 \u8DEF \u97AD \u97AD\u5B50 \u94FE \u94FE\u5B50 \u94C1\u94FE \u9501\u94FE \u6BDB\u5DFE \u624B\u5E15 \u6BEF \u8708\u86A3
    \u5C3E\u5DF4 \u817F \u8239\u6868 \u7EBF\u7D22 \u866B \u5DE8\u87D2 \u87D2 \u70DF \u706B\u817F \u54B8\u9C7C`,
  \u4EF6: `\u8863 \u8863\u670D \u6597\u7BF7 \u62AB\u98CE \u76D4\u7532 \u94E0\u7532 \u76AE\u7532 \u9501\u5B50\u7532 \u80F8\u7532 \u7532 \u957F\u888D \u6CD5\u888D \u888D \u888D\u5B50 \u5916\u5957 \u5927\u8863 \u5B9D\u7269 \u5B9D\u8D1D \u6B66\u5668 \u5175\u5668 \u793C\u7269 \u9996\u9970 \u6CD5\u5668 \u6CD5\u5B9D \u53E4\u8463 \u884C\u674E \u5DE5\u5177 \u4E1C\u897F \u8D27
    \u5BB6\u5177 \u74F7\u5668 \u94F6\u5668 \u795E\u5668 \u5723\u7269 \u9057\u7269 \u4FE1\u7269`,
  \u9876: "\u5E3D \u5E3D\u5B50 \u5934\u76D4 \u76D4 \u738B\u51A0 \u7687\u51A0 \u51A0 \u5934\u51A0 \u5E10\u7BF7 \u8F7F\u5B50 \u6597\u7B20",
  \u74F6: "\u836F\u6C34 \u836F\u5242 \u836F \u6BD2\u836F \u89E3\u836F \u6CB9 \u706F\u6CB9 \u5723\u6C34 \u9999\u6C34 \u58A8\u6C34 \u8702\u871C \u918B \u9171\u6CB9 \u9B54\u836F \u7075\u836F",
  \u575B: "\u9152 \u8001\u9152 \u9EC4\u9152 \u70E7\u9152 \u7C73\u9152",
  \u679A: "\u6212\u6307 \u6307\u73AF \u786C\u5E01 \u94DC\u677F \u94DC\u94B1 \u94F6\u5E01 \u5FBD\u7AE0 \u52CB\u7AE0 \u62A4\u7B26 \u62A4\u8EAB\u7B26 \u5370\u7AE0 \u7389\u4F69 \u9E21\u86CB \u86CB \u9F99\u86CB \u4EE4\u724C \u94DC\u724C \u7389\u724C \u5956\u7AE0 \u80F8\u9488 \u9CDE\u7247 \u7FBD\u7BAD \u98DE\u9556 \u624B\u91CC\u5251 \u70B8\u5F39",
  \u9897: "\u5B9D\u77F3 \u7EA2\u5B9D\u77F3 \u84DD\u5B9D\u77F3 \u73CD\u73E0 \u73E0 \u73E0\u5B50 \u591C\u660E\u73E0 \u79CD\u5B50 \u7259 \u7259\u9F7F \u7360\u7259 \u5FC3 \u5FC3\u810F \u94BB\u77F3 \u661F \u661F\u661F \u6C34\u6676 \u6C34\u6676\u7403 \u7CD6 \u5B50\u5F39 \u5934 \u5934\u9885 \u77F3\u5B50 \u836F\u4E38 \u4E39\u836F \u4ED9\u4E39 \u679C\u5B50 \u679C \u773C\u73E0 \u8461\u8404 \u6A31\u6843 \u87BA\u4E1D \u9489\u5B50",
  \u652F: "\u7BAD \u7BAD\u77E2 \u7B14 \u6BDB\u7B14 \u8721\u70DB \u70DB \u706B\u628A \u706B\u70AC \u7B1B \u7B1B\u5B50 \u7BAB \u4EE4\u7BAD \u6B4C \u66F2\u5B50 \u519B\u961F \u961F\u4F0D \u9999",
  \u6839: "\u6CD5\u6756 \u9B54\u6756 \u624B\u6756 \u6756 \u68CD \u68CD\u5B50 \u6728\u68CD \u94C1\u68CD \u6728\u5934 \u7FBD\u6BDB \u9AA8\u5934 \u9AA8 \u9488 \u706F\u82AF \u706B\u67F4 \u67F1\u5B50 \u9C7C\u7AFF \u7AF9\u7AFF \u9493\u7AFF \u8721 \u5934\u53D1 \u67F4 \u6811\u679D \u85E4 \u841D\u535C \u80E1\u841D\u535C \u9999\u8549 \u7BA1\u5B50 \u5F26 \u7434\u5F26 \u7EF3\u7ED3 \u4EBA\u53C2",
  \u672C: "\u4E66 \u53E4\u4E66 \u9B54\u6CD5\u4E66 \u6CD5\u672F\u4E66 \u65E5\u8BB0 \u8D26\u672C \u518C\u5B50 \u7B14\u8BB0 \u79D8\u7C4D \u7ECF\u4E66 \u5178\u7C4D \u5267\u672C \u5B57\u5178 \u7C3F\u5B50",
  \u5C01: "\u4FE1 \u5BC6\u4FE1 \u4E66\u4FE1 \u63A8\u8350\u4FE1 \u60C5\u4E66",
  \u5377: "\u5377\u8F74 \u7F8A\u76AE\u5377 \u753B\u5377 \u7ECF\u5377 \u7AF9\u7B80 \u7EB1\u5E03 \u7EF7\u5E26 \u5E03\u5339 \u94C1\u4E1D",
  \u9762: "\u76FE \u76FE\u724C \u5706\u76FE \u955C \u955C\u5B50 \u94DC\u955C \u65D7 \u65D7\u5E1C \u65D7\u5B50 \u9F13 \u9523 \u5899 \u94DC\u9523",
  \u76CF: "\u706F \u706F\u7B3C \u6CB9\u706F \u63D0\u706F \u9A6C\u706F \u94C1\u706F\u7B3C",
  \u5757: "\u9762\u5305 \u77F3 \u77F3\u5934 \u77FF\u77F3 \u94C1\u77FF \u77FF \u8089 \u751F\u8089 \u94C1 \u94C1\u5757 \u91D1 \u91D1\u5757 \u91D1\u7816 \u5E03 \u6728\u677F \u7816 \u6000\u8868 \u8868 \u86CB\u7CD5 \u5976\u916A \u80A5\u7682 \u7389 \u7389\u77F3 \u7164 \u70AD \u51B0 \u5893\u7891 \u77F3\u7891 \u7891 \u724C\u533E \u624B\u8868 \u997C\u5E72 \u8C46\u8150 \u7CD5 \u94DC \u7425\u73C0 \u78E8\u5200\u77F3 \u5316\u77F3 \u59DC",
  \u6735: "\u82B1 \u73AB\u7470 \u83B2\u82B1 \u96EA\u83B2 \u8611\u83C7 \u6BD2\u8611\u83C7 \u4E91",
  \u682A: "\u8349\u836F \u836F\u8349 \u4ED9\u8349 \u7075\u829D \u6811\u82D7 \u5E7C\u82D7 \u6BD2\u8349 \u8584\u8377 \u827E\u8349 \u6708\u6839\u8349",
  \u68F5: "\u6811 \u8349 \u767D\u83DC \u5927\u6811 \u677E\u6811",
  \u5339: "\u9A6C \u6218\u9A6C \u9A86\u9A7C \u9AA1\u5B50 \u72FC \u7EF8\u7F0E \u5E03\u6599 \u4E1D\u7EF8",
  \u5934: "\u725B \u732A \u9A74 \u8C61 \u5927\u8C61 \u91CE\u732A \u72EE\u5B50 \u9E7F \u718A \u849C",
  \u53EA: `\u9E21 \u7F8A \u732B \u9F20 \u8001\u9F20 \u6D1E\u9F20 \u9E1F \u732B\u5934\u9E70 \u4E4C\u9E26 \u9E70 \u9E2D \u9E45 \u5154 \u5154\u5B50 \u864E \u8001\u864E \u7334\u5B50 \u72D0\u72F8 \u8759\u8760 \u8718\u86DB \u874E\u5B50 \u9752\u86D9 \u86E4\u87C6 \u4E4C\u9F9F \u8774\u8776 \u98DE\u86FE \u871C\u8702 \u866B\u5B50 \u602A \u602A\u7269 \u5996\u602A \u54E5\u5E03\u6797 \u53F2\u83B1\u59C6 \u7897 \u7BB1
    \u7BB1\u5B50 \u6728\u7BB1 \u5323\u5B50 \u76D2\u5B50 \u888B\u5B50 \u6876 \u6728\u6876 \u7BEE\u5B50 \u676F\u5B50 \u9152\u676F \u74F6\u5B50 \u7F50\u5B50 \u7F50 \u624B \u773C \u8033\u6735 \u8033\u73AF \u624B\u956F \u956F\u5B50 \u54E8\u5B50 \u94C3\u94DB \u6C99\u6F0F \u9E21\u817F \u70E7\u9E21 \u8783\u87F9 \u867E \u51E4\u51F0 \u9B3C \u91CE\u517D \u4E09\u5934\u72AC \u5730\u72F1\u72AC \u72AC`,
  \u53E3: "\u9505 \u94C1\u9505 \u4E95 \u949F \u68FA\u6750 \u5927\u949F \u7F38 \u5251\u5323",
  \u8F86: "\u8F66 \u9A6C\u8F66 \u8D27\u8F66 \u63A8\u8F66",
  \u8258: "\u8239 \u5E06\u8239 \u6E14\u8239 \u6D77\u76D7\u8239",
  \u5EA7: "\u5C71 \u5854 \u6865 \u57CE \u57CE\u5821 \u96D5\u50CF \u77F3\u50CF \u795E\u50CF \u5893 \u575F \u5E99 \u5C9B \u5BAB\u6BBF \u949F\u697C \u5EA7\u949F",
  \u6247: "\u95E8 \u7A97 \u7A97\u6237 \u94C1\u95E8 \u5C4F\u98CE",
  \u5E45: "\u753B \u6CB9\u753B \u753B\u50CF \u8096\u50CF \u5B57\u753B \u6302\u6BEF",
  \u676F: "\u8336 \u5496\u5561 \u5564\u9152 \u9EA6\u9152 \u679C\u6C41",
  \u7897: "\u6C64 \u996D \u7CA5 \u9762 \u9762\u6761",
  \u888B: "\u7C73 \u9762\u7C89 \u91D1\u5E01 \u94B1\u5E01 \u76D0 \u9EA6\u5B50 \u7CAE \u79CD\u7CAE \u77F3\u7070 \u706B\u836F \u9999\u6599 \u8336\u53F6 \u571F\u8C46",
  \u526F: "\u773C\u955C \u68CB \u8C61\u68CB \u68CB\u5B50 \u6251\u514B \u5BF9\u8054 \u624B\u94D0 \u9563\u94D0 \u9A6C\u978D \u62C5\u67B6 \u62A4\u8155 \u62A4\u819D \u9AA8\u67B6 \u62C5\u5B50",
  \u5BF9: "\u7FC5\u8180 \u9E33\u9E2F \u7284\u89D2 \u89D2 \u9F99\u89D2 \u9E7F\u89D2 \u8033\u5760 \u7389\u956F",
  \u4E32: "\u4F5B\u73E0 \u5FF5\u73E0 \u624B\u94FE \u8461\u8404\u5E72 \u7CD6\u846B\u82A6 \u94DC\u94A5\u5319 \u98CE\u94C3 \u811A\u5370",
  \u6746: "\u957F\u67AA \u79E4 \u6807\u67AA \u957F\u77DB \u77DB \u7EA2\u7F28\u67AA \u730E\u67AA \u70DF\u67AA",
  \u5C0A: "\u4F5B\u50CF \u94DC\u50CF \u5927\u70AE \u706B\u70AE \u94DC\u9F0E \u9F0E",
  \u95E8: "\u70AE \u52A0\u519C\u70AE",
  \u53F0: "\u673A\u5668 \u7EC7\u5E03\u673A \u4EEA\u5668 \u671B\u8FDC\u955C",
  \u67B6: "\u68AF\u5B50 \u94A2\u7434 \u7AD6\u7434 \u98CE\u8F66 \u7EBA\u8F66 \u98DE\u673A",
  \u95F4: "\u5C4B\u5B50 \u623F\u5B50 \u623F\u95F4",
  \u56E2: "\u7EBF \u6BDB\u7EBF \u706B \u706B\u7130 \u9EBB \u6CE5",
  \u7247: "\u53F6\u5B50 \u6811\u53F6 \u9F99\u9CDE \u9762\u819C \u82B1\u74E3 \u788E\u7247 \u8584\u7247 \u836F\u7247",
  \u6EF4: "\u8840 \u773C\u6CEA \u6CEA \u9F99\u8840 \u9732\u6C34",
  \u9053: "\u83DC \u547D\u4EE4 \u5723\u65E8 \u8C1C\u9898 \u5492\u8BED \u7B26\u5492 \u75A4",
  \u9996: "\u8BD7 \u6B4C\u8C23 \u513F\u6B4C",
  \u4F4D: "\u5BA2\u4EBA \u5148\u751F \u8001\u4EBA",
  \u4E9B: "\u6C34 \u98DF\u7269 \u5E72\u7CAE \u7CAE\u98DF \u8089\u5E72 \u6C99\u5B50 \u6CE5\u571F \u7070 \u571F \u94B1 \u94F6\u5B50 \u9EC4\u91D1 \u767D\u94F6 \u94C1\u5C51 \u6728\u6599 \u6728\u6750 \u8D27\u7269 \u6742\u7269 \u884C\u5934 \u7269\u8D44 \u6750\u6599 \u6D88\u606F \u8865\u7ED9 \u76D8\u7F20 \u8349\u6599 \u67F4\u706B \u71D5\u9EA6 \u9B54\u7C89 \u7C89\u672B \u9AA8\u7070"
};

// src/generators/dialogue/measure-word.ts
var DEFAULT = "\u4E2A";
var byNoun;
function measureOf({ text: text4, measure }) {
  if (measure !== void 0) return measure;
  byNoun ??= new Map(Object.entries(MEASURES).flatMap(([word, nouns]) => nouns.split(/\s+/).map((noun2) => [noun2, word])));
  const noun = text4.replace(/[^\p{Script=Han}]+$/u, "");
  for (let from = 0; from < noun.length; from++) {
    const found = byNoun.get(noun.slice(from));
    if (found !== void 0) return found;
  }
  return DEFAULT;
}
var DETERMINED = /^([这那某每各]|[我你他她它咱您](们)?的|许多|很多|好多|好些|一些|有些|所有|全部|无数|大量|若干|其他|别的)/u;
var COUNTED = new RegExp(
  `^(\u7B2C?[\\d\uFF10-\uFF19.]+|\u7B2C?[\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u51E0\u534A\u6570]+\u591A?)(?:(?:${Object.keys(MEASURES).filter((word) => !["\u5934", "\u9762", "\u9996", "\u9053", "\u53E3", "\u95E8", "\u4F4D", "\u53F0"].includes(word)).join("|")}|\u4E2A|\u7C92|\u5305|\u76D2|\u7BB1|\u6876|\u58F6|\u7F50|\u6346|\u675F|\u5806|\u7EC4|\u5957|\u4EFD|\u67C4|\u78C5|\u65A4|\u4E24)|(?:[\u5934\u9762\u9996\u9053\u53E3\u95E8\u4F4D\u53F0])(?=\u725B|\u732A|\u9A74|\u8C61|\u76FE|\u955C|\u65D7|\u8BD7|\u9505|\u949F|\u4E95|\u5927))`,
  "u"
);
function withMeasure(pointer, fact) {
  const { text: text4 } = fact;
  if (DETERMINED.test(text4)) return text4;
  if (COUNTED.test(text4)) return pointer === "\u4E00" ? text4 : pointer + text4;
  return pointer + measureOf(fact) + text4;
}

// src/generators/dialogue/facts.ts
var NUMBERS = ["one", "many", "mass"];
var SHARE = 0.6;
var JOINED = [
  // Between letters (Persian, Indic, Sinhala), and after a virama, where Malayalam and Bengali end words with a joiner.
  /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu,
  /(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2])[\u200C\u200D]/gu,
  // Between emoji: families, professions, flags of parts.
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3])\u200D(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Emoji})[\uFE0E\uFE0F]/gu,
  /(?<=\u{1F3F4})[\u{E0020}-\u{E007E}]+\u{E007F}/gu,
  // Variants of a character: of Han and of Mongolian.
  /(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu,
  /(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]/gu
];
var FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800{}]|^\p{M}/u;
function readFacts(given, act, language, where) {
  checkObject(where, "request.slots", given, 'an object of facts: { place: "the old mine" }');
  const deny = (message) => {
    throw new AigcError("bad-request", where, message);
  };
  const useful = ACT_SLOTS[act];
  const read2 = /* @__PURE__ */ new Map();
  for (const [name, value] of Object.entries(given)) {
    if (!useful.includes(name)) {
      deny(`"${act}" has no use for a slot "${excerpt(name)}". It can say ${useful.join(", ")}. Leave the others out.`);
    }
    const fact = readFact(value, name, `request.slots.${name}`, where);
    if (fact.text.length > LONGEST_FACT) {
      deny(`the slot "${name}" has ${fact.text.length} characters; at most ${LONGEST_FACT} fit into a bubble. Shorten it.`);
    }
    read2.set(name, fact);
  }
  const facts = /* @__PURE__ */ new Map();
  for (const slot of SLOTS) if (read2.has(slot)) facts.set(slot, read2.get(slot));
  const length = lengthOf(facts.values());
  const room = roomFor(language);
  if (length > room)
    deny(`the slots take ${length} characters; at most ${room} leave room for a sentence in "${language}". Give fewer or shorter ones.`);
  return facts;
}
function readFact(value, slot, name, where) {
  if (typeof value !== "string") checkFact(where, name, value);
  const given = typeof value === "string" ? { text: value } : value;
  const text4 = given.text.replace(/^[\s,;:，；：、]+|[\s,;:，；：、]+$/gu, "");
  const deny = (message) => {
    throw new AigcError("bad-request", where, message);
  };
  if (text4 === "") deny(`the slot "${slot}" is empty. Give a text or leave the slot out.`);
  const visible = (all) => JOINED.reduce((rest, joined) => rest.replace(joined, ""), all);
  if ([text4, given.article, given.measure].some((part) => part !== void 0 && FORBIDDEN.test(visible(part)))) {
    deny(`the slot "${slot}" holds a brace, a line break or an invisible character. Take it out.`);
  }
  return { ...given, text: text4 };
}
function lengthOf(facts) {
  let length = 0;
  for (const { text: text4 } of facts) length += text4.length;
  return length;
}
function excerpt(value) {
  const text4 = String(value);
  return text4.length > 40 ? `${text4.slice(0, 40)}\u2026` : text4;
}
function roomFor(language) {
  return LONGEST[language] * SHARE;
}
var LONGEST_ARTICLE = 16;
function checkFact(where, name, value) {
  checkObject(where, name, value, 'a text, or an object { text: "arrows", article: "some" }');
  const { text: text4, article = "", number: number3 = "one", measure = "" } = value;
  checkText(where, `${name}.text`, text4);
  for (const [field, given] of [
    ["article", article],
    ["measure", measure]
  ]) {
    const wanted = `a string of at most ${LONGEST_ARTICLE} characters`;
    checkText(where, `${name}.${field}`, given, wanted);
    if (given.length > LONGEST_ARTICLE) refuse(where, `${name}.${field}`, given, wanted);
  }
  checkChoice(where, `${name}.number`, number3, NUMBERS);
}

// src/generators/dialogue/words-heard.ts
var any = (words2) => `(?:${words2.trim().split(/\s+/).join("|").replaceAll("_", " ")})`;
var IDIOMS_EN = /\b(what (?:kind|sort)s?|(?:kind|sort)s? of(?! you)|fool's \w+|april fool|oh dear|dear me|dear lord|friendly fire|kill time|die hard|no thanks?(?: you)?(?! to you| for)|hate to (?:bother|ask|trouble|interrupt|say|be|disturb)|sorry (?:excuse|state|sight|lot)|if you (?:were|are|had)|love of|in love|lovelorn|curse of|welcome mat)\b/g;
var NO_NEGATION_EN = /\b(not only|not just|not to mention|no doubt|no wonder|no question|no matter|never mind|nothing but|whether or not|if not|why not|no one but|no end of|(?<=\bneither\b.*)nor|(?:do|did|does|can|could|will|would|is|are|was|were|have|has) not (?:you|we|they|he|she|it|i)\b|not that bad)\b/g;
var NEGATOR_EN = /\b(not|never|no|nobody|nothing|none|neither|nor|without|hardly|barely|scarcely|far from|anything but|no longer|least of all|stop|quit|fail(?:ed)? to)\b/g;
var INSULT = any(
  `fools? idiots? liars? cowards? thief thieves morons? imbeciles? dolts? oafs? buffoons? scoundrels? traitors? cheats? cheaters? fraud crook brutes? pigs? swine
  scum rats? dogs? vermin monster villain failure disgrace nuisance pest bore simpleton half-wit halfwit dunce blockhead clown loser jerk wretch
  stupid ugly worthless useless pathetic foolish dumb lazy ridiculous disgusting horrible terrible awful despicable hateful cruel
  mean selfish rude greedy evil wicked rotten bad dishonest annoying incompetent ignorant hopeless`
);
var BETWEEN = any(
  `are were be been is have will must can 'll 're 've a an the such old big little great dirty filthy lying stinking miserable poor damned damn bloody
  complete total utter absolute real always just only really truly so very too as still not no never hardly barely scarcely both all and or of any
  anything nothing but quite rather pretty stupid ugly worthless useless lazy silly fat bunch lot pack kind sort far from neither nor honestly
  simply clearly surely even longer in fact that half at`
);
var ADDRESSED = any("smith blacksmith herbalist merchant trader elder guard hunter man woman boy girl one old hag git thing creature");
var FEELINGS_EN = [
  // Before the single words, which they hold.
  { pattern: /\b(no thanks to you|thanks? (?:you )?for nothing)\b/, feels: -1, negated: 0 },
  {
    pattern: /\b(not (?:too |so |half |that |at all )?(?:bad|shabby)|can not complain|no hard feelings|could not be (?:better|happier))\b/,
    feels: 1,
    negated: 1
  },
  {
    pattern: /\b(can not (?:stand|bear|abide|endure)|could not care less (?:about|for)|sick of|tired of|fed up with|had enough of) (?:you|your)\b/,
    feels: -1,
    negated: 0
  },
  { pattern: /\byou (?:really |all )?(stink|suck|disgust me|make me sick)\b/, feels: -1, negated: 0 },
  { pattern: /\bcould not (?:hate|despise) you more\b/, feels: -1, negated: -1 },
  {
    pattern: /\b((?:hate|hated|despise|despised|loathe|loathed|detest|detested|dislike|disliked|curse|damn|screw|blame|resent|distrust) (?:you|your))\b/,
    feels: -1,
    negated: 0
  },
  {
    pattern: /(?:^|\b(?:i|we|i'll|we'll|i'm|gonna|going to)\b.*)\b((?:kill|hurt|break|end|bury|crush|gut|destroy) you)\b/,
    feels: -1,
    negated: 0
  },
  {
    pattern: /^(?:oh |just |please |now |so |then |you |why do you |why do not you |will you |can you |and )*(shut (?:up|it|your)|get lost|get out|go away|go to hell|drop dead|be quiet|buzz off|leave me alone|die)\b/,
    feels: -1,
    negated: 0
  },
  { pattern: new RegExp(`\\b(?:you|your|you're)(?: ${BETWEEN})* (${INSULT})\\b`), feels: -1, negated: 0 },
  {
    pattern: new RegExp(
      `^(?:oh |hey |bah |pah |what |such |a |an |you |old |dirty |filthy |lying |damn |bloody |miserable |complete )*(${INSULT})(?: ${ADDRESSED})*$`
    ),
    feels: -1,
    negated: 0
  },
  {
    pattern: /\b(?:i|we|they|everyone|everybody|people|nobody|really|always|do|did|not|never|still|also|to)\b(?: \w+)? ((?:like|liked|likes|love|loved|loves|trust|trusted|respect|respected|admire|admired|care for|cared for|care about|value|miss|missed|believe|appreciate) (?:you|your))\b/,
    feels: 1,
    negated: -1
  },
  { pattern: /\b(?:you|your|you're)\b.*\b(friends?|kind|nice|lovely|welcome|friendly|honest|fair)\b/, feels: 1, negated: -1 },
  { pattern: /\b(friends?|kind|nice|glad|pleased|happy|fond|proud|grateful)\b(?=.*\b(?:you|your)\b)/, feels: 1, negated: -1 },
  {
    pattern: /\b(thanks|thank you|thank|please|friends?|kind|lovely|welcome|good (?:morning|day|evening|afternoon)|bless|glad|love|sorry|dear|nice|well done|grateful|pardon|excuse me|pleasure|brave|wonderful|good (?:work|job))\b/,
    feels: 1,
    negated: 0
  }
];
var IDIOMS_ZH = /笨重|笨拙|粗笨|滚烫|滚动|滚滚|翻滚|打滚|滚筒|滚石|滚木|滚轮|滚水|滚圆|滚落|滚雪球|摇滚|滚珠|蠢蠢欲动|愚公|恨不得|恨不能|恨铁不成钢|怨恨|悔恨|遗恨|仇恨|凋谢|谢幕|谢绝|代谢|谢顶|花谢|谢家|请柬|申请|请假|请愿|聘请|请帖|麻烦|烦恼|烦劳|耐烦|装傻|傻眼|丑时|小丑|丑闻|坏处|损坏|破坏|坏掉|坏了|坏运气|坏天气|坏消息|好坏|你好(?:像|歹|大|坏|狠|笨|蠢|傻|烦|讨厌)|小偷小摸|讨厌鬼节|懒腰|怪不得|难怪|奇怪|古怪|责怪|怪罪|怪味|怪脾气|[不别]怪|出卖|卖弄|卖力|卖命|收买|买通|不小心|小心眼|帮倒忙/g;
var NO_NEGATION_ZH = /不但|不仅|不过|不管|不论|不如|不久|不同|不断|不得了|不愧|差不多|要不是|要不|不然|不止|不光|不只|了不起|对不起|不好意思|不客气|不用谢|不谢|不错|不由|不禁|巴不得|得不|好不|不得不|不能不|不可不|不会不|无不|没事|没关系|没错|非常|除非|无论|无比|别人|别的|特别|告别|区别|分别|未来|莫非/g;
var NEGATOR_ZH = /不是|不|没有|没|别|并非|绝非|非|未|无|勿|莫|谈不上|算不上|称不上|怎么会|怎么可能|哪会|谁(?![都也])|难道|岂|何必|是否/g;
var INSULT_ZH = `\u7B28\u86CB|\u7B28\u732A|\u8822\u8D27|\u8822\u732A|\u8822\u6750|\u50BB\u74DC|\u50BB\u5B50|\u50BB\u86CB|\u5446\u5B50|\u767D\u75F4|\u9A97\u5B50|\u5C0F\u5077|\u8D3C|\u61E6\u592B|\u6DF7\u8D26|\u6DF7\u86CB|\u574F\u86CB|\u574F\u4EBA|\u574F\u4E1C\u897F|\u6076\u4EBA|\u5E9F\u7269|\u80C6\u5C0F\u9B3C|\u4E11\u516B\u602A|\u65E0\u8D56|\u6D41\u6C13|\u755C\u751F|\u738B\u516B\u86CB|\u996D\u6876|\u7A9D\u56CA\u5E9F|\u541D\u556C\u9B3C|\u5C0F\u6C14\u9B3C|\u53DB\u5F92|\u5C0F\u4EBA|\u8BA8\u538C\u9B3C|\u75AF\u5B50|\u7B28|\u8822|\u50BB|\u4E11|\u574F|\u8BA8\u538C(?![\u6211\u4ED6\u5979\u5B83\u8FD9\u90A3\u4E0B\u522B\u4EC0])|\u70E6\u4EBA|\u70E6(?![\u6211\u4ED6\u5979\u5B83])|\u6CA1\u7528|\u53EF\u6076|\u65E0\u803B|\u5351\u9119|\u6076\u5FC3|\u53EF\u6068|\u611A\u8822|\u61D2|\u81EA\u79C1|\u9634\u9669|\u6CA1\u826F\u5FC3|\u4E0D\u8981\u8138`;
var BETWEEN_ZH = `\u4EEC|\u8FD9\u4E2A|\u8FD9|\u90A3\u4E2A|\u662F|\u5C31\u662F|\u771F\u662F|\u7B80\u76F4|\u771F|\u592A|\u597D|\u53EF|\u4E2A|\u4E00\u4E2A|\u4E00\u7FA4|\u8001|\u81ED|\u6B7B|\u5927|\u5C0F|\u7684|\u53C8|\u5F88|\u975E\u5E38|\u6709\u70B9|\u4E5F|\u90FD|\u603B|\u624D|\u8FD8|\u4E0D\u662F|\u4E0D|\u6CA1\u6709|\u6CA1\u90A3\u4E48|\u6CA1|\u5E76\u975E|\u5E76|\u7EDD\u975E|\u7EDD|\u51B3|\u4ECE\u6765|\u4ECE|\u7B97|\u50CF|\u4EC0\u4E48|\u534A\u70B9|\u4E00\u70B9|\u70B9|\u7B97\u4E0D\u4E0A|\u8C08\u4E0D\u4E0A|\u600E\u4E48\u4F1A|\u600E\u4E48\u53EF\u80FD|\u96BE\u9053|\u5C82|\u54EA\u91CC|\u591A\u4E48|\u591A|\u90A3\u4E48|\u8FD9\u4E48|\u5B9E\u5728|\u786E\u5B9E|\u679C\u7136|\u5176\u5B9E|\u5012|\u957F\u5F97`;
var FEELINGS_ZH = [
  { pattern: /(不错|不坏|不赖|不差|了不起|对不起|不好意思|不客气|没关系|不讨人厌)/u, feels: 1, negated: 0 },
  {
    pattern: /(?<!^[他她它].*)((?:瞧不起|看不起|受不了|忍不了|看不惯|信不过|不想理|不想见|不想看见|懒得理)(?:你|您))/u,
    feels: -1,
    negated: 0
  },
  { pattern: /(?<!^[他她它].*)((?:讨厌|恨|恨透|恨死|烦|烦死|鄙视|嫌弃|厌恶|憎恨|痛恨|诅咒)了?(?:你|您))/u, feels: -1, negated: 0 },
  { pattern: /(?:^|(?:我|咱|老子|本大爷).*)((?:杀|宰|弄死|砍|打死|干掉|揍|掐死|收拾)(?:了|死)?(?:你|您))/u, feels: -1, negated: 0 },
  {
    pattern: /^(?:你|您|们|快|给我|都|就|赶紧|马上|现在|可以|请|别|不要|能不能|还不)*(滚(?:开|蛋|出去|远点|回去|一边去)?(?:吧|啊|远点)?$|闭嘴|住口|闭上你的嘴|去死|走开|该死(?!的)|见鬼去)/u,
    feels: -1,
    negated: 0
  },
  { pattern: new RegExp(`[\u4F60\u60A8](?:${BETWEEN_ZH})*(${INSULT_ZH})(?!\u4E0D)`, "u"), feels: -1, negated: 0 },
  {
    pattern: new RegExp(
      `^(?:\u771F\u662F|\u771F|\u592A|\u597D|\u8001|\u81ED|\u6B7B|\u5927|\u4E2A|\u4E00\u4E2A|\u7B80\u76F4|\u4E00\u7FA4|\u4E0D\u662F|\u4E0D|\u6CA1|\u6CA1\u6709|\u7B97\u4E0D\u4E0A|\u8C08\u4E0D\u4E0A)*(${INSULT_ZH})(?=(?:\u4E86|\u554A|\u5440|\u5427|\u5462|\u900F\u4E86|\u6B7B\u4E86|\u4F60|\u94C1\u5320|\u5546\u4EBA|\u8001\u5934|\u5BB6\u4F19|\u4E1C\u897F|\u7684|\u4EEC)*$)`,
      "u"
    ),
    feels: -1,
    negated: 0
  },
  {
    pattern: /(?<!^[他她它].*)((?:喜欢|爱|欢迎|信任|相信|尊敬|佩服|想念|在乎|信得过|看得起|瞧得起)(?:过|上)?(?:你|您))/u,
    feels: 1,
    negated: -1
  },
  { pattern: /[你您].*(朋友|好人|善良|可爱|好心|厚道)/u, feels: 1, negated: -1 },
  {
    pattern: /(谢谢|多谢|感谢|谢了|谢啦|谢过|谢你|谢您|有劳|劳驾|辛苦|请|朋友|早安|你好|您好|早上好|晚上好|下午好|抱歉|喜欢|真好|厉害|佩服|久仰|欢迎|好人|亲爱|恩人|拜托|幸会|保重)/u,
    feels: 1,
    negated: 0
  }
];

// src/generators/dialogue/tone.ts
var TAKEN = "\u203B";
function toneOf(heard) {
  checkText("dialogue", "heard", heard);
  const felt = clausesOf(heard).flatMap(feelingsOf);
  return (felt.includes(1) ? 0.5 : 0) - (felt.includes(-1) ? 0.5 : 0);
}
function clausesOf(heard, ...unread) {
  const plain3 = heard.toLowerCase().replace(/[’‘]/g, "'").replace(/\bcan't|\bcannot|\bcant\b/g, "can not").replace(/\bwon't|\bwont\b/g, "will not").replace(/n't\b/g, " not").replace(/\b(do|does|did|is|was|are|were|would|could|should|have|has|had)nt\b/g, "$1 not").replace(/\bain t\b|\bai not\b/g, "is not").replace(/\byou're\b/g, "you are").replace(/\byou've\b/g, "you have");
  return plain3.split(
    /(?<=[.!?;:…。！？；：，,])|—|\b(?:(?<!\b(?:anything|nothing|no one) )but|yet|though|however|although|because|and (?=(?:i|you|we|they|he|she)\b))\b|但是|可是|不过|然而|但(?!凡)|因为/u
  ).map((clause) => {
    const read2 = clause.trim().replace(IDIOMS_EN, TAKEN).replace(IDIOMS_ZH, TAKEN);
    return unread.reduce((text4, pattern2) => text4.replace(pattern2, (_, kept) => typeof kept === "string" ? kept : ""), read2);
  }).filter((clause) => clause !== "");
}
function feelingsOf(clause) {
  const felt = [];
  let rest = clause.replace(/[.!?;:…。！？；：，,\s"'”“]+$/u, "");
  for (const feeling of [...FEELINGS_EN, ...FEELINGS_ZH]) {
    const found = feeling.pattern.exec(rest);
    if (found === null) continue;
    const [whole4, word = whole4] = found;
    const at2 = found.index + whole4.lastIndexOf(word);
    felt.push(feltAs(feeling, rest.slice(0, at2)));
    rest = rest.slice(0, at2) + TAKEN + rest.slice(at2 + word.length);
  }
  return felt;
}
function feltAs({ feels, negated }, before) {
  return negationsIn(before) % 2 === 0 ? feels : negated;
}
function negationsIn(text4) {
  const plain3 = text4.replace(NO_NEGATION_EN, "").replace(NO_NEGATION_ZH, "");
  return [...plain3.matchAll(NEGATOR_EN), ...plain3.matchAll(NEGATOR_ZH)].length;
}

// src/generators/dialogue/plan-line.ts
function planLine(request, where = "dialogue") {
  checkFields(where, "request", request, {
    language: oneOf(LANGUAGES),
    act: oneOf(ACTS),
    speaker: withFields({ name: checkText, role: oneOf(ROLES), mood: within() }),
    "heard?": checkText,
    "recent?": listOf(checkText, "a list of lines")
  });
  const { speaker: speaker2, language, heard = "", slots = {} } = request;
  const act = request.act;
  if (heard.length > LONGEST_HEARD) {
    throw new AigcError(
      "bad-request",
      where,
      `what was heard has ${heard.length} characters; at most ${LONGEST_HEARD} can be taken in. Cut it first.`
    );
  }
  const mood = Math.max(-1, Math.min(1, speaker2.mood)) + toneOf(heard);
  return {
    act,
    role: speaker2.role,
    language,
    mood: mood > 0.33 ? "+" : mood < -0.33 ? "-" : "0",
    speaker: speaker2.name,
    slots: readFacts(slots, act, language, where)
  };
}

// src/generators/dialogue/check-line.ts
var lexicons = /* @__PURE__ */ new WeakMap();
var NUMBER_EN = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?)\b/iu;
var NUMBER_ZH = /[0-9０-９〇零两二三四五六七八九十百千万亿]/u;
var IDIOM_ZH = /千万|万一|十分|百姓|三更|半夜三更|四处|四周|四下|百年|千年|万事|万物|九泉|七上八下|三心二意|一五一十|乱七八糟|两下|三两下|百般/gu;
var BLOCKED = /\b(kill (yourself|himself|herself)|suicide|rape\w*|nigg\w*|negro\w*|whore\w*|slut\w*|bitch\w*|bastard\w*|fuck\w*|shit\w*|cunt\w*|faggot\w*|jews?|gypsy|gypsies|savages?|heathens?|hang yourself)\b|自杀|强奸|婊|妓|娼|鸡巴|他妈|操你|贱人|杂种|支那|鞑子|蛮子|屄|屌/iu;
var ENDS_WELL = { en: /[.!?…]["'”’]?$/u, zh: /[。！？…][”’」]?$/u };
var FACT_SAID = "\uFFFC";
function lineCheck(lines3) {
  return (line, request) => {
    const plan = planLine(request);
    checkLineContent("dialogue", "line", line);
    const rules = lines3[plan.language];
    const lexicon = lexicons.get(rules) ?? readLexicon(rules);
    lexicons.set(rules, lexicon);
    return [...problemsOf(line, request, plan, lexicon)];
  };
}
function* problemsOf(line, request, plan, lexicon) {
  const problem = (code, message) => ({ code, message });
  const { text: text4 } = line;
  const { language } = plan;
  const { rest, said } = withoutFacts(text4, plan);
  if (line.speaker !== plan.speaker || line.act !== plan.act || line.language !== language) {
    yield problem(
      "other",
      `the line is a "${line.act}" of "${line.speaker}" in "${line.language}", asked was a "${plan.act}" of "${plan.speaker}" in "${language}"`
    );
  }
  if (text4.trim() === "") return yield problem("empty", "the line is empty");
  if (text4.length > LONGEST[language])
    yield problem("long", `the line has ${text4.length} characters, ${LONGEST[language]} fit into a bubble`);
  if (!ENDS_WELL[language].test(rest)) yield problem("unfinished", `the line ends with "${text4.at(-1)}", not as a sentence does`);
  if (/[{}[\]<>\p{Cc}\p{Cf}]/u.test(rest.replaceAll(FACT_SAID, "")))
    yield problem("markup", "the line holds braces, brackets or control characters");
  if (request.heard?.trim() === text4 || request.recent?.includes(text4)) yield problem("repeated", "the line has just been said");
  const values = [...plan.slots.values()].map((fact) => withoutStop(fact.text));
  for (const [slot, fact] of plan.slots) {
    const value = withoutStop(fact.text);
    const wanted = values.filter((other) => other === value).length;
    const times = said.get(value) ?? 0;
    if (times < wanted) yield problem("fact-missing", `"${value}" (${slot}) is not said`);
    else if (times > wanted && !everyday(value, language, lexicon))
      yield problem("fact-twice", `"${value}" (${slot}) is said ${times} times`);
  }
  if (BLOCKED.test(rest)) yield problem("blocked", "the line holds a word of the block list");
  yield* language === "en" ? englishProblems(rest, lexicon) : chineseProblems(rest, lexicon);
}
function* englishProblems(rest, lexicon) {
  const number3 = NUMBER_EN.exec(rest);
  if (number3) yield { code: "number", message: `the line counts something ("${number3[0]}"), which no slot says` };
  const name = /(?<!^["'“‘]?)(?<![.!?…:]["'”’]? ["'“‘]?)\b(?!I\b)\p{Lu}\p{L}*/u.exec(rest);
  if (name) yield { code: "name", message: `the line names "${name[0]}", which no slot says` };
  const strange = wordsOf(rest).find((word) => !lexicon.words.has(word));
  if (strange !== void 0) yield { code: "unknown-word", message: `"${strange}" is not a word of the lexicon` };
  const other = /[^\p{Script=Latin}\s.,!?;:'"“”‘’…\-\uFFFC\d]/u.exec(rest);
  if (other) yield { code: "unknown-sign", message: `the line holds the sign "${other[0]}"` };
}
function* chineseProblems(rest, lexicon) {
  const number3 = NUMBER_ZH.exec(rest.replace(IDIOM_ZH, ""));
  if (number3) yield { code: "number", message: `the line counts something ("${number3[0]}"), which no slot says` };
  const other = /[^\p{Script=Han}，。！？：；、…—“”‘’「」《》·\uFFFC\d]/u.exec(rest);
  if (other) yield { code: "unknown-sign", message: `the line holds the sign "${other[0]}"` };
  const strange = pairsOf(rest).find((pair) => !lexicon.pairs.has(pair));
  if (strange !== void 0) yield { code: "unknown-word", message: `"${strange}" is not in the lexicon` };
}
function withoutFacts(text4, { slots, language }) {
  const said = /* @__PURE__ */ new Map();
  const values = new Map([...slots.values()].map((fact) => [withoutStop(fact.text), fact]));
  let rest = text4;
  for (const [value, fact] of [...values].sort(([a], [b]) => b.length - a.length)) {
    rest = rest.replace(saidFact(value, fact, language), (found) => {
      said.set(value, (said.get(value) ?? 0) + 1);
      if (!endsSentence(found)) return FACT_SAID;
      return FACT_SAID + (language === "en" ? "." : "\u3002");
    });
  }
  return { rest, said };
}
function saidFact(value, fact, language) {
  const body = `(?:${eitherCase(fact.text)}|${eitherCase(value)})`;
  if (language === "zh") return new RegExp(`(?:[\u4E00\u8FD9\u90A3]${escaped(measureOf(fact))})?${body}`, "gu");
  const article = fact.article ? `(?:${eitherCase(fact.article)} )?` : "";
  return new RegExp(`(?<![\\p{L}\\p{N}])${article}${body}(?![\\p{L}\\p{N}])`, "gu");
}
function eitherCase(text4) {
  const [first = ""] = text4;
  return `(?:${escaped(first)}|${escaped(first.toUpperCase())})${escaped(text4.slice(first.length))}`;
}
function everyday(value, language, lexicon) {
  return language === "en" ? wordsOf(value).every((word) => lexicon.words.has(word)) : pairsOf(value).every((pair) => lexicon.pairs.has(pair));
}
function escaped(text4) {
  return text4.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
function wordsOf(text4) {
  return (text4.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []).map((word) => word.replaceAll("\u2019", "'").replace(/'s$/, ""));
}
function pairsOf(text4) {
  return (text4.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => [...run].slice(1).map((character, i) => [...run][i] + character));
}
function readLexicon(rules) {
  const words2 = new Set(COMMON_EN.split(" "));
  const pairs = new Set(COMMON_ZH.split(" "));
  for (const text4 of Object.values(rules).flatMap(textsOf)) {
    const parts2 = text4.split(/(\[[\w=-]+\])/);
    const edge = (part, last) => part.startsWith("[") ? edgesOf(rules, nameIn(part), last) : [(last ? [...part].at(-1) : [...part][0]) ?? ""];
    parts2.forEach((part, i) => {
      const plain3 = part.startsWith("[") ? "" : part.replace(/\{\w+\}/g, " ");
      for (const word of wordsOf(plain3)) words2.add(word);
      for (const pair of pairsOf(plain3)) pairs.add(pair);
      for (const left of i === 0 ? [] : edge(parts2[i - 1], true)) for (const right of edge(part, false)) pairs.add(left + right);
    });
  }
  return { words: words2, pairs };
}
function textsOf(fragments) {
  return Object.values(fragments).flat().map((fragment) => String(typeof fragment === "string" ? fragment : fragment[0]));
}
function nameIn(reference) {
  return reference.slice(1, -1).split("=").at(-1);
}
function edgesOf(rules, rule, last) {
  return textsOf(rules[rule] ?? {}).flatMap((text4) => [...text4].at(last ? -1 : 0) ?? []);
}

// src/generators/dialogue/grammar.ts
var GRAMMAR_LIMITS = { depth: 8, expansions: 100, length: 1e3 };
var NARROWNESS = [1, 3, 9, 27, 81];
var COVERING = 12;
var FACT = /\{(\w+)\}/g;
var REFERENCE = /\[(?:([\w-]+)=)?([\w-]+)\]/;
function expand(rules, rule, speaking, rng, limits = GRAMMAR_LIMITS) {
  const bindings = /* @__PURE__ */ new Map();
  let expansions = 0;
  const follow = (name, path) => {
    if (++expansions > limits.expansions) {
      throw grammarError(`the rule "${path[0] ?? name}" took more than ${limits.expansions} expansions. Make it branch less.`);
    }
    let rest = choose(rules, name, speaking, rng, path, limits);
    let text4 = "";
    for (const fact of factsOf(rest)) speaking.owed.delete(fact);
    for (let match = REFERENCE.exec(rest); match !== null; match = REFERENCE.exec(rest)) {
      const [whole4, binding, reference = ""] = match;
      text4 += rest.slice(0, match.index);
      rest = rest.slice(match.index + whole4.length);
      const made = (binding === void 0 ? bindings.get(reference) : void 0) ?? follow(reference, [...path, name]);
      if (binding !== void 0) bindings.set(binding, made);
      text4 += made;
      if (text4.length > limits.length) throw grammarError(`the rule "${name}" grew past ${limits.length} characters. Make it shorter.`);
    }
    return text4 + rest;
  };
  return follow(rule, []);
}
var checkFragment = (where, name, value) => {
  if (typeof value === "string") return;
  const [text4, weight] = Array.isArray(value) ? value : [];
  if (typeof text4 !== "string" || typeof weight !== "number") refuse(where, name, value, "a text, or a list of a text and its weight");
};
var checkRules = mapOf(mapOf(listOf(checkFragment, "a list of fragments"), "fragments by condition"), "rules by name");
function canExpand(rules, rule, speaking) {
  return candidates(rules[rule], speaking).length > 0;
}
function factsOf(text4) {
  return [...text4.matchAll(FACT)].map((match) => match[1]);
}
function choose(rules, name, speaking, rng, path, limits) {
  const rule = Object.hasOwn(rules, name) ? rules[name] : void 0;
  if (rule === void 0)
    throw grammarError(`there is no rule "${name}" (asked for by ${path.at(-1) ?? "the caller"}). Add it or correct the reference.`);
  let options = candidates(rule, speaking);
  if (path.length >= limits.depth) options = options.filter(({ text: text4 }) => !REFERENCE.test(text4));
  const total = options.reduce((sum, option) => sum + option.weight, 0);
  if (total <= 0) {
    const deep = path.length >= limits.depth ? ` that ends, ${path.length} rules deep` : "";
    throw grammarError(
      `the rule "${name}" has no fragment${deep} for ${Object.values(speaking.traits).join(", ")}. Add one under the condition "".`
    );
  }
  let left = rng.next() * total;
  for (const option of options) {
    left -= option.weight;
    if (left < 0) return option.text;
  }
  return options.at(-1).text;
}
function candidates(rule, speaking) {
  const found = [];
  for (const [condition, fragments] of Object.entries(rule ?? {})) {
    const narrowness = matches(condition, speaking);
    if (narrowness === null) continue;
    for (const fragment of fragments) {
      const [text4, weight] = typeof fragment === "string" ? [fragment, 1] : fragment;
      const facts = factsOf(text4);
      if (new Set(facts).size < facts.length || facts.some((fact) => !speaking.owed.has(fact))) continue;
      found.push({ text: text4, weight: speaking.even ? 1 : facts.reduce((sum) => sum * COVERING, weight * NARROWNESS[narrowness]) });
    }
  }
  return found;
}
function matches(condition, { traits, kinds }) {
  if (condition === "") return 0;
  const words2 = condition.split(" ");
  let narrowness = 0;
  for (const [kind, values] of Object.entries(kinds)) {
    const named = words2.filter((word) => values.includes(word));
    if (named.length === 0) continue;
    if (!named.includes(traits[kind] ?? "")) return null;
    narrowness++;
  }
  return narrowness;
}
function grammarError(message) {
  return new AigcError("bad-request", "dialogue/grammar", message);
}

// src/generators/dialogue/lines-en.ts
var LINES_EN = {
  greet: {
    "": [
      "Well met, [you].",
      "Come into the light, [you].",
      "Stand where the lamp can see you, [you]. Ah, there.",
      "A face I can put a lantern to. Well met, [you].",
      "The door was open and so was I, [you].",
      "You found the lit side of the street, [you]. Clever.",
      "Mind the step, [you]. The village is older than its stairs.",
      ["Hello, [you]. [aside]", 3],
      ["[daytime], [you]. [aside]", 3],
      "[daytime], [you]. They say [weather]."
    ],
    "+": [
      "There you are, [you]! The lamp burned brighter, I swear it.",
      "Look who the light brought in! Sit, [you], sit.",
      "[you], you are a better sight than sunrise.",
      "Come in, [you], there is always room at this lamp.",
      "[oath], it is good to see you, [you]!",
      "I was hoping for company, and here is the best of it. Welcome, [you].",
      "Welcome, [you]! I kept the good lamp lit for you."
    ],
    "-": [
      "Oh. It is you, [you].",
      "If you must come in, [you], wipe the dark off your boots.",
      "Speak quickly, [you]. Oil is dear.",
      "Another shadow at my door. What is it, [you]?",
      "I have seen worse things come up the stair, [you]. Not many.",
      "You are standing in my light, [you].",
      "Yes, [you], I see you. I was trying not to."
    ],
    smith: ["Mind the sparks, [you]. They bite before I do.", "Come in, [you], the anvil likes an audience."],
    herbalist: ["Careful, [you], you are standing on the chamomile.", "Ah, [you]. Breathe in. That is mint, and it is free."],
    merchant: ["Welcome, [you], looking is free and touching is nearly free.", "A customer! I mean, a friend. Welcome, [you]."],
    elder: ["Come closer, [you]. My eyes went out before my lamp did.", "I knew your step on the stones, [you]."],
    guard: ["Halt. Oh, it is only you. Pass, [you].", "Lantern up, [you], and let me see the face behind it."],
    hunter: ["You walk loudly, [you]. The deer send their thanks.", "I heard you a whole hedge away, [you]."]
  },
  farewell: {
    "": [
      "Go well, [you], and keep your wick dry.",
      "Until the next lighting of the lamps, [you].",
      "Walk on the lit side, [you].",
      "Farewell, [you]. Leave the door as you found it: squeaking.",
      "Go on, [you]. The light will keep.",
      "May your oil outlast the road, [you].",
      "If the road is long, [you], sing. Something may sing back.",
      "Off with you, [you], before the fog makes up its mind.",
      "May {place} treat you kindly, [you].",
      "If you go by {place}, [you], keep your lamp high.",
      ["Farewell, [you]. [aside]", 2]
    ],
    "+": [
      "Come back soon, [you], the lamp gets lonely.",
      "Take a warm thought with you, [you]. They weigh nothing.",
      "Safe steps, [you]! I will keep a window lit.",
      "Go gently, [you]. You leave the room darker.",
      "Bring me a story from {place}, [you], and bring yourself back with it."
    ],
    "-": [
      "Good. Go, [you]. And shut out the draught.",
      "Leave, then, [you]. Everyone does.",
      "Try not to die where I have to sweep, [you].",
      "Farewell, [you]. I will not wait up.",
      "Go to {place}, then, [you]. I have buried better sense than yours."
    ],
    guard: ["Pass, [you]. The gate closes when the last lamp does."],
    elder: ["Go with the first flame at your back, [you]."],
    hunter: ["Downwind, [you]. Always leave downwind."],
    herbalist: ["Eat something green, [you]. And farewell."],
    smith: ["Keep your edge oiled, [you], and your temper too."],
    merchant: ["Come again, [you], and bring your purse a friend."]
  },
  "small-talk": {
    "": [
      "They say [weather]. I say it always was so.",
      "Have you noticed, [you]? [aside]",
      "Quiet evening, [you]. Too quiet, or just quiet enough.",
      "The moths have come early this year. They know something about lamps.",
      "You know what they say, [you]: [proverb].",
      "My grandmother used to say, [proverb].",
      "I was only just thinking about supper, [you]. I usually am.",
      "Did you sleep, [you]? I heard the stair creak all night.",
      "{npc} was in here before you, asking after the weather.",
      "{npc} says hello. At least, I think it was hello.",
      "You have the look of {place} about you, [you].",
      "I was young once, and went as far as {place}. Then I got hungry.",
      ["[aside] But you did not come to hear that, [you].", 2],
      ["[aside]", 3],
      ["{npc} asked if you know {place}, {player}.", 0.3]
    ],
    "+": [
      "Everything smells of lamp oil and fresh bread today, [you]. I could weep for joy.",
      "Sit a while, [you]. No story was ever told standing up.",
      "The children have named a moth after me, [you]. I am told it is an honour.",
      "{npc} laughed today, [you]. I heard it from across the square!",
      "They sang in {place} last night, [you], and only half of it was out of tune."
    ],
    "-": [
      "The fog is in my bones, [you], and it has brought its luggage.",
      "Nothing happens here, [you]. Then it happens to you.",
      "Every night the lamps burn a little lower. Nobody will say it but me.",
      "{npc} owes me an apology, and the dark owes me the rest.",
      "I do not like the air from {place}. It smells of old promises."
    ]
  },
  "offer-quest": {
    "": [
      "I have work for somebody with steady hands, [you]. Will you hear it?",
      "There is a thing that needs doing, [you], and nobody doing it.",
      "You look like you can carry a lamp and a secret, [you].",
      "The {foe} came up in the night, [you]. Help us put an end to it.",
      "The {foe} must not see another lamp-lighting. Will you do it, [you]?",
      "Go down to {place}, [you], and see who let the lamps go out.",
      "Somebody has to walk to {place} with a light, [you]. I would like it to be you.",
      "The {foe} took {place} from us. Take it back, [you].",
      "Drive the {foe} out of {place}, [you], before the oil runs short.",
      "My {item} went down the stair without me, [you]. I want what is mine.",
      "I need a {item}, [you], and I am too old to need it loudly.",
      "My {item} was lost in {place}, [you]. I can still hear the splash.",
      "The {foe} ran off with my {item}, [you]. I would like a word about it, through you.",
      "The {foe} carried my {item} off to {place}. Get back what is mine, [you], and mind the dark.",
      "I will pay {price}, [you], to whoever lights the way down.",
      "{price}, [you], for a brave walk with a lamp. What do you say?",
      "{price} for you, [you], once the {foe} can trouble us no more.",
      "Bring me the {item}, [you], and {price} will be yours.",
      ["The {foe} took my {item} to {place}, {player}. {price} for it.", 0.02],
      ["{player}, the {foe} in {place} took my {item}: {price}.", 0.02]
    ],
    "+": [
      "You are just the lamp I wanted lit, [you]! I have a task with your shape.",
      "I would ask nobody else, [you]. Drive off the {foe}, and we will sing about it!",
      "Bring back the {item}, [you], and I will put your name on the good lantern.",
      "Go to {place} for us, [you]! I will keep soup on the fire until you are home."
    ],
    "-": [
      "Nobody else would do it, [you], so I am asking you.",
      "You owe this village nothing, [you]. The {foe} will say the same. Do something about that.",
      "If I do not see my {item} soon, [you], I shall stop being polite about it.",
      "Somebody must go to {place}. I would rather lose a stranger than a neighbour, [you]."
    ],
    smith: [
      "My forge wants the {item}, [you], and the forge does not ask twice.",
      "A blade is only half the work, [you]. The rest I leave to you and the {foe}."
    ],
    herbalist: ["What I need grows only near {place}, [you], where I cannot bend down safely."],
    merchant: ["A simple errand, [you]: my {item}, no questions, {price}.", "My wagon will not pass {place} for fear of the {foe}, [you]."],
    elder: [
      "The first flame was lit against the {foe}, [you]. Lift it again.",
      "I dreamed of {place}, [you]. It was dark, and you were not afraid."
    ],
    guard: ["I cannot leave the gate, [you]. You can. See to the {foe}."],
    hunter: ["I tracked the {foe} as far as {place}, [you]. My arrows stop there. Do your feet?"]
  },
  "quest-hint": {
    "": [
      "Follow the cold air, [you]. It always knows the way down.",
      "Where the moss stops growing, [you], look behind the stone.",
      "If you can hear water, [you], you have gone the right way wrongly.",
      "Trust the wall on your left hand, [you], and never the floor.",
      "Put your lamp out and listen, [you]. The dark tells you more than it means to.",
      "The {foe} never could bear a bright lamp, [you]. Trim yours before you go.",
      "The {foe} will sleep when the bell rings, [you]. Not long. Long enough.",
      "Never run from the {foe}, [you]. Walk, and look bored.",
      "The way to {place} starts where the last lamp ends, [you].",
      "Look for {place} below the broken stair, [you].",
      "There is a quieter way into {place}, [you]. It smells worse.",
      "Whoever hid the {item}, [you], was left-handed and in a hurry.",
      "Look for the {item} where the light does not reach, [you]. That is where I would hide.",
      "I last saw the {item} near {place}, [you].",
      "Wait for the {foe} to leave {place}, [you]. Patience is cheaper than bandages.",
      "The {foe} will be guarding the {item}, [you], and doing it badly.",
      ["The {foe} will have the {item} at {place}, {player}.", 0.1],
      ["{player}, look for the {item} by {place}, past the {foe}.", 0.1]
    ],
    "+": [
      "You are closer than you think, [you]. I would bet my best lamp on it!",
      "Take heart, [you]: the {foe} will fear you more than the dark.",
      "{place} is not so far, [you], if you hum on the way."
    ],
    "-": [
      "Look down, [you]. Further. That is where it all goes in the end.",
      "If the {foe} should find you first, [you], forget I said anything.",
      "You will know {place} when you wish you had not come, [you]."
    ],
    smith: ["Strike the {foe} where the scale is thin, [you]. Every armour has a lazy seam."],
    herbalist: ["A pinch of sage in the lamp, [you], and the {foe} will sneeze before they see you."],
    merchant: ["Every map I ever sold was wrong about {place}, [you]. Go by smell."],
    elder: ["When I was small, [you], we went into {place} from the well side."],
    guard: ["My watch has seen the {foe} only by the lower gate, [you]."],
    hunter: ["I found tracks of the {foe}, [you]. Fresh ones shine at the edge."]
  },
  thank: {
    "": [
      "You have my thanks, [you], and I do not hand those out like candles.",
      "Thank you, [you]. I will remember it when the lamps are low.",
      "That was well done, [you].",
      "I am in your debt, [you]. It is a comfortable place to be.",
      "My thanks, [you]. The whole street sleeps better for it.",
      "The {item}! And I had given up hope. Thank you, [you].",
      "You brought the {item}, [you]. Not even scratched. Well, hardly.",
      "Rid of the {foe}, and I can hear the crickets again. Thank you, [you].",
      "Nobody ever stood up to the {foe} before, [you]. Thank you.",
      ["Thank you, [you]. [aside]", 2],
      ["The {foe} gone, the {item} back! Thank you, {player}.", 0.3]
    ],
    "+": [
      "Oh, [you], bless your boots and everything in them!",
      "Thank you, [you]! I shall light a lamp for you every night until it is a nuisance.",
      "[oath], [you], I could kiss you, but the lamp is watching.",
      "The {item}, safe and sound! You are a wonder, [you].",
      "Rid of the {foe}! Dance with me, [you], or at least stand near while I do."
    ],
    "-": [
      "Fine. Thank you, [you]. Do not make me say it again.",
      "I did not think you would come back, [you]. I am rarely so glad to be wrong.",
      "So you found the {item}. I had got used to the gap. Thank you, [you].",
      "So much for the {foe}. Something worse will want the room. Still: thank you, [you]."
    ],
    smith: ["Thank you, [you]. Your next edge is on me, and it will be a good one."],
    herbalist: ["Thank you, [you]. Here, chew this leaf. No, do chew it."],
    merchant: ["Thank you, [you]. I would give you a discount, but let us not be rash."],
    elder: ["You have the thanks of the old, [you]. There are more of us than there look."],
    guard: ["Good work, [you]. I will put it in the book. In ink."],
    hunter: ["Thank you, [you]. You may walk behind me in the wood."]
  },
  refuse: {
    "": [
      "No, [you]. Not for all the oil in the village.",
      "I cannot do that, [you], and I would not if I could.",
      "Ask me again when the stair grows a railing, [you].",
      "That is not mine to give, [you].",
      "My lamp says no, [you], and I have learned to agree with it.",
      "The {item} will stay right here, [you].",
      "I would sooner sell my shadow than the {item}, [you].",
      "{price}? No, [you]. Some doors do not open for that.",
      "Not for {price}, [you]. Not for twice as much and a song.",
      ["No, [you]. [aside]", 2]
    ],
    "+": [
      "I am sorry, [you], I truly am. But no.",
      "Ask me for anything else, [you], and I will light the way to it myself.",
      "Oh, [you], if I said yes to that I would not sleep, and I do love sleep.",
      "Oh, not the {item}, [you]! Take my second best soup instead.",
      "Keep your {price}, [you]. You will need it for something kinder."
    ],
    "-": [
      "No. Was the first no not dark enough for you, [you]?",
      "Take your asking elsewhere, [you].",
      "I would sooner lick the stair, [you].",
      "{price}? Put it away, [you], before I laugh.",
      "Touch the {item}, [you], and you will count on fewer fingers."
    ],
    smith: ["I do not sell work that I am still arguing with, [you]."],
    herbalist: ["That root is not for you, [you]. It is not for anyone who asks."],
    merchant: ["Even I have a line, [you]. I drew it just now, and you are standing on it."],
    elder: ["I said no to your betters, [you], and they thanked me later."],
    guard: ["Orders, [you]. I only carry the lantern, I do not aim it."],
    hunter: ["Never while they have young, [you]. Not for anyone."]
  },
  "trade-offer": {
    "": [
      "Have a look, [you]. Everything on the table has survived at least one owner.",
      "Fair goods at fair prices, [you], by fairly good light.",
      "Buy or sell, [you], but do it before the candle gutters.",
      "What will you have, [you]? What will you part with?",
      "A {item}, [you]. Feel the weight. That is honest weight.",
      "The {item} came up the stair without help, [you], or near enough.",
      "I have a {item} in need of a better home than my shelf, [you].",
      "{price}, [you], and we shake on it under the lamp.",
      "Say {price}, [you], and I will wrap it in yesterday's gossip.",
      "The {item} for {price}, [you]. I am robbing myself.",
      "{price} for a {item}, [you]. Not to be had below.",
      "I can let the {item} go for {price}, [you], and not a moth less.",
      ["[aside] Now then, [you], buying or selling?", 2]
    ],
    "+": [
      "For you, [you], I dusted the whole shelf. Well, the front of it.",
      "Take your time, [you]! The lamp is full and so is the kettle.",
      "The {item} smiled at you, [you]. I would call it fate.",
      "{price}, [you], because it is you and because I like your lantern."
    ],
    "-": [
      "You look, you pay, you leave, [you]. In that order.",
      "Do not breathe on the silver, [you].",
      "{price}, [you]. Do not pull that face, it costs extra.",
      "The {item} came cursed or came cheap, [you]. I forget which."
    ],
    smith: [
      "Straight from the anvil, [you]. Still ringing, if you listen.",
      "I was angry when I made the {item}, [you]. The work is better that way."
    ],
    herbalist: [
      "Dried, ground or steeped, [you]? Do not mix them. I mean it.",
      "The {item} tasted bitter to me, [you]. I am alive, though."
    ],
    merchant: ["Rare, [you]! Rare, polished, and only slightly haunted.", "My prices are carved in stone, [you]. It is soft stone."],
    elder: ["I am too old for things, [you]. Take some of mine."],
    guard: ["The watch sells what nobody claimed, [you]. Nobody came for the {item}."],
    hunter: ["Pelts, bone, sinew, [you]. I waste nothing, so I sell everything.", "I took the {item} in a fair chase, [you]."]
  },
  rumour: {
    "": [
      "They say there is a lamp below that nobody lit, [you].",
      "Word is, [you], the well has started to answer.",
      "I heard a door close under the square last night, [you]. We have no door there.",
      "They say [weather], and that it is not weather at all.",
      "Someone has been buying black candles, [you]. Nobody sells them.",
      "Somebody saw the {foe} with lanterns of their own, [you].",
      "Old folk whisper that the {foe} came out of this village once, [you].",
      "There is talk of lights in {place}, [you], going round and round.",
      "Nobody who sleeps in {place} dreams of anything else after, [you].",
      "They say the {foe} made a nest in {place}, [you].",
      "A {item} went for a walk last night, [you], if you believe the talk.",
      "They say the {item} did not get lost, [you]. Somebody saw to that.",
      "They say somebody left a {item} in {place}, [you], humming.",
      "{npc} goes out every night without a lamp, [you]. And comes back with clean boots.",
      "You did not hear it from me, [you], but {npc} talks to the well.",
      "{npc} was seen near {place}, [you], and would not say why.",
      "{npc} made a bargain with the {foe}, so they say, [you]. I only repeat it.",
      ["{npc} saw the {foe} at {place} with a {item}, {player}.", 0.02],
      ["{player}, {npc} lost a {item} to the {foe} by {place}.", 0.02]
    ],
    "+": [
      "Have you heard, [you]? Somebody left flowers at every lamp in the street!",
      "Good news travels slowly, [you], but it got here: {place} has a light in the window again!",
      "They say {npc} fell in love, [you]. It would explain the whistling.",
      "They say the {foe} ran from music once, [you]. I have been practising."
    ],
    "-": [
      "Ask yourself, [you], why the dogs no longer bark at the stair.",
      "They found a lantern in {place}, [you]. Still warm. Nobody holding it.",
      "The {foe} called us by name, [you]. Somebody must have told them.",
      "{npc} has stopped casting a shadow, [you]. Look for yourself."
    ]
  },
  warn: {
    "": [
      "Do not go down with less than a full lamp, [you].",
      "When your flame leans and there is no wind, [you], run.",
      "Count your steps, [you]. If there is one too many, turn round.",
      "If something below speaks with my voice, [you], do not answer.",
      "Keep to the light, [you]. It is not a saying, it is a rule.",
      "Watch for the {foe}, [you]. Nobody will do it for you.",
      "The {foe} came closer last night than the night before, [you].",
      "Stay out of {place} after the bell, [you].",
      "{place} is no place for a lamp that gutters, [you].",
      "I saw the {foe} by {place}, [you]. Go round, or go armed.",
      "[oath], [you], not that way! The {foe} went that way."
    ],
    "+": [
      "I like you with your head on, [you]. Please keep it away from the dark.",
      "Promise me, [you]: a spare wick, a full flask, and no heroics.",
      "Oh, [you], if you meet the {foe}, be kind to your legs and use them.",
      "Come home before the bell, [you]. {place} will still be horrid tomorrow."
    ],
    "-": [
      "Go on, then, [you]. The dark was hungry anyway.",
      "I told the last one too, [you]. I have the boots he left.",
      "The {foe} will hear you, [you]. You breathe like a bellows.",
      "If you enter {place}, [you], leave me your lantern. Somebody should use it."
    ],
    smith: ["That blade will break before the {foe} will, [you]. Let me see to it first."],
    herbalist: ["If it glows, [you], do not eat it. If it sings, do not look at it."],
    merchant: ["No refunds if the {foe} should get you, [you]. I say it to everyone."],
    elder: ["I have outlived everyone who did not listen to me, [you]."],
    guard: [
      "By order of the watch, [you]: nobody goes into {place} alone.",
      "Lamp check, [you]. Wick, oil, cap. Then you may go and be foolish."
    ],
    hunter: ["The birds stopped, [you]. When the birds stop, so do I."]
  },
  threaten: {
    "": [
      "One more step, [you], and you walk home by the sound of your own crying.",
      "I know where you sleep, [you]. It is not far from where I stand awake.",
      "Put that back, [you], while you still have a hand to do it with.",
      "I will put your lamp out, [you], and then I will put you out.",
      "You will leave now, [you], on your feet or on a door.",
      "The stair is steep, [you], and I am in a helpful mood.",
      "Show your face in {place} again, [you], and I will hang a lantern from it.",
      "I will drag you to {place}, [you], and leave you there without a light."
    ],
    "+": [
      "I am smiling, [you]. Enjoy it. It is the last thing before the other thing.",
      "Such a lovely evening, [you]. It would be a shame to end it so suddenly."
    ],
    "-": [
      "I have dug holes for less than you, [you].",
      "Breathe once more in my direction, [you], and it will be the last one you own.",
      "The dark does not want you, [you]. I will make it take you.",
      "Nobody would look for you in {place}, [you]. Nobody would look at all."
    ],
    smith: ["I bend iron all day, [you]. You would be a rest."],
    herbalist: ["You drank from that cup, [you]. Now be very polite to me."],
    merchant: ["I collect debts, [you]. Some of them in teeth."],
    elder: ["I have cursed better folk than you, [you], and they limp to this day."],
    guard: ["Draw it, [you]. Please. The evening has been so dull."],
    hunter: ["I could let you run first, [you]. It is more fun that way."]
  },
  boast: {
    "": [
      "I went down that stair with a candle stub, [you], and came up with a tan.",
      "They still sing about me, [you]. Mostly the choruses.",
      "I once stared at the dark until it looked away, [you].",
      "My lamp has never gone out, [you]. It would not dare.",
      "I gave the {foe} bad dreams once, [you]. I slept well.",
      "I have chased the {foe} so often, [you], that my boots do it without me.",
      "I walked through {place} blindfolded, [you]. It was dark anyway, but still.",
      "I drove the {foe} out of {place} before breakfast, [you].",
      "I won the {item} from somebody much bigger, [you].",
      "With a {item} and a bad mood, [you], I could hold the stair alone.",
      ["I won the {item} from the {foe} at {place}, {player}.", 0.1]
    ],
    "+": [
      "Guess who lit every lamp in the street with one match, [you]! Go on, guess!",
      "I am told modesty suits me, [you]. I am told everything suits me.",
      "You should have seen me at {place}, [you]! I was magnificent, and it hardly rained.",
      "The {foe} took a look at me and ran, [you]! I was only yawning."
    ],
    "-": [
      "I have forgotten more dark than you have ever seen, [you].",
      "Heroes come and go, [you]. I sweep up after them.",
      "I was the best, [you]. Now look at the rest and weep.",
      "The {foe} never laid a claw on me, [you]. Only time did that."
    ],
    smith: ["Not a blade of mine has come home broken, [you]. Some did not come home."],
    herbalist: ["I cured the miller of a cough, a limp and a bad opinion, [you]."],
    merchant: ["I once sold a shadow to a moth, [you], and it came back for another."],
    elder: ["I was old when these stones were gravel, [you]."],
    guard: ["Nothing passes my gate, [you]. Not fog, not gossip, not geese."],
    hunter: ["I shot the wick off a candle, [you]. At night. It was lit."]
  },
  lament: {
    "": [
      "There were more lamps in this street once, [you].",
      "Every winter the dark takes a step up, [you].",
      "I light a candle at the window still, [you]. Habit, or hope.",
      "The bell has a crack in it, [you]. So have we all.",
      "We used to sing on the stair, [you]. Now we whisper.",
      "{npc} used to sit right where you stand, [you].",
      "I miss {npc}, [you]. The lamp was lower and the talk was better.",
      "They took my {item}, [you], and the house has been cold since.",
      "I would give every coin I have to hold the {item} again, [you].",
      "I remember {place} with music in it, [you].",
      "The {foe} left us the walls, [you], and took the rest.",
      "{npc} went down to {place}, [you]. We kept the soup warm for days.",
      "Since the {foe} came to {place}, [you], nobody picks the apples.",
      ["[aside] And still I miss the old days, [you].", 2],
      ["The {foe} took {npc} and my {item} at {place}, {player}.", 0.02],
      ["{npc}, my {item}, {place}: the {foe} took it all, {player}.", 0.02]
    ],
    "+": [
      "I cry a little, [you], and then I trim the lamp, and then it is better.",
      "Those were golden days, [you]. I am glad I was paying attention.",
      "{npc} would have liked you, [you]. That is why my eyes are wet."
    ],
    "-": [
      "What is one more light going out, [you]? Ask me. I counted them.",
      "I prayed, [you]. The dark answered first.",
      "There is no oil for what ails me, [you].",
      "The {foe} took everything, [you], and did not even hurry."
    ],
    smith: ["The fire is hot and I am cold, [you]. Explain me that."],
    herbalist: ["I have a herb for every grief but mine, [you]."],
    merchant: ["I sold the only thing I should have kept, [you]. I got a good price."],
    elder: ["I have buried the people who knew my first name, [you]."],
    guard: ["I was looking the other way, [you]. I have not looked that way since."],
    hunter: ["The wood is empty, [you]. I walk in it out of politeness."]
  },
  "idle-bark": {
    "": [
      "Where did I put that wick?",
      "Hm. The flame is leaning again.",
      "Is that rain, or is it the roof thinking?",
      "A long night, and a short candle.",
      "I could swear that shadow was further left.",
      "Quiet. Good. Quiet.",
      "Somebody ought to oil that hinge. Somebody ought to be me.",
      "I hear the {foe} again. Or my stomach.",
      "If anyone asks about the {foe}, I was never here.",
      "They should put more lamps on the way to {place}.",
      "No wind from {place} tonight. Good.",
      "[proverb-loud]."
    ],
    "+": ["La la, and the lamp goes round!", "What a fine fat moth!", "Soup tonight. Soup!", "Look at that flame. Proud as a rooster."],
    "-": [
      "Always the cold. Always.",
      "Burn, you miserable thing.",
      "Nobody thanks the one who trims the wicks.",
      "I should have left with the swallows."
    ],
    smith: ["Too soft. Back into the fire with you.", "Hold still, you stubborn nail.", "Red, orange, yellow. Now."],
    "smith -": ["Bent. Bent again.", "Even the coal is damp."],
    herbalist: ["Sage for the chest, sage for the soup.", "Grow, little one. Nobody is looking.", "Now which jar was the sneezing one?"],
    "herbalist -": ["Wilted. Everything wilts.", "Mould. In the good jar, too."],
    merchant: ["Fine goods! Lamps, wicks, small regrets!", "One for me, one for the ledger.", "A sign. I need a bigger sign."],
    "merchant -": ["No customers. Not even thieves.", "They touch everything and buy nothing."],
    elder: ["In my day the dark knew its manners.", "Names, names. I had them all this morning.", "The chair creaks, or I do."],
    "elder -": ["They do not listen. They never did.", "Cold feet, cold years."],
    guard: ["All lamps lit, all doors shut.", "Who goes there? Oh. A cat.", "Left, right, turn, yawn."],
    "guard -": ["My feet hurt in order of rank.", "Nobody ever relieves the relief."],
    hunter: ["Tracks. Fresh. And gone.", "Easy now. Easy.", "An owl. Good luck, or just an owl."],
    "hunter -": ["Missed. I never miss.", "The snares are empty again."]
  },
  // A fact that the sentence before has left out.
  "and-player": {
    "": ["Remember that, {player}.", "You hear me, {player}?", "So it is, {player}."],
    "greet +": ["Do come in, {player}!"],
    "farewell thank +": ["You are a good soul, {player}."],
    "greet -": ["Well, {player}?"],
    "quest-hint offer-quest warn": ["Mind yourself, {player}.", "Take care, {player}."],
    threaten: ["Be wise, {player}.", "Is that clear, {player}?"],
    "trade-offer": ["What do you say, {player}?"]
  },
  "and-npc": {
    "": ["Ask {npc}, if you doubt me.", "{npc} would tell you the same."],
    lament: ["{npc} felt it too.", "Even {npc} wept."],
    rumour: ["I had it from {npc}.", "{npc} swears to it."]
  },
  "and-item": {
    "offer-quest": ["And bring me the {item}.", "I need the {item} back, too."],
    "quest-hint": ["Keep an eye out for the {item}.", "And do not forget the {item}."],
    thank: ["And for the {item}, too: thank you.", "I will keep the {item} close."],
    refuse: ["The {item} will stay here."],
    "trade-offer": ["How about the {item}?", "I can sell you the {item}."],
    rumour: ["They speak of a {item}, too.", "It had to do with a {item}."],
    boast: ["I did it with a {item}.", "I took the {item} for a prize."],
    lament: ["And my {item} went with it.", "I lost the {item} that night."]
  },
  "and-place": {
    "offer-quest": ["You must go to {place}.", "It begins at {place}."],
    "quest-hint": ["Try {place}.", "You want {place}."],
    farewell: ["Give my regards to {place}.", "Mind the way to {place}."],
    "small-talk": ["They say it is the same in {place}."],
    rumour: ["It was over by {place}.", "All this near {place}, mind."],
    warn: ["And stay away from {place}.", "{place} most of all."],
    threaten: ["And stay out of {place}."],
    boast: ["That was at {place}."],
    lament: ["It was so in {place}, too.", "I think of {place} often."],
    "idle-bark": ["And {place} is no better."]
  },
  "and-foe": {
    "offer-quest": ["And see to the {foe}.", "The {foe} will be in the way."],
    "quest-hint": ["And beware the {foe}.", "The {foe} will be close."],
    thank: ["And the {foe}, gone at last!", "The {foe} will not be missed."],
    rumour: ["They blame the {foe}.", "The {foe} had a hand in it."],
    warn: ["And beware the {foe}.", "I saw the {foe} about."],
    boast: ["Ask the {foe}.", "The {foe} never saw me coming."],
    lament: ["The {foe} saw to that.", "Blame the {foe}."],
    "idle-bark": ["Or is it the {foe}?"]
  },
  "and-price": {
    "offer-quest": ["You will have {price} for it.", "I will pay {price}."],
    refuse: ["Not for {price}.", "And {price} will change nothing."],
    "trade-offer": ["Shall we say {price}?", "{price}, and it is yours."]
  },
  // Before a plain list of facts, where nothing else fits into a bubble.
  briefly: {
    "": ["In short:"],
    "idle-bark": ["Hm:"],
    "quest-hint threaten": ["Remember:"],
    warn: ["Mind these:"],
    thank: ["My thanks:"],
    lament: ["All gone:"],
    rumour: ["They speak of this:"],
    boast: ["Ask them all:"],
    refuse: ["No:"],
    "trade-offer": ["My offer:"]
  },
  "brief-player": { "": ["{player}"] },
  "brief-npc": { "": ["{npc}"] },
  "brief-item": { "": ["the {item}"] },
  "brief-place": { "": ["{place}"] },
  "brief-foe": { "": ["the {foe}"] },
  "brief-price": { "": ["{price}"] },
  // What people of a trade talk about when nobody asked.
  aside: {
    smith: [
      "The forge is hot and so am I.",
      "Iron listens if you hit it kindly.",
      "I have been mending hinges since before the bell.",
      "A good nail never boasts.",
      "The bellows have a cough, poor things.",
      "Steel forgets nothing, least of all a bad quench.",
      "Half this street hangs from my hooks."
    ],
    "smith +": [
      "The anvil sang today, truly sang!",
      "I made a hinge so fine that I opened it all morning.",
      "Sparks all over, like a fair!"
    ],
    "smith -": [
      "The coal is wet and so is my luck.",
      "They want it cheap and they want it never to break.",
      "Rust never sleeps, and now neither do I."
    ],
    herbalist: [
      "The nettles are up, and they are not sorry.",
      "Moss likes the north side and gossip.",
      "I have been up since dew, picking what the dew leaves.",
      "Everything is medicine, up to a point.",
      "The kettle knows more cures than I do.",
      "My fingers will smell of thyme until spring.",
      "Mushrooms grow best where nobody looks."
    ],
    "herbalist +": [
      "The chamomile is out, every silly face of it!",
      "A bee followed me home. We are friends now.",
      "Smell that! Mint after rain!"
    ],
    "herbalist -": [
      "The roots come up black this year.",
      "I run out of willow bark before I run out of pain.",
      "They come to me last, when it is nearly too late."
    ],
    merchant: [
      "A wick bought today is a fall saved tomorrow.",
      "The scales are honest. It is the thumbs you must watch.",
      "Business is like lamplight: it flickers.",
      "I sell by candle and I count by daylight.",
      "Nobody haggles properly any more.",
      "Every coin has been in a stranger pocket than mine.",
      "I have a box that nobody has managed to open. It sells well."
    ],
    "merchant +": [
      "A smile and a sale, and it is not even noon!",
      "The ledger balanced by itself today, bless it.",
      "I sold the ugly vase! The ugly one!"
    ],
    "merchant -": [
      "The road is empty and so is my till.",
      "They weigh it, they sniff it, they put it back.",
      "Even the moths ate on credit."
    ],
    elder: [
      "The first lamp in this village was lit by a thief, you know.",
      "I have seen the fog come in like a cat and like a bull.",
      "My knees foretell the rain better than the almanac.",
      "The young run down the stair. The old remember it.",
      "We hang a lamp for everyone who is late.",
      "A village is only people who agree on where the light is.",
      "There was a song about it, but the last verse is lost."
    ],
    "elder +": [
      "The little ones asked me for a story, and stayed awake for it!",
      "My old bones are warm today.",
      "I have lived long enough to be teased. It is lovely."
    ],
    "elder -": [
      "I have more friends under the stones than on them.",
      "They nod when I speak, and they do not hear.",
      "Every year the evenings come sooner."
    ],
    guard: [
      "The watch counts the lamps every night, and every night it comes out.",
      "Somebody has to look at the dark on purpose.",
      "Nothing came up the stair. I checked, and then I checked the checking.",
      "A spear is mostly something to lean on.",
      "If the bell rings, do not ask. Run.",
      "I know every cat in this village by its walk.",
      "The gate sticks when it rains, like my captain."
    ],
    "guard +": [
      "Nothing to report! The best words in the book.",
      "Somebody left me a hot pie at the gate. I love this village.",
      "The new lanterns can be seen from the hill!"
    ],
    "guard -": [
      "I have had the night watch since the frost.",
      "My boots leak, and the armoury says that is what boots do.",
      "Something scratches at the lower gate, and nobody wants to know."
    ],
    hunter: [
      "The deer have moved up the hill, and I do not blame them.",
      "A wood tells you everything, if you shut up.",
      "Wind from the stair side. I smell cold stone.",
      "Owls on every post. They know where the mice know.",
      "I mend my snares by lamplight and my temper by day.",
      "Bark on the north side has been chewed. Not by anything I feed.",
      "You can hear the frost come, if you sit still enough."
    ],
    "hunter +": [
      "I saw a fox teach her cubs to pounce. They pounced on me!",
      "The snow tells such good stories in the morning.",
      "A full bag and dry socks. What else is there?"
    ],
    "hunter -": [
      "Something down there hunts better than I do.",
      "The tracks go in. They do not come out.",
      "My bowstring is older than my luck."
    ]
  },
  you: {
    "": [["{player}", 12], "traveller", "wanderer", "lantern-bearer"],
    "+": ["friend", "my friend", "dear heart", "bright one", "good soul"],
    "-": ["stranger", "outsider", "newcomer", "lost one"],
    elder: ["child", "young one"],
    guard: ["citizen", "walker"],
    merchant: ["good customer", "my dear"],
    hunter: ["walker", "quiet one"],
    smith: ["steady hand", "neighbour"],
    herbalist: ["my dear", "pale one"]
  },
  oath: {
    "": ["Lamps and shadows", "By wick and flame", "Bless the oil"],
    smith: ["Hammer and tongs", "By the bellows"],
    herbalist: ["Root and leaf", "By all that blooms"],
    merchant: ["Coin and candle", "By the honest scale"],
    elder: ["By the first flame", "By my grey hairs"],
    guard: ["Locks and lanterns", "By the bell"],
    hunter: ["Fur and feather", "By the quiet wood"]
  },
  daytime: { "": ["Good evening", "Good morning", "A good day", "Fair light to you", "Bright lamps to you"], "-": ["Evening", "Dark day"] },
  weather: {
    "": [
      "the fog will sit on the roofs until the bell",
      "the wind has gone down the stair and not come up",
      "the frost is drawing ferns on every pane",
      "the rain is coming in sideways and staying for supper",
      "the stars were out, all of them, like a spilled purse",
      "the moon looked in at the well and went away again"
    ],
    "+": ["the evening is soft as a moth", "the snow came down like feathers from a good fight"],
    "-": ["the damp is in the bread again", "the cold came up the stair and sat down by my fire"]
  },
  proverb: {
    "": [
      "a borrowed lamp burns twice as fast",
      "the dark has long arms and poor manners",
      "whoever carries the light walks first and falls last",
      "even a moth has a reason",
      "you cannot trim a wick by shouting at it",
      "the stair down is always shorter than the stair up",
      "a closed shutter keeps out the thief and the morning",
      "count the lamps, then count the people",
      "soup first, sorrow after",
      "never wave at a light that waves back"
    ]
  },
  "proverb-loud": { "": ["Soup first, sorrow after", "Even a moth has a reason", "Count the lamps, then count the people"] }
};

// src/generators/dialogue/lines-zh.ts
var LINES_ZH = {
  greet: {
    "": [
      "\u6765\u5566\uFF0C[you]\u3002\u706F\u4E0B\u5750\u3002",
      "[you]\uFF0C\u7AD9\u5230\u4EAE\u5904\u6765\uFF0C\u8BA9\u6211\u77A7\u77A7\u3002",
      "\u5E78\u4F1A\uFF0C[you]\u3002",
      "\u95E8\u5F00\u7740\uFF0C\u706F\u4EAE\u7740\uFF0C[you]\u8BF7\u8FDB\u3002",
      "[you]\uFF0C\u811A\u4E0B\u7559\u795E\uFF0C\u53F0\u9636\u6BD4\u6751\u5B50\u8FD8\u8001\u3002",
      "\u5916\u5934\u51B7\u5427\uFF0C[you]\uFF1F\u542C\u8BF4[weather]\u3002",
      ["\u4F60\u6765\u4E86\uFF0C[you]\u3002[aside]", 3],
      ["[daytime]\uFF0C[you]\u3002[aside]", 3],
      "[daytime]\uFF0C[you]\u3002\u90FD\u8BF4[weather]\u3002",
      "\u8FDC\u8FDC\u5C31\u770B\u89C1\u4E00\u76CF\u706F\uFF0C\u539F\u6765\u662F[you]\u3002"
    ],
    "+": [
      "\u54CE\u5440\uFF0C[you]\uFF01\u706F\u82B1\u7206\u4E86\uFF0C\u6211\u5C31\u77E5\u9053\u6709\u8D35\u5BA2\u3002",
      "\u53EF\u628A\u4F60\u76FC\u6765\u4E86\uFF0C[you]\uFF01\u5FEB\u5750\u5FEB\u5750\u3002",
      "[you]\uFF0C\u89C1\u7740\u4F60\uFF0C\u6BD4\u89C1\u7740\u65E5\u51FA\u8FD8\u9AD8\u5174\uFF01",
      "[oath]\uFF0C\u662F[you]\uFF01\u4ECA\u665A\u7684\u706F\u90FD\u4EAE\u4E86\u51E0\u5206\u3002",
      "\u6B63\u6101\u6CA1\u4EBA\u8BF4\u8BDD\uFF0C[you]\u5C31\u6765\u4E86\uFF0C\u771F\u597D\uFF01",
      "[you]\uFF0C\u597D\u706F\u7ED9\u4F60\u7559\u7740\u5462\uFF0C\u5FEB\u8FDB\u6765\uFF01"
    ],
    "-": [
      "\u54E6\uFF0C\u662F[you]\u3002",
      "[you]\uFF0C\u8981\u8FDB\u6765\u5C31\u628A\u978B\u4E0A\u7684\u9ED1\u6CE5\u8E6D\u5E72\u51C0\u3002",
      "\u6709\u8BDD\u5FEB\u8BF4\uFF0C[you]\uFF0C\u706F\u6CB9\u8D35\u3002",
      "\u53C8\u6765\u4E00\u4E2A\u5F71\u5B50\u3002[you]\uFF0C\u4EC0\u4E48\u4E8B\uFF1F",
      "[you]\uFF0C\u4F60\u6321\u7740\u6211\u7684\u5149\u4E86\u3002",
      "\u770B\u89C1\u4E86\uFF0C\u770B\u89C1\u4E86\uFF0C[you]\u3002\u6211\u6B63\u88C5\u6CA1\u770B\u89C1\u5462\u3002"
    ],
    smith: ["[you]\uFF0C\u5C0F\u5FC3\u706B\u661F\uFF0C\u5B83\u6BD4\u6211\u5148\u54AC\u4EBA\u3002", "\u8FDB\u6765\u5427\uFF0C[you]\uFF0C\u94C1\u7827\u559C\u6B22\u6709\u4EBA\u542C\u3002"],
    herbalist: ["\u6162\u7740\uFF0C[you]\uFF0C\u4F60\u8E29\u7740\u6211\u7684\u7518\u83CA\u4E86\u3002", "[you]\u6765\u4E86\uFF1F\u5438\u53E3\u6C14\uFF0C\u8584\u8377\u9999\uFF0C\u4E0D\u6536\u94B1\u3002"],
    merchant: ["[you]\u8BF7\u770B\uFF0C\u770B\u4E0D\u8981\u94B1\uFF0C\u6478\u4E5F\u51E0\u4E4E\u4E0D\u8981\u94B1\u3002", "\u5BA2\u4EBA\u6765\u4E86\uFF01\u6211\u662F\u8BF4\uFF0C\u670B\u53CB\u6765\u4E86\u3002[you]\u8BF7\uFF01"],
    elder: ["\u8D70\u8FD1\u4E9B\uFF0C[you]\uFF0C\u6211\u7684\u773C\u775B\u6BD4\u706F\u5148\u8001\u3002", "\u542C\u811A\u6B65\u6211\u5C31\u77E5\u9053\u662F[you]\u3002"],
    guard: ["\u7AD9\u4F4F\uFF01\u54E6\uFF0C\u662F[you]\uFF0C\u8FC7\u53BB\u5427\u3002", "[you]\uFF0C\u706F\u4E3E\u9AD8\uFF0C\u8BA9\u6211\u770B\u770B\u8138\u3002"],
    hunter: ["[you]\uFF0C\u4F60\u8D70\u8DEF\u592A\u54CD\uFF0C\u9E7F\u90FD\u8C22\u4F60\u3002", "\u9694\u7740\u4E00\u9053\u7BF1\u7B06\u6211\u5C31\u542C\u89C1\u4F60\u4E86\uFF0C[you]\u3002"]
  },
  farewell: {
    "": [
      "\u6162\u8D70\uFF0C[you]\uFF0C\u706F\u82AF\u522B\u6CBE\u6E7F\u3002",
      "[you]\uFF0C\u62E3\u4EAE\u5904\u8D70\u3002",
      "\u4E0B\u56DE\u70B9\u706F\u65F6\u518D\u89C1\uFF0C[you]\u3002",
      "\u8DEF\u4E0A\u5F53\u5FC3\uFF0C[you]\u3002\u96FE\u8FD8\u6CA1\u62FF\u5B9A\u4E3B\u610F\u5462\u3002",
      "\u53BB\u5427\uFF0C[you]\uFF0C\u706F\u6211\u66FF\u4F60\u5B88\u7740\u3002",
      "\u613F\u4F60\u7684\u6CB9\u6BD4\u8DEF\u957F\uFF0C[you]\u3002",
      "\u8DEF\u8981\u662F\u957F\uFF0C[you]\u5C31\u5531\u6B4C\uFF0C\u8BF4\u4E0D\u5B9A\u6709\u4EBA\u5E94\u3002",
      "[you]\uFF0C\u53BB{place}\u7684\u8DEF\u4E0A\uFF0C\u706F\u4E3E\u9AD8\u4E9B\u3002",
      "\u613F{place}\u5F85\u4F60\u4E0D\u8584\uFF0C[you]\u3002",
      ["\u518D\u4F1A\uFF0C[you]\u3002[aside]", 2]
    ],
    "+": [
      "\u65E9\u4E9B\u56DE\u6765\uFF0C[you]\uFF0C\u706F\u4F1A\u60F3\u4F60\u7684\u3002",
      "[you]\uFF0C\u5E26\u53E5\u6696\u8BDD\u8D70\u5427\uFF0C\u4E0D\u5360\u5206\u91CF\u3002",
      "\u4E00\u8DEF\u5E73\u5B89\uFF0C[you]\uFF01\u7A97\u53E3\u7ED9\u4F60\u7559\u706F\u3002",
      "[you]\u4E00\u8D70\uFF0C\u5C4B\u91CC\u5C31\u6697\u4E86\u4E00\u622A\u3002",
      "[you]\uFF0C\u4ECE{place}\u5E26\u4E2A\u6545\u4E8B\u56DE\u6765\uFF0C\u4EBA\u4E5F\u8981\u56DE\u6765\uFF01"
    ],
    "-": [
      "\u597D\uFF0C\u8D70\u5427\uFF0C[you]\u3002\u628A\u98CE\u5173\u5728\u5916\u5934\u3002",
      "\u8D70\u5C31\u8D70\u5427\uFF0C[you]\uFF0C\u8C01\u4E0D\u8D70\u5462\u3002",
      "[you]\uFF0C\u522B\u6B7B\u5728\u6211\u626B\u5730\u7684\u5730\u65B9\u3002",
      "\u518D\u4F1A\uFF0C[you]\uFF0C\u6211\u53EF\u4E0D\u7B49\u95E8\u3002",
      "\u8981\u53BB{place}\u5C31\u53BB\uFF0C[you]\u3002\u6BD4\u4F60\u660E\u767D\u7684\u4EBA\u6211\u4E5F\u57CB\u8FC7\u3002"
    ],
    guard: ["\u8FC7\u53BB\u5427\uFF0C[you]\u3002\u672B\u4E00\u76CF\u706F\u706D\uFF0C\u57CE\u95E8\u5C31\u5173\u3002"],
    elder: ["\u80CC\u7740\u5934\u4E00\u76CF\u706B\u8D70\uFF0C[you]\uFF0C\u9519\u4E0D\u4E86\u3002"],
    hunter: ["[you]\uFF0C\u8D70\u4E0B\u98CE\uFF0C\u8BB0\u4F4F\uFF0C\u6C38\u8FDC\u8D70\u4E0B\u98CE\u3002"],
    herbalist: ["[you]\uFF0C\u5403\u70B9\u7EFF\u7684\u3002\u597D\u8D70\u3002"],
    smith: ["[you]\uFF0C\u5200\u8981\u4E0A\u6CB9\uFF0C\u813E\u6C14\u4E5F\u8981\u3002"],
    merchant: ["[you]\u4E0B\u56DE\u518D\u6765\uFF0C\u7ED9\u94B1\u888B\u4E5F\u5E26\u4E2A\u4F34\u3002"]
  },
  "small-talk": {
    "": [
      "\u90FD\u8BF4[weather]\u3002\u8981\u6211\u8BF4\uFF0C\u4E00\u5411\u5982\u6B64\u3002",
      "[you]\uFF0C\u4F60\u89C9\u51FA\u6765\u6CA1\u6709\uFF1F[aside]",
      "\u4ECA\u665A\u771F\u9759\uFF0C[you]\u3002\u9759\u5F97\u521A\u521A\u597D\uFF0C\u6216\u8005\u592A\u597D\u4E86\u3002",
      "\u4ECA\u5E74\u98DE\u86FE\u6765\u5F97\u65E9\uFF0C\u5B83\u4EEC\u61C2\u706F\u3002",
      "\u4FD7\u8BDD\u8BF4\u5F97\u597D\uFF0C[you]\uFF1A[proverb]\u3002",
      "\u6211\u5976\u5976\u5E38\u8BF4\uFF0C[proverb]\u3002",
      "[you]\uFF0C\u6211\u6B63\u60F3\u7740\u665A\u996D\u5462\u3002\u6211\u8001\u60F3\u7740\u665A\u996D\u3002",
      "\u7761\u5F97\u597D\u5417\uFF0C[you]\uFF1F\u90A3\u77F3\u9636\u54CD\u4E86\u4E00\u591C\u3002",
      "{npc}\u521A\u6765\u8FC7\uFF0C\u6253\u542C\u5929\u6C14\u6765\u7740\u3002",
      "{npc}\u5411\u4F60\u95EE\u597D\u3002\u6211\u542C\u7740\u50CF\u95EE\u597D\u3002",
      "[you]\uFF0C\u4F60\u8EAB\u4E0A\u6709\u80A1{place}\u7684\u5473\u9053\u3002",
      "\u6211\u5E74\u8F7B\u65F6\u4E5F\u53BB\u8FC7{place}\uFF0C\u540E\u6765\u997F\u4E86\uFF0C\u5C31\u56DE\u6765\u4E86\u3002",
      ["[aside]\u4E0D\u8FC7\u4F60\u4E5F\u4E0D\u662F\u6765\u542C\u8FD9\u4E2A\u7684\uFF0C[you]\u3002", 2],
      ["[aside]", 3],
      ["{npc}\u95EE\u4F60\u53BB\u6CA1\u53BB\u8FC7{place}\uFF0C{player}\u3002", 0.3]
    ],
    "+": [
      "\u4ECA\u5929\u6EE1\u8857\u706F\u6CB9\u9999\uFF0C\u65B0\u997C\u9999\uFF0C[you]\uFF0C\u6211\u90FD\u60F3\u54ED\u3002",
      "\u5750\u4F1A\u513F\uFF0C[you]\u3002\u6CA1\u6709\u7AD9\u7740\u8BB2\u5B8C\u7684\u6545\u4E8B\u3002",
      "\u5B69\u5B50\u4EEC\u62FF\u6211\u7684\u540D\u5B57\u53EB\u4E00\u53EA\u98DE\u86FE\uFF0C[you]\uFF0C\u542C\u8BF4\u662F\u5149\u5F69\u7684\u4E8B\u3002",
      "{npc}\u4ECA\u5929\u7B11\u4E86\uFF0C[you]\uFF01\u9694\u7740\u6652\u573A\u90FD\u542C\u89C1\u4E86\u3002",
      "\u6628\u665A{place}\u6709\u4EBA\u5531\u6B4C\uFF0C[you]\uFF0C\u8DD1\u8C03\u53EA\u8DD1\u4E86\u4E00\u534A\uFF01"
    ],
    "-": [
      "\u96FE\u94BB\u8FDB\u9AA8\u5934\u91CC\u4E86\uFF0C[you]\uFF0C\u8FD8\u5E26\u7740\u884C\u674E\u3002",
      "\u8FD9\u513F\u4EC0\u4E48\u4E8B\u90FD\u6CA1\u6709\uFF0C[you]\uFF0C\u6709\u4E86\u5C31\u8F6E\u5230\u4F60\u3002",
      "\u706F\u4E00\u591C\u6BD4\u4E00\u591C\u77EE\uFF0C\u6CA1\u4EBA\u80AF\u8BF4\uFF0C\u6211\u8BF4\u3002",
      "{npc}\u6B20\u6211\u4E00\u53E5\u5BF9\u4E0D\u8D77\uFF0C\u522B\u7684\u90FD\u662F\u8FD9\u9ED1\u591C\u6B20\u7684\u3002",
      "{place}\u5439\u6765\u7684\u98CE\u6211\u4E0D\u7231\u95FB\uFF0C\u4E00\u80A1\u5B50\u65E7\u8A93\u8A00\u5473\u3002"
    ]
  },
  "offer-quest": {
    "": [
      "[you]\uFF0C\u6211\u6709\u4EF6\u6D3B\uFF0C\u8981\u4E00\u53CC\u7A33\u624B\u3002\u542C\u542C\uFF1F",
      "\u6709\u4EF6\u4E8B\u8BE5\u529E\uFF0C[you]\uFF0C\u5C31\u662F\u6CA1\u4EBA\u529E\u3002",
      "[you]\uFF0C\u770B\u4F60\u7684\u6837\u5B50\uFF0C\u63D0\u5F97\u52A8\u706F\uFF0C\u4E5F\u5B88\u5F97\u4F4F\u8BDD\u3002",
      "{foe}\u591C\u91CC\u4E0A\u6765\u4E86\uFF0C[you]\uFF0C\u5E2E\u6211\u4EEC\u9001\u8D70\u3002",
      "[you]\uFF0C\u522B\u8BA9{foe}\u518D\u89C1\u7740\u70B9\u706F\u7684\u65F6\u8FB0\uFF0C\u6210\u4E0D\u6210\uFF1F",
      "[you]\uFF0C\u53BB{place}\u770B\u770B\uFF0C\u662F\u8C01\u653E\u706F\u706D\u4E86\u3002",
      "\u603B\u5F97\u6709\u4EBA\u63D0\u706F\u8D70\u4E00\u8D9F{place}\uFF0C[you]\uFF0C\u6211\u76FC\u7740\u662F\u4F60\u3002",
      "{foe}\u5360\u4E86{place}\uFF0C[you]\uFF0C\u66FF\u6211\u4EEC\u593A\u56DE\u6765\u3002",
      "[you]\uFF0C\u706F\u6CB9\u89C1\u5E95\u4E4B\u524D\uFF0C\u628A{foe}\u8D76\u51FA{place}\u3002",
      "\u6211\u7684{item}\u6389\u4E0B\u77F3\u9636\u4E86\uFF0C[you]\uFF0C\u66FF\u6211\u627E\u4E0A\u6765\u3002",
      "\u6211\u60F3\u8981\u4E00{item}\uFF0C[you]\uFF0C\u4EBA\u8001\u4E86\uFF0C\u4E0D\u597D\u610F\u601D\u5927\u58F0\u8981\u3002",
      "{item}\u4E22\u5728{place}\u4E86\uFF0C[you]\uFF0C\u90A3\u4E00\u58F0\u54CD\u6211\u8FD8\u8BB0\u7740\u3002",
      "{foe}\u62A2\u4E86\u6211\u7684{item}\uFF0C[you]\uFF0C\u66FF\u6211\u53BB\u8BF4\u53E5\u8BDD\u3002",
      "{foe}\u628A\u6211\u7684{item}\u62D6\u53BB\u4E86{place}\uFF0C[you]\uFF0C\u5E2E\u6211\u53D6\u56DE\u6765\u3002",
      "\u8C01\u80AF\u7167\u4EAE\u4E0B\u53BB\u7684\u8DEF\uFF0C[you]\uFF0C\u6211\u51FA{price}\u3002",
      "{price}\uFF0C[you]\uFF0C\u6362\u4F60\u63D0\u706F\u8D70\u4E00\u8D9F\uFF0C\u600E\u4E48\u6837\uFF1F",
      "[you]\uFF0C{foe}\u4E0D\u518D\u6765\uFF0C{price}\u5C31\u5F52\u4F60\u3002",
      "\u628A{item}\u5E26\u6765\uFF0C[you]\uFF0C{price}\u5C31\u662F\u4F60\u7684\u3002",
      ["{foe}\u62A2\u4E86{item}\uFF0C\u5728{place}\u3002{price}\uFF0C{player}\u3002", 0.02],
      ["{player}\uFF0C{foe}\u628A{item}\u62FF\u53BB{place}\u4E86\uFF0C{price}\u3002", 0.02]
    ],
    "+": [
      "[you]\uFF0C\u6211\u5C31\u76FC\u7740\u70B9\u4F60\u8FD9\u76CF\u706F\uFF01\u6709\u4EF6\u4E8B\u6B63\u5408\u4F60\u3002",
      "\u522B\u4EBA\u6211\u8FD8\u4E0D\u6C42\u5462\uFF0C[you]\u3002\u8D76\u8D70{foe}\uFF0C\u6211\u4EEC\u7ED9\u4F60\u5531\u6B4C\uFF01",
      "\u627E\u56DE{item}\uFF0C[you]\uFF0C\u597D\u706F\u4E0A\u523B\u4F60\u7684\u540D\u5B57\uFF01",
      "\u66FF\u6211\u4EEC\u53BB\u8D9F{place}\u5427\uFF0C[you]\uFF01\u6C64\u7ED9\u4F60\u70ED\u7740\u3002"
    ],
    "-": [
      "\u6CA1\u4EBA\u80AF\u53BB\uFF0C[you]\uFF0C\u6211\u624D\u95EE\u4F60\u3002",
      "[you]\uFF0C\u4F60\u4E0D\u6B20\u8FD9\u6751\u5B50\u4EC0\u4E48\uFF0C{foe}\u4E5F\u4E0D\u6B20\u3002\u53BB\u7406\u8BBA\u7406\u8BBA\u5427\u3002",
      "\u518D\u4E0D\u89C1\u6211\u7684{item}\uFF0C[you]\uFF0C\u6211\u53EF\u5C31\u4E0D\u5BA2\u6C14\u4E86\u3002",
      "\u603B\u5F97\u6709\u4EBA\u53BB{place}\uFF0C[you]\uFF0C\u6211\u5B81\u53EF\u4E22\u4E2A\u751F\u4EBA\u3002"
    ],
    smith: ["\u7089\u5B50\u8981{item}\uFF0C[you]\uFF0C\u7089\u5B50\u53EF\u4E0D\u7231\u7B49\u3002", "\u5200\u53EA\u7BA1\u4E00\u534A\uFF0C[you]\uFF0C{foe}\u90A3\u4E00\u534A\u5F52\u4F60\u3002"],
    herbalist: ["\u6211\u8981\u7684\u8349\u53EA\u957F\u5728{place}\u8FB9\u4E0A\uFF0C[you]\uFF0C\u6211\u5F2F\u4E0D\u4E0B\u8170\u4E86\u3002"],
    merchant: ["\u5C0F\u4E8B\u4E00\u6869\uFF0C[you]\uFF1A{item}\uFF0C\u4E0D\u95EE\u6765\u8DEF\uFF0C{price}\u3002", "{foe}\u6321\u7740\uFF0C[you]\uFF0C\u6211\u7684\u8F66\u8FC7\u4E0D\u4E86{place}\u3002"],
    elder: ["\u5934\u4E00\u76CF\u706B\u5C31\u662F\u4E3A\u9632{foe}\u70B9\u7684\uFF0C[you]\uFF0C\u518D\u4E3E\u4E00\u56DE\u5427\u3002", "\u6211\u68A6\u89C1{place}\uFF0C[you]\uFF0C\u5F88\u9ED1\uFF0C\u4F60\u5374\u4E0D\u6015\u3002"],
    guard: ["\u6211\u79BB\u4E0D\u5F00\u95E8\uFF0C[you]\uFF0C\u4F60\u80FD\u3002\u53BB\u770B\u770B{foe}\u3002"],
    hunter: ["\u6211\u8FFD{foe}\u8FFD\u5230{place}\uFF0C[you]\uFF0C\u7BAD\u5230\u90A3\u513F\u5C31\u505C\u4E86\u3002\u4F60\u7684\u811A\u5462\uFF1F"]
  },
  "quest-hint": {
    "": [
      "\u8DDF\u7740\u51B7\u98CE\u8D70\uFF0C[you]\uFF0C\u5B83\u8BA4\u5F97\u4E0B\u53BB\u7684\u8DEF\u3002",
      "\u9752\u82D4\u957F\u5230\u5934\u7684\u5730\u65B9\uFF0C[you]\uFF0C\u770B\u770B\u77F3\u5934\u80CC\u540E\u3002",
      "\u542C\u89C1\u6C34\u58F0\uFF0C[you]\uFF0C\u5C31\u662F\u8D70\u5BF9\u4E86\uFF0C\u4E5F\u8D70\u9519\u4E86\u3002",
      "\u4FE1\u5DE6\u624B\u7684\u5899\uFF0C[you]\uFF0C\u522B\u4FE1\u5730\u677F\u3002",
      "\u628A\u706F\u706D\u4E86\u542C\uFF0C[you]\uFF0C\u9ED1\u91CC\u5934\u81EA\u5DF1\u4F1A\u8BF4\u3002",
      "{foe}\u6700\u6015\u4EAE\uFF0C[you]\uFF0C\u53BB\u4E4B\u524D\u526A\u526A\u706F\u82AF\u3002",
      "\u949F\u4E00\u54CD\uFF0C{foe}\u5C31\u6253\u76F9\uFF0C[you]\u3002\u4E0D\u957F\uFF0C\u591F\u7528\u3002",
      "\u89C1\u4E86{foe}\u522B\u8DD1\uFF0C[you]\uFF0C\u6162\u6162\u8D70\uFF0C\u88C5\u4F5C\u4E0D\u8010\u70E6\u3002",
      "\u706F\u5230\u5934\u7684\u5730\u65B9\uFF0C[you]\uFF0C\u5C31\u662F\u53BB{place}\u7684\u8DEF\u3002",
      "\u65AD\u9636\u4E0B\u9762\u627E{place}\uFF0C[you]\u3002",
      "{place}\u8FD8\u6709\u4E2A\u50FB\u9759\u7684\u53E3\uFF0C[you]\uFF0C\u5C31\u662F\u5473\u513F\u5927\u3002",
      "\u85CF{item}\u7684\u4EBA\uFF0C[you]\uFF0C\u662F\u4E2A\u5DE6\u6487\u5B50\uFF0C\u8FD8\u5F88\u6025\u3002",
      "{item}\u5728\u5149\u7167\u4E0D\u5230\u7684\u5730\u65B9\uFF0C[you]\uFF0C\u6362\u4E86\u6211\u4E5F\u85CF\u90A3\u513F\u3002",
      "\u6211\u672B\u4E00\u56DE\u89C1{item}\uFF0C[you]\uFF0C\u662F\u5728{place}\u8FB9\u4E0A\u3002",
      "\u7B49{foe}\u79BB\u4E86{place}\u518D\u52A8\uFF0C[you]\uFF0C\u8010\u5FC3\u6BD4\u7EF7\u5E26\u4FBF\u5B9C\u3002",
      "{foe}\u5B88\u7740{item}\uFF0C[you]\uFF0C\u5B88\u5F97\u53EF\u4E0D\u600E\u4E48\u6837\u3002",
      ["{item}\u5728{place}\uFF0C{foe}\u5B88\u7740\u5462\uFF0C{player}\u3002", 0.1]
    ],
    "+": ["\u4F60\u79BB\u5F97\u4E0D\u8FDC\u4E86\uFF0C[you]\uFF0C\u6211\u62FF\u597D\u706F\u6253\u8D4C\uFF01", "\u522B\u6015\uFF0C[you]\uFF0C{foe}\u6015\u4F60\u6BD4\u6015\u9ED1\u8FD8\u6015\u3002", "{place}\u4E0D\u8FDC\uFF0C[you]\uFF0C\u54FC\u7740\u6B4C\u5C31\u5230\u4E86\uFF01"],
    "-": ["\u5F80\u4E0B\u770B\uFF0C[you]\uFF0C\u518D\u5F80\u4E0B\u3002\u4EC0\u4E48\u90FD\u5F80\u90A3\u513F\u53BB\u3002", "\u8981\u662F{foe}\u5148\u627E\u7740\u4F60\uFF0C[you]\uFF0C\u5C31\u5F53\u6211\u6CA1\u8BF4\u3002", "\u7B49\u4F60\u540E\u6094\u6765\u4E86\uFF0C[you]\uFF0C\u90A3\u5C31\u662F{place}\u3002"],
    smith: ["\u6253{foe}\u6253\u7532\u7F1D\uFF0C[you]\uFF0C\u518D\u597D\u7684\u7532\u4E5F\u6709\u5077\u61D2\u7684\u7F1D\u3002"],
    herbalist: ["\u706F\u91CC\u6492\u64AE\u827E\u8349\uFF0C[you]\uFF0C{foe}\u6CA1\u89C1\u4F60\u5148\u6253\u55B7\u568F\u3002"],
    merchant: ["\u6211\u5356\u7684\u56FE\uFF0C[you]\uFF0C\u753B\u5230{place}\u6CA1\u6709\u4E0D\u9519\u7684\u3002\u51ED\u9F3B\u5B50\u8D70\u3002"],
    elder: ["\u5C0F\u65F6\u5019\uFF0C[you]\uFF0C\u6211\u4EEC\u6253\u4E95\u90A3\u8FB9\u8FDB{place}\u3002"],
    guard: ["[you]\uFF0C\u5F1F\u5144\u4EEC\u53EA\u5728\u4E0B\u95E8\u90A3\u8FB9\u89C1\u8FC7{foe}\u3002"],
    hunter: ["{foe}\u7684\u811A\u5370\uFF0C[you]\uFF0C\u65B0\u7684\u8FB9\u4E0A\u53D1\u4EAE\u3002"]
  },
  thank: {
    "": [
      "\u591A\u8C22\u4F60\uFF0C[you]\u3002\u6211\u7684\u8C22\u5B57\u53EF\u4E0D\u662F\u8721\u70DB\uFF0C\u89C1\u4EBA\u5C31\u53D1\u3002",
      "\u8C22\u8C22\uFF0C[you]\uFF0C\u706F\u6697\u7684\u65F6\u5019\u6211\u4F1A\u60F3\u8D77\u6765\u3002",
      "\u5E72\u5F97\u597D\uFF0C[you]\u3002",
      "\u8FD9\u4E2A\u60C5\u6211\u6B20\u4E0B\u4E86\uFF0C[you]\uFF0C\u6B20\u7740\u5012\u4E5F\u8212\u5766\u3002",
      "\u8C22\u8C22\u4F60\uFF0C[you]\uFF0C\u6574\u6761\u8857\u90FD\u80FD\u7761\u4E2A\u597D\u89C9\u3002",
      "{item}\uFF01\u6211\u5F53\u8FD9\u8F88\u5B50\u6478\u4E0D\u7740\u4E86\u3002\u8C22\u8C22\u4F60\uFF0C[you]\u3002",
      "{item}\u627E\u56DE\u6765\u4E86\uFF0C[you]\uFF01\u8FDE\u9053\u5370\u5B50\u90FD\u6CA1\u6709\u3002\u51E0\u4E4E\u6CA1\u6709\u3002",
      "\u6CA1\u4E86{foe}\uFF0C\u53C8\u542C\u5F97\u89C1\u86D0\u86D0\u4E86\u3002\u591A\u8C22\uFF0C[you]\u3002",
      "\u4ECE\u6CA1\u4EBA\u6562\u60F9{foe}\uFF0C[you]\u3002\u8C22\u8C22\u4F60\u3002",
      ["\u8C22\u8C22\u4F60\uFF0C[you]\u3002[aside]", 2],
      ["{foe}\u6CA1\u4E86\uFF0C{item}\u4E5F\u56DE\u6765\u4E86\uFF0C\u8C22\u8C22{player}\u3002", 0.3]
    ],
    "+": [
      "\u54CE\uFF0C[you]\uFF0C\u8001\u5929\u4FDD\u4F51\u4F60\u7684\u978B\uFF0C\u548C\u978B\u91CC\u7684\u811A\uFF01",
      "\u8C22\u8C22\u4F60\uFF0C[you]\uFF01\u6211\u5929\u5929\u7ED9\u4F60\u70B9\u706F\uFF0C\u70B9\u5230\u4F60\u5ACC\u70E6\uFF01",
      "[oath]\uFF0C[you]\uFF0C\u6211\u771F\u60F3\u62B1\u62B1\u4F60\uFF0C\u5C31\u662F\u706F\u770B\u7740\u5462\uFF01",
      "{item}\u597D\u597D\u7684\uFF01[you]\uFF0C\u4F60\u771F\u4E86\u4E0D\u8D77\uFF01",
      "\u518D\u6CA1\u6709{foe}\u4E86\uFF01[you]\uFF0C\u6765\u8DF3\u821E\uFF0C\u4E0D\u4F1A\u8DF3\u5C31\u7AD9\u7740\uFF01"
    ],
    "-": [
      "\u884C\uFF0C\u8C22\u8C22\uFF0C[you]\u3002\u522B\u53EB\u6211\u518D\u8BF4\u4E00\u904D\u3002",
      "\u6CA1\u60F3\u5230\u4F60\u80FD\u56DE\u6765\uFF0C[you]\u3002\u96BE\u5F97\u9519\u5F97\u8FD9\u4E48\u9AD8\u5174\u3002",
      "{item}\u627E\u7740\u4E86\uFF1F\u6211\u90FD\u60EF\u4E86\u6CA1\u6709\u5B83\u3002\u8C22\u8C22\u4F60\uFF0C[you]\u3002",
      "{foe}\u6CA1\u4E86\uFF0C\u66F4\u574F\u7684\u4F1A\u6765\u5360\u5730\u65B9\u3002\u8FD8\u662F\u8C22\u4F60\uFF0C[you]\u3002"
    ],
    smith: ["\u8C22\u4E86\uFF0C[you]\u3002\u4E0B\u4E00\u628A\u5200\u7B97\u6211\u7684\uFF0C\u4E00\u51C6\u662F\u597D\u5200\u3002"],
    herbalist: ["\u8C22\u8C22\uFF0C[you]\u3002\u56BC\u7247\u53F6\u5B50\u3002\u4E0D\uFF0C\u771F\u5F97\u56BC\u3002"],
    merchant: ["\u591A\u8C22\uFF0C[you]\u3002\u672C\u8BE5\u7ED9\u4F60\u6253\u6298\uFF0C\u53EF\u54B1\u4EEC\u522B\u51B2\u52A8\u3002"],
    elder: ["\u8001\u4EBA\u4EEC\u90FD\u8C22\u4F60\uFF0C[you]\u3002\u6211\u4EEC\u4EBA\u6BD4\u770B\u7740\u591A\u3002"],
    guard: ["\u5E72\u5F97\u597D\uFF0C[you]\u3002\u8BB0\u8FDB\u7C3F\u5B50\uFF0C\u7528\u58A8\u8BB0\u3002"],
    hunter: ["\u8C22\u4E86\uFF0C[you]\u3002\u8FDB\u6797\u5B50\u4F60\u53EF\u4EE5\u8D70\u6211\u540E\u5934\u3002"]
  },
  refuse: {
    "": [
      "\u4E0D\u6210\uFF0C[you]\uFF0C\u628A\u5168\u6751\u7684\u6CB9\u7ED9\u6211\u4E5F\u4E0D\u6210\u3002",
      "\u8FD9\u4E8B\u6211\u529E\u4E0D\u4E86\uFF0C[you]\uFF0C\u529E\u5F97\u4E86\u4E5F\u4E0D\u529E\u3002",
      "\u7B49\u77F3\u9636\u957F\u51FA\u6276\u624B\uFF0C[you]\uFF0C\u4F60\u518D\u6765\u95EE\u3002",
      "\u90A3\u4E0D\u662F\u6211\u7684\uFF0C[you]\uFF0C\u7ED9\u4E0D\u4E86\u3002",
      "\u6211\u7684\u706F\u8BF4\u4E0D\uFF0C[you]\uFF0C\u6211\u5411\u6765\u542C\u5B83\u7684\u3002",
      "{item}\u5C31\u653E\u5728\u8FD9\u513F\uFF0C[you]\uFF0C\u54EA\u513F\u4E5F\u4E0D\u53BB\u3002",
      "\u5B81\u53EF\u5356\u5F71\u5B50\uFF0C[you]\uFF0C\u4E5F\u4E0D\u5356\u8FD9{item}\u3002",
      "{price}\uFF1F\u4E0D\uFF0C[you]\uFF0C\u6709\u7684\u95E8\u4E0D\u5403\u8FD9\u4E2A\u3002",
      "{price}\u4E5F\u4E0D\u6210\uFF0C[you]\uFF0C\u518D\u642D\u9996\u6B4C\u4E5F\u4E0D\u6210\u3002",
      ["\u4E0D\u884C\uFF0C[you]\u3002[aside]", 2]
    ],
    "+": [
      "\u5BF9\u4E0D\u4F4F\uFF0C[you]\uFF0C\u771F\u5BF9\u4E0D\u4F4F\uFF0C\u53EF\u662F\u4E0D\u884C\u3002",
      "\u6362\u4E00\u4EF6\u5427\uFF0C[you]\uFF0C\u6362\u4E00\u4EF6\u6211\u4EB2\u81EA\u7ED9\u4F60\u7167\u8DEF\u3002",
      "\u54CE\uFF0C[you]\uFF0C\u6211\u8981\u662F\u7B54\u5E94\u4E86\uFF0C\u4ECA\u665A\u5C31\u7761\u4E0D\u7740\uFF0C\u6211\u53C8\u7231\u7761\u3002",
      "\u54CE\uFF0C\u522B\u8981{item}\u5440\uFF0C[you]\uFF01\u62FF\u7897\u6C64\u53BB\u5427\u3002",
      "{price}\u4F60\u6536\u7740\uFF0C[you]\uFF0C\u7559\u7740\u505A\u4EF6\u597D\u4E8B\u3002"
    ],
    "-": [
      "\u4E0D\u3002\u5934\u4E00\u4E2A\u4E0D\u5B57\u8FD8\u4E0D\u591F\u9ED1\u5417\uFF0C[you]\uFF1F",
      "\u4E0A\u522B\u5904\u8BA8\u53BB\uFF0C[you]\u3002",
      "[you]\uFF0C\u6211\u5B81\u53EF\u53BB\u8214\u77F3\u9636\u3002",
      "{price}\uFF1F\u6536\u8D77\u6765\uFF0C[you]\uFF0C\u522B\u7B49\u6211\u7B11\u51FA\u58F0\u3002",
      "\u6562\u78B0{item}\uFF0C[you]\uFF0C\u4F60\u5F80\u540E\u6570\u6570\u5C31\u8D39\u52B2\u4E86\u3002"
    ],
    smith: ["\u6211\u8FD8\u6CA1\u8DDF\u5B83\u5435\u5B8C\u7684\u6D3B\u8BA1\uFF0C\u4E0D\u5356\uFF0C[you]\u3002"],
    herbalist: ["\u90A3\u6761\u6839\u4E0D\u7ED9\u4F60\uFF0C[you]\u3002\u5F00\u53E3\u8981\u7684\u4EBA\uFF0C\u90FD\u4E0D\u7ED9\u3002"],
    merchant: ["\u6211\u4E5F\u6709\u6761\u7EBF\uFF0C[you]\uFF0C\u521A\u753B\u7684\uFF0C\u4F60\u6B63\u8E29\u7740\u3002"],
    elder: ["\u6BD4\u4F60\u5F3A\u7684\u6211\u4E5F\u56DE\u7EDD\u8FC7\uFF0C[you]\uFF0C\u540E\u6765\u90FD\u8C22\u6211\u3002"],
    guard: ["\u519B\u4EE4\uFF0C[you]\u3002\u6211\u53EA\u7BA1\u63D0\u706F\uFF0C\u4E0D\u7BA1\u7167\u8C01\u3002"],
    hunter: ["\u5E26\u5D3D\u7684\u65F6\u5019\u4E0D\u6253\uFF0C[you]\uFF0C\u8C01\u8BF4\u4E5F\u4E0D\u6253\u3002"]
  },
  "trade-offer": {
    "": [
      "\u77A7\u77A7\u5427\uFF0C[you]\uFF0C\u684C\u4E0A\u7684\u4E1C\u897F\u90FD\u6BD4\u5934\u4E00\u4E2A\u4E3B\u4EBA\u547D\u957F\u3002",
      "\u516C\u9053\u8D27\uFF0C\u516C\u9053\u4EF7\uFF0C[you]\uFF0C\u706F\u4E5F\u8FD8\u516C\u9053\u3002",
      "\u4E70\u8FD8\u662F\u5356\uFF0C[you]\uFF1F\u8D81\u8721\u70DB\u6CA1\u706D\u3002",
      "[you]\u8981\u70B9\u4EC0\u4E48\uFF1F\u53C8\u820D\u5F97\u4EC0\u4E48\uFF1F",
      "\u4E00{item}\uFF0C[you]\uFF0C\u6382\u6382\uFF0C\u5B9E\u5728\u5206\u91CF\u3002",
      "{item}\u662F\u81EA\u5DF1\u8D70\u4E0A\u77F3\u9636\u7684\uFF0C[you]\uFF0C\u5DEE\u4E0D\u591A\u662F\u3002",
      "\u6211\u67B6\u4E0A\u6709\u4E00{item}\uFF0C[you]\uFF0C\u7B49\u4E2A\u597D\u4EBA\u5BB6\u3002",
      "{price}\uFF0C[you]\uFF0C\u706F\u4E0B\u51FB\u638C\uFF0C\u4E0D\u53CD\u6094\u3002",
      "{price}\u5427\uFF0C[you]\uFF0C\u6211\u62FF\u6628\u5929\u7684\u95F2\u8BDD\u7ED9\u4F60\u5305\u4E0A\u3002",
      "{item}\uFF0C{price}\uFF0C[you]\uFF0C\u6211\u8FD9\u662F\u62A2\u6211\u81EA\u5DF1\u3002",
      "{price}\uFF0C\u8FD9{item}\u5F52\u4F60\uFF0C[you]\uFF0C\u4E0B\u5934\u53EF\u6CA1\u5904\u4E70\u3002",
      "{price}\uFF0C[you]\uFF0C{item}\u62FF\u8D70\uFF0C\u53EA\u6C42\u4F60\u7528\u5B83\u3002",
      ["[aside]\u597D\u4E86\uFF0C[you]\uFF0C\u4E70\u8FD8\u662F\u5356\uFF1F", 2]
    ],
    "+": [
      "\u4E3A\u4E86\u4F60\uFF0C[you]\uFF0C\u6574\u4E2A\u67B6\u5B50\u6211\u90FD\u64E6\u4E86\u3002\u524D\u5934\u64E6\u4E86\u3002",
      "\u6162\u6162\u6311\uFF0C[you]\uFF01\u706F\u662F\u6EE1\u7684\uFF0C\u58F6\u4E5F\u662F\u6EE1\u7684\u3002",
      "{item}\u51B2\u4F60\u7B11\u5462\uFF0C[you]\uFF0C\u8FD9\u53EB\u7F18\u5206\uFF01",
      "{price}\uFF0C[you]\uFF0C\u56E0\u4E3A\u662F\u4F60\uFF0C\u4E5F\u56E0\u4E3A\u4F60\u7684\u706F\u597D\u770B\u3002"
    ],
    "-": [
      "\u770B\u4E86\uFF0C\u4ED8\u94B1\uFF0C\u8D70\u4EBA\uFF0C[you]\uFF0C\u7167\u8FD9\u4E2A\u6B21\u5E8F\u3002",
      "\u522B\u5BF9\u7740\u94F6\u5668\u54C8\u6C14\uFF0C[you]\u3002",
      "{price}\uFF0C[you]\u3002\u522B\u62C9\u8138\uFF0C\u62C9\u8138\u52A0\u94B1\u3002",
      "{item}\u4E0D\u662F\u5E26\u5492\u5C31\u662F\u4FBF\u5B9C\uFF0C[you]\uFF0C\u6211\u5FD8\u4E86\u662F\u54EA\u6837\u3002"
    ],
    smith: ["\u521A\u4E0B\u7827\uFF0C[you]\uFF0C\u4F60\u542C\uFF0C\u8FD8\u54CD\u7740\u5462\u3002", "\u6253{item}\u90A3\u5929\u6211\u6B63\u751F\u6C14\uFF0C[you]\uFF0C\u6240\u4EE5\u950B\u5229\u3002"],
    herbalist: ["\u6652\u7684\uFF0C\u78E8\u7684\uFF0C\u6CE1\u7684\uFF0C[you]\uFF1F\u53EF\u522B\u63BA\u7740\u5403\uFF0C\u771F\u7684\u3002", "{item}\u662F\u82E6\uFF0C[you]\uFF0C\u6B7B\u4E86\u66F4\u82E6\u3002"],
    merchant: ["\u7A00\u7F55\u8D27\uFF0C[you]\uFF01\u53C8\u4EAE\u53C8\u5C11\uFF0C\u53EA\u95F9\u4E00\u70B9\u70B9\u9B3C\uFF01", "\u6211\u7684\u4EF7\u523B\u5728\u77F3\u5934\u4E0A\uFF0C[you]\u3002\u77F3\u5934\u633A\u8F6F\u7684\u3002"],
    elder: ["\u6211\u8001\u4E86\uFF0C\u7528\u4E0D\u7740\u4E1C\u897F\u4E86\uFF0C[you]\uFF0C\u62FF\u4E9B\u53BB\u3002"],
    guard: ["\u6CA1\u4EBA\u8BA4\u9886\u7684\u5F52\u66F4\u623F\u5356\uFF0C[you]\u3002{item}\u5C31\u6CA1\u4EBA\u8BA4\u3002"],
    hunter: ["\u76AE\u5B50\uFF0C\u9AA8\u5934\uFF0C\u7B4B\uFF0C[you]\uFF0C\u6211\u4E0D\u7CDF\u8E4B\uFF0C\u6240\u4EE5\u90FD\u5356\u3002", "{item}\u662F\u6211\u51ED\u817F\u8FFD\u6765\u7684\uFF0C[you]\u3002"]
  },
  rumour: {
    "": [
      "\u90FD\u8BF4\u4E0B\u5934\u6709\u76CF\u706F\uFF0C[you]\uFF0C\u6CA1\u4EBA\u70B9\u8FC7\u5B83\u3002",
      "\u542C\u8BF4\u4E86\u5417\uFF0C[you]\uFF0C\u4E95\u4F1A\u5E94\u58F0\u4E86\u3002",
      "\u6628\u591C\u6652\u573A\u5E95\u4E0B\u5173\u4E86\u9053\u95E8\uFF0C[you]\uFF0C\u53EF\u90A3\u513F\u6CA1\u95E8\u3002",
      "\u90FD\u8BF4[weather]\uFF0C\u8FD8\u8BF4\u90A3\u6839\u672C\u4E0D\u662F\u5929\u6C14\u3002",
      "\u6709\u4EBA\u5728\u6536\u9ED1\u8721\u70DB\uFF0C[you]\uFF0C\u53EF\u6CA1\u4EBA\u5356\u3002",
      "\u6709\u4EBA\u89C1\u7740{foe}\u4E5F\u63D0\u7740\u706F\uFF0C[you]\u3002",
      "\u8001\u4EBA\u6084\u6084\u8BF4\uFF0C[you]\uFF0C{foe}\u4ECE\u524D\u4E5F\u662F\u6751\u91CC\u4EBA\u3002",
      "{place}\u6709\u706B\u5149\uFF0C[you]\uFF0C\u4E00\u5708\u4E00\u5708\u5730\u8F6C\u3002",
      "\u5728{place}\u7761\u8FC7\u7684\uFF0C[you]\uFF0C\u4ECE\u6B64\u53EA\u505A\u4E00\u4E2A\u68A6\u3002",
      "\u542C\u8BF4{foe}\u5728{place}\u505A\u4E86\u7A9D\uFF0C[you]\u3002",
      "\u6628\u591C\u4E00{item}\u81EA\u5DF1\u51FA\u53BB\u8D70\u4E86\u4E00\u5708\uFF0C[you]\uFF0C\u4FE1\u4E0D\u4FE1\u7531\u4F60\u3002",
      "\u90FD\u8BF4{item}\u6CA1\u4E22\uFF0C[you]\uFF0C\u662F\u6709\u4EBA\u85CF\u8D77\u6765\u4E86\u3002",
      "\u542C\u8BF4{place}\u91CC\u6709\u4E00{item}\uFF0C[you]\uFF0C\u8FD8\u4F1A\u54FC\u54FC\u3002",
      "{npc}\u591C\u591C\u4E0D\u63D0\u706F\u51FA\u95E8\uFF0C[you]\uFF0C\u56DE\u6765\u978B\u8FD8\u662F\u5E72\u51C0\u7684\u3002",
      "\u53EF\u4E0D\u662F\u6211\u8BF4\u7684\uFF0C[you]\uFF0C{npc}\u8DDF\u4E95\u8BF4\u8BDD\u5462\u3002",
      "\u6709\u4EBA\u5728{place}\u89C1\u7740{npc}\uFF0C[you]\uFF0C\u95EE\u4EC0\u4E48\u90FD\u4E0D\u7B54\u3002",
      "\u90FD\u8BF4{npc}\u8DDF{foe}\u505A\u4E86\u4E70\u5356\uFF0C[you]\uFF0C\u6211\u53EA\u662F\u5B66\u820C\u3002",
      ["{npc}\u89C1{foe}\u5728{place}\uFF0C\u5E26\u7740{item}\uFF0C{player}\u3002", 0.02]
    ],
    "+": [
      "\u542C\u8BF4\u6CA1\u6709\uFF0C[you]\uFF1F\u6709\u4EBA\u7ED9\u8857\u4E0A\u6BCF\u76CF\u706F\u90FD\u63D2\u4E86\u82B1\uFF01",
      "\u597D\u6D88\u606F\u817F\u6162\uFF0C[you]\uFF0C\u53EF\u4E5F\u5230\u4E86\uFF1A{place}\u7684\u7A97\u53C8\u4EAE\u4E86\uFF01",
      "{npc}\u6709\u5FC3\u4E0A\u4EBA\u4E86\uFF0C[you]\uFF01\u96BE\u602A\u8001\u5439\u53E3\u54E8\u3002",
      "\u90FD\u8BF4{foe}\u6015\u66F2\u5B50\uFF0C[you]\uFF0C\u6211\u6B63\u7EC3\u5462\uFF01"
    ],
    "-": [
      "\u4F60\u60F3\u60F3\uFF0C[you]\uFF0C\u72D7\u600E\u4E48\u4E0D\u51B2\u77F3\u9636\u53EB\u4E86\u3002",
      "{place}\u91CC\u6361\u7740\u4E00\u76CF\u706F\uFF0C[you]\uFF0C\u8FD8\u70ED\u7740\uFF0C\u6CA1\u4EBA\u63D0\u3002",
      "{foe}\u4F1A\u53EB\u54B1\u4EEC\u7684\u540D\u5B57\u4E86\uFF0C[you]\uFF0C\u51C6\u6709\u4EBA\u544A\u8BC9\u7684\u3002",
      "{npc}\u6CA1\u5F71\u5B50\u4E86\uFF0C[you]\uFF0C\u4F60\u81EA\u5DF1\u53BB\u770B\u3002"
    ]
  },
  warn: {
    "": [
      "\u706F\u4E0D\u6EE1\uFF0C[you]\uFF0C\u5C31\u522B\u4E0B\u53BB\u3002",
      "\u6CA1\u98CE\u706B\u82D7\u5374\u6B6A\u4E86\uFF0C[you]\uFF0C\u5FEB\u8DD1\u3002",
      "\u4E0B\u9636\u8981\u6570\u7740\uFF0C[you]\uFF0C\u591A\u51FA\u4E00\u7EA7\u5C31\u56DE\u5934\u3002",
      "\u4E0B\u5934\u8981\u662F\u7528\u6211\u7684\u58F0\u97F3\u53EB\u4F60\uFF0C[you]\uFF0C\u522B\u7B54\u5E94\u3002",
      "\u522B\u79BB\u4E86\u5149\uFF0C[you]\u3002\u8FD9\u4E0D\u662F\u5BA2\u6C14\u8BDD\uFF0C\u662F\u89C4\u77E9\u3002",
      "\u5F53\u5FC3{foe}\uFF0C[you]\uFF0C\u5B83\u4EEC\u53EF\u4E0D\u5F53\u5FC3\u4F60\u3002",
      "\u6628\u591C{foe}\u53C8\u8FD1\u4E86\u4E9B\uFF0C[you]\u3002",
      "\u949F\u54CD\u8FC7\u540E\uFF0C[you]\uFF0C\u522B\u8FDB{place}\u3002",
      "\u706F\u82AF\u8981\u706D\u7684\u4EBA\uFF0C[you]\uFF0C\u522B\u53BB{place}\u3002",
      "{place}\u90A3\u8FB9\u6709{foe}\uFF0C[you]\uFF0C\u7ED5\u7740\u8D70\uFF0C\u4E0D\u7136\u5E26\u4E0A\u5BB6\u4F19\u3002",
      "[oath]\uFF0C[you]\uFF0C\u522B\u8D70\u90A3\u8FB9\uFF01{foe}\u521A\u8FC7\u53BB\u3002"
    ],
    "+": [
      "\u6211\u559C\u6B22\u4F60\u8111\u888B\u5728\u8116\u5B50\u4E0A\uFF0C[you]\uFF0C\u522B\u62FF\u53BB\u5582\u9ED1\u3002",
      "\u7B54\u5E94\u6211\uFF0C[you]\uFF1A\u706F\u82AF\u5E26\u7740\uFF0C\u6CB9\u5E26\u6EE1\uFF0C\u522B\u901E\u80FD\u3002",
      "[you]\u554A\uFF0C\u78B0\u89C1{foe}\uFF0C\u75BC\u75BC\u4F60\u7684\u817F\uFF0C\u5FEB\u7528\u5B83\u3002",
      "\u949F\u54CD\u524D\u56DE\u6765\uFF0C[you]\uFF0C{place}\u660E\u5929\u4E5F\u8FD8\u5728\u90A3\u513F\u3002"
    ],
    "-": [
      "\u53BB\u5427\uFF0C[you]\uFF0C\u9ED1\u91CC\u5934\u6B63\u997F\u7740\u5462\u3002",
      "\u4E0A\u4E00\u4E2A\u6211\u4E5F\u529D\u8FC7\uFF0C[you]\uFF0C\u4ED6\u7684\u9774\u5B50\u5728\u6211\u8FD9\u513F\u3002",
      "{foe}\u542C\u5F97\u89C1\u4F60\uFF0C[you]\uFF0C\u4F60\u5598\u6C14\u50CF\u98CE\u7BB1\u3002",
      "\u8981\u8FDB{place}\uFF0C[you]\uFF0C\u706F\u7559\u7ED9\u6211\uFF0C\u522B\u7CDF\u8E4B\u4E86\u3002"
    ],
    smith: ["{foe}\u6CA1\u788E\uFF0C[you]\uFF0C\u90A3\u5200\u5148\u788E\u3002\u62FF\u6765\u6211\u770B\u770B\u3002"],
    herbalist: ["\u53D1\u5149\u7684\u522B\u5403\uFF0C[you]\uFF1B\u5531\u6B4C\u7684\u522B\u770B\u3002"],
    merchant: ["\u8BA9{foe}\u53FC\u8D70\u4E86\u4E0D\u9000\u94B1\uFF0C[you]\uFF0C\u6211\u8DDF\u8C01\u90FD\u8FD9\u4E48\u8BF4\u3002"],
    elder: ["\u4E0D\u542C\u6211\u8BDD\u7684\uFF0C[you]\uFF0C\u6211\u90FD\u6D3B\u8FC7\u4ED6\u4EEC\u4E86\u3002"],
    guard: ["\u66F4\u623F\u6709\u4EE4\uFF0C[you]\uFF1A\u8C01\u4E5F\u4E0D\u8BB8\u72EC\u81EA\u8FDB{place}\u3002", "\u67E5\u706F\uFF0C[you]\u3002\u82AF\uFF0C\u6CB9\uFF0C\u76D6\u3002\u67E5\u5B8C\u968F\u4F60\u72AF\u50BB\u3002"],
    hunter: ["\u9E1F\u4E0D\u53EB\u4E86\uFF0C[you]\u3002\u9E1F\u505C\u6211\u4E5F\u505C\u3002"]
  },
  threaten: {
    "": [
      "\u518D\u8D70\u4E00\u6B65\uFF0C[you]\uFF0C\u4F60\u5C31\u542C\u7740\u81EA\u5DF1\u7684\u54ED\u58F0\u56DE\u5BB6\u3002",
      "\u6211\u77E5\u9053\u4F60\u7761\u54EA\u513F\uFF0C[you]\uFF0C\u79BB\u6211\u9192\u7740\u7684\u5730\u65B9\u4E0D\u8FDC\u3002",
      "\u653E\u56DE\u53BB\uFF0C[you]\uFF0C\u8D81\u4F60\u8FD8\u6709\u624B\u653E\u3002",
      "\u6211\u5148\u5439\u4E86\u4F60\u7684\u706F\uFF0C[you]\uFF0C\u518D\u5439\u4E86\u4F60\u3002",
      "\u8D70\uFF0C[you]\uFF0C\u81EA\u5DF1\u8D70\uFF0C\u8FD8\u662F\u8EBA\u95E8\u677F\u4E0A\u8D70\uFF1F",
      "\u77F3\u9636\u5F88\u9661\uFF0C[you]\uFF0C\u6211\u4ECA\u5929\u53C8\u7231\u5E2E\u5FD9\u3002",
      "\u518D\u5230{place}\u9732\u8138\uFF0C[you]\uFF0C\u6211\u62FF\u4F60\u7684\u8138\u6302\u706F\u3002",
      "\u6211\u628A\u4F60\u6254\u5230{place}\u53BB\uFF0C[you]\uFF0C\u4E0D\u7ED9\u706F\u3002"
    ],
    "+": ["\u6211\u7B11\u7740\u5462\uFF0C[you]\u3002\u597D\u597D\u770B\uFF0C\u5F80\u540E\u5C31\u6CA1\u5F97\u770B\u4E86\u3002", "\u591A\u597D\u7684\u665A\u4E0A\uFF0C[you]\uFF0C\u53EF\u522B\u53EB\u5B83\u5B8C\u5F97\u592A\u5FEB\u3002"],
    "-": [
      "\u4E3A\u6BD4\u4F60\u5C0F\u7684\u4E8B\uFF0C[you]\uFF0C\u6211\u4E5F\u6316\u8FC7\u5751\u3002",
      "\u518D\u51B2\u6211\u5598\u53E3\u6C14\uFF0C[you]\uFF0C\u5C31\u662F\u4F60\u672B\u4E00\u53E3\u3002",
      "\u9ED1\u91CC\u5934\u4E0D\u8981\u4F60\uFF0C[you]\uFF0C\u6211\u903C\u5B83\u8981\u3002",
      "[you]\uFF0C\u4F60\u8981\u4E22\u5728{place}\uFF0C\u6CA1\u4EBA\u4F1A\u627E\uFF0C\u4E00\u4E2A\u4E5F\u6CA1\u6709\u3002"
    ],
    smith: ["\u6211\u6210\u5929\u5F2F\u94C1\uFF0C[you]\uFF0C\u5F2F\u4F60\u5C31\u5F53\u6B47\u6B47\u3002"],
    herbalist: ["\u90A3\u676F\u4F60\u559D\u4E86\uFF0C[you]\uFF0C\u73B0\u5728\u5BF9\u6211\u5BA2\u6C14\u4E9B\u3002"],
    merchant: ["\u6211\u6536\u8D26\uFF0C[you]\uFF0C\u6709\u65F6\u5019\u6536\u7259\u3002"],
    elder: ["\u6BD4\u4F60\u5F3A\u7684\u6211\u4E5F\u5492\u8FC7\uFF0C[you]\uFF0C\u5982\u4ECA\u8FD8\u7638\u7740\u3002"],
    guard: ["\u62D4\u5440\uFF0C[you]\uFF0C\u6C42\u4F60\u62D4\u3002\u4ECA\u665A\u95F7\u5F97\u5F88\u3002"],
    hunter: ["\u6211\u8BA9\u4F60\u5148\u8DD1\uFF0C[you]\uFF0C\u90A3\u6837\u6709\u610F\u601D\u3002"]
  },
  boast: {
    "": [
      "\u6211\u62FF\u622A\u8721\u5934\u5C31\u4E0B\u4E86\u77F3\u9636\uFF0C[you]\uFF0C\u4E0A\u6765\u8FD8\u6652\u9ED1\u4E86\u3002",
      "\u5982\u4ECA\u8FD8\u6709\u4EBA\u5531\u6211\uFF0C[you]\uFF0C\u591A\u534A\u5531\u526F\u6B4C\u3002",
      "\u6211\u76EF\u7740\u9ED1\u770B\uFF0C[you]\uFF0C\u770B\u5F97\u5B83\u5148\u8F6C\u8138\u3002",
      "\u6211\u7684\u706F\u6CA1\u706D\u8FC7\uFF0C[you]\uFF0C\u5B83\u4E0D\u6562\u3002",
      "{foe}\u62FF\u6211\u5413\u5B69\u5B50\u5403\u996D\uFF0C[you]\u3002",
      "\u6211\u64B5{foe}\u64B5\u5F97\u591A\uFF0C[you]\uFF0C\u5B83\u4EEC\u8BA4\u5F97\u6211\u7684\u978B\u3002",
      "\u8499\u7740\u773C\u6211\u4E5F\u8D70\u8FC7{place}\uFF0C[you]\u3002\u672C\u6765\u4E5F\u9ED1\uFF0C\u53EF\u8FD8\u662F\u3002",
      "\u65E9\u996D\u524D\u6211\u5C31\u628A{foe}\u64B5\u51FA\u4E86{place}\uFF0C[you]\u3002",
      "{item}\u662F\u6211\u8D62\u6765\u7684\uFF0C[you]\uFF0C\u90A3\u4EBA\u6BD4\u6211\u5927\u4E00\u5708\u3002",
      "\u7ED9\u6211\u4E00{item}\uFF0C[you]\uFF0C\u518D\u7ED9\u70B9\u813E\u6C14\uFF0C\u77F3\u9636\u6211\u4E00\u4EBA\u5B88\u3002",
      ["{item}\u662F\u6211\u5728{place}\u8DDF{foe}\u593A\u7684\uFF0C{player}\u3002", 0.1]
    ],
    "+": [
      "\u4E00\u6839\u706B\u67F4\u70B9\u4E86\u6EE1\u8857\u7684\u706F\uFF0C[you]\uFF0C\u731C\u662F\u8C01\uFF01\u5FEB\u731C\uFF01",
      "\u90FD\u8BF4\u6211\u8C26\u865A\uFF0C[you]\u3002\u90FD\u8BF4\u6211\u4EC0\u4E48\u90FD\u597D\u3002",
      "\u4F60\u8BE5\u770B\u770B\u6211\u5728{place}\u7684\u6837\u5B50\uFF0C[you]\uFF01\u6C14\u6D3E\uFF0C\u96E8\u4E5F\u6CA1\u600E\u4E48\u4E0B\uFF01",
      "{foe}\u770B\u6211\u4E00\u773C\u5C31\u8DD1\uFF0C[you]\uFF01\u6211\u53EA\u662F\u6253\u4E2A\u54C8\u6B20\u3002"
    ],
    "-": [
      "\u6211\u5FD8\u6389\u7684\u9ED1\uFF0C[you]\uFF0C\u6BD4\u4F60\u89C1\u8FC7\u7684\u90FD\u591A\u3002",
      "\u82F1\u96C4\u6765\u4E86\u53C8\u8D70\uFF0C[you]\uFF0C\u5730\u662F\u6211\u626B\u7684\u3002",
      "\u6211\u5F53\u5E74\u62D4\u5C16\uFF0C[you]\u3002\u4F60\u518D\u770B\u770B\u5982\u4ECA\u8FD9\u4E9B\u3002",
      "{foe}\u6CA1\u4F24\u7740\u6211\uFF0C[you]\uFF0C\u4F24\u7740\u6211\u7684\u662F\u5E74\u6708\u3002"
    ],
    smith: ["\u6211\u7684\u5200\u6CA1\u65AD\u7740\u56DE\u6765\u8FC7\uFF0C[you]\u3002\u6709\u7684\u6CA1\u56DE\u6765\u3002"],
    herbalist: ["\u78E8\u574A\u4E3B\u7684\u54B3\uFF0C\u7638\uFF0C\u548C\u81ED\u813E\u6C14\uFF0C[you]\uFF0C\u90FD\u662F\u6211\u6CBB\u7684\u3002"],
    merchant: ["\u6211\u628A\u5F71\u5B50\u5356\u7ED9\u8FC7\u98DE\u86FE\uFF0C[you]\uFF0C\u5B83\u8FD8\u6765\u56DE\u8D2D\u3002"],
    elder: ["\u8FD9\u4E9B\u77F3\u5934\u8FD8\u662F\u6C99\u5B50\uFF0C[you]\uFF0C\u6211\u5C31\u8001\u4E86\u3002"],
    guard: ["\u4EC0\u4E48\u4E5F\u8FC7\u4E0D\u4E86\u6211\u7684\u95E8\uFF0C[you]\u3002\u96FE\u4E0D\u884C\uFF0C\u95F2\u8BDD\u4E0D\u884C\uFF0C\u9E45\u4E5F\u4E0D\u884C\u3002"],
    hunter: ["\u6211\u5C04\u8FC7\u70DB\u82AF\uFF0C[you]\u3002\u591C\u91CC\u5C04\u7684\u3002\u70B9\u7740\u5462\u3002"]
  },
  lament: {
    "": [
      "\u8FD9\u8857\u4E0A\u4ECE\u524D\u706F\u591A\uFF0C[you]\u3002",
      "\u4E00\u51AC\u4E00\u51AC\uFF0C[you]\uFF0C\u9ED1\u5C31\u5F80\u4E0A\u8D70\u4E00\u7EA7\u3002",
      "\u7A97\u53E3\u7684\u70DB\u6211\u8FD8\u70B9\u7740\uFF0C[you]\u3002\u60EF\u4E86\uFF0C\u6216\u8005\u76FC\u7740\u3002",
      "\u949F\u88C2\u4E86\u9053\u7F1D\uFF0C[you]\uFF0C\u8C01\u6CA1\u6709\u5462\u3002",
      "\u4ECE\u524D\u6211\u4EEC\u5728\u77F3\u9636\u4E0A\u5531\uFF0C[you]\uFF0C\u5982\u4ECA\u5C0F\u58F0\u8BF4\u3002",
      "{npc}\u4ECE\u524D\u5C31\u5750\u4F60\u7AD9\u7684\u5730\u65B9\uFF0C[you]\u3002",
      "\u6211\u60F3{npc}\uFF0C[you]\u3002\u90A3\u65F6\u706F\u77EE\uFF0C\u8BDD\u957F\u3002",
      "{item}\u6CA1\u4E86\uFF0C[you]\uFF0C\u5C4B\u91CC\u5C31\u4E00\u76F4\u51B7\u3002",
      "\u62FF\u4EC0\u4E48\u6362\u6211\u90FD\u80AF\uFF0C[you]\uFF0C\u53EA\u8981\u518D\u6478\u6478{item}\u3002",
      "\u6211\u8BB0\u5F97{place}\u6709\u66F2\u5B50\u7684\u65F6\u5019\uFF0C[you]\u3002",
      "{foe}\u53EA\u7ED9\u6211\u4EEC\u7559\u4E86\u5899\uFF0C[you]\u3002",
      "{npc}\u4E0B\u4E86{place}\uFF0C[you]\uFF0C\u6C64\u6211\u4EEC\u70ED\u4E86\u597D\u4E9B\u5929\u3002",
      "\u81EA\u4ECE{place}\u6765\u4E86{foe}\uFF0C[you]\uFF0C\u679C\u5B50\u90FD\u6CA1\u4EBA\u6458\u3002",
      ["[aside]\u53EF\u6211\u8FD8\u662F\u60F3\u4ECE\u524D\uFF0C[you]\u3002", 2],
      ["{foe}\u6765\u4E86{place}\uFF0C{npc}\u548C{item}\u90FD\u6CA1\u4E86\uFF0C{player}\u3002", 0.02]
    ],
    "+": ["\u54ED\u4E00\u4F1A\u513F\uFF0C[you]\uFF0C\u526A\u526A\u706F\u82AF\uFF0C\u4E5F\u5C31\u597D\u4E86\u3002", "\u90A3\u662F\u597D\u65E5\u5B50\uFF0C[you]\uFF0C\u8FD8\u597D\u5F53\u65F6\u6211\u7559\u5FC3\u770B\u4E86\u3002", "{npc}\u4F1A\u559C\u6B22\u4F60\u7684\uFF0C[you]\uFF0C\u6240\u4EE5\u6211\u773C\u6E7F\u3002"],
    "-": [
      "\u518D\u706D\u4E00\u76CF\u7B97\u4EC0\u4E48\uFF0C[you]\uFF1F\u95EE\u6211\uFF0C\u6211\u6570\u7740\u5462\u3002",
      "\u6211\u6C42\u8FC7\uFF0C[you]\uFF0C\u5148\u5E94\u7684\u662F\u9ED1\u3002",
      "\u6CA1\u6709\u6CB9\u6CBB\u5F97\u4E86\u6211\u8FD9\u75C5\uFF0C[you]\u3002",
      "{foe}\u4EC0\u4E48\u90FD\u62FF\u4E86\uFF0C[you]\uFF0C\u8FD8\u62FF\u5F97\u6162\u6162\u7684\u3002"
    ],
    smith: ["\u706B\u662F\u70ED\u7684\uFF0C\u6211\u662F\u51B7\u7684\uFF0C[you]\uFF0C\u4F60\u8BF4\u8BF4\u3002"],
    herbalist: ["\u4EC0\u4E48\u6101\u6211\u90FD\u6709\u8349\u6CBB\uFF0C[you]\uFF0C\u9664\u4E86\u6211\u7684\u3002"],
    merchant: ["\u4E0D\u8BE5\u5356\u7684\u6211\u5356\u4E86\uFF0C[you]\u3002\u4EF7\u94B1\u5012\u597D\u3002"],
    elder: ["\u77E5\u9053\u6211\u5C0F\u540D\u7684\u4EBA\uFF0C[you]\uFF0C\u6211\u90FD\u57CB\u4E86\u3002"],
    guard: ["\u90A3\u65F6\u6211\u770B\u7740\u522B\u5904\uFF0C[you]\u3002\u4ECE\u6B64\u6211\u4E0D\u770B\u522B\u5904\u3002"],
    hunter: ["\u6797\u5B50\u7A7A\u4E86\uFF0C[you]\uFF0C\u6211\u8D70\u8D70\uFF0C\u7B97\u662F\u793C\u6570\u3002"]
  },
  "idle-bark": {
    "": [
      "\u706F\u82AF\u6401\u54EA\u513F\u4E86\uFF1F",
      "\u5514\uFF0C\u706B\u82D7\u53C8\u6B6A\u4E86\u3002",
      "\u662F\u4E0B\u96E8\uFF0C\u8FD8\u662F\u623F\u9876\u5728\u60F3\u4E8B\uFF1F",
      "\u591C\u957F\uFF0C\u70DB\u77ED\u3002",
      "\u90A3\u5F71\u5B50\u65B9\u624D\u660E\u660E\u9760\u5DE6\u4E9B\u3002",
      "\u9759\u3002\u597D\u3002\u9759\u3002",
      "\u90A3\u95E8\u8F74\u8BE5\u4E0A\u6CB9\u4E86\u3002\u8BE5\u6211\u4E0A\u3002",
      "\u53C8\u542C\u89C1{foe}\u4E86\u3002\u8981\u4E48\u662F\u6211\u809A\u5B50\u3002",
      "{foe}\u8981\u662F\u6765\u4E86\uFF0C\u5C31\u8BF4\u6211\u4E0D\u5728\u3002",
      "\u53BB{place}\u7684\u8DEF\u4E0A\u8BE5\u591A\u6302\u51E0\u76CF\u706F\u3002",
      "{place}\u90A3\u8FB9\u4ECA\u665A\u6CA1\u98CE\u3002\u597D\u3002",
      "[proverb]\u3002"
    ],
    "+": ["\u5566\u5566\uFF0C\u706F\u513F\u8F6C\uFF01", "\u597D\u80A5\u7684\u98DE\u86FE\uFF01", "\u4ECA\u665A\u6709\u6C64\uFF0C\u6709\u6C64\uFF01", "\u77A7\u8FD9\u706B\u82D7\uFF0C\u795E\u6C14\u5F97\u50CF\u516C\u9E21\u3002"],
    "-": ["\u8001\u662F\u51B7\uFF0C\u8001\u662F\u51B7\u3002", "\u7740\u5440\uFF0C\u4F60\u8FD9\u6CA1\u51FA\u606F\u7684\u3002", "\u526A\u706F\u82AF\u7684\uFF0C\u6CA1\u4EBA\u8C22\u3002", "\u8BE5\u8DDF\u71D5\u5B50\u4E00\u5757\u513F\u8D70\u7684\u3002"],
    smith: ["\u592A\u8F6F\u3002\u56DE\u706B\u91CC\u53BB\u3002", "\u522B\u52A8\uFF0C\u5014\u9489\u5B50\u3002", "\u7EA2\uFF0C\u6A59\uFF0C\u9EC4\u3002\u6253\uFF01"],
    "smith -": ["\u5F2F\u4E86\uFF0C\u53C8\u5F2F\u4E86\u3002", "\u8FDE\u70AD\u90FD\u662F\u6F6E\u7684\u3002"],
    herbalist: ["\u827E\u8349\u6CBB\u80F8\u53E3\uFF0C\u827E\u8349\u4E5F\u4E0B\u6C64\u3002", "\u957F\u5427\uFF0C\u5C0F\u4E1C\u897F\uFF0C\u6CA1\u4EBA\u770B\u3002", "\u54EA\u4E2A\u7F50\u662F\u6253\u55B7\u568F\u7684\u6765\u7740\uFF1F"],
    "herbalist -": ["\u852B\u4E86\uFF0C\u4EC0\u4E48\u90FD\u852B\u3002", "\u957F\u6BDB\u4E86\u3002\u8FD8\u662F\u597D\u7F50\u5B50\u3002"],
    merchant: ["\u597D\u8D27\uFF01\u706F\uFF0C\u706F\u82AF\uFF0C\u5C0F\u5C0F\u7684\u540E\u6094\uFF01", "\u6211\u4E00\u4EFD\uFF0C\u8D26\u672C\u4E00\u4EFD\u3002", "\u62DB\u724C\uFF0C\u8981\u4E2A\u5927\u62DB\u724C\u3002"],
    "merchant -": ["\u6CA1\u5BA2\u4EBA\uFF0C\u8FDE\u8D3C\u90FD\u6CA1\u6709\u3002", "\u4EC0\u4E48\u90FD\u6478\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4E70\u3002"],
    elder: ["\u6211\u4EEC\u90A3\u65F6\u5019\uFF0C\u9ED1\u90FD\u61C2\u89C4\u77E9\u3002", "\u540D\u5B57\uFF0C\u540D\u5B57\uFF0C\u65E9\u4E0A\u8FD8\u90FD\u8BB0\u5F97\u3002", "\u6905\u5B50\u54CD\uFF0C\u8FD8\u662F\u6211\u54CD\uFF1F"],
    "elder -": ["\u4ED6\u4EEC\u4E0D\u542C\uFF0C\u4ECE\u6765\u4E0D\u542C\u3002", "\u811A\u51B7\uFF0C\u5E74\u4E5F\u51B7\u3002"],
    guard: ["\u706F\u90FD\u4EAE\uFF0C\u95E8\u90FD\u5173\u3002", "\u8C01\uFF1F\u54E6\uFF0C\u732B\u3002", "\u5DE6\uFF0C\u53F3\uFF0C\u8F6C\u8EAB\uFF0C\u54C8\u6B20\u3002"],
    "guard -": ["\u6211\u7684\u811A\u6309\u5B98\u9636\u75BC\u3002", "\u6362\u73ED\u7684\u4ECE\u6765\u6CA1\u4EBA\u6362\u3002"],
    hunter: ["\u811A\u5370\uFF0C\u65B0\u7684\uFF0C\u6CA1\u4E86\u3002", "\u8F7B\u70B9\uFF0C\u8F7B\u70B9\u3002", "\u732B\u5934\u9E70\u3002\u597D\u5146\u5934\uFF0C\u8981\u4E48\u5C31\u662F\u732B\u5934\u9E70\u3002"],
    "hunter -": ["\u6CA1\u4E2D\u3002\u6211\u4ECE\u4E0D\u5931\u624B\u3002", "\u5957\u5B50\u53C8\u7A7A\u4E86\u3002"]
  },
  "and-player": {
    "": ["\u8BB0\u4F4F\u4E86\uFF0C{player}\u3002", "\u542C\u89C1\u6CA1\u6709\uFF0C{player}\uFF1F", "\u5C31\u662F\u8FD9\u6837\uFF0C{player}\u3002"],
    "greet +": ["\u5FEB\u8FDB\u6765\uFF0C{player}\uFF01"],
    "farewell thank +": ["{player}\uFF0C\u4F60\u662F\u597D\u4EBA\u3002"],
    "greet -": ["\u600E\u4E48\uFF0C{player}\uFF1F"],
    "quest-hint offer-quest warn": ["{player}\uFF0C\u4FDD\u91CD\u3002", "\u5F53\u5FC3\uFF0C{player}\u3002"],
    threaten: ["\u653E\u806A\u660E\u4E9B\uFF0C{player}\u3002", "\u660E\u767D\u5417\uFF0C{player}\uFF1F"],
    "trade-offer": ["\u600E\u4E48\u6837\uFF0C{player}\uFF1F"]
  },
  "and-npc": {
    "": ["\u4E0D\u4FE1\u95EE{npc}\u3002", "{npc}\u4E5F\u8FD9\u4E48\u8BF4\u3002"],
    lament: ["{npc}\u4E5F\u96BE\u8FC7\u3002", "\u8FDE{npc}\u90FD\u54ED\u4E86\u3002"],
    rumour: ["\u6211\u542C{npc}\u8BF4\u7684\u3002", "{npc}\u6562\u53D1\u8A93\u3002"]
  },
  "and-item": {
    "offer-quest": ["\u628A{item}\u4E5F\u5E26\u6765\u3002", "{item}\u4E5F\u8981\u3002"],
    "quest-hint": ["\u7559\u5FC3{item}\u3002", "\u522B\u5FD8\u4E86{item}\u3002"],
    thank: ["{item}\u4E5F\u591A\u8C22\u4E86\u3002", "{item}\u6211\u4F1A\u6536\u597D\u3002"],
    refuse: ["{item}\u7559\u4E0B\u3002"],
    "trade-offer": ["{item}\u8981\u4E0D\u8981\uFF1F", "{item}\u4E5F\u5356\u3002"],
    rumour: ["\u8FD8\u8BF4\u8D77\u4E00{item}\u3002", "\u8DDF{item}\u6709\u5173\u3002"],
    boast: ["\u5168\u51ED{item}\u3002", "{item}\u5C31\u662F\u5F69\u5934\u3002"],
    lament: ["{item}\u4E5F\u6CA1\u4E86\u3002", "\u90A3\u591C\u8FD8\u4E22\u4E86{item}\u3002"]
  },
  "and-place": {
    "offer-quest": ["\u5F97\u53BB{place}\u3002", "\u4ECE{place}\u8D70\u8D77\u3002"],
    "quest-hint": ["\u53BB{place}\u770B\u770B\u3002", "\u4F60\u8981\u627E\u7684\u662F{place}\u3002"],
    farewell: ["\u66FF\u6211\u95EE\u5019{place}\u3002", "\u53BB{place}\u7684\u8DEF\uFF0C\u5C0F\u5FC3\u3002"],
    "small-talk": ["{place}\u4E5F\u4E00\u6837\u3002"],
    rumour: ["\u5C31\u5728{place}\u90A3\u8FB9\u3002", "\u662F{place}\u9644\u8FD1\u7684\u4E8B\u3002"],
    warn: ["{place}\u4E5F\u522B\u53BB\u3002", "\u5C24\u5176\u662F{place}\u3002"],
    threaten: ["\u8FD8\u6709\uFF0C\u522B\u8FDB{place}\u3002"],
    boast: ["\u90A3\u662F\u5728{place}\u3002"],
    lament: ["{place}\u4E5F\u662F\u8FD9\u6837\u3002", "\u6211\u5E38\u60F3\u8D77{place}\u3002"],
    "idle-bark": ["{place}\u4E5F\u597D\u4E0D\u5230\u54EA\u53BB\u3002"]
  },
  "and-foe": {
    "offer-quest": ["\u8FD8\u6709{foe}\uFF0C\u6536\u62FE\u4E86\u3002", "{foe}\u4F1A\u6321\u8DEF\u3002"],
    "quest-hint": ["\u5F53\u5FC3{foe}\u3002", "{foe}\u79BB\u5F97\u4E0D\u8FDC\u3002"],
    thank: ["{foe}\u4E5F\u6CA1\u4E86\uFF01", "\u6CA1\u4EBA\u4F1A\u60F3{foe}\u3002"],
    rumour: ["\u90FD\u602A{foe}\u3002", "{foe}\u4E5F\u6709\u4EFD\u3002"],
    warn: ["\u5F53\u5FC3{foe}\u3002", "{foe}\u51FA\u6765\u4E86\u3002"],
    boast: ["\u4E0D\u4FE1\u95EE{foe}\u3002", "{foe}\u90FD\u6CA1\u770B\u6E05\u3002"],
    lament: ["\u90FD\u662F{foe}\u95F9\u7684\u3002", "\u602A{foe}\u3002"],
    "idle-bark": ["\u8FD8\u662F{foe}\u6765\u4E86\uFF1F"]
  },
  "and-price": {
    "offer-quest": ["\u8C22\u793C{price}\u3002", "\u6211\u51FA{price}\u3002"],
    refuse: ["{price}\u4E5F\u4E0D\u6210\u3002", "\u7ED9{price}\u4E5F\u4E00\u6837\u3002"],
    "trade-offer": ["{price}\uFF0C\u600E\u4E48\u6837\uFF1F", "{price}\uFF0C\u5F52\u4F60\u3002"]
  },
  briefly: {
    "": ["\u957F\u8BDD\u77ED\u8BF4\uFF1A"],
    "idle-bark": ["\u5514\uFF1A"],
    "quest-hint threaten": ["\u8BB0\u4F4F\uFF1A"],
    warn: ["\u5F53\u5FC3\uFF1A"],
    thank: ["\u591A\u8C22\uFF1A"],
    lament: ["\u90FD\u6CA1\u4E86\uFF1A"],
    rumour: ["\u90FD\u5728\u8BF4\uFF1A"],
    boast: ["\u4E0D\u4FE1\u53BB\u95EE\uFF1A"],
    refuse: ["\u4E0D\u6210\uFF1A"],
    "trade-offer": ["\u4F60\u542C\uFF1A"]
  },
  "brief-player": { "": ["{player}"] },
  "brief-npc": { "": ["{npc}"] },
  "brief-item": { "": ["{item}"] },
  "brief-place": { "": ["{place}"] },
  "brief-foe": { "": ["{foe}"] },
  "brief-price": { "": ["{price}"] },
  aside: {
    smith: [
      "\u7089\u5B50\u70ED\uFF0C\u6211\u4E5F\u70ED\u3002",
      "\u597D\u597D\u6572\uFF0C\u94C1\u4E5F\u542C\u8BDD\u3002",
      "\u6572\u95E8\u8F74\u6572\u5230\u73B0\u5728\uFF0C\u949F\u54CD\u524D\u5C31\u5F00\u59CB\u4E86\u3002",
      "\u597D\u9489\u5B50\u4ECE\u4E0D\u5938\u53E3\u3002",
      "\u98CE\u7BB1\u54B3\u55FD\uFF0C\u53EF\u601C\u89C1\u7684\u3002",
      "\u94A2\u4EC0\u4E48\u90FD\u8BB0\u5F97\uFF0C\u6DEC\u574F\u4E86\u8BB0\u5F97\u66F4\u7262\u3002",
      "\u534A\u6761\u8857\u90FD\u6302\u5728\u6211\u7684\u94A9\u5B50\u4E0A\u3002"
    ],
    "smith +": ["\u4ECA\u5929\u94C1\u7827\u5531\u6B4C\u4E86\uFF0C\u771F\u5531\uFF01", "\u6253\u4E86\u526F\u597D\u5408\u9875\uFF0C\u6211\u5F00\u5173\u4E86\u4E00\u65E9\u4E0A\uFF01", "\u6EE1\u5C4B\u706B\u661F\uFF0C\u50CF\u8FC7\u8282\uFF01"],
    "smith -": ["\u70AD\u662F\u6E7F\u7684\uFF0C\u547D\u4E5F\u662F\u3002", "\u53C8\u8981\u4FBF\u5B9C\uFF0C\u53C8\u8981\u6C38\u8FDC\u4E0D\u574F\u3002", "\u9508\u4E0D\u7761\u89C9\uFF0C\u5982\u4ECA\u6211\u4E5F\u4E0D\u7761\u3002"],
    herbalist: [
      "\u8368\u9EBB\u957F\u51FA\u6765\u4E86\uFF0C\u4E00\u70B9\u4E0D\u5BB3\u81CA\u3002",
      "\u9752\u82D4\u7231\u5317\u8FB9\uFF0C\u4E5F\u7231\u95F2\u8BDD\u3002",
      "\u9732\u6C34\u6CA1\u6536\u8D70\u7684\uFF0C\u90FD\u662F\u6211\u91C7\u7684\u3002",
      "\u4EC0\u4E48\u90FD\u662F\u836F\uFF0C\u770B\u653E\u591A\u5C11\u3002",
      "\u8FD9\u58F6\u61C2\u7684\u65B9\u5B50\u6BD4\u6211\u591A\u3002",
      "\u624B\u4E0A\u8FD9\u80A1\u9999\uFF0C\u8981\u5230\u5F00\u6625\u624D\u6563\u3002",
      "\u8611\u83C7\u4E13\u957F\u6CA1\u4EBA\u770B\u7684\u5730\u65B9\u3002"
    ],
    "herbalist +": ["\u7518\u83CA\u5F00\u4E86\uFF0C\u4E00\u5F20\u5F20\u50BB\u8138\uFF01", "\u4E00\u53EA\u8702\u8DDF\u6211\u56DE\u5BB6\uFF0C\u6210\u670B\u53CB\u4E86\u3002", "\u4F60\u95FB\uFF01\u96E8\u540E\u7684\u8584\u8377\uFF01"],
    "herbalist -": ["\u4ECA\u5E74\u7684\u6839\uFF0C\u6316\u4E0A\u6765\u662F\u9ED1\u7684\u3002", "\u67F3\u76AE\u7528\u5B8C\u4E86\uFF0C\u75BC\u8FD8\u6CA1\u5B8C\u3002", "\u90FD\u662F\u5FEB\u6765\u4E0D\u53CA\u4E86\u624D\u627E\u6211\u3002"],
    merchant: [
      "\u4ECA\u5929\u4E70\u6839\u82AF\uFF0C\u660E\u5929\u5C11\u8DCC\u4E00\u8DE4\u3002",
      "\u79E4\u662F\u51C6\u7684\uFF0C\u770B\u7684\u662F\u5927\u62C7\u6307\u3002",
      "\u4E70\u5356\u50CF\u706F\uFF0C\u4E00\u95EA\u4E00\u95EA\u3002",
      "\u70B9\u7740\u70DB\u5356\uFF0C\u5929\u4EAE\u4E86\u6570\u3002",
      "\u5982\u4ECA\u6CA1\u4EBA\u597D\u597D\u8FD8\u4EF7\u4E86\u3002",
      "\u94B1\u53BB\u8FC7\u7684\u53E3\u888B\uFF0C\u6BD4\u6211\u602A\u591A\u4E86\u3002",
      "\u6211\u6709\u4E2A\u6253\u4E0D\u5F00\u7684\u5323\u5B50\uFF0C\u5356\u5F97\u6700\u597D\u3002"
    ],
    "merchant +": ["\u6CA1\u5230\u664C\u5348\uFF0C\u7B11\u4E5F\u6709\u4E86\uFF0C\u4E70\u5356\u4E5F\u6709\u4E86\uFF01", "\u8D26\u81EA\u5DF1\u5E73\u4E86\uFF0C\u8001\u5929\u4FDD\u4F51\u3002", "\u90A3\u4E2A\u4E11\u82B1\u74F6\u5356\u6389\u4E86\uFF01\u5C31\u90A3\u4E2A\uFF01"],
    "merchant -": ["\u8DEF\u7A7A\u7740\uFF0C\u94B1\u5323\u4E5F\u7A7A\u7740\u3002", "\u6382\u6382\uFF0C\u95FB\u95FB\uFF0C\u53C8\u653E\u4E0B\u3002", "\u8FDE\u98DE\u86FE\u90FD\u8D4A\u8D26\u3002"],
    elder: [
      "\u6751\u91CC\u5934\u4E00\u76CF\u706F\uFF0C\u662F\u4E2A\u8D3C\u70B9\u7684\u3002",
      "\u96FE\u6211\u89C1\u8FC7\u50CF\u732B\u6765\u7684\uFF0C\u4E5F\u89C1\u8FC7\u50CF\u725B\u6765\u7684\u3002",
      "\u6211\u8FD9\u819D\u76D6\uFF0C\u6BD4\u5386\u4E66\u8FD8\u51C6\u3002",
      "\u5E74\u8F7B\u4EBA\u8DD1\u4E0B\u77F3\u9636\uFF0C\u8001\u4EBA\u8BB0\u7740\u77F3\u9636\u3002",
      "\u8C01\u665A\u56DE\uFF0C\u6211\u4EEC\u5C31\u7ED9\u8C01\u6302\u76CF\u706F\u3002",
      "\u6751\u5B50\u561B\uFF0C\u5C31\u662F\u90FD\u8BA4\u5F97\u5149\u5728\u54EA\u513F\u7684\u4EBA\u3002",
      "\u539F\u6709\u652F\u6B4C\u5531\u8FD9\u4E2A\uFF0C\u672B\u4E00\u6BB5\u5931\u4F20\u4E86\u3002"
    ],
    "elder +": ["\u5C0F\u5BB6\u4F19\u4EEC\u8981\u542C\u6545\u4E8B\uFF0C\u8FD8\u6CA1\u7761\u7740\uFF01", "\u4ECA\u5929\u8001\u9AA8\u5934\u662F\u6696\u7684\u3002", "\u6D3B\u5230\u6709\u4EBA\u6253\u8DA3\uFF0C\u771F\u597D\u3002"],
    "elder -": ["\u77F3\u5934\u5E95\u4E0B\u7684\u670B\u53CB\uFF0C\u6BD4\u4E0A\u5934\u591A\u3002", "\u6211\u8BF4\u8BDD\u4ED6\u4EEC\u70B9\u5934\uFF0C\u5374\u6CA1\u542C\u3002", "\u5929\u4E00\u5E74\u6BD4\u4E00\u5E74\u9ED1\u5F97\u65E9\u3002"],
    guard: [
      "\u66F4\u592B\u591C\u591C\u6570\u706F\uFF0C\u591C\u591C\u90FD\u5BF9\u3002",
      "\u603B\u5F97\u6709\u4EBA\u7279\u610F\u770B\u7740\u9ED1\u3002",
      "\u77F3\u9636\u6CA1\u4E1C\u897F\u4E0A\u6765\u3002\u6211\u67E5\u4E86\uFF0C\u53C8\u67E5\u4E86\u67E5\u3002",
      "\u957F\u67AA\u561B\uFF0C\u591A\u534A\u662F\u7528\u6765\u9760\u7684\u3002",
      "\u949F\u4E00\u54CD\uFF0C\u522B\u95EE\uFF0C\u8DD1\u3002",
      "\u6751\u91CC\u7684\u732B\uFF0C\u542C\u6B65\u5B50\u6211\u90FD\u8BA4\u5F97\u3002",
      "\u4E00\u4E0B\u96E8\u95E8\u5C31\u729F\uFF0C\u50CF\u6211\u4EEC\u5934\u513F\u3002"
    ],
    "guard +": ["\u5E73\u5B89\u65E0\u4E8B\uFF01\u7C3F\u5B50\u4E0A\u6700\u597D\u7684\u5B57\u3002", "\u6709\u4EBA\u5728\u95E8\u53E3\u7ED9\u6211\u7559\u4E86\u70ED\u997C\uFF0C\u6211\u7231\u8FD9\u6751\u5B50\u3002", "\u65B0\u706F\u7B3C\uFF0C\u5C71\u4E0A\u90FD\u770B\u5F97\u89C1\uFF01"],
    "guard -": ["\u6253\u971C\u8D77\uFF0C\u5C31\u662F\u6211\u5B88\u591C\u3002", "\u9774\u5B50\u6F0F\u6C34\uFF0C\u5E93\u623F\u8BF4\u9774\u5B50\u5C31\u8FD9\u6837\u3002", "\u4E0B\u95E8\u6709\u4E1C\u897F\u5728\u6320\uFF0C\u6CA1\u4EBA\u80AF\u95EE\u3002"],
    hunter: [
      "\u9E7F\u90FD\u4E0A\u5C71\u4E86\uFF0C\u6211\u4E0D\u602A\u5B83\u4EEC\u3002",
      "\u95ED\u4E0A\u5634\uFF0C\u6797\u5B50\u4EC0\u4E48\u90FD\u544A\u8BC9\u4F60\u3002",
      "\u77F3\u9636\u90A3\u8FB9\u6765\u7684\u98CE\uFF0C\u4E00\u80A1\u51B7\u77F3\u5473\u3002",
      "\u6869\u4E0A\u90FD\u662F\u732B\u5934\u9E70\uFF0C\u5B83\u4EEC\u77E5\u9053\u8017\u5B50\u5728\u54EA\u513F\u3002",
      "\u706F\u4E0B\u8865\u5957\u5B50\uFF0C\u767D\u5929\u8865\u813E\u6C14\u3002",
      "\u5317\u8FB9\u6811\u76AE\u7ED9\u5543\u4E86\uFF0C\u4E0D\u50CF\u6211\u5582\u8FC7\u7684\u3002",
      "\u5750\u5F97\u4F4F\uFF0C\u5C31\u542C\u5F97\u89C1\u971C\u6765\u3002"
    ],
    "hunter +": ["\u770B\u89C1\u72D0\u72F8\u6559\u5D3D\u6251\uFF0C\u6251\u5230\u6211\u8EAB\u4E0A\u6765\u4E86\uFF01", "\u96EA\u5730\u65E9\u4E0A\u6700\u4F1A\u8BB2\u6545\u4E8B\u3002", "\u888B\u6EE1\u889C\u5E72\uFF0C\u8FD8\u8981\u4EC0\u4E48\uFF1F"],
    "hunter -": ["\u4E0B\u5934\u6709\u4E1C\u897F\uFF0C\u6BD4\u6211\u4F1A\u6253\u730E\u3002", "\u811A\u5370\u8FDB\u53BB\u4E86\uFF0C\u6CA1\u51FA\u6765\u3002", "\u6211\u7684\u5F13\u5F26\u6BD4\u6211\u7684\u8FD0\u6C14\u8001\u3002"]
  },
  you: {
    "": [["{player}", 12], "\u65C5\u4EBA", "\u884C\u8DEF\u7684", "\u63D0\u706F\u4EBA", "\u5BA2\u4EBA"],
    "+": ["\u670B\u53CB", "\u597D\u4EBA", "\u8D35\u5BA2"],
    "-": ["\u751F\u4EBA", "\u5916\u4E61\u4EBA"],
    elder: ["\u5B69\u5B50", "\u5E74\u8F7B\u4EBA"],
    guard: ["\u8FC7\u8DEF\u7684", "\u4E61\u4EB2"],
    merchant: ["\u8D35\u5BA2", "\u638C\u706F\u7684"],
    hunter: ["\u8F7B\u811A\u4EBA", "\u670B\u53CB"],
    smith: ["\u7A33\u624B\u4EBA", "\u8001\u4E61"],
    herbalist: ["\u597D\u5B69\u5B50", "\u8001\u4E61"]
  },
  oath: {
    "": ["\u706F\u5728\u4E0A", "\u8001\u5929\u7237", "\u51ED\u8FD9\u76CF\u706F"],
    smith: ["\u9524\u5B50\u5728\u4E0A", "\u51ED\u8FD9\u7089\u706B"],
    herbalist: ["\u8349\u6839\u5728\u4E0A", "\u51ED\u8FD9\u6EE1\u56ED\u9752"],
    merchant: ["\u51ED\u8FD9\u6746\u79E4", "\u8D22\u795E\u5728\u4E0A"],
    elder: ["\u51ED\u5934\u4E00\u76CF\u706B", "\u51ED\u6211\u8FD9\u767D\u80E1\u5B50"],
    guard: ["\u51ED\u8FD9\u53E3\u949F", "\u95E8\u795E\u5728\u4E0A"],
    hunter: ["\u51ED\u8FD9\u7247\u6797\u5B50", "\u5C71\u795E\u5728\u4E0A"]
  },
  daytime: { "": ["\u665A\u4E0A\u597D", "\u65E9\u554A", "\u4F60\u597D", "\u706F\u706B\u5E73\u5B89", "\u6709\u5149\u7167\u7740\u4F60"], "-": ["\u53C8\u5929\u9ED1\u4E86", "\u51B7\u5929"] },
  weather: {
    "": [
      "\u96FE\u8981\u5750\u5230\u949F\u54CD\u624D\u8D70",
      "\u98CE\u4E0B\u4E86\u77F3\u9636\uFF0C\u6CA1\u4E0A\u6765",
      "\u971C\u5728\u7A97\u4E0A\u753B\u8349",
      "\u96E8\u659C\u7740\u6765\uFF0C\u8FD8\u8981\u7559\u4E0B\u5403\u996D",
      "\u661F\u661F\u6492\u4E86\u4E00\u5929\uFF0C\u50CF\u6F0F\u4E86\u7684\u94B1\u888B",
      "\u6708\u4EAE\u5F80\u4E95\u91CC\u770B\u4E86\u770B\uFF0C\u53C8\u8D70\u4E86"
    ],
    "+": ["\u4ECA\u665A\u8F6F\u5F97\u50CF\u98DE\u86FE\u7FC5\u8180", "\u96EA\u4E0B\u5F97\u50CF\u6253\u6563\u7684\u7FBD\u6BDB"],
    "-": ["\u6F6E\u6C14\u53C8\u94BB\u8FDB\u997C\u91CC\u4E86", "\u51B7\u6C14\u4E0A\u4E86\u77F3\u9636\uFF0C\u5750\u5728\u6211\u7089\u8FB9"]
  },
  proverb: {
    "": [
      "\u501F\u6765\u7684\u706F\u70E7\u5F97\u5FEB",
      "\u9ED1\u591C\u624B\u957F\uFF0C\u4E0D\u61C2\u793C\u6570",
      "\u63D0\u706F\u7684\u8D70\u524D\u5934\uFF0C\u4E5F\u8DCC\u5728\u540E\u5934",
      "\u98DE\u86FE\u4E5F\u6709\u98DE\u86FE\u7684\u9053\u7406",
      "\u543C\u662F\u543C\u4E0D\u9F50\u706F\u82AF\u7684",
      "\u4E0B\u53BB\u7684\u8DEF\u603B\u6BD4\u4E0A\u6765\u7684\u77ED",
      "\u5173\u7A97\u6321\u5F97\u4F4F\u8D3C\uFF0C\u4E5F\u6321\u4F4F\u4E86\u5929\u4EAE",
      "\u5148\u6570\u706F\uFF0C\u518D\u6570\u4EBA",
      "\u5148\u559D\u6C64\uFF0C\u540E\u53D1\u6101",
      "\u706F\u51B2\u4F60\u62DB\u624B\uFF0C\u522B\u62DB\u56DE\u53BB"
    ]
  }
};

// src/generators/dialogue/lines.ts
var LINES = { en: LINES_EN, zh: LINES_ZH };

// src/generators/dialogue/words-nouns.ts
var words = (list3) => new Set(list3.trim().split(/\s+/));
var MASS = /* @__PURE__ */ new Set([
  ...words(`
    advice ale alcohol ammo ammunition amber antivenom armor armour ash bacon bait barley beef beer blood brandy brass bread broth
    bronze butter cash chainmail chalk charcoal cheese cider clay cloth clothing coal coffee copper corn cotton courage cutlery damage
    dew dirt dough dung dust ectoplasm energy equipment ether evidence experience fabric firewood flax flesh flour food footwear
    furniture garbage garlic gear ginger ginseng glue gold grain granite grass gravel grease grog gruel gunpowder hair ham hardtack hay
    health heather help hemp honey hope ice incense information ink iron ivory ivy jade justice jam jerky jewellery jewelry kindling knowledge
    lace lard laughter lava lavender lead leather linen liquor loot luck luggage lumber machinery magic magma mail mana manure
    marble mead meal meat mercy medicine mercury milk millet mint mistletoe mithril molasses money moonlight moonshine mortar moss mould mud music mutton
    nectar news obsidian oil ointment ooze opium ore paint paper parchment pepper perfume petrol pitch plaster plunder poison pollen
    pork porridge pottery powder progress quicksilver quicklime resin rice rosemary rubbish rubble rum rust rye sackcloth saffron sage
    sake salt saltpetre saltpeter sand sap sawdust scrap seaweed sewage silk silver slime slag smoke snow soap soil soot
    soup spice starlight steam steel stew stamina straw strength string stuff stuffing sugar sulfur sulphur sunlight sunshine tar tallow tea tequila
    thatch thread thyme timber tin tinder tobacco trash treacle uranium tripe twine varnish velvet venison venom vinegar vodka water wax wealth
    weaponry weather wheat wisdom whiskey whisky wine wood wool work wormwood yarn yeast
  `),
  "chain mail",
  "plate mail",
  "lamp oil",
  "holy water",
  "fairy dust"
]);
var PAIRS = words(`
  boots shoes sandals slippers socks stockings mittens gloves gauntlets bracers vambraces greaves trousers pants breeches leggings
  tights shorts overalls dungarees jeans knickers pyjamas pajamas glasses spectacles goggles binoculars scissors shears tongs pliers
  tweezers pincers clippers handcuffs manacles shackles earrings crutches stilts skis skates snowshoes clogs moccasins chopsticks
  stirrups spurs wellingtons sabatons pauldrons
`);
var PLURALS = words(`
  men women children people folk townsfolk kinsfolk cattle vermin poultry police mice lice geese teeth feet oxen dice brethren clergy gentry
  fungi cacti runestones alumni bacteria data criteria phenomena antennae larvae nymphae swordsmen bowmen guardsmen horsemen axemen
  fishermen huntsmen watchmen woodsmen merfolk beastmen mermen snowmen menus gnus emus flus skis taxis khakis bikinis safaris
  djinnis yetis ronin samurai undead
`);
var SINGULARS = words(`
  lens gas canvas atlas alias bias pancreas cutlass compass chaos cosmos rhinoceros ethos pathos albatross asbestos thermos species
  series means barracks gallows crossroads headquarters works summons cyclops biceps triceps pegasus christmas pyjama billows kudos
  mantis cerberus colossus harness mattress abyss kris sassafras ibis
`);
var GAME_NOUNS = words(`
  arrow dagger potion torch shield helmet amulet talisman elixir scroll rune gem gemstone wand crossbow quiver arrowhead spear halberd mace
  hammer pickaxe hatchet axe scythe sickle whip sling trident rapier sabre saber scimitar katana longsword shortsword broadsword
  greatsword longbow shortbow flail cudgel club bolt bullet bomb grenade rocket shell cannon musket pistol rifle revolver tunic robe
  cloak cape hood crown tiara circlet pendant necklace brooch bracelet bangle belt buckle cuirass breastplate hauberk buckler satchel
  backpack pouch sack barrel crate urn vase jar jug flask vial goblet chalice tankard mug kettle cauldron pot pan ladle fork spoon
  plate bowl lantern candle lamp map compass spyglass telescope sundial hourglass sextant relic artifact artefact idol totem statue
  figurine orb crystal ruby emerald sapphire diamond topaz opal pearl onyx amethyst garnet nugget ingot bar coin token medal badge key
  lock lockpick hook rope chain ladder shovel spade rake hoe saw chisel anvil bellows needle thimble button ribbon quill pen brush
  diary journal tome grimoire spellbook almanac ledger contract deed letter poster flute lute harp lyre drum horn bell whistle fiddle
  herb root berry mushroom leaf seed acorn nut apple pear plum cherry peach grape melon carrot turnip onion potato cabbage pumpkin
  pie cake loaf biscuit sausage egg feather fang claw talon horn antler hide pelt scale bone skull tusk wing tail tooth eye heart tongue
  rat wolf bat spider goblin orc troll ogre giant dragon wyvern griffin gryphon phoenix unicorn basilisk hydra kraken golem ghoul ghost
  wraith spectre specter zombie skeleton vampire werewolf witch warlock wizard sorcerer necromancer demon imp devil fiend harpy siren
  mermaid minotaur centaur gargoyle slime ooze bandit thief brigand pirate cultist assassin mercenary knight archer
`);
var TITLES = words(`
  king queen prince princess lord lady sir dame duke duchess count countess baron baroness earl emperor empress tsar captain commander
  general admiral major colonel sergeant father mother brother sister uncle aunt grandfather grandmother granny saint st master mistress
  mister mr mrs ms miss dr doctor professor old young big little mad elder chief chieftain
`);

// src/generators/dialogue/noun-phrase.ts
var DETERMINER = /^(the|an?|my|your|our|his|her|its|their|some|any|this|that|these|those|no|every|each|either|neither|another|what|which|whose|enough|more|both|all|half)\s/iu;
var OWNER = /^(?:\p{Lu}\S*\s)*(\p{Lu}\S*?)(?:['’]s|(?<=s)['’])\s/u;
var QUANTITY = /^(\d[\d,.]*x?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+|hundreds?|thousands?|dozens?|several|many|few|various|countless|numerous|couple)\s/iu;
var COMPLEMENT = /\s(of|for|from|with|without|in|on|to|against|by|and|or|that|which|who)\s/iu;
var SUFFIX = /\s(\(.*\)|\[.*\]|[IVX]+|x\d+|\+\d+|\d+)$/u;
function withArticle(article, fact) {
  const { text: text4 } = fact;
  const wanted = articleOf(article.toLowerCase(), fact);
  if (wanted === "") return text4;
  return `${article[0] === article[0].toUpperCase() ? wanted[0].toUpperCase() + wanted.slice(1) : wanted} ${text4}`;
}
function articleOf(article, fact) {
  const { text: text4 } = fact;
  const indefinite = /^(an?|some|another)$/.test(article);
  if (fact.article !== void 0 && (indefinite || article === "the" && fact.article === "")) return fact.article;
  const owner = OWNER.exec(text4)?.[1];
  if (DETERMINER.test(text4) || owner !== void 0 && !isEveryday(owner)) return "";
  if (QUANTITY.test(text4)) return indefinite ? "" : article === "this" ? "these" : article;
  const count2 = fact.number ?? countOf(text4);
  if (count2 === "name") return indefinite || article === "the" ? "" : article;
  if (article === "this" && (count2 === "many" || count2 === "pair")) return "these";
  if (!/^(an?|some)$/.test(article)) return article;
  if (count2 === "many" || count2 === "mass") return "some";
  if (count2 === "pair") return "a pair of";
  return indefiniteArticle(text4);
}
function indefiniteArticle(text4) {
  return beginsWithVowelSound(text4) ? "an" : "a";
}
var SPELLED = /^(UFO|USB|SOS|EMP|LED|AI|ID|AOE|IOU|LMG|SMG|FAQ|MVP|SUV|MRI|UI|UV|UN|US|UK|USA|EU)$/;
var CONSONANT_SOUND = /^(eu|ewe|ouija|uni(?!n|m(?!od)|d(?!ir)|ll|ron|ssu|gno)|una(?:nim|ry)|us(?:e|u|ab|ag)|ut(?:e[nr]|il|op)|ur(?:an|in|ea|et|ol|ug)|ubi|uk|ulul|uvul|ufo|once\b|one(?![a-z])|one(?:ness|self)\b)/;
var VOWEL_SOUND = /^(hour|honest|honou?r|heir(?!ar)|hors d|y(?![aeiou]))/;
function beginsWithVowelSound(text4) {
  const plain3 = text4.normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/giu, "o").replace(/æ/giu, "ae").replace(/œ/giu, "oe");
  const word = /^[^\p{L}\p{N}+#]*([+#]?)([\p{L}\p{N}]+)/u.exec(plain3);
  if (!word || word[1] !== "") return false;
  const first = word[2];
  if (/^\d/.test(first)) return /^8|^1[18](\d{2,3})?(?!\d)/.test(first);
  const letters = /^(\p{Lu}+)\d*s?$/u.exec(first)?.[1];
  if (letters?.length === 1 || /^[a-z](?=-)/.test(plain3)) return /^[aefhilmnorsx]/i.test(first);
  if (letters && letters.length <= 5 && (SPELLED.test(letters) || !/[AEIOUY]/.test(letters))) return /^[AEFHILMNORSX]/.test(letters);
  const lower = plain3.slice(word.index).replace(/^[^\p{L}]+/u, "").toLowerCase();
  return VOWEL_SOUND.test(lower) || /^[aeiou]/.test(lower) && !CONSONANT_SOUND.test(lower);
}
function countOf(text4) {
  const phrase = text4.replace(SUFFIX, "").split(COMPLEMENT)[0].trim();
  const words2 = phrase.split(/\s+/);
  const head = words2.at(-1).replace(/[^\p{L}]+$/u, "");
  const noun = head.toLowerCase().split("-").at(-1);
  if (isName(text4, words2, noun)) return "name";
  if (PAIRS.has(noun)) return "pair";
  if (MASS.has(noun) || MASS.has(words2.slice(-2).join(" ").toLowerCase())) return "mass";
  return isPlural(noun) ? "many" : "one";
}
function isName(text4, words2, noun) {
  if (!/^\p{Lu}['’]?\p{L}/u.test(text4) || /^\p{Lu}+\d*$/u.test(words2[0])) return false;
  if (isEveryday(noun)) return false;
  return words2.length === 1 || TITLES.has(words2[0].toLowerCase().replace(/\.$/, ""));
}
var everyday2;
function isEveryday(word) {
  everyday2 ??= /* @__PURE__ */ new Set([...COMMON_EN.split(" "), ...GAME_NOUNS, ...MASS, ...PAIRS, ...PLURALS, ...SINGULARS]);
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/, ""), lower.replace(/es$/, ""), lower.replace(/ies$/, "y")].some((form) => everyday2.has(form));
}
function isPlural(noun) {
  if (PLURALS.has(noun)) return true;
  if (SINGULARS.has(noun) || !noun.endsWith("s")) return false;
  return !/(ss|us|is)$/.test(noun);
}

// src/generators/dialogue/realise.ts
function realise(template, slots, language) {
  const english = language === "en";
  const pieces2 = (english ? tidyEnglish(template) : tidyChinese(template)).split(english ? ENGLISH_FACT : CHINESE_FACT);
  let text4 = "";
  for (let i = 0; i < pieces2.length; i += 3) {
    let plain3 = pieces2[i];
    const given = i === 0 ? void 0 : slots.get(pieces2[i - 1]);
    if (i > 0) {
      const before = pieces2[i - 2] ?? "";
      if (given === void 0) text4 += `${before}{${pieces2[i - 1]}}`;
      else {
        const fact = typeof given === "string" ? { text: given } : given;
        const joined = stops(fact.text, plain3);
        const said = { ...fact, text: joined.fact };
        const phrase = before === "" ? said.text : english ? withArticle(before.trim(), said) : withMeasure(before, said);
        text4 += english && beginsSentence(text4) ? capitalised(phrase) : phrase;
        const ended = english && /^[.!?]/.test(plain3) && joined.after !== plain3;
        plain3 = ended ? joined.after.replace(/^ \p{Ll}/u, (letter) => letter.toUpperCase()) : joined.after;
      }
    }
    text4 += english ? sentences(plain3, beginsSentence(text4)) : plain3;
  }
  return text4;
}
var ENGLISH_FACT = /(\b(?:an?|the|some|another|my|your|our|his|her|its|their|this) )?\{(\w+)\}/i;
var CHINESE_FACT = /([一这那])?\{(\w+)\}/;
function tidyEnglish(template) {
  return template.replace(/\s+/g, " ").replace(/\s+([,.!?;:])/g, "$1").replace(/([\p{L},.!?;:])\{/gu, "$1 {").replace(/\}(?=[\p{L}\p{N}{])/gu, "} ").replace(/\b(a)n? (?=([a-z]+))/gi, (_, a, next) => `${a}${indefiniteArticle(next).slice(1)} `).trim();
}
var FULL_WIDTH = { ",": "\uFF0C", ".": "\u3002", "!": "\uFF01", "?": "\uFF1F", ":": "\uFF1A", ";": "\uFF1B" };
function tidyChinese(template) {
  return template.replace(/\s+/g, "").replace(/[,.!?:;]/g, (mark2) => FULL_WIDTH[mark2]);
}
function beginsSentence(before) {
  return before === "" || /[.!?]["')]? $/.test(before);
}
function sentences(text4, begins) {
  return text4.replace(
    /(^|[.!?]["')]? )(\p{Ll})/gu,
    (whole4, before, letter) => before === "" && !begins ? whole4 : before + letter.toUpperCase()
  );
}
function capitalised(text4) {
  const [first = ""] = text4;
  return first.toUpperCase() + text4.slice(first.length);
}

// src/generators/dialogue/grammar-line.ts
var KINDS = { act: ACTS, role: ROLES, mood: ["+", "0", "-"] };
var CHATTY = ["greet", "farewell", "thank", "trade-offer", "refuse"];
var PLACEHOLDER = 8;
var TRIES = 60;
var LIKELY = 4;
function grammarLine(lines3 = LINES) {
  for (const language of LANGUAGES) checkFields("dialogue/grammar", "lines", lines3, { [language]: checkRules });
  const check = lineCheck(lines3);
  return {
    name: "dialogue/grammar",
    propose(request, rng) {
      checkChance("dialogue/grammar", rng);
      const plan = planLine(request, "dialogue/grammar");
      const recent = [...request.recent ?? [], ...request.heard === void 0 ? [] : [request.heard.trim()]];
      const rules = lines3[plan.language];
      const said = (template) => {
        const text4 = realise(template, plan.slots, plan.language);
        return { speaker: plan.speaker, act: plan.act, language: plan.language, text: text4 };
      };
      let oldest;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const line = said(composeLine(plan, rules, attempt === 0 ? rng : rng.fork(`again-${attempt}`), attempt >= LIKELY));
        if (line.text.length > LONGEST[plan.language] || check(line, request).some(({ code }) => code !== "repeated")) continue;
        const age = recent.lastIndexOf(line.text);
        if (age < 0) return line;
        if (oldest === void 0 || age < oldest.age) oldest = { line, age };
      }
      return oldest?.line ?? said(composeBriefly(plan, rules, rng));
    },
    // What the rules repeat they repeat for want of another line.
    check: (line, request) => check(line, request).filter(({ code }) => code !== "repeated")
  };
}
function composeLine(plan, rules, rng, even = false) {
  const owed = new Set(plan.slots.keys());
  const speaking = { traits: { act: plan.act, role: plan.role, mood: plan.mood }, kinds: KINDS, owed, even };
  const space = plan.language === "en" ? " " : "";
  let text4 = expand(rules, plan.act, speaking, rng);
  for (const fact of plan.slots.keys()) {
    if (owed.has(fact)) text4 += space + expand(rules, `and-${fact}`, { ...speaking, owed: /* @__PURE__ */ new Set([fact]) }, rng);
  }
  const facts = lengthOf(plan.slots.values()) - PLACEHOLDER * plan.slots.size;
  if (!even && CHATTY.includes(plan.act) && rng.next() < 0.4 && canExpand(rules, "aside", speaking)) {
    const aside = expand(rules, "aside", speaking, rng);
    if (!text4.includes(aside) && text4.length + facts + space.length + aside.length <= LONGEST[plan.language]) text4 += space + aside;
  }
  return text4;
}
function composeBriefly(plan, rules, rng) {
  const english = plan.language === "en";
  const traits = { act: plan.act, role: plan.role, mood: plan.mood };
  const say = (rule, owed) => expand(rules, rule, { traits, kinds: KINDS, owed: new Set(owed) }, rng);
  const facts = [...plan.slots.keys()].map((fact) => say(`brief-${fact}`, [fact]));
  return say("briefly", []) + (english ? ` ${facts.join(", ")}.` : `${facts.join("\uFF0C")}\u3002`);
}

// src/generators/dialogue/key-value-cache.ts
function emptyCache(model) {
  const tensors = {};
  for (const [name, spec] of Object.entries(model.manifest.inputs)) {
    if (name.startsWith("past_")) tensors[name.slice(5)] = { dims: [1, 0, Number(spec.shape[2])], data: new Float32Array(0) };
  }
  return { rows: 1, length: 0, tensors };
}
async function advance(model, tokens, cache) {
  const rows2 = tokens.length;
  const time = tokens[0].length;
  const positions = new Int32Array(rows2 * time);
  for (let i = 0; i < positions.length; i++) positions[i] = cache.length + i % time;
  const inputs = {
    tokens: { dims: [rows2, time], data: Int32Array.from(tokens.flat()) },
    positions: { dims: [rows2, time], data: positions }
  };
  for (const [name, tensor2] of Object.entries(cache.tensors)) inputs[`past_${name}`] = tensor2;
  const { logits, ...rest } = await model.run(inputs);
  const size = logits.dims[2];
  const data = logits.data;
  return {
    logits: tokens.map((_, row) => data.subarray(((row + 1) * time - 1) * size, (row + 1) * time * size)),
    cache: { rows: rows2, length: cache.length + time, tensors: rest }
  };
}
function selectRows(cache, rows2) {
  if (rows2.length === cache.rows && rows2.every((row, i) => row === i)) return cache;
  const tensors = {};
  for (const [name, { dims, data }] of Object.entries(cache.tensors)) {
    const size = dims[1] * dims[2];
    const picked = new Float32Array(rows2.length * size);
    rows2.forEach((row, i) => picked.set(data.subarray(row * size, (row + 1) * size), i * size));
    tensors[name] = { dims: [rows2.length, dims[1], dims[2]], data: picked };
  }
  return { rows: rows2.length, length: cache.length, tensors };
}

// src/generators/dialogue/softmax.ts
var LN2 = 0.6931471805599453;
var { round } = Math;
function exponential(x) {
  if (x < -700) return 0;
  const halvings = round(x / LN2);
  const r = x - halvings * LN2;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + r * sum / k;
  let power = halvings < 0 ? 0.5 : 2;
  for (let n = Math.abs(halvings); n > 0; n >>= 1) {
    if (n & 1) sum *= power;
    power *= power;
  }
  return sum;
}
function logarithm(x) {
  let doublings = 0;
  for (; x > 1.4142135623730951; x /= 2) doublings++;
  for (; x < 0.7071067811865476; x *= 2) doublings--;
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 2 * s * sum + doublings * LN2;
}
function logSoftmax(logits, offset, size) {
  const logs = new Float64Array(size);
  let most = -Infinity;
  for (let i = 0; i < size; i++) {
    logs[i] = round(logits[offset + i] * 1024) / 1024;
    if (logs[i] > most) most = logs[i];
  }
  let sum = 0;
  for (let i = 0; i < size; i++) sum += exponential(logs[i] - most);
  const norm = most + logarithm(sum);
  for (let i = 0; i < size; i++) logs[i] = logs[i] - norm;
  return logs;
}

// src/generators/dialogue/decode.ts
var NEVER = -Infinity;
async function sampleLines(model, prompt, constraint, options, rng, signal) {
  const done = [];
  let { logits, cache } = await advance(model, [prompt], emptyCache(model));
  let live = Array.from({ length: options.count }, (_, at2) => ({
    at: at2,
    line: { tokens: [], score: 0, ended: false },
    rng: rng.fork(at2)
  }));
  let rowOf = live.map(() => 0);
  for (; ; ) {
    throwIfAborted(signal, "dialogue");
    const next = [];
    const rows2 = [];
    live.forEach((row, index) => {
      const logs = logSoftmax(logits[rowOf[index]], 0, logits[rowOf[index]].length);
      const token = drawToken(restricted(logs, row.line, constraint), options, row.rng);
      const line = extended(row.line, token, logs[token] ?? 0, constraint.end);
      if (line.ended || line.tokens.length >= (options.tokens ?? Infinity)) done[row.at] = line;
      else {
        next.push({ ...row, line });
        rows2.push(rowOf[index]);
      }
    });
    if (next.length === 0) return done;
    live = next;
    ({ logits, cache } = await advance(
      model,
      next.map(({ line }) => [line.tokens.at(-1)]),
      selectRows(cache, rows2)
    ));
    rowOf = next.map((_, index) => index);
  }
}
async function beamLines(model, prompt, constraint, options, signal) {
  const { begin = [], lengthPenalty, groups: parts2 = 1, diversity = 0 } = options;
  const worth = (line) => normalised(line, lengthPenalty);
  const share2 = (whole4, part) => Math.max(1, Math.floor((whole4 + parts2 - 1 - part) / parts2));
  const groups = Array.from({ length: parts2 }, (_, part) => ({
    beams: share2(options.beams, part),
    best: share2(options.best, part),
    finished: [],
    live: [{ line: { tokens: begin, score: 0, ended: false }, row: 0 }]
  }));
  let { logits, cache } = await advance(model, [[...prompt, ...begin]], emptyCache(model));
  for (; ; ) {
    throwIfAborted(signal, "dialogue");
    const taken = /* @__PURE__ */ new Map();
    for (const group of groups) {
      grow(group, logits, constraint, worth, (token) => diversity * (taken.get(token) ?? 0));
      const longest2 = { length: constraint.longest - 1 };
      const open2 = Math.max(NEVER, ...group.live.map(({ line }) => line.score));
      if (group.finished.length >= group.best && worth(group.finished.at(-1)) >= normalised({ score: open2, tokens: longest2 }, lengthPenalty))
        group.live = [];
      for (const token of new Set(group.live.map(({ line }) => line.tokens.at(-1)))) taken.set(token, (taken.get(token) ?? 0) + 1);
    }
    const live = groups.flatMap((group) => group.live);
    if (live.length === 0) return stableSorted(distinct(groups.flatMap(({ finished }) => finished)), worth);
    const rows2 = live.map(({ row: row2 }) => row2);
    ({ logits, cache } = await advance(
      model,
      live.map(({ line }) => [line.tokens.at(-1)]),
      selectRows(cache, rows2)
    ));
    let row = 0;
    for (const group of groups) group.live = group.live.map(({ line }) => ({ line, row: row++ }));
  }
}
function grow(group, logits, constraint, worth, price) {
  const grown = [];
  for (const { line, row } of group.live) {
    const logs = logSoftmax(logits[row], 0, logits[row].length);
    const open2 = restricted(logs, line, constraint);
    if (open2[constraint.end] > NEVER) group.finished.push(extended(line, constraint.end, logs[constraint.end], constraint.end));
    open2[constraint.end] = NEVER;
    for (let token = 0; token < open2.length; token++) open2[token] -= price(token);
    for (const token of likeliest(open2, group.beams))
      grown.push({ line: extended(line, token, logs[token], constraint.end), row, paid: price(token) });
  }
  group.finished = stableSorted(group.finished, worth).slice(0, group.best);
  group.live = stableSorted(grown, ({ line, paid }) => line.score - paid).slice(0, group.beams);
}
function distinct(lines3) {
  return [...new Map(lines3.map((line) => [line.tokens.join(), line])).values()];
}
function normalised({ tokens, score }, penalty) {
  return score / softened(tokens.length + 1, penalty);
}
function softened(length, penalty) {
  const root2 = Math.sqrt(Math.sqrt(length));
  let power = 1;
  for (let quarters = Math.round(penalty * 4); quarters > 0; quarters--) power *= root2;
  return power;
}
function restricted(logs, line, constraint) {
  const open2 = logs.slice();
  const { tokens } = line;
  const owed = constraint.owed.filter((token) => !tokens.includes(token));
  const crowded = constraint.longest - tokens.length <= owed.length + 1;
  for (let token = 0; token < open2.length; token++) if (crowded || constraint.unspeakable(token)) open2[token] = NEVER;
  for (const slot of constraint.slots) open2[slot] = owed.includes(slot) ? logs[slot] : NEVER;
  for (const token of repeats(tokens, constraint.repeat)) if (!owed.includes(token)) open2[token] = NEVER;
  open2[constraint.end] = owed.length === 0 && tokens.length > 0 ? logs[constraint.end] : NEVER;
  return open2;
}
function* repeats(tokens, run) {
  if (run < 1) return;
  const start = tokens.length - run + 1;
  if (start < 0) return;
  for (let i = 0; i < start; i++) {
    let same = true;
    for (let j = 0; j < run - 1 && same; j++) same = tokens[i + j] === tokens[start + j];
    if (same) yield tokens[i + run - 1];
  }
}
function truncated(logs, { temperature, topK, topP }) {
  const ranked = likeliest(logs, temperature === 0 ? 1 : topK > 0 ? topK : logs.length);
  const most = logs[ranked[0]];
  const weights = ranked.map((token) => temperature === 0 ? 1 : exponential((logs[token] - most) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let kept = 0;
  let mass = 0;
  while (kept < weights.length && (kept === 0 || mass < topP * total)) mass += weights[kept++];
  return ranked.slice(0, kept).map((token, i) => ({ token, probability: weights[i] / mass }));
}
function drawToken(logs, options, rng) {
  const choices = truncated(logs, options);
  let left = rng.next();
  for (const { token, probability } of choices) {
    left -= probability;
    if (left < 0) return token;
  }
  return choices.at(-1).token;
}
function likeliest(logs, count2) {
  const ids = [];
  for (let id = 0; id < logs.length; id++) {
    const value = logs[id];
    if (value === NEVER || ids.length >= count2 && value <= logs[ids.at(-1)]) continue;
    let at2 = ids.length;
    while (at2 > 0 && value > logs[ids[at2 - 1]]) at2--;
    ids.splice(at2, 0, id);
    if (ids.length > count2) ids.pop();
  }
  return ids;
}
function extended(line, token, log2, end) {
  const ended = token === end;
  return { tokens: ended ? line.tokens : [...line.tokens, token], score: line.score + log2, ended };
}
function stableSorted(list3, value) {
  return list3.map((entry) => ({ entry, value: value(entry) })).sort((a, b) => b.value - a.value).map(({ entry }) => entry);
}

// src/generators/dialogue/tokenizer.ts
var SLOT_TOKENS = SLOTS.map((slot) => `{${slot}}`);
var SPECIAL_TOKENS = [
  "<end>",
  "<say>",
  ...LANGUAGES.map((language) => `<${language}>`),
  ...ACTS.map((act) => `<act:${act}>`),
  ...ROLES.map((role) => `<role:${role}>`),
  ...["+", "0", "-"].map((mood) => `<mood:${mood}>`),
  ...SLOT_TOKENS
];
var BYTES = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).padStart(2, "0").toUpperCase()}>`);
function slotPattern(slots) {
  return new RegExp(`(${slots.map((slot) => slot.replace(/[{}]/g, "\\$&")).join("|")})`);
}
function splitWords(text4) {
  return text4.match(/ ?\p{Script=Han}{1,4}| ?(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’]\p{L}+)?| ?[^\s\p{L}\p{M}]+|\s+|[\s\S]/gu) ?? [];
}
function createTokenizer({ vocabulary, merges }) {
  const firstMerge = vocabulary.length - merges.length / 2;
  const firstByte = vocabulary.indexOf(BYTES[0]);
  const firstCharacter = firstByte + BYTES.length;
  const specials = new Map(vocabulary.slice(0, Math.max(0, firstByte)).map((token, id) => [token, id]));
  const slots = [...specials.keys()].filter((token) => /^\{\w+\}$/.test(token));
  const [end, say] = [specials.get("<end>"), specials.get("<say>")];
  const whole4 = merges.length % 2 === 0 && firstMerge >= firstCharacter && BYTES.every((byte, i) => vocabulary[firstByte + i] === byte);
  if (!whole4 || end === void 0 || say === void 0 || slots.length === 0) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/tokenizer",
      `the vocabulary of ${vocabulary.length} tokens with ${merges.length / 2} merges does not belong to this release. Retrain with: npx phaser-aigc train dialogue`
    );
  }
  const characters = /* @__PURE__ */ new Map();
  for (let id = firstCharacter; id < firstMerge; id++) characters.set(vocabulary[id], id);
  const ranks = /* @__PURE__ */ new Map();
  for (let i = 0; i < merges.length; i += 2) ranks.set(merges[i] * vocabulary.length + merges[i + 1], i / 2);
  const pattern2 = slotPattern(slots);
  const known = /* @__PURE__ */ new Map();
  const notInLine = (token, id) => id !== end && id < firstCharacter && !slots.includes(token);
  const unspeakable = {
    en: Uint8Array.from(vocabulary, (token, id) => Number(notInLine(token, id) || /\p{Script=Han}|[，。！？：；、]/u.test(token))),
    zh: Uint8Array.from(
      vocabulary,
      (token, id) => Number(notInLine(token, id) || id >= firstCharacter && /[\p{Script=Latin} ,.!?]/u.test(token))
    )
  };
  const encodeWord = (word) => {
    const cached = known.get(word);
    if (cached) return cached;
    const tokens = [];
    for (const character of word) {
      const id = characters.get(character);
      if (id !== void 0) tokens.push(id);
      else for (const byte of bytesOf(character.codePointAt(0))) tokens.push(firstByte + byte);
    }
    mergePairs(tokens, ranks, vocabulary.length, firstMerge);
    if (known.size > 5e4) known.clear();
    known.set(word, tokens);
    return tokens;
  };
  return {
    size: vocabulary.length,
    end,
    say,
    slots: slots.map((slot) => specials.get(slot)),
    encode: (text4) => text4.split(pattern2).flatMap((part, i) => i % 2 === 1 ? [specials.get(part)] : splitWords(part).flatMap((word) => [...encodeWord(word)])),
    decode(tokens) {
      let text4 = "";
      let bytes = [];
      const flush = () => {
        text4 += textOfBytes(bytes);
        bytes = [];
      };
      for (const token of tokens) {
        if (token >= firstByte && token < firstCharacter) {
          bytes.push(token - firstByte);
          continue;
        }
        flush();
        const piece = vocabulary[token] ?? "";
        if (token >= firstCharacter || slots.includes(piece)) text4 += piece;
      }
      flush();
      return text4;
    },
    special(name) {
      const id = specials.get(name);
      if (id !== void 0) return id;
      const kind = /^(<\w+:|\{)/.exec(name)?.[0] ?? "<";
      const alike = [...specials.keys()].filter((token) => token.startsWith(kind)).join(" ");
      throw new AigcError(
        "bad-request",
        "dialogue/tokenizer",
        `there is no token "${name}" in what the network has learned. There are ${alike}. Put grammarLine() after it in the chain.`
      );
    },
    isUnspeakable: (token, language) => unspeakable[language][token] === 1
  };
}
function promptOf(plan, facts, tokenizer) {
  const names = [`<${plan.language}>`, `<act:${plan.act}>`, `<role:${plan.role}>`, `<mood:${plan.mood}>`];
  const owed = Array.from(facts, (fact) => tokenizer.special(`{${fact}}`)).sort((a, b) => a - b);
  return [...names.map((name) => tokenizer.special(name)), ...owed, tokenizer.say];
}
function mergePairs(tokens, ranks, size, firstMerge) {
  for (; ; ) {
    let best2 = Infinity;
    for (let i = 0; i + 1 < tokens.length; i++) {
      const rank2 = ranks.get(tokens[i] * size + tokens[i + 1]);
      if (rank2 !== void 0 && rank2 < best2) best2 = rank2;
    }
    if (best2 === Infinity) return;
    let to = 0;
    for (let from = 0; from < tokens.length; from++) {
      const joins2 = from + 1 < tokens.length && ranks.get(tokens[from] * size + tokens[from + 1]) === best2;
      tokens[to++] = joins2 ? firstMerge + best2 : tokens[from];
      if (joins2) from++;
    }
    tokens.length = to;
  }
}
function bytesOf(codePoint) {
  if (codePoint < 128) return [codePoint];
  const tail = (shift) => 128 | codePoint >> shift & 63;
  if (codePoint < 2048) return [192 | codePoint >> 6, tail(0)];
  if (codePoint < 65536) return [224 | codePoint >> 12, tail(6), tail(0)];
  return [240 | codePoint >> 18, tail(12), tail(6), tail(0)];
}
function textOfBytes(bytes) {
  let text4 = "";
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    const length = lead < 128 ? 1 : lead >= 240 && lead < 248 ? 4 : lead >= 224 && lead < 240 ? 3 : lead >= 192 && lead < 224 ? 2 : 0;
    const rest = bytes.slice(i + 1, i + length);
    let codePoint = length === 1 ? lead : lead & 255 >> length + 1;
    for (const byte of rest) codePoint = codePoint << 6 | byte & 63;
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => byte >> 6 !== 2) || codePoint > 1114111) {
      text4 += "\uFFFD";
      continue;
    }
    text4 += String.fromCodePoint(codePoint);
    i += length - 1;
  }
  return text4;
}

// src/generators/dialogue/voice.ts
var MOODS = ["+", "0", "-"];
var RUN = { en: 3, zh: 4 };
function voiceCheck(rules) {
  const read2 = new Map(LANGUAGES.map((language) => [language, readSpeakers(rules[language], language)]));
  return (text4, { language, role, mood }) => {
    for (const run of runsOf(text4, RUN[language])) {
      const speakers = read2.get(language).get(run);
      if (speakers === void 0) continue;
      if (!speakers.roles.has(role))
        return [{ code: "other-role", message: `"${run}" is what a ${[...speakers.roles].join(" or ")} says` }];
      if (!speakers.moods.has(mood))
        return [{ code: "other-mood", message: `"${run}" is said in the mood ${[...speakers.moods].join("")}` }];
    }
    return [];
  };
}
function readSpeakers(rules, language) {
  const found = /* @__PURE__ */ new Map();
  for (const [condition, fragments] of Object.values(rules).flatMap((rule) => Object.entries(rule))) {
    const traits = condition.split(" ");
    const named = (all) => all.some((trait) => traits.includes(trait)) ? all.filter((trait) => traits.includes(trait)) : all;
    for (const fragment of fragments) {
      const text4 = typeof fragment === "string" ? fragment : fragment[0];
      for (const run of text4.split(/[[{][\w=-]+[\]}]/).flatMap((part) => runsOf(part, RUN[language]))) {
        const speakers = found.get(run) ?? { roles: /* @__PURE__ */ new Set(), moods: /* @__PURE__ */ new Set() };
        for (const role of named(ROLES)) speakers.roles.add(role);
        for (const mood of named(MOODS)) speakers.moods.add(mood);
        found.set(run, speakers);
      }
    }
  }
  return found;
}
function runsOf(text4, length) {
  const parts2 = text4.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
  return parts2.slice(length - 1).map((_, i) => parts2.slice(i, i + length).join(" "));
}

// src/generators/dialogue/language-line.ts
var DIALOGUE_CONTRACT = "dialogue@1";
var DEFAULTS = {
  decoding: "sample",
  candidates: 6,
  temperature: 0.8,
  topK: 40,
  topP: 0.92,
  beams: 5
};
var LONGEST_TOKENS = 64;
var NO_REPEAT = 3;
var LENGTH_PENALTY = 0.75;
var DRAWN = 10;
var BOLDER = 1.4;
var BEAMS_IN_GROUP = 2;
var SEARCHES_AGAIN = 2;
var DIVERSITY = 1;
var STALE = 0.5;
var EVEN = 0.35;
function languageLine(model, options = {}) {
  checkModel("dialogue/language", "model", model);
  checkOptions("dialogue/language", "options", options, {
    "decoding?": oneOf(["sample", "beam"]),
    "candidates?": whole(1, 32),
    "temperature?": within(0, 5),
    "topK?": whole(),
    "topP?": checkTopP,
    "beams?": whole(1, 16)
  });
  const { manifest } = model;
  if (manifest.contract !== DIALOGUE_CONTRACT) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/language",
      `"${manifest.name}" is for "${manifest.contract}", not for "${DIALOGUE_CONTRACT}". Retrain with: npx phaser-aigc train dialogue`
    );
  }
  const settings = { ...DEFAULTS, ...options };
  const tokenizer = tokenizerOf(model);
  const checkFacts = lineCheck(LINES);
  const checkVoice = voiceCheck(LINES);
  const check = (line, request) => [
    ...checkFacts(line, request),
    ...checkVoice(line.text, planLine(request, "dialogue/language"))
  ];
  return {
    name: "dialogue/language",
    model: { name: manifest.name, sha256: manifest.sha256 },
    async propose(request, rng, signal) {
      checkChance("dialogue/language", rng, signal);
      const plan = planLine(request, "dialogue/language");
      const written = await write(model, tokenizer, plan, settings, rng, signal);
      const judged = (hypothesis) => {
        const text4 = realise(tokenizer.decode(hypothesis.tokens), plan.slots, plan.language);
        const line = { speaker: plan.speaker, act: plan.act, language: plan.language, text: text4 };
        return { line, worth: normalised(hypothesis, 1) - STALE * staleness(text4, request.recent ?? []) };
      };
      const isSound = ({ line }) => check(line, request).length === 0;
      let candidates2 = written.map(judged);
      for (let again = 1; settings.decoding === "beam" && again <= SEARCHES_AGAIN && !candidates2.some(isSound); again++) {
        candidates2 = (await write(model, tokenizer, plan, settings, rng.fork(`again-${again}`), signal)).map(judged);
      }
      const sound = candidates2.filter(isSound);
      const best2 = Math.max(...sound.map(({ worth }) => worth));
      const even = sound.filter(({ worth }) => worth >= best2 - EVEN);
      if (even.length === 0) return candidates2[0].line;
      return (settings.decoding === "sample" ? even[0] : rng.fork("even").pick(even)).line;
    },
    check
  };
}
var tokenizers = /* @__PURE__ */ new WeakMap();
function tokenizerOf({ manifest }) {
  const known = tokenizers.get(manifest);
  if (known) return known;
  const { vocabulary, merges } = manifest.details ?? {};
  if (!Array.isArray(vocabulary) || !Array.isArray(merges)) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/language",
      `the manifest of "${manifest.name}" has no vocabulary in its details. Retrain with: npx phaser-aigc train dialogue`
    );
  }
  const tokenizer = createTokenizer({ vocabulary, merges });
  tokenizers.set(manifest, tokenizer);
  return tokenizer;
}
function constraintOf(plan, tokenizer) {
  return {
    end: tokenizer.end,
    owed: [...plan.slots.keys()].map((slot) => tokenizer.special(`{${slot}}`)),
    slots: tokenizer.slots,
    unspeakable: (token) => tokenizer.isUnspeakable(token, plan.language),
    longest: Math.min(LONGEST_TOKENS, LONGEST[plan.language]),
    repeat: NO_REPEAT
  };
}
async function write(model, tokenizer, plan, settings, rng, signal) {
  const prompt = promptOf(plan, plan.slots.keys(), tokenizer);
  const constraint = constraintOf(plan, tokenizer);
  if (settings.decoding === "sample")
    return sampleLines(model, prompt, constraint, { ...settings, count: settings.candidates }, rng, signal);
  const drawing2 = { ...settings, temperature: settings.temperature * BOLDER, count: 1, tokens: DRAWN };
  const [start] = await sampleLines(model, prompt, constraint, drawing2, rng, signal);
  if (start.ended) return [start];
  const { beams } = settings;
  const groups = Math.ceil(beams / BEAMS_IN_GROUP);
  const search = { beams, best: beams, groups, diversity: DIVERSITY, lengthPenalty: LENGTH_PENALTY, begin: start.tokens };
  return beamLines(model, prompt, constraint, search, signal);
}
function staleness(text4, recent) {
  if (recent.length === 0) return 0;
  const runs = (line) => {
    const parts2 = line.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
    return parts2.slice(2).map((part, i) => `${parts2[i]} ${parts2[i + 1]} ${part}`);
  };
  const known = new Set(recent.flatMap(runs));
  const own = runs(text4);
  return own.length === 0 ? 0 : own.filter((run) => known.has(run)).length / own.length;
}
var checkTopP = (where, name, value) => {
  if (!(typeof value === "number" && value > 0 && value <= 1)) refuse(where, name, value, "a number above 0, at most 1");
};

// src/generators/dialogue/kind.ts
var dialogueKind = {
  name: "dialogue",
  mark: "text",
  rules: grammarLine,
  learned: { [DIALOGUE_CONTRACT]: (model) => languageLine(model) }
};

// src/generators/level/formats/text.ts
var TILE_SIGNS = { wall: "#", floor: ".", pillar: "o", water: "~" };
var ENTITY_SIGNS = { start: "@", exit: ">", enemy: "e", chest: "c", key: "k", door: "+" };
function levelToText(level) {
  checkWholeLevel("level", "level", level);
  const signs = level.tiles.map((code) => TILE_SIGNS[TILES[code]] ?? "?");
  for (const { kind, x, y } of level.entities) signs[y * level.width + x] = ENTITY_SIGNS[kind];
  return Array.from({ length: level.height }, (_, y) => signs.slice(y * level.width, (y + 1) * level.width).join("")).join("\n");
}
function levelFromText(text4) {
  checkText("level", "text", text4, "lines of signs, as levelToText writes them");
  const lines3 = text4.trim().split("\n").map((line) => line.trim());
  const width = lines3[0].length;
  if (width === 0) throw new AigcError("bad-request", "level", "text has no lines. Give lines of signs, as levelToText writes them.");
  const entities = [];
  const tiles = lines3.flatMap((line, y) => {
    if (line === "")
      throw new AigcError(
        "bad-request",
        "level",
        `line ${y + 1} is empty. Give one floor at a time: text.split("\\n\\n").map(levelFromText).`
      );
    if (line.length !== width)
      throw new AigcError("bad-request", "level", `line ${y + 1} has ${line.length} signs, the first has ${width}.`);
    return [...line].map((sign, x) => {
      const kind = Object.entries(ENTITY_SIGNS).find(([, own]) => own === sign)?.[0];
      if (kind) entities.push({ kind, x, y });
      const tile = kind ? "floor" : Object.entries(TILE_SIGNS).find(([, own]) => own === sign)?.[0];
      if (!tile) {
        const known = [...Object.values(TILE_SIGNS), ...Object.values(ENTITY_SIGNS)].join(" ");
        throw new AigcError("bad-request", "level", `line ${y + 1} has the sign "${sign}". Known are ${known}`);
      }
      return TILES.indexOf(tile);
    });
  });
  return { width, height: lines3.length, tiles, entities };
}

// src/manifest-details.ts
function listLearned(manifest, name, atFirst) {
  const list3 = manifest.details?.[name] ?? atFirst;
  const isList = Array.isArray(list3) && list3.length > 0 && list3.every((word) => typeof word === "string");
  if (!isList) mismatch(manifest, `details.${name} is ${describe(list3)}, not a list of words`);
  return list3;
}
function numberLearned(manifest, name, atFirst) {
  const value = manifest.details?.[name] ?? atFirst;
  if (!Number.isInteger(value) || value < 1) mismatch(manifest, `details.${name} is ${describe(value)}, not a whole number`);
  return value;
}
function checkTensorShape(manifest, part, name, shape) {
  const has = manifest[part]?.[name]?.shape;
  if (!has) return;
  const fits = has.length === shape.length && shape.every((size, at2) => size === null || typeof has[at2] === "string" || has[at2] === size);
  if (!fits)
    mismatch(manifest, `${part}.${name} is [${has.join(", ")}], its details make it [${shape.map((size) => size ?? "any").join(", ")}]`);
}
function mismatch(manifest, what) {
  const command = manifest.training?.command;
  throw new AigcError(
    "model-mismatch",
    manifest.name,
    `the manifest does not fit this version: ${what}. Take manifest and weights of the same training${command ? `, or train again: ${command}` : ""}.`
  );
}

// src/generators/level/room.ts
var ROOM_WIDTH = 16;
var ROOM_HEIGHT = 12;
var ROOM_CELLS = ROOM_WIDTH * ROOM_HEIGHT;
var tileCode = (tile) => TILES.indexOf(tile);
var [WALL, FLOOR, PILLAR, WATER] = [tileCode("wall"), tileCode("floor"), tileCode("pillar"), tileCode("water")];
var ROOM_STYLES = ["cave", "hall", "grove", "chambers", "maze", "pond", "ruin"];
var SIDES = ["north", "below", "east", "south", "west"];
function openingCells({ side, from, width }) {
  return Array.from({ length: width }, (_, i) => {
    if (side === "north") return from + i;
    if (side === "south") return (ROOM_HEIGHT - 1) * ROOM_WIDTH + from + i;
    return (from + i) * ROOM_WIDTH + (side === "west" ? 0 : ROOM_WIDTH - 1);
  });
}
function inside(cell) {
  const x = cell % ROOM_WIDTH;
  const y = Math.floor(cell / ROOM_WIDTH);
  return Math.min(Math.max(y, 1), ROOM_HEIGHT - 2) * ROOM_WIDTH + Math.min(Math.max(x, 1), ROOM_WIDTH - 2);
}
var ROOM_BORDER = Uint8Array.from({ length: ROOM_CELLS }, (_, cell) => inside(cell) === cell ? 0 : 1);
function closedRoom(openings) {
  const tiles = new Uint8Array(ROOM_CELLS).fill(WALL);
  for (const opening of openings) for (const cell of openingCells(opening)) tiles[cell] = FLOOR;
  return tiles;
}
function opennessOf(tiles) {
  let floor = 0;
  for (let cell = 0; cell < ROOM_CELLS; cell++) if (!ROOM_BORDER[cell] && tiles[cell] === FLOOR) floor++;
  return floor / ((ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2));
}
var ROOM_WORDS = { tiles: TILES, styles: ROOM_STYLES, sides: SIDES };
var conditionSize = ({ sides, styles } = ROOM_WORDS) => sides.length + 1 + styles.length;
function roomCondition({ openings, style, openness }, words2 = ROOM_WORDS) {
  const { sides, styles } = words2;
  const condition = new Float32Array(conditionSize(words2));
  for (const { side } of openings) condition[sides.indexOf(side)] = 1;
  condition[sides.length] = 4 * (openness - 0.6);
  condition[sides.length + 1 + styles.indexOf(style)] = 1;
  return condition;
}

// src/generators/level/level-room.ts
var LEVEL_ROOM_CONTRACT = "level-room@1";
var AT_FIRST = {
  tiles: ["wall", "floor", "pillar", "water"],
  styles: ["cave", "hall", "chambers", "maze", "pond", "ruin"],
  sides: ["north", "east", "south", "west"],
  width: 16,
  height: 12
};
function roomWordsOf(manifest) {
  const known = (name, ours) => {
    const words3 = listLearned(manifest, name, AT_FIRST[name]);
    const strange = words3.find((word) => !ours.includes(word));
    if (strange !== void 0) mismatch(manifest, `details.${name} has "${strange}"; there are ${ours.join(", ")}`);
    return words3;
  };
  const words2 = { tiles: known("tiles", TILES), styles: known("styles", ROOM_STYLES), sides: known("sides", SIDES) };
  for (const tile of ["wall", "floor"]) if (!words2.tiles.includes(tile)) mismatch(manifest, `details.tiles has no "${tile}"`);
  for (const side of AT_FIRST.sides) if (!words2.sides.includes(side)) mismatch(manifest, `details.sides has no "${side}"`);
  const [width, height] = [numberLearned(manifest, "width", AT_FIRST.width), numberLearned(manifest, "height", AT_FIRST.height)];
  if (width !== ROOM_WIDTH || height !== ROOM_HEIGHT)
    mismatch(manifest, `its rooms are ${width} x ${height}, those of floors are ${ROOM_WIDTH} x ${ROOM_HEIGHT}`);
  const classes = words2.tiles.length;
  checkTensorShape(manifest, "inputs", "condition", [null, conditionSize(words2)]);
  checkTensorShape(manifest, "inputs", "canvas", [null, height, width, classes + 1]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, height, width, classes]);
  return words2;
}

// src/generators/level/style-openness.ts
var OPENNESS_TOLERANCE = 0.1;
var USUAL_OPENNESS = {
  cave: [0.4, 0.75],
  grove: [0.2, 0.95],
  hall: [0.6, 0.95],
  chambers: [0.5, 0.85],
  maze: [0.55, 0.75],
  pond: [0.55, 0.85],
  ruin: [0.6, 0.9]
};
var STYLE_OPENNESS = {
  mixed: [0.2, 0.95],
  cave: [0.2, 0.85],
  grove: [0.2, 0.95],
  hall: [0.6, 0.95],
  chambers: [0.3, 0.85],
  maze: [0.45, 0.75],
  pond: [0.45, 0.9],
  ruin: [0.4, 0.9]
};
function stylesAsOpenAs(openness, styles = ROOM_STYLES) {
  return styles.filter((style) => !(openness < STYLE_OPENNESS[style][0] || openness > STYLE_OPENNESS[style][1]));
}

// src/generators/level/level.ts
var LEVEL_LIMITS = { minWidth: ROOM_WIDTH, maxWidth: 200, minHeight: ROOM_HEIGHT, maxHeight: 200, thingsPerRoom: 8 };
var SAFE_STEPS = 4;
function settleRequest(request) {
  const { minWidth, maxWidth, minHeight, maxHeight, thingsPerRoom } = LEVEL_LIMITS;
  checkFields("level", "request", request, {
    width: whole(minWidth, maxWidth),
    height: whole(minHeight, maxHeight),
    enemies: whole(),
    "chests?": whole(),
    "style?": oneOf([...ROOM_STYLES, "mixed"]),
    "key?": checkFlag
  });
  const { width, height, enemies, style = "mixed", key = false, openness = Number.NaN } = request;
  if (request.openness !== void 0) {
    const [least, most] = STYLE_OPENNESS[style];
    if (!(typeof openness === "number" && openness >= least && openness <= most)) {
      const others = typeof openness === "number" ? stylesAsOpenAs(openness) : [];
      const another = others.length > 0 && others.length < ROOM_STYLES.length ? `, another style (${others.join(", ")})` : "";
      refuse("level", "request.openness", openness, `a number from ${least} to ${most}, which is what ${style === "mixed" ? "rooms" : `the style "${style}"`} can be${another}, or leave it out`);
    }
  }
  const [columns, rows2] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chestsOn = (rooms) => request.chests ?? Math.floor(rooms / 2);
  const chests = chestsOn(columns * rows2);
  const room = columns * rows2 * thingsPerRoom;
  if (enemies + chests > room) {
    throw new AigcError(
      "bad-request",
      "level",
      `${enemies} enemies and ${chests} chests do not fit on ${width} x ${height} cells: there is room for ${columns} x ${rows2} rooms of ${ROOM_WIDTH} x ${ROOM_HEIGHT}, so at most ${room} of both. Ask for fewer${sizeFor((rooms) => enemies + chestsOn(rooms))}.`
    );
  }
  if (key && columns * rows2 < 2) {
    throw new AigcError(
      "bad-request",
      "level",
      `a key wants two rooms, and ${width} x ${height} cells hold ${columns * rows2}. Make it ${2 * ROOM_WIDTH} wide or ${2 * ROOM_HEIGHT} high.`
    );
  }
  return { width, height, enemies, chests, openness, style, key, columns, rows: rows2 };
}
function sizeFor(things) {
  const { maxWidth, maxHeight, thingsPerRoom } = LEVEL_LIMITS;
  let best2 = null;
  for (let columns = 1; columns * ROOM_WIDTH <= maxWidth; columns++) {
    for (let rows2 = 1; rows2 * ROOM_HEIGHT <= maxHeight; rows2++) {
      if (things(columns * rows2) > columns * rows2 * thingsPerRoom) continue;
      if (best2 && columns * rows2 >= best2.columns * best2.rows) continue;
      best2 = { columns, rows: rows2 };
    }
  }
  return best2 ? `, or for a floor of ${best2.columns * ROOM_WIDTH} x ${best2.rows * ROOM_HEIGHT}` : "";
}

// src/generators/level/check-level.ts
var WALKABLE = TILES.indexOf("floor");
var SOLID_EDGE = TILES.indexOf("wall");
function checkLevel(level, request) {
  const wanted = settleRequest(request);
  checkLevelContent("level", "level", level);
  const { width, height, tiles, entities } = level;
  const problems = [];
  const report = (code, message) => void problems.push({ code, message });
  if (width !== wanted.width || height !== wanted.height || tiles.length !== width * height) {
    report("size", `the floor is ${width} x ${height} with ${tiles.length} tiles; asked for ${wanted.width} x ${wanted.height}`);
    return problems;
  }
  const strange = tiles.filter((code) => TILES[code] === void 0).length;
  if (strange > 0) report("tile", `${strange} tiles have codes outside 0 to ${TILES.length - 1}`);
  const rim = tiles.filter((code, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return code !== SOLID_EDGE && (x === 0 || y === 0 || x === width - 1 || y === height - 1);
  }).length;
  if (rim > 0) report("border", `${rim} cells of the rim are not wall`);
  const expected = {
    start: 1,
    exit: 1,
    enemy: wanted.enemies,
    chest: wanted.chests,
    key: wanted.key ? 1 : 0,
    door: wanted.key ? 1 : 0
  };
  for (const [kind, count2] of Object.entries(expected)) {
    const found = entities.filter((entity) => entity.kind === kind).length;
    if (found !== count2) report("count", `${found} of kind ${kind}, asked for ${count2}`);
  }
  const place = ({ x, y }) => `${x}, ${y}`;
  const seen = /* @__PURE__ */ new Map();
  for (const entity of entities) {
    const inside2 = entity.x >= 0 && entity.y >= 0 && entity.x < width && entity.y < height;
    if (!inside2 || tiles[entity.y * width + entity.x] !== WALKABLE) {
      report("blocked", `the ${entity.kind} at ${place(entity)} does not stand on floor`);
    }
    const other = seen.get(place(entity));
    if (other) report("overlap", `${entity.kind} and ${other.kind} both stand at ${place(entity)}`);
    seen.set(place(entity), entity);
  }
  const start = entities.find((entity) => entity.kind === "start");
  if (!start || problems.some(({ code }) => code === "blocked")) return problems;
  const { distance, beforeKey } = explore(level, start);
  for (const entity of entities) {
    if (distance[entity.y * width + entity.x] < 0)
      report("unreachable", `there is no way from the start to the ${entity.kind} at ${place(entity)}`);
  }
  const exit = entities.find((entity) => entity.kind === "exit");
  if (wanted.key && exit && beforeKey[exit.y * width + exit.x] === 1) report("bypass", "the exit can be reached without the key");
  const pocket = tiles.filter((code, i) => code === WALKABLE && distance[i] < 0).length;
  if (pocket > 0) report("pocket", `${pocket} cells of floor cannot be reached`);
  for (const enemy of entities) {
    const steps = distance[enemy.y * width + enemy.x];
    if (enemy.kind === "enemy" && steps >= 0 && steps < SAFE_STEPS)
      report("unsafe", `the enemy at ${place(enemy)} is ${steps} steps from the start, fewer than ${SAFE_STEPS}`);
  }
  if (problems.length === 0) {
    const cut = cutOffByThings(level, start);
    if (cut > 0) report("cut", `${cut} cells of floor could not be reached if chests and enemies were walls`);
  }
  if (!Number.isNaN(wanted.openness)) {
    const most = mostOff(level, wanted);
    if (Math.abs(most - wanted.openness) > OPENNESS_TOLERANCE + 1e-9)
      report("openness", `a room has an openness of ${most.toFixed(2)}; asked for ${wanted.openness}, give or take ${OPENNESS_TOLERANCE}`);
  }
  return problems;
}
function cutOffByThings({ width, tiles, entities }, start) {
  const solid = new Set(entities.filter(({ kind }) => kind === "chest" || kind === "enemy").map(({ x, y }) => y * width + x));
  const seen = new Uint8Array(tiles.length);
  const queue = [start.y * width + start.x];
  seen[queue[0]] = 1;
  for (const here of queue) {
    if (solid.has(here)) continue;
    for (const there of [here - width, here - 1, here + 1, here + width]) {
      if (tiles[there] !== WALKABLE || seen[there] === 1) continue;
      seen[there] = 1;
      queue.push(there);
    }
  }
  return tiles.filter((code, cell) => code === WALKABLE && seen[cell] === 0).length;
}
function mostOff({ width, height, tiles }, { columns, rows: rows2, openness }) {
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows2 * ROOM_HEIGHT) / 2)];
  let most = openness;
  for (let room = 0; room < columns * rows2; room++) {
    const [left, top] = [originX + room % columns * ROOM_WIDTH, originY + Math.floor(room / columns) * ROOM_HEIGHT];
    let floor = 0;
    for (let y = top + 1; y < top + ROOM_HEIGHT - 1; y++)
      for (let x = left + 1; x < left + ROOM_WIDTH - 1; x++) if (tiles[y * width + x] === WALKABLE) floor++;
    const open2 = floor / ((ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2));
    if (floor > 0 && Math.abs(open2 - openness) > Math.abs(most - openness)) most = open2;
  }
  return most;
}
function explore({ width, height, tiles, entities }, start) {
  const distance = new Int32Array(width * height).fill(-1);
  const shut = new Set(entities.filter(({ kind }) => kind === "door").map(({ x, y }) => y * width + x));
  const keys = entities.filter(({ kind }) => kind === "key").map(({ x, y }) => y * width + x);
  let frontier = [start.y * width + start.x];
  distance[frontier[0]] = 0;
  let beforeKey = null;
  const waiting = /* @__PURE__ */ new Map();
  for (let steps = 1; frontier.length > 0; steps++) {
    const next = [];
    for (const here of frontier) {
      const [x, y] = [here % width, Math.floor(here / width)];
      for (const [dx, dy] of [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0]
      ]) {
        const [nx, ny] = [x + dx, y + dy];
        const there = ny * width + nx;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || tiles[there] !== WALKABLE || distance[there] !== -1) continue;
        if (shut.has(there)) {
          waiting.set(there, steps);
          continue;
        }
        distance[there] = steps;
        next.push(there);
      }
    }
    frontier = next;
    if (frontier.length === 0 && beforeKey === null) {
      beforeKey = Uint8Array.from(distance, (d) => d >= 0 ? 1 : 0);
      if (!keys.some((key) => distance[key] >= 0)) break;
      shut.clear();
      for (const [door, at2] of waiting) {
        distance[door] = at2;
        frontier.push(door);
        steps = Math.max(steps, at2);
      }
    }
  }
  return { distance, beforeKey: beforeKey ?? new Uint8Array(width * height) };
}

// src/generators/level/cuts-off.ts
function cutsOff(width, tiles, cell) {
  const ring = [-width - 1, -width, -width + 1, 1, width + 1, width, width - 1, -1];
  const open2 = (i) => tiles[cell + ring[i & 7]] === FLOOR;
  let [sides, parts2] = [0, 0];
  for (let side = 1; side < 8; side += 2) {
    if (!open2(side)) continue;
    sides++;
    if (!open2(side - 1) || !open2(side + 6)) parts2++;
  }
  return sides === 0 || parts2 > 1;
}

// src/generators/level/join-floor.ts
function joinFloor(ground, from) {
  const { tiles, floor, wall, fixed } = ground;
  const changed = [];
  const main = new Uint8Array(tiles.length);
  const enter = (cell) => {
    for (const reached of regionOf(ground, cell)) main[reached] = 1;
  };
  enter(from);
  for (; ; ) {
    if (tiles.every((tile, cell) => tile !== floor || main[cell] === 1)) return changed;
    const path = cheapestPath(ground, main);
    if (path === null) {
      const lost = [...tiles.keys()].filter((cell) => tiles[cell] === floor && main[cell] === 0);
      if (lost.some((cell) => fixed[cell] === 1)) return null;
      for (const cell of lost) tiles[cell] = wall;
      return [...changed, ...lost];
    }
    const region = regionOf(ground, path.to);
    if (region.length < path.cost && region.every((cell) => fixed[cell] === 0)) {
      for (const cell of region) tiles[cell] = wall;
      changed.push(...region);
    } else {
      for (const cell of path.cells) tiles[cell] = floor;
      changed.push(...path.cells);
      enter(path.to);
    }
  }
}
function regionOf({ width, tiles, floor }, from) {
  const count2 = tiles.length;
  const seen = new Uint8Array(count2);
  seen[from] = 1;
  const queue = [from];
  const visit = (next) => {
    if (tiles[next] !== floor || seen[next] === 1) return;
    seen[next] = 1;
    queue.push(next);
  };
  for (const cell of queue) {
    const x = cell % width;
    if (cell >= width) visit(cell - width);
    if (x > 0) visit(cell - 1);
    if (x < width - 1) visit(cell + 1);
    if (cell + width < count2) visit(cell + width);
  }
  return queue;
}
function neighbours(cell, width, count2) {
  const x = cell % width;
  const found = [];
  if (cell >= width) found.push(cell - width);
  if (x > 0) found.push(cell - 1);
  if (x < width - 1) found.push(cell + 1);
  if (cell + width < count2) found.push(cell + width);
  return found;
}
function cheapestPath(ground, main) {
  const { width, tiles, floor, fixed, cost = () => 1 } = ground;
  const best2 = new Float64Array(tiles.length).fill(Infinity);
  const before = new Int32Array(tiles.length).fill(-1);
  const heap = createHeap();
  const widen = (cell, distance) => {
    for (const next of neighbours(cell, width, tiles.length)) {
      if (main[next] === 1 || tiles[next] !== floor && fixed[next] === 1) continue;
      const total = distance + (tiles[next] === floor ? 0 : cost(next));
      if (total >= best2[next]) continue;
      best2[next] = total;
      before[next] = cell;
      heap.push(total, next);
    }
  };
  for (let cell = 0; cell < tiles.length; cell++) if (main[cell] === 1) widen(cell, 0);
  for (let top = heap.pop(); top !== void 0; top = heap.pop()) {
    const [distance, cell] = top;
    if (distance > best2[cell]) continue;
    if (tiles[cell] === floor) {
      const cells = [];
      for (let back = before[cell]; main[back] === 0; back = before[back]) cells.push(back);
      return { cells: cells.reverse(), cost: distance, to: cell };
    }
    widen(cell, distance);
  }
  return null;
}
function createHeap() {
  const items = [];
  const less = (a, b) => a[0] < b[0] || a[0] === b[0] && a[1] < b[1];
  return {
    push(distance, cell) {
      let i = items.push([distance, cell]) - 1;
      while (i > 0) {
        const up = i - 1 >> 1;
        if (!less(items[i], items[up])) break;
        [items[i], items[up]] = [items[up], items[i]];
        i = up;
      }
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (top === void 0 || last === void 0 || items.length === 0) return top;
      items[0] = last;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < items.length && less(items[left], items[least])) least = left;
        if (right < items.length && less(items[right], items[least])) least = right;
        if (least === i) break;
        [items[i], items[least]] = [items[least], items[i]];
        i = least;
      }
      return top;
    }
  };
}

// src/generators/level/fit-openness.ts
var FIT = 0.025;
function fitOpenness(tiles, wanted, within2) {
  const clear = new Uint8Array(ROOM_CELLS);
  for (let cell = 0; cell < ROOM_CELLS; cell++) if (ROOM_BORDER[cell] && tiles[cell] === FLOOR) clear[inside(cell)] = 1;
  while (opennessOf(tiles) > wanted + within2) {
    const cell = mostAround(tiles, WALL, (at2) => tiles[at2] === FLOOR && !clear[at2] && !cutsOff(ROOM_WIDTH, tiles, at2));
    const other = cell >= 0 ? cell : mostAround(tiles, WALL, (at2) => tiles[at2] === FLOOR && !clear[at2] && hangsTogetherWithout(tiles, at2));
    if (other < 0) return;
    tiles[other] = WALL;
  }
  while (opennessOf(tiles) < wanted - within2) {
    const beside = (at2) => neighbours(at2, ROOM_WIDTH, ROOM_CELLS).some((next) => tiles[next] === FLOOR);
    const cell = mostAround(tiles, FLOOR, (at2) => tiles[at2] === WALL && beside(at2));
    const other = cell >= 0 ? cell : mostAround(tiles, FLOOR, (at2) => tiles[at2] !== FLOOR && beside(at2));
    if (other < 0) return;
    tiles[other] = FLOOR;
  }
}
function mostAround(tiles, code, may) {
  let best2 = -1;
  let most = -1;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (ROOM_BORDER[cell]) continue;
    let count2 = cell * 7919 % 251 / 251;
    for (let dy = -ROOM_WIDTH; dy <= ROOM_WIDTH; dy += ROOM_WIDTH)
      for (let dx = -1; dx <= 1; dx++) if ((dx !== 0 || dy !== 0) && tiles[cell + dy + dx] === code) count2++;
    if (count2 > most && may(cell)) [best2, most] = [cell, count2];
  }
  return best2;
}
function hangsTogetherWithout(tiles, cell) {
  const rest = tiles.slice();
  rest[cell] = WALL;
  const from = rest.indexOf(FLOOR);
  return from >= 0 && regionOf({ width: ROOM_WIDTH, tiles: rest, floor: FLOOR }, from).length === rest.filter((tile) => tile === FLOOR).length;
}

// src/generators/level/openings.ts
var WIDTHS = [1, 2, 2, 2, 2, 2, 3, 4];
function someOpening(side, rng, width = rng.pick(WIDTHS)) {
  const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
  const room = length - 4 - width;
  return { side, from: 2 + Math.floor((rng.below(room + 1) + rng.below(room + 1)) / 2), width };
}
function facing({ side, from, width }) {
  const opposite = { north: "south", south: "north", east: "west", west: "east" };
  return { side: opposite[side], from, width };
}

// src/generators/level/layout-level.ts
function layoutLevel(request, rng, known = ROOM_STYLES) {
  const { columns, rows: rows2 } = request;
  const places = growTree(request, rng.fork("tree"));
  const cells = places.cells;
  let passages = [...places.tree, ...loops(cells, places.tree, columns, rng.fork("loops"))];
  const someEnd = farthest(stepsFrom(0, cells.length, passages));
  const start = farthest(stepsFrom(someEnd, cells.length, passages));
  const exit = farthest(stepsFrom(start, cells.length, passages));
  let lock = null;
  if (request.key) {
    const chance2 = rng.fork("lock");
    const way = wayBetween(start, exit, cells.length, places.tree);
    const gate = way[Math.floor(way.length / 2) + chance2.below(Math.ceil(way.length / 2))];
    const near = stepsFrom(
      start,
      cells.length,
      places.tree.filter((passage) => passage !== gate)
    );
    passages = passages.filter((passage) => passage === gate || near[passage.from] < 0 === near[passage.to] < 0);
    const others = near.map((steps, room) => room === start ? 0 : steps);
    lock = { gate, keyRoom: farthest(others) };
  }
  const openings = cells.map(() => []);
  let door = null;
  const [originX, originY] = [
    Math.floor((request.width - columns * ROOM_WIDTH) / 2),
    Math.floor((request.height - rows2 * ROOM_HEIGHT) / 2)
  ];
  const corner = (room) => ({
    left: originX + cells[room] % columns * ROOM_WIDTH,
    top: originY + Math.floor(cells[room] / columns) * ROOM_HEIGHT
  });
  for (const passage of passages) {
    const opening = someOpening(
      sideTowards(cells[passage.from], cells[passage.to], columns),
      rng.fork(`opening/${passage.from}/${passage.to}`),
      passage === lock?.gate ? 1 : void 0
    );
    openings[passage.from].push(opening);
    openings[passage.to].push(facing(opening));
    if (passage === lock?.gate) {
      const { left, top } = corner(passage.from);
      const cell = openingCells(opening)[0];
      door = { x: left + cell % ROOM_WIDTH, y: top + Math.floor(cell / ROOM_WIDTH) };
    }
  }
  const depths = stepsFrom(start, cells.length, passages);
  const deepest = Math.max(...depths);
  const enemies = share(
    request.enemies,
    depths.map((depth, room) => room === start ? cells.length === 1 ? 1 : 0.02 : 1 + depth / deepest + (room === exit ? 0.5 : 0)),
    rng.fork("enemies")
  );
  const chests = share(
    request.chests,
    depths.map((_, room) => room === start ? 0.1 : openings[room].length === 1 ? 2 : 0.7),
    rng.fork("chests"),
    enemies
  );
  const styles = roomStyles(request, stylesAsOpenAs(request.openness, known), cells.length, rng.fork("styles"));
  const chance = rng.fork("openness");
  return {
    rooms: cells.map((_, room) => {
      const style = styles[room];
      const [low, high] = USUAL_OPENNESS[style];
      const usual = low + (high - low) * chance.next();
      const crowd = enemies[room] + chests[room];
      return {
        ...corner(room),
        style,
        openings: openings[room],
        openness: Number.isNaN(request.openness) ? Math.max(usual, crowd > 4 ? 0.6 : 0) : request.openness,
        depth: depths[room],
        enemies: enemies[room],
        chests: chests[room]
      };
    }),
    start,
    exit,
    lock: lock && door ? { keyRoom: lock.keyRoom, door } : null
  };
}
function growTree({ columns, rows: rows2, enemies, chests }, rng) {
  const all = columns * rows2;
  const needed = Math.ceil((enemies + chests) / (LEVEL_LIMITS.thingsPerRoom / 2));
  const wanted = all <= 4 ? all : Math.max(Math.min(all, needed), all - rng.below(Math.floor(all * 0.3) + 1));
  const cells = [rng.below(all)];
  const taken = new Uint8Array(all);
  taken[cells[0]] = 1;
  const tree = [];
  while (cells.length < wanted) {
    const open2 = cells.flatMap(
      (cell, room2) => besides(cell, columns, rows2).filter((next2) => taken[next2] === 0).map((next2) => ({ room: room2, next: next2 }))
    );
    const newest = open2.filter(({ room: room2 }) => room2 === cells.length - 1);
    const { room, next } = rng.pick(newest.length > 0 && rng.next() < 0.6 ? newest : open2);
    tree.push({ from: room, to: cells.push(next) - 1 });
    taken[next] = 1;
  }
  return { cells, tree };
}
function besides(cell, columns, rows2) {
  const [c, r] = [cell % columns, Math.floor(cell / columns)];
  const found = [];
  if (r > 0) found.push(cell - columns);
  if (c < columns - 1) found.push(cell + 1);
  if (r < rows2 - 1) found.push(cell + columns);
  if (c > 0) found.push(cell - 1);
  return found;
}
function sideTowards(from, to, columns) {
  if (Math.floor(from / columns) !== Math.floor(to / columns)) return to > from ? "south" : "north";
  return to > from ? "east" : "west";
}
function loops(cells, tree, columns, rng) {
  const found = [];
  const joined = new Set(tree.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const rooms = new Map(cells.map((cell, room) => [cell, room]));
  cells.forEach((cell, from) => {
    for (const next of [cell % columns < columns - 1 ? cell + 1 : -1, cell + columns]) {
      const to = rooms.get(next);
      if (to !== void 0 && !joined.has(`${from} ${to}`) && rng.next() < 0.3) found.push({ from, to });
    }
  });
  return found;
}
function stepsFrom(room, count2, passages) {
  const steps = Array.from({ length: count2 }, () => -1);
  steps[room] = 0;
  const queue = [room];
  for (const here of queue) {
    for (const { from, to } of passages) {
      const next = from === here ? to : to === here ? from : -1;
      if (next < 0 || steps[next] !== -1) continue;
      steps[next] = steps[here] + 1;
      queue.push(next);
    }
  }
  return steps;
}
function farthest(steps) {
  return steps.indexOf(Math.max(...steps));
}
function wayBetween(start, exit, count2, tree) {
  const steps = stepsFrom(start, count2, tree);
  const way = [];
  for (let room = exit; room !== start; ) {
    const passage = tree.find(
      ({ from, to }) => from === room && steps[to] === steps[room] - 1 || to === room && steps[from] === steps[room] - 1
    );
    way.unshift(passage);
    room = passage.from === room ? passage.to : passage.from;
  }
  return way;
}
function share(total, weights, rng, taken) {
  const counts2 = weights.map(() => 0);
  for (let n = 0; n < total; n++) {
    let best2 = -1;
    let most = -Infinity;
    weights.forEach((weight, room) => {
      if (counts2[room] + (taken?.[room] ?? 0) >= LEVEL_LIMITS.thingsPerRoom) return;
      const missing = weight / (counts2[room] + 0.5 + rng.next());
      if (missing > most) [best2, most] = [room, missing];
    });
    counts2[best2]++;
  }
  return counts2;
}
function roomStyles({ style }, styles, count2, rng) {
  const [main, second] = [rng.pick(styles), rng.pick(styles)];
  return Array.from({ length: count2 }, () => {
    const draw2 = rng.next();
    const any2 = rng.pick(styles);
    if (style !== "mixed") return style;
    return draw2 < 0.5 ? main : draw2 < 0.85 ? second : any2;
  });
}

// src/generators/level/line-of-sight.ts
var HIDDEN = 0;
var BEHIND_PILLAR = 1;
var IN_SIGHT = 2;
function sightBetween(width, tiles, from, to) {
  const right = to % width - from % width;
  const down = (to - from - right) / width;
  const [across, updown] = [right < 0 ? -right : right, down < 0 ? -down : down];
  const wide = across >= updown;
  const count2 = wide ? across : updown;
  const aside = wide ? updown : across;
  const stepAcross = right < 0 ? -1 : 1;
  const stepDown = down < 0 ? -width : width;
  const step = wide ? stepAcross : stepDown;
  const sidestep = wide ? stepDown : stepAcross;
  let sight = IN_SIGHT;
  let cell = from;
  let off = 0;
  for (let i = 1; i < count2 && sight !== HIDDEN; i++) {
    cell += step;
    off += 2 * aside;
    if (off > count2) {
      off -= 2 * count2;
      cell += sidestep;
    }
    const clear = clearness(tiles[cell]);
    const other = off === count2 ? clearness(tiles[cell + sidestep]) : clear;
    const best2 = clear > other ? clear : other;
    if (best2 < sight) sight = best2;
  }
  return sight;
}
function clearness(tile) {
  return tile === FLOOR || tile === WATER ? IN_SIGHT : tile === PILLAR ? BEHIND_PILLAR : HIDDEN;
}

// src/generators/level/standing.ts
function createStanding(width, tiles) {
  const taken = /* @__PURE__ */ new Set();
  const free = Uint8Array.from(tiles);
  const solid = /* @__PURE__ */ new Set();
  const ways = (cell) => neighbours(cell, width, free.length).filter((next) => free[next] === FLOOR);
  return {
    taken,
    may: (cell) => free[cell] === FLOOR && !taken.has(cell) && !cutsOff(width, free, cell) && neighbours(cell, width, free.length).every((next) => !solid.has(next) || ways(next).length > 1),
    mayDig: (cell) => tiles[cell] !== FLOOR && ways(cell).length > 0,
    put(cell, isSolid) {
      taken.add(cell);
      if (!isSolid) return;
      solid.add(cell);
      free[cell] = WALL;
    }
  };
}

// src/generators/level/place-level.ts
function assembleLevel(width, height, layout, rooms) {
  const tiles = new Uint8Array(width * height).fill(WALL);
  layout.rooms.forEach(({ left, top }, room) => {
    for (let y = 0; y < ROOM_HEIGHT; y++)
      for (let x = 0; x < ROOM_WIDTH; x++) tiles[(top + y) * width + left + x] = rooms[room][y * ROOM_WIDTH + x];
  });
  return tiles;
}
function placeEntities(width, tiles, layout, rng) {
  const height = tiles.length / width;
  const entities = [];
  const standing = createStanding(width, tiles);
  const put2 = (kind, cell) => {
    standing.put(cell, kind !== "start" && kind !== "door");
    entities.push({ kind, x: cell % width, y: Math.floor(cell / width) });
  };
  const openAround = (cell) => {
    const x = cell % width;
    let count2 = 0;
    for (const dy of [-1, 0, 1])
      for (const dx of [-1, 0, 1])
        if ((dx !== 0 || dy !== 0) && x + dx >= 0 && x + dx < width && tiles[cell + dy * width + dx] === FLOOR) count2++;
    return count2;
  };
  const whims = new Float64Array(tiles.length).fill(-1);
  const chanceOf = (cell) => whims[cell] < 0 ? whims[cell] = rng.next() : whims[cell];
  const choose2 = (room, score, may) => {
    let best2 = -1;
    let most = -Infinity;
    for (const cell of innerCells(width, room)) {
      if (tiles[cell] !== FLOOR || standing.taken.has(cell)) continue;
      const value = score(cell) + chanceOf(cell);
      if (value > most && may(cell)) [best2, most] = [cell, value];
    }
    return best2;
  };
  const startRoom = layout.rooms[layout.start];
  const single = layout.rooms.length === 1;
  const hidden = startRoom.enemies > 0 ? hiddenFromEach(width, tiles, startRoom) : null;
  const start = choose2(
    startRoom,
    (cell) => openAround(cell) / 2 - (nearOpening(width, startRoom, cell) ? 4 : 0) + (single ? 5 * chanceOf(cell) : 0) + // Room enough to hide in comes before everything else.
    (hidden ? 100 * Math.min(hidden.get(cell), 2 * startRoom.enemies) / (2 * startRoom.enemies) : 0),
    () => true
  );
  put2("start", start < 0 ? middleOf(width, startRoom) : start);
  const from = entities[0].y * width + entities[0].x;
  const steps = stepsFrom2(width, tiles, from);
  const dig = (room, score, may) => {
    let best2 = -1;
    let most = -Infinity;
    for (const cell of innerCells(width, room)) {
      if (!standing.mayDig(cell)) continue;
      const beside = neighbours(cell, width, tiles.length).filter((next) => tiles[next] === FLOOR).map((next) => steps[next]);
      if (Math.max(...beside) - Math.min(...beside) > 2) continue;
      steps[cell] = 1 + Math.min(...beside);
      const value = score(cell) - beside.length;
      if (value > most && may(cell)) [best2, most] = [cell, value];
    }
    if (best2 >= 0) tiles[best2] = FLOOR;
    return best2;
  };
  const placeFor = (room, score) => {
    const cell = choose2(room, score, standing.may);
    const found = cell >= 0 ? cell : dig(room, score, () => true);
    return found >= 0 ? found : middleOf(width, room);
  };
  const reached = (cell) => steps[cell] < 0 ? -1e3 : 0;
  const far = (room) => (cell) => reached(cell) + steps[cell] / 4 + 2 * chanceOf(cell) - (nearOpening(width, room, cell) ? 4 : 0);
  const placeChests = (room) => {
    const score = (cell) => reached(cell) + (8 - openAround(cell)) + 2 * chanceOf(cell) - (nearOpening(width, room, cell) ? 6 : 0);
    for (let n = 0; n < room.chests; n++) put2("chest", placeFor(room, score));
  };
  const safe = (cell) => steps[cell] < 0 || steps[cell] >= SAFE_STEPS;
  const unseen = (cell) => safe(cell) && sightBetween(width, tiles, from, cell) === HIDDEN;
  const chooseElsewhere = (room, score) => {
    const others = layout.rooms.filter((other) => other !== room).sort((a, b) => a.enemies + a.chests - b.enemies - b.chests);
    for (const other of others) {
      const cell = choose2(other, score, (at2) => unseen(at2) && standing.may(at2));
      if (cell >= 0) return cell;
    }
    return -1;
  };
  const placeEnemies = (room) => {
    const others = [];
    const score = (at2) => reached(at2) + Math.min(spreadFrom(width, others, at2), 5) + 4 * chanceOf(at2) - (steps[at2] < SAFE_STEPS + 2 ? 50 - steps[at2] : 0) - (nearOpening(width, room, at2) ? 3 : 0);
    const inSight = (at2) => score(at2) - 100 * sightBetween(width, tiles, from, at2);
    const place = () => {
      let cell = choose2(room, score, (at2) => unseen(at2) && standing.may(at2));
      if (cell < 0) cell = chooseElsewhere(room, score);
      if (cell < 0) cell = dig(room, score, unseen);
      if (cell < 0) cell = choose2(room, inSight, (at2) => safe(at2) && standing.may(at2));
      if (cell < 0) cell = dig(room, inSight, safe);
      return cell >= 0 ? cell : placeFor(room, inSight);
    };
    for (let n = 0; n < room.enemies; n++) {
      const cell = place();
      others.push(cell);
      put2("enemy", cell);
    }
  };
  const exitRoom = layout.rooms[layout.exit];
  put2("exit", placeFor(exitRoom, far(exitRoom)));
  if (layout.lock) {
    const { door, keyRoom } = layout.lock;
    put2("key", placeFor(layout.rooms[keyRoom], far(layout.rooms[keyRoom])));
    put2("door", door.y * width + door.x);
  }
  placeEnemies(startRoom);
  for (const room of layout.rooms) placeChests(room);
  for (const room of layout.rooms) if (room !== startRoom) placeEnemies(room);
  return { width, height, tiles: [...tiles], entities };
}
function innerCells(width, room) {
  const cells = [];
  for (let y = 1; y < ROOM_HEIGHT - 1; y++) for (let x = 1; x < ROOM_WIDTH - 1; x++) cells.push((room.top + y) * width + room.left + x);
  return cells;
}
function middleOf(width, room) {
  return (room.top + (ROOM_HEIGHT >> 1)) * width + room.left + (ROOM_WIDTH >> 1);
}
function nearOpening(width, room, cell) {
  const [x, y] = [cell % width - room.left, Math.floor(cell / width) - room.top];
  return room.openings.some(({ side, from, width: gap }) => {
    const along = side === "north" || side === "south" ? x : y;
    const away = side === "north" ? y : side === "south" ? ROOM_HEIGHT - 1 - y : side === "west" ? x : ROOM_WIDTH - 1 - x;
    return away <= 2 && along >= from - 1 && along <= from + gap;
  });
}
function spreadFrom(width, others, cell) {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  return others.reduce((least, other) => Math.min(least, Math.abs(x - other % width) + Math.abs(y - Math.floor(other / width))), 6);
}
function hiddenFromEach(width, tiles, room) {
  const cells = innerCells(width, room).filter((cell) => tiles[cell] === FLOOR);
  const counts2 = new Uint32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    for (let j = 0; j < i; j++) {
      if (sightBetween(width, tiles, cells[i], cells[j]) !== HIDDEN) continue;
      counts2[i]++;
      counts2[j]++;
    }
  }
  return new Map(cells.map((cell, i) => [cell, counts2[i]]));
}
function stepsFrom2(width, tiles, from) {
  const steps = new Int32Array(tiles.length).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const cell of queue) {
    for (const next of neighbours(cell, width, tiles.length)) {
      if (tiles[next] !== FLOOR || steps[next] !== -1) continue;
      steps[next] = steps[cell] + 1;
      queue.push(next);
    }
  }
  return steps;
}
function roomOf(width, tiles, left, top) {
  return Uint8Array.from(
    { length: ROOM_WIDTH * ROOM_HEIGHT },
    (_, cell) => tiles[(top + Math.floor(cell / ROOM_WIDTH)) * width + left + cell % ROOM_WIDTH]
  );
}

// src/generators/level/repair-level.ts
function repairLevel(level, request, cost) {
  checkLevelContent("level", "level", level);
  if (cost !== void 0) checkFunction("level", "cost", cost, "a function of a cell");
  const { width, height, entities } = level;
  const { columns, rows: rows2, openness } = settleRequest(request);
  if (width !== request.width || height !== request.height || level.tiles.length !== width * height) return null;
  const tiles = Uint8Array.from(level.tiles, (code) => TILES[code] === void 0 ? WALL : code);
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows2 * ROOM_HEIGHT) / 2)];
  const inRoom = (cell) => {
    const [x, y] = [cell % width - originX, Math.floor(cell / width) - originY];
    if (x < 0 || y < 0 || x >= columns * ROOM_WIDTH || y >= rows2 * ROOM_HEIGHT) return -1;
    return y % ROOM_HEIGHT * ROOM_WIDTH + x % ROOM_WIDTH;
  };
  const fixed = Uint8Array.from(tiles, (_, cell) => inRoom(cell) < 0 || ROOM_BORDER[inRoom(cell)] === 1 ? 1 : 0);
  const start = entities.find(({ kind }) => kind === "start");
  if (!start) return null;
  for (let cell = 0; cell < tiles.length; cell++) {
    const [x, y] = [cell % width, Math.floor(cell / width)];
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) tiles[cell] = WALL;
  }
  if (!Number.isNaN(openness)) {
    for (let room = 0; room < columns * rows2; room++)
      fitRoom(width, tiles, originX + room % columns * ROOM_WIDTH, originY + Math.floor(room / columns) * ROOM_HEIGHT, openness);
  }
  let from = tiles.findIndex((tile, cell) => tile === FLOOR && fixed[cell] === 1);
  if (from < 0) from = start.y * width + start.x;
  if (from < 0 || from >= tiles.length) return null;
  tiles[from] = FLOOR;
  if (!joinFloor({ width, height, tiles, floor: FLOOR, wall: WALL, fixed, ...cost ? { cost } : {} }, from)) return null;
  const changed = tiles.reduce((sum, tile, cell) => sum + (tile === level.tiles[cell] ? 0 : 1), 0);
  const roomAt = (x, y) => Math.floor((y - originY) / ROOM_HEIGHT) * (columns + 2) + Math.floor((x - originX) / ROOM_WIDTH);
  const moved = moveEntities(width, tiles, entities, from, roomAt);
  return moved && { content: { width, height, tiles: [...tiles], entities: moved.entities }, edits: changed + moved.moves };
}
function fitRoom(width, tiles, left, top, openness) {
  const room = roomOf(width, tiles, left, top);
  const off = Math.abs(opennessOf(room) - openness);
  if (!room.includes(FLOOR) || off <= OPENNESS_TOLERANCE) return;
  fitOpenness(room, openness, FIT);
  for (let y = 0; y < ROOM_HEIGHT; y++)
    for (let x = 0; x < ROOM_WIDTH; x++) tiles[(top + y) * width + left + x] = room[y * ROOM_WIDTH + x];
}
function moveEntities(width, tiles, entities, from, roomAt) {
  const reached = new Set(regionOf({ width, tiles, floor: FLOOR }, from));
  const standing = createStanding(width, tiles);
  let moves = 0;
  let start = -1;
  let steps = null;
  const good = ({ kind }, cell) => {
    if (!reached.has(cell) || standing.taken.has(cell)) return false;
    if (kind === "start" || kind === "door") return true;
    return standing.may(cell) && !(kind === "enemy" && steps !== null && steps[cell] < SAFE_STEPS);
  };
  const unseen = (entity, cell) => good(entity, cell) && !(entity.kind === "enemy" && start >= 0 && sightBetween(width, tiles, start, cell) !== HIDDEN);
  const settled2 = [...entities];
  const order = [...entities.keys()].sort((a, b) => rank(entities[a]) - rank(entities[b]) || a - b);
  for (const index of order) {
    const entity = entities[index];
    let cell = entity.y * width + entity.x;
    if (!good(entity, cell)) {
      if (entity.kind === "door") return null;
      const home = roomAt(entity.x, entity.y);
      const atHome = (x, y) => roomAt(x, y) === home;
      cell = nearest(reached, width, entity, (at2) => unseen(entity, at2), atHome);
      if (cell < 0) cell = nearest(reached, width, entity, (at2) => good(entity, at2), atHome);
      if (cell < 0) return null;
      moves++;
      settled2[index] = { kind: entity.kind, x: cell % width, y: Math.floor(cell / width) };
    }
    standing.put(cell, entity.kind !== "start" && entity.kind !== "door");
    if (entity.kind === "start") [start, steps] = [cell, stepsFrom2(width, tiles, cell)];
  }
  return { entities: settled2, moves };
}
function rank({ kind }) {
  return kind === "start" ? 0 : kind === "door" ? 1 : 2;
}
function nearest(cells, width, { x, y }, good, atHome) {
  let best2 = -1;
  let least = Infinity;
  for (const cell of cells) {
    const [cx, cy] = [cell % width, Math.floor(cell / width)];
    const distance = (cx - x) * (cx - x) + (cy - y) * (cy - y) + (atHome(cx, cy) ? 0 : 1e6);
    if (distance >= least || !good(cell)) continue;
    [best2, least] = [cell, distance];
  }
  return best2;
}

// src/generators/level/room-drawing.ts
var at = (x, y) => y * ROOM_WIDTH + x;
var isInner = (x, y) => x >= 1 && y >= 1 && x <= ROOM_WIDTH - 2 && y <= ROOM_HEIGHT - 2;
function fill(tiles, left, top, right, bottom, code) {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) if (isInner(x, y)) tiles[at(x, y)] = code;
}
function fillAll(tiles, code) {
  fill(tiles, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, code);
}
function ellipse(tiles, x, y, radiusX, radiusY, code) {
  eachInner((cx, cy) => {
    const [dx, dy] = [(cx - x) / radiusX, (cy - y) / radiusY];
    if (dx * dx + dy * dy <= 1) tiles[at(cx, cy)] = code;
  });
}
function eachInner(visit) {
  for (let y = 1; y <= ROOM_HEIGHT - 2; y++) for (let x = 1; x <= ROOM_WIDTH - 2; x++) visit(x, y);
}
function between(rng, low, high) {
  return low + rng.below(high - low + 1);
}
function around(tiles, x, y, code) {
  let count2 = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dx === 0 && dy === 0) continue;
      const [nx, ny] = [x + dx, y + dy];
      const outside = nx < 0 || ny < 0 || nx >= ROOM_WIDTH || ny >= ROOM_HEIGHT;
      if ((outside ? WALL : tiles[at(nx, ny)]) === code) count2++;
    }
  }
  return count2;
}
function cellular(tiles, rng, wallShare, rounds) {
  eachInner((x, y) => tiles[at(x, y)] = rng.next() < wallShare ? WALL : FLOOR);
  for (let round2 = 0; round2 < rounds; round2++) {
    const before = tiles.slice();
    eachInner((x, y) => {
      const walls = around(before, x, y, WALL);
      tiles[at(x, y)] = walls >= 5 || before[at(x, y)] === WALL && walls >= 4 ? WALL : FLOOR;
    });
  }
}
function mirror(tiles, horizontally, vertically) {
  eachInner((x, y) => {
    const fromX = horizontally && x >= ROOM_WIDTH / 2 ? ROOM_WIDTH - 1 - x : x;
    const fromY = vertically && y >= ROOM_HEIGHT / 2 ? ROOM_HEIGHT - 1 - y : y;
    tiles[at(x, y)] = tiles[at(fromX, fromY)];
  });
}
function makeRoom(maker, openings, rng, stray = 0.5) {
  const tiles = closedRoom(openings);
  maker(tiles, rng);
  const cells = openings.flatMap(openingCells);
  for (const cell of cells) tiles[inside(cell)] = FLOOR;
  const whim = Float64Array.from({ length: ROOM_CELLS }, () => 1 + stray * rng.next());
  joinFloor(
    { width: ROOM_WIDTH, height: ROOM_HEIGHT, tiles, floor: FLOOR, wall: WALL, fixed: ROOM_BORDER, cost: (cell) => whim[cell] },
    cells[0] ?? tiles.indexOf(FLOOR)
  );
  return tiles;
}
function isOneRegion(tiles) {
  let floor = 0;
  let from = -1;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (tiles[cell] !== FLOOR) continue;
    floor++;
    from = cell;
  }
  return from >= 0 && regionOf({ width: ROOM_WIDTH, tiles, floor: FLOOR }, from).length === floor;
}

// src/generators/level/room-makers.ts
var ROOM_MAKERS = {
  cave: [
    (tiles, rng) => cellular(tiles, rng, 0.36 + 0.12 * rng.next(), between(rng, 3, 5)),
    /** A few round chambers in the rock. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      for (let n = between(rng, 3, 6); n > 0; n--) {
        ellipse(tiles, between(rng, 2, 13), between(rng, 2, 9), 1.6 + 2.6 * rng.next(), 1.4 + 1.8 * rng.next(), FLOOR);
      }
    }
  ],
  grove: [],
  hall: [
    /** Pillars on a lattice. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [stepX, stepY] = [between(rng, 2, 4), between(rng, 2, 4)];
      const [left, top] = [between(rng, 2, 3), between(rng, 2, 3)];
      eachInner((x, y) => {
        if (x < 14 && y < 10 && x >= left && y >= top && (x - left) % stepX === 0 && (y - top) % stepY === 0) tiles[at(x, y)] = PILLAR;
      });
      mirror(tiles, true, true);
    },
    /** Two rows of columns along the long axis. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const top = between(rng, 2, 4);
      const step = between(rng, 2, 3);
      for (let x = between(rng, 2, 3); x <= 7; x += step) tiles[at(x, top)] = PILLAR;
      mirror(tiles, true, true);
    },
    /** Corners cut off. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [w, h] = [between(rng, 1, 4), between(rng, 1, 3)];
      fill(tiles, 1, 1, w, h, WALL);
      if (rng.below(2) === 0) tiles[at(w + 2, h + 2)] = PILLAR;
      mirror(tiles, true, true);
    }
  ],
  chambers: [
    /** Halved, and halved again, with a doorway in each wall. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      divide(tiles, rng, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, 3);
    },
    /** Corridors that cross, with closets beside them. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      const [x, y] = [between(rng, 5, 9), between(rng, 4, 6)];
      fill(tiles, x, 1, x + 1, ROOM_HEIGHT - 2, FLOOR);
      fill(tiles, 1, y, ROOM_WIDTH - 2, y + 1, FLOOR);
      for (let n = between(rng, 1, 4); n > 0; n--) {
        const [w, h] = [between(rng, 2, 4), between(rng, 2, 3)];
        const [left, top] = [between(rng, 1, ROOM_WIDTH - 2 - w), between(rng, 1, ROOM_HEIGHT - 2 - h)];
        fill(tiles, left, top, left + w - 1, top + h - 1, FLOOR);
      }
    }
  ],
  maze: [(tiles, rng) => labyrinth(tiles, rng, 2, 0.5 + 0.5 * rng.next()), (tiles, rng) => labyrinth(tiles, rng, 3, 0.5 * rng.next())],
  pond: [
    /** A pool in an open room, round or as it likes. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [x, y] = [between(rng, 6, 9), between(rng, 5, 6)];
      ellipse(tiles, x, y, 2 + 2.5 * rng.next(), 1.4 + 1.6 * rng.next(), WATER);
      if (rng.below(2) === 0) ellipse(tiles, x + between(rng, -3, 3), y + between(rng, -1, 1), 2.2, 1.6, WATER);
    },
    /** A river from wall to wall, with bridges. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.3, 4);
      river(tiles, rng);
    }
  ],
  ruin: [
    /** Chambers whose walls have fallen. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      divide(tiles, rng, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, 3);
      const standing = 0.45 + 0.3 * rng.next();
      eachInner((x, y) => {
        if (tiles[at(x, y)] === WALL && rng.next() > standing) tiles[at(x, y)] = rng.next() < 0.25 ? PILLAR : FLOOR;
      });
    },
    /** A hall of columns, some of them gone, rock breaking in at the edges. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.34, 4);
      for (let y = 3; y <= 8; y += between(rng, 2, 3)) {
        for (let x = 3; x <= 12; x += 3) if (tiles[at(x, y)] === FLOOR && rng.next() < 0.7) tiles[at(x, y)] = PILLAR;
      }
    }
  ]
};
function divide(tiles, rng, left, top, right, bottom, depth) {
  const [w, h] = [right - left + 1, bottom - top + 1];
  const tall = h * 1.4 > w;
  if (depth === 0 || (tall ? h : w) < 7 || depth < 3 && rng.next() < 0.15) return;
  const gap = between(rng, 1, 2);
  if (tall) {
    const y = between(rng, top + 2, bottom - 2);
    fill(tiles, left, y, right, y, WALL);
    const x = between(rng, left, right - gap + 1);
    fill(tiles, x, y, x + gap - 1, y, FLOOR);
    divide(tiles, rng, left, top, right, y - 1, depth - 1);
    divide(tiles, rng, left, y + 1, right, bottom, depth - 1);
  } else {
    const x = between(rng, left + 2, right - 2);
    fill(tiles, x, top, x, bottom, WALL);
    const y = between(rng, top, bottom - gap + 1);
    fill(tiles, x, y, x, y + gap - 1, FLOOR);
    divide(tiles, rng, left, top, x - 1, bottom, depth - 1);
    divide(tiles, rng, x + 1, top, right, bottom, depth - 1);
  }
}
function labyrinth(tiles, rng, step, loops2) {
  fillAll(tiles, WALL);
  const wide = step - 1;
  const [columns, rows2] = [Math.floor((ROOM_WIDTH - 1) / step), Math.floor((ROOM_HEIGHT - 1) / step)];
  const [left, top] = [1 + rng.below(ROOM_WIDTH - 1 - columns * step + 1), 1 + rng.below(ROOM_HEIGHT - 1 - rows2 * step + 1)];
  const corner = (node) => [left + node % columns * step, top + Math.floor(node / columns) * step];
  const dig = (node, towards) => {
    const [[x, y], [tx, ty]] = [corner(node), corner(towards)];
    fill(tiles, Math.min(x, tx), Math.min(y, ty), Math.max(x, tx) + wide - 1, Math.max(y, ty) + wide - 1, FLOOR);
  };
  const beside = (node) => {
    const [c, r] = [node % columns, Math.floor(node / columns)];
    return [c > 0 ? node - 1 : -1, c < columns - 1 ? node + 1 : -1, r > 0 ? node - columns : -1, r < rows2 - 1 ? node + columns : -1].filter(
      (other) => other >= 0
    );
  };
  const seen = /* @__PURE__ */ new Set([rng.below(columns * rows2)]);
  const walk = [...seen];
  while (walk.length > 0) {
    const node = walk.at(-1);
    const next = beside(node).filter((other2) => !seen.has(other2));
    if (next.length === 0) {
      walk.pop();
      continue;
    }
    const other = rng.pick(next);
    dig(node, other);
    seen.add(other);
    walk.push(other);
  }
  for (let node = 0; node < columns * rows2; node++) {
    for (const other of beside(node)) if (other > node && rng.next() < loops2 / 3) dig(node, other);
  }
}
function river(tiles, rng) {
  const upright = rng.below(2) === 0;
  const length = upright ? ROOM_HEIGHT - 2 : ROOM_WIDTH - 2;
  const across = upright ? ROOM_WIDTH - 2 : ROOM_HEIGHT - 2;
  let middle = between(rng, Math.floor(across / 2) - 2, Math.floor(across / 2) + 2);
  const cell = (along, aside) => upright ? [aside, along] : [along, aside];
  const bridges = /* @__PURE__ */ new Set([between(rng, 2, length - 2), ...rng.below(2) === 0 ? [between(rng, 2, length - 2)] : []]);
  for (let along = 1; along <= length; along++) {
    for (let k = 0; k < 2; k++) {
      const [x, y] = cell(along, middle + k);
      const bridge = bridges.has(along) || bridges.has(along - 1);
      if (isInner(x, y)) tiles[at(x, y)] = bridge ? FLOOR : WATER;
    }
    const near = [along - 1, along, along + 1].some((place) => bridges.has(place));
    if (!near && rng.next() < 0.3) middle = Math.min(Math.max(middle + (rng.below(2) === 0 ? 1 : -1), 3), across - 3);
  }
  const before = tiles.slice();
  eachInner((x, y) => {
    if (before[at(x, y)] === WALL && around(before, x, y, WATER) > 0) tiles[at(x, y)] = FLOOR;
  });
}

// src/generators/level/rules-level.ts
var DRAWS = 4;
function rulesLevel() {
  return {
    name: "level/rules",
    propose(request, rng) {
      checkChance("level/rules", rng);
      const settled2 = settleRequest(request);
      const layout = layoutLevel(settled2, rng.fork("layout"));
      const rooms = layout.rooms.map((room, i) => {
        const tiles = roomByRules(room, rng.fork(`room/${i}`));
        if (request.openness !== void 0) fitOpenness(tiles, request.openness, FIT);
        return tiles;
      });
      return placeEntities(request.width, assembleLevel(request.width, request.height, layout, rooms), layout, rng.fork("place"));
    },
    check: checkLevel,
    repair: (level, request) => repairLevel(level, request)
  };
}
function roomByRules(plan, rng) {
  let best2 = null;
  let least = Infinity;
  for (let n = 0; n < DRAWS; n++) {
    const tiles = makeRoom(rng.pick(ROOM_MAKERS[plan.style]), plan.openings, rng);
    const off = Math.abs(opennessOf(tiles) - plan.openness);
    if (off < least) [best2, least] = [tiles, off];
  }
  return best2;
}

// src/generators/level/fill-rooms.ts
var FILLING = { "passes?": whole(1, 100), "sharpness?": whole(1, 100), "draws?": whole(1, 1e3) };
var INNER_CELLS = (ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2);
var WHIM = 0.1;
var LAST = 24;
async function fillRooms(model, plans, rng, options = {}) {
  const where = "level/vae";
  checkModel(where, "model", model);
  const words2 = roomWordsOf(model.manifest);
  const opening = withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) });
  const plan = withFields({ openings: listOf(opening), style: oneOf(words2.styles), openness: within(0, 1) });
  listOf(plan, "a list of rooms to be filled, each with openings, style and openness")(where, "plans", plans);
  checkChance(where, rng);
  checkFields(where, "options", options, { ...FILLING, "latents?": arrayOf("Float32Array"), "signal?": checkSignal });
  const { passes = 7, sharpness = 2, draws = 16, signal } = options;
  const count2 = plans.length;
  const latentSize = model.manifest.inputs.latent.shape[1];
  if (options.latents !== void 0 && options.latents.length !== count2 * latentSize)
    refuse("level/vae", "options.latents", options.latents, `a Float32Array of ${count2} x ${latentSize} numbers`);
  const latent = options.latents ?? Float32Array.from({ length: count2 * latentSize }, () => rng.normal());
  const codes = words2.tiles.map(tileCode);
  const classes = codes.length;
  const floorClass = words2.tiles.indexOf("floor");
  const told = conditionSize(words2);
  const condition = new Float32Array(count2 * told);
  const rooms = plans.map((plan2, room) => {
    condition.set(roomCondition(plan2, words2), room * told);
    const tiles = closedRoom(plan2.openings);
    const known = Uint8Array.from(ROOM_BORDER);
    for (const cell of plan2.openings.flatMap(openingCells)) {
      tiles[inside(cell)] = FLOOR;
      known[inside(cell)] = 1;
    }
    return { tiles, known, floor: new Float32Array(ROOM_CELLS) };
  });
  const canvas = new Float32Array(count2 * ROOM_CELLS * (classes + 1));
  for (let pass = 0; pass < passes; pass++) {
    throwIfAborted(signal, "level/vae");
    canvas.fill(0);
    rooms.forEach(({ tiles, known }, room) => {
      for (let cell = 0; cell < ROOM_CELLS; cell++)
        canvas[(room * ROOM_CELLS + cell) * (classes + 1) + (known[cell] ? codes.indexOf(tiles[cell]) : classes)] = 1;
    });
    const { probabilities } = await model.run({
      latent: { dims: [count2, latentSize], data: latent },
      condition: { dims: [count2, told], data: condition },
      canvas: { dims: [count2, ROOM_HEIGHT, ROOM_WIDTH, classes + 1], data: canvas }
    });
    const p = probabilities.data;
    rooms.forEach(({ tiles, known, floor }, room) => {
      const open2 = [];
      for (let cell = 0; cell < ROOM_CELLS; cell++) {
        if (known[cell]) continue;
        const chances = p.subarray((room * ROOM_CELLS + cell) * classes, (room * ROOM_CELLS + cell + 1) * classes);
        floor[cell] = chances[floorClass];
        open2.push({ cell, chances, sure: likeliest2(chances) + WHIM * rng.next() });
      }
      open2.sort((a, b) => b.sure - a.sure || a.cell - b.cell);
      const last = pass === passes - 1;
      const now = last ? open2 : open2.slice(0, Math.max(0, open2.length - leftAfter(pass, passes)));
      const settle = (power) => {
        for (const { cell, chances } of now) tiles[cell] = codes[drawTile(chances, power, rng.next())];
      };
      settle(last ? 2 * sharpness : sharpness);
      if (last) for (let n = 1; n < draws && !isOneRegion(tiles); n++) settle(n < draws / 2 ? sharpness : 1);
      for (const { cell } of now) known[cell] = 1;
    });
  }
  return rooms;
}
function leftAfter(pass, passes) {
  const share2 = (passes - 2 - pass) / Math.max(1, passes - 1);
  return Math.floor(LAST + (INNER_CELLS - LAST) * share2 * share2);
}
function likeliest2(chances) {
  let most = 0;
  for (const chance of chances) most = Math.max(most, chance);
  return most;
}
function drawTile(chances, sharpness, draw2) {
  const weight = (at2) => {
    let w = 1;
    for (let n = 0; n < sharpness; n++) w *= chances[at2];
    return w;
  };
  let sum = 0;
  for (let at2 = 0; at2 < chances.length; at2++) sum += weight(at2);
  let left = draw2 * sum;
  for (let at2 = 0; at2 < chances.length - 1; at2++) {
    left -= weight(at2);
    if (left < 0) return at2;
  }
  return chances.length - 1;
}

// src/generators/level/vae-level.ts
var SURPRISE = 0.01;
function vaeLevel(model, options = {}) {
  checkModel("level/vae", "model", model);
  checkOptions("level/vae", "options", options, { ...FILLING, "redraws?": whole(0, 10) });
  const { redraws = 2, ...filling } = options;
  const { name, contract, sha256: sha2562, inputs } = model.manifest;
  if (contract !== LEVEL_ROOM_CONTRACT) {
    throw new AigcError(
      "model-mismatch",
      "level/vae",
      `the model "${name}" is of contract "${contract}", this generator wants "${LEVEL_ROOM_CONTRACT}". Train one: npx phaser-aigc train level.`
    );
  }
  if (typeof inputs["latent"]?.shape[1] !== "number") {
    throw new AigcError(
      "model-mismatch",
      "level/vae",
      `the model "${name}" has no input "latent" of a fixed size; it has ${Object.keys(inputs).join(", ")}. Train one: npx phaser-aigc train level.`
    );
  }
  const { styles } = roomWordsOf(model.manifest);
  const likely = /* @__PURE__ */ new WeakMap();
  return {
    name: "level/vae",
    model: { name, sha256: sha2562 },
    async propose(request, rng, signal) {
      checkChance("level/vae", rng, signal);
      const settled2 = settleRequest(request);
      checkLearned(settled2, styles);
      const layout = layoutLevel(settled2, rng.fork("layout"), styles);
      const fill2 = (plans, label) => fillRooms(model, plans, rng.fork(label), signal ? { ...filling, signal } : filling);
      const rooms = await fill2(layout.rooms, "rooms");
      for (let n = 1; n <= redraws; n++) {
        const broken = [...rooms.keys()].filter((i) => !isOneRegion(rooms[i].tiles));
        if (broken.length === 0) break;
        const again = await fill2(broken.map((i) => layout.rooms[i]), `redraw/${n}`);
        broken.forEach((i, j) => rooms[i] = again[j]);
      }
      const tiles = assembleLevel(request.width, request.height, layout, rooms.map((room) => room.tiles));
      const level = placeEntities(request.width, tiles, layout, rng.fork("place"));
      const floor = new Float32Array(tiles.length);
      layout.rooms.forEach(({ left, top }, i) => {
        for (let y = 0; y < ROOM_HEIGHT; y++)
          for (let x = 0; x < ROOM_WIDTH; x++) floor[(top + y) * request.width + left + x] = rooms[i].floor[y * ROOM_WIDTH + x];
      });
      likely.set(level, floor);
      return level;
    },
    check: checkLevel,
    repair(level, request) {
      const floor = likely.get(level);
      return repairLevel(level, request, floor && ((cell) => 1 + SURPRISE * (1 - floor[cell])));
    }
  };
}
function checkLearned({ style, openness }, learned) {
  const fits = style === "mixed" ? stylesAsOpenAs(openness, learned).length > 0 : learned.includes(style);
  if (fits) return;
  const wanted = style === "mixed" ? `rooms with an openness of ${openness}` : `the style "${style}"`;
  throw new AigcError(
    "bad-request",
    "level/vae",
    `the network has not learned ${wanted}; it knows ${learned.join(", ")}. Put rulesLevel() after it in the chain.`
  );
}

// src/generators/level/kind.ts
var levelKind = {
  name: "level",
  mark: "tiles",
  rules: rulesLevel,
  learned: { [LEVEL_ROOM_CONTRACT]: (model) => vaeLevel(model) },
  codecs: { txt: { encode: levelToText, decode: (text4) => levelFromText(text4) } }
};

// src/generators/sprite/check-sprite.ts
var LARGEST = 256;
var SPRITE_GATES = {
  /** Share of the picture that is drawn. */
  fill: [0.08, 0.95],
  /** Least share of the drawn pixels that hang together, corners counted. */
  together: 0.97,
  /** Most single pixels of a colour that no neighbour has, corners counted, as a share of the drawn; smaller pictures have more of them. */
  orphans: 0.34,
  /** Colours; larger pictures have more of them, in proportion to their sides. */
  colours: [2, 24]
};
function checkSprite(sprite) {
  checkSpriteContent("sprite", "sprite", sprite);
  const { width, height, palette, pixels, frames = [] } = sprite;
  const problems = [];
  const complain = (code, message) => problems.push({ code, message });
  if (![width, height].every((side) => Number.isInteger(side) && side >= 1 && side <= LARGEST)) {
    complain("size", `is ${width} x ${height}; a sprite has 1 to ${LARGEST} pixels along each side`);
    return problems;
  }
  const names = frames.map(({ name }) => name);
  if (names.includes("") || new Set(names).size < names.length) complain("frames", "has two frames of one name, or one without a name");
  for (const { name, pixels: drawn2 } of [{ name: "", pixels }, ...frames]) {
    const where = name === "" ? "" : ` in the frame "${name}"`;
    if (drawn2.length !== width * height) complain("size", `is ${width} x ${height} with ${drawn2.length} pixels${where}`);
    else if (drawn2.some((p) => !Number.isInteger(p) || p < 0 || p > palette.length))
      complain("palette", `has a pixel outside its palette of ${palette.length} colours${where}`);
  }
  if (problems.some(({ code }) => code === "size")) return problems;
  if (palette.some((colour) => !/^#[0-9a-f]{6}$/.test(colour))) complain("palette", "has a colour that is not #rrggbb");
  const { drawn, largest, orphans, colours } = counts(sprite);
  const [least, most] = SPRITE_GATES.fill;
  if (drawn < least * pixels.length || drawn > most * pixels.length)
    complain(
      "fill",
      `has ${drawn} drawn pixels; ${Math.ceil(least * pixels.length)} to ${Math.floor(most * pixels.length)} look like a sprite`
    );
  if (drawn > 0 && largest < SPRITE_GATES.together * drawn)
    complain("pieces", `has ${drawn - largest} of ${drawn} pixels apart from the rest`);
  if (drawn > 0 && orphans > mostOrphans(sprite) * drawn) complain("speckle", `has ${orphans} single pixels among ${drawn}`);
  const [fewest, mostAt16] = SPRITE_GATES.colours;
  if (colours < fewest || colours > mostAt16 * Math.max(1, Math.sqrt(pixels.length) / 16)) complain("colours", `has ${colours} colours`);
  return problems;
}
function measureSprite(sprite) {
  checkSpriteContent("sprite", "sprite", sprite);
  return counts(sprite);
}
function counts({ width, height, pixels }) {
  const parts2 = pieces(width, height, pixels);
  let orphans = 0;
  pixels.forEach((p, at2) => {
    if (p !== 0 && !around2(width, height, at2, true).some((other) => pixels[other] === p)) orphans++;
  });
  const ofColour = /* @__PURE__ */ new Map();
  for (const p of pixels) if (p !== 0) ofColour.set(p, (ofColour.get(p) ?? 0) + 1);
  return {
    drawn: parts2.reduce((sum, part) => sum + part.length, 0),
    largest: parts2[0]?.length ?? 0,
    orphans,
    colours: ofColour.size,
    commonest: Math.max(0, ...ofColour.values())
  };
}
function pieces(width, height, pixels) {
  const seen = new Uint8Array(pixels.length);
  const found = [];
  pixels.forEach((p, start) => {
    if (p === 0 || seen[start]) return;
    const piece = [start];
    seen[start] = 1;
    for (let i = 0; i < piece.length; i++) {
      for (const next of around2(width, height, piece[i], true)) {
        if (pixels[next] !== 0 && !seen[next]) {
          seen[next] = 1;
          piece.push(next);
        }
      }
    }
    found.push(piece);
  });
  return found.sort((a, b) => b.length - a.length);
}
function around2(width, height, at2, corners) {
  const [x, y] = [at2 % width, Math.floor(at2 / width)];
  const places = [];
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dx === 0 && dy === 0 || !corners && dx !== 0 && dy !== 0) continue;
      if (x + dx >= 0 && y + dy >= 0 && x + dx < width && y + dy < height) places.push((y + dy) * width + x + dx);
    }
  }
  return places;
}
function repairSprite(sprite) {
  checkSpriteContent("sprite", "sprite", sprite);
  const { width, height } = sprite;
  const pixels = [...sprite.pixels];
  let edits = 0;
  for (const piece of pieces(width, height, pixels).slice(1)) {
    for (const at2 of piece) pixels[at2] = 0;
    edits += piece.length;
  }
  for (let at2 = 0; at2 < pixels.length && speckled({ ...sprite, pixels }); at2++) {
    const p = pixels[at2];
    const neighbours2 = around2(width, height, at2, false).map((other) => pixels[other]);
    if (p === 0 || neighbours2.includes(p)) continue;
    const beside = /* @__PURE__ */ new Map();
    for (const other of neighbours2) if (other !== 0) beside.set(other, (beside.get(other) ?? 0) + 1);
    const most = [...beside].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (!most || most[1] < 2) continue;
    pixels[at2] = most[0];
    edits++;
  }
  const content = { ...sprite, pixels };
  return edits <= width * height / 10 && checkSprite(content).length === 0 ? { content, edits } : null;
}
function speckled(sprite) {
  const { drawn, orphans } = counts(sprite);
  return orphans > mostOrphans(sprite) * drawn;
}
function mostOrphans({ pixels }) {
  return SPRITE_GATES.orphans * Math.max(1, 16 / Math.sqrt(pixels.length));
}

// src/generators/sprite/drawings.ts
var DRAWINGS_TEXT = "= rat\nmain grey,brown,white\nhand 12,11\n........\n........\n........\n........\n......AA..AA....\n.....APPA.APA...\n.....AAAAAAAa...\n......AAoAAoA...\n.....AAAAAAAAP..\nP...AAAAAAAKKA..\nP..AAAAAAAAKK...\nP.aAAAAAAAAaa...\nPaaaAAAAaAaaa...\n.Pa.aaaaaeaa....\n....Pa.Pa.Pa....\n........\n= rat\nmain grey,brown,black\n........\n........\n........\n........\n........\n........PA......\n.......APPA.....\n....aAAAAAAA....\n...aAAAAAAoAA...\n..aaAAAAAAAAAP..\n.PaaaAAAAAaaa...\nP.eaaaaaaaae....\nP..Pa..Pa.Pa....\n.PPP............\n........\n........\n= rat\nmain grey,brown\n........\n....PA..\n....PPA.\n.....AAA\n.....AoA\n.....AAA\n.....AaP\n......KZZk......\n.....AAKKAa.....\n....AAKKKKAa....\n....PAKKKKaP....\n....AAKKKkaa....\n...aAAAKkaaa.P..\n...aAAAaaaaaPP..\n....PPP.PPPP....\n........\n= mouse\nmain grey,white,brown\n........\n........\n........\n........\n........\n....AA...AA.....\n...APPA.APPA....\n...APPAAAPPA....\n....AAAAAAa.....\n....AoAAoAa..P..\n....AAPPAAa..P..\n.....AKKAaa.P...\n....AAKKAaaPP...\n....AAKKaaa.....\n....PPa.PPa.....\n........\n= mouse\nmain grey,white\n........\n........\n........\n........\n........\n......AA........\n.....APPA.AA....\n.....APPAAPA....\n...aAAAAAAAA....\n..aAAAAAoAAAP...\n.PaAAAAAAAaa....\nP.aaAAAAaaa.....\nP..Pa..PaPa.....\n.PP.............\n........\n........\n= mouse\nmain brown,grey\n........\n........\n........\n...AA...\n..APPA..\n..APPPA.\n...AAAAA\n....AAAAAAAa....\n....AooAooAa....\n....AoZAoZAa....\n....AAAAAAaa....\n.....AAPPaa.....\n......KKKk......\n......kKkk......\n........\n........\n= bat\nmain black,purple,brown\n........\n........\n..A..........a..\n..AA..A..a..aa..\n..AAA.AAAa.aaa..\n..AAAAAAAaaaaa..\n.AAAAARAARaaaaa.\n.AAaAAAAAAaaeaa.\n.AA.aAZAZAae.aa.\n.A...aAAAae...a.\n.A...aaAaae...e.\n......aAae......\n.......ae.......\n........\n........\n........\n= bat\nmain brown,black,purple\n........\n........\n........\n.....A....a.....\n.....AA..aa.....\n.AA..AAAAaa..aa.\nAAAAAAYAAYaaaaaa\nAAAAAAAAAAaaaaaa\nA.AAAAAZAZaaaa.e\n...AAaAAAaeaa...\n....a.aAae.e....\n......P.Pe......\n........\n........\n........\n........\n= bat\nmain grey,red,black\n........\n..A..........a..\n..AAA......aaa..\n...AAA.AaAaaa...\n...AAAAAAaaaa...\n....AAYAAYaa....\n....AAAAAAaa....\n.....aAoAae.....\n.....AAZZae.....\n......AAae......\n......Aaae......\n.......ae.......\n......P.\n........\n........\n........\n= spider\nmain black,brown,red,purple\n........\n........\n..A..A....a..a..\n.A..A.A..a.a..a.\n.A..A.AAaa.a..a.\n.AA.AAAAAaaa.aa.\n..AAARARARAaaa..\n...AAAAAAAaaa...\n.AAAAARAARAaaaa.\nAA.aAAAAAAaae.aa\nA..AAaAAAaeaa..a\n..AA.aaaaee.aa..\n..A...eeee...a..\n..A..........a..\n........\n........\n= spider\nmain purple,green,black\nsecond yellow,red,white\n........\n........\n........\n......AAaa......\n.....ABBAaa.....\n.A..AABBAAaa..a.\nA.A.AAABBAaa.a.a\nA.AAAAABBAaaaa.a\nA..AAAAAAaaaa..a\n..AAARAAARAaaa..\n.AA..AAAAAae.aa.\n.A.AAAZAAZAaaa.a\n.A.A..A..a..ae.e\n...A........ae..\n...A........e...\n........\n= spider\nmain brown,grey,black\n........\n..A.......a.....\n...A..AA.a..A...\n.A..A.AAa..A....\n..A.AAAAAaA..A..\n...AAAAAAaaAA...\n....AAAAAaa.....\n.AAAAAAAAaaaAAA.\nA...AAoAoAaa...A\n..AAAAAAAAaaAA..\n.A...AKAKaa...A.\nA..AA.....AA...A\n..A.....\n..A.....\n........\n........\n= scorpion\nmain black,orange,brown\n........\n........AAAAa...\n.......AA..aaa..\n......AA.....aa.\n......A......ra.\n...AA........R..\n..A.A..AAAa.....\n..AA...AAAAa....\n...AA.AAAAAaa...\n....AAAAAAAaaa..\n.AAA.AoAAoAaae..\nA.AA.AAAAAaae...\nAA.AAAaAaAae....\n...A.A.A.a.e....\n..A..A..a...e...\n........\n= scorpion\nmain red,black,tan\n........\n......AAAa......\n.....AA.Aaa.....\n....AA...RR.....\n....AA....r.....\n....AAa.........\n.AA..AAa....aa..\nA..A.AAAa..a..a.\nAA.A.AAAa..a.aa.\n.AAA.AAAa..aaa..\n..AAAAAAAaaaa...\n...AAoAAoAaa....\n..A.AAAAAae.a...\n.A.A.AAae.a..a..\n..A..A..e..a....\n........\n= scorpion\nmain green,black\n........\n.AA..........aa.\nA..A........a..a\nA.AA........aa.a\n.AAA........aaa.\n..AA..AAaa..aa..\n...AAAoAaoaaa...\n.A..AAAAAaae..a.\n..AAAAAAAaaaaa..\n.A..AAAAAaae..a.\n..AA.AAAaae.aa..\n.A....Aae.....a.\n......AAa.......\n.......Aaa......\n.....Rraa.......\n........\n= snake\nmain green,brown,red\nsecond yellow,black\n........\n......AAAa......\n.....AAAAAa.....\n.....AoA\n.....AAA\n......AAAa......\n....R.RAAa......\n.....R..AAa.....\n..........AAa...\n....AAAAA.AAa...\n..AABAABAAAAa...\n.AABAABAABAae...\n.AAa....aaae....\n.aAAAaaaaaaaAA..\n..aaeeaaaeeee...\n........\n= snake\nmain green,teal,red\n........\n........\n....AAA.........\n...AAoAA........\n...AAAAARR......\n....aAAA........\n.....AAA........\n.....AAa........\n....AAa....AA...\n...AAa...AAAAa..\n...AAa..AAa.aA..\n...AAAaAAa...A..\n...aAAAAa....a..\n....aaae........\n........\n........\n= snake\nmain purple,black,green\nsecond yellow,white\n........\n....AAAAAAaa....\n...AABAAAABaa...\n..AABBAAAABBaa..\n..AABAoAAoABaa..\n..AAAAAAAAAaae..\n...AAARRRaaae...\n....AAaRaae.....\n......AARe......\n......AAa.......\n.....AAaa.......\n..AAAAAaaaAAa...\n.AAAaaaaaaaAAa..\n.AAAAAAAaaaaaae.\n..aaaaaaaaeeee..\n........\n= wolf\nmain grey,brown,white,black\nhand 14,8\n........\n..e.............\n.eaa.......a.a..\n.eAA......aAaA..\n..aA......AAAAA.\n..eAA....AAAAoA.\n...AAAAAAAAAAAAo\n...AAAAAAAAAKKK.\n..aAAAAAAAAAKK..\n..aAAAAAAAAaK...\n..eaaAAAAAaaa...\n..ea.eaaa.aaa...\n..ee.ea...ae....\n..e..e....a.e...\n..ee.ee...aa.e..\n........\n= wolf\nmain grey,black,brown\n........\n...A........a...\n...AA......aa...\n...APA....aPa...\n...AAAAAAAAaa...\n..AAAAAAAAaaaa..\n..AAYoAAYoAaaa..\n..AAAAAAAAAaaa..\n.AAAAKKKKAAaaaa.\n..AAKKooKKaaaa..\n...AKKKKKkaaa...\n....KZKKZkaa....\n....aKKKkkae....\n.....aKkkae.....\n......aaae......\n........\n= wolf\nmain grey,black,white\n........\n..........A.A...\n..........AAAA..\n.........AAAoA..\n........AAAAAAAo\n.......AAAAAKKK.\n......AAAAAAKZ..\n.....AAAAAAAa...\n....AAAAAKKa....\n...AAAAAAKKa....\na..AAAAAaKKa....\naa.AAAAaaKa.....\naAaAAAAa.Aa.....\n.aAAAAAa.Aa.....\n..aaaAAa.Aaa....\n........\n= fox\nmain orange,red,white\n........\n........\n..........A..A..\n..........AA.AA.\n..........AAAAA.\n.AA.......AAAoA.\nAAAA.....AAAAAKo\nKAAAA..AAAAAKKK.\nKKAAAAAAAAAAKK..\n.KKAAAAAAAAAK...\n..aAAAAAAAAaK...\n...aaAAAAaaaa...\n...aa.aaa.aaa...\n...oo.oo..o.o...\n........\n........\n= fox\nmain orange,red\n........\n..A..........a..\n..AA........aa..\n..AoA......aoa..\n..AAAAAAAAAaaa..\n..AAAAAAAAAaaa..\n..AAoAAAAAoaaa..\n..AAoAAAAAoaaa..\n..KKKAAAAAkkkk..\n..KKKKKKKKkkkk..\n...KKKKoKKkkk...\n....KKKoKkkk....\n.....KKKkkk.....\n......Kkkk......\n........\n........\n= fox\nmain orange,white,grey\n........\n........\n........\n....A..A........\n....AA.AA.......\n....AAAAA.......\n....AoAoAA......\n....KKAKKAA.....\n.....KoKAAAA....\n......KAAAAAA...\n....AAKKAAAAAa..\n...oo.KKAAAAAa..\n....AAKKAAAAa...\n...KKAAAAAAaaKK.\n...KKAAAAaaaKKK.\n........\n= bear\nmain brown,black,white\nhand 13,10\n........\n...AA......aa...\n..AHAA....aaHa..\n..AAAAAAAAAaaa..\n...AAAAAAAAaa...\n...AAoAAAoAaa...\n...AAAKKKAaaa...\n....AKKoKKaa....\n...AAKKKKKaaa...\n..AAAAAAAAaaaa..\n.AAAAAKKKAaaaae.\n.AAAAKKKKKaaaae.\n.aAAAKKKKKaaae..\n..aAAAKKKaaae...\n..AAAA...aaaa...\n........\n= bear\nmain brown,black,grey\n........\n........\n........\n..........AA.A..\n.....AAAAAAAAA..\n...AAAAAAAAAoAA.\n..AAAAAAAAAAAKK.\n..AAAAAAAAAAAKo.\n.AAAAAAAAAAAaK..\n.aAAAAAAAAAaa...\n.aAAAAAAAAaaa...\n.aaAAAaAAAaaa...\n.aaaa.aaa.aaa...\n.eaa..ea..eaa...\n.eee..ee..eee...\n........\n= bear\nmain brown,white\n........\n..AA......aa....\n..AAAAAAAAaa....\n...AAoAAoAa..A..\n...AAKKKAAa.AAA.\n....AKoKAa..AAa.\n.AA.AKRKAaa.Aa..\nAAAAAAAAAAaaAa..\nAAaAAAKKAAaaaa..\n.a.AAKKKKAaaa...\n...AAKKKKAaa....\n...AAKKKKaaa....\n...AAAKKaaae....\n..AAAAaaaaae....\n..AAAa..aaaae...\n........\n= boar\nmain brown,grey,black\n........\n........\n........\n...oo.o.o.......\n..oAAAoAAoA.A...\n..AAAAAAAAAAA...\n.AAAAAAAAAAAAA..\n.AAAAAAAAAAoAAA.\naAAAAAAAAAAAAAPP\n.aAAAAAAAAAaZAPP\n.aaAAAAAAAaaZZ..\n..aaaAAAaaaaa...\n..aa.aaa.aaa....\n..ee..ee.e.e....\n........\n........\n= boar\nmain brown,pink\n........\n........\n...AA......aa...\n...AAAAAAAAaa...\n..AoAAAAAAAoaa..\n.AAAAAAAAAAaaaa.\n.AAAoAAAAoAaaae.\n.AAAAAAAAAAaaae.\n.ZAAAPPPPPaaaZe.\n.ZZAPPPPPPPaZZe.\n..ZZPoPPoPPZZe..\n...aPPPPPpaae...\n....aPPPppae....\n....aa...ae.....\n........\n........\n= boar\nmain black,brown\n........\n........\n.....ooo.o......\n....oAAAoAo.....\n...AAAAA\n..AAAAAA\n..AAAAAAAARAAAA.\na.AAAAAAAAAAAAA.\n.aAAAAAAAAAaAPP.\n..aAAAAAAAaaZPP.\n..aaAAAAAaaZZ...\n...aaaaaaaa.....\n..aa..aa.aa.....\n.aa....a..aa....\n........\n........\n= cat\nmain orange,grey,black,white\n........\n........\n...A....A....A..\n...AA..AA....AA.\n...APAAPA.....A.\n...AAAAAA.....A.\n...AGAAGA....AA.\n...AAPPAA...AA..\n....AKKA...AAa..\n....AAAAAAAAa...\n....AAKAAAAAa...\n....AAKAAAAaa...\n....AAKAAAaaa...\n....AA.AAAaae...\n....KK.KKaaee...\n........\n= cat\nmain black,grey,brown\n........\n........\n..A.........a...\n..AA.......aa...\n..APA.....aPa...\n..AAAAAAAAAaa...\n..AAAAAAAAAaa...\n.AAGoAAAGoAaaa..\n..AGoAAAGoAaa...\n.ZAAAAPPAAaaaZ..\n..ZKKKPPKKkkZ...\n.Z.KKoKKoKkk.Z..\n....KKooKkk.....\n.....KKKkk......\n........\n........\n= cat\nmain orange,white,grey\n........\n........\n........\n........\n........A.A.....\n.A......AAA.....\nA.A....AAAAA....\n..AA...AoAoA....\n...AAAAAAPAA....\n..AAAAAAAKKa....\n..AAAAAAAAa.....\n..AAAAAAAAa.....\n..Aa.aAa.aa.....\n..Aa..Aa.a.a....\n..KK..KK.K.K....\n........\n= dog\nmain brown,tan,white,black\n........\n........\n.........AA.....\n.A......AAAAa...\nAA......AAoAAA..\nA......aAAAAAAo.\n.A....aaAAAAAKK.\n.AAAAAAaaAKKKK..\n..AAAAAAAAA.R...\n..AAAAAAAAAa....\n..AAAAAAAKKa....\n..AAaaaAAKaa....\n..AA..aAA.aa....\n..AA..aAA.aa....\n..KK..KKK.kk....\n........\n= dog\nmain brown,white,grey\nsecond black,brown\n........\n........\n...AAAAAAAaa....\n.BBAAAAAAAaabb..\n.BBAAAAAAAaabb..\n.BBAAoAAoAaabb..\n.bBAAoAAoAaabb..\n..BAAAAAAAAab...\n...AKKooKKaa....\n...KKKooKKkk....\n...KKKKKKKkk....\n....KooRokk.....\n.....KRRkk......\n......Rr........\n........\n........\n= dog\nmain tan,brown,white\n........\n........\n...AA..AA.......\n..aAAAAAAa......\n..aAoAAoAa......\n..aAAooAAa......\n...AKKKKA.....A.\n....KRRK.....AA.\n...RRRRRR...AA..\n...AAGGAAAAAAa..\n...AAAAAAAAAAa..\n...AAKKAAAAAaa..\n...AAKKAAAAaa...\n...AA.AAAAaae...\n...KK.KKKKkke...\n........\n= horse\nmain brown,black,white\nhair black,brown,white\n........\n.........AAA....\n........HAAAA...\n.......HHAAoAA..\n.......HHAAAAAK.\n......HHHAA.KKK.\n......HHAAA.....\n.h.AAAHAAAa.....\nhhAAAAAAAAa.....\nh.AAAAAAAAa.....\nh.AAAAAAAAa.....\nh.AAaaaaAaa.....\n..Aa..a.Aaa.....\n..Aa..a.A.a.....\n..oo..o.o.o.....\n........\n= horse\nmain tan,grey,brown\nhair black,white\n........\n....A..A........\n...AAHHAA.......\n...AHHHHA.......\n...AAHHAA.......\n...AoAAoA.......\n...AAAAAA.......\n....AAAAA.......\n....AAAAA.......\n....KKKKk.......\n....KoKok.......\n....KKKkk.......\n...AAAAAaaa.....\n..AAAAAAAaaa....\n..AAAAAAAaaa....\n........\n= horse\nmain white,brown,black\nhair gold,grey,black\n........\n.........A.A....\n........HAAA....\n.......HHAAoA...\n......HHAAAAAA..\n......HHAA.AKK..\nh....HHAAA......\nhh..AAAAAAa..Aa.\n.hhAAAAAAAaaAAa.\n..hAAAAAAAAaa...\n..AAAAAAAAa.....\n.AAaaaaa........\nAAa..aa.........\noo...Aa.........\n.....oo.........\n........\n= cow\nmain white,brown\nsecond black,brown\n........\n........\n........\n.......K....k...\n.......KAAAAk...\n......AAABBAAa..\n.AAAAAABABBAa...\nA.ABBAAAAoAAoa..\nA.BBBBAAAAAAAa..\nA.ABBAAAAPPPPa..\n..AAAABBAPoPoP..\n..AAABBBaPPPPp..\n..AAaaaaPaaa....\n..AA.PP.AAaa....\n..oo....oooo....\n........\n= cow\nmain brown,white,black\nsecond white,brown\n........\n........\nK............k..\nKK..AAAAAA..kk..\n.KKAAABBAAaakk..\n.AAAAABBAAaaaa..\nAAAAAABBAAaaaaa.\n..AAoABBAoaaa...\n..AAoABBAoaaa...\n...AAAAAAaaa....\n...PPPPPPPpp....\n..PPoPPPPoPpp...\n..PPPPPPPPPpp...\n...PPPooPPpp....\n........\n........\n= cow\nmain white,tan\nsecond brown,black\n........\n........\n........\n.....KK.........\n....AABA........\n...AoABBA.......\n..PAAABBAAAAAA..\n..PPAAAAABBAAAA.\n..PPAAAAABBBAAa.\n....AAAABBBAAAa.\n....AABAAAAAAAa.\n....aAAAAPPAaaa.\n....AA.AaPPAaaa.\n....AA.Aa..A.aa.\n....oo.oo..o.oo.\n........\n= pig\nmain pink,tan\n........\n........\n........\n........\n.........A..A...\n....AAAAAAAAA...\n.A.AAAAAAAAAAA..\nA.AAAAAAAAoAAoA.\nAAAAAAAAAAAAAAA.\n..AAAAAAAAAPPPPA\n..AAAAAAAAAPoPoA\n..aAAAAAAAAPPPP.\n..aaAAAAaaAaaa..\n..aa.aa.aa.aa...\n..oo.oo.oo.oo...\n........\n= pig\nmain pink,brown\n........\n........\n..AA........aa..\n..APA......aPa..\n...AAAAAAAAaa...\n..AAAAAAAAAaaa..\n..AAoAAAAoAaaa..\n.AAAoAAAAoAaaaa.\n.AAAAPPPPPAaaae.\n.AAAPPPPPPPaaae.\n.aAAPoPPPoPaae..\n..aAPoPPPoPaae..\n...aPPPPPPpae...\n....aAAAaaee....\n........\n........\n= sheep\nmain white,black,grey\nsecond black,tan\n........\n........\n........\n.....AAA.AA.....\n...AAAAA\n..AAAAAAAABBBB..\n..AAAAAAABBBBBB.\n.AAAAAAAABZoBZo.\n.AAAAAAAAABBBBB.\n.AAAAAAAAAABBB..\n.aAAAAAAAAAABb..\n..aAAAAAAAAaa...\n...aaaaaaaaa....\n...BB.b..BBb....\n...BB.b..BBb....\n........\n= sheep\nmain white,grey\nsecond tan,black\n........\n........\n.....AAA\n....AAAA\n...AAAAA\n.BBAABBBBBAABB..\n.BBABBBBBBBABb..\n...ABoBBBoBAA...\n...ABoBBBoBAA...\n...AABBBBBAaa...\n...AABBPBBAaa...\n....AABBBAaa....\n...AAAABAAaaa...\n...AAAAAAaaaa...\n....aaaa\n........\n= chicken\nmain white,brown,orange\n........\n........\n.........R......\n........RRR.....\n........AAAA....\n........AAoA....\n........AAAAY...\n.A......AAARy...\n.AA....AAAAR....\n.AAA..AAAAA.....\n.AAAAAAAAAAA....\n..AAAAaaAAAa....\n..aAAAAAaAAa....\n...aaAAAAaa.....\n......Y.Y.......\n.....YY.YY......\n= chicken\nmain yellow,brown\n........\n........\n........\n........\n......AA\n.....AAA\n.....AoA\n.....AAY\n....AAAyyAAa....\n...AAAAAAAAaa...\n...aAAAAAAAaa...\n...AAAAAAAAaa...\n....AAAAAAaa....\n.....aaa\n......F.\n.....FF.\n= duck\nmain yellow,white,green\nthird orange\n........\n........\n......AA\n.....AAA\n.....AoAAAA.....\n...CCAAAAAA.....\n..CCCCAAAAa.....\n...cc.AAAa....A.\n.....AAAAAAA.AA.\n....AAAAAAAAAAA.\n....AAAAaaaAAAa.\n....AAAAAaaaAAa.\n....aAAAAAAAAa..\n.....aaaaaaaa...\n......C...C.....\n........\n= owl\nmain brown,grey,white\n........\n........\n...A........a...\n...AA......aa...\n...AAAAAAAAaa...\n...AYYYAYYYaa...\n...AYoYAYoYaa...\n...AYYYAYYYaa...\n...AAAAFFAAaa...\n..AAAKKffKKaaa..\n..AAAKKKKKKaaa..\n..AaAKaKKaKaea..\n..AaAKKKKKKaea..\n..AaAKKaaKkaea..\n...a.AKKKkae....\n......F.\n= owl\nmain white,brown,purple\n........\n........\n........\n....AAAAAAaa....\n...AAAAAAAAaa...\n..AAKKKAAKKKaa..\n..AKGoKAAKGoKa..\n..AKGoKFFKGoKa..\n..AAKKKffKKKaa..\n.AAAAAKKKKAaaaa.\nAAaAAAKaaKAaaeaa\nAa.AAAKKKKAaa.ea\na..AAAAaaAaae..e\n....aAAAaaae....\n.....F.F.F......\n........\n= owl\nmain brown,tan\n........\n........\n.AA..........aa.\n.AAAA..AA..aaaa.\n.AaAAAAAAaaaaea.\n.AaAYYAAYYaaaea.\n..aAYoAAYoaaae..\n..AAAAFFAAaaa...\n...AAAKKKaaa....\n....AKKKKka.....\n....AKaKaka.....\n.....KKKkk......\n.....F.FF.......\n........\n........\n........\n= eagle\nmain brown,black\n........\n........\n.A............a.\n.AA....KK....aa.\n.AAA..KKKK..aaa.\n.AAAA.KoKKF.aaa.\n.AAAAAKKKFFaaaa.\n..AAAAAKKf.aaae.\n..AAAAAAAaaaaae.\n...AAAAAAaaaae..\n....AAAAAaaae...\n......AAAae.....\n......Y.KKY.....\n.....YYKKKYY....\n.......KKK......\n........\n= crow\nmain black,purple,blue\n........\n........\n........\n....AAAA........\n...AAAAAA.......\n...AYoAAAA......\n.LLAAAAAAA......\nLLLlAAAAAAA.....\n...AAAAAAAAa....\n....AAAAaaAAa...\n....AAAAAaaAAa..\n.....AAAAAaaAAa.\n......aaAAaa.aa.\n........L..L..a.\n.......LL.LL....\n........\n= parrot\nmain red,green,blue\nsecond yellow,blue\nthird blue,green\n........\n........\n.....AAAA.......\n....AAAAAA......\n....AKKAAA......\n..FFAKoAAAa.....\n..FfFAKAAAa.....\n...ffAAABBBa....\n....AAABBBBB....\n....AAABBCCC....\n.....AAACCCCc...\n.....AAAAcccc...\n......AAAa.cc...\n.....Y.Y.AAa....\n..........Aaa...\n...........aa...\n= fish\nmain blue,orange,silver,green\nsecond white,yellow\n........\n........\n........\n........\n......AAAa......\nA....AAAAAAa....\nAA..AAAAAAAAA...\nAAAAAAAAAAAAoA..\n.AAAAAAA\n.aAAAABBAABBBBA.\naAAaaBBBBBBBBB..\naA...aBBBBBBb...\na......aabbb....\n........aa......\n........\n........\n= fish\nmain orange,red,purple\nsecond white\n........\n........\n........\n....AAAA........\n..AAAAAAAA......\n.AAAAAABBAA..A..\n.AoAAAABBAAAAA..\nAAAAAAABBAAAAAA.\nRAAABBABBAAAaAA.\n.AABBBABBAAaaAA.\n.aABBBABBAaa.aa.\n..aaBBABBaa...a.\n....aaaaa.......\n.....aa.........\n........\n........\n= fish\nmain yellow,teal,pink\nsecond blue,black\n........\n........\n.....AAAa.......\n....BAAAAa......\n...AABAAAAa.....\n..AAABAAAAAa..A.\n.AAAABAABAAa.AA.\n.AoAABAABAAAAAA.\n.AAAABAABAAAaAA.\n.RAAABAABAAa.aA.\n..AAABAABAa...a.\n...AABAAAa......\n....BAAAa.......\n.....aaa........\n........\n........\n= shark\nmain grey,blue\n........\n........\n.......A........\n.......A\n......AA\n.A...AAAAAAA....\n.AA.AAAAAAAAAA..\n..AAAAAAAAAAoAA.\n..AAAAAAAAAAAAAA\n.AAaAAAaAaAAKKK.\n.Aa.aKKKKKKZoZo.\n......aKKKKKKK..\n.......a\n.......a........\n........\n........\n= crab\nmain red,orange,blue\n........\n........\n.AA..........aa.\nA.AA........aa.a\nAAAA..o..o..aaaa\n.AAA..A..A..aaa.\n..AA.AAAAAa.aa..\n...AAAAAAAAaa...\n...AAZoAAZoaa...\n.AAAAAAAAAAaaaa.\n...AAAAooAaaa...\n.AAAAAAAAaaaaae.\n.A..aAAAaaae..e.\n..A.A......e.e..\n........\n........\n= octopus\nmain purple,red,teal\n........\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAAZAAAAaa...\n...AAAAAAAAaa...\n...AZoAAAZoaa...\n...AZoAAAZoaa...\n...AAAAooAAaa...\n....AAAAAAaa....\n.AA.AAAAAAaa.aa.\nA..AA.AAaa.aa..a\n.A.A.AA..aa.a.a.\n...A.A....a.a...\n..A..AA..aa..a..\n........\n= frog\nmain green,lime,blue\n........\n........\n........\n...AAA...AAa....\n..AAZo..AZoaa...\n..AAZoAAAZoaa...\n..AAAAAAAAAaa...\n.AAAAAAAAAAaaa..\n.AAoooooooooaa..\n.AKKKKKKKKKkka..\n..AKKKKKKKkka...\n.AAAKKKKKkkaaa..\nAAAAAKKKkkaaaaa.\nAaAAA.....aaaea.\n.AA.AA...aa.aa..\n........\n= turtle\nmain green,brown\nsecond brown,teal,green\n........\n........\n........\n........\n.....BBBbb......\n...BBBbBBBbb....\n..BBbBBBbBBbb...\n..BBBBbBBBBbbAAa\n.BBbBBBBbBBbAAoA\n.BBBbBBBBbbbAAAA\n.bbbbbbbbbbdaAAa\n..kKKKKKKKkk.aa.\n..AAa....AAa....\n..AAa....AAa....\n........\n........\n= lizard\nmain green,orange,blue\n........\n........\n........\n........\n........AAAA....\n........AAoAA...\n........AAAAAR..\n.......AAAAa.R..\nAA....AAAAAa....\n.AA..AAAAAAAAA..\n..AAAAAAAAAa.A..\n...aAAAAKKa.....\n....aaAAKa......\n.....AAaAA......\n.....A...A......\n........\n= snail\nmain tan,yellow,grey\nsecond brown,red,purple,green\n........\n........\n........\n...........o..o.\n....BBBb...A..A.\n...BBbBBb..A..A.\n..BBbbbBBb.AAAA.\n..BbBBBbBb.AoAo.\n..BbBbBbBb.AAAA.\n..BbBBbbBbAAAAa.\n..BBbbBBbdAAAa..\n..aBBBBbdAAAAa..\n.AAAbbddAAAAa...\nAAAAAAAAAAaaa...\n........\n........\n= bee\nmain yellow,gold\n........\n........\n.....UU.\n....UUUu.UUUu...\n....UUUUuUUUu...\n.....UUUuUUu....\n......AoAAAA....\n....AoAoAAAAA...\n...AAoAoAAAoAA..\n..oAAoAoAAAoAA..\no.oAaoAoAaAAAA..\n...aaoaoaaaaa...\n.....oaoaaae....\n........\n........\n........\n= butterfly\nmain blue,orange,purple,pink\nsecond yellow,white,red\n........\n........\n.....o..\n..AA..o..o..aa..\n.AAAA..oo..aaaa.\n.ABBAA.oo.aabba.\n.ABBAAAooaaabba.\n.AAAAAAooaaaaaa.\n..AAAABoobaaaa..\n...aABBooBBae...\n..AAABAooABaaa..\n..ABAA.oo.aaba..\n..AAA..oo..aaa..\n...A...oo...a...\n........\n........\n= beetle\nmain red,green,blue,black\nsecond black\n........\n........\n....B...\n.....BB.\n.....BBB\n..B.BZBBBBZb.B..\n...AAAAoAAAaa...\n..AAAAAoAAAaaa..\nBBAABAAoAABaaaBB\n..AAAAAoAAAaae..\n..AABAAoAABaae..\nBBAAAAAoAAAaaeBB\n...AABAoABaae...\n....AAAoaaae....\n..B..aaoaae..B..\n........\n= ant\nmain black,red,brown\n........\n........\n........\n..........A..A..\n..........A.A...\n..........AAAA..\n.AAAA....AAAoA..\nAAAAAA...AAAAA..\nAAAAAAAAAaAAa...\naAAAAaAAAAaa....\n.aaaa.aAAa......\n..A..A.A.A......\n.A..A...A.A.....\n.A..A...A..A....\n........\n........\n= worm\nmain pink,purple,green\n........\n........\n........\n.......AAAA.....\n......AAAAAA....\n.....AAAoAAo....\n.....AAAAAAA....\n.....AAAooA.....\n.....aAAAA......\n..AAA.aaaa......\n.AaAAAaAAa......\nAAaAaAaAaA......\nAaaAaAaAaA..AA..\n.aaaAAaAaAAAaA..\n..aaaaaaaaaaa...\n........\n= rabbit\nmain white,brown,grey\n........\n....AA...AA.....\n....APA.APA.....\n....APA.APA.....\n....APA.APA.....\n....AAAAAAA.....\n...AAAAAAAAa....\n...AoAAAAoAa....\n...AAAPPAAAa....\n....AAKKAAa.....\n....AAAAAAaa....\n...AAAKKAAAa....\n...AAKKKKAAaK...\n...AAKKKKAaKK...\n..AAAA..AAAa....\n........\n= monkey\nmain brown,black,grey\n........\n........\n....AAAAAa......\n...AAAAAAAa.....\n.KKAKKAKKAKK....\n.KKAKoKoKAKK....\n..AAKKKKKAa...A.\n...AKooKKa...A..\n....AKKKa....A..\n...AAAAAAaa..A..\n..AAAKKKAaaa.A..\n..AAAKKKAAaaAA..\n..KK.KKKAKKaa...\n.....AA.aa......\n....KKK.kkk.....\n........\n= lion\nmain tan,orange\nhair brown,red,black\n........\n........\n.....HHHHHh.....\n...HHHHHHHHhh...\n..HHAAHHHHAAhh..\n..HHAAAAAAAAhh..\n.HHHAoAAAAoAhhh.\n.HHHAoAAAAoAhhh.\n.HHHAAAKKAAAhhh.\n.HHHAAKooKAAhhh.\n..HHHAKKKKAhhh..\n..HHHHKoKKhhhm..\n...HHHHKKhhhm...\n.....HHHhhm.....\n........\n........\n= elephant\nmain grey,blue\n........\n........\n........\n.......AAAAa....\n..AAAAAAAAAAa...\n.AAAAAaAAAAoAa..\n.AAAAaAAAaAAAA..\nAAAAAaAAAaAAAA..\nA.AAAaAAAaAaAA..\n..AAAAaAaaKK.A..\n..AAAAAaaa.K.A..\n..AAAaaaaa..AA..\n..AAa.aAAa.AA...\n..AAa.aAAa......\n..KKk.kKKk......\n........\n= penguin\nmain black,blue\n........\n........\n.....AAAAaa.....\n....AAAAAAaa....\n....AKKAKKaa....\n....AKoKoKaa....\n....AKKFFKaa....\n...AAKKffKaaa...\n..AAAKKKKKaaaa..\n..A.AKKKKKka.e..\n..A.AKKKKKka.e..\n....AKKKKKka....\n....aAKKKkae....\n.....aKKkae.....\n....FFF.FFf.....\n........\n= whale\nmain blue,teal,grey\nsecond white\n........\n.......U.U......\n......U.U.U.....\n........U.......\n.AA.....U.......\nA.AA...AAAAa....\nAAAA.AAAAAAAAa..\n.AAAAAAAAAAAAAa.\n..AAAAAAAAAAoAA.\n...AAAAAAAAAAAA.\n....aAAAAABBBBB.\n.....aaBBbBbBb..\n.......aBBbBb...\n........\n........\n........\n= helmet\nmain silver,gold\nsecond red,blue,purple\n........\n......BBBb......\n.....BBBBbb.....\n....wAAAAaab....\n...AAAAAAaaab...\n..AAAAAAAaaae...\n..AAAAAAAaaae...\n..AAooooooaae...\n..AAoXXoXXoae...\n..AAoooooooae...\n..AAAAAoaaaae...\n..AAAAAoaaaae...\n...AAAaoaaee....\n....AAaoaee.....\n........\n........\n= helmet\nmain silver,grey,brown\n........\n........\n..K..........k..\n.KK..AAAaa..kk..\n.KKAAAAAAaaakk..\n..KAAAWAAaaek...\n...AAAAAAaaae...\n..AAAAAAAaaaae..\n..GGGGGGGggggD..\n..AAAAaAAaaaae..\n..AA..AAa..aae..\n..AA..AAa..aae..\n..Aa...a....ae..\n..a..........e..\n........\n........\n= helmet\nmain brown,red,green\n........\n........\n........\n.....AAAaa......\n...AAAAAAaaa....\n..AAAAAAAaaaa...\n..AAAAAAAaaaae..\n.AAAAAAAAaaaae..\n.AAAAAAAAaaaaee.\n.GGGGGGGGggggDD.\n.AAAAAAaaaaaaee.\n..TTq......TTq..\n...Tq......Tq...\n....TTTTTTTq....\n........\n........\n= armor\nmain silver,gold,black\nsecond red,blue,purple\n........\n...AAo....oAa...\n..AAAAo..oaaae..\n.AAAAAAoaaaaaae.\n.AAaAAAAAaaaeae.\n.AA.AAAAAaaa.ae.\n....AWAAAaaa....\n....AAAAaaae....\n....BBBBBbbb....\n....BGGBBbbb....\n....AAAAaaae....\n....AAAAaaae....\n....AAAaoaae....\n....AAa..aae....\n........\n........\n= armor\nmain brown,green,red\n........\n...AA......aa...\n..AAAA....aaaa..\n..AAAAAoaaaaae..\n..AAAAAoAaaaae..\n...AAAAoAaaae...\n...AAKAoAKaae...\n...AAAAoAaaae...\n...AAKAoAKaae...\n...TTTTGGtttt...\n...AAAAoaaaae...\n...AAAAoaaaae...\n...AAAaoaaaee...\n...Aa.a.a.ae....\n........\n........\n= armor\nmain blue,purple,white\nsecond gold,silver\n........\n....AABBBbaa....\n...AAAABbaaaa...\n..AAAAABbaaaae..\n..AAaAABbaaeae..\n..AA.AABbaa.ae..\n..AA.AABbaa.ae..\n..BB.AABbaa.bb..\n.....BBBBbb.....\n....AAABbaaa....\n....AAABbaaa....\n...AAAABbaaae...\n...AAAABbaaae...\n..AAAAABbaaaee..\n..BBBBBBbbbbbb..\n........\n= boots\nmain brown,black,red\n........\n........\n........\n....AAAa.AAAa...\n....TTtt.TTtt...\n....AAAa.AAAa...\n....AAAa.AAAa...\n....AAAa.AAAa...\n...AAAAa.AAAae..\n..AAAAAaAAAAae..\n.AAAAAaaAAAaae..\n.AAAAaaeAAaaae..\n.tttttttttttqq..\n........\n........\n........\n= boots\nmain silver,gold\n........\n........\n....AAAAaa......\n....AAAAaae.....\n.....AAaae......\n.....AAaae......\n.....AAaae......\n.....GGggD......\n.....AAaae......\n....AAAaae......\n..AAAAAAaae.....\n.AAAAaAAaaee....\n.AAAAAaaaaee....\n.vvvvvvvvvvv....\n........\n........\n= boots\nmain green,red,purple\nthird gold,yellow\n........\n........\n........\n......AAAa......\n.....AAAAaa.....\n.....CCCccc.....\n.....AAAaaa.....\n......AAaa......\n......AAaa......\n.....AAAaa......\n....AAAAaae.....\nC.AAAAAAaae.....\nCCAAAAAaaee.....\n.caaaaaaae......\n........\n........\n= gloves\nmain brown,red,black\n........\n.....A..........\n....AA.A.AA.....\n..A.AA.A.Aa.a...\n..AAAAAAAAaaa...\n..AAAAAAAAaaa...\n..AAAAAAAAaaa...\n...AAAAAAAaaaa..\n...AAAAAAaaaae..\n....AAAAAaaae...\n....AAAAaaae....\n....TTTTtttq....\n....GGGGgggD....\n....TTTTtttq....\n........\n........\n= gloves\nmain silver,gold\n........\n........\n...A.A.A........\n..AaAaAa........\n..AaAaAaa.......\n..AAAAAAa.A.....\n..AAAAAaaAAa....\n..AAAAAaaAa.....\n..AwAAaaaa......\n...AAAaaa.......\n...vvvvvv.......\n..AAAAAaaaa.....\n.AAAAAAaaaae....\n.AAAAAaaaaae....\n........\n........\n= gloves\nmain red,blue,green\nsecond white\n........\n........\n....AAAAaa......\n...AAAAAAaaa....\n..AAAAAAAaaaa...\n..AAAAAAAaaaa...\n.aAAAAAAAaaaa...\n.aaAAAAAAaaaae..\n..aaAAAAAaaaae..\n...aAAAAAaaae...\n....AAAAaaae....\n....BBBBbbbb....\n....BBBBbbbd....\n........\n........\n........\n= ring\nmain gold,silver\nsecond red,blue,green,purple\n........\n........\n......BBBb......\n.....BZBBbb.....\n.....BBBbbd.....\n......BBbd......\n.....AAAAaa.....\n....AA....aa....\n...AA......aa...\n...AA......ae...\n...AA......ae...\n...AAa....aae...\n....AAaaaaae....\n.....AAaaee.....\n........\n........\n= ring\nmain gold,silver,black\n........\n........\n........\n....AAAAaa......\n...AA....aaa....\n..AA......aaa...\n..A........aa...\n..A........aae..\n..AA......aaae..\n..AAAaaaaaaaae..\n...AAAAaaaaae...\n....AAAaaaae....\n........\n........\n........\n........\n= ring\nmain gold,silver\nsecond cyan,pink,green\n........\n....B.BB.b......\n....BBZBbb......\n.....BBbb.......\n....AABbaa......\n...AAA..aaa.....\n..AA......aa....\n..AA......ae....\n..AA......ae....\n..AA......ae....\n...AA....ae.....\n....AAaaae......\n.....aaee.......\n........\n........\n........\n= amulet\nmain gold,silver\nsecond red,blue,green,purple\n........\n...A......a.....\n..A........a....\n..A........a....\n..A........a....\n..A........a....\n...A......a.....\n...A......a.....\n....A....a......\n.....AAaa.......\n....AABBaa......\n....ABZBba......\n....ABBbba......\n....AABbaa......\n.....AAaa.......\n........\n= amulet\nmain brown,black\nsecond bone,white\n........\n..AA......aa....\n..A........a....\n..A........a....\n..A........a....\n...A......a.....\n...A......a.....\n....AA.Aaa......\n.....BABa.......\n.....BBBB.......\n.....BBBb.......\n......BBb.......\n......BB........\n.......B........\n........\n........\n= amulet\nmain silver,gold\nthird teal,purple,red\n........\n...AAAAAAaa.....\n..AA......aa....\n..A........a....\n..A........a....\n..AA......aa....\n...AA....aa.....\n....AAAAaa......\n....ACCcca......\n...AACZCcca.....\n...ACCCCcca.....\n...ACCCcccx.....\n....ACCccx......\n.....AAax.......\n........\n........\n= crown\nmain gold,silver\nsecond red,blue,green\n........\n........\n........\n.A.....A......a.\n.AA...AAA....aa.\n.AAA..AAA...aaa.\n.AAAA.AAAa.aaae.\n.AAAAAAAAaaaaae.\n.AABBAABBaabbae.\n.AABBAABBaabbae.\n.AAAAAAAAaaaaae.\n.AAAAAAAaaaaaee.\n.aaaaaaaaaeeeee.\n........\n........\n........\n= crown\nmain gold\nsecond red,purple,blue\n........\n......ZG........\n......GG........\n...BBAAAAaBB....\n..BBAABBAaaBb...\n..BBABBBBbabb...\n..BAABBBBbaab...\n..AAABBBBbaaa...\n..AAAABBbaaaa...\n..KKKKKKKkkkk...\n..KoKKoKKokkj...\n..KKKKKKkkkkj...\n........\n........\n........\n........\n= crown\nmain silver,gold\nsecond cyan,pink\n........\n........\n.......B\n......BZBb......\n.......Bb.......\n..A....AA....a..\n..AA..AAAa..aa..\n...A.AABBaa.a...\n...AAAABbaaaa...\n..AAA.AAaa.aaa..\n..AA...Aa...ae..\n..AAAAAAaaaaae..\n...aaaaaaaeee...\n........\n........\n........\n= potion\nmain red,blue,green,purple\n........\n......TTtt......\n......TTtt......\n......KKkk......\n......UUUu......\n......KUUk......\n.....KUUUUu.....\n....KUUUUUUu....\n...KAAAAAAAau...\n...KAZAAAAaaa...\n...UAAAAAAaae...\n...uAAAAAaaae...\n....aAAAaaae....\n.....aaaaee.....\n......eee.......\n........\n= potion\nmain red,green,cyan,pink\n........\n........\n......TTt.......\n......KKk.......\n......KUu.......\n......UUu.......\n.....KAAau......\n.....KAAau......\n.....KZAau......\n.....KZAau......\n.....KAAau......\n.....KAAae......\n.....UAaae......\n.....uaaee......\n........\n........\n= potion\nmain purple,orange,green\nthird gold,silver\n........\n.......T\n......CCCc......\n.......Uu.......\n......KUUu......\n.....KAAAau.....\n....KAAAAAau....\n...KAZZAAAAau...\n..KAAZAAAAAaae..\n..KAAAAAAAaaae..\n..UAAAAAAaaaae..\n..CCCCCCCccccx..\n...aaaaaaaaee...\n........\n........\n........\n= potion\nmain red,blue,yellow\n........\n......TTtt......\n......KKkk......\n....KKUUUuuu....\n....KAAAAAau....\n....KAZAAAae....\n....KAZAAAae....\n....KAAAAAae....\n....KKKKKKkk....\n....KRKKRKkk....\n....KKRRKKkk....\n....KAAAAaae....\n....uaaaaaee....\n.....uuu\n........\n........\n= key\nmain gold,silver,brown\n........\n........\n..AAAAa.........\n.AAooAaa........\n.Ao..oAa........\n.Ao..oAaaaaaaa..\n.AAooAaAAAAAAa..\n..AAAaa.aa.Aae..\n...aae..aa.aa...\n........ae.ae...\n........\n........\n........\n........\n........\n........\n= key\nmain gold,silver\nsecond red,blue,purple\n........\n.....AAAAa......\n....AABBaaa.....\n....ABZBbaa.....\n....ABBbbae.....\n....AABbaae.....\n.....AAaae......\n......Aae.......\n......AA........\n......Aa........\n......AAAa......\n......Aaaa......\n......AA........\n......AAAAa.....\n......aaaae.....\n........\n= key\nmain silver,black,bone\n........\n.........AAA....\n........AooAa...\n........Ao.oa...\n........AoAoa...\n........aAAa....\n.......AAaa.....\n......AAe.......\n.....AAe........\n....AAe.........\n..AAAe..........\n..aAAa..........\n.AAe.a..........\n..a.............\n........\n........\n= book\nmain red,blue,green,purple,brown\nsecond gold,silver\n........\n........\n...AAAAAAAAA....\n..AAAAAAAAAaa...\n..AABBBBBBAaak..\n..AABAABAABaak..\n..AABABBBABaak..\n..AABAABAABaaj..\n..AABBBBBBBaak..\n..AAAAAAAAAaak..\n..AAAAAAAAaaaj..\n..AaaaaaaaaaeK..\n..aKKKKKKKKKKk..\n...kkkkkkkkkkk..\n...aaaaaaaaaaa..\n........\n= book\nmain red,blue,brown,purple\n........\n........\n........\n..KKKKo.KKKKk...\n.KKKKKKoKKKKkk..\n.KooooKoKoookk..\n.KKKKKKoKKKKkk..\n.KoooKKoKooKkk..\n.KKKKKKoKKKKkk..\n.KooooKoKoookk..\n.KKKKKKoKKKKkj..\n.kkkkkkokkkkkj..\nAAaaaaaoaaaaaae.\n.aaaaaaeaaaaaa..\n........\n........\n= book\nmain black,purple,red\nsecond bone,gold\n........\n....AAAAAAAa....\n...AAAAAAAAaa...\n...ABBAAABBaak..\n...ABAAAAABaak..\n...AAABBBAAaak..\n...AABBBBBAaaj..\n...AABoBoBAaak..\n...AABBBBBAaak..\n...AAABoBAAaaj..\n...ABAABAABaak..\n...ABBAAABBaak..\n...AAAAAAAaaaj..\n...aaaaaaaaaek..\n....kkkkkkkkk...\n........\n= scroll\nmain red,blue,green\n........\n........\n...kKKKKKKKkk...\n..kKKKKKKKKkjk..\n..kjkKKKKKKKjj..\n...jKKKKKKKKk...\n....KoooooKKk...\n....KKKKKKKKk...\n....KooooKKKk...\n....KKKKKKKkk...\n....KoooKAAkk...\n...kKKKKKAakk...\n..kKKKKKKKkkkj..\n..kjjkkkkkkkjj..\n...jj...\n........\n= scroll\nmain red,blue,gold\n........\n........\n..........kKk...\n........KKKjKk..\n......KKKKKkjj..\n.....KKKKKKkk...\n....KKKAAKkk....\n...KKKAAKkk.....\n..KKKKAAkk......\n.kKKKKKkk.......\n.KjjKKkk........\n.KjKjkk.........\n..kjjk..........\n...kk...........\n........\n........\n= scroll\nmain red,purple\n........\n........\n.KKKKKKKKKKKkk..\n.KKKKKKKKKKKkk..\n.KoooKKKoooKkk..\n.KKKKKKKKKKKkk..\n.KoKooKooKKKkk..\n.KKKKKKKKKKKkj..\n.KooooooKKKKkj..\n.KKKKKKKKAAkkj..\n.KKKKKKKAAAakj..\n.kkkkkkkkAakjj..\n..........a.a...\n........\n........\n........\n= slime\nmain green,blue,purple\n........\n........\n........\n........\n......AA\n....AAAAAAaa....\n....AAZAAAaaa...\n...AAAAAAaaaa...\n..AAooAAooaaaa..\n..AAoZAAoZaaaa..\n..AAAAAAAAaaae..\n..AAAAoooaaaae..\n..aAAAAAAaaaee..\n..eaaaaaaaaeee..\n...eeeee\n........\n= slime\nmain green,teal,pink\n........\n........\n.......A\n......AAA.......\n......AAAa......\n.....AAAAAa.....\n.....AAAAAaa....\n....AZAAAAaaa...\n...AAZAAAAAaaa..\n...AoAAAoAAaaa..\n..AAoAAAoAAaaae.\n..AAAAoAAAAaaae.\n..AAAAAAAAaaaae.\n..aAAAAAAaaaaee.\n...aaaaaaaeeee..\n........\n= slime\nmain orange,red,lime\n........\n........\n........\n........\n........\n.....AA..AAA....\n....AAAAAAAAa...\n...AAZAAAAAAaa..\n..AAZAAAAAAAaa..\n..AAAooAAooAaaa.\n.AAAAoZAAoZAaae.\n.AAAAAAAAAAAaae.\n.AAAAooooooaaae.\n.AAAAAoZZoAaaee.\naAAa.aAAAAa.aaee\na.....aaaa....e.\n= ghost\nmain white,cyan,purple\n........\n......AA\n....AAAAAAAa....\n...AAAAAAAAaa...\n...AAoAAAoAaa...\n..AAAoAAAoAaaa..\n..AAAoAAAoAaaa..\n..AAAAAAAAAaaa..\n..AAAAAooAAaaa..\n.AAAAAAooAAaaaa.\n.AAaAAAAAAaaaea.\n.a.aAAAAAAaa.e..\n...AAAAAAaaae...\n...AAaAAaaae....\n....a.AA.ae.....\n......a...e.....\n= ghost\nmain white,grey,teal\n........\n........\n.....AAAAa......\n....AAAAAAa.....\n....AoAAoAa.....\n....AoAAoAa.....\n....AAooAAa.A...\n.A..AAooAAaAA...\n.AAAAAAAAAaa....\n..AAAAAAAaa.....\n.....AAAAaa.....\n.....AAAAaaa....\n......AAAaaaa...\n.......AAaaaaae.\n.........aaaaee.\n........\n= ghost\nmain grey,white,blue\n........\n.....AAAAAa.....\n....AAAAAAAa....\n...AAAAAAAAaa...\n...AooAAAooaa...\n...AooAAAooaa...\n...AAAAAAAAaa...\n...AAoAoAoAaa...\n...AAAAAAAAaa...\n...LAAAAAAAaL...\n...LlAAAAAalL...\n....LAAAAAaL....\n....LlAAAalL....\n...AALlLlLaaa...\n...AaAA.Aa.ae...\n........\n= skeleton\nmain bone\nsecond red,grey,blue\nhand 13,9\n........\n.....KKKKk......\n....KKKKKKk.....\n....KooKooK.....\n....KooKook.....\n....KKKoKKk.....\n.....KoKok......\n.....kkkkk......\n..KKkKoKokkKk...\n..K.KKKKKKk.k...\n..K..KoKok..k...\n.KK..KKKkk..kk..\n......oko.......\n....KKkkkKk.....\n....K.....k.....\n...KK.....kk....\n= skeleton\nmain bone\nsecond brown,black,green\nhand 13,8\n........\n......KKKKk.....\n.....KKKKKKk....\n.....KooKooK....\n.....KKKoKKk....\n......KoKok.....\n....BBBBBBb.....\n...BBKKKKBbb....\n..KBBKoKKBbKKk..\n..K..KKKkk......\n..k..KoKk.......\n..K..KKkk.......\n.....BBBb.......\n.....K..k.......\n.....K..K.......\n....KK..kk......\n= skeleton\nmain bone\n........\n........\n........\n.....KKKKKk.....\n....KKKKKKKk....\n...KKKKKKKKKk...\n...KooKKKooKk...\n...KooKKKooKk...\n...KooKoKooKk...\n...KKKKoKKKkk...\n....KKKKKKkk....\n....KoKoKok.....\n....KKKKKkk.....\n..KK.......kk...\n.KKkKKKKKKkkkk..\n..k.........k...\n= zombie\nskin green skin\nmain brown,blue,grey\nhand 14,8\n........\n.....HHHHh......\n....HSSSSHh.....\n....SSSSSSs.....\n....SooSZos.....\n....SSSSZSs.....\n.....SoooSs.....\n.....SSSSs......\n...AAAAAaaSSSSs.\n..AAAAAAaa.SSss.\n..SSAARAaa......\n..SSAAAAae......\n....AAAaae......\n....TTTttt......\n....TT.tt.......\n....SS.ss.......\n= zombie\nskin green skin\nmain red,purple,black\n........\n........\n.....SSSSs......\n....SPPPSSs.....\n....SSPSSSs.....\n....SYoSYos.....\n....SSSSSSs.....\n.....SRRSs......\n.SSSSAAAaaSSs...\n.SSs.AAAAa.SSs..\n.....AASSa..ss..\n.....AASsa......\n.....AAAae......\n.....TTttt......\n.....TT.tt......\n....SSS.sss.....\n= zombie\nskin green skin\nmain grey,brown\n........\n........\n........\n........\n......HHHh......\n.....HSSSSh.....\n.....SYoSYo.....\n.....SSSSSs.....\n.....SoRoSs.....\n..SSs.SSSs.SSs..\n..SSAAAAAaaSSs..\n..sAAAAAAAaas...\n...AAAAAAaaa....\n..LLLLLLLlllli..\n.LLLLLLLLLllllii\n........\n= mummy\nmain bone,white,tan\nhand 13,9\n........\n.....AAAAa......\n....AaAAAAa.....\n....AAAaaAa.....\n....aoooooa.....\n....oYooYoo.....\n....AaaAAAa.....\n.....AAaaa......\n..AAAaAAAaaAa...\n.AAaAAAaAAaaAa..\n.Aa.AAAAaAa.aa..\n.aA.aAaAAAe.ae..\n....AAAAaae.....\n....AaA.Aaa.....\n....aAA.aae.....\n....AAa.aae..a..\n= vampire\nmain red,purple\nskin white\nhair black\nhand 12,10\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HSHHHSHh....\n....SSSHSSSs....\n.A..SRoSRoSs..a.\n.AA.SSSSSSSs.aa.\n.AAA.SZSZSs.aaa.\n.AAAAooooooaaaa.\n..AAAoZZZZoaaa..\n..AAAoZRRZoaaa..\n..AAAoZZZooaaa..\n..AAAoooooaaae..\n..AA.oo.oo.aae..\n..A..oo.oo..ae..\n........\n= lich\nmain purple,black,teal\nsecond gold\nhand 13,8\n........\n....G..G..g.....\n....GGGGGgg.....\n....GRGGRgg.....\n....KKKKKKk.....\n....KooKooK.....\n....KUoKUok.....\n....KKKoKKk.....\n....AKoKoKa.....\n..AAAAKKKaaaa...\n.AAAAAAAAaaaaa..\n.AAKAABBAaakaa..\n..A.AABBAaa.a...\n....AAAAAaa.....\n...AAAAAAaaa....\n..AAAAAAAaaaae..\n= demon\nmain red,purple,black\nhand 13,10\n........\n.K..........k...\n.KK........kk...\n.KKAAAAAAaakk...\n..KAAAAAAAak....\n...AYoAAYoaa....\n...AYoAAYoaa....\n...AAAAAAAaa....\n...AAoooooaa....\n....AZoZoZa.....\n..AAAAAAAAaaa...\n.AAAAAAAAAaaaa..\n.AA.AAAAAAa.aa..\n.AA.aAAAAae.ae..\n....AAa.aae.....\n....oo...oo.....\n= demon\nmain red,black,blue\n........\n.A............a.\n.AA..K....k..aa.\n.AAA.KAAAak.aaa.\n.AAAAAAAAAaaaaa.\n.AaAAYAAYAaaaea.\n.A..AAAAAAaa..e.\n....AAZoZAa.....\n..A..AAAAa..a...\n..AAAAAAAAaaa...\n...AAAAKKAaa....\n.....AKKAa...a..\n.....AAAaa..aa..\n....AAa.aae..a..\n....AA..aa.aaa..\n....oo..oo......\n= demon\nmain orange,red\nthird yellow,gold\n........\n......C.\n.....CC.CCC.....\n..K..CCCCCc..k..\n..KK.CAAAAc.kk..\n...KAAAAAAAak...\n...AAAAAAAAaa...\n..AAZoAAAZoaaa..\n..AAAAAAAAAaaa..\n..AAoZoZoZoaaa..\n...AooooooAaa...\n....AAAAAAaa....\n..AA.aAAaa.aa...\n..AAA.aae.aaa...\n........\n........\n= imp\nmain red,purple,green\nhand 12,11\n........\n........\n...K......k.....\n...KAAAAAak.....\n..AAAAAAAAaa....\n.AAAYoAYoAaaa...\n..aAAAAAAAae....\n....AAoZAa......\n.A...AAAa...a...\n.AA.AAAAAa.aa...\n.AAAAAAAAaaaa...\n..a.AAKKAa.e....\n....AAKKAa...a..\n....AA..aa..aaa.\n....oo..oo.aa.a.\n.............aa.\n= golem\nmain grey,tan,blue\nthird cyan,orange,green\nhand 14,11\n........\n.....AAAAAa.....\n....AAAAAAaa....\n....ACCACCaa....\n....AAAAAAaa....\n..AAAAAAAaaaaa..\n.AAAAAAAAaaaaaa.\n.AAAaAAAAaaeaaa.\n.AAA.AACCaa.aaa.\n.AAA.ACCCca.aaa.\n.AAA.AACCaa.aae.\n.AAAA.AAaa.aaae.\n.AAAa.AAaa.aaae.\n..aa.AAAaaa.ee..\n....AAAa.aae....\n....AAAa.aae....\n= golem\nmain brown,tan\nthird green\n........\n........\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AoYAAoYaaa...\n...AAAAAAAaaa...\n..CAAAoooaaaac..\n.CCAAAAAAaaaacc.\nAACAAAAAAaaaaaaa\nAAAAAACAAaaCaaaa\nAAA.AAACAaaa.aae\nAAA.AAAAAaae.aae\nAAAA.AAAaae.aaae\n.AAa.AAAaae.aae.\n....AAAa.aaa....\n...AAAAa.aaaae..\n= golem\nmain silver,gold,black\nthird red,cyan\n........\n......C.........\n......A.........\n....AAAAAaa.....\n....ACAACaa.....\n....AAAAAaa.....\n.....wvwvv......\n..AAAAAAAAaaa...\n.AAAAWAAWAaaaa..\n.AwAAAAAAAaava..\n.AA.AACCAaa.aa..\n.wv.AACCAaa.wv..\n.AA.AAAAAae.ae..\n.AA..wv.wv..ae..\n....AAa.aae.....\n....AAA.aaa.....\n= elemental\nmain orange,red\nthird yellow\n........\n.......A........\n.......A\n..A...AAA..A....\n..AA..AAAa.AA...\n..AAA.AAAAaAa...\n...AAAAAAAAAa...\n..AAAACCCAAaa...\n..AACCCCCCAaa.a.\n.AACoCCCoCCAaaa.\n.AACoCCCoCCAaa..\n.AACCCCCCCCAae..\n..AACCooCCAaae..\n..aAACCCCAAae...\n...aaAAAAaee....\n.....aaaae......\n= elemental\nmain blue,cyan\nthird white,cyan\n........\n.........AA.....\n.......AAAAA....\n......AACCAa....\n.....AAC..Aa....\n....AAAA........\n....AAAAAa......\n...AACAAAAa.....\n..AAAAAAAAaa....\n..AAoAAAoAaa.A..\n.AAAoAAAoAaaaA..\n.ACAAAAAAAaaaa..\n.AAAAAooAAaaae..\n..AAAAAAAaaae...\n..CAACAAaCaac...\n...CC.CC.cc.....\n= elemental\nmain tan,brown,grey\nthird green,cyan\n........\n........\n......AAAa......\n.....AAAAAa.....\n..AA.ACAACa..aa.\n.AAAAAAAAAaaaaa.\n.AAAaAAAAAaeaaa.\n.AAa.aAAAae.aae.\n.....AAAAa......\n....AAAAAAa.....\n....aAAAAae.....\n.....aAAae......\n..A...AAa...a...\n.AAa...a...aae..\n.aa..AA..aa.ee..\n....AAaa.ae.....\n= eye\nmain white,bone\nthird blue,green,red,purple\n........\n........\n.....AAAAAa.....\n...AAAAAAAAaa...\n..AAAAACCCAaaa..\n..AAAACCCCcaaa..\n.AAAACCooCccaaa.\n.AAAACoZoocc.aa.\n.AAAACoooocc.ae.\n.AAAACCooccxaae.\n..AAAACCccxaae..\n..aAAAAcxxaaae..\n...aaAAAAaaee...\n.....RrRrRr.....\n....R.r.R..r....\n....r...r.......\n= eye\nmain purple,green,red\nthird yellow,red\n........\n.AA...AA...aa...\n.ZoA..Zo..aZo...\n..AA..AA..aa....\n...A.AAAAaa.....\n....AAAAAAaa....\n...AAACCCAaaa...\n..AAACCooCaaaa..\n..AAACooZCcaaa..\n..AAAACooCcaaa..\n..AAAAACCcaaae..\n..AAAAAAAaaaae..\n..AAoZoZoZoaae..\n...AoooooooAe...\n....aAAAAaee....\n......aaee......\n= mimic\nmain brown,red,blue\nsecond gold,silver\n........\n........\n..AAAAAAAAAAaa..\n.AAAAAAAAAAAaaa.\n.AYoAAAAAAAYoaa.\n.BBBBBBBBBBBbbb.\n.Z.Z.Z.Z.Z.Z.Z..\n.ooooooooooooo..\n.orrRRRRRRrrroZ.\n.Zo.oRRRRo.ZoZ..\n.ZZ.ZRRRRZ.ZZ...\n.BBBBBRRRbbbbbb.\n.AAAAABRRBaaaaa.\n.AAAAABRRBaaaae.\n.aaaaaaRRaaaeee.\n........\n= mushroom\nmain red,purple,brown,blue\nsecond white,yellow\n........\n........\n.....AAAAAa.....\n...AABBAAAAaa...\n..AAABBAAABBaa..\n.AAAAAAAAABBaaa.\n.ABBAAAAAAAAaaa.\n.ABBAAABBAAAaae.\n.aAAAAABBAAaaae.\n..aaaaaaaaaeee..\n....KKoKKok.....\n....KKoKKok.....\n....KKKKKKk.....\n....KKKooKk.....\n....KKKKKkk.....\n.....kk.kk......\n= treant\nmain green,orange,teal\n........\n....AAA.AAa.....\n..AAAAAAAAAaa...\n.AAaAAAAAAaAaa..\n.AAAAAaAAAAAaa..\n.AAAAAAAAaAAae..\n..aAaAAAAAaae...\n....TaTTtat.....\n.T..TYoTYot..t..\n.TT.TTTTTtt.tt..\n..TTTTooTttttt..\n....TTooTtt.....\n....TTTTttq.....\n....TTTtttq.....\n...TTT.t.ttq....\n..TT.T.tt.tqq...\n= troll\nmain brown,red,grey\nskin green skin\nhair black,red\nhand 14,10\n........\n.....HHHh.......\n....SSSSSs......\n...SSSSSSss.....\n...SYoSYoss.....\n..SSSSSSSsss....\n..SZoSSSoZss....\n...SooooosS.....\n.SSSSSSSSssss...\nSSSSSSSSSsssss..\nSSS.SSSSSss.sss.\nSSS.SSSSSss.sss.\n.SS.AAAAAaa.ss..\n.SS.AAAAaae.ss..\n....SSs.sss.....\n...SSSs.ssss....\n= ogre\nmain brown,purple\nskin skin,green skin,dark skin\nhand 14,11\n........\n........\n.....SSSSs......\n....SSSSSSs.....\n....SooSoos.....\n...SSSSSSSss....\n...SZSSSSZss....\n..SSSooooSsss...\n.SSSSSSSSSssss..\nSSSSSSSSSSsssss.\nSS.SSSSSSSss.ss.\nSS.AAAAAAAaa.ss.\nSS.AAAAAAaae.ss.\n...AAAAAaaae....\n...SSSs.ssss....\n...SSSs.ssss....\n= cyclops\nmain brown,blue\nskin skin,dark skin,green skin\nhand 14,11\n........\n.......K\n.....SSKkSs.....\n....SSSSSSSs....\n....SSZZZSSs....\n....SZUXUZSs....\n....SSZUZSss....\n....SSSSSSSs....\n.....SoZoSs.....\n..SSSSSSSssss...\n.SSSSSSSSsssss..\n.SS.SSSSSss.ss..\n.SS.AAAAAaa.ss..\n....AAAAaae.....\n....SSs.sss.....\n....SSs.sss.....\n= goblin\nmain brown,red,purple\nskin green skin\nhand 13,10\n........\n........\n........\n.....SSSSSs.....\n.S..SSSSSSSs..s.\n.SSSSYoSYoSssss.\n..SSSYoSYoSsss..\n....SSSSSSSs....\n....SSoooSs.....\n.....SZSZs......\n...SAAAAAaas....\n..SSAAAAAaass...\n..S.AATTAaa.s...\n....AAAAaae.....\n....SSs.sss.....\n....SS...ss.....\n= goblin\nmain red,brown,blue\nsecond silver,brown\nskin green skin\nhand 13,10\n........\n........\n.....AAAAa......\n....AAAAAAa.....\n....AAAAAAaa....\nSS.AAAAAAAaa.ss.\n.SSSSRoSRoSsss..\n..SSSSSSSSSss...\n....SSSSSSs.....\n....SZooZSs.....\n....ABBBBaa.....\n...SABBBBaas....\n..SS.BBBb..ss...\n.....AAaa.......\n.....SS.ss......\n....SSS.sss.....\n= orc\nmain brown,black,red\nskin green skin\nhair black\nhand 14,9\n........\n......HHh.......\n.....HHHHh......\n....SSSSSSs.....\n...SSSSSSSss....\n...SRoSSRoss....\n...SSSSSSSss....\n...ZSooooSZs....\n....ZSSSSZs.....\n.AAASSSSSaaaa...\nAAAAAAAAAaaaaa..\nSSAAAWWwAaaess..\nSS.AAAAAaae.ss..\nSS.TTTGTttt.ss..\n...SSSs.sss.....\n...TTTt.tttt....\n= orc\nmain silver,grey\nsecond red,black\nskin green skin\nhand 14,9\n........\n.K....B.....k...\n.KK..BBb...kk...\n..KAAAAAAaak....\n...AAAAAAAaa....\n...ASYoSYoSa....\n...SSSSSSSss....\n...ZSSooSSZs....\n...ZoZooZoZs....\n.AAAAAAAAaaaa...\nAAAAAAAAAaaaaa..\nSS.AAAAAAaa.ss..\nSS.TTTTTttt.ss..\n...AAAAAaae.....\n...AAAa.aae.....\n...TTTt.ttt.....\n= kobold\nmain orange,red,teal\nsecond brown,purple\nhand 13,10\n........\n.....K..k.......\n.....KAAAk......\n....AAAAAAa.....\n...AAAAYoAa.....\n.AAAAAAAAAa.....\n.AoAAAAAAaa.....\n..AAAZAAaa......\n.....AAAa.......\n...BBBBBbb......\n..ABBBBBbba.....\n..A.BBBBb.a..a..\n....BBBbb...aa..\n....AA.aa..aa...\n....AA..aaaa....\n...AAA..aa......\n= werewolf\nmain grey,brown,black\nhand 14,10\n........\n...A.....a......\n...AA...aa......\n...AAAAAAaa.....\n..AAYoAAYoa.....\n..AAAAAAAAaa....\n..KKKKKAAAaa....\n..oKKKKKAaa.....\n...KZKZKaa......\n.AAAAAKKaaaa....\nAAAAAKKKKaaaa...\nAA.AAKKKaa.aaa..\nAA.AAAKaaa..aa..\nZZ.TTTTttt..ZZ..\n...AAAa.aae.....\n..AAAa...aae....\n= minotaur\nmain brown,black,red\nsecond brown,blue\nhand 14,9\n........\n.K..........k...\n.KK........kk...\n..KKAAAAAakk....\n....AAAAAAa.....\n...aAoAAoAae....\n....AAAAAAa.....\n....KKKKKKk.....\n....KoKKokk.....\n..AAAKGGKaaaa...\n.AAAAAAAAaaaaa..\n.AA.AAAAAaa.aa..\n.AA.BBBBbbb.aa..\n....BBBbbbb.....\n....AAa.aae.....\n....oo...oo.....\n= gargoyle\nmain grey,blue\n........\n..A..........a..\n.AA..K....k..aa.\n.AAA.KAAAak.aaa.\nAAAAAAAAAAaaaaaa\nAAaAAYAAYAaaaeaa\nAa..AAAAAAaa..ea\nA...AAoooAa....a\n....AAZAZa......\n..AAAAAAAaaa....\n..AAAAAAAaaa....\n..AAAaAAaeaa....\n...AaAAAAaea....\n..LLLLLLLllll...\n.LLLLLLLLLllli..\n........\n= fairy\nmain green,pink,blue\nhair gold,red,brown\nthird cyan,white\nhand 12,9\n........\n........\n......HHHh......\n.....HHHHHh.....\n.CC..HSSSSh..cc.\n.CCC.SoSoSs.ccc.\n.CCCCSSSSSscccc.\n..CCC.SSSs.ccc..\n...CCAAAAacc....\n..CC.SAAAas.cc..\n.CCC..AAAa..ccc.\n.CC..AAAAaa..cc.\n......S.s.......\n......S.s.......\n......A.a.......\n........\n= angel\nmain white,cyan\nsecond gold\nhair gold,brown,black\nhand 12,10\n........\n.....BBBBb......\n........\n.....HHHHh......\n.Z..HHHHHHh..Z..\n.ZZ.HSSSSSh.ZZ..\n.ZZZ.oSSoS.ZZk..\n.ZZZZSSSSsZZkk..\n.ZKZZZSSsZZkkk..\n..KZAAAAAAakk...\n..KKAABBBAakk...\n...KSAAAAasK....\n....AAAAAaa.....\n....AAAAAaa.....\n...AAAAAAaae....\n....SS..ss......\n= mermaid\nmain teal,blue,green,purple\nhair red,gold,purple\nhand 12,9\n........\n.....HHHHh......\n....HHHHHHh.....\n....HSSSSSh.....\n....SoSSoSh.....\n....SSSSSSHh....\n.....SPPs.HHh...\n..SSAASSAasHh...\n..S.AASSAa.sH...\n..S..SSSs..s....\n.....AAAa.......\n....AAAAaa......\n.....AAAAaa..A..\n......AAAAaaAA..\n........aaaaaAa.\n.............aa.\n= dragon\nmain red,green,blue\nhand 2,8\n........\n........aa......\n....AA.aaaa.....\n...AAAAa.aaa....\n..AoAAAA.aaaa...\n..AAAAAA.eaaae..\n.....AAA..eaae..\n....KKAA.eaaae..\n....KAAAAAAaae..\n...KKAAAAAAAe...\n...KAAAAAAAAae..\n..A.KAAAAAAaae..\n....AAaaAAAaa.e.\n....AA..AAa...e.\n...AAa.AAa.eee..\n........\n= dragon\nmain green,red,purple,gold\nsecond yellow,tan,orange\n........\n.K..K..........a\n.KAAKA........aa\n..AAAAA..aa..aaa\n.AAYoAA.aaaaaaa.\nAAAAAAA.aBBaaa..\noAoAAAAaaBBBa...\n.AAAAAAAaaBBa...\n....FBBAAAaaa...\n...FfBBBAAAAaa..\n..fFf.BBBAAAAaa.\n......BBBAAAAaae\n.....AABBBAAAaae\n.....AAAABAAAae.\n....AAa..AAAaae.\n...ooo..ooo.eee.\n= dragon\nmain red,black,teal\nsecond orange,tan\n........\n.A............a.\n.AA..K....k..aa.\n.AAA.KAAAak.aaa.\n.ABAAAAAAAAaaba.\n.ABBAYoAYoAabba.\n.ABBAAAAAAaabba.\n.AB.AAAAAAaa.ba.\n.A..AoAAAoa...a.\n.A...AAAAa....a.\n....AABBBaa.....\n...AAABBBaaa....\n...AAABBBaaa....\n...AAAABaaae.a..\n....AAa.aae.aa..\n....oo...oo.aaa.\n= griffin\nmain tan,brown,white\nsecond white,gold\n........\n........\n...BBBb.........\n..BBBBBb....a...\n..BoBBBb..aaaa..\nFFBBBBB..aaaaa..\n.F.BBBB.AAaaa...\n....BBBAAAaaa...\n....BBAAAAaae...\n....BBAAAAAAAA..\n.....BAAAAAAAAA.\n.....AAAAAAAAAa.\n.....FF.aa.AAa.a\n.....F..a...Aa.a\n....FF.FF..AA.aa\n........\n= unicorn\nmain white,pink,cyan\nhair pink,purple,cyan,gold\n........\n...........Y....\n..........Y.....\n.........AAA....\n........HAAAA...\n.......HHAAoAA..\n.......HHAAAAAA.\n......HHHAA.AAA.\n......HHAAA.....\n.h.AAAHAAAa.....\nhhAAAAAAAAa.....\nh.AAAAAAAAa.....\nh.AAAAaaAaa.....\nh.Aa..a.A.a.....\n..Aa..a.A.a.....\n..gg..g.g.g.....\n= phoenix\nmain red,orange\nsecond yellow,gold\n........\n......F.F.......\n......AFA.......\n.A...AAAA....a..\n.AA..AAoA...aa..\n.AAA.AAAAY.aaa..\n.BAAAAAAA.aaab..\n.BBAAAAAAaaabb..\n.BBBAAAAAaabbb..\n..BBAAABAaabb...\n...AAABBBaaa....\n.....ABBBa......\n......ABa.......\n.....A.Aa.a.....\n....AB.AB.ba....\n....B..B...b....\n= hydra\nmain green,teal,purple\nsecond yellow,tan\n........\n..AAA....AAA....\n.AAoA.AA.AoAA...\n.RAAA.AAAAAAAR..\n....AAAoAAA.....\n.AA.AAAAA.AA....\n..A..AAA..AA....\n..AA.RAA.AAa....\n...AA.AA.Aa.....\n...AAAAAAAa.....\n...AABBBAaa.....\n..AAABBBAaaa....\n..AAABBBaaaa..a.\n..AAAABaaaae.aa.\n..AAa..aae.aaa..\n.ooo...oooaaa...\n= kraken\nmain purple,teal,red\n........\n......AA\n.....AAAAAa.....\n....AAAAAAaa....\n....AAAAAAaa....\n.A..AYoAYoaa.a..\n.AA.AAAAAAaa.aa.\n..A.AAooAAaa..a.\n.AA.AAAAAAaa.aa.\n.A..AAAAAaaa.a..\n.AAAAAAAAaaaaa..\n...AAaAAaaeaa...\n.UUUaUUUUUeUuuu.\nUUZUUUUZUUUuuuuu\n.uuuuuuu\n........\n= basilisk\nmain green,brown\nsecond red,yellow\n........\n....B.BB........\n...BBBBB........\n...AAAAA........\n..AAYoAAA.......\n.AAAAAAAA.......\n.oAoAAAA........\n..AAAAAA....A...\n....AAAAA..AAA..\n...AAAAAAAAA.AA.\n..AAKAAAAAAA..a.\n..AKKAAAAAAa..a.\n...KKAAAAAaa.aa.\n...AA.AAaaaaaa..\n...YY.YY.aaaa...\n........\n= wisp\nmain cyan,green,yellow,purple\n........\n........\n.......A........\n.......A\n......AAA.......\n.....AAAAa......\n....AAZZAAa.....\n...AAZZZZAaa....\n...AZZZZZZaa....\n...AZoZZoZAa....\n...AZZZZZZaa....\n...AAZZZZAae....\n....aAAAAae.....\n.....aaaee......\n........\n........\n= robot\nmain silver,blue,gold\nthird red,cyan,green\nhand 14,10\n........\n.......C........\n.......w........\n....AAAAAAaa....\n....AoooooAa....\n....AoCoCoAa....\n....AoooooAa....\n....AAAAAAae....\n......wwv.......\n..AAAAAAAAaaa...\n..A.AACACAa.a...\n.wv.AAAAAAa.wv..\n.Ww.AAwvwva.Wv..\n....AAAAAae.....\n....ww...vv.....\n...www...vvv....\n= ant\nmain brown,red,grey\nhand 12,6\nhead 7,2\nfeet 8,14\n........\n.....A....a.....\n.....A....a.....\n.....AAAAAa.....\n.....AoAAoa.....\n.A....AAAA....a.\n..AA..AAAA..aa..\n....AAAAAAaa....\n......AA\n.AAAAAAAAAaaaaa.\n......AA\n..AAAAAAAAaaaa..\n.A..AAAAAAaa..a.\n....AAaaaaaa....\n.....aaaaae.....\n........\n= ant\nmain red,brown,grey\nhand 12,11\nhead 7,4\nfeet 8,14\n........\n..AA........aa..\n....A......a....\n.....A....a.....\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AZZAAAAZZa...\n...AZoAAAAoZa...\n...AAAAAAAaaa...\n....AAooooaa....\n.AA..AAAAAa..aa.\n...AAAAAAAaaa...\n.AA.AAAAAAaa.aa.\n.A..AAAAAAaa..a.\n.....AAAAAa.....\n........\n= bee\nmain yellow,gold,orange\nhand 12,8\nhead 7,3\nfeet 8,14\n........\n........\n.....X..\n..UU..X.\n.UZUUAAAAAaUUZU.\n.UUUAAAAAAaaUUU.\n..UUAoAAAAoaUU..\n....AoAAAAoa....\n....AAAAAAaa....\n....XXXX\n....AAAAAAaa....\n....XXXX\n.....AAAAAa.....\n......XX\n.......X\n........\n= bee\nmain yellow,gold\nhand 11,7\nhead 7,3\nfeet 8,14\n........\n.....X..\n......X.\n......tt\n.....ttt\n.UUU.AAAAAa.UUU.\n.UZUUAAAAAaUUZU.\n.UUUUAAAAAaUUUU.\n.UUUUXXX\n..UUUAAAAAaUUU..\n.....XXX\n.....AAAAAa.....\n......XX\n......AA\n.......X\n........\n= beetle\nmain purple,blue,green\nhand 13,9\nhead 12,4\nfeet 7,14\n........\n........\n........\n..............A.\n..............A.\n....AAAAA....AA.\n..AAAAAAAAA.AAA.\n.AAZZAAAAAoAAA..\n.AAZAAAAAAoAAAA.\n.AAAAAAAAAoAYA..\n.aAAAAAAaaoAAA..\n.eaaaaaaaaoae...\n..eeeeeeee.e....\n..A..A..A..A....\n.AA.AA.AA..AA...\n........\n= beetle\nmain red,purple,brown\nhand 12,8\nhead 7,5\nfeet 8,14\n........\n...AA......aa...\n..AA........aa..\n..AA..A..A..aa..\n...AAAA..Aaaa...\n....AAAAAAaa....\n.A...AAAAAa...a.\n..AAAAAAAAaaaa..\n....AAAooAaa....\n.AAAAAAooAaaaaa.\n....AZAooAZa....\n.AAAAAAooAaaaaa.\n.A..AAAooAaa..a.\n.....AAooAa.....\n......AA\n........\n= butterfly\nmain blue,orange,pink\nsecond yellow,white\nhand 6,9\nhead 4,5\nfeet 11,13\n........\n..........AAA...\n........AAAAAA..\n.T.....AABBBAA..\n..T.T.AABBBBAAa.\n...T..AABBBAAAa.\n..TTTAAAABAAAa..\n..ToTTAAAAAAaa..\n...TTTTAAAaaa...\n.....TTTaAABAa..\n......TttABBBa..\n.......TtAABAa..\n........taAAaa..\n..........aa....\n........\n........\n= butterfly\nmain brown,purple,teal\nsecond yellow,white,pink\nhand 11,7\nhead 7,4\nfeet 8,14\n........\n........\n....T...\n.....T..\n......TT\n..AA..TTTT..aa..\n.AAAAATTTTaaaaa.\n.AABBAATTAabbaa.\n.AABBBATTAbbbaa.\n.AAABAATTAabaaa.\n..AAAAATTAaaaa..\n...ABAATTAaba...\n...AAAATTAaaa...\n....AAA..Aaa....\n.....A....a.....\n........\n= chicken\nmain white,brown,orange\nsecond green,blue,red\nhand 8,9\nhead 4,2\nfeet 6,14\n........\n...R.R..........\n..RRRR......BB..\n..AAAA.....BBB..\n..AoAA....BBBb..\n.YAAAA...BBBBb..\n.YRAAA..BBBBbb..\n..RRAAA.BBBbbb..\n...AAAAAABBbb...\n...AAAAAAAAb....\n...AAAaaaAAa....\n....AAAaaaa.....\n.....AAaaa......\n.....F..F.......\n....FF.FF.......\n........\n= crab\nmain red,orange,blue\nhand 11,3\nhead 6,7\nfeet 7,14\n........\n........\n.........AAA....\n..A.....AAAAA...\n.AA.A...AA.AAa..\n.A.AA...AA..aa..\n.AAA....AAAAaa..\n..A..o.o.AAaa...\n..AA.A.A..Aa....\n...AAAAAAAAa....\n..AAAAAAAAAaa...\n..AAAAAAAAAaa...\n.AaaoooAaaaae...\n.A.aaaaaaaae.a..\n...A.A..a.a..a..\n........\n= crab\nmain red,orange\nsecond tan,white,purple\nhand 1,8\nhead 5,8\nfeet 6,14\n........\n........\n.......BBBB.....\n.....BBBBBBB....\n....BBBddBBBb...\n....BBdBBdBbb...\n...BBBdBdBBbb...\n...BBBBBdBBbb...\n.A..BBBBBBbbd...\n.AA.oBoBBbbbd...\n.AA.AAAABBbdd...\n..AAAAAAABdd....\n...AAAAAAad.....\n..A.AaAaAa......\n.AA.A..A.aa.....\n........\n= crow\nmain purple,grey,blue\nhand 9,12\nhead 11,4\nfeet 9,14\n........\n..A.A...........\n..AAA.A.........\n..AAAAA.........\n..aAAAAA........\n...aAAAAA..AAA..\n...aaAAAAAAAAAA.\n....aaAAAAAAYAL.\n.....aAAAAAAAAL.\n.AAAAAAAAAAAAA..\n..AAAAAAAAAAA...\n.AAaaaAAAAAAa...\n.aa...aaaaaa....\n.......aaaa.....\n.......L..L.....\n........\n= crow\nmain grey,purple,blue\nhand 12,9\nhead 7,2\nfeet 8,14\n........\n........\n.....AAAAAa.....\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AZoAAAAoZa...\n...AAALLLLaaa...\n....AALLLLaa....\n...AAAALLAaaa...\n..AAAAAAAAaaaa..\n.AaAAAAAAAaaaea.\n.AaaAAAAAAaaeea.\n..eaAAAAAAaaee..\n...e.aaaaae.e...\n....LL.aa.ll....\n........\n= duck\nmain green,blue,teal\nsecond grey,brown,white\nhand 12,11\nhead 10,2\nfeet 7,14\n........\n........\n.........AAA....\n........AAAAA...\n........AAAoA...\n........AAAAAFF.\n.........AAAFFF.\n.........KKKK...\n.BB......BBBB...\n..BBBBBB\n..BBBKKKKBBBBB..\n..BBBBKKKBBBbb..\n...BBBBBBBBbb...\n.UUUZUUUUZUUUU..\n.uuuuuuuuuuuuu..\n........\n= duck\nmain yellow,white,green\nhand 13,9\nhead 7,1\nfeet 8,14\n........\n.....AAAAAa.....\n....AAAAAAaa....\n....AoAAAAoa....\n....AoFFFFoa....\n....AFFFFFfa....\n.....Affffa.....\n...AAAAAAAaaa...\n..AAAAKKKKaaaa..\n.AAAAKKKKKkaaaa.\n.AaAAKKKKKkaaea.\n..aAAKKKKKkaae..\n...aAAAAAAaae...\n.....FF..Ff.....\n....FFF..Fff....\n........\n= eagle\nmain brown,grey\nhand 11,13\nhead 9,1\nfeet 6,14\n........\n.......ZZZZ.....\n......ZZZZZZ....\n......ZZoZGGG...\n......ZZZZGGG...\n.....AZZZZk.G...\n....AAAZZkk.....\n...AAAAAAAAa....\n..AAAAAAAAAa....\n..AaAAAAAAAa....\n.AAaaAAAAAa.....\n.AaaaaAAAa......\n.aaa.GG.GG......\n.ee.TTTTTTTT....\n....tttt\n........\n= eagle\nmain brown,grey\nhand 9,12\nhead 11,4\nfeet 9,13\n........\n.AA.............\n.AAAA...........\n..AAAAA.........\n..aAAAAA........\n...aAAAAA.ZZZ...\n....aAAAAAZZoZ..\n.....aAAAAZZZGG.\n.KK..AAAAAAZZ.G.\n.KKKAAAAAAAAa...\n..kKKAAAAAAa....\n....kaaAAaa.....\n......aaaGG.....\n.......GG..G....\n........\n........\n= elephant\nmain grey,blue,purple\nhand 7,14\nhead 7,2\nfeet 8,14\n........\n.....AAAAAa.....\n.AAAAAAAAAaaaaa.\n.AAAAAAAAAaaaaa.\n.APAAAAAAAaaapa.\n.APPAAAAAAaappa.\n.APPAoAAAAoappa.\n.AAPAoAAAAoapaa.\n..AAAAAAAAaaaa..\n...AKAAAAAaka...\n....KAAaaAak....\n....K.AaaA.k....\n......Aa\n......Aa\n......aa\n........\n= elephant\nmain grey,blue,pink\nhand 2,2\nhead 6,2\nfeet 8,14\n........\n.AA.............\n.AA..AAAA.......\n.AA.AAAAAAA.....\n.aAAAAAAAAAAA...\n..AAAoAAaAAAAA..\n..aAAAAAaaAAAAa.\n..KKAAAAaaAAAAa.\n..KKAAAaAAAAAaa.\n....AAAAAAAAAAa.\n....AAAAAAAAAAa.\n....AAAAAAAAaaa.\n....AAAaaaaAaa..\n....AAa...AAa...\n....KKa...KKa...\n........\n= frog\nmain green,lime,teal\nhand 12,12\nhead 10,4\nfeet 6,14\n........\n........\n........\n........\n.........AAA....\n.........AoZA...\n......AAAAAAAA..\n....AAAAAAAAAA..\n...AAAAAAAoooA..\n..AAAAAAAAKKKK..\n.AAAaaAAAAKKK...\n.AAaAAaAAAKk....\n.aAAAAAaAAA.....\n..aAAAAaaAA.....\n.AAAAAaa.AAA....\n........\n= frog\nmain green,lime,blue\nhand 13,4\nhead 10,3\nfeet 3,14\n........\n..........AAA...\n.........AAoZA..\n........AAAAAA..\n.......AAAAooA..\n......AAAAKKKK..\n.....AAAAAKKK...\n....AAAAAAKAA...\n...AAAAAaAA.AA..\n..AAaAAaaA...AA.\n..AAaaaa........\n.AA.aa..........\n.AA.............\n..AA............\n..AAA...........\n........\n= lion\nmain gold,tan\nsecond brown,orange\nhand 13,13\nhead 11,3\nfeet 7,14\n........\n........\n..........BBB...\n.........BBBBBB.\n.BB......BBAAAB.\n.BB.....BBBAoAA.\n..A.....BBBAAAo.\n..A.....BBBBKKK.\n..AAAAAAABBBBKk.\n...AAAAAAABBBB..\n...AAAAAAAABBB..\n...AAAAAAAAAAa..\n...AAaaaaAAAa...\n...AA.aa.AAa....\n...AA.aa.AAa....\n........\n= lion\nmain gold,tan,orange\nsecond brown,red\nhand 11,14\nhead 6,2\nfeet 8,14\n........\n....BBBBBBb.....\n...BBBBBBBBb....\n..BBBAAAABBbb...\n..BBAAAAAABbb...\n..BBAoAAoABbb...\n..BBAKooKABbb...\n..bBBKKKKBBbb...\n...bBBKKBBbb....\n...AbbBBbbAa....\n..AAAAbbAAAaa...\n..AAAAAAAAAaa.B.\n..AAAAKKAAAaa.B.\n..AAA.AA.AAaaa..\n..KKK.KK.KKka...\n........\n= lizard\nmain green,teal,orange\nsecond yellow,red\nhand 4,9\nhead 11,3\nfeet 7,14\n........\n........\n........\n..........AAA...\n.........AAoAA..\n.........AAAAAA.\n.AA.....AAAKKK..\n.A.....AAAKK....\n.A....BAAAA.....\n.AA..BAAAA.AA...\n..AAAAAAAAAA....\n...AAAAAAaa.....\n.....AA.aaa.....\n....AA...aa.....\n....A....a......\n........\n= lizard\nmain green,orange,blue\nsecond yellow\nhand 12,4\nhead 7,1\nfeet 6,14\n........\n......AAA.......\n.....AAAAA......\n.....oAAAo......\n..AA.AAAAA.Aa...\n...AA.AAAaAa....\n....AAABAaa.....\n......ABa.......\n......ABa.......\n...AAAABaaa.....\n..AA.AABa.aa....\n..A..AAAa..a....\n......AAa.......\n.......AAa......\n...Aaaaaa.......\n........\n= monkey\nmain brown,tan\nhand 3,2\nhead 9,2\nfeet 7,14\n........\n..AA............\n..AA..AAAAA.....\n...A.AAAAAAA....\n...AAAKKKKKAa...\n...AAPKoKoKPa...\n....AAKoKoKa....\n.....AKKKKKa....\n......aKKka.....\n.....AAAaaaa....\n.....AAAAaa.a...\n.....AAAAaa.AA..\n.....AAAAAa.....\n....AA..AAa.....\n....KK..KKK.....\n........\n= monkey\nmain brown,grey\nhand 11,11\nhead 7,2\nfeet 8,13\n........\n........\n....AAAAAAaa....\n...AAAAAAAaaa...\n..AAAKKAAKkaaa..\n.KPAKKKKKKkkapk.\n.KPAKoKKKKokapk.\n.KKAKoKKKKokakk.\n..AAKKKKKKkkaa..\n...AKKoKKokka...\n...KKKKKKKkkk...\n...KKoRRRRokk...\n....KKKKKKkk....\n.....KKKKKk.....\n........\n........\n= octopus\nmain purple,blue,pink\nhand 2,12\nhead 8,1\nfeet 8,14\n........\n.....AAAAA......\n....AAAAAAAa....\n...AAZAAAAAaa...\n...AZAAAAAAaa...\n...AAAAAAAAaa...\n...AAooAooAaa...\n...AAoZAoZAaa...\n....AAAAAAaa....\n.AA..AAAAaa..A..\n.A.A.AAAAaa.A...\n..A.AAAaAaaa....\n...AA.Aa.Aaa....\n.....AA..Aa.aa..\n...AAA..AA...a..\n........\n= octopus\nmain red,orange,purple\nhand 13,7\nhead 4,4\nfeet 10,14\n........\n........\n........\n........\n...AAAAA........\n..AAAAAAAA......\n.AAZAAAAAAA.....\n.AAAAAAAAAAAA...\n.AAAAAooAAaaaAA.\n.AAAAAoZAAAAAA..\n..aAAAAAAAaaaa..\n...aaAAAAAAAAAA.\n.....aaAAaaa....\n......AAAAAAA...\n.......aa..aaA..\n........\n= parrot\nmain red,green,blue\nsecond blue,yellow\nthird yellow,green\nhand 5,9\nhead 11,4\nfeet 6,12\n........\n...BB...........\n...BBBB.........\n....BBBB........\n....CBBBB..AAA..\n.....CCBB.AAAAA.\n......CCBAAAZoA.\n.A....AAAAAAAFF.\n.AAA.AAAAAAAA.F.\n..AAAAAAAAAA....\n.AAAAAAAAAA.....\n..AAa.aaaa......\n........F.F.....\n........\n........\n........\n= parrot\nmain red,green,cyan\nsecond blue,yellow\nthird yellow,white\nhand 12,8\nhead 7,1\nfeet 8,14\n........\n......AA\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AZoAAAAoZa...\n...AZFFFFFfZa...\n...AAAFFFFaaa...\n...BAAAFFAaab...\n..BBCCAAAAccbb..\n..BBCCCAACccbb..\n..BBCCCAACccbb..\n..bBbCCCCCcdbd..\n...b.FF..Ff.d...\n.TTTTTTTTTttttt.\n......AA\n........\n= penguin\nmain black,blue,grey\nhand 12,10\nhead 7,2\nfeet 8,14\n........\n........\n.....AAAAAa.....\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AZZAZZAZZa...\n...AZoZZZZoZa...\n...AZZFFFFZZa...\n..AAZZFFFFZZaa..\n.AAAZZZZZZZZaaa.\n.AAZZZZZZZZZZaa.\n.a.ZZZZZZZZZZ.e.\n...ZZZZZ\n....kkkkkkjj....\n...FFF....fff...\n........\n= penguin\nmain blue,grey,purple\nhand 13,9\nhead 10,3\nfeet 6,12\n........\n........\n........\n.........AAAA...\n........AAAAAA..\n........AAZZoA..\n........AAZZZFF.\n.......AAAZZZF..\n.....AAAAAKK....\n...AAAAAAKKK.AA.\n.AAAAAAAKKKaaA..\n..FAAKKKKaaa....\n.FF.aaaaaa......\n........\n........\n........\n= pig\nmain pink,tan\nhand 12,11\nhead 7,2\nfeet 8,14\n........\n...AA......aa...\n...aAAAAAAaae...\n....AAAAAAaa....\n....AoAAAAoa....\n....AAPPPPaa....\n....APPooPpa....\n....AAPPPPaa....\n...AAAAAAAaaa...\n..AAAAAAAAaaaa..\n..AAAPPPPPpaaa..\n..AaAPPPPPpaea..\n..AaAAPPPPaaea..\n..AAAAAAAAaaaa..\n.oooA.oooo.aooo.\n........\n= rabbit\nmain white,brown,grey\nhand 12,11\nhead 10,5\nfeet 7,13\n........\n........\n.......A\n........AAA.....\n........aPAA....\n.........aAAAA..\n....AAAAAAAAAAA.\n..AAAAAAAAAAoAA.\n.AAAAAAAAAAAAAP.\n.KKAAAAAAAAAAA..\n.KKAAAaAAAAAa...\n.kAAAAAaAAAa....\n..aAAAAaaAa.....\n..aaAAA..AAA....\n........\n........\n= rabbit\nmain grey,white,tan\nhand 11,9\nhead 6,6\nfeet 8,14\n........\n..AA...AA.......\n..APA.APA.......\n..APA.APA.......\n..APAAAPA.......\n...AAAAA........\n..AAAAAAA.......\n..AoAAAoA.......\n..AAAPAAA.......\n...KKKKKAA......\n...aKKKAAAAA....\n...AAAAAAAAAa...\n..AAAAaAAAAAaKK.\n..AAAAAaAAAaaKK.\n..KKAAAAAAaaa...\n........\n= shark\nmain grey,blue,teal\nhand 13,8\nhead 7,1\nfeet 8,14\n........\n........\n......AA\n.....AAAAAa.....\n...AAAAAAAaaa...\n..AAAAAAAAaaaa..\n..AAoAAAAAaoaa..\n..AAAAAAAAaaaa..\n.AAAooooooooaaa.\n.AAoZrZrrZrZoaa.\n.AAorrrrrrrroaa.\n..AoZrZrrZrZoa..\n..AKooooooooka..\n...KKKKKKKkkk...\n....KKKKKKkk....\n........\n= shark\nmain blue,grey\nhand 10,10\nhead 8,2\nfeet 7,14\n........\n........\n........A.......\n.......A\n......AAAa......\n......AAAa......\n.....AAAAAa.....\n.....AAAAAa.....\n....AAAAAAaa....\n....AAAAAAAa....\n...AAAAAAAaa....\n.UUAAAAAAAaUUU..\n.UUUZUUUUUUZUu..\n..uuUUUUuuUUu...\n....uuuu\n........\n= sheep\nmain white,black,grey\nsecond white,tan\nhand 4,13\nhead 5,3\nfeet 10,13\n........\n........\n.........BBB....\n..AAA..BBBBBBB..\n.AAAAAABBBBBBBB.\n.AoAoABBBBBBBBb.\n.AAAAABBBBBBBBb.\n..AAAaBBBBBBBBb.\n..PPa.BBBBBBBBb.\n..aa..BBBBBBBbb.\n.......BBBBBbb..\n.......AA.bAA...\n.......AA..AA...\n.......oo..oo...\n........\n........\n= snail\nmain pink,blue,orange\nsecond tan,lime,grey\nhand 2,11\nhead 3,4\nfeet 9,13\n........\n........\n........AAAA....\n.B..B.AAAAAAAa..\n.o..o.AAaaaaAAa.\n.BB.B.AaAAAAaAa.\n..BBB.AaAaaAaAa.\n..BBBBAaAaAAaAa.\n..BBBBAAaaAaAAa.\n..BBBBBAAAAAAaa.\n..BBBBBBAAAaaa..\n...BBBBBBBBBBb..\n....bBBBBBBBBBB.\n.....bbbbbbbbbb.\n........\n........\n= snail\nmain orange,purple,green\nsecond tan,grey\nhand 11,13\nhead 7,3\nfeet 8,14\n........\n.B......\n..B...AA\n..oB.AAAAAAaBo..\n...BAAAa\n...AAAaAAaAAa...\n...AAAaAaaAAa...\n...AAAAaAAAaa...\n....AAAAAAaa....\n....BBBBBBBb....\n...BBoBBBoBBb...\n...BBBBBBBBBb...\n...BBBoooBBbb...\n....BBBBBBbb....\n...bbbbb\n........\n= turtle\nmain green,teal,brown\nsecond lime,tan\nhand 13,7\nhead 7,1\nfeet 8,14\n........\n......BB\n.....BoBBob.....\n.....BBBBBb.....\n.BB..BBBBBb..bb.\n.BBAAAAAAAaaabb.\n..AAaAAaaAaeaa..\n..AAaaaAAaeeaa..\n..AaAAAAAAaaea..\n..AaAAAAAAaaea..\n..AAaaaAAaeeaa..\n..AAAAAaaAaaaa..\n.BB.AAAAAAaa.bb.\n.BB..AAAAAa..bb.\n......BB\n........\n= turtle\nmain green,brown,blue\nsecond lime,tan\nhand 3,13\nhead 4,2\nfeet 8,14\n........\n........\n..BBBB..........\n.BBBBBB..AAAA...\n.BoBBBBAAAAAAA..\n.BBBBBAAaAAaAAa.\n..BBBBAAAAAAAAa.\n...BBBAaAAaAAaa.\n....BBAAAAAAAaa.\n....BKKAAaAAaaa.\n....BKKKAAAaaa..\n....BBKKKKKKbb..\n...BBBBBBBBBb...\n...BBb....BBb...\n..BBBb....BBBb..\n........\n= whale\nmain blue,teal,grey\nhand 2,9\nhead 5,5\nfeet 8,14\n........\n...U.U..........\n....U...........\n...U.U..........\n..AAAAAA......A.\n.AAAAAAAAA..A.A.\n.AAAAAAAAAA.AAA.\n.AAAoAAAAAAA.A..\n.AAAAAAAAAAAAA..\n.KKKKKAAAAAAAa..\n.KjKjKKAAAAAa...\n..KjKjKKAaaaa...\n....KKKKaaaa....\n.......a\n........a.......\n........\n= whale\nmain blue,grey,purple\nhand 12,8\nhead 7,1\nfeet 8,13\n........\n..AAA......aaa..\n.AAAAA.AA.aaaaa.\n..AAAAAAAAaaaa..\n....AAAAAAaa....\n......AA\n......AA\n.....AAAAAa.....\n.....AAAAAa.....\n....AAAAAAaa....\n.UU.AAAAAAaa.UU.\n.UUUUUZU\n..uUUUUU\n....uuuu\n........\n........\n= worm\nmain pink,brown,green\nhand 11,4\nhead 9,1\nfeet 7,13\n........\n.......AAAAA....\n......AAAAAAa...\n......AoAAoAa...\n......AAAAAAa...\n......aAAAAaa...\n.......AAAaa....\n......aAAAa.....\n.....AAaaa......\n...qAAAAaq......\n..qqaAAAaqqq....\n.qTTqqqqqTTqq...\n.TTTTTTTTTTtt...\n..ttTTTttttt....\n........\n........\n= worm\nmain pink,purple,green\nhand 12,9\nhead 11,4\nfeet 6,12\n........\n........\n........\n........\n..........AAA...\n...AAA...AAAAA..\n..AAAAA..AAoAA..\n.AAAaAAA.AAAAA..\n.AAa.AaA.AAAaa..\n.AAa..AAAAAAa...\n.AAa..aAAAAaa...\n.AA....aAaaa....\n.Aa.....aaa.....\n........\n........\n........\n= angel\nmain white,blue,pink\nskin skin,dark skin\nhair brown,black,orange,gold,grey\nhand 11,10\nhead 7,2\nfeet 8,14\n........\n....YGGGGGgY....\n...YGHHHHHhgY...\n...GHHHHHHhhg...\n...GHSSSSSshg...\n...GSoSSSSosg...\n...GSoSSSSosg...\n.K..SSSSSSss..k.\n.KK.ASSAASsa.kk.\n.KKKAAAAAAaakkk.\n.KKKAASSSSaakkk.\n.KkKAASSSSaakjk.\n.kkkAAAAAAaajjj.\n..kAAAAAAAaaaj..\n..AAAAAAAAaaaa..\n........\n= angel\nmain white,cyan,purple\nskin skin,dark skin\nhair brown,black,orange,gold,grey\nhand 14,10\nhead 10,3\nfeet 5,14\n........\n........GGGGG...\n.KK.....G.......\n.KKK.....HHHH...\n.KKKK...HHHSSS..\n..KKKK..HHSSoS..\n..kKKKK.HHSSoS..\n..kkKKKK.HSSS...\n...kkKKKAAAA....\n....kkKKAAASS...\n.....kkAAAAAaSS.\n.....AAAAAAa....\n...AAAAAAAa.....\n..AAAAAaaa......\n.AAAAaa.........\n........\n= basilisk\nmain green,purple,teal\nhand 13,10\nhead 8,1\nfeet 8,14\n........\n......G.G.G.....\n......GGGGG.....\n.....AAAAAAa....\n....AAAAAAAAa...\n....AYoAAYoAa...\n....AAAAAAAAa...\n.....AKZKZKa....\n......AKKKa.....\n.....AAKKKa..AA.\n...AAAaKKKaa..A.\n..AAAAaaKKaAAAA.\n..AAaaaaaaaAAAa.\n..aAAAAAAAAAAaa.\n...aaaaaaaaaaa..\n........\n= basilisk\nmain teal,green,purple\nsecond yellow,orange\nhand 4,12\nhead 4,3\nfeet 7,14\n........\n........\n........\n..R.R.R.........\n..RRRRR.........\n.AAAAAA.........\n.AYoAAAA......A.\n.AAAAAAABB....A.\n.ZAZAAAAABBB..A.\n..KKAAAAAAAB.AA.\n...KKAAAAAAAAAA.\n....KAAAAAAAAa..\n....AAaAAaAaa...\n...AA.AA.Aa.....\n...AA.AA.AA.....\n........\n= cyclops\nmain tan,green,blue\nsecond brown,red\nhand 12,7\nhead 6,2\nfeet 7,14\n........\n......KK........\n....AAKKAA..TT..\n...AAAAAAAaTTTt.\n...AAZZZAAaTTtt.\n...AZZoUZAaTTt..\n...AZZoUZAa.Tt..\n...AAZZZAaa.t...\n.AAAAAAAAaaAA...\n.AAAAoooAaaAAa..\n.AAAAAAAAAaAa...\n.AA.BBBBBbb.....\n.aa.BBBBBbb.....\n....AAa.Aaa.....\n...AAAa.Aaaa....\n........\n= cyclops\nmain orange,tan,purple\nsecond brown,blue\nhand 13,12\nhead 7,2\nfeet 8,14\n........\n........\n....AAAAAAaa....\n...AAAAAAAaaa...\n..AAAAZZZZaaaa..\n..AAAZZZZZZaaa..\n..AAAZZooZZaaa..\n.AAAAZZooZZaaaa.\n.AAAAAZZZZaaaaa.\n.AAAAAAAAAaaaaa.\n.AAAAooooooaaaa.\n.AAaAZooooZaeaa.\n.AAaBBBBBBbbeaa.\n.aa.BBBBBBbb.ee.\n...AAA....aaa...\n........\n= eye\nmain red,purple,green\nsecond blue,green,yellow\nhand 12,11\nhead 7,2\nfeet 7,13\n........\n........\n.......A\n.A...AAAAAa...a.\n.AA.AAKKKAAa.aa.\n.AAAKKKKKKKaaaa.\n.aAAKKBBBKKaaae.\n..aAKBBooBKaae..\n..a.KBBooZKa.e..\n....KKBBBKka....\n....aKKKkkae....\n.....aaaaae.....\n......A.a.......\n.....AA.aa......\n........\n........\n= fairy\nmain pink,green,purple\nskin skin,dark skin\nhair brown,black,orange,gold,grey\nhand 12,8\nhead 7,1\nfeet 8,14\n........\n.UUU..HH\n.UZUUHHHHHhUUZU.\n.UUUUHHHHHhUUUU.\n.UUUHHSSSShhUUU.\n..UUHSoSSoshUU..\n...UHSoSSoshU...\n.....SSSSSs.....\n...USAAAAAasU...\n..UUSAAAAAasUU..\n..UU.AAAAAa.UU..\n.UU.AAAAAAaa.UU.\n....AAAAAAaa....\n......S.\n......S.\n........\n= fairy\nmain yellow,green,pink\nskin skin,dark skin\nhair brown,black,orange,gold,grey\nhand 12,7\nhead 8,1\nfeet 4,14\n........\n.UU....HHH......\n.UZUU.HHHHH..Y..\n.UUUUHHHSSS.YYY.\n..UUUHHSSoS..Y..\n..UUUHHSSoS.T...\n...UUUHSSSS.T...\n..UUU.AAASSS....\n.UUU.AAAAaS.....\n.UU..AAAAa......\n....AAAAAa......\n...AAAAAa.......\n...aaAa.........\n....SS..........\n...SSS..........\n........\n= gargoyle\nmain grey,blue,purple\nhand 13,12\nhead 12,2\nfeet 7,14\n........\n..........A..A..\n..AA......AAAAA.\n..AAA....AAAYAA.\n.AAAAA...AAAAAA.\n.AaAAAA...AAoZo.\n.AaaAAAA.AAAAa..\n.AaaaAAAAAAAA...\n..aaaaAAaAAAa...\n...aaAAAaAAAa...\n..aaAAAAaaAAa...\n.A.AAAAAAAAA....\n.AAaAAAaAAAAA...\n.LLLLLLLLLLLLL..\n.iiiiiiiiiiiii..\n........\n= gargoyle\nmain grey,purple,teal\nhand 12,10\nhead 7,3\nfeet 8,14\n........\n.A............a.\n.AA..A....a..aa.\n.AAA.AA..Aa.aaa.\n.AAAAAAAAAaaaaa.\n.AaAAAAAAAaaaea.\n.AaaAYAAAAYaeea.\n.Aa.AAAAAAaa.ea.\n.A..AAoZZoaa..a.\n....AAAAAAaa....\n...AAAAAAAaaa...\n...A.AAAAAa.a...\n....AAAAAAaa....\n....AA....aa....\n...AA......aa...\n........\n= goblin\nmain brown,red,blue\nskin green skin\nhand 11,11\nhead 7,2\nfeet 7,14\n........\n........\n.....AAAAA......\n....AAAAAAa.....\n.SS.AASSSAa.SS..\n.SSSSSSSSSSSSs..\n..sSYoSSYoSss...\n....SSSsSSs.....\n....SZooZSs.....\n...AATTTTaa.W...\n..SAAAAAAaaWw...\n..SS.AAAAa.SS...\n.....TTTTt......\n.....SS.Ss......\n....SSS.Sss.....\n........\n= griffin\nmain gold,brown,tan\nsecond brown,white,orange\nhand 12,13\nhead 7,3\nfeet 8,14\n........\n.B............b.\n.BB..K....k..bb.\n.BBB.KKKKKk.bbb.\n.BBB.KKKKKk.bbb.\n.BBBKKoKKokkbbb.\n.BBBKKGGGGkkbbb.\n.BbB.KGGGGk.bdb.\n.BbbAKKGGKkaddb.\n..bAAAKKKKaaad..\n...AAAAAAAaaa...\n...AAAAAAAaaa...\n...AAaAAAAeaa...\n...AAaAAAAeaa...\n...GGaGGGGegg...\n........\n= griffin\nmain gold,brown,tan\nsecond white,brown\nhand 13,12\nhead 11,4\nfeet 2,14\n........\n...BB...........\n...BBBB.........\n....BBBB....K...\n....bBBBB.KKKK..\n.....bBBB.KKoKG.\n......bBBBKKKGG.\n.AA...AAAAKKK.G.\n.A...AAAAAKK....\n.AAAAAAAAAAA....\n...AAAAA\n...AAAaaaAAaGG..\n..AAA...aaGG....\n.AAA............\n.GG.............\n........\n= hydra\nmain green,teal,purple\nhand 9,14\nhead 11,2\nfeet 8,14\n........\n.....AA...AAA...\n....AAAA.AAYAA..\n....AYAA.AAAAo..\n...oAAAA..AA....\n......AA.AA..AA.\n......AAAAA.AYA.\n.......AAAA.AAo.\n........AAAAAA..\n.AA....AAAAAa...\n..A...AAAAKKKa..\n..AA.AAAAAKKKa..\n...AAAAAAAKKKa..\n....aAAaaaAAa...\n....AAA..AAAa...\n........\n= hydra\nmain blue,green,red\nhand 12,14\nhead 7,2\nfeet 8,14\n........\n......AA\n.....AAAAAa.....\n.....AYAAYa.....\n.AA..AAAAAa..aa.\n.AAA.ooAAoo.aaa.\n.YAAA.AAAA.aaaY.\n.AAAA.AAAA.aaaa.\n...AAAAAAAaaa...\n....AAAAAAaa....\n...AAKKKKKkaa...\n..AAAKKKKKkaaa..\n..AAAAKKKKaaaa..\n..AAAAAAAAaaaa..\n.AAA.AAAAAa.aaa.\n........\n= imp\nmain red,purple,orange\nsecond purple,black,red\nhand 12,7\nhead 6,2\nfeet 8,14\n........\n....A...A...W.W.\n....AA.AA...W.W.\n.B..AAAAAa..WWW.\n.BB.AYAYAa...T..\n.BBBAAAAAa...T..\n..BBAoZoaa...T..\n...BBAAAa..AAT..\n....AAAAAAAAAT..\n....AAKKaaa..T..\n.A..AAKKa....T..\n.AA..AAaa....T..\n.A.A.AA.aa...T..\n..AAAA...aa..T..\n.....oo.\n........\n= imp\nmain orange,green,blue\nsecond red,purple\nhand 12,12\nhead 7,3\nfeet 8,14\n........\n...AA......aa...\n..AA........aa..\n..AAAAAAAAaaaa..\n...AAAAAAAaaa...\n.BBAYYAAAAYYabb.\n.BBAAYoAAoYaabb.\n.BBBAAAAAAaabbb.\n.B.BAooooooab.b.\n...BAZoZZoZab...\n....AAZooZaa....\n...AAAAAAAaaa...\n...A.AAAAAa.a...\n....AAA..Aaa....\n....oo..\n........\n= kobold\nmain orange,green,blue\nsecond brown,red,purple\nhand 12,10\nhead 6,2\nfeet 7,14\n........\n...A......a.....\n...AA....aa..W..\n....AAAAaa..WWW.\n...AAAAAAaa..T..\n...AYoAAYoa..T..\n...AAAAAAaa..T..\n....AAAAaa...T..\n....AoKKoa..AT..\n...BBKKKBbaaAT..\n..ABBBBBBbb..T..\n..A.BBBBBb...T..\n....TTTTTt...T..\n..A.AA.Aaa...T..\n.AAAAa..aa...T..\n........\n= kobold\nmain red,teal,tan\nsecond brown,blue\nhand 2,11\nhead 5,2\nfeet 8,15\n........\n........\n......A.........\n.....AA.A.......\n....AAAAA.......\n...AAYoAA.......\n.AAAAAAAAA......\n.oAAAAAAAA......\n..ZKKAAAAa......\n....BBBBBb......\n..AABBBBBBb.....\n..A.BBBBBBb..A..\n....KKBBBBba.A..\n....AABBbbaaaA..\n....AA.aa.aaa...\n...AAA.aaa......\n= kraken\nmain red,purple,teal\nhand 2,4\nhead 7,1\nfeet 8,14\n........\n......AA\n.AA..AAAAAa..aa.\n.A..AAAAAAaa..a.\n.A..AAAAAAaa..a.\n.AA.AYYAAYYa.aa.\n.AA.AAYooYaa.aa.\n..AAAAAAAAaaaa..\n..AAAAAAAAaaaa..\n...AAAooooaaa...\n.A..AAAAAAaa..a.\n.AA.AA.AA.aa.aa.\n.UAAAUAAAAUaaaU.\n.UUUUUUU\n..uuuuuu\n........\n= kraken\nmain purple,red,green\nhand 3,4\nhead 9,1\nfeet 7,14\n........\n.......AAAA.....\n......AAAAAA....\n..AA..APP.AA....\n.AAAA.AAP....AA.\n.A.AAA.AAA..AAA.\n....AA.AAP.AA.A.\n...PAA.AAP.AA...\n...AAA.AAAAAP...\n...PAAAAAP.AAP..\n....AAAAAP.AAA..\n.UU.AAAAAAAAAP..\n.UUUUAAAUAAAUUU.\n.uUUUUZUUUUUUu..\n..uuuuuuuuuuu...\n........\n= lich\nmain purple,grey,blue\nhand 12,9\nhead 6,1\nfeet 7,14\n........\n....AAAAA.......\n...AAAAAAA..UU..\n..AAAKKKKa.UZUu.\n..AAKKKKKKaUUuu.\n..AAKoKKoKa.uu..\n..AAKRKKRka.T...\n...AKKKKKa..T...\n....KoKok...T...\n..AAAkkkaa.KT...\n.AAAAAAAaaKKT...\n.AA.AAAAaa..T...\n.A..AAAAaaa.T...\n...AAAaAAaa.T...\n..AAaaAAaAaaT...\n........\n= lich\nmain blue,purple,green\nhand 13,12\nhead 7,1\nfeet 8,14\n........\n...G..G..G..g...\n...GG.GGGG.gg...\n...GGGGGGGggg...\n....KKKKKKkk....\n.A.KKKKKKKkkk.a.\n.AAKooKKKKookaa.\n.AAKoUKKKKUokaa.\n.AAKKKKooKkkkaa.\n.AAAKKKKKKkkaaa.\n.AAAKokkkkokaaa.\n..AAAkkkkkjaaa..\n..AAAAAAAAaaaa..\n.AAAAGAAAAgaaaa.\n.AAAAAAAAAaaaaa.\n........\n= mermaid\nmain teal,blue,green\nsecond purple,pink,gold\nskin skin,dark skin\nhair orange,gold,red,purple\nhand 2,8\nhead 6,1\nfeet 6,14\n........\n....HHHH........\n...HHHHHH.......\n...HHSSSH.......\n...HSoSoS.......\n...HHSSSS.......\n..HHHSSS..A..A..\n..HHSBBS..AAAA..\n..HSSSSSS..AA...\n..HSSSSSs..Aa...\n...AAAAA..Aa....\n..AAAAAAAAAa....\n..aAAAAAAaa.....\n.LLLaaaaLLL.....\n.LLllllllii.....\n........\n= mermaid\nmain teal,purple,green\nsecond pink,gold,purple\nskin skin,dark skin\nhair gold,orange,brown\nhand 1,1\nhead 7,1\nfeet 8,14\n........\n.S...HHHHHh...s.\n.S..HHHHHHhh..s.\n.SS.HHSSSShh.ss.\n..S.HSoSSosh.s..\n..SSHSoSSoshss..\n...SSSSSSSsss...\n....HSSSSSsh....\n....HBBSSBbh....\n.....SSSSSs.....\n.....AAAAAa.....\n....AAAAAAaa....\n.UUUAAAAAAaaUUU.\n.uUUUUZU\n..uuuuuu\n........\n= mimic\nmain brown,red,purple\nhand 13,10\nhead 7,1\nfeet 7,14\n........\n..AAAAAAAAAAa...\n.AAGGAAAAGGaa...\n.AAGGAAAAGGaa...\n.AZoZoZoZoZoa...\n.oooooooooooo...\n.ooYYooooYYoo...\n.ooYoooooYooo...\n.oooorRRroooo...\n.ZoZorRRroZoZ...\n.GGGGrRRrGGGg...\n.AAAAAPRraaaa...\n.AAAAAaPrraaa...\n.AAAAAaaPrraa...\n.aaaaaaaaRRaa...\n........\n= mimic\nmain brown,blue,green\nhand 1,10\nhead 7,2\nfeet 8,14\n........\n........\n...AAAAAAAaaa...\n..AAAAAAAAaaaa..\n..GAAAAGGAaaag..\n..AAAAAAAAaaaa..\n..oooooo\n..ooYYoo\n..ooYooo\n..ZoZoZo\n..AZAZAZZAZaZa..\n.AAAAAGGGGaaaaa.\n.A.AAAGooGaaa.a.\n.A.AAAAAAAaaa.a.\n....TT....tt....\n........\n= minotaur\nmain brown,tan,red\nsecond blue,red,grey\nhand 12,10\nhead 5,3\nfeet 6,14\n........\n.K.......k......\n.KK.....kk.W.W..\n..KAAAAAk.WWTWW.\n..AAAAAAa.WWTWW.\n..AoAAoAa.WWTww.\n..AAAAAAa..wTw..\n..AKKKKka...T...\n...KoKok....T...\n.AAAKGkaaaaAT...\n.AAAAAAAaaaAT...\n.AA.AAAa....T...\n.AA.BBBb....T...\n...AAa.Aa.......\n...oo..oo.......\n........\n= minotaur\nmain brown,grey,red\nsecond blue,red\nhand 3,11\nhead 12,4\nfeet 6,14\n........\n........\n........\n.............K..\n....AAAAA....KK.\n...AAAAAAAA.AKK.\n..AAAAAAAAAAAAo.\n..AAAAAAAAAAAAA.\n.AAAAAAAAAAAKKK.\n.AABBAAAAAAaKoK.\n.A.BBBAaAAAA.kk.\n...BBBAaAAaA....\n..AAaaa.aaAA....\n.AAa..aa..AA....\n.oo...oo.ooo....\n........\n= mummy\nmain bone,white,tan\nhand 13,8\nhead 6,1\nfeet 6,14\n........\n....AAAAA.......\n...AAAAAAa......\n...AAaaaaa......\n...AoooYoY......\n...AAAAAaa......\n...aaAAAa.......\n....AAAA........\n...AAAAAAAAAAA..\n...AaaaAAaaaaa..\n...AAAAa....A...\n.A.AAaaa....A...\n.AAAAAAa........\n...AA.AAa.......\n..AAa..AAa......\n........\n= mummy\nmain bone,white,tan\nhand 11,9\nhead 7,1\nfeet 8,14\n........\n....GGGGGGgg....\n...GGoooooogg...\n..GGooAAAAoogg..\n..GoAAAAAAaaog..\n..GoAYoAAoYaog..\n..GoAAAAAAaaog..\n..GooaaAAaeoog..\n..GoAAaaaaaaog..\n..GoAaAAAAeaog..\n..GoAAAAAAaaog..\n..GGoAaaaaaogg..\n...GoAAAAAaog...\n...GGoooooogg...\n....GGGGGGgg....\n........\n= mushroom\nmain red,purple,blue\nsecond white,yellow\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.......A\n......AAAa......\n.....AAAAa......\n....AABBAAa.....\n...AAABBAAaa....\n..AABAAAABBaa...\n.AAABAAAABBaaa..\n.aaaaaaaaaaaae..\n....KKKKKKk.....\n....KoKKoKk.....\n....KoKKoKk.....\n..KKKKooKkkKK...\n....KKKKkk......\n....qq..qq......\n........\n= mushroom\nmain red,brown,teal\nsecond white,yellow\nhand 12,13\nhead 7,2\nfeet 8,14\n........\n........\n.....AAAAAa.....\n...AAABBBBaaa...\n..AAAABBBBaaaa..\n.ABAAAAAAAaaaba.\n.ABAoYAAAAYoaba.\n.AAAoYAAAAYoaaa.\n.AAAAAAAAAaaaaa.\n.aaooooooooooee.\n..aZoZoZZoZoZe..\n....kKKKKKkj....\n...KKKKKKKkkk...\n...KKKKKKKkkk...\n....kkkkkkjj....\n........\n= ogre\nmain green,tan,grey\nsecond purple,brown,red\nhand 12,8\nhead 7,1\nfeet 7,14\n........\n.....AAAA.......\n....AAAAAa..TT..\n....AoAAoa.TTTt.\n...AAAAAAa.TTTt.\n...AZooZaa.TTt..\n..AAAAAAAaa.Tt..\n.AAAAAAAAaaaAA..\n.AAAAAAAAaaaAA..\n.AAAAAAAAaa.t...\n.AABBBBBBbb.....\n..aBBBBBBbb.....\n....BBBBbb......\n...AAAa.Aaa.....\n...AAAa.Aaa.....\n........\n= ogre\nmain tan,green,purple\nsecond brown,blue\nhand 2,12\nhead 5,2\nfeet 7,14\n........\n........\n....AAA.........\n...AAAAAAAA.....\n..AAAAAAAAAAA...\n..AoAAAAAAAAAA..\n.AAAAAAaAAAAAAa.\n.AZooAAaAAAAAAa.\n..AAAAAaaAAAAAa.\n..AA.AAAaAAAAAa.\n..AA.AAAaAAAAaa.\n.AAA.BBBBBBBbb..\n.AAA.BBBBBBBbb..\n.aa..AAAa.AAAa..\n....AAAa..AAAa..\n........\n= orc\nmain brown,red,grey\nskin green skin\nhand 12,11\nhead 6,1\nfeet 7,14\n........\n....WWWWw.......\n...WWWWWWw..W...\n..KWWWWWWwk.WWW.\n..KSSSSSSsk.TWW.\n...SoSSoSs..TWW.\n...SSSSSSs..TW..\n...ZooooZs..T...\n....SsSSs...T...\n..AAATTAAaaST...\n.SAAAATTAaaST...\n.SS.AAATTa..T...\n.SS.TTTGTt..T...\n....SSs.Ss......\n....ooo.oo......\n........\n= phoenix\nmain red,orange,purple\nhand 10,12\nhead 11,4\nfeet 3,14\n........\n...A............\n...AAA..........\n....FAAA........\n....FFAAA..R....\n.....FFAAAAAR...\n......FFAAAAoYY.\n.......FFAAAAY..\n...AA.AAAAAA....\n..AFFAAAAAAa....\n.AFF.AAAAAa.....\n.AF.AAAaaa......\n.A.AFA..Y.......\n..AFF...........\n...F............\n........\n= phoenix\nmain red,orange,magenta\nhand 12,9\nhead 7,1\nfeet 8,14\n........\n......R.\n......AA\n.A...AAAAAa...a.\n.AA..AoAAoa..aa.\n.AAA.AAYYAa.aaa.\n.AFAAAAYYAaaafa.\n..FFAAAAAAaaff..\n..FYAAFFFFaaYf..\n...YAAFFFFaaY...\n....AAFFFFaa....\n.F.F.AAAAAa.f.f.\n.FFFFYYAAYYffff.\n..FFFYZZZZYfff..\n..ffFFYYYYffff..\n........\n= robot\nmain blue,red,green,orange\nhand 2,10\nhead 7,3\nfeet 7,14\n........\n.......R........\n.......w........\n....AAAAAAAa....\n...AAAAAAAAaa...\n...Aoooo\n...AoUoooUooa...\n...Aooooooooa...\n....AAAAAAaa....\n.WW..wwwwv..WW..\n.W.AAAAAAaaa.w..\n.WwAAYRAAaaawv..\n..WWWWWWWWWww...\n.WooWooWooWoow..\n..wwwwwwwwwvv...\n........\n= robot\nmain white,orange,teal\nhand 1,9\nhead 7,1\nfeet 8,14\n........\n......WW\n.....AAAAAa.....\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AAooooooaa...\n...AAoUUUUoaa...\n...AAoUZZUoaa...\n.WWAAooooooaaww.\n.W.AAAAAAAaaa.w.\n.WWaaaaaaaeeeww.\n....AAAAAAaa....\n.....w....v.....\n.....w....v.....\n...WWW....www...\n........\n= treant\nmain green,teal,lime\nhand 13,8\nhead 7,1\nfeet 8,14\n........\n.......A\n......AA\n....AAAAAAaa....\n.....AAAAAa.....\n...AAAAAAAaaa...\n..AAAAAAAAaaaa..\n.....TTTTTt.....\n.T..TTTTTTtt..t.\n.TT.TYoTToYt.tt.\n..TTTTTTTTtttt..\n...TToooooott...\n....TTTTTTtt....\n...TTtTTTTqtt...\n..TT.t.TT.q.tt..\n........\n= treant\nmain green,orange,pink\nhand 13,5\nhead 7,4\nfeet 6,14\n........\n........\n..A.......A.....\n.AAA.....AAA....\n..A.TTTTTtAA....\n.TT.TKKKkt.T....\n..TTTKkKkttt....\n...TTTTTTtt.....\n...TTTTTTtt.....\n...TYoTYott.....\n...TYoTYott.....\n...TTTTTttt.....\n...TToooott.....\n..TTTToottt.....\n.TTtTTTttqtt....\n........\n= troll\nmain green,teal,grey\nsecond brown,red\nhair brown,orange,purple\nhand 2,13\nhead 9,2\nfeet 6,14\n........\n.......hHH......\n......HHHHH.....\n...AAAAHAAAA....\n..AAAAAAAAoAA...\n.AAAAAAA\n.AAAAAaAAAAAAAA.\n.AAAAAaAAAAooa..\n.AAAAaaAAAZAa...\n.AAAAaAAAA......\n..BBBaAABB......\n..BBBAAAbb......\n..AA..AAAA......\n..AA...AAa......\n.AAAa..AAAa.....\n........\n= troll\nmain green,blue,tan\nsecond brown,red\nhair orange,purple,black\nhand 1,13\nhead 7,1\nfeet 8,14\n........\n....H.HHHH.h....\n....HHHHHHhh....\n..A.AAAAAAaa.a..\n.AAAAAAAAAaaaaa.\n..AAAoAAAAoaaa..\n....AAAAAAaa....\n....AAaaaaaa....\n...AAAaaaaaaa...\n..AAAZooooZaaa..\n.AAAAAAAAAaaaaa.\n.AAAAAAAAAaaaaa.\n.AA.BBBBBBbb.aa.\n.AA.BBBBBBbb.aa.\n.aa.AA....aa.ee.\n........\n= unicorn\nmain white,pink,cyan\nhair pink,purple,gold\nhand 2,11\nhead 8,3\nfeet 10,14\n........\n...G............\n...gG..A........\n....GgAA.H......\n.....AAAHHH.....\n....AAAAAHHH....\n....AoAAAAHHH...\n...AAoAAAAHHH...\n..AAAAAAAAAHHH..\n.AAAAAAAAAAHHH..\n.AoAAAaAAAAAHH..\n.AAAaa.AAAAAHH..\n..aa...AAAAAhH..\n.......AAAAAah..\n......AAAAAAaa..\n........\n= unicorn\nmain white,pink,purple\nhair pink,purple,gold\nhand 13,9\nhead 11,3\nfeet 5,14\n........\n.............G..\n...........AG...\n.........HAAA...\n........HHAAoA..\n.......HHAAAAA..\n.......HHAA.AA..\n......HHAAA.....\n.....AAAAAAAAA..\n.H..AAAAAAA..A..\n.HHAAAAAAaAA....\n..HAAAAAa..AA...\n..H.AAaa........\n.HH.AA.aa.......\n....GG..GG......\n........\n= vampire\nmain purple,red,blue\nhair black,grey\nhand 13,1\nhead 7,1\nfeet 8,14\n........\n.A....HHHH....a.\n.AA..HHHHHh..aa.\n.ARA.HHKKHh.ara.\n.ARRHKKKKKkhrra.\n.ARRKRKKKKrkrra.\n.ARRKKKKKKkkrra.\n.ARRAKZooZkarra.\n.AARAAKKKKaaraa.\n.AA.XXKKKKXX.aa.\n....XXKR\n....XXXX\n....XXXX\n.....XX.\n....XXX.\n........\n= vampire\nmain red,purple,blue\nhair black,grey,gold\nhand 11,7\nhead 7,1\nfeet 7,14\n........\n.....HHHH.......\n....HHHHHH......\n....HHHKKK......\n..A.HHKRKR......\n..AA.KKKKK......\n..AAAAAAAAA.....\n...AAAAAAAAA....\n..AAAAAAAAAAa...\n..AAAAaAAaAAa...\n..AAAaaAAaAaa...\n..AAAaAAAaAa....\n.AAAAaAAaaAaa...\n.AAAaaAAaAAaaa..\n.AA.XX.aXXaaa...\n........\n= werewolf\nmain grey,brown,purple\nsecond brown,blue\nhand 13,7\nhead 11,2\nfeet 7,14\n........\n...........AA...\n..........AAAA..\n.......A.AAAAo..\n......AAAAAoA...\n.......AAAAAA...\n......AAAAAK....\n....AAAAAAKK.AA.\n..AAAAAAAAKK.A..\n.AAAaaAAAKKAAA..\n.AAa.aAAAKKAa...\n.AA..aAAAKKa....\n.ZA..BBBBBB.....\n....AAa.AAa.....\n....AAA.AAA.....\n........\n= werewolf\nmain grey,brown\nsecond purple,brown,red\nhand 1,13\nhead 7,2\nfeet 8,14\n........\n...A........a...\n...AA......aa...\n...AAAAAAAaaa...\n...AAAAAAAaaa...\n...AYoAAAAoYa...\n.AA.AAKKKKaa.aa.\n.AAAAKKooKkaaaa.\n.AAAKKKKKKkkaaa.\n..AAAKoZZokaaa..\n.AAaAAKooKaaeaa.\n.AA.AAKKKKaa.aa.\n.ZA.BBBBBBbb.aZ.\n....BBBBBBbb....\n...AAA....aaa...\n........\n= wisp\nmain cyan,green,purple,orange\nhand 1,9\nhead 6,4\nfeet 6,13\n........\n........\n............A...\n...........AA...\n.....AA...AA....\n....AAAAAAAAA...\n..AAAAAAAAAAA...\n..AAKKKKAAAa....\n..AKKKKKKAaa....\n.AAKoKKoKAa.....\n.AAKoKKoKAa.....\n.AAKKKKKKaa.....\n..AAKKKKaa......\n...AAAAaa.......\n........\n........\n= wisp\nmain cyan,blue,pink,green\nhand 12,7\nhead 7,1\nfeet 6,14\n........\n....A...A.......\n....AA.AA...A...\n.A..AAAAAA.AA...\n.AA.AAAAAAAAa...\n.AAAAAKKAAAaa...\n..AAAKKKKKAa....\n..AAKKKKKKaa....\n..AAKoKKoKaa....\n..AAKoKKoKaa....\n...AAKKKKaa.....\n...aAAKKaaa.....\n....aaAaaa......\n.....aAa........\n......a.........\n........\n= hammer\nmain red,blue\n........\n.......W\n......WW\n.....WWWWWw.....\n.....WWWWWWw....\n......wWWWWww...\n.....TTwWWwwv...\n....TTt.wwwv....\n...TTt...wv.....\n..AAt...........\n.AAa............\n.aa.............\n........\n........\n........\n........\n= knight\nmain blue,red,green,purple\nsecond gold,red,white\nhand 13,11\nhead 7,1\nfeet 8,14\n........\n......BBBBb.....\n.....BWWBBbb....\n....WWWWwwwbb...\n....WWWWwwwv....\n....WoooWoov....\n....WWWowwwv....\n....WWWowowv....\n.BBBBBwwwvvaa...\n.BAAABAAaaaWWw..\n.BABABAAaae.Ww..\n.BAAABAAaae.TT..\n.bAAabAaaae.....\n..bab.WW.wv.....\n...b..Ww.vv.....\n........\n= knight\nmain red,blue,purple\nskin skin,dark skin\nhair gold,orange,black\nhand 12,11\nhead 7,1\nfeet 8,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HGGGGGgh....\n...HHSSSSSsHh...\n...HSSoSSoSsh...\n...HSSoSSoSsh...\n...HHSSSSSshh...\n..HHAWSSSwahhh..\n..WWWWWWwwwwwv..\n..WW.AWwwa.wwv..\n..SS.WGGgw.sss..\n.....AAAaa......\n....AAAAaaae....\n....WW...wv.....\n........\n= knight\nmain purple,red,blue,green\nsecond red,gold,white\nhand 8,9\nhead 8,2\nfeet 8,14\n........\n.......B\n......BB\n.....WBB\n....WWWw\n....WWWw\n....Wooo\n....WwoW\n...WAwwG\n..WWwAWT\n..WwwwWT\n...wAGGG\n....AAWW\n....vvWW\n....vv.W\n........\n= knight\nmain black,grey,purple,red\nsecond red,gold,purple\nhand 13,12\nhead 8,2\nfeet 8,14\n........\n...W........w...\n..WW..AAaa..ww..\n..WWAAAAAaaaww..\n...WAAAAAaaaw...\n...AAAAAAaaae...\n...Aoooooooee...\n...AoRRoRRoee...\n...AAAoAoaaee...\n....AAoAoaae....\n.AABBBBBBbbaaa..\n.AAABAAAaabaaae.\n.AA.BAAAabd.aae.\n.WW.AAA.aae.ww..\n....AA...ae.....\n........\n= warrior\nmain red,blue,green\nskin skin,dark skin\nhair black,orange\nhand 13,11\nhead 7,1\nfeet 8,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....AAAAAAaa....\n....SSSSSSSs....\n....SooSSoos....\n....SSoSSoSs....\n....HSSSSSSh....\n....HHHHHHhh....\n..TTThHHHhWwss..\n.TTtttWWwwwvsSs.\n.TtGttWWwww..SS.\n.tTttqTTGtt.....\n..tqqWWwwvv.....\n.....TT..tq.....\n........\n= warrior\nmain green,red,purple\nskin skin,dark skin\nhair orange,gold,black\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n.....HHHHh..W...\n....HHHHHHh.Ww..\n.HhHHHHSSSh.Ww..\n.HhHHSSSSSs.Ww..\n.Hh.HSoSSos.Ww..\n.Hh.SSoSSos.Ww..\n.h..SSSSSS.GGgg.\n...AASSSsaaSSs..\n..AAAWWwwaaSs...\n.SSA.WWwwe......\n.SS..TGGt.......\n....AAAaae......\n....TT..tt......\n....TT..tq......\n........\n= warrior\nmain red,grey,teal\nskin skin,dark skin\nhair orange,gold,grey\nhand 11,9\nhead 6,1\nfeet 6,14\n........\n....WWWwv..TWW..\n...WWWWwwv.TWWw.\n...WWWWwwv.TWWw.\n...GgggggD.TWw..\n...SooWoos.T....\n...SSoWoSs.T....\n...HSSwSSh.t....\n...HHHHHhh.t....\n..AAHHHhaaSSs...\n.AAAAHhaaaSs....\n.SS.AAAaae.t....\n.SS.TTGGtt.t....\n....AA..ae......\n....TT..tq......\n........\n= barbarian\nmain red,brown,grey\nskin skin\nhair orange,black,gold\nhand 13,12\nhead 8,1\nfeet 7,14\n........\n.....HHHHHHh....\n....HHHHHHHHh...\n...HHHHSSSHHh...\n...HHSSSSSSsh...\n...HHSoSSoSsh...\n....HSoSSoSs....\n....hSSSSSSs....\n..SSSSzzzSSsss..\n.SSSSTSSSSSsssz.\n.SS.SSTSSSss.ss.\n.WW.SSsTSsss.ww.\n.SS.GGGGGGgg.ss.\n....AAAAaaae....\n....TT....tt....\n........\n= barbarian\nmain grey,white,brown\nskin skin\nhair orange,gold,black\nhand 10,9\nhead 6,2\nfeet 7,14\n........\n.K......k...WW..\n.KK....kk.T.WWW.\n..KWWWwk..TWWWW.\n..WWWWwww.TWWww.\n..GgggggD.TwWw..\n..SoSSoSs.T.w...\n..HoSSoSh.T.....\n..HHHHHHh.T.....\n.AAHHHHaaSS.....\n.AAAHHaaaSS.....\n.SSASSsas.t.....\n.SSTTGGtt.t.....\n...TTtttq.t.....\n...TT..tq.......\n........\n= barbarian\nmain brown,red,grey\nskin skin\nhair orange,gold,black\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n.....HHHHh..LLl.\n...HHHHHHHh.LLl.\n..HHHHHSSHh.LLl.\n..HHHSSSSSh..Ll.\n.HHHSSoSSos..tq.\n.HH.SSoSSos..t..\n.HH.SSSSSSs.st..\n.h..SSSSsss.ss..\n..SSAAASaasss...\n.SS.AAASaae.....\n.SS..SSSss......\n....AAAAaae.....\n....SS..ss......\n....TT..tt......\n........\n= samurai\nmain red,blue,black,purple\nsecond gold,white,silver\nskin skin,dark skin\nhand 13,12\nhead 8,2\nfeet 8,14\n........\n..G..........g..\n..GG..AAaa..gg..\n...GGAAAAaagg...\n....AGGGGggae...\n..AAAAAAAaaaee..\n..AASooSSoosee..\n...aSSoSSoSse...\n....RRRRRRRr....\n..AAAroooorae...\n.AAAeBBBbbbaaae.\n.Bbb.AAAaae.bbd.\n.SS..BBBbbd.ss..\n....AAa..aae....\n....TT....tt....\n........\n= samurai\nmain blue,grey,teal,black\nsecond white,red,gold\nskin skin,dark skin\nhair black,grey\nhand 12,11\nhead 7,3\nfeet 7,14\n........\n......HH........\n......Hhh.......\n....HHHHHHh.....\n....HSSSSHh.....\n....HSSSSSs.....\n....SoSSoSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n..AAABSSBbaae...\n.AAAAABBbaaaae..\n.AA.AAAbaae.SS..\n.SSBBBBbbbdGSs..\n...WAAAAaae.....\n.WWWAAAAaaae....\n........\n= samurai\nmain white,red,black\nsecond tan\nthird blue,red,black\nskin skin\nhair black\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n......BBb...W...\n....BBBBbb..W...\n..BBBBBBbbb.Ww..\n.BBBBBBBbbbbWw..\n..dddddddddd.w..\n...HSSSSSs..Ww..\n...HSoSSos..Ww..\n...HSSSSSs..Ww..\n..AAACSCaa.GGGg.\n.AAAAACaaaaSS...\n.AA.AAAaaaSSs...\n.SS.CCCccx.T....\n...AAAAaaae.....\n...AAAAaaae.....\n........\n= guard\nmain red,blue,green,yellow\nskin skin,dark skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n..W...WWww......\n.WWW.WWWWww.....\n.WWw.WWWwwv.....\n..w.WWWWwwvv....\n..T.SSSSSSSs....\n..T.SSoSSoSs....\n..T.SSoSSoSs....\n..T.SSSSSSSs....\n.SSAAAAaaaaae...\n.SSAAAAGaae.ae..\n..T.AAAGaae.SS..\n..T.TTTTttt.....\n..t.AAAAaae.....\n..t.TT..tt......\n........\n= guard\nmain blue,red,purple\nsecond gold,white\nskin skin,dark skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n.....WWWWww.....\n....WWWWWwww....\n....WwSSSSwv....\n....WSSSSSSv....\n....WSoSSoSv....\n....WSoSSoSv....\n....WwSSSSwv....\n.TTTTwwwwwwvww..\n.TAAATBAaabvWwv.\n.TABATABbae.wwv.\n.TBBBTABbae.ss..\n.TABATBAaab.....\n..TATAAAaae.....\n...T.WW..wv.....\n........\n= guard\nmain green,blue,black\nskin skin,dark skin\nhair gold,black\nhand 12,10\nhead 7,1\nfeet 7,14\n........\n......WWw...W...\n....WWWWwwv.Ww..\n...WWWWWwwv.Ww..\n...WggggggD..T..\n...HSSSSSSh..T..\n..HHSoSSoSh..T..\n..HHSoSSoSh..T..\n..hh.SSSSs...T..\n..AAAAAAaaaaST..\n.AAAWWWwwaaSST..\n.SS.WWWwwv...t..\n.SS.TTGttt...t..\n....AAAaae...t..\n....TT..tq...t..\n........\n= archer\nmain green,teal,red\nskin skin,dark skin\nhand 11,9\nhead 6,1\nfeet 7,14\n........\n....AAAAa..TT...\n...AAAAAaa.j.T..\n..AAASSSaa.j.tT.\n..AASSSSSa.j..T.\n..AASoSSoa.j..T.\n..AASoSSoa.j..T.\n...aSSSSsa.j..T.\n..AAASSSaaSSSST.\n.AAAAAAaaaSj..T.\n.SS.AAAaae.j..T.\n.SS.TGGtte.j.tT.\n....AAAaae.j.T..\n....TT..tt.TT...\n....TT..tq......\n........\n= archer\nmain teal,green,purple,red\nskin skin,dark skin\nhair gold,orange\nhand 13,11\nhead 7,1\nfeet 8,14\n........\n.K.R..HHHHh.....\n.KrR.HHHHHHh....\n..KrHHHHHHHhh...\n..TTHHHSSSShh...\n..TtHHSoSSosh...\n..TtHHSoSSosh...\n..TtHHSSSSSsh...\n...THHaSSSahh...\n...AAAAAaaaaae..\n..AA.ATAAaae.ae.\n..SS.AATAaae.SS.\n.....TTTGtt.....\n.....AAAaae.....\n.....TT..tt.....\n........\n= archer\nmain green,red,blue\nskin skin,dark skin\nhair orange,black\nhand 13,8\nhead 6,1\nfeet 6,14\n........\n...AAAAaa.TT....\n..AAAAAAaa.tT...\n.RAAAAAAAaa.tT..\n.rRHHHSSSs...T..\n...HHSSoSs...T..\n...HHSSoSs...T..\n...hHSSSSs...T..\n..AAAASSsKKKKTw.\n..AAAAAaassssT..\n...AAAaae....T..\n...TTTGtt...tT..\n...AAAaae..tT...\n...TT..tt.TT....\n..TTT..ttt......\n........\n= hunter\nmain green,brown,red\nskin skin\nhair brown,black,orange\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n....TTTTTt......\n...TTTTTTtt.....\n..TTTTTTTttt....\n..qqqqqqqqqqK...\n...SSSSSSSs.KK..\n...SSoSSoSs.qq..\n...HSoSSoSh.KK..\n...HHHHHHhh.q...\n..AAAHHHaaae....\n.AAAATAAaaaae...\n.AA.AATtaae.ae..\n.SS.TTTGttt.SS..\n....AAAaaae.....\n....TT..tt......\n........\n= hunter\nmain brown,green,red\nskin skin\nhair black,brown,grey\nhand 12,11\nhead 7,2\nfeet 8,14\n........\n.........RR.....\n....AAAAaRr.....\n....AAAAaaRr....\n....qqqqqqq.....\n..AAAAAAAaaae...\n....SSSSSSSs....\n....SSoSSoSs....\n....HSoSSoSh.W..\n....HHHHHHhh.Ww.\n..AAAHHHhaaa..w.\n.AAASSTTTTTTTTw.\n.SSTTTttttSS..w.\n..TT.AAAaae..wv.\n....TTT..tt..v..\n........\n= hunter\nmain green,red,blue\nskin skin\nhair black,orange,brown\nhand 12,10\nhead 7,1\nfeet 7,14\n........\n.....KKKKk..W...\n....KKTTtkk.Ww..\n...KKHHHHtk.Ww..\n...KHHSSSSk.T...\n...KHSSSSSk.T...\n...KHSoSSok.T...\n...KHSoSSok.T...\n....kSSSSk..T...\n..TTKKKkktt.TS..\n.TTTTKKktttSSS..\n.TT.AAAaae..T...\n.SS.AAAaae..t...\n....AAAaae..t...\n....TT..tt..t...\n........\n= rogue\nmain purple,green,grey\nsecond black,red,grey\nskin skin,dark skin\nhand 13,12\nhead 7,1\nfeet 8,14\n........\n.......AAa......\n.....AAAAaa.....\n....AAAAAaaa....\n...AAASSSSaae...\n...AASSSSSsae...\n...AASoSSoSae...\n...AABBBBBbae...\n....ABBBBbbe....\n..AAAABBbaaae...\n.AAAAATAAaaaae..\n.AA.AATTtaae.ae.\n.SS.TTTGGttt.SS.\n.W..AAAAaaae....\n.Ww.TT....tt....\n........\n= rogue\nmain black,blue,red\nsecond white,tan,gold\nskin skin,dark skin\nhair orange,black,gold\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n.....HHHHh......\n....HHHHHHh..W..\n...HHHHHHHh..Ww.\n...HHSSSSSs..Ww.\n...HooooooosWWw.\n...HoYooYoos.w..\n...HhSSSSSs.gGg.\n....SSSoos..sSs.\n..AABBBBbaaass..\n.AAABBBbbaaas...\n.AA.ABBbae......\n.SS.TTGtt.......\n....AAAaae......\n....TT..tt......\n........\n= rogue\nmain green,purple\nsecond black,red\nskin skin,dark skin\nhand 11,10\nhead 6,3\nfeet 7,14\n........\n...KKKk.........\n..KKKKKk........\n..KKKKkkAAAa....\n..KKKkkAAAAaa...\n..kKkkAAASSSa...\n...kkSAASSoSs...\n....SSAAASoSs...\n...AAAaABBBBb...\n..AAAAAABBBb....\n..AAAAAAaaaSSs..\n..AAATTTGta.ss..\n...AAAAAaaae....\n..AAAa..aaae....\n..TTt....ttt....\n........\n= assassin\nmain black,purple,grey\nsecond red,blue,white\nskin skin,dark skin\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....AAAAaa.....\n....AAAAAaaa....\n....BBBBBBbbb...\n....ASSSSSSabbb.\n....ASoSSoSa..b.\n....AAAAAaaa....\n....AAAAAaae....\n..AAAAAAaaaae...\n.AAeAAABaaeaae..\n.AA.ABBAaae.aa..\n.SS.BBBBbbb.SS..\n..w.AAAAaae.....\n..WwAAA.aae.....\n...WAA...ae.....\n........\n= assassin\nmain black,red,purple\nsecond red,gold,white\nskin skin,dark skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n.......A\n......AA\n.....AAA\n....AAAa\n...AAaoo\n...AAoRo\n...AAooo\n....Aaoo\n..AAAAAa\n.AAaAAAB\n.SS.AABB\n.W..BBBB\n.W..AAAA\n....AA..\n........\n= assassin\nmain grey,black,blue\nsecond red,purple,teal\nskin skin,dark skin\nhand 12,8\nhead 7,1\nfeet 6,14\n........\n.....AAAAa......\n....AAAAAaa.....\n...BAAASSSa.....\n.BBBAASSoSs.....\n.Bb.AAASoSs.....\n....AAABBBb.....\n...AABBBBbaaSS..\n..AAAABAAaaaSWw.\n.AA.AAAaa.......\n.SS.BBBbb.......\n...AAAAaaa......\n..AAAAaaaaa.....\n.AAAa...aae.....\n.TT......ttt....\n........\n= mage\nmain blue,purple,red,teal\nsecond gold,white,cyan\nskin skin,dark skin\nhair black,gold\nhand 13,12\nhead 7,1\nfeet 8,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HHSSSHHh....\n...AHSSSSSSha...\n...AASoSSoSaa...\n...AASoSSoSaa...\n....ASSSSSSa....\n..AAAABBBBaaa...\n.AAAAAABBaaaae..\n.AAe.AABbaa.aae.\n.BBB.AABbae.bbb.\n.SS..AABbae..SS.\n....AAABbaae....\n...AAAABbaaaae..\n........\n= mage\nmain purple,blue,green\nsecond gold,white,red\nskin skin,dark skin\nhand 11,10\nhead 6,1\nfeet 7,14\n........\n.....AAAA..UUu..\n....AAAAaa.UZUu.\n...AAAAAaa.uUuu.\n...AASSSSaa.Tt..\n...ASSSSSse.T...\n...ASoSSose.T...\n...ASoSSose.T...\n...aSSSSSs..T...\n..BBBSSSBbb.T...\n.AAABBBBbaaSS...\n.AAeAAAaaaaSS...\n.SS.AAAaae..t...\n...AAAAaaae.t...\n..AAAAAaaaaet...\n........\n= mage\nmain red,purple,blue\nsecond gold,orange,white\nskin skin,dark skin\nhair black,grey\nhand 13,7\nhead 8,1\nfeet 8,14\n........\n......HH\n.....HHH\n....HHHH\n.F..HHSS\n.FF.HSSS\n.YF.HSoS\n.SS.HSoS\n.AA.hSSS\n.AAAhBSS\n..aAAABB\n....AABB\n....aBBB\n...AAABB\n..AAAABB\n........\n= witch\nmain purple,black,green,blue\nsecond orange,red,gold\nskin skin,green skin\nhair black,orange,grey,white\nhand 12,12\nhead 7,1\nfeet 8,14\n........\n.......AAa......\n......AAAaa.....\n......AAAa......\n.....AAAAaa.....\n.....BBBGbb.....\n..AAAAAAAaaaae..\n...HHSSSSSHh....\n...HHSoSSoSh....\n...HHSoSSoSh....\n..HHhSSSSShhh...\n..AAAASSaaaae...\n.SS.AABBaae.SS..\n....AAAAaaae....\n...AAAAAaaaae...\n........\n= witch\nmain black,purple,blue\nsecond red,purple,green\nskin skin,green skin\nhair orange,grey,black\nhand 11,11\nhead 6,1\nfeet 7,14\n........\n...aAAA....YyY..\n..a.AAAAa..YyYy.\n....AAAAaa.YyYy.\n....AAAAaa.yYyy.\n....BBGGbb..tt..\n.AAAAAAAAaa.T...\n...HSSSSSSh.T...\n...HSoSSoSh.T...\n...HSoSSoSh.T...\n..HHSSSSShhST...\n..AAASSaaaaSS...\n..SS.BBbb...T...\n....AAAaae..T...\n...AAAAaaae.T...\n........\n= witch\nmain purple,black,red,green\nsecond gold,red,white\nskin skin,green skin\nhair orange,black,white\nhand 10,10\nhead 5,1\nfeet 9,14\n........\n...AA...........\n..a.AAa.........\n....AAAa........\n....AAAaa.......\n....BBGbb.......\n..AAAAAAaaae....\n...HHSSoSs......\n..HHHSSoSs......\n..HH.SSSSs......\n....AAAaaSS.....\n.yy..AAaaSTTTTt.\n.YYYyTTAAAaattt.\n.yYYy.AAAaae....\n.yy.....tt.tt...\n........\n= wizard\nmain blue,purple,red,green\nsecond gold,white,red\nskin skin,dark skin\nhair white,grey,silver\nhand 12,11\nhead 7,1\nfeet 8,14\n........\n......AAa.......\n.....AAAaa..Uu..\n.....AYAaa.UZUu.\n....AAAAaaa.Uu..\n....BBBBbbb.TT..\n..AAAAAAAaaa.T..\n...HSSSSSSh..T..\n...HSoSSoSh..T..\n...HHHSSHHh..T..\n..AHHHHHHhha.T..\n.AAAHHHHHhaaSS..\n.AAeHHHHhaaaST..\n.SS.AHHhhae..t..\n...AAAHhaaae.t..\n........\n= wizard\nmain green,blue,purple,red\nsecond gold,white\nskin skin,dark skin\nhair white,grey,silver\nhand 13,12\nhead 7,1\nfeet 8,14\n........\n.....SSSSs......\n....SSSSSSs.....\n...HSSSSSSsh....\n...HHHHSHHHh....\n...HSoSSoSsh....\n...HSoSSoSsh....\n...HHHssHHhh....\n..AHHHHHHHhha...\n.AAAHHHHHhhaaa..\n.AAAHHHHHhaaaae.\n.RRRRHHHhaa.aae.\n.RGGRAHhaae.bbb.\n.RRRRAHhaae.SS..\n.rrrrAAaaaae....\n........\n= wizard\nmain red,purple,grey,blue\nsecond gold,black,white\nskin skin,dark skin\nhair white,silver,grey\nhand 13,13\nhead 9,1\nfeet 8,14\n........\n.........AA.....\n.......AAAaa....\n......AAAAaa....\n.....AAAAAaae...\n....AAAAAAaaa...\n...BBBBBBBbbb...\n.AAAAAAAAAaaaae.\n...HHoSSSoHh....\n...HHSSsSSHh....\n...HHHHHHHhh....\n..AHHHHHHHhha...\n.AAAHHHHHhaaae..\n.SS.AHHHhaa.SS..\n...AAAHhaaaae...\n........\n= necromancer\nmain black,purple,green\nsecond purple,red,bone\nskin skin,dark skin\nhand 11,11\nhead 5,1\nfeet 6,14\n........\n....AAAAa..KKKk.\n...AAAAAaa.KoKo.\n..AAooooaa.KKKk.\n..AooooooaeoKKo.\n..AoNooNoae.TT..\n..AoNooNoae.T...\n..AAooooaae.T...\n..AAAoooaae.T...\n.AAABBBbaaaaT...\n.AABAGGabaaSS...\n.AAeAAAaaa.SS...\n.SS.AAAaae..t...\n...AAAAaaae.t...\n..AAAAAaaaaet...\n........\n= necromancer\nmain purple,black,grey,green\nsecond red,black,bone\nskin bone,skin\nhand 13,12\nhead 7,1\nfeet 7,14\n........\n......AAAa......\n....AAAAAaaa....\n...AAKKKKKkae...\n...AKKKKKKkae...\n...AKooKookae...\n...AKooKookae...\n...AAKKoKkaaeN..\n....AKoKokae.N..\n..AAAAkkkaaaNNn.\n.AAAABBBbaaaNYn.\n.AAeAABbaae.Nn..\n.SS.AABbaaesSS..\n.SS.AABbaae.....\n...AAABbaaae....\n........\n= necromancer\nmain black,purple\nsecond red,purple,green\nskin bone,green skin,white\nhand 13,9\nhead 8,2\nfeet 8,14\n........\n........\n.....SSS\n....SSSS\n..B.SSSS\n..BBSooS\n..BBSRoS\n.ABBSSSS\n.A.BBSoo\n.SSAABSS\n.SAAAABB\n...AAAKK\n....AAKo\n....AAaK\n...AAAAA\n........\n= priest\nmain white,red,purple\nsecond gold,red\nskin skin,dark skin\nhair white,grey\nhand 12,12\nhead 8,1\nfeet 8,14\n........\n.......A\n......AABa......\n.....AAABaa.....\n.....ABBBBa.....\n.....AAABaa.....\n.....GGGGgg.....\n....SSSSSSSs....\n....SSoSSoSs....\n....SSoSSoSs....\n....HSSSSSsh....\n..AAAAHHhaaae...\n..SSAAABaae.SS..\n....AABBBae.....\n...AAAABaaae....\n........\n= priest\nmain black,white,grey\nsecond red,blue,green\nskin skin,dark skin\nhair grey,black\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....SSSSs......\n....SSSSSSs.....\n...HHSSSSHHh....\n...HSSSSSSsh....\n...HSoSSoSsh....\n....SoSSoSs.....\n....SSSSSSs.....\n...AAAZZAaaa....\n..AAAAGAAaaae...\n..AABBBBGaaae...\n..SSBGGBAae.SS..\n..SSBGGBAae.....\n....bbbbaae.....\n...AAAAAaaae....\n........\n= priest\nmain black,blue\nskin skin,dark skin\nhand 8,11\nhead 7,1\nfeet 8,14\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAKKKKKkaa...\n...AAKSSSSkaa...\n...AKSSSSSska...\n...AKSoSSoska...\n...AKSoSSoska...\n...AAKSSSSkaa...\n..AAAAKKKkaaae..\n..AAAAKGkaaaae..\n...AASSGSsaae...\n....AAAAaaae....\n....AAAAaaae....\n...AAAAAaaaae...\n........\n= monk\nmain orange,red,yellow\nsecond gold,brown,red\nskin skin,dark skin\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....SSSSss.....\n....SSSSSSSs....\n....SSSSSSSs....\n....SSSSSSSs....\n....SooSSoos....\n....SSSSSSSs....\n.....SSSSSs.....\n..AAASSSSsss....\n.AAAAASSSSsss...\n.AA.AAAASs.ss...\n.AA.AAAAAa.SS...\n.SS.BBBBbb......\n....AAAAaae.....\n....SS..ss......\n........\n= monk\nmain brown,tan,grey\nskin skin\nhair brown,orange,grey\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....HSSsh......\n....HHSSSHh.....\n....HHHHHHh.....\n....SSSSSSs.....\n....SoSSoSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n..AAaSSSsaaae...\n.AAAAaaaaaaaae..\n.AAAAAAaaae.ae..\n.T.AAAAAaaae.SS.\n.tSKKKKKkkkk.SS.\n.TSAAAAKaaae....\n...AAAAKaaae....\n........\n= monk\nmain orange,red,yellow\nsecond red,gold,brown\nskin skin,dark skin\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n.....SSS\n....SSSS\n....SSSS\n....SSSS\n....SooS\n....SSSS\n.....SSS\n...AAsSS\n..AAAASS\n.AAAAAAA\n.AA.AABB\n.SSAAAAA\n.SSSSsAA\n..AAASSS\n........\n= druid\nmain green,brown,tan\nskin skin\nhair grey,white,brown\nhand 12,10\nhead 6,3\nfeet 7,14\n........\n.T.T....T.T.NN..\n.TtT....TtTNnN..\n..TTNNNNTT.Nnn..\n...NNnnNNn..T...\n...HSSSSSh..T...\n...HSoSSoh..T...\n...HSoSSoh..T...\n...HHHHHHh..T...\n..AAHHHHhaa.T...\n.AAAHHHhaaaSS...\n.AAeAHHaaaaSS...\n.SS.ANnaae..t...\n...AANnaaae.t...\n...AAAAaaae.t...\n........\n= druid\nmain green,teal\nskin skin,dark skin\nhair orange,green\nhand 13,11\nhead 7,2\nfeet 8,14\n........\n....N..NN..n....\n....NNPNNnNn....\n...NNHHHHHnnn...\n...HHHSSSSHhh...\n...HHSSSSSSHh...\n...HHSoSSoSHh...\n...HHSoSSoSHh...\n..HHHSSSSSshhh..\n..HHNNSSSnnhhh..\n.SSNNANNAannhss.\n.SSAAAAAaaae.ss.\n....AAAAaaae....\n....NANANanan...\n....SS...ss.....\n........\n= druid\nmain brown,grey\nsecond green,teal,brown\nskin skin\nhair black,grey,orange\nhand 13,11\nhead 7,2\nfeet 7,14\n........\n...AA....aa.....\n...AeAAAAea.....\n..AAAAAAAaaa....\n..AYoAAYoaaa....\n..AKAKAKakae....\n..AASSSSSSae....\n..AASoSSoSae....\n..AASoSSoSae....\n..AAHHHHHhae....\n.AAAAHHHhaaae...\n.AAaBBHhbbaaSS..\n.SS.BBBbbd.eSS..\n....TTTttq......\n....TT..tt......\n........\n= bard\nmain red,purple,green,blue\nsecond gold,white\nskin skin,dark skin\nhair gold,black\nhand 12,10\nhead 6,1\nfeet 7,14\n........\n...........KK...\n....AAAAaaKK....\n...AAAAAAakk....\n...BBBBBBbb.....\n...HHSSSSSh.....\n...HSSoSSos..TT.\n...HSSoSSos.TTt.\n....SSSSSSs.Tt..\n..AAABBBbaaTT...\n.AAATTTTaaTtSS..\n.AATFFTTTTtaSS..\n.SSTFoFTTtae....\n...TFFFTtaae....\n....TTTt.tt.....\n........\n= bard\nmain teal,pink,purple,red\nsecond white,gold\nskin skin,dark skin\nhair orange,black\nhand 10,10\nhead 6,1\nfeet 7,14\n........\n...HHHHHh.......\n..HHHHHHHh......\n.HRHHSSSHh......\n.HHHSSSSSh.GGGg.\n.HHSoSSoS.GKoKg.\n.HHSoSSoS.GKoKg.\n.HHSSSSSs.GKoKg.\n.HhSSoSSs.GKoKg.\n.HBAASSaaSSKoKg.\n..BAAAAaaSSKog..\n..SS.BBb..GKgg..\n....AAAaa.Ggg...\n...AAAAaae......\n..AAAAAaaae.....\n........\n= bard\nmain green,blue,purple,orange\nsecond red,white,gold\nskin skin,dark skin\nhair gold,black\nhand 11,9\nhead 6,2\nfeet 7,14\n........\n.RR.............\n.RrRAAAa........\n..RAAAAAaa......\n..AAAAAAAaaae...\n...HHHSSSs......\n...HHSoSSo......\n...HSSoSSo......\n...hSSSSSKKKKKk.\n..BBBSSSsSKkSSk.\n.AAAABBbaSSaSS..\n.AAAAAAaaaaaa...\n..AA.TTGtt......\n....AAAAaae.....\n....TT..tt......\n........\n= bard\nmain red,green,blue,purple\nsecond white,gold\nskin skin\nhair brown,gold,black\nhand 13,11\nhead 7,1\nfeet 7,14\n........\n.tt...AAAAaKK...\n.Tt..AAAAAAkkK..\n..T..BBBBBBbb...\n..TTAAAAAAAaaa..\n...THSSSSSSh....\n...THSoSSoSh....\n...THSoSSoSh....\n...TSSSooSSs....\n...AABSooBaa....\n..AAABBBBbaae...\n.AAe.BBBb.aaSS..\n.SS.TTGGt..sSS..\n....AAA.aae.....\n....TT...tt.....\n........\n= king\nmain red,purple,blue\nsecond white,gold,red\nskin skin,dark skin\nhair grey,white\nhand 12,10\nhead 7,1\nfeet 8,14\n........\n....G..G..G.....\n....GGGGGgg.....\n....GRGGRGg.....\n....HSSSSSh.GG..\n....SSoSSos.RG..\n....SSoSSos.Gg..\n....HHSSHHh.T...\n....HHHHHHh.g...\n..AAKHHHHKaaSS..\n.AAAKKHHKkaaSS..\n.AAABBKkBbae.g..\n.SS.BBKkbbae....\n...ABBKkbbaae...\n..AAAKKkkaaaae..\n........\n= king\nmain purple,red,green\nsecond blue,red,green\nskin skin,dark skin\nhair orange,white,black,grey\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n.....G..G..g....\n.....GGGGGgg....\n.....GRGGRGg....\n....HHHHHHHHh...\n....HSSSSSSSh...\n....HSoSSoSSh...\n....HSoSSoSSh...\n....HHHSSHHHh...\n..KKKHHHHHHkkk..\n.AAKBBHHHHbbkae.\n.AABBBBHHbbbbae.\n.SSGGGGGGGGggss.\n....BBBBBbbd....\n.....TT..tt.....\n........\n= king\nmain red,purple,blue\nsecond purple,green,red,white\nskin skin,dark skin\nhair white,grey\nhand 13,11\nhead 8,2\nfeet 8,14\n........\n...G....\n..GG.G.G\n..TA.GGG\n..TA.GRG\n..TA.HSS\n..TA.SoS\n..TA.SoS\n..TA.HHH\n..TBBHHH\n.TBBBKHH\n.TSSBBKH\n.TTTTBBB\n.Tt.TTBB\n.tt..qqt\n........\n= queen\nmain purple,red,pink,blue\nsecond gold,white\nskin skin,dark skin\nhair gold,orange,black\nhand 11,11\nhead 8,1\nfeet 8,14\n........\n.....G.GG.g.....\n.....GRGGRg.....\n....HHHHHHHh....\n...HHHSSSHHhh...\n...HHSSSSSShh...\n...HHSoSSoShh...\n...HHSoSSoShh...\n..KKHHSSSShhkk..\n..KKAASGSaakk...\n...SAAAGAaas....\n..SS.AAAaa.SS...\n....AABBBaae....\n...AAABBBaaae...\n..AAAABBBaaaae..\n........\n= queen\nmain blue,green,purple\nsecond white,gold,pink\nskin skin,dark skin\nhair grey,white,silver\nhand 12,11\nhead 8,1\nfeet 8,14\n........\n......G.G.g.....\n.....GGGGGg.....\n.....HHHHHh.....\n....HHHHHHHh.GG.\n...HHSSSSSSh.Gg.\n...HHSoSSoSh.T..\n....HSoSSoSs.T..\n.....SSRRSs..T..\n...KKKSSSkkk.T..\n..AAAKKKkaaaST..\n.AA.AABBaae.SS..\n.SS.AABBbae..t..\n...AAABBbaaa....\n..AAAABBbaaaae..\n........\n= queen\nmain black,purple,red\nsecond red,purple,white\nskin skin,dark skin\nhair black,white,orange\nhand 13,13\nhead 8,1\nfeet 8,14\n........\n.....G..\n.....G.G\n.....GGG\n....HGGR\n...HHHHH\n.B.HHSSS\n.BBHSSoS\n.BBHSSoS\n.BBBSSSS\n..BBASSR\n...AASSS\n..AAAAGG\n..SS.AAA\n...AAAAA\n........\n= prince\nmain blue,white,red,green\nsecond red,purple,blue\nskin skin,dark skin\nhair gold,black\nhand 11,11\nhead 7,1\nfeet 7,14\n........\n.....G.G.G......\n.....GGGGg......\n....HHHHHHh.....\n....HHHSSSh.....\n....HSSSSSs.....\n....SSoSSos.....\n....SSoSSos.....\n....SSSSSSs.....\n..BBAAASaabb....\n.BBAAAAGaaabb...\n.BBAAAAGaa.SS...\n.BSS.GGGgg..d...\n.BBB.KK.kk.bd...\n..BB.TT.tt......\n........\n= prince\nmain red,blue,purple,green\nsecond white,gold\nskin skin,dark skin\nhair gold,black\nhand 12,10\nhead 7,1\nfeet 8,14\n........\n......AAAaKK....\n....AAAAAaaKK...\n....BBBBBBbbk...\n....HSSSSSSh....\n....HSoSSoSh.RR.\n....HSoSSoSh.Rr.\n.....SSSSSs..n..\n...KKKKKKkk..n..\n.BBBAAGAaabbSn..\n.BBBAAGAaabbSS..\n.SS.AAGAae......\n....GGGGgg......\n....KK..kk......\n....TT..tt......\n........\n= prince\nmain red,purple,blue\nsecond white,cyan,green\nskin skin,dark skin\nhair orange,gold,black\nhand 12,10\nhead 9,1\nfeet 9,14\n........\n.......G.G.G....\n.......GGGGg....\n......HHHHHh....\n.....HHHSSSs....\n.....HHSSoSo....\n.....HHSSoSo....\n......SSSSSs....\n....AABBBBb.....\n...AAABBBGbb....\n..AAASBBGGbSS...\n..AAASSTTTt.SS..\n.AAAAaBBBbb.....\n.AAAa.KK.kk.....\n..aa..TT.ttt....\n........\n= princess\nmain pink,purple,cyan,blue\nsecond white,gold\nskin skin,dark skin\nhair gold,orange\nhand 12,12\nhead 9,1\nfeet 7,14\n........\n.........AaKK...\n........AAaKKk..\n.......AAAa.KKk.\n......AAAaa..Kk.\n....BBBBBbb..Kk.\n....HHSSSSS..Kk.\n...HHSoSSoS..k..\n...HHSoSSoS.....\n...HHSSSSSs.....\n...HHAASSAa.....\n..SSAAAAAaaSS...\n..SS.BBBb..SS...\n...AAAAAaae.....\n..AAAAAAaaae....\n........\n= princess\nmain pink,blue,yellow,purple\nsecond white,gold,pink\nskin skin,dark skin\nhair gold,black\nhand 11,10\nhead 7,1\nfeet 8,14\n........\n......GPG.......\n....HHGGGHh.....\n...HHHHHHHHh....\n...HHSSSSSHh....\n..HHHSoSSoSHh...\n..HHHSoSSoSHh...\n..HH.PSSSSPhh...\n..HBBASSSAabbh..\n...BBAAGAAabb...\n...SS.AAaa.SS...\n....BAAAAaab....\n...AAABAABaae...\n..AAAAAAAaaaae..\n..BBBBBBBbbbbd..\n........\n= princess\nmain purple,teal,red,pink\nsecond white,gold\nskin skin,dark skin\nhair orange,black,gold\nhand 13,10\nhead 8,1\nfeet 8,14\n........\n......G.\n.....GGP\n..HHHHHH\n.HHHHHSS\n.HHHSSSS\n..HHSSoS\n.HHHSSoS\n.HH.PSSS\n....AASS\n..SSAABB\n.SS.AABB\n..BAAAAA\n..AAAAAB\n.AAABAAA\n........\n= noble\nmain blue,purple,red,green\nsecond gold,white\nskin skin,dark skin\nhand 12,12\nhead 7,1\nfeet 8,14\n........\n.....KKKKk......\n....KKKKKKk.....\n...KKKSSSKkk....\n...KKSSSSSkk....\n...KkSoSSoSk....\n...KKSoSSoSk....\n..KKkSSSSSskk...\n..KKAAZZZaakk...\n..AAABZZZbaaae..\n.AAAABBZbbaaaae.\n.AA.ABBGbba.ae..\n.SS.AABGba..SS..\n...AAZZ..Zkae...\n.....TT..tt.....\n........\n= noble\nmain red,purple,black,green\nsecond blue,black,red\nskin skin,dark skin\nhair black,orange\nhand 12,12\nhead 7,2\nfeet 7,14\n........\n.KK.............\n.KKKKAAAa.......\n..kkAAAAAaa.....\n..AAAAAAAAaaaa..\n.AAAAaaaaaaaaae.\n...HHSSSSShh....\n...HHSoSSoSh....\n...HHSoSSoSh....\n....SHHHHHs.....\n..BBBKKSKkbbb...\n.BBBBAAAaabbbb..\n.BB.TAAAae..SS..\n.SS.GTTTtt......\n....TT..tt......\n........\n= noble\nmain teal,purple,red,blue\nsecond red,purple,gold\nskin skin,dark skin\nhair white,orange\nhand 11,11\nhead 6,1\nfeet 7,14\n........\n....HHHHHh......\n...HHHHHHHh.....\n...HHGHHHHh.....\n...HHHSSSSh.....\n...HHSSSSSs.....\n....HSoSSos.....\n....SSoSSos.....\n....PSSSSPs.BB..\n...KKKKKKkkBGBb.\n..AAKSSSkaaBBbb.\n.SSAASSSaaaSBb..\n.SS.AAAAae.SS...\n...AABBBaaae....\n..AAABBBBaaaae..\n........\n= merchant\nmain purple,green,blue,orange\nsecond white,gold,red\nskin skin,dark skin\nhair black,grey\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....BBBBbb.....\n....BBBBBBbb....\n...BBBRRBBbbb...\n...BBBBBBBbbb...\n....SSSSSSSs....\n....SSoSSoSs....\n....SSoSSoSs....\n....SHHHHHSs....\n..AAASHSHSaae...\n.AAAAKKKkaaaae..\n..TTAKKKkaa.SS..\n.TTTtBBBbae.SS..\n.TGTtAAAaae.....\n.ttt.TT..tt.....\n........\n= merchant\nmain green,blue,red\nsecond blue,green,purple\nskin skin\nhair brown,grey,orange\nhand 12,13\nhead 7,4\nfeet 8,14\n........\n..RRRRRRRRrrr...\n..RrRRRRRRrRr...\n.TTTTTTTTTTtttq.\n.TTTtBBBBbtttqq.\n.TTTBBBBBBbtttq.\n.TTBBBBBBBBbttq.\n.TTtSSSSSSSsttq.\n.TTtSSoSSoSsttq.\n.TTtSSoSSoSsttq.\n..TtHHSSSHHhtt..\n..TAAHHHHHaatt..\n..AA.AATAae.aa..\n..SS.AATAae.SS..\n.....TT..tt.....\n........\n= merchant\nmain red,teal,purple\nsecond gold,white,blue\nskin skin,dark skin\nhair black,orange\nhand 11,9\nhead 5,1\nfeet 6,14\n........\n...BBBBbb.......\n..BBBBBBbb......\n..BBHHHHbb......\n..BHSSSSsb......\n..BHSoSSo.GGGGG.\n..BHSoSSo.j.T.j.\n..BBSSSSs.j.T.j.\n..bBSSSS.GGgTGG.\n.AAABSBaa.gTTgg.\n.AAABBBaaSSS....\n.AA.KKKkaaSs....\n.SS.KKKkae......\n...AKKKkaa......\n...AAAAaae......\n........\n= smith\nmain brown,blue,green\nskin skin\nhair brown,grey,black,orange\nhand 11,9\nhead 5,1\nfeet 6,14\n........\n...SSSSs..WWWWw.\n..SSSSSSs.WWWwv.\n..HSSSSSs.wwwvv.\n..SoSSoSs...T...\n..SoSSoSs...T...\n..HSSSSHh...T...\n..HHHHHHh..ST...\n..HHHHHhhsSSS...\n.SSTHHHtssSS....\n.SSTTTTttss.....\n.SS.TTTtt.......\n.SS.tTTtq.......\n....AA.aa.......\n....TT.tq.......\n........\n= smith\nmain blue,green,grey\nsecond red,orange,blue\nskin skin\nhair orange,brown,black,gold\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....HHHHHh.....\n...HHHHHHHHh....\n..HHBBBBBBbh....\n..HHHSSSSSSs....\n..Hh.SSoSSoS....\n.....SSoSSoS....\n.....SSSSSss....\n...SSASSSSass...\n..SSSTTTTttsss..\n..SS.TTTTtt.ss..\n..T..TTTTtt.SS..\n.WWWwTGGGtt.....\n.WWwvAA..aa.....\n.wwvvTT..tt.....\n........\n= smith\nsecond red,blue,green\nskin skin\nhair black,brown,grey,orange\nhand 11,7\nhead 5,1\nfeet 7,14\n........\n...BBBBbb...WW..\n..BBBBBBbb.WWWw.\n..HSSSSSSh.WWwv.\n..SSoSSoSs..Tv..\n..SSoSSoSs..T...\n..HHSSSSHh..T...\n..HHHHHHhh.SS...\n..SSHHHhsssSS...\n.SSTTHTTtsss....\n.SSTTTTTtt......\n..SSYYFFFtt.....\n.LLLLLLLLLLLll..\n...lllllllli....\n....LLLllii.....\n........\n= farmer\nmain blue,green\nsecond red,white,orange\nskin skin,dark skin\nhair orange,grey\nhand 11,11\nhead 5,1\nfeet 6,14\n........\n...YYYYy..W.W.W.\n...YYYYyy.W.W.W.\n...RRRRrr.WWWww.\n.YYYYYYYyyy.T...\n..HSSSSSsh..T...\n..HSoSSoSh..T...\n..SSoSSoSs..T...\n...SSSSSs...T...\n..BBASSAbb..T...\n.BBBAAAAbbbST...\n.SS.AAAAa.SSS...\n.SS.AAAAae..t...\n....AA.aa...t...\n....TT.tt...t...\n........\n= farmer\nmain green,red,blue,purple\nsecond white,tan\nskin skin\nhair brown,orange,black\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....AAAAaa.....\n....AAAAAAaa....\n....AHHHHHaa....\n....HHSSSSha....\n....HSSSSSSa....\n....HSoSSoSe....\n....SSoSSoSe....\n.....SSSSSa.....\n...BBBAAabbb....\n..BBRRRRRRrbb...\n..SSRrRRrRrSS...\n..STTTTTTTttS...\n...tTTtTTttq....\n....AAAAaae.....\n........\n= farmer\nmain blue,brown,green\nsecond red,white,yellow\nskin skin,dark skin\nhair orange,brown,black\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n.WWW.YYYYYy.....\n.WwT.YYYYYyy....\n.v.T.RRRRRrr....\n...TYYYYYYYyy...\n...T.HSSSSSS....\n...T.HSoSSoS....\n...T.SSoSSoS....\n...T.SSSSSSs....\n..ST.BBBBbbb....\n..SSBBABBAbbbb..\n...SSBAAAAb.bb..\n...T.AAAAaa.SS..\n...T.AAaaae.....\n...t.TT..tt.....\n........\n= peasant\nmain green,grey\nsecond grey,green\nskin skin,dark skin\nhair black,orange\nhand 11,12\nhead 6,2\nfeet 7,14\n........\n........\n....BBBBBb......\n...BBBBBBbb.....\n...BBBBBBbbb....\n...HHSSSSSs.....\n...HSSoSSos.....\n...SSSoSSos.....\n....SSSSSSs.....\n...AAASSSaae....\n..AAAAAAaaaae...\n.AA.ATTAae.ae...\n.SS.ATTAae.SS...\n....TTTttt......\n....TT..tt......\n........\n= peasant\nmain blue,green,red\nskin skin,dark skin\nhair orange,gold,black\nhand 12,11\nhead 6,1\nfeet 6,14\n........\n.....KKKKk......\n....KKKKKKk.....\n....KHHHHkk.....\n....KSSSSSk.....\n...KKSoSSok.....\n...KKSoSSok.....\n....kSSSSk......\n....AASSaa......\n...AAAKKaaaa....\n..AA.KKKkaaaa...\n..SS.KKKk..SS...\n....AKKKa.TUUUt.\n...AAKKKaaTTTtt.\n...AAKKKaa.Ttt..\n........\n= peasant\nmain green,grey\nsecond brown,red,grey\nskin skin,dark skin\nhair black,grey\nhand 2,12\nhead 5,3\nfeet 7,14\n........\n..........KKk...\n.........KKKKk..\n...HHHHhKKKKKkk.\n..HHHHHHhKKKKkk.\n..HHSSSSsKKKkkk.\n..HSoSSoSkKkkk..\n..SSoSSoSs.kk...\n..SSSSSSssSs....\n...HHHHhssSs....\n..AABAAAaass....\n.AAABAAAaae.....\n.SS.BTTtt.......\n....TTtttt......\n....TT..tt......\n........\n= miner\nmain yellow,orange,blue,red\nsecond blue,red,grey\nskin skin,dark skin\nhair black,orange\nhand 11,8\nhead 5,1\nfeet 6,14\n........\n...AAAa...WWWw..\n..AAYYaa.WWwTwv.\n..AAYYaa.W..T.v.\n.AAAAAAaae..T...\n..SSSSSSs...T...\n..SSoSSos...T...\n..HSoSSoh...T...\n..HHHHHHh..SS...\n..BBHHHbbbbSS...\n.BBTBBBTbbb.T...\n.BBTBBBTb...T...\n.SSTTGTTt...t...\n...TT..tt.......\n...TT..tt.......\n........\n= miner\nmain red,yellow,grey,blue\nsecond white,blue,green\nskin skin,dark skin\nhand 12,11\nhead 7,1\nfeet 6,14\n........\n.....AAAAa......\n....AAYYAaa.....\n....AAYYAaa.....\n...AAAAAAaae....\n....SSSSSSs.....\n....SoSSoSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n..BBBBBBbbbb....\n.BBTBBBBTtbbb...\n.SSTTBBTTt.SS...\n...TTTTTtt.LLLl.\n....TTttq..LYYl.\n....TT.tq..LYYl.\n........\n= miner\nmain orange,red,yellow\nsecond red,blue,grey\nskin skin,dark skin\nhair black,grey\nhand 12,3\nhead 8,5\nfeet 7,14\n........\n....UUUUUUuu....\n..SSUZUUUuuuss..\n..SS.UUUUuu.ss..\n..BB..UUuu..bb..\n..BBAAAYYaaabb..\n..BBAAAYYaaabb..\n...bSSSSSSSsb...\n...bSSoSSoSsb...\n....HSoSSoSh....\n....HHHHHHhh....\n....BTBBBTbb....\n....TTTTTttt....\n....TT....tt....\n....TT....tt....\n........\n= miner\nmain orange,yellow,red,blue\nsecond green,blue,red\nskin skin\nhair orange,black,brown,gold\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.WWWw.AAAa......\n.W.TwAAYYaa.....\n...T.AAYYaa.....\n...TAAAAAAaae...\n...T.HSSSSSh....\n...T.SoSSoSh....\n...T.SoSSoSHh...\n...T.SSSSSSHh...\n..SSBBSSBBbbhh..\n..SSBTBBTbbbb...\n...TBTBBTb.bb...\n...T.TGTtt.SS...\n...t.TT.tt.SS...\n.....TT.tt......\n........\n= cook\nskin skin,dark skin\nhair black,grey\nhand 12,11\nhead 6,1\nfeet 6,14\n........\n....ZZZZKk......\n...ZZZZZKK..WW..\n...ZZZZZKK.WFFw.\n....ZZZKKk.WFfw.\n....KKKKkk..ww..\n....SSSSSs..w...\n....SoSSoS..w...\n....SoSSoS..w...\n....SHHHHS..w...\n..KKKSSSSkk.SS..\n.KKKKRRRrkkkSS..\n.KK.ZZZZKk......\n.SS.ZZZZKk......\n....TT..tt......\n........\n= cook\nmain red,blue,green,pink\nskin skin,dark skin\nhair orange,black,gold\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....ZZZKk......\n....ZZZZZKk.....\n....HHHHHHh.....\n...HHHSSSHHh....\n...HHSSSSSSh....\n...HHSoSSoSh....\n....HSoSSoS.....\n....SSSSSSs.....\n...AAAASSaaaa...\n..AANNRRNNnnaa..\n..SLLLLLLLLLlS..\n..SSlLLLllllSS..\n....llLlllii....\n....AAAAaae.....\n........\n= cook\nsecond red,blue,green\nskin skin,dark skin\nhair black,orange\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n.....ZZZZZk.....\n.WWW.ZZZZZZk....\n.WWw.ZZZZZKk....\n.WWw..ZZZKk.....\n.WWw.KKKKkk.....\n.www.SSSSSSs....\n..T..SoSSoSs....\n..T.SSoSSoSss...\n.SS..SHHHHSs....\n.SSKKBBBBbbkk...\n..KKKZZZZZKkkk..\n...KZZZZZZKkSS..\n....ZZZZZZKkSS..\n.....TT..tt.....\n........\n= innkeeper\nmain red,green,blue\nskin skin,dark skin\nhair black,orange,grey\nhand 12,11\nhead 6,1\nfeet 6,14\n........\n.....SSSSs......\n....SSSSSSs.....\n...HSSSSSSsh....\n...HSSSSSSsh....\n...HSoSSoSsh....\n....SoSSoSs.....\n....HHSSHHh.....\n....SHHHHSs.ZZZ.\n..AAASSSSaa.YFT.\n.AAAAKKKkaaSYFT.\n.AA.KKKKkkaSSf..\n.SS.KKKKkk......\n....KKKKkk......\n....TT..tt......\n........\n= innkeeper\nmain green,red,blue\nskin skin,dark skin\nhair gold,orange,black\nhand 12,10\nhead 7,1\nfeet 7,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HHHSSSHh....\n....HSSSSSSh....\n....HSoSSoSh....\n....HSoSSoSh....\n.ZZZ.SSSSSs.ZZZ.\n.ZZk.KSSSk..ZZk.\n.TTtKKKKkkk.TTt.\n.TqtAAAAaaa.Tqt.\n.TTSAAAAaaaSSTt.\n..SSAKKKkaaSS...\n....AKKKkaae....\n...AAKKKkaaae...\n........\n= innkeeper\nmain blue,red,green\nsecond brown,black,tan\nskin skin,dark skin\nhair grey,orange\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n......HHHHh.....\n.....HHHHHHh....\n..FF.HHSSSSh....\n.FFFfHSSSSSs....\n.WWWwSSoSSos....\n..SS.SSoSSos....\n..SS.HHHHHHh....\n..AAASHHHHSs....\n...AAABBBBaae...\n....ABBKKBbaae..\n.....KKKKKk.ae..\n.....KKKKKk.SS..\n.....KKKKkk.....\n.....TT..tt.....\n........\n= healer\nmain white,cyan,bone\nsecond red,green\nskin skin,dark skin\nhair gold,orange\nhand 12,12\nhead 7,1\nfeet 8,14\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAHHHHHaaa...\n...AAHSSSSSaa...\n...AASSSSSSaa...\n...AASoSSoSaa...\n...AASoSSoSaa...\n....ASSSSSSa....\n...AAASSSSaaae..\n..AAAABBAAaaaae.\n..AAeBBBBaaeaae.\n..SS.ABBAae.SS..\n....AAAAAaae....\n...AAAAAAaaae...\n........\n= healer\nmain blue,teal,green\nskin skin,dark skin\nhair black,orange\nhand 10,11\nhead 6,1\nfeet 6,14\n........\n....ZZRZZk......\n....ZRRRZk......\n...HHZRZHHh.....\n..HHHHSSSHh.....\n..HHSSSSSSh.....\n..HHSoSSoSh.....\n..HHSoSSoSh.Tt..\n...hSSSSSs..UU..\n..AAKSSKka.RZRr.\n.AA.ZZRZKa.RRRr.\n.SS.ZRRRKaSSrr..\n....ZZRZKkSS....\n...AAAAaae......\n...TT..tt.......\n........\n= healer\nmain teal,white,blue\nsecond white,gold\nskin skin,dark skin\nhair white,grey\nhand 12,10\nhead 6,1\nfeet 7,14\n........\n....HHHHh...NN..\n...HHHHHHh.NNNn.\n...HGGGGgh.NNnn.\n...HSSSSSh..nn..\n...HSoSSoS..T...\n...SSoSSoS..T...\n...HHSSSHh..T...\n...HHHHHHh..T...\n..AABHHHbaaST...\n.AAABBBbbaaSS...\n.AAeABBbaa.ST...\n.SS.ABBbae..t...\n...AABBbaae.t...\n..AAABBbaaaet...\n........\n= herbalist\nmain green,brown,teal\nsecond white,tan\nskin skin\nhair brown,orange,gold\nhand 12,12\nhead 7,1\nfeet 8,14\n........\n......YYYy......\n.....YYYYyy.....\n.....RRRRrr.....\n..YYYYYYYYyyyy..\n...HHSSSSSHh....\n...HHSoSSoSh....\n..HHHSoSSoShh...\n..HH.SSSSSshh...\n...AABBSBbaae...\n.NN.NNPNn.aaae..\n.nNNnNNnNnaeae..\n.TTTTTTTTt..SS..\n..TtTtTttaae....\n...tttttaaaae...\n........\n= herbalist\nmain purple,green\nsecond grey,green\nskin skin,dark skin\nhair white,grey\nhand 10,11\nhead 5,1\nfeet 6,14\n........\n....AAAAa.......\n...AAAAAaa......\n..AAHHHHaa..N...\n..AHSSSSSa.NNn..\n..ASSSSSsa.NnN..\n..ASoSSosa..NNn.\n..ASoSSosa.Nn...\n...ASSSSa...n...\n..BBAAAabb..n...\n.BBBBBBbbbbSn...\n.BBBBBBbbbSS....\n.SSAAAAae.......\n..AAAAAaae......\n..AAAAAaaae.....\n........\n= herbalist\nmain brown,green,blue\nsecond green,white\nskin skin\nhair grey,black,white\nhand 13,12\nhead 8,4\nfeet 8,14\n........\n...NN..NNn.NN...\n..NNnNNPNnNNnn..\n..NnNNNnNNNnNn..\n..nNHHHHHHHhNn..\n.TTHHHHHHHHHhtt.\n.TtHSSSSSSSShtq.\n.TtHSSoSSoSShtq.\n.TtSSSoSSoSSstq.\n.TtHSSSSSSShhtq.\n..THHHHHHHHhht..\n..AATBHHHbTaaa..\n.SS.TABBbaT.SS..\n....AABBbaae....\n....TT....tt....\n........\n= sailor\nmain blue,red,teal,black\nskin skin,dark skin\nhand 11,11\nhead 6,1\nfeet 6,14\n........\n.....ZZZZK......\n...ZZZZZZZKk....\n...ZZkkkkkkk....\n....AAAAAaa.....\n....SSSSSSs.....\n....SoSSoSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n..ZAAARRAaakk...\n.ZZZAAARaakZkk..\n.AA.ZZZZKk.aa...\n.SS.AAAAaa.SS...\n....AAA.aae.....\n....TTT.ttt.....\n........\n= sailor\nmain blue,black,red\nsecond gold,white\nskin skin,dark skin\nhair white,grey,orange\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....ZZZZZk.....\n...ZZZZGZZZkk...\n....AAAGAAaa....\n...ooooo\n....HSSSSSSh....\n....HoSSoSSh....\n....HoSSoSSh....\n....HHSSSHHTTT..\n....HHHHHHhh.q..\n..BBAHHHHhabb...\n.AAAAAHHhaaaae..\n.AA.ABAAba.aae..\n.SS.ABAAba..SS..\n....TT..tt......\n........\n= sailor\nmain white,bone\nsecond blue,red,black\nthird red,yellow,teal\nskin skin,dark skin\nhair black,orange\nhand 11,10\nhead 6,1\nfeet 7,14\n........\n.....CCCcc.TTt..\n..cCCCCCCcc.Tt..\n.cc.CHHHHcc.T...\n.c..HSSSSSc.T...\n....HSSSSSs.T...\n....HSoSSos.T...\n....HSoSSos.T...\n....hSSSSSs.T...\n...AAASSSaaST...\n..BBBBBBbbbSS...\n..AAAAAAaaaST...\n..SSBBBBbb..T...\n...TTTTttt.TTt..\n...TT..tt..Ttt..\n........\n= fisherman\nmain yellow,red,green,orange\nskin skin,dark skin\nhair white,grey\nhand 11,10\nhead 5,1\nfeet 6,14\n........\n....AAAAa..TTT..\n...AAAAAaa.T..j.\n...AAAAAaa.T..j.\n.AAAAAAAaaaT..j.\n.AAaSSSSSs.T.UU.\n....SoSSos.TUoU.\n....SoSSos.TUUU.\n....HHHHHh.T.Uu.\n..AAHHHHhaaT.uu.\n.AAAAHHhaaSS.u..\n.AA.AAAAaaSS....\n.SS.AAAaae.T....\n....AAAaae.t....\n....TT..tt......\n........\n= fisherman\nmain blue,green,brown\nsecond white,red,blue\nskin skin,dark skin\nhair grey,white\nhand 9,9\nhead 5,2\nfeet 9,14\n........\n........\n...YYYYy........\n..YYYYYyy....TT.\n.YYYYYYYYyy.TTj.\n..HHSSSSs..TT.j.\n..HSSoSSo.TT..j.\n..HSSoSSoTT...j.\n...HHHHHTT....j.\n..BBHHHhSS....j.\n.BBBBBbSSS...RR.\n.BBAAAAaaaa..ZZ.\n.AAAAAAaaaa.....\n.LLLLLl.TT......\n.Llllli.TTT.....\n........\n= fisherman\nmain green,yellow,red,blue\nsecond brown,white,tan\nskin skin\nhair brown,black,orange,gold\nhand 10,11\nhead 7,1\nfeet 7,14\n........\n.....AAAAa......\n....AAAAAaa.....\n....HHSSSSs.....\n...HHSSSSSSh....\n...HHSoSSoSh....\n...hHSoSSoSh....\n....hSSSSSs.....\n..BBBBSSbbbb....\n.BUUUUUUUuubUUu.\n.UUoUUUUUuuuUu..\n.UUUUUUuuuuuuu..\n..SuuuuuuuS.uuu.\n....TTTTtt......\n....TT..tt......\n........\n= fisherman\nmain blue,green,red\nsecond white,red,yellow\nskin skin,dark skin\nhair white,grey\nhand 12,12\nhead 6,1\nfeet 7,14\n........\n.....YYYYy......\n....YYYYYyy.....\n....BBBBBbb.....\n..YYYYYYYYyyy...\n....HSSSSSh.....\n....HoSSoSh.....\n....HoSSoSh.....\n....HHHHHHh.....\n...AAHHHHaaa....\n..AAABHHBaaaa...\n.UuASBAABba.ae..\n.UUTSBBBBbb.SS..\n.TTTtBB.bbd.SS..\n.TTttTT.ttt.....\n........\n= beggar\nmain brown,grey,tan\nskin skin\nhair grey,white,brown\nhand 12,11\nhead 7,3\nfeet 7,14\n........\n........\n........\n.....AAAAa......\n....AAAAAaa.....\n...AASSSSSaa....\n...ASSSSSSse....\n...ASoSSoSse....\n...AHoSSoHhe....\n....HHHHHHh.....\n..AAAHHHHhaae...\n.AAAAAHHhaaaSS..\n.AAaAAAAaaaeSS..\n.AATAATTGGttae..\n.aaaaaaTtttqee..\n........\n= beggar\nmain grey,green\nsecond brown,red,blue\nskin skin,dark skin\nhair grey,black\nhand 12,10\nhead 6,2\nfeet 6,14\n........\n........\n....HHHHHh......\n...HHHHHHHh.....\n...HHSSSSSh.....\n...HSSSSSSs.t...\n...HSoSSoSs.tt..\n...HSoSSoSs..t..\n...HHHSSHHh..t..\n..AAHHHHHhaaSS..\n.AAABHHHhaaaSS..\n.AAeBBHhaae..t..\n.SS.AAAaBBe..t..\n...AAaAaBBe..t..\n....SS..ss...t..\n........\n= beggar\nmain tan,brown,grey\nsecond brown,grey\nskin skin\nhair black,brown,grey\nhand 13,8\nhead 6,3\nfeet 6,14\n........\n........\n........\n....AAAAa.......\n...AAAAAaa......\n...AHHSSSS......\n...AHSSSSSs.....\n...AHSSoSSo.LlL.\n...AASSoSSo.lli.\n....ASSSSSs.SS..\n..AAAAAAaasSSs..\n.AAABAAAaaaas...\n.AABBAAAaa......\n.AAABAAAAaaaa...\n..aaaaaaaaaeess.\n........\n= child\nmain red,blue,green,orange\nsecond white,yellow,teal\nskin skin,dark skin\nhair orange,black,gold\nhand 10,12\nhead 6,4\nfeet 7,14\n........\n........\n........\n........\n.....AAAAa......\n....AAAAAaaaa...\n....HHSSSSs.....\n....HSSoSSo.....\n....SSSoSSo.....\n....SSSSSSs.....\n.....SSSSs......\n...BBBBBbbb.....\n..SS.BBbb.SS....\n.....AAaa.......\n.....TT.tt......\n........\n= child\nmain pink,purple,yellow,teal\nsecond red,blue,yellow\nskin skin,dark skin\nhair orange,black,gold\nhand 11,10\nhead 6,5\nfeet 5,14\n........\n...........BBb..\n..........BZBBb.\n..........BBBBb.\n...........BBb..\n...HHHHHh...j...\n..HHHHHHHh..j...\n.HHHSSSSHHh.j...\n.HHSoSSoSHh.j...\n.H.SoSSoS.h.j...\n...SSSSSS..SS...\n..AAAAAaaaaSS...\n.SS.AAAa........\n...AAAaae.......\n...TT..tt.......\n........\n= child\nmain green,orange,red,blue\nsecond blue,brown,yellow\nskin skin,dark skin\nhair orange,black,gold\nhand 13,5\nhead 8,3\nfeet 8,14\n........\n........\n........\n.....HHH\n....HHHH\n.SS.HHHH\n.SS.HSSS\n.AA.SSoS\n.AA.SSoS\n..AASSSS\n...AASoo\n....AAAA\n....AABB\n....BBBB\n....TT..\n........\n= child\nmain pink,blue,yellow,green\nsecond red,white\nskin skin\nhair orange,gold,black\nhand 11,12\nhead 7,4\nfeet 7,14\n........\n........\n........\n.....BB.........\n....HBBHHHh.....\n...HHHHHHHHh....\n...HHSSSSSHh....\n..HHHSoSSoHhh...\n..Hh.SoSSoS.h...\n..H..SSSSSS.h...\n...AAASSSaaa....\n.TTSSAAAAa.SS...\n.TtT.AAAAa.SS...\n.TTTAAAAAaae....\n.tt..TT.tt......\n........\n= baby\nmain white,pink,cyan,yellow\nsecond blue,pink,white\nskin skin,dark skin\nhair gold,black\nhand 8,11\nhead 8,2\nfeet 8,14\n........\n........\n......AAAa......\n.....AAAAAa.....\n....AASSSSaa....\n....ASHHSSSa....\n....ASSSSSSa....\n....ASoSSoSa....\n....ASPSSPSa....\n....AASSSSaa....\n....BBAAAabb....\n....AABBBBae....\n....AAABBaae....\n.....AABBae.....\n......AAae......\n........\n= baby\nmain pink,cyan,yellow,green\nskin skin,dark skin\nhair gold,black\nhand 10,14\nhead 8,4\nfeet 6,14\n........\n........\n........\n........\n.......HHhs.....\n......SSSSSs....\n.....SSSSSSSs...\n.....SSSoSSos...\n..ZZ.SSSoSSos...\n.ZZZZSPSSSSPs...\n.ZZZZZSSSoSs....\n.ZZZZASSSSs.....\n..ZZZAAASSS.....\n..SS.AA..SS.....\n.SSs.SS..SSs....\n........\n= baby\nmain cyan,pink,green,yellow\nsecond red,blue,white\nskin skin,dark skin\nhair gold,black\nhand 13,11\nhead 8,3\nfeet 8,14\n........\n........\n........\n......SH\n....SSSS\n...SSSSS\n...SSSSS\n..SSSoSS\n..SSSoSS\n..SPSSSB\n...SSSSB\n..SAAAAA\n.SSAAAAA\n..SSZZZZ\n.SSS.ZZZ\n........\n= elder\nmain purple,blue,brown,green\nsecond white,pink\nskin skin,dark skin\nhair white,grey,silver\nhand 12,11\nhead 7,2\nfeet 7,14\n........\n......HHH.......\n.....HHHHh......\n.....HHHHHh.....\n....HHHHHHHh....\n....HSSSSSSh....\n....SooSSoos....\n....SSSSSSSs....\n....sSSSSSss....\n...BBBSSSbbb....\n..BBBBBBbbbbb...\n..BB.BBbb.SSTT..\n..SS.AAAa.SS.T..\n....AAAAaae..t..\n....AAAAaae..t..\n........\n= elder\nmain grey,green,blue\nskin skin,dark skin\nhair white,grey,silver\nhand 11,11\nhead 6,2\nfeet 6,14\n........\n........\n.....SSSSs......\n....SSSSSSs.....\n...HSSSSSSsh....\n...HHHSSHHHh....\n...HSoSSoSsh....\n....SoSSoSs.....\n...HHHssHHh.....\n...HHHHHHHhTTT..\n..AAHHHHHhaT.T..\n.AAAHHHHHhaSSt..\n.AA.AHHHhaaSS...\n.SS.AHHhaae.t...\n....TT..tt..t...\n........\n= elder\nmain red,teal,white,purple\nsecond gold,white\nskin skin,dark skin\nhair white,grey\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n.......B\n....R.RBBr.r....\n....RRBBBBrr....\n....BBBBBBbb....\n...HSSSSSSSsh...\n...HSoSSoSSsh...\n...HSoSSoSSsh...\n...HSSSSSSSsh...\n..AAHHSSSHHhaa..\n.AAAAHHHHhaaaae.\n.AAeABGGBbaaeae.\n.SS.AAGGaae.SS..\n....AABBbaae....\n...AABBBbbaae...\n........\n= elf\nmain green,teal,brown,blue\nsecond gold,white\nskin skin\nhair gold,white,orange,silver\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HHGGGGhh....\n.S..HSSSSSSh..s.\n.SS.HSoSSoSh.ss.\n..SSHSoSSoShss..\n...SHSSSSSShs...\n...HHhSSSShhh...\n..AAHHASSahhaa..\n.AAAHHAAAahhaae.\n.AA.AABAAba.ae..\n.SS.GGBBbgg.SS..\n....AAAAaae.....\n....TT..tt......\n........\n= elf\nmain purple,green,white,blue\nsecond white,gold,cyan\nskin skin,dark skin\nhair white,black,gold,silver\nhand 12,10\nhead 7,1\nfeet 7,14\n........\n.....HHHHHh.....\n....HHHHHHHh....\n...HHHHSSSHh....\n...HHHSSSSSh....\n.SSHHHSoSSos....\n..SSSHSoSSos.WW.\n...SHhSSSSSs.Ww.\n...HHhASSSa.WWw.\n..HHAAAAAaaaWw..\n..HhAABAAbaSSG..\n..HSS.ABbaaSS...\n.....AAAAaag....\n....AAAAAaae....\n.....TT..tt.....\n........\n= elf\nmain teal,green,red,blue\nsecond gold,white,brown\nskin skin\nhair gold,silver,black\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n......HH\n.....HHH\n....HHGG\n.S..HGSN\n.SS.HSSS\n..SSHSoS\n...SHSoS\n...HHSSS\n..AHHhSS\n.AAAABHA\n.AAeABBA\n.SS.AABB\n...AAAAB\n....TT..\n........\n= dwarf\nmain red,blue,green\nsecond brown,grey\nskin skin,dark skin\nhair orange,gold,grey\nhand 12,10\nhead 6,2\nfeet 7,14\n........\n.K.......k......\n.KK.WWww.kk.WWW.\n.KKWWWWwwkk.WWw.\n..WWWWWwww..TWw.\n..GggggggD..T...\n..SSoSSoSs..T...\n..SSoSSoSs..T...\n..HHHSSHHh..T...\n..HHHHHHHh..T...\n.AHHHHHHHhaSS...\n.AAHHHHHhaaSS...\n.SSBHHHhbb..t...\n...TTGGttt..t...\n...TTT.ttt......\n........\n= dwarf\nmain blue,green,red,purple\nskin skin,dark skin\nhair grey,white,orange\nhand 13,11\nhead 7,2\nfeet 7,14\n........\n........\n.....SSSSSs.....\n....SSSSSSSs....\n...HSSSSSSSsh...\n...HHHSSHHHsh...\n...HSoSSoSSsh...\n...HSoSSoSSsh...\n...HHHssHHHhh...\n..AAHHHHHHhhaa..\n.AAAHHHHHHhaaae.\n.SS.AHHHHhae.SS.\n.WWWTTHHttt..SS.\n.WWwTTTtttt.....\n.wwvTTT.ttt.....\n........\n= dwarf\nmain purple,green,red,blue\nsecond white,gold,tan\nskin skin\nhair orange,gold,brown\nhand 13,12\nhead 7,2\nfeet 7,14\n........\n........\n.....WWWWw......\n....WWWWWwwv....\n....GGGGGggD....\n...HSSSSSSSSh...\n..HHSSoSSoSShh..\n..HHSSoSSoSShh..\n..HHPSSSSSSPhh..\n..HhBBSSSSbbHh..\n.AHHABBBBBbaHha.\n.AGGAAABBaaaGGa.\n.SHHAAABBaaehhs.\n...TTTTGGttt....\n....TT....tt....\n........\n= gnome\nmain red,green,blue,purple\nsecond blue,brown,green\nskin skin\nhair white,grey,orange\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.......A\n......AAAa......\n......AAAa......\n.....AAAAaa.....\n....AAAAAAaa....\n....AAAAAAaa....\n...eaaaa\n....SoSSoSSs....\n....SoPPoSSs....\n...HHHPPHHHhh...\n...HHHHHHHHhh...\n..BSHHHHHHhbSS..\n..BB.HHHHhb.SS..\n....TTT.ttt.....\n........\n= gnome\nmain blue,green,purple,orange\nsecond green,brown,red\nskin skin\nhair white,orange,brown\nhand 11,12\nhead 6,2\nfeet 5,14\n........\n.........AA.....\n...AAAAAAAa.....\n..AAAAAAaa......\n..AAAAAAaa......\n.AAAAAAAaaa.....\n.eeeeeeeeee.....\n..HSoSSoSh.RRr..\n..SSoPPoSsRZRRr.\n..HHHPPHHhRRRZr.\n..HHHHHHHh.KK...\n.BBHHHHHhb.Kk...\n.SSBHHHhbSSS....\n...BBhbbb.......\n..TTT.ttt.......\n........\n= gnome\nmain green,red,blue,orange\nsecond brown,white\nskin skin\nhair orange,white,gold\nhand 12,12\nhead 7,2\nfeet 7,14\n........\n........\n.....TTTTtt.....\n....TTTTTTtt....\n...TTGGTGGTtt...\n...TGUUGUUGtt...\n...HGUuGUuGth...\n..SSHGGSGGSHss..\n..SSHSSPPSSHss..\n....HHHPPHHh....\n.W.WHHHHHHHh....\n.WwwBHHHHHhbb...\n..wTBAHHHaabSS..\n..SSAAAAAaa.SS..\n...TTT..ttt.....\n........\n= halfling\nmain green,red,purple,yellow\nsecond gold,white\nskin skin,dark skin\nhair orange,black\nhand 11,12\nhead 6,3\nfeet 7,14\n........\n........\n........\n....HHHHHh......\n...HHhHHhHh.....\n...HHHHHHHHh....\n...HSSSSSSHh....\n..SHSoSSoSSs....\n..SSSoSSoSSs....\n....SSSSSSs.....\n...KAABKaakk....\n..KKAABBaakkk...\n..SS.ABBaa.SS...\n....TTTttt......\n...SSS..sss.....\n........\n= halfling\nmain yellow,pink,green,blue\nsecond white\nskin skin\nhair brown,orange,gold\nhand 12,11\nhead 7,3\nfeet 7,14\n........\n........\n........\n.....HHHHh......\n...HHHHHHHHh....\n..HHhHHHHhHHh...\n..HHHSSSSSHHh...\n..HHSSoSSoShh...\n..HhSSoSSoShh...\n...hSPSSSSPh....\n..AATTTTTTTtaa..\n..SSTFfFFfFtSS..\n...TTTTTTTTtt...\n....AAABBaae....\n...SSS...sss....\n........\n= halfling\nmain green,brown,red,blue\nsecond tan,red,grey\nskin skin\nhair brown,black,orange\nhand 12,10\nhead 7,2\nfeet 8,14\n........\n........\n.....HHHHHh.....\n....HHHhHHHh....\n..TTHHHHHhHHh...\n..TtHHSSSSSHh.t.\n.TTtHSSoSSoSs.T.\n.TTtSSSoSSoSs.T.\n..TtBSSSSSSs..T.\n..TTBAABBbaa..T.\n..TtBAAAAaaaSST.\n...tSSAAAaaeSSt.\n.....AAAAaae..t.\n.....TTTttt...t.\n....SSS..sss..t.\n........\n= adventurer\nmain blue,green,teal\nsecond red,white,gold\nskin skin,dark skin\nhair orange,black\nhand 12,8\nhead 7,1\nfeet 7,14\n........\n.....HHHHHh..W..\n....HHHHHHHh.Ww.\n...HHHHHSSHh.Ww.\n...HHHSSSSSh.Ww.\n....HSoSSoSs.Ww.\n....SSoSSoSs.Ww.\n....SSSSSSs.GGG.\n...BBBBBBbbaSS..\n.TTTTBAAabaaSS..\n.TGGTAAAaae..T..\n.TGGtTTGGtt.....\n.TTttAAAaae.....\n..tt.AA.aae.....\n.....TT..tt.....\n........\n= adventurer\nmain brown,green,blue\nsecond red,white,cyan\nskin skin\nhair orange,brown,black,gold\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n.....TTTTt..YF..\n....TTTTTtt.FYF.\n....RRRRRrr.FFf.\n..TTTTTTTTttt...\n...HHSSSSSSh.T..\n...HHSoSSoSh.T..\n..HHHSoSSoSh.T..\n..HH.SSSSSs.ST..\n...H.BBSBb.aSS..\n..AAABBBBbaaaS..\n.AATABBBba......\n.SS.TTTGtt......\n....AAA.aae.....\n....TTT.ttt.....\n........\n= adventurer\nmain red,green,purple,blue\nsecond white,tan,blue\nskin skin,dark skin\nhair black,gold,orange\nhand 13,12\nhead 7,2\nfeet 7,14\n........\n......H.HH......\n....HHHHHHhh....\n...HHHHHHHHhh...\n...HHHHSSHSHh...\n...HSSSSSSSSh...\n....SSoSSoSs....\n....SSoSSoSs....\n....SSSSSSSs....\n..AAAAAAAAaaae..\n.AAAABBBBbaaaae.\n.AA.TBBBBbt.aae.\n.SS.TTTGGtt.SS..\n.AA.BBBBbbd.aa..\n..A..TT..tt.ae..\n........\n= adventurer\nmain green,purple,blue,white\nsecond red,yellow,teal\nskin skin,dark skin\nhair orange,black,gold\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.G...HHHHHh.....\n.GG.HHHHHHHh....\n..GTHHHSSSHhHh..\n..GGHHSSSSShhHh.\n....HSoSSoSh.Hh.\n....SSoSSoSs.Hh.\n....SSSSSSSs.h..\n..BBBBBBBBbb....\n..BbAASSSaaa....\n.BBAAAAAAaaaa...\n.B.SATTGGta.SS..\n...SAAAAaae.SS..\n....KK..kk......\n....TT..tt......\n........\n= jester\nmain red,purple,blue,green\nsecond yellow,teal,white\nskin skin,dark skin\nhand 11,13\nhead 7,3\nfeet 7,14\n........\n...AAA...BBb....\n..AAAAA.BBBBb...\n.AA.AAAABBbBBb..\n.G..AAAABBbb.bb.\n...AAAAABBbbb.G.\n....SSSSSSSs....\n....SoSSSoSs....\n....SoSRSoSs....\n....SSSSSSSs....\n...KKKKKKkkk....\n..AAAAABBbbbb...\n..AA.AABBb.bb...\n..SS.BBAAa.SS...\n....BB...aa.....\n........\n= jester\nmain purple,blue,green,red\nsecond yellow,white,orange\nskin skin,dark skin\nhand 13,7\nhead 7,3\nfeet 8,14\n........\n.......R\n..YY...Rr...UU..\n..Yy.AA..BB.Uu..\n....AAAABBBb....\n...GAAAABBBbG...\n....SSSSSSSs....\n.SS.SoSSoSSs.SS.\n.SS.SoSSoSSs.SS.\n.BB.SSRRSSSs.AA.\n..BBKKKKKkkkaa..\n...BAAAABBBba...\n....AAAABBBb....\n....BBBBAAaa....\n....BB....aa....\n........\n= jester\nmain green,red,purple,pink\nsecond orange,yellow,white\nskin skin,dark skin\nhand 11,11\nhead 6,1\nfeet 6,14\n........\n.....AAAa.......\n....AAABBb..AB..\n...AAAABBbbAABB.\n..AA.AABBbbGSSG.\n..AA.AABBb..SS..\n..G.SSSSSSs.KK..\n....SoSSoSs.T...\n....SoSSoSs.T...\n....SSRRSSs.T...\n...KKKKKkkk.T...\n..AAABBAAaaSS...\n.AA.AABBaaaSS...\n.SS.BBBAaa......\n....BB..aa......\n........\n= bandit\nmain brown,green,grey\nsecond red,blue,black\nskin skin\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....TTTTt......\n....TTTTTtt.....\n...qqqqqqqq.....\n.TTTTTTTTTTttt..\n....SSSSSSSs....\n....SSoSSoSs....\n....SSoSSoSs....\n....BBBBBBBb....\n...AABBBBBbaa...\n..AAAABBBbaaae..\n.AAeTAAbaaa.ae..\n.SS.TTTGGtt.SS..\n....AAAAaae.....\n....TT..tt......\n........\n= bandit\nmain red,blue,green\nsecond grey,brown,tan\nskin skin\nhair black,orange,brown,grey\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n....AAAAAa......\n...AAAAAAaa.TTt.\n.AAaaaaaaaa.TTt.\n.a.SSSSSSSs.TTt.\n...SooooSos.Ttq.\n...SSooSSos..t..\n...HSSSSSHh..t..\n....HHHHHh..SS..\n..BBBHHHbbbSSS..\n.SSBBBBBbbss....\n.SS.BBBbbd......\n.SS.TTGTtt......\n....TTTttt......\n....TT..tt......\n........\n= bandit\nmain black,purple,grey,green\nsecond red,blue\nskin skin,dark skin\nhair orange,gold,black\nhand 13,11\nhead 7,1\nfeet 7,14\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAHHHHHaaa...\n...AAHSSSSSaa...\n...ASSSSSSSae...\n...ASSoSSoSae...\n...ASSoSSoSae...\n...ABBBBBBBbe...\n..AAABBBBBbaae..\n.AAAAABBBbaaaae.\n.SSaATTTTta.eSS.\n.SS.TTTGGtt..SS.\n.Ww.AAAAaae..Ww.\n..w.TT..tt...w..\n........\n= executioner\nmain black,red,purple\nskin skin\nhand 11,9\nhead 6,1\nfeet 6,14\n........\n.....AAAa..WWw..\n....AAAAaa.WWWw.\n...AAAAAaaTWWWw.\n...AooAooaTWWww.\n...AYoAYoaTWww..\n...AAAAAaaT.....\n...AAAAAaaT.....\n..SSAAAaassT....\n.SSSSAAsssSS....\n.SSSSsSSssSS....\n.SS.SSSss.t.....\n.WW.TTGtt.t.....\n....AAAae.t.....\n....TT.tt.......\n........\n= executioner\nmain black,red,brown\nskin skin\nhand 8,10\nhead 8,1\nfeet 8,14\n........\n.......A\n......AA\n.....AAA\n....AAAA\n....AAAA\n....AoYA\n....AooA\n....AAAA\n..SSaAAA\n.SSSSaaT\n.SSSsSST\n.SS.SSST\n..WWAAaT\n..WWWWWT\n........\n= executioner\nmain red,black,purple,brown\nsecond black,grey,brown\nskin skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n......AAAa......\n.WWT.AAAAaa.....\n.WWT.AAAAaae....\n.WWT.AAAAAae....\n.WWT.AoSSoSe....\n..wT.AoSSoSe....\n...T.AAAAAae....\n...T.AAAAAae....\n..SSBBAAAabss...\n..SSSBBAabbsss..\n...SBBBBbbd.ss..\n...T.BBBbbd.SS..\n...t.TTGGtt.....\n...t.TT..tt.....\n........\n= messenger\nmain blue,red,green\nskin skin,dark skin\nhand 11,12\nhead 7,1\nfeet 7,14\n........\n.ZZ..AAAaa..ZZ..\n.KZZAAAAAaaZZk..\n..KZAAAAAaaZk...\n...aaaaa\n....SSSSSSSs....\n....SSoSSoSs....\n....SSoSSoSs....\n....SSSSSSSs....\n...AATAAAaaKKKk.\n..AAAATAAaaKRRk.\n.AA.AAATaa.KRkk.\n.SS.AATTTtSKkkk.\n....AATGTtSS....\n....TT.ttt......\n........\n= messenger\nmain red,blue,green,orange\nskin skin,dark skin\nhair black,orange\nhand 13,9\nhead 8,1\nfeet 7,14\n........\n......AAAAa.....\n..R..AAAAAaa....\n..RR.AAAAAaaaa..\n...RRHHSSSSs....\n.....HHSSoSo....\n.....HSSSoSo....\n......SSSSSs....\n.ss.AAATAaa.....\n.sSAAAAATaaaSS..\n..S.AAAAATTt.SS.\n....AAAATTtt....\n.TTAAAA.aaae....\n.TTAA....aaTT...\n.T.........TT...\n........\n= messenger\nmain red,blue,purple,green\nsecond gold,white,yellow\nskin skin,dark skin\nhair gold,black,orange\nhand 8,7\nhead 6,1\nfeet 7,14\n........\n....BBBBb.......\n...BBBBBBbKK....\n...AAAAAaaKKk...\n...HHSSSSs......\n...HHSoSSo...GG.\n...HSSoSSo..GGg.\n...hSSSSGGGGGGg.\n..BBASSSBBBbggg.\n.BBAAAAaBABb..g.\n.SS.AAAaBBBb....\n.SS.ABAaebb.....\n....ABAaae......\n....ABAaae......\n....TT..tt......\n........\n= scholar\nmain black,blue,purple,red\nsecond red,green,blue\nskin skin,dark skin\nhair black,orange\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n..AAAAAAAAaaaa..\n.AAAAAAAAAAaaae.\n...AAAAAAAaaeG..\n....HHHHHHHh.G..\n....HSSSSSSh.g..\n....oUUoUUos....\n....oUoSUoos....\n....SSSSSSSs....\n...AAAZZaaaa....\n..BBBBBBaaaae...\n..BGGGBBaaa.ae..\n..BBBBBSAae.SS..\n..bbbbbSAae.....\n...AAAAAaaae....\n........\n= scholar\nmain purple,blue,green\nsecond blue,purple,teal\nskin skin,dark skin\nhair white,grey\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....SSSSs......\n....SSSSSSs.....\n...HSSSSSSsh....\n...HHSSSSSHh....\n...HoUUoUUoh....\n...HoUooUooh....\n...HHHSSHHHh....\n....HHHHHHh.....\n..ARRRRRRRKka...\n.AABBBBBBBBbaa..\n.AAKNNNNNNNnae..\n.SSRRRRRRRKkSS..\n...AAAAAaaae....\n...AAAAAaaae....\n........\n= scholar\nmain green,purple,blue,brown\nsecond white,tan\nskin skin\nhair brown,black,orange,grey\nhand 10,9\nhead 7,1\nfeet 7,14\n........\n......HHh.......\n......HHh.......\n....HHHHHHh.....\n...HHHHSSHHh....\n...HHSSSSSSh....\n...HoUUoUUos....\n...HoUooUoos....\n....SSSSSSs.....\n...AABSSBaKKKKk.\n..AAAABBaSKjjjk.\n..AA.AABaSKKKKk.\n..SS.AABaaKjjkk.\n.....AABaakkkk..\n....AAAAaaae....\n........\n= alchemist\nmain purple,green,white,blue\nsecond lime,pink,cyan,orange\nskin skin,dark skin\nhair white,grey,orange\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n....H.HHH.Hh....\n...HHHHHHHHh....\n...HHHSSSHHh....\n...TTGGTGGTt....\n....GUUGUUGs....\n....GuUGuUGs.TT.\n....SSSSSSSs.KK.\n....SSoooSs..BK.\n..KKAAAAAkk.BBb.\n.KKKATTTakkBZBb.\n.KK.TTTTtkSBBbb.\n.SS.TTTTt.SSbb..\n....AAAAae......\n....TT..tt......\n........\n= alchemist\nmain green,purple,blue\nsecond lime,pink,cyan,purple\nskin skin,dark skin\nhair grey,black,white\nhand 12,9\nhead 7,1\nfeet 7,14\n........\n.....AAAAa......\n....AAAAAaa.....\n...AAAAAAaae....\n...AASSSSSae....\n...ASoSSoSae....\n...ASoSSoSa..tt.\n....HHSSHH..tt..\n...AHHHHHHatt...\n..AAAHHHHaaSS...\n..AASSBBZBBBS...\n..LBBBZBBBBbbi..\n..LLLLLLLLllii..\n..lLLLllllliii..\n...FfYFFYFffF...\n........\n= alchemist\nmain black,brown,purple,green\nsecond green,red,cyan,purple\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n.....AAAAa......\n.....AAAAa......\n.....qqqqq......\n..AAAAAAAAaae...\n...AKKKKKKkae...\n...AKooKookae...\n...AKUoKUokkk...\n...AAKKKKKKKkkk.\n...AAAKKKkk.kk..\n..AAAAAAaaae.Tt.\n.AAAATTTtaae.KK.\n.AA.ATTTtaa.BBb.\n.TT.AAAAaatTBZb.\n....AAAAaae.bbb.\n........\n= alchemist\nmain purple,blue,teal,red\nsecond tan,white,green\nskin skin,dark skin\nhair black,orange,gold\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n......HHHh......\n.....HHHHHh.....\n....HHHHHHHh....\n....TGGTGGTt....\n....GUUGUUGh....\n....SSoSSoSs....\n....SSoSSoSs....\n.K..SSSSSSSs....\n.K.AABSSSBaae...\n.NNAAABBBbaaae..\n.ZNSABBTBba.ae..\n.nnSABTRTbd.SS..\n....BBBUTbd.....\n....AAT..te.....\n........\n= carpenter\nmain red,blue,green\nsecond blue,brown\nskin skin\nhair brown,black,orange\nhand 12,10\nhead 6,1\nfeet 7,14\n........\n....BBBBb..TTt..\n...BBBBBBb.T.t..\n...BBBBBBbbTTt..\n...HSSSSSs.WWW..\n...SSoSSos.wWW..\n...SSoSSos.WWw..\n...HSSSSSh.wWw..\n...HHHHHHh.WW...\n..AATHHHTaawW...\n.AAATTTTTaaSS...\n.AA.TTTTtaaSS...\n.SS.TGTGttw.....\n....BB..bb......\n....TT..tt......\n........\n= carpenter\nmain green,red,blue,yellow\nsecond blue,grey\nskin skin,dark skin\nhair orange,black,gold\nhand 13,12\nhead 8,5\nfeet 8,14\n........\n........\n.FFFFFFFFFFFFFf.\n.Ffffffffffffft.\n.ttttttt\n.SS.HHHHHHHh....\n.SS.HHSSSSSh....\n.AA.SSoSSoSs....\n.AA.SSoSSoSs....\n..AASSSSSSSs....\n...ABBAABBaaa...\n....BBBBBbaaaa..\n....BBBBbb..SS..\n....BB..bb..SS..\n....TT..tt......\n........\n= carpenter\nmain orange,blue,red,teal\nsecond blue,green\nskin skin,dark skin\nhair gold,black,orange\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....AAAAa......\n...HHAAAAaa.....\n..HHHHHHHHh.....\n..HHHHSSSSSh....\n..Hh.SSoSSos....\n..H..SSoSSos....\n.....SSSSSSs....\n...AABSSSBaa....\n..AAABBBBBaaa...\n.TAA.BBBBbaaaa..\n.TSS.BBBbb..SS..\n.WSSTTGTtt..SS..\n.WWwBBBbbd......\n..wWwTT.tt......\n........\n= lumberjack\nmain red,green,blue\nsecond black,brown\nskin skin,dark skin\nhair orange,black\nhand 12,9\nhead 6,1\nfeet 7,14\n........\n....HHHHHh.TWW..\n...HHHHHHH.TWWw.\n...HHHSSSh.TWWw.\n...HSSSSSs.TWw..\n...SSoSSos.T....\n...HSoSSoh.T....\n...HHSSSHh.t....\n...HHHHHHh.t....\n..AAHHHHHaaSS...\n.AAeTHHHTeaSS...\n.SSATAeATaat....\n.SS.TTTTtt.t....\n....BBBbbd......\n....TT..tt......\n........\n= lumberjack\nmain red,green,orange,blue\nsecond brown,black,blue\nthird green,red,grey\nskin skin,dark skin\nhair black,orange,grey\nhand 13,12\nhead 8,1\nfeet 8,14\n........\n......CCCCc.....\n.WWT.CCCCCcc....\n.WWT.CCCCCcc....\n.WWT.xxxxxxx....\n.WwT.SSSSSSs....\n...T.SoSSoSs....\n...T.SoSSoSs....\n...T.HHHHHHh....\n..SS.HHHHHHh....\n..SSAAHHHHaaa...\n..AAAeAAeAaeaa..\n...T.AeAAae.SS..\n...t.BBBbbd.SS..\n...t.TT..tt.....\n........\n= lumberjack\nmain red,blue,green\nsecond brown,blue,black\nskin skin,dark skin\nhair orange,gold\nhand 3,12\nhead 6,5\nfeet 7,14\n........\n.TTTTTTTTTTKKk..\n.TTtTTTTtTKKtKk.\n.TTTTtTTTTKtKtk.\n.ttttttttttKKkk.\n..HHHHHHh.SS....\n..HSSSSSs.SS....\n..HSoSSos.AA....\n..SSoSSos.aa....\n..SSSSSSsAa.....\n...AASSaaaa.....\n..AAeAAeAa......\n.SS.TTGTtt......\n.SS.BB.bbd......\n....TT..tt......\n........\n= gardener\nmain green,blue,pink,purple\nsecond white,red,yellow\nskin skin,dark skin\nhair grey,orange,gold\nhand 10,9\nhead 5,1\nfeet 5,14\n........\n...YYYYYy.......\n..YYYYYYyy......\n..NNPNNPnn......\n.YYYYYYYYYyy....\n..HSSSSSSh......\n..HSoSSoSh......\n.HHSoSSoShh.....\n.HH.SSSSshh.....\n..BBASSAbbSwww..\n.BBBAAAAbSSWw.w.\n.SS.AAAA..WWWww.\n.SS.AAAae.WWwwv.\n...AA.aa..WWwvv.\n...TT.tt..wvvv..\n........\n= gardener\nmain green,blue\nsecond green,red,white\nskin skin,dark skin\nhair grey,white\nhand 12,12\nhead 7,1\nfeet 7,14\n........\n.....AAAAa......\n....AAAAAaa.....\n....AAAAAaaaa...\n....HSSSSSSh....\n....SSoSSoSs....\n....SSoSSoSs....\n....HHHSHHHh....\n....hHHHHHhh....\n..BBBAHHHAbbb...\n.RNRBAAAAAbbbb..\n.NYNSAAAAa..SS..\n.nRnSAAAae..SS..\n.TTTtAA.aae.....\n.TttqTT.ttt.....\n........\n= gardener\nmain blue,green\nsecond red,yellow,purple,white\nskin skin,dark skin\nhair black,orange\nhand 11,9\nhead 6,1\nfeet 6,14\n........\n...AAAAAa..W..W.\n..AAAAAAaa.WW.W.\n..AHHHHHaa..WWw.\n..HHSSSSSh..WWw.\n..HSSoSSos...W..\n..HSSoSSos..TT..\n..hSSSSSSs.TT.T.\n....SSSSs..T..T.\n..BBASSABbSST.t.\n.BBBAAAAbbSS....\n.SS.AANAa.......\n.SS.AAPAae......\n....AA.aae......\n....NN.nn.......\n........\n= ghost-hunter\nmain black,blue\nsecond red,white,purple\nskin skin,dark skin\nhair black,grey\nhand 12,10\nhead 7,2\nfeet 7,14\n........\n.....AAAAa......\n....AAAAAaa.....\n....BBBBBbb.....\n..AAAAAAAAaaae..\n....SSSSSSSs....\n....SSoSSoSs....\n....SSoSSoSs....\n....HSSSSSHh....\n..AAABHHHBaaSS..\n.AAAAABBBaaaSS..\n.AA.AATWTaa.GG..\n.SS.ATWWWae.YYG.\n....AAAWaae.FYG.\n....AAAAaaaeGGg.\n........\n= ghost-hunter\nmain grey,green\nsecond green,purple,cyan\nskin skin,dark skin\nhair black,orange\nhand 11,10\nhead 8,1\nfeet 7,14\n........\n......HHHHh.....\n.LLl.HHHHHHh....\n.LLllHHHSSSh....\n.RRllTGGTGGt....\n.LLllGUUGUUG....\n.LLll.SSSSSs....\n.LYll.SSSSSs....\n.LLliAAASSaa....\n.LLlAAABAAaa.BB.\n.iiiAAABAaSSlBB.\n..i.AAABAaSSlBb.\n...iiiiiillli...\n....AAA.aae.....\n....TTT.ttt.....\n........\n= ghost-hunter\nmain purple,blue,black,red\nsecond brown,black\nskin skin,dark skin\nhair gold,orange,black\nhand 11,11\nhead 6,1\nfeet 6,14\n........\n....AAAAa.......\n...AAAAAaa.TTT..\n...BBBBBbbUUUUu.\n.AAAAAAAaaUZZZu.\n...HHSSSS.UZoZo.\n..HHSoSSo.UZZZu.\n..HHSoSSo.UZZZu.\n..HHSSSSs.UZUZu.\n..hAASSSaauuuuu.\n..AAABBBaaaSS...\n.AA.ABBBaaaS....\n.SS.TTGTt.......\n....AAAae.......\n....TT.tt.......\n........\n= ghost-hunter\nmain brown,black,blue,purple\nsecond gold,red,white\nskin skin\nhair black,grey,brown\nhand 12,12\nhead 7,2\nfeet 7,14\n........\n..AA.......aa...\n..AAAAAAAAAaa...\n...AAABBAAaae...\n....AAAAAAae....\n....HSSSSSSh....\n....HSoSSoSh....\n....HSoSSoSh....\n....hSHH\n.K.AASSSSSaae...\n.K.AAAKKKKaaae..\n.SSSAAAKkaa.ae..\n.SS.AAAWaae.SS..\n.K..AAAAaae.SS..\n...AAATTtaae....\n........\n= pirate\nmain red,blue,black,purple\nsecond gold,white\nskin skin,dark skin\nhair black,orange,grey\nhand 12,11\nhead 7,1\nfeet 7,14\n........\n......XXXXX.....\n....XXXZZXXXX...\n...XXXZooZXXXX..\n..GGXXXZZXXXgg..\n...GGGGGGGGgg...\n....SSSSSSSs....\n....SooSoSSs....\n....SooSoSSs....\n....HHHHHHHh....\n..BAAHHHHhaab...\n.AAABHHHhbaaae..\n.AA.ABZZba.SS...\n.Ww.ATGGta.SS...\n..w.TT...T......\n........\n= pirate\nmain red,purple,blue,black\nsecond white\nthird red,blue,black\nskin skin,dark skin\nhand 12,9\nhead 6,1\nfeet 7,14\n........\n....CCCCCc...W..\n...CCZCCZCc..Ww.\n.CCCCCCCCCc..Ww.\n.Cc.SSSSSSs..Ww.\n....SoSooos.WWw.\n....SoSoooS.Ww..\n....SSSSSSs.Ww..\n....SSSoSSsGGGg.\n...BBBSSBbb.SS..\n..BBAABBabbSS...\n..BBAABBabbS....\n..SSTTGGtt......\n....AA..ae......\n....TT..tt......\n........\n= pirate\nmain black,blue,red,purple\nsecond red,gold,green\nskin skin,dark skin\nhair orange,black\nhand 2,11\nhead 7,2\nfeet 7,14\n........\n........\n.....XXXXXX.NN..\n..XXXXXXXXX.RRR.\n..gggggggggURRY.\n..HHSSSSSSh.RRr.\n..HHSoSSoSh.Rnr.\n.HHHSoSSoSh.nnr.\n.HH.SSSSSS.Rnr..\n.H.AAAZZAAaar...\n..AAAAZZBaaaae..\n.AA.AABBaae.ae..\n.SS.TTTGttt.Ww..\n....AAAAaae.w...\n....TT..tt......\n........\n= ninja\nmain black,blue,purple,red\nsecond red,gold,white\nskin skin,dark skin\nhand 13,9\nhead 7,1\nfeet 8,14\n........\n.....AAAAAa..W..\n....AAAAAAAa.Ww.\n.BBBBBBBBBBb.Ww.\n..Bb.SSSSSSs.Ww.\n.....SoSSoSs.Ww.\n....AAAAAAAa.Ww.\n....AAAAAAAa.Ww.\n.....AAAAAa.ooo.\n...AAAABAAaaSSS.\n..AAeABAAaaaSS..\n..AA.BAAAae.....\n..SS.BBBBbb.....\n....AAAa.aae....\n....AA....ae....\n........\n= ninja\nmain grey,black,teal,purple\nsecond red,white,gold\nskin skin,dark skin\nhand 12,9\nhead 8,1\nfeet 8,14\n........\n.......AAAAa....\n......AAAAAAa...\n.BB..ABBBBBBb...\n..BBBBASSSSSs...\n....B.ASSoSos...\n......AAAAAAa...\n.......AAAAa.ww.\n.SSAAAAAAAaaSWw.\n.SSAAAAABBaaSww.\n......AABBa.....\n.....AABBaa.....\n...AAAAAaaaaa...\n..AAAa....aaae..\n.TT.........tt..\n........\n= ninja\nmain black,red,blue,green\nsecond red,white,gold\nskin skin,dark skin\nhand 13,11\nhead 8,3\nfeet 8,14\n........\n........\n........\n.....AAA\n....AAAA\n....BBBB\n...AASSS\n...AASoS\n...AAAAA\n....AAAA\n..AAaAAB\n.SSAaABA\n.SS.ABBB\n..AAAAAa\n.AAAAaa.\n........\n= paladin\nmain white,blue,yellow\nsecond gold,red,blue\nskin skin,dark skin\nhair gold,black,white\nhand 12,10\nhead 6,1\nfeet 7,14\n........\n....HHHHHh.WWWw.\n...HHHHHHHhWWWw.\n...HHSSSSh.wGwv.\n...HSSSSSs..T...\n...HSoSSos..T...\n...SSoSSos..T...\n....SSSSSs..T...\n..WWwAAaWww.T...\n.WWWAABAAwwSS...\n.WwAABBBaawSS...\n.GG.AABAae..t...\n.SS.AAAAae..t...\n....WW..ww......\n....Ww..wv......\n........\n= paladin\nmain blue,white,red,purple\nskin skin,dark skin\nhand 13,12\nhead 7,2\nfeet 8,14\nsecond red,blue,white\n........\n.G...........g..\n.GG.WWWWww..gg..\n.GGWWWWWwwwgg...\n..GWWWGGwwwv....\n...WWWGGwwwv....\n...WooGGoowv....\n...WWWGGwwwv....\n....WWGgwwv.....\n.GGGGGGwwwaaww..\n.GBBBBBgaaaaWww.\n.GBGGGBgaae.Wwv.\n.GBBGBBgaae.GG..\n..gBGBgWWwv.SS..\n...ggg.Ww.wv....\n........\n= paladin\nmain white,teal,red,purple\nskin skin,dark skin\nhair gold,brown,orange,black\nhand 13,11\nhead 8,1\nfeet 8,14\nsecond red,blue,purple\n........\n.....HHHHHh.....\n....HHHHHHHh....\n..W.HGGGGGgh.w..\n..WWHSSSSSShww..\n..WHHSoSSoSHhw..\n...HHSoSSoSHh...\n...HHSSSSSSHh...\n.GGGGGSSSshhww..\n.GWWBWgaaawwwww.\n.GBBBBgAaawwswv.\n.GWWBWgAaae..SS.\n.GWWBWgBbbd.....\n.gWWBWgAaae.....\n..gggg.W.wv.....\n........\n= gladiator\nmain red,blue,purple\nsecond red,white,gold\nskin skin\nhand 12,10\nhead 7,1\nfeet 7,14\n........\n.....BBBBBbb....\n....GGGGGGggb...\n...GGGGGGGggg...\n...GooooooogD...\n...GoWoWoWogD...\n...GGoWoWoggD...\n....GGGGGggD....\n..GGSSSSSsss....\n.GGgSSTSSSsSSs..\n.Ggg.STTSs.SSs..\n.SS..SSTTs......\n.WW.GGGGGgg.....\n.Ww.AAAAaae.....\n..W.TT..tt......\n........\n= gladiator\nmain red,blue,green\nskin skin\nhair black,brown\nhand 11,8\nhead 6,1\nfeet 7,14\n........\n....HHHHh.W.W.W.\n...HHHHHHhW.W.W.\n...HSSSSSsWWwww.\n...SoSSoSs..T...\n...SoSSoSs..T...\n...SSSSSSs..T...\n...hHHHHh...T...\n..TTSSSSssSST...\n.TTtSSSSsssSS...\n.SSTTSSss...t...\n.SS.STTss...t...\n.jj.GGGGgg..t...\n.j..AAAAae..t...\n....TT..tt......\n........\n= gladiator\nmain red,blue,purple,green\nsecond red,white,blue\nskin skin,dark skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n.......BBBb.....\n......BBWWbb....\n....WWWWWwwbb...\n...WWWWWWwwwb...\n...WWooWoowwv...\n...WWSoSoSwwv...\n....WSSSSSww....\n.AAAAASSsssss...\n.AAGAAaSSsssss..\n.AGGGAaSss.sSs..\n.AAGAAaGgg.SSS..\n.AAAAAaAae......\n.aaaaaeAae......\n.....TT.tt......\n........\n= shaman\nmain brown,red,grey\nsecond red,blue,yellow\nskin skin\nhair black,grey\nhand 12,10\nhead 6,3\nfeet 7,14\n........\n....R.Y.B.......\n....RRYYBb......\n...KTTTTTtk.KKk.\n...HTTTTTth.KoK.\n...HSSSSSSh.KKk.\n...HSoSSoSh.KKk.\n..HHSoSSoShh.T..\n..HHRRSSRRhh.T..\n..HHSSSSSshh.T..\n..AAAAKKaaaSST..\n.AASSKSSKsaSSt..\n.SS.SSSSss...t..\n....AABBaae..t..\n....AAAAaae..t..\n........\n= shaman\nmain green,purple,red,blue\nsecond yellow,white,red\nthird red,blue,orange\nskin skin,dark skin\nhand 13,11\nhead 8,1\nfeet 8,14\n........\n..C.CC.CC.cc.c..\n..CCCCCCCCcccc..\n..BCBCBCBCBcbc..\n...TTTTTTTTtt...\n...TooTT\n...TYoTttToYt...\n...TTTTttTttt...\n...TKoKoKoKTt...\n....TTTTTttt....\n..SSAAAAAaass...\n.SSAAKKKKkaass..\n.SS.AAKKkaa.SS..\n....AABBbae.....\n....SS...ss.....\n........\n= shaman\nmain white,grey\nsecond teal,red,blue\nskin skin,dark skin\nhair grey,white,black\nhand 11,10\nhead 6,2\nfeet 6,14\n........\n..K.......k.....\n..KK.....kk.....\n...KKKKKKk......\n...KKKKKKKk.NN..\n...KooKooKk.RRr.\n...KooKooKk.Tr..\n....KKKKKk..T...\n..HHKoKoKkh.T...\n..HHhKKKkhh.T...\n..AAAHHHaaaST...\n.AAAABBAaaSSS...\n.SS.AABBae..t...\n...AAAAaaae.t...\n...AAAAaaae.t...\n........\n= dancer\nmain red,purple,teal,pink\nsecond gold,white\nskin skin,dark skin\nhair black,orange\nhand 13,4\nhead 6,1\nfeet 7,14\n........\n.....HHHHh..AA..\n....HHHHHHh.AAa.\n...HHHSSSSh.aAa.\n...HHSSSSSs.SSa.\n...HHSoSSos.SSa.\n..HHHSoSSosSS.a.\n..HH.SSSSSsSs...\n..H.AASSAaSs....\n..SSSAAAAa......\n.SS..SSSs.......\n.Ga.BGBBbb......\n.aa.AAAAaae.....\n...AAAAAaaae....\n...AAAAAAaaae...\n........\n= dancer\nmain pink,blue,purple,red\nsecond gold,white,silver\nskin skin,dark skin\nhair black,gold\nhand 13,9\nhead 7,1\nfeet 7,14\n........\n.......H\n......HHHh......\n.....HHHHHh.....\n....HHSSSSHh....\n....HSoSSoSh....\n....HSoSSoSh....\n....AAAAAAaa....\n.SS.AAAAAAaa.SS.\n..SS.SSSSs..ss..\n...SSBBBbbsss...\n.....SSSss......\n....BBGGbbd.....\n...AAA..aaa.....\n...AAA..aaa.....\n........\n= dancer\nmain red,orange,purple,green\nsecond black,white,gold\nskin skin,dark skin\nhair black,orange\nhand 11,5\nhead 6,1\nfeet 6,14\n........\n....HHHHh..RR...\n...HHHHHHh.RR...\n...HRHSSSh.SS...\n...HHSSSSs.Ss...\n...HHoSSos.Ss...\n....HoSSosSSs...\n....SSSSSsSs....\n...BAASSAas.....\n..SSAAAAa.......\n..SS.AAAa.......\n..SSAAAAaa......\n...AAAAAaaa.....\n..AABABABaaba...\n.BBBBABBBbabbb..\n........\n= viking\nmain red,blue,green,brown\nskin skin\nhair orange,gold,brown\nhand 12,12\nhead 7,3\nfeet 8,14\n........\n.K...........k..\n.KK..WWWww..kk..\n.KKKWWWWwwwkkk..\n..KKWWWWwwwkk...\n...GGGGGGgggD...\n....SSoSSoSs....\n....SSoSSoSs....\n....HHHSSHHh....\n.AAAHHHHHHHhtt..\n.ARRaHHHHHhttt..\n.ARRaHHHHhtt.SS.\n.AaaaTGGGtt..SS.\n.aaa.TTTttq.....\n.....TT..tt.....\n........\n= viking\nmain blue,red,green\nsecond brown,grey,white\nskin skin\nhair gold,orange,white\nhand 12,9\nhead 6,1\nfeet 7,14\n........\n....WWWWw...WW..\n...WWWWWww.TWWw.\n..KGGGGggD.TWWw.\n..KSSSSSSk.TWww.\n...SoSSoSs.T.w..\n...SoSSoSs.T....\n...HHSSHHh.T....\n...HHHHHHh.T....\n.BBBHHHHbbSS....\n.BBABHHbbaSS....\n.AA.AHHaae.t....\n.SS.TTGtt..t....\n....AAAae..t....\n....TT.tt.......\n........\n= viking\nmain red,teal,purple,blue\nsecond brown,white,grey\nskin skin\nhair gold,orange,brown\nhand 12,9\nhead 6,1\nfeet 7,14\n........\n....HHHHHh.WW...\n...HHHHHHHhWWw..\n..HHHHHSSHh.Ww..\n..HHHSSSSSh.Ww..\n..HHSoSSoSh.Ww..\n..HHSoSSoSh.Ww..\n..HHSSSSSshGGGg.\n..HhBSSSsbHhSS..\n..GGBBBBbbGgSS..\n.AHHABBBbaHhS...\n.SS.AAAAae......\n.SS.TTGGtt......\n....AAAAaae.....\n....TT..tt......\n........\n= rocket\nmain white,silver\nsecond red,blue,orange\n........\n.......B\n......BBBb......\n......AAAa......\n.....AAAAaa.....\n.....AAUuaa.....\n.....AAUuaa.....\n.....AAAAaa.....\n.....AAAAaa.....\n....BAAAAaab....\n...BBAAAAaabb...\n...BBAAAAaabb...\n...B.wwwvv..b...\n......FYF.......\n.......F........\n........\n= ufo\nmain silver,green,purple\nsecond cyan,green\n........\n........\n......BB\n.....BBZBBb.....\n....BBBBBBbb....\n....BBBBBBbb....\n..AAAAAAAAAAaa..\n.AAAAAAAAAAAAaa.\nAAYAAYAAYAAYAAaa\n.aaaaaaaaaaaaee.\n...eeeee\n.....y.y\n....y..y\n........\n........\n........\n= spaceship\nmain silver,blue,red\nsecond cyan,yellow\n........\n.......A\n.......A\n......AAAa......\n......ABBa......\n.....AABBaa.....\n.....AABBaa.....\n..A..AAAAaa..a..\n..AA.AAAAaa.aa..\n..AAAAAAAAaaaa..\n..AAAAAAAAaaae..\n..AAAaAAAaeaae..\n..aa.AwwvAa.ee..\n......FFff......\n.......YF.......\n........\n= spaceship\nmain red,green,purple\nsecond cyan\n........\n........\n........\n..A.............\n..AAA...........\n..AAAAA.........\nFFvAAAAABBB.....\nFYFwAAAABZBBAA..\nYYFwAAAAAAAAAAAA\nFYFwaaaaaaaaaaa.\nFFvaaaaaaa......\n..aaaaa.........\n..aae...........\n..a.............\n........\n........\n= astronaut\nmain white,orange,blue\nsecond gold,cyan,blue\nhand 13,10\n........\n.....AAAAa......\n....AAAAAAa.....\n....ABBBBBa.....\n....ABZBBba.....\n....ABBBBba.....\n....AAAAAaa.....\n.....waawa......\n..AAAAAAAAaaa...\n.AAAARAAUAaaaa..\n.AA.AAAAAaa.aa..\n.ww.AAwwwaa.vv..\n....AAAAaae.....\n....AAa.aae.....\n....AAa.aae.....\n...www..vvv.....\n= alien\nmain green,purple,cyan\nsecond silver,blue\nhand 12,11\n........\n........\n....AAAAAAa.....\n...AAAAAAAAa....\n..AAAAAAAAAAa...\n..AoooAAoooAa...\n..AooZAAooZAa...\n..AAooAAooAAa...\n...AAAAAAAAa....\n....AAooAaa.....\n......AAa.......\n....BBBBBb......\n...ABBBBBba.....\n...A.BBBb.a.....\n.....BBbb.......\n.....AA.aa......\n= alien\nmain pink,green,orange\n........\n....A......a....\n...AZA....aZa...\n....A.....a.....\n.....A...a......\n....AAAAAAAa....\n...AAAAAAAAaa...\n..AAAoAAAoAAaa..\n..AAAAAAAAAAaa..\n..AAoooooooAaa..\n..AAAoZoZoAAae..\n...AAAAAAAAae...\n..AA.AA.aa.aa...\n..A..A...a..a...\n.AA.AA...aa.aa..\n........\n= alien\nmain teal,purple,red\nthird yellow\n........\n........\n.....AAAAa......\n...AAAAAAAAa....\n..AAACCCAAAaa...\n..AACCoCCAAaa...\n..AACCoCCAAaa...\n..AAACCCAAAaa...\n...AAAAAAAaae...\n....AAoZoAae....\n...AAAAAAAaa....\n..AaAaAAaAaea...\n..A.A.AA.a.ea...\n.AA.A.A..a..ea..\n....A.AA.aa.....\n........\n= planet\nmain orange,red,blue,purple\nsecond tan,gold,cyan\n........\n........\n.....AAAAa......\n....AABBAAaa....\n...AAAABBAaaa.BB\n..AAAAAAAAaaBBB.\n..AABBAAAAaBBb..\n..AAAAAABBBBae..\n..AAABBBBaaaae..\n.BBBBBAAAAaaae..\nBBBaAAAABBaae...\nBB..aAAAAaaee...\n.....aaaaee.....\n........\n........\n........\n= moon\nmain white,yellow,grey\n........\n........\n.....AAAAa......\n....AAAAAa......\n...AAAAAa.......\n..AAAaAa........\n..AAAAAa........\n..AAAAAa........\n..AAAAAAa.......\n..AAaAAAAa......\n..AAAAAAAAaaaa..\n...AAAAAAaaae...\n....AAAaAaae....\n.....aaaaee.....\n........\n........\n= star\nmain yellow,gold,cyan\n........\n........\n.......A\n.......A\n......AAAa......\n......AAAa......\n.AAAAAAAAAAAAAa.\n..AAAAAAAAAAAa..\n...AAAoAAoAAa...\n....AAoAAoAa....\n....AAAAAAAa....\n...AAAAAAAAaa...\n...AAAA..aaaa...\n..AAA......aaa..\n..A..........a..\n........\n= comet\nmain cyan,orange\n........\n.............Y..\n..........AAY...\n........AAYY..A.\n.......AAYYAAA..\n......AYYYAA....\n.....AYYYA..A...\n...KKKYYA.AA....\n..KKKKkYAA......\n..KKkKKkA.......\n.KKKKKkk........\n.KkKKKkk........\n.KKKkKkj........\n..KKkkj.........\n...kjj..........\n........\n= ray gun\nmain red,green,silver\nsecond cyan,yellow\n........\n........\n........\n........\n.......A........\n..AAAAAAAA......\n.AAAAAAAAAABBB..\nAAABBBAAAAAwBBBB\nAAABBBAAAAAwBBBB\n.aaaaaaaaaaBBB..\n...AAa.aa.......\n..AAAa..a.......\n..AAa.aa........\n.AAAa...........\n.aaa............\n........\n= battery\nmain green,red,blue\n........\n........\n......ww........\n.....wwwv.......\n...wwwwwwwv.....\n...woooooov.....\n...wAAAAAav.....\n...wAAAAAav.....\n...wAYAAAav.....\n...wAYYAAav.....\n...wAAYYAav.....\n...wAAAYAav.....\n...wAAAAaav.....\n...wwwwwwvv.....\n........\n........\n= crystal\nmain cyan,purple,green,pink\n........\n........\n.......A\n......AAaa......\n......AZaa..A...\n...A..AAaa.AAa..\n..AAa.AZaa.AAa..\n..AZa.AAaa.Aaa..\n..AAaaAAaaaAaa..\n..AAaAAAaaaAae..\n..AaaAAAaaeAae..\n..AaaAAAaaeaae..\n.LLLLAAaaeeLlll.\nLLLLLLLLllllllli\n.iiiiiii\n........\n= satellite\nmain blue,purple\nsecond gold,silver\n........\n........\n.AAA............\n.AaAA...........\n.AAaAA..........\n..AAaAA.BB......\n...AAAwBBBb.....\n....AwBBBBbb....\n.....BBBBbb.w...\n......BBbbw.....\n.......bbAAA....\n......w..AaAA...\n.....w...AAaAA..\n....w.....AAaA..\n...........AAA..\n........\n= drone\nmain silver,red,blue\nthird red,cyan\n........\n........\n.www....\n...w....\n..AAA...\n...AAA..\n....AAAA\n....AAAAAAaa....\n...AAACCCAaaa...\n...AAACZCAaaa...\n...AAACCCAaae...\n....AAAAAaae....\n....w.aae.v.....\n...ww......vv...\n........\n........\n= laser turret\nmain grey,blue,red\nthird red,green\n........\n........\n...........CC...\n..........wCC...\n....AAAA.ww.....\n...AAAAAAw......\n..AAAAAAAa......\n..AAACAAaa......\n..AAAAAaae......\n...AAAaae.......\n....wwwv........\n....wwvv........\n..AAAAAAaaa.....\n.AAAAAAAaaaae...\n.aaaaaaaeeeee...\n........\n= computer\nmain grey,white,tan\nthird green,cyan\n........\n........\n..AAAAAAAAAAa...\n..AooooooooAa...\n..AoCCCoCoooAa..\n..AoooooooooAa..\n..AoCCoCCCooAa..\n..AoooooooooAa..\n..AoCoooooooAa..\n..AAAAAAAAAAaa..\n......AAAa......\n....AAAAAAAa....\n..AAAAAAAAAAAa..\n..AoAoAoAoAoAa..\n..aaaaaa\n........\n= helmet space\nmain white,orange\nsecond gold,cyan\n........\n........\n.....AAAAAa.....\n...AAAAAAAAaa...\n..AAAAAAAAAAaa..\n..AABBBBBBBAaa..\n.AABBZZBBBBbAaa.\n.AABZBBBBBBbAaa.\n.AABZBBBBBBbAaa.\n.AABBBBBBBbbAae.\n..AABBBBBbbAae..\n..AAAAAAAAAaae..\n...wwwwwwwwvv...\n..wwwwwwwwwwvv..\n........\n........\n= pirate\nmain red,white,blue\nsecond black,red\nhair brown,black\nhand 13,10\n........\n....BBBBBBBb....\n..BBBBZBZBBBbb..\n.BBBBBBZBBBBBbb.\n....SSSSSSSs....\n....SooSSoSs....\n....SooSSSSs....\n....SSSSSSSs....\n....HHHooHHh....\n.....HHHHHh.....\n..AAAAKKKAaaa...\n..SSAAKKKAass...\n..S..GGGgg.s....\n....oooooo......\n....ooo.TT......\n....TTt.Tt......\n= pirate\nmain white,red,blue\nsecond red,blue,purple\nhair black,red\nhand 13,10\n........\n........\n.....BBBBBb.....\n....BBZBBZBb.BB.\n....BBBBBBBbBB..\n....SSSSSSSs.B..\n....SoSSSoSs....\n....SSSSSSSs....\n....SSooooSs....\n.....HSSSHh.....\n..AAAAAAAAaaa...\n.SSAoAoAoAoass..\n.S..AAAAAaa..s..\n....TTGGTtt.....\n....BBb.bbb.....\n....oo...oo.....\n= pirate\nmain purple,red,black\nsecond gold\nhair orange,black,brown\nhand 13,10\n........\n....AAAAAAa.....\n..BAAAAAAAAab...\n.BBBBBBBBBBBbb..\n....HSSSSSSh....\n...HHSoSSoSHh...\n...HHSSSSSSHh...\n...HHSSRRSSHh...\n....HHSSSSHh....\n..AAAAKKKAaaa...\n..SAABKKKBaas...\n.SS.ABBGBBa.ss..\n....AAAAAaa.....\n....AAAAaaa.....\n....oo..oo......\n....oo..oo......\n= pirate hat\nmain black,red,blue\n........\n........\n........\n......AA\n....AAAA\n...AAAZZZAAAa...\n..AAAZoZoZAAaa..\n.AAAAZZZZZAAAaa.\n.AAAAAZZZAAAAaa.\nAAAAZAAAAAZAAAaa\nGAAAAZZAZZAAAaag\nGGGAAAAAAAAaaggg\n..GGGGGGGGGggg..\n........\n........\n........\n= parrot perch\nmain red,green,blue\nsecond yellow,blue\n........\n......AA\n.....AAA\n.....AKKAAA.....\n...FFAKoAAAa....\n...FfFAKAAAa....\n....ffAAABBBa...\n.....AAABBBBB...\n.....AAABBBBb...\n......AAABBbb...\n......AAAAbb....\n.TTTTTYTYTTTTTt.\n........AAa.....\n.........Aa.....\n..........a.....\n........\n= hook\nmain silver,gold\nsecond brown,black\n........\n........\n......WWWw......\n.....Ww..Ww.....\n..........Ww....\n..........Ww....\n..........Ww....\n.........Ww.....\n........Ww......\n.......Ww.......\n......BBBb......\n.....BBBBbb.....\n.....TTTTtt.....\n.....BBBBbb.....\n.....BBBbbd.....\n........\n= anchor\nmain grey,blue,black\n........\n......AA\n.....AA..Aa.....\n.....AA..Aa.....\n......AAAa......\n...AAAAAAAAAa...\n......AAa.......\n......AAa.......\n......AAa.......\n.A....AAa....a..\nAAA...AAa...aaa.\n.AA...AAa...aa..\n.AAA..AAa..aaa..\n..AAAAAAaaaae...\n....AAAAaae.....\n......ae........\n= cannon\nmain grey,black,gold\n........\n........\n........\n...........AAA..\n........AAAAAa..\n.....AAAAAAAAa..\n...AAAAAAAAaa...\n..AAAAAAAaa.....\n..AAAAATTTa.....\n..AAAaTTwTTt....\n...aaaTwTwTt....\n..TTTTTTwTTt....\n.TTTTTTTTTtTTT..\n.tttttt.ttttttt.\n........\n........\n= cannonball\nmain black,grey\n........\n........\n........\n........\n.........AAAa...\n........AZAAAa..\n...AAAa.AAAAAa..\n..AZAAAaAAAAae..\n..AAAAAa.aaae...\n..AAAAAe........\n...aaaeAAAa.....\n......AZAAAa....\n......AAAAAa....\n......AAAAae....\n.......aaae.....\n........\n= ship\nmain brown,black\nsecond white,red,black\n........\n.......T........\n.......TRRR.....\n......BTBBb.....\n.....BBTBBBb....\n...BBBBTBBBBb...\n..BBBBBTBBBBBb..\n...BBBBTBBBBb...\n.......T........\nA......T......A.\nAAAAAAAAAAAAAAa.\n.AAYAAYAAYAAYa..\n.aAAAAAAAAAAAa..\n..aaaaaaaaaaae..\nUUUUUuUUUUUuUUUu\n.uuUuuuuUuuuuUu.\n= ship wheel\nmain brown,gold\n........\n.......A........\n.......A........\n..A...AAa...a...\n...A.AAAAa.a....\n....AAAaAAA.....\n...AA.AaA.aa....\n..AA..AaA..aa...\nAAAAAAAGGaaaaaa.\n..AA..AGa..aa...\n...AA.AaA.aa....\n....AAAaAae.....\n...A.AAAae.a....\n..A...Aae...a...\n.......a........\n.......a........\n= spyglass\nmain gold,brown\n........\n........\n........\n............UU..\n..........AAUUu.\n.........AAAAUu.\n.......TTAAAAa..\n......TTTtAAa...\n.....AATTta.....\n....AAAAtt......\n...TTAAAa.......\n..TTTtAa........\n..TTtta.........\n..Gttt..........\n...gg...........\n........\n= treasure map\nmain red\n........\n........\n..KKKKKKKKKKKk..\n.KKKNNKKKKKKKKk.\n.KKNNNNKKKUUKkk.\n.KKKNNKKKUUUKKk.\n..KKoKKKKKKKKkk.\n.KKKoKKKTTKKKKk.\n.KKKKooKKTTKKKk.\n.KKKKKKoKKKAKAk.\n..KKKKKKooKKAKk.\n.KKUUKKKKKKAKAk.\n.KKKUUKKKKKKKKk.\n..KkKKKkKKkKKkk.\n........\n........\n= rum\nmain brown,green,black\n........\n......TT........\n......Tt........\n......AA........\n......AA........\n.....AAAa.......\n....AAAAAa......\n....AZAAAa......\n....KKKKKk......\n....KoKoKk......\n....KKoKKk......\n....KoKoKk......\n....AAAAaa......\n....AAAAae......\n....aaaaee......\n........\n= island\nmain green\n........\n....AA..AA......\n...AAAAAAAAa....\n..AAaAAAaaAAa...\n..A.aTAAa..aA...\n.....TT..a......\n.....TTt........\n......Tt........\n......TT........\n......TTt.......\n...YYYYTtYYY....\n.YYYYYYYYYYYyy..\nUYYYyYYYYyYYyyUU\nUUUUUUuUUUUUUuUU\n.uUUuuUUUuUUuuu.\n........\n= skull flag\nmain black,red,blue\n........\n..TAAAAAAAA.....\n..TAAAAAAAAAAA..\n..TAAKKKAAAAAAa.\n..TAKKKKKAAAAAa.\n..TAKoKoKAAAAAa.\n..TAKKKKKAAAAAa.\n..TAAKKKAAAAAaa.\n..TAKAAAKAAAAa..\n..TAAKKKAAAaa...\n..TAKAAAKaa.....\n..Taaaaa........\n..T.............\n..T.............\n..t.............\n........\n= shell\nmain pink,orange,white\n........\n........\n........\n......AAAa......\n....AAaAAaaa....\n...AAaAAaAAaa...\n..AAaAAAaAAaaa..\n..AaAAaAAaAAaa..\n..AaAAaAAaAAae..\n..AaAAaAAaAaae..\n...AaAaAaAaae...\n....AaAaAaae....\n.....AAAaae.....\n....AAAAaaae....\n.....aaaaae.....\n........\n= starfish\nmain orange,red,purple\n........\n........\n.......A\n......AAAa......\n......AAAa......\n.....AAKAa......\n.AAAAAAAAAAAAAa.\n..AAKAAAAAKAAa..\n...AAAoAoAAaa...\n....AAAAAAaa....\n....AAAAAAaa....\n...AAKAAAKAaa...\n..AAAAa.aAAaa...\n..AAAa...aaaae..\n..aa.......ae...\n........\n= squid\nmain red,pink,purple\n........\n.......A\n......AAAa......\n.....AAAAAa.....\n....AAAAAAAa....\n...AAAAAAAAaa...\n...aAAAAAAAae...\n....AZoAZoAa....\n....AooAooAa....\n....AAAAAAaa....\n...AaAaAaAaea...\n..AA.A.A.a.aea..\n..A.AA.A.aa.a...\n.AA.A..A..a.aa..\n....A.AA..aa....\n........\n= coconut\nmain brown\n........\n........\n........\n.....AAAAa......\n....AAAAAAaa....\n...AAoAAoAaaa...\n..AAAAAAAAaaaa..\n..AAAAoAAAaaae..\n..AAAAAAAAaaae..\n..aKKKKKKKKkae..\n..aKZZZZZZKkee..\n...aKZZZZKkee...\n....aKKKKkee....\n.....aaaeee.....\n........\n........\n= car\nmain red,blue,green,yellow,white\n........\n........\n........\n........\n.....AAAAAAa....\n....AUUaUUUAa...\n...AAUUaUUUUAa..\n..AAUUUaUUUUAAa.\n.AAAAAAAAAAAAAAa\nYAAAAAAaAAAAAAAR\nAAAAAAAaAAAAAAaa\nAALLLAAaAALLLaae\n.LoooLaaaLoooLe.\n..LwL.....LwL...\n...L.......L....\n........\n= car\nmain yellow,blue,white,red\n........\n........\n......AAAAAA....\n....AAAAAAAAaa..\n....AUUUUUUUUa..\n...AAUZUUUUUuaa.\n...AAUUUUUUUuaa.\n..AAAAAAAAAAAaaa\n..AYYAAAAAAAYYae\n..AYYAwwwwwAYYae\n..AAAAwvwvwAAAae\n..aaaaaaaaaaaaee\n..ooo...\n..ooo...\n........\n........\n= bus\nmain red,yellow,blue\n........\n........\n........\n.AAAAAAAAAAAAAa.\nAAAAAAAAAAAAAAAa\nAUUaUUaUUaUUaUUa\nAUUaUUaUUaUUaUUa\nAUUaUUaUUaUUaUua\nAAAAAAAAAAAAAAAa\nYAAAAAAAAAAAAAAR\nAAAAAAAAAAAAAAaa\nAALLLAAAAALLLAae\n.LoooL...LoooLe.\n..LwL.....LwL...\n........\n........\n= truck\nmain green,blue,orange\nsecond white,tan\n........\n........\n........\nBBBBBBBBB.......\nBBBBBBBBb.AAAA..\nBBBBBBBBb.AUUUa.\nBBBBBBBBb.AUUUUa\nBBBBBBBBb.AUUUUa\nBBBBBBBBbAAAAAAa\nBBBBBBBBbAAAAAAY\nbbbbbbbbbAAAAAaa\nAAAAAAAAAAAAAAae\n.LoooL..LoooLee.\n..LwL....LwL....\n........\n........\n= bicycle\nmain red,blue,green\n........\n........\n........\n..........LLL...\n....LLL....A....\n.....A....AA....\n.....AAAAAAA....\n.....AA..AAA....\n..LLLAAAAALALL..\n.LL.AALAAALLALL.\n.L..AAAA..L.AAL.\n.L...L.L..L..LL.\n.LL.LL.L\n..LLL....LLLL...\n........\n........\n= motorcycle\nmain red,black,blue\n........\n........\n........\n..........LL....\n...........wL...\n....oooo...AA...\n...ooooAAAAAAa..\n..AA.wwAAAAAa...\n.AAAAwWwAAaaLLL.\nLLLAawwwwvvLLoLL\nLoLL.wvwvw.LoooL\nLooL.......LLoLL\nLLLL........LLL.\n........\n........\n........\n= policeman\nmain blue,black\nsecond gold\nhand 13,10\n........\n.....AAAAa......\n....AAABAAa.....\n...oooooooo.....\n....SSSSSSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n.....SooSs......\n......SSs.......\n..AAAAAAAaaa....\n.AAABAAAAaaaa...\n.SS.AAAAAaa.ss..\n....oowwooo.....\n....AAAAaae.....\n....AAa.aae.....\n....oo...oo.....\n= fireman\nmain red,black\nsecond yellow\nhand 13,10\n........\n.....AAAAAa.....\n....AAABBAAa....\n..AAAAAAAAAAaa..\n....SSSSSSSs....\n....SoSSSoSs....\n....SSSSSSSs....\n.....SoooSs.....\n......SSs.......\n..AAAAAAAaaa....\n.AABBBBBBBbaa...\n.oo.AAAAAaa.oo..\n....BBBBBbb.....\n....AAAAaae.....\n....AAa.aae.....\n....oo...oo.....\n= doctor\nmain white\nsecond red,green,blue\nhair brown,black,grey\nhand 13,10\n........\n.....HHHHHh.....\n....HHHHHHHh....\n....HSSSSSHh....\n....SoSSoSSs....\n....SSSSSSSs....\n....SSoooSSs....\n.....SSSSs......\n..AAAABBAaaaa...\n.AAAAwBBwAaaaa..\n.AA.AAwwAaa.aa..\n.SS.AARRAaa.ss..\n....AARRAae.....\n....AAAAaae.....\n....BBb.bbd.....\n....oo...oo.....\n= robber\nmain black,white\nsecond black\nhand 13,10\n........\n.....BBBBBb.....\n....BBBBBBBb....\n....BBBBBBBb....\n....ooZoZooo....\n....SSSSSSSs....\n....SSoooSSs....\n.....SSSSs......\n..ZZZZZZZZkkk...\n.AAAAAAAAAaaaa..\n.ZZ.ZZZZZkk.kk..\n.SS.AAAAAaa.ss..\n....ZZZZZkk.....\n....oooooo......\n....oo..oo......\n....oo..oo......\n= worker\nmain orange,yellow\nsecond yellow,white\nhand 13,10\n........\n.....BBBBb......\n....BBBBBBb.....\n...BBBBBBBBb....\n....SSSSSSs.....\n....SoSSoSs.....\n....SSSSSSs.....\n.....SooSs......\n......SSs.......\n..AAAAYAAaaa....\n.AAAAYYYAaaaa...\n.SS.YAAAYaa.ss..\n....AAAAAae.....\n....uuuuuu......\n....uu..uu......\n....TT..TT......\n= schoolchild\nmain red,blue,yellow\nsecond blue,green\nhair brown,black,gold\nhand 12,12\n........\n........\n........\n.....HHHHh......\n....HHHHHHh.....\n....HSSSSSh.....\n....SoSSoSs.....\n....SSSSSSs.....\n.....SooSs......\n..BB..SSs.......\n..BBAAAAAaa.....\n..BBAAAAAaas....\n..bSSAAAAa.s....\n.....uuuu.......\n.....uu.uu......\n.....oo.oo......\n= streetlamp\nmain black,grey,green\n........\n.....AAAAAa.....\n....AYYYYYa.....\n....AYZYYYa.....\n....AYYYYYa.....\n.....YYYYa......\n......AAa.......\n.......A........\n.......A........\n.......Aa.......\n.......Aa.......\n.......Aa.......\n.......Aa.......\n......AAaa......\n.....AAAaaa.....\n........\n= traffic light\nmain black,yellow\n........\n.....AAAAAa.....\n.....ARRRAa.....\n.....ARRRAa.....\n.....AAAAAa.....\n.....AYYYAa.....\n.....AYYYAa.....\n.....AAAAAa.....\n.....ANNNAa.....\n.....ANNNAa.....\n.....AAAAAa.....\n......AAa.......\n.......A........\n.......Aa.......\n......AAaa......\n........\n= mailbox\nmain red,blue\n........\n........\n........\n....AAAAAAa.....\n...AAAAAAAAa.Y..\n..AAAAAAAAAAaY..\n..AAAoooooAAaY..\n..AAAAAAAAAAay..\n..AAAAAAAAAAa...\n..aaaaaaaaaae...\n......TTt.......\n......TTt.......\n......TTt.......\n......TTq.......\n....NNTTqNN.....\n........\n= hydrant\nmain red,yellow\n........\n........\n......AAa.......\n.....AAAAa......\n....AAAAAAa.....\n....aaaaaae.....\n.....AAAAa......\n..AA.AAAAa.aa...\n..AAAAAwAAaaa...\n..AA.AAwAa.aa...\n.....AAAAa......\n.....AAAAa......\n.....AAAae......\n....AAAAaae.....\n....aaaaaee.....\n........\n= trash can\nmain grey,green,blue\n........\n........\n......AA\n..AAAAAAAAAAAa..\n..aaaaaaaaaaae..\n...AAaAAaAAaA...\n...AAaAAaAAaA...\n...AAaAAaAAaA...\n...AAaAAaAAaA...\n...AAaAAaAAae...\n...AAaAAaAAae...\n...AAaAAaAAae...\n....AaAAaAae....\n....aaaaaaae....\n........\n........\n= bench\nmain brown\nsecond grey,black\n........\n........\n........\n........\n.AAAAAAA\n.aaaaaaa\n.AAAAAAA\n.aaaaaaa\n..B.....\nAAAAAAAA\naaaaaaaaaaaaaaae\n.BB..........bb.\n.BB..........bb.\n.BB..........bb.\n........\n........\n= phone\nmain black,white,red,blue\nthird cyan,green,blue\n........\n....AAAAAAAa....\n....AAAooAAa....\n....ACCCCCCa....\n....ACZCCCCa....\n....AZCCCCca....\n....ACCYCCca....\n....ACYYYCca....\n....ACCYCCca....\n....ACCCCCca....\n....ACCCCcca....\n....ACCCCcca....\n....AAAAAAAa....\n....AAAwAAAa....\n....aaaaaaae....\n........\n= camera\nmain black,red,grey\n........\n........\n........\n.....AAAA.......\n...AAAAAAAAYY...\n..AAAAAAAAAYYa..\n..wwwwwwwwwwwv..\n..AAAAwwwwAAAa..\n..AAAwUUUuwAAa..\n..AAAwUZUuwAAa..\n..AAAwUUuuwAAe..\n..AAAAwwvvAAae..\n..aaaaaaaaaaee..\n........\n........\n........\n= television\nmain brown,grey,red\nthird cyan,green\n........\n...A......A.....\n....A....A......\n.....A..A.......\n.AAAAAAAAAAAAAa.\n.ACCCCCCCCCAAAa.\n.ACZCCCCCCCAwAa.\n.ACCCCCCCCCAAAa.\n.ACCCCCCCCcAwAa.\n.ACCCCCCCccAAAa.\n.ACCCCCCcccAoAa.\n.AAAAAAAAAAAoAe.\n.aaaaaaaaaaaaae.\n...aa......ae...\n........\n........\n= guitar\nmain red,brown,black,blue\n........\n............oo..\n...........oTo..\n..........TTo...\n.........TT.....\n........TT......\n.......T\n..A...TT.A......\n.AAA.TTAAAa.....\n.AAAATAAAa......\n.AAAAAAAa.......\n..AAwoAAa.......\n.AAAwwAAAa......\n.AAAAAAAaa......\n..aAAAaae.......\n........\n= burger\nmain tan,brown\n........\n........\n........\n....AAAAAAa.....\n..AAKAAKAAAAa...\n.AAAAAKAAKAAAa..\n.AAAAAAAAAAAAa..\n.NNNNnNNnNNNNn..\n.RRRrRRRRrRRRr..\n.YYYYYYyYYYYyy..\n.tttttttttttttq.\n.tttttttttttqq..\n.AAAAAAAAAAAAa..\n..aaaaaaaaaae...\n........\n........\n= pizza\nmain yellow\n........\n........\n.TTTTTTTTTTTTt..\nTTTTTTTTTTTTTTt.\n.AAAAAAAAAAAAa..\n.AARRAAAAANAAa..\n..ARRAARRAAAa...\n..AAAAARRAAAa...\n...AANAAAAAa....\n...AAAAARRAa....\n....ARRARRa.....\n....ARRAAa......\n.....AAAAa......\n......AAa.......\n.......a........\n........\n= ice cream\nmain pink,white,brown,green\nsecond red\n........\n.......B........\n......BBb.......\n......AAA.......\n....AAAAAAa.....\n...AAZAAAAAa....\n...AZAAAAAAa....\n...AAAAAAAAa....\n...aAAaAAaAe....\n....TTTTTTt.....\n....TtTtTtt.....\n.....TtTtt......\n.....TtTtt......\n......TTt.......\n......Ttt.......\n.......t........\n= coffee\nmain white,red,green\n........\n......k.k.......\n.....k.k........\n......k.k.......\n........\n...KKKKKKKKk....\n...AqqqqqqAk....\n...AAqqqqAAaAA..\n...AAAAAAAaa.A..\n...AAAAAAAaa.a..\n...AAAAAAAaaaa..\n...AAAAAAaaa....\n....AAAAaaa.....\n..KKKKKKKKKkk...\n...kkkkkkkkj....\n........\n= shop\nmain red,blue,green\nsecond white\n........\n.TTTTTTTTTTTTTt.\n.AABBAABBAABBAa.\n.AABBAABBAABBAa.\n.AABBAABBAABBAa.\n.aAbBaAbBaAbBae.\n..KKKKKKKKKKKk..\n..KUUUUKKTTTKk..\n..KUZUUKKTTTKk..\n..KUUUUKKTTGKk..\n..KUUUuKKTTTKk..\n..KKKKKKKTTTKk..\n..KKKKKKKTTTKj..\n..kkkkkkkttttj..\n........\n........\n= skyscraper\nmain grey,blue,tan\nthird yellow,cyan\n........\n.......w........\n.......w........\n.....AAAAa......\n.....AAAAa......\n...AAAAAAAAa....\n...ACCACCAaa....\n...AAAAAAAaa....\n...ACCACCAaa....\n...AAAAAAAaa....\n...ACCAooAaa....\n...AAAAAAAaa....\n...AooACCAae....\n...AAAAAAAae....\n...AAATTAaae....\n...AAATTAaae....\n= apple\nmain red,green,yellow\n........\n........\n........T.......\n.......T.NN.....\n.......TNNn.....\n....AAA.AAAA....\n...AAAAAAAAaa...\n..AAZAAAAAAaaa..\n..AZAAAAAAAaaa..\n..AAAAAAAAAaaa..\n..AAAAAAAAaaae..\n..aAAAAAAAaaae..\n...aAAAAAaaae...\n....aaaaaaee....\n.....ee.eee.....\n........\n= apple\nmain red,green\n........\n........\n........T.......\n.......T\n...AAA.T.AAa....\n..AAKKKKKKKaa...\n..AKKKKKKKKKa...\n..AKKKoKoKKKa...\n..AKKKoKoKKKa...\n..AKKKKKKKKKa...\n..AAKKKKKKKaa...\n...AKKKKKKKa....\n...aAKKKKKaa....\n....aaaaaaa.....\n........\n........\n= apple\nmain yellow,red,gold\n........\n.........T......\n........T.......\n.......AAa......\n......AAAAa.....\n......AAAAa.....\n.....AAAAAAa....\n.....AZAAAAa....\n....AAZAAAAaa...\n...AAZAAAAAaaa..\n...AAAAAAAAaaa..\n...AAAAAAAAaae..\n...aAAAAAAaaae..\n....aaAAAaaee...\n.....aaeeee.....\n........\n= bread\nmain tan,brown\n........\n........\n........\n........\n.....AAAAAAA....\n...AAAAAAAAAAa..\n..AAAKAAKAAKAaa.\n..AAKAAKAAKAAaa.\n.AAAAAAAAAAAAaa.\n.AAAAAAAAAAAaaa.\n.AAAAAAAAAAaaae.\n.aAAAAAAAaaaaee.\n..aaaaaaaaaeee..\n...eeeeeeeee....\n........\n........\n= bread\nmain tan,gold\n........\n........\n..........AAAa..\n.........AAKAaa.\n........AAKAaaa.\n.......AAKAAaae.\n......AAAAAaae..\n.....AAKAAaae...\n....AAKAAaae....\n...AAKAAaae.....\n..AAAAAaae......\n..AAKAaae.......\n..AAAaae........\n..aaaee.........\n........\n........\n= bread\nmain tan,brown\n........\n........\n........\n...AAAAA.AAAa...\n..AAAAAAAAAAAa..\n..AKKKKKKKKKAa..\n..AKKKKKKKKKAa..\n...AKKKKkKKAa...\n...AKKKKKKKAa...\n...AKKkKKKKAa...\n...AKKKKKkKAa...\n...AKKKKKKKAa...\n...AaaaaaaaAe...\n....eeee\n........\n........\n= cheese\nmain yellow,gold,orange\n........\n........\n........\n.........AA.....\n.......AAAAA....\n.....AAAAAAAA...\n...AAAAAAAAAAA..\n.AAAAAAA\n.aaaaaaa\n.aaaeeaaaaaaaaa.\n.aaaeeaaaaeaaaa.\n.aaaaaaaaaaaeea.\n.aaeaaaaeaaaeea.\n.eeeeeee\n........\n........\n= cheese\nmain yellow,white,orange\n........\n........\n........\n....AAAA\n..AAAAAAAAAAaa..\n.AAAAAAAAAAAAaa.\n.AAeAAAAAAeAAaa.\n.AAAAAAeAAAAAaa.\n.aAAAAAAAAAAaae.\n.aaaaaaaaaaaaae.\n.aaeaaaaaaeaaae.\n.aaaaaeaaaaaaae.\n..aaaaaaaaaaae..\n....eeee\n........\n........\n= meat\nmain brown,orange,red\n........\n........\n......AA\n....AAAAAAAa....\n...AAZAAAAAaa...\n..AAZAAAAAAaaa..\n..AAAAAAAAAaaa..\n..AAAAAAAAaaae..\n..aAAAAAAaaae...\n...aAAAAaaae....\n....aaaaaKK.....\n.....eee..KK....\n...........KKKK.\n...........KKKk.\n...........KK...\n........\n= meat\nmain red,brown\n........\n........\n...AAAAAAA......\n..AAPPPAAAAA....\n.AAPPPPPAAAAa...\n.AAPPKKPPAAAAa..\n.AAPPKkPPPAAAa..\n.AAAPPPPPPPAAa..\n..AAAPPPPPPAAa..\n...AAAAPPPAAae..\n....aAAAAAAae...\n.....aaaaaaee...\n.......eeee.....\n........\n........\n........\n= meat\nmain tan,brown,gold\n........\n........\n........\n..KK......KK....\n..KKKAAAAKKK....\n....AAAAAAa.....\n...AAAAAAAAa....\n..AAAZAAAAAaa...\n..AAAAAAAAAaa...\n..AAAAAAAAaaa...\n...AAAAAAaae....\n....aaaaaee.....\n.wwwwwww\n..vvvvvv\n........\n........\n= carrot\nmain orange\n........\n..........N.NN..\n..........NNNn..\n.........NNNn...\n.......AANNnn...\n......AAAAn.....\n.....AAAAAa.....\n.....AAaAAa.....\n....AAAAAa......\n...AaAAAa.......\n...AAAAa........\n..AAAaa.........\n..AAa...........\n.Aa.............\n.a..............\n........\n= mushrooms\nmain red,brown,purple\nsecond white\n........\n........\n........\n.....AAAA.......\n...AABAAAAa.....\n..AAAAAABAAa....\n..ABAAAAAAaa....\n..aaaaaaaaae....\n.....KKk...AAa..\n.....KKk..ABAAa.\n.....KKk.AAAABaa\n....KKKkk.aaaae.\n....KKKkk..Kk...\n....NNKkkN.Kkn..\n...NNnNnNNnNnnn.\n........\n= berries\nmain red,blue,purple\n........\n........\n.......N........\n......NNN.N.....\n....NNNnNNNN....\n.....Nn.nNn.....\n....AAA.AAAa....\n...AZAAaAZAAa...\n...AAAAaAAAAa...\n...aAAaaaAAae...\n....aaAAAaee....\n.....AZAAa......\n.....AAAAa......\n.....aAAae......\n......aaee......\n........\n= cake\nmain pink,brown,white\nsecond red,yellow\n........\n.......R........\n......BB........\n......BB........\n....AAAAAAAa....\n..AAAAAAAAAAaa..\n..AAAAAAAAAAaa..\n..AaAAaAAAaAAa..\n..KaKKaKKKaKka..\n..KKKKKKKKKKkk..\n..KKKKKKKKKKkk..\n..AAAAAAAAAAaa..\n..KKKKKKKKKKkk..\n..TTTTTTTTTttt..\n.wwwwwww\n........\n= egg\nmain white,tan,cyan\n........\n........\n........\n......AAAa......\n.....AAAAaa.....\n....AAZAAAaa....\n....AZAAAAaa....\n...AAAAAAAAaa...\n...AAAAAAAAaa...\n...AAAAAAAaaa...\n...AAAAAAAaae...\n....AAAAAaae....\n.....aaaaee.....\n........\n........\n........\n= tree\nmain green,orange,teal\n........\n.....AAAAa......\n...AAAAAAAaa....\n..AAAAaAAAAaa...\n..AAaAAAAAaAa...\n.AAAAAAAaAAAaa..\n.AAaAAAAAAAAaa..\n.AAAAAAaAAaaae..\n..aAAaAAAAaae...\n...aaAAaaaae....\n.....aTttee.....\n......TTt.......\n......TTt.......\n......TTq.......\n.....TTTtq......\n........\n= tree\nmain green,teal\n........\n.......A........\n......AAa.......\n......AAa.......\n.....AAAaa......\n....AAAAaaa.....\n......AAaa......\n....AAAAaaa.....\n...AAAAAaaae....\n.....AAAaa......\n...AAAAAaaaa....\n..AAAAAAaaaee...\n.AAAAAAAaaaaee..\n......TTt.......\n......TTq.......\n........\n= tree\nmain brown,grey,black\n........\n..T.....T...t...\n..TT.T..T..tt...\n...T.TT.T..t.t..\n...TT.T.TT.t.t..\n....TTT.Tt.ttt..\n.T...TTTTt.tt...\n.TT...TTTttt....\n..TTT.TTTtt.....\n....TTTTTt......\n......TTTt......\n......TTtq......\n......TTtq......\n.....TTTtq......\n....TTTTttq.....\n...TT..T..qq....\n= bush\nmain green,teal,orange\nsecond red,pink,yellow\n........\n........\n........\n........\n.....AAA.AA.....\n...AAAAAAAAAa...\n..AABAAAAABAaa..\n..AAAAAaAAAAaa..\n.AAAaAAAABAAaaa.\n.AABAAAAAAAaaaa.\n.AAAAABAAaAABae.\n.aAAAAAAAAAaaae.\n..aaBAaaAAaaee..\n...aaaaaaaeee...\n........\n........\n= flower\nmain red,yellow,purple,pink,blue\nsecond yellow,orange\n........\n........\n.....AA.AA......\n....AAAAAAa.....\n....AABBAAa.....\n...AABBBBAaa....\n...AABBBBAaa....\n....AABBAae.....\n....AAAAaae.....\n.....Aa.ae......\n.......N........\n....NN.N........\n.....NNN.NN.....\n......NNNn......\n.......Nn.......\n........\n= flower\nmain red,pink,yellow\n........\n........\n.....A..A..A....\n.....AA.AA.A....\n.....AAAAAaA....\n.....AAAAAaa....\n.....AAAAaaa....\n......AAaae.....\n.......aee......\n.......N........\n...N...N...N....\n...NN..N..NN....\n....NN.N.NNn....\n.....NNNNNn.....\n......NNNn......\n........\n= flower\nmain yellow,orange\nsecond brown\n........\n......AA.A......\n....A.AA\n....AAAAAAAAa...\n...AABBBBBAAa...\n..AAABbBbBBAaa..\n..AABBBBbBBAaa..\n..AAABbBBBBAaa..\n...AABBBBBAAa...\n....AAAAAAAAa...\n....A.AAAa.a....\n......a.N.......\n....NN..N.NN....\n.....NNNNNNn....\n.......NNn......\n........\n= cactus\nmain green,teal\nsecond pink,red\n........\n......BBB.......\n......AAa.......\n.....AAAAa......\n.....AAAAa..A...\n.AA..AoAAa.AAa..\n.AAa.AAAAa.AAa..\n.AAa.AAoAa.Aaa..\n.AAaAAAAAaaaa...\n..AAAAAAAaae....\n...aaAoAAa......\n.....AAAAa......\n.....AAAoa......\n.....AAAAe......\n....YYyyyyy.....\n........\n= log\nmain brown\n........\n........\n........\n........\n....AAAA\n..AAAAAAAAAATTT.\n.AAAAaAAAAATKKkT\n.AAAAAAAaATKKTkT\n.AAaAAAAAATKTKkT\n.aAAAAAAAATKKKkT\n.aaaAaaaaaTTkkTT\n..aaaaaaaaaTTTt.\n....eeee\n........\n........\n........\n= rock\nmain grey,tan,blue\n........\n........\n........\n......AAAAa.....\n....AAAAAAaa....\n...AAAAAAaaaa...\n..AAAAAAAaaaaa..\n..AAAAAaAAaaaa..\n.AAAAAAAaAaaaae.\n.AAAaAAAAAaaaae.\n.AAAAaAAAaaaeee.\n.aAAAAAAaaaaeee.\n..aaaaaaaaeeee..\n........\n........\n........\n= gem\nmain cyan,red,green,purple,blue\n........\n........\n........\n....AAAAAAAa....\n...AAZAAAAAaa...\n..AAZAAAAAAaaa..\n.AAAAAAAAAAaaaa.\n.aaaaaaaaaaaeee.\n..aAAAAAAaaaee..\n...aAAAAAaaee...\n....aAAAaaee....\n.....aAAaee.....\n......aaee......\n.......ae.......\n........\n........\n= gem\nmain red,purple,green,cyan\n........\n........\n.......A........\n......AAa.......\n.....AAAaa......\n.....AZAaa......\n....AAZAaaa.....\n....AZAAaaa.....\n....AAAAaaa.....\n....AAAAaae.....\n.....AAAae......\n.....AAaae......\n......Aae.......\n.......e........\n........\n........\n= gem\nmain green,blue,yellow,pink\n........\n........\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAaaaaaAaa...\n..AAaZAAAAaAaa..\n..AAaAAAAAaaaa..\n..AAaAAAAAaaaa..\n..AAaAAAAaaaae..\n..aAAaaaaaaaae..\n...aAAAAaaaae...\n....aaaaaaee....\n.....eee\n........\n........\n= coin\nmain gold,silver\n........\n........\n........\n.....AAAAAa.....\n....AAAAAAaa....\n...AAZAAAAAaa...\n...AZAAooAAaa...\n...AAAoAAAAaa...\n...AAAoAAAAaa...\n...AAAAooAAae...\n...AAAAAAAaae...\n....AAAAAaae....\n.....aaaaee.....\n........\n........\n........\n= coin\nmain gold,silver\n........\n........\n........\n........\n......AAAa......\n.....AAAAAa.....\n.....aAAAae.....\n.....Aaaaea.....\n..AAAaAAAAaAAa..\n.AAAAAaaaaAAAAa.\n.aAAAaeAAeaAAae.\n.AaaaeaaaaAaaaa.\n.aAAAAeaaeaAAae.\n..aaae....aaae..\n........\n........\n= coin\nmain gold\nsecond brown,red\n........\n......BBBb......\n.......B\n......YY\n.....BBBBBb.....\n....BBBBBBbb....\n...BBBBBBBBbb...\n...BBBAABBBbb...\n..BBBABBABBbbb..\n..BBBBAABBBbbb..\n..BBBABBABBbbd..\n..BBBBAABBBbbd..\n...BBBBBBBbbd...\n....bbbbbbdd....\n..AAa......AAa..\n........\n= chest\nmain brown,red,blue\nsecond gold,silver\n........\n........\n...AAAAAAAAAa...\n..AAAAAAAAAAaa..\n.BAAAAAAAAAAabb.\n.BAAAAAAAAAAabb.\n.BBBBBBBBBBBBbb.\n.BAAAABWWBaaabb.\n.BAAAABoWBaaabb.\n.BAAAAABBaaaabb.\n.BAAAAAAAaaaabb.\n.BAAAAAAAaaaebb.\n.BBBBBBBBBbbbbd.\n........\n........\n........\n= chest\nmain brown,red,green\nsecond gold\n........\n..AAAAAAAAAAaa..\n.BAAAAAAAAAAabb.\n.BAAAAAAAAAAabb.\n.BooooooooooobB.\n.BBBBBBBBBBBBbb.\n..oYYyYYyYYyyo..\n.BYZYYyYZYYyYyb.\n.BBBBBBBBBBBBbb.\n.BAAAABWWBaaabb.\n.BAAAABoWBaaabb.\n.BAAAAABBaaaabb.\n.BAAAAAAAaaaebb.\n.BBBBBBBBBbbbbd.\n........\n........\n= chest\nmain grey,silver,purple\nsecond gold,red\n........\n........\n........\n...AAAAAAAAAa...\n..ABAAAAAAABaa..\n..ABAAAAAAABaa..\n..ABAAAAAAABae..\n..oooooo\n..ABAABBBAABaa..\n..ABAABoBAABaa..\n..ABAABBBAABae..\n..ABAAAAAAABae..\n..aaaaaaaaaaee..\n..oo....\n........\n........\n= barrel\nmain brown\n........\n........\n....TTTTTTtt....\n...AAAAaAAAaa...\n...wwwwwwwwvv...\n..AAAAaAAAaAaa..\n..AAAAaAAAaAaa..\n..AAAAaAAAaAaa..\n..AAAAaAAAaAae..\n..AAAAaAAAaAae..\n..AAAAaAAAaAae..\n...wwwwwwwwvv...\n...AAAAaAAAae...\n....aaaaaaee....\n........\n........\n= crate\nmain brown,tan\n........\n........\n..AAAAAA\n..Aaaaaa\n..AaAaaa\n..AaaAaa\n..AaaaAa\n..AaaaaA\n..AaaaaA\n..AaaaAa\n..AaaAaa\n..AaAaaa\n..Aaaaaa\n..AAAAAA\n........\n........\n= sack\nmain tan,brown\n........\n........\n......AAa.......\n.....AAAAa......\n......TTt.......\n.....AAAAa......\n....AAAAAAa.....\n...AAAAAAAAa....\n..AAAAAAAAAaa...\n..AAAAoooAAaa...\n..AAAoAAAoAaaa..\n..AAAAoooAAaaa..\n..aAAAAAAAaaae..\n...aaaaaaaaee...\n........\n........\n= torch\nmain brown\n........\n.......Y........\n......YYF.......\n......FYFf......\n.....FYYYf......\n.....FYZYFf.....\n.....FFYYFf.....\n......FFff......\n.....TTTTtt.....\n......TTtt......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......tq.......\n........\n........\n= lantern\nmain grey,gold,black\n........\n......AA\n.....A....a.....\n.....A....a.....\n....AAAAAAaa....\n...AAAAAAAAaa...\n....KYYYYYYk....\n....AYZYFYYa....\n....KYYFFYYk....\n....AYYFFYYa....\n....KYYYYYYk....\n...AAAAAAAAaa...\n....AAAAAAaa....\n....aa....ee....\n........\n........\n= candle\nmain white,red,yellow\n........\n.......Y........\n......YY........\n......YFY.......\n.......F........\n......AoA.......\n......AAA.......\n.....AAAAa......\n......AAAa......\n......AAAa......\n......AAAa......\n...GGGGGGggg....\n....GGGGGgg.G...\n......GGg..GG...\n.....GGGgg......\n........\n= map\nmain red,green\n........\n........\n..KKKk.KKKKkKK..\n.KKKKkkKKKKkKKk.\n.KKNNkkKKKKkKKk.\n.KKNNkkKKUUUKKk.\n.KKKKkoKKUUkKKk.\n.KKoKkKoKKKkKKk.\n.KoKKkkKoKKkAKA.\n.KKKKkkKKooKKAk.\n.KKNKkkKKKKkAKA.\n.KKKKkkKKKKkKKk.\n..KKk..kKKK..Kk.\n........\n........\n........\n= compass\nmain gold,silver\n........\n.......A\n......A.\n.....AAA\n....AAKKKKaa....\n...AAKKRKKKaa...\n...AKKKRRKKka...\n...AKKKRRKKka...\n...AKKKooKKka...\n...AKKKUUKKka...\n...AAKKKUKkaa...\n....AAKKKkaa....\n.....AAaaaa.....\n........\n........\n........\n= pickaxe\n........\n........\n......WWWWw.....\n....WWWWWWWww...\n...WWww.TtwWww..\n..WWw..Tt...wv..\n..Ww..Tt.....v..\n..w..Tt......v..\n....Tt..........\n....Tt..........\n...Tt...........\n...Tt...........\n..Tt............\n..tq............\n........\n........\n= shovel\n........\n..........TTT...\n.........T..t...\n..........TTt...\n.........Tt.....\n........Tt......\n.......Tt.......\n......Tt........\n.....Tt.........\n..WWTt..........\n.WWWWw..........\n.WWWWww.........\n.WWWwwv.........\n.wWwwv..........\n..vvv...........\n........\n= sickle\n........\n........\n....WWWWWw......\n...Www..wWw.....\n..Ww......Ww....\n..w.......WWw...\n..........WWw...\n.........WWw....\n........WWwv....\n.......Www......\n......TTv.......\n.....Tt.........\n....Tt..........\n...Tt...........\n...q............\n........\n= bomb\nmain black,grey\n........\n..........F.Y...\n.........F.YY...\n........T..F....\n.......T........\n......LLl.......\n....AAAAAa......\n...AAZAAAAa.....\n..AAZAAAAAaa....\n..AZAAAAAAaa....\n..AAAAAAAAaa....\n..AAAAAAAaae....\n...aAAAAaae.....\n....aaaaee......\n........\n........\n= bottle\nmain green,brown,blue\n........\n......TT........\n......Kk........\n......AA........\n......AA........\n......Aa........\n.....AAAa.......\n....AAAAAa......\n....AZAAAa......\n....KKKKKk......\n....KRRKKk......\n....KKKKKk......\n....AAAAaa......\n....AAAAae......\n....aaaaee......\n........\n= mug\nmain brown,grey\n........\n........\n....ZZZ.ZZ......\n...ZZZZZZZZ.....\n...ZKZZKZZk.....\n...AKAAaAAk.AA..\n...AAAAaAAaa.A..\n...wwwwwwwvv.a..\n...AAAAaAAaa.a..\n...AAAAaAAaa.a..\n...AAAAaAAaaaa..\n...wwwwwwwvv....\n...AAAAaAAae....\n....aaaaaee.....\n........\n........\n= goblet\nmain gold,silver\nsecond red,blue\n........\n........\n...AAAAAAAAa....\n...ArrrrrrAa....\n...AARRRRAaa....\n...ABAAABAaa....\n...AAABAAAae....\n....AAAAAae.....\n.....AAAae......\n......Aae.......\n......Aa........\n......Aa........\n.....AAaa.......\n....AAAAaae.....\n........\n........\n= hourglass\nmain brown,gold\n........\n..AAAAAAAAAAa...\n...aaaaaaaaa....\n....UYYYYYu.....\n....UYYYYYu.....\n....UUYYYuu.....\n.....UUYuu......\n......UYu.......\n......UYu.......\n.....UUYuu......\n....UUUYUuu.....\n....UUYYYuu.....\n....UYYYYYu.....\n...AAAAAAAAa....\n..aaaaaaaaaaa...\n........\n= crystal ball\nmain purple,blue,green\nsecond gold,brown\n........\n........\n.....AAAAa......\n....AAAAAAa.....\n...AAZAAAAAa....\n...AZAApAAAa....\n..AAAAppPAAaa...\n..AAAAApAAAaa...\n..AAAAAAAAaaa...\n...AAAAAAaae....\n...aAAAAaaae....\n....aaaaaee.....\n...BBBBBBbbb....\n..BBBBBBbbbbb...\n........\n........\n= mirror\nmain gold,silver\nsecond blue,purple\n........\n.....AAAAa......\n....AUUUUAa.....\n...AUUZUUUAa....\n...AUZUUUUAa....\n...AZUUUUUAa....\n...AUUUUZUAa....\n...AUUUZUUAa....\n....AUZUUAa.....\n.....AAAAa......\n......BBb.......\n......BBb.......\n......BBb.......\n......AAa.......\n........\n........\n= lute\nmain brown,orange\n........\n............TT..\n...........TtT..\n..........Tt.T..\n.........Tt.....\n........Tt......\n.......Tt.......\n.....AATt.......\n...AAAAkAA......\n..AAAAkAAAa.....\n..AAAoooAAa.....\n..AAAokoAAa.....\n..AAAoooAAe.....\n...AAkAAae......\n....aaaae.......\n........\n= drum\nmain red,blue\nsecond gold\n........\n..T.....\n...T....\n....T...\n.....TKK\n...KKKTKKTKKk...\n..KKKKKTTKKKKk..\n..BKKKKKKKKKkb..\n..BBKKKKKKkkbb..\n..AABBBBBBBBaa..\n..AAoAAoAAoAaa..\n..AoAAoAAoAAoa..\n..BBAAAAAAAabb..\n...BBBBBBBbbb...\n.....bbbbb......\n........\n= bell\nmain gold,silver\n........\n.......A\n......A.\n.......A\n.....AAAAa......\n....AAZAAAa.....\n....AZAAAAa.....\n....AAAAAAa.....\n....AAAAAaa.....\n...AAAAAAaaa....\n...AAAAAAaaa....\n..AAAAAAaaaae...\n..aaaaaaaaaee...\n......oBo.......\n.......o........\n........\n= anvil\nmain grey,silver\n........\n........\n........\n........\n.AAAAAAA\n.aAAAAAA\n..aaaAAA\n.....aAAAAae....\n......AAAa......\n......AAAa......\n.....AAAAaa.....\n...AAAAAAaaaa...\n..AAAAAAAaaaae..\n..aaaaaaeeeeee..\n........\n........\n= door\nmain brown,red\n........\n...LLLLLLLLll...\n..LLAAAAAAAAll..\n..LAAAaAAaAAAl..\n..LAAAaAAaAAAl..\n..LAAAaAAaAAAl..\n..LwwwwwwwwwAl..\n..LAAAaAAaAAAl..\n..LAAAaAAaAGAl..\n..LAAAaAAaAGAl..\n..LAAAaAAaAAAl..\n..LwwwwwwwwwAl..\n..LAAAaAAaAAAl..\n..LAAAaAAaAAAl..\n..LAAAaAAaAAAl..\n........\n= table\nmain brown\n........\n........\n........\n........\n........\n.AAAAAAA\nAAAAAAAAAAAAAAAa\naaaaaaaaaaaaaaae\n.AAa........AAe.\n.AAa........AAe.\n.AAa........AAe.\n.AAa........AAe.\n.AAa........AAe.\n.aa..........e..\n........\n........\n= chair\nmain brown,red\nsecond red,blue,green\n........\n...AA....AA.....\n...AABBBBAA.....\n...AABBBBAA.....\n...AABBBBAA.....\n...AABBBBAA.....\n...AAaaaaAA.....\n...AABBBBBBB....\n...AABBBBBBBb...\n...AAaaaaaaaa...\n...AA....AA.a...\n...AA....AA.a...\n...AA....AA.a...\n...aa....aa.....\n........\n........\n= bed\nmain red,blue,green\nsecond brown\n........\n........\n..B.....\n..BBBBBB\n..BKKKKK\n..BKZZZKKZZZkB..\n..BKZZZKKZZZkB..\n..BKKKKKKKKKkB..\n..BAAAAAAAAAaB..\n..BAAAAAAAAAaB..\n..BAAaAAAaAAaB..\n..BAAAAAAAAAaB..\n..BAAAAAAAAaeB..\n..BBBBBB\n..b.....\n........\n= bookshelf\nmain brown\n........\n.AAAAAAA\n.ARRUUNNYYoRRpA.\n.ARRUUNNYYoRRpA.\n.ArRUuNnYyoRrpA.\n.AAAAAAA\n.ANNoRRUUUoYYNA.\n.ANNoRRUUUoYYNA.\n.ANnoRrUuUoYyNA.\n.AAAAAAA\n.AUUYYoNNRRopUA.\n.AUUYYoNNRRopUA.\n.AUuYyoNnRroPUA.\n.AAAAAAA\n.aa.....\n........\n= sign\nmain brown,tan\n........\n........\n.AAAAAAA\n.AooAoAooAoooAA.\n.AAAAAAA\n.AoooAooAoAooAa.\n.AAAAAAAAAAAAAa.\n.aaaaaaaaaaaaae.\n......TTt.......\n......TTt.......\n......TTt.......\n......TTt.......\n......TTq.......\n...NN.TTqNN.....\n........\n........\n= sign\nmain brown,tan\n........\n......TT........\n.AAAAATTAAAA....\n.AAAAAAAAAAAA...\n.AoooAooAoAAAA..\n.aaaaaaaaaaaa...\n......TT........\n..AAAATTAAAAA...\n.AAAAAAAAAAAA...\nAAoAooAoooAAA...\n.aaaaaaaaaaaa...\n......TT........\n......Tt........\n......Tt........\n.....NTtN.......\n........\n= grave\nmain grey,blue\n........\n........\n.....AAAAaa.....\n....AAAAAAaa....\n...AAAAAAAaaa...\n...AAAooAAaaa...\n...AAAooAAaaa...\n...AAooooAaae...\n...AAAooAAaae...\n...AAAooAAaae...\n...AAAooAaaae...\n...AAAAAAaaae...\n...AAAAAaaaae...\n.NNNnNNNnNnnNNn.\n........\n........\n= fountain\nmain grey,silver\n........\n.......U\n......UZUU......\n.....U.U\n.....U.U\n....AAAAAAAa....\n.....AAAAaa.....\n......AAa.......\n......AAa.......\n.AAAAAAAAAAAaaa.\n.AUUUZUUUUZUUua.\n.AAUUUUUUUUUuaa.\n.aAAAAAAAAAaaae.\n..aaaaaaaaaaae..\n........\n........\n= campfire\nmain brown\n........\n.......Y........\n......YY........\n......YFF..F....\n...F.FYYF.......\n.....FYYFf......\n....FFYYYFf.....\n....FYYZYFf.....\n....FYZZYYf.....\n....FFYZYFf.....\n..TTTFFYFftTT...\n.TKTTTTFfTTTKt..\n.TTTTTTTTTTTTt..\n..tttqq.qqttt...\n........\n........\n= tent\nmain red,tan,green,blue\nsecond white\n........\n.......T........\n......AAa.......\n......ABa.......\n.....AABaa......\n.....ABBaa......\n....AABBAaa.....\n....ABBBAaa.....\n...AABoBBAaa....\n...ABooBBAaa....\n..AABooBBBAaa...\n..ABBooBBBAaa...\n.AABooooBBAaaa..\n.ABBooooBBBAaa..\n..T.....\n........\n= house\nmain red,blue,brown,purple\nsecond tan,white\n........\n..........LL....\n......AAa.Ll....\n.....AAAAaLl....\n....AAAAAAaa....\n...AAAAAAAAaa...\n..AAAAAAAAAAaa..\n.AAAAAAAAAAAaaa.\n..BBBBBBBBBBbb..\n..BUUBBBBBUUbb..\n..BUuBTTtBUubb..\n..BBBBTTtBBBbb..\n..BBBBTGtBBBbd..\n..BBBBTTtBBBbd..\n........\n........\n= tower\nmain grey,tan\nsecond red,blue\n........\n.......B........\n.......B\n.......T........\n..AA.AA.AA.aa...\n..AAAAAAAAaaa...\n..AAAAAAAAaaa...\n...AAAAAAaaa....\n...AAooAAaaa....\n...AAooAAaaa....\n...AaAAAaaaa....\n...AAAAAAaae....\n...AAAATTaae....\n...AaAATTaae....\n...AAAATTaee....\n........\n= well\nmain grey\nsecond red,brown\n........\n.....BBBBBb.....\n....BBBBBBBb....\n...BBBBBBBBBb...\n...T...TT...t...\n...T...T....t...\n...T...T....t...\n...T..LLl...t...\n..AAAAAAAAAAaa..\n..AUUUUUUUUUua..\n..AAAAAAAAAAaa..\n..AAaAAAaAAaaa..\n..AAAAaAAAaAae..\n..aaaaaaaaaaee..\n........\n........\n= boat\nmain brown,red\nsecond white,red\n........\n.......T........\n......BTb.......\n.....BBTbb......\n.....BBTbbb.....\n....BBBTbbb.....\n....BBBTbbbb....\n...BBBBTbbbb....\n.......T........\n.AAAAAAAAAAAAAa.\n..AAAAAAAAAAAa..\n..aAAAAAAAAAae..\n...aaaaaaaaae...\n.UUUuUUUUuUUUuu.\n..uu.uuuu.uuu...\n........\n= cart\nmain brown\nsecond tan,yellow\n........\n........\n........\n....BB.BBB......\n...BBBBBBBBB....\n.AAAAAAAAAAAAA..\n.AaAAaAAaAAaAA..\n.AaAAaAAaAAaAATT\n.aaaaaaaaaaaaa..\n...TTT.....TTT..\n..T.T.T...T.T.T.\n..TTTTT...TTTTT.\n..T.T.T...T.T.T.\n...TTT.....TTT..\n........\n........\n= sword\n........\n............WW..\n...........WWw..\n..........WWwv..\n.........WWwv...\n........WWwv....\n.......WWwv.....\n......WWwv......\n..GG.WWwv.......\n..gGWWwv........\n...gGwv.........\n....gGG.........\n...Tt.gG........\n..Tt...g........\n..tq............\n........\n= sword\nsecond blue,red,green\n........\n.......W\n.......Ww.......\n......WWwv......\n......WWwv......\n......WWwv......\n......WWwv......\n......WWwv......\n......WWwv......\n......WWwv......\n...GGGGGgggD....\n...Gg.Ttq.gD....\n......Ttq.......\n......Ttq.......\n......BBb.......\n........\n= sword\nsecond red,green,purple\n........\n...........WWW..\n..........WWWw..\n.........WWWwv..\n........WWWwv...\n........WWwv....\n.......WWwv.....\n.......WWwv.....\n......WWwv......\n......WWw.......\n...G.WWwv.......\n...gGGwv........\n....gGGg........\n...Bb.gGD.......\n..Bb...D........\n..bd............\n= sword\nthird red,orange,purple\n........\n............YY..\n.........F.YYF..\n..........YYFf..\n.......F.YYFf...\n........YYFf.R..\n.....F.YYFfR....\n......YYFfR.....\n..Ww.YYFfR......\n..vWWYFfR.......\n...vWWfR........\n....vWWw........\n...Cc.vWv.......\n..Cc...v........\n..cx............\n........\n= dagger\nmain brown,red,blue\n........\n........\n........\n...........WW...\n..........WWw...\n.........WWwv...\n........WWwv....\n.......WWwv.....\n....GG.Wwv......\n.....GGgv.......\n......GgD.......\n....Aa.gG.......\n...Aa...D.......\n...ae...........\n........\n........\n= dagger\nmain green,purple,black\n........\n........\n...........WW...\n...........Ww...\n..........WWv...\n..........Wwv...\n.........WWw....\n........WWwv....\n.......WWwv.....\n...GGGWWwv......\n....gGGwv.......\n....AagGg.......\n...AaegD........\n..Aae..D........\n..ae............\n........\n= dagger\nsecond red,blue,gold\n........\n......W.........\n.....WWw........\n.....WWw........\n.....WWwv.......\n.....WWwv.......\n.....WWwv.......\n.....WWwv.......\n.....WWwv.......\n......Wwv.......\n...wwwwwwwvv....\n......BBb.......\n......bBb.......\n......BBb.......\n......GGg.......\n........\n= axe\n........\n.....ww.........\n....wWWTt.......\n...wWWWTtw......\n...WWWWTtWw.....\n..wWWWwTtv......\n..WWWw.Tt.......\n..WWw..Tt.......\n...v..Tt........\n......Tt........\n......Tt........\n.....Tt.........\n.....Tt.........\n.....Tq.........\n....tq..........\n........\n= axe\n........\n.......T\n..WW...Tt...WW..\n..WWW..Tt..WWw..\n..WWWWwTtwWWwv..\n..WWWWwTtwWWwv..\n..WWWWwTtwWwwv..\n..wWWw.Tt.wwvv..\n..ww...Tt...vv..\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......tq.......\n........\n= axe\nsecond red,blue,brown\n........\n..........WWWw..\n.........TWWWWw.\n........TtWWWWv.\n.......TtwWWWwv.\n......Tt..wwwv..\n.....Tt....vv...\n.....BB.........\n....Bb..........\n....BB..........\n...Bb...........\n..Tt............\n..Tq............\n..q.............\n........\n........\n= hammer\n........\n........\n.......wWWw.....\n......wWWWWw....\n.....WWWWWwwv...\n.....wWWWwwvv...\n......wwwwTv....\n.......vvTt.....\n........Tt......\n.......Tt.......\n......Tt........\n.....Tt.........\n....Tt..........\n...Tt...........\n...tq...........\n........\n= hammer\nsecond red,blue,purple\n........\n..LLLLLLLLLll...\n..LLLLLLLlllli..\n..LLGGLLLGglli..\n..LLGgLLLGglli..\n..LLLLLLllllii..\n..lllllTtliiii..\n.......Tt.......\n.......B\n.......bB.......\n.......B\n.......bB.......\n.......Tt.......\n.......Tt.......\n.......tq.......\n........\n= mace\n........\n..........W.....\n.......W.WW.W...\n........wWWw....\n......WWWWWwwv..\n.......WWWwwv...\n......WwWwwvv...\n........Twv.v...\n.......Tt..v....\n......Tt........\n.....Tt.........\n....Tt..........\n...Gg...........\n..Tt............\n..tq............\n........\n= mace\n........\n......wW\n.....WWWWww.....\n.....WWZWwwv....\n.....WWWWwwv....\n.....wWWwwvv....\n......wwvv......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n......GGgg......\n.......Tt.......\n.......tq.......\n........\n= mace\n........\n...........WW...\n..........WWWv..\n.........wWwwv..\n........v.vvv...\n.......o........\n......w.........\n.....o..........\n....Tt..........\n....Tt..........\n....Tt..........\n....Tt..........\n....Gg..........\n....Tt..........\n....tq..........\n........\n= spear\n........\n............WW..\n...........WWw..\n..........WWwv..\n.........wWwv...\n.........Twv....\n........Tt......\n.......Tt.......\n......Tt........\n.....Tt.........\n....Tt..........\n...Tt...........\n..Tt............\n..tq............\n........\n........\n= spear\nsecond red,blue,green\n........\n.......W\n......WWwv......\n......WWwv......\n.....wWWwwv.....\n......wTtv......\n.....BBBbb......\n......BTtb......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......tq.......\n........\n= spear\n........\n..W...W...W.....\n..Ww.WWw.Ww.....\n..Ww.WWw.Ww.....\n..wWwwWwwWv.....\n...wwWWwwv......\n.....wTtv.......\n......Tt........\n......Tt........\n......Tt........\n......Tt........\n......Tt........\n......Tt........\n......Tt........\n......tq........\n........\n= bow\nmain brown,red,green\n........\n.....AAAa.......\n....kA..aAa.....\n...k......Aa....\n...k.......Aa...\n...k.......Aa...\n...k........Aa..\n...k........Gg..\n...k........Gg..\n...k........Aa..\n...k.......Aa...\n...k.......Aa...\n...k......Aa....\n....kA..aAa.....\n.....AAAa.......\n........\n= bow\nmain brown,purple,gold\n........\n.....AAa........\n....A.kAa.......\n......k.Aa......\n......k.WAa.....\n......k..WAa....\n..W...k...Aa....\n..WWTTTTTTTBbWW.\n..W...k...Aa....\n......k..wae....\n......k.wae.....\n......k.ae......\n....a.kae.......\n.....aae........\n........\n........\n= bow\nmain brown,silver,black\n........\n..kAAAAa........\n...k..aAAa......\n....k...aAAa....\n.....k....aAa...\n......k....aA...\n.......k....Aa..\n........k...BA..\n.........k..bAa.\n..........k..aA.\n...........k..A.\n............k.a.\n.............ka.\n..............k.\n........\n........\n= crossbow\nmain brown,black\n........\n...WWw....wWWw..\n..WWwk....kwWWv.\n..Ww..k..k..wwv.\n.......k\n......AWwa......\n......AWwa......\n......AWwa......\n......AAaa......\n......AAaa......\n......GGgg......\n......AAaa.W....\n......AAaaww....\n.....AAAaa......\n.....aaae.......\n........\n= crossbow\nmain brown,grey\n........\n..........Www...\n.........WWwww..\n........Ak.wwv..\n.......AAak.wv..\n......AAa..kwv..\n.....AAa....kv..\n..kkAAakkkkkkv..\n...AAa..........\n..AAawww........\n..Aa.v..........\n.AAe............\n.Ae.............\n........\n........\n........\n= crossbow\nmain brown,red\n........\n.......Ww.......\n.......Ww.......\n.wwWWWWwwwwwvv..\n.WwkkkkwvkkkkvW.\n.w..kkkAakkk..v.\n.......Aa.......\n......AAaa......\n......AGga......\n......AGga......\n.......Aa.......\n.......Aa.......\n......AAaa......\n......AAae......\n.......ae.......\n........\n= staff\nmain blue,red,green,purple\n........\n..........AAA...\n.........AZAAa..\n.........AAAaa..\n.......T.AAaae..\n.......TT.aae...\n........TTTt....\n........Tt......\n.......Tt.......\n......Tt........\n.....Tt.........\n....Tt..........\n...Tt...........\n..Tt............\n..tq............\n........\n= staff\nmain cyan,purple,red\n........\n......TT\n....TTtttTt.....\n....Tt...Ttq....\n....T.AA..tq....\n......AAa.tq....\n......Aaa.tq....\n......aa.tq.....\n........Ttq.....\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......tq.......\n........\n= staff\nmain gold,silver\nsecond red,blue,green\n........\n.......A\n.....A.AA.a.....\n....AA.BB.aa....\n....A.BZBb.a....\n....A.BBbb.a....\n....AA.bb.aa....\n.....AAaaaa.....\n.......Aa.......\n.......T\n.......Tt.......\n.......Tt.......\n.......Tt.......\n.......Aa.......\n.......ae.......\n........\n= wand\nmain brown,black,white\n........\n...........Y.Z..\n............YY..\n.........Z.YYYY.\n............YY..\n..........W..Y..\n.........WW.....\n........AWw.....\n.......AAa......\n......AAa.......\n.....AAa........\n....AAa.........\n...AAa..........\n...ae...........\n........\n........\n= wand\nmain purple,blue,red\nsecond pink,yellow,cyan\n........\n........\n..........BB.BB.\n..........BBBBb.\n..........BBBbb.\n...........Bbb..\n.........AA.b...\n........AAa.....\n.......AAa......\n......AAa.......\n.....AAa........\n....GGa.........\n...AAa..........\n...ae...........\n........\n........\n= wand\nmain green,brown\nsecond cyan,red\n........\n........\n.......B\n......BZBb......\n......BBbb......\n.....A.bb.a.....\n.....AA..aa.....\n......AAaa......\n.......Aa.......\n.......A\n.......aA.......\n.......Aa.......\n.......A\n.......aA.......\n.......ae.......\n........\n= shield\nmain red,blue,green,purple\nsecond gold,silver\n........\n..BBBBBBBBBBbb..\n..BAAAAABAAAab..\n..BAAAAABAAAab..\n..BAAAAABAAAab..\n..BAAAAABAAaab..\n..BBBBBBBBbbbb..\n..BAAAAABAaaab..\n..BAAAAABaaaeb..\n...BAAAABaaeb...\n...BAAAABaaeb...\n....BAAABaeb....\n.....BAABab.....\n......BBbb......\n........\n........\n= shield\nmain brown,red,blue\n........\n.....TTTTtt.....\n...TTAAAAaattt..\n..TTAAAAAAaaatq.\n..TAAAAAAAAaaat.\n..TAAAAWWwAaaaq.\n.TAAAAWWWwwaaaq.\n.TAAAWWZWwwaaeq.\n.TAAAAWWwwaaaeq.\n..TAAAAwwaaaeq..\n..taAAAAaaaaeq..\n...taaAaaaaeq...\n....ttaaaeqq....\n......tqqq......\n........\n........\n= shield\nmain silver,blue,gold\nsecond red,purple\n........\n....AAAAAAaa....\n...AAAAAAAaaa...\n..AAABBBBbbaaa..\n..AABBBZBbbbaa..\n..AABBBBBbbbaa..\n..AABBBBBbbbaa..\n..AABBBBbbbbaa..\n..AABBBBbbbdae..\n..AAABBbbbdaae..\n...AAABbbdaae...\n...AAAAbdaaae...\n....AAAaaaae....\n......AAae......\n........\n........\n= arrow\nsecond red,white,blue\n........\n............WWw.\n...........wWWw.\n............wWv.\n...........Tt.v.\n..........Tt....\n.........Tt.....\n........Tt......\n.......Tt.......\n......Tt........\n..B..Tt.........\n..BBTt..........\n..BBtBB.........\n...bbBb.........\n....bb..........\n........\n= arrow\n........\n.....BB....BB...\n.....TBb..WTBb..\n.....T.b..WwT...\n..WW.T...WWwT...\n..Ww.T....Tt....\n...wT......T....\n....Tt.....T....\n....Tt.....T....\n.....T.....T....\n.....T.....Tt...\n.....T......T...\n....BTb....BTb..\n....BBb....BBb..\n.....B......b...\n........\n= arrow\nthird orange,cyan,green\n........\n..........C.CC..\n............CCx.\n.........C.CCZC.\n..........CCWWc.\n.........TWWWc..\n........Tt.wc.C.\n.......Tt..c....\n......Tt........\n.....Tt.........\n..B.Tt..........\n..BTt...........\n..BBBB..........\n...bb...........\n........\n........";

// src/generators/sprite/formats/drawings.ts
var COLOUR_ROLES = ["main", "second", "third", "skin", "hair"];
var ANCHOR_NAMES = ["hand", "head", "feet"];
var DRAWING_SIZE = 16;
var LETTERS = {
  ...shades("main", "Aae"),
  ...shades("second", "Bbd"),
  ...shades("third", "Ccx"),
  ...shades("skin", "Ssz"),
  ...shades("hair", "Hhm"),
  ...shades("silver", "Wwv"),
  ...shades("brown", "Ttq"),
  ...shades("bone", "Kkj"),
  ...shades("gold", "GgD"),
  ...shades("grey", "Lli"),
  ...shades("yellow", "Yy"),
  ...shades("orange", "Ff"),
  ...shades("green", "Nn"),
  ...shades("pink", "Pp"),
  R: ["red", 1],
  r: ["red", 2],
  U: ["cyan", 0],
  u: ["blue", 1],
  o: ["line", 1],
  X: ["line", 2],
  Z: ["white", 0]
};
function shades(paint2, letters) {
  return Object.fromEntries([...letters].map((letter, shade) => [letter, [paint2, shade]]));
}
function readDrawings(text4, file = "drawings") {
  const drawings = [];
  let current = null;
  const refuse4 = (line, what, wanted) => {
    throw new AigcError("bad-data", "sprite", `${file}, line ${line}: ${what}. Give ${wanted}.`);
  };
  const finish = () => {
    if (!current) return;
    const { name, line, rows: rows2, colours, anchors } = current;
    if (rows2.length !== DRAWING_SIZE) refuse4(line, `"${name}" has ${rows2.length} rows`, `${DRAWING_SIZE}`);
    drawings.push({ name, rows: rows2, colours, anchors });
  };
  text4.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    const at2 = index + 1;
    if (line === "" || line.startsWith(";")) return;
    if (line.startsWith("=")) {
      finish();
      current = { name: line.slice(1).trim(), line: at2, rows: [], colours: {}, anchors: {} };
      if (current.name === "") refuse4(at2, "a drawing has no name", "one: = knight");
      return;
    }
    if (!current) return refuse4(at2, "this stands before the first drawing", '"= name" first');
    const [word, value] = line.split(" ");
    if (value === void 0) {
      current.rows.push(readRow(line, (what, wanted) => refuse4(at2, what, wanted)));
      return;
    }
    if (current.rows.length > 0) refuse4(at2, `"${line}" stands among the rows`, "colours and anchors before them");
    if (COLOUR_ROLES.includes(word))
      current.colours[word] = line.slice(word.length + 1).split(",").map((colour) => colour.trim().replace(/"/g, ""));
    else if (ANCHOR_NAMES.includes(word)) {
      const [x, y] = value.split(",").map(Number);
      if (!Number.isInteger(x) || !Number.isInteger(y) || x < 0 || y < 0 || x >= DRAWING_SIZE || y >= DRAWING_SIZE)
        refuse4(at2, `${word} is ${value}`, "column and row from 0 to 15: 13,10");
      current.anchors[word] = [x, y];
    } else refuse4(at2, `"${word}" is no field`, `one of ${[...COLOUR_ROLES, ...ANCHOR_NAMES].join(", ")}`);
  });
  finish();
  return drawings;
}
function readRow(line, refuse4) {
  const row = line.length === DRAWING_SIZE / 2 ? line + [...line].reverse().join("") : line;
  if (row.length !== DRAWING_SIZE) refuse4(`the row "${line}" has ${line.length} letters`, `${DRAWING_SIZE}, or half as many`);
  const strange = [...row].find((letter) => letter !== "." && !Object.hasOwn(LETTERS, letter));
  if (strange !== void 0) refuse4(`the row "${line}" has a letter "${strange}"`, `one of ${Object.keys(LETTERS).join("")} or "."`);
  return row;
}

// src/generators/sprite/words-subjects.ts
var SUBJECTS = `
rat: \u5927\u9F20 \u9F20
mouse: \u8001\u9F20
bat: \u8759\u8760
spider: tarantula \u8718\u86DB \u72FC\u86DB
scorpion: \u874E\u5B50
snake: cobra viper python rattlesnake anaconda serpent \u86C7 \u5927\u86C7 \u773C\u955C\u86C7 \u6BD2\u86C7 \u8770\u86C7 \u87D2\u86C7 \u87D2 \u54CD\u5C3E\u86C7 \u68EE\u86BA
wolf: coyote jackal hyena warg \u72FC \u90CA\u72FC \u80E1\u72FC \u9B23\u72D7 \u5EA7\u72FC
fox: \u72D0\u72F8
bear: \u718A
boar: \u91CE\u732A
cat: kitten kitty \u732B \u732B\u54AA \u5C0F\u732B
dog: puppy hound \u72D7 \u72AC \u72D7\u72D7 \u730E\u72AC \u5C0F\u72D7 \u5E7C\u72AC
horse: pony stallion mare foal steed \u9A6C \u5C0F\u9A6C \u79CD\u9A6C \u6BCD\u9A6C \u9A6C\u9A79 \u5750\u9A91
cow: bull ox calf \u5976\u725B \u725B \u516C\u725B \u9609\u725B \u5C0F\u725B
pig: hog piglet \u732A
sheep: ram lamb \u7EF5\u7F8A \u7F8A \u516C\u7F8A \u7F8A\u7F94
chicken: hen rooster chick \u9E21 \u6BCD\u9E21 \u516C\u9E21 \u5C0F\u9E21
duck: duckling \u9E2D\u5B50 \u9E2D \u5C0F\u9E2D
owl: \u732B\u5934\u9E70
eagle: hawk falcon \u8001\u9E70 \u9E70 \u82CD\u9E70 \u730E\u9E70 \u96BC
crow: raven \u4E4C\u9E26 \u6E21\u9E26
parrot: \u9E66\u9E49
fish: salmon tuna goldfish carp trout cod \u9C7C \u9C7C\u513F \u4E09\u6587\u9C7C \u9C91\u9C7C \u91D1\u67AA\u9C7C \u91D1\u9C7C \u9CA4\u9C7C \u9CDF\u9C7C \u9CD5\u9C7C
shark: \u9CA8\u9C7C \u9CA8
crab: \u8783\u87F9 \u87F9
octopus: \u7AE0\u9C7C
frog: toad \u9752\u86D9 \u86D9 \u87FE\u870D \u765E\u86E4\u87C6
turtle: tortoise \u4E4C\u9F9F \u9F9F \u6D77\u9F9F \u9646\u9F9F
lizard: gecko iguana salamander newt chameleon \u8725\u8734 \u53D8\u8272\u9F99 \u58C1\u864E \u9B23\u8725 \u877E\u8788
snail: \u8717\u725B
bee: bumblebee wasp hornet \u871C\u8702 \u718A\u8702 \u9EC4\u8702 \u5927\u9EC4\u8702
butterfly: moth \u8774\u8776 \u98DE\u86FE \u86FE\u5B50
beetle: ladybug ladybird scarab \u7532\u866B \u74E2\u866B \u5723\u7532\u866B
ant: \u8682\u8681
worm: earthworm caterpillar maggot \u8815\u866B \u86AF\u8693 \u6BDB\u6BDB\u866B \u6BDB\u866B \u86C6
rabbit: bunny hare \u5154\u5B50 \u5154 \u5C0F\u5154\u5B50 \u91CE\u5154
monkey: \u7334\u5B50 \u7334
lion: lioness \u72EE\u5B50 \u72EE \u6BCD\u72EE
elephant: mammoth \u5927\u8C61 \u8C61 \u731B\u72B8\u8C61 \u731B\u72B8
penguin: \u4F01\u9E45
whale: orca \u9CB8\u9C7C \u9CB8 \u864E\u9CB8
slime: ooze jelly blob \u53F2\u83B1\u59C6 \u9ECF\u6DB2 \u679C\u51BB \u8F6F\u6CE5\u602A
ghost: wraith specter spectre phantom poltergeist banshee soul shade \u5E7D\u7075 \u9B3C \u9B3C\u9B42 \u6028\u7075 \u5E7D\u9B42 \u5E7B\u5F71 \u9B45\u5F71 \u9A9A\u7075 \u62A5\u4E27\u5973\u5996 \u7075\u9B42 \u9634\u9B42
skeleton: \u9AB7\u9AC5 \u9AB7\u9AC5\u5175
zombie: ghoul corpse wight revenant \u50F5\u5C38 \u4E27\u5C38 \u98DF\u5C38\u9B3C \u5C38\u4F53 \u5C38\u9B3C \u4EA1\u8005
mummy: \u6728\u4E43\u4F0A
vampire: dracula \u5438\u8840\u9B3C \u5FB7\u53E4\u62C9
lich: \u5DEB\u5996
demon: devil fiend balrog oni \u6076\u9B54 \u9B54\u9B3C \u90AA\u9B54 \u708E\u9B54 \u9B3C\u738B
imp: \u5C0F\u6076\u9B54
golem: \u9B54\u50CF
elemental: \u5143\u7D20
mimic: \u5B9D\u7BB1\u602A
treant: ent \u6811\u4EBA
troll: \u5DE8\u9B54
ogre: \u98DF\u4EBA\u9B54
cyclops: \u72EC\u773C\u5DE8\u4EBA
goblin: hobgoblin gremlin \u54E5\u5E03\u6797 \u5730\u7CBE \u5927\u5730\u7CBE \u5C0F\u9B54\u602A
orc: \u517D\u4EBA \u86EE\u5175
kobold: lizardman lizardfolk \u72D7\u5934\u4EBA \u8725\u8734\u4EBA
werewolf: \u72FC\u4EBA
minotaur: \u725B\u5934\u4EBA
gargoyle: \u77F3\u50CF\u9B3C
fairy: pixie nymph dryad \u4ED9\u5973 \u4ED9\u5B50 \u5C0F\u4ED9\u5B50 \u5B81\u8299 \u6811\u7CBE
angel: \u5929\u4F7F
mermaid: \u7F8E\u4EBA\u9C7C \u4EBA\u9C7C
dragon: wyvern wyrm drake \u9F99 \u5DE8\u9F99 \u6076\u9F99 \u4E9A\u9F99 \u53CC\u8DB3\u98DE\u9F99 \u98DE\u9F99 \u53E4\u9F99
griffin: gryphon \u72EE\u9E6B
unicorn: \u72EC\u89D2\u517D
phoenix: \u51E4\u51F0 \u4E0D\u6B7B\u9E1F
hydra: \u4E5D\u5934\u86C7 \u591A\u5934\u86C7
kraken: leviathan \u6D77\u602A \u5229\u7EF4\u5766
basilisk: \u86C7\u602A
wisp: \u9B3C\u706B
robot: mech android cyborg automaton \u673A\u5668\u4EBA \u673A\u7532 \u4EFF\u751F\u4EBA \u6539\u9020\u4EBA \u81EA\u52A8\u4EBA\u5076
knight: cavalier horseman crusader \u9A91\u58EB \u9A91\u5175 \u5341\u5B57\u519B
paladin: \u5723\u9A91\u58EB
warrior: fighter soldier swordsman mercenary \u6218\u58EB \u52C7\u58EB \u6597\u58EB \u58EB\u5175 \u519B\u4EBA \u5251\u58EB \u5251\u5BA2 \u6B66\u58EB \u4F63\u5175 \u96C7\u4F63\u5175
barbarian: berserker \u91CE\u86EE\u4EBA \u72C2\u6218\u58EB
viking: \u7EF4\u4EAC\u4EBA
gladiator: \u89D2\u6597\u58EB
samurai: \u65E5\u672C\u6B66\u58EB
guard: guardian sentinel watchman \u5B88\u536B \u536B\u5175 \u8B66\u536B \u5B88\u62A4\u8005 \u54E8\u5175
archer: bowman ranger \u5F13\u7BAD\u624B \u5F13\u624B \u5C04\u624B \u6E38\u4FA0
hunter: huntress \u730E\u4EBA \u5973\u730E\u4EBA
rogue: thief burglar scout spy \u6F5C\u884C\u8005 \u76D7\u8D3C \u5C0F\u5077 \u8D3C \u7A83\u8D3C \u95F4\u8C0D \u65A5\u5019
assassin: \u523A\u5BA2
bandit: outlaw \u5F3A\u76D7 \u571F\u532A \u5C71\u8D3C \u4EA1\u547D\u5F92 \u52AB\u532A
ninja: \u5FCD\u8005
mage: sorcerer magician enchanter spellcaster \u6CD5\u5E08 \u9B54\u6CD5\u5E08 \u9B54\u5BFC\u58EB \u672F\u58EB \u9B54\u672F\u5E08
wizard: \u5DEB\u5E08
witch: sorceress enchantress hexer \u5973\u5DEB \u5DEB\u5973 \u5973\u672F\u58EB \u5973\u6CD5\u5E08 \u5492\u672F\u5E08
necromancer: warlock cultist \u6B7B\u7075\u6CD5\u5E08 \u90AA\u672F\u5E08 \u90AA\u6559\u5F92
priest: cleric bishop pope priestess nun \u7267\u5E08 \u796D\u53F8 \u795E\u7236 \u6559\u58EB \u4E3B\u6559 \u6559\u7687 \u5973\u796D\u53F8 \u4FEE\u5973
monk: \u50E7\u4FA3 \u548C\u5C1A \u6B66\u50E7
druid: \u5FB7\u9C81\u4F0A
shaman: \u8428\u6EE1
bard: minstrel singer \u541F\u6E38\u8BD7\u4EBA
king: monarch emperor sultan pharaoh \u56FD\u738B \u541B\u738B \u738B \u7687\u5E1D \u82CF\u4E39 \u6CD5\u8001
queen: empress \u5973\u738B \u738B\u540E \u5973\u7687
prince: \u738B\u5B50
princess: duchess \u516C\u4E3B \u516C\u7235\u592B\u4EBA
noble: lord duke nobleman count baron \u9886\u4E3B \u516C\u7235 \u8D35\u65CF \u4F2F\u7235 \u7537\u7235
merchant: trader shopkeeper vendor \u5546\u4EBA \u8D38\u6613\u5546 \u5E97\u4E3B \u8001\u677F \u5C0F\u8D29
smith: blacksmith \u94C1\u5320
farmer: shepherd \u519C\u6C11 \u519C\u592B \u7267\u7F8A\u4EBA
peasant: villager servant \u5E73\u6C11 \u6751\u6C11 \u4EC6\u4EBA
miner: \u77FF\u5DE5
cook: chef baker butcher \u53A8\u5E08 \u5927\u53A8 \u9762\u5305\u5E08 \u5C60\u592B
innkeeper: bartender \u65C5\u5E97\u8001\u677F \u9152\u4FDD
healer: nurse \u6CBB\u7597\u5E08 \u62A4\u58EB
herbalist: \u8349\u836F\u5E08
sailor: \u6C34\u624B
pirate: buccaneer corsair \u6D77\u76D7
fisherman: \u6E14\u592B \u6E14\u6C11
beggar: \u4E5E\u4E10
child: kid boy girl \u5B69\u5B50 \u5C0F\u5B69 \u513F\u7AE5 \u7537\u5B69 \u5973\u5B69
baby: infant \u5E7C\u5D3D \u5B9D\u5B9D \u5A74\u513F
elder: sage \u957F\u8001 \u8001\u4EBA
elf: \u7CBE\u7075 \u5996\u7CBE \u5353\u5C14 \u9ED1\u6697\u7CBE\u7075
dwarf: \u77EE\u4EBA
gnome: leprechaun \u4F8F\u5112 \u77EE\u5996
halfling: hobbit \u970D\u6BD4\u7279\u4EBA \u534A\u8EAB\u4EBA
adventurer: hero heroine explorer traveler traveller \u5192\u9669\u8005 \u5192\u9669\u5BB6 \u82F1\u96C4 \u52C7\u8005 \u5973\u82F1\u96C4 \u63A2\u9669\u5BB6 \u65C5\u884C\u8005 \u65C5\u4EBA
jester: clown \u5C0F\u4E11 \u5F04\u81E3
executioner: \u523D\u5B50\u624B
messenger: postman \u4FE1\u4F7F \u90AE\u9012\u5458
scholar: professor teacher student librarian \u5B66\u8005 \u6559\u6388 \u5B66\u751F \u8001\u5E08 \u6559\u5E08 \u56FE\u4E66\u7BA1\u7406\u5458
alchemist: scientist \u70BC\u91D1\u672F\u58EB \u79D1\u5B66\u5BB6
carpenter: \u6728\u5320
lumberjack: woodcutter \u6A35\u592B \u4F10\u6728\u5DE5
gardener: \u56ED\u4E01
dancer: \u821E\u8005
rocket: \u706B\u7BAD
ufo: saucer \u98DE\u789F
spaceship: starship \u5B87\u5B99\u98DE\u8239 \u98DE\u8239 \u592A\u7A7A\u8239
astronaut: \u5B87\u822A\u5458 \u822A\u5929\u5458
alien: martian \u5916\u661F\u4EBA \u706B\u661F\u4EBA
planet: \u884C\u661F
moon: \u6708\u4EAE
star: \u661F\u661F
comet: meteor \u5F57\u661F \u6D41\u661F
ray-gun: laser blaster \u6FC0\u5149\u67AA
battery: \u7535\u6C60
crystal: \u6C34\u6676
satellite: \u536B\u661F
drone: \u65E0\u4EBA\u673A
laser-turret: turret \u70AE\u5854
computer: \u7535\u8111
pirate-hat: \u6D77\u76D7\u5E3D
hook: \u94A9\u5B50
anchor: \u8239\u951A \u951A
cannon: \u5927\u70AE
cannonball: \u70AE\u5F39
ship: galleon \u6D77\u76D7\u8239 \u8239
ship-wheel: \u8239\u8235
spyglass: telescope \u671B\u8FDC\u955C
treasure-map: \u85CF\u5B9D\u56FE
rum: \u6717\u59C6\u9152
island: \u5C9B \u5C9B\u5C7F
skull-flag: \u6D77\u76D7\u65D7
shell: seashell \u8D1D\u58F3
starfish: \u6D77\u661F
squid: \u9C7F\u9C7C \u4E4C\u8D3C
coconut: \u6930\u5B50
car: taxi \u6C7D\u8F66 \u8F7F\u8F66 \u8F66 \u51FA\u79DF\u8F66
bus: \u516C\u5171\u6C7D\u8F66 \u516C\u4EA4\u8F66
truck: \u5361\u8F66
bicycle: bike \u81EA\u884C\u8F66
motorcycle: motorbike \u6469\u6258\u8F66
policeman: police sheriff \u8B66\u5BDF \u8B66\u957F
fireman: firefighter \u6D88\u9632\u5458
doctor: \u533B\u751F
robber: \u62A2\u52AB\u72AF
worker: builder engineer mechanic \u5DE5\u4EBA \u5DE5\u7A0B\u5E08
schoolchild: \u5C0F\u5B66\u751F
streetlamp: \u8DEF\u706F
traffic-light: \u7EA2\u7EFF\u706F
mailbox: \u90AE\u7BB1
hydrant: \u6D88\u9632\u6813
trash-can: \u5783\u573E\u6876
bench: \u957F\u51F3
phone: telephone smartphone \u624B\u673A \u7535\u8BDD
camera: \u76F8\u673A
television: tv \u7535\u89C6
guitar: \u5409\u4ED6
burger: hamburger \u6C49\u5821
pizza: \u62AB\u8428
ice-cream: \u51B0\u6DC7\u6DCB
coffee: \u5496\u5561
shop: store \u5546\u5E97
skyscraper: \u6469\u5929\u5927\u697C \u5927\u697C
apple: pear \u82F9\u679C \u68A8
bread: loaf \u9762\u5305
cheese: \u5976\u916A
meat: steak ham bacon drumstick \u8089 \u725B\u6392 \u706B\u817F \u57F9\u6839 \u9E21\u817F
carrot: \u80E1\u841D\u535C
mushroom: toadstool mushrooms \u8611\u83C7 \u6BD2\u8611\u83C7
berries: berry grapes \u6D46\u679C \u8461\u8404
cake: \u86CB\u7CD5
egg: \u86CB \u9E21\u86CB
tree: oak pine willow \u6811 \u6811\u6728 \u5927\u6811 \u6A61\u6811 \u677E\u6811 \u67F3\u6811
bush: shrub \u704C\u6728 \u704C\u6728\u4E1B
flower: rose tulip sunflower daisy \u82B1 \u82B1\u6735 \u73AB\u7470 \u90C1\u91D1\u9999 \u5411\u65E5\u8475 \u96CF\u83CA
cactus: \u4ED9\u4EBA\u638C
log: wood stump \u539F\u6728 \u6728\u6750 \u6811\u6869
rock: stone boulder \u5CA9\u77F3 \u77F3\u5934 \u77F3 \u5DE8\u77F3
gem: jewel diamond ruby emerald sapphire amethyst topaz opal \u5B9D\u77F3 \u94BB\u77F3 \u7EA2\u5B9D\u77F3 \u7EFF\u5B9D\u77F3 \u7956\u6BCD\u7EFF \u84DD\u5B9D\u77F3 \u7D2B\u6C34\u6676
coin: money \u786C\u5E01 \u91D1\u5E01 \u94B1
chest: treasure-chest \u5B9D\u7BB1 \u7BB1\u5B50
barrel: \u6728\u6876 \u6876
crate: box \u677F\u6761\u7BB1 \u6728\u7BB1
sack: bag \u888B\u5B50
torch: \u706B\u628A
lantern: lamp \u706F\u7B3C \u706F \u63D0\u706F
candle: \u8721\u70DB
map: \u5730\u56FE
compass: \u6307\u5357\u9488 \u7F57\u76D8
pickaxe: \u9550 \u5341\u5B57\u9550
shovel: spade \u94F2\u5B50 \u94C1\u9539
sickle: scythe \u9570\u5200
bomb: grenade \u70B8\u5F39 \u624B\u69B4\u5F39
bottle: \u74F6\u5B50
mug: tankard beer \u676F\u5B50 \u9A6C\u514B\u676F \u5564\u9152
goblet: chalice grail \u9AD8\u811A\u676F \u5723\u676F
hourglass: \u6C99\u6F0F
crystal-ball: \u6C34\u6676\u7403
mirror: \u955C\u5B50
lute: \u7435\u7436 \u9C81\u7279\u7434
drum: \u9F13
bell: \u94C3\u94DB \u94C3 \u949F
anvil: \u94C1\u7827
door: gate \u95E8 \u5927\u95E8
table: desk \u684C\u5B50
chair: stool throne \u6905\u5B50 \u51F3\u5B50 \u738B\u5EA7 \u5B9D\u5EA7
bed: \u5E8A
bookshelf: bookcase \u4E66\u67B6
sign: signpost \u8DEF\u724C \u724C\u5B50
grave: tombstone gravestone \u5893\u7891 \u575F\u5893
fountain: \u55B7\u6CC9
campfire: bonfire fire \u706B \u706B\u7130 \u7BDD\u706B
tent: \u5E10\u7BF7
house: hut cottage building \u623F\u5B50 \u623F\u5C4B \u5C4B\u5B50 \u5C0F\u5C4B \u5EFA\u7B51
tower: castle fortress \u5854 \u9AD8\u5854 \u57CE\u5821 \u8981\u585E
well: \u6C34\u4E95
boat: sailboat raft canoe \u5E06\u8239 \u5C0F\u8239 \u6728\u7B4F \u72EC\u6728\u821F
cart: wagon carriage \u624B\u63A8\u8F66 \u9A6C\u8F66
sword: longsword shortsword broadsword greatsword sabre saber katana rapier cutlass scimitar blade \u5251 \u5B9D\u5251 \u5200\u5251 \u5200\u5203 \u957F\u5251 \u77ED\u5251 \u9614\u5251 \u5DE8\u5251 \u519B\u5200 \u6B66\u58EB\u5200 \u7EC6\u5251 \u6C34\u624B\u5200 \u5F2F\u5200
dagger: knife \u5315\u9996 \u5200 \u5C0F\u5200
axe: ax hatchet battleaxe \u65A7\u5934 \u65A7\u5B50 \u65A7 \u77ED\u65A7 \u6218\u65A7
hammer: warhammer \u9524\u5B50 \u9524 \u6218\u9524
mace: flail club \u9489\u9524 \u8FDE\u67B7 \u68CD\u68D2
spear: lance pike halberd trident javelin \u957F\u77DB \u77DB \u9A91\u67AA \u957F\u67AA \u621F \u4E09\u53C9\u621F \u6807\u67AA
bow: longbow \u5F13 \u957F\u5F13
crossbow: \u5F29
staff: stick cane scepter sceptre \u6CD5\u6756 \u624B\u6756 \u62D0\u6756
wand: \u9B54\u6756
shield: buckler \u76FE \u76FE\u724C
arrow: \u7BAD \u7BAD\u77E2
helmet: helm \u5934\u76D4
armor: armour breastplate chainmail \u76D4\u7532 \u94E0\u7532
boots: shoe shoes sandal sneaker \u9774\u5B50 \u978B\u5B50 \u978B
gloves: glove gauntlet gauntlets \u624B\u5957
ring: \u6212\u6307 \u6307\u73AF
amulet: necklace pendant locket medallion \u62A4\u8EAB\u7B26 \u9879\u94FE \u540A\u5760
crown: tiara diadem \u738B\u51A0 \u7687\u51A0
potion: elixir flask vial \u836F\u6C34 \u836F\u5242
key: \u94A5\u5319
book: tome spellbook grimoire \u4E66 \u4E66\u672C \u9B54\u6CD5\u4E66
scroll: letter \u5377\u8F74 \u4FE1
eye: beholder \u773C\u9B54
`;
var CATEGORIES = `
humanoid: adventurer peasant merchant guard farmer hunter sailor scholar messenger
male: smith farmer guard merchant lumberjack fisherman
female: witch queen dancer princess
undead: skeleton zombie ghost mummy lich vampire
spirit: ghost wisp elemental
monster: ogre troll cyclops minotaur griffin mimic eye hydra basilisk
mammal: dog cat wolf fox bear boar rabbit horse
bird: owl crow parrot eagle duck chicken
reptile: snake lizard turtle
aquatic: fish shark octopus crab whale squid
insect: spider beetle ant bee butterfly scorpion
plant: flower tree bush cactus mushroom
ape: monkey
naga: snake
giant: ogre cyclops troll
weapon: sword axe spear mace bow dagger hammer
jewelry: ring amulet crown
food: apple bread cheese meat carrot cake
treasure: gem coin chest crown goblet
`;

// src/generators/sprite/library.ts
var byName;
function library() {
  if (!byName) {
    const read2 = /* @__PURE__ */ new Map();
    for (const drawing2 of readDrawings(DRAWINGS_TEXT)) read2.set(drawing2.name, [...read2.get(drawing2.name) ?? [], drawing2]);
    byName = read2;
  }
  return byName;
}
function subjectsByWord() {
  const subjects = /* @__PURE__ */ new Map();
  for (const { name, words: words2 } of lines(SUBJECTS)) for (const word of words2) subjects.set(word.replace(/-/g, ""), name);
  for (const name of library().keys()) subjects.set(name.replace(/[ -]/g, ""), name);
  return subjects;
}
function subjectsOfCategory(category) {
  return lines(CATEGORIES).find(({ name }) => name === category)?.words ?? [];
}
function lines(text4) {
  return text4.trim().split("\n").map((line) => {
    const [name, words2] = line.split(":");
    return { name: name.replace(/-/g, " "), words: words2.trim().split(" ").filter(Boolean) };
  });
}

// src/generators/sprite/tags.ts
var CREATURES = [
  // bodies
  "humanoid",
  "mammal",
  "bird",
  "reptile",
  "aquatic",
  "insect",
  "undead",
  "demon",
  "angel",
  "dragon",
  "slime",
  "spirit",
  "plant",
  "monster",
  // kinds
  "dog",
  "cat",
  "bear",
  "horse",
  "ape",
  "snake",
  "lizard",
  "owl",
  "bat",
  "ant",
  "beetle",
  "worm",
  "fish",
  "imp",
  "naga",
  "golem",
  "ghost",
  "skeleton",
  "mummy",
  "zombie",
  "orc",
  "goblin",
  "kobold",
  "dwarf",
  "elf",
  "vampire",
  "troll",
  "baby",
  "giant",
  // people
  "male",
  "female",
  "adventurer",
  "warrior",
  "knight",
  "mage",
  "priest",
  "archer",
  "rogue",
  "peasant",
  "merchant",
  "king"
];
var THINGS = [
  "weapon",
  "armor",
  "jewelry",
  "ring",
  "potion",
  "book",
  "staff",
  "wand",
  "food",
  "treasure",
  "gem",
  "shield",
  "lantern",
  "sword",
  "boots",
  "helmet"
];
var COLOURS = ["red", "green", "blue", "yellow", "orange", "purple", "white", "grey", "black", "brown", "gold", "silver"];
var SPRITE_TAGS = [...CREATURES, ...THINGS, ...COLOURS];
var IMPLIED = {
  knight: "humanoid",
  mage: "humanoid",
  priest: "humanoid",
  archer: "humanoid",
  rogue: "humanoid",
  peasant: "humanoid",
  merchant: "humanoid",
  king: "humanoid",
  warrior: "humanoid",
  adventurer: "humanoid",
  orc: "humanoid",
  goblin: "humanoid",
  kobold: "humanoid",
  dwarf: "humanoid",
  elf: "humanoid",
  troll: "humanoid",
  dog: "mammal",
  cat: "mammal",
  bear: "mammal",
  horse: "mammal",
  ape: "mammal",
  bat: "mammal",
  skeleton: "undead",
  mummy: "undead",
  zombie: "undead",
  vampire: "undead",
  ghost: "spirit",
  snake: "reptile",
  lizard: "reptile",
  owl: "bird",
  ant: "insect",
  beetle: "insect",
  fish: "aquatic",
  imp: "demon",
  sword: "weapon",
  ring: "jewelry"
};
function withImplied(tag) {
  const implied = IMPLIED[tag];
  return implied === void 0 ? [tag] : [tag, implied];
}
function isTag(word) {
  return SPRITE_TAGS.includes(word);
}
function sortOf(tag) {
  if (COLOURS.includes(tag)) return "colour";
  return THINGS.includes(tag) ? "thing" : "creature";
}
function tagVector(tags, known = SPRITE_TAGS) {
  const vector = new Float32Array(known.length);
  for (const tag of tags) {
    const at2 = known.indexOf(tag);
    if (at2 >= 0) vector[at2] = 1;
  }
  return vector;
}

// src/generators/sprite/words-en.ts
var NOUNS = `
humanoid: humanoid human person people folk somebody
humanoid male: man gentleman guy boy lad father grandfather husband
humanoid female: woman lady girl maiden mother grandmother wife
male: male
female: female
humanoid ~peasant: child kid
adventurer: adventurer
humanoid adventurer warrior: hero
humanoid adventurer warrior female: heroine
humanoid ~adventurer: explorer traveler traveller tourist astronaut cowboy sailor driver athlete
warrior: warrior fighter
humanoid ~warrior: barbarian viking gladiator soldier swordsman samurai mercenary berserker spearman captain general champion amazon centurion
warrior female: valkyrie
knight: knight paladin cavalier
humanoid knight: guard guardian sentinel crusader
humanoid ~knight: policeman horseman police sheriff firefighter fireman
mage: mage wizard sorcerer magician warlock spellcaster enchanter
mage female: witch sorceress enchantress
humanoid ~mage: necromancer druid shaman alchemist summoner scholar professor scientist astrologer
humanoid mage purple: hexer
priest: priest cleric
priest female: priestess nun
humanoid ~priest: monk bishop pope saint angel prophet god goddess
humanoid priest white: elder healer
humanoid ~priest white: doctor nurse
archer: archer bowman
humanoid archer: ranger hunter
humanoid archer female: huntress
rogue: rogue ninja thief
humanoid ~rogue: assassin bandit pirate burglar spy scout outlaw robber cultist buccaneer corsair
peasant: peasant villager farmer
humanoid ~peasant: shepherd fisherman miner lumberjack woodcutter gardener cook chef baker butcher servant beggar bard minstrel carpenter tailor worker student teacher librarian engineer mechanic clown jester singer dancer judge messenger postman prisoner builder pilot scarecrow innkeeper bartender waiter brewer
humanoid female ~peasant: maid waitress milkmaid
humanoid male brown: smith blacksmith
humanoid female green: herbalist
merchant: merchant trader shopkeeper vendor seller
king: king
king female: queen
humanoid ~king: prince emperor lord duke noble nobleman count baron sultan pharaoh sovereign
humanoid female ~king: princess empress duchess
orc: orc
humanoid orc: brute
goblin: goblin
humanoid ~goblin: hobgoblin gremlin alien martian
kobold: kobold
humanoid reptile ~kobold: lizardman lizardfolk ratman
dwarf: dwarf
humanoid ~dwarf: gnome hobbit halfling leprechaun
elf: elf elven
humanoid female ~elf: fairy pixie nymph dryad
black elf: drow
troll: troll
humanoid ~troll: ogre
giant: giant
humanoid ~giant: titan cyclops
baby: baby infant
monster: monster beast creature
monster ~ape: yeti bigfoot sasquatch
monster ~demon: minotaur satyr boss
dog: dog hound
mammal ~dog: puppy wolf fox coyote jackal hyena raccoon weasel ferret badger otter skunk warg
monster ~dog: werewolf hellhound cerberus
cat: cat
mammal ~cat: kitten kitty tiger lion lioness leopard panther cheetah lynx jaguar puma cougar rat mouse squirrel rabbit bunny hare hamster hedgehog mole rodent
monster ~cat: manticore sphinx chimera
bear: bear
mammal ~bear: panda koala boar pig elephant mammoth rhino rhinoceros hippo hippopotamus beaver sloth wombat
monster ~bear: owlbear
mammal aquatic ~fish: walrus seal whale dolphin orca narwhal
horse: horse pony stallion mare foal steed
mammal ~horse: unicorn donkey zebra mule deer stag reindeer moose goat sheep ram lamb cow bull ox calf bison buffalo camel llama alpaca giraffe antelope kangaroo pegasus kirin cattle
monster ~horse: centaur nightmare
ape: ape
mammal ~ape: monkey gorilla chimpanzee baboon orangutan lemur
mammal: mammal
mammal ~mammal: animal pet
bat: bat
bird: bird avian
bird ~bird: crow raven eagle hawk falcon chicken hen rooster chick duck duckling goose swan parrot penguin dove pigeon seagull gull turkey peacock ostrich flamingo vulture phoenix sparrow robin crane stork toucan woodpecker hummingbird roc
monster bird ~bird: griffin gryphon harpy cockatrice
owl: owl
reptile: reptile
lizard: lizard
reptile ~lizard: crocodile alligator turtle tortoise chameleon gecko iguana salamander newt
aquatic ~lizard: frog toad
snake: snake serpent
reptile ~snake: cobra viper python rattlesnake anaconda basilisk hydra
aquatic ~snake: eel
naga: naga
monster female ~naga: medusa lamia gorgon
worm: worm
insect ~worm: earthworm caterpillar maggot leech centipede slug snail larva silkworm grub
dragon: dragon drake
dragon ~dragon: wyvern wyrm
reptile ~dragon: dinosaur tyrannosaurus triceratops pterodactyl raptor stegosaurus
fish: fish
aquatic: aquatic
aquatic ~fish: shark salmon tuna goldfish pufferfish piranha swordfish carp trout cod seahorse octopus squid kraken leviathan submarine
aquatic female ~fish: mermaid
aquatic male ~fish: merman
aquatic ~beetle: crab lobster shrimp prawn starfish clam shell
aquatic ~slime: jellyfish amoeba
insect: insect bug
insect ~insect: spider scorpion bee bumblebee wasp hornet butterfly moth fly mosquito dragonfly grasshopper cricket mantis cockroach tick flea louse firefly locust cicada tarantula drone
ant: ant
insect ~ant: termite
beetle: beetle
insect ~beetle: ladybug ladybird scarab
undead: undead
skeleton: skeleton
undead ~skeleton: skull bone lich reaper deathknight skeletal
zombie: zombie
undead ~zombie: ghoul corpse wight revenant
mummy: mummy
vampire: vampire
undead ~vampire: dracula
spirit: spirit
ghost: ghost
spirit ~ghost: wraith specter spectre phantom poltergeist banshee soul shade wisp genie djinn elemental cloud snowman
demon: demon devil fiend
demon ~demon: balrog oni
demon female ~demon: succubus
imp: imp
demon ~imp: gargoyle
slime: slime blob jelly ooze gel
slime ~slime: pudding
golem: golem
golem ~golem: robot mech android cyborg automaton statue machine tank engine turret rock stone boulder mountain castle fortress tower house hut building skyscraper temple church tent tombstone gravestone grave well fountain windmill lighthouse shop bridge car bus truck taxi train locomotive tractor motorcycle bicycle bike cart wagon carriage ship boat pirate-ship raft canoe airplane aeroplane plane helicopter rocket spaceship spacecraft satellite ufo fire-hydrant chair throne bench sofa couch stool anvil furnace stove oven fridge refrigerator traffic-light streetlight elevator vending-machine stalactite
treasure ~gem: mimic
plant: plant
plant ~plant: tree oak pine palm willow flower rose tulip sunflower lily daisy lotus orchid bush shrub grass mushroom toadstool cactus leaf vine ivy fern bamboo herb root mandrake treant ent clover moss seed sapling seaweed coral log wood stump fire flame campfire hay wheat corn
weapon: weapon
sword: sword blade longsword shortsword broadsword greatsword saber sabre katana rapier cutlass scimitar
weapon ~sword: dagger knife axe ax hatchet battleaxe hammer warhammer mace club spear lance pike halberd trident javelin bow longbow crossbow arrow gun pistol rifle musket shotgun cannon whip flail scythe sickle boomerang shuriken sling slingshot pickaxe shovel spade hoe saw wrench screwdriver scissors needle nail pitchfork anchor tooth fang claw horn feather lightsaber chainsaw laser
weapon ~potion: bomb grenade dynamite
staff: staff
treasure ~staff: key
weapon ~staff: stick pole
staff ~staff: scepter sceptre cane crutch torch broom broomstick flag banner umbrella fishing-rod oar paddle mop rake signpost ladder lollipop
wand: wand magic-wand rod
wand ~wand: candle pen pencil brush paintbrush flute spoon fork match quill trumpet microphone flashlight lever telescope spyglass syringe guitar lute violin
armor: armor chainmail breastplate cuirass
armor ~armor: shirt coat jacket robe cloak cape dress tunic vest clothes uniform suit apron trousers pants sweater kimono backpack saddle
shield: shield buckler
shield ~shield: sign badge emblem drum dartboard target
boots: boots boot
boots ~boots: shoe sandal sock slipper sneaker
armor ~boots: glove gauntlet
helmet: helmet helm
helmet ~helmet: hat cap hood mask bell beehive nest glasses wig hive dome
gold treasure ~helmet: crown tiara
jewelry: jewelry jewellery
ring: ring
jewelry ~ring: necklace amulet bracelet earring pendant locket medal medallion brooch rosary
treasure ~ring: wheel clock watch compass chain rope belt portal bullseye gear cog tire horseshoe lock padlock donut doughnut
potion: potion flask elixir vial
potion ~potion: bottle jar vase poison barrel bucket cup bowl mug glass goblet chalice grail teapot kettle pot cauldron urn lamp lantern lightbulb hourglass water wine beer ale rum milk juice tea coffee soda oil honey trophy perfume ink medicine balloon beaker keg drop
book: book tome spellbook grimoire magic-book
book ~book: scroll letter envelope map treasure-map note paper diary journal newspaper magazine card ticket painting poster photo mirror door gate window table desk bed shelf bookshelf bookcase cupboard wardrobe drawer box crate carpet rug bookmark tablet brick wall fence trapdoor computer laptop phone telephone television tv monitor screen radio camera keyboard battery pillow blanket coffin mailbox trashcan suitcase briefcase atm piano chessboard domino bible manuscript contract blueprint noticeboard
food: food
food ~food: apple bread loaf cheese meat steak ham bacon sausage drumstick cake pie cookie biscuit candy chocolate pizza burger hamburger hotdog sandwich sushi rice noodle dumpling soup stew salad egg fruit pear peach cherry grape strawberry blueberry banana lemon lime melon watermelon pineapple coconut mango plum berry vegetable carrot potato tomato onion garlic pepper pumpkin cabbage cucumber turnip eggplant bean pea nut acorn ration icecream ice-cream butter ball football basketball planet moon sun earth asteroid sack bag pouch purse
treasure: treasure loot
gem: gem gemstone jewel
gem ~gem: crystal-ball diamond crystal pearl opal topaz quartz jade amber ore heart star ice dice die meteor iceberg snowflake ingot shard coal
red gem ~gem: ruby
green gem ~gem: emerald
blue gem ~gem: sapphire
purple gem ~gem: amethyst
gold treasure ~gem: coin money nugget
treasure ~gem: chest treasure-chest
red: red crimson scarlet
red ~red: pink maroon fire-red fiery
green: green
green ~green: olive mint
blue: blue azure navy
blue ~blue: cyan teal turquoise icy
yellow: yellow
yellow ~yellow: blond blonde
orange: orange
purple: purple violet
purple ~purple: magenta lavender indigo
white: white
white ~white: ivory snowy pale
grey: grey gray
grey ~grey: iron steel metal metallic
black: black dark
brown: brown
brown ~brown: wooden tan leather
orange ~orange: copper bronze
gold: gold golden
silver: silver`;
var MATERIALS = `
red: fire flame lava magma blood rose ruby
blue: ice frost water sea ocean sky sapphire
green: forest poison grass emerald jade nature
grey: stone rock storm
brown: wood wooden earth mud clay oak log
white: bone snow pearl
yellow: sand lightning sun thunder
black: shadow night coal
silver: moon
purple: amethyst
gold: amber`;
var PLURALS2 = `men man women woman people person children child mice mouse lice louse geese goose teeth tooth feet foot oxen ox
staves staff dice die kine cow brethren brother fungi mushroom geniuses genius wolves wolf loaves loaf data card djinni djinn genii genie`;
var WITHOUT = `without no lacking lacks lack sans minus nor none freeof bareof devoidof except excluding lest rid`;
var NOT = `not never non neither isnt arent wasnt dont doesnt didnt hasnt havent cant wont aint`;
var WITH = `with holding hold holds held has have having had wielding wields wield carrying carries carry bearing gripping grasping
armed equipped wearing wears wear dressed clad in on at by near under over beside behind from for using uses swinging raising brandishing
featuring plus riding rides eating eats drinking fighting fights against inside atop upon`;
var AND = `and also`;
var OR = `or`;
var BUT = `but however instead yet`;
var FILLERS = `a an the his her hers its their my your this that these those some any one two three four five many few several who which
whose is are was were be been being very really quite please draw me make i want need give show create picture image sprite sprites pixel pixels art
icon icons game style kind type sort character characters like as it he she they we you hand hands there just only so both each every pair piece
set them him us to do does did am will would`;
var PARTS = `eye eyes eyed hair haired hairy beard bearded wing wings winged tail tailed ear ears eared nose nosed mouth lips tongue skin skinned
face faced mane fur feathered scales`;
var ORDINARY = `right never state place found might power whole story least friend court level class happy light short rather check former heard march field
wants fight price space county rights break policy press worked sound round stuff drive trade cannot chief blood cover union daily parts
sleep culture river shall write create funny peace track weight speed contact posted sounds coach brain reach older marriage worse nation
status village apply option prison handle skills alive fellow treat closer shape crowd writer express shared stuck grant squad teach storm
minor switch motion frame bunch shift stood tight combat latter manner plate shame writers cable driven sight broad drawn portion blind
paint steam covers swear fairly finger smell speaker stable mount adventure bound contrast moral thick violent flash gross tracks pitch
skill struck banned boost readers layer sheet bother narrow angle hence settle spell drove breast reader swing brave foster genius blast
pound explore rounds slide creates globe printing spaces spare earnings waited outer gather speakers wound earning maker rubber fever
pleasant bitter pointing dealer sandy chill liver mines crush genre layers notion blank haven rookie stamp belly hunger lighter meter safer
breed bride butler widow brains chiefs drain shorts sunny martial pulse shout streak treats brass graph speeds stack smells cloth trunk
ferry insert loser sheer shifts slice liking sailing shapes slipped sneak spark stakes steep wicked porter portions slower grasp handy sweep
canyon rapper skirt traits blend brake cough feast locker chess postal sober towel bloom polite glance stamps boobs brakes ditch stiff mommy
weaker choir clutch header robbed hiking salon fringe hardy mortal radius farther handles witty merry furry hairy scary shiny grumpy angry
silly sleepy little large great small lovely pretty flying running standing sitting smiling glowing ancient`;

// src/generators/sprite/words-zh.ts
var NOUNS2 = `
humanoid: \u4EBA\u5F62 \u4EBA\u7C7B \u4EBA \u4EBA\u7269 \u4EBA\u4EEC \u8001\u4EBA
humanoid male: \u7537\u4EBA \u7537\u5B50 \u7537\u6027 \u7537 \u7EC5\u58EB \u7537\u5B69 \u5C11\u5E74 \u7236\u4EB2 \u7238\u7238 \u7237\u7237
humanoid female: \u5973\u4EBA \u5973\u5B50 \u5973\u6027 \u5973 \u5973\u58EB \u6DD1\u5973 \u5973\u5B69 \u5C11\u5973 \u59D1\u5A18 \u6BCD\u4EB2 \u5988\u5988 \u5976\u5976
male: \u96C4\u6027 \u96C4
female: \u96CC\u6027 \u96CC
humanoid ~peasant: \u5B69\u5B50 \u5C0F\u5B69 \u513F\u7AE5 \u7267\u7F8A\u4EBA \u6E14\u592B \u6E14\u6C11 \u77FF\u5DE5 \u6A35\u592B \u4F10\u6728\u5DE5 \u56ED\u4E01 \u53A8\u5E08 \u5927\u53A8 \u9762\u5305\u5E08 \u5C60\u592B \u4EC6\u4EBA \u4E5E\u4E10 \u541F\u6E38\u8BD7\u4EBA \u6728\u5320 \u88C1\u7F1D \u5DE5\u4EBA \u5B66\u751F \u8001\u5E08 \u6559\u5E08 \u56FE\u4E66\u7BA1\u7406\u5458 \u5DE5\u7A0B\u5E08 \u6280\u5DE5 \u5C0F\u4E11 \u5F04\u81E3 \u6B4C\u624B \u821E\u8005 \u6CD5\u5B98 \u4FE1\u4F7F \u90AE\u9012\u5458 \u56DA\u72AF \u5EFA\u7B51\u5DE5 \u98DE\u884C\u5458 \u7A3B\u8349\u4EBA \u65C5\u5E97\u8001\u677F \u9152\u4FDD \u670D\u52A1\u5458
adventurer: \u5192\u9669\u8005 \u5192\u9669\u5BB6
humanoid adventurer warrior: \u82F1\u96C4 \u52C7\u8005
humanoid adventurer warrior female: \u5973\u82F1\u96C4
humanoid ~adventurer: \u63A2\u9669\u5BB6 \u65C5\u884C\u8005 \u65C5\u4EBA \u6E38\u5BA2 \u5B87\u822A\u5458 \u822A\u5929\u5458 \u725B\u4ED4 \u6C34\u624B \u53F8\u673A \u8FD0\u52A8\u5458
warrior: \u6218\u58EB \u52C7\u58EB \u6597\u58EB
humanoid ~warrior: \u91CE\u86EE\u4EBA \u7EF4\u4EAC\u4EBA \u89D2\u6597\u58EB \u58EB\u5175 \u519B\u4EBA \u5251\u58EB \u5251\u5BA2 \u6B66\u58EB \u4F63\u5175 \u96C7\u4F63\u5175 \u72C2\u6218\u58EB \u67AA\u5175 \u961F\u957F \u8239\u957F \u5C06\u519B \u51A0\u519B \u767E\u592B\u957F
warrior female: \u5973\u6B66\u795E
knight: \u9A91\u58EB \u5723\u9A91\u58EB
humanoid knight: \u5B88\u536B \u536B\u5175 \u8B66\u536B \u5B88\u62A4\u8005 \u54E8\u5175 \u5341\u5B57\u519B
humanoid ~knight: \u8B66\u5BDF \u9A91\u5175 \u8B66\u957F \u6D88\u9632\u5458
mage: \u6CD5\u5E08 \u9B54\u6CD5\u5E08 \u9B54\u5BFC\u58EB \u5DEB\u5E08 \u672F\u58EB \u9B54\u672F\u5E08 \u90AA\u672F\u5E08
mage female: \u5973\u5DEB \u5DEB\u5973 \u5973\u672F\u58EB \u5973\u6CD5\u5E08
humanoid ~mage: \u6B7B\u7075\u6CD5\u5E08 \u5FB7\u9C81\u4F0A \u8428\u6EE1 \u70BC\u91D1\u672F\u58EB \u53EC\u5524\u5E08 \u5B66\u8005 \u6559\u6388 \u79D1\u5B66\u5BB6 \u5360\u661F\u5E08
humanoid mage purple: \u5492\u672F\u5E08
priest: \u7267\u5E08 \u796D\u53F8 \u795E\u7236 \u6559\u58EB
priest female: \u5973\u796D\u53F8 \u4FEE\u5973
humanoid ~priest: \u50E7\u4FA3 \u548C\u5C1A \u6B66\u50E7 \u4E3B\u6559 \u6559\u7687 \u5723\u4EBA \u5929\u4F7F \u5148\u77E5 \u795E \u5973\u795E
humanoid priest white: \u957F\u8001 \u6CBB\u7597\u5E08
humanoid ~priest white: \u533B\u751F \u62A4\u58EB
archer: \u5F13\u7BAD\u624B \u5F13\u624B \u5C04\u624B
humanoid archer: \u6E38\u4FA0 \u730E\u4EBA
humanoid archer female: \u5973\u730E\u4EBA
rogue: \u6F5C\u884C\u8005 \u5FCD\u8005 \u76D7\u8D3C \u5C0F\u5077 \u8D3C
humanoid ~rogue: \u523A\u5BA2 \u5F3A\u76D7 \u571F\u532A \u5C71\u8D3C \u6D77\u76D7 \u7A83\u8D3C \u95F4\u8C0D \u65A5\u5019 \u4EA1\u547D\u5F92 \u52AB\u532A \u90AA\u6559\u5F92
peasant: \u5E73\u6C11 \u6751\u6C11 \u519C\u6C11 \u519C\u592B
humanoid female ~peasant: \u5973\u4EC6 \u5973\u670D\u52A1\u5458
humanoid male brown: \u94C1\u5320
humanoid female green: \u8349\u836F\u5E08
merchant: \u5546\u4EBA \u8D38\u6613\u5546 \u5E97\u4E3B \u8001\u677F \u5C0F\u8D29
king: \u56FD\u738B \u541B\u738B \u738B
king female: \u5973\u738B \u738B\u540E
humanoid ~king: \u738B\u5B50 \u7687\u5E1D \u9886\u4E3B \u516C\u7235 \u8D35\u65CF \u4F2F\u7235 \u7537\u7235 \u82CF\u4E39 \u6CD5\u8001
humanoid female ~king: \u516C\u4E3B \u5973\u7687 \u516C\u7235\u592B\u4EBA
orc: \u517D\u4EBA
humanoid orc: \u86EE\u5175
goblin: \u54E5\u5E03\u6797 \u5730\u7CBE
humanoid ~goblin: \u5927\u5730\u7CBE \u5C0F\u9B54\u602A \u5916\u661F\u4EBA \u706B\u661F\u4EBA
kobold: \u72D7\u5934\u4EBA
humanoid reptile ~kobold: \u8725\u8734\u4EBA \u9F20\u4EBA
dwarf: \u77EE\u4EBA
humanoid ~dwarf: \u4F8F\u5112 \u970D\u6BD4\u7279\u4EBA \u534A\u8EAB\u4EBA \u77EE\u5996
elf: \u7CBE\u7075 \u5996\u7CBE
humanoid female ~elf: \u4ED9\u5973 \u4ED9\u5B50 \u5C0F\u4ED9\u5B50 \u5B81\u8299 \u6811\u7CBE
black elf: \u5353\u5C14 \u9ED1\u6697\u7CBE\u7075
troll: \u5DE8\u9B54
humanoid ~troll: \u98DF\u4EBA\u9B54
giant: \u5DE8\u4EBA
humanoid ~giant: \u6CF0\u5766 \u72EC\u773C\u5DE8\u4EBA
baby: \u5E7C\u5D3D \u5B9D\u5B9D \u5A74\u513F
monster: \u602A\u7269 \u602A\u517D \u91CE\u517D \u751F\u7269
monster ~ape: \u96EA\u602A \u5927\u811A\u602A
monster ~demon: \u725B\u5934\u4EBA \u8428\u5824\u5C14 \u5934\u76EE
dog: \u72D7 \u72AC \u72D7\u72D7 \u730E\u72AC
mammal ~dog: \u5C0F\u72D7 \u5E7C\u72AC \u72FC \u72D0\u72F8 \u90CA\u72FC \u80E1\u72FC \u9B23\u72D7 \u6D63\u718A \u9EC4\u9F20\u72FC \u96EA\u8C82 \u737E \u6C34\u736D \u81ED\u9F2C \u5EA7\u72FC
monster ~dog: \u72FC\u4EBA \u5730\u72F1\u72AC \u4E09\u5934\u72AC
cat: \u732B \u732B\u54AA
mammal ~cat: \u5C0F\u732B \u8001\u864E \u864E \u72EE\u5B50 \u72EE \u6BCD\u72EE \u8C79\u5B50 \u8C79 \u9ED1\u8C79 \u730E\u8C79 \u731E\u7301 \u7F8E\u6D32\u8C79 \u7F8E\u6D32\u72EE \u5927\u9F20 \u8001\u9F20 \u9F20 \u677E\u9F20 \u5154\u5B50 \u5154 \u5C0F\u5154\u5B50 \u91CE\u5154 \u4ED3\u9F20 \u523A\u732C \u9F39\u9F20 \u556E\u9F7F\u52A8\u7269
monster ~cat: \u874E\u72EE \u72EE\u8EAB\u4EBA\u9762\u50CF \u5947\u7F8E\u62C9
bear: \u718A
mammal ~bear: \u718A\u732B \u5927\u718A\u732B \u8003\u62C9 \u6811\u888B\u718A \u91CE\u732A \u732A \u5927\u8C61 \u8C61 \u731B\u72B8\u8C61 \u731B\u72B8 \u7280\u725B \u6CB3\u9A6C \u6CB3\u72F8 \u6811\u61D2 \u888B\u718A
monster ~bear: \u67AD\u718A
mammal aquatic ~fish: \u6D77\u8C61 \u6D77\u8C79 \u9CB8\u9C7C \u9CB8 \u6D77\u8C5A \u864E\u9CB8 \u72EC\u89D2\u9CB8
horse: \u9A6C \u5C0F\u9A6C \u79CD\u9A6C \u6BCD\u9A6C \u9A6C\u9A79 \u5750\u9A91
mammal ~horse: \u72EC\u89D2\u517D \u9A74\u5B50 \u9A74 \u6591\u9A6C \u9AA1\u5B50 \u9E7F \u96C4\u9E7F \u9A6F\u9E7F \u9A7C\u9E7F \u5C71\u7F8A \u7EF5\u7F8A \u7F8A \u516C\u7F8A \u7F8A\u7F94 \u5976\u725B \u725B \u516C\u725B \u9609\u725B \u5C0F\u725B \u91CE\u725B \u6C34\u725B \u9A86\u9A7C \u5927\u7F8A\u9A7C \u7F8A\u9A7C \u957F\u9888\u9E7F \u7F9A\u7F8A \u888B\u9F20 \u98DE\u9A6C \u5929\u9A6C \u9E92\u9E9F
monster ~horse: \u534A\u4EBA\u9A6C \u68A6\u9B47
ape: \u733F
mammal ~ape: \u7334\u5B50 \u7334 \u5927\u7329\u7329 \u9ED1\u7329\u7329 \u72D2\u72D2 \u7EA2\u6BDB\u7329\u7329 \u72D0\u7334
mammal: \u54FA\u4E73\u52A8\u7269
mammal ~mammal: \u52A8\u7269 \u5BA0\u7269
bat: \u8759\u8760
bird: \u9E1F \u5C0F\u9E1F \u9E1F\u513F
bird ~bird: \u4E4C\u9E26 \u6E21\u9E26 \u8001\u9E70 \u9E70 \u82CD\u9E70 \u730E\u9E70 \u96BC \u9E21 \u6BCD\u9E21 \u516C\u9E21 \u5C0F\u9E21 \u9E2D\u5B50 \u9E2D \u5C0F\u9E2D \u9E45 \u5929\u9E45 \u9E66\u9E49 \u4F01\u9E45 \u767D\u9E3D \u9E3D\u5B50 \u6D77\u9E25 \u706B\u9E21 \u5B54\u96C0 \u9E35\u9E1F \u706B\u70C8\u9E1F \u79C3\u9E6B \u51E4\u51F0 \u4E0D\u6B7B\u9E1F \u9EBB\u96C0 \u77E5\u66F4\u9E1F \u4ED9\u9E64 \u9E64 \u9E73 \u5DE8\u5634\u9E1F \u5544\u6728\u9E1F \u8702\u9E1F \u5927\u9E4F
monster bird ~bird: \u72EE\u9E6B \u9E70\u8EAB\u5973\u5996 \u9E21\u86C7
owl: \u732B\u5934\u9E70
reptile: \u722C\u884C\u52A8\u7269
lizard: \u8725\u8734
reptile ~lizard: \u9CC4\u9C7C \u77ED\u543B\u9CC4 \u4E4C\u9F9F \u9F9F \u6D77\u9F9F \u9646\u9F9F \u53D8\u8272\u9F99 \u58C1\u864E \u9B23\u8725 \u877E\u8788
aquatic ~lizard: \u9752\u86D9 \u86D9 \u87FE\u870D \u765E\u86E4\u87C6
snake: \u86C7 \u5927\u86C7
reptile ~snake: \u773C\u955C\u86C7 \u6BD2\u86C7 \u8770\u86C7 \u87D2\u86C7 \u87D2 \u54CD\u5C3E\u86C7 \u68EE\u86BA \u86C7\u602A \u4E5D\u5934\u86C7 \u591A\u5934\u86C7
aquatic ~snake: \u9CD7\u9C7C
naga: \u5A1C\u8FE6 \u86C7\u4EBA
monster female ~naga: \u7F8E\u675C\u838E \u86C7\u5973 \u6208\u8033\u5DE5
worm: \u8815\u866B
insect ~worm: \u86AF\u8693 \u6BDB\u6BDB\u866B \u6BDB\u866B \u86C6 \u6C34\u86ED \u8708\u86A3 \u86DE\u8753 \u9F3B\u6D95\u866B \u8717\u725B \u5E7C\u866B \u8695
dragon: \u9F99 \u5DE8\u9F99 \u6076\u9F99 \u4E9A\u9F99
dragon ~dragon: \u53CC\u8DB3\u98DE\u9F99 \u98DE\u9F99 \u53E4\u9F99
reptile ~dragon: \u6050\u9F99 \u9738\u738B\u9F99 \u4E09\u89D2\u9F99 \u7FFC\u9F99 \u8FC5\u731B\u9F99 \u5251\u9F99
fish: \u9C7C \u9C7C\u513F
aquatic: \u6C34\u751F
aquatic ~fish: \u9CA8\u9C7C \u9CA8 \u4E09\u6587\u9C7C \u9C91\u9C7C \u91D1\u67AA\u9C7C \u91D1\u9C7C \u6CB3\u8C5A \u98DF\u4EBA\u9C7C \u5251\u9C7C \u9CA4\u9C7C \u9CDF\u9C7C \u9CD5\u9C7C \u6D77\u9A6C \u7AE0\u9C7C \u9C7F\u9C7C \u4E4C\u8D3C \u6D77\u602A \u5229\u7EF4\u5766 \u6F5C\u6C34\u8247 \u6F5C\u8247
aquatic female ~fish: \u7F8E\u4EBA\u9C7C \u4EBA\u9C7C
aquatic male ~fish: \u7537\u4EBA\u9C7C
aquatic ~beetle: \u8783\u87F9 \u87F9 \u9F99\u867E \u867E \u5BF9\u867E \u6D77\u661F \u86E4\u870A \u8D1D\u58F3
aquatic ~slime: \u6C34\u6BCD \u53D8\u5F62\u866B
insect: \u6606\u866B \u866B\u5B50 \u866B
insect ~insect: \u8718\u86DB \u874E\u5B50 \u871C\u8702 \u718A\u8702 \u9EC4\u8702 \u5927\u9EC4\u8702 \u8774\u8776 \u98DE\u86FE \u86FE\u5B50 \u82CD\u8747 \u868A\u5B50 \u873B\u8713 \u86B1\u8722 \u87CB\u87C0 \u87B3\u8782 \u87D1\u8782 \u8731\u866B \u8DF3\u86A4 \u8671\u5B50 \u8424\u706B\u866B \u8757\u866B \u8749 \u72FC\u86DB \u65E0\u4EBA\u673A
ant: \u8682\u8681
insect ~ant: \u767D\u8681
beetle: \u7532\u866B
insect ~beetle: \u74E2\u866B \u5723\u7532\u866B
undead: \u4EA1\u7075 \u4E0D\u6B7B\u65CF
skeleton: \u9AB7\u9AC5 \u9AB7\u9AC5\u5175
undead ~skeleton: \u5934\u9AA8 \u9AB7\u9AC5\u5934 \u9AA8\u5934 \u5DEB\u5996 \u6B7B\u795E \u6B7B\u4EA1\u9A91\u58EB
zombie: \u50F5\u5C38 \u4E27\u5C38
undead ~zombie: \u98DF\u5C38\u9B3C \u5C38\u4F53 \u5C38\u9B3C \u4EA1\u8005
mummy: \u6728\u4E43\u4F0A
vampire: \u5438\u8840\u9B3C
undead ~vampire: \u5FB7\u53E4\u62C9
spirit: \u7075\u4F53
ghost: \u5E7D\u7075 \u9B3C \u9B3C\u9B42
spirit ~ghost: \u6028\u7075 \u5E7D\u9B42 \u5E7B\u5F71 \u9B45\u5F71 \u9A9A\u7075 \u62A5\u4E27\u5973\u5996 \u7075\u9B42 \u9634\u9B42 \u9B3C\u706B \u706F\u795E \u9547\u5C3C \u5143\u7D20 \u4E91 \u4E91\u6735 \u96EA\u4EBA
demon: \u6076\u9B54 \u9B54\u9B3C \u90AA\u9B54
demon ~demon: \u708E\u9B54 \u9B3C\u738B
demon female ~demon: \u9B45\u9B54
imp: \u5C0F\u6076\u9B54
demon ~imp: \u77F3\u50CF\u9B3C
slime: \u53F2\u83B1\u59C6 \u9ECF\u6DB2 \u679C\u51BB \u8F6F\u6CE5\u602A
slime ~slime: \u5E03\u4E01
golem: \u9B54\u50CF
golem ~golem: \u673A\u5668\u4EBA \u673A\u7532 \u4EFF\u751F\u4EBA \u6539\u9020\u4EBA \u81EA\u52A8\u4EBA\u5076 \u96D5\u50CF \u673A\u5668 \u5766\u514B \u5F15\u64CE \u70AE\u5854 \u5CA9\u77F3 \u77F3\u5934 \u77F3 \u5DE8\u77F3 \u5C71 \u9AD8\u5C71 \u57CE\u5821 \u8981\u585E \u5854 \u9AD8\u5854 \u623F\u5B50 \u623F\u5C4B \u5C4B\u5B50 \u5C0F\u5C4B \u5EFA\u7B51 \u5927\u697C \u6469\u5929\u5927\u697C \u795E\u6BBF \u5BFA\u5E99 \u6559\u5802 \u5E10\u7BF7 \u5893\u7891 \u575F\u5893 \u6C34\u4E95 \u55B7\u6CC9 \u98CE\u8F66 \u706F\u5854 \u5546\u5E97 \u6865 \u6C7D\u8F66 \u8F7F\u8F66 \u8F66 \u516C\u5171\u6C7D\u8F66 \u516C\u4EA4\u8F66 \u5361\u8F66 \u51FA\u79DF\u8F66 \u706B\u8F66 \u62D6\u62C9\u673A \u6469\u6258\u8F66 \u81EA\u884C\u8F66 \u624B\u63A8\u8F66 \u9A6C\u8F66 \u8239 \u5E06\u8239 \u5C0F\u8239 \u6D77\u76D7\u8239 \u6728\u7B4F \u72EC\u6728\u821F \u98DE\u673A \u76F4\u5347\u673A \u706B\u7BAD \u5B87\u5B99\u98DE\u8239 \u98DE\u8239 \u592A\u7A7A\u8239 \u536B\u661F \u98DE\u789F \u6D88\u9632\u6813 \u6905\u5B50 \u738B\u5EA7 \u5B9D\u5EA7 \u957F\u51F3 \u6C99\u53D1 \u51F3\u5B50 \u94C1\u7827 \u7194\u7089 \u7089\u5B50 \u70E4\u7BB1 \u51B0\u7BB1 \u7EA2\u7EFF\u706F \u8DEF\u706F \u7535\u68AF \u81EA\u52A8\u552E\u8D27\u673A \u949F\u4E73\u77F3
treasure ~gem: \u5B9D\u7BB1\u602A \u5B9D\u7BB1 \u7BB1\u5B50
plant: \u690D\u7269
plant ~plant: \u6811 \u6811\u6728 \u5927\u6811 \u6A61\u6811 \u677E\u6811 \u68D5\u6988\u6811 \u67F3\u6811 \u82B1 \u82B1\u6735 \u73AB\u7470 \u90C1\u91D1\u9999 \u5411\u65E5\u8475 \u767E\u5408 \u96CF\u83CA \u83B2\u82B1 \u5170\u82B1 \u704C\u6728 \u704C\u6728\u4E1B \u8349 \u9752\u8349 \u8611\u83C7 \u6BD2\u8611\u83C7 \u4ED9\u4EBA\u638C \u53F6\u5B50 \u6811\u53F6 \u85E4\u8513 \u8568\u7C7B \u7AF9\u5B50 \u8349\u836F \u6811\u6839 \u66FC\u5FB7\u62C9\u8349 \u6811\u4EBA \u56DB\u53F6\u8349 \u82D4\u85D3 \u79CD\u5B50 \u6811\u82D7 \u6D77\u8349 \u73CA\u745A \u539F\u6728 \u6728\u6750 \u6811\u6869 \u706B \u706B\u7130 \u7BDD\u706B \u5E72\u8349 \u5C0F\u9EA6 \u7389\u7C73
weapon: \u6B66\u5668 \u5175\u5668
sword: \u5251 \u5B9D\u5251 \u5200\u5251 \u5200\u5203 \u957F\u5251 \u77ED\u5251 \u9614\u5251 \u5DE8\u5251 \u519B\u5200 \u6B66\u58EB\u5200 \u7EC6\u5251 \u6C34\u624B\u5200 \u5F2F\u5200
=dagger: \u5315\u9996
=knife: \u5200 \u5C0F\u5200
=axe: \u65A7\u5934 \u65A7\u5B50 \u65A7
weapon ~sword: \u77ED\u65A7 \u6218\u65A7 \u9A91\u67AA \u957F\u67AA \u621F \u4E09\u53C9\u621F \u6807\u67AA \u7BAD \u7BAD\u77E2 \u67AA \u624B\u67AA \u6B65\u67AA \u706B\u67AA \u9730\u5F39\u67AA \u5927\u70AE \u97AD\u5B50 \u8FDE\u67B7 \u9570\u5200 \u56DE\u65CB\u9556 \u624B\u91CC\u5251 \u98DE\u9556 \u6295\u77F3\u7D22 \u5F39\u5F13 \u9550 \u5341\u5B57\u9550 \u94F2\u5B50 \u94C1\u9539 \u9504\u5934 \u952F\u5B50 \u6273\u624B \u87BA\u4E1D\u5200 \u526A\u5200 \u9488 \u9489\u5B50 \u8349\u53C9 \u8239\u951A \u951A \u7259\u9F7F \u7360\u7259 \u722A\u5B50 \u89D2 \u7FBD\u6BDB \u5149\u5251 \u7535\u952F \u6FC0\u5149\u67AA
=hammer: \u9524\u5B50 \u9524
=warhammer: \u6218\u9524
=mace: \u9489\u9524
=club: \u68CD\u68D2
=spear: \u957F\u77DB \u77DB
=bow: \u5F13 \u957F\u5F13
=crossbow: \u5F29
weapon ~potion: \u70B8\u5F39 \u624B\u69B4\u5F39 \u70B8\u836F
staff: \u6CD5\u6756 \u624B\u6756 \u6756
=key: \u94A5\u5319
weapon ~staff: \u6728\u68CD \u6746\u5B50
staff ~staff: \u6743\u6756 \u626B\u5E1A \u98DE\u5929\u626B\u5E1A \u65D7\u5E1C \u65D7\u5B50 \u6218\u65D7 \u96E8\u4F1E \u4F1E \u9C7C\u7AFF \u9493\u7AFF \u8239\u6868 \u62D6\u628A \u8019\u5B50 \u8DEF\u6807 \u68AF\u5B50 \u68D2\u68D2\u7CD6
=crutch: \u62D0\u6756
=torch: \u706B\u628A
wand: \u9B54\u6756 \u9B54\u68D2 \u9B54\u68CD
wand ~wand: \u8721\u70DB \u7B14 \u94A2\u7B14 \u94C5\u7B14 \u5237\u5B50 \u753B\u7B14 \u7B1B\u5B50 \u52FA\u5B50 \u53C9\u5B50 \u706B\u67F4 \u7FBD\u6BDB\u7B14 \u5C0F\u53F7 \u9EA6\u514B\u98CE \u624B\u7535\u7B52 \u62C9\u6746 \u671B\u8FDC\u955C \u5355\u7B52\u671B\u8FDC\u955C \u6CE8\u5C04\u5668 \u5409\u4ED6 \u9C81\u7279\u7434 \u5C0F\u63D0\u7434
armor: \u76D4\u7532 \u94E0\u7532 \u62A4\u7532 \u9501\u5B50\u7532 \u80F8\u7532
armor ~armor: \u886C\u886B \u5916\u5957 \u5927\u8863 \u5939\u514B \u6597\u7BF7 \u62AB\u98CE \u4E0A\u8863 \u80CC\u5FC3 \u8863\u670D \u5236\u670D \u897F\u88C5 \u56F4\u88D9 \u88E4\u5B50 \u6BDB\u8863 \u548C\u670D \u80CC\u5305 \u4E66\u5305 \u9A6C\u978D
=robe: \u957F\u888D
=dress: \u8FDE\u8863\u88D9 \u88D9\u5B50
shield: \u76FE\u724C \u76FE \u5706\u76FE
shield ~shield: \u724C\u5B50 \u544A\u793A\u724C \u62DB\u724C \u5FBD\u7AE0 \u7EB9\u7AE0 \u9F13 \u9776\u5B50 \u6807\u9776
boots: \u9774\u5B50 \u9774
boots ~boots: \u978B\u5B50 \u978B \u51C9\u978B \u889C\u5B50 \u62D6\u978B \u8FD0\u52A8\u978B
armor ~boots: \u624B\u5957 \u62A4\u624B
helmet: \u5934\u76D4 \u76D4
=hat: \u5E3D\u5B50 \u5E3D
helmet ~helmet: \u9E2D\u820C\u5E3D \u9762\u5177 \u94C3\u94DB \u8702\u5DE2 \u9E1F\u5DE2 \u773C\u955C \u5047\u53D1 \u5706\u9876
=hood: \u515C\u5E3D
=crown: \u738B\u51A0 \u7687\u51A0
gold treasure ~helmet: \u5934\u51A0
jewelry: \u9996\u9970
ring: \u6212\u6307 \u6307\u73AF
jewelry ~ring: \u9879\u94FE \u62A4\u8EAB\u7B26 \u624B\u956F \u8033\u73AF \u540A\u5760 \u6302\u5760\u76D2 \u5956\u7AE0 \u5927\u5956\u7AE0 \u80F8\u9488 \u5FF5\u73E0
treasure ~ring: \u8F6E\u5B50 \u8F66\u8F6E \u65F6\u949F \u624B\u8868 \u6307\u5357\u9488 \u94FE\u5B50 \u9501\u94FE \u7EF3\u5B50 \u7EF3\u7D22 \u8170\u5E26 \u4F20\u9001\u95E8 \u9F7F\u8F6E \u8F6E\u80CE \u9A6C\u8E44\u94C1 \u9501 \u6302\u9501 \u751C\u751C\u5708
potion: \u836F\u6C34 \u9B54\u836F \u70E7\u74F6 \u7075\u836F \u836F\u74F6
potion ~potion: \u74F6\u5B50 \u74F6 \u7F50\u5B50 \u82B1\u74F6 \u6BD2\u836F \u6728\u6876 \u6876 \u6C34\u6876 \u676F\u5B50 \u7897 \u9A6C\u514B\u676F \u73BB\u7483\u676F \u9AD8\u811A\u676F \u5723\u676F \u8336\u58F6 \u6C34\u58F6 \u9505 \u5927\u9505 \u9AA8\u7070\u74EE \u706F \u706F\u7B3C \u63D0\u706F \u706F\u6CE1 \u6C99\u6F0F \u6C34 \u8461\u8404\u9152 \u5564\u9152 \u9EA6\u9152 \u6717\u59C6\u9152 \u725B\u5976 \u679C\u6C41 \u8336 \u5496\u5561 \u6C7D\u6C34 \u6CB9 \u8702\u871C \u5956\u676F \u9999\u6C34 \u58A8\u6C34 \u836F \u6C14\u7403 \u70E7\u676F \u6C34\u6EF4
book: \u4E66 \u4E66\u672C \u4E66\u7C4D \u5178\u7C4D \u9B54\u6CD5\u4E66 \u9B54\u5BFC\u4E66
book ~book: \u5377\u8F74 \u4FE1 \u4FE1\u4EF6 \u4FE1\u5C01 \u5730\u56FE \u85CF\u5B9D\u56FE \u7EB8\u6761 \u7EB8 \u65E5\u8BB0 \u62A5\u7EB8 \u6742\u5FD7 \u5361\u724C \u5361\u7247 \u7968 \u6CB9\u753B \u56FE\u753B \u56FE\u7247 \u6D77\u62A5 \u7167\u7247 \u955C\u5B50 \u95E8 \u5927\u95E8 \u7A97\u6237 \u684C\u5B50 \u4E66\u684C \u5E8A \u67B6\u5B50 \u4E66\u67B6 \u6A71\u67DC \u8863\u67DC \u62BD\u5C49 \u76D2\u5B50 \u6728\u7BB1 \u5730\u6BEF \u4E66\u7B7E \u77F3\u677F \u7816\u5757 \u5899 \u6805\u680F \u6D3B\u677F\u95E8 \u7535\u8111 \u8BA1\u7B97\u673A \u7B14\u8BB0\u672C\u7535\u8111 \u624B\u673A \u7535\u8BDD \u7535\u89C6 \u663E\u793A\u5668 \u5C4F\u5E55 \u6536\u97F3\u673A \u76F8\u673A \u952E\u76D8 \u7535\u6C60 \u6795\u5934 \u6BEF\u5B50 \u68FA\u6750 \u90AE\u7BB1 \u5783\u573E\u6876 \u624B\u63D0\u7BB1 \u516C\u6587\u5305 \u94A2\u7434 \u68CB\u76D8 \u9AA8\u724C \u5723\u7ECF \u624B\u7A3F \u5951\u7EA6 \u56FE\u7EB8 \u516C\u544A\u677F
food: \u98DF\u7269 \u98DF\u54C1
food ~food: \u82F9\u679C \u9762\u5305 \u5976\u916A \u8089 \u725B\u6392 \u706B\u817F \u57F9\u6839 \u9999\u80A0 \u9E21\u817F \u86CB\u7CD5 \u9985\u997C \u997C\u5E72 \u7CD6\u679C \u5DE7\u514B\u529B \u62AB\u8428 \u6C49\u5821 \u70ED\u72D7 \u4E09\u660E\u6CBB \u5BFF\u53F8 \u7C73\u996D \u9762\u6761 \u997A\u5B50 \u6C64 \u7096\u83DC \u6C99\u62C9 \u86CB \u9E21\u86CB \u6C34\u679C \u68A8 \u6843\u5B50 \u6A31\u6843 \u8461\u8404 \u8349\u8393 \u84DD\u8393 \u9999\u8549 \u67E0\u6AAC \u9752\u67E0 \u751C\u74DC \u897F\u74DC \u83E0\u841D \u6930\u5B50 \u8292\u679C \u674E\u5B50 \u6D46\u679C \u852C\u83DC \u80E1\u841D\u535C \u571F\u8C46 \u756A\u8304 \u897F\u7EA2\u67FF \u6D0B\u8471 \u5927\u849C \u8FA3\u6912 \u5357\u74DC \u5377\u5FC3\u83DC \u767D\u83DC \u9EC4\u74DC \u841D\u535C \u8304\u5B50 \u8C46\u5B50 \u8C4C\u8C46 \u575A\u679C \u6A61\u5B50 \u53E3\u7CAE \u51B0\u6DC7\u6DCB \u9EC4\u6CB9 \u7403 \u8DB3\u7403 \u7BEE\u7403 \u884C\u661F \u6708\u4EAE \u592A\u9633 \u5730\u7403 \u5C0F\u884C\u661F \u9EBB\u888B \u888B\u5B50 \u5305 \u5C0F\u888B \u94B1\u5305
treasure: \u8D22\u5B9D \u5B9D\u85CF \u5B9D\u7269 \u6218\u5229\u54C1
gem: \u5B9D\u77F3 \u73E0\u5B9D
gem ~gem: \u6C34\u6676\u7403 \u94BB\u77F3 \u6C34\u6676 \u73CD\u73E0 \u86CB\u767D\u77F3 \u9EC4\u7389 \u77F3\u82F1 \u7389 \u7FE1\u7FE0 \u7425\u73C0 \u77FF\u77F3 \u5FC3 \u7231\u5FC3 \u661F\u661F \u51B0\u5757 \u9AB0\u5B50 \u6D41\u661F \u51B0\u5C71 \u96EA\u82B1 \u952D \u788E\u7247 \u7164
red gem ~gem: \u7EA2\u5B9D\u77F3
green gem ~gem: \u7956\u6BCD\u7EFF \u7EFF\u5B9D\u77F3
blue gem ~gem: \u84DD\u5B9D\u77F3
purple gem ~gem: \u7D2B\u6C34\u6676
gold treasure ~gem: \u91D1\u5E01 \u786C\u5E01 \u94B1\u5E01 \u94B1 \u91D1\u5757
red: \u7EA2\u8272 \u7EA2 \u6DF1\u7EA2\u8272 \u7329\u7EA2\u8272
red ~red: \u7C89\u7EA2\u8272 \u7C89\u8272 \u7C89\u7EA2 \u6817\u8272 \u706B\u7EA2\u8272
green: \u7EFF\u8272 \u7EFF
green ~green: \u6A44\u6984\u7EFF \u8584\u8377\u7EFF
blue: \u84DD\u8272 \u84DD \u5929\u84DD\u8272 \u6DF1\u84DD\u8272
blue ~blue: \u9752\u8272 \u9752\u7EFF\u8272
yellow: \u9EC4\u8272 \u9EC4
yellow ~yellow: \u91D1\u53D1
orange: \u6A59\u8272 \u6A59 \u6A58\u8272 \u6A58\u9EC4\u8272
purple: \u7D2B\u8272 \u7D2B \u7D2B\u7F57\u5170\u8272
purple ~purple: \u54C1\u7EA2\u8272 \u6DE1\u7D2B\u8272 \u975B\u84DD\u8272
white: \u767D\u8272 \u767D
white ~white: \u8C61\u7259\u767D \u96EA\u767D \u82CD\u767D
grey: \u7070\u8272 \u7070
grey ~grey: \u94C1 \u94A2 \u91D1\u5C5E
black: \u9ED1\u8272 \u9ED1 \u9ED1\u6697 \u6697
brown: \u68D5\u8272 \u68D5 \u8910\u8272
brown ~brown: \u6728\u5236 \u6728\u5934 \u68D5\u8910\u8272 \u76AE\u9769
orange ~orange: \u94DC \u9752\u94DC
gold: \u91D1\u8272 \u9EC4\u91D1 \u91D1
silver: \u94F6\u8272 \u767D\u94F6 \u94F6`;
var MATERIALS2 = `
red: \u706B \u706B\u7130 \u70C8\u7130 \u7194\u5CA9 \u5CA9\u6D46 \u8840
blue: \u51B0 \u6C34 \u6D77 \u6D77\u6D0B \u51B0\u971C
green: \u68EE\u6797 \u6BD2 \u7FE1\u7FE0
grey: \u77F3 \u77F3\u5934 \u5CA9\u77F3 \u5DE8\u77F3 \u98CE\u66B4
brown: \u6728 \u6728\u5934 \u6728\u6750 \u6CE5 \u6CE5\u571F
white: \u9AA8 \u9AA8\u5934 \u767D\u9AA8 \u96EA \u73CD\u73E0
yellow: \u6C99 \u6C99\u5B50 \u96F7 \u96F7\u7535 \u95EA\u7535 \u592A\u9633
black: \u6697\u5F71 \u9634\u5F71 \u5F71 \u9ED1\u591C
silver: \u6708 \u6708\u4EAE
gold: \u7425\u73C0`;
var WITHOUT2 = `\u6CA1\u6709 \u6CA1 \u65E0 \u4E0D\u8981 \u7F3A\u5C11 \u7F3A \u9664\u4E86 \u9664\u53BB \u4E0D\u542B \u522B\u8981 \u4E0D\u60F3\u8981 \u4E0D\u9700\u8981 \u514D \u522B\u753B \u4E0D\u753B \u4E0D\u8981\u753B \u522B\u52A0 \u4E0D\u52A0 \u53BB\u6389 \u53BB\u9664`;
var NOT2 = `\u4E0D\u662F \u4E0D \u522B \u975E \u672A \u52FF \u5E76\u975E \u5E76\u4E0D \u83AB \u4E0D\u80FD \u4E0D\u4F1A`;
var WITH2 = `\u62FF\u7740 \u62FF\u4E86 \u62FF \u624B\u6301 \u624B\u6301\u7740 \u6301 \u6301\u6709 \u6301\u7740 \u5E26\u7740 \u5E26\u6709 \u5E26\u4E86 \u5E26 \u4F69\u6234 \u4F69\u6234\u7740 \u4F69\u5E26 \u4F69\u7740 \u4F69 \u6234\u7740 \u6234\u4E86 \u6234 \u5934\u6234 \u7A7F\u7740 \u7A7F\u4E86 \u7A7F \u8EAB\u7A7F \u8EAB\u7740 \u8EAB\u62AB \u62AB\u7740 \u62AB \u80CC\u7740 \u63E1\u7740 \u63E1
\u624B\u63E1 \u624B\u62FF \u4E3E\u7740 \u4E3E \u6325\u821E\u7740 \u6325\u821E \u6325\u7740 \u6709 \u914D\u6709 \u914D\u5907 \u88C5\u5907 \u88C5\u5907\u7740 \u4F7F\u7528 \u7528 \u625B\u7740 \u625B \u62B1\u7740 \u62B1 \u63D0\u7740 \u62CE\u7740 \u9A91\u7740 \u9A91 \u5728 \u62E5\u6709 \u6293\u7740 \u9644\u5E26 \u7CFB\u7740 \u5403\u7740 \u5403 \u559D\u7740 \u559D`;
var AND2 = `\u548C \u4E0E \u8DDF \u53CA \u4EE5\u53CA \u8FD8\u6709 \u5E76 \u53C8 \u4E5F \u4E14 \u5E76\u4E14 \u800C\u4E14 \u52A0 \u52A0\u4E0A \u3001 \u65E2 \u5916\u52A0`;
var OR2 = `\u6216 \u6216\u8005 \u6216\u662F`;
var BUT2 = `\u4F46 \u4F46\u662F \u800C\u662F \u4E0D\u8FC7 \u53EF\u662F \u800C \u5374 \u53EA\u662F`;
var FILLERS2 = `\u4E86 \u7740 \u5730 \u5F97 \u4ED6 \u5979 \u5B83 \u6211 \u4F60 \u4ED6\u4EEC \u5979\u4EEC \u5B83\u4EEC \u6211\u4EEC \u662F \u8BF7 \u8BF7\u753B \u753B \u753B\u4E00 \u7ED9 \u7ED9\u6211 \u60F3 \u60F3\u8981 \u6211\u8981 \u8981 \u6765 \u751F\u6210 \u5236\u4F5C \u505A \u624B\u91CC \u624B\u4E0A \u624B\u4E2D \u624B \u5934\u4E0A \u8EAB\u4E0A \u91CC \u4E0A \u4E2D \u50CF\u7D20 \u56FE \u56FE\u6807
\u53EA\u6709 \u5F88 \u975E\u5E38 \u5341\u5206 \u6709\u70B9 \u4E00\u6837 \u90A3\u79CD \u8FD9\u79CD \u4E5F \u90FD \u5C31 \u8FD8 \u8272 \u7684\u8BDD \u4E2A \u4E00\u4E9B \u4E4B\u7C7B \u4EFB\u4F55`;
var NUMBERS2 = `\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u51E0\u6570\u534A\u8FD9\u90A3\u67D0\u6BCF`;
var MEASURES2 = `\u4E2A\u53EA\u628A\u6761\u5339\u5934\u4F4D\u540D\u4EF6\u9876\u9762\u53CC\u74F6\u672C\u679A\u9897\u68F5\u8258\u8F86\u5EA7\u5F20\u6735\u6839\u652F\u5757\u7FA4\u4E9B\u67C4\u53E3\u526F\u5957\u676F\u76CF\u76D2\u888B\u4E32\u682A\u7247\u7C92\u56E2\u6EF4\u67B6\u53F0\u90E8\u95E8\u6247\u95F4\u680B\u5E45\u5C01\u5377\u518C\u8EAB\u5177\u5C0A\u79CD`;
var PARTS2 = `\u773C\u775B \u773C \u53CC\u773C \u5934\u53D1 \u957F\u53D1 \u77ED\u53D1 \u80E1\u5B50 \u80E1\u987B \u7FC5\u8180 \u5C3E\u5DF4 \u8033\u6735 \u9F3B\u5B50 \u5634\u5DF4 \u5634 \u820C\u5934 \u76AE\u80A4 \u8138 \u9B03\u6BDB \u6BDB\u76AE \u9CDE\u7247`;
var ORDINARY2 = `\u5927 \u5C0F \u8001 \u65E7 \u65B0 \u9AD8 \u77EE \u80D6 \u7626 \u5F3A \u5F31 \u5FEB \u6162 \u7F8E\u4E3D \u6F02\u4EAE \u53EF\u7231 \u52C7\u6562 \u9AD8\u5174 \u90AA\u6076 \u5584\u826F \u6124\u6012 \u751F\u6C14 \u5FEB\u4E50 \u5F00\u5FC3 \u60B2\u4F24 \u5E74\u8F7B \u5E74\u8001 \u53E4\u8001 \u795E\u79D8 \u5F3A\u5927 \u5DE8\u5927 \u5FAE\u5C0F \u51F6\u731B \u51F6\u6076 \u53EF\u6015 \u6050\u6016 \u5E05\u6C14
\u4E11\u964B \u98DE\u884C \u4F1A\u98DE \u8DF3\u821E \u5954\u8DD1 \u7AD9\u7ACB \u7AD9\u7740 \u5750\u7740 \u5FAE\u7B11 \u71C3\u70E7 \u53D1\u5149 \u95EA\u4EAE \u950B\u5229 \u7834\u65E7 \u7834\u788E \u534E\u4E3D \u7B80\u5355 \u666E\u901A \u4F20\u5947 \u795E\u5723 \u9B54\u6CD5 \u51B0\u51BB \u53D7\u4F24 \u91CE\u751F \u8FDC\u53E4 \u73B0\u4EE3 \u672A\u6765 \u5361\u901A \u6234\u5E3D \u5FEB\u4E50 \u75AF\u72C2 \u806A\u660E \u6E29\u67D4 \u53CB\u597D \u8FF7\u4F60`;
var TRADITIONAL = `
\u4E26\u5E76\u4E7E\u5E72\u4E9E\u4E9A\u4F48\u5E03\u4F54\u5360\u4F75\u5E76\u4F86\u6765\u4FB6\u4FA3\u4FC2\u7CFB\u4FE0\u4FA0\u5009\u4ED3\u500B\u4E2A\u5011\u4EEC\u5098\u4F1E\u5099\u5907\u50A2\u5BB6\u50AD\u4F63\u50B3\u4F20\u50B7\u4F24\u50D5\u4EC6\u50F1\u96C7\u5147\u51F6\u5152\u513F\u5169\u4E24\u518A\u518C\u51CD\u51BB\u5225\u522B\u524B\u514B\u5277\u94F2\u528D\u5251\u52D5\u52A8\u52D9\u52A1\u537B\u5374\u53E2\u4E1B
\u54E1\u5458\u5538\u5FF5\u559A\u5524\u55AA\u4E27\u55AE\u5355\u5674\u55B7\u56AE\u5411\u56CC\u82CF\u570B\u56FD\u570D\u56F4\u5712\u56ED\u5713\u5706\u5716\u56FE\u5718\u56E2\u5805\u575A\u5831\u62A5\u584A\u5757\u589C\u5760\u58B3\u575F\u58FA\u58F6\u58FD\u5BFF\u5922\u68A6\u593E\u5939\u5ABD\u5988\u5B30\u5A74\u5B43\u5A18\u5B78\u5B66\u5BE7\u5B81\u5BF5\u5BA0\u5BF6\u5B9D\u5C07\u5C06\u5C0D\u5BF9\u5C0E\u5BFC\u5C4D\u5C38
\u5C5C\u5C49\u5C6C\u5C5E\u5D11\u6606\u5DD6\u5CA9\u5E25\u5E05\u5E2B\u5E08\u5E33\u5E10\u5E36\u5E26\u5E5F\u5E1C\u5E63\u5E01\u5E79\u5E72\u5E7E\u51E0\u5EDA\u53A8\u5EDF\u5E99\u5F14\u540A\u5F35\u5F20\u5F37\u5F3A\u5F46\u522B\u5F48\u5F39\u5F4E\u5F2F\u5F6B\u96D5\u5F8C\u540E\u60E1\u6076\u611B\u7231\u6144\u6817\u61A4\u6124\u61F6\u61D2\u6230\u6218\u6236\u6237\u6372\u5377\u6383\u626B\u639B\u6302\u63EE\u6325\u64C1\u62E5
\u6578\u6570\u6607\u5347\u6642\u65F6\u66F8\u4E66\u6703\u4F1A\u672E\u672F\u67B4\u62D0\u67F5\u6805\u687F\u6746\u689D\u6761\u689F\u67AD\u68DF\u680B\u69A6\u5E72\u69CD\u67AA\u69F3\u6868\u6A01\u6869\u6A02\u4E50\u6A13\u697C\u6A19\u6807\u6A23\u6837\u6A39\u6811\u6A4B\u6865\u6A5F\u673A\u6AAF\u53F0\u6AB8\u67E0\u6AC3\u67DC\u6ADA\u6988\u6AE5\u6A71\u6AFB\u6A31\u6B04\u680F\u6B0A\u6743\u6B16\u6984\u6BBC\u58F3\u6C23\u6C14
\u6C92\u6CA1\u6DBC\u51C9\u6E6F\u6C64\u6EAB\u6E29\u6EFF\u6EE1\u6F01\u6E14\u6F22\u6C49\u6F3F\u6D46\u6F5B\u6F5C\u70CF\u4E4C\u7121\u65E0\u7149\u70BC\u71B1\u70ED\u71C8\u706F\u71C9\u7096\u71D2\u70E7\u71ED\u70DB\u7210\u7089\u723A\u7237\u723E\u5C14\u7246\u5899\u7344\u72F1\u7345\u72EE\u734E\u5956\u7368\u72EC\u7375\u730E\u7378\u517D\u737A\u736D\u73FE\u73B0\u74B0\u73AF\u7515\u74EE\u756B\u753B\u760B\u75AF\u7642\u7597
\u7669\u765E\u767C\u53D1\u76C3\u676F\u76DC\u76D7\u76DE\u76CF\u76E4\u76D8\u78DA\u7816\u7926\u77FF\u7955\u79D8\u79BF\u79C3\u7A2E\u79CD\u7ACA\u7A83\u7B46\u7B14\u7B87\u4E2A\u7BC9\u7B51\u7C21\u7B80\u7C3D\u7B7E\u7C43\u7BEE\u7C60\u7B3C\u7C64\u7B7E\u7CE7\u7CAE\u7CF0\u56E2\u7D04\u7EA6\u7D05\u7EA2\u7D0B\u7EB9\u7D19\u7EB8\u7D30\u7EC6\u7D33\u7EC5\u7D66\u7ED9\u7D72\u4E1D\u7D93\u7ECF\u7DA0\u7EFF\u7DAD\u7EF4\u7DBF\u7EF5
\u7E2B\u7F1D\u7E69\u7EF3\u7E6B\u7CFB\u7F85\u7F57\u7FA3\u7FA4\u8056\u5723\u8070\u806A\u8129\u4FEE\u8166\u8111\u8173\u811A\u8178\u80A0\u81FA\u53F0\u8207\u4E0E\u8209\u4E3E\u820A\u65E7\u83EF\u534E\u840A\u83B1\u8449\u53F6\u84BC\u82CD\u84EE\u83B2\u8514\u535C\u8525\u8471\u85A9\u8428\u85B9\u82D4\u85CD\u84DD\u85E5\u836F\u8607\u82CF\u860B\u82F9\u861A\u85D3\u862D\u5170\u863F\u841D\u865F\u53F7\u8766\u867E\u8768\u8671
\u8778\u8717\u879E\u8682\u87A2\u8424\u87EC\u8749\u87F2\u866B\u87FB\u8681\u8805\u8747\u880D\u874E\u881F\u8721\u8836\u8695\u883B\u86EE\u8853\u672F\u885B\u536B\u88CF\u91CC\u88DD\u88C5\u88E1\u91CC\u88FD\u5236\u8932\u88E4\u896A\u889C\u896F\u886C\u8996\u89C6\u89AA\u4EB2\u8A08\u8BA1\u8A17\u6258\u8A18\u8BB0\u8A3B\u6CE8\u8A69\u8BD7\u8A71\u8BDD\u8A8C\u5FD7\u8ACB\u8BF7\u8ADC\u8C0D\u8B77\u62A4\u8B8A\u53D8\u8C6C\u732A
\u8C8D\u72F8\u8C93\u732B\u8C9D\u8D1D\u8CA1\u8D22\u8CA8\u8D27\u8CA9\u8D29\u8CB4\u8D35\u8CBF\u8D38\u8CCA\u8D3C\u8ECA\u8F66\u8ECD\u519B\u8EDF\u8F6F\u8EF8\u8F74\u8F15\u8F7B\u8F1B\u8F86\u8F2A\u8F6E\u8F4E\u8F7F\u8FB2\u519C\u8FF4\u56DE\u9019\u8FD9\u9023\u8FDE\u904A\u6E38\u904B\u8FD0\u904E\u8FC7\u905E\u9012\u9060\u8FDC\u9084\u8FD8\u90F5\u90AE\u919C\u4E11\u91A3\u7CD6\u91AB\u533B\u91D8\u9489\u91DD\u9488\u91E3\u9493
\u9234\u94C3\u9245\u5DE8\u925B\u94C5\u9280\u94F6\u9285\u94DC\u92D2\u950B\u92E4\u9504\u92F8\u952F\u92FC\u94A2\u9318\u9524\u9320\u952D\u9322\u94B1\u9328\u951A\u9336\u8868\u934A\u70BC\u934B\u9505\u936C\u9539\u9375\u952E\u937E\u949F\u9396\u9501\u939A\u9524\u93A7\u94E0\u93AC\u9550\u93AE\u9547\u93C8\u94FE\u93DF\u94F2\u93E1\u955C\u93E2\u9556\u9418\u949F\u942E\u9570\u9432\u956F\u9435\u94C1\u943A\u94DB\u9470\u94A5
\u947D\u94BB\u9577\u957F\u9580\u95E8\u9583\u95EA\u958B\u5F00\u9593\u95F4\u95A4\u5408\u95C6\u677F\u95CA\u9614\u965E\u5347\u9670\u9634\u9678\u9646\u967D\u9633\u968A\u961F\u96AA\u9669\u96BB\u53EA\u96D9\u53CC\u96DB\u96CF\u96DC\u6742\u96DE\u9E21\u96F2\u4E91\u96FB\u7535\u9748\u7075\u97FF\u54CD\u9802\u9876\u9805\u9879\u9818\u9886\u982D\u5934\u9838\u9888\u9846\u9897\u985E\u7C7B\u986F\u663E\u98A8\u98CE\u98B1\u53F0
\u98DB\u98DE\u98EF\u996D\u98FE\u9970\u9903\u997A\u9905\u997C\u9921\u9985\u99AC\u9A6C\u99B4\u9A6F\u99D2\u9A79\u99DD\u9A7C\u99F1\u9A86\u9A0E\u9A91\u9A37\u9A9A\u9A3E\u9AA1\u9A62\u9A74\u9ACF\u9AC5\u9AD4\u4F53\u9AEE\u53D1\u9B06\u677E\u9B0D\u80E1\u9B25\u6597\u9B31\u90C1\u9B58\u9B47\u9B5A\u9C7C\u9B6F\u9C81\u9B77\u9C7F\u9BAD\u9C91\u9BC9\u9CA4\u9BCA\u9CA8\u9BE8\u9CB8\u9C3B\u9CD7\u9C48\u9CD5\u9C52\u9CDF\u9C77\u9CC4
\u9CE5\u9E1F\u9CF3\u51E4\u9D09\u9E26\u9D15\u9E35\u9D28\u9E2D\u9D3F\u9E3D\u9D5D\u9E45\u9D61\u9E49\u9D6C\u9E4F\u9DB4\u9E64\u9DD7\u9E25\u9DF9\u9E70\u9E1A\u9E66\u9E1B\u9E73\u9E97\u4E3D\u9EA5\u9EA6\u9EB5\u9762\u9EC3\u9EC4\u9EDE\u70B9\u9F34\u9F39\u9F52\u9F7F\u9F63\u51FA\u9F67\u556E\u9F8D\u9F99\u9F9C\u9F9F\u7341\u72B8\u875F\u732C\u8811\u877E\u9C10\u9CC4\u9D70\u96D5\u9DF2\u9E6B\u95B9\u9609\u5699\u556E\u58BB\u5899
\u8457\u7740`;

// src/generators/sprite/vocabulary.ts
var lazily = (make) => {
  let made;
  return () => made ??= make();
};
var englishWords = lazily(() => {
  const words2 = /* @__PURE__ */ new Map();
  for (const tag of SPRITE_TAGS) words2.set(tag, meaningOf(tag, tag));
  read(words2, NOUNS, MATERIALS, (heading, word) => meaningOf(heading, word));
  addSubjects(words2);
  return words2;
});
var chineseWords = lazily(() => {
  const words2 = /* @__PURE__ */ new Map();
  read(
    words2,
    NOUNS2,
    MATERIALS2,
    (heading, word) => heading.startsWith("=") ? englishWords().get(heading.slice(1)) : meaningOf(heading, word)
  );
  addSubjects(words2);
  return words2;
});
function addSubjects(words2) {
  for (const [word, subject] of subjectsByWord()) {
    const meaning = words2.get(word);
    if (meaning) words2.set(word, { ...meaning, subject });
  }
}
function read(words2, nouns, materials, meaning) {
  for (const { heading, entries: entries2 } of lines2(nouns)) for (const word of entries2) words2.set(word.replace(/-/g, ""), meaning(heading, word));
  for (const { heading, entries: entries2 } of lines2(materials)) {
    for (const word of entries2) {
      const noun = words2.get(word);
      words2.set(word, noun ? { ...noun, material: heading } : meaningOf(`~${heading}`, word));
    }
  }
}
function lines2(text4) {
  return text4.trim().split("\n").map((line) => {
    const [heading, entries2] = line.split(":");
    return { heading, entries: entries2.trim().split(" ") };
  });
}
function meaningOf(heading, word) {
  const parts2 = heading.split(" ");
  const nearest2 = parts2.find((part) => part.startsWith("~"))?.slice(1);
  const tags = [...new Set(parts2.flatMap((part) => withImplied(part.replace("~", ""))))];
  const sorts = tags.map(sortOf);
  const sort = sorts.includes("creature") ? "creature" : sorts.includes("thing") ? "thing" : "colour";
  return { name: nearest2 ? word : isTag(word) ? word : parts2.join(" "), tags, sort, ...nearest2 ? { drawn: nearest2 } : {} };
}
function listed(text4) {
  return text4.split(/\s+/).filter(Boolean);
}
function nearestWords(word, count2 = 3) {
  if (/\p{Script=Han}/u.test(word)) {
    const shared = (known) => [...known].filter((character) => word.includes(character)).length / (known.length + 1);
    return [...chineseWords().keys()].filter((known) => shared(known) > 0).sort((a, b) => shared(b) - shared(a)).slice(0, count2);
  }
  const wanted = word.toLowerCase().slice(0, 20);
  const distance = new Map([...englishWords().keys()].map((known) => [known, editDistance(wanted, known)]));
  return [...distance.keys()].sort((a, b) => distance.get(a) - distance.get(b)).slice(0, count2);
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}
function isOneLetterOff(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length < b.length) return restA === restB.slice(1);
  if (a.length > b.length) return restA.slice(1) === restB;
  return restA.slice(1) === restB.slice(1) || restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
function meaningOfWord(word) {
  return englishWords().get(word) ?? chineseWords().get(word);
}

// src/generators/sprite/chinese.ts
var entries = lazily(() => {
  const all = /* @__PURE__ */ new Map();
  const lists = {
    filler: FILLERS2,
    unknown: ORDINARY2,
    part: PARTS2,
    without: WITHOUT2,
    not: NOT2,
    with: WITH2,
    and: AND2,
    or: OR2,
    but: BUT2,
    de: "\u7684 \u4E4B"
  };
  for (const [kind, list3] of Object.entries(lists)) for (const word of listed(list3)) all.set(word, { kind });
  for (const [word, meaning] of chineseWords()) all.set(word, { meaning });
  return all;
});
var longest = lazily(() => Math.max(...Array.from(entries().keys(), (word) => word.length)));
var simplified = lazily(() => {
  const pairs = listed(TRADITIONAL).join("");
  return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]]));
});
function simplify(text4) {
  return [...text4].map((character) => simplified().get(character) ?? character).join("");
}
function readChinese(text4) {
  const written = [...text4];
  const plain3 = [...simplify(text4)];
  const items = [];
  let shortEnd = -1;
  let unknown2 = "";
  const endUnknown = () => {
    if (unknown2) items.push({ kind: "unknown", text: unknown2 });
    unknown2 = "";
  };
  const pieces2 = piecesOf(plain3);
  for (let i = 0; i < pieces2.length; i++) {
    const { from, to, entry } = pieces2[i];
    const own = written.slice(from, to).join("");
    const measures = entry ? 0 : measuresAt(plain3, pieces2, i, items.at(-1)?.kind);
    if (measures > 0) {
      endUnknown();
      i += measures - 1;
    } else if (entry) {
      endUnknown();
      if ("meaning" in entry) {
        if (to - from === 1 && from === shortEnd && isCompound(items, entry.meaning)) {
          unknown2 = items.pop().text + own;
        } else items.push({ kind: "word", text: own, meaning: entry.meaning });
        if (to - from === 1) shortEnd = to;
      } else if (entry.kind === "part" || entry.kind === "unknown") items.push({ kind: entry.kind, text: own });
      else if (entry.kind !== "filler") items.push({ kind: entry.kind });
    } else if (SIGNS.test(own)) {
      endUnknown();
      if (/\S/.test(own)) items.push({ kind: /[,/／，]/.test(own) ? "comma" : "but" });
    } else {
      if (unknown2 === "" && from === shortEnd && items.at(-1)?.kind === "word") unknown2 = items.pop().text;
      unknown2 += own;
    }
  }
  endUnknown();
  return items;
}
var SIGNS = /[，,;；。.！!：:/／\s]/;
function piecesOf(plain3) {
  const most = plain3.length;
  const cost = Array.from({ length: most + 1 }, () => 0);
  const next = [];
  for (let from = most - 1; from >= 0; from--) {
    const character = plain3[from];
    next[from] = { from, to: from + 1 };
    cost[from] = cost[from + 1] + (SIGNS.test(character) ? 0 : isNumber(character) || isMeasure(character) ? 2 : 10);
    for (let to = Math.min(most, from + longest()); to > from; to--) {
      const entry = entries().get(plain3.slice(from, to).join(""));
      if (!entry || cost[to] + 1 >= cost[from]) continue;
      next[from] = { from, to, entry };
      cost[from] = cost[to] + 1;
    }
  }
  const pieces2 = [];
  for (let at2 = 0; at2 < most; at2 = next[at2].to) pieces2.push(next[at2]);
  return pieces2;
}
function isCompound(items, { sort }) {
  const [clause, last] = [items.at(-2)?.kind, items.at(-1)];
  if (last?.kind !== "word" || sort === "colour" || last.meaning.sort === "colour" || last.meaning.material) return false;
  return !(clause === "with" || clause === "without" || clause === "not");
}
var isNumber = (character) => character !== "" && (NUMBERS2.includes(character) || /\d/.test(character));
var isMeasure = (character) => character !== "" && MEASURES2.includes(character);
function measuresAt(plain3, pieces2, at2, before) {
  const single = (i) => pieces2[i] && pieces2[i].to - pieces2[i].from === 1 ? plain3[pieces2[i].from] : "";
  let end = at2;
  while (isNumber(single(end)) && !pieces2[end].entry) end++;
  const measured = isMeasure(single(end)) && end + 1 < pieces2.length;
  if (end > at2) return end - at2 + (measured ? 1 : 0);
  return before === "with" && measured ? 1 : 0;
}

// src/generators/sprite/english.ts
var PLURAL_ENDINGS = [
  ["ves", "f"],
  ["ves", "fe"],
  ["ies", "y"],
  ["ies", "ie"],
  ["men", "man"],
  ["zzes", "z"],
  ["es", "e"],
  ["es", ""],
  ["s", ""],
  ["i", "us"],
  ["ae", "a"]
];
var SPELLINGS = [
  [/our/, "or"],
  [/grey/, "gray"],
  [/re$/, "er"],
  [/mould/, "mold"],
  [/aero/, "air"]
];
var LONG_ENOUGH = 5;
var MOST_PARTS = 3;
var functions = lazily(() => {
  const lists = {
    filler: FILLERS,
    without: WITHOUT,
    not: NOT,
    with: WITH,
    and: AND,
    or: OR,
    but: BUT,
    of: "of"
  };
  return new Map(Object.entries(lists).flatMap(([kind, list3]) => listed(list3).map((word) => [word, kind])));
});
var irregularPlurals = lazily(() => {
  const list3 = listed(PLURALS2);
  return new Map(list3.flatMap((word, i) => i % 2 === 0 ? [[word, list3[i + 1]]] : []));
});
var parts = lazily(() => new Set(listed(PARTS)));
var ordinary = lazily(() => new Set(listed(ORDINARY)));
function lookUpEnglish(word) {
  const known = englishWords();
  for (const form of forms(word.toLowerCase())) {
    const meaning = known.get(form);
    if (meaning) return meaning;
  }
  return void 0;
}
function* forms(word) {
  yield word;
  const plural = irregularPlurals().get(word);
  if (plural) yield plural;
  for (const [ending, singular] of PLURAL_ENDINGS)
    if (word.length > ending.length + 1 && word.endsWith(ending)) yield word.slice(0, -ending.length) + singular;
  for (const [british, american] of SPELLINGS) if (british.test(word)) yield* forms(word.replace(british, american));
}
function lookUpAdjective(word) {
  if (!word.endsWith("ed") || word.length < LONG_ENOUGH) return void 0;
  const meaning = lookUpEnglish(word.slice(0, -2)) ?? lookUpEnglish(word.slice(0, -1)) ?? lookUpEnglish(word.slice(0, -3));
  return meaning?.sort === "thing" ? meaning : void 0;
}
function misspelt(word, known) {
  if (word.length < LONG_ENOUGH || ordinary().has(word) || ordinary().has(word.replace(/s$/, ""))) return void 0;
  const found = [];
  for (const form of word.endsWith("s") && word.length > LONG_ENOUGH ? [word, word.slice(0, -1)] : [word]) {
    for (const [read2, meaning] of known) {
      if (read2.length >= LONG_ENOUGH && isOneLetterOff(form, read2)) found.push({ read: read2, meaning });
    }
    if (found.length > 0) break;
  }
  const meant = new Set(found.map(({ meaning }) => meaning.name));
  return meant.size === 1 ? found[0] : void 0;
}
function readEnglish(text4) {
  const tokens = tokensOf(text4);
  const items = [];
  for (let at2 = 0; at2 < tokens.length; ) at2 += readAt(tokens, at2, items);
  return items;
}
function tokensOf(text4) {
  const found = text4.replace(/[\u2018\u2019\u02bc]/g, "'").matchAll(/[\p{L}\p{M}][\p{L}\p{M}']*|[,;.:!?&+/|()]/gu);
  return Array.from(found, ([token]) => {
    const owner = /'s?$/i.test(token);
    return {
      word: token.toLowerCase().replace(owner ? /'s?$/ : /'/g, "").replace(/'/g, ""),
      text: token.replace(/'s?$/i, ""),
      owner
    };
  });
}
function readAt(tokens, at2, items) {
  const { word, text: text4, owner } = tokens[at2];
  if (/^[,/|()]$/.test(word)) return items.push({ kind: "comma" }), 1;
  if (/^[&+]$/.test(word)) return items.push({ kind: "and" }), 1;
  if (/^[;.:!?]$/.test(word)) return items.push({ kind: "but" }), 1;
  for (let parts2 = Math.min(MOST_PARTS, tokens.length - at2); parts2 > 0; parts2--) {
    const some = tokens.slice(at2, at2 + parts2);
    const joined = some.map((token) => token.word).join("");
    const kind = functions().get(joined);
    if (kind) {
      if (kind !== "filler") items.push({ kind });
      return parts2;
    }
    const meaning = parts2 === 1 || some.every((token) => !functions().has(token.word)) ? lookUpEnglish(joined) : void 0;
    if (!meaning) continue;
    const after = tokens[at2 + parts2]?.word;
    const less = after === "less" || after === "free" && tokens[at2 + parts2 + 1]?.word !== "of";
    const found = { kind: "word", text: some.map((token) => token.text).join(" "), meaning };
    if (less) items.push({ kind: "without" }, found, { kind: "ends" });
    else items.push(found);
    if (some.at(-1).owner) items.push({ kind: "owner" });
    return parts2 + (less ? 1 : 0);
  }
  items.push(...derived(word, text4));
  if (owner) items.push({ kind: "owner" });
  return 1;
}
function derived(word, text4) {
  const lacking = word.endsWith("less") ? lookUpEnglish(word.slice(0, -4)) : void 0;
  if (lacking) return [{ kind: "without" }, { kind: "word", text: text4, meaning: lacking }, { kind: "ends" }];
  if (word === "unarmed") return [{ kind: "without" }, { kind: "word", text: text4, meaning: lookUpEnglish("weapon") }, { kind: "ends" }];
  if (word === "barefoot" || word === "barefooted")
    return [{ kind: "without" }, { kind: "word", text: text4, meaning: lookUpEnglish("boots") }, { kind: "ends" }];
  const bare = word.startsWith("un") ? lookUpAdjective(word.slice(2)) : void 0;
  if (bare) return [{ kind: "without" }, { kind: "word", text: text4, meaning: bare }, { kind: "ends" }];
  const worn2 = lookUpAdjective(word);
  if (worn2) return [{ kind: "word", text: text4, meaning: worn2 }];
  if (parts().has(word)) return [{ kind: "part", text: text4 }];
  const meant = misspelt(word, englishWords());
  return meant ? [{ kind: "word", text: text4, ...meant }] : [{ kind: "unknown", text: text4 }];
}

// src/generators/sprite/figure.ts
var sortOf2 = ({ nouns }) => nouns.at(-1)?.meaning.sort ?? "colour";
var tagsOf = (words2) => words2.flatMap(({ meaning }) => [...meaning.tags]);
var textsOf2 = (words2) => unique(words2.map(({ text: text4 }) => text4));
function figureOf(all, unknown2 = []) {
  const phrases = all.some(({ negated, nouns }) => !negated && nouns.length > 0) ? all : all.flatMap(onlyItsColour);
  const wanted = phrases.filter(({ negated }) => !negated);
  const things = wanted.filter((phrase) => sortOf2(phrase) === "thing" && phrase.relation !== "of");
  const creatures = wanted.filter((phrase, at2) => sortOf2(phrase) === "creature" && !owns(phrase, wanted[at2 + 1]));
  const others = creatures.filter(({ relation }) => relation !== "of" || things.length === 0);
  const creature = others.find(({ relation }) => relation === "self") ?? others[0];
  const main = creature ?? things[0];
  const own = wanted.filter(
    (phrase) => phrase === main || sortOf2(phrase) === "colour" || creature && creatures.includes(phrase) && joins(creature, phrase)
  );
  const carried = creature ? carry(things) : [];
  const followed = wanted.flatMap((phrase) => {
    if (own.includes(phrase)) return [...phrase.colours, ...phrase.nouns];
    const kept = phrase.nouns.filter((noun) => carried.some(({ nouns }) => nouns.includes(noun)));
    return kept.length > 0 ? [...phrase.colours, ...kept] : [];
  });
  const leftOut = wanted.flatMap(({ colours, nouns }) => [...colours, ...nouns]).filter((word) => !followed.includes(word));
  const without = phrases.filter(({ negated }) => negated).flatMap(({ colours, nouns }) => nouns.length > 0 ? nouns : colours);
  const refused = new Set(without.map(({ meaning }) => meaning.name));
  const allowed = (words2) => words2.flatMap(({ meaning: { tags, drawn } }) => drawn === void 0 ? tags : tags.filter((tag) => !refused.has(tag)));
  const nearest2 = followed.flatMap(({ text: text4, meaning: { drawn } }) => drawn === void 0 ? [] : [{ word: text4, drawn }]);
  const corrected = [...followed, ...without].flatMap(({ text: text4, read: read2 }) => read2 === void 0 ? [] : [{ word: text4, read: read2 }]);
  return {
    tags: unique(allowed(followed)),
    subject: unique(own.flatMap(({ colours, nouns }) => allowed([...colours, ...nouns]))),
    head: headOf(main),
    holding: carried.map(({ held, nouns }) => ({ ...held, tags: allowed(nouns.slice(0, 1)) })),
    ...figureIn(main),
    shown: followed.flatMap(({ text: text4, meaning: { subject } }) => subject === void 0 ? [] : [text4]),
    without: [...refused],
    understood: textsOf2([...followed, ...without]),
    notUnderstood: unique(unknown2),
    ...leftOut.length > 0 ? { leftOut: textsOf2(leftOut) } : {},
    ...nearest2.length > 0 ? { nearest: nearest2 } : {},
    ...corrected.length > 0 ? { corrected } : {}
  };
}
function onlyItsColour(phrase) {
  const described = phrase.colours.length > 0 || phrase.doubtful && sortOf2(phrase) === "creature";
  if (!phrase.negated || phrase.nouns.length === 0 || !described) return [phrase];
  return [
    { ...phrase, negated: false, colours: [], relation: "self" },
    { ...phrase, nouns: [] }
  ];
}
function carry(things) {
  const shield = things.some(({ nouns }) => nouns.some(({ meaning }) => meaning.tags.includes("shield")));
  const free = /* @__PURE__ */ new Set(["hand", ...shield ? [] : ["other hand"], "arm", "head", "body", "feet"]);
  const carried = [];
  for (const { colours, nouns } of things) {
    for (const noun of nouns) {
      if (nouns.some((other) => other !== noun && covers(other, noun))) continue;
      const { name, tags } = noun.meaning;
      const usual = placeOf(tags);
      const place = free.has(usual) || usual !== "hand" ? usual : "other hand";
      if (!free.delete(place)) continue;
      const covered = nouns.filter((other) => other !== noun && covers(noun, other));
      carried.push({ held: { name, word: noun.text, tags, colours: unique(tagsOf(colours)), place }, nouns: [noun, ...covered] });
    }
  }
  return carried;
}
function placeOf(tags) {
  if (tags.includes("shield")) return "arm";
  if (tags.includes("helmet")) return "head";
  if (tags.includes("boots")) return "feet";
  return tags.includes("armor") ? "body" : "hand";
}
function covers({ meaning: more }, { meaning: less }) {
  return more.tags.length > less.tags.length && less.tags.every((tag) => more.tags.includes(tag));
}
var SORTS_OF = /* @__PURE__ */ new Set(["baby", "giant", "male", "female"]);
function headOf(main) {
  const nouns = main?.nouns ?? [];
  const word = nouns.findLast(({ meaning }) => !meaning.tags.every((tag) => SORTS_OF.has(tag))) ?? nouns.at(-1);
  if (!word) return [];
  return word.meaning.drawn === void 0 ? word.meaning.tags : [word.meaning.drawn];
}
function figureIn(main) {
  const shown = (main?.nouns ?? []).filter(({ meaning }) => meaning.subject !== void 0);
  const noun = shown.findLast(({ meaning }) => !meaning.tags.every((tag) => ROLES2.has(tag))) ?? shown.at(-1);
  return noun ? { figure: noun.meaning.subject } : {};
}
var ROLES2 = new Set(
  "humanoid undead male female baby giant adventurer warrior knight mage priest archer rogue peasant merchant king monster".split(" ")
);
var isRole = ({ nouns }) => tagsOf(nouns).every((tag) => ROLES2.has(tag));
function owns({ owner }, next) {
  return owner && next !== void 0 && (sortOf2(next) === "thing" || sortOf2(next) === "creature" && !isRole(next));
}
function joins(first, other) {
  return other !== first && other.relation !== "with" && other.relation !== "and" && (isRole(first) || isRole(other));
}
function unique(list3) {
  return [...new Set(list3)];
}

// src/generators/sprite/phrases.ts
function phrasesOf(items) {
  const phrases = [];
  const unknown2 = [];
  let [colours, nouns] = [[], []];
  let relation = "self";
  let negated = false;
  let wantsThing = false;
  let begun = false;
  let sort;
  let doubtful = false;
  const end = (owner = false) => {
    if (colours.length + nouns.length > 0) phrases.push({ colours, nouns, relation, negated, owner, doubtful });
    [colours, nouns] = [[], []];
  };
  const clause = (next, negates = false) => {
    end();
    relation = next;
    negated = negates;
    begun = false;
    doubtful = false;
  };
  items.forEach((item, at2) => {
    switch (item.kind) {
      case "without":
      case "not": {
        const twice = negated && !begun;
        clause(relation === "with" && !begun ? "with" : "self", !twice);
        if (twice) relation = "with";
        wantsThing = item.kind === "without";
        break;
      }
      case "with":
        if (negated && !begun) wantsThing = true;
        else clause("with");
        break;
      case "and":
      case "or":
      case "comma": {
        end();
        if (!begun) break;
        const next = sortAhead(items, at2 + 1);
        const goesOn = next === sort && (item.kind !== "comma" || orAhead(items, at2 + 1));
        if (negated ? !goesOn : relation !== "with" || next !== "thing") clause(item.kind === "comma" ? "comma" : "and");
        break;
      }
      case "of":
        if (nouns.length === 0) break;
        end();
        relation = "of";
        break;
      case "but":
      case "ends":
        clause("self");
        break;
      case "owner":
        end(true);
        break;
      case "de": {
        const ahead = sortAhead(items, at2 + 1);
        if (negated || relation === "with") {
          const onlyColours = nouns.length === 0 && colours.length > 0;
          if (begun && (!onlyColours || ahead === "creature")) clause("self");
        } else if (nouns.length > 0) end(sort === "creature" && (ahead === "thing" || ahead === "creature"));
        break;
      }
      case "part":
      case "unknown":
        if (item.kind === "part" && nouns.length === 0) {
          unknown2.push([...colours.map(({ text: text4 }) => text4), item.text].join(/\p{Script=Han}/u.test(item.text) ? "" : " "));
          colours = [];
        } else unknown2.push(item.text);
        doubtful = negated;
        if (negated) {
          if (!begun) sort = "thing";
          if (!wantsThing) negated = false;
        }
        begun = true;
        break;
      case "word":
        add(item);
        begun = true;
        break;
    }
  });
  end();
  return { phrases, unknown: unknown2 };
  function add(word) {
    const own = word.meaning.sort;
    const last = nouns.at(-1);
    if (own === "colour") {
      if (last) end();
      colours.push(word);
      if (!sort || !negated || !begun) sort = own;
      return;
    }
    const material = last?.meaning.material;
    if (material) {
      nouns.pop();
      colours.push({ ...last, meaning: { name: material, tags: [material], sort: "colour", drawn: material } });
    } else if (last && last.meaning.sort !== own) {
      if (own === "creature") clause("self");
      else end();
    }
    nouns.push(word);
    sort = own;
  }
}
function sortAhead(items, from) {
  let found;
  for (let at2 = from; at2 < items.length; at2++) {
    const item = items[at2];
    if (item.kind === "word") {
      found = item.meaning.sort;
      if (found !== "colour") return found;
    } else if (item.kind !== "unknown" && item.kind !== "part" && item.kind !== "de") return found;
  }
  return found;
}
function orAhead(items, from) {
  for (let at2 = from; at2 < items.length; at2++) {
    const { kind } = items[at2];
    if (kind === "or") return true;
    if (kind !== "word" && kind !== "unknown" && kind !== "part" && kind !== "comma") return false;
  }
  return false;
}

// src/generators/sprite/wish.ts
function understandWish(words2) {
  checkText("sprite", "words", words2, 'a wish in words, such as "a green dragon"');
  const { phrases, unknown: unknown2 } = phrasesOf(itemsOf(words2));
  return figureOf(phrases, unknown2);
}
function wishOfBoth(tags, words2) {
  if (tags.length === 0) return understandWish(words2);
  const { phrases, unknown: unknown2 } = phrasesOf(itemsOf(words2));
  const of = (sort) => tags.filter(({ meaning }) => meaning.sort === sort);
  const plain3 = { relation: "self", negated: false, owner: false, doubtful: false };
  const listed2 = [{ ...plain3, colours: of("colour"), nouns: of("creature") }];
  if (of("thing").length > 0) listed2.push({ ...plain3, colours: [], nouns: of("thing") });
  const wish = figureOf([...listed2, ...phrases], unknown2);
  return phrases.length === 0 ? { ...wish, head: [] } : wish;
}
var RUNS = /[\p{Script=Han}，。；：！、,;\d\s]*\p{Script=Han}[\p{Script=Han}，。；：！、,;\d\s]*|[^\p{Script=Han}]+/gu;
function itemsOf(words2) {
  const runs = words2.normalize("NFKC").match(RUNS) ?? [];
  return runs.flatMap((run) => /\p{Script=Han}/u.test(run) ? readChinese(run) : readEnglish(run));
}

// src/generators/sprite/sprite.ts
var SPRITE_SIZE = 16;
var PALETTE = [
  "#140c1c",
  "#442434",
  "#ff00ff",
  "#30346d",
  "#4e4a4e",
  "#854c30",
  "#346524",
  "#d04648",
  "#757161",
  "#597dce",
  "#d27d2c",
  "#8595a1",
  "#6daa2c",
  "#d2aa99",
  "#6dc2ca",
  "#dad45e",
  "#deeed6"
];
var MOST_LETTERS = 200;
var MOST_TAGS = 20;
function requestedWish(request) {
  checkObject("sprite", "request", request, 'an object with tags or words, such as { tags: ["knight"] }');
  const { tags = [], words: words2 = "" } = request;
  checkList(
    "sprite",
    "request.tags",
    tags,
    'a list of tags, such as ["knight", "blue"]',
    (name, tag) => checkText("sprite", name, tag, 'a tag, such as "knight"')
  );
  checkText("sprite", "request.words", words2, 'a wish in words, such as "a green dragon"');
  if (words2.length > MOST_LETTERS) refuse2(`the words are ${words2.length} letters long; ${MOST_LETTERS} is the limit. Say less.`);
  if (tags.length > MOST_TAGS) refuse2(`${tags.length} tags are asked for; ${MOST_TAGS} is the limit.`);
  const wish = wishOfBoth(tags.map(knownTag), words2);
  if (wish.tags.length > 0) return wish;
  if (words2.trim() === "") return refuse2(`nothing is asked for. Give tags, such as ${SPRITE_TAGS.slice(0, 6).join(", ")}.`);
  if (wish.without.length > 0) return refuse2(`"${words2}" says only what not to draw: ${wish.without.join(", ")}. Say what to draw.`);
  const near = wish.notUnderstood.slice(0, 5).flatMap((word) => nearestWords(word, 2));
  return refuse2(
    `none of "${words2}" is understood. ${near.length > 0 ? `Near it are ${unique(near).join(", ")}; there` : "There"} are ${SPRITE_TAGS.join(", ")}.`
  );
}
function learnedTags(request, generator, known) {
  const wish = requestedWish(request);
  const [held] = wish.holding;
  const tags = tagsOf2(wish);
  const strange = tags.find((tag) => nearestLearned(tag, known) === void 0);
  const beyond = [
    ...request.words && wish.without.length > 0 ? [`to leave out: ${wish.without.join(", ")}`] : [],
    ...request.words && held ? [`who holds or wears what: ${held.word}`] : [],
    ...strange === void 0 ? [] : [`the tag "${strange}"`]
  ];
  if (beyond.length > 0)
    throw new AigcError("bad-request", generator, `the network has not learned ${beyond[0]}. Put composeSprite() after it in the chain.`);
  return unique(tags.map((tag) => nearestLearned(tag, known)));
}
function nearestLearned(tag, known) {
  return withImplied(tag).find((other) => known.includes(other));
}
function tagsOf2({ subject, holding }) {
  return unique([...subject, ...holding.flatMap(({ tags }) => tags)]);
}
function understandRequest(request, { hasOwn = () => false, known = SPRITE_TAGS } = {}) {
  const wish = requestedWish(request);
  const { understood, notUnderstood, without, leftOut, nearest: nearest2 = [], corrected } = wish;
  const near = [
    ...nearest2.filter(({ word }) => !hasOwn(word)),
    ...tagsOf2(wish).flatMap((tag) => {
      const drawn = nearestLearned(tag, known);
      return drawn === void 0 || drawn === tag ? [] : [{ word: tag, drawn }];
    })
  ];
  if (!request.words && !leftOut && near.length === 0) return void 0;
  return {
    understood,
    notUnderstood,
    ...without.length > 0 ? { without } : {},
    ...leftOut ? { leftOut } : {},
    ...near.length > 0 ? { nearest: near } : {},
    ...corrected ? { corrected } : {}
  };
}
function refuse2(what) {
  throw new AigcError("bad-request", "sprite", what);
}
function knownTag(tag) {
  const written = tag.slice(0, 40);
  const meaning = meaningOfWord(simplify(written)) ?? lookUpEnglish(written.replace(/[\s_-]/g, ""));
  if (meaning) return { text: tag, meaning };
  return refuse2(`the tag "${written}" is not known. Near it are ${nearestWords(written).join(", ")}; there are ${SPRITE_TAGS.join(", ")}.`);
}
function spriteOf(pixels, palette = PALETTE, width = SPRITE_SIZE) {
  return { width, height: pixels.length / width, palette: [...palette], pixels: Array.from(pixels) };
}

// src/generators/sprite/grid.ts
function put(grid, rows2, left, top) {
  rows2.forEach(
    (row, y) => [...row].forEach((letter, x) => letter !== "." && grid[top + y]?.[left + x] !== void 0 && (grid[top + y][left + x] = letter))
  );
}
function whole2(rows2) {
  return rows2.map((row) => row.length === SPRITE_SIZE ? row : row + [...row].reverse().join(""));
}
function pick(templates, wish, rng, bonus = () => 0) {
  const allowed = templates.filter(
    ({ tags, shows }) => !wish.without.some((name) => shows.includes(name) || tags.includes(name) && !wish.subject.includes(name))
  );
  const fit = (template) => [...wish.subject, ...wish.head].filter((tag) => template.tags.includes(tag)).length + bonus(template);
  const from = allowed.length > 0 ? allowed : templates;
  const most = Math.max(...from.map(fit));
  const best2 = from.filter((template) => fit(template) === most);
  const plain3 = most === 0 && from.length < templates.length ? best2.filter(({ tags }) => tags.includes("plain")) : [];
  return rng.pick(plain3.length > 0 ? plain3 : best2);
}
var HELD_LETTERS = ["Cc", "Dd", "Ff", "Gg", "Kk", "Ll", "Mm", "Nn"];
function inOwnLetters(rows2, index, coloured) {
  const [light, dark] = HELD_LETTERS[index];
  const all = coloured && !rows2.join("").includes("C");
  return rows2.map(
    (row) => [...row].map((letter) => {
      if (letter === "C" || all && "WAB".includes(letter)) return light;
      return letter === "c" || all && "wab".includes(letter) ? dark : letter;
    }).join("")
  );
}

// src/generators/sprite/templates.ts
var drawing = (tags, text4, more = {}) => ({
  tags: tags.split(" "),
  shows: more.shows?.split(" ") ?? [],
  head: more.head ?? [8, 1],
  hand: more.hand ?? [12, 11],
  rows: text4.trim().split("\n").map((line) => line.trim())
});
var PEOPLE = [
  drawing(
    "plain",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    .....oss
    ...ooAAA
    ..oAAAAA
    ..oAoAAA
    ..oSoaAA
    ...ooBBB
    ....oBbo
    ....obbo
    ....ooo.`
  ),
  drawing(
    "mage priest female king",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    .....oss
    ....oAAA
    ...oAABA
    ..oAoABA
    ..oSoABA
    ...oAABA
    ...oAaBA
    ..oAaaBa
    ..oooooo`,
    { shows: "robe dress" }
  ),
  drawing(
    "knight warrior king dwarf orc troll giant",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    ...oooss
    ..oWWAAA
    .oWWoAAA
    .oAooAAA
    .oSoaaAA
    ..oobbbb
    ...oBBbo
    ...oWWwo
    ...oooo.`,
    { shows: "armor" }
  )
];
var HEADS = [
  drawing("plain male merchant peasant rogue", "........\n.....ooo\n....oHHH\n....oHHH\n....HhSS"),
  drawing("female elf", ".....ooo\n....oHHH\n...oHHHH\n...oHHSS\n...oHhSS\n...oHhSo\n...oHh.."),
  drawing("mage", ".......o\n......oA\n.....oAA\n...ooAAa\n...oBBBB", { shows: "hat" }),
  drawing("knight warrior", ".....ooo\n....oWWW\n....oWWW\n....oWWw\n....owoo", { shows: "helmet armor" }),
  drawing("priest archer rogue", ".....ooo\n....oAAA\n...oAAAa\n...oAaaa\n...oAaSS\n...oAa..", { shows: "hood" }),
  drawing("king", "....o..o\n....oo.o\n....oBoB\n....oBBB\n....HhSS", { shows: "crown" }),
  drawing("dwarf", "........\n.....ooo\n....oBBB\n...oBBBb\n....oSSS\n....oSoS\n....HHHH\n....oHHH", { shows: "helmet" })
];
var CREATURES2 = [
  drawing(
    "slime monster",
    "........\n........\n........\n........\n......oo\n....ooAA\n...oAABA\n..oAABAA\n.oAAAAAA\n.oAAEoAA\noAAAEoAA\noAAAAAAA\noaAAAAAo\noaaAAAAA\n.oaaaaaa\n..oooooo",
    { head: [8, 4], hand: [12, 10] }
  ),
  drawing(
    "spirit ghost",
    "........\n......oo\n....ooAA\n...oAAAA\n..oAAAAA\n..oAoEAA\n..oAoEAA\n..oAAAAA\n..oAAAoo\n.ooAAAAA\n.oAAAAAA\n.oaAAAAA\n..oaAAaA\n..oaoaoA\n...o.o.o\n........",
    { hand: [12, 11] }
  ),
  drawing(
    "skeleton undead mummy zombie vampire",
    "........\n.....ooo\n....oWWW\n...oWWWW\n...oWooW\n...oWooW\n....oWWo\n.....oWW\n...ooooo\n..oWoWWW\n..ow.owW\n..oW.oWW\n...o.oww\n....oWoo\n....oWo.\n....oo..",
    { hand: [12, 11] }
  ),
  drawing(
    "demon imp monster",
    "..o.....\n.oBo....\n.oBooooo\n..ooAAAA\n...oAAAA\n...oAEoA\n...oaAAA\n.o..oaoo\noAo.oAAA\noAAoAAAA\n.oAAoAAA\n..ooaAAA\n...oaaaa\n...oAooo\n..oAo...\n..ooo...",
    { head: [8, 2], hand: [12, 12] }
  ),
  drawing(
    "bird owl bat",
    "........\n........\n.....ooo\n....oAAA\n...oAEoA\n...oAEoA\n...oAAAB\n.oooaAAB\noAAoaAAA\noAAAoAAA\noaAAoaAA\n.oaaoaAA\n..oo.oaa\n......oB\n.....oBo\n.....oo.",
    { head: [8, 2], hand: [12, 10] }
  ),
  drawing(
    "golem giant",
    "........\n....oooo\n...oAAAA\n...oAEoA\n...oaAAA\n.oooooaa\noAAAoAAA\noAAaoAAA\noAaoaAAA\noAo.oaAA\noAo.oaaA\noAo.oAao\n.o.oAAo.\n...oAao.\n..oAAao.\n..ooooo.",
    { hand: [12, 12] }
  ),
  drawing(
    "plant",
    "........\n...oo...\n..oAAo.o\n..oAAAoA\n...oAAoB\n....oooB\n.oo.oBBE\noAAooBBB\noAAAoaBB\n.oaAAoao\n..ooaooA\n....oooA\n......oA\n.....oaA\n....oTTT\n....oooo",
    { head: [8, 4] }
  ),
  drawing(
    "insect ant beetle spider",
    "........\n........\no.....o.\n.o...oo.\n..o.oAAA\n...ooAEo\n..o.oaAA\noo.oooaa\n..ooBBBB\noooBBBAA\n..oBBBAA\noooBbbAA\n..obbbAA\noo.obbbb\n....oooo\n........",
    { head: [8, 4] }
  )
];
var SIDE_VIEWS = [
  drawing(
    "mammal dog cat bear horse ape baby",
    "................\n................\n..........o..o..\n.........oAooAo.\n.........oAAAAo.\n........oAAEoAAo\n.oo.....oAAAAAoo\noAAo.oooAAAaaoo.\noAoooAAAAAAao...\n.ooAAAAAAAAAo...\n..oAAAAAAAAAo...\n..oaAAAaaAAAo...\n..oaaoooooaao...\n..oAo....oAAo...\n..oAo....oAAo...\n..ooo....oooo...",
    { head: [11, 2], hand: [4, 9] }
  ),
  drawing(
    "reptile lizard dragon",
    "................\n..oo............\n.oBBo......ooo..\n.oBBBo....oAAAo.\n..oBBBo..oAEoAAo\n..oBBBBo.oAAAAAo\n...oBBBooAAAoooo\n...ooBoAAAAAo...\n..oAAAAAAAaBo...\n.oAAAAAAAaBBo...\noAAaAAAAAaBo....\noAooaAAaaao.....\noAo.oaoooaao....\n.oAooAo..oAo....\n..ooAAo..oAAo...\n....ooo..oooo...",
    { head: [12, 2], hand: [12, 14] }
  ),
  drawing(
    "snake worm naga reptile",
    "................\n................\n.........oooo...\n........oAAAAo..\n........oAEAAAo.\n........oAAAAoBo\n.........oAAao..\n..........oAao..\n...ooooo.oAAao..\n..oAAAAAooAAao..\n.oAAaaAAAAAao...\n.oAao.oaAAao....\n.oAAAoooooo..o..\n..oaAAAAAAAooAo.\n...ooaaaaaAAAo..\n.....oooooooo...",
    { head: [11, 2], hand: [3, 9] }
  ),
  drawing(
    "aquatic fish",
    "................\n................\n.......ooo......\n......oBBBo.....\no....oooooo.....\nBo..oAAAAAAoo...\noBooAAAAAAAAAo..\n.oBAAAAAAAEoAAo.\n.oBAaAAAAAEoAAo.\noBooAaAAAAAAAoo.\nBo..oaaAAAAAoo..\no....ooaaaoo....\n.......oBBo.....\n........oo......\n................\n................",
    { head: [10, 4], hand: [12, 10] }
  )
];
var THINGS2 = [
  drawing(
    "potion",
    "........\n......oo\n......oT\n......oT\n.....ooo\n......oW\n......oW\n.....oWW\n....oWAA\n...oWAAA\n...oAABA\n...oAAAA\n...oaAAA\n....oaaa\n.....ooo\n........"
  ),
  drawing(
    "treasure gem",
    "........\n........\n........\n....oooo\n...oAAAB\n..oAAoBB\n.oAAoAAB\n.ooooooo\n.oaAoAAA\n..oaAoAA\n...oaoAA\n....oaoA\n.....oao\n......oo\n........\n........"
  ),
  drawing(
    "shield armor",
    "........\n..oo..oo\n..oWooWW\n..oWWWWB\n..oWAAAB\n..oWAAAB\n..oWAABB\n..oWAAAB\n..oWAAAB\n..oWaAAB\n...oWaAB\n...oWaaA\n....oWaa\n.....oWW\n......oo\n........"
  ),
  drawing(
    "helmet",
    "........\n......oo\n....ooBB\n...oWoBB\n..oWWWoB\n..oWWWWo\n.oWWWWWW\n.oWWWWWW\n.oWwoooo\n.oWwoooo\n.oWwoooW\n.oWwwooW\n..oWwwoW\n...oowwo\n.....ooo\n........"
  ),
  drawing(
    "boots",
    "........\n........\n........\n...ooooo\n...oAAAo\n...oBBBo\n...oAAAo\n...oAAao\n...oAAao\n...oAAao\n..oAAAao\n.oAAAAao\n.oaAAAao\n..oooooo\n........\n........"
  ),
  drawing(
    "armor",
    "........\n........\n..ooo..o\n.oAAAooA\noAAAAAAA\noAAoAABB\noAo.oABB\n.o..oAAB\n....oaAB\n....oAAB\n....oWWW\n....oaAA\n...oaAAA\n...oaaAA\n....oooo\n........"
  )
];
var WIDE_THINGS = [
  drawing(
    "sword weapon",
    "................\n.............oo.\n............oWWo\n...........oWWWo\n..........oWWWo.\n.........oWWWo..\n........oWWWo...\n.......oWWWo....\n..o...oWWWo.....\n.oBo.oWWWo......\n..oBoWWWo.......\n...oBBWo........\n...oTBBo........\n..oTToBBo.......\n.oTTo..oo.......\n..oo............"
  ),
  drawing(
    "staff wand",
    "................\n...........ooo..\n..........oABAo.\n..........oBBBo.\n..........oABAo.\n.........oTooo..\n........oTto....\n........oTo.....\n.......oTto.....\n......oTto......\n......oTo.......\n.....oTto.......\n....oTto........\n....oTo.........\n....oo..........\n................"
  ),
  drawing(
    "ring jewelry",
    "................\n................\n......ooo.......\n.....oABAo......\n.....oAAAo......\n....ooaaaoo.....\n...oBBooooBBo...\n..oBBo....oBBo..\n..oBo......oBo..\n..oBo......obo..\n..oBo......obo..\n..oBbo....obbo..\n...oBbooooBbo...\n....oobbbboo....\n......oooo......\n................"
  ),
  drawing(
    "book",
    "................\n................\n...ooooooooo....\n..oAAAAAAAAAo...\n..oAABBBBBAAo...\n..oAAAAAAAAAWo..\n..oAAABBBAAAWo..\n..oAAABABAAAWo..\n..oAAABBBAAAWo..\n..oAAAAAAAAAWo..\n..oAABBBBBAAWo..\n..oaaaaaaaaaWo..\n..oWWWWWWWWWWo..\n...ooooooooooo..\n................\n................"
  ),
  drawing(
    "food",
    "................\n................\n........o.......\n.......oTo......\n...ooo.oT.ooo...\n..oAAAooTooAAo..\n.oABAAAATAAAAAo.\n.oBBAAAAAAAAAAo.\n.oBAAAAAAAAAAao.\n.oAAAAAAAAAAAao.\n..oAAAAAAAAAao..\n..oaAAAAAAAaao..\n...oaaAAAaaao...\n....oooooooo....\n................\n................"
  )
];

// src/generators/sprite/held.ts
var HELD = [
  drawing("sword warrior knight adventurer hero", "..o.\n.oWo\n.oWo\n.oWo\n.oWo\noTTo\n.oTo\n..o.", { shows: "sword weapon" }),
  drawing("staff mage priest wand", ".oo.\noBBo\noBBo\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.oo.", { shows: "staff wand weapon" }),
  drawing("archer bow", "..oo\n.oTo\noT.W\noT.W\noT.W\noT.W\n.oTo\n..oo", { shows: "bow weapon" }),
  drawing("orc troll giant dwarf", ".oo.\noWWo\noWWW\noWWo\n.Tt.\n.Tt.\n.Tt.\n.oo.", { shows: "axe hammer club mace weapon" })
];
var HELD_IF_ASKED = [
  drawing("potion", "..o.\n.oTo\n.oWo\noCCo\noCco\n.oo.", { shows: "potion" }),
  drawing("book", "oooo\nCCWo\nCcWo\nCCWo\noooo", { shows: "book" }),
  drawing("gem treasure", ".oo.\noWCo\noCco\n.oo.", { shows: "gem" }),
  drawing("jewelry ring", ".oo.\noWWo\noCCo\nCo.C\nCo.C\n.CC.", { shows: "ring" }),
  drawing("food", "..T.\n.oTo\noCCo\noCco\n.oo.", { shows: "food" })
];
var SHIELD = drawing("shield", "ooooo\noWWWo\noWCWo\noCCCo\n.oCo.\n..o..", { shows: "shield" });
var HATS = [
  drawing("helmet", ".ooo\noWWW\noWWw", { shows: "helmet" }),
  drawing("crown", "o.o.\noCoC\noCCC", { shows: "crown" }),
  drawing("hat", "...o\n..oC\n.oCC\noCcc", { shows: "hat" }),
  drawing("hood", ".ooo\noCCC\noCcc", { shows: "hood" })
];

// src/generators/sprite/draw-held.ts
function inHand({ name, tags }) {
  const all = [...HELD, ...HELD_IF_ASKED];
  const own = all.find(({ shows }) => shows.includes(name));
  return own ?? [...tags].reverse().flatMap((tag) => all.filter((template) => template.tags.includes(tag)))[0];
}
function ownDrawing({ name }) {
  return [...HELD, ...HELD_IF_ASKED, ...HATS].some(({ shows }) => shows.includes(name));
}
var hatOf = ({ name }) => HATS.find(({ shows }) => shows.includes(name)) ?? HATS[0];
function drawHeld(grid, holding, { head, hand, rows: rows2 }) {
  const top = grid.findIndex((row) => row.some((letter) => letter !== "."));
  holding.forEach((held, index) => {
    const own = (drawing3) => inOwnLetters(drawing3.rows, index, held.colours.length > 0);
    if (held.place === "body") dress(grid, index, Math.ceil((SPRITE_SIZE + head[1]) / 2));
    if (held.place === "feet") dressFeet(grid, index);
    if (held.place === "head") {
      const half = own(hatOf(held));
      const row = Math.max(0, Math.max(top, head[1]) - half.length + 2);
      half.forEach((letters, y) => put(grid, [letters + [...letters].reverse().join("")], head[0] - letters.length, row + y));
    }
    if (held.place === "arm") {
      const [left, row] = rows2[0].length === SPRITE_SIZE ? [5, 7] : [0, hand[1] - 4];
      put(grid, own(SHIELD), left, row);
    }
    const drawing2 = held.place === "hand" || held.place === "other hand" ? inHand(held) : void 0;
    if (drawing2) put(grid, own(drawing2), held.place === "hand" ? hand[0] : 0, Math.max(0, hand[1] - drawing2.rows.length + 1));
  });
}
function dress(grid, index, from) {
  for (let y = from; y < from + 4; y++) grid[y] = grid[y].map((letter) => worn(letter, index));
}
function dressFeet(grid, index) {
  const rows2 = grid.flatMap((row, y) => row.some((letter) => worn(letter, index) !== letter) ? [y] : []).slice(-2);
  for (const y of rows2) grid[y] = grid[y].map((letter) => worn(letter, index));
}
var STAYS = ".oEHhTt";
function worn(letter, index) {
  const [light, dark] = HELD_LETTERS[index];
  if (STAYS.includes(letter)) return letter;
  return letter === letter.toUpperCase() ? light : dark;
}

// src/generators/sprite/draw-person.ts
var PEOPLES = new Set(
  "humanoid male female adventurer warrior knight mage priest archer rogue peasant merchant king orc goblin kobold dwarf elf troll".split(
    " "
  )
);
var ARMED = "warrior knight mage priest archer orc troll dwarf adventurer king".split(" ");
var POINTED_EARS = "goblin orc kobold elf".split(" ");
function isPerson({ subject, head }) {
  return !subject.includes("undead") && (head.length > 0 ? head : subject).some((tag) => PEOPLES.has(tag));
}
function drawPerson(grid, wish, rng) {
  const { subject, holding, without } = wish;
  const has = (tags) => subject.some((tag) => tags.includes(tag));
  const at2 = (place) => holding.findIndex((held) => held.place === place);
  const own = (rows2, index) => index < 0 ? rows2 : inOwnLetters(rows2, index, holding[index].colours.length > 0);
  const [suit, hat] = [at2("body"), at2("head")];
  const body = pick(PEOPLE, wish, rng, suits(holding[suit], "armor"));
  put(grid, own(whole2(body.rows), suit), 0, 0);
  put(grid, own(whole2(pick(HEADS, wish, rng, suits(holding[hat], "helmet")).rows), hat), 0, 1);
  const [right, left, arm] = [at2("hand"), at2("other hand"), at2("arm")];
  if (right >= 0) putInHand(grid, holding[right], right, 12, rng);
  else if (has(ARMED)) {
    const usual = pick(HELD, { ...wish, without: [] }, rng);
    const top = 4 + rng.below(2);
    if (!usual.shows.some((name) => without.includes(name))) put(grid, usual.rows, 12, top);
  }
  if (left >= 0) putInHand(grid, holding[left], left, 0, rng);
  if (arm >= 0) put(grid, own(SHIELD.rows, arm), 0, 8);
  if (at2("feet") >= 0) dressFeet(grid, at2("feet"));
  if (has(POINTED_EARS)) {
    for (const x of [3, 12]) if (grid[4][x] === ".") grid[4][x] = "S";
  }
}
function putInHand(grid, held, index, left, rng) {
  const drawing2 = inHand(held);
  if (!drawing2) return;
  const rows2 = inOwnLetters(drawing2.rows, index, held.colours.length > 0);
  put(grid, rows2, left, rows2.length >= 8 ? 4 + rng.below(2) : 12 - rows2.length);
}
function suits(held, like) {
  if (!held) return () => 0;
  return ({ shows }) => shows.includes(held.name) ? 20 : shows.includes(like) ? 10 : 0;
}

// src/generators/sprite/colours.ts
var RAMPS = {
  red: ["#f2695f", "#c9363f", "#7c2140"],
  orange: ["#f9a655", "#d96f2e", "#94432b"],
  yellow: ["#fff08a", "#ecc03f", "#aa7a2c"],
  gold: ["#ffe07a", "#dea03a", "#8f5a2b"],
  lime: ["#d3ee6a", "#93c53c", "#4d7f35"],
  green: ["#8fd14f", "#4a9a42", "#23593f"],
  teal: ["#6fdcc4", "#2fa39b", "#1d5f6b"],
  cyan: ["#9be8f5", "#46b4dc", "#2a6ca3"],
  blue: ["#6fa8f5", "#3b68c9", "#27377f"],
  purple: ["#b98af0", "#7d4fc0", "#472c78"],
  magenta: ["#e77bd8", "#b23fa5", "#6a2470"],
  pink: ["#f8a8cf", "#dd6aa6", "#8f3a78"],
  brown: ["#b98a5c", "#7e5438", "#4b2f2c"],
  tan: ["#e8cf9f", "#bf9a6a", "#7d5f49"],
  white: ["#ffffff", "#d3dbe6", "#8f9bb0"],
  silver: ["#e3ebf2", "#a9b6c6", "#667389"],
  grey: ["#b4b8c2", "#7d828f", "#484c5c"],
  black: ["#63667a", "#424457", "#262634"],
  bone: ["#f7f0d8", "#d2c4a0", "#8c7d68"],
  skin: ["#f7c9a3", "#d99a78", "#96604f"],
  "dark skin": ["#b9805c", "#8a5640", "#553331"],
  "green skin": ["#a3cf6a", "#6b9a45", "#3d5f3a"],
  line: ["#1a1626", "#1a1626", "#0d0a14"]
};
var USUAL_COLOURS = {
  main: ["red", "blue", "green", "purple", "teal", "orange"],
  second: ["gold", "white", "brown", "blue", "red"],
  third: ["red", "white", "gold"],
  skin: ["skin", "skin", "dark skin"],
  hair: ["brown", "black", "orange", "gold", "grey"]
};

// src/generators/sprite/paint.ts
function paint(drawing2, wish, rng) {
  const paints = paintsOf(drawing2, wish, rng);
  const canvas = Array(DRAWING_SIZE * DRAWING_SIZE).fill("");
  drawing2.rows.forEach(
    (row, y) => [...row].forEach((letter, x) => {
      if (letter === ".") return;
      const [role, shade] = LETTERS[letter];
      canvas[y * DRAWING_SIZE + x] = shadeOf(paints[role] ?? role, shade);
    })
  );
  for (const held of wish.holding) if (held.place === "feet") dressFeet2(canvas, colourOf(held, rng));
  outline(canvas);
  for (const held of wish.holding) putOn(canvas, drawing2, held, colourOf(held, rng));
  const palette = [...new Set(canvas.filter((colour) => colour !== ""))];
  const pixels = canvas.map((colour) => palette.indexOf(colour) + 1);
  return { width: DRAWING_SIZE, height: DRAWING_SIZE, palette, pixels };
}
var shadeOf = (colour, shade) => (RAMPS[colour] ?? RAMPS["grey"])[shade];
function paintsOf(drawing2, { subject, holding, without }, rng) {
  const asked = subject.filter((tag) => tag in RAMPS);
  const paints = {};
  for (const role of COLOUR_ROLES) {
    const suited = (drawing2.colours[role] ?? USUAL_COLOURS[role]).filter((colour) => !without.includes(colour) && colour in RAMPS);
    const likely = suited.filter((colour) => !Object.values(paints).includes(colour));
    paints[role] = rng.pick(likely.length > 0 ? likely : suited.length > 0 ? suited : USUAL_COLOURS[role]);
  }
  const targets = dyedParts(drawing2);
  asked.forEach((colour, index) => targets[index] && (paints[targets[index]] = colour));
  if (holding.some(({ place }) => place === "body")) {
    const worn2 = holding.find(({ place }) => place === "body");
    paints[targets[0]] = worn2.colours[0] ?? "silver";
  }
  return paints;
}
var SEEN = 0.1;
function dyedParts({ rows: rows2 }) {
  const areas = /* @__PURE__ */ new Map();
  for (const letter of rows2.join("")) {
    const part = LETTERS[letter]?.[0];
    if (part && part !== "line" && part !== "skin") areas.set(part, (areas.get(part) ?? 0) + 1);
  }
  const drawn = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const seen = ["main", "second", "third"].filter((role) => (areas.get(role) ?? 0) >= SEEN * 1.5 * drawn);
  const largest = [...areas.keys()].filter((part) => part !== "hair").sort((a, b) => areas.get(b) - areas.get(a));
  return [...seen, ...largest.filter((part) => !seen.includes(part))];
}
function outline(canvas) {
  const drawn = canvas.map((colour) => colour !== "");
  const at2 = (x, y) => x >= 0 && y >= 0 && x < DRAWING_SIZE && y < DRAWING_SIZE && drawn[y * DRAWING_SIZE + x];
  for (let y = 0; y < DRAWING_SIZE; y++)
    for (let x = 0; x < DRAWING_SIZE; x++)
      if (!drawn[y * DRAWING_SIZE + x] && (at2(x - 1, y) || at2(x + 1, y) || at2(x, y - 1) || at2(x, y + 1)))
        canvas[y * DRAWING_SIZE + x] = RAMPS["line"][0];
}
var USUAL_OF = {
  potion: ["red", "blue", "green", "purple"],
  book: ["brown", "red", "blue"],
  gem: ["red", "cyan", "green"],
  ring: ["gold"],
  food: ["red"],
  shield: ["blue", "red", "silver"],
  helmet: ["silver"],
  crown: ["gold"]
};
function colourOf({ colours, name, tags, place }, rng) {
  const usual = USUAL_OF[name] ?? tags.flatMap((tag) => USUAL_OF[tag] ?? []);
  return colours[0] ?? rng.pick(usual.length > 0 ? usual : place === "feet" ? ["brown"] : ["blue", "red", "purple"]);
}
function dressFeet2(canvas, colour) {
  const rows2 = [...Array(DRAWING_SIZE).keys()].filter((y) => canvas.slice(y * DRAWING_SIZE, (y + 1) * DRAWING_SIZE).some(Boolean)).slice(-2);
  for (const y of rows2)
    for (let x = 0; x < DRAWING_SIZE; x++)
      if (canvas[y * DRAWING_SIZE + x]) canvas[y * DRAWING_SIZE + x] = shadeOf(colour, y === rows2.at(-1) ? 2 : 1);
}
function putOn(canvas, { anchors }, held, colour) {
  const [handX, handY] = anchors.hand ?? [13, 10];
  const [headX, headY] = anchors.head ?? [8, 2];
  const stamp = (rows2, left2, top) => rows2.forEach(
    (row, dy) => [...row].forEach((letter, dx) => {
      const [x, y] = [left2 + dx, top + dy];
      const inked = inkOf(letter, colour, held.colours.length > 0);
      if (inked && x >= 0 && y >= 0 && x < DRAWING_SIZE && y < DRAWING_SIZE) canvas[y * DRAWING_SIZE + x] = inked;
    })
  );
  if (held.place === "head") {
    const half = hatOf(held).rows;
    const whole4 = half.map((row) => row + [...row].reverse().join(""));
    stamp(whole4, headX - half[0].length, Math.max(0, headY - half.length + 2));
  }
  if (held.place === "arm") stamp(SHIELD.rows, Math.max(0, DRAWING_SIZE - 3 - handX - 2), Math.min(10, Math.max(0, handY - 3)));
  const drawing2 = held.place === "hand" || held.place === "other hand" ? inHand(held) : void 0;
  if (!drawing2) return;
  const width = Math.max(...drawing2.rows.map((row) => row.length));
  const left = held.place === "hand" ? Math.min(DRAWING_SIZE - width, handX - 1) : Math.max(0, DRAWING_SIZE - 1 - handX - 1);
  stamp(drawing2.rows, left, Math.max(0, Math.min(DRAWING_SIZE - drawing2.rows.length, handY - drawing2.rows.length + 3)));
}
function inkOf(letter, colour, coloured) {
  if (letter === "." || letter === " ") return "";
  if (letter === "o") return RAMPS["line"][0];
  const shade = letter === letter.toUpperCase() ? 0 : 1;
  if ("Tt".includes(letter)) return shadeOf("brown", shade);
  return shadeOf("Ww".includes(letter) && !coloured ? "silver" : colour, shade);
}

// src/generators/sprite/inks.ts
var COMPOSER_PALETTE = [...PALETTE, "#9b5fb0", "#5a3472"];
var RAMPS2 = {
  red: [7, 2],
  green: [12, 6],
  blue: [9, 3],
  yellow: [15, 10],
  orange: [10, 5],
  purple: [17, 18],
  white: [16, 11],
  grey: [11, 8],
  black: [4, 2],
  brown: [5, 2],
  gold: [15, 10],
  silver: [16, 11],
  cyan: [14, 9]
};
var USUAL = {
  slime: ["green", "cyan", "purple"],
  undead: ["white", "grey"],
  skeleton: ["white"],
  zombie: ["green"],
  spirit: ["white", "cyan"],
  demon: ["red", "purple"],
  dragon: ["red", "green"],
  plant: ["green"],
  insect: ["brown", "black", "red"],
  mammal: ["brown", "grey", "orange"],
  bird: ["brown", "blue", "white"],
  reptile: ["green", "yellow"],
  aquatic: ["blue", "orange"],
  golem: ["grey", "brown"],
  potion: ["red", "blue", "green", "purple"],
  gem: ["red", "cyan", "green"],
  book: ["brown", "red", "blue"],
  mage: ["purple", "blue"],
  priest: ["white", "yellow"],
  knight: ["grey", "blue"],
  king: ["red", "purple"],
  archer: ["green"],
  rogue: ["black", "grey"],
  peasant: ["brown", "green"],
  merchant: ["orange", "yellow"],
  food: ["red"],
  jewelry: ["gold", "silver"]
};
var SKINS = {
  orc: [12, 6],
  goblin: [12, 6],
  kobold: [10, 5],
  troll: [14, 9],
  zombie: [12, 6],
  vampire: [16, 11]
};
var FACES = [
  [13, 10],
  [13, 10],
  [5, 2]
];
var HAIR = [
  [5, 2],
  [10, 5],
  [15, 10],
  [4, 1],
  [7, 2]
];
function inksOf({ subject, holding, without }, rng) {
  const refused = without.flatMap((colour) => RAMPS2[colour]?.[0] ?? []);
  const allowed = (colours2) => colours2.filter((colour) => !RAMPS2[colour].some((ink) => refused.includes(ink)));
  const asked = subject.filter((tag) => Object.hasOwn(RAMPS2, tag));
  const usual = allowed(subject.flatMap((tag) => USUAL[tag] ?? []));
  const free = allowed(Object.keys(RAMPS2));
  const colours = free.length > 1 ? free : Object.keys(RAMPS2);
  const main = asked[0] ?? (usual.length > 0 ? rng.pick(usual) : rng.pick(colours));
  const other = asked[1] ?? pickOther(colours, main, rng);
  const [A, a] = RAMPS2[main];
  const [B, b] = RAMPS2[other];
  const [S, s] = subject.map((tag) => SKINS[tag]).find(Boolean) ?? rng.pick(FACES);
  const hair = HAIR.filter((ramp) => !ramp.some((ink) => refused.includes(ink)));
  const [H, h] = rng.pick(hair.length > 0 ? hair : HAIR);
  const inks = { o: 1, A, a, B, b, S, s, H, h, W: 16, w: 11, T: 5, t: 2, E: 16 === A ? 7 : 16 };
  holding.forEach(({ tags, colours: wanted, place }, index) => {
    const plain3 = place === "hand" || place === "feet" ? ["brown"] : ["grey", "blue", "red"];
    const all = [...wanted, ...tags.filter((tag) => Object.hasOwn(RAMPS2, tag))];
    const likely = allowed(tags.flatMap((tag) => USUAL[tag] ?? []));
    const colour = all[0] ?? rng.pick(likely.length > 0 ? likely : plain3);
    const [light, dark] = HELD_LETTERS[index];
    [inks[light], inks[dark]] = RAMPS2[colour];
  });
  return inks;
}
function pickOther(colours, main, rng) {
  const others = colours.filter((colour) => colour !== main && colour !== "black");
  return others.length > 0 ? rng.pick(others) : main;
}

// src/generators/sprite/compose-sprite.ts
function composeSprite() {
  return {
    name: "sprite/compose",
    understand(request) {
      const { holding, shown } = requestedWish(request);
      const own = /* @__PURE__ */ new Set([...shown, ...holding.filter(ownDrawing).map(({ word }) => word)]);
      return understandRequest(request, { hasOwn: (word) => own.has(word) });
    },
    propose(request, rng) {
      checkChance("sprite/compose", rng);
      const wish = requestedWish(request);
      const drawing2 = drawingOf(wish, rng);
      if (drawing2) return paint(drawing2, wish, rng);
      const grid = Array.from({ length: SPRITE_SIZE }, () => Array(SPRITE_SIZE).fill("."));
      if (isPerson(wish)) drawPerson(grid, wish, rng);
      else if (isThing(wish)) put(grid, whole2(pick([...THINGS2, ...WIDE_THINGS], wish, rng).rows), 0, 0);
      else {
        const template = pick([...CREATURES2, ...SIDE_VIEWS], wish, rng);
        put(grid, whole2(template.rows), 0, 0);
        mark(grid, rng);
        drawHeld(grid, wish.holding, template);
      }
      const inks = inksOf(wish, rng);
      return spriteOf(
        grid.flat().map((letter) => inks[letter] ?? 0),
        COMPOSER_PALETTE
      );
    },
    check: checkSprite,
    repair: repairSprite
  };
}
function drawingOf({ figure, subject, head, without }, rng) {
  if (without.some((name) => !(name in RAMPS))) return void 0;
  const tags = [...head, ...subject].reverse();
  const names = figure ? [figure] : tags.map((tag) => library().has(tag) ? [tag] : subjectsOfCategory(tag)).find((all) => all.length > 0);
  if (!names) return void 0;
  return rng.pick(library().get(rng.pick(names)));
}
function isThing({ subject }) {
  const sorts = subject.map(sortOf);
  return sorts.includes("thing") && !sorts.includes("creature");
}
function mark(grid, rng) {
  for (let i = 2 + rng.below(4); i > 0; i--) {
    const [x, y] = [rng.below(8), 2 + rng.below(SPRITE_SIZE - 4)];
    for (const at2 of [x, SPRITE_SIZE - 1 - x])
      if (grid[y][at2] === "A" && grid[y][at2 - 1] === "A") grid[y][at2] = rng.below(2) === 0 ? "a" : "B";
  }
}

// src/generators/sprite/sprite-model.ts
var AT_FIRST2 = {
  tags: "humanoid mammal bird reptile aquatic insect undead demon dragon slime spirit plant monster dog cat bear horse ape snake lizard owl bat ant beetle worm fish imp naga golem ghost skeleton mummy zombie orc goblin kobold dwarf elf vampire troll baby giant male female adventurer warrior knight mage priest archer rogue peasant merchant king weapon armor jewelry ring potion book staff wand food treasure gem shield sword boots helmet red green blue yellow orange purple white grey black brown gold silver".split(" "),
  // prettier-ignore
  palette: "#140c1c #452434 #4d494d #864d30 #dfefd7 #d37d2c #d3aa9a #dbd75d #757161 #6dc3cb #30346d #8696a2 #d34549 #6daa2c #597dcf #346524".split(" "),
  size: 16
};
function learnedSprites(model, contract, also) {
  checkModel("sprite", "model", model);
  const { manifest } = model;
  if (manifest.contract !== contract) {
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      `The model is for "${manifest.contract}", here "${contract}" is wanted. Train one: npx phaser-aigc train sprite --data DIR`
    );
  }
  const tags = listLearned(manifest, "tags", AT_FIRST2.tags);
  const palette = listLearned(manifest, "palette", AT_FIRST2.palette);
  const strange = palette.find((colour) => !/^#[0-9a-f]{6}$/.test(colour));
  if (strange !== void 0) mismatch(manifest, `details.palette has "${strange}", which is no colour #rrggbb`);
  const size = numberLearned(manifest, "size", AT_FIRST2.size);
  checkTensorShape(manifest, "inputs", "condition", [null, tags.length + also]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, size, size, palette.length + 1]);
  return { tags, palette, size };
}

// src/generators/sprite/masked-sprite.ts
var SPRITE_MASKED_CONTRACT = "sprite-masked@1";
var SECOND_LOOKS = 4;
var TOLERATED = 0.3;
function maskedSprite(model, options = {}) {
  const { tags: known, palette, size } = learnedSprites(model, SPRITE_MASKED_CONTRACT, 1);
  checkOptions("sprite/masked", "options", options, { "steps?": whole(1, 64), "candidates?": whole(1, 64) });
  const { steps = 16, candidates: candidates2 = 4 } = options;
  const classes = palette.length + 1;
  checkTensorShape(model.manifest, "inputs", "canvas", [null, size, size, classes + 1]);
  const area = size * size;
  const { name, sha256: sha2562 } = model.manifest;
  async function look(pixels, tags, hidden) {
    const rows2 = 2 * candidates2;
    const width = tags.length + 1;
    const canvas = new Float32Array(rows2 * area * (classes + 1));
    const condition = new Float32Array(rows2 * width);
    for (let row = 0; row < rows2; row++) {
      const own = row % candidates2;
      for (let i = 0; i < area; i++) canvas[(row * area + i) * (classes + 1) + pixels[own * area + i]] = 1;
      if (row < candidates2) condition.set(tags, row * width);
      condition[row * width + width - 1] = hidden / area;
    }
    const { probabilities } = await model.run({
      canvas: { dims: [rows2, size, size, classes + 1], data: canvas },
      condition: { dims: [rows2, width], data: condition }
    });
    return probabilities.data;
  }
  return {
    name: "sprite/masked",
    model: { name, sha256: sha2562 },
    understand: (request) => understandRequest(request, { known }),
    async propose(request, rng, signal) {
      checkChance("sprite/masked", rng, signal);
      const tags = tagVector(learnedTags(request, "sprite/masked", known), known);
      const orders = Array.from({ length: candidates2 }, () => scattered(size, rng));
      const pixels = new Uint8Array(candidates2 * area).fill(classes);
      const fit = new Float64Array(candidates2);
      for (let pass = 0; pass < steps + SECOND_LOOKS; pass++) {
        throwIfAborted(signal, "sprite/masked");
        const again = pass >= steps;
        const [from, to] = again ? [pass - steps, pass - steps + 1].map((part) => part * area / SECOND_LOOKS) : [settled(pass, steps, area), settled(pass + 1, steps, area)];
        const before = pixels.slice();
        const places = orders.map((order, own) => Array.from(order.subarray(from, to), (place) => own * area + place));
        if (again) for (const at2 of places.flat()) pixels[at2] = classes;
        const p = await look(pixels, tags, again ? to - from : area - from);
        const weights = new Float64Array(classes);
        for (const at2 of places.flat()) {
          const [withTags, without] = [at2 * classes, (at2 + candidates2 * area) * classes];
          let [sum, likeliest3] = [0, 0];
          for (let k = 0; k < classes; k++) {
            const c = p[withTags + k];
            sum += weights[k] = c * Math.sqrt(Math.sqrt(c / (p[without + k] + 1e-4)));
            if (weights[k] > weights[likeliest3]) likeliest3 = k;
          }
          if (again) {
            const old = before[at2];
            const chosen = weights[old] >= TOLERATED * weights[likeliest3] ? old : likeliest3;
            const [c, u] = [p[withTags + chosen], p[without + chosen]];
            fit[Math.floor(at2 / area)] += (c - u) / (c + u + 1e-9);
            pixels[at2] = chosen;
          } else pixels[at2] = draw(weights, sum, rng);
        }
      }
      return best(pixels, fit, palette, size);
    },
    check: checkSprite,
    repair: repairSprite
  };
}
function settled(step, steps, area) {
  const t = step / steps;
  return Math.round(area * t * Math.sqrt(t));
}
var ONE_COLOUR = 0.35;
var LITTLE = 60 / 256;
function best(pixels, fit, palette, size) {
  const area = size * size;
  const all = Array.from(fit, (sum, own) => {
    const sprite = spriteOf(pixels.subarray(own * area, (own + 1) * area), palette, size);
    const { drawn, orphans, commonest } = measureSprite(sprite);
    const plain3 = Math.max(0, commonest / Math.max(1, drawn) - ONE_COLOUR);
    const faults = orphans / Math.max(1, drawn) + plain3 + (drawn < LITTLE * area ? 0.2 : 0) + (checkSprite(sprite).length > 0 ? 10 : 0);
    return { sprite, score: sum / area - faults };
  });
  return all.reduce((a, b) => b.score > a.score ? b : a).sprite;
}
function draw(weights, sum, rng) {
  let rest = rng.next() * sum;
  let last = 0;
  for (let k = 0; k < weights.length; k++) {
    if (weights[k] <= 0) continue;
    last = k;
    rest -= weights[k];
    if (rest < 0) return k;
  }
  return last;
}
function scattered(size, rng) {
  let halvings = 0;
  while (1 << halvings < size) halvings++;
  const corners = Array.from({ length: halvings }, () => {
    const order = [0, 1, 2, 3];
    for (let i = 3; i > 0; i--) {
      const j = rng.below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  });
  const ranks = new Uint16Array(size * size).map((_, at2) => {
    const [x, y] = [at2 % size, Math.floor(at2 / size)];
    let rank2 = 0;
    for (let bit = 0; bit < halvings; bit++) rank2 = rank2 * 4 + corners[bit][(y >> bit & 1) * 2 + (x >> bit & 1)];
    return rank2;
  });
  return Uint16Array.from(ranks.keys()).sort((a, b) => ranks[a] - ranks[b]);
}

// src/generators/sprite/vae-sprite.ts
var SPRITE_LATENT_CONTRACT = "sprite-latent@1";
var LATENT_AT_FIRST = 48;
function vaeSprite(model) {
  const { tags: known, palette, size } = learnedSprites(model, SPRITE_LATENT_CONTRACT, 0);
  const numbers2 = numberLearned(model.manifest, "latent", LATENT_AT_FIRST);
  checkTensorShape(model.manifest, "inputs", "latent", [null, numbers2]);
  const { name, sha256: sha2562 } = model.manifest;
  return {
    name: "sprite/vae",
    model: { name, sha256: sha2562 },
    understand: (request) => understandRequest(request, { known }),
    async propose(request, rng) {
      checkChance("sprite/vae", rng);
      const tags = tagVector(learnedTags(request, "sprite/vae", known), known);
      const latent = Float32Array.from({ length: numbers2 }, () => 0.8 * rng.normal());
      const { probabilities } = await model.run({
        latent: { dims: [1, numbers2], data: latent },
        condition: { dims: [1, tags.length], data: tags }
      });
      return decode(probabilities.data, palette, size);
    },
    check: checkSprite,
    repair: repairSprite
  };
}
function decode(p, palette, size) {
  const classes = palette.length + 1;
  return spriteOf(
    Array.from({ length: size * size }, (_, at2) => {
      let best2 = 0;
      for (let k = 1; k < classes; k++) if (p[at2 * classes + k] > p[at2 * classes + best2]) best2 = k;
      return best2;
    }),
    palette,
    size
  );
}

// src/generators/sprite/kind.ts
var spriteKind = {
  name: "sprite",
  mark: "pixels",
  rules: composeSprite,
  learned: {
    [SPRITE_MASKED_CONTRACT]: (model) => maskedSprite(model),
    [SPRITE_LATENT_CONTRACT]: (model) => vaeSprite(model)
  }
};

// src/nn/onnx/protobuf.ts
var NOTHING = new Uint8Array(0);
function* protobufFields(bytes, budget) {
  let at2 = 0;
  const number3 = () => {
    if (bytes[at2] < 128) return BigInt(bytes[at2++]);
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (at2 >= bytes.length) throw new Error("the file is cut");
      const byte = bytes[at2++];
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
    }
    throw new Error("a number has too many bytes");
  };
  while (at2 < bytes.length) {
    if (budget && --budget.left < 0) throw new Error("there are too many fields");
    const tag = number3();
    const field = Number(tag >> 3n);
    const wire = Number(tag & 7n);
    if (field === 0) throw new Error("field 0");
    if (wire === 0) {
      yield { field, wire, value: number3(), bytes: NOTHING };
      continue;
    }
    if (wire !== 1 && wire !== 2 && wire !== 5) throw new Error(`wire type ${wire}`);
    const length = wire === 1 ? 8 : wire === 5 ? 4 : Number(number3());
    if (length > bytes.length - at2) throw new Error("the file is cut");
    yield { field, wire, value: 0n, bytes: bytes.subarray(at2, at2 + length) };
    at2 += length;
  }
}
function* wholeNumbers({ wire, value, bytes }) {
  if (wire === 0) {
    yield BigInt.asIntN(64, value);
    return;
  }
  let current = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    current |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte < 128) {
      yield BigInt.asIntN(64, current);
      current = 0n;
      shift = 0n;
    } else if (shift > 63n) throw new Error("a number has too many bytes");
  }
}

// src/nn/onnx/onnx-file.ts
var ELEMENT_TYPES = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13
};

// src/nn/onnx/onnx-reader.ts
var LIMITS = {
  bytes: 128 * 1024 * 1024,
  nodes: 1e4,
  numbers: 32 * 1024 * 1024,
  dimensions: 8,
  name: 1024,
  /** Fields of the file's messages, all together: reading takes time even where nothing is kept. */
  fields: 25e4
};
function readOnnxFile(bytes, where = "onnx") {
  const corrupt = (what) => new AigcError("model-corrupt", where, `${what} Fetch the file again, or export it again.`);
  if (bytes.length > LIMITS.bytes) throw corrupt(`The file has ${bytes.length} bytes; ${LIMITS.bytes} is the limit.`);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  if (/^(<|\{|\[)/.test(start)) throw corrupt(`The file begins with "${start.slice(0, 20)}": this is a web page or JSON, not a model.`);
  const budget = { left: LIMITS.fields };
  const fields2 = (message) => protobufFields(message, budget);
  try {
    return readModel(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), fields2, corrupt, where);
  } catch (error) {
    if (error instanceof AigcError) throw error;
    throw corrupt(`The ${bytes.length} bytes are not an ONNX file: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
function readModel(bytes, fields2, corrupt, where) {
  let graph = null;
  let producer = "";
  let opset = 0;
  for (const part of fields2(bytes)) {
    if (part.field === 2 && part.wire === 2) producer = text(part);
    else if (part.field === 7 && part.wire === 2) graph = part.bytes;
    else if (part.field === 8 && part.wire === 2) {
      let domain = "";
      let version = 0;
      for (const inner of fields2(part.bytes)) {
        if (inner.field === 1) domain = text(inner);
        if (inner.field === 2) version = Number(inner.value);
      }
      if (domain === "" || domain === "ai.onnx") opset = version;
    } else if (part.field === 25 || part.field === 20)
      throw new AigcError("model-mismatch", where, "The file holds functions or training graphs. Export it for inference.");
  }
  if (graph === null) throw corrupt(`The ${bytes.length} bytes hold no graph.`);
  if (opset < 7 || opset > 26)
    throw new AigcError("model-mismatch", where, `The file uses opset ${opset}; 7 to 26 can be run. Export it with opset 17.`);
  const nodes = [];
  const constants = [];
  const unread = [];
  const inputs = {};
  const outputs = {};
  let numbers2 = 0;
  for (const part of fields2(graph)) {
    if (part.field === 1 && part.wire === 2) {
      if (nodes.length >= LIMITS.nodes) throw corrupt(`The graph has more than ${LIMITS.nodes} nodes.`);
      nodes.push(readNode(part.bytes, fields2, corrupt, where, nodes.length));
    } else if (part.field === 5 && part.wire === 2) {
      if (constants.length >= LIMITS.nodes) throw corrupt(`The graph has more than ${LIMITS.nodes} constants.`);
      const constant = readConstant(part.bytes, fields2, corrupt, where);
      if ("type" in constant) {
        unread.push(constant);
        continue;
      }
      numbers2 += constant.data.length;
      if (numbers2 > LIMITS.numbers) throw corrupt(`The constants have more than ${LIMITS.numbers} numbers.`);
      constants.push(constant);
    } else if (part.field === 11 && part.wire === 2) readValue(part.bytes, fields2, inputs, corrupt, where);
    else if (part.field === 12 && part.wire === 2) readValue(part.bytes, fields2, outputs, corrupt, where);
    else if (part.field === 15) throw new AigcError("model-mismatch", where, "The file holds sparse constants. Export it with dense ones.");
  }
  for (const { name } of [...constants, ...unread]) delete inputs[name];
  return { producer, opset, inputs, outputs, constants, unread, nodes };
}
function readNode(bytes, fields2, corrupt, where, index) {
  const inputs = [];
  const outputs = [];
  const attributes = {};
  let operator = "";
  let name = "";
  let domain = "";
  for (const part of fields2(bytes)) {
    if (part.field === 1) inputs.push(text(part));
    else if (part.field === 2) outputs.push(text(part));
    else if (part.field === 3) name = text(part);
    else if (part.field === 4) operator = text(part);
    else if (part.field === 5) readAttribute(part.bytes, fields2, attributes, corrupt);
    else if (part.field === 7) domain = text(part);
    if (inputs.length > 1e3 || outputs.length > 100) throw corrupt(`Node ${index} has more than 1000 inputs or 100 outputs.`);
  }
  if (domain !== "" && domain !== "ai.onnx")
    throw new AigcError("model-mismatch", where, `Node ${index} uses "${operator}" of "${domain}". Only standard operators can be run.`);
  return { operator, name, inputs, outputs, attributes };
}
function readAttribute(bytes, fields2, into, corrupt) {
  let name = "";
  let float2 = null;
  let int2 = null;
  let string2 = null;
  const ints = [];
  let type = 0;
  for (const part of fields2(bytes)) {
    if (part.field === 1) name = text(part);
    else if (part.field === 2 && part.wire === 5) float2 = new DataView(part.bytes.buffer, part.bytes.byteOffset, 4).getFloat32(0, true);
    else if (part.field === 3 && part.wire === 0) int2 = Number(BigInt.asIntN(64, part.value));
    else if (part.field === 4 && part.wire === 2) string2 = text(part);
    else if (part.field === 8) ints.push(...few(part, 64));
    else if (part.field === 20) type = Number(part.value);
    if (ints.length > 64) throw corrupt(`Attribute "${name}" lists more than 64 numbers.`);
  }
  if (name === "__proto__") throw corrupt('An attribute is called "__proto__".');
  if (type === 7 || type === 0 && ints.length > 0) into[name] = { ints };
  else if (type === 1 || type === 0 && float2 !== null) into[name] = { float: float2 ?? 0 };
  else if (type === 3 || type === 0 && string2 !== null) into[name] = { text: string2 ?? "" };
  else if (type === 2 || type === 0) into[name] = { int: int2 ?? 0 };
}
var ARRAYS = { 1: Float32Array, 2: Uint8Array, 3: Int8Array, 6: Int32Array, 7: BigInt64Array };
function readConstant(bytes, fields2, corrupt, where) {
  const dims = [];
  let name = "";
  let type = 0;
  let raw = null;
  const typed = [];
  for (const part of fields2(bytes)) {
    if (part.field === 1) dims.push(...few(part, LIMITS.dimensions));
    else if (part.field === 2) type = Number(part.value);
    else if (part.field === 8 && part.wire === 2) name = text(part);
    else if (part.field === 9 && part.wire === 2) raw = part.bytes;
    else if (part.field === 4 || part.field === 5 || part.field === 7) typed.push(part);
    else if (part.field === 13 || part.field === 14 && part.value !== 0n) {
      throw new AigcError("model-mismatch", where, `The constant "${name}" lies in another file. Export the model as one file.`);
    }
  }
  if (dims.length > LIMITS.dimensions || dims.some((n) => !Number.isSafeInteger(n) || n < 0))
    throw corrupt(`The constant "${name}" has the shape [${dims.slice(0, 9).join(", ")}].`);
  const size = dims.reduce((product2, n) => product2 * n, 1);
  if (size > LIMITS.numbers) throw corrupt(`The constant "${name}" has ${size} numbers; ${LIMITS.numbers} is the limit.`);
  const Type = ARRAYS[type];
  if (!Type) return { name, type };
  if (raw !== null) {
    if (raw.length !== size * Type.BYTES_PER_ELEMENT)
      throw corrupt(
        `The constant "${name}" has ${raw.length} bytes; its shape [${dims.join(", ")}] wants ${size * Type.BYTES_PER_ELEMENT}.`
      );
    return { name, dims, data: new Type(new Uint8Array(raw).buffer) };
  }
  const found = typed.reduce((sum, part) => sum + lengthOf2(part), 0);
  if (found !== size) throw corrupt(`The constant "${name}" has ${found} numbers; its shape [${dims.join(", ")}] wants ${size}.`);
  const data = new Type(size);
  let at2 = 0;
  for (const part of typed) {
    if (part.field === 4) {
      const view = new DataView(part.bytes.buffer, part.bytes.byteOffset, part.bytes.length);
      for (let i = 0; i < part.bytes.length; i += 4) data[at2++] = view.getFloat32(i, true);
    } else for (const value of wholeNumbers(part)) data[at2++] = data instanceof BigInt64Array ? value : Number(value);
  }
  return { name, dims, data };
}
function lengthOf2({ field, wire, bytes }) {
  if (wire === 0) return 1;
  if (field === 4) {
    if (bytes.length % 4 !== 0) throw new Error("a list of fractions is cut");
    return bytes.length / 4;
  }
  let length = 0;
  for (const byte of bytes) if (byte < 128) length++;
  return length;
}
function few(part, most) {
  if (part.bytes.length > 10 * most) throw new Error(`a list of at most ${most} numbers has ${part.bytes.length} bytes`);
  return [...wholeNumbers(part)].map(Number);
}
var TYPE_NAMES = new Map(Object.entries(ELEMENT_TYPES).map(([name, type]) => [type, name]));
function readValue(bytes, fields2, into, corrupt, where) {
  let name = "";
  let type = "float32";
  const shape = [];
  for (const part of fields2(bytes)) {
    if (part.field === 1) name = text(part);
    if (part.field !== 2) continue;
    for (const tensor2 of fields2(part.bytes)) {
      if (tensor2.field !== 1 || tensor2.wire !== 2 || shape.length > LIMITS.dimensions) continue;
      for (const inner of fields2(tensor2.bytes)) {
        if (inner.field === 1) type = TYPE_NAMES.get(Number(inner.value)) ?? otherType(name, Number(inner.value), where);
        if (inner.field !== 2) continue;
        for (const dim of fields2(inner.bytes)) {
          let value = `?${shape.length}`;
          for (const said of fields2(dim.bytes))
            value = said.field === 1 ? Number(BigInt.asIntN(64, said.value)) : said.field === 2 ? text(said) : value;
          if (typeof value === "number" && (value < 0 || value > LIMITS.numbers)) throw corrupt(`"${name}" has a dimension of ${value}.`);
          shape.push(value);
        }
      }
    }
  }
  if (shape.length > LIMITS.dimensions || name === "__proto__") throw corrupt(`"${name}" has ${shape.length} dimensions.`);
  into[name] = { type, shape };
}
function otherType(name, type, where) {
  const what = type === 8 ? "strings" : type === 14 || type === 15 ? "complex numbers" : `elements of type ${type}`;
  throw new AigcError("model-mismatch", where, `"${name}" holds ${what}. Export it with ${[...TYPE_NAMES.values()].join(", ")}.`);
}
function text({ bytes }) {
  if (bytes.length > LIMITS.name) throw new Error(`a name has ${bytes.length} bytes`);
  return new TextDecoder().decode(bytes);
}

// src/nn/sha256.ts
function sha256(bytes) {
  const state = Uint32Array.from(INITIAL);
  const schedule = new Uint32Array(64);
  const whole4 = bytes.length - bytes.length % 64;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at2 = 0; at2 < whole4; at2 += 64) compress(state, schedule, view, at2);
  const rest = bytes.length - whole4;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(whole4));
  tail[rest] = 128;
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(tail.length - 8, Math.floor(bytes.length / 536870912));
  tailView.setUint32(tail.length - 4, bytes.length << 3 >>> 0);
  for (let at2 = 0; at2 < tail.length; at2 += 64) compress(state, schedule, tailView, at2);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}
async function fastSha256(bytes) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle || !(bytes.buffer instanceof ArrayBuffer)) return sha256(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
var PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
});
var INITIAL = PRIMES.slice(0, 8).map((p) => fraction(root(p, 2)));
var ROUND = Uint32Array.from(PRIMES.slice(0, 64).map((p) => fraction(root(p, 3))));
function root(x, k) {
  let low = 0;
  let high = 32;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if ((k === 2 ? middle * middle : middle * middle * middle) <= x) low = middle;
    else high = middle;
  }
  return low;
}
function fraction(x) {
  return Math.floor((x - Math.floor(x)) * 4294967296);
}
function compress(state, schedule, view, at2) {
  for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(at2 + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = schedule[i - 15];
    const y = schedule[i - 2];
    const small = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const large = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    schedule[i] = schedule[i - 16] + small + schedule[i - 7] + large;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t1 = h + s1 + (e & f ^ ~e & g) + ROUND[i] + schedule[i] | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + t1 | 0;
    d = c;
    c = b;
    b = a;
    a = t1 + t2 | 0;
  }
  const next = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = state[i] + next[i];
}

// src/nn/host/check-weights.ts
function checkSize(manifest, bytes) {
  if (bytes.length > LIMITS.bytes)
    throw new AigcError("model-corrupt", manifest.name, `The weights have ${bytes.length} bytes; ${LIMITS.bytes} is the limit.`);
}
async function checkWeights(manifest, bytes) {
  checkSize(manifest, bytes);
  const hash = await fastSha256(bytes);
  if (hash === manifest.sha256) return;
  const page = bytes[0] === 60 ? " It is a web page: the server answers missing files with its index." : "";
  throw new AigcError(
    "model-corrupt",
    manifest.name,
    `The ${bytes.length} bytes have SHA-256 ${hash.slice(0, 12)}\u2026, the manifest promises ${manifest.sha256.slice(0, 12)}\u2026 (${manifest.bytes} bytes).${page} Fetch the file again, or take manifest and weights of the same training.`
  );
}

// src/schema.ts
import * as v from "valibot";
var text2 = (wanted = "a string") => v.string(wanted);
var pattern = (form, wanted) => v.pipe(v.string(wanted), v.regex(form, wanted));
var choice = (choices, wanted = `one of ${choices.join(", ")}`) => v.picklist(choices, wanted);
var number2 = (wanted = "a finite number") => v.pipe(v.number(wanted), v.finite(wanted));
var whole3 = (least = 0, wanted = `a whole number of at least ${least}`) => v.pipe(v.number(wanted), v.safeInteger(wanted), v.minValue(least, wanted));
var dimension = (wanted) => v.union([v.pipe(v.number(wanted), v.safeInteger(wanted)), v.string(wanted)], wanted);
var list = (entry, wanted = "a list") => v.array(entry, wanted);
var plain = (wanted) => v.custom(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !isPromise(value),
  wanted
);
var map = (entry, wanted = "an object") => v.pipe(plain(wanted), v.record(v.string(), entry, wanted));
function fields(entries2, wanted = "an object") {
  const message = ({ expected }) => {
    const { message: own } = entries2[expected?.slice(1, -1) ?? ""] ?? {};
    return typeof own === "string" ? own : wanted;
  };
  return v.pipe(plain(wanted), v.looseObject(entries2, message));
}
var optional2 = (entry, instead) => v.optional(entry, instead);
var anything = () => v.unknown();
function readAs(schema, value, { where, name, code, more = "" }) {
  const read2 = v.safeParse(schema, value, { abortEarly: true });
  if (read2.success) return read2.output;
  const [{ path = [], input, message }] = read2.issues;
  const place = path.map(
    ({ key }) => typeof key === "number" ? `[${key}]` : /^\w+$/.test(String(key)) ? `.${String(key)}` : `["${String(key)}"]`
  );
  throw new AigcError(
    code,
    where,
    `${(name + place.join("")).replace(/^\./, "")} is ${describe(input)}. Give ${message}.${more && ` ${more}`}`
  );
}

// src/nn/host/manifest.ts
var tensor = "type and shape of a tensor";
var signature = (part) => map(
  fields(
    { type: choice(Object.keys(ELEMENTS), tensor), shape: list(dimension("numbers and names, the shape of a tensor")) },
    tensor
  ),
  `the "${part}" of the network, each with type and shape`
);
var MANIFEST = fields(
  {
    name: text2('the "name" of the model'),
    contract: text2('the "contract" of the model, such as "level-room@1"'),
    file: pattern(/^(?!\.\.?$)[^/\\]+$/, "the name of a file beside the manifest: another is not in its own folder"),
    sha256: pattern(/^[0-9a-f]{64}$/, "the SHA-256 of the weights, 64 hexadecimal digits"),
    bytes: optional2(whole3(), 0),
    inputs: signature("inputs"),
    outputs: signature("outputs"),
    training: optional2(
      fields({
        command: text2(),
        seed: text2(),
        commit: text2(),
        steps: number2(),
        of: optional2(number2()),
        seconds: number2(),
        data: list(fields({ name: text2(), licence: text2(), origin: text2(), items: number2() }))
      }),
      { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] }
    ),
    // A figure that was no number is null in JSON.
    metrics: optional2(map(anything()), {}),
    details: optional2(map(anything()))
  },
  "an object as the training wrote it: this is no object"
);
function readManifest(source, where = "manifest") {
  checkText("manifest", "where", where);
  const value = source instanceof Uint8Array || typeof source === "string" ? parsed(source, where) : source;
  const more = "Take manifest.json as the training wrote it.";
  return readAs(MANIFEST, value, { where, name: "manifest", code: "model-corrupt", more });
}
function parsed(source, where) {
  const text4 = typeof source === "string" ? source : new TextDecoder().decode(source.subarray(0, 4 * 1024 * 1024));
  try {
    return JSON.parse(text4);
  } catch (cause) {
    const what = text4.trimStart().startsWith("<") ? "is a web page: the server answers missing files with its index" : `is not JSON (${source.length} bytes)`;
    const message = `The manifest ${what}. Copy the model's folder to where the game is served from.`;
    throw new AigcError("model-corrupt", where, message, { cause });
  }
}

// src/nn/kernels/wasm.ts
var KERNELS_BASE64 = "AGFzbQEAAAABzAIfYAZ/f39/f38AYAR/f39/AGAFf39/f38AYAN/f38AYAd/f39/f39/AGAOf39/f39/f39/f39/f38AYAl/f39/f39/f38AYAJ/fwF8YAd/f39/f399AGAEf39/fQBgBn9/f39/fQBgBX9/f319AGAMf39/f39/f39/f39/AGALf39/f39/f39/f38AYAh/f39/f39/fwBgBH9/f38Bf2AAAGANf39/f39/f39/f39/fwBgCH9/f39/f399AGAGf39/f39/AXxgDH9/f39/f39/f399fwBgCX9/f39/f39/fQBgDX9/f39/fX19fX19fX0AYAJ/fwF/YAV/f39/fQBgBn9/f399fQBgB39/f399f38AYAZ/f39/fX8AYAN/f38Bf2ARf39/f39/f39/f39/f39/f38AYBN/f39/f39/f39/f39/f39/f39/AANJSAAFBAwNAgEODxAGBAURBwcCAgEGEgICAAAIEwAUFRYXAQMIAAEDAQMCAQMAAAABAAABAQMYCQMKAQQZCwsKCQACAhobHAIdHgUDAQABBj0MfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALB+AFQQpwYWNrZWRTaXplAB8FcGFja0IAAApnZW1tUGFja2VkAAEIY29udm9sdmUARxBjb252b2x2ZVRvS2VybmVsAEYKdHVybktlcm5lbABBCnVwc2FtcGxlMngAQAZzdW0yeDIAQglzcHJlYWQyeDIAQwRyZWx1ACoIcmVsdUJhY2sAKQhyZWx1TWFzawAoCWxlYWt5UmVsdQA1DWxlYWt5UmVsdUJhY2sANAR0YW5oACEIdGFuaEJhY2sAIAdzaWdtb2lkACcLc2lnbW9pZEJhY2sAJgRzaWx1ACUIc2lsdUJhY2sAJANleHAANgNsb2cAMwdkaXZCYWNrADgGYWZmaW5lADwJYWRkU2NhbGVkAD4FY2xhbXAAOwljbGFtcEJhY2sAOgdtaW5pbXVtAC4LbWluaW11bUJhY2sALQNhZGQAPwNzdWIAIwNtdWwALAdtdWxCYWNrACsGc3VtTWlkACIJYWRkU3ByZWFkAD0GbWF4TWlkADAKbWF4TWlkQmFjawAvCGNvcHlSb3dzADkHZHJvcG91dAA3Cm1hc2tMb2dpdHMAMg5tYXNrTG9naXRzQmFjawAxB3NvZnRtYXgABgtzb2Z0bWF4QmFjawAFCmxvZ1NvZnRtYXgAEg5sb2dTb2Z0bWF4QmFjawARDGNyb3NzRW50cm9weQAaEGNyb3NzRW50cm9weUJhY2sAGQlsYXllck5vcm0AFA1sYXllck5vcm1CYWNrABMHbW9tZW50cwAQCWJhdGNoTm9ybQAdDWJhdGNoTm9ybUJhY2sAHAZnYXRoZXIAGApnYXRoZXJCYWNrABcKZ2F0aGVyTGFzdAAWDmdhdGhlckxhc3RCYWNrABUKY29sdW1uU3VtcwAbA3N1bQAPCnN1bVNxdWFyZXMADgRhZGFtAB4JYXR0ZW50aW9uAA0NYXR0ZW50aW9uQmFjawAMA2dydQALB2dydUJhY2sACgZtZW1vcnkCAAgBCQrB8QFI5QMBCn8gAkEHakEDdSEMA0AgASALSgRAQYACIAEgC2siBiAGQYACShshCUEAIQoDQCAKIAxIBEAgACADIAtsIApBA3QiBiAEbGpBAnRqIQdBCCACIAZrIgYgBkEIShsiDUEIRiAEQQFGcQRAIAZBEE4hDiAFIAlBBXRqIQhBACEGA0AgBiAJSARAIAZBBXQiDSAFaiIPIAf9AAQA/QsEACAPIAf9AAQQ/QsEECAOBEAgCCANaiINIAf9AAQg/QsEACANIAf9AAQw/QsEEAsgByADQQJ0aiEHIAZBAWohBgwBCwsgCkEBaiAKIA4bIQogCCAJQQV0QQAgDhtqIQUFIA1BCEYgA0EBRnEEQCAEQQJ0IgZBAXQhCCAHIAYgB2ogByAIaiAGQQNsIg0gB2ogCSAFQSAQAiAHIAZBAnRqIgcgBiAHaiAHIAhqIAcgDWogCSAFQRBqQSAQAiAFIAlBBXRqIQUFQQAhCANAIAggCUgEQEEAIQYDQCAGQQhIBEAgBSAGQQJ0aiAGIA1IBH0gByAEIAZsQQJ0aioCAAVDAAAAAAs4AgAgBkEBaiEGDAELCyAHIANBAnRqIQcgBUEgaiEFIAhBAWohCAwBCwsLCyAKQQFqIQoMAQsLIAtBgAJqIQsMAQsLC50TAxp/AX0FeyALRSAKRSAHQQNxRSAIQQFGcXFxBEADQCAGQQBKBEAgAP0JAgAhKkEAIQIgB0ECdCEKA0AgAiAKSQRA/QwAAAAAAAAAAAAAAAAAAAAAICogAiADav0ABAD95gH95AEhKSACIARqIgggCQR7ICkgCP0ABAD95AEFICkL/QsEACACQRBqIQIMAQsLIAAgAUECdGohACAEIAVBAnRqIQQgBkEBayEGDAELCw8LIAdBB2pBA3UhHiANQYCAAWoiHUGAAWoiJEFAayElIAZBAUYiDiAHQRhOQQAgDBsgDhshJwNAIAggH0oEQCAJIB9BAEpyISEgCkEAIB9BgAIgCCAfayIMIAxBgAJKGyIRaiAIRiIMGyEcIAtBACAMGyEiIAMgHyAeQQN0bEECdGohEkGACEEANgIAQYQIQQA2AgBBiAggETYCACAAIAIgH2xBAnRqISZBACEaIAdBAUYEfyACQQFGIAFBAUZyBUEACwRAA0AgGkEQaiAGTARAICYgASAabEECdGohDiACQQJ0IQ8gAUEBRwRAIAFBAnQhDyANIQwDQCAMIA1BQGtJBEAgDiAOIA9qIA4gD0EBdGogDiAPQQNsaiARIAxBwAAQAiAOIA9BAnRqIQ4gDEEQaiEMDAELCyANIQ5BwAAhDwsgEiEM/QwAAAAAAAAAAAAAAAAAAAAAISr9DAAAAAAAAAAAAAAAAAAAAAAhLP0MAAAAAAAAAAAAAAAAAAAAACEr/QwAAAAAAAAAAAAAAAAAAAAAIS1BACEZA0AgESAZSgRAICogDv0ABAAgDP0JAgAiKf3mAf3kASEqICwgDv0ABBAgKf3mAf3kASEsICsgDv0ABCAgKf3mAf3kASErIC0gDv0ABDAgKf3mAf3kASEtIA4gD2ohDiAMQSBqIQwgGUEBaiEZDAELCyAdICr9CwQAIB0gLP0LBBAgHSAr/QsEICAdIC39CwQwQQAhDgNAIA5BEEgEQCAdIA5BAnRqKgIAISggBCAOIBpqIAVsQQJ0aiEMICEEQCAMKgIAICiSISgLIBwEQCAoIBwqAgCSISgLIAwgKEMAAAAAlyAoICIbOAIAIA5BAWohDgwBCwsgGkEQaiEaDAELCwsgEUEFdCEjA0AgBiAaSgRAQRAgBiAaayIMIAxBEEobIRsgJiABQQJ0IiAgGmxqIQ4gAkEBRiEXQQAhGCAnBH8gFwR/QQEFIBFBA3FFIBtBEEYgAUEBRnFxCwVBAAsEQCAXRQRAIAJBAnQhDCARQQJ0ISBBACEQA0AgECARSARAIA4gDCAOaiAOIAxBAXRqIA4gDEEDbGpBECANIBBBAnRqICAQAiAOIAxBAnRqIQ4gEEEEaiEQDAELC0EBIRcgDSEOCyARIBtsQQJ0IQxBACEQA0AgECAbSARAIAwgDiAQICBsaiEZIBEhDCAlIBBBoBBsaiIVIRb9DAAAAAAAAAAAAAAAAAAAAAAhKwNAIAxBAEoEQCAWIAxBBE4EeyAZ/QAEAAUgGf1cAgAhKSAMQQFKBEAgGSAp/VYCBAEhKQsgDEECSgR7IBkgKf1WAggCBSApCwsiKSAp/QwAAAAAAAAAAAAAAAAAAAAA/UL9pAEiFEEEdEGAIGoiE/0ABAD9Dv0LBAAgFiArIBP9AASAAv2uAf0LBJAIIBYgFGlBAnRqIRYgK/0MgAAAAIAAAACAAAAAgAAAAP2uASErIBlBEGohGSAMQQRrIQwMAQsLIBYgFWtrIQwgJCAQQQJ0aiAWNgIAIBBBAWohEAwBCwsgBkEBRgR/QQEFIAxBCmwgESAbbEEMbEoLBEADQCAYQQN0QRhqIAdMBEAgGEEFdCEPQQAhDANAIAwgG0gEQCAlIAxBoBBsaiAkIAxBAnRqKAIAIBIgGCAjbGogIyAEIAwgGmogBWxBAnRqIA9qICEgDyAcakEAIBwbICIQByAMQQFqIQwMAQsLIBhBA2ohGAwBCwsLA0AgBkEBRiAYIB5IcQRAICUgJCgCACASIB5BA2sgGCAeQQNKIg8bIhQgI2xqICNBACAPGyAdQQBBAEEAEAcgGEEDdCEMIB4gGEEBaiAPGyIYQQN0IRMDQCAMIAcgEyAHIBNIG0gEQCAdIAwgFEEDdGtBAnRqKgIAISggDEECdCIQIARqIQ8gIQRAIA8qAgAgKJIhKAsgDyAQIBxqQQAgHBsiDwRAICggDyoCAJIhKAsgKEMAAAAAlyAoICIbOAIAIAxBAWohDAwBCwsMAQsLCyAbQXxxQQAgFxshDyAYIB5IBEAgF0UgAUEBRnEgG0EQRnEEQCAOIQwgDSEQIBFBBHQhE0EAIRcDQCARIBdKBEAgECAM/QAEAP0LBAAgECATaiAM/QAEEP0LBAAgECATQQF0aiAM/QAEIP0LBAAgECATQQNsaiAM/QAEMP0LBAAgDCACQQJ0aiEMIBBBEGohECAXQQFqIRcMAQsLBSAPIQwDQCAMIBtIBEAgDiAMICBsaiEQIA0gDCARbEECdGohFiACQQJ0IRQCQEEEIBsgDGsiEyATQQRKGyITQQRGBEAgAUEBRgRAQQAhFwNAIBEgF0oEQCAWIBD9AAQA/QsEACAQIBRqIRAgFkEQaiEWIBdBAWohFwwBCwsMAgsgAUECdCETIAJBAUYEQCAQIBAgE2ogECATQQF0aiAQIBNBA2xqIBEgFkEQEAIMAgtBACEVA0AgESAVSgRAIBYgECoCADgCACAWIBAgE2oqAgA4AgQgFiAQIBNBAXRqKgIAOAIIIBYgECATQQNsaioCADgCDCAQIBRqIRAgFkEQaiEWIBVBAWohFQwBCwsMAQtBACEVA0AgESAVSgRAQQAhFwNAIBdBBEgEQCAWIBdBAnRqIBMgF0oEfSAQIAEgF2xBAnRqKgIABUMAAAAACzgCACAXQQFqIRcMAQsLIBAgFGohECAWQRBqIRYgFUEBaiEVDAELCwsgDEEEaiEMDAELCwsLA0AgGCAeSARAIBhBBXQhFSASIBggI2xqIRRBCCAHIBhBA3RrIgwgDEEIShshE0EAIQwDQCAMIBtIBEAgBCAMIBpqIAVsQQJ0aiAVaiEQIAwgD0gEQCAOIAwgIGxqICAgFEGMCCAQIAUgEyAhIBUgHGpBACAcGyAiIB0QBAUgDSAMIBFsQQJ0akEQIBRBjAggECAFQQQgGyAMayIQIBBBBEobIBMgISAVIBxqQQAgHBsgIiAdEAMLIAxBBGohDAwBCwsgGEEBaiEYDAELCyAaQRBqIRoMAQsLIB9BgAJqIR8MAQsLC5ADAgJ/BnsDQCAHQQRqIgggBEwEQCAFIAD9AAQAIgsgAf0ABAAiDP0NAAECAxAREhMEBQYHFBUWFyIKIAL9AAQAIg0gA/0ABAAiDv0NAAECAxAREhMEBQYHFBUWFyIJ/Q0AAQIDBAUGBxAREhMUFRYX/QsEACAFIAZqIAogCf0NCAkKCwwNDg8YGRobHB0eH/0LBAAgBSAGQQF0aiALIAz9DQgJCgsYGRobDA0ODxwdHh8iCiANIA79DQgJCgsYGRobDA0ODxwdHh8iCf0NAAECAwQFBgcQERITFBUWF/0LBAAgBSAGQQNsaiAKIAn9DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIABBEGohACABQRBqIQEgAkEQaiECIANBEGohAyAFIAZBAnRqIQUgCCEHDAELCwNAIAQgB0oEQCAFIAAqAgA4AgAgBSABKgIAOAIEIAUgAioCADgCCCAFIAMqAgA4AgwgAEEEaiEAIAFBBGohASACQQRqIQIgA0EEaiEDIAUgBmohBSAHQQFqIQcMAQsLC7oHAwF9C3sEf0GACCEYA0AgAyAYSwRAIAAgGCgCAGohGSACIBgoAgRqIhogGCgCCEEFdGohGwNAIBogG0kEQCAOIBn9CQIAIhUgGv0ABAAiFv3mAf3kASEOIA8gFSAa/QAEECIV/eYB/eQBIQ8gDSAZ/QkCBCIXIBb95gH95AEhDSAQIBcgFf3mAf3kASEQIBEgGf0JAggiFyAW/eYB/eQBIREgEiAXIBX95gH95AEhEiATIBn9CQIMIhcgFv3mAf3kASETIBQgFyAV/eYB/eQBIRQgASAZaiEZIBpBIGohGgwBCwsgGEEMaiEYDAELCwJAIAdBCEYgBkEERnEEQCAFQQJ0IgAgBGoiASAAaiICIABqIQAgCARAIA8gBP0ABBD95AEhDyAQIAH9AAQQ/eQBIRAgESAC/QAEAP3kASERIBIgAv0ABBD95AEhEiATIAD9AAQA/eQBIRMgFCAA/QAEEP3kASEUIA4gBP0ABAD95AEhDiANIAH9AAQA/eQBIQ0LIAkEQCAOIAn9AAQAIhX95AEhDiAPIAn9AAQQIhb95AEhDyAQIBb95AEhECARIBX95AEhESASIBb95AEhEiATIBX95AEhEyAUIBb95AEhFCANIBX95AEhDQsgBCAKBHsgD/0MAAAAAAAAAAAAAAAAAAAAAP3pASEPIBD9DAAAAAAAAAAAAAAAAAAAAAD96QEhECAR/QwAAAAAAAAAAAAAAAAAAAAA/ekBIREgEv0MAAAAAAAAAAAAAAAAAAAAAP3pASESIBP9DAAAAAAAAAAAAAAAAAAAAAD96QEhEyAU/QwAAAAAAAAAAAAAAAAAAAAA/ekBIRQgDf0MAAAAAAAAAAAAAAAAAAAAAP3pASENIA79DAAAAAAAAAAAAAAAAAAAAAD96QEFIA4L/QsEACAEIA/9CwQQIAEgDf0LBAAgASAQ/QsEECACIBH9CwQAIAIgEv0LBBAgACAT/QsEACAAIBT9CwQQDAELIAsgDv0LBAAgCyAP/QsEECALIA39CwQgIAsgEP0LBDAgCyAR/QsEQCALIBL9CwRQIAsgE/0LBGAgCyAU/QsEcEEAIQEDQCABIAZIBEBBACEAA0AgACAHSARAIAsgAUEDdCAAakECdGoqAgAhDCAEIAEgBWwgAGpBAnRqIQIgCARAIAIqAgAgDJIhDAsgAiAJIABBAnRqQQAgCRsiAgRAIAwgAioCAJIhDAsgDEMAAAAAlyAMIAobOAIAIABBAWohAAwBCwsgAUEBaiEBDAELCwsL2AcDAX0Lewd/QYAIIRcDQCADIBdLBEAgACAXKAIAaiIZIAFqIhogAWoiGyABaiEcIAIgFygCBGoiGCAXKAIIQQV0aiEdA0AgGCAdSQRAIA0gGf0JAgAiFCAY/QAEACIV/eYB/eQBIQ0gDiAUIBj9AAQQIhT95gH95AEhDiAMIBr9CQIAIhYgFf3mAf3kASEMIA8gFiAU/eYB/eQBIQ8gECAb/QkCACIWIBX95gH95AEhECARIBYgFP3mAf3kASERIBIgHP0JAgAiFiAV/eYB/eQBIRIgEyAWIBT95gH95AEhEyAZQQRqIRkgGkEEaiEaIBtBBGohGyAcQQRqIRwgGEEgaiEYDAELCyAXQQxqIRcMAQsLAkAgBkEIRgRAIAVBAnQiACAEaiIBIABqIgIgAGohACAHBEAgDiAE/QAEEP3kASEOIA8gAf0ABBD95AEhDyAQIAL9AAQA/eQBIRAgESAC/QAEEP3kASERIBIgAP0ABAD95AEhEiATIAD9AAQQ/eQBIRMgDSAE/QAEAP3kASENIAwgAf0ABAD95AEhDAsgCARAIA0gCP0ABAAiFP3kASENIA4gCP0ABBAiFf3kASEOIA8gFf3kASEPIBAgFP3kASEQIBEgFf3kASERIBIgFP3kASESIBMgFf3kASETIAwgFP3kASEMCyAEIAkEeyAO/QwAAAAAAAAAAAAAAAAAAAAA/ekBIQ4gD/0MAAAAAAAAAAAAAAAAAAAAAP3pASEPIBD9DAAAAAAAAAAAAAAAAAAAAAD96QEhECAR/QwAAAAAAAAAAAAAAAAAAAAA/ekBIREgEv0MAAAAAAAAAAAAAAAAAAAAAP3pASESIBP9DAAAAAAAAAAAAAAAAAAAAAD96QEhEyAM/QwAAAAAAAAAAAAAAAAAAAAA/ekBIQwgDf0MAAAAAAAAAAAAAAAAAAAAAP3pAQUgDQv9CwQAIAQgDv0LBBAgASAM/QsEACABIA/9CwQQIAIgEP0LBAAgAiAR/QsEECAAIBL9CwQAIAAgE/0LBBAMAQsgCiAN/QsEACAKIA79CwQQIAogDP0LBCAgCiAP/QsEMCAKIBD9CwRAIAogEf0LBFAgCiAS/QsEYCAKIBP9CwRwQQAhAQNAIAFBBEgEQEEAIQADQCAAIAZIBEAgCiABQQN0IABqQQJ0aioCACELIAQgASAFbCAAakECdGohAiAHBEAgAioCACALkiELCyACIAggAEECdGpBACAIGyICBEAgCyACKgIAkiELCyALQwAAAACXIAsgCRs4AgAgAEEBaiEADAELCyABQQFqIQEMAQsLCwunAQIDfwF9IARBAnQhBQNAIAMgBkoEQEMAAAAAIQhBACEEA0AgBCAFSQRAIAggACAEaioCACABIARqKgIAlJIhCCAEQQRqIQQMAQsLQQAhBANAIAQgBUkEQCACIARqIgcgByoCACAAIARqKgIAIAEgBGoqAgAgCJOUkjgCACAEQQRqIQQMAQsLIAAgBWohACABIAVqIQEgAiAFaiECIAZBAWohBgwBCwsLzQoDA38DfQV7IANBAnQhBgNAIAIgBUoEQCAAKgIAIQhBBCEDA0AgAyAGSQRAIAggACADaioCAJchCCADQQRqIQMMAQsLIAghB/0MAAAAAAAAAAAAAAAAAAAAACEOQQAhAwNAIANBEGoiBCAGTQRAIAAgA2r9AAQAIAf9E/3lASIM/Qz2qK7C9qiuwvaorsL2qK7C/esB/QykcLFCpHCxQqRwsUKkcLFC/eoBIgr9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiC/0MAABASwAAQEsAAEBLAABAS/3lASENIAEgA2ogDP0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAKIA39DACAMT8AgDE/AIAxPwCAMT/95gH95QEgDf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIK/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAr95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgCv3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAK/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAr95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCv3mASAK/eYBIAr95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgC/0MAABASwAAQEsAAEBLAABAS/2xASILQQH9rAEiCv0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAsgCv2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAz9DPaorsL2qK7C9qiuwvaorsL9Q/1PIAz9DKRwsUKkcLFCpHCxQqRwsUL9RP1SIAwgDP1C/VIiCv0LBAAgDiAK/eQBIQ4gBCEDDAELCyAO/R8AIA79HwGSIA79HwIgDv0fA5KSIQgDQCADIAZJBEAgACADaioCACAHk/0TIg39DPaorsL2qK7C9qiuwvaorsL96wH9DKRwsUKkcLFCpHCxQqRwsUL96gEiDP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIL/QwAAEBLAABASwAAQEsAAEBL/eUBIQogASADaiAN/QwAAIB/AACAfwAAgH8AAIB//QxnaVA5Z2lQOWdpUDlnaVA5IAwgCv0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAK/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgr95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgCv3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAK/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAr95gH9DKqqKj6qqio+qqoqPqqqKj795AEgCv3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAK/eYBIAr95gEgCv3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAL/QwAAEBLAABASwAAQEsAAEBL/bEBIgtBAf2sASIK/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgCyAK/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgDf0M9qiuwvaorsL2qK7C9qiuwv1D/U8gDf0MpHCxQqRwsUKkcLFCpHCxQv1E/VIgDSAN/UL9Uv0fACIJOAIAIAggCZIhCCADQQRqIQMMAQsLQwAAgD8gCJUhB0EAIQMDQCADIAZJBEAgASADaiIEIAQqAgAgB5Q4AgAgA0EEaiEDDAELCyAAIAZqIQAgASAGaiEBIAVBAWohBQwBCwsLkQQCB3sDfwNAIAAgAUkEQCACIAAoApAIaiIPIANqIhAgA2ohESAIIAD9CQIAIg4gD/0ABAD95gH95AEhCCAJIA4gD/0ABBD95gH95AEhCSAKIA4gEP0ABAD95gH95AEhCiALIA4gEP0ABBD95gH95AEhCyAMIA4gEf0ABAD95gH95AEhDCANIA4gEf0ABBD95gH95AEhDSAAQQRqIQAMAQsLIAUEQCAJIAT9AAQQ/eQBIQkgCiAE/QAEIP3kASEKIAsgBP0ABDD95AEhCyAMIAT9AARA/eQBIQwgDSAE/QAEUP3kASENIAggBP0ABAD95AEhCAsgBgRAIAkgBv0ABBD95AEhCSAKIAb9AAQg/eQBIQogCyAG/QAEMP3kASELIAwgBv0ABED95AEhDCANIAb9AARQ/eQBIQ0gCCAG/QAEAP3kASEICyAEIAcEeyAJ/QwAAAAAAAAAAAAAAAAAAAAA/ekBIQkgCv0MAAAAAAAAAAAAAAAAAAAAAP3pASEKIAv9DAAAAAAAAAAAAAAAAAAAAAD96QEhCyAM/QwAAAAAAAAAAAAAAAAAAAAA/ekBIQwgDf0MAAAAAAAAAAAAAAAAAAAAAP3pASENIAj9DAAAAAAAAAAAAAAAAAAAAAD96QEFIAgL/QsEACAEIAn9CwQQIAQgCv0LBCAgBCAL/QsEMCAEIAz9CwRAIAQgDf0LBFALzwIBCH9BgAghBiADIAIiA2ohBwNAIAMgB0gEQCMCIAMgAyMCbSIFIwJsayIJayIEIAcgA2siCCAEIAhIGyEKIwAhCyAAIwRsIAUjA21qIwZrIQQjASEIIAEjBGwgBSMDb2ojB2shBQJ/IwVBAkYEQEF/IARBAXENARogBEEBdSEEC0F/IAQgBCALTxsLIgQCfyMFQQJGBEBBfyAFQQFxDQEaIAVBAXUhBQtBfyAFIAUgCE8bCyIFckEATgRAIwIgBCMBbCAFamwgCWpBAnQhBCADIAJrQQV0IQUCQCAGQYAISwRAIAZBDGsiCCgCCCEJIAgoAgAgCUECdGogBEYEfyAIKAIEIAlBBXRqIAVGBUEACwRAIAZBDGsgCSAKajYCCAwCCwsgBiAENgIAIAYgBTYCBCAGIAo2AgggBkEMaiEGCwsgAyAKaiEDDAELCyAGC2sBA38DQCACQRBIBEAgAkEEdEGAIGohAEEAIQEDQCABQQRIBEAgAiABdUEBcQRAIAAgAUGEiJAgbEGAgogYajYCACAAIAFBBXQ2AoACIABBBGohAAsgAUEBaiEBDAELCyACQQFqIQIMAQsLC88CAgN/Bn0gCEECdCEJA0AgByAKSgRAQQAhCANAIAggCUkEQCADIAhqKgIAIg1DAACAPyACIAlqIAhqKgIAIg6TIg+UQwAAgD8gCUEBdCILIAJqIAhqKgIAIhAgEJSTlCEMIA0gASAIaioCACAQk5QgDpQgD5QhECAEIAhqIAwgACALaiAIaioCAJQgAiAIaioCACIPlEMAAIA/IA+TlCIROAIAIAQgCWogCGogEDgCACAEIAtqIAhqIAw4AgAgBSAIaiAROAIAIAUgCWogCGogEDgCACAFIAtqIAhqIAwgD5Q4AgAgBgRAIAYgCGoiCyALKgIAIA0gDpSSOAIACyAIQQRqIQgMAQsLIAlBA2wiCCAAaiEAIAIgCGohAiAEIAhqIQQgBSAIaiEFIAEgCWohASAGIAlqIAYgBhshBiADIAlqIQMgCkEBaiEKDAELCwvgDwMJewN/An0gBkECdCEQA0AgBSARSgRAQQAhBgNAIAYgEEkEQCAAIBBqIAZqKgIAIAEgEGogBmoqAgCS/RP94QEiB/0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIK/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgj9DAAAQEsAAEBLAABASwAAQEv95QEhCyAAIAZqKgIAIAEgBmoqAgCS/RP94QEiCf0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIM/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIg39DAAAQEsAAEBLAABASwAAQEv95QEhDiAQQQF0IhIgAGogBmoqAgD9DAAAgD8AAIA/AACAPwAAgD/9DAAAgD8AAIA/AACAPwAAgD8gCf0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAMIA79DACAMT8AgDE/AIAxPwCAMT/95gH95QEgDv0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIM/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAz95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgDP3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAM/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAz95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgDP3mASAM/eYBIAz95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgDf0MAABASwAAQEsAAEBLAABAS/2xASIMQQH9rAEiDf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAwgDf2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAn9DPaorsL2qK7C9qiuwvaorsL9Q/1PIAn9DKRwsUKkcLFCpHCxQqRwsUL9RP1SIAkgCf1C/VL95AH95wH9HwAiEyABIBJqIAZqKgIAlJL9EyIM/eABIg0gDf3kAf0MAACwQgAAsEIAALBCAACwQv3qASIJ/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIg79DAAAQEsAAEBLAABASwAAQEv95QEhDyAEIAZqIBM4AgAgBCAQaiAGav0MAACAPwAAgD8AAIA/AACAP/0MAACAPwAAgD8AAIA/AACAPyAH/QwAAIB/AACAfwAAgH8AAIB//QxnaVA5Z2lQOWdpUDlnaVA5IAogC/0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAL/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgr95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgCv3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAK/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAr95gH9DKqqKj6qqio+qqoqPqqqKj795AEgCv3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAK/eYBIAr95gEgCv3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAI/QwAAEBLAABASwAAQEsAAEBL/bEBIghBAf2sASIK/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgCCAK/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgB/0M9qiuwvaorsL2qK7C9qiuwv1D/U8gB/0MpHCxQqRwsUKkcLFCpHCxQv1E/VIgByAH/UL9Uv3kAf3nAf0fACITOAIAIAQgEmogBmr9DOrwurvq8Lq76vC6u+rwursgDCAM/eYBIgf95gH9DE4TqTxOE6k8ThOpPE4TqTz95AEgB/3mAf0MLR5cvS0eXL0tHly9LR5cvf3kASAH/eYB/QyTgwg+k4MIPpODCD6Tgwg+/eQBIAf95gH9DJmqqr6Zqqq+maqqvpmqqr795AEgB/3mASAM/eYBIAz95AH9DAAAgD8AAIA/AACAPwAAgD/9DAAAAEAAAABAAAAAQAAAAED9DGdpUDlnaVA5Z2lQOWdpUDkgCSAP/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIA/9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiB/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAH/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAf95gH9DMGpKj3BqSo9wakqPcGpKj395AEgB/3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAH/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAf95gEgB/3mASAH/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIA5BF/2rAf0MAACAPwAAgD8AAIA/AACAP/2uAf3mAf0MAACAPwAAgD8AAIA/AACAP/3kAf3nAf3lASAM/QwAAACAAAAAgAAAAIAAAACA/U79UCAN/QwAACA/AAAgPwAAID8AACA//UP9Uv0fACIUOAIAIAMgBmpDAACAPyATkyAUlCATIAIgBmoqAgCUkjgCACAGQQRqIQYMAQsLIBBBA2wiBiAAaiEAIAEgBmohASAEIAZqIQQgAiAQaiECIAMgEGohAyARQQFqIREMAQsLC8ADAgt/AX0gDUHAhQNqIg4gCyAKIAogC0gbIg8gDCAMIA9IGyIPQQdqQXhxIA9sQQJ0aiIUIAogC2xBBGpBAnRqIRAgCSAMbCEXQwAAgD8gDLKRlSEZA0AgCCARSgRAQQAhEgNAIAkgEkoEQCAMIBJsIg8gCiARbCAXbGpBAnQiFSAEaiIWIAogDCAXQQEgDhAAIANBASALIA4gCyARbCAXbCAPakECdCITIAdqIBcgCyAMIApBAUEAQQBBACANEAEgAiATaiAMIAtBASAXIA4QACAWIBdBASAOIBQgCyAKIAsgDEEAQQBBAEEAIA0QASAQQQAgCiALbCIWQQJ0/AsAIAMgFCAQIAogCxAFQQAhDwNAIA8gFkgEQCAQIA9BAnRqIhggGCoCACAZlDgCACAPQQFqIQ8MAQsLIAEgE2ogCyAMIBdBASAOEAAgECALQQEgDiAFIBVqIBcgCiAMIAtBAUEAQQBBACANEAEgACAVaiAKIAwgF0EBIA4QACAQQQEgCyAOIAYgE2ogFyALIAwgCkEBQQBBAEEAIA0QASADIAogC2xBAnRqIQMgEkEBaiESDAELCyARQQFqIREMAQsLC5QDAgp/AX0gDEHAhQNqIRIgByAKbCEOQwAAgD8gCrKRlSEXA0AgBiAPSgRAQQAhEANAIAcgEEoEQCAKIBBsIg0gCSAPbCAObGpBAnQiESACaiABIBFqIAogCUEBIA4gEhAAIAAgCCAPbCAObCANakECdGogDkEBIBIgBSAJIAggCSAKQQBBAEEAQQAgDBABQQAhEQNAIAggEUoEQCAFIAkgEWxBAnRqIRMgCSARaiAIayAJQQFrIAsbIRVBACENA0AgCSANSgRAIBMgDUECdGogDSAVSiIWBH8gFgUgAwR/IAMgCSAPbCANakECdGoqAgBDAAAAAFsFQQALCwR9Qyhrbs4FIBMgDUECdGoqAgAgF5QLOAIAIA1BAWohDQwBCwsgEUEBaiERDAELCyAFIAUgCCAJEAYgCSAKIA5BASASEAAgBSAJQQEgEiAEIAggD2wgDmwgCiAQbGpBAnRqIA4gCCAKIAlBAEEAQQBBACAMEAEgBSAIIAlsQQJ0aiEFIBBBAWohEAwBCwsgD0EBaiEPDAELCwsyAgF8AX8DQCABIANKBEAgAiAAIANBAnRqKgIAuyICIAKioCECIANBAWohAwwBCwsgAgstAgF/AXwDQCABIAJKBEAgAyAAIAJBAnRqKgIAu6AhAyACQQFqIQIMAQsLIAMLoQECA3wCfwNAIAQgCUoEQEQAAAAAAAAAACEFRAAAAAAAAAAAIQZBACEIA0AgAyAISgRAIAUgACAEIAhsIAlqQQJ0aioCALsiB6AhBSAGIAcgB6KgIQYgCEEBaiEIDAELCyAJQQJ0IgggAWogBSADtyIFoyIHtjgCACACIAhqIAYgBaMgByAHoqFEAAAAAAAAAACltjgCACAJQQFqIQkMAQsLC4MKAwR/BHsBfSAEQQJ0IQYDQCADIAdKBEBDAAAAACENQQAhBANAIAQgBkkEQCANIAEgBGoqAgCSIQ0gBEEEaiEEDAELC0EAIQQDQCAEQRBqIgUgBk0EQCAAIARq/QAEACIJ/Qz2qK7C9qiuwvaorsL2qK7C/esB/QykcLFCpHCxQqRwsUKkcLFC/eoBIgr9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiC/0MAABASwAAQEsAAEBLAABAS/3lASEMIAIgBGoiCCAI/QAEACABIARq/QAEAP3kASAJ/QwAAIB/AACAfwAAgH8AAIB//QxnaVA5Z2lQOWdpUDlnaVA5IAogDP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAM/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgr95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgCv3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAK/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAr95gH9DKqqKj6qqio+qqoqPqqqKj795AEgCv3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAK/eYBIAr95gEgCv3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAL/QwAAEBLAABASwAAQEsAAEBL/bEBIgpBAf2sASIL/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgCiAL/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgCf0M9qiuwvaorsL2qK7C9qiuwv1D/U8gCf0MpHCxQqRwsUKkcLFCpHCxQv1E/VIgCSAJ/UL9UiAN/RP95gH95QH9CwQAIAUhBAwBCwsDQCAEIAZJBEAgACAEaioCAP0TIgn9DPaorsL2qK7C9qiuwvaorsL96wH9DKRwsUKkcLFCpHCxQqRwsUL96gEiCv0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIL/QwAAEBLAABASwAAQEsAAEBL/eUBIQwgAiAEaiIFIAUqAgAgASAEaioCAJIgCf0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAKIAz9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgDP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIK/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAr95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgCv3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAK/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAr95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCv3mASAK/eYBIAr95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgC/0MAABASwAAQEsAAEBLAABAS/2xASIKQQH9rAEiC/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAogC/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAn9DPaorsL2qK7C9qiuwvaorsL9Q/1PIAn9DKRwsUKkcLFCpHCxQqRwsUL9RP1SIAkgCf1C/VL9HwAgDZSTOAIAIARBBGohBAwBCwsgACAGaiEAIAEgBmohASACIAZqIQIgB0EBaiEHDAELCwu/DwMDfwV7A30gA0ECdCEFA0AgAiAGSgRAIAAqAgAhDEEEIQMDQCADIAVJBEAgDCAAIANqKgIAlyEMIANBBGohAwwBCwv9DAAAAAAAAAAAAAAAAAAAAAAhB0EAIQMDQCADQRBqIgQgBU0EQCAAIANq/QAEACAM/RP95QEiCf0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIK/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgv9DAAAQEsAAEBLAABASwAAQEv95QEhCCABIANqIAn9DAAAgH8AAIB/AACAfwAAgH/9DGdpUDlnaVA5Z2lQOWdpUDkgCiAI/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAj9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiCP3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAI/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAj95gH9DMGpKj3BqSo9wakqPcGpKj395AEgCP3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAI/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAj95gEgCP3mASAI/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAv9DAAAQEsAAEBLAABASwAAQEv9sQEiCEEB/awBIgr9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAIIAr9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAJ/Qz2qK7C9qiuwvaorsL2qK7C/UP9TyAJ/QykcLFCpHCxQqRwsUKkcLFC/UT9UiAJIAn9Qv1SIgj9CwQAIAcgCP3kASEHIAQhAwwBCwsgB/0fACAH/R8BkiAH/R8CIAf9HwOSkiENA0AgAyAFSQRAIAAgA2oqAgAgDJP9EyIH/Qz2qK7C9qiuwvaorsL2qK7C/esB/QykcLFCpHCxQqRwsUKkcLFC/eoBIgj9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiCf0MAABASwAAQEsAAEBLAABAS/3lASEKIAEgA2ogB/0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAIIAr9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgCv0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASII/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAj95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgCP3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAI/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAj95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCP3mASAI/eYBIAj95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCf0MAABASwAAQEsAAEBLAABAS/2xASIIQQH9rAEiCf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAggCf2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAf9DPaorsL2qK7C9qiuwvaorsL9Q/1PIAf9DKRwsUKkcLFCpHCxQqRwsUL9RP1SIAcgB/1C/VL9HwAiDjgCACANIA6SIQ0gA0EEaiEDDAELCyAN/RMiB/0M//9/AP//fwD//38A//9/AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiCP0M8wQ1P/MENT/zBDU/8wQ1P/1DIQkgCCAIIAn9Tv3kAf0MAACAPwAAgD8AAIA/AACAP/3lASIIIAj95gEhCiAMIAf9DAAAwH8AAMB/AADAfwAAwH/9DAAAgP8AAID/AACA/wAAgP8gCP0MuyGQPbshkD27IZA9uyGQPSAI/eYB/Qy40eu9uNHrvbjR67240eu9/eQBIAj95gH9DBol7z0aJe89GiXvPRol7z395AEgCP3mAf0MT13+vU9d/r1PXf69T13+vf3kASAI/eYB/Qy/6RE+v+kRPr/pET6/6RE+/eQBIAj95gH9DFCuKr5Qriq+UK4qvlCuKr795AEgCP3mAf0MrM5MPqzOTD6szkw+rM5MPv3kASAI/eYB/Qz8/3++/P9/vvz/f778/3++/eQBIAj95gH9DKqqqj6qqqo+qqqqPqqqqj795AEgCP3mASAK/eYBIAdBF/2tAf0MfgAAAH4AAAB+AAAAfgAAAP2xASAJ/a4B/foBIgj9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgCv0MAAAAPwAAAD8AAAA/AAAAP/3mAf3lAf3kASAI/QwAgDE/AIAxPwCAMT8AgDE//eYB/eQBIAf9DAAAAAAAAAAAAAAAAAAAAAD9Qf1SIAf9DAAAAAAAAAAAAAAAAAAAAAD9Q/1SIAcgB/1CIAf9DAAAgH8AAIB/AACAfwAAgH/9Qf1Q/VL9HwCSIQxBACEDA0AgA0EQaiIEIAVNBEAgASADaiAAIANq/QAEACAM/RP95QH9CwQAIAQhAwwBCwsDQCADIAVJBEAgASADaiAAIANqKgIAIAyTOAIAIANBBGohAwwBCwsgACAFaiEAIAEgBWohASAGQQFqIQYMAQsLC8QCAgR/Bn0gCEECdCEKA0AgByALSgRAIAIqAgAhECACKgIEIQ9DAAAAACENQwAAAAAhDkEAIQkDQCAJIApJBEAgDSADIAlqKgIAIAEgCWoqAgCUIhGSIQ0gDiARIAAgCWoqAgAgEJMgD5SUkiEOIAlBBGohCQwBCwsgDSAIsiINlSERIA4gDZUhDkEAIQkDQCAJIApJBEAgAyAJaioCACESIAAgCWoqAgAgEJMgD5QhDSAEBEAgBCAJaiIMIAwqAgAgDyASIAEgCWoqAgCUIBGTIA0gDpSTlJI4AgALIAUEQCAFIAlqIgwgDCoCACASIA2UkjgCAAsgBgRAIAYgCWoiDCAMKgIAIBKSOAIACyAJQQRqIQkMAQsLIAAgCmohACADIApqIQMgBCAKaiAEIAQbIQQgAkEIaiECIAtBAWohCwwBCwsL/gECA38CfSAGQQJ0IQkDQCAFIApKBEBDAAAAACELQQAhCANAIAggCUkEQCALIAAgCGoqAgCSIQsgCEEEaiEIDAELCyALIAaylSEMQwAAAAAhC0EAIQgDQCAIIAlJBEAgCyAAIAhqKgIAIAyTIgsgC5SSIQsgCEEEaiEIDAELC0MAAIA/IAsgBrKVIAeSkZUhC0EAIQgDQCAIIAlJBEAgAyAIaiAAIAhqKgIAIAyTIAuUIAEgCGoqAgCUIAIgCGoqAgCSOAIAIAhBBGohCAwBCwsgBCAMOAIAIAQgCzgCBCAAIAlqIQAgAyAJaiEDIARBCGohBCAKQQFqIQoMAQsLC0QBA38DQCADIAVKBEAgAiAFQQJ0IgYgAWooAgAgBCAFbGpBAnRqIgcgByoCACAAIAZqKgIAkjgCACAFQQFqIQUMAQsLCzwBAn8DQCADIAVKBEAgBUECdCIGIAJqIAAgASAGaigCACAEIAVsakECdGoqAgA4AgAgBUEBaiEFDAELCwtzAQR/IARBAnQhBgNAIAMgB0oEQCABIAdBAnRqKAIAIgQgBUkEQCACIAQgBmxqIQhBACEEA0AgBCAGSQRAIAQgCGoiCSAJKgIAIAAgBGoqAgCSOAIAIARBBGohBAwBCwsLIAAgBmohACAHQQFqIQcMAQsLC50BAQR/IARBAnQhBwNAIAMgCEoEQCABIAhBAnRqKAIAIgQgBUkEQCAAIAQgB2xqIQlBACEEA0AgBEEQaiIGIAdNBEAgAiAEaiAEIAlq/QAEAP0LBAAgBiEEDAELCwNAIAQgB0kEQCACIARqIAQgCWoqAgA4AgAgBEEEaiEEDAELCwUgAkEAIAf8CwALIAIgB2ohAiAIQQFqIQgMAQsLC6QBAgN/AX0gBUECdCEIA0AgBCAHSgRAIAYgAgR9IAIgB0ECdGoqAgAFQwAAgD8LlCIKQwAAAABcBEBBACEFA0AgBSAISQRAIAMgBWoiCSAJKgIAIAogACAFaioCAJSSOAIAIAVBBGohBQwBCwsgAyABIAdBAnRqKAIAQQJ0aiIFIAUqAgAgCpM4AgALIAAgCGohACADIAhqIQMgB0EBaiEHDAELCwveDwQBfAN/A30FeyAFQQJ0IQgDQCAEIAlKBEAgACoCACEKQQQhBQNAIAUgCEkEQCAKIAAgBWoqAgCXIQogBUEEaiEFDAELCyAKIQv9DAAAAAAAAAAAAAAAAAAAAAAhDUEAIQUDQCAFQRBqIgcgCE0EQCAAIAVq/QAEACAL/RP95QEiD/0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIQ/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIhH9DAAAQEsAAEBLAABASwAAQEv95QEhDiADIAVqIA/9DAAAgH8AAIB/AACAfwAAgH/9DGdpUDlnaVA5Z2lQOWdpUDkgECAO/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIA79DIOAXrmDgF65g4BeuYOAXrn95gH95QEiDv3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAO/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIA795gH9DMGpKj3BqSo9wakqPcGpKj395AEgDv3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAO/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIA795gEgDv3mASAO/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIBH9DAAAQEsAAEBLAABASwAAQEv9sQEiDkEB/awBIhD9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAOIBD9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAP/Qz2qK7C9qiuwvaorsL2qK7C/UP9TyAP/QykcLFCpHCxQqRwsUKkcLFC/UT9UiAPIA/9Qv1SIg79CwQAIA0gDv3kASENIAchBQwBCwsgDf0fACAN/R8BkiAN/R8CIA39HwOSkiEKA0AgBSAISQRAIAAgBWoqAgAgC5P9EyIN/Qz2qK7C9qiuwvaorsL2qK7C/esB/QykcLFCpHCxQqRwsUKkcLFC/eoBIg79DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiD/0MAABASwAAQEsAAEBLAABAS/3lASEQIAMgBWogDf0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAOIBD9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgEP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIO/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIA795gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgDv3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAO/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIA795gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgDv3mASAO/eYBIA795AH9DAAAgD8AAIA/AACAPwAAgD/95AEgD/0MAABASwAAQEsAAEBLAABAS/2xASIOQQH9rAEiD/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIA4gD/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIA39DPaorsL2qK7C9qiuwvaorsL9Q/1PIA39DKRwsUKkcLFCpHCxQqRwsUL9RP1SIA0gDf1C/VL9HwAiDDgCACAKIAySIQogBUEEaiEFDAELC0MAAIA/IAqVIQxBACEFA0AgBSAISQRAIAMgBWoiByAHKgIAIAyUOAIAIAVBBGohBQwBCwsgAgR9IAIgCUECdGoqAgAFQwAAgD8LIgxDAAAAAFwEQCAK/RMiDf0M//9/AP//fwD//38A//9/AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiDv0M8wQ1P/MENT/zBDU/8wQ1P/1DIQ8gDiAOIA/9Tv3kAf0MAACAPwAAgD8AAIA/AACAP/3lASIOIA795gEhECAGIAwgDf0MAADAfwAAwH8AAMB/AADAf/0MAACA/wAAgP8AAID/AACA/yAO/Qy7IZA9uyGQPbshkD27IZA9IA795gH9DLjR67240eu9uNHrvbjR67395AEgDv3mAf0MGiXvPRol7z0aJe89GiXvPf3kASAO/eYB/QxPXf69T13+vU9d/r1PXf69/eQBIA795gH9DL/pET6/6RE+v+kRPr/pET795AEgDv3mAf0MUK4qvlCuKr5Qriq+UK4qvv3kASAO/eYB/Qyszkw+rM5MPqzOTD6szkw+/eQBIA795gH9DPz/f778/3++/P9/vvz/f7795AEgDv3mAf0MqqqqPqqqqj6qqqo+qqqqPv3kASAO/eYBIBD95gEgDUEX/a0B/Qx+AAAAfgAAAH4AAAB+AAAA/bEBIA/9rgH9+gEiDv0Mg4BeuYOAXrmDgF65g4Beuf3mAf3kASAQ/QwAAAA/AAAAPwAAAD8AAAA//eYB/eUB/eQBIA79DACAMT8AgDE/AIAxPwCAMT/95gH95AEgDf0MAAAAAAAAAAAAAAAAAAAAAP1B/VIgDf0MAAAAAAAAAAAAAAAAAAAAAP1D/VIgDSAN/UIgDf0MAACAfwAAgH8AAIB/AACAf/1B/VD9Uv0fACALkiAAIAEgCUECdGooAgBBAnRqKgIAk5S7oCEGCyAAIAhqIQAgAyAIaiEDIAlBAWohCQwBCwsgBguMAgMHfwF8AXsgBUEAIANBA3T8CwADQCADIAdKBEAgB0EQaiIGIAMgAyAGShshCkEAIQkDQCACIAlKBEAgACABIAlBAnRqKAIAIANsQQJ0aiEIIAchBgNAIAZBAmogCkwEQCAIIAZBAnRq/V0DAP1fIQ4gBSAGQQN0IgxqIgsgC/0ABAAgBAR7IA4gBCAMav0ABAD98QEiDiAO/fIBBSAOC/3wAf0LBAAgBkECaiEGDAELCyAGIApIBEAgCCAGQQJ0aioCALshDSAFIAZBA3RqIgggCCsDACAEBHwgDSAEIAZBA3RqKwMAoSINIA2iBSANC6A5AwALIAlBAWohCQwBCwsgB0EQaiEHDAELCwvXAgMEfwN8BX0DQCAJIA1KBEAgDUECdCIMIAJqKgIAIRRDAACAPyADIAxqKgIAIAqSkZUhE0QAAAAAAAAAACEQRAAAAAAAAAAAIRFBACEMA0AgCCAMSgRAIBAgCSAMbCANakECdCIOIARqKgIAuyISoCEQIBEgEiAAIA5qKgIAIBSTIBOUu6KgIREgDEEBaiEMDAELCyANQQJ0IgwgBmoiDiAOKgIAIBG2kjgCACAHIAxqIg4gDioCACAQtpI4AgAgBQRAIAEgDGoqAgAgE5QhFSALBH0gECAIt6O2BUMAAAAACyEWIAsEfSARIAi3o7YFQwAAAAALIRdBACEMA0AgCCAMSgRAIAkgDGwgDWpBAnQiDyAFaiIOIA4qAgAgFSAEIA9qKgIAIBaTIAAgD2oqAgAgFJMgE5QgF5STlJI4AgAgDEEBaiEMDAELCwsgDUEBaiENDAELCwuIAQEDfwNAIAYgCkoEQEEAIQkgB0ECdCELA0AgCSALSQRAIAUgCWogACAJaioCACADIAlqKgIAk0MAAIA/IAQgCWoqAgAgCJKRlZQgASAJaioCAJQgAiAJaioCAJI4AgAgCUEEaiEJDAELCyAHQQJ0IgkgAGohACAFIAlqIQUgCkEBaiEKDAELCwuIAgIDfwt7IAb9EyERQwAAgD8gBpP9EyESIAf9EyETQwAAgD8gB5P9EyEUIAUgCpX9EyEVQwAAgD8gC5X9EyEWIAj9EyEXQwAAgD8gBSAJlJP9EyEYIAz9EyEZIARBA2pBfHFBAnQhDgNAIA0gDkkEQCACIA1qIgT9AAQAIBH95gEgASANav0ABAAgGf3mASIaIBL95gH95AEhECADIA1qIg/9AAQAIBP95gEgGiAa/eYBIBT95gH95AEhGiAEIBD9CwQAIA8gGv0LBAAgACANaiIEIAT9AAQAIBj95gEgECAV/eYBIBogFv3mAf3jASAX/eQB/ecB/eUB/QsEACANQRBqIQ0MAQsLCw0AIAAgAUEHakF4cWwLbAICfwF7IANBA2pBfHFBAnQhBQNAIAQgBUkEQCACIARqIgMgA/0ABAAgASAEav0ABAD9DAAAgD8AAIA/AACAPwAAgD8gACAEav0ABAAiBiAG/eYB/eUB/eYB/eQB/QsEACAEQRBqIQQMAQsLC7sPAgN/CnsgAkEDakF8cUECdCEEA0AgA0EgaiICIARNBEAgACADaiIF/QAEACIJ/eABIgogCv3kAf0MAACwQgAAsEIAALBCAACwQv3qASIL/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIQwgBf0ABBAiBv3gASIHIAf95AH9DAAAsEIAALBCAACwQgAAsEL96gEiDf0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIO/QwAAEBLAABASwAAQEsAAEBL/eUBIQ8gASADaiID/Qzq8Lq76vC6u+rwurvq8Lq7IAkgCf3mASII/eYB/QxOE6k8ThOpPE4TqTxOE6k8/eQBIAj95gH9DC0eXL0tHly9LR5cvS0eXL395AEgCP3mAf0Mk4MIPpODCD6Tgwg+k4MIPv3kASAI/eYB/QyZqqq+maqqvpmqqr6Zqqq+/eQBIAj95gEgCf3mASAJ/eQB/QwAAIA/AACAPwAAgD8AAIA//QwAAABAAAAAQAAAAEAAAABA/QxnaVA5Z2lQOWdpUDlnaVA5IAsgDP0MAABASwAAQEsAAEBLAABAS/3lASII/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAj9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiCP3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAI/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAj95gH9DMGpKj3BqSo9wakqPcGpKj395AEgCP3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAI/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAj95gEgCP3mASAI/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAxBF/2rAf0MAACAPwAAgD8AAIA/AACAP/2uAf3mAf0MAACAPwAAgD8AAIA/AACAP/3kAf3nAf3lASAJ/QwAAACAAAAAgAAAAIAAAACA/U79UCAK/QwAACA/AAAgPwAAID8AACA//UP9Uv0LBAAgA/0M6vC6u+rwurvq8Lq76vC6uyAGIAb95gEiCP3mAf0MThOpPE4TqTxOE6k8ThOpPP3kASAI/eYB/QwtHly9LR5cvS0eXL0tHly9/eQBIAj95gH9DJODCD6Tgwg+k4MIPpODCD795AEgCP3mAf0Mmaqqvpmqqr6Zqqq+maqqvv3kASAI/eYBIAb95gEgBv3kAf0MAACAPwAAgD8AAIA/AACAP/0MAAAAQAAAAEAAAABAAAAAQP0MZ2lQOWdpUDlnaVA5Z2lQOSANIA/9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgD/0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASII/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAj95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgCP3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAI/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAj95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCP3mASAI/eYBIAj95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgDkEX/asB/QwAAIA/AACAPwAAgD8AAIA//a4B/eYB/QwAAIA/AACAPwAAgD8AAIA//eQB/ecB/eUBIAb9DAAAAIAAAACAAAAAgAAAAID9Tv1QIAf9DAAAID8AACA/AAAgPwAAID/9Q/1S/QsEECACIQMMAQsLIAMgBEkEQCAAIANq/QAEACIG/eABIgcgB/3kAf0MAACwQgAAsEIAALBCAACwQv3qASII/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgn9DAAAQEsAAEBLAABASwAAQEv95QEhCiABIANq/Qzq8Lq76vC6u+rwurvq8Lq7IAYgBv3mASIL/eYB/QxOE6k8ThOpPE4TqTxOE6k8/eQBIAv95gH9DC0eXL0tHly9LR5cvS0eXL395AEgC/3mAf0Mk4MIPpODCD6Tgwg+k4MIPv3kASAL/eYB/QyZqqq+maqqvpmqqr6Zqqq+/eQBIAv95gEgBv3mASAG/eQB/QwAAIA/AACAPwAAgD8AAIA//QwAAABAAAAAQAAAAEAAAABA/QxnaVA5Z2lQOWdpUDlnaVA5IAggCv0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAK/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgj95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgCP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAI/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAj95gH9DKqqKj6qqio+qqoqPqqqKj795AEgCP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAI/eYBIAj95gEgCP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAJQRf9qwH9DAAAgD8AAIA/AACAPwAAgD/9rgH95gH9DAAAgD8AAIA/AACAPwAAgD/95AH95wH95QEgBv0MAAAAgAAAAIAAAACAAAAAgP1O/VAgB/0MAAAgPwAAID8AACA/AAAgP/1D/VL9CwQACwvwAQIEfwF7IAVBAnQhBwNAIAMgCUoEQEEAIQgDQCAEIAhKBEBBACEFA0AgBUEQaiAHTQRAIAAgBWr9AAQAIQsgAiAFaiIKIAr9AAQAIAEEeyALIAEgBWr9AAQA/eYBBSALCyAG/RP95gH95AH9CwQAIAVBEGohBQwBCwsDQCAFIAdJBEAgAiAFaiIKIAoqAgAgAQR9IAAgBWoqAgAgASAFaioCAJQFIAAgBWoqAgALIAaUkjgCACAFQQRqIQUMAQsLIAAgB2ohACABIAdqIAEgARshASAIQQFqIQgMAQsLIAIgB2ohAiAJQQFqIQkMAQsLC7kBAQR/IAAhBiABIQcgBUECdCEJA0AgAyAISgRAQQAhBQNAIAQgBUoEQEEAIQADQCAAQRBqIgEgCU0EQCAAIAJqIAAgBmr9AAQAIAAgB2r9AAQA/eUB/QsEACABIQAMAQsLA0AgACAJSQRAIAAgAmogACAGaioCACAAIAdqKgIAkzgCACAAQQRqIQAMAQsLIAYgCWohBiACIAlqIQIgBUEBaiEFDAELCyAHIAlqIQcgCEEBaiEIDAELCwvBBQIFewJ/IANBA2pBfHFBAnQhCgNAIAkgCkkEQCAAIAlq/QAEACIE/eEBIgb9DPaorsL2qK7C9qiuwvaorsL96wH9DKRwsUKkcLFCpHCxQqRwsUL96gEiB/0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASII/QwAAEBLAABASwAAQEsAAEBL/eUBIQUgAiAJaiIDIAP9AAQAIAEgCWr9AAQA/QwAAIA/AACAPwAAgD8AAIA//QwAAIA/AACAPwAAgD8AAIA/IAb9DAAAgH8AAIB/AACAfwAAgH/9DGdpUDlnaVA5Z2lQOWdpUDkgByAF/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAX9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBf3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAF/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAX95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBf3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAF/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAX95gEgBf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAj9DAAAQEsAAEBLAABASwAAQEv9sQEiBUEB/awBIgf9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAFIAf9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAG/Qz2qK7C9qiuwvaorsL2qK7C/UP9TyAG/QykcLFCpHCxQqRwsUKkcLFC/UT9UiAGIAb9Qv1S/eQB/ecBIgX9DAAAgD8AAIA/AACAPwAAgD8gBP0MAACAPwAAgD8AAIA/AACAPyAF/eUB/eYB/eQB/eYB/eYB/eQB/QsEACAJQRBqIQkMAQsLC/kEAgV7AX8gAkEDakF8cUECdCECA0AgAiAISwRAIAAgCGr9AAQAIgb94QEiA/0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIH/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgT9DAAAQEsAAEBLAABASwAAQEv95QEhBSABIAhqIAb9DAAAgD8AAIA/AACAPwAAgD/9DAAAgD8AAIA/AACAPwAAgD8gA/0MAACAfwAAgH8AAIB/AACAf/0MZ2lQOWdpUDlnaVA5Z2lQOSAHIAX9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIF/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAX95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgBf3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAF/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAX95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgBf3mASAF/eYBIAX95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgBP0MAABASwAAQEsAAEBLAABAS/2xASIEQQH9rAEiBf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAQgBf2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAP9DPaorsL2qK7C9qiuwvaorsL9Q/1PIAP9DKRwsUKkcLFCpHCxQqRwsUL9RP1SIAMgA/1C/VL95AH95wH95gH9CwQAIAhBEGohCAwBCwsLbAICfwF7IANBA2pBfHFBAnQhBQNAIAQgBUkEQCACIARqIgMgA/0ABAAgASAEav0ABAAgACAEav0ABAAiBv0MAACAPwAAgD8AAIA/AACAPyAG/eUB/eYB/eYB/eQB/QsEACAEQRBqIQQMAQsLC/IEAgR7AX8gAkEDakF8cUECdCECA0AgAiAHSwRAIAAgB2r9AAQA/eEBIgP9DPaorsL2qK7C9qiuwvaorsL96wH9DKRwsUKkcLFCpHCxQqRwsUL96gEiBf0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIG/QwAAEBLAABASwAAQEsAAEBL/eUBIQQgASAHav0MAACAPwAAgD8AAIA/AACAP/0MAACAPwAAgD8AAIA/AACAPyAD/QwAAIB/AACAfwAAgH8AAIB//QxnaVA5Z2lQOWdpUDlnaVA5IAUgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAT95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAE/eYBIAT95gEgBP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAG/QwAAEBLAABASwAAQEsAAEBL/bEBIgRBAf2sASIF/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBCAF/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgA/0M9qiuwvaorsL2qK7C9qiuwv1D/U8gA/0MpHCxQqRwsUKkcLFCpHCxQv1E/VIgAyAD/UL9Uv3kAf3nAf0LBAAgB0EQaiEHDAELCwvuAQMDfwF7AX0gBEECdCEFA0AgAyAGSgRAQQAhBANAIARBEGogBU0EQCABIARqIgf9AAQAIAAgBGr9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/UT9TiEIIAcgCP0LBAAgAgRAIAIgBGoiByAH/QAEACAI/eQB/QsEAAsgBEEQaiEEDAELCwNAIAQgBUkEQCABIARqIgcgACAEaioCAEMAAAAAXgR9IAcqAgAFQwAAAAALIgk4AgAgAgRAIAIgBGoiByAHKgIAIAmSOAIACyAEQQRqIQQMAQsLIAAgBWohACABIAVqIQEgBkEBaiEGDAELCwthAQJ/IANBA2pBfHFBAnQhBQNAIAQgBUkEQCACIARqIgMgA/0ABAAgASAEav0ABAAgACAEav0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9RP1O/eQB/QsEACAEQRBqIQQMAQsLC0wBAX8gAkEDakF8cUECdCECA0AgAiADSwRAIAEgA2ogACADav0ABAD9DAAAAAAAAAAAAAAAAAAAAAD96QH9CwQAIANBEGohAwwBCwsLxAEBBX8gBUECdCEHA0AgAyAJSgRAQQAhCANAIAQgCEoEQEEAIQUDQCAFQRBqIgYgB00EQCACIAVqIgogCv0ABAAgACAFav0ABAAgASAFav0ABAD95gH95AH9CwQAIAYhBQwBCwsDQCAFIAdJBEAgAiAFaiIGIAYqAgAgACAFaioCACABIAVqKgIAlJI4AgAgBUEEaiEFDAELCyAAIAdqIQAgAiAHaiECIAhBAWohCAwBCwsgASAHaiEBIAlBAWohCQwBCwsLuQEBBH8gACEGIAEhByAFQQJ0IQkDQCADIAhKBEBBACEFA0AgBCAFSgRAQQAhAANAIABBEGoiASAJTQRAIAAgAmogACAGav0ABAAgACAHav0ABAD95gH9CwQAIAEhAAwBCwsDQCAAIAlJBEAgACACaiAAIAZqKgIAIAAgB2oqAgCUOAIAIABBBGohAAwBCwsgBiAJaiEGIAIgCWohAiAFQQFqIQUMAQsLIAcgCWohByAIQQFqIQgMAQsLC4YBAgJ/AnsgBUEDakF8cUECdCEFA0AgBSAGSwRAIAAgBmr9AAQAIAEgBmr9AAQA/UUhCCACIAZq/QAEACEJIAMEQCADIAZqIgcgB/0ABAAgCSAI/U795AH9CwQACyAEBEAgBCAGaiIHIAf9AAQAIAkgCP1P/eQB/QsEAAsgBkEQaiEGDAELCwtDAQF/IANBA2pBfHFBAnQhAwNAIAMgBEsEQCACIARqIAAgBGr9AAQAIAEgBGr9AAQA/egB/QsEACAEQRBqIQQMAQsLC2wBA38DQCADIAdKBEBBACEGA0AgBSAGSgRAIAIgASgCACAFbCAGakECdGoiCCAIKgIAIAAqAgCSOAIAIABBBGohACABQQRqIQEgBkEBaiEGDAELCyACIAQgBWxBAnRqIQIgB0EBaiEHDAELCwulAQIEfwJ9A0AgAyAISgRAQQAhBwNAIAUgB0oEQCAAIAdBAnRqKgIAIQpBACEGQQEhCQNAIAQgCUoEQCAAIAUgCWwgB2pBAnRqKgIAIgsgCl4EQCALIQogCSEGCyAJQQFqIQkMAQsLIAEgCjgCACACIAY2AgAgAUEEaiEBIAJBBGohAiAHQQFqIQcMAQsLIAAgBCAFbEECdGohACAIQQFqIQgMAQsLC2EBAn8gA0EDakF8cUECdCEFA0AgBCAFSQRAIAIgBGoiAyAD/QAEACAAIARq/QAEACABIARq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1C/U795AH9CwQAIARBEGohBAwBCwsLaAEBfyADQQNqQXxxQQJ0IQMDQCADIARLBEAgAiAEaiAAIARq/QAEAP0MKGtuzihrbs4oa27OKGtuziABIARq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1C/VL9CwQAIARBEGohBAwBCwsL/QQCBHsBfyACQQNqQXxxQQJ0IQIDQCACIAdLBEAgACAHav0ABAAiA/0M//9/AP//fwD//38A//9/AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiBP0M8wQ1P/MENT/zBDU/8wQ1P/1DIQUgBCAEIAX9Tv3kAf0MAACAPwAAgD8AAIA/AACAP/3lASIEIAT95gEhBiABIAdqIAP9DAAAwH8AAMB/AADAfwAAwH/9DAAAgP8AAID/AACA/wAAgP8gBP0MuyGQPbshkD27IZA9uyGQPSAE/eYB/Qy40eu9uNHrvbjR67240eu9/eQBIAT95gH9DBol7z0aJe89GiXvPRol7z395AEgBP3mAf0MT13+vU9d/r1PXf69T13+vf3kASAE/eYB/Qy/6RE+v+kRPr/pET6/6RE+/eQBIAT95gH9DFCuKr5Qriq+UK4qvlCuKr795AEgBP3mAf0MrM5MPqzOTD6szkw+rM5MPv3kASAE/eYB/Qz8/3++/P9/vvz/f778/3++/eQBIAT95gH9DKqqqj6qqqo+qqqqPqqqqj795AEgBP3mASAG/eYBIANBF/2tAf0MfgAAAH4AAAB+AAAAfgAAAP2xASAF/a4B/foBIgT9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBv0MAAAAPwAAAD8AAAA/AAAAP/3mAf3lAf3kASAE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eQBIAP9DAAAAAAAAAAAAAAAAAAAAAD9Qf1SIAP9DAAAAAAAAAAAAAAAAAAAAAD9Q/1SIAMgA/1CIAP9DAAAgH8AAIB/AACAfwAAgH/9Qf1Q/VL9CwQAIAdBEGohBwwBCwsLbgICfwF7IANBA2pBfHFBAnQhBgNAIAUgBkkEQCACIAVqIgMgA/0ABAAgASAFav0ABAAiByAHIAT9E/3mASAAIAVq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL95AH9CwQAIAVBEGohBQwBCwsLXAIBfwF7IAJBA2pBfHFBAnQhAgNAIAIgBEsEQCABIARqIAAgBGr9AAQAIgUgBSAD/RP95gEgBf0MAAAAAAAAAAAAAAAAAAAAAP1E/VL9CwQAIARBEGohBAwBCwsLxQQCBHsBfyACQQNqQXxxQQJ0IQIDQCACIAdLBEAgACAHav0ABAAiA/0M9qiuwvaorsL2qK7C9qiuwv3rAf0MpHCxQqRwsUKkcLFCpHCxQv3qASIF/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgb9DAAAQEsAAEBLAABASwAAQEv95QEhBCABIAdqIAP9DAAAgH8AAIB/AACAfwAAgH/9DGdpUDlnaVA5Z2lQOWdpUDkgBSAE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBP3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAE/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAT95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBP3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAT95gEgBP3mASAE/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAb9DAAAQEsAAEBLAABASwAAQEv9sQEiBEEB/awBIgX9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAEIAX9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAD/Qz2qK7C9qiuwvaorsL2qK7C/UP9TyAD/QykcLFCpHCxQqRwsUKkcLFC/UT9UiADIAP9Qv1S/QsEACAHQRBqIQcMAQsLC5QBAgR/AX0gBUP//39PlPwBIQhDAACAP0MAAIA/IAWTlSEKA0AgAyAGSgRAIAZBAnQiByACakMAAAAAIAogBkG5893xeWwgBGoiCUE9cyAJQRB2c0EJbCIJQQR2IAlzQa3W074CbCIJQQ92IAlzIAhJGyIFOAIAIAEgB2ogACAHaioCACAFlDgCACAGQQFqIQYMAQsLC04BAn8gA0EDakF8cUECdCEFA0AgBCAFSQRAIAIgBGoiAyAD/QAEACABIARq/QAEACAAIARq/QAEAP3nAf3kAf0LBAAgBEEQaiEEDAELCwtzAQN/IAVBAnQhBwNAIAQgCEoEQCAGBEBBACEFA0AgBSAHSQRAIAIgBWoiCSAJKgIAIAAgBWoqAgCSOAIAIAVBBGohBQwBCwsFIAIgACAH/AoAAAsgACABQQJ0aiEAIAIgA0ECdGohAiAIQQFqIQgMAQsLC2ECAn8BeyADQQNqQXxxQQJ0IQcDQCAGIAdJBEAgAiAGaiIDIAP9AAQAIAEgBmr9AAQAIAAgBmr9AAQAIgggBP0T/UYgCCAF/RP9Rf1O/U795AH9CwQAIAZBEGohBgwBCwsLRQEBfyACQQNqQXxxQQJ0IQIDQCACIAVLBEAgASAFaiAAIAVq/QAEACAD/RP96QEgBP0T/egB/QsEACAFQRBqIQUMAQsLC0UBAX8gAkEDakF8cUECdCECA0AgAiAFSwRAIAEgBWogACAFav0ABAAgA/0T/eYBIAT9E/3kAf0LBAAgBUEQaiEFDAELCwuyAQEFfyAEQQJ0IQcDQCACIAlKBEBBACEIA0AgAyAISgRAQQAhBANAIARBEGoiBiAHTQRAIAEgBGoiCiAK/QAEACAAIARq/QAEACAF/RP95gH95AH9CwQAIAYhBAwBCwsDQCAEIAdJBEAgASAEaiIGIAYqAgAgACAEaioCACAFlJI4AgAgBEEEaiEEDAELCyABIAdqIQEgCEEBaiEIDAELCyAAIAdqIQAgCUEBaiEJDAELCwtJAQJ/IAJBA2pBfHFBAnQhBQNAIAQgBUkEQCABIARqIgIgAv0ABAAgACAEav0ABAAgA/0T/eYB/eQB/QsEACAEQRBqIQQMAQsLC7kBAQR/IAAhBiABIQcgBUECdCEJA0AgAyAISgRAQQAhBQNAIAQgBUoEQEEAIQADQCAAQRBqIgEgCU0EQCAAIAJqIAAgBmr9AAQAIAAgB2r9AAQA/eQB/QsEACABIQAMAQsLA0AgACAJSQRAIAAgAmogACAGaioCACAAIAdqKgIAkjgCACAAQQRqIQAMAQsLIAYgCWohBiACIAlqIQIgBUEBaiEFDAELCyAHIAlqIQcgCEEBaiEIDAELCwt8AQR/IANBAnQiBSACbEEBdCEHA0AgASAISgRAIAQhA0EAIQYDQCACIAZKBEAgBCAAIAX8CgAAIAQgBWogACAF/AoAACAEIAVBAXRqIQQgACAFaiEAIAZBAWohBgwBCwsgBCADIAf8CgAAIAQgB2ohBCAIQQFqIQgMAQsLC3sBBH8DQCABIAdKBEAgACABQQFrIAdrIAJsIANsQQJ0aiEIQQAhBQNAIAMgBUoEQEEAIQYDQCACIAZKBEAgBCAIIAMgBmwgBWpBAnRqKgIAOAIAIARBBGohBCAGQQFqIQYMAQsLIAVBAWohBQwBCwsgB0EBaiEHDAELCwu+AQIFfwF9IANBAnQiByACbEEBdCEJA0AgASAKSgRAQQAhCANAIAIgCEoEQEEAIQMDQCADIAdJBEAgBCAAIANqKgIAIAAgB2ogA2oqAgCSIAAgCWoiCyADaioCACAHIAtqIANqKgIAkpKUIQwgAyAFaiILIAYEfSALKgIAIAySBSAMCzgCACADQQRqIQMMAQsLIAUgB2ohBSAAIAdBAXRqIQAgCEEBaiEIDAELCyAAIAlqIQAgCkEBaiEKDAELCwvPAQIGfwF9IANBAnQiBiACbEEBdCEIA0AgASAJSgRAQQAhBwNAIAIgB0oEQEEAIQMDQCADIAZJBEAgAyAFaiIKIAoqAgAgBCAAIANqKgIAlCIMkjgCACAFIAZqIANqIgogCioCACAMkjgCACAFIAhqIgogA2oiCyALKgIAIAySOAIAIAYgCmogA2oiCiAKKgIAIAySOAIAIANBBGohAwwBCwsgACAGaiEAIAUgBkEBdGohBSAHQQFqIQcMAQsLIAUgCGohBSAJQQFqIQkMAQsLC5wDAQx/IwcgAiACIwNtIgkjA2xrayIFQQBKBH8gBSMEakEBayMEbQVBAAshBiMIIgIjBCMBIAVqakEBayMEbSIDIAIgA0gbIQdBgAghBCABIAAiAmohCANAIAIgCEgEQCMAIQwgAiACIwltIg0jCWxrIgEjCG0iCiMEbCAJaiMGayEDIAcgAiMIIAEgCiMIbGsiDmsiASAIIAJrIgogASAKSBtqIgEgDmogAmsiCiAHIApIGyAOIAYgBiAOSBsiCmsiC0EASgJ/IwVBAkYEQEF/IANBAXENARogA0EBdSEDC0F/IAMgAyAMTxsLIgNBAE5xBEAjAiMBIA0jAGwgA2psIAojBGxqIAVrbEECdCEDIwQjAmxBAnQhDCACIApqIA5rIABrQQV0IQICQCAEQYAISwRAIARBDGsiCigCCCENIAooAgAgDCANbGogA0YEfyAKKAIEIA1BBXRqIAJGBUEACwRAIARBDGsgCyANajYCCAwCCwsgBCADNgIAIAQgAjYCBCAEIAs2AgggBEEMaiEECwsgASECDAELCyAEC+EGAQl/IAIgA2ohBgNAIAIgBkgEQCMCIAIgAiMCbSIHIwJsayIDayIFIAYgAmsiCCAFIAhIGyEIIANBAnQhCSMAIQogACAAIwltIgsjCWxrIgUjCG0iDCMEbCAHIwNtaiMGayEDIwEhDSMEIAUgDCMIbGtsIAcjA29qIwdrIQUCfyMFQQJGBEBBfyADQQFxDQEaIANBAXUhAwtBfyADIAMgCk8bCyIDAn8jBUECRgRAQX8gBUEBcQ0BGiAFQQF1IQULQX8gBSAFIA1PGwsiBXJBAEgEfyMLBSMKIwIjASALIwBsIANqbCAFamxBAnRqCyAJaiABQQFKBH8gAEEBaiIDIwltIQojACELIAMgCiMJbGsiBSMIbSIMIwRsIAcjA21qIwZrIQMjASENIwQgBSAMIwhsa2wgByMDb2ojB2shBQJ/IwVBAkYEQEF/IANBAXENARogA0EBdSEDC0F/IAMgAyALTxsLIgMCfyMFQQJGBEBBfyAFQQFxDQEaIAVBAXUhBQtBfyAFIAUgDU8bCyIFckEASAR/IwsFIwojAiMBIAojAGwgA2psIAVqbEECdGoLBSMLCyAJaiABQQJKBH8gAEECaiIDIwltIQojACELIAMgCiMJbGsiBSMIbSIMIwRsIAcjA21qIwZrIQMjASENIwQgBSAMIwhsa2wgByMDb2ojB2shBQJ/IwVBAkYEQEF/IANBAXENARogA0EBdSEDC0F/IAMgAyALTxsLIgMCfyMFQQJGBEBBfyAFQQFxDQEaIAVBAXUhBQtBfyAFIAUgDU8bCyIFckEASAR/IwsFIwojAiMBIAojAGwgA2psIAVqbEECdGoLBSMLCyAJaiAJIAFBA0oEfyAAQQNqIgMjCW0hCSMAIQogAyAJIwlsayIFIwhtIgsjBGwgByMDbWojBmshAyMBIQwjBCAFIAsjCGxrbCAHIwNvaiMHayEFAn8jBUECRgRAQX8gA0EBcQ0BGiADQQF1IQMLQX8gAyADIApPGwsiAwJ/IwVBAkYEQEF/IAVBAXENARogBUEBdSEFC0F/IAUgBSAMTxsLIgVyQQBIBH8jCwUjCiMCIwEgCSMAbCADamwgBWpsQQJ0agsFIwsLaiAIIARBEBACIAQgCEEEdGohBCACIAhqIQIMAQsLC/sGARB/IAAkCiACJAAgAyQBIAQkAiAGJAMgByQEQQEkBSAIJAYgCSQHIAskCCAKIAtsJAkgDyQLIAUgBmwgBGwhEiABIApsIAtsIRMgDEEHakEDdSEUIBBBgCBqIRhBACEJA0AgCSATSARAIA0gCSAUQQN0bEECdGohGUGAAiATIAlrIgEgAUGAAkobIg9BBXQhGkGACEEANgIAQYQIQQA2AgBBiAggDzYCAEGMCCEVQX8hBUEAIQIDQCACIBJIBEBBBCASIAJrIgEgAUEEShshFiACIAIgBG0iHCAEbGshESAQIQNBECEXIARBA3EEQCAQIQYgCSEIA0AgCCAJIA9qSARAIBFBBGogBEwEQCMAIQsgCCAIIwltIhsjCWxrIgojCG0iHSMEbCAcIwNtaiMGayEBIwEhHiMEIAogHSMIbGtsIBwjA29qIwdrIQogBgJ/IwVBAkYEQEF/IAFBAXENARogAUEBdSEBC0F/IAEgASALTxsLIgECfyMFQQJGBEBBfyAKQQFxDQEaIApBAXUhCgtBfyAKIAogHk8bCyIKckEASAR/IwsFIwojAiMBIBsjAGwgAWpsIApqbEECdGoLIBFBAnRq/QAEAP0LBAAFQQAhCgNAIApBBEgEQCACIApqIARtIR0gBiAKQQJ0aiAKIBZIBH0jACEeIAggCCMJbSIfIwlsayIgIwhtIgsjBGwgHSMDbWojBmshASMBIRsjBCAgIAsjCGxrbCAdIwNvaiMHayELAn8jBUECRgRAQX8gAUEBcQ0BGiABQQF1IQELQX8gASABIB5PGwsiAQJ/IwVBAkYEQEF/IAtBAXENARogC0EBdSELC0F/IAsgCyAbTxsLIgtyQQBIBH8jCwUjCiMCIwEgHyMAbCABamwgC2psQQJ0agsgAiAKaiAEIB1sa0ECdGoqAgAFQwAAAAALOAIAIApBAWohCgwBCwsLIAZBEGohBiAIQQFqIQgMAQsLBSAFIBxHBEAgCSAPIBwQRCEVIBwhBQsgACARQQJ0aiEDIAQgB2xBAnQhFwtBACEGA0AgBiAUSARAIAwgBkEDdCIBayEIIAMgFyAZIAYgGmxqIBUgDiACIAxsIAFqQQJ0aiAMIBZBCCAIIAhBCEobQQFBAEEAIBgQAyAGQQFqIQYMAQsLIAJBBGohAgwBCwsgCUGAAmohCQwBCwsLrgYBCX8gACQKIAIkACADJAEgBCQCIAYkAyAHJAQgCCQFIAkkBiAKJAcgDCQIIAsgDGwkCSARJAsgBSAGbCAEbCEHIA1BB2pBA3UhCiASQYAgaiERIAIgA2wgBGxBAnQhEyMJIA1sIRcgAUF8cSEYQQAhBgNAIAYgGEgEQEEAIQIDQCACIAdIBEAgECACQQBKciEUIA4gAiAKQQN0bEECdGohGUGAAiAHIAJrIgMgA0GAAkobIhVBBXQhGiAPIAYgF2xBAnRqIQVBACEIA0AgCCALSARAQQAhCQNAIAkgDEgEQCAIIAkgAiAVEAghG0EAIQMDQCADIApIBEAgACAGIBNsaiATIBkgAyAabGogGyAFIANBBXRqIBdBCCANIANBA3RrIhYgFkEIShsgFEEAQQAgERAEIANBAWohAwwBCwsgBSANQQJ0aiEFIAlBAWohCQwBCwsgCEEBaiEIDAELCyACQYACaiECDAELCyAGQQRqIQYMAQsLIAEjCWwhBUEAIQIDQCACIAdIBEAgECACQQBKciEGIA4gAiAKQQN0bEECdGohCEGAAiAHIAJrIgEgAUGAAkobIglBBXQhCyAYIwlsIQEDQCABIAVIBEBBBCAFIAFrIgMgA0EEShshDCAPIAEgDWxBAnRqIRQgASABIwltIhUjCWxrIgMjCG0hFiADIBYjCGxrIgMjBGwjB2shFwJAIwVBAUYjCCADQQRqTnEgF0EATnEEfyMBIwMgFyMEQQNsampOBUEACwRAIBYgAyACIAkQCCEMQQAhAwNAIAMgCkgEQCAAIBMgFWxqIwQgBGxBAnQgCCADIAtsaiAMIBQgA0EFdGogDUEIIA0gA0EDdGsiFiAWQQhKGyAGQQBBACAREAQgA0EBaiEDDAELCwwBCyABIAwgAiAJIBIQRUGACEEANgIAQYQIQQA2AgBBiAggCTYCAEEAIQMDQCADIApIBEAgEkEQIAggAyALbGpBjAggFCADQQV0aiANIAxBCCANIANBA3RrIhUgFUEIShsgBkEAQQAgERADIANBAWohAwwBCwsLIAFBBGohAQwBCwsgAkGAAmohAgwBCwsL";

// src/nn/kernels/kernels.ts
var K_BLOCK = 256;
var GEMM_SCRATCH = 16 * K_BLOCK + 32 + 16 + 2 * 16 * (K_BLOCK + 4);
var compiled = null;
function compileKernels() {
  compiled ??= WebAssembly.compile(kernelBytes()).catch((error) => {
    compiled = null;
    throw new AigcError(
      "bad-request",
      "engine",
      `WebAssembly cannot be compiled here: ${error instanceof Error ? error.message : String(error)}. In a page with a content security policy, add 'wasm-unsafe-eval' to script-src.`,
      { cause: error }
    );
  });
  return compiled;
}
async function instantiateKernels(module) {
  const instance = await WebAssembly.instantiate(module ?? await compileKernels(), {});
  return instance.exports;
}
function kernelBytes() {
  const text4 = atob(KERNELS_BASE64);
  const bytes = new Uint8Array(text4.length);
  for (let i = 0; i < text4.length; i++) bytes[i] = text4.charCodeAt(i);
  return bytes;
}

// src/nn/kernels/engine.ts
var PAGE = 65536;
var ALIGN = 64;
var CHUNK = 1 << 22;
async function createEngine(options = {}) {
  const kernels = await instantiateKernels(options.module);
  const maximum = Math.min(options.maximumBytes ?? 2 ** 30, 2 ** 32 - PAGE);
  const { memory } = kernels;
  let end = memory.buffer.byteLength;
  let buffer = memory.buffer;
  let all = new Float32Array(buffer);
  const used = /* @__PURE__ */ new Map();
  let free = [];
  const chunks = [];
  let chunk = 0;
  let top = 0;
  let zeroBlock = { at: 0, size: 0 };
  const grow2 = (size) => {
    const last = free.at(-1);
    const start = last && last.at + last.size === end ? last.at : end;
    const pages = Math.ceil((start + size - end) / PAGE);
    const wanted = Math.min(Math.max(pages, Math.ceil(end / PAGE / 4)), Math.floor((maximum - end) / PAGE));
    if (wanted < pages || memory.grow(wanted) < 0) {
      throw new AigcError(
        "bad-request",
        "engine",
        `out of memory: ${size} more bytes with ${end} in use, the ceiling is ${maximum}. Take a smaller batch, or raise maximumBytes.`
      );
    }
    const grown = wanted * PAGE;
    if (start === end) free.push({ at: end, size: grown });
    else last.size += grown;
    end += grown;
    buffer = memory.buffer;
    all = new Float32Array(buffer);
    return free.length - 1;
  };
  const allocateBytes = (bytes) => {
    const size = Math.max(ALIGN, Math.ceil(bytes / ALIGN) * ALIGN);
    let index = free.findIndex((block2) => block2.size >= size);
    if (index < 0) index = grow2(size);
    const block = free[index];
    const at2 = block.at;
    if (block.size === size) free.splice(index, 1);
    else {
      block.at += size;
      block.size -= size;
    }
    used.set(at2, size);
    return at2;
  };
  const freeBlock = (at2) => {
    const size = used.get(at2);
    if (size === void 0) return;
    used.delete(at2);
    let index = free.findIndex((block) => block.at > at2);
    if (index < 0) index = free.length;
    free.splice(index, 0, { at: at2, size });
    const merged = [];
    for (const block of free) {
      const before = merged.at(-1);
      if (before && before.at + before.size === block.at) before.size += block.size;
      else merged.push(block);
    }
    free = merged;
  };
  const scratch = allocateBytes(GEMM_SCRATCH * 4);
  return {
    kernels,
    scratch,
    allocate: (size) => allocateBytes(size * 4),
    free: freeBlock,
    take(size) {
      const bytes = Math.ceil(size * 4 / ALIGN) * ALIGN;
      for (; ; ) {
        const current = chunks[chunk];
        if (current && top + bytes <= current.size) {
          const at2 = current.at + top;
          top += bytes;
          return at2;
        }
        if (current) chunk++;
        top = 0;
        const next = chunks[chunk];
        if (!next || next.size < bytes) {
          if (next) freeBlock(next.at);
          const size2 = Math.max(CHUNK, bytes);
          chunks[chunk] = { at: allocateBytes(size2), size: size2 };
        }
      }
    },
    mark: () => ({ chunk, at: top }),
    release(mark2) {
      chunk = mark2.chunk;
      top = mark2.at;
    },
    floats: (pointer, size) => new Float32Array(buffer, pointer, size),
    ints: (pointer, size) => new Int32Array(buffer, pointer, size),
    clear(pointer, size) {
      all.fill(0, pointer / 4, pointer / 4 + size);
    },
    zeros(size) {
      if (zeroBlock.size < size) {
        if (zeroBlock.size > 0) freeBlock(zeroBlock.at);
        zeroBlock = { at: allocateBytes(size * 4), size };
        all.fill(0, zeroBlock.at / 4, zeroBlock.at / 4 + size);
      }
      return zeroBlock.at;
    },
    get byteLength() {
      return end;
    }
  };
}

// src/nn/check-tensors.ts
var WANTED = "{ dims, data } for each input";
function checkTensors(where, inputs) {
  checkObject(where, "inputs", inputs, WANTED);
  for (const [name, tensor2] of Object.entries(inputs))
    if (!Array.isArray(tensor2?.dims) || !ArrayBuffer.isView(tensor2.data))
      checkFields(where, `inputs.${name}`, tensor2, { dims: checkList, data: checkData }, WANTED);
}
var checkData = (where, name, value) => {
  if (!ArrayBuffer.isView(value)) refuse(where, name, value, "a typed array");
};

// src/nn/host/ort-model.ts
async function createOrtModel(manifest, bytes, source = byName2) {
  const ort = await opened(source);
  const where = manifest.name;
  let session;
  try {
    session = await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  } catch (error) {
    throw new AigcError(
      "model-corrupt",
      where,
      `ONNX Runtime refuses the file: ${error instanceof Error ? error.message : String(error)}. Export it again with opset 17.`,
      { cause: error }
    );
  }
  let last = Promise.resolve();
  let disposed = false;
  const run = async (inputs) => {
    const feeds = {};
    for (const [name, { dims, data }] of Object.entries(inputs)) {
      if (!session.inputNames.includes(name)) continue;
      const type = manifest.inputs[name]?.type ?? "float32";
      if (!(data instanceof ELEMENTS[type]))
        throw new AigcError(
          "model-mismatch",
          where,
          `The input "${name}" is ${data.constructor.name}; the model wants ${type}, a ${ELEMENTS[type].name}.`
        );
      feeds[name] = new ort.Tensor(type, data, [...dims]);
    }
    let results;
    try {
      results = await session.run(feeds);
    } catch (error) {
      throw new AigcError(
        "model-mismatch",
        where,
        `ONNX Runtime cannot run it: ${error instanceof Error ? error.message : String(error)}. It wants ${session.inputNames.join(", ")}.`,
        { cause: error }
      );
    }
    const outputs = {};
    for (const [name, value] of Object.entries(results)) {
      const { data, dims } = value;
      if ((data instanceof Float32Array || data instanceof Float64Array) && !data.every((x) => Number.isFinite(x)))
        throw new AigcError(
          "not-finite",
          where,
          `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`
        );
      outputs[name] = { dims: [...dims], data };
    }
    return outputs;
  };
  return {
    manifest,
    run(inputs) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs);
      const result2 = last.then(() => run(inputs));
      last = result2.catch(() => {
      });
      return result2;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      void last.then(() => session.release());
    }
  };
}
async function opened(source) {
  const ort = typeof source === "function" ? await source() : source;
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  return ort;
}
async function byName2() {
  const inNode = typeof globalThis.process?.versions?.node === "string";
  const name = inNode ? "onnxruntime-web" : "onnxruntime-web/wasm";
  try {
    return await import(
      /* webpackIgnore: true */
      /* @vite-ignore */
      name
    );
  } catch (error) {
    const what = inNode ? "onnxruntime-web is not installed. Add it: npm install onnxruntime-web" : "onnxruntime-web is not within reach of this page. Install it (npm install onnxruntime-web) and hand it over as the option `ort`, as docs/foreign-models.md shows";
    throw new AigcError("missing-package", "onnxruntime", `${what}.`, { cause: error });
  }
}

// src/nn/runtime/attention.ts
var FUSED_ATTENTION = "phaser-aigc/attention";
function fuseAttention(nodes, constants) {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node])));
  const integers = new Map(
    constants.flatMap(({ name, data }) => data instanceof BigInt64Array ? [[name, [...data].map(Number)]] : [])
  );
  const made = (name, operator) => {
    const node = name === void 0 ? void 0 : producers.get(name);
    return node?.operator === operator ? node : null;
  };
  const scalars = new Map(
    constants.flatMap(({ name, data }) => data instanceof Float32Array && data.length === 1 ? [[name, data[0]]] : [])
  );
  const order = (node) => {
    const perm = node?.attributes["perm"];
    return perm && "ints" in perm ? perm.ints.join() : "";
  };
  const split = (name, perm) => {
    const transpose = made(name, "Transpose");
    const reshape = made(transpose?.inputs[0], "Reshape");
    const [n, t, heads, width] = integers.get(reshape?.inputs[1] ?? "") ?? [];
    if (!reshape || order(transpose) !== perm || n !== 0 || t !== 0 || !(heads > 0) || !(width > 0)) return null;
    return { from: reshape.inputs[0], heads, width };
  };
  const fused = /* @__PURE__ */ new Map();
  for (const end of nodes) {
    const together = made(end.operator === "Reshape" ? end.inputs[0] : void 0, "Transpose");
    const out = order(together) === "0,2,1,3" ? made(together?.inputs[0], "MatMul") : null;
    const softmax = made(out?.inputs[0], "Softmax");
    const v2 = split(out?.inputs[1], "0,2,1,3");
    if (!out || !softmax || !v2) continue;
    let scores = softmax.inputs[0];
    let causal = 0;
    let mask = null;
    for (let where = made(scores, "Where"), n = 0; where && n < 2; where = made(scores, "Where"), n++) {
      if (made(where.inputs[0], "LessOrEqual")) {
        causal = 1;
        scores = where.inputs[1];
      } else {
        mask = made(made(where.inputs[0], "Equal")?.inputs[0], "Reshape")?.inputs[0] ?? null;
        scores = where.inputs[2];
      }
    }
    const scaled = made(scores, "Mul");
    const product2 = made(scaled?.inputs[0], "MatMul");
    const q = split(product2?.inputs[0], "0,2,1,3");
    const k = split(product2?.inputs[1], "0,2,3,1");
    const same = [k, v2].every((other) => other?.heads === q?.heads && other?.width === q?.width);
    if (!q || !k || !same || scalars.get(scaled?.inputs[1] ?? "") !== Math.fround(1 / Math.sqrt(q.width))) continue;
    if (made(softmax.inputs[0], "Where") && causal === 0 && mask === null) continue;
    const attributes = { heads: { int: q.heads }, causal: { int: causal } };
    const inputs = [q.from, k.from, v2.from, ...mask === null ? [] : [mask]];
    fused.set(end.outputs[0], { operator: FUSED_ATTENTION, name: end.name, inputs, outputs: end.outputs, attributes });
  }
  return nodes.map((node) => fused.get(node.outputs[0]) ?? node);
}
function withoutUnused(nodes, wanted) {
  const read2 = new Set(wanted);
  const kept = [];
  for (const node of [...nodes].reverse()) {
    if (!node.outputs.some((output) => read2.has(output))) continue;
    for (const input of node.inputs) read2.add(input);
    kept.push(node);
  }
  return kept.reverse();
}

// src/nn/runtime/values.ts
var MOST_WORK = 2 ** 35;
function fresh(context, dims, channelsLast2 = false) {
  let size = 1;
  for (const n of dims) size *= n;
  if (!(size <= LIMITS.numbers) || dims.length > LIMITS.dimensions || size < 0 || !Number.isInteger(size))
    throw new AigcError(
      "model-mismatch",
      context.where,
      `A result of the shape [${dims.join(", ")}] is asked for; ${LIMITS.numbers} numbers are the limit. Take a smaller batch.`
    );
  spend(context, size);
  return { dims, size, pointer: context.engine.take(size), channelsLast: channelsLast2, whole: false };
}
function spend(context, work) {
  context.work -= work;
  if (!(context.work >= 0))
    throw new AigcError(
      "model-mismatch",
      context.where,
      `One run needs more than ${MOST_WORK} multiplications. Take a smaller batch, or a smaller model.`
    );
}
function refuse3({ where }, node, what) {
  const offer = 'Load it with onnxruntime-web instead: { engine: "onnxruntime" }.';
  return new AigcError("model-mismatch", where, `${node.operator} "${node.name}": ${what} ${offer}`);
}
function int(node, name, otherwise) {
  const attribute = node.attributes[name];
  return attribute && "int" in attribute ? attribute.int : otherwise;
}
function float(node, name, otherwise) {
  const attribute = node.attributes[name];
  return attribute && "float" in attribute ? attribute.float : otherwise;
}
function text3(node, name, otherwise) {
  const attribute = node.attributes[name];
  return attribute && "text" in attribute ? attribute.text : otherwise;
}
function list2(node, name) {
  const attribute = node.attributes[name];
  return attribute && "ints" in attribute ? attribute.ints : null;
}
function count(dims, from, to = dims.length) {
  let product2 = 1;
  for (let i = from; i < to; i++) product2 *= dims[i];
  return product2;
}
function axisOf(context, node, axis, rank2) {
  const at2 = axis < 0 ? rank2 + axis : axis;
  if (!(at2 >= 0 && at2 < rank2)) throw refuse3(context, node, `there is no axis ${axis} among ${rank2}.`);
  return at2;
}
function alias(x, dims) {
  return { ...x, dims, channelsLast: false };
}
function permute(context, x, perm, channelsLast2 = false) {
  const { engine: engine2 } = context;
  const dims = perm.map((axis) => x.dims[axis]);
  const y = fresh(context, channelsLast2 ? [dims[0], dims[3], dims[1], dims[2]] : dims, channelsLast2);
  const strides = perm.map((axis) => count(x.dims, axis + 1));
  const [from, to] = [engine2.floats(x.pointer, x.size), engine2.floats(y.pointer, y.size)];
  const place = new Int32Array(dims.length);
  let source = 0;
  for (let i = 0; i < y.size; i++) {
    to[i] = from[source];
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      source += strides[axis];
      if (++place[axis] < dims[axis]) break;
      source -= strides[axis] * dims[axis];
      place[axis] = 0;
    }
  }
  return y;
}
function plain2(context, x) {
  if (!x.channelsLast) return x;
  const [n, c, h, w] = x.dims;
  return permute(context, { ...x, dims: [n, h, w, c], channelsLast: false }, [0, 3, 1, 2]);
}
function channelsLast(context, node, x) {
  if (x.channelsLast) return x;
  if (x.dims.length !== 4) throw refuse3(context, node, `[${x.dims.join(", ")}] is no picture: it has ${x.dims.length} dimensions.`);
  return permute(context, x, [0, 2, 3, 1], true);
}

// src/nn/runtime/pictures.ts
var PICTURE_OPERATORS = {
  Conv: {
    inputs: [2, 3],
    makes: true,
    attributes: { auto_pad: "text", dilations: "ints", group: "int", kernel_shape: "ints", pads: "ints", strides: "ints" },
    objection(node) {
      const [strides, pads] = [list2(node, "strides") ?? [1, 1], list2(node, "pads") ?? [0, 0, 0, 0]];
      if (int(node, "group", 1) !== 1 || (list2(node, "dilations") ?? []).some((n) => n !== 1))
        return "groups and dilations are not supported.";
      if (strides.length !== 2 || strides[0] !== strides[1] || !(strides[0] >= 1 && strides[0] <= 64))
        return `the strides ${strides.join(", ")} are not supported.`;
      if (pads.length !== 4 || pads.some((n) => !(n >= 0 && n <= 1024))) return `the pads ${pads.join(", ")} are not supported.`;
      return ["NOTSET", "VALID", "SAME_UPPER"].includes(text3(node, "auto_pad", "NOTSET")) ? null : `auto_pad ${text3(node, "auto_pad", "")} is not supported.`;
    },
    run(context, node, [given, w, b]) {
      const { engine: engine2 } = context;
      const x = channelsLast(context, node, given);
      const [n, c, h, width] = x.dims;
      const packed = w.packed?.kernel;
      if (packed === void 0) throw refuse3(context, node, "its kernel is not a constant of four dimensions.");
      const [co, ci, kh, kw] = w.dims;
      if (ci !== c) throw refuse3(context, node, `the kernel wants ${ci} channels, the picture has ${c}.`);
      const shape = list2(node, "kernel_shape");
      if (shape && shape.join() !== `${kh},${kw}`) throw refuse3(context, node, `it says ${shape.join(" x ")} and has ${kh} x ${kw}.`);
      if (b && b.size !== co) throw refuse3(context, node, `${b.size} numbers are added to ${co} channels.`);
      const stride = list2(node, "strides")?.[0] ?? 1;
      const auto = text3(node, "auto_pad", "NOTSET");
      const pads = (auto === "NOTSET" ? list2(node, "pads") : null) ?? [0, 0, 0, 0];
      const same = auto === "SAME_UPPER";
      const out = (size, kernel, before2, after) => same ? Math.ceil(size / stride) : Math.floor((size + before2 + after - kernel) / stride) + 1;
      const [oh, ow] = [out(h, kh, pads[0], pads[2]), out(width, kw, pads[1], pads[3])];
      if (!(oh > 0 && ow > 0)) throw refuse3(context, node, `a picture of ${h} x ${width} is smaller than the kernel of ${kh} x ${kw}.`);
      const before = (size, outSize, kernel, pad) => same ? Math.floor(Math.max(0, (outSize - 1) * stride + kernel - size) / 2) : pad;
      const y = fresh(context, [n, co, oh, ow], true);
      spend(context, y.size * ci * kh * kw);
      const [top, left] = [before(h, oh, kh, pads[0]), before(width, ow, kw, pads[1])];
      const [zeros, { scratch }] = [engine2.zeros(c), engine2];
      engine2.kernels.convolve(x.pointer, n, h, width, c, kh, kw, stride, 1, top, left, oh, ow, co, packed, y.pointer, 0, zeros, scratch);
      if (b) engine2.kernels.addSpread(b.pointer, y.pointer, 1, n * oh * ow, co, 1);
      return y;
    }
  },
  Resize: {
    inputs: [3, 3],
    attributes: {
      coordinate_transformation_mode: "text",
      cubic_coeff_a: "float",
      exclude_outside: "int",
      extrapolation_value: "float",
      mode: "text",
      nearest_mode: "text"
    },
    objection: (node) => doublesToNearest(node) ? null : "only doubling to the nearest is supported.",
    run(context, node, [given, , scales]) {
      const factors = scales ? [...context.engine.floats(scales.pointer, Math.min(scales.size, 5))] : [];
      if (factors.join() !== "1,1,2,2") throw refuse3(context, node, "only doubling to the nearest is supported.");
      const x = channelsLast(context, node, given);
      const [n, c, h, w] = x.dims;
      const y = fresh(context, [n, c, 2 * h, 2 * w], true);
      context.engine.kernels.upsample2x(x.pointer, n * h, w, c, y.pointer);
      return y;
    }
  },
  AveragePool: {
    inputs: [1, 1],
    attributes: {
      auto_pad: "text",
      ceil_mode: "int",
      count_include_pad: "int",
      dilations: "ints",
      kernel_shape: "ints",
      pads: "ints",
      strides: "ints"
    },
    objection: (node) => list2(node, "kernel_shape")?.join() === "2,2" && list2(node, "strides")?.join() === "2,2" && [...list2(node, "pads") ?? [], ...list2(node, "dilations")?.map((n) => n - 1) ?? []].every((n) => n === 0) ? null : "only the mean of each 2x2 is supported.",
    run(context, node, [given]) {
      const x = channelsLast(context, node, given);
      const [n, c, h, w] = x.dims;
      if (h % 2 !== 0 || w % 2 !== 0) throw refuse3(context, node, `${h} x ${w} is not even.`);
      const y = fresh(context, [n, c, h / 2, w / 2], true);
      context.engine.kernels.sum2x2(x.pointer, n * h / 2, w / 2, c, 0.25, y.pointer, 0);
      return y;
    }
  }
};
function doublesToNearest(node) {
  const rounding = text3(node, "nearest_mode", "round_prefer_floor");
  const rule = { asymmetric: ["floor", "round_prefer_floor"], half_pixel: ["round_prefer_floor", "round_prefer_ceil"] };
  const names = rule[text3(node, "coordinate_transformation_mode", "half_pixel")];
  return text3(node, "mode", "nearest") === "nearest" && (names?.includes(rounding) ?? false);
}

// src/nn/runtime/rearranging.ts
var REARRANGING_OPERATORS = {
  Identity: { inputs: [1, 1], run: (context, _node, [x]) => plain2(context, x) },
  Reshape: {
    inputs: [2, 2],
    whole: [1],
    attributes: { allowzero: "int" },
    objection: (node) => int(node, "allowzero", 0) === 0 ? null : "allowzero is not supported.",
    run(context, node, [given, wanted]) {
      const x = plain2(context, given);
      if (!wanted.integers) throw refuse3(context, node, "its shape is not a constant.");
      const dims = wanted.integers.map((n, axis) => n === 0 ? x.dims[axis] : n);
      const open2 = dims.indexOf(-1);
      if (open2 >= 0) dims[open2] = -x.size / count(dims, 0);
      if (open2 >= 0 && x.size === 0 && Number.isNaN(dims[open2])) dims[open2] = 0;
      if (count(dims, 0) !== x.size || dims.some((n) => n < 0 || !Number.isInteger(n)))
        throw refuse3(context, node, `[${x.dims.join(", ")}] does not fill [${wanted.integers.join(", ")}].`);
      return alias(x, dims);
    }
  },
  Flatten: {
    inputs: [1, 1],
    attributes: { axis: "int" },
    run(context, node, [given]) {
      const x = plain2(context, given);
      const axis = int(node, "axis", 1);
      const at2 = axis === x.dims.length ? axis : axisOf(context, node, axis, x.dims.length);
      return alias(x, [count(x.dims, 0, at2), count(x.dims, at2)]);
    }
  },
  Transpose: {
    inputs: [1, 1],
    attributes: { perm: "ints" },
    run(context, node, [x]) {
      const rank2 = x.dims.length;
      const perm = list2(node, "perm") ?? x.dims.map((_, axis) => rank2 - 1 - axis);
      if (perm.length !== rank2 || !x.dims.every((_, axis) => perm.includes(axis)))
        throw refuse3(context, node, `[${perm.join(", ")}] is no order of ${rank2} dimensions.`);
      const order = perm.join();
      const dims = perm.map((axis) => x.dims[axis]);
      if (order === "0,3,1,2" && !x.channelsLast) return { ...x, dims, channelsLast: true };
      if (order === "0,2,3,1" && x.channelsLast) return alias(x, dims);
      return permute(context, plain2(context, x), perm);
    }
  },
  Concat: {
    inputs: [1, 1e3],
    attributes: { axis: "int" },
    run(context, node, given) {
      if (given.includes(null)) throw refuse3(context, node, "one of its inputs is left out.");
      const xs = given.map((x) => plain2(context, x));
      const { dims } = xs[0];
      const at2 = axisOf(context, node, int(node, "axis", 0), dims.length);
      let length = 0;
      for (const x of xs) {
        length += x.dims[at2] ?? 0;
        if (x.dims.length !== dims.length || x.dims.some((n, axis) => axis !== at2 && n !== dims[axis]))
          throw refuse3(context, node, `[${x.dims.join(", ")}] cannot be laid beside [${dims.join(", ")}] along axis ${at2}.`);
      }
      const y = fresh(context, dims.with(at2, length));
      const [outer, row] = [count(y.dims, 0, at2), count(y.dims, at2)];
      let start = 0;
      for (const x of xs) {
        const piece = count(x.dims, at2);
        if (piece > 0) context.engine.kernels.copyRows(x.pointer, piece, y.pointer + 4 * start, row, outer, piece, 0);
        start += piece;
      }
      return y;
    }
  },
  Slice: {
    inputs: [3, 5],
    whole: [1, 2, 3, 4],
    run(context, node, [given, starts, ends, axes, steps]) {
      const x = plain2(context, given);
      const single = [starts, ends, axes, steps].every((bound2) => !bound2 || bound2.integers?.length === 1);
      if (!single || (steps?.integers?.[0] ?? 1) !== 1) throw refuse3(context, node, "only one axis with constant bounds is supported.");
      const at2 = axisOf(context, node, axes?.integers?.[0] ?? 0, x.dims.length);
      const length = x.dims[at2];
      const bound = (n) => Math.min(Math.max(n < 0 ? length + n : n, 0), length);
      const start = bound(starts.integers[0]);
      const taken = Math.max(0, bound(ends.integers[0]) - start);
      const y = fresh(context, x.dims.with(at2, taken));
      const inner = count(x.dims, at2 + 1);
      const piece = taken * inner;
      if (piece > 0)
        context.engine.kernels.copyRows(x.pointer + 4 * start * inner, length * inner, y.pointer, piece, count(x.dims, 0, at2), piece, 0);
      return y;
    }
  }
};

// src/nn/runtime/operators.ts
function unary(run, attributes = {}) {
  return {
    inputs: [1, 1],
    attributes,
    makes: true,
    run(context, node, [x], spare) {
      if (spare) spend(context, x.size);
      const y = spare ? x : fresh(context, x.dims, x.channelsLast);
      run(context, node, x.pointer, y.pointer, x.size);
      return y;
    }
  };
}
var RELU = unary(({ engine: engine2 }, _node, x, y, n) => engine2.kernels.relu(x, y, n));
function binary(name) {
  return {
    inputs: [2, 2],
    makes: true,
    run(context, node, [left, right]) {
      const { kernels } = context.engine;
      let [x, y] = [left, right];
      const wider = x.size === y.size ? y.dims.length > x.dims.length : x.size === 0 || y.size === 0 ? y.size === 0 : y.size > x.size;
      if (wider) [x, y] = [y, x];
      if (x.channelsLast !== y.channelsLast && x.size === y.size) [x, y] = [plain2(context, x), plain2(context, y)];
      const spread = spreading(x, y);
      if (!spread) throw refuse3(context, node, `[${y.dims.join(", ")}] cannot be spread over [${x.dims.join(", ")}] here.`);
      const z = fresh(context, x.dims, x.channelsLast);
      kernels[name](x.pointer, y.pointer, z.pointer, spread[0], spread[1], spread[2]);
      if (wider && name === "sub") kernels.affine(z.pointer, z.pointer, z.size, -1, 0);
      return z;
    }
  };
}
function spreading(x, y) {
  const missing = x.dims.length - y.dims.length;
  if (missing < 0) return null;
  if (y.size === 1) return [1, x.size, 1];
  const wide = (axis) => axis < missing ? 1 : y.dims[axis - missing];
  if (x.channelsLast === y.channelsLast && x.dims.every((n2, axis) => n2 === wide(axis))) return [1, 1, x.size];
  if (y.channelsLast && count(y.dims, 2) !== 1) return null;
  const [c, channel] = x.channelsLast ? [x.dims[1], wide(1)] : [x.dims.at(-1), wide(x.dims.length - 1)];
  const n = wide(0);
  if (channel !== c || c === 0 || n === 0 || y.size !== n * c || n !== 1 && n !== x.dims[0]) return null;
  return [n, x.size / (n * c), c];
}
function rows(name) {
  return {
    inputs: [1, 1],
    attributes: { axis: "int" },
    run(context, node, [given]) {
      const x = plain2(context, given);
      const c = x.dims.at(-1);
      const axis = axisOf(context, node, int(node, "axis", context.opset < 13 ? 1 : -1), x.dims.length);
      if (axis !== x.dims.length - 1 || c === 0) throw refuse3(context, node, "only the last axis is supported.");
      const y = fresh(context, x.dims);
      context.engine.kernels[name](x.pointer, y.pointer, x.size / c, c);
      return y;
    }
  };
}
function reduction(name) {
  return {
    inputs: [1, 2],
    whole: [1],
    attributes: { axes: "ints", keepdims: "int", noop_with_empty_axes: "int" },
    run(context, node, [given, axes]) {
      const { engine: engine2 } = context;
      const x = plain2(context, given);
      const wanted = list2(node, "axes") ?? axes?.integers ?? [];
      if (wanted.length !== 1) throw refuse3(context, node, `${wanted.length} constant axes; one is supported.`);
      const at2 = axisOf(context, node, wanted[0], x.dims.length);
      const [outer, mid, inner] = [count(x.dims, 0, at2), x.dims[at2], count(x.dims, at2 + 1)];
      if (mid === 0) throw refuse3(context, node, "there is nothing along its axis.");
      const y = fresh(context, int(node, "keepdims", 1) === 1 ? x.dims.with(at2, 1) : x.dims.toSpliced(at2, 1));
      if (name === "max") engine2.kernels.maxMid(x.pointer, y.pointer, engine2.take(y.size), outer, mid, inner);
      else {
        engine2.clear(y.pointer, y.size);
        engine2.kernels.sumMid(x.pointer, 0, y.pointer, outer, mid, inner, name === "mean" ? 1 / mid : 1);
      }
      return y;
    }
  };
}
function product(context, node, x, w, transposed, bias = 0) {
  const { engine: engine2 } = context;
  const packed = w.packed?.[transposed ? "transposed" : "matrix"];
  if (packed === void 0) throw refuse3(context, node, "its right side is not a constant matrix.");
  const [from, to] = transposed ? [w.dims[1], w.dims[0]] : w.dims;
  if (x.dims.at(-1) !== from) throw refuse3(context, node, `[${x.dims.join(", ")}] cannot be multiplied by a matrix of ${from} x ${to}.`);
  const y = fresh(context, [...x.dims.slice(0, -1), to]);
  spend(context, y.size * from);
  engine2.kernels.gemmPacked(
    x.pointer,
    from,
    1,
    packed,
    y.pointer,
    to,
    x.size / from,
    to,
    from,
    0,
    bias,
    0,
    x.sparse ? 1 : 0,
    engine2.scratch
  );
  return y;
}
var OPERATORS = {
  ...REARRANGING_OPERATORS,
  ...PICTURE_OPERATORS,
  Gemm: {
    inputs: [2, 3],
    makes: true,
    attributes: { alpha: "float", beta: "float", transA: "int", transB: "int" },
    objection: (node) => float(node, "alpha", 1) === 1 && float(node, "beta", 1) === 1 && int(node, "transA", 0) === 0 ? null : "alpha, beta and transA are not supported.",
    run(context, node, [given, w, b]) {
      const x = plain2(context, given);
      if (x.dims.length !== 2) throw refuse3(context, node, `its left side has ${x.dims.length} dimensions.`);
      const transposed = int(node, "transB", 0) !== 0;
      const to = w.dims[transposed ? 0 : 1];
      const single = b?.size === 1;
      if (b && !single && (b.size !== to || b.dims.at(-1) !== to)) throw refuse3(context, node, `${b.size} numbers are added to ${to}.`);
      const y = product(context, node, x, w, transposed, b && !single ? b.pointer : 0);
      if (b && single) context.engine.kernels.addSpread(b.pointer, y.pointer, 1, y.size, 1, 1);
      return y;
    }
  },
  MatMul: { inputs: [2, 2], makes: true, run: (context, node, [x, w]) => product(context, node, plain2(context, x), w, false) },
  Add: binary("add"),
  Sub: binary("sub"),
  Mul: binary("mul"),
  Relu: { ...RELU, run: (...call) => ({ ...RELU.run(...call), sparse: true }) },
  LeakyRelu: unary(({ engine: engine2 }, node, x, y, n) => engine2.kernels.leakyRelu(x, y, n, float(node, "alpha", 0.01)), { alpha: "float" }),
  Tanh: unary(({ engine: engine2 }, _node, x, y, n) => engine2.kernels.tanh(x, y, n)),
  Sigmoid: unary(({ engine: engine2 }, _node, x, y, n) => engine2.kernels.sigmoid(x, y, n)),
  Exp: unary(({ engine: engine2 }, _node, x, y, n) => engine2.kernels.exp(x, y, n)),
  Softmax: rows("softmax"),
  LogSoftmax: rows("logSoftmax"),
  LayerNormalization: {
    inputs: [3, 3],
    makes: true,
    attributes: { axis: "int", epsilon: "float", stash_type: "int" },
    run(context, node, [given, gain, bias]) {
      const { engine: engine2 } = context;
      const x = plain2(context, given);
      const c = x.dims.at(-1);
      const axis = axisOf(context, node, int(node, "axis", -1), x.dims.length);
      if (axis !== x.dims.length - 1 || gain.size !== c || bias.size !== c || c === 0)
        throw refuse3(context, node, "only the last axis, with gain and bias, is supported.");
      const y = fresh(context, x.dims);
      const statistics = engine2.take(2 * x.size / c);
      const epsilon = float(node, "epsilon", 1e-5);
      engine2.kernels.layerNorm(x.pointer, gain.pointer, bias.pointer, y.pointer, statistics, x.size / c, c, epsilon);
      return y;
    }
  },
  Gather: {
    inputs: [2, 2],
    whole: [1],
    attributes: { axis: "int" },
    run(context, node, [table, indices]) {
      if (int(node, "axis", 0) !== 0 || table.dims.length !== 2) throw refuse3(context, node, "only rows of a matrix are supported.");
      const [rowCount, width] = table.dims;
      const y = fresh(context, [...indices.dims, width]);
      context.engine.kernels.gather(table.pointer, indices.pointer, y.pointer, indices.size, width, rowCount);
      return y;
    }
  },
  /** What our writer took apart and `fuseAttention` put together again; not the operator of that name of opset 23. */
  [FUSED_ATTENTION]: {
    inputs: [3, 4],
    attributes: { heads: "int", causal: "int" },
    run(context, node, [q, k, v2, mask]) {
      const { engine: engine2 } = context;
      const [n, tq, size] = q.dims;
      const tk = k.dims[1];
      const heads = int(node, "heads", 1);
      const fits = q.dims.length === 3 && [k, v2].every(({ dims }) => dims.length === 3 && dims[0] === n && dims[1] === tk && dims[2] === size) && (!mask || mask.size === n * tk);
      if (!fits || tk === 0 || !(heads > 0) || size % heads !== 0)
        throw refuse3(context, node, `${heads} heads of [${q.dims.join(", ")}] cannot look at [${k.dims.join(", ")}].`);
      const width = size / heads;
      const y = fresh(context, q.dims);
      const side = Math.max(tq, tk, width);
      spend(context, 2 * n * tq * tk * size);
      const scratch = fresh(context, [GEMM_SCRATCH + side * Math.ceil(side / 8) * 8]).pointer;
      const seen = fresh(context, [n * heads * tq * tk]).pointer;
      const [at2, causal] = [mask?.pointer ?? 0, int(node, "causal", 0)];
      engine2.kernels.attention(q.pointer, k.pointer, v2.pointer, at2, y.pointer, seen, n, heads, tq, tk, width, causal, scratch);
      return y;
    }
  },
  ReduceMean: reduction("mean"),
  ReduceSum: reduction("sum"),
  ReduceMax: reduction("max")
};

// src/nn/runtime/graph.ts
function planGraph(nodes, known, wanted, where) {
  const unknown2 = [...new Set(nodes.filter(({ operator }) => !Object.hasOwn(OPERATORS, operator)).map(({ operator }) => operator))];
  if (unknown2.length > 0) {
    const names = Object.keys(OPERATORS).filter((name) => name !== FUSED_ATTENTION);
    throw new AigcError(
      "model-mismatch",
      where,
      `The operators ${unknown2.slice(0, 20).join(", ")} are outside what the built-in run-time knows (${names.sort().join(", ")}). Load it with onnxruntime-web instead: { engine: "onnxruntime" }.`
    );
  }
  const places = /* @__PURE__ */ new Map();
  for (const name of known) places.set(name, places.size);
  const readers = /* @__PURE__ */ new Map();
  for (const name of [...nodes.flatMap(({ inputs }) => inputs), ...wanted]) readers.set(name, (readers.get(name) ?? 0) + 1);
  const own = /* @__PURE__ */ new Set();
  const corrupt = (what) => new AigcError("model-corrupt", where, `${what} Export the model again.`);
  const steps = nodes.map((node) => {
    const operator = OPERATORS[node.operator];
    const [least, most] = operator.inputs;
    const { inputs } = node;
    if (inputs.length > most || inputs.filter((name, position) => position < least && name !== "").length < least - blanks(node))
      throw refuse3({ where }, node, `it has the inputs "${inputs.slice(0, 10).join('", "')}"; ${least} to ${most} are supported.`);
    const understood = operator.attributes ?? {};
    const strange = Object.entries(node.attributes).filter(([name, attribute]) => {
      const form = Object.hasOwn(understood, name) ? understood[name] : void 0;
      return form === void 0 || !(form in attribute);
    }).map(([name]) => name);
    if (strange.length > 0) throw refuse3({ where }, node, `its attribute ${strange.slice(0, 5).join(", ")} is not supported.`);
    const objection = operator.objection?.(node);
    if (objection) throw refuse3({ where }, node, objection);
    const reads = inputs.map((name) => name === "" ? -1 : places.get(name) ?? -2);
    if (reads.includes(-2))
      throw corrupt(`"${inputs[reads.indexOf(-2)]}", which ${node.operator} "${node.name}" reads, is not made before.`);
    const [output] = node.outputs;
    if (node.outputs.length !== 1 || !output) throw refuse3({ where }, node, `it has ${node.outputs.length} outputs; one is supported.`);
    if (places.has(output)) throw corrupt(`"${output}" is made twice, again by ${node.operator} "${node.name}".`);
    places.set(output, places.size);
    if (operator.makes) own.add(output);
    const spare = own.has(inputs[0] ?? "") && readers.get(inputs[0]) === 1;
    return { node, operator, reads, writes: places.size - 1, spare, given: reads.map(() => null) };
  });
  return { steps, places };
}
var blanks = ({ operator }) => operator === "Resize" ? 1 : 0;

// src/nn/runtime/weights.ts
function dequantize(nodes, constants, where) {
  const byName3 = new Map(constants.map((constant) => [constant.name, constant]));
  const made = [];
  let total = 0;
  const rest = nodes.filter((node) => {
    if (node.operator !== "DequantizeLinear") return true;
    const [numbers2, scale] = [byName3.get(node.inputs[0]), byName3.get(node.inputs[1])];
    const zero = byName3.get(node.inputs[2] ?? "");
    if (!numbers2 || !scale || node.inputs[2] && !zero || !(scale.data instanceof Float32Array))
      throw refuse3({ where }, node, "it works on what is not constant.");
    const at2 = node.attributes["axis"];
    const rank2 = numbers2.dims.length;
    const given = at2 && "int" in at2 ? at2.int : 1;
    const axis = given < 0 ? rank2 + given : given;
    const scales = scale.data;
    const places = scales.length === 1 ? 1 : numbers2.dims[axis] ?? 0;
    if (scales.length !== places || zero && zero.data.length !== places)
      throw refuse3({ where }, node, `${scales.length} scales do not fit the axis ${given} of [${numbers2.dims.join(", ")}].`);
    total += numbers2.data.length;
    if (total > LIMITS.numbers)
      throw new AigcError("model-corrupt", where, `The int8 weights become more than ${LIMITS.numbers} numbers. Export the model again.`);
    const inner = numbers2.dims.slice(axis + 1).reduce((product2, n) => product2 * n, 1);
    const data = new Float32Array(numbers2.data.length);
    for (let i = 0; i < data.length; i++) {
      const place = places === 1 ? 0 : Math.floor(i / inner) % places;
      data[i] = (Number(numbers2.data[i]) - Number(zero?.data[place] ?? 0)) * scales[place];
    }
    made.push({ name: node.outputs[0], dims: numbers2.dims, data });
    return false;
  });
  return { nodes: rest, constants: [...constants, ...made] };
}
function readAs2({ operator, attributes }, position) {
  if (position !== 1) return null;
  if (operator === "MatMul") return "matrix";
  if (operator === "Conv") return "kernel";
  if (operator !== "Gemm") return null;
  const turned = attributes["transB"];
  return turned && "int" in turned && turned.int !== 0 ? "transposed" : "matrix";
}
function keepConstants(engine2, nodes, constants, blocks) {
  const ways = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    node.inputs.forEach((name, position) => {
      const known = ways.get(name);
      if (known) known.add(readAs2(node, position));
      else ways.set(name, /* @__PURE__ */ new Set([readAs2(node, position)]));
    });
  }
  const kept = /* @__PURE__ */ new Map();
  for (const constant of constants) {
    const how = ways.get(constant.name);
    if (how) kept.set(constant.name, keep(engine2, constant, how, blocks));
  }
  return kept;
}
function keep(engine2, { dims, data }, ways, blocks) {
  const size = data.length;
  const block = (n) => {
    const at2 = engine2.allocate(Math.max(n, 1));
    blocks.push(at2);
    return at2;
  };
  if (!(data instanceof Float32Array)) {
    const pointer2 = block(size);
    const to = engine2.ints(pointer2, size);
    for (let i = 0; i < size; i++) to[i] = Number(data[i]);
    return { dims, size, pointer: pointer2, channelsLast: false, whole: true, ...size <= 64 ? { integers: Array.from(data, Number) } : {} };
  }
  const packed = {};
  let pointer = 0;
  for (const way of ways) {
    if (way === null) {
      pointer = block(size);
      engine2.floats(pointer, size).set(data);
    } else if (dims.length === (way === "kernel" ? 4 : 2) && size > 0) packed[way] = pack(engine2, dims, data, way, block);
  }
  return { dims, size, pointer, channelsLast: false, whole: false, packed };
}
function pack(engine2, dims, data, way, block) {
  const size = data.length;
  const [k, n] = way === "kernel" ? [size / dims[0], dims[0]] : way === "matrix" ? [dims[0], dims[1]] : [dims[1], dims[0]];
  const packed = block(engine2.kernels.packedSize(k, n));
  const mark2 = engine2.mark();
  const staged = engine2.take(size);
  const to = engine2.floats(staged, size);
  if (way === "kernel") {
    const [co, ci, kh, kw] = dims;
    for (let o = 0; o < co; o++)
      for (let i = 0; i < ci; i++) for (let t = 0; t < kh * kw; t++) to[(t * ci + i) * co + o] = data[(o * ci + i) * kh * kw + t];
  } else to.set(data);
  const turned = way === "transposed";
  engine2.kernels.packB(staged, k, n, turned ? 1 : n, turned ? k : 1, packed);
  engine2.release(mark2);
  return packed;
}

// src/nn/runtime/runtime.ts
var INPUT_TYPES = ["float32", "int64", "int32", "uint8"];
function createRuntimeModel(engine2, manifest, bytes) {
  const where = manifest.name;
  const file = readOnnxFile(bytes, where);
  for (const [kind, said, found] of [
    ["input", manifest.inputs, file.inputs],
    ["output", manifest.outputs, file.outputs]
  ]) {
    const [a, b] = [signature2(said), signature2(found)];
    if (a !== b)
      throw new AigcError(
        "model-mismatch",
        where,
        `The manifest promises the ${kind}s ${a}, the file has ${b}. Take manifest and weights of the same training.`
      );
  }
  const elsewhere = 'Load it with onnxruntime-web instead: { engine: "onnxruntime" }.';
  for (const { name, type } of file.unread)
    throw new AigcError(
      "model-mismatch",
      where,
      `The constant "${name}" has element type ${type}. float32, uint8, int8, int32 and int64 can be read. ${elsewhere}`
    );
  for (const [name, { type }] of Object.entries(file.inputs))
    if (!INPUT_TYPES.includes(type))
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" is of ${type}; ${INPUT_TYPES.join(", ")} are supported. ${elsewhere}`
      );
  for (const [name, { type }] of Object.entries(file.outputs))
    if (type !== "float32")
      throw new AigcError("model-mismatch", where, `The output "${name}" is of ${type}; only float32 is supported. ${elsewhere}`);
  const context = { engine: engine2, where, opset: file.opset, work: MOST_WORK };
  const folded = dequantize(file.nodes, file.constants, where);
  const nodes = file.producer === "phaser-aigc" ? fuseAttention(folded.nodes, folded.constants) : folded.nodes;
  const wanted = Object.keys(file.outputs);
  const names = [...Object.keys(file.inputs), ...folded.constants.map(({ name }) => name)];
  const { steps, places } = planGraph(withoutUnused(nodes, wanted), names, wanted, where);
  const results = Object.entries(manifest.outputs).map(([name, spec]) => {
    const place = places.get(name);
    if (place === void 0) throw new AigcError("model-corrupt", where, `The output "${name}" is made by nobody. Export the model again.`);
    return { name, spec, place };
  });
  const values = Array.from({ length: places.size }, () => null);
  const blocks = [];
  const free = () => {
    for (const block of blocks.splice(0)) engine2.free(block);
  };
  const mark2 = engine2.mark();
  try {
    const read2 = steps.map(({ node }) => node);
    for (const [name, constant] of keepConstants(engine2, read2, folded.constants, blocks)) values[places.get(name)] = constant;
  } catch (error) {
    engine2.release(mark2);
    free();
    throw error;
  }
  let disposed = false;
  return {
    manifest,
    run(inputs) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs);
      context.work = MOST_WORK;
      const mark3 = engine2.mark();
      try {
        const lengths = bind(context, manifest.inputs, inputs, (name, value) => values[places.get(name)] = value);
        for (const step of steps) values[step.writes] = runStep(context, step, values);
        const outputs = {};
        for (const { name, spec, place } of results) outputs[name] = result(context, name, spec, values[place], lengths);
        return outputs;
      } finally {
        engine2.release(mark3);
      }
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      free();
    }
  };
}
function runStep(context, { node, operator, reads, spare, given }, values) {
  for (let i = 0; i < reads.length; i++) {
    const value = reads[i] < 0 ? null : values[reads[i]];
    if (value && value.whole !== (operator.whole?.includes(i) ?? false))
      throw refuse3(context, node, `its input "${node.inputs[i]}" holds ${value.whole ? "whole numbers" : "fractions"}.`);
    given[i] = value;
  }
  return operator.run(context, node, given, spare);
}
function result({ engine: engine2, where }, name, spec, value, lengths) {
  const { pointer, size, dims } = value;
  const { shape } = spec;
  if (value.whole || dims.length !== shape.length || !shape.every((n, axis) => (typeof n === "number" ? n : lengths.get(n) ?? dims[axis]) === dims[axis]))
    throw new AigcError(
      "model-mismatch",
      where,
      `The output "${name}" came out as [${dims.join(", ")}]; the manifest promises [${shape.join(", ")}]. Take manifest and weights of the same training.`
    );
  const data = engine2.floats(pointer, size).slice();
  if (size > 0 && !Number.isFinite(engine2.kernels.sumSquares(pointer, size)) && !data.every((x) => Number.isFinite(x)))
    throw new AigcError(
      "not-finite",
      where,
      `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`
    );
  return { dims: [...dims], data };
}
function bind({ engine: engine2, where }, specs, given, put2) {
  const free = /* @__PURE__ */ new Map();
  for (const [name, { type, shape }] of Object.entries(specs)) {
    const tensor2 = given[name];
    const expected = `${type}[${shape.join(", ")}]`;
    if (!tensor2)
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" (${expected}) is missing; there are ${Object.keys(given).join(", ") || "none"}. Give all inputs of the manifest.`
      );
    const { dims, data } = tensor2;
    const size = dims.reduce((product2, n) => product2 * n, 1);
    const fits = dims.length === shape.length && dims.every((n) => n >= 0 && Number.isInteger(n)) && size === data.length && size <= LIMITS.numbers && shape.every((n, axis) => {
      if (typeof n === "number") return n === dims[axis];
      const known = free.get(n);
      free.set(n, dims[axis]);
      return known === void 0 || known === dims[axis];
    });
    const typed = type === "float32" ? data instanceof Float32Array : type === "int64" ? data instanceof BigInt64Array || data instanceof Int32Array : type === "int32" ? data instanceof Int32Array : data instanceof Uint8Array;
    if (!fits || !typed)
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" is ${data.constructor.name}[${dims.join(", ")}] with ${data.length} numbers; the model wants ${expected}.`
      );
    const pointer = engine2.take(size);
    if (data instanceof Float32Array) engine2.floats(pointer, size).set(data);
    else {
      const ints = engine2.ints(pointer, size);
      for (let i = 0; i < size; i++) ints[i] = Number(data[i]);
    }
    put2(name, { dims, size, pointer, channelsLast: false, whole: type !== "float32" });
  }
  return free;
}
function signature2(specs) {
  return Object.entries(specs).map(([name, { type, shape }]) => `${name}: ${type}[${shape.map((n) => typeof n === "number" ? n : "*").join(", ")}]`).sort().join("; ");
}

// src/nn/host/load-model.ts
var checkOrt = (where, name, value) => {
  if (typeof value !== "function")
    checkFields(where, name, value, { env: checkObject }, "the module onnxruntime-web/wasm, or a function that imports it");
};
var READING = { "engine?": oneOf(["runtime", "onnxruntime"]), "unchecked?": checkFlag, "ort?": checkOrt };
var FETCHING = { "signal?": checkSignal, "fetch?": checkFunction, "timeout?": within(0) };
var engine = null;
function sharedEngine() {
  if (!engine) {
    engine = createEngine();
    engine.catch(() => engine = null);
  }
  return engine;
}
async function readModel2(manifest, bytes, options = {}) {
  const papers = { name: checkText, contract: checkText, sha256: checkText, inputs: checkSignature, outputs: checkSignature };
  checkFields("loader", "manifest", manifest, papers, "what readManifest() made");
  const where = manifest.name;
  arrayOf("Uint8Array")(where, "bytes", bytes);
  checkFields(where, "options", options, READING);
  if (options.unchecked) checkSize(manifest, bytes);
  else await checkWeights(manifest, bytes);
  return open(manifest, bytes, options);
}
async function open(manifest, bytes, options) {
  if (options.engine === "onnxruntime") return createOrtModel(manifest, bytes, options.ort);
  return createRuntimeModel(await sharedEngine(), manifest, bytes);
}

// src/alea.ts
var TWO_TO_MINUS_32 = 23283064365386963e-26;
function createAlea(seed) {
  const mash = createMash();
  const start = [mash(" "), mash(" "), mash(" ")];
  const [s0, s1, s2] = start.map((s) => {
    const mashed = s - mash(seed);
    return mashed < 0 ? mashed + 1 : mashed;
  });
  return resumeAlea({ c: 1, s0, s1, s2 });
}
function resumeAlea({ c, s0, s1, s2 }) {
  return {
    next() {
      const t = 2091639 * s0 + c * TWO_TO_MINUS_32;
      s0 = s1;
      s1 = s2;
      c = t | 0;
      return s2 = t - c;
    },
    state: () => ({ c, s0, s1, s2 })
  };
}
function createMash() {
  let n = 4022871197;
  return (text4) => {
    for (let i = 0; i < text4.length; i++) {
      n += text4.charCodeAt(i);
      let h = 0.02519603282416938 * n;
      n = h >>> 0;
      h -= n;
      h *= n;
      n = h >>> 0;
      h -= n;
      n += h * 4294967296;
    }
    return (n >>> 0) * TWO_TO_MINUS_32;
  };
}

// src/exact-math.ts
var LN22 = 0.6931471805599453;
function log(x) {
  let doublings = 0;
  for (; x > 1.4142135623730951; x /= 2) doublings++;
  for (; x < 0.7071067811865476; x *= 2) doublings--;
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 2 * s * sum + doublings * LN22;
}

// src/rng.ts
function createRng(seed) {
  checkSeed("rng", "seed", seed);
  return fromAlea(String(seed), createAlea(String(seed)));
}
function fromAlea(seed, alea) {
  const draw2 = alea.next;
  const rng = {
    seed,
    next: draw2,
    below: (n) => Math.floor(draw2() * n),
    // The polar method (Marsaglia and Bray, 1964). Its second value is thrown away: keeping it would be hidden state.
    normal() {
      for (; ; ) {
        const x = 2 * draw2() - 1;
        const y = 2 * draw2() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1) return x * Math.sqrt(-2 * log(square) / square);
      }
    },
    pick: (xs) => xs[Math.floor(draw2() * xs.length)],
    fork(label) {
      checkSeed("rng", "label", label);
      return createRng(`${seed}/${label}`);
    },
    choose: (weights) => placeAt(weights, draw2()),
    state: () => ({ seed, alea: alea.state() })
  };
  return rng;
}
function placeAt(weights, share2) {
  let rest = 0;
  for (let i = 0; i < weights.length; i++) rest += weights[i];
  rest *= share2;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] > 0)) continue;
    last = i;
    rest -= weights[i];
    if (rest < 0) break;
  }
  return last;
}

// test/generators/shipped-answers.ts
var KINDS2 = { level: levelKind, sprite: spriteKind, dialogue: dialogueKind };
var speaker = { name: "Orla", role: "herbalist", mood: -1 };
var ASKED = {
  "level-room@1": [
    "level",
    "level-room",
    [
      { width: 48, height: 36, enemies: 6, key: true },
      { width: 32, height: 24, enemies: 2, style: "ruin" },
      { width: 32, height: 12, enemies: 0, openness: 0.8 }
    ]
  ],
  "sprite-masked@1": ["sprite", "sprite-masked", [{ tags: ["knight", "silver"] }, { words: "a green dragon" }]],
  "sprite-latent@1": ["sprite", "sprite-vae", [{ tags: ["knight", "silver"] }, { words: "a green dragon" }, { tags: ["humanoid"] }]],
  "dialogue@1": [
    "dialogue",
    "dialogue",
    [
      { speaker, act: "rumour", language: "en", slots: { place: "the old mine", foe: "cave rats" } },
      { speaker: { ...speaker, role: "hunter", mood: 1 }, act: "idle-bark", language: "zh", slots: { place: "\u8001\u77FF\u6D1E" } },
      { speaker: { ...speaker, role: "smith", mood: 0 }, act: "refuse", language: "en", slots: { player: "Ada", price: "12 coins" } }
    ]
  ]
};
var ANSWERING = Object.keys(ASKED);
async function shippedAnswers(contract, change = (same) => same) {
  const [name, folder, requests] = ASKED[contract];
  const manifest = readManifest(readFileSync(`models/${folder}/manifest.json`, "utf8"));
  const model = await readModel2(change(manifest), new Uint8Array(readFileSync(`models/${folder}/model.onnx`)));
  const generator = KINDS2[name].learned[contract](model);
  const answers = [];
  for (const [i, request] of requests.entries()) {
    const content = await generator.propose(request, createRng("bits").fork(i));
    const named = "tiles" in content ? { ...content, tiles: content.tiles.map((code) => TILES[code]) } : content;
    answers.push(createHash("sha256").update(JSON.stringify(named)).digest("hex").slice(0, 12));
  }
  model.dispose();
  return answers;
}
export {
  ANSWERING,
  shippedAnswers
};
