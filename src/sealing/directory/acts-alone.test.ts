import { describe, expect, it } from 'vitest'
import { rolesNeedTwo } from './acts-alone.ts'

const member = (roles: readonly string[], external = false) => ({ roles: [{ at: 1, roles, external }], office: [] })
const given = (roles: readonly string[], external = false) => ({ roles, external })

describe('two people decide on roles', () => {
  it('where the member begins or ceases to supervise, inside the agency', () => {
    expect(rolesNeedTwo(member(['caseworker']), given(['supervisor']), false)).toBe(true)
    expect(rolesNeedTwo(member(['supervisor']), given(['caseworker']), false)).toBe(true)
    expect(rolesNeedTwo(member(['supervisor']), given(['supervisor'], true), false)).toBe(true)
    expect(rolesNeedTwo(member(['supervisor']), given(['supervisor', 'caseworker']), false)).toBe(false)
    expect(rolesNeedTwo(member(['supervisor'], true), given(['caseworker'], true), false)).toBe(false)
    expect(rolesNeedTwo({ roles: [], office: [] }, given(['caseworker']), false)).toBe(false)
  })

  it('where they give themselves a role, or come inside; not where they give one up or keep what they have', () => {
    const worker = member(['caseworker'])
    expect(rolesNeedTwo(worker, given(['caseworker', 'specialist']), true)).toBe(true)
    expect(rolesNeedTwo(worker, given(['caseworker', 'specialist']), false)).toBe(false)
    expect(rolesNeedTwo(worker, given(['caseworker']), true)).toBe(false)
    expect(rolesNeedTwo(worker, given([]), true)).toBe(false)
    const outside = member(['specialist'], true)
    expect(rolesNeedTwo(outside, given(['specialist']), true)).toBe(true)
    expect(rolesNeedTwo(outside, given(['specialist'], true), true)).toBe(false)
    expect(rolesNeedTwo(worker, given(['caseworker'], true), true)).toBe(false)
  })
})
