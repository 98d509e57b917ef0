/** What a check refuses with, without the names that an AigcError puts before it; undefined where it lets pass. */
export function refusalOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message.replace("[phaser-aigc] [level] ", "");
  }
}
