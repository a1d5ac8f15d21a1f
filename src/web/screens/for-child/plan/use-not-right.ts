import { useLingui } from '@lingui/react/macro'
import type { PageGoal } from '#domain/for-child/plan-page.ts'
import type { NotRight } from '#domain/for-child/said-beside.ts'

/** Of a line that there is room for in what there is to do. */
const SHOWN = 160

/** What a worker has to do where a line of the child’s page, or the page, is not right: in the language of the worker, whatever the page speaks. */
export function useNotRight(): (goal: PageGoal | null) => NotRight {
  const { t } = useLingui()
  return (goal) => {
    if (goal === null) return { toDo: t`The child says that something on the page is not right` }
    const line = goal.words.text.slice(0, SHOWN)
    return { toDo: t`The child says that this is not right: ${line}`, line: goal.entry }
  }
}
