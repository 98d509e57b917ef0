const MARK = /[?？]\s*$/;
/** How a question begins, or a wish to be told; players leave out the mark. */
const BEGINS =
  /^(?:(?:and|so|but|ok|hey|well),? )*(?:whats?(?! an?\b)|who|why|when|wheres?|which|how(?:'?s|(?= (?:is|are|do|did|does|can|much|many|to|far|long|old|deep)\b))|(?:do|does|did|is|are|was|were|can|could|will|would|have|has) (?:you|u|i|we|they|he|she|it|there|this|that|the)|(?:please )?tell (?:me|us))\b[^.!]*$|^(?:tell|talk to) (?:me|us) (?:more |something )?about\b/i;
const BEGINS_ZH = /(?:[吗呢]|(?<!没什)么|啥|谁|哪|几[个层点]|多少|[有没]没|是不是|行不行|好不好)[^。！!.]*$|(?:说|讲)[一说讲]?[说讲]|聊聊/;

/** Whether a text is a question: by its last sign, or by its first words. */
export const isQuestion = (heard: string): boolean => MARK.test(heard) || BEGINS.test(heard) || BEGINS_ZH.test(heard);

/** Whether it is about the one who hears it, and not about what they know of something else. */
export const isOfYou = (heard: string): boolean => OF_YOU.test(heard) && !KNOWN.test(heard);
const OF_YOU = /\b(?:you|u|your|yours|yourself)\b|^really|[你您]|想我|^真的/i;
const KNOWN = /\byou (?:know|heard?|seen?|saw)\b|知道|听说|认识|[看听]见/i;
