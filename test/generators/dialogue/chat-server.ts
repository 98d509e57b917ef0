import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { listening } from "../../listening.ts";

/** What a server of chats does with one question. */
export type Manner = (response: ServerResponse, asked: Asked) => void;

/** What was asked of it. */
export interface Asked {
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the client sent
  readonly body: any;
}

/** A real server on this machine that answers as it is told; `asked` is what it was asked so far. */
export interface ChatServer {
  readonly url: string;
  readonly asked: Asked[];
  manner: Manner;
  close(): Promise<void>;
}

export async function chatServer(manner: Manner): Promise<ChatServer> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const one: Asked = { method: request.method ?? "", headers: request.headers, body: text === "" ? undefined : JSON.parse(text) };
      asked.push(one);
      made.manner(response, one);
    });
  });
  const { url, close } = await listening(server);
  const made: ChatServer = { url: `${url}/v1/chat/completions`, asked, manner, close };
  return made;
}

const EVENTS = { "content-type": "text/event-stream" };
const chunk = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** Streams `text` in small pieces, as a model does. */
export const says =
  (text: string | ((asked: Asked) => string)): Manner =>
  (response, asked) => {
    response.writeHead(200, EVENTS);
    response.write(": comment\r\n\r\n");
    const whole = typeof text === "string" ? text : text(asked);
    for (let at = 0; at < whole.length; at += 7) response.write(chunk(whole.slice(at, at + 7)));
    response.end("data: [DONE]\n\n");
  };

/** Says a line that does all it is asked for: each fact by its slot. */
export const obeys = says(({ body }) => {
  const { facts } = JSON.parse(body.messages[1].content) as { facts: Record<string, string> };
  const slots = Object.keys(facts);
  const say = body.messages[0].content.includes("in Chinese")
    ? `你好${slots.map((slot) => `，{${slot}}`).join("")}。`
    : `Good day${slots.map((slot) => `, {${slot}}`).join("")}.`;
  return `\`\`\`json\n${JSON.stringify({ say, mood: "+", action: null, cites: slots })}\n\`\`\``;
});

export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}, text = ""): Manner =>
  (response) => {
    response.writeHead(status, headers);
    response.end(text);
  };

/** All that a server may do wrong. */
export const CHAOS: Readonly<Record<string, Manner>> = {
  "never answers": () => {},
  "stalls after the head": (response) => void response.writeHead(200, EVENTS).write("\n"),
  "stalls in the middle": (response) => void response.writeHead(200, EVENTS).write(chunk('{"say": "Good')),
  "trickles for ever": (response) => {
    response.writeHead(200, EVENTS);
    const timer = setInterval(() => response.write(": still here\n\n"), 5);
    response.on("close", () => clearInterval(timer));
  },
  "cuts the connection": (response) => void response.destroy(),
  "cuts in the middle": (response) => {
    response.writeHead(200, EVENTS);
    response.write(chunk('{"say": "Good day."'), () => response.destroy());
  },
  "ends without an end": (response) => void response.writeHead(200, EVENTS).end(chunk('{"say": "Good day.", "mood": "0"}')),
  "floods with words": (response) => {
    response.writeHead(200, EVENTS);
    response.end(chunk("spam ".repeat(100)).repeat(400));
  },
  "floods with one line": (response) => void response.writeHead(200, EVENTS).end(`data: ${"x".repeat(500_000)}`),
  "sends nothing": (response) => void response.writeHead(200, EVENTS).end("data: [DONE]\n\n"),
  "sends broken events": (response) => void response.writeHead(200, EVENTS).end("data: {oops\n\n"),
  "sends an error as event": (response) =>
    void response.writeHead(200, EVENTS).end(`data: ${JSON.stringify({ error: { message: "overloaded" } })}\n\n`),
  "speaks no JSON": says("Good day, traveller!"),
  "speaks another schema": says('{"text": "Good day."}'),
  "says a number for a line": says('{"say": 7}'),
  "lies about a price": says('{"say": "That is 99 coins.", "mood": "0", "action": null, "cites": []}'),
  "lies about a name": says('{"say": "I am the King of Mordor.", "mood": "0", "action": null, "cites": []}'),
  "cites what it was not given": says('{"say": "Good day.", "mood": "0", "action": null, "cites": ["treasure"]}'),
  "proposes what nobody allowed": says('{"say": "Good day.", "mood": "0", "action": "give-all-gold", "cites": []}'),
  "feels what there is not": says('{"say": "Good day.", "mood": "sarcastic", "action": null, "cites": []}'),
  "writes markup": says('{"say": "<b>Good day</b> [url=x]there[/url].", "mood": "0", "action": null, "cites": []}'),
  swears: says('{"say": "You bastard.", "mood": "0", "action": null, "cites": []}'),
  "invents a slot": says('{"say": "Take {gold}.", "mood": "0", "action": null, "cites": []}'),
  "is far too wordy": says(JSON.stringify({ say: "Good day. ".repeat(60), mood: "0", action: null, cites: [] })),
  "answers 400": answers(400),
  "answers 401": answers(401, { "content-type": "application/json" }, '{"error": "no key"}'),
  "answers 404": answers(404),
  "answers 429": answers(429, { "retry-after": "3600" }),
  "answers 429 for a date": answers(429, { "retry-after": "Wed, 21 Oct 2065 07:28:00 GMT" }),
  "answers 429 without a word": answers(429),
  "answers 500": answers(500),
  "answers 503": answers(503, { "retry-after": "soon" }),
  "answers with a page": answers(200, { "content-type": "text/html" }, "<html><body>Sign in</body></html>"),
  "answers with an empty page": answers(200),
  "answers with wrong JSON": answers(200, { "content-type": "application/json" }, '{"choices": []}'),
};
