import { Suspense } from 'react'
import { lawOfKind } from '#domain/country-pack/law-of-kinds.ts'
import { later } from '#web/components/later.tsx'

/** Loaded lazily: with it come the facts of every country. */
const LawAtMoment = later(async () => (await import('./law-at-moment.tsx')).LawAtMoment)

/** What the law says where it matters for these kinds of entry; else nothing. */
export function LawLater({ kinds }: { readonly kinds: readonly string[] }) {
  if (!kinds.some(lawOfKind)) return null
  return (
    <Suspense fallback={null}>
      <LawAtMoment kinds={kinds} />
    </Suspense>
  )
}
