import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { useRead } from '#web/device/use-read.ts'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useTimeWords } from '#web/words/times.ts'
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
  const { t } = useLingui()
  const times = useTimeWords()
  const team = useRead(['files'], 'team', (device) => device.team())
  const leads =
    team.is === 'read' ? countriesChosen(team.value.caseFile).find(({ body }) => body.use === 'leads') : undefined
  const pack = team.is === 'read' && leads ? agencyPack(team.value.caseFile, leads.body.country)?.pack : undefined
  const duties = pack?.duties ?? []
  return (
    <HourStep
      done={done}
      title={<Trans>See what the law asks</Trans>}
      more={
        <>
          {duties.length === 0 && (
            <span className="block">
              <Trans>Your agency has written no duty to report here. Ask your supervisor today.</Trans>
            </span>
          )}
          {duties.map(({ id, name, to, hours, fact }) => {
            const body = pack?.bodies.find((one) => one.id === to)
            return (
              <span key={id} className="block">
                <b>
                  <AppWords>{name}</AppWords>
                </b>
                {body && (
                  <>
                    {': '}
                    <AppWords>{body.name}</AppWords>
                  </>
                )}
                {hours !== undefined && (
                  <> {t`${plural(hours, { one: 'Within # hour.', other: 'Within # hours.' })}`}</>
                )}
                <span className="block text-small">
                  <AppWords>{fact.says}</AppWords>{' '}
                  {fact.checkedOn !== undefined && <Trans>Checked on {times.day(fact.checkedOn)}.</Trans>}
                </span>
              </span>
            )
          })}
          <span className="block">
            {clinic && (
              <>
                <Trans>The clinic comes first.</Trans>{' '}
              </>
            )}
            <Trans>The app reports nothing by itself.</Trans>
          </span>
        </>
      }
    >
      {children}
    </HourStep>
  )
}
