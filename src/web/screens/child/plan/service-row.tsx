import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { endOf } from '#domain/entry/plain-date.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { Service, ServiceStage } from '#domain/kinds/services/service.ts'
import type { Track } from '#domain/file/tracks.ts'
import { HELP_STEPS, helpStepOf, type HelpStep } from '#domain/questions/needs-and-help.ts'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** In the order of the steps. */
export const HELP_STEP_WORDS = [msg`Needed`, msg`Offered`, msg`Understood`, msg`Answered`] as const

/** While a service is still looked for. */
const LOOKS: readonly ServiceStage[] = ['needed', 'offered', 'waitlisted', 'absent', 'unfit']
const LOOK: Readonly<Record<ServiceStage, { readonly tone: Tone; readonly icon: IconName }>> = {
  needed: { tone: 'plain', icon: 'flag' },
  offered: { tone: 'plain', icon: 'speech' },
  understood: { tone: 'plain', icon: 'bulb' },
  accepted: { tone: 'safe', icon: 'tick' },
  declined: { tone: 'plain', icon: 'again' },
  waitlisted: { tone: 'wait', icon: 'clock' },
  'in-progress': { tone: 'safe', icon: 'tick' },
  completed: { tone: 'safe', icon: 'sent' },
  discontinued: { tone: 'plain', icon: 'again' },
  absent: { tone: 'unknown', icon: 'close' },
  unfit: { tone: 'unknown', icon: 'close' },
}

/** One need and what became of it. A *no* is a no for now, and the row says how the door stays open. */
export function ServiceRow({ track, child }: { readonly track: Track<Service>; readonly child: ChildFile }) {
  const { speak } = child
  const times = useTimeWords()
  const [entry] = track.now
  if (!entry) return null
  const { body } = entry
  const step = helpStepOf(body)
  const name = speak.code(body.sub ?? body.category)
  return (
    <section className="service" aria-label={name}>
      <div className="row wraps between">
        <h3>
          {name}
          {body.whom !== 'child' && <span className="ink-2 text-small"> · {speak.who(body.whom)}</span>}
        </h3>
        <StageChip body={body} child={child} />
      </div>
      {step !== null && <Walk step={step} child={child} />}
      <p className="text-small">
        {[body.provider, times.day(endOf(entry.at))].filter((part) => part !== undefined).join(' · ')}
      </p>
      <ServiceDetails track={track} entry={entry} child={child} />
    </section>
  )
}

interface ServiceDetailsProps {
  readonly track: Track<Service>
  readonly entry: Entry<Service>
  readonly child: ChildFile
}

/** What was said to the help, and what can come next. */
export function ServiceDetails({ track, entry, child }: ServiceDetailsProps) {
  const { file } = child
  const trail = useNavigation()
  const { body } = entry
  return (
    <>
      {track.now.length > 1 && (
        <p className="note in-wait">
          <Icon name="speech" size="tiny" />
          <Trans>Two people wrote this. See the journey.</Trans>
        </p>
      )}
      <Answer entry={entry} child={child} />
      <Beside body={body} child={child} />
      <Button
        variant="outline"
        data-size="sm"
        onClick={() => trail.go({ is: 'write', kind: 'service', file, from: entry.id })}
      >
        <NextWords stage={body.stage} />
      </Button>
      {LOOKS.includes(body.stage) && (
        <Button variant="subtle" data-size="sm" onClick={() => trail.go({ is: 'match', file, entry: entry.id })}>
          <Trans>Find help that fits</Trans>
        </Button>
      )}
    </>
  )
}

/** Who else was given something of it, and what does not fit although it was accepted: the need is then still open. */
function Beside({ body, child: { speak } }: { readonly body: Service; readonly child: ChildFile }) {
  const unsuitable = 'unsuitable' in body ? (body.unsuitable ?? []) : []
  const others = body.alsoFor ?? []
  return (
    <>
      {others.length > 0 && (
        <p className="text-small ink-2">
          <Trans>It helps {speak.everyone(others)}, too.</Trans>
        </p>
      )}
      {unsuitable.length > 0 && (
        <p className="note in-due text-small">
          <Icon name="flag" size="tiny" />
          <span>
            <Trans>Accepted, but does not fit: {speak.codes(unsuitable)}</Trans>
          </span>
        </p>
      )}
    </>
  )
}

