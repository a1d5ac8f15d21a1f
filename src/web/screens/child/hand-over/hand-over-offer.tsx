import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { takingOver } from '#domain/continuity/take-over.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { FOLDERS, type EntryId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { HandOver, Offer } from '#domain/kinds/any/hand-over.ts'
import { Button } from '#web/components/button.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface AskedProps {
  readonly offer: Offer
  readonly view: FileView
  readonly speak: Speak
}

/** A hand-over that was asked for, above the page: who knows of it, and the answer of the worker who was asked, on their own device. */
export function HandOverOffer({ offer, view, speak }: AskedProps) {
  const { member } = useMe()
  const { body, by } = offer.entry
  const [from, to] = [speak.member(body.from), speak.member(body.to)]
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const typed = useDraft<TypedAnswer>(`hand-over ${view.file} ${offer.entry.id}`, { asks: null, words: '' })
  const put = async (drafts: readonly Draft[]) => {
    const written = await action.run((device) => device.write(drafts.map((draft) => ({ file: view.file, draft }))))
    if (written) typed.drop()
  }
  const answer = (said: 'asks-first' | 'cannot' | 'called-off' | 'overlap-over', words?: string) =>
    void put([
      {
        kind: 'hand-over-answer',
        at: todayHere(),
        about: ['child'],
        body: { handOver: offer.entry.id, answer: said, ...(words && { words }) },
      },
    ])
  const writes = FOLDERS.filter((folder) => mayWriteIn(view, folder))
  const waitsForKeys = !writes.includes('card') || !writes.includes('care')
  return (
    <section className="panel inside stack no-print">
      <h2>
        <Head offer={offer} mine={body.to === member} from={from} to={to} />
      </h2>
      {body.mind !== undefined && <p>{body.mind}</p>}
      <Told body={body} speak={speak} />
      {offer.question && (
        <p>
          <b>
            <Trans>{to} asks:</Trans>
          </b>{' '}
          {wordsOf(offer.question.body)}
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
      {offer.stands === 'open' && body.to === member && waitsForKeys && <KeysToCome from={speak.member(by)} />}
      {offer.stands === 'open' && body.to === member && (
        <Answers
          day={body.fromDay === undefined ? null : speak.day(body.fromDay)}
          waits={waitsForKeys}
          busy={action.busy}
          takes={() => void put(takingOver(KINDS, view.caseFile, offer, todayHere(), writes))}
          typed={typed.value}
          set={typed.set}
          answer={answer}
        />
      )}
      {offer.stands === 'open' && body.to !== member && (
        <>
          <p className="hint">
            <Trans>
              Until {to} says yes, nothing changes: the child is on Today for both workers and for the supervisors.
            </Trans>
          </p>
          {by === member && (
            <Button variant="outline" loading={action.busy} onClick={() => answer('called-off')}>
              <Trans>Cancel the hand-over</Trans>
            </Button>
          )}
        </>
      )}
      {offer.stands === 'accepted' && !offer.overlapOver && (
        <>
          <p className="hint">
            <Trans>
              Both of you can open this file until {speak.day(body.overlapUntil)}. Then check under People who still
              needs it, and take the keys back from {from}.
            </Trans>
          </p>
          <Button variant="outline" loading={action.busy} onClick={() => answer('overlap-over')}>
            <Trans>I have checked: shared access is over</Trans>
          </Button>
        </>
      )}
    </section>
  )
}

/** The member who asked gives the keys: a supervisor who hands over for a worker gives them in the worker’s place. */
function KeysToCome({ from }: { readonly from: string }) {
  return (
    <p className="strip-note">
      <Trans>The keys have not arrived yet. They arrive by themselves when {from} is online.</Trans>
    </p>
  )
}

const wordsOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'words' in body && typeof body.words === 'string' ? body.words : ''

function Head({
  offer,
  mine,
  from,
  to,
}: {
  readonly offer: Offer
  readonly mine: boolean
  readonly from: string
  readonly to: string
}) {
  if (offer.stands === 'accepted')
    return (
      <Trans>
        {to} took over from {from}
      </Trans>
    )
  if (offer.stands === 'declined') return <Trans>{to} cannot take over</Trans>
  if (offer.stands === 'called-off') return <Trans>The hand-over to {to} was cancelled</Trans>
  return mine ? (
    <Trans>{from} hands this child over to you. Do you take over?</Trans>
  ) : (
    <Trans>
      {to} was asked to take over from {from}
    </Trans>
  )
}

/** Whether child and parent were told, and when both workers meet the child once more. */
function Told({ body: { childTold, parentTold, goodbye }, speak }: { readonly body: HandOver; readonly speak: Speak }) {
  return (
    <ul>
      <li>
        {childTold.told === 'yes' && (
          <>
            <Trans>The child was told on {speak.day(childTold.on)}.</Trans> {speak.said(childTold.childSays)}
          </>
        )}
        {childTold.told === 'not-yet' && <Trans>The child was not told yet. Tell the child first.</Trans>}
        {childTold.told === 'cannot-be' && <Trans>The child could not be told: {childTold.because}</Trans>}
      </li>
      <li>
        {parentTold === undefined && <Trans>Nothing is written on whether a parent was told.</Trans>}
        {parentTold?.told === 'yes' && <Trans>The parent or carer was told on {speak.day(parentTold.on)}.</Trans>}
        {parentTold?.told === 'not-yet' && <Trans>The parent or carer was not told yet.</Trans>}
        {parentTold?.told === 'not-safe' && (
          <b>
            <Trans>Do not tell the parent or carer: it is not safe.</Trans>
          </b>
        )}
        {parentTold?.told === 'nobody-to-tell' && <Trans>There is nobody else to tell.</Trans>}
      </li>
      {goodbye.visit === 'planned' && (
        <li>
          <Trans>The good-bye visit is on {speak.day(goodbye.on)}. Go with them.</Trans>
        </li>
      )}
    </ul>
  )
}

interface TypedAnswer {
  readonly asks: 'asks-first' | 'cannot' | null
  readonly words: string
}

interface AnswersProps {
  readonly typed: TypedAnswer
  readonly set: (typed: TypedAnswer) => void
  readonly day: string | null
  readonly waits: boolean
  readonly busy: boolean
  readonly takes: () => void
  readonly answer: (said: 'asks-first' | 'cannot', words?: string) => void
}

function Answers({ typed: { asks, words }, set, day, waits, busy, takes, answer }: AnswersProps) {
  const { t } = useLingui()
  if (asks !== null) {
    return (
      <div className="stack">
        <LongTextField
          label={asks === 'asks-first' ? t`What do you want to know first?` : t`In a few words: why not?`}
          value={words}
          set={(next) => set({ asks, words: next })}
          limit={2000}
        />
        <div className="row wraps">
          <Button
            loading={busy}
            missing={[
              asks === 'asks-first' && words.trim() === '' && <Trans key="a">What do you want to know first?</Trans>,
            ]}
            onClick={() => answer(asks, words.trim())}
          >
            {asks === 'asks-first' ? <Trans>Ask</Trans> : <Trans>I cannot take over</Trans>}
          </Button>
          <Button variant="outline" onClick={() => set({ asks: null, words })}>
            <Trans>Go back</Trans>
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="stack tight">
      <Button data-main loading={busy} disabled={waits} onClick={takes}>
        {day === null ? <Trans>I take over</Trans> : <Trans>I take over from {day}</Trans>}
      </Button>
      <div className="row wraps">
        <Button variant="outline" onClick={() => set({ asks: 'asks-first', words })}>
          <Trans>Ask first</Trans>
        </Button>
        <Button variant="outline" onClick={() => set({ asks: 'cannot', words })}>
          <Trans>I cannot</Trans>
        </Button>
      </div>
    </div>
  )
}
