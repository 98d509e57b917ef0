import {
  checkChoice,
  checkFields,
  checkFunction,
  checkList,
  checkNumber,
  checkObject,
  checkSeed,
  checkText,
  oneOf,
} from "../../arguments.ts";
import { PERSONA_TRAITS } from "../../persona-traits.ts";
import type { Language, Line, Persona, Provenance } from "../../content.ts";
import { ACTS, LANGUAGES, LONGEST_HEARD, MOODS, REGISTERS, type Act, type LineRequest, type Slot } from "./dialogue.ts";
import { fittingFacts } from "./facts.ts";
import { factsTold, withFacts, type Known } from "./facts-told.ts";
import { checkKnowing, checkKnows, inMind, knowings, sameKnowing, type Knowing } from "./knowing.ts";
import { createRng } from "../../rng.ts";
import { askedAbout, isUnknown, toldAgain, wantsName, withoutAddress, withThere } from "./asked-about.ts";
import { answerFor, eventsOf } from "./answer.ts";
import { EVENTS, felt, lived, moodOf, NEW_MIND, type Mind, type MindEventKind } from "./mind.ts";
import { reallyOffered, type Offers } from "./offers.ts";
import { visibleText } from "./player-text.ts";
import { intentByWords, type Intent, type ReadIntent } from "./understand.ts";
import * as is from "../../schema.ts";
import type { Generator, Made } from "../../generator.ts";
import { checkGeneratorObject } from "../../handed-in.ts";
import { checkVoicePack, type VoicePack } from "./voice-pack.ts";
import { plainVoice } from "./plain-voice.ts";

/** Options of an npc: its seed, language, knowledge and memory. */
export interface NpcOptions {
  readonly seed: string | number;
  /** Default "en". */
  readonly language?: Language;
  /** The voice of the game, from `readVoice`. Default: the plain voice, which belongs to no setting. */
  readonly voice?: VoicePack;
  /**
   * Facts of the world that the npc may state in an answer: `{ player: "Ada", place: "the old mine" }`; or a list of {@link Knowing},
   * where there are several of a kind, or where it matters who told. What is not in it the npc cannot say.
   */
  readonly knows?: Known | readonly Knowing[];
  /** Asked with every answer: what they really offer now, so that nobody offers work or goods that the game does not have. */
  readonly offers?: () => Offers;
  /** Proposals of a network before the grammar answers; few, so that an answer comes quickly. Default 2. */
  readonly attempts?: number;
  /** A generator that is asked before those of the game: `endpointLine(…)`. When it fails, they answer. */
  readonly first?: Generator<LineRequest, Line>;
  /** Actions that a line may propose: `["open-gate"]`. Only `endpointLine` proposes any, as `line.action`; the game decides. */
  readonly actions?: readonly string[];
  /** Tells what the player wants; `understandBy(model)`. Default: the network of the game if it is loaded, else rules. */
  readonly understand?: ReadIntent;
  /** An earlier `npc.memory`, for example out of a saved game: the talk goes on as if it had never stopped. */
  readonly memory?: readonly Remembered[];
  /** The feelings for the player at the beginning. Default: those in `memory`, or none. */
  readonly mind?: Mind;
}

/** One turn of a talk; plain data, to be saved with the game. */
export interface Remembered {
  /** Counted from 0 over the whole talk, with the forgotten turns; missing in memories of older versions. */
  readonly turn?: number;
  readonly heard?: string;
  readonly line: Line;
  /** The feelings of the npc after this turn; only the last turn has them. */
  readonly mind?: Mind;
}

/** A line with its papers, which list the facts that did not fit. */
export interface Said extends Made<Line> {
  readonly provenance: Provenance & { readonly leftOut?: readonly Slot[] };
}

/** A character that talks and remembers. The same persona, seed and turns give the same talk. */
export interface Npc {
  readonly persona: Persona;
  /** What was said, oldest first, the last {@link MEMORY} turns. */
  readonly memory: readonly Remembered[];
  /** The feelings of the npc for the player, and their causes. */
  readonly mind: Mind;
  /** What the npc knows, oldest first. */
  readonly knows: readonly Knowing[];
  /** Tells the npc a fact of the world, which it may state from now on. What is known already is not learnt twice. */
  learn(fact: Knowing): void;
  /** Makes a line of `act` that states the facts in `slots`, as many as fit into a speech bubble. */
  say(act: Act, slots?: LineRequest["slots"]): Promise<Said>;
  /** Answers the player. The heard text and the feelings choose the act; the facts are those that the npc knows. */
  hear(text: string): Promise<Said>;
  /** Tells the npc what happened in the game: "helped", "hurt", "stolen-from", "kept-promise"; it changes how the npc answers. */
  feel(event: MindEventKind): void;
}

