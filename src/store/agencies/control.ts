import { randomBytes } from 'node:crypto'
import { type Generated, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { AgencyPlace } from './agency-place.ts'

interface ControlTables {
  'homeward_control.agencies': {
    readonly number: Generated<number>
    readonly host: string
    readonly name: string
    readonly cluster: string
    readonly turn: Generated<number>
    readonly state: AgencyPlace['state']
    readonly going_to: string | null
  }
}

/** The small database that says where each agency of a server lies. */
export interface Control {
  readonly tables: Kysely<ControlTables>
  close(): Promise<void>
}

/** An agency has this host name already. */
export class HostIsTaken extends Error {}
/** Another command is changing this agency. */
export class AgencyIsBusy extends Error {}

const UNIQUE_VIOLATION = '23505'
/** Any number that no other program on the same database uses. */
const LOCK = 720_611_446

/** Opens the control database for reading alone, as a server does: with one connection, given back when idle. */
export function openControl(url: string): Control {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 3_000, idleTimeoutMillis: 5_000 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const tables = new Kysely<ControlTables>({ dialect: new PostgresDialect({ pool }) })
  return { tables, close: () => tables.destroy() }
}

/** Makes what the control database holds, where it is missing, and lets no login of an agency connect to it. */
export async function prepareControl({ tables }: Control): Promise<void> {
  await tables.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await sql`create schema if not exists homeward_control`.execute(tx)
    await sql`create table if not exists homeward_control.agencies (
      number integer generated always as identity primary key,
      host text not null unique,
      name text not null unique,
      cluster text not null,
      turn integer not null default 1,
      state text not null check (state in ('adding', 'active', 'suspended', 'moving')),
      going_to text,
      check ((state = 'moving') = (going_to is not null))
    )`.execute(tx)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(tx)
    for (const { name } of rows)
      await sql`revoke connect, temporary on database ${sql.id(name)} from public`.execute(tx)
  })
}

/** All agencies by number. Throws the database's own error where it does not answer. */
export async function agencyPlaces({ tables }: Control): Promise<readonly AgencyPlace[]> {
  const rows = await tables.selectFrom('homeward_control.agencies').selectAll().orderBy('number').execute()
  return rows.map(({ going_to: goingTo, ...row }) => ({ ...row, goingTo }))
}

export async function agencyPlaceOf(control: Control, host: string): Promise<AgencyPlace | undefined> {
  return (await agencyPlaces(control)).find((place) => place.host === host)
}

/**
 * Writes down that an agency is being added. One whose adding was interrupted is given again, to go on with. Throws
 * `HostIsTaken` where the host is another agency's.
 */
export async function beginAgency(control: Control, host: string, cluster: string): Promise<AgencyPlace> {
  const name = `homeward_a_${randomBytes(6).toString('hex')}`
  try {
    await control.tables
      .insertInto('homeward_control.agencies')
      .values({ host, name, cluster, state: 'adding', going_to: null })
      .execute()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)) throw error
  }
  const place = await agencyPlaceOf(control, host)
  if (place?.state !== 'adding') throw new HostIsTaken()
  return place
}

export async function changeAgency(
  { tables }: Control,
  { number }: Pick<AgencyPlace, 'number'>,
  {
    goingTo = null,
    ...change
  }: Pick<AgencyPlace, 'state'> & Partial<Pick<AgencyPlace, 'cluster' | 'turn' | 'goingTo'>>,
): Promise<void> {
  await tables
    .updateTable('homeward_control.agencies')
    .set({ ...change, going_to: goingTo })
    .where('number', '=', number)
    .execute()
}

export async function forgetAgency({ tables }: Control, { number }: Pick<AgencyPlace, 'number'>): Promise<void> {
  await tables.deleteFrom('homeward_control.agencies').where('number', '=', number).execute()
}

/** Runs work that no second command may do for the same agency meanwhile. Throws `AgencyIsBusy`. */
export function withAgencyLocked<Value>(
  { tables }: Control,
  { number }: Pick<AgencyPlace, 'number'>,
  work: () => Promise<Value>,
): Promise<Value> {
  return tables.connection().execute(async (connection) => {
    const { rows } = await sql<{
      free: boolean
    }>`select pg_try_advisory_lock(${sql.lit(LOCK)}, ${sql.lit(number)}) as free`.execute(connection)
    if (rows[0]?.free !== true) throw new AgencyIsBusy()
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)}, ${sql.lit(number)})`.execute(connection)
    }
  })
}
