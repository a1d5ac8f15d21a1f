import { useEffect, useState } from 'react'
import { isQuietAt, passesQuietHours, type QuietHours } from '#domain/day/quiet-hours.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'

/** The same children with what is due for their safety alone. */
export const duesOfDanger = (known: readonly KnownChild[]): readonly KnownChild[] =>
  known.map((child) => ({ ...child, line: { ...child.line, due: child.line.due.filter(passesQuietHours) } }))

const timeNow = () => new Date().toTimeString().slice(0, 5)

/** The quiet hours of this member while they last. Kept with the drafts: sealed on this device and never sent, since nobody has to know when a member rests. */
export function useQuiet(): { readonly hours: QuietHours | null; readonly showAll: () => void } {
  const { store, ready } = useDrafts()
  const value = ready ? ((store.read('quiet hours') as QuietHours | null | undefined) ?? null) : null
  const [time, setTime] = useState(timeNow)
  const [all, setAll] = useState(false)
  const set = value !== null
  useEffect(() => {
    if (!set) return undefined
    const clock = setInterval(() => setTime(timeNow()), 20_000)
    return () => clearInterval(clock)
  }, [set])
  return { hours: value && !all && isQuietAt(value, time) ? value : null, showAll: () => setAll(true) }
}
