interface Words {
  readonly intent: string;
  readonly words: RegExp;
  readonly asItStands?: boolean;
}

/**
 * Intents and their words, in both languages. `understand.ts` takes the first that matches. English is lower case. Patterns with
 * `asItStands` are matched in the unchanged text; the others only in the parts that are not denied.
 */
export const INTENTS = [
  {
    intent: "alarm",
    words:
      /^help[!.]*$|\bhelp!|\b(they are|they're|we are|we're|is) (attacking|under attack|coming for us)\b|\bto arms\b|救命|打进来|杀进来|遭袭|敌袭/,
    asItStands: true,
  },
  {
    intent: "apology",
    words:
      /\b(sorry (for|about|that|i)|i'm sorry|i am sorry|so sorry|forgive me|my apologies|i apologi[sz]e|pardon me for)\b|对不起|抱歉|原谅我|不该骂你|赔不是|请恕/,
    asItStands: true,
  },
  {
    intent: "accusation",
    words:
      /\byou (stole|took|killed|broke|burned|cheated|betrayed|did (it|this)|have stolen|robbed)\b|\bit was you\b|是你(偷|拿|干|杀|害|弄)|你(偷|骗|害)了/,
  },
  {
    intent: "demand",
    words:
      /\b(give|hand) (me |over )(all )?(your|the) (money|gold|coins?|purse|things)\b|\byour money or your life\b|把.{0,4}(钱|钱包|东西|货)都?(交|拿)出来/,
  },
  {
    intent: "promise",
    words:
      /\b(i|we) (promise|swear|give you my word|will bring|will be back with|will not forget|won't forget)\b|\byou have my word\b|我(向你|跟你|对你)?(答应|保证|发誓|一定)/,
  },
  {
    intent: "promise-wish",
    words:
      /\b(promise me|do you promise|will you promise|give me your word|swear (to me|it))\b|答应我|向我保证|你(能)?保证|你发誓|跟我发誓/,
  },
  {
    intent: "gift",
    words:
      /\b(gift|present) for you\b|\bthis is for you\b|\bi (brought|have brought|made) you\b|\b(take|accept) this\b|送(给)?你|给你带了|这是给你的/,
  },
  {
    intent: "failed",
    words:
      /\bi (have )?failed\b|\bi (could not|couldn't|can't|can not|cannot) (do|finish|manage) it\b|\b(it|he|she|they) got away\b|失败了|没(能)?办成|办砸|跑了$|没(能)?(完成|找到它|拿到|打过|救)/,
    asItStands: true,
  },
  {
    intent: "done",
    words:
      /\bi (did it|made it|have done it|found (it|him|her|them)|killed|slew|finished|brought (it|him|her))\b|\b(job|it|task|quest|work) is done\b|\b(they|it|rats|wolves|goblins|bandits|spiders|monsters|beasts?|dragon|\w+ (rats|wolves)) (are|is) (all )?(dead|gone|slain)\b|(事情|任务|活儿?)?(办好|办成|完成|做完|干完|找到)了|杀光|都?(被我)?杀(死|掉)?了|拿回来了/,
  },
  {
    intent: "mourning",
    words:
      /\b(is|are|was|were) (dead|killed|gone for ever)\b|\b(died|passed away)\b|(哥哥|弟弟|姐姐|妹妹|爹|娘|爸|妈|父亲|母亲|妻子|丈夫|儿子|女儿|朋友|他|她).{0,3}(死|去世|走)了|去世/,
  },
  {
    intent: "victory",
    words: /\bwe (won|did it|have won|beat them|are free)\b|\b(war|siege|plague) is over\b|我们(赢|胜利|成功)了|打赢了/,
  },
  {
    intent: "name",
    words:
      /\bwho (are|might|may) you( be)?\b|\bwhat(?:'s| is| are) (your|you) (name|called)\b|\byour name\b|\bwhat do they call you\b|\b(about yourself|introduce yourself|what do you do)\b|你是谁|您是谁|你叫什么|您贵姓|怎么称呼|说说你自己|介绍一下你自己|你是干什么的/,
  },
  { intent: "joke", words: /\b(jokes?|make me laugh|something funny|cheer me up)\b|笑话|逗我|说点好笑|乐一乐/ },
  {
    intent: "secret",
    words: /\b(secret|secrets|what are you hiding|you are hiding|you're hiding|hidden from me|confide)\b|秘密|瞒着我|隐瞒|藏着什么/,
  },
  {
    intent: "gossip",
    words:
      /\b(gossip|what (do|are) (people|they|folks?|everybody|everyone)( \w+)? (say|saying|whisper|whispering|talk|talking|think) (about|of)|behind (his|her|their) back)\b|八卦|闲话|背后(怎么|都)?说|(都|怎么)议论/,
  },
  {
    intent: "haggle",
    words:
      /\b(too (expensive|dear|much|high)|cheaper|discount|lower (the |your )?price|knock (something|a bit) off|(not|no way (i am|i'm)) paying|(can not|can't|cannot|could never) afford|half (of that|price)|best price|overpriced|haggle|bargain|less than that)\b|太贵|便宜(一?点|些)|打折|少(一?点|算)钱?|讲价|还价|砍价|优惠|付不起|买不起|降(点)?价/,
  },
  {
    intent: "rest",
    words:
      /\b(room for|a room|a bed|stay (the|for the) night|sleep here|need (to|some) (sleep|rest)|lodging|so tired|exhausted|inn for)\b|房间|客房|空房|住(一晚|店|下)|过夜|歇(一?歇|脚|息)|累坏|累死|想睡|睡一觉|休息/,
  },
  {
    intent: "advice",
    words:
      /\b(advice|advise|what should i do|what shall i do|what would you do|any tips?|what do you (suggest|recommend))\b|建议|怎么办|该怎么做|有什么忠告|指点/,
  },
  {
    intent: "hint",
    words:
      /\b(hint|clue|clues|where (should|do|can) i (look|start|begin|search|find it)|can not find (it|him|her|them)|can't find (it|him|her|them))\b|提示|线索|从哪(里|儿)?找起|找不到/,
    asItStands: true,
  },
  {
    intent: "farewell",
    words:
      /\b(bye|goodbye|farewell|(?<!\b(?:to|can|could|i|we|did|may|nice|good) )see you|good night|take care|i'm off|i am off|i (must|have to|should) (go|leave)|until next time)\b|再见|再会|告辞|晚安|回头见|后会有期|我(先)?走了|明天见|保重|(该|要|得)(走|回去|上路)了/,
  },
  {
    intent: "person",
    words:
      /\bwho(?:'s| is| was) (?!you\b)|\bdo you know (?!what|where|how|why|when|if|who|the way|any|a\b|that|about|of\b|it\b)[a-z]+\b|\bwhat do you (know|think) (about|of) (him|her|that (man|woman|girl|boy))\b|那个.{0,3}(是谁|人怎么样)|(他|她)是谁|你认识.{1,6}[吗么]|是谁/,
  },
  {
    intent: "foe",
    words:
      /\b(what|tell me|know|heard) .{0,20}\b(monsters?|creatures?|beasts?|foes?|enem(?:y|ies)|bandits?|goblins?|rats|wolves|undead|pirates?|aliens?)\b|(怪物|敌人|强盗|海盗|妖怪|野兽).{0,6}(什么|来头|从哪|厉害|弱点)|什么怪物|(了解|知道|听说过).{0,4}(怪物|狼|老鼠|强盗|海盗|妖怪|野兽|敌人)|讲讲.{0,4}(怪物|敌人)/,
  },
  {
    intent: "work",
    words:
      /\b(work|job|jobs|quests?|tasks?|errands?|help you|need anything|anything (i can|i could|to) do|a hand with|hire|hiring)\b|任务|活儿?干|帮忙|找点?活|找点?事做|差事|雇|(要|缺)人手|(能|可以)(帮|替)你|做点什么/,
  },
  {
    intent: "trade",
    words: /\b(buy|sell|trade|price|cost|coins?|wares?|for sale|goods|purchase|shop for|in stock|selling)\b|买|卖|多少钱|价(?!值)|货/,
  },
  {
    intent: "news",
    words:
      /\b(news|rumou?rs?|heard|happening|what is new|what's new|the latest|anything new|going on)\b|消息|传闻|听说|新鲜事|发生了?什么|出了什么事/,
  },
  {
    intent: "danger",
    words: /\b(danger|dangerous|not safe|unsafe|safe|careful|monsters?|afraid of|risky|beware)\b|危险|小心|安全|怪(?![你我他她它])/,
  },
  {
    intent: "place",
    words:
      /\bwhat(?:'s| is) (this place|this town|this village|here)\b|\b(about|of) (this|the) (place|town|village|city|port|station|area|region|land)\b|\bwhere am i\b|这(儿|里)?是(什么|哪)|什么地方|(讲讲|说说|介绍).{0,4}(这|地方|镇|村|城|港)/,
  },
  {
    intent: "item",
    words:
      /\bwhat(?:'s| is| are) (this|that|these|those)\b|\babout (this|that|the) (thing|item|sword|lantern|ring|map|book|stone|key|blade|potion|amulet)\b|\b(good|used?) for\b|\bwhat do(es)? (it|this|that|these|the)( \w+)? do\b|(有什么|干什么|做什么)用|什么东西|这(东西|把|件|个是)/,
  },
  {
    intent: "way",
    words:
      /\b(where|how do i get|how can i get|find|which way|the way to|directions|dungeon|cave|(?<!\b(?:of|is|are|was|be|not|all|it's|that's) )mine)\b|哪里|哪儿|怎么(走|去|到)|在哪|往哪/,
  },
  {
    intent: "greet",
    words:
      /\b(hello|hi|hey|greetings|good (morning|day|evening|afternoon)|well met|ahoy)\b|你好(?!像|厉害|棒|强|美|看)|您好|早上好|晚上好|下午好|(老板|大哥|大叔|大娘|大爷|婆婆|爷爷|奶奶|各位|师傅|掌柜)的?好|早安|嗨|有人在/,
  },
  { intent: "thanks", words: /\b(thanks|thank you|much obliged|i appreciate)\b|谢谢|多谢|感谢/ },
  {
    intent: "agree",
    words:
      /^(yes|yeah|yep|aye|sure|okay|ok|of course|indeed|certainly|gladly|agreed|fine|i will(?! not)|i'll do it)\b|\byou(?:'re| are) right\b|\bi (agree|think so too)\b|^(是|好|行|对|嗯|没问题|当然|可以)[的吧啊呀了，。!！]*$|你?说得(很)?(对|有理|没错)|我(也)?同意|我接受/,
  },
  {
    intent: "no",
    words:
      /^(no|nope|never|not now|no thanks|no thank you|i refuse|i won't|i will not)\b|^(不|不行|不要|不用|没有|算了|我拒绝|免了)[的吧啊了，。!！]*$/,
    asItStands: true,
  },
] as const satisfies readonly Words[];

/** Small talk. */
export const SMALL_TALK =
  /\b(weather|rain(ing|y)?|snow(ing)?|sun|sunny|storm|cold|hot|warm|how are you|how do you do|how is (it going|life|business|everything)|how's (it going|life|business)|nice day|fine day|do you like|are you (well|all right|ok|happy|busy))\b|天气|下雨|身体|吃了吗|最近(怎么样|好吗|还好)|忙(吗|不忙)|过得|睡得|生意(怎么样|好吗|如何)|喜欢/i;

/** A question. */
export const QUESTION = /[?？]$|[吗呢么]$|^(what|who|why|when|where|which|how|whose|can|could|do|does|did|is|are|will|would|should) /i;

/**
 * Broader words, for texts in which the first table finds nothing. The first pattern that matches and is not denied counts. All
 * intents are intents of the first table.
 */
export const BROADER: readonly (readonly [(typeof INTENTS)[number]["intent"], RegExp])[] = [
  ["alarm", /\b(to arms|intruders?|ambush|run for your)\b|^fire!|抄家伙|快跑|着火了|有刺客|埋伏/],
  [
    "apology",
    /\b(offend|offended|my fault|my mistake|did(n't| not) mean (to|it)|take it back|regret|make it up to you)\b|(我|都)错了|多包涵|太冲动|见谅|别生气|怪我|不是故意|消消气|赔礼|过意不去/,
  ],
  [
    "accusation",
    /\b(it was you|you did|your fault|you lied|you must have|thanks to you we|you (told|betrayed|blamed|sold) (the|me|us|them|him|her))\b|告的?密|你出卖|就是你|你干的|你放的|怪你|都是你/,
  ],
  ["failed", /\b(too late|in vain|did not make it|could not save)\b|去晚了|没赶上|来不及/],
  ["done", /\bi (have )?(brought|bring|returned|delivered|fixed|saved|freed)\b|(带|送|取|修)(来|到|好|回来)了/],
  ["promise-wish", /\b(will|would|can) you (swear|promise|keep)\b|你(能|会|可)(不会|不能)?(发誓|保证|守)/],
  ["victory", /\b(slain|saved|free)!|得救了|自由了/],
  [
    "mourning",
    /\b(grave|funeral|buried|widow|lost (my|his|her) (wife|husband|son|daughter|brother|sister|father|mother|friend))\b|坟|葬|难过|丧/,
  ],
  [
    "name",
    /\b(your (story|trade|job|business|past|life|family)|where are you from|how long have you (been|lived)|are you (the|a) \w+)\b|你是(做|干)什么|你从哪(里|儿)?来|你的(名字|来历|身世|故事)|你是(这|本)/,
  ],
  [
    "secret",
    /\b(between us|whisper it|not tell anyone|keep it to myself|confess)\b|不能说|别人不知道|悄悄|保密|不会告诉任何人|不(会)?说出去/,
  ],
  [
    "rest",
    /\b(stay (here|tonight)|beds?|sleep|sleepy|tired|weary|rest|lodgings?|overnight|rooms?)\b|床|睡|困了|累了|过夜|投宿|落脚|借住|一宿|借宿/,
  ],
  ["haggle", /\b(robbery|expensive|steep|half price|deal|afford|pricey|rip.?off)\b|贵|便宜|抢钱|宰人|价钱|打个折/],
  ["hint", /\b(stuck|where next|next step|look next|no idea where|on the right track)\b|卡住|下一步去|没头绪|去哪找|怎么找/],
  [
    "advice",
    /\b(what (to|now|next)|should i|what if i|best way to|wise|recommend|suggest|help me decide|opinion)\b|怎么办|下一步|该(做|怎|不该)|主意|拿不定|意见|推荐/,
  ],
  [
    "foe",
    /\b(beasts?|monsters?|creatures?|wolf|wolves|goblins?|trolls?|orcs?|bandits?|dragons?|spiders?|undead|ghosts?|enem(y|ies))\b|怪物|野兽|妖怪|强盗|狼|鬼|龙|巨魔|兽人|敌人/,
  ],
  ["danger", /\b(survive|dangers?|dangerous|perils?|risk|threats?|trouble|scary|haunted|avoid)\b|危险|险|要命|可怕|闹鬼|当心/],
  [
    "way",
    /\b(point me|lost|reach|roads?|path|route|get there|far (away|from)|lead me|guide me|north|south|east|west)\b|迷路|(走|去|到)(哪|.{1,6}怎么)|怎么(走|去|到)|远(吗|不远)|哪条路|带路|哪个方向/,
  ],
  [
    "item",
    /\b(amulet|ring|sword|potion|necklace|gem|scroll|book|map|key|shield|blade|lantern|helmet)s?\b.*\?|(护身符|戒指|剑|药水|项链|宝石|卷轴|书|地图|钥匙|盾|灯).*[?？]/,
  ],
  [
    "news",
    /\b(did i miss|change[ds]?|happen|happened|interesting|lately|recently|latest|talk of the town|tell me something)\b|新闻|新鲜|最近有|出事|动静|有什么事|变化/,
  ],
  ["gossip", /\b(is it true (about|that)|scandal|affair|whisper(s|ing)?|talking about|everyone says)\b|丑闻|的事是真的|议论|传言|私下/],
  [
    "place",
    /\b(this|the|your) (place|town|city|village|port|harbour|castle|station|island|inn|house)\b|(这|此)(座|个)?(城|镇|村|地|岛|港|站|屋|店)/,
  ],
  [
    "person",
    /\b(the|your) (mayor|king|queen|captain|priest|boss|leader|chief|lord|lady|wife|husband|baron|duke|sheriff)\b|\bwhat (kind|sort) of (man|woman|person)\b|(村长|国王|王后|船长|首领|老大|老板娘|市长|男爵|什么样的人)/,
  ],
  ["joke", /\b(funny|laugh|joking|riddle|amuse|bored)\b|好笑|笑一笑|谜语|无聊|开心一下/],
  [
    "work",
    /\b(help with|contracts?|earn|employ|pay me|useful|of use|assist|favour|chores?|mission)\b|活|挣钱|赚钱|效劳|出力|帮(你|您)|帮手|人手/,
  ],
  ["trade", /\b(merchandise|stock|offer me|supplies|spend|customer|need (a|some) (rope|sword|food|torch|armour))\b|东西卖|货色|补给|商品/],
  ["victory", /\b(victory|triumph|saved|beaten|defeated|beat them|free at last)\b|胜利|赢|得救|大捷/],
  [
    "farewell",
    /\b(later|leaving|on my way|be going|time to go|head (off|out|home)|so long|cheers then)\b|改天|下次(见|再)|走了|告退|回家了|上路/,
  ],
  ["greet", /^(hey|hi|yo|morning|evening|afternoon|welcome|how do you do)\b|^(早|嘿|喂|哈喽|各位|掌柜|打扰)/],
  ["thanks", /\b(grateful|cheers|thankful|bless you|kind of you)\b|感激|多亏|恩情|辛苦/],
  ["agree", /\b(deal|sounds good|count me in|why not|exactly|true enough|that makes sense)\b|没问题|有道理|成交|算我一个|说定|正是/],
];
