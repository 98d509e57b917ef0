/** More words for the drawings, beside their names. Data only: `drawing: words`, both languages. English words of two parts have a hyphen. */
export const SUBJECTS = `
rat: 大鼠 鼠 🐀
mouse: 老鼠 🐁 🐭
bat: 蝙蝠 🦇
spider: tarantula 蜘蛛 狼蛛 🕷
scorpion: 蝎子 🦂
snake: cobra viper python rattlesnake anaconda serpent 蛇 大蛇 眼镜蛇 毒蛇 蝰蛇 蟒蛇 蟒 响尾蛇 森蚺 🐍
wolf: coyote jackal hyena warg 狼 郊狼 胡狼 鬣狗 座狼 🐺
fox: 狐狸 🦊
bear: 熊 🐻
boar: 野猪 🐗
cat: kitten kitty 猫 猫咪 小猫 🐈 🐱
dog: puppy hound 狗 犬 狗狗 猎犬 小狗 幼犬 🐕 🐶
horse: pony stallion mare foal steed 马 小马 种马 母马 马驹 坐骑 🐎 🐴
cow: bull ox calf 奶牛 牛 公牛 阉牛 小牛 🐄 🐮
pig: hog piglet 猪 🐖 🐷
sheep: ram lamb 绵羊 羊 公羊 羊羔 🐑
chicken: hen rooster chick 鸡 母鸡 公鸡 小鸡 🐔
duck: duckling 鸭子 鸭 小鸭 🦆
owl: 猫头鹰 🦉
eagle: hawk falcon 老鹰 鹰 苍鹰 猎鹰 隼 🦅
crow: raven 乌鸦 渡鸦
parrot: 鹦鹉 🦜
fish: salmon tuna goldfish carp trout cod 鱼 鱼儿 三文鱼 鲑鱼 金枪鱼 金鱼 鲤鱼 鳟鱼 鳕鱼 🐟
shark: 鲨鱼 鲨 🦈
crab: 螃蟹 蟹 🦀
octopus: 章鱼 🐙
frog: toad 青蛙 蛙 蟾蜍 癞蛤蟆 🐸
turtle: tortoise 乌龟 龟 海龟 陆龟 🐢
lizard: gecko iguana salamander newt chameleon 蜥蜴 变色龙 壁虎 鬣蜥 蝾螈 🦎
snail: 蜗牛 🐌
bee: bumblebee wasp hornet 蜜蜂 熊蜂 黄蜂 大黄蜂 🐝
butterfly: moth 蝴蝶 飞蛾 蛾子 🦋
beetle: ladybug ladybird scarab 甲虫 瓢虫 圣甲虫 🪲 🐞
ant: 蚂蚁 🐜
worm: earthworm caterpillar maggot 蠕虫 蚯蚓 毛毛虫 毛虫 蛆 🪱 🐛
rabbit: bunny hare 兔子 兔 小兔子 野兔 🐇 🐰
monkey: 猴子 猴 🐒 🐵
lion: lioness 狮子 狮 母狮 🦁
elephant: mammoth 大象 象 猛犸象 猛犸 🐘
penguin: 企鹅 🐧
whale: orca 鲸鱼 鲸 虎鲸 🐋 🐳
slime: ooze jelly blob 史莱姆 黏液 果冻 软泥怪
ghost: wraith specter spectre phantom poltergeist banshee soul shade 幽灵 鬼 鬼魂 怨灵 幽魂 幻影 魅影 骚灵 报丧女妖 灵魂 阴魂 👻
skeleton: 骷髅 骷髅兵 💀 ☠
zombie: ghoul corpse wight revenant 僵尸 丧尸 食尸鬼 尸体 尸鬼 亡者 🧟
mummy: 木乃伊
vampire: dracula 吸血鬼 德古拉 🧛
lich: 巫妖
demon: devil fiend balrog oni 恶魔 魔鬼 邪魔 炎魔 鬼王 👿 😈
imp: 小恶魔
golem: 魔像
elemental: 元素
mimic: 宝箱怪
treant: ent 树人
troll: 巨魔
ogre: 食人魔 👹
cyclops: 独眼巨人
goblin: hobgoblin gremlin 哥布林 地精 大地精 小魔怪 👺
orc: 兽人 蛮兵
kobold: lizardman lizardfolk 狗头人 蜥蜴人
werewolf: 狼人
minotaur: 牛头人
gargoyle: 石像鬼
fairy: pixie nymph dryad 仙女 仙子 小仙子 宁芙 树精 🧚
angel: 天使
mermaid: 美人鱼 人鱼 🧜
dragon: wyvern wyrm drake 龙 巨龙 恶龙 亚龙 双足飞龙 飞龙 古龙 🐉 🐲
griffin: gryphon 狮鹫
unicorn: 独角兽 🦄
phoenix: 凤凰 不死鸟
hydra: 九头蛇 多头蛇
kraken: leviathan 海怪 利维坦
basilisk: 蛇怪
wisp: 鬼火
robot: mech android cyborg automaton 机器人 机甲 仿生人 改造人 自动人偶 🤖
knight: cavalier horseman crusader 骑士 骑兵 十字军
paladin: 圣骑士
warrior: fighter soldier swordsman mercenary 战士 勇士 斗士 士兵 军人 剑士 剑客 武士 佣兵 雇佣兵
barbarian: berserker 野蛮人 狂战士
viking: 维京人
gladiator: 角斗士
samurai: 日本武士
guard: guardian sentinel watchman 守卫 卫兵 警卫 守护者 哨兵
archer: bowman ranger 弓箭手 弓手 射手 游侠
hunter: huntress 猎人 女猎人
rogue: thief burglar scout spy 潜行者 盗贼 小偷 贼 窃贼 间谍 斥候
assassin: 刺客
bandit: outlaw 强盗 土匪 山贼 亡命徒 劫匪
ninja: 忍者 🥷
mage: sorcerer magician enchanter spellcaster 法师 魔法师 魔导士 术士 魔术师 🧙
wizard: 巫师 🧙
witch: sorceress enchantress hexer 女巫 巫女 女术士 女法师 咒术师
necromancer: warlock cultist 死灵法师 邪术师 邪教徒
priest: cleric bishop pope priestess nun 牧师 祭司 神父 教士 主教 教皇 女祭司 修女
monk: 僧侣 和尚 武僧
druid: 德鲁伊
shaman: 萨满
bard: minstrel singer musician guitarist 吟游诗人 音乐家 乐师
king: monarch emperor sultan pharaoh 国王 君王 王 皇帝 苏丹 法老 🤴
queen: empress 女王 王后 女皇 👸
prince: 王子
princess: duchess 公主 公爵夫人
noble: lord duke nobleman count baron 领主 公爵 贵族 伯爵 男爵
merchant: trader shopkeeper vendor 商人 贸易商 店主 老板 小贩
smith: blacksmith 铁匠
farmer: shepherd 农民 农夫 牧羊人
peasant: villager servant 平民 村民 仆人
miner: 矿工
cook: chef baker butcher 厨师 大厨 面包师 屠夫
innkeeper: bartender 旅店老板 酒保
healer: nurse 治疗师 护士
herbalist: 草药师
sailor: 水手
pirate: buccaneer corsair 海盗
fisherman: 渔夫 渔民
beggar: 乞丐
child: kid boy girl 孩子 小孩 儿童 男孩 女孩
baby: infant 幼崽 宝宝 婴儿
elder: old-man old-woman sage 长老 老人
elf: 精灵 妖精 卓尔 黑暗精灵 🧝
dwarf: 矮人
gnome: leprechaun 侏儒 矮妖
halfling: hobbit 霍比特人 半身人
adventurer: hero heroine explorer traveler traveller 冒险者 冒险家 英雄 勇者 女英雄 探险家 旅行者 旅人
jester: clown 小丑 弄臣
executioner: headsman 刽子手
messenger: postman 信使 邮递员
scholar: professor teacher student librarian 学者 教授 学生 老师 教师 图书管理员
alchemist: scientist 炼金术士 科学家
carpenter: 木匠
lumberjack: woodcutter 樵夫 伐木工
gardener: 园丁
dancer: 舞者
rocket: 火箭 🚀
rover: moon-rover mars-rover 月球车 火星车
sun: 太阳
space-station: 空间站 太空站
gun: pistol rifle musket shotgun revolver 枪 手枪 步枪 火枪 霰弹枪 🔫
ufo: saucer 飞碟 🛸
spaceship: spacecraft starship 宇宙飞船 飞船 太空船
astronaut: 宇航员 航天员
alien: martian 外星人 火星人 👽 👾
planet: 行星
moon: 月亮 🌙
star: 星星 ⭐
comet: meteor 彗星 流星
ray-gun: laser blaster laser-gun 激光枪
battery: 电池
crystal: 水晶
satellite: 卫星
drone: 无人机
laser-turret: turret 炮塔
computer: 电脑
pirate-hat: 海盗帽
hook: 钩子
anchor: 船锚 锚
cannon: 大炮
cannonball: 炮弹
helmet-space: space-helmet 太空头盔 宇航头盔
ghost-hunter: ghost-hunter 捉鬼人 猎鬼人
ship: pirate-ship galleon 海盗船 船 ⛵
ship-wheel: helm-wheel 船舵
spyglass: telescope 望远镜 单筒望远镜
treasure-map: 藏宝图
rum: 朗姆酒
island: 岛 岛屿
skull-flag: jolly-roger 海盗旗
shell: seashell 贝壳
starfish: 海星
squid: 鱿鱼 乌贼
coconut: 椰子
car: taxi 汽车 轿车 车 出租车 🚗
bus: 公共汽车 公交车
truck: 卡车
bicycle: bike 自行车 🚲
motorcycle: motorbike 摩托车
policeman: police sheriff 警察 警长
fireman: firefighter 消防员
doctor: 医生
robber: 抢劫犯
worker: builder engineer mechanic 工人 工程师
schoolchild: schoolboy schoolgirl pupil 小学生
streetlamp: street-lamp street-light streetlight 路灯
traffic-light: 红绿灯
mailbox: 邮箱
hydrant: fire-hydrant 消防栓
trash-can: 垃圾桶
bench: 长凳
phone: telephone smartphone 手机 电话 📱
camera: 相机
television: tv 电视
guitar: 吉他
burger: hamburger 汉堡
pizza: 披萨 🍕
ice-cream: 冰淇淋
coffee: 咖啡
shop: store 商店
skyscraper: 摩天大楼 大楼
apple: 苹果 🍎
bread: loaf 面包 🍞
cheese: 奶酪 🧀
meat: steak ham bacon drumstick 肉 牛排 火腿 培根 鸡腿 🍖 🍗
carrot: 胡萝卜
mushroom: toadstool 蘑菇 毒蘑菇 🍄
berries: berry grapes 浆果 葡萄
cake: 蛋糕 🍰 🎂
egg: 蛋 鸡蛋 🥚
tree: oak pine willow 树 树木 大树 橡树 松树 柳树 🌳 🌲
bush: shrub 灌木 灌木丛
flower: rose tulip sunflower daisy 花 花朵 玫瑰 郁金香 向日葵 雏菊 🌹 🌸 🌻
cactus: 仙人掌
log: wood stump 原木 木材 树桩
rock: stone boulder 岩石 石头 石 巨石
gem: jewel diamond ruby emerald sapphire amethyst topaz opal 宝石 钻石 红宝石 绿宝石 祖母绿 蓝宝石 紫水晶 💎
coin: money 硬币 金币 钱 🪙 💰
chest: treasure-chest 宝箱 箱子
barrel: keg 木桶 桶
crate: box 板条箱 木箱
sack: bag 袋子
torch: 火把 🔦
lantern: lamp 灯笼 灯 提灯
candle: 蜡烛 🕯
map: 地图
compass: 指南针 罗盘
pickaxe: 镐 十字镐
shovel: spade 铲子 铁锹
sickle: scythe 镰刀
bomb: grenade 炸弹 手榴弹 💣
bottle: 瓶子
mug: tankard beer 杯子 马克杯 啤酒
goblet: chalice grail 高脚杯 圣杯
hourglass: 沙漏
crystal-ball: 水晶球
mirror: 镜子
lute: 琵琶 鲁特琴
drum: 鼓
bell: 铃铛 铃 钟
anvil: 铁砧
door: gate 门 大门
table: desk 桌子
chair: stool throne 椅子 凳子 王座 宝座
bed: 床
bookshelf: bookcase 书架
sign: signpost 路牌 牌子
grave: tombstone gravestone 墓碑 坟墓
fountain: 喷泉
campfire: bonfire fire 火 火焰 篝火
tent: 帐篷
house: hut cottage building 房子 房屋 屋子 小屋 建筑 🏠
tower: castle fortress lighthouse windmill 灯塔 风车 塔 高塔 城堡 要塞
well: 水井
boat: sailboat raft canoe 帆船 小船 木筏 独木舟
cart: wagon carriage 手推车 马车
sword: longsword shortsword broadsword greatsword sabre saber katana rapier cutlass scimitar blade 剑 宝剑 刀剑 刀刃 长剑 短剑 阔剑 巨剑 军刀 武士刀 细剑 水手刀 弯刀 ⚔
dagger: knife 匕首 刀 小刀 🔪 🗡
axe: ax hatchet battleaxe 斧头 斧子 斧 短斧 战斧 🪓
hammer: warhammer 锤子 锤 战锤 🔨
mace: flail club 钉锤 连枷 棍棒
spear: lance pike halberd trident javelin 长矛 矛 骑枪 长枪 戟 三叉戟 标枪
bow: longbow 弓 长弓 🏹
crossbow: 弩
staff: stick cane scepter sceptre 法杖 手杖 拐杖
wand: 魔杖
shield: buckler 盾 盾牌 🛡
arrow: 箭 箭矢
helmet: helm 头盔
armor: armour breastplate chainmail 盔甲 铠甲
boots: shoe shoes sandal sneaker 靴子 鞋子 鞋
gloves: glove gauntlet gauntlets 手套
ring: 戒指 指环 💍
amulet: necklace pendant locket medallion 护身符 项链 吊坠
crown: tiara diadem 王冠 皇冠 👑
potion: elixir flask vial 药水 药剂 🧪
key: 钥匙 🔑 🗝
book: tome spellbook grimoire 书 书本 魔法书 📖 📕
scroll: letter 卷轴 信 📜
eye: beholder floating-eye eyeball evil-eye 眼魔 眼球怪
`;
