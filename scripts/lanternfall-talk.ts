/**
 * A talk with the villagers of Lanternfall, in the terminal: they know, offer and feel what they do in the game on its first day.
 *
 *   npx tsx scripts/lanternfall-talk.ts FILE [--seed raven-12] [--why]
 *
 * Each line of FILE is what the player says to somebody, "Orla: Any work for me?", in either language; who speaks two remembers in both.
 */
import { readFileSync } from "node:fs";
import { generate } from "../src/generator.ts";
import { grammarLine } from "../src/generators/dialogue/grammar-line.ts";
import { createNpc, type Npc } from "../src/generators/dialogue/npc.ts";
import { makePersona } from "../src/generators/dialogue/persona.ts";
import { voiceNamed } from "../src/generators/dialogue/tools/voice-named.ts";
import { understandBy, type Intent } from "../src/generators/dialogue/understand.ts";
import { shippedModel } from "../src/tools/shipped-model.ts";

// The settings of the game look at the page.
Object.assign(globalThis, {
  location: { search: "" },
  navigator: { language: "en" },
  matchMedia: () => ({ matches: false }),
  localStorage: { getItem: () => null, setItem: () => {} },
});
const { nameOf, VILLAGERS } = await import("../demo-game/src/play/facts.ts");
const { newRun } = await import("../demo-game/src/play/run.ts");
const { settings } = await import("../demo-game/src/play/settings.ts");
const { knowledgeOf, offersOf } = await import("../demo-game/src/play/villager-knows.ts");

const [file = "", ...words] = process.argv.slice(2);
const seed = words.includes("--seed") ? words[words.indexOf("--seed") + 1]! : "raven-12";
const why = words.includes("--why");
const voice = voiceNamed("lantern-village");
const hears = understandBy(await shippedModel("dialogue-intents"));
const run = newRun(seed);
const people = new Map<string, Npc>();
let intent: Intent | undefined;

function somebody(name: string, language: "en" | "zh"): Npc {
  settings.language = language;
  const villager = VILLAGERS.find(({ persona }) => persona.name === name || nameOf({ ...VILLAGERS[0]!, persona }) === name);
  if (!villager) throw new Error(`Nobody is called "${name}". There are ${VILLAGERS.map(({ persona }) => persona.name).join(", ")}.`);
  const key = `${language} ${villager.persona.name}`;
  const known = people.get(key);
  if (known) return known;
  const wish = { ...villager.persona, name: nameOf(villager) };
  const npc = createNpc(
    makePersona(wish, { seed: `${seed}/${wish.name}`, language, voice }),
    {
      seed,
      language,
      voice,
      knows: knowledgeOf(villager, run),
      offers: () => offersOf(villager, run),
      understand: async (heard) => (intent = await hears(heard)),
    },
    (request, making) => generate([grammarLine(voice)], request, making),
  );
  people.set(key, npc);
  return npc;
}

for (const line of readFileSync(file, "utf8").split("\n")) {
  const [, name, said] = /^(.+?)[:：]\s*(.+)$/u.exec(line) ?? [];
  if (name === undefined || said === undefined) continue;
  const npc = somebody(name, /\p{Script=Han}/u.test(said) ? "zh" : "en");
  const { content } = await npc.hear(said);
  process.stdout.write(`${name} > ${said}\n    ${why ? `[${intent} -> ${content.act}] ` : ""}${content.text}\n`);
}
