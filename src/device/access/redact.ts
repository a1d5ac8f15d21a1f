import { issuesOf, type WhyRefused } from '#domain/deciding/decide.ts'
import { safetyDuesOf } from '#domain/deciding/safety-dues-removed.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import { isOwnWords } from '#domain/entry/first-author.ts'
import { asSealed } from '#domain/entry/by-place.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { redactedRecord } from '#sealing/access/access-record.ts'
import { type AccessState, redactionOf, rightOf } from '#sealing/access/access.ts'
import type { ProposedAct } from '#sealing/access/proposed-act.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { WhyRedacted } from './api.ts'
import { foldBlobOf } from '../files/folds/folds.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import { builtOn } from '#domain/questions/built-on.ts'
import { redactionNoted, Why } from '#domain/kinds/any/redaction-noted.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { keyOfPlace } from '../files/folds/found.ts'
import { placeOf } from '../files/folds/sealed-place.ts'
import { dropUnsent } from '../files/write/undo-acts.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import { numberOfFolder, idBytes } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { actName } from '../files/state/waiting-acts.ts'
import { actProposed } from '../files/state/team-kinds.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { changeAccess } from './change-access.ts'
import { proposedNow, proposing } from './proposing.ts'
import { placeFor } from '../files/state/file-keys.ts'

/** Other members who hold the folder's key. Whether one of them read the entry is not recorded on any device. */
function couldRead(access: AccessState, open: Sync, folder: Folder): MemberId[] {
  return [...access.members.keys()]
    .filter(
      (member) => member !== open.member && rightOf(access, idBytes(member), numberOfFolder(folder)) !== undefined,
    )
    .map((member) => member as MemberId)
}

interface Redacted {
  readonly file: FileId
  readonly entry: EntryId
  readonly why: WhyRedacted
}
type Done = Promise<Result<true, Refusal, WhyRefused | undefined>>

/**
 * Redacts one entry everywhere: one's own at once; what somebody else wrote is proposed, and waits for a second person (docs/sealing.md 4.5); its author may do so only until another entry answers it or builds on it. The reason is an entry of its own in the same
 * folder, written once after the redaction succeeded, however many attempts that took. What never left this device is removed here, and leaves nothing.
 */
export async function redact(open: Sync, how: Redacted, sync: RunSync): Done {
  const heard = Why.safeParse(how.why)
  if (!heard.success) return refuse('not-well-formed', issuesOf(heard.error))
  return (await dropUnsent(open, how.entry)) ? accept(true) : redactUnless(open, how, sync, isBuiltOn)
}

/** The same for an entry whose words were written again in another one: others may have replaced it or refer to it. */
export const redactEvenReplaced = (open: Sync, how: Redacted, sync: RunSync): Done =>
  redactUnless(open, how, sync, () => false)

/** What will stand in place of the words, written as the reason for asking: a second person reads it. */
const asReason = ({ file, draft }: { file: FileId; draft: Draft }, act: string) => ({
  file,
  draft: { ...draft, kind: actProposed.name, body: { ...(draft.body as BodyOf<typeof redactionNoted>), act } },
})

type Hinders = (file: CaseFile, entry: Entry) => boolean
const isBuiltOn: Hinders = (file, entry) => builtOn(file, entry).length > 0

async function redactUnless(open: Sync, how: Redacted, sync: RunSync, hinders: Hinders): Done {
  const heard = Why.safeParse(how.why)
  if (!heard.success) return refuse('not-well-formed', issuesOf(heard.error))
  const notes: { file: FileId; draft: Draft }[] = []
  let act: ProposedAct | undefined
  const done = await changeAccess(open, how.file, sync, async (access) => {
    const blob = open.dirty.has(how.file)
      ? (await open.mutex.run((turn) => foldNow(open, turn, [how.file]))).get(how.file)?.blob
      : await foldBlobOf(open, how.file)
    const entry = blob?.caseFile.entries.find((candidate) => candidate.id === how.entry)
    const place = entry && blob?.places[keyOfPlace(entry.folder, asSealed(entry).id)]
    if (!entry || !place) return refuse('not-found')
    const right = rightOf(access, open.memberId, numberOfFolder(entry.folder))
    const isOwn = isOwnWords(entry, open.member)
    if (right !== 'keep' && !(isOwn && right === 'write')) return refuse('not-entitled')
    if (isOwn && hinders(blob.caseFile, entry)) return refuse('someone-else-must')
    const sealed = await placeOf(open, how.file, entry.folder, place)
    if (!sealed) return refuse('not-found')

    const body: BodyOf<typeof redactionNoted> = {
      entry: how.entry,
      writtenBy: entry.by,
      writtenOn: startOf(entry.at),
      writtenAt: entry.recordedAt,
      couldRead: couldRead(access, open, entry.folder),
      ...heard.data,
    }
    // Taking words out answers nothing: what they made due for the child's safety is shown to a supervisor.
    const endsDueOfSafety = safetyDuesOf(open.kinds, blob.caseFile, entry.id, today(open)).length > 0
    notes.push({
      file: how.file,
      draft: { kind: redactionNoted.name, folder: entry.folder, at: today(open), endsDueOfSafety, body },
    })
    const fields = {
      folder: numberOfFolder(entry.folder),
      device: sealed.device,
      entry: sealed.number,
      hash: sealed.hash,
    }
    if (redactionOf(access, fields)) return accept([])
    if (actsNeedTwo(open) && !isOwn) {
      act = { is: 'redact', entries: [fields] }
      return accept(await proposing(open, how.file, access, act))
    }
    return accept([await redactedRecord(placeFor(open, how.file, access), fields)])
  })
  if (!done.ok) return done
  const proposal = act && (await proposedNow(open, how.file, act))
  await open.mutex.run((turn) => foldNow(open, turn, [how.file], { fromRows: true }))
  const made = notes.at(-1)
  const note = made && proposal ? asReason(made, actName(proposal)) : made
  const written = note && (await open.mutex.run((turn) => writeAct(open, turn, [note])))
  if (written?.ok === false) return refuse(written.code)
  // The second person reads why it is asked. What fails goes with the next round.
  if (proposal) await sync()
  return done
}
