import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { formOrder, formOrdersOf } from '#domain/kinds/assessment/form-order.ts'
import { ownForm, ownFormsOf } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestion, ownQuestionsOf, type OwnQuestionNow } from '#domain/kinds/assessment/own-question.ts'
import { faultsInItself } from '#domain/own-questions/question-faults.ts'
import { ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { AboutQuestion, CannotBeAsked, QuestionPreview, WhereItAppears } from './about-question.tsx'
import { FormPanel } from './form-panel.tsx'
import { OrderPanel } from './order-panel.tsx'
import { SignedPanel } from './signed-panel.tsx'
import './own-questions.css'

/** The agency's own questions: what forms ask, what waits for a supervisor, what is asked no more. Everybody reads it; custodians add, supervisors agree. */
function OwnQuestionsScreen() {
  const trail = useNavigation()
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  const questions = view ? ownQuestionsOf(view.caseFile).toSorted(byStand) : []
  const forms = view ? ownFormsOf(view.caseFile).toSorted(byStand) : []
  const orders = view ? formOrdersOf(view.caseFile).toSorted(byStand) : []
  const mayAdd = view !== null && me.custodian && mayWriteIn(view, 'care')
  return (
    <Screen title={<Trans>Questions of the agency’s own</Trans>} leave="back" reading>
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      <div className="stack">
        {view && questions.length + forms.length + orders.length === 0 && (
          <EmptyState icon="paper" title={<Trans>No question yet</Trans>}>
            <p className="ink-2">
              <Trans>
                A custodian adds a question to a form, and a supervisor agrees. Then it is asked on every device.
              </Trans>
            </p>
          </EmptyState>
        )}
        {view && forms.map((one) => <FormPanel key={one.newest.body.form.key} view={view} one={one} />)}
        {view && questions.map((one) => <Row key={one.newest.body.question.key} view={view} one={one} />)}
        {view && orders.map((one) => <OrderPanel key={one.newest.id} view={view} one={one} />)}
        {view && view.caseFile.needsNewerApp.some(({ kind }) => OURS.includes(kind)) && (
          <DueNote icon="info" role="status">
            <b>
              <Trans>Needs a newer app</Trans>
            </b>{' '}
            <Trans>It is kept as it is. A newer app shows it.</Trans>
          </DueNote>
        )}
        {mayAdd && (
          <Button onClick={() => trail.go({ is: 'own-question' })}>
            <Trans>Add a question</Trans>
          </Button>
        )}
        {mayAdd && (
          <div className="row wraps">
            <Button variant="outline" onClick={() => trail.go({ is: 'own-form' })}>
              <Trans>Add a form</Trans>
            </Button>
            <Button variant="outline" onClick={() => trail.go({ is: 'form-order' })}>
              <Trans>Change the order of a form</Trans>
            </Button>
          </div>
        )}
        <WhereItAppears />
      </div>
    </Screen>
  )
}

const OURS: readonly string[] = [ownQuestion.name, ownForm.name, formOrder.name]
const ORDER: Readonly<Record<OwnQuestionNow['stands'], number>> = { waiting: 0, returned: 1, asked: 2, ended: 3 }
const byStand = (a: Pick<OwnQuestionNow, 'stands'>, b: Pick<OwnQuestionNow, 'stands'>) =>
  ORDER[a.stands] - ORDER[b.stands]

function Row({ view, one }: { readonly view: FileView; readonly one: OwnQuestionNow }) {
  const { i18n } = useLingui()
  const { newest, counts } = one
  const { question } = newest.body
  const text = ownTextIn(question.texts, i18n.locale)
  const faults = faultsInItself(question)
  const own = ownFormsOf(view.caseFile)
  const isOnEndedForm = own.find(({ newest: on }) => on.body.form.key === question.beside)?.stands === 'ended'
  return (
    <SignedPanel
      view={view}
      one={isOnEndedForm ? { ...one, stands: 'ended' } : one}
      title={
        <h2 lang={text.language}>
          <bdi>{text.words}</bdi>
        </h2>
      }
      about={
        <>
          <AboutQuestion question={question} on={own} />
          {counts && counts !== newest && (
            <p className="hint">
              <Trans>
                Until then forms ask it as it was: {ownTextIn(counts.body.question.texts, i18n.locale).words}
              </Trans>
            </p>
          )}
        </>
      }
      faults={faults.length > 0 && <CannotBeAsked faults={faults} />}
      preview={<QuestionPreview question={question} />}
      words={{
        yes: <Trans>Yes, ask it</Trans>,
        change: <Trans>Change the question</Trans>,
        end: <Trans>Stop asking this</Trans>,
        reallyEnd: <Trans>Stop asking this?</Trans>,
        loses: <Trans>No form asks it from now on. What was answered stays, with the words of the question.</Trans>,
      }}
      change={{ is: 'own-question', entry: newest.id }}
      end={(act, because) => act.say({ is: 'ended', question, because })}
    />
  )
}

export const screen = defineScreen('own-questions', OwnQuestionsScreen)
