import type { CaseFile } from '../file/case-file.ts'
import { leading } from '../file/tracks.ts'
import type { Doer } from '../entry/doer.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { appeal } from '../kinds/rights/appeal.ts'
import type { BestInterests } from '../kinds/planning/best-interests.ts'
import { withheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import type { BestInterestsTrigger } from '../vocabulary/care/best-interests-trigger.ts'
import { bodiesFor, type CountryPack } from '../vocabulary/country-pack/pack.ts'
import type { AppealAgainst } from '../vocabulary/rights/appeal.ts'
import type { z } from 'zod'

/** One way to appeal: whose decision it is, to whom one turns, until when, and who helps. What is absent nobody found. */
export interface WayToAppeal {
  readonly of: string
  readonly until: PlainDate
  readonly to?: string
  readonly helps?: Doer
}

export interface HowToAppeal {
  readonly ways: readonly WayToAppeal[]
  /** Bodies that give legal aid in the country of the agency. */
  readonly legalAid: readonly string[]
}

/**
 * How somebody of the family appeals against a decision, by what is written in the file: for a paper that a parent
 * takes home. Only ways that are open; nothing of an appeal that the child or anybody else made, and nothing that is
 * withheld from the family.
 */
export function howToAppeal(
  file: CaseFile,
  { trigger }: Pick<BestInterests, 'trigger'>,
  today: PlainDate,
  pack?: CountryPack,
): HowToAppeal {
  const concerns: readonly Against[] = ['best-interests', ...(ALSO[trigger] ?? [])]
  const ways = leading(file, appeal).flatMap((entry): readonly WayToAppeal[] => {
    const { body } = entry
    if (body.stands !== 'may-be-made' || body.until < today || !concerns.includes(body.against)) return []
    if (withheldFrom(file, { recipient: 'family' }, [entry]).length > 0) return []
    const { of, until, to, helps } = body
    return [{ of, until, ...(to !== undefined && { to }), ...(helps && { helps }) }]
  })
  return { ways, legalAid: pack ? bodiesFor(pack, 'legal-aid').map(({ name }) => name) : [] }
}

type Against = z.infer<typeof AppealAgainst>

/** Under what else an appeal against such a decision may have been written. */
const ALSO: Readonly<Partial<Record<BestInterestsTrigger, readonly Against[]>>> = {
  'where-to-live': ['placement'],
  'exceptional-temporary-care': ['placement'],
  'separation-from-parents-against-will': ['placement'],
  return: ['return'],
  'family-reunification': ['return'],
  'durable-solution-alone': ['return'],
}
