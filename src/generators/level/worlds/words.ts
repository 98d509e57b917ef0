import { WORLDS as worlds } from "./index.ts";
import type { WorldWords } from "./world.ts";

/** All worlds: their names, and what levels of them are made of. The first is that of levels and requests that name none. */
export const WORLDS: readonly WorldWords[] = worlds;
