import { createHmac } from 'node:crypto'

/**
 * `adding`: its database is being made. `moving`: its rows are being copied to another cluster. `suspended`: kept, and
 * nobody is answered.
 */
export type AgencyState = 'adding' | 'active' | 'suspended' | 'moving'

/** Where one agency of several lies, as the control database has it. It holds no password. */
export interface AgencyPlace {
  /** Names it in logs and counts. */
  readonly number: number
  /** Under which name browsers and devices reach it. */
  readonly host: string
  /** Of its database and of its login, which are the same. */
  readonly name: string
  /** Address of the PostgreSQL server, without user and password: `postgres://db1:5432?sslmode=verify-full`. */
  readonly cluster: string
  /** Raised each time that its password changes. */
  readonly turn: number
  readonly state: AgencyState
  /** While it moves: the address of the other PostgreSQL server. */
  readonly goingTo: string | null
}

/**
 * The password of an agency's login. Each is made from one secret, which the control database does not hold: a copy of
 * that database opens no agency.
 */
export const agencyPassword = (secret: string, { name, turn }: Pick<AgencyPlace, 'name' | 'turn'>): string =>
  createHmac('sha256', secret)
    .update(`homeward/agency-login/1/${name}/${String(turn)}`)
    .digest('base64url')

/** The address of an agency's database with its login. */
export function agencyUrl(secret: string, place: Pick<AgencyPlace, 'name' | 'turn' | 'cluster'>): string {
  const url = new URL(place.cluster)
  url.username = place.name
  url.password = agencyPassword(secret, place)
  url.pathname = `/${place.name}`
  return url.href
}

/** An address of a PostgreSQL server as the control database may hold it. */
export function clusterAddress(adminUrl: string): string {
  const url = new URL(adminUrl)
  url.username = ''
  url.password = ''
  url.pathname = '/'
  return url.href
}
