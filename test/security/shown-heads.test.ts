import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { InvitationOpened } from '#contract/enrolment.ts'
import { readHead, writeHead } from '#sealing/directory/head-statement.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { openOutboxFile } from '#sealing/segments/outbox-file.ts'
import type { DeviceId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine } from '../support/evil-line.ts'
import { rowsOf } from '../support/flip.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { splitServer, type SplitServer } from '../support/split-server.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { mistyped } from '../vectors/mistyped.ts'

const CARRIED = 'dubine kovasi meraho'
const kind = oneDatabase()

let system: System
let server: SplitServer
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let ilir: Enrolled
/** A phone of Ilir’s, which is taken off. */
let lost: DeviceId

beforeAll(async () => {
  system = await startSystem(kind)
  server = splitServer(system, kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: server.http }))
  ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
})
afterAll(async () => {
  await server.join()
  await system.stop()
})
beforeEach(async () => {
  const phone = await (await furtherDevice(system, ilir)).state()
  if (!phone.me) throw new Error('he is on his phone')
  lost = phone.me.device
  await everybody()
})
afterEach(async () => {
  server.line = 'up'
  await server.join()
  for (const { id } of await told(drita.device)) given(await drita.device.leaveSplitView(id))
})

const everybody = async () => {
  for (const { device } of [arben, besa, drita]) given(await device.sync())
}
const told = async (device: Tested) => given(await device.splitViews())
const shown = async ({ device }: { readonly device: Tested }) => given(await device.ownHead())
const reads = async (code: string, of: Enrolled | Founder = besa, device: Tested = drita.device) =>
  given(await device.compareHead({ code, member: of.member }))

/** Ilir’s lost phone is taken off, and Drita is not shown it. */
async function hidden(): Promise<void> {
  await server.split()
  given(await arben.device.revokeDevice(lost))
  given(await besa.device.sync())
}

describe('a code that shows how far a device’s list of people goes', () => {
  it('is refused where it was forged or its device was taken off, and alarms nobody however often the server is met', async () => {
    const phone = await furtherDevice(system, besa)
    const ofThief = given(await phone.ownHead())
    given(await besa.device.sync())
    const other = given(await besa.device.devices()).find(({ thisOne, revoked }) => !thisOne && !revoked)
    if (!other) throw new Error('her phone')
    given(await besa.device.revokeDevice(other.device))
    await everybody()
    expect(await reads(ofThief)).toMatchObject({ is: 'author-revoked' })
    expect(await reads(ofThief, ilir)).toMatchObject({ is: 'other-member', memberName: 'Besa Leka' })
    const code = await shown(besa)
    expect(await drita.device.compareHead({ code: mistyped(code), member: besa.member })).toMatchObject({
      code: 'code-mistyped',
    })
    const elsewhere = await startSystem(kind)
    const stranger = await found(elsewhere)
    expect(await reads(await shown(stranger))).toMatchObject({ is: 'organisation-differs', memberName: '' })
    await elsewhere.stop()
    expect(await rowsOf(drita.device, 'seenhead')).toEqual([])
    for (let rounds = 0; rounds < 3; rounds += 1) given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
  })

  it('says nothing of a colleague where somebody else’s device showed it, and where it differs it is still told', async () => {
    expect(await reads(await shown(besa), ilir)).toMatchObject({ is: 'other-member', memberName: 'Besa Leka' })
    expect(await rowsOf(drita.device, 'seenhead')).toEqual([])
    await hidden()
    expect(await reads(await shown(besa), ilir)).toMatchObject({ is: 'other-member' })
    for (let rounds = 0; rounds < 2; rounds += 1) given(await drita.device.sync())
    expect(await told(drita.device)).toMatchObject([{ is: 'not-shown', memberName: 'Besa Leka' }])
  })

  it('takes no more room than for a few, where devices show it that nobody here knows', async () => {
    const { org } = given(await readHead(await shown(besa)))
    for (let shows = 0; shows < 12; shows += 1) {
      const device = { id: newId(), key: await signingKey(randomBytes(32)) }
      const code = await writeHead({ org, device, head: { seq: 99, hash: randomBytes(32) }, at: shows })
      expect(await reads(code)).toMatchObject({ is: 'author-unknown', memberName: '' })
    }
    expect(await rowsOf(drita.device, 'seenhead')).toHaveLength(8)
    for (let rounds = 0; rounds < 3; rounds += 1) given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
  })

  it('is in no file that is carried before every app of the agency can read such a file', async () => {
    const before = await startSystem(kind)
    const device = before.device()
    const names = { setup: before.setup, name: 'An agency', member: 'Arben Dema', passphrase: PASSPHRASE }
    given(await device.foundOrganisation(names))
    const bytes = given(await device.exportOutbox(CARRIED))
    expect(given(await openOutboxFile(bytes, CARRIED)).head).toBeUndefined()
    await before.stop()
  })

  it('says nothing where the other list goes as far or less far', async () => {
    const before = await shown(besa)
    const end = given(await readHead(before)).head.seq
    expect(await reads(before)).toEqual({ is: 'fits', memberName: 'Besa Leka', at: system.clock.now, number: end })
    given(await arben.device.revokeDevice(lost))
    await everybody()
    expect(await reads(before)).toMatchObject({ is: 'fits' })
    expect(await told(drita.device)).toEqual([])
  })

  it('is shown by no device that was not let in', async () => {
    const { code } = given(await arben.device.invite({ name: 'Era', roles: [], external: false, hours: 1 }))
    const waiting = system.device()
    given(await waiting.join({ code, member: 'Era Hoxha', passphrase: PASSPHRASE }))
    expect(await waiting.ownHead()).toMatchObject({ ok: false, code: 'not-entitled' })
  })
})

