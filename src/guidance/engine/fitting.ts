import { birth } from '#domain/kinds/registration/birth.ts'
import { card as childCard } from '#domain/kinds/registration/card.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { phaseOf } from '#domain/kinds/planning/phase-of.ts'
import { protectiveBand } from '#domain/questions/protective-band.ts'
import type { AgeBand } from '#domain/vocabulary/person.ts'
import type { ChildGroup } from '#domain/vocabulary/child-group.ts'
import type { Phase } from '#domain/vocabulary/phase.ts'
import { factOf, once, currentEntries, type CardFact, type FileOnDay } from './file-on-day.ts'

/** The lowest age that the child may have (P23): from the birth where `identity` is held, else from the card folder. */
export function ageBandOn(seen: FileOnDay): { readonly band: AgeBand; readonly facts: readonly CardFact[] } {
  return once(seen, 'its:band', () => {
    const band = protectiveBand(seen.file, seen.today)
    const births = currentEntries(seen, birth).filter(
      (entry) => entry.body.who === 'child' && entry.body.born.known !== 'nothing',
    )
    if (births.length > 0) return { band, facts: births.map((entry) => factOf(entry, 'born')) }
    const [card] = currentEntries(seen, childCard)
    return { band, facts: card ? [factOf(card, 'ageBand')] : [] }
  })
}

/** Whether the age fits. Without a list every age fits except adults of twenty-five or more, because this library is about children and youth. */
export function ageFits(seen: FileOnDay, ages: readonly AgeBand[] | undefined): readonly CardFact[] | null {
  const { band, facts } = ageBandOn(seen)
  if (ages === undefined || ages.length === 0) return band === '25-or-more' ? null : []
  return ages.includes(band) ? facts : null
}

/** One of these groups is known or suspected of the child; read in `origins` alone. */
export function groupFits(seen: FileOnDay, groups: readonly ChildGroup[] | undefined): readonly CardFact[] | null {
  if (groups === undefined || groups.length === 0) return []
  const found = currentEntries(seen, childGroup).filter(
    (entry) => entry.body.stands !== 'no' && groups.includes(entry.body.group),
  )
  return found.length > 0 ? found.map((entry) => factOf(entry, 'group')) : null
}

export function phaseFits(seen: FileOnDay, phases: readonly Phase[] | undefined): readonly CardFact[] | null {
  if (phases === undefined || phases.length === 0) return []
  const now = once(seen, 'its:phase', () => phaseOf(seen.file, seen.today))
  if (now.phase === null || !phases.includes(now.phase)) return null
  const said = currentEntries(seen, phase)
  return said.length > 0
    ? said.map((entry) => factOf(entry, 'phase'))
    : currentEntries(seen, fileOpened).map((entry) => factOf(entry, 'source'))
}
