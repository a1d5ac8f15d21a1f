import { areEncountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import { foldBlobOf } from './folds.ts'
import { agencySettings } from './read.ts'
import type { Files } from '../files.ts'
import { teamFile } from '../state/team-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Whether the agency decided that contacts without a file are counted, as its team file stands here; undefined where that file is not here. Asked in a turn. */
export async function areCountedHere(open: Files, turn: Turn): Promise<boolean | undefined> {
  await agencySettings(open, turn)
  const blob = await foldBlobOf(open, teamFile(open))
  return blob && areEncountersCounted(blob.caseFile)
}
