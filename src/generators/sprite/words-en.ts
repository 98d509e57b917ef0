/**
 * The English words of wishes. Data only. A line of {@link NOUNS} is `tags: words`: each of the words means these tags. `~sword` marks
 * words without their own drawing: the drawing of a sword is the nearest, and "sword" is one of their tags. Words of two parts have a
 * hyphen.
 */
export const NOUNS = `
humanoid: old-man old-woman humanoid human person people folk somebody
humanoid male: man gentleman guy boy lad father grandfather husband
humanoid female: woman lady girl maiden mother grandmother wife
male: male
female: female
humanoid ~peasant: child kid schoolchild schoolboy schoolgirl
adventurer: adventurer
humanoid adventurer warrior: hero player protagonist
humanoid adventurer warrior female: heroine
humanoid ~adventurer: explorer traveler traveller tourist astronaut cowboy sailor driver athlete
warrior: warrior fighter
humanoid ~warrior: executioner headsman barbarian viking gladiator soldier swordsman samurai mercenary berserker spearman captain general champion amazon centurion
warrior female: valkyrie
knight: knight paladin cavalier
humanoid knight: guard guardian sentinel crusader
humanoid ~knight: policeman horseman police sheriff firefighter fireman
mage: mage wizard sorcerer magician warlock spellcaster enchanter
mage female: witch sorceress enchantress
humanoid ~mage: necromancer druid shaman alchemist summoner scholar professor scientist astrologer
humanoid mage purple: hexer
priest: priest cleric
priest female: priestess nun
humanoid ~priest: monk bishop pope saint angel prophet god goddess
humanoid priest white: elder healer
humanoid ~priest white: doctor nurse
archer: archer bowman
humanoid archer: ranger hunter
humanoid ~archer: ghost-hunter
humanoid archer female: huntress
rogue: rogue ninja thief
humanoid ~rogue: assassin bandit pirate burglar spy scout outlaw robber cultist buccaneer corsair
peasant: peasant villager farmer npc
humanoid ~peasant: shepherd fisherman miner lumberjack woodcutter gardener cook chef baker butcher servant beggar bard minstrel musician guitarist carpenter tailor worker student teacher librarian engineer mechanic clown jester singer dancer judge messenger postman prisoner builder pilot scarecrow innkeeper bartender waiter brewer
humanoid female ~peasant: maid waitress milkmaid
humanoid male brown: smith blacksmith
humanoid female green: herbalist
merchant: merchant trader shopkeeper vendor seller
king: king
king female: queen
humanoid ~king: prince emperor lord duke noble nobleman count baron sultan pharaoh sovereign
humanoid female ~king: princess empress duchess
orc: orc
humanoid orc: brute
goblin: goblin
humanoid ~goblin: hobgoblin gremlin alien martian
kobold: kobold
humanoid reptile ~kobold: lizardman lizardfolk ratman
dwarf: dwarf
humanoid ~dwarf: gnome hobbit halfling leprechaun
elf: elf elven
humanoid female ~elf: fairy pixie nymph dryad
black elf: drow
troll: troll
humanoid ~troll: ogre
giant: giant
humanoid ~giant: titan cyclops
baby: baby infant
monster: monster beast creature enemy foe mob critter
monster ~monster: beholder floating-eye eyeball evil-eye
monster ~ape: yeti bigfoot sasquatch
monster ~demon: minotaur satyr boss
dog: dog hound
mammal ~dog: puppy wolf fox coyote jackal hyena raccoon weasel ferret badger otter skunk warg
monster ~dog: werewolf hellhound cerberus
cat: cat
mammal ~cat: kitten kitty tiger lion lioness leopard panther cheetah lynx jaguar puma cougar rat mouse squirrel rabbit bunny hare hamster hedgehog mole rodent
monster ~cat: manticore sphinx chimera
bear: bear
mammal ~bear: panda koala boar pig elephant mammoth rhino rhinoceros hippo hippopotamus beaver sloth wombat
monster ~bear: owlbear
mammal aquatic ~fish: walrus seal whale dolphin orca narwhal
horse: horse pony stallion mare foal steed
mammal ~horse: unicorn donkey zebra mule deer stag reindeer moose goat sheep ram lamb cow bull ox calf bison buffalo camel llama alpaca giraffe antelope kangaroo pegasus kirin cattle
monster ~horse: centaur nightmare
ape: ape
mammal ~ape: monkey gorilla chimpanzee baboon orangutan lemur
mammal: mammal
mammal ~mammal: animal pet
bat: bat
bird: bird avian
bird ~bird: parrot-perch crow raven eagle hawk falcon chicken hen rooster chick duck duckling goose swan parrot penguin dove pigeon seagull gull turkey peacock ostrich flamingo vulture phoenix sparrow robin crane stork toucan woodpecker hummingbird roc
monster bird ~bird: griffin gryphon harpy cockatrice
owl: owl
reptile: reptile
lizard: lizard
reptile ~lizard: crocodile alligator turtle tortoise chameleon gecko iguana salamander newt
aquatic ~lizard: frog toad
snake: snake serpent
reptile ~snake: cobra viper python rattlesnake anaconda basilisk hydra
aquatic ~snake: eel
naga: naga
monster female ~naga: medusa lamia gorgon
worm: worm
insect ~worm: earthworm caterpillar maggot leech centipede slug snail larva silkworm grub
dragon: dragon drake
dragon ~dragon: wyvern wyrm
reptile ~dragon: dinosaur tyrannosaurus triceratops pterodactyl raptor stegosaurus
fish: fish
aquatic: aquatic
aquatic ~fish: shark salmon tuna goldfish pufferfish piranha swordfish carp trout cod seahorse octopus squid kraken leviathan submarine
aquatic female ~fish: mermaid
aquatic male ~fish: merman
aquatic ~beetle: crab lobster shrimp prawn starfish clam shell
aquatic ~slime: jellyfish amoeba
insect: insect bug
insect ~insect: spider scorpion bee bumblebee wasp hornet butterfly moth fly mosquito dragonfly grasshopper cricket mantis cockroach tick flea louse firefly locust cicada tarantula drone
ant: ant
insect ~ant: termite
beetle: beetle
insect ~beetle: ladybug ladybird scarab
undead: undead
skeleton: skeleton
undead ~skeleton: skull bone lich reaper deathknight skeletal
zombie: zombie
undead ~zombie: ghoul corpse wight revenant
mummy: mummy
vampire: vampire
undead ~vampire: dracula
spirit: spirit
ghost: ghost
spirit ~ghost: wraith specter spectre phantom poltergeist banshee soul shade wisp genie djinn elemental cloud snowman
demon: demon devil fiend
demon ~demon: balrog oni
demon female ~demon: succubus
imp: imp
demon ~imp: gargoyle
slime: slime blob jelly ooze gel
slime ~slime: pudding
golem: golem
golem ~golem: rover moon-rover mars-rover space-station hydrant island streetlamp street-lamp robot mech android cyborg automaton statue machine tank engine turret rock stone boulder mountain castle fortress tower house hut building skyscraper temple church tent tombstone gravestone grave well fountain windmill lighthouse shop bridge car bus truck taxi train locomotive tractor motorcycle bicycle bike cart wagon carriage ship boat pirate-ship raft canoe airplane aeroplane plane helicopter rocket spaceship spacecraft satellite ufo fire-hydrant chair throne bench sofa couch stool anvil furnace stove oven fridge refrigerator traffic-light streetlight elevator vending-machine stalactite
treasure ~gem: mimic
plant: plant
plant ~plant: mushrooms tree oak pine palm willow flower rose tulip sunflower lily daisy lotus orchid bush shrub grass mushroom toadstool cactus leaf vine ivy fern bamboo herb root mandrake treant ent clover moss seed sapling seaweed coral log wood stump fire flame campfire hay wheat corn
weapon: weapon
sword: sword blade longsword shortsword broadsword greatsword saber sabre katana rapier cutlass scimitar
weapon ~sword: ray-gun hook dagger knife axe ax hatchet battleaxe hammer warhammer mace club spear lance pike halberd trident javelin bow longbow crossbow arrow gun pistol rifle musket shotgun cannon whip flail scythe sickle boomerang shuriken sling slingshot pickaxe shovel spade hoe saw wrench screwdriver scissors needle nail pitchfork anchor tooth fang claw horn feather lightsaber chainsaw laser
weapon ~potion: cannonball bomb grenade dynamite
staff: staff
treasure ~staff: key
weapon ~staff: stick pole
staff ~staff: skull-flag jolly-roger scepter sceptre cane crutch torch broom broomstick flag banner umbrella fishing-rod oar paddle mop rake signpost ladder lollipop
wand: wand magic-wand rod
wand ~wand: candle pen pencil brush paintbrush flute spoon fork match quill trumpet microphone flashlight lever telescope spyglass syringe guitar lute violin
armor: armor chainmail breastplate cuirass
armor ~armor: shirt coat jacket robe cloak cape dress tunic vest clothes uniform suit apron trousers pants sweater kimono backpack saddle
shield: shield buckler
shield ~shield: sign badge emblem drum dartboard target
boots: boots boot
boots ~boots: shoe sandal sock slipper sneaker
armor ~boots: glove gauntlet
helmet: helmet helm
helmet ~helmet: pirate-hat space-helmet hat cap hood mask bell beehive nest glasses wig hive dome
gold treasure ~helmet: crown tiara
jewelry: jewelry jewellery
ring: ring
jewelry ~ring: necklace amulet bracelet earring pendant locket medal medallion brooch rosary
treasure ~ring: ship-wheel helm-wheel wheel clock watch compass chain rope belt portal bullseye gear cog tire horseshoe lock padlock donut doughnut
potion: potion flask elixir vial
potion ~potion: bottle jar vase poison barrel bucket cup bowl mug glass goblet chalice grail teapot kettle pot cauldron urn lamp lantern lightbulb hourglass water wine beer ale rum milk juice tea coffee soda oil honey trophy perfume ink medicine balloon beaker keg drop
book: book tome spellbook grimoire magic-book
book ~book: scroll letter envelope map treasure-map note paper diary journal newspaper magazine card ticket painting poster photo mirror door gate window table desk bed shelf bookshelf bookcase cupboard wardrobe drawer box crate carpet rug bookmark tablet brick wall fence trapdoor computer laptop phone telephone television tv monitor screen radio camera keyboard battery pillow blanket coffin mailbox trashcan suitcase briefcase atm piano chessboard domino bible manuscript contract blueprint noticeboard
food: food
food ~food: apple bread loaf cheese meat steak ham bacon sausage drumstick cake pie cookie biscuit candy chocolate pizza burger hamburger hotdog sandwich sushi rice noodle ramen dumpling soup stew salad egg fruit pear peach cherry grape strawberry blueberry banana lemon lime melon watermelon pineapple coconut mango plum berry vegetable carrot potato tomato onion garlic pepper pumpkin cabbage cucumber turnip eggplant bean pea nut acorn ration icecream ice-cream butter ball football basketball planet moon sun earth asteroid sack bag pouch purse
treasure: treasure loot
gem: gem gemstone jewel
gem ~gem: crystal-ball diamond crystal pearl opal topaz quartz jade amber ore heart star ice dice die meteor iceberg snowflake ingot shard coal
red gem ~gem: ruby
green gem ~gem: emerald
blue gem ~gem: sapphire
purple gem ~gem: amethyst
gold treasure ~gem: coin money nugget
treasure ~gem: chest treasure-chest comet
red: red crimson scarlet
red ~red: pink maroon fire-red fiery
green: green
green ~green: olive mint
blue: blue azure navy
blue ~blue: cyan teal turquoise icy
yellow: yellow
yellow ~yellow: blond blonde
orange: orange
purple: purple violet
purple ~purple: magenta lavender indigo
white: white
white ~white: ivory snowy pale
grey: grey gray
grey ~grey: iron steel metal metallic
black: black dark
brown: brown
brown ~brown: wooden tan leather
orange ~orange: copper bronze
gold: gold golden
silver: silver`;

