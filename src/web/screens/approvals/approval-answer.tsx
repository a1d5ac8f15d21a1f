import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { mayAnswer } from '#domain/file/approvals.ts'
import { closesByOwnWish } from '#domain/file/case-status.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { ASKED_IN, colleagueAsked } from '#domain/kinds/planning/colleague-asked.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import type { When } from '#domain/entry/plain-date.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { AskException, leadsToException } from '#web/views/decisions/ask-for-exception.tsx'
import { missingWords } from '#web/words/missing.ts'
import { useDeviceAction, type ActionRefusal } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { WordOfWriter } from '#web/views/decisions/word-of-writer.tsx'
import { isOnlyNeverUsed, NeverUsedAsk } from '#web/views/decisions/never-used-ask.tsx'

type Choice = 'approve' | 'return' | 'talk'
interface TypedAnswer {
  readonly choice: Choice | null
  readonly words: string
  readonly on: When | null
}

/** Three answers of equal weight, nothing preset. The member who asked cannot answer. */
export function ApprovalAnswer({ child, asked }: { readonly child: ChildFile; readonly asked: Entry }) {
  const me = useMe()
  const by = child.speak.member(asked.by)
  if (!mayAnswer(asked, me.member)) {
    return (
      <Panel title={<Trans>Your answer</Trans>} inside>
        <p>
          <Trans>You wrote this yourself, so another person must answer it.</Trans>
        </p>
      </Panel>
    )
  }
  if (!hasAnyRole(me.roles, 'supervisor')) {
    return (
      <Panel title={<Trans>Your answer</Trans>} inside>
        <p>
          <Trans>A supervisor answers this.</Trans>
        </p>
      </Panel>
    )
  }
  return <Form child={child} asked={asked} by={by} />
}

function Form({ child, asked, by }: { readonly child: ChildFile; readonly asked: Entry; readonly by: string }) {
  const trail = useNavigation()
  const draft = useDraft<TypedAnswer>(`approval ${child.file} ${asked.id}`, { choice: null, words: '', on: null })
  const [wrong, setWrong] = useState(false)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { choice, words, on } = draft.value
  const set = (change: Partial<TypedAnswer>) => draft.set({ ...draft.value, ...change })
  const end = lightlyClosed(asked)
  const fact = (asked.wentAround ?? []).length > 0 || end === 'died' || closesByOwnWish(asked)
  const drafted = (answer: Choice) => answerDraft(answer, { child, asked, written: words.trim(), on })
  const save = async (how: Pick<Draft, 'asWarning'> = {}) => {
    if (choice === null) return
    const written = words.trim()
    if (choice !== 'approve' && written === '') {
      setWrong(true)
      return
    }
    const act = [{ file: child.file, draft: { ...drafted(choice), ...how } }]
    if (!(await action.run((device) => device.write(act)))) return
    draft.drop()
    trail.back()
  }
  return (
    <Panel title={<Trans>Your answer</Trans>} inside>
      <div className="stack">
        <WordOfWriter kind={asked.kind} speak={child.speak} />
        <ChoiceField
          label={<Trans>What do you say?</Trans>}
          value={choice}
          set={(value) => set({ choice: value })}
          choices={[
            {
              value: 'approve',
              words: fact ? (
                <Trans>Seen, nothing more is needed</Trans>
              ) : asked.kind === 'closure' ? (
                <Trans>Yes, close</Trans>
              ) : end === 'lost' ? (
                <Trans>Yes, end the search and close</Trans>
              ) : (
                <Trans>Yes</Trans>
              ),
            },
            {
              value: 'return',
              words: fact ? <Trans>Something should happen first</Trans> : <Trans>Not yet: send back</Trans>,
            },
            { value: 'talk', words: <Trans>Ask first: let us talk</Trans> },
          ]}
        />
        {choice !== null && (
          <LongTextField
            label={
              choice === 'return' ? (
                <Trans>What is needed for a yes?</Trans>
              ) : choice === 'talk' ? (
                <Trans>What do you ask?</Trans>
              ) : (
                <Trans>A comment, if you like</Trans>
              )
            }
            hint={
              choice === 'return' ? (
                <Trans>
                  Write what must happen before a yes: a step, an answer or a paper, and who does it. {by} reads this on
                  Today and above the form. The child may ask to hear it.
                </Trans>
              ) : (
                <Trans>{by} reads this. The child may ask to hear it.</Trans>
              )
            }
            {...(wrong && words.trim() === '' && { wrong: <Trans>Write it in a few words.</Trans> })}
            value={words}
            set={(value) => set({ words: value })}
          />
        )}
        {choice === 'return' && (
          <DateField
            label={<Trans>Review on</Trans>}
            hint={<Trans>Optional</Trans>}
            ways={['day']}
            value={on}
            set={(value) => set({ on: value })}
          />
        )}
        {isOnlyNeverUsed(action.refused?.detail) && choice !== null ? (
          <NeverUsedAsk
            file={child.whole}
            drafts={[drafted(choice)]}
            change={action.clear}
            warn={() => void save({ asWarning: true })}
          />
        ) : (
          <AnswerRefused
            child={child}
            asked={asked}
            refused={action.refused}
            drafts={choice === null ? [] : [drafted(choice)]}
          />
        )}
        <Button
          missing={[choice === null && <Trans key="a">What do you say?</Trans>]}
          loading={action.busy}
          onClick={() => void save()}
        >
          {choice === 'return' ? (
            <Trans>Send it back to {by}</Trans>
          ) : choice === 'talk' ? (
            <Trans>Ask {by}</Trans>
          ) : (
            <Trans>Save the answer</Trans>
          )}
        </Button>
        <p className="note ink-2">
          <Icon name="info" size="tiny" />
          <span>
            <Trans>
              You did not write this, so you may answer it. If you send it back, everything that the child gets goes on.
            </Trans>
          </span>
        </p>
      </div>
    </Panel>
  )
}

