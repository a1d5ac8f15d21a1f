import './what-happened.css'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/api.ts'
import type { FileId } from '#domain/ids.ts'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { About, WithWhom } from './about.tsx'
import { Chooser } from './chooser.tsx'

/** What happened? First with whom, then what, in a person's words; then the form. */
export function WhatHappenedScreen({ file }: { readonly file?: FileId }) {
  const trail = useNavigation()
  const [chosen, setChosen] = useState<FileId | null>(file ?? null)
  const lines = useRead(['files'], 'lines', (device) => device.files())
  const line = lines.is === 'read' ? lines.value.find((one) => one.file === chosen) : undefined
  const write = (kind: string) => {
    if (chosen === null) return
    // Back from the form leads to the child's file: where it was opened from, or where it now stands.
    if (file === undefined) {
      trail.replace({ is: 'child', file: chosen, tab: 'journey' })
      trail.go({ is: 'write', kind, file: chosen })
    } else trail.replace({ is: 'write', kind, file: chosen })
  }
  return (
    <Screen title={<Trans>What happened?</Trans>} leave="close" reading under={line && <About line={line} change={() => setChosen(null)} />}>
      {chosen === null ? <WithWhom lines={readable(lines)} choose={setChosen} /> : line && <Chooser line={line} write={write} />}
    </Screen>
  )
}

const readable = (reading: { readonly is: string; readonly value?: readonly FileLine[] }): readonly FileLine[] | null => reading.value ?? null
