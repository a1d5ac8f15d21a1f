import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { ownFormsOf } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestionsOf, type OwnQuestionEntry } from '#domain/kinds/assessment/own-question.ts'
import { GROWS } from '#domain/own-questions/grows.ts'
import { listsOf } from '#domain/own-questions/fields-of-kind.ts'
import { faultsBeside } from '#domain/own-questions/question-faults.ts'
import { OWN_PARTS, ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Panel } from '#web/components/panel.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import { DraftFound } from '#web/views/drafts/draft-found.tsx'
import { folderWords } from '#web/words/folders.ts'
import { languageNow } from '#web/words/language.ts'
import { CannotBeAsked, QuestionPreview, WhereItAppears } from './about-question.tsx'
import { FromForm } from './from-form.tsx'
import { Languages } from './languages.tsx'
import { OwnOptions } from './own-options.tsx'
import { ANSWER_TYPES, builtInQuestions, FAULT_WORDS, listsOfForm, type AnswerType } from './question-words.ts'
import {
  languagesMissing,
  newQuestion,
  openOf,
  questionBegun,
  questionOfTyped,
  typedFrom,
  typedFromForm,
  type Open,
  type TypedQuestion,
} from './typed-question.ts'
import { useSayOfQuestions } from './use-own-questions.ts'
import './own-questions.css'

/** A question of the agency's own, new or as a new version of `entry`. */
function OwnQuestionScreen({ entry }: { readonly entry?: EntryId }) {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  if (team.is !== 'read') {
    return (
      <Screen title={<Trans>Add a question</Trans>} leave="close">
        {team.is === 'refused' && <RefusedNote code={team.code} />}
      </Screen>
    )
  }
  const before = ownQuestionsOf(team.value.caseFile).find(({ newest }) => newest.id === entry)?.newest
  if (!me.custodian || !mayWriteIn(team.value, 'care'))
    return (
      <Screen title={<Trans>Add a question</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>A custodian adds questions to forms.</Trans>}>
          {me.custodian && (
            <p>
              <Trans>
                Another custodian’s device has to give you this part of the agency’s file first. It does so by itself.
              </Trans>
            </p>
          )}
        </EmptyState>
      </Screen>
    )
  return <Form view={team.value} before={before} />
}

