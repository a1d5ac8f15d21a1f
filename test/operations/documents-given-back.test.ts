import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { AttachmentRef } from '#device/files/api.ts'
import { inRole } from '#store/database/role.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { copyInside } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import { enrol, type Enrolled, type Founder, furtherDevice, given, PASSPHRASE, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const PDF = Uint8Array.from('%PDF-1.7 a paper', (sign) => sign.charCodeAt(0))
const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

describe.each(eachDatabaseInLong())('a document that a server has lost, on $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  beforeAll(async () => {
    ;({ system, arben, besa, drita } = await sharedFile(kind))
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
  })
  afterAll(() => system.stop())

  const everybody = async (...people: readonly Pick<Enrolled, 'device'>[]) => {
    for (const { device } of people) given(await device.sync())
  }
  const opened = async (): Promise<FileId> => {
    const [file] = given(await drita.device.openFiles([{ drafts: [visit('she came with her aunt')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
    await everybody(drita, besa, mira)
    return file
  }
  const attached = async (file: FileId): Promise<AttachmentRef> => {
    const ref = given(await drita.device.attach({ file, bytes: PDF, type: 'application/pdf', name: 'paper.pdf' }))
    given(await drita.device.write([{ file, draft: visit('she brought a paper') }]))
    await everybody(drita, mira)
    return ref
  }
  const reads = async (who: Enrolled, file: FileId, ref: AttachmentRef) => {
    const device = await furtherDevice(system, who)
    const read = await device.attachment({ file, ref })
    return read.ok ? read.value : read.code
  }

  it('is given back by a colleague who only reads there, where nobody else has it', async () => {
    const file = await opened()
    const copy = await copyInside(system.database)
    const ref = await attached(file)
    expect(given(await mira.device.attachment({ file, ref }))).toEqual(PDF)
    await copy.putBack()
    await system.restart()
    // The device of who took the paper in is lost.
    await everybody(mira, mira)
    expect(await reads(besa, file, ref)).toEqual(PDF)
    // Nobody who reads may put a document where the server was never set back: see test/api/chunk.test.ts.
  })

  it('is given back where no mark tells of a loss and rows of its file are missing', async () => {
    const file = await opened()
    const ref = await attached(file)
    const bytes = new Uint8Array(Buffer.from(file, 'base64url'))
    await inRole(system.database.store, { as: 'keeper' }, async (tx) => {
      for (const table of ['homeward.chunks', 'homeward.segments', 'homeward.folder_heads'] as const)
        await tx.deleteFrom(table).where('file', '=', bytes).execute()
    })
    expect(await reads(besa, file, ref)).not.toEqual(PDF)
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    await everybody(drita, drita)
    expect(await reads(besa, file, ref)).toEqual(PDF)
  })

  it('and does not take back holds up nothing else: a file that was taken from this member meanwhile', async () => {
    const file = await opened()
    const ref = await attached(file)
    given(await mira.device.attachment({ file, ref }))
    const lost = given(await mira.device.attach({ file, bytes: PDF, type: 'application/pdf', name: 'never sent.pdf' }))
    given(await drita.device.revoke({ file, member: mira.member }))
    expect(lost.chunks).toBe(1)
    await everybody(mira)
  })
})
