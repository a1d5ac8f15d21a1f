/** Letters of one line under a shape. */
const LONGEST = 14

const lettersOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

const fits = (text: string): boolean => lettersOf(text).length <= LONGEST

/**
 * A name in one or two lines under its shape, broken between words. What does not fit there ends with an ellipsis; the list
 * under the map has it in full.
 */
export function nameLines(text: string): readonly string[] {
  if (fits(text)) return [text]
  const words = text.split(' ')
  let count = words.length - 1
  while (count > 1 && !fits(words.slice(0, count).join(' '))) count -= 1
  const first = words.slice(0, count).join(' ')
  if (count < 1 || !fits(first)) return [shortened(text)]
  return [first, shortened(words.slice(count).join(' '))]
}

function shortened(text: string): string {
  if (fits(text)) return text
  return `${lettersOf(text)
    .slice(0, LONGEST - 1)
    .join('')}…`
}
