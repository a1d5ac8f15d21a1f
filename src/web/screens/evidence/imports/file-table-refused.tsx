import { Trans } from '@lingui/react/macro'
import { RefusalPanel } from '#web/components/refusal-panel.tsx'

/** Why this file gives no table under this name. */
export function FileTableRefused({ code }: { readonly code: 'other-file' | 'needs-a-newer-app' }) {
  if (code === 'needs-a-newer-app') {
    return (
      <RefusalPanel
        title={<Trans>A table that left was made by a newer app</Trans>}
        why={<Trans>This one cannot hold yours against it. Renew the app first.</Trans>}
      />
    )
  }
  return (
    <RefusalPanel
      title={<Trans>Tables of this programme came from another file</Trans>}
      why={
        <Trans>
          Two files may hold the same people with small differences, and whoever compares their tables would find those
          few. Choose the file of the earlier tables, or another programme if these are other people.
        </Trans>
      }
    />
  )
}
