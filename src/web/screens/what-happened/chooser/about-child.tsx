import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { organisationNameOf } from '#domain/kinds/any/organisation-named.ts'
import { lastSeen } from '#domain/questions/last-seen.ts'
import { whoIsThis, type WhoIsThis } from '#domain/questions/who-is-this.ts'
import { readWrittenName } from '#names/reading/read.ts'
import { indexNames, search } from '#names/search.ts'
import { NotHere } from '#web/views/child-file/not-here.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Avatar } from '#web/components/name.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildFace, ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { ChildLine } from '../form/child-line.tsx'

/** The child whom the entry is about. */
export function AboutChild({ line, change }: { readonly line: FileLine; readonly change: () => void }) {
  const called = whoIsThis(line.line, todayHere()).called?.text
  return (
    <div className="about row">
      <Avatar name={called ?? '?'} />
      <span className="grow">
        <Trans>
          With{' '}
          <b>
            <ChildLine file={line.line} />
          </b>
        </Trans>
      </span>
      <button type="button" className="plain link" onClick={change}>
        <Trans>Change</Trans>
      </button>
    </div>
  )
}

const SHOWN = 30

/** The children whose files are here; searched in any script. Those seen last come first. */
export function ChooseChild({
  lines,
  choose,
  besides,
}: {
  readonly lines: readonly FileLine[] | null
  readonly choose: (file: FileId) => void
  /** What needs no child, until a name is typed. */
  readonly besides: ReactNode
}) {
  const { t } = useLingui()
  const words = useChildWords()
  const [asked, setAsked] = useState('')
  const wanted = useDeferredValue(asked)
  const children = useMemo(
    () =>
      (lines ?? [])
        .filter((line) => organisationNameOf(line.line) === undefined)
        .map(withNames)
        .sort(lastFirst),
    [lines],
  )
  const byName = useMemo(() => indexNames(children.map((child) => ({ item: child, names: child.names }))), [children])
  const shown =
    wanted.trim() === '' ? children.slice(0, SHOWN) : search(wanted, byName, SHOWN).map((found) => found.key)
  if (lines === null) return null
  if (children.length === 0) {
    return (
      <>
        {besides}
        <EmptyState icon="children" title={<Trans>No child’s file here yet</Trans>}>
          <p>
            <Trans>Open a file under “Children” first.</Trans>
          </p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <TextField
        label={<Trans>With whom?</Trans>}
        hint={<Trans>A name, in any script</Trans>}
        value={asked}
        set={setAsked}
        capitals="words"
      />
      {wanted.trim() === '' && besides}
      {shown.length === 0 && (
        <div role="status">
          <NotHere />
        </div>
      )}
      <ul className="panel rows choose-child" aria-label={t`Children`}>
        {shown.map(({ line, who, months }) => (
          <li key={line.file}>
            <EntryRow
              lead={<ChildFace who={who} />}
              title={<ChildName who={who} months={months} />}
              {...(who.called && { line: words.about(who, months) })}
              {...(caseStatus(line.line).is === 'closed' && {
                state: (
                  <StatusChip tone="plain" icon="folder">
                    <Trans>Closed</Trans>
                  </StatusChip>
                ),
              })}
              open={() => choose(line.file)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

interface Child {
  readonly line: FileLine
  readonly who: WhoIsThis
  readonly months: number | null
  readonly names: ReturnType<typeof readWrittenName>[]
  readonly seen: string
}

function withNames(line: FileLine): Child {
  const day = todayHere()
  const who = whoIsThis(line.line, day)
  const names = [...(who.called ? [who.called.text] : []), ...who.names.map((entry) => entry.body.text)]
  return {
    line,
    who,
    months: monthsOf(line.line, who, day),
    names: [...new Set(names)].map(readWrittenName),
    seen: lastSeen(line.line, day).on ?? '',
  }
}

const lastFirst = (a: Child, b: Child) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0)
