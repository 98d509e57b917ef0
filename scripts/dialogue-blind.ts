/**
 * A blind reading of lines: the same states answered in several ways, shuffled.
 *
 *   npx tsx scripts/dialogue-blind.ts FOLDER --data DIR [--count 50] [--model FOLDER] [--critic FOLDER]
 *     writes FOLDER/lines.txt to read, and FOLDER/key.json, which says how each line was made
 *   npx tsx scripts/dialogue-blind.ts FOLDER --marks
 *     joins FOLDER/marks.txt, one mark a line ("17 n": n nonsense, g ungrammatical, r of another role, mood or act), with the key
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { retrievalLine, retrievedLines } from "../bench/dialogue/retrieval.ts";
import { states } from "../bench/dialogue/states.ts";
import type { Line } from "../src/content.ts";
import { generate, type Generator } from "../src/generator.ts";
import { criticOf } from "../src/generators/dialogue/critic.ts";
import { ACTS, LANGUAGES, type LineRequest } from "../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../src/generators/dialogue/grammar-line.ts";
import { languageLine } from "../src/generators/dialogue/language-line.ts";
import { plainVoice } from "../src/generators/dialogue/plain-voice.ts";
import { voiceNamed } from "../src/generators/dialogue/tools/voice-named.ts";
import { layered, type WholeVoice } from "../src/generators/dialogue/voice-pack.ts";
import { createRng } from "../src/rng.ts";
import { shippedModel } from "../src/tools/shipped-model.ts";

interface Key {
  readonly way: string;
  readonly language: string;
  readonly generator: string;
}

const VOICES = ["plain", "fantasy-town", "pirate-port", "space-station", "modern-city"];
const MARKS = { n: "nonsense", g: "ungrammatical", r: "another role, mood or act" } as const;
const [folder = "", ...words] = process.argv.slice(2);
const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);

/** The ways, each with the grammar behind it. */
async function ways(): Promise<Readonly<Record<string, (voice: WholeVoice) => readonly Generator<LineRequest, Line>[]>>> {
  const model = await shippedModel(option("--model") ?? "dialogue");
  const critic = option("--critic");
  const judge = critic === undefined ? undefined : criticOf(await shippedModel(critic));
  const data = option("--data");
  const retrieved = data === undefined ? undefined : retrievedLines(data);
  return {
    grammar: (voice) => [grammarLine(voice)],
    ...(retrieved ? { retrieval: (voice) => [retrievalLine(voice, retrieved), grammarLine(voice)] } : {}),
    network: (voice) => [languageLine(model, { voice }), grammarLine(voice)],
    ...(judge ? { critic: (voice) => [languageLine(model, { voice, critic: judge }), grammarLine(voice)] } : {}),
  };
}

async function write(): Promise<void> {
  const all: { readonly text: string; readonly key: Key }[] = [];
  const count = Number(option("--count") ?? 50);
  for (const [way, chain] of Object.entries(await ways())) {
    for (const language of LANGUAGES) {
      for (const [at, name] of VOICES.entries()) {
        const voice = layered(voiceNamed(name), plainVoice());
        const asked = states(ACTS, voice.roles, language, count, "blind").filter((_, i) => i % VOICES.length === at);
        for (const [i, request] of asked.entries()) {
          const { content, provenance } = await generate(chain(voice), request, { seed: `blind/${name}/${i}` });
          const { role, mood, register } = request.speaker;
          const text = `[${name}, ${request.act}, ${role}, ${mood}, ${register}] ${content.text}`;
          all.push({ text, key: { way, language, generator: provenance.generator } });
        }
      }
    }
  }
  const rng = createRng("shuffle");
  const order = all.map((one) => ({ one, at: rng.next() })).sort((a, b) => a.at - b.at).map(({ one }) => one); // prettier-ignore
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "lines.txt"), order.map(({ text }, i) => `${i + 1} ${text}\n`).join(""));
  writeFileSync(join(folder, "key.json"), JSON.stringify(order.map(({ key }) => key)));
}

function joined(): void {
  const keys = JSON.parse(readFileSync(join(folder, "key.json"), "utf8")) as Key[];
  const marks = readFileSync(join(folder, "marks.txt"), "utf8").split("\n").flatMap((line) => (/^\d+ [ngr]+/.test(line) ? [line.split(" ") as [string, string]] : [])); // prettier-ignore
  for (const way of new Set(keys.map((key) => key.way))) {
    for (const language of LANGUAGES) {
      const mine = keys.flatMap((key, i) => (key.way === way && key.language === language ? [String(i + 1)] : []));
      const marked = marks.filter(([number]) => mine.includes(number));
      const own = keys.filter((key) => key.way === way && key.language === language && key.generator !== "dialogue/grammar").length;
      const parts = Object.entries(MARKS).map(([mark, what]) => `${what} ${marked.filter(([, given]) => given.includes(mark)).length}`);
      process.stdout.write(
        `${way}, ${language}: ${marked.length} of ${mine.length} marked (${parts.join(", ")}); ${own} not of the grammar\n`,
      );
    }
  }
}

if (words.includes("--marks")) joined();
else await write();
