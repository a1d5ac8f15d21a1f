import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Attention } from '#device/sync/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Name } from '../../components/name.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { wordsOfRefusal } from '../../words/refusals/first-refusals.ts'
import { todayHere } from '../../words/today.ts'
import { AttentionPanel } from './attention-panel.tsx'

/**
 * Damage on this device: a file that cannot be read completely, with what is known of it and how it is restored; a file with an entry that no device can read; or a
 * record of the list of people that no device counts.
 */
export function DamagedHere({ one }: { readonly one: Attention }) {
  const { i18n } = useLingui()
  const action = useDeviceAction<unknown, Refusal>()
  const lines = useRead(['files'], 'lines', (device) => device.files())
  const line = lines.is === 'read' ? lines.value.find(({ file }) => file === one.file) : undefined
  const called = line && whoIsThis(line.line, todayHere()).called
  const words = wordsOfRefusal(one.why)
  const members = useRead(['members'], 'members', (device) => device.members())
  const signer = members.is === 'read' ? members.value.find(({ member }) => member === one.by)?.name : undefined
  const isLeftOut = one.file === null || one.why === 'entry-malformed'
  const fetchAgain = () =>
    void action.run(async (device) => {
      const asked = await device.settleAttention({ id: one.id, as: 'fetch-again' })
      return asked.ok ? device.sync() : asked
    })
  return (
    <AttentionPanel
      says={
        <>
          {called && <Name {...(called.language !== undefined && { lang: called.language })}>{called.text}</Name>}
          {called && ': '}
          {i18n._(words.says)}
        </>
      }
      meaning={
        <>
          <p>{i18n._(words.wayOn)}</p>
          {signer !== undefined && (
            <p className="text-small">
              <Trans>Signed by {signer}</Trans>
            </p>
          )}
        </>
      }
      answers={
        <>
          {isLeftOut ? (
            <Button
              data-size="sm"
              variant="outline"
              loading={action.busy}
              onClick={() => void action.run((device) => device.settleAttention({ id: one.id, as: 'leave' }))}
            >
              <Trans>Leave it out</Trans>
            </Button>
          ) : (
            <Button data-size="sm" loading={action.busy} onClick={fetchAgain}>
              <Trans>Fetch the file again</Trans>
            </Button>
          )}
        </>
      }
    >
      <RefusedNote code={action.refused?.code} />
    </AttentionPanel>
  )
}
