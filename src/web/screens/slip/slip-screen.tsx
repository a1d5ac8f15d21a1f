import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Suspense, useRef, useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { referral } from '#domain/kinds/services/referral.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { KINDS } from '#domain/kinds.ts'
import { slipAsGiven } from '#domain/sharing/slip-as-given.ts'
import { madeOfEntries } from '#domain/sharing/slip.ts'
import { useDutyNumbers } from '#web/views/duty-number/duty-number.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { later } from '#web/components/later.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useSession } from '#web/session/session.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { paperText } from '#web/views/slip-paper/paper-text.ts'
import { SlipPaper } from '#web/views/slip-paper/slip-paper.tsx'
import { missingWords } from '#web/words/missing.ts'
import { todayHere } from '#web/words/today.ts'
import { GiveSlip } from './give-it.tsx'
import { SlipAsPicture } from './picture-it.tsx'
import { SlipAsSealedFile } from './seal-it.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

const TheirSheet = later(async () => (await import('./their-sheet.tsx')).TheirSheet)

export interface SlipScreenProps {
  readonly file: FileId
  readonly entry: EntryId
}

/** A slip that is in the file: printed, shown across a desk, or saved as a sealed file. */
function SlipScreen({ file, entry }: SlipScreenProps) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'reading') return <Screen title={<Trans>Slip</Trans>} leave="back" children={null} />
  if (view.is === 'refused') {
    return (
      <Screen title={<Trans>Slip</Trans>} leave="back">
        <RefusedNote code={view.code} />
      </Screen>
    )
  }
  return <Opened view={view.value} entry={entry} />
}

/** As it was given. The rules are checked each time it is opened: what was withheld or withdrawn meanwhile is not on the paper. */
function Opened({ view, entry }: { readonly view: FileView; readonly entry: EntryId }) {
  const speak = useSpeak(view.caseFile)
  const trail = useNavigation()
  const agency = useSession().state.organisation?.name ?? ''
  const sheet = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<'seal' | 'picture' | 'sheet' | null>(null)
  const { revealed: touched } = useReveal(view.file)
  const asked = all(view.caseFile, referral).find((one) => one.id === entry)
  const duty = useDutyNumbers(asked && Date.parse(asked.recordedAt))
  if (!asked) {
    return (
      <Screen title={<Trans>Slip</Trans>} leave="back">
        <EmptyState icon="paper" title={<Trans>This slip is no longer here</Trans>}>
          <p className="ink-2">
            <Trans>It was removed in the meantime.</Trans>
          </p>
        </EmptyState>
      </Screen>
    )
  }
  const slip = slipAsGiven(KINDS, view.caseFile, asked, todayHere())
  const madeOf = (slip.ok ? [view.caseFile, slip.value.then] : [view.caseFile]).flatMap((file) =>
    madeOfEntries(file, asked.body.fields, asked.body.facts, todayHere()),
  )
  if (!touched && [asked, ...madeOf].some(({ folder }) => needsReveal(folder))) {
    return (
      <Screen title={<Trans>Slip</Trans>} leave="back" reading>
        <RevealedOnly file={view.file}>{null}</RevealedOnly>
      </Screen>
    )
  }
  const { body } = asked
  // What the file no longer says goes out on paper alone, as a copy of what was given.
  const goesOut = slip.ok && !slip.value.changed
  const words = () => (sheet.current ? paperText(sheet.current) : '')
  const missing = slip.ok
    ? []
    : slip.detail.rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  return (
    <Screen
      title={<Trans>Slip</Trans>}
      leave="back"
      reading
      dock={
        slip.ok ? (
          <div className="row wraps">
            <Button leftSection={<Icon name="paper" size="small" />} onClick={() => print()}>
              <Trans>Print</Trans>
            </Button>
            {goesOut && (
              <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={() => setWay('seal')}>
                <Trans>Save as a sealed file</Trans>
              </Button>
            )}
            <Button variant="outline" leftSection={<Icon name="show" size="small" />} onClick={() => setWay('picture')}>
              <Trans>Make a picture</Trans>
            </Button>
          </div>
        ) : undefined
      }
    >
      {slip.ok ? (
        <>
          {!goesOut && (
            <div className="no-print">
              <DueNote icon="info" role="status">
                <Trans>This is the slip as it was given. The file says something else by now.</Trans>{' '}
                <button
                  type="button"
                  className="plain link"
                  onClick={() => trail.go({ is: 'write', kind: referral.name, file: view.file })}
                >
                  <Trans>Write a new slip</Trans>
                </button>
              </DueNote>
            </div>
          )}
          <SlipPaper
            slip={slip.value.slip}
            body={body}
            file={slip.value.then}
            speak={speak}
            from={speak.member(asked.by)}
            agency={agency}
            duty={duty}
            on={startOf(asked.at)}
            sheet={sheet}
          />
          {goesOut &&
            (way === 'sheet' ? (
              <Suspense fallback={null}>
                <TheirSheet slip={slip.value.slip} speak={speak} agency={agency} file={view.file} />
              </Suspense>
            ) : (
              <button type="button" className="plain link no-print" onClick={() => setWay('sheet')}>
                <Trans>Fill in a sheet of theirs (.xlsx)</Trans>
              </button>
            ))}
          {way === 'seal' && <SlipAsSealedFile file={view.file} referral={asked.id} words={words} />}
          {way === 'picture' && (
            <SlipAsPicture
              key={JSON.stringify(slip.value.slip)}
              sheet={() => sheet.current}
              close={() => setWay(null)}
            />
          )}
        </>
      ) : (
        <div className="panel due inside" role="alert">
          <div className="stack">
            <h2>
              <Trans>You may no longer send this</Trans>
            </h2>
            <p>
              {missing.length > 0 ? (
                missing.map((code) => speak.say(missingWords(code).what)).join('. ')
              ) : (
                <Trans>You have no access to the part of the file that says what they must not know.</Trans>
              )}
            </p>
            <p className="ink-2">
              <Trans>If they already have the slip, tell them, and record that you withdrew it.</Trans>
            </p>
          </div>
        </div>
      )}
      <GiveSlip file={view.file} entry={asked.id} referral={body.referral} words={words} mayGoOut={goesOut} />
    </Screen>
  )
}

export const screen = defineScreen('slip', SlipScreen)
