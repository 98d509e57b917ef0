import { writeFileSync } from "node:fs";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { Level } from "../../src/content.ts";
import { generate } from "../../src/generator.ts";
import { editLevel, measureLevel, roomSpace, rulesLevel } from "../../src/generators/level/index.ts";
import { ROOM_EDITOR_SPEC } from "../../src/generators/level/editor/room-editor.ts";
import { FLOOR, ROOM_WIDTH, WALL } from "../../src/generators/level/room.ts";
import { bareLevel, levelPicture } from "../../src/generators/level/tools/picture.ts";
import { someRoom, type LabelledRoom } from "../../src/generators/level/tools/room-corpus.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/** npx tsx bench/levels/pictures.ts: the pictures of docs/levels.md. */
const COLUMNS = 8;

async function main(): Promise<void> {
  const rng = createRng("pictures");
  const rooms: LabelledRoom[] = [];
  for (let n = 0; rooms.length < 2 * COLUMNS; n++) {
    const room = someRoom(rng.fork(n));
    if (room) rooms.push(room);
  }
  const [gan, vae] = [roomSpace(await shippedModel("level-gan")), roomSpace(await shippedModel("level-room"))];

  const morphs: ArrayLike<number>[] = [];
  for (let row = 0; row < 3; row++) {
    const [from, to] = [0, 1].map((n) => gan.point(rooms[2 * row + n]!.plan, rng.fork(`morph/${row}/${n}`)));
    for (const { tiles } of await gan.morph(from!, to!, COLUMNS)) morphs.push(tiles);
  }
  draw("levels-morphs.png", morphs);

  // A half that is drawn, and three ways to finish it.
  const drawn = rooms.slice(0, COLUMNS);
  const halves = drawn.map(({ tiles }) => Int8Array.from(tiles, (code, cell) => (cell % ROOM_WIDTH < ROOM_WIDTH / 2 ? code : -1)));
  const finished: ArrayLike<number>[] = halves.map((half) => half.map((code) => Math.max(code, WALL)));
  for (let row = 0; row < 3; row++)
    for (const [n, half] of halves.entries())
      finished.push((await vae.complete(half, drawn[n]!.plan, rng.fork(`finish/${row}/${n}`))).tiles);
  draw("levels-finished.png", finished);

  const model = await shippedModel("room-editor");
  const editor = await modelPolicy(model, { game: ROOM_EDITOR_SPEC, temperature: 1 });
  const [before, after]: [Level[], Level[]] = [[], []];
  for (let n = 0; before.length < COLUMNS / 2; n++) {
    const request = { width: 32, height: 24, enemies: 4, chests: 2, keys: n % 2 };
    const { content } = await generate(rulesLevel(), request, { seed: `edited/${n}` });
    const chance = rng.fork(`edit/${n}`);
    const stands = new Set(content.entities.map(({ x, y }) => y * content.width + x));
    const tiles = [...content.tiles];
    for (const { x, y, width, height } of content.areas!)
      for (let k = Math.floor((width * height) / 24); k > 0; k--) {
        const cell = (y + 1 + chance.below(height - 2)) * content.width + x + 1 + chance.below(width - 2);
        if (!stands.has(cell)) tiles[cell] = tiles[cell] === FLOOR ? WALL : FLOOR;
      }
    const broken = { ...content, tiles };
    const way = measureLevel(content).pathLength + [10, -8, 6, 0][before.length]!;
    const edit = await editLevel(editor, broken, { way }, chance.fork("editor"));
    if (edit.mended) continue;
    before.push(broken);
    after.push(edit.level);
    process.stdout.write(`${before.length}: had ${measureLevel(broken).pathLength}, wanted ${way} steps, has ${edit.way} after ${edit.edits} edits, done: ${edit.done}\n`); // prettier-ignore
  }
  writeFileSync("docs/images/levels-edited.png", contactSheet([...before, ...after].map(levelPicture), { columns: COLUMNS / 2 }));
}

function draw(name: string, rooms: readonly ArrayLike<number>[]): void {
  writeFileSync(`docs/images/${name}`, contactSheet(rooms.map((tiles) => levelPicture(bareLevel(ROOM_WIDTH, tiles))), { columns: COLUMNS })); // prettier-ignore
}

await main();
