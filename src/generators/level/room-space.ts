import { listOf, oneOf, withFields, within } from "../../arguments.ts";
import type { Model } from "../../model.ts";
import { certifiedRoom } from "./certified-room.ts";
import { LEVEL_GAN_CONTRACT, LEVEL_ROOM_CONTRACT, roomWordsOf } from "./level-room.ts";
import { checkOpening, openingsOf } from "./openings.ts";
import { pieceSpace, type PieceSpace, type SpaceOf } from "./piece-space.ts";
import { measureRoom, type RoomMeasures } from "./room-measures.ts";
import { roomPiece } from "./room-piece.ts";
import { FLOOR, openingCells, opennessOf, ROOM_CELLS, tileCode, type RoomPlan, type RoomStyle } from "./room.ts";

/** Rooms of a network as a space. */
export type RoomSpace = PieceSpace<RoomPlan, RoomMeasures, RoomStyle>;

const ROOMS: SpaceOf<RoomPlan, RoomMeasures, RoomStyle> = {
  where: "roomSpace",
  finishing: LEVEL_ROOM_CONTRACT,
  contracts: [LEVEL_ROOM_CONTRACT, LEVEL_GAN_CONTRACT],
  takes: "level-room",
  cells: ROOM_CELLS,
  size: "16 x 12",
  piece(model) {
    const { styles, tiles } = roomWordsOf(model.manifest);
    return {
      ...roomPiece(model, "roomSpace"),
      checkPlan: withFields({ openings: listOf(checkOpening), style: oneOf(styles), openness: within(0, 1) }),
      checkLook: oneOf(styles),
      handed: tiles.map(tileCode),
      planOf: (room, style = styles.includes("ruin") ? "ruin" : styles[0]!) => {
        const cells = Uint8Array.from(room);
        return { openings: openingsOf(cells), style, openness: opennessOf(cells) };
      },
    };
  },
  grid: (tiles) => tiles,
  between: (from, to, share) => ({
    openings: from.openings,
    style: (share < 0.5 ? from : to).style,
    openness: from.openness + share * (to.openness - from.openness),
  }),
  certified: certifiedRoom,
  // All that is open as floor is as much as can be joined.
  hopeless: (given, plan) =>
    certifiedRoom(
      { tiles: Uint8Array.from(given, (code) => (code < 0 ? FLOOR : code)), floor: new Float32Array(ROOM_CELLS) },
      plan,
      given,
    ) === null,
  open: "tiles around which floor can be joined: what is given shuts some floor or an opening in",
  ranges: {
    openness: { most: 1, step: 0.02 },
    symmetry: { most: 1, step: 0.04 },
    way: { most: 80, step: 1 },
    deadEnds: { most: 60, step: 1 },
  },
  measure: (tiles, { openings: [door] }) => measureRoom(tiles, door && openingCells(door)[0]!),
  wanting: (plan, { openness }) => (openness === undefined ? plan : { ...plan, openness }),
};

/**
 * Opens the space of a room network: sliders, morphs, rooms like these, rooms finished.
 * @param model of contract "level-room@1" or "level-gan@1"
 * @throws AigcError `model-mismatch` for a model of another contract, or of lists that do not fit
 */
export const roomSpace = (model: Model): RoomSpace => pieceSpace(ROOMS, model);
