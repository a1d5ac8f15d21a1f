import { Trans } from '@lingui/react/macro'
import { RefusalPanel } from '#web/components/refusal-panel.tsx'

/** Why this file gives no table under this name. */
export function FileTableRefused({ code }: { readonly code: 'other-file' | 'needs-a-newer-app' }) {
  if (code === 'needs-a-newer-app') {
    return (
      <RefusalPanel
        title={<Trans>Released table from a newer app</Trans>}
        why={<Trans>This app cannot check yours against it. Update the app first.</Trans>}
      />
    )
  }
  return (
    <RefusalPanel
      title={<Trans>Earlier tables used another file</Trans>}
      why={
        <Trans>
          Two files may contain the same people with small differences, and a reader who compares their tables could
          find those few. Choose the file of the earlier tables, or another programme if these are other people.
        </Trans>
      }
    />
  )
}
