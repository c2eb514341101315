/** What `build/minified.ts` makes of a script. */
declare module '*?minified' {
  const code: string;
  export default code;
}
