import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { isAboutCare } from '#domain/file/kind.ts'
import { StatusChip } from '#web/components/status-chip.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { summaryLine, entryName } from '#web/kinds/face.ts'
import { useTimeWords } from '#web/words/times.ts'
import { FormFrame, type FormProps } from './form-frame.tsx'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { fieldsOfBody } from '../../../form-model/form-start.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

interface ClashProps extends FormProps {
  /** The one that leads, the safer, is first. */
  readonly standing: readonly Entry[]
  /** Something else is true: the usual form, which supersedes all of them. */
  readonly otherwise: () => void
}

/** Where the body has a field for the words of the person who resolves it. */
const REASONS = ['because', 'words', 'note'] as const
const reasonKey = (props: FormProps) => REASONS.find((key) => key in fieldsOfBody(props.face))

/** Two people wrote different things. The safer one holds and is preselected; a reason is asked for; both stay in the journey. */
export function ClashForm({ standing, otherwise, ...props }: ClashProps) {
  const inDispute = isAboutCare(
    props.face.kind,
    standing.map((entry) => entry.body),
  )
  const leads = inDispute ? undefined : standing[0]
  const start = (typed: Typed): Typed => ({
    ...typed,
    body: leads && isValues(leads.body) ? leads.body : {},
    folder: leads?.folder ?? typed.folder,
    beside: { chosen: leads?.id, reason: '' },
  })
  return (
    <FormFrame
      {...props}
      way="clash"
      title={<Trans>Two people wrote different things</Trans>}
      start={start}
      undated
      save={<Trans>Keep this answer</Trans>}
      make={({ file, typed }) => draftFromTyped(props.face, file, typed, withReason(typed, reasonKey(props)))}
    >
      <p>
        {inDispute ? (
          <Trans>
            In dispute. Talk to both people today, and do not interrupt help that is under way. Both answers are kept.
          </Trans>
        ) : (
          <Trans>Both answers are kept, whatever you decide. Until you decide, the safer answer is used.</Trans>
        )}
      </p>
      <Sayings standing={standing} inDispute={inDispute} />
      {reasonKey(props) !== undefined && <Reason />}
      <Button variant="outline" onClick={otherwise}>
        <Trans>Write another answer</Trans>
      </Button>
    </FormFrame>
  )
}

function withReason({ body, beside }: Typed, key: string | undefined): Values {
  const reason = typeof beside['reason'] === 'string' ? beside['reason'].trim() : ''
  if (key === undefined) return body
  return { ...body, [key]: reason === '' ? undefined : reason }
}

function Sayings({ standing, inDispute }: { readonly standing: readonly Entry[]; readonly inDispute: boolean }) {
  const { speak, typed, change, wrong } = useFormState()
  const times = useTimeWords()
  const chosen = standing.find((entry) => entry.id === typed.beside['chosen']) ?? (inDispute ? undefined : standing[0])
  const [first] = standing
  const choose = (id: EntryId) => {
    const entry = standing.find((one) => one.id === id)
    if (entry && isValues(entry.body)) {
      const body = entry.body
      change((now) => ({ ...now, body, folder: entry.folder, beside: { ...now.beside, chosen: id } }))
    }
  }
  return (
    <ChoiceField
      label={<Trans>Which answer is right?</Trans>}
      value={chosen?.id ?? null}
      set={choose}
      wrong={chosen === undefined && Object.keys(wrong).length > 0 && <Trans>Choose the answer that is right.</Trans>}
      choices={standing.map((entry) => ({
        value: entry.id,
        words: (
          <>
            <b>{entryName(entry, speak)}</b>{' '}
            {!inDispute && entry.id === first?.id && (
              <StatusChip tone="action">
                <Trans>Used now</Trans>
              </StatusChip>
            )}
          </>
        ),
        more: (
          <>
            <span className="block">{summaryLine(entry, speak)}</span>
            <span className="block">
              {speak.member(entry.by)}, {times.moment(Date.parse(entry.recordedAt))}
            </span>
          </>
        ),
      }))}
    />
  )
}

function Reason() {
  const { typed, change, wrong, speak } = useFormState()
  const value = typeof typed.beside['reason'] === 'string' ? typed.beside['reason'] : ''
  const own = REASONS.map((key) => wrong[key]).find((words) => words !== undefined)
  return (
    <LongTextField
      label={<Trans>Why?</Trans>}
      value={value}
      set={(reason) => change((now) => ({ ...now, beside: { ...now.beside, reason } }))}
      wrong={own && speak.say(own)}
    />
  )
}

/** Remembers whether somebody chose to write something else. */
export function useSomethingElse(): readonly [boolean, () => void] {
  const [otherwise, setOtherwise] = useState(false)
  return [otherwise, () => setOtherwise(true)]
}
