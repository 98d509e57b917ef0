import type { Level } from "../../content.ts";
import { checkOptions, whole } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import { checkContract } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { inParts } from "../../parts.ts";
import { checkLevel } from "./check-level.ts";
import { FILLING, fillRooms, type FillOptions } from "./fill-rooms.ts";
import { layoutLevel } from "./layout-level.ts";
import { settleRequest, type LevelRequest, type SettledRequest } from "./level.ts";
import { LEVEL_ROOM_CONTRACT, roomWordsOf } from "./level-room.ts";
import { assembleLevel, placeEntities } from "./place-level.ts";
import { repairLevel } from "./repair-level.ts";
import { isOneRegion } from "./room-drawing.ts";
import { ROOM_HEIGHT, ROOM_WIDTH, type RoomPlan, type RoomStyle } from "./room.ts";
import { stylesAsOpenAs } from "./style-openness.ts";

/** Additional cost, in the repair, to open a cell that the network does not expect to be floor. */
const SURPRISE = 0.01;

/** How the room network draws. */
export interface VaeLevelOptions extends Pick<FillOptions, "passes" | "sharpness" | "draws"> {
  /** How often a room that is not one region is drawn again before it is repaired; 0 to 10. Default 2. */
  readonly redraws?: number;
}

/**
 * Dungeon floors whose rooms are filled by a network: rules make the layout, all rooms are decoded in one batch, and the repair opens the
 * cells that are floor with the highest probability. It refuses a style that the network has not learned; then the next generator of the
 * chain answers.
 * @param model of contract "level-room@1"
 * @throws AigcError `model-mismatch` for a model of another contract, without a latent vector, or of lists that do not fit
 */
export function vaeLevel(model: Model, options: VaeLevelOptions = {}): Generator<LevelRequest, Level> {
  checkModel("level/vae", "model", model);
  checkOptions("level/vae", "options", options, { ...FILLING, "redraws?": whole(0, 10) });
  const { redraws = 2, ...filling } = options;
  checkContract("level/vae", model.manifest, LEVEL_ROOM_CONTRACT, "level");
  const { name, sha256, inputs } = model.manifest;
  if (typeof inputs["latent"]?.shape[1] !== "number") {
    throw new AigcError(
      "model-mismatch",
      "level/vae",
      `the model "${name}" has no input "latent" of a fixed size; it has ${Object.keys(inputs).join(", ")}. Train one: npx phaser-aigc train level.`,
    );
  }
  const { styles } = roomWordsOf(model.manifest);
  /** The probability of floor in each cell of the proposals, for their repair. */
  const likely = new WeakMap<Level, Float32Array>();
  return {
    name: "level/vae",
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance("level/vae", rng, signal);
      const settled = settleRequest(request);
      checkLearned(settled, styles);
      const layout = layoutLevel(settled, rng.fork("layout"), styles);
      const fill = (plans: readonly RoomPlan[], label: string) =>
        fillRooms(model, plans, rng.fork(label), signal ? { ...filling, signal } : filling);
      const rooms = await fill(layout.rooms, "rooms");
      for (let n = 1; n <= redraws; n++) {
        const broken = [...rooms.keys()].filter((i) => !isOneRegion(rooms[i]!.tiles));
        if (broken.length === 0) break;
        const again = await fill(broken.map((i) => layout.rooms[i]!), `redraw/${n}`); // prettier-ignore
        broken.forEach((i, j) => (rooms[i] = again[j]!));
      }
      const tiles = assembleLevel(request.width, request.height, layout, rooms.map((room) => room.tiles)); // prettier-ignore
      const level = await inParts(placeEntities(request.width, tiles, layout, rng.fork("place")), signal, "level/vae");
      const floor = new Float32Array(tiles.length);
      layout.rooms.forEach(({ left, top }, i) => {
        for (let y = 0; y < ROOM_HEIGHT; y++)
          for (let x = 0; x < ROOM_WIDTH; x++) floor[(top + y) * request.width + left + x] = rooms[i]!.floor[y * ROOM_WIDTH + x]!;
      });
      likely.set(level, floor);
      return level;
    },
    check: checkLevel,
    repair(level, request) {
      const floor = likely.get(level);
      return repairLevel(level, request, floor && ((cell) => 1 + SURPRISE * (1 - floor[cell]!)));
    },
  };
}

/** Refuses requests that no learned style can meet. */
function checkLearned({ style, openness }: SettledRequest, learned: readonly RoomStyle[]): void {
  const fits = style === "mixed" ? stylesAsOpenAs(openness, learned).length > 0 : learned.includes(style);
  if (fits) return;
  const wanted = style === "mixed" ? `rooms with an openness of ${openness}` : `the style "${style}"`;
  throw new AigcError(
    "bad-request",
    "level/vae",
    `the network has not learned ${wanted}; it knows ${learned.join(", ")}. Put rulesLevel() after it in the chain.`,
  );
}
