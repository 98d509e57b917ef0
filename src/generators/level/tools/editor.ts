import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import type { AgentTools } from "../../../tools/kind-tools.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";
import { brokenFloor } from "../editor/broken-floor.ts";
import { greedyEditor } from "../editor/greedy-editor.ts";
import { playEditor } from "../editor/play-editor.ts";
import { ROOM_EDITOR_CONTRACT, roomEditor } from "../editor/room-editor.ts";

const CARD = `# room-editor

Edits rooms and whole floors of dungeons (contract \`room-editor@2\`): comes to one cell after another where floor meets rock, and opens it,
closes it or leaves it, until all is one region and the way has the wanted length: on a floor from start to exit, in a room from the first
opening to the farthest floor.

It learned by proximal policy optimisation, on rooms and floors of the rules broken in some cells. It sees the cells around and what an edit
would do to regions and way. It knows nothing of beauty: what it leaves is whole and as long as wanted, in few edits.

The shipped weights were rounded to eight bits after their training, which wrote 32; one run of the command rounds once.`;

/** Rooms that an evaluation has edited. */
const ROOMS = 400;

/** How many rooms a policy gets right, and in how many edits. */
export async function editorFigures(policy: Policy, rng: Rng, rooms = ROOMS): Promise<{ readonly done: number; readonly edits: number }> {
  let [done, edits] = [0, 0];
  for (let n = 0; n < rooms; n++) {
    const floor = await playEditor(policy, brokenFloor(rng.fork(n)), rng.fork("decisions").fork(n));
    if (floor.done) [done, edits] = [done + 1, edits + floor.edits];
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
      start: ({ seed, steps = 4000, ...options }) =>
        ppo({
          make: () => roomEditor(),
          seed,
          updates: steps,
          environments: 32,
          stepsPerRollout: 128,
          hidden: [96, 64],
          activation: "relu",
          critic: "shared",
          int8: true,
          epochs: 3,
          minibatchSize: 512,
          learningRate: [5e-4, 2e-5],
          entropyWeight: [0.01, 0.001],
          discount: 0.99,
          gaeLambda: 0.95,
          // The first updates imitate the script: from there on it learns what the script cannot do.
          teacher: { policy: greedyEditor, updates: 40, weight: 1, warmUp: 4 },
          evaluateEvery: 100,
          evaluate: (policy, rng) => editorFigures(policy, rng, 200),
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
