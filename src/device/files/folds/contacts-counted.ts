import { areEncountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import { foldBlobOf } from './folds.ts'
import { agencySettings } from './folded-file.ts'
import type { Files } from '../files.ts'
import { teamFile } from '../state/team-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Whether the agency decided to count contacts without a file, by its team file; undefined where this device does not have that file. */
export async function areCountedHere(open: Files, turn: Turn): Promise<boolean | undefined> {
  await agencySettings(open, turn)
  const blob = await foldBlobOf(open, teamFile(open))
  return blob && areEncountersCounted(blob.caseFile)
}
