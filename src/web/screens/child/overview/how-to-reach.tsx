import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { holds } from '#domain/file/case-file.ts'
import { openingsNamingSender } from '#domain/kinds/registration/file-opened.ts'
import { contactRuleOf, waysOnCard } from '#domain/kinds/registration/safe-contact.ts'
import type { SafetyAround } from '#domain/questions/safety-around.ts'
import { whomToAsk } from '#domain/questions/whom-to-ask.ts'
import { waysAsWritten } from '#domain/rules/marks/agreed-ways.ts'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { folderWords } from '#web/words/folders.ts'
import { SafeLine } from './safe-line.tsx'

/** How the child is reached: the agreed ways, or whom to ask for them; and whom to ring at night. */
export function HowToReach({ child, around }: { readonly child: ChildFile; readonly around: SafetyAround }) {
  const { whole, speak } = child
  const ask = whomToAsk(whole)
  const trail = useNavigation()
  const rule = contactRuleOf(whole)?.body
  const night = rule?.night
  return (
    <>
      {around.agreedWays.map((agreed, index) => {
        if (agreed.answeredBy.length > 0) {
          return (
            <SafeLine key={index} icon="unsafe" tone="unsafe">
              <b>
                <Trans>Do not use {agreed.number}: the wrong person answers it</Trans>
              </b>
            </SafeLine>
          )
        }
        const how = [
          speak.code(agreed.way),
          agreed.to === 'child' ? null : speak.who(agreed.to),
          agreed.where,
          agreed.when,
        ]
          .filter((part) => part !== null && part !== undefined)
          .join(', ')
        return (
          <SafeLine key={index} icon="tick">
            <Trans>Agreed: {how}</Trans>
          </SafeLine>
        )
      })}
      {ask !== undefined && (
        <SafeLine icon="speech">
          {ask.length === 0 ? (
            <Trans>Through a person: no caseworker is named yet. Ask a supervisor.</Trans>
          ) : (
            <Trans>Through a person: ask the caseworker, {speak.list(ask.map(speak.member))}.</Trans>
          )}
        </SafeLine>
      )}
      {night !== undefined && (
        <SafeLine icon="call">
          <Trans>At night, ring us: {night}</Trans>
        </SafeLine>
      )}
      {ask === undefined && rule?.rule === 'agreed-ways-only' && waysAsWritten(whole).length === 0 && (
        <SafeLine icon="speech" tone="due">
          <Trans>No way to reach the child has been written down yet.</Trans>{' '}
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'ways-to-reach', file: child.file })}
          >
            <Trans>Write what you know</Trans>
          </button>
        </SafeLine>
      )}
      <WaysOnCard child={child} />
      <SenderInCare child={child} />
    </>
  )
}

/** Who told us about the child, which an entry from before keeps where every helper reads it: one act moves it. */
function SenderInCare({ child }: { readonly child: ChildFile }) {
  const action = useDeviceAction<true, Refusal, WhyRefused | undefined>()
  if (openingsNamingSender(child.whole).length === 0 || !holds(child.whole, 'identity')) return null
  return (
    <>
      <SafeLine icon="card" tone="due">
        <Trans>Every helper can read who told us about the child.</Trans>{' '}
        <button
          type="button"
          className="plain link"
          disabled={action.busy}
          onClick={() => void action.run((device) => device.moveWaysOffCard(child.file))}
        >
          <Trans>Move now</Trans>
        </button>
      </SafeLine>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

/** Agreed ways that an entry from before keeps on the card, where everybody reads them: one act moves them. */
function WaysOnCard({ child }: { readonly child: ChildFile }) {
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<true, Refusal, WhyRefused | undefined>()
  if (waysOnCard(child.whole).length === 0 || !holds(child.whole, 'identity')) return null
  const others = child.view.grants.filter((one) => one.rights.card && !one.rights.identity).map(({ name }) => name)
  const move = async () => {
    if (await action.run((device) => device.moveWaysOffCard(child.file))) setAsked(false)
  }
  const part = child.speak.say(folderWords('identity'))
  if (asked) {
    return (
      <div className="card-note stack tight">
        <SecondLook
          title={<Trans>Move the agreed ways off the card?</Trans>}
          loses={
            others.length === 0 ? (
              <Trans>
                The agreed ways move to “{part}”. They are removed from the card here, on the server and on every device
                that connects to it.
              </Trans>
            ) : (
              <Trans>
                The agreed ways move to “{part}”. They are removed from the card here, on the server and on every device
                that connects to it. {child.speak.list(others)} could read them until now, and may know them.
              </Trans>
            )
          }
          doIt={{ words: <Trans>Move the ways now</Trans>, go: () => void move(), busy: action.busy }}
          leaveIt={() => setAsked(false)}
        />
        <RefusedNote code={action.refused?.code} />
      </div>
    )
  }
  const words = child.speak.say(
    msg({
      message:
        '{p, select, she {The card says how to reach her, and everybody reads the card.} he {The card says how to reach him, and everybody reads the card.} they {The card says how to reach them, and everybody reads the card.} other {The card says how to reach the child, and everybody reads the card.}}',
    }),
  )
  return (
    <SafeLine icon="card" tone="due">
      {words}{' '}
      <button type="button" className="plain link" onClick={() => setAsked(true)}>
        <Trans>Move this off the card</Trans>
      </button>
    </SafeLine>
  )
}
