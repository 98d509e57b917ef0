import { checkSprite, dollSpace } from "../../src/generators/sprite/index.ts";
import { anyDoll } from "../../src/generators/sprite/dolls/doll-corpus.ts";
import { dollModel } from "../../src/generators/sprite/dolls/doll-model.ts";
import { dollViews, emptyHanded, tagsOfDoll } from "../../src/generators/sprite/dolls/doll-views.ts";
import { tagVector } from "../../src/generators/sprite/tags.ts";
import { drawnDolls } from "../../src/generators/sprite/tools/drawn-dolls.ts";
import { createRng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { shareRow } from "./share-row.ts";

const STYLE = "crawl";

/** The drawn style: whether it is sound, and, where the set is at hand, how many pixels are as the set draws the same people. */
export async function drawnStyleRows(quick: boolean, data?: string): Promise<Row[]> {
  const model = await shippedModel("sprite-doll");
  const { encode, views, tags } = dollModel(model);
  const space = dollSpace(model);
  const set = data === undefined ? undefined : drawnDolls(data);
  const people = quick ? 4 : 200;
  let sound = 0;
  const [told, untold, own]: [number, number][] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ] as never;
  const add = (sum: [number, number], [right, all]: readonly [number, number]) => {
    sum[0] += right;
    sum[1] += all;
  };
  for (let at = 0; at < people; at++) {
    const doll = emptyHanded(anyDoll(createRng(`bench person ${at}`)));
    const { shown } = dollViews(doll);
    const nothing = new Float32Array(tags.length);
    const latent = await encode(shown, nothing);
    const point = { latent, tags: [...nothing], paints: {} };
    if (checkSprite(await space.draw(point, STYLE)).length === 0) sound++;
    if (!set) continue;
    const rng = createRng(`drawn ${at}`);
    const [like, other] = [set.drawn(doll, rng), set.drawn(doll, rng, rng.fork("parts"))];
    const tagged = tagVector(tagsOfDoll(doll), tags);
    add(told!, alike((await views(await encode(shown, tagged), tagged, STYLE))[0]!, like.grid));
    add(untold!, alike((await views(latent, nothing, STYLE))[0]!, like.grid));
    add(own!, alike((await views(await encode(other.shown, nothing), nothing, STYLE))[0]!, other.grid));
  }
  const rows = [shareRow("sprites/doll/crawl", "people in the drawn style that pass the check", sound, people, { least: 0.9 })];
  if (!set) return rows;
  return [
    ...rows,
    shareRow("sprites/doll/crawl-told", "pixels as the drawn set has the same people, from their picture and their parts", ...told!), // prettier-ignore
    shareRow("sprites/doll/crawl-seen", "the same from the picture alone", ...untold!),
    shareRow("sprites/doll/crawl-own", "pixels of people of the drawn set, put together anew, from their picture", ...own!),
  ];
}

/** How many of the pixels that either draws are the same in both. */
function alike(one: Uint8Array, other: Uint8Array): [same: number, all: number] {
  let [same, all] = [0, 0];
  one.forEach((code, at) => {
    if (code === 0 && other[at] === 0) return;
    all++;
    if (code === other[at]) same++;
  });
  return [same, all];
}
