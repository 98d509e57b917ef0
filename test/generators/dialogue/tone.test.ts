import { isInsult, toneOf } from "../../../src/generators/dialogue/tone.ts";
import { answerTo } from "../../../src/plugin/npc.ts";

const UNKIND = [
  ...["You old fool.", "I hate you!", "I really hate you.", "You are such a miserable liar.", "You are nothing but a coward.", "Shut up!"],
  ...[
    "You're stupid and ugly.",
    "Your stupid hammer broke.",
    "Idiot!",
    "What a fool!",
    "I will kill you.",
    "I'm going to kill you, smith.",
  ],
  ...[
    "I never liked you.",
    "I don't like you.",
    "I can't stand you.",
    "I can’t stand your face.",
    "We have had enough of you.",
    "Thanks for nothing.",
  ],
  ...[
    "No thanks to you.",
    "You are not my friend.",
    "You are no friend of mine.",
    "You are not welcome.",
    "I do not trust you.",
    "Why don't you shut up?",
  ],
  ...["Aren't you a fool!", "I couldn't hate you more.", "Go away!", "You worthless thief!", "Nobody likes you.", "You aren't kind."],
  ...[
    "滚！",
    "滚开！",
    "你给我滚。",
    "你真笨。",
    "你这个骗子！",
    "你是个懦夫。",
    "笨蛋！",
    "闭嘴！",
    "我恨你。",
    "我讨厌你！",
    "你真讨厌。",
    "我受不了你。",
  ],
  ...[
    "我看不起你。",
    "我不喜欢你。",
    "我从来没喜欢过你。",
    "你不是我的朋友。",
    "你不是好人。",
    "去死吧！",
    "我要杀了你！",
    "你就是个小偷。",
    "太蠢了！",
  ],
  ...["你又懒又坏。", "没人喜欢你。", "我不信任你。", "您简直是个混蛋。", "这里不欢迎你。", "老骗子！"],
];
const KIND = [
  ...[
    "Thank you, my friend.",
    "Please help me.",
    "You are not bad.",
    "You are very kind.",
    "I love you.",
    "I like you.",
    "Not bad!",
    "Your sword is not bad at all.",
  ],
  ...[
    "Well done.",
    "I am so glad to see you.",
    "It's not that I don't like you.",
    "I don't dislike you, friend.",
    "Good morning, smith.",
    "You're a good friend.",
  ],
  ...[
    "Nobody doesn't like you.",
    "Please don't go.",
    "I am sorry, I don't want to fight.",
    "No hard feelings.",
    "I could not be happier.",
    "That was lovely.",
  ],
  ...[
    "谢谢你，朋友。",
    "你真好，辛苦了。",
    "手艺不错！",
    "您是个好人。",
    "对不起。",
    "不好意思，打扰了。",
    "你真了不起。",
    "没有人不喜欢你。",
  ],
  ...["我不是不喜欢你。", "我佩服你。", "请帮帮我。", "早安！", "请别走。", "不客气。", "我喜欢你。"],
];
const NEITHER = [
  ...[
    "",
    "I don't hate you.",
    "I do not hate you at all.",
    "I never hated you.",
    "You are not a fool.",
    "You're not stupid.",
    "You are no coward.",
  ],
  ...[
    "You are hardly an idiot.",
    "You are anything but worthless.",
    "I would never kill you.",
    "I won't kill you.",
    "Don't be a fool.",
    "I hate the rain.",
  ],
  ...[
    "I can't stand this weather.",
    "The thief stole my sword.",
    "Have you seen the thief?",
    "The monsters will kill you.",
    "My brother is a fool.",
  ],
  ...[
    "What kind of sword is this?",
    "A kind of magic.",
    "Fool's gold again.",
    "It is a sorry sight.",
    "I was a fool once.",
    "I don't think you are a liar.",
  ],
  ...[
    "Nobody thinks you are a fool.",
    "Oh dear.",
    "No thanks.",
    "Did you catch the coward?",
    "Many die in the mine.",
    "That is not kind.",
    "You are neither ugly nor stupid.",
    "If you were a fool I would say so.",
  ],
  ...[
    "The dice are worn.",
    "Without a fool there is no joke.",
    "I don't like this place.",
    "You don't have to thank me.",
    "I wasn't born yesterday.",
    "Mankind kindles fires.",
  ],
  ...[
    "我不讨厌你。",
    "我一点也不讨厌你。",
    "我不恨你。",
    "你不是坏人。",
    "你不是骗子。",
    "你并不笨。",
    "你一点都不蠢。",
    "你不傻。",
    "这箱子很笨重。",
  ],
  ...[
    "笨重的箱子",
    "石头滚下来了。",
    "水滚烫。",
    "滚动的石头",
    "小偷偷了我的剑。",
    "那个骗子跑了。",
    "你抓到小偷了吗？",
    "花谢了。",
    "他的请柬丢了。",
  ],
  ...[
    "我恨不得马上走。",
    "他是个懦夫。",
    "我讨厌下雨。",
    "它们会杀了你。",
    "我不会杀你。",
    "你算不上坏人。",
    "我没有说你是骗子。",
    "谁说你笨？谁也没说你笨。",
  ],
  ...[
    "没有人讨厌你。",
    "真奇怪。",
    "今天天气怎么样？",
    "你的剑坏了。",
    "这该死的天气。",
    "他让我闭嘴。",
    "我哥哥很笨。",
    "门后面有一只老鼠。",
    "大家都蠢蠢欲动。",
  ],
  ...[
    "我不是讨厌你。",
    "我不认为你蠢。",
    "麻烦在后头。",
    "你讨厌我吗？",
    "他们不喜欢你。",
    "笨鸟先飞。",
    "你没那么笨。",
    "我可没说你蠢。",
    "谁讨厌你了？",
  ],
];

describe("the tone of what was heard", () => {
  it("knows sixty sentences and more in each language", () => {
    const all = [...UNKIND, ...KIND, ...NEITHER];
    const chinese = all.filter((text) => /\p{Script=Han}/u.test(text)).length;
    expect(chinese).toBeGreaterThanOrEqual(60);
    expect(all.length - chinese).toBeGreaterThanOrEqual(60);
  });

  it.each(UNKIND)("hears that %j is unkind", (heard) => {
    expect([toneOf(heard), isInsult(heard)]).toEqual([-0.5, true]);
    expect(answerTo(heard, 0.5)).toBe("refuse");
    expect(answerTo(heard, -0.8)).toBe("threaten");
  });

  it.each(KIND)("hears that %j is kind", (heard) => {
    expect([toneOf(heard), isInsult(heard)]).toEqual([0.5, false]);
  });

  it.each(NEITHER)("hears nothing kind or unkind in %j", (heard) => {
    expect([toneOf(heard), isInsult(heard)]).toEqual([0, false]);
    expect(["refuse", "threaten"]).not.toContain(answerTo(heard, -0.8));
  });

  it("holds kind and unkind words against each other", () => {
    expect(toneOf("Thank you, you fool.")).toBe(0);
    expect(toneOf("谢谢你，笨蛋。")).toBe(0);
  });
});
