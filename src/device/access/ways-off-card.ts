import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { current } from '#domain/file/values.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { askBeforeActing } from '#domain/kinds/registration/ask-before-acting.ts'
import { fileOpened, openingsNamingSender } from '#domain/kinds/registration/file-opened.ts'
import { safeContact, waysOnCard } from '#domain/kinds/registration/safe-contact.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { referredBy } from '#domain/kinds/follow-up/referred-by.ts'
import { waysToReach } from '#domain/kinds/follow-up/ways-to-reach.ts'
import { type AgreedWay, MOST_WAYS } from '#domain/vocabulary/agreed-way.ts'
import { waysAsWritten } from '#domain/rules/marks/agreed-ways.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { stateOf } from '../files/state/file-state.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import type { Turn } from '../kept/mutex.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { redactEvenReplaced } from './redact.ts'

type Moved<Value> = Result<Value, Refusal, WhyRefused | undefined>

/**
 * Moves the agreed ways from the card, where entries from before kept them, into the folder of names and family. The
 * ways are written there and the rule again without them, in one act; then every entry that had them on the card is
 * redacted, also those replaced long ago: the card that others hold no longer contains them. So is done with the number
 * of whoever is asked before acting, and with who told us about the child, which entries from before keep where every
 * helper reads it. Without a network the act
 * is saved and the redaction refused; calling it again does what is left.
 */
export async function moveWaysOffCard(open: Sync, file: FileId, sync: RunSync): Promise<Moved<true>> {
  const left = await open.mutex.run((turn) => writeApart(open, turn, file))
  if (!left.ok) return left
  for (const entry of left.value) {
    const taken = await redactEvenReplaced(
      open,
      { file, entry, why: { askedBy: 'worker', reason: 'wrong-folder' } },
      sync,
    )
    if (!taken.ok && taken.code !== 'not-found') return taken
  }
  return accept(true)
}

/** The entries to be redacted, once what is current in them was written again. */
async function writeApart(open: Sync, turn: Turn, file: FileId) {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const { caseFile, rights } = await foldedFile(open, turn, file, state)
  const apart = [...waysOnCard(caseFile), ...openingsNamingSender(caseFile)]
  if (apart.some(({ folder }) => rights[folder] !== 'keep')) return refuse('not-entitled')
  const drafts = [...draftsApart(caseFile, today(open)), ...senderDrafts(caseFile)]
  if (drafts.length > 0) {
    const written = await writeAct(
      open,
      turn,
      drafts.map((draft) => ({ file, draft })),
    )
    if (!written.ok) return written
  }
  return accept(apart.map(({ id }) => id))
}

/** What is current, written again: the ways in their own folder, the rule and a wish for no contact without them. */
function draftsApart(file: CaseFile, at: PlainDate): readonly Draft[] {
  const rules = current(file, safeContact)
  const marks = current(file, askBeforeActing).filter(({ body }) => body.how !== undefined)
  const ways = waysAsWritten(file)
  const { by } = caseStatus(file)
  const wishes = current(file, dormantByWish).filter(({ id }) => by.includes(id))
  const saidHow = wishes.flatMap(({ body: { mayWeGetInTouch } }): AgreedWay[] =>
    mayWeGetInTouch.answer === 'yes' && mayWeGetInTouch.how !== undefined
      ? [{ way: 'other', to: 'child', where: mayWeGetInTouch.how }]
      : [],
  )
  const childsOwn = marks.flatMap(({ body: { ask, how } }): AgreedWay[] =>
    ask === 'child' && how !== undefined ? [{ way: 'other', to: 'child', where: how }] : [],
  )
  const moved = [...saidHow, ...childsOwn]
  const [rule] = rules
  const moves = rules.some(({ body }) => (body.agreed ?? []).length > 0)
  const apart: Draft = {
    kind: waysToReach.name,
    at,
    about: ['child'],
    replaces: current(file, waysToReach).map(({ id }) => id),
    body: { ways: [...ways, ...moved].slice(0, MOST_WAYS) },
  }
  return [
    ...(moves || moved.length > 0 ? [apart] : []),
    ...(rule && moves ? [withoutWays(rule, rules, at)] : []),
    ...(saidHow.length > 0 ? wishes.slice(0, 1).map((wish) => withoutHow(wish, by)) : []),
    ...marks.flatMap((mark) => withoutNumber(mark, at)),
  ]
}

/** The mark without the number of whoever is asked, which goes into a note in `care`; the child's own is a way to reach the child. */
function withoutNumber(
  { id, at: since, about, body }: EntryOf<typeof askBeforeActing>,
  at: PlainDate,
): readonly Draft[] {
  const { how, ...mark } = body
  const anew = { kind: askBeforeActing.name, at: since, about, replaces: [id], body: mark }
  return how === undefined || body.ask === 'child'
    ? [anew]
    : [anew, { kind: note.name, folder: 'care', at, about: ['child'], replaces: [], body: { words: how } }]
}

/** Who told us about the child, apart from how the file was opened. */
function senderDrafts(file: CaseFile): readonly Draft[] {
  return current(file, fileOpened).flatMap(({ id, at, about, body: { sentBy, ...opening } }) =>
    sentBy === undefined
      ? []
      : [
          { kind: referredBy.name, at, about: ['child'], replaces: [], body: { by: sentBy } },
          { kind: fileOpened.name, at, about, replaces: [id], body: opening },
        ],
  )
}

function withoutWays(
  { body: { agreed: _, ...rule } }: EntryOf<typeof safeContact>,
  standing: readonly EntryOf<typeof safeContact>[],
  at: PlainDate,
): Draft {
  return {
    kind: safeContact.name,
    at,
    about: ['child'],
    replaces: standing.map(({ id }) => id),
    body: { ...rule, never: [...new Set(standing.flatMap(({ body }) => body.never))] },
  }
}

/** As of the same day: the wish is no newer for it. */
function withoutHow({ at, about, body }: EntryOf<typeof dormantByWish>, replaces: readonly EntryId[]): Draft {
  const { mayWeGetInTouch: again } = body
  const anew =
    again.answer === 'yes' ? { answer: again.answer, ...(again.on !== undefined && { on: again.on }) } : again
  return { kind: dormantByWish.name, at, about, replaces, body: { ...body, mayWeGetInTouch: anew } }
}
