import type { Mode } from "./scale.ts";
import type { MusicStyle } from "./style.ts";

/** The meaning of a word in a wish. */
export interface Meaning {
  readonly style?: MusicStyle;
  /** Factor of the tempo: 0.8 is slower. */
  readonly pace?: number;
  readonly modes?: readonly Mode[];
}

const BRIGHT: readonly Mode[] = ["ionian", "lydian", "mixolydian"];
const SAD: readonly Mode[] = ["aeolian", "dorian"];
const STRANGE: readonly Mode[] = ["phrygian", "lydian"];

const of = (meaning: Meaning, words: string): readonly (readonly [string, Meaning])[] => words.split(" ").map((word) => [word, meaning]);
const style = (name: MusicStyle, words: string) => of({ style: name }, words);

/** The words of wishes and their meanings. */
export const MUSIC_WORDS: Readonly<Record<string, Meaning>> = Object.fromEntries([
  ...style("calm", "calm peaceful peace gentle quiet soft village town home garden meadow field morning shop relaxed relaxing soothing spring river forest"), // prettier-ignore
  ...style("calm", "平静 宁静 安静 温柔 柔和 轻柔 村庄 村子 小镇 城镇 家 花园 草地 田野 清晨 早晨 商店 放松 春天 小溪 森林 悠闲"),
  ...style("dark", "dark dungeon cave crypt gloom gloomy eerie scary creepy mystery mysterious night ghost ruin tomb shadow horror haunted fog spooky"), // prettier-ignore
  ...style("dark", "黑暗 地牢 地下城 洞穴 墓穴 阴森 阴暗 恐怖 可怕 神秘 幽灵 鬼 废墟 坟墓 阴影 迷雾 诡异"),
  ...style("fight", "fight battle combat boss war action attack chase danger dangerous tense tension enemy monster duel storm angry epic"),
  ...style("fight", "战斗 打斗 战争 首领 头目 动作 攻击 追逐 追赶 危险 紧张 敌人 怪物 决斗 暴风 愤怒 激烈 史诗"),
  ...style("victory", "victory win triumph triumphant fanfare celebrate celebration festival feast parade hero heroic glory reward royal king castle march"), // prettier-ignore
  ...style("victory", "胜利 凯旋 号角 庆祝 节日 宴会 游行 英雄 荣耀 奖励 皇家 国王 城堡 进行曲"),
  ...style("camp", "camp campfire fire rest tavern inn travel journey road folk lullaby evening story cosy cozy warm harbour harbor dance"),
  ...style("camp", "营地 篝火 营火 炉火 休息 酒馆 旅店 客栈 旅行 旅途 路上 民谣 摇篮曲 傍晚 夜晚 故事 温暖 港口 舞蹈"),
  ...of({ pace: 0.82 }, "slow slowly heavy lazy sleepy 慢 缓慢 慢慢 沉重 慵懒 困倦"),
  ...of({ pace: 1.18 }, "fast quick quickly lively hurry swift wild 快 快速 快节奏 活泼 急促 飞快 狂野"),
  ...of({ modes: BRIGHT }, "happy bright cheerful joyful merry sunny major 快乐 明亮 欢快 开心 高兴 欢乐 阳光 大调"),
  ...of({ modes: SAD }, "sad lonely melancholy sorrow lost tragic minor 悲伤 忧伤 孤独 忧郁 难过 失落 悲壮 小调"),
  ...of({ modes: STRANGE }, "strange magic magical dream dreamy alien 奇怪 奇异 魔法 梦 梦幻 异域"),
]);

/** Words without a musical meaning. */
export const SILENT_WORDS: readonly string[] = [
  ..."a an the of in at by for with and or to on from some very music song tune theme melody piece loop track background that is like please make me".split(" "),
  ..."的 了 一 首 曲 曲子 音乐 歌 歌曲 旋律 主题 背景 背景音乐 很 非常 和 与 在 里 中 给 我 请 做 段 点 有".split(" "),
]; // prettier-ignore
