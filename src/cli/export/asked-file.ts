import { z } from 'zod'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import type { ReleaseAudience } from '#evidence/suppression/policy.ts'

/** What a proposal says of itself: the name of its file, and for whom it is; synthetic records are for anyone. */
const Asked = z.looseObject({
  file: z
    .string()
    .regex(/^[a-z0-9-]{1,40}\.(csv|xlsx|json|zip)$/)
    .catch('released.bin'),
  audience: z.enum(['public', 'partners']).optional().catch('partners'),
})

const read = ({ asked }: Proposal) => Asked.catch({ file: 'released.bin', audience: 'partners' }).parse(parsed(asked))

export const askedFile = (proposal: Proposal): string => read(proposal).file
export const audienceOf = (proposal: Proposal): ReleaseAudience => read(proposal).audience ?? 'public'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
