import { Trans } from '@lingui/react/macro'
import { Screen } from '#web/frame/screen.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { UnsentThere } from '#web/views/files-aside/files-aside.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { WaitingActs } from './overview/waiting-acts.tsx'

/** A file of which nothing lies here: two people set it aside. What they agreed on, and how it is stopped or brought back. */
export function WholeFileAside({ child }: { readonly child: ChildFile }) {
  const reading = useRead(['files', 'sync'], 'files-aside', (device) => device.filesAside())
  const one = reading.is === 'read' ? reading.value.find(({ file }) => file === child.file) : undefined
  return (
    <Screen title={<Trans>A file that two people erased</Trans>} leave="back" unhinted>
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>
              Two people agreed to erase this whole file. Devices that have connected hold none of its words, papers and
              keys; the server keeps them locked. So nothing here says which child it is: ask the people who agreed.
            </Trans>
          </p>
          <UnsentThere count={one?.unsent ?? 0} />
        </div>
      </Panel>
      <WaitingActs child={child} />
    </Screen>
  )
}
