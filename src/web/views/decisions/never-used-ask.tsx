import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { namedIn, NEVER_USED, neverUsed } from '#domain/rules/marks/check-against-marks.ts'
import { Name } from '#web/components/name.tsx'
import { RefusalPanel } from '#web/components/refusal-panel.tsx'

/** Whether the only refusal is that somebody typed a number or a place that must never be used. */
export function isOnlyNeverUsed(detail: WhyRefused | undefined): boolean {
  const refusals = (detail?.rulings ?? []).filter((ruling) => ruling.answer === 'refused')
  return refusals.length > 0 && refusals.every(({ rule }) => rule === NEVER_USED)
}

interface AskProps {
  readonly file: CaseFile
  readonly drafts: readonly Draft[]
  readonly change: () => void
  readonly warn: () => void
}

/** Somebody typed a number or a place that nobody may use. Asks one question: change it, or save it as a warning? */
export function NeverUsedAsk({ file, drafts, change, warn }: AskProps) {
  const found = namedIn(
    neverUsed(file),
    drafts.map(({ body }) => body),
  )
  return (
    <RefusalPanel
      title={<Trans>Change it, or is this a warning?</Trans>}
      why={
        <>
          {found.map(({ what, called }) => (
            <span key={what} className="block">
              {called === undefined ? (
                <Trans>
                  <bdi>{what}</bdi> must never be used.
                </Trans>
              ) : (
                <Trans>
                  <bdi>{what}</bdi> must never be used. On the card: <Name>{called}</Name>.
                </Trans>
              )}
            </span>
          ))}{' '}
          <Trans>What you typed is kept.</Trans>
        </>
      }
      next={{ words: <Trans>Change what you wrote</Trans>, go: change }}
      different={{ words: <Trans>Save as a warning</Trans>, go: warn }}
    />
  )
}
