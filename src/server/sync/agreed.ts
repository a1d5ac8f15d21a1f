import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { AccessBody } from '#sealing/access/access-body.ts'
import { coveringAll, hoursOf, isAgreed, isUrgent, lossesOfTwo, proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { agreedKey, type Leaves, type World } from './world.ts'

const HOUR = 3_600_000

/**
 * Notes when enough people had agreed on an act, and forgets it once that is no longer so. Of one that this server has
 * no time for (it was restored) the delay begins again. It is the one of when enough had agreed, or that of a position
 * that a signature names if it was longer; what the agency sets later changes nothing.
 */
export function noteAgreed(before: AccessState | undefined, after: AccessState, world: World, leaves: Leaves): void {
  const where = { directory: world.directory, at: world.directory.head.seq }
  const note = (proposal: ActProposal, at: number | null) => {
    const { hash } = proposal
    const hours = hoursOf(proposal, world.directory, where.at)
    world.agreed.set(agreedKey(after.file, hash), { at, hours })
    leaves.agreed.push({ file: after.file, hash, at, hours })
  }
  for (const proposal of after.proposals) {
    const noted = typeof world.agreed.get(agreedKey(after.file, proposal.hash))?.at === 'number'
    if (!isAgreed(after, proposal, where)) {
      if (noted) note(proposal, null)
    } else if (!noted || !wasAgreed(before, proposal, where)) note(proposal, world.now)
  }
  for (const proposal of before?.proposals ?? []) if (!proposalOf(after, proposal.hash)) note(proposal, null)
}

/** Whether it was agreed before this record, too: the directory may have ended that, by a device of a signer that was taken off. */
function wasAgreed(
  before: AccessState | undefined,
  { hash }: ActProposal,
  where: Parameters<typeof isAgreed>[2],
): boolean {
  const was = before && proposalOf(before, hash)
  return before !== undefined && was !== undefined && isAgreed(before, was, where)
}

/**
 * The acts that a record carries out: they wait until their delay is over, unless one person more has signed. Stopping a
 * member waits for nothing.
 */
export function refuseTooEarly(
  before: AccessState,
  after: AccessState,
  { author, body }: { readonly author: Bytes; readonly body: AccessBody },
  world: World,
): ProblemCode | undefined {
  const where = { directory: world.directory, at: world.directory.head.seq }
  const early = doneBy(before, after, { author, body }, where).some((proposal) => {
    if (isUrgent(before, proposal, where)) return false
    const agreed = world.agreed.get(agreedKey(before.file, proposal.hash))
    const hours = agreed?.hours ?? hoursOf(proposal, world.directory)
    return world.now - (agreed?.at ?? world.now) < hours * HOUR
  })
  return early ? 'too-early' : undefined
}

function doneBy(
  before: AccessState,
  after: AccessState,
  { author, body }: { readonly author: Bytes; readonly body: AccessBody },
  where: Parameters<typeof isAgreed>[2],
): readonly ActProposal[] {
  switch (body.type) {
    case 'carried-out': {
      const proposal = proposalOf(before, body.proposed)
      return proposal ? [proposal] : []
    }
    case 'rotated':
    case 'granted':
      return coveringAll(before, lossesOfTwo(before.members, after.members, author, where), where) ?? []
    default:
      return []
  }
}
