import { describe, expect, it } from 'vitest'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import type { RoleTransaction } from '../database/role.ts'
import { readAccessLog } from './access-log.ts'
import { afterTry, countTry } from './attempts.ts'
import { isWiped } from './devices.ts'
import { appendDirectory } from './directory.ts'
import { answerInvitation } from './invitations.ts'
import { insertOrganisation, newSetupCode, useSetupCode } from './organisation.ts'
import { findVault } from './former-vaults.ts'
import { isAccountKnown, keepAccount } from './vaults.ts'

const [org, member, other] = [1, 2, 3].map((n) => new Uint8Array(16).fill(n)) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
]
const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND

describe('a try', () => {
  const now = 1_800_000_000_000
  /** What is written of a try after `before`: the number of failures, and how long until the next. */
  async function counted(before?: { failures: number; next_at: number }) {
    const { store, asked } = answeringDatabase(before ? [before] : [])
    const wait = await countTry(store, other, now)
    const [, failures, next] = asked[1]?.parameters ?? []
    return { wait, ...(asked.length > 1 ? { failures, later: Number(next) - now } : {}) }
  }

  it('too early is not counted, and told how long to wait', async () => {
    expect(await counted({ failures: 5, next_at: now + 1 })).toEqual({ wait: 1 })
  })

  it('too early leaves what stands, and one in its time counts', () => {
    const before = { failures: 5, next_at: now + 1 }
    expect(afterTry(before, now)).toBe(before)
    expect(afterTry({ ...before, next_at: now }, now)).toEqual({ failures: 6, next_at: now + 8 * SECOND })
    expect(afterTry(undefined, now)).toEqual({ failures: 1, next_at: now })
  })

  it('is counted from the very moment on', async () => {
    expect(await counted({ failures: 5, next_at: now })).toEqual({ wait: 0, failures: 6, later: 8 * SECOND })
  })

  it('costs no wait three times, then twice as long each time, and never more than a quarter of an hour', async () => {
    expect(await counted()).toEqual({ wait: 0, failures: 1, later: 0 })
    const after = async (failures: number) => (await counted({ failures, next_at: now - 1 })).later
    expect(await Promise.all([1, 2, 3, 4, 11, 12, 40].map(after))).toEqual([
      0,
      0,
      2 * SECOND,
      4 * SECOND,
      512 * SECOND,
      900 * SECOND,
      900 * SECOND,
    ])
  })

  it('is forgotten after a day', async () => {
    expect((await counted({ failures: 9, next_at: now - DAY + 1 })).failures).toBe(10)
    expect((await counted({ failures: 9, next_at: now - DAY })).failures).toBe(1)
  })
})

describe('what happens once', () => {
  it.each([
    ['an invitation is answered', (tx) => answerInvitation(tx, org, other, member, other)],
    ['a set-up code is used', (tx) => useSetupCode(tx, other)],
    ['an account key is kept', (tx) => keepAccount(tx, member, other)],
    [
      'the directory goes on from its head',
      (tx) => appendDirectory(tx, org, { seq: 1, hash: other }, [{ seq: 2, hash: other, record: other }]),
    ],
  ] satisfies [string, (tx: RoleTransaction) => Promise<boolean>][])(
    '%s: false where no row was changed, true where one was',
    async (_, work) => {
      expect(await answeringDatabase(0n).inside(work)).toBe(false)
      expect(await answeringDatabase(1n).inside(work)).toBe(true)
    },
  )

  it('a directory with nothing to add asks the database nothing', async () => {
    const { asked, inside } = answeringDatabase()
    expect(await inside((tx) => appendDirectory(tx, org, { seq: 1, hash: other }, []))).toBe(true)
    expect(asked).toEqual([])
  })

  it('an organisation is not founded without a record', async () => {
    const founded = answeringDatabase().inside((tx) => insertOrganisation(tx, org, 1, []))
    await expect(founded).rejects.toThrow('an organisation has a first record')
  })

  it('a set-up code is made only while there is no organisation', async () => {
    expect(await newSetupCode(answeringDatabase([{ org }]).store)).toBeUndefined()
    expect(await newSetupCode(answeringDatabase().store)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/)
  })
})

describe('what is not there', () => {
  it('is no vault', async () => {
    expect(await findVault(answeringDatabase().store, member, 0)).toBeUndefined()
    expect(
      await findVault(answeringDatabase([], [], [{ org, vault: other, account: null }]).store, member, 0),
    ).toMatchObject({ org, slots: [] })
  })

  it('is no account key, nor is one that was never shown', async () => {
    const known = (...rows: readonly object[]) => answeringDatabase(rows).inside((tx) => isAccountKnown(tx, member))
    expect([await known(), await known({ account: null }), await known({ account: other })]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is no wiped device', async () => {
    const wiped = (...rows: readonly object[]) => answeringDatabase(rows).inside((tx) => isWiped(tx, org, other))
    expect([await wiped(), await wiped({ wiped: false }), await wiped({ wiped: true })]).toEqual([false, false, true])
  })
})

it('the access log is read from its end, or from before a line', async () => {
  const { store, asked } = answeringDatabase()
  await readAccessLog(store, { as: 'clerk', org }, undefined)
  await readAccessLog(store, { as: 'clerk', org }, 70)
  expect(asked.map(({ sql, parameters }) => [sql.includes('"seq" <'), parameters.includes(70)])).toEqual([
    [false, false],
    [true, true],
  ])
})
