import type { Figure } from '../kinds/stocktaking/stock-figures.ts'
import { SERVICE_CATEGORY_NAMES, type ServiceCategory } from '../vocabulary/services/service-category.ts'
import type { GapReason } from '../vocabulary/services/service-answer.ts'
import type { HelpAnswer } from '../vocabulary/stocktaking/stocktaking-codes.ts'
import type { ServicesFor, Stocktaking } from './stocktaking.ts'

/** A count that may be shown; hidden, which is any count; or none made. */
export type Counted = number | 'hidden' | 'not-measured'

/**
 * The state of a need. `missing`: nothing gives this help. `unsure`: nothing is known to work. `does-not-reach`:
 * something works, and children still had none or none that fits, or the agency wrote what hinders it. `no-gap-seen`: something works and no gap was
 * measured, which does not prove that there is none. `not-measured`: something works, and nobody counted.
 * `not-looked-at`: no directory was compared.
 */
export const COVERAGES = [
  'missing',
  'unsure',
  'does-not-reach',
  'not-measured',
  'no-gap-seen',
  'not-looked-at',
] as const
export type Coverage = (typeof COVERAGES)[number]

export interface NeedCoverage {
  readonly need: ServiceCategory
  readonly all: Counted
  readonly absent: Counted
  readonly unfit: Counted
  readonly services: ServicesFor | null
  /** Programmes that give this help, by whether they work. */
  readonly programmes: {
    readonly yes: number
    readonly partly: number
    readonly 'not-known': number
    readonly no: number
  }
  /** What hinders it, as the agency wrote it. */
  readonly hinders: readonly GapReason[]
  readonly stands: Coverage
}

/** Measured needs compared with what works, the gravest first; a hidden count never decides the order. */
export function coverageOfNeeds(taken: Stocktaking): readonly NeedCoverage[] {
  return SERVICE_CATEGORY_NAMES.map((need) => coverageOfNeed(taken, need)).sort(
    (a, b) => graveness(a) - graveness(b) || shown(b.all) - shown(a.all),
  )
}

/** Whether anything can be said about it: what works was checked, the need was measured, or what hinders it was written. */
export const isSaid = ({ stands, all, absent, unfit, hinders }: NeedCoverage): boolean =>
  stands !== 'not-looked-at' || hinders.length > 0 || [all, absent, unfit].some((count) => count !== 'not-measured')

/** Children who found nothing are not sorted last only because nobody compared a directory. */
const graveness = ({ stands, absent, unfit, hinders }: NeedCoverage): number =>
  COVERAGES.indexOf(
    stands === 'not-looked-at' && (lacked(absent) || lacked(unfit) || hinders.length > 0) ? 'does-not-reach' : stands,
  )

const shown = (count: Counted) => (typeof count === 'number' ? count : 0)

function coverageOfNeed(taken: Stocktaking, need: ServiceCategory): NeedCoverage {
  const services = taken.services?.find((one) => one.need === need) ?? null
  const hinders = taken.hindered?.find((one) => one.need === need)?.reasons ?? []
  const programmes = { yes: 0, partly: 0, 'not-known': 0, no: 0 }
  for (const { leads } of taken.items)
    if (leads.what === 'programme' && leads.helps.includes(need)) programmes[leads.functions.is] += 1
  const [all, absent, unfit] = [
    counted(taken, need, 'all'),
    counted(taken, need, 'absent'),
    counted(taken, need, 'unfit'),
  ]
  return {
    need,
    all,
    absent,
    unfit,
    services,
    programmes,
    hinders,
    stands: coverageOf({ all, absent, unfit, hinders }, services, programmes),
  }
}

/** From the newest table that counted it. Counts of different tables are of different children and are never added. */
function counted({ figures }: Stocktaking, need: ServiceCategory, help: HelpAnswer): Counted {
  for (const table of figures) {
    const figure: Figure | undefined = table.figures.find((one) => one.need === need && one.help === help)
    if (figure) return figure.children ?? 'hidden'
  }
  return 'not-measured'
}

function coverageOf(
  counts: Pick<NeedCoverage, 'all' | 'absent' | 'unfit' | 'hinders'>,
  services: ServicesFor | null,
  programmes: NeedCoverage['programmes'],
): Coverage {
  const sum = (key: 'yes' | 'partly' | 'not-known') => (services?.[key] ?? 0) + programmes[key]
  if (services === null && sum('yes') + sum('partly') + sum('not-known') === 0) return 'not-looked-at'
  if (sum('yes') === 0) return sum('partly') + sum('not-known') === 0 ? 'missing' : 'unsure'
  if (lacked(counts.absent) || lacked(counts.unfit) || counts.hinders.length > 0) return 'does-not-reach'
  return counts.all === 'not-measured' ? 'not-measured' : 'no-gap-seen'
}

/** A hidden count may be any count: it is treated as more than zero. */
const lacked = (count: Counted) => count === 'hidden' || (typeof count === 'number' && count > 0)