/** Words that give their colour to the noun after them: a fire dragon is red. If they are no nouns above, they are only colours. */
export const MATERIALS = `
red: fire flame lava magma blood rose ruby
blue: ice frost water sea ocean sky sapphire
green: forest poison grass emerald jade nature
grey: stone rock storm
brown: wood wooden earth mud clay oak log
white: bone snow pearl
yellow: sand lightning sun thunder
black: shadow night coal
silver: moon
purple: amethyst
gold: amber`;

/** Irregular plurals. */
export const PLURALS = `men man women woman people person children child mice mouse lice louse geese goose teeth tooth feet foot oxen ox
staves staff dice die kine cow brethren brother fungi mushroom geniuses genius wolves wolf loaves loaf data card djinni djinn genii genie`;

/** "without" and similar words need a thing after them; "not" and similar words may have an adjective. */
export const WITHOUT = `without lost loses no lacking lacks lack sans minus nor none freeof bareof devoidof except excluding lest rid`;
export const NOT = `not never non neither isnt arent wasnt dont doesnt didnt hasnt havent cant wont aint`;
/** Words before a held or worn thing, or a thing beside the figure. */
export const WITH = `with holding hold holds held has have having had wielding wields wield carrying carries carry bearing gripping grasping
armed equipped wearing wears wear dressed clad in on at by near under over beside behind from for using uses swinging raising brandishing
featuring plus riding rides eating eats drinking fighting fights against inside atop upon`;
export const AND = `and also`;
export const OR = `or`;
export const BUT = `but however instead yet`;
/** Words without meaning for the drawing. */
export const FILLERS = `a an the his her hers its their my your this that these those some any one two three four five many few several who which
whose is are was were be been being very really quite please draw me make i want need give show create picture image sprite sprites pixel pixels art
icon icons game style kind type sort character characters like as it he she they we you hand hands there just only so both each every pair piece
set them him us to do does did am will would`;
/** Parts of a figure that are not drawn separately; a colour before them belongs to them. */
export const PARTS = `eye eyes eyed hair haired hairy beard bearded wing wings winged tail tailed ear ears eared nose nosed mouth lips tongue skin skinned
face faced mane fur feathered scales`;
/** Ordinary words that differ from a noun by one letter; they are not misspelt nouns. */
export const ORDINARY = `right never state place found might power whole story least friend court level class happy light short rather check former heard march field
wants fight price space county rights break policy press worked sound round stuff drive trade cannot chief blood cover union daily parts
sleep culture river shall write create funny peace track weight speed contact posted sounds coach brain reach older marriage worse nation
status village apply option prison handle skills alive fellow treat closer shape crowd writer express shared stuck grant squad teach storm
minor switch motion frame bunch shift stood tight combat latter manner plate shame writers cable driven sight broad drawn portion blind
paint steam covers swear fairly finger smell speaker stable mount adventure bound contrast moral thick violent flash gross tracks pitch
skill struck banned boost readers layer sheet bother narrow angle hence settle spell drove breast reader swing brave foster genius blast
pound explore rounds slide creates globe printing spaces spare earnings waited outer gather speakers wound earning maker rubber fever
pleasant bitter pointing dealer sandy chill liver mines crush genre layers notion blank haven rookie stamp belly hunger lighter meter safer
breed bride butler widow brains chiefs drain shorts sunny martial pulse shout streak treats brass graph speeds stack smells cloth trunk
ferry insert loser sheer shifts slice liking sailing shapes slipped sneak spark stakes steep wicked porter portions slower grasp handy sweep
canyon rapper skirt traits blend brake cough feast locker chess postal sober towel bloom polite glance stamps boobs brakes ditch stiff mommy
weaker choir clutch header robbed hiking salon fringe hardy mortal radius farther handles witty merry furry hairy scary shiny grumpy angry
lover hover mover rower silly sleepy little large great small lovely pretty flying running standing sitting smiling glowing ancient`;
