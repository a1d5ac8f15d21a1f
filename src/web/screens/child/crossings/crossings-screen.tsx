import '../child.css'
import '#web/views/slip-paper/slip.css'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { relativesFiles, whatCrosses, type Crossed, type RelativesFile } from '#domain/families/what-crosses.ts'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { CarriedHere } from './carried-here.tsx'
import { CarryOver } from './carry-over.tsx'
import type { CarriedPacket } from '#web/views/child-file/carried-between-files.ts'
import { useCarried } from '#web/screens/child/crossings/use-carried.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The wall between this file and those of relatives, in both directions (P19, P20): each thing that crosses, who decided it, until when, and what has ended. */
function CrossingsScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen
      title={<Trans>Shared with relatives’ files</Trans>}
      sub={<Trans>Nothing is shared until two people decide</Trans>}
      leave="back"
    >
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && (
        <RevealedOnly file={file}>
          <Walls view={view.value} />
        </RevealedOnly>
      )}
    </Screen>
  )
}

function Walls({ view }: { readonly view: FileView }) {
  const relatives = relativesFiles(view.caseFile)
  const carried = useCarried()
  const speak = useSpeak(view.caseFile)
  const known = relatives === 'not-held' ? [] : relatives
  const here = (carried ?? []).filter(({ body }) => body.into === view.file)
  const fromOthers = here.filter(({ body }) => !known.some(({ file }) => file === body.from))
  return (
    <>
      {known.map((relative) => (
        <Wall key={relative.file} view={view} relative={relative} carried={carried ?? []} />
      ))}
      {fromOthers.length > 0 && (
        <Panel title={<Trans>From the file of a relative to this one</Trans>}>
          <CarriedHere carried={fromOthers} speak={speak} />
        </Panel>
      )}
      {known.length === 0 && fromOthers.length === 0 && carried !== null && (
        <NothingHere held={relatives !== 'not-held'} />
      )}
    </>
  )
}

function NothingHere({ held }: { readonly held: boolean }) {
  if (held) return <EmptyState icon="swap" title={<Trans>No relative’s file is linked</Trans>} />
  return (
    <EmptyState icon="lock" title={<Trans>You cannot open this part of the file</Trans>}>
      <p className="ink-2">
        <Trans>Linked files are listed with the people around the child.</Trans>
      </p>
    </EmptyState>
  )
}

interface WallProps {
  readonly view: FileView
  readonly relative: RelativesFile
  readonly carried: readonly CarriedPacket[]
}

function Wall({ view, relative, carried }: WallProps) {
  const { caseFile, file } = view
  const trail = useNavigation()
  const speak = useSpeak(caseFile)
  const theirs = useRead(['files'], relative.file, (device) => device.file(relative.file))
  const other = theirs.is === 'read' ? theirs.value.caseFile : null
  const called = speak.who(relative.person)
  return (
    <section className="crossing-wall">
      <h2>
        <bdi>{called}</bdi>
      </h2>
      <Panel title={<Trans>From this file to that of {called}</Trans>}>
        <Side crossed={whatCrosses(caseFile, relative.file, todayHere())} speak={speak} />
      </Panel>
      {theirs.is === 'read' && <CarryOver view={view} theirs={theirs.value} carried={carried} speak={speak} />}
      <Panel title={<Trans>From the file of {called} to this one</Trans>}>
        {other ? (
          <OtherSide other={other} to={file} />
        ) : theirs.is === 'reading' ? null : (
          <CarriedHere
            carried={carried.filter(({ body }) => body.from === relative.file && body.into === file)}
            speak={speak}
          />
        )}
      </Panel>
      <Button
        variant="outline"
        leftSection={<Icon name="pencil" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'file-link', file })}
      >
        <Trans>Decide what to share, or stop</Trans>
      </Button>
    </section>
  )
}

function OtherSide({ other, to }: { readonly other: CaseFile; readonly to: FileId }) {
  const speak = useSpeak(other)
  return <Side crossed={whatCrosses(other, to, todayHere())} speak={speak} />
}

function Side({ crossed, speak }: { readonly crossed: readonly Crossed[]; readonly speak: Speak }) {
  if (crossed.length === 0) {
    return (
      <p className="crossing-note note">
        <Icon name="lock" size="tiny" />
        <span>
          <Trans>Nothing is shared, and nothing ever was.</Trans>
        </span>
      </p>
    )
  }
  return (
    <>
      <ul className="rows">
        {crossed.map((one) => (
          <li key={`${one.link} ${one.crossing}`}>
            <EntryRow
              title={speak.code(one.crossing)}
              line={<Line one={one} speak={speak} />}
              state={<State one={one} speak={speak} />}
            />
          </li>
        ))}
      </ul>
      {crossed.some(({ is }) => is === 'crosses') && (
        <p className="crossing-note text-small ink-2">
          <Trans>
            Sharing opens no folder. A colleague with both files sees the notes here. A colleague with only the other
            file is given these notes, under a separate key.
          </Trans>
        </p>
      )}
    </>
  )
}

function Line({ one, speak }: { readonly one: Crossed; readonly speak: Speak }) {
  const who = speak.everyone(one.decidedBy)
  return (
    <>
      <Trans>
        Decided by {who} on {speak.day(one.since)}
      </Trans>
      {one.unconfirmed && (
        <>
          <br />
          <Trans>A second person has not confirmed it yet</Trans>
        </>
      )}
      {one.shown.length > 0 && (
        <>
          <br />
          <Trans>Visible there: {speak.list([...new Set(one.shown.map((entry) => entryTitle(entry, speak)))])}</Trans>
        </>
      )}
    </>
  )
}

function State({ one, speak }: { readonly one: Crossed; readonly speak: Speak }) {
  if (one.is === 'ended')
    return (
      <StatusChip tone="plain">
        <Trans>ended {speak.day(one.until)}</Trans>
      </StatusChip>
    )
  if (one.is === 'held-back')
    return (
      <StatusChip tone="due">
        <Trans>not shared: two decisions differ</Trans>
      </StatusChip>
    )
  return (
    <StatusChip tone="action" icon="swap">
      <Trans>shared until {speak.day(one.until)}</Trans>
    </StatusChip>
  )
}

export const screen = defineScreen('crossings', CrossingsScreen)
