import type { CaseFile } from '../file/case-file.ts'
import type { Doer } from '../entry/doer.ts'
import type { Due } from '../file/due.ts'
import type { MemberId } from '../entry/ids.ts'
import { openTasks, task } from '../kinds/follow-up/task.ts'
import { action, openActions } from '../kinds/planning/action.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'
import { all } from '../file/values.ts'
import { carries } from './who-carries.ts'

/**
 * Whether a colleague was named to do something for this child and nothing of it is left: no open task, no open step,
 * nothing due. Never true of somebody who carries the case or supervises it, and never of somebody who was named for
 * nothing: of their reason to hold a part the file says nothing.
 */
export function hasNothingLeft(file: CaseFile, dues: readonly Due[], member: MemberId): boolean {
  const is = (doer: Doer) => 'member' in doer && doer.member === member
  const named = [...all(file, task), ...all(file, action)].some(({ body }) => is(body.who))
  const open = [...openTasks(file), ...openActions(file)].some(({ body }) => is(body.who))
  const due = dues.some((one) => [...(one.who ? [one.who] : []), ...(one.also ?? [])].some(is))
  const belongs =
    carries(file, member) ||
    holdersOf(file, 'supervisor').includes(member) ||
    (file.supervisors?.includes(member) ?? false)
  return named && !open && !due && !belongs
}
