import type { CaseFile } from '#domain/file/case-file.ts'
import { timesOf } from '#domain/country-pack/times-of.ts'
import { windowsOf } from '#domain/kinds/any/phase-windows.ts'
import type { Files } from '../files.ts'
import { foldBlobOf } from './folds.ts'
import { custodiansOf, removedMembers, supervisorsOf } from '../state/supervisors.ts'
import { teamFile } from '../state/team-file.ts'
import type { FoldBlob } from '../files.ts'

type OfAgency = Pick<CaseFile, 'times' | 'phaseWindows'>

/** Cached per fold of the team's file: files are opened far more often than a country or a phase is set. */
const made = new WeakMap<FoldBlob, OfAgency>()

/** What is added to every fold on this device: who supervises, who is a custodian, who left, and the times and phases that the agency set, from the stored fold of its team file. */
export async function storedAgencySettings(
  open: Files,
): Promise<Pick<CaseFile, 'supervisors' | 'custodians' | 'gone' | 'times' | 'phaseWindows'>> {
  const blob = await foldBlobOf(open, teamFile(open))
  return {
    supervisors: supervisorsOf(open),
    custodians: custodiansOf(open),
    gone: removedMembers(open),
    ...(blob ? setIn(blob) : { times: {} }),
  }
}

function setIn(blob: FoldBlob): OfAgency {
  const known = made.get(blob)
  if (known) return known
  const windows = windowsOf(blob.caseFile)
  const set = { times: timesOf(blob.caseFile) ?? {}, ...(windows && { phaseWindows: windows }) }
  made.set(blob, set)
  return set
}
