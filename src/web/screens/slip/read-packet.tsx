import { Trans } from '@lingui/react/macro'
import type { PacketBody } from '#domain/kinds/services/packet.ts'
import { Panel } from '#web/components/panel.tsx'
import { useTimeWords } from '#web/words/times.ts'
import '#web/views/slip-paper/slip.css'

/** What a packet says, and whether it may be passed on. */
export function ReadPacket({ packet }: { readonly packet: PacketBody }) {
  const times = useTimeWords()
  return (
    <Panel
      title={
        <Trans>
          From <bdi>{packet.from}</bdi>, <bdi>{packet.agency}</bdi>
        </Trans>
      }
      inside
    >
      <div className="stack">
        <p className="ink-2">
          {packet.passingOn === 'not-allowed' ? (
            <Trans>Do not pass this on.</Trans>
          ) : (
            <Trans>Only those who are named may know it.</Trans>
          )}{' '}
          {packet.until !== undefined && <Trans>It may be kept until {times.fullDay(packet.until)}.</Trans>}
        </p>
        <p className="packet-words" dir="auto">
          {packet.printed}
        </p>
      </div>
    </Panel>
  )
}
