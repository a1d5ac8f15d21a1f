import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { leadingPack } from '#domain/country-pack/leading-pack.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { BestInterests } from '#domain/kinds/planning/best-interests.ts'
import { howToAppeal } from '#domain/questions/how-to-appeal.ts'
import { useRead } from '#web/device/use-read.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { SheetPart } from './sheet-part.tsx'

interface PartProps {
  readonly file: CaseFile
  readonly body: BestInterests
  readonly speak: Speak
}

/** To whom a parent turns, until when and who helps. What nobody found is said so, with a line to write it on. */
export function HowToAppealPart({ file, body, speak }: PartProps) {
  const team = useRead(['files'], 'team', (device) => device.team())
  const pack = team.is === 'read' ? leadingPack(team.value.caseFile)?.pack : undefined
  const { ways, legalAid } = howToAppeal(file, body, todayHere(), pack)
  const shown = ways.length > 0 ? ways : [null]
  return (
    <SheetPart title={<Trans>If you do not agree with this decision</Trans>}>
      {shown.map((way, at) => (
        <dl key={at} className="decision-appeal">
          {way !== null && <Row name={<Trans>Who decided it?</Trans>}>{way.of}</Row>}
          <Row name={<Trans>To whom?</Trans>}>{way?.to}</Row>
          <Row name={<Trans>Until when?</Trans>}>{way === null ? undefined : speak.day(way.until)}</Row>
          <Row name={<Trans>Who helps?</Trans>}>{way?.helps ? [speak.who(way.helps), ...legalAid] : legalAid}</Row>
        </dl>
      ))}
    </SheetPart>
  )
}

/** One line of it; where nobody found it, a line to write on. */
function Row({
  name,
  children,
}: {
  readonly name: ReactNode
  readonly children: string | readonly string[] | undefined
}) {
  const said = typeof children === 'string' ? children : children?.join(', ')
  return (
    <div>
      <dt>{name}</dt>
      <dd>{said || <NotFound />}</dd>
    </div>
  )
}

const NotFound = () => (
  <span className="decision-blank">
    <Trans>Not found:</Trans>
  </span>
)
