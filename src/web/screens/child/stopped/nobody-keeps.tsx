import { Trans } from '@lingui/react/macro'
import type { WithoutKeeper } from '#device/access/api.ts'
import type { ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { NobodyElseAgrees, SecondByShares } from '#web/views/files-aside/second-by-shares.tsx'
import { folderWords } from '#web/words/folders.ts'
import { NoLongerCounts } from './no-longer-counts.tsx'

interface FileProps {
  readonly view: FileView
  readonly speak: Speak
}

/** A part that only members kept who left the agency or were stopped on the file: two people take it back. */
export function LeftBehind({ view, speak }: FileProps) {
  const reading = useRead(['files', 'members'], `${view.file} unkept`, (device) => device.withoutKeeper(view.file))
  if (reading.is !== 'read' || reading.value.unkept.length === 0) return null
  const list = listOf(reading.value, speak)
  return (
    <NobodyKeeps
      parts={reading.value}
      head={<Trans>The person who kept this left or was stopped: {list}</Trans>}
      view={view}
      speak={speak}
    />
  )
}

/** A part that only the stopped member kept. */
export function StoppedForAll({ stop, view, speak }: FileProps & { readonly stop: WithoutKeeper }) {
  const list = listOf(stop, speak)
  return <NobodyKeeps parts={stop} head={<Trans>Stopped for everybody: {list}</Trans>} view={view} speak={speak} />
}

const listOf = ({ unkept }: WithoutKeeper, speak: Speak) =>
  speak.list(unkept.map((folder) => speak.say(folderWords(folder))))

type Props = FileProps & { readonly parts: WithoutKeeper; readonly head: ReactNode }

function NobodyKeeps({ parts: { recovery, recoverWithShares }, head, view, speak }: Props) {
  const me = useMe()
  const action = useDeviceAction<true, Refusal, unknown>()
  const takes = recovery?.counts === true && recovery.member === me.member && recovery.by !== me.member
  const agreed = recovery?.counts === true && recovery.by === me.member ? recovery.member : null
  const keepers = view.grants.filter(
    (one) => one.rights.card === 'keep' && one.member !== me.member && one.member !== agreed,
  )
  return (
    <section className="stack">
      <p>
        <b>{head}</b>{' '}
        {!recoverWithShares && (
          <Trans>
            Nobody else keeps this part. Two people take it back: one agrees on their device, the other takes it.
          </Trans>
        )}
      </p>
      {takes ? (
        <Button
          data-size="sm"
          loading={action.busy}
          onClick={() => void action.run((device) => device.recoverFolders(view.file))}
        >
          <Trans>Take this part back</Trans>
        </Button>
      ) : (
        keepers.map((one) => (
          <div key={one.member} className="stack tight">
            <Button
              data-size="sm"
              variant="outline"
              loading={action.busy}
              onClick={() =>
                void action.run((device) => device.agreeToRecover({ file: view.file, keeper: one.member }))
              }
            >
              <Trans>Agree that {one.name} takes it back</Trans>
            </Button>
            <AskSupervisorFirst file={view.file} member={one.member} />
          </div>
        ))
      )}
      {recoverWithShares && (
        <>
          <p>
            <NobodyElseAgrees />
          </p>
          <SecondByShares
            agrees={(device, shares) => device.recoverFoldersWithShares({ file: view.file, shares })}
            loses={
              <Trans>
                You keep this part from then on. What was written there before opens only with a key that a device still
                has.
              </Trans>
            }
          />
        </>
      )}
      {agreed !== null && (
        <p>
          <Trans>You agreed. {speak.member(agreed)} takes it back on their own device.</Trans>
        </p>
      )}
      {recovery && !recovery.counts && (
        <NoLongerCounts
          ask={recovery}
          speak={speak}
          busy={action.busy}
          again={() => void action.run((device) => device.agreeToRecover({ file: view.file, keeper: recovery.member }))}
        />
      )}
      <RefusedNote code={action.refused?.code} />
    </section>
  )
}
