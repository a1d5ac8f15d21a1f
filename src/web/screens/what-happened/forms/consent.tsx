import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Whom } from '#domain/entry/entry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { parentsInQuestion } from '#domain/for-child/consent-sheet.ts'
import { childAgreesAs } from '#domain/for-child/child-agrees-as.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/vocabulary/consent.ts'
import { PersonField } from '#web/fields/choice-field.tsx'
import { Panel } from '#web/components/panel.tsx'
import { UsuallyAsked } from '#web/views/decisions/usually-asked.tsx'
import { isReviewed, languageNow } from '#web/words/language.ts'
import { languageFor } from '#web/words/sheet-words.ts'
import { todayHere } from '#web/words/today.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { answeredPurposes, needsRecipient, PurposePanels } from '../form/consent-panels.tsx'
import { AnyField } from '../form/any-field.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { RevealMarksButton, useCoveredPeople } from '../form/covered-marks.tsx'
import { PartFields } from '../form/part-fields.tsx'
import { fieldsOfBody } from '../../../form-model/form-start.ts'
import { face as dormantFace } from '#web/kinds/closure/dormant-by-wish.tsx'
import { pickablePeople } from '../../../form-model/people-of-file.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** *May we?* One card for each purpose. Each answered purpose becomes an entry, so that each can be withdrawn separately. */
export function Form(props: FormProps) {
  return (
    <FormFrame
      {...props}
      title={<Trans>May we? You decide</Trans>}
      make={({ file, typed }) => eachAnswer(props, file, typed)}
    >
      <Panel inside>
        <p>
          <Trans>
            You can say yes to one thing and no to another. You can change your mind on any day. If you say no to one
            thing, we do not take other help away because of it.
          </Trans>
        </p>
      </Panel>
      <WhoAnswers {...props} />
      <WhatHolds />
      <PurposePanels asked={CONSENT_PURPOSES.find((purpose) => purpose === props.way)} />
      <TakenBack />
      <SharedAnswers {...props} />
      <ForStaff />
    </FormFrame>
  )
}

function eachAnswer({ face }: FormProps, file: CaseFile, typed: Typed): FormResult {
  const answers = answeredPurposes(typed)
  if (answers.length === 0) return { drafts: [], wrong: { 'case-work.answer': msg`Answer at least one question.` } }
  const agreed = answers.some(({ values }) => values['answer'] === 'yes')
  if (agreed && needsSpeaker(typed) && typed.body['languageSpokenBy'] === undefined)
    return { drafts: [], wrong: { languageSpokenBy: msg`Choose who speaks this language with them.` } }
  const made = answers.map(({ purpose, values }): FormResult => {
    if (needsRecipient(purpose) && values['recipient'] === undefined)
      return { drafts: [], wrong: { [`${purpose}.recipient`]: msg`Choose with whom.` } }
    const one = draftFromTyped(face, file, typed, {
      ...typed.body,
      ...(!needsSpeaker(typed) && { languageSpokenBy: undefined }),
      ...whoGave(file, typed, purpose),
      ...values,
      purpose,
    })
    return { ...one, wrong: besideEach(one.wrong, purpose) }
  })
  const all = endsWorkByOwnWill(file, typed) ? [...made, restsByWish(file, typed)] : made
  const wrong = Object.assign({}, ...all.map((one) => one.wrong)) as FormResult['wrong']
  return { drafts: Object.keys(wrong).length > 0 ? [] : all.flatMap((one) => one.drafts), wrong }
}

/** The child takes back what all the work rests on: the same act makes the file rest (P15). */
const endsWorkByOwnWill = (file: CaseFile, typed: Typed): boolean =>
  typed.body['by'] === 'child' &&
  !['dormant', 'closed'].includes(caseStatus(file).is) &&
  answeredPurposes(typed).some(({ purpose, values }) => purpose === 'case-work' && values['answer'] === 'withdrawn')

const RESTS = 'rests'
const restOf = (typed: Typed): Values => {
  const values = typed.beside[RESTS]
  return isValues(values) ? values : {}
}
const restsByWish = (file: CaseFile, typed: Typed): FormResult =>
  draftFromTyped(dormantFace, file, { ...typed, folder: 'card', beside: {} }, restOf(typed), RESTS)

/** What taking it back does: the child's own ends the visits and nothing else; anybody else's ends no file. */
function TakenBack() {
  const { file, typed, change } = useFormState()
  const back = answeredPurposes(typed).some(({ values }) => values['answer'] === 'withdrawn')
  if (typed.body['by'] !== 'child')
    return back ? (
      <Panel inside>
        <p>
          <Trans>This does not close the file. Only the child’s own wish ends the visits.</Trans>
        </p>
      </Panel>
    ) : null
  if (!endsWorkByOwnWill(file, typed)) return null
  return (
    <Panel inside title={<Trans>From now on nobody visits, rings or looks in</Trans>}>
      <div className="stack">
        <p>
          <Trans>
            The file rests: nothing is overdue, and it is not closed. Any danger, and what the law requires, goes to the
            supervisor. The files of brothers and sisters do not change.
          </Trans>
        </p>
        <PartFields
          fields={fieldsOfBody(dormantFace)}
          face={{ label: dormantFace.name, fields: dormantFace.fields }}
          path={RESTS}
          value={restOf(typed)}
          set={(value) => change((now) => ({ ...now, beside: { ...now.beside, [RESTS]: value } }))}
          draw={AnyField}
        />
      </div>
    </Panel>
  )
}

