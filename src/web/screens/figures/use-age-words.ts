import { useLingui } from '@lingui/react/macro'
import { useSpeak } from '#web/kinds/speak.ts'

/** A band of ages in words; any other code as it is called elsewhere. */
export function useAgeWords(): (code: string) => string {
  const { t } = useLingui()
  const speak = useSpeak(null)
  return (code) => {
    const [from = ''] = code.split('-')
    if (code.endsWith('-or-more')) return t`${from} years or more`
    return /^\d/.test(code) ? t`${code} years` : speak.code(code)
  }
}
