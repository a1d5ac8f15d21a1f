import { Trans } from '@lingui/react/macro'
import { holds } from '#domain/file/case-file.ts'
import { leading } from '#domain/file/tracks.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { openGoals } from '#domain/kinds/planning/goal.ts'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { StepRow } from './step-row.tsx'
import './plan.css'

const GOALS = 2
const STEPS = 3

/** What the child wants and the next open steps towards it; the tab of the plan has the rest. */
export function PlanAtAGlance({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, speak, file } = child
  if (!holds(caseFile, 'care')) return null
  const goals = openGoals(caseFile)
  const steps = leading(caseFile, action).filter((entry) => entry.body.status === 'open')
  return (
    <Panel
      title={<Trans>What we want</Trans>}
      side={
        <button type="button" className="plain link" onClick={() => trail.replace({ is: 'child', file, tab: 'plan' })}>
          <Trans>Plan</Trans>
        </button>
      }
    >
      {goals.length === 0 && (
        <p className="card-note ink-2">
          <Trans>No goal is written. Begin with what the child wishes, in the child’s own words.</Trans>
        </p>
      )}
      {goals.slice(0, GOALS).map((goal) => (
        <section key={goal.id} className="glance-goal" aria-label={goal.body.title}>
          <div className="goal-head">
            <h3>{goal.body.title}</h3>
            <p className="note">
              <Icon name="speech" size="tiny" />
              <span>{speak.said(goal.body.wish)}</span>
            </p>
          </div>
          <ul>
            {steps
              .filter((step) => step.body.goal === goal.body.goal)
              .slice(0, STEPS)
              .map((step) => (
                <li key={step.id}>
                  <StepRow entry={step} child={child} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Panel>
  )
}
