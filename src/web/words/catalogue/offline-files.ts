import { SHEET_ONLY, type AppLanguage } from './app-languages.ts'

/** Scripts whose fonts come with the app (styles/fonts.css), and the names of their files. */
const LETTERS: Readonly<Partial<Record<AppLanguage['script'], string>>> = {
  Khmr: 'khmer',
  Laoo: 'lao',
  Mymr: 'myanmar',
  Thai: 'thai',
}

/** Languages into which the handbook is translated: its text goes with the words of the language. */
export const HANDBOOK_LANGUAGES = ['sq'] as const
const withHandbook: ReadonlySet<string> = new Set(HANDBOOK_LANGUAGES)

/** The files of words and fonts that a language needs without a network; those of Chinese are cached when first used. */
export function offlineFiles({ code, script }: AppLanguage): readonly string[] {
  if (SHEET_ONLY.some((language) => language.code === code)) return [`/words/sheet-${code}.js`]
  const letters = LETTERS[script]
  const fonts =
    letters === undefined
      ? []
      : [400, 700].map((weight) => `/fonts/noto-sans-${letters}-${letters}-${weight}-normal.woff2`)
  const handbook = withHandbook.has(code) ? [`/words/handbook-${code}.js`] : []
  return [`/words/${code}.js`, `/words/guidance-${code}.js`, ...handbook, ...fonts]
}
