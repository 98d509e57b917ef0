/** Words for traits of a character. Data only: `trait: words`, English and Chinese. */
export const TRAITS = `
age child: child kid boy girl little 小孩 孩子 儿童 男孩 女孩 小男孩 小女孩
age young: young youthful teenage 年轻 年轻的 少年 少女 青年
age old: old elderly aged ancient grey-haired white-haired grandfather grandmother grandma grandpa 老 老年 年老 年迈 老人 老头 老太太 老爷爷 老奶奶 爷爷 奶奶
sex female: female woman lady girl women grandmother grandma sister mother wife she her 女 女性 女人 女子 女孩 小女孩 少女 妇人 老太太 老奶奶 奶奶
sex male: male man gentleman boy men grandfather grandpa brother father husband he his 男 男性 男人 男子 男孩 小男孩 少年 老头 老爷爷 爷爷
wealth rich: rich wealthy noble fancy elegant 富 富有 富裕 有钱 华丽
wealth poor: poor ragged shabby 穷 贫穷 贫困 破烂 衣衫褴褛
mood 1: happy glad cheerful smiling merry jolly friendly kind 快乐 开心 高兴 微笑 友善 愉快
mood -0.5: sad gloomy crying unhappy sorrowful 悲伤 难过 伤心 忧郁
mood -1: angry grumpy furious hostile evil mad grim 愤怒 生气 暴躁 邪恶 恼怒
plan stout: fat stout big plump chubby burly huge 胖 肥胖 魁梧 壮
plan tall: tall lanky 高 高大 瘦高
without hair: bald hairless 光头 秃头
species elf: elf elven elves 精灵
species dwarf: dwarf dwarven dwarves 矮人
species halfling: halfling hobbit 半身人 霍比特人
species gnome: gnome 侏儒
species orc: orc orcish orcs ogre troll 兽人 食人魔 巨魔
species goblin: goblin goblins kobold imp 哥布林 地精
species skeleton: skeleton skeletal undead skeletons 骷髅 不死 亡灵
species zombie: zombie ghoul mummy 僵尸 丧尸 木乃伊
species vampire: vampire 吸血鬼
species demon: demon devil demonic 恶魔 魔鬼
species angel: angel angelic 天使
species cat: catgirl cat-person cat-girl cat-boy 猫人 猫女 猫娘
species wolf: werewolf wolfman 狼人
`;

