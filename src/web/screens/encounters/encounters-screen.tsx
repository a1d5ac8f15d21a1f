import { Button } from '#web/components/button.tsx'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { keptTooLate, onlyCounted } from '#domain/before/contact-expiry.ts'
import { endsOn } from '#domain/kinds/before/encounter.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { readContacts, useContactLines, type Contact } from '#web/views/met-without-file/use-contacts.ts'
import { MeetingsInFigures, useMeetingsCounted } from '#web/views/met-without-file/counted-in-figures.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Everyone who was met and has no file. Opens without choosing a child; each contact becomes a file, or expires: its words go and the number stays. */
function EncountersScreen() {
  const trail = useNavigation()
  const lines = useContactLines()
  const contacts = useMemo(() => (lines.is === 'read' ? readContacts(lines.value, todayHere()) : null), [lines])
  return (
    <Screen title={<Trans>Met without a file</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      <Button leftSection={<Icon name="plus" size="small" />} onClick={() => trail.replace({ is: 'meet' })}>
        <Trans>We met a child</Trans>
      </Button>
      {contacts?.length === 0 &&
        lines.is === 'read' &&
        onlyCounted(lines.value.map(({ line }) => line)).length === 0 && (
          <EmptyState icon="person" title={<Trans>No meetings yet</Trans>}>
            <p className="ink-2">
              <Trans>
                Write down here each child you meet on the way, by phone or in the open house: what you saw and gave,
                without a name.
              </Trans>
            </p>
          </EmptyState>
        )}
      {contacts !== null && contacts.length > 0 && (
        <RowList>
          {contacts.map((contact) => (
            <li key={contact.entry.id}>
              <ContactRow contact={contact} />
            </li>
          ))}
        </RowList>
      )}
      {lines.is === 'read' && <OnlyCounted lines={lines.value} />}
      <MeetingsInFigures />
    </Screen>
  )
}

/** What is left of expired contacts: how many, in which month. */
function OnlyCounted({ lines }: { readonly lines: readonly FileLine[] }) {
  const times = useTimeWords()
  const inFigures = useMeetingsCounted()
  const files = lines.map(({ line }) => line)
  const counted = onlyCounted(files)
  const late = files.reduce((sum, file) => sum + keptTooLate(file).length, 0)
  if (counted.length === 0) return null
  return (
    <Panel title={<Trans>Only the number is kept</Trans>} inside>
      <p className="hint">
        {inFigures ? (
          <Trans>
            Their time was over, or a colleague deleted them. Beside the number, only what our figures count is kept:
            the district, and how the meeting ended.
          </Trans>
        ) : (
          <Trans>Their time was over, or a colleague deleted them. Nothing else about them is kept anywhere.</Trans>
        )}
      </p>
      <ul>
        {counted.map(({ month, children }) => (
          <li key={month}>
            {times.month(month)}: <Plural value={children} one="# child" other="# children" />
          </li>
        ))}
      </ul>
      {late > 0 && (
        <p className="hint">
          <Trans>
            Meetings to be kept longer whose notes were already deleted: {late}. Tell the colleague who wanted to keep
            them.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function ContactRow({ contact }: { readonly contact: Contact }) {
  const { line, entry, is } = contact
  const { i18n } = useLingui()
  const speak = useSpeak(line.line)
  const trail = useNavigation()
  const { body } = entry
  const where = i18n._(codeWords(body.setting))
  return (
    <EntryRow
      lead={<Icon name={body.who === 'one' ? 'person' : 'children'} />}
      title={<WhoWasMet contact={contact} />}
      line={
        is === 'closed'
          ? speak.day(endOf(entry.at))
          : body.district === undefined
            ? `${where} · ${speak.day(endOf(entry.at))}`
            : `${where}, ${body.district} · ${speak.day(endOf(entry.at))}`
      }
      {...(is !== 'open' && {
        state: (
          <StatusChip tone={is === 'settled' ? 'plain' : 'due'}>
            <ContactStateWords contact={contact} />
          </StatusChip>
        ),
      })}
      open={() => trail.go({ is: 'met', met: line.file, entry: entry.id })}
    />
  )
}

function ContactStateWords({ contact: { line, entry, is, goesOn } }: { readonly contact: Contact }) {
  const speak = useSpeak(null)
  if (is === 'settled') return <Trans>Outcome recorded</Trans>
  if (is === 'ends-soon') return <Trans>Notes can be read until {speak.day(endsOn(line.line, entry))}</Trans>
  return goesOn === null ? (
    <Trans>Time is over, but never sent: decide what happens</Trans>
  ) : (
    <Trans>Time is over. Deleted on {speak.day(goesOn)}</Trans>
  )
}

/** A child by apparent age and sex, or how many; what tells it from others is sealed with the rest when the contact expires. */
export function WhoWasMet({ contact: { entry, is } }: { readonly contact: Contact }) {
  const { i18n } = useLingui()
  const { body } = entry
  if (is === 'closed') return body.who === 'group' ? <Trans>{body.count} children</Trans> : <Trans>A child</Trans>
  if (body.who === 'group') return <Trans>{body.count} children</Trans>
  const age = i18n._(codeWords(body.ageSeems))
  const alias = body.alias
  if (alias !== undefined) return <bdi>{alias}</bdi>
  const known = body.ageSeems !== 'not-known'
  if (body.seems === 'female') return known ? <Trans>A girl, {age}</Trans> : <Trans>A girl</Trans>
  if (body.seems === 'male') return known ? <Trans>A boy, {age}</Trans> : <Trans>A boy</Trans>
  return known ? <Trans>A child, {age}</Trans> : <Trans>A child</Trans>
}

export const screen = defineScreen('encounters', EncountersScreen)
