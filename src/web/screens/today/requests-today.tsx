import { Suspense, useMemo } from 'react'
import { later } from '#web/components/later.tsx'
import { useMe } from '#web/session/session.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useContactLines } from '#web/views/met-without-file/use-contacts.ts'
import { readRequests } from '#web/views/outside-requests/use-requests.ts'
import { todayHere } from '#web/words/today.ts'

/** Loaded where a request is open: it compares names of all scripts. */
const RequestRows = later(async () => (await import('./request-rows.tsx')).RequestRows)

/** Requests from outside with which nobody has dealt. */
export function RequestsToday({ known }: { readonly known: readonly KnownChild[] }) {
  const me = useMe()
  const lines = useContactLines()
  const open = useMemo(
    () =>
      lines.is === 'read'
        ? readRequests(lines.value, me.member, todayHere()).filter(({ is }) => is === 'open' || is === 'ends-soon')
        : [],
    [lines, me.member],
  )
  if (open.length === 0) return null
  return (
    <Suspense fallback={null}>
      <RequestRows open={open} known={known} />
    </Suspense>
  )
}
