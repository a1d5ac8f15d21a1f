import { Session } from 'node:inspector/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Device } from '#device/api.ts'
import { attendanceGrid } from '#domain/kinds/before/attendance.ts'
import { peopleOf } from '#domain/kinds/before/group-list.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, PASSPHRASE, startSystem, type System } from '../support/system.ts'

const at = '2026-11-25' as PlainDate
const people = ['cap', 'plait'].map((alias) => ({ mark: alias, alias, left: false }))

/** The calls that a device answers while it is locked, for any holder. */
const OF_A_LOCKED_DEVICE = [
  'state',
  'subscribe',
  'syncState',
  'stopSync',
  'lock',
  'unlock',
  'quickUnlock',
  'unlockByPasskey',
  'wipe',
  'attendance',
  'mark',
  'foundOrganisation',
  'join',
  'signIn',
  'recoverWithCode',
]

describe('A device that is handed over with one group’s list', () => {
  let system: System
  let drita: Enrolled
  let group: FileId
  let child: FileId

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    drita = await enrol(system, await found(system), 'Drita Kola', ['caseworker'])
    const [list, own] = given(
      await drita.device.openFiles([
        {
          drafts: [
            { kind: 'group-list', at, body: { called: 'Tuesdays', people } },
            { kind: 'group-note', at, body: { with: 'children', topics: [], did: 'We talked of fear.', theySaid: [] } },
          ],
        },
        {
          drafts: [
            {
              kind: 'card',
              at,
              body: {
                called: { text: 'Ana' },
                pronoun: 'she',
                ageBand: '6-11',
                languages: [],
                interpreter: 'not-known',
              },
            },
          ],
        },
      ]),
    )
    if (!list || !own) throw new Error('two files were opened')
    ;[group, child] = [list, own]
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  const marked = async () => attendanceGrid(given(await drita.device.file(group)).caseFile, [at])

  it('lies open for no other file, and shows nothing while nobody handed it over', async () => {
    expect(await drita.device.attendanceOnly(child)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await drita.device.state()).is).toBe('unlocked')
    expect(await drita.device.attendance()).toMatchObject({ ok: false, code: 'locked' })
    expect(await drita.device.mark({ is: 'came', on: at, came: ['cap'], others: 0 })).toMatchObject({
      ok: false,
      code: 'locked',
    })
  })

  it('opens, counts and searches no file: whatever it is asked for is locked', async () => {
    given(await drita.device.attendanceOnly(group))
    expect(await drita.device.state()).toMatchObject({ is: 'locked', me: null, organisation: null, sheetOpen: true })
    const asked = methodsOf(drita.device).filter((name) => !OF_A_LOCKED_DEVICE.includes(name))
    expect(asked.length).toBeGreaterThan(40)
    for (const name of asked) {
      const asking = drita.device as unknown as Readonly<Record<string, (given: unknown) => Promise<unknown>>>
      expect(await asking[name]?.({ file: child, member: drita.member, group }), name).toMatchObject({
        ok: false,
        code: 'locked',
      })
    }
    for (const name of ['drafts', 'files', 'team'] as const) expect(asked).toContain(name)
    const { sheet } = given(await drita.device.attendance())
    expect(JSON.stringify(sheet)).not.toMatch(/Ana|fear/)
  })

  it('has let go of every key but the one under which the marks are kept', async () => {
    expect(await heldIn(drita.device, '#calls', 'opened')).toMatchObject({ subtype: 'null' })
    expect(await heldIn(drita.device, '#calls', 'syncing')).toMatchObject({ subtype: 'null' })
    expect(await heldIn(drita.device, '#sheet', '#sheet')).toMatchObject({ className: 'HandedOverSheet' })
    expect(await heldIn(drita.device, '#sheet', '#sheet', '#rows')).toMatchObject({ className: 'SealedRows' })
  })

  it('keeps what is marked though it is switched off at once, and opens it to nobody but who handed it over', async () => {
    given(await drita.device.mark({ is: 'one-more', on: at, mark: 'new', alias: 'red shoes' }))
    given(await drita.device.mark({ is: 'came', on: at, came: ['cap', 'new'], others: 2 }))
    expect(await drita.device.mark({ is: 'came', on: at, came: ['somebody'], others: 0 })).toMatchObject({
      ok: false,
      code: 'not-well-formed',
    })
    expect(given(await drita.device.attendance()).sheet.grid.totals.at(-1)).toBe(4)
    expect((await drita.device.state()).unsent).toBe(2)
    expect(await drita.device.wipe({ member: drita.member, evenUnsent: false })).toMatchObject({
      ok: false,
      code: 'unsent-entries',
    })

    const again = system.device({ replica: drita.device.replica, keySlots: drita.device.keySlots })
    expect(await again.state()).toMatchObject({ is: 'locked', sheetOpen: false, unsent: 2 })
    expect(await again.attendance()).toMatchObject({ ok: false, code: 'locked' })
  })

  it('gives it into the group’s file at the next unlock, once, and sends it', async () => {
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await drita.device.attendance()).toMatchObject({ ok: false, code: 'locked' })
    expect(peopleOf(given(await drita.device.file(group)).caseFile).map(({ alias }) => alias)).toEqual([
      'cap',
      'plait',
      'red shoes',
    ])
    expect((await marked()).totals).toEqual([4])
    given(await drita.device.sync())
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect((await marked()).totals).toEqual([4])
    expect((await drita.device.state()).unsent).toBe(0)
  })

  it('is put away by locking, and at the end of a shift', async () => {
    given(await drita.device.attendanceOnly(group))
    await drita.device.lock()
    expect(await drita.device.attendance()).toMatchObject({ ok: false, code: 'locked' })
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await drita.device.attendanceOnly(group))
    system.clock.now += 13 * 60 * 60_000
    expect(await drita.device.state()).toMatchObject({ sheetOpen: false })
    expect(await drita.device.mark({ is: 'came', on: at, came: ['cap'], others: 0 })).toMatchObject({
      ok: false,
      code: 'locked',
    })
  })
})

function methodsOf(device: Device): readonly (keyof Device)[] {
  const names = new Set<string>()
  for (
    let of: object | null = device;
    of !== null && of !== Object.prototype;
    of = Object.getPrototypeOf(of) as object | null
  )
    for (const name of Object.getOwnPropertyNames(of)) names.add(name)
  return [...names].filter(
    (name): name is keyof Device => name !== 'constructor' && typeof Reflect.get(device, name) === 'function',
  )
}

const Seen = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  className: z.string().optional(),
  objectId: z.string().optional(),
})
const Evaluated = z.object({ result: Seen })
const Named = z.object({ name: z.string(), value: Seen.optional() })
const Properties = z.object({ result: z.array(Named), privateProperties: z.array(Named).default([]) })

/** Everything the device object holds, private fields too, as a debugger shows it. */
async function heldIn(device: Device, ...path: readonly string[]): Promise<z.infer<typeof Seen> | undefined> {
  const session = new Session()
  session.connect()
  try {
    Object.assign(globalThis, { seenFromOutside: device })
    let at: z.infer<typeof Seen> | undefined = Evaluated.parse(
      await session.post('Runtime.evaluate', { expression: 'globalThis.seenFromOutside' }),
    ).result
    for (const name of path) {
      const { result, privateProperties } = Properties.parse(
        await session.post('Runtime.getProperties', { objectId: at?.objectId ?? '', ownProperties: true }),
      )
      at = [...privateProperties, ...result].find((one) => one.name === name)?.value
    }
    return at
  } finally {
    Reflect.deleteProperty(globalThis, 'seenFromOutside')
    session.disconnect()
  }
}
