import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import type { JobProgress } from '#web/evidence-worker/jobs/job.ts'

/** Progress of long work on tables, and a way to cancel it. */
export function JobProgressPanel({ progress, stop }: { readonly progress: JobProgress; readonly stop: () => void }) {
  const { t } = useLingui()
  return (
    <ProgressPanel title={<Stage stage={progress.stage} />} label={t`Steps done`} done={progress.done} of={progress.of}>
      <p className="ink-2">
        <Trans>Nothing leaves while it works, and nothing is kept if you stop it.</Trans>
      </p>
      <div>
        <Button data-size="sm" variant="outline" onClick={stop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    </ProgressPanel>
  )
}

function Stage({ stage }: { readonly stage: string }) {
  if (stage === 'counting') return <Trans>Counting</Trans>
  if (stage === 'solver') return <Trans>Fetching what it reckons with</Trans>
  if (stage === 'protecting') return <Trans>Hiding what is small, and holding it against everything that is out</Trans>
  if (stage === 'checking') return <Trans>Holding it against everything that is out</Trans>
  return <Trans>Beginning</Trans>
}
