import { createContext, useContext, useState, type ReactNode } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { useRoute } from '../navigation/navigation.tsx'

/** Whether the reader has revealed the sealed parts of one file, by saying that nobody else sees the screen. */
export interface Touch {
  readonly touched: boolean
  readonly touch: () => void
  readonly cover: () => void
}

interface Held {
  readonly file: FileId | null
  readonly set: (file: FileId | null) => void
}
const TouchContext = createContext<Held | null>(null)

/** Remembers it while the reader stays with that file. Another place, Hide and the lock reset it. */
export function TouchProvider({ children }: { readonly children: ReactNode }) {
  const place = useRoute()
  const [file, set] = useState<FileId | null>(null)
  // A publication that a card of this file cites says nothing of the child, and *back* leads to the card: it stays revealed.
  const beside = place.is === 'guidance' && place.publication !== undefined
  const here = 'file' in place ? place.file : undefined
  if (file !== null && here !== file && !beside) set(null)
  return <TouchContext value={{ file, set }}>{children}</TouchContext>
}

export function useTouch(file: FileId): Touch {
  const held = useContext(TouchContext)
  if (!held) throw new Error('useTouch is called outside its provider')
  return { touched: held.file === file, touch: () => held.set(file), cover: () => held.set(null) }
}
