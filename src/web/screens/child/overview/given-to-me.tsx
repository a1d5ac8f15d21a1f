import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { GivenHere } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { GivenValue } from '#domain/kinds/services/given-fact.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { GivenSort, givenWords } from '#web/views/given-facts/given-value.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { useTimeWords } from '#web/words/times.ts'

/** What was given to this member alone, until its day. The value waits for the touch: somebody may be looking. */
export function GivenToMe({ child }: { readonly child: ChildFile }) {
  const given = useRead(['files', 'sync'], `given ${child.file}`, (device) => device.givenFacts(child.file))
  const toMe = given.is === 'read' ? given.value.toMe : []
  if (toMe.length === 0) return null
  return (
    <Panel title={<Trans>Given to you alone</Trans>}>
      <ul className="stack card-note">
        {toMe.map((one) => (
          <li key={one.file} className="stack tight">
            <OneFact one={one} child={child} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OneFact({ one, child }: { readonly one: Pick<GivenHere, 'file' | 'entry'>; readonly child: ChildFile }) {
  const times = useTimeWords()
  const { value, until } = one.entry.body
  const by = child.speak.member(one.entry.by)
  return (
    <>
      <span className="text-small ink-2">
        <GivenSort value={value} child={child} />
      </span>
      {child.reveal.revealed ? (
        value.what === 'document' ? (
          <GivenDocument file={one.file} value={value} />
        ) : (
          <b>
            <bdi>{givenWords(value, child.speak)}</bdi>
          </b>
        )
      ) : (
        <button type="button" className="plain link" onClick={child.reveal.uncover}>
          <Trans>Show it. Who can see the screen?</Trans>
        </button>
      )}
      <span className="text-small ink-2">
        <Trans>
          Given by <bdi>{by}</bdi>, as it was then. Shown until {times.day(until)}.
        </Trans>
      </span>
    </>
  )
}

/** A picture is shown here. Another document leaves the app as a file, which the words say. */
function GivenDocument({
  file,
  value: { document },
}: {
  readonly file: FileId
  readonly value: Extract<GivenValue, { what: 'document' }>
}) {
  const [picture, setPicture] = useState<string | null>(null)
  const action = useDeviceAction<Uint8Array, Refusal>()
  const isPicture = document.type.startsWith('image/')
  useEffect(
    () => () => {
      if (picture !== null) URL.revokeObjectURL(picture)
    },
    [picture],
  )
  const open = async () => {
    const opened = await action.run((device) => device.attachment({ file, ref: document }))
    if (!opened) return
    if (isPicture) setPicture(URL.createObjectURL(new Blob([new Uint8Array(opened.value)], { type: document.type })))
    else offerDownload(opened.value, 'document', document.type)
  }
  return (
    <>
      {picture === null ? (
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void open()}>
          {isPicture ? <Trans>Show the picture</Trans> : <Trans>Save it on this device</Trans>}
        </Button>
      ) : (
        <img src={picture} alt="" className="given-picture" />
      )}
      {!isPicture && (
        <span className="text-small">
          <Trans>This app does not lock a saved file. Delete the file when you have read it.</Trans>
        </span>
      )}
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
