import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fromAnotherAgency } from '#domain/kinds/before/from-another-agency.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { besa, drita } from '../../../test/support/people.ts'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Called({ file, member }: { readonly file: CaseFile; readonly member: MemberId }) {
  return <p>{useSpeak(file).member(member)}</p>
}
const called = (file: CaseFile, member: MemberId) => openOver(device, <Called file={file} member={member} />)

describe('A member of the agency from which a file came', () => {
  const [example] = EXAMPLES.filter(({ kind }) => kind.name === fromAnotherAgency.name)
  const file = fileOf(entryOf(fromAnotherAgency, example?.body as never))

  it('is a colleague without a name in a file that does not say who they are', async () => {
    expect(await called(file, drita.member).first()).toBe('a colleague')
    expect(await called(fileOf(), besa.member).first()).toBe('a colleague')
  })

  it('is called by name, with the agency', async () => {
    await called(file, besa.member).comes('Besa Leka (House of the North)')
  })

  it('never stands under the name of a member here', async () => {
    const me = (await device.state()).me
    if (!me) throw new Error('somebody is here')
    const said = { ...(example?.body as object), people: [{ member: me.member, name: 'Somebody Else' }] }
    const shown = called(fileOf(entryOf(fromAnotherAgency, said as never)), me.member)
    expect(['a colleague', me.name]).toContain(await shown.first())
    await shown.comes(me.name)
    expect(shown.reads()).toBe(me.name)
  })
})
