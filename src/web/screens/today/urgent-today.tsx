import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { holds } from '#domain/file/case-file.ts'
import { missingSince } from '#domain/kinds/care/missing-episode.ts'
import { alarmTakenBack } from '#domain/urgent/alarm-taken-back.ts'
import { urgentNeeds, type UrgentNeed } from '#domain/urgent/urgent-needs.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { CheckBy } from '#web/views/urgent/check-by.tsx'
import { UntilHour } from '#web/views/urgent/until-hour.tsx'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { Icon } from '#web/components/icon.tsx'
import { later } from '#web/components/later.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

/** Loaded lazily: an alarm is seldom written by mistake. */
const AlarmsTakenBack = later(async () => (await import('./notices/alarms-taken-back.tsx')).AlarmsTakenBack)

/** The first need of a child, and the hour that comes first: an hour is lost by waiting, whichever need it belongs to. */
function whatFirst(needs: readonly UrgentNeed[]) {
  const [first] = needs
  const [until] = needs.flatMap((one) => one.until ?? []).sort()
  return first ? [{ first, until }] : []
}

/** Above the day: each child with something urgent, in one frame. A missing child comes first, by that word: it is the one thing that everybody who works with the child may be asked about. Of all else no reason, and no folder named. A supervisor sees every child's; who works in one part alone, what is urgent there. */
export function UrgentToday({ known }: { readonly known: readonly KnownChild[] }) {
  const { t } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const times = useTimeWords()
  const all = hasAnyRole(me.roles, 'supervisor')
  const mine = known.filter(({ line: { line } }) => all || isCarriedBy(line, me.member) || !holds(line, 'care'))
  const takenBack = mine.flatMap((child) => {
    const strike = alarmTakenBack(child.line.line, todayHere())
    return strike && strike.by !== me.member ? [{ child, strike }] : []
  })
  const urgent = mine
    .flatMap((child) =>
      whatFirst(urgentNeeds(child.line.line)).map((first) => ({
        child,
        ...first,
        missing: missingSince(child.line.line),
      })),
    )
    .sort((a, b) => Number(b.missing !== undefined) - Number(a.missing !== undefined))
  return (
    <>
      {takenBack.length > 0 && (
        <Suspense fallback={null}>
          <AlarmsTakenBack those={takenBack} />
        </Suspense>
      )}
      {urgent.length > 0 && (
        <section className="urgent-now" aria-label={t`Urgent`}>
          {urgent.map(({ child, first, until, missing }) => (
            <button
              key={child.line.file}
              type="button"
              className="plain first-row"
              onClick={() =>
                trail.go(
                  missing
                    ? { is: 'first-hour', file: child.line.file }
                    : { is: 'child', file: child.line.file, tab: 'overview' },
                )
              }
            >
              <span className="urgent-dot">
                <Icon name="warning" size="small" />
              </span>
              <span className="grow">
                <span className="block bold">
                  <ChildName who={child.who} months={child.months} />:{' '}
                  {missing ? <Trans>missing</Trans> : <Trans>urgent</Trans>}
                </span>
                <span className="block text-small ink-2">
                  {missing ? (
                    <Trans>Since {times.nearDay(missing)}</Trans>
                  ) : (
                    <Trans>Open the file. Since {times.nearDay(first.since)}</Trans>
                  )}
                </span>
                {until !== undefined && (
                  <span className="block">
                    <UntilHour until={until} />
                  </span>
                )}
                {first.check && (
                  <span className="block">
                    <CheckBy check={first.check} />
                  </span>
                )}
              </span>
              <Icon name="forward" size="small" />
            </button>
          ))}
        </section>
      )}
    </>
  )
}
