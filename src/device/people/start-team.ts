import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import { openingState } from '../files/write/open-files.ts'
import type { Role } from '../kept/rights.ts'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import { idText } from '#sealing/primitives/id.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import type { Sync } from '../sync/sync.ts'
import { persistDirectory } from '../vault/directory.ts'
import { FOUNDER } from './found-organisation.ts'
import { teamFile } from '../files/state/team-file.ts'
import type { Turn } from '../kept/mutex.ts'

/** The team's own file, in which the organisation and its members are named: no server knows a name. */
export async function startTeam(
  open: Sync,
  turn: Turn,
  how: { name: string; member: string; roles?: readonly Role[] },
): Promise<Result<true, Refusal>> {
  await persistDirectory(open, turn)
  const file = teamFile(open)
  const written = await writeAct(
    open,
    turn,
    [
      {
        file,
        draft: {
          kind: organisationNamed.name,
          at: today(open),
          body: { organisation: idText(open.org), name: how.name },
        },
      },
      {
        file,
        draft: {
          kind: memberNamed.name,
          at: today(open),
          body: { member: open.member, name: how.member, roles: [...(how.roles ?? FOUNDER)] },
        },
      },
    ],
    new Map([[file, openingState(open, [])]]),
  )
  return written.ok ? accept(true) : refuse(written.code)
}
