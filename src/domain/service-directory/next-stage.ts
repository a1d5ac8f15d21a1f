import type { MemberId } from '../entry/ids.ts'
import type { Listing } from '../kinds/directory/listing.ts'
import type { Service } from '../kinds/services/service.ts'
import type { GapReason } from '../vocabulary/services/service-answer.ts'

type Need = Pick<Service, 'need' | 'category' | 'sub' | 'whom' | 'alsoFor' | 'words'>

/** What a need keeps from stage to stage; the provider of the stage before is not kept. */
function needOf({ need, category, sub, whom, alsoFor, words }: Service): Need {
  return {
    need,
    category,
    whom,
    ...(sub !== undefined && { sub }),
    ...(alsoFor && { alsoFor }),
    ...(words !== undefined && { words }),
  }
}

/** A service of the directory was offered for this need. */
export function offeredFrom(before: Service, listing: Listing, by: MemberId): Service {
  return {
    stage: 'offered',
    ...needOf(before),
    provider: `${listing.name}, ${listing.organisation.name}`.slice(0, 300),
    offeredBy: { member: by },
  }
}

/**
 * Nothing of the directory fits: absent where there is none at all, unfit where there is one that does not fit.
 * Nobody's *no* (P15).
 */
export function missingFor(before: Service, gaps: readonly GapReason[], some: boolean): Service {
  return { stage: some ? 'unfit' : 'absent', ...needOf(before), gap: gaps.slice(0, 10) }
}
