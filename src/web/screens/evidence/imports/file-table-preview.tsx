import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { fileTableText, releasedFileTables, type FileTable } from '#evidence/release/file-table.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useJobAnswer } from '#web/evidence-worker/use-answer.ts'
import { ReadFile } from '../datasets/read-file.tsx'
import { ReleasedFigure } from '../figures/released-figure.tsx'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { Losses } from '../tables/losses.tsx'
import { TableRefused } from '../tables/table-refused.tsx'
import { TableView } from '../tables/table-view.tsx'
import { JobProgressPanel } from '../tables/job-progress-panel.tsx'
import { FileTableRefused } from './file-table-refused.tsx'
import '../tables/tables.css'

/** A table of a file as it was proposed; while it waits the second person chooses the same file, and it is recounted and audited on their own device. */
export function FileTablePreview({ ofFile, ...props }: PreviewProps & { readonly ofFile: FileTable }) {
  const { proposal, output, read } = props
  const isSame = new TextDecoder('utf-8', { fatal: false }).decode(output) === fileTableText(ofFile)
  return (
    <>
      <Panel
        title={
          <Trans>
            From a file of cases, programme <bdi>{ofFile.programme}</bdi>; counts from {ofFile.table.threshold}
          </Trans>
        }
      >
        <TableView asked={ofFile.table} />
      </Panel>
      {!isSame && <TableRefused code="not-as-counted" detail={{}} log={read.log} />}
      {isSame && proposal.state === 'waiting' && <WithTheFile {...props} ofFile={ofFile} />}
      {isSame && proposal.state === 'out' && (
        <ReleasedFigure asked={ofFile.table} proposal={proposal} read={read} programme={ofFile.programme} />
      )}
    </>
  )
}

function WithTheFile({ ofFile, read, judged }: Pick<PreviewProps, 'read' | 'judged'> & { readonly ofFile: FileTable }) {
  const [chosen, setChosen] = useState<{ readonly dataset: Dataset; readonly digest: string } | null>(null)
  const out = releasedFileTables(read.log, ofFile.programme, ofFile.source)
  if (!out.ok) return <FileTableRefused code={out.code} />
  return (
    <>
      <Panel title={<Trans>Choose the same file</Trans>} inside>
        <div className="stack">
          <p>
            <Trans>
              Your own device counts again from the file. Ask the colleague who proposed it to hand you the file, not by
              mail.
            </Trans>
          </p>
          <ReadFile
            read={(dataset, digest) => {
              judged(false)
              setChosen(dataset ? { dataset, digest } : null)
            }}
          />
          {chosen && chosen.digest !== ofFile.source && (
            <p className="wrong" role="alert">
              <Trans>This is another file, or the file was changed. The table cannot be checked with it.</Trans>
            </p>
          )}
        </div>
      </Panel>
      {chosen?.digest === ofFile.source && (
        <Check dataset={chosen.dataset} out={out.value} asked={ofFile.table} read={read} judged={judged} />
      )}
    </>
  )
}

function Check({
  dataset,
  out,
  asked,
  read,
  judged,
}: Pick<PreviewProps, 'read' | 'judged'> & {
  readonly dataset: Dataset
  readonly out: readonly AskedTable[]
  readonly asked: AskedTable
}) {
  const { progress, answer, broke, stop } = useJobAnswer(
    'checked-file-table',
    String(out.length),
    { dataset, out, asked },
    (found) => judged(found.ok),
  )
  return (
    <>
      {progress && <JobProgressPanel progress={progress} stop={stop} />}
      {broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && (
        <TableRefused code={answer.code} detail={answer.detail} log={read.log} ofFile={out.length} />
      )}
      {answer?.ok && <Losses asked={asked} against={answer.value.against} />}
    </>
  )
}
