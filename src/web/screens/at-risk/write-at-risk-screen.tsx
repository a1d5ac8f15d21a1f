import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { AT_RISK_SIGNS } from '#domain/vocabulary/before/encounter.ts'
import { AGE_BANDS } from '#domain/vocabulary/person.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { atRiskFile, blankAtRisk, missingAtRisk, type AtRiskMissing, type TypedAtRisk } from './typed-at-risk.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

const TOLD_BY = ['child', 'family', 'teacher', 'neighbour', 'professional', 'seen-by-us', 'other'] as const

/** A child at risk, before anything happened: why, who said so, and the day of the next look. */
function WriteAtRiskScreen() {
  const trail = useNavigation()
  const draft = useDraft<TypedAtRisk>('at-risk', blankAtRisk(todayHere(), crypto.randomUUID()))
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const [tried, setTried] = useState(false)
  const typed = draft.value
  const missing = tried ? missingAtRisk(typed) : []
  const save = async () => {
    setTried(true)
    if (missingAtRisk(typed).length > 0) return
    if (!(await action.run((device) => device.openFiles([atRiskFile(typed)])))) return
    draft.drop()
    trail.back()
  }
  return (
    <Screen
      title={<Trans>A child at risk</Trans>}
      sub={<Trans>Write no name, open no file, ask nothing</Trans>}
      leave="close"
      reading
      dock={
        <Button data-main loading={action.busy} onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <Fields typed={typed} set={(change) => draft.set({ ...typed, ...change })} missing={missing} />
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

function Fields({
  typed,
  set,
  missing,
}: {
  readonly typed: TypedAtRisk
  readonly set: (change: Partial<TypedAtRisk>) => void
  readonly missing: readonly AtRiskMissing[]
}) {
  const { i18n } = useLingui()
  const choices = <Code extends string>(codes: readonly Code[]) =>
    codes.map((value) => ({ value, words: i18n._(codeWords(value)) }))
  return (
    <div className="stack wide">
      <ManyChoicesField
        label={<Trans>Why do you think so?</Trans>}
        {...(missing.includes('signs') && { wrong: <Trans>Choose at least one.</Trans> })}
        value={typed.signs}
        set={(signs) => set({ signs })}
        choices={choices(AT_RISK_SIGNS)}
      />
      <ChoiceField
        label={<Trans>Who told you?</Trans>}
        {...(missing.includes('toldBy') && { wrong: <Trans>Choose one.</Trans> })}
        side
        value={typed.toldBy}
        set={(toldBy) => set({ toldBy })}
        choices={choices(TOLD_BY)}
      />
      <ChoiceField
        label={<Trans>How old does the child seem?</Trans>}
        side
        value={typed.age}
        set={(age) => set({ age })}
        choices={choices(AGE_BANDS)}
      />
      <SexField value={typed.seems} set={(seems) => set({ seems })} />
      <TextField
        label={<Trans>How will we recognise the child?</Trans>}
        hint={<Trans>“Blue cap”. Do not ask for a name.</Trans>}
        value={typed.alias}
        set={(alias) => set({ alias })}
      />
      <TextField
        label={<Trans>In which district?</Trans>}
        hint={<Trans>Only the district.</Trans>}
        capitals="words"
        value={typed.district}
        set={(district) => set({ district })}
      />
      <LongTextField
        label={<Trans>What was done?</Trans>}
        hint={<Trans>Optional</Trans>}
        value={typed.wasDone}
        set={(wasDone) => set({ wasDone })}
      />
      <DateField
        label={<Trans>When do you check again?</Trans>}
        ways={['day']}
        value={typed.again}
        set={(again) => set({ again })}
      />
    </div>
  )
}

export const screen = defineScreen('write-at-risk', WriteAtRiskScreen)
