import { mayAnswer, waitingForApproval } from '../file/approvals.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { MemberId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { reportWaits } from '../kinds/any/safeguarding-report.ts'

/** A member, by what they may do in the agency. */
export interface MemberAtWork {
  readonly member: MemberId
  readonly supervisor: boolean
  readonly coordinator: boolean
  readonly custodian: boolean
}

/** What one coordinator asked a second one for. */
export interface AskedOfCoordinators {
  readonly is: 'table' | 'false-records' | 'budget'
  readonly by: string
}

/** What is on a member's device, whether or not they may answer it. */
export interface OnDevice {
  readonly children: readonly CaseFile[]
  /** Files of reports of harm by one of us. */
  readonly reports: readonly CaseFile[]
  readonly numbers: readonly AskedOfCoordinators[]
  /** Records that came, left or changed since the newest cut, and the day on which that was made. */
  readonly changedSinceCut: number
  readonly newestCut: PlainDate | null
  /** Invited people who have answered and are not let in. */
  readonly answered: number
  /** Somebody is named who reads reports of harm. */
  readonly focalPointNamed: boolean
  /** Legal duties to name children that wait for a supervisor other than their writer. */
  readonly dutiesByLaw: number
  /** Versions of the agency's own questions that wait for a supervisor other than their writer. */
  readonly ownQuestions: number
}

/** In the order in which they are shown. */
const ORDER = [
  'report',
  'let-in',
  'focal-point',
  'to-approve',
  'own-question',
  'duty-by-law',
  'table',
  'false-records',
  'budget',
  'cut',
] as const

export interface WaitsForMe {
  readonly is: (typeof ORDER)[number]
  readonly count: number
}

/** Decisions that wait for this member as the second person. Only a supervisor's answer has an effect. */
export const toApprove = (children: readonly CaseFile[], me: Pick<MemberAtWork, 'member' | 'supervisor'>): number =>
  me.supervisor ? children.flatMap(waitingForApproval).filter(({ entry }) => mayAnswer(entry, me.member)).length : 0

/** What waits for a member besides the children whose day it is: nothing that they may not open, and nothing that another has to answer. */
export function waitsForMe(me: MemberAtWork, here: OnDevice, today: PlainDate): readonly WaitsForMe[] {
  const asked = (is: AskedOfCoordinators['is']) =>
    me.coordinator ? here.numbers.filter((one) => one.is === is && one.by !== me.member).length : 0
  const cutThisMonth = here.newestCut !== null && here.newestCut.slice(0, 7) >= today.slice(0, 7)
  const counts: Readonly<Record<WaitsForMe['is'], number>> = {
    // Who may read the steps of a report was given it: the keys decide, and no role.
    report: here.reports.filter((report) => reportWaits(report, today)).length,
    'let-in': me.custodian ? here.answered : 0,
    'focal-point': me.custodian && !here.focalPointNamed ? 1 : 0,
    'to-approve': toApprove(here.children, me),
    'own-question': me.supervisor ? here.ownQuestions : 0,
    'duty-by-law': me.supervisor ? here.dutiesByLaw : 0,
    table: asked('table'),
    'false-records': asked('false-records'),
    budget: asked('budget'),
    cut: me.coordinator && !cutThisMonth ? here.changedSinceCut : 0,
  }
  return ORDER.flatMap((is) => (counts[is] > 0 ? [{ is, count: counts[is] }] : []))
}
