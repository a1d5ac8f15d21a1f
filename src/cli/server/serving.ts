import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningServer, ServerOptions } from '#server/start.ts'
import type { Config } from '../terminal/config.ts'
import { madeFolder } from './data-folder.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

/** The folder of the built app, if it was built. */
export const WEB = join(import.meta.dirname, '../../../dist/web')

export const appIsBuilt = (): boolean => existsSync(join(WEB, 'index.html'))

/** Starts a server; a failure that a person can act on becomes a sentence. */
export async function startServing(options: ServerOptions): Promise<RunningServer> {
  const { startServer } = await import('#server/start.ts')
  try {
    // Also with a PostgreSQL server: the list of erasures is kept in this folder, and it must be known to be writable before an erasure needs it.
    if (options.data !== undefined) madeFolder(options.data)
    return await startServer(options)
  } catch (error) {
    throw explainOpenError(error, options)
  }
}

/** The text for a folder or a database that cannot be opened. The address of a database may hold a password and is not repeated. */
export function explainOpenError(error: unknown, { data, databaseUrl, host, port }: Partial<ServerOptions>): unknown {
  if (engineRefused(error))
    return new CommandRefused(error.errno === ENGINE_NO_ROOM ? FULL : `The folder ${data ?? ''} cannot be written to.`)
  if (!(error instanceof Error)) return error
  if (error.constructor.name === 'FolderInUse')
    return new CommandRefused(`The data folder ${data ?? ''} is in use: ${error.message}`)
  if (error.constructor.name === 'DatabaseDiffers') return new CommandRefused(`${error.message} Nothing was changed.`)
  if (error.constructor.name === 'FolderDamaged')
    return new CommandRefused(
      `The database in ${data ?? 'the data folder'} does not open: it is damaged, or the disk is full. Look at the disk first; then restore the newest backup into another folder.`,
    )
  const code = 'code' in error ? error.code : undefined
  const unopened = lockRefused(error)
  if (unopened === 'full' || code === 'ENOSPC') return new CommandRefused(FULL)
  if (code === 'EADDRINUSE')
    return new CommandRefused(`Port ${String(port)} is taken by another program. Choose another with --port.`)
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen')
    return new CommandRefused(
      `Port ${String(port)} needs rights that this user does not have. Choose one above 1023 with --port.`,
    )
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && databaseUrl === undefined))
    return new CommandRefused(`This machine has no address ${host ?? ''}.`)
  if (
    unopened === 'closed' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    (code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir')
  )
    return new CommandRefused(`The folder ${data ?? ''} cannot be written to.`)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new CommandRefused(`${data ?? 'The data folder'} is not a folder.`)
  if (code === 'ENAMETOOLONG') return new CommandRefused(`The name of the folder ${data ?? ''} is too long.`)
  if (databaseUrl !== undefined && code === NOT_PERMITTED) return new CommandRefused(ROLE_LACKS)
  if (databaseUrl !== undefined && typeof code === 'string')
    return new CommandRefused(
      `The database named by DATABASE_URL cannot be used (${code}). Is it running, and are user, password and database right?`,
    )
  return error
}

/** PostgreSQL's code for a statement that the role may not run. */
const NOT_PERMITTED = '42501'
const ROLE_LACKS =
  'The role in DATABASE_URL lacks a right: it must own its database, may have to create roles ("alter role … createrole", as a superuser), and must be a member of each role whose name begins with homeward_, which a database that was moved lacks where its roles were made by hand. What it needs and why is in docs/operating.md. Nothing was changed.'
const FULL = 'The disk is full. Make room, then start again.'
/** The embedded engine's number for "no space left on device". */
const ENGINE_NO_ROOM = 51

/** The embedded engine's own file system throws values that are no `Error`, with their own numbers. */
function engineRefused(error: unknown): error is { readonly errno: number } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'ErrnoError' &&
    'errno' in error &&
    typeof error.errno === 'number'
  )
}

/** The lock of a folder is a file of SQLite, which has its own numbers: read-only, disk full, cannot be opened. */
function lockRefused(error: Error): 'closed' | 'full' | undefined {
  if (!('errcode' in error)) return undefined
  return error.errcode === 13 ? 'full' : error.errcode === 8 || error.errcode === 14 ? 'closed' : undefined
}

/** Resolves when the process is asked to end. A second signal ends it at once. */
export function untilStopped({ signals }: Shell): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.once(signal, () => done())
  })
}

/** The network's part of the settings, in the shape that a server expects. */
export async function networkFrom({
  servesNetwork,
  network,
}: Pick<Config, 'servesNetwork' | 'network'>): Promise<Pick<ServerOptions, 'servesNetwork' | 'network'>> {
  const { readCredential } = await import('#server/kept/relay.ts')
  const shown = network && readCredential(network.credential)
  return { servesNetwork, network: network && shown && { url: network.url, ...shown } }
}
