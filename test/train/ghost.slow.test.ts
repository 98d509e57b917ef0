import { playMatch } from "../../src/agents/evaluate.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { createRecorder, type Recording } from "../../src/agents/recording.ts";
import type { Batch, Policy } from "../../src/policy.ts";
import { createRng } from "../../src/rng.ts";
import { ghost } from "../../src/train/ghost.ts";
import { finish, player } from "./trained.ts";

/** Players of grid-duel, each with a style: which way they go where the coin lies both across and up or down. */
const STYLES = {
  wide: walker((dx, dy) => dx !== 0 || dy === 0),
  tall: walker((dx, dy) => dy === 0),
  even: walker((dx, dy) => Math.abs(dx) >= Math.abs(dy)),
} as const;

function walker(goesAcross: (dx: number, dy: number) => boolean): Policy {
  return {
    contract: "grid-duel@1",
    act({ rows, observations }: Batch) {
      const actions = Int32Array.from({ length: rows }, (_, row) => {
        const [dx, dy] = [observations[row * 8 + 4]!, observations[row * 8 + 5]!];
        if (dx === 0 && dy === 0) return 0;
        return goesAcross(dx, dy) ? (dx > 0 ? 2 : 4) : dy > 0 ? 3 : 1;
      });
      return { actions };
    },
  };
}

/** What one of them saw and did in some games against another. */
function record(style: Policy, games: number): Recording {
  const game = gridDuel();
  const recorder = createRecorder(game, 0);
  const observation = new Float32Array(8);
  const mask = new Uint8Array(5);
  const act = (policy: Policy, agent: number) => {
    game.observe(agent, observation, mask);
    return (policy.act({ rows: 1, observations: observation, actionMasks: mask }, createRng("act")) as { actions: Int32Array }).actions[0]!;
  };
  for (let n = 0; n < games; n++) {
    game.reset(createRng("recorded").fork(n));
    for (let over = false; !over;) {
      const actions = Int32Array.of(act(style, 0), act(STYLES.even, 1));
      recorder.note(actions.subarray(0, 1));
      over = game.step(actions).terminated;
    }
  }
  return recorder.recording();
}

/** Whose style a policy's choices are, game by game: the player who would have chosen most of them. */
async function recognised(policy: Policy, games: number): Promise<Record<string, number>> {
  const seen: { readonly batch: Batch; readonly actions: Int32Array }[] = [];
  const watched: Policy = {
    ...policy,
    async act(batch, rng) {
      const { actions } = await policy.act(batch, rng);
      seen.push({ batch, actions });
      return { actions };
    },
  };
  const counts: Record<string, number> = { wide: 0, tall: 0, even: 0 };
  for (let n = 0; n < games; n++) {
    seen.length = 0;
    await playMatch({ make: gridDuel, teams: [STYLES.even, watched], games: 1, rng: createRng("style").fork(n), result: () => 0.5 });
    const alike = Object.entries(STYLES).map(([name, style]) => {
      const same = seen.filter(
        ({ batch, actions }) => (style.act(batch, createRng("act")) as { actions: Int32Array }).actions[0] === actions[0],
      );
      return [name, same.length] as const;
    });
    counts[alike.reduce((best, one) => (one[1] > best[1] ? one : best))[0]]!++;
  }
  return counts;
}

describe("a ghost", () => {
  it.each(["wide", "tall"] as const)(
    "of one who plays %s plays alike, and about as well",
    async (name) => {
      const style = STYLES[name];
      const recording = record(style, 20);
      expect(recording.rows).toBe(800);
      const progress: { step: number; steps: number }[] = [];
      const trained = await finish(ghost({ recording, make: gridDuel, seed: name, imitation: 400, practice: 40 }), progress as never);
      expect(progress.at(-1)).toMatchObject({ step: 440, steps: 440 });
      expect(trained.contract).toBe("grid-duel@1");
      expect(trained.data).toEqual([]);
      const policy = await player(trained, gridDuel().spec);
      const counts = await recognised(policy, 20);
      expect(counts[name]!).toBeGreaterThanOrEqual(16);
      const { wins, losses } = await playMatch({
        make: gridDuel,
        teams: [style, policy],
        games: 100,
        rng: createRng("against itself"),
        result: (_, { rewards }) => (rewards[1]! > 0 ? 1 : rewards[1]! < 0 ? 0 : 0.5),
      });
      expect(Math.abs(wins / (wins + losses) - 0.5)).toBeLessThan(0.25);
    },
    120_000,
  );

  it("refuses the recording of another game", async () => {
    const recording = { ...record(STYLES.wide, 3), contract: "chess@1" };
    await expect(ghost({ recording, make: gridDuel, seed: 1 }).next()).rejects.toThrow(
      'options.recording.contract is "chess@1". Give a recording of "grid-duel@1".',
    );
    const short = record(STYLES.wide, 2);
    await expect(ghost({ recording: short, make: gridDuel, seed: 1 }).next()).rejects.toThrow("recording.rows is 80");
  });
});
