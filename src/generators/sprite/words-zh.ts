/**
 * The Chinese words of wishes, simplified. Data only. Lines are as in `words-en.ts`; `=axe: 斧头` has the meaning of the English word.
 */
export const NOUNS = `
humanoid: 人形 人类 人 人物 人们 老人
humanoid male: 男人 男子 男性 男 绅士 男孩 少年 父亲 爸爸 爷爷
humanoid female: 女人 女子 女性 女 女士 淑女 女孩 少女 姑娘 母亲 妈妈 奶奶
male: 雄性 雄
female: 雌性 雌
humanoid ~peasant: 孩子 小孩 儿童 牧羊人 渔夫 渔民 矿工 樵夫 伐木工 园丁 厨师 大厨 面包师 屠夫 仆人 乞丐 吟游诗人 音乐家 乐师 木匠 裁缝 工人 学生 老师 教师 图书管理员 工程师 技工 小丑 弄臣 歌手 舞者 法官 信使 邮递员 囚犯 建筑工 飞行员 稻草人 旅店老板 酒保 服务员
adventurer: 冒险者 冒险家
humanoid adventurer warrior: 英雄 勇者 玩家 主角
humanoid adventurer warrior female: 女英雄
humanoid ~adventurer: 探险家 旅行者 旅人 游客 宇航员 航天员 牛仔 水手 司机 运动员
warrior: 战士 勇士 斗士
humanoid ~warrior: 野蛮人 维京人 角斗士 士兵 军人 剑士 剑客 武士 佣兵 雇佣兵 狂战士 枪兵 队长 船长 将军 冠军 百夫长
warrior female: 女武神
knight: 骑士 圣骑士
humanoid knight: 守卫 卫兵 警卫 守护者 哨兵 十字军
humanoid ~knight: 警察 骑兵 警长 消防员
mage: 法师 魔法师 魔导士 巫师 术士 魔术师 邪术师
mage female: 女巫 巫女 女术士 女法师
humanoid ~mage: 死灵法师 德鲁伊 萨满 炼金术士 召唤师 学者 教授 科学家 占星师
humanoid mage purple: 咒术师
priest: 牧师 祭司 神父 教士
priest female: 女祭司 修女
humanoid ~priest: 僧侣 和尚 武僧 主教 教皇 圣人 天使 先知 神 女神
humanoid priest white: 长老 治疗师
humanoid ~priest white: 医生 护士
archer: 弓箭手 弓手 射手
humanoid archer: 游侠 猎人
humanoid archer female: 女猎人
rogue: 潜行者 忍者 盗贼 小偷 贼
humanoid ~rogue: 刺客 强盗 土匪 山贼 海盗 窃贼 间谍 斥候 亡命徒 劫匪 邪教徒
peasant: 平民 村民 农民 农夫
humanoid female ~peasant: 女仆 女服务员
humanoid male brown: 铁匠
humanoid female green: 草药师
merchant: 商人 贸易商 店主 老板 小贩
king: 国王 君王 王
king female: 女王 王后
humanoid ~king: 王子 皇帝 领主 公爵 贵族 伯爵 男爵 苏丹 法老
humanoid female ~king: 公主 女皇 公爵夫人
orc: 兽人
humanoid orc: 蛮兵
goblin: 哥布林 地精
humanoid ~goblin: 大地精 小魔怪 外星人 火星人
kobold: 狗头人
humanoid reptile ~kobold: 蜥蜴人 鼠人
dwarf: 矮人
humanoid ~dwarf: 侏儒 霍比特人 半身人 矮妖
elf: 精灵 妖精
humanoid female ~elf: 仙女 仙子 小仙子 宁芙 树精
black elf: 卓尔 黑暗精灵
troll: 巨魔
humanoid ~troll: 食人魔
giant: 巨人
humanoid ~giant: 泰坦 独眼巨人
baby: 幼崽 宝宝 婴儿
monster: 怪物 怪兽 野兽 生物 敌人
monster ~ape: 雪怪 大脚怪
monster ~demon: 牛头人 萨堤尔 头目
dog: 狗 犬 狗狗 猎犬
mammal ~dog: 小狗 幼犬 狼 狐狸 郊狼 胡狼 鬣狗 浣熊 黄鼠狼 雪貂 獾 水獭 臭鼬 座狼
monster ~dog: 狼人 地狱犬 三头犬
cat: 猫 猫咪
mammal ~cat: 小猫 老虎 虎 狮子 狮 母狮 豹子 豹 黑豹 猎豹 猞猁 美洲豹 美洲狮 大鼠 老鼠 鼠 松鼠 兔子 兔 小兔子 野兔 仓鼠 刺猬 鼹鼠 啮齿动物
monster ~cat: 蝎狮 狮身人面像 奇美拉
bear: 熊
mammal ~bear: 熊猫 大熊猫 考拉 树袋熊 野猪 猪 大象 象 猛犸象 猛犸 犀牛 河马 河狸 树懒 袋熊
monster ~bear: 枭熊
mammal aquatic ~fish: 海象 海豹 鲸鱼 鲸 海豚 虎鲸 独角鲸
horse: 马 小马 种马 母马 马驹 坐骑
mammal ~horse: 独角兽 驴子 驴 斑马 骡子 鹿 雄鹿 驯鹿 驼鹿 山羊 绵羊 羊 公羊 羊羔 奶牛 牛 公牛 阉牛 小牛 野牛 水牛 骆驼 大羊驼 羊驼 长颈鹿 羚羊 袋鼠 飞马 天马 麒麟
monster ~horse: 半人马 梦魇
ape: 猿
mammal ~ape: 猴子 猴 大猩猩 黑猩猩 狒狒 红毛猩猩 狐猴
mammal: 哺乳动物
mammal ~mammal: 动物 宠物
bat: 蝙蝠
bird: 鸟 小鸟 鸟儿
bird ~bird: 乌鸦 渡鸦 老鹰 鹰 苍鹰 猎鹰 隼 鸡 母鸡 公鸡 小鸡 鸭子 鸭 小鸭 鹅 天鹅 鹦鹉 企鹅 白鸽 鸽子 海鸥 火鸡 孔雀 鸵鸟 火烈鸟 秃鹫 凤凰 不死鸟 麻雀 知更鸟 仙鹤 鹤 鹳 巨嘴鸟 啄木鸟 蜂鸟 大鹏
monster bird ~bird: 狮鹫 鹰身女妖 鸡蛇
owl: 猫头鹰
reptile: 爬行动物
lizard: 蜥蜴
reptile ~lizard: 鳄鱼 短吻鳄 乌龟 龟 海龟 陆龟 变色龙 壁虎 鬣蜥 蝾螈
aquatic ~lizard: 青蛙 蛙 蟾蜍 癞蛤蟆
snake: 蛇 大蛇
reptile ~snake: 眼镜蛇 毒蛇 蝰蛇 蟒蛇 蟒 响尾蛇 森蚺 蛇怪 九头蛇 多头蛇
aquatic ~snake: 鳗鱼
naga: 娜迦 蛇人
monster female ~naga: 美杜莎 蛇女 戈耳工
worm: 蠕虫
insect ~worm: 蚯蚓 毛毛虫 毛虫 蛆 水蛭 蜈蚣 蛞蝓 鼻涕虫 蜗牛 幼虫 蚕
dragon: 龙 巨龙 恶龙 亚龙
dragon ~dragon: 双足飞龙 飞龙 古龙
reptile ~dragon: 恐龙 霸王龙 三角龙 翼龙 迅猛龙 剑龙
fish: 鱼 鱼儿
aquatic: 水生
aquatic ~fish: 鲨鱼 鲨 三文鱼 鲑鱼 金枪鱼 金鱼 河豚 食人鱼 剑鱼 鲤鱼 鳟鱼 鳕鱼 海马 章鱼 鱿鱼 乌贼 海怪 利维坦 潜水艇 潜艇
aquatic female ~fish: 美人鱼 人鱼
aquatic male ~fish: 男人鱼
aquatic ~beetle: 螃蟹 蟹 龙虾 虾 对虾 海星 蛤蜊 贝壳
aquatic ~slime: 水母 变形虫
insect: 昆虫 虫子 虫
insect ~insect: 蜘蛛 蝎子 蜜蜂 熊蜂 黄蜂 大黄蜂 蝴蝶 飞蛾 蛾子 苍蝇 蚊子 蜻蜓 蚱蜢 蟋蟀 螳螂 蟑螂 蜱虫 跳蚤 虱子 萤火虫 蝗虫 蝉 狼蛛 无人机
ant: 蚂蚁
insect ~ant: 白蚁
beetle: 甲虫
insect ~beetle: 瓢虫 圣甲虫
undead: 亡灵 不死族
skeleton: 骷髅 骷髅兵
undead ~skeleton: 巫妖 死神 死亡骑士
zombie: 僵尸 丧尸
undead ~zombie: 食尸鬼 尸体 尸鬼 亡者
mummy: 木乃伊
vampire: 吸血鬼
undead ~vampire: 德古拉
spirit: 灵体
ghost: 幽灵 鬼 鬼魂
spirit ~ghost: 怨灵 幽魂 幻影 魅影 骚灵 报丧女妖 灵魂 阴魂 鬼火 灯神 镇尼 元素 云 云朵 雪人
demon: 恶魔 魔鬼 邪魔
demon ~demon: 炎魔 鬼王
demon female ~demon: 魅魔
imp: 小恶魔
demon ~imp: 石像鬼
slime: 史莱姆 黏液 果冻 软泥怪
slime ~slime: 布丁
golem: 魔像
golem ~golem: 机器人 机甲 仿生人 改造人 自动人偶 雕像 机器 坦克 引擎 炮塔 岩石 石头 石 巨石 山 高山 城堡 要塞 塔 高塔 房子 房屋 屋子 小屋 建筑 大楼 摩天大楼 神殿 寺庙 教堂 帐篷 墓碑 坟墓 水井 喷泉 风车 灯塔 商店 桥 汽车 轿车 车 公共汽车 公交车 卡车 出租车 火车 拖拉机 摩托车 自行车 手推车 马车 船 帆船 小船 海盗船 木筏 独木舟 飞机 直升机 火箭 宇宙飞船 飞船 太空船 卫星 飞碟 消防栓 椅子 王座 宝座 长凳 沙发 凳子 铁砧 熔炉 炉子 烤箱 冰箱 红绿灯 路灯 电梯 自动售货机 钟乳石
treasure ~gem: 宝箱怪 宝箱 箱子
plant: 植物
plant ~plant: 树 树木 大树 橡树 松树 棕榈树 柳树 花 花朵 玫瑰 郁金香 向日葵 百合 雏菊 莲花 兰花 灌木 灌木丛 草 青草 蘑菇 毒蘑菇 仙人掌 叶子 树叶 藤蔓 蕨类 竹子 草药 树根 曼德拉草 树人 四叶草 苔藓 种子 树苗 海草 珊瑚 原木 木材 树桩 火 火焰 篝火 干草 小麦 玉米
weapon: 武器 兵器
sword: 剑 宝剑 刀剑 刀刃 长剑 短剑 阔剑 巨剑 军刀 武士刀 细剑 水手刀 弯刀
=dagger: 匕首
=knife: 刀 小刀
=axe: 斧头 斧子 斧
weapon ~sword: 短斧 战斧 骑枪 长枪 戟 三叉戟 标枪 箭 箭矢 大炮 连枷 镰刀 回旋镖 手里剑 飞镖 投石索 弹弓 镐 十字镐 铲子 铁锹 扳手 螺丝刀 剪刀 针 钉子 船锚 锚 牙齿 獠牙 爪子 角 羽毛 电锯 激光枪
=hammer: 锤子 锤
=warhammer: 战锤
=mace: 钉锤
=club: 棍棒
=spear: 长矛 矛
=bow: 弓 长弓
=crossbow: 弩
weapon ~potion: 炸弹 手榴弹 炸药
staff: 法杖 手杖 杖
=key: 钥匙
weapon ~staff: 木棍 杆子
staff ~staff: 权杖 船桨 拖把 耙子 路标 梯子 棒棒糖
=crutch: 拐杖
=torch: 火把
=skull: 头骨 骷髅头
=bone: 骨头
=flag: 旗帜 旗子 战旗
=gun: 枪 火枪
=pistol: 手枪
=rifle: 步枪
=shotgun: 霰弹枪
=broom: 扫帚 飞天扫帚
=fishingrod: 鱼竿 钓竿
=pitchfork: 草叉
=balloon: 气球
=umbrella: 雨伞 伞
=lightsaber: 光剑
=whip: 鞭子
=hoe: 锄头
=saw: 锯子
wand: 魔杖 魔棒 魔棍
wand ~wand: 蜡烛 笔 钢笔 铅笔 刷子 画笔 笛子 勺子 叉子 火柴 羽毛笔 小号 麦克风 手电筒 拉杆 望远镜 单筒望远镜 注射器 吉他 鲁特琴 小提琴
armor: 盔甲 铠甲 护甲 锁子甲 胸甲
armor ~armor: 衬衫 外套 大衣 夹克 斗篷 披风 上衣 背心 衣服 制服 西装 围裙 裤子 毛衣 和服 背包 书包 马鞍
=robe: 长袍
=dress: 连衣裙 裙子
shield: 盾牌 盾 圆盾
shield ~shield: 牌子 告示牌 招牌 徽章 纹章 鼓 靶子 标靶
boots: 靴子 靴
boots ~boots: 鞋子 鞋 凉鞋 袜子 拖鞋 运动鞋
armor ~boots: 手套 护手
helmet: 头盔 盔
=hat: 帽子 帽
helmet ~helmet: 鸭舌帽 面具 铃铛 蜂巢 鸟巢 眼镜 假发 圆顶
=hood: 兜帽
=crown: 王冠 皇冠
gold treasure ~helmet: 头冠
jewelry: 首饰
ring: 戒指 指环
jewelry ~ring: 项链 护身符 手镯 耳环 吊坠 挂坠盒 奖章 大奖章 胸针 念珠
treasure ~ring: 轮子 车轮 时钟 手表 指南针 链子 锁链 绳子 绳索 腰带 传送门 齿轮 轮胎 马蹄铁 锁 挂锁 甜甜圈
potion: 药水 魔药 烧瓶 灵药 药瓶
potion ~potion: 瓶子 瓶 罐子 花瓶 毒药 木桶 桶 水桶 杯子 碗 马克杯 玻璃杯 高脚杯 圣杯 茶壶 水壶 锅 大锅 骨灰瓮 灯 灯笼 提灯 灯泡 沙漏 水 葡萄酒 啤酒 麦酒 朗姆酒 牛奶 果汁 茶 咖啡 汽水 油 蜂蜜 奖杯 香水 墨水 药 烧杯 水滴
book: 书 书本 书籍 典籍 魔法书 魔导书
book ~book: 卷轴 信 信件 信封 地图 藏宝图 纸条 纸 日记 报纸 杂志 卡牌 卡片 票 油画 图画 图片 海报 照片 镜子 门 大门 窗户 桌子 书桌 床 架子 书架 橱柜 衣柜 抽屉 盒子 木箱 地毯 书签 石板 砖块 墙 栅栏 活板门 电脑 计算机 笔记本电脑 手机 电话 电视 显示器 屏幕 收音机 相机 键盘 电池 枕头 毯子 棺材 邮箱 垃圾桶 手提箱 公文包 钢琴 棋盘 骨牌 圣经 手稿 契约 图纸 公告板
food: 食物 食品
food ~food: 苹果 面包 奶酪 肉 牛排 火腿 培根 香肠 鸡腿 蛋糕 馅饼 饼干 糖果 巧克力 披萨 汉堡 热狗 三明治 寿司 米饭 面条 拉面 饺子 汤 炖菜 沙拉 蛋 鸡蛋 水果 梨 桃子 樱桃 葡萄 草莓 蓝莓 香蕉 柠檬 青柠 甜瓜 西瓜 菠萝 椰子 芒果 李子 浆果 蔬菜 胡萝卜 土豆 番茄 西红柿 洋葱 大蒜 辣椒 南瓜 卷心菜 白菜 黄瓜 萝卜 茄子 豆子 豌豆 坚果 橡子 口粮 冰淇淋 黄油 球 足球 篮球 行星 月亮 太阳 地球 小行星 麻袋 袋子 包 小袋 钱包
treasure: 财宝 宝藏 宝物 战利品
gem: 宝石 珠宝
gem ~gem: 水晶球 钻石 水晶 珍珠 蛋白石 黄玉 石英 玉 翡翠 琥珀 矿石 心 爱心 星星 冰块 骰子 流星 冰山 雪花 锭 碎片 煤
red gem ~gem: 红宝石
green gem ~gem: 祖母绿 绿宝石
blue gem ~gem: 蓝宝石
purple gem ~gem: 紫水晶
gold treasure ~gem: 金币 硬币 钱币 钱 金块
red: 红色 红 深红色 猩红色
red ~red: 粉红色 粉色 粉红 栗色 火红色
green: 绿色 绿
green ~green: 橄榄绿 薄荷绿
blue: 蓝色 蓝 天蓝色 深蓝色
blue ~blue: 青色 青绿色
yellow: 黄色 黄
yellow ~yellow: 金发
orange: 橙色 橙 橘色 橘黄色
purple: 紫色 紫 紫罗兰色
purple ~purple: 品红色 淡紫色 靛蓝色
white: 白色 白
white ~white: 象牙白 雪白 苍白
grey: 灰色 灰
grey ~grey: 铁 钢 金属
black: 黑色 黑 黑暗 暗
brown: 棕色 棕 褐色
brown ~brown: 木制 木头 棕褐色 皮革
orange ~orange: 铜 青铜
gold: 金色 黄金 金
silver: 银色 白银 银`;

