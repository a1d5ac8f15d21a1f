import { createContext, useContext, useState, type ReactNode } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { useRoute } from '../navigation/navigation.tsx'

/** Whether the reader has revealed the sealed parts of one file, by saying that nobody else sees the screen. */
export interface Reveal {
  readonly revealed: boolean
  readonly uncover: () => void
  readonly cover: () => void
}

interface RevealedFile {
  readonly file: FileId | null
  readonly set: (file: FileId | null) => void
}
const RevealContext = createContext<RevealedFile | null>(null)

/** Remembers it while the reader stays with that file. Another screen, Hide and the lock reset it. */
export function RevealProvider({ children }: { readonly children: ReactNode }) {
  const route = useRoute()
  const [file, set] = useState<FileId | null>(null)
  // A publication that a card of this file cites says nothing of the child, and *back* leads to the card: it stays revealed.
  const beside = route.is === 'guidance' && route.publication !== undefined
  const here = 'file' in route ? route.file : undefined
  if (file !== null && here !== file && !beside) set(null)
  return <RevealContext value={{ file, set }}>{children}</RevealContext>
}

export function useReveal(file: FileId): Reveal {
  const revealed = useContext(RevealContext)
  if (!revealed) throw new Error('useReveal is called outside its provider')
  return { revealed: revealed.file === file, uncover: () => revealed.set(file), cover: () => revealed.set(null) }
}
