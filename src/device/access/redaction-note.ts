import { STAYS_IN_SIGHT } from '#domain/deciding/decide.ts'
import { all } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { redactionNoted } from '#domain/kinds/any/redaction-noted.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { stateOf } from '../files/state/file-state.ts'
import { actProposed } from '../files/state/team-kinds.ts'
import { actName } from '../files/state/waiting-acts.ts'
import type { ActPart } from '../files/write/act-part.ts'
import type { Turn } from '../kept/mutex.ts'
import { today } from '../platform/today.ts'
import type { Sync } from '../sync/sync.ts'

/** What stands in place of words once they are gone: as whoever proposed it wrote. None where a device did, because a contact ended. */
export async function redactionNotes(
  open: Sync,
  turn: Turn,
  file: FileId,
  proposal: ActProposal,
): Promise<readonly ActPart[]> {
  const state = await stateOf(open, file)
  if (!state || proposal.act.is !== 'redact') return []
  const { caseFile } = await foldedFile(open, turn, file, state)
  return all(caseFile, actProposed)
    .filter(({ body }) => body.act === actName(proposal))
    .map(({ folder, wentAround, body: { act: _, ...body } }) => ({
      file,
      draft: {
        kind: redactionNoted.name,
        folder,
        at: today(open),
        endsDueOfSafety: wentAround?.includes(STAYS_IN_SIGHT) === true,
        body,
      },
    }))
}
