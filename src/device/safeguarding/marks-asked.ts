import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { markAsked, markAskedIn } from '#domain/kinds/follow-up/mark-asked.ts'
import { askBeforeActing, askFirst } from '#domain/kinds/registration/ask-before-acting.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Files } from '../files/files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { teamOf } from '../files/folds/member-names.ts'
import { emptyState, stateOf } from '../files/state/file-state.ts'
import type { ActPart } from '../files/write/act-part.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { MarkAsked, MarkToAsk } from './api.ts'

type Made<Value> = Result<Value, Refusal, WhyRefused>

/**
 * Asks one colleague, who reads the child and the act, and no reason. The request is a file of its own with one folder:
 * the colleague may write into it, to answer, and nobody is admitted because of their role.
 */
export async function askForMark(open: Files, turn: Turn, { member, child, before }: MarkToAsk): Promise<Made<FileId>> {
  if (!(await focalPointsHere(open, turn)).includes(open.member)) return refuse('not-entitled', {})
  const known = memberAt(open.directory, idBytes(member))
  if (member === open.member || !known || known.removed || known.external) return refuse('not-found', {})
  const asked = idText(newId()) as FileId
  const opening = new Map([
    [
      asked,
      {
        ...emptyState(),
        opening: [
          { member, rights: { card: 'write' as const } },
          { member: open.member, rights: { card: 'keep' as const } },
        ],
      },
    ],
  ])
  const body = { from: open.member, to: member, child, before, stands: 'asked' }
  const draft = { kind: markAsked.name, at: today(open), about: [], body }
  const written = await writeAct(open, turn, [{ file: asked, draft }], opening)
  return written.ok ? accept(asked) : written
}

/**
 * Requests that this member made, and those made to them that wait. A request counts only if a focal point made it whom
 * the agency named.
 */
export async function marksAsked(
  open: Files,
  turn: Turn,
): Promise<{ readonly byMe: readonly MarkAsked[]; readonly toMe: readonly MarkAsked[] }> {
  const points = await focalPointsHere(open, turn)
  const byMe: MarkAsked[] = []
  const toMe: MarkAsked[] = []
  for (const [id, { line }] of [...open.lines.entries()]) {
    const asked = markAskedIn(line)
    if (!asked) continue
    const { by, body } = asked
    const one = { file: id as FileId, asked }
    if (body.from === open.member) byMe.push(one)
    else if (body.to === open.member && body.stands === 'asked' && by === body.from && points.includes(by))
      toMe.push(one)
  }
  return { byMe, toMe }
}

/**
 * Writes the mark on the card of the child whom this member chose, and the answer, in one act. `child` is null where
 * they carry no such child. A mark that is current already is not written twice.
 */
export async function answerMark(
  open: Files,
  turn: Turn,
  { asked, child }: { readonly asked: FileId; readonly child: FileId | null },
): Promise<Made<true>> {
  const found = (await marksAsked(open, turn)).toMe.find(({ file }) => file === asked)
  if (!found) return refuse('not-found', {})
  const act: ActPart[] = []
  if (child !== null) {
    const state = await stateOf(open, child)
    if (!state) return refuse('not-found', {})
    const { caseFile } = await foldedFile(open, turn, child, state)
    const body = { before: found.asked.body.before, ask: 'focal-point' as const, stands: true }
    const stands = askFirst(caseFile).some(
      (mark) => mark.body.before === body.before && mark.body.ask === body.ask && mark.body.person === undefined,
    )
    const written = { kind: askBeforeActing.name, body }
    if (!stands)
      act.push({
        file: child,
        draft: {
          ...written,
          at: today(open),
          about: ['child'],
          replaces: whatItReplaces(open.kinds, caseFile, written),
        },
      })
  }
  const body = { ...found.asked.body, stands: child === null ? 'not-mine' : 'marked' }
  act.push({
    file: asked,
    draft: { kind: markAsked.name, at: today(open), about: [], replaces: [found.asked.id], body },
  })
  const done = await writeAct(open, turn, act)
  return done.ok ? accept(true) : done
}

async function focalPointsHere(open: Files, turn: Turn): Promise<readonly MemberId[]> {
  const team = await teamOf(open, turn)
  return team ? focalPointsOf(team) : []
}
