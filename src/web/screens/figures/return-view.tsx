import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState, type ReactNode } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { NEUTRAL_RETURN, returnsOf } from '#domain/country-pack/returns/neutral-return.ts'
import type { StatutoryReturn } from '#domain/vocabulary/country-pack/statutory-return.ts'
import { periodBefore, periodOf, type Every, type Period } from '#domain/vocabulary/period.ts'
import { returnCsv } from '#domain/figures/return-csv.ts'
import { returnFigures, type ReturnFigures } from '#domain/figures/return-figures.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { KINDS } from '#domain/kinds.ts'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { AppWords, useAppWords } from '#web/views/guidance-words/app-words.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { BrokenDownView, FewMark } from './broken-down-view.tsx'
import { InternalNote } from './internal-note.tsx'
import { SaveForOffice } from './save-for-office.tsx'
import { useFilesOf } from './use-files-of.ts'
import { StepBar } from '#web/frame/step-bar.tsx'

interface Offered {
  readonly key: string
  readonly asked: StatutoryReturn
  /** The receiving body, where the pack names one. */
  readonly to: string | null
}

/** Returns of the countries that this agency chose; our own form where nobody named one. */
function useReturns(): readonly Offered[] {
  const team = useRead(['files'], 'team', (device) => device.team())
  const file = team.is === 'read' ? team.value.caseFile : null
  return useMemo(() => {
    const packs = file ? countriesChosen(file).flatMap(({ body }) => agencyPack(file, body.country)?.pack ?? []) : []
    const all = packs.flatMap((pack) =>
      returnsOf(pack).map(
        (asked): Offered => ({
          key: `${pack.country} ${asked.id}`,
          asked,
          to: pack.bodies.find(({ id }) => id === asked.to)?.name ?? null,
        }),
      ),
    )
    return all.length > 0 ? all : [{ key: 'neutral', asked: NEUTRAL_RETURN, to: null }]
  }, [file])
}

/** What an authority requires by law: exact counts of a period, made on this device, on paper or as a file for that office only (P16). */
export function AuthorityReturn({ files, whose }: { readonly files: readonly CaseFile[]; readonly whose: ReactNode }) {
  const { t } = useLingui()
  const words = useAppWords()
  const offered = useReturns()
  const [chosen, setChosen] = useState('')
  const current = offered.find(({ key }) => key === chosen) ?? offered[0]
  if (!current) return null
  return (
    <>
      {offered.length > 1 && (
        <div className="no-print">
          <PickField
            label={t`Which authority?`}
            picks={offered.map(({ key, asked }) => ({ value: key, words: words(asked.name) }))}
            value={current.key}
            set={setChosen}
          />
        </div>
      )}
      <OneReturn key={current.key} asked={current.asked} to={current.to} files={files} whose={whose} />
    </>
  )
}

function OneReturn({
  asked,
  to,
  files,
  whose,
}: Pick<Offered, 'asked' | 'to'> & { readonly files: readonly CaseFile[]; readonly whose: ReactNode }) {
  // Default: the last complete period, which is the one asked for.
  const [period, setPeriod] = useState<Period>(() => periodBefore(asked.every, periodOf(asked.every, todayHere())))
  const words = usePeriodWords(asked.every)
  const { t } = useLingui()
  const app = useAppWords()
  const met = useFilesOf('encounter')
  const groups = useFilesOf('group')
  const figures = useMemo(
    () => returnFigures(KINDS, files, asked, period, { met, groups, children: files }),
    [files, asked, period, met, groups],
  )
  const next = periodBefore(asked.every, period, -1)
  const head = [
    `${app(asked.name)}, ${words(period)}`,
    t`Internal. For the office that the law names, and for nobody else.`,
  ]
  const ours =
    asked.layout === 'not-known'
      ? [t`We do not know the authority’s own sheet. These rows are ours: copy from them what that sheet asks for.`]
      : []
  const csv = () =>
    returnCsv(
      { ...figures, rows: figures.rows.map((row) => ({ ...row, label: app(row.label) })) },
      {
        head: [...head, ...ours],
        row: t`What is counted`,
        count: t`How many`,
        tooLow: t`may be too low`,
        small: t`few: internal, a child could be recognised`,
      },
    )
  return (
    <>
      <StepBar
        back={() => setPeriod(periodBefore(asked.every, period))}
        on={next.first > todayHere() ? null : () => setPeriod(next)}
      >
        {words(period)}
      </StepBar>
      <div className="print-sheet stack" data-testid="return">
        <InternalNote>
          <Trans>
            These are exact numbers of few children. They go to the office that the law names, and to nobody else. They
            are never published.
          </Trans>
        </InternalNote>
        <h2 className="figures-month">
          <AppWords>{asked.name}</AppWords>, {words(period)}
        </h2>
        <p>
          {to !== null && (
            <>
              <Trans>To:</Trans> <AppWords>{to}</AppWords>.{' '}
            </>
          )}
          {whose}
        </p>
        {asked.layout === 'not-known' && (
          <p className="bold">
            <Trans>
              We do not know the authority’s own sheet. These rows are ours: copy from them what that sheet asks for.
            </Trans>
          </p>
        )}
        <Rows made={figures} />
        {figures.period.last >= todayHere() && (
          <p className="hint">
            <Trans>This period is not over yet.</Trans>
          </p>
        )}
        <WhereFrom asked={asked} />
      </div>
      <SaveForOffice name="return.csv" csv={csv} />
      <BrokenDownView files={files} period={period} head={head} />
    </>
  )
}

function usePeriodWords(every: Every): (period: Period) => string {
  const { t } = useLingui()
  const times = useTimeWords()
  return ({ first }) => {
    const year = first.slice(0, 4)
    if (every === 'year') return year
    const quarter = (Number(first.slice(5, 7)) + 2) / 3
    return every === 'quarter' ? t`Quarter ${quarter} of ${year}` : times.month(first.slice(0, 7))
  }
}

function Rows({ made }: { readonly made: ReturnFigures }) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const partly = [...new Set(made.rows.flatMap((row) => row.partly))]
  return (
    <>
      <table className="figures-table" aria-label={t`What is counted`}>
        <tbody>
          {made.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <AppWords>{row.label}</AppWords>
                {row.partly.length > 0 && ' *'}
              </th>
              <td className="figures">
                {row.count}
                {row.isSmall && ' †'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {made.rows.some(({ isSmall }) => isSmall) && <FewMark />}
      {partly.length > 0 && (
        <p className="hint">
          <Trans>* You do not see all parts of every file, so these may be too low: {speak.codes(partly)}.</Trans>
        </p>
      )}
    </>
  )
}

/** How sure it is that the authority asks for this: the mark is shown wherever the rows are. */
function WhereFrom({ asked: { fact } }: { readonly asked: StatutoryReturn }) {
  const speak = useSpeak(null)
  return (
    <p className="hint">
      <AppWords>{fact.says}</AppWords> {speak.say(MARK_WORDS[fact.mark])}
      {fact.source !== undefined && `: ${fact.source}`}
    </p>
  )
}
