import { Trans } from '@lingui/react/macro'
import type { Ref } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { Referral } from '#domain/kinds/services/referral.ts'
import { startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import type { DutyNumber } from '#domain/kinds/services/duty-number.ts'
import type { Slip } from '#domain/sharing/slip.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useTimeWords } from '#web/words/times.ts'
import { BASIS_WORDS, SLIP_FIELD_WORDS, slipValue } from './slip-words.ts'
import './slip.css'

interface SlipPaperProps {
  readonly slip: Slip
  readonly body: Pick<Referral, 'referral' | 'to' | 'called' | 'asks' | 'passingOn'> &
    Partial<Pick<Referral, 'answerBy' | 'until'>>
  readonly file: CaseFile
  readonly speak: Speak
  /** Who asks, and for which agency: who receives the answer. */
  readonly from: string
  readonly agency: string
  /** Numbers of the agency, as they were when the slip was given. */
  readonly duty: readonly DutyNumber[]
  readonly on: PlainDate
  readonly sheet?: Ref<HTMLDivElement>
}

/** What goes out, as it is read: one page with an answer to tear off. It has nothing that is not in the slip. */
export function SlipPaper({ slip, body, file, speak, from, agency, duty, on, sheet }: SlipPaperProps) {
  const times = useTimeWords()
  return (
    <div className="slip print-sheet" ref={sheet}>
      <p className="slip-from">
        <b>{agency}</b>
        <span>{times.fullDay(on)}</span>
      </p>
      <h2>
        <Trans>To: {body.called}</Trans>
      </h2>
      <section>
        <h3>
          <Trans>What we ask of you</Trans>
        </h3>
        <p className="slip-said">{body.asks}</p>
        {body.answerBy !== undefined && (
          <p>
            <Trans>Please answer by {times.fullDay(body.answerBy)}.</Trans>
          </p>
        )}
      </section>
      {slip.lines.length > 0 && (
        <section>
          <h3>
            <Trans>What you need to know of the child</Trans>
          </h3>
          <dl className="slip-lines">
            {slip.lines.map((line) => (
              <div key={line.field}>
                <dt>{speak.say(SLIP_FIELD_WORDS[line.field])}</dt>
                <dd>{slipValue(line, speak)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {slip.entries.map((entry) => (
        <Note key={entry.id} entry={entry} file={file} speak={speak} />
      ))}
      <section className="slip-ground">
        <p>{speak.say(BASIS_WORDS[slip.lawful.basis])}</p>
        <p>
          {body.passingOn === 'not-allowed' ? (
            <Trans>Please tell nobody else, and do not copy it.</Trans>
          ) : (
            <Trans>Please tell only those who are named here.</Trans>
          )}{' '}
          {body.until !== undefined && <Trans>Keep it until {times.fullDay(body.until)} and destroy it then.</Trans>}
        </p>
      </section>
      <TearOff number={body.referral} from={from} agency={agency} duty={duty} />
    </div>
  )
}

function Note({ entry, file, speak }: { readonly entry: Entry; readonly file: CaseFile; readonly speak: Speak }) {
  const times = useTimeWords()
  return (
    <section>
      <h3>
        {entryTitle(entry, speak)}, {times.fullDay(startOf(entry.at))}
      </h3>
      <EntryWords entry={entry} file={file} speak={speak} />
    </section>
  )
}

/** Four letters and digits of the key: enough to match an answer to its question. */
const shortOf = (key: string) =>
  key
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 4)
    .toUpperCase()

/** Comes back by hand or is read out on the telephone; the worker types it in (P7). The number names no child. */
function TearOff({
  number,
  from,
  agency,
  duty,
}: {
  readonly number: string
  readonly from: string
  readonly agency: string
  readonly duty: readonly DutyNumber[]
}) {
  return (
    <section className="slip-tear-off">
      <h3>
        <Trans>Your answer to {shortOf(number)}</Trans>
      </h3>
      <ul>
        <li>
          <Trans>Yes, from the day:</Trans>
        </li>
        <li>
          <Trans>Yes, later; we have a waiting list</Trans>
        </li>
        <li>
          <Trans>No, because:</Trans>
        </li>
        <li>
          <Trans>We need to know more:</Trans>
        </li>
      </ul>
      <p>
        <Trans>Name and day:</Trans>
      </p>
      <p>
        <Trans>
          Please give it back to {from}, {agency}, and to nobody else.
        </Trans>
      </p>
      {duty.map((one) => (
        <p key={one.number}>
          <Trans>
            If you have a question, ring {[one.number, one.when].filter(Boolean).join(', ')}. Ask for {from} and say{' '}
            {shortOf(number)}.
          </Trans>
        </p>
      ))}
    </section>
  )
}
