import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const PLACEHOLDER = 'AAAA-AAAA-AAAA-AAAA'

describe.each(eachDatabaseInLong())('Whom a device gives keys to, and $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ meets: 'nobody' }))
  })
  afterAll(() => system.stop())

  const opened = async (device: Tested, saw: string) => {
    const [file] = given(await device.openFiles([{ drafts: [visit(saw)] }]))
    if (!file) throw new Error('a file was opened')
    given(await device.sync())
    return file
  }
  const holders = async (of: FileId) => given(await drita.device.file(of)).grants.map(({ member }) => member)
  const metBy = async (device: Tested) =>
    given(await device.members()).flatMap(({ member, met }) => (met ? [member] : []))
  const read = async (of: FileId) => {
    given(await besa.device.sync())
    const view = await besa.device.file(of)
    return view.ok ? view.value.caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw) : view.code
  }

  it('gives no supervisor a key because the directory names one: a person compares the fingerprint first', async () => {
    file = await opened(drita.device, 'before')
    expect(await holders(file)).toEqual([drita.member])
    expect(await read(file)).toBe('not-found')
    expect(given(await drita.device.toConfirm())).toMatchObject([{ member: besa.member, name: 'Besa Leka' }])
  })

  it('refuses another fingerprint than the directory’s, and a member who is not there', async () => {
    expect(await drita.device.confirmColleague({ member: besa.member, fingerprint: PLACEHOLDER })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(
      await drita.device.confirmColleague({
        member: 'AAAAAAAAAAAAAAAAAAAAAA' as typeof besa.member,
        fingerprint: PLACEHOLDER,
      }),
    ).toMatchObject({ ok: false, code: 'not-found' })
    given(await drita.device.sync())
    expect(await holders(file)).toEqual([drita.member])
    expect(await metBy(drita.device)).toEqual([drita.member])
  })

  it('gives what was opened before once the fingerprint was compared, and from then on at once', async () => {
    const fingerprint = (await besa.device.state()).organisation?.fingerprint ?? ''
    given(await drita.device.confirmColleague({ member: besa.member, fingerprint }))
    expect(given(await drita.device.toConfirm())).toEqual([])
    expect((await metBy(drita.device)).toSorted()).toEqual([drita.member, besa.member].toSorted())
    given(await drita.device.sync())
    expect(await read(file)).toEqual(['before'])
    expect(await read(await opened(drita.device, 'after'))).toEqual(['after'])
  })

  it('keeps that over locking, sealed; and another device asks anew', async () => {
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(given(await drita.device.toConfirm())).toEqual([])
    const phone = system.device({ meets: 'nobody' })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    expect(given(await phone.toConfirm()).map(({ member }) => member)).toEqual([besa.member])
  })

  it('an administrator who makes up a supervisor reads nothing that is opened after', async () => {
    const made = await enrol(system, arben, 'Somebody Else', ['supervisor'])
    given(await drita.device.sync())
    const next = await opened(drita.device, 'hers')
    expect(await holders(next)).not.toContain(made.member)
    given(await made.device.sync())
    expect(await made.device.file(next)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await drita.device.toConfirm()).map(({ member }) => member)).toEqual([made.member])
  })

  it('a custodian who let somebody in compared their fingerprint then', async () => {
    expect(given(await arben.device.toConfirm())).toEqual([])
  })
})
