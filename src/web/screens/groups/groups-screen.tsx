import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { current } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { groupList, peopleOf } from '#domain/kinds/before/group-list.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Groups and classes: who comes, by by-name, and what was done with them. */
function GroupsScreen() {
  const trail = useNavigation()
  const lines = useRead(['files'], 'groups', (device) => device.files('group'))
  const groups = lines.is === 'read' ? lines.value : null
  return (
    <Screen title={<Trans>Groups</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      {groups?.length === 0 && (
        <EmptyState icon="children" title={<Trans>There is no group yet</Trans>}>
          <p className="ink-2">
            <Trans>An open house, a class, a parents’ group. Nobody is listed by name.</Trans>
          </p>
        </EmptyState>
      )}
      {groups !== null && groups.length > 0 && (
        <RowList>
          {groups.map(({ file, line }) => (
            <li key={file}>
              <EntryRow
                lead={<Icon name="children" />}
                title={<bdi>{current(line, groupList)[0]?.body.called ?? '…'}</bdi>}
                line={<Trans>{peopleOf(line).filter((one) => !one.left).length} on the list</Trans>}
                open={() => trail.go({ is: 'group', group: file })}
              />
            </li>
          ))}
        </RowList>
      )}
      <NewGroup />
    </Screen>
  )
}

function NewGroup() {
  const trail = useNavigation()
  const [called, setCalled] = useState('')
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const begin = async () => {
    if (called.trim() === '') return
    const done = await action.run((device) =>
      device.openFiles([
        { drafts: [{ kind: 'group-list', at: todayHere(), about: [], body: { called: called.trim(), people: [] } }] },
      ]),
    )
    const [file] = done?.value ?? []
    if (file === undefined) return
    setCalled('')
    trail.go({ is: 'group', group: file })
  }
  return (
    <section className="stack tight">
      <TextField
        label={<Trans>Name of the new group</Trans>}
        hint={<Trans>“Tuesdays at the river”</Trans>}
        value={called}
        set={setCalled}
      />
      <Button
        variant="outline"
        missing={[called.trim() === '' && <Trans key="a">Name of the new group</Trans>]}
        loading={action.busy}
        onClick={() => void begin()}
      >
        <Trans>Begin this group</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </section>
  )
}

export const screen = defineScreen('groups', GroupsScreen)
