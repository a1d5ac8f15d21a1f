import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { spent } from '#evidence/ledger/ledger.ts'
import { compose } from '#evidence/privacy/gaussian-dp.ts'
import { CHEAP, enrolAt, foundAt } from '../cli/agency-on-server.ts'
import { day } from '../support/entries.ts'
import { EACH_PLACE, killedServer, type KilledServer } from '../support/killed-server.ts'
import { given } from '../support/given.ts'
import { times } from '../support/how-long.ts'
import { countedFile } from '../support/yes-to-statistics.ts'

/** Number of kills in the middle of a release to reach on each database, ten in a change on both together, and maximum number of runs for that. */
const DEATHS = times(5, 50)
const LIVES = 8 * DEATHS
const MINUTES = 60_000
const CHILDREN = 3
const account = { programme: 'all', year: 2026 }
const cost = { mu: 0.01, slack: 1e-7, delta: 1e-9 }
const output = new TextEncoder().encode('sex,count\r\nfemale,12\r\n')

interface Coordinator {
  readonly device: Device
  readonly member: MemberId
}

/** The steps of one release in order, each by one of the two; `cut` is the number of the next cut. */
function stepsOf(
  release: string,
  cut: number,
  digest: string,
  one: MemberId,
  other: MemberId,
): readonly (readonly ['one' | 'other', LogEvent])[] {
  return [
    ['one', { what: 'cut-made', cut, by: one }],
    ['one', { what: 'reserved', account, release, cost, by: one }],
    ['one', { what: 'proposed', release, form: 'synthetic', title: 'Children of 2026', asked: '{}', digest, by: one }],
    ['other', { what: 'approved', release, by: other }],
  ]
}

describe.each(EACH_PLACE)('A server on %s that is killed in the middle of a release', (_, settingsOf) => {
  let server: KilledServer

  beforeEach(async () => {
    server = await killedServer(async () => ({ ...(await settingsOf()), HOMEWARD_EVIDENCE_SENDERS: '1' }))
  })
  afterEach(() => server.remove())

  /** Two coordinators with a budget that both agreed to, and records of a few children. */
  async function agency(): Promise<{ one: Coordinator; other: Coordinator }> {
    const { url } = server
    const [, setup] = await (await server.begin()).until(/once: ([0-9A-Z-]+)/)
    const arben = await foundAt(url, setup, CHEAP)
    const drita = await enrolAt(url, arben, 'Drita Kola', 'caseworker', CHEAP)
    const at = day('2026-03-02')
    const drafts = countedFile(at)
    given(await drita.device.openFiles(Array.from({ length: CHILDREN }, () => ({ drafts }))))
    given(await drita.device.sync())
    expect(given(await drita.device.shareEvidence()).sent).toBe(CHILDREN)
    const one = await enrolAt(url, arben, 'Ilir Prifti', 'coordinator', CHEAP)
    const other = await enrolAt(url, arben, 'Ana Gjoka', 'coordinator', CHEAP)
    given(
      await one.device.writeRelease({
        after: 0,
        event: {
          what: 'budget-asked',
          change: 'b1',
          of: { what: 'opened', account, cap: { epsilon: 8, delta: 1e-6 } },
          by: one.member,
        },
      }),
    )
    given(
      await other.device.writeRelease({ after: 1, event: { what: 'budget-agreed', change: 'b1', by: other.member } }),
    )
    return { one, other }
  }

  test(
    'spends its budget once, publishes nothing that nobody was told of, and freezes a cut whole or not at all',
    async () => {
      const people = await agency()
      const { one, other } = people
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', output)).toString('hex')
      /** How long each step takes here, ms. */
      const took: number[] = []
      let deaths = 0
      for (let life = 0; deaths < DEATHS; life++) {
        expect(life).toBeLessThan(LIVES)
        const before = given(await one.device.releases())
        const steps = stepsOf(`r${String(life)}`, before.log.cuts + 1, digest, one.member, other.member)
        // The first release runs without a kill, to measure its steps. The others are killed at any moment of a step, of
        // each in turn: nearly every kill ends a release in its middle.
        const aimed = life === 0 ? undefined : (life - 1) % steps.length
        let dying: Promise<void> | undefined
        let [asked, acknowledged] = [0, 0]
        for (const [at, [who, event]] of steps.entries()) {
          asked += 1
          if (at === aimed)
            dying = new Promise((done) => setTimeout(done, Math.random() * (took[at] ?? 0))).then(() => server.kill())
          const began = performance.now()
          const wrote = await people[who].device.writeRelease({
            after: before.lines.length + acknowledged,
            event,
            ...(event.what === 'proposed' && { output }),
          })
          if (!wrote.ok) break
          acknowledged += 1
          if (life === 0) took.push(performance.now() - began)
        }
        await dying
        if (dying) await server.begin()

        // Both read the log again from the start: every line is signed, and it continues the log that they saw before.
        const after = given(await other.device.releases())
        const stands = after.lines.length - before.lines.length
        expect(stands).toBeGreaterThanOrEqual(acknowledged)
        expect(stands).toBeLessThanOrEqual(asked)
        expect(after.lines.slice(before.lines.length).map(({ event }) => event)).toEqual(
          steps.slice(0, stands).map(([, event]) => event),
        )
        expect(after.log.proposals.get(`r${String(life)}`)?.state).toBe(
          stands < 3 ? undefined : stands < 4 ? 'waiting' : 'out',
        )
        // What was reserved is spent, whether or not the release happened, and only once.
        expect(spent(after.log.ledger, account)).toEqual(
          compose([spent(before.log.ledger, account), ...(stands >= 2 ? [cost] : [])]),
        )
        if (stands >= 2) {
          const again = await one.device.writeRelease({
            after: after.lines.length,
            event: { what: 'reserved', account, release: `r${String(life)}`, cost, by: one.member },
          })
          expect(again).toMatchObject({ ok: false })
        }
        const { cuts } = given(await one.device.cuts())
        expect(cuts.map(({ size, here }) => [size, here])).toEqual(
          Array.from({ length: after.log.cuts }, () => [CHILDREN, CHILDREN]),
        )
        for (const { seq, event } of after.lines)
          if (event.what === 'proposed')
            expect(given(await other.device.releaseOutput({ seq, digest: event.digest }))).toEqual(output)
        if (stands > 0 && stands < steps.length) deaths += 1
      }
    },
    times(12, 6 * 60) * MINUTES,
  )
})
