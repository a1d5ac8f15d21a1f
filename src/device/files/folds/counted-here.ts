import { areEncountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import { foldBlobOf, teamFile } from './folds.ts'
import { besideFolds } from './read.ts'
import type { Open } from '../../open.ts'

/** Whether the agency decided that contacts without a file are counted, as its team file stands here; undefined where that file is not here. Asked in a turn. */
export async function areCountedHere(open: Open): Promise<boolean | undefined> {
  await besideFolds(open)
  const blob = await foldBlobOf(open, teamFile(open))
  return blob && areEncountersCounted(blob.caseFile)
}
