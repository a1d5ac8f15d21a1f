import { useLingui } from '@lingui/react'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { writeDate } from './written/written-date.ts'

/** A day on a sheet in its language, month and calendar, also where this browser has no month names for it (sheet-words.ts loads them). */
export function useSheetDay(): (date: PlainDate) => string {
  const { i18n } = useLingui()
  return (date) => writeDate(i18n.locale, new Date(`${date}T12:00:00`), 'full')
}
