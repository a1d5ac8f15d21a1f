import type { AccessBody } from './access-body.ts'
import type { JudgedAt, Ruled } from './access-rules.ts'
import { wordsAsideOf, redactionOf, type AccessState } from './access-state.ts'
import type { Bytes } from '#bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { MOST_OF_ONE, MOST_PROPOSALS } from '../directory/waiting-limits.ts'
import { equal } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse } from '#result.ts'
import { setAsideBy } from './aside-rules.ts'
import {
  hasSigned,
  isAffected,
  isAgreed,
  isAlive,
  mayPropose,
  maySecond,
  objectorOf,
  proposalOf,
  signedAlso,
  withoutDone,
} from './proposal.ts'
import { isSameAct, type ActProposal, type ProposedAct } from './proposed-act.ts'
import { isAloneFor } from './second-by-shares.ts'

type Body<Type extends AccessBody['type']> = Extract<AccessBody, { type: Type }>

/** Who signs a record: the member, and the device with which they do. `hash` is that of the record itself. */
export interface Signing {
  readonly member: Bytes
  readonly device: Bytes
  readonly hash: Bytes
}

/** The first of two people says what is to be done. Nothing changes by it alone. */
export function ruleProposed(
  state: AccessState,
  { act, seq, at }: Body<'proposed'>,
  { member, device, hash }: Signing,
  directory: Directory,
): Ruled {
  // What nobody waits for any more takes no place, and keeps nobody from proposing the same.
  const waiting = state.proposals.filter((one) => isAlive(state, one, { directory, at }))
  if (waiting.length >= MOST_PROPOSALS || !isOfThisFile(state, act, directory)) return refuse('record-malformed')
  if (waiting.filter(({ by }) => equal(by.member, member)).length >= MOST_OF_ONE) return refuse('record-malformed')
  if (waiting.some((one) => isSameAct(one.act, act))) return refuse('record-malformed')
  if (!mayPropose(state, member, act)) return refuse('not-entitled')
  return accept({
    proposals: [...waiting, { hash, seq, act, by: { member, device, at }, seconds: [], sharesAt: undefined }],
  })
}

/** Another member signs for the same: each person once, and anew where the device with which they signed was taken off. */
export function ruleSeconded(
  state: AccessState,
  body: Body<'seconded'>,
  { member, device }: Signing,
  judged: JudgedAt,
): Ruled {
  const { proposed, at } = body
  const where = { directory: judged.directory, at }
  const proposal = proposalOf(state, proposed)
  if (!proposal) return refuse('record-malformed')
  if (body.shares) return ruleByShares(state, body, proposal, member, judged)
  const signs = !hasSigned(proposal, member, where)
  // Who signed already sets words aside alone, where it was agreed in another way than by this signature.
  if (!(signs ? maySecond(state, member, proposal.act) : body.aside && isAgreed(state, proposal, where)))
    return refuse('not-entitled')
  const signed = signedAlso(proposal, { member, device, at })
  const set = setAsideBy(state, signed, body, judged)
  return set.ok ? accept({ ...set.value, proposals: replaced(state, signed) }) : set
}

/** Two shareholders, beside who asked for it, where that member alone may sign. Their signature is checked before. */
function ruleByShares(
  state: AccessState,
  body: Body<'seconded'>,
  proposal: ActProposal,
  member: Bytes,
  judged: JudgedAt,
): Ruled {
  const where = { directory: judged.directory, at: body.at }
  if (proposal.sharesAt !== undefined) return refuse('record-malformed')
  if (!hasSigned(proposal, member, where)) return refuse('not-entitled')
  if (!isAloneFor(state, member, proposal.act, where)) return refuse('second-missing')
  const signed = { ...proposal, sharesAt: body.at }
  const set = setAsideBy(state, signed, body, judged)
  return set.ok ? accept({ ...set.value, proposals: replaced(state, signed) }) : set
}

/**
 * Whoever signed takes it back and it is gone. Whom it affects says no once: it needs a third person from then on, also
 * where it is taken back and proposed again, until the one who said no signs for it.
 */
export function ruleWithdrawn(
  state: AccessState,
  { proposed }: Body<'withdrawn'>,
  { member }: Signing,
  directory: Directory,
): Ruled {
  const proposal = proposalOf(state, proposed)
  if (!proposal) return refuse('record-malformed')
  const signed = [proposal.by, ...proposal.seconds].some((one) => equal(one.member, member))
  if (signed) return accept({ proposals: without(state, proposal) })
  if (objectorOf(state, proposal) || !isAffected(state, member, proposal.act, directory)) return refuse('not-entitled')
  return accept({ saidNo: [...state.saidNo, { act: proposal.act, by: member }] })
}

/**
 * What enough people agreed on is done; any member of the file may write that. A right is taken by the record that turns
 * the keys (`rotated`, `granted`), and by nothing here. How long ago they agreed is the server's to know.
 */
export function ruleCarriedOut(
  state: AccessState,
  { proposed, seq, hour }: Body<'carried-out'>,
  { member }: Signing,
  judged: JudgedAt,
): Ruled {
  const proposal = proposalOf(state, proposed)
  if (!proposal || proposal.act.is === 'take' || proposal.act.is === 'bring-back') return refuse('record-malformed')
  if (!state.members.has(idText(member))) return refuse('not-entitled')
  if (!isAgreed(state, proposal, judged)) return refuse('second-missing')
  const { act, by, seconds } = proposal
  const set = wordsAsideOf(state, proposed)
  if ((hour === undefined) !== (set === undefined)) return refuse('record-malformed')
  if (!set && judged.version >= 4) return refuse('aside-missing')
  if (set) {
    const aside = state.aside.map((one) => (one === set ? { ...set, doneHour: hour } : one))
    return accept({ aside, ...withoutDone({ ...state, aside }, [proposal]) })
  }
  if (act.is === 'erase') {
    const proposals = without(state, proposal)
    return accept({ proposals, erased: { seq, by: [by.member, seconds[0]?.member ?? by.member] } })
  }
  const entries = act.entries.filter((place) => !redactionOf(state, place))
  const redactions = [...state.redactions, ...entries.map((entry) => ({ ...entry, seq, by: by.member }))]
  return accept({ redactions, ...withoutDone({ ...state, redactions }, [proposal]) })
}

const without = (state: AccessState, gone: ActProposal): readonly ActProposal[] =>
  state.proposals.filter((one) => one !== gone)

const replaced = (state: AccessState, by: ActProposal): readonly ActProposal[] =>
  state.proposals.map((one) => (equal(one.hash, by.hash) ? by : one))

/** Entries of devices that exist and are not redacted yet, each once; somebody who has what is to be taken. */
function isOfThisFile(state: AccessState, act: ProposedAct, directory: Directory): boolean {
  switch (act.is) {
    case 'redact': {
      const places = act.entries.map(({ folder, device, entry }) => `${folder}/${idText(device)}/${entry}`)
      const known = act.entries.every(
        (place) => directory.devices.has(idText(place.device)) && !redactionOf(state, place),
      )
      return known && new Set(places).size === places.length
    }
    case 'erase':
      return true
    case 'take': {
      const rights = state.members.get(idText(act.member))?.rights
      return act.folders.every((folder) => rights?.has(folder) === true)
    }
    case 'bring-back':
      return wordsAsideOf(state, act.proposed)?.doneHour !== undefined
  }
}
