import { Trans } from '@lingui/react/macro'
import type { Folder } from '#domain/entry/ids.ts'
import { speaksOfBody } from '#domain/sharing/speaks-of-body.ts'

/** Words about the body outside Health would be read by whoever holds the other part (N5). */
export const OfTheBody = ({ words, folder }: { readonly words: string; readonly folder: Folder }) =>
  folder !== 'health' && speaksOfBody(words) ? (
    <p className="hint" role="status">
      <Trans>This is about the body. Colleagues who may not open Health can read it here.</Trans>
    </p>
  ) : null
