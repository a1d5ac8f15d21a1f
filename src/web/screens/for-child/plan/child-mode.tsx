import type { FileId } from '#domain/entry/ids.ts'
import { createContext, Suspense, useContext, useEffect, useState, type ReactNode } from 'react'
import type { PageHandedOver } from './handed.ts'
import { later } from '../../../components/later.tsx'
import { useDevice } from '../../../device/device-context.tsx'
import { useHide } from '../../../session/hide/hide.tsx'

interface ChildMode {
  /** With `file` the child can write on the page, if the member who hands it over may write in the plan. */
  readonly hand: (handed: PageHandedOver, file?: FileId) => Promise<void>
}
const ChildModeContext = createContext<ChildMode | null>(null)

export function useChildMode(): ChildMode {
  const childMode = useContext(ChildModeContext)
  if (!childMode) throw new Error('useChildMode is called outside its provider')
  return childMode
}

const HandedPageScreen = later(async () => (await import('./handed-page.tsx')).HandedPageScreen, NoPage)

/** The page did not come: the device stays locked. */
function NoPage({ leave }: { readonly leave: () => void }) {
  useEffect(leave, [leave])
  return null
}

/** Child mode (P18): the device is locked as by *Hide*, its keys are dropped, and one page stays on the screen. Leaving it leads to the lock and nowhere else. */
export function ChildModeProvider({ children }: { readonly children: ReactNode }) {
  const { hide } = useHide()
  const device = useDevice()
  const [handed, setHanded] = useState<PageHandedOver | null>(null)
  const [writes, setWrites] = useState(false)
  const hand = async (next: PageHandedOver, file?: FileId) => {
    // A device that cannot store the child's words still shows the page.
    const ready = file !== undefined && (await device.handOverChildPage(file)).ok
    setHanded(next)
    setWrites(ready)
    hide()
  }
  return (
    <ChildModeContext value={{ hand }}>
      {handed ? (
        <Suspense fallback={null}>
          <HandedPageScreen {...handed} writes={writes} leave={() => setHanded(null)} />
        </Suspense>
      ) : (
        children
      )}
    </ChildModeContext>
  )
}
