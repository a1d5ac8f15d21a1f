import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { CHILD_GROUP_CODES, FORM_CODES, UNKNOWN } from '#evidence/record/codes.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { policyFor, type ReleaseAudience } from '#evidence/suppression/policy.ts'
import { indicatorDataset, splitName, type Indicator, type Split } from '#evidence/tables/indicators/indicator.ts'
import { INDICATORS } from '#evidence/tables/indicators/indicators.ts'
import { Panel } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { recordsOfYear, recordsFromServer, yearsOfRecords } from '../seen-records.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { IndicatorPanel, type CountedTable } from './indicator-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './indicators.css'

/** Every indicator with its definition. Counts under the threshold are on no screen: no role sees them. */
function IndicatorsScreen() {
  const read = useRead([], 'evidence', (device) => device.evidence())
  const records = useMemo(() => (read.is === 'read' ? recordsFromServer(read.value) : null), [read])
  return (
    <Screen
      title={<Trans>Indicators</Trans>}
      sub={<Trans>Figures from the records, each with its definition</Trans>}
      leave="back"
    >
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      {read.is === 'reading' && (
        <p role="status">
          <Trans>Fetching the records …</Trans>
        </p>
      )}
      {records?.length === 0 && (
        <EmptyState icon="same" title={<Trans>No records yet</Trans>}>
          <p className="ink-2">
            <Trans>
              Records come from files whose child agreed to statistics, once the crisis is over. They hold codes and
              nothing else.
            </Trans>
          </p>
        </EmptyState>
      )}
      {records && records.length > 0 && (
        <>
          <ForOurselves />
          <div className="stack no-print indicators">
            <Indicators records={records} />
          </div>
        </>
      )}
    </Screen>
  )
}

/** Nothing here is checked against what is released, so nothing here can be saved or printed: only a table of a cut is released, by two people, in the log. */
function ForOurselves() {
  const trail = useNavigation()
  return (
    <>
      <Panel inside>
        <div className="stack tight">
          <p>
            <Trans>
              These figures are internal, for this screen only: they cannot be saved or printed. To share some of them,
              build a table; it is checked against all earlier releases, and a second person must agree.
            </Trans>
          </p>
          <div className="no-print">
            <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'evidence-table' })}>
              <Trans>Build a table</Trans>
            </Button>
          </div>
        </div>
      </Panel>
      <p className="not-on-paper">
        <Trans>This screen is not printed. Print a table that two people released, from the log of releases.</Trans>
      </p>
    </>
  )
}

const SPLITS: readonly Split[] = [
  { by: 'sex' },
  { by: 'age' },
  { by: 'quarter' },
  { by: 'year' },
  { by: 'district' },
  ...CHILD_GROUP_CODES.map((code): Split => ({ by: 'child-group', code })),
  ...FORM_CODES.filter((code) => code !== UNKNOWN).map((code): Split => ({ by: 'form', code })),
]
const ALL = ''

function Indicators({ records }: { readonly records: readonly EvidenceRecord[] }) {
  const { t } = useLingui()
  const words = useEvidenceWords()
  const [audience, setAudience] = useState<ReleaseAudience>('public')
  const [by, setBy] = useState(ALL)
  const [year, setYear] = useState(ALL)
  const counted = useMemo(() => (year === ALL ? records : recordsOfYear(records, year)), [records, year])
  const split = SPLITS.find((one) => splitName(one) === by) ?? null
  return (
    <>
      <div className="evidence-controls">
        <ChooseOne
          label={<Trans>Hide counts under</Trans>}
          picks={[
            { value: 'public', words: t`11, as for everybody` },
            { value: 'partners', words: t`5, as for partners under an agreement` },
          ]}
          value={audience}
          set={(value) => setAudience(value === 'partners' ? 'partners' : 'public')}
        />
        <ChooseOne
          label={<Trans>Files opened in</Trans>}
          picks={[
            { value: ALL, words: t`All years` },
            ...yearsOfRecords(records).map((one) => ({ value: one, words: one })),
          ]}
          value={year}
          set={setYear}
        />
        <ChooseOne
          label={<Trans>Broken down by</Trans>}
          picks={[
            { value: ALL, words: t`None` },
            ...SPLITS.map((one) => ({ value: splitName(one), words: words.column(splitName(one)) })),
          ]}
          value={by}
          set={setBy}
        />
      </div>
      <CountedPanels
        key={`${audience} ${by} ${year}`}
        records={counted}
        audience={audience}
        split={split}
        period={year === ALL ? t`All years` : year}
        words={words}
      />
    </>
  )
}

