import type { Bytes } from '#bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  AGENCY_QUESTIONS,
  ASKED,
  BATCH,
  EvaluatedBatch,
  Messages,
  NetworkView,
  PossibleMatch,
  ROWS,
} from '#contract/network.ts'
import { contactPointOf } from '#domain/kinds/any/contact-point.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { networkKeys } from '#names/across/network-keys.ts'
import { blindForEpochs, EPOCH_DAYS, epochAt, epochInfo, finishIn } from '#sealing/network/epoch-oprf.ts'
import { isAmong, openMessage, tokenOf } from '#sealing/network/message.ts'
import { networkInput, networkSecret, readNetworkCode } from '#sealing/network/network-secret.ts'
import { shortOutput } from '#sealing/network/oprf.ts'
import { fromBase64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { FRESH_CHILDREN } from '#store/network/batches.ts'
import { inRole } from '#store/database/role.ts'
import { oneDatabase } from '../support/database.ts'
import { given } from '../support/given.ts'
import { answers, openChild, twoAgencies, type TwoAgencies } from '../support/two-agencies.ts'

const DAY = 86_400_000
/** Children whom the partner was admitted with where it claims more. */
const CHILDREN = 12
const GIVEN =
  'Arben Besnik Drita Elira Fatmir Gjergj Ilir Kujtim Luljeta Mimoza Shpresa Valbona Agron Teuta Blerim Vjosa Dritan Jeta'
const FAMILY =
  'Hoxha Shehu Gjoka Leka Kola Dema Basha Berisha Krasniqi Gashi Marku Prifti Rama Zeneli Bushati Dervishi Kastrati Lleshi Meta Pashko'
const SUSPECTS = GIVEN.split(' ').flatMap((one) => FAMILY.split(' ').map((other) => `${one} ${other}`))
const CHILD = { name: 'Teuta Kastrati', year: 2012 }
const born = { from: CHILD.year, to: CHILD.year }
const keysFound = new Map<string, readonly string[]>()
/** Found once for each name: hundreds of names are read several times. */
function keysOf(name: string): readonly string[] {
  const keys = keysFound.get(name) ?? networkKeys({ names: [name], born }, 'asked')
  keysFound.set(name, keys)
  return keys
}

/**
 * The agency `there` is the partner that attacks: it has its credential, the network's secret and its contact point's
 * key, and keeps to no app. The agency `here` is honest.
 */
describe.each([oneDatabase()])('A partner agency that lies, with $name', (kind) => {
  let two: TwoAgencies
  let secret: Bytes
  let publicKey: Bytes
  /** Elements of chance, with which each batch is filled up. */
  let filler: readonly ReturnType<typeof blindForEpochs>[]
  beforeEach(async () => {
    two = await twoAgencies(kind)
    secret = await networkSecret(given(await readNetworkCode(two.code)).seed)
    publicKey = (await two.network.as(two.there, 'GET', '')).as(NetworkView).publicKey
    filler = Array.from({ length: BATCH }, () => blindForEpochs(randomBytes(32), publicKey))
  }, 60_000)
  afterEach(() => two.stop())

  const epoch = () => epochAt(two.network.clock.now).epoch
  const wait = (days: number) => {
    for (const clock of [two.network.clock, two.here.system.clock, two.there.system.clock]) clock.now += days * DAY
  }
  const evaluate = async (keys: readonly string[], how: { purpose?: string; epochs?: readonly number[] } = {}) => {
    const epochs = how.epochs ?? [epoch()]
    const blinded = filler.map((chance, at) =>
      keys[at] === undefined ? chance : blindForEpochs(networkInput(secret, keys[at]), publicKey),
    )
    const elements = blinded.map(({ element }) => element)
    const reply = await two.network.as(two.there, 'POST', '/evaluate', {
      v: 1,
      purpose: how.purpose ?? 'keep-findable',
      epochs,
      elements,
    })
    if (reply.status !== 200) return { refused: reply, elements }
    const { batches } = reply.as(EvaluatedBatch)
    const outputs = epochs.flatMap((of, at) => {
      const batch = batches[at]
      if (!batch) throw new Error('each epoch was evaluated')
      return given(finishIn(epochInfo(of), blinded, batch, publicKey)).slice(0, keys.length)
    })
    return { outputs, elements }
  }
  /** Outputs of as many keys as the partner is let evaluate. */
  const dictionary = async (keys: readonly string[]) => {
    const known = new Map<string, Bytes>()
    for (let at = 0; at < keys.length; at += BATCH) {
      const { outputs } = await evaluate(keys.slice(at, at + BATCH))
      if (!outputs) break
      outputs.forEach((output, n) => known.set(keys[at + n] ?? '', output))
    }
    return known
  }
  const plant = async (outputs: readonly Bytes[], of = epoch()) => {
    for (let at = 0; at < outputs.length; at += ROWS) {
      const some = outputs.slice(at, at + ROWS).map(shortOutput)
      const rows = [...some, ...Array.from({ length: ROWS - some.length }, () => randomBytes(8))]
      const body = { v: 1, epoch: of, rows: rows.map((output) => ({ handle: randomBytes(8), output })), drop: [] }
      expect((await two.network.as(two.there, 'PUT', '/keys', body)).status).toBe(204)
    }
  }
  const asks = () => two.here.drita.askNetwork({ child: { names: [CHILD.name], born }, why: 'tracing' })
  /** The honest agency asks, is named the partner, and sends it the ask: its tokens as the partner reads them. */
  const tokensOfAnAsk = async () => {
    const { question, possible } = given(await asks())
    expect(possible).toMatchObject([{ reach: '+855 12 200' }])
    const agency = possible[0]?.agency ?? ''
    given(await two.here.drita.askAgency({ question, agency, why: 'tracing', basis: 'consent' }))
    const [file] = given(await two.there.besa.files('contact-point'))
    const point = contactPointOf(given(await two.there.besa.file(file?.file ?? ('' as FileId))).caseFile)
    const key = fromBase64url(point?.body.key ?? '')
    const { messages } = (await two.network.as(two.there, 'GET', '/message')).as(Messages)
    const [waiting] = messages
    if (!key || !waiting) throw new Error('an ask came')
    const read = await openMessage(
      key,
      { from: waiting.from, to: two.there.agency, message: waiting.message },
      waiting.sealed,
    )
    if (read?.is !== 'ask') throw new Error('it can be read')
    return (output: Bytes) => isAmong(tokenOf(read.ask, output), read.tokens)
  }
  const child = async (of: TwoAgencies['here'], name = CHILD.name) => {
    const file = await openChild(of, { name, year: CHILD.year })
    await answers(of, file, 'yes')
    return file
  }

  it('that planted a dictionary reads one key out of an ask, and not which of the names have all that match', async () => {
    // As it was done once: the 315 keys that most of the names share.
    const shared = new Map<string, number>()
    for (const key of SUSPECTS.flatMap(keysOf)) shared.set(key, (shared.get(key) ?? 0) + 1)
    const keys = [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 315)
      .map(([key]) => key)
    const known = await dictionary(keys)
    expect(known.size).toBe(315)
    await plant([...known.values()])
    const shows = await tokensOfAnAsk()
    const seen = [...known].flatMap(([key, output]) => (shows(output) ? [key] : []))
    expect(seen).toHaveLength(1)
    // Before, all tokens were shown, and this many names had every key of them that the partner knew.
    const all = keysOf(CHILD.name).filter((key) => known.has(key))
    const left = (some: readonly string[]) => SUSPECTS.filter((name) => some.every((key) => keysOf(name).includes(key)))
    expect(all.length).toBeGreaterThan(1)
    expect(left(seen)).toContain(CHILD.name)
    expect(left(seen).length).toBeGreaterThanOrEqual(left(all).length)
  })

  it('that evaluated keys and planted one of them sees no other in an ask', async () => {
    const keys = keysOf(CHILD.name)
    const known = await dictionary(keys)
    expect(known.size).toBeGreaterThan(6)
    const [, , third = new Uint8Array(0)] = [...known.values()]
    await plant([third])
    const shows = await tokensOfAnAsk()
    expect([...known.values()].filter(shows)).toEqual([third])
    expect(given(await two.here.besa.contactPointAsks()).asks).toMatchObject([{ way: 'went', answer: null }])
  })

  it('asks as many questions as a month has, whatever is in them, and the honest agency goes on asking', async () => {
    await child(two.here)
    given(await two.here.besa.keepFindable())
    let guessed = 0
    for (let n = 0; n <= AGENCY_QUESTIONS; n += 1) {
      const { outputs } = await evaluate(
        SUSPECTS.slice(n * BATCH, (n + 1) * BATCH).map((name) => keysOf(name)[0] ?? ''),
        { purpose: 'tracing' },
      )
      if (outputs) guessed += outputs.length
    }
    expect(guessed).toBeLessThanOrEqual(AGENCY_QUESTIONS * BATCH)
    const question = () => ({ v: 1, purpose: 'tracing', outputs: Array.from({ length: ASKED }, () => randomBytes(8)) })
    const replies = []
    for (let n = 0; n <= AGENCY_QUESTIONS; n += 1)
      replies.push(await two.network.as(two.there, 'POST', '/question', question()))
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(AGENCY_QUESTIONS)
    wait(1)
    expect(await evaluate(keysOf(CHILD.name), { purpose: 'tracing' })).toMatchObject({
      refused: { code: 'too-many-tries' },
    })
    expect(await two.there.drita.askNetwork({ child: { names: [CHILD.name], born }, why: 'tracing' })).toMatchObject({
      code: 'too-many-tries',
    })
    expect(given(await asks()).possible).toEqual([])
  }, 60_000)

  it('claims no more children than it was admitted with, and gives no place of one epoch to others in the next', async () => {
    await inRole(two.network.database.store, { as: 'keeper' }, (tx) =>
      tx
        .updateTable('homeward.network_agencies')
        .set({ children: CHILDREN })
        .where('agency', '=', two.there.agency)
        .execute(),
    )
    const batchOf = (input: Bytes) => [blindForEpochs(input, publicKey), ...filler.slice(1)].map((one) => one.element)
    const elements = Array.from({ length: CHILDREN + 5 }, (_, n) =>
      batchOf(networkInput(secret, `claimed ${String(n)}`)),
    )
    const send = async (some: readonly (readonly Bytes[])[]) => {
      let taken = 0
      for (const one of some) {
        const body = { v: 1, purpose: 'keep-findable', epochs: [epoch()], elements: one }
        if ((await two.network.as(two.there, 'POST', '/evaluate', body)).status === 200) taken += 1
      }
      return taken
    }
    expect(await send(elements)).toBe(CHILDREN)
    // Again, as from another device of the contact point, costs nothing.
    expect(await send(elements.slice(0, CHILDREN))).toBe(CHILDREN)
    wait(EPOCH_DAYS)
    const others = Array.from({ length: CHILDREN }, () => batchOf(randomBytes(32)))
    expect(await send(others)).toBe(FRESH_CHILDREN)
    expect(await send(elements.slice(0, CHILDREN))).toBe(CHILDREN - FRESH_CHILDREN)
    wait(EPOCH_DAYS)
    expect(await send([batchOf(randomBytes(32))])).toBe(0)
    await child(two.here)
    expect(given(await two.here.besa.keepFindable())).toEqual({ changed: 1 })
  }, 60_000)

  it('keeps what it evaluated, and finds nobody by it two epochs later', async () => {
    await child(two.here)
    given(await two.here.besa.keepFindable())
    const known = [...(await dictionary(keysOf(CHILD.name))).values()]
    const finds = async () =>
      (
        await two.network.as(two.there, 'POST', '/question', {
          v: 1,
          purpose: 'tracing',
          outputs: [...known, ...Array.from({ length: ASKED }, () => randomBytes(8))].map(shortOutput).slice(0, ASKED),
        })
      )
        .as(PossibleMatch)
        .agencies.some((byte) => byte !== 0)
    expect(await finds()).toBe(true)
    // An agency that has sent nothing since is found by its rows of then for one epoch more, and by nobody's memory after that.
    wait(EPOCH_DAYS)
    expect(await finds()).toBe(true)
    wait(EPOCH_DAYS)
    expect(await finds()).toBe(false)
    given(await two.here.besa.keepFindable())
    expect(await finds()).toBe(false)
    expect(
      given(await two.there.drita.askNetwork({ child: { names: [CHILD.name], born }, why: 'tracing' })).possible,
    ).toHaveLength(1)
  }, 60_000)

  it('evaluates for no epoch to come, and sends rows for none', async () => {
    for (const epochs of [[epoch() + 1], [epoch(), epoch() + 1], [epoch() - 2]])
      expect(await evaluate(keysOf(CHILD.name), { epochs })).toMatchObject({
        refused: { status: 400, code: 'request-malformed' },
      })
    const rows = Array.from({ length: ROWS }, () => ({ handle: randomBytes(8), output: randomBytes(8) }))
    for (const other of [epoch() + 1, epoch() - 2])
      expect(await two.network.as(two.there, 'PUT', '/keys', { v: 1, epoch: other, rows, drop: [] })).toMatchObject({
        status: 400,
      })
    await child(two.there)
    given(await two.there.besa.keepFindable())
    expect(given(await asks()).possible).toHaveLength(1)
  })

  it('makes no honest agency lose a child: one that was offline when an epoch began is found, and answers what was asked of it', async () => {
    const file = await child(two.there)
    given(await two.there.besa.keepFindable())
    wait(EPOCH_DAYS)
    const { question, possible } = given(await asks())
    expect(possible).toHaveLength(1)
    given(
      await two.here.drita.askAgency({ question, agency: possible[0]?.agency ?? '', why: 'tracing', basis: 'consent' }),
    )
    wait(7)
    // It comes back, sends its rows anew, and still knows what the ask of before means.
    const [ask] = given(await two.there.besa.contactPointAsks()).asks
    expect(ask).toMatchObject({ way: 'came', meant: [file] })
    given(await two.there.besa.answerAsk({ ask: ask?.ask ?? '', answer: 'yes', file }))
    expect(given(await two.here.besa.contactPointAsks()).asks).toMatchObject([
      { answer: { answer: 'yes', checked: 'holds' } },
    ])
    expect(given(await asks()).possible).toHaveLength(1)
    wait(2 * EPOCH_DAYS)
    expect(given(await asks()).possible).toEqual([])
  }, 60_000)
})
