export type { Row } from "../src/tools/kind-tools.ts";
