import type { Tongue } from './tongues.ts'

/** Scripts whose letters come with the app (styles/fonts.css), and how their files are called. */
const LETTERS: Readonly<Partial<Record<Tongue['script'], string>>> = {
  Khmr: 'khmer',
  Laoo: 'lao',
  Mymr: 'myanmar',
  Thai: 'thai',
}

/** The files of words and letters with which a language is spoken without a network; those of Chinese letters are found as they are met. */
export function filesOf({ code, script }: Tongue): readonly string[] {
  const letters = LETTERS[script]
  const fonts =
    letters === undefined
      ? []
      : [400, 700].map((weight) => `/fonts/noto-sans-${letters}-${letters}-${weight}-normal.woff2`)
  return [`/words/${code}.js`, `/words/guidance-${code}.js`, ...fonts]
}
