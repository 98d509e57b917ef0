import { checkChoice, checkFields, checkNumber, checkObject, checkSeed, checkText, oneOf } from "../../../arguments.ts";
import type { Language, Line, Persona, Provenance } from "../../../content.ts";
import {
  ACT_SLOTS,
  ACTS,
  LANGUAGES,
  LONGEST_HEARD,
  REGISTERS,
  SLOTS,
  type Act,
  type Fact,
  type LineRequest,
  type Slot,
} from "../dialogue.ts";
import { PERSONA_TRAITS } from "../../../persona-traits.ts";
import { fittingFacts, readFact } from "../facts.ts";
import { isInsult, meant } from "../tone.ts";
import * as is from "../../../schema.ts";
import type { Made } from "../../../generator.ts";
import { checkVoicePack, type VoicePack } from "../voice-pack.ts";
import { plainVoice } from "../plain-voice.ts";

/** Who an npc is beside its persona: chance, language, knowledge, memory. */
export interface NpcOptions {
  readonly seed: string | number;
  /** Default "en". */
  readonly language?: Language;
  /** How people speak in the game, as `readVoice` makes it or a file of `voices/` holds it. Default: the plain voice of no setting. */
  readonly voice?: VoicePack;
  /** Facts of the world that the npc may state in an answer: `{ player: "Ada", place: "the old mine" }`. */
  readonly knows?: Readonly<Partial<Record<Slot, string | Fact>>>;
  /** Proposals asked of the network before the grammar answers; a talk should not falter. Default 2. */
  readonly attempts?: number;
  /** A memory taken from an earlier `npc.memory`, for example out of a saved game: the talk goes on as if it had not been saved. */
  readonly memory?: readonly Remembered[];
}

/** One turn of a talk; plain data, to be saved with the game. */
export interface Remembered {
  /** Counted from 0 over the whole talk, forgotten turns too; absent in what older versions saved. */
  readonly turn?: number;
  readonly heard?: string;
  readonly line: Line;
}

/** A line with its papers, which list the facts that were too long to be said. */
export interface Said extends Made<Line> {
  readonly provenance: Provenance & { readonly leftOut?: readonly Slot[] };
}

/** Somebody who talks. The same persona, seed and turns give the same talk. */
export interface Npc {
  readonly persona: Persona;
  /** What was said, oldest first, the last {@link MEMORY} turns. */
  readonly memory: readonly Remembered[];
  /** Says something that does `act`, stating exactly the facts in `slots`, as far as they fit into a bubble. */
  say(act: Act, slots?: LineRequest["slots"]): Promise<Said>;
  /** Answers: the act is chosen by what was heard and by mood, the facts from what the npc knows. */
  hear(text: string): Promise<Said>;
}

const MEMORY = 50;
/** Nobody says again what they said that lately, while there is something else to say. */
const RECENT = 8;

/**
 * @param make asks the dialogue chain of the game; ends with the scene
 * @throws AigcError `bad-request`, naming the argument
 */
export function createNpc(
  persona: Persona,
  options: NpcOptions,
  make: (request: LineRequest, options: { seed: string; attempts: number }) => Promise<Made<Line>>,
): Npc {
  checkNpc(persona, options);
  const { seed, language = "en", knows = {}, attempts = 2 } = options;
  const memory: Remembered[] = [...(options.memory ?? [])];
  let before: Promise<unknown> = Promise.resolve();

  async function speak(act: Act, given: LineRequest["slots"], heard?: string): Promise<Said> {
    const { slots, leftOut } = fittingFacts(given ?? {}, language);
    const turn = turnAfter(memory);
    const recent = memory.slice(-RECENT).map(({ line }) => line.text);
    const made = await make(
      { speaker: persona, language, recent, act, slots, ...(heard === undefined ? {} : { heard }) },
      { seed: `${seed}/${persona.name}/${turn}`, attempts },
    );
    memory.push({ turn, ...(heard === undefined ? {} : { heard }), line: made.content });
    if (memory.length > MEMORY) memory.shift();
    return leftOut.length === 0 ? made : { ...made, provenance: { ...made.provenance, leftOut } };
  }

  /** One turn after the other, so that who asks twice at once hears what who asks twice in turn hears. */
  function inTurn(turn: () => Promise<Said>): Promise<Said> {
    const next = before.then(turn);
    before = next.catch(() => {});
    return next;
  }

  return {
    persona,
    memory,
    say: (act, slots) =>
      inTurn(() => {
        checkChoice("npc", "act", act, ACTS);
        if (slots !== undefined) checkObject("npc", "slots", slots, 'an object of facts: { place: "the old mine" }');
        return speak(act, slots);
      }),
    hear: (text) =>
      inTurn(() => {
        checkText("npc", "text", text);
        const heard = text.slice(0, LONGEST_HEARD);
        const act = answerTo(heard, persona.mood);
        const facts = ACT_SLOTS[act].flatMap((slot) => (knows[slot] === undefined ? [] : [[slot, knows[slot]] as const]));
        return speak(act, Object.fromEntries(facts), heard);
      }),
  };
}

