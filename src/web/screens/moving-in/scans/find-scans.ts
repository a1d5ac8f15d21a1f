import type { Device } from '#device/api.ts'
import type { FileLine } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { all, current } from '#domain/file/values.ts'
import { fromEarlierList } from '#domain/kinds/before/from-earlier-list.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { keysOfNumber } from '#domain/moving-in/plan-moving.ts'
import { childOfScan, namesOfScan, type ScanNamed, type WhyNoChild } from '#domain/moving-in/scans/child-of-scan.ts'
import { numbersInName, writtenInList } from '#domain/moving-in/scans/numbers-in-name.ts'
import { caseNumber, typedNumber } from '#domain/questions/case-number.ts'
import { accept, type Result } from '#result.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { ScanToKeep } from '#web/navigation/routes.ts'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { trackOfScan } from './track-of-scan.ts'

export type WhyNotTaken = WhyNoChild | 'not-yours' | 'chosen-twice' | 'not-an-allowed-file' | 'too-large' | 'file-gone'

/** A chosen file that is no scan of a child, and why. */
export interface NotTaken {
  readonly name: string
  readonly why: WhyNotTaken
}

export interface ScansFound {
  readonly scans: readonly ScanToKeep[]
  readonly notTaken: readonly NotTaken[]
}

interface Run {
  readonly tell: (done: number) => void
  readonly stopped: () => boolean
}

const LARGEST = 15 * 1024 * 1024
/** Files that a computer puts into a folder by itself. */
const OF_COMPUTER = /^(?:\..*|thumbs\.db|desktop\.ini)$/i

/** Reads every chosen file once, finds its child by its name, and keeps nothing of it. */
export async function findScans(
  device: Device,
  chosen: readonly File[],
  { tell, stopped }: Run,
): Promise<Result<ScansFound, Refusal>> {
  const files = chosen.filter(({ name }) => !OF_COMPUTER.test(name))
  const lines = await device.files()
  if (!lines.ok) return lines
  const filesOf = await whoHasNumber(device, lines.value, files.map(named))
  if (!filesOf.ok) return filesOf
  const byFile = new Map(
    lines.value.flatMap((line) => [line.file, ...(line.line.joined ?? [])].map((file) => [file, line] as const)),
  )
  const scans = new Map<string, ScanToKeep>()
  const notTaken: NotTaken[] = []
  for (const [at, original] of files.entries()) {
    if (stopped()) break
    tell(at)
    const child = childOfScan(named(original), (number) => [
      ...new Set((filesOf.value.get(number) ?? []).flatMap((file) => byFile.get(file)?.file ?? [])),
    ])
    const line = child.is === 'found' ? byFile.get(child.file) : undefined
    const read = child.is === 'found' ? await readScan(device, line, original) : { why: child.is }
    if ('why' in read) notTaken.push({ name: shownName(original), why: read.why })
    else if (child.is === 'found') {
      const document = await trackOfScan(child.file, read.bytes)
      if (scans.has(document)) notTaken.push({ name: shownName(original), why: 'chosen-twice' })
      else scans.set(document, { file: child.file, document, original, ...(child.title && { title: child.title }) })
    }
  }
  return accept({ scans: [...scans.values()], notTaken })
}

/** Whether this original is in the file already, as far as this member reads it. */
export const isInItsFile = (line: FileLine | undefined, { document }: ScanToKeep): boolean =>
  line !== undefined && current(line.line, documentKept).some(({ body }) => body.document === document)

async function readScan(
  device: Device,
  line: FileLine | undefined,
  original: File,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly why: WhyNotTaken }> {
  if (!line || !documentKept.folders.some((folder) => mayWriteIn(line, folder))) return { why: 'not-yours' }
  if (original.size > LARGEST) return { why: 'too-large' }
  const bytes = await readBytes(original)
  if (!bytes.ok) return { why: bytes.code }
  const clean = await device.documentToKeep({ bytes: bytes.value, type: original.type })
  return clean.ok ? { bytes: bytes.value } : { why: 'not-an-allowed-file' }
}

/** The folder that was chosen, or one in it, as far as the browser tells it. */
function named({ name, webkitRelativePath: path }: File): ScanNamed {
  const folder = path.split('/').at(-2)
  return { name, ...(folder !== undefined && { folder }) }
}

export const shownName = ({ name, webkitRelativePath: path }: File): string => (path === '' ? name : path)

/** For each number in these names, the files that have it: as their case number, or in a list that was moved in. */
async function whoHasNumber(
  device: Device,
  lines: readonly FileLine[],
  scans: readonly ScanNamed[],
): Promise<Result<ReadonlyMap<string, readonly FileId[]>, Refusal>> {
  const numbers = [
    ...new Set(
      scans
        .flatMap(namesOfScan)
        .flatMap(numbersInName)
        .map(({ number }) => number),
    ),
  ]
  const byCase = Map.groupBy(lines, ({ file }) => caseNumber(file))
  const found = new Map(
    numbers.map((number) => [
      number,
      (byCase.get(typedNumber(number.replaceAll('_', ' ')) ?? '') ?? []).map(({ file }) => file),
    ]),
  )
  const lists = [...new Set(lines.flatMap(({ line }) => all(line, fromEarlierList).map(({ body }) => body.list)))]
  const asked = lists.flatMap((list) =>
    numbers.flatMap((number) =>
      writtenInList(number).flatMap((own) => keysOfNumber(list, own).map((key) => ({ number, key }))),
    ),
  )
  if (asked.length === 0) return accept(found)
  const here = await device.rowsHere(asked.map(({ key }) => ({ key, content: '' })))
  if (!here.ok) return here
  for (const [at, { file }] of here.value.entries()) {
    const number = asked[at]?.number
    if (number !== undefined && file !== undefined) found.set(number, [...(found.get(number) ?? []), file])
  }
  return accept(found)
}
