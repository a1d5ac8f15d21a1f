import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { CHILD_GROUP_CODES, FORM_CODES, UNKNOWN } from '#evidence/record/codes.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import type { ReleaseAudience } from '#evidence/suppression/policy.ts'
import { splitName, type Split } from '#evidence/tables/indicators/indicator.ts'
import { INDICATORS } from '#evidence/tables/indicators/indicators.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { recordsOfYear, recordsFromServer, yearsOfRecords } from '../seen-records.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { IndicatorPanel } from './indicator-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './indicators.css'

/** Every indicator with its definition. Counts under the threshold are on no screen: no role sees them. */
function IndicatorsScreen() {
  const read = useRead([], 'evidence', (device) => device.evidence())
  const records = useMemo(() => (read.is === 'read' ? recordsFromServer(read.value) : null), [read])
  return (
    <Screen
      title={<Trans>Indicators</Trans>}
      sub={<Trans>What the records say, each figure with its definition</Trans>}
      leave="back"
    >
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      {read.is === 'reading' && (
        <p role="status">
          <Trans>Fetching the records …</Trans>
        </p>
      )}
      {records?.length === 0 && (
        <EmptyState icon="same" title={<Trans>No record is here yet</Trans>}>
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
          <div className="stack no-print">
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
              These figures are for ourselves, on this screen alone: they cannot be saved or printed. To give some of
              them away, build a table; it is held against everything that left before, and a second person must agree.
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
        <Trans>What stood here is not printed. Print a table that two people let out, from the log of releases.</Trans>
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
          label={<Trans>Told apart by</Trans>}
          picks={[
            { value: ALL, words: t`Nothing more` },
            ...SPLITS.map((one) => ({ value: splitName(one), words: words.column(splitName(one)) })),
          ]}
          value={by}
          set={setBy}
        />
      </div>
      {INDICATORS.map((indicator) => (
        <IndicatorPanel
          key={`${indicator.name} ${audience} ${by} ${year}`}
          indicator={indicator}
          records={counted}
          audience={audience}
          split={split}
          period={year === ALL ? t`All years` : year}
          words={words}
        />
      ))}
    </>
  )
}

export const screen = defineScreen('evidence-indicators', IndicatorsScreen)