/** An error in what all answers share is shown once, at its own field; the others at the card. */
const besideEach = (wrong: FormResult['wrong'], purpose: string): FormResult['wrong'] =>
  Object.fromEntries(
    Object.entries(wrong).map(([path, words]) => [
      ['answer', 'recipient'].includes(path) ? `${purpose}.${path}` : path,
      words,
    ]),
  )

/** The capacity: a child assents in the way usual at her age, and by the law on data where she is to be counted; an adult consents. */
const whoGave = (file: CaseFile, typed: Typed, purpose: ConsentPurpose): Values =>
  typed.body['by'] === 'child'
    ? { capacity: 'child', as: childAgreesAs(file, purpose, todayHere()) }
    : { as: 'consent' }

/** The language in which somebody is asked, until another is chosen: the child's own where the app has words in it, else the app's. */
function inLanguage(file: CaseFile, typed: Typed, who: string | undefined): Values {
  const usual = (by: unknown) =>
    languageFor(by === 'child' ? (cardOf(file)?.body.languages ?? []) : [], languageNow().code)
  const chosen = typed.body['language']
  return chosen === undefined || chosen === usual(typed.body['by']) ? { language: usual(who) } : {}
}

/** Whether the app's words in the language of the answers were read by no native speaker: then somebody must speak it. */
function needsSpeaker(typed: Typed): boolean {
  const language = typed.body['language']
  return typeof language === 'string' && !isReviewed(language)
}

/** What is asked once for all answers. */
function SharedAnswers({ face }: FormProps) {
  const { typed } = useFormState()
  const spoken = needsSpeaker(typed) ? ['languageSpokenBy'] : []
  return <BodyFields face={face} only={['language', ...spoken, 'how', 'explained', 'until', 'notAsked', 'words']} />
}

function WhatHolds() {
  const trail = useNavigation()
  const { view } = useFormState()
  return (
    <button type="button" className="plain link" onClick={() => trail.go({ is: 'agreements', file: view.file })}>
      <Trans>Which agreements are valid</Trans>
    </button>
  )
}

function WhoAnswers({ face }: FormProps) {
  const { file, typed, change, speak, wrong } = useFormState()
  const by = typeof typed.body['by'] === 'string' ? typed.body['by'] : ''
  const people = useCoveredPeople(
    [{ person: 'child', name: speak.code('child') }, ...pickablePeople(file, typed.people, speak)],
    [by],
  )
  return (
    <>
      <PersonField
        label={<Trans>Who answers?</Trans>}
        one
        people={people}
        value={by === '' ? [] : [by]}
        set={([who]) => change((now) => ({ ...now, body: { ...now.body, by: who, ...inLanguage(file, now, who) } }))}
        wrong={wrong['by'] && speak.say(wrong['by'])}
      />
      {people.length > 1 && <RevealMarksButton />}
      {by !== '' && !speak.mayAgree(by as Whom) && (
        <p className="strip-note" role="status">
          <Trans>This person’s yes does not count as consent. Their answer is kept.</Trans>
        </p>
      )}
      {by !== '' && by !== 'child' && <BodyFields face={face} only={['capacity']} />}
    </>
  )
}

/** Who is usually asked at this age, and who is not: for staff, not to be read aloud. */
function ForStaff() {
  const { file, typed, change, speak } = useFormState()
  const inQuestion = parentsInQuestion(file)
  const notAsked = Array.isArray(typed.body['notAsked']) ? typed.body['notAsked'].filter(isValues) : []
  const left = inQuestion.filter((person) => !notAsked.some((one) => one['whom'] === person))
  return (
    <Panel tone="think" inside title={<Trans>For you, not to be read aloud</Trans>}>
      <p>
        <UsuallyAsked file={file} /> <Trans>This list helps you think. You decide.</Trans>
      </p>
      {left.map((person) => (
        <p key={person}>
          <Trans>{speak.who(person)} is not known to be safe. Do not ask this person.</Trans>{' '}
          <button
            type="button"
            className="plain link"
            onClick={() =>
              change((now) => ({
                ...now,
                body: { ...now.body, notAsked: [...notAsked, { whom: person, why: 'not-safe' }] },
              }))
            }
          >
            <Trans>Write that down</Trans>
          </button>
        </p>
      ))}
    </Panel>
  )
}
