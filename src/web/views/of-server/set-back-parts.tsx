import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { ServerSetBack } from '#device/sync/api.ts'
import { Button } from '#web/components/button.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'

interface ToldProps {
  readonly told: ServerSetBack
}

export const useServerSetBack = () => useRead(['sync', 'attention'], 'set-back', (device) => device.serverSetBack())

/** Whether something did not come back, which a person has to do. */
export const isLeftToDo = ({ notTaken, undecided, people }: ServerSetBack): boolean =>
  notTaken > 0 || undecided > 0 || people

/** What the device does about it, and what its reader does. */
export function WhatDeviceDoes({ told }: ToldProps) {
  return (
    <p>
      {told.endedAt === null ? (
        <>
          <Trans>This device sends again what the server lost. Work as usual, and delete nothing.</Trans>{' '}
          <Trans>Colleagues may not see these notes yet: ring them about anything urgent. This ends by itself.</Trans>
        </>
      ) : (
        <>
          <Trans>This device has nothing more to send again.</Trans>{' '}
          <Trans>
            Notes of colleagues come once their devices have connected. Notes that only a lost device had do not come
            back: ask who wrote them to write them again.
          </Trans>
        </>
      )}
    </p>
  )
}

/** How many notes the server has taken again, of all files together. */
export function NotesSentAgain({ told: { files } }: ToldProps) {
  const { t } = useLingui()
  if (files.length === 0) return null
  const notes = files.reduce((sum, one) => sum + one.notes, 0)
  const sent = files.reduce((sum, one) => sum + one.sent, 0)
  return (
    <div className="stack tight">
      <b>
        <Trans>
          Notes sent again: {sent} of {notes}
        </Trans>
      </b>
      <div
        className="meter"
        role="progressbar"
        aria-label={t`Notes sent again: ${sent} of ${notes}`}
        aria-valuemin={0}
        aria-valuemax={notes}
        aria-valuenow={sent}
      >
        <span style={{ inlineSize: `${((sent / notes) * 100).toFixed(1)}%` }} />
      </div>
    </div>
  )
}

/** What did not come back, with what to do; and where nothing is left, that somebody has read it. `more`: a further button. */
export function LeftOfSetBack({ told, more }: ToldProps & { readonly more?: ReactNode }) {
  const trail = useNavigation()
  const action = useDeviceAction<true, Refusal>()
  return (
    <>
      {told.notTaken > 0 && (
        <p>
          <Trans>The server did not take back everything. What it refused is kept on this device.</Trans>
        </p>
      )}
      {told.undecided > 0 && (
        <p>
          <Trans>Notes by a device or a right that has ended wait for your answer.</Trans>
        </p>
      )}
      {told.people && (
        <p>
          <Trans>
            The server does not know any more who was removed. Ask a custodian today to look under People and Devices,
            and to remove again whoever is back.
          </Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps">
        {told.notTaken + told.undecided > 0 && (
          <Button data-size="sm" onClick={() => trail.go({ is: 'not-delivered' })}>
            <Trans>What to do</Trans>
          </Button>
        )}
        {more}
        {told.endedAt !== null && !isLeftToDo(told) && (
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => device.leaveSetBack())}
          >
            <Trans>I have read it</Trans>
          </Button>
        )}
      </div>
    </>
  )
}
