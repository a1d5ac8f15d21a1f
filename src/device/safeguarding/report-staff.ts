import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { accept, refuse, type Result } from '#result.ts'
import { readersOutsideTheLine } from '#domain/rules/rights/p13-outside-the-line.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import { KEEP_ALL, rightsOf } from '../files/state/rights.ts'
import type { Refusal } from '../platform/refusals.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { teamFile } from '../files/state/team-file.ts'
import { openFiles } from '../files/write/open-files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Files } from '../files/files.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { today } from '../platform/today.ts'
import type { Concerns, FocalPoint } from './api.ts'
import { readerHere } from '../files/state/report-readers.ts'
import type { Turn } from '../kept/mutex.ts'

export async function focalPointsFor(open: Files, turn: Turn, how: Concerns): Promise<readonly FocalPoint[]> {
  const names = await memberNames(open, turn)
  const points: FocalPoint[] = []
  for (const member of await readersOf(open, turn, how)) {
    const known = memberAt(open.directory, idBytes(member))
    if (known)
      points.push({ member, name: names.get(member) ?? '', fingerprint: await memberFingerprint(known.x, known.e) })
  }
  return points
}

export async function reportStaff(
  open: Files,
  turn: Turn,
  how: Concerns & { readonly body: unknown; readonly to?: MemberId },
): Promise<Result<FileId, Refusal, WhyRefused>> {
  const readers = await readersOf(open, turn, how)
  const member = how.to === undefined ? readers[0] : readers.find((one) => one === how.to)
  if (!member)
    return refuse('rule-refused', {
      rulings: [{ rule: 'P13', answer: 'refused', missing: ['focal-point-outside-the-line'] }],
    })
  const draft = { kind: safeguardingReport.name, at: today(open), about: [], body: how.body }
  const opened = await openFiles(open, turn, [
    { drafts: [draft], grants: member === open.member ? [] : [{ member, rights: KEEP_ALL }] },
  ])
  if (!opened.ok) return opened
  const [file] = opened.value
  return file === undefined ? refuse('not-well-formed', {}) : accept(file)
}

async function readersOf(open: Files, turn: Turn, { about, child }: Concerns): Promise<readonly MemberId[]> {
  const team = teamFile(open)
  const state = await stateOf(open, team)
  if (!state) return []
  const points = focalPointsOf((await foldedFile(open, turn, team, state)).caseFile)
  const holders = child === 'none' || child === 'elsewhere' ? undefined : await holdersOf(open, child)
  return readersOutsideTheLine(points, about, (member) =>
    readerHere(open, member, about, holdsFolders(open, member, child, holders)),
  )
}

/** Members who hold more than the card of a child's file. */
async function holdersOf(open: Files, file: FileId): Promise<(member: MemberId) => boolean> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  return (member) => {
    const rights = access
      ? rightsOf(access, idBytes(member))
      : (state?.opening?.find((grant) => grant.member === member)?.rights ?? {})
    return Object.keys(rights).some((folder) => folder !== 'card')
  }
}

/** Of a child whose file is not here nobody can tell who holds it, but for those whose work gives them no child's file. */
function holdsFolders(
  open: Files,
  member: MemberId,
  child: Concerns['child'],
  holders: ((member: MemberId) => boolean) | undefined,
): boolean | undefined {
  if (child === 'none') return false
  if (holders) return holders(member)
  const roles = memberAt(open.directory, idBytes(member))?.roles ?? []
  if (roles.includes('supervisor')) return true
  return roles.includes('caseworker') || roles.includes('specialist') ? undefined : false
}
