import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AGENCY_DAYS, AGENCY_QUESTIONS, ASKED, BATCH } from '#contract/network.ts'
import { blindForEpochs, EPOCH_DAYS, epochAt } from '#sealing/network/epoch-oprf.ts'
import { oprfKey } from '#sealing/network/oprf.ts'
import { randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { inRole } from '#store/database/role.ts'
import { FRESH_CHILDREN } from '#store/network/batches.ts'
import { countOverDays } from '#store/network/use.ts'
import { eachDatabase } from '../support/database.ts'
import { startTestNetwork, type TestNetwork } from '../support/network.ts'
import { spendAll, worstMonth } from '../support/worst-month.ts'

const DAY = 86_400_000
/** Children whom the partner was admitted with. */
const CHILDREN = 12
const { publicKey } = oprfKey(new Uint8Array(32), utf8('any'))
const batch = () => Array.from({ length: BATCH }, () => blindForEpochs(randomBytes(32), publicKey).element)

describe.each(eachDatabase())('What a partner may have evaluated, with $name', (kind) => {
  let network: TestNetwork
  let partner: Awaited<ReturnType<TestNetwork['admit']>>
  beforeEach(async () => {
    network = await startTestNetwork(kind)
    partner = await network.admit()
    await inRole(network.database.store, { as: 'keeper' }, (tx) =>
      tx
        .updateTable('homeward.network_agencies')
        .set({ children: CHILDREN })
        .where('agency', '=', partner.agency)
        .execute(),
    )
    network.clock.now += epochAt(network.clock.now).left
  }, 60_000)
  afterEach(() => network.stop())

  const question = async () => {
    const outputs = Array.from({ length: ASKED }, () => randomBytes(8))
    return network.as(partner, 'POST', '/question', { v: 1, purpose: 'tracing', outputs })
  }
  const evaluated = (purpose: string, elements = batch()) =>
    network.as(partner, 'POST', '/evaluate', { v: 1, purpose, epochs: [epochAt(network.clock.now).epoch], elements })

  it.each([
    ['at the end of an epoch and at the beginning of the next', 2, [27, 28, 29, 55, 56, 57, 59, 84]],
    ['as soon as it is let', 3, [0, 10, 28, 31, 32, 33, 56, 59, 60, 63, 64, 84, 87, 96]],
    ['in the middle, after it sent nothing for two epochs', 2, [14, 70, 84, 85, 101, 112, 115]],
  ])(
    '%s is no more in any 31 days than its children, ten, and %i times its questions, which it sent as rows',
    async (_when, times, days) => {
      const spent = await spendAll(network, partner, days)
      expect(worstMonth(spent, AGENCY_DAYS)).toBe(CHILDREN + FRESH_CHILDREN + times * AGENCY_QUESTIONS)
    },
    120_000,
  )

  it('is at most 1 % of 52,000 names with 18 years of birth, of which a key holds for five, for the children that an agency has at first', async () => {
    const { agency } = await network.admit()
    const { children } = await inRole(network.database.store, { as: 'keeper' }, (tx) =>
      tx
        .selectFrom('homeward.network_agencies')
        .select('children')
        .where('agency', '=', agency)
        .executeTakeFirstOrThrow(),
    )
    const keys = (children + FRESH_CHILDREN + 3 * AGENCY_QUESTIONS) * BATCH
    expect((100 * 5 * keys) / (52_000 * 18)).toBeLessThanOrEqual(1)
  })

  it('is refused with the time from when it may ask again, and then it may', async () => {
    network.clock.now += (EPOCH_DAYS - 1) * DAY
    const half = AGENCY_QUESTIONS / 2
    for (let n = 0; n < half; n += 1) expect((await question()).status).toBe(200)
    network.clock.now += 5 * DAY
    for (let n = 0; n < half; n += 1) expect((await question()).status).toBe(200)
    const refused = await question()
    expect(refused).toMatchObject({ status: 429, code: 'too-many-tries' })
    network.clock.now += Number(refused.headers.get('retry-after')) * 1_000 - 1_000
    expect((await question()).status).toBe(429)
    network.clock.now += 1_000
    const replies = []
    for (let n = 0; n <= half; n += 1) replies.push(await question())
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(half)
  }, 60_000)

  it('counts no question again that is sent again as it was within a day, also where an epoch ended in between', async () => {
    network.clock.now += EPOCH_DAYS * DAY - DAY / 2
    const asks = (elements: ReturnType<typeof batch>) => evaluated('tracing', elements)
    const mine = Array.from({ length: AGENCY_QUESTIONS }, batch)
    const [first = [], second = []] = mine
    const answers = []
    for (const elements of [...mine, first, second, batch()]) answers.push((await asks(elements)).status)
    expect(answers).toEqual([...mine.map(() => 200), 200, 200, 429])
    expect((await asks([...second.slice(1), ...second.slice(0, 1)])).status).toBe(429)
    network.clock.now += DAY - 1
    expect((await asks(first)).status).toBe(200)
    network.clock.now += 1
    expect((await asks(first)).status).toBe(429)
    const log = await inRole(network.database.store, { as: 'keeper' }, (tx) =>
      tx.selectFrom('homeward.network_log').select('what').where('what', '=', 'question-elements-again').execute(),
    )
    expect(log).toHaveLength(3)
  }, 60_000)

  it('is no more where the server’s clock goes back, or two servers’ clocks differ over midnight and the end of an epoch', async () => {
    network.clock.now += EPOCH_DAYS * DAY + 1_000
    const later = network.clock.now
    const use = { whose: partner.agency, what: 'questions', count: 1, most: AGENCY_QUESTIONS, days: AGENCY_DAYS }
    const counted = await Promise.all(
      Array.from({ length: AGENCY_QUESTIONS + 8 }, (_, n) =>
        countOverDays(network.database.store, { ...use, now: later - (n % 2) * 2_000 }, 'tracing'),
      ),
    )
    expect(counted.filter(({ may }) => may)).toHaveLength(AGENCY_QUESTIONS)
    network.clock.now = later - 3 * DAY
    expect((await question()).status).toBe(429)
  }, 60_000)

  it('for its children is no more where two ask at once, and what was evaluated once is evaluated again in each epoch', async () => {
    const mine = Array.from({ length: CHILDREN }, batch)
    const taken = async (some: readonly ReturnType<typeof batch>[]) =>
      (await Promise.all(some.map((one) => evaluated('keep-findable', one)))).filter(({ status }) => status === 200)
    expect(await taken([...mine, ...mine])).toHaveLength(2 * CHILDREN)
    network.clock.now += EPOCH_DAYS * DAY
    expect(await taken(Array.from({ length: CHILDREN + 5 }, batch))).toHaveLength(FRESH_CHILDREN)
    // It waited with its own: only as many of them go on as its number leaves.
    expect(await taken(mine)).toHaveLength(CHILDREN - FRESH_CHILDREN)
    network.clock.now += EPOCH_DAYS * DAY
    expect(await taken([batch()])).toHaveLength(0)
    expect(await taken(mine)).toHaveLength(CHILDREN)
  }, 60_000)
})
