import { describe, expect, it } from 'vitest'
import { ROUTES } from '#web/navigation/routes.ts'
import { ownFiles } from '../support/own-files.ts'

const SCREEN = /^src\/web\/screens\/.+\/([^/]+)-screen[.]tsx$/
const screens = ownFiles().flatMap(({ path, text }) => {
  const [, name] = SCREEN.exec(path) ?? []
  return name === undefined ? [] : [{ name, text }]
})

describe('a route', () => {
  it('has one file of its name, and each such file is of a route', () => {
    expect(screens.map(({ name }) => name).sort()).toEqual(Object.keys(ROUTES).sort())
  })

  it('is the one for which its file defines a screen', () => {
    const others = screens.filter(({ name, text }) => !text.includes(`export const screen = defineScreen('${name}', `))
    expect(others.map(({ name }) => name)).toEqual([])
  })
})
