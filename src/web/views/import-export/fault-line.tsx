import { Trans, useLingui } from '@lingui/react/macro'
import type { SourceLocation } from '#domain/data-files/fault.ts'
import { faultWords, type AnyFault } from './fault-words.ts'

/** Where something is wrong in a file, and what, in words. A path belongs to the data and is the same in every language. */
export function FaultLine({ fault }: { readonly fault: SourceLocation & AnyFault }) {
  const { i18n } = useLingui()
  const { file, where } = fault
  return (
    <>
      {file !== undefined && (
        <>
          <bdi>{file}</bdi>{' '}
        </>
      )}
      {fault.line !== undefined && <Trans>Line {fault.line}: </Trans>}
      {where !== '' && (
        <>
          <bdi>{where}</bdi>{' '}
        </>
      )}
      <span>{i18n._(faultWords(fault))}</span>
    </>
  )
}
