import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { MemberId } from '#domain/entry/ids.ts'
import { useDevice } from '../../device/device-context.tsx'
import { logError } from '../../diagnostics/error-log.ts'
import { useSession } from '../session.tsx'
import { createDraftStore, type DraftStore } from './draft-store.ts'

interface Drafts {
  readonly store: DraftStore
  /** The sealed copy has been restored: a form may open. */
  readonly ready: boolean
}
const DraftsContext = createContext<Drafts | null>(null)

/** Drafts of forms: sealed on the device after each pause, on hiding and on leaving; in this page's memory only while unlocked. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const device = useDevice()
  const { state } = useSession()
  const [store] = useState(() => createDraftStore(device))
  const [readyFor, setReadyFor] = useState<MemberId | null>(null)
  const owner = state.is === 'unlocked' ? (state.me?.member ?? null) : null

  useEffect(() => {
    if (owner === null) return undefined
    let left = false
    store
      .open()
      .catch((error: unknown) => logError('drafts', error))
      .finally(() => {
        if (!left) setReadyFor(owner)
      })
    const leaving = () => {
      if (document.visibilityState === 'hidden') void store.flush()
    }
    document.addEventListener('visibilitychange', leaving)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', leaving)
      store.close()
      setReadyFor(null)
    }
  }, [owner, store])

  return <DraftsContext value={{ store, ready: owner !== null && readyFor === owner }}>{children}</DraftsContext>
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('useDrafts is called outside its provider')
  return drafts
}

export interface DraftOf<Value> {
  readonly value: Value
  readonly set: (value: Value) => void
  /** True where this form opened with a restored draft. */
  readonly found: boolean
  /** Call after saving, or when the person discards the draft. */
  readonly drop: () => void
}

/** The value of a form, stored on every change. `key` names kind and file; it is sealed with the rest and shown nowhere. `Value` must survive JSON unchanged: no dates, maps or functions. */
export function useDraft<Value>(key: string, empty: Value): DraftOf<Value> {
  const { store } = useDrafts()
  const [start] = useState(() => store.read(key) as Value | undefined)
  const [value, setValue] = useState<Value>(start ?? empty)
  return {
    value,
    found: start !== undefined,
    set(next) {
      setValue(next)
      store.keep(key, next)
    },
    drop() {
      store.drop(key)
    },
  }
}
