import { Trans, useLingui } from '@lingui/react/macro'
import { SafetyWord, TieMark } from '#web/components/tie.tsx'
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
        {people.toSorted(unsafeFirst(touched)).map((one) => (
          <li key={one.person}>
            <button type="button" className="plain entry-row" onClick={() => open(one)}>
              <span className="grow">
                <span className="title block">{one.called === '' ? speak.codes(one.ties) : one.called}</span>
                <span className="line block">
                  {speak.codes(one.ties)}
                  {touched && (
                    <>
                      {one.ties.length > 0 && ' · '}
                      <span className={one.safety === 'unsafe' ? 'in-unsafe bold' : undefined}>
                        <SafetyWord safety={one.safety} />
                      </span>
                      {one.never.length > 0 && ` · ${speak.codes(one.never)}`}
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
              {touched && <TieMark safety={one.safety} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Once it is shown who is unsafe, that person is read first; the order is the nearest first otherwise. */
const unsafeFirst = (touched: boolean) => (a: AroundPerson, b: AroundPerson) =>
  touched ? Number(b.safety === 'unsafe') - Number(a.safety === 'unsafe') : 0
