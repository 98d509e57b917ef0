/** A file of text, as the demo's bundler gives it. */
declare module "*?raw" {
  const text: string;
  export default text;
}
