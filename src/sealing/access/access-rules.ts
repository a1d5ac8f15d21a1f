import type { Bytes } from '#bytes.ts'
import type { AccessBody, Epoch, Grant, Removed } from './access-body.ts'
import { givenBack, withEarlier, withEpochs, withGrants, withoutRemoved, withTurned } from './access-change.ts'
import {
  currentEpoch,
  isActive,
  hasBar,
  isKept,
  isStillKeptWithout,
  recipientsOf,
  redactionOf,
  rightOf,
  untilOf,
  type AccessState,
  type BegunAnew,
  type ChangedByRecords,
} from './access-state.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { speaksAt } from '../directory/directory-view.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse, type Result } from '#result.ts'
import { coveringAll, lossesOfTwo, withoutDone } from './proposal.ts'
import { CARD, CARE, WHEREABOUTS, allowsWriting, type Right } from './right.ts'

type Body<Type extends AccessBody['type']> = Extract<AccessBody, { type: Type }>
type Changed = Partial<ChangedByRecords>
export type RuleRefusal =
  | 'not-entitled'
  | 'recipients-wrong'
  | 'record-malformed'
  | 'member-barred'
  | 'second-missing'
  | 'aside-missing'
  | 'file-aside'
export type Ruled = Result<Changed, RuleRefusal>

/**
 * The position of the directory at which a record is judged, and the version that the agency speaks there: the one that
 * the record names; for a server that is to take it, the later of that and its own head.
 */
export interface JudgedAt {
  readonly directory: Directory
  readonly at: number
  readonly version: number
}

/** The first record of a file: any member may open one. */
export function ruleOpened(body: Body<'opened'>, directory: Directory): Ruled {
  if (!body.epochs.every(isFirst) || body.epochs[0]?.folder !== CARD || !areDistinct(body.grants))
    return refuse('record-malformed')
  if (!body.grants.every(endsWell)) return refuse('record-malformed')
  const fit = body.grants.every(({ member, rights }) => rights.has(CARD) && isActive(directory, member, body.at))
  const members = withGrants(new Map(), body.grants, body)
  const epochs = withEpochs(new Map(), body.epochs)
  return fit && everyFolderIsKept(members, epochs)
    ? accept({ members, epochs, turnedAt: withTurned(new Map(), body) })
    : refuse('recipients-wrong')
}

/**
 * A member with the right `keep` in a folder grants rights to it. A member who keeps any folder may grant the card as
 * well, because nobody can work on a file without its card.
 */
export function ruleGranted(state: AccessState, body: Body<'granted'>, actor: Bytes, judged: JudgedAt): Ruled {
  const { directory } = judged
  if (!areDistinct(body.grants) || !body.grants.every(endsWell)) return refuse('record-malformed')
  if (body.grants.some(({ member }) => hasBar(state, member))) return refuse('member-barred')
  if (!body.grants.every((grant) => mayGrant(state, grant, actor))) return refuse('not-entitled')
  const members = withGrants(state.members, body.grants, body)
  const fit = body.grants.every(
    ({ member }) => members.get(idText(member))?.rights.has(CARD) === true && isActive(directory, member, body.at),
  )
  if (!fit || !everyFolderIsKept(members, state.epochs, state)) return refuse('recipients-wrong')
  const waits = leftAfter(state, members, { actor, judged })
  return waits ? accept({ ...givenBack(state, members, body.grants), ...waits }) : refuse('second-missing')
}

/**
 * What waits once a record of `actor` leaves these members. Undefined where it takes from somebody what only two people
 * may take, and no second person has signed for it.
 */
function leftAfter(
  state: AccessState,
  members: AccessState['members'],
  { actor, judged }: { actor: Bytes; judged: JudgedAt },
): Pick<AccessState, 'proposals' | 'saidNo'> | undefined {
  if (judged.version < 3) return { proposals: state.proposals, saidNo: state.saidNo }
  const losses = lossesOfTwo(state.members, members, actor, judged)
  const done = coveringAll(state, losses, judged)
  return done && withoutDone({ ...state, members }, done)
}

/** A member who may write in a folder uses it for the first time. Nobody's right changes. */
export function ruleFolder(state: AccessState, body: Body<'folder'>, actor: Bytes, directory: Directory): Ruled {
  if (!body.epochs.every((epoch) => isFirst(epoch) && !state.epochs.has(epoch.folder)))
    return refuse('record-malformed')
  if (!body.epochs.every(({ folder }) => allowsWriting(rightOf(state, actor, folder)))) return refuse('not-entitled')
  return givenOut(state, state.members, body, directory)
}

