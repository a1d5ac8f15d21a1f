import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { beforeReveal } from '#domain/shown/before-reveal.ts'
import { firstDays, type FirstDays } from '#domain/questions/first-days.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** All children with something open from the first days, one row per child (P10). No help waits for any of it. */
function FirstDaysScreen() {
  const files = useRead(['files'], 'files', (device) => device.files())
  const day = todayHere()
  const children = useMemo(
    () =>
      (files.is === 'read' ? knownChildren(files.value, day) : []).flatMap((child) => {
        const open = firstDays(beforeReveal(child.line.line), day)
        return open === null ? [] : [{ child, open }]
      }),
    [files, day],
  )
  const told = children
    .flatMap(({ child, open }) => (open === 'not-held' ? [] : [{ child, open }]))
    .sort((a, b) => b.open.toDo.length - a.open.toDo.length)
  const notHeld = children.length - told.length
  return (
    <Screen
      title={<Trans>The first days</Trans>}
      sub={<Trans>What is still open, child by child. No help waits for it</Trans>}
      leave="back"
      reading
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {files.is === 'read' && told.length === 0 && (
        <EmptyState icon="done" title={<Trans>Nothing open from the first days</Trans>}>
          <p className="ink-2">
            <Trans>
              A child is listed here for three days after the file is opened, and longer while an entry says that
              something still needs doing.
            </Trans>
          </p>
        </EmptyState>
      )}
      {told.length > 0 && (
        <RowList>
          {told.map(({ child, open }) => (
            <li key={child.line.file}>
              <Row child={child} open={open} />
            </li>
          ))}
        </RowList>
      )}
      {notHeld > 0 && (
        <p className="ink-2">
          <Trans>Files where you cannot see the first days: {notHeld}</Trans>
        </p>
      )}
    </Screen>
  )
}

function Row({ child, open }: { readonly child: KnownChild; readonly open: FirstDays }) {
  const trail = useNavigation()
  const speak = useSpeak(child.line.line)
  const [toDo, underWay, notKnown] = [open.toDo, open.underWay, open.notKnown].map((lines) => speak.codes(lines))
  return (
    <EntryRow
      title={<ChildName who={child.who} months={child.months} />}
      line={
        <>
          {open.toDo.length > 0 && (
            <b className="block in-due">
              <Trans>Still to do: {toDo}</Trans>
            </b>
          )}
          {open.underWay.length > 0 && (
            <span className="block">
              <Trans>Under way: {underWay}</Trans>
            </span>
          )}
          {open.notKnown.length > 0 && (
            <span className="block">
              <Trans>Not known yet: {notKnown}</Trans>
            </span>
          )}
        </>
      }
      open={() => trail.go({ is: 'write', kind: firstHours.name, file: child.line.file })}
    />
  )
}

export const screen = defineScreen('first-days', FirstDaysScreen)
