import type { Device } from '#device/api.ts'
import type { FileHere } from '#device/moving-in/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import { orSentence } from './or-sentence.ts'
import { pieceAgain } from './archive-pieces.ts'
import type { ArchiveSeen } from './archive-seen.ts'
import { begunByOthers, refuseWhereOthersBegan } from './begun-by-others.ts'

/** Between two syncs: after an interruption, only what was kept since the last one must be sent again. */
const FILES_BETWEEN_SYNCS = 20
const ENTRIES_BETWEEN_SYNCS = 3000

export interface ArchiveMoved {
  readonly files: number
  readonly entries: number
  /** Files that were here whole. */
  readonly before: number
  /** Two people erased them here. */
  readonly erased: number
  /** Another member moves them in. */
  readonly byOthers: number
  /** Files that this device refused, by the reason. */
  readonly refused: ReadonlyMap<string, number>
  readonly documentsMissing: number
}

/** Refusals that go for one file; all others end the command. */
const OF_ONE_FILE: readonly Refusal[] = ['too-large', 'not-found', 'damaged', 'file-aside', 'someone-else-must']

/** Moves an archive in; safe to run twice and after an interruption: what is here is left out. */
export async function moveArchiveIn(
  device: Device,
  archive: ArchiveSeen,
  how: { readonly passphrase: string; readonly alsoBegun: boolean; readonly tell: (words: string) => void },
): Promise<ArchiveMoved> {
  const moving = archive.files.filter(({ not }) => !not)
  const here = await filesHere(
    device,
    archive,
    moving.map(({ file }) => file),
    how.alsoBegun,
  )
  const files = new Map(here.map(({ was, file }) => [was, file]))
  const mine = new Set(here.flatMap(({ was, by }) => (by === undefined || by === 'me' ? [was] : [])))
  const refused = new Map<string, number>()
  const done = { files: 0, entries: 0, before: 0, documentsMissing: 0 }
  let since = { files: 0, entries: 0 }
  for (const piece of archive.pieces) {
    const read = await pieceAgain(piece, how.passphrase)
    for (const file of read.files) {
      if (!mine.has(file.file)) continue
      const moved = await device.moveInWhole({ archive: read.archive, file, documents: read.documents, files })
      if (!moved.ok && (OF_ONE_FILE as readonly string[]).includes(moved.code)) {
        refused.set(moved.code, (refused.get(moved.code) ?? 0) + 1)
        continue
      }
      const { entries, documentsMissing } = orSentence(moved)
      if (entries === 0 && here.some(({ was, by }) => was === file.file && by === 'me')) done.before += 1
      else done.files += 1
      done.entries += entries
      done.documentsMissing += documentsMissing
      since = { files: since.files + (entries > 0 ? 1 : 0), entries: since.entries + entries }
      if (since.files < FILES_BETWEEN_SYNCS && since.entries < ENTRIES_BETWEEN_SYNCS) continue
      orSentence(await device.sync())
      since = { files: 0, entries: 0 }
      how.tell(
        `${(done.files + done.before).toLocaleString('en')} of ${mine.size.toLocaleString('en')} files moved in and sent`,
      )
    }
  }
  await sendAll(device)
  return {
    ...done,
    refused,
    erased: here.filter(({ by }) => by === 'erased').length,
    byOthers: begunByOthers(here).length,
  }
}

async function filesHere(
  device: Device,
  { head: { archive, team } }: ArchiveSeen,
  files: readonly FileId[],
  alsoBegun: boolean,
): Promise<readonly FileHere[]> {
  orSentence(await device.sync())
  const all = orSentence(await device.archiveFilesHere({ archive, team, files }))
  if (all === 'own-archive')
    throw wrongArgument(
      'This agency itself took this archive out. Its files are here: moved in again, every child would have two.',
    )
  if (!alsoBegun) refuseWhereOthersBegan(all)
  return all
}

async function sendAll(device: Device): Promise<void> {
  orSentence(await device.sync())
  const { unsent } = await device.state()
  if (unsent > 0)
    throw new CommandRefused(
      `${counted(unsent, 'entry', 'entries')} could not be sent. They are kept in the device folder; run the same again.`,
    )
}