/** Words for items: slot, item and usual colours. */
export const WORN = `
over apron white: apron 围裙
over tabard: tabard 战袍
over vest: vest waistcoat 背心 马甲
over mail: chainmail mail 锁子甲
over plate: armour armor breastplate cuirass 盔甲 铠甲 胸甲 板甲
over harness: harness straps 皮带甲
over sash: sash 绶带
cloak cape: cloak cape 斗篷 披风
cloak mantle: mantle shawl 披肩
cloak fur brown bone: fur furs pelt 毛皮 皮草
cloak ragged: rags 破斗篷
cloth robe: robe robes 长袍 袍子 法袍
cloth coat: coat jacket 外套 大衣 夹克
cloth dress: dress gown 裙子 连衣裙 礼服
cloth skirt: skirt 短裙
cloth longskirt: longskirt 长裙
cloth kilt: kilt loincloth 苏格兰裙
belt belt brown: belt 腰带 皮带
belt pouch brown: pouch purse 钱袋 腰包
neck scarf: scarf 围巾
neck kerchief: kerchief neckerchief 领巾
neck necklace: necklace amulet pendant 项链 护身符
neck bow: bowtie tie 领结 领带
hat hood: hood hooded 兜帽
hat any: hat 帽子 帽
hat cap: cap beret 鸭舌帽
hat straw red: strawhat straw-hat 草帽
hat tophat black red: tophat top-hat 礼帽
hat feather green red: feather 羽毛帽
hat crown gold gold red: crown 王冠 皇冠
hat tiara gold gold red: tiara circlet 头冠
hat helm: helmet helm 头盔
hat horned: horned 角盔
hat turban: turban 头巾帽
hat bandana: bandana headscarf 头巾
hat headband: headband 头带 发带
hat wreath: wreath 花环
hat chef white white: toque 厨师帽
hat tricorn black gold: tricorn 三角帽
hat wizard: wizardhat wizard-hat witch-hat 巫师帽
hat halo: halo 光环
eyewear glasses: glasses spectacles 眼镜
eyewear patch: eyepatch 眼罩
eyewear mask: mask masked 面罩 面具
beard full: beard bearded 胡子 络腮胡
beard moustache: moustache mustache 八字胡
beard stubble: stubble 胡茬
beard goatee: goatee 山羊胡
beard long: longbeard 长胡子
hair mohawk: mohawk 莫西干
hair bob: bob 短发
hair long: longhaired 长发
hair braids: braids braided pigtails 辫子
hair ponytail: ponytail 马尾
hair bun: bun 发髻
hair curly: curls curly 卷发
hair spiky: spiky 刺猬头
backpack pack: backpack rucksack pack 背包
backpack quiver: quiver 箭袋
wings feather: wings winged 翅膀
horns ram: horns 角
tail fox: tail 尾巴
pauldron plate: pauldrons 肩甲
weapon sword: sword blade longsword sabre saber katana 剑 长剑 刀
weapon greatsword: greatsword claymore 巨剑 大剑
weapon dagger: dagger knife 匕首 小刀
weapon axe: axe hatchet 斧 斧头 斧子
weapon battleaxe: battleaxe greataxe 战斧 双刃斧
weapon mace: mace flail 钉锤 流星锤
weapon club: club cudgel bat 棍棒 木棒
weapon hammer: hammer 锤子 铁锤
weapon pick: pick pickaxe 镐 镐子
weapon spear: spear lance javelin pike 长矛 矛 长枪
weapon halberd: halberd glaive 戟
weapon trident: trident pitchfork fork 三叉戟 草叉
weapon scythe: scythe sickle 镰刀
weapon bow: bow longbow 弓 长弓
weapon crossbow: crossbow 弩
weapon staff: staff 法杖 杖
weapon wand: wand 魔杖
weapon crook: crook cane stick 拐杖 手杖
weapon broom: broom 扫帚
weapon ladle: ladle spoon 勺子 汤勺
weapon lute: lute guitar 琵琶 鲁特琴 吉他
weapon lantern: lantern lamp torch 灯笼 提灯 火把
shield heater blue white: shield 盾 盾牌
shield buckler: buckler 小圆盾
shield round: roundshield 圆盾
shield tower blue gold: towershield 塔盾
shield kite: kiteshield 鸢盾
shield basket: basket 篮子
shield book red gold: book tome 书 书本
`;

/** Trades without a word in the library of drawings, each with the role of its clothes. */
export const TRADES = `
baker: baker 面包师
villager: villager person somebody townsfolk civilian human 村民 平民 人 人类
shepherd: shepherd shepherdess 牧羊人
captain: captain admiral 船长 队长
hero: hero heroine chosen 英雄 勇者
gentleman: gentleman butler 绅士 管家
maid: maid barmaid waitress 女仆 女侍者
warrior: soldier fighter 战士 士兵
brute: brute thug ogre 蛮兵
warden: warden 盾卫
hexer: hexer warlock 咒术师
boss: boss overlord 魔王 首领
lich: lich 巫妖
pumpkin: pumpkin scarecrow 南瓜头 稻草人
mage: sorcerer magician 法师
healer: nurse healer 治疗师 护士
noble: noble lord duke baron 贵族 领主
peasant: servant 仆人
werewolf: werewolf 狼人
worker: engineer mechanic technician driver colonist 工程师 机械师 技师 司机 殖民者
doctor: medic surgeon scientist 医务兵 外科医生 科学家
merchant: trader shopkeeper quartermaster 商贩 店主 军需官
policeman: officer security 警官 保安
captain: pilot 驾驶员
bandit: smuggler 走私者
innkeeper: barista 咖啡师
scholar: reporter clerk teacher student 记者 职员 老师 学生
noble: mayor governor harbourmaster 市长 总督 港务长
villager: neighbour neighbor 邻居
messenger: courier 快递员
bard: musician 音乐家
sailor: mate gunner diver cabin-boy 大副 炮手 潜水员
witch: fortune-teller 占卜师
baker: miller 磨坊主
rogue: thief 小偷
`;

/** Words of negation, and words that end it. */
export const WITHOUT = "without no not lacking 没有 不戴 无 不带 没";
export const AGAIN = "with and but has holding wearing carrying in 有 戴着 穿着 拿着 和 但";
