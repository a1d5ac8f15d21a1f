import './encounters.css'
import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { SETTINGS } from '#domain/vocabulary/before/encounter.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { LawLater } from '#web/views/law-at-moment/law-later.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildFields } from './child-fields.tsx'
import {
  contactFile,
  emptyChild,
  emptyContact,
  missingInContact,
  type ContactMissing,
  type TypedChild,
  type TypedContact,
} from './typed-contact.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Somebody was met who has no file: under a minute, no name, no consent. */
function MeetScreen() {
  const trail = useNavigation()
  const draft = useDraft<TypedContact>('meet', emptyContact(todayHere(), crypto.randomUUID()))
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const [tried, setTried] = useState(false)
  const typed = draft.value
  const missing: readonly ContactMissing[] = tried ? missingInContact(typed) : []
  const save = async () => {
    setTried(true)
    const file = contactFile(typed)
    if (!file) {
      focusFirstWrong(document.body)
      return
    }
    const done = await action.run((device) => device.openFiles([file]))
    if (!done) return
    draft.drop()
    trail.replace({ is: 'encounters' })
  }
  return (
    <Screen
      title={<Trans>We met a child</Trans>}
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
      <LawLater kinds={['encounter']} />
      {missing.length > 0 && (
        <p className="wrong" role="alert">
          <Trans>One answer is missing or not right. It is marked above.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

interface FieldsProps {
  readonly typed: TypedContact
  readonly set: (change: Partial<TypedContact>) => void
  readonly missing: readonly ContactMissing[]
}

function Fields({ typed, set, missing }: FieldsProps) {
  const { i18n } = useLingui()
  const setAll = (change: Partial<TypedChild>) => set({ all: { ...typed.all, ...change } })
  return (
    <div className="stack wide new-encounter">
      <ChoiceField
        label={<Trans>One child, or several?</Trans>}
        {...(missing.includes('who') && { wrong: <Trans>Choose one.</Trans> })}
        side
        value={typed.who}
        set={(who) => set({ who })}
        choices={[
          { value: 'one', words: <Trans>One child</Trans> },
          { value: 'group', words: <Trans>Several</Trans> },
        ]}
      />
      <ChoiceField
        label={<Trans>Where?</Trans>}
        {...(missing.includes('setting') && { wrong: <Trans>Choose one.</Trans> })}
        side
        value={typed.setting}
        set={(setting) => set({ setting })}
        choices={SETTINGS.map((value) => ({ value, words: i18n._(codeWords(value)) }))}
      />
      {typed.who === 'group' && (
        <TextField
          label={<Trans>How many?</Trans>}
          keyboard="numeric"
          limit={3}
          value={typed.count}
          set={(count) => set({ count })}
          {...(missing.includes('count') && {
            wrong: <Trans>Write a number, at least as many as the children you describe.</Trans>,
          })}
        />
      )}
      {typed.who !== null && (
        <ChildFields
          child={typed.all}
          set={setAll}
          wrongAnswer={missing.includes('answered')}
          group={typed.who === 'group'}
        />
      )}
      {typed.who === 'group' && <Apart typed={typed} set={set} missing={missing} />}
      <TextField
        label={<Trans>In which district?</Trans>}
        hint={<Trans>Only the district.</Trans>}
        capitals="words"
        value={typed.district}
        set={(district) => set({ district })}
      />
      <LongTextField label={<Trans>In a few words</Trans>} value={typed.words} set={(words) => set({ words })} />
    </div>
  )
}

/** Those of a group who can be told apart, so that one of them can have a file of their own later. */
function Apart({ typed, set, missing }: FieldsProps) {
  const change = (mark: string, part: Partial<TypedChild>) =>
    set({ apart: typed.apart.map((child) => (child.mark === mark ? { ...child, ...part } : child)) })
  return (
    <>
      {typed.apart.map((child, at) => (
        <section key={child.mark} className="panel inside stack">
          <h2>
            <Trans>Child {at + 1}</Trans>
          </h2>
          <ChildFields
            child={child}
            set={(part) => change(child.mark, part)}
            wrongAnswer={missing.includes('answered')}
          />
          <Button
            variant="outline"
            onClick={() => set({ apart: typed.apart.filter((one) => one.mark !== child.mark) })}
          >
            <Trans>Remove this child</Trans>
          </Button>
        </section>
      ))}
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => set({ apart: [...typed.apart, emptyChild(crypto.randomUUID())] })}
      >
        <Trans>Another child whom you can tell apart</Trans>
      </Button>
    </>
  )
}

export const screen = defineScreen('meet', MeetScreen)
