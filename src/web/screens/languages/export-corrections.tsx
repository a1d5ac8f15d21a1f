import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import type { Reviewer } from '#web/words/catalogue/reviewed.ts'
import type { AppLanguage } from '#web/words/catalogue/app-languages.ts'
import { writePo } from '#web/words/catalogue/write-po.ts'
import { todayHere } from '#web/words/today.ts'
import { validCorrections, type Corrections, type Text } from './catalogue-texts.ts'

type Read = 'part' | Reviewer

/** A PO file of everything, with the corrections in it: for the maintainers, or to continue in a translator's own program. */
export function ExportCorrections({
  texts,
  language,
  corrections,
}: {
  readonly texts: readonly Text[]
  readonly language: AppLanguage
  readonly corrections: Corrections
}) {
  const { t } = useLingui()
  const [read, setRead] = useState<Read>('part')
  const [sent, setSent] = useState(false)
  const right = validCorrections(texts, corrections, language)
  const changed = right.size
  const wrong = Object.values(corrections).filter((correction) => correction !== '').length - changed
  const send = () => {
    const mark = read === 'part' ? undefined : { on: todayHere(), by: read }
    const file = writePo(
      language.code,
      mark,
      texts.map(({ entry }) => entry),
      right,
    )
    offerDownload(new TextEncoder().encode(file), `words-${language.code}.po`, 'text/x-gettext-translation')
    setSent(true)
  }
  return (
    <Panel title={<Trans>Send corrections</Trans>} inside>
      <div className="stack">
        <p>{t`${plural(changed, { one: '# correction goes into the file.', other: '# corrections go into the file.' })}`}</p>
        {wrong > 0 && (
          <p className="in-due">{t`${plural(wrong, { one: '# correction is not right yet and stays here.', other: '# corrections are not right yet and stay here.' })}`}</p>
        )}
        <ChoiceField<Read>
          label={<Trans>What did you read?</Trans>}
          hint={
            <Trans>
              The app says that a language waits for review until all of it was read. The file gives your role and the
              day, never your name.
            </Trans>
          }
          value={read}
          set={setRead}
          choices={[
            { value: 'part', words: <Trans>A part</Trans> },
            {
              value: 'native-speaking-caseworker',
              words: <Trans>All of it, as a caseworker who grew up with this language</Trans>,
            },
            {
              value: 'native-speaking-translator',
              words: <Trans>All of it, as a translator who grew up with this language</Trans>,
            },
            { value: 'native-speaker', words: <Trans>All of it, as somebody who grew up with this language</Trans> },
          ]}
        />
        <Button onClick={send}>
          <Trans>Make the file</Trans>
        </Button>
        {sent && (
          <p role="status">
            <Trans>
              The file is in your downloads. The people who maintain the app add it; your corrections stay here until
              then.
            </Trans>
          </p>
        )}
      </div>
    </Panel>
  )
}
