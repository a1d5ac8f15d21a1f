import './today.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useMemo } from 'react'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { later, Nothing } from '#web/components/later.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SyncStrip } from '#web/frame/sync-strip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { carriedByNobody, carries } from '#domain/continuity/who-carries.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { AgencyNotices } from '#web/views/agency-notices/agency-notices.tsx'
import { accessMatters } from './access-matters.ts'
import { daysWork, type DaysWork } from './days-work.ts'
import { TodaysDues } from './todays-dues.tsx'
import { duesOfDanger, useQuiet } from './quiet/use-quiet.ts'
import { UrgentToday } from './urgent-today.tsx'
import { MadeVisitRow, VisitRow } from './visit-row.tsx'
import { NextVisit } from './next-visit.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Loaded lazily: needs the words of every kind, and is rarely there. */
const SentBackRow = later(async () => (await import('./sent-back-row.tsx')).SentBackRow)

/** Loaded lazily: nearly everybody has met their supervisors. */
const StillToMeet = later(async () => (await import('#web/views/colleagues/still-to-meet.tsx')).StillToMeet)

/** Loaded lazily: a whole file is seldom erased. */
const FilesAside = later(async () => (await import('#web/views/files-aside/files-aside.tsx')).FilesAside)

/** Loaded lazily: a child between two workers, or one whose worker has left. */
const HandOvers = later(async () => (await import('./hand-overs.tsx')).HandOvers)

/** Loaded lazily: few parts of a file are given until a day. */
const AccessToday = later(async () => (await import('./access-today.tsx')).AccessToday)

/** Loaded lazily: what others must do first. */
const Waiting = later(async () => (await import('./waiting-on-others.tsx')).WaitingOnOthers)

/** A day on which nothing is due. */
const QuietDay = later(async () => (await import('./quiet-day.tsx')).QuietDay, Nothing)

/** Loaded lazily: needs the words of every kind. */
const DraftsOfAll = later(async () => (await import('#web/views/drafts/drafts-kept.tsx')).DraftsOfAll)

/** Loaded lazily: few members set quiet hours. */
const QuietNote = later(async () => (await import('./quiet/quiet-note.tsx')).QuietNote)

/** Loaded lazily: an import is seldom undone, and a request to agree ends within a day. */
const UndoAsked = later(async () => (await import('./notices/undo-asked.tsx')).UndoAsked)

const BesideTheDay = later(async () => (await import('./rare-notices.tsx')).RareNotices)

/** Loaded lazily: what waits for supervisors, custodians, coordinators and focal points. */
const WaitsForYou = later(async () => (await import('#web/views/waits/waits-for-you.tsx')).WaitsForYou)

/** Loaded lazily: a focal point seldom asks for a mark. */
const MarksAsked = later(async () => (await import('./marks-asked.tsx')).MarksAsked)

/** Loaded lazily: somebody from outside seldom asks, and names of all scripts are compared. */
const RequestsToday = later(async () => (await import('./requests-today.tsx')).RequestsToday)

const OF_OFFICES = ['to-approve', 'let-in', 'focal-point', 'table', 'false-records', 'budget', 'cut'] as const

