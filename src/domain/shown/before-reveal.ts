import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'

/**
 * What happened to the child, what was said to a psychologist, and the body: another person who sees the screen reads
 * none of it, nor anything computed from it.
 */
export const FOLDERS_TO_REVEAL = ['origins', 'therapy', 'health'] as const satisfies readonly Folder[]

export const needsReveal = (folder: Folder): boolean => (FOLDERS_TO_REVEAL as readonly Folder[]).includes(folder)

/** Kinds that say that a named person is unsafe, or what nobody may do with them: that person may be in the room. */
const NAMES_THE_UNSAFE: ReadonlySet<string> = new Set(['tie', 'do-not', 'withhold'])

/** Whether a list may show that an entry was written, without its content. */
export const isCovered = ({ folder, kind }: Pick<Entry, 'folder' | 'kind'>): boolean =>
  needsReveal(folder) || NAMES_THE_UNSAFE.has(kind)

/**
 * As `isCovered`; so is the reason why a covered entry was taken back, which may name the same person. So is what
 * somebody else answered for the child: read without the sealed parts, the yes of a person who may not agree for her
 * would read as a yes, and that it does not count would say why.
 */
export const isCoveredIn = ({ entries, struck }: Pick<CaseFile, 'entries' | 'struck'>, entry: Entry): boolean =>
  isCovered(entry) ||
  isAnswerOfOther(entry) ||
  entries.some((one) => struck[one.id] === entry.id && (isCovered(one) || isAnswerOfOther(one)))

const AnswerOfOther = z.object({ by: z.string().refine((by) => by !== 'child') })
const isAnswerOfOther = ({ kind, body }: Entry): boolean => kind === 'consent' && AnswerOfOther.safeParse(body).success

const shown = (entry: Entry): boolean => !needsReveal(entry.folder)

/**
 * The file as a screen may show it before the reader confirmed that nobody else sees the screen: as a person reads it
 * who holds none of these folders. Nothing computed from this file depends on their content; a rule that needs them
 * cannot judge. The same result as folding the entries of the other folders alone.
 */
export function beforeReveal(file: CaseFile): CaseFile {
  const shownIds = new Set<string>(file.entries.filter(shown).map(({ id }) => id))
  const byKind = Object.fromEntries(
    Object.entries(file.byKind).flatMap(([kind, entries]) => {
      const left = entries.filter(shown)
      return left.length > 0 ? [[kind, left]] : []
    }),
  )
  return {
    ...file,
    held: file.held.filter((folder) => !needsReveal(folder)),
    entries: file.entries.filter(shown),
    byKind,
    struck: ofShown(file.struck, shownIds, (by) => (shownIds.has(by) ? by : undefined)),
    replaced: ofShown(file.replaced, shownIds, (by) => {
      const left = by.filter((id) => shownIds.has(id))
      return left.length > 0 ? left : undefined
    }),
    needsNewerApp: file.needsNewerApp.filter(shown),
  }
}

function ofShown<Value>(
  of: Readonly<Record<EntryId, Value>>,
  shownIds: ReadonlySet<string>,
  value: (was: Value) => Value | undefined,
): Record<EntryId, Value> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([id, was]) => {
      const left = shownIds.has(id) ? value(was) : undefined
      return left === undefined ? [] : [[id, left]]
    }),
  )
}
