import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordBatch } from '#evidence/ledger/batches.ts'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskOrLeave } from '../ask-or-leave.tsx'
import { appendToLog, type LogRefused } from '../release-log/release-log.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const MOST_WHY = 500

interface AskToPutBackProps {
  readonly batch: RecordBatch
  readonly done: () => void
  readonly leave: () => void
}

/** A coordinator asks a second one that records count again. */
export function AskToPutBack({ batch: { batch, marks }, done, leave }: AskToPutBackProps) {
  const me = useMe()
  const { value: why, set: setWhy, drop } = useDraft(`put-back ${batch}`, '')
  const [tried, setTried] = useState(false)
  const action = useDeviceAction<true, LogRefused>()
  const ask = async () => {
    setTried(true)
    if (why.trim() === '') return
    const asked = await action.run((device) =>
      appendToLog(device, ({ at }) => ({ what: 'put-back-asked', batch, why: why.trim(), at, by: me.member })),
    )
    if (!asked) return
    drop()
    done()
  }
  return (
    <Panel title={<Plural value={marks.length} one="Put # record back?" other="Put # records back?" />} inside>
      <div className="stack">
        <LongTextField
          label={<Trans>Why should these records count again?</Trans>}
          hint={<Trans>This goes in the log. Do not write a child’s name.</Trans>}
          {...(tried && why.trim() === '' && { wrong: <Trans>Write the reason: the second person reads it.</Trans> })}
          value={why}
          set={setWhy}
          limit={MOST_WHY}
        />
        <AskOrLeave busy={action.busy} code={action.refused?.code} ask={ask} leave={leave} />
      </div>
    </Panel>
  )
}
