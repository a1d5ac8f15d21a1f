import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { holds } from '#domain/file/case-file.ts'
import { pageVersion, planPage, type PageGoal } from '#domain/for-child/plan-page.ts'
import { draftsOfSaid } from '#domain/for-child/said-beside.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useChildMode } from '#web/screens/for-child/plan/child-mode.tsx'
import { useMe } from '#web/session/session.tsx'
import { languageNow } from '#web/words/language.ts'
import { languageFor, useSheetWords } from '#web/words/sheet-words.ts'
import { todayHere } from '#web/words/today.ts'
import { SheetScreen } from '../sheet-frame.tsx'
import { NotRightHere, type TellNotRight } from './not-right.tsx'
import { ArrangeWishes } from './arrange-wishes.tsx'
import { PlanSheet, type PlanSheetProps } from './plan-sheet.tsx'
import { NotesForWorker } from './for-the-worker.tsx'
import { useNotRight } from './use-not-right.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The child's plan on one page: on the screen, on paper, or alone on a phone that is handed over (P18). */
function PlanPageScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'read' && holds(view.value.caseFile, 'care')) return <Page view={view.value} />
  return (
    <Screen title={<Trans>The child’s own page</Trans>} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && (
        <EmptyState icon="lock" title={<Trans>You cannot open this child’s plan</Trans>}>
          <p className="ink-2">
            <Trans>If you need it for your work, ask a colleague who keeps this file.</Trans>
          </p>
        </EmptyState>
      )}
    </Screen>
  )
}

function Page({ view }: { readonly view: FileView }) {
  const { i18n } = useLingui()
  const { caseFile, file } = view
  const day = todayHere()
  const who = whoIsThis(caseFile, day)
  const members = useRead(['members'], 'members', (device) => device.members())
  const beside = useChildMode()
  const me = useMe()
  const notRight = useNotRight()
  const [language, setLanguage] = useState(() => languageFor(who.languages, languageNow().code))
  const [version, setVersion] = useState(() => pageVersion(who.ages?.youngest ?? null, who.ageBand))
  const [evenSo, setEvenSo] = useState(false)
  const [ordering, setOrdering] = useState(false)
  const words = useSheetWords(language)
  const helpers = members.is === 'read' ? members.value.map((one) => one.name) : []
  const page = planPage(caseFile, { language, today: day, helpers, evenSo })
  const names = Object.fromEntries(
    members.is === 'read' ? members.value.map((one) => [one.member, one.name]) : [],
  ) as PlanSheetProps['names']
  const sheet: PlanSheetProps = {
    page: { ...page, left: [] },
    called: who.called ?? null,
    version,
    language,
    names,
    on: day,
  }
  const mayWrite = mayWriteIn(view, 'care')
  const tell =
    (goal: PageGoal): TellNotRight =>
    (device, said) => {
      const drafts = draftsOfSaid({
        words: said,
        notRight: notRight(goal),
        member: me.member,
        on: day,
        key: crypto.randomUUID(),
      })
      return device.write(drafts.map((draft) => ({ file, draft })))
    }
  return (
    <SheetScreen
      title={<Trans>The child’s own page</Trans>}
      words={words}
      language={language}
      setLanguage={setLanguage}
      version={version}
      setVersion={setVersion}
      dock={
        <Button
          variant="outline"
          leftSection={<Icon name="lock" size="small" />}
          loading={words === null}
          onClick={() => words && void beside.hand({ sheet, words }, file)}
        >
          <Trans>Hand the phone over</Trans>
        </Button>
      }
      after={
        <>
          <NotesForWorker page={page} words={words} caseFile={caseFile} evenSo={evenSo} setEvenSo={setEvenSo} />
          <Button variant="outline" leftSection={<Icon name="pencil" size="small" />} onClick={() => setOrdering(true)}>
            <Trans>The child’s own order and words</Trans>
          </Button>
        </>
      }
      over={
        ordering && (
          <ArrangeWishes
            file={file}
            caseFile={caseFile}
            language={language}
            languageName={words?.language.name ?? i18n.locale}
            pictures={Object.fromEntries(page.goals.map((goal) => [goal.key, goal.picture]))}
            close={() => setOrdering(false)}
          />
        )
      }
    >
      <PlanSheet {...sheet} {...(mayWrite && { beneath: (goal) => <NotRightHere tell={tell(goal)} /> })} />
    </SheetScreen>
  )
}

export const screen = defineScreen('plan-page', PlanPageScreen)
