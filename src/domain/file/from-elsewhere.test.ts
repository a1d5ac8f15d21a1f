import { describe, expect, it } from 'vitest'
import { day, entryOf } from '../../../test/support/entries.ts'
import { anasFile, arben, besa, drita, idFrom, mira } from '../../../test/support/people.ts'
import { aClosure } from '../../../test/support/work.ts'
import { carries, dueTo } from '../continuity/who-carries.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type FileId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { approved } from '../kinds/any/approved.ts'
import { handOver, offerNow } from '../kinds/any/hand-over.ts'
import { handOverAnswer } from '../kinds/any/hand-over-answer.ts'
import { returned } from '../kinds/any/returned.ts'
import { fromAnotherAgency } from '../kinds/before/from-another-agency.ts'
import { memberStopped } from '../kinds/follow-up/member-stopped.ts'
import { stopAnswered, stopAnswers } from '../kinds/follow-up/stop-answered.ts'
import { agreedFor, exceptionAsked } from '../kinds/planning/exception-asked.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { closure } from '../kinds/closure/closure.ts'
import { colleagueAnswered } from '../kinds/planning/colleague-answered.ts'
import { colleagueAsked, colleagueQuestions } from '../kinds/planning/colleague-asked.ts'
import { arrivalOf, entriesMovedIn } from '../moving-in/file-from-agency.ts'
import { openFileOf } from '../open-format/written-openly.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { approvalStateOf, sentBackTo, waitingForApproval } from './approvals.ts'
import { caseStatus } from './case-status.ts'
import { fold } from './fold.ts'
import { isNotHere } from './from-elsewhere.ts'

const bodyOf = (name: string) => EXAMPLES.find(({ kind }) => kind.name === name)?.body
const opening = entryOf(fileOpened, bodyOf('file-opened') as never, { by: drita.member })
/** Besa supervised Drita there. Here Arben moved the file in, and Mira is the supervisor. */
const archive = {
  agency: 'House of the South',
  madeOn: day('2026-11-25'),
  archive: 'a'.repeat(22),
  people: [
    { member: besa.member, name: 'Besa', roles: ['supervisor'], external: false, custodian: false, removed: false },
  ],
}
const here = idFrom('file-here') as FileId
function movedIn(entries: readonly Entry[], more: readonly Entry[] = []) {
  const there = openFileOf(fold(KINDS, [opening, ...entries], FOLDERS), {
    file: anasFile,
    kinds: KINDS,
    names: new Map(),
    readers: [],
    hashOf: new Map(),
  })
  const moved = entriesMovedIn(there, {
    kinds: KINDS,
    by: arben.member,
    device: arben.device,
    files: new Map([[anasFile, here]]),
    documents: new Map(),
    missing: () => expect.unreachable('no document is named'),
  })
  const arrival = entryOf(fromAnotherAgency, arrivalOf(KINDS, archive, there, moved), { by: arben.member })
  const all = [arrival, ...moved, ...more].map((entry) => ({ ...entry, file: here }))
  return { ...fold(KINDS, all, FOLDERS), supervisors: [mira.member], careReaders: [arben.member, mira.member] }
}
const closing = entryOf(closure, aClosure(), { by: drita.member })
const said = (kind: typeof approved | typeof returned, by: Entry['by']) =>
  entryOf(kind, { ...(bodyOf(kind.name) as object), entry: closing.id }, { by, folder: closing.folder })

