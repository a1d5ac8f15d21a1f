import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WrongValue } from '#evidence/standards/htcds/read-value.ts'
import type { HeaderRepair } from '#evidence/standards/htcds/read-header.ts'

/** What was repaired. */
export const REPAIR_WORDS: Readonly<Record<HeaderRepair['code'], MessageDescriptor>> = {
  'id-misspelt': msg`The name of the column was misspelt`,
  'id-blank': msg`The column had no name; its label was used`,
  'mapped-by-label': msg`Column name and label were of two different fields; the label was used`,
  'label-for-code': msg`The label was there instead of the code`,
  spelling: msg`Small and capital letters, or signs, were corrected`,
  spaces: msg`Spaces around a code were removed`,
  'date-was-number': msg`A date had become a number; it is a date again`,
  'several-by-spaces': msg`Several answers were separated by spaces`,
  'yes-no-word': msg`A yes or no was written in another way`,
  'phone-spaces': msg`Spaces in a phone number were removed`,
  'kept-phone-not-e164': msg`A phone number is not in the international form; it was kept as it is`,
  'kept-country-not-a-code': msg`A country is not a code; it was kept as it is`,
  'column-kept-aside': msg`The column is not part of HTCDS 2.0 and was left out`,
}

/** What could not be read. */
export const WRONG_WORDS: Readonly<Record<WrongValue, MessageDescriptor>> = {
  'no-code-of-this-field': msg`not a code of this field`,
  'date-unclear': msg`a date that is unclear or cannot be read`,
  'not-yes-or-no': msg`neither yes nor no`,
  'not-a-number': msg({ context: 'What could not be read', message: 'not a number' }),
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
