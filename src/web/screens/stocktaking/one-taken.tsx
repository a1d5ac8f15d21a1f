import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FileView } from '#device/api.ts'
import type { EntryId } from '#domain/ids.ts'
import { limitsOf } from '#domain/stocktaking/limits.ts'
import { writeStocktaking } from '#domain/stocktaking/read-stocktaking.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { entryOfForm, entryOfItem } from '#domain/stocktaking/taken.ts'
import { STOCK_SORTS, type StockSort } from '#domain/vocabulary/stocktaking/standing.ts'
import { Card, SectionHead } from '#web/components/card.tsx'
import { EntryRow, Rows } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { offerDownload } from '#web/files/offer-download.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { isAny, useMe } from '#web/session/session.tsx'
import { today } from '#web/words/today.ts'
import { GapsTable } from './gaps-table.tsx'
import { FormsList, ItemsList } from './said-lists.tsx'
import { WhoHasIt } from './who-has-it.tsx'
import { limitWords } from './words.ts'

/** One place: what is met, what stands on paper, whether it works, and where needs and services do not meet. */
export function OneTaken({ taken, view }: { readonly taken: Stocktaking; readonly view: FileView }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const me = useMe()
  const speak = useSpeak(null)
  const { file } = view
  const writes = view.rights.care === 'write' || view.rights.care === 'keep'
  const write = (kind: string, from?: EntryId) => trail.go({ is: 'write', kind, file, ...(from && { from }) })
  const change = (from: EntryId | undefined) => (writes && from ? <ChangeIt open={() => write(kindOf(view, from), from)} /> : undefined)
  return (
    <Screen title={<bdi>{taken.name}</bdi>} sub={[speak.country(taken.country), taken.district].filter(Boolean).join(' · ')} leave="back">
      <Card title={<Trans>Where needs and services do not meet</Trans>} inside>
        <GapsTable taken={taken} />
      </Card>
      <Rows>
        <li>
          <EntryRow lead={<Icon name="print" />} title={<Trans>The report, to print</Trans>} line={<Trans>With its limits on it</Trans>} open={() => trail.go({ is: 'stocktaking', file, part: 'report' })} />
        </li>
        {writes && isAny(me.roles, 'coordinator') && (
          <li>
            <EntryRow lead={<Icon name="same" />} title={<Trans>Bring in measured needs</Trans>} line={<Trans>From a table that two people let out</Trans>} open={() => trail.go({ is: 'stocktaking', file, part: 'figures' })} />
          </li>
        )}
        <li>
          <EntryRow lead={<Icon name="sent" />} title={<Trans>Give it to others</Trans>} line={<Trans>As a file; no child is in it</Trans>} open={() => offerDownload(new TextEncoder().encode(writeStocktaking(taken)), 'stocktaking.json', 'application/json')} />
        </li>
      </Rows>
      <SectionHead title={<Trans>Forms that are met, and their ways</Trans>} side={t`${taken.forms.length}`} />
      <Said none={<Trans>Nothing is written yet.</Trans>} some={taken.forms.length > 0} add={writes && <Trans>Add a form</Trans>} write={() => write('stock-form')}>
        <FormsList forms={taken.forms} change={(body) => change(entryOfForm(view.caseFile, body)?.id)} />
      </Said>
      {STOCK_SORTS.map((sort) => {
        const items = taken.items.filter(({ leads }) => leads.what === sort)
        return (
          <section key={sort} className="stack">
            <SectionHead title={<SortWords sort={sort} />} side={t`${items.length}`} />
            <Said none={<Trans>Nothing is written yet.</Trans>} some={items.length > 0} add={writes && <Trans>Add one</Trans>} write={() => write('stock-item')}>
              <ItemsList items={items} change={(body) => change(entryOfItem(view.caseFile, body)?.id)} />
            </Said>
          </section>
        )
      })}
      <Card title={<Trans>What to know before relying on it</Trans>} inside>
        <Limits taken={taken} />
      </Card>
      {writes && (
        <Button variant="outline" leftSection={<Icon name="pencil" size="small" />} onClick={() => write('stocktaking-opened')}>
          <Trans>Change its name or place</Trans>
        </Button>
      )}
      <WhoHasIt view={view} />
    </Screen>
  )
}

const kindOf = (view: FileView, id: EntryId): string => view.caseFile.entries.find((entry) => entry.id === id)?.kind ?? ''

function ChangeIt({ open }: { readonly open: () => void }) {
  return (
    <button type="button" className="plain link no-print" onClick={open}>
      <Trans>Change it, or say otherwise</Trans>
    </button>
  )
}

function Said({ some, none, add, write, children }: { readonly some: boolean; readonly none: ReactNode; readonly add: ReactNode; readonly write: () => void; readonly children: ReactNode }) {
  return (
    <Card inside>
      {some ? children : <p className="ink-2">{none}</p>}
      {add !== false && (
        <Button variant="outline" data-size="sm" leftSection={<Icon name="plus" size="small" />} onClick={write}>
          {add}
        </Button>
      )}
    </Card>
  )
}

export function SortWords({ sort }: { readonly sort: StockSort }) {
  switch (sort) {
    case 'law':
      return <Trans>Laws</Trans>
    case 'policy':
      return <Trans>Policies</Trans>
    case 'mechanism':
      return <Trans>Mechanisms</Trans>
    case 'programme':
      return <Trans>Programmes</Trans>
  }
}

/** Always stated, on screen and on paper. */
export function Limits({ taken }: { readonly taken: Stocktaking }) {
  const { say } = useSpeak(null)
  return (
    <ul className="points">
      {limitsOf(taken, today()).map((limit) => (
        <li key={limit.what}>{say(limitWords(limit))}</li>
      ))}
    </ul>
  )
}
