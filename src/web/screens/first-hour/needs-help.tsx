import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { leading } from '#domain/file/tracks.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { reportByLaw } from '#domain/kinds/follow-up/report-by-law.ts'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import type { UrgentNeed } from '#domain/urgent/urgent-needs.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { AlreadyHeard } from '#web/views/already-heard/already-heard.tsx'
import { UntilHour } from '#web/views/urgent/until-hour.tsx'
import { todayHere } from '#web/words/today.ts'
import { LawAsks } from './law-asks.tsx'
import { HourStep } from './hour-step.tsx'

interface NeedsHelpProps {
  readonly view: FileView
  /** What is urgent, without a reason. */
  readonly urgent: UrgentNeed
}

/** Clinic, who stays, what the law asks, what the child is told. Why is not shown again. */
export function NeedsHelp({ view, urgent }: NeedsHelpProps) {
  const speak = useSpeak(view.caseFile)
  const trail = useNavigation()
  const { file } = view
  const write = (kind: string) => trail.go({ is: 'write', kind, file })
  return (
    <>
      {urgent.need === 'health' && (
        <section className="urgent-now first-row">
          <span className="urgent-dot">
            <Icon name="clock" size="small" />
          </span>
          <p className="grow">
            <b className="block">
              <Trans>Health care today</Trans>
            </b>
            {urgent.until !== undefined && (
              <span className="block">
                <UntilHour until={urgent.until} />
              </span>
            )}
            <span className="text-small ink-2">
              <Trans>Some care works only in the first hours. Go even if more time has passed.</Trans>
            </span>
          </p>
        </section>
      )}
      <AlreadyHeard view={view} />
      <ol className="hour-steps">
        {urgent.need === 'health' && (
          <HourStep
            title={speak.say(
              msg({ message: 'Bring {p, select, she {her} he {him} they {them} other {the child}} to a clinic' }),
            )}
            more={<Trans>You do not have to say why. The slip gives no reason.</Trans>}
          >
            <Button data-size="sm" onClick={() => trail.go({ is: 'directory' })}>
              <Trans>Find a clinic</Trans>
            </Button>
            <Button data-size="sm" variant="outline" onClick={() => write('referral/clinic')}>
              <Trans>Write the slip</Trans>
            </Button>
          </HourStep>
        )}
        <WhoStays view={view} urgent={urgent} speak={speak} />
        <LawAsks clinic={urgent.need === 'health'} done={(view.caseFile.byKind[reportByLaw.name] ?? []).length > 0}>
          <Button data-size="sm" variant="outline" onClick={() => write('report-by-law')}>
            <Trans>Write what was decided</Trans>
          </Button>
        </LawAsks>
        <HourStep
          title={speak.say(
            msg({ message: 'Tell {p, select, she {her} he {him} they {them} other {the child}} what happens next' }),
          )}
          more={<Trans>Where you go, who will be there, and that “stop” may be said at any time.</Trans>}
        />
      </ol>
    </>
  )
}

/** Who acts is written into the line that everybody reads. */
function WhoStays({ view, urgent, speak }: NeedsHelpProps & { readonly speak: Speak }) {
  const me = useMe()
  const trail = useNavigation()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { file, caseFile } = view
  const { need, opens } = urgent
  const line = leading(caseFile, urgentNeed).find(({ body }) => body.need === need && body.opens === opens)
  const by = line?.body.is === 'being-seen-to' ? line.body.by : undefined
  const stay = () => {
    const body = {
      is: 'being-seen-to',
      need,
      opens,
      by: { member: me.member },
      ...(urgent.until !== undefined && { until: urgent.until }),
    }
    const draft = { kind: urgentNeed.name, body }
    void action.run((device) =>
      device.write([
        {
          file,
          draft: {
            ...draft,
            folder: 'care',
            at: todayHere(),
            about: ['child'],
            replaces: whatItReplaces(KINDS, caseFile, draft),
          },
        },
      ]),
    )
  }
  return (
    <HourStep
      done={urgent.beingSeenTo}
      title={speak.say(
        msg({ message: 'Who stays with {p, select, she {her} he {him} they {them} other {the child}}?' }),
      )}
      {...(urgent.beingSeenTo && {
        more: by ? <Trans>{speak.who(by)} is acting on this.</Trans> : <Trans>Somebody is acting on this.</Trans>,
      })}
    >
      {!urgent.beingSeenTo && (
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={stay}>
          <Trans>I stay</Trans>
        </Button>
      )}
      <Button
        data-size="sm"
        variant="outline"
        onClick={() => trail.go({ is: 'write', kind: 'urgent-need', file, ...(line && { from: line.id }) })}
      >
        <Trans>Another person</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </HourStep>
  )
}
