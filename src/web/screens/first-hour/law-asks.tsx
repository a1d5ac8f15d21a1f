import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { lawAtMoment } from '#domain/country-pack/law-at-moment.ts'
import { useRead } from '#web/device/use-read.ts'
import { LawLines } from '#web/views/law-at-moment/law-lines.tsx'
import { HourStep } from './hour-step.tsx'

interface LawAsksProps {
  /** Something was decided already. */
  readonly done?: boolean
  /** A clinic comes before any report. */
  readonly clinic?: boolean
  readonly children: ReactNode
}

/** What the law of the agency's leading country asks to be reported: to whom, within how many hours, and from where that is known. The app reports nothing. */
export function LawAsks({ done = false, clinic = false, children }: LawAsksProps) {
  const team = useRead(['files'], 'team', (device) => device.team())
  const laws = team.is === 'read' ? lawAtMoment(team.value.caseFile, ['report-by-law']) : []
  return (
    <HourStep
      done={done}
      title={<Trans>See what the law asks</Trans>}
      more={
        <>
          {laws.flatMap(({ country, found }) =>
            found.map(({ sort, lines }) => <LawLines key={sort} lines={lines} noCountry={country === undefined} />),
          )}
          <p>
            {clinic && (
              <>
                <Trans>The clinic comes first.</Trans>{' '}
              </>
            )}
            <Trans>The app reports nothing by itself.</Trans>
          </p>
        </>
      }
    >
      {children}
    </HourStep>
  )
}
