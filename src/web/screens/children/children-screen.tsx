import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { SearchBox } from '#web/fields/search-box.tsx'
import { later } from '#web/components/later.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { caseNumber, typedNumber } from '#domain/questions/case-number.ts'
import { useRead } from '#web/device/use-read.ts'
import { useWide } from '#web/components/use-wide.ts'
import { FIND } from '#web/frame/shortcuts/shortcuts.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useStep, useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildRow } from './child-row.tsx'
import { matchesFilter, type ChildFilter } from './filters.ts'
import { FilterPills } from './filter-pills.tsx'
import { isCarriedBy, knownChildren, opensFiles, type KnownChild } from '#web/views/child-file/known-child.ts'
import { NotHere } from '#web/views/child-file/not-here.tsx'
import { AtRiskRows, InGroupRows, InRequestRows, MetRows } from '#web/screens/children/met-rows.tsx'
import { useContactLines, useGroupLines } from '#web/views/met-without-file/use-contacts.ts'
import { ChildrenTable } from './children-table.tsx'
import { SavedLists } from './saved-lists.tsx'
import { searchAll } from './search-all.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './children.css'

/** Loaded lazily: a whole file is seldom erased. */
const FilesAside = later(async () => (await import('#web/views/files-aside/files-aside.tsx')).FilesAside)

/** Rows rendered at once; a button adds more. */
const AT_ONCE = 50

function ChildrenScreen() {
  const { t } = useLingui()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, todayHere()) : null), [lines])
  const [asked, setAsked] = useStepState('asked', '')
  const [filters, setFilters] = useStepState<readonly ChildFilter[]>('filters', [])
  const question = useDeferredValue(asked)
  const search = useFindByKey()
  const toggle = (filter: ChildFilter) =>
    setFilters(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter])
  return (
    <Screen
      title={<Trans>Children</Trans>}
      {...(known && { sub: <Counts known={known} /> })}
      under={
        <div className="children-ask">
          <SearchBox
            ref={search}
            label={t`Search a name, in any script`}
            placeholder={t`A name, in any script`}
            capitals="words"
            value={asked}
            set={setAsked}
          />
          <FilterPills chosen={filters} toggle={toggle} />
          <SavedLists
            now={{ asked, filters }}
            show={(question) => {
              setAsked(question.asked)
              setFilters(question.filters)
            }}
          />
        </div>
      }
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <Suspense fallback={null}>
        <FilesAside only="pressing" />
      </Suspense>
      {known &&
        (question.trim() === '' ? (
          <>
            <All known={known} filters={filters} />
            <Suspense fallback={null}>
              <FilesAside only="erased" />
            </Suspense>
          </>
        ) : (
          <Matches known={known} asked={question} filtered={filters.length > 0} />
        ))}
    </Screen>
  )
}

/** The search receives the focus where a person came here by `/`. */
function useFindByKey() {
  const step = useStep()
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const find = () => {
      if (step.delete('find')) search.current?.focus()
    }
    find()
    addEventListener(FIND, find)
    return () => {
      removeEventListener(FIND, find)
    }
  }, [step])
  return search
}

function Counts({ known }: { readonly known: readonly KnownChild[] }) {
  const { t } = useLingui()
  const me = useMe()
  const mine = known.filter((child) => isCarriedBy(child.line.line, me.member, todayHere())).length
  const others = known.length - mine
  if (others === 0) return <>{t`${plural(mine, { one: '# file, yours', other: '# files, all yours' })}`}</>
  return (
    <Trans>
      {mine} yours, {others} shared with you
    </Trans>
  )
}

function All({ known, filters }: { readonly known: readonly KnownChild[]; readonly filters: readonly ChildFilter[] }) {
  const me = useMe()
  const day = todayHere()
  const wide = useWide()
  const [most, setMost] = useStepState(`most of ${filters.join()}`, AT_ONCE)
  const chosen = useMemo(
    () => known.filter((child) => matchesFilter(child, filters, me.member, day)).sort(byName),
    [known, filters, me.member, day],
  )
  if (known.length === 0) return <NoFilesYet />
  if (chosen.length === 0) {
    return (
      <EmptyState icon="children" title={<Trans>No child is in this list</Trans>}>
        <p className="ink-2">
          <Trans>Remove a filter to see more.</Trans>
        </p>
      </EmptyState>
    )
  }
  const left = chosen.length - most
  return (
    <>
      {wide ? (
        <ChildrenTable children={chosen} most={most} />
      ) : (
        <RowList>
          {chosen.slice(0, most).map((child) => (
            <li key={child.line.file}>
              <ChildRow child={child} />
            </li>
          ))}
        </RowList>
      )}
      {left > 0 && (
        <Button variant="outline" onClick={() => setMost(most + AT_ONCE)}>
          <Trans>Show more ({left} left)</Trans>
        </Button>
      )}
      <OpenNew />
    </>
  )
}

