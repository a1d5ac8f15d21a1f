import type { FileId } from '#domain/entry/ids.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { fileText } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import { Outbox } from '../../kept/outbox.ts'
import type { AttentionItem, KeptLine } from '../../kept/row-types.ts'
import type { Sharded } from '../../kept/sharded.ts'
import type { Unlocked } from '../../vault/unlocked.ts'
import type { Files } from '../files.ts'
import { withDeviceKinds } from '../state/team-kinds.ts'
import { VerifiedAccess } from '../verified-access.ts'
import { COUNTING } from './folds.ts'
import { loadKeys, loadLines } from './load-lines-and-keys.ts'

/**
 * Reads into memory what is needed of all files, and adds it to the same object, so that all code that holds the
 * unlocked member sees its files.
 */
export async function loadFiles(unlocked: Unlocked, turn: Turn): Promise<Files> {
  const { rows } = unlocked
  // Requested in parallel: the storage fetches the rest while the lists, which are long, are parsed.
  const [lines, keyring, outbox, attention, colleagues, owed, erased, dirty, states] = await Promise.all([
    loadLines(rows),
    loadKeys(rows),
    Outbox.load(rows, turn),
    rows.list('attention'),
    rows.list('colleague'),
    rows.list('owed'),
    rows.names('erased'),
    rows.names('dirty'),
    rows.names('state'),
  ])
  const files: Files = Object.assign(unlocked, {
    kinds: withDeviceKinds(unlocked.platform.kinds),
    keyring,
    lines,
    outbox,
    attention: new Map(attention.map(({ row, value }) => [row, JSON.parse(value) as AttentionItem])),
    states: new Map(),
    statesRead: false,
    damaged: new Map(),
    access: new VerifiedAccess(() => unlocked.directory),
    folds: new Map(),
    shown: new Map(),
    persistTimer: undefined,
    colleagues: new Map(colleagues.map(({ row, value }) => [row, value])),
    owed: new Map(owed.map(({ row, value }) => [row as FileId, value])),
    erased: new Set(erased as readonly FileId[]),
    dirty: filesToFold(lines, unlocked.directory, { named: dirty, all: states }),
    unpersisted: new Set<FileId>(),
  })
  if (rows.hasDamaged) await (await import('../state/mend-rows.ts')).mendRows(files, turn, states as readonly FileId[])
  return files
}

/** Files of which rows were received that are not folded yet: named so, without a line, or with one that an older app counted. The team's file has none. */
function filesToFold(
  lines: Sharded<KeptLine>,
  { teamFile }: Directory,
  { named, all }: { readonly named: readonly string[]; readonly all: readonly string[] },
): Set<FileId> {
  const team = fileText(teamFile)
  return new Set([
    ...named,
    ...all.filter((file) => file !== team && lines.get(file)?.counting !== COUNTING),
  ]) as Set<FileId>
}

/** Clears the files from memory. */
export function forgetFiles(files: Files): void {
  clearTimeout(files.persistTimer)
  files.outbox.forget()
  files.keyring.forget()
  files.lines.forget()
  for (const kept of [
    files.states,
    files.damaged,
    files.access,
    files.folds,
    files.shown,
    files.attention,
    files.colleagues,
    files.owed,
  ])
    kept.clear()
}
