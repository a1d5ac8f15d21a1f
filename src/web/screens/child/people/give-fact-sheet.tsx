import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EntryId } from '#domain/entry/ids.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import { documentsToGive, fieldsToGive } from '#domain/sharing/facts-to-give.ts'
import { Name } from '#web/components/name.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { givenWords } from '#web/views/given-facts/given-value.tsx'
import { SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'
import { useTimeWords } from '#web/words/times.ts'
import { GiveDialog } from './give-dialog.tsx'

const MOST_DAYS = 365
const USUAL_DAYS = 30

/** Gives one field or one document to one person who holds a part of this file, until a day. They get no folder for it. */
export function GiveFactSheet({ child, close }: { readonly child: ChildFile; readonly close: () => void }) {
  const times = useTimeWords()
  const [fact, setFact] = useState<string | null>(null)
  const [until, setUntil] = useState<PlainDate | null>(addDays(child.day, USUAL_DAYS))
  const holders = new Set(child.view.grants.map((one) => one.member))
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
  return (
    <GiveDialog
      child={child}
      title={<Trans>Give one fact or one document</Trans>}
      close={close}
      among={(member) => holders.has(member)}
      nobody={
        <Trans>Nobody else can open a part of this file. First give the person a folder for their own work.</Trans>
      }
      what={fact !== null && day !== null ? { fact, day } : null}
      look={(chosen, { day: last }) => ({
        title: (
          <Trans>
            Give this one thing to <Name>{chosen.name}</Name> until {times.day(last)}?
          </Trans>
        ),
        loses: (
          <Trans>
            They read it as it is today, and no other part of the file. After that day their device no longer shows it.
            You can end it sooner. They keep what they have already read, and may have copied it.
          </Trans>
        ),
      })}
      give={(device, member, given) =>
        device.giveFact({
          file: child.file,
          member,
          fact:
            given.fact === 'legal-name' || given.fact === 'born'
              ? { field: given.fact }
              : { document: given.fact as EntryId },
          until: given.day,
        })
      }
      fields={
        <>
          {choices.length === 0 ? (
            <p className="ink-2">
              <Trans>You have no name from papers, no birth details and no document of this child to give.</Trans>
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
        </>
      }
    />
  )
}