const byName = (a: KnownChild, b: KnownChild) =>
  (a.who.called?.text ?? '\uffff').localeCompare(b.who.called?.text ?? '\uffff')

/** A search covers all files on this device, open and closed, and the by-names of people met without a file and of those on the lists of groups. */
function Matches({
  known,
  asked,
  filtered,
}: {
  readonly known: readonly KnownChild[]
  readonly asked: string
  readonly filtered: boolean
}) {
  const { t } = useLingui()
  const day = todayHere()
  const contacts = useContactLines()
  const groups = useGroupLines()
  const { found, met, atRisk, inGroups, inRequests } = useMemo(
    () => searchAll(asked, known, contacts.is === 'read' ? contacts.value : [], groups, day),
    [asked, known, contacts, groups, day],
  )
  const number = typedNumber(asked)
  const byNumber = number === undefined ? [] : known.filter(({ line }) => caseNumber(line.file) === number)
  const count = byNumber.length + found.length + met.length + atRisk.length + inGroups.length + inRequests.length
  return (
    <>
      <div className="section-head" role="status">
        <h2>
          {count === 0 ? (
            <Trans>No name like this</Trans>
          ) : (
            t`${plural(count, { one: '# name like this', other: '# names like this' })}`
          )}
        </h2>
        <span className="text-small ink-2">
          <Trans>any script, any spelling</Trans>
        </span>
      </div>
      {filtered && (
        <p className="ink-2 children-hint">
          <Trans>A search looks at all files on this device. Your filters come back when you clear the search.</Trans>
        </p>
      )}
      {byNumber.length + found.length > 0 && (
        <RowList>
          {byNumber.map((child) => (
            <li key={child.line.file}>
              <ChildRow child={child} />
            </li>
          ))}
          {found.map(({ key: child, ...match }) => (
            <li key={child.line.file}>
              <ChildRow child={child} match={{ ...match, asked }} />
            </li>
          ))}
        </RowList>
      )}
      <MetRows met={met} />
      <AtRiskRows atRisk={atRisk} />
      <InGroupRows inGroups={inGroups} />
      <InRequestRows inRequests={inRequests} />
      {count === 0 && <NotHere />}
      <NoneOfThese empty={count === 0} asked={asked} />
    </>
  )
}

function NoneOfThese({ empty, asked }: { readonly empty: boolean; readonly asked: string }) {
  const trail = useNavigation()
  const me = useMe()
  if (!opensFiles(me.roles)) return null
  return (
    <RowList>
      <li>
        <EntryRow
          lead={<Icon name="plus" />}
          title={empty ? <Trans>Open a new file</Trans> : <Trans>None of these</Trans>}
          line={<Trans>Check once more, then open a new file</Trans>}
          open={() => trail.go({ is: 'already-known', name: asked.trim() })}
        />
      </li>
    </RowList>
  )
}

function OpenNew() {
  const trail = useNavigation()
  const me = useMe()
  if (!opensFiles(me.roles)) return null
  return (
    <>
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.go({ is: 'already-known' })}
      >
        <Trans>Open a new file</Trans>
      </Button>
      <Button
        variant="outline"
        leftSection={<Icon name="children" size="small" />}
        onClick={() => trail.go({ is: 'open-family' })}
      >
        <Trans>A mother and her children</Trans>
      </Button>
      <Button
        variant="outline"
        leftSection={<Icon name="equal" size="small" />}
        onClick={() => trail.go({ is: 'related' })}
      >
        <Trans>The same child, or a relative?</Trans>
      </Button>
    </>
  )
}

function NoFilesYet() {
  const me = useMe()
  return (
    <EmptyState icon="children" title={<Trans>No child’s file is here yet</Trans>}>
      <p className="ink-2">
        {opensFiles(me.roles) ? (
          <Trans>Open the first one, or ask a colleague to give you theirs.</Trans>
        ) : (
          <Trans>A colleague who keeps a file can give you a part of it.</Trans>
        )}
      </p>
      <OpenNew />
    </EmptyState>
  )
}

export const screen = defineScreen('children', ChildrenScreen)
