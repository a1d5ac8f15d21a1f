import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { releasedTables, tableText, type AskedTable } from '#evidence/release/asked-table.ts'
import type { NoisyWanted } from '#evidence/release/noisy-table.ts'
import type { MadeTable, TableWanted } from '#evidence/release/table-release.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useJob } from '#web/evidence-worker/use-job.ts'
import type { AnswerOf } from '#web/evidence-worker/jobs.ts'
import { Screen } from '#web/frame/screen.tsx'
import { Propose } from '../release-log/propose.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { CutChoice } from './cuts.tsx'
import type { ProtectionChoice } from './how-protected.tsx'
import { Losses } from './losses.tsx'
import { MakeNoisyTable } from './noisy.tsx'
import { TableQuestion } from './table-question.tsx'
import { TableRefused } from './table-refused.tsx'
import { TableView } from './table-view.tsx'
import { useTableSources, type ReadTableSources } from './use-ground.ts'
import { JobProgressPanel } from './job-progress-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '../release/release.css'
import './tables.css'

/** A question, the table as it could be released, what is lost and what risk remains; then a second person is asked. */
function TableScreen() {
  const { ground, again } = useTableSources()
  const [cut, setCut] = useState<number | null>(null)
  const [fixed, setFixed] = useState(false)
  return (
    <Screen
      title={<Trans>Build a table</Trans>}
      sub={<Trans>From coded records only. No names and no written texts reach this screen.</Trans>}
      leave="back"
    >
      {ground.is === 'refused' && <RefusedNote code={ground.code} />}
      {ground.is === 'read' && (
        <>
          {!fixed && (
            <CutChoice
              ground={ground.value}
              chosen={cut ?? ground.value.cuts.at(-1)?.cut ?? 0}
              choose={setCut}
              made={() => {
                setCut(null)
                again()
              }}
            />
          )}
          {ground.value.cuts.length > 0 && (
            <Build
              key={cut ?? 'newest'}
              ground={ground.value}
              cut={cut ?? ground.value.cuts.at(-1)?.cut ?? 0}
              fixed={fixed}
              fix={setFixed}
            />
          )}
        </>
      )}
    </Screen>
  )
}

interface BuildProps {
  readonly ground: ReadTableSources
  readonly cut: number
  /** A table is paid for, and not proposed yet. */
  readonly fixed: boolean
  readonly fix: (fixed: boolean) => void
}

function Build({ ground, cut, fixed, fix }: BuildProps) {
  const job = useJob('table')
  const [answer, setAnswer] = useState<AnswerOf<'table'> | null>(null)
  const [noisy, setNoisy] = useState<NoisyWanted | null>(null)
  const [protection, setProtection] = useState<ProtectionChoice>('hidden')
  const out = releasedTables(ground.read.log)
  if (!out.ok) {
    return (
      <p role="alert" className="panel due inside">
        <Trans>
          A newer app made one of the released tables, and this app cannot check yours against it. Update the app, then
          build the table.
        </Trans>
      </p>
    )
  }
  const build = async (wanted: TableWanted | NoisyWanted) => {
    setAnswer(null)
    setNoisy(isNoisy(wanted) ? wanted : null)
    if (!isNoisy(wanted)) setAnswer(await job.run({ records: ground.records, out: out.value, wanted }))
  }
  const changed = (next: ProtectionChoice) => {
    setAnswer(null)
    setNoisy(null)
    setProtection(next)
  }
  return (
    <div className="release-columns">
      {!fixed && (
        <TableQuestion
          records={ground.records}
          cut={cut}
          ledger={ground.read.log.ledger}
          busy={job.progress !== null}
          changed={changed}
          build={(wanted) => void build(wanted)}
        />
      )}
      <div className="stack" aria-live="polite">
        {job.progress && <JobProgressPanel progress={job.progress} stop={job.cancel} />}
        {job.broke && <RefusedNote code="broke" />}
        {answer && !answer.ok && <TableRefused code={answer.code} detail={answer.detail} log={ground.read.log} />}
        {answer?.ok && <Made made={answer.value} />}
        {noisy && (
          <MakeNoisyTable
            key={JSON.stringify(noisy)}
            read={ground.read}
            records={ground.records}
            out={out.value}
            wanted={noisy}
            fixed={fix}
          />
        )}
        {/* For rounded, changed or noisy tables the choice itself explains what comes, and noise has another button. */}
        {protection === 'hidden' && !answer && !noisy && !job.progress && !job.broke && (
          <p className="ink-2 table-waits">
            <Trans>
              Choose what to count, then “Count and protect”. The table appears here as it would be released, with small
              numbers hidden.
            </Trans>
          </p>
        )}
      </div>
      {answer?.ok && (
        <div className="stack">
          <Losses asked={answer.value.asked} made={answer.value} against={answer.value.against} />
          <ProposeTable asked={answer.value.asked} />
        </div>
      )}
    </div>
  )
}

const isNoisy = (wanted: TableWanted | NoisyWanted): wanted is NoisyWanted => typeof wanted.how === 'object'

function Made({ made }: { readonly made: MadeTable }) {
  return (
    <Panel title={<Trans>The table as it would be released</Trans>}>
      <TableView asked={made.asked} {...(!made.asked.how && { small: made.small })} />
    </Panel>
  )
}

function ProposeTable({ asked }: { readonly asked: AskedTable }) {
  const words = useEvidenceWords()
  const about = asked.axes.map(({ column }) => words.column(column)).join(', ')
  return <Propose what={{ form: 'table', asked, output: new TextEncoder().encode(tableText(asked)) }} about={about} />
}

export const screen = defineScreen('evidence-table', TableScreen)
