import { drawing, type Template } from "./templates.ts";

/**
 * Things small enough for a hand, by letter as in `templates.ts`; C c is the thing's own colour. Their tags say who carries them without
 * being told to; what they `shows` is also what a wish can ask for by name.
 */
export const HELD: readonly Template[] = [
  drawing("sword warrior knight adventurer hero", "..o.\n.oWo\n.oWo\n.oWo\n.oWo\noTTo\n.oTo\n..o.", { shows: "sword weapon" }),
  drawing("staff mage priest wand", ".oo.\noBBo\noBBo\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.Tt.\n.oo.", { shows: "staff wand weapon" }),
  drawing("archer bow", "..oo\n.oTo\noT.W\noT.W\noT.W\noT.W\n.oTo\n..oo", { shows: "bow weapon" }),
  drawing("orc troll giant dwarf", ".oo.\noWWo\noWWW\noWWo\n.Tt.\n.Tt.\n.Tt.\n.oo.", { shows: "axe hammer club mace weapon" }),
];

/** What nobody carries who is not told to. */
export const HELD_IF_ASKED: readonly Template[] = [
  drawing("potion", "..o.\n.oTo\n.oWo\noCCo\noCco\n.oo.", { shows: "potion" }),
  drawing("book", "oooo\nCCWo\nCcWo\nCCWo\noooo", { shows: "book" }),
  drawing("gem treasure", ".oo.\noWCo\noCco\n.oo.", { shows: "gem" }),
  drawing("jewelry ring", ".oo.\noWWo\noCCo\nCo.C\nCo.C\n.CC.", { shows: "ring" }),
  drawing("food", "..T.\n.oTo\noCCo\noCco\n.oo.", { shows: "food" }),
];

/** Held on the left arm. */
export const SHIELD = drawing("shield", "ooooo\noWWWo\noWCWo\noCCCo\n.oCo.\n..o..", { shows: "shield" });

/** Half drawings of what sits on the head of a creature; people have their own ({@link HEADS}). */
export const HATS: readonly Template[] = [
  drawing("helmet", ".ooo\noWWW\noWWw", { shows: "helmet" }),
  drawing("crown", "o.o.\noCoC\noCCC", { shows: "crown" }),
  drawing("hat", "...o\n..oC\n.oCC\noCcc", { shows: "hat" }),
  drawing("hood", ".ooo\noCCC\noCcc", { shows: "hood" }),
];
