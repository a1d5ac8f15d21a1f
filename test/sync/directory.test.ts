import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { hiddenAddressOf } from '#domain/kinds/directory/hidden-address.ts'
import { listingsOf } from '#domain/kinds/directory/listing.ts'
import { fosterCarersOf } from '#domain/kinds/directory/foster-carer.ts'
import { oneDatabase } from '../support/database.ts'
import { aCarer, aListing } from '../support/directory.ts'
import { day } from '../support/entries.ts'
import { enrol, found, given, startSystem, type Enrolled, type System } from '../support/system.ts'

const at = day('2026-11-25')
const shelter = aListing({ places: [{ place: 'house', hidden: true, district: 'Elbasan' }] })
const door = { listing: shelter.listing, place: 'house', address: 'Rruga e Vjetër 9' }

describe('the agency’s directory of services', () => {
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  let directory: FileId

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    const founder = await found(system)
    besa = await enrol(system, founder, 'Besa Leka', ['supervisor'])
    mira = await enrol(system, founder, 'Mira Hoxha', ['specialist'])
    drita = await enrol(system, founder, 'Drita Kola', ['caseworker'])
    given(
      await drita.device.openFiles([
        {
          drafts: [
            { kind: 'card', at, body: { pronoun: 'she', ageBand: '12-14', languages: [], interpreter: 'not-known' } },
          ],
        },
      ]),
    )
    const [opened] = given(
      await drita.device.openFiles([
        {
          drafts: [{ kind: 'directory-opened', at, body: { name: 'Services' } }],
          grants: [{ member: mira.member, rights: { card: 'read', care: 'read' } }],
        },
      ]),
    )
    if (!opened) throw new Error('a directory was opened')
    directory = opened
    for (const [kindOf, body] of [
      ['listing', shelter],
      ['hidden-address', door],
      ['foster-carer', aCarer()],
    ] as const)
      given(await drita.device.write([{ file: directory, draft: { kind: kindOf, at, body } }]))
    for (const one of [drita, besa, mira]) given(await one.device.sync())
  })
  afterAll(() => system.stop())

  const read = async (who: Enrolled) => given(await who.device.file(directory)).caseFile

  it('shows a colleague the service, and neither where its hidden door is nor who takes children in', async () => {
    const hers = await read(mira)
    expect(listingsOf(hers).map((entry) => entry.body.name)).toEqual([shelter.name])
    expect(hiddenAddressOf(hers, shelter.listing, 'house')).toBeUndefined()
    expect(fosterCarersOf(hers)).toEqual([])
    expect(JSON.stringify(hers)).not.toMatch(/Vjetër|Hasani/)
  })

  it('shows a supervisor all of it', async () => {
    const hers = await read(besa)
    expect(hiddenAddressOf(hers, shelter.listing, 'house')?.body.address).toBe('Rruga e Vjetër 9')
    expect(fosterCarersOf(hers)).toHaveLength(1)
  })

  it('is no child: it stands among no children, and takes nothing that is a child’s', async () => {
    expect(given(await besa.device.files()).map((line) => line.file)).not.toContain(directory)
    expect(given(await besa.device.files('directory')).map((line) => line.file)).toEqual([directory])
    expect(await drita.device.write([{ file: directory, draft: { kind: 'concern', at, body: {} } }])).toMatchObject({
      ok: false,
      code: 'wrong-file',
    })
  })

  it('shows a hidden door to whoever is given that part, and not what is written after it was taken back', async () => {
    given(await drita.device.grant({ file: directory, member: mira.member, rights: { whereabouts: 'read' } }))
    given(await mira.device.sync())
    expect(hiddenAddressOf(await read(mira), shelter.listing, 'house')?.body.address).toBe('Rruga e Vjetër 9')
    expect(fosterCarersOf(await read(mira))).toEqual([])

    given(await drita.device.revoke({ file: directory, member: mira.member, folders: ['whereabouts'] }))
    given(
      await drita.device.write([
        {
          file: directory,
          draft: { kind: 'hidden-address', at, body: { ...door, place: 'garden', address: 'Rruga e Re 2' } },
        },
      ]),
    )
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(JSON.stringify(await read(mira))).not.toContain('Rruga e Re')
    expect(listingsOf(await read(mira))).toHaveLength(1)
  })

  it('is not written by who may only read it', async () => {
    expect(await mira.device.write([{ file: directory, draft: { kind: 'listing', at, body: shelter } }])).toMatchObject(
      { ok: false, code: 'not-entitled' },
    )
  })
})
