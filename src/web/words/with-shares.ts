import { useLingui } from '@lingui/react/macro'

/** Who signed: the members, and, where they did, two people with recovery shares. */
export function useWithShares(): (names: readonly string[], shares: boolean) => readonly string[] {
  const { t } = useLingui()
  return (names, shares) => (shares ? [...names, t`two people with recovery shares`] : names)
}
