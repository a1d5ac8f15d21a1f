import { useDeferredValue, useMemo, useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { searchedOf } from '#domain/shown/searched.ts'
import { foldedText, soughtWords, standIn } from '#names/terms/in-text.ts'
import { faceOf } from '#web/kinds/face.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { textsOfEntry } from './texts-of-entry.ts'

/** What is sought in the entries of one open file. */
export interface FindInFile {
  readonly typed: string
  readonly set: (typed: string) => void
  /** The words; none while everything is shown. */
  readonly sought: readonly string[]
  readonly finds: (entry: Entry) => boolean
  /** Texts of an entry that its row does not show whole, and in which the words may stand. */
  readonly textsOf: (entry: Entry) => readonly string[]
}

/**
 * A search in the entries of one open file. It reads no more than the screen may show now. What is typed lives as long as
 * this page of this file: it is put into no address, draft or step of the trail.
 */
export function useFindInFile({ file, whole, reveal: { revealed }, speak }: ChildFile): FindInFile {
  const [{ typed, of }, setTyped] = useState({ typed: '', of: file })
  const now = of === file ? typed : ''
  const asked = useDeferredValue(now)
  const sought = useMemo(() => soughtWords(asked), [asked])
  const searching = sought.length > 0
  const written = useMemo(() => (searching ? writtenTexts(whole, revealed) : null), [searching, whole, revealed])
  return {
    typed: now,
    set: (typed) => setTyped({ typed, of: file }),
    sought,
    finds(entry) {
      if (!searching) return true
      const searched = searchedOf(whole, entry, revealed)
      if (searched === 'nothing') return false
      const face = faceOf(entry.kind)
      const row =
        searched === 'kind'
          ? [face ? speak.say(face.name) : '']
          : [entryTitle(entry, speak), entryLine(entry, speak) ?? '']
      return standIn(sought, [...row.map(foldedText), ...(written?.get(entry.id)?.folded ?? [])])
    },
    textsOf: (entry) => written?.get(entry.id)?.texts ?? [],
  }
}

/** What people wrote in the entries of which the search may read everything. */
const writtenTexts = (whole: ChildFile['whole'], revealed: boolean) =>
  new Map(
    whole.entries
      .filter((entry) => searchedOf(whole, entry, revealed) === 'all')
      .map((entry) => {
        const texts = [...new Set(textsOfEntry(entry))]
        return [entry.id, { texts, folded: texts.map(foldedText) }] as const
      }),
  )
