const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The id of a text of our data (guidance, countries, sets of questions, examples) in the catalogues of the app: five
 * characters from FNV-1a. The English itself as its id was a third of what a phone stored of a language's guidance. It
 * depends on the text alone, so words that are stored on a device hold for the next version, too. The build refuses two
 * texts with one key.
 */
export function textKey(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01_00_01_93)
  return Array.from({ length: 5 }, (_, at) => DIGITS[(hash >>> (at * 6)) & 63]).join('')
}
