import { intlLocales } from '../catalogue/app-languages.ts'

/** Languages for which browsers have no number separators and that differ from English: as in CLDR (a test compares). */
const OWN: Readonly<
  Record<string, { readonly group: string; readonly decimal: string; readonly fromTenThousand: boolean }>
> = {
  sq: { group: '\u00a0', decimal: ',', fromTenThousand: true },
  lo: { group: '.', decimal: ',', fromTenThousand: false },
}

/** A number as written in a language, in the digits of our forms. */
export function writeNumber(code: string, value: number, how: Intl.NumberFormatOptions = {}): string {
  const own = OWN[code]
  if (!own) return new Intl.NumberFormat(intlLocales(code), how).format(value)
  const parts = new Intl.NumberFormat('en-GB', {
    ...(own.fromTenThousand ? { useGrouping: 'min2' } : {}),
    ...how,
  }).formatToParts(value)
  return parts.map(({ type, value: sign }) => (type === 'group' || type === 'decimal' ? own[type] : sign)).join('')
}