export const MATERIALS = `
red: 火 火焰 烈焰 熔岩 岩浆 血
blue: 冰 水 海 海洋 冰霜
green: 森林 毒 翡翠
grey: 石 石头 岩石 巨石 风暴
brown: 木 木头 木材 泥 泥土
white: 骨 骨头 白骨 雪 珍珠
yellow: 沙 沙子 雷 雷电 闪电 太阳
black: 暗影 阴影 影 黑夜
silver: 月 月亮
gold: 琥珀`;

/** 没有 and similar words need a thing after them; 不 and similar words may have an adjective. */
export const WITHOUT = `没有 没 无 不要 缺少 缺 除了 除去 不含 别要 不想要 不需要 免 别画 不画 不要画 别加 不加 去掉 去除`;
export const NOT = `不是 不 别 非 未 勿 并非 并不 莫 不能 不会`;
export const WITH = `拿着 拿了 拿 手持 手持着 持 持有 持着 带着 带有 带了 带 佩戴 佩戴着 佩带 佩着 佩 戴着 戴了 戴 头戴 穿着 穿了 穿 身穿 身着 身披 披着 披 背着 握着 握
手握 手拿 举着 举 挥舞着 挥舞 挥着 有 配有 配备 装备 装备着 使用 用 扛着 扛 抱着 抱 提着 拎着 骑着 骑 在 拥有 抓着 附带 系着 吃着 吃 喝着 喝`;
export const AND = `和 与 跟 及 以及 还有 并 又 也 且 并且 而且 加 加上 、 既 外加`;
export const OR = `或 或者 或是`;
export const BUT = `但 但是 而是 不过 可是 而 却 只是`;
export const FILLERS = `相间 了 着 地 得 他 她 它 我 你 他们 她们 它们 我们 是 请 请画 画 画一 给 给我 想 想要 我要 要 来 生成 制作 做 手里 手上 手中 手 头上 身上 里 上 中 像素 图 图标
只有 很 非常 十分 有点 一样 那种 这种 也 都 就 还 色 的话 个 一些 之类 任何`;
/** Between a number and a noun. */
export const NUMBERS = `一二两三四五六七八九十几数半这那某每`;
export const MEASURES = `个只把条匹头位名件顶面双瓶本枚颗棵艘辆座张朵根支块群些柄口副套杯盏碗盘壶罐桶箱盒袋串株片粒团滴架台部门扇间栋幅封卷册身具尊种`;
/** Parts of a figure; a colour before them belongs to them. */
export const PARTS = `眼睛 眼 双眼 双眸 眼瞳 双翼 羽翼 翅 头发 长发 短发 胡子 胡须 翅膀 尾巴 耳朵 鼻子 嘴巴 嘴 舌头 皮肤 脸 鬃毛 毛皮 鳞片`;
/** Words for looks and moods that are not drawn. They stand before nouns, so the word before them ends there. */
export const ORDINARY = `大 小 老 旧 新 高 矮 胖 瘦 强 弱 快 慢 美丽 漂亮 可爱 勇敢 高兴 邪恶 善良 愤怒 生气 快乐 开心 悲伤 年轻 年老 古老 神秘 强大 巨大 微小 凶猛 凶恶 可怕 恐怖 帅气
丑陋 飞行 会飞 跳舞 奔跑 站立 站着 坐着 微笑 燃烧 发光 闪亮 锋利 破旧 破碎 华丽 简单 普通 传奇 神圣 魔法 冰冻 受伤 野生 远古 现代 未来 卡通 戴帽 快乐 疯狂 聪明 温柔 友好 迷你`;

