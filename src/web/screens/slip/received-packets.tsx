import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { packetIn, type PacketBody } from '#domain/kinds/services/packet.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { ReadPacket } from './read-packet.tsx'

/** Packets that an external member received. After the last day of one its words are no longer shown. */
export function ReceivedPackets() {
  const me = useMe()
  const times = useTimeWords()
  const [open, setOpen] = useState<PacketBody | null>(null)
  const packets = useRead(['files'], 'packets', (device) => device.files('packet'))
  const given =
    packets.is === 'read'
      ? packets.value.flatMap((line) => packetIn(line.line) ?? []).filter((entry) => entry.by !== me.member)
      : []
  const read = useRead(['files'], `packet ${open?.referral ?? ''}`, async (device) => {
    const file =
      packets.is === 'read'
        ? packets.value.find((line) => packetIn(line.line)?.body.referral === open?.referral)?.file
        : undefined
    const view = file === undefined ? undefined : await device.file(file)
    return { ok: true as const, value: view?.ok ? (packetIn(view.value.caseFile)?.body ?? null) : null }
  })
  if (given.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Given to you</Trans>} />
      <RowList>
        {given.map((entry) => {
          const over = entry.body.until !== undefined && entry.body.until < todayHere()
          return (
            <li key={entry.id}>
              <EntryRow
                lead={<Icon name="paper" />}
                title={<bdi>{entry.body.asks}</bdi>}
                line={
                  <>
                    <bdi>{entry.body.from}</bdi>, {times.day(entry.body.madeOn)}.{' '}
                    {over && <Trans>The time to read it is over.</Trans>}
                  </>
                }
                {...(!over && { open: () => setOpen(entry.body) })}
              />
            </li>
          )
        })}
      </RowList>
      {open && read.is === 'read' && read.value && <ReadPacket packet={read.value} />}
    </>
  )
}
