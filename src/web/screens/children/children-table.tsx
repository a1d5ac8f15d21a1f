import './children-table.css'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useMemo } from 'react'
import type { MemberId } from '#domain/entry/ids.ts'
import { Icon } from '#web/components/icon.tsx'
import { moveByArrows } from '#web/components/move-by-arrows.ts'
import { useRead } from '#web/device/use-read.ts'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation, useStepState } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { ChildFace, ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { ChildStateChip, SinceLookedLater } from './child-row.tsx'
import { CHILD_COLUMNS, sortedRows, tableRow, type ChildColumn, type ChildSort, type TableRow } from './table-row.ts'

const HEADINGS: Readonly<Record<ChildColumn, MessageDescriptor>> = {
  name: msg({ context: 'heading of a column of children', message: 'Name' }),
  age: msg({ context: 'heading of a column of children', message: 'Age' }),
  lives: msg({ context: 'heading of a column of children', message: 'Lives with' }),
  seen: msg({ context: 'heading of a column of children', message: 'Last seen' }),
  visit: msg({ context: 'heading of a column of children', message: 'Next visit' }),
  next: msg({ context: 'heading of a column of children', message: 'What is next' }),
  worker: msg({ context: 'heading of a column of children', message: 'Caseworker' }),
}

/** Who was not seen for longest comes first. */
const FIRST_SORT: ChildSort = { by: 'seen', down: true }

/** The children as a table, for a laptop: sorted by any column, moved through with the arrow keys. A missing child is always on top. */
export function ChildrenTable({ children, most }: { readonly children: readonly KnownChild[]; readonly most: number }) {
  const { i18n } = useLingui()
  const me = useMe()
  const day = todayHere()
  const { member } = useSpeak(null)
  const named = useRead(['members'], 'members', (device) => device.members())
  const [sort, setSort] = useStepState('sort', FIRST_SORT)
  const rows = useMemo(() => children.map((child) => tableRow(child, day)), [children, day])
  const sorted = useMemo(() => {
    const names = new Map(named.is === 'read' ? named.value.map((one) => [one.member, one.name]) : [])
    const words = {
      language: i18n.locale,
      code: (code: string) => i18n._(codeWords(code)),
      member: (id: MemberId) => names.get(id) ?? '',
    }
    return sortedRows(rows, sort, words).slice(0, most)
  }, [rows, sort, most, named, i18n])
  const ofOthers = children.some(({ line }) => !isCarriedBy(line.line, me.member))
  const columns = CHILD_COLUMNS.filter((column) => column !== 'worker' || ofOthers)
  const sortBy = (by: ChildColumn) => {
    setSort(sort.by === by ? { by, down: !sort.down } : { by, down: by === 'seen' })
  }
  return (
    <div className="panel scrolls-sideways">
      <table className="children-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.by !== column ? 'none' : sort.down ? 'descending' : 'ascending'}
              >
                <button type="button" className="plain" onClick={() => sortBy(column)}>
                  {i18n._(HEADINGS[column])}
                  <span className={sort.by === column && !sort.down ? 'sort-mark up' : 'sort-mark'}>
                    <Icon name="down" size="tiny" />
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrows}>
          {sorted.map((row) => (
            <ChildTableRow key={row.child.line.file} row={row} columns={columns} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChildTableRowProps {
  readonly row: TableRow
  readonly columns: readonly ChildColumn[]
  readonly member: (member: MemberId) => string
}

function ChildTableRow({ row, columns, member }: ChildTableRowProps) {
  const trail = useNavigation()
  const words = useChildWords()
  const { i18n } = useLingui()
  const { child, facts, missing, worker } = row
  const open = () => trail.go({ is: 'child', file: child.line.file, tab: 'overview' })
  const cell = (column: Exclude<ChildColumn, 'name'>) => {
    switch (column) {
      case 'age':
        return words.about(child.who, child.months)
      case 'lives':
        return facts.arrangement === null ? null : i18n._(codeWords(facts.arrangement))
      case 'seen':
        return <SeenCell row={row} />
      case 'visit':
        return <VisitCell row={row} />
      case 'next':
        return <NextCell row={row} />
      case 'worker':
        return worker === null ? null : <bdi>{member(worker)}</bdi>
    }
  }
  return (
    <tr className={missing ? 'is-missing' : undefined} onClick={open}>
      <th scope="row">
        <button
          type="button"
          className="plain child-cell"
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          <ChildFace who={child.who} />
          <span className="title">
            <ChildName who={child.who} months={child.months} />
          </span>
        </button>
        <Suspense fallback={null}>
          <SinceLookedLater line={child.line} />
        </Suspense>
      </th>
      {columns.flatMap((column) =>
        column === 'name'
          ? []
          : [
              <td key={column} className={column === 'next' ? 'next' : undefined}>
                {cell(column)}
              </td>,
            ],
      )}
    </tr>
  )
}

function SeenCell({ row }: { readonly row: TableRow }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const { seen } = row.facts
  // Only the folder of visits tells when the child was last seen.
  if (seen.mayBeMore) return <span className="ink-2">–</span>
  if (seen.on === null || seen.daysAgo === null) return <Trans>Not seen yet</Trans>
  const { daysAgo } = seen
  if (daysAgo < 2) return <>{times.nearDay(seen.on)}</>
  return (
    <>
      {times.day(seen.on)}
      <span className="ink-2">, {t`${plural(daysAgo, { one: '# day', other: '# days' })}`}</span>
    </>
  )
}

function VisitCell({ row }: { readonly row: TableRow }) {
  const times = useTimeWords()
  if (row.noVisits)
    return (
      <span className="ink-2">
        <Trans>On hold</Trans>
      </span>
    )
  if (row.visit === null)
    return (
      <span className="in-due">
        <Trans>Not planned</Trans>
      </span>
    )
  return <>{times.nearDay(row.visit)}</>
}

/** The state of the file, if it has one; else the first thing that is due. */
function NextCell({ row }: { readonly row: TableRow }) {
  const times = useTimeWords()
  const { say } = useSpeak(row.child.line.line)
  if (row.facts.state) return <ChildStateChip state={row.facts.state} />
  if (!row.due)
    return (
      <span className="ink-2">
        <Trans>Nothing is due</Trans>
      </span>
    )
  return (
    <span className="block">
      {say(wordsForToday(row.due.what).says)}
      <span className="ink-2">, {times.nearDay(row.due.on)}</span>
    </span>
  )
}
