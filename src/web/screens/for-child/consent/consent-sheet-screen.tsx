import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import { packOf, PACKS } from '#domain/country-pack/packs.ts'
import {
  consentSheet,
  legalAges,
  parentsInQuestion,
  SHEET_BANDS,
  type SheetBand,
} from '#domain/for-child/consent-sheet.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { n9NoStatisticsInCrisis } from '#domain/rules/consent/n09-no-statistics-in-crisis.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/vocabulary/consent.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { languageNow } from '#web/words/language.ts'
import { languageFor, useSheetWords } from '#web/words/sheet-words.ts'
import { todayHere } from '#web/words/today.ts'
import { SheetLanguageNote } from '../sheet-language-note.tsx'
import { SheetScreen } from '../sheet-frame.tsx'
import { ConsentPaper, consentTexts } from './consent-paper.tsx'
import { AGE_WORDS, CONSENT_ASKS } from './consent-words.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** One purpose to agree to, on a sheet for this age, to be read aloud and signed or thumbed; the answer is then written into the file. */
function ConsentSheetScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'read') return <Sheets view={view.value} />
  return (
    <Screen title={<Trans>Agreement sheet</Trans>} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
    </Screen>
  )
}

function Sheets({ view }: { readonly view: FileView }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const { caseFile, file } = view
  const day = todayHere()
  const [language, setLanguage] = useState(() => languageFor(whoIsThis(caseFile, day).languages, languageNow().code))
  const [purpose, setPurpose] = useState<ConsentPurpose>('case-work')
  const [band, setBand] = useState<SheetBand | undefined>(undefined)
  const words = useSheetWords(language)
  const sheet = consentSheet(caseFile, day, band)
  const calm = n9NoStatisticsInCrisis(caseFile, day).answer !== 'refused'
  return (
    <SheetScreen
      title={<Trans>Agreement sheet</Trans>}
      words={words}
      language={language}
      setLanguage={setLanguage}
      dock={
        <Button
          variant="outline"
          leftSection={<Icon name="pencil" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: `consent/${purpose}`, file })}
        >
          <Trans>Write down the answer</Trans>
        </Button>
      }
      before={
        <>
          <PickField
            label={<Trans>What for?</Trans>}
            picks={CONSENT_PURPOSES.filter((one) => one !== 'statistics' || calm).map((value) => ({
              value,
              words: i18n._(CONSENT_ASKS[value]),
            }))}
            value={purpose}
            set={(value) => setPurpose(CONSENT_PURPOSES.find((one) => one === value) ?? purpose)}
          />
          <PickField
            label={<Trans>For which age?</Trans>}
            picks={SHEET_BANDS.map((value) => ({ value, words: i18n._(AGE_WORDS[value]) }))}
            value={sheet.band}
            set={(value) => setBand(SHEET_BANDS.find((one) => one === value))}
          />
        </>
      }
      after={
        <ForStaff view={view} ageKnown={sheet.ageKnown}>
          <SheetLanguageNote words={words} says={consentTexts(purpose, sheet)} />
        </ForStaff>
      }
    >
      <ConsentPaper purpose={purpose} sheet={sheet} />
    </SheetScreen>
  )
}

/** What the paper does not say: who is not asked, which age the law names, and how sure that is. */
function ForStaff({
  view: { caseFile },
  ageKnown,
  children,
}: {
  readonly view: FileView
  readonly ageKnown: boolean
  readonly children: ReactNode
}) {
  const speak = useSpeak(caseFile)
  const [country, setCountry] = useState('')
  const inQuestion = parentsInQuestion(caseFile)
  return (
    <Panel tone="think" inside title={<Trans>For you, not to be read aloud</Trans>}>
      <div className="stack">
        {!ageKnown && (
          <p>
            <Trans>No age is known. Choose the sheet by how the child understands.</Trans>
          </p>
        )}
        {inQuestion.length > 0 && (
          <p>
            <Trans>
              {speak.everyone(inQuestion)}: not known to be safe, so not asked. The paper mentions no parent, and does
              not say why.
            </Trans>
          </p>
        )}
        <p>
          <Trans>The ages of these sheets come from practice, not from law.</Trans>
        </p>
        <PickField
          label={<Trans>What does the law say? Choose a country.</Trans>}
          picks={PACKS.map((pack) => ({ value: pack.country, words: speak.country(pack.country) }))}
          value={country}
          set={setCountry}
        />
        <ul className="stack tight">
          {legalAges(packOf(country)).map(({ for: matter, years, fact }) => (
            <li key={matter}>
              <b>{matter === 'help' ? <Trans>Agreeing to help:</Trans> : <Trans>Agreeing that data is kept:</Trans>}</b>{' '}
              {years === null ? (
                <Trans>we do not know from which age a child decides alone. Ask a lawyer.</Trans>
              ) : (
                <Trans>a child decides alone from age {years}.</Trans>
              )}
              {fact && (
                <span className="block ink-2">
                  <AppWords>{fact.says}</AppWords> {speak.say(MARK_WORDS[fact.mark])}
                  {fact.source !== undefined && `: ${fact.source}`}
                </span>
              )}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </Panel>
  )
}

export const screen = defineScreen('consent-sheet', ConsentSheetScreen)
