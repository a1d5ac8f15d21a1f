import { useLingui } from '@lingui/react/macro'
import type { PageGoal } from '#domain/for-child/plan-page.ts'
import type { NotRight } from '#domain/for-child/said-beside.ts'

/** Length of a line in a task. */
const SHOWN = 160

/** The task that is written where a line of the child's page, or the page, is not right: in the worker's language, whatever language the page has. */
export function useNotRight(): (goal: PageGoal | null) => NotRight {
  const { t } = useLingui()
  return (goal) => {
    if (goal === null) return { toDo: t`The child says that something on the page is not right` }
    const line = goal.words.text.slice(0, SHOWN)
    return { toDo: t`The child says that this is not right: ${line}`, line: goal.entry }
  }
}
