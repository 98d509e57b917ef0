/**
 * Words for the looks of a figure. Data only: `look: words`, English and Chinese. English words of two parts have a hyphen.
 */
export const LOOKS = `
size small: small little tiny mini miniature wee short undersized 小 小小 微小 迷你 矮小 娇小 小型
size large: big large huge enormous gigantic colossal massive mighty towering oversized 大 巨大 巨型 庞大 高大 超大 大型 硕大
mood angry: angry furious mad enraged raging wrathful irate grumpy annoyed cross 愤怒 生气 暴怒 发怒 恼怒 狂怒 气愤 暴躁
mood happy: happy cheerful merry jolly joyful smiling glad laughing delighted singing 快乐 开心 高兴 微笑 欢乐 欢快 大笑 愉快 唱歌
mood sad: sad unhappy gloomy crying weeping miserable sorrowful tearful depressed 悲伤 难过 伤心 哭泣 忧伤 沮丧 悲哀 流泪 忧郁
mood sleepy: sleepy sleeping asleep tired drowsy dozing exhausted 困倦 睡觉 睡着 熟睡 沉睡 疲倦 疲惫 打瞌睡 困
mood scared: scared afraid frightened terrified fearful nervous panicked startled alarmed surprised 害怕 恐惧 受惊 惊恐 惊慌 紧张 惊讶 吃惊
mood loving: loving in-love enamoured lovesick affectionate 恋爱 恋爱中 深情 坠入爱河 爱慕
mood confused: confused puzzled dizzy dazed bewildered baffled 困惑 迷惑 头晕 眩晕 迷茫 疑惑
age old: old elderly aged ancient grizzled 老 年老 年迈 老迈 古老 上了年纪
`;

/** Words for parts of a figure that can have their own colour. Data only: `paint: words`. */
export const PART_PAINTS = `
hair: hair haired hairy beard bearded mane moustache mustache 头发 长发 短发 胡子 胡须 鬃毛
skin: skin skinned face faced 皮肤 脸
main: fur furred scales scaled feathers feathered plumage 毛皮 鳞片 毛 羽毛
`;
