import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, its path from there with "/" on every system. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"));
}
