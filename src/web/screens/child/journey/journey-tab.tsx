import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { EntryId, Folder } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { journey, type JourneyItem } from '#domain/file/journey.ts'
import { KINDS } from '#domain/kinds.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useStepState, useNavigation, useRoute } from '#web/navigation/navigation.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { clashes } from '#web/views/child-file/clashes.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { FolderOnly } from './folder-only.tsx'
import { ClashSheet } from './clash-sheet.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { FindBox, FoundCount } from './find-box.tsx'
import { JourneyRow } from './journey-row.tsx'
import { setbacksOf } from './setbacks.ts'
import { useFindInFile } from './use-find-in-file.ts'
import './journey.css'

const FILTERS = ['all', 'visits', 'words', 'decisions'] as const
type Filter = (typeof FILTERS)[number]

const DECISIONS = new Set(KINDS.filter((kind) => kind.nature === 'decision').map((kind) => kind.name))

function passes(entry: Entry, filter: Filter): boolean {
  if (filter === 'visits') return entry.kind === 'visit'
  if (filter === 'words')
    return (
      entry.kind === 'views' ||
      entry.kind === 'feedback-or-complaint' ||
      entry.toldBy === 'child' ||
      (entry.kind === 'visit' && saidSomething(entry.body))
    )
  return filter === 'all' || DECISIONS.has(entry.kind)
}
const saidSomething = (body: unknown) => {
  const says = typeof body === 'object' && body !== null && 'childSays' in body ? body.childSays : null
  return (
    typeof says === 'object' &&
    says !== null &&
    'answer' in says &&
    (says.answer === 'said' || says.answer === 'showed')
  )
}

/** Months shown at once: a file can be years long, and recent entries are read most. */
const MONTHS = 6

/** Every entry, newest first, with struck ones, those of a newer app, quiet times, and folders that this member does not hold. */
export function JourneyTab({ child }: { readonly child: ChildFile }) {
  const [filter, setFilter] = useStepState<Filter>('filter', 'all')
  const place = useRoute()
  const folder = place.is === 'child' ? place.folder : undefined
  const [most, setMost] = useStepState('months', MONTHS)
  const [shown, setShown] = useState<EntryId | null>(null)
  const [clash, setClash] = useState<readonly Entry[] | null>(null)
  const { months, notHeld } = useMemo(() => journey(child.whole), [child.whole])
  const clashing = useMemo(
    () => new Map(clashes(child.whole).flatMap((standing) => standing.map((entry) => [entry.id, standing] as const))),
    [child.whole],
  )
  const find = useFindInFile(child)
  const searching = find.sought.length > 0
  const back = useMemo(() => setbacksOf(child.whole), [child.whole])
  const chosen = months
    .map((month) => ({
      ...month,
      items: month.items.filter(
        ({ entry }) => passes(entry, filter) && (folder === undefined || entry.folder === folder) && find.finds(entry),
      ),
    }))
    .filter((month) => month.items.length > 0)
  const item = shown === null ? undefined : months.flatMap((month) => month.items).find((one) => one.entry.id === shown)
  if (folder !== undefined && needsReveal(folder) && !child.reveal.revealed)
    return <FolderOnly child={child} folder={folder} />
  return (
    <div className="journey-column">
      <FindBox find={find} />
      <Pills filter={filter} set={setFilter} child={child} />
      {folder !== undefined && <FolderOnly child={child} folder={folder} />}
      <FoundCount
        find={find}
        count={chosen.reduce((sum, { items }) => sum + items.length, 0)}
        revealed={child.reveal.revealed}
      />
      {chosen.length === 0 && !searching && <NothingYet child={child} filter={filter} folder={folder} />}
      {chosen.length > 0 && (
        <div className="panel journey">
          {chosen.slice(0, most).map((month) => (
            <section key={month.month}>
              <MonthHead month={month.month} />
              <ol>
                {month.items.map((one) => (
                  <li key={one.entry.id}>
                    <JourneyRow
                      item={one}
                      child={child}
                      setback={back.get(one.entry.id)}
                      sought={find.sought}
                      texts={find.textsOf(one.entry)}
                      open={() => setShown(one.entry.id)}
                      {...(clashing.has(one.entry.id) && {
                        openClash: () => setClash(clashing.get(one.entry.id) ?? null),
                      })}
                    />
                    <Quiet item={one} shown={filter === 'all' && folder === undefined && !searching} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          {chosen.length > most && (
            <button type="button" className="plain entry-row middle parted" onClick={() => setMost(most + MONTHS)}>
              <span className="grow in-action bold">
                <Trans>Earlier months</Trans>
              </span>
              <Icon name="down" size="small" />
            </button>
          )}
        </div>
      )}
      <NotHeld folders={notHeld} child={child} />
      {item && <EntrySheet item={item} child={child} close={() => setShown(null)} />}
      {clash && <ClashSheet standing={clash} child={child} close={() => setClash(null)} />}
    </div>
  )
}

function Pills({
  filter,
  set,
  child,
}: {
  readonly filter: Filter
  readonly set: (filter: Filter) => void
  readonly child: ChildFile
}) {
  const { t } = useLingui()
  const words = {
    all: msg`All`,
    visits: msg`Visits`,
    words: msg({ message: '{p, select, she {Her words} he {His words} they {Their words} other {The child’s words}}' }),
    decisions: msg`Decisions`,
  }
  return (
    <div className="pills" role="group" aria-label={t`Show only`}>
      {FILTERS.map((one) => (
        <button key={one} type="button" className="pill" aria-pressed={one === filter} onClick={() => set(one)}>
          {child.speak.say(words[one])}
        </button>
      ))}
    </div>
  )
}

function MonthHead({ month }: { readonly month: string }) {
  const times = useTimeWords()
  return (
    <h2 className="journey-month">
      <span className="journey-square" aria-hidden="true" />
      {times.month(month)}
    </h2>
  )
}

/** Because the newest is on top, a quiet time follows the entry that ended it. */
function Quiet({ item, shown }: { readonly item: JourneyItem; readonly shown: boolean }) {
  const { t } = useLingui()
  if (!shown || item.quietDaysBefore === null) return null
  return (
    <p className="journey-quiet ink-2 text-small">{t`${plural(item.quietDaysBefore, { one: '# day with nothing written', other: '# days with nothing written' })}`}</p>
  )
}

function NotHeld({ folders, child }: { readonly folders: readonly Folder[]; readonly child: ChildFile }) {
  if (folders.length === 0) return null
  const names = child.speak.list(folders.map((folder) => child.speak.say(folderWords(folder))))
  return (
    <p className="journey-not-held ink-2 text-small">
      <Icon name="lock" size="tiny" />
      <span>
        <Trans>Not shown, because you do not have the key: {names}</Trans>
      </span>
    </p>
  )
}

function NothingYet({
  child,
  filter,
  folder,
}: {
  readonly child: ChildFile
  readonly filter: Filter
  readonly folder: Folder | undefined
}) {
  const trail = useNavigation()
  return (
    <EmptyState
      icon="book"
      title={
        filter === 'all' && folder === undefined ? (
          <Trans>Nothing is written here that you may read</Trans>
        ) : (
          <Trans>Nothing of this sort is written yet</Trans>
        )
      }
    >
      {folder === undefined && (
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'what-happened', file: child.file })}
        >
          <Trans>Write what happened</Trans>
        </button>
      )}
    </EmptyState>
  )
}
