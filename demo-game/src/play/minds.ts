import type { Scene } from "phaser";
import { skirmish, type Model } from "phaser-aigc";
import type { Fight } from "./fight.ts";

/** What a network thinks of a situation. */
export interface Mind {
  /** For each branch of the action: its choices, the likeliest first. */
  readonly chances: readonly {
    readonly branch: string;
    readonly choices: readonly { readonly label: string; readonly chance: number }[];
  }[];
  /** What it expects to come of it. */
  readonly value: number;
}

/** Asks the network of the opponents what it makes of what a foe perceives; undefined where there is no network. */
export async function mindOf(scene: Scene, fight: Fight, foe: number): Promise<Mind | undefined> {
  const model = scene.cache.custom["aigcModel"]?.get("skirmish-squad") as Model | undefined;
  if (!model) return undefined;
  const { observation, mask } = fight.perceive(foe);
  const outputs = await model.run({
    observation: { dims: [1, observation.length], data: observation },
    mask: { dims: [1, mask.length], data: Float32Array.from(mask) },
  });
  const logits = outputs["logits"]!.data;
  let at = 0;
  const chances = skirmish.skirmishSpec([0, 1]).actions.map(({ name, size, labels }) => {
    const first = at;
    at += size;
    const weights = Array.from({ length: size }, (_, n) => (mask[first + n] === 1 ? Math.exp(Number(logits[first + n])) : 0));
    const sum = weights.reduce((a, b) => a + b, 0) || 1;
    const choices = weights.map((weight, n) => ({ label: labels?.[n] ?? String(n), chance: weight / sum }));
    return { branch: name, choices: choices.sort((a, b) => b.chance - a.chance) };
  });
  return { chances, value: Number(outputs["value"]!.data[0]) };
}

/** The mind, the senses and the dials of a foe, in lines. */
export async function mindLines(scene: Scene, fight: Fight, foe: number): Promise<string[]> {
  const mind = await mindOf(scene, fight, foe);
  const { observation } = fight.perceive(foe);
  const percent = (chance: number): string => `${Math.round(chance * 100)}%`;
  const lines = mind
    ? [
        `value ${mind.value.toFixed(2)}`,
        ...mind.chances.map(
          ({ branch, choices }) =>
            `${branch}: ${choices
              .slice(0, 3)
              .map(({ label, chance }) => `${label} ${percent(chance)}`)
              .join(", ")}`,
        ),
      ]
    : ["no network is loaded: a script plays"];
  const dials = Object.entries(skirmish.DIALS).map(([dial, n]) => `${dial} ${n}`);
  const { perSecond, reaction } = fight.manner;
  lines.push(`dials: ${dials.join(", ")}`, `decides ${perSecond.toFixed(1)} times a second, acts ${reaction} ms later`);
  let at = 0;
  for (const { name, size } of skirmish.skirmishSpec([0, 1]).observation) {
    const part = observation.subarray(at, at + size);
    at += size;
    // The ground is 98 numbers of yes and no: how many cells around are closed says enough here.
    if (name === "ground")
      lines.push(`sees ground: ${part.filter((_, n) => n % 2 === 0).reduce((a, b) => a + b, 0)} of ${size / 2} cells closed`);
    else if (name !== "condition")
      lines.push(`sees ${name}: ${[...part.subarray(0, 6)].map((n) => n.toFixed(1)).join(" ")}${size > 6 ? " …" : ""}`);
  }
  return lines;
}
