import type { CaseFile } from '#domain/file/case-file.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { all } from '#domain/file/values.ts'
import { cameWithWords, HANDED_OVER, MOVED_IN } from '#domain/kinds/before/moved-in-looked.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { accept, refuse, type Result } from '#result.ts'
import { rowOfList } from '#sealing/access/derived-ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { foldDirty } from '../files/folds/folded-file.ts'
import { openFiles } from '../files/write/open-files.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { ChildOfList, RowHere } from './api.ts'
import { keyOfRows } from './key-of-rows.ts'

/** How a row and its words are told from others: by ids that only members can make. */
type Marking = (row: Pick<ChildOfList, 'key' | 'content'>) => { readonly row: string; readonly words: string }

function marking(open: Sync): Result<Marking, 'not-entitled' | 'no-network'> {
  const found = keyOfRows(open)
  if (!found.ok) return found
  const key = found.value
  return accept(({ key: own, content }) => ({
    row: base64url(rowOfList(open.org, key, JSON.stringify(['row', own]))),
    words: base64url(rowOfList(open.org, key, JSON.stringify(['words', own, content]))),
  }))
}

interface RowOfFile {
  readonly row: string
  readonly words: string
}

/** Cached for each line: an act of moving in asks all of them, and few have changed since the act before. */
const rowsOfLines = new WeakMap<CaseFile, readonly RowOfFile[]>()

function rowsOfLine(line: CaseFile): readonly RowOfFile[] {
  const known = rowsOfLines.get(line)
  if (known) return known
  const rows = all(line, fileOpened).flatMap(({ body }) => {
    if (!body.imported || !cameWithWords(body)) return []
    const [row = '', words = ''] = body.imported.source.split('.')
    return [{ row, words }]
  })
  rowsOfLines.set(line, rows)
  return rows
}

/**
 * Rows that have a file here, each with the words that it was opened with. How a file was opened never changes: a file is folded first only where its
 * line does not say it yet.
 */
async function rowsOfFiles(
  open: Sync,
  turn: Turn,
): Promise<ReadonlyMap<string, { readonly words: string; readonly file: FileId }>> {
  await foldDirty(open, turn, (file) => {
    const kept = open.lines.get(file)
    return !kept || rowsOfLine(kept.line).length === 0
  })
  const here = new Map<string, { words: string; file: FileId }>()
  for (const [file, { line }] of open.lines.entries())
    for (const { row, words } of rowsOfLine(line)) here.set(row, { words, file: file as FileId })
  return here
}

/** See `MovingInDevice.rowsHere`. */
export async function rowsHere(
  open: Sync,
  turn: Turn,
  rows: readonly Pick<ChildOfList, 'key' | 'content'>[],
): Promise<Result<readonly RowHere[], Refusal>> {
  const mark = marking(open)
  if (!mark.ok) return mark
  const here = await rowsOfFiles(open, turn)
  return accept(
    rows.map((row): RowHere => {
      const own = mark.value(row)
      const found = here.get(own.row)
      return found ? { is: found.words === own.words ? 'here' : 'differs', file: found.file } : { is: 'new' }
    }),
  )
}

/** See `MovingInDevice.moveIn`. Whether a row has its file is asked in the turn in which it is opened. */
export async function moveIn(
  open: Sync,
  turn: Turn,
  rows: readonly ChildOfList[],
): Promise<Result<readonly FileId[], Refusal, WhyRefused>> {
  const mark = marking(open)
  if (!mark.ok) return refuse(mark.code, {})
  const here = new Set((await rowsOfFiles(open, turn)).keys())
  const files = rows.flatMap((row) => {
    const own = mark.value(row)
    if (here.has(own.row)) return []
    here.add(own.row)
    return [{ drafts: [openingOfRow(row, `${own.row}.${own.words}`), ...row.drafts] }]
  })
  return files.length === 0 ? accept([]) : openFiles(open, turn, files)
}

const openingOfRow = ({ at, row, handedOver = false }: ChildOfList, source: string): Draft => ({
  kind: fileOpened.name,
  at,
  about: ['child'],
  body: {
    source: 'data-import',
    askedAboutOthers: 'not-asked',
    othersThere: [],
    imported: { scheme: handedOver ? HANDED_OVER : MOVED_IN, source, row },
  },
})
