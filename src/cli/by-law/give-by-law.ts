import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { dutiesOn } from '#domain/kinds/services/duty-by-law.ts'
import { leavesByLaw, leftBefore, type LeavesByLaw, type WhyStays } from '#domain/sharing/left-by-law.ts'
import type { DutyByLaw } from '#domain/vocabulary/sharing/duty-by-law.ts'
import type { Result } from '#result.ts'
import { sentenceOfRefusal } from '../ctdc/importing-device.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'

/** Files of children that this device opens, by what becomes of them under a duty. */
export interface GivenByLaw {
  readonly leaves: readonly (LeavesByLaw & { readonly file: FileId })[]
  readonly stays: ReadonlyMap<WhyStays | 'left-before', number>
}

/** The duties of the agency under which something may leave today, as this device knows them after a sync. */
export async function dutiesHere(device: Device, today: PlainDate): Promise<readonly DutyByLaw[]> {
  known(await device.sync())
  return dutiesOn(known(await device.team()).caseFile, today)
}

export async function dutyHere(device: Device, key: string, today: PlainDate): Promise<DutyByLaw> {
  const found = (await dutiesHere(device, today)).find((duty) => duty.key === key)
  if (!found)
    throw wrongArgument(
      `No duty ${JSON.stringify(key)} counts today. A custodian names it in the app, a supervisor agrees, and it ends on its day; “homeward export duties” lists those that count.`,
    )
  return found
}

/** What would leave of every child’s file that this device opens. Nothing is written. */
export async function givenByLaw(
  device: Device,
  duty: DutyByLaw,
  today: PlainDate,
  { onlyNew }: { readonly onlyNew: boolean },
): Promise<GivenByLaw> {
  const leaves: (LeavesByLaw & { file: FileId })[] = []
  const stays = new Map<WhyStays | 'left-before', number>()
  for (const { file } of known(await device.files())) {
    const { caseFile, standsIn } = known(await device.file(file))
    // A child with several files is given once, from the one in which the work goes on.
    if (standsIn !== undefined) continue
    const left = leavesByLaw(caseFile, duty, today)
    const why = !left.ok ? left.code : onlyNew && leftBefore(caseFile, left.value.draft) ? 'left-before' : undefined
    if (left.ok && why === undefined) leaves.push({ file, ...left.value })
    else if (why) stays.set(why, (stays.get(why) ?? 0) + 1)
  }
  return { leaves, stays }
}

/** Writes into each file that it leaves, and sends that. Only what is on the server may leave: those who hold the file read of it. Answers with what may. */
export async function writtenThatItLeaves(
  device: Device,
  leaves: GivenByLaw['leaves'],
): Promise<{ readonly given: GivenByLaw['leaves']; readonly refused: number }> {
  const given: (LeavesByLaw & { file: FileId })[] = []
  for (const one of leaves) {
    const wrote = await device.write([{ file: one.file, draft: one.draft }])
    if (wrote.ok) given.push(one)
    else if (wrote.code !== 'rule-refused' && wrote.code !== 'not-entitled') known(wrote)
  }
  known(await device.sync())
  if ((await device.state()).unsent > 0)
    throw new CommandRefused(
      'Nothing left: the files say that it does, and that could not be sent yet. Run the same again, without --new.',
    )
  return { given, refused: leaves.length - given.length }
}

function known<Value>(result: Result<Value, Parameters<typeof sentenceOfRefusal>[0], unknown>): Value {
  if (result.ok) return result.value
  throw new CommandRefused(`${sentenceOfRefusal(result.code)} Nothing left.`)
}
