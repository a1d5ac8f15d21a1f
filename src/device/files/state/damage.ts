import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import { ReplicaFailure } from '../../kept/replica/replica.ts'
import { Locked } from '../../kept/locked.ts'
import { DamagedRow } from '../../kept/sealed-rows.ts'

/** Some stored row of one file cannot be read. */
export class DamagedFile extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} of a file that is kept here cannot be read`, { cause })
    this.name = 'DamagedFile'
  }
}

export const isUnreadable = (open: Files, file: FileId): boolean => open.damaged.get(file)?.readable === false

/** Notes that a file is damaged on this device, so that its holder is told and the file is fetched from the server; returns the error to throw. */
export function noteDamaged(
  open: Files,
  file: FileId,
  what: string,
  {
    cause,
    readable = false,
    asked = false,
  }: { readonly cause?: unknown; readonly readable?: boolean; readonly asked?: boolean } = {},
): DamagedFile {
  const failure = cause instanceof DamagedFile ? cause : new DamagedFile(what, cause)
  const known = open.damaged.get(file)
  if (!known || (known.readable && !readable)) {
    open.damaged.set(file, { failure, since: open.platform.clock(), readable, asked })
    open.platform.changed(['attention'])
  }
  return failure
}

/** Without the directory no file can be verified; that damages no file. */
const isOfAll = (failure: unknown) => failure instanceof DamagedRow && failure.store === 'directory'

/**
 * Runs work that concerns one file. If it fails, the file is noted as damaged and undefined is returned, so that all other files go on. A lock or a
 * failure of the storage itself is thrown.
 */
export async function unlessDamaged<Value>(
  open: Files,
  file: FileId,
  what: string,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof Locked || failure instanceof ReplicaFailure || isOfAll(failure)) throw failure
    noteDamaged(open, file, what, { cause: failure })
    return undefined
  }
}

/** As `unlessDamaged`, for what is computed from a file that was read: the file stays open and is not fetched again. */
export function unlessDamagedNow<Value, Otherwise>(
  open: Files,
  file: FileId,
  what: string,
  work: () => Value,
  otherwise: Otherwise,
): Value | Otherwise {
  try {
    return work()
  } catch (failure) {
    noteDamaged(open, file, what, { cause: failure, readable: true, asked: true })
    return otherwise
  }
}
