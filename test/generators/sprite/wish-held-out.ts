/** Wishes of the same meaning, English and Chinese, that nobody looked at while the readers were written; a pair a line. */
export const HELD_OUT: readonly (readonly [english: string, chinese: string])[] = `
a grumpy old dwarf with a hammer | 拿着锤子的暴躁老矮人
a tiny blue fairy with a wand | 拿着魔杖的蓝色小仙女
three hungry wolves | 三只饥饿的狼
a huge red dragon guarding treasure | 守护宝藏的巨大红色龙
a skeleton pirate with a cutlass | 拿着弯刀的骷髅海盗
the king's golden crown | 国王的金色王冠
a white cat wearing a red hat | 戴着红色帽子的白猫
a zombie without a head | 没有头的僵尸
a happy yellow slime | 开心的黄色史莱姆
an elf with green hair and a bow | 绿色头发、拿着弓的精灵
a knight in black armour holding a silver sword | 身穿黑色盔甲、手持银剑的骑士
no weapons, just a peaceful monk | 没有武器的和尚
a mage who lost his staff and hat | 没有法杖和帽子的法师
a scared little ghost | 害怕的小幽灵
two green potions | 两瓶绿色的药水
a wooden shield and an iron sword | 木盾和铁剑
a blacksmith with a hammer and no helmet | 拿着锤子、没有头盔的铁匠
a purple mushroom | 紫色的蘑菇
an orange robot carrying a key | 拿着钥匙的橙色机器人
a sad clown holding a flower | 拿着花的悲伤小丑
a brown bear eating honey | 吃着蜂蜜的棕熊
a ninja with two daggers | 拿着两把匕首的忍者
the witch's black cat | 女巫的黑猫
a dark elf archer without boots | 没有靴子的黑暗精灵弓箭手
a pink pig | 粉红色的猪
a giant spider with red eyes | 红眼睛的巨大蜘蛛
a green snake around a staff | 绿色的蛇和法杖
a sleepy white owl | 困倦的白色猫头鹰
a vampire in a red cape | 穿着红色斗篷的吸血鬼
an angry goblin with a torch | 举着火把的愤怒哥布林
a queen with a sceptre | 拿着权杖的女王
an empty bottle | 一个瓶子
a fisherman with a fishing rod | 拿着鱼竿的渔夫
the ugliest troll | 最丑的巨魔
a silver key and a golden key | 银钥匙
a rat with a piece of cheese | 拿着奶酪的老鼠
a spaceship | 一艘宇宙飞船
an alien with a ray gun | 拿着激光枪的外星人
a policeman on a motorcycle | 骑着摩托车的警察
a hamburger with cheese | 汉堡
a penguin with a scarf | 戴着围巾的企鹅
an enormous golem made of stone | 巨大的石头魔像
a barbarian with a great big axe | 拿着大斧头的野蛮人
a dog without a bone | 没有骨头的狗
a mermaid with purple hair | 紫色头发的美人鱼
a confused wizard | 困惑的巫师
a chest full of gold coins | 装满金币的宝箱
an ice wolf | 冰狼
a fire mage | 火法师
a shadow knight | 暗影骑士
a blue butterfly | 蓝色的蝴蝶
a red and white mushroom | 红白相间的蘑菇
a samurai without armour | 没有盔甲的武士
a farmer with a pitchfork, not a sword | 拿着草叉而不是剑的农夫
a doctor | 一位医生
a red sports car | 红色的跑车
a pair of black boots | 一双黑色的靴子
an old sailor with a spyglass | 拿着望远镜的老水手
a lantern in the dark | 灯笼
a princess who is not wearing a crown | 没戴王冠的公主
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string]);
