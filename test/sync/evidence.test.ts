import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import type { Http } from '#device/platform/http.ts'
import { FOLDERS, type FileId, type MemberId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { eachDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { looks } from '../support/looks.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { mother } from '../support/people.ts'

const today = day('2026-11-25')
const digest = async (output: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', output)).toString('hex')

describe.each(eachDatabase())('Evidence from the files of a caseworker, with $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let besa: Enrolled
  let one: Enrolled
  let other: Enrolled
  const files: FileId[] = []
  let losing = ''
  /** The server receives every request; its answer to a path in `losing` never arrives. */
  const forgetful = (http: Http): Http => ({
    ...http,
    fetch: async (url, request) => {
      const answered = await http.fetch(url, request)
      if (losing !== '' && url.includes(losing)) throw new TypeError('the connection broke')
      return answered
    },
  })

  const open = async (called: string, opened = addDays(today, -200)) => {
    const [file] = given(
      await drita.device.openFiles([
        {
          drafts: [
            {
              kind: 'file-opened',
              at: opened,
              body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
            },
            {
              kind: 'card',
              at: opened,
              body: {
                called: { text: called },
                pronoun: 'she',
                ageBand: '12-14',
                languages: [],
                interpreter: 'not-known',
              },
            },
            {
              kind: 'child-group',
              at: opened,
              body: { group: 'trafficked-child', stands: 'yes', words: `The story of ${called}` },
            },
          ],
        },
      ]),
    )
    if (!file) throw new Error('a file was opened')
    files.push(file)
    return file
  }
  const answer = (
    file: FileId,
    said: 'yes' | 'withdrawn',
    by: 'child' | typeof mother = 'child',
    as: 'consent' | 'assent' = 'consent',
  ) =>
    drita.device.write([
      {
        file,
        draft: {
          kind: 'consent',
          at: today,
          body: {
            purpose: 'statistics',
            by,
            answer: said,
            capacity: by === 'child' ? 'child' : 'parent',
            as,
            how: 'spoken',
            explained: ['purpose'],
            notAsked: [],
          },
        },
      },
    ])

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 1 } })
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: forgetful(system.http) }))
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    one = await enrol(system, arben, 'Ilir Prifti', ['coordinator'], system.device({ http: forgetful(system.http) }))
    other = await enrol(system, arben, 'Ana Gjoka', ['coordinator'])
    for (const name of ['Ardita', 'Besiana']) await open(name)
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  it('is not sent without a yes to statistics, and shown to nobody who is no coordinator', async () => {
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    expect(await drita.device.evidence()).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await one.device.evidence())).toEqual([])
    // A girl of twelve who agrees alone is heard, and somebody who may decide is still to be asked.
    for (const file of files) given(await answer(file, 'yes', 'child', 'assent'))
    expect(given(await drita.device.shareEvidence())).toMatchObject({ sent: 0 })
    expect(given(await one.device.evidence())).toEqual([])
  })

  it('reaches the coordinator once mother and child agreed, as codes alone, once, and by no other holder of the file', async () => {
    for (const file of files) given(await answer(file, 'yes', mother))
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 2, takenBack: 0 })
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    expect(given(await besa.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    const seen = given(await one.device.evidence())
    expect(seen.map(({ record }) => [record.ageBand, record.source, record.childGroups, record.month])).toEqual(
      [1, 2].map(() => ['12-14', 'school', ['trafficked-child'], '2026-05']),
    )
    expect(new Set(seen.map(({ unit }) => unit)).size).toBe(2)
    for (const secret of ['Ardita', 'Besiana', 'story', ...files]) expect(JSON.stringify(seen)).not.toContain(secret)
  })

  it('is taken back when the child withdraws, and when the file is erased', async () => {
    const [first, second] = files as [FileId, FileId]
    given(await answer(first, 'withdrawn'))
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 1 })
    given(await drita.device.sync())
    given(await drita.device.grant({ file: second, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    given(await drita.device.askErasure({ file: second, reason: 'She asked for it.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(second))
    // The device that erases it counts three days from when it showed that two agreed.
    given(await drita.device.sync())
    await looks(besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 1 })
    expect(given(await one.device.evidence())).toEqual([])
  })

  it('is taken back by whoever holds the case now, though somebody else sent it; a child who said yes and withdrew is not asked about twice', async () => {
    const file = await open('Cvetana')
    given(await answer(file, 'yes'))
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 1, takenBack: 0 })
    given(
      await drita.device.write([
        { file, draft: { kind: 'case-holder', at: today, body: { member: besa.member, as: 'caseworker' } } },
      ]),
    )
    given(await answer(file, 'withdrawn'))
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await besa.device.shareEvidence())).toEqual({ sent: 0, takenBack: 1 })
    expect(given(await besa.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    expect(given(await one.device.evidence())).toEqual([])
  })

  it('stays when the case was handed on and whoever sent it first can open the file no more', async () => {
    const file = await open('Donika')
    given(await answer(file, 'yes'))
    given(await drita.device.sync())
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 1, takenBack: 0 })
    given(
      await drita.device.grant({
        file,
        member: besa.member,
        rights: Object.fromEntries(FOLDERS.map((folder) => [folder, 'keep'])),
      }),
    )
    given(
      await drita.device.write([
        { file, draft: { kind: 'case-holder', at: today, body: { member: besa.member, as: 'caseworker' } } },
      ]),
    )
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await besa.device.shareEvidence())).toEqual({ sent: 1, takenBack: 0 })
    const before = given(await one.device.evidence()).length
    given(await besa.device.revoke({ file, member: drita.member }))
    given(await drita.device.sync())
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 0 })
    expect(given(await one.device.evidence())).toHaveLength(before)
  })

  it('can be taken back though the answer to the sending was lost and the file was erased since', async () => {
    const before = given(await one.device.evidence()).length
    const file = await open('Elira')
    given(await answer(file, 'yes'))
    given(await drita.device.sync())
    losing = '/v1/evidence/records'
    expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'no-network' })
    losing = ''
    expect(given(await one.device.evidence())).toHaveLength(before + 1)
    given(await drita.device.grant({ file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    given(await drita.device.askErasure({ file, reason: 'She asked for it.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(file))
    // The device that erases it counts three days from when it showed that two agreed.
    given(await drita.device.sync())
    await looks(besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(given(await drita.device.shareEvidence())).toEqual({ sent: 0, takenBack: 1 })
    expect(given(await one.device.evidence())).toHaveLength(before)
  })

  it('is frozen in a cut that says who came and left since, and from which a child who withdraws is gone at once', async () => {
    const [file, further] = [await open('Fatmira'), await open('Gonxhe')]
    given(await answer(file, 'yes'))
    given(await answer(further, 'yes'))
    given(await drita.device.sync())
    given(await drita.device.shareEvidence())
    const now = given(await one.device.evidence()).length
    given(await one.device.writeRelease({ after: 0, event: { what: 'cut-made', cut: 1, by: one.member } }))
    expect(given(await one.device.cuts())).toMatchObject({
      cuts: [{ cut: 1, size: now, here: now }],
      since: { now, came: 0, left: 0, changed: 0 },
    })
    given(await answer(file, 'withdrawn'))
    given(await drita.device.shareEvidence())
    expect(given(await one.device.cuts())).toMatchObject({
      cuts: [{ size: now, here: now - 1 }],
      since: { now: now - 1, came: 0, left: 1 },
    })
    expect(given(await one.device.cutRecords()).map(({ cut }) => cut)).toEqual(Array.from({ length: now - 1 }, () => 1))
    given(await one.device.writeRelease({ after: 1, event: { what: 'cut-made', cut: 2, by: one.member } }))
    const records = given(await one.device.cutRecords())
    expect(records.map(({ child }) => child)).toEqual(
      Array.from({ length: now - 1 }, (_, child) => [child, child]).flat(),
    )
    // A child has the same key in every cut, and no two children share one.
    const keys = records.map(({ key }) => key)
    expect(keys).toEqual(keys.map((_, at) => keys[at - (at % 2)]))
    expect(new Set(keys).size).toBe(now - 1)
    expect(given(await one.device.cutRecords()).map(({ key }) => key)).toEqual(keys)
    expect(await drita.device.cuts()).toMatchObject({ ok: false, code: 'not-found' })
    expect(await drita.device.cutRecords()).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('leaves the agency when a second coordinator says so, and both read the same log', async () => {
    const output = new TextEncoder().encode('sex,count\r\nfemale,12\r\n')
    const proposed: LogEvent = {
      what: 'proposed',
      release: 'r1',
      form: 'table',
      title: 'By sex',
      asked: '{}',
      digest: await digest(output),
      by: one.member,
    }
    given(await one.device.writeRelease({ after: 2, event: proposed, output }))
    const approve = (by: MemberId): LogEvent => ({ what: 'approved', release: 'r1', by })
    expect(await one.device.writeRelease({ after: 3, event: approve(one.member) })).toMatchObject({ ok: false })
    given(await other.device.sync())
    given(await other.device.writeRelease({ after: 3, event: approve(other.member) }))
    given(await one.device.sync())
    const { log, lines } = given(await one.device.releases())
    expect(log.proposals.get('r1')).toMatchObject({ state: 'out', by: one.member, answeredBy: other.member })
    expect(lines.slice(2).map(({ byName, size }) => [byName, size])).toEqual([
      ['Ilir Prifti', output.length],
      ['Ana Gjoka', 0],
    ])
    expect(given(await other.device.releaseOutput({ seq: 3, digest: await digest(output) }))).toEqual(output)
  })

  it('says of a log that could not be read whole that there is no connection, and not that it does not add up', async () => {
    losing = '/v1/evidence/log'
    expect(await one.device.releases()).toMatchObject({ ok: false, code: 'no-network' })
    losing = '/v1/evidence/output'
    expect(given(await one.device.releases()).lines).toHaveLength(4)
    expect(await one.device.releaseOutput({ seq: 3, digest: '0'.repeat(64) })).toMatchObject({
      ok: false,
      code: 'no-network',
    })
    losing = ''
    expect(await one.device.releaseOutput({ seq: 3, digest: '0'.repeat(64) })).toMatchObject({
      ok: false,
      code: 'server-refused',
    })
  })

  it('is not believed from a server that was set back to a backup, though others wrote as many lines since', async () => {
    const backup = await system.backUp()
    const output = new TextEncoder().encode('ageBand,count\r\n12-14,15\r\n')
    const propose = async (release: string, by: MemberId): Promise<LogEvent> => ({
      what: 'proposed',
      release,
      form: 'table',
      title: 'By age',
      asked: '{}',
      digest: await digest(output),
      by,
    })
    given(await one.device.writeRelease({ after: 4, event: await propose('r2', one.member), output }))
    expect(given(await one.device.releases()).lines).toHaveLength(5)
    await system.restore(backup)
    given(await other.device.writeRelease({ after: 4, event: await propose('r3', other.member), output }))
    expect(await one.device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
  })
})
