import { describe, expect, it } from 'vitest'
import type { FileView } from '#device/files/api.ts'
import { besa, drita, idFrom, mira } from '../../../../test/support/people.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { slipHolders } from './slip-holders.ts'
import type { MemberView } from '#device/people/api.ts'

const seen = ({ member, name, roles }: typeof mira, over: Partial<MemberView> = {}): MemberView => ({
  member,
  name,
  roles,
  external: true,
  custodian: false,
  removed: false,
  fingerprint: '',
  met: true,
  alone: { remove: true, endKeys: true },
  ...over,
})
const packet = (name: string, ...to: (typeof mira)[]): Pick<FileView, 'file' | 'grants'> => ({
  file: idFrom(name) as FileId,
  grants: to.map(({ member, name: called }) => ({
    member,
    name: called,
    rights: { card: 'read', care: 'read' },
    since: 0,
  })),
})

describe('a page for somebody from outside', () => {
  it('that may go out no more is given to nobody, and can be taken back from whoever has it', () => {
    const held = packet('first', drita, mira)
    expect(
      slipHolders([seen(mira), seen(besa)], [held], false).map((holder) => [holder.one.name, holder.packets]),
    ).toEqual([['Mira Hoxha', [held.file]]])
  })

  it('that was given twice is taken back twice', () => {
    const [first, second] = [packet('first', mira), packet('second', mira)]
    expect(slipHolders([seen(mira)], [first, second], true)[0]?.packets).toEqual([first.file, second.file])
  })

  it('is offered to nobody of the team and to nobody who left', () => {
    expect(
      slipHolders([seen(drita, { external: false }), seen(besa, { removed: true }), seen(mira)], [], true).map(
        (holder) => holder.one.name,
      ),
    ).toEqual(['Mira Hoxha'])
  })
})
