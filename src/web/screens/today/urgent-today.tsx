import { Trans, useLingui } from '@lingui/react/macro'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { CheckBy } from '#web/views/urgent/check-by.tsx'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** Above the day: each child with something urgent, in one frame. No reason, and no folder named. A supervisor sees every child's. */
export function UrgentToday({ known }: { readonly known: readonly KnownChild[] }) {
  const { t } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const times = useTimeWords()
  const all = hasAnyRole(me.roles, 'supervisor')
  const urgent = known
    .filter((child) => all || isCarriedBy(child.line.line, me.member))
    .flatMap((child) =>
      urgentNeeds(child.line.line)
        .slice(0, 1)
        .map((first) => ({ child, first })),
    )
  if (urgent.length === 0) return null
  return (
    <section className="urgent-now" aria-label={t`Urgent`}>
      {urgent.map(({ child, first }) => (
        <button
          key={child.line.file}
          type="button"
          className="plain first-row"
          onClick={() => trail.go({ is: 'child', file: child.line.file, tab: 'overview' })}
        >
          <span className="urgent-dot">
            <Icon name="warning" size="small" />
          </span>
          <span className="grow">
            <span className="block bold">
              <ChildName who={child.who} months={child.months} />: <Trans>urgent</Trans>
            </span>
            <span className="block text-small ink-2">
              <Trans>Open the file. Since {times.nearDay(first.since)}</Trans>
            </span>
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
  )
}
