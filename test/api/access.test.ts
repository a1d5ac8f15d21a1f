import type { Bytes } from '#bytes.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openedRecord } from '#sealing/access/access-record.ts'
import { verifyAccess, verifyAccessRecord } from '#sealing/access/access.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { newPerson, type Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, HEALTH, keepAll, reading, SealedFile, THERAPY, writing } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('who may open a file, kept by $name', (kind) => {
  let server: TestServer
  let drita: Line
  let besa: Line
  let mira: Line
  let file: SealedFile
  beforeAll(async () => {
    server = await startTestServer(kind)
    drita = await Line.of(server, server.agency.drita)
    besa = await Line.of(server, server.agency.besa)
    mira = await Line.of(server, server.agency.mira)
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    const { agency } = server
    file = new SealedFile(agency)
    const opened = await file.open(
      agency.drita,
      [CARD, CARE],
      [
        [agency.drita, keepAll],
        [agency.besa, keepAll],
        [agency.mira, writing(THERAPY)],
      ],
    )
    expect(await drita.push(opened)).toMatchObject({ ok: true })
    for (const line of [drita, besa, mira]) await upToDate(line)
  })

  async function upToDate(line: Line) {
    while ((await line.sync()).more);
  }
  const ofFile = <Row extends { file: Uint8Array }>(rows: readonly Row[]) =>
    rows.filter((row) => equal(row.file, file.file))
  /** Rows of the file, as a device of this member gets them that has none. */
  async function rowsAnew(member: Person) {
    const line = await Line.of(server, member)
    const rows = []
    for (;;) {
      const answer = await line.sync()
      rows.push(...ofFile(answer.folders).flatMap((folder) => folder.rows))
      if (!answer.more) return rows
    }
  }

  it('is not changed by who keeps nothing, by a mangled record, or by a stranger', async () => {
    const { agency } = server
    expect(await mira.push(await file.grant(agency.mira, agency.arben, reading(THERAPY)))).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    const record = new Uint8Array((await file.grant(await newPerson(), agency.arben, reading(CARE))).record)
    expect(await drita.push({ is: 'access', file: file.file, record })).toMatchObject({ code: 'author-unknown' })
    expect(await drita.push({ is: 'access', file: file.file, record: record.slice(1) })).toMatchObject({
      code: 'record-malformed',
    })
  })

  it('is compare-and-set: of two keepers who change it at once, one is told to look again', async () => {
    const { agency } = server
    const one = await file.grant(agency.drita, agency.arben, reading(CARE))
    file.rewind()
    const other = await file.grant(agency.besa, agency.arben, reading(HEALTH))
    const outcomes = await Promise.all([drita.push(one), besa.push(other)])
    expect(outcomes.map((outcome) => (outcome.ok ? 'taken' : outcome.code)).sort()).toEqual(['head-moved', 'taken'])
  })

  it('takes a record that stands already without a word', async () => {
    const granted = await file.grant(server.agency.drita, server.agency.arben, reading(CARE))
    expect(await drita.push(granted)).toMatchObject({ ok: true })
    expect(await besa.push(granted)).toMatchObject({ ok: true })
  })

  it('refuses a second opening of the same file', async () => {
    const { agency } = server
    const place = { ...file.place(agency.mira), head: undefined }
    const record = await openedRecord(place, {
      epochs: [...(file.access?.epochs.values() ?? [])].flat(),
      grants: [] as never,
    })
    expect((await mira.push({ is: 'access', file: file.file, record })).ok).toBe(false)
  })

  it('is opened once where two devices open it at the same moment', async () => {
    const { agency } = server
    const twin = new SealedFile(agency)
    const one = await twin.open(agency.drita, [CARD], [[agency.drita, keepAll]])
    twin.rewind()
    const other = await twin.open(agency.besa, [CARD], [[agency.besa, keepAll]])
    const outcomes = await Promise.all([drita.push(one), besa.push(other)])
    expect(outcomes.map((outcome) => (outcome.ok ? 'taken' : outcome.code)).sort()).toEqual(['head-moved', 'taken'])
  })

  it('gives the new reader everything in the folder from the first entry on', async () => {
    const { agency } = server
    await drita.push(await file.segment(agency.drita, CARE, ['before the grant']))
    const arben = await Line.of(server, agency.arben)
    await upToDate(arben)
    await drita.push(await file.grant(agency.drita, agency.arben, reading(CARE)))
    const answer = await arben.sync()
    expect(ofFile(answer.access)).toHaveLength(1)
    expect(ofFile(answer.folders)).toMatchObject([{ folder: CARE, from: 0, seq: 1, rows: [{ seq: 1 }] }])
    const [access] = ofFile(answer.access)
    const verified = await verifyAccess(access?.records ?? [], agency.directory, { org: agency.org, file: file.file })
    expect(verified.ok && verified.value.head.seq).toBe(access?.head.seq)
  })

  it('tells who lost the last folder that the file is gone, with the record that took it and nothing after', async () => {
    const { agency } = server
    await drita.push(await file.revoke(agency.drita, agency.mira, [CARD, THERAPY]))
    const taken = file.access?.head.seq
    await drita.push(await file.segment(agency.drita, CARE, ['after she left the case']))
    await drita.push(await file.grant(agency.drita, agency.arben, reading(CARE)))
    const answer = await mira.sync()
    expect(ofFile(answer.gone.map((id: Bytes) => ({ file: id })))).toHaveLength(1)
    expect(ofFile(answer.folders)).toEqual([])
    const [access] = ofFile(answer.access)
    const verified = await verifyAccess(access?.records ?? [], agency.directory, { org: agency.org, file: file.file })
    expect(verified.ok && [verified.value.head.seq, verified.value.members.has(idText(agency.mira.member))]).toEqual([
      taken,
      false,
    ])
    expect(ofFile((await mira.sync()).gone.map((id: Bytes) => ({ file: id })))).toEqual([])
  })

  it('goes on in a folder that gets its first key later', async () => {
    const { agency } = server
    const outcome = await mira.push(
      await file.firstUse(agency.mira, THERAPY),
      await file.segment(agency.mira, THERAPY, ['the first hour']),
    )
    expect(outcome).toMatchObject({ ok: true })
    expect(ofFile((await besa.sync()).folders)).toMatchObject([{ folder: THERAPY, rows: [{ seq: 1 }] }])
  })

  it('holds a member who is removed between two requests to what stood when it was taken', async () => {
    const { agency } = server
    const temp = await newPerson()
    await agency.enrol(temp)
    await drita.push(await file.grant(agency.drita, temp, writing(CARE)))
    const line = await Line.of(server, temp)
    const [before, after] = [await file.segment(temp, CARE, ['in time']), await file.segment(temp, CARE, ['too late'])]
    expect(await line.push(before)).toMatchObject({ ok: true })
    await agency.removeMember(temp)
    expect((await line.ask([after])).code).toBe('not-signed-in')
    expect(await drita.push(after)).toMatchObject({ ok: false, code: 'author-revoked', quarantined: true })
    expect(await drita.push(before)).toMatchObject({ ok: true })
  })

  it('drops one entry under its record: the hash stays, the ciphertext goes, a later copy too', async () => {
    const { agency } = server
    const written = await file.segment(agency.drita, CARE, ['stays', 'was about another child'])
    await drita.push(written)
    expect(await mira.push(await file.redact(agency.mira, written.bytes, 2))).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    expect(await drita.push(await file.redact(agency.drita, written.bytes, 2))).toMatchObject({ ok: true })
    expect(await drita.push(written)).toMatchObject({ ok: true })
    const rows = await rowsAnew(agency.besa)
    const parsed = parseSegment(rows[0]?.segment ?? new Uint8Array(0))
    expect(parsed.ok && parsed.value.ciphertexts.map((ciphertext) => ciphertext === null)).toEqual([false, true])
  })

  it('drops nothing under a record that names another hash: readers would take nothing after it in that folder', async () => {
    const { agency } = server
    const [early, late] = [
      await file.segment(agency.drita, CARE, ['is there']),
      await file.segment(agency.drita, CARE, ['comes later']),
    ]
    await drita.push(early)
    for (const { bytes } of [early, late]) {
      const parsed = parseSegment(bytes)
      if (!parsed.ok) throw new Error('a segment was sealed')
      const redacted = await file.redact(agency.drita, bytes, parsed.value.first, randomBytes(32))
      expect(await drita.push(redacted)).toMatchObject({ ok: true })
    }
    expect(await drita.push(late)).toMatchObject({ ok: true })
    const rows = await rowsAnew(agency.besa)
    const parsed = rows.map(({ segment }) => parseSegment(segment)).slice(-2)
    expect(parsed.map((one) => one.ok && one.value.ciphertexts.every((ciphertext) => ciphertext !== null))).toEqual([
      true,
      true,
    ])
  })

  it('is erased by two people, everywhere and for good', async () => {
    const { agency } = server
    const written = await file.segment(agency.drita, CARE, ['nobody may ever read this'])
    await drita.push(written)
    await upToDate(besa)
    const alone = await file.erase(agency.drita, agency.drita)
    expect(await drita.push(alone)).toMatchObject({ ok: false, code: 'not-entitled' })
    const before = file.access
    const erased = await file.erase(agency.drita, agency.besa)
    expect(await drita.push(erased)).toMatchObject({ ok: true })
    expect(await drita.push(erased)).toMatchObject({ ok: true })
    expect(await drita.push(written)).toMatchObject({ ok: false, code: 'file-erased' })

    const [change] = ofFile((await besa.sync()).access)
    expect(change?.records).toHaveLength(1)
    const heard = await verifyAccessRecord(before, change?.records[0] ?? new Uint8Array(0), agency.directory, {
      org: agency.org,
      file: file.file,
    })
    expect(heard.ok && heard.value.erased !== undefined).toBe(true)
    const pulled = await server.post(
      '/v1/pull',
      { v: 1, ranges: [{ file: file.file, folder: CARE, after: 0 }] },
      besa.token,
    )
    expect(pulled.bytes.length).toBeLessThan(200)
  })
})
