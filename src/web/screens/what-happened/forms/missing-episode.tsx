import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { addDays } from '#domain/entry/plain-date.ts'
import { leading } from '#domain/file/tracks.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { Button } from '#web/components/button.tsx'
import { FieldGroup } from '#web/fields/field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { UrgentTitle } from '../chooser/urgent-title.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'

/**
 * A child is missing or was taken: one answer is enough to save it. Where the file says already that the child is
 * missing, and for anything further, the whole form opens.
 */
export function Form(props: FormProps) {
  const { way, from, view } = props
  const running = leading(view.caseFile, missingEpisode).find(({ body }) => body.is !== 'back')
  if (way === null || from !== null) return <KindForm {...props} />
  if (running) return <KindForm {...props} from={running} way={null} />
  return <IsMissing {...props} taken={way === 'taken'} />
}

const DAYS = { today: 0, yesterday: -1 } as const

function IsMissing({ taken, ...props }: FormProps & { readonly taken: boolean }) {
  const start = (typed: Typed): Typed => ({
    ...typed,
    body: { ...typed.body, is: 'missing', ...(taken && { pulledBy: ['called-or-fetched'] }) },
  })
  return (
    <FormFrame
      {...props}
      undated
      title={
        <UrgentTitle opens={taken ? 'missing-episode/taken' : 'missing-episode/missing'} file={props.view.caseFile} />
      }
      next={() => ({ is: 'first-hour', file: props.view.file })}
      start={start}
      make={({ file, typed }) =>
        lastSeenOf(typed) === null
          ? { drafts: [], wrong: { since: msg`Choose when the child was last seen, or “I do not know yet”.` } }
          : draftFromTyped(props.face, file, typed, { ...typed.body, since: sinceOf(typed) })
      }
    >
      <LastSeen />
    </FormFrame>
  )
}

const LAST_SEEN = ['today', 'yesterday', 'earlier', 'not-known'] as const
const lastSeenOf = ({ beside }: Typed) => LAST_SEEN.find((one) => one === beside['lastSeen']) ?? null

function sinceOf(typed: Typed) {
  const seen = lastSeenOf(typed)
  return seen === 'today' || seen === 'yesterday' ? addDays(todayHere(), DAYS[seen]) : undefined
}

/** Touching it answers and saves: nothing else is needed. What is untrue is ended as it is for a child who is found. */
function Answer({ answer, children }: { readonly answer: (typeof LAST_SEEN)[number]; readonly children: ReactNode }) {
  const { saveWith } = useFormState()
  return (
    <Button
      variant="outline"
      onClick={() => saveWith((now) => ({ ...now, beside: { ...now.beside, lastSeen: answer } }))}
    >
      {children}
    </Button>
  )
}

function LastSeen() {
  const { typed, change, speak, wrong } = useFormState()
  const text = typed.body['lastSeen']
  return (
    <>
      <FieldGroup
        label={speak.say(
          msg({
            message:
              'When {p, select, she {was she} he {was he} they {were they} other {was the child}} last seen or heard from?',
          }),
        )}
        hint={<Trans>Tap an answer to save it. You can add what you know afterwards.</Trans>}
        wrong={wrong['since'] && speak.say(wrong['since'])}
      >
        <div className="stack tight">
          <Answer answer="today">
            <Trans context="answer to “When last seen?”">Today</Trans>
          </Answer>
          <Answer answer="yesterday">
            <Trans context="answer to “When last seen?”">Yesterday</Trans>
          </Answer>
          <Answer answer="earlier">
            <Trans context="answer to “When last seen?”">Earlier</Trans>
          </Answer>
          <Answer answer="not-known">
            <Trans>I do not know yet</Trans>
          </Answer>
        </div>
      </FieldGroup>
      <LongTextField
        label={<Trans>What you know</Trans>}
        hint={<Trans>Where, at what time, in which clothes. You may leave this empty.</Trans>}
        value={typeof text === 'string' ? text : ''}
        set={(lastSeen) => change((now) => ({ ...now, body: { ...now.body, lastSeen } }))}
      />
      <p className="ink-2">
        <Trans>The app does not tell the police or the family. You decide about that next.</Trans>
      </p>
    </>
  )
}
