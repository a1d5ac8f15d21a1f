import { Trans } from '@lingui/react/macro'
import type { Doses } from '#domain/shift/doses.ts'
import { useTimeWords } from '#web/words/times.ts'
import { momentOf } from './hours-here.ts'

/** Each dose with room for what became of it, at what hour and by whose hand. Whoever comes in the morning types it in. */
export function DosesOnPaper({ doses }: { readonly doses: Doses }) {
  const times = useTimeWords()
  return (
    <ul className="print-only shift-paper">
      {doses.toGive.map(({ plan, dose, called, amount, how, ifNeeded }) => (
        <li key={`${plan.id} ${dose === null ? '' : `${dose.on} ${dose.at}`} ${amount}`}>
          {dose !== null && <b>{times.moment(momentOf(dose))} </b>}
          {called}: {amount}
          {how !== null && ` · ${how}`}
          {ifNeeded !== null && (
            <>
              {' '}
              <Trans>
                Only if it is needed: {ifNeeded.when}. At least {ifNeeded.hoursApart} hours between two doses, at most{' '}
                {ifNeeded.mostADay} doses in 24 hours.
              </Trans>
            </>
          )}
          <br />
          <Trans>☐ Given ☐ Refused ☐ Not given. At what time: ________ By whom: ____________</Trans>
        </li>
      ))}
    </ul>
  )
}
