import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import {
  coverageOfNeeds,
  isSaid,
  type Counted,
  type NeedCoverage,
  type Coverage,
} from '#domain/stocktaking/need-coverage.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { COVERAGE_WORDS } from './stocktaking-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

const TONES: Readonly<Record<Coverage, Tone>> = {
  missing: 'due',
  unsure: 'unknown',
  'does-not-reach': 'due',
  'not-measured': 'plain',
  'no-gap-seen': 'plain',
  'not-looked-at': 'unknown',
}

/** Needs with the services that match, a row each, the gravest first. Needs that were matched against nothing are mentioned once. */
export function NeedsList({ taken }: { readonly taken: Stocktaking }) {
  const speak = useSpeak(null)
  const rows = useMemo(() => coverageOfNeeds(taken), [taken])
  const looked = rows.filter(isSaid)
  const unlooked = rows.filter((row) => !isSaid(row)).map(({ need }) => speak.code(need))
  return (
    <RowList>
      {looked.map((row) => (
        <li key={row.need}>
          <NeedRow coverage={row} />
        </li>
      ))}
      {unlooked.length > 0 && (
        <li>
          <EntryRow title={<Trans>Not compared with the service directory</Trans>} line={speak.list(unlooked)} />
        </li>
      )}
    </RowList>
  )
}

function NeedRow({ coverage }: { readonly coverage: NeedCoverage }) {
  const { t, i18n } = useLingui()
  const { say, code, codes } = useSpeak(null)
  const count = (is: 'yes' | 'partly' | 'not-known') => (coverage.services?.[is] ?? 0) + coverage.programmes[is]
  const shown = (counted: Counted) => (typeof counted === 'number' ? writeNumber(i18n.locale, counted) : t`hidden`)
  const [works, partly, unknown] = [count('yes'), count('partly'), count('not-known')]
  const there = [
    works > 0 ? t`${plural(works, { one: '# works', other: '# work' })}` : null,
    partly > 0 ? t`${plural(partly, { one: '# works in part', other: '# work in part' })}` : null,
    unknown > 0
      ? t`${plural(unknown, { one: '# not known whether it works', other: '# not known whether they work' })}`
      : null,
    coverage.all === 'not-measured' ? null : t`children in need: ${shown(coverage.all)}`,
    coverage.absent === 'not-measured' ? null : t`found no service: ${shown(coverage.absent)}`,
    coverage.unfit === 'not-measured' ? null : t`found no suitable service: ${shown(coverage.unfit)}`,
    coverage.hinders.length === 0 ? null : t`obstacles: ${codes(coverage.hinders)}`,
  ].filter((part) => part !== null)
  return (
    <EntryRow
      title={code(coverage.need)}
      {...(there.length > 0 && { line: there.join(' · ') })}
      state={<StatusChip tone={TONES[coverage.stands]}>{say(COVERAGE_WORDS[coverage.stands])}</StatusChip>}
    />
  )
}
