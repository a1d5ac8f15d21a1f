import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { approvalStateOf } from '#domain/file/approvals.ts'
import { all } from '#domain/file/values.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Switch } from '#web/fields/switch.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useTimeWords } from '#web/words/times.ts'
import { BestInterestsSheet, ForParentSheet } from './best-interests-sheet.tsx'
import { ConferenceSheet } from './conference-sheet.tsx'
import { HowToAppealPart } from './how-to-appeal-part.tsx'
import { SheetPart } from './sheet-part.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './decision-sheet.css'

/** A decision or a conference as a sheet to read together, sign and file. Its head names no child: those who sign know whom it is about. */
function DecisionSheetScreen({ file, entry }: { readonly file: FileId; readonly entry: EntryId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>Sheet to print</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Sheet view={view.value} entry={entry} />}
    </Screen>
  )
}

function Sheet({ view: { caseFile, file }, entry }: { readonly view: FileView; readonly entry: EntryId }) {
  const { t } = useLingui()
  const speak = useSpeak(caseFile)
  const [forParent, setForParent] = useState(false)
  const times = useTimeWords()
  const decision = all(caseFile, bestInterests).find(({ id }) => id === entry)
  const conference = all(caseFile, caseConference).find(({ id }) => id === entry)
  const written = decision ?? conference
  if (!written) return <EmptyState icon="paper" title={<Trans>This sheet is not in your files</Trans>} />
  const sheet = (
    <>
      {decision && (
        <div className="panel no-print">
          <Switch
            on={forParent}
            set={setForParent}
            icon="team"
            title={<Trans>For a parent to take home</Trans>}
            line={
              <Trans>
                Shows only the question, the decision and how to appeal. Read them first as the parent will.
              </Trans>
            }
          />
        </div>
      )}
      <div className="print-sheet decision-sheet panel inside">
        <p className="decision-sheet-head">
          <b>{times.fullDay(startOf(written.at))}</b>
          <span>
            {decision && approvalStateOf(caseFile, decision) !== 'approved'
              ? t`Not approved yet: it has no effect`
              : null}
          </span>
        </p>
        {decision && forParent && <ForParentSheet body={decision.body} />}
        {decision && !forParent && <BestInterestsSheet body={decision.body} speak={speak} />}
        {decision && <HowToAppealPart file={caseFile} body={decision.body} speak={speak} />}
        {conference && <ConferenceSheet body={conference.body} speak={speak} />}
        {!forParent && (
          <Signatures
            count={decision ? Math.max(2, decision.body.panel.length) : (conference?.body.attended.length ?? 2)}
          />
        )}
      </div>
      <p className="hint no-print">
        {forParent ? (
          <Trans>Paper can be lost. Give it only to people the child has agreed to.</Trans>
        ) : (
          <Trans>
            Paper can be lost. This sheet says what a child thinks: keep it where a paper file would be kept, and give
            it only to people the child has agreed to.
          </Trans>
        )}
      </p>
      <Button
        className="no-print"
        variant="outline"
        leftSection={<Icon name="print" size="small" />}
        onClick={() => print()}
      >
        <Trans>Print it</Trans>
      </Button>
    </>
  )
  return needsReveal(written.folder) ? <RevealedOnly file={file}>{sheet}</RevealedOnly> : sheet
}

function Signatures({ count }: { readonly count: number }) {
  return (
    <SheetPart title={<Trans>Signed by, on</Trans>}>
      <ul className="decision-sheet-lines">
        {Array.from({ length: Math.min(count, 12) }, (_, at) => (
          <li key={at} />
        ))}
      </ul>
    </SheetPart>
  )
}

export const screen = defineScreen('decision-sheet', DecisionSheetScreen)
