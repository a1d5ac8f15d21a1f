import { Plural, Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { WaitingAct } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { isCoveredIn } from '#domain/shown/before-reveal.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useShowed } from '#web/device/use-showed.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { entryLine, entryTitle, erasureReason } from '#web/views/child-file/entry-title.ts'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { NobodyElseAgrees, SecondActByShares } from '#web/views/files-aside/second-by-shares.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useWithShares } from '#web/words/with-shares.ts'
import { TakenOutWords } from './taken-out-words.tsx'

/** What waits in this file for a second person, or for the day on which it is done; and what two people took out and can bring back. */
export function WaitingActs({ child }: { readonly child: ChildFile }) {
  const waiting = child.view.waiting ?? []
  const agreed = waiting.flatMap(({ act, agreed }) => (agreed ? [act] : []))
  useShowed(agreed, (device) => device.showedActs(agreed.map((act) => ({ file: child.file, act }))))
  return [
    ...waiting.map((act) => <OneAct key={act.act} act={act} child={child} />),
    ...(child.view.takenOut ?? []).map((one) => <TakenOutWords key={`out ${one.act}`} taken={one} child={child} />),
  ]
}

type Look = 'agree' | 'stop'

function OneAct({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const [look, setLook] = useState<Look | null>(null)
  const action = useDeviceAction<true, Refusal>()
  const how = { file: child.file, act: act.act }
  const go = async () => {
    const done = await action.run((device) => (look === 'agree' ? device.secondAct(how) : device.withdrawAct(how)))
    if (done) setLook(null)
  }
  if (look !== null) {
    const words = look === 'agree' ? <AgreeWords act={act} /> : <Trans>Stop this request</Trans>
    return (
      <SecondLook
        title={look === 'agree' ? <Trans>Do you agree?</Trans> : <Trans>Stop this request?</Trans>}
        loses={<WhatIsAsked act={act} child={child} />}
        more={
          <>
            <p>
              {look === 'agree' ? <AfterAgreeing act={act} child={child} /> : <AfterStopping act={act} child={child} />}
            </p>
            <RefusedNote code={action.refused?.code} />
          </>
        }
        doIt={{ words, go: () => void go(), busy: action.busy }}
        leaveIt={() => setLook(null)}
      />
    )
  }
  const stops = act.mayTakeBack || act.maySayNo
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          <WhatIsAsked act={act} child={child} />
        </h2>
        <Why act={act} child={child} />
        <HowFar act={act} child={child} />
        {mayOnlyAgree(act) && <IfNotAgreed act={act} child={child} />}
        <RefusedNote code={action.refused?.code} />
        {act.mayUseShares && <SecondActByShares {...how} loses={<AfterAgreeing act={act} child={child} />} />}
        <div className="row wraps">
          {act.maySecond && (
            <Button data-size="sm" variant="outline" onClick={() => setLook('agree')}>
              <AgreeWords act={act} />
            </Button>
          )}
          {mayOnlyAgree(act) && !act.left && (
            <Button
              data-size="sm"
              variant="outline"
              loading={action.busy}
              onClick={() => void action.run((device) => device.leaveAct(how))}
            >
              <Trans>Do not ask me on Today</Trans>
            </Button>
          )}
          {stops && (
            <Button data-size="sm" variant="outline" onClick={() => setLook('stop')}>
              <Trans>Stop this request</Trans>
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}

/** By the table of acts (docs/sealing.md 4.5) a no of this member would stop nothing. */
const mayOnlyAgree = ({ agreed, maySecond, mayTakeBack, maySayNo }: WaitingAct): boolean =>
  maySecond && !agreed && !mayTakeBack && !maySayNo

function IfNotAgreed({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const who = child.speak.member(act.by)
  return (
    <p>
      <Trans>
        If you do not agree, do nothing and tell {who}, who can take the request back. If nobody agrees, it is never
        done.
      </Trans>{' '}
      {act.left && <Trans>You are not asked for this on Today any more.</Trans>}
    </p>
  )
}

function AgreeWords({ act }: { readonly act: WaitingAct }): ReactNode {
  return act.agreed ? <Trans>Urgent: sign as third person</Trans> : <Trans>Agree</Trans>
}

function WhatIsAsked({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const who = child.speak.member(act.by)
  const writers = child.speak.list(act.writtenBy.map((member) => child.speak.member(member)))
  switch (act.is) {
    case 'redact':
      return (
        <Trans>
          {who} wants <Plural value={act.count} one="# entry" other="# entries" /> by {writers} made unreadable
        </Trans>
      )
    case 'bring-back':
      if (act.whole) return <Trans>{who} wants the whole file brought back</Trans>
      return (
        <Trans>
          {who} wants <Plural value={act.count} one="# entry" other="# entries" /> by {writers} brought back
        </Trans>
      )
    case 'erase':
      return <Trans>{who} wants the whole file erased</Trans>
    case 'take': {
      const member = act.member === null ? '' : child.speak.member(act.member)
      return (
        <Trans>
          {who} wants to end access of {member} to this file
        </Trans>
      )
    }
  }
}

/** Why it is asked, and where what it is about can be read: only by who may read it. */
function Why({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  if (act.is === 'erase') {
    const reason = erasureReason(child.caseFile.byKind['erasure-asked']?.at(-1))
    return reason === null ? null : <blockquote className="erasure-reason">{reason}</blockquote>
  }
  if (act.is === 'take' || act.is === 'bring-back') return null
  const { speak, whole, reveal } = child
  const toRead = whole.entries.filter(({ id }) => act.entries.includes(id))
  return (
    <>
      <p>
        {act.why && (
          <>
            {speak.code(act.why.reason)} ({speak.code(act.why.askedBy)}).{' '}
          </>
        )}
        {toRead.length > 0 && <Trans>Read the notes in the journey first.</Trans>}
      </p>
      {toRead.length > 0 && (
        <ul>
          {toRead.map((entry) => {
            const shown = reveal.revealed || !isCoveredIn(whole, entry)
            const line = shown ? entryLine(entry, speak) : null
            return (
              <li key={entry.id}>
                <b>{shown ? entryTitle(entry, speak) : <Trans>A sealed entry</Trans>}</b>,{' '}
                {speak.day(startOf(entry.at))}
                {line !== null && <span className="block">{line}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function HowFar({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const times = useTimeWords()
  const objected = act.objected === null ? null : child.speak.member(act.objected)
  const withShares = useWithShares()
  const member = act.member === null ? null : child.speak.member(act.member)
  const members = [...(act.shares ? [act.by] : []), ...act.seconds].map((member) => child.speak.member(member))
  const seconds = child.speak.list(withShares(members, act.shares))
  if (!act.agreed || act.doneFrom === null)
    return (
      <p>
        {objected === null && act.mayUseShares && member !== null ? (
          <Trans>
            {member} can agree to this, or two people who hold a recovery share come to this device with their papers.
            Until then nothing changes.
          </Trans>
        ) : objected === null && act.mayUseShares ? (
          <NobodyElseAgrees />
        ) : objected === null ? (
          <Trans>A second person has to agree. Until then nothing changes.</Trans>
        ) : (
          <Trans>{objected} said no: a third person has to agree. Until then nothing changes.</Trans>
        )}
      </p>
    )
  if (act.whole)
    return (
      <p>
        <Trans>{seconds} agreed. The file comes back once a device of a person who agreed to erase it is online.</Trans>
      </p>
    )
  if (act.is === 'bring-back')
    return (
      <p>
        <Trans>{seconds} agreed. The words come back once a device of a person who removed them is online.</Trans>
      </p>
    )
  const on = times.moment(Date.parse(act.doneFrom))
  return (
    <p>
      {act.is === 'take' ? (
        <Trans>
          {seconds} agreed. Access is taken back from {on} on, unless somebody stops it.
        </Trans>
      ) : act.is === 'erase' && child.view.setsAside ? (
        <Trans>
          {seconds} agreed. Unless somebody stops this, the file is erased on {on}, and two people who could open it can
          bring it back for 30 days.
        </Trans>
      ) : act.is === 'redact' && child.view.setsAside ? (
        <Trans>
          {seconds} agreed. Nobody can read it until then. Unless somebody stops this, it is removed on {on}, and two
          people can bring it back for 30 days.
        </Trans>
      ) : (
        <Trans>
          {seconds} agreed. Nobody can read it until then; it is gone for ever from {on} on, unless somebody stops this.
        </Trans>
      )}
    </p>
  )
}

function AfterAgreeing({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const wait = useWaitingTime()
  if (act.whole) return <Trans>Everybody who could open the file can read it again.</Trans>
  if (act.is === 'bring-back')
    return <Trans>Everybody who can open that part of the file can read the words again.</Trans>
  if (act.agreed)
    return <Trans>With a third person this is done at once: for where a law or a danger requires it.</Trans>
  return act.is === 'take' ? (
    <Trans>Access is taken back after the waiting time ({wait}). Until then any of you can stop this.</Trans>
  ) : act.is === 'erase' && child.view.setsAside ? (
    <EraseWords />
  ) : act.is === 'redact' && child.view.setsAside ? (
    <Trans>
      From now on nobody can read it, and after the waiting time ({wait}) it is removed. Until then any of you can stop
      this; for 30 days afterwards two people can bring it back.
    </Trans>
  ) : (
    <Trans>
      From now on nobody can read it, and after the waiting time ({wait}) it is gone for ever. Until then any of you can
      stop this.
    </Trans>
  )
}

/** What lies on no device any more does not come back at once, but from a device that can open it. */
function AfterStopping({ act, child }: { readonly act: WaitingAct; readonly child: ChildFile }) {
  const { either } = useTimeWords()
  if (!act.mayTakeBack) return <Trans>Then a third person has to agree. You can say no only once.</Trans>
  const aside = act.agreed && child.view.setsAside === true
  const who = either([act.by, ...act.seconds].map((member) => child.speak.member(member)))
  if (aside && act.is === 'erase')
    return (
      <Trans>
        The file comes back once a device of {who} is online. The person who wants it erased has to ask again.
      </Trans>
    )
  if (aside && act.is === 'redact')
    return (
      <Trans>
        The words come back once a device of {who} is online. The person who wants them removed has to ask again.
      </Trans>
    )
  return <Trans>Everything stays as it was. The person who wants this has to ask again.</Trans>
}
