import { Trans } from '@lingui/react/macro'
import type { DataFault } from '#domain/data-files/fault.ts'
import { FaultLine } from './fault-line.tsx'

/** Why a file was refused, line by line. Nothing of it was imported. */
export function FaultsOfFile({ faults }: { readonly faults: readonly DataFault[] }) {
  if (faults.length === 0) return null
  return (
    <div role="alert" className="stack tight">
      <p className="wrong">
        <Trans>The file was refused. Nothing was imported, and nothing here has changed.</Trans>
      </p>
      <ul className="stack tight text-small">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <FaultLine fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  )
}
