import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRedacted } from '#device/access/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { isOwnWords } from '#domain/entry/first-author.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { builtOn } from '#domain/questions/built-on.ts'
import { movedDraft } from '#domain/questions/moved-draft.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useMe } from '#web/session/session.tsx'
import { MoveEntry } from './move-to.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'

const ASKED = ['child', 'person-it-is-about', 'worker', 'supervisor', 'court'] as const
const REASONS = ['wrong-file', 'wrong-folder', 'person-asks', 'could-do-harm', 'not-allowed-to-be-kept'] as const

interface RedactProps {
  readonly entry: Entry
  readonly child: ChildFile
  readonly leave: () => void
  readonly done: () => void
}

/** Makes one entry unreadable everywhere. It cannot be undone, so it asks for a second confirmation. */
export function RedactEntry({ entry, child, leave, done }: RedactProps) {
  const [askedBy, setAskedBy] = useState<(typeof ASKED)[number] | null>(null)
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null)
  const [second, setSecond] = useState(false)
  const [chosen, setTo] = useState<FileId | null>(null)
  const me = useMe()
  const wait = useWaitingTime()
  const action = useDeviceAction<true, Refusal, WhyRefused | undefined>()
  const isOwn = reason === 'wrong-file' && isOwnWords(entry, me.member) && builtOn(child.whole, entry).length === 0
  const moves = isOwn && movedDraft(child.whole, entry, KINDS) !== undefined
  const to = moves ? chosen : null
  const asks = to === null && child.view.byTwo === true && !isOwnWords(entry, me.member)
  const go = async () => {
    if (askedBy === null || reason === null) return
    const why: WhyRedacted = { askedBy, reason }
    const { file, id } = entry
    const taken = await action.run((device) =>
      to === null ? device.redact({ file, entry: id, why }) : device.moveNote({ file, entry: id, to }),
    )
    if (taken) done()
  }
  if (second) {
    return (
      <SecondLook
        title={
          asks ? (
            <Trans>Ask a second person to agree?</Trans>
          ) : to === null ? (
            <Trans>Make the note unreadable everywhere?</Trans>
          ) : (
            <Trans>Move the note to that file?</Trans>
          )
        }
        loses={
          asks && child.view.setsAside ? (
            <Trans>
              A colleague wrote this note. A second person who may read it has to agree. From then on nobody can read
              the note, and after the waiting time ({wait}) it is removed. Until then either of you can stop this, and
              the writer can stop it once. For 30 days afterwards two people can bring the note back.
            </Trans>
          ) : asks ? (
            <Trans>
              A colleague wrote this note. A second person who may read it has to agree. From then on nobody can read
              the note, and after the waiting time ({wait}) it is gone for ever. Until then either of you can stop this,
              and the writer can stop it once.
            </Trans>
          ) : to === null ? (
            <Trans>
              Nobody can read the note again: not on the server, not on any device that connects to it. It stays visible
              that a note was here, who wrote it and why it was removed. Printed pages stay where they are.
            </Trans>
          ) : (
            <Trans>
              The note becomes unreadable here, on the server and on every device that connects to it. It stays visible
              that you wrote a note here, without the other child’s name. Everyone who may open the other file reads the
              note there.
            </Trans>
          )
        }
        doIt={{
          words: asks ? (
            <Trans>Ask a second person</Trans>
          ) : to === null ? (
            <Trans>Make it unreadable now</Trans>
          ) : (
            <Trans>Move now</Trans>
          ),
          go: () => void go(),
          busy: action.busy,
        }}
        more={<RefusedNote code={action.refused?.code} />}
        leaveIt={leave}
      />
    )
  }
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Make this note unreadable</Trans>
      </h2>
      <p className="text-small ink-2">
        <Trans>For a note that may not stay; you need a network. To correct a note, use “Correct this note”.</Trans>
      </p>
      <ChoiceField
        label={<Trans>Who asks for it?</Trans>}
        value={askedBy}
        set={setAskedBy}
        choices={ASKED.map((value) => ({ value, words: child.speak.code(value) }))}
      />
      <ChoiceField
        label={<Trans>Why?</Trans>}
        value={reason}
        set={setReason}
        choices={REASONS.map((value) => ({ value, words: child.speak.code(value) }))}
      />
      {moves && <MoveEntry entry={entry} to={chosen} set={setTo} />}
      {isOwn && !moves && (
        <p className="text-small">
          <Trans>
            The note refers to a person or thing in this file, so it cannot move as it is. Write it in the other file
            first, then make it unreadable here.
          </Trans>
        </p>
      )}
      <Button
        missing={[
          askedBy === null && <Trans key="a">Who asks for it?</Trans>,
          reason === null && <Trans key="b">Why?</Trans>,
        ]}
        onClick={() => setSecond(true)}
      >
        <Trans>Check and continue</Trans>
      </Button>
      <Button variant="subtle" onClick={leave}>
        <Trans>Go back</Trans>
      </Button>
    </section>
  )
}
