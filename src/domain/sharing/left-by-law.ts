import type { Draft } from '../entry/entry.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf } from '../file/kind.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { isNotLookedAt } from '../kinds/before/moved-in-looked.ts'
import type { DutyByLaw, DutyField } from '../vocabulary/sharing/duty-by-law.ts'
import { needsOf } from '../vocabulary/sharing/recipients.ts'
import { accept, refuse, type Result } from '#result.ts'
import { slipFor } from './slip.ts'
import type { SlipValue } from './slip-lines.ts'

/** Why nothing of a file leaves under a duty. */
export const WHY_STAYS = ['nobody-has-looked', 'rule-refused', 'nothing-known'] as const
export type WhyStays = (typeof WHY_STAYS)[number]

/** What of one file leaves under a duty by law, and the entry that says so in it. */
export interface LeavesByLaw {
  readonly said: ReadonlyMap<DutyField, SlipValue>
  /** Fields of the duty that are known and withheld from this authority. */
  readonly withheld: readonly DutyField[]
  readonly draft: Draft<BodyOf<typeof sharedWith>>
}

/** The fields of a duty, as this file says them on this day. What is withheld from the authority stays (R6), and so does a file that nobody has looked at since it was moved in. */
export function leavesByLaw(file: CaseFile, duty: DutyByLaw, today: PlainDate): Result<LeavesByLaw, WhyStays> {
  if (isNotLookedAt(file)) return refuse('nobody-has-looked')
  const lawful = { basis: 'legal-duty', law: duty.law, childTold: 'not-yet' } as const
  const slip = slipFor(file, { to: duty.to, facts: [], fields: duty.fields, lawful }, today)
  if (!slip.ok) return refuse('rule-refused')
  const { lines, left } = slip.value
  if (lines.length === 0) return refuse('nothing-known')
  const body: BodyOf<typeof sharedWith> = {
    recipient: needsOf(duty.to).recipient,
    with: { named: duty.authority },
    purpose: duty.law,
    facts: [...new Set(lines.flatMap(({ from }) => from))],
    folders: [],
    how: 'sealed-file',
    passingOn: 'not-allowed',
    lawful,
  }
  return accept({
    said: new Map(
      duty.fields.flatMap((field) => lines.flatMap((line) => (line.field === field ? [[field, line.value]] : []))),
    ),
    withheld: duty.fields.filter((one) =>
      left.some(({ what, because }) => 'field' in what && what.field === one && because === 'withheld'),
    ),
    draft: { kind: sharedWith.name, at: today, about: ['child'], body },
  })
}

/** Whether the file says already that the same entries went to this authority under this law. */
export const leftBefore = (file: CaseFile, { body }: LeavesByLaw['draft']): boolean =>
  (file.byKind[sharedWith.name] ?? []).some((entry) => {
    const read = sharedWith.schema.safeParse(entry.body)
    return (
      read.success &&
      read.data.lawful.basis === 'legal-duty' &&
      read.data.purpose === body.purpose &&
      'named' in read.data.with &&
      'named' in body.with &&
      read.data.with.named === body.with.named &&
      body.facts.every((fact) => read.data.facts.includes(fact))
    )
  })