function Form({ view, before }: { readonly view: FileView; readonly before: OwnQuestionEntry | undefined }) {
  const { i18n, t } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const act = useSayOfQuestions(view)
  const [tried, setTried] = useState(false)
  const here = languageNow().code
  const [empty] = useState(() => (before ? typedFrom(before, here) : newQuestion(here)))
  const draft = useDraft<TypedQuestion>(`own-question ${before?.id ?? ''}`, empty)
  const forms = ownFormsOf(view.caseFile).flatMap(({ newest, stands }) =>
    stands === 'ended' ? [] : [newest.body.form],
  )
  const onForm = forms.find(({ key }) => key === draft.value.beside)
  // All of a form is written in one part.
  const typed = onForm ? { ...draft.value, part: onForm.part } : draft.value
  const set = (change: Partial<TypedQuestion>) => draft.set({ ...typed, ...change })
  const question = questionOfTyped(typed)
  const face = faceOf(typed.beside)
  const others = ownQuestionsOf(view.caseFile).flatMap(({ newest, stands }) =>
    stands === 'ended' ? [] : [newest.body.question],
  )
  const begun = questionBegun(typed)
  const lists = face ? listsOfForm(face, speak) : []
  const list = typed.type === 'added' ? lists.find(({ field }) => field === typed.to) : undefined
  const builtIn = list ? list.codes.map(({ words }) => words) : face ? builtInQuestions(face, speak) : []
  const onTheForm = { builtIn, others, lists: face ? listsOf(face.kind) : {} }
  const faults = begun && !openOf(typed).includes('under') ? faultsBeside(begun, onTheForm) : []
  const open = openOf(typed)
  const isList = typed.type === 'one' || typed.type === 'several'
  const wrong = (one: Open) => (tried && open.includes(one) ? { wrong: <Trans>Answer this question.</Trans> } : {})
  const send = async () => {
    setTried(true)
    if (!question || open.length > 0 || faults.length > 0) return
    if (!(await act.say({ is: 'asked', question, because: typed.because.trim() }))) return
    draft.drop()
    trail.back()
  }
  return (
    <Screen
      title={before ? <Trans>Change a question</Trans> : <Trans>Add a question</Trans>}
      leave="close"
      dock={
        <>
          {tried && open.length > 0 && (
            <p className="left-to-answer" role="alert">
              <Plural
                value={open.length}
                one="# answer is missing. It is marked."
                other="# answers are missing. They are marked."
              />
            </p>
          )}
          <Button data-main loading={act.busy} disabled={faults.length > 0} onClick={() => void send()}>
            <Trans>Send to a supervisor</Trans>
          </Button>
        </>
      }
    >
      <div className="own-question-desk">
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
          {!before && <FromForm take={(one) => draft.set(typedFromForm(typed, one))} />}
          <PickField
            label={<Trans>Which form asks it?</Trans>}
            {...wrong('beside')}
            picks={[
              ...GROWS.flatMap((kind) => {
                const one = faceOf(kind)
                return one ? [{ value: kind, words: speak.say(one.ask) }] : []
              }),
              ...forms.map(({ key, texts }) => ({ value: key, words: ownTextIn(texts, i18n.locale).words })),
            ].sort((a, b) => a.words.localeCompare(b.words, i18n.locale))}
            value={typed.beside}
            set={(beside) => set({ beside, to: '' })}
          />
          <Languages typed={typed} missing={languagesMissing(typed)} set={set} />
          {typed.type !== 'added' && (
            <TextField
              label={<Trans>The question</Trans>}
              {...wrong('texts')}
              lang={typed.language}
              limit={300}
              value={typed.texts[typed.language] ?? ''}
              set={(words) => set({ texts: { ...typed.texts, [typed.language]: words } })}
            />
          )}
          <CannotBeAsked faults={faults} />
          <PickField
            label={<Trans>How is it answered?</Trans>}
            {...wrong('type')}
            picks={ANSWER_TYPES.filter(([is]) => is !== 'added' || lists.length > 0 || typed.beside === '').map(
              ([is, words]) => ({ value: is, words: i18n._(words) }),
            )}
            value={typed.type}
            set={(type) =>
              set({
                type: type as AnswerType | '',
                ...(type === 'added' || typed.type === 'added' ? { texts: {}, to: '' } : {}),
              })
            }
          />
          {typed.type === 'added' && (
            <PickField
              label={<Trans>Which list?</Trans>}
              {...wrong('to')}
              picks={lists.map(({ field, label }) => ({ value: field, words: speak.say(label) }))}
              value={typed.to}
              set={(to) => {
                const label = lists.find(({ field }) => field === to)?.label
                set({ to, texts: label ? { en: label.message ?? '', [here]: speak.say(label) } : {} })
              }}
            />
          )}
          {(isList || list) && (
            <>
              <OwnOptions
                options={typed.options}
                language={typed.language}
                ours={list?.codes}
                set={(options) => set({ options })}
              />
              {tried && open.includes('options') && (
                <p className="wrong" role="alert">
                  {list ? <Trans>Answer this question.</Trans> : <Trans>Write at least two answers.</Trans>}
                </p>
              )}
              {tried && open.includes('under') && (
                <p className="wrong" role="alert">
                  {i18n._(FAULT_WORDS['no-such-list'])}
                </p>
              )}
            </>
          )}
          {!onForm && (
            <ChoiceField
              label={<Trans>Which part of the file?</Trans>}
              hint={<Trans>Everyone who may open this part can read the answers.</Trans>}
              {...wrong('part')}
              choices={OWN_PARTS.map((part) => ({ value: part, words: i18n._(folderWords(part)) }))}
              value={typed.part}
              set={(part) => set({ part })}
            />
          )}
          <LongTextField
            label={<Trans>What is the answer needed for?</Trans>}
            {...wrong('because')}
            limit={2000}
            value={typed.because}
            set={(because) => set({ because })}
          />
        </div>
        <div className="stack">
          <Panel title={<Trans>As a worker sees it</Trans>} inside>
            {question && faults.length === 0 ? (
              <QuestionPreview key={JSON.stringify(question)} question={question} />
            ) : (
              <p className="ink-2">{t`The preview appears when the question can be asked.`}</p>
            )}
          </Panel>
          <WhereItAppears />
        </div>
      </div>
    </Screen>
  )
}

export const screen = defineScreen('own-question', OwnQuestionScreen)
