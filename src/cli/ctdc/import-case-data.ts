import type { Device } from '#device/api.ts'
import type { Result } from '#result.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { Config } from '../terminal/config.ts'
import { localDay } from '../terminal/local-day.ts'
import { told } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'
import { alreadyImported } from './already-imported.ts'
import type { CaseData, CaseRow } from './case-data.ts'
import { draftsOfRow, type SourceFile } from './drafts-of-row.ts'
import { importingDevice, sentenceOfRefusal } from './importing-device.ts'
import { anotherSourceWords, counted } from './refusal-words.ts'
import { sourceId } from './source-id.ts'

/** Files that are opened as one act: below what a device may write at once, with room to spare. */
const AT_ONCE = 30
/** Acts between two syncs. After an interruption, only acts since the last sync must be sent again. */
const ACTS_BETWEEN_SYNCS = 4

export interface ImportCounts {
  readonly opened: number
  readonly before: number
}

export interface Import {
  readonly shell: Shell
  readonly data: CaseData
  readonly config: Config
  readonly server: string
  readonly deviceFolder: string
  /** The person who imports says that these are other people than those of earlier sources. */
  readonly anotherSource: boolean
}

/** Signs in, opens a file for every row that has none, sends the files, and prints what was done. */
export async function importCaseData(how: Import): Promise<void> {
  const importing = await importingDevice(how)
  try {
    const { opened, before } = await openFilesFor(importing.device, how, PlainDate.parse(localDay()), (words) =>
      how.shell.console.log(words),
    )
    await told(
      how.shell,
      `Done: ${counted(opened, 'file')} opened, ${counted(before, 'row')} had a file already. All are on the server.`,
    )
  } finally {
    await importing.close()
  }
}

/**
 * Opens the missing files. Safe to run twice, and after an interruption: a row that has its file is skipped. Stops at a source not seen before where another
 * of its layout was imported, unless the person says that its people are others: a file that grew or was cut has another id, and its children would be doubled.
 */
export async function openFilesFor(
  device: Device,
  { data, anotherSource }: Pick<Import, 'data' | 'anotherSource'>,
  today: PlainDate,
  tell: (words: string) => void,
): Promise<ImportCounts> {
  const source: SourceFile = { layout: data.layout, id: sourceId(data) }
  await synced(device)
  const lines = done(await device.files())
  const already = alreadyImported(lines, { scheme: data.layout.id, id: source.id })
  if (already.fromOthers > 0 && already.rows.size === 0 && !anotherSource)
    throw wrongArgument(anotherSourceWords(already.fromOthers, data.rows.length))

  const left = data.rows.filter((row) => !already.rows.has(row.row))
  for (const [turn, rows] of inParts(left, AT_ONCE).entries()) {
    done(
      await device.openFiles(
        rows.map((row) => ({
          drafts: draftsOfRow(source, row, today).map((draft) => ({ about: ['child'] as const, ...draft })),
        })),
      ),
    )
    if ((turn + 1) % ACTS_BETWEEN_SYNCS !== 0) continue
    await synced(device)
    tell(
      `${Math.min(left.length, (turn + 1) * AT_ONCE).toLocaleString('en')} of ${left.length.toLocaleString('en')} opened and sent`,
    )
  }
  await synced(device)
  const { unsent } = await device.state()
  if (unsent > 0)
    throw new CommandRefused(
      `${counted(unsent, 'entry', 'entries')} could not be sent. They are kept in the device folder; run the same again.`,
    )
  return { opened: left.length, before: already.rows.size }
}

const synced = async (device: Device) => done(await device.sync())

/** Turns a failure that a person can act on into a sentence; what was saved stays saved. */
function done<Value>(result: Result<Value, Parameters<typeof sentenceOfRefusal>[0], unknown>): Value {
  if (!result.ok)
    throw new CommandRefused(
      `${sentenceOfRefusal(result.code)} What was opened so far is kept; run the same again to go on.`,
    )
  return result.value
}

function inParts(rows: readonly CaseRow[], size: number): readonly (readonly CaseRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
