import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#device/platform/http.ts'
import { AGENCY_DAYS, AGENCY_QUESTIONS, BATCH, Messages, NetworkView, PossibleMatch } from '#contract/network.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { joinAct, partAct } from '#domain/same-child/joining.ts'
import { epochAt } from '#sealing/network/epoch-oprf.ts'
import { sealMessage } from '#sealing/network/message.ts'
import { readNetworkCode, networkSecret, openCard } from '#sealing/network/network-secret.ts'
import { newId } from '#sealing/primitives/id.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { inRole } from '#store/database/role.ts'
import { countAndNote } from '#store/network/use.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { given } from '../support/given.ts'
import { answers, openChild, twoAgencies, type TwoAgencies } from '../support/two-agencies.ts'
import type { FileId } from '#domain/entry/ids.ts'

const SOKHA = { name: 'Sokha Meas', year: 2013 }
const asked = { child: { names: ['Suka Meas'], born: { from: 2014, to: 2014 } }, why: 'continuing-care' } as const

describe.each([oneDatabase()])('Two agencies, with $name', (kind) => {
  let two: TwoAgencies
  let sokha: FileId
  /** The end of the address whose next answer is lost on its way to the contact point of the other agency. */
  let lost: string | null = null
  /** Milliseconds after which a server that refuses in place of that answer says that it may be asked again. */
  let wait: number | null = null
  const loses = (http: Http): Http => ({
    base: http.base,
    fetch: async (url, how) => {
      const answer = await http.fetch(url, how)
      if (lost === null || !url.endsWith(lost)) return answer
      lost = null
      if (wait === null) throw new TypeError('the line broke')
      return new Response(toBytes({ code: 'too-many-tries', retryAfter: wait }), { status: 429 })
    },
  })
  beforeAll(async () => {
    two = await twoAgencies(kind, loses)
    sokha = await openChild(two.there, SOKHA)
  }, 60_000)
  // Together these ask more than an agency may in a month.
  afterEach(() =>
    inRole(two.network.database.store, { as: 'keeper' }, (tx) => tx.deleteFrom('homeward.network_use').execute()),
  )
  afterAll(() => two.stop())

  const later = (by: number) => {
    for (const clock of [two.here.system.clock, two.there.system.clock, two.network.clock]) clock.now += by
  }
  const rows = async () => (await two.network.as(two.there, 'GET', '')).as(NetworkView).rows
  const ask = async () => given(await two.here.drita.askNetwork(asked))

  it('are told that no match is known while nobody said yes to it', async () => {
    given(await two.there.besa.keepFindable())
    expect(await rows()).toBe(0)
    expect(await ask()).toMatchObject({ possible: [], unchecked: 0 })
    await answers(two.there, sokha, 'no')
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 0 })
    expect(await ask()).toMatchObject({ possible: [] })
  })

  it('cannot ask with a name alone, nor with a fact alone', async () => {
    for (const child of [
      { names: ['Sokha Meas'] },
      { names: [], born: { from: 2013, to: 2013 } },
      { names: ['*'], born: { from: 1900, to: 2026 } },
      { names: [''], kin: ['Srey'] },
    ]) {
      expect(await two.here.drita.askNetwork({ child, why: 'tracing' })).toMatchObject({
        ok: false,
        code: 'needs-another-fact',
      })
    }
  })

  it('do not join with a code that was mistyped, or that names another server’s key', async () => {
    expect(await two.here.arben.joinNetwork({ code: two.code.slice(0, -3) })).toMatchObject({ code: 'code-mistyped' })
    expect(await two.here.drita.beContactPoint({ reach: 'me' })).toMatchObject({ code: 'not-entitled' })
    expect(given(await two.here.arben.joinNetwork({ code: null })).code).toBe(two.code)
  })

  it('find a child who said yes, by another spelling and a year beside; how many children there are cannot be counted', async () => {
    await answers(two.there, sokha, 'yes')
    expect(given(await two.there.drita.keepFindable())).toEqual({ changed: 0 })
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 1 })
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 0 })
    expect(await rows()).toBe(128)
    expect((await ask()).possible).toMatchObject([{ reach: '+855 12 200' }])
    const others = [
      { name: 'Besnik Prifti', year: 2012 },
      { name: 'Olena Koval', year: 2011 },
    ]
    for (const child of others) await answers(two.there, await openChild(two.there, child), 'yes')
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 2 })
    expect(await rows()).toBe(128)
    expect(given(await two.there.drita.askNetwork(asked)).possible).toEqual([])
  })

  describe('whose contact points speak', () => {
    let answered: Awaited<ReturnType<typeof ask>>
    const there = () => two.there.besa.contactPointAsks().then(given)
    const here = () => two.here.besa.contactPointAsks().then(given)

    it('are told which child is meant without a name, and answer', async () => {
      answered = await ask()
      const [agency] = answered.possible
      const how = {
        question: answered.question,
        agency: agency?.agency ?? '',
        why: asked.why,
        basis: 'consent',
      } as const
      expect(await two.here.drita.askAgency({ ...how, agency: 'A'.repeat(22) })).toMatchObject({ code: 'not-found' })
      expect(await two.here.besa.askAgency(how)).toMatchObject({ code: 'not-found' })
      given(await two.here.drita.askAgency(how))
      expect(await two.here.drita.contactPointAsks()).toMatchObject({ code: 'not-entitled' })
      const { asks } = await there()
      expect(asks).toMatchObject([
        { way: 'came', why: 'continuing-care', basis: 'consent', meant: [sokha], answer: null },
      ])
      const [came] = asks
      expect(await two.there.besa.answerAsk({ ask: came?.ask ?? '', answer: 'yes', file: null })).toMatchObject({
        code: 'not-entitled',
      })
      given(await two.there.besa.answerAsk({ ask: came?.ask ?? '', answer: 'call-me', file: sokha }))
      expect(await two.there.besa.answerAsk({ ask: came?.ask ?? '', answer: 'no', file: null })).toMatchObject({
        code: 'not-found',
      })
      expect((await here()).asks).toMatchObject([
        { way: 'went', reach: '+855 12 200', answer: { answer: 'call-me', checked: 'holds' } },
      ])
      expect((await there()).asks).toMatchObject([{ way: 'came', meant: [sokha], answer: { answer: 'call-me' } }])
    })

    it('keep what passed as sealed entries on both sides, on every device of the contact point', async () => {
      given(await two.here.besa.sync())
      for (const { besa } of [two.here, two.there]) {
        const [file] = given(await besa.files('contact-point'))
        const kinds =
          file &&
          given(await besa.file(file.file))
            .caseFile.entries.map((entry) => entry.kind)
            .sort()
        expect(kinds).toEqual(['agency-answer', 'agency-ask', 'contact-point'])
      }
      expect(given(await two.here.drita.files('contact-point'))).toEqual([])
      expect((await two.network.as(two.here, 'GET', '/message')).as(Messages).messages).toEqual([])
    })

    it('see that a yes which shows nothing could not be checked, and take no answer that was not asked for, of another, or twice', async () => {
      later(60_000)
      const question = await ask()
      given(
        await two.here.drita.askAgency({
          question: question.question,
          agency: question.possible[0]?.agency ?? '',
          why: 'tracing',
          basis: 'consent',
        }),
      )
      const [latest] = (await there()).asks
      expect(await here()).toMatchObject({ unreadable: 0, asks: [{ ask: latest?.ask, answer: null }, {}] })
      const card = await ourCard()
      const say = async (
        from: { agency: Uint8Array<ArrayBuffer>; token: Uint8Array<ArrayBuffer> },
        content: Parameters<typeof sealMessage>[2],
      ) => {
        const message = newId()
        await two.network.as(from, 'POST', '/message', {
          v: 1,
          to: two.here.agency,
          message,
          sealed: await sealMessage(card.x, { from: from.agency, to: two.here.agency, message }, content),
        })
      }
      const id = Uint8Array.from(Buffer.from(latest?.ask ?? '', 'base64url'))
      const stranger = await two.network.admit()
      await say(stranger, { is: 'answer', ask: id, answer: 'yes', proof: randomBytes(32) })
      await say(two.there, { is: 'answer', ask: newId(), answer: 'yes', proof: randomBytes(32) })
      await say(two.there, {
        is: 'kept',
        ask: newId(),
        to: two.there.agency,
        why: 'tracing',
        basis: 'consent',
        proofs: Array.from({ length: 16 }, () => randomBytes(32)),
      })
      await two.network.as(two.there, 'POST', '/message', {
        v: 1,
        to: two.here.agency,
        message: newId(),
        sealed: randomBytes(1_072),
      })
      expect(await here()).toMatchObject({ unreadable: 4, asks: [{ answer: null }, {}] })
      await say(two.there, { is: 'answer', ask: id, answer: 'yes', proof: randomBytes(32) })
      two.network.clock.now += 1
      await say(two.there, { is: 'answer', ask: id, answer: 'no', proof: randomBytes(32) })
      expect(await here()).toMatchObject({
        unreadable: 0,
        asks: [{ answer: { answer: 'yes', checked: 'could-not-be-checked' } }, {}],
      })
    })

    async function ourCard() {
      const code = given(await readNetworkCode(two.code))
      const { partners } = (await two.network.as(two.there, 'GET', '')).as(NetworkView)
      const own = partners.find(({ agency }) => Buffer.compare(agency, two.here.agency) === 0)
      const card = own && (await openCard(await networkSecret(code.seed), own.agency, own.card))
      if (!card) throw new Error('an agency shows itself')
      return card
    }
  })

  it('show a server that puts another card in the place of one, or evaluates under another key, as not to be checked', async () => {
    const asks = two.network.as(two.there, 'PUT', '/card', { v: 1, card: randomBytes(300) })
    expect((await asks).status).toBe(204)
    expect(await ask()).toMatchObject({ possible: [], unchecked: 1 })
    expect(given(await two.here.drita.network())).toMatchObject({ partners: [], unchecked: 1 })
    given(await two.there.besa.beContactPoint({ reach: '+855 12 200' }))
    expect((await ask()).possible).toHaveLength(1)
  })

  it('find a child no more as soon as anybody’s device knows that the yes was taken back, and again after a new yes', async () => {
    await answers(two.there, sokha, 'withdrawn', [two.there.drita])
    expect(given(await two.there.drita.keepFindable())).toEqual({ changed: 1 })
    expect(await ask()).toMatchObject({ possible: [] })
    await answers(two.there, sokha, 'yes')
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 1 })
    expect((await ask()).possible).toHaveLength(1)
    await answers(two.there, sokha, 'withdrawn')
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 1 })
    expect(await ask()).toMatchObject({ possible: [] })
    expect(await rows()).toBeGreaterThanOrEqual(128)
  })

  it('find a child no more by any device that knows of a second no, as of the first', async () => {
    await answers(two.there, sokha, 'yes')
    given(await two.there.drita.keepFindable())
    given(await two.there.besa.keepFindable())
    expect(given(await two.here.besa.askNetwork(asked)).possible).toHaveLength(1)
    await answers(two.there, sokha, 'withdrawn', [two.there.drita])
    expect(given(await two.there.drita.keepFindable())).toEqual({ changed: 1 })
    expect(given(await two.here.besa.askNetwork(asked)).possible).toEqual([])
  })

  it('carry out a no though the server evaluates falsely, and send nothing that it made so', async () => {
    await answers(two.there, sokha, 'yes')
    given(await two.there.besa.keepFindable())
    const newcomer = await openChild(two.there, { name: 'Teuta Gashi', year: 2012 })
    await answers(two.there, newcomer, 'yes')
    await answers(two.there, sokha, 'withdrawn')
    const before = await rows()
    two.network.evaluates.falsely = true
    expect(await two.there.besa.keepFindable()).toMatchObject({ ok: false, code: 'could-not-be-checked' })
    two.network.evaluates.falsely = false
    expect(given(await two.here.besa.askNetwork(asked)).possible).toEqual([])
    expect(await rows()).toBe(before)
    expect(given(await two.there.besa.keepFindable())).toEqual({ changed: 1 })
  })

  it('find a child by no file that is read together with another, once the answer in the other is no; apart again, each by its own answer', async () => {
    const [one, other] = [
      await openChild(two.there, { name: 'Vanna Keo', year: 2010 }),
      await openChild(two.there, { name: 'Vanna Keo', year: 2010 }),
    ]
    let asking: Awaited<ReturnType<typeof ask>> | undefined
    const vanna = async () => {
      asking = given(
        await two.here.besa.askNetwork({
          child: { names: ['Vanna Keo'], born: { from: 2010, to: 2010 } },
          why: 'tracing',
        }),
      )
      return asking.possible.length
    }
    const { drita, besa } = two.there
    const acted = async (act: Parameters<typeof drita.write>[0]) => {
      given(await drita.write(act))
      for (const device of [drita, besa]) given(await device.sync())
      given(await besa.keepFindable())
    }
    const held = async (file: FileId) => ({ file, caseFile: given(await drita.file(file)).caseFile })
    await answers(two.there, other, 'yes')
    given(await besa.keepFindable())
    expect(await vanna()).toBe(1)
    await acted(joinAct({ main: one, other, because: 'The same girl.', at: day('2026-11-20') }))
    expect(await vanna()).toBe(1)
    given(
      await two.here.besa.askAgency({
        question: asking?.question ?? '',
        agency: asking?.possible[0]?.agency ?? '',
        why: 'tracing',
        basis: 'consent',
      }),
    )
    expect(given(await besa.contactPointAsks()).asks).toContainEqual(
      expect.objectContaining({ why: 'tracing', meant: [one] }),
    )
    await answers(two.there, one, 'no')
    given(await besa.keepFindable())
    expect(await vanna()).toBe(0)
    await acted(partAct(await held(other), [await held(one)], 'They are cousins.', day('2026-11-21')))
    expect(await vanna()).toBe(1)
  })

  it('ask in requests and get answers of one size, whatever is asked and known', () => {
    const sizes = (of: readonly Uint8Array[]) => new Set(of.map(({ length }) => length))
    const questions = two.network.passed.flatMap((bytes, at) =>
      isQuestion(bytes) ? [{ asked: bytes, answered: two.network.passed[at + 2] ?? bytes }] : [],
    )
    expect(questions.length).toBeGreaterThan(6)
    expect(
      sizes(
        questions
          .filter(({ asked: bytes }) => bytes.length === questions[0]?.asked.length)
          .map(({ answered }) => answered),
      ).size,
    ).toBe(1)
    const found = questions.map(({ answered }) =>
      fromBytes(PossibleMatch, answered)?.agencies.some((byte) => byte !== 0),
    )
    expect(new Set(found)).toEqual(new Set([true, false]))
  })

  it.each([
    ['/network/evaluate', 'at once'],
    ['/network/question', 'at once'],
    ['/network/evaluate', 'in the next epoch'],
    ['/network/question', 'in the next epoch'],
  ])(
    'ask one question where the answer of %s is lost and they ask again %s; the same once more is another',
    async (path, when) => {
      const used = async (what: string) => {
        const rows = await inRole(two.network.database.store, { as: 'keeper' }, (tx) =>
          tx
            .selectFrom('homeward.network_use')
            .select('used')
            .where('whose', '=', two.there.agency)
            .where('what', '=', what)
            .execute(),
        )
        return rows.reduce((sum, row) => sum + row.used, 0)
      }
      const counted = async () => [await used('questions'), (await used('question-elements')) / BATCH]
      const [questions = 0, batches = 0] = await counted()
      if (when === 'in the next epoch') later(epochAt(two.network.clock.now).left - 60_000)
      lost = path
      expect(await two.there.besa.askNetwork(asked)).toMatchObject({ ok: false, code: 'no-network' })
      expect(lost).toBeNull()
      if (when === 'in the next epoch') later(120_000)
      given(await two.there.besa.askNetwork(asked))
      expect(await counted()).toEqual([questions + 1, batches + 1])
      given(await two.there.besa.askNetwork(asked))
      expect(await counted()).toEqual([questions + 2, batches + 2])
    },
  )

  it.each([-1, (AGENCY_DAYS + 1) * 86_400_000 + 1, 1e300])(
    'say no time from when on they may ask again where a server names one that no limit has: %d ms',
    async (named) => {
      ;[lost, wait] = ['/network/question', named]
      expect(await two.there.besa.askNetwork(asked)).toEqual({ ok: false, code: 'too-many-tries', detail: undefined })
      wait = null
    },
  )

  it('say plainly that enough was asked, and from when on they may ask again, in the same way whoever it is about', async () => {
    const midnight = two.network.clock.now - (two.network.clock.now % 86_400_000)
    const refused = { ok: false, code: 'too-many-tries', detail: { again: midnight + (AGENCY_DAYS + 1) * 86_400_000 } }
    const whose = {
      whose: two.here.agency,
      what: 'questions',
      most: Number.MAX_SAFE_INTEGER,
      now: two.network.clock.now,
    }
    expect(await countAndNote(two.network.database.store, { ...whose, count: AGENCY_QUESTIONS }, null)).toBe(true)
    expect(await two.here.besa.askNetwork(asked)).toMatchObject(refused)
    expect(
      await two.here.besa.askNetwork({ ...asked, child: { names: ['Nobody At All'], born: { from: 2001, to: 2001 } } }),
    ).toMatchObject(refused)
  })
})

function isQuestion(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  return text.includes('outputs') && text.includes('purpose') && !text.includes('handle')
}
