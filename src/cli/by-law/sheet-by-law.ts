import type { FileId } from '#domain/entry/ids.ts'
import { bornBetween, type WhenBorn } from '#domain/kinds/registration/birth.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import type { SlipValue } from '#domain/sharing/slip-lines.ts'
import type { DutyByLaw, DutyField } from '#domain/vocabulary/sharing/duty-by-law.ts'
import { csvText } from '#evidence/standards/csv-text.ts'

export interface RowByLaw {
  readonly file: FileId
  readonly said: ReadonlyMap<DutyField, SlipValue>
}

/** One row for each child: the case number, and the fields of the duty. Codes as they are kept; a day that is not known exactly as an interval of ISO 8601-2. */
export const sheetByLaw = ({ fields }: Pick<DutyByLaw, 'fields'>, rows: readonly RowByLaw[]): string =>
  csvText([
    ['number', ...fields],
    ...rows.map(({ file, said }) => [
      caseNumber(file),
      ...fields.map((field) => {
        const value = said.get(field)
        return value ? written(value) : ''
      }),
    ]),
  ])

function written(value: SlipValue): string {
  switch (value.is) {
    case 'text':
      return value.texts.join('; ')
    case 'codes':
    case 'languages':
      return value.codes.join('; ')
    case 'born':
      return value.born.map(writtenBirth).join('; ')
  }
}

function writtenBirth(born: WhenBorn): string {
  const { earliest = '..', latest = '..' } = bornBetween(born)
  return earliest === latest ? earliest : `${earliest}/${latest}`
}
