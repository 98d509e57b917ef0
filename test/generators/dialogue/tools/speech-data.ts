import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder with the sets that lines are learnt from, each of a few sentences. */
export function speechData(): string {
  const data = mkdtempSync(join(tmpdir(), "dialogue-data-"));
  const put = (file: string, text: string): void => {
    const path = join(data, "text", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const book = (name: string, ...paragraphs: string[]) => {
    put(`standardebooks/${name}/LICENSE.md`, "CC0");
    put(`standardebooks/${name}/src/epub/text/chapter-1.xhtml`, `<html>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</html>`);
    put(`standardebooks/${name}/src/epub/text/colophon.xhtml`, "<p>“Made by somebody.”</p>");
  };
  book(
    "someone_a-tale",
    "“The lamp is out,” said he, “and <em>I</em> am cold.”",
    "“Come here, Robin!” he cried. “Give Robin the lamp.”",
    "“I paid 3 coins.” Nothing else.",
  );
  book("l-frank-baum_ozma-of-oz", "“The hen is yellow.”");
  put("gutenberg-robin-hood/LICENSE", "public domain");
  put(
    "gutenberg-robin-hood/964.txt",
    'Title\n*** START OF THIS BOOK ***\n\n"Now stand back," quoth\nhe, "or fight."\n\n*** END OF THIS BOOK ***\n\n"Not this one."',
  );
  put("light-mit/LICENSE", "MIT");
  const characters = Array.from({ length: 10 }, (_, i) => ({
    persona: [`I keep the gate. I like soup${i}.`.replace(/\d/, "")],
    description: "A tall guard.",
  }));
  put("light-mit/projects/aaai_world_building/ml-aided-maps/src/characters.json", JSON.stringify(characters));
  put("light-mit/projects/aaai_world_building/ml-aided-maps/src/rooms.json", JSON.stringify([{ description: "A dark hall." }]));
  put(
    "zh-classics-pd/西游记.txt",
    "内容简介\n“不该读到的话。”\n第一回\n道：“好水，好水！”又道：“悟空，你来。”" + "又道：“且坐下吃茶。”".repeat(900),
  );
  return data;
}
