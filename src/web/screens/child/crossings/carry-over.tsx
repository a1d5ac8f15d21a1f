import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { crossedOver } from '#domain/kinds/registration/crossed-over.ts'
import { carriedBody, carriedOver, crossesWhole, toCarry, type CarriedOver } from '#domain/families/carried-over.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { accept, refuse } from '#result.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { confirmCompared, GiveTo, type KeyRecipient } from '#web/views/colleagues/give-to.tsx'
import { paperText } from '#web/views/slip-paper/paper-text.ts'
import { todayHere } from '#web/words/today.ts'
import type { CarriedPacket } from '#web/views/child-file/carried-between-files.ts'
import type { Refusal } from '#device/platform/refusals.ts'

interface CarryOverProps {
  readonly view: FileView
  /** The relative's file: only members who also hold it know who keeps it. */
  readonly theirs: FileView
  readonly carried: readonly CarriedPacket[]
  readonly speak: Speak
}

/**
 * Who of those who keep the relative's file has what was decided, and who has something else: one tap brings them up to date. It is sent as a packet under its own key,
 * never as a folder of this file (P8, P19).
 */
export function CarryOver({ view, theirs, carried, speak }: CarryOverProps) {
  const notes = useRef<HTMLDivElement>(null)
  const carry = toCarry(view.caseFile, theirs.file, todayHere())
  const ids = { from: view.file, into: theirs.file }
  const members = useRead(['members'], 'members', (device) => device.members())
  const people = carriedOver(view.caseFile, ids, todayHere(), {
    here: view.grants,
    there: theirs.grants,
    packets: carried,
  })
  if (people.length === 0 || members.is !== 'read') return null
  const nameOf = (member: MemberId) =>
    [...theirs.grants, ...view.grants].find((grant) => grant.member === member)?.name ?? speak.member(member)
  const body = () =>
    carriedBody(view.caseFile, ids.from, ids.into, todayHere(), (entry, whole) => {
      const shown = notes.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(entry.id)}"]`)
      return (whole && shown && paperText(shown)) || `${entryTitle(entry, speak)}, ${speak.day(startOf(entry.at))}`
    })
  return (
    <Panel title={<Trans>Who has these notes</Trans>} inside>
      <div className="stack">
        {carry && (
          <div ref={notes} className="stack tight">
            <p>
              <Trans>They get only this from the file:</Trans>
            </p>
            {carry.shown.map(({ crossing, entry }) => (
              <div key={entry.id} data-note={entry.id} className="part">
                <h3>
                  {entryTitle(entry, speak)}, {speak.day(startOf(entry.at))}
                </h3>
                {crossesWhole(crossing) && <EntryWords entry={entry} file={view.caseFile} speak={speak} />}
              </div>
            ))}
          </div>
        )}
        <ul className="stack">
          {people.map((one) => (
            <li key={one.member}>
              <One
                one={one}
                who={members.value.find(({ member }) => member === one.member)}
                name={nameOf(one.member)}
                body={body}
                file={view.file}
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}

function One({
  one,
  who,
  name,
  body,
  file,
}: {
  readonly one: CarriedOver
  readonly who: KeyRecipient | undefined
  readonly name: string
  readonly body: () => ReturnType<typeof carriedBody>
  readonly file: FileId
}) {
  const action = useDeviceAction<true, Refusal, WhyRefused | undefined>()
  const gives = one.is === 'not-given' || one.is === 'out-of-date'
  const settle = () =>
    action.run(async (device) => {
      const given = gives ? body() : null
      if (given) {
        const met = who ? await confirmCompared(device, who) : refuse('not-found' as const)
        if (!met.ok) return met
        const opened = await device.openFiles([
          {
            drafts: [{ kind: crossedOver.name, at: todayHere(), about: [], body: given }],
            grants: [{ member: one.member, rights: { card: 'read', care: 'read' } }],
          },
        ])
        if (!opened.ok) return opened
      }
      // The old packet is taken back only after the new one was given: a connection lost in between leaves both, and the screen says so.
      for (const packet of one.packets) {
        const taken = await device.revoke({ file: packet, member: one.member })
        if (!taken.ok) return taken
      }
      return accept(true)
    })
  return (
    <div className="stack tight">
      {gives && <AskSupervisorFirst file={file} member={one.member} />}
      <div className="row wraps between">
        <bdi>{name}</bdi>
        <State is={one.is} />
        {gives && who && (
          <GiveTo
            one={who}
            words={one.is === 'not-given' ? <Trans>Give it</Trans> : <Trans>Give the new version</Trans>}
            busy={action.busy}
            give={() => void settle()}
          />
        )}
        {!gives && one.is !== 'as-decided' && (
          <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void settle()}>
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

function State({ is }: { readonly is: CarriedOver['is'] }) {
  if (is === 'as-decided')
    return (
      <StatusChip tone="action" icon="tick">
        <Trans>has what was decided</Trans>
      </StatusChip>
    )
  if (is === 'not-given')
    return (
      <StatusChip tone="due">
        <Trans>was given nothing yet</Trans>
      </StatusChip>
    )
  if (is === 'out-of-date')
    return (
      <StatusChip tone="due">
        <Trans>has an older or different version</Trans>
      </StatusChip>
    )
  if (is === 'ended')
    return (
      <StatusChip tone="due">
        <Trans>sharing ended, still has it</Trans>
      </StatusChip>
    )
  return (
    <StatusChip tone="due">
      <Trans>no longer keeps that file, still has it</Trans>
    </StatusChip>
  )
}
