import type { Bytes } from '#bytes.ts'
import { BATCH } from '#contract/network.ts'
import { EPOCH_DAYS, epochAt } from '#sealing/network/epoch-oprf.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { TestNetwork } from './network.ts'

const DAY = 86_400_000
const EPOCH = EPOCH_DAYS * DAY
/** For so long the same question is evaluated again and counts once, in the next epoch, too. */
const ONCE = DAY
/** More than any partner here is let have on one day. */
const TRIES = 300

interface Spent {
  readonly at: number
  readonly batch: number
}

/** What a partner had evaluated that asked for all that it was let have: as its own children, anew too, and for questions. */
export interface Spending {
  readonly children: readonly Spent[]
  readonly questions: readonly Spent[]
}

/**
 * Asks the network's server for more until it refuses, on each of these days after the clock of the network: other children
 * first, then again those of before, and questions. The batches hold no elements: they are counted before that is seen, and
 * cost no evaluation.
 */
export async function spendAll(
  network: TestNetwork,
  who: { agency: Bytes; token: Bytes },
  days: readonly number[],
): Promise<Spending> {
  const none = Array.from({ length: BATCH - 1 }, () => new Uint8Array(32).fill(255))
  const began = network.clock.now
  const first: Bytes[] = []
  const spent = { children: [] as Spent[], questions: [] as Spent[] }
  const counts = async (purpose: string, one: Bytes) => {
    const epochs = [epochAt(network.clock.now).epoch]
    const { status, code } = await network.as(who, 'POST', '/evaluate', {
      v: 1,
      purpose,
      epochs,
      elements: [...none, one],
    })
    if (status !== 429 && code !== 'request-malformed') throw new Error(`answered with ${String(status)}`)
    return status !== 429
  }
  for (const day of days) {
    network.clock.now = began + day * DAY
    const at = network.clock.now
    for (
      let n = 0, one = randomBytes(32);
      n < TRIES && (await counts('keep-findable', one));
      n += 1, one = randomBytes(32)
    )
      spent.children.push({ at, batch: first.push(one) - 1 })
    for (let batch = first.length - 1; batch >= 0; batch -= 1) {
      const one = first[batch]
      if (!one || !(await counts('keep-findable', one))) break
      spent.children.push({ at, batch })
    }
    for (let n = 0; n < TRIES && (await counts('tracing', randomBytes(32))); n += 1)
      spent.questions.push({ at, batch: spent.questions.length })
  }
  return spent
}

/**
 * The most batches that find somebody within `days` in a row, whenever they begin: those whose outputs are compared
 * within them. The partner sends those of its questions as rows, too, and of the epoch that began within a day of them.
 */
export function worstMonth({ children, questions }: Spending, days: number): number {
  const again = questions.map(({ at, batch }) => ({ at: at + ONCE - 1, batch }))
  const ends = (at: number) => (epochAt(at).epoch + 2) * EPOCH
  const found = (some: readonly Spent[], from: number) =>
    some.filter(({ at }) => at < from + days * DAY && ends(at) > from).map(({ batch }) => batch)
  const begins = [...children, ...questions, ...again].flatMap(({ at }) => [at, at - days * DAY + 1, ends(at) - 1])
  return Math.max(
    0,
    ...begins.map((from) => new Set(found(children, from)).size + new Set(found([...questions, ...again], from)).size),
  )
}
