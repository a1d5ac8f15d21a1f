import { Trans } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { plannedNear, visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { PersonField, YesNoField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { useFamilyFiles } from '#web/views/child-file/family-files.ts'
import { AlsoAbout, entriesOfOthers } from '../several-children/also-about.tsx'
import { AddPerson } from '../form/add-person.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { RevealMarksButton, useCoveredPeople } from '../form/covered-marks.tsx'
import { pickablePeople } from '../../../form-model/people-of-file.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** *I saw her*: the plan of the visit is filled in, own words come first, and whether anything was unsafe is asked every time. */
export function Form(props: FormProps) {
  const talked = props.way === 'by-phone'
  const speaking = talked ? { title: <Trans>We talked</Trans> } : {}
  const family = useFamilyFiles(props.view.caseFile)
  return (
    <FormFrame
      {...props}
      {...speaking}
      start={(typed) => fromNote(fromPlan(typed, props.view, talked), props.under)}
      make={({ file, typed }) =>
        withOthers(
          draftFromTyped(props.face, file, typed, withPresent(typed.body)),
          entriesOfOthers(props.face, typed, family),
        )
      }
    >
      <FromPlan />
      <BodyFields face={props.face} only={['place', 'child', 'childSays', 'saw']} />
      {!talked && <WhoWasThere />}
      <BodyFields face={props.face} only={['anythingNotSafe']} />
      <NextTime />
      <BodyFields face={props.face} only={['placeName', 'others']} />
      <AlsoAbout face={props.face} family={family} own={props.view.file} />
      <FolderChoice {...props} />
    </FormFrame>
  )
}

/** All or nothing: while one part has an error nothing is written in any file. */
const withOthers = (own: FormResult, others: ReturnType<typeof entriesOfOthers>): FormResult => {
  const wrong = { ...own.wrong, ...others.wrong }
  return Object.keys(wrong).length > 0
    ? { drafts: [], wrong }
    : { drafts: own.drafts, elsewhere: others.elsewhere, wrong }
}

/** A note in words alone, rewritten as the visit that it was: its words and its day are not typed again. */
const fromNote = (typed: Typed, under: Entry | null): Typed =>
  under?.kind === note.name && isValues(under.body)
    ? { ...typed, at: under.at, folder: under.folder, body: { ...typed.body, saw: under.body['words'] } }
    : typed

/** The planned visit nearest to today gives the place. What was said or seen is never filled in. */
function fromPlan(typed: Typed, view: FileView, talked: boolean): Typed {
  if (talked) return { ...typed, body: { place: 'by-phone', child: 'spoken-with' } }
  const plan = plannedNear(view.caseFile, todayHere())
  if (!plan) return typed
  return {
    ...typed,
    body: {
      planned: plan.id,
      place: plan.body.place,
      ...(plan.body.placeName !== undefined && { placeName: plan.body.placeName }),
    },
  }
}

function FromPlan() {
  const { typed, view, speak } = useFormState()
  const plan = visitsAhead(view.caseFile).find((entry) => entry.id === typed.body['planned'])
  if (!plan) return null
  return (
    <p className="strip-note">
      <Trans>From the plan for {speak.day(plan.body.on)}. Change what was different.</Trans>{' '}
      {plan.body.mind !== undefined && <b>{plan.body.mind}</b>}
    </p>
  )
}

interface PersonPresent {
  readonly who: string
  readonly couldHear?: boolean
}
const present = (body: Values): readonly PersonPresent[] =>
  Array.isArray(body['present'])
    ? body['present'].filter((one): one is PersonPresent => isValues(one) && typeof one['who'] === 'string')
    : []

/** Asks, next to the field, whether each person who was there could hear, where nobody has said. */
const withPresent = (body: Values): Values => ({ ...body, present: present(body) })

/** Who was there. A person not known to be safe shows it, and needs a second answer: could they hear? */
function WhoWasThere() {
  const { file, typed, change, speak, wrong } = useFormState()
  const people = pickablePeople(file, typed.people, speak)
  const presentPeople = present(typed.body)
  const put = (next: readonly PersonPresent[]) => change((now) => ({ ...now, body: { ...now.body, present: next } }))
  const choose = (chosen: readonly string[]) =>
    put(chosen.map((who) => presentPeople.find((one) => one.who === who) ?? { who }))
  const shown = useCoveredPeople(
    people,
    presentPeople.map((one) => one.who),
  )
  return (
    <div className="stack tight">
      <PersonField
        label={<Trans>Who was there?</Trans>}
        hint={<Trans>If you choose nobody: you were alone with the child.</Trans>}
        people={shown}
        value={presentPeople.map((one) => one.who)}
        set={choose}
      />
      {people.length > 0 && <RevealMarksButton />}
      <AddPerson added={(person) => put([...presentPeople, { who: person }])} />
      {presentPeople.map((one, at) => {
        const person = people.find((candidate) => candidate.person === one.who)
        const path = `present.${String(at)}.couldHear`
        return (
          <div className="part" key={one.who}>
            <YesNoField
              label={<Trans>Could {person?.name ?? speak.code('person')} hear you talk?</Trans>}
              {...(person?.safety !== 'safe' && { hint: <Trans>This person is not known to be safe.</Trans> })}
              wrong={wrong[path] && speak.say(msg`Answer this question.`)}
              value={one.couldHear === undefined ? null : one.couldHear ? 'yes' : 'no'}
              set={(answer) =>
                put(
                  presentPeople.map((other) =>
                    other.who === one.who ? { ...other, couldHear: answer === 'yes' } : other,
                  ),
                )
              }
            />
          </div>
        )
      })}
    </div>
  )
}

function NextTime() {
  const { typed, change } = useFormState()
  const read = PlainDate.safeParse(typed.body['nextOn'])
  return (
    <DateField
      label={<Trans>Next time</Trans>}
      hint={<Trans>Leave it empty if nothing was agreed.</Trans>}
      ways={['day']}
      value={read.success ? read.data : null}
      set={(on) => change((now) => ({ ...now, body: { ...now.body, nextOn: on ?? undefined } }))}
    />
  )
}
