/** Frequent characters by their Mandarin tone: first to fourth, then neutral. */
const FREQUENT = [
  "一他她它天说三东西出心生开先家多今真声分听高知书相吃花山风光清身间中公工安包边车村刀灯低丁多方飞歌关光刚高喝黑欢机鸡加交金惊经军空哭拉妈猫七妻亲青轻秋三杀沙伤烧深失师书输双思孙他贪汤天偷推托弯歪温屋吸希鲜香消些心星凶休需宣药医英鹰优于冤张招珍争支枝猪追姑哥乡冬星乌杯租酥森",
  "人来时年前同明国名回从没成还常学十白别才长城虫愁床词凡房肥符福格国孩寒河红壶湖黄活急节结局来狼劳雷离连粮零灵龙楼炉忙毛迷眠民明拿男能年牛农盘朋平旗奇骑前钱强桥情球全泉群然人仍如神石时实拾熟谁随台谈糖逃提题停头图团王为围闻无行雪学寻严言阳摇遗银鱼圆缘云杂则宅着直值足昨茶谁什由残狐疑",
  "我你有也好小想老里女手走水打起五九点很把给使可两本板保饱比表补采草产厂场吵丑楚此胆岛倒等底抖短朵耳法反访粉否腐改赶敢感果鬼古谷骨海喊虎火伙假减剪讲角脚紧井酒久举卷考苦款冷礼脸两领鲁旅马买满米母哪脑鸟暖跑品浅抢请取染忍扫傻少始守鼠死锁躺体铁腿晚往伟稳五武舞喜险响小醒选眼演养咬野以影永勇友雨语远早怎找者纸指只种主准总嘴左等拐领险隐矿铠",
  "是不在这那大上去看要会到下对地事后见面道就话问又作动过外二四六万再次太气力月日夜路木步信世世爱案报暴背被笨变病布菜错代带待蛋但到第电店定洞断顿饿犯饭放废愤附负父富告个跟够顾怪贵过害汗号恨厚后护画坏换会货记寄件见建健将叫借进近静救旧剧据看克客快困浪泪类利立亮料路乱落骂卖慢帽妹门梦密面灭命墓那耐内念怕片破气弃器欠墙去劝让任肉若色上射胜剩胜试室视是世事树数睡顺送诉算岁碎特替跳痛兔退外忘望为位味卧误雾细下吓现线像笑谢信姓袖要夜页异意印硬用右遇欲愿院月运在造占战账照镇正政至治致重住助祝撞状自最罪做座剑盾箭魔怪",
  "的了吗呢吧着们么啊呀哦嘛得",
] as const;

const tones = new Map<string, number>();

/**
 * The tone of a Chinese character: 1 high and level, 2 rising, 3 low, 4 falling, 0 neutral. Frequent characters are in a list; others get
 * one of the four, always the same, because a voice without tones does not sound Chinese.
 */
export function toneOfCharacter(character: string): number {
  // Characters in two lists are neutral: that list comes last.
  if (tones.size === 0) FREQUENT.forEach((list, n) => [...list].forEach((one) => tones.set(one, (n + 1) % FREQUENT.length)));
  return tones.get(character) ?? 1 + ((((character.codePointAt(0) ?? 0) * 7) % 13) % 4);
}
