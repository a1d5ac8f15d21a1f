import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueTo } from '#domain/continuity/who-carries.ts'
import type { Due } from '#domain/file/due.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { lastSeen } from '#domain/questions/last-seen.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const soon = '2026-12-01' as PlainDate

describe.each([oneDatabase()])('A specialist’s day, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const holder = { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } }
    const [opened] = given(
      await drita.device.openFiles([
        { drafts: [holder, { kind: 'note', at: today, body: { words: 'First contact' } }] },
      ]),
    )
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'write' } }))
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep' } }))
    given(await besa.device.sync())
    given(await besa.device.revoke({ file, member: drita.member, folders: ['health'] }))
    given(await mira.device.sync())
  })
  afterAll(() => system.stop())

  const toDo = (over: object = {}) => ({
    kind: 'task',
    folder: 'health' as const,
    at: today,
    body: {
      task: 'a',
      what: 'Blood test',
      who: { member: mira.member },
      by: soon,
      time: '10:00',
      place: 'Room 3',
      status: 'open',
      ...over,
    },
  })
  async function duesAt(device: Tested): Promise<readonly Due[]> {
    given(await device.sync())
    return (
      given(await device.files())
        .find((line) => line.file === file)
        ?.due.filter(({ what }) => what === 'task' || what === 'appointment') ?? []
    )
  }
  const whats = (dues: readonly Due[]) => dues.map(({ what }) => what)

  it('is written by her in no part of the child’s file but her own', async () => {
    for (const folder of ['care', 'justice'] as const)
      expect(await mira.device.write([{ file, draft: { ...toDo(), folder } }])).toMatchObject({
        ok: false,
        code: 'not-entitled',
      })
    expect(
      await mira.device.write([
        { file, draft: { kind: 'case-holder', at: today, body: { member: mira.member, as: 'caseworker' } } },
      ]),
    ).toMatchObject({ ok: false, code: 'not-entitled' })
  })

  it('tells whoever carries the child that there is an appointment, and when: neither by whom, nor where, nor what', async () => {
    given(await mira.device.write([{ file, draft: toDo() }]))
    given(await mira.device.sync())
    const [line] = await duesAt(drita.device)
    expect(line).toMatchObject({ what: 'appointment', on: soon, time: '10:00' })
    expect(JSON.stringify([line, given(await drita.device.files())])).not.toMatch(/Blood|Room 3/)
    expect(Object.keys(line ?? {}).sort()).toEqual(['entry', 'on', 'time', 'what'])
    const caseFile = given(await drita.device.file(file)).caseFile
    expect(line && dueTo(caseFile, line, drita.member)).toBe('mine')
  })

  it('shows whoever may read her part the task itself, once, and opens no file that looks like a child’s', async () => {
    expect(whats(await duesAt(besa.device))).toEqual(['task'])
    for (const { device } of [besa, drita, mira])
      expect(given(await device.files()).map((line) => line.file)).toEqual([file])
  })

  it('is on her own day on whatever device she uses', async () => {
    const other = await furtherDevice(system, mira)
    given(await other.sync())
    const [line] = given(await other.files())
    const [item] = await duesAt(other)
    expect(line && item && [item.what, dueTo(line.line, item, mira.member)]).toEqual(['task', 'mine'])
  })

  it('tells each of helper, place and content only where she lets it be told', async () => {
    given(
      await mira.device.write([
        { file, draft: toDo({ task: 'b', what: 'Glasses', tells: ['helper', 'place', 'what'] }) },
      ]),
    )
    given(await mira.device.sync())
    expect(await duesAt(drita.device)).toContainEqual(
      expect.objectContaining({ what: 'appointment', with: mira.member, place: 'Room 3', words: 'Glasses' }),
    )
  })

  it('tells whoever carries the child that she came, as a day on which she was seen, or that she did not: and not to what', async () => {
    const says = async (task: string, on: PlainDate, over: object) => {
      const body = { task, what: 'Wound', by: on, ...over }
      const [planned] = given(await mira.device.write([{ file, draft: toDo({ ...body, status: 'open' }) }]))
      const replaces = planned ? [planned] : []
      given(await mira.device.write([{ file, draft: { ...toDo(body), at: on, replaces } }]))
      given(await mira.device.sync())
      given(await drita.device.sync())
      const line = given(await drita.device.files()).find((one) => one.file === file)
      expect(JSON.stringify(line)).not.toMatch(/Wound/)
      return (
        line && { dues: whats(line.due).filter((what) => what === 'did-not-come'), seen: lastSeen(line.line, today) }
      )
    }
    const missed = await says('missed', today, { status: 'dropped', came: 'no' })
    expect(missed).toMatchObject({ dues: ['did-not-come'], seen: { on: null } })
    given(await besa.device.sync())
    const line = given(await besa.device.files()).find((one) => one.file === file)
    const due = line?.due.find(({ what }) => what === 'did-not-come')
    expect(line && due && dueTo(line.line, due, besa.member)).toBeNull()
    expect(await says('came', today, { status: 'done', came: 'yes' })).toMatchObject({
      dues: [],
      seen: { on: today, by: mira.member },
    })
    const came = given(await mira.device.file(file)).caseFile.byKind['task']?.find(({ body }) => {
      const { task, status } = body as { task: string; status: string }
      return task === 'came' && status === 'done'
    })
    const struck = {
      kind: 'superseded',
      folder: 'health' as const,
      at: today,
      body: { entry: came?.id, because: 'It was Monday.' },
    }
    given(await mira.device.write([{ file, draft: struck }]))
    given(await mira.device.sync())
  })

  it('asks a colleague who holds the part, who answers beside the question: it reaches both, and nobody who may not open it', async () => {
    const ask = { kind: 'colleague-asked', folder: 'health' as const, at: today, about: ['child' as const] }
    const body = { to: besa.member, asks: 'Has the dentist rung?' }
    const [question] = given(await mira.device.write([{ file, draft: { ...ask, body } }]))
    given(await mira.device.sync())
    const dayOf = async ({ device, member }: { readonly device: Tested; readonly member: MemberId }) => {
      given(await device.sync())
      const line = given(await device.files()).find((one) => one.file === file)
      return line?.due.flatMap((item) =>
        item.what.startsWith('colleague-') && dueTo(line.line, item, member, line.rights) === 'mine' ? [item.what] : [],
      )
    }
    expect(await dayOf(besa)).toEqual(['colleague-asks'])
    expect(await dayOf(drita)).toEqual([])
    const said = (is: object) => ({ file, draft: { ...ask, kind: 'colleague-answered', body: { question, ...is } } })
    given(await besa.device.write([said({ is: 'answer', words: 'Yes, on Monday.' })]))
    given(await besa.device.sync())
    expect(await dayOf(mira)).toEqual(['colleague-answered'])
    expect(JSON.stringify(given(await mira.device.file(file)))).toContain('Yes, on Monday.')
    given(await drita.device.sync())
    expect(JSON.stringify([given(await drita.device.file(file)), given(await drita.device.files())])).not.toMatch(
      /dentist|on Monday/,
    )
    given(await mira.device.write([said({ is: 'read' })]))
    given(await mira.device.sync())
    expect(await dayOf(mira)).toEqual([])
  })

  it('is given along with the case to whoever gets its care, and ends with the task', async () => {
    const lira = await enrol(system, arben, 'Lira Shehu', ['caseworker'])
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: lira.member, rights: { card: 'keep', care: 'keep' } }))
    expect(whats(await duesAt(lira.device))).toEqual(['appointment', 'appointment'])
    const stands = given(await mira.device.file(file)).caseFile.byKind['task']?.find(
      ({ body }) => (body as { task: string }).task === 'a',
    )
    given(
      await mira.device.write([{ file, draft: { ...toDo({ status: 'done' }), replaces: stands ? [stands.id] : [] } }]),
    )
    given(await mira.device.sync())
    expect(whats(await duesAt(drita.device))).toEqual(['appointment'])
  })

  it('goes with a task that was written by mistake', async () => {
    const other = given(await mira.device.file(file)).caseFile.byKind['task']?.find(
      ({ body }) => (body as { task: string }).task === 'b',
    )
    if (!other) throw new Error('there is another')
    given(
      await mira.device.write([
        {
          file,
          draft: {
            kind: 'superseded',
            folder: 'health',
            at: today,
            body: { entry: other.id, because: 'Undone at once.' },
          },
        },
      ]),
    )
    given(await mira.device.sync())
    expect(await duesAt(drita.device)).toEqual([])
  })

  it('tells whoever carries the child on which day she was seen, and not what was said; of nothing once that was struck', async () => {
    const lastSeenBy = async ({ device }: { device: Tested }) => {
      given(await device.sync())
      const line = given(await device.files()).find((one) => one.file === file)?.line
      return [line, given(await device.file(file)).caseFile].map((of) => of && lastSeen(of, today))
    }
    const visit = {
      kind: 'visit',
      folder: 'health' as const,
      at: today,
      body: aVisit({ child: 'seen', childSays: { answer: 'said', words: 'My tooth hurts' } }),
    }
    expect(await lastSeenBy(drita)).toMatchObject([{ on: null }, { on: null }])
    const [entry] = given(await mira.device.write([{ file, draft: visit }]))
    given(await mira.device.sync())
    expect(await lastSeenBy(drita)).toMatchObject([
      { on: today, by: mira.member, late: false },
      { on: today, by: mira.member },
    ])
    expect(JSON.stringify(given(await drita.device.files()))).not.toMatch(/tooth/)
    expect(await duesAt(drita.device)).toEqual([])
    const struck = {
      kind: 'superseded',
      folder: 'health' as const,
      at: today,
      body: { entry, because: 'Another child.' },
    }
    given(await mira.device.write([{ file, draft: struck }]))
    given(await mira.device.sync())
    expect(await lastSeenBy(drita)).toMatchObject([{ on: null }, { on: null }])
  })

  it('tells of a matter of health when the child is seen again, and not what it is; of nothing once that is settled', async () => {
    const matter = (over: object) => ({
      matter: 'teeth',
      what: 'Two teeth',
      stands: 'to-be-looked-at',
      medicine: ['Amoxicillin'],
      allergicTo: [],
      mayKnow: [],
      childKnows: 'yes',
      childSays: { answer: 'said', words: 'It hurts' },
      ...over,
    })
    const write = async (body: object, replaces: readonly EntryId[] = []) => {
      const [entry] = given(
        await mira.device.write([{ file, draft: { kind: 'health-matter', at: today, body, replaces } }]),
      )
      given(await mira.device.sync())
      return entry
    }
    const first = await write(matter({ nextSeenOn: soon }))
    const [line, ...more] = await duesAt(drita.device)
    expect([Object.keys(line ?? {}).sort(), line?.on, more]).toEqual([['entry', 'on', 'what'], soon, []])
    expect(JSON.stringify([line, given(await drita.device.files())])).not.toMatch(/teeth|Amoxicillin/)
    await write(matter({ stands: 'settled' }), first ? [first] : [])
    expect(await duesAt(drita.device)).toEqual([])
  })
})
