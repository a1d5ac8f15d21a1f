import './what-happened.css'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { useRead } from '#web/device/use-read.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { useMe } from '#web/session/session.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { AboutChild, ChooseChild } from './about-child.tsx'
import { Chooser } from './chooser.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** What happened? First with whom, then what, in a person's words; then the form. */
function WhatHappenedScreen({ file, folder }: { readonly file?: FileId; readonly folder?: Folder }) {
  const trail = useNavigation()
  const [chosen, setChosen] = useState<FileId | null>(file ?? null)
  const lines = useRead(['files'], 'lines', (device) => device.files())
  const line = lines.is === 'read' ? lines.value.find((one) => one.file === chosen) : undefined
  const write = (kind: string) => {
    if (chosen === null) return
    // Going back from the form leads to the child's file, whether the form was opened from there or not.
    if (file === undefined) {
      trail.replace({ is: 'child', file: chosen, tab: 'journey' })
      trail.go({ is: 'write', kind, file: chosen })
    } else trail.replace({ is: 'write', kind, file: chosen, ...(folder && chosen === file && { folder }) })
  }
  return (
    <Screen
      title={<Trans>What happened?</Trans>}
      leave="close"
      reading
      under={line && <AboutChild line={line} change={() => setChosen(null)} />}
    >
      {chosen === null && <WithoutAFile />}
      {chosen === null ? (
        <ChooseChild lines={readable(lines)} choose={setChosen} />
      ) : (
        line && <Chooser line={line} write={write} />
      )}
    </Screen>
  )
}

/** People met without a file are written down from here, too: no child has to be chosen first. */
function WithoutAFile() {
  const trail = useNavigation()
  const me = useMe()
  if (!opensFiles(me.roles)) return null
  return (
    <RowList>
      <li>
        <EntryRow
          lead={<Icon name="person" />}
          title={<Trans>Somebody without a file</Trans>}
          line={<Trans>Met on the way, by phone, in the open house</Trans>}
          open={() => trail.replace({ is: 'meet' })}
        />
      </li>
    </RowList>
  )
}

const readable = (reading: { readonly is: string; readonly value?: readonly FileLine[] }): readonly FileLine[] | null =>
  reading.value ?? null

export const screen = defineScreen('what-happened', WhatHappenedScreen)
