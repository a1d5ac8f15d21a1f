import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { endOf, type When } from '#domain/entry/plain-date.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { redactionNoted } from '#domain/kinds/any/redaction-noted.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { fetchedSince, type Fetched } from './fetched-since.ts'

/**
 * To a supervisor, of an entry that was redacted: who could have read it. A supervisor who is a custodian also learns to
 * whom the server sent it; nobody learns who opened it.
 */
export function WhoCouldRead({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const me = useMe()
  if (entry.kind !== redactionNoted.name || !hasAnyRole(me.roles, 'supervisor')) return null
  const noted = redactionNoted.schema.safeParse(entry.body).data
  if (!noted?.couldRead) return null
  const { couldRead, writtenBy, writtenOn, writtenAt } = noted
  return (
    <div className="stack tight text-small">
      <p className="row top">
        <Icon name="show" size="small" />
        {couldRead.length === 0 ? (
          <Trans>When the note was made unreadable, nobody else could open this part.</Trans>
        ) : (
          <Trans>
            When the note was made unreadable, these people could open this part and could have read it:{' '}
            {speak.list(couldRead.map((member) => speak.member(member)))}.
          </Trans>
        )}
      </p>
      {me.custodian ? (
        <SentTo
          of={entry}
          from={writtenAt === undefined ? sinceDay(writtenOn ?? entry.at) : Date.parse(writtenAt)}
          but={writtenBy}
          speak={speak}
        />
      ) : (
        <p>
          <Trans>Custodians can see to whom the server had sent the note.</Trans>
        </p>
      )}
    </div>
  )
}

/** Before an app wrote when the entry was written down, only the day of what it tells is known. */
const sinceDay = (day: When) => Date.parse(`${endOf(day)}T00:00:00`)

interface SentToProps {
  readonly of: Entry
  readonly from: number
  readonly but: Entry['by']
  readonly speak: Speak
}

function SentTo({ of, from, but, speak }: SentToProps) {
  const [fetched, setFetched] = useState<Fetched | null>(null)
  const action = useDeviceAction<Fetched, Refusal>()
  const ask = async () => {
    const to = Date.parse(of.recordedAt)
    const read = await action.run((device) => fetchedSince(device, { file: of.file, folder: of.folder, from, to }))
    if (read) setFetched(read.value)
  }
  const members = fetched?.members.filter((member) => member !== but) ?? []
  if (!fetched)
    return (
      <>
        <Button variant="outline" loading={action.busy} onClick={() => void ask()}>
          <Trans>Ask the server who was sent the note</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <p>
      {members.length === 0 ? (
        <Trans>By the server’s log, nobody else was sent this part after the note was written.</Trans>
      ) : (
        <Trans>
          By the server’s log, this part was sent to these people after the note was written:{' '}
          {speak.list(members.map((member) => speak.member(member)))}. Nothing records whether they opened it.
        </Trans>
      )}
      {!fetched.whole && (
        <>
          {' '}
          <Trans>Only a part of the log was read; there may be more.</Trans>
        </>
      )}
    </p>
  )
}
