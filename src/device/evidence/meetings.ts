import { forFiguresIn } from '#domain/before/for-figures.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { recordOfMeeting, type RecordFields } from '#evidence/record/evidence-record.ts'
import { evidenceHousehold, evidenceId, type CareKey } from '#sealing/access/derived-ids.ts'
import { base64url, concat, u32 } from '#sealing/primitives/bytes.ts'
import type { FileLine } from '../files/api.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { careKeyOf } from '../files/state/keyring.ts'

/** One child of a contact that is only counted. `row`: the name of the stored row that says what was sent. */
export interface MeetingHere {
  readonly row: string
  readonly id: string
  /** The children of one contact are one unit. */
  readonly household: string | undefined
  readonly fields: RecordFields
  readonly care: CareKey
}

/**
 * What contacts contribute to figures: those that this member ended first, and of which only the number remains. A contact whose words can still be read
 * contributes nothing: a file may still be opened from it, and that needs a consent of its own.
 */
export function meetingsHere(open: Sync, lines: readonly FileLine[]): readonly MeetingHere[] {
  return lines.flatMap(({ file, line }) =>
    forFiguresIn(line).flatMap(({ entry, by, month, district, ended }): readonly MeetingHere[] => {
      const key = careKeyOf(open, file)?.key
      if (by !== open.member || !key) return []
      const met = idBytes(entry)
      const each = ended.flatMap(({ how, children }) =>
        Array.from({ length: children }, () => recordOfMeeting({ month, district, ended: `met-${how}` })),
      )
      const household = each.length > 1 ? base64url(evidenceHousehold({ file: met, key })) : undefined
      return each.map((fields, n) => {
        const care = { file: concat(met, u32(n)), key }
        return { row: rowOf(file, entry, n), id: base64url(evidenceId(care)), household, fields, care }
      })
    }),
  )
}

const rowOf = (file: FileId, entry: EntryId, child: number): string => `${file}/${entry}/${String(child)}`

/**
 * Rows of children of contacts that another member ended first. If two members ended the same contact without knowing of each other, both derive the
 * same ids: what this device sent before it knew belongs to the other member and is not withdrawn.
 */
export function meetingsOfOthers(open: Sync, lines: readonly FileLine[]): readonly string[] {
  return lines.flatMap(({ file, line }) =>
    forFiguresIn(line).flatMap(({ entry, by, ended }) => {
      const children = ended.reduce((sum, one) => sum + one.children, 0)
      return by === open.member ? [] : Array.from({ length: children }, (_, child) => rowOf(file, entry, child))
    }),
  )
}
