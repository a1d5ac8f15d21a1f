import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { isCalledFor } from '#domain/called-for/called-for.ts'
import { all, current } from '#domain/file/values.ts'
import { holds } from '#domain/file/case-file.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { leading } from '#domain/file/tracks.ts'
import { sameTaskIn } from '#domain/families/family-task.ts'
import { openTasks } from '#domain/kinds/follow-up/task.ts'
import { visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { openGoals } from '#domain/kinds/planning/goal.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { mayBeSought } from '#domain/file/case-status.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useFamilyFiles } from '#web/views/child-file/family-files.ts'
import { useThisChild } from '#web/kinds/this-child.ts'
import { useWide } from '#web/components/use-wide.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { CardOnlyWords, isCardOnly } from '#web/views/child-file/card-only.tsx'
import { AskedOutside } from './asked-outside.tsx'
import { ComesOfAge } from './comes-of-age.tsx'
import { DecidesAlone } from './decides-alone.tsx'
import { InStatisticsLine } from './in-statistics-line.tsx'
import { RightsToActOn } from './rights-to-act-on.tsx'
import { Services } from './services.tsx'
import { StepRow } from './step-row.tsx'
import './plan.css'

/** What the child wants, the steps towards it, and each service from needed to answered. */
export function PlanTab({ child }: { readonly child: ChildFile }) {
  const { caseFile } = child
  // On a laptop needs and help are a table over the whole page.
  const desk = useWide()
  if (isCardOnly(child.view)) return <EmptyState icon="lock" title={<CardOnlyWords />} />
  if (!holds(caseFile, 'care')) {
    return (
      <EmptyState icon="lock" title={<Trans>You cannot open this child’s plan</Trans>}>
        <p className="ink-2">
          <Trans>If you need it for your work, ask a colleague who keeps this file.</Trans>
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="plan">
      {desk && (
        <div className="plan-part plan-over">
          <Services child={child} table />
        </div>
      )}
      <div className="plan-part">
        <Goals child={child} />
        <Loose child={child} />
        {!desk && <Ahead child={child} />}
      </div>
      <div className="plan-part">
        {desk ? <Ahead child={child} /> : <Services child={child} />}
        <AskedOutside child={child} />
      </div>
    </div>
  )
}

/** Days that come, and pages of the file. */
function Ahead({ child }: { readonly child: ChildFile }) {
  return (
    <>
      <Visits child={child} />
      <DecidesAlone child={child} />
      <ComesOfAge file={child.caseFile} day={child.day} speak={child.speak} />
      <RightsToActOn child={child} />
      <InStatisticsLine child={child} />
      <PagesOfTheFile child={child} />
    </>
  )
}

function Goals({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const { caseFile, speak, file } = child
  const goals = openGoals(caseFile)
  const agreed = current(caseFile, planAgreed)[0]
  const steps = leading(caseFile, action).filter((entry) => entry.body.status !== 'dropped')
  return (
    <>
      <SectionHead
        title={<Trans>What we want</Trans>}
        side={
          agreed ? (
            <Trans>agreed {times.day(endOf(agreed.at))}</Trans>
          ) : goals.length > 0 ? (
            <Trans>not agreed yet</Trans>
          ) : undefined
        }
      />
      {goals.length === 0 && (
        <Panel inside>
          <p className="ink-2">
            <Trans>No goal is written. Begin with what the child wishes, in the child’s own words.</Trans>
          </p>
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'goal', file })}>
            <Trans>Write a wish</Trans>
          </button>
        </Panel>
      )}
      {goals.map((goal) => (
        <section key={goal.id} className="panel" aria-label={goal.body.title}>
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
              .map((step) => (
                <li key={step.id}>
                  <StepRow entry={step} child={child} />
                </li>
              ))}
          </ul>
          <button
            type="button"
            className="plain link plan-add"
            onClick={() => trail.go({ is: 'write', kind: 'action', file, from: goal.id })}
          >
            <Icon name="plus" size="small" />
            <Trans>Add a step</Trans>
          </button>
        </section>
      ))}
      {goals.length > 0 && (
        <div className="row wraps plan-more">
          <Button variant="outline" data-size="sm" onClick={() => trail.go({ is: 'write', kind: 'goal', file })}>
            <Trans>Add another wish</Trans>
          </Button>
          <Button variant="outline" data-size="sm" onClick={() => trail.go({ is: 'write', kind: 'plan-agreed', file })}>
            {agreed ? <Trans>Ask for agreement again</Trans> : <Trans>Agree on the plan</Trans>}
          </Button>
        </div>
      )}
    </>
  )
}

