import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { packetIn } from '#domain/kinds/services/packet.ts'
import { accept } from '#result.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { confirmCompared, GiveTo } from '#web/views/colleagues/give-to.tsx'
import { slipHolders, type SlipHolder } from './slip-holders.ts'

interface GiveItProps {
  readonly file: FileId
  readonly entry: EntryId
  /** The key of the referral, which the packet carries. */
  readonly referral: string
  readonly words: () => string
  /** False where the rules no longer allow it to go out: then it can only be revoked. */
  readonly mayGoOut: boolean
}

/** To an external member, as a packet under its own key; revoked with one tap. Not shown where the agency has no external members. */
export function GiveSlip({ file, entry, referral, words, mayGoOut }: GiveItProps) {
  const members = useRead(['members'], 'members', (device) => device.members())
  const packets = useRead(['files'], `packets ${referral}`, async (device) => {
    const lines = await device.files('packet')
    if (!lines.ok) return lines
    const views = await Promise.all(
      lines.value
        .filter((line) => packetIn(line.line)?.body.referral === referral)
        .map((line) => device.file(line.file)),
    )
    return accept(views.flatMap((view) => (view.ok ? [view.value] : [])))
  })
  if (members.is !== 'read' || packets.is !== 'read') return null
  const holders = slipHolders(members.value, packets.value, mayGoOut)
  if (holders.length === 0) return null
  return (
    <div className="no-print">
      <Panel title={mayGoOut ? <Trans>Give it to an outside member</Trans> : <Trans>Take it back</Trans>} inside>
        <ul className="stack">
          {holders.map((holder) => (
            <li key={holder.one.member}>
              <One holder={holder} how={{ file, entry, words }} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function One({
  holder: { one, packets },
  how,
}: {
  readonly holder: SlipHolder
  readonly how: Pick<GiveItProps, 'file' | 'entry' | 'words'>
}) {
  const giving = useDeviceAction<FileId, Refusal, WhyRefused | undefined>()
  const taking = useDeviceAction<true, Refusal>()
  const give = () =>
    giving.run(async (device) => {
      const met = await confirmCompared(device, one)
      return met.ok
        ? device.givePacket({ file: how.file, referral: how.entry, printed: how.words(), member: one.member })
        : met
    })
  const takeBack = () =>
    taking.run(async (device) => {
      for (const packet of packets) {
        const done = await device.revoke({ file: packet, member: one.member })
        if (!done.ok) return done
      }
      return accept(true)
    })
  return (
    <div className="stack tight">
      <div className="row wraps between">
        <bdi>{one.name}</bdi>
        {packets.length === 0 ? (
          <GiveTo one={one} words={<Trans>Give it</Trans>} busy={giving.busy} give={() => void give()} />
        ) : (
          <Button data-size="sm" variant="outline" loading={taking.busy} onClick={() => void takeBack()}>
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
      {packets.length === 0 && <AskSupervisorFirst file={how.file} member={one.member} />}
      {packets.length > 0 && (
        <p className="ink-2 text-small">
          <Trans>Can read this page, and nothing else of the file.</Trans>
        </p>
      )}
      <RefusedNote code={giving.refused?.code ?? taking.refused?.code} />
    </div>
  )
}
