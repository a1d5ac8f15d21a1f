import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { lookAgainAct } from '#domain/same-child/joining.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { toldApartFrom } from '#domain/kinds/registration/not-same-child.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { RowList } from '#web/components/entry-row.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

type Pair = readonly [KnownChild, KnownChild]
/** Pairs shown before the list folds. The order is that of the list: pairs have no date. */
const MOST = 20

/** Pairs that were told apart, so that a mistake can be found and undone. */
export function PairsToldApart({
  known,
  file,
}: {
  readonly known: ReadonlyMap<FileId, KnownChild>
  readonly file?: FileId
}) {
  const pairs = [...known.values()].flatMap((one): Pair[] => {
    const others = [...toldApartFrom(one.line.line)].flatMap((other) => known.get(other) ?? [])
    return others
      .filter((other) => one.line.file < other.line.file || !toldApartFrom(other.line.line).has(one.line.file))
      .map((other) => [one, other])
  })
  const shown = pairs.filter((pair) => file === undefined || pair.some(({ line }) => line.file === file)).slice(0, MOST)
  if (shown.length === 0) return null
  return (
    <section className="stack">
      <SectionHead title={<Trans>Decided: not the same</Trans>} />
      <RowList>
        {shown.map(([one, other]) => (
          <li key={`${one.line.file} ${other.line.file}`}>
            <Told one={one} other={other} />
          </li>
        ))}
      </RowList>
    </section>
  )
}

function Told({ one, other }: { readonly one: KnownChild; readonly other: KnownChild }) {
  const [asked, setAsked] = useState(false)
  const { value: because, set: setBecause, drop } = useDraft(`look-again ${one.line.file} ${other.line.file}`, '')
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const again = async () => {
    const written = await action.run((device) =>
      device.write(
        lookAgainAct(
          { file: one.line.file, caseFile: one.line.line },
          { file: other.line.file, caseFile: other.line.line },
          because.trim(),
          todayHere(),
        ),
      ),
    )
    if (written) drop()
  }
  return (
    <div className="entry-row told-apart">
      <span className="grow">
        <span className="title block">
          <ChildName who={one.who} months={one.months} /> · <ChildName who={other.who} months={other.months} />
        </span>
        {asked && (
          <LongTextField
            label={<Trans>What is known now that was not known then?</Trans>}
            value={because}
            set={setBecause}
          />
        )}
        <RefusedNote code={action.refused?.code} />
      </span>
      {asked ? (
        <Button
          data-size="sm"
          missing={[because.trim() === '' && <Trans key="a">What is known now that was not known then?</Trans>]}
          loading={action.busy}
          onClick={() => void again()}
        >
          <Trans>Compare them again</Trans>
        </Button>
      ) : (
        <Button data-size="sm" variant="outline" onClick={() => setAsked(true)}>
          <Trans>Look again</Trans>
        </Button>
      )}
    </div>
  )
}
