import { z } from 'zod'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import type { ReleaseAudience } from '#evidence/suppression/policy.ts'

/** What a proposal says of itself: the name of its file, and for whom it is. */
const Asked = z.looseObject({
  file: z
    .string()
    .regex(/^[a-z0-9-]{1,40}\.(csv|xlsx|json|zip)$/)
    .catch('released.bin'),
  audience: z.enum(['public', 'partners']).optional().catch('partners'),
})

const read = ({ asked }: Proposal) => Asked.catch({ file: 'released.bin', audience: 'partners' }).parse(parsed(asked))

export const askedFile = (proposal: Proposal): string => read(proposal).file
export const audienceOf = (proposal: Proposal): ReleaseAudience =>
  read(proposal).audience ?? (OF_NOBODY.includes(proposal.form) ? 'public' : 'partners')

/** Synthetic records are for anyone. What does not say for whom it is is for partners. */
const OF_NOBODY: readonly Proposal['form'][] = ['synthetic', 'contribution']

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
