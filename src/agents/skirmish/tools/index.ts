import { CONTRACT } from "../observation.ts";
import type { AgentTools } from "../../../tools/kind-tools.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";

/** The squad of opponents on the command line. */
export const skirmishTools: AgentTools = {
  contract: CONTRACT,
  evaluation: {
    summary: "the squad against scripted heroes on held-out maps, beside what scripts do in the same seat",
    flags: [
      { flag: "--games <n>", text: "games for each pair of players", initial: 1000, parse: wholeNumber(1, 1_000_000) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: "skirmish-squad" },
      { flag: "--report", text: "class by class, the league, the dials, habits and tactics too" },
      {
        flag: "--part <name>",
        text: "with --report: only this part of it",
        choices: ["heroes", "strength", "league", "dials", "behaviour"],
      },
      {
        flag: "--planner-games <n>",
        text: "with --report: games against the hero who plans ahead; default: a quarter",
        parse: wholeNumber(1, 1e6),
      },
      { flag: "--snapshots <folder>", text: "with --report: a training whose past selves play against the model" },
      { flag: "--exploiter <name>", text: "with --report: a hero trained to beat the model" },
      { flag: "--temperature <t>", text: "0 takes the best action, 1 draws as in training", initial: 0, parse: numberBetween(0, 10) },
    ],
    async rows({ games, model, temperature, seed, report, part, plannerGames, snapshots, exploiter }) {
      const { evaluateSkirmish } = await import("./evaluate.ts");
      return evaluateSkirmish({
        games,
        model,
        temperature,
        seed,
        report,
        part,
        plannerGames,
        snapshots,
        exploiter,
      });
    },
  },
  distillation: async () => (await import("./distillation.ts")).distillation,
  recipe: async () => (await import("./recipe.ts")).skirmish,
};
