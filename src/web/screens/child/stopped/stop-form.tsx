import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, MemberId, PersonId } from '#domain/entry/ids.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { doNot, marksOf } from '#domain/kinds/registration/do-not.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { current } from '#domain/file/values.ts'
import { NEVERS } from '#domain/vocabulary/family/tie.ts'
import { Button } from '#web/components/button.tsx'
import { Name } from '#web/components/name.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { randomId } from '#web/device/new-id.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const NOT_WRITTEN = 'not-written-down'

interface TypedStop {
  readonly member: string | null
  readonly person: string | null
  readonly called: string
  readonly why: string
  readonly asked: string | null
}
const NO_STOP: TypedStop = { member: null, person: null, called: '', why: '', asked: null }

interface Props {
  readonly view: FileView
  readonly speak: Speak
  readonly first: MemberId | null
  /** Who is stopped already. */
  readonly stopped: readonly MemberId[]
  readonly close: () => void
}

/** Stops one colleague on one file. Nothing is written before the second look, and nothing without a network. */
export function StopForm({ view, speak, first, stopped, close }: Props) {
  const { t } = useLingui()
  const me = useMe()
  const draft = useDraft<TypedStop>(`stop-member ${view.file} ${first ?? ''}`, { ...NO_STOP, member: first })
  const { member, person, called, why, asked } = draft.value
  const put = (next: Partial<TypedStop>) => draft.set({ ...draft.value, ...next })
  const [sure, setSure] = useState(false)
  const action = useDeviceAction<true, Refusal, unknown>()
  const members = useRead(['members'], 'members', (device) => device.members())
  const others =
    members.is === 'read'
      ? members.value.filter((one) => !one.removed && one.member !== me.member && !stopped.includes(one.member))
      : []
  const chosen = others.find((one) => one.member === member)
  const seconds = useRead(['files', 'members'], `${view.file} ${member ?? ''}`, (device) =>
    device.secondsForStop({ file: view.file, member: member as MemberId }),
  )
  const allowed = seconds.is === 'read' && member !== null ? seconds.value : []
  const second = allowed.find((one) => one.member === asked)
  const name = chosen?.name ?? ''
  const part = speak.say(folderWords('origins'))
  const secondName = speak.member((asked ?? '') as MemberId)
  const mayGiveReason = mayWriteIn(view, 'origins')

  const stop = async () => {
    if (!chosen) return
    const drafts = draftsOf(view, {
      member: chosen.member,
      person: person === null || person === NOT_WRITTEN ? null : (person as PersonId),
      called: called.trim(),
      why: mayGiveReason ? why.trim() : null,
    })
    const done = await action.run((device) =>
      device.stopMember({ file: view.file, member: chosen.member, drafts, ...(second && { asked: second.member }) }),
    )
    if (!done) {
      setSure(false)
      return
    }
    draft.drop()
    close()
  }

  if (sure)
    return (
      <SecondLook
        title={<Trans>Stop {name} on this file now?</Trans>}
        loses={
          <>
            <Trans>
              At once: {name} receives nothing new of this file, the keys change, and the card says not to tell them
              anything. What they have read, they have read.
            </Trans>{' '}
            {second ? (
              <Trans>
                {secondName} sees the card and is asked to confirm it. If nobody confirms it within 72 hours, the stop
                ends: whoever keeps this file may give them parts of it again. The server learns no reason.
              </Trans>
            ) : (
              <Trans>
                Nobody else in this agency can confirm it. After 72 hours the stop ends: whoever keeps this file may
                give them parts of it again.
              </Trans>
            )}
          </>
        }
        doIt={{ words: <Trans>Stop them now</Trans>, go: () => void stop(), busy: action.busy }}
        leaveIt={() => setSure(false)}
      />
    )
  return (
    <section className="stack roomy">
      <ChoiceField
        label={<Trans>Who must be stopped?</Trans>}
        value={member}
        set={(value) => put({ member: value, asked: null })}
        choices={others.map((one) => ({ value: one.member, words: <Name>{one.name}</Name> }))}
      />
      <ChoiceField
        label={<Trans>Who is that around the child?</Trans>}
        value={person}
        set={(value) => put({ person: value })}
        choices={[
          ...personsOf(view.caseFile).map(({ body }) => ({ value: body.person, words: <Name>{body.called}</Name> })),
          { value: NOT_WRITTEN, words: <Trans>A person who is not written down yet</Trans> },
        ]}
      />
      <TextField
        label={<Trans>How can anyone at the door recognise this person?</Trans>}
        hint={t`Write no reason here: everyone who opens the file reads it.`}
        value={called}
        set={(value) => put({ called: value })}
      />
      {mayGiveReason && (
        <LongTextField
          label={<Trans>Why?</Trans>}
          hint={<Trans>The reason is written into “{part}” under a new key, never onto the card.</Trans>}
          value={why}
          set={(value) => put({ why: value })}
        />
      )}
      {allowed.length > 0 && (
        <ChoiceField
          label={<Trans>Who is asked to confirm it within 72 hours?</Trans>}
          value={asked}
          set={(value) => put({ asked: value })}
          choices={allowed.map((one) => ({
            value: one.member,
            words: <Name>{speak.member(one.member)}</Name>,
            ...(one.inLine && {
              more: <Trans>supervises one of you or is supervised by one of you: nobody else is left</Trans>,
            }),
          }))}
        />
      )}
      {second && <AskSupervisorFirst file={view.file} member={second.member} />}
      <RefusedNote code={action.refused?.code} />
      {action.refused?.code === 'no-network' && (
        <p>
          <Trans>
            Tell your supervisor by telephone now, and say nothing of it to {name}. The mark is not written while they
            can read it.
          </Trans>
        </p>
      )}
      <div className="row wraps">
        <Button
          missing={[
            !chosen && <Trans key="a">Who must be stopped?</Trans>,
            called.trim() === '' && <Trans key="b">How can anyone at the door recognise this person?</Trans>,
            mayGiveReason && why.trim() === '' && <Trans key="c">Why?</Trans>,
            allowed.length > 0 && !second && <Trans key="d">Who is asked to confirm it within 72 hours?</Trans>,
          ]}
          onClick={() => setSure(true)}
        >
          <Trans>Check and continue</Trans>
        </Button>
        <Button variant="outline" onClick={close}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </section>
  )
}

