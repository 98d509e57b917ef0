/** Words that warm or chill whoever hears them. */
const KIND =
  /\b(thanks?|thank you|please|friend|kind|lovely|welcome|good (morning|day|evening)|bless|glad|love|sorry|dear)\b|谢|请|朋友|多谢|劳驾|辛苦|早安|你好|您好|对不起|喜欢/iu;
const UNKIND =
  /\b(fool|liar|idiot|stupid|shut up|curse|hate|ugly|coward|thief|worthless|damn|die|threat)\b|滚|笨蛋|骗子|蠢|闭嘴|讨厌|恨|小偷|懦夫|该死|混账/iu;

/** How `heard` moves the mood of the one who hears it: 0.5 for kind words, -0.5 for unkind ones, 0 for neither or both. */
export function toneOf(heard: string): number {
  return (KIND.test(heard) ? 0.5 : 0) - (UNKIND.test(heard) ? 0.5 : 0);
}
