import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo } from 'react'
import { AskedDataset, settingsOf } from '#evidence/datasets/asked-dataset.ts'
import { checkDataset, type WrongDataset } from '#evidence/datasets/check-dataset.ts'
import type { Ledger } from '#evidence/ledger/ledger.ts'
import { preview } from '#evidence/ledger/preview.ts'
import { Panel } from '#web/components/panel.tsx'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { LossAndRisk } from './loss-and-risk.tsx'
import { FirstRows } from './first-rows.tsx'

/** What a second person sees of synthetic records: cost, loss and remaining risk, all recomputed on their own device; and the file, checked against its own description. */
export function DatasetPreview({ proposal, asked, output, read, judged }: PreviewProps) {
  const said = useMemo(() => AskedDataset.safeParse(asked), [asked])
  const checked = useMemo(
    () => (said.success ? checkDataset(said.data, proposal.release, read.log.ledger, output) : null),
    [said, proposal.release, read, output],
  )
  useEffect(() => judged(checked?.ok === true), [checked, judged])
  if (!said.success || !checked)
    return (
      <p role="alert">
        <Trans>This proposal does not say what it contains. You cannot agree to it.</Trans>
      </p>
    )
  const { data } = said
  const before = without(read.log.ledger, proposal.release)
  return (
    <>
      <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
        <div className="stack">
          <p>
            <bdi>{data.standard.name}</bdi>, {data.standard.version} · <bdi>{data.account.programme}</bdi>,{' '}
            {data.account.year}
          </p>
          <LossAndRisk
            facts={preview(settingsOf(data), { columns: data.columns.length, size: data.about }, before, data.account)}
          />
        </div>
      </Panel>
      <Panel title={<Trans>What would be released</Trans>} inside>
        {checked.ok ? (
          <div className="stack">
            <FirstRows seen={checked.value} raw={data.shape === 'file' || data.shape === 'ctdc'} />
            {data.shape === 'file' && (
              <p className="bold">
                <Trans>
                  These records were made from a file that is not on this device. Check every column: none may name a
                  person.
                </Trans>
              </p>
            )}
            <p className="ink-2">
              <Trans>
                The cost was reserved, and columns and codes are correct. No device can see from a file whether chance
                was added correctly: for that we must trust the app.
              </Trans>
            </p>
          </div>
        ) : (
          <p role="alert">
            <WrongWords code={checked.code} />
            {checked.detail.row !== undefined && (
              <>
                {' '}
                <Trans>Row {checked.detail.row}.</Trans>
              </>
            )}
          </p>
        )}
      </Panel>
    </>
  )
}

/** The budget before this release. */
function without({ caps, releases }: Ledger, release: string): Ledger {
  return { caps, releases: new Map([...releases].filter(([name]) => name !== release)) }
}

function WrongWords({ code }: { readonly code: WrongDataset }) {
  switch (code) {
    case 'nothing-reserved':
      return <Trans>No budget was reserved for this release. Do not release it.</Trans>
    case 'other-budget':
      return <Trans>This release costs more than was reserved, or uses another budget. Do not release it.</Trans>
    case 'other-columns':
      return <Trans>The columns are not the ones it names. Do not release it.</Trans>
    case 'no-code':
      return <Trans>One value is not a code and might name a person. Do not release it.</Trans>
    case 'not-readable':
      return <Trans>The file cannot be read.</Trans>
    case 'too-large':
      return <Trans>The unpacked file is larger than any release can be.</Trans>
  }
}
