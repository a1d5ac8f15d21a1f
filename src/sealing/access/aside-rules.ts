import type { Bytes } from '#bytes.ts'
import type { AccessBody } from './access-body.ts'
import type { JudgedAt, Ruled } from './access-rules.ts'
import { wordsAsideOf, redactionOf, type AccessState, type WordsAside } from './access-state.ts'
import { asideCheck } from './aside-key.ts'
import { isAgreed, mayReadAside, proposalOf, standingSigners } from './proposal.ts'
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
  signed.act.is === 'redact' && !wordsAsideOf(state, signed.hash) && isAgreed(state, signed, where)

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
  if (!needed || signed.act.is !== 'redact') return refuse('record-malformed')
  const [named, expected] = [
    aside.wraps.map(({ member }) => idText(member)),
    standingSigners(state, signed, where).map(idText),
  ]
  if (named.toSorted().join() !== expected.toSorted().join()) return refuse('recipients-wrong')
  const entries = signed.act.entries.filter((entry) => !redactionOf(state, entry))
  const { hash: proposed } = signed
  const set: WordsAside = {
    proposed,
    seq,
    entries,
    by: standingSigners(state, signed, where),
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