/** The count goes on where the saved talk stopped. */
function turnAfter(memory: readonly Remembered[]): number {
  const last = memory.at(-1);
  return last === undefined ? 0 : (last.turn ?? memory.length - 1) + 1;
}

function checkNpc(persona: Persona, options: NpcOptions): void {
  checkObject("npc", "persona", persona, "an object { name, role, mood }");
  checkText("npc", "persona.name", persona.name);
  checkNumber("npc", "persona.mood", persona.mood);
  checkFields("npc", "persona", persona, { ...PERSONA_TRAITS, "register?": oneOf(REGISTERS) });
  checkObject("npc", "options", options, "an object { seed }");
  const { voice = plainVoice() } = options;
  checkVoicePack("npc", "options.voice", voice);
  checkChoice("npc", "persona.role", persona.role, voice.roles);
  checkSeed("npc", "options.seed", options.seed);
  const { language = "en", knows = {}, attempts = 1, memory = [] } = options;
  checkChoice("npc", "options.language", language, LANGUAGES);
  checkNumber("npc", "options.attempts", attempts, { least: 1, most: 1000, whole: true });
  checkObject("npc", "options.knows", knows, 'an object of facts: { place: "the old mine" }');
  for (const [slot, fact] of Object.entries(knows)) {
    checkChoice("npc", "a name in options.knows", slot, SLOTS);
    if (fact !== undefined) readFact(fact, slot, `options.knows.${slot}`, "npc");
  }
  is.readAs(SAVED, memory, { where: "npc", name: "options.memory", code: "bad-request" });
}

/** Out of a saved game: of every turn what is read of it. */
const SAVED = is.list(
  is.fields(
    {
      turn: is.optional(is.whole()),
      heard: is.optional(is.text()),
      line: is.fields({ speaker: is.text(), act: is.text(), language: is.choice(LANGUAGES), text: is.text() }, "a line { text }"),
    },
    "a turn { line }",
  ),
  "the memory of an npc: a list of turns",
);

const ANSWERS: readonly (readonly [RegExp, Act])[] = [
  [/\b(bye|goodbye|farewell|(?<!\b(?:to|can|could|i|we|did|may|nice|good) )see you|good night)\b|再见|再会|告辞|晚安/i, "farewell"],
  [/\b(work|job|quest|task|help you|need anything)\b|任务|活儿?干|帮忙/i, "offer-quest"],
  [/\b(buy|sell|trade|price|cost|coins?|wares?)\b|买|卖|多少钱|价(?!值)/i, "trade-offer"],
  [/\b(news|rumou?rs?|heard|gossip|happening)\b|消息|传闻|听说/i, "rumour"],
  [/\b(danger|dangerous|not safe|unsafe|safe|careful|monsters?)\b|危险|小心|怪(?![你我他她它])/i, "warn"],
  [/\b(where|how do i|find|which way|dungeon|cave|(?<!\b(?:of|is|are|was|be|not|all|it's|that's) )mine)\b|哪里|怎么走|在哪/i, "quest-hint"],
  [/\b(hello|hi|hey|greetings|good (morning|day|evening))\b|你好|早上好|晚上好/i, "greet"],
];

/** Which act answers `heard`: the first of {@link ANSWERS} that fits; insults are refused, or met by a threat from the hostile. */
export function answerTo(heard: string, mood: number): Act {
  if (isInsult(heard)) return mood < -0.33 ? "threaten" : "refuse";
  return ANSWERS.find(([words]) => meant(heard, words))?.[1] ?? "small-talk";
}
