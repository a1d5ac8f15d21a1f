import { fold } from '../file/fold.ts'
import { setByDevice, type CaseFile } from '../file/case-file.ts'
import type { EntryOf, Kind } from '../file/kind.ts'
import type { referral } from '../kinds/services/referral.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import { accept, type Result } from '#result.ts'
import type { Ruling } from '../entry/ruling.ts'
import { withheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import { contentOfSlip, receiverOf, slipFor, type Slip, type SlipAsk } from './slip.ts'

export interface SlipAsGiven {
  readonly slip: Slip
  /** The file as it was then: names of people on the slip are read from it. */
  readonly then: CaseFile
  /** The file says something else on this day, or no longer says it. */
  readonly changed: boolean
}

/**
 * A slip as it was given: by what was recorded until then, whatever was written since. Only what was taken out for
 * everybody, and what is withheld from the receiver by now, is not on it. Whether it may still go out is asked anew.
 */
export function slipAsGiven(
  kinds: readonly Kind[],
  file: CaseFile,
  given: EntryOf<typeof referral>,
  today: PlainDate,
): Result<SlipAsGiven, 'rule-refused', { readonly rulings: readonly Ruling[] }> {
  const { to, facts, fields, lawful } = given.body
  const ask: SlipAsk = { to, facts, fields, lawful, evenAboutOthers: true }
  const now = slipFor(file, ask, today)
  if (!now.ok) return now
  const until = Date.parse(given.recordedAt)
  const known = file.entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= until)
  const then: CaseFile = { ...fold(kinds, known, file.held, file.writers), ...setByDevice(file) }
  const said = contentOfSlip(then, ask, startOf(given.at))
  const withheld = new Set(withheldFrom(file, receiverOf(ask), known).map(({ id }) => id))
  const slip: Slip = {
    ...said,
    lines: said.lines.filter(({ from }) => !from.some((id) => withheld.has(id))),
    entries: said.entries.filter(({ id }) => !withheld.has(id)),
  }
  return accept({ slip, then, changed: wordsOf(slip) !== wordsOf(now.value) })
}

const wordsOf = ({ lines, entries }: Slip): string =>
  JSON.stringify([lines.map(({ field, value }) => [field, value]), entries.map(({ id }) => id)])
