import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { GoesAlong } from '#domain/continuity/goes-along.ts'
import type { MedicineToGive } from '#domain/kinds/care/medicine-to-give.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** What goes with the child, as lines: what whoever hands over wrote, then what the file says. */
export function alongLines(along: GoesAlong, speak: Speak): readonly ReactNode[] {
  return [
    ...(along.condition === null ? [] : [<li key="condition">{along.condition}</li>]),
    ...along.given.map((thing) => <li key={`given ${thing}`}>{thing}</li>),
    ...along.medicine.map((one) => (
      <li key={one.id}>
        <b>{one.body.called}</b> {amounts(one)}
      </li>
    )),
    ...(along.closedMedicine > 0
      ? [
          <li key="closed">
            <Trans>The child is given medicine. Health and the shift card say what and when.</Trans>
          </li>,
        ]
      : []),
    ...along.papers.map(({ entry, paper, country, stands, keptBy }) => (
      <li key={entry}>
        {[
          speak.code(paper),
          country === null ? undefined : speak.country(country),
          speak.code(stands),
          keptBy === null || keptBy === undefined ? undefined : speak.who(keptBy),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </li>
    )),
    ...along.money.map(({ entry, on, amount, purpose, receipt }) => (
      <li key={entry}>
        {speak.day(on)}: {amount} · {purpose} · {speak.code(receipt)}
      </li>
    )),
  ]
}

const amounts = ({ body }: MedicineToGive): string =>
  body.is === 'at-hours'
    ? body.doses.map(({ at, amount }) => `${at}: ${amount}`).join(' · ')
    : body.is === 'if-needed'
      ? `${body.amount} · ${body.when}`
      : ''
