import type { ChangeName } from "./changes.ts";
import type { SoundEvent } from "./events.ts";

/** English words for events; words of several parts have a hyphen. */
export const EVENTS: Readonly<Record<SoundEvent, string>> = {
  hit: "hit punch blow strike thud smack impact bump kick whack bonk bash knock slap clash attack stab bite club mace hammer fist",
  hurt: "hurt pain ouch ow wound injury damage oof cry grunt yelp scream groan moan hiss",
  death: "death die dead dying game-over defeat lose fail failure kill doom ghost",
  slash: "slash sword blade cut slice knife dagger katana claw scythe axe",
  swing: "swing swoosh whoosh swish miss dodge dash roll throw wave fly flap wing",
  bow: "bow arrow shoot-arrow crossbow twang archer string dart",
  shield: "shield block parry armor armour clang guard deflect anvil forge smith gong",
  roar: "roar growl monster dragon beast lion bear howl boss troll giant-beast snarl bellow demon zombie bull",
  laser: "laser ray zap beam blaster pew phaser shot gun pistol shoot turret",
  explosion: "explosion explode bomb blast boom grenade dynamite cannon burst detonate mine rocket tnt fireball",
  shatter: "shatter break broken smash pot vase window crack crash bottle jar dish ice",
  step: "step footstep walk foot run boot land march tread tiptoe",
  jump: "jump hop leap bounce spring boing trampoline",
  door: "door gate portcullis hinge creak drawbridge hatch",
  chest: "chest treasure loot treasure-chest reward box crate unlock",
  key: "key keys jingle keyring lock rattle chain tambourine",
  stairs: "stairs stair staircase ladder descend downstairs floor-down next-floor",
  fire: "fire flame burn campfire torch bonfire ember-fire crackle hearth lantern candle brazier",
  water: "water bubble splash drop drip swim river potion drink rain pond gulp liquid slime lake sea fish fountain",
  thunder: "thunder lightning storm thunderstorm earthquake quake rumble avalanche collapse",
  wind: "wind gust breeze blizzard snow air draught draft howling-wind desert",
  bell: "bell chime dong ding church clock hour tower-bell toll",
  coin: "coin coins money gold buy sell pay purse shop purchase cash dime",
  pickup: "pickup pick pick-up picking-up ember item collect gather gem jewel take grab star heart bonus powerup power-up",
  spell: "spell magic-spell cast magic curse wizard witch sorcery enchantment hex summon fairy",
  heal: "heal healing cure health restore bless blessing rest sleep save inn prayer angel",
  teleport: "teleport portal warp blink vanish appear disappear ufo",
  alarm: "alarm alert warning siren danger alarm-clock emergency",
  move: "move menu-move cursor tick hover blip scroll type typing",
  select: "select menu-select confirm accept choose ok click press button start yes menu",
  error: "error denied wrong refuse refused deny invalid no-entry buzzer cannot buzz forbidden mistake cancel",
  talk: "talk talk-open speak speech dialogue dialog say voice hello greet greeting message chat villager pop",
  quest: "quest quest-done quest-complete success win victory fanfare complete done finish mission achievement triumph",
  "level-up": "level-up levelup upgrade promote promotion rank-up stronger level evolve grow",
};

/** English words for changes. */
export const CHANGES: Readonly<Record<ChangeName, string>> = {
  large: "large big heavy huge giant massive great mighty enormous thick fat",
  small: "small tiny little light mini thin baby cute",
  high: "high shrill squeaky high-pitched",
  low: "low deep bass low-pitched",
  long: "long slow lasting lingering slowly",
  short: "short quick fast brief sudden rapid",
  quiet: "quiet faint silent hushed quietly whispered weak",
  loud: "loud strong powerful violent hard loudly",
  bright: "bright sharp crisp clear shiny shining golden glittering sparkling sparkly",
  dull: "dull dark muffled dim",
  soft: "soft gentle smooth warm mellow softly calm",
  wooden: "wooden wood oak timber",
  metal: "metal metallic iron steel silver bronze copper tin",
  glass: "glass crystal glassy crystalline icy frozen porcelain",
  stone: "stone rock stony clay brick marble earthen",
  wet: "wet watery underwater slimy muddy",
  magic: "magical enchanted mystic mysterious arcane holy sacred fairy-like",
  echoing: "echo echoing cave hall cavern dungeon reverb hollow cathedral",
  far: "far distant away faraway",
  rough: "rough harsh gritty evil angry dirty distorted rusty old fierce cruel",
  retro: "retro 8-bit eight-bit pixel chiptune arcade",
  happy: "happy cheerful merry joyful funny",
  sad: "sad gloomy mournful sorrowful tragic",
  rising: "rising upward ascending",
  falling: "falling downward descending",
};

/** Words without a meaning for sounds. */
export const FILLERS =
  "a an the some sound sounds effect effects noise sfx is it its being that which when i you he she my your his her to for at by very really so like as please make me new gets get got opens open opening closes close closing shut shuts makes made one want playing play up down out someone somebody off";
/** Words before a secondary event. */
export const BESIDE = "of with and in on from plus into under over through";
/** Words that negate the next word. */
export const WITHOUT = "no not without never non";
