import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WrongValue } from '#evidence/standards/htcds/read-value.ts'
import type { HeaderRepair } from '#evidence/standards/htcds/read-header.ts'

/** What was repaired. */
export const REPAIR_WORDS: Readonly<Record<HeaderRepair['code'], MessageDescriptor>> = {
  'id-misspelt': msg`The name of the column was misspelt`,
  'id-blank': msg`The column had no name; it was known by its label`,
  'mapped-by-label': msg`Name and label of the column were of two fields; the label counts`,
  'label-for-code': msg`The label stood where the code should`,
  spelling: msg`Small and capital letters, or signs, were put right`,
  spaces: msg`Spaces around a code were taken off`,
  'date-was-number': msg`A date had become a number, and is a date again`,
  'several-by-spaces': msg`Several answers were parted by spaces`,
  'yes-no-word': msg`A yes or no was written in another way`,
  'phone-spaces': msg`Spaces in a phone number were taken out`,
  'kept-phone-not-e164': msg`A phone number is not in the international form; it was kept as it is`,
  'kept-country-not-a-code': msg`A country is not a code; it was kept as it is`,
  'column-kept-aside': msg`The column is none of HTCDS 2.0 and was left out`,
}

/** What could not be read. */
export const WRONG_WORDS: Readonly<Record<WrongValue, MessageDescriptor>> = {
  'no-code-of-this-field': msg`no code of this field`,
  'date-unclear': msg`a date that can be read in two ways, or in none`,
  'not-yes-or-no': msg`neither yes nor no`,
  'not-a-number': msg({ context: 'What could not be read', message: 'no number' }),
}

/** The original value is shown only where it is a code: a date, a number or a text could identify somebody. */
export const SHOWS_VALUE: readonly HeaderRepair['code'][] = [
  'label-for-code',
  'spelling',
  'spaces',
  'several-by-spaces',
  'yes-no-word',
  'id-misspelt',
  'id-blank',
  'mapped-by-label',
  'column-kept-aside',
]
