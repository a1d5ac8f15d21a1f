import './more.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { indexTerms, searchTerms } from '#names/terms/term-search.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { SearchBox } from '#web/fields/search-box.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useRead } from '../../device/use-read.ts'
import { RouteRow } from '#web/frame/route-row.tsx'
import { Screen } from '../../frame/screen.tsx'
import { usePractice } from '../../session/practice.tsx'
import { useMe } from '../../session/session.tsx'
import { languageNow } from '../../words/language.ts'
import { roleWords } from '../../words/roles.ts'
import { todayHere } from '../../words/today.ts'
import { MORE, type MoreRow } from './more-rows.ts'
import { OwnSwitches } from './own-switches.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** How many pages a word finds at most. */
const FOUND = 8

/** Everything that is not done every day, in groups; a word finds a page. */
function More() {
  const { i18n, t } = useLingui()
  const me = useMe()
  const { practising } = usePractice()
  const [asked, setAsked] = useState('')
  const states = useStates()
  const groups = MORE.map((group) => ({
    ...group,
    rows: group.rows.filter(({ isFor }) => isFor === undefined || isFor(me, practising)),
  })).filter(({ rows }) => rows.length > 0)
  const row = (one: MoreRow) => (
    <RouteRow
      key={`${one.to.is} ${one.icon}`}
      to={one.to}
      icon={one.icon}
      title={i18n._(one.title)}
      line={one.line && i18n._(one.line)}
      state={states[one.to.is]}
    />
  )
  return (
    <Screen
      title={<Trans>More</Trans>}
      sub={
        <>
          <bdi>{me.name}</bdi>
          {me.roles.map((role) => ` · ${i18n._(roleWords(role))}`)}
        </>
      }
    >
      <SearchBox
        label={t`Find a page by a word`}
        placeholder={t`A word: passphrase, figures, services`}
        value={asked}
        set={setAsked}
      />
      {asked.trim() === '' ? (
        <div className="more-lists">
          {groups.map(({ name, heading, rows }) => (
            <section key={name} className="more-group">
              {heading && <SectionHead title={i18n._(heading)} />}
              <RowList>
                {rows.map(row)}
                {name === 'about' && <PractiseRow />}
              </RowList>
            </section>
          ))}
          <section className="more-group">
            <SectionHead title={<Trans>This device</Trans>} />
            <RowList>
              <OwnSwitches />
              <RouteRow
                to={{ is: 'language' }}
                icon="globe"
                title={<Trans>Language</Trans>}
                line={languageNow().name}
              />
            </RowList>
          </section>
        </div>
      ) : (
        <FoundPages asked={asked} rows={groups.flatMap(({ rows }) => rows)} row={row} />
      )}
    </Screen>
  )
}

/** What waits, by the page that shows it. */
function useStates(): Readonly<Record<string, ReactNode>> {
  const attention = useRead(['attention', 'sync'], 'attention', (device) => device.needsAttention())
  const needsYou = attention.is === 'read' ? attention.value.length : 0
  const reports = useRead(['files'], 'reports', (device) => device.files('safeguarding'))
  const day = todayHere()
  const waits = reports.is === 'read' ? reports.value.filter((line) => line.due.some(({ on }) => on <= day)).length : 0
  return {
    'not-delivered': needsYou > 0 && (
      <StatusChip tone="due">
        <Plural value={needsYou} one="# thing needs you" other="# things need you" />
      </StatusChip>
    ),
    reports: waits > 0 && (
      <StatusChip tone="due">
        <Plural value={waits} one="# needs a next step" other="# need a next step" />
      </StatusChip>
    ),
  }
}

interface FoundPagesProps {
  readonly asked: string
  readonly rows: readonly MoreRow[]
  readonly row: (one: MoreRow) => ReactNode
}

function FoundPages({ asked, rows, row }: FoundPagesProps) {
  const { i18n } = useLingui()
  const [index] = useState(() =>
    indexTerms(
      rows.map((item) => ({
        item,
        terms: [item.title, ...(item.line ? [item.line] : [])].map((words) => i18n._(words)),
      })),
    ),
  )
  const found = searchTerms(asked, index, FOUND)
  return (
    <div role="status">
      {found.length === 0 ? (
        <p>
          <Trans>No page for “{asked}”.</Trans>
        </p>
      ) : (
        <RowList>{found.map(({ item }) => row(item))}</RowList>
      )}
    </div>
  )
}

function PractiseRow() {
  const { practising, begin } = usePractice()
  if (practising) return null
  return (
    <li>
      <EntryRow
        lead={<Icon name="bulb" />}
        title={<Trans>Practise</Trans>}
        line={<Trans>With invented children. This device is locked first</Trans>}
        open={begin}
      />
    </li>
  )
}

export const screen = defineScreen('more', More)
