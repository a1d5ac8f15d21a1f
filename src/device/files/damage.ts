import type { FileId } from '#domain/ids.ts'
import type { Open } from '../open.ts'
import { ReplicaFailure } from '../replica/replica.ts'
import { DamagedRow, Locked } from '../sealed-rows.ts'

/** What of one file cannot be read as it is kept on this device. */
export class DamagedFile extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} of a file that is kept here cannot be read`, { cause })
    this.name = 'DamagedFile'
  }
}

export interface Damage {
  readonly failure: DamagedFile
  readonly since: number
  /** The server was asked for the whole file, and it did not come whole. */
  asked: boolean
}

/** Notes that a file is damaged here, so that it is named to its holder and fetched from the server; gives the error to throw. */
export function foundDamaged(open: Open, file: FileId, what: string, cause?: unknown): DamagedFile {
  const failure = cause instanceof DamagedFile ? cause : new DamagedFile(what, cause)
  if (!open.damaged.has(file)) {
    open.damaged.set(file, { failure, since: open.around.clock(), asked: false })
    open.around.changed(['attention'])
  }
  return failure
}

/** Without the list of people no file can be verified, and none is damaged by that. */
const isOfAll = (failure: unknown) => failure instanceof DamagedRow && failure.store === 'directory'

/**
 * Does what concerns one file alone. Where it fails, that file is noted as damaged and undefined is given, so that all other files go on. A lock and a failure
 * of the storage itself stop everything.
 */
export async function apart<Value>(open: Open, file: FileId, what: string, work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof Locked || failure instanceof ReplicaFailure || isOfAll(failure)) throw failure
    foundDamaged(open, file, what, failure)
    return undefined
  }
}
