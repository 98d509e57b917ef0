import { checkSprite, dollGan, dollSpace, SPRITE_DOLL_CONTRACT, SPRITE_DOLL_GAN_CONTRACT } from "../../src/generators/sprite/index.ts";
import { anyDoll } from "../../src/generators/sprite/dolls/doll-corpus.ts";
import { dollModel } from "../../src/generators/sprite/dolls/doll-model.ts";
import { dollViews, emptyHanded, tagsOfDoll } from "../../src/generators/sprite/dolls/doll-views.ts";
import type { Doll } from "../../src/generators/sprite/dolls/doll.ts";
import { itemsOf } from "../../src/generators/sprite/dolls/library.ts";
import { tagVector } from "../../src/generators/sprite/tags.ts";
import { drawnDolls } from "../../src/generators/sprite/tools/drawn-dolls.ts";
import { createRng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { timeRow } from "./costs.ts";
import { shareRow } from "./share-row.ts";

const STYLE = "crawl";
const person = (at: number): Doll => emptyHanded(anyDoll(createRng(`bench person ${at}`)));

/** The GAN of dolls on people that it never saw, told by their parts alone. */
export async function dollGanRows(quick: boolean): Promise<Row[]> {
  const model = await shippedModel("sprite-doll-gan");
  const { tags, numbers, views } = dollModel("bench", model, SPRITE_DOLL_GAN_CONTRACT);
  const generator = dollGan(model);
  const people = quick ? 4 : 200;
  const forms = new Set<string>();
  let [sound, hatted, hats] = [0, 0, 0];
  for (let at = 0; at < people; at++) {
    const request = { persona: { name: `${at}` } };
    if (generator.check(await generator.propose(request, createRng(at)), request).length === 0) sound++;
    const rng = createRng(`doll gan ${at}`);
    const latent = Array.from({ length: numbers }, () => rng.normal());
    const doll = person(at);
    const hat = doll.items.find(({ slot }) => slot === "hat");
    const [front] = await views(latent, tagVector(tagsOfDoll(doll), tags));
    if (hat !== undefined) {
      hats++;
      if (nearestHat(doll, front!) === hat.item) hatted++;
    }
    const [one] = await views(latent, tagVector(tagsOfDoll(person(0)), tags));
    forms.add(one!.join());
  }
  const one = async (at: number) => void (await generator.propose({ persona: { name: `${at}` } }, createRng(at)));
  return [
    shareRow("sprites/doll-gan/sound", "people that pass the check as proposed", sound, people, { least: 0.9 }),
    shareRow("sprites/doll-gan/hats", "hats likest to the drawing of the hat that was asked for, of 25", hatted, hats, { least: 0.8 }),
    shareRow("sprites/doll-gan/forms", "different forms of one told person", forms.size, people, { least: 0.6 }),
    await timeRow("sprites/doll-gan/time", "time of one core for a person of three sides", one, quick ? 10 : 50, 60),
  ];
}

/** The hat of the doll, of all, with which the rules draw the likest front. */
function nearestHat(doll: Doll, front: Uint8Array): string {
  const scored = itemsOf("hat").map((item) => {
    const items = doll.items.map((own) => (own.slot === "hat" ? { ...own, item } : own));
    return [item, alike(dollViews({ ...doll, items }).grids[0]!, front)[0]] as const;
  });
  return scored.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The drawn style: whether it is sound, and, where the set is at hand, how many pixels are as the set draws the same people. */
export async function drawnStyleRows(quick: boolean, data?: string): Promise<Row[]> {
  const model = await shippedModel("sprite-doll");
  const { encode, views, tags } = dollModel("bench", model, SPRITE_DOLL_CONTRACT);
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
    const doll = person(at);
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
    shareRow("sprites/doll/crawl-told", "pixels as the drawn set has the same people, from their picture and their parts", ...told!, { least: 0.7 }), // prettier-ignore
    shareRow("sprites/doll/crawl-seen", "the same from the picture alone", ...untold!, { least: 0.6 }),
    shareRow("sprites/doll/crawl-own", "pixels of people of the drawn set, put together anew, from their picture", ...own!, { least: 0.7 }),
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
