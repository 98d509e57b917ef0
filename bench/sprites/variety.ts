import type { Sprite } from "../../src/content.ts";
import { checkSprite } from "../../src/generators/sprite/index.ts";
import { library } from "../../src/generators/sprite/library.ts";
import type { Row } from "../row.ts";
import { COLOUR_WORDS, colourShare, distinct, silhouette, SUBJECTS } from "./measures.ts";
import { shareRow } from "./share-row.ts";
import { mended, proposed, type Way } from "./ways.ts";

/** Less of a sprite than this in a colour is not that colour's sprite. */
const SEEN = 0.2;

/** How many sprites and outlines differ among those of a subject, whether they are sound as proposed, and whether a colour word is seen. */
export async function varietyRows(way: Way, quick: boolean): Promise<Row[]> {
  const rules = way.name === "compose";
  const subjects = rules && !quick ? [...library().keys()] : SUBJECTS;
  const seeds = rules || !quick ? 100 : 2;
  const [looks, outlines]: [number[], number[]] = [[], []];
  let [made, sound] = [0, 0];
  for (const subject of subjects) {
    const sprites: Sprite[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      const sprite = await proposed(way, { tags: [subject] }, `${subject}/${seed}`);
      if (!sprite) break;
      made++;
      if (checkSprite(sprite).length === 0) sound++;
      sprites.push(sprite);
    }
    if (sprites.length < seeds) continue;
    looks.push(distinct(sprites, (sprite) => `${sprite.palette}|${sprite.pixels}`));
    outlines.push(distinct(sprites, silhouette));
  }
  const differ = (id: string, what: string, counts: readonly number[], share: number): Row => {
    const [value, wanted] = [Math.min(...counts), Math.ceil(share * seeds)];
    return { id: `sprites/${way.name}/${id}`, what: `different ${what} of ${seeds} seeds, the least of ${counts.length} subjects`, value, unit: "", goal: `>= ${wanted}`, pass: value >= wanted }; // prettier-ignore
  };
  return [
    differ("distinct", "sprites", looks, 0.6),
    differ("outlines", "outlines", outlines, 0.2),
    shareRow(`sprites/${way.name}/sound`, "pass the check of sprites as proposed", sound, made, { least: rules ? 1 : 0.9 }),
    ...(await colourRows(way, subjects, quick)),
  ];
}

/** Colour words on the main part, as proposed and as a game gets them: checked, and mended where that is needed. */
async function colourRows(way: Way, subjects: readonly string[], quick: boolean): Promise<Row[]> {
  const rules = way.name === "compose";
  let [asked, raw, given] = [0, 0, 0];
  for (const [at, subject] of subjects.entries()) {
    const colours = rules || !quick ? COLOUR_WORDS : [COLOUR_WORDS[at % COLOUR_WORDS.length]!];
    for (const colour of colours) {
      const request = { tags: [subject, colour] };
      const sprite = await proposed(way, request, `${subject}/${colour}`);
      if (!sprite) continue;
      asked++;
      if (colourShare(sprite, colour) >= SEEN) raw++;
      if (colourShare(mended(way, request, sprite), colour) >= SEEN) given++;
    }
  }
  return [
    shareRow(`sprites/${way.name}/colour-raw`, "colour words on the main part, as proposed", raw, asked),
    shareRow(`sprites/${way.name}/colour`, "colour words on the main part, mended where the check asks for it", given, asked, {
      least: 0.95,
    }),
  ];
}