/**
 * New keys for folders that the author keeps, and the members who lose their right to which folders. Who may write in a
 * folder may turn its key as well, and take it only from members whose grant has an end: nobody loses a right that
 * would have stayed.
 */
export function ruleRotated(state: AccessState, body: Body<'rotated'>, actor: Bytes, judged: JudgedAt): Ruled {
  const { directory } = judged
  if (
    !body.epochs.every((epoch) => isNext(state, epoch, body)) ||
    (body.epochs.length === 0 && body.removed.length === 0)
  )
    return refuse('record-malformed')
  if (!areDistinct(body.removed) || !body.removed.every((removed) => isTurned(state, body.epochs, removed)))
    return refuse('record-malformed')
  const touched = [...body.epochs.map(({ folder }) => folder), ...body.removed.flatMap(({ folders }) => folders)]
  const mayTurn = (folder: number) =>
    speaksAt(directory, body.at) >= 2 &&
    isKept(state.members, folder) &&
    allowsWriting(rightOf(state, actor, folder)) &&
    body.removed.every(
      ({ member, folders }) => !folders.includes(folder) || untilOf(state, member, folder) !== undefined,
    )
  if (!touched.every((folder) => rightOf(state, actor, folder) === 'keep' || mayTurn(folder)))
    return refuse('not-entitled')
  if (body.removed.some(({ member }) => equal(member, actor))) return refuse('recipients-wrong')
  const members = withoutRemoved(state.members, body.removed)
  if ([...members.values()].some(({ rights }) => !rights.has(CARD))) return refuse('recipients-wrong')
  const given = givenOut(state, members, body, directory)
  if (!given.ok) return given
  const waits = leftAfter(state, members, { actor, judged })
  const begunAnew = [...state.begunAnew, ...begunBy(state, body.epochs, actor)]
  return waits ? accept({ ...given.value, begunAnew, ...waits }) : refuse('second-missing')
}

/** From version 3 on its author alone may redact an entry by one signature. Before, allowed to the author while they may write in the folder, and to a member who keeps the folder. */
export function ruleRedacted(state: AccessState, body: Body<'redacted'>, actor: Bytes, judged: JudgedAt): Ruled {
  const { directory } = judged
  const author = directory.devices.get(idText(body.device))?.member
  const { folder, device, entry, hash, seq } = body
  if (!author || redactionOf(state, body)) return refuse('record-malformed')
  const right = rightOf(state, actor, folder)
  if (right !== 'keep' && !(equal(author, actor) && allowsWriting(right))) return refuse('not-entitled')
  if (judged.version >= 3 && !equal(author, actor)) return refuse('second-missing')
  return accept({ redactions: [...state.redactions, { seq, folder, device, entry, hash, by: actor }] })
}

/**
 * The recipients are exactly the members with a right to the folders, and each gets the right they already have, with
 * the end it has.
 */
export function givenOut(
  state: AccessState,
  members: AccessState['members'],
  body: Body<'folder'> | Body<'rotated'> | Body<'recovered'>,
  directory: Directory,
): Ruled {
  if (body.grants.some(({ until }) => until !== undefined)) return refuse('record-malformed')
  const expected = new Map<string, Map<number, Right>>()
  for (const { folder } of body.epochs) {
    for (const member of recipientsOf({ members }, folder, directory, body.at)) {
      const right = members.get(idText(member))?.rights.get(folder)
      if (right)
        expected.set(idText(member), (expected.get(idText(member)) ?? new Map<number, Right>()).set(folder, right))
    }
  }
  const exact =
    areDistinct(body.grants) &&
    body.grants.length === expected.size &&
    body.grants.every((grant) => isSame(grant, expected.get(idText(grant.member))))
  const epochs = withEpochs(state.epochs, body.epochs)
  const earlier = withEarlier(members, state.epochs, body.epochs)
  const after = withGrants(earlier, body.grants, { seq: body.seq, at: body.at, endsStay: true })
  const turned = body.epochs.map(({ folder }) => folder)
  const mustTurn = new Set([...state.mustTurn].filter((folder) => !turned.includes(folder)))
  const steppedOut = state.steppedOut.filter(({ folder }) => !turned.includes(folder))
  return exact && everyFolderIsKept(after, epochs, state)
    ? accept({ members: after, epochs, mustTurn, steppedOut, turnedAt: withTurned(state.turnedAt, body) })
    : refuse('recipients-wrong')
}

