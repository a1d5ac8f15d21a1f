import type { Bytes } from '#bytes.ts'
import { type AccessState, readAccessRecord, rightOf } from '#sealing/access/access.ts'
import { wordsAsideOf } from '#sealing/access/access-state.ts'
import { isUrgent, objectorOf, proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import { actName, agreedHere, hasSignedHere, waitingHere } from '../../files/state/waiting-acts.ts'
import type { ActSigned } from '../../kept/branch-rows.ts'
import type { Sync } from '../../sync/sync.ts'

/**
 * The acts of two people that stand at the end of a lost branch, waiting or done, and that this member signed there. None
 * that was taken back, or stands still because whom it affects said no.
 */
export function actsSigned(open: Sync, before: AccessState, lost: AccessState): readonly ActSigned[] {
  const here = { directory: open.directory, at: open.directory.head.seq }
  const last = new Map<string, { readonly one: ActProposal; readonly urgent: boolean }>()
  for (const then of statesSince(lost, before.head.seq))
    for (const one of then.proposals)
      if (!last.has(actName(one))) last.set(actName(one), { one, urgent: isUrgent(then, one, here) })
  return [...last.values()]
    .filter(({ one }) => hasSignedHere(open, one) && (isDone(lost, one) || isOpen(open, lost, one)))
    .map(({ one: { hash, act }, urgent }) => ({ hash, act, ...(urgent && { urgent }) }))
}

/** What this member took back or said no to on the lost branch, by the names of the acts. */
export function refusedThere(open: Sync, records: readonly Bytes[], lost: AccessState): readonly string[] {
  return records.flatMap((bytes) => {
    const record = readAccessRecord(bytes)
    const author = record && deviceAt(open.directory, record.device)?.member
    if (record?.body.type !== 'withdrawn' || !author || !equal(author, open.memberId)) return []
    const then = proposalOf(lost, record.body.proposed)
    // Whoever said no and signed it since says no no more.
    return then && hasSignedHere(open, then) ? [] : [base64url(record.body.proposed)]
  })
}

/** The states from the end back to the position `from`, the newest first. */
export function* statesSince(end: AccessState, from: number): Generator<AccessState> {
  for (let then: AccessState | undefined = end; then && then.head.seq >= from; then = then.before) yield then
}

function isOpen(open: Sync, lost: AccessState, proposal: ActProposal): boolean {
  if (!waitingHere(open, lost).includes(proposal)) return false
  return !objectorOf(lost, proposal) || agreedHere(open, lost).includes(proposal)
}

function isDone(lost: AccessState, { hash, act }: ActProposal): boolean {
  if (proposalOf(lost, hash)) return false
  switch (act.is) {
    case 'redact':
    case 'erase':
      return wordsAsideOf(lost, hash)?.doneHour !== undefined
    case 'take':
      return act.folders.every((folder) => !rightOf(lost, act.member, folder))
    case 'bring-back':
      return !wordsAsideOf(lost, act.proposed)
  }
}
