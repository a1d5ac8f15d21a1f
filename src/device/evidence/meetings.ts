import { forFiguresIn } from '#domain/before/for-figures.ts'
import { recordOfMeeting, type RecordFields } from '#evidence/record/evidence-record.ts'
import { evidenceHousehold, evidenceId } from '#sealing/access/derived-ids.ts'
import { base64url, concat, u32 } from '#sealing/primitives/bytes.ts'
import type { FileLine } from '../api.ts'
import { idBytes } from '../id-text.ts'
import type { Open } from '../open.ts'
import { careKeyOf } from './record-id.ts'

/** One child of a contact that is only counted. `row`: under which it is kept here what was sent. */
export interface MeetingHere {
  readonly row: string
  readonly id: string
  /** The children of one contact are one unit. */
  readonly household: string | undefined
  readonly fields: RecordFields
}

/**
 * What contacts give to figures: of those that this member let go first, and of which only the number is left. While the words of one can be read it gives nothing: a file may be opened of it
 * still, and that asks for a yes of its own.
 */
export function meetingsHere(open: Open, lines: readonly FileLine[]): readonly MeetingHere[] {
  return lines.flatMap(({ file, line }) =>
    forFiguresIn(line).flatMap(({ entry, by, month, district, ended }): readonly MeetingHere[] => {
      const key = careKeyOf(open, file)?.key
      if (by !== open.member || !key) return []
      const met = idBytes(entry)
      const each = ended.flatMap(({ how, children }) => Array.from({ length: children }, () => recordOfMeeting({ month, district, ended: `met-${how}` })))
      const household = each.length > 1 ? base64url(evidenceHousehold({ file: met, key })) : undefined
      return each.map((fields, n) => ({ row: `${file}/${entry}/${String(n)}`, id: base64url(evidenceId({ file: concat(met, u32(n)), key })), household, fields }))
    }),
  )
}
