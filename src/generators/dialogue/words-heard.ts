/** Kind and unkind words of both languages, for `tone.ts`. English texts were prepared by {@link clausesOf} before they are matched. */

/** The meaning of a pattern: 1 kind, -1 unkind; and the meaning of its negation. The last group is the word, negations stand before it. */
export interface Feeling {
  readonly pattern: RegExp;
  readonly feels: 1 | -1;
  readonly negated: 1 | 0 | -1;
}

const any = (words: string): string => `(?:${words.trim().split(/\s+/).join("|").replaceAll("_", " ")})`;

// English

/** Fixed phrases that contain one of the words and mean something else. */
export const IDIOMS_EN =
  /\b(what (?:kind|sort)s?|(?:kind|sort)s? of(?! you)|fool's \w+|april fool|oh dear|dear me|dear lord|friendly fire|kill time|die hard|no thanks?(?: you)?(?! to you| for)|hate to (?:bother|ask|trouble|interrupt|say|be|disturb)|sorry (?:excuse|state|sight|lot)|if you (?:were|are|had)|love of|in love|lovelorn|curse of|welcome mat)\b/g;
/** Phrases that contain a negation word but do not negate. */
export const NO_NEGATION_EN =
  /\b(not only|not just|not to mention|no doubt|no wonder|no question|no matter|never mind|nothing but|whether or not|if not|why not|no one but|no end of|(?<=\bneither\b.*)nor|(?:do|did|does|can|could|will|would|is|are|was|were|have|has) not (?:you|we|they|he|she|it|i)\b|not that bad)\b/g;
export const NEGATOR_EN =
  /\b(not|never|no|nobody|nothing|none|neither|nor|without|hardly|barely|scarcely|far from|anything but|no longer|least of all|stop|quit|fail(?:ed)? to)\b/g;

const INSULT = any(
  `fools? idiots? liars? cowards? thief thieves morons? imbeciles? dolts? oafs? buffoons? scoundrels? traitors? cheats? cheaters? fraud crook brutes? pigs? swine
  scum rats? dogs? vermin monster villain failure disgrace nuisance pest bore simpleton half-wit halfwit dunce blockhead clown loser jerk wretch
  stupid ugly worthless useless pathetic foolish dumb lazy ridiculous disgusting horrible terrible awful despicable hateful cruel
  mean selfish rude greedy evil wicked rotten bad dishonest annoying incompetent ignorant hopeless`,
);
/** Words that may stand between "you" and the insult: "you are such a miserable old fool". */
const BETWEEN = any(
  `are were be been is have will must can 'll 're 've a an the such old big little great dirty filthy lying stinking miserable poor damned damn bloody
  complete total utter absolute real always just only really truly so very too as still not no never hardly barely scarcely both all and or of any
  anything nothing but quite rather pretty stupid ugly worthless useless lazy silly fat bunch lot pack kind sort far from neither nor honestly
  simply clearly surely even longer in fact that half at`,
);
const ADDRESSED = any("smith blacksmith herbalist merchant trader elder guard hunter man woman boy girl one old hag git thing creature");

export const FEELINGS_EN: readonly Feeling[] = [
  // Before the single words, because these phrases contain them.
  { pattern: /\b(no thanks to you|thanks? (?:you )?for nothing)\b/, feels: -1, negated: 0 },
  {
    pattern: /\b(not (?:too |so |half |that |at all )?(?:bad|shabby)|can not complain|no hard feelings|could not be (?:better|happier))\b/,
    feels: 1,
    negated: 1,
  },
  {
    pattern:
      /\b(can not (?:stand|bear|abide|endure)|could not care less (?:about|for)|sick of|tired of|fed up with|had enough of) (?:you|your)\b/,
    feels: -1,
    negated: 0,
  },
  { pattern: /\byou (?:really |all )?(stink|suck|disgust me|make me sick)\b/, feels: -1, negated: 0 },
  { pattern: /\bcould not (?:hate|despise) you more\b/, feels: -1, negated: -1 },
  {
    pattern:
      /\b((?:hate|hated|despise|despised|loathe|loathed|detest|detested|dislike|disliked|curse|damn|screw|blame|resent|distrust) (?:you|your))\b/,
    feels: -1,
    negated: 0,
  },
  {
    pattern: /(?:^|\b(?:i|we|i'll|we'll|i'm|gonna|going to)\b.*)\b((?:kill|hurt|break|end|bury|crush|gut|destroy) you)\b/,
    feels: -1,
    negated: 0,
  },
  {
    pattern:
      /^(?:oh |just |please |now |so |then |you |why do you |why do not you |will you |can you |and )*(shut (?:up|it|your)|get lost|get out|go away|go to hell|drop dead|be quiet|buzz off|leave me alone|die)\b/,
    feels: -1,
    negated: 0,
  },
  { pattern: new RegExp(`\\b(?:you|your|you're)(?: ${BETWEEN})* (${INSULT})\\b`), feels: -1, negated: 0 },
  {
    pattern: new RegExp(
      `^(?:oh |hey |bah |pah |what |such |a |an |you |old |dirty |filthy |lying |damn |bloody |miserable |complete )*(${INSULT})(?: ${ADDRESSED})*$`,
    ),
    feels: -1,
    negated: 0,
  },
  {
    pattern:
      /\b(?:i|we|they|everyone|everybody|people|nobody|really|always|do|did|not|never|still|also|to)\b(?: \w+)? ((?:like|liked|likes|love|loved|loves|trust|trusted|respect|respected|admire|admired|care for|cared for|care about|value|miss|missed|believe|appreciate) (?:you|your))\b/,
    feels: 1,
    negated: -1,
  },
  { pattern: /\b(?:you|your|you're)\b.*\b(friends?|kind|nice|lovely|welcome|friendly|helpful|honest|fair)\b/, feels: 1, negated: -1 },
  { pattern: /\b(friends?|kind|nice|glad|pleased|happy|fond|proud|grateful)\b(?=.*\b(?:you|your)\b)/, feels: 1, negated: -1 },
  {
    pattern:
      /\b(thanks|thank you|thank|please|friends?|kind|lovely|welcome|good (?:morning|day|evening|afternoon)|bless|glad|love|sorry|dear|nice|well done|grateful|pardon|excuse me|pleasure|brave|wonderful|good (?:work|job))\b/,
    feels: 1,
    negated: 0,
  },
];

// Chinese

/** Words that contain one of the characters and mean something else. */
export const IDIOMS_ZH =
  /笨重|笨拙|粗笨|滚烫|滚动|滚滚|翻滚|打滚|滚筒|滚石|滚木|滚轮|滚水|滚圆|滚落|滚雪球|摇滚|滚珠|蠢蠢欲动|愚公|恨不得|恨不能|恨铁不成钢|怨恨|悔恨|遗恨|仇恨|凋谢|谢幕|谢绝|代谢|谢顶|花谢|谢家|请柬|申请|请假|请愿|聘请|请帖|麻烦|烦恼|烦劳|耐烦|装傻|傻眼|丑时|小丑|丑闻|坏处|损坏|破坏|坏掉|坏了|坏运气|坏天气|坏消息|好坏|你好(?:像|歹|大|坏|狠|笨|蠢|傻|烦|讨厌)|小偷小摸|讨厌鬼节|懒腰|怪不得|难怪|奇怪|古怪|责怪|怪罪|怪味|怪脾气|[不别]怪|出卖|卖弄|卖力|卖命|收买|买通|不小心|小心眼|帮倒忙/g;
/** Phrases with 不 or 没 that do not negate, or negate twice. */
export const NO_NEGATION_ZH =
  /不但|不仅|不过|不管|不论|不如|不久|不同|不断|不得了|不愧|差不多|要不是|要不|不然|不止|不光|不只|了不起|对不起|不好意思|不客气|不用谢|不谢|不错|不由|不禁|巴不得|得不|好不|不得不|不能不|不可不|不会不|无不|没事|没关系|没错|非常|除非|无论|无比|别人|别的|特别|告别|区别|分别|未来|莫非/g;
export const NEGATOR_ZH =
  /不是|不|没有|没|别|并非|绝非|非|未|无|勿|莫|谈不上|算不上|称不上|怎么会|怎么可能|哪会|谁(?![都也])|难道|岂|何必|是否/g;

const INSULT_ZH = `笨蛋|笨猪|蠢货|蠢猪|蠢材|傻瓜|傻子|傻蛋|呆子|白痴|骗子|小偷|贼|懦夫|混账|混蛋|坏蛋|坏人|坏东西|恶人|废物|胆小鬼|丑八怪|无赖|流氓|畜生|王八蛋|饭桶|窝囊废|吝啬鬼|小气鬼|叛徒|小人|讨厌鬼|疯子|老糊涂|胡扯|胡说|笨|蠢|傻|丑|坏|讨厌(?![我他她它这那下别什])|烦人|烦(?![我他她它])|没用|可恶|无耻|卑鄙|恶心|可恨|愚蠢|懒|自私|阴险|没良心|不要脸`;
const BETWEEN_ZH = `们|净|这人|这个|这|那个|是|就是|真是|简直|真|太|好|可|个|一个|一群|老|臭|死|大|小|的|又|很|非常|有点|也|都|总|才|还|不是|不|没有|没那么|没|并非|并|绝非|绝|决|从来|从|算|像|什么|半点|一点|点|算不上|谈不上|怎么会|怎么可能|难道|岂|哪里|多么|多|那么|这么|实在|确实|果然|其实|倒|长得`;

export const FEELINGS_ZH: readonly Feeling[] = [
  { pattern: /(不错|不坏|不赖|不差|了不起|对不起|不好意思|不客气|没关系|不讨人厌)/u, feels: 1, negated: 0 },
  {
    pattern: /(?<!^[他她它].*)((?:瞧不起|看不起|受不了|忍不了|看不惯|信不过|不信|不想理|不想见|不想看见|懒得理)(?:你|您))/u,
    feels: -1,
    negated: 0,
  },
  { pattern: /(?<!^[他她它].*)((?:讨厌|恨|恨透|恨死|烦|烦死|鄙视|嫌弃|厌恶|憎恨|痛恨|诅咒)了?(?:你|您))/u, feels: -1, negated: 0 },
  { pattern: /(?:^|(?:我|咱|老子|本大爷).*)((?:杀|宰|弄死|砍|打死|干掉|揍|掐死|收拾)(?:了|死)?(?:你|您))/u, feels: -1, negated: 0 },
  {
    pattern:
      /^(?:你|您|们|快|给我|都|就|赶紧|马上|现在|可以|请|别|不要|能不能|还不)*(滚(?:开|蛋|出去|远点|回去|一边去)?(?:吧|啊|远点)?$|闭嘴|住口|闭上你的嘴|去死|走开|该死(?!的)|见鬼去)/u,
    feels: -1,
    negated: 0,
  },
  { pattern: new RegExp(`[你您](?:${BETWEEN_ZH})*(${INSULT_ZH})(?!不)`, "u"), feels: -1, negated: 0 },
  {
    pattern: new RegExp(
      `^(?:真是|真|太|好|老|臭|死|大|个|一个|简直|一群|不是|不|没|没有|算不上|谈不上)*(${INSULT_ZH})(?=(?:了|啊|呀|吧|呢|透了|死了|你|铁匠|商人|老头|家伙|东西|的|们)*$)`,
      "u",
    ),
    feels: -1,
    negated: 0,
  },
  {
    pattern: /(?<!^[他她它].*)((?:喜欢|爱|欢迎|信任|相信|尊敬|佩服|想念|在乎|信得过|看得起|瞧得起)(?:过|上)?(?:你|您))/u,
    feels: 1,
    negated: -1,
  },
  { pattern: /[你您].*(朋友|好人|善良|可爱|好心|厚道)/u, feels: 1, negated: -1 },
  {
    pattern:
      /(谢谢|多谢|感谢|谢了|谢啦|谢过|谢你|谢您|有劳|劳驾|辛苦|请|朋友|早安|你好|您好|早上好|晚上好|下午好|抱歉|喜欢|真好|厉害|佩服|久仰|欢迎|好人|亲爱|恩人|拜托|幸会|保重)/u,
    feels: 1,
    negated: 0,
  },
];
