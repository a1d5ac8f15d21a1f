import { Plural, Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { type CameWith, sinceOf } from '#evidence/batches/came-with.ts'
import { codesThatDiffer, hasCode, type CodeHere } from '#evidence/batches/out-of-line.ts'
import { MOST_TAKEN_OUT } from '#evidence/ledger/batches.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskOrLeave } from '../ask-or-leave.tsx'
import { appendToLog, newReleaseName, type LogRefused } from '../release-log/release-log.ts'
import { ChooseOne } from '../choose-one.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { BatchLook } from './batch-look.tsx'
import type { BatchesRead } from './use-batches.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const MOST_WHY = 500

interface AskToTakeOutProps {
  readonly came: CameWith
  readonly title: ReactNode
  readonly batches: BatchesRead
  readonly done: () => void
  readonly leave: () => void
}

/** The records that came in one period, or those of them with some codes: a coordinator looks at them and asks a second one to take them out. */
export function AskToTakeOut({ came, title, batches, done, leave }: AskToTakeOutProps) {
  const me = useMe()
  const words = useEvidenceWords()
  const [only, setOnly] = useState<readonly CodeHere[]>([])
  const { value: why, set: setWhy, drop } = useDraft(`take-out ${came.since} ${came.met ? 'met' : ''}`, '')
  const [tried, setTried] = useState(false)
  const action = useDeviceAction<true, LogRefused>()
  const these = came.records.filter(({ record }) => only.every(({ field, code }) => hasCode(record, field, code)))
  const marks = these.map(({ mark }) => mark)
  const codes = codesThatDiffer(these.map(({ record }) => record))
  const tooMany = marks.length > MOST_TAKEN_OUT
  const ask = async () => {
    setTried(true)
    if (why.trim() === '' || tooMany) return
    const asked = await action.run((device) =>
      appendToLog(device, ({ log, at }) => ({
        what: 'take-out-asked',
        batch: newReleaseName(),
        marks,
        since: sinceOf(marks, batches.first, log.cuts),
        why: why.trim(),
        at,
        by: me.member,
      })),
    )
    if (!asked) return
    drop()
    done()
  }
  return (
    <Panel title={title} inside>
      <div className="stack">
        <p className="bold">
          <Plural value={these.length} one="# record" other="# records" />
        </p>
        {only.length > 0 && (
          <div className="row wraps between">
            <span>
              <Trans>Only: {only.map(({ field, code }) => words.column(`${field}.${code}`)).join(' · ')}</Trans>
            </span>
            <Button data-size="sm" variant="outline" onClick={() => setOnly([])}>
              <Trans>Show all records again</Trans>
            </Button>
          </div>
        )}
        <BatchLook these={these} counted={batches.counted} narrow={(to) => setOnly([...only, to])} />
        <ChooseOne
          label={<Trans>Only those with</Trans>}
          picks={[
            { value: '', words: '–' },
            ...codes.map(({ field, code, here }, at) => ({
              value: String(at),
              words: `${words.column(`${field}.${code}`)} (${String(here)})`,
            })),
          ]}
          value=""
          set={(at) => setOnly([...only, ...codes.slice(Number(at), Number(at) + 1)])}
        />
        <LongTextField
          label={<Trans>Why are these records false?</Trans>}
          hint={<Trans>This goes in the log. Do not write a child’s name.</Trans>}
          {...(tried && why.trim() === '' && { wrong: <Trans>Write the reason: the second person reads it.</Trans> })}
          value={why}
          set={setWhy}
          limit={MOST_WHY}
        />
        {tried && tooMany && (
          <p role="alert">
            <Trans>Too many records at once. Choose at most {MOST_TAKEN_OUT}.</Trans>
          </p>
        )}
        <AskOrLeave busy={action.busy} code={action.refused?.code} ask={ask} leave={leave} />
        <p className="hint">
          <Trans>Until another coordinator agrees, these records count as before. Nobody learns who sent them.</Trans>
        </p>
      </div>
    </Panel>
  )
}
