/** The subjects of category words, one of which is drawn. */
export const CATEGORIES = `
humanoid: adventurer peasant merchant guard farmer hunter sailor scholar messenger
male: smith farmer guard merchant lumberjack fisherman
female: witch queen dancer princess
undead: skeleton zombie ghost mummy lich vampire
spirit: ghost wisp elemental
monster: ogre troll cyclops minotaur griffin mimic eye hydra basilisk
mammal: dog cat wolf fox bear boar rabbit horse
bird: owl crow parrot eagle duck chicken
reptile: snake lizard turtle
aquatic: fish shark octopus crab whale squid
insect: spider beetle ant bee butterfly scorpion
plant: flower tree bush cactus mushroom
ape: monkey
naga: snake
giant: ogre cyclops troll
weapon: sword axe spear mace bow dagger hammer
jewelry: ring amulet crown
food: apple bread cheese meat carrot cake
treasure: gem coin chest crown goblet
`;

/** The subjects of settings other than fantasy. */
export const THEMES = {
  space:
    "rocket,ufo,spaceship,astronaut,alien,planet,moon,star,comet,ray gun,battery,crystal,satellite,drone,laser turret,computer,robot,helmet space,rover,sun,space station",
  pirates:
    "pirate,pirate hat,hook,anchor,cannon,cannonball,ship,ship wheel,spyglass,treasure map,rum,island,skull flag,shell,starfish,squid,coconut,parrot,parrot perch,sailor,chest,barrel,compass,kraken,mermaid,gun",
  town: "car,bus,truck,bicycle,motorcycle,policeman,fireman,doctor,robber,worker,schoolchild,streetlamp,traffic light,mailbox,hydrant,trash can,bench,phone,camera,television,guitar,burger,pizza,ice cream,coffee,shop,skyscraper",
} as const;
