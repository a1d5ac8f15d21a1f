import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readText } from '#web/views/import-export/read-chosen.ts'
import type { CatalogueTrouble } from '#web/words/catalogue/check-catalogue.ts'
import { readPo, type PoTrouble } from '#web/words/catalogue/read-po.ts'
import { importReview } from '#web/words/catalogue/import-review.ts'
import type { AppLanguage } from '#web/words/catalogue/app-languages.ts'
import type { Text } from './catalogue-texts.ts'
import { troubleWords } from './trouble-words.ts'

interface Brought {
  readonly taken: number
  readonly unknown: number
  readonly refused: readonly (CatalogueTrouble | PoTrouble)[]
}

/** Imports a PO file that was edited elsewhere: correct translations become corrections here; faulty ones are listed by line. */
export function ImportCorrections({
  texts,
  language,
  take,
}: {
  readonly texts: readonly Text[]
  readonly language: AppLanguage
  readonly take: (corrections: ReadonlyMap<string, string>) => void
}) {
  const { t } = useLingui()
  const [files, setFiles] = useState<readonly File[]>([])
  const [brought, setBrought] = useState<Brought>()
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const choose = async (chosen: readonly File[]) => {
    setFiles(chosen)
    setGone(null)
    const [file] = chosen
    if (!file) return
    const text = await readText(file)
    if (!text.ok) {
      setBrought(undefined)
      setGone(text.code)
      return
    }
    const read = readPo(text.value)
    if (!read.ok) {
      setBrought({ taken: 0, unknown: 0, refused: [read.trouble] })
      return
    }
    const { taken, refused, unknown } = importReview(
      read.value,
      texts.map(({ entry }) => entry),
      language,
    )
    take(taken)
    setBrought({ taken: taken.size, unknown: unknown.length, refused })
  }
  return (
    <Panel title={<Trans>Import a file</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>A PO file of this language. It changes nothing but the corrections on this device.</Trans>
        </p>
        <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".po" />
        <RefusedNote code={gone} />
        {brought && (
          <div role="status" className="stack tight">
            <p>{t`${plural(brought.taken, { one: '# translation was imported.', other: '# translations were imported.' })}`}</p>
            {brought.unknown > 0 && (
              <p>{t`${plural(brought.unknown, { one: '# text is no longer in the app.', other: '# texts are no longer in the app.' })}`}</p>
            )}
            {brought.refused.length > 0 && <Refused refused={brought.refused} />}
          </div>
        )}
      </div>
    </Panel>
  )
}

/** As many faults as somebody reads at once; the rest appear when these are fixed. */
const SHOWN = 50

function Refused({ refused }: Pick<Brought, 'refused'>) {
  const { i18n, t } = useLingui()
  return (
    <>
      <p className="in-due bold">{t`${plural(refused.length, { one: '# was not imported:', other: '# were not imported:' })}`}</p>
      <ul className="stack tight">
        {refused.slice(0, SHOWN).map((trouble) => (
          <li key={`${trouble.line} ${trouble.what} ${'detail' in trouble ? trouble.detail : ''}`}>
            <Trans>Line {trouble.line}:</Trans> {i18n._(troubleWords(trouble.what))}
            {'detail' in trouble && (
              <>
                : <bdi>{trouble.detail}</bdi>
              </>
            )}
            {'source' in trouble && (
              <>
                {' '}
                (<bdi lang="en">{trouble.source}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
