import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { previewTable } from '#evidence/ledger/preview.ts'
import { tableText, type AskedTable } from '#evidence/release/asked-table.ts'
import type { CutRecord } from '#evidence/release/cut-data.ts'
import { noisyAsked } from '#evidence/release/how-changed.ts'
import { costOfNoisy, type NoisyWanted } from '#evidence/release/noisy-table.ts'
import type { TableFilter } from '#evidence/tables/table.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SpendSecondLook } from '../spend-second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useJobAnswer } from '#web/evidence-worker/use-answer.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { useMe } from '#web/session/session.tsx'
import { LossAndRisk } from '../datasets/loss-and-risk.tsx'
import { Propose } from '../release-log/propose.tsx'
import { appendToLog, newReleaseName, type LogRead, type LogRefused } from '../release-log/release-log.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { TableRefused } from './table-refused.tsx'
import { TableView } from './table-view.tsx'
import { JobProgressPanel } from './job-progress-panel.tsx'

interface NoisyProps {
  readonly read: LogRead
  readonly records: readonly CutRecord[]
  readonly out: readonly AskedTable[]
  readonly wanted: NoisyWanted
  /** While it is made, and until it is proposed, the choice is locked: it would be lost and paid for. */
  readonly fixed: (fixed: boolean) => void
}

/** A table with noise: checked against what is released before anything is spent, then paid for, and only then computed. */
export function MakeNoisyTable(props: NoisyProps) {
  const { read, records, out, wanted } = props
  const { progress, answer, broke, stop } = useJobAnswer('may-be-noisy', '', { records, out, wanted })
  return (
    <>
      {progress && <JobProgressPanel progress={progress} stop={stop} />}
      {broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && <TableRefused code={answer.code} detail={answer.detail} log={read.log} />}
      {answer?.ok && <Spend {...props} where={answer.value} />}
    </>
  )
}

type State =
  | { readonly is: 'choosing' | 'sure' | 'lost' }
  | { readonly is: 'made'; readonly release: string; readonly asked: AskedTable }

function Spend({ read, records, out, wanted, where, fixed }: NoisyProps & { readonly where: readonly TableFilter[] }) {
  const me = useMe()
  const words = useEvidenceWords()
  const job = useJob('noisy-table')
  const action = useDeviceAction<true, LogRefused>()
  const [state, setState] = useState<State>({ is: 'choosing' })
  const { how } = wanted
  if (state.is === 'made') {
    const about = state.asked.axes.map(({ column }) => words.column(column)).join(', ')
    return (
      <>
        <Panel title={<Trans>The table as it would be released</Trans>}>
          <TableView asked={state.asked} />
        </Panel>
        <p className="bold">
          <Trans>Ask a second person now. If you leave this page the table is gone, and its budget is spent.</Trans>
        </p>
        <Propose
          what={{
            form: 'noisy-table',
            asked: state.asked,
            output: new TextEncoder().encode(tableText(state.asked)),
            release: state.release,
          }}
          about={about}
        />
      </>
    )
  }
  if (job.progress) return <JobProgressPanel progress={job.progress} stop={job.cancel} />
  if (state.is === 'lost') {
    return (
      <Panel tone="due" inside>
        <p role="alert">
          <Trans>Either too few children share each combination to show any, or the work was stopped.</Trans>{' '}
          <Trans>The budget is spent, once. Nothing was released.</Trans>
        </p>
      </Panel>
    )
  }
  const facts = previewTable(noisyAsked(how, wanted.by), read.log.ledger, how.account)
  const fits = facts.some((fact) => fact.code === 'budget' && fact.fits)
  const make = async () => {
    const release = newReleaseName()
    if (
      !(await action.run((device) =>
        appendToLog(device, { what: 'reserved', account: how.account, release, cost: costOfNoisy(how), by: me.member }),
      ))
    ) {
      setState({ is: 'choosing' })
      return
    }
    fixed(true)
    const answer = await job.run({ records, out, wanted, where })
    if (answer?.ok === true) setState({ is: 'made', release, asked: answer.value })
    else {
      fixed(false)
      setState({ is: 'lost' })
    }
  }
  return (
    <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
      <div className="stack">
        <LossAndRisk facts={facts} />
        <RefusedNote code={action.refused?.code} />
        {state.is === 'sure' ? (
          <SpendSecondLook
            words={<Trans>Spend the budget, make the table</Trans>}
            spend={() => void make()}
            busy={action.busy}
            leave={() => setState({ is: 'choosing' })}
          />
        ) : (
          <div>
            <Button
              because={!fits && <Trans>The budget is too small for this.</Trans>}
              onClick={() => setState({ is: 'sure' })}
            >
              <Trans>Make the table</Trans>
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}
