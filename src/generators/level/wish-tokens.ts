import { wishWords, type Sense } from "./wish-words.ts";

/** A word of a wish, and what it means. */
export interface Token {
  readonly word: string;
  /** Whether it is the first of a run of Chinese. */
  readonly begins?: boolean;
  /** Left out for a word that nobody knows. */
  readonly sense?: Sense | { readonly cells: readonly [number, number] };
}

/** The words of a wish, English or Chinese, the longest first. */
export function tokensOf(words: string): Token[] {
  const written = words.normalize("NFKC");
  const runs = simplified(written.toLowerCase()).matchAll(/\d+\s*(?:x|×|by|乘)\s*\d+|\d+|\p{Script=Han}+|[\p{L}']+/gu);
  return Array.from(runs).flatMap(({ 0: text, index }): Token[] => {
    const word = written.slice(index, index + text.length);
    const size = /^(\d+)\D+(\d+)$/.exec(text);
    if (size) return [{ word, sense: { cells: [Number(size[1]), Number(size[2])] } }];
    if (/^\d+$/.test(text)) return [{ word, sense: { amount: Number(text) } }];
    return /\p{Script=Han}/u.test(text) ? chinese(text, word) : [english(text, word)];
  });
}

/** A word in the singular or the plural. */
function english(text: string, word: string): Token {
  const forms = [text, text.replace(/s$/, ""), text.replace(/ies$/, "y"), text.replace(/es$/, "")];
  const sense = forms.map((form) => wishWords().get(form)).find((one) => one !== undefined);
  return sense ? { word, sense } : { word };
}

/** Reads Chinese, the longest word first; unknown characters stay together. */
function chinese(text: string, written: string): Token[] {
  const tokens: Token[] = [];
  let strange = "";
  const end = () => {
    if (strange) tokens.push({ word: strange });
    strange = "";
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const word = [4, 3, 2, 1].map((n) => rest.slice(0, n)).find((one) => wishWords().has(one)) ?? "";
    const digits = /^[零一二两三四五六七八九十百]+/u.exec(rest)?.[0] ?? "";
    const amount = digits.length > word.length ? chineseNumber(digits) : undefined;
    const sense = amount === undefined ? wishWords().get(word) : { amount };
    const taken = amount === undefined ? word : digits;
    if (!sense) strange += written[at++]!;
    else {
      end();
      tokens.push({ word: written.slice(at, at + taken.length), sense, begins: at === 0 });
      at += taken.length;
    }
  }
  end();
  return tokens;
}

const DIGITS = "零一二三四五六七八九";

/** A number in Chinese characters, up to 999; undefined for what is none. */
function chineseNumber(text: string): number | undefined {
  const parts = /^(?:(.)百零?)?(?:(.?)十)?(.?)$/u.exec(text.replace(/两/g, "二"));
  if (!parts || text === "") return undefined;
  const values = parts.slice(1).map((one, place) => (one === undefined ? 0 : one === "" ? (place === 1 ? 1 : 0) : DIGITS.indexOf(one)));
  return values.includes(-1) ? undefined : values[0]! * 100 + values[1]! * 10 + values[2]!;
}

const TRADITIONAL =
  "沒没敵敌廢废墟墟寶宝鑰钥鎖锁門门個个隻只無无兩两許许獸兽髏髅衛卫強强盜盗騎骑師师惡恶靈灵遺遗跡迹廟庙宮宫廳厅積积龐庞狹狭擁拥擠挤開开闊阔寬宽監监獄狱間间滿满處处幾几給给裡里請请來来並并還还關关圖图別别眾众條条莊庄營营樹树叢丛橫横過过臺台戶户燈灯籠笼機机領领頭头鎮镇幣币簡简單单輕轻鬆松難难艱艰險险長长帳帐棟栋盞盏場场遊游戲戏鋪铺處处";

/** Traditional characters of these words as simplified ones. */
const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => {
    const at = TRADITIONAL.indexOf(one);
    return at >= 0 && at % 2 === 0 ? TRADITIONAL[at + 1]! : one;
  });
