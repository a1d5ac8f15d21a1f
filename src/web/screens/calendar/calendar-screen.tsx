import './calendar.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { addDays } from '#domain/entry/plain-date.ts'
import type { Due } from '#domain/file/due.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { useWide } from '#web/components/use-wide.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { StepBar } from '#web/frame/step-bar.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { dueTo } from '#domain/continuity/who-carries.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { daysOfWeek, mondayOf } from './week.ts'
import { itemsInMonth, monthAfter } from './in-month.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/**
 * On a laptop a week with its days side by side, on a phone a month by days, in the neutral words of *Today*: no paper, court or body is named. It stays in the app; the phone's calendar would show it to anyone who looks at it,
 * and to those who keep its backups.
 */
function CalendarScreen() {
  const { t } = useLingui()
  const me = useMe()
  const day = todayHere()
  const times = useTimeWords()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, day) : []), [lines, day])
  const mine = useMemo(
    () =>
      known
        .map((child) => ({
          child,
          due: child.line.due.filter(
            (item) => dueTo(child.line.line, item, me.member, child.line.rights, day) !== null,
          ),
        }))
        .filter(({ due }) => due.length > 0),
    [known, me.member, day],
  )
  const week = useWide()
  const [monday, setMonday] = useStepState('week', mondayOf(day))
  const [month, setMonth] = useStepState('month', day.slice(0, 7))
  const everybodys = useDraft('calendar everybody', false)
  const all = everybodys.value || mine.length === 0
  const shown = useMemo(() => (all ? known.map((child) => ({ child, due: child.line.due })) : mine), [all, known, mine])
  const days = useMemo(() => (week ? [] : itemsInMonth(shown, month)), [shown, week, month])
  return (
    <Screen title={<Trans>Calendar</Trans>} leave="back">
      {week ? (
        <StepBar back={() => setMonday(addDays(monday, -7))} on={() => setMonday(addDays(monday, 7))}>
          <Trans>
            {times.day(monday)} to {times.day(addDays(monday, 6))}
          </Trans>
        </StepBar>
      ) : (
        <StepBar back={() => setMonth(monthAfter(month, -1))} on={() => setMonth(monthAfter(month, 1))}>
          {times.month(month)}
        </StepBar>
      )}
      {mine.length > 0 && (mine.length < known.length || all) && (
        <div className="pills" role="group" aria-label={t`Show only`}>
          <button type="button" className="pill" aria-pressed={!all} onClick={() => everybodys.set(all ? false : true)}>
            {!all && <Icon name="tick" size="tiny" />}
            <Trans>Mine</Trans>
          </button>
        </div>
      )}
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {week && lines && (
        <div className="week">
          {daysOfWeek(shown, monday).map((one) => (
            <Panel
              key={one.day}
              title={times.day(one.day)}
              {...(one.day === day && { side: <span className="text-small ink-2">{t`today`}</span> })}
            >
              <ul>
                {byChild(one.items).map(({ child, dues }) => (
                  <li key={`${child.line.file} ${dues[0]?.time ?? ''}`}>
                    <InWeek child={child} dues={dues} />
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
        </div>
      )}
      {!week && lines && days.length === 0 && (
        <EmptyState icon="calendar" title={<Trans>Nothing planned this month</Trans>}>
          <p className="ink-2">
            <Trans>Planned visits and promises appear here by themselves.</Trans>
          </p>
        </EmptyState>
      )}
      {days.map((one) => (
        <section key={one.day} className="stack tight">
          <SectionHead title={times.longDay(one.day)} side={one.day === day ? <Trans>today</Trans> : undefined} />
          <RowList>
            {byChild(one.items).map(({ child, dues }) => (
              <li key={`${child.line.file} ${dues[0]?.time ?? ''}`}>
                <Item child={child} dues={dues} />
              </li>
            ))}
          </RowList>
        </section>
      ))}
    </Screen>
  )
}

interface DuesOfChild {
  readonly child: KnownChild
  readonly dues: readonly Due[]
}

/** Each child once in a day, at the first time that was said, with all that is due then or at no time. */
function byChild(items: readonly { readonly line: { readonly child: KnownChild }; readonly due: Due }[]) {
  const rows: { child: KnownChild; dues: Due[] }[] = []
  for (const { line, due } of items) {
    const row = rows.find(({ child, dues }) => child === line.child && isOneRow(dues[0]?.time, due.time))
    if (row) row.dues.push(due)
    else rows.push({ child: line.child, dues: [due] })
  }
  return rows
}

const isOneRow = (first: string | undefined, next: string | undefined) => next === undefined || next === first

/** In a day of the week: the time, who, and neutral words. */
function InWeek({ child, dues }: DuesOfChild) {
  const trail = useNavigation()
  const speak = useSpeak(child.line.line)
  const time = dues[0]?.time
  return (
    <button
      type="button"
      className="plain week-item"
      onClick={() => trail.go({ is: 'child', file: child.line.file, tab: 'plan' })}
    >
      {time !== undefined && <b className="block">{time}</b>}
      <b className="block">
        <ChildName who={child.who} months={child.months} />
      </b>
      {dues.map(({ what, entry }, at) => (
        <span key={`${what} ${entry ?? String(at)}`} className="block ink-2">
          {speak.say(wordsForToday(what).says)}
        </span>
      ))}
    </button>
  )
}

function Item({ child, dues }: DuesOfChild) {
  const trail = useNavigation()
  const speak = useSpeak(child.line.line)
  return (
    <EntryRow
      title={<ChildName who={child.who} months={child.months} />}
      line={dues.map(({ what, entry, time, waitingOn }, at) => (
        <span key={`${what} ${entry ?? String(at)}`} className="block">
          {speak.say(wordsForToday(what).says)}
          {time !== undefined && `, ${time}`}
          {waitingOn !== undefined && (
            <>
              {'. '}
              <Trans>Waits for: {waitingOn}</Trans>
            </>
          )}
        </span>
      ))}
      open={() => trail.go({ is: 'child', file: child.line.file, tab: 'plan' })}
    />
  )
}

export const screen = defineScreen('calendar', CalendarScreen)
