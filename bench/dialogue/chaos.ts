import { generate } from "../../src/generator.ts";
import { ACTS } from "../../src/generators/dialogue/dialogue.ts";
import { endpointLine } from "../../src/generators/dialogue/endpoint-line.ts";
import { grammarLine } from "../../src/generators/dialogue/grammar-line.ts";
import { plainVoice } from "../../src/generators/dialogue/plain-voice.ts";
import { chatEndpoint } from "../../src/nn/host/chat-endpoint.ts";
import { CHAOS, chatServer, obeys } from "../../test/generators/dialogue/chat-server.ts";
import type { Row } from "../row.ts";
import { states } from "./states.ts";

const AT_ONCE = 25;

/** Lines of a chain whose endpoint stalls, cuts, floods, lies and fails in every way that is known, and at times answers. */
export async function chaosRows(count: number): Promise<Row[]> {
  const manners = [...Object.values(CHAOS), obeys, obeys, obeys];
  let turn = 0;
  const server = await chatServer((response, asked) => manners[turn++ % manners.length]!(response, asked));
  const limits = { firstToken: 0.5, total: 1, retries: 1, failures: 1e9, mostTokens: 1e9 };
  const rules = grammarLine();
  const chain = [endpointLine(chatEndpoint({ url: server.url, model: "tiny", ...limits })), rules];
  const asked = (["en", "zh"] as const).flatMap((language) => states(ACTS, plainVoice().roles, language, Math.ceil(count / 2), "chaos"));
  let valid = 0;
  for (let n = 0; n < count; n += AT_ONCE)
    await Promise.all(
      asked.slice(n, Math.min(count, n + AT_ONCE)).map(async (request, at) => {
        const { content } = await generate(chain, request, { seed: n + at });
        if (rules.check(content, request).length === 0) valid++;
      }),
    );
  await server.close();
  return [{ id: "dialogue/endpoint-chaos", what: `valid lines of ${count}, with an endpoint that fails in ${Object.keys(CHAOS).length} ways`, value: valid, unit: "", goal: String(count), pass: valid === count }]; // prettier-ignore
}