/** Traditional characters and their simplified ones, in pairs: those of the words above. */
export const TRADITIONAL = `
並并乾干亞亚佈布佔占併并來来侶侣係系俠侠倉仓個个們们傘伞備备傢家傭佣傳传傷伤僕仆僱雇兇凶兒儿兩两冊册凍冻別别剋克剷铲劍剑動动務务卻却叢丛
員员唸念喚唤喪丧單单噴喷嚮向囌苏國国圍围園园圓圆圖图團团堅坚報报塊块墜坠墳坟壺壶壽寿夢梦夾夹媽妈嬰婴孃娘學学寧宁寵宠寶宝將将對对導导屍尸
屜屉屬属崑昆巖岩帥帅師师帳帐帶带幟帜幣币幹干幾几廚厨廟庙弔吊張张強强彆别彈弹彎弯彫雕後后惡恶愛爱慄栗憤愤懶懒戰战戶户捲卷掃扫掛挂揮挥擁拥
數数昇升時时書书會会朮术枴拐柵栅桿杆條条梟枭棟栋榦干槍枪槳桨樁桩樂乐樓楼標标樣样樹树橋桥機机檯台檸柠櫃柜櫚榈櫥橱櫻樱欄栏權权欖榄殼壳氣气
沒没涼凉湯汤溫温滿满漁渔漢汉漿浆潛潜烏乌無无煉炼熱热燈灯燉炖燒烧燭烛爐炉爺爷爾尔牆墙獄狱獅狮獎奖獨独獵猎獸兽獺獭現现環环甕瓮畫画瘋疯療疗
癩癞發发盃杯盜盗盞盏盤盘磚砖礦矿祕秘禿秃種种竊窃筆笔箇个築筑簡简簽签籃篮籠笼籤签糧粮糰团約约紅红紋纹紙纸細细紳绅給给絲丝經经綠绿維维綿绵
縫缝繩绳繫系羅罗羣群聖圣聰聪脩修腦脑腳脚腸肠臺台與与舉举舊旧華华萊莱葉叶蒼苍蓮莲蔔卜蔥葱薩萨薹苔藍蓝藥药蘇苏蘋苹蘚藓蘭兰蘿萝號号蝦虾蝨虱
蝸蜗螞蚂螢萤蟬蝉蟲虫蟻蚁蠅蝇蠍蝎蠟蜡蠶蚕蠻蛮術术衛卫裏里裝装裡里製制褲裤襪袜襯衬視视親亲計计託托記记註注詩诗話话誌志請请諜谍護护變变豬猪
貍狸貓猫貝贝財财貨货販贩貴贵貿贸賊贼車车軍军軟软軸轴輕轻輛辆輪轮轎轿農农迴回這这連连遊游運运過过遞递遠远還还郵邮醜丑醣糖醫医釘钉針针釣钓
鈴铃鉅巨鉛铅銀银銅铜鋒锋鋤锄鋸锯鋼钢錘锤錠锭錢钱錨锚錶表鍊炼鍋锅鍬锹鍵键鍾钟鎖锁鎚锤鎧铠鎬镐鎮镇鏈链鏟铲鏡镜鏢镖鐘钟鐮镰鐲镯鐵铁鐺铛鑰钥
鑽钻長长門门閃闪開开間间閤合闆板闊阔陞升陰阴陸陆陽阳隊队險险隻只雙双雛雏雜杂雞鸡雲云電电靈灵響响頂顶項项領领頭头頸颈顆颗類类顯显風风颱台
飛飞飯饭飾饰餃饺餅饼餡馅馬马馴驯駒驹駝驼駱骆騎骑騷骚騾骡驢驴髏髅體体髮发鬆松鬍胡鬥斗鬱郁魘魇魚鱼魯鲁魷鱿鮭鲑鯉鲤鯊鲨鯨鲸鰻鳗鱈鳕鱒鳟鱷鳄
鳥鸟鳳凤鴉鸦鴕鸵鴨鸭鴿鸽鵝鹅鵡鹉鵬鹏鶴鹤鷗鸥鷹鹰鸚鹦鸛鹳麗丽麥麦麵面黃黄點点鼴鼹齒齿齣出齧啮龍龙龜龟獁犸蝟猬蠑蝾鰐鳄鵰雕鷲鹫閹阉嚙啮墻墙
著着`;
