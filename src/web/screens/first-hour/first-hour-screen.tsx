import './first-hour.css'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { leading } from '#domain/file/tracks.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { IsMissing } from './is-missing.tsx'
import { NeedsHelp } from './needs-help.tsx'
import { TakeBackAlarm } from './take-back-alarm.tsx'

/** What comes next where a child is missing or the body needs help: in the order of what is lost by waiting. No step stops another. */
function FirstHourScreen({ file }: { readonly file: FileId }) {
  const reading = useRead(['files'], file, (device) => device.file(file))
  const trail = useNavigation()
  return (
    <Screen
      title={<Trans>What to do now</Trans>}
      leave="back"
      reading
      dock={
        <Button data-main variant="outline" onClick={() => trail.go({ is: 'today' })}>
          <Trans>Go to Today</Trans>
        </Button>
      }
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && <Steps view={reading.value} />}
    </Screen>
  )
}

function Steps({ view }: { readonly view: FileView }) {
  const [takenBack, setTakenBack] = useState(false)
  const episode = leading(view.caseFile, missingEpisode).find(({ body }) => body.is === 'missing')
  if (episode)
    return (
      <>
        <TakeBackAlarm view={view} alarm={episode} done={() => setTakenBack(true)} />
        <IsMissing view={view} episode={episode.id} />
      </>
    )
  return (
    <>
      <p role="status">{takenBack && <Trans>The alarm was taken back.</Trans>}</p>
      <Urgent view={view} takenBack={takenBack} />
    </>
  )
}

/** `takenBack`: by this reader, just now; then nobody wrote that anything is over. */
function Urgent({ view, takenBack }: { readonly view: FileView; readonly takenBack: boolean }) {
  const urgent = urgentNeeds(view.caseFile)
  const first = urgent.find(({ need }) => need === 'health') ?? urgent[0]
  if (first) return <NeedsHelp view={view} urgent={first} />
  return (
    <EmptyState icon="done" title={<Trans>Nothing here is marked as urgent</Trans>}>
      {!takenBack && (
        <p className="ink-2">
          <Trans>The journey shows who wrote that it is over.</Trans>
        </p>
      )}
    </EmptyState>
  )
}

export const screen = defineScreen('first-hour', FirstHourScreen)
