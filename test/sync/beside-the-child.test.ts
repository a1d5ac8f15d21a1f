import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { openTasks } from '#domain/kinds/follow-up/task.ts'
import { views } from '#domain/kinds/planning/views.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'

const at = '2026-11-25' as PlainDate

describe('A phone that lies before the child', () => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    given(await drita.device.sync())
    const [opened] = given(
      await drita.device.openFiles([
        {
          drafts: [
            {
              kind: 'card',
              at,
              body: {
                called: { text: 'Ana' },
                pronoun: 'she',
                ageBand: '6-11',
                languages: [],
                interpreter: 'not-known',
              },
            },
          ],
          grants: [{ member: mira.member, rights: { therapy: 'write' } }],
        },
      ]),
    )
    if (!opened) throw new Error('a file was opened')
    file = opened
    for (const { device } of [drita, mira]) given(await device.sync())
  })
  afterAll(() => system.stop())

  it('takes no words where nobody handed it over, nor from who may not write in the plan, nor empty ones', async () => {
    expect(await drita.device.childSays('I want to go home.')).toMatchObject({ ok: false, code: 'locked' })
    expect(await mira.device.handOverChildPage(file)).toMatchObject({ ok: false, code: 'not-entitled' })
    given(await drita.device.handOverChildPage(file))
    await drita.device.lock()
    expect(await drita.device.childSays('   ')).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('keeps them while everything else is locked, and they are in the file at the next unlock as written with the child', async () => {
    given(await drita.device.childSays('I want to see my sister.'))
    expect(await drita.device.state()).toMatchObject({ is: 'locked', unsent: 1 })
    expect(await drita.device.file(file)).toMatchObject({ ok: false, code: 'locked' })
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await drita.device.childSays('more')).toMatchObject({ ok: false, code: 'locked' })
    const said = all(given(await drita.device.file(file)).caseFile, views)
    expect(said).toMatchObject([
      {
        toldBy: 'child',
        about: ['child'],
        body: { askedHow: 'with-the-child', say: { answer: 'said', words: 'I want to see my sister.' } },
      },
    ])
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(all(given(await drita.device.file(file)).caseFile, views)).toHaveLength(1)
  })

  it('takes a finger on a line as an answer: what is not right is to do for whoever handed the phone over, and no words are needed', async () => {
    const line = all(given(await drita.device.file(file)).caseFile, views)[0]?.id
    if (!line) throw new Error('a view stands')
    given(await drita.device.handOverChildPage(file))
    await drita.device.lock()
    expect(await drita.device.childSays('', { toDo: ' ' })).toMatchObject({ ok: false, code: 'not-well-formed' })
    given(await drita.device.childSays(' ', { toDo: 'Not right: my sister', line }))
    given(await drita.device.childSays('I never said Tuesday.', { toDo: 'Not right: the page' }))
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    const { caseFile } = given(await drita.device.file(file))
    expect([...openTasks(caseFile)].sort((a, b) => (a.body.what < b.body.what ? -1 : 1))).toMatchObject([
      { toldBy: 'child', body: { what: 'Not right: my sister', who: { member: drita.member }, from: line } },
      { body: { what: 'Not right: the page', words: 'I never said Tuesday.' } },
    ])
    expect(all(caseFile, views)).toHaveLength(2)
  })
})
