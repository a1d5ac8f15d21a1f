import { z } from 'zod'
import { FileId, Folder, MemberId } from '../../entry/ids.ts'
import type { Entry } from '../../entry/entry.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { saysItCame } from '../../file/from-elsewhere.ts'
import { all, everWritten } from '../../file/values.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { FILE_TYPES } from '../../vocabulary/file-type.ts'

/**
 * The file was taken out whole by another agency and moved in here (docs/open-format.md). Its entries name members of that
 * agency, whom the directory here does not know: `people` says what they are called. On the card, because everybody who
 * reads an entry reads who wrote it. `entries`: how many came, so that a file that came in part is told from a whole one.
 */
export const fromAnotherAgency = defineKind({
  name: 'from-another-agency',
  folders: ['card'],
  step: 'before',
  inFile: ['child', ...FILE_TYPES.filter((type) => type !== 'child')],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    agency: Line,
    madeOn: PlainDate,
    /** The id of the archive, and the id that the file had in it. */
    archive: z.string().regex(/^[\w-]{22}$/u),
    was: FileId,
    type: z.enum(FILE_TYPES),
    entries: z.number().int().min(0),
    /** `supervisor`: their answer to what another of them had decided had effect there. */
    people: z
      .array(z.strictObject({ member: MemberId, name: Line.optional(), supervisor: z.literal(true).optional() }))
      .max(2000),
    /** Parts that whoever took it out could not open: what is in them did not come. */
    sealed: z.array(Folder).max(9),
  }),
})

/** Archives from which entries of this file came: of an archive that was itself made here from an archive, the later one. */
export const cameFromAgencies = (file: CaseFile): readonly EntryOf<typeof fromAnotherAgency>[] =>
  all(file, fromAnotherAgency).filter(({ adopted }) => adopted === undefined)

/**
 * Whether an entry came with its file from another agency: whoever moved the file in answers for it, and says that a member
 * of that agency wrote it.
 */
export const cameWithFile = (file: CaseFile): ((entry: Pick<Entry, 'by' | 'adopted' | 'file'>) => boolean) =>
  saysItCame(file)

/** What members of other agencies are called of whom this file speaks. */
export function namesElsewhere(file: CaseFile): ReadonlyMap<MemberId, string> {
  return new Map(
    everWritten(file, [fromAnotherAgency.name]).flatMap(({ body }) => {
      const read = fromAnotherAgency.schema.safeParse(body)
      return (read.data?.people ?? []).flatMap(({ member, name }) =>
        name === undefined ? [] : [[member, `${name} (${read.data?.agency ?? ''})`] as const],
      )
    }),
  )
}
