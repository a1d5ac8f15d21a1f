import { accept, refuse, type Result } from '#result.ts'
import { readAppFiles, rootOfApp, type AppFiles } from './app-files.ts'
import { readAppLog, type AppLog, type AppLogRefusal } from './app-log.ts'

/** What a server gives as list of files and as log; undefined where it has none. */
export interface ServedLists {
  readonly files: string | undefined
  readonly log: string | undefined
}

/** An app whose list of files is the last release of a log that holds. */
export interface SignedApp {
  readonly version: string
  readonly root: string
  readonly files: AppFiles
  readonly log: AppLog
}

export type AppRefusal =
  | AppLogRefusal
  /** This device has seen a log, and now there is none. */
  | 'no-longer-signed'
  /** There is a log that begins with another key than the one first seen. */
  | 'other-key'
  /** The log lacks entries that this device has seen. */
  | 'log-shortened'
  /** The log has another entry in the place of one that this device has seen. */
  | 'log-differs'
  /** The files are those of a release that is not the last of the log. */
  | 'older-release'
  /** The files are those of no release of the log. */
  | 'not-released'

/**
 * Whether a device that has seen the log `seen` may take what is served now. Where no log was ever seen, an app without
 * one is accepted as not signed (undefined); from the first log on, only what continues it.
 */
export async function judgeServedApp(
  seen: AppLog | undefined,
  { files: list, log: text }: ServedLists,
): Promise<Result<SignedApp | undefined, AppRefusal>> {
  if (text === undefined) return seen ? refuse('no-longer-signed') : accept(undefined)
  const read = await readAppLog(text)
  if (!read.ok) return read
  const log = read.value
  const differs = seen && differenceOf(seen, log)
  if (differs) return refuse(differs)
  const files = list === undefined ? undefined : readAppFiles(list)
  const root = list === undefined ? undefined : await rootOfApp(list)
  const { newest } = log
  if (files && newest && newest.root === root) return accept({ version: newest.version, root, files, log })
  const wasReleased = log.entries.some((entry) => entry.is === 'release' && entry.root === root)
  return refuse(wasReleased ? 'older-release' : 'not-released')
}

/** How a log fails to continue one that was seen; undefined if it does. */
function differenceOf(seen: AppLog, served: AppLog): AppRefusal | undefined {
  if (seen.hashes[0] !== served.hashes[0]) return 'other-key'
  const at = seen.hashes.findIndex((hash, place) => hash !== served.hashes[place])
  if (at < 0) return undefined
  return at === served.hashes.length ? 'log-shortened' : 'log-differs'
}
