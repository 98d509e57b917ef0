import type { Scene } from "phaser";
import { grammarLine, makePersona, type Line, type Made, type NpcOptions, type SceneNpc, type SpriteLook } from "phaser-aigc";
import type { DialogueBox, Face } from "./dialogue-box.ts";
import { FACTS, nameOf, type Villager } from "./facts.ts";
import { hook } from "./hook.ts";
import { memoryOf, remember } from "./memories.ts";
import { buy, priceOf, QUEST_PAY, type Run, type Ware } from "./run.ts";
import { settings } from "./settings.ts";
import { playSound } from "./sounds.ts";
import { knowledgeOf, offersOf } from "./villager-knows.ts";
import { VOICE } from "./voice.ts";
import { say } from "./words.ts";

type Act = Parameters<SceneNpc["say"]>[0];
type Slots = Parameters<SceneNpc["say"]>[1];

/** One line that was said, for the lens: what was asked for, and what came. */
export interface SaidPapers {
  readonly act: string;
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

/** Something that can be said to somebody, and what comes of it. */
interface Topic {
  readonly label: string;
  answer(): Promise<SaidPapers>;
  readonly run?: Run;
  readonly note?: string;
  readonly sound?: "buy";
  /** How they take it. */
  readonly felt?: Parameters<SceneNpc["feel"]>[0];
}

/** What shows on a face whatever somebody feels: thanks make glad, what was lost and what waits below do not. */
const FACES: Readonly<Record<string, Face>> = {
  thank: "glad",
  "offer-quest": "sad",
  rumour: "sad",
  threaten: "angry",
  refuse: "angry",
  offended: "angry",
  "you-are-welcome": "glad",
};

/** The face that goes with a line: by what it does, else by what the speaker feels, from -1 to 1. */
function faceOf(act: string, feeling: number): Face {
  return FACES[act] ?? (feeling > 0.33 ? "glad" : feeling < -0.33 ? "angry" : "calm");
}

export function createTalker(scene: Scene, villager: Villager, run: Run): Talker {
  const { sells, gives } = villager;
  const { seed } = run;
  const people = new Map<string, SceneNpc>();
  let present = run;
  let newest: SaidPapers | undefined;
  let greeting: { readonly key: string; readonly line: Promise<SaidPapers> } | undefined;

  /** Who speaks two languages remembers in both. */
  function npc(): SceneNpc {
    const { language } = settings;
    const known = people.get(language);
    if (known) return known;
    const memory = memoryOf(seed, villager.persona.name, language);
    // The grammar reads better than the network, whose lines the lens shows.
    const first = grammarLine(VOICE);
    const options: NpcOptions = {
      voice: VOICE,
      first,
      seed,
      language,
      knows: knowledgeOf(villager, run),
      offers: () => offersOf(villager, present),
    };
    const wish = { ...villager.persona, name: nameOf(villager) };
    const persona = makePersona(wish, { seed: `${seed}/${wish.name}`, language, voice: VOICE });
    let made: SceneNpc;
    try {
      made = scene.aigc.npc(persona, memory ? { ...options, memory } : options);
    } catch {
      // Anybody can write into the storage: who cannot be remembered is a stranger.
      made = scene.aigc.npc(persona, options);
    }
    people.set(language, made);
    return made;
  }

  async function papers(act: string, slots: NonNullable<Slots>, speak: () => Promise<Made<Line>>): Promise<SaidPapers> {
    const began = performance.now();
    const made = await speak();
    remember(seed, villager.persona.name, settings.language, npc().memory);
    return { act: made.content.act || act, slots, made, milliseconds: performance.now() - began };
  }
  const speak = (act: Act, slots: NonNullable<Slots> = {}): Promise<SaidPapers> => papers(act, slots, () => npc().say(act, slots));
  const answerTo = (text: string): Promise<SaidPapers> => papers("", {}, () => npc().hear(text));

  /** What is said first: thanks for what was brought, or a greeting, and no second one to whom is known. */
  function opening(now: Run): Promise<SaidPapers> {
    if (gives && now.quest === "found") {
      npc().feel("kept-promise");
      npc().feel("helped");
      return speak("thank", { item: FACTS.lantern() });
    }
    return npc().memory.length === 0 ? speak("greet") : speak("welcome-back");
  }

  function topics(now: Run): Topic[] {
    return [
      workTopic(now),
      { label: say("talk.news"), answer: () => speak("rumour", { place: FACTS.place(now), foe: FACTS.foe(now) }) },
      ...(sells
        ? [wareTopic(now, sells)]
        : [{ label: say("talk.floor"), answer: () => speak("about-place", { place: FACTS.depth(now) }) }]),
      { label: say("talk.bye"), answer: () => speak("farewell") },
    ];
  }

  function workTopic(now: Run): Topic {
    const label = say("talk.work");
    if (!gives || now.quest === "found" || now.quest === "done") return { label, answer: () => speak("small-talk") };
    if (now.quest === "taken") return { label, answer: () => speak("quest-hint", { item: FACTS.lantern(), place: FACTS.place(now) }) };
    const slots = { item: FACTS.lantern(), place: FACTS.place(now), price: FACTS.pay() };
    return { label, answer: () => speak("offer-quest", slots), run: { ...now, quest: "taken" as const }, felt: "promised" };
  }

  function wareTopic(now: Run, ware: Ware): Topic {
    const price = priceOf(now, ware);
    if (price === undefined) return { label: say(`talk.${ware}Done`), answer: () => speak("small-talk") };
    const label = say(`talk.${ware}`, { price });
    const bought = buy(now, ware);
    if (bought) return { label, answer: () => speak("thank"), run: bought, note: say(`talk.bought.${ware}`), sound: "buy", felt: "paid" };
    const slots = { item: FACTS[ware](), price: FACTS.price(price) };
    return { label, answer: () => speak("trade-offer", slots), note: say("talk.poor", { n: now.coins }) };
  }

  return {
    get newest() {
      return newest;
    },
    prepare(now) {
      present = now;
      const key = `${settings.language} ${now.quest}`;
      if (greeting?.key === key) return;
      greeting = { key, line: opening(now) };
      // Who asks for it is told of the error.
      greeting.line.catch(() => {});
    },
    async talk(box, look, now, changed) {
      const title = say("talk.title", { name: nameOf(villager), role: say(`role.${villager.persona.role}`) });
      hook.events.push(`talk ${villager.persona.name}`);
      box.wait(title, look);
      this.prepare(now);
      let said = await greeting!.line;
      greeting = undefined;
      if (gives && now.quest === "found") {
        now = { ...now, quest: "done", coins: now.coins + QUEST_PAY };
        playSound("quest");
        hook.events.push("quest done");
        changed(now, say("talk.questDone", { n: QUEST_PAY }));
      }
      for (;;) {
        newest = said;
        present = now;
        const { content, provenance } = said.made;
        hook.provenance["line"] = provenance;
        hook.events.push(`line ${content.act}`);
        const over = content.act === "farewell";
        const list = topics(now);
        const labels = over ? ["…"] : list.map(({ label }) => label);
        const face = faceOf(content.act, npc().mind.mood);
        const answer = await box.ask(title, look, face, villager.persona, content.text, labels, !over);
        if (over || "left" in answer) break;
        if ("text" in answer) {
          box.wait(title, look);
          said = await answerTo(answer.text);
          continue;
        }
        const topic = list[answer.choice]!;
        if (topic.run) now = topic.run;
        if (topic.felt) npc().feel(topic.felt);
        if (topic.sound) {
          playSound(topic.sound);
          hook.events.push(`bought ${sells}`);
        }
        if (topic.run || topic.note) changed(now, topic.note ?? "");
        box.wait(title, look);
        said = await topic.answer();
      }
      box.close();
    },
  };
}
