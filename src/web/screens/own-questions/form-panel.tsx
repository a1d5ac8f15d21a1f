import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { OwnFormNow } from '#domain/kinds/assessment/own-form.ts'
import { faultsOfForm, formsToFill } from '#domain/own-questions/forms-to-fill.ts'
import { ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { stepHeading } from '#web/kinds/step-words.ts'
import { folderWords } from '#web/words/folders.ts'
import { CannotBeAsked } from './about-question.tsx'
import { NOT_FOUND_YET } from './question-words.ts'
import { SignedPanel } from './signed-panel.tsx'

/** One small form of the agency's own: its subject, its part, how long an answer is kept. */
export function FormPanel({ view, one }: { readonly view: FileView; readonly one: OwnFormNow }) {
  const { i18n } = useLingui()
  const { form } = one.newest.body
  const title = ownTextIn(form.texts, i18n.locale)
  const faults = faultsOfForm(form)
  const months = form.keepMonths
  return (
    <SignedPanel
      view={view}
      one={one}
      title={
        <h2 lang={title.language}>
          <bdi>{title.words}</bdi>
        </h2>
      }
      about={
        <p className="hint">
          {[i18n._(stepHeading(form.step)), i18n._(folderWords(form.part))].join(' · ')}
          {months !== undefined && (
            <>
              {' · '}
              <Trans>Kept for {months} months</Trans>
            </>
          )}
          {one.counts && !formsToFill(view.caseFile).some((to) => to.form.key === form.key) && (
            <>
              <br />
              {i18n._(NOT_FOUND_YET)}
            </>
          )}
        </p>
      }
      faults={faults.length > 0 && <CannotBeAsked faults={faults} />}
      preview={null}
      words={{
        yes: <Trans>Yes</Trans>,
        change: <Trans>Change the form</Trans>,
        end: <Trans>Stop this form</Trans>,
        reallyEnd: <Trans>Stop this form?</Trans>,
        loses: <Trans>Nobody fills it in from now on. What was answered stays.</Trans>,
      }}
      change={{ is: 'own-form', entry: one.newest.id }}
      end={(act, because) => act.form({ is: 'ended', form, because })}
    />
  )
}
