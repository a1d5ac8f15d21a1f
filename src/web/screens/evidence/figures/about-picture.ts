import { useLingui } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { useSession } from '#web/session/session.tsx'
import { writeDate } from '#web/words/written/written-date.ts'
import { answerLine, type LogRead } from '../release-log/release-log.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'

export interface ReleaseOfPicture {
  readonly asked: AskedTable
  readonly proposal: Proposal
  readonly read: LogRead
  /** The programme of a file of cases; absent for our own records. */
  readonly programme?: string
}

/** Identifies a release, in lines: what it counts by, whose it is, for whom, the date of the records, and the date of release. */
export function usePictureLines({ asked, proposal, read, programme }: ReleaseOfPicture): readonly string[] {
  const { t, i18n } = useLingui()
  const words = useEvidenceWords()
  const agency = useSession().state.organisation?.name ?? ''
  const cut = read.lines.find(({ event }) => event.what === 'cut-made' && event.cut === asked.cut)
  const out = answerLine(read, proposal)
  const day = (at: number) => writeDate(i18n.locale, new Date(at), 'full')
  // The hour tells two cuts of one day apart.
  const moment = (at: number) => `${day(at)}, ${writeDate(i18n.locale, new Date(at), 'time')}`
  const source =
    programme === undefined
      ? cut && `${t`From the records of`} ${moment(cut.at)}`
      : `${t`Table from a file of cases`}, ${t`Programme`}: ${programme}`
  return [
    asked.axes.map(({ column }) => words.column(column)).join(', '),
    [agency, asked.audience === 'public' ? t`For anyone` : t`For partners under an agreement`]
      .filter((part) => part !== '')
      .join(' · '),
    [source, out && `${t`Released`}: ${day(out.at)}`].filter((part) => part !== undefined).join(' · '),
  ].filter((line) => line !== '')
}
