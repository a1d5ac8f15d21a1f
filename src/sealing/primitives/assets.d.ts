/** An asset of a package, which the build inlines into the script as a data URL. */
declare module '*.wasm?url&inline' {
  const url: string
  export default url
}
