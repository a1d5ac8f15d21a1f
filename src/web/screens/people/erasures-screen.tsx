import { Trans } from '@lingui/react/macro'
import type { ErasureView } from '#device/people/api.ts'
import { Panel } from '../../components/panel.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryRow } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useRead } from '../../device/use-read.ts'
import { Screen } from '../../frame/screen.tsx'
import { FilesAside } from '#web/views/files-aside/files-aside.tsx'
import { KeptUntilPanels } from './kept-until-panels.tsx'
import { useTimeWords } from '../../words/times.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Which devices have signed that they deleted an erased file, and which have not connected since. */
function Erasures() {
  const reading = useRead(['files', 'devices', 'sync'], 'erasures', (device) => device.erasures())
  return (
    <Screen title={<Trans>Erased files</Trans>} leave="back" reading>
      <p className="ink-2">
        <Trans>
          Each device deletes an erased file when it next connects to the server, and signs that it did. Printed pages
          and photographs cannot be deleted.
        </Trans>
      </p>
      <FilesAside />
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && reading.value.length === 0 && (
        <EmptyState icon="done" title={<Trans>No file was erased</Trans>}>
          <p>
            <Trans>Two people erase a file: on the file’s own page, under People.</Trans>
          </p>
        </EmptyState>
      )}
      {reading.is === 'read' && reading.value.map((one) => <OneErasure key={one.file} one={one} />)}
      <KeptUntilPanels />
    </Screen>
  )
}

function OneErasure({ one }: { readonly one: ErasureView }) {
  const times = useTimeWords()
  const waiting = one.devices.filter(({ carriedOutAt }) => carriedOutAt === null).length
  return (
    <Panel
      title={<Trans>Erased {times.moment(one.at)}</Trans>}
      side={
        <StatusChip tone={waiting === 0 ? 'plain' : 'due'} icon={waiting === 0 ? 'tick' : 'clock'}>
          {waiting === 0 ? <Trans>On no device any more</Trans> : <Trans>Not yet deleted everywhere</Trans>}
        </StatusChip>
      }
    >
      <ul className="plain rows">
        {one.devices.map((device) => (
          <li key={device.device}>
            <EntryRow
              lead={<Icon name="phone" />}
              title={device.thisOne ? <Trans>This device</Trans> : <bdi>{device.memberName}</bdi>}
              line={
                device.carriedOutAt === null ? (
                  <Trans>Has not come back since. The file may still be on it</Trans>
                ) : (
                  <Trans>Deleted; the device confirmed it {times.moment(device.carriedOutAt)}</Trans>
                )
              }
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export const screen = defineScreen('erasures', Erasures)