/** The day: what is saved and sent, who is visited, what is late, one thing to consider. */
export function TodayScreen() {
  const { t } = useLingui()
  const trail = useNavigation()
  const me = useMe()
  const day = todayHere()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, day) : null), [lines, day])
  const quiet = useQuiet()
  const held = quiet.hours !== null
  const work = useMemo(
    () => (known ? daysWork(held ? duesOfDanger(known) : known, me.member, day) : null),
    [known, held, me.member, day],
  )
  const times = useTimeWords()
  return (
    <Screen
      title={<Trans>Today</Trans>}
      sub={times.longDay(day)}
      under={<SyncStrip />}
      actions={
        <button
          type="button"
          className="plain icon-button"
          aria-label={t`Calendar`}
          onClick={() => trail.go({ is: 'calendar' })}
        >
          <Icon name="calendar" />
        </button>
      }
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <Suspense fallback={null}>
        {known && <WaitsForYou known={known} shows={['report']} />}
        {known && <MarksAsked known={known} />}
      </Suspense>
      {known && <UrgentToday known={known} />}
      <Suspense fallback={null}>
        {known && <RequestsToday known={known} />}
        {known && !held && <WaitsForYou known={known} shows={OF_OFFICES} />}
      </Suspense>
      <AgencyNotices known={known} held={held} />
      <Suspense fallback={null}>
        <FilesAside only="pressing" />
        {quiet.hours && <QuietNote hours={quiet.hours} showAll={quiet.showAll} />}
      </Suspense>
      {!held && (
        <Suspense fallback={null}>
          <UndoAsked />
        </Suspense>
      )}
      {held ? (
        work && <TodaysDues work={work} />
      ) : (
        <>
          <Suspense fallback={null}>
            <StillToMeet />
          </Suspense>
          {known && work && <Day known={known} work={work} day={day} />}
        </>
      )}
    </Screen>
  )
}

function Day({
  known,
  work,
  day,
}: {
  readonly known: readonly KnownChild[]
  readonly work: DaysWork
  readonly day: PlainDate
}) {
  const me = useMe()
  const { visits, made, overdue } = work
  const carriedByNobodyElse = useMemo(
    () => known.filter(({ line: { line } }) => carriedByNobody(line) && carries(line, me.member)),
    [known, me.member],
  )
  const matters = useMemo(
    () => known.flatMap((child) => accessMatters(child.line, me.member, day).map((matter) => ({ child, matter }))),
    [known, me.member, day],
  )
  const between = work.handOvers.map(({ child }) => child)
  const nothing =
    visits.length +
      made.length +
      work.today.length +
      overdue.length +
      work.sentBack.length +
      between.length +
      matters.length +
      carriedByNobodyElse.length ===
    0
  const total = visits.length + made.length
  const done = made.length
  return (
    <div className="day">
      <div className="day-main">
        {nothing && (
          <Suspense fallback={null}>
            <QuietDay work={work} known={known} />
          </Suspense>
        )}
        {between.length + carriedByNobodyElse.length > 0 && (
          <Suspense fallback={null}>
            <HandOvers children={between} left={carriedByNobodyElse} />
          </Suspense>
        )}
        {matters.length > 0 && (
          <Suspense fallback={null}>
            <AccessToday matters={matters} />
          </Suspense>
        )}
        {total > 0 && (
          <>
            <SectionHead
              title={<Trans>Visits today</Trans>}
              side={
                done > 0 ? (
                  <Trans>
                    {done} of {total} done
                  </Trans>
                ) : undefined
              }
            />
            <RowList>
              {visits.map((planned) => (
                <li key={planned.visit.id}>
                  <VisitRow planned={planned} />
                </li>
              ))}
              {made.map((visit) => (
                <li key={visit.visit.id}>
                  <MadeVisitRow made={visit} />
                </li>
              ))}
            </RowList>
          </>
        )}
        <CameBack work={work} />
        <TodaysDues work={work} />
      </div>
      <div className="day-side">
        {!nothing && total === 0 && <NextVisit work={work} />}
        <Suspense fallback={null}>
          <DraftsOfAll known={known} />
          {work.waitingOnOthers.length > 0 && <Waiting dues={work.waitingOnOthers} />}
          <BesideTheDay known={known} day={day} />
        </Suspense>
      </div>
    </div>
  )
}

/** A question that a second person sent back belongs to its author again. */
function CameBack({ work: { sentBack } }: { readonly work: DaysWork }) {
  if (sentBack.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Sent back to you</Trans>} />
      <RowList>
        {sentBack.map((one) => (
          <li key={one.asked.id}>
            <Suspense fallback={null}>
              <SentBackRow sentBack={one} />
            </Suspense>
          </li>
        ))}
      </RowList>
    </>
  )
}

export const screen = defineScreen('today', TodayScreen)
