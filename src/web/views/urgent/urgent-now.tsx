import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { holds } from '#domain/file/case-file.ts'
import { urgentNeeds, type UrgentNeed } from '#domain/urgent/urgent-needs.ts'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '../child-file/child-file.ts'
import { CheckBy } from './check-by.tsx'
import { UntilHour } from './until-hour.tsx'
import { URGENT_WORDS } from './urgent-words.ts'

/** Urgent needs come first on the overview until somebody answers them: that it is urgent, since when and where to read about it; never why. */
export function UrgentNow({ child }: { readonly child: ChildFile }) {
  const needs = urgentNeeds(child.whole)
  if (needs.length === 0) return null
  return (
    <section className="urgent-now" aria-label={child.speak.say(msg`Urgent`)}>
      {needs.map((one) => (
        <OneNeed key={`${one.need} ${one.opens}`} one={one} child={child} />
      ))}
    </section>
  )
}

function OneNeed({ one, child }: { readonly one: UrgentNeed; readonly child: ChildFile }) {
  const { whole, speak, file } = child
  const trail = useNavigation()
  const times = useTimeWords()
  const where = speak.code(one.opens)
  const line = (whole.byKind[urgentNeed.name] ?? []).some(({ id }) => id === one.entry)
  return (
    <div className="first-row">
      <span className="urgent-dot">
        <Icon name="warning" size="small" />
      </span>
      <div className="grow">
        <p className="bold">{speak.say(URGENT_WORDS[one.need])}</p>
        <p className="text-small ink-2">
          {one.beingSeenTo && (
            <>
              <Trans>Somebody is acting on this.</Trans>{' '}
            </>
          )}
          <Trans>Since {times.day(one.since)}</Trans>
        </p>
        {one.until !== undefined && (
          <p>
            <UntilHour until={one.until} />
          </p>
        )}
        {one.check && (
          <p>
            <CheckBy check={one.check} />
          </p>
        )}
        <div className="row wraps">
          {one.opens !== 'care' && !holds(whole, one.opens) ? (
            <span className="text-small">
              <Trans>Ask somebody who can open {where}</Trans>
            </span>
          ) : (
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'child', file, tab: 'journey', folder: one.opens })}
            >
              <Trans>Open {where}</Trans>
            </button>
          )}
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'first-hour', file })}>
            <Trans>What to do now</Trans>
          </button>
          {line && (
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'write', kind: 'urgent-need', file, from: one.entry })}
            >
              <Trans>Write how the child is now</Trans>
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
