import { arrayOf, checkFields, listOf, whole, type Check } from "../../arguments.ts";

/** Refuses a value that is no arena. */
export const checkArena: Check = (where, name, value) => {
  const starts = listOf(whole());
  const size = { width: whole(1), height: whole(1) };
  const wanted = "an arena, as arenaFromLevel, arenaFromText and randomArena make it";
  checkFields(
    where,
    name,
    value,
    { ...size, tiles: arrayOf("Uint8Array"), heroStarts: starts, opponentStarts: starts, "exit?": whole(), "pickups?": starts },
    wanted,
  );
};
