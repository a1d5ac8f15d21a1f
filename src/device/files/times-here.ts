import { timesOf } from '#domain/country-pack/times-of.ts'
import type { Times } from '#domain/country-pack/timer-names.ts'
import type { Open } from '../open.ts'
import { caseFileOf, foldBlobOf, teamFile, type FoldBlob } from './folds.ts'

/** One for each fold of the team's file: a file is opened far more often than a country is chosen. */
const made = new WeakMap<FoldBlob, Times>()
const NONE: Times = {}

/** The times that the agency's chosen country sets, as its team file stood when it was last folded here. */
export async function timesHere(open: Open): Promise<Times> {
  const blob = await foldBlobOf(open, teamFile(open))
  if (!blob) return NONE
  const times = made.get(blob) ?? timesOf(caseFileOf(blob)) ?? NONE
  made.set(blob, times)
  return times
}
