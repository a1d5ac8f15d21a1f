import type { FileId } from '#domain/entry/ids.ts'
import { fileAside } from '#sealing/access/access-state.ts'
import { maySecond } from '#sealing/access/proposal.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import type { FileAside } from '../../files/api.ts'
import { foldDirty } from '../../files/folds/folded-file.ts'
import { memberNames } from '../../files/folds/member-names.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { agreedHere, backUntil, dueAt, hasSignedHere, waitingHere } from '../../files/state/waiting-acts.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Sync } from '../../sync/sync.ts'

/** The files that two people set aside whole, as far as this member holds them. No list shows them otherwise. */
export async function wholeFilesAside(open: Sync, turn: Turn): Promise<readonly FileAside[]> {
  await foldDirty(open, turn, (file) => open.lines.get(file)?.waits === true)
  const found: FileAside[] = []
  const names = await memberNames(open, turn)
  for (const [name, { aside }] of [...open.lines.entries()]) {
    const file = name as FileId
    const state = aside ? await stateOf(open, file) : undefined
    const access = state && (await accessOf(open, file, state))
    const set = access && fileAside(access)
    if (!set) continue
    const act = agreedHere(open, access).find(({ hash }) => equal(hash, set.proposed))
    const due = act && dueAt(open, state, access, act)
    const until = set.doneHour === undefined ? due : backUntil(set.doneHour)
    found.push({
      file,
      act: base64url(set.proposed),
      by: set.by.map(memberText),
      names: set.by.map((member) => names.get(memberText(member)) ?? ''),
      shares: set.shares,
      is: set.doneHour !== undefined ? 'erased' : act ? 'waits' : 'stopped',
      until: typeof until === 'number' ? new Date(Math.max(until, open.platform.clock())).toISOString() : null,
      toSecond: waitingHere(open, access).some(
        (one) =>
          one.act.is === 'bring-back' &&
          !agreedHere(open, access).includes(one) &&
          !hasSignedHere(open, one) &&
          maySecond(access, open.memberId, one.act),
      ),
      unsent: open.outbox.entriesOf(file).length,
    })
  }
  return found
}