const MEMORY = 50;
/** Trust from which somebody tells their own secret. */
const TRUSTED = 0.25;
/** So many recent lines are not repeated while there is another. */
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
  const { seed, language = "en", attempts = 2, actions, understand = intentByWords } = options;
  const knows: Knowing[] = knowings(options.knows ?? {});
  const memory: Remembered[] = [...(options.memory ?? [])];
  let mind = mindAtFirst(options, memory);
  const inTurn = queue();

  async function speak(act: Act, given: LineRequest["slots"], happened: readonly MindEventKind[], heard?: string): Promise<Said> {
    const { slots, leftOut } = fittingFacts(given ?? {}, language);
    const turn = turnAfter(memory);
    const recent = memory.slice(-RECENT).map(({ line }) => line.text);
    const speaker = speakerOf(persona, mind);
    const made = await make(
      { speaker, language, recent, act, slots, ...(heard === undefined ? {} : { heard }), ...(actions === undefined ? {} : { actions }) },
      { seed: `${seed}/${persona.name}/${turn}`, attempts },
    );
    mind = lived(mind, happened, turn, persona.traits);
    keep(memory, { turn, ...(heard === undefined ? {} : { heard }), line: made.content, mind });
    return leftOut.length === 0 ? made : { ...made, provenance: { ...made.provenance, leftOut } };
  }

  return {
    persona,
    memory,
    get mind() {
      return mind;
    },
    say: (act, slots) =>
      inTurn(() => {
        checkChoice("npc", "act", act, ACTS);
        if (slots !== undefined) checkObject("npc", "slots", slots, 'an object of facts: { place: "the old mine" }');
        return speak(act, slots, eventsOf("chat", "", act));
      }),
    hear: (text) =>
      inTurn(async () => {
        const heard = heardIn(text);
        const wanted = await understand(withoutAddress(heard, persona.name));
        const { act, slots, happened } = answered(heard, wanted, persona, mind, memory, knows, options);
        return speak(act, slots, happened, heard);
      }),
    knows,
    learn: (fact) => learnt(knows, fact),
    feel(event) {
      checkChoice("npc", "event", event, EVENTS);
      mind = felt(mind, event, turnAfter(memory), persona.traits);
      if (memory.length > 0) memory.push({ ...memory.pop()!, mind });
    },
  };
}

/** Runs turns one after the other: two calls at once give the same lines as two calls in sequence. */
function queue(): <T>(turn: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (turn) => {
    const next = before.then(turn);
    before = next.catch(() => {});
    return next;
  };
}

const mindAtFirst = ({ mind }: NpcOptions, memory: readonly Remembered[]): Mind =>
  mind ?? memory.at(-1)?.mind ?? (memory.length > 0 ? felt(NEW_MIND, "met", 0) : NEW_MIND);

/** As they are towards this player now. What is hidden is told to whom is trusted; nobody else's line knows it. */
function speakerOf({ secret, ...open }: Persona, mind: Mind): Persona {
  const trusted = secret !== undefined && mind.trust >= TRUSTED;
  return { ...open, ...(trusted ? { secret } : {}), mood: moodOf(open, mind) };
}

/** The last turn alone has the mind, and no more turns are kept than {@link MEMORY}. */
function keep(memory: Remembered[], turn: Remembered): void {
  if (memory.length > 0) memory.push(withoutMind(memory.pop()!));
  memory.push(turn);
  if (memory.length > MEMORY) memory.shift();
}

function learnt(knows: Knowing[], fact: Knowing): void {
  checkKnowing("npc", "fact", fact);
  if (!knows.some((known) => sameKnowing(known, fact))) knows.push(fact);
}

function heardIn(text: string): string {
  checkText("npc", "text", text);
  return visibleText(text.slice(0, 4 * LONGEST_HEARD)).slice(0, LONGEST_HEARD);
}

function withoutMind({ turn, heard, line }: Remembered): Remembered {
  return { ...(turn === undefined ? {} : { turn }), ...(heard === undefined ? {} : { heard }), line };
}

