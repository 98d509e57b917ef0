/** Words that exclude a line from training: slurs, curses, religion, nations and peoples. */
const UNFIT =
  /\b(nigg\w*|negro\w*|kaffirs?|gypsy|gypsies|jews?|jewish|jewess|savages?|heathens?|infidels?|moors?|whores?|harlots?|sluts?|bitch\w*|bastards?|rape\w*|ravish\w*|god|gods|god's|christ|jesus|mary|damn\w*|damned|hell|devil\w*|lord's|suicide|slaves?|breasts?|naked|kill (my|your|him|her)self|hang (my|your)self|project|gutenberg|chapter|illustration)\b|妓|娼|淫|奸|屄|屌|鸟人|贱人|杂种|蛮|番邦|夷|杀才|自尽|自刎|奴才|畜生|阿弥陀佛|菩萨|佛/iu;
const ARCHAIC = /\b(thou|thee|thy|thine|ye|hath|doth|art|wilt|shalt|dost|hast|wert|quoth|'tis|'twas|twas|tis)\b/iu;
/** Characters of the four novels; lines that name one are dropped. */
const PEOPLE_ZH =
  /悟空|行者|八戒|沙僧|悟净|悟能|唐僧|三藏|玄奘|师父|大圣|老孙|猴|呆子|太宗|龙王|如来|观音|太白|哪吒|托塔|玉帝|王母|老君|宋江|公明|李逵|林冲|武松|鲁智深|智深|吴用|卢俊义|晁盖|花荣|燕青|戴宗|杨志|史进|柴进|朱仝|雷横|石秀|杨雄|秦明|关胜|呼延|张清|时迁|高俅|高太尉|蔡京|童贯|潘金莲|西门|武大|梁山|宝玉|黛玉|宝钗|贾母|贾|熙凤|凤姐|凤丫头|袭人|晴雯|湘云|探春|迎春|惜春|元春|李纨|平儿|紫鹃|鸳鸯|薛|香菱|莺儿|麝月|刘姥姥|老太太|太太|姑娘|奶奶|二爷|刘备|玄德|关羽|云长|关公|张飞|翼德|曹操|孟德|诸葛|孔明|卧龙|孙权|仲谋|周瑜|公瑾|赵云|子龙|吕布|奉先|董卓|袁绍|本初|袁术|司马|仲达|姜维|伯约|马超|黄忠|魏延|鲁肃|子敬|陆逊|吕蒙|张辽|许褚|夏侯|貂蝉|王允|荆州|益州|徐州|许都|洛阳|长安|江东|东吴|西川|汉中|蜀|魏|吴|汉|孙|刘|曹|张|赵|宋江|李|王/u;

/**
 * Cleans one line of English speech; null if it is of no use for a village. A name that is addressed becomes `{player}`. A line with
 * any other name, a number, or a foreign or archaic word is dropped.
 * @param isName whether the corpus mostly writes a word with a capital
 */
export function cleanEnglish(raw: string, isName: (word: string) => boolean): string | null {
  let text = raw
    .replace(/[\u2060\u200A\u00AD\uFEFF]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”"_*]/g, "")
    .replace(/\s*(—|--|⸺|…|\.\.\.)\s*/g, ", ")
    .replace(/[;:]/g, ",")
    .replace(/\u2011/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(^|\s)'|'(?=\s|$)/g, "$1")
    .trim();
  text = text
    .replace(/ ,/g, ",")
    .replace(/,+(?=[,.!?])/g, "")
    .replace(/^[,.!? ]+/, "")
    .replace(/[, -]+$/, ".");
  if (!/[.!?]$/.test(text)) text += ".";
  if (/[^A-Za-z ,.!?'-]/.test(text) || ARCHAIC.test(text)) return null;
  const words = text.split(" ").length;
  if (words < 2 || words > 40 || text.length > 220) return null;

  let addressed = false;
  // ", Robin," or "Robin, …" or "…, Robin!": the name of the listener.
  text = text.replace(
    /(^|, |[.!?] )((?:Sir|Master|Mistress|Lady|Miss|Mr\.?|Mrs\.?|Little|Dear) )?([A-Z][a-z]+)(?=[,.!?])/g,
    (whole, before: string, _, name: string) => {
      if (addressed || !isName(name)) return whole;
      addressed = true;
      return `${before}{player}`;
    },
  );
  const capitals = [...text.matchAll(/(?<![A-Za-z{])([A-Z][A-Za-z']*)/g)];
  for (const match of capitals) {
    const word = match[1]!;
    const starts = match.index === 0 || /[.!?] $/.test(text.slice(0, match.index));
    if (word === "I" || word.startsWith("I'")) continue;
    if (isName(word) || (word.length > 1 && word === word.toUpperCase())) return null;
    if (!starts) text = text.slice(0, match.index) + word.toLowerCase() + text.slice(match.index + word.length);
  }
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Cleans one line of Chinese speech; null if it names a character of the novels or is verse. */
export function cleanChinese(raw: string): string | null {
  const text = raw
    .replace(/[‘’“”「」《》]/g, "")
    .replace(/…+|——?/g, "，")
    .replace(/\s+/g, "")
    .replace(/，+$/, "。");
  const whole = /[。！？]$/.test(text) ? text : `${text}。`;
  if (whole.length < 4 || whole.length > 60 || PEOPLE_ZH.test(whole)) return null;
  if (/[^\p{Script=Han}，。！？：；、]/u.test(whole)) return null;
  return whole;
}

/** Whether a line is suitable for players of all ages. */
export function isFit(text: string): boolean {
  return !UNFIT.test(text);
}
