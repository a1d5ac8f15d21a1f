import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { all } from '#domain/file/values.ts'
import { outsideRequest, type OutsideRequest } from '#domain/kinds/before/outside-request.ts'
import { outsideRequestSettled } from '#domain/kinds/before/outside-request-settled.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Name } from '#web/components/name.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useMe } from '#web/session/session.tsx'
import { KeepLonger } from '#web/views/met-without-file/keep-longer.tsx'
import { useContactLines } from '#web/views/met-without-file/use-contacts.ts'
import { StandingAnswer } from '#web/views/outside-requests/standing-answer.tsx'
import { readRequests, type RequestLine } from '#web/views/outside-requests/use-requests.ts'
import { todayHere } from '#web/words/today.ts'
import { AfterTheCall } from './after-the-call.tsx'
import { LetRequestGo } from './let-request-go.tsx'
import { WhatNow } from './what-now.tsx'

/** One request: the answer to read out, what was asked, what to do now. Once whoever asked has gone, what was asked and whom it could be about come first. */
function OutsideRequestScreen({ request: file }: { readonly request: FileId }) {
  const me = useMe()
  const lines = useContactLines()
  const view = useRead(['files'], `request ${file}`, (device) => device.file(file))
  const request =
    lines.is === 'read'
      ? readRequests(lines.value, me.member, todayHere()).find((one) => one.line.file === file)
      : undefined
  const whole = view.is === 'read' ? all(view.value.caseFile, outsideRequest)[0] : undefined
  const gone = lines.is === 'read' && !request
  return (
    <Screen title={<Trans>A request from outside</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      {request && view.is === 'refused' && <RefusedNote code={view.code} />}
      {request && whole && <Request request={{ ...request, entry: whole }} />}
      {gone && (
        <EmptyState icon="tick" title={<Trans>The words were removed</Trans>}>
          <p className="ink-2">
            <Trans>Its time was over, or a colleague deleted the notes.</Trans>
          </p>
        </EmptyState>
      )}
    </Screen>
  )
}

function Request({ request }: { readonly request: RequestLine }) {
  const { entry, line, is, comparable } = request
  if (is === 'closed')
    return (
      <div className="stack">
        <EmptyState icon="lock" title={<Trans>Time over: the notes are closed</Trans>}>
          <p className="ink-2">
            <WhenItGoes request={request} />
          </p>
        </EmptyState>
        <KeepLonger file={line.file} entry={entry.id} kind="outside-request-settled" />
        <LetRequestGo file={line.file} entry={entry.id} why="time-is-over" />
      </div>
    )
  return (
    <div className="stack">
      {!comparable && (
        <>
          <StandingAnswer />
          <StillWaiting file={line.file} entry={entry.id} />
        </>
      )}
      <Panel title={<Trans>What was asked</Trans>} inside>
        <Asked entry={entry} />
      </Panel>
      {comparable && <AfterTheCall request={request} />}
      <WhatNow says={entry.body.says} pressed={entry.body.pressed} by={entry.by} />
      {comparable && <StandingAnswer />}
      {comparable && is !== 'dealt-with' && <DealtWith file={line.file} entry={entry.id} />}
      <p className="ink-2">
        <WhenItGoes request={request} />
      </p>
      <KeepLonger file={line.file} entry={entry.id} kind="outside-request-settled" />
      <LetRequestGo file={line.file} entry={entry.id} why="let-go" />
    </div>
  )
}

function WhenItGoes({ request: { ends, goesOn } }: { readonly request: RequestLine }) {
  const speak = useSpeak(null)
  const until = speak.day(ends)
  if (goesOn === null) return <Trans>Kept until {until}. Then the text is closed, and later it is deleted.</Trans>
  return (
    <Trans>
      Kept until {until}. Then the text is closed, and on {speak.day(goesOn)} it is deleted, here and everywhere.
    </Trans>
  )
}

interface OneRequest {
  readonly file: FileId
  readonly entry: EntryId
}

function useSettle({ file, entry }: OneRequest) {
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const settle = (as: 'call-over' | 'dealt-with') =>
    action.run((device) =>
      device.write([
        { file, draft: { kind: outsideRequestSettled.name, at: todayHere(), about: [], body: { as, entry } } },
      ]),
    )
  return { action, settle }
}

/** Whoever asked may be listening: until somebody says that they have gone, this page is the same for every name. */
function StillWaiting(request: OneRequest) {
  const { action, settle } = useSettle(request)
  return (
    <Panel title={<Trans>Is the person still there?</Trans>} tone="due" inside>
      <div className="stack tight">
        <p>
          <Trans>
            While they are on the phone or at the door, this page does not show whether the child is known. So you
            cannot give it away.
          </Trans>
        </p>
        <Button loading={action.busy} onClick={() => void settle('call-over')}>
          <Trans>They have hung up or gone</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
      </div>
    </Panel>
  )
}

function DealtWith(request: OneRequest) {
  const { action, settle } = useSettle(request)
  return (
    <>
      <Button variant="outline" loading={action.busy} onClick={() => void settle('dealt-with')}>
        <Trans>Mark as dealt with</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

function Asked({ entry: { body, at, by } }: { readonly entry: OutsideRequest }) {
  const { i18n } = useLingui()
  const speak = useSpeak(null)
  const say = (code: string) => i18n._(codeWords(code))
  return (
    <div className="stack tight">
      <p>
        <b>
          <Name>{body.child}</Name>
        </b>
      </p>
      <p>{body.wants}</p>
      <p>
        {[
          <bdi key="who">{body.who === undefined ? say(body.says) : `${say(body.says)}: ${body.who}`}</bdi>,
          body.way !== undefined && ` · ${say(body.way)}`,
          body.showed !== undefined && ` · ${say(body.showed)}`,
        ]}
      </p>
      {body.ground !== undefined && <p>{body.ground}</p>}
      {body.pressed !== undefined && body.pressed !== 'did-not-press' && <p className="bold">{say(body.pressed)}</p>}
      {body.reach !== undefined && (
        <p>
          <Trans>
            Can be reached by <bdi>{body.reach}</bdi>. It is not known whether this is safe.
          </Trans>
        </p>
      )}
      <p>
        {body.toldWords === undefined ? (
          <Trans>We told them: {say(body.told)}</Trans>
        ) : (
          <Trans>We told them: “{body.toldWords}”</Trans>
        )}
      </p>
      <p className="hint">
        <Trans>
          Written by {speak.member(by)}, {speak.day(endOf(at))}
        </Trans>
      </p>
    </div>
  )
}

export const screen = defineScreen('outside-request', OutsideRequestScreen)
