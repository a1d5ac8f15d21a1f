import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { DATE_ORDERS, LIST_CALENDARS, mappingText, type Mapping, type SheetMapping } from '#domain/moving-in/mapping.ts'
import { DATED, placesOf, type Place } from '#domain/moving-in/places/place.ts'
import type { HeadedSheet } from '#domain/moving-in/sheet.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { CALENDAR_WORDS, ORDER_WORDS, PLACE_WORDS } from './place-words.ts'

type Column = SheetMapping['columns'][number]

interface MatchingProps {
  readonly mapping: Mapping
  readonly sheets: readonly HeadedSheet[]
  /** Columns of which the guess is not sure, as `sheet column`. */
  readonly check: ReadonlySet<string>
  readonly set: (mapping: Mapping) => void
}

/** What each column is: three of its values, and the place to which it goes. */
export function Matching({ mapping, sheets, check, set }: MatchingProps) {
  const change = (sheetAt: number, columnAt: number, column: Column) =>
    set({
      ...mapping,
      sheets: mapping.sheets.map((sheet, at) =>
        at === sheetAt
          ? { ...sheet, columns: sheet.columns.map((one, place) => (place === columnAt ? column : one)) }
          : sheet,
      ),
    })
  const many = mapping.sheets.reduce((sum, { columns }) => sum + columns.length, 0) > SHOWN_AT_ONCE
  return (
    <>
      {mapping.sheets.map((sheet, at) => {
        const read = sheets.find(({ name }) => sheet.sheet === undefined || name === sheet.sheet)
        return (
          read && (
            <Panel key={at} title={<bdi>{mapping.sheets.length > 1 ? read.name : mapping.list}</bdi>} inside>
              <Columns
                sheet={sheet}
                read={read}
                check={check}
                folded={many}
                set={(place, column) => change(at, place, column)}
              />
            </Panel>
          )
        )
      })}
      <Button
        variant="subtle"
        data-size="sm"
        onClick={() =>
          offerDownload(new TextEncoder().encode(mappingText(mapping)), 'matching.json', 'application/json')
        }
      >
        <Trans>Keep this matching for next time</Trans>
      </Button>
    </>
  )
}

/** With more columns, as programs export them, those that need a look are shown and the others are folded. */
const SHOWN_AT_ONCE = 40

interface ColumnsProps {
  readonly sheet: SheetMapping
  readonly read: HeadedSheet
  readonly check: ReadonlySet<string>
  readonly folded: boolean
  readonly set: (place: number, column: Column) => void
}

function Columns({ sheet, read, check, folded, set }: ColumnsProps) {
  const { t } = useLingui()
  const isUnsure = ({ column }: Column) => check.has(`${sheet.sheet ?? ''} ${column}`)
  const clear = folded ? sheet.columns.filter((column) => !isUnsure(column)) : []
  const listed = (columns: readonly Column[]) => (
    <ul className="stack">
      {columns.map((column) => (
        <OneColumn
          key={column.column}
          column={column}
          holds={sheet.holds}
          values={valuesOf(read, column.column)}
          unsure={isUnsure(column)}
          set={(changed) => set(sheet.columns.indexOf(column), changed)}
        />
      ))}
    </ul>
  )
  const first = sheet.columns.filter((column) => !clear.includes(column))
  return (
    <div className="stack">
      {first.length > 0 && listed(first)}
      {clear.length > 0 && (
        <details>
          <summary>{t`${plural(clear.length, { one: '# column needs no check', other: '# columns need no check' })}`}</summary>
          {listed(clear)}
        </details>
      )}
    </div>
  )
}

const SHOWN = 3

function valuesOf({ columns, rows }: HeadedSheet, column: string): readonly string[] {
  const at = columns.indexOf(column)
  return [...new Set(rows.slice(0, 200).map(({ cells }) => cells[at] ?? ''))]
    .filter((value) => value !== '')
    .slice(0, SHOWN)
}

interface OneColumnProps {
  readonly column: Column
  readonly holds: SheetMapping['holds']
  readonly values: readonly string[]
  readonly unsure: boolean
  readonly set: (column: Column) => void
}

/** Places with the same words are one choice. */
const HIDDEN: readonly Place[] = ['father', 'suspect', 'exploitation']

function OneColumn({ column, holds, values, unsure, set }: OneColumnProps) {
  const { t, i18n } = useLingui()
  const dated = column.dates
  const shown = HIDDEN.includes(column.place) ? 'words-narrow' : column.place
  const choose = (value: string) => {
    const place = placesOf(holds).find((one) => one === value)
    if (!place) return
    const dates = DATED.includes(place)
      ? { dates: dated ?? ({ order: 'day-month-year', calendar: 'gregorian' } as const) }
      : {}
    set({
      column: column.column,
      place,
      ...dates,
      ...(place === column.place && column.codes && { codes: column.codes }),
    })
  }
  return (
    <li className="stack tight">
      <PickField
        label={
          <>
            <bdi>{column.column}</bdi>
            {unsure && (
              <>
                {' · '}
                <Trans>Check</Trans>
              </>
            )}
          </>
        }
        hint={<bdi className="text-small">{values.map((value) => value.slice(0, 40)).join(' · ')}</bdi>}
        picks={placesOf(holds)
          .filter((place) => !HIDDEN.includes(place))
          .map((place) => ({ value: place, words: i18n._(PLACE_WORDS[place]) }))}
        value={shown}
        set={choose}
      />
      {dated && (
        <div className="row wraps">
          <PickField
            label={t`How dates are written`}
            picks={DATE_ORDERS.map((order) => ({ value: order, words: i18n._(ORDER_WORDS[order]) }))}
            value={dated.order}
            set={(value) => {
              const order = DATE_ORDERS.find((one) => one === value)
              if (order) set({ ...column, dates: { ...dated, order } })
            }}
          />
          <PickField
            label={t`Calendar of these dates`}
            picks={LIST_CALENDARS.map((calendar) => ({ value: calendar, words: i18n._(CALENDAR_WORDS[calendar]) }))}
            value={dated.calendar}
            set={(value) => {
              const calendar = LIST_CALENDARS.find((one) => one === value)
              if (calendar) set({ ...column, dates: { ...dated, calendar } })
            }}
          />
        </div>
      )}
    </li>
  )
}
