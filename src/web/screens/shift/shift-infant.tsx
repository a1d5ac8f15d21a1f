import { Trans } from '@lingui/react/macro'
import type { BodyOf } from '#domain/file/kind.ts'
import type { infantSheet } from '#domain/kinds/care/infant-sheet.ts'
import { useTimeWords } from '#web/words/times.ts'
import { ShiftPart } from './shift-part.tsx'

/** How a small child is looked after, in the order in which it is needed. */
export function ShiftInfant({
  sheet,
  nobodyCollects,
}: {
  readonly sheet: BodyOf<typeof infantSheet>
  /** Then nobody is named here, whatever the sheet says. */
  readonly nobodyCollects: boolean
}) {
  const times = useTimeWords()
  return (
    <>
      <ShiftPart title={<Trans>Feeding</Trans>}>
        <p dir="auto">{sheet.feeding}</p>
        {sheet.lastFed !== undefined && (
          <p>
            <Trans>Last meal: {sheet.lastFed}</Trans>
          </p>
        )}
        {sheet.notGiven.length > 0 && (
          <p className="bold">
            <Trans>Never give: {times.list(sheet.notGiven)}</Trans>
          </p>
        )}
        {sheet.warmth !== undefined && <p dir="auto">{sheet.warmth}</p>}
        {sheet.calms !== undefined && <p dir="auto">{sheet.calms}</p>}
      </ShiftPart>
      {!nobodyCollects && (
        <ShiftPart title={<Trans>Who may collect</Trans>}>
          <p>
            {sheet.collects.length > 0 ? (
              times.list(sheet.collects)
            ) : (
              <Trans>Nobody is named. Ring before you hand the child over.</Trans>
            )}
          </p>
        </ShiftPart>
      )}
      {sheet.ring.length > 0 && (
        <ShiftPart title={<Trans>Whom to ring</Trans>}>
          {sheet.ring.map(({ who, number }) => (
            <p key={who} dir="auto">
              {who}
              {number !== undefined && <b dir="ltr"> {number}</b>}
            </p>
          ))}
        </ShiftPart>
      )}
    </>
  )
}
