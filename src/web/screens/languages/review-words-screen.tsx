import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useState } from 'react'
import { EmptyState } from '#web/components/empty-state.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { logError } from '#web/diagnostics/error-log.ts'
import { APP_LANGUAGES, appLanguage, type AppLanguage } from '#web/words/catalogue/app-languages.ts'
import { languageNow } from '#web/words/language.ts'
import { REVIEW_AREAS, type AreaId } from './areas.ts'
import { ImportCorrections } from './import-corrections.tsx'
import { TextToReview } from './one-text.tsx'
import { ExportCorrections } from './export-corrections.tsx'
import { catalogueTexts, type Corrections, type Text } from './catalogue-texts.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './review.css'

const OTHERS = APP_LANGUAGES.filter(({ code }) => code !== 'en')
/** As many fields as a cheap phone renders at once. */
const PAGE = 30

/** Every text of a language in its context, for a native speaker. */
function ReviewScreen() {
  const [language, setLanguage] = useState<AppLanguage | undefined>(
    OTHERS.find(({ code }) => code === languageNow().code),
  )
  return (
    <Screen title={<Trans>Read and correct the words</Trans>} leave="back" reading>
      <LabelledField
        label={<Trans>Which language did you grow up with?</Trans>}
        hint={
          <Trans>
            Do not change what is in braces {'{ }'} and pointed brackets {'< >'}. Correct only the words around it.
          </Trans>
        }
      >
        {(wiring) => (
          <select
            {...wiring}
            {...NO_BROWSER_MEMORY}
            value={language?.code ?? ''}
            onChange={(event) => setLanguage(appLanguage(event.currentTarget.value))}
          >
            <option value="">–</option>
            {OTHERS.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      {language && <Language key={language.code} language={language} />}
    </Screen>
  )
}

function Language({ language }: { readonly language: AppLanguage }) {
  const [texts, setTexts] = useState<readonly Text[] | 'missing'>()
  const draft = useDraft<Corrections>(`words ${language.code}`, {})
  useEffect(() => {
    let left = false
    catalogueTexts(language.code)
      .then((read) => {
        if (!left) setTexts(read)
      })
      .catch((error: unknown) => {
        logError('words', error)
        if (!left) setTexts('missing')
      })
    return () => {
      left = true
    }
  }, [language])
  if (texts === undefined)
    return (
      <p className="ink-2">
        <Trans>Loading the texts …</Trans>
      </p>
    )
  if (texts === 'missing') {
    return (
      <p className="wrong" role="alert">
        <Trans>
          The texts of this language are not on this device yet. Open this page again when there is a network.
        </Trans>
      </p>
    )
  }
  return (
    <>
      <Texts
        texts={texts}
        language={language}
        corrections={draft.value}
        correct={(key, translation) => draft.set({ ...draft.value, [key]: translation })}
      />
      <ExportCorrections texts={texts} language={language} corrections={draft.value} />
      <ImportCorrections
        texts={texts}
        language={language}
        take={(taken) => draft.set({ ...draft.value, ...Object.fromEntries(taken) })}
      />
    </>
  )
}

type Show = 'all' | 'untranslated' | 'changed'

interface TextsProps {
  readonly texts: readonly Text[]
  readonly language: AppLanguage
  readonly corrections: Corrections
  readonly correct: (key: string, translation: string) => void
}

function Texts({ texts, language, corrections, correct }: TextsProps) {
  const [area, setArea] = useState<AreaId>('today')
  const [show, setShow] = useState<Show>('all')
  const [pages, setPages] = useState(1)
  // Filtered as of the last choice: a text stays in the list while it is being translated.
  const [begun, setBegun] = useState(corrections)
  const choose = (next: { readonly area?: AreaId; readonly show?: Show }) => {
    setArea(next.area ?? area)
    setShow(next.show ?? show)
    setBegun(corrections)
    setPages(1)
  }
  const shown = texts.filter((text) => text.area === area && isShown(text, show, begun))
  return (
    <>
      <div className="review-choice">
        <AreaChoice texts={texts} corrections={corrections} area={area} set={(next) => choose({ area: next })} />
        <ChoiceField<Show>
          label={<Trans>Which texts?</Trans>}
          side
          value={show}
          set={(next) => choose({ show: next })}
          choices={[
            { value: 'all', words: <Trans>All</Trans> },
            { value: 'untranslated', words: <Trans>Still in English</Trans> },
            { value: 'changed', words: <Trans>Changed by you</Trans> },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="tick" title={<Trans>Nothing here.</Trans>}>
          <Trans>Choose another part of the app, or all of its texts.</Trans>
        </EmptyState>
      ) : (
        <ul className="stack" data-testid="texts">
          {shown.slice(0, pages * PAGE).map((text) => (
            <TextToReview key={text.key} text={text} language={language} corrections={corrections} correct={correct} />
          ))}
        </ul>
      )}
      {shown.length > pages * PAGE && (
        <Button variant="outline" onClick={() => setPages(pages + 1)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

function isShown({ entry, key }: Text, show: Show, corrections: Corrections): boolean {
  if (show === 'all') return true
  const changed = corrections[key] !== undefined && corrections[key] !== entry.translation
  return show === 'changed' ? changed : entry.translation === '' && !changed
}

function AreaChoice({
  texts,
  corrections,
  area,
  set,
}: {
  readonly texts: readonly Text[]
  readonly corrections: Corrections
  readonly area: AreaId
  readonly set: (area: AreaId) => void
}) {
  const { i18n, t } = useLingui()
  const id = useId()
  const done = ({ entry, key }: Text) => (corrections[key] ?? entry.translation) !== ''
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <Trans>Which part of the app?</Trans>
      </label>
      <select
        id={id}
        autoComplete="off"
        value={area}
        onChange={(event) => set(REVIEW_AREAS.find((one) => one.id === event.currentTarget.value)?.id ?? 'other')}
      >
        {REVIEW_AREAS.map((one) => {
          const here = texts.filter((text) => text.area === one.id)
          const name = i18n._(one.words)
          return (
            <option key={one.id} value={one.id}>
              {t`${name}: ${here.filter(done).length} of ${here.length}`}
            </option>
          )
        })}
      </select>
    </div>
  )
}

export const screen = defineScreen('review-words', ReviewScreen)