describe('What two people had decided in the agency from which a file came', () => {
  it('waits still where the second was no supervisor there, or had asked for it', () => {
    for (const by of [mira.member, drita.member]) {
      const file = movedIn([closing, said(approved, by)])
      expect(waitingForApproval(file)).toHaveLength(1)
      expect(caseStatus(file).is).not.toBe('closed')
    }
    const ofBesa = { ...closing, by: besa.member }
    expect(waitingForApproval(movedIn([ofBesa, said(approved, besa.member)]))).toHaveLength(1)
  })

  it('is decided here as well, and what waited there a supervisor here answers, but not whoever moved it in', () => {
    const decided = movedIn([closing, said(approved, besa.member)])
    expect(waitingForApproval(decided)).toEqual([])
    expect(caseStatus(decided).is).toBe('closed')
    const asked = movedIn([closing])
    const [decision] = asked.byKind['closure'] ?? []
    const answered = (by: Entry['by']) => {
      const file = { ...movedIn([closing], [said(approved, by)]), supervisors: [mira.member, arben.member] }
      return approvalStateOf(file, decision ?? closing)
    }
    expect(answered(mira.member)).toBe('approved')
    expect(answered(arben.member)).toBe('waiting')
  })

  it('is decided by nobody who writes into a file of this agency that it came', () => {
    const file = movedIn([closing, said(approved, besa.member)])
    const ours = { ...opening, file: here, by: arben.member }
    const entries = file.entries.map((entry) => (entry.kind === opening.kind ? ours : entry))
    const made = { ...fold(KINDS, entries, FOLDERS), supervisors: [mira.member] }
    expect(waitingForApproval(made)).toHaveLength(1)
    expect(caseStatus(made).is).not.toBe('closed')
    expect(dueTo({ ...made, careReaders: [besa.member] }, { who: { member: besa.member } }, besa.member)).toBe('mine')
    expect(isNotHere(made, besa.member)).toBe(false)
    expect(isNotHere(file, besa.member)).toBe(true)
  })

  it('is sent back to nobody here', () => {
    const file = movedIn([closing, said(returned, besa.member)])
    expect(approvalStateOf(file, file.byKind['closure']?.[0] ?? closing)).toBe('returned')
    expect(sentBackTo(file, arben.member)).toEqual([])
  })

  it('of a question to a colleague stays answered, and of a hand-over taken', () => {
    const asked = entryOf(colleagueAsked, { to: besa.member, asks: 'Did she sleep?' }, { by: drita.member })
    const answer = { question: asked.id, is: 'answer', words: 'She did.' }
    const answers = entryOf(colleagueAnswered, answer as never, { by: besa.member, folder: asked.folder })
    expect(colleagueQuestions(movedIn([asked, answers]))).toMatchObject([{ is: 'answered' }])
    const body = { ...(bodyOf('hand-over') as { from: string }), from: drita.member, to: besa.member }
    const gives = entryOf(handOver, body as never, { by: drita.member })
    const takes = entryOf(handOverAnswer, { handOver: gives.id, answer: 'takes-over' } as never, { by: besa.member })
    expect(offerNow(movedIn([gives, takes]))?.stands).toBe('accepted')
    expect(offerNow(movedIn([gives, { ...takes, by: mira.member }]))?.stands).toBe('open')
  })

  it('of a stop that another confirmed, and an exception that was agreed, is nothing that whoever moved it in still owes', () => {
    const stop = entryOf(memberStopped, bodyOf('member-stopped'), { by: drita.member })
    const confirmed = entryOf(stopAnswered, { stop: stop.id, answer: 'confirmed' }, { by: besa.member })
    expect(stopAnswers(movedIn([stop, confirmed]), stop.id)).toEqual(['confirmed'])
    expect(stopAnswers(movedIn([stop, { ...confirmed, by: drita.member }]), stop.id)).toEqual([])
    const asked = entryOf(exceptionAsked, bodyOf('exception-asked'), { by: drita.member })
    const yes = entryOf(approved, { entry: asked.id, words: 'Yes.' }, { by: besa.member, folder: asked.folder })
    const file = movedIn([asked, yes])
    expect(agreedFor(file, drita.member)).toHaveLength(1)
    expect(agreedFor(file, arben.member)).toEqual([])
  })

  it('falls to whoever carries the child here where a member there was to do it', () => {
    const file = movedIn([])
    expect(carries(file, arben.member)).toBe(true)
    expect(dueTo(file, { who: { member: drita.member } }, arben.member)).toBe('mine')
  })
})
