import { z } from 'zod'
import { Doer } from '../entry/doer.ts'
import type { Entry } from '../entry/entry.ts'
import type { MemberId } from '../entry/ids.ts'
import type { Second } from '../vocabulary/sharing/lawful.ts'

// Read by shape: approvals and dues ask this of entries of any kind.
const OnBestInterests = z.object({
  lawful: z.object({ basis: z.literal('best-interests'), secondPerson: Doer.optional(), alone: z.string().optional() }),
})
const Link = z.object({
  stands: z.literal(true),
  crosses: z.array(z.unknown()).min(1),
  decidedBy: z.array(Doer),
  alone: z.string().optional(),
})
const Report = z.object({
  stands: z.enum(['reported', 'delayed', 'not-required']),
  decidedWith: Doer.optional(),
  alone: z.string().optional(),
})

/** Those who decided, without the writer. Where the writer is not known, the first one counts as the writer. */
export const otherDeciders = (decidedBy: readonly Doer[], by: MemberId | undefined): readonly Doer[] =>
  by === undefined ? decidedBy.slice(1) : decidedBy.filter((who) => !('member' in who && who.member === by))

/**
 * Who decided an entry with its writer, for each entry that two people decide: something shared on best interests alone
 * (P12), what crosses to another file (P19), what was decided about a report by law (P11). Members come first: they can
 * answer under their own key. Undefined: the entry needs no second person.
 */
export function decidedTogether({ kind, body, by }: Pick<Entry, 'kind' | 'body' | 'by'>): Second | undefined {
  if (kind === 'file-link') {
    const link = Link.safeParse(body).data
    if (!link) return undefined
    const others = otherDeciders(link.decidedBy, by)
    return { secondPerson: others.find((who) => 'member' in who) ?? others[0], alone: link.alone }
  }
  if (kind === 'report-by-law') {
    const report = Report.safeParse(body).data
    return report && { secondPerson: report.decidedWith, alone: report.alone }
  }
  return OnBestInterests.safeParse(body).data?.lawful
}
