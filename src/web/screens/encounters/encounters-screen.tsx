import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, Rows } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { endOf } from '#domain/plain-date.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { today } from '#web/words/today.ts'
import { contactsIn, useContactLines, type Contact } from './use-contacts.ts'

/** Everyone who was met and has no file. Reachable without a child; each ends when a person says what becomes of it. */
export function EncountersScreen() {
  const trail = useNavigation()
  const lines = useContactLines()
  const contacts = useMemo(() => (lines.is === 'read' ? contactsIn(lines.value, today()) : null), [lines])
  return (
    <Screen title={<Trans>Met without a file</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      <Button leftSection={<Icon name="plus" size="small" />} onClick={() => trail.replace({ is: 'meet' })}>
        <Trans>Somebody was met</Trans>
      </Button>
      {contacts?.length === 0 && (
        <EmptyState icon="person" title={<Trans>Nobody is written here</Trans>}>
          <p className="ink-2">
            <Trans>Whoever you meet on the way, by phone or in the open house: what you saw and gave, without a name.</Trans>
          </p>
        </EmptyState>
      )}
      {contacts !== null && contacts.length > 0 && (
        <Rows>
          {contacts.map((contact) => (
            <li key={contact.entry.id}>
              <ContactRow contact={contact} />
            </li>
          ))}
        </Rows>
      )}
    </Screen>
  )
}

function ContactRow({ contact: { line, entry, is } }: { readonly contact: Contact }) {
  const { i18n } = useLingui()
  const speak = useSpeak(line.line)
  const trail = useNavigation()
  const { body } = entry
  const where = i18n._(codeWords(body.setting))
  return (
    <EntryRow
      lead={<Icon name={body.who === 'one' ? 'person' : 'children'} />}
      title={<WhoWasMet contact={{ line, entry, is }} />}
      line={body.district === undefined ? `${where} · ${speak.day(endOf(entry.at))}` : `${where}, ${body.district} · ${speak.day(endOf(entry.at))}`}
      {...(is !== 'open' && {
        state: (
          <StatusChip tone={is === 'ended' ? 'due' : 'plain'}>{is === 'ended' ? <Trans>Its time is over: say what becomes of it</Trans> : <Trans>Settled</Trans>}</StatusChip>
        ),
      })}
      open={() => trail.go({ is: 'met', met: line.file, entry: entry.id })}
    />
  )
}

/** A child by how it seemed, or how many. */
export function WhoWasMet({ contact: { entry } }: { readonly contact: Contact }) {
  const { i18n } = useLingui()
  const { body } = entry
  if (body.who === 'group') return <Trans>{body.count} children</Trans>
  const age = i18n._(codeWords(body.ageSeems))
  const alias = body.alias
  if (alias !== undefined) return <bdi>{alias}</bdi>
  const known = body.ageSeems !== 'not-known'
  if (body.seems === 'female') return known ? <Trans>A girl, {age}</Trans> : <Trans>A girl</Trans>
  if (body.seems === 'male') return known ? <Trans>A boy, {age}</Trans> : <Trans>A boy</Trans>
  return known ? <Trans>A child, {age}</Trans> : <Trans>A child</Trans>
}
