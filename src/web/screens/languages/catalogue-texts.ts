import { checkMessage, type MessageTrouble } from '#web/words/catalogue/check-message.ts'
import { catalogueKey } from '#web/words/catalogue/check-catalogue.ts'
import { readPo, type PoEntry } from '#web/words/catalogue/read-po.ts'
import type { AppLanguage } from '#web/words/catalogue/app-languages.ts'
import { areaOf, type AreaId } from './areas.ts'

const SCREENS = import.meta.glob<string>(['../../locales/*.po', '!../../locales/en.po'], {
  query: '?raw',
  import: 'default',
})
const GUIDANCE = import.meta.glob<string>(['../../locales/guidance/*.po', '!../../locales/guidance/en.po'], {
  query: '?raw',
  import: 'default',
})

/** A reviewer's corrections that are not yet sent out: translations by the key of their text. */
export type Corrections = Readonly<Record<string, string>>

/** A text of the app as a reviewer sees it. */
export interface Text {
  readonly key: string
  readonly area: AreaId
  readonly entry: PoEntry
}

/** All texts of a language, each once, at its first occurrence. */
export async function catalogueTexts(code: string): Promise<readonly Text[]> {
  const raw = await Promise.all([
    SCREENS[`../../locales/${code}.po`]?.(),
    GUIDANCE[`../../locales/guidance/${code}.po`]?.(),
  ])
  const texts = new Map<string, Text>()
  for (const catalogue of raw) {
    const read = readPo(catalogue ?? '')
    // Our own catalogues were checked at build time.
    if (!read.ok) throw new Error(`the catalogue of ${code}: ${read.trouble.what} in line ${read.trouble.line}`)
    for (const entry of read.value.entries) {
      const key = catalogueKey(entry)
      if (!entry.obsolete && !texts.has(key)) texts.set(key, { key, area: areaOf(entry.places), entry })
    }
  }
  return [...texts.values()]
}

/** What is wrong with a correction; null where it is empty or equals the catalogue. */
export const correctionFaults = (
  text: Text,
  corrections: Corrections,
  language: AppLanguage,
): readonly MessageTrouble[] => {
  const correction = corrections[text.key]
  return correction === undefined || correction === '' ? [] : checkMessage(text.entry.source, correction, language)
}

/** Corrections that are valid and may be sent out. */
export const validCorrections = (
  texts: readonly Text[],
  corrections: Corrections,
  language: AppLanguage,
): ReadonlyMap<string, string> =>
  new Map(
    texts.flatMap((text) => {
      const correction = corrections[text.key]
      return correction === undefined || correction === '' || correctionFaults(text, corrections, language).length > 0
        ? []
        : [[text.key, correction] as const]
    }),
  )
