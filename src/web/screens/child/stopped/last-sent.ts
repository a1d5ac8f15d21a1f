import type { Device } from '#device/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { AccessLogPage } from '#device/people/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'

export interface LastSent {
  /** Milliseconds; absent where the log has no such line. */
  readonly at?: number
  /** The log was read to its end, or to this line. */
  readonly whole: boolean
}

/** Pages of the log that are read at most: about 20,000 lines. */
const PAGES = 100

/** When the server last sent a member anything of a file, by its log. A custodian alone is shown the lines of others. */
export async function lastSent(
  device: Pick<Device, 'accessLog'>,
  of: { readonly file: FileId; readonly member: MemberId },
): Promise<Result<LastSent, Refusal>> {
  let before: number | null = null
  for (let page = 0; page < PAGES; page += 1) {
    const read: Result<AccessLogPage, Refusal> = await device.accessLog(before)
    if (!read.ok) return read
    const line = read.value.lines.find(
      ({ action, file, member }) => action === 'delivered' && file === of.file && member === of.member,
    )
    if (line) return accept({ at: line.at, whole: true })
    before = read.value.before
    if (before === null) return accept({ whole: true })
  }
  return accept({ whole: false })
}
