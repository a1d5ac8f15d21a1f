import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { LARGEST_OUTPUT } from '#evidence/release/largest-output.ts'
import { costOfDataset, fileNameOf, formOf, settingsOf, type AskedDataset } from '#evidence/datasets/asked-dataset.ts'
import { preview } from '#evidence/ledger/preview.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { checkAsked } from '#evidence/synthetic/synthesise.ts'
import { Panel } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SpendSecondLook } from '../spend-second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import type { SyntheticFile } from '#web/evidence-worker/jobs/synthetic.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { useMe } from '#web/session/session.tsx'
import { appendToLog, newReleaseName, type LogRead, type LogRefused } from '../release-log/release-log.ts'
import { proposedChoice, type DatasetChoice } from './dataset-choice.ts'
import { LossAndRisk } from './loss-and-risk.tsx'
import { MadeRecords } from './made-records.tsx'

interface MakeProps {
  readonly choice: DatasetChoice
  readonly read: LogRead
  /** The records in the chosen columns: real ones, read only once the budget is reserved. */
  readonly records: () => Dataset
  readonly agency: string
  /** While records are made, and until they are proposed, the choice is locked: they would be lost and paid for. */
  readonly fixed: (fixed: boolean) => void
  readonly again: () => void
}

type State =
  | { readonly is: 'choosing' }
  | { readonly is: 'sure' }
  | { readonly is: 'reserved' }
  | { readonly is: 'lost'; readonly why: string }
  | { readonly is: 'made'; readonly release: string; readonly asked: AskedDataset; readonly made: SyntheticFile }

/** Shows cost and loss; then the budget is recorded as spent, and only then are records made. A failure after that has spent once and released nothing. */
export function MakeRecords({ choice, read, records, agency, fixed, again }: MakeProps) {
  const me = useMe()
  const [state, setState] = useState<State>({ is: 'choosing' })
  const job = useJob('synthetic')
  const action = useDeviceAction<true, LogRefused>()
  const asked = proposedChoice(choice, read.log.ledger, 'csv')
  if (state.is === 'made')
    return (
      <MadeRecords made={state.made} asked={state.asked} release={state.release} form={formOf(state.asked.shape)} />
    )
  if (state.is === 'lost') {
    const back = () => {
      again()
      fixed(false)
      setState({ is: 'choosing' })
    }
    return <Lost why={state.why} back={back} />
  }
  if (job.progress)
    return <Making stage={job.progress.stage} done={job.progress.done} of={job.progress.of} stop={job.cancel} />
  if (!asked) {
    return (
      <p className="ink-2" role="status">
        <Trans>Write about how many children there are. Then the cost is shown here.</Trans>
      </p>
    )
  }
  const facts = preview(
    settingsOf(asked),
    { columns: asked.columns.length, size: asked.about },
    read.log.ledger,
    asked.account,
  )
  const fits = facts.some((fact) => fact.code === 'budget' && fact.fits)
  const make = async () => {
    const release = newReleaseName()
    const reserved = await action.run((device) =>
      appendToLog(device, {
        what: 'reserved',
        account: asked.account,
        release,
        cost: costOfDataset(asked),
        by: me.member,
      }),
    )
    if (!reserved) {
      setState({ is: 'choosing' })
      return
    }
    fixed(true)
    setState({ is: 'reserved' })
    const answer = await job.run({
      dataset: records(),
      asked: settingsOf(asked),
      shape: choice.shape,
      agency,
      largest: LARGEST_OUTPUT,
    })
    if (answer?.ok === true)
      setState({
        is: 'made',
        release,
        asked: { ...asked, file: fileNameOf(asked.shape, answer.value.file) },
        made: answer.value,
      })
    else setState({ is: 'lost', why: answer === null ? 'stopped' : answer.code })
  }
  const possible = checkAsked(settingsOf(asked), asked.columns.length).ok
  return (
    <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
      <div className="stack">
        <LossAndRisk facts={facts} />
        <RefusedNote code={action.refused?.code} />
        {state.is === 'sure' ? (
          <SpendSecondLook
            words={<Trans>Spend the budget, make the records</Trans>}
            spend={() => void make()}
            busy={action.busy}
            leave={() => setState({ is: 'choosing' })}
          />
        ) : (
          <div>
            <Button
              because={
                !possible ? (
                  <Trans>Too many columns at once. Choose fewer fields.</Trans>
                ) : (
                  !fits && <Trans>The budget is too small for this.</Trans>
                )
              }
              onClick={() => setState({ is: 'sure' })}
            >
              <Trans>Make the records</Trans>
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}

function Making({
  stage,
  done,
  of,
  stop,
}: {
  readonly stage: string
  readonly done: number
  readonly of: number
  readonly stop: () => void
}) {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    measuring: t`Counting, with chance added`,
    starting: t`Beginning the records`,
    fitting: t`Fitting the records to the counts`,
    pruning: t`Removing rare combinations`,
  }
  return (
    <ProgressPanel title={words[stage] ?? t`Beginning`} label={t`Progress of this step`} done={done} of={of}>
      <p className="text-small ink-2">
        <Trans>You may stop. The budget is spent all the same, and nothing is released.</Trans>
      </p>
      <div>
        <Button variant="outline" onClick={stop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    </ProgressPanel>
  )
}

function Lost({ why, back }: { readonly why: string; readonly back: () => void }) {
  return (
    <Panel tone="due" inside>
      <div className="stack" role="alert">
        <p>
          {why === 'too-large-to-leave' ? (
            <Trans>The records are too large for one release. Choose fewer columns.</Trans>
          ) : why === 'no-records' ? (
            <Trans>There is no record of that year.</Trans>
          ) : why === 'stopped' ? (
            <Trans>You stopped before the records were made.</Trans>
          ) : (
            <Trans>These records cannot be made: too many columns, or too little budget for them.</Trans>
          )}{' '}
          <Trans>The budget is spent, once. Nothing was released.</Trans>
        </p>
        <div>
          <Button variant="outline" onClick={back}>
            <Trans>Choose again</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
