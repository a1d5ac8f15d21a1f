import { Trans } from '@lingui/react/macro'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { SHEET_LANGUAGES } from '#web/words/catalogue/app-languages.ts'

export type PaperSize = 'a4' | 'a5'
export type SheetVersion = 'pictures' | 'text'

export interface SheetChoicesProps {
  readonly language: string
  readonly setLanguage: (code: string) => void
  readonly paper: PaperSize
  readonly setPaper: (paper: PaperSize) => void
  readonly version?: SheetVersion
  readonly setVersion?: (version: SheetVersion) => void
}

/** Options of the sheet: its language, which may differ from the app's, its size, and which of the two levels of detail. */
export function SheetChoices({ language, setLanguage, paper, setPaper, version, setVersion }: SheetChoicesProps) {
  return (
    <>
      <PickField
        label={<Trans>Language of the sheet</Trans>}
        picks={SHEET_LANGUAGES.map(({ code, name }) => ({ value: code, words: name }))}
        value={language}
        set={(code) => setLanguage(code === '' ? 'en' : code)}
      />
      {version && setVersion && (
        <ChoiceField
          label={<Trans>Which page?</Trans>}
          side
          value={version}
          set={setVersion}
          choices={[
            { value: 'pictures', words: <Trans>Pictures first</Trans>, more: <Trans>Under ten</Trans> },
            { value: 'text', words: <Trans>Short text</Trans>, more: <Trans>Ten and older</Trans> },
          ]}
        />
      )}
      <ChoiceField
        label={<Trans>Size of the paper</Trans>}
        side
        value={paper}
        set={setPaper}
        choices={[
          { value: 'a4', words: 'A4' },
          { value: 'a5', words: 'A5' },
        ]}
      />
    </>
  )
}