interface CountedPanelsProps {
  readonly records: readonly EvidenceRecord[]
  readonly audience: ReleaseAudience
  readonly split: Split | null
  readonly period: string
  readonly words: ReturnType<typeof useEvidenceWords>
}

/** Each is counted on demand, or all with one touch: one after the other, until somebody stops it. */
function CountedPanels({ records, split, ...shown }: CountedPanelsProps) {
  const { t } = useLingui()
  const [tables, setTables] = useState<Readonly<Record<string, CountedTable>>>({})
  const [now, setNow] = useState<{ readonly name: string; readonly all: boolean } | null>(null)
  const job = useJob('protect')
  const count = async (indicator: Indicator, all: boolean) => {
    setNow({ name: indicator.name, all })
    const table = await countOf(job.run, { indicator, records, split, audience: shown.audience })
    if (table !== null) setTables((before) => ({ ...before, [indicator.name]: table }))
    return table
  }
  const one = async (indicator: Indicator) => {
    await count(indicator, false)
    setNow(null)
  }
  const left = INDICATORS.filter(({ name }) => !(name in tables))
  const all = async () => {
    for (const indicator of left) if ((await count(indicator, true)) === null) break
    setNow(null)
  }
  return (
    <>
      {now?.all === true ? (
        <ProgressPanel
          title={<Trans>Counting, and hiding small counts …</Trans>}
          label={t`Counted`}
          done={Object.keys(tables).length}
          of={INDICATORS.length}
        >
          <div>
            <Button data-size="sm" variant="outline" onClick={job.cancel}>
              <Trans>Stop</Trans>
            </Button>
          </div>
        </ProgressPanel>
      ) : (
        left.length > 0 && (
          <div>
            <Button variant="outline" disabled={now !== null} onClick={() => void all()}>
              <Trans>Count all</Trans>
            </Button>
          </div>
        )
      )}
      {job.broke && <RefusedNote code="broke" />}
      {INDICATORS.map((indicator) => (
        <IndicatorPanel
          key={indicator.name}
          {...shown}
          indicator={indicator}
          table={tables[indicator.name] ?? null}
          counting={now === null ? null : now.name === indicator.name ? 'this' : 'other'}
          count={() => void one(indicator)}
          cancel={job.cancel}
        />
      ))}
    </>
  )
}

interface WhatIsCounted extends Pick<CountedPanelsProps, 'records' | 'split' | 'audience'> {
  readonly indicator: Indicator
}

/** Null where somebody stopped it, or the app failed. */
async function countOf(
  run: ReturnType<typeof useJob<'protect'>>['run'],
  { indicator, records, split, audience }: WhatIsCounted,
): Promise<CountedTable | null> {
  const told =
    split && !indicator.columns.includes(split.by) && (indicator.apartBy?.includes(split.by) ?? true) ? split : null
  const dataset = indicatorDataset(records, indicator, told ? [told] : [])
  if (dataset.size === 0) return 'nobody'
  const answer = await run({
    dataset,
    request: { by: [...indicator.columns, ...(told ? [splitName(told)] : [])] },
    policy: policyFor(audience),
    released: [],
  })
  return answer && (answer.ok ? answer.value : 'refused')
}

export const screen = defineScreen('evidence-indicators', IndicatorsScreen)
