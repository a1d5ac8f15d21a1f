import { checkMessage, type MessageTrouble } from './check-message.ts'
import type { PoEntry, PoFile } from './read-po.ts'
import { readMark, REVIEWED } from './reviewed.ts'
import type { AppLanguage } from './app-languages.ts'

/** What is wrong with a catalogue, and the line of its file. `source`: the English of the text, where it is about one. */
export interface CatalogueTrouble {
  readonly line: number
  readonly source?: string
  readonly what: MessageTrouble['what'] | 'other-language' | 'not-utf-8' | 'mark-unknown' | 'twice' | 'not-in-the-app'
  readonly detail?: string
}

/** The same English may mean different things in different places: the context tells them apart. */
export const catalogueKey = (entry: Pick<PoEntry, 'context' | 'source'>): string =>
  `${entry.context ?? ''}\u0004${entry.source}`

/** Checks every translation of a catalogue against its English, and its header against its language. */
export function checkCatalogue(file: PoFile, language: AppLanguage): readonly CatalogueTrouble[] {
  const seen = new Set<string>()
  const texts = file.entries
    .filter((entry) => !entry.obsolete)
    .flatMap((entry): readonly CatalogueTrouble[] => {
      const key = catalogueKey(entry)
      if (seen.has(key)) return [{ line: entry.line, source: entry.source, what: 'twice' }]
      seen.add(key)
      if (entry.translation === '') return []
      return checkMessage(entry.source, entry.translation, language).map((trouble) => ({
        line: entry.from,
        source: entry.source,
        ...trouble,
      }))
    })
  return [...checkHead(file, language), ...texts]
}

export function checkHead({ headers }: PoFile, language: AppLanguage): readonly CatalogueTrouble[] {
  const stated = headers.get('Language') ?? ''
  const type = headers.get('Content-Type') ?? ''
  const mark = headers.get(REVIEWED) ?? ''
  return [
    ...(stated.toLowerCase() === language.code ? [] : [{ line: 1, what: 'other-language', detail: stated } as const]),
    ...(/charset=utf-8/i.test(type) ? [] : [{ line: 1, what: 'not-utf-8', detail: type } as const]),
    ...(readMark(mark) === 'wrong' ? [{ line: 1, what: 'mark-unknown', detail: mark } as const] : []),
  ]
}
