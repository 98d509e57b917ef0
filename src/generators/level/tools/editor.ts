import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import { observationSize } from "../../../environment.ts";
import type { AgentTools } from "../../../tools/kind-tools.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";
import { greedyEditor } from "../editor/greedy-editor.ts";
import { ROOM_EDITOR_CONTRACT, roomEditor } from "../editor/room-editor.ts";

const CARD = `# room-editor

Edits rooms of dungeon floors, 16 x 12 cells (contract \`room-editor@1\`): comes to one cell after another where floor meets rock, and opens
it, closes it or leaves it, until the room is one region whose longest way from the first opening has the wanted length.

It learned by proximal policy optimisation, on rooms of the rules broken in two to thirteen cells. It sees the cells around and what an
edit would do to regions and way. It knows nothing of beauty: what it leaves is whole and as long as wanted, in few edits.`;

/** Rooms that an evaluation has edited. */
const ROOMS = 400;

/** How many rooms a policy gets right, and in how many edits. */
export async function editorFigures(policy: Policy, rng: Rng, rooms = ROOMS): Promise<{ readonly done: number; readonly edits: number }> {
  let [done, edits] = [0, 0];
  for (let n = 0; n < rooms; n++) {
    const game = roomEditor();
    game.reset(rng.fork(n));
    const decisions = rng.fork("decisions").fork(n);
    for (let over = game.room.done; !over;) {
      const observations = new Float32Array(observationSize(game.spec));
      const actionMasks = new Uint8Array(2);
      game.observe(0, observations, actionMasks);
      const { actions } = await policy.act({ rows: 1, observations, actionMasks }, decisions);
      const { terminated, truncated } = game.step(actions);
      over = terminated || truncated;
    }
    if (game.room.done) [done, edits] = [done + 1, edits + game.room.edits];
  }
  return { done: done / rooms, edits: edits / Math.max(1, done) };
}

const recipe: Recipe = {
  name: "room-editor",
  summary: "an agent that edits rooms, by PPO (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "room-editor",
      shares: true,
      begins: true,
      judgedBy: "done",
      card: CARD,
      start: ({ seed, steps = 120, ...options }) =>
        ppo({
          make: () => roomEditor(),
          seed,
          updates: steps,
          environments: 32,
          stepsPerRollout: 128,
          hidden: [128, 64],
          activation: "relu",
          critic: "shared",
          epochs: 3,
          minibatchSize: 512,
          learningRate: [1e-3, 5e-5],
          entropyWeight: [0.01, 0.001],
          discount: 0.99,
          gaeLambda: 0.95,
          // The first updates imitate the script: from there on it learns what the script cannot do.
          teacher: { policy: greedyEditor, updates: 30, weight: 1, warmUp: 3 },
          evaluateEvery: 20,
          evaluate: (policy, rng) => editorFigures(policy, rng, 100),
          ...handedOn(options),
        }),
    },
  ],
};

/** The editor of rooms on the command line. */
export const roomEditorTools: AgentTools = {
  contract: ROOM_EDITOR_CONTRACT,
  environment: async () => roomEditor,
  recipe: async () => recipe,
};
