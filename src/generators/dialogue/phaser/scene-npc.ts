import { Events } from "phaser";
import { checkChoice, checkFunction, checkObject } from "../../../arguments.ts";
import { AbortError } from "../../../errors.ts";
import type { Line, Persona } from "../../../content.ts";
import { chainOf, type Kind } from "../../../kind.ts";
import type { Model } from "../../../model.ts";
import type { SceneHost } from "../../../plugin/scene-part.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import type { Act, LineRequest } from "../dialogue.ts";
import { createNpc, type Npc, type NpcOptions, type Said } from "../npc.ts";
import { INTENTS_CONTRACT, intentByWords, understandBy, type ReadIntent } from "../understand.ts";

/** What an npc offers: work, goods, a bed, a present. */
export interface Offer {
  readonly act: "offer-quest" | "trade-offer" | "rest-offer" | "gift";
  /** The facts of the offer: `{ item: "iron lantern", price: "12 coins" }`. */
  readonly slots: NonNullable<LineRequest["slots"]>;
  readonly said: Said;
}

/** What an npc tells the game, by name, with what is handed over. */
export interface NpcEvents {
  /** Something was said. */
  readonly says: [said: Said];
  /** What was said is an offer that the game can take up. */
  readonly offers: [offer: Offer];
  /** The mood has become another: "+" warm, "0" even, "-" cold. */
  readonly mood: [mood: "+" | "0" | "-", before: "+" | "0" | "-"];
  /** An endpoint proposes to do one of the npc's actions; the game decides. */
  readonly action: [name: string, said: Said];
}

/** Somebody who talks, in a scene: as {@link Npc}, and the game can listen. Listeners go with the scene. */
export interface SceneNpc extends Npc {
  on<E extends keyof NpcEvents>(event: E, listener: (...given: NpcEvents[E]) => void, context?: unknown): this;
  once<E extends keyof NpcEvents>(event: E, listener: (...given: NpcEvents[E]) => void, context?: unknown): this;
  off<E extends keyof NpcEvents>(event: E, listener?: (...given: NpcEvents[E]) => void, context?: unknown): this;
}

const OFFERS: readonly string[] = ["offer-quest", "trade-offer", "rest-offer", "gift"] satisfies readonly Act[];

const TOLD = ["says", "offers", "mood", "action"] as const satisfies readonly (keyof NpcEvents)[];

function checkListening(event: string, listener: unknown): void {
  checkChoice("npc", "event", event, TOLD);
  checkFunction("npc", "listener", listener);
}

/** Somebody who talks while the scene runs. */
export function sceneNpc(host: SceneHost, kind: Kind<LineRequest, Line>, persona: Persona, options: NpcOptions): SceneNpc {
  checkObject("npc", "options", options, "an object { seed }");
  const { life, make, models, missing } = host;
  const emitter = new Events.EventEmitter();
  const { understand } = options;
  let asked: LineRequest | undefined;
  // Inside, a line that its scene did not live to hear is an error, so that an npc who lives longer is not left waiting for it.
  const npc = createNpc(persona, { ...options, understand: understand === undefined ? heardBy(models) : understand }, (request, making) => {
    asked = request;
    const chain = options.first && [options.first, ...chainOf(kind, models(), missing())];
    return orStopped(life, make(kind, request, { ...making, ...(chain && { chain }) }));
  });
  let mood = moodSign(persona.mood);
  const told = async (speak: () => Promise<Said>): Promise<Said> => {
    life.check("npc");
    const said = await life.whileRunning(speak(), "npc");
    const { act, slots = {}, speaker } = asked!;
    emitter.emit("says", said);
    if (OFFERS.includes(act)) emitter.emit("offers", { act, slots, said } as Offer);
    if (said.content.action !== undefined) emitter.emit("action", said.content.action, said);
    const now = moodSign(speaker.mood);
    if (now !== mood) {
      const before = mood;
      mood = now;
      emitter.emit("mood", now, before);
    }
    return said;
  };
  life.atEnd(() => emitter.removeAllListeners());
  const whole: SceneNpc = {
    ...npc,
    get mind() {
      return npc.mind;
    },
    say: async (act, slots) => told(() => npc.say(act, slots)),
    hear: async (text) => told(() => npc.hear(text)),
    on: (event, listener, context) => (checkListening(event, listener), emitter.on(event, listener, context), whole),
    once: (event, listener, context) => (checkListening(event, listener), emitter.once(event, listener, context), whole),
    off(event, listener, context) {
      if (listener === undefined) checkChoice("npc", "event", event, TOLD);
      else checkListening(event, listener);
      emitter.off(event, listener, context);
      return whole;
    },
  };
  return whole;
}

const moodSign = (mood = 0): "+" | "0" | "-" => (mood > 0.33 ? "+" : mood < -0.33 ? "-" : "0");

const heard = new WeakMap<Model, ReadIntent>();

/** Hears by the network of the game while one is loaded, and by rules while there is none or it fails. */
function heardBy(models: () => readonly Model[]): ReadIntent {
  return async (text) => {
    const model = models().findLast(({ manifest }) => manifest.contract === INTENTS_CONTRACT);
    if (!model) return intentByWords(text);
    const understand = heard.get(model) ?? understandBy(model);
    heard.set(model, understand);
    try {
      return await understand(text);
    } catch {
      return intentByWords(text);
    }
  };
}

/** What `work` settles with, or an AbortError when the scene stops first. */
function orStopped<T>(life: SceneLife, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = life.atEnd(() => reject(new AbortError("npc")));
    work.finally(forget).then(resolve, reject);
  });
}
