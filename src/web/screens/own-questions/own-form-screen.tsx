import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { ownFormsOf } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestionsOf } from '#domain/kinds/assessment/own-question.ts'
import { faultsOfForm, MOST_FORMS } from '#domain/own-questions/forms-to-fill.ts'
import { faultsInItself } from '#domain/own-questions/question-faults.ts'
import { FORM_STEPS, MOST_MONTHS, OwnForm } from '#domain/vocabulary/own-questions/own-form.ts'
import { OWN_PARTS, type OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { randomId } from '#web/device/new-id.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import { DraftFound } from '#web/views/drafts/draft-found.tsx'
import { stepHeading } from '#web/kinds/step-words.ts'
import { folderWords } from '#web/words/folders.ts'
import { languageNow } from '#web/words/language.ts'
import { CannotBeAsked } from './about-question.tsx'
import { Languages } from './languages.tsx'
import { useSayOfQuestions } from './use-own-questions.ts'
import './own-questions.css'

/** A small form of the agency's own, new or as a new version of `entry`: what it is called, its subject, who may read it, how long it is kept. */
function OwnFormScreen({ entry }: { readonly entry?: EntryId }) {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  if (view && me.custodian && mayWriteIn(view, 'care')) return <Form view={view} entry={entry} />
  return (
    <Screen title={<Trans>Add a form</Trans>} leave="back">
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      {view && <EmptyState icon="lock" title={<Trans>A custodian adds questions to forms.</Trans>} />}
    </Screen>
  )
}

interface TypedForm {
  readonly key: string
  readonly texts: Readonly<Record<string, string>>
  readonly step: OwnForm['step'] | ''
  readonly part: OwnForm['part'] | null
  readonly months: string
  readonly because: string
  readonly language: string
  readonly languages: readonly string[]
}

/** Undefined where it is no number of months for which an answer may be kept. */
function monthsTyped(months: string): Pick<OwnForm, 'keepMonths'> | undefined {
  if (months.trim() === '') return {}
  const read = OwnForm.shape.keepMonths.safeParse(Number(months))
  return read.success ? { keepMonths: read.data } : undefined
}

function Form({ view, entry }: { readonly view: FileView; readonly entry: EntryId | undefined }) {
  const { i18n, t } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const act = useSayOfQuestions(view)
  const all = ownFormsOf(view.caseFile)
  const before = all.find(({ newest }) => newest.id === entry)?.newest.body
  const [tried, setTried] = useState(false)
  const [empty] = useState((): TypedForm => {
    const texts: Readonly<Record<string, string>> = Object.fromEntries(
      (before?.form.texts ?? []).map(({ language, words }) => [language, words]),
    )
    const language = languageNow().code
    return {
      key: before?.form.key ?? randomId(),
      texts,
      step: before?.form.step ?? '',
      part: before?.form.part ?? null,
      months: String(before?.form.keepMonths ?? ''),
      because: before?.because ?? '',
      language,
      languages: [...new Set([language, ...Object.keys(texts)])],
    }
  })
  const draft = useDraft<TypedForm>(`own-form ${entry ?? ''}`, empty)
  const typed = draft.value
  const set = (change: Partial<TypedForm>) => draft.set({ ...typed, ...change })
  const texts = typed.languages.flatMap((language) => {
    const words = (typed.texts[language] ?? '').trim()
    return words === '' ? [] : [{ language, words }]
  })
  const { key, step, part, months, because } = typed
  const kept = monthsTyped(months)
  const form = kept && OwnForm.safeParse({ key, texts, step, part, ...kept }).data
  // All of a form is written in one part: what it asks goes with it.
  const moved = ownQuestionsOf(view.caseFile).flatMap(({ newest, stands }): readonly OwnQuestion[] => {
    const { question } = newest.body
    return part && stands !== 'ended' && question.beside === key && question.part !== part
      ? [{ ...question, part }]
      : []
  })
  const faults = form ? [...new Set([...faultsOfForm(form), ...moved.flatMap(faultsInItself)])] : []
  const isFull = !before && all.filter(({ stands }) => stands !== 'ended').length >= MOST_FORMS
  const send = async () => {
    setTried(true)
    if (!form || faults.length > 0 || isFull || because.trim() === '') return
    const said = { is: 'asked', because: because.trim() } as const
    const questions = moved.map((question) => ({ ...said, question }))
    if (!(await act.form({ ...said, form }, questions))) return
    draft.drop()
    trail.back()
  }
  const isWrong = (missing: boolean) => (tried && missing ? { wrong: <Trans>Answer this question.</Trans> } : {})
  return (
    <Screen
      title={before ? <Trans>Change the form</Trans> : <Trans>Add a form</Trans>}
      leave="close"
      dock={
        <Button
          data-main
          loading={act.busy}
          because={isFull && t`This agency cannot take more forms of its own. Stop one of them first.`}
          disabled={faults.length > 0}
          onClick={() => void send()}
        >
          <Trans>Send to a supervisor</Trans>
        </Button>
      }
    >
      <div className="stack">
        <RefusedNote code={act.refused} />
        {draft.found && (
          <DraftFound
            anew={() => {
              draft.drop()
              trail.back()
            }}
          />
        )}
        <Languages
          typed={typed}
          missing={typed.languages.filter((language) => !texts.some((text) => text.language === language))}
          set={set}
        />
        <TextField
          label={<Trans>What is the form called?</Trans>}
          {...isWrong(texts.length === 0)}
          lang={typed.language}
          limit={300}
          value={typed.texts[typed.language] ?? ''}
          set={(words) => set({ texts: { ...typed.texts, [typed.language]: words } })}
        />
        <CannotBeAsked faults={faults} />
        <PickField
          label={<Trans>Subject</Trans>}
          {...isWrong(step === '')}
          picks={FORM_STEPS.map((one) => ({ value: one as string, words: i18n._(stepHeading(one)) }))}
          value={step}
          set={(chosen) => set({ step: FORM_STEPS.find((one) => one === chosen) ?? '' })}
        />
        <ChoiceField
          label={<Trans>Which part of the file?</Trans>}
          hint={<Trans>Everyone who may open this part can read the answers.</Trans>}
          {...isWrong(part === null)}
          choices={OWN_PARTS.map((one) => ({ value: one, words: i18n._(folderWords(one)) }))}
          value={part}
          set={(chosen) => set({ part: chosen })}
        />
        {moved.length > 0 && (
          <p className="note in-due">
            <Trans>
              The questions of this form move to the new part with it. A supervisor agrees to each of them again.
            </Trans>
          </p>
        )}
        <TextField
          label={<Trans>How many months is an answer kept?</Trans>}
          hint={
            <Trans>
              Empty: as long as the file. After these months an answer is not shown any more and can be taken out.
            </Trans>
          }
          {...(kept === undefined && { wrong: <Trans>Write a whole number from 1 to {MOST_MONTHS}.</Trans> })}
          keyboard="numeric"
          limit={3}
          value={months}
          set={(words) => set({ months: words })}
        />
        <LongTextField
          label={<Trans>What is the answer needed for?</Trans>}
          {...isWrong(because.trim() === '')}
          limit={2000}
          value={because}
          set={(words) => set({ because: words })}
        />
        <p className="hint">{speak.say(THEN)}</p>
      </div>
    </Screen>
  )
}

const THEN = msg`Then add its questions. Workers find the form once a supervisor has agreed to it and to a question.`

export const screen = defineScreen('own-form', OwnFormScreen)
