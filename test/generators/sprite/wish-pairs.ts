/** Wishes of the same meaning, English and Chinese, a pair a line. */
export const PAIRS: readonly (readonly [english: string, chinese: string])[] = `
a knight | 一个骑士
a red knight | 红色的骑士
a blue knight with a sword | 拿着剑的蓝色骑士
a skeleton with a sword | 拿着剑的骷髅
a skeleton holding a sword | 骷髅手持剑
a skeleton and a sword | 骷髅和剑
a skeleton with a shield | 带着盾牌的骷髅
a skeleton with a bow | 持弓的骷髅
a goblin with an axe | 手持斧头的哥布林
an orc with a hammer | 举着锤子的兽人
a dwarf with an axe and a shield | 拿着斧头和盾牌的矮人
a king with a crown | 戴着王冠的国王
a queen | 女王
a princess in a red dress | 穿着红色连衣裙的公主
a mage with a staff | 拿着法杖的法师
a wizard with a blue hat | 戴着蓝色帽子的巫师
a witch with a broom | 骑着扫帚的女巫
a priest with a book | 拿着书的牧师
an archer with a bow | 拿着弓的弓箭手
a thief with a dagger | 拿着匕首的盗贼
a pirate | 海盗
a pirate with a sword | 带着剑的海盗
a ninja in black | 黑色的忍者
a farmer with a pitchfork | 拿着草叉的农夫
a merchant | 商人
a knight without a helmet | 没有头盔的骑士
a knight without a sword | 没有剑的骑士
a knight with no shield | 没有盾的骑士
a knight who does not wear a helmet | 不戴头盔的骑士
a skeleton without a sword | 没有剑的骷髅
a mage without a staff | 没有法杖的法师
an unarmed warrior | 没有武器的战士
a king without a crown | 不戴王冠的国王
a knight without a helmet and with a sword | 没有头盔但有剑的骑士
a knight with a sword but no shield | 有剑但没有盾的骑士
a knight with a sword and without a helmet | 拿着剑、没戴头盔的骑士
a dragon that is not red | 不是红色的龙
a slime that is not green | 不是绿色的史莱姆
a green dragon | 绿色的龙
a red dragon | 紅色的龍
a black dragon | 黑龙
a golden dragon | 金色的龙
a fire dragon | 火龙
an ice dragon | 冰龙
a slime | 史莱姆
a green slime | 一只绿色的史莱姆
a purple slime with a crown | 戴着王冠的紫色史莱姆
a ghost | 幽灵
a white ghost | 白色的幽灵
a zombie | 僵尸
a mummy | 木乃伊
a vampire | 吸血鬼
a demon | 恶魔
a red demon | 红色恶魔
an imp | 小恶魔
a golem | 魔像
a stone golem | 石头魔像
an iron golem | 铁魔像
an orc | 兽人
an orc warrior | 兽人战士
a green orc mage | 绿色的兽人法师
a goblin | 哥布林
a kobold | 狗头人
a troll | 巨魔
an ogre | 食人魔
an elf | 精灵
an elf archer | 精灵弓箭手
a dwarf | 矮人
a giant | 巨人
a fairy | 仙女
an angel | 天使
a dog | 狗
a brown dog | 棕色的狗
a puppy | 小狗
a wolf | 狼
a grey wolf | 灰色的狼
a white wolf | 白狼
wolves | 狼
a fox | 狐狸
an orange fox | 橙色的狐狸
a cat | 猫
a black cat | 黑猫
a kitten | 小猫
a tiger | 老虎
a lion | 狮子
a leopard | 豹子
a bear | 熊
a brown bear | 棕熊
a panda | 熊猫
a panda | 大熊貓
a koala | 考拉
a horse | 马
a white horse | 白马
a unicorn | 独角兽
a white unicorn | 白色獨角獸
a zebra | 斑马
a donkey | 驴
a deer | 鹿
a sheep | 绵羊
a goat | 山羊
a cow | 奶牛
a pig | 猪
a rabbit | 兔子
a mouse | 老鼠
mice | 老鼠
a squirrel | 松鼠
a monkey | 猴子
a gorilla | 大猩猩
an elephant | 大象
a hippopotamus | 河马
a kangaroo | 袋鼠
a bat | 蝙蝠
a bird | 鸟
a blue bird | 蓝色的鸟
an owl | 猫头鹰
a brown owl | 棕色貓頭鷹
an eagle | 老鹰
a crow | 乌鸦
a chicken | 鸡
a duck | 鸭子
a goose | 鹅
geese | 鹅
a penguin | 企鹅
a phoenix | 凤凰
a parrot | 鹦鹉
a snake | 蛇
a green snake | 绿蛇
a cobra | 眼镜蛇
a lizard | 蜥蜴
a crocodile | 鳄鱼
a turtle | 乌龟
a frog | 青蛙
a dinosaur | 恐龙
a fish | 鱼
a goldfish | 金鱼
a shark | 鲨鱼
a whale | 鲸鱼
a dolphin | 海豚
an octopus | 章鱼
a jellyfish | 水母
a crab | 螃蟹
a seahorse | 海马
a mermaid | 美人鱼
a spider | 蜘蛛
a black spider | 黑色的蜘蛛
a bee | 蜜蜂
a butterfly | 蝴蝶
a scorpion | 蝎子
an ant | 蚂蚁
a beetle | 甲虫
a snail | 蜗牛
a worm | 蠕虫
a sword | 一把剑
a red sword | 红色的剑
a golden sword | 金剑
an axe | 斧头
a bow | 一张弓
a spear | 长矛
a dagger | 匕首
a staff | 法杖
a wand | 魔杖
a shield | 一面盾牌
a blue shield | 蓝色的盾牌
a wooden shield | 木盾
a helmet | 头盔
armour | 盔甲
grey armor | 灰色的盔甲
boots | 靴子
a pair of brown boots | 一双棕色的靴子
a golden ring | 金戒指
a silver ring | 银色的戒指
a necklace | 项链
a crown | 王冠
a potion | 药水
a red potion | 一瓶红色的药水
a blue potion | 蓝色药水
a bottle | 瓶子
a book | 一本书
a spellbook | 魔法书
a scroll | 卷轴
a map | 地图
a key | 钥匙
a treasure chest | 宝箱
gold coins | 金币
a gem | 宝石
a diamond | 钻石
a ruby | 红宝石
an apple | 苹果
a red apple | 红苹果
bread | 面包
cheese | 奶酪
a cake | 蛋糕
a carrot | 胡萝卜
a mushroom | 蘑菇
a red mushroom | 红色的蘑菇
a tree | 树
a flower | 花
a cactus | 仙人掌
a table | 桌子
a chair | 椅子
a door | 门
a torch | 火把
a candle | 蜡烛
a lantern | 灯笼
a house | 房子
a castle | 城堡
a car | 汽车
a bus | 公共汽车
a train | 火车
a ship | 船
a spaceship | 宇宙飞船
a rocket | 火箭
a robot | 机器人
an alien | 外星人
an astronaut | 宇航员
a policeman | 警察
a doctor | 医生
a nurse | 护士
a cook | 厨师
a teacher | 老师
a child | 孩子
a boy | 男孩
a girl | 女孩
an old man with a staff | 拿着法杖的老人
a woman with a potion and a book | 拿着药水和书的女人
the knight's shield | 骑士的盾牌
a small slime | 小史莱姆
a tiny ghost | 微小的幽灵
a huge dragon | 巨大的龙
a large golem | 大型魔像
an angry demon | 愤怒的恶魔
a furious orc with an axe | 拿着斧头的暴怒兽人
a happy cat | 开心的猫
a sad ghost | 悲伤的幽灵
a sleepy bear | 困倦的熊
a scared peasant | 害怕的村民
a confused zombie | 困惑的僵尸
a ghost in love | 恋爱中的幽灵
an old knight | 年老的骑士
an old wizard with a staff | 拿着法杖的老巫师
a red-haired princess | 红头发的公主
a mage with blue hair | 蓝色头发的法师
a dwarf with a red beard | 红胡子的矮人
a green-skinned witch | 绿皮肤的女巫
a dragon with purple scales | 紫色鳞片的龙
a blue knight with a red shield | 拿着红色盾牌的蓝色骑士
a purple mage with a green staff | 拿着绿色法杖的紫色法师
a skeleton with a golden crown | 戴着金色王冠的骷髅
a king with a golden sword | 拿着金剑的国王
a small angry red imp | 愤怒的红色小小的小恶魔
a knight with a flower | 拿着花的骑士
a princess with a balloon | 拿着气球的公主
a farmer with a broom | 拿着扫帚的农夫
a pirate with a flag | 拿着旗帜的海盗
a queen with an umbrella | 拿着雨伞的女王
a goblin king | 哥布林国王
a skeleton archer | 骷髅弓箭手
a zombie knight | 僵尸骑士
a guard without a spear | 没有长矛的守卫
a pirate without a hat | 没戴帽子的海盗
a golem made of stone | 石头做的魔像
a space helmet | 太空头盔
a ship wheel | 船舵
a cannonball | 炮弹
an island | 岛屿
a ray gun | 激光枪
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string]);
