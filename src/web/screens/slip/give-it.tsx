import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import type { MemberView, Refusal } from '#device/api.ts'
import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { packetIn } from '#domain/kinds/services/packet.ts'
import { Card } from '#web/components/card.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { useDeed } from '#web/device/use-deed.ts'
import { useRead } from '#web/device/use-read.ts'

interface GiveItProps {
  readonly file: FileId
  readonly entry: EntryId
  /** The key of what was asked, which the packet carries. */
  readonly referral: string
  readonly words: () => string
}

/** To a member from outside, as a packet under its own key; taken back with one touch. Not shown where the agency has nobody from outside. */
export function GiveIt({ file, entry, referral, words }: GiveItProps) {
  const members = useRead(['members'], 'members', (device) => device.members())
  const packets = useRead(['files'], 'packets', (device) => device.files('packet'))
  const outside = members.is === 'read' ? members.value.filter((one) => one.external && !one.removed) : []
  if (outside.length === 0 || packets.is !== 'read') return null
  const made = packets.value.filter((line) => packetIn(line.line)?.body.referral === referral)
  return (
    <div className="no-print">
      <Card title={<Trans>Give it to somebody from outside who is in this app</Trans>} inside>
        <ul className="stack">
          {outside.map((one) => (
            <li key={one.member}>
              <One one={one} how={{ file, entry, words }} packets={made.map((line) => line.file)} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function One({ one, how, packets }: { readonly one: MemberView; readonly how: Pick<GiveItProps, 'file' | 'entry' | 'words'>; readonly packets: readonly FileId[] }) {
  const held = useRead(['files'], `${one.member} ${packets.join(' ')}`, async (device) => {
    const views = await Promise.all(packets.map((packet) => device.file(packet)))
    return { ok: true as const, value: views.flatMap((view) => (view.ok && view.value.grants.some((grant) => grant.member === one.member) ? [view.value.file] : [])) }
  })
  const giving = useDeed<FileId, Refusal, WhyRefused | undefined>()
  const taking = useDeed<true, Refusal>()
  const theirs = held.is === 'read' ? held.value[0] : undefined
  return (
    <div className="stack tight">
      <div className="row wraps between">
        <bdi>{one.name}</bdi>
        {theirs === undefined ? (
          <Button data-size="sm" variant="outline" loading={giving.busy} disabled={held.is !== 'read'} onClick={() => void giving.run((device) => device.givePacket({ file: how.file, referral: how.entry, printed: how.words(), member: one.member }))}>
            <Trans>Give it</Trans>
          </Button>
        ) : (
          <Button data-size="sm" variant="outline" loading={taking.busy} onClick={() => void taking.run((device) => device.revoke({ file: theirs, member: one.member }))}>
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
      {theirs !== undefined && (
        <p className="ink-2 text-small">
          <Trans>Can read this page, and nothing else of the file.</Trans>
        </p>
      )}
      <RefusedNote code={giving.refused?.code ?? taking.refused?.code} />
    </div>
  )
}
