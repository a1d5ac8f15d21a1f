import { useLingui } from '@lingui/react/macro'
import type { Role } from '#device/kept/rights.ts'
import { roleWords } from '../words/roles.ts'

export function RoleLine({ roles }: { readonly roles: readonly Role[] }) {
  const { i18n } = useLingui()
  return roles.map((role) => i18n._(roleWords(role))).join(' · ')
}
