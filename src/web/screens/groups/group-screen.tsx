import { mayWriteIn } from '#web/device/may-write-in.ts'
import './groups.css'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { groupList } from '#domain/kinds/before/group-list.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { summaryLine, entryName } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { HandOverTablet } from './hand-over-tablet.tsx'
import { MarkAttendance } from './marking.tsx'
import { GridTable } from './grid-table.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** One group: attendance today by tapping, the last days as a grid, what was done. */
function GroupScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const called = view.is === 'read' ? current(view.value.caseFile, groupList)[0]?.body.called : undefined
  return (
    <Screen title={called === undefined ? <Trans>A group</Trans> : <bdi>{called}</bdi>} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Group view={view.value} />}
    </Screen>
  )
}

function Group({ view }: { readonly view: FileView }) {
  const trail = useNavigation()
  const writes = mayWriteIn(view, 'care')
  return (
    <div className="stack">
      {writes && <MarkAttendance view={view} />}
      <GridTable file={view.caseFile} />
      {writes && (
        <div className="group-acts">
          <Button
            variant="outline"
            leftSection={<Icon name="pencil" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'group-note', file: view.file })}
          >
            <Trans>What the group did</Trans>
          </Button>
          <Button
            variant="outline"
            leftSection={<Icon name="school" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'prevention-session', file: view.file })}
          >
            <Trans>A prevention session</Trans>
          </Button>
        </div>
      )}
      <Notes view={view} />
      {writes && <HandOverTablet view={view} />}
    </div>
  )
}

const NOTES = ['group-note', 'prevention-session']
const SHOWN = 20

function Notes({ view: { caseFile } }: { readonly view: FileView }) {
  const speak = useSpeak(caseFile)
  const notes = NOTES.flatMap((kind) => caseFile.byKind[kind] ?? []).sort((a, b) =>
    endOf(a.at) < endOf(b.at) ? 1 : -1,
  )
  if (notes.length === 0)
    return <EmptyState icon="pencil" title={<Trans>Nothing written about this group yet</Trans>} />
  return (
    <>
      <SectionHead title={<Trans>What was done</Trans>} />
      <RowList>
        {notes.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <EntryRow
              title={entryName(entry, speak) ?? entry.kind}
              line={`${speak.day(endOf(entry.at))} · ${summaryLine(entry, speak) ?? ''}`}
            />
          </li>
        ))}
      </RowList>
    </>
  )
}

export const screen = defineScreen('group', ({ group }) => <GroupScreen file={group} />)
