import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DriftSign } from '#domain/supervision/drift.ts'

/** Signs that a case drifts: about the work, without blame. */
export const DRIFT_WORDS: Readonly<Record<DriftSign, MessageDescriptor>> = {
  'nothing-written': msg`Nothing was written for a while`,
  'no-plan': msg`No plan is agreed`,
  'plan-not-looked-at': msg`The plan was not reviewed`,
  'goal-without-step': msg`A goal without a step yet`,
  'no-visit-ahead': msg`No visit is planned`,
  'needs-without-offer': msg`A need with no help offered`,
}
