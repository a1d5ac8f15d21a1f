import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { networkKeys } from '#names/across/network-keys.ts'
import { blindForEpochs, epochAt, epochInfo, evaluateIn, finishIn } from '#sealing/network/epoch-oprf.ts'
import { oprfKey, shortOutput } from '#sealing/network/oprf.ts'
import { networkInput, networkSecret, readNetworkCode } from '#sealing/network/network-secret.ts'
import { hex, utf8 } from '#sealing/primitives/bytes.ts'
import { networkSeed } from '#store/people/organisation.ts'
import { inRole } from '#store/database/role.ts'
import { unlike } from '../support/canaries.ts'
import { oneDatabase } from '../support/database.ts'
import { given } from '../support/given.ts'
import { Scanner } from '../support/scan.ts'
import { answers, openChild, twoAgencies, type TwoAgencies } from '../support/two-agencies.ts'

const TABLES = ['network_agencies', 'network_keys', 'network_messages', 'network_use', 'network_log']

/** Names that no other test uses, asked about by one agency and known to the other. */
describe.each([oneDatabase()])(
  'What passes between two agencies and stays at the network’s server, with $name',
  (kind) => {
    const child = { name: unlike('Çlirim Hënëza').replaceAll(/\d/g, 'k'), year: 2013 }
    const spelt = child.name.replace('Hënëza', 'Heneza')
    let two: TwoAgencies
    let secrets: (string | Uint8Array)[]
    let outputs: readonly Bytes[]

    beforeAll(async () => {
      two = await twoAgencies(kind)
      await answers(two.there, await openChild(two.there, child), 'yes')
      given(await two.there.besa.keepFindable())
      const question = given(
        await two.here.drita.askNetwork({
          child: { names: [spelt], born: { from: 2013, to: 2013 } },
          why: 'safety-now',
        }),
      )
      const [possible] = question.possible
      if (!possible) throw new Error('the two know the same child')
      given(
        await two.here.drita.askAgency({
          question: question.question,
          agency: possible.agency,
          why: 'safety-now',
          basis: 'vital-interest',
        }),
      )
      const [ask] = given(await two.there.besa.contactPointAsks()).asks
      given(await two.there.besa.answerAsk({ ask: ask?.ask ?? '', answer: 'yes', file: ask?.meant[0] ?? null }))
      expect(given(await two.here.besa.contactPointAsks()).asks).toMatchObject([
        { answer: { answer: 'yes', checked: 'holds' } },
      ])

      const { seed } = given(await readNetworkCode(two.code))
      const secret = await networkSecret(seed)
      const texts = [
        ...networkKeys({ names: [child.name], born: { from: 2013, to: 2013 } }, 'held'),
        ...networkKeys({ names: [spelt], born: { from: 2013, to: 2013 } }, 'asked'),
      ]
      const inputs = texts.map((text) => networkInput(secret, text))
      const key = oprfKey(await networkSeed(two.network.database.store), utf8('homeward/1/network'))
      const blinded = inputs.map((input) => blindForEpochs(input, key.publicKey))
      const elements = blinded.map(({ element }) => element)
      const { epoch } = epochAt(two.network.clock.now)
      outputs = [epoch, epoch - 1]
        .map(epochInfo)
        .flatMap((info) => given(finishIn(info, blinded, given(evaluateIn(info, key, elements)), key.publicKey)))
      secrets = [child.name, spelt, ...texts, seed, secret, ...inputs, ...outputs]
    }, 90_000)
    afterAll(() => two.stop())

    const tables = async () => {
      const rows = await Promise.all(
        TABLES.map((table) =>
          inRole(two.network.database.store, { as: 'keeper' }, (tx) =>
            sql<{ row: string }>`select t::text as row from ${sql.table(`homeward.${table}`)} t`.execute(tx),
          ),
        ),
      )
      return Buffer.from(rows.flatMap(({ rows: some }) => some.map(({ row }) => row)).join('\n'))
    }

    it('holds no name, no key of one, nothing that was evaluated, no full output and not the network’s secret', async () => {
      const scanner = new Scanner(secrets)
      expect(secrets.length).toBeGreaterThan(60)
      expect(scanner.bytes('the tables', await tables())).toEqual([])
      expect(two.network.passed.flatMap((bytes) => scanner.bytes('the line', bytes))).toEqual([])
      expect(scanner.scanned).toBeGreaterThan(30_000)
    })

    it('would be found out: what the table does hold, the short outputs, is seen there and on the line', async () => {
      const [rows, line] = [
        (await tables()).toString('latin1'),
        two.network.passed.map((bytes) => hex(bytes)).join(' '),
      ]
      const seen = outputs.map((output) => hex(shortOutput(output)))
      expect(seen.filter((short) => rows.includes(short)).length).toBeGreaterThan(8)
      expect(seen.filter((short) => line.includes(short)).length).toBeGreaterThan(16)
      expect(new Scanner([child.name]).bytes('control', Buffer.from(`before ${child.name} after`))).not.toEqual([])
    })

    it('tells neither agency’s devices the other’s spelling', async () => {
      const [here, there] = [two.here, two.there].map(async ({ besa }) =>
        JSON.stringify([
          given(await besa.contactPointAsks()),
          given(await besa.files('contact-point')),
          given(await besa.network()),
        ]),
      )
      expect(await here).not.toContain('Hënëza')
      expect(await here).not.toContain(child.name.slice(-12))
      expect(await there).not.toContain('Heneza')
    })
  },
)