/**
 * A member gives up folders, which another member who can sign keeps. The author knows their present keys, so nothing
 * counts there before somebody else turned them. Card and care are the file itself: those are taken by who keeps them.
 */
export function ruleSteppedOut(
  state: AccessState,
  { folders }: Body<'stepped-out'>,
  actor: Bytes,
  { directory, at }: JudgedAt,
): Ruled {
  if (folders.includes(CARD) || folders.includes(CARE)) return refuse('record-malformed')
  if (folders.some((folder) => rightOf(state, actor, folder) === undefined)) return refuse('not-entitled')
  if (!folders.every((folder) => isStillKeptWithout(state, actor, folder, directory, at)))
    return refuse('recipients-wrong')
  const read = folders.filter((folder) => state.epochs.has(folder))
  return accept({
    members: withoutRemoved(state.members, [{ member: actor, folders }]),
    mustTurn: new Set([...state.mustTurn, ...read]),
    steppedOut: [...state.steppedOut, ...read.map((folder) => ({ member: actor, folder }))],
  })
}

function mayGrant(state: AccessState, { member, rights }: Grant, actor: Bytes): boolean {
  const keeps = (folder: number) => rightOf(state, actor, folder) === 'keep'
  const showsCard = rights.get(CARD) === 'read' && rightOf(state, member, CARD) === undefined
  return [...rights.keys()].every(
    (folder) => keeps(folder) || (folder === CARD && showsCard && [...rights.keys()].some(keeps)),
  )
}

/**
 * At least one member must keep the folder; otherwise nobody could ever replace its key. A folder whose last keeper was
 * barred stays without one until it is recovered.
 */
function everyFolderIsKept(members: AccessState['members'], epochs: AccessState['epochs'], before?: AccessState) {
  const wasUnkept = (folder: number) => before?.epochs.has(folder) === true && !isKept(before.members, folder)
  return [...epochs.keys()].every((folder) => isKept(members, folder) || wasUnkept(folder))
}

/** The right to keep a folder has no end date: if it ran out, the folder could be left without a keeper. */
const endsWell = ({ until, rights }: Grant) => until === undefined || ![...rights.values()].includes('keep')

const isFirst = ({ epoch, previous, earlier }: Epoch) => epoch === 1 && previous === undefined && !earlier

/**
 * Where nobody holds the key of a folder any more, who may turn it begins a new chain, and takes it from nobody by that.
 * Who still holds the last key of the chain before links it in again, so that nothing stays closed to those who come later.
 */
function isNext(state: AccessState, epoch: Epoch, { removed }: Body<'rotated'>): boolean {
  const { folder, previous, earlier } = epoch
  if (epoch.epoch !== (currentEpoch(state, folder)?.epoch ?? NaN) + 1) return false
  if (!previous) return !earlier && (folder === WHEREABOUTS || removed.length === 0)
  return !earlier || state.begunAnew.some((begun) => isLinkedBy(begun, epoch))
}

/** Whether the key that is linked in is really of that chain, only who holds it can tell. */
const isLinkedBy = (begun: BegunAnew, { folder, earlier }: Epoch): boolean =>
  earlier !== undefined && folder === begun.folder && earlier.epoch >= begun.after && earlier.epoch < begun.epoch

const begunBy = (state: AccessState, epochs: readonly Epoch[], by: Bytes): readonly BegunAnew[] =>
  epochs
    .filter(({ folder, previous }) => !previous && folder !== WHEREABOUTS)
    .map(({ folder, epoch }) => ({
      folder,
      epoch,
      after: state.epochs.get(folder)?.findLast(({ previous }) => !previous)?.epoch ?? 1,
      by,
    }))

/**
 * A right can only be withdrawn from a member who has it. The folder's key, if there is one, is replaced in the same
 * record.
 */
function isTurned(state: AccessState, turned: readonly Epoch[], { member, folders }: Removed): boolean {
  const turns = (folder: number) => !state.epochs.has(folder) || turned.some((epoch) => epoch.folder === folder)
  return (
    new Set(folders).size === folders.length &&
    folders.every((folder) => rightOf(state, member, folder) !== undefined && turns(folder))
  )
}

export const areDistinct = (list: readonly { readonly member: Bytes }[]) =>
  new Set(list.map(({ member }) => idText(member))).size === list.length

function isSame({ rights }: Grant, expected: ReadonlyMap<number, Right> | undefined): boolean {
  return expected?.size === rights.size && [...rights].every(([folder, right]) => expected.get(folder) === right)
}
