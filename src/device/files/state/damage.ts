import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import { ReplicaFailure } from '../../kept/replica/replica.ts'
import { DamagedRow, Locked } from '../../kept/sealed-rows.ts'

/** What of one file cannot be read as it is kept on this device. */
export class DamagedFile extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} of a file that is kept here cannot be read`, { cause })
    this.name = 'DamagedFile'
  }
}

export const isUnreadable = (open: Files, file: FileId): boolean => open.damaged.get(file)?.readable === false

/** Notes that a file is damaged here, so that it is named to its holder and fetched from the server; gives the error to throw. */
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

/** Without the list of people no file can be verified, and none is damaged by that. */
const isOfAll = (failure: unknown) => failure instanceof DamagedRow && failure.store === 'directory'

/**
 * Does what concerns one file alone. Where it fails, that file is noted as damaged and undefined is given, so that all other files go on. A lock and a failure
 * of the storage itself stop everything.
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

/** As `apart`, for what is worked out of a file that was read: the file stays open, and there is nothing to be fetched. */
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
