import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { SyncRequest } from '#contract/sync.ts'
import type { Http } from '#device/platform/http.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { inRole } from '#store/database/role.ts'
import { standingOf } from '#store/people/incarnation.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { copyInside, type CopyInside } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

/** A line on which something may happen before a request goes out, and which may break. */
function watched(http: Http) {
  const line = {
    base: http.base,
    /** Groups of each sync that was sent. */
    sent: [] as number[],
    before: (_groups: number): Promise<void> | void => undefined,
    fetch: async (url: string, how: RequestInit): Promise<Response> => {
      if (url.endsWith('/v1/sync') && how.body instanceof Uint8Array) {
        const groups = fromBytes(SyncRequest, new Uint8Array(how.body))?.groups.length ?? 0
        line.sent.push(groups)
        await line.before(groups)
      }
      return http.fetch(url, how)
    },
  }
  return line
}

describe.each(eachDatabaseInLong())('what a server that was set back is given, on $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let evil: EvilLine
  let line: ReturnType<typeof watched>

  beforeAll(async () => {
    const lines = {
      besa: (direct: Http) => (evil = evilLine(direct)).http,
      drita: (direct: Http) => (line = watched(direct)),
    }
    ;({ system, arben, besa, drita } = await sharedFile(kind, { lines }))
  })
  afterAll(() => system.stop())

  const copied = () => copyInside(system.database)
  const putBack = async (copy: CopyInside) => {
    await copy.putBack()
    await system.restart()
  }
  const incarnation = async () => (await standingOf(system.database.store, [])).incarnation
  const opened = async (device: Tested, ...said: readonly string[]): Promise<readonly FileId[]> => {
    const files: FileId[] = []
    for (let at = 0; at < said.length; at += 65)
      files.push(...given(await device.openFiles(said.slice(at, at + 65).map((saw) => ({ drafts: [visit(saw)] })))))
    given(await device.sync())
    return files
  }
  const one = (files: readonly FileId[]): FileId => {
    const [file] = files
    if (!file) throw new Error('a file was opened')
    return file
  }
  const write = async ({ device }: { device: Tested }, file: FileId, saw: string) => {
    given(await device.write([{ file, draft: visit(saw) }]))
    given(await device.sync())
  }
  const everybody = async (...people: readonly { readonly device: Tested }[]) => {
    for (const { device } of people) given(await device.sync())
  }

  it.each(['a record of the directory', 'a vault'])('is noticed where nothing but %s was lost', async (what) => {
    await everybody(arben, besa, drita)
    const copy = await copied()
    if (what === 'a vault') {
      const to = 'seven quiet rivers below the old bridge'
      given(await drita.device.changePassphrase({ from: PASSPHRASE, to }))
      given(await drita.device.changePassphrase({ from: to, to: PASSPHRASE }))
    } else await furtherDevice(system, arben.founded)
    await everybody(drita)
    const devices = given(await drita.device.devices()).length
    await putBack(copy)
    const before = await incarnation()
    await everybody(drita, besa)
    expect(equal(await incarnation(), before)).toBe(false)
    expect(given(await besa.device.devices())).toHaveLength(devices)
  })

  it('takes back who may open a file where the member who decided it has left since, and what was written under it', async () => {
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    const mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    await everybody(besa, drita)
    const copy = await copied()
    const file = one(await opened(ilir.device, 'of Ilir'))
    given(await ilir.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
    await write(ilir, file, 'after he gave it')
    await everybody(besa, mira)
    given(await arben.device.removeMember(ilir.member))
    await write(besa, file, 'after he left')
    await putBack(copy)

    await everybody(besa, mira)
    const all = ['after he gave it', 'after he left', 'of Ilir']
    expect(await saws(await furtherDevice(system, besa), file)).toEqual(all)
    expect(await saws(await furtherDevice(system, mira), file)).toEqual(all)
    // Who had not read his words waits for them: she gave them back, and is asked once for all.
    const asked = given(await besa.device.needsAttention())
    expect(asked).toMatchObject([{ file, why: 'read-before-end' }])
    expect(asked[0]?.words).toHaveLength(2)
    given(await besa.device.settleAttention({ id: asked[0]?.id ?? '', as: 'leave' }))
    expect(given(await besa.device.needsAttention())).toEqual([])
  })

  it('goes in few requests, however many files it lacks, and goes on after it was stopped in between', async () => {
    await everybody(besa, drita)
    const copy = await copied()
    const many = 260
    const files = await opened(drita.device, ...Array.from({ length: many }, (_, n) => `file ${String(n)}`))
    await everybody(drita)
    await putBack(copy)
    line.sent.length = 0
    let carried = 0
    line.before = (groups) => {
      carried += groups
      if (groups > 0 && carried > many) throw new TypeError('the network went')
    }
    await drita.device.sync()
    line.before = () => undefined
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    await everybody(drita)
    // Streams and rows of 260 files: four requests each at most, and what a round asks anyhow.
    expect(line.sent.length).toBeLessThan(20)
    const fresh = await furtherDevice(system, drita)
    expect(given(await fresh.files()).map((line) => line.file)).toEqual(expect.arrayContaining([...files]))
    const last = files.at(-1)
    if (last) expect(await saws(fresh, last)).toEqual([`file ${String(many - 1)}`])
  })

  it('loses nothing where two devices give back at once, also of an author who has left since', async () => {
    const ilir = await enrol(system, arben, 'Ilir Gjoka', ['caseworker'])
    await everybody(besa, drita)
    const file = one(await opened(drita.device, 'in the copy'))
    given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
    await everybody(drita, besa, ilir)
    const copy = await copied()
    await write(ilir, file, 'of who has left since')
    await everybody(besa, drita)
    given(await arben.device.removeMember(ilir.member))
    await everybody(besa, drita)
    await write(besa, file, 'after he left')
    await everybody(drita, besa)
    await putBack(copy)

    let met = false
    line.before = async (groups) => {
      if (groups === 0 || met) return
      met = true
      await everybody(besa)
    }
    await everybody(drita)
    line.before = () => undefined
    expect(met).toBe(true)
    await everybody(besa, drita)
    const all = ['after he left', 'in the copy', 'of who has left since']
    for (const device of [drita.device, besa.device, await furtherDevice(system, besa)])
      expect(await saws(device, file)).toEqual(all)
  })

  it('and does not take is shown to a person with its words, and is offered again until it is taken', async () => {
    const file = one(await opened(drita.device, 'in the copy'))
    await everybody(besa)
    const copy = await copied()
    await write(drita, file, 'acknowledged')
    await everybody(besa)
    await putBack(copy)
    // A server that takes nothing back.
    let kept: readonly Uint8Array<ArrayBuffer>[] = []
    evil.replace('/v1/sync', (body) => {
      const ask = fromBytes(SyncRequest, body)
      kept = ask?.groups.map(({ id }) => id) ?? []
      return ask ? toBytes({ ...ask, groups: [] }) : body
    })
    evil.alterSync((answer) => ({
      ...answer,
      outcomes: kept.map((id) => ({ ok: false, id, at: 0, code: 'chain-broken', quarantined: false })),
    }))
    await besa.device.sync()
    evil.behave()
    const shown = given(await besa.device.needsAttention())
    expect(shown).toMatchObject([{ file, why: 'not-taken-back', mine: false }])
    expect(shown[0]?.entries).toHaveLength(1)
    expect(given(await besa.device.serverSetBack())).toMatchObject({ notTaken: 1 })

    await besa.device.lock()
    given(await besa.device.unlock({ member: besa.member, passphrase: PASSPHRASE }))
    await everybody(besa)
    expect(given(await besa.device.needsAttention())).toEqual([])
    expect(given(await besa.device.serverSetBack())).toMatchObject({ notTaken: 0 })
    expect(await saws(await furtherDevice(system, besa), file)).toEqual(['acknowledged', 'in the copy'])
    await everybody(drita, besa)
    expect(await saws(besa.device, file)).toEqual(['acknowledged', 'in the copy'])
  })

  it('is given as well where no mark tells of a loss: a comparison finds that the server has less', async () => {
    const [whole, part] = await opened(drita.device, 'a file that goes', 'a note that stays')
    if (!whole || !part) throw new Error('two files were opened')
    await write(drita, part, 'a note that goes')
    await everybody(besa)
    const { store } = system.database
    const file = Buffer.from(whole, 'base64url')
    const other = Buffer.from(part, 'base64url')
    await inRole(store, { as: 'keeper' }, async (tx) => {
      for (const table of [
        'homeward.segments',
        'homeward.folder_heads',
        'homeward.grants',
        'homeward.access_heads',
        'keystore.access_records',
      ] as const)
        await tx.deleteFrom(table).where('file', '=', new Uint8Array(file)).execute()
      const last = await tx
        .selectFrom('homeward.segments')
        .select(['folder', 'seq', 'receipt'])
        .where('file', '=', new Uint8Array(other))
        .orderBy('seq', 'desc')
        .execute()
      const folder = last.find(({ seq }) => seq > 1)?.folder ?? 0
      const before = last.find((row) => row.folder === folder && row.seq === 1)
      if (!before) throw new Error('the folder has two segments')
      await tx
        .deleteFrom('homeward.segments')
        .where('file', '=', new Uint8Array(other))
        .where('folder', '=', folder)
        .where('seq', '>', 1)
        .execute()
      await tx
        .updateTable('homeward.folder_heads')
        .set({ seq: 1, head: before.receipt.slice(78, 110) })
        .where('file', '=', new Uint8Array(other))
        .where('folder', '=', folder)
        .execute()
    })
    const before = await incarnation()
    await besa.device.lock()
    given(await besa.device.unlock({ member: besa.member, passphrase: PASSPHRASE }))
    await everybody(besa)
    expect(equal(await incarnation(), before)).toBe(true)
    const fresh = await furtherDevice(system, drita)
    expect(await saws(fresh, whole)).toEqual(['a file that goes'])
    expect(await saws(fresh, part)).toEqual(['a note that goes', 'a note that stays'])
  })
})
