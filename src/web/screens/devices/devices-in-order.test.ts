import { expect, it } from 'vitest'
import type { DeviceView } from '#device/people/api.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import { devicesInOrder } from './devices-in-order.ts'

const one = (code: string, memberName: string, rest: Partial<DeviceView> = {}): DeviceView => ({
  device: code as DeviceId,
  code,
  member: memberName as MemberId,
  memberName,
  thisOne: false,
  revoked: false,
  lastSeen: null,
  wiped: false,
  ...rest,
})

it('leaves no device of somebody among those of others, and none that was removed before one that holds keys', () => {
  const asRegistered = [
    one('a', 'Nora', { thisOne: true }),
    one('b', 'Sokha', { revoked: true }),
    one('c', 'Edi'),
    one('d', 'Sokha', { revoked: true, wiped: true }),
    one('e', 'Nora'),
    one('f', 'Sokha'),
  ]
  expect(devicesInOrder(asRegistered, 'en').map(({ code }) => code)).toEqual(['a', 'c', 'e', 'f', 'b', 'd'])
})
