/** English nouns that are exceptions of the article rule: substances, pairs, and unusual plurals. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Substances, which are not counted: "some bread". */
export const MASS: ReadonlySet<string> = new Set([
  ...words(`
    advice ale alcohol ammo ammunition amber antivenom armor armour ash bacon bait barley beef beer blood brandy brass bread broth
    bronze butter cash chainmail chalk charcoal cheese cider clay cloth clothing coal coffee copper corn cotton courage cutlery damage
    dew dirt dough dung dust ectoplasm energy equipment ether evidence experience fabric firewood flax flesh flour food footwear
    furniture garbage garlic gear ginger ginseng glue gold grain granite grass gravel grease grog gruel gunpowder hair ham hardtack hay
    health heather help hemp honey hope ice incense information ink iron ivory ivy jade justice jam jerky jewellery jewelry kindling knowledge
    lace lard laughter lava lavender lead leather linen liquor loot luck luggage lumber machinery magic magma mail mana manure
    marble mead meal meat mercy medicine mercury milk millet mint mistletoe mithril molasses money moonlight moonshine mortar moss mould mud music mutton
    nectar news obsidian oil ointment ooze opium ore paint paper parchment pepper perfume petrol pitch plaster plunder poison pollen
    pork porridge pottery powder progress quicksilver quicklime resin rice rosemary rubbish rubble rum rust rye sackcloth saffron sage
    sake salt saltpetre saltpeter sand sap sawdust scrap seaweed sewage silk silver slime slag smoke snow soap soil soot
    soup spice starlight steam steel stew stamina straw strength string stuff stuffing sugar sulfur sulphur sunlight sunshine tar tallow tea tequila
    thatch thread thyme timber tin tinder tobacco trash treacle uranium tripe twine varnish velvet venison venom vinegar vodka water wax wealth
    weaponry weather wheat wisdom whiskey whisky wine wood wool work wormwood yarn yeast
  `),
  "chain mail",
  "plate mail",
  "lamp oil",
  "holy water",
  "fairy dust",
]);

/** Pairs: "a pair of boots". */
export const PAIRS = words(`
  boots shoes sandals slippers socks stockings mittens gloves gauntlets bracers vambraces greaves trousers pants breeches leggings
  tights shorts overalls dungarees jeans knickers pyjamas pajamas glasses spectacles goggles binoculars scissors shears tongs pliers
  tweezers pincers clippers handcuffs manacles shackles earrings crutches stilts skis skates snowshoes clogs moccasins chopsticks
  stirrups spurs wellingtons sabatons pauldrons
`);

/** Plurals without "s", or that look like a singular. */
export const PLURALS = words(`
  men women children people folk townsfolk kinsfolk cattle vermin poultry police mice lice geese teeth feet oxen dice brethren clergy gentry
  fungi cacti runestones alumni bacteria data criteria phenomena antennae larvae nymphae swordsmen bowmen guardsmen horsemen axemen
  fishermen huntsmen watchmen woodsmen merfolk beastmen mermen snowmen menus gnus emus flus skis taxis khakis bikinis safaris
  djinnis yetis ronin samurai undead
`);

/** Singulars that look like a plural. */
export const SINGULARS = words(`
  lens gas canvas atlas alias bias pancreas cutlass compass chaos cosmos rhinoceros ethos pathos albatross asbestos thermos species
  series means barracks gallows crossroads headquarters works summons cyclops biceps triceps pegasus christmas pyjama billows kudos
  mantis cerberus colossus harness mattress abyss kris sassafras ibis
`);

/** Nouns of games beside the everyday words: with a capital ("Dagger") they are still no names. */
export const GAME_NOUNS = words(`
  arrow dagger potion torch shield helmet amulet talisman elixir scroll rune gem gemstone wand crossbow quiver arrowhead spear halberd mace
  hammer pickaxe hatchet axe scythe sickle whip sling trident rapier sabre saber scimitar katana longsword shortsword broadsword
  greatsword longbow shortbow flail cudgel club bolt bullet bomb grenade rocket shell cannon musket pistol rifle revolver tunic robe
  cloak cape hood crown tiara circlet pendant necklace brooch bracelet bangle belt buckle cuirass breastplate hauberk buckler satchel
  backpack pouch sack barrel crate urn vase jar jug flask vial goblet chalice tankard mug kettle cauldron pot pan ladle fork spoon
  plate bowl lantern candle lamp map compass spyglass telescope sundial hourglass sextant relic artifact artefact idol totem statue
  figurine orb crystal ruby emerald sapphire diamond topaz opal pearl onyx amethyst garnet nugget ingot bar coin token medal badge key
  lock lockpick hook rope chain ladder shovel spade rake hoe saw chisel anvil bellows needle thimble button ribbon quill pen brush
  diary journal tome grimoire spellbook almanac ledger contract deed letter poster flute lute harp lyre drum horn bell whistle fiddle
  herb root berry mushroom leaf seed acorn nut apple pear plum cherry peach grape melon carrot turnip onion potato cabbage pumpkin
  pie cake loaf biscuit sausage egg feather fang claw talon horn antler hide pelt scale bone skull tusk wing tail tooth eye heart tongue
  rat wolf bat spider goblin orc troll ogre giant dragon wyvern griffin gryphon phoenix unicorn basilisk hydra kraken golem ghoul ghost
  wraith spectre specter zombie skeleton vampire werewolf witch warlock wizard sorcerer necromancer demon imp devil fiend harpy siren
  mermaid minotaur centaur gargoyle slime ooze bandit thief brigand pirate cultist assassin mercenary knight archer
`);

/** Titles before a name: "Queen Mab" is one person. */
export const TITLES = words(`
  king queen prince princess lord lady sir dame duke duchess count countess baron baroness earl emperor empress tsar captain commander
  general admiral major colonel sergeant father mother brother sister uncle aunt grandfather grandmother granny saint st master mistress
  mister mr mrs ms miss dr doctor professor old young big little mad elder chief chieftain
`);