/** Pages generated from the file: what a return rests on, where one is considered, and the hand-over page. */
function PagesOfTheFile({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile } = child
  const known = useThisChild(caseFile)
  const thoughtOf =
    current(caseFile, returnPlan).length + current(caseFile, riskAssessment, 'return').length > 0 ||
    all(caseFile, views).some(({ body }) => body.matter === 'return')
  return (
    <div className="stack tight">
      {thoughtOf && (
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'return', file: child.file })}>
          <Trans>Going back: basis for the decision</Trans>
        </button>
      )}
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'plan-page', file: child.file })}>
        <Trans>The child’s own page</Trans>
      </button>
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'consent-sheet', file: child.file })}>
        <Trans>Agreement sheet</Trans>
      </button>
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'rights-sheet', file: child.file })}>
        <Trans>Rights, and how to complain</Trans>
      </button>
      {child.view.rights.card === 'keep' && (
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'who-read', file: child.file })}>
          <Trans>Who has read the file</Trans>
        </button>
      )}
      {isCalledFor({ ages: ['15-17', '18-24', '25-or-more'] }, known) && (
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'own-file', file: child.file })}>
          <Trans>Copy of the person’s file</Trans>
        </button>
      )}
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'hand-over-page', file: child.file })}>
        <Trans>Page for the new worker</Trans>
      </button>
    </div>
  )
}

/** Steps without a goal, and tasks outside the plan. */
function Loose({ child }: { readonly child: ChildFile }) {
  const { caseFile } = child
  const goals = new Set(openGoals(caseFile).map((goal) => goal.body.goal))
  const steps = leading(caseFile, action).filter(
    (entry) => entry.body.status === 'open' && (entry.body.goal === undefined || !goals.has(entry.body.goal)),
  )
  const tasks = openTasks(caseFile)
  const family = useFamilyFiles(caseFile)
  if (steps.length + tasks.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Other tasks</Trans>} />
      <ul className="panel">
        {steps.map((entry) => (
          <li key={entry.id}>
            <StepRow entry={entry} child={child} />
          </li>
        ))}
        {tasks.map((entry) => (
          <li key={entry.id}>
            <StepRow
              entry={entry}
              child={child}
              elsewhere={sameTaskIn(family, entry.body.task).filter((one) => mayWriteIn(one.in, one.entry.folder))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Visits({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const { caseFile, speak, file, day } = child
  const visits = mayBeSought(caseFile) ? visitsAhead(caseFile).toSorted((a, b) => (a.body.on < b.body.on ? -1 : 1)) : []
  return (
    <>
      <SectionHead
        title={<Trans>Visits planned</Trans>}
        side={
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'visit-planned', file })}
          >
            <Trans>Plan a visit</Trans>
          </button>
        }
      />
      <RowList>
        {visits.length === 0 && (
          <li>
            <EntryRow title={<Trans>No visit is planned</Trans>} />
          </li>
        )}
        {visits.map((visit) => (
          <li key={visit.id}>
            <EntryRow
              lead={<Icon name="calendar" />}
              title={times.nearDay(visit.body.on)}
              line={[speak.code(visit.body.place), visit.body.mind].filter((part) => part !== undefined).join('. ')}
              state={
                visit.body.on < day ? (
                  <span className="note in-due bold">
                    <Icon name="clock" size="tiny" />
                    <Trans>Overdue</Trans>
                  </span>
                ) : undefined
              }
              open={() => trail.go({ is: 'write', kind: 'visit-planned', file, from: visit.id })}
            />
          </li>
        ))}
      </RowList>
    </>
  )
}
