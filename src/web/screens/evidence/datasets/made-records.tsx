import { Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { useMemo } from 'react'
import type { AskedDataset } from '#evidence/datasets/asked-dataset.ts'
import { seenOf } from '#evidence/datasets/check-dataset.ts'
import { Panel } from '#web/components/panel.tsx'
import { Propose } from '../release-log/propose.tsx'
import type { SyntheticFile } from '#web/evidence-worker/jobs/synthetic.ts'
import { FirstRows } from './first-rows.tsx'

interface MadeProps {
  readonly made: SyntheticFile
  readonly asked: AskedDataset
  readonly release: string
  readonly form: 'synthetic' | 'contribution'
}

/** The records as they would be released, and asking a second person. They exist nowhere else yet: leaving the screen now wastes the budget. */
export function MadeRecords({ made, asked, release, form }: MadeProps) {
  const { t } = useLingui()
  const seen = useMemo(() => seenOf(asked, made.bytes), [asked, made])
  return (
    <>
      <Panel title={t`${plural(made.records, { one: '# synthetic record', other: '# synthetic records' })}`} inside>
        <div className="stack">
          <p>
            <Trans>
              Saved as <bdi>{asked.file}</bdi>: {asked.standard.name}, {asked.standard.version}.
            </Trans>
          </p>
          {seen.ok && <FirstRows seen={seen.value} raw={asked.shape === 'file' || asked.shape === 'ctdc'} />}
          <p className="bold">
            <Trans>
              Ask a second person now. If you leave this page these records are gone, and their budget is spent.
            </Trans>
          </p>
        </div>
      </Panel>
      <Propose what={{ form, asked, output: made.bytes, release }} />
    </>
  )
}
