import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { SignedByTwo } from '#domain/file/signed-by-two.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { Button } from '#web/components/button.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useSayOfQuestions, type SayOfQuestions } from './use-own-questions.ts'

interface SignedPanelProps {
  readonly view: FileView
  readonly one: SignedByTwo<{ readonly because: string }>
  readonly title: ReactNode
  readonly about: ReactNode
  /** Why it does not count, whoever agrees. */
  readonly faults: ReactNode
  readonly preview: ReactNode
  readonly words: {
    /** How it stands once it counts, and once it does not any more, where it is no question on a form. */
    readonly asked?: ReactNode
    readonly ended?: ReactNode
    readonly yes: ReactNode
    readonly change?: ReactNode
    readonly end: ReactNode
    readonly reallyEnd: ReactNode
    readonly loses: ReactNode
  }
  /** Where a new version is written; without it, it is ended and named anew. */
  readonly change?: Route
  /** Ends it, with the reason; nothing is answered where it was refused. */
  readonly end: (act: SayOfQuestions, because: string) => Promise<unknown>
}

const TONE: Readonly<Record<SignedByTwo<unknown>['stands'], Tone>> = {
  waiting: 'wait',
  returned: 'due',
  asked: 'safe',
  ended: 'plain',
}

/** One thing of the agency that a custodian writes and a supervisor agrees to. */
export function SignedPanel({ view, one, title, about, faults, preview, words, change, end }: SignedPanelProps) {
  const me = useMe()
  const speak = useSpeak(null)
  const { newest, stands, enough } = one
  const { because } = newest.body
  const by = speak.member(newest.by)
  const mayAgree = stands === 'waiting' && newest.by !== me.member && hasAnyRole(me.roles, 'supervisor')
  return (
    <section className="panel own-question">
      <div>
        {title}
        {about}
        <StatusChip tone={TONE[stands]}>
          {stands === 'waiting' && <Trans>Waits for a supervisor</Trans>}
          {stands === 'returned' && <Trans>Sent back</Trans>}
          {stands === 'asked' && (words.asked ?? <Trans>In use on forms</Trans>)}
          {stands === 'ended' && (words.ended ?? <Trans>No longer asked</Trans>)}
        </StatusChip>
      </div>
      <p>
        <Trans>
          {by}: “{because}”
        </Trans>
      </p>
      {enough && <SentBackBecause enough={enough} />}
      {stands !== 'ended' && faults}
      {mayAgree && <Agree view={view} entry={newest.id} yes={faults ? null : words.yes} preview={preview} />}
      {me.custodian && mayWriteIn(view, 'care') && stands !== 'ended' && (
        <Keep view={view} entry={newest.id} words={words} {...(change && { change })} end={end} />
      )}
    </section>
  )
}

function SentBackBecause({ enough }: { readonly enough: Entry }) {
  const speak = useSpeak(null)
  const words = returned.schema.safeParse(enough.body).data?.words ?? ''
  return (
    <p>
      <Trans>
        What {speak.member(enough.by)} needs to agree: {words}
      </Trans>
    </p>
  )
}

/** Yes, or what would be enough. */
function Agree({
  view,
  entry,
  yes,
  preview,
}: {
  readonly view: FileView
  readonly entry: EntryId
  /** Null: nobody may agree to it. */
  readonly yes: ReactNode
  readonly preview: ReactNode
}) {
  const act = useSayOfQuestions(view)
  const draft = useDraft(`send-back ${entry}`, '')
  const [open, setOpen] = useState(draft.found)
  const [tried, setTried] = useState(false)
  const words = draft.value
  const sendBack = async () => {
    setTried(true)
    if (words.trim() !== '' && (await act.sendBack(entry, words.trim()))) draft.drop()
  }
  return (
    <>
      {preview}
      <RefusedNote code={act.refused} />
      {!open ? (
        <div className="row wraps">
          {yes !== null && (
            <Button loading={act.busy} onClick={() => void act.agree(entry)}>
              {yes}
            </Button>
          )}
          <Button variant="outline" onClick={() => setOpen(true)}>
            <Trans>Not yet: send back</Trans>
          </Button>
        </div>
      ) : (
        <>
          <LongTextField
            label={<Trans>What is needed for a yes?</Trans>}
            {...(tried && words.trim() === '' && UNANSWERED)}
            value={words}
            set={draft.set}
          />
          <div className="row wraps">
            <Button loading={act.busy} onClick={() => void sendBack()}>
              <Trans>Send back</Trans>
            </Button>
            <Button variant="outline" onClick={() => setOpen(false)}>
              <Trans>Go back</Trans>
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** A new version, or an end: what was written until then stays as it is. */
function Keep({
  view,
  entry,
  words,
  change,
  end,
}: Pick<SignedPanelProps, 'view' | 'words' | 'change' | 'end'> & { readonly entry: EntryId }) {
  const trail = useNavigation()
  const act = useSayOfQuestions(view)
  const draft = useDraft(`stop ${entry}`, '')
  const [open, setOpen] = useState(draft.found)
  const [tried, setTried] = useState(false)
  const because = draft.value
  const stop = async () => {
    setTried(true)
    if (because.trim() !== '' && (await end(act, because.trim()))) draft.drop()
  }
  if (!open)
    return (
      <div className="row wraps">
        {change && (
          <Button variant="outline" data-size="sm" onClick={() => trail.go(change)}>
            {words.change}
          </Button>
        )}
        <Button variant="outline" data-size="sm" onClick={() => setOpen(true)}>
          {words.end}
        </Button>
      </div>
    )
  return (
    <SecondLook
      title={words.reallyEnd}
      loses={words.loses}
      more={
        <>
          <LongTextField
            label={<Trans>Why?</Trans>}
            {...(tried && because.trim() === '' && UNANSWERED)}
            value={because}
            set={draft.set}
          />
          <RefusedNote code={act.refused} />
        </>
      }
      doIt={{ words: words.end, busy: act.busy, go: () => void stop() }}
      leaveIt={() => setOpen(false)}
    />
  )
}

const UNANSWERED = { wrong: <Trans>Answer this question.</Trans> }
