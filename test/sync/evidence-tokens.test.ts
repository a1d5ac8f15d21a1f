import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { AskTokens, SendEvidence, TokenKey } from '#contract/evidence.ts'
import type { Http } from '#device/platform/http.ts'
import { evidenceTokenKey, tokenInfo, tokenKeyText } from '#sealing/network/evidence-token.ts'
import { EPOCH_DAYS, evaluateIn } from '#sealing/network/epoch-oprf.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { receiptKeyOf } from '#server/kept/receipt-key.ts'
import { inRole } from '#store/database/role.ts'
import { foundedOrganisation, prepare } from '#store/people/organisation.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { countedFile } from '../support/yes-to-statistics.ts'

const today = day('2026-11-25')
const drafts = countedFile(addDays(today, -200), today)
/** Of a server that has a key of its own for somebody. */
const otherKey = evidenceTokenKey(new Uint8Array(32).fill(9))
const TOKENS = '/v1/evidence/tokens'
const RECORDS = '/v1/evidence/records'

describe.each([oneDatabase()])('A device that sends records for statistics, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let ilir: Enrolled
  let evil: EvilLine
  /** Addresses asked and what was sent to them, with or without a session. */
  const asked: { path: string; session: boolean; body: Uint8Array | undefined }[] = []

  /** How many requests on the answer to one is lost. */
  let losing = 0
  const heard = (http: Http): Http => ({
    ...http,
    fetch: async (url, how) => {
      const path = url.replace(http.base, '')
      const body = how.body instanceof Uint8Array ? how.body : undefined
      asked.push({ path, session: new Headers(how.headers).has('authorization'), body })
      const answered = await http.fetch(url, how)
      if (path.startsWith('/v1/evidence') && --losing === 0) throw new TypeError('the connection broke')
      return answered
    },
  })
  const share = async () => given(await drita.device.shareEvidence())
  const seen = async () => given(await ilir.device.evidence()).length
  const paths = () => asked.filter(({ path }) => path.startsWith('/v1/evidence')).map(({ path }) => path)
  const openOne = async () => {
    given(await drita.device.openFiles([{ drafts }]))
    given(await drita.device.sync())
  }
  const issued = () =>
    inRole(system.database.store, { as: 'keeper' }, async (tx) => {
      const rows = await tx.selectFrom('homeward.evidence_issued').select('kind').execute()
      return rows.filter(({ kind: of }) => of === 'child').length
    })

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 1 } })
    const arben = await found(system)
    evil = evilLine(system.http)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: heard(evil.http) }))
    ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
    await openOne()
    await openOne()
  })
  beforeEach(() => {
    evil.behave()
    asked.length = 0
    losing = 0
  })
  afterAll(() => system.stop())

  it('loses no record and wastes no token where the answer to any of its requests is lost', async () => {
    // The key; the sender's token; those of the records; the sending, for which the others are here by then.
    for (const [nth, path] of [
      [1, TOKENS],
      [2, TOKENS],
      [3, TOKENS],
      [3, RECORDS],
    ] as const) {
      losing = nth
      expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'no-network' })
      expect(asked.at(-1)?.path).toBe(path)
    }
    await share()
    expect(await seen()).toBe(2)
    expect(await share()).toEqual({ sent: 0, takenBack: 0 })
    expect(await issued()).toBe(2)
  })

  it('shows no session with them, and asks for tokens signed in and beforehand', async () => {
    await openOne()
    expect(await share()).toEqual({ sent: 1, takenBack: 0 })
    const sent = asked.filter(({ path }) => path.startsWith('/v1/evidence'))
    expect(sent.map(({ path, session }) => [path, session])).toEqual([
      [TOKENS, true],
      [TOKENS, true],
      [RECORDS, false],
    ])
    const token = fromBytes(SendEvidence, sent[2]?.body as Uint8Array<ArrayBuffer>)?.records[0]?.token
    expect(token && hex(sent[1]?.body ?? new Uint8Array(0)).includes(hex(token))).toBe(false)
  })

  it('keeps the tokens of what it could not send, and sends it later with them', async () => {
    await openOne()
    losing = 3
    expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'no-network' })
    asked.length = 0
    expect(await share()).toEqual({ sent: 1, takenBack: 0 })
    expect(paths()).toEqual([TOKENS, RECORDS])
    expect(await seen()).toBe(4)
  })

  it('takes no token that was made under another key, and sends nothing', async () => {
    await openOne()
    const before = await seen()
    evil.alter(TOKENS, (bytes) => {
      const ask = fromBytes(AskTokens, asked.at(-1)?.body as Uint8Array<ArrayBuffer>)
      const other = ask && evaluateIn(tokenInfo(ask.kind, ask.epoch), otherKey, ask.elements)
      return other?.ok ? toBytes({ v: 1, ...other.value }) : bytes
    })
    expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'server-refused' })
    expect(paths()).not.toContain(RECORDS)
    expect(await seen()).toBe(before)
  })

  it('notices a server that shows it a key of its own, though the receipt key signed that one, too, and says so', async () => {
    const { receiptSeed } = await prepare(system.database.store)
    const theirs = otherKey.publicKey
    const org = await foundedOrganisation(system.database.store)
    if (!org) throw new Error('it was founded')
    const sig = receiptKeyOf(receiptSeed).sign(tokenKeyText(org, theirs))
    evil.alter(TOKENS, (bytes) => {
      const read = fromBytes(TokenKey, bytes)
      return read ? toBytes({ ...read, key: theirs, sig }) : bytes
    })
    expect(await drita.device.shareEvidence()).toMatchObject({ ok: false, code: 'server-refused' })
    expect(paths()).toEqual([TOKENS])
    expect(given(await drita.device.needsAttention()).map(({ why }) => why)).toEqual(['token-key-changed'])
    evil.behave()
    for (const { id } of given(await drita.device.needsAttention()))
      given(await drita.device.settleAttention({ id, as: 'leave' }))
    expect(await share()).toEqual({ sent: 1, takenBack: 0 })
    expect(given(await drita.device.needsAttention())).toEqual([])
  })

  it('asks for other tokens in another epoch, and goes on', async () => {
    system.clock.now += 2 * EPOCH_DAYS * 86_400_000
    await openOne()
    expect(await share()).toEqual({ sent: 1, takenBack: 0 })
    expect(await seen()).toBe(6)
  })
})
