import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#device/platform/http.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { all } from '#domain/file/values.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { encounterSettled } from '#domain/kinds/before/encounter-settled.ts'
import { isMet } from '#evidence/record/evidence-record.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { looks } from '../support/looks.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const met = day('2026-11-25')
const boy = {
  who: 'one',
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11',
  seems: 'male',
  seen: ['begs'],
  given: ['food-or-clothes'],
  answered: 'took-it',
  setting: 'market',
  district: 'Shkodër',
  words: 'He shared the bread.',
}
const group = {
  who: 'group',
  setting: 'street',
  count: 4,
  children: [{ mark: 'baby', ageSeems: '0-2', seems: 'not-known', seen: [], given: [], answered: 'adult-said-no' }],
  seen: ['begs'],
  given: [],
  answered: 'went-away',
  district: 'near the bridge',
}

describe.each(eachDatabaseInLong())('Meetings without a file in the figures of an agency, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled
  const line = { cut: false }
  /** Every body that went to the server, as text. */
  const sent: string[] = []

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 1 } })
    const http: Http = {
      base: system.http.base,
      fetch: (url, how) => {
        if (line.cut) return Promise.reject(new TypeError('no network'))
        if (url.includes('/v1/evidence') && how.body) sent.push(Buffer.from(how.body as Uint8Array).toString('latin1'))
        return system.http.fetch(url, how)
      },
    }
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http }))
    ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
  })
  afterAll(() => system.stop())

  const meet = async (body: object): Promise<{ file: FileId; entry: EntryId }> => {
    const [file] = given(await drita.device.openFiles([{ drafts: [{ kind: 'encounter', at: met, about: [], body }] }]))
    if (!file) throw new Error('a file was opened')
    const [one] = all(given(await drita.device.file(file)).caseFile, encounter)
    if (!one) throw new Error('somebody was met')
    return { file, entry: one.id }
  }
  const letGo = async (...some: readonly { file: FileId; entry: EntryId }[]) =>
    given(await drita.device.endContacts(some.map((one) => ({ ...one, why: 'let-go' as const }))))
  const settle = async () => {
    for (const { device } of [arben, drita, besa, drita]) given(await device.sync())
  }
  const share = async () => given(await drita.device.shareEvidence())
  const seen = async () => given(await ilir.device.evidence())
  const decide = async (counted: boolean) => {
    const { file, caseFile } = given(await arben.device.team())
    const before = (caseFile.byKind['encounters-counted'] ?? []).map(({ id }) => id)
    given(
      await arben.device.write([
        {
          file,
          draft: {
            kind: 'encounters-counted',
            at: met,
            replaces: before,
            body: { counted, because: 'The ministry plans outreach by it.' },
          },
        },
      ]),
    )
    await settle()
  }

  /** What remains for figures of a contact with so many children, and in which district. */
  const settledIn = async (children: number): Promise<{ file: FileId; entry: EntryId }> => {
    for (const {
      file,
      line: { byKind },
    } of given(await drita.device.files('encounter'))) {
      const settled = (byKind['encounter-settled'] ?? []).find(({ body }) => {
        const read = encounterSettled.schema.safeParse(body).data
        return read?.as === 'only-counted' && read.figures !== undefined && read.children === children
      })
      if (settled) return { file, entry: settled.id }
    }
    throw new Error('it was let go')
  }

  it('are in none before the agency decided it, and nobody decides it who only reads the team’s file', async () => {
    await letGo(await meet(boy))
    await settle()
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
    const { file } = given(await drita.device.team())
    expect(
      await drita.device.write([
        { file, draft: { kind: 'encounters-counted', at: met, body: { counted: true, because: 'I say so.' } } },
      ]),
    ).toMatchObject({ ok: false })
    await decide(true)
    // A contact that ended earlier says too little; nothing is made up for it.
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
  })

  it('are in none while their words can be read, nor where they were crossed out, nor once a file was opened', async () => {
    await meet(boy)
    const slip = await meet(boy)
    given(
      await drita.device.write([
        {
          file: slip.file,
          draft: {
            kind: 'superseded',
            folder: 'care',
            at: met,
            about: [],
            body: { entry: slip.entry, because: 'wrong' },
          },
        },
      ]),
    )
    expect(await drita.device.endContacts([{ ...slip, why: 'let-go' }])).toMatchObject({ ok: false, code: 'not-found' })
    const grown = await meet(boy)
    given(
      await drita.device.write([
        {
          file: grown.file,
          draft: {
            kind: 'encounter-settled',
            at: met,
            about: [],
            body: { as: 'became-a-file', entry: grown.entry, mark: 'cap', file: slip.file },
          },
        },
      ]),
    )
    await letGo(grown)
    await settle()
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
    expect(await seen()).toEqual([])
  })

  it('go out once their words are gone, with nothing but month, district and how it ended; without a network, later', async () => {
    const one = await meet(boy)
    await settle()
    line.cut = true
    const several = await meet(group)
    await letGo(one, several)
    expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'no-network' })
    line.cut = false
    await settle()
    expect(await share()).toEqual({ sent: 5, takenBack: 0 })
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
    const records = await seen()
    expect(records.every(({ record }) => isMet(record))).toBe(true)
    expect(records.map(({ record: { month, district, pathway } }) => `${month} ${district} ${pathway}`).sort()).toEqual(
      [
        '2026-11 AL-10 met-took-help',
        '2026-11 not-known met-said-no',
        ...['1', '2', '3'].map(() => '2026-11 not-known met-went-away'),
      ],
    )
    for (const { record } of records)
      expect([record.ageBand, record.sex, record.source, record.forms, record.needed, record.closure]).toEqual([
        'not-known',
        'not-known',
        'not-known',
        [],
        [],
        'open',
      ])
    // The children of one meeting are one unit, and no other meeting belongs to it.
    expect([...Map.groupBy(records, ({ unit }) => unit).values()].map((same) => same.length).sort()).toEqual([1, 4])
  })

  it('tell the server nothing more: no word, no alias, no number of a file or an entry', () => {
    expect(sent.join('')).toContain('met-took-help')
    for (const secret of ['blue cap', 'bread', 'market', 'begs', 'Shkod', 'bridge', '"6-11"', 'food-or-clothes'])
      expect(sent.join('')).not.toContain(secret)
  })

  it('are sent by whoever let them go, and by nobody else who holds them', async () => {
    expect(given(await besa.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    expect(await seen()).toHaveLength(5)
  })

  it('are taken back, all of them, when the agency decides otherwise', async () => {
    await decide(false)
    expect(await share()).toEqual({ sent: 0, takenBack: 5 })
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
    expect(await seen()).toEqual([])
    await decide(true)
    expect(await share()).toEqual({ sent: 5, takenBack: 0 })
  })

  it('are taken back where somebody crosses out that they were let go, and when their file is erased', async () => {
    const [alone, several] = [await settledIn(1), await settledIn(4)]
    given(
      await drita.device.write([
        {
          file: alone.file,
          draft: {
            kind: 'superseded',
            folder: 'care',
            at: met,
            about: [],
            body: { entry: alone.entry, because: 'wrong' },
          },
        },
      ]),
    )
    await settle()
    expect(await share()).toEqual({ sent: 0, takenBack: 1 })
    given(await drita.device.grant({ file: several.file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    given(await drita.device.askErasure({ file: several.file, reason: 'It says who they are.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(several.file))
    await looks(besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    await settle()
    expect(await share()).toEqual({ sent: 0, takenBack: 4 })
    expect(await seen()).toEqual([])
  })

  it('stay counted once where two let go the same one, neither knowing of the other', async () => {
    const one = await meet(boy)
    given(await drita.device.grant({ file: one.file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    await settle()
    given(await besa.device.endContacts([{ ...one, why: 'let-go' }]))
    drita.device.clockBy.ms += 60_000
    await letGo(one)
    // Both send their records for figures before either has received the other's entry.
    expect([given(await besa.device.shareEvidence()).sent, (await share()).sent]).toEqual([1, 1])
    await settle()
    for (const { device } of [besa, drita, besa]) expect(given(await device.shareEvidence()).takenBack).toBe(0)
    expect(await seen()).toHaveLength(1)
    await decide(false)
    for (const { device } of [besa, drita]) given(await device.shareEvidence())
    expect(await seen()).toEqual([])
  })
})
