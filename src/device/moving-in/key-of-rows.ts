import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { folderKeyAt } from '../files/state/keyring.ts'
import { teamFile } from '../files/state/team-file.ts'
import { idBytes, numberOfFolder } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'

const FIRST_EPOCH = 1
/** Roles of those who open files. */
const OPEN_FILES: readonly string[] = ['caseworker', 'supervisor']

/** The key under which rows and files that are moved in get their ids: of a member who may open files. */
export function keyOfRows(open: Sync): Result<Bytes, 'not-entitled' | 'no-network'> {
  const me = memberAt(open.directory, idBytes(open.member))
  if (!me || me.external || !me.roles.some((role) => OPEN_FILES.includes(role))) return refuse('not-entitled')
  const key = folderKeyAt(open, teamFile(open), numberOfFolder('card'), FIRST_EPOCH)
  // A device that has never sent or fetched does not hold it: ids of another key would open every file twice.
  return key ? accept(key) : refuse('no-network')
}
