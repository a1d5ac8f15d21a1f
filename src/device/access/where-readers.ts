import { due } from '#domain/dues/due.ts'
import { hasNothingLeft } from '#domain/continuity/nothing-left.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { current } from '#domain/file/values.ts'
import { accept, refuse, type Result } from '#result.ts'
import { recipientsOf, rightOf, untilOf } from '#sealing/access/access.ts'
import { WHEREABOUTS } from '#sealing/access/right.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { type Keyed, turnKeys } from '../files/state/file-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { whoNeedsToKnow } from '../files/state/team-kinds.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes, memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Role } from '../kept/rights.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import type { WhereReader } from './api.ts'
import { changeAccess } from './change-access.ts'

/** Who else holds `whereabouts` of a file. */
export async function whereReaders(
  open: Sync,
  turn: Turn,
  file: FileId,
): Promise<Result<readonly WhereReader[], Refusal>> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!state || !access) return refuse('not-found')
  const { caseFile } = await foldedFile(open, turn, file, state)
  const names = await memberNames(open, turn)
  const day = today(open)
  const dues = due(open.kinds, caseFile, day)
  const marked = markedMembers(caseFile)
  return accept(
    recipientsOf(access, WHEREABOUTS, open.directory)
      .filter((member) => memberText(member) !== open.member)
      .map((member): WhereReader => {
        const text = memberText(member)
        const until = untilOf(access, member, WHEREABOUTS)
        const ended = until !== undefined && until <= day
        return {
          member: text,
          name: names.get(text) ?? '',
          roles: (memberAt(open.directory, member)?.roles ?? []) as readonly Role[],
          right: rightOf(access, member, WHEREABOUTS) ?? 'read',
          ...(until !== undefined && { until: until as PlainDate }),
          leaves: marked.includes(text)
            ? 'marked'
            : ended
              ? 'ended'
              : hasNothingLeft(caseFile, dues, text)
                ? 'nothing-left'
                : null,
        }
      }),
  )
}

/**
 * A keeper answers who still needs to know where the child is, after somebody else wrote it: those who leave lose the folder, whose key is turned. Needs
 * a connection if anybody leaves.
 */
export async function answerWhoNeedsToKnow(
  open: Sync,
  { file, leaving }: { readonly file: FileId; readonly leaving: readonly MemberId[] },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  if (leaving.length > 0) {
    const turned = await changeAccess(open, file, sync, async (access) => {
      if (rightOf(access, open.memberId, WHEREABOUTS) !== 'keep') return refuse('not-entitled')
      const removed = leaving
        .filter((member) => member !== open.member && rightOf(access, idBytes(member), WHEREABOUTS))
        .map((member) => ({ member: idBytes(member), folders: [WHEREABOUTS] }))
      if (removed.length === 0) return accept([])
      const keyed: Keyed = { access, records: [], keys: [] }
      return (await turnKeys(open, file, keyed, { folders: [WHEREABOUTS], removed }))
        ? accept(keyed.records)
        : refuse('not-entitled')
    })
    if (!turned.ok) return turned
  }
  return open.mutex.run((turn) => noteAnswered(open, turn, file))
}

async function noteAnswered(open: Sync, turn: Turn, file: FileId): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const waiting = current((await foldedFile(open, turn, file, state)).caseFile, whoNeedsToKnow)
  if (!waiting.some(({ body }) => body.is === 'asked')) return accept(true)
  const draft = {
    kind: whoNeedsToKnow.name,
    at: today(open),
    replaces: waiting.map(({ id }) => id),
    body: { is: 'answered' as const },
  }
  const written = await writeAct(open, turn, [{ file, draft }])
  return written.ok ? accept(true) : refuse(written.code)
}
