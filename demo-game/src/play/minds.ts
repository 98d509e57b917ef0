import type { Inspection } from "phaser-aigc";
import type { Fight } from "./fight.ts";

const percent = (chance: number): string => `${Math.round(chance * 100)}%`;

/** What a foe is about to do, how sure it is of that, what it sees, and its dials, in lines. */
export async function mindLines(fight: Fight, foe: number): Promise<string[]> {
  const opponents = fight.squadOf(foe);
  const mind = await opponents.inspect(foe);
  const { skill, aggression, caution, teamwork, learned } = opponents.dials;
  const dials = Object.entries({ skill, aggression, caution, teamwork }).map(([dial, n]) => `${dial} ${n.toFixed(2)}`);
  return [
    mind.decided ? intentOf(mind) : "asleep: it has not noticed you",
    ...(mind.value === undefined ? [] : [`value ${mind.value.toFixed(2)}`]),
    ...mind.actions
      .filter(({ choices }) => choices.length > 0)
      .map(({ name, choices }) => {
        const likeliest = choices.slice(0, 3).map(({ label, probability }) => `${label} ${percent(probability)}`);
        return `${name}: ${likeliest.join(", ")}`;
      }),
    `dials: ${dials.join(", ")}`,
    `learned dials: ${learned.join(", ") || "none"}`,
    ...mind.observation.filter(({ name }) => name !== "condition").map(sense),
  ];
}

/** "intent: attack, going w, at the nearest". */
function intentOf({ actions, target, age }: Inspection): string {
  const chosen = (branch: string): string => actions.find(({ name }) => name === branch)?.chosen ?? "none";
  const does = chosen("ability") === "none" ? (chosen("move") === "stay" ? "stands" : `goes ${chosen("move")}`) : chosen("ability");
  return `intent: ${does}, means the ${target ?? "nearest"}, decided ${Math.round(age)} ms ago`;
}

/** The ground is many numbers of yes and no: how many cells around are closed says enough here. */
function sense({ name, numbers }: Inspection["observation"][number]): string {
  if (name === "ground") {
    const closed = numbers.filter((_, n) => n % 2 === 0).reduce((sum, n) => sum + n, 0);
    return `sees ground: ${closed} of ${numbers.length / 2} cells closed`;
  }
  return `sees ${name}: ${numbers
    .slice(0, 6)
    .map((n) => n.toFixed(1))
    .join(" ")}${numbers.length > 6 ? " …" : ""}`;
}
