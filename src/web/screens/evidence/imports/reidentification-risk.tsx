import { Button } from '#web/components/button.tsx'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Dataset } from '#evidence/record/dataset.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { RiskMeasures } from '#web/evidence-worker/jobs/risk.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { writeNumber } from '#web/words/written/numbers.ts'
import { ChooseOne } from '../choose-one.tsx'
import { JobProgressPanel } from '../tables/job-progress-panel.tsx'
import '../datasets/datasets.css'

/** From this share on the Centre for Humanitarian Data (OCHA) asks that a file is not public. */
const PUBLIC_RISK = 0.03

/** Re-identification risk if the rows themselves were passed on: how closely somebody could identify a child by what they may know. Measured for ourselves; nothing of it is saved. */
export function ReidentificationRisk({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useLingui()
  const job = useJob('risk')
  const [known, setKnown] = useState<readonly string[]>([])
  const [secret, setSecret] = useState('')
  const [near, setNear] = useState<RiskMeasures | null>(null)
  const names = dataset.columns.map(({ name }) => name)
  const change = (next: () => void) => {
    next()
    setNear(null)
  }
  const measure = async () => {
    const answer = await job.run({ dataset, known, secret: known.includes(secret) ? '' : secret })
    setNear(answer?.ok === true ? answer.value : null)
  }
  return (
    <Panel title={<Trans>Could a child be recognised?</Trans>} inside>
      <div className="stack">
        <p className="ink-2">
          <Trans>
            Check this before you pass on the rows as they are. A table, or synthetic records, are safer to share.
          </Trans>
        </p>
        <div className="field-picks">
          <ManyChoicesField
            label={<Trans>What may a reader already know about a child?</Trans>}
            choices={names.map((name) => ({ value: name, words: <bdi>{name}</bdi> }))}
            value={known}
            set={(next) => change(() => setKnown(next))}
            side
          />
        </div>
        <ChooseOne
          label={<Trans>What must the reader not learn?</Trans>}
          picks={[
            { value: '', words: t`None` },
            ...names.filter((name) => !known.includes(name)).map((name) => ({ value: name, words: name })),
          ]}
          value={known.includes(secret) ? '' : secret}
          set={(next) => change(() => setSecret(next))}
        />
        <div>
          <Button
            variant="outline"
            missing={[known.length === 0 && <Trans key="a">What may a reader already know about a child?</Trans>]}
            loading={job.progress !== null}
            onClick={() => void measure()}
          >
            <Trans>Measure the risk</Trans>
          </Button>
        </div>
        {job.progress && <JobProgressPanel progress={job.progress} stop={job.cancel} />}
        {job.broke && <RefusedNote code="broke" />}
        {near && <Near near={near} size={dataset.size} />}
      </div>
    </Panel>
  )
}

function Near({
  near: { k, global, expected, under, told },
  size,
}: {
  readonly near: RiskMeasures
  readonly size: number
}) {
  const { i18n } = useLingui()
  const number = (value: number, digits = 0) => writeNumber(i18n.locale, value, { maximumFractionDigits: digits })
  return (
    <div className="stack tight" role="status">
      <p className="bold">
        {k === 1 ? (
          <Trans>At least one person is unlike all others (k = 1).</Trans>
        ) : (
          <Trans>
            Every person looks like at least {number(k - 1)} others (k = {number(k)}).
          </Trans>
        )}
      </p>
      <ul>
        {under.map(({ alike, rows }) => (
          <li key={alike}>
            <Trans>
              Groups of fewer than {number(alike)} alike: {number(rows)} of {number(size)} rows
            </Trans>
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          A reader who searched for everybody would find about {number(expected)} ({number(100 * global, 2)} %).
        </Trans>{' '}
        {global < PUBLIC_RISK ? (
          <Trans>That is under 3 %.</Trans>
        ) : (
          <b>
            <Trans>From 3 % on, do not make the file public (OCHA, Centre for Humanitarian Data).</Trans>
          </b>
        )}
      </p>
      {told !== undefined && (
        <p>
          <Plural
            value={told}
            one="In # row, everybody who looks alike has the same answer: who knows the child knows the answer."
            other="In # rows, everybody who looks alike has the same answer: who knows the child knows the answer."
          />
        </p>
      )}
    </div>
  )
}
