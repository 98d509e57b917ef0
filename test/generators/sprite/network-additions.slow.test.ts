import { composedSprite, LEARNED_SUBJECTS, outlinesOf } from "../../../src/generators/sprite/corpus.ts";
import { additions } from "../../../src/generators/sprite/tools/evaluate-additions.ts";
import { createJudge } from "../../../src/generators/sprite/tools/judge.ts";
import { createRng } from "../../../src/rng.ts";
import type { Row } from "../../../src/tools/kind-tools.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

/** What the masked network adds to the rules, judged by a network that learned from composed sprites alone. */
describe("what the shipped masked network does that rules cannot", () => {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    const judge = await createJudge(undefined, "1");
    const rng = createRng("strangers");
    // Drawings that were never learnt from stand for those of a stranger.
    const subjects = LEARNED_SUBJECTS.filter((subject) => outlinesOf(subject).some(({ learnt }) => !learnt));
    const strangers = Array.from({ length: 40 }, (_, at) =>
      composedSprite(rng, { subject: subjects[at % subjects.length]!, heldOut: true, held: "nothing" }),
    );
    rows = await additions(await shippedModel("sprite-masked"), judge, strangers, "1");
    judge.dispose();
  }, 900_000);

  it.each(["mixtures", "pairs", "halves", "variations"])("%s reach what is asked of them", (what) => {
    const { id, value, goal, pass } = rows.find((row) => row.id === `sprites/adds/${what}`)!;
    expect({ id, value, goal, pass }).toMatchObject({ pass: true });
  });
});