export function StageChip({ body, child }: { readonly body: Service; readonly child: ChildFile }) {
  if (body.stage === 'understood' && body.understood !== 'yes') {
    return (
      <StatusChip tone="due">
        <Trans>Explain again</Trans>
      </StatusChip>
    )
  }
  const { tone, icon } = LOOK[body.stage]
  return (
    <StatusChip tone={tone} icon={icon}>
      {child.speak.code(body.stage)}
    </StatusChip>
  )
}

function Walk({ step, child }: { readonly step: HelpStep; readonly child: ChildFile }) {
  return (
    <ol className="stage-steps">
      {HELP_STEP_WORDS.map((words, index) => (
        <li
          key={words.id}
          className={index <= HELP_STEPS.indexOf(step) ? 'reached' : undefined}
          aria-current={index === HELP_STEPS.indexOf(step) ? 'step' : undefined}
        >
          {child.speak.say(words)}
        </li>
      ))}
    </ol>
  )
}

function Answer({ entry: { body }, child }: { readonly entry: Entry<Service>; readonly child: ChildFile }) {
  const { speak } = child
  const times = useTimeWords()
  switch (body.stage) {
    case 'needed':
    case 'offered':
      return body.words === undefined ? null : <p className="text-small">{body.words}</p>
    case 'understood':
      return <p className="text-small">{speak.said(body.inHerWords)}</p>
    case 'declined':
    case 'discontinued': {
      const reasons = speak.codes(body.reasons)
      const says = body.stage === 'declined' ? body.inTheirWords : body.childSays
      return (
        <div className="stack tight text-small">
          <p>{speak.said(says)}</p>
          <p className="ink-2">
            <Trans>Reason: {reasons}</Trans>
          </p>
          <p>
            <Trans>Nothing else that this child gets has changed.</Trans>
          </p>
          <Door door={body.door} />
        </div>
      )
    }
    case 'absent':
    case 'unfit': {
      const gap = speak.codes(body.gap)
      return (
        <p className="text-small">
          <Trans>Counted as a gap in services: {gap}. Nobody said no.</Trans>
        </p>
      )
    }
    case 'waitlisted':
      return (
        <p className="text-small">
          {body.expectedOn === undefined ? (
            <Trans>Waiting since {times.day(body.since)}</Trans>
          ) : (
            <Trans>
              Waiting since {times.day(body.since)}, expected {times.day(body.expectedOn)}
            </Trans>
          )}
        </p>
      )
    case 'in-progress':
      return (
        <p className="text-small">
          {body.howOften === undefined ? (
            <Trans>Since {times.day(body.since)}</Trans>
          ) : (
            <Trans>
              Since {times.day(body.since)}, {body.howOften}
            </Trans>
          )}
        </p>
      )
    case 'completed':
      return <p className="text-small">{speak.said(body.childSays)}</p>
    case 'accepted':
      return body.words === undefined ? null : <p className="text-small">{body.words}</p>
  }
}

function Door({ door }: { readonly door: Extract<Service, { stage: 'declined' }>['door'] }) {
  const times = useTimeWords()
  if (door.mayWeGetInTouch === 'yes') {
    return (
      <p className="ink-2">
        {door.askAgainOn === undefined ? (
          <Trans>We may get in touch: {door.how}</Trans>
        ) : (
          <Trans>
            We ask again from {times.day(door.askAgainOn)}: {door.how}
          </Trans>
        )}
      </p>
    )
  }
  return (
    <p className="ink-2">
      <Trans>This help stays open; we do not ask again. How to come back: {door.wayBack}</Trans>
    </p>
  )
}

export function NextWords({ stage }: { readonly stage: ServiceStage }) {
  if (stage === 'declined' || stage === 'discontinued') return <Trans>Write that it is wanted again</Trans>
  if (stage === 'absent' || stage === 'unfit') return <Trans>Write that other help was found</Trans>
  if (stage === 'completed') return <Trans>Review this help</Trans>
  return <Trans>Write what came next</Trans>
}
