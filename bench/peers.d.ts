/**
 * Declarations of the parts of the peers that are used here: `npm run types` passes without the peers installed, and
 * some of them bring no types.
 */
declare module '@dehoist/romanize-thai' {
  export const romanize: (text: string) => string
}
declare module '@sindresorhus/transliterate' {
  const transliterate: (text: string) => string
  export default transliterate
}
declare module 'iuliia' {
  const iuliia: { readonly WIKIPEDIA: object; readonly translate: (text: string, schema: object) => string }
  export default iuliia
}
declare module 'transliteration' {
  export const transliterate: (text: string) => string
}
declare module 'xlsx' {
  export const read: (
    bytes: Uint8Array,
    how: { readonly dense: true },
  ) => { readonly Sheets: Readonly<Record<string, object>> }
  export const utils: { readonly sheet_to_json: (sheet: object, how: { readonly header: 1 }) => readonly unknown[] }
}
