export type { Row } from "../src/tools/row.ts";
