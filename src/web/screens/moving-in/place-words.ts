import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DateOrder, ListCalendar } from '#domain/moving-in/mapping.ts'
import type { Place } from '#domain/moving-in/places/place.ts'

const NARROW = msg({ context: 'where a column of a list goes', message: 'A note in the most restricted part' })

/** Where a column of an agency’s list goes. */
export const PLACE_WORDS: Readonly<Record<Place, MessageDescriptor>> = {
  number: msg({ context: 'where a column of a list goes', message: 'Number in your list' }),
  name: msg({ context: 'where a column of a list goes', message: 'Name' }),
  'given-name': msg({ context: 'where a column of a list goes', message: 'Given name' }),
  'family-name': msg({ context: 'where a column of a list goes', message: 'Family name' }),
  called: msg({ context: 'where a column of a list goes', message: 'What the child is called' }),
  'other-name': msg({ context: 'where a column of a list goes', message: 'Another name' }),
  born: msg({ context: 'where a column of a list goes', message: 'Date of birth' }),
  age: msg({ context: 'where a column of a list goes', message: 'Age in years' }),
  estimated: msg({ context: 'where a column of a list goes', message: 'Whether the date of birth is a guess' }),
  sex: msg({ context: 'where a column of a list goes', message: 'Girl or boy' }),
  language: msg({ context: 'where a column of a list goes', message: 'Language' }),
  nationality: msg({ context: 'where a column of a list goes', message: 'Nationality' }),
  lives: msg({ context: 'where a column of a list goes', message: 'Where the child lives' }),
  phone: msg({ context: 'where a column of a list goes', message: 'Phone number, not known to be safe' }),
  mother: msg({ context: 'where a column of a list goes', message: 'Mother, not known to be safe' }),
  carer: msg({ context: 'where a column of a list goes', message: 'Who cares for the child, not known to be safe' }),
  'carer-relation': msg({ context: 'where a column of a list goes', message: 'How the carer is related to the child' }),
  'opened-on': msg({ context: 'where a column of a list goes', message: 'Day on which the work began' }),
  'sent-by': msg({ context: 'where a column of a list goes', message: 'Who referred the child' }),
  score: msg({ context: 'where a column of a list goes', message: 'A score of the Child Status Index' }),
  'scored-on': msg({ context: 'where a column of a list goes', message: 'Days of these scores' }),
  'happened-on': msg({ context: 'where a column of a list goes', message: 'Day on which it happened' }),
  relation: msg({ context: 'where a column of a list goes', message: 'Who this person is to the child' }),
  person: msg({ context: 'where a column of a list goes', message: 'Name of a relative' }),
  father: NARROW,
  suspect: NARROW,
  exploitation: NARROW,
  'words-care': msg({ context: 'where a column of a list goes', message: 'A note for all who work with the child' }),
  'words-health': msg({ context: 'where a column of a list goes', message: 'A note in Health' }),
  'words-justice': msg({ context: 'where a column of a list goes', message: 'A note in Justice' }),
  'words-narrow': NARROW,
}

export const ORDER_WORDS: Readonly<Record<DateOrder, MessageDescriptor>> = {
  'day-month-year': msg`day, month, year`,
  'month-day-year': msg`month, day, year`,
  'year-month-day': msg`year, month, day`,
  'day-number': msg`the spreadsheet’s own day number`,
}

export const CALENDAR_WORDS: Readonly<Record<ListCalendar, MessageDescriptor>> = {
  gregorian: msg({ context: 'a calendar of a list', message: 'Common calendar' }),
  'buddhist-era': msg({ context: 'a calendar of a list', message: 'Buddhist era' }),
  'burmese-era': msg({ context: 'a calendar of a list', message: 'Burmese era' }),
  islamic: msg({ context: 'a calendar of a list', message: 'Islamic calendar' }),
}
