import { all, current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf } from '../file/kind.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import { offerNow } from '../kinds/any/hand-over.ts'
import { medicinesGiven, type MedicineToGive } from '../kinds/care/medicine-to-give.ts'
import { identityPaper } from '../kinds/rights/identity-paper.ts'
import { moneyGiven } from '../kinds/services/money-given.ts'

/** What goes with a child who is handed over: in which condition, with which medicine, papers and money. */
export interface GoesAlong {
  /** Of the hand-over that is asked, or was the last. */
  readonly condition: string | null
  readonly given: readonly string[]
  readonly medicine: readonly MedicineToGive[]
  /** Medicines in a sealed part: that there are some, not which (N5). */
  readonly closedMedicine: number
  readonly papers: readonly {
    readonly entry: EntryId
    readonly paper: string
    readonly country: string | null
    readonly stands: string
    readonly keptBy: BodyOf<typeof identityPaper>['keptBy'] | null
  }[]
  /** What was given last, newest first. */
  readonly money: readonly {
    readonly entry: EntryId
    readonly on: PlainDate
    readonly amount: string
    readonly purpose: string
    readonly receipt: string
  }[]
}

const LAST_PAYMENTS = 5

/** Papers that the child does not have, never had or lost do not go along; that one is held back does matter. */
const WITH: readonly string[] = ['in-hand', 'in-safe-keeping', 'with-authority', 'held-back-by-somebody']

export function goesAlong(file: CaseFile, closed: readonly Folder[]): GoesAlong {
  const offer = offerNow(file)?.entry.body
  const medicines = medicinesGiven(file)
  const open = medicines.filter(({ folder }) => !closed.includes(folder))
  return {
    condition: offer?.condition ?? null,
    given: offer?.goesAlong ?? [],
    medicine: open,
    closedMedicine: medicines.length - open.length,
    papers: current(file, identityPaper).flatMap(({ id, body: { paper, country, stands, keptBy } }) =>
      WITH.includes(stands) ? [{ entry: id, paper, country: country ?? null, stands, keptBy: keptBy ?? null }] : [],
    ),
    money: all(file, moneyGiven)
      .toReversed()
      .slice(0, LAST_PAYMENTS)
      .map(({ id, at, body }) => ({
        entry: id,
        on: startOf(at),
        amount: `${body.amount} ${body.currency}`,
        purpose: body.purpose,
        receipt: body.receipt.receipt,
      })),
  }
}
