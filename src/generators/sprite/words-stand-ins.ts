/**
 * Words that have no drawing, by the drawing that stands for them: a bus for a train. The papers of a sprite say so (`nearest`). Data only, as
 * in words-subjects.ts.
 */
export const STAND_INS = `
cow: bison buffalo 野牛 水牛
sheep: goat llama alpaca 山羊 羊驼 大羊驼
chicken: turkey 火鸡
duck: goose swan 鹅 天鹅
eagle: vulture 秃鹫
crow: dove pigeon 白鸽 鸽子
shark: swordfish piranha 剑鱼 食人鱼
crab: lobster 龙虾
octopus: jellyfish 水母
bee: fly mosquito firefly 苍蝇 蚊子 萤火虫
butterfly: dragonfly 蜻蜓
beetle: cricket grasshopper mantis cockroach 蟋蟀 蚱蜢 螳螂 蟑螂
whale: walrus seal dolphin narwhal 海豚 海豹 海象 独角鲸
robot: machine 机器
spaceship: airplane aeroplane plane helicopter 飞机 直升机
planet: earth 地球
comet: asteroid 小行星
crystal: quartz shard 碎片
computer: laptop monitor screen 计算机 笔记本电脑 显示器 屏幕
cannonball: ball football basketball 球 足球 篮球
ship-wheel: wheel 轮子 车轮
rum: wine ale 葡萄酒 麦酒
coconut: nut 坚果
bus: train locomotive 火车
truck: tractor 拖拉机
bench: sofa couch 沙发
phone: tablet
television: radio 收音机
guitar: violin 小提琴
burger: sandwich 三明治
coffee: tea 茶
apple: fruit pear peach plum mango tomato 水果 梨 桃子 李子 芒果 番茄 西红柿
meat: sausage 香肠
carrot: vegetable turnip 蔬菜 萝卜
berries: cherry grape strawberry blueberry 樱桃 草莓 蓝莓
cake: pie 馅饼
tree: palm 棕榈树
bush: fern ivy 蕨类
flower: lily lotus orchid 百合 莲花 兰花
rock: mountain iceberg 山 高山 冰山
coin: nugget 金块
chest: suitcase briefcase 手提箱 公文包
barrel: bucket 水桶
sack: pouch purse backpack 麻袋 包 小袋 钱包 背包 书包
lantern: lightbulb flashlight 灯泡 手电筒
candle: match 火柴
map: blueprint 图纸
shovel: hoe rake 耙子
bomb: dynamite 炸药
mug: cup
goblet: trophy 奖杯
hourglass: clock 时钟
door: trapdoor 活板门
bookshelf: shelf cupboard wardrobe 架子 橱柜 衣柜
sign: noticeboard 公告板
grave: coffin 棺材
campfire: furnace stove 熔炉 炉子
house: church temple 教堂 神殿 寺庙
boat: submarine 潜艇 潜水艇
hammer: wrench 扳手
scroll: paper manuscript contract 纸 手稿 契约
`;
