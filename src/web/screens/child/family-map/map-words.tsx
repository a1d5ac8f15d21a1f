import { Trans, useLingui } from '@lingui/react/macro'
import { SafetyWord } from '#web/components/tie.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import type { AroundPerson } from '../people/people-around.ts'

/** What the map shows, in words: for people who cannot see it or prefer to read. */
export function MapWords({
  people,
  knows,
  touched,
  open,
}: {
  readonly people: readonly AroundPerson[]
  readonly knows: ReadonlySet<string>
  readonly touched: boolean
  readonly open: (one: AroundPerson) => void
}) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  return (
    <section className="panel" aria-label={t`In words`}>
      <ul className="rows">
        {people.map((one) => (
          <li key={one.person}>
            <button type="button" className="plain entry-row" onClick={() => open(one)}>
              <span className="grow">
                <span className="title block">{one.called === '' ? speak.codes(one.ties) : one.called}</span>
                <span className="line block">
                  {speak.codes(one.ties)}
                  {touched && (
                    <>
                      {one.ties.length > 0 && ' · '}
                      <SafetyWord safety={one.safety} />
                    </>
                  )}
                  {one.died && (
                    <>
                      {' · '}
                      <Trans>died</Trans>
                    </>
                  )}
                  {one.livesThere && (
                    <>
                      {' · '}
                      <Trans>lives with the child</Trans>
                    </>
                  )}
                  {one.cares && (
                    <>
                      {' · '}
                      <Trans>cares for the child</Trans>
                    </>
                  )}
                  {knows.has(one.person) && (
                    <>
                      {' · '}
                      <Trans>has heard what happened</Trans>
                    </>
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
