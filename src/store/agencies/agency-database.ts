import pg from 'pg'
import { openDatabase } from '../database/database.ts'
import { ROLES } from '../database/role.ts'
import { agencyPassword, agencyUrl, type AgencyPlace } from './agency-place.ts'

type Login = Pick<AgencyPlace, 'name' | 'turn'>

/**
 * Makes the login of an agency and a database that no other login reaches, and brings it to this version; what stands
 * already is left. `adminUrl` names a role that may create databases and roles. The roles that a transaction takes belong
 * to the whole cluster and are made here: an agency's login may create none.
 */
export async function makeAgencyDatabase(
  adminUrl: string,
  login: Login & Pick<AgencyPlace, 'cluster'>,
  secret: string,
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const name = admin.escapeIdentifier(login.name)
    await makeSharedRoles(admin)
    if (!(await roleExists(admin, login.name))) await admin.query(`create role ${name} login`)
    await changePassword(admin, login, secret)
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [login.name])
    if (rowCount === 0) {
      // Whoever gives a database away must be a member of its owner.
      await admin.query(`grant ${name} to current_user`)
      await admin.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`)
    }
    await admin.query(`revoke connect, temporary on database ${name} from public`)
    await admin.query(`revoke ${name} from current_user`)
    await migrate(admin, name, agencyUrl(secret, login))
  })
}

/** Brings the database of an agency to this version. Throws PostgreSQL's own error where it is not there. */
export async function upgradeAgencyDatabase(
  adminUrl: string,
  login: Login & Pick<AgencyPlace, 'cluster'>,
  secret: string,
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    await makeSharedRoles(admin)
    await migrate(admin, admin.escapeIdentifier(login.name), agencyUrl(secret, login))
  })
}

async function makeSharedRoles(admin: pg.Client): Promise<void> {
  for (const role of ROLES)
    if (!(await roleExists(admin, role))) await admin.query(`create role ${role} nologin noinherit`)
}

/** The first migrations make roles and grant them, also where they are there: the login may do so meanwhile. */
async function migrate(admin: pg.Client, name: string, url: string): Promise<void> {
  await admin.query(`alter role ${name} createrole`)
  for (const role of ROLES) await admin.query(`grant ${role} to ${name} with admin option`)
  try {
    await (await openDatabase({ url }, 'refuse')).close()
  } finally {
    for (const role of ROLES) await admin.query(`revoke admin option for ${role} from ${name}`)
    await admin.query(`alter role ${name} nocreaterole`)
  }
}

/**
 * Changes the password of the login to that of its turn and ends its connections: whoever has the password of an earlier
 * turn writes nothing more.
 */
export async function shutOthersOut(adminUrl: string, login: Login, secret: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    await changePassword(admin, login, secret)
    // A member of a role may end its connections.
    await admin.query(`grant ${admin.escapeIdentifier(login.name)} to current_user`)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login.name])
    await admin.query(`revoke ${admin.escapeIdentifier(login.name)} from current_user`)
  })
}

/** Deletes the database and the login of an agency, where they exist. Nothing brings them back. */
export async function dropAgencyDatabase(adminUrl: string, { name }: Pick<AgencyPlace, 'name'>): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    if (!(await roleExists(admin, name))) return
    const escaped = admin.escapeIdentifier(name)
    await admin.query(`grant ${escaped} to current_user`)
    await admin.query(`drop database if exists ${escaped} with (force)`)
    await admin.query(`drop role ${escaped}`)
  })
}

async function changePassword(admin: pg.Client, login: Login, secret: string): Promise<void> {
  const [name, password] = [admin.escapeIdentifier(login.name), admin.escapeLiteral(agencyPassword(secret, login))]
  await admin.query(`alter role ${name} password ${password}`)
}

async function roleExists(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name])
  return rowCount !== 0
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A connection that is cut rejects the query and emits the error once more as an event.
  admin.on('error', () => undefined)
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
