import type { Device } from '#device/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { AccessLogPage } from '#device/people/api.ts'
import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'

export interface Fetched {
  readonly members: readonly MemberId[]
  /** The log was read back to the time asked for. */
  readonly whole: boolean
}

/** Pages of the log that are read at most: about 20,000 lines. */
const PAGES = 100

/**
 * Who was sent a folder of a file between two times, by the server's log: whoever was sent it had the entry on a
 * device, whether or not they opened it. Complete for a custodian only; the server shows others their own lines.
 */
export async function fetchedSince(
  device: Pick<Device, 'accessLog'>,
  of: { readonly file: FileId; readonly folder: Folder; readonly from: number; readonly to: number },
): Promise<Result<Fetched, Refusal>> {
  const lines: AccessLogPage['lines'][number][] = []
  let before: number | null = null
  for (let page = 0; page < PAGES; page += 1) {
    const read: Result<AccessLogPage, Refusal> = await device.accessLog(before)
    if (!read.ok) return read
    lines.push(...read.value.lines)
    before = read.value.before
    const oldest = read.value.lines.at(-1)
    if (before === null || oldest === undefined || oldest.at < of.from) return accept(fetchedOf(lines, of, true))
  }
  return accept(fetchedOf(lines, of, false))
}

function fetchedOf(
  lines: readonly AccessLogPage['lines'][number][],
  { file, folder, from, to }: Parameters<typeof fetchedSince>[1],
  whole: boolean,
): Fetched {
  const members = lines.flatMap((line) =>
    line.action === 'delivered' &&
    line.file === file &&
    line.folder === folder &&
    line.at >= from &&
    line.at <= to &&
    line.member !== null
      ? [line.member]
      : [],
  )
  return { members: [...new Set(members)], whole }
}
