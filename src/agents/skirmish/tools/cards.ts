/** The texts of the models' cards, without the numbers. */

const MAPS = `on arenas made anew for every episode and on floors of the level generator. No map it is measured on can occur in its training: a map
belongs to one set by its floor plan`;

const LIMITS = `It has only ever fought these players and its figures hold for them; a person plays otherwise. What it may do is masked in
training as in play: nobody walks into walls, strikes at what a blow cannot reach, or turns back at two decisions running.`;

export const CARDS = {
  squad: `# skirmish-squad

Plays the opponents of a fight, one to eight of them, brutes, archers, wardens, hexers, or a boss, alone or with others, against one to four
heroes (contract \`skirmish@3\`): closes in from several sides, keeps its distance with bow and hexes, wards and mends, goes where the way leads.
It has learned the heroes' side as well.

It learned by proximal policy optimisation in simulation, ${MAPS}.
It began by imitating the package's behaviour tree, which follows the dials; since then it meets scripts (they chase, use cover, bait, wait,
strike and run, make for the exit, or play by the tree), its present self and past selves, those more often that it loses to. In training heroes have up
to twice the health that they have in its figures. ${LIMITS}

Dials: \`skill\` (chances that are missed), \`aggression\`, \`caution\`, \`teamwork\`, 0 to 1 each; \`skirmish.DIALS\` is skill 1, the rest in the
middle. \`npx phaser-aigc evaluate skirmish --report\` measures all of it; docs/opponents.md has the figures, the misses among them.`,

  boss: `# skirmish-boss

Plays a boss and its guards, one to eight of them, against one to four heroes (contract \`skirmish@3\`): a fight with a boss in it, as skirmish-squad plays the others.

It went on from the weights of skirmish-squad by proximal policy optimisation in simulation, in fights that have a boss: alone or with up to three guards of any class, in all
of its phases, against skirmish-hero and scripts, those more often that it loses to, ${MAPS}. In training heroes have up to one and
a half times the health that they have in its figures. ${LIMITS}

Dials: as those of skirmish-squad. docs/opponents.md has its figures beside those of skirmish-squad in the same games.`,

  hero: `# skirmish-hero

Plays the heroes of a fight (contract \`skirmish@3\`): a bot that tries a game out, an ally, or an opponent of one's own squads. Three strengths: with
the dial \`skill\` at 0.5, 0.75 and 1.

It went on from the weights of skirmish-squad, which had learned both sides, by proximal policy optimisation in simulation against that squad and
against squads of scripts, ${MAPS}. ${LIMITS} docs/opponents.md has its figures.`,

  exploiter: `# skirmish-exploiter

A hero that learned from nothing to beat one squad, skirmish-squad, and met nobody else: what it wins says how much that squad can be exploited (contract
\`skirmish@3\`). It is measured, not shipped.`,
} as const;

/** The card of a squad that went on learning against recorded players. */
export const ownCard = (model: string): string => `# ${model}

Plays the opponents of a fight as skirmish-squad does (contract \`skirmish@3\`), from whose weights, or those named below, it went on by proximal policy optimisation in
simulation, ${MAPS}. Two heroes of five were recorded players:
networks that imitate the recordings named below; the others were scripts, as for skirmish-squad. ${LIMITS}

Dials: as those of skirmish-squad. \`winsAgainstPlayer …\` below are its games against each of them, on validation maps.`;
