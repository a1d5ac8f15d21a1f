import type { Entry } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { Face } from './define-face.ts'
import type { Speak } from './speak.ts'

const FOUND = import.meta.glob<Face>(['./*/*.tsx', '!./*/*.test.tsx'], { eager: true, import: 'face' })

/** Every face, one in each file of `kinds/<step>/`. */
export const FACES: readonly Face[] = Object.values(FOUND)

const byName = new Map(FACES.map((face) => [face.kind.name, face]))

/** Undefined for a kind that this app does not know: it is shown as "needs a newer app". */
export const faceOf = (kind: string): Face | undefined => byName.get(kind)

/** Lists show nothing of entries in these folders: a person opens them on purpose. */
const CLOSED: readonly Folder[] = ['origins', 'whereabouts']
export const isHiddenInLists = (folder: Folder): boolean => CLOSED.includes(folder)

/** One line that names an entry. */
export function entryName(entry: Entry, speak: Speak): string | undefined {
  const face = faceOf(entry.kind)
  if (!face) return undefined
  return isHiddenInLists(entry.folder)
    ? speak.say(face.name)
    : (face.titled?.(entry.body, speak) ?? speak.say(face.name))
}

/** One line of what it says, or null: never of an entry in `origins` or `whereabouts`. */
export function summaryLine(entry: Entry, speak: Speak): string | null {
  if (isHiddenInLists(entry.folder)) return null
  return faceOf(entry.kind)?.lined?.(entry.body, speak) ?? null
}
