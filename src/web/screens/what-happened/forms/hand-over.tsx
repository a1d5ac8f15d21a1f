import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { FileView } from '#device/files/api.ts'
import { partsForOffice, partsKept } from '#domain/continuity/hand-on.ts'
import { openWith } from '#domain/continuity/take-over.ts'
import { carries } from '#domain/continuity/who-carries.ts'
import { FOLDERS, type Folder, type MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { confirmCompared, CompareUnmetMember } from '#web/views/colleagues/give-to.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { typedText, typedTexts } from '../../../form-model/field-face.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { mayTakeOver, isSupervisorHere } from '#web/views/colleagues/may-take-over.ts'
import type { MemberView } from '#device/people/api.ts'

/** Another worker is asked to take over: the caseworker, the keys, what is open and the hand-over page, as one act. Nothing moves before that person accepts. */
export function Form(props: FormProps) {
  const { t } = useLingui()
  const me = useMe()
  const speak = useSpeak(props.view.caseFile)
  const members = useRead(['members'], 'members', (device) => device.members())
  const from = workerOf(props.view, me.member)
  const others = members.is === 'read' ? members.value.filter((one) => mayTakeOver(one) && one.member !== from) : []
  const name = (typed: Typed) => others.find((one) => one.member === typed.body['to'])?.name ?? t`a colleague`
  const make = (typed: Typed): FormResult => {
    const unmet = others.some((one) => one.member === typed.body['to'] && !one.met)
    const made = draftFromTyped(props.face, props.view.caseFile, typed)
    return unmet
      ? {
          drafts: [],
          wrong: { ...made.wrong, to: msg`Compare the fingerprint first: is it the same on their own screen?` },
        }
      : made
  }
  return (
    <FormFrame
      {...props}
      undated
      start={(typed) => startFrom(typed, props.view, from, me.member)}
      make={({ typed }) => make(typed)}
      save={<Ask name={name} />}
    >
      {from !== me.member && (
        <p className="strip-note">
          <Trans>You hand over for {speak.member(from)}. Write no reason here: they may read it.</Trans>
        </p>
      )}
      <ToWhom others={others} />
      {members.is === 'refused' && <RefusedNote code={members.code} />}
      <BodyFields face={props.face} only={['fromDay']} />
      <WhatIsHandedOver from={from} others={others} />
      <BodyFields
        face={props.face}
        only={['childTold', 'parentTold', 'goodbye', 'overlapUntil', 'condition', 'goesAlong', 'mind']}
      />
      <Until from={from} me={me.member} />
    </FormFrame>
  )
}

/** Who hands over: the caseworker who writes this; else, for a supervisor, the worker who is named as caseworker. */
function workerOf({ caseFile }: FileView, me: MemberId): MemberId {
  const holders = [...holdersOf(caseFile, 'caseworker'), ...holdersOf(caseFile, 'second-caseworker')]
  return holders.includes(me) ? me : (holders[0] ?? openingOf(caseFile)?.by ?? me)
}

function startFrom(typed: Typed, view: FileView, from: MemberId, me: MemberId): Typed {
  if (typed.body['from'] !== undefined) return typed
  const folders = givenBy(view)
  return { ...typed, body: { ...typed.body, from, how: from === me ? 'hands-over' : 'not-there', folders } }
}

/** Only members who keep a folder may give it. The card is included. */
const givenBy = ({ rights }: FileView): readonly Folder[] => partsKept(rights)

/** Health and Talks go to nobody by an office: for a supervisor they are ticked by hand, for a worker they are handed over like the rest. */
const ticked = (given: readonly Folder[], to: MemberView | undefined): readonly Folder[] =>
  partsForOffice(given, isSupervisorHere(to))

function Ask({ name }: { readonly name: (typed: Typed) => string }) {
  const { typed } = useFormState()
  return <Trans>Ask {name(typed)} to take over</Trans>
}

function ToWhom({ others }: { readonly others: readonly MemberView[] }) {
  const { t } = useLingui()
  const { typed, change, wrong, speak, view } = useFormState()
  const action = useDeviceAction()
  const chosen = others.find((one) => one.member === typed.body['to'])
  const given = givenBy(view)
  const set = (to: string) =>
    change((now) => {
      const [before, next] = [now.body['to'], to].map((id) => others.find((one) => one.member === id))
      // What was ticked by hand stays, unless the other person is asked for other parts.
      const folders = isSupervisorHere(before) === isSupervisorHere(next) ? now.body['folders'] : ticked(given, next)
      return { ...now, body: { ...now.body, to: to === '' ? undefined : to, folders } }
    })
  return (
    <div className="stack tight">
      <PickField
        label={t`To whom?`}
        picks={others.map((one) => ({ value: one.member, words: one.name }))}
        value={typedText(typed.body['to'])}
        set={set}
        {...(wrong['to'] && { wrong: speak.say(wrong['to']) })}
      />
      {chosen && <AskSupervisorFirst file={view.file} member={chosen.member} />}
      {chosen?.met === false && (
        <>
          <CompareUnmetMember fingerprint={chosen.fingerprint} />
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => confirmCompared(device, chosen))}
          >
            <Trans>Fingerprints match</Trans>
          </Button>
          <RefusedNote code={action.refused?.code} />
        </>
      )}
    </div>
  )
}