interface Stopping {
  readonly member: MemberId
  readonly person: PersonId | null
  readonly called: string
  /** Null where the writer may not write into the part that keeps reasons: nothing is asked that would be lost. */
  readonly why: string | null
}

/**
 * The mark on the card, which replaces the person's present one, and its reason where reasons of marks are kept (`danger`
 * in `origins`): no screen shows it before somebody was asked who can see the screen.
 */
function draftsOf(view: FileView, { member, person, called, why }: Stopping): readonly Draft[] {
  const before = person === null ? undefined : marksOf(view.caseFile).find((mark) => mark.person === person)
  const replaces: readonly EntryId[] = person === null ? [] : current(view.caseFile, doNot, person).map(({ id }) => id)
  const body = {
    person: person ?? (randomId() as PersonId),
    called,
    never: [...NEVERS],
    numbers: [...(before?.numbers ?? [])],
    ...(before && before.places.length > 0 && { places: [...before.places] }),
    member,
  }
  const mark: Draft = { kind: doNot.name, folder: 'card', at: todayHere(), about: [body.person], replaces, body }
  return why === null ? [mark] : [mark, reasonOf(view, body.person, why)]
}

/** The reasons of earlier marks on this person are kept together with the new one. */
function reasonOf(view: FileView, person: PersonId, why: string): Draft {
  const before = current(view.caseFile, danger, person)
  const [first] = before
  return {
    kind: danger.name,
    folder: 'origins',
    at: todayHere(),
    about: [person],
    replaces: before.map(({ id }) => id),
    body: {
      person,
      roles: first ? [...new Set(before.flatMap(({ body }) => body.roles))] : ['other'],
      stands: first && first.body.stands !== 'no-longer-thought' ? first.body.stands : 'suspected',
      words: [...before.flatMap(({ body }) => body.words ?? []), why].join('\n\n'),
    },
  }
}
