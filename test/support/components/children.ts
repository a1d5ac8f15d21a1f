import type { Device } from '#device/api.ts'
import { beginPractice } from '#device/practice/begin-practice.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { todayHere } from '#web/words/today.ts'
import { given } from '../given.ts'

/** The device of practice, with Dora as its only member, caseworker and supervisor, and its four invented children. */
export const practiceDevice = (): Promise<Device> =>
  beginPractice({ kinds: KINDS, clock: () => Date.now(), today: todayHere(), passphrase: 'a practice of many parts' })

export async function memberOf(device: Device): Promise<MemberId> {
  const { me } = await device.state()
  if (!me) throw new Error('nobody has unlocked this device')
  return me.member
}

/** The file of the child that is called so. */
export async function fileCalled(device: Device, called: string): Promise<FileId> {
  const line = given(await device.files()).find(
    ({ line: file }) => whoIsThis(file, todayHere()).called?.text === called,
  )
  if (!line) throw new Error(`no child is called ${called}`)
  return line.file
}

/** A draft of one kind, of today unless another day is given. */
export const draft = <Name extends string, Body>(
  kind: Kind<Name, Body>,
  body: Body,
  at: PlainDate = todayHere(),
): Draft => ({ kind: kind.name, at, body })

/** Writes into one file as a form does; throws the refusal. */
export async function writeIn(device: Device, file: FileId, ...drafts: readonly Draft[]): Promise<readonly EntryId[]> {
  return given(await device.write(drafts.map((one) => ({ file, draft: one }))))
}

/** The same device with other answers to some calls, such as those after a round of sync that practice has no server for. */
export const answering = (device: Device, answers: Partial<Device>): Device =>
  new Proxy(device, {
    get: (target, name): unknown => {
      const answer: unknown = Reflect.get(answers, name) ?? Reflect.get(target, name)
      return typeof answer === 'function' ? (answer.bind(target) as unknown) : answer
    },
  })
