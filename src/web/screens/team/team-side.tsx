import { Plural, Trans } from '@lingui/react/macro'
import { mayAnswer } from '#domain/file/approvals.ts'
import { KINDS } from '#domain/kinds.ts'
import { workloads } from '#domain/supervision/workload.ts'
import { todayHere } from '#web/words/today.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { Panel } from '#web/components/panel.tsx'
import { Name } from '#web/components/name.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { QuestionOfEntry } from '#web/views/reveal/question-of-entry.tsx'
import type { TeamChild } from './team-rows.ts'

const SHOWN = 4

/** The oldest questions that wait for this supervisor as the second person. */
export function ToApprovePanel({ children }: { readonly children: readonly TeamChild[] }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const speak = useSpeak(null)
  const me = useMe()
  const waiting = children
    .flatMap((one) => one.row.waiting.flatMap((item) => (mayAnswer(item.entry, me.member) ? [{ one, item }] : [])))
    .sort((a, b) => (a.item.since < b.item.since ? -1 : 1))
  const count = waiting.length
  return (
    <Panel
      title={<Trans>To approve</Trans>}
      side={
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'approvals' })}>
          <Trans>All {count}</Trans>
        </button>
      }
    >
      {count === 0 && (
        <p className="team-note ink-2">
          <Trans>Nothing waits for you.</Trans>
        </p>
      )}
      <ul>
        {waiting.slice(0, SHOWN).map(({ one, item }) => (
          <li key={item.entry.id}>
            <button
              type="button"
              className="plain entry-row"
              onClick={() => trail.go({ is: 'approval', file: one.child.line.file, entry: item.entry.id })}
            >
              <span className="grow">
                <span className="title block">
                  <QuestionOfEntry entry={item.entry} speak={speak} />
                </span>
                <span className="line block">
                  <ChildName who={one.child.who} months={one.child.months} />,{' '}
                  <Trans>asked by {speak.member(item.entry.by)}</Trans>
                </span>
              </span>
              <span className="text-small ink-2">{times.day(item.since)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Files per worker, also of one who left, and how many children should be seen often; ordered by name. A name opens the review of that caseload; of one who left, the page that gives the children on. */
export function WorkloadPanel({ children }: { readonly children: readonly TeamChild[] }) {
  const me = useMe()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const members = useRead(['members'], 'members', (device) => device.members())
  const left = members.is === 'read' ? members.value.filter((one) => one.removed).map((one) => one.member) : []
  const loads = workloads(
    KINDS,
    children.map((one) => one.child.line.line),
    todayHere(),
  ).toSorted((a, b) => speak.member(a.member).localeCompare(speak.member(b.member)))
  const most = Math.max(1, ...loads.map((load) => load.files))
  return (
    <Panel title={<Trans>Caseload of each worker</Trans>}>
      <ul className="workload">
        {loads.map((load) => (
          <li key={load.member}>
            <button
              type="button"
              className="plain link"
              onClick={() =>
                trail.go({ is: left.includes(load.member) ? 'caseload' : 'caseload-review', member: load.member })
              }
            >
              {load.member === me.member ? <Trans>You</Trans> : <Name>{speak.member(load.member)}</Name>}{' '}
              {left.includes(load.member) && (
                <StatusChip tone="due">
                  <Trans>Has left</Trans>
                </StatusChip>
              )}
            </button>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * load.files) / most} height="12" rx="2" fill="var(--hw-action-line)" />
              <rect width={(100 * load.often) / most} height="12" rx="2" fill="var(--hw-action)" />
            </svg>
            <span className="figures">
              {load.files}
              <span className="sr-only">
                {' '}
                <Trans>
                  <Plural value={load.files} one="file" other="files" />, {load.often} to be seen often
                </Trans>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="workload-key text-small ink-2">
        <span className="swatch dark" aria-hidden="true" />
        <Trans>often seen</Trans>
        <span className="swatch" aria-hidden="true" />
        <Trans>others</Trans>
      </p>
      <p className="team-note text-small ink-2">
        <Trans>Choose a name to go through that caseload, one child after another.</Trans>
      </p>
    </Panel>
  )
}
