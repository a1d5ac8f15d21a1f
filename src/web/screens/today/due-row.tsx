import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { askedWhetherCame } from '#domain/kinds/follow-up/task.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { later } from '#web/components/later.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { daysFromToday, todayHere } from '#web/words/today.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { DueItem } from './days-work.ts'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { UntilHour } from '#web/views/urgent/until-hour.tsx'
import { SafetyNotes } from './visit-row.tsx'

/** Loaded lazily: asked of specialists alone, on the day of an appointment. */
const DidChildCome = later(async () => (await import('./did-child-come.tsx')).DidChildCome)

const VISITS = ['visit', 'visit-planned', 'first-visit-after-return', 'ask-again', 'aftercare']

/** Something overdue or due today: what, for whom, and one action for it. */
export function DueRow({ due }: { readonly due: DueItem }) {
  const { child, item, more, anotherDoes } = due
  const { t } = useLingui()
  const speak = useSpeak(child.line.line)
  const trail = useNavigation()
  const words = wordsForToday(item.what)
  const late = -daysFromToday(item.on)
  const { file } = child.line
  const asked = anotherDoes ? undefined : askedWhetherCame(child.line.line, item, todayHere())
  const right = asked && child.line.rights[asked.folder]
  const says = asked ? wordsForToday('appointment').says : words.says
  const act = () => {
    if (words.writes === undefined)
      trail.go(
        words.opens === 'hand-over-page' || words.opens === 'stopped-members'
          ? { is: words.opens, file }
          : { is: 'child', file, tab: words.opens ?? 'plan' },
      )
    else trail.go({ is: 'write', kind: words.writes, file, ...(words.continues && item.entry && { from: item.entry }) })
  }
  return (
    <div className="entry-row due-row">
      <span className="lead mark-due">
        <Icon name="clock" />
      </span>
      <button
        type="button"
        className="plain grow due-what"
        onClick={() => trail.go({ is: 'child', file, tab: 'overview' })}
      >
        <span className="title block">
          <ChildName who={child.who} months={child.months} />
        </span>
        <span className="block text-small">
          <b className="in-due">
            {speak.say(says)}
            {item.time !== undefined && `, ${item.time}`}
            {item.until !== undefined && (
              <>
                {'. '}
                <UntilHour until={item.until} past="duty" />
              </>
            )}
            {item.until === undefined && late > 0 && `, ${t`${plural(late, { one: '# day', other: '# days' })} late`}`}
          </b>
        </span>
        {item.words !== undefined && words.writes === undefined && (
          <span className="line block text-small ink-2">{item.words}</span>
        )}
        <span className="line block text-small ink-2">
          <Since waitingOn={item.waitingOn} on={item.on} />
          {[item.place, item.with && speak.member(item.with)].map((part) => part !== undefined && `. ${part}`)}
          {anotherDoes && item.who && (
            <>
              {'. '}
              <Trans>{speak.who(item.who)} will do this</Trans>
            </>
          )}
          {more > 0 && (
            <>
              {'. '}
              <Trans>And {more} more</Trans>
            </>
          )}
        </span>
        {VISITS.includes(item.what) && <SafetyNotes child={child} />}
      </button>
      {right === 'write' || right === 'keep' ? (
        <Suspense fallback={null}>
          <DidChildCome due={due} />
        </Suspense>
      ) : (
        <Button variant="outline" data-size="sm" onClick={act}>
          {speak.say(words.verb)}
        </Button>
      )}
    </div>
  )
}

function Since({ waitingOn, on }: { readonly waitingOn: string | undefined; readonly on: PlainDate }) {
  const times = useTimeWords()
  if (waitingOn !== undefined) return <Trans>Waits for: {waitingOn}</Trans>
  return daysFromToday(on) === 0 ? <Trans>For today</Trans> : <Trans>Was due {times.nearDay(on)}</Trans>
}
