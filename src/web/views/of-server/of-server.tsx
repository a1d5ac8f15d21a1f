import { Suspense } from 'react'
import { later } from '#web/components/later.tsx'
import { useRead } from '#web/device/use-read.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { ClockNote } from './clock-note.tsx'
import { TwoLists } from './two-lists.tsx'

/** Loaded lazily: a server is seldom set back. */
const SetBackNote = later(async () => (await import('./set-back-note.tsx')).SetBackNote)

/** What the server does that its reader has to know. `known`: the children of whom this member has the file. */
export function OfServer({ known }: { readonly known: readonly KnownChild[] | null }) {
  const setBack = useRead(['sync', 'attention'], 'set-back', (device) => device.serverSetBack())
  return (
    <>
      <TwoLists />
      {setBack.is === 'read' && setBack.value && (
        <Suspense fallback={null}>
          <SetBackNote told={setBack.value} known={known} />
        </Suspense>
      )}
      <ClockNote />
    </>
  )
}
