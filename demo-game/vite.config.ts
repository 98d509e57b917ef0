import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const models = join(root, "models");

/** The shipped models, at `models/` beside the game. */
const shippedModels: Plugin = {
  name: "shipped-models",
  configureServer(server) {
    server.middlewares.use("/models", (request, response, next) => {
      const file = join(models, new URL(request.url ?? "/", "http://localhost").pathname);
      if (file.startsWith(models) && existsSync(file) && statSync(file).isFile()) createReadStream(file).pipe(response);
      else next();
    });
  },
  generateBundle() {
    for (const name of readdirSync(models, { recursive: true, encoding: "utf8" })) {
      if (/\.(json|onnx)$/.test(name))
        this.emitFile({ type: "asset", fileName: `models/${name}`, source: readFileSync(join(models, name)) });
    }
  },
};

export default defineConfig({
  root: join(root, "demo-game"),
  base: "./",
  publicDir: false,
  resolve: {
    alias: [
      { find: "phaser-aigc/voices", replacement: join(root, "src/generators/dialogue/voices") },
      { find: "phaser-aigc/headless", replacement: join(root, "src/headless.ts") },
      { find: "phaser-aigc", replacement: join(root, "src/index.ts") },
    ],
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
  plugins: [shippedModels],
});
