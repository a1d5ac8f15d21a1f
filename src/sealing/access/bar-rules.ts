import type { Bytes } from '#bytes.ts'
import type { AccessBody, Epoch } from './access-body.ts'
import { heldNow, withoutMember } from './access-change.ts'
import { givenOut, type JudgedAt, type Ruled } from './access-rules.ts'
import { currentEpoch, hasBar, isKept, isKeptByPresent, rightOf, type AccessState } from './access-state.ts'
import { equal } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse } from '#result.ts'
import { agreedForStop, standingSigners, withoutDone } from './proposal.ts'
import { CARD } from './right.ts'
import { isAloneInFile, isAloneToLift } from './second-by-shares.ts'

type Body<Type extends AccessBody['type']> = Extract<AccessBody, { type: Type }>

/**
 * One member who keeps the card stops another in this file, whatever rights they have or may have been promised. What
 * they could read must be turned before anything is written there. Nobody alone stops the last other keeper or the last
 * other supervisor: two who agreed that the file is taken from that member stop them at once, and it is confirmed by it.
 */
export function ruleBarred(state: AccessState, body: Body<'barred'>, actor: Bytes, judged: JudgedAt): Ruled {
  if (rightOf(state, actor, CARD) !== 'keep' || equal(body.member, actor)) return refuse('not-entitled')
  if (hasBar(state, body.member)) return refuse('record-malformed')
  const name = idText(body.member)
  const has = state.members.get(name)
  const members = withoutMember(state.members, body.member)
  const agreed = judged.version < 3 ? [] : agreedForStop(state, body.member, actor, judged)
  if (!agreed) return refuse('second-missing')
  const second = agreed
    .flatMap((proposal) => standingSigners(state, proposal, judged))
    .find((signer) => !equal(signer, actor))
  const confirmed = agreed.length > 0 ? { seq: body.seq, by: second } : undefined
  const read = [...(has?.rights.keys() ?? [])].filter((folder) => state.epochs.has(folder))
  const bar = {
    member: body.member,
    seq: body.seq,
    by: actor,
    confirmed,
    held: [...(state.lifted.get(name) ?? []), ...(has ? heldNow(has, state.epochs) : [])],
  }
  return accept({
    members,
    barred: new Map([...state.barred, [name, bar]]),
    mustTurn: new Set([...state.mustTurn, ...read]),
    lifted: new Map([...state.lifted].filter(([one]) => one !== name)),
    ...withoutDone({ ...state, members }, agreed),
  })
}

/** A second member of the file, who is not the one who barred. */
export function ruleBarConfirmed(state: AccessState, body: Body<'bar-confirmed'>, actor: Bytes): Ruled {
  const name = idText(body.member)
  const bar = state.barred.get(name)
  if (!bar || bar.confirmed) return refuse('record-malformed')
  if (!state.members.has(idText(actor)) || equal(bar.by, actor)) return refuse('not-entitled')
  return accept({ barred: new Map([...state.barred, [name, { ...bar, confirmed: { seq: body.seq, by: actor } }]]) })
}

/** Gives nothing back by itself: the member may be granted something again. The second person's signature is checked before. */
export function ruleBarLifted(state: AccessState, body: Body<'bar-lifted'>, actor: Bytes, judged: JudgedAt): Ruled {
  const name = idText(body.member)
  const bar = state.barred.get(name)
  if (!bar) return refuse('record-malformed')
  const byShares = 'shares' in body
  const second = 'second' in body ? body.second : undefined
  if (rightOf(state, actor, CARD) !== 'keep' || (bar.confirmed && !second && !byShares)) return refuse('not-entitled')
  if (second && hasBar(state, second.member)) return refuse('not-entitled')
  const where = { directory: judged.directory, at: body.at, taken: judged.at }
  if (byShares && !isAloneToLift(state, actor, where)) return refuse('second-missing')
  const barred = new Map(state.barred)
  barred.delete(name)
  return accept({ barred, lifted: new Map([...state.lifted, [name, bar.held]]) })
}

/**
 * Folders that nobody keeps, or from version 3 on only members who were removed from the agency, get a new key, and the
 * author as their keeper. Without a former key nothing of what was written there opens to the author. The second
 * person's signature is checked before.
 */
export function ruleRecovered(state: AccessState, body: Body<'recovered'>, actor: Bytes, judged: JudgedAt): Ruled {
  const isNext = (folder: number, epoch: number) => epoch === (currentEpoch(state, folder)?.epoch ?? 0) + 1
  const isFit = ({ folder, epoch, previous, earlier }: Epoch) =>
    isNext(folder, epoch) && !(epoch === 1 && previous) && !earlier
  if (!body.epochs.every(isFit)) return refuse('record-malformed')
  const before = state.members.get(idText(actor))
  if (!before || rightOf(state, actor, CARD) !== 'keep') return refuse('not-entitled')
  if ('second' in body && !state.members.has(idText(body.second.member))) return refuse('not-entitled')
  if ('shares' in body && !isAloneInFile(state, actor, { directory: judged.directory, at: body.at }))
    return refuse('second-missing')
  const folders = body.epochs.map(({ folder }) => folder)
  const kept = (folder: number) =>
    judged.version >= 3 ? isKeptByPresent(state.members, folder, judged) : isKept(state.members, folder)
  if (folders.some(kept)) return refuse('not-entitled')
  const author = {
    ...before,
    rights: new Map([...before.rights, ...folders.map((folder) => [folder, 'keep'] as const)]),
    until: new Map([...before.until].filter(([folder]) => !folders.includes(folder))),
  }
  return givenOut(state, new Map([...state.members, [idText(actor), author]]), body, judged.directory)
}
