import { useLingui } from '@lingui/react/macro'
import { nameOfDistrict } from '#domain/vocabulary/place/districts.ts'
import { NOT_KNOWN, TOTAL } from '#evidence/tables/table.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { EVIDENCE_CODES } from './code-words.ts'
import { COLUMN_WORDS } from './column-words.ts'

export interface EvidenceWords {
  /** A column of a table or dataset: `ageBand`, `forms.forced-begging`, `child-group left-behind`; unchanged where it is of a foreign file. */
  readonly column: (name: string) => string
  /** A value of a record, or a level of a table with its total and its blank. */
  readonly code: (code: string) => string
}

/** Codes of evidence records in words. A code without words is shown as it is: it may be a value of a chosen file. */
export function useEvidenceWords(): EvidenceWords {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const code = (value: string): string => {
    if (value === TOTAL) return t`All`
    if (value === NOT_KNOWN || value === '') return t`Not known`
    const own = EVIDENCE_CODES[value]
    if (own) return speak.say(own)
    const years = /^(\d{1,2})-(\d{1,2})$/.exec(value)
    if (years) return t`${years[1] ?? ''} to ${years[2] ?? ''} years`
    if (value === '25-or-more') return t`25 years or more`
    const quarter = /^(\d{4})-Q(\d)$/.exec(value)
    if (quarter) return t`${quarter[1] ?? ''}, quarter ${quarter[2] ?? ''}`
    const district = nameOfDistrict(value)
    if (district !== undefined) return district
    return /^[a-z][a-z-]+$/.test(value) ? speak.code(value) : value
  }
  const column = (name: string): string => {
    const own = COLUMN_WORDS[name]
    if (own) return speak.say(own)
    const parts = /^([A-Za-z-]+)[. ](.+)$/.exec(name)
    const field = parts && COLUMN_WORDS[parts[1] ?? '']
    return field ? `${speak.say(field)}: ${(parts[2] ?? '').split('.').map(code).join(', ')}` : name
  }
  return { column, code }
}
