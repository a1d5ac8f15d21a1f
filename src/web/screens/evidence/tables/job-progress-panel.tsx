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
        <Trans>Nothing is released while this runs, and nothing is kept if you stop.</Trans>
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
  if (stage === 'solver') return <Trans>Loading the calculation program</Trans>
  if (stage === 'protecting') return <Trans>Hiding small counts, checking released tables</Trans>
  if (stage === 'checking') return <Trans>Checking against all released tables</Trans>
  return <Trans>Beginning</Trans>
}
