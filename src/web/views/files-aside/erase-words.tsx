import { Trans } from '@lingui/react/macro'

/** What follows on the second signature for erasing a whole file. */
export const EraseWords = () => (
  <Trans>
    From now on no device holds any of the file, not even its card. After three days the file is erased; until then any
    colleague who had it can stop this. For 30 days afterwards two people who had it can bring it back.
  </Trans>
)
