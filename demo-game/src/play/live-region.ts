/** What a screen reader reads out: dialogue, choices and what happens, in a DOM element that sight never meets. */
export function announce(text: string): void {
  const region = document.getElementById("live-region");
  if (!region) return;
  const entry = document.createElement("p");
  entry.textContent = text;
  region.append(entry);
  while (region.childElementCount > 12) region.firstElementChild!.remove();
}
