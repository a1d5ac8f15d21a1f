import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { crossedOver } from '#domain/kinds/registration/crossed-over.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { carriedBody } from '#domain/families/carried-over.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { answered } from '../device/answered.ts'

interface CarriedBetween {
  /** The child's file, from which two people let something cross to the relative's file. */
  readonly from: FileId
  readonly into: FileId
  /** The member who works with the relative and holds no grant of the child's file. */
  readonly member: MemberId
}

/** Carries out what the link of two files decided: the member who works with the mother is given those notes of her son's file, under a key of their own, and no folder. */
export async function carryOver(
  device: Device,
  today: PlainDate,
  { from, into, member }: CarriedBetween,
): Promise<void> {
  const { caseFile } = answered(await device.file(from), 'the file that something leaves')
  const body = carriedBody(caseFile, from, into, today, ({ body: planned }) => {
    const { on, placeName, mind } = visitPlanned.schema.parse(planned)
    return [on, placeName, mind].filter((part) => part !== undefined).join('\n')
  })
  if (!body) throw new Error('nothing crosses')
  answered(
    await device.openFiles([
      {
        drafts: [{ kind: crossedOver.name, at: today, about: [], body }],
        grants: [{ member, rights: { card: 'read', care: 'read' } }],
      },
    ]),
    'carrying over',
  )
  answered(await device.sync(), 'sending what was carried over')
}
