import { AigcError } from "../../errors.ts";

/** The most characters of one event. */
const LONGEST = 65_536;

/**
 * The data of the events of a stream (text/event-stream, HTML Standard section 9.2), as they come. Lines end with LF or CRLF.
 * @throws AigcError `endpoint-failed` for an event that does not end
 */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  let data: string[] = [];
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += decoder.decode(part.value, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        const text = line.replace(/\r$/, "");
        if (text === "" && data.length > 0) {
          yield data.join("\n");
          data = [];
        } else if (text.startsWith("data:")) data.push(text.slice(5).replace(/^ /, ""));
      }
      if (rest.length + data.reduce((sum, one) => sum + one.length, 0) > LONGEST)
        throw new AigcError("endpoint-failed", "chat", `one event has more than ${LONGEST} characters. Check the address.`);
    }
    // Some servers send no empty line after the last event.
    if (rest.startsWith("data:")) data.push(rest.slice(5).trim());
    if (data.length > 0) yield data.join("\n");
  } finally {
    void reader.cancel().catch(() => {});
  }
}
