const QUESTION = /[?？]\s*$/;

/** Whether a text is a question, by its last sign. */
export const isQuestion = (heard: string): boolean => QUESTION.test(heard);
