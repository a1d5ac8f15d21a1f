import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Step } from '#domain/file/kind.ts'

/** Order of the steps once unfolded, each with its heading. */
export const STEP_HEADINGS: readonly (readonly [Step, MessageDescriptor])[] = [
  ['follow-up', msg`Visits and worries`],
  ['first-72-hours', msg`The first days`],
  ['planning', msg`The plan`],
  ['assessment', msg`Assessments`],
  ['services', msg`Help`],
  ['care', msg`Where the child lives`],
  ['registration', msg`The child and the people around`],
  ['rights', msg`Papers, school, health, justice`],
  ['experience', msg`Sealed: the child’s history`],
  ['any', msg`Sharing and handing over`],
  ['closure', msg`Closing and reopening`],
]

export function stepHeading(step: Step): MessageDescriptor {
  const found = STEP_HEADINGS.find(([one]) => one === step)
  if (!found) throw new Error(`forms are not listed under ${step}`)
  return found[1]
}
