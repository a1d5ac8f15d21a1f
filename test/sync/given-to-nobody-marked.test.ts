import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { uncle } from '../support/people.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  meetSupervisors,
  startSystem,
  type System,
} from '../support/system.ts'
import { says } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const mark = (member: MemberId) => ({
  kind: 'do-not',
  at: today,
  body: { person: uncle, called: 'Grey coat', never: ['inform'], numbers: [], member },
})
const notGiven = { ok: false, code: 'member-marked' }

describe.each([oneDatabase()])('A colleague whom the file marks, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let lira: Enrolled
  let artan: Enrolled
  let file: FileId
  const plain = () => ({ kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } })

  const opened = async (drafts: Parameters<Enrolled['device']['openFiles']>[0]) => {
    const [one] = given(await drita.device.openFiles(drafts))
    if (!one) throw new Error('a file was opened')
    given(await drita.device.sync())
    return one
  }
  const holdersAt = async ({ device }: Enrolled, of: FileId) =>
    given(await device.file(of)).grants.map(({ member }) => member)

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    lira = await enrol(system, arben, 'Lira Shehu', ['coordinator'])
    artan = await enrol(system, arben, 'Artan Gjoka', ['supervisor', 'caseworker'])
    given(await drita.device.sync())
    await meetSupervisors(drita.device)
    file = await opened([{ drafts: [mark(artan.member)] }])
  })
  afterAll(() => system.stop())

  it('is given no folder', async () => {
    for (const rights of [{ health: 'read' }, { care: 'keep' }, { card: 'read' }] as const)
      expect(await drita.device.grant({ file, member: artan.member, rights })).toMatchObject(notGiven)
    expect(await holdersAt(drita, file)).not.toContain(artan.member)
  })

  it('is no supervisor of a file that marks them from its first entry, and none later', async () => {
    expect(await holdersAt(drita, file)).toEqual(expect.arrayContaining([drita.member, besa.member]))
    expect(await holdersAt(drita, file)).not.toContain(artan.member)
    given(await artan.device.sync())
    expect(await artan.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('is not named by whoever opens a file that marks them', async () => {
    const grants = [{ member: artan.member, rights: { care: 'read' as const } }]
    expect(await drita.device.openFiles([{ drafts: [mark(artan.member)], grants }])).toMatchObject(notGiven)
  })

  it('takes no case over, carries none and does no task', async () => {
    const write = (draft: { kind: string; body: unknown }) =>
      drita.device.write([{ file, draft: { at: today, ...draft } }])
    const handOver = {
      from: drita.member,
      to: artan.member,
      how: 'hands-over',
      folders: ['care'],
      overlapUntil: '2026-12-31',
      childTold: { told: 'yes', on: today, childSays: says('All right.') },
      goodbye: { visit: 'made' },
    }
    const marked: unknown = expect.arrayContaining([expect.objectContaining({ missing: ['colleague-not-marked'] })])
    const refused = { ok: false, code: 'rule-refused', detail: { rulings: marked } }
    expect(await write({ kind: 'hand-over', body: handOver })).toMatchObject(refused)
    expect(await write({ kind: 'case-holder', body: { member: artan.member, as: 'supervisor' } })).toMatchObject(
      refused,
    )
    const task = { task: 'a', what: 'Ring the school', who: { member: artan.member }, by: today, status: 'open' }
    expect(await write({ kind: 'task', body: task })).toMatchObject(refused)
  })

  it('is given no part of another file of the same child', async () => {
    const other = await opened([{ drafts: [plain()] }])
    const join = (of: FileId, is: FileId, worked: 'here' | 'there') => ({
      file: of,
      draft: { kind: 'same-child', at: today, body: { file: is, worked, because: 'The same scar' } },
    })
    given(await drita.device.revoke({ file: other, member: artan.member }))
    given(await drita.device.write([join(other, file, 'here'), join(file, other, 'there')]))
    expect(await drita.device.grant({ file: other, member: artan.member, rights: { health: 'read' } })).toMatchObject(
      notGiven,
    )
  })

  it('does not read the mark: it is refused, offline too, while they hold the part that it is written in', async () => {
    const theirs = await opened([{ drafts: [plain()] }])
    expect(await holdersAt(drita, theirs)).toContain(artan.member)
    expect(await drita.device.write([{ file: theirs, draft: mark(artan.member) }])).toMatchObject({
      ok: false,
      code: 'stop-first',
    })
    const { member: _, ...nobodyOfOurs } = mark(artan.member).body
    given(await drita.device.write([{ file: theirs, draft: { ...mark(artan.member), body: nobodyOfOurs } }]))
  })

  it('may be given a file that does not mark them', async () => {
    const other = await opened([{ drafts: [plain()] }])
    expect(await holdersAt(drita, other)).toContain(artan.member)
  })

  it('and a coordinator is given no part of any child’s file, by whatever way', async () => {
    const other = await opened([{ drafts: [plain()] }])
    const figures = { ok: false, code: 'figures-only' }
    expect(await drita.device.grant({ file: other, member: lira.member, rights: { card: 'read' } })).toMatchObject(
      figures,
    )
    const grants = [{ member: lira.member, rights: { care: 'read' as const } }]
    expect(await drita.device.openFiles([{ drafts: [plain()], grants }])).toMatchObject(figures)
  })
})
