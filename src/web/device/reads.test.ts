import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { beginPractice } from '#device/practice/begin-practice.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Result } from '#result.ts'
import { day } from '../../../test/support/entries.ts'
import { ReadCache } from './reads.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

const PASSPHRASE = 'lemon boat sun hill cup'
const device = await beginPractice({
  passphrase: PASSPHRASE,
  kinds: KINDS,
  clock: () => Date.parse('2026-03-10T09:00:00Z'),
  today: day('2026-03-10'),
})
const me = (await device.state()).me?.member
if (me === undefined) throw new Error('nobody is in practice')

let now: string
let asked: string[]
let reads: ReadCache

beforeEach(() => {
  now = '2026-03-10'
  asked = []
  const counted = new Proxy(device, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        asked.push([String(name), ...args].join(' '))
        return Reflect.apply(call, target, args)
      }
    },
  })
  reads = new ReadCache(counted, () => now)
})

/** A screen that is open: what it was shown, and how to unmount it. */
function screen<Value>(
  read: (device: Device) => Promise<Result<Value, Refusal>>,
  topics: readonly Topic[] = ['files'],
  every?: number,
) {
  const shown: (Value | Refusal)[] = []
  const failed: unknown[] = []
  const leave = reads.watch({
    topics,
    read,
    every,
    shown: (result) => shown.push(result.ok ? result.value : result.code),
    failed: (error) => failed.push(error),
  })
  return { shown, failed, leave }
}
const files = (of: Device) => of.files()
/** Once the device has answered this, it has answered every earlier call. */
const settled = async () => {
  await device.files()
  await device.files()
  await new Promise((next) => setTimeout(next))
}

describe('reads that screens share', () => {
  it('are not kept where the device refuses: whoever asks next is answered anew', async () => {
    const none = (of: Device) => of.file('none' as FileId)
    const first = screen(none)
    await vi.waitFor(() => expect(first.shown).toEqual(['not-found']))
    const second = screen(none)
    await vi.waitFor(() => expect(second.shown).toEqual(['not-found']))
    expect(asked).toEqual(['file none', 'file none'])
  })

  it('are not kept where the device fails, and every screen that waited is told', async () => {
    const broken = new ReadCache(
      new Proxy(device, { get: () => () => Promise.reject(new Error('the worker is gone')) }),
      () => now,
    )
    const told: unknown[] = []
    const open = () =>
      broken.watch({ topics: ['files'], read: files, shown: () => told.push('shown'), failed: (e) => told.push(e) })
    open()
    open()
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told.every((one) => one instanceof Error)).toBe(true)
  })

  it('ask the device once for screens that open together, and not again for one that opens later', async () => {
    const [one, two] = [screen(files), screen(files)]
    await settled()
    const later = screen(files)
    await settled()
    expect(asked).toEqual(['files'])
    for (const { shown } of [one, two, later]) expect(shown).toHaveLength(1)
    expect(one.shown[0]).toBe(later.shown[0])
  })

  it('are shared by reads that are made of several calls, and apart where the arguments are', async () => {
    screen(files)
    screen(async (of) => {
      await of.files('group')
      return of.files()
    })
    await settled()
    expect(asked.sort()).toEqual(['files', 'files group'])
  })

  it('ask once more after a change of their topic, and not after one of another', async () => {
    const { shown } = screen(files)
    await settled()
    reads.changed(['members'])
    await settled()
    expect(asked).toHaveLength(1)
    reads.changed(['files', 'sync'])
    await settled()
    expect(asked).toHaveLength(2)
    expect(shown).toHaveLength(2)
  })

  it('ask exactly once more where their topic changes many times while they read, and screens open between', async () => {
    const screens = [screen(files), screen(files)]
    for (let change = 0; change < 5; change += 1) {
      reads.changed(['files'])
      screens.push(screen(files))
    }
    await settled()
    expect(asked).toEqual(['files', 'files'])
    const [newest] = screens[0]?.shown.slice(-1) ?? []
    for (const { shown } of screens) expect(shown.at(-1)).toBe(newest)
  })

  it('ask anew for a screen that names a topic which changed, though another screen does not name it', async () => {
    screen(files)
    await settled()
    reads.changed(['attention'])
    screen(files, ['files', 'attention'])
    await settled()
    expect(asked).toEqual(['files', 'files'])
  })

  it('go on for the others when a screen leaves', async () => {
    const [leaving, staying] = [screen(files), screen(files)]
    leaving.leave()
    await settled()
    expect(leaving.shown).toEqual([])
    expect(staying.shown).toHaveLength(1)
    reads.changed(['files'])
    await settled()
    expect(staying.shown).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  it('are of the day on which they were read: what is due is another tomorrow', async () => {
    screen(files)
    await settled()
    now = '2026-03-11'
    screen(files)
    await settled()
    expect(asked).toHaveLength(2)
  })

  it('leave to the device what is not shared, each time', async () => {
    screen((of) => of.devices(), ['devices'])
    screen((of) => of.devices(), ['devices'])
    await settled()
    expect(asked).toEqual(['devices', 'devices'])
  })

  it('are gone once the device is locked: nobody behind the lock, and nobody who unlocks after, is shown what was read before', async () => {
    const stop = await device.subscribe(reads.changed)
    screen(files).leave()
    const before = screen(files)
    await vi.waitFor(() => expect(before.shown).toHaveLength(1))
    before.leave()
    await device.lock()
    const locked = screen(files)
    await vi.waitFor(() => expect(locked.shown).toEqual(['locked']))
    locked.leave()
    expect(await device.unlock({ member: me, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    const after = screen(files)
    await vi.waitFor(() => expect(after.shown).toHaveLength(1))
    expect(after.shown[0]).not.toBe(before.shown[0])
    after.leave()
    stop()
  })

  it('are not kept where the answer comes after the lock', async () => {
    const under = screen(files)
    reads.changed(['state'])
    under.leave()
    await settled()
    screen(files)
    await settled()
    expect(asked).toHaveLength(2)
  })
})
