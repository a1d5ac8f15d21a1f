import type { Bytes } from '#bytes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CBOR, fromBytes, toBytes } from '#contract/codec.ts'
import { AnswerInvitation } from '#contract/enrolment.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { openAnswer, readInvitation, sealAnswer } from '#sealing/members/invitation.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilLine } from '../support/evil-line.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const OTHER = 'dubine kovasi meraho'

describe.each(eachDatabaseInLong())('Ways back in, with $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let file: FileId
  /** Drita's recovery code, as it stands on her paper now. */
  let paper: string

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    paper = drita.recovery
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())
  const furtherDeviceOf = async ({ account }: Enrolled) => {
    const device = system.device()
    given(await device.signIn({ account, passphrase: OTHER }))
    given(await device.sync())
    return device
  }

  it('refuses a passphrase that is too easy, a mistyped code and a code of another paper', async () => {
    const device = system.device()
    expect(await device.join({ code: 'ABCD', member: 'X', passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'code-mistyped',
    })
    expect(await device.join({ code: drita.account, member: 'X', passphrase: 'short' })).toMatchObject({
      ok: false,
      code: 'passphrase-weak',
    })
    expect(await device.signIn({ account: drita.account, passphrase: 'another one that is long' })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(
      await device.recoverWithCode({ account: drita.account, recovery: arben.founded.recovery, passphrase: OTHER }),
    ).toMatchObject({ ok: false, code: 'wrong' })
    expect((await device.state()).is).toBe('empty')
  })

  it('refuses an invitation that was answered already, and one that nobody made', async () => {
    const { code } = given(
      await arben.device.invite({ name: 'Somebody', roles: ['caseworker'], external: false, hours: 1 }),
    )
    given(await system.device().join({ code, member: 'Somebody', passphrase: PASSPHRASE }))
    expect(await system.device().join({ code, member: 'Somebody else', passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'code-used',
    })
    expect(await drita.device.invite({ name: 'Y', roles: [], external: false, hours: 1 })).toMatchObject({
      ok: false,
      code: 'not-a-custodian',
    })
  })

  it('lets somebody in with the same code where the answer to theirs was lost on the way', async () => {
    const line = evilLine(system.http)
    let lost = 0
    line.alter('/v1/invitation/answer', (bytes) => {
      lost += 1
      if (lost < 3) throw new TypeError('the line went down')
      return bytes
    })
    const teuta = await enrol(system, arben, 'Teuta Marku', ['caseworker'], system.device({ http: line.http }))
    expect(lost).toBe(3)
    expect((await teuta.device.state()).is).toBe('unlocked')
  })

  it('refuses to let somebody in under the id of a colleague: their keys are not those that are certified', async () => {
    const before = given(await arben.device.members())
    const http = {
      ...system.http,
      fetch: async (url: string, request: RequestInit) => {
        const asked =
          url.endsWith('/v1/invitation/answer') && request.body instanceof Uint8Array
            ? fromBytes(AnswerInvitation, request.body as Bytes)
            : undefined
        return system.http.fetch(url, asked ? { ...request, body: await inTheNameOf(asked) } : request)
      },
    }
    const { code, invitation } = given(
      await arben.device.invite({ name: 'Somebody', roles: ['supervisor'], external: false, hours: 1 }),
    )
    const read = given(await readInvitation(code))
    const inTheNameOf = async (asked: AnswerInvitation) => {
      const answer = given(await openAnswer(read, asked.answer))
      const member = idBytes(drita.member)
      return toBytes({ ...asked, answer: await sealAnswer(read, { ...answer, member, name: 'A new name' }) })
    }
    given(await system.device({ http }).join({ code, member: 'Somebody', passphrase: PASSPHRASE }))
    expect(await arben.device.confirmMember(invitation)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await arben.device.members())).toEqual(before)
  })

  it('slows wrong passphrases down, counts them over a restart and never wipes', async () => {
    const shared = system.device({ replica: drita.device.replica.copy(), keySlots: drita.device.keySlots.copy() })
    for (let tries = 0; tries < 3; tries += 1)
      expect(await shared.unlock({ member: drita.member, passphrase: 'wrong wrong wrong' })).toMatchObject({
        code: 'wrong',
      })
    expect(await shared.unlock({ member: drita.member, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'too-many-tries',
    })
    const restarted = system.device({ replica: shared.replica, keySlots: shared.keySlots })
    expect(await restarted.unlock({ member: drita.member, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'too-many-tries',
    })
    expect((await restarted.state()).members[0]?.retryAt).toBeGreaterThan(system.clock.now)
    restarted.clockBy.ms = 10_000
    given(await restarted.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(given(await restarted.files())).toHaveLength(1)
  })

  it('is locked by no clock that was wrong when the passphrase was mistyped', async () => {
    const phone = system.device({ replica: drita.device.replica.copy(), keySlots: drita.device.keySlots.copy() })
    phone.clockBy.ms = 48 * 3_600_000
    for (let tries = 0; tries < 3; tries += 1)
      await phone.unlock({ member: drita.member, passphrase: 'wrong wrong wrong' })
    expect(await phone.unlock({ member: drita.member, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'too-many-tries',
    })
    phone.clockBy.ms = 0
    expect((await phone.state()).members[0]?.retryAt).toBeNull()
    given(await phone.unlock({ member: drita.member, passphrase: PASSPHRASE }))
  })

  it('unlocks with a short code within the shift, three tries long', async () => {
    const { device, member } = drita
    given(await device.setQuickCode('4711'))
    await device.lock()
    expect(await device.files()).toMatchObject({ code: 'locked' })
    given(await device.quickUnlock({ member, code: '4711' }))
    await device.lock()
    for (const code of ['wrong', 'wrong', 'too-many-tries'])
      expect(await device.quickUnlock({ member, code: '0000' })).toMatchObject({ ok: false, code })
    expect(await device.quickUnlock({ member, code: '4711' })).toMatchObject({ ok: false })
    given(await device.unlock({ member, passphrase: PASSPHRASE }))
  })

  it('brings a member back once with a printed code, under a new passphrase, and gives the next code to print', async () => {
    for (let times = 0; times < 2; times += 1) {
      const phone = system.device()
      const spent = paper
      const how = { account: drita.account, recovery: spent, passphrase: OTHER }
      paper = given(await phone.recoverWithCode(how)).recovery
      given(await phone.sync())
      expect(given(await phone.files()).map((line) => line.file)).toEqual([file])
      expect(
        await system.device().recoverWithCode({ ...how, passphrase: 'who copied the paper came later' }),
      ).toMatchObject({ ok: false, code: 'wrong' })
    }
    expect(await system.device().signIn({ account: drita.account, passphrase: PASSPHRASE })).toMatchObject({
      code: 'wrong',
    })
    given(await system.device().signIn({ account: drita.account, passphrase: OTHER }))
  })

  it('sets nothing up here where the server does not take the new passphrase: the code is good for another try', async () => {
    const http = {
      ...system.http,
      fetch: (url: string, request: RequestInit) =>
        request.method === 'PUT' ? Promise.reject(new TypeError('the line broke')) : system.http.fetch(url, request),
    }
    const phone = system.device({ http })
    expect(
      await phone.recoverWithCode({ account: drita.account, recovery: paper, passphrase: PASSPHRASE }),
    ).toMatchObject({ ok: false, code: 'no-network' })
    expect((await phone.state()).is).toBe('empty')
    given(await system.device().signIn({ account: drita.account, passphrase: OTHER }))
  })

  it('brings a member back with the same paper where the server spent the code and its answers were lost on the way', async () => {
    let lost = true
    const http = {
      ...system.http,
      fetch: async (url: string, request: RequestInit) => {
        const answer = await system.http.fetch(url, request)
        if (lost && request.method === 'PUT') throw new TypeError('the line broke')
        return answer
      },
    }
    const phone = system.device({ http })
    const how = { account: drita.account, recovery: paper, passphrase: OTHER }
    expect(await phone.recoverWithCode(how)).toMatchObject({ ok: false, code: 'no-network' })
    lost = false
    expect(await phone.recoverWithCode({ ...how, passphrase: 'another one that is long' })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    paper = given(await phone.recoverWithCode(how)).recovery
    given(await phone.sync())
    expect(given(await phone.files()).map((line) => line.file)).toEqual([file])
  })

  it('lets a member in on a new device although a stranger tried wrong keys under their id again and again', async () => {
    given(await drita.device.sync())
    const wrong = { v: 1, member: idBytes(drita.member), slot: 'passphrase' as const }
    let last = 0
    for (let tries = 0; tries < 12; tries += 1) {
      const body = toBytes({ ...wrong, authKey: new Uint8Array(32).fill(tries + 1) })
      last = (await system.http.fetch('/v1/vault', { method: 'POST', body, headers: { 'content-type': CBOR } })).status
    }
    expect(last).toBe(429)
    given(await system.device().signIn({ account: drita.account, passphrase: OTHER }))
    expect(await system.device().signIn({ account: drita.account, passphrase: 'not this one here' })).toMatchObject({
      code: 'wrong',
    })
  })

  it('changes a passphrase here and at the server', async () => {
    const phone = system.device()
    given(await phone.signIn({ account: drita.account, passphrase: OTHER }))
    expect(await phone.changePassphrase({ from: 'not this one here', to: PASSPHRASE })).toMatchObject({ code: 'wrong' })
    given(await phone.sync())
    for (const to of ['iloveyouforever1', 'Drita Kola 1987'])
      expect(await phone.changePassphrase({ from: OTHER, to })).toMatchObject({ code: 'passphrase-weak' })
    given(await phone.changePassphrase({ from: OTHER, to: PASSPHRASE }))
    await phone.lock()
    given(await phone.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await system.device().signIn({ account: drita.account, passphrase: PASSPHRASE }))
  })

  it('drills the shares, and refuses one share twice', async () => {
    const [first, second, third] = arben.founded.shares
    expect(await arben.device.drillRecovery([first, first])).toMatchObject({ ok: false, code: 'wrong' })
    given(await arben.device.drillRecovery([first, second]))
    given(await arben.device.drillRecovery([second, third]))
  })

  it('restores reading with two shares, under a new signing key', async () => {
    const [first, , third] = arben.founded.shares
    expect(await drita.device.recoverWithShares({ member: drita.member, shares: [first, third] })).toMatchObject({
      code: 'not-a-custodian',
    })
    const { code } = given(await arben.device.recoverWithShares({ member: drita.member, shares: [first, third] }))
    const phone = system.device()
    const { recovery } = given(
      await phone.recoverWithCode({ account: drita.account, recovery: code, passphrase: OTHER }),
    )
    // The code that a custodian read out opens once; the member then prints a code that nobody else has seen.
    const late = { account: drita.account, passphrase: 'a custodian tries it again' }
    expect(await system.device().recoverWithCode({ ...late, recovery: code })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(
      given(await system.device().recoverWithCode({ account: drita.account, recovery, passphrase: OTHER })),
    ).toMatchObject({ member: drita.member })
    given(await phone.sync())
    expect(given(await phone.file(file)).caseFile.entries).toHaveLength(1)
    given(await phone.write([{ file, draft: visit('with the new key') }]))
    given(await phone.sync())
    expect((await phone.syncState()).unsent).toBe(0)
  })

  it('brings back, with two shares, who forgot the passphrase of the device in their hands: what waits there is sent', async () => {
    const device = await furtherDeviceOf(drita)
    given(await device.write([{ file, draft: visit('not sent yet') }]))
    await device.lock()
    const [first, second] = arben.founded.shares
    const { code } = given(await arben.device.recoverWithShares({ member: drita.member, shares: [first, second] }))
    given(await device.recoverWithCode({ account: drita.account, recovery: code, passphrase: PASSPHRASE }))
    expect((await device.state()).unsent).toBe(1)
    given(await device.sync())
    expect((await device.state()).unsent).toBe(0)
    expect(given(await device.file(file)).caseFile.entries).toHaveLength(3)
  })
})
