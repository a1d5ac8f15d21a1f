import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { isAboutCare } from '#domain/file/kind.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { KINDS } from '#domain/kinds.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useTimeWords } from '#web/words/times.ts'
import { isBetweenFiles } from '#web/views/child-file/clashes.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { WrittenBy } from '#web/screens/child/entry-lines/written-by.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface ClashSheetProps {
  /** The one that leads comes first. */
  readonly standing: readonly Entry[]
  readonly child: ChildFile
  readonly close: () => void
}

/**
 * Two people wrote this. The safer value holds until a person decides, and is preselected; both stay in the journey. About medicine, food or a bed no value is safer and
 * none is preselected: what is under way goes on while people talk (N4).
 */
export function ClashSheet({ standing, child, close }: ClashSheetProps) {
  const notes = standing.map(({ id }) => id)
  const { value: because, set: setBecause, drop } = useDraft(`clash ${child.file} ${notes.toSorted().join(' ')}`, '')
  const times = useTimeWords()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const [first] = standing
  const kind = KINDS.find((one) => one.name === first?.kind)
  const inDispute = isAboutCare(
    kind,
    standing.map((entry) => entry.body),
  )
  const hasSafer = !inDispute && kind?.single?.safer !== undefined
  const [chosen, setChosen] = useState(inDispute ? undefined : first?.id)
  const mayWrite = standing.every((entry) => mayWriteIn(child.view, entry.folder))
  const apart = isBetweenFiles(standing)
  const settle = async () => {
    const holds = standing.find((entry) => entry.id === chosen)
    // Between two files of a child neither value is struck out: if the files are taken apart, each still has its own.
    const act =
      apart && holds
        ? [
            {
              file: child.file,
              draft: {
                kind: holds.kind,
                folder: holds.folder,
                at: holds.at,
                about: holds.about,
                replaces: standing.map((entry) => entry.id),
                body: holds.body,
              },
            },
          ]
        : standing
            .filter((entry) => entry.id !== chosen)
            .map((entry) => ({
              file: child.file,
              draft: {
                kind: 'superseded',
                folder: entry.folder,
                at: child.day,
                body: { entry: entry.id, because: because.trim() },
              },
            }))
    if (!(await action.run((device) => device.write(act)))) return
    drop()
    close()
  }
  return (
    <FullScreenDialog
      open
      title={apart ? <Trans>Two files disagree</Trans> : <Trans>Two people wrote different things</Trans>}
      close={close}
      dock={
        mayWrite ? (
          <Button
            data-main
            missing={[
              chosen === undefined && <Trans key="a">Which note counts?</Trans>,
              !apart && because.trim() === '' && <Trans key="b">Why do you choose this note?</Trans>,
            ]}
            loading={action.busy}
            onClick={() => void settle()}
          >
            <Trans>Use this note</Trans>
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        <p>
          {inDispute ? (
            <Trans>
              In dispute. Talk to the people concerned today, and do not interrupt what is under way. Both notes stay in
              the journey.
            </Trans>
          ) : hasSafer ? (
            <Trans>Until this is decided, the safer note counts. Both notes stay in the journey.</Trans>
          ) : apart ? (
            <Trans>Until this is decided, what this file says is shown first. Both notes stay in the journey.</Trans>
          ) : (
            <Trans>Until this is decided, the newer note is shown first. Both notes stay in the journey.</Trans>
          )}
        </p>
        <fieldset className="choices">
          <legend className="choice-legend">
            {first ? child.speak.say(faceOf(first.kind)?.name ?? { id: first.kind }) : null}
          </legend>
          {standing.map((entry, index) => (
            <label key={entry.id} className="choice clash-choice">
              <input
                type="radio"
                name="clash"
                checked={entry.id === chosen}
                onChange={() => setChosen(entry.id)}
                disabled={!mayWrite}
              />
              <span className="grow">
                <span className="row wraps between">
                  <b>
                    <WrittenBy entry={entry} file={child.whole} speak={child.speak} />
                  </b>
                  <span className="text-small ink-2">{times.day(endOf(entry.at))}</span>
                </span>
                {index === 0 && hasSafer && (
                  <StatusChip tone="safe">
                    <Trans>Safer, counts for now</Trans>
                  </StatusChip>
                )}
                <EntryWords entry={entry} file={child.whole} speak={child.speak} />
              </span>
            </label>
          ))}
        </fieldset>
        {mayWrite && apart ? (
          <p className="ink-2">
            <Trans>
              These notes are in two files of this child. The one you choose is written again in this file; both notes
              stay where they are.
            </Trans>
          </p>
        ) : mayWrite ? (
          <LongTextField
            label={<Trans>Why do you choose this note?</Trans>}
            hint={<Trans>Talk with the other person first, if you can.</Trans>}
            value={because}
            set={setBecause}
          />
        ) : (
          <p className="ink-2">
            <Trans>A colleague who may write in this folder can decide.</Trans>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
      </div>
    </FullScreenDialog>
  )
}
