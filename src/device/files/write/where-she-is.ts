import { decide } from '#domain/deciding/decide.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { current } from '#domain/file/values.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { saysWhere, stillTrue } from '#domain/safety/says-where.ts'
import { accept, refuse, type Result } from '#result.ts'
import { currentEpoch, recipientsOf, rightOf } from '#sealing/access/access.ts'
import { allowsWriting, WHEREABOUTS } from '#sealing/access/right.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Leaving } from '../../kept/row-types.ts'
import { foldedFile } from '../folds/folded-file.ts'
import { adoptedId } from '../folds/originals.ts'
import type { Files } from '../files.ts'
import { accessOf, stateOf } from '../state/file-state.ts'
import { mayUseVersion2 } from '../state/speaks.ts'
import { whoNeedsToKnow } from '../state/team-kinds.ts'
import { today } from '../../platform/today.ts'
import type { ActPart } from './act-part.ts'

/** What an act says of where a child is, with what the device adds to it. */
export interface SaidWhere {
  /** Written with the act: what is still true, and the note that somebody is still to be asked. */
  readonly beside: readonly ActPart[]
  /** Who no longer needs to know, by file; sent with the act. */
  readonly leaving: Leaving
}

/** Files whose readers the writer has to be asked about first. */
export interface StillToAsk {
  readonly ask: readonly FileId[]
}

/**
 * An entry that says where a child is gets a new key, without the former one (docs/sealing.md 4.3), and whoever writes it is first asked who of those
 * who hold the folder still needs to know: refused where the answer is missing. A member whom the file marks always loses the folder. A writer who does not keep the folder cannot take it from others and is not asked: the act
 * then notes that its keeper must still be asked. `later`: the words were written before, so the question waits for a keeper too.
 */
export async function sayWhere(
  open: Files,
  turn: Turn,
  act: readonly ActPart[],
  answered: Leaving | 'later',
): Promise<Result<SaidWhere, 'who-needs-to-know', StillToAsk>> {
  const beside: ActPart[] = []
  const leaving: Record<FileId, readonly MemberId[]> = {}
  const ask: FileId[] = []
  for (const [file, parts] of Map.groupBy(
    act.filter(({ draft }) => saysWhere(asEntry(open, draft))),
    (part) => part.file,
  )) {
    const moved = await movesIn(open, turn, file)
    if (!moved) continue
    const left = answered === 'later' ? undefined : answered[file]
    if (moved.keeps && moved.others.length > 0 && left === undefined && answered !== 'later') ask.push(file)
    const marked = markedMembers(moved.caseFile).filter((member) => moved.others.includes(member))
    leaving[file] = [...new Set([...(left ?? []), ...marked])]
    const written = parts.map(({ draft }) => ({ ...draft, replaces: [...(draft.replaces ?? [])] }))
    const again = await Promise.all(
      stillTrue(moved.caseFile, written, today(open)).map((entry) => writtenAgain(file, entry)),
    )
    // A decision that a rule would refuse today is not written again: it would keep the new address from being written.
    beside.push(
      ...again.filter(({ draft }) => decide(open.kinds, moved.caseFile, { ...draft, by: open.member }, today(open)).ok),
    )
    const note = askedNote(file, parts, moved, left !== undefined || moved.others.length === 0)
    if (note) beside.push(note)
  }
  return ask.length > 0 ? refuse('who-needs-to-know', { ask }) : accept({ beside, leaving })
}

/** A note of `whereabouts` in a file whose folder has a key that somebody could read. */
interface MovesIn {
  readonly caseFile: CaseFile
  readonly keeps: boolean
  readonly others: readonly MemberId[]
}

async function movesIn(open: Files, turn: Turn, file: FileId): Promise<MovesIn | undefined> {
  if (!mayUseVersion2(open)) return undefined
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!state || !access || !currentEpoch(access, WHEREABOUTS)) return undefined
  const right = rightOf(access, open.memberId, WHEREABOUTS)
  if (!allowsWriting(right)) return undefined
  return {
    caseFile: (await foldedFile(open, turn, file, state)).caseFile,
    keeps: right === 'keep',
    others: recipientsOf(access, WHEREABOUTS, open.directory)
      .map(memberText)
      .filter((member) => member !== open.member),
  }
}

const asEntry = (open: Files, { kind, folder, body }: ActPart['draft']) => ({
  kind,
  body,
  folder: folder ?? open.kinds.find(({ name }) => name === kind)?.folders[0] ?? ('care' as const),
})

/** It names its first author and always has the same id, so that a reader of both copies sees one entry. */
async function writtenAgain(file: FileId, entry: Entry): Promise<ActPart> {
  const { id, kind, folder, at, about, toldBy, childMayLearn, body, by, device, recordedAt, replaces, adopted } = entry
  const draft = {
    kind,
    folder,
    at,
    about,
    body,
    replaces: adopted ? replaces : [id],
    asWarning: true,
    ...(toldBy === undefined ? {} : { toldBy }),
    ...(childMayLearn === undefined ? {} : { childMayLearn }),
  }
  const adopting = adopted ? { id, adopted } : { id: await adoptedId(id), adopted: { by, device, recordedAt } }
  return { file, draft, asItWas: true, adopting }
}

/** Says that a keeper of the folder is still to be asked, or that this was answered. */
function askedNote(
  file: FileId,
  [first]: readonly ActPart[],
  { caseFile }: MovesIn,
  answered: boolean,
): ActPart | undefined {
  const waiting = current(caseFile, whoNeedsToKnow).filter(({ body }) => body.is === 'asked')
  if (!first || (answered && waiting.length === 0)) return undefined
  return {
    file,
    draft: {
      kind: whoNeedsToKnow.name,
      at: first.draft.at,
      replaces: current(caseFile, whoNeedsToKnow).map(({ id }) => id),
      body: { is: answered ? 'answered' : 'asked' },
    },
  }
}
