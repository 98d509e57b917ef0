import { openSite } from "./site.ts";
import { enterVillage, talkTo } from "./player.ts";
it("looks", async () => {
  const site = await openSite();
  try {
    for (const lang of ["en", "zh"]) {
      const player = await site.play(`seed=owl-moss-12`, { viewport: { width: 1280, height: 720 } } as never, async (page) => {
        await page.addInitScript(
          (l) => localStorage.setItem("lanternfall-settings@1", JSON.stringify({ language: l, textSpeed: 60 })),
          lang,
        );
      });
      await enterVillage(player);
      await player.picture(`v-${lang}-village`);
      const t = await talkTo(player, "Orla");
      console.log(JSON.stringify(t.dialogue), JSON.stringify(t.menu));
      await player.picture(`v-${lang}-talk`);
      const last = (t.menu?.labels.length ?? 1) - 1;
      await player.page.mouse.click(t.menu!.at[last]!.x, t.menu!.at[last]!.y);
      await player.pass(10);
      console.log(
        await player.page.evaluate(() => {
          const i = document.querySelector("input");
          const r = i?.getBoundingClientRect();
          return JSON.stringify([r, document.activeElement?.tagName, i?.style.fontSize]);
        }),
      );
      await player.picture(`v-${lang}-field`);
      await player.page.keyboard.type(lang === "en" ? "What lies in the dark below, and is it safe?" : "下面危险吗？");
      await player.page.keyboard.press("Enter");
      const a = await player.until("answer", ({ dialogue }) => dialogue?.offered === true && dialogue.text !== t.dialogue!.text);
      console.log(JSON.stringify(a.dialogue));
      await player.picture(`v-${lang}-answer`);
      console.log(player.errors);
      await player.close();
    }
  } finally {
    await site.close();
  }
}, 280000);
