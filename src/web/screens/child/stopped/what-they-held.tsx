import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StopView } from '#device/access/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { lastSent, type LastSent } from './last-sent.ts'

interface Props {
  readonly stop: StopView
  readonly file: FileId
  readonly speak: Speak
}

/** What a stopped member could read, since when, and when the server last sent them anything of the file. */
export function WhatTheyHeld({ stop, file, speak }: Props) {
  const { t } = useLingui()
  const me = useMe()
  const times = useTimeWords()
  const held = FOLDERS.filter((folder) => stop.held[folder])
  return (
    <section className="stack tight">
      <p>
        <b>
          <Trans>What they could read until then:</Trans>
        </b>{' '}
        {held.length === 0 && t`nothing`}
      </p>
      {held.length > 0 && (
        <ul>
          {held.map((folder) => {
            const part = speak.say(folderWords(folder))
            const since = stop.heldSince[folder]
            const day = since === undefined ? '' : times.moment(Date.parse(since))
            return (
              <li key={folder}>
                {day === '' ? (
                  part
                ) : (
                  <Trans>
                    {part}: since {day} or later
                  </Trans>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {held.length > 0 && me.custodian && <LastSentTo stop={stop} file={file} />}
    </section>
  )
}

function LastSentTo({ stop, file }: Pick<Props, 'stop' | 'file'>) {
  const times = useTimeWords()
  const [sent, setSent] = useState<LastSent | null>(null)
  const action = useDeviceAction<LastSent, Refusal>()
  const ask = async () => {
    const read = await action.run((device) => lastSent(device, { file, member: stop.member }))
    if (read) setSent(read.value)
  }
  const moment = sent?.at === undefined ? '' : times.moment(sent.at)
  if (sent === null)
    return (
      <>
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void ask()}>
          <Trans>Ask the server when they were last sent something</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <p>
      {sent.at === undefined ? (
        <Trans>The server’s log has no line that something of this file was sent to them.</Trans>
      ) : (
        <Trans>By the server’s log, something of this file was last sent to them on {moment}.</Trans>
      )}
      {!sent.whole && (
        <>
          {' '}
          <Trans>Only a part of the log was read; there may be more.</Trans>
        </>
      )}
    </p>
  )
}
