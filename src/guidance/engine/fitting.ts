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
import { factOf, once, standing, type Fact, type Seen } from './seen.ts'

/** The youngest age that the child may have (P23): of the birth where `identity` is held, else of the card. */
export function bandSeen(seen: Seen): { readonly band: AgeBand; readonly facts: readonly Fact[] } {
  return once(seen, 'its:band', () => {
    const band = protectiveBand(seen.file, seen.today)
    const births = standing(seen, birth).filter(
      (entry) => entry.body.who === 'child' && entry.body.born.known !== 'nothing',
    )
    if (births.length > 0) return { band, facts: births.map((entry) => factOf(entry, 'born')) }
    const [card] = standing(seen, childCard)
    return { band, facts: card ? [factOf(card, 'ageBand')] : [] }
  })
}

/** The age fits. Without a list any fits but a grown person of twenty-five or more: this is a library about children and youth. */
export function ageFits(seen: Seen, ages: readonly AgeBand[] | undefined): readonly Fact[] | null {
  const { band, facts } = bandSeen(seen)
  if (ages === undefined || ages.length === 0) return band === '25-or-more' ? null : []
  return ages.includes(band) ? facts : null
}

/** One of these groups is known or suspected of the child; read in `origins` alone. */
export function groupFits(seen: Seen, groups: readonly ChildGroup[] | undefined): readonly Fact[] | null {
  if (groups === undefined || groups.length === 0) return []
  const found = standing(seen, childGroup).filter(
    (entry) => entry.body.stands !== 'no' && groups.includes(entry.body.group),
  )
  return found.length > 0 ? found.map((entry) => factOf(entry, 'group')) : null
}

export function phaseFits(seen: Seen, phases: readonly Phase[] | undefined): readonly Fact[] | null {
  if (phases === undefined || phases.length === 0) return []
  const now = once(seen, 'its:phase', () => phaseOf(seen.file, seen.today))
  if (now.phase === null || !phases.includes(now.phase)) return null
  const said = standing(seen, phase).filter((entry) => entry.id === now.saidBy)
  return said.length > 0
    ? said.map((entry) => factOf(entry, 'phase'))
    : standing(seen, fileOpened).map((entry) => factOf(entry, 'source'))
}
