import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FactToGive } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import { documentsToGive, fieldsToGive } from '#domain/sharing/facts-to-give.ts'
import { Button } from '#web/components/button.tsx'
import { Name } from '#web/components/name.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { CompareUnmetMember, confirmCompared } from '#web/views/colleagues/give-to.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { givenWords } from '#web/views/given-facts/given-value.tsx'
import { SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'
import { useTimeWords } from '#web/words/times.ts'

const MOST_DAYS = 365
const USUAL_DAYS = 30

/** Gives one field or one document to one person who holds a part of this file, until a day. They get no folder for it. */
export function GiveFactSheet({ child, close }: { readonly child: ChildFile; readonly close: () => void }) {
  const me = useMe()
  const times = useTimeWords()
  const members = useRead(['members'], 'members', (device) => device.members())
  const [member, setMember] = useState<string | null>(null)
  const [fact, setFact] = useState<string | null>(null)
  const [until, setUntil] = useState<PlainDate | null>(addDays(child.day, USUAL_DAYS))
  const [second, setSecond] = useState(false)
  const action = useDeviceAction<FileId, Refusal, WhyRefused | undefined>()
  const holders = new Set(child.view.grants.map((one) => one.member))
  const others =
    members.is === 'read'
      ? members.value.filter((one) => !one.removed && one.member !== me.member && holders.has(one.member))
      : []
  const chosen = others.find((one) => one.member === member)
  const choices = [
    ...fieldsToGive(child.whole, child.day).map(({ value }) => ({
      value: value.what as string,
      words: child.speak.say(SLIP_FIELD_WORDS[value.what]),
      more: child.reveal.revealed ? givenWords(value, child.speak) : undefined,
    })),
    ...documentsToGive(child.caseFile).map(({ id, body }) => ({
      value: id as string,
      words: <bdi>{body.title}</bdi>,
      more: child.speak.code(body.sort),
    })),
  ]
  const day = until !== null && until >= child.day && until <= addDays(child.day, MOST_DAYS) ? until : null
  const give = async () => {
    if (!chosen || fact === null || day === null) return
    const how: FactToGive = {
      file: child.file,
      member: chosen.member,
      fact: fact === 'legal-name' || fact === 'born' ? { field: fact } : { document: fact as EntryId },
      until: day,
    }
    const given = await action.run(async (device) => {
      const met = await confirmCompared(device, chosen)
      return met.ok ? device.giveFact(how) : met
    })
    if (given) close()
  }
  return (
    <FullScreenDialog
      open
      title={<Trans>Give one fact or one document</Trans>}
      close={close}
      dock={
        second ? undefined : (
          <Button data-main disabled={!chosen || fact === null || day === null} onClick={() => setSecond(true)}>
            <Trans>Look once more</Trans>
          </Button>
        )
      }
    >
      {second && chosen && day !== null ? (
        <div className="stack">
          <AskSupervisorFirst file={child.file} member={chosen.member} />
          {!chosen.met && <CompareUnmetMember fingerprint={chosen.fingerprint} />}
          <SecondLook
            title={
              <Trans>
                Give this one thing to <Name>{chosen.name}</Name> until {times.day(day)}?
              </Trans>
            }
            loses={
              <Trans>
                They read it as it is today, and no other part of the file. After that day their device no longer shows
                it. You can end it sooner. What they have read, they have read, and may have copied.
              </Trans>
            }
            doIt={{
              words: chosen.met ? <Trans>Give it now</Trans> : <Trans>It is the same: give it now</Trans>,
              go: () => void give(),
              busy: action.busy,
            }}
            leaveIt={() => setSecond(false)}
          />
          <RefusedNote code={action.refused?.code} />
        </div>
      ) : (
        <div className="stack wide roomy">
          {members.is === 'refused' && <RefusedNote code={members.code} />}
          {members.is === 'read' && others.length === 0 && (
            <p className="ink-2">
              <Trans>Nobody else holds a part of this file. Give them a folder of their own work first.</Trans>
            </p>
          )}
          <ChoiceField
            label={<Trans>To whom?</Trans>}
            value={member}
            set={setMember}
            choices={others.map((one) => ({
              value: one.member,
              words: <Name>{one.name}</Name>,
              more: <RoleLine roles={one.roles} />,
            }))}
          />
          {choices.length === 0 ? (
            <p className="ink-2">
              <Trans>You hold no name from papers, no birth and no document of this child.</Trans>
            </p>
          ) : (
            <ChoiceField label={<Trans>What?</Trans>} value={fact} set={setFact} choices={choices} />
          )}
          <DateField
            label={<Trans>Until which day?</Trans>}
            hint={<Trans>At most a year.</Trans>}
            ways={['day']}
            value={until}
            set={(on) => setUntil(typeof on === 'string' ? (PlainDate.safeParse(on).data ?? null) : null)}
          />
        </div>
      )}
    </FullScreenDialog>
  )
}
