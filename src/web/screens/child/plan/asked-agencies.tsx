import { Trans } from '@lingui/react/macro'
import { agencyHandOvers } from '#domain/rules/consent/agency-hand-overs.ts'
import { Button } from '#web/components/button.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** Agencies that were asked to carry the child, and who does since. */
export function AskedAgencies({ child: { caseFile, file, speak } }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  return agencyHandOvers(caseFile).map(({ asked, stands, answer }) => (
    <li key={asked.id} className="service-item">
      <section className="service" aria-label={asked.body.called}>
        <div className="row wraps between">
          <h3>
            <bdi>{asked.body.called}</bdi>
          </h3>
          {stands === 'waiting' ? (
            <StatusChip tone="wait" icon="clock">
              <Trans>Waiting for them</Trans>
            </StatusChip>
          ) : (
            <StatusChip {...(stands === 'declined' ? { tone: 'due', icon: 'flag' } : { tone: 'plain', icon: 'tick' })}>
              {stands === 'called-off' ? <Trans>Called off</Trans> : <Trans>Answered</Trans>}
            </StatusChip>
          )}
        </div>
        <p className="text-small">
          {answer?.body.answer === 'takes-over' ? (
            <Trans>
              {answer.body.carriedBy} has been the child’s worker since {speak.day(answer.body.since)}.
            </Trans>
          ) : stands === 'declined' ? (
            <Trans>{asked.body.called} cannot take the child. You stay the child’s worker.</Trans>
          ) : (
            <Trans>Another agency takes over</Trans>
          )}
        </p>
        <Button
          data-size="sm"
          variant="outline"
          onClick={() => trail.go({ is: 'agency-hand-over', file, handOver: asked.body.handOver })}
        >
          <Trans>Hand-over to another agency</Trans>
        </Button>
      </section>
    </li>
  ))
}
