/**
 * Lanternfall on this machine: builds what is missing or older than its sources, serves it, prints the address.
 * With --dev it is served from the sources and follows every change; with --build it is only built.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, preview } from "vite";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const configFile = "demo-game/vite.config.ts";
const port = Number(process.env.PORT ?? 5173);

if (process.argv.includes("--dev")) {
  const server = await createServer({ configFile, server: { port } });
  await server.listen();
  server.printUrls();
} else {
  const built = existsSync("demo-game/dist/index.html") ? statSync("demo-game/dist/index.html").mtimeMs : 0;
  if (newest(["src", "models", "demo-game/src", "demo-game/index.html", "demo-game/vite.config.ts"]) > built) {
    console.log("Building Lanternfall…");
    await build({ configFile, logLevel: "warn" });
  }
  if (!process.argv.includes("--build")) {
    const server = await preview({ configFile, preview: { port } });
    console.log("\n  Lanternfall is at");
    server.printUrls();
    console.log("  Ctrl-C ends it.\n");
  }
}

/** The newest time of change below `paths`. */
function newest(paths) {
  return Math.max(
    ...paths
      .filter((path) => existsSync(path))
      .flatMap((path) =>
        statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
      )
      .map((path) => statSync(path).mtimeMs),
  );
}
