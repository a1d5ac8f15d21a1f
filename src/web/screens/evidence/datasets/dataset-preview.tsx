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
        <Trans>This proposal does not say what it is. It cannot be agreed to.</Trans>
      </p>
    )
  const { data } = said
  const before = without(read.log.ledger, proposal.release)
  return (
    <>
      <Panel title={<Trans>What is lost, and what risk is left</Trans>} inside>
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
      <Panel title={<Trans>What would leave</Trans>} inside>
        {checked.ok ? (
          <div className="stack">
            <FirstRows seen={checked.value} raw={data.shape === 'file' || data.shape === 'ctdc'} />
            {data.shape === 'file' && (
              <p className="bold">
                <Trans>
                  It was made from a file that this device does not hold. Look through the columns: none may name
                  anybody.
                </Trans>
              </p>
            )}
            <p className="ink-2">
              <Trans>
                Its cost was reserved, its columns and codes are what they should be. No device can see from a file
                whether its noise was drawn rightly: that rests on the app.
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
      return <Trans>No budget was reserved for it. It must not leave.</Trans>
    case 'other-budget':
      return <Trans>It costs more than was reserved for it, or in another budget. It must not leave.</Trans>
    case 'other-columns':
      return <Trans>It has other columns than it says. It must not leave.</Trans>
    case 'no-code':
      return <Trans>Something in it is no code: it might name somebody. It must not leave.</Trans>
    case 'not-readable':
      return <Trans>The file cannot be read.</Trans>
    case 'too-large':
      return <Trans>The file unpacks to more than any release holds.</Trans>
  }
}
