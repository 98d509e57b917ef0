import type { Scene } from "phaser";
import type { Line, Made, Npc, NpcOptions, SpriteLook } from "phaser-aigc";
import type { DialogueBox, Face } from "./dialogue-box.ts";
import { FACTS, nameOf, type Villager } from "./facts.ts";
import { hook } from "./hook.ts";
import { buy, priceOf, QUEST_PAY, type Run } from "./run.ts";
import { settings } from "./settings.ts";
import { playSound } from "./sounds.ts";
import { VOICE } from "./voice.ts";
import { say } from "./words.ts";

type Act = Parameters<Npc["say"]>[0];
type Slots = Parameters<Npc["say"]>[1];

/** One line that was said, for the lens: what was asked for, and what came. */
export interface SaidPapers {
  readonly act: Act;
  readonly slots: NonNullable<Slots>;
  readonly made: Made<Line>;
  readonly milliseconds: number;
}

/** Somebody to talk to. */
export interface Talker {
  /** The newest line with its papers. */
  readonly newest: SaidPapers | undefined;
  /** Thinks of a greeting while the player comes near, so that nobody has to wait for it. */
  prepare(run: Run): void;
  /** A whole talk; it ends when the player leaves. Gives the run after it. */
  talk(box: DialogueBox, look: SpriteLook, run: Run, changed: (run: Run, note: string) => void): Promise<void>;
}

/** What shows on a face whatever somebody feels: thanks make glad, what was lost and what waits below do not. */
const FACES: Readonly<Record<string, Face>> = { thank: "glad", "offer-quest": "sad", rumour: "sad", threaten: "angry", refuse: "angry" };

/** The face that goes with a line: by what it does, else by what the speaker feels, from -1 to 1. */
function faceOf(act: string, feeling: number): Face {
  return FACES[act] ?? (feeling > 0.33 ? "glad" : feeling < -0.33 ? "angry" : "calm");
}

export function createTalker(scene: Scene, villager: Villager, seed: string): Talker {
  const { persona, sells, gives } = villager;
  const people = new Map<string, Npc>();
  let newest: SaidPapers | undefined;
  let greeting: { readonly key: string; readonly line: Promise<SaidPapers> } | undefined;

  /** Who speaks two languages remembers in both. */
  function npc(): Npc {
    const { language } = settings;
    const options: NpcOptions = { voice: VOICE, seed, language, knows: { place: FACTS.place(), foe: FACTS.foe() } };
    const known = people.get(language) ?? scene.aigc.npc(persona, options);
    people.set(language, known);
    return known;
  }

  async function speak(act: Act, slots: NonNullable<Slots> = {}): Promise<SaidPapers> {
    const began = performance.now();
    const made = await npc().say(act, slots);
    return { act, slots, made, milliseconds: performance.now() - began };
  }

  /** What is said first: thanks for what was brought, or a greeting. */
  function opening(run: Run): Promise<SaidPapers> {
    return gives && run.quest === "found" ? speak("thank", { item: FACTS.lantern() }) : speak("greet");
  }

  /** What can be said to this one, and what it does. */
  function topics(run: Run): { label: string; answer(): Promise<SaidPapers>; run?: Run; note?: string; sound?: "buy" }[] {
    const price = priceOf(run, sells);
    const bought = buy(run, sells);
    const ware =
      price === undefined
        ? { label: say(`talk.${sells}Done`), answer: () => speak("small-talk") }
        : bought
          ? {
              label: say(`talk.${sells}`, { price }),
              answer: () => speak("thank"),
              run: bought,
              note: say(`talk.bought.${sells}`),
              sound: "buy" as const,
            }
          : {
              label: say(`talk.${sells}`, { price }),
              answer: () => speak("trade-offer", { item: FACTS[sells](), price: FACTS.price(price) }),
              note: say("talk.poor", { n: run.coins }),
            };
    const work =
      gives && run.quest === "open"
        ? {
            label: say("talk.work"),
            answer: () => speak("offer-quest", { item: FACTS.lantern(), place: FACTS.place(), price: FACTS.pay() }),
            run: { ...run, quest: "taken" as const },
          }
        : gives && run.quest === "taken"
          ? { label: say("talk.work"), answer: () => speak("quest-hint", { item: FACTS.lantern(), place: FACTS.place() }) }
          : { label: say("talk.work"), answer: () => speak("small-talk") };
    return [
      work,
      { label: say("talk.news"), answer: () => speak("rumour", { place: FACTS.place(), foe: FACTS.foe() }) },
      ware,
      { label: say("talk.bye"), answer: () => speak("farewell") },
    ];
  }

  return {
    get newest() {
      return newest;
    },
    prepare(run) {
      const key = `${settings.language} ${run.quest}`;
      if (greeting?.key === key) return;
      greeting = { key, line: opening(run) };
      // Who asks for it is told of the error.
      greeting.line.catch(() => {});
    },
    async talk(box, look, run, changed) {
      const title = `${nameOf(villager)}, ${say(`role.${persona.role}`)}`;
      hook.events.push(`talk ${persona.name}`);
      box.wait(title, look);
      this.prepare(run);
      let said = await greeting!.line;
      greeting = undefined;
      if (gives && run.quest === "found") {
        run = { ...run, quest: "done", coins: run.coins + QUEST_PAY };
        playSound("quest");
        hook.events.push("quest done");
        changed(run, say("talk.questDone", { n: QUEST_PAY }));
      }
      for (;;) {
        newest = said;
        const { content, provenance } = said.made;
        hook.provenance["line"] = provenance;
        hook.events.push(`line ${content.act}`);
        const over = content.act === "farewell";
        const list = topics(run);
        const face = faceOf(content.act, persona.mood + npc().mind.mood);
        const choice = await box.ask(title, look, face, persona, content.text, over ? ["…"] : list.map(({ label }) => label));
        if (over || choice < 0) break;
        const topic = list[choice]!;
        if (topic.run) run = topic.run;
        if (topic.sound) {
          playSound(topic.sound);
          hook.events.push(`bought ${sells}`);
        }
        if (topic.run || topic.note) changed(run, topic.note ?? "");
        box.wait(title, look);
        said = await topic.answer();
      }
      box.close();
    },
  };
}
