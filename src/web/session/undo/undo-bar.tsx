import { Trans } from '@lingui/react/macro'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { useDevice } from '#web/device/device-context.tsx'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { useHide } from '#web/session/hide/hide.tsx'
import { useSession } from '#web/session/session.tsx'
import { logError } from '#web/diagnostics/error-log.ts'

const SHOWN_FOR = 10_000

interface Undoable {
  readonly says: string
  readonly undo: () => void
}
type Offer = (says: string, undo: () => void) => void
const UndoContext = createContext<Offer | null>(null)

/** Offers to undo the last action for ten seconds, instead of asking "are you sure?" before it. */
export function useUndo(): Offer {
  const offer = useContext(UndoContext)
  if (!offer) throw new Error('useUndo is called outside its provider')
  return offer
}

/**
 * Undoes what was written: the entry and its draft are removed where nothing of it has left this device. Where it has, or where another entry builds on it, `instead` is
 * written, an entry that says that it no longer holds.
 */
export function useUndoEntries(): (
  entries: readonly EntryId[],
  instead: readonly { readonly file: FileId; readonly draft: Draft }[],
) => void {
  const device = useDevice()
  const { store } = useDrafts()
  return (entries, instead) => {
    const undo = async () => {
      await store.flush()
      const taken = await device.undo(entries)
      if (!taken.ok || taken.value === 'stands') await device.write(instead)
    }
    undo().catch((error: unknown) => logError('undo', error))
  }
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Undoable | null>(null)
  const { state } = useSession()
  const { covered } = useHide()
  const open = state.is === 'unlocked' && !covered
  // Its words may be about a child: it is removed when the screen is hidden, so the next person who unlocks does not see it.
  if (shown && !open) setShown(null)
  useEffect(() => {
    if (!shown) return undefined
    const over = setTimeout(() => setShown(null), SHOWN_FOR)
    return () => clearTimeout(over)
  }, [shown])
  return (
    <UndoContext value={(says, undo) => setShown({ says, undo })}>
      {children}
      <div role="status">
        {shown && open && (
          <div className="undo-bar">
            <span className="grow">{shown.says}</span>
            <button
              type="button"
              className="plain"
              onClick={() => {
                setShown(null)
                shown.undo()
              }}
            >
              <Trans>Undo</Trans>
            </button>
          </div>
        )}
      </div>
    </UndoContext>
  )
}
