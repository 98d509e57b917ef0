import { checkFunction, checkObject, checkOptions, checkText, mapOf, within, type Check } from "../../arguments.ts";
import type { Chat, ChatMessage } from "../../chat.ts";
import { AigcError } from "../../errors.ts";
import * as is from "../../schema.ts";
import { chatOver, ChatFailure, LIMITS, type ChatAsking, type ChatLimits } from "./chat-over.ts";
import { eventsOf } from "./server-sent-events.ts";

/** The address of a chat, and its options. */
export interface ChatEndpointOptions extends ChatLimits {
  /** The address of an OpenAI-compatible `/chat/completions`: your own server, or a model on the player's machine. */
  readonly url: string;
  /** The name of the model at the endpoint. */
  readonly model: string;
  /** Headers of the request. A key is only allowed in Node: in a page every player could read it. */
  readonly headers?: Readonly<Record<string, string>>;
  /** More fields of the request's body: `{ response_format: { type: "json_object" } }`. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** 0 to 2. Default 0.8. */
  readonly temperature?: number;
  /** Default: the global fetch. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The most tokens of one answer: a line and its JSON. */
const ANSWER_TOKENS = 200;
/** The most characters of an answer that is not streamed. */
const LONGEST_JSON = 65_536;

/**
 * A chat at an OpenAI-compatible address, with streaming. There is no request before the first line.
 * @throws AigcError `bad-request` for a wrong option, and for a key in a page: keep it on your own server
 */
export function chatEndpoint(options: ChatEndpointOptions): Chat {
  checkOptions("chat", "options", options, {
    url: checkUrl,
    model: checkText,
    "headers?": mapOf(checkText),
    "body?": checkObject as Check,
    "temperature?": within(0, 2),
    "fetch?": checkFunction,
    ...LIMITS,
  });
  refuseKeyInPage(options);
  const limits = Object.fromEntries(Object.entries(options).filter(([name]) => `${name}?` in LIMITS)) as ChatLimits;
  return chatOver((messages, asking) => answerOf(options, messages, asking), { ...limits, name: options.model });
}

async function* answerOf(
  options: ChatEndpointOptions,
  messages: readonly ChatMessage[],
  { signal, seed }: ChatAsking,
): AsyncGenerator<string> {
  const { url, model, headers = {}, body = {}, temperature = 0.8 } = options;
  const response = await (options.fetch ?? fetch)(url, {
    method: "POST",
    headers: { accept: "text/event-stream", "content-type": "application/json", ...headers },
    body: JSON.stringify({ model, messages, stream: true, max_tokens: ANSWER_TOKENS, temperature, seed, ...body }),
    signal,
  });
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok) {
    void response.body?.cancel().catch(() => {});
    throw refusalOf(model, response.status, response.headers.get("retry-after"));
  }
  if (type.includes("text/event-stream") && response.body) yield* wordsOf(response.body, model);
  else if (type.includes("json")) yield wholeAnswer((await response.text()).slice(0, LONGEST_JSON), model);
  else {
    void response.body?.cancel().catch(() => {});
    throw new ChatFailure(model, `${url} answered with "${type}", which is no chat. Check the address.`, false);
  }
}

/** The error of a refused request. After "too many requests" and server errors another try may help; not after a wrong address or key. */
function refusalOf(model: string, status: number, retryAfter: string | null): ChatFailure {
  const again = status === 408 || status === 409 || status === 429 || status >= 500;
  const seconds = Number(retryAfter ?? 0);
  const after = Number.isFinite(seconds) ? Math.max(0, seconds) : Math.max(0, (Date.parse(retryAfter!) - now()) / 1000) || 0;
  return new ChatFailure(model, `the endpoint answered ${status}.`, again, after);
}

/** The real time, for the headers of the server. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

async function* wordsOf(body: ReadableStream<Uint8Array>, model: string): AsyncGenerator<string> {
  for await (const event of eventsOf(body)) {
    if (event === "[DONE]") return;
    const { choices, error } = is.readJson(CHUNK, event, { where: model, name: "an event", code: "endpoint-failed" });
    if (error)
      throw new ChatFailure(model, `the endpoint broke off: ${String((error as { message?: unknown }).message).slice(0, 100)}.`, true);
    const [choice] = choices ?? [];
    const words = choice?.delta?.content;
    if (typeof words === "string" && words !== "") yield words;
    if (choice?.finish_reason) return;
  }
  throw new ChatFailure(model, "the answer was cut off.", true);
}

function wholeAnswer(json: string, model: string): string {
  const { choices } = is.readJson(WHOLE, json, { where: model, name: "the answer", code: "endpoint-failed" });
  return choices[0]?.message.content ?? "";
}

const nothing = () => is.optional(is.anything());
const CHUNK = is.fields({
  choices: is.optional(
    is.list(
      is.fields({
        delta: is.optional(is.fields({ content: nothing() })),
        finish_reason: nothing(),
      }),
    ),
  ),
  error: nothing(),
});
const WHOLE = is.fields({ choices: is.list(is.fields({ message: is.fields({ content: is.text() }) })) });

const checkUrl: Check = (where, name, value) => {
  checkText(where, name, value, "the address of an endpoint");
  if (!URL.canParse(value, globalThis.location?.href) || !/^https?:$/.test(new URL(value, globalThis.location?.href).protocol))
    throw new AigcError("bad-request", where, `${name} is "${value.slice(0, 60)}". Give an address that begins with http.`);
};

const KEY = /^(cookie|.*(authori[sz]ation|api.?key|token|secret|password).*|key)$/i;

/** Refuses a key in a page, where every player could read it. */
function refuseKeyInPage({ url, headers = {} }: ChatEndpointOptions): void {
  const page = "document" in globalThis || "importScripts" in globalThis;
  if (!page) return;
  const { username, password, searchParams } = new URL(url, globalThis.location?.href);
  const found =
    Object.keys(headers).find((name) => KEY.test(name)) ??
    [...searchParams.keys()].find((name) => KEY.test(name)) ??
    (username !== "" || password !== "" ? "a password in url" : undefined);
  if (found === undefined) return;
  throw new AigcError(
    "bad-request",
    "chat",
    `options hold a key (${found}), and whoever plays can read what a page sends. Keep it on a server of yours and give its address: docs/dialogue.md has one.`,
  );
}
