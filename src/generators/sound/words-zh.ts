import type { ChangeName } from "./changes.ts";
import type { SoundEvent } from "./events.ts";

/** Chinese words for events. */
export const EVENTS: Readonly<Record<SoundEvent, string>> = {
  hit: "击中 打击 拳 撞击 撞 打 命中 敲 锤 锤子 踢 攻击 拍",
  hurt: "受伤 疼 痛 伤 惨叫 呻吟 哎哟 叫声 尖叫",
  death: "死亡 死 阵亡 失败 游戏结束 倒下 幽灵",
  slash: "斩 砍 剑 刀 劈 切 利刃 匕首 爪 斧 斧头",
  swing: "挥 挥舞 挥动 闪避 冲刺 翻滚 投掷 扔 呼 翅膀",
  bow: "弓 箭 射箭 弩 弓箭 弓弦",
  shield: "盾 盾牌 格挡 招架 铠甲 防御 铁砧 铁匠",
  roar: "吼 吼叫 咆哮 怪物 怪兽 龙 野兽 狮子 熊 首领 魔王 嚎叫 僵尸",
  laser: "激光 射线 光束 枪 射击 开枪 炮塔",
  explosion: "爆炸 炸弹 轰 炸 火箭 大炮 爆破 火球",
  shatter: "破碎 打碎 碎 碎裂 摔 瓶子 窗户 花瓶 罐子",
  step: "脚步 脚步声 走路 走 跑 踩 落地 步 行军",
  jump: "跳 跳跃 蹦 弹跳 弹簧",
  door: "门 大门 城门 开门 关门 铰链 吊桥",
  chest: "宝箱 箱子 宝藏 战利品 盒子 奖励",
  key: "钥匙 锁 叮当 链子 铁链 锁链",
  stairs: "楼梯 台阶 下楼 阶梯 梯子 下一层",
  fire: "火 火焰 燃烧 篝火 火把 火堆 灯笼 蜡烛",
  water: "水 水滴 水花 气泡 泡泡 游泳 河 药水 喝 雨 史莱姆 池塘 喷泉 溅",
  thunder: "雷 打雷 雷声 闪电 雷电 暴风雨 地震 崩塌",
  wind: "风 风声 大风 微风 暴风雪 雪 空气",
  bell: "钟 铃 钟声 铃声 铃铛 敲钟 教堂",
  coin: "金币 硬币 钱 铜钱 买 卖 购买 付钱 商店 金子",
  pickup: "拾取 捡起 捡 余烬 道具 收集 宝石 物品 星星 奖励物",
  spell: "法术 施法 魔法 咒语 诅咒 巫师 女巫 召唤 仙女",
  heal: "治疗 治愈 回血 恢复 祝福 休息 睡觉 存档 祈祷 天使",
  teleport: "传送 传送门 瞬移 消失 出现 闪现",
  alarm: "警报 警告 警铃 危险 警戒 闹钟",
  move: "移动 光标 菜单移动 滚动 打字",
  select: "选择 确认 确定 菜单 点击 按钮 选中 开始 菜单选择",
  error: "错误 拒绝 禁止 无效 不行 取消 出错",
  talk: "说话 对话 交谈 开口 打招呼 问候 消息 聊天 村民",
  quest: "任务 任务完成 完成 胜利 成功 通关 成就 凯旋",
  "level-up": "升级 等级提升 晋级 变强 强化 进化",
};

/** Chinese words for changes. */
export const CHANGES: Readonly<Record<ChangeName, string>> = {
  large: "大 巨大 沉重 重 厚重 巨 巨型 庞大 粗",
  small: "小 轻 细小 微小 轻巧 细 迷你 可爱",
  high: "高 尖 尖锐 高音",
  low: "低 低沉 深 低音",
  long: "长 慢 缓慢 悠长 慢慢 漫长",
  short: "短 快 短促 急促 快速 突然",
  quiet: "安静 小声 微弱 轻声 悄悄",
  loud: "响 响亮 强 强烈 猛烈 大声 用力",
  bright: "亮 明亮 清脆 清晰 闪亮 闪闪 金色 锋利",
  dull: "闷 暗 沉闷 黑暗",
  soft: "柔 柔和 轻柔 温柔 温暖 平静",
  wooden: "木 木头 木制 木质 木",
  metal: "金属 铁 钢 钢铁 银 铜 青铜",
  glass: "玻璃 水晶 冰 冰冻 瓷",
  stone: "石 石头 岩石 石制 砖",
  wet: "湿 潮湿 水下 黏 泥",
  magic: "神秘 奇幻 神圣 魔幻 有魔力",
  echoing: "回声 回音 山洞 洞穴 大厅 地牢 空洞",
  far: "远 远处 遥远 远方",
  rough: "粗糙 刺耳 邪恶 愤怒 沙哑 生锈 旧 凶 凶猛",
  retro: "复古 八位 像素 老游戏",
  happy: "欢快 快乐 高兴 开心 欢乐",
  sad: "悲伤 难过 忧伤 悲哀",
  rising: "上升 升高 向上",
  falling: "下降 下落 降低 向下",
};

export const FILLERS =
  "的 一 个 一个 声 声音 音效 地 得 了 着 是 把 扇 只 条 次 那 这 很 非常 点 有点 请 我 要 想 听 打开 关上 时 里 上 在 发出 种 一种 一声 座 阵";
export const BESIDE = "和 与 带 带着 还有 及 加 伴着 伴随";
export const WITHOUT = "没有 无 不 不要 没";
