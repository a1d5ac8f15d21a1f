import { expect } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SyncRequest } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { standingOf } from '#store/people/incarnation.ts'
import type { EvilLine } from './evil-line.ts'
import type { SharedFile } from './shared-file.ts'
import { furtherDevice, given, type Tested } from './system.ts'
import { saws, visit } from './visits.ts'

const HOUR = 3_600_000

/**
 * A file of which the server acknowledged every note, in an agency whose server is then served from an older copy:
 * whatever copied it, nothing may be lost, each device finds it, and all have the same after two syncs.
 */
export class Acknowledged {
  readonly #agency: SharedFile
  /** Drita's, to see in which order she gives back. */
  readonly #hers: EvilLine
  readonly #file: FileId
  readonly #said = ['before']
  #incarnation: Uint8Array = new Uint8Array()

  private constructor(agency: SharedFile, hers: EvilLine, file: FileId) {
    this.#agency = agency
    this.#hers = hers
    this.#file = file
  }

  /** Drita opens it, and Ilir writes there, too. */
  static async opened(agency: SharedFile, hers: EvilLine): Promise<Acknowledged> {
    const { drita, besa, ilir, arben } = agency
    // What was told of a set-back before is told no more.
    agency.system.clock.now += 48 * HOUR
    const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
    for (const { device } of [drita, ilir]) given(await device.sync())
    const one = new Acknowledged(agency, hers, file)
    await one.write(ilir.device, 'of who was taken off later')
    for (const { device } of [drita, besa, arben]) {
      given(await device.sync())
      expect(given(await device.serverSetBack())).toBeNull()
    }
    return one
  }

  async write(device: Tested, saw: string): Promise<void> {
    given(await device.write([{ file: this.#file, draft: visit(saw) }]))
    given(await device.sync())
    expect((await device.syncState()).unsent).toBe(0)
    this.#said.push(saw)
  }

  /** What the older copy lacks: notes of two, and that one may read no longer. */
  async goesOn(): Promise<void> {
    const { drita, besa, ilir } = this.#agency
    this.#incarnation = await this.#standing()
    await this.write(drita.device, 'acknowledged, then lost')
    await this.write(besa.device, 'of a colleague')
    given(await drita.device.revoke({ file: this.#file, member: ilir.member }))
    given(await drita.device.sync())
    await this.write(drita.device, 'after he was taken off')
  }

  /** The older copy is served, by two processes, and says nothing of it: devices sync twice each. */
  async comesBack(): Promise<void> {
    const { system, arben, besa, drita, ilir } = this.#agency
    await system.alongside()
    expect(equal(await this.#standing(), this.#incarnation)).toBe(true)

    this.#hers.sent.length = 0
    given(await drita.device.sync())
    const after = await this.#standing()
    expect(equal(after, this.#incarnation)).toBe(false)
    const items = this.#hers.sent
      .flatMap((bytes) => fromBytes(SyncRequest, new Uint8Array(bytes))?.groups ?? [])
      .flatMap((group) => group.items.map(({ is }) => is))
    expect(items.indexOf('access')).toBeGreaterThanOrEqual(0)
    expect(items.indexOf('segment')).toBeGreaterThan(items.lastIndexOf('access'))

    const found = new Set<Tested>()
    for (const { device } of [besa, arben, drita, besa, arben]) {
      given(await device.sync())
      if (given(await device.serverSetBack()) !== null) found.add(device)
    }
    expect(found).toEqual(new Set([besa.device, arben.device, drita.device]))
    expect(equal(await this.#standing(), after)).toBe(true)
    for (const device of [drita.device, besa.device, await furtherDevice(system, besa)])
      expect(await saws(device, this.#file)).toEqual(this.#said.toSorted())
    for (const { device } of [drita, besa, arben]) {
      expect(given(await device.needsAttention())).toEqual([])
      expect(await device.syncState()).toMatchObject({ problem: null, unsent: 0 })
    }
    given(await ilir.device.sync())
    expect(await ilir.device.file(this.#file)).toMatchObject({ ok: false, code: 'not-found' })
  }

  async #standing(): Promise<Uint8Array> {
    return (await standingOf(this.#agency.system.database.store, [])).incarnation
  }
}
