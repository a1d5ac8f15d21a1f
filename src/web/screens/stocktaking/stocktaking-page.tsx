import { mayWriteIn } from '#web/device/may-write-in.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { writeStocktaking } from '#domain/stocktaking/read-stocktaking.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { entryOfForm, entryOfItem } from '#domain/stocktaking/stocktaking-of-file.ts'
import { STOCK_SORTS } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { Screen } from '#web/frame/screen.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useWide } from '#web/components/use-wide.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { NeedsTable } from './needs-table.tsx'
import { NeedsList } from './needs-list.tsx'
import { Limits, SortWords, TallyWords } from './parts.tsx'
import { FormsList, ItemsList } from './forms-and-items.tsx'
import { CollapsibleSection } from './collapsible-section.tsx'
import { StocktakingHolders } from './stocktaking-holders.tsx'

/** One place: which forms occur, what exists on paper, whether it works, and where needs and services do not match. */
export function StocktakingPage({ taken, view }: { readonly taken: Stocktaking; readonly view: FileView }) {
  const wide = useWide()
  const { t } = useLingui()
  const trail = useNavigation()
  const me = useMe()
  const speak = useSpeak(null)
  const { file } = view
  const writes = mayWriteIn(view, 'care')
  const write = (kind: string, from?: EntryId) => trail.go({ is: 'write', kind, file, ...(from && { from }) })
  const change = (from: EntryId | undefined) =>
    writes && from ? <ChangeIt open={() => write(kindOf(view, from), from)} /> : undefined
  return (
    <Screen
      title={<AppWords>{taken.name}</AppWords>}
      sub={[speak.country(taken.country), taken.district].filter(Boolean).join(' · ')}
      leave="back"
    >
      <SectionHead title={<Trans>Gaps between needs and services</Trans>} />
      {wide ? (
        <div className="panel">
          <NeedsTable taken={taken} />
        </div>
      ) : (
        <NeedsList taken={taken} />
      )}
      <RowList>
        <li>
          <EntryRow
            lead={<Icon name="print" />}
            title={<Trans>The report, to print</Trans>}
            line={<Trans>With its limits</Trans>}
            open={() => trail.go({ is: 'stocktaking', file, part: 'report' })}
          />
        </li>
        {writes && hasAnyRole(me.roles, 'coordinator') && (
          <li>
            <EntryRow
              lead={<Icon name="same" />}
              title={<Trans>Add measured needs</Trans>}
              line={<Trans>From a table that two people released</Trans>}
              open={() => trail.go({ is: 'stocktaking', file, part: 'figures' })}
            />
          </li>
        )}
        <li>
          <EntryRow
            lead={<Icon name="sent" />}
            title={<Trans>Share with others</Trans>}
            line={<Trans>As a file; no child is named in it</Trans>}
            open={() =>
              offerDownload(new TextEncoder().encode(writeStocktaking(taken)), 'stocktaking.json', 'application/json')
            }
          />
        </li>
      </RowList>
      <SectionHead title={<Trans>What exists here</Trans>} />
      <CollapsibleSection
        title={<Trans>Forms of trafficking, and routes</Trans>}
        line={t`${plural(taken.forms.length, { one: '# form', other: '# forms' })}`}
        some={taken.forms.length > 0}
        {...(writes && { add: <Trans>Add a form</Trans> })}
        write={() => write('stock-form')}
      >
        <FormsList forms={taken.forms} change={(body) => change(entryOfForm(view.caseFile, body)?.id)} />
      </CollapsibleSection>
      {STOCK_SORTS.map((sort) => {
        const items = taken.items.filter(({ leads }) => leads.what === sort)
        return (
          <CollapsibleSection
            key={sort}
            title={<SortWords sort={sort} />}
            line={<TallyWords items={items} />}
            some={items.length > 0}
            {...(writes && { add: <Trans>Add an entry</Trans> })}
            write={() => write('stock-item')}
          >
            <ItemsList items={items} change={(body) => change(entryOfItem(view.caseFile, body)?.id)} />
          </CollapsibleSection>
        )
      })}
      <Panel title={<Trans>Read these limits first</Trans>} inside>
        <Limits taken={taken} />
      </Panel>
      {writes && (
        <Button
          variant="outline"
          leftSection={<Icon name="pencil" size="small" />}
          onClick={() => write('stocktaking-opened')}
        >
          <Trans>Change its name or place</Trans>
        </Button>
      )}
      <StocktakingHolders view={view} />
    </Screen>
  )
}

const kindOf = (view: FileView, id: EntryId): string =>
  view.caseFile.entries.find((entry) => entry.id === id)?.kind ?? ''

function ChangeIt({ open }: { readonly open: () => void }) {
  return (
    <button type="button" className="plain link no-print" onClick={open}>
      <Trans>Change it, or add another answer</Trans>
    </button>
  )
}
