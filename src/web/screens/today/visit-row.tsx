import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import type { MadeVisit, PlannedVisit } from './days-work.ts'
import { safetyLines } from '#web/views/child-file/safety-lines.ts'
import { safetyWords } from '#web/views/child-file/safety-words.ts'

/** A planned visit: where, what to mind, and what must never be done on the way. */
export function VisitRow({ planned }: { readonly planned: PlannedVisit }) {
  const speak = useSpeak(planned.child.line.line)
  const { place, placeName, mind, from, until } = planned.visit.body
  const hours = from !== undefined && until !== undefined ? `${from}–${until}` : from
  // A list does not name a shelter.
  const named = placeName === undefined || place === 'shelter' ? null : placeName
  const where =
    place === 'other' && named !== null ? named : [speak.code(place), named].filter((part) => part !== null).join(', ')
  return (
    <DayRow child={planned.child} lead={<Icon name="calendar" />}>
      <span className="line block">
        {hours !== undefined && <b>{hours} </b>}
        {where}
        {mind !== undefined && `. ${mind}`}
      </span>
      <SafetyNotes child={planned.child} />
    </DayRow>
  )
}

export function MadeVisitRow({ made }: { readonly made: MadeVisit }) {
  const times = useTimeWords()
  const written = times.moment(Date.parse(made.visit.recordedAt))
  return (
    <DayRow
      child={made.child}
      lead={
        <span className="mark-safe">
          <Icon name="tick" />
        </span>
      }
    >
      <span className="line block">
        {made.visit.body.child === 'not-met' ? (
          <Trans>Tried: child not met. Written {written}</Trans>
        ) : (
          <Trans>Visited. Written {written}</Trans>
        )}
      </span>
      {made.child.line.unsent > 0 && (
        <span className="note in-wait bold">
          <Icon name="here" size="tiny" />
          <Trans>On this device only</Trans>
        </span>
      )}
    </DayRow>
  )
}

/** Two lines at most: the rest is in the child's file, which the row opens. */
const MOST = 2

export function SafetyNotes({ child }: { readonly child: KnownChild }) {
  const speak = useSpeak(child.line.line)
  return safetyLines(child.line.line)
    .slice(0, MOST)
    .map((line, index) => (
      <span
        key={index}
        className={line.is === 'not-known' ? 'note in-due day-safety' : 'note in-unsafe bold day-safety'}
      >
        <span className={line.is === 'not-known' ? 'mark-due' : 'mark-unsafe'}>
          <Icon name={line.is === 'not-known' ? 'unknown' : 'unsafe'} size="tiny" />
        </span>
        {safetyWords(line, speak, false)}
      </span>
    ))
}

function DayRow({
  child,
  lead,
  children,
}: {
  readonly child: KnownChild
  readonly lead: ReactNode
  readonly children: ReactNode
}) {
  const trail = useNavigation()
  const words = useChildWords()
  return (
    <button
      type="button"
      className="plain entry-row"
      onClick={() => trail.go({ is: 'child', file: child.line.file, tab: 'overview' })}
    >
      <span className="lead">{lead}</span>
      <span className="grow">
        <span className="block day-who">
          <span className="title">
            <ChildName who={child.who} months={child.months} />
          </span>{' '}
          {child.who.called && <span className="ink-2 text-small">{words.age(child.who, child.months)}</span>}
        </span>
        {children}
      </span>
      <span className="ink-3">
        <Icon name="forward" size="small" />
      </span>
    </button>
  )
}
