import { checkText } from "../arguments.ts";

/** So many entries stay to be read again. */
const ENTRIES = 12;

/**
 * Has a screen reader read a text, in an element that sight never meets: the one of the page with the attribute `data-aigc-live`, or
 * one that is made for it. Where there is no page, nothing happens.
 * @throws AigcError `bad-request` for what is no text
 */
export function announce(text: string): void {
  checkText("announce", "text", text, "a text");
  const { document } = globalThis as Partial<typeof globalThis>;
  if (!document?.body) return;
  const region = document.querySelector("[data-aigc-live]") ?? makeRegion(document);
  const entry = document.createElement("p");
  // As text: nothing in it is ever read as a tag.
  entry.textContent = text;
  region.append(entry);
  while (region.childElementCount > ENTRIES) region.firstElementChild!.remove();
}

function makeRegion(page: Document): Element {
  const region = page.createElement("div");
  region.setAttribute("data-aigc-live", "");
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", "polite");
  region.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  page.body.append(region);
  return region;
}
