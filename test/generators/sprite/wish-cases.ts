/**
 * Wishes with plurals, negations and things that are held, and what they mean: `subject` are tags that the figure has, `holding` and
 * `without` all that is held and refused. A line is `words | subject | holding | without`.
 */
export const CASES = `
wolves | dog mammal | |
two wolves | dog mammal | |
women | humanoid female | |
men | humanoid male | |
mice | mammal | |
geese | bird | |
dwarves | dwarf humanoid | |
dwarfs | dwarf humanoid | |
children | humanoid | |
oxen | mammal horse | |
sheep | mammal horse | |
elves | elf humanoid | |
thieves | rogue humanoid | |
knives | weapon sword | |
teeth | weapon sword | |
witches | mage female | |
fairies | elf humanoid | |
zombies | zombie undead | |
heroes | humanoid adventurer warrior | |
swordsmen | humanoid warrior | |
cacti | plant | |
octopuses | aquatic fish | |
leaves | plant | |
loaves | food | |
potatoes | food | |
berries | food | |
wishes for foxes | mammal dog | |
armour | armor | |
gray wolf | grey dog | |
grey wolf | grey dog | |
skeletons' | skeleton undead | |
treasure-chest | treasure gem | |
an ice-cream | food | |
knigth | knight humanoid | |
skeletton | skeleton undead | |
wizzard | mage humanoid | |
dragno | dragon | |
a knight without a helmet | knight | | helmet
a knight with no helmet | knight | | helmet
a helmetless knight | knight | | helmet
a helmet-less knight | knight | | helmet
no sword, a knight | knight | | sword
a knight, no sword | knight | | sword
a knight that has no sword | knight | | sword
a knight who doesn't have a sword | knight | | sword
a knight who isn’t holding a sword | knight | | sword
a knight lacking a shield | knight | | shield
a knight without a helmet and with a sword | knight | sword | helmet
a knight with a sword and without a helmet | knight | sword | helmet
a knight without a helmet but with a sword | knight | sword | helmet
a knight without a helmet or a sword | knight | | helmet sword
a knight without a helmet and a sword | knight | | helmet sword
a knight without helmet, sword or shield | knight | | helmet sword shield
a knight with neither sword nor shield | knight | | sword shield
knight, no helmet, sword | knight | sword | helmet
a slime, not green | slime | | green
a non-green slime | slime | | green
not a green slime | slime | | green
a slime that is neither red nor blue | slime | | red blue
not a dragon but a snake | snake | | dragon
a knight not without a helmet | knight | helmet |
an unarmed warrior | warrior | | weapon
an unarmoured knight | knight | | armor
a knight without any weapon | knight | | weapon
a mage without a hat in red | mage red | | hat
a skeleton with a sword | skeleton | sword |
a skeleton holding a sword | skeleton | sword |
a skeleton and a sword | skeleton | sword |
a skeleton wielding two swords | skeleton | sword |
a sword-wielding skeleton | skeleton | sword |
a sword held by a skeleton | skeleton | sword |
skeleton, sword | skeleton | sword |
a skeleton with a sword and a shield | skeleton | sword shield |
a dog with a red potion | dog | potion |
a dragon carrying a gem | dragon | gem |
a dwarf with an axe | dwarf | axe |
a helmeted skeleton | skeleton | helmet |
a ghost wearing a crown | ghost | crown |
an armoured bear | bear | armor |
a goblin armed with a bow, in boots | goblin | bow boots |
a wizard with a blue hat | mage | hat |
a knight's sword | sword weapon | |
一碗汤 | food | |
一桶水果 | food | |
一碗拉面 | food | |
没有剑的骑士 | knight | | sword
没有头盔的骑士 | knight | | helmet
不戴头盔的骑士 | knight | | helmet
没戴头盔的骑士 | knight | | helmet
不拿剑的骑士 | knight | | sword
无盾的骑士 | knight | | shield
无盾骑士 | knight | | shield
骑士，不要剑 | knight | | sword
骑士，没有盾，拿着剑 | knight | sword | shield
没有剑和盾的骑士 | knight | | sword shield
没有剑也没有盾的骑士 | knight | | sword shield
没有剑、盾的骑士 | knight | | sword shield
没有头盔但是有剑的骑士 | knight | sword | helmet
不带盾带剑的骑士 | knight | sword | shield
不是绿色的史莱姆 | slime | | green
没有红色的剑的骑士 | knight | | sword
沒有劍的騎士 | knight | | sword
不穿盔甲的兽人 | orc | | armor
不是龙而是蛇 | snake | | dragon
拿着剑的骷髅 | skeleton | sword |
持剑骷髅 | skeleton | sword |
手持剑的骷髅 | skeleton | sword |
带着剑和盾的骷髅 | skeleton | sword shield |
骷髅拿着一把剑 | skeleton | sword |
拿把剑的骷髅 | skeleton | sword |
骷髅和剑 | skeleton | sword |
握著法杖的法師 | mage | staff |
戴着王冠的幽灵 | ghost | crown |
穿着红色盔甲的熊 | bear | armor |
抱着宝石的龙 | dragon | gem |
戴頭盔的貓 | cat | helmet |
骑士的剑 | sword weapon | |
三只狼 | dog mammal | |
the witch's cat | cat mammal | |
the goblins' king | goblin king | |
an elf princess without her crown | elf king | | crown
knight minus helmet plus crown | knight | crown | helmet
a headless horseman | knight | |
a horse eating an apple | horse | apple |
a goblin without anything | goblin | |
a knight (no helmet) | knight | | helmet
KNIGHT WITH NO SWORD!!! | knight | | sword
a skeleton who carries neither a sword nor a shield but a bow | skeleton | bow | sword shield
no red, no blue, just a green knight | green knight | | red blue
an unhelmeted orc | orc | | helmet
女巫的猫 | cat mammal | |
兽人的国王 | orc king | |
海盗船长 | rogue warrior | |
无头骑士 | knight | |
骑士，别画头盔 | knight | | helmet
不带任何武器的战士 | warrior | | weapon
不要红色，要蓝色的骑士 | blue knight | | red
圣骑士拿着两把剑和一面盾牌 | knight | sword shield |
一位身穿金色鎧甲、手持長劍的聖騎士 | knight | armor sword |
一個沒有頭盔但拿著劍的骷髏 | skeleton | sword | helmet
非红色的药水 | potion | | red
`
  .trim()
  .split("\n")
  .map((line) => {
    const [words, ...lists] = line.split("|").map((part) => part.trim()) as [string, ...string[]];
    const [subject, holding, without] = lists.map((list) => list.split(" ").filter(Boolean)) as [string[], string[], string[]];
    return { words, subject, holding, without };
  });
