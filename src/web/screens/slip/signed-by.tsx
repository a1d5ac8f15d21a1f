import { Trans } from '@lingui/react/macro'

/** Nothing here knows whose keys signed a file: a person asks, on another way than it came. */
export function SignedBy({ fingerprint, by }: { readonly fingerprint: string; readonly by: string }) {
  return (
    <div>
      <p>
        <Trans>
          Ask <bdi>{by}</bdi> by voice for the fingerprint. Where it is not this one, somebody else made the file:
        </Trans>
      </p>
      <p className="code" data-testid="fingerprint">
        {fingerprint}
      </p>
    </div>
  )
}
