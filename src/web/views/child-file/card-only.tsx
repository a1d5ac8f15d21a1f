import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'

/** Whether this file is shown as its card alone: two people agreed to erase it, or it is signed that they did and this device is not sure. */
export const isCardOnly = (view: Pick<FileView, 'waiting' | 'erasureSaidBy'>): boolean =>
  view.erasureSaidBy !== undefined || (view.waiting ?? []).some(({ is, agreed }) => is === 'erase' && agreed)

/** In place of a part of a file that is shown as its card alone (`isCardOnly`). */
export const CardOnlyWords = () => (
  <Trans>Only the card is shown while it is decided whether this file is erased.</Trans>
)
