import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { stockFigures, type StockFigures } from '#domain/kinds/stocktaking/stock-figures.ts'
import { KINDS } from '#domain/kinds.ts'
import { accept, refuse } from '#result.ts'
import { HelpAnswer } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { askedTableOf } from '#evidence/release/asked-table.ts'
import { needsInReleased, type NeedsRefusal } from '#evidence/tables/needs-in-released.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { writeNumber } from '#web/words/written/numbers.ts'
import { needsRefusalWords } from './needs-refusal.ts'
import { exactReleasedTables, type ReleasedTable } from './released-tables.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Tables that two people released; a coordinator copies the needs of one unchanged. No other counts can be imported. */
export function NeedsFromTables({ view }: { readonly view: FileView }) {
  const speak = useSpeak(null)
  const releases = useRead(['sync'], 'releases', (device) => device.releases())
  const { out = null, changed = false } =
    releases.is === 'read' ? exactReleasedTables(releases.value.log.proposals, releases.value.lines) : {}
  const [chosen, setChosen] = useState<StockFigures | null>(null)
  const [wrong, setWrong] = useState<{ readonly code: NeedsRefusal; readonly row?: number } | null>(null)
  const action = useDeviceAction<true, Refusal>()
  const choose = async ({ proposal, line, on }: ReleasedTable) => {
    setChosen(null)
    setWrong(null)
    const bytes = await action.run(async (device) => {
      const output = await device.releaseOutput({ seq: line.seq, digest: proposal.digest })
      if (!output.ok) return refuse(output.code)
      const read = needsInReleased(new TextDecoder().decode(output.value))
      if (read.ok)
        setChosen({
          release: proposal.release,
          title: titleOf(proposal),
          letOutOn: on,
          figures: read.value.map(figureOf),
        })
      else setWrong({ code: read.code, ...read.detail })
      return accept(true as const)
    })
    return bytes
  }
  return (
    <Screen title={<Trans>Add measured needs</Trans>} leave="back" reading>
      <p className="ink-2">
        <Trans>
          Only a table that two people released can be used here: a released count can be compared with everything else
          that was released.
        </Trans>
      </p>
      {releases.is === 'refused' && <RefusedNote code={releases.code} />}
      {out?.length === 0 && (
        <EmptyState icon="same" title={<Trans>No table was released yet</Trans>}>
          <p className="ink-2">
            <Trans>Make a table of needs and help, and ask a second person to release it.</Trans>
          </p>
        </EmptyState>
      )}
      {out !== null && out.length > 0 && (
        <RowList>
          {out.map((one) => (
            <li key={one.proposal.release}>
              <EntryRow
                lead={<Icon name="same" />}
                title={<bdi>{one.proposal.title}</bdi>}
                line={speak.day(one.on)}
                open={() => void choose(one)}
              />
            </li>
          ))}
        </RowList>
      )}
      {changed && (
        <p className="ink-2">
          <Trans>
            Tables whose counts were rounded, changed or given noise are not shown: such a count is not the real number
            of children.
          </Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
      {wrong && (
        <p className="wrong" role="alert">
          {speak.say(needsRefusalWords(wrong.code, wrong.row))}
        </p>
      )}
      {chosen && <Preview figures={chosen} view={view} />}
    </Screen>
  )
}

function figureOf({
  need,
  help,
  children,
}: {
  readonly need: StockFigures['figures'][number]['need']
  readonly help: string
  readonly children: number | null
}): StockFigures['figures'][number] {
  return { need, help: HelpAnswer.parse(help), ...(children !== null && { children }) }
}

/** The title names whom a table counts, where it does not count everybody: a count of some must not be read as one of all. */
function titleOf({ title, asked }: Proposal): string {
  const where = askedTableOf(asked)?.where ?? []
  return [title, ...where.map(({ column, values }) => `${column}: ${values.join(', ')}`)].join(' · ').slice(0, 300)
}

function Preview({ figures, view }: { readonly figures: StockFigures; readonly view: FileView }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const write = async () => {
    const draft = {
      kind: stockFigures.name,
      at: todayHere(),
      about: [],
      replaces: whatItReplaces(KINDS, view.caseFile, { kind: stockFigures.name, body: figures }),
      body: figures,
    }
    if (await action.run((device) => device.write([{ file: view.file, draft }]))) trail.back()
  }
  return (
    <section className="panel inside stack">
      <h2>
        <bdi>{figures.title}</bdi>
      </h2>
      <div className="scrolls-sideways" role="region" aria-labelledby="counts-brought-in" tabIndex={0}>
        <table className="plain-table needs-from-tables">
          <caption id="counts-brought-in" className="sr-only">
            <Trans>Counts</Trans>
          </caption>
          <tbody>
            {figures.figures.map((figure) => (
              <tr key={`${figure.need} ${figure.help}`}>
                <th scope="row">
                  {speak.code(figure.need)} ·{' '}
                  {figure.help === 'all' ? <Trans>everyone in need</Trans> : speak.code(figure.help)}
                </th>
                <td>
                  {figure.children === undefined ? <Trans>hidden</Trans> : writeNumber(i18n.locale, figure.children)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RefusedNote code={action.refused?.code} />
      <Button loading={action.busy} onClick={() => void write()}>
        <Trans>Compare with the services</Trans>
      </Button>
    </section>
  )
}
