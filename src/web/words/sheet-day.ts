import { useLingui } from '@lingui/react'
import type { PlainDate } from '#domain/plain-date.ts'
import { tongueOf } from './catalogue/tongues.ts'

/** A day on a sheet in its language. Where this browser has no words for months in it, in digits: a month in English tells nothing to whoever reads Khmer. */
export function useSheetDay(): (date: PlainDate) => string {
  const { i18n } = useLingui()
  const [own = 'en-GB'] = tongueOf(i18n.locale)?.intl ?? []
  const known = Intl.DateTimeFormat.supportedLocalesOf([own]).length > 0
  return (date) => {
    const at = new Date(`${date}T12:00:00`)
    if (known) return new Intl.DateTimeFormat(own, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
    return [at.getDate(), at.getMonth() + 1, at.getFullYear()].join('/')
  }
}
