import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_BACK } from '#contract/answer.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { askSignedIn } from '#device/vault/session.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { signVaultAgain } from '#sealing/members/vault-put.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { roomsOf } from '../support/rooms-of.ts'
import { copyInside } from '../support/set-back-database.ts'
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

const NEW = 'orange ladder winter paper hill'
const NEWER = 'seven quiet rivers below the bridge'

let system: System
let arben: Founder

const shares = () => [arben.founded.shares[0], arben.founded.shares[2]] as const
const signsIn = async ({ account }: { readonly account: string }, passphrase: string) => {
  const answer = await system.device().signIn({ account, passphrase })
  return answer.ok ? 'in' : answer.code
}
const drita = () => enrol(system, arben, 'Drita Kola', ['caseworker'])
const everybody = async (...people: readonly { readonly device: Enrolled['device'] }[]) => {
  for (const { device } of people) given(await device.sync())
}
/** What is done meanwhile is unknown to the server that is put back; everybody named then syncs once. */
async function setBackAfter(meanwhile: () => Promise<readonly { readonly device: Enrolled['device'] }[]>) {
  const copy = await copyInside(system.database)
  const people = await meanwhile()
  await everybody(...people)
  await copy.putBack()
  await system.restart()
  await everybody(...people)
}

/** A vault with its slots, as `vera` signs it. */
interface Again {
  readonly key?: 'other'
  readonly organisation?: false
  readonly vault?: 'the one that stands'
  readonly instead?: 'of the passphrase that stands'
  readonly unsigned?: 'instead'
}
async function giveAgain(vera: Enrolled, how: Again) {
  const open = await roomsOf(system, vera)
  given(await refreshDirectory(open))
  const slot = (name: 'passphrase' | 'organisation') => ({
    slot: name,
    sealed: randomBytes(80),
    proof: name === 'organisation' ? null : randomBytes(32),
  })
  const slots = [slot('passphrase'), ...(how.organisation === false ? [] : [slot('organisation')])]
  const vault = { vault: how.vault ? open.slot.vault : randomBytes(200), slots }
  const instead = how.instead && open.slot.slot.proof ? [open.slot.slot.proof] : []
  const key = how.key ? await signingKey(randomBytes(32)) : open.keys.e
  const signed = how.unsigned ? [] : instead
  const sig = await signVaultAgain({ org: open.org, member: open.memberId, ...vault, instead: signed }, key)
  const answer = await askSignedIn(
    open,
    { method: 'PUT', path: '/v1/vault/again', body: { v: 1, vault, instead, sig } },
    NOTHING_BACK,
  )
  return answer.ok ? 'taken' : answer.code
}

describe.each(eachDatabaseInLong())('To a server that was set back, on $name', (kind) => {
  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
  })
  afterAll(() => system.stop())

  it('who came back with two shares since comes in on a new device: with the new passphrase, with the new printed code, never with the old passphrase', async () => {
    const besa = await drita()
    const phone = system.device()
    let printed = ''
    await setBackAfter(async () => {
      const { code } = given(await arben.device.recoverWithShares({ member: besa.member, shares: shares() }))
      const { account } = besa
      printed = given(await phone.recoverWithCode({ account, recovery: code, passphrase: NEW })).recovery
      return [arben, { device: phone }]
    })
    expect(await signsIn(besa, NEW)).toBe('in')
    expect(await signsIn(besa, PASSPHRASE)).toBe('keys-recovered')
    const how = { account: besa.account, recovery: printed, passphrase: NEWER }
    given(await system.device().recoverWithCode(how))
  })

  it('who renewed keys or changed the passphrase since comes in with the new one alone, and changes it again', async () => {
    const [ilir, mira] = [await drita(), await drita()]
    await setBackAfter(async () => {
      given(await ilir.device.renewKeys({ from: PASSPHRASE, to: NEW, kept: [] }))
      given(await mira.device.changePassphrase({ from: PASSPHRASE, to: NEWER }))
      given(await mira.device.changePassphrase({ from: NEWER, to: NEW }))
      return [arben, ilir, mira]
    })
    for (const one of [ilir, mira]) {
      expect(await signsIn(one, NEW)).toBe('in')
      expect(await signsIn(one, PASSPHRASE)).not.toBe('in')
      given(await one.device.changePassphrase({ from: NEW, to: NEWER }))
    }
  })

  it('two shares bring back who joined since, whose vault the server never had', async () => {
    let ana: Enrolled | undefined
    await setBackAfter(async () => {
      ana = await drita()
      return [arben, ana]
    })
    if (!ana) throw new Error('she joined')
    expect(await signsIn(ana, PASSPHRASE)).toBe('in')
    given(await arben.device.recoverWithShares({ member: ana.member, shares: shares() }))
  })

  const setBack = () =>
    setBackAfter(async () => {
      await drita()
      return [arben]
    })
  const byShares = async ({ member }: Enrolled) =>
    (await arben.device.recoverWithShares({ member, shares: shares() })).ok

  it('nobody puts a slot of the vault that stands in the place of another, but for the passphrase, by who names the one that stood; that of two shares stays', async () => {
    const vera = await drita()
    await setBack()
    const vault = 'the one that stands'
    expect(await giveAgain(vera, { vault })).toBe('taken')
    expect(await signsIn(vera, PASSPHRASE)).toBe('in')
    const instead = 'of the passphrase that stands'
    expect(await giveAgain(vera, { vault, instead, unsigned: 'instead' })).toBe('not-entitled')
    expect(await signsIn(vera, PASSPHRASE)).toBe('in')
    expect(await giveAgain(vera, { vault, instead })).toBe('taken')
    expect(await signsIn(vera, PASSPHRASE)).not.toBe('in')
    expect(await byShares(vera)).toBe(true)
  })

  it('another vault is put with what stood before kept for two shares, and no printed code of it left', async () => {
    const vera = await drita()
    await setBack()
    expect(await giveAgain(vera, {})).toBe('taken')
    const { account, recovery } = vera
    expect(await system.device().recoverWithCode({ account, recovery, passphrase: NEW })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(await byShares(vera)).toBe(true)
  })

  it('nobody gives a vault in the place of another without the key that the directory names, without the slot of two shares, or 30 days after the server was set back', async () => {
    const vera = await drita()
    await setBack()
    expect(await giveAgain(vera, { key: 'other' })).toBe('not-entitled')
    expect(await giveAgain(vera, { organisation: false })).toBe('request-malformed')
    system.clock.now += 31 * 86_400_000
    expect(await giveAgain(vera, {})).toBe('not-found')
    expect(await signsIn(vera, PASSPHRASE)).toBe('in')
  })
})
