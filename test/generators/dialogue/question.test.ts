import { isOfYou, isQuestion } from "../../../src/generators/dialogue/question.ts";

describe("a question", () => {
  it.each([
    "Where?",
    "你好吗？",
    "whats your name",
    "how's the forge going",
    "does it help",
    "and where is it",
    "tell me about Orla",
    "你叫什么",
    "有活干吗",
    "讲讲队长",
  ])("is told by its mark or by how it begins: %j", (text) => expect(isQuestion(text)).toBe(true));

  it.each(["What a day!", "Do it.", "How nice of you.", "I know who you are.", "算了，没什么", "我不知道你叫什么。", "Have a good day"])(
    "is not what only sounds like one: %j",
    (text) => expect(isQuestion(text)).toBe(false),
  );

  it("is of the one who hears it, or not", () => {
    expect(
      ["What do u do", "Is your bow new?", "你住哪儿", "really?", "Is there a bridge?", "真的吗", "Do you know the mill?"].map(isOfYou),
    ).toEqual([true, true, true, true, false, true, false]);
  });
});
