import { Suspense } from 'react'
import { later } from '#web/components/later.tsx'
import { ClockNote } from './clock-note.tsx'
import { useServerSetBack } from './set-back-parts.tsx'
import { TwoLists } from './two-lists.tsx'

/** Loaded lazily: a server is seldom set back. */
const SetBackNote = later(async () => (await import('./set-back-note.tsx')).SetBackNote)

/** What the server does that its reader has to know. */
export function OfServer() {
  const setBack = useServerSetBack()
  return (
    <>
      <TwoLists />
      {setBack.is === 'read' && setBack.value && (
        <Suspense fallback={null}>
          <SetBackNote told={setBack.value} />
        </Suspense>
      )}
      <ClockNote />
    </>
  )
}
