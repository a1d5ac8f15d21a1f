import type { Device } from '#device/api.ts'
import { askedOf } from '#domain/moving-in/asked-of.ts'
import { inActs } from '#domain/moving-in/in-acts.ts'
import type { MovingChild, MovingPlan } from '#domain/moving-in/plan-moving.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import { orSentence } from './or-sentence.ts'

/** Acts between two syncs. After an interruption, only acts since the last sync must be sent again. */
const ACTS_BETWEEN_SYNCS = 4

export interface Moved {
  readonly opened: number
  readonly before: number
  /** Rows whose file was opened from other words than the list has now. */
  readonly differ: readonly number[]
  /** Rows whose child seems to have a file that did not come from a list. */
  readonly known: readonly number[]
}

interface MoveHow {
  /** Opens files also for children who seem to have one. */
  readonly alsoKnown: boolean
  readonly today: PlainDate
  readonly tell: (words: string) => void
}

/** Opens the missing files; safe to run twice and after an interruption: a row that has its file is left out. */
export async function moveListIn(device: Device, plan: MovingPlan, how: MoveHow): Promise<Moved> {
  orSentence(await device.sync())
  const here = orSentence(await device.rowsHere(plan.children.map(({ key, content }) => ({ key, content }))))
  const differ = plan.children.filter((_, at) => here[at]?.is === 'differs').map(({ row }) => row)
  const fresh = plan.children.filter((_, at) => here[at]?.is === 'new')
  const ofThisList = here.flatMap(({ file }) => file ?? [])
  const known = how.alsoKnown ? [] : await alreadyKnown(device, fresh, ofThisList, how.today)
  const left = fresh.filter(({ row }) => !known.includes(row))
  let opened = 0
  for (const [turn, children] of inActs(left).entries()) {
    opened += orSentence(await device.moveIn(children)).length
    if ((turn + 1) % ACTS_BETWEEN_SYNCS !== 0) continue
    orSentence(await device.sync())
    how.tell(`${opened.toLocaleString('en')} of ${left.length.toLocaleString('en')} opened and sent`)
  }
  orSentence(await device.sync())
  const { unsent } = await device.state()
  if (unsent > 0)
    throw new CommandRefused(
      `${counted(unsent, 'entry', 'entries')} could not be sent. They are kept in the device folder; run the same again.`,
    )
  return { opened, before: plan.children.length - fresh.length, differ, known }
}

/** Rows whose child seems to have a file that did not come from a row of this list: else a run that goes on would ask about brothers and sisters. */
async function alreadyKnown(
  device: Device,
  children: readonly MovingChild[],
  notThese: readonly FileId[],
  today: PlainDate,
): Promise<readonly number[]> {
  if (orSentence(await device.files()).length === notThese.length) return []
  const known: number[] = []
  for (const child of children) {
    const asked = askedOf(child, today)
    if (!asked) continue
    const likely = orSentence(await device.alreadyKnown({ ...asked, notThese }))
    if (likely.some(({ sure }) => sure !== 'possible')) known.push(child.row)
  }
  return known
}
