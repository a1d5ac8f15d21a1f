import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { ASKED_BY_WAYS, PRESSED, SAYS_THEY_ARE, SHOWED, TOLD_THEM } from '#domain/vocabulary/before/outside-request.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { StandingAnswer } from '#web/views/outside-requests/standing-answer.tsx'
import { todayHere } from '#web/words/today.ts'
import { emptyRequest, missingInRequest, requestFile, type RequestMissing, type TypedRequest } from './typed-request.ts'

/** Somebody from outside asks about a child: first what to answer, then what was asked. No name is looked up here. */
function WriteOutsideRequestScreen() {
  const trail = useNavigation()
  const draft = useDraft<TypedRequest>('outside-request', emptyRequest(todayHere()))
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const [tried, setTried] = useState(false)
  const typed = draft.value
  const missing = tried ? missingInRequest(typed) : []
  const save = async () => {
    setTried(true)
    const file = requestFile(typed)
    if (!file) {
      focusFirstWrong(document.body)
      return
    }
    const done = await action.run((device) => device.openFiles([file]))
    const [request] = done?.value ?? []
    if (request === undefined) return
    draft.drop()
    trail.replace({ is: 'outside-request', request })
  }
  return (
    <Screen
      title={<Trans>Somebody asks about a child</Trans>}
      sub={<Trans>The same for every name, known or not</Trans>}
      leave="close"
      reading
      dock={
        <Button data-main loading={action.busy} onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <StandingAnswer />
      <Fields typed={typed} set={(change) => draft.set({ ...typed, ...change })} missing={missing} />
      {missing.length > 0 && (
        <p className="wrong" role="alert">
          <Trans>An answer is missing. It is marked above.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

interface FieldsProps {
  readonly typed: TypedRequest
  readonly set: (change: Partial<TypedRequest>) => void
  readonly missing: readonly RequestMissing[]
}

function Fields({ typed, set, missing }: FieldsProps) {
  const wrong = (what: RequestMissing) => missing.includes(what) && { wrong: <Trans>Answer this question.</Trans> }
  const choices = useChoices()
  return (
    <div className="stack wide">
      <TextField
        label={<Trans>Which child did they name?</Trans>}
        hint={<Trans>Write it as they said it. Do not correct it, and do not repeat it to them.</Trans>}
        capitals="words"
        {...wrong('child')}
        value={typed.child}
        set={(child) => set({ child })}
      />
      <LongTextField
        label={<Trans>What do they want?</Trans>}
        {...wrong('wants')}
        value={typed.wants}
        set={(wants) => set({ wants })}
      />
      <ChoiceField
        label={<Trans>What were they told?</Trans>}
        {...wrong('told')}
        value={typed.told}
        set={(told) => set({ told })}
        choices={choices(TOLD_THEM)}
      />
      {typed.told === 'something-else-said' && (
        <LongTextField
          label={<Trans>What was said instead?</Trans>}
          {...wrong('toldWords')}
          value={typed.toldWords}
          set={(toldWords) => set({ toldWords })}
        />
      )}
      <WhoAsks typed={typed} set={set} />
      <ChoiceField
        label={<Trans>Did they put on pressure or threaten?</Trans>}
        side
        value={typed.pressed}
        set={(pressed) => set({ pressed })}
        choices={choices(PRESSED)}
      />
    </div>
  )
}

/** All of it as they say it: nobody has checked it. */
function WhoAsks({ typed, set }: Omit<FieldsProps, 'missing'>) {
  const choices = useChoices()
  return (
    <>
      <ChoiceField
        label={<Trans>Who do they say they are?</Trans>}
        side
        value={typed.says}
        set={(says) => set({ says })}
        choices={choices(SAYS_THEY_ARE)}
      />
      {typed.says === 'says-authority' && (
        <>
          <ChoiceField
            label={<Trans>What did they show?</Trans>}
            side
            value={typed.showed}
            set={(showed) => set({ showed })}
            choices={choices(SHOWED)}
          />
          <DateField
            label={<Trans>By when do they want an answer?</Trans>}
            ways={['day']}
            value={typed.answerBy}
            set={(answerBy) => set({ answerBy: typeof answerBy === 'string' ? answerBy : null })}
          />
        </>
      )}
      <TextField
        label={<Trans>What name did they give?</Trans>}
        hint={<Trans>May stay empty. Nobody can search for it.</Trans>}
        capitals="words"
        value={typed.who}
        set={(who) => set({ who })}
      />
      <LongTextField
        label={<Trans>What right to ask do they claim?</Trans>}
        hint={<Trans>Optional</Trans>}
        value={typed.ground}
        set={(ground) => set({ ground })}
      />
      <TextField
        label={<Trans>How can they be reached?</Trans>}
        hint={
          <Trans>
            We do not know whether this is safe. Do not ring there before a supervisor has thought about it.
          </Trans>
        }
        value={typed.reach}
        set={(reach) => set({ reach })}
      />
      <ChoiceField
        label={<Trans>How did they ask?</Trans>}
        side
        value={typed.way}
        set={(way) => set({ way })}
        choices={choices(ASKED_BY_WAYS)}
      />
    </>
  )
}

function useChoices() {
  const { i18n } = useLingui()
  return <Code extends string>(codes: readonly Code[]) =>
    codes.map((value) => ({ value, words: i18n._(codeWords(value)) }))
}

export const screen = defineScreen('write-outside-request', WriteOutsideRequestScreen)
