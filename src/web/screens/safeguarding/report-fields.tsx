import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { ALLEGATIONS } from '#domain/vocabulary/safeguarding/allegation.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { ReportMissing, TypedReport } from './typed-report.ts'

const TOLD_BY = ['myself', 'child', 'other-child', 'family', 'colleague', 'outside', 'nameless'] as const

interface FieldsProps {
  readonly typed: TypedReport
  readonly set: (change: Partial<TypedReport>) => void
  readonly missing: readonly ReportMissing[]
}

export function ReportFields({ typed, set, missing }: FieldsProps) {
  const { i18n, t } = useLingui()
  const say = (code: string) => i18n._(codeWords(code))
  const wrong = (what: ReportMissing) => (missing.includes(what) ? { wrong: <Trans>Not answered yet.</Trans> } : {})
  return (
    <>
      <LongTextField
        label={<Trans>What did you hear or see?</Trans>}
        hint={<Trans>As it was said.</Trans>}
        {...wrong('words')}
        value={typed.words}
        set={(words) => set({ words })}
      />
      <ManyChoicesField
        label={<Trans>What is reported?</Trans>}
        {...wrong('what')}
        value={typed.what}
        set={(what) => set({ what })}
        choices={ALLEGATIONS.map((value) => ({ value, words: say(value) }))}
      />
      <AboutWhom typed={typed} set={set} missing={missing} />
      <WhichChild typed={typed} set={set} missing={missing} />
      <ChoiceField
        label={<Trans>Is the child safe now?</Trans>}
        {...wrong('safe')}
        side
        value={typed.safe}
        set={(safe) => set({ safe })}
        choices={(['yes', 'no', 'not-known'] as const).map((value) => ({ value, words: say(value) }))}
      />
      <ChoiceField
        label={<Trans>Who said this?</Trans>}
        {...wrong('toldBy')}
        value={typed.toldBy === '' ? null : typed.toldBy}
        set={(toldBy) => set({ toldBy })}
        choices={TOLD_BY.map((value) => ({
          value,
          words:
            value === 'myself' ? t`I saw it myself` : value === 'nameless' ? t`Somebody who gave no name` : say(value),
        }))}
      />
      <ChoiceField
        label={<Trans>May we name the person who told you?</Trans>}
        {...wrong('mayBeNamed')}
        side
        value={typed.mayBeNamed}
        set={(mayBeNamed) => set({ mayBeNamed })}
        choices={(['yes', 'no'] as const).map((value) => ({ value, words: say(value) }))}
      />
      <LongTextField
        label={<Trans>What does the child ask for?</Trans>}
        hint={<Trans>Optional</Trans>}
        value={typed.asksFor}
        set={(asksFor) => set({ asksFor })}
      />
    </>
  )
}

function AboutWhom({ typed, set, missing }: FieldsProps) {
  const members = useRead(['members'], 'members', (device) => device.members())
  const here = members.is === 'read' ? members.value.filter(({ removed }) => !removed) : []
  return (
    <>
      <ManyChoicesField
        label={<Trans>About whom?</Trans>}
        {...(missing.includes('about') && { wrong: <Trans>Choose somebody, or write who it is.</Trans> })}
        side
        value={typed.members}
        set={(chosen) => set({ members: chosen })}
        choices={here.map(({ member, name }) => ({ value: member, words: <bdi>{name}</bdi> }))}
      />
      <TextField
        label={<Trans>Somebody who is not in this list</Trans>}
        hint={<Trans>A driver, a volunteer, a carer, somebody at another place</Trans>}
        value={typed.others}
        set={(others) => set({ others })}
      />
    </>
  )
}

/** Asks for the child so that nobody who works with this child reads the report. The file itself is not stored. */
function WhichChild({ typed, set, missing }: FieldsProps) {
  const { t } = useLingui()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const children = useMemo(() => knownChildren(lines ?? [], todayHere()), [lines])
  return (
    <>
      <PickField
        label={<Trans>Which child?</Trans>}
        {...(missing.includes('child') && {
          wrong: <Trans>Choose an answer, so that nobody who works with this child reads the report.</Trans>,
        })}
        value={typed.child}
        set={(child) => set({ child: child as TypedReport['child'] })}
        picks={[
          { value: 'none', words: t`No child in particular` },
          { value: 'elsewhere', words: t`A child whose file I do not have` },
          ...children.map(({ line, who }) => ({
            value: line.file,
            words: who.called?.text ?? t`A child without a name yet`,
          })),
        ]}
      />
      {typed.child !== '' && typed.child !== 'none' && (
        <TextField
          label={<Trans>How can the focal point find the child?</Trans>}
          hint={<Trans>Write only what is needed. The file itself is not named.</Trans>}
          value={typed.childLine}
          set={(childLine) => set({ childLine })}
        />
      )}
    </>
  )
}