describe('a server that shows one worker another list of people', () => {
  it('is found by the second whole sync that does not lead to what a colleague’s device showed, which names both', async () => {
    await hidden()
    expect(await reads(await shown(besa))).toMatchObject({ is: 'later', memberName: 'Besa Leka' })
    given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
    given(await drita.device.sync())
    const [view, ...more] = await told(drita.device)
    expect(more).toEqual([])
    expect(view).toMatchObject({ is: 'not-shown', memberName: 'Besa Leka', at: system.clock.now })
    expect(view?.theirs.number).toBe((view?.own.number ?? 0) + 1)
    expect(view?.theirs.print).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect(view?.own.print).not.toBe(view?.theirs.print)
    // Also after the app was closed, and without a network.
    const again = system.device({ http: server.http, replica: drita.device.replica, keySlots: drita.device.keySlots })
    server.line = 'down'
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await told(again)).toEqual([view])
    await again.lock()
  })

  it('is found at once where it gave two of them different records under one number', async () => {
    await hidden()
    for (const further of [system.device({ http: server.http }), system.device({ http: server.http })])
      given(await further.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await drita.device.sync())
    expect(await reads(await shown(besa))).toMatchObject({ is: 'differs', memberName: 'Besa Leka' })
    const [view] = await told(drita.device)
    expect(view).toMatchObject({ is: 'differs', memberName: 'Besa Leka' })
    expect(view?.own.number).toBe(view?.theirs.number)
    expect(view?.own.print).not.toBe(view?.theirs.print)
    // And on the other side, by what her device shows: it has one record more.
    expect(await reads(await shown(drita), drita, besa.device)).toMatchObject({ is: 'later', memberName: 'Drita Kola' })
    given(await drita.device.leaveSplitView(view?.id ?? ''))
    expect(await told(drita.device)).toEqual([])
    expect(await reads(await shown(besa))).toMatchObject({ is: 'differs' })
    expect(await told(drita.device)).toEqual([view])
  })

  it('counts no sync that began before the code was shown, and begins anew for no code that is shown again', async () => {
    await hidden()
    server.gate.close()
    const running = drita.device.sync()
    await reads(await shown(besa))
    server.gate.open()
    given(await running)
    given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
    await reads(await shown(besa))
    given(await drita.device.sync())
    expect(await told(drita.device)).toMatchObject([{ is: 'not-shown' }])
  })

  it('is found by a file that a colleague carried, too', async () => {
    await hidden()
    const bytes = given(await besa.device.exportOutbox(CARRIED))
    expect(given(await openOutboxFile(bytes, CARRIED)).head).toBeDefined()
    given(await drita.device.importOutbox({ bytes, passphrase: CARRIED }))
    for (let rounds = 0; rounds < 2; rounds += 1) given(await drita.device.sync())
    expect(await told(drita.device)).toMatchObject([{ is: 'not-shown', memberName: 'Besa Leka' }])
  })

  it('lets no further device in on an older end of the list, where its account code was scanned from the first', async () => {
    await server.split()
    given(await arben.device.revokeDevice(lost))
    await furtherDevice(system, besa)
    given(await besa.device.sync())
    const head = await shown(besa)
    const further = system.device({ http: server.http })
    const account = { account: `${besa.account}/${head}`, passphrase: PASSPHRASE }
    expect(await further.signIn(account)).toMatchObject({ ok: false, code: 'directory-broken' })
    expect((await further.state()).is).toBe('empty')
    await server.join()
    given(await further.signIn(account))
  })

  it('lets nobody new in on an older end of it, where the invitation was scanned', async () => {
    const { code } = given(await arben.device.invite({ name: 'Era', roles: [], external: false, hours: 1 }))
    const evil = evilLine(system.http)
    evil.alter('/v1/invitation/open', (bytes) => {
      const opened = fromBytes(InvitationOpened, bytes)
      return opened ? toBytes({ ...opened, directory: opened.directory.slice(0, -1) }) : bytes
    })
    const fresh = system.device({ http: evil.http })
    const join = { code: `${code}/${await shown(arben)}`, member: 'Era Hoxha', passphrase: PASSPHRASE }
    expect(await fresh.join(join)).toMatchObject({ ok: false, code: 'directory-broken' })
    evil.behave()
    given(await fresh.join(join))
  })
})

