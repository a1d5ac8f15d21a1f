import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { clearRows } from '../support/clear-rows.ts'
import { PhoneStorage } from '../support/histories/phone-storage.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const JPEG = [0xff, 0xd8, 0xff]

/** A picture with a location: JFIF, EXIF with text, one scan, and a film hidden after its end. */
const picture = () => {
  const exif = new TextEncoder().encode('Exif\0\0 41.3275N 19.8187E')
  const jfif = new TextEncoder().encode('JFIF\0\u0001\u0001')
  const segment = (marker: number, bytes: Uint8Array) => [0xff, marker, 0, bytes.length + 2, ...bytes]
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, jfif),
    ...segment(0xe1, exif),
    ...segment(0xda, new Uint8Array(10)),
    1,
    2,
    3,
    0xff,
    0xd9,
    ...new TextEncoder().encode('ftypmp42'),
  ])
}

const pdf = (length: number) => {
  const bytes = new Uint8Array(length).map((_, at) => (at * 31) % 251)
  bytes.set(new TextEncoder().encode('%PDF-1.7'))
  return bytes
}

/** Bytes of the rows under a name, each with one byte of the device's own before it, and sealed once more under its local key. */
const sizeHere = async (device: Tested, prefix: string) =>
  (await (await clearRows(device)).list(prefix)).reduce((sum, { value }) => sum + value.length, 0)

describe.each(eachDatabaseInLong())('What goes by hand, and attachments, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  afterAll(() => system.stop())

  it('takes nothing out under words that somebody guesses in an hour, and what waits goes on waiting', async () => {
    given(await drita.device.write([{ file, draft: visit('waits') }]))
    for (const words of ['', 'eleven sign'])
      expect(await drita.device.exportOutbox(words)).toMatchObject({ ok: false, code: 'passphrase-weak' })
    expect((await drita.device.syncState()).unsent).toBe(1)
    given(await drita.device.sync())
    given(await besa.device.sync())
  })

  it('carries an outbox by file: whoever brings it, it counts, and once', async () => {
    given(await drita.device.write([{ file, draft: visit('carried on a stick') }]))
    const bytes = given(await drita.device.exportOutbox('a word for the stick'))
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('stick"')
    expect(await besa.device.importOutbox({ bytes, passphrase: 'another word' })).toMatchObject({
      ok: false,
      code: 'not-readable',
    })
    expect(given(await besa.device.importOutbox({ bytes, passphrase: 'a word for the stick' }))).toEqual({
      groups: 1,
      delivered: 1,
      refused: [],
    })
    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(3)

    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
    expect(given(await drita.device.file(file)).caseFile.entries).toHaveLength(3)
    expect(given(await drita.device.file(file)).alarms).toEqual([])
  })

  it('says of a carried outbox what the server refused, and why', async () => {
    const mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
    given(await mira.device.sync())
    given(await mira.device.write([{ file, draft: visit('carried too late') }]))
    const bytes = given(await mira.device.exportOutbox('a word for the stick'))
    given(await drita.device.revoke({ file, member: mira.member }))
    const answer = given(await besa.device.importOutbox({ bytes, passphrase: 'a word for the stick' }))
    expect(answer).toEqual({ groups: 1, delivered: 0, refused: ['not-entitled'] })
  })

  it('refuses recordings, what runs, what is not what it says, and what is too large', async () => {
    const attach = (type: string, bytes: Uint8Array) => drita.device.attach({ file, bytes, type, name: 'x' })
    for (const type of ['audio/mpeg', 'video/mp4', 'image/svg+xml', 'text/html', '__proto__'])
      expect(await attach(type, Uint8Array.from(JPEG))).toMatchObject({ code: 'not-an-allowed-file' })
    expect(await attach('image/jpeg', new TextEncoder().encode('%PDF-1.7'))).toMatchObject({
      code: 'not-an-allowed-file',
    })
    expect(await attach('image/jpeg', Uint8Array.from(JPEG))).toMatchObject({ code: 'not-an-allowed-file' })
    expect(await attach('application/pdf', new Uint8Array(16 * 1024 * 1024))).toMatchObject({ code: 'too-large' })
  })

  it('takes place and hidden film out of a picture', async () => {
    const ref = given(await drita.device.attach({ file, bytes: picture(), type: 'image/jpeg', name: 'door' }))
    const kept = new TextDecoder('latin1').decode(given(await drita.device.attachment({ file, ref })))
    expect(kept).toContain('JFIF')
    expect(kept).not.toContain('41.3275N')
    expect(kept).not.toContain('ftyp')
  })

  it('leaves documents of nearly the same length alike for the server, and each is whole again', async () => {
    const sealed = await Promise.all(
      [19_000, 19_001, 19_400].map(async (length) => {
        const bytes = pdf(length)
        const ref = given(await drita.device.attach({ file, bytes, type: 'application/pdf', name: 'a paper' }))
        expect(given(await drita.device.attachment({ file, ref }))).toEqual(bytes)
        return sizeHere(drita.device, `${drita.member}/chunk/${file}/${ref.attachment}`)
      }),
    )
    expect(new Set(sealed).size).toBe(1)
  })

  it('reads a document that was kept while an app of the agency could not read padded ones', async () => {
    const alone = await startSystem(kind)
    const device = alone.device()
    const how = { setup: alone.setup, name: 'An agency', member: 'Arben Dema', passphrase: PASSPHRASE }
    given(await device.foundOrganisation(how))
    const [own] = given(await device.openFiles([{ drafts: [visit('before')] }]))
    if (!own) throw new Error('a file was opened')
    const bytes = pdf(19_000)
    const ref = given(await device.attach({ file: own, bytes, type: 'application/pdf', name: 'a paper' }))
    const member = (await device.state()).me?.member ?? ''
    expect(await sizeHere(device, `${member}/chunk/${own}/${ref.attachment}`)).toBe(19_000 + 29 + 31)
    given(await device.sync())
    expect(given(await device.attachment({ file: own, ref }))).toEqual(bytes)
    expect(await device.attachment({ file: own, ref: { ...ref, size: 18_999 } })).toMatchObject({
      code: 'not-readable',
    })
    await alone.stop()
  })

  it('brings a document of several chunks to another device, and refuses one whose end was cut off', async () => {
    const bytes = pdf(700_000)
    const ref = given(await drita.device.attach({ file, bytes, type: 'application/pdf', name: 'a decision' }))
    expect(ref.chunks).toBe(3)
    given(await drita.device.sync())
    const laptop = await furtherDevice(system, besa)
    expect(given(await laptop.attachment({ file, ref }))).toEqual(bytes)
    expect(await laptop.attachment({ file, ref: { ...ref, chunks: 2 } })).toMatchObject({ code: 'not-readable' })
  })

  it('is read on a full phone, which keeps nothing of it, and is kept once there is room', async () => {
    const bytes = pdf(19_000)
    const ref = given(await drita.device.attach({ file, bytes, type: 'application/pdf', name: 'a letter' }))
    given(await drita.device.sync())
    const storage = new PhoneStorage()
    const phone = system.device({ replica: storage })
    given(await phone.signIn({ account: besa.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    const kept = () => sizeHere(phone, `${besa.member}/chunk/${file}/${ref.attachment}`)
    storage.isFull = true
    expect(given(await phone.attachment({ file, ref }))).toEqual(bytes)
    storage.isFull = false
    expect(await kept()).toBe(0)
    expect(given(await phone.attachment({ file, ref }))).toEqual(bytes)
    expect(await kept()).toBeGreaterThan(19_000)
  })
})
