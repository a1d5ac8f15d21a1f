import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { endsOn, stillOpen, type ChildMet } from '#domain/kinds/before/encounter.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { WhoWasMet } from './encounters-screen.tsx'
import { useMeetingsCounted } from '#web/views/met-without-file/counted-in-figures.tsx'
import { KeepLonger } from '#web/views/met-without-file/keep-longer.tsx'
import { EraseContact } from './erase-contact.tsx'
import { readContacts, useContactLines, type Contact } from '#web/views/met-without-file/use-contacts.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** One contact, and its outcome: a file of the child's own, or letting it expire. */
function MetScreen({ file, entry }: { readonly file: FileId; readonly entry: EntryId }) {
  const lines = useContactLines()
  const contact =
    lines.is === 'read'
      ? readContacts(lines.value, todayHere()).find((one) => one.line.file === file && one.entry.id === entry)
      : undefined
  return (
    <Screen title={contact ? <WhoWasMet contact={contact} /> : <Trans>Met without a file</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      {contact && <Met contact={contact} />}
      {lines.is === 'read' && !contact && (
        <EmptyState icon="tick" title={<Trans>Only the number is kept</Trans>}>
          <p className="ink-2">
            <Trans>Its time was over, or a colleague deleted the notes.</Trans>
          </p>
        </EmptyState>
      )}
    </Screen>
  )
}

function Met({ contact }: { readonly contact: Contact }) {
  const { entry, line, is } = contact
  const open = stillOpen(line.line, entry)
  return (
    <div className="stack">
      {is === 'closed' ? (
        <EmptyState icon="lock" title={<Trans>Time over: the notes are closed</Trans>}>
          <p className="ink-2">
            <WhenItGoes contact={contact} />
          </p>
        </EmptyState>
      ) : (
        <>
          <Panel title={<Trans>What was written</Trans>} inside>
            <Facts contact={contact} />
          </Panel>
          <p className="ink-2">
            <WhenItGoes contact={contact} />
          </p>
        </>
      )}
      {is === 'settled' && (
        <p className="ink-2">
          <Trans>The outcome of this meeting is recorded.</Trans>
        </p>
      )}
      {open.map((child) => (
        <OpenFile key={child.mark} contact={contact} child={child} />
      ))}
      <KeepLonger file={line.file} entry={entry.id} kind="encounter-settled" />
      <LetGo contact={contact} />
      {is === 'settled' && <EraseContact file={line.file} />}
    </div>
  )
}

/** Says beforehand until when it may be read, and when its words are removed. */
function WhenItGoes({ contact: { line, entry, unsent, goesOn, is } }: { readonly contact: Contact }) {
  const speak = useSpeak(null)
  const until = speak.day(endsOn(line.line, entry))
  if (unsent && is === 'closed')
    return (
      <Trans>
        This meeting is only on this device and was never sent. Nothing of it is deleted until you say so here, or until
        it was sent and two weeks have passed. Open a file, say why it is kept longer, or delete the notes.
      </Trans>
    )
  if (goesOn === null)
    return (
      <Trans>
        The notes can be read until {until}. Then they are closed, and later deleted: only the number is kept.
      </Trans>
    )
  const goes = speak.day(goesOn)
  if (is === 'closed')
    return (
      <Trans>
        On {goes} the notes are deleted automatically, here and everywhere: only the number is kept. Until then you can
        open a file, or say why they are kept longer.
      </Trans>
    )
  return (
    <Trans>
      The notes can be read until {until}. Then they are closed, and on {goes} deleted: only the number is kept.
    </Trans>
  )
}

/** Asks twice: it cannot be undone. Works without a network. */
function LetGo({ contact: { entry, line, is } }: { readonly contact: Contact }) {
  const trail = useNavigation()
  const action = useDeviceAction<number, Refusal, WhyRefused>()
  const [second, setSecond] = useState(false)
  const inFigures = useMeetingsCounted()
  const go = async () => {
    if (
      await action.run((device) =>
        device.endContacts([{ file: line.file, entry: entry.id, why: is === 'closed' ? 'time-is-over' : 'let-go' }]),
      )
    )
      trail.replace({ is: 'encounters' })
  }
  return (
    <>
      {second ? (
        <SecondLook
          title={<Trans>Delete the notes?</Trans>}
          loses={
            inFigures ? (
              <Trans>
                The notes are deleted from this device now, and everywhere with the next connection. Nobody can read
                them again. How many children and in which month is kept, and for our figures the district and how it
                ended.
              </Trans>
            ) : (
              <Trans>
                The notes are deleted from this device now, and everywhere with the next connection. Nobody can read
                them again. How many children, and in which month, is kept.
              </Trans>
            )
          }
          doIt={{ words: <Trans>Delete the notes now</Trans>, go: () => void go(), busy: action.busy }}
          leaveIt={() => setSecond(false)}
        />
      ) : (
        <Button variant="outline" onClick={() => setSecond(true)}>
          <Trans>Delete the notes</Trans>
        </Button>
      )}
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

function Facts({ contact: { entry } }: { readonly contact: Contact }) {
  const { i18n } = useLingui()
  const { body } = entry
  const say = (codes: readonly string[]) => codes.map((code) => i18n._(codeWords(code))).join(' · ')
  return (
    <div className="stack tight">
      <p>{say([body.setting])}</p>
      {body.seen.length > 0 && <p>{say(body.seen)}</p>}
      {body.given.length > 0 && <p>{say(body.given)}</p>}
      <p>{say([body.answered])}</p>
      {body.words !== undefined && <p>{body.words}</p>}
    </div>
  )
}

/** The contact becomes the first entries of a file, dated with its own day; nothing is typed again. First the app checks whether the child has a file. */
function OpenFile({ contact, child }: { readonly contact: Contact; readonly child: ChildMet }) {
  const { line, entry } = contact
  const me = useMe()
  const trail = useNavigation()
  if (!opensFiles(me.roles)) return null
  return (
    <Button
      onClick={() => trail.go({ is: 'already-known', met: { file: line.file, entry: entry.id, mark: child.mark } })}
    >
      {child.alias === undefined || contact.is === 'closed' ? (
        <Trans>Open a file for this child</Trans>
      ) : (
        <Trans>Open a file for “{child.alias}”</Trans>
      )}
    </Button>
  )
}

export const screen = defineScreen('met', ({ met, entry }) => <MetScreen file={met} entry={entry} />)
