import { Trans } from '@lingui/react/macro'

/** What follows on the second signature for erasing a whole file. */
export const EraseWords = () => (
  <Trans>
    From now on nothing of the file lies on any device, not even its card. After three days it is erased; until then
    whoever holds it can stop it. For 30 days afterwards two people who held it can bring it back.
  </Trans>
)
