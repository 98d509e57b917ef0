import type { Level } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkContract } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { inParts } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import { checkLevelAmong, playLevelAmong } from "./check-level.ts";
import type { FilledRoom } from "./fill-rooms.ts";
import { layoutLevel } from "./layout-level.ts";
import { settleRequest, type LevelRequest, type SettledRequest } from "./level.ts";
import { roomWordsOf } from "./level-room.ts";
import { assembleLevel, placeEntities } from "./place-level.ts";
import { repairLevel } from "./repair-level.ts";
import { isOneRegion } from "./room-drawing.ts";
import { ROOM_HEIGHT, ROOM_WIDTH, type RoomPlan, type RoomStyle } from "./room.ts";
import { stylesAsOpenAs } from "./style-openness.ts";
import { dungeon } from "./worlds/dungeon/index.ts";

/** How much dearer it is for the repair to open a cell that the network is sure is not floor. */
const SURPRISE = 0.01;

/** A network that fills rooms, and how. */
export interface RoomNetwork {
  /** "level/vae" */
  readonly name: string;
  readonly model: Model;
  readonly contract: string;
  /** How often a room that is not one region is drawn anew before it is left to the repair. */
  readonly redraws: number;
  readonly fill: (plans: readonly RoomPlan[], rng: Rng, signal?: Signal) => Promise<readonly FilledRoom[]>;
}

/**
 * Dungeon floors whose rooms a network fills: the layout is laid by rules, all rooms are drawn in one batch, and the repair opens the
 * cells that the network itself found likeliest to be floor.
 * @throws AigcError `model-mismatch` for a model of another contract, without a latent vector, or of lists that do not fit
 */
export function networkLevel({ name: way, model, contract: wanted, redraws, fill }: RoomNetwork): Generator<LevelRequest, Level> {
  checkContract(way, model.manifest, wanted, "level");
  const { name, sha256, inputs } = model.manifest;
  if (typeof inputs["latent"]?.shape[1] !== "number") {
    const has = Object.keys(inputs).join(", ");
    const message = `the model "${name}" has no input "latent" of a fixed size; it has ${has}. Train one: npx phaser-aigc train level.`;
    throw new AigcError("model-mismatch", way, message);
  }
  const { styles } = roomWordsOf(model.manifest);
  /** How likely the network found floor in each cell of its proposals, for their repair. */
  const likely = new WeakMap<Level, Float32Array>();
  return {
    name: way,
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance(way, rng, signal);
      const settled = settleRequest(request);
      checkLearned(way, settled, styles);
      const layout = layoutLevel(settled, rng.fork("layout"), styles);
      const rooms = [...(await fill(layout.rooms, rng.fork("rooms"), signal))];
      for (let n = 1; n <= redraws; n++) {
        const broken = [...rooms.keys()].filter((i) => !isOneRegion(rooms[i]!.tiles));
        if (broken.length === 0) break;
        const again = await fill(broken.map((i) => layout.rooms[i]!), rng.fork(`redraw/${n}`), signal); // prettier-ignore
        broken.forEach((i, j) => (rooms[i] = again[j]!));
      }
      const tiles = assembleLevel(request.width, request.height, layout, rooms.map((room) => room.tiles)); // prettier-ignore
      const level = await inParts(placeEntities(request.width, tiles, layout, rng.fork("place")), signal, way);
      const floor = new Float32Array(tiles.length);
      layout.rooms.forEach(({ left, top }, i) => {
        for (let y = 0; y < ROOM_HEIGHT; y++)
          for (let x = 0; x < ROOM_WIDTH; x++) floor[(top + y) * request.width + left + x] = rooms[i]!.floor[y * ROOM_WIDTH + x]!;
      });
      likely.set(level, floor);
      return level;
    },
    check: (level, request) => checkLevelAmong([dungeon], level, request),
    certify: (level) => playLevelAmong([dungeon], level),
    repair(level, request) {
      const floor = likely.get(level);
      return repairLevel(level, request, floor && ((cell) => 1 + SURPRISE * (1 - floor[cell]!)));
    },
  };
}

/** Refuses what no style that the network has learned can be. */
function checkLearned(way: string, request: SettledRequest, learned: readonly RoomStyle[]): void {
  const { style, openness, keys, theme, secrets, traps, shop, boss } = request;
  const more = [keys > 1 && "second lock", theme !== "mixed" && "theme", secrets > 0 && "secret", traps > 0 && "trap", shop && "shop", boss && "boss room"].filter((one) => one !== false); // prettier-ignore
  if (more.length > 0)
    throw new AigcError("bad-request", way, `floors of the network have no ${more.join(", no ")}. Put rulesLevel() after it in the chain.`); // prettier-ignore
  const fits = style === "mixed" ? stylesAsOpenAs(openness, learned).length > 0 : learned.includes(style);
  if (fits) return;
  const wanted = style === "mixed" ? `rooms with an openness of ${openness}` : `the style "${style}"`;
  throw new AigcError(
    "bad-request",
    way,
    `the network has not learned ${wanted}; it knows ${learned.join(", ")}. Put rulesLevel() after it in the chain.`,
  );
}
