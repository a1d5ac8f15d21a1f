import { expect, test } from 'vitest'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import { DatabaseDiffers, MIGRATIONS, migrate } from './migrate.ts'

/** The ledger is read after the statements that make it. */
const BEFORE_LEDGER = 9
const withLedger = (rows: readonly object[]) =>
  answeringDatabase(...Array.from({ length: BEFORE_LEDGER }, () => []), rows)

async function migrated(): Promise<readonly { name: unknown; checksum: unknown }[]> {
  const { store, asked } = withLedger([])
  await migrate(store)
  return asked
    .filter(({ sql }) => sql.startsWith('insert into homeward_ledger.migrations'))
    .map(({ parameters: [name, checksum] }) => ({ name, checksum }))
}

test('a database that an altered Homeward made is refused, and nothing is written', async () => {
  const [first, ...others] = await migrated()
  const { store, asked } = withLedger([...others, { ...first, checksum: '0' }])
  await expect(migrate(store)).rejects.toThrow(DatabaseDiffers)
  expect(asked).toHaveLength(BEFORE_LEDGER + 1)
})

test.each([null, 'contract'])(
  'a database that a newer Homeward made is refused if its migration is %s',
  async (kind) => {
    const { store } = withLedger([...(await migrated()), { name: '9999-later', checksum: '0', kind }])
    await expect(migrate(store)).rejects.toThrow('it has migration 9999-later')
  },
)

test('a database of another branch is refused before anything of this one is applied', async () => {
  const { store, asked } = withLedger([
    ...(await migrated()).slice(0, -1),
    { name: '9999-later', checksum: '0', kind: 'expand' },
  ])
  await expect(migrate(store)).rejects.toThrow('it has migration 9999-later')
  expect(asked).toHaveLength(BEFORE_LEDGER + 1)
})

test('a database that is ahead by an expansion is opened as it is', async () => {
  const { store, asked } = withLedger([...(await migrated()), { name: '9999-later', checksum: '0', kind: 'expand' }])
  await migrate(store)
  expect(asked).toHaveLength(BEFORE_LEDGER + 1)
})

test('a ledger that stands is read and not made anew, which would lock it against the servers that run', async () => {
  const { store, asked } = answeringDatabase([], [{ stands: 1 }], await migrated())
  await migrate(store)
  expect(asked.map(({ sql }) => sql.split(' ')[0])).toEqual(['select', 'select', 'select'])
})

test('a database that is ahead by an expansion is refused by whoever needs all of its tables', async () => {
  const { store } = withLedger([...(await migrated()), { name: '9999-later', checksum: '0', kind: 'expand' }])
  await expect(migrate(store, MIGRATIONS, 'refuse')).rejects.toThrow('it has migration 9999-later')
})

test('each migration is applied once: an empty database gets all, one that lacks the last gets that', async () => {
  const all = await migrated()
  expect(all.length).toBeGreaterThan(10)
  const lastMissing = withLedger(all.slice(0, -1))
  await migrate(lastMissing.store)
  expect(lastMissing.asked.at(-1)?.parameters).toEqual([
    all.at(-1)?.name,
    all.at(-1)?.checksum,
    MIGRATIONS.at(-1)?.kind,
  ])
  const whole = withLedger(all)
  await migrate(whole.store)
  expect(whole.asked).toHaveLength(BEFORE_LEDGER + 1)
})
