/** A file of a package, which the build puts into the script as hexadecimal digits (scripts/build/hex-plugin.ts). */
declare module '*.wasm?hex' {
  const digits: string
  export default digits
}