function WhatIsHandedOver({ from, others }: { readonly from: MemberId; readonly others: readonly MemberView[] }) {
  const { t } = useLingui()
  const me = useMe()
  const { view, file, typed, change, speak } = useFormState()
  const given = givenBy(view)
  const cannot = FOLDERS.filter((folder) => file.held.includes(folder) && folder !== 'card' && !given.includes(folder))
  const open = useMemo(() => openWith(KINDS, file, from, todayHere()).length, [file, from])
  const chosen = typedTexts(typed.body['folders'])
  const to = others.find((one) => one.member === typed.body['to'])
  const byNeed = isSupervisorHere(to) ? given.filter((folder) => BY_NEED_ONLY.includes(folder)) : []
  return (
    <div className="panel inside stack">
      <h2>
        <Trans>What you hand over</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Responsibility for the case</Trans>
        </li>
        <li>
          <Plural
            value={open}
            one="# thing that is open: a step, a task or a visit"
            other="# things that are open: steps, tasks and visits"
          />
        </li>
        <li>
          <Trans>One page: wishes, promises, declined help, how to reach the child, what not to ask again</Trans>
        </li>
      </ul>
      <ManyChoicesField
        label={t`Parts of the file`}
        hint={t`Leave out what the child wanted only you to read.`}
        side
        choices={given.map((folder) => ({ value: folder, words: speak.code(folder) }))}
        value={given.filter((folder) => chosen.includes(folder))}
        set={(folders) => change((now) => ({ ...now, body: { ...now.body, folders } }))}
      />
      {byNeed.length > 0 && (
        <p className="hint">
          <Trans>
            {speak.codes(byNeed)}: not ticked, because nobody gets this just through their role. Tick it only if they
            need to know it; the file shows that you decided this.
          </Trans>
        </p>
      )}
      {cannot.length > 0 && (
        <p className="hint">
          <Trans>You cannot hand over these parts: {speak.codes(cannot)}. Ask a colleague who keeps them.</Trans>{' '}
          {from !== me.member && (
            <Trans>If nobody can ask that person, stop them on this file. Then two people take the part back.</Trans>
          )}
        </p>
      )}
    </div>
  )
}

function Until({ from, me }: { readonly from: MemberId; readonly me: MemberId }) {
  const { file } = useFormState()
  return (
    <p className="hint">
      {from === me || carries(file, me) ? (
        <Trans>Until they accept, the child stays on your Today. The supervisors see it, too.</Trans>
      ) : (
        <Trans>Until they accept, the child stays on the supervisors’ Today.</Trans>
      )}
    </p>
  )
}
