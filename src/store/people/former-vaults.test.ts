import { describe, expect, it } from 'vitest'
import { answeringDatabase, saidBriefly } from '../../../test/support/answering-database.ts'
import { findVault, formerVaults, keepFormer } from './former-vaults.ts'

const bytes = (n: number) => new Uint8Array(16).fill(n)
const [org, member] = [bytes(1), bytes(2)]
const now = 1_800_000_000_000
const MONTH = 30 * 86_400_000
const slots = [
  { slot: 'organisation', sealed: bytes(5), proof: null },
  { slot: 'passphrase', sealed: bytes(6), proof: bytes(7) },
]
const former = (at: number, slot = 'passphrase') => ({ at, vault: bytes(9), slot, sealed: bytes(6), proof: null })
const vault = [{ vault: bytes(8) }]

/** What is kept of these slots, where so many were kept before. */
async function kept(which: 'all' | 'organisation', standing: readonly object[], before: number, has = vault) {
  const earlier = Array.from({ length: before }, (_, n) => former(now - n - 1))
  const { inside, asked } = answeringDatabase([], has, standing, earlier)
  await inside((tx) => keepFormer(tx, org, { member, which, now }))
  return {
    asked,
    rows: asked.slice(4).flatMap(({ parameters }) => parameters.filter((one) => typeof one === 'string')),
  }
}

describe('slots in whose place others come', () => {
  it('are kept with their vault, or that of the organisation alone', async () => {
    expect((await kept('all', slots, 0)).rows).toEqual(['organisation', 'passphrase'])
    expect((await kept('organisation', slots, 0)).rows).toEqual(['organisation'])
  })

  it('are not kept where there are none, or no vault', async () => {
    expect((await kept('all', [], 0)).rows).toEqual([])
    expect((await kept('organisation', slots.slice(1), 0)).rows).toEqual([])
    expect((await kept('all', slots, 0, [])).rows).toEqual([])
  })

  it('are kept eight times at most: nobody pushes the first out by replacing them again and again', async () => {
    expect((await kept('all', slots, 7)).rows).toHaveLength(2)
    expect((await kept('all', slots, 8)).rows).toEqual([])
  })

  it('are forgotten after thirty days', async () => {
    const { asked } = await kept('all', slots, 0)
    expect(saidBriefly(asked)[0]).toBe('delete from "keystore"."former_slots"')
    expect(asked[0]?.parameters).toEqual([member, now - MONTH])
    expect(asked[3]?.parameters).toContain(now - MONTH)
  })

  it('are read as one vault for each time, with its slots', async () => {
    const { inside } = answeringDatabase([former(now - 1, 'organisation'), former(now - 1), former(now - 2)])
    const read = await inside((tx) => formerVaults(tx, member, now))
    expect(read.map(({ slots: of }) => of.map(({ slot }) => slot))).toEqual([
      ['organisation', 'passphrase'],
      ['passphrase'],
    ])
  })
})

it('a member without a vault is not found, and one who has one is, with what was kept', async () => {
  expect(await findVault(answeringDatabase([], [], []).store, member, now)).toBeUndefined()
  const row = { org, vault: bytes(8), account: null }
  const found = await findVault(answeringDatabase(slots, [former(now - 1)], [row]).store, member, now)
  expect(found).toMatchObject({ org, account: null, slots: [{ slot: 'organisation' }, { slot: 'passphrase' }] })
  expect(found?.former).toHaveLength(1)
})
