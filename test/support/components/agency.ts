import { expect, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { fold } from '#domain/file/fold.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { KINDS } from '#domain/kinds.ts'
import { accept } from '#result.ts'
import { entryOf } from '../entries.ts'
import { given } from '../given.ts'
import { arben, besa } from '../people.ts'
import { answering, memberOf, practiceDevice } from './children.ts'

/** One practice for all tests of a file: it takes a while to begin, and they write nothing into it. */
let begun: Promise<Device> | undefined

type Act = Parameters<Device['write']>[0]

/** An agency with these entries in the team's file, opened by a custodian or by a supervisor, and what was written from it. */
export async function agencyWith(entries: readonly Entry[], custodian: boolean) {
  const practice = await (begun ??= practiceDevice())
  // What a test before this one typed would be restored into the form of this one.
  given(await practice.keepDrafts({}))
  const me = await memberOf(practice)
  const written: Act[] = []
  const team = given(await practice.team())
  const own = entries.map((entry) => ({ ...entry, file: team.file }))
  const caseFile = {
    ...team.caseFile,
    ...fold(KINDS, [...team.caseFile.entries, ...own], FOLDERS),
    supervisors: [me, besa.member],
    custodians: [me, arben.member],
  }
  const device = answering(practice, {
    state: async () => {
      const state = await practice.state()
      return { ...state, me: state.me && { ...state.me, custodian } }
    },
    team: () => Promise.resolve(accept({ ...team, caseFile })),
    write: (act) => {
      written.push(act)
      return Promise.resolve(accept([]))
    },
  })
  return { written, device, me }
}

/** The device of an agency of which two people signed these: a custodian wrote each, a supervisor agreed. */
export async function agencyThatSigned(practice: Device, ...entries: readonly Entry[]): Promise<Device> {
  const team = given(await practice.team())
  const own = entries.flatMap((one) => {
    const entry = { ...one, by: arben.member, file: team.file }
    return [entry, entryOf(approved, { entry: entry.id }, { by: besa.member, file: team.file })]
  })
  const caseFile = {
    ...team.caseFile,
    ...fold(KINDS, [...team.caseFile.entries, ...own], FOLDERS),
    supervisors: [besa.member],
    custodians: [arben.member],
  }
  return answering(practice, { team: () => Promise.resolve(accept({ ...team, caseFile })) })
}

/** Picks from a select by its label. */
export const pickerOn = (page: HTMLElement) => {
  const select = (name: string) =>
    [...page.querySelectorAll('select')].find((one) => one.labels[0]?.textContent === name) ?? expect.unreachable(name)
  return async (name: string, value: string) => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select(name), value)
    select(name).dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(select(name).value).toBe(value))
  }
}
