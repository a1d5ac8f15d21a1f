import type { FileId } from '#domain/entry/ids.ts'
import { given } from './given.ts'
import { looks } from './looks.ts'
import type { Enrolled, System } from './system.ts'

/** A supervisor who was given Health and Talks by a decision takes the whole file from its last other keeper, who agrees; it is done three days later. Their device has not heard of it then. */
export async function takenByTwo(
  system: System,
  { file, by, from }: { readonly file: FileId; readonly by: Enrolled; readonly from: Enrolled },
): Promise<void> {
  given(await from.device.grant({ file, member: by.member, rights: { health: 'keep', therapy: 'keep' } }))
  given(await by.device.sync())
  given(await by.device.revoke({ file, member: from.member }))
  given(await from.device.sync())
  const [asked] = given(await from.device.file(file)).waiting ?? []
  if (!asked) throw new Error('a second person is needed')
  given(await from.device.secondAct({ file, act: asked.act }))
  given(await by.device.sync())
  await looks(by)
  system.clock.now += 73 * 3_600_000
  given(await by.device.sync())
}
