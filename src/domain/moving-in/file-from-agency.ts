import { Entry } from '../entry/entry.ts'
import type { DeviceId, FileId, MemberId } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import { fileTypeOf } from '../file/file-type.ts'
import { fold } from '../file/fold.ts'
import type { Kind, BodyOf } from '../file/kind.ts'
import { fromAnotherAgency } from '../kinds/before/from-another-agency.ts'
import type { AttachmentHere, OpenDocument } from '../open-format/documents-of.ts'
import type { OpenArchive, OpenFile } from '../open-format/open-file.ts'
import { caseFileOf } from '../open-format/written-openly.ts'

/** Why a file of an archive does not become a file here. */
export const WHY_NOT_MOVED = ['about-staff', 'settings', 'network'] as const
export type WhyNotMoved = (typeof WHY_NOT_MOVED)[number]

/**
 * Undefined where the file can be moved in. A report about staff never leaves an agency, and none is taken in. The settings
 * of the other agency are not those of this one, and what its contact point asked belongs to keys that it alone has.
 */
export function whyNotMoved(
  archive: Pick<OpenArchive, 'team'>,
  { file, type }: Pick<OpenArchive['files'][number], 'file' | 'type'>,
): WhyNotMoved | undefined {
  if (type === 'safeguarding') return 'about-staff'
  if (file === archive.team) return 'settings'
  return type === 'contact-point' ? 'network' : undefined
}

/** A report about staff is not taken in under the name of another type of file either. */
export const isAboutStaff = (kinds: readonly Kind[], { entries }: OpenFile): boolean =>
  entries.some(({ kind }) => kinds.some(({ name, inFile }) => name === kind && inFile?.join() === 'safeguarding'))

/** What the entries of a moved file are written with. */
export interface MovedBy {
  readonly kinds: readonly Kind[]
  readonly by: MemberId
  readonly device: DeviceId
  /** Each file of the archive by the id that it has there: its id here. */
  readonly files: ReadonlyMap<FileId, FileId>
  /** Where each document was sealed here, by its hash. */
  readonly documents: ReadonlyMap<string, AttachmentHere>
  /** What stands for a document that nobody could give. */
  readonly missing: (document: OpenDocument) => AttachmentHere
}

/**
 * The entries of a file of another agency as a member here answers for them: day, time of writing and words as they were,
 * and who is said to have written them. They keep their ids, so what they strike, replace and answer stays the same. What
 * its author might not change there it does not change here either: the entries are taken as that file read them.
 */
export function entriesMovedIn(file: OpenFile, how: MovedBy): readonly Entry[] {
  const { entries } = caseFileOf(file, how.kinds, how.documents, how.missing)
  const id = how.files.get(file.file) ?? file.file
  const inAct = Map.groupBy(entries, ({ act }) => act?.id)
  return entries.map(({ found, ...entry }) => {
    const first = entry.adopted ?? entry
    const act = entry.act && {
      id: entry.act.id,
      // Of an act in several parts, a part that stayed sealed did not come.
      parts: Math.min(entry.act.parts, inAct.get(entry.act.id)?.length ?? 1),
    }
    // Fields in the order of the schema, so that the text is the same on every device.
    return Entry.parse({
      ...entry,
      file: id,
      by: how.by,
      device: how.device,
      adopted: { by: first.by, device: first.device, recordedAt: first.recordedAt },
      ...(act && { act }),
      body: withFilesHere(entry.body, how.files),
    })
  })
}

/** The body with every id of a file of the archive changed to the one that it has here; all other words stay. */
function withFilesHere(value: unknown, files: ReadonlyMap<FileId, FileId>): unknown {
  if (typeof value === 'string') return files.get(value as FileId) ?? value
  if (Array.isArray(value)) return value.map((part) => withFilesHere(part, files))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withFilesHere(part, files)]))
}

/** What the new file says of where it came from. Its type is what its entries make it, whatever the archive calls it. */
export function arrivalOf(
  kinds: readonly Kind[],
  archive: Pick<OpenArchive, 'agency' | 'madeOn' | 'archive' | 'people'>,
  file: OpenFile,
  entries: readonly Entry[],
): BodyOf<typeof fromAnotherAgency> {
  const named = new Map(file.people.map(({ member, name }) => [member, name.trim().slice(0, LONGEST)]))
  const before = entries.flatMap(({ kind, body }) =>
    kind === fromAnotherAgency.name ? (fromAnotherAgency.schema.safeParse(body).data?.people ?? []) : [],
  )
  const supervisors = new Set([
    ...archive.people.flatMap(({ member, roles }) => (roles.includes('supervisor') ? [member] : [])),
    ...before.flatMap(({ member, supervisor }) => (supervisor ? [member] : [])),
  ])
  const authors = entries.flatMap(({ adopted }) => adopted?.by ?? [])
  return {
    agency: archive.agency.trim().slice(0, LONGEST) || '?',
    madeOn: archive.madeOn,
    archive: archive.archive,
    was: file.file,
    type: fileTypeOf(kinds, fold(kinds, entries, file.parts)),
    entries: entries.length,
    people: [...new Set([...authors, ...named.keys()])].map((member) => {
      const name = named.get(member)
      return { member, ...(name && { name }), ...(supervisors.has(member) && { supervisor: true as const }) }
    }),
    sealed: file.sealed,
  }
}
const LONGEST = 300

/** Entries in acts that a device can keep and send at once, in their order. */
export function inActsOfEntries(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const acts: Entry[][] = []
  let characters = 0
  for (const entry of entries) {
    const length = JSON.stringify(entry).length
    const last = acts.at(-1)
    if (!last || last.length >= MOST_ENTRIES || characters + length > MOST_CHARACTERS) {
      acts.push([entry])
      characters = length
    } else {
      last.push(entry)
      characters += length
    }
  }
  return acts
}
const MOST_ENTRIES = 300
const MOST_CHARACTERS = 150_000

/** Entries that this app does not know: kept as they came. Where a document is makes no difference. */
export const unknownEntries = (file: OpenFile, kinds: readonly Kind[]): CaseFile['needsNewerApp'] =>
  caseFileOf(file, kinds, new Map(), ({ sha256, ...one }) => ({ ...one, ...NOWHERE })).needsNewerApp
const NOWHERE = { attachment: 'A'.repeat(22), key: '-', chunks: 0 }
