import { SyncAnswer, type SyncRequest } from '#contract/sync.ts'
import { SPOKEN, type SpokenVersion } from '#contract/version.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import type { ServerAnswer } from '../platform/http.ts'
import { directoryAsked } from '../vault/directory.ts'
import { askSignedIn } from '../vault/session.ts'
import type { FeedPosition, SentGroup } from '../kept/row-types.ts'
import type { Unlocked } from '../vault/unlocked.ts'

/**
 * Asks `POST /v1/sync` in the version that the organisation speaks, so that a server that nobody updated is still asked
 * in its own. A device that did not hear of the newer version yet is told `app-too-old`, and asks in the newest that
 * this app and the server know.
 */
export async function askSync(
  open: Unlocked,
  body: Omit<SyncRequest, 'v'>,
  how: { signal?: AbortSignal | undefined; revokedToo?: boolean } = {},
): Promise<ServerAnswer<SyncAnswer>> {
  const ask = async (v: SpokenVersion) => {
    const answer = await askSignedIn(
      open,
      { method: 'POST', path: '/v1/sync', body: { v, ...body }, ...how },
      SyncAnswer,
    )
    // Else it would be asked for the whole directory each time.
    if (answer.ok && answer.value.directory.length > 0)
      open.serverGivesNoMarks = answer.value.stood?.length !== answer.value.directory.length
    return answer
  }
  const version = Math.min(speaksAt(open.directory), SPOKEN.newest) as SpokenVersion
  let answer = await ask(version)
  if (answer.ok || answer.code !== 'app-too-old') return answer
  for (let v: number = SPOKEN.newest; v > version; v -= 1) {
    answer = await ask(v as SpokenVersion)
    if (answer.ok || answer.code !== 'app-too-new') return answer
  }
  return answer
}

/** A request for what is new since a position in the feed and in the directory of this device, which also delivers these groups. */
export const requestFrom = (
  open: Unlocked,
  place: FeedPosition | undefined,
  groups: readonly Pick<SentGroup, 'id' | 'items'>[],
): Omit<SyncRequest, 'v'> => ({
  incarnation: place?.incarnation ?? null,
  cursor: place?.cursor ?? null,
  directory: directoryAsked(open),
  groups: groups.map(({ id, items }) => ({ id, items: [...items] })),
})
