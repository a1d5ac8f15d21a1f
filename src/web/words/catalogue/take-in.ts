import { checkHead, keyOf, type CatalogueTrouble } from './check-catalogue.ts'
import { checkMessage } from './check-message.ts'
import type { PoEntry, PoFile } from './read-po.ts'
import { readMark, REVIEWED, type ReviewedMark } from './reviewed.ts'
import type { Tongue } from './tongues.ts'

/** What a file that came back brings. */
export interface TakenIn {
  /** What is new or different, and right: by the key of its text. */
  readonly taken: ReadonlyMap<string, string>
  /** What is not taken, by its line in the file, with why. */
  readonly refused: readonly CatalogueTrouble[]
  /** English that the app does not say any more. */
  readonly unknown: readonly CatalogueTrouble[]
  readonly mark: ReviewedMark | undefined
}

/** Holds a file that came back against the texts of the app. Letters are composed as our catalogues have them; an empty translation takes nothing away. */
export function takeIn(returned: PoFile, texts: readonly PoEntry[], tongue: Tongue): TakenIn {
  const head = checkHead(returned, tongue)
  const mark = readMark(returned.headers.get(REVIEWED))
  if (head.length > 0) return { taken: new Map(), refused: head, unknown: [], mark: undefined }
  const known = new Map(texts.filter((entry) => !entry.obsolete).map((entry) => [keyOf(entry), entry]))
  const taken = new Map<string, string>()
  const refused: CatalogueTrouble[] = []
  const unknown: CatalogueTrouble[] = []
  for (const entry of returned.entries) {
    if (entry.obsolete || entry.translation === '') continue
    const key = keyOf(entry)
    const text = known.get(key)
    const translation = entry.translation.isWellFormed() ? entry.translation.normalize('NFC') : entry.translation
    if (!text) unknown.push({ line: entry.line, source: entry.source, what: 'not-in-the-app' })
    else if (taken.has(key)) refused.push({ line: entry.line, source: entry.source, what: 'twice' })
    else if (text.translation !== translation) {
      const troubles = checkMessage(entry.source, translation, tongue)
      refused.push(...troubles.map((trouble) => ({ line: entry.from, source: entry.source, ...trouble })))
      if (troubles.length === 0) taken.set(key, translation)
    }
  }
  return { taken, refused, unknown, mark: mark === 'wrong' ? undefined : mark }
}
