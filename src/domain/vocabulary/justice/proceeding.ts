import { z } from 'zod'

export const PROCEEDING_SORTS = [
  'criminal',
  'civil',
  'administrative',
  'compensation',
  'custody-or-contact',
  'protection-measure',
  'residence-or-asylum',
  'labour',
  'against-the-child',
  'other',
] as const
export const ProceedingSort = z.enum(PROCEEDING_SORTS)

export const CHILD_IN_PROCEEDING = [
  'victim',
  'witness',
  'victim-and-witness',
  'party',
  'accused',
  'concerned-only',
] as const
export const ChildInProceeding = z.enum(CHILD_IN_PROCEEDING)

export const PROCEEDING_STAGES = [
  'complaint-or-report',
  'inquiry',
  'charged',
  'before-the-court',
  'judgment-not-final',
  'being-enforced',
] as const
export const ProceedingStage = z.enum(PROCEEDING_STAGES)

/**
 * How it was decided. `no-offence` and `lesser-charge`: what was done to the child is no crime there, or counted as a
 * smaller one.
 */
export const OUTCOMES = [
  'convicted-of-trafficking',
  'convicted-of-another-grave-crime',
  'lesser-charge',
  'no-offence',
  'acquitted',
  'claim-granted',
  'granted-in-part',
  'claim-refused',
  'measure-ordered',
  'measure-refused',
  'child-not-punished',
  'child-punished',
  'other',
] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** Outcomes that say something about the law rather than about this child: the stocktaking uses them. */
export const LESSER_OFFENCE_OUTCOMES: readonly Outcome[] = ['no-offence', 'lesser-charge']

export const ENDED_BECAUSE = [
  'not-taken-up',
  'dropped-for-lack-of-proof',
  'settled-outside',
  'complaint-withdrawn',
  'time-ran-out',
  'suspect-not-found',
  'suspect-died',
  'moved-to-another-body',
  'other',
] as const
export const EndedBecause = z.enum(ENDED_BECAUSE)