describe('an honest server is not taken for one that shows two lists', () => {
  it('where a device was away while a phone was taken off: the next sync leads there', async () => {
    given(await arben.device.revokeDevice(lost))
    given(await besa.device.sync())
    expect(await reads(await shown(besa))).toMatchObject({ is: 'later' })
    given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
    expect(await reads(await shown(besa))).toMatchObject({ is: 'fits' })
  })

  it('where somebody invited comes in only after the device that showed the list was taken off, or its member removed', async () => {
    const office = await enrol(system, arben, 'Sara Dema', ['administrator'])
    const phone = await furtherDevice(system, office)
    const ofPhone = given(await phone.ownHead())
    given(await office.device.sync())
    given(await office.device.revokeDevice((await phone.state()).me?.device as DeviceId))
    const ofOffice = await shown(office)
    given(await arben.device.removeMember(office.member))
    for (const head of [ofPhone, ofOffice]) {
      const { code } = given(await arben.device.invite({ name: 'Era', roles: [], external: false, hours: 48 }))
      given(await system.device().join({ code: `${code}/${head}`, member: 'Era Hoxha', passphrase: PASSPHRASE }))
    }
  })

  it('where the line is down, however often it is tried', async () => {
    given(await arben.device.revokeDevice(lost))
    given(await besa.device.sync())
    await reads(await shown(besa))
    server.line = 'down'
    for (let tries = 0; tries < 4; tries += 1) await drita.device.sync()
    expect(await told(drita.device)).toEqual([])
    server.line = 'up'
    given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
  })

  it('where it was set back, and the list was joined again: what was said meanwhile is gone by itself', async () => {
    await onTwoBranches(
      system,
      async () => {
        given(await arben.device.revokeDevice(lost))
        given(await arben.device.sync())
      },
      async () => furtherDevice(system, besa),
    )
    const code = await shown(arben)
    const before = await rowsOf(drita.device, 'seenhead')
    given(await drita.device.sync())
    expect(await reads(code, arben)).toMatchObject({ is: 'differs', memberName: 'Arben Dema' })
    expect(await told(drita.device)).toHaveLength(1)
    await everybody()
    given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
    expect(await rowsOf(drita.device, 'seenhead')).toEqual(before)
    expect(await reads(code, arben)).toMatchObject({ is: 'fits' })
  })

  it('where a device is not known here yet: it is known after the next sync', async () => {
    const phone = await furtherDevice(system, besa)
    expect(await reads(given(await phone.ownHead()))).toMatchObject({ is: 'author-unknown', memberName: '' })
    for (let rounds = 0; rounds < 3; rounds += 1) given(await drita.device.sync())
    expect(await told(drita.device)).toEqual([])
    expect(await reads(given(await phone.ownHead()))).toMatchObject({ is: 'fits' })
  })
})
