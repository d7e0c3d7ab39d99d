/** The text of a style sheet, for parts that bring theirs when they load. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
