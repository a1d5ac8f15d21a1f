import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { LeftBehind } from './nobody-keeps.tsx'
import { OneStop } from './one-stop.tsx'
import { StopForm } from './stop-form.tsx'

/** Colleagues who are stopped on this file, what became of each stop, and stopping another one. */
function StoppedMembersScreen({ file, member }: { readonly file: FileId; readonly member?: MemberId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>Stopped on this file</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Stopped view={view.value} first={member} />}
    </Screen>
  )
}

function Stopped({ view, first }: { readonly view: FileView; readonly first: MemberId | undefined }) {
  const speak = useSpeak(view.caseFile)
  const stops = useRead(['files'], view.file, (device) => device.stops(view.file))
  const [stopping, setStopping] = useState(first !== undefined)
  const keeps = view.rights.card === 'keep'
  const standing = stops.is === 'read' ? stops.value.filter(({ is }) => is !== 'lifted') : []
  return (
    <div className="stack roomy">
      <p className="ink-2">
        <Trans>
          For a colleague who is close to somebody who may harm this child. They are given nothing more of this file.
          The server learns that they were stopped, not why.
        </Trans>
      </p>
      {stops.is === 'refused' && <RefusedNote code={stops.code} />}
      {stops.is === 'read' && stops.value.length > 0 && (
        <RevealedOnly file={view.file}>
          {stops.value.map((one) => (
            <OneStop key={one.stop ?? one.member} stop={one} view={view} speak={speak} />
          ))}
        </RevealedOnly>
      )}
      {stops.is === 'read' && standing.length === 0 && <LeftBehind view={view} speak={speak} />}
      {stops.is === 'read' && stops.value.length === 0 && !stopping && (
        <p>
          <Trans>Nobody is stopped on this file.</Trans>
        </p>
      )}
      {stopping ? (
        <StopForm
          view={view}
          speak={speak}
          first={first ?? null}
          stopped={standing.map(({ member }) => member)}
          close={() => setStopping(false)}
        />
      ) : keeps ? (
        <Button variant="outline" onClick={() => setStopping(true)}>
          <Trans>Stop somebody on this file</Trans>
        </Button>
      ) : (
        <p className="text-small ink-2">
          <Trans>
            Anyone who keeps the card of this file can stop somebody. Tell them, or your supervisor, by telephone.
          </Trans>
        </p>
      )}
    </div>
  )
}

export const screen = defineScreen('stopped-members', StoppedMembersScreen)
