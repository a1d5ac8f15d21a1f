import type { Bytes } from '#bytes.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { InvitationOpened, VaultOpened } from '#contract/enrolment.ts'
import { Chunk } from '#contract/chunks.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { CompareAnswer } from '#contract/compare.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { memberRecord } from '#sealing/directory/directory-record.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { newOrganisationSecret, organisationKeys } from '#sealing/members/organisation-secret.ts'
import { foundingRecords, newPerson } from '../support/agency.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

const kind = oneDatabase()

let system: System
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let evil: EvilLine

beforeAll(async () => {
  system = await startSystem(kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  evil = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

/** A directory that the operator made under the same organisation id, with the true public keys of a member in it. */
async function forgedDirectory(org: Bytes, honest: readonly Bytes[], member: Bytes): Promise<Bytes[]> {
  const verified = await verifyDirectory(honest)
  if (!verified.ok) throw new Error(verified.code)
  const me = memberAt(verified.value, member)
  if (!me) throw new Error('the member stands in the directory')
  const [keys, operator] = [await organisationKeys(newOrganisationSecret()), await newPerson()]
  const records = await foundingRecords(org, keys, operator, (await newPerson()).e.publicKey)
  const founded = await verifyDirectory(records)
  if (!founded.ok) throw new Error(founded.code)
  const place = { org, head: founded.value.head, signer: { by: { root: true } as const, key: keys.root } }
  return [...records, await memberRecord(place, { member, x: me.x, e: me.e, roles: ['caseworker'], external: false })]
}

describe('a server that shows an organisation of its own making', () => {
  it('cannot bring a member in with an invitation: the code carries the fingerprint of the true one', async () => {
    const device = system.device({ http: evil.http })
    const { code } = given(
      await arben.device.invite({ name: 'Ilir Prifti', roles: ['caseworker'], external: false, hours: 24 }),
    )
    evil.alter('/v1/invitation/open', async (bytes) => {
      const opened = fromBytes(InvitationOpened, bytes)
      if (!opened) throw new Error('the honest server opens the invitation')
      const operator = await newPerson()
      return toBytes({
        ...opened,
        directory: await foundingRecords(
          opened.org,
          await organisationKeys(newOrganisationSecret()),
          operator,
          (await newPerson()).e.publicKey,
        ),
      })
    })
    const answered = evil.heard.length
    expect(await device.join({ code, member: 'Ilir Prifti', passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'organisation-differs',
    })
    expect(evil.heard.slice(answered).map(({ path }) => path)).not.toContain('/v1/invitation/answer')
    expect((await device.state()).is).toBe('empty')
  })

  it.each([
    [
      'sign in on a further device',
      (device: Tested) => device.signIn({ account: drita.account, passphrase: PASSPHRASE }),
    ],
    [
      'come back with their printed code',
      (device: Tested) =>
        device.recoverWithCode({
          account: drita.account,
          recovery: drita.recovery,
          passphrase: 'dubine kovasi meraho',
        }),
    ],
  ])(
    'cannot have a member %s under its own root, although it knows every public key: their account code names the true one',
    async (_, comeIn) => {
      const device = system.device({ http: evil.http })
      evil.alter('/v1/vault', async (bytes) => {
        const opened = fromBytes(VaultOpened, bytes)
        if (!opened) throw new Error('the honest server opens the vault')
        const member = new Uint8Array(Buffer.from(drita.member, 'base64url'))
        return toBytes({ ...opened, directory: await forgedDirectory(opened.org, opened.directory, member) })
      })
      evil.alter('/v1/directory', () => new Response(toBytes({ v: 1, directory: 6 })))
      expect(await comeIn(device)).toMatchObject({ ok: false, code: 'organisation-differs' })
      expect((await device.state()).is).toBe('empty')
    },
  )

  it('cannot bring a device that is unlocked already under another root', async () => {
    const { device } = await twin()
    const before = given(await device.members())
    evil.alterSync(async (answer) => ({
      ...answer,
      directory: await foundingRecords(
        new Uint8Array(16),
        await organisationKeys(newOrganisationSecret()),
        await newPerson(),
        (await newPerson()).e.publicKey,
      ),
    }))
    expect(await device.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
    expect(given(await device.members())).toEqual(before)
  })
})

async function twin(): Promise<{ device: Tested; file: FileId }> {
  const device = system.device({ http: evil.http })
  given(await device.signIn({ account: drita.account, passphrase: PASSPHRASE }))
  given(await device.sync())
  const [file] = given(await device.openFiles([{ drafts: [visit('before')] }]))
  if (!file) throw new Error('a file was opened')
  given(await device.sync())
  given(await besa.device.sync())
  return { device, file }
}

const seen = async (device: Tested, file: FileId) =>
  given(await device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)

describe('a server that would have a device forget', () => {
  it('says that it was restored and has nothing: the device keeps everything, says so, and gives it back', async () => {
    const { device, file } = await twin()
    given(await device.write([{ file, draft: visit('unsent') }]))
    const incarnation = crypto.getRandomValues(new Uint8Array(16))
    evil.alterSync((answer) => ({
      ...answer,
      incarnation,
      cursor: new Uint8Array(8),
      directory: [],
      access: [],
      folders: [],
      outcomes: [],
      more: false,
      gone: [],
    }))
    // The files that it is asked for in full are named in the request alone: it says of all of them that they are gone.
    evil.alter('/v1/compare', (bytes) => {
      const answer = fromBytes(CompareAnswer, bytes)
      if (!answer) throw new Error('the server compares')
      const files = answer.access.map((one) => one.file)
      const parts = [{ under: '', below: [], files: [] }]
      return toBytes({ ...answer, parts, access: [], folders: [], gone: [...answer.gone, ...files] })
    })
    await device.sync()
    evil.behave()
    await device.sync()
    given(await device.sync())
    given(await besa.device.sync())
    expect(given(await device.file(file)).alarms).toContainEqual({ what: 'server-older', device: null, folder: null })
    for (const one of [device, besa.device])
      expect(await seen(one, file)).toEqual(expect.arrayContaining(['before', 'unsent']))
  })

  it('says that a file is gone: words that were not sent go before their author all the same', async () => {
    const { device, file } = await twin()
    given(await device.write([{ file, draft: visit('unsent') }]))
    evil.alterSync((answer) => ({
      ...answer,
      outcomes: [],
      folders: [],
      gone: [new Uint8Array(Buffer.from(file, 'base64url'))],
    }))
    await device.sync()
    evil.behave()
    await device.sync()
    given(await besa.device.sync())
    expect((await seen(besa.device, file)).toSorted()).toEqual(['before', 'unsent'])
  })
})

describe('a server that alters an attachment', () => {
  it.each([
    [
      'changes one bit',
      (chunk: Chunk): Chunk => ({ ...chunk, bytes: chunk.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }),
    ],
    ['gives another part', (chunk: Chunk): Chunk => ({ ...chunk, bytes: chunk.bytes.toReversed() })],
  ])('%s: it is not readable, and the honest one is afterwards', async (_, bend) => {
    const { device, file } = await twin()
    const bytes = new Uint8Array(300_000).fill(32)
    bytes.set(new TextEncoder().encode('%PDF-1.7'))
    const ref = given(await device.attach({ file, bytes, type: 'application/pdf', name: 'a decision' }))
    given(await device.sync())
    const { device: reader } = await twin()
    evil.alter('/v1/chunk/get', (answer) => {
      const chunk = fromBytes(Chunk, answer)
      return chunk ? toBytes(bend(chunk)) : answer
    })
    expect(await reader.attachment({ file, ref })).toMatchObject({ ok: false, code: 'not-readable' })
    evil.behave()
    expect(given(await reader.attachment({ file, ref }))).toEqual(bytes)
  })
})
