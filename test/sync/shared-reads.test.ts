import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { current } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { ReadCache } from '../../src/web/device/reads.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

const today = '2026-11-25' as PlainDate
const visit = { kind: 'visit', at: today, body: aVisit({ others: [] }) }
const ROWS = 3

describe.each(eachDatabaseInLong())('Today with three rows, on a device of $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let other: Device
  let file: FileId
  let screen: Screen

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const opened = given(await drita.device.openFiles(Array.from({ length: ROWS }, () => ({ drafts: [visit] }))))
    file = opened[0] as FileId
    given(await drita.device.sync())
    other = await furtherDevice(system, drita)
    for (const device of [drita.device, other, arben.device, drita.device]) given(await device.sync())
  })
  beforeEach(async () => {
    screen = await openToday(drita.device)
  })
  afterAll(() => system.stop())

  it('asks for the files once, and for the members once', () => {
    expect(screen.calls).toEqual({ files: 1, members: 1 })
    expect(screen.shown.map((one) => (one as readonly unknown[]).length)).toEqual([ROWS, 2, 2, 2])
  })

  it('asks for nothing after a round that changed nothing', async () => {
    given(await drita.device.sync())
    expect(await screen.settled()).toEqual({ files: 1, members: 1 })
    expect(screen.topics).toEqual(['sync'])
  })

  it('asks once more for the files, and not for the members, after a round that brought what another device wrote', async () => {
    given(await other.write([{ file, draft: visit }]))
    given(await other.sync())
    given(await drita.device.sync())
    expect(await screen.settled()).toEqual({ files: 2, members: 1 })
  })

  it('asks once more for the members after a round that brought a new one', async () => {
    await enrol(system, arben, 'Besa Leka', ['supervisor'])
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect((await screen.settled())['members']).toBe(2)
    expect(screen.shown.at(-1)).toContainEqual(expect.objectContaining({ name: 'Besa Leka' }))
  })

  it('asks once more for the members after a round that brought another name of one', async () => {
    const team = given(await arben.device.team())
    const named = current(team.caseFile, memberNamed).filter(({ body }) => body.member === drita.member)
    const body = { member: drita.member, name: 'Drita Kola Hoxha', roles: ['caseworker'] }
    const draft = { kind: 'member-named', at: today, body, replaces: named.map(({ id }) => id) }
    given(await arben.device.write([{ file: team.file, draft }]))
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect((await screen.settled())['members']).toBe(2)
    expect(screen.shown.at(-1)).toContainEqual(expect.objectContaining({ name: 'Drita Kola Hoxha' }))
  })

  it('asks once more for the files after a round in which a day began, for what is due is another', async () => {
    system.clock.now += 24 * 60 * 60_000
    given(await drita.device.sync())
    expect((await screen.settled())['files']).toBe(2)
  })
})

interface Screen {
  /** How often the device was called. */
  readonly calls: Record<string, number>
  readonly shown: unknown[]
  /** The topics that the device reported as changed since the screen was opened. */
  readonly topics: readonly Topic[]
  /** The calls, once no read is running any more. */
  readonly settled: () => Promise<Record<string, number>>
}

let close = (): void => undefined

/** What *Today* reads: the files, and the members for the words of each row. */
async function openToday(device: Device): Promise<Screen> {
  close()
  const calls: Record<string, number> = {}
  const counted = new Proxy(device, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as unknown
      return typeof call !== 'function'
        ? call
        : (...args: unknown[]) => {
            calls[String(name)] = (calls[String(name)] ?? 0) + 1
            return Reflect.apply(call, target, args) as unknown
          }
    },
  })
  const reads = new ReadCache(counted, () => today)
  const topics = new Set<Topic>()
  const stop = await device.subscribe((changed) => {
    for (const topic of changed) topics.add(topic)
    reads.changed(changed)
  })
  const shown: unknown[] = []
  const failed = (error: unknown) => {
    throw error
  }
  const show = (result: Awaited<ReturnType<Device['files' | 'members']>>) => shown.push(given<unknown>(result))
  const stops = [
    reads.watch({ topics: ['files'], read: (of) => of.files(), shown: show, failed }),
    ...Array.from({ length: ROWS }, () =>
      reads.watch({ topics: ['members'], read: (of) => of.members(), shown: show, failed }),
    ),
  ]
  close = () => {
    stop()
    for (const one of stops) one()
  }
  // The device answers calls in order: once these are answered, all earlier ones are.
  const settled = async () => {
    await device.files()
    await device.members()
    await new Promise((next) => setTimeout(next))
    return calls
  }
  await settled()
  return {
    calls,
    shown,
    settled,
    get topics() {
      return [...topics]
    },
  }
}
