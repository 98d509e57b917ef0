import { generate } from "../../../src/generator.ts";
import { ACT_SLOTS, ACTS, type LineRequest, type Slot } from "../../../src/generators/dialogue/dialogue.ts";
import { endpointLine } from "../../../src/generators/dialogue/endpoint-line.ts";
import { fittingFacts } from "../../../src/generators/dialogue/facts.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { chatEndpoint } from "../../../src/nn/host/chat-endpoint.ts";
import { CHAOS, chatServer, obeys } from "./chat-server.ts";

const FACTS: Readonly<Record<"en" | "zh", Readonly<Record<Slot, string>>>> = {
  en: { player: "Ada", npc: "Wick", item: "lantern", place: "the mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "药草", place: "沉墓", foe: "洞鼠", price: "12枚钱" },
};
const AT_ONCE = 25;

it("1,000 of 1,000 lines are valid, whatever the server of the endpoint does", async () => {
  const manners = [...Object.values(CHAOS), obeys, obeys, obeys];
  let turn = 0;
  const server = await chatServer((response, asked) => manners[turn++ % manners.length]!(response, asked));
  const limits = { firstToken: 0.5, total: 1, retries: 1, failures: 1e9, mostTokens: 1e9 };
  const rules = grammarLine();
  const chain = [endpointLine(chatEndpoint({ url: server.url, model: "tiny", ...limits })), rules];
  const makers: string[] = [];
  const one = async (n: number) => {
    const language = n % 2 === 0 ? "en" : "zh";
    const act = ACTS[n % ACTS.length]!;
    const facts = Object.fromEntries(ACT_SLOTS[act].map((slot) => [slot, FACTS[language][slot]]));
    const { slots } = fittingFacts(facts, language);
    const asked: LineRequest = { speaker: { name: "Orla", role: "smith", mood: 0 }, act, language, slots, actions: ["open-gate"] };
    const { content, provenance } = await generate(chain, asked, { seed: n });
    expect(rules.check(content, asked)).toEqual([]);
    makers.push(provenance.generator);
  };
  for (let n = 0; n < 1000; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => one(n + at)));
  await server.close();
  expect(makers).toHaveLength(1000);
  // Both answered: the endpoint where it could, the rules where not.
  expect(new Set(makers)).toEqual(new Set(["dialogue/endpoint", "dialogue/grammar"]));
}, 180_000);
