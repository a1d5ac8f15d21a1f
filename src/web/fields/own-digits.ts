/** The digit zero in Khmer, Lao, Burmese, Shan, Thai, Arabic, Persian and full width: what keyboards of our languages type. */
const NOUGHTS = ['\u17E0', '\u0ED0', '\u1040', '\u1090', '\u0E50', '\u0660', '\u06F0', '\uFF10'].map((nought) =>
  nought.charCodeAt(0),
)

/** Converts digits of any of our languages' keyboards into the ASCII digits of our forms. Everything else stays. */
export function asAsciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0)
    const nought = NOUGHTS.find((one) => code >= one && code < one + 10)
    return nought === undefined ? digit : String(code - nought)
  })
}
