import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDraft, useDrafts } from '#web/session/drafts/drafts.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { freeNumber, MOST_PAPERS, type PaperOut, PAPER_FORMS, PAPER_NAMES, type PaperName } from './paper-forms.ts'
import { PaperSheet } from './paper-sheet.tsx'
import './papers.css'

/** Blank papers for a day without a phone, and the way back in for what was written on them. */
function PapersScreen() {
  const { ready } = useDrafts()
  return ready ? <Papers /> : null
}

function Papers() {
  const files = useRead(['files'], 'files', (device) => device.files())
  const known = useMemo(() => (files.is === 'read' ? knownChildren(files.value, todayHere()) : []), [files])
  const papers = useDraft<readonly PaperOut[]>('papers', [])
  return (
    <Screen
      title={<Trans>Paper forms</Trans>}
      sub={<Trans>For a day without a phone</Trans>}
      leave="back"
      reading
      dock={
        papers.value.length > 0 && (
          <Button data-main leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        )
      }
    >
      <div className="stack no-print">
        <p>
          <Trans>
            Each paper has a number, and no name. Only this page shows whose number it is: look before you go, and do
            not write it down.
          </Trans>
        </p>
        {files.is === 'refused' && <RefusedNote code={files.code} />}
        <AddPaper known={known} papers={papers.value} add={(paper) => papers.set([...papers.value, paper])} />
        <SectionHead title={<Trans>Papers in use</Trans>} />
        {papers.value.length === 0 ? (
          <EmptyState icon="paper" title={<Trans>No papers in use</Trans>}>
            <p className="ink-2">
              <Trans>Choose a form above. It appears here with its number.</Trans>
            </p>
          </EmptyState>
        ) : (
          <RowList>
            {papers.value.map((paper) => (
              <li key={paper.number}>
                <PaperRow
                  paper={paper}
                  child={known.find(({ line }) => line.file === paper.file)}
                  searched={files.is === 'read'}
                  remove={() => papers.set(papers.value.filter(({ number }) => number !== paper.number))}
                />
              </li>
            ))}
          </RowList>
        )}
      </div>
      <div className="print-sheet papers">
        {papers.value.map((paper) => (
          <PaperSheet key={paper.number} paper={paper} />
        ))}
      </div>
    </Screen>
  )
}

function AddPaper({
  known,
  papers,
  add,
}: {
  readonly known: readonly KnownChild[]
  readonly papers: readonly PaperOut[]
  readonly add: (paper: PaperOut) => void
}) {
  const { t, i18n } = useLingui()
  const words = useChildWords()
  const [of, setOf] = useState<PaperName | null>(null)
  const [file, setFile] = useState('')
  const [tried, setTried] = useState(false)
  const ofChild = of !== null && PAPER_FORMS[of].ofChild
  const full = papers.length >= MOST_PAPERS
  const make = () => {
    setTried(true)
    if (of === null || full || (ofChild && file === '')) return
    add({
      number: freeNumber(papers, (below) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below),
      of,
      file: ofChild ? (file as FileId) : null,
    })
    setTried(false)
  }
  return (
    <Panel inside>
      <div className="stack">
        <ChoiceField
          label={t`Which form?`}
          choices={PAPER_NAMES.map((name) => ({ value: name, words: i18n._(PAPER_FORMS[name].title) }))}
          value={of}
          set={setOf}
          {...(tried && of === null && { wrong: t`Choose a form.` })}
        />
        {ofChild && (
          <PickField
            label={t`For which child?`}
            picks={known.map(({ line, who, months }) => ({ value: line.file, words: words.title(who, months) }))}
            value={file}
            set={setFile}
            {...(tried && file === '' && { wrong: t`Choose a child.` })}
          />
        )}
        <Button
          variant="outline"
          because={full && <Trans>{MOST_PAPERS} papers are in use. Type some of them in before you make more.</Trans>}
          onClick={make}
        >
          <Trans>Add a paper</Trans>
        </Button>
      </div>
    </Panel>
  )
}

function PaperRow({
  paper,
  child,
  searched,
  remove,
}: {
  readonly paper: PaperOut
  readonly child: KnownChild | undefined
  /** The files of this device were read: a child who is not among them is not here. */
  readonly searched: boolean
  readonly remove: () => void
}) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const [sure, setSure] = useState(false)
  const form = PAPER_FORMS[paper.of]
  const { number } = paper
  return (
    <>
      <EntryRow
        lead={<Icon name="paper" />}
        title={
          <>
            <Trans>Paper {number}</Trans> · {i18n._(form.title)}
          </>
        }
        {...(child && { line: <ChildName who={child.who} months={child.months} /> })}
        {...(form.ofChild && !child && searched && { line: <Trans>The file is not on this device</Trans> })}
      />
      {sure ? (
        <SecondLook
          title={<Trans>Is paper {number} destroyed?</Trans>}
          loses={<Trans>Then the app no longer knows whose number it was.</Trans>}
          doIt={{ words: <Trans>It is destroyed</Trans>, go: remove }}
          leaveIt={() => setSure(false)}
        />
      ) : (
        <div className="row wraps paper-acts">
          <Button data-size="sm" variant="outline" onClick={() => trail.go(form.typedIn(child ? paper.file : null))}>
            <Trans>Type it in</Trans>
          </Button>
          <Button data-size="sm" variant="subtle" onClick={() => setSure(true)}>
            <Trans>Done with this paper</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

export const screen = defineScreen('papers', PapersScreen)