/** The act and the facts of an answer, and the events that the heard text causes. */
function answered(
  heard: string,
  intent: Intent,
  persona: Persona,
  mind: Mind,
  memory: readonly Remembered[],
  knows: readonly Knowing[],
  { seed, offers }: NpcOptions,
): { readonly act: Act; readonly slots: Known; readonly happened: readonly MindEventKind[] } {
  const turn = turnAfter(memory);
  const said = memory.map(({ line }) => line.act);
  const last = said.at(-1);
  const rng = createRng(`${seed}/${persona.name}/${turn}/facts`);
  const known = inMind(
    knows,
    withThere(
      heard,
      memory.slice(-RECENT).map(({ line }) => line.text),
      knows,
    ),
    rng.fork("known"),
  );
  const meant = askedAbout(intent, heard, knows);
  const situation = {
    mind,
    turn,
    offered: said.includes("offer-quest"),
    ...(last === undefined ? {} : { last }),
  };
  const answer = isUnknown(meant, heard, knows) ? "puzzled" : withFacts(answerFor(meant, moodOf(persona, mind), situation), known);
  const act = toldAgain(heard, last) ?? answer;
  const slots = factsTold(act, known, heard, wantsName(heard, said.includes("introduce")) ? persona.name : undefined, rng);
  return reallyOffered({ act, slots, happened: eventsOf(meant, heard, act) }, heard, offers);
}

/** The number of the next turn after a saved talk. */
function turnAfter(memory: readonly Remembered[]): number {
  const last = memory.at(-1);
  return last === undefined ? 0 : (last.turn ?? memory.length - 1) + 1;
}

function checkNpc(persona: Persona, options: NpcOptions): void {
  checkObject("npc", "persona", persona, "an object { name, role }");
  checkText("npc", "persona.name", persona.name);
  checkFields("npc", "persona", persona, { ...PERSONA_TRAITS, "register?": oneOf(REGISTERS) });
  checkObject("npc", "options", options, "an object { seed }");
  const { voice = plainVoice() } = options;
  checkVoicePack("npc", "options.voice", voice);
  checkChoice("npc", "persona.role", persona.role, voice.roles);
  checkSeed("npc", "options.seed", options.seed);
  const { language = "en", knows = {}, attempts = 1, memory = [] } = options;
  checkChoice("npc", "options.language", language, LANGUAGES);
  checkNumber("npc", "options.attempts", attempts, { least: 1, most: 1000, whole: true });
  checkKnows("npc", "options.knows", knows);
  if (options.actions !== undefined)
    checkList("npc", "options.actions", options.actions, "a list of names", (name, one) => checkText("npc", name, one));
  if (options.understand !== undefined) checkFunction("npc", "options.understand", options.understand);
  if (options.offers !== undefined) checkFunction("npc", "options.offers", options.offers);
  if (options.first !== undefined) checkGeneratorObject("npc", "options.first", options.first);
  if (options.mind !== undefined) is.readAs(SAVED_MIND, options.mind, { where: "npc", name: "options.mind", code: "bad-request" });
  is.readAs(SAVED, memory, { where: "npc", name: "options.memory", code: "bad-request" });
}

const SHARE = is.number("a number from -1 to 1");
/** The shape of a saved mind. */
const SAVED_MIND = is.fields(
  {
    mood: SHARE,
    trust: SHARE,
    respect: SHARE,
    fear: SHARE,
    debt: SHARE,
    events: is.list(is.fields({ kind: is.choice(EVENTS), turn: is.whole(), weight: SHARE }), "a list of events { kind, turn, weight }"),
  },
  "a mind { mood, trust, respect, fear, debt, events }",
);

/** The shape of a saved memory: the fields of a turn that are read. */
const SAVED = is.list(
  is.fields(
    {
      turn: is.optional(is.whole()),
      heard: is.optional(is.text()),
      mind: is.optional(SAVED_MIND),
      line: is.fields(
        {
          speaker: is.text(),
          act: is.text(),
          language: is.choice(LANGUAGES),
          text: is.text(),
          mood: is.optional(is.choice(MOODS)),
          action: is.optional(is.text()),
        },
        "a line { text }",
      ),
    },
    "a turn { line }",
  ),
  "the memory of an npc: a list of turns",
);
