export type { Row } from "../src/cli/row.ts";
