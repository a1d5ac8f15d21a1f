import { Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileReader } from '#device/people/api.ts'
import { whoReadForChild, type ReaderOfFile } from '#domain/for-child/who-read.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import type { Picture } from '#domain/vocabulary/picture.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { languageNow } from '#web/words/language.ts'
import { languageFor, useSheetWords } from '#web/words/sheet-words.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { PagePicture } from '../picture.tsx'
import { SheetLanguageNote } from '../sheet-language-note.tsx'
import { SheetScreen } from '../sheet-frame.tsx'
import { READERS, READERS_SAYS, readersTexts } from './readers-words.ts'

/** A page for the child: to whom anything new of the file was sent, by role and day, as the server noted it. */
function WhoReadScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const sent = useRead([], `readers ${file}`, (device) => device.fileReaders(file))
  const members = useRead(['members'], 'members', (device) => device.members())
  if (view.is === 'read' && sent.is === 'read' && members.is === 'read') {
    const roles = new Map(members.value.map((one) => [one.member, one.removed ? undefined : one.roles] as const))
    return <Sheet view={view.value} sent={sent.value} rolesOf={(member) => roles.get(member)} />
  }
  return (
    <Screen title={<Trans>Who has read the file</Trans>} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {sent.is === 'refused' && <RefusedNote code={sent.code} />}
      {sent.is === 'reading' && (
        <p className="ink-2" role="status">
          <Trans>Searching</Trans>
        </p>
      )}
    </Screen>
  )
}

interface SheetProps {
  readonly view: FileView
  readonly sent: readonly FileReader[]
  readonly rolesOf: Parameters<typeof whoReadForChild>[2]
}

function Sheet({ view: { caseFile }, sent, rolesOf }: SheetProps) {
  const [language, setLanguage] = useState(() =>
    languageFor(cardOf(caseFile)?.body.languages ?? [], languageNow().code),
  )
  const words = useSheetWords(language)
  const days = sent.map(({ member, at }) => ({ member, on: todayHere(new Date(at)) }))
  const readers = whoReadForChild(caseFile, days, rolesOf)
  return (
    <SheetScreen
      title={<Trans>Who has read the file</Trans>}
      words={words}
      language={language}
      setLanguage={setLanguage}
      after={
        <Panel tone="think" inside title={<Trans>For you, before you print</Trans>}>
          <div className="stack">
            <p>
              <Trans>
                This page says to whom the server sent something new, not whether they read it. It names no person and
                no part of the file.
              </Trans>
            </p>
            <SheetLanguageNote words={words} says={readersTexts} />
          </div>
        </Panel>
      }
    >
      <Readers readers={readers} />
    </SheetScreen>
  )
}

const PICTURES: Readonly<Record<ReaderOfFile['is'], Picture>> = {
  worker: 'talk',
  supervisor: 'papers',
  helper: 'family',
  left: 'papers',
}

function Readers({ readers }: { readonly readers: readonly ReaderOfFile[] }) {
  const { i18n } = useLingui()
  return (
    <>
      <header className="child-page-head">
        <h2>{i18n._(READERS_SAYS.title)}</h2>
      </header>
      {readers.map((one) => (
        <section key={one.is} className="child-page-part">
          <PagePicture picture={PICTURES[one.is]} />
          <div>
            <h3>{i18n._(READERS[one.is].who)}</h3>
            <p>{i18n._(READERS[one.is].does)}</p>
            {one.last !== undefined && <Sent days={one.days} last={one.last} />}
          </div>
        </section>
      ))}
      <footer className="child-page-foot">
        <p>{i18n._(readers.length === 0 ? READERS_SAYS.none : READERS_SAYS.end)}</p>
      </footer>
    </>
  )
}

function Sent({ days, last }: { readonly days: number; readonly last: NonNullable<ReaderOfFile['last']> }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const on = times.fullDay(last)
  return (
    <p>
      {t`${plural(days, {
        one: `Got something new to read on # day: ${on}.`,
        other: `Got something new to read on # days, the last time on ${on}.`,
      })}`}
    </p>
  )
}

export const screen = defineScreen('who-read', WhoReadScreen)
