import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InvitationList, InvitationOpened, OrganisationState, VaultOpened } from '#contract/enrolment.ts'
import { AccessLogAnswer } from '#contract/session.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { newOrganisationSecret, organisationKeys } from '#sealing/members/organisation-secret.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { authKeyProof } from '#sealing/members/slot.ts'
import { newSetupCode } from '#store/people/organisation.ts'
import { foundingRecords, newPerson, sealedVault } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

/** How many rows count wrong tries. */
async function attempts(server: TestServer): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from homeward.attempts`.execute(
    server.database.store,
  )
  return rows[0]?.n ?? -1
}

describe.each(eachDatabase())('coming in, on $name', (kind) => {
  let server: TestServer
  let arben: Uint8Array<ArrayBuffer>
  let drita: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    server = await startTestServer(kind)
    arben = await server.agency.signIn(server.agency.arben)
    drita = await server.agency.signIn(server.agency.drita)
  })
  afterAll(() => server.stop())

  it('founds one organisation and no second, whatever code is shown', async () => {
    const keys = await organisationKeys(newOrganisationSecret())
    const [org, founder] = [newId(), await newPerson()]
    const state = (await server.get('/v1/organisation')).as(OrganisationState)
    expect(state.founded).toBe(true)
    expect(await newSetupCode(server.database.store)).toBeUndefined()
    const ask = { v: 1, setup: 'AAAAA-AAAAA-AAAAA', org, member: founder.member, vault: sealedVault() }
    const directory = await foundingRecords(org, keys, founder, state.receiptKey)
    expect((await server.post('/v1/organisation', { ...ask, directory })).code).toBe('organisation-exists')
    const foreign = await foundingRecords(org, keys, founder, (await signingKey(randomBytes(32))).publicKey)
    expect((await server.post('/v1/organisation', { ...ask, directory: foreign })).code).toBe('record-malformed')
    expect((await server.post('/v1/organisation', { ...ask, directory: directory.toReversed() })).status).toBe(422)
  })

  it('gives invitations only to who keeps the keys', async () => {
    const invitation = newId()
    expect((await server.post('/v1/invitation', { v: 1, invitation, hours: 1 })).code).toBe('not-signed-in')
    expect((await server.post('/v1/invitation', { v: 1, invitation, hours: 1 }, drita)).code).toBe('not-found')
    expect((await server.post('/v1/invitation', { v: 1, invitation, hours: 1000 }, arben)).code).toBe(
      'request-malformed',
    )
    expect((await server.get('/v1/invitation', drita)).code).toBe('not-found')
    expect((await server.post('/v1/invitation', { v: 1, invitation, hours: 1 }, arben)).status).toBe(204)
    const lines = (await server.get('/v1/access-log', drita)).as(AccessLogAnswer).rows
    expect(lines.filter(({ action }) => action === 'refused').map(({ outcome }) => outcome)).toEqual([
      'not-found',
      'not-found',
    ])
  })

  it('takes one answer to an invitation, in time', async () => {
    const invitation = newId()
    const answer = { v: 1, invitation, member: newId(), answer: randomBytes(200), vault: sealedVault() }
    expect((await server.post('/v1/invitation/answer', answer)).code).toBe('not-found')
    await server.post('/v1/invitation', { v: 1, invitation, hours: 1 }, arben)
    expect((await server.post('/v1/invitation/open', { v: 1, invitation })).as(InvitationOpened).directory.length).toBe(
      server.agency.directory.head.seq,
    )
    expect((await server.post('/v1/invitation/answer', { ...answer, member: server.agency.drita.member })).code).toBe(
      'invitation-used',
    )
    expect((await server.post('/v1/invitation/answer', answer)).status).toBe(204)
    server.clock.now += 5_000
    expect((await server.post('/v1/invitation/answer', { ...answer, member: newId() })).code).toBe('invitation-used')
    const waiting = (await server.get('/v1/invitation', arben)).as(InvitationList).invitations
    expect(waiting.filter((each) => each.answer !== null)).toMatchObject([
      { member: answer.member, answer: answer.answer },
    ])

    const late = newId()
    await server.post('/v1/invitation', { v: 1, invitation: late, hours: 1 }, arben)
    server.clock.now += 61 * 60_000
    arben = await server.agency.signIn(server.agency.arben)
    drita = await server.agency.signIn(server.agency.drita)
    expect((await server.post('/v1/invitation/open', { v: 1, invitation: late })).code).toBe('not-found')
    expect((await server.post('/v1/invitation/answer', { ...answer, invitation: late, member: newId() })).code).toBe(
      'not-found',
    )
    expect((await server.post('/v1/invitation/open', { v: 1, invitation })).status).toBe(200)
  })

  it('takes the same answer once more where ours was lost, writes nothing again, and takes no other', async () => {
    const [invitation, authKey] = [newId(), randomBytes(32)]
    const vault = sealedVault(await authKeyProof(authKey))
    const answer = { v: 1, invitation, member: newId(), answer: randomBytes(200), vault }
    await server.post('/v1/invitation', { v: 1, invitation, hours: 1 }, arben)
    const post = (changed: object = {}) => server.post('/v1/invitation/answer', { ...answer, ...changed })
    expect((await post()).status).toBe(204)
    expect((await post({ vault: sealedVault() })).status).toBe(204)
    expect(
      (await server.post('/v1/vault', { v: 1, member: answer.member, slot: 'passphrase', authKey })).as(VaultOpened)
        .vault,
    ).toEqual(vault.vault)
    expect((await post({ answer: randomBytes(200) })).code).toBe('invitation-used')
    expect((await post({ member: newId() })).code).toBe('invitation-used')
    expect((await post({ answer: answer.answer.subarray(0, 199) })).code).toBe('invitation-used')
  })

  it('slows down wrong tries of a passphrase, also for a member that it does not know, of whose tries no row stays, as none does of an invitation', async () => {
    const authKey = randomBytes(32)
    const vault = sealedVault(await authKeyProof(authKey))
    expect((await server.put('/v1/vault', { v: 1, vault })).code).toBe('not-signed-in')
    expect((await server.put('/v1/vault', { v: 1, vault }, drita)).status).toBe(204)
    const ask = (member: Uint8Array, key: Uint8Array) =>
      server.post('/v1/vault', { v: 1, member, slot: 'passphrase', authKey: key })
    const { drita: who } = server.agency
    const codes = async (member: Uint8Array) => {
      const replies = []
      for (let n = 0; n < 6; n += 1) replies.push(await ask(member, randomBytes(32)))
      return replies.map((reply) => reply.code)
    }
    const refused = (times: number) => Array.from({ length: times }, () => 'not-found')
    expect(await codes(who.member)).toEqual([...refused(4), 'too-many-tries', 'too-many-tries'])
    expect(Number((await ask(who.member, authKey)).headers.get('retry-after'))).toBeGreaterThan(0)
    const rows = await attempts(server)
    expect(await codes(newId())).toEqual([...refused(4), 'too-many-tries', 'too-many-tries'])
    for (let n = 0; n < 6; n += 1)
      expect((await server.post('/v1/invitation/open', { v: 1, invitation: newId() })).code).toBe('not-found')
    expect(await attempts(server)).toBe(rows)
    expect((await ask(who.member, authKey)).code).toBe('too-many-tries')
    server.clock.now += 3_000
    const opened = (await ask(who.member, authKey)).as(VaultOpened)
    expect([opened.vault, opened.slots.map((slot) => slot.slot)]).toEqual([vault.vault, ['passphrase']])
    expect((await ask(who.member, randomBytes(32))).code).toBe('not-found')
    expect((await server.post('/v1/vault', { v: 1, member: who.member, slot: 'organisation', authKey })).code).toBe(
      'request-malformed',
    )
    expect(
      (await server.post('/v1/vault', { v: 1, member: who.member, slot: 'recovery-code', authKey: new Uint8Array(32) }))
        .code,
    ).toBe('not-found')
  })

  it('opens the vault to who shows the account key, however often a stranger tried, and slows down who guesses with it', async () => {
    const besa = await server.agency.signIn(server.agency.besa)
    const [authKey, account, code] = [randomBytes(32), randomBytes(32), randomBytes(32)]
    const recovery = { slot: 'recovery-code' as const, sealed: randomBytes(80), proof: await authKeyProof(code) }
    const sealed = sealedVault(await authKeyProof(authKey))
    await server.put('/v1/vault', { v: 1, vault: { ...sealed, slots: [...sealed.slots, recovery] } }, besa)
    const known = { v: 1, account: await sha256(account) }
    expect((await server.put('/v1/vault/account', known)).code).toBe('not-signed-in')
    expect((await server.put('/v1/vault/account', known, besa)).status).toBe(204)

    const { member } = server.agency.besa
    const ask = (more: object) =>
      server.post('/v1/vault', { v: 1, member, slot: 'passphrase', authKey: randomBytes(32), ...more })
    for (let n = 0; n < 20; n += 1) await ask(n % 2 === 0 ? {} : { account: randomBytes(32) })
    expect((await ask({ authKey })).code).toBe('too-many-tries')
    expect((await ask({ authKey, account: randomBytes(32) })).code).toBe('not-found')
    expect((await ask({ authKey, account })).status).toBe(200)
    expect((await ask({ slot: 'recovery-code', authKey: code })).status).toBe(200)

    const guesses = []
    for (let n = 0; n < 6; n += 1) guesses.push((await ask({ account })).code)
    expect(guesses.slice(-2)).toEqual(['too-many-tries', 'too-many-tries'])
    for (let n = 0; n < 20; n += 1) await ask({ slot: 'recovery-code' })
    expect((await ask({ slot: 'recovery-code', authKey: code })).status).toBe(200)
  })

  it('hands the organisation’s slot to a custodian alone, and takes back what two shareholders made', async () => {
    const { agency } = server
    const member = agency.besa.member
    const besa = await agency.signIn(agency.besa)
    const organisation = { slot: 'organisation' as const, sealed: randomBytes(80), proof: null }
    const made = sealedVault()
    await server.put('/v1/vault', { v: 1, vault: { ...made, slots: [...made.slots, organisation] } }, besa)
    expect((await server.post('/v1/vault/recover', { v: 1, member }, besa)).code).toBe('not-found')
    expect((await server.post('/v1/vault/recover', { v: 1, member: newId() }, arben)).code).toBe('not-found')
    expect((await server.post('/v1/vault/recover', { v: 1, member }, arben)).as(VaultOpened).slots).toEqual([
      organisation,
    ])
    const vault = sealedVault()
    expect((await server.put('/v1/vault/recover', { v: 1, member, vault }, besa)).code).toBe('not-found')
    expect((await server.put('/v1/vault/recover', { v: 1, member, vault }, arben)).status).toBe(204)
  })

  it('refuses directory records that do not chain, and passes over those that stand', async () => {
    const { agency } = server
    const post = (records: readonly Uint8Array[], org = agency.org) =>
      server.post('/v1/directory', { v: 1, org, records })
    expect((await post(agency.records.slice(-1), newId())).code).toBe('not-found')
    expect((await post([randomBytes(100)])).code).toBe('record-malformed')
    expect((await post(agency.records.slice(-2))).status).toBe(200)
    const stranger = await newPerson()
    expect((await agency.certifyDevice(stranger)).code).toBe('author-unknown')
    const [one, other] = await Promise.all([agency.revokeDevice({ ...agency.mira }), agency.removeMember(agency.mira)])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    const [newest] = (await server.get('/v1/access-log', arben)).as(AccessLogAnswer).rows
    expect(newest).toMatchObject({ action: 'directory', member: agency.arben.member })
  })
})
