import type { Language, Line, Persona } from "../../../content.ts";
import { ACT_SLOTS, LONGEST_HEARD, type Act, type LineRequest, type Slot } from "../index.ts";
import type { Made } from "../../../generator.ts";

export interface NpcOptions {
  readonly seed: string | number;
  /** Default "en". */
  readonly language?: Language;
  /** Facts of the world that the npc may state in an answer: `{ player: "Ada", place: "the old mine" }`. */
  readonly knows?: Readonly<Partial<Record<Slot, string>>>;
  /** Proposals asked of the network before the grammar answers; a talk should not falter. Default 2. */
  readonly attempts?: number;
  /** A memory taken from an earlier `npc.memory`, for example out of a saved game. */
  readonly memory?: readonly Remembered[];
}

/** One turn of a talk; plain data, to be saved with the game. */
export interface Remembered {
  readonly heard?: string;
  readonly line: Line;
}

/** Somebody who talks. The same persona, seed and turns give the same talk. */
export interface Npc {
  readonly persona: Persona;
  /** What was said, oldest first, the last {@link MEMORY} turns. */
  readonly memory: readonly Remembered[];
  /** Says something that does `act`, stating exactly the facts in `slots`. */
  say(act: Act, slots?: LineRequest["slots"]): Promise<Made<Line>>;
  /** Answers: the act is chosen by what was heard and by mood, the facts from what the npc knows. */
  hear(text: string): Promise<Made<Line>>;
}

const MEMORY = 50;
/** Nobody says again what they said that lately. */
const RECENT = 8;

/** @param make asks the dialogue chain of the game; ends with the scene */
export function createNpc(
  persona: Persona,
  options: NpcOptions,
  make: (request: LineRequest, options: { seed: string; attempts: number }) => Promise<Made<Line>>,
): Npc {
  const memory: Remembered[] = [...(options.memory ?? [])];
  let turn = memory.length;

  async function speak(request: Pick<LineRequest, "act" | "slots" | "heard">): Promise<Made<Line>> {
    const made = await make(
      { speaker: persona, language: options.language ?? "en", recent: memory.slice(-RECENT).map(({ line }) => line.text), ...request },
      { seed: `${options.seed}/${persona.name}/${turn++}`, attempts: options.attempts ?? 2 },
    );
    memory.push({ ...(request.heard === undefined ? {} : { heard: request.heard }), line: made.content });
    if (memory.length > MEMORY) memory.shift();
    return made;
  }

  return {
    persona,
    memory,
    say: (act, slots) => speak({ act, ...(slots ? { slots } : {}) }),
    hear(text) {
      const heard = text.slice(0, LONGEST_HEARD);
      const act = answerTo(heard, persona.mood);
      const slots: Record<string, string> = {};
      for (const slot of ACT_SLOTS[act]) {
        const fact = options.knows?.[slot];
        if (fact !== undefined) slots[slot] = fact;
      }
      return speak({ act, slots, heard });
    },
  };
}

const ANSWERS: readonly (readonly [RegExp, Act])[] = [
  [/\b(bye|farewell|see you|good night)\b|再见|告辞|晚安/i, "farewell"],
  [/\b(work|job|quest|task|help you|need anything)\b|任务|活儿?干|帮忙/i, "offer-quest"],
  [/\b(buy|sell|trade|price|cost|coins?|wares?)\b|买|卖|多少钱|价/i, "trade-offer"],
  [/\b(news|rumou?rs?|heard|gossip|happening)\b|消息|传闻|听说/i, "rumour"],
  [/\b(danger|dangerous|safe|careful|monsters?)\b|危险|小心|怪/i, "warn"],
  [/\b(where|how do i|find|which way|dungeon|cave|mine)\b|哪里|怎么走|在哪/i, "quest-hint"],
  [/\b(hello|hi|hey|greetings|good (morning|day|evening))\b|你好|早上好|晚上好/i, "greet"],
];

/** Which act answers `heard`: the first of {@link ANSWERS} that fits; rude words are refused, or met by a threat from the hostile. */
export function answerTo(heard: string, mood: number): Act {
  if (/\b(fool|idiot|stupid|shut up|hate|kill you)\b|笨|滚|蠢/i.test(heard)) return mood < -0.33 ? "threaten" : "refuse";
  return ANSWERS.find(([words]) => words.test(heard))?.[1] ?? "small-talk";
}
