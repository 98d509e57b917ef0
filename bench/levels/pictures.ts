import { writeFileSync } from "node:fs";
import { editRoom, greedyEditor, roomSpace } from "../../src/generators/level/index.ts";
import { roomEditor } from "../../src/generators/level/editor/room-editor.ts";
import { ROOM_WIDTH } from "../../src/generators/level/room.ts";
import { bareLevel, levelPicture } from "../../src/generators/level/tools/picture.ts";
import { someRoom, type LabelledRoom } from "../../src/generators/level/tools/room-corpus.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/** npx tsx bench/levels/pictures.ts: the pictures of docs/levels.md. */
const COLUMNS = 8;
const WALL = 0;

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

  const [before, after]: [ArrayLike<number>[], ArrayLike<number>[]] = [[], []];
  for (let n = 0; before.length < COLUMNS; n++) {
    const game = roomEditor();
    game.reset(rng.fork(`edit/${n}`));
    if (game.room.done) continue;
    const { tiles, openings, way } = game.task as RoomTask;
    const edit = await editRoom(greedyEditor, { tiles, openings, way }, rng.fork(`edited/${n}`));
    before.push(tiles);
    after.push(edit.tiles);
    process.stdout.write(`${before.length}: wanted ${way} steps, has ${edit.way} after ${edit.edits} edits, done: ${edit.done}\n`);
  }
  draw("levels-edited.png", [...before, ...after]);
}

function draw(name: string, rooms: readonly ArrayLike<number>[]): void {
  writeFileSync(`docs/images/${name}`, contactSheet(rooms.map((tiles) => levelPicture(bareLevel(ROOM_WIDTH, tiles))), { columns: COLUMNS })); // prettier-ignore
}

await main();
