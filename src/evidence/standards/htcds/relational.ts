import { z } from 'zod'
import { STANDARD, type HtcdsCase } from './case.ts'
import { HTCDS_FIELDS, htcdsField } from './fields.ts'
import type { HtcdsSection } from './field.ts'

const Part = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly()

/** Cases with the persons, contexts, referrals and organisations that they name, each once. Organisations are referenced by their position in the list. */
export const HtcdsRelational = z.strictObject({
  standard: z.literal(STANDARD.name),
  version: z.literal(STANDARD.version),
  organisations: z.array(z.strictObject({ org_Name: z.string() })),
  cases: z.array(
    z.strictObject({
      case: Part,
      person: Part,
      victim: Part,
      perpetrator: Part,
      consent: Part,
      referral: Part,
      comments: z.array(Part),
      events: z.array(Part),
      supportPlans: z.array(Part),
    }),
  ),
})
export type HtcdsRelational = z.infer<typeof HtcdsRelational>

const REFERS = new Set(HTCDS_FIELDS.filter((field) => field.holds === 'organisation').map((field) => field.id))

export function toRelational(cases: readonly HtcdsCase[]): HtcdsRelational {
  const organisations: string[] = []
  const place = (name: string) => {
    const at = organisations.indexOf(name)
    return String(at >= 0 ? at : organisations.push(name) - 1)
  }
  const made = cases.map((one) => {
    const of = (section: HtcdsSection) =>
      Object.fromEntries(
        Object.entries(one)
          .filter(([id]) => htcdsField(id)?.section === section)
          .map(([id, value]) => [id, typeof value === 'string' && REFERS.has(id) ? place(value) : value]),
      )
    const list = (section: HtcdsSection) => [of(section)].filter((part) => Object.keys(part).length > 0)
    return {
      case: of('case'),
      person: of('person'),
      victim: of('victim'),
      perpetrator: of('perpetrator'),
      consent: of('consent'),
      referral: of('referral'),
      comments: list('comment'),
      events: list('event'),
      supportPlans: list('support-plan'),
    }
  })
  return {
    standard: STANDARD.name,
    version: STANDARD.version,
    organisations: organisations.map((name) => ({ org_Name: name })),
    cases: made,
  }
}

/** Flat cases. Of several comments, events or plans a flat case holds only the first; the relational form holds all. */
export function fromRelational({ organisations, cases }: HtcdsRelational): readonly HtcdsCase[] {
  return cases.map(({ comments, events, supportPlans, ...parts }) => {
    const flat: Record<string, string | readonly string[]> = Object.assign(
      {},
      ...Object.values(parts),
      comments[0],
      events[0],
      supportPlans[0],
    ) as Record<string, string | readonly string[]>
    for (const id of REFERS) {
      const value = flat[id]
      // An empty text is no position, though JavaScript would convert it to 0.
      if (typeof value === 'string' && /^\d+$/.test(value)) flat[id] = organisations[Number(value)]?.org_Name ?? value
    }
    return flat
  })
}

/** What `fromRelational`, and every file written from it, leaves out: parts of a case beyond the first of their kind, and values of fields that are not the standard's. */
export function leftOut({ cases }: HtcdsRelational): { readonly parts: number; readonly values: number } {
  const further = cases.flatMap(({ comments, events, supportPlans }) =>
    [comments, events, supportPlans].map((parts) => Math.max(0, parts.length - 1)),
  )
  return {
    parts: further.reduce((sum, count) => sum + count, 0),
    values: fromRelational({ standard: STANDARD.name, version: STANDARD.version, organisations: [], cases }).flatMap(
      (one) => Object.keys(one).filter((id) => !htcdsField(id)),
    ).length,
  }
}
