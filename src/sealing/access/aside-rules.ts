import type { Bytes } from '#bytes.ts'
import type { AccessBody } from './access-body.ts'
import type { JudgedAt, Ruled } from './access-rules.ts'
import { wordsAsideOf, redactionOf, type AccessState, type WordsAside } from './access-state.ts'
import { asideCheck } from './aside-key.ts'
import { isAgreed, mayReadAside, proposalOf, standingSignatures } from './proposal.ts'
import type { ActProposal } from './proposed-act.ts'
import { equal } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse } from '#result.ts'

type Body<Type extends AccessBody['type']> = Extract<AccessBody, { type: Type }>

/**
 * Whether a signature with which an act is agreed has to set words aside, by the position that its record names, so that
 * every verifier asks for the same.
 */
export const hasToSetAside = (state: AccessState, signed: ActProposal, where: Pick<JudgedAt, 'directory' | 'at'>) =>
  (signed.act.is === 'redact' || signed.act.is === 'erase') &&
  !wordsAsideOf(state, signed.hash) &&
  isAgreed(state, signed, where)

/** What the signature with which an act is agreed sets aside: from version 4 on none is taken without. */
export function setAsideBy(
  state: AccessState,
  signed: ActProposal,
  { aside, seq, at }: Body<'seconded'>,
  { directory, version }: JudgedAt,
): Ruled {
  const where = { directory, at }
  const needed = hasToSetAside(state, signed, where)
  if (!aside) return needed && version >= 4 ? refuse('aside-missing') : accept({})
  if (!needed) return refuse('record-malformed')
  const standing = standingSignatures(state, signed, where)
  const [named, expected] = [
    aside.wraps.map(({ member }) => idText(member)),
    standing.map(({ member }) => idText(member)),
  ]
  if (named.toSorted().join() !== expected.toSorted().join()) return refuse('recipients-wrong')
  const entries = signed.act.is === 'redact' ? signed.act.entries.filter((entry) => !redactionOf(state, entry)) : []
  const { hash: proposed } = signed
  const set: WordsAside = {
    proposed,
    seq,
    whole: signed.act.is === 'erase',
    entries,
    by: standing.map(({ member }) => member),
    devices: standing.map(({ device }) => device),
    shares: signed.sharesAt !== undefined,
    wrapped: aside,
    doneHour: undefined,
  }
  const redactions = entries.map((entry) => ({ ...entry, seq, by: signed.by.member, aside: proposed }))
  return accept({ aside: [...state.aside, set], redactions: [...state.redactions, ...redactions] })
}

/**
 * Words that were set aside are read again, by whoever knows their key: alone where nobody is agreed any more that they
 * go; once they are gone, where two people agreed that they come back. Whether it is too late, the server knows.
 */
export function ruleBroughtBack(state: AccessState, body: Body<'brought-back'>, actor: Bytes, judged: JudgedAt): Ruled {
  const set = wordsAsideOf(state, body.proposed)
  if (!set || !equal(set.wrapped.check, asideCheck(state, set, body.key))) return refuse('record-malformed')
  if (!mayReadAside(state, actor, set.proposed)) return refuse('not-entitled')
  if (!mayComeBack(state, set, judged)) return refuse('second-missing')
  return accept({
    aside: state.aside.filter((one) => one !== set),
    redactions: state.redactions.filter(({ aside }) => !aside || !equal(aside, set.proposed)),
  })
}

/** Whether the act was stopped before it was carried out, or two people agreed to bring back what it took. */
export function mayComeBack(state: AccessState, set: WordsAside, where: Pick<JudgedAt, 'directory' | 'at'>): boolean {
  if (set.doneHour === undefined) {
    const proposal = proposalOf(state, set.proposed)
    return !proposal || !isAgreed(state, proposal, where)
  }
  return state.proposals.some(
    (one) => one.act.is === 'bring-back' && equal(one.act.proposed, set.proposed) && isAgreed(state, one, where),
  )
}

/**
 * Whether a record may follow while the whole file is set aside: what carries the act out, stops it or brings the file
 * back, and what stops a member or ends that. Everything else needs the file.
 */
export function goesWhileAside(state: AccessState, set: WordsAside, body: AccessBody): boolean {
  switch (body.type) {
    case 'withdrawn':
    case 'barred':
    case 'bar-confirmed':
    case 'bar-lifted':
      return true
    case 'carried-out':
    case 'brought-back':
      return equal(body.proposed, set.proposed)
    case 'proposed':
      return body.act.is === 'bring-back' && equal(body.act.proposed, set.proposed)
    case 'seconded': {
      const act = proposalOf(state, body.proposed)?.act
      return act?.is === 'bring-back' || act?.is === 'erase'
    }
    default:
      return false
  }
}
