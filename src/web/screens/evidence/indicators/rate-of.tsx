import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { per100000 } from '#evidence/tables/indicators/sdg-16-2-2.ts'
import { cellAt, TOTAL } from '#evidence/tables/table.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import type { DrawnCounts } from '../figures/figure-view.tsx'
import { writeNumber } from '#web/words/written/numbers.ts'

/** SDG 16.2.2: victims per 100,000 people of the same sex and age. The population is typed in from outside; where a count is hidden there is no rate. */
export function RatePer100k({
  counted: { axes, shown },
  picked,
  words,
}: {
  readonly counted: DrawnCounts
  readonly picked: Readonly<Record<string, string>>
  readonly words: EvidenceWords
}) {
  const { i18n } = useLingui()
  const [sex, setSex] = useState<string>(TOTAL)
  const [people, setPeople] = useState('')
  const levels = axes.find(({ column }) => column === 'sex')?.levels ?? []
  const count =
    shown[
      cellAt(
        axes,
        axes.map(({ column, levels: of }) => of.indexOf(column === 'sex' ? sex : (picked[column] ?? TOTAL))),
      )
    ] ?? null
  const population = Number(people.replaceAll(/[\s.,]/g, ''))
  const rate = population > 0 ? per100000(count, population) : null
  return (
    <>
      <ChooseOne
        label={<Trans>Rate for 100,000 people of this sex</Trans>}
        picks={levels.map((level) => ({ value: level, words: words.code(level) }))}
        value={sex}
        set={setSex}
      />
      <TextField
        label={<Trans>How many such people live in the country?</Trans>}
        hint={<Trans>People of the sex chosen here and the age chosen above, for example from the census.</Trans>}
        keyboard="numeric"
        value={people}
        set={setPeople}
        limit={14}
      />
      {population > 0 && (
        <p role="status">
          {rate === null ? (
            <Trans>There is no rate: the count is hidden.</Trans>
          ) : (
            <Trans>{writeNumber(i18n.locale, rate, { maximumSignificantDigits: 3 })} for 100,000 people</Trans>
          )}
        </p>
      )}
    </>
  )
}
