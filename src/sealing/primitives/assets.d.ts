/** An asset of a package that the build writes into the script, as a data URL. */
declare module '*.wasm?url&inline' {
  const url: string
  export default url
}
