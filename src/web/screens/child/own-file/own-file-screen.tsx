import { I18nProvider } from '@lingui/react'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownFile, type OwnFile } from '#domain/own-file/own-file.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { APP_LANGUAGES } from '#web/words/catalogue/app-languages.ts'
import { languageNow } from '#web/words/language.ts'
import { languageFor, useSheetWords } from '#web/words/sheet-words.ts'
import { todayHere } from '#web/words/today.ts'
import { GiveOwnFile, type WayToGive } from './give-own-file.tsx'
import { NoCopyNow } from './not-now.tsx'
import { NoCopyPossible } from './no-copy-possible.tsx'
import { OwnFileSheet } from './own-file-sheet.tsx'
import { EntriesToReadFirst } from './read-first.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '#web/views/slip-paper/slip.css'
import './own-file.css'

/** A copy of the file for the person whom it is about, once they are of age (P19, R20): what is in it, what is left out and why, on paper or as a file. */
function OwnFileScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const [read, setRead] = useState<readonly EntryId[]>([])
  const { revealed: touched } = useReveal(file)
  if (view.is !== 'read') {
    return (
      <Screen title={<Trans>Copy of the person’s file</Trans>} leave="back">
        {view.is === 'refused' && <RefusedNote code={view.code} />}
      </Screen>
    )
  }
  const copy = ownFile(view.value.caseFile, todayHere(), read)
  if (!copy.ok) {
    return (
      <Screen title={<Trans>Copy of the person’s file</Trans>} leave="back" reading>
        <NoCopyPossible view={view.value} rulings={copy.detail.rulings} />
      </Screen>
    )
  }
  if (!touched) {
    return (
      <Screen title={<Trans>Copy of the person’s file</Trans>} leave="back" reading>
        <RevealedOnly file={file}>{null}</RevealedOnly>
      </Screen>
    )
  }
  return <Copy view={view.value} copy={copy.value} read={read} setRead={setRead} />
}

interface CopyProps {
  readonly view: FileView
  readonly copy: OwnFile
  readonly read: readonly EntryId[]
  readonly setRead: (read: readonly EntryId[]) => void
}

function Copy({ view, copy, read, setRead }: CopyProps) {
  const { caseFile, file } = view
  const [language, setLanguage] = useState(() =>
    languageFor(whoIsThis(caseFile, todayHere()).languages, languageNow().code, APP_LANGUAGES),
  )
  const [way, setWay] = useState<WayToGive | null>(null)
  const sheet = useRef<HTMLElement>(null)
  const words = useSheetWords(language)
  return (
    <Screen
      title={<Trans>Copy of the person’s file</Trans>}
      leave="back"
      reading
      dock={
        way !== null ? undefined : (
          <div className="row wraps">
            <Button
              leftSection={<Icon name="print" size="small" />}
              loading={words === null}
              because={copy.given.length === 0 && <Trans>There is nothing to give.</Trans>}
              onClick={() => setWay('paper')}
            >
              <Trans>Print</Trans>
            </Button>
            <Button
              variant="outline"
              loading={words === null}
              because={copy.given.length === 0 && <Trans>There is nothing to give.</Trans>}
              onClick={() => setWay('file')}
            >
              <Trans>Save as a file</Trans>
            </Button>
          </div>
        )
      }
    >
      <div className="stack no-print">
        {way !== null && words !== null && (
          <GiveOwnFile
            key={way}
            view={view}
            copy={copy}
            way={way}
            language={words.language.code}
            sheet={() => sheet.current}
            close={() => setWay(null)}
          />
        )}
        <p>
          <Trans>Read it together before it leaves. Some of it the person may not know, and some may hurt.</Trans>
        </p>
        <PickField
          label={<Trans>Language of the sheet</Trans>}
          picks={APP_LANGUAGES.map(({ code, name }) => ({ value: code, words: name }))}
          value={language}
          set={(code) => setLanguage(code === '' ? 'en' : code)}
        />
        <p className="hint">
          <Trans>Notes appear as they were written. Read them aloud in the person’s language.</Trans>
        </p>
        <EntriesToReadFirst entries={copy.toRead} caseFile={caseFile} read={read} setRead={setRead} />
        <NoCopyNow file={file} />
      </div>
      {words && (
        <article
          ref={sheet}
          className="slip own-file print-sheet"
          lang={words.language.code}
          dir={words.language.dir}
          data-testid="own-file"
        >
          <I18nProvider i18n={words.i18n}>
            <OwnFileSheet caseFile={caseFile} copy={copy} />
          </I18nProvider>
        </article>
      )}
    </Screen>
  )
}

export const screen = defineScreen('own-file', OwnFileScreen)
