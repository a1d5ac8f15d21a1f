import { holds, type CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import type { Kind } from '../file/kind.ts'
import { groupsOf } from '../kinds/registration/child-group.ts'
import { phaseOf } from '../kinds/planning/phase-of.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { AGE_BANDS, bandOf, type AgeBand } from '../vocabulary/person.ts'
import type { ChildGroup } from '../vocabulary/child-group.ts'
import type { Phase } from '../vocabulary/phase.ts'

/**
 * The step of the work with a child: its phase while the file is open, else `dormant` by the child's wish, or `closed`.
 */
export type WayStep = Phase | 'dormant' | 'closed'

/** What decides which questions come first for a child. Null: not known, or in a folder that is not held. */
export interface ThisChild {
  /** Every age band that the child may be in; an uncertain age gives several (P23). */
  readonly ages: readonly AgeBand[] | null
  readonly groups: readonly ChildGroup[] | null
  readonly step: WayStep | null
  /** Kinds of which no entry exists for certain: every folder that may hold them is held. */
  readonly lacks: ReadonlySet<string>
}

export function thisChild(kinds: readonly Kind[], file: CaseFile, today: PlainDate): ThisChild {
  const groups = holds(file, 'origins') ? groupsOf(file).map(({ group }) => group) : []
  return {
    ages: bandsOf(file, today),
    groups: groups.length > 0 ? groups : null,
    step: stepOf(file, today),
    lacks: lacking(kinds, file),
  }
}

/** Youngest first. */
const KNOWN_BANDS: readonly AgeBand[] = AGE_BANDS.filter((band) => band !== 'not-known')

function bandsOf(file: CaseFile, today: PlainDate): readonly AgeBand[] | null {
  const { ages, ageBand } = whoIsThis(file, today)
  if (!ages || (ages.youngest === null && ages.oldest === null)) return ageBand === 'not-known' ? null : [ageBand]
  const from = ages.youngest === null ? 0 : KNOWN_BANDS.indexOf(bandOf(ages.youngest))
  const to = ages.oldest === null ? KNOWN_BANDS.length : KNOWN_BANDS.indexOf(bandOf(ages.oldest))
  return KNOWN_BANDS.slice(from, to + 1)
}

function stepOf(file: CaseFile, today: PlainDate): WayStep | null {
  const { is, unread } = caseStatus(file)
  if (unread.length > 0) return null
  return is === 'closed' || is === 'dormant' ? is : phaseOf(file, today).phase
}

const lacking = (kinds: readonly Kind[], file: CaseFile): ReadonlySet<string> =>
  new Set(
    kinds
      .filter(
        (kind) => (file.byKind[kind.name] ?? []).length === 0 && kind.folders.every((folder) => holds(file, folder)),
      )
      .map((kind) => kind.name),
  )
