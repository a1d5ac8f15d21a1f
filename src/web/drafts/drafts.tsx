import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { useSession } from '../session/session.tsx'

/**
 * Drafts live in this page's memory, never in the browser's storage in clear. They outlast closing a form, *Hide* and locking,
 * and belong to the member who typed them; ending the browser ends them.
 */
interface Drafts {
  readonly read: (key: string) => unknown
  readonly keep: (key: string, value: unknown) => void
  readonly drop: (key: string) => void
}
const DraftsContext = createContext<Drafts | null>(null)

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const { state } = useSession()
  const owner = state.me?.member ?? ''
  const kept = useRef(new Map<string, unknown>())
  const drafts: Drafts = {
    read: (key) => kept.current.get(`${owner} ${key}`),
    keep(key, value) {
      kept.current.set(`${owner} ${key}`, value)
    },
    drop(key) {
      kept.current.delete(`${owner} ${key}`)
    },
  }
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

export interface DraftOf<Value> {
  readonly value: Value
  readonly set: (value: Value) => void
  /** True where this form opened with what had been typed before. */
  readonly found: boolean
  /** After saving, or when the person throws it away. */
  readonly drop: () => void
}

/** The value of a form, kept on every change. `key` names kind and file; it stays in memory and is shown nowhere. */
export function useDraft<Value>(key: string, empty: Value): DraftOf<Value> {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('useDraft stands outside its provider')
  const [start] = useState(() => drafts.read(key) as Value | undefined)
  const [value, setValue] = useState<Value>(start ?? empty)
  return {
    value,
    found: start !== undefined,
    set(next) {
      setValue(next)
      drafts.keep(key, next)
    },
    drop() {
      drafts.drop(key)
    },
  }
}