/** Where a rule requires more than one supervisor, a second one is asked. */
function AnswerRefused({
  child,
  asked,
  refused,
  drafts,
}: {
  readonly child: ChildFile
  readonly asked: Entry
  readonly refused: ActionRefusal<Refusal, WhyRefused> | null
  readonly drafts: readonly Draft[]
}) {
  const trail = useNavigation()
  const rulings = refused?.detail?.rulings ?? []
  if (refused?.code !== 'rule-refused' || !leadsToException(rulings)) return <RefusedNote code={refused?.code} />
  const missing = rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  return (
    <div className="panel due inside stack tight" role="alert">
      <h3>
        <Trans>One supervisor cannot decide this alone</Trans>
      </h3>
      <p>
        <Trans>Missing: {child.speak.list(missing.map((code) => child.speak.say(missingWords(code).what)))}</Trans>
      </p>
      <AskException
        file={child.file}
        drafts={drafts.map((draft) => ({ ...draft, folder: asked.folder }))}
        rulings={rulings}
        asked={() => trail.back()}
      />
    </div>
  )
}

/** What a supervisor is asked about an end that one person wrote. */
function lightlyClosed({ kind, body }: Entry): 'died' | 'lost' | null {
  const read = kind === lightClosure.name ? lightClosure.schema.safeParse(body) : undefined
  return read?.success && read.data.reason !== 'met-once' ? read.data.reason : null
}

interface Answering {
  readonly child: ChildFile
  readonly asked: Entry
  readonly written: string
  readonly on: When | null
}

/** *Yes* and *not yet* are written into the folder of the entry they answer; *ask* is a question to its author, in the same folder. */
function answerDraft(choice: Choice, { child, asked, written, on }: Answering): Draft {
  const at = child.day
  if (choice === 'approve')
    return {
      kind: 'approved',
      folder: asked.folder,
      at,
      body: { entry: asked.id, ...(written !== '' && { words: written }) },
    }
  if (choice === 'return')
    return {
      kind: 'returned',
      folder: asked.folder,
      at,
      body: { entry: asked.id, words: written, first: [], ...(typeof on === 'string' && { lookAgainOn: on }) },
    }
  const part = ASKED_IN.find((folder) => folder === asked.folder) ?? 'care'
  const body: BodyOf<typeof colleagueAsked> = { to: asked.by, asks: written, about: asked.id }
  return { kind: colleagueAsked.name, folder: part, at, body }
}
