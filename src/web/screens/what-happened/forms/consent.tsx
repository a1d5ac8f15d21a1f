import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { parentsInQuestion } from '#domain/for-child/consent-sheet.ts'
import { whoAgrees } from '#domain/rules/consent/consent-by-age.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { CONSENT_PURPOSES } from '#domain/vocabulary/consent.ts'
import { PersonField } from '#web/fields/choice-field.tsx'
import { Panel } from '#web/components/panel.tsx'
import { todayHere } from '#web/words/today.ts'
import { answeredPurposes, needsRecipient, PurposePanels } from '../form/consent-panels.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { RevealMarksButton, useCoveredPeople } from '../form/covered-marks.tsx'
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
            You can say yes to one thing and no to another. You can change your mind on any day. No help stops if you
            say no.
          </Trans>
        </p>
      </Panel>
      <WhoAnswers {...props} />
      <PurposePanels asked={CONSENT_PURPOSES.find((purpose) => purpose === props.way)} />
      <BodyFields face={props.face} only={['how', 'explained', 'language', 'until', 'notAsked', 'words']} />
      <ForStaff />
    </FormFrame>
  )
}

function eachAnswer({ face }: FormProps, file: CaseFile, typed: Typed): FormResult {
  const answers = answeredPurposes(typed)
  if (answers.length === 0) return { drafts: [], wrong: { 'case-work.answer': msg`Answer at least one.` } }
  const given = whoGave(file, typed)
  const made = answers.map(({ purpose, values }): FormResult => {
    if (needsRecipient(purpose) && values['recipient'] === undefined)
      return { drafts: [], wrong: { [`${purpose}.recipient`]: msg`Say with whom.` } }
    const one = draftFromTyped(face, file, typed, { ...typed.body, ...given, ...values, purpose })
    return { ...one, wrong: besideEach(one.wrong, purpose) }
  })
  const wrong = Object.assign({}, ...made.map((one) => one.wrong)) as FormResult['wrong']
  return { drafts: Object.keys(wrong).length > 0 ? [] : made.flatMap((one) => one.drafts), wrong }
}

/** An error in what all answers share is shown once, at its own field; the others at the card. */
const besideEach = (wrong: FormResult['wrong'], purpose: string): FormResult['wrong'] =>
  Object.fromEntries(
    Object.entries(wrong).map(([path, words]) => [
      ['answer', 'recipient'].includes(path) ? `${purpose}.${path}` : path,
      words,
    ]),
  )

/** The capacity: a child assents in the way usual at her age; an adult consents. */
function whoGave(file: CaseFile, typed: Typed): Values {
  if (typed.body['by'] !== 'child') return { as: 'consent' }
  const { child } = whoAgrees(whoIsThis(file, todayHere()).ageBand, false)
  return { capacity: 'child', as: child === 'consent' ? 'consent' : 'assent' }
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
        set={([who]) => change((now) => ({ ...now, body: { ...now.body, by: who } }))}
        wrong={wrong['by'] && speak.say(wrong['by'])}
      />
      {people.length > 1 && <RevealMarksButton />}
      {by !== '' && by !== 'child' && <BodyFields face={face} only={['capacity']} />}
    </>
  )
}

/** Who is usually asked at this age, and who is not: for staff, not to be read aloud. */
function ForStaff() {
  const { file, typed, change, speak } = useFormState()
  const band = whoIsThis(file, todayHere()).ageBand
  const inQuestion = parentsInQuestion(file)
  const agrees = whoAgrees(band, inQuestion.length > 0)
  const notAsked = Array.isArray(typed.body['notAsked']) ? typed.body['notAsked'].filter(isValues) : []
  const left = inQuestion.filter((person) => !notAsked.some((one) => one['whom'] === person))
  return (
    <Panel tone="think" inside title={<Trans>For you, not to be read aloud</Trans>}>
      <p>
        {agrees.child === 'is-told' && <Trans>At this age the child is told, in simple words.</Trans>}
        {agrees.child === 'assent' && (
          <Trans>At this age the child is asked and agrees; that is not enough alone.</Trans>
        )}
        {agrees.child === 'consent' && <Trans>At this age the child decides.</Trans>}{' '}
        {agrees.caregiver === 'consent' && <Trans>The parent or carer is usually asked, too.</Trans>}
        {agrees.caregiver === 'consent-with-childs-permission' && (
          <Trans>A parent or carer is asked only if the child permits it.</Trans>
        )}
        {agrees.caregiver === 'none' && agrees.instead !== 'none' && (
          <Trans>No parent is asked here. An adult whom the child trusts, or you, can stand by the child.</Trans>
        )}{' '}
        <Trans>It is a list to think with. You judge.</Trans>
      </p>
      {left.map((person) => (
        <p key={person}>
          <Trans>{speak.who(person)} is not known to be safe, and is not asked.</Trans>{' '}
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
