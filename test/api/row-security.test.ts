import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#sealing/primitives/id.ts'
import { inRole, type RoleTransaction, type Who } from '#store/database/role.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile, THERAPY, writing } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('the second wall, in $name', (kind) => {
  let server: TestServer
  const files: SealedFile[] = []
  beforeAll(async () => {
    server = await startTestServer(kind)
    const { agency } = server
    const drita = await Line.of(server, agency.drita)
    for (let n = 0; n < 2; n += 1) {
      const file = new SealedFile(agency)
      files.push(file)
      const opened = await file.open(
        agency.drita,
        [CARD, CARE, THERAPY],
        [
          [agency.drita, keepAll],
          [agency.mira, writing(THERAPY)],
        ],
      )
      await drita.push(
        opened,
        await file.segment(agency.drita, CARE, ['one']),
        await file.segment(agency.drita, THERAPY, ['two']),
      )
    }
  })
  afterAll(() => server.stop())

  const as = <Result>(who: Who, work: (tx: RoleTransaction) => Promise<Result>) =>
    inRole(server.database.store, who, work)
  const count = async (who: Who, table: string) => {
    const { rows } = await as(who, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
    )
    return rows[0]?.n
  }

  it('stands around every table: forced, and with a policy', async () => {
    const { rows } = await sql<{ name: string; forced: boolean; policies: number }>`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`.execute(
      server.database.store,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => !row.forced || row.policies === 0)).toEqual([])
  })

  it('lets no role of ours pass it or create anything', async () => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from pg_roles where rolname like 'homeward\\_%' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)`.execute(
      server.database.store,
    )
    expect(rows[0]?.n).toBe(0)
  })

  it('shows a member the folders that were granted, whatever is asked', async () => {
    const { agency } = server
    const member = (person: { member: Uint8Array<ArrayBuffer> }): Who => ({
      as: 'member',
      org: agency.org,
      member: person.member,
    })
    expect(await count(member(agency.drita), 'homeward.segments')).toBe(4)
    expect(await count(member(agency.mira), 'homeward.segments')).toBe(2)
    expect(await count(member(agency.arben), 'homeward.segments')).toBe(0)
    expect(await count(member(agency.arben), 'keystore.access_records')).toBe(0)
    expect([
      await count(member(agency.drita), 'homeward.folder_heads'),
      await count(member(agency.mira), 'homeward.folder_heads'),
      await count(member(agency.arben), 'homeward.folder_heads'),
    ]).toEqual([4, 2, 0])
    expect([
      await count(member(agency.drita), 'homeward.access_heads'),
      await count(member(agency.mira), 'homeward.access_heads'),
      await count(member(agency.arben), 'homeward.access_heads'),
    ]).toEqual([2, 2, 0])
    expect(await count({ as: 'member', org: newId(), member: agency.drita.member }, 'homeward.segments')).toBe(0)
    for (const table of [
      'keystore.vaults',
      'keystore.slots',
      'keystore.server_keys',
      'homeward.sessions',
      'keystore.invitations',
    ])
      await expect(count(member(agency.drita), table), table).rejects.toThrow(/permission denied/)
  })

  it('shows the gate one row, by the id that was shown, and no list', async () => {
    const { agency } = server
    const gate = (it: Uint8Array): Who => ({ as: 'gate', it })
    for (const table of [
      'keystore.vaults',
      'keystore.slots',
      'homeward.sessions',
      'homeward.challenges',
      'homeward.directory_records',
    ])
      expect(await count(gate(newId()), table), table).toBe(0)
    expect(await count(gate(agency.arben.member), 'keystore.vaults')).toBe(1)
    for (const table of ['homeward.segments', 'homeward.grants', 'homeward.access_log', 'keystore.server_keys'])
      await expect(count(gate(newId()), table), table).rejects.toThrow(/permission denied/)
  })

  it('keeps the clerk within one organisation, and away from what was logged', async () => {
    const { agency } = server
    expect(await count({ as: 'clerk', org: newId() }, 'homeward.segments')).toBe(0)
    const row = { org: newId(), file: newId(), seq: 1, hash: newId() }
    await expect(
      as({ as: 'clerk', org: agency.org }, (tx) => tx.insertInto('homeward.access_heads').values(row).execute()),
    ).rejects.toThrow(/row-level security/)
    await expect(
      as({ as: 'clerk', org: agency.org }, (tx) => tx.deleteFrom('homeward.access_log').execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(
      as({ as: 'clerk', org: agency.org }, (tx) =>
        tx.updateTable('homeward.directory_records').set({ seq: 0 }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  it('shows nothing to a transaction that forgot to say who is asking', async () => {
    const { rows } = await server.database.store.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'homeward_member', true)`.execute(tx)
      return sql<{ n: number }>`select count(*)::int as n from homeward.segments`.execute(tx)
    })
    expect(rows[0]?.n).toBe(0)
  })
})
