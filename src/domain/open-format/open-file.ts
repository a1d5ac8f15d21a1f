import { z } from 'zod'
import { accept, refuse, type Result } from '#result.ts'
import { Adopted, Entry } from '../entry/entry.ts'
import { isWithinBounds } from '../entry/entry-format.ts'
import { EntryId, FileId, Folder, MemberId } from '../entry/ids.ts'
import { PlainDate } from '../entry/plain-date.ts'
import { FILE_TYPES } from '../vocabulary/file-type.ts'

/** It rises where a reader of the shape before would take something for what it is not (`docs/open-format.md`). */
export const OPEN_SHAPE = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/**
 * One entry as its author sealed it, and what became of it. In `body` a document is `{ sha256, size, type, name }`, for
 * its key opens only what a server keeps. `title` and `words`: as the app of whoever took it out shows it.
 */
const OpenEntry = z.strictObject({
  ...Entry.omit({ file: true, folder: true, adopted: true }).shape,
  part: Folder,
  adopted: Adopted.optional(),
  /** The entry that strikes it, with the reason. */
  struckBy: EntryId.optional(),
  /** What was written in its place. */
  replacedBy: z.array(EntryId).optional(),
  /** Of a kind or version that the app which took it out does not know. */
  unread: z.literal(true).optional(),
  /** Parts in which its author might write then, where that is not all of them: what it says of others has no effect. */
  authorWrites: z.array(Folder).optional(),
  /** Its adopted words were signed by the member that it names. */
  proven: z.literal(true).optional(),
  title: z.string().optional(),
  words: z.string().optional(),
})
export type OpenEntry = z.infer<typeof OpenEntry>

/** Everything about a file but its entries. */
export const OpenFileHead = z.strictObject({
  shape: z.literal(OPEN_SHAPE),
  is: z.literal('homeward-file'),
  file: FileId,
  type: z.enum(FILE_TYPES),
  /** Parts that whoever took it out could open. What is in the others is not here. */
  parts: z.array(Folder),
  sealed: z.array(Folder),
  /** Members of whom something is said here. */
  people: z.array(z.strictObject({ member: MemberId, name: z.string() })),
  /** Who could open which part when it was taken out. */
  readers: z.array(z.strictObject({ member: MemberId, parts: z.array(Folder), until: PlainDate.optional() })),
})
export type OpenFileHead = z.infer<typeof OpenFileHead>

export const OpenFile = z.strictObject({ ...OpenFileHead.shape, entries: z.array(OpenEntry) })
export type OpenFile = z.infer<typeof OpenFile>

/** The list of an archive: what lies in it, and how much of it stayed sealed. */
export const OpenArchive = z.strictObject({
  shape: z.literal(OPEN_SHAPE),
  is: z.literal('homeward-archive'),
  agency: z.string(),
  madeOn: PlainDate,
  madeBy: z.string(),
  /** An archive is written in pieces, each of which is read alone. Those of one archive have one id. */
  archive: z.string().regex(/^[\w-]{22}$/u),
  piece: z.number().int().min(1),
  last: z.boolean(),
  /** The agency's own file: its settings, its own sets of questions, who is named for what. */
  team: FileId,
  people: z.array(
    z.strictObject({
      member: MemberId,
      name: z.string(),
      roles: z.array(z.string()),
      external: z.boolean(),
      custodian: z.boolean(),
      removed: z.boolean(),
    }),
  ),
  files: z.array(
    z.strictObject({
      file: FileId,
      type: z.enum(FILE_TYPES),
      path: z.string(),
      sha256,
      /** The same as a page to read. */
      page: z.string().optional(),
    }),
  ),
  documents: z.array(z.strictObject({ sha256, size: z.number().int().min(0), type: z.string(), path: z.string() })),
  /** Files that the device could not read when it came to them: damaged, or erased or no longer open to the member meanwhile. */
  filesMissing: z.number().int().min(0),
  /** Documents that no device or server could give: their entries are here. */
  documentsMissing: z.number().int().min(0),
  /** In how many of the files a part stayed sealed. */
  sealed: z.array(z.strictObject({ part: Folder, files: z.number().int().min(1) })),
})
export type OpenArchive = z.infer<typeof OpenArchive>

export type OpenRefusal = 'not-json' | 'newer-app-needed' | 'not-well-formed'

/** A file of an archive. Its words are people's own and kept as they are: whoever shows them shows text, never markup. */
export function readOpenFile(text: string): Result<OpenFile, OpenRefusal> {
  const read = readOpen(text, OpenFile)
  return read.ok && !read.value.entries.every(isWithinBounds) ? refuse('not-well-formed') : read
}

export const readOpenArchive = (text: string): Result<OpenArchive, OpenRefusal> => readOpen(text, OpenArchive)

function readOpen<Value>(text: string, schema: z.ZodType<Value>): Result<Value, OpenRefusal> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  if (typeof value === 'object' && value !== null && 'shape' in value)
    if (typeof value.shape === 'number' && value.shape > OPEN_SHAPE) return refuse('newer-app-needed')
  const read = schema.safeParse(value)
  if (read.success) return accept(read.data)
  return refuse(namesNewerType(value) ? 'newer-app-needed' : 'not-well-formed')
}

/** Whether it is, or lists, a file of a type that only a newer app knows. */
function namesNewerType(value: unknown): boolean {
  const read = z
    .object({ type: z.string().optional(), files: z.array(z.object({ type: z.string() })).optional() })
    .safeParse(value)
  const types = [read.data?.type, ...(read.data?.files ?? []).map(({ type }) => type)]
  return types.some((type) => type !== undefined && !(FILE_TYPES as readonly string[]).includes(type))
}
