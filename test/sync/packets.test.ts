import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { packetIn } from '#domain/kinds/services/packet.ts'
import { day } from '../support/entries.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, found, given, startSystem, type Enrolled, type System } from '../support/system.ts'

const WORDS = 'seven stones in the river'
const consented = {
  purpose: 'sharing',
  recipient: 'school',
  answer: 'yes',
  by: 'child',
  capacity: 'child',
  as: 'consent',
  how: 'spoken',
  explained: ['purpose'],
  notAsked: [],
}
const asked = {
  referral: 'school-place',
  to: 'school',
  called: 'the class teacher',
  asks: 'A place in the third class.',
  fields: ['called'],
  facts: [],
  how: 'sealed-file',
  lawful: { basis: 'consent' },
  until: day('2026-12-31'),
  passingOn: 'not-allowed',
}

describe('a packet that leaves as a sealed file', () => {
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  let file: FileId
  let referral: EntryId
  let bytes: Uint8Array

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    const founder = await found(system)
    drita = await enrol(system, founder, 'Drita Kola', ['caseworker'])
    besa = await enrol(system, founder, 'Besa Leka', ['supervisor'])
    mira = await enrol(system, founder, 'Mira Hoxha', ['specialist'], system.device(), true)
    const at = day('2026-11-25')
    const [opened] = given(
      await drita.device.openFiles([
        {
          drafts: [
            {
              kind: 'card',
              at,
              body: {
                called: { text: 'Ana' },
                pronoun: 'she',
                ageBand: '12-14',
                languages: ['sq'],
                interpreter: 'not-needed',
              },
            },
            { kind: 'consent', at, body: consented },
          ],
        },
      ]),
    )
    if (!opened) throw new Error('a file was opened')
    file = opened
    const [written] = given(await drita.device.write([{ file, draft: { kind: 'referral', at, body: asked } }]))
    if (!written) throw new Error('it was written')
    referral = written
    bytes = given(await seal())
  })
  afterAll(() => system.stop())

  const seal = (passphrase = WORDS) =>
    drita.device.sealPacket({ file, referral, printed: 'Ana, about thirteen.', passphrase })

  it('is refused under words that are too short, and for what stands in no file', async () => {
    expect(await seal('short')).toMatchObject({ ok: false, code: 'passphrase-weak' })
    expect(
      await drita.device.sealPacket({ file, referral: file as string as EntryId, printed: 'x', passphrase: WORDS }),
    ).toMatchObject({ ok: false, code: 'not-found' })
    expect(await besa.device.sealPacket({ file, referral, printed: 'x', passphrase: WORDS })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
  })

  it('is refused to other words, and where a byte of it was changed', async () => {
    expect(await besa.device.openSealed({ bytes, passphrase: 'other words of mine' })).toMatchObject({
      ok: false,
      code: 'not-readable',
    })
    expect(
      await besa.device.openSealed({ bytes: bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1), passphrase: WORDS }),
    ).toMatchObject({ ok: false, code: 'not-readable' })
    expect(await besa.device.openSealed({ bytes: bytes.slice(0, 40), passphrase: WORDS })).toMatchObject({
      ok: false,
      code: 'not-readable',
    })
  })

  it('tells whoever opens it what it is for and that it goes no further, and names no file', async () => {
    expect(new TextDecoder().decode(bytes)).not.toMatch(/Ana|teacher/)
    const opened = given(await besa.device.openSealed({ bytes, passphrase: WORDS }))
    const packet = opened.is === 'packet' ? opened.packet : undefined
    expect(packet).toMatchObject({
      agency: 'An agency',
      from: 'Drita Kola',
      asks: 'A place in the third class.',
      passingOn: 'not-allowed',
      basis: 'consent',
      printed: 'Ana, about thirteen.',
    })
    expect(JSON.stringify(packet)).not.toContain(file)
  })

  it('is not shown after the day until which it might be kept', async () => {
    besa.device.clockBy.ms = 60 * 86_400_000
    expect(await besa.device.openSealed({ bytes, passphrase: WORDS })).toMatchObject({ ok: false, code: 'over' })
    besa.device.clockBy.ms = 0
  })

  it('goes to a member from outside as a file of its own: they read it, nothing of the child’s file, and write nothing', async () => {
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(await drita.device.givePacket({ file, referral, printed: 'x', member: besa.member })).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    const opened = given(
      await drita.device.givePacket({ file, referral, printed: 'Ana, about thirteen.', member: mira.member }),
    )
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(given(await mira.device.files('packet')).map((line) => line.file)).toEqual([opened])
    expect(packetIn(given(await mira.device.file(opened)).caseFile)?.body).toMatchObject({
      from: 'Drita Kola',
      printed: 'Ana, about thirteen.',
    })
    expect(await mira.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await mira.device.files())).toEqual([])

    given(await drita.device.revoke({ file: opened, member: mira.member }))
    given(await mira.device.sync())
    expect(await mira.device.file(opened)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('is refused once something on it is withheld from them, and once the yes was taken back: the rules are asked again', async () => {
    const at = day('2026-11-25')
    const hidden = {
      key: 'k',
      withheld: { what: 'kind', kind: 'card' },
      from: { recipient: 'school' },
      why: 'other',
      askedBy: 'child',
      stands: true,
    }
    const [mark] = given(await drita.device.write([{ file, draft: { kind: 'withhold', at, body: hidden } }]))
    expect(await seal()).toMatchObject({ ok: false, code: 'rule-refused', detail: { rulings: [{ rule: 'R6' }] } })
    given(
      await drita.device.write([
        { file, draft: { kind: 'withhold', at, replaces: mark ? [mark] : [], body: { ...hidden, stands: false } } },
      ]),
    )
    expect(await seal()).toMatchObject({ ok: true })

    given(
      await drita.device.write([{ file, draft: { kind: 'consent', at, body: { ...consented, answer: 'withdrawn' } } }]),
    )
    expect(await seal()).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ rule: 'R5', answer: 'refused' }, {}] },
    })
  })
})
