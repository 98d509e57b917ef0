import { checkSprite, completeSprite, maskedDoll } from "../../src/generators/sprite/index.ts";
import { anyDoll } from "../../src/generators/sprite/dolls/doll-corpus.ts";
import { paintsOfDoll, GRID } from "../../src/generators/sprite/dolls/doll-grid.ts";
import { dollModel } from "../../src/generators/sprite/dolls/doll-model.ts";
import { dollViews, emptyHanded, standing, tagsOfDoll } from "../../src/generators/sprite/dolls/doll-views.ts";
import type { Doll } from "../../src/generators/sprite/dolls/doll.ts";
import { fillDoll } from "../../src/generators/sprite/dolls/fill-doll.ts";
import { itemsOf } from "../../src/generators/sprite/dolls/library.ts";
import { shownGrid } from "../../src/generators/sprite/dolls/shown-grid.ts";
import { spriteOfCodes } from "./sprite-of-codes.ts";
import { tagVector } from "../../src/generators/sprite/tags.ts";
import { createRng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { timeRow } from "./costs.ts";
import { shareRow } from "./share-row.ts";

const AREA = GRID * GRID;
const PASSES = { steps: 6, looks: 2 };
/** Rows of a head. */
const HEAD = 14;
const LOWER = Uint8Array.from({ length: AREA }, (_, at) => (at < AREA / 2 ? 0 : 1));
const UPPER = LOWER.map((one) => 1 - one);
const HEADS = LOWER.map((_, at) => (at < HEAD * GRID ? 1 : 0));

/**
 * The masked network of dolls on people that it never saw: a half that is hidden, as it draws it and as the VAE does that is shown the same
 * half; heads with a hat that is asked for; and whether what it completes is a sound sprite.
 */
export async function maskedDollRows(quick: boolean): Promise<Row[]> {
  const model = await shippedModel("sprite-doll-masked");
  const vae = dollModel(await shippedModel("sprite-doll"));
  const tags = (model.manifest.details as { tags: readonly string[] }).tags;
  const nothing = new Float32Array(tags.length);
  const people = quick ? 4 : 200;
  const right = { masked: [0, 0], vae: [0, 0] } as { masked: [number, number]; vae: [number, number] };
  let [sound, hatted] = [0, 0];
  for (let at = 0; at < people; at++) {
    const doll = emptyHanded(anyDoll(createRng(`bench person ${at}`)));
    const paints = paintsOfDoll(doll);
    const { grids } = dollViews(doll);
    const picture = standing(doll, 0);
    for (const hidden of [UPPER, LOWER]) {
      const filled = await fillDoll(model, { picture, hidden, condition: nothing, paints }, PASSES, createRng(at));
      const latent = await vae.encode(shownGrid(picture.map((code, cell) => (hidden[cell] ? 0 : code))), nothing);
      const drawn = (await vae.views(latent, nothing))[0]!;
      add(right.masked, alike(filled.grid, grids[0]!, hidden));
      add(right.vae, alike(drawn, grids[0]!, hidden));
    }
    const hat = itemsOf("hat")[at % itemsOf("hat").length]!;
    const wished = {
      ...doll,
      items: [...doll.items.filter(({ slot }) => slot !== "hat"), { slot: "hat", item: hat, colours: ["red", "gold"] }],
    };
    const asked = { picture, hidden: HEADS, condition: tagVector(tagsOfDoll(wished), tags), paints: paintsOfDoll(wished) };
    if (nearestHat(wished, (await fillDoll(model, asked, PASSES, createRng(at))).grid) === hat) hatted++;
    const sketch = spriteOfCodes(picture.map((code, cell) => (LOWER[cell] ? 0 : code)));
    if (checkSprite(await completeSprite(model, sketch).propose({}, createRng(at))).length === 0) sound++;
  }
  const sketch = spriteOfCodes(standing(emptyHanded(anyDoll(createRng("time"))), 0).map((code, cell) => (LOWER[cell] ? 0 : code)));
  const one = async (at: number) => void (await completeSprite(model, sketch).propose({}, createRng(at)));
  const whole = async (at: number) => void (await maskedDoll(model).propose({ persona: { name: `${at}` } }, createRng(at)));
  return [
    shareRow("sprites/doll-masked/halves", "pixels of a hidden half of people never seen that are right, nothing told", ...right.masked, { least: right.vae[0] / right.vae[1] }), // prettier-ignore
    shareRow("sprites/doll-masked/halves-vae", "the same by the VAE, shown the same half", ...right.vae),
    shareRow("sprites/doll-masked/hats", "heads drawn anew, likest to the hat that was asked for, of all", hatted, people, { least: 0.8 }),
    shareRow("sprites/doll-masked/sound", "people completed that pass the check as proposed", sound, people, { least: 0.9 }),
    await timeRow("sprites/doll-masked/time", "time of one core for half a person", one, quick ? 10 : 50, 100),
    await timeRow("sprites/doll-masked/whole-time", "time of one core for a person of three sides", whole, quick ? 5 : 20, 300),
  ];
}

function add(sum: [number, number], [right, all]: readonly [number, number]): void {
  sum[0] += right;
  sum[1] += all;
}

/** How many of the hidden pixels that either draws are the same in both. */
function alike(one: Uint8Array, other: Uint8Array, hidden: Uint8Array): [same: number, all: number] {
  let [same, all] = [0, 0];
  one.forEach((code, at) => {
    if (!hidden[at] || (code === 0 && other[at] === 0)) return;
    all++;
    if (code === other[at]) same++;
  });
  return [same, all];
}

/** The hat, of all, with which the rules draw the likest head. */
function nearestHat(doll: Doll, grid: Uint8Array): string {
  const scored = itemsOf("hat").map((item) => {
    const items = doll.items.map((own) => (own.slot === "hat" ? { ...own, item } : own));
    const [same, all] = alike(grid, dollViews({ ...doll, items }).grids[0]!, HEADS);
    return { item, share: same / Math.max(1, all) };
  });
  return scored.reduce((best, one) => (one.share > best.share ? one : best)).item;
}
