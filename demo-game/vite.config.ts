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

/** Every model here runs on the built-in kernels: ONNX Runtime, 14 MB, stays at home. Threads of Node are for Node. */
const elsewhere = [/^onnxruntime-web/, /^node:/];

export default defineConfig({
  root: join(root, "demo-game"),
  base: "./",
  publicDir: false,
  resolve: { alias: { "phaser-aigc": join(root, "src/index.ts") } },
  worker: { format: "es", rollupOptions: { external: elsewhere } },
  build: {
    rollupOptions: { external: elsewhere },
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
  plugins: [shippedModels],
});
