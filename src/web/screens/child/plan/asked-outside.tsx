import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { agencyHandOvers } from '#domain/rules/consent/agency-hand-overs.ts'
import { referrals, type ReferralSeen } from '#domain/rules/consent/referrals.ts'
import { daysBetween, endOf, startOf } from '#domain/entry/plain-date.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { AskedAgencies } from './asked-agencies.tsx'

/** Who outside was asked for help, and what came back. Waiting for others does not count as our delay. */
export function AskedOutside({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, file, day } = child
  const seen = referrals(caseFile, day)
  const count = seen.length + agencyHandOvers(caseFile).length
  return (
    <>
      <SectionHead title={<Trans>Referrals</Trans>} side={count > 0 ? count : undefined} />
      {count > 0 && (
        <ul className="panel">
          {seen.map((one) => (
            <li key={one.key} className="service-item">
              <AskedRow seen={one} child={child} />
            </li>
          ))}
          <AskedAgencies child={child} />
        </ul>
      )}
      <Button
        variant="outline"
        leftSection={<Icon name="sent" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'referral', file })}
      >
        <Trans>Refer to a service</Trans>
      </Button>
    </>
  )
}

function AskedRow({ seen, child }: { readonly seen: ReferralSeen; readonly child: ChildFile }) {
  const { speak, file, day } = child
  const trail = useNavigation()
  const times = useTimeWords()
  const { asked, answers, chased, standing } = seen
  const last = answers.at(-1)
  const since = daysBetween(startOf(asked.at), day)
  const write = (kind: string) => trail.go({ is: 'write', kind, file, from: asked.id })
  return (
    <section className="service" aria-label={asked.body.called}>
      <div className="row wraps between">
        <h3>
          <bdi>{asked.body.called}</bdi>
        </h3>
        <ReferralState seen={seen} />
      </div>
      <p className="text-small">{asked.body.asks}</p>
      {standing === 'waiting' && (
        <p className="ink-2 text-small">
          <Waits days={since} />
          {chased.length > 0 && (
            <>
              {' '}
              <Trans>Asked again {speak.list(chased.map((entry) => times.day(endOf(entry.at))))}.</Trans>
            </>
          )}
        </p>
      )}
      {last && (
        <p className="text-small">
          {last.body.by}: {speak.code(last.body.answer)}, {times.day(endOf(last.at))}
        </p>
      )}
      {seen.over && (
        <p className="note in-due bold">
          <Icon name="clock" size="tiny" />
          <Trans>They should have destroyed it by now.</Trans>
        </p>
      )}
      <div className="row wraps">
        {standing !== 'taken-back' && (
          <Button data-size="sm" variant="outline" onClick={() => write('referral-answer')}>
            <Trans>Write the answer</Trans>
          </Button>
        )}
        {standing === 'waiting' && (
          <Button data-size="sm" variant="outline" onClick={() => write('referral-chased')}>
            <Trans>Referral: asked again</Trans>
          </Button>
        )}
        {standing !== 'taken-back' && (
          <Button data-size="sm" variant="outline" onClick={() => write('referral-taken-back')}>
            <Trans>Take it back</Trans>
          </Button>
        )}
        <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'slip', file, entry: asked.id })}>
          <Trans>Open the slip</Trans>
        </Button>
      </div>
    </section>
  )
}

function Waits({ days }: { readonly days: number }) {
  const { t } = useLingui()
  return (
    <>{days < 1 ? t`Asked today.` : t`${plural(days, { one: 'Waiting for # day.', other: 'Waiting for # days.' })}`}</>
  )
}

function ReferralState({ seen: { standing, consentGone } }: { readonly seen: ReferralSeen }) {
  if (consentGone) {
    return (
      <StatusChip tone="due" icon="flag">
        <Trans>Agreement withdrawn: tell them</Trans>
      </StatusChip>
    )
  }
  if (standing === 'waiting') {
    return (
      <StatusChip tone="wait" icon="clock">
        <Trans>Waiting for them</Trans>
      </StatusChip>
    )
  }
  return standing === 'answered' ? (
    <StatusChip tone="safe" icon="tick">
      <Trans>Answered</Trans>
    </StatusChip>
  ) : (
    <StatusChip tone="plain" icon="again">
      <Trans>Withdrawn</Trans>
    </StatusChip>
  )
}
